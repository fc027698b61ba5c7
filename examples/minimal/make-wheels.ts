import fs from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Made, makeWheel, type WheelSpec} from '../../scripts/wheel.ts'

/** The packages of the example: a model, and the features it computes from, one with a data file of its own. */
const packages: WheelSpec[] = [
  {
    name: 'minimal-features',
    version: '1.2.0',
    requiresPython: '>=3.8',
    files: {
      'minimal_features/__init__.py': `"""Turns a text into numbers."""

__version__ = "1.2.0"


def features(text):
    """Return the count of words and the mean length of a word."""
    words = text.split()
    return len(words), sum(map(len, words)) / max(len(words), 1)
`,
    },
  },
  {
    name: 'minimal-model',
    version: '2.0.1',
    requiresPython: '>=3.8',
    requires: ['minimal-features>=1,<2'],
    files: {
      'minimal_model/__init__.py': `"""A linear model whose weights are a data file of the package."""

import json
import pkgutil

from minimal_features import features

__version__ = "2.0.1"


class Model:
    """Scores a text with the weights in weights.json."""

    def __init__(self):
        self.weights = json.loads(pkgutil.get_data(__name__, "weights.json").decode())

    def score(self, text):
        """Return the weighted sum of the features of a text."""
        values = dict(zip(("words", "length"), features(text)))
        return round(sum(self.weights[name] * value for name, value in values.items()), 3)
`,
      'minimal_model/weights.json': '{"words": 0.5, "length": 0.25}\n',
    },
  },
]

const header = `# Needs no network: the wheels lie beside this file. Written by make-wheels.ts.
--no-index
--find-links wheels

`

/** Writes the wheels and the hashed requirements file of the example into a folder. */
export function makeExample(folder: string): void {
  const lines = packages.map(spec => pin(spec, makeWheel(spec, path.join(folder, 'wheels'))))
  fs.writeFileSync(path.join(folder, 'requirements.txt'), header + lines.join(''))
}

function pin({name, version}: WheelSpec, {sha256}: Made): string {
  return `${name}==${version} \\\n    --hash=sha256:${sha256}\n`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) makeExample(import.meta.dirname)

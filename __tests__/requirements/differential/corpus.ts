import {bytes} from './corpus/bytes.ts'
import {forms} from './corpus/forms.ts'
import {markers} from './corpus/markers.ts'
import {options} from './corpus/options.ts'
import {reading} from './corpus/reading.ts'
import {trees} from './corpus/trees.ts'

/** Files by path, bytes in base64; reading begins at `requirements.txt`. */
export type Case = {files: Record<string, string>; constraint?: boolean}

const encode = (content: string | Uint8Array): string => Buffer.from(content).toString('base64')

/** A case of one file. */
export const caseOf = (content: string | Uint8Array, constraint = false): Case => ({
  files: {'requirements.txt': encode(content)},
  ...(constraint && {constraint}),
})

/** The texts of one file each, from which mutations are made. */
export const texts: readonly string[] = [...reading, ...options, ...forms, ...markers]

/** Every hand-made case. What may stand in a constraints file is read as one too. */
export const corpus: readonly Case[] = [
  ...texts.map(text => caseOf(text)),
  ...forms.map(text => caseOf(text, true)),
  ...trees.map(files => ({
    files: Object.fromEntries(Object.entries(files).map(([name, content]) => [name, encode(content)])),
  })),
  ...bytes.map(content => caseOf(content)),
]

/** What lies beside the files of every case. A name that ends in `/` is a folder. */
export const project: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    'a.txt': 'from-a==1.0\n',
    'b.txt': 'from-b==1.0\n',
    'c.txt': 'numpy==1.2\n',
    'd.txt': 'scipy==1.3\n',
    'nested/outer.txt': '-r inner.txt\nouter==1.0\n',
    'nested/inner.txt': 'inner==1.0\n',
    'project/pyproject.toml': '[project]\nname = "project"\nversion = "1.0"\n',
    'setup/setup.py': 'from setuptools import setup\nsetup(name="setup")\n',
    'empty/': '',
    'links/': '',
    'more/': '',
    'dir.whl/': '',
    'wheel-1.0-py3-none-any.whl': '',
    'sdist-1.0.tar.gz': '',
    'bad.whl': '',
  }).map(([name, content]) => [name, encode(content)]),
)

/** Variables that the files may name. */
export const variables: Readonly<Record<string, string>> = {
  VERSION: '1.0',
  EMPTY: '',
  VERS_2: '2.0',
  '2ND': '2',
  NAME: 'named',
  LINE: 'foo==1.0; python_version > "3"',
  WITH_OPTION: 'foo==1.0 --hash=sha256:abc',
  COMMENT: '# no comment',
  NEWLINE: 'foo==1.0\nbar==2',
  NEST: '${VERSION}',
  TOKEN: 's3cret',
  FILE: 'a.txt',
  FOLDER: './project',
  HASH: 'sha256:abc',
  DASHES: ' --pre',
}

import fs from 'node:fs'
import path from 'node:path'

/** What setuptools writes into a `*-nspkg.pth` for the namespace package `zope` (setuptools/namespaces.py). */
export const namespaceLine =
  "import sys, types, os;has_mfs = sys.version_info > (3, 5);p = os.path.join(sys._getframe(1).f_locals['sitedir'], *('zope',));importlib = has_mfs and __import__('importlib.util');has_mfs and __import__('importlib.machinery');m = has_mfs and sys.modules.setdefault('zope', importlib.util.module_from_spec(importlib.machinery.PathFinder.find_spec('zope', [os.path.dirname(p)])));m = m or sys.modules.setdefault('zope', types.ModuleType('zope'));mp = (m or []) and m.__dict__.setdefault('__path__',[]);(p not in mp) and mp.append(p)"

/** What setuptools 60 and later write into `distutils-precedence.pth`. */
export const distutilsLine =
  "import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os.environ.get(var, 'local') == 'local'; enabled and __import__('_distutils_hack').add_shim(); "

/** An import hook that finds nothing, put on `sys.meta_path` when it is imported. */
export const hook = `import sys


class Hook:
    @staticmethod
    def find_spec(name, path=None, target=None):
        return None


sys.meta_path.append(Hook)
`

/** The finder that setuptools writes for an editable install of a project (setuptools/command/editable_wheel.py). */
export function editableFinder(name: string, folder: string): string {
  return `import sys
from importlib.machinery import all_suffixes as module_suffixes
from importlib.util import spec_from_file_location
from itertools import chain
from pathlib import Path

MAPPING = {'${name}': '${folder}/${name}'}


class _EditableFinder:  # MetaPathFinder
    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        for pkg, pkg_path in reversed(list(MAPPING.items())):
            if fullname == pkg or fullname.startswith(f"{pkg}."):
                rest = fullname.replace(pkg, "", 1).strip(".").split(".")
                return cls._find_spec(fullname, Path(pkg_path, *rest))
        return None

    @classmethod
    def _find_spec(cls, fullname, candidate_path):
        init = candidate_path / "__init__.py"
        candidates = (candidate_path.with_suffix(x) for x in module_suffixes())
        for candidate in chain([init], candidates):
            if candidate.exists():
                return spec_from_file_location(fullname, candidate)


def install():
    if not any(finder == _EditableFinder for finder in sys.meta_path):
        sys.meta_path.append(_EditableFinder)
`
}

/** The module that this line imports, of setuptools 84. */
export const distutilsHack = fs.readFileSync(
  path.join(import.meta.dirname, '../fixtures/setuptools/distutils_hack.txt'),
  'utf8',
)

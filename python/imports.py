"""Tells what a proof by import needs to know, as JSON in a file: the standard library, and what a script imports.

Started as ``python -I -S -B imports.py RESULT [SCRIPT]`` by the interpreter under which the script will run: its syntax counts.
Standard library only, Python 3.7 or later. The script is read, never run.
"""

import _imp
import ast
import json
import os
import sys
import sysconfig
from importlib import machinery

LARGE = 4 << 20
MANY = 1000


def main():
    result, script = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None
    names = stdlib_names()
    answer = {
        "folders": folders(),
        "names": names,
        "builtin": [name for name in names if name in sys.builtin_module_names or _imp.is_frozen(name)],
        "script": read_script(script) if script else None,
    }
    with open(result, "w", encoding="ascii") as stream:
        json.dump(answer, stream)


# ---- the standard library


def folders():
    found = [sysconfig.get_path(name) for name in ("stdlib", "platstdlib")]
    if sys.prefix != sys.base_prefix:
        variables = {"base": sys.base_prefix, "platbase": sys.base_exec_prefix}
        variables.update(installed_base=sys.base_prefix, installed_platbase=sys.base_exec_prefix)
        found += [sysconfig.get_path(name, vars=variables) for name in ("stdlib", "platstdlib")]
    found.append(os.path.dirname(os.path.abspath(os.__file__)))
    found += [entry for entry in sys.path if entry.endswith((".zip", "lib-dynload", os.sep + "DLLs"))]
    return sorted({os.path.abspath(folder) for folder in found if folder})


def stdlib_names():
    known = getattr(sys, "stdlib_module_names", None)  # since 3.10
    if known is not None:
        return sorted(known)
    names = set(sys.builtin_module_names)
    for folder in folders():
        for parent in (folder, os.path.join(folder, "lib-dynload")):
            names.update(name for name in (module_name(parent, entry) for entry in listed(parent)) if name)
    # Not in the later Pythons' own list either; the customize modules are for whoever wants to write them.
    return sorted(names - {"test", "site-packages", "sitecustomize", "usercustomize", "__phello__"})


def module_name(folder, entry):
    for suffix in [".py"] + machinery.EXTENSION_SUFFIXES:
        if entry.endswith(suffix):
            stem = entry[: -len(suffix)]
            return stem if stem.isidentifier() else None
    return entry if entry.isidentifier() and os.path.isfile(os.path.join(folder, entry, "__init__.py")) else None


def listed(folder):
    try:
        return os.listdir(folder)
    except OSError:
        return []


# ---- what a script imports


def read_script(file):
    with open(file, "rb") as stream:
        text = stream.read(LARGE)
    try:
        reader = Reader()
        reader.visit(ast.parse(text, os.path.basename(file)))
    except SyntaxError as error:
        return {"imports": [], "problem": {"line": error.lineno or 1, "text": "SyntaxError: " + str(error.msg)}}
    except (ValueError, RecursionError, MemoryError) as error:
        return {"imports": [], "problem": {"line": 1, "text": type(error).__name__ + ": " + str(error)}}
    return {"imports": reader.found[:MANY], "problem": None}


class Reader(ast.NodeVisitor):
    """Absolute imports in order; `optional` where the script goes on without: below a condition, or caught."""

    def __init__(self):
        self.found = []
        self.optional = 0

    def add(self, node, module, names=()):
        row = {"module": module, "names": [name for name in names if name != "*"], "line": node.lineno}
        self.found.append(dict(row, optional=self.optional > 0))

    def visit_Import(self, node):
        for alias in node.names:
            self.add(node, alias.name)

    def visit_ImportFrom(self, node):
        # A relative import stays beside the script.
        if not node.level and node.module and node.module != "__future__":
            self.add(node, node.module, [alias.name for alias in node.names])

    def visit_Call(self, node):
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", None)
        first = node.args[0] if node.args else None
        text = getattr(first, "value", getattr(first, "s", None))
        if called in ("import_module", "__import__") and isinstance(text, str):
            if all(part.isidentifier() for part in text.split(".")):
                self.add(node, text)
        self.generic_visit(node)

    def visit_If(self, node):
        if mentions(node.test, "TYPE_CHECKING") and not isinstance(node.test, ast.UnaryOp):
            self.visit_all(node.orelse)
        elif mentions(node.test, "__name__"):
            # A host imports the script; it does not run it as the main program.
            self.visit_all(node.orelse, optional=True)
        else:
            self.visit(node.test)
            self.visit_all(node.body, optional=True)
            self.visit_all(node.orelse, optional=True)

    def visit_Try(self, node):
        caught = any(catches_import(handler.type) for handler in node.handlers)
        self.visit_all(node.body, optional=caught)
        self.visit_all(node.handlers, optional=True)
        self.visit_all(node.orelse, optional=caught)
        self.visit_all(node.finalbody)

    visit_TryStar = visit_Try

    def visit_With(self, node):
        quiet = any(mentions(item.context_expr, "suppress") for item in node.items)
        self.visit_all(node.items)
        self.visit_all(node.body, optional=quiet)

    def visit_all(self, nodes, optional=False):
        self.optional += optional
        for node in nodes:
            self.visit(node)
        self.optional -= optional


def mentions(node, name):
    return any(getattr(one, "id", None) == name or getattr(one, "attr", None) == name for one in ast.walk(node))


def catches_import(kind):
    names = ("ImportError", "ModuleNotFoundError", "Exception", "BaseException")
    return kind is None or any(mentions(kind, name) for name in names)


if __name__ == "__main__":
    main()

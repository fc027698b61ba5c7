"""pip's own views of one environment: `list` and `freeze` several times in one process.

Started as `python [-I] views.py`, with one JSON object on standard input:
{"root": folder or wheel that holds the package pip, "views": {name: [arguments]}, "token": text}
Answers with one line on standard output, the token followed by JSON:
{name: {"stdout": text, "stderr": text, "code": number or null, "error": text or null}}

Standard library only, Python 3.7 and later. Writes nothing but an unnamed temporary file. In the calling job's own
environment anything may happen before and around it: what start-up code prints is not taken for an answer.
"""

import json
import os
import sys

# What a `pip` program at the same place would not have on its path: the folder of this file.
if sys.path and os.path.abspath(sys.path[0]) == os.path.dirname(os.path.abspath(__file__)):
    del sys.path[0]
sys.dont_write_bytecode = True


class PipFinder:
    """Imports exactly one copy of pip, whatever sys.path holds, as pip's own __pip-runner__.py does."""

    root = None

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name != "pip":
            return None
        from importlib.machinery import PathFinder

        return PathFinder.find_spec(name, [cls.root], target)


def run_view(main, arguments):
    """Runs pip once, everything it and its children print caught at the level of file descriptors."""
    import tempfile

    result = {"code": None, "error": None}
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        keep = os.dup(1), os.dup(2), sys.stdout, sys.stderr, dict(os.environ), list(sys.argv)
        try:
            os.dup2(out.fileno(), 1)
            os.dup2(err.fileno(), 2)
            sys.stdout = open(1, "w", encoding="utf-8", errors="replace", closefd=False)
            sys.stderr = open(2, "w", encoding="utf-8", errors="replace", closefd=False)
            sys.argv = ["pip"] + arguments
            try:
                result["code"] = main(list(arguments))
            except SystemExit as stop:
                result["code"] = stop.code if isinstance(stop.code, int) else 0 if stop.code is None else 1
                if isinstance(stop.code, str):
                    result["error"] = stop.code
            except BaseException as problem:
                result["error"] = "%s: %s" % (type(problem).__name__, problem)
            sys.stdout.flush()
            sys.stderr.flush()
        finally:
            os.dup2(keep[0], 1)
            os.dup2(keep[1], 2)
            os.close(keep[0])
            os.close(keep[1])
            sys.stdout, sys.stderr = keep[2], keep[3]
            os.environ.clear()
            os.environ.update(keep[4])
            sys.argv = keep[5]
        for name, stream in (("stdout", out), ("stderr", err)):
            stream.seek(0)
            result[name] = stream.read(8 << 20).decode("utf-8", "replace")
    return result


def tell(token, answer):
    """One write past whatever start-up code made of sys.stdout."""
    data = ("\n%s%s\n" % (token, json.dumps(answer))).encode("ascii")
    while data:
        data = data[os.write(1, data) :]


def run_all(question):
    PipFinder.root = question["root"]
    for name in [name for name in sys.modules if name == "pip" or name.startswith("pip.")]:
        del sys.modules[name]
    sys.meta_path.insert(0, PipFinder)
    try:
        from pip._internal.cli.main import main
    except BaseException as problem:
        error = "pip cannot be imported: %s: %s" % (type(problem).__name__, problem)
        return {name: {"stdout": "", "stderr": "", "code": None, "error": error} for name in question["views"]}
    return {name: run_view(main, arguments) for name, arguments in question["views"].items()}


if __name__ == "__main__":
    asked = json.loads(sys.stdin.buffer.read().decode("utf-8"))
    tell(asked["token"], run_all(asked))

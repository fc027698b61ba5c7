"""Tries an entry script without its server: imports it, calls `init()`, and `run(sample)` when there is one.

Arguments: the app root, the entry script below it, a file for the answer, and the file of the sample or nothing. Ends with 0,
with 3 where the server's worker would not boot, with 1 where `run()` fails. Tracebacks go to standard error.
"""
import os
import sys

# The folder of this file; the server's console script stands in another.
del sys.path[0]

import json  # noqa: E402
import traceback  # noqa: E402
from importlib.util import module_from_spec, spec_from_file_location  # noqa: E402


class UserScriptError(Exception):
    """Named as the server names what it does not accept."""


def load(root, entry):
    sys.path.append(root)
    spec = spec_from_file_location("entry_module", os.path.join(root, entry))
    module = module_from_spec(spec)
    sys.modules["entry_module"] = module
    spec.loader.exec_module(module)
    for name in ("init", "run"):
        if not callable(getattr(module, name, None)):
            raise UserScriptError("%s has no function %s()" % (entry, name))
    return module


def attempt(code, work):
    """The outcome of `work`; the process ends with `code` when it raises, as the server's would."""
    try:
        return work()
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(code)


def main():
    root, entry, answer = sys.argv[1:4]
    sample = sys.argv[4] if len(sys.argv) > 4 else None
    sys.argv[1:] = []
    module = attempt(3, lambda: load(root, entry))
    attempt(3, module.init)
    if sample is not None:
        with open(sample, encoding="utf-8") as file:
            body = file.read()
        text = attempt(1, lambda: json.dumps(module.run(body)))
        with open(answer, "w", encoding="utf-8") as file:
            file.write(text)
    sys.stdout.flush()
    # Threads that the script started end here.
    os._exit(0)


main()

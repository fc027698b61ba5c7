"""Tells where the modules of an entry script come from: imports what the inference server and the script import, no more.

Arguments: the app root, the entry script below it, and `NAME=FOLDER` for each place to tell apart, the most specific first.
Run by the server's own interpreter in the server's own environment, in a process of its own: `init()` is not called. Writes
one JSON line to standard output, `{"NAME": ["module", ...]}`; what the script prints goes to standard error.
"""
import os
import sys

# What comes before is the file's own doing; the server's console script has its own folder there.
sys.path[0] = os.path.join(sys.prefix, "bin")
answers = os.dup(1)
os.dup2(2, 1)

import json  # noqa: E402
from importlib.util import module_from_spec, spec_from_file_location  # noqa: E402


def load(root, entry):
    for name in ("amlserver", "server.aml_blueprint"):
        try:
            __import__("azureml_inference_server_http." + name)
        except BaseException as error:
            print("%s: %s" % (type(error).__name__, error), file=sys.stderr)
    sys.path.append(root)
    spec = spec_from_file_location("entry_module", os.path.join(root, entry))
    module = module_from_spec(spec)
    sys.modules["entry_module"] = module
    spec.loader.exec_module(module)


def origin(module):
    file = getattr(module, "__file__", None)
    if file is None:
        try:
            file = next(iter(module.__path__), None)
        except (AttributeError, TypeError):
            return None
    return file if isinstance(file, str) else None


def tell(places, entry):
    found = {name: set() for name, _ in places}
    for name, module in list(sys.modules.items()):
        file = origin(module)
        if file is None or name == "__main__":
            continue
        # The server gives the script a name of its own.
        if name == "entry_module":
            name = os.path.splitext(os.path.basename(entry))[0]
        place = next((known for known, folder in places if file.startswith(folder + os.sep)), None)
        if place is not None:
            found[place].add(name.partition(".")[0])
    return {name: sorted(names) for name, names in found.items()}


def main():
    root, entry = sys.argv[1:3]
    places = [tuple(one.partition("=")[::2]) for one in sys.argv[3:]]
    sys.argv[1:] = []
    try:
        load(root, entry)
    except BaseException as error:
        print("%s: %s" % (type(error).__name__, error), file=sys.stderr)
    os.write(answers, json.dumps(tell(places, entry)).encode() + b"\n")
    # Threads that the script started end here.
    os._exit(0)


main()

"""pip's own views of one environment: `list` and `freeze` several times in one process.

Started as `python [-I] views.py`, with one JSON object on standard input:
{"root": folder or wheel that holds the package pip, "views": {name: [arguments]}, "token": text}
Answers with one line on standard output, the token followed by JSON:
{name: {"stdout": text, "stderr": text, "code": number or null, "error": text or null}, "state": text or null}
where the state is what decides what pip will show: how this Python started, and what pip found to obey. Null: that cannot be told.
Without views pip is not imported.

Standard library only, Python 3.7 and later. Writes nothing but an unnamed temporary file. In the calling job's own
environment anything may happen before and around it: what start-up code prints is not taken for an answer.
"""

import json
import os
import sys

# What a `pip` program at the same place would not have on its path: the folder of this file.
if sys.path and os.path.realpath(sys.path[0]) == os.path.dirname(os.path.realpath(__file__)):
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


# What a listing has no use for, and takes longer to load than the rest of pip: networks, building, resolving.
LEFT_OUT = """
    _internal.build_env _internal.distributions _internal.index _internal.network _internal.operations.build
    _internal.operations.install _internal.operations.prepare _internal.req _internal.resolution
    _internal.self_outdated_check _internal.wheel_builder
    _vendor.cachecontrol _vendor.certifi _vendor.chardet _vendor.charset_normalizer _vendor.distlib _vendor.idna
    _vendor.msgpack _vendor.packaging.markers _vendor.packaging.requirements _vendor.pygments _vendor.pyparsing
    _vendor.pyproject_hooks _vendor.requests _vendor.resolvelib _vendor.rich.progress _vendor.rich.traceback
    _vendor.tenacity _vendor.truststore _vendor.urllib3
""".split()


class UsedAfterAll(BaseException):
    """pip would have used what was left out."""


class Placeholder(type):
    """The type of what stands for anything of a module that was left out: classes that can be named, and inherited from."""

    used = False

    def __call__(cls, *_arguments, **_named):
        return cls.look(cls.__name__)

    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return cls.look(name)

    def __getitem__(cls, _item):
        return cls

    def look(cls, name):
        # The body of a module only prepares what may be used later: it decorates functions, say.
        if sys._getframe(2).f_code.co_name == "<module>":
            return placeholder(name)
        Placeholder.used = True
        raise UsedAfterAll(name)


def placeholder(name):
    is_exception = name.endswith(("Error", "Exception", "Warning"))
    return Placeholder(name, (Exception if is_exception else object,), {})


class LeavingOut:
    """Imports empty modules in the place of those of pip that are left out."""

    modules = ()

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if not name.startswith("pip."):
            return None
        parts = name.split(".")[1:]
        if not any(".".join(parts[: length + 1]) in cls.modules for length in range(len(parts))):
            return None
        from importlib.machinery import ModuleSpec

        return ModuleSpec(name, cls, is_package=True)

    @staticmethod
    def create_module(spec):
        return EmptyModule(spec.name)

    @staticmethod
    def exec_module(module):
        pass


class EmptyModule(type(sys)):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        found = placeholder(name)
        setattr(self, name, found)
        return found


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
    state = started()
    if not question["views"]:
        return {"state": encode(state)}
    PipFinder.root = question["root"]
    sys.meta_path[:0] = [LeavingOut, PipFinder]
    answers = ask(question["views"], state, LEFT_OUT)
    # Nothing of pip ran otherwise than it would have, unless it came to what was left out, or to an error.
    if Placeholder.used or any(answers[name]["code"] != 0 or answers[name]["error"] for name in question["views"]):
        answers = ask(question["views"], state, ())
    return answers


def ask(views, state, left_out):
    """The answers of pip, imported anew without what is left out."""
    LeavingOut.modules = frozenset(left_out)
    for name in [name for name in sys.modules if name == "pip" or name.startswith("pip.")]:
        del sys.modules[name]
    try:
        from pip._internal.cli.main import main
    except BaseException as problem:
        error = "pip cannot be imported: %s: %s" % (type(problem).__name__, problem)
        return {name: {"stdout": "", "stderr": "", "code": None, "error": error} for name in views}
    read_once()
    answers = {name: run_view(main, arguments) for name, arguments in views.items()}
    answers["state"] = encode(state, obeyed())
    return answers


# Whatever they say, a listing is the same.
WITHOUT_EFFECT = (
    "cert client-cert proxy retries timeout index-url extra-index-url trusted-host cache-dir disable-pip-version-check"
    " root-user-action"
).split()


def obeyed():
    """What pip takes from variables and configuration files, without what has no effect here; None when it cannot tell."""
    try:
        from pip._internal.configuration import Configuration

        configuration = Configuration(isolated=False)
        configuration.load()
        items = sorted((str(key), str(value)) for key, value in configuration.items())
    except (Exception, UsedAfterAll):
        return None
    return [item for item in items if item[0].rpartition(".")[2] not in WITHOUT_EFFECT]


def started():
    """Everything of this process that pip looks at; None where code of somebody else was at work already."""
    import site

    modules = dict(sys.modules)
    if "sitecustomize" in modules or "usercustomize" in modules:
        return None
    flags = sys.flags
    return {
        "path": list(sys.path),
        "finders": [called(finder) for finder in sys.meta_path],
        "hooks": [called(hook) for hook in sys.path_hooks],
        "modules": sorted((name, str(getattr(module, "__file__", None))) for name, module in modules.items()),
        "prefixes": [sys.prefix, sys.exec_prefix, sys.base_prefix, sys.base_exec_prefix],
        "userSite": site.ENABLE_USER_SITE,
        "flags": [flags.optimize, flags.dev_mode, flags.utf8_mode, flags.no_site, sys.getfilesystemencoding()],
        "variables": sorted(item for item in os.environ.items() if item[0].startswith("_PIP_")),
    }


def called(thing):
    kind = thing if hasattr(thing, "__qualname__") else type(thing)
    return "%s.%s" % (kind.__module__, kind.__qualname__)


def encode(state, settings=()):
    if state is None or settings is None:
        return None
    return json.dumps([state, list(settings)], sort_keys=True)


def read_once():
    """
    Every view reads the metadata of the same distributions, some of it three times: parsing the same text is most of the work.
    What is told of a text twice is the same; whoever asks for it makes headers of its own of it (importlib.metadata does).
    """
    try:
        from importlib.metadata import _adapters, email
    except ImportError:
        return
    known = {}
    parse = email.message_from_string

    def remember(text, *rest, **more):
        if rest or more:
            return parse(text, *rest, **more)
        if text not in known:
            known[text] = parse(text)
        return known[text]

    email.message_from_string = remember


if __name__ == "__main__":
    asked = json.loads(sys.stdin.buffer.read().decode("utf-8"))
    tell(asked["token"], run_all(asked))

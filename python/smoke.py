"""Imports modules as a host would, each in a process of its own, and writes what happened to a file, as JSON.

Started as ``python smoke.py once FOLDER plain|bare|virtualenv MODULES NAMES MOUNT STDLIB-FOLDER...`` it imports one, or several
one after the other; NAMES, separated by commas as the modules are, are what `from MODULE import` asks for. FOLDER holds a file `mark`, read and removed first, whose text the
answer in `result.json` carries: so the module cannot answer in its place with what it finds in arguments and environment.
`plain` and `bare` expect `-S` and do what `site` does on a host, but for the `.pth` files of this machine; `bare` also takes
away whatever is neither the mount's nor the standard library's.

Started as ``python smoke.py serve FOLDER MOUNT STDLIB-FOLDER...`` it forks itself for each import that is asked for, see `serve`:
what every Python does at its start is done once.

Python 3.7 or later. Nothing is imported that a plain interpreter has not loaded at its start: the module under test shall
find what it finds on a host, and a mount that hides `json` must not break the answer. A file carries the answer, since
the module may print, close or replace every stream.
"""

import os
import sys

STARTED = dict(sys.modules)
# The module under test may replace these.
OPEN, READ, WRITE, LEAVE, GETPID = os.open, os.read, os.write, os._exit, os.getpid
KILL = getattr(os, "killpg", None)
FEW, LONG = 50, 2000
# Where `serve` tells; standard output is the modules'.
TELL = 3


def main():
    # Up to Python 3.10 there is no -P.
    if sys.path and os.path.realpath(sys.path[0] or ".") == os.path.dirname(os.path.realpath(__file__)):
        del sys.path[0]
    words, sys.argv = sys.argv[1:], [""]
    if words[0] == "serve":
        folder, mount, stdlib = words[1], words[2], words[3:]
        request = serve(folder)
        if request is None:
            return
    else:
        request, mount, stdlib = words[1:5], words[5], words[6:]
    attempt(request, Places(mount, stdlib))


def serve(base):
    """Forks a process for each request, whose four words it returns there; returns None at the end of the requests.

    Standard input holds words that each end with a NUL byte: `FOLDER plain|bare MODULES NAMES` as above. Descriptor 3 tells `pid N`
    once the process leads a group of its own, and waits for the word `go`, so that it never runs unknown to whoever has to end it;
    then `exit CODE` or `signal NUMBER`, when nothing of its group runs any more. Home and temporary folder of this process, which
    lie in BASE, lie in the same places of FOLDER there. One process at a time.
    """
    words = reader()
    while True:
        request = [next(words, None) for _ in range(4)]
        if request[-1] is None:
            return None
        ready, leads = os.pipe()
        waits, goes = os.pipe()
        pid = os.fork()
        if pid == 0:
            for descriptor in (ready, goes, TELL):
                os.close(descriptor)
            os.setsid()
            os.close(leads)
            # Nothing comes where whoever forked it was ended.
            if not os.read(waits, 1):
                LEAVE(1)
            os.close(waits)
            move(base, request[0])
            return request
        os.close(leads)
        os.close(waits)
        os.read(ready, 1)
        os.close(ready)
        say("pid %d" % pid)
        if next(words, None) == "go":
            os.write(goes, b"!")
        os.close(goes)
        status = os.waitpid(pid, 0)[1]
        try:
            KILL(pid, 9)
        except OSError:
            pass  # It left nobody behind.
        say("signal %d" % os.WTERMSIG(status) if os.WIFSIGNALED(status) else "exit %d" % os.WEXITSTATUS(status))


def reader():
    """The words on standard input, one by one."""
    rest = b""
    while True:
        *words, rest = rest.split(b"\0")
        for word in words:
            yield os.fsdecode(word)
        part = READ(0, 1 << 12)
        if not part:
            return
        rest += part


def say(line):
    os.write(TELL, line.encode("ascii") + b"\n")


def move(base, folder):
    """Gives a forked process what one that was started has of its own: an empty standard input, its folders."""
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    for name, value in list(os.environ.items()):
        if value.startswith(base + os.sep):
            os.environ[name] = folder + value[len(base) :]
    os.chdir(os.path.join(folder, "empty"))


def attempt(request, places):
    """Imports what is asked for, writes the answer, and ends the process with its group."""
    folder, mode, modules, names = request
    pid = GETPID()
    leads = KILL is not None and os.getpgrp() == pid
    places.own += [os.path.realpath(os.environ[name]) for name in ("TMPDIR", "HOME") if os.environ.get(name)]
    tell = answering(folder)
    if mode != "virtualenv":
        start()
    if mode == "bare":
        strip(places)
    told = {"outcome": "imported", "error": None, "where": None, "line": None, "missing": None, "refused": None}
    try:
        spare_collector()
        for module in modules.split(","):
            load(module, [name for name in names.split(",") if name])
    except BaseException as error:
        told.update(describe(error, places))
    if GETPID() != pid:
        LEAVE(0)  # A child that the module forked: its parent answers.
    told.update(origins(places))
    tell(told)
    # Threads and children that the module started would keep a clean end waiting.
    if leads:
        KILL(pid, 9)
    LEAVE(0)


def answering(folder):
    """A function that writes the answer; it alone has the mark, which is no variable of a frame or module."""
    source = os.path.join(folder, "mark")
    descriptor = OPEN(source, os.O_RDONLY)
    mark = READ(descriptor, 1 << 12).decode("ascii")
    os.close(descriptor)
    os.unlink(source)

    def tell(told):
        answer = encode(dict(told, mark=mark)).encode("ascii")
        # Fails where the module has put something there.
        descriptor = OPEN(os.path.join(folder, "result.json"), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        while answer:
            answer = answer[WRITE(descriptor, answer) :]

    return tell


def start():
    """What site.main does, without the `.pth` files of this interpreter's own site-packages: a host has others, or none."""
    import site

    site.setquit()
    site.setcopyright()
    site.sethelper()
    for folder in site.getsitepackages():
        if folder not in sys.path and os.path.isdir(folder):
            sys.path.append(folder)
    site.execsitecustomize()


def load(module, names):
    """`import module`, or `from module import names` with its error when a name is neither attribute nor submodule."""
    loaded = __import__(module, {}, {}, names)
    for name in names:
        if not hasattr(loaded, name):
            raise ImportError("cannot import name {!r} from {!r}".format(name, module), name=module)


def spare_collector():
    """Looks for cycles less often: imports make little but what stays, and a tenth of their time would go into looking it over."""
    import gc

    gc.set_threshold(200_000)
    if "gc" not in STARTED:
        del sys.modules["gc"]


def strip(places):
    """Leaves only the mount and the standard library on the import path."""
    sys.path[:] = [entry for entry in sys.path if places.of(entry) in ("mount", "stdlib")]
    sys.meta_path[:] = [finder for finder in sys.meta_path if owner(finder).startswith("_frozen_importlib")]
    for name, module in list(sys.modules.items()):
        if name != "__main__" and places.of_file(origin(module)) == "outside":
            del sys.modules[name]


def owner(finder):
    return str(getattr(finder, "__module__", None) or type(finder).__module__)


class Places:
    """Whose a file is: the mount's, the standard library's, or neither's."""

    def __init__(self, mount, stdlib):
        self.mount = [os.path.abspath(mount), os.path.realpath(mount)]
        self.stdlib = stdlib + [os.path.realpath(folder) for folder in stdlib]
        # What the module generated for itself is nobody's leak: its home and temporary folder are added.
        self.own = [os.path.realpath(__file__)]
        self.known = {}

    def of(self, file):
        if not file or not os.path.isabs(file):
            return "nowhere"
        paths = [os.path.normpath(file), os.path.realpath(file)]
        if any(below(path, folder) is not None for path in paths for folder in self.mount):
            return "mount"
        for path in paths:
            for folder in self.stdlib:
                inner = below(path, folder)
                if inner is not None and inner.split(os.sep)[0] not in ("site-packages", "dist-packages"):
                    return "stdlib"
        return "nowhere" if any(below(path, folder) is not None for path in paths for folder in self.own) else "outside"

    def of_file(self, file):
        """The same of a module's file: what is no link is its folder's, which is asked once."""
        if not file or os.path.islink(file):
            return self.of(file)
        folder = os.path.dirname(file)
        if folder not in self.known:
            self.known[folder] = self.of(file)
        return self.known[folder]

    def inside(self, file):
        """The path relative to the mount, None for a file elsewhere."""
        inner = [below(os.path.normpath(file), folder) for folder in self.mount]
        return next((path.replace(os.sep, "/") for path in inner if path), None)


def below(path, folder):
    if path == folder:
        return ""
    start = folder.rstrip(os.sep) + os.sep
    return path[len(start) :] if path.startswith(start) else None


def origin(module):
    """The file of a module, without waking a lazy one."""
    try:
        content = object.__getattribute__(module, "__dict__")
        file = content.get("__file__") or getattr(content.get("__spec__"), "origin", None)
    except Exception:
        return None
    return file if isinstance(file, str) else None


def origins(places):
    """Top-level names that were loaded from the mount, and those from outside that were not there at the start."""
    inside, outside = set(), {}
    for name, module in list(sys.modules.items()):
        if not isinstance(name, str) or name == "__main__":
            continue
        top, file = name.split(".", 1)[0], origin(module)
        place = places.of_file(file)
        if place == "mount" and top == name:
            inside.add(name)
        elif place == "outside" and STARTED.get(name) is not module:
            # A package's own file rather than one of its submodules.
            if top == name or top not in outside:
                outside[top] = file
    rows = [{"name": name, "file": outside[name]} for name in sorted(outside)]
    return {"inside": sorted(inside), "outside": rows[:FEW]}


def describe(error, places):
    try:
        text = str(error)
    except BaseException:
        text = ""
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else kind.__module__ + "." + kind.__qualname__
    lines = [line.strip() for line in text.splitlines() if any(character.isalnum() for character in line)]
    where, line = position(error, places)
    return {
        "outcome": "failed",
        "error": (name + (": " + lines[-1] if lines else ""))[:LONG],
        "where": where,
        "line": line,
        "missing": missing(error),
        "refused": refused(error, places),
    }


def refused(error, places):
    """The path of the mount, relative to it, that could not be written to: the mount is read-only where the system grants that."""
    for _ in range(9):
        if isinstance(error, OSError) and error.errno in (1, 13, 30):  # EPERM, EACCES, EROFS
            for name in (error.filename2, error.filename):
                if isinstance(name, bytes):
                    name = os.fsdecode(name)
                if isinstance(name, str) and os.path.isabs(name) and places.inside(name):
                    return places.inside(name)
        error = getattr(error, "__cause__", None) or getattr(error, "__context__", None)
    return None


def missing(error):
    """The module that was not found, also where a package says so in words of its own."""
    for one in (error, getattr(error, "__cause__", None)):
        if isinstance(one, ModuleNotFoundError) and isinstance(one.name, str):
            return one.name
    return None


def position(error, places):
    """The last file of the mount that was running, relative to it, and the line."""
    if isinstance(error, SyntaxError) and isinstance(error.filename, str) and places.inside(error.filename):
        return places.inside(error.filename), error.lineno
    found, trace = (None, None), error.__traceback__
    while trace is not None:
        file = places.inside(trace.tb_frame.f_code.co_filename)
        if file:
            found = (file, trace.tb_lineno)
        trace = trace.tb_next
    return found


def encode(value):
    """`value` as JSON; see above why not with `json`."""
    if value is None:
        return "null"
    if isinstance(value, int):
        return str(int(value))
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(encode(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{" + ",".join(encode(key) + ":" + encode(item) for key, item in value.items()) + "}"
    units = str(value).encode("utf-16-be", "surrogatepass")
    codes = [units[at] << 8 | units[at + 1] for at in range(0, len(units), 2)]
    return '"' + "".join(chr(code) if 32 <= code < 127 and code not in (34, 92) else "\\u%04x" % code for code in codes) + '"'


if __name__ == "__main__":
    main()

"""Compiles the modules of a mount into bytecode that is a function of their source alone.

Started as `python -s -S -B -W ignore compile.py`, with a list on standard input, each item ended by a NUL byte: the folder the
sources lie in, the folder of the mount, how many processes may work at once, and the modules (UTF-8, relative to both, `/` between
parts) in portions: an empty item stands before each portion. Processes forked from this one take portion after portion: starting
Python once costs less than starting it for each of them.
Writes `__pycache__/NAME.TAG.pyc` into the mount: unchecked-hash (PEP 552), not optimised, `co_filename` relative to the mount
(import puts the real path in its place), mode 0644, dated SEALED_TIME.

Answers with lines: `tag TAG` (`tag -` for an interpreter that caches no bytecode), `@ NUMBER` when somebody begins the portion whose
first module has this number, and one for each module, in order within its portion: `NUMBER SHA256 BYTES SHA256` (of the source; of
the bytecode), `NUMBER SHA256` for a source that does not compile or cannot be cached, `NUMBER -` for one that cannot be read or is
longer than SOURCE_LIMIT. `! ERRNO PATH` means that PATH cannot be written, and ends it with exit code 1. When a signal ends one of
the processes the others go on, and this one ends by the same signal.

Standard library only, Python 3.7 and later. Nothing of the modules is run.
"""

import os
import sys

# What lies beside this file must not stand in for a module of the standard library.
if sys.path and os.path.realpath(sys.path[0] or ".") == os.path.dirname(os.path.realpath(__file__)):
    del sys.path[0]

import errno
import gc
import hashlib
import marshal
import stat

# `signal` itself makes enumerations of them, which takes longer than all other imports here.
from _signal import SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV
from importlib.util import MAGIC_NUMBER, source_hash
from types import CodeType

SEALED_TIME = 315619200
SOURCE_LIMIT = 16 << 20
PIECE = 1 << 20
PATH_LIMIT = 4000
NAME_LIMIT = 255
UNCHECKED_HASH = (1).to_bytes(4, "little")

READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
# Exclusive: nothing that stands there already, be it a link, is written through.
WRITE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC

# Bytes of an index in the pipe: they divide the size of its pages, and any number of portions fits.
RECORD = 4
CRASHES = frozenset((SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV))

# Folders that need not be made again.
MADE = set()

IS_CPYTHON = sys.implementation.name == "cpython"
# From 3.11 on marshal itself marks every interned string, and sorts sets
# (https://github.com/python/cpython/issues/78274, https://github.com/python/cpython/issues/81777).
OLD_MARSHAL = sys.version_info < (3, 11)
# Nobody who writes a module can know it, so it stands nowhere else in the bytes.
TOKEN = os.urandom(16)


def read_source(path):
    """The bytes of a plain file of at most SOURCE_LIMIT bytes; None when it is not one, or not one any more."""
    try:
        descriptor = os.open(path, READ)
    except OSError:
        return None
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or status.st_size > SOURCE_LIMIT:
            return None
        # One more than it should hold: a file that grew is read on, and refused where it became too long.
        source = os.read(descriptor, status.st_size + 1)
        while source and len(source) <= SOURCE_LIMIT:
            more = os.read(descriptor, PIECE)
            if not more:
                break
            source += more
        return source if len(source) <= SOURCE_LIMIT else None
    except OSError:
        return None
    finally:
        os.close(descriptor)


def compile_source(source, name):
    """The content of a .pyc file, or None for what does not compile: Python 2, a template, nested too deeply."""
    try:
        code = compile(source, name, "exec", dont_inherit=True, optimize=0)
        body = settled_dump(code) if IS_CPYTHON else marshal.dumps(code)
    except Exception:
        return None
    return MAGIC_NUMBER + UNCHECKED_HASH + source_hash(source) + body


def settled_dump(code):
    """
    What marshal writes for a code object, as a function of the code alone. Left to itself it depends on what the process has met
    before. Two equal sets in a module are one object, unless one of their strings was interned before (codeobject.c,
    intern_string_constants): so here they always are. Up to 3.10 an object that is in use elsewhere is marked: so here every
    atom is. And a set is written in the order of its table, which the hash seed and for None the address of the process decide:
    so here it is written as a sorted tuple, which is made a set in the bytes.
    """
    settling = Settling()
    settled = settling.settle(code)
    return settling.patch(marshal.dumps(settled))


class Settling:
    """The state of `settled_dump` for one module."""

    def __init__(self):
        self.token = TOKEN
        self.held = []
        self.sets = {}

    def settle(self, code):
        """The code object with its sets replaced; on an old Python its atoms are held."""
        if OLD_MARSHAL:
            for names in (code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars):
                self.held.extend(names)
            self.held.append(code.co_name)
        constants = tuple(map(self.constant, code.co_consts))
        return code if all(map(is_same, constants, code.co_consts)) else with_constants(code, constants)

    def constant(self, constant):
        kind = type(constant)
        if kind is CodeType:
            return self.settle(constant)
        if kind is frozenset:
            return self.settled_set(constant)
        if kind is tuple:
            items = tuple(map(self.constant, constant))
            return constant if all(map(is_same, items, constant)) else items
        if OLD_MARSHAL:
            self.held.append(constant)
        return constant

    def settled_set(self, constant):
        """What stands for a set, the same object for equal sets. Without references (before version 3), marshal writes equal
        items alike, and 1, 1.0 and True each in its own way."""
        keys = sorted(((marshal.dumps(item, 2), item) for item in constant), key=first)
        content = tuple(key for key, _ in keys)
        items = [item for _, item in keys]
        self.held.extend(items)
        if content not in self.sets:
            # A mark is in use nowhere else, so that marshal neither marks nor counts it.
            self.sets[content] = tuple([self.mark(len(self.sets))] + items) if OLD_MARSHAL else frozenset(items)
        return self.sets[content]

    def mark(self, index):
        return self.token + index.to_bytes(4, "little")

    def patch(self, body):
        """The bytes with each marked tuple made a set: another type, a longer count, no mark."""
        for index, items in enumerate(self.sets.values() if OLD_MARSHAL else ()):
            mark = b"s" + (20).to_bytes(4, "little") + self.mark(index)
            at = body.index(mark)
            head = at - (2 if len(items) < 256 else 5)
            flag = body[head] & 0x80
            count = (len(items) - 1).to_bytes(4, "little")
            body = body[:head] + bytes([ord(">") | flag]) + count + body[at + len(mark) :]
        return body


def first(pair):
    return pair[0]


def is_same(left, right):
    return left is right


def with_constants(code, constants):
    """A code object with other constants."""
    if hasattr(code, "replace"):
        return code.replace(co_consts=constants)
    # 3.7 has no `replace`.
    return type(code)(
        code.co_argcount,
        code.co_kwonlyargcount,
        code.co_nlocals,
        code.co_stacksize,
        code.co_flags,
        code.co_code,
        constants,
        code.co_names,
        code.co_varnames,
        code.co_filename,
        code.co_name,
        code.co_firstlineno,
        code.co_lnotab,
        code.co_freevars,
        code.co_cellvars,
    )


def write_sealed(path, content):
    """Writes a new file with its mode and date, and the `__pycache__` folder above it."""
    folder = os.path.dirname(path)
    if folder not in MADE:
        try:
            os.mkdir(folder, 0o755)
        except FileExistsError:
            pass
        MADE.add(folder)
    descriptor = os.open(path, WRITE, 0o644)
    try:
        view = memoryview(content)
        while view:
            view = view[os.write(descriptor, view) :]
        os.fchmod(descriptor, 0o644)
        os.utime(descriptor, (SEALED_TIME, SEALED_TIME))
    finally:
        os.close(descriptor)


def compile_module(module, place):
    """Compiles one module; returns its line of the answer."""
    source = read_source(os.path.join(place["from"], module))
    if source is None:
        return "-"
    answer = hashlib.sha256(source).hexdigest()
    folder, name = os.path.split(module)
    target = os.path.join(folder, b"__pycache__", name[: -len(b".py")] + place["ending"])
    if len(os.path.basename(target)) > NAME_LIMIT or len(target) > PATH_LIMIT:
        return answer
    content = compile_source(source, module.decode())
    if content is None:
        return answer
    path = os.path.join(place["to"], target)
    try:
        write_sealed(path, content)
    except OSError as error:
        # A wheel may ship a file that is called `__pycache__`: nothing can be cached beside it then.
        if error.errno == errno.ENOTDIR:
            return answer
        say("! %s %s" % (errno.errorcode.get(error.errno, "EIO"), path.decode()))
        sys.exit(1)
    return "%s %d %s" % (answer, len(content), hashlib.sha256(content).hexdigest())


def say(line):
    # At once, and in one piece: what was answered before a crash is not done again, and several processes write.
    os.write(1, line.encode("utf-8", "backslashreplace") + b"\n")


def serve(portions, place, turns):
    """Compiles portions until none is left; `turns` is the reading end of a pipe that holds their indexes."""
    while True:
        # The writes were of whole records, so that no read gets a part of one.
        turn = os.read(turns, RECORD)
        if not turn:
            return
        number, modules = portions[int.from_bytes(turn, "little")]
        say("@ %d" % number)
        for module in modules:
            say("%d %s" % (number, compile_module(module, place)))
            number += 1


def fork(portions, place, turns):
    """Starts a process that serves; returns its number. Only its parent leaves this function."""
    read, write = turns
    process = os.fork()
    if process:
        return process
    code = 1
    try:
        os.close(write)
        serve(portions, place, read)
        code = 0
    except SystemExit as end:
        code = end.code
    except BaseException:
        sys.excepthook(*sys.exc_info())
        sys.stderr.flush()
    finally:
        os._exit(code)


def share(portions, place, width):
    """Has `width` processes compile all portions, and ends as the worst of them did."""
    turns = read, write = os.pipe()
    processes = [fork(portions, place, turns) for _ in range(min(width, len(portions)))]
    os.close(read)
    try:
        for index in range(len(portions)):
            os.write(write, index.to_bytes(RECORD, "little"))
    except BrokenPipeError:
        # Nobody is left to take it, for a reason that is told below.
        pass
    os.close(write)
    ends = [os.waitpid(process, 0)[1] for process in processes]
    signals = [os.WTERMSIG(end) for end in ends if os.WIFSIGNALED(end)]
    if signals:
        # A process that was killed, for its memory, say, is worse than one that died of a source.
        os.kill(os.getpid(), min(signals, key=CRASHES.__contains__))
    sys.exit(max(map(os.WEXITSTATUS, ends), default=0))


def read_portions(items):
    """Pairs of the number of the first module and the modules; an empty item begins another pair."""
    portions = []
    number = 0
    for item in items:
        if item:
            portions[-1][1].append(item)
            number += 1
        else:
            portions.append((number, []))
    return portions


def main():
    # Strings of one letter are one object for the whole process, which marshal writes differently once anybody has interned
    # it: here all are, from the start.
    for number in range(256):
        sys.intern(chr(number))
    # What a compiler makes holds no cycles that would be worth looking for.
    gc.disable()
    os.umask(0o022)
    source, target, width, *items = sys.stdin.buffer.read().split(b"\0")[:-1]
    tag = sys.implementation.cache_tag
    say("tag %s" % (tag or "-"))
    if tag is None:
        return
    place = {"from": source, "to": target, "ending": (".%s.pyc" % tag).encode()}
    share(read_portions(items), place, int(width))


main()

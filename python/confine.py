"""Runs one command, ends everything that it started with it, and keeps it away from the machine as far as the system grants that.

Started as ``python -I -S -B confine.py TIER TELL WRITABLE VISIBLE COMMAND...``. TIER is the best that is tried; what the system
refuses falls back to the next:

- `namespaces`: a root that is read-only but for WRITABLE, empty `/tmp` and `/run`, devices without disks, no network, and a
  process tree of its own (namespaces(7));
- `landlock`: no new privileges, writing only below WRITABLE, no TCP from ABI 4, no signals and abstract sockets of others from
  ABI 6 (landlock(7));
- `none`: nothing but the supervision.

VISIBLE are the paths, separated by line ends, that the command needs also where they lie below `/tmp` or `/run`. TELL is a
descriptor for one line, `tier NAME ABI`, or empty. The ABI is -1 where orphans cannot be followed (no ctypes).

This process is a child subreaper (prctl(2)): what the command leaves behind becomes its child. It ends by itself only when
nothing is left, with the command's exit code, 128 and more for a signal; 125 says that something could not be ended. SIGTERM
ends everything. Python 3.7 or later, standard library only.
"""
import os
import signal
import sys
import time

TIERS = ("namespaces", "landlock", "none")
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_CAPBSET_DROP, PR_SET_CHILD_SUBREAPER, PR_SET_NO_NEW_PRIVS = 1, 4, 24, 36, 38
PR_CAP_AMBIENT, CLEAR_ALL, CAP_DAC_OVERRIDE = 47, 4, 1
UNENDED, REFUSED = 125, 124
# Seconds until what cannot be ended is given up.
PATIENCE = 5
HIDDEN = ("/tmp", "/var/tmp", "/run", "/dev/shm")
DEVICES = ("null", "zero", "full", "random", "urandom", "tty")


class Stop(BaseException):
    pass


def stop(*_):
    raise Stop()


def main():
    tier, tell, writable, visible = sys.argv[1:5]
    command = sys.argv[5:]
    signal.signal(signal.SIGTERM, stop)
    code = REFUSED
    try:
        system = supervise()
        for one in TIERS[TIERS.index(tier) :]:
            child, abi = start(one, system, writable, visible.split("\n"), command)
            if child:
                if tell:
                    os.write(int(tell), ("tier %s %d\n" % (one, abi if system else -1)).encode())
                code = wait(child)
                break
    except Stop:
        code = 0
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    os._exit(code if end_all() else UNENDED)


def supervise():
    """libc, once orphans come here; None where it is not to be had."""
    try:
        import ctypes

        system = ctypes.CDLL(None, use_errno=True)
        # A caller that is killed cannot end anything.
        system.prctl(PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)
        # The command may not trace this process or write to its descriptors.
        system.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
        return system if system.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0 else None
    except (ImportError, OSError, AttributeError):
        return None


def start(tier, system, writable, visible, command):
    """Starts the command in a child: its pid and the ABI of Landlock; pid 0 where the system refuses that tier."""
    if system is None and tier != "none":
        return 0, 0
    abi = landlock_abi(system) if tier == "landlock" else 0
    if tier == "landlock" and abi < 1:
        return 0, 0
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            os.close(read)
            if system is not None:
                system.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
            if tier == "namespaces":
                enter(system, writable, visible, command, write)
            elif tier == "landlock":
                restrict(system, abi, writable)
            os.execv(command[0], command)
        except BaseException as error:
            os.write(write, (str(error) or "it failed").encode("utf-8", "replace"))
        os._exit(REFUSED)
    os.close(write)
    refused = os.read(read, 1)
    os.close(read)
    if refused and tier != "none":
        os.waitpid(child, 0)
        return 0, 0
    return child, abi


def wait(child):
    """The exit code of the child; orphans that end meanwhile are reaped."""
    while True:
        pid, status = os.waitpid(-1, 0)
        if pid == child:
            return exit_code(status)


def exit_code(status):
    if os.WIFSIGNALED(status):
        return 128 + os.WTERMSIG(status)
    code = os.WEXITSTATUS(status)
    return REFUSED if code == UNENDED else code


def end_all():
    """Kills every descendant; whether none is left: then there is no child, since orphans come here."""
    until, pause = time.monotonic() + PATIENCE, 0.0005
    while True:
        for pid in descendants():
            try:
                os.kill(pid, signal.SIGKILL)
            except OSError:
                pass
        try:
            while os.waitpid(-1, os.WNOHANG)[0] != 0:
                pass
        except OSError:
            return True
        if time.monotonic() > until:
            return False
        time.sleep(pause)
        pause = min(pause * 2, 0.02)


def descendants():
    found = [os.getpid()]
    for pid in found:
        try:
            for task in os.listdir("/proc/%d/task" % pid):
                with open("/proc/%d/task/%s/children" % (pid, task), "rb") as file:
                    found += [int(child) for child in file.read().split()]
        except OSError:
            pass
    return found[1:] if len(found) > 1 else scanned(os.getpid())


def scanned(root):
    """The same where the kernel lists no children (CONFIG_PROC_CHILDREN)."""
    parents = {}
    for name in os.listdir("/proc") if os.path.isdir("/proc/self") else []:
        try:
            if name.isdigit():
                with open("/proc/%s/stat" % name, "rb") as file:
                    parents[int(name)] = int(file.read().rpartition(b")")[2].split()[1])
        except (OSError, ValueError, IndexError):
            pass
    found = [root]
    for pid in found:
        found += [child for child, parent in parents.items() if parent == pid]
    return found[1:]


# ---- namespaces


def enter(system, writable, visible, command, write):
    """Starts the command in namespaces of its own and ends as it does. Raises OSError where the system refuses."""
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    import isolation

    here = os.getcwd()
    # What made this process untraceable would also keep it from its own /proc/self/uid_map.
    system.prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)
    isolation.unshare(None)
    first = os.fork()
    if first == 0:
        # The first process of the new tree reaps; when it ends, everything in the tree is killed.
        isolation.end_with_parent()
        isolation.loopback()
        show(isolation, writable, visible)
        os.chdir(here)
        for path in [command[0]] + [one for one in visible if one]:
            if not os.access(path, os.R_OK):
                raise OSError("%s is out of reach" % path)
        if not os.access(writable, os.W_OK):
            raise OSError("%s is out of reach" % writable)
        child = os.fork()
        if child == 0:
            isolation.end_with_parent()
            system.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
            drop_rights(system)
            os.execv(command[0], command)
        os.close(write)
        os._exit(wait(child))
    os.close(write)
    os._exit(wait(first))


def drop_rights(system, kept=()):
    """What root may do is lost over the next exec, and what an ordinary user was given (capabilities(7))."""
    for capability in range(64):
        if capability not in kept:
            system.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)
    system.prctl(PR_CAP_AMBIENT, CLEAR_ALL, 0, 0, 0)


def show(isolation, writable, visible):
    """Changes the root of this process to one in which only `writable` and scratch places can be written."""
    root = isolation.Root(writable)
    hidden = [path for path in HIDDEN if os.path.isdir(path) and os.path.realpath(path) == path]
    paths = [os.path.realpath(path) for path in visible if path] + [os.path.realpath(writable)]
    hidden = [path for path in hidden if path not in paths and not path.startswith("/dev/")]
    for path in hidden:
        root.hide(path, 0o755 if path == "/run" else 0o1777)
    for path in paths[:-1]:
        if any(path.startswith(place + "/") for place in hidden):
            root.show(path, read_only=True)
    devices(isolation, root)
    root.show(paths[-1])
    root.seal_others([root.inside(path) for path in hidden + ["/dev/shm", paths[-1]]])
    root.leave()


def devices(isolation, root):
    """A /dev with what every program may use: no disks, and a memory of its own for /dev/shm."""
    folder = root.folder + "/dev"
    isolation.mount("tmpfs", folder, "tmpfs", data="mode=755")
    for name in DEVICES:
        if os.path.exists("/dev/" + name):
            os.close(os.open(folder + "/" + name, os.O_CREAT | os.O_WRONLY, 0o644))
            isolation.bind("/dev/" + name, folder + "/" + name)
    for name, target in (("fd", "/proc/self/fd"), ("stdin", "fd/0"), ("stdout", "fd/1"), ("stderr", "fd/2"), ("ptmx", "pts/ptmx")):
        os.symlink(target, folder + "/" + name)
    for name, kind, data in (("shm", "tmpfs", "mode=1777"), ("pts", "devpts", "newinstance,ptmxmode=0666")):
        os.mkdir(folder + "/" + name)
        try:
            isolation.mount(kind, folder + "/" + name, kind, data=data)
        except OSError:
            if name == "shm":
                raise


# ---- Landlock (linux/landlock.h); the numbers of its calls are the same on every architecture


def landlock_abi(system):
    try:
        return system.syscall(444, None, 0, 1)
    except (OSError, AttributeError):
        return 0


def restrict(system, abi, writable):
    """Lets this process and its children write below `writable` and to a few devices only. Raises OSError where that fails."""
    import ctypes
    import struct

    def call(*arguments):
        result = system.syscall(*[ctypes.c_long(one) if isinstance(one, int) else one for one in arguments])
        if result < 0:
            raise OSError(ctypes.get_errno(), "Landlock")
        return result

    write, truncate = 1 << 1, 1 << 14 if abi >= 3 else 0
    # Removing and making of every kind, moving to other folders.
    everything = write | truncate | sum(1 << bit for bit in range(4, 13)) | (1 << 13 if abi >= 2 else 0)
    network, scope = 3 if abi >= 4 else 0, 3 if abi >= 6 else 0
    rules = struct.pack("QQQ", everything, network, scope)[: 24 if abi >= 6 else 16 if abi >= 4 else 8]
    ruleset = call(444, rules, len(rules), 0)
    allowed = [(writable, everything), ("/dev/shm", everything), ("/dev/pts", write), ("/dev/ptmx", write)]
    for path, rights in allowed + [("/dev/" + name, write | truncate) for name in DEVICES]:
        try:
            place = os.open(path, getattr(os, "O_PATH", 0o10000000) | os.O_CLOEXEC)
        except OSError:
            if path == writable:
                raise
            continue
        call(445, ruleset, 1, struct.pack("=Qi", rights, place), 0)
        os.close(place)
    if system.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        raise OSError("no_new_privs is refused")
    # The files that may be written can belong to another user.
    drop_rights(system, (CAP_DAC_OVERRIDE,))
    call(446, ruleset, 0)
    os.close(ruleset)


if __name__ == "__main__":
    main()

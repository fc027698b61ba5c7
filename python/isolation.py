"""Namespaces for a rehearsal: the host's paths in their place, a mount that cannot be written, no network.

Linux only, with nothing but the standard library (ctypes). `enter` must run in a process that has one thread.
See namespaces(7), user_namespaces(7), mount_namespaces(7).
"""
import ctypes
import errno
import fcntl
import os
import signal
import stat
import struct

NEWNS, NEWIPC, NEWUSER, NEWPID, NEWNET = 0x20000, 0x8000000, 0x10000000, 0x20000000, 0x40000000
MS_RDONLY, MS_REMOUNT, MS_BIND, MS_REC, MS_PRIVATE = 1, 32, 4096, 16384, 1 << 18
# What a mount inside a user namespace must keep of the one it was made from (mount_namespaces(7), "locked").
KEPT = {2: 2, 4: 4, 8: 8, 1024: 1024, 2048: 2048, 4096: 1 << 21}
PR_SET_PDEATHSIG = 1
NOBODY = 65534


def libc():
    library = ctypes.CDLL(None, use_errno=True)
    library.mount.argtypes = [ctypes.c_char_p] * 3 + [ctypes.c_ulong, ctypes.c_char_p]
    return library


def check(result, doing):
    if result != 0:
        code = ctypes.get_errno()
        raise OSError(code, "%s: %s" % (doing, os.strerror(code)))


def mount(source, target, kind=None, flags=0, data=None):
    text = [None if part is None else os.fsencode(part) for part in (source, target, kind, data)]
    check(libc().mount(text[0], text[1], text[2], flags, text[3]), "mount %s" % target)


def end_with_parent(how=signal.SIGKILL):
    libc().prctl(PR_SET_PDEATHSIG, how)


def unshare(uid):
    """New namespaces for this process and those it starts; root alone may do without a user namespace."""
    outside = (os.getuid(), os.getgid())
    rest = NEWNS | NEWIPC | NEWPID | NEWNET
    try:
        check(libc().unshare(NEWUSER | rest), "unshare")
    except OSError:
        if outside[0] != 0:
            raise
        check(libc().unshare(rest), "unshare")
        return
    inside = uid if uid is not None else (outside[0] or NOBODY)
    for name, text in (
        ("setgroups", "deny"),
        ("uid_map", "%d %d 1" % (inside, outside[0])),
        ("gid_map", "%d %d 1" % (inside, outside[1])),
    ):
        with open("/proc/self/" + name, "w") as file:
            file.write(text)


def loopback():
    """`ip link set lo up`, without ip."""
    # `socket` would take longer to import than all else that is done here.
    import _socket

    channel = _socket.socket(_socket.AF_INET, _socket.SOCK_DGRAM)
    request = struct.pack("16sh14x", b"lo", 0)
    flags = struct.unpack("16sh14x", fcntl.ioctl(channel, 0x8913, request))[1]
    fcntl.ioctl(channel, 0x8914, struct.pack("16sh14x", b"lo", flags | 1))
    channel.close()


def imitate(source, target):
    """An empty place of the same kind as `source`, to bind on; a link is copied. Whether there is something to bind."""
    mode = os.lstat(source).st_mode
    if stat.S_ISLNK(mode):
        os.symlink(os.readlink(source), target)
        return False
    if stat.S_ISDIR(mode):
        os.mkdir(target, 0o755)
    else:
        os.close(os.open(target, os.O_CREAT | os.O_WRONLY, 0o644))
    return True


def bind(source, target, read_only=False):
    mount(source, target, flags=MS_BIND | MS_REC)
    if read_only:
        seal(target)


def seal(target):
    now = os.statvfs(target).f_flag
    kept = sum(flag for held, flag in KEPT.items() if now & held)
    mount(None, target, flags=MS_REMOUNT | MS_BIND | MS_RDONLY | kept)


class Root:
    """A root folder that shows everything of this machine's and lets any path be put in place, which a bind alone cannot."""

    def __init__(self, scratch):
        self.folder = os.path.join(os.path.realpath(scratch), "root-" + os.urandom(8).hex())
        os.mkdir(self.folder, 0o700)
        self.stashes = 0
        mount(None, "/", flags=MS_REC | MS_PRIVATE)
        mount("tmpfs", self.folder, "tmpfs", data="mode=755")
        # Where new entries can be made: whatever lies on these file systems is ours.
        self.ours = {os.stat(self.folder).st_dev}
        self.stash = os.path.join(self.folder, ".sitemount")
        os.mkdir(self.stash)
        for name in sorted(os.listdir("/")):
            source, target = "/" + name, os.path.join(self.folder, name)
            if imitate(source, target) and name != "proc":
                bind(source, target)
        proc = os.path.join(self.folder, "proc")
        try:
            mount("proc", proc, "proc")
        except OSError:
            # A container that hides parts of its /proc does not let anybody mount a whole one.
            bind("/proc", proc)

    def inside(self, path):
        """Where `path` of the new root lies now; links above it are followed as they will be."""
        return self.folder + os.path.realpath(path)

    def place(self, path, folder=True):
        """Makes an empty place at `path`, whoever owns the folder that it lies in. The first folder that exists is shown
        again as one of ours, with its entries bound into it."""
        target = self.inside(path)
        missing = []
        while not os.path.lexists(target):
            missing.insert(0, os.path.basename(target))
            target = os.path.dirname(target)
        if not missing:
            return
        if os.stat(target).st_dev not in self.ours:
            self.split(target)
        for name in missing[:-1]:
            target = os.path.join(target, name)
            os.mkdir(target, 0o755)
        last = os.path.join(target, missing[-1])
        if folder:
            os.mkdir(last, 0o755)
        else:
            os.close(os.open(last, os.O_CREAT | os.O_WRONLY, 0o644))

    def split(self, target):
        self.stashes += 1
        kept = os.path.join(self.stash, str(self.stashes))
        os.mkdir(kept)
        bind(target, kept)
        mode = stat.S_IMODE(os.stat(target).st_mode)
        mount("tmpfs", target, "tmpfs", data="mode=%o" % mode)
        self.ours.add(os.stat(target).st_dev)
        for name in sorted(os.listdir(kept)):
            source, here = os.path.join(kept, name), os.path.join(target, name)
            if imitate(source, here):
                bind(source, here)

    def hide(self, path, mode):
        """Shows an empty folder of ours in the place of `path`."""
        mount("tmpfs", self.inside(path), "tmpfs", data="mode=%o" % mode)
        self.ours.add(os.stat(self.inside(path)).st_dev)

    def show(self, path, read_only=False):
        """Shows `path` in its own place, whatever was put over it; nothing that is mounted below it, this root least of all."""
        self.place(path, os.path.isdir(path))
        mount(os.path.realpath(path), self.inside(path), flags=MS_BIND)
        if read_only:
            seal(self.inside(path))

    def seal_others(self, held, special=()):
        """Makes every mount of the new root read-only but those below `held` (as they lie now) and `special` (as they will)."""
        with open("/proc/self/mountinfo", "rb") as table:
            points = [line.split(b" ")[4].decode("unicode_escape").encode("latin-1") for line in table]
        for point in map(os.fsdecode, points):
            ours = point == self.folder or point.startswith(self.folder + "/")
            kept = any(point == path or point.startswith(path + "/") for path in held)
            if ours and not kept and not any(point.startswith(self.folder + part) for part in special):
                try:
                    seal(point)
                except OSError as error:
                    if error.errno not in (errno.EINVAL, errno.ENOENT):
                        raise

    def leave(self):
        os.chroot(self.folder)
        os.chdir("/")

    def close(self, read_only, writable):
        if read_only:
            held = [self.inside(path) for path in writable]
            for path in held:
                bind(path, path)
            self.seal_others(held, ("/proc", "/dev", "/sys"))
        self.leave()


def enter(plan):
    """Moves this process into a world of its own. Raises OSError where the system does not let it; then it must end."""
    unshare(plan.get("uid"))
    # The first process of the new world; when it ends, everything in it is killed.
    child = os.fork()
    if child != 0:
        status = os.waitpid(child, 0)[1]
        os._exit(os.WEXITSTATUS(status) if os.WIFEXITED(status) else 1)
    end_with_parent()
    loopback()
    root = Root(plan["scratch"])
    for one in plan.get("binds", []):
        root.place(one["to"], os.path.isdir(one["from"]))
        bind(os.path.realpath(one["from"]), root.inside(one["to"]), one.get("readOnly", False))
    read_only = plan.get("readOnlyRoot")
    written = [one["to"] for one in plan.get("binds", []) if not one.get("readOnly", False)]
    root.close(read_only is not None, written + (read_only or {}).get("writable", []))

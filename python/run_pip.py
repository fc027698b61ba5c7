"""Runs pip in this process, which then can start no other process: pip builds nothing, whatever a package asks for.

Started as ``python -I -B run_pip.py MARK REPORT FOLDER RUNNER ARGUMENT...``: RUNNER is pip's ``__pip-runner__.py`` or the pip
of a wheel, the arguments are pip's own. pip runs the code of a source distribution and of version control in child
processes only, so a process that can have none runs none of it (an audit hook stays until the end, PEP 578).

With a FOLDER other than ``-``, what the wheels in it say of themselves is written to REPORT as JSON once pip has ended well,
and MARK is printed. Then a list of further arguments for pip is read as JSON from standard input; without one this ends.
The standard library's own zipfile and email read the wheels, as in pip.

With the FOLDER ``+`` pip installs, and stops once right before that: the wheels that it is about to install are written to
REPORT, each with its path, MARK is printed, and anything but nothing on standard input lets it go on. It ends with UNKNOWN
where it is a pip that cannot be stopped there, and has installed nothing then.

Standard library only, Python 3.7 or later.
"""

import email
import errno
import hashlib
import importlib
import importlib.util
import json
import os
import re
import runpy
import sys
import zipfile
import zlib

MOST_BYTES = 16 << 20
MOST_REQUIREMENTS = 10000
UNKNOWN = 86

REFUSED = {
    "os.exec",
    "os.fork",
    "os.forkpty",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "os.system",
    "pty.spawn",
    "subprocess.Popen",
}


def main():
    mark, report, folder, runner = sys.argv[1:5]
    start_no_process()
    if folder == "+":
        sys.meta_path.insert(0, BeforeInstall(lambda told: ask(mark, report, told)))
    code = run_pip(runner, sys.argv[5:])
    if code != 0 or folder in ("-", "+"):
        return code
    paths = sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".whl"))
    further = ask(mark, report, {os.path.basename(path): dict(describe(path), sha256=sha256_of(path)) for path in paths})
    return run_pip(runner, json.loads(further)) if further.strip() else code


def ask(mark, report, told):
    """Hands over what is told, and waits for the answer."""
    descriptor = os.open(report, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(told, file)
    sys.stdout.write("\n" + mark + "\n")
    sys.stdout.flush()
    return sys.stdin.buffer.read().decode("utf-8")


class BeforeInstall:
    """Replaces pip's ``install_given_reqs`` where ``pip install`` calls it, as soon as that module is imported.

    An import hook, since it is for the runner to say which pip is imported.
    """

    module_name = "pip._internal.commands.install"
    function_name = "install_given_reqs"

    def __init__(self, asked):
        self.asked = asked

    def find_spec(self, name, _path=None, _target=None):
        if name != self.module_name:
            return None
        sys.meta_path.remove(self)
        self.module = importlib.import_module(name)
        # Else the import system prefers the spec of the module that is there, and loads it once more.
        del sys.modules[name]
        install = getattr(self.module, self.function_name, None)
        if install is None:
            # pip catches what is raised here or there.
            sys.stdout.flush()
            os._exit(UNKNOWN)

        def wait(requirements, *arguments, **options):
            requirements = list(requirements)
            paths = [os.fsdecode(one.local_file_path or str(one)) for one in requirements]
            told = {os.path.basename(path): dict(describe(path), file=path) for path in paths}
            if not self.asked(told).strip():
                raise SystemExit(1)
            return install(requirements, *arguments, **options)

        setattr(self.module, self.function_name, wait)
        return importlib.util.spec_from_loader(name, self)

    def create_module(self, _spec):
        return self.module

    def exec_module(self, _module):
        pass


REFUSAL = "sitemount: pip may start no process here, so it builds nothing"
refused = set()


def refuse(what):
    refused.add(what)
    # An OSError, since programs that pip can do without (rustc, lsb_release) are looked for with one in mind.
    raise PermissionError(errno.EPERM, REFUSAL, what)


def start_no_process():
    if hasattr(sys, "addaudithook"):
        sys.addaudithook(lambda event, arguments: refuse(program(event, arguments)) if event in REFUSED else None)
        return
    import _posixsubprocess

    names = ("fork", "forkpty", "posix_spawn", "posix_spawnp", "system", "popen", "execv", "execve")
    for module, name in [(_posixsubprocess, "fork_exec")] + [(os, name) for name in names]:
        if hasattr(module, name):
            setattr(module, name, lambda *_arguments, **_options: refuse("a program"))


def program(event, arguments):
    first = arguments[0] if event == "subprocess.Popen" and arguments else event
    return os.path.basename(os.fsdecode(first)) if isinstance(first, (str, bytes, os.PathLike)) else event


def run_pip(runner, arguments):
    sys.argv = [runner] + arguments
    try:
        runpy.run_path(runner, run_name="__main__")
    except SystemExit as end:
        sys.stdout.flush()
        sys.stderr.flush()
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
        # Not every pip repeats why it could not start git.
        if code != 0 and any(re.match(r"python|git|hg|svn|bzr|a program", name) for name in refused):
            sys.stderr.write("{}: {}\n".format(REFUSAL, ", ".join(sorted(refused))))
        return code
    return 0


def describe(path):
    """Version and requirements of a wheel, or why they cannot be had."""
    try:
        with zipfile.ZipFile(path) as wheel:
            entries = [one for one in wheel.infolist() if re.match(r"(?i)[^/]+\.dist-info/METADATA\Z", one.filename)]
            if len(entries) != 1 or not entries[0].filename.endswith(".dist-info/METADATA"):
                return {"problem": "it holds {} METADATA files, not one".format(len(entries))}
            with wheel.open(entries[0]) as file:
                content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError, RuntimeError, NotImplementedError, EOFError, zipfile.BadZipFile, zlib.error) as failure:
        return {"problem": "it cannot be read as a zip file ({})".format(str(failure)[:200])}
    if len(content) > MOST_BYTES:
        return {"problem": "its METADATA is larger than {} MiB".format(MOST_BYTES >> 20)}
    headers = email.message_from_string(content.decode("utf-8", "surrogateescape"))
    requires = [str(text) for text in headers.get_all("Requires-Dist", [])]
    if len(requires) > MOST_REQUIREMENTS:
        return {"problem": "its METADATA names more than {} requirements".format(MOST_REQUIREMENTS)}
    return {"version": str(headers["Version"] or ""), "requires": requires}


def sha256_of(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


if __name__ == "__main__":
    sys.exit(main())

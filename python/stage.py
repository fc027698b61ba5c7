"""Rehearses a host: reads a plan (JSON, standard input), writes one marked line with what it saw.

Runs isolated (`python -I -S -B`), Python 3.8 or later, standard library only. See src/rehearsal/serve.ts for both forms.
"""
import json
import os
import signal
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import serving  # noqa: E402


def isolated(plan, tell):
    """Runs the rest in namespaces of its own; the reason when the system does not let it, after which nothing has changed."""
    try:
        import isolation
    except ImportError as error:
        return "this Python lacks a module for it: %s" % error
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        try:
            isolation.end_with_parent()
            isolation.enter(plan)
        except BaseException as error:
            os.write(write, str(error).encode("utf-8", "replace")[:2000] or b"it failed")
            os._exit(1)
        os.close(write)
        tell()
        sys.stdout.flush()
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as channel:
        why = channel.read().decode("utf-8", "replace")
    os.waitpid(child, 0)
    return why


def end_with_caller():
    """A caller that is killed cannot stop anybody: this process is then told to, as by an interrupt."""
    if sys.platform != "linux":
        return
    try:
        import isolation

        isolation.end_with_parent(signal.SIGTERM)
    except (ImportError, OSError, AttributeError):
        pass


def main():
    end_with_caller()
    plan = json.load(sys.stdin)
    os.makedirs(plan["scratch"], exist_ok=True)

    def say(reply):
        sys.stdout.write("\n%s%s\n" % (plan["mark"], json.dumps(reply)))
        sys.stdout.flush()

    def work():
        # Told to stop, it stops what it started first, and soon: it has two seconds itself.
        def hurry(*_):
            serving.PATIENCE = 0.3
            sys.exit(143)

        signal.signal(signal.SIGTERM, hurry)
        say(serving.serve(plan))

    if plan.get("probe"):
        why = isolated(plan, lambda: None) if sys.platform == "linux" else "namespaces are a thing of Linux"
        say({"isolated": why == "", "why": why})
    elif plan["isolation"]["paths"]:
        why = isolated(plan, work)
        if why:
            sys.exit("the namespaces could not be set up: %s" % why)
    else:
        serving.adopt()
        work()
    # Where there is no /proc, the group is all there is to know about what was left behind.
    if sys.platform != "linux" and not plan.get("probe"):
        os.killpg(0, signal.SIGKILL)


if __name__ == "__main__":
    main()

"""measure.py FILE COMMAND...: runs the command and writes what it took to FILE as JSON: wall-clock seconds, processor
seconds and the resident bytes of the largest process, all of its children included. Exits as the command did."""

import ctypes
import json
import os
import resource
import subprocess
import sys
import time

# Whoever lost its parent becomes a child of this process, as the fork server of compileall does: what it used, and what its
# workers did, would otherwise be counted for nobody (prctl(2), PR_SET_CHILD_SUBREAPER).
PR_SET_CHILD_SUBREAPER = 36
ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)

started = time.monotonic()
code = subprocess.call(sys.argv[2:])
seconds = time.monotonic() - started

while time.monotonic() - started < seconds + 10:
    try:
        if os.waitpid(-1, os.WNOHANG)[0] == 0:
            time.sleep(0.01)
    except ChildProcessError:
        break

used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(sys.argv[1], "w") as file:
    # ru_maxrss counts kibibytes on Linux, which the bench is for.
    took = {"seconds": seconds, "cpu": used.ru_utime + used.ru_stime, "peak": used.ru_maxrss * 1024}
    json.dump(took, file)
sys.exit(code if code >= 0 else 128 - code)

"""measure.py FILE COMMAND...: runs the command and writes what it took to FILE as JSON: wall-clock seconds, processor
seconds and the resident bytes of the largest process, all of its children included. Exits as the command did."""

import json
import resource
import subprocess
import sys
import time

started = time.monotonic()
code = subprocess.call(sys.argv[2:])
seconds = time.monotonic() - started
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(sys.argv[1], "w") as file:
    # ru_maxrss counts kibibytes on Linux, which the bench is for.
    took = {"seconds": seconds, "cpu": used.ru_utime + used.ru_stime, "peak": used.ru_maxrss * 1024}
    json.dump(took, file)
sys.exit(code if code >= 0 else 128 - code)

"""Asks the probes of a container once, as the kubelet does; exit 0 when all are content, else a number that says which is not.

Run as `python -I -S kubernetes_probes.py PLAN`, Python 3.8 or later, standard library only. The exit code is ten times the
number of the probe, from 1, and a reason of `reasons` in src/rehearsal/hosts/kubernetes-failure.ts.
"""
import http.client
import json
import socket
import ssl
import subprocess
import sys

REFUSED, SLOW, STATUS, EXIT, OTHER, LOOPBACK = 1, 2, 3, 4, 5, 6
# Like the address of a pod, this one reaches nobody who listens on 127.0.0.1 alone; all of 127.0.0.0/8 is this machine.
POD = "127.0.0.2"


def ask(check, host, seconds):
    if check["by"] == "exec":
        return execute(check, seconds)
    try:
        if check["by"] == "tcp":
            socket.create_connection((host, check["port"]), seconds).close()
            return 0
        status = get(check, host, seconds)
        return 0 if 200 <= status < 400 else STATUS
    except ConnectionRefusedError:
        return REFUSED
    except socket.timeout:
        return SLOW
    except (OSError, http.client.HTTPException, ValueError):
        return OTHER


def get(check, host, seconds):
    if check["scheme"] == "https":
        # The kubelet does not verify certificates either.
        context = ssl._create_unverified_context()
        connection = http.client.HTTPSConnection(host, check["port"], timeout=seconds, context=context)
    else:
        connection = http.client.HTTPConnection(host, check["port"], timeout=seconds)
    try:
        headers = {"User-Agent": "kube-probe/1.36", "Accept": "*/*", "Connection": "close"}
        headers.update(dict(check["headers"]))
        connection.request("GET", check["path"], headers=headers)
        return connection.getresponse().status
    finally:
        connection.close()


def execute(check, seconds):
    try:
        code = subprocess.run(
            check["command"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            timeout=seconds,
        ).returncode
        return 0 if code == 0 else EXIT
    except subprocess.TimeoutExpired:
        return SLOW
    except OSError:
        return EXIT


def main():
    for number, probe in enumerate(json.loads(sys.argv[1]), 1):
        check = probe["check"]
        reason = ask(check, check.get("host") or POD, probe["timeout"])
        if reason == REFUSED and not check.get("host") and ask(check, "127.0.0.1", probe["timeout"]) != REFUSED:
            reason = LOOPBACK
        if reason:
            sys.exit(10 * number + reason)


if __name__ == "__main__":
    main()

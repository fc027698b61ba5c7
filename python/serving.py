"""Starts what is rehearsed, watches it, asks it, and stops it and everything it started."""
import base64
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.parse

KEPT = 256 * 1024
BODY = 64 * 1024
RELAYED = 2 * 1024 * 1024
PR_SET_CHILD_SUBREAPER = 36


class Log:
    """What was printed, its middle left out; its lines are handed on as they come, up to a limit."""

    def __init__(self, stream, boots, relay):
        self.head, self.tail, self.dropped = b"", b"", 0
        self.boots = 0
        self.pattern = re.compile(boots["pattern"].encode()) if boots else None
        self.handed = 0
        self.stream, self.relay = stream, relay
        self.thread = threading.Thread(target=self.read, daemon=True)
        self.thread.start()

    def read(self):
        rest = b""
        while True:
            try:
                chunk = self.stream.read1(65536)
            except (OSError, ValueError):
                break
            if not chunk:
                break
            self.keep(chunk)
            whole, end, last = (rest + chunk).rpartition(b"\n")
            rest = last[-65536:]
            if end:
                self.hear(whole)
        if rest:
            self.hear(rest)

    def keep(self, chunk):
        room = max(0, KEPT - len(self.head))
        self.head += chunk[:room]
        self.tail += chunk[room:]
        if len(self.tail) > 2 * KEPT:
            self.dropped += len(self.tail) - KEPT
            self.tail = self.tail[-KEPT:]

    def hear(self, lines):
        if self.pattern is not None and self.pattern.search(lines):
            self.boots += sum(1 for line in lines.split(b"\n") if self.pattern.search(line))
        # Whoever reads along is slower than a program that prints without end, and would keep it waiting.
        if self.handed <= RELAYED:
            self.handed += len(lines) + 1
            self.relay(lines if self.handed <= RELAYED else b"... the rest is not shown as it comes ...")

    def text(self):
        middle = b"\n... %d bytes left out ...\n" % self.dropped if self.dropped else b""
        return (self.head + middle + self.tail).decode("utf-8", "replace")


def step(plan):
    """Runs one command to its end; what it leaves behind is ended with everything else."""
    reply = {"code": None, "signal": None, "timedOut": False, "stdout": "", "stderr": ""}
    try:
        child = subprocess.Popen(
            plan["command"], env=plan["env"], cwd=plan["cwd"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )
    except OSError as error:
        reply["stderr"] = str(error)
        return reply
    logs = [Log(stream, None, lambda lines: None) for stream in (child.stdout, child.stderr)]
    try:
        reply.update(ended(child.wait(plan["seconds"])))
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
        reply["timedOut"] = True
    for log in logs:
        log.thread.join(3)
    reply["stdout"], reply["stderr"] = [log.text() for log in logs]
    return reply


def ended(code):
    return {"code": code if code >= 0 else None, "signal": -code if code < 0 else None}


def request(method, url, body=None, headers=None, seconds=2.0):
    """An answer within `seconds`: nobody is kept waiting by a server that says a little at a time."""
    parts = urllib.parse.urlsplit(url)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.hostname, parts.port, timeout=seconds)
    target = urllib.parse.urlunsplit(("", "", parts.path or "/", parts.query, ""))
    started = time.monotonic()
    guard = threading.Timer(seconds, lambda: hang_up(connection))
    guard.daemon = True
    guard.start()
    try:
        connection.request(method, target, body, headers or {})
        response = connection.getresponse()
        text = response.read(BODY)
        return {
            "status": response.status,
            "headers": {name.lower(): value for name, value in response.getheaders()},
            "body": text.decode("utf-8", "replace"),
            "seconds": round(time.monotonic() - started, 3),
        }
    finally:
        guard.cancel()
        connection.close()


def hang_up(connection):
    try:
        if connection.sock is not None:
            connection.sock.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass


def healthy(health):
    """Whether it is ready now, and what the check met."""
    if health["kind"] == "exec":
        outcome = step(health["step"])
        return outcome["code"] == 0, "exit %s" % outcome["code"]
    try:
        if health["kind"] == "tcp":
            socket.create_connection(("127.0.0.1", health["port"]), 2).close()
            return True, "connected"
        status = request("GET", health["url"], headers=health.get("headers"))["status"]
        return 200 <= status < 400, "status %d" % status
    except ConnectionRefusedError:
        return False, "refused"
    except (OSError, http.client.HTTPException, ValueError) as error:
        slow = isinstance(error, (socket.timeout, http.client.RemoteDisconnected)) or "timed out" in str(error)
        return False, "silent" if slow else type(error).__name__


def wait_ready(child, log, plan, reply):
    """Watches until it is ready, ends, restarts its workers or runs out of time."""
    health, limit, started = plan["health"], plan["host"]["seconds"], time.monotonic()
    pause = 0.05
    while True:
        passed = time.monotonic() - started
        code = child.poll()
        if code is not None:
            reply["exit"] = ended(code)
            if health["kind"] == "exit" and code == 0:
                reply["ready"] = passed
            return
        if crashed(log, plan):
            return
        if health["kind"] == "alive" and passed >= health["seconds"]:
            reply["ready"] = passed
            return
        if health["kind"] in ("http", "tcp", "exec"):
            good, reply["health"] = healthy(health)
            # Whoever answers in the place of a host that just ended is not it.
            if good and child.poll() is None:
                reply["ready"] = time.monotonic() - started
                return
        if passed >= limit:
            return
        time.sleep(min(pause, max(0.01, limit - passed)))
        pause = min(pause * 1.2, 0.5)


def crashed(log, plan):
    return bool(plan.get("boots")) and log.boots > plan["boots"]["allowed"]


def post(child, log, plan, reply):
    sample, answer, asked = plan["sample"], {}, time.monotonic()

    def send():
        try:
            answer["is"] = request("POST", sample["url"], sample["body"].encode("utf-8"), sample["headers"], sample["seconds"])
        except (OSError, http.client.HTTPException, ValueError) as error:
            late = time.monotonic() - asked >= sample["seconds"]
            said = "%s: %s" % (type(error).__name__, error) if str(error) else type(error).__name__
            answer["not"] = None if late else said

    thread = threading.Thread(target=send, daemon=True)
    thread.start()
    until = time.monotonic() + sample["seconds"] + 1
    while thread.is_alive() and time.monotonic() < until and child.poll() is None and not crashed(log, plan):
        thread.join(0.05)
    # A server that ends right after its answer has answered.
    thread.join(0.5)
    reply["answer"] = answer.get("is")
    if reply["answer"] is None:
        reply["unanswered"] = answer.get("not") or "no answer within %g seconds" % sample["seconds"]
    time.sleep(0.1)
    code = child.poll()
    if code is not None:
        reply["exit"] = ended(code)


def descendants(root):
    """Processes below this one, deepest last; none where there is no /proc."""
    parents = {}
    for name in os.listdir("/proc") if os.path.isdir("/proc/self") else []:
        if name.isdigit():
            try:
                with open("/proc/%s/stat" % name, "rb") as file:
                    parents[int(name)] = int(file.read().rpartition(b")")[2].split()[1])
            except (OSError, ValueError, IndexError):
                pass
    found = [root]
    for pid in found:
        found += [child for child, parent in parents.items() if parent == pid]
    return found[1:]


def loaded(folder):
    """Files below `folder` that the processes started from here have mapped, relative to it."""
    prefix, found = folder.rstrip("/") + "/", set()
    for pid in descendants(os.getpid()):
        try:
            with open("/proc/%d/maps" % pid, "rb") as maps:
                paths = {os.fsdecode(line.split(None, 5)[5].rstrip(b"\n")) for line in maps if len(line.split(None, 5)) == 6}
        except (OSError, IndexError):
            continue
        found |= {path[len(prefix):] for path in paths if path.startswith(prefix)}
    return sorted(found)[:10000]


# Seconds that the host has to end by itself. Who is told to stop has less: it is killed itself soon.
PATIENCE = 2


def stop(child):
    """Ends the host as its host would (SIGTERM), and after two seconds everything that is left below this process."""
    until = time.monotonic() + PATIENCE
    try:
        if child is not None:
            child.terminate()
            child.wait(PATIENCE)
    except (OSError, subprocess.TimeoutExpired):
        pass
    while True:
        left = descendants(os.getpid())
        for pid in left:
            try:
                os.kill(pid, signal.SIGKILL)
            except OSError:
                pass
        reap()
        if not left or time.monotonic() > until + 3:
            return
        time.sleep(0.02)


def reap():
    try:
        while os.waitpid(-1, os.WNOHANG)[0] != 0:
            pass
    except OSError:
        pass


def adopt():
    """Orphans of what was started become children of this process, so that nobody is lost."""
    try:
        import ctypes
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1)
    except (ImportError, OSError, AttributeError):
        pass


def relay(lines):
    rest = (lines + b"\n").replace(b"\r\n", b"\n")
    try:
        while rest:
            rest = rest[os.write(2, rest):]
    except OSError:
        pass


def serve(plan):
    started = time.monotonic()
    reply = {
        "before": [], "ready": None, "exit": None, "health": "", "boots": 0, "answer": None, "unanswered": "",
        "after": None, "loaded": [], "log": "",
    }
    running = []
    try:
        if all_done(plan.get("before", []), reply):
            start(plan, reply, running)
    finally:
        # A step may have left somebody behind, too.
        stop(running[0][0] if running else None)
    if running:
        log = running[0][1]
        log.thread.join(2)
        reply.update(boots=log.boots, log=log.text())
    reply["seconds"] = round(time.monotonic() - started, 3)
    return reply


def all_done(steps, reply):
    """Takes the steps before the host, until one fails; whether none did."""
    for one in steps:
        outcome = step(one)
        reply["before"].append(outcome)
        failed = outcome["stdout"].strip() == "" if one.get("wants") == "output" else outcome["code"] != 0
        if failed:
            return False
    return True


def start(plan, reply, running):
    """Starts the host, and asks it once it is ready; what was started is put into `running` with its log."""
    host = plan["host"]
    try:
        child = subprocess.Popen(
            host["command"], env=host["env"], cwd=host["cwd"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )
    except OSError as error:
        reply.update(exit={"code": 126 if isinstance(error, PermissionError) else 127, "signal": None}, log="%s\n" % error)
        return
    log = Log(child.stdout, plan.get("boots"), relay)
    running.append((child, log))
    wait_ready(child, log, plan, reply)
    if reply["ready"] is not None and reply["exit"] is None:
        if plan.get("sample"):
            post(child, log, plan, reply)
        if plan.get("after") and child.poll() is None:
            reply["after"] = step(plan["after"])
        if plan.get("watch"):
            reply["loaded"] = loaded(plan["watch"])
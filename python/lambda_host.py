"""Loads and calls a function as AWS Lambda's Python runtime does, and writes what came of it to a file.

Run as `python -s -S -B bootstrap.py PLAN` from the folder that stands for /var/runtime, Python 3.8 or later, standard library
only. The import path is built as the runtime's bootstrap.py builds it; names of errors are those of its runtime interface
client (awslambdaric). See src/rehearsal/hosts/lambda.ts for both forms.
"""
import decimal
import faulthandler
import http.client  # noqa: F401  The runtime has it loaded before any layer is on the path.
import importlib
import json
import logging  # noqa: F401
import os
import re
import site
import sys
import time
import traceback
import uuid

KEPT = 64 * 1024


class Fault(Exception):
    """What the runtime itself refuses."""

    def __init__(self, kind, message, frames=(), causes=()):
        super().__init__(message)
        self.kind, self.message, self.frames, self.causes = kind, message, list(frames), list(causes)


def build_path(plan):
    """The runtime's order: the function, the two folders of the layers, the runtime's packages, then what Python has itself."""
    layers = [] if "PYTHONPATH" in os.environ else plan["layers"]
    for folder in reversed(layers + plan["packages"] if layers else []):
        sys.path.insert(0, folder)
    if not layers:
        sys.path += plan["packages"]
    sys.path.insert(0, os.environ["LAMBDA_TASK_ROOT"])
    # Site directories: their .pth files are read.
    for folder in [os.environ["LAMBDA_TASK_ROOT"]] + layers:
        site.addsitedir(folder)
    os.environ.setdefault("PYTHONPATH", os.environ["LAMBDA_RUNTIME_DIR"])


def load(handler):
    try:
        name, function = handler.rsplit(".", 1)
    except ValueError as error:
        raise Fault("Runtime.MalformedHandlerName", "Bad handler '%s': %s" % (handler, error))
    if name.split(".")[0] in sys.builtin_module_names:
        raise Fault("Runtime.BuiltInModuleConflict", "Cannot use built-in module %s as a handler module" % name)
    try:
        module = importlib.import_module(name.replace("/", "."))
    except ImportError as error:
        raise Fault("Runtime.ImportModuleError", "Unable to import module '%s': %s" % (name, error), frames_of(error), causes_of(error))
    except SyntaxError as error:
        frames = [{"file": error.filename or "", "line": error.lineno or 0, "name": "<module>"}]
        raise Fault("Runtime.UserCodeSyntaxError", "Syntax error in module '%s': %s" % (name, error), frames)
    try:
        return getattr(module, function)
    except AttributeError:
        raise Fault("Runtime.HandlerNotFound", "Handler '%s' missing on module '%s'" % (function, name))


def frames_of(error):
    """Innermost last, without this file and the import system."""
    own = (os.path.abspath(__file__), "<frozen importlib._bootstrap>", "<frozen importlib._bootstrap_external>")
    kept = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename not in own]
    kept = [frame for frame in kept if os.path.dirname(frame.filename) != os.path.dirname(importlib.__file__)]
    return [{"file": frame.filename, "line": frame.lineno or 0, "name": frame.name} for frame in kept]


class Context:
    """What a function may ask about its call; the attributes are those of the runtime's LambdaContext."""

    def __init__(self, request, seconds):
        environ = os.environ.get
        self.aws_request_id = request
        self.log_group_name = environ("AWS_LAMBDA_LOG_GROUP_NAME")
        self.log_stream_name = environ("AWS_LAMBDA_LOG_STREAM_NAME")
        self.function_name = environ("AWS_LAMBDA_FUNCTION_NAME")
        self.memory_limit_in_mb = environ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE")
        self.function_version = environ("AWS_LAMBDA_FUNCTION_VERSION")
        self.invoked_function_arn = "arn:aws:lambda:%s:000000000000:function:%s" % (
            environ("AWS_REGION"), self.function_name
        )
        self.tenant_id = None
        self.client_context = None
        self.identity = Identity()
        self._until = time.time() + seconds

    def get_remaining_time_in_millis(self):
        return max(0, int((self._until - time.time()) * 1000))

    def log(self, message):
        sys.stdout.write(str(message))


class Identity:
    cognito_identity_id = None
    cognito_identity_pool_id = None


def marshal(value):
    """The answer as JSON text; decimal numbers keep all their digits, as with the runtime's own encoder."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    mark = uuid.uuid4().hex

    def plain(item):
        if not isinstance(item, decimal.Decimal):
            raise TypeError("Object of type %s is not JSON serializable" % type(item).__name__)
        return mark + str(item) if item.is_finite() else float(item)

    try:
        text = json.dumps(value, default=plain)
    except Exception as error:
        raise Fault("Runtime.MarshalError", "Unable to marshal response: %s" % error)
    return re.sub('"%s([^"]*)"' % mark, lambda found: found.group(1), text)


def origins(plan):
    """Top-level names of the imported modules by the folder they came from."""
    found = {"mount": set(), "code": set(), "host": set()}
    own = {"__main__", "__mp_main__"}
    for name, module in list(sys.modules.items()):
        top = name.partition(".")[0]
        try:
            places = [module.__file__] if getattr(module, "__file__", None) else list(getattr(module, "__path__", []))
        except Exception:
            continue
        for place in places:
            if not isinstance(place, str) or top in own:
                continue
            if any(inside(folder, place) for folder in plan["layers"]):
                found["mount"].add(top)
            elif inside(os.environ["LAMBDA_TASK_ROOT"], place):
                found["code"].add(top)
            elif any(inside(folder, place) for folder in plan["packages"]):
                found["host"].add(top)
    return {key: sorted(names) for key, names in found.items()}


def inside(folder, file):
    return os.path.normpath(file).startswith(folder.rstrip("/") + "/")


def limit(seconds, trace):
    """Ends the process when time is up, saying where it was; works while native code holds the interpreter too."""
    if seconds is None:
        faulthandler.cancel_dump_traceback_later()
    else:
        trace.seek(0)
        trace.truncate()
        faulthandler.dump_traceback_later(seconds, exit=True, file=trace)


def failed(error):
    if isinstance(error, Fault):
        return {"type": error.kind, "message": error.message, "frames": error.frames, "causes": error.causes}
    return dict(told(error), causes=causes_of(error))


def told(error):
    return {"type": type(error).__name__, "message": str(error), "frames": frames_of(error)}


def causes_of(error):
    """What led to it, the first one first (PEP 3134)."""
    found, seen = [], {id(error)}
    while len(found) < 20:
        shown = None if error.__suppress_context__ else error.__context__
        error = error.__cause__ or shown
        if error is None or id(error) in seen:
            break
        seen.add(id(error))
        found.insert(0, told(error))
    return found


def rehearse(plan, tell, trace):
    started = time.monotonic()
    tell({"phase": "init"})
    limit(plan["initSeconds"], trace)
    try:
        build_path(plan)
        sys.argv = [os.path.abspath(__file__)]
        handler = load(plan["handler"])
    except Exception as error:
        tell({"phase": "init", "seconds": time.monotonic() - started, "error": failed(error)})
        traceback.print_exc()
        sys.exit(1)
    finally:
        limit(None, trace)
    ready = time.monotonic() - started
    if "event" not in plan:
        tell({"phase": "done", "ready": ready, "modules": origins(plan), "path": sys.path})
        return
    tell({"phase": "invoke", "ready": ready})
    limit(plan["seconds"], trace)
    started = time.monotonic()
    try:
        answer = marshal(handler(plan["event"], Context(plan["request"], plan["seconds"])))
    except Exception as error:
        tell({
            "phase": "invoke", "ready": ready, "seconds": time.monotonic() - started, "error": failed(error),
            "modules": origins(plan), "path": sys.path,
        })
        traceback.print_exc()
        sys.exit(1)
    finally:
        limit(None, trace)
    tell({
        "phase": "done", "ready": ready, "seconds": time.monotonic() - started, "answer": answer[:KEPT],
        "bytes": len(answer.encode("utf-8", "replace")), "modules": origins(plan), "path": sys.path,
    })


def main():
    # Without -S, whatever lies in this machine's own site-packages would count as the runtime's.
    site.setquit()
    site.sethelper()
    with open(sys.argv[1], encoding="utf-8") as file:
        plan = json.load(file)

    def tell(reply):
        with open(plan["reply"], "w", encoding="utf-8") as out:
            json.dump(reply, out)

    with open(plan["trace"], "w+", encoding="utf-8") as trace:
        rehearse(plan, tell, trace)


if __name__ == "__main__":
    main()

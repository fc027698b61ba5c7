"""Tells what a scoring script defines, as one marked line of JSON on standard output. The script is read, never run.

Started as ``python -I -S -B -W ignore entry_script.py`` with the question as JSON on standard input:
{"mark": "...", "script": "/a/score.py", "folders": ["/a"], "json": ["/a/config.json"]}. Standard library only, Python 3.8 or later.
What cannot be read off the text with certainty is "unknown"; nothing here has an opinion.
"""

import ast
import io
import json
import os
import re
import sys
import tokenize

LARGE = 4 << 20
MANY_MODULES = 200
ALL_MODULES = 8 << 20
LONG_LINE = 2000
MODEL_DIR = "AZUREML_MODEL_DIR"


def main():
    question = json.loads(sys.stdin.buffer.read().decode("utf-8"))
    answer = {
        "script": read_script(question["script"], question["folders"]),
        "json": [dict(read_json(file), file=file) for file in question["json"]],
    }
    sys.stdout.buffer.write(("\n" + question["mark"] + json.dumps(answer) + "\n").encode("ascii"))
    sys.stdout.buffer.flush()


def read_script(file, folders):
    source = Source(file)
    if source.failure is not None:
        return {"problem": source.failure, "init": None, "run": None, "modelDir": "unknown"}
    try:
        module = Module(source)
        found = {"init": module.definition("init"), "run": module.definition("run")}
        return dict(found, problem=None, modelDir=find_model_dir(source, folders))
    except RecursionError:
        problem = {"kind": "unread", "text": "it is nested too deeply", "place": None}
        return {"problem": problem, "init": None, "run": None, "modelDir": "unknown"}


# ---- a file of Python


class Source:
    """The tree of a file and its lines, or why there is none."""

    def __init__(self, file):
        self.file, self.tree, self.lines, self.failure = file, None, [], None
        try:
            with open(file, "rb") as stream:
                data = stream.read(LARGE + 1)
            if len(data) > LARGE:
                self.failure = {"kind": "unread", "text": "it is larger than {} MiB".format(LARGE >> 20), "place": None}
                return
            self.lines = split_lines(data)
            # ast alone lets pass what only the compiler refuses: a return outside a function.
            self.tree = ast.parse(data, os.path.basename(file))
            compile(data, os.path.basename(file), "exec", dont_inherit=True)
        except SyntaxError as error:
            self.failure = {"kind": "syntax", "text": wording(error), "place": self.place_of(error)}
        except ValueError as error:  # Null bytes, before 3.12.
            self.failure = {"kind": "syntax", "text": "{}: {}".format(type(error).__name__, error), "place": None}
        except (OSError, RecursionError, MemoryError) as error:
            self.failure = {"kind": "unread", "text": type(error).__name__, "place": None}

    def place_of(self, error):
        if not error.lineno or error.lineno > max(len(self.lines), 1):
            return None
        length = len(self.line(error.lineno))
        column = min(max(error.offset or 1, 1), length + 1)
        end = getattr(error, "end_offset", None) if getattr(error, "end_lineno", None) == error.lineno else None
        return self.place(error.lineno, column, max(min(end or 0, length + 1), column + 1))

    def line(self, number):
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def place(self, line, column, end):
        text = self.line(line)
        return {"line": line, "column": column, "endColumn": end, "excerpt": text if len(text) <= LONG_LINE else None}

    def place_of_node(self, node):
        text = self.line(node.lineno)
        column = points(text, node.col_offset) + 1
        same = node.end_lineno == node.lineno
        return self.place(node.lineno, column, points(text, node.end_col_offset) + 1 if same else len(text) + 1)

    def place_of_name(self, node):
        """Where the name of a function stands, behind ``def``."""
        text = self.line(node.lineno)
        start = points(text, node.col_offset)
        found = re.compile(r"(?:async\s+)?def\s+(\w+)").match(text, start)
        column, end = found.span(1) if found else (start, len(text))
        return self.place(node.lineno, column + 1, end + 1)


def wording(error):
    return "{}: {}".format(type(error).__name__, error.msg)


def split_lines(data):
    """The physical lines as Python counts them: a form feed or U+2028 ends none."""
    try:
        encoding = tokenize.detect_encoding(io.BytesIO(data).readline)[0]
        text = data.decode(encoding, "replace")
    except (SyntaxError, LookupError):
        text = data.decode("utf-8", "replace")
    return re.split("\r\n|\r|\n", text)


def points(text, offset):
    """Code points before a byte offset of ast, which counts in UTF-8."""
    # No such line is shown, and its code points would be counted anew for each parameter.
    if len(text) > LONG_LINE:
        return min(offset, len(text))
    return len(text.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "ignore"))


# ---- what a module binds


class Module:
    """What importing the script surely binds to a name at its top, in the order of its statements."""

    def __init__(self, source):
        self.source, self.bound = source, {}
        # Names by which a decorator was imported; whether something may define names that nobody sees; names that
        # a function may bind anew; texts, for `globals()["run"]`; whether `@rawhttp` stands anywhere.
        self.imports, self.hidden, self.rebound, self.texts, self.rawhttp = {}, False, set(), set(), False
        nodes = list(ast.walk(source.tree))
        self.imports = {
            alias.asname or alias.name: alias.name
            for node in nodes
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        for node in nodes:
            self.note(node)
        self.block(source.tree.body)

    def note(self, node):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            self.hidden = self.hidden or node.name == "__getattr__"
            self.rawhttp = self.rawhttp or any(self.decorator(one) == "rawhttp" for one in node.decorator_list)
        elif isinstance(node, ast.Name):
            self.hidden = self.hidden or node.id in ("globals", "vars", "locals", "exec", "setattr")
            # The server calls run() of the module behind such a driver (user_script.py, `load_script`).
            self.rebound.update(["run"] if node.id == "driver_module" else [])
        elif isinstance(node, ast.Attribute):
            of_sys = getattr(node.value, "id", None) == "sys"
            self.hidden = self.hidden or node.attr == "__dict__" or (node.attr == "modules" and of_sys)
        elif isinstance(node, ast.Global):
            self.rebound.update(node.names)
        elif isinstance(node, ast.alias):
            self.rebound.update(["run"] if (node.asname or node.name) == "driver_module" else [])
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            self.texts.add(node.value)

    def block(self, body, sure=True):
        for node in body:
            self.statement(node, sure)

    def statement(self, node, sure):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            self.bind(node.name, node if sure else "unknown")
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            for alias in node.names:
                if alias.name == "*":
                    # It may bring both, in place of what stood here before.
                    self.bound = {name: "unknown" for name in self.bound}
                    self.hidden = True
                else:
                    self.bind(alias.asname or alias.name.split(".")[0], "unknown")
        elif isinstance(node, ast.If) and is_main(node.test):
            self.block(node.orelse, sure)
        elif isinstance(node, (ast.With, ast.AsyncWith)):
            self.names(node.items)
            self.block(node.body, sure)
        elif isinstance(node, ast.Delete):
            for name in stored([node]):
                self.bind(name, None if sure else "unknown")
        elif isinstance(node, ast.AnnAssign) and node.value is None:
            pass
        elif sure and lambda_target(node) is not None:
            self.bind(lambda_target(node), node.value)
        else:
            self.names([node])
            for field in ("body", "handlers", "orelse", "finalbody", "cases"):
                for inner in getattr(node, field, None) or []:
                    nested = inner.body if not isinstance(inner, ast.stmt) else [inner]
                    self.block(nested, sure=False)

    def names(self, nodes):
        for name in stored(nodes):
            self.bind(name, "unknown")

    def bind(self, name, what):
        self.bound[name] = what

    def definition(self, name):
        """None where the name is surely not defined, {"kind": "unknown"} where nobody can say how."""
        found = self.bound.get(name)
        if found is None:
            return {"kind": "unknown"} if self.hidden or name in self.rebound else None
        is_open = name in self.rebound or (self.hidden and name in self.texts)
        if found == "unknown" or is_open or isinstance(found, ast.ClassDef):
            return {"kind": "unknown"}
        return self.described(found)

    def described(self, node):
        source = self.source
        is_lambda = isinstance(node, ast.Lambda)
        decorators = [] if is_lambda else [self.decorator(one) for one in node.decorator_list]
        return {
            "kind": "async" if isinstance(node, ast.AsyncFunctionDef) else "function",
            "generator": not is_lambda and yields(node),
            "place": source.place_of_node(node) if is_lambda else source.place_of_name(node),
            "decorators": decorators,
            "schemaNames": [] if is_lambda else [self.schema_name(one) for one in node.decorator_list],
            "rawhttp": self.rawhttp,
            "parameters": list(self.parameters(node.args)),
        }

    def decorator(self, node):
        """``input_schema``, ``output_schema``, ``rawhttp``, or ``unknown``."""
        node = node.func if isinstance(node, ast.Call) else node
        if isinstance(node, ast.Attribute):
            name = node.attr
        elif isinstance(node, ast.Name) and node.id in self.imports:
            name = self.imports[node.id]
        else:
            return "unknown"
        return name if name in ("input_schema", "output_schema", "rawhttp") else "unknown"

    def schema_name(self, node):
        """The parameter that an ``@input_schema`` is about, with its place; None where the text does not say."""
        if self.decorator(node) != "input_schema" or not isinstance(node, ast.Call):
            return None
        # One that is optional, or not converted, is never looked up (schema_decorators.py, `input_schema`).
        if len(node.args) > 2 or any(one.arg not in ("param_name", "param_type") for one in node.keywords):
            return None
        named = [one.value for one in node.keywords if one.arg == "param_name"]
        first = (node.args + named)[0] if node.args or named else None
        text = getattr(first, "value", None)
        return {"name": text, "place": self.source.place_of_node(first)} if isinstance(text, str) else None

    def parameters(self, args):
        plain = args.posonlyargs + args.args
        optional = len(args.defaults)
        rows = [
            (one, "positional-only" if number < len(args.posonlyargs) else "plain", number >= len(plain) - optional)
            for number, one in enumerate(plain)
        ]
        rows += [(args.vararg, "var-positional", True)] if args.vararg else []
        rows += [(one, "keyword-only", default is not None) for one, default in zip(args.kwonlyargs, args.kw_defaults)]
        rows += [(args.kwarg, "var-keyword", True)] if args.kwarg else []
        for one, kind, has_default in rows:
            place = self.source.place_of_node(one)
            yield {"name": one.arg, "kind": kind, "optional": has_default, "place": place}


def lambda_target(node):
    if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Lambda) or len(node.targets) != 1:
        return None
    return getattr(node.targets[0], "id", None)


def is_main(test):
    """``__name__ == "__main__"``: a server imports the script under a name of its own (``entry_module``)."""
    if not isinstance(test, ast.Compare) or len(test.ops) != 1 or not isinstance(test.ops[0], ast.Eq):
        return False
    sides = [test.left, test.comparators[0]]
    names = [getattr(one, "id", None) for one in sides]
    values = [getattr(one, "value", None) for one in sides]
    return "__name__" in names and "__main__" in [one for one in values if isinstance(one, str)]


def stored(nodes):
    """Names bound or deleted by these nodes themselves, without what functions, classes and statements inside bind for themselves."""
    waiting = list(nodes)
    while waiting:
        node = waiting.pop()
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            yield node.name
            continue
        if isinstance(node, ast.Lambda):
            continue
        if isinstance(node, ast.Name) and isinstance(node.ctx, (ast.Store, ast.Del)):
            yield node.id
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            for alias in node.names:
                yield alias.asname or alias.name.split(".")[0]
        elif isinstance(getattr(node, "name", None), str):  # `except E as name`, patterns of match
            yield node.name
        waiting.extend(one for one in ast.iter_child_nodes(node) if not isinstance(one, ast.stmt))


def yields(function):
    waiting = list(function.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, (ast.Yield, ast.YieldFrom)):
            return True
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            waiting.extend(ast.iter_child_nodes(node))
    return False


# ---- who asks for the folder of the model


def find_model_dir(script, folders):
    """"read", "unread", or "unknown", over the script and the modules of its folders that it imports."""
    waiting, seen, answer, size = [script], {os.path.realpath(script.file)}, "unread", 0
    while waiting:
        source = waiting.pop(0)
        if source.tree is None:
            answer = "unknown"
            continue
        kind = mentions_model_dir(source.tree)
        if kind == "read":
            return "read"
        answer = "unknown" if kind == "unknown" else answer
        for file in local_modules(source, folders):
            if os.path.realpath(file) not in seen:
                seen.add(os.path.realpath(file))
                size += os.path.getsize(file)
                if len(seen) > MANY_MODULES or size > ALL_MODULES:
                    return "unknown"
                waiting.append(Source(file))
    return answer


def mentions_model_dir(tree):
    documents = {id(one) for one in docstrings(tree)}
    nodes = list(ast.walk(tree))
    narrow = {id(one) for node in nodes for one in narrow_uses(node)}
    answer = "unread"
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and MODEL_DIR in node.value:
            if id(node) not in documents:
                return "read"
        # The function of SDK v1, and a field of pydantic's settings, which go by name.
        names = [getattr(node, key, None) for key in ("id", "attr", "arg")]
        if "get_model_path" in names or any(isinstance(one, str) and one.upper() == MODEL_DIR for one in names):
            return "read"
        if is_wide(node) or (is_environ(node) and id(node) not in narrow):
            answer = "unknown"
    return answer


def narrow_uses(node):
    """Where the environment is asked for one variable that the text names."""
    if isinstance(node, ast.Subscript) and isinstance(constant(node.slice), str):
        return [node.value]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return [node.func.value] if node.args and isinstance(constant(node.args[0]), str) else []
    return []


def is_wide(node):
    """What may read any variable, or run any code."""
    if isinstance(node, ast.Name):
        return node.id in ("exec", "eval", "__import__")
    if isinstance(node, ast.alias):
        return node.name in ("environ", "getenv", "import_module") and node.asname is not None
    if isinstance(node, ast.Attribute) and node.attr in ("import_module", "run_path", "run_module", "path"):
        return node.attr != "path" or getattr(node.value, "id", None) == "sys"
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", getattr(node.func, "id", None))
        return name == "getenv" and not (node.args and isinstance(constant(node.args[0]), str))
    return False


def is_environ(node):
    return getattr(node, "attr", getattr(node, "id", None)) == "environ"


def constant(node):
    node = getattr(node, "value", node) if type(node).__name__ == "Index" else node  # Python 3.8
    return getattr(node, "value", None) if isinstance(node, ast.Constant) else None


def docstrings(tree):
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) and node.body:
            first = node.body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                yield first.value


def local_modules(source, folders):
    seen = set()
    for names, level in imported(source.tree):
        if (names, level) not in seen:
            seen.add((names, level))
            for file in module_files(names.split("."), [above(source.file, level)] if level else folders):
                yield file


def imported(tree):
    """Dotted names of what a program imports, and how many folders up they begin."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, 0
        elif isinstance(node, ast.ImportFrom):
            if node.module:
                yield node.module, node.level
            for alias in node.names:
                yield (node.module + "." if node.module else "") + alias.name, node.level


def above(file, level):
    for _ in range(min(level, file.count(os.sep) + 1)):
        file = os.path.dirname(file)
    return file


def module_files(names, folders):
    """The files that importing a dotted name runs, packages on the way included, in the first folder that has it."""
    if not all(name.isidentifier() for name in names):
        return []
    for folder in folders:
        found, at = [], folder
        for name in names:
            at = os.path.join(at, name)
            found += [file for file in (os.path.join(at, "__init__.py"), at + ".py") if os.path.isfile(file)][:1]
            if not os.path.isdir(at):
                break
        if found:
            return found
    return []


# ---- settings of the server


def read_json(file):
    """What the JSON in a file is, as the server reads it: with Python's own reader."""
    try:
        with open(file, "rb") as stream:
            data = stream.read(LARGE + 1)
        if not data:
            return {"kind": "empty"}
        if len(data) > LARGE:
            return {"kind": "unread", "text": "it is larger than {} MiB".format(LARGE >> 20)}
        value = json.loads(decoded(data))
    except json.JSONDecodeError as error:
        lines = re.split("\r\n|\r|\n", error.doc)
        line = min(error.lineno, len(lines))
        excerpt = lines[line - 1] if len(lines[line - 1]) <= LONG_LINE else None
        place = {"line": line, "column": error.colno, "endColumn": error.colno + 1, "excerpt": excerpt}
        return {"kind": "invalid", "text": error.msg, "place": place}
    except UnicodeDecodeError:
        return {"kind": "invalid", "text": "it is not UTF-8", "place": None}
    except RecursionError:
        return {"kind": "invalid", "text": "it is nested too deeply", "place": None}
    except ValueError as error:  # A number of more digits than Python reads.
        return {"kind": "invalid", "text": str(error).split(";")[0], "place": None}
    except (OSError, MemoryError):
        return {"kind": "unread"}
    if not isinstance(value, dict):
        return {"kind": "no object"}
    return {"kind": "object", "version": value.get("version") == 1}


def decoded(data):
    # json.loads would skip a byte order mark of bytes; json.load on a text file, as the server calls it, refuses one.
    return data.decode("utf-8")


if __name__ == "__main__":
    main()

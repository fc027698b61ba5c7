"""Tells what programs and notebooks set up for Azure ML: environments, deployments, and their variables, images and paths.

Started as ``python -I -S -B sdk_calls.py``. Standard input is a JSON list of files, each a list of texts (the cells of a
notebook, or the one text of a program); standard output is a JSON list with one answer a file. Nothing is run or imported.
Standard library only, Python 3.8 or later.

A place is ``[cell, line, column, end line, end column]``: cells from 0, lines from 1, columns from 0 in code points, the end
exclusive. A value is a place with the text behind it, null where the program would have to be run to know it.
"""

import ast
import json
import re
import sys
import warnings

MANY = 1000
LONG_LINE = 10000
PACKAGES = ("azureml", "azure.ai.ml")
ONLINE = ("ManagedOnlineDeployment", "KubernetesOnlineDeployment", "OnlineDeployment")
BATCH = ("BatchDeployment", "ModelBatchDeployment")
JOBS = ("command", "ScriptRunConfig", "RunConfiguration", "spark", "Estimator")
PLACEHOLDER = re.compile(r"([=(,:][ \t]*)<([A-Za-z][\w -]*)>(?=[ \t]*(?:[,)}\]#]|$))", re.M)
LISTS = ("variables", "images", "paths", "managed", "packages")
CLASSES = ONLINE + BATCH + JOBS + ("Environment", "InferenceConfig", "CodeConfiguration", "Model", "BuildContext", "ProbeSettings")


def main():
    warnings.simplefilter("ignore")
    files = json.loads(sys.stdin.buffer.read().decode("utf-8", "surrogatepass"))
    json.dump([answer(cells) for cells in files], sys.stdout)


def answer(cells):
    reader, problems = Reader(), []
    for index, text in enumerate(cells):
        try:
            reader.begin(index, text)
            reader.visit(parse(text))
        except (SyntaxError, ValueError) as error:
            line = getattr(error, "lineno", None) or 1
            problems.append({"cell": index, "line": line, "text": getattr(error, "msg", None) or str(error)})
        except (RecursionError, MemoryError):
            problems.append({"cell": index, "line": 1, "text": "it is nested too deeply"})
    units = reader.result()
    if len(units) > MANY or reader.many:
        problems.append({"cell": None, "line": 1, "text": "it sets up more than {} things or variables".format(MANY)})
    return {"units": units[:MANY], "problems": problems}


def parse(text):
    """The tree of a program, also of one in which a placeholder of the documents stands without quotes: ``= <MCR-path>``."""
    try:
        return ast.parse(text)
    except SyntaxError:
        filled = PLACEHOLDER.sub(r'\1"\2"', text)
        if filled == text:
            raise
        return ast.parse(filled)


class Unit:
    """What one object of the program says; `links` are the objects it is made of."""

    def __init__(self, kind, place):
        self.kind, self.place, self.links, self.scope = kind, place, [], None
        self.facts = {
            "name": None, "creates": None, "folder": None, "script": None, "model": None, "dockerfile": None, "context": None,
            "stack": None, "inference": False, "variables": [], "images": [], "paths": [], "managed": [], "packages": [],
            "liveness": None, "readiness": None,
        }


class Reader(ast.NodeVisitor):
    def __init__(self):
        self.units, self.cell, self.lines = [], 0, []
        self.names, self.origins, self.starred = [{}], {}, False
        self.branch, self.scopes, self.classes, self.made = (), 0, [], {}
        self.many = False

    def begin(self, cell, text):
        self.cell, self.lines, self.made = cell, re.split("\r\n|\n|\r", text), {}
        # What a cell left open that could not be read to its end.
        self.names, self.branch = self.names[:1], ()

    def result(self):
        linked = {id(part) for unit in self.units if unit.kind not in ("environment", "other") for part in parts(unit)[1:]}
        told = [unit for unit in self.units if id(unit) not in linked]
        return [merged(unit) for unit in told if says(unit)]

    # ---- names

    def visit_Import(self, node):
        for alias in node.names:
            self.origins[alias.asname or alias.name.split(".")[0]] = alias.name if alias.asname else alias.name.split(".")[0]

    def visit_ImportFrom(self, node):
        module = "." * node.level + (node.module or "")
        for alias in node.names:
            if alias.name == "*":
                self.starred = self.starred or ours(module)
            else:
                self.origins[alias.asname or alias.name] = module + "." + alias.name

    def class_of(self, callee):
        """The class of Azure ML that is called, with the method if one is: ``("Environment", "get")``."""
        name = dotted(callee)
        if name is None:
            return None, None
        head, *rest = name.split(".")
        full = ".".join([self.origins.get(head, head)] + rest)
        known = ours(full) or (self.starred and head not in self.origins)
        *before, last = full.split(".")
        if not known:
            return None, None
        if last in CLASSES:
            return last, None
        return (before[-1], last) if before and before[-1] in CLASSES else (None, None)

    def bound(self, name):
        for scope in reversed(self.names):
            if name in scope:
                return scope[name]
        return None

    def bind(self, target, unit):
        name = dotted(target)
        if name is None:
            return
        # An attribute of `self` is seen by the other methods, too.
        own = name.startswith(("self.", "cls.")) and len(self.names) > 2
        (self.names[-2] if own else self.names[-1])[name] = unit

    def owner(self, name, node):
        """The object of that name; one that came from elsewhere is made up, so that what is set on it belongs together."""
        unit = self.bound(name)
        if unit is None:
            unit = self.add("environment", node)
            self.names[-1][name] = unit
        return unit

    def add(self, kind, node):
        unit = Unit(kind, self.place(node))
        self.units.append(unit)
        return unit

    # ---- structure

    def visit_FunctionDef(self, node):
        for decorator in node.decorator_list:
            self.visit(decorator)
        self.inside(node.body)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_ClassDef(self, node):
        self.inside(node.body)

    def inside(self, body):
        before, self.branch = self.branch, self.branch + (self.fresh(),)
        self.names.append({})
        for statement in body:
            self.visit(statement)
        self.names.pop()
        self.branch = before

    def visit_If(self, node):
        self.visit(node.test)
        self.alternatives(node.body, node.orelse)

    def visit_Try(self, node):
        self.alternatives(node.body + node.orelse, *[handler.body for handler in node.handlers])
        for statement in node.finalbody:
            self.visit(statement)

    visit_TryStar = visit_Try

    def visit_Match(self, node):
        self.alternatives(*[case.body for case in node.cases])

    def alternatives(self, *bodies):
        before = self.branch
        for body in bodies:
            self.branch = before + (self.fresh(),)
            for statement in body:
                self.visit(statement)
        self.branch = before

    def fresh(self):
        self.scopes += 1
        return self.scopes

    # ---- assignments

    def visit_Assign(self, node):
        self.visit(node.value)
        for target in node.targets:
            self.assign(target, node.value)

    def visit_AnnAssign(self, node):
        if node.value is not None:
            self.visit(node.value)
            self.assign(node.target, node.value)

    def assign(self, target, value):
        if isinstance(target, ast.Subscript):
            return self.assign_item(target, value)
        name = dotted(target) or ""
        for suffix, setter in SETTERS.items():
            if name.endswith(suffix):
                return setter(self, self.owner(name[: -len(suffix)], target), value)
        unit = self.unit_of(value)
        if unit is not None:
            self.bind(target, unit)
        elif name and self.bound(name) is not None:
            self.names[-1][name] = None if "." not in name else self.bound(name)

    def assign_item(self, target, value):
        key = target.slice.value if type(target.slice).__name__ == "Index" else target.slice
        name = dotted(target.value) or ""
        if name in ("os.environ", "environ"):
            unit, scope = self.add("other", target), str(self.fresh())
        elif isinstance(target.value, ast.Attribute) and target.value.attr == "environment_variables":
            unit = self.unit_of(target.value.value) or (name and self.owner(name[: -len(".environment_variables")], target))
            if not unit:
                return
            scope = self.scope_of(unit)
        else:
            unit = self.bound(name)
            if unit is None or not unit.facts["variables"]:
                return
            scope = self.scope_of(unit)
        self.variable(unit, key, value, scope)

    def scope_of(self, unit):
        """Settings one after the other hold together, settings in two branches do not."""
        if unit.scope is None:
            unit.scope = self.fresh()
        return "/".join(map(str, (unit.scope,) + self.branch))

    def variable(self, unit, key, value, scope):
        if not isinstance(key, ast.Constant) or not isinstance(key.value, str):
            return
        if len(unit.facts["variables"]) >= MANY:
            self.many = True
        else:
            unit.facts["variables"].append({"name": self.value(key), "value": self.value(value), "scope": scope})

    def variables(self, unit, value):
        pairs = items(value)
        if pairs is None:
            other = self.unit_of(value)
            if other is not None:
                unit.links.append(other)
            return
        alone = self.made.pop(id(value), None)
        if alone is not None:
            self.units.remove(alone)
        unit.scope = self.fresh()
        for key, item in pairs:
            self.variable(unit, key, item, self.scope_of(unit))

    # ---- calls

    def unit_of(self, node):
        if isinstance(node, ast.Call):
            return self.made.get(id(node))
        if isinstance(node, ast.Dict):
            return self.made.get(id(node))
        name = dotted(node)
        return None if name is None else self.bound(name)

    def visit_Dict(self, node):
        self.generic_visit(node)
        keys = [key.value for key in node.keys if isinstance(key, ast.Constant) and isinstance(key.value, str)]
        if any(key.startswith(("AZUREML_", "AML_APP_ROOT")) for key in keys):
            unit = self.add("other", node)
            self.variables(unit, node)
            self.made[id(node)] = unit

    def visit_Call(self, node):
        self.generic_visit(node)
        self.visit_update(node)
        name, method = self.class_of(node.func)
        given = {keyword.arg: keyword.value for keyword in node.keywords if keyword.arg is not None}
        opaque = any(keyword.arg is None for keyword in node.keywords)
        if method == "package" or (method is None and name is None and self.packages(node, given)):
            self.add("other", node).facts["packages"].append(self.place(node.func, node))
        elif name == "Environment":
            self.environment(node, method, given, opaque)
        elif name == "InferenceConfig" and method is None:
            self.deployment("online", node, dict(zip(["entry_script"], node.args), **given))
        elif name in ONLINE + BATCH and method is None:
            self.deployment("online" if name in ONLINE else "batch", node, given)
        elif name == "CodeConfiguration" and method is None:
            self.part(node, dict(zip(["code", "scoring_script"], node.args), **given))
        elif name == "Model" and method == "deploy":
            self.deployed(node, given)
        elif name == "Model":
            self.model(node, method, given)
        elif name in JOBS and method is None:
            self.deployment("job", node, {key: given[key] for key in ("environment", "environment_variables") if key in given})

    def visit_update(self, node):
        name = dotted(node.func) or ""
        if name.endswith(".environment_variables.update") and len(node.args) == 1 and items(node.args[0]) is not None:
            unit = self.owner(name[: -len(".environment_variables.update")], node)
            scope = self.scope_of(unit)
            for key, value in items(node.args[0]):
                self.variable(unit, key, value, scope)

    def packages(self, node, given):
        """`model.package(…)`: on what a Model is known to be, or with what only that method takes."""
        if not isinstance(node.func, ast.Attribute) or node.func.attr != "package":
            return False
        unit = self.unit_of(node.func.value)
        return (unit is not None and unit.kind == "model") or ("inference_config" in given and self.knows_azure())

    def knows_azure(self):
        return self.starred or any(ours(origin) for origin in self.origins.values())

    def environment(self, node, method, given, opaque):
        unit = self.made[id(node)] = self.add("environment", node)
        facts = unit.facts
        facts["name"] = self.value(given.get("name", node.args[0] if node.args and method is None else None))
        newer = any(key in given for key in ("image", "build", "conda_file", "version", "inference_config"))
        if method is None and not newer and not opaque:
            facts["creates"] = self.place(node.func, node)
        if "image" in given:
            facts["images"].append(self.value(given["image"]))
        if "conda_file" in given:
            facts["paths"].append(self.value(given["conda_file"]))
        facts["inference"] = "inference_config" in given
        build = given.get("build")
        if isinstance(build, ast.Call) and self.class_of(build.func)[0] == "BuildContext":
            parts_of = {keyword.arg: keyword.value for keyword in build.keywords}
            facts["context"], facts["dockerfile"] = self.value(parts_of.get("path")), self.value(parts_of.get("dockerfile_path"))

    def deployment(self, kind, node, given):
        unit = self.made[id(node)] = self.add(kind, node)
        for key in ("environment", "code_configuration", "model"):
            part = self.unit_of(given[key]) if key in given else None
            if part is not None:
                unit.links.append(part)
        if "environment_variables" in given:
            self.variables(unit, given["environment_variables"])
        facts = unit.facts
        facts["folder"] = self.value(given.get("source_directory", given.get("code_path")))
        facts["script"] = self.value(given.get("entry_script", given.get("scoring_script")))
        facts["liveness"], facts["readiness"] = self.probe(given.get("liveness_probe")), self.probe(given.get("readiness_probe"))

    def part(self, node, given):
        unit = self.made[id(node)] = self.add("other", node)
        unit.facts["folder"], unit.facts["script"] = self.value(given.get("code")), self.value(given.get("scoring_script"))

    def model(self, node, method, given):
        unit = self.made[id(node)] = self.add("model", node)
        if method == "register":
            given = dict(zip(["workspace", "model_path"], node.args), **given)
        unit.facts["model"] = self.value(given.get("path") if method is None else given.get("model_path"))

    def deployed(self, node, given):
        """`Model.deploy` of SDK v1 brings models and the script together."""
        given = dict(zip(["workspace", "name", "models", "inference_config"], node.args), **given)
        config = self.unit_of(given["inference_config"]) if "inference_config" in given else None
        models = given.get("models")
        if config is None or not isinstance(models, (ast.List, ast.Tuple)):
            return
        for model in map(self.unit_of, models.elts):
            if model is not None and model.kind == "model":
                config.links.append(model)

    def probe(self, node):
        if not isinstance(node, ast.Call) or self.class_of(node.func)[0] != "ProbeSettings":
            return None
        given = {keyword.arg: keyword.value for keyword in node.keywords}
        numbers = {
            key: number(given[name])
            for key, name in (("initialDelay", "initial_delay"), ("period", "period"), ("failures", "failure_threshold"))
            if name in given
        }
        return dict(numbers, place=self.place(node))

    # ---- values and places

    def value(self, node):
        if node is None:
            return None
        place = self.place(node)
        written = self.lines[place[1] - 1][place[2] : place[4]] if place[1] == place[3] <= len(self.lines) else ""
        # `parse` put quotes in the place of its brackets.
        return {"place": place, "text": written if written.startswith("<") else text_of(node)}

    def place(self, node, whole=None):
        last = node if whole is None else node
        return [
            self.cell, node.lineno, self.column(node.lineno, node.col_offset),
            last.end_lineno, self.column(last.end_lineno, last.end_col_offset),
        ]

    def column(self, line, offset):
        text = self.lines[line - 1] if line <= len(self.lines) else ""
        # Columns of a longer line are not shown, and to count them for each value takes long.
        if len(text) > LONG_LINE:
            return min(offset, len(text))
        return len(text.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "ignore"))


def set_image(reader, unit, value):
    unit.facts["images"].append(reader.value(value))


def set_managed(reader, unit, value):
    known = isinstance(value, ast.Constant) and isinstance(value.value, bool)
    unit.facts["managed"].append({"place": reader.place(value), "value": value.value if known else None})


def set_one(fact):
    def setter(reader, unit, value):
        unit.facts[fact] = reader.value(value)

    return setter


def set_nothing(reader, unit, value):
    # The section is another object now: what it says is not known.
    unit.facts["creates"] = None


SETTERS = {
    ".environment_variables": Reader.variables,
    ".docker.base_image": set_image,
    ".python.user_managed_dependencies": set_managed,
    ".inferencing_stack_version": set_one("stack"),
    ".entry_script": set_one("script"),
    ".source_directory": set_one("folder"),
    ".python": set_nothing,
    ".docker": set_nothing,
}


def ours(name):
    return any(name == package or name.startswith(package + ".") for package in PACKAGES)


def dotted(node):
    parts_of = []
    while isinstance(node, ast.Attribute):
        parts_of.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return None
    return ".".join([node.id] + parts_of[::-1])


def items(node):
    """The pairs of a dictionary that is written out, as ``{…}`` or ``dict(…)``; None for all else."""
    if isinstance(node, ast.Dict):
        return [(key, value) for key, value in zip(node.keys, node.values) if key is not None]
    if isinstance(node, ast.Call) and dotted(node.func) == "dict" and not node.args:
        keys = [ast.copy_location(ast.Constant(keyword.arg, kind=None), keyword.value) for keyword in node.keywords]
        return [(key, keyword.value) for key, keyword in zip(keys, node.keywords) if keyword.arg is not None]
    return None


def text_of(node):
    if isinstance(node, ast.Constant) and isinstance(node.value, (str, int, float)) and not isinstance(node.value, bool):
        return str(node.value)[:65536]
    return None


def number(node):
    known = isinstance(node, ast.Constant) and isinstance(node.value, (int, float)) and not isinstance(node.value, bool)
    return node.value if known else None


def parts(unit):
    """A unit and all it is made of, each once."""
    found, queue = [], [unit]
    while queue and len(found) < 100:
        part = queue.pop(0)
        if not any(part is other for other in found):
            found.append(part)
            queue.extend(part.links)
    return found


def merged(unit):
    """What a unit and its parts say: lists together, of the rest what the first one says."""
    facts = dict(unit.facts)
    for part in parts(unit)[1:]:
        for key, value in part.facts.items():
            if key in LISTS:
                facts[key] = facts[key] + value
            elif not facts[key]:
                facts[key] = value
    return dict(facts, kind=unit.kind, place=unit.place)


def says(unit):
    facts = merged(unit)
    silent = ("kind", "place", "name", "creates", "inference")
    return any(value for key, value in facts.items() if key not in silent)


if __name__ == "__main__":
    main()

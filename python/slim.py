"""Which files that could be left out are needed all the same by code that stays.

Reads one JSON object from standard input and writes one to standard output:

    site        absolute path of site-packages
    kept        Python files that stay, relative to it
    candidates  files of any kind that could be left out
    words       names that an import of a candidate cannot do without (``tests``)
    stubs       whether stubs are among the candidates
    sources     Python files that could go once bytecode stands in their place

    needed      candidate -> the file that needs it
    sourced     those of ``sources`` that must stay
    unread      files that could not be read or parsed

Nothing is imported and nothing runs: imports are read with ``ast``, also those in functions and in ``try``, relative
ones, names in ``__all__`` and modules named by text (``import_module("a.tests.b")``). Paths in texts count where they
lead to candidates. Python 3.7 or later, standard library only.
"""

import ast
import json
import os
import re
import sys
import warnings

# Longer ones are tables that somebody generated; a tree takes a hundred times the text.
LARGEST = 4 << 20

# Code that opens files beside itself, so that its data stay with it.
OPENS = re.compile(rb"__file__|importlib[._ ]*resources|import_resources|get_data|\bopen\b")

# Code that is compiled from its own source when it runs: numba's cache, TorchScript.
OWN_SOURCE = re.compile(rb"\bcache\s*=\s*True|\bjit\.script\b|\bgetsource(?:lines|file)?\b|\bfindsource\b|\bSourceFileLoader\b")

# Most files that say "tests" say it in a comment. An import has it on a line with `import`, or on one of names between
# brackets; a text has it behind or before a quote, a dot or a slash.
TELLING = rb"\bimport\b|[\"'/.]WORD|WORD[\"'/.]|^[ \t(]*(?:\w+(?:[ \t]+as[ \t]+\w+)?[ \t]*,[ \t]*)*WORD"
TELLING += rb"(?:[ \t]+as[ \t]+\w+)?[ \t]*(?:[,)#\\\r]|$)"

MODULE = re.compile(r"\.*[^\W\d]\w*(?:\.[^\W\d]\w*)*\Z|\.+\Z")
SUFFIX = re.compile(r"(?:\.[^./]*)*\.(?:so|pyd)\Z|\.py[co]?\Z")


def main():
    # Invalid escapes in other people's code are none of our business.
    warnings.simplefilter("ignore")
    asked = json.loads(sys.stdin.buffer.read().decode("utf-8", "surrogatepass"))
    graph = Graph(asked)
    graph.walk()
    answer = {"needed": graph.needed, "sourced": sorted(graph.sourced), "unread": sorted(graph.unread)}
    sys.stdout.buffer.write(json.dumps(answer).encode("ascii"))


class Graph:
    """Files that are looked at, candidates that turned out to be needed, and who needs them."""

    def __init__(self, asked):
        self.site = asked["site"]
        self.kept = asked["kept"]
        self.candidates = asked["candidates"]
        self.sources = set(asked["sources"])
        self.stubs = asked["stubs"]
        self.modules = {}
        self.below = {}
        for path in self.candidates:
            module = module_of(path)
            if module:
                self.modules.setdefault(module, []).append(path)
            for folder in folders(path):
                self.below.setdefault(folder, []).append(path)
        self.above = set(self.modules)
        for module in self.modules:
            self.above.update(folders(module))
        self.remaining = set(self.candidates)
        self.by_name = {}
        for path in self.sources:
            self.by_name.setdefault(path.rsplit("/", 1)[-1], []).append(path)
        words = [re.escape(word.encode("utf-8", "surrogatepass")) for word in asked["words"]]
        word = rb"(?<!\w)(?:" + b"|".join(words) + rb")(?!\w)"
        self.words = re.compile(word) if words else None
        self.telling = re.compile(TELLING.replace(b"WORD", word))
        # The shortest of words of which each holds it; looking for one is cheap.
        whole = [word.encode("utf-8", "surrogatepass") for word in asked["words"]]
        self.roots = [word for word in whole if not any(other in word for other in whole if other != word)]
        self.needed = {}
        self.sourced = set()
        self.unread = set()
        self.queue = []

    def walk(self):
        self.entry_points()
        for path in self.kept:
            content = self.read(path)
            if content is not None:
                self.look(path, content)
        while self.queue:
            path = self.queue.pop()
            content = self.read(path)
            if content is None:
                continue
            self.follow(path, content)
            if OPENS.search(content):
                for beside in self.below.get(path.rpartition("/")[0], ()):
                    if not beside.endswith(".py"):
                        self.need(beside, path)

    def read(self, path):
        try:
            with open(os.path.join(self.site, path), "rb") as file:
                content = file.read(LARGEST + 1)
        except OSError:
            self.unread.add(path)
            return None
        if len(content) > LARGEST:
            self.unread.add(path)
            return None
        return content

    def look(self, path, content):
        """A file that stays: parsed only where it names what could be left out."""
        if path in self.sources and OWN_SOURCE.search(content):
            self.sourced.add(path)
        if self.stubs and b"attach_stub" in content:
            self.need(path[: -len("py")] + "pyi", path)
        if self.tells(content) or (self.stubs and b".pyi" in content) or (self.sources and re.search(rb"\.py[\"']", content)):
            self.follow(path, content)

    def tells(self, content):
        """Whether some line that says one of the words may be an import or a path."""
        for root in self.roots:
            end = content.find(root)
            while end >= 0:
                start = content.rfind(b"\n", 0, end) + 1
                stop = content.find(b"\n", end)
                line = content[start : stop if stop >= 0 else len(content)]
                if self.words.search(line) and self.telling.search(line):
                    return True
                end = content.find(root, stop) if stop >= 0 else -1
        return False

    def follow(self, path, content):
        try:
            tree = ast.parse(content)
            nodes = list(ast.walk(tree))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            self.unread.add(path)
            return
        package = package_of(path)
        for node in nodes:
            if isinstance(node, ast.Import):
                for alias in node.names:
                    self.module(alias.name, path)
            elif isinstance(node, ast.ImportFrom):
                base = resolve("." * node.level + (node.module or ""), package)
                if base is not None:
                    self.module(base, path)
                    for alias in node.names:
                        self.module(join(base, alias.name), path)
            elif isinstance(node, (ast.Assign, ast.AugAssign)) and assigns_all(node):
                for name in texts(ast.walk(node.value)):
                    self.module(join(".".join(package), name), path)
            elif isinstance(node, ast.Call):
                self.path("/".join(texts(node.args)), path)
            elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
                self.path("/".join(texts(divided(node))), path)
        for text in texts(nodes):
            self.text(text, path)

    def text(self, text, path):
        if len(text) > 300:
            return
        if MODULE.match(text) and "." in text:
            name = resolve(text, package_of(path))
            if name is not None:
                self.module(name, path)
        self.path(text, path)
        if self.stubs and text.endswith(".pyi") and not re.search(r"\s", text):
            for stub in self.below.get(path.split("/", 1)[0], ()):
                if stub.endswith(".pyi"):
                    self.need(stub, path)
        if text.endswith(".py"):
            for source in self.by_name.get(text.rsplit("/", 1)[-1], ()):
                if source.split("/", 1)[0] == path.split("/", 1)[0]:
                    self.sourced.add(source)

    def module(self, name, path):
        """An import runs every package above the module first."""
        at = ""
        for part in name.split("."):
            at = at + "/" + part if at else part
            if at not in self.above:
                return
            for found in self.modules.get(at, ()):
                self.need(found, path)

    def path(self, text, path):
        """A text of two parts or more that leads to candidates of the same top folder, from wherever it starts."""
        text = text.replace("\\", "/").strip("/")
        while text.startswith(("./", "../")):
            text = text.split("/", 1)[1]
        if not 0 < text.count("/") < 20 or len(text) > 300 or "//" in text:
            return
        if self.words is None or not self.words.search(text.encode("utf-8", "surrogatepass")):
            return
        top = path.split("/", 1)[0]
        end = "/" + text
        for candidate in self.below.get(top, ()):
            if candidate.endswith(end) or end + "/" in candidate or candidate.startswith(text + "/"):
                self.need(candidate, path)

    def need(self, candidate, path):
        if candidate not in self.remaining or candidate == path:
            return
        self.remaining.discard(candidate)
        self.needed[candidate] = path
        if candidate.endswith(".py"):
            self.queue.append(candidate)

    def entry_points(self):
        """Modules that other packages find by the metadata; programs are not in a mount."""
        try:
            names = sorted(os.listdir(self.site))
        except OSError:
            return
        for name in names:
            path = name + "/entry_points.txt"
            if not name.endswith((".dist-info", ".egg-info")) or not os.path.isfile(os.path.join(self.site, path)):
                continue
            group = ""
            for line in (self.read(path) or b"").decode("utf-8", "replace").splitlines():
                line = line.strip()
                if line.startswith("["):
                    group = line.strip("[] ")
                elif "=" in line and group not in ("console_scripts", "gui_scripts"):
                    self.module(re.split(r"[:\[\s]", line.split("=", 1)[1].strip())[0], path)


def assigns_all(node):
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return any(isinstance(target, ast.Name) and target.id == "__all__" for target in targets)


def texts(nodes):
    """The texts among the nodes; Python 3.7 has a type of its own for them."""
    for node in nodes:
        kind = type(node).__name__
        value = node.value if kind == "Constant" else node.s if kind == "Str" else None
        if isinstance(value, str):
            yield value


def divided(node):
    """The parts of ``a / "b" / "c"``, left to right."""
    parts = []
    while isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        parts.append(node.right)
        node = node.left
    return reversed(parts)


def module_of(path):
    """Where an import would look: ``a/b`` for ``a/b.py``, ``a/b/__init__.py`` and ``a/b.cpython-312-x86_64-linux-gnu.so``."""
    folder, _, name = path.rpartition("/")
    stem = SUFFIX.sub("", name)
    if stem == name:
        return ""
    return folder if stem == "__init__" else folder + "/" + stem if folder else stem


def package_of(path):
    return path.split("/")[:-1]


def resolve(name, package):
    """The absolute name of a relative one, None where it leaves the top."""
    level = len(name) - len(name.lstrip("."))
    if level == 0:
        return name
    if level > len(package):
        return None
    rest = name[level:]
    return ".".join(package[: len(package) - level + 1] + ([rest] if rest else []))


def join(base, name):
    return base + "." + name if base else name


def folders(path):
    parts = path.split("/")[:-1]
    return ["/".join(parts[: end + 1]) for end in range(len(parts))]


if __name__ == "__main__":
    main()

"""Gives the readers on the Python side their worst cases of 64 KB, and prints the slowest with their seconds of processor time.

    python3 scripts/fuzz_slow.py [READER]

Beside the aim of 0.3 s; ends with 1 where a reader crashes or takes ten times as long. The readers in TypeScript have
scripts/fuzz-slow.ts. Standard library only, Python 3.8 or later.
"""

import json
import os
import signal
import sys
import tempfile
import time
import warnings

HERE = os.path.dirname(os.path.abspath(__file__))
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "python"))

import entry_script  # noqa: E402
import imports  # noqa: E402
import index  # noqa: E402
import probe  # noqa: E402
import sdk_calls  # noqa: E402
import slim  # noqa: E402

SIZE = 64 << 10
AIM = 0.3
LIMIT = 10


class Late(BaseException):
    pass


def repeated(start, unit, end=""):
    """`unit` is text, or a function of the number of its turn."""
    if not callable(unit):
        return start + unit * max(1, (SIZE - len(start) - len(end)) // len(unit)) + end
    units, left, turn = [], SIZE - len(start) - len(end), 0
    while left > 0:
        units.append(unit(turn))
        left -= len(units[-1])
        turn += 1
    return start + "".join(units) + end


def in_file(name, read):
    def reader(text, folder):
        file = os.path.join(folder, name)
        os.makedirs(os.path.dirname(file), exist_ok=True)
        with open(file, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
        return read(file)

    return reader


def distribution(file):
    folder = os.path.dirname(file)
    return probe.distribution(os.path.dirname(folder), os.path.basename(folder))


def followed(file):
    graph = slim.Graph(
        {
            "site": os.path.dirname(file), "kept": ["script.py"], "candidates": ["a/tests/b.py", "a/tests/__init__.py"],
            "sources": ["a/tests/b.py"], "stubs": True, "words": ["tests", "a"],
        }
    )
    graph.walk()
    return graph.needed


SIGNS = [("", unit) for unit in "[({\"'\\=,; -.*a1@:#\t\n\r\f\v"] + [("", "\u00e4"), ("", "{{"), ("", "\U0001f600"), ("", "<")]

PROGRAMS = SIGNS + [
    ("", "a = 1\n"), ("", lambda turn: "a%d=1\n" % turn), ("a = ", "-", "1"), ("a = ", "1+", "1"), ("a = ", "not ", "1"), ("a = ", "a.", "a"),
    ("a = ", "a and ", "a"), ("a = ", "a[", "1"), ("a = [", "1,", "]"), ("a = {", "1:1,", "}"), ("a", "()", ""), ("a", ".a()", ""),
    ("a = ", "lambda:", "1"), ("", "a=", "1"), ("a = '", "\\x41", "'"), ("a = f'", "{a}", "'"), ("if a: pass\n", "elif a: pass\n"),
    ("if a: pass\n", "elif a: b = 1\n"), ("a = ", "1 if a else ", "1"), ("def run(", lambda turn: "a%d," % turn, "): pass"),
    ("def run(", lambda turn: "a%d," % turn, "/): pass"), ("def run(", lambda turn: "a%d=1," % turn, "): pass"),
    ("def run(*,", lambda turn: "a%d=1," % turn, "): pass"), ("", "@input_schema('a', b)\n", "def run(a): pass"),
    ("from inference_schema.schema_decorators import input_schema\n", "@input_schema('a', b)\n", "def run(a): pass"),
    ("", "def run(a): pass\n"), ("", "from a import *\n"), ("", lambda turn: "a%d=1\nfrom b import *\n" % turn), ("import a", ".a"),
    ("from . import a", ",a"), ("from ", ".", " import a"), ("from " + "a." * 100 + "a import a", ",a"),
    ("import ", lambda turn: "a%d," % turn, "a"), ("try:\n pass\n", "except a: pass\n"), ("global a", ",a"), ("def f():\n global a", ",a"),
    ("match a:\n", " case 1: pass\n"), ("with a as b", ",a as b", ": pass"), ("a = [", "os.environ,", "]"), ("", "os.environ['A'] = 'b'\n"),
    ("__all__ = [", "'a',", "]"), ("a = ", "'tests'/", "b"), ("f(", "'tests/a',", ")"), ("", "f('tests', 'a')\n"), ("a = [", "'a/tests/b.py',", "]"),
    ("", "from azure.ai.ml import *\n", "Environment()"), ("from azure.ai.ml.entities import *\n", "Environment(image='a')\n"),
    ("from azure.ai.ml.entities import *\na = [", "Environment(image='a'),", "]"), ("a = [", "{'AZUREML_A': 'b'},", "]"),
    ("from azure.ai.ml.entities import *\na = ", "ManagedOnlineDeployment(environment=", "b"),
    ("from azure.ai.ml.entities import *\n", "a.environment_variables['A'] = 'b'\n"),
    ("from azure.ai.ml.entities import *\n", "ManagedOnlineDeployment(environment_variables={'AZUREML_A': 'b'})\n"),
    ("from azure.ai.ml.entities import *\na = Environment()\n", "a = ManagedOnlineDeployment(environment=a)\n"),
    ("from azure.ai.ml.entities import *\n", "a.package(inference_config=b)\n"), ("", "a.b.c.environment_variables = d\n"),
    ("a = ", "<b>", ""), ("a(", "=<b ", ""), ("a(b=", "<", ""), ("a = <b>\n", "a = <b-c>\n"), ("", "a=\t", ""),
]
PROGRAMS += [("if 1:\n" + "".join(" " * deep + "if a:\n" for deep in range(1, 90)), " " * 90 + "a=1\n")]
PROGRAMS += [("try:\n" + "".join(" " * deep + "try:\n" for deep in range(1, 18)), " " * 18 + "a=1\n")]

JSONS = SIGNS + [("", '{"a":'), ("", "[" * 10), ('{"a": "', "\\u0041", '"}'), ("{", '"a":1,', '"a":1}'), ("[", "1,", "1]"), ("[1", "0", "]"), ("[0.", "0", "]")]

HEADERS = SIGNS + [
    ("Name:", " ", "a"), ("Name: a", " ", "b"), ("Name: a", "\n"), ("Name:", "\t\n"), ("", "Name:\n"), ("", "Name: a\n"), ("Name: a", "\t", "b"),
    ("Name: a", "\f", "b"), ("", "a/b,sha256=c,1\n"), ("", '"'), ("", "\\"), ("", "/"), ("", lambda turn: "a%d/b,,\n" % turn),
]

CONFIGS = SIGNS + [
    ("[global]\n", lambda turn: "a%d=1\n" % turn), ("", lambda turn: "[a%d]\n" % turn), ("", lambda turn: "[a%d]\nindex-url=b\n" % turn),
    ("[DEFAULT]\n" + "".join("a%d=1\n" % turn for turn in range(4000)), lambda turn: "[a%d]\n" % turn), ("[global]\na", " ", "b"),
    ("[global]\na=", " ", "b"), ("[global]\na = b\n", " c\n"), ("[", "[", ""), ("[global]\n", "a" * 1000 + " " * 1000 + "b\n"),
    ("[global]\na", "\t", "b"), ("[global]\na", "\u00a0", "b"), ("[global]\na", "\f", "b"), ("[global]\n", "a", ""), ("[global]\n", "a b "),
    ("[", "]"), ("[global]\n", ": "), ("", "[a]\n[a"), ("\ufeff[global]\n", "a=1\n"),
]

PAGES = SIGNS + [
    ("", "<a>"), ("", "<a href='b.whl'>"), ("", "<a href='b.whl#sha256=c'>b</a>"), ("", "<!--"), ("", "<!-"), ("", "<![CDATA["), ("", "</"),
    ("", "<a "), ("<a ", "a='"), ("<a ", "a ", ">"), ("<a href='", "&amp;", "'>"), ("<a href='#", "a=b&", "'>"), ("<a href='", "../", "'>"),
    ("<a href='http://", "[", "'>"), ("", "<base href='a/'>"), ("", "<script>"), ("<script>", "</"), ("<script>", "</script "), ("", "<?"), ("", "&#"),
    ("<a ", "\n", ""), ("<a ", "=", ">"), ("<!DOCTYPE ", "[", ""), ("", "<!a"), ("", "<![a"), ("", "<title>"), ("<a href='", "%41", "'>"),
]


def zipped(text, _folder):
    return probe.distribution("/", text.replace("\n", "-") + ".egg")


READERS = [
    ("scoring script", in_file("script.py", lambda file: entry_script.read_script(file, [os.path.dirname(file)])), PROGRAMS),
    ("settings of the server", in_file("a.json", entry_script.read_json), JSONS),
    ("program or notebook", lambda text, _folder: sdk_calls.answer([text]), PROGRAMS),
    ("imports of a script", in_file("script.py", imports.read_script), PROGRAMS),
    ("candidates of slim", in_file("script.py", followed), PROGRAMS),
    ("entry_points.txt of slim", in_file("a-1.dist-info/entry_points.txt", lambda file: followed(os.path.dirname(file))), CONFIGS),
    ("METADATA", in_file("a-1.dist-info/METADATA", distribution), HEADERS),
    ("RECORD", in_file("a-1.dist-info/RECORD", distribution), HEADERS),
    ("top_level.txt", in_file("a-1.dist-info/top_level.txt", distribution), HEADERS),
    ("name in a zip file", zipped, SIGNS + [("a-", "-py3"), ("", "-py3.egg-"), ("", "-1")]),
    ("pyvenv.cfg", in_file("pyvenv.cfg", lambda file: probe.virtualenv_config(os.path.dirname(file))), CONFIGS),
    ("pip.conf", in_file("pip.conf", lambda file: probe.pip_file("user", file)), CONFIGS),
    ("page of an index", lambda text, _folder: index.files_of("text/html", text.encode(), "https://index/"), PAGES),
    ("JSON of an index", lambda text, _folder: index.files_of("application/vnd.pypi.simple.v1+json", text.encode(), "https://index/"), JSONS),
    ("address", lambda text, _folder: [index.bare("https://" + text.replace("[", "a")), index.owners(text, ["a"])], SIGNS + [("", "a@"), ("", "%41")]),
]


def attempt(read, text, folder):
    def late(_signal, _frame):
        raise Late()

    signal.signal(signal.SIGALRM, late)
    signal.alarm(LIMIT)
    started = time.process_time()
    try:
        read(text, folder)
        outcome = ""
    except index.Trouble:
        outcome = "refused"
    except Late:
        outcome = "given up"
    except RecursionError:
        outcome = "crashed: RecursionError"
    except Exception as error:
        outcome = "crashed: %s: %s" % (type(error).__name__, str(error)[:200])
    finally:
        signal.alarm(0)
    return time.process_time() - started, outcome


def main():
    warnings.simplefilter("ignore")
    only = sys.argv[1] if len(sys.argv) > 1 else None
    timings = []
    for name, read, patterns in READERS:
        if only not in (None, name):
            continue
        for pattern in patterns:
            with tempfile.TemporaryDirectory(prefix="sitemount-slow-") as folder:
                seconds, outcome = attempt(read, repeated(*pattern), folder)
            shown = [part if isinstance(part, str) else part(0) + part(1) + "…" for part in pattern]
            timings.append((seconds, name, json.dumps(shown)[:100], outcome))
    timings.sort(reverse=True)
    for row in timings[:20]:
        print("%.2f s  %s  %s  %s" % row)
    crashed = [row for row in timings if row[3].startswith("crashed")]
    for row in crashed:
        print("%.2f s  %s  %s  %s" % row)
    late = [row for row in timings if row[0] > AIM]
    print("%d inputs of %d KB, %d slower than %s s, %d crashed" % (len(timings), SIZE >> 10, len(late), AIM, len(crashed)))
    return 1 if crashed or any(row[0] > 10 * AIM for row in timings) else 0


if __name__ == "__main__":
    sys.exit(main())

"""Imports many modules one after the other and writes how each went to a file, one JSON line each.

Started as ``python import_each.py RESULT MODULES``; MODULES is a file with one dotted name a line. Before each import its
number is written, so that whoever reads knows which one ended the process. Python 3.7 or later; a file carries the answer,
since a module may print, close or replace every stream.
"""

import os
import sys

PID = os.getpid()
# A module may replace these.
WRITE, LEAVE, GETPID = os.write, os._exit, os.getpid


def main():
    result, names = sys.argv[1:3]
    if sys.path and os.path.realpath(sys.path[0] or ".") == os.path.dirname(os.path.realpath(__file__)):
        del sys.path[0]
    sys.argv = [""]
    with open(names, encoding="utf-8") as file:
        modules = file.read().split("\n")
    answer = os.open(result, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o600)
    for number, module in enumerate(modules):
        tell(answer, number, "started", "")
        try:
            __import__(module)
        except BaseException as error:
            outcome, text = "failed", "{}: {}".format(type(error).__name__, describe(error))
        else:
            outcome, text = "imported", ""
        if GETPID() != PID:
            LEAVE(0)  # A child that the module forked: its parent answers.
        tell(answer, number, outcome, text)
    # Threads that a module started would keep a clean end waiting.
    LEAVE(0)


def describe(error):
    try:
        lines = str(error).splitlines()
    except BaseException:
        lines = []
    return lines[0][:300] if lines else ""


def tell(answer, number, outcome, text):
    plain = "".join(character if " " <= character <= "~" and character not in '"\\' else "?" for character in text)
    line = '{{"number": {}, "outcome": "{}", "text": "{}"}}\n'.format(number, outcome, plain).encode("ascii")
    while line:
        line = line[WRITE(answer, line) :]


if __name__ == "__main__":
    main()

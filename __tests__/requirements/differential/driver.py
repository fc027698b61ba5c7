"""Reads requirements files with the pip that lies at sys.argv[1], and tells what it read.

One process for a whole corpus: JSON on standard input, JSON on standard output. Nothing is fetched, nothing is built.
"""
import base64
import inspect
import io
import json
import logging
import os
import re
import shutil
import sys
import tempfile
import warnings
from types import SimpleNamespace
from urllib.request import url2pathname

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)
for name in [name for name in os.environ if name.startswith("PIP_")]:
    del os.environ[name]
sys.path.insert(0, sys.argv[1])

import pip
from pip._internal.index.collector import LinkCollector
from pip._internal.index.package_finder import PackageFinder
from pip._internal.models.format_control import FormatControl
from pip._internal.models.search_scope import SearchScope
from pip._internal.models.selection_prefs import SelectionPreferences
from pip._internal.operations.prepare import RequirementPreparer
from pip._internal.req.constructors import install_req_from_parsed_requirement
from pip._internal.req.req_file import parse_requirements
from pip._internal.req.req_install import check_invalid_constraint_type
from pip._internal.vcs import vcs
from pip._vendor.packaging import markers


class Remote(Exception):
    """What would have to be fetched."""


class Session:
    """The part of pip's session that reading files touches."""

    def __init__(self):
        self.auth = SimpleNamespace()
        self.pip_trusted_origins = []
        self.hosts = []

    def get(self, url):
        # The only scheme that pip's session reads from this machine.
        if not url.lower().startswith("file://"):
            raise Remote(url)
        path = url2pathname(re.sub("^file://(localhost(?=/))?", "", url, flags=re.I))
        with open(path, "rb") as file:
            # requests takes text without a charset for this.
            return SimpleNamespace(url=url, text=file.read().decode("latin-1"), status_code=200, reason="")

    def update_index_urls(self, urls):
        pass

    def add_trusted_host(self, host, source=None, suppress_logging=False):
        self.hosts.append(host)


def make_finder(session):
    scope = {"find_links": [], "index_urls": []}
    if "no_index" in inspect.signature(SearchScope.create).parameters:
        scope["no_index"] = False
    collector = LinkCollector(session=session, search_scope=SearchScope.create(**scope))
    preferences = SelectionPreferences(allow_yanked=True, format_control=FormatControl(set(), set()))
    if hasattr(preferences, "release_control"):
        from pip._internal.models.release_control import ReleaseControl

        preferences.release_control = ReleaseControl(set(), set())
    more = {}
    if "use_deprecated_html5lib" in inspect.signature(PackageFinder.create).parameters:
        more["use_deprecated_html5lib"] = False
    return PackageFinder.create(link_collector=collector, selection_prefs=preferences, **more)


def place(parsed):
    match = re.fullmatch(r"-[rc] (.*) \(line (\d+)\)", parsed.comes_from, re.S)
    return {"file": os.path.relpath(match.group(1)), "line": int(match.group(2))}


def refused_later(requirement):
    """What pip refuses once it comes to install what it read; all of it hangs on the text alone."""
    link = requirement.link
    if requirement.constraint:
        problem = check_invalid_constraint_type(requirement)
        if problem:
            raise ValueError(problem)
    if link is None:
        return
    if link.is_vcs:
        vcs.get_backend_for_scheme(link.scheme).get_url_rev_and_auth(link.url)
    if requirement.hash_options and not requirement.editable:
        if link.is_vcs or link.is_existing_dir():
            RequirementPreparer._get_linked_req_hashes(SimpleNamespace(require_hashes=True), requirement)


def describe(parsed, environments):
    told = place(parsed)
    told.update(editable=bool(parsed.is_editable), constraint=bool(parsed.constraint))
    try:
        requirement = install_req_from_parsed_requirement(parsed)
        link = requirement.link
        told.update(
            name=requirement.req.name if requirement.req else "",
            extras=sorted(requirement.extras),
            specifier=sorted(re.sub(r"\s", "", str(one)) for one in requirement.req.specifier) if requirement.req else [],
            url=link.url if link else None,
            hashes=sorted(
                "%s:%s" % (algorithm, digest)
                for algorithm, digests in ((parsed.options or {}).get("hashes") or {}).items()
                for digest in digests
            ),
            configSettings={
                key: value if isinstance(value, list) else [value]
                for key, value in ((parsed.options or {}).get("config_settings") or {}).items()
            },
            active=[matches(requirement, environment) for environment in environments],
        )
        try:
            refused_later(requirement)
        except Exception as error:
            told["later"] = "%s: %s" % (type(error).__name__, str(error)[:200])
    except Exception as error:
        told["refused"] = "%s: %s" % (type(error).__name__, str(error)[:200])
    return told


def matches(requirement, environment):
    markers.default_environment = lambda: dict(environment)
    try:
        return requirement.match_markers()
    except Exception as error:
        return type(error).__name__


def read(case, environments):
    session = Session()
    finder = make_finder(session)
    options = SimpleNamespace(
        require_hashes=False, no_require_hashes=False, features_enabled=[], format_control=finder.format_control
    )
    told = {"requirements": [], "error": None}
    # optparse prints its usage before it gives up.
    stderr, sys.stderr = sys.stderr, io.StringIO()
    try:
        for parsed in parse_requirements(
            "requirements.txt", session=session, finder=finder, options=options, constraint=case.get("constraint", False)
        ):
            told["requirements"].append(describe(parsed, environments))
    except Exception as error:
        told["error"] = "%s: %s" % (type(error).__name__, str(error)[:300])
    finally:
        sys.stderr = stderr
    if options.require_hashes and options.no_require_hashes:
        told["error"] = told["error"] or "CommandError: --require-hashes and --no-require-hashes"
    scope = finder.search_scope
    told["indexes"] = {
        "urls": scope.index_urls,
        "findLinks": scope.find_links,
        "noIndex": getattr(scope, "no_index", None),
        "trustedHosts": session.hosts,
        "requireHashes": bool(options.require_hashes),
        "noBinary": sorted(finder.format_control.no_binary),
        "onlyBinary": sorted(finder.format_control.only_binary),
        "pre": allows_prereleases(finder),
    }
    return told


def allows_prereleases(finder):
    control = getattr(finder, "release_control", None)
    if control is not None:
        return ":all:" in control.all_releases
    return bool(getattr(finder, "allow_all_prereleases", False))


def write(folder, files):
    for name, content in files.items():
        target = os.path.join(folder, name)
        os.makedirs(target if name.endswith("/") else os.path.dirname(target), exist_ok=True)
        if not name.endswith("/"):
            with open(target, "wb") as file:
                file.write(base64.b64decode(content))


def main():
    task = json.load(sys.stdin)
    folder = os.path.realpath(tempfile.mkdtemp(prefix="sitemount-pip-"))
    os.environ.update(task["env"])
    try:
        os.chdir(folder)
        write(folder, task["project"])
        answers = []
        for case in task["cases"]:
            write(folder, case["files"])
            answers.append(read(case, task["environments"]))
            for name in case["files"]:
                if name in task["project"]:
                    write(folder, {name: task["project"][name]})
                else:
                    os.remove(os.path.join(folder, name))
        json.dump({"pip": pip.__version__, "python": sys.version.split()[0], "cwd": folder, "answers": answers}, sys.stdout)
    finally:
        os.chdir("/")
        shutil.rmtree(folder)


main()

"""Answers one set of questions about the interpreter that runs it, on standard output, as one marked line of JSON.

Standard library only, Python 3.7 or later; started as ``python -I -B probe.py`` with the question as JSON on standard
input: {"mark": "...", "ask": ["interpreter", "environment", "job"], "environ": {...}}.
Nothing here has an opinion: what an answer means is decided elsewhere.
"""

import sys

# Before anything else is imported: what the interpreter itself loaded at start.
STARTED = dict(sys.modules)

import json  # noqa: E402
import os  # noqa: E402
import re  # noqa: E402
import site  # noqa: E402
import sysconfig  # noqa: E402
from importlib import machinery, util  # noqa: E402
from itertools import islice  # noqa: E402

MANY = 300
LARGE = 4 << 20


def main():
    question = json.loads(read_all(0).decode("utf-8"))
    answer = {name: ANSWERS[name](question) for name in question["ask"]}
    # A sitecustomize may have printed half a line, or replaced sys.stdout: a line of its own, past both.
    write_all(1, ("\n" + question["mark"] + json.dumps(answer) + "\n").encode("ascii"))


# ---- interpreter


def interpreter(_question):
    return {
        "executable": sys.executable or "",
        "version": version(),
        "implementation": sys.implementation.name,
        "abi": abi(),
        "platform": re.sub(r"[-.]", "_", sysconfig.get_platform()),
        "glibc": glibc(),
        "prefix": sys.prefix,
        "basePrefix": sys.base_prefix,
        "pip": importable_pip(),
        "ensurepipWheel": ensurepip_wheel(),
        "markers": markers(),
        "extensionSuffixes": list(machinery.EXTENSION_SUFFIXES),
        "stdlib": sorted(getattr(sys, "stdlib_module_names", ())),
    }


def version(info=sys.version_info):
    level = {"alpha": "a", "beta": "b", "candidate": "rc"}.get(info.releaselevel)
    return "{}.{}.{}".format(*info[:3]) + (level + str(info.serial) if level else "")


def abi():
    """The ABI tag of wheels, as packaging.tags computes it."""
    name = "{}{}".format(*sys.version_info[:2])
    if sys.implementation.name != "cpython":
        soabi = sysconfig.get_config_var("SOABI") or sys.implementation.name + name
        return "_".join(soabi.split("-")[:2])
    flags = ""
    if sysconfig.get_config_var("Py_GIL_DISABLED"):
        flags += "t"
    if sysconfig.get_config_var("Py_DEBUG"):
        flags += "d"
    if sys.version_info < (3, 8) and sysconfig.get_config_var("WITH_PYMALLOC") in (None, 1):
        flags += "m"
    return "cp" + name + flags


def glibc():
    try:
        words = (os.confstr("CS_GNU_LIBC_VERSION") or "").split()
    except (AttributeError, OSError, ValueError):
        return None
    return words[1] if len(words) == 2 and words[0] == "glibc" else None


def importable_pip():
    """The pip this interpreter imports in isolation, read without running it."""
    try:
        spec = util.find_spec("pip")
    except Exception:
        return None
    origin = spec.origin if spec else None
    if not origin or not os.path.isfile(origin):
        # A bare virtualenv has none: the one of the Python behind it runs here as well, and is compiled already.
        site_packages = os.path.join(sys.base_prefix, "lib", "python{}.{}".format(*sys.version_info[:2]), "site-packages")
        origin = os.path.join(site_packages, "pip", "__init__.py")
        if not os.path.isfile(origin):
            return None
    found = re.search(r"^__version__\s*=\s*[\"']([^\"']+)", read_text(origin), re.M)
    return {"version": found.group(1), "folder": os.path.dirname(origin)} if found else None


def ensurepip_wheel():
    folders = []
    try:
        spec = util.find_spec("ensurepip")
    except Exception:
        spec = None
    for folder in (spec.submodule_search_locations or []) if spec else []:
        folders.append(os.path.join(folder, "_bundled"))
    # Distributions keep the wheel in a folder of their own.
    folders += [sysconfig.get_config_var("WHEEL_PKG_DIR"), "/usr/share/python-wheels"]
    for folder in filter(None, folders):
        wheels = [name for name in names(folder) if re.match(r"pip-\d.*\.whl$", name)]
        if wheels:
            newest = max(wheels, key=lambda name: [int(part) for part in re.findall(r"\d+", name)])
            return os.path.join(folder, newest)
    return None


def markers():
    """PEP 508, "Environment Markers"."""
    import platform

    info = sys.implementation.version
    return {
        "os_name": os.name,
        "sys_platform": sys.platform,
        "platform_machine": platform.machine(),
        "platform_python_implementation": platform.python_implementation(),
        "platform_release": platform.release(),
        "platform_system": platform.system(),
        "platform_version": platform.version(),
        "python_version": "{}.{}".format(*sys.version_info[:2]),
        "python_full_version": platform.python_version().rstrip("+"),
        "implementation_name": sys.implementation.name,
        "implementation_version": version(info),
    }


# ---- environment


def environment(_question):
    folders = [os.path.realpath(folder) for folder in own_site_packages()]
    config = virtualenv_config(sys.prefix)
    return {
        "sysPath": [str(entry) for entry in sys.path],
        "metaPath": [finder_name(finder) for finder in META_PATH if not is_own_finder(finder)],
        "startupModules": sorted(
            name for name, module in STARTED.items() if any(is_below(origin(module), folder) for folder in folders)
        ),
        "userSiteEnabled": user_site_would_be_enabled(config),
        "systemSite": bool(config and config["systemSite"]),
        "site": sysconfig.get_path("purelib"),
        "conda": next(filter(is_conda, prefixes(config)), None),
    }


def prefixes(config):
    """The environment's own, that of the Python behind it, and where pyvenv.cfg says that one lies."""
    return [sys.prefix, sys.base_prefix] + ([os.path.dirname(config["home"])] if config and config["home"] else [])


def is_conda(prefix):
    """Conda keeps the list of its packages in every environment of its own."""
    return os.path.isdir(os.path.join(prefix, "conda-meta"))


def own_site_packages():
    visible = [entry for entry in sys.path if os.path.basename(entry) in ("site-packages", "dist-packages")]
    return dict.fromkeys([sysconfig.get_path("purelib"), sysconfig.get_path("platlib")] + visible)


META_PATH = list(sys.meta_path)
OWN_FINDERS = (
    machinery.BuiltinImporter,
    machinery.FrozenImporter,
    machinery.PathFinder,
    getattr(machinery, "WindowsRegistryFinder", None),
)


def is_own_finder(finder):
    return any(finder is own for own in OWN_FINDERS)


def finder_name(finder):
    kind = finder if isinstance(finder, type) else type(finder)
    return "{}.{}".format(kind.__module__, kind.__qualname__)


def origin(module):
    file = getattr(module, "__file__", None)
    return os.path.realpath(file) if isinstance(file, str) else ""


def is_below(file, folder):
    return file.startswith(folder.rstrip(os.sep) + os.sep)


def user_site_would_be_enabled(config):
    """What site decides without -I: a virtualenv has no user site unless it sees the system's packages."""
    if hasattr(os, "getuid") and (os.getuid() != os.geteuid() or os.getgid() != os.getegid()):
        return False
    return config is None or config["systemSite"]


# ---- job


def job(question):
    environ = question["environ"]
    return {
        "pythonPath": [
            dict(contents(os.path.abspath(entry)), entry=entry) for entry in split_path(environ.get("PYTHONPATH", ""))
        ],
        "userSite": user_site(environ),
        "systemSites": system_sites(environ),
        "conda": [dict(contents(folder), entry=folder) for folder in conda_sites(environ)],
        "pipFiles": pip_files(environ),
    }


def split_path(value):
    # An empty entry, as in "$UNSET:/folder", is the working directory.
    return value.split(os.pathsep) if value else []


def user_site(environ):
    """The user site as this interpreter would compute it under the job's variables."""
    for name in ("HOME", "PYTHONUSERBASE"):
        if environ.get(name):
            os.environ[name] = environ[name]
    site.USER_BASE = site.USER_SITE = None
    try:
        folder = site.getusersitepackages()
    except Exception:
        return None
    enabled = user_site_would_be_enabled(virtualenv_config(sys.prefix)) and not environ.get("PYTHONNOUSERSITE")
    return dict(contents(folder), entry=folder, enabled=enabled, pth=[n for n in names(folder) if n.endswith(".pth")])


def system_sites(environ):
    found = []
    prefixes = [sys.prefix] if sys.prefix != sys.base_prefix else []
    active = environ.get("VIRTUAL_ENV")
    if active and not any(same_file(active, prefix) for prefix in prefixes):
        prefixes.append(active)
    for prefix in prefixes:
        config = virtualenv_config(prefix)
        if not config or not config["systemSite"]:
            continue
        merged = {"distributions": [], "modules": []}
        for folder in base_sites(config, prefix):
            seen = contents(folder)
            merged["distributions"] += seen["distributions"]
            merged["modules"] += seen["modules"]
        found.append(dict(merged, file=config["file"], line=config["line"], text=config["text"]))
    return found


def base_sites(config, prefix):
    """Where the interpreter behind a virtualenv keeps its packages."""
    if same_file(prefix, sys.prefix):
        real = os.path.realpath(prefix)
        return [
            entry
            for entry in sys.path
            if os.path.basename(entry) in ("site-packages", "dist-packages")
            and not is_below(os.path.realpath(entry), real)
        ]
    base = os.path.dirname(config["home"])
    minor = ".".join(config["version"].split(".")[:2])
    candidates = [
        os.path.join(base, "lib", "python" + minor, "site-packages"),
        os.path.join(base, "local", "lib", "python" + minor, "dist-packages"),
        os.path.join(base, "lib", "python3", "dist-packages"),
    ]
    return [folder for folder in candidates if os.path.isdir(folder)]


def conda_sites(environ):
    prefix = environ.get("CONDA_PREFIX")
    if not prefix:
        return []
    library = os.path.join(prefix, "lib")
    minors = [name for name in names(library) if re.match(r"python3\.\d+$", name)]
    return [os.path.join(library, name, "site-packages") for name in minors[:1]]


def virtualenv_config(prefix):
    """pyvenv.cfg of a virtualenv (PEP 405), None when there is none."""
    file = os.path.join(prefix, "pyvenv.cfg")
    if not os.path.isfile(file):
        return None
    config = {"file": file, "line": 1, "text": "", "systemSite": False, "home": "", "version": ""}
    for number, text in enumerate(read_text(file).splitlines(), 1):
        key, _, value = (part.strip() for part in text.partition("="))
        if key.lower() == "include-system-site-packages":
            config.update(line=number, text=text, systemSite=value.lower() == "true")
        elif key.lower() == "home":
            config["home"] = value
        elif key.lower() in ("version", "version_info"):
            config["version"] = value
    return config


# ---- pip's configuration files: places and order as in pip's documentation, "Configuration files"


def pip_files(environ):
    named = environ.get("PIP_CONFIG_FILE")
    if named == os.devnull:
        return []
    name = "pip.ini" if os.name == "nt" else "pip.conf"
    home = environ.get("HOME") or os.path.expanduser("~")
    found = [("global", os.path.join(folder, name)) for folder in global_folders(environ)]
    if not (named and os.path.exists(named)):
        found.append(("user", os.path.join(home, "pip" if os.name == "nt" else ".pip", name)))
        found.append(("user", os.path.join(user_folder(environ, home), name)))
    found.append(("site", os.path.join(sys.prefix, name)))
    if named:
        found.append(("PIP_CONFIG_FILE", os.path.abspath(named)))
    return [pip_file(kind, file) for kind, file in found if os.path.isfile(file)]


def global_folders(environ):
    if sys.platform == "darwin":
        return ["/Library/Application Support/pip"]
    if os.name == "nt":
        return [os.path.join(environ.get("PROGRAMDATA") or "C:\\ProgramData", "pip")]
    folders = [environ.get("XDG_CONFIG_DIRS") or ""]
    if not folders[0].strip():
        folders = ["/etc/xdg"]
    return [os.path.join(folder, "pip") for folder in folders[0].split(os.pathsep)] + ["/etc"]


def user_folder(environ, home):
    if os.name == "nt":
        return os.path.join(environ.get("APPDATA") or home, "pip")
    if sys.platform == "darwin":
        folder = os.path.join(home, "Library", "Application Support", "pip")
        return folder if os.path.isdir(folder) else os.path.join(home, ".config", "pip")
    config = environ.get("XDG_CONFIG_HOME") or ""
    return os.path.join(config if config.strip() else os.path.join(home, ".config"), "pip")


def pip_file(kind, file):
    import configparser

    parser = configparser.RawConfigParser()
    told = {"kind": kind, "file": file, "values": [], "error": None}
    try:
        with open(file, encoding="utf-8") as stream:
            text = stream.read(LARGE)
        # configparser takes quadratic time for long runs of blanks.
        parser.read_string(re.sub(r"[^\S\n]{100,}", " " * 100, text), source=file)
    except (OSError, UnicodeDecodeError, configparser.Error) as error:
        told["error"] = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        return told
    lines = text.splitlines()
    numbers = config_lines(lines)
    pairs = ((section, pair) for section in parser.sections() for pair in parser.items(section))
    for section, (key, value) in islice(pairs, MANY):
        line = numbers.get((section, key)) or numbers.get(("DEFAULT", key)) or 1
        told["values"].append(
            {"section": section, "key": key, "value": value or "", "line": line, "text": lines[line - 1][:1000]}
        )
    return told


def config_lines(lines):
    """The lines, counted from 1, on which a section sets a key first, by both."""
    found, current = {}, None
    for number, text in enumerate(lines, 1):
        header = re.match(r"\s*\[(.+)\]", text)
        if header:
            current = header.group(1)
        else:
            found.setdefault((current, re.split(r"[=:]", text, maxsplit=1)[0].strip().lower()), number)
    return found


# ---- what a folder on sys.path brings


def contents(folder):
    """Distributions by their metadata, modules that no metadata lists, and whether start-up modules lie there."""
    told = {"exists": os.path.exists(folder), "distributions": [], "modules": [], "startup": []}
    entries = zip_names(folder) if os.path.isfile(folder) else names(folder)
    owned, rows = set(), {}
    for name in entries:
        seen = distribution(folder, name)
        if seen:
            rows[seen[:2]] = {"name": seen[0], "version": seen[1]}
            owned |= seen[2]
    told["distributions"] = list(rows.values())
    for name in entries:
        module = module_name(folder, name)
        if module and name not in owned and module not in owned:
            told["modules"].append(module)
    told["startup"] = [name for name in ("sitecustomize", "usercustomize") if name in told["modules"]]
    told["distributions"].sort(key=lambda seen: seen["name"].lower())
    told["modules"] = sorted(set(told["modules"]))
    del told["distributions"][MANY:], told["modules"][MANY:]
    return told


def distribution(folder, name):
    """(name, version, top-level entries it owns) of a metadata folder or file, None for anything else."""
    # Only a zip file can hold a longer name.
    found = len(name) < 256 and re.match(r"([^-]+)(?:-(.+?))?(?:-py\d.*)?\.(dist-info|egg-info|egg-link|egg)$", name)
    if not found:
        return None
    stem, number, kind = found.group(1), found.group(2) or "", found.group(3)
    base = os.path.join(folder, name)
    metadata = {"dist-info": "METADATA", "egg-info": "PKG-INFO", "egg": os.path.join("EGG-INFO", "PKG-INFO")}
    text = "" if kind == "egg-link" else read_text(os.path.join(base, metadata[kind]) if os.path.isdir(base) else base)
    headers = text.split("\n\n", 1)[0]
    owned = {stem, stem.replace("_", "-"), name}
    for file in ("RECORD", "installed-files.txt", "top_level.txt"):
        for row in read_text(os.path.join(base, file)).splitlines():
            owned.add(re.split(r"[/,\\]", row.strip().strip('"'), maxsplit=1)[0])
    return header(headers, "Name") or stem, header(headers, "Version") or number, owned - {"", ".."}


def header(text, name):
    found = re.search("^" + name + r":[ \t]*(\S.*)", text, re.M | re.I)
    return found.group(1).rstrip() if found else ""


def module_name(folder, name):
    """The name under which `import` finds an entry of a folder, None when it does not."""
    for suffix in [".py"] + list(machinery.EXTENSION_SUFFIXES) + [".pyc"]:
        if name.endswith(suffix):
            stem = name[: -len(suffix)]
            return stem if stem.isidentifier() else None
    if not name.isidentifier() or name == "__pycache__":
        return None
    inside = names(os.path.join(folder, name))
    suffixes = (".py",) + tuple(machinery.EXTENSION_SUFFIXES)
    return name if any(entry.endswith(suffixes) for entry in inside) else None


# ---- reading


def names(folder):
    try:
        return sorted(os.listdir(folder))
    except (OSError, ValueError):
        return []


def zip_names(file):
    import zipfile

    try:
        with zipfile.ZipFile(file) as archive:
            return sorted({name.split("/", 1)[0] for name in archive.namelist()})
    except Exception:
        return []


def read_text(file):
    try:
        with open(file, encoding="utf-8", errors="replace") as stream:
            return stream.read(LARGE)
    except (OSError, ValueError):
        return ""


def same_file(a, b):
    return os.path.realpath(a) == os.path.realpath(b)


def read_all(descriptor):
    chunks = []
    while True:
        chunk = os.read(descriptor, 1 << 16)
        if not chunk:
            return b"".join(chunks)
        chunks.append(chunk)


def write_all(descriptor, data):
    while data:
        data = data[os.write(descriptor, data) :]


ANSWERS = {"interpreter": interpreter, "environment": environment, "job": job}

if __name__ == "__main__":
    main()

export const id = 233;
export const ids = [233];
export const modules = {

/***/ 70907:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fT: () => (/* binding */ assemble),
  nv: () => (/* binding */ publishedParts),
  DR: () => (/* binding */ verifiedParts)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/mount/manifest.ts
var manifest = __webpack_require__(57944);
;// CONCATENATED MODULE: ./src/target/mount-environment.ts
/**
 * What the host's environment must hold to find the mount, one `NAME=value` each. `site` is the absolute path of the packages;
 * bytecode is never written, since a mount is read-only.
 */
function mountEnvironment({ environment }, site) {
    return [`${environment.name}=${site}`, 'PYTHONDONTWRITEBYTECODE=1'];
}

// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
;// CONCATENATED MODULE: ./src/assemble.ts




/** The result as the contract has it, from the parts that were reached. */
function assemble(parts) {
    const { mode, verdict, findings, steps, declared, interpreter, environment } = parts;
    return {
        schema: 'sitemount/result/1',
        mode,
        verdict,
        ...(declared && {
            requirements: declared.requirements.requirements.map(pickRequirement),
            indexes: declared.requirements.indexes,
        }),
        ...((declared || interpreter) && {
            python: {
                ...(declared?.expected && { expected: declared.expected.minor ?? declared.expected.specifier }),
                declarations: (declared?.declarations ?? [])
                    .filter(({ problem }) => problem === undefined)
                    .map(({ source, file, line, specifier }) => ({
                    source,
                    ...(file !== undefined && { file }),
                    ...(line !== undefined && { line }),
                    specifier,
                })),
                ...(interpreter && { interpreter: pickInterpreter(interpreter) }),
            },
        }),
        ...(parts.canonical !== undefined && { canonical: parts.canonical }),
        ...(environment && {
            views: environment.views.map(({ name, environment: where, distributions, error }) => ({
                name,
                environment: where,
                distributions: distributions.map(({ name, version }) => ({ name, version })),
                ...(error !== undefined && { error }),
            })),
        }),
        ...(parts.packages && { packages: parts.packages }),
        ...(parts.mount && { mount: parts.mount }),
        ...(parts.artifact && { artifact: parts.artifact }),
        ...(parts.manifestPath !== undefined && { manifestPath: parts.manifestPath }),
        ...(parts.mountEnv && { mountEnv: parts.mountEnv }),
        findings,
        steps,
        tools: {
            sitemount: (0,version/* version */.r)(),
            ...(environment && { installer: environment.installer }),
            node: process.versions.node,
            zstd: process.versions.zstd ?? 'unknown',
        },
        ...(parts.cache && { cache: parts.cache }),
    };
}
/** The parts of an artifact that was published. */
function publishedParts({ mount, draft, places, target, }) {
    const { digest, bytes, format } = draft;
    const site = external_node_path_default().join(places.folder, mount.mountPath);
    return {
        mount: { path: site, treeDigest: mount.treeDigest, files: mount.files.length, bytes: mount.bytes },
        artifact: { path: places.archive, digest, bytes, format },
        manifestPath: external_node_path_default().join(places.folder, manifest/* manifestName */.vS),
        mountEnv: mountEnvironment(target, site),
    };
}
/** The parts of an artifact that was opened. */
function verifiedParts(verified) {
    const { manifest, treeDigest, digest, files, bytes, format } = verified;
    return {
        ...(manifest !== null && {
            interpreter: manifest.python,
            packages: manifest.packages.map(({ source: { kind, url }, name, version, direct, files, bytes }) => ({
                name,
                version,
                direct,
                source: { kind, ...(url !== undefined && { url }) },
                files,
                bytes,
            })),
        }),
        ...(treeDigest !== null && { mount: { path: unpackedMount(verified), treeDigest, files, bytes } }),
        ...(digest !== null && { artifact: { path: verified.path, digest, bytes: verified.archiveBytes, format } }),
    };
}
/** The folder that a host can mount as it is; empty for an archive, which holds none yet. */
function unpackedMount({ format, path: folder, manifest }) {
    return format === 'directory' && manifest !== null ? external_node_path_default().resolve(folder, manifest.mountPath) : '';
}
function pickRequirement(requirement) {
    const { name, extras, specifier, marker, url, hashes, editable, constraint, file, line, pin } = requirement;
    return { name, extras, specifier, marker, url, hashes, editable, constraint, file, line, pin };
}
function pickInterpreter({ version, implementation, abi, platform }) {
    return { version, implementation, abi, platform };
}


/***/ }),

/***/ 25462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ asset)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Absolute path of a file that ships beside the code (`python/probe.py`, `profiles`).
 * Right from `src/` and from `dist/`, entry or chunk: each lies one folder below the root.
 */
function asset(name) {
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().join(import.meta.dirname, '..', name);
}


/***/ }),

/***/ 91699:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D6: () => (/* binding */ readDeclared),
  H1: () => (/* binding */ readDeclaredPython),
  Dv: () => (/* binding */ settleMarkers)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./src/python/places.ts
var places = __webpack_require__(91424);
// EXTERNAL MODULE: ./src/python/specifier.ts
var python_specifier = __webpack_require__(40154);
;// CONCATENATED MODULE: ./src/python/declared-toml.ts



/** `[project] requires-python` (PEP 621) and `[tool.poetry.dependencies] python` of a `pyproject.toml`. */
function pyproject(file) {
    const unread = broken(file, 'pyproject.toml', /\bpython\b/);
    if (unread !== undefined)
        return [unread];
    return [
        ...value(file, 'requires-python', 'project', 'requires-python', text => (0,python_specifier/* isSpecifier */.td)(text) ? { specifier: text } : undefined),
        ...value(file, 'tool.poetry.dependencies', 'tool.poetry.dependencies', 'python', text => {
            const specifier = (0,python_specifier/* readPoetry */.YD)(text);
            return specifier === undefined ? undefined : { specifier };
        }),
    ];
}
/** `[requires]` of a `Pipfile`; `python_full_version` wins over `python_version` as it does in Pipenv. */
function pipfile(file) {
    const unread = broken(file, 'Pipfile', /\bpython_(?:full_)?version\b/);
    if (unread !== undefined)
        return [unread];
    const full = value(file, 'Pipfile', 'requires', 'python_full_version', python_specifier/* readSpecifier */.RN);
    return full.length > 0 ? full : value(file, 'Pipfile', 'requires', 'python_version', python_specifier/* readSpecifier */.RN);
}
/** A file that is not TOML, where its text says something about Python at all. */
function broken(file, source, about) {
    const document = parsed(file);
    if (!('problem' in document) || !about.test(file.text))
        return undefined;
    return { source, specifier: '', problem: document.problem, ...(0,places/* placeIn */.VV)(file, document.line, '') };
}
function value(file, source, table, key, read) {
    const document = parsed(file);
    if ('problem' in document)
        return [];
    const written = lookUp(document.table, [...table.split('.'), key]);
    // Poetry also takes a table with `version`.
    const text = lookUp(written, ['version']) ?? written;
    if (text === undefined || text === '')
        return [];
    const line = (0,places/* tomlLine */.LO)(file.lines, table, key);
    const shown = typeof text === 'string' ? text : String(JSON.stringify(text));
    const place = (0,places/* placeIn */.VV)(file, line, shown);
    const reading = typeof text === 'string' ? read(text.trim()) : undefined;
    if (reading === undefined) {
        const problem = `sets \`${key}\` to \`${shown.slice(0, 80)}\`, which is not a version specifier`;
        return [{ source, specifier: '', text: shown, problem, ...place }];
    }
    if (reading.specifier === '')
        return [];
    return [{ source, ...reading, ...(shown !== reading.specifier && { text: shown }), ...place }];
}
const documents = new WeakMap();
function parsed(file) {
    const known = documents.get(file);
    if (known !== undefined)
        return known;
    const document = parseText(file.text);
    documents.set(file, document);
    return document;
}
function parseText(text) {
    try {
        return { table: (0,dist/* parse */.qg)(text) };
    }
    catch (error) {
        if (error instanceof dist/* TomlError */.zx)
            return { problem: 'is not valid TOML', line: error.line - 1 };
        return { problem: 'is not valid TOML', line: 0 };
    }
}
function lookUp(value, keys) {
    return keys.reduce((found, key) => typeof found === 'object' && found !== null && Object.hasOwn(found, key)
        ? found[key]
        : undefined, value);
}

;// CONCATENATED MODULE: ./src/python/declared.ts





/**
 * Every place that says which Python is meant, in the order in which they are obeyed: the input, the target,
 * `.python-version`, `pyproject.toml`, `.tool-versions`, `runtime.txt`, `Pipfile`. A file that says it in a way nobody can
 * read is in the list with its `problem`. Reads files only.
 *
 * Throws `usage` when the input names no Python.
 */
function declaredPythons(from) {
    const { cwd, input = '', target } = from;
    return [
        ...(input.trim() === '' ? [] : [declare('input', input.trim(), (0,python_specifier/* readInput */.R5)(input))]),
        ...targets(target),
        ...read(cwd, nearest(cwd, '.python-version'), pythonVersion),
        ...read(cwd, 'pyproject.toml', pyproject),
        ...read(cwd, nearest(cwd, '.tool-versions'), toolVersions),
        ...read(cwd, 'runtime.txt', runtime),
        ...read(cwd, 'Pipfile', pipfile),
    ];
}
/**
 * Which Python is expected: what the input or the target says, else the first file that settles on one minor version, else
 * the first that says anything. A range beside a file that settles narrows nothing; whether they agree is for a rule.
 */
function expectedPython(declarations) {
    const usable = declarations.filter(({ problem }) => problem === undefined);
    const from = usable.find(({ source }) => source === 'input' || source === 'target') ??
        usable.find(({ specifier }) => (0,python_specifier/* minorOf */.Hs)(specifier) !== undefined) ??
        usable[0];
    return from && { specifier: from.specifier, minor: (0,python_specifier/* minorOf */.Hs)(from.specifier), from };
}
function targets(target) {
    if (target?.python == null)
        return [];
    const { file, line, python } = target;
    const reading = (0,python_specifier/* readSpecifier */.RN)(python);
    const place = { ...(file !== undefined && { file }), ...(line !== undefined && { line }) };
    if (reading === undefined)
        return [{ source: 'target', specifier: '', text: python, problem: 'names no Python version', ...place }];
    return [{ ...declare('target', python, reading), ...place }];
}
/** A declaration without place from a text that was read. */
function declare(source, text, { specifier, ...rest }) {
    return { source, specifier, ...(text !== specifier && { text }), ...rest };
}
function read(cwd, name, gather) {
    const file = (0,places/* readText */.yR)(cwd, name);
    if (file === undefined)
        return [];
    if ('problem' in file)
        return [{ source: external_node_path_default().basename(name), specifier: '', problem: file.problem, file: file.file, line: 1 }];
    return gather(file);
}
/**
 * `name` in the working directory or the nearest folder above it, up to the root of the repository: pyenv, uv, asdf and
 * mise look there too. Outside a repository only the working directory counts.
 */
function nearest(cwd, name) {
    const above = [];
    for (let folder = external_node_path_default().resolve(cwd);; folder = external_node_path_default().dirname(folder)) {
        above.push(external_node_path_default().relative(cwd, external_node_path_default().join(folder, name)));
        if (external_node_fs_default().existsSync(external_node_path_default().join(folder, '.git')))
            break;
        if (folder === external_node_path_default().dirname(folder))
            return name;
    }
    return above.find(file => external_node_fs_default().existsSync(external_node_path_default().join(cwd, file))) ?? name;
}
/** pyenv and uv: one version a line, `#` comments; the first is the one that `python` runs. */
function pythonVersion(file) {
    return first(file, '.python-version', line => line
        .replace(/(^|\s)#.*$/, '')
        .trim()
        .split(/\s+/)[0] ?? '');
}
/** asdf and mise: `python 3.12.4 3.11.9`, of which the first counts. */
function toolVersions(file) {
    return first(file, '.tool-versions', line => /^\s*python\s+([^\s#]+)/.exec(line)?.[1] ?? '');
}
/** Heroku, Cloud Foundry, Binder: `python-3.7.9`; lines for other languages say nothing about Python. */
function runtime(file) {
    return first(file, 'runtime.txt', line => /^\s*(python\S*)/i.exec(line)?.[1] ?? '');
}
/** The declaration on the first line on which `pick` finds a text. */
function first(file, source, pick) {
    for (const [index, line] of file.lines.entries()) {
        const text = pick(line);
        if (text === '')
            continue;
        const place = (0,places/* placeIn */.VV)(file, index, text);
        const reading = (0,python_specifier/* readSpecifier */.RN)(text);
        if (reading !== undefined)
            return [{ ...declare(source, text, reading), ...place }];
        return [
            { source, specifier: '', text, problem: `says \`${text.slice(0, 80)}\`, which names no Python version`, ...place },
        ];
    }
    return [];
}

;// CONCATENATED MODULE: ./src/python/markers.ts

/**
 * What can be said of the host's marker environment (PEP 508) before any interpreter was asked: hosts run CPython on Linux;
 * version and machine as far as the expected Python and the target settle them. What is not settled is absent.
 */
function expectedMarkers(expected, platform) {
    const machine = platform === null ? undefined : /^linux_(\w+)$/.exec(platform)?.[1];
    const full = expected === undefined ? undefined : (0,python_specifier/* exactVersionOf */.lO)(expected.specifier);
    return {
        os_name: 'posix',
        sys_platform: 'linux',
        platform_system: 'Linux',
        platform_python_implementation: 'CPython',
        implementation_name: 'cpython',
        ...(machine === undefined ? {} : { platform_machine: machine }),
        ...(expected?.minor === undefined ? {} : { python_version: expected.minor }),
        ...(full === undefined ? {} : { python_full_version: full, implementation_version: full }),
    };
}

// EXTERNAL MODULE: ./src/requirements/activate.ts
var activate = __webpack_require__(651);
// EXTERNAL MODULE: ./src/paths.ts
var paths = __webpack_require__(8431);
// EXTERNAL MODULE: ./src/requirements/name.ts
var requirements_name = __webpack_require__(8853);
// EXTERNAL MODULE: ./src/requirements/version.ts
var requirements_version = __webpack_require__(63728);
;// CONCATENATED MODULE: ./src/requirements/known.ts






/**
 * Versions that somebody settled on: from `pylock.toml`, `uv.lock` or `poetry.lock` beside the first requirements file, else
 * in `cwd`; without any, from the names of `.dist-info` folders in `VIRTUAL_ENV` or `.venv`. For suggestions only, so what
 * cannot be read is passed over. Starts no process.
 */
function knownVersions({ cwd, files, env }) {
    const [first] = files;
    const locked = new Map();
    const folders = new Set([...(first === undefined ? [] : [external_node_path_default().dirname(external_node_path_default().resolve(cwd, first))]), cwd]);
    for (const folder of folders) {
        for (const name of ['pylock.toml', 'uv.lock', 'poetry.lock']) {
            for (const [distribution, version] of lockedVersions(external_node_path_default().join(folder, name), name)) {
                if (!locked.has(distribution))
                    locked.set(distribution, version);
            }
        }
        if (locked.size > 0)
            return locked;
    }
    const environment = env.VIRTUAL_ENV;
    if (environment !== undefined && environment !== '') {
        const folder = external_node_path_default().resolve(cwd, environment);
        const known = installedVersions(folder, (0,paths/* isInside */.F)(cwd, folder) ? external_node_path_default().relative(cwd, folder) : environment);
        if (known.size > 0)
            return known;
    }
    return installedVersions(external_node_path_default().join(cwd, '.venv'), '.venv');
}
function lockedVersions(file, source) {
    const known = new Map();
    try {
        const lock = (0,dist/* parse */.qg)(external_node_fs_default().readFileSync(file, 'utf8'));
        const packages = (lock.packages ?? lock.package ?? []);
        for (const entry of packages) {
            const { name, version } = entry;
            if (typeof name !== 'string' || typeof version !== 'string' || isOwnProject(entry))
                continue;
            const hashes = hashesOf(entry);
            add(known, name, { version, source, ...(hashes.length > 0 && { hashes }) });
        }
    }
    catch {
        return known;
    }
    return known;
}
/** uv lists the project itself and its workspace. */
function isOwnProject({ source = {} }) {
    return 'virtual' in source || 'editable' in source || 'directory' in source;
}
function hashesOf({ wheels = [], sdist, files = [] }) {
    const all = [...wheels, ...(sdist === undefined ? [] : [sdist]), ...files].map(({ hash, hashes }) => {
        if (typeof hashes?.sha256 === 'string')
            return `sha256:${hashes.sha256}`;
        return typeof hash === 'string' ? hash : '';
    });
    return [...new Set(all)].filter(hash => hash.startsWith('sha256:'));
}
/** Of several versions of one name, which lock files have for different platforms, the newest. */
function add(known, name, version) {
    const key = (0,requirements_name/* normalizeName */.P)(name);
    const parsed = (0,requirements_version/* parseVersion */.ot)(version.version);
    if (parsed === undefined)
        return;
    const before = (0,requirements_version/* parseVersion */.ot)(known.get(key)?.version ?? '');
    if (before === undefined || (0,requirements_version/* compareVersions */.Zy)(parsed, before) > 0)
        known.set(key, version);
}
function installedVersions(environment, shown) {
    const known = new Map();
    const libraries = [
        external_node_path_default().join(environment, 'Lib', 'site-packages'),
        ...list(external_node_path_default().join(environment, 'lib'))
            .filter(name => /^python3/.test(name))
            .map(name => external_node_path_default().join(environment, 'lib', name, 'site-packages')),
    ];
    for (const name of libraries.flatMap(list)) {
        const match = /^(.+)-([^-]+)\.dist-info$/.exec(name);
        if (match?.[1] !== undefined && match[2] !== undefined) {
            add(known, match[1], { version: match[2], source: `installed in ${shown}` });
        }
    }
    return known;
}
function list(folder) {
    try {
        return external_node_fs_default().readdirSync(folder);
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/requirements/merge-indexes.ts

/**
 * The indexes of the files with those that the inputs name: an `index-url` input is the last word, further ones are added.
 * Throws `usage` when a file says `--no-index`, which would let an input do nothing.
 */
function mergeIndexes({ indexes, noIndexIn }, inputs) {
    const dead = inputs.indexUrl !== '' ? 'index-url' : inputs.extraIndexUrl.length > 0 ? 'extra-index-url' : undefined;
    if (noIndexIn !== undefined && dead !== undefined) {
        throw new errors/* SitemountError */.hr('usage', `Input \`${dead}\`: ${noIndexIn} says --no-index, so no index is asked.`, {
            help: `Leave the input out, or take --no-index out of ${noIndexIn}.`,
        });
    }
    return {
        ...indexes,
        index: inputs.indexUrl === '' ? indexes.index : [...indexes.index, inputs.indexUrl],
        extra: [...new Set([...indexes.extra, ...inputs.extraIndexUrl])],
    };
}

// EXTERNAL MODULE: ./src/requirements/credentials.ts
var credentials = __webpack_require__(96174);
// EXTERNAL MODULE: ./src/requirements/decode.ts
var decode = __webpack_require__(30744);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./src/requirements/reference.ts
var reference = __webpack_require__(74501);
;// CONCATENATED MODULE: ./src/requirements/files.ts





const largestFile = 64 * 1024 * 1024;
/** A file as it is told: relative to `cwd`, `/` between its parts. */
function openFile(absolute, { constraint, cwd }) {
    const relative = external_node_path_default().relative(cwd, absolute) || absolute;
    return { path: absolute, shown: (external_node_path_default()).sep === '/' ? relative : relative.split((external_node_path_default()).sep).join('/'), constraint };
}
/** A file's bytes, or one clause saying why there are none. */
function readBytes(file) {
    try {
        const stats = external_node_fs_default().statSync(file);
        if (stats.isDirectory())
            return 'it is a folder';
        // A pipe may never end, and what the kernel shows under these names is this machine, secrets and all.
        if (!stats.isFile() || /^\/(?:proc|sys|dev)\//.test(identity(file)))
            return 'it is not a file';
        if (stats.size > largestFile)
            return 'it is larger than 64 MiB';
        return external_node_fs_default().readFileSync(file);
    }
    catch (error) {
        const code = (0,errors/* systemCode */.xU)(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return 'it does not exist';
        return code === 'EACCES' || code === 'EPERM' ? 'this user may not read it' : (code ?? 'its name is not valid');
    }
}
/** The path under which a file is the same whatever links lead to it. */
function identity(file) {
    try {
        return external_node_fs_default().realpathSync(file);
    }
    catch {
        return file;
    }
}
/** Absolute path of a file that is named in `folder`, as a path or a `file:` URL. */
function resolveName(name, folder) {
    if ((0,reference/* schemeOf */.dz)(name) !== 'file')
        return external_node_path_default().resolve(folder, name);
    try {
        return (0,external_node_url_.fileURLToPath)(name);
    }
    catch {
        return external_node_path_default().resolve(folder, name);
    }
}

// EXTERNAL MODULE: ./src/requirements/lines.ts
var lines = __webpack_require__(97739);
// EXTERNAL MODULE: ./src/requirements/pylock.ts
var pylock = __webpack_require__(89042);
// EXTERNAL MODULE: ./src/requirements/pyproject.ts + 3 modules
var requirements_pyproject = __webpack_require__(83215);
// EXTERNAL MODULE: ./src/requirements/excuse.ts
var requirements_excuse = __webpack_require__(11683);
// EXTERNAL MODULE: ./src/requirements/reading.ts
var requirements_reading = __webpack_require__(35748);
// EXTERNAL MODULE: ./src/requirements/text.ts
var requirements_text = __webpack_require__(56721);
;// CONCATENATED MODULE: ./src/requirements/index-options.ts







/**
 * `--no-binary`, `--only-binary`, `--all-releases` and `--only-final`, which take effect wherever they stand (pip,
 * `models/format_control.py` and `models/release_control.py`).
 */
function applyFormatOptions(options, reading) {
    const { noBinary, onlyBinary, allReleases, onlyFinal } = reading;
    for (const { destination, value } of options) {
        if (destination === 'no-binary')
            index_options_select(value, { target: noBinary, other: onlyBinary });
        if (destination === 'only-binary')
            index_options_select(value, { target: onlyBinary, other: noBinary });
        if (destination === 'all-releases')
            index_options_select(value, { target: allReleases, other: onlyFinal });
        if (destination === 'only-final')
            index_options_select(value, { target: onlyFinal, other: allReleases });
    }
}
function index_options_select(value, { target, other }) {
    let names = value.split(',');
    const last = names.lastIndexOf(':all:');
    if (last >= 0) {
        other.clear();
        target.clear();
        target.add(':all:');
        names = names.slice(last + 1);
        if (!names.includes(':none:'))
            return;
    }
    for (const name of names) {
        if (name === ':none:')
            target.clear();
        else {
            other.delete((0,requirements_name/* normalizeName */.P)(name));
            target.add((0,requirements_name/* normalizeName */.P)(name));
        }
    }
}
/**
 * The options of a line without requirement, in pip's order (`req_file.py`, `handle_option_line`): `--no-index` clears the
 * indexes and sticks, `--index-url` discards every index so far, extra ones included, and of several `--find-links` on one
 * line only the first counts.
 */
function applyIndexOptions(options, at) {
    const { reading } = at;
    const { indexes } = reading;
    const of = (destination) => options.filter(option => option.destination === destination);
    applyHashMode(options, at);
    if (of('pre').length > 0)
        reading.allReleases.add(':all:');
    if (of('no-index').length > 0) {
        indexes.noIndex = true;
        reading.noIndexIn ??= at.file.shown;
        indexes.index = [];
        indexes.extra = [];
        reading.extraPlaces = [];
    }
    const index = of('index').at(-1);
    for (const overridden of of('index').slice(0, -1))
        noteDropped(overridden, at, 'the last --index-url of a line counts');
    if (index?.value === '')
        noteDropped(index, at, 'it is empty');
    else if (index !== undefined)
        applyIndex(index, at);
    for (const extra of of('extra'))
        applyExtra(extra, at);
    const [links, ...furtherLinks] = of('find-links');
    for (const further of furtherLinks)
        noteDropped(further, at, 'only the first --find-links of a line counts');
    if (links !== undefined)
        applyFindLinks(links, at);
    for (const host of of('trusted-host'))
        applyTrustedHost(host, at);
}
/** pip 26.2 takes either, in whichever order, and refuses both. */
function applyHashMode(options, { file, reading, source }) {
    for (const { destination, start, end, name } of options) {
        if (destination !== 'require-hashes' && destination !== 'no-require-hashes')
            continue;
        const required = destination === 'require-hashes';
        const before = reading.hashMode;
        if (before !== undefined && before !== required) {
            (0,requirements_reading/* note */.N4)(reading, {
                kind: 'invalid',
                ...(0,requirements_reading/* placeOf */.$t)(file, source, start, end),
                message: `${name} contradicts an option before it.`,
                help: 'Keep one of --require-hashes and --no-require-hashes.',
            });
        }
        reading.hashMode = required;
        reading.indexes.requireHashes = required;
    }
}
function applyIndex(option, at) {
    const { reading } = at;
    if (looksMistaken(option))
        noteMistaken(option, at);
    noteInsecure(option, at);
    if (reading.indexes.noIndex)
        return;
    for (const { place, url } of reading.extraPlaces) {
        (0,requirements_reading/* note */.N4)(reading, {
            kind: 'dropped',
            ...place,
            message: `pip forgets this index when it comes to the --index-url in ${at.file.shown}.`,
            help: 'Put --index-url before every --extra-index-url.',
            text: (0,credentials/* maskCredentials */.Bs)(url),
        });
    }
    reading.extraPlaces = [];
    reading.indexes.extra = [];
    reading.indexes.index.push(option.value);
}
function applyExtra(option, at) {
    const { reading, file, source } = at;
    noteInsecure(option, at);
    if (reading.indexes.noIndex)
        return;
    const place = (0,requirements_reading/* placeOf */.$t)(file, source, option.start, option.end);
    const text = (0,credentials/* maskCredentials */.Bs)(option.value);
    reading.indexes.extra.push(option.value);
    reading.extraPlaces.push({ place, url: option.value });
    (0,requirements_reading/* note */.N4)(reading, { kind: 'extra-index', ...place, message: `${text} may serve any name, like the first index.`, text });
}
function applyFindLinks(option, at) {
    const { reading, file, source } = at;
    const place = (0,requirements_reading/* placeOf */.$t)(file, source, option.start, option.end);
    noteInsecure(option, at);
    const remote = (0,reference/* schemeOf */.dz)(option.value) !== '' && !/^[a-z]:[\\/]/i.test(option.value);
    if (!remote) {
        const beside = external_node_path_default().resolve(external_node_path_default().dirname(file.path), option.value);
        const resolved = exists(beside) ? beside : external_node_path_default().resolve(reading.cwd, option.value);
        if (!exists(resolved)) {
            noteMissingLinks(option, at);
            return;
        }
        reading.indexes.findLinks.push(resolved);
    }
    else
        reading.indexes.findLinks.push(option.value);
    const text = (0,credentials/* maskCredentials */.Bs)(option.value);
    (0,requirements_reading/* note */.N4)(reading, { kind: 'find-links', ...place, message: `${text} may serve any name, beside the index.`, text });
}
function noteMissingLinks(option, at) {
    if (looksMistaken(option)) {
        noteMistaken(option, at);
        return;
    }
    (0,requirements_reading/* note */.N4)(at.reading, {
        kind: 'dropped',
        ...(0,requirements_reading/* placeOf */.$t)(at.file, at.source, option.start, option.end),
        message: `${(0,requirements_text/* shorten */.ml)(option.value)} does not exist, and pip goes on without it.`,
        help: 'Name a folder that exists, relative to this file or to the working directory.',
        text: (0,requirements_text/* shorten */.ml)(`--find-links ${option.value}`),
    });
}
/** `-foo==1.0` is `-f oo==1.0` to pip. */
function looksMistaken({ glued, value }) {
    return glued && (0,reference/* schemeOf */.dz)(value) === '' && /^[\w.-]+(?:\[[^\]]*\])?\s*(?:[=~!<>]=|[<>]|$)/.test(value);
}
function noteMistaken(option, { file, reading, source }) {
    const text = (0,requirements_text/* shorten */.ml)(source.text.slice(option.start, option.end));
    (0,requirements_reading/* note */.N4)(reading, {
        kind: 'dropped',
        ...(0,requirements_reading/* placeOf */.$t)(file, source, option.start, option.end),
        message: `pip reads ${text} as ${option.name} ${(0,requirements_text/* shorten */.ml)(option.value)}, not as a requirement.`,
        help: 'A requirement does not begin with `-`.',
        text,
    });
}
function applyTrustedHost(option, { file, reading, source }) {
    reading.indexes.trustedHosts.push(option.value);
    if ((0,reference/* isLoopback */.U9)(option.value))
        return;
    (0,requirements_reading/* note */.N4)(reading, {
        kind: 'trusted-host',
        ...(0,requirements_reading/* placeOf */.$t)(file, source, option.start, option.end),
        message: `The certificate of ${(0,requirements_text/* shorten */.ml)(option.value)} is not checked, so anyone on the way can replace what it sends.`,
        help: 'Serve the index over https and name its certificate authority in PIP_CERT.',
        text: option.value,
    });
}
function noteInsecure(option, { file, reading, source }) {
    const { scheme, host } = (0,reference/* describeReference */.P5)(option.value);
    if (scheme !== 'http' || (0,reference/* isLoopback */.U9)(host))
        return;
    (0,requirements_reading/* note */.N4)(reading, {
        kind: 'insecure-index',
        ...(0,requirements_reading/* placeOf */.$t)(file, source, option.start, option.end),
        message: `${(0,requirements_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)(option.value))} is plain http, so anyone on the way can replace what it sends.`,
        help: 'Use https.',
        text: host,
    });
}
/** Notes an option that pip reads and forgets. */
function noteDropped(option, { file, reading, source }, why) {
    const text = (0,requirements_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)(source.text.slice(option.start, option.end)));
    (0,requirements_reading/* note */.N4)(reading, {
        kind: 'dropped',
        ...(0,requirements_reading/* placeOf */.$t)(file, source, option.start, option.end),
        message: `pip ignores ${text}: ${why}.`,
        help: 'Put it on a line of its own.',
        text,
    });
}
function exists(file) {
    try {
        return !file.includes('\0') && external_node_fs_default().existsSync(file);
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./src/requirements/options.ts
var requirements_options = __webpack_require__(87818);
// EXTERNAL MODULE: ./src/requirements/form.ts
var requirements_form = __webpack_require__(81828);
// EXTERNAL MODULE: ./src/requirements/pin.ts
var pin = __webpack_require__(79143);
// EXTERNAL MODULE: ./src/requirements/syntax.ts
var syntax = __webpack_require__(61901);
;// CONCATENATED MODULE: ./src/requirements/read-requirement.ts








// Longer ones are attacks or accidents, and patterns need room in proportion.
const longestRequirement = 50_000;
/**
 * Adds the requirement of a line to `reading`. One that pip would refuse is noted as a problem and added as invalid, as far
 * as a name can be told; `refused` says that the line was refused already.
 */
function readRequirement(line, { refused = false } = {}) {
    const { file, reading, source } = line;
    const stretch = stretchOf(line);
    if (stretch.text === '' && !stretch.editable)
        return;
    const place = (0,requirements_reading/* placeOf */.$t)(file, source, stretch.start, stretch.end);
    const form = refused ? undefined : tryForm(stretch, line);
    const options = valuesOf(line);
    const weak = options.hashes.find(hash => !/^(?:sha256|sha384|sha512):/.test(hash));
    const common = {
        ...place,
        hashes: options.hashes,
        editable: stretch.editable,
        constraint: file.constraint,
        text: writtenText(line, stretch),
        configSettings: options.configSettings,
    };
    if (form === undefined) {
        reading.requirements.push(invalid(nameIn(stretch.text), common));
        return;
    }
    const ok = acceptable(form, { stretch, line });
    const fragment = form.url === null || stretch.editable ? null : (0,reference/* fragmentHash */.XF)(form.url);
    const hashes = fragment === null ? options.hashes : [...options.hashes, fragment];
    const { name, extras, specifier, marker, url } = form;
    const judged = { specifier, url, hashes, editable: stretch.editable };
    const own = weak === undefined ? (0,pin/* pinLevel */.i)(judged, fromVariables(line, stretch)) : { because: 'pip refuses its hash' };
    reading.requirements.push({
        ...common,
        ...{ name, extras, specifier, marker, url, hashes },
        normalizedName: (0,requirements_name/* normalizeName */.P)(name),
        active: marker === null ? true : undefined,
        pin: 'invalid',
        ...(ok && own),
    });
}
function invalid(name, common) {
    return {
        ...common,
        ...{ name, normalizedName: (0,requirements_name/* normalizeName */.P)(name), extras: [], specifier: '', marker: null, url: null },
        active: true,
        pin: 'invalid',
    };
}
function nameIn(text) {
    return /^[a-z0-9](?:[\w.-]{0,200}[a-z0-9])?/i.exec(text)?.[0] ?? '';
}
function stretchOf({ source, split, options }) {
    const editable = split > 0 ? undefined : options.find(({ destination }) => destination === 'editables');
    if (editable !== undefined) {
        return { text: editable.value, start: editable.start, end: editable.end, editable: true };
    }
    const whole = source.text.slice(0, split);
    const stripped = (0,requirements_text/* strip */.bB)(whole);
    const start = whole.indexOf(stripped);
    // A semicolon at the end of a URL begins a marker only before a space that is not the one before the options.
    const spaced = stripped.endsWith(';') && start + stripped.length < whole.length - 1;
    const text = spaced ? `${stripped} ` : stripped;
    return { text, start, end: start + text.length, editable: false };
}
/** Reads the form, or notes why pip would refuse it. A variable without value was noted already and is reason enough. */
function tryForm(stretch, line) {
    const { text, start, end, editable } = stretch;
    const { file, reading, source, variables } = line;
    try {
        if (text.length > longestRequirement)
            throw new syntax/* RequirementError */.K('It is too long to be a requirement.', 0);
        return editable ? (0,requirements_form/* readEditable */.R)(text, reading.cwd) : (0,requirements_form/* readForm */.v)(text, reading.cwd);
    }
    catch (error) {
        if (!(error instanceof syntax/* RequirementError */.K))
            throw error;
        if (variables.some(({ value }) => value === null))
            return undefined;
        const from = editable ? start : Math.min(start + error.offset, end);
        const shown = (0,requirements_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)(text), 100);
        (0,requirements_reading/* note */.N4)(reading, {
            kind: 'invalid',
            ...(0,requirements_reading/* placeOf */.$t)(file, source, from, Math.max(end, from)),
            message: `${shown} is not a requirement: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`,
            text: shown,
        });
        return undefined;
    }
}
/** Notes what is well formed, but pip refuses or misreads all the same; false for what it refuses. */
function acceptable(form, { stretch, line }) {
    const { file, reading, source } = line;
    const refusal = whyRefused(form, { stretch, line });
    if (refusal === undefined && form.url === null)
        return true;
    const place = (0,requirements_reading/* placeOf */.$t)(file, source, stretch.start, stretch.end);
    const shown = (0,requirements_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)(stretch.text), 100);
    if (refusal !== undefined) {
        (0,requirements_reading/* note */.N4)(reading, { kind: 'invalid', ...place, message: `pip refuses ${shown}: ${refusal}`, text: shown });
        return false;
    }
    const semicolon = !stretch.editable && (0,reference/* isUrl */.gU)(stretch.text) ? (form.url ?? '').indexOf(';') : -1;
    if (semicolon >= 0 &&
        /python_|sys_platform|platform_|os_name|implementation_|extra/.test((form.url ?? '').slice(semicolon))) {
        (0,requirements_reading/* note */.N4)(reading, {
            kind: 'dropped',
            ...place,
            message: `pip reads the marker as a part of the URL, since no space follows the semicolon.`,
            help: 'Write a space before and after the semicolon.',
            text: (0,requirements_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)((form.url ?? '').slice(semicolon))),
        });
    }
    return true;
}
function whyRefused(form, { stretch, line }) {
    const { file, options } = line;
    if (file.constraint) {
        if (stretch.editable)
            return 'a constraint cannot be editable.';
        if (form.name === '')
            return 'a constraint needs a name; write `name @ URL`.';
        if (form.extras.length > 0)
            return 'a constraint cannot have extras.';
    }
    if (!stretch.editable && options.some(({ destination }) => destination === 'editables')) {
        return 'since pip 25.0, -e may not follow a requirement; put it on a line of its own.';
    }
    if (form.condition !== null && namesLockVariable(form.condition)) {
        return '`extras` and `dependency_groups` are known in lock files only.';
    }
    const hash = options.some(({ destination }) => destination === 'hash');
    if (form.url === null)
        return undefined;
    const { kind, revision } = (0,reference/* describeReference */.P5)(form.url);
    if (kind === 'vcs' && revision === '')
        return 'nothing follows the `@`, where a revision belongs.';
    if (!hash || stretch.editable)
        return undefined;
    if (kind === 'vcs')
        return 'no hash can be checked for version control; name the full commit id.';
    return kind === 'directory' ? 'no hash can be checked for a folder.' : undefined;
}
function namesLockVariable(marker) {
    if (marker.kind !== 'comparison')
        return marker.parts.some(namesLockVariable);
    return [marker.left, marker.right].some(operand => 'variable' in operand && (operand.variable === 'extras' || operand.variable === 'dependency_groups'));
}
function valuesOf({ options }) {
    const of = (wanted) => options.filter(({ destination }) => destination === wanted).map(({ value }) => value);
    return { hashes: of('hash'), configSettings: of('config-settings') };
}
/** The requirement as it is written, before variables, credentials masked. */
function writtenText({ source, written, variables }, { start, end }) {
    if (variables.length === 0)
        return (0,credentials/* maskCredentials */.Bs)(source.text.slice(start, end));
    const before = (offset) => {
        let at = offset;
        for (const variable of variables) {
            if (variable.after.end > offset)
                break;
            at = variable.before.end + offset - variable.after.end;
        }
        return at;
    };
    return (0,credentials/* maskCredentials */.Bs)((0,requirements_text/* strip */.bB)(written.text.slice(before(start), Math.max(before(start), before(end)))));
}
function fromVariables({ source, variables, split, options }, { start, end }) {
    if (variables.length === 0)
        return { text: [], hash: false };
    // A URL has one user; a text full of them is no URL.
    const secrets = (0,credentials/* userinfos */.dv)(source.text.slice(0, end)).slice(0, 16);
    const text = variables
        .filter(({ value, after }) => value !== null && after.start < end && after.end > start)
        .filter(({ after }) => !secrets.some(secret => after.start >= secret.start && after.end <= secret.end))
        .map(({ name }) => name);
    const hashed = options.some(({ destination }) => destination === 'hash');
    return { text, hash: hashed && variables.some(({ value, after }) => value !== null && after.start >= split) };
}

// EXTERNAL MODULE: ./src/requirements/shell-words.ts
var shell_words = __webpack_require__(13782);
// EXTERNAL MODULE: ./src/requirements/source.ts
var requirements_source = __webpack_require__(17611);
;// CONCATENATED MODULE: ./src/requirements/variables.ts

/**
 * A line with the values of its variables put in, and the variables. pip knows `${NAME}` with capitals, digits and `_` only;
 * an unset or empty one leaves the text (`req_file.py`, `expand_env_variables`).
 */
function expandVariables(source, env) {
    if (!source.text.includes('${'))
        return { source, variables: [] };
    const variables = [];
    const parts = [];
    let done = 0;
    let length = 0;
    const keep = (part) => {
        parts.push(part);
        length += part.text.length;
    };
    for (const match of source.text.matchAll(/\$\{([A-Z0-9_]+)\}/g)) {
        const name = match[1] ?? '';
        const before = { start: match.index, end: match.index + match[0].length };
        const value = env[name] || null;
        if (before.start > done)
            keep((0,requirements_source/* sliceSource */.U5)(source, done, before.start));
        const start = length;
        keep(value === null ? (0,requirements_source/* sliceSource */.U5)(source, before.start, before.end) : (0,requirements_source/* replacement */.f4)(source, { ...before, value }));
        variables.push({ name, value, before, after: { start, end: length } });
        done = before.end;
    }
    if (variables.length === 0)
        return { source, variables };
    if (done < source.text.length)
        keep((0,requirements_source/* sliceSource */.U5)(source, done));
    return { source: (0,requirements_source/* joinSources */.zz)(parts), variables };
}

;// CONCATENATED MODULE: ./src/requirements/read-line.ts









/**
 * Reads one logical line into `reading`: requirement, options, problems, excuse. Returns the nested file that it names,
 * for the caller to read.
 */
function readLine(line, { file, reading }) {
    (0,requirements_excuse/* noteSwallowed */.j)(line, { file, reading });
    const requirements = reading.requirements.length;
    const problems = reading.problems.length;
    const nested = line.source.text === '' ? undefined : readContent(line.source, { file, reading });
    const excuse = (0,requirements_excuse/* readExcuse */.m)(line, file);
    if (excuse !== undefined) {
        // It stands at the end of the last line, what it excuses may stand on earlier ones.
        const told = [...reading.requirements.slice(requirements), ...reading.problems.slice(problems)];
        const lines = new Set(told.map(({ line }) => line));
        const { file: name, rules, reason } = excuse;
        for (const number of lines)
            if (number !== excuse.line)
                reading.excuses.push({ file: name, line: number, rules, reason });
        if (lines.size === 0 || lines.has(excuse.line))
            reading.excuses.push(excuse);
    }
    return nested;
}
function readContent(written, { file, reading }) {
    const { source, variables } = expandVariables(written, reading.env);
    noteVariables(variables, { file, reading, written });
    noteCredentials(written, { file, reading });
    const split = splitAt(source.text);
    const { words, error } = (0,shell_words/* splitWords */.y)(source.text.slice(split));
    const { options, leftovers, error: wrongOption } = (0,requirements_options/* parseOptions */.A)(words.map(word => moved(word, split)));
    const line = { file, reading, source, written, variables, split, options };
    const unresolved = variables.some(({ value }) => value === null);
    const failure = error === undefined
        ? wrongOption
        : { start: split + error.offset, end: source.text.length, message: error.message, help: 'Close the quotation.' };
    if (failure !== undefined) {
        if (!unresolved)
            (0,requirements_reading/* note */.N4)(reading, { kind: 'invalid', ...(0,requirements_reading/* placeOf */.$t)(file, source, failure.start, failure.end), ...toldBy(failure) });
        if (split > 0)
            readRequirement(line, { refused: true });
        return undefined;
    }
    noteLeftovers(leftovers, line);
    applyFormatOptions(options, reading);
    if (split > 0 || options.some(isEditable)) {
        readRequirement(line);
        noteIgnored(line);
        return undefined;
    }
    return readOptionLine(line);
}
function toldBy({ message, help }) {
    return { message, help };
}
/** pip takes everything up to the first word that begins with `-` for the requirement; only single spaces part words there. */
function splitAt(text) {
    if (text.startsWith('-'))
        return 0;
    const dash = text.indexOf(' -');
    // The value of a variable may begin with a blank: nothing stands before the options then.
    if (dash === 0)
        return 0;
    return dash < 0 ? text.length : dash + 1;
}
function moved(word, by) {
    return { value: word.value, start: word.start + by, end: word.end + by };
}
function isEditable({ destination }) {
    return destination === 'editables';
}
function readOptionLine({ file, reading, source, options }) {
    const at = { file, reading, source };
    const nested = options.find(({ destination }) => destination === 'requirements') ??
        options.find(({ destination }) => destination === 'constraints');
    for (const option of options) {
        if (option === nested || (0,requirements_reading/* isFull */.uq)(reading))
            continue;
        const { destination } = option;
        if (destination === 'hash' && !isKnownHash(option))
            noteUnknownHash(option, at);
        else if (nested !== undefined && !isFormat(option))
            noteDropped(option, at, `only ${nested.name} of this line is followed`);
        else if (destination === 'hash' || destination === 'config-settings') {
            noteDropped(option, at, 'it follows no requirement');
        }
    }
    if (nested === undefined) {
        applyIndexOptions(options, at);
        return undefined;
    }
    const place = (0,requirements_reading/* placeOf */.$t)(file, source, nested.start, nested.end);
    return { target: nested.value, constraint: nested.destination === 'constraints', place };
}
function isKnownHash({ value }) {
    return /^(?:sha256|sha384|sha512):/.test(value);
}
function noteUnknownHash(option, { file, reading, source }) {
    (0,requirements_reading/* note */.N4)(reading, {
        kind: 'invalid',
        ...(0,requirements_reading/* placeOf */.$t)(file, source, option.start, option.end),
        message: 'pip refuses a --hash that is not sha256, sha384 or sha512.',
        help: 'Write --hash=sha256:DIGEST, after a requirement.',
    });
}
/** Options that pip reads on the line of a requirement, and forgets. */
function noteIgnored({ file, reading, source, split, options }) {
    const editable = split > 0 ? undefined : options.find(isEditable);
    for (const option of options) {
        if ((0,requirements_reading/* isFull */.uq)(reading))
            return;
        if (option === editable || option.destination === 'config-settings' || isFormat(option))
            continue;
        if (option.destination === 'hash' && editable === undefined)
            continue;
        if (option.destination === 'hash' && !isKnownHash(option)) {
            noteUnknownHash(option, { file, reading, source });
            continue;
        }
        const why = option.destination === 'hash'
            ? 'an editable requirement has no file to check'
            : isEditable(option)
                ? 'a line holds one requirement'
                : 'it follows a requirement';
        noteDropped(option, { file, reading, source }, why);
    }
}
function isFormat({ destination }) {
    return ['no-binary', 'only-binary', 'all-releases', 'only-final'].includes(destination);
}
/** Words after the options, which pip forgets: a requirement, a marker. */
function noteLeftovers(leftovers, { file, reading, source }) {
    const [first] = leftovers;
    const last = leftovers.at(-1);
    if (first === undefined || last === undefined)
        return;
    const text = (0,requirements_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)(source.text.slice(first.start, last.end)));
    const marker = text.startsWith(';');
    (0,requirements_reading/* note */.N4)(reading, {
        kind: 'dropped',
        ...(0,requirements_reading/* placeOf */.$t)(file, source, first.start, last.end),
        message: marker
            ? `pip ignores the marker ${text}: nothing may follow an option.`
            : `pip ignores ${text}: it follows an option.`,
        help: marker ? 'Only a requirement may have a marker, before its options.' : 'Put it on a line of its own.',
        text,
    });
}
function noteVariables(variables, { file, reading, written }) {
    for (const { name, value, before } of variables) {
        if ((0,requirements_reading/* isFull */.uq)(reading))
            return;
        const place = (0,requirements_reading/* placeOf */.$t)(file, written, before.start, before.end);
        if (value === null) {
            (0,requirements_reading/* note */.N4)(reading, {
                kind: 'unresolved-variable',
                ...place,
                message: `The variable ${name} is not set, and pip leaves \${${name}} as it stands.`,
                help: `Set ${name} in the environment, or write its value.`,
                text: name,
            });
        }
        else if (/\$\{[A-Z0-9_]+\}/.test(value)) {
            (0,requirements_reading/* note */.N4)(reading, {
                kind: 'unresolved-variable',
                ...place,
                message: `The value of ${name} holds a variable itself.`,
                help: `Set ${name} to a plain text.`,
                text: name,
            });
        }
    }
}
function noteCredentials(written, { file, reading }) {
    const { text } = written;
    if (!text.includes('://') || !(0,credentials/* hasWrittenCredentials */.uE)(text))
        return;
    let told = 0;
    for (const { start, end } of (0,credentials/* userinfos */.dv)(text)) {
        if ((0,requirements_reading/* isFull */.uq)(reading))
            return;
        // The URL around it, from its scheme to the next blank; nobody reads one of thousands of characters.
        let from = start - 3;
        while (from > told && start - from < 64 && /[a-zA-Z0-9+.-]/.test(text.charAt(from - 1)))
            from--;
        if (start < told || !(0,credentials/* hasWrittenCredentials */.uE)(text.slice(from, end + 1)))
            continue;
        told = end;
        while (told < text.length && told - end < 2000 && !(0,requirements_text/* isBlankAt */.ML)(text, told))
            told++;
        (0,requirements_reading/* note */.N4)(reading, {
            kind: 'credentials',
            ...(0,requirements_reading/* placeOf */.$t)(file, written, from, told),
            message: 'A password or token stands in the file, for everybody who can read it.',
            help: 'Put it into a variable of the environment, ${NAME}, or into a netrc file.',
            text: (0,requirements_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)(text.slice(from, told))),
        });
    }
}

;// CONCATENATED MODULE: ./src/requirements/read.ts













const deepestNesting = 100;
const mostLines = 50_000;
/**
 * Everything that requirements and constraints files say, read as pip reads them (pip, "Requirements File Format" and
 * `req_file.py`); what pip would refuse or drop is among the problems. No network. Throws `unreadable` for a file named in
 * `files` or `constraints` that cannot be read.
 */
function readRequirements({ files, constraints, cwd, env, markers = {}, groups = false, }) {
    const reading = (0,requirements_reading/* startReading */.Bg)(cwd, env);
    const walk = { reading, seen: new Set(), unreadable: new Map() };
    for (const file of files)
        readTop(file, { constraint: false, groups, ...walk });
    for (const file of constraints)
        readTop(file, { constraint: true, groups, ...walk });
    const { requirements, problems, indexes, excuses, noBinary, onlyBinary, allReleases } = reading;
    return {
        requirements: (0,activate/* activate */.Y)(requirements, markers),
        problems,
        indexes: { ...indexes, noBinary: [...noBinary], onlyBinary: [...onlyBinary], pre: allReleases.has(':all:') },
        excuses,
        ...(reading.noIndexIn !== undefined && { noIndexIn: reading.noIndexIn }),
        files: [...new Set(reading.files)],
        cwd,
    };
}
function readTop(name, { constraint, groups, ...walk }) {
    const { reading, seen } = walk;
    const kind = constraint ? 'constraints' : 'requirements';
    if (/^https?$/.test((0,reference/* schemeOf */.dz)(name))) {
        throw new errors/* SitemountError */.hr('unreadable', `The ${kind} file ${(0,credentials/* maskCredentials */.Bs)(name)} is not on this machine.`, {
            help: 'Download it first, and name the file.',
        });
    }
    const file = openFile(resolveName(name, reading.cwd), { constraint, cwd: reading.cwd });
    const bytes = readBytes(file.path);
    if (typeof bytes === 'string') {
        throw new errors/* SitemountError */.hr('unreadable', `The ${kind} file ${name} cannot be read: ${bytes}.`, {
            help: `Name files in the input \`${kind}\` relative to ${reading.cwd}.`,
        });
    }
    const key = `${identity(file.path)}\0${constraint}`;
    if (seen.has(key))
        return;
    seen.add(key);
    reading.files.push(file.shown);
    if (!constraint && (0,pylock/* isLockName */.H)(external_node_path_default().basename(file.path)))
        (0,pylock/* readLock */.m)(bytes, { file, reading });
    else if ((0,requirements_pyproject/* isProjectName */.j)(external_node_path_default().basename(file.path)))
        (0,requirements_pyproject/* readProject */.W)(bytes, { file, reading, groups });
    else
        readText(bytes, { file, walk, trail: [identity(file.path)] });
}
function readText(bytes, { file, walk, trail }) {
    const { reading } = walk;
    const { text, problem } = (0,decode/* decodeRequirements */.F)(bytes);
    if (problem !== undefined) {
        const { offset, message, help } = problem;
        // The character itself, so that a line that ends before it is counted.
        const before = (0,requirements_text/* splitLines */.uz)(text.slice(0, offset + 1));
        const column = Math.max(1, (0,requirements_text/* codePoints */.BH)(before.at(-1) ?? '', before.at(-1)?.length ?? 0));
        (0,requirements_reading/* note */.N4)(reading, {
            kind: 'invalid',
            file: file.shown,
            line: before.length || 1,
            column,
            endColumn: column + 1,
            message,
            help,
        });
    }
    for (const line of (0,lines/* logicalLines */.N)(text)) {
        if (reading.lines++ >= mostLines) {
            const number = line.source.pieces[0]?.line.number ?? 1;
            const message = `There are more than ${mostLines} requirements and options; the further ones were not read.`;
            (0,requirements_reading/* note */.N4)(reading, { kind: 'invalid', file: file.shown, line: number, message });
            return;
        }
        const nested = readLine(line, { file, reading });
        if (nested !== undefined)
            readNested(nested, { from: file, walk, trail });
    }
}
function readNested(nested, { from, walk, trail }) {
    const { reading, seen } = walk;
    const { place, constraint } = nested;
    const target = (0,requirements_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)(nested.target));
    if (/^https?$/.test((0,reference/* schemeOf */.dz)(nested.target))) {
        const help = 'Download it, keep it beside this file, and name it here.';
        (0,requirements_reading/* note */.N4)(reading, {
            kind: 'missing-file',
            ...place,
            message: `${target} is not on this machine, and can change there.`,
            help,
            text: target,
        });
        return;
    }
    const file = openFile(resolveName(nested.target, external_node_path_default().dirname(from.path)), { constraint, cwd: reading.cwd });
    const real = walk.unreadable.has(file.path) ? file.path : identity(file.path);
    if (trail.includes(real) || trail.length >= deepestNesting) {
        const message = trail.includes(real)
            ? `${target} includes itself.`
            : `${target} lies more than ${deepestNesting} files deep.`;
        (0,requirements_reading/* note */.N4)(reading, { kind: 'recursive-file', ...place, message, help: 'Remove this line.', text: target });
        return;
    }
    if (from.constraint && !constraint) {
        const message = `pip takes the lines of ${target} for requirements, although a constraints file names it.`;
        (0,requirements_reading/* note */.N4)(reading, { kind: 'dropped', ...place, message, help: 'Write -c instead of -r.', text: `-r ${target}` });
    }
    if ((0,pylock/* isLockName */.H)(external_node_path_default().basename(file.path))) {
        const message = `pip does not read a lock file (${target}) from within a requirements file.`;
        (0,requirements_reading/* note */.N4)(reading, { kind: 'invalid', ...place, message, help: 'Name it in the input `requirements`.', text: target });
        return;
    }
    if ((0,requirements_pyproject/* isProjectName */.j)(external_node_path_default().basename(file.path))) {
        const message = `pip takes ${target} for a requirements file here, which it is not.`;
        (0,requirements_reading/* note */.N4)(reading, { kind: 'invalid', ...place, message, help: 'Name it in the input `requirements`.', text: target });
        return;
    }
    // The second way to the same lines adds nothing.
    const key = `${real}\0${constraint}`;
    if (seen.has(key))
        return;
    const bytes = walk.unreadable.get(file.path) ?? readBytes(file.path);
    if (typeof bytes === 'string') {
        walk.unreadable.set(file.path, bytes);
        const message = `${target} cannot be read: ${bytes}.`;
        const help = `It is looked for at ${(0,requirements_text/* shorten */.ml)(file.shown)}, relative to the file that names it.`;
        (0,requirements_reading/* note */.N4)(reading, { kind: 'missing-file', ...place, message, help, text: target });
        return;
    }
    seen.add(key);
    reading.files.push(file.shown);
    readText(bytes, { file, walk, trail: [...trail, real] });
}

// EXTERNAL MODULE: ./src/assets.ts
var assets = __webpack_require__(25462);
// EXTERNAL MODULE: ./src/nearest.ts
var src_nearest = __webpack_require__(37909);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./src/mount/manifest.ts
var manifest = __webpack_require__(57944);
;// CONCATENATED MODULE: ./src/target/schema.ts



const schema_text = schemas/* string */.YjP({ error: 'expected a text' });
const filled = schema_text.min(1, { error: 'expected a text that is not empty' });
const count = schemas/* int */.Whr({ error: 'expected a whole number above 0, or null' })
    .positive({ error: 'expected a whole number above 0, or null' })
    .nullable();
function matching(pattern, expected) {
    return schemas/* string */.YjP({ error: `expected ${expected}` }).regex(pattern, { error: `expected ${expected}` });
}
const plainPath = 'a relative path such as `site-packages` or `python`, without `..`';
/** A profile file: what is known of one kind of host, since when and from where. */
const profileSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('sitemount/profile/1', { error: 'expected `sitemount/profile/1`' }),
    name: matching(/^[a-z0-9]+(?:[-./][a-z0-9]+)*$/, 'a name of lower-case letters, digits and single `-`, `.` or `/`'),
    description: filled,
    /** What its Python must match: PEP 440, or a bare version that stands for a prefix; null when it may be any. */
    python: filled
        .refine(written => (0,python_specifier/* readSpecifier */.RN)(written) !== undefined, {
        error: 'expected a version like 3.12, a PEP 440 specifier, or null',
    })
        .nullable(),
    /** Wheel-tag form, null when it may be any. */
    platform: matching(/^linux_(?:x86_64|aarch64)$/, '`linux_x86_64`, `linux_aarch64`, or null').nullable(),
    /** Version of the host's C library, null when it is not known. */
    glibc: matching(/^\d+\.\d+$/, 'a version like 2.35, or null').nullable(),
    /** Where the packages lie inside the artifact. */
    mountPath: schemas/* string */.YjP({ error: `expected ${plainPath}` }).superRefine((path, context) => {
        const problem = (0,manifest/* mountPathProblem */.Cc)(path);
        if (problem !== undefined)
            context.addIssue({ code: 'custom', message: `expected ${plainPath}; this one ${problem}` });
    }),
    /** The variable by which the host finds the mount, and what its value is: an absolute path, or one relative to the entry script. */
    environment: schemas/* strictObject */.rej({
        name: matching(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of an environment variable'),
        value: schemas/* enum */.k5n(['absolute', 'relative-to-entry-script'], {
            error: 'expected `absolute` or `relative-to-entry-script`',
        }),
    }, { error: issue => unknownKeys(issue) ?? 'expected an object with `name` and `value`' }),
    /** Of the unpacked mount; null for no limit. */
    limits: schemas/* strictObject */.rej({ bytes: count, files: count }, { error: issue => unknownKeys(issue) ?? 'expected an object with `bytes` and `files`' }),
    /** The day on which this was known to hold. */
    asOf: matching(/^\d{4}-\d{2}-\d{2}$/, 'a date like 2026-11-21'),
    source: filled,
}, { error: issue => unknownKeys(issue) ?? 'expected an object' });
function unknownKeys(issue) {
    if (issue.code !== 'unrecognized_keys')
        return undefined;
    return `there is no ${(issue.keys ?? []).map(key => `\`${key}\``).join(', ')} in a profile`;
}

;// CONCATENATED MODULE: ./src/target/profile.ts







/** No profile is anywhere near this size. Bytes. */
const largest = 1 << 20;
/**
 * The target that the input names: a profile that ships, or a file when the text starts with `./`, `../` or `/` or ends in
 * `.json`.
 *
 * Throws `usage` for an unknown name or a file that is no profile, `unreadable` for one that cannot be read.
 */
function loadTarget(text, { cwd }) {
    if (/^\.{0,2}[\\/]/.test(text) || text.endsWith('.json') || external_node_path_default().isAbsolute(text))
        return loadFile(text, cwd);
    const names = targetNames();
    if (!names.includes(text)) {
        const near = (0,src_nearest/* nearest */.p)(text, names);
        const hint = near === undefined ? '' : ` (did you mean \`${near}\`?)`;
        throw new errors/* SitemountError */.hr('usage', `Input \`target\`: there is no profile \`${text}\`${hint}; there are ${names.join(', ')}.`, {
            help: 'A profile of your own is a path: it starts with `./` or `/`, or ends in `.json`.',
        });
    }
    return readProfile(external_node_fs_default().readFileSync((0,assets/* asset */.L)(`profiles/${text}.json`), 'utf8'), `profiles/${text}.json`);
}
/** Names of the profiles that ship, sorted. */
function targetNames() {
    return external_node_fs_default().readdirSync((0,assets/* asset */.L)('profiles'), { recursive: true, encoding: 'utf8' })
        .filter(name => name.endsWith('.json'))
        .map(name => name.slice(0, -'.json'.length).split((external_node_path_default()).sep).join('/'))
        .sort();
}
function loadFile(text, cwd) {
    const absolute = external_node_path_default().resolve(cwd, text);
    const file = (0,paths/* isInside */.F)(cwd, absolute) ? external_node_path_default().relative(cwd, absolute).split((external_node_path_default()).sep).join('/') : absolute;
    const source = readFile(absolute, file);
    return { ...readProfile(source, file), file, line: lineOfKey(source, 'python') };
}
function readFile(absolute, file) {
    const refuse = (why, cause) => new errors/* SitemountError */.hr('unreadable', `Input \`target\`: ${file} cannot be read (${why}).`, { cause });
    try {
        const stat = external_node_fs_default().statSync(absolute);
        if (!stat.isFile())
            throw refuse('not a file');
        if (stat.size > largest)
            throw refuse(`larger than ${largest >> 20} MiB`);
        return external_node_fs_default().readFileSync(absolute, 'utf8').replace(/^\uFEFF/, '');
    }
    catch (error) {
        throw error instanceof errors/* SitemountError */.hr ? error : refuse((0,errors/* systemCode */.xU)(error) ?? 'unknown error', error);
    }
}
/** A profile from its text; `file` is for messages. */
function readProfile(source, file) {
    const { data, error } = profileSchema.safeParse(parseJson(source, file));
    if (error === undefined)
        return data;
    const sentences = error.issues.map(issue => {
        const key = issue.path.join('.');
        const line = key === '' ? 1 : lineOfKey(source, String(issue.path[0]));
        return `Input \`target\`: ${file}:${line}: ${key === '' ? '' : `\`${key}\`: `}${issue.message}.`;
    });
    throw new errors/* SitemountError */.hr('usage', sentences.join('\n'));
}
function parseJson(source, file) {
    try {
        return JSON.parse(source);
    }
    catch (error) {
        const position = jsonFault(source, String(error));
        const before = source.slice(0, position).split('\n');
        const place = position === undefined ? '' : `:${before.length}:${[...(before.at(-1) ?? '')].length + 1}`;
        throw new errors/* SitemountError */.hr('usage', `Input \`target\`: ${file}${place}: expected JSON.`, { cause: error });
    }
}
/** Where a text stops being JSON, as far as that is known: V8 tells it for some mistakes only, the first foreign token is seen here. */
function jsonFault(source, message) {
    const told = /at position (\d+)/.exec(message)?.[1];
    if (told !== undefined)
        return Number(told);
    const token = /[\s{}[\],:]+|"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true\b|false\b|null\b/y;
    let end = 0;
    while (token.test(source))
        end = token.lastIndex;
    return end === source.length && source.trim() !== '' ? undefined : end;
}
/** The line (from 1) on which the outermost object of a JSON text sets `key`; 1 when it does not. */
function lineOfKey(source, key) {
    let depth = 0;
    let line = 1;
    for (const { 0: token } of source.matchAll(/"(?:[^"\\\n]|\\.)*"(?:\s*:)?|[{}[\]]|\n/g)) {
        if (token === '{' || token === '[')
            depth++;
        else if (token === '}' || token === ']')
            depth--;
        else if (token === '\n')
            line++;
        else if (depth === 1 && token.endsWith(':') && token.startsWith(`"${key}"`))
            return line;
        else
            line += token.split('\n').length - 1;
    }
    return 1;
}

;// CONCATENATED MODULE: ./src/declared.ts







/** Reads the target and the declared Pythons. Throws `usage` or `unreadable` for what was named and is wrong. */
function readDeclaredPython(options, io) {
    const target = loadTarget(options.target, io);
    const declarations = declaredPythons({
        cwd: io.cwd,
        ...(options.pythonVersion !== '' && { input: options.pythonVersion }),
        target: { name: target.name, ...(target.python !== null && { python: target.python }), ...pick(target) },
    });
    return { target, declarations, expected: expectedPython(declarations) };
}
/** Reads all that the project's files say, with `groups` what is not installed as well. Throws `usage` or `unreadable` for what was named and is wrong. */
function readDeclared(options, io, { groups = false } = {}) {
    const python = readDeclaredPython(options, io);
    const { cwd, env } = io;
    const { requirements: files, constraints } = options;
    const markers = expectedMarkers(python.expected, python.target.platform);
    const read = readRequirements({ files, constraints, cwd, env: noting(env, io), markers, groups });
    const requirements = { ...read, indexes: mergeIndexes(read, options) };
    const { index, extra, findLinks } = requirements.indexes;
    // Userinfo in a URL is hidden wherever it stands; only so many passwords are also looked for on their own.
    const urls = [...index, ...extra, ...findLinks, ...read.requirements.flatMap(({ url }) => url ?? [])];
    io.hide(urls.filter(url => url.includes('@')).slice(0, 1000));
    // A large lock file takes longer to parse than all the rest to judge.
    const isLoose = read.requirements.some(({ pin }) => pin === 'unpinned');
    return { ...python, requirements, known: isLoose ? knownVersions({ cwd, files, env }) : new Map() };
}
/** The same once an interpreter told its whole marker environment: which lines count is settled now. */
function settleMarkers(declared, markers) {
    const { requirements } = declared;
    return { ...declared, requirements: { ...requirements, requirements: (0,activate/* activate */.Y)(requirements.requirements, markers) } };
}
function pick({ file, line }) {
    return { ...(file !== undefined && { file }), ...(line !== undefined && { line }) };
}
const secretName = /TOKEN|PASS|SECRET|KEY|CREDENTIAL|AUTH/;
/** The environment, but that the value of a variable named like a secret is hidden as soon as a file asks for it. */
function noting(env, io) {
    const noted = new Set();
    return new Proxy(env, {
        get(variables, name) {
            const value = Reflect.get(variables, name);
            if (typeof name === 'string' && typeof value === 'string' && !noted.has(name)) {
                noted.add(name);
                if (secretName.test(name))
                    io.hide([], [value]);
            }
            return value;
        },
    });
}


/***/ }),

/***/ 68750:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lO: () => (/* binding */ createIO),
  rt: () => (/* binding */ runMode),
  SO: () => (/* binding */ tellError)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/fix.ts + 2 modules
var fix = __webpack_require__(16527);
// EXTERNAL MODULE: ./src/paths.ts
var paths = __webpack_require__(8431);
// EXTERNAL MODULE: ./src/report/files.ts + 1 modules
var files = __webpack_require__(23679);
// EXTERNAL MODULE: ./src/assemble.ts + 1 modules
var assemble = __webpack_require__(70907);
// EXTERNAL MODULE: ./src/declared.ts + 13 modules
var src_declared = __webpack_require__(91699);
// EXTERNAL MODULE: ./src/environment/build.ts + 9 modules
var build = __webpack_require__(24730);
// EXTERNAL MODULE: ./src/environment/closure.ts
var closure = __webpack_require__(86364);
// EXTERNAL MODULE: ./src/environment/name-installed.ts
var name_installed = __webpack_require__(33585);
// EXTERNAL MODULE: ./src/judge.ts
var judge = __webpack_require__(66436);
// EXTERNAL MODULE: ./src/mount/packages.ts
var mount_packages = __webpack_require__(52756);
// EXTERNAL MODULE: ./src/process.ts
var src_process = __webpack_require__(34006);
// EXTERNAL MODULE: ./src/mount/names.ts
var names = __webpack_require__(82741);
// EXTERNAL MODULE: ./src/mount/pool.ts
var mount_pool = __webpack_require__(76227);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/mount/byte-source.ts


/** Reads from an open file. `windowBytes` bounds how far `peek` can look ahead. */
function byteSource(descriptor, windowBytes) {
    const sum = (0,external_node_crypto_.createHash)('sha256');
    const window = Buffer.allocUnsafeSlow(windowBytes + readBytes);
    let start = 0;
    let end = 0;
    let taken = 0;
    let ended = false;
    function load() {
        if (window.length - end < readBytes) {
            window.copyWithin(0, start, end);
            end -= start;
            start = 0;
        }
        const got = external_node_fs_default().readSync(descriptor, window, end, readBytes, null);
        ended = got === 0;
        sum.update(window.subarray(end, end + got));
        end += got;
    }
    return {
        peek(offset, count) {
            while (end - start < offset + count && !ended)
                load();
            return window.subarray(Math.min(start + offset, end), Math.min(start + offset + count, end));
        },
        skip(count) {
            start += count;
            taken += count;
        },
        taken: () => taken,
        finish() {
            let bytes = taken + (end - start);
            while (!ended) {
                start = end = 0;
                load();
                bytes += end;
            }
            return { sha256: sum.digest('hex'), bytes };
        },
    };
}
const readBytes = 1 << 20;

;// CONCATENATED MODULE: ./src/mount/damaged.ts

/** The error of an archive that cannot be read on: `archive`, with what is wrong as a clause. */
function damaged(what, cause) {
    return new errors/* SitemountError */.hr('archive', `The archive is damaged: ${what}.`, { cause });
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
var external_node_zlib_default = /*#__PURE__*/__webpack_require__.n(external_node_zlib_);
// EXTERNAL MODULE: ./src/mount/compress.ts
var compress = __webpack_require__(98297);
// EXTERNAL MODULE: ./src/mount/memory.ts
var memory = __webpack_require__(50542);
;// CONCATENATED MODULE: ./src/mount/gzip-members.ts




/** Bytes a member of `chunkBytes` can have at most: stored blocks cost five bytes for each 64 KiB at worst. */
const memberLimit = compress/* chunkBytes */.nr + (1 << 18);
/**
 * Decodes gzip members one after the other to the end of the file (RFC 1952), each with its CRC and length. Accepts
 * members as `compressChunk` writes them: the fixed header, at most 16 MiB of content. Throws `archive` for anything
 * else: Node's own reader would silently ignore what follows a member.
 */
function* gzipMembers(source) {
    for (let number = 1; source.peek(0, 1).length > 0; number++) {
        const head = source.peek(0, compress/* gzipHeader */.So.length);
        if (head.length < compress/* gzipHeader */.So.length || compress/* gzipHeader */.So.some((byte, index) => head[index] !== byte)) {
            throw damaged(number === 1 ? 'it does not start as sitemount writes gzip' : `something follows gzip member ${number - 1}`);
        }
        const { content, length } = inflate(source.peek(compress/* gzipHeader */.So.length, memberLimit), number);
        const tail = source.peek(compress/* gzipHeader */.So.length + length, 8);
        if (tail.length < 8)
            throw damaged(`gzip member ${number} is cut`);
        if (tail.readUInt32LE(0) !== external_node_zlib_default().crc32(content))
            throw damaged(`gzip member ${number} has a wrong checksum`);
        if (tail.readUInt32LE(4) !== content.length)
            throw damaged(`gzip member ${number} is not as long as it says`);
        source.skip(compress/* gzipHeader */.So.length + length + 8);
        yield content;
        (0,memory/* release */._)(content);
    }
}
/** Content of the deflate stream that `bytes` start with, and how many of them it has. */
function inflate(bytes, number) {
    try {
        const result = external_node_zlib_default().inflateRawSync(bytes, {
            chunkSize: compress/* chunkBytes */.nr + 1024,
            maxOutputLength: compress/* chunkBytes */.nr,
            info: true,
        });
        const { buffer, engine } = result;
        return { content: buffer, length: engine.bytesWritten };
    }
    catch (cause) {
        throw damaged(`gzip member ${number} does not decompress, or to more than 16 MiB`, cause);
    }
}

// EXTERNAL MODULE: ./src/mount/tar-format.ts
var tar_format = __webpack_require__(27088);
;// CONCATENATED MODULE: ./src/mount/tar-reader.ts


const kinds = {
    '0': 'file',
    '\0': 'file',
    '5': 'folder',
    '1': 'hard link',
    '2': 'symbolic link',
    '3': 'device',
    '4': 'device',
    '6': 'pipe',
};
const paxLimit = 64 << 10;
/**
 * Reads a tar stream strictly: right checksums, plain octal numbers, zeros as padding, two empty blocks and nothing
 * behind them. Throws `archive` where it cannot be read on. Entries of other kinds are told, their content is skipped.
 */
function* readTar(chunks) {
    const stream = blockStream(chunks);
    for (;;) {
        const block = stream.exact(tar_format/* blockBytes */.VE);
        if (block === undefined)
            throw damaged('the tar stream has no end');
        if (isZero(block))
            break;
        yield* readEntry(block, stream);
    }
    const second = stream.exact(tar_format/* blockBytes */.VE);
    if (second === undefined || !isZero(second))
        throw damaged('the tar stream has no end');
    if (!stream.ended())
        throw damaged('something follows the end of the tar stream');
}
function* readEntry(first, stream) {
    let header = parseHeader(first);
    let raw = Buffer.from(first);
    let pax = {};
    if (header.type === 'x') {
        if (header.bytes > paxLimit)
            throw damaged('a pax header is longer than 64 KiB');
        const data = stream.exact((0,tar_format/* padded */.jC)(header.bytes));
        if (data === undefined)
            throw damaged('a pax header is cut');
        pax = parsePax(data.subarray(0, header.bytes));
        raw = Buffer.concat([raw, data]);
        const next = stream.exact(tar_format/* blockBytes */.VE);
        if (next === undefined)
            throw damaged('nothing follows a pax header');
        raw = Buffer.concat([raw, next]);
        header = parseHeader(next);
    }
    const kind = kinds[header.type] ?? 'extension';
    const bytes = pax.size ?? header.bytes;
    const name = pax.path ?? header.name;
    const path = kind === 'folder' ? name.replace(/\/$/, '') : name;
    // Links and devices have no content, whatever their size field says; extensions have.
    const stored = kind === 'file' || kind === 'extension' ? bytes : 0;
    if (kind === 'folder' && bytes !== 0)
        throw damaged('a folder has content');
    const { mode } = header;
    const canonical = (kind === 'file' || kind === 'folder') && raw.equals((0,tar_format/* tarHeader */.pI)({ path, kind, mode, bytes }));
    const body = stream.body(stored);
    yield { path, kind, mode, bytes, canonical, content: body.pieces };
    body.finish();
}
function parseHeader(block) {
    const view = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
    if (octal(view, 148, 8) !== (0,tar_format/* headerSum */.n2)(view))
        throw damaged('a tar header has a wrong checksum');
    if (view.toString('latin1', 257, 262) !== 'ustar')
        throw damaged('a tar header is not of the POSIX kind');
    const posix = view.toString('latin1', 257, 265) === 'ustar\u000000';
    const prefix = posix ? tar_reader_text(view.subarray(345, 500)) : '';
    const name = tar_reader_text(view.subarray(0, 100));
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        type: view.toString('latin1', 156, 157),
        mode: octal(view, 100, 8),
        bytes: octal(view, 124, 12),
    };
}
/** A number field: octal digits, then NULs or blanks. Base-256 numbers are not written by us and not read. */
function octal(view, at, length) {
    const digits = /^ *([0-7]+)[\0 ]*$/.exec(view.toString('latin1', at, at + length))?.[1];
    if (digits === undefined)
        throw damaged('a tar header has a malformed number');
    return Number.parseInt(digits, 8);
}
function tar_reader_text(bytes) {
    const end = bytes.indexOf(0);
    return (end < 0 ? bytes : bytes.subarray(0, end)).toString('utf8');
}
/** `path` and `size` of a pax header; other keys make the entry foreign, not unreadable. */
function parsePax(data) {
    const view = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    const found = {};
    for (let at = 0; at < view.length;) {
        const blank = view.indexOf(0x20, at);
        const length = blank < 0 ? Number.NaN : Number(view.toString('latin1', at, Math.min(blank, at + 10)));
        const end = at + length;
        if (!Number.isInteger(length) || length < 5 || end > view.length || view[end - 1] !== 0x0a) {
            throw damaged('a pax header is malformed');
        }
        const equals = view.indexOf(0x3d, blank);
        if (equals < 0 || equals >= end)
            throw damaged('a pax header is malformed');
        const key = view.toString('utf8', blank + 1, equals);
        const value = view.toString('utf8', equals + 1, end - 1);
        if (key === 'path')
            found.path = value;
        if (key === 'size') {
            if (!/^\d{1,15}$/.test(value))
                throw damaged('a pax header has a malformed size');
            found.size = Number(value);
        }
        at = end;
    }
    return found;
}
function isZero(block) {
    return block.every(byte => byte === 0);
}
/** A row of chunks as a stream that can be asked for exact amounts. */
function blockStream(chunks) {
    const iterator = chunks[Symbol.iterator]();
    let chunk = new Uint8Array();
    let at = 0;
    /** Makes at least one byte available; false at the end. */
    function more() {
        while (at >= chunk.length) {
            const next = iterator.next();
            if (next.done)
                return false;
            chunk = next.value;
            at = 0;
        }
        return true;
    }
    function take(most) {
        const piece = chunk.subarray(at, Math.min(at + most, chunk.length));
        at += piece.length;
        return piece;
    }
    /** Exactly `count` bytes, or undefined when the stream ends before. */
    function exact(count) {
        if (at + count <= chunk.length)
            return take(count);
        const pieces = [];
        let left = count;
        while (left > 0) {
            if (!more())
                return undefined;
            // A copy: the next chunk may reuse the memory of this one.
            const piece = Uint8Array.from(take(left));
            pieces.push(piece);
            left -= piece.length;
        }
        return Buffer.concat(pieces);
    }
    function body(bytes) {
        let left = bytes;
        function* pieces() {
            while (left > 0) {
                if (!more())
                    throw damaged('an entry is cut');
                const piece = take(left);
                left -= piece.length;
                yield piece;
            }
        }
        return {
            pieces: pieces(),
            /** Skips what was not asked for, and the padding, which must be zeros. */
            finish() {
                while (left > 0) {
                    if (!more())
                        throw damaged('an entry is cut');
                    left -= take(left).length;
                }
                const padding = exact((0,tar_format/* padded */.jC)(bytes) - bytes);
                if (padding === undefined)
                    throw damaged('an entry is cut');
                if (!isZero(padding))
                    throw damaged('the padding of an entry is not empty');
            },
        };
    }
    return { exact, body, ended: () => !more() };
}

;// CONCATENATED MODULE: ./src/mount/zstd-frames.ts




/** Bytes a frame of `chunkBytes` can have at most: incompressible blocks cost three bytes each. */
const frameLimit = compress/* chunkBytes */.nr + (1 << 18);
const magic = 0xfd2fb528;
const blockLimit = 128 << 10;
/**
 * Decodes zstd frames one after the other to the end of the file, each with its checksum. Walks frame and block headers
 * itself (RFC 8878, 3.1.1), because Node's decoder stops after the first frame without an error (nodejs/node#64741).
 * Accepts frames as `compressChunk` writes them: content size given and at most 16 MiB, window 2 MiB, checksum, no
 * dictionary. Throws `archive` for anything else.
 */
function* zstdFrames(source) {
    (0,compress/* requireZstd */.tf)();
    for (let number = 1; source.peek(0, 1).length > 0; number++) {
        const { content, header } = readHeader(source, number);
        const length = walkBlocks(source, { at: header, number });
        const frame = source.peek(0, length);
        const decoded = decode(frame, { content, number });
        source.skip(length);
        yield decoded;
        (0,memory/* release */._)(decoded);
    }
}
/** The content size a frame promises, and the length of its header. */
function readHeader(source, number) {
    const head = source.peek(0, 14);
    if (head.length < 6 || head.readUInt32LE(0) !== magic) {
        throw damaged(number === 1 ? 'it does not start with a zstd frame' : `something follows zstd frame ${number - 1}`);
    }
    const descriptor = head.readUInt8(4);
    const single = (descriptor & 0x20) !== 0;
    if ((descriptor & 0x04) === 0)
        throw damaged(`zstd frame ${number} has no checksum`);
    if ((descriptor & 0x1b) !== 0)
        throw damaged(`zstd frame ${number} has reserved bits or a dictionary`);
    const at = single ? 5 : 6;
    const sizeBytes = [single ? 1 : 0, 2, 4, 8][descriptor >> 6];
    if (sizeBytes === 0)
        throw damaged(`zstd frame ${number} does not say how long its content is`);
    if (head.length < at + sizeBytes)
        throw damaged(`zstd frame ${number} is cut`);
    const size = Number(head.subarray(at, at + sizeBytes).reduceRight((sum, byte) => sum * 256 + byte, 0));
    const content = sizeBytes === 2 ? size + 256 : size;
    if (content > compress/* chunkBytes */.nr)
        throw damaged(`zstd frame ${number} has ${content} bytes, more than 16 MiB`);
    if (!single && head.readUInt8(5) !== (compress/* windowLog */.jt - 10) << 3)
        throw damaged(`zstd frame ${number} has a foreign window`);
    return { content, header: at + sizeBytes };
}
/** Length of the whole frame, found by its block headers. */
function walkBlocks(source, { at, number }) {
    let offset = at;
    for (let last = false; !last;) {
        const head = source.peek(offset, 3);
        if (head.length < 3)
            throw damaged(`zstd frame ${number} is cut`);
        const block = head.readUIntLE(0, 3);
        last = (block & 1) === 1;
        const kind = (block >> 1) & 3;
        const size = block >> 3;
        if (kind === 3 || size > blockLimit)
            throw damaged(`zstd frame ${number} has an impossible block`);
        offset += 3 + (kind === 1 ? 1 : size);
        if (offset > frameLimit)
            throw damaged(`zstd frame ${number} is longer than any 16 MiB can be`);
    }
    if (source.peek(0, offset + 4).length < offset + 4)
        throw damaged(`zstd frame ${number} is cut`);
    return offset + 4;
}
function decode(frame, { content, number }) {
    let decoded;
    try {
        decoded = external_node_zlib_default().zstdDecompressSync(frame, {
            // One byte more than needed, so that a full buffer does not bring a second one.
            chunkSize: content + 1024,
            maxOutputLength: Math.max(content, 1),
            params: { [(external_node_zlib_default()).constants.ZSTD_d_windowLogMax]: 24 },
        });
    }
    catch (cause) {
        throw damaged(`zstd frame ${number} does not decompress`, cause);
    }
    if (decoded.length !== content)
        throw damaged(`zstd frame ${number} is not as long as it says`);
    return decoded;
}

;// CONCATENATED MODULE: ./src/mount/read.ts





/** Limits that no honest mount reaches. */
const defaultLimits = { bytes: 64 * 2 ** 30, ratio: 1000 };
const ratioFrom = 256 << 20;
/**
 * Opens an archive for streaming, nothing is written anywhere. At most one chunk of 16 MiB is held, packed and unpacked.
 */
function readArchive(descriptor, limits = defaultLimits) {
    const source = byteSource(descriptor, Math.max(frameLimit, memberLimit));
    const head = source.peek(0, 4);
    const format = head.equals(zstdMagic) ? 'tar.zst' : head.subarray(0, 2).equals(gzipMagic) ? 'tar.gz' : null;
    const chunks = format === null ? [] : format === 'tar.zst' ? zstdFrames(source) : gzipMembers(source);
    return {
        format,
        entries: readTar(limited(chunks, { limits, packed: source.taken })),
        finish: source.finish,
    };
}
const zstdMagic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
const gzipMagic = Buffer.from([0x1f, 0x8b]);
function* limited(chunks, { limits, packed }) {
    let bytes = 0;
    for (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > limits.bytes)
            throw damaged(`it unpacks to more than ${limits.bytes} bytes`);
        if (bytes > ratioFrom && bytes > packed() * limits.ratio) {
            throw damaged(`it unpacks to more than ${limits.ratio} times its own length`);
        }
        yield chunk;
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/mount/checksums.ts
var checksums = __webpack_require__(79093);
// EXTERNAL MODULE: ./src/mount/layout.ts
var layout = __webpack_require__(40403);
// EXTERNAL MODULE: ./src/mount/manifest.ts
var mount_manifest = __webpack_require__(57944);
// EXTERNAL MODULE: ./src/environment/metadata.ts
var metadata = __webpack_require__(75500);
// EXTERNAL MODULE: ./src/mount/record.ts
var mount_record = __webpack_require__(95176);
// EXTERNAL MODULE: ./src/mount/selection.ts
var selection = __webpack_require__(24947);
;// CONCATENATED MODULE: ./src/mount/record-audit.ts




/** Bytes of a RECORD that are looked at; the longest known ones have two. */
const recordLimit = 16 << 20;
/** Whether this is the RECORD of a distribution of the mount. */
function isRecordFile(path, mountPath) {
    if (!path.startsWith(`${mountPath}/`))
        return false;
    return /^[^/]+\.dist-info\/RECORD$/.test(path.slice(mountPath.length + 1));
}
/**
 * Holds one RECORD of a sealed mount against the sealed sums: `tampered-file` and `missing-file`. The sums vouch for the
 * files, RECORD for where they came from; an artifact in which the two differ was not built from what it names.
 */
function auditRecord(record, { content, sums, mountPath }) {
    const folder = record.slice(mountPath.length + 1).split('/', 1)[0] ?? '';
    const name = folder.replace(/-[^-]*\.dist-info$/, '');
    const flaws = [];
    const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('utf8');
    for (const row of (0,metadata/* recordRows */.dq)(text)) {
        const target = (0,mount_record/* recordTarget */.RU)(row.path);
        if (target === null || (0,selection/* isInstallerNote */.R3)(target) || (0,selection/* isCachedBytecode */.U3)(target))
            continue;
        const path = `${mountPath}/${target}`;
        const sha256 = sums.get(path);
        if (sha256 === undefined) {
            const message = `${(0,names/* quoteName */.AB)(target)} is recorded by ${(0,names/* quoteName */.AB)(name)} but is not in the mount.`;
            flaws.push({ rule: 'missing-file', path, package: name, message });
        }
        else if (/^sha256=/i.test(row.hash) && (0,mount_record/* rowHolds */.x$)(row, { bytes: 0, sha256 }) === false) {
            const message = `${(0,names/* quoteName */.AB)(target)} is not the file that RECORD of ${(0,names/* quoteName */.AB)(name)} names.`;
            flaws.push({ rule: 'tampered-file', path, package: name, message });
        }
    }
    return flaws;
}

;// CONCATENATED MODULE: ./src/mount/ledger.ts





/** Flaws after which reading stops: whoever made that many wants to be told no more. */
const flawLimit = 1000;
/** An empty book. */
function createLedger() {
    const flaws = [];
    const seen = new Set();
    const records = [];
    let manifest = null;
    let digest = null;
    let sums = new Map();
    let folders = new Set();
    let bytes = 0;
    const add = (flaw) => void (flaws.length < flawLimit && flaws.push(flaw));
    return {
        flaws,
        add,
        full: () => flaws.length >= flawLimit,
        open(manifestBytes, sumsBytes) {
            try {
                manifest = (0,mount_manifest/* readManifest */.WI)(manifestBytes);
                digest = (0,checksums/* treeDigest */.fZ)(sumsBytes);
                sums = (0,checksums/* parseChecksums */.yk)(sumsBytes, manifest.mountPath);
            }
            catch (error) {
                if (!(error instanceof errors/* SitemountError */.hr))
                    throw error;
                const path = manifest === null ? mount_manifest/* manifestName */.vS : checksums/* checksumsName */.uw;
                add({ rule: 'digest-mismatch', path, message: error.message });
                return false;
            }
            folders = (0,names/* parentFolders */._7)(sums.keys());
            if (sums.size === 0)
                folders = (0,names/* parentFolders */._7)([`${manifest.mountPath}/`]);
            if (digest !== manifest.treeDigest) {
                add({
                    rule: 'digest-mismatch',
                    path: checksums/* checksumsName */.uw,
                    message: `The tree digest of SHA256SUMS is ${digest}, the manifest says ${manifest.treeDigest}.`,
                });
            }
            if (sums.size !== manifest.files) {
                add({
                    rule: 'digest-mismatch',
                    path: mount_manifest/* manifestName */.vS,
                    message: `SHA256SUMS lists ${sums.size} files, the manifest says ${manifest.files}.`,
                });
            }
            return true;
        },
        expected: () => [...sums.keys()],
        admit(path, kind) {
            if (kind === 'folder' ? folders.has(path) : sums.has(path))
                return true;
            const what = kind === 'folder' ? 'a folder without any listed file' : 'not listed in SHA256SUMS';
            add({
                rule: 'extra-file',
                path,
                message: `${(0,names/* quoteName */.AB)(path)} is ${what}.`,
                help: 'It was added after sealing; what lies in a mount can be imported and run.',
            });
            return false;
        },
        see(path, { bytes: length, sha256, content }) {
            seen.add(path);
            bytes += length;
            if (content !== undefined)
                records.push([path, content]);
            if (sha256 === sums.get(path))
                return;
            add({
                rule: 'digest-mismatch',
                path,
                message: `${(0,names/* quoteName */.AB)(path)} is not the file that was sealed: its sha256 is ${sha256.slice(0, 16)}….`,
            });
        },
        wantsContent: path => manifest !== null && isRecordFile(path, manifest.mountPath),
        close(complete) {
            if (manifest !== null && complete)
                closeComplete(manifest);
            return { manifest, treeDigest: digest, files: seen.size, bytes, flaws };
        },
    };
    function closeComplete({ mountPath, bytes: promised }) {
        for (const path of sums.keys()) {
            if (seen.has(path))
                continue;
            add({ rule: 'missing-file', path, message: `${(0,names/* quoteName */.AB)(path)} is listed in SHA256SUMS but is not there.` });
        }
        for (const [path, other] of (0,names/* caseCollisions */.i4)([...seen])) {
            const message = `${(0,names/* quoteName */.AB)(path)} and ${(0,names/* quoteName */.AB)(other)} are one name where case does not count.`;
            add({ rule: 'unsafe-path', path, message });
        }
        if (seen.size === sums.size && bytes !== promised) {
            const message = `The files have ${bytes} bytes together, the manifest says ${promised}.`;
            add({ rule: 'digest-mismatch', path: mount_manifest/* manifestName */.vS, message });
        }
        for (const [path, content] of records)
            for (const flaw of auditRecord(path, { content, sums, mountPath }))
                add(flaw);
    }
}

;// CONCATENATED MODULE: ./src/mount/verify-archive.ts










/** Bytes SHA256SUMS may have: about half a million files. */
const sumsLimit = 64 << 20;
const turnBytes = 32 << 20;
/** Judges the entries of an archive as they come. Throws `interrupted`, and what reading the file throws. */
async function verifyEntries(entries, signal) {
    const ledger = createLedger();
    const order = [];
    const seen = new Set();
    let manifest;
    let sums;
    let complete = false;
    let sinceTurn = 0;
    try {
        for (const entry of entries) {
            // Reading is synchronous: signals and timers get their turn in between.
            sinceTurn += entry.bytes + 4096;
            if (sinceTurn > turnBytes) {
                sinceTurn = 0;
                await (0,promises_.setImmediate)();
                if (signal.aborted)
                    throw (0,src_process/* interrupted */.VM)();
            }
            if (ledger.full())
                return ledger.close(false);
            if (!isSafe(entry, { seen, ledger }))
                continue;
            if (manifest === undefined || sums === undefined) {
                const wanted = manifest === undefined ? mount_manifest/* manifestName */.vS : checksums/* checksumsName */.uw;
                const content = takeWhole(entry, { wanted, ledger });
                if (content === undefined)
                    return ledger.close(false);
                if (manifest === undefined)
                    manifest = content;
                else {
                    sums = content;
                    if (!ledger.open(manifest, sums))
                        return ledger.close(false);
                }
                continue;
            }
            order.push(entry.path);
            if (entry.kind === 'folder')
                ledger.admit(entry.path, 'folder');
            else if (ledger.admit(entry.path, 'file'))
                await readFile(entry, { ledger, signal });
        }
        complete = true;
    }
    catch (error) {
        if (!(error instanceof errors/* SitemountError */.hr) || error.code !== 'archive')
            throw error;
        ledger.add({ rule: 'digest-mismatch', message: error.message, help: 'Fetch it again from where it was published.' });
    }
    if (complete && sums === undefined) {
        const path = manifest === undefined ? mount_manifest/* manifestName */.vS : checksums/* checksumsName */.uw;
        ledger.add({ rule: 'missing-file', path, message: `The archive holds no ${path}.` });
        return ledger.close(false);
    }
    if (complete && ledger.flaws.length === 0)
        checkOrder(order, ledger);
    return ledger.close(complete);
}
/** Whether an entry may stand in an artifact at all; adds the flaws that say why not. */
function isSafe(entry, { seen, ledger }) {
    const { path, kind, mode, canonical } = entry;
    const refuse = (what) => {
        ledger.add({ rule: 'unsafe-path', path, message: `The entry ${(0,names/* quoteName */.AB)(path)} ${what}.` });
        return false;
    };
    if (kind === 'extension')
        return refuse('is of a kind that sitemount does not write');
    if (kind !== 'file' && kind !== 'folder')
        return refuse(`is a ${kind}: an artifact holds plain files only`);
    const reason = (0,names/* unsafeReason */.Bf)(path);
    if (reason !== undefined)
        return refuse(reason);
    if (seen.has(path))
        return refuse('comes twice: which one counts depends on who unpacks it');
    seen.add(path);
    const wanted = kind === 'folder' ? [0o755] : [0o644, 0o755];
    if (!wanted.includes(mode))
        return refuse(`has mode ${mode.toString(8)}, not 0644 or 0755`);
    if (canonical)
        return true;
    ledger.add({
        rule: 'digest-mismatch',
        path,
        message: `The header of ${(0,names/* quoteName */.AB)(path)} is not the one sitemount writes (owner, date or form).`,
    });
    return true;
}
/** The content of one of the two files that come first, or undefined with the flaw that says why not. */
function takeWhole(entry, { wanted, ledger }) {
    if (entry.path !== wanted || entry.kind !== 'file') {
        const message = `${wanted} is missing: ${(0,names/* quoteName */.AB)(entry.path)} stands in its place.`;
        ledger.add({ rule: 'missing-file', path: wanted, message });
        return undefined;
    }
    const limit = wanted === mount_manifest/* manifestName */.vS ? mount_manifest/* manifestLimit */.t7 : sumsLimit;
    if (entry.bytes > limit) {
        ledger.add({ rule: 'digest-mismatch', path: wanted, message: `${wanted} is longer than ${limit >> 20} MiB.` });
        return undefined;
    }
    return gather(entry.content);
}
async function readFile(entry, { ledger, signal }) {
    const { path, bytes } = entry;
    if (bytes <= recordLimit && ledger.wantsContent(path)) {
        const content = gather(entry.content);
        ledger.see(path, { bytes, sha256: (0,external_node_crypto_.hash)('sha256', content, 'hex'), content });
        return;
    }
    const pieces = entry.content[Symbol.iterator]();
    const first = pieces.next();
    if (first.done || first.value.length === bytes) {
        ledger.see(path, { bytes, sha256: (0,external_node_crypto_.hash)('sha256', first.done ? Buffer.alloc(0) : first.value, 'hex') });
        return;
    }
    const sum = (0,external_node_crypto_.createHash)('sha256').update(first.value);
    for (let next = pieces.next(); !next.done; next = pieces.next()) {
        await (0,promises_.setImmediate)();
        if (signal.aborted)
            throw (0,src_process/* interrupted */.VM)();
        sum.update(next.value);
    }
    ledger.see(path, { bytes, sha256: sum.digest('hex') });
}
/** All pieces as one, copied: their memory is used again. */
function gather(pieces) {
    return Buffer.concat([...pieces].map(piece => Uint8Array.from(piece)));
}
/** The digest of the file is a promise too: its entries stand in one order, with every folder before its files. */
function checkOrder(order, ledger) {
    const expected = ledger.expected();
    const seen = new Set(order);
    // A missing file is told as such; it moves all that follow.
    if (expected.some(path => !seen.has(path)))
        return;
    const right = (0,layout/* archiveOrder */.Z)(expected.map(path => ({ path }))).map(entry => 'folder' in entry ? entry.folder : entry.path);
    const wrong = right.findIndex((path, index) => path !== order[index]);
    if (wrong < 0)
        return;
    const path = right[wrong] ?? '';
    const message = `${(0,names/* quoteName */.AB)(path)} does not stand where sitemount writes it: the entries have another order.`;
    ledger.add({ rule: 'digest-mismatch', path, message });
}

;// CONCATENATED MODULE: ./src/mount/verify-folder.ts












/**
 * Judges an unpacked artifact: every entry by `lstat`, links are not followed. Modes are not judged but for setuid and
 * the like, since the umask of whoever unpacked it made them. Throws `unreadable` and `interrupted`.
 */
async function verifyFolder(root, { signal, pool }) {
    const ledger = createLedger();
    const manifest = readOwn(root, { name: mount_manifest/* manifestName */.vS, limit: mount_manifest/* manifestLimit */.t7, ledger });
    const sums = readOwn(root, { name: checksums/* checksumsName */.uw, limit: sumsLimit, ledger });
    if (manifest === undefined || sums === undefined || !ledger.open(manifest, sums))
        return ledger.close(false);
    const files = [];
    for await (const entry of walk(root, { signal, ledger })) {
        if (ledger.full())
            return ledger.close(false);
        if (entry === mount_manifest/* manifestName */.vS || entry === checksums/* checksumsName */.uw)
            continue;
        if (ledger.admit(entry, 'file'))
            files.push(entry);
    }
    let done = 0;
    const take = (results) => {
        for (const result of results) {
            const file = files[done++];
            if ('gone' in result)
                continue;
            const content = ledger.wantsContent(file) && result.bytes <= recordLimit ? readContent(root, file) : undefined;
            ledger.see(file, { ...result, ...(content === undefined ? {} : { content }) });
        }
    };
    await (0,mount_pool/* inOrder */.al)(pool, { tasks: hashTasks(root, files), each: take });
    return ledger.close(true);
}
function* hashTasks(root, files) {
    const batch = 64;
    for (let at = 0; at < files.length; at += batch) {
        yield { kind: 'hash', files: files.slice(at, at + batch).map(file => external_node_path_default().join(root, file)) };
    }
}
/** Paths of the plain files below `root`; anything else is told, and not entered. */
async function* walk(root, { signal, ledger }) {
    const folders = [''];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        await (0,promises_.setImmediate)();
        if (signal.aborted)
            throw (0,src_process/* interrupted */.VM)();
        const names = reading(external_node_path_default().join(root, folder), () => external_node_fs_default().readdirSync(external_node_path_default().join(root, folder)));
        for (const name of names.sort()) {
            const entry = folder === '' ? name : `${folder}/${name}`;
            const kind = judgeEntry(root, { entry, ledger });
            if (kind === 'file')
                yield entry;
            // A folder that nothing listed lies in is told once, not file by file.
            else if (kind === 'folder' && ledger.admit(entry, 'folder'))
                folders.push(entry);
        }
    }
}
function judgeEntry(root, { entry, ledger }) {
    const refuse = (what) => {
        ledger.add({ rule: 'unsafe-path', path: entry, message: `${(0,names/* quoteName */.AB)(entry)} ${what}.` });
        return undefined;
    };
    const reason = (0,names/* unsafeReason */.Bf)(entry);
    if (reason !== undefined)
        return refuse(reason);
    const full = external_node_path_default().join(root, entry);
    const stat = reading(full, () => external_node_fs_default().lstatSync(full));
    if (stat.isSymbolicLink())
        return refuse('is a symbolic link: an artifact holds plain files only');
    if (!stat.isDirectory() && !stat.isFile())
        return refuse('is neither a file nor a folder');
    if (process.platform !== 'win32' && (stat.mode & 0o6000) !== 0)
        return refuse('has a setuid or setgid bit');
    return stat.isDirectory() ? 'folder' : 'file';
}
/** The content of one of the artifact's own two files, or undefined with the flaw that says why not. */
function readOwn(root, { name, limit, ledger }) {
    const full = external_node_path_default().join(root, name);
    const stat = reading(full, () => external_node_fs_default().lstatSync(full, { throwIfNoEntry: false }));
    const refuse = (rule, what) => {
        ledger.add({ rule, path: name, message: `${name} ${what}.` });
        return undefined;
    };
    if (stat === undefined)
        return refuse('missing-file', 'is not there');
    if (!stat.isFile())
        return refuse('unsafe-path', 'is not a plain file');
    if (stat.size > limit)
        return refuse('digest-mismatch', `is longer than ${limit >> 20} MiB`);
    return reading(full, () => external_node_fs_default().readFileSync(full));
}
function readContent(root, file) {
    const full = external_node_path_default().join(root, file);
    return reading(full, () => external_node_fs_default().readFileSync(full));
}
function reading(target, work) {
    try {
        return work();
    }
    catch (error) {
        const code = (0,errors/* systemCode */.xU)(error) ?? 'unknown';
        throw new errors/* SitemountError */.hr('unreadable', `${(0,names/* quoteName */.AB)(target)} cannot be read (${code}).`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./src/mount/verify.ts








/**
 * Reads an archive (by its content, whatever its name) or an unpacked artifact, and tells what is wrong with it. Nothing
 * is written. What is wrong with the artifact is a flaw; throws `unreadable` when it cannot be opened or read, and
 * `interrupted`.
 */
async function verifyArtifact(path, options) {
    const { signal, pool = (0,mount_pool/* inlinePool */.s6)(signal) } = options;
    if (signal.aborted)
        throw (0,src_process/* interrupted */.VM)();
    const stat = verify_reading(path, () => external_node_fs_default().statSync(path));
    if (stat.isDirectory()) {
        const verified = await verifyFolder(path, { signal, pool });
        return withExpected({ path, format: 'directory', digest: null, archiveBytes: 0, ...verified }, options);
    }
    if (!stat.isFile())
        throw new errors/* SitemountError */.hr('unreadable', `${(0,names/* quoteName */.AB)(path)} is neither a file nor a folder.`);
    return verifyFile(path, options);
}
async function verifyFile(path, options) {
    const { O_RDONLY, O_NONBLOCK = 0 } = (external_node_fs_default()).constants;
    const descriptor = verify_reading(path, () => external_node_fs_default().openSync(path, O_RDONLY | O_NONBLOCK));
    try {
        const archive = readArchive(descriptor, options.limits ?? defaultLimits);
        const verified = archive.format === null ? foreign : await verifyEntries(archive.entries, options.signal);
        // The digest is that of the whole file, also when reading its entries ended early.
        const { sha256, bytes } = archive.finish();
        const format = archive.format ?? (path.endsWith('.gz') ? 'tar.gz' : 'tar.zst');
        return withExpected({ path, format, digest: `sha256:${sha256}`, archiveBytes: bytes, ...verified }, options);
    }
    catch (error) {
        throw (0,errors/* systemCode */.xU)(error) === undefined || error instanceof errors/* SitemountError */.hr ? error : unreadable(path, error);
    }
    finally {
        external_node_fs_default().closeSync(descriptor);
    }
}
/** What a file holds that is no archive of ours. */
const foreign = {
    manifest: null,
    treeDigest: null,
    files: 0,
    bytes: 0,
    flaws: [
        {
            rule: 'digest-mismatch',
            message: 'The file does not start as a tar.zst or tar.gz archive does.',
            help: 'Give the sealed file, or the folder it was unpacked to.',
        },
    ],
};
/** Adds the flaw of a file that is not the one expected. */
function withExpected(verified, { expectedDigest }) {
    if (expectedDigest === undefined || verified.digest === expectedDigest)
        return verified;
    const message = verified.digest === null
        ? `A folder has no digest of its own; ${expectedDigest} was expected.`
        : `The file has the digest ${verified.digest}, expected was ${(0,names/* quoteName */.AB)(expectedDigest).slice(1, -1)}.`;
    const help = verified.digest === null ? 'Verify the sealed file itself.' : 'This is another file than the one meant.';
    return { ...verified, flaws: [{ rule: 'digest-mismatch', message, help }, ...verified.flaws] };
}
function verify_reading(path, work) {
    try {
        return work();
    }
    catch (error) {
        throw unreadable(path, error);
    }
}
function unreadable(path, error) {
    const code = (0,errors/* systemCode */.xU)(error) ?? 'unknown';
    return new errors/* SitemountError */.hr('unreadable', `${(0,names/* quoteName */.AB)(path)} cannot be read (${code}).`, { cause: error });
}

// EXTERNAL MODULE: ./src/policy.ts
var src_policy = __webpack_require__(11237);
// EXTERNAL MODULE: ./src/python/choose.ts + 8 modules
var choose = __webpack_require__(3459);
// EXTERNAL MODULE: ./src/requirements/canonical.ts
var requirements_canonical = __webpack_require__(68238);
// EXTERNAL MODULE: ./src/rules/phases.ts + 17 modules
var phases = __webpack_require__(48655);
// EXTERNAL MODULE: ./src/seal.ts + 7 modules
var seal = __webpack_require__(56555);
// EXTERNAL MODULE: ./src/sources.ts
var sources = __webpack_require__(36197);
// EXTERNAL MODULE: ./src/stopwatch.ts
var src_stopwatch = __webpack_require__(99176);
// EXTERNAL MODULE: ./src/system.ts
var system = __webpack_require__(57666);
// EXTERNAL MODULE: ./src/workshop.ts + 1 modules
var src_workshop = __webpack_require__(8438);
;// CONCATENATED MODULE: ./src/run.ts



















/** Reads what the project's files say and judges it. No network, no Python process. */
async function check(options, io) {
    const { steps, time } = (0,src_stopwatch/* createStopwatch */.S)();
    const declared = await time('read', () => (0,src_declared/* readDeclared */.D6)(options, io, { groups: true }));
    const findings = (0,judge/* judge */.S)(phases/* inFiles */.Vg, { ...declared, pins: options.pins }, (0,src_policy/* policyOf */.US)(options, declared.requirements));
    return (0,assemble/* assemble */.fT)({ mode: 'check', verdict: (0,src_policy/* verdictOf */.Vj)(findings, options), findings, steps, declared });
}
/**
 * Judges the files and the interpreter, builds a clean virtualenv, judges what it holds, seals its site-packages and
 * publishes the artifact. Nothing is installed when the first judgement fails, nothing is published when the second does.
 */
async function run_build(options, io, { entry, cache, earlier }) {
    (0,system/* refuseForeignSystems */.h)(process.platform);
    const stopwatch = (0,src_stopwatch/* createStopwatch */.S)();
    const { steps, time } = stopwatch;
    const workshop = (0,src_workshop/* openWorkshop */._)(options.output, io);
    try {
        if (options.artifactName !== undefined)
            (0,seal/* clearName */.X$)(options.artifactName, workshop.output);
        const { read, chosen } = await run_gather(options, { io, stopwatch }).catch((error) => {
            // Which name this build would have had is unknown: the one before it must not pass for its result.
            if (options.artifactName === undefined && earlier !== undefined)
                (0,seal/* clearEarlier */.UW)(earlier, workshop.output);
            throw error;
        });
        const { interpreter } = chosen;
        const declared = (0,src_declared/* settleMarkers */.Dv)(read, interpreter.markers);
        const places = (0,seal/* clearFinalNames */.OP)(options, { ...workshop, ...declared, interpreter });
        const { pins, delivery } = options;
        const known = { ...declared, ...chosen, pins, delivery };
        const policy = (0,src_policy/* policyOf */.US)(options, declared.requirements);
        const before = (0,judge/* judge */.S)(phases/* beforeInstall */.tQ, known, policy);
        const reached = { mode: 'build', declared, interpreter, steps };
        if ((0,src_policy/* verdictOf */.Vj)(before, options) === 'failed')
            return (0,assemble/* assemble */.fT)({ ...reached, verdict: 'failed', findings: before });
        const permit = (0,sources/* permitSources */.A)(declared.requirements.requirements, { ...options, policy });
        const canonical = (0,requirements_canonical/* canonicalRequirements */.L)(declared.requirements, { ...permit, markers: interpreter.markers });
        const { indexes } = declared.requirements;
        const job = { ...workshop, ...options, ...chosen, ...permit, canonical, indexes, io, stopwatch };
        const built = await (0,build/* buildEnvironment */.A)({ ...job, cache });
        if ('release' in built) {
            const findings = [...(0,judge/* judge */.S)(phases/* unbuildable */.Q8, { ...known, ...built }, policy), ...before];
            return (0,assemble/* assemble */.fT)({ ...reached, verdict: 'failed', findings, canonical: canonical.requirements });
        }
        const { environment } = built;
        const active = declared.requirements.requirements.filter(({ active }) => active !== false);
        const requirements = (0,name_installed/* nameInstalled */.w)(active, { ...environment.inventory, ...io });
        const listed = requirements.filter(({ constraint }) => !constraint);
        const needed = (0,closure/* closure */.C)({ ...environment.inventory, roots: listed, markers: interpreter.markers });
        const pool = (0,seal/* openPool */.x5)(environment, { entry, signal: io.signal });
        try {
            const mountPath = options.mountPath ?? declared.target.mountPath;
            const { mount, flaws } = await time('stage', () => (0,seal/* stage */.dw)({ ...declared, ...workshop, environment, needed, requirements, interpreter, mountPath, pool, io }));
            const after = (0,judge/* judge */.S)(phases/* afterInstall */.Q$, { ...known, ...environment, requirements, needed, flaws }, policy);
            const findings = [...before, ...after];
            const packages = (0,mount_packages/* packageRows */.a)({ ...environment, files: mount.files, requirements });
            const looked = { ...reached, ...built, findings, packages, canonical: canonical.requirements };
            if ((0,src_policy/* verdictOf */.Vj)(findings, options) === 'failed')
                return (0,assemble/* assemble */.fT)({ ...looked, verdict: 'failed' });
            const draft = await time('pack', () => (0,seal/* pack */.qq)(mount, { ...workshop, ...options, pool, io }));
            await time('publish', () => (0,seal/* publishArtifact */.qD)({ mount, draft, places }));
            return (0,assemble/* assemble */.fT)({ ...looked, verdict: 'passed', ...(0,assemble/* publishedParts */.nv)({ ...declared, mount, draft, places }) });
        }
        finally {
            await pool.close();
        }
    }
    finally {
        workshop.close();
    }
}
/** Reads the files and asks the interpreter: what a build must know before anything can be judged or named. */
async function run_gather(options, { io, stopwatch: { time } }) {
    const read = await time('read', () => (0,src_declared/* readDeclared */.D6)(options, io));
    const chosen = await time('ask python', () => (0,choose/* chooseInterpreter */.S)(options.python, { ...read, io }));
    return { read, chosen };
}
/** Opens an artifact and judges it: its sums, its paths, and the Python it was built for. No Python process. */
async function verify(options, io) {
    const { steps, time } = (0,src_stopwatch/* createStopwatch */.S)();
    if (options.artifact === '') {
        throw new errors/* SitemountError */.hr('usage', 'Input `artifact`: expected the path of an artifact or of its unpacked directory.');
    }
    const { expected } = (0,src_declared/* readDeclaredPython */.H1)(options, io);
    const verified = await time('verify', () => verifyArtifact(external_node_path_default().resolve(io.cwd, options.artifact), io));
    const findings = (0,judge/* judge */.S)(phases/* ofArtifact */.Sd, { verified, expected, flaws: [] }, (0,src_policy/* policyOf */.US)(options));
    return (0,assemble/* assemble */.fT)({ mode: 'verify', verdict: (0,src_policy/* verdictOf */.Vj)(findings, options), findings, steps, ...(0,assemble/* verifiedParts */.DR)(verified) });
}

;// CONCATENATED MODULE: ./src/edge.ts







/** What surrounds the work, from the options and the edge. Throws `usage` when `working-directory` is no folder. */
function createIO(options, { edge, log, secrets }) {
    const cwd = external_node_path_default().resolve(edge.folder, options.workingDirectory);
    if (!(0,external_node_fs_.statSync)(cwd, { throwIfNoEntry: false })?.isDirectory()) {
        throw new errors/* SitemountError */.hr('usage', `Input \`working-directory\`: expected a folder; there is none at ${cwd}.`);
    }
    const checkout = external_node_path_default().resolve(edge.env.GITHUB_WORKSPACE || edge.folder);
    const base = (0,paths/* isInside */.F)(checkout, cwd) ? external_node_path_default().relative(checkout, cwd).split((external_node_path_default()).sep).join('/') : '';
    const hide = (urls, values) => secrets.add(urls, values);
    hide([options.indexUrl, ...options.extraIndexUrl]);
    return { log, signal: edge.signal, env: edge.env, cwd, base, hide };
}
/** Does what `mode` says. Reports of an earlier run go first, unless the edge writes none this time. */
async function runMode(options, io, { reports = true, ...tools }) {
    const earlier = reports ? (0,files/* clearReports */.Z)(options, io) : undefined;
    const result = await runNamed(options, io, { ...tools, ...(earlier !== undefined && { earlier }) });
    const patch = (0,fix/* proposePatch */.p)(result.findings, io);
    return { ...result, ...(patch !== undefined && { patch }) };
}
function runNamed(options, io, tools) {
    if (options.mode === 'check')
        return check(options, io);
    if (options.mode === 'verify')
        return verify(options, io);
    return run_build(options, io, tools);
}
/** Tells a failure as people can use it: the sentence, what was looked at, the way out; a stack only for our own bugs, in the debug log. */
function tellError(error, log) {
    if (!(error instanceof errors/* SitemountError */.hr)) {
        log.info(`sitemount: error: ${error instanceof Error ? error.message : String(error)}`);
        log.info('  This is a defect of sitemount; please report it with the debug log (SITEMOUNT_DEBUG=1).');
        if (error instanceof Error)
            log.debug(error.stack ?? '');
        return;
    }
    for (const line of error.message.split('\n'))
        log.info(`sitemount: error: ${line}`);
    for (const place of error.looked)
        log.info(`  looked at: ${place}`);
    if (error.help !== undefined)
        log.info(`  help: ${error.help}`);
}


/***/ }),

/***/ 24730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ buildEnvironment)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/python/ask.ts
var ask = __webpack_require__(36591);
// EXTERNAL MODULE: ./src/python/scrub.ts
var scrub = __webpack_require__(70333);
// EXTERNAL MODULE: ./src/requirements/name.ts
var requirements_name = __webpack_require__(8853);
// EXTERNAL MODULE: ./src/services/wheel-cache.ts
var wheel_cache = __webpack_require__(91700);
// EXTERNAL MODULE: ./src/process.ts
var src_process = __webpack_require__(34006);
;// CONCATENATED MODULE: ./src/environment/create.ts




/** Milliseconds: both calls take well under a second on any machine that works. */
const patience = 120_000;
// purelib and platlib are one folder in a virtualenv, except where a distribution patched sysconfig (lib64). The mount is
// cut from one folder, so both are asked for. What start-up code of the base Python prints before is not the answer.
const askSite = 'import json, sysconfig; print(json.dumps([sysconfig.get_path(n) for n in ("purelib", "platlib")]))';
/**
 * Makes a virtualenv without pip (`python -I -m venv --without-pip`: 0.05 s, and nothing is left in it that would
 * have to be taken out again) and returns where its parts lie.
 *
 * Throws `virtualenv-failed` with Python's own reason.
 */
async function createVirtualenv({ interpreter, folder, env, signal }) {
    const prefix = external_node_path_default().resolve(folder);
    const made = await (0,src_process/* run */.eF)(interpreter.executable, ['-I', '-m', 'venv', '--without-pip', prefix], {
        env,
        signal,
        timeout: patience,
    });
    if (made.code !== 0)
        throw failure(interpreter.executable, made.stderr || made.stdout);
    const executable = external_node_path_default().join(prefix, ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']));
    const asked = await (0,src_process/* run */.eF)(executable, ['-I', '-c', askSite], { env, signal, timeout: patience });
    return { prefix, executable, site: readSite(prefix, asked.stdout) ?? fail(executable, asked.stderr) };
}
/** The one site-packages folder that the answer names, or undefined when it is none or lies outside. */
function readSite(prefix, answer) {
    try {
        const [purelib, platlib] = JSON.parse(answer.split('\n').findLast(line => line.startsWith('["')) ?? '');
        if (purelib === undefined || platlib === undefined)
            return undefined;
        const same = external_node_fs_default().realpathSync(purelib) === external_node_fs_default().realpathSync(platlib);
        return same && purelib.startsWith(prefix + (external_node_path_default()).sep) ? purelib : undefined;
    }
    catch {
        return undefined;
    }
}
function fail(executable, stderr) {
    throw failure(executable, stderr || 'its site-packages folder does not lie inside it, or is split in two.');
}
function failure(executable, output) {
    const reason = lastLines(output);
    if (/No space left on device|Errno 28\b|Disk quota exceeded/.test(output)) {
        return new errors/* SitemountError */.hr('disk-full', `${executable} found no space left to make a virtualenv: ${reason}`, {
            help: 'Free some space, or point TMPDIR (on GitHub: RUNNER_TEMP) to a larger disk.',
        });
    }
    const noVenv = /No module named '?(venv|ensurepip)/.test(output);
    return new errors/* SitemountError */.hr('virtualenv-failed', `${executable} could not make a virtualenv: ${reason}`, {
        help: noVenv
            ? 'This Python comes without the module venv: install it (on Debian and Ubuntu the package python3-venv), or use actions/setup-python.'
            : 'Try `python -I -m venv --without-pip FOLDER` with the same interpreter; `python` names another one.',
    });
}
/** Python says what went wrong in its last line; a traceback above it helps nobody. */
function lastLines(output) {
    const lines = output
        .split('\n')
        .map(line => line.trimEnd())
        .filter(line => line !== '');
    return lines.at(-1)?.slice(0, 500) ?? 'it said nothing.';
}

// EXTERNAL MODULE: ./src/environment/inventory.ts + 1 modules
var environment_inventory = __webpack_require__(31335);
// EXTERNAL MODULE: ./src/secrets.ts
var secrets = __webpack_require__(27194);
// EXTERNAL MODULE: ./src/environment/handover.ts
var environment_handover = __webpack_require__(31626);
;// CONCATENATED MODULE: ./src/environment/job.ts




/** Writes the files and settles the switches. */
function prepare(options) {
    const { cache, indexes, fullyHashed, requirements, env, transport } = options;
    const urls = [...(0,environment_handover/* indexUrls */.Tp)(indexes), ...(transport.proxy ? [transport.proxy] : [])];
    const { mask } = (0,secrets/* gatherSecrets */.bq)({ env, urls });
    const asked = cache ? null : indexes;
    const handover = (0,environment_handover/* handOver */.Cl)({ ...options, indexes: asked });
    if (cache)
        handover.findLinks.push(external_node_path_default().resolve(cache.wheelhouse));
    // One hash makes pip demand them all; uv would silently install the lines without.
    const requireHashes = fullyHashed || indexes.requireHashes || /\s--hash[= ]/.test(requirements);
    return { ...options, handover, asked, requireHashes, mask };
}
/** Runs an installer and tells its lines as they come. */
function follow(job, { command, args, env }) {
    const { log, mask, signal, handover } = job;
    return (0,src_process/* run */.eF)(command, args, {
        env,
        signal,
        cwd: handover.cwd,
        onLine: line => {
            const told = mask(line).trimEnd();
            if (told === '')
                return;
            log.debug(told);
            if (/^(?:Collecting|Installing|Downloading|Resolved|Prepared|Building)\b/.test(told))
                log.progress(told);
        },
    });
}

// EXTERNAL MODULE: ./src/environment/installer.ts
var environment_installer = __webpack_require__(71825);
// EXTERNAL MODULE: ./src/environment/sources.ts
var environment_sources = __webpack_require__(14203);
;// CONCATENATED MODULE: ./src/environment/pip.ts




/**
 * The variables that keep pip to what stands on its command line, with `--isolated`: no configuration file at all (an
 * empty one would not do: only `os.devnull` switches the global ones off, pip: configuration.py).
 */
function pipEnvironment(env, transport) {
    return {
        ...env,
        PYTHONDONTWRITEBYTECODE: '1',
        PIP_CONFIG_FILE: process.platform === 'win32' ? 'nul' : '/dev/null',
        // Not every pip hands `--cert` to the environments it builds sdists in (22.3 does not).
        ...(transport.cert ? { REQUESTS_CA_BUNDLE: transport.cert } : {}),
    };
}
/** Arguments of `pip install`, for the virtualenv's interpreter; `report` is where pip shall say what it took. */
function pipInstallArguments(options) {
    return [
        ...pipArguments('install', options),
        '--no-compile',
        ...((0,environment_installer/* atLeast */.jZ)(options.pip.version, '22.2') ? ['--report', options.report] : []),
    ];
}
/** Arguments of `pip download` into the folder `into`. */
function pipDownloadArguments(options) {
    return [...pipArguments('download', options), '--dest', options.into];
}
function pipArguments(command, options) {
    const { pip, handover, transport, indexes, requireHashes, wheelsOnly, fromSource = [] } = options;
    return [
        ...pip.runner,
        command,
        '--isolated',
        '--no-input',
        '--disable-pip-version-check',
        '--no-color',
        '--progress-bar=off',
        '--no-cache-dir',
        ...(requireHashes ? ['--require-hashes'] : []),
        ...(wheelsOnly ? wheelsBut(fromSource) : sourceChoice(indexes)),
        ...(indexes?.pre ? ['--pre'] : []),
        ...(indexes?.trustedHosts ?? []).map(host => `--trusted-host=${host}`),
        ...(transport.cert ? [`--cert=${transport.cert}`] : []),
        ...(transport.clientCert ? [`--client-cert=${transport.clientCert}`] : []),
        ...(transport.timeout === undefined ? [] : [`--timeout=${transport.timeout}`]),
        ...(transport.retries === undefined ? [] : [`--retries=${transport.retries}`]),
        ...(indexes === null ? ['--no-index'] : []),
        ...handover.findLinks.map(link => `--find-links=${link}`),
        ...handover.requirementFiles.map(file => `--requirement=${file}`),
        ...(handover.constraintFile ? [`--constraint=${handover.constraintFile}`] : []),
    ];
}
/** An exception goes by name and means source alone: pip has no word for "a wheel, or else source". */
function wheelsBut(names) {
    return ['--only-binary=:all:', ...names.map(name => `--no-binary=${name}`)];
}
function sourceChoice(indexes) {
    return [
        ...(indexes?.noBinary ?? []).map(names => `--no-binary=${names}`),
        ...(indexes?.onlyBinary ?? []).map(names => `--only-binary=${names}`),
    ];
}
/** What pip says it took: from its report, else (before pip 22.2) from the file names in its output. */
function pipSources(report, outcome) {
    if (!external_node_fs_default().existsSync(report))
        return (0,environment_sources/* pipLogSources */.M2)(outcome.stdout);
    return (0,environment_sources/* pipReportSources */.yx)(external_node_fs_default().readFileSync(report, 'utf8'), outcome.stderr);
}
/** Where pip writes its report. */
function reportFile(scratch) {
    return external_node_path_default().join(scratch, 'pip-report.json');
}

;// CONCATENATED MODULE: ./src/environment/reason.ts

/** The release without a wheel that made an install fail, or null: the food of `built-from-source`. */
function sourceOnly(error) {
    if (!(error instanceof errors/* SitemountError */.hr) || error.code !== 'install-failed')
        return null;
    const { cause } = error;
    return typeof cause === 'object' && cause !== null && 'sourceOnly' in cause
        ? cause.sourceOnly
        : null;
}
/**
 * The error of an install that failed: the installer's own reason, without its stack and with credentials masked, and
 * what to do about it where the cause is a known one. A full disk is `disk-full`, everything else `install-failed`.
 */
function installError({ tool, outcome, sourceOnly, mask, requirements, further }) {
    const [stdout, stderr] = [outcome.stdout, outcome.stderr].map(text => nameLines(mask(text), requirements));
    const output = `${stdout}\n${stderr}`;
    const lines = tool === 'pip' ? pipReason(stdout, stderr) : uvReason(stderr);
    const cause = { outcome, sourceOnly };
    if (/No space left on device|os error 28\b|Errno 28\b|Disk quota exceeded/.test(output)) {
        return new errors/* SitemountError */.hr('disk-full', `${tool} found no space left: ${lines[0] ?? 'it said nothing more.'}`, {
            help: 'Free some space, or point TMPDIR (on GitHub: RUNNER_TEMP) to a larger disk.',
            cause,
        });
    }
    const status = outcome.signal ? `ended by ${outcome.signal}` : `exit code ${outcome.code}`;
    const reason = lines.length > 0 ? lines.join('\n  ') : `it said nothing (${status}).`;
    return new errors/* SitemountError */.hr('install-failed', `${tool} could not install the requirements: ${reason}`, {
        ...hint(`${output}\n${further ?? ''}`, sourceOnly),
        cause,
    });
}
/** `-r FILE (line 3)` as the requirement that stands there; `(from -r FILE (line 3))` behind a requirement says nothing. */
function nameLines(text, requirements) {
    const lines = requirements.split('\n');
    return text
        .replace(/ \(from -r \S*requirements\.txt \(line \d+\)\)/g, '')
        .replace(/-r \S*requirements\.txt \(line (\d+)\)/g, (all, number) => {
        return lines[Number(number) - 1]?.split(' --', 1)[0]?.trim() || all;
    });
}
const most = 12;
/**
 * pip's reason: its ERROR lines, the lines below them that belong to them (a hash mismatch, a conflict), and the last
 * line of a traceback in place of it. What was tried in vain comes after what it came to.
 */
function pipReason(stdout, stderr) {
    const conflict = /^The conflict is caused by:\n((?:[ \t]+\S.*\n?)+)/m.exec(stdout)?.[1]?.split('\n') ?? [];
    const reasons = [];
    let inside = false;
    let trace = false;
    for (const line of stderr.split(/\r?\n/)) {
        const error = /^\s*(?:ERROR|error): (.*)$/.exec(line)?.[1];
        if (error !== undefined) {
            inside = true;
            trace = /^Exception:?$/.test(error);
            if (!trace)
                reasons.push(error);
        }
        else if (/^Traceback \(most recent call last\)/.test(line)) {
            trace = true;
        }
        else if (trace) {
            // The one line of a traceback without indentation names the exception.
            if (/^[A-Za-z_][\w.]*(?:Error|Exception|Interrupt|Exit)\b/.test(line))
                reasons.push(line);
        }
        else if (/^\s*(?:WARNING|DEPRECATION|\[notice\]|note|hint)\b/i.test(line)) {
            inside = false;
        }
        else if (inside && line.trim() !== '') {
            reasons.push(line.trim());
        }
    }
    return tidy([...reasons, ...conflict], line => /^(?:ResolutionImpossible|Could not find a version|Ignored the following)/.test(line));
}
/** uv's reason: from its `error:` line on, causes and hints included, boxes and marks taken off. */
function uvReason(stderr) {
    const start = /^(?:error:|\s*×)/m.exec(stderr);
    const lines = (start ? stderr.slice(start.index) : stderr).split(/\r?\n/).map(line => line
        .replace(/^[\s│×╰├─▶]+/u, '')
        .replace(/^(?:error|cause): /, '')
        .trim());
    return tidy(lines, () => false);
}
function tidy(lines, last) {
    const told = [...new Set(lines.map(line => line.trim().slice(0, 1000)).filter(line => line !== ''))];
    return [...told.filter(line => !last(line)), ...told.filter(last)].slice(0, most);
}
const conflict = 'Two requirements exclude each other: change one of the pins named above.';
/** What to do, for the causes that are known by their words. */
function hint(output, source) {
    if (source) {
        return {
            help: `${source.name} ${source.version} has no wheel for this Python, only source. Pin a release that has one, or set \`rules: "built-from-source: warning"\` to let its build run here.`,
        };
    }
    const known = hints.find(([pattern]) => pattern.test(output));
    return known ? { help: known[1] } : {};
}
const hints = [
    [
        /DO NOT MATCH THE HASHES|Hash mismatch for/,
        'The index serves other bytes than the ones that were pinned. Find out why before you renew the hash.',
    ],
    [
        /Hashes are required in --require-hashes mode|In `?--require-hashes`? mode, all requirements must have|all requirements must have their versions pinned|no trusted hash was provided|Hash-checking is (?:required|enabled)/,
        'Once one line has a hash, every requirement and every dependency needs one: `sitemount lock` writes them all.',
    ],
    [
        /CERTIFICATE_VERIFY_FAILED|invalid peer certificate|UnknownIssuer/,
        "The index's certificate is not trusted here: name the authority's file in REQUESTS_CA_BUNDLE or SSL_CERT_FILE.",
    ],
    [
        /\b40[13] (?:Client Error|Unauthorized|Forbidden)|status client error \(40[13]|HTTP error 40[13]/,
        'The index refused the credentials: check those of `index-url`, or the netrc file.',
    ],
    [
        /connection broken by|Failed to establish a new connection|NameResolutionError|Temporary failure in name resolution|Read timed out|error sending request|tcp connect error|dns error|Failed to fetch|ProxyError|connection error:/,
        'The index could not be reached: check `index-url`, the proxy, and whether this machine has a network.',
    ],
    // The verbose answer holds a traceback with the same word in it.
    [/ERROR: ResolutionImpossible|have conflicting dependencies/, conflict],
    [
        /requires? a different python|Requires-Python|does not satisfy Python/i,
        'The release does not support this Python: pin one that does, or build with the Python it asks for.',
    ],
    [
        /none of the wheel's tags|has no wheels with a matching|we only found wheels for/,
        'There is neither a wheel for this Python and platform nor source: pin a release that has one, or build with the Python it is for.',
    ],
    [
        /No matching distribution found|was not found in the package registry|there is no version of/,
        'No index that was asked has this release: check the name, the version and `index-url`.',
    ],
    [/your requirements are unsatisfiable/, conflict],
];

;// CONCATENATED MODULE: ./src/environment/uv.ts

/** The environment for uv: nothing of the job's `UV_*`, transport as the variables that every version knows. */
function uvEnvironment(env, transport) {
    const kept = Object.entries(env).filter(([name]) => !name.startsWith('UV_'));
    return {
        ...Object.fromEntries(kept),
        UV_PYTHON_DOWNLOADS: 'never',
        UV_NO_PROGRESS: '1',
        // uv alone brings its own list of authorities; REQUESTS_CA_BUNDLE is what pip would have obeyed.
        ...(transport.cert ? { SSL_CERT_FILE: transport.cert } : pickCertificate(env)),
        ...(transport.clientCert ? { SSL_CLIENT_CERT: transport.clientCert } : {}),
        ...(transport.timeout === undefined ? {} : { UV_HTTP_TIMEOUT: String(Math.ceil(transport.timeout)) }),
        ...(transport.retries === undefined ? {} : { UV_HTTP_RETRIES: String(transport.retries) }),
    };
}
function pickCertificate(env) {
    const bundle = env.SSL_CERT_FILE || env.REQUESTS_CA_BUNDLE;
    return bundle ? { SSL_CERT_FILE: bundle } : {};
}
/** Arguments of `uv pip install`. */
function uvInstallArguments(options) {
    const { handover } = options;
    return [
        'pip',
        'install',
        ...common(options),
        // Its files would otherwise be hard links into the cache: a later chmod there would change both.
        '--link-mode=copy',
        ...(options.requireHashes ? ['--require-hashes'] : []),
        ...handover.requirementFiles.map(file => `--requirement=${file}`),
    ];
}
/**
 * Arguments of `uv pip compile`, which answers from the cache that the install filled, without network: the URL and
 * hash of each artifact, which `uv pip install` itself never tells.
 */
function uvSourcesArguments(options) {
    return [
        'pip',
        'compile',
        ...common(options),
        '--quiet',
        '--offline',
        '--no-header',
        '--format=pylock.toml',
        ...options.handover.requirementFiles,
    ];
}
function common({ virtualenv, handover, scratch, indexes, requireHashes, wheelsOnly, fromSource = [], }) {
    return [
        // A `[tool.uv]` of the working directory could override versions.
        '--no-config',
        `--python=${virtualenv.executable}`,
        `--cache-dir=${external_node_path_default().join(scratch, 'uv-cache')}`,
        '--color=never',
        ...(wheelsOnly ? uv_wheelsBut(fromSource) : uv_sourceChoice(indexes)),
        // With hashes the bytes are fixed whatever index serves them, and pip looks at all indexes. Without, uv's own way
        // stays, which takes each name from the first index that has it: the safer one.
        ...(requireHashes ? ['--index-strategy=unsafe-best-match'] : []),
        ...(indexes?.pre ? ['--prerelease=allow'] : []),
        ...(indexes?.trustedHosts ?? []).map(host => `--allow-insecure-host=${host}`),
        ...(indexes === null ? ['--no-index'] : []),
        ...handover.findLinks.map(link => `--find-links=${link}`),
        ...(handover.constraintFile ? ['-c', handover.constraintFile] : []),
    ];
}
/** `--no-build` knows no exceptions; `--only-binary :all:` does. */
function uv_wheelsBut(names) {
    if (names.length === 0)
        return ['--no-build'];
    return ['--only-binary=:all:', ...names.map(name => `--no-binary=${name}`)];
}
function uv_sourceChoice(indexes) {
    const names = (lists = []) => lists.flatMap(list => list.split(',')).filter(name => name !== '');
    return [
        ...names(indexes?.noBinary).map(name => `--no-binary=${name}`),
        ...names(indexes?.onlyBinary).map(name => `--only-binary=${name}`),
    ];
}

;// CONCATENATED MODULE: ./src/environment/wheelhouse.ts







const originsFile = 'origins.json';
/**
 * Downloads the wheels of a fully hashed canonical file into a folder (`pip download --require-hashes --only-binary :all:`)
 * with a note where each came from, and returns the names of the wheels.
 *
 * Throws as `install` does. The folder is only as good as the hashes it is installed with: whoever can write a cache can
 * put any file there, so `install` takes from it with `--require-hashes` and nothing else.
 */
async function downloadWheels(options) {
    const { into, installer, transport, sources, virtualenv } = options;
    try {
        external_node_fs_default().mkdirSync(into, { recursive: true });
    }
    catch (error) {
        throw (0,errors/* writeError */.oG)(error, into);
    }
    const job = prepare({ ...options, wheelsOnly: true, fromSource: [] });
    const args = pipDownloadArguments({ ...job, pip: installer, indexes: job.asked, into, requireHashes: true });
    const env = pipEnvironment(job.handover.env, transport);
    const outcome = await follow(job, { command: virtualenv.executable, args, env });
    if (outcome.code !== 0)
        throw installError({ tool: 'pip', outcome, sourceOnly: null, ...job });
    try {
        external_node_fs_default().writeFileSync(external_node_path_default().join(into, originsFile), `${JSON.stringify(sources, null, 1)}\n`);
        return external_node_fs_default().readdirSync(into)
            .filter(name => name.endsWith('.whl'))
            .sort();
    }
    catch (error) {
        throw (0,errors/* writeError */.oG)(error, into);
    }
}
/**
 * The sources with the URL they had when the wheelhouse was filled, so that a manifest does not depend on whether a cache
 * was hit. An origin counts only for the very same release and hash, and when it is a URL that ends in the same file name;
 * without one, the URL is null: a path of this machine is no origin.
 */
function recallSources(wheelhouse, sources) {
    const origins = readOrigins(external_node_path_default().join(wheelhouse, originsFile));
    return sources.map(source => {
        const origin = origins.find(one => one.normalizedName === source.normalizedName &&
            one.version === source.version &&
            (source.sha256 === null || one.sha256 === source.sha256) &&
            (source.url === null || (0,environment_sources/* fileName */.Md)(one.url ?? '') === (0,environment_sources/* fileName */.Md)(source.url)));
        const fromFolder = source.url === null || !/^https?:/.test(source.url);
        if (!fromFolder)
            return source;
        return {
            ...source,
            url: origin && /^(?:https?|file):\/\/[^@\s]+$/.test(origin.url ?? '') ? origin.url : null,
            yanked: origin?.yanked === true,
        };
    });
}
function readOrigins(file) {
    try {
        const value = JSON.parse(external_node_fs_default().readFileSync(file, 'utf8'));
        return Array.isArray(value) ? value.filter(isSource) : [];
    }
    catch {
        // A wheelhouse without a note, or with a spoilt one, is still a wheelhouse.
        return [];
    }
}
function isSource(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { normalizedName, version, url } = value;
    return typeof normalizedName === 'string' && typeof version === 'string' && typeof url === 'string';
}

;// CONCATENATED MODULE: ./src/environment/why.ts

/** The requirement that pip found nothing for, without extras and markers: `name==1.0`; undefined when that was not it. */
function unmatched(stderr) {
    const found = /No matching distribution found for ([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*([<>=!~][^\s;(]*)?/.exec(stderr);
    return found?.[1] === undefined ? undefined : { name: found[1], specifier: found[2] ?? '' };
}
/**
 * The release that exists as source only, from the verbose output of pip asked for it with `--only-binary :all:`: pip
 * then tells each link it passed over. Null when there is no source either. `requirement` is what pip found nothing for.
 */
function sourceOnlyForPip(verbose, requirement) {
    const links = [...verbose.matchAll(/Skipping link: No sources permitted for [^:]+: (\S+)/g)];
    const sdists = links.flatMap(match => (0,environment_sources/* artifactOf */.qB)(match[1] ?? '') ?? []).filter(({ kind }) => kind === 'sdist');
    const pinned = /^===?\s*([^,*]+)$/.exec(requirement.specifier)?.[1];
    const versions = sdists.map(({ version }) => version);
    // Indexes list releases from old to new, and a range is tried from its newest.
    const version = pinned === undefined ? versions.at(-1) : versions.find(one => one === pinned);
    return version === undefined ? null : { name: requirement.name, version };
}
/** The same from uv's own words: it knows the release, knows that it has no usable wheel, and says why it may not build. */
function sourceOnlyForUv(stderr) {
    const text = stderr.replace(/\s+/g, ' ');
    const name = /Wheels are required for `([^`]+)` because building from source is disabled/.exec(text)?.[1];
    if (name === undefined)
        return null;
    const quoted = name.replace(/[.+*?^${}()|[\]\\]/g, '\\$&');
    const version = new RegExp(`\\b${quoted}==([^\\s,]+)`).exec(text)?.[1];
    return { name, version: version ?? '' };
}

;// CONCATENATED MODULE: ./src/environment/install.ts











/**
 * Installs the canonical requirements into the virtualenv and returns what was taken. Whatever the job's environment and
 * configuration files say about pip or uv has no part in it.
 *
 * Throws `install-failed` with the installer's own reason (see `sourceOnly`), `disk-full`, `unwritable`, `interrupted`.
 */
async function install(options) {
    const { installer, requirements } = options;
    const name = `${installer.kind} ${installer.version}`;
    const started = performance.now();
    const seconds = () => (performance.now() - started) / 1000;
    // Both installers refuse a file without requirements.
    if (!/^\s*[^\s#]/m.test(requirements))
        return { sources: [], installer: name, seconds: seconds() };
    const job = prepare(options);
    const sources = await (installer.kind === 'pip' ? installWithPip(job, installer) : installWithUv(job, installer));
    const told = options.cache ? recallSources(options.cache.wheelhouse, sources) : sources;
    return { sources: told, installer: name, seconds: seconds() };
}
async function installWithPip(job, pip) {
    const { virtualenv, transport, handover, scratch, mask, requirements } = job;
    const report = reportFile(scratch);
    const env = pipEnvironment(handover.env, transport);
    const args = pipInstallArguments({ ...job, pip, indexes: job.asked, report });
    const outcome = await follow(job, { command: virtualenv.executable, args, env });
    if (outcome.code !== 0) {
        const { sourceOnly, further } = await askAgain(job, pip, outcome);
        throw installError({ tool: 'pip', outcome, sourceOnly, mask, requirements, further });
    }
    return pipSources(report, outcome);
}
/**
 * pip says the same whether a release does not exist, has no wheel, or the index did not answer: a second, verbose question
 * about that one requirement tells them apart. Nothing is built for it.
 */
async function askAgain(job, pip, failed) {
    const wanted = unmatched(failed.stderr);
    if (wanted === undefined)
        return { sourceOnly: null, further: '' };
    const question = external_node_path_default().join(job.scratch, 'question.txt');
    external_node_fs_default().writeFileSync(question, `${wanted.name}${wanted.specifier}\n`, { mode: 0o600 });
    const requirementFiles = [...job.handover.requirementFiles.slice(0, -1), question];
    const handover = { ...job.handover, requirementFiles, constraintFile: undefined };
    const into = external_node_path_default().join(job.scratch, 'question');
    const transport = { ...job.transport, retries: 0 };
    const args = pipDownloadArguments({
        ...job,
        pip,
        handover,
        transport,
        indexes: job.asked,
        into,
        requireHashes: false,
        wheelsOnly: true,
        fromSource: [],
    });
    const { stdout, stderr } = await (0,src_process/* run */.eF)(job.virtualenv.executable, [...args, '--no-deps', '-vv'], {
        env: pipEnvironment(handover.env, job.transport),
        cwd: handover.cwd,
        signal: job.signal,
        // The answer only sharpens a message.
        timeout: 60_000,
    });
    const further = `${stdout}\n${stderr}`;
    return { sourceOnly: job.wheelsOnly ? sourceOnlyForPip(further, wanted) : null, further };
}
async function installWithUv(job, uv) {
    const { virtualenv, transport, handover, scratch, signal, mask } = job;
    const options = { ...job, uv, indexes: job.asked };
    const env = uvEnvironment(handover.env, transport);
    const outcome = await follow(job, { command: uv.executable, args: uvInstallArguments(options), env });
    if (outcome.code !== 0) {
        const sourceOnly = job.wheelsOnly ? sourceOnlyForUv(outcome.stderr) : null;
        throw installError({ tool: 'uv', outcome, sourceOnly, mask, requirements: job.requirements });
    }
    const pylock = await (0,src_process/* run */.eF)(uv.executable, uvSourcesArguments(options), { env, cwd: scratch, signal, timeout: 60_000 });
    const { distributions } = (0,environment_inventory/* takeInventory */.O)(virtualenv.site);
    const output = `${outcome.stdout}\n${outcome.stderr}`;
    return (0,environment_sources/* uvSources */.kZ)({ distributions, pylock: pylock.code === 0 ? pylock.stdout : '', output });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
var external_node_os_default = /*#__PURE__*/__webpack_require__.n(external_node_os_);
// EXTERNAL MODULE: ./src/assets.ts
var assets = __webpack_require__(25462);
;// CONCATENATED MODULE: ./src/environment/views.ts




// Flags beat every variable and configuration file: no log file is written, no version looked up, no index asked (a
// `PIP_OUTDATED` would), nothing prompts.
const quiet = ['--disable-pip-version-check', '--no-color', '--no-input', '--log', (external_node_os_default()).devNull];
const listing = ['list', '--format=json', '-v', '--no-index', ...quiet];
const freezing = ['freeze', '--all', ...quiet];
/**
 * pip's own views of the virtualenv, each as `list` and as `freeze --all`: plain, `--local` and `--path` as the calling
 * job would see them, and plain (named `-I`), `--local` and `--path` scrubbed and isolated. Two processes, at once, give
 * them all. Nothing is written into the virtualenv.
 *
 * In the job's environment anything may go wrong: a view that fails carries `error`. Throws `interrupted` only.
 */
async function pipViews(options) {
    const { virtualenv, callerEnv, scrubbedEnv } = options;
    const atSite = ['--path', virtualenv.site];
    // freeze first: after a verbose `list` pip's loggers stay verbose until the next run has set them up.
    const caller = [
        { name: 'freeze --all', arguments: freezing },
        { name: 'freeze --all --local', arguments: [...freezing, '--local'] },
        { name: 'freeze --all --path', arguments: [...freezing, ...atSite] },
        { name: 'list', arguments: listing },
        { name: 'list --local', arguments: [...listing, '--local'] },
        { name: 'list --path', arguments: [...listing, ...atSite] },
    ];
    const scrubbed = caller.map(({ name, arguments: flags }) => {
        return { name: name === 'list' ? 'list -I' : name === 'freeze --all' ? 'freeze --all -I' : name, arguments: flags };
    });
    const job = Object.fromEntries(Object.entries(callerEnv).filter((entry) => entry[1] !== undefined));
    const answers = await Promise.all([
        views_ask(options, { environment: 'caller', questions: caller, flags: ['-B'], env: job }),
        views_ask(options, { environment: 'scrubbed', questions: scrubbed, flags: ['-I', '-B'], env: isolated(scrubbedEnv) }),
    ]);
    return answers.flat();
}
function isolated(env) {
    const kept = Object.entries(env).filter(([name]) => !name.startsWith('PIP_'));
    return { ...Object.fromEntries(kept), PIP_CONFIG_FILE: (external_node_os_default()).devNull };
}
async function views_ask(options, { environment, questions, flags, env }) {
    const { virtualenv, pip, signal, timeout = 60_000 } = options;
    const failed = (error) => questions.map(({ name }) => ({ name, environment, distributions: [], lines: [], error }));
    if (pip === null)
        return failed('There is no pip that runs under this Python.');
    const token = `sitemount-${(0,external_node_crypto_.randomUUID)()} `;
    const views = Object.fromEntries(questions.map(question => [question.name, question.arguments]));
    try {
        const outcome = await (0,src_process/* run */.eF)(virtualenv.executable, [...flags, (0,assets/* asset */.L)('python/views.py')], {
            // `-B` for this process (`-I` ignores the variable), the variable for those it starts.
            env: { ...env, PYTHONDONTWRITEBYTECODE: '1' },
            signal,
            timeout,
            maxOutput: 64 << 20,
            // A folder in which nothing of ours can be overwritten by start-up code of the job.
            cwd: external_node_os_default().tmpdir(),
            input: JSON.stringify({ root: pip.root, views, token }),
        });
        const answer = readAnswer(outcome, token);
        if (answer === undefined)
            return failed(silence(outcome, timeout));
        return questions.map(({ name }) => readView({ name, environment }, answer[name]));
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        return failed(error instanceof Error ? error.message : String(error));
    }
}
function readAnswer({ stdout }, token) {
    const start = stdout.lastIndexOf(token);
    if (start < 0)
        return undefined;
    const [line = ''] = stdout.slice(start + token.length).split('\n', 1);
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}
/** Why no answer came, in Python's last words. */
function silence({ code, signal, stderr, timedOut }, timeout) {
    if (timedOut)
        return `pip did not answer within ${timeout / 1000} s.`;
    const last = lastLine(stderr);
    const end = signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
    return `Python ${end} before pip could answer${last === '' ? '.' : `: ${last}`}`;
}
function readView(view, answer) {
    const empty = { ...view, distributions: [], lines: [] };
    if (answer === undefined)
        return { ...empty, error: 'pip gave no answer.' };
    if (answer.error !== null || answer.code !== 0) {
        const reason = answer.error ?? (lastLine(answer.stderr) || `pip ended with exit code ${answer.code}.`);
        return { ...empty, error: reason.slice(0, 500) };
    }
    if (view.name.startsWith('freeze')) {
        const lines = answer.stdout.split(/\r?\n/).filter(line => freezeLine.test(line));
        return { ...empty, lines, distributions: lines.flatMap(fromFreeze) };
    }
    const rows = readRows(answer.stdout);
    return rows === undefined ? { ...empty, error: 'pip list did not answer in JSON.' } : { ...empty, distributions: rows };
}
// What freeze writes, told apart from what a `PIP_VERBOSE` of the job mixes in.
const freezeLine = /^(?:#|-e |[A-Za-z0-9][\w.-]*(?:==| @ ))/;
/** `name==version` lines; direct references and editables name no version. */
function fromFreeze(line) {
    const [, name, version = ''] = /^([A-Za-z0-9][\w.-]*)(?:===?(\S+)| @ .+)$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, version }];
}
/** The one line that is a JSON list: with `-v` pip may print others around it. */
function readRows(stdout) {
    const line = stdout.split(/\r?\n/).findLast(one => one.startsWith('['));
    try {
        const rows = JSON.parse(line ?? '');
        return rows.map(({ name, version, location }) => ({
            name: String(name),
            version: String(version),
            ...(typeof location === 'string' && location !== '' ? { location } : {}),
        }));
    }
    catch {
        return undefined;
    }
}
function lastLine(text) {
    const line = text.split('\n').findLast(one => one.trim() !== '');
    return line?.trim().slice(0, 500) ?? '';
}

;// CONCATENATED MODULE: ./src/environment/build.ts














/**
 * Makes a bare virtualenv, installs the canonical requirements and looks at the outcome with pip's views, our own probe and
 * a walk of its files; or returns the release that has no wheel, which is a finding and no failure. Throws what `createVirtualenv`, `chooseInstaller` and `install` throw.
 */
async function buildEnvironment(options) {
    try {
        return await buildAndLook(options);
    }
    catch (error) {
        const release = sourceOnly(error);
        if (release !== null)
            return { release };
        throw error;
    }
}
async function buildAndLook(options) {
    const { interpreter, scratch, indexes, transport, wheelsOnly, io, stopwatch } = options;
    const { signal } = io;
    const asked = { indexes, transport, wheelsOnly, scratch };
    const env = (0,scrub/* scrubbedEnvironment */.aq)(io.env, { libraryPath: (0,scrub/* libraryPathOf */.a1)(interpreter.executable, io.env) });
    const [virtualenv, installer] = await stopwatch.time('create virtualenv', () => Promise.all([
        createVirtualenv({ interpreter, folder: external_node_path_default().join(scratch, 'virtualenv'), env, signal }),
        (0,environment_installer/* chooseInstaller */.I1)({ installer: options.installer, interpreter, env, signal }),
    ]));
    const { installed, cache } = await stopwatch.time('install', () => io.log.group(`Install with ${installer.kind} ${installer.version}`, () => installPermitted({ ...options.canonical, ...asked, virtualenv, env, signal, log: io.log }, { installer, options })));
    const [probe, inventory] = await stopwatch.time('look inside', () => Promise.all([(0,ask/* probeEnvironment */.KL)(virtualenv.executable, { env: io.env, signal }), (0,environment_inventory/* takeInventory */.O)(virtualenv.site)]));
    // Only now: the job's own start-up code (a sitecustomize on PYTHONPATH) runs in one of the views and may write into the
    // virtualenv. What it adds is not in the inventory, what it changes no longer matches RECORD.
    const views = await stopwatch.time("ask pip's views", () => pipViews({ virtualenv, pip: (0,environment_installer/* findPip */.Bd)(interpreter), callerEnv: io.env, scrubbedEnv: env, signal }));
    const { prefix, executable } = virtualenv;
    const environment = {
        prefix,
        executable,
        inventory,
        views,
        probe,
        sources: installed.sources,
        installer: installed.installer,
    };
    return { environment, ...(cache && { cache }) };
}
/** Installs, and once more for each release that has no wheel and may be built: by its name, so that nothing else is. */
async function installPermitted(job, more) {
    const { ifNeeded } = more.options;
    const fromSource = [...more.options.fromSource];
    for (;;) {
        try {
            return await installCached({ ...job, fromSource }, more);
        }
        catch (error) {
            const name = (0,requirements_name/* normalizeName */.P)(sourceOnly(error)?.name ?? '');
            if (fromSource.includes(name) || !ifNeeded.has(name))
                throw error;
            fromSource.push(name);
        }
    }
}
/**
 * Installs from the wheels kept between runs when there are some, else from the index; what was fetched is kept for the next
 * run. Every wheel is held against its pinned hash either way: a spoilt cache costs time, it brings nothing in.
 */
async function installCached(job, { installer, options }) {
    const { cache, interpreter, canonical, io } = options;
    if (cache === undefined)
        return { installed: await install({ ...job, installer }) };
    const pip = (0,environment_installer/* findPip */.Bd)(interpreter);
    const note = !canonical.fullyHashed
        ? 'only requirements that all carry a hash are kept between runs'
        : pip === null
            ? 'there is no pip to download wheels with'
            : undefined;
    if (note !== undefined || pip === null)
        return { installed: await install({ ...job, installer }), cache: { hit: false, ...(note && { note }) } };
    const key = (0,wheel_cache/* cacheKey */.k$)({ python: interpreter, canonical: canonical.requirements + canonical.constraints });
    const wheelhouse = (0,wheel_cache/* wheelFolder */.yy)(key, io.env);
    (0,external_node_fs_.rmSync)(wheelhouse, { recursive: true, force: true });
    try {
        const restored = await cache.restore(wheelhouse, key);
        if (restored.hit) {
            try {
                return { installed: await install({ ...job, installer, cache: { wheelhouse } }), cache: { hit: true, key } };
            }
            catch (error) {
                if (io.signal.aborted)
                    throw error;
                io.log.info(`The wheels in the cache were refused: ${error instanceof Error ? error.message : error}`);
                (0,external_node_fs_.rmSync)(wheelhouse, { recursive: true, force: true });
                const installed = await install({ ...job, installer });
                return {
                    installed,
                    cache: { hit: false, key, trouble: 'the wheels in it were refused, the index was asked instead' },
                };
            }
        }
        const installed = await install({ ...job, installer });
        // Who has no answer for a question has no room for wheels either: no second wait.
        const trouble = restored.trouble ?? (await keep({ ...job, installer: pip, sources: installed.sources }, { cache, wheelhouse, key }));
        return {
            installed,
            cache: { hit: false, key, ...(trouble !== undefined && { trouble: `wheels are not kept: ${trouble}` }) },
        };
    }
    finally {
        (0,external_node_fs_.rmSync)(wheelhouse, { recursive: true, force: true });
    }
}
/** Keeps the wheels for the next run, or returns why not: what is installed is installed. */
async function keep(job, { cache, wheelhouse, key }) {
    try {
        await downloadWheels({ ...job, into: wheelhouse });
    }
    catch (error) {
        if (job.signal.aborted || !(error instanceof errors/* SitemountError */.hr))
            throw error;
        return error.message;
    }
    return cache.save(wheelhouse, key);
}


/***/ }),

/***/ 86364:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ closure)
/* harmony export */ });
/* harmony import */ var _requirements_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17772);
/* harmony import */ var _requirements_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8853);
/* harmony import */ var _requirements_pep508_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71302);



/**
 * Which distributions the listed ones need, and which of those are not installed: `Requires-Dist` of everything reached,
 * under the target's markers, with the extras that were asked for (`pip check` leaves extras out). Metadata that
 * cannot be parsed needs nothing.
 */
function closure({ distributions, roots, markers }) {
    const installed = new Map(distributions.map(one => [one.normalizedName, one]));
    const needs = new Map();
    const missing = new Map();
    const seen = new Set();
    const steps = roots.map(({ normalizedName, extras }) => ({ normalizedName, extras, root: normalizedName }));
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
        const { root } = step;
        const distribution = installed.get(step.normalizedName);
        const key = [root, step.normalizedName, ...step.extras.map(_requirements_name_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P).sort()].join(' ');
        if (distribution === undefined || seen.has(key))
            continue;
        seen.add(key);
        for (const { requirement, name, extras } of required(distribution, step.extras, markers)) {
            const need = { by: distribution.name, requirement, root };
            // An extra that stands for others of the same distribution (`pkg[all]`) is no need of its own.
            if (name !== step.normalizedName)
                note(needs, name, need);
            if (!installed.has(name))
                note(missing, name, need);
            steps.push({ normalizedName: name, extras, root });
        }
    }
    return { needs, missing };
}
function required({ requiresDist }, extras, markers) {
    return requiresDist.flatMap(requirement => {
        try {
            const { name, extras: wanted, marker } = (0,_requirements_pep508_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRequirement */ .p)(requirement);
            if (marker !== null && !(0,_requirements_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluateMarker */ .UZ)(marker, markers, [...extras]))
                return [];
            return [{ requirement, name: (0,_requirements_name_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P)(name), extras: wanted }];
        }
        catch {
            return [];
        }
    });
}
function note(needs, name, need) {
    const known = needs.get(name);
    if (known === undefined)
        needs.set(name, [need]);
    else if (!known.some(one => one.by === need.by && one.root === need.root))
        known.push(need);
}


/***/ }),

/***/ 31626:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ handOver),
/* harmony export */   Tp: () => (/* binding */ indexUrls),
/* harmony export */   fK: () => (/* binding */ withProxy)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);



/**
 * Writes what the installer reads into `scratch` and returns where it lies.
 *
 * Index URLs may carry credentials, and every user of a machine can read the command lines of all processes. They go
 * into a requirements file of their own with mode 0600, the one carrier that pip and uv both read and that nothing of
 * the job can override: `PIP_INDEX_URL` is dead under `--isolated`, and a pip.conf of ours in `PIP_CONFIG_FILE` would
 * take the place of `/dev/null`, which alone keeps pip from reading `/etc/pip.conf` and `$XDG_CONFIG_DIRS/pip/pip.conf`
 * (pip: configuration.py, `_load_config_files`). A proxy goes into the environment for the same reason.
 *
 * Throws `disk-full` or `unwritable`.
 */
function handOver({ requirements, constraints, indexes, transport, env, scratch }) {
    const temporary = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(scratch, 'tmp');
    const write = (name, text) => {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(scratch, name);
        node_fs__WEBPACK_IMPORTED_MODULE_0___default().writeFileSync(file, text, { mode: 0o600 });
        return file;
    };
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0___default().mkdirSync(temporary, { recursive: true, mode: 0o700 });
        const options = indexes ? indexLines(indexes) : [];
        return {
            requirementFiles: [
                ...(options.length > 0 ? [write('index-options.txt', `${options.join('\n')}\n`)] : []),
                write('requirements.txt', requirements),
            ],
            constraintFile: constraints.trim() === '' ? undefined : write('constraints.txt', constraints),
            findLinks: indexes?.findLinks.filter(link => !isUrl(link)) ?? [],
            // What an interrupt leaves of pip's temporary folders goes with the scratch folder.
            env: { ...withProxy(env, transport.proxy), TMPDIR: temporary, TEMP: temporary, TMP: temporary },
            cwd: scratch,
        };
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .writeError */ .oG)(error, scratch);
    }
}
/** The URLs among the index options, credentials and all: for whoever masks output. */
function indexUrls({ index, extra, findLinks }) {
    return [...index, ...extra, ...findLinks.filter(isUrl)];
}
function indexLines({ index, extra, findLinks, noIndex }) {
    // The last --index-url wins, as in pip.
    const last = index.at(-1);
    return [
        ...(noIndex ? ['--no-index'] : last === undefined ? [] : [`--index-url ${plain(last)}`]),
        ...(noIndex ? [] : extra.map(url => `--extra-index-url ${plain(url)}`)),
        ...findLinks.filter(isUrl).map(url => `--find-links ${plain(url)}`),
    ];
}
/** A URL with everything encoded that a requirements file gives a meaning: blanks, quotes, backslashes, `${NAME}`. */
function plain(url) {
    return url.replace(/[\s"'\\$`]/gu, character => encodeURIComponent(character).replace("'", '%27'));
}
function isUrl(text) {
    return /^[a-z][a-z0-9+.-]+:\/\//i.test(text);
}
const proxyNames = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'];
/**
 * An environment in which a proxy that pip's own setting names is the only one: it beats those of the environment and knows no
 * exceptions (pip: index_command.py).
 */
function withProxy(env, proxy) {
    if (proxy === undefined)
        return { ...env };
    const names = new Set([...proxyNames, 'NO_PROXY'].flatMap(name => [name, name.toLowerCase()]));
    const kept = Object.entries(env).filter(([name]) => !names.has(name));
    const own = proxyNames.flatMap(name => [name, name.toLowerCase()]).map(name => [name, proxy]);
    return Object.fromEntries([...kept, ...own]);
}


/***/ }),

/***/ 71825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ findPip),
/* harmony export */   I1: () => (/* binding */ chooseInstaller),
/* harmony export */   jZ: () => (/* binding */ atLeast)
/* harmony export */ });
/* unused harmony export supports */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34006);
/* harmony import */ var _python_locate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38290);





/**
 * Returns what will put packages into the virtualenv: for `auto` uv when one on PATH answers, else pip.
 *
 * Throws `no-installer` with what was looked at and the way out.
 */
async function chooseInstaller({ installer, interpreter, env, signal }) {
    const looked = [];
    if (installer !== 'pip') {
        const uv = await findUv({ env, signal, looked });
        if (uv)
            return uv;
    }
    if (installer === 'uv') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('no-installer', 'No uv on PATH answers `uv --version`.', {
            looked,
            help: 'Add astral-sh/setup-uv before this step, or set `installer: pip`.',
        });
    }
    const pip = findPip(interpreter, looked);
    if (pip)
        return pip;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('no-installer', `No pip runs under Python ${interpreter.version}.`, {
        looked,
        help: `Run \`${interpreter.executable} -m ensurepip\` (on Debian and Ubuntu: install python3-pip), or put uv on PATH.`,
    });
}
// `-I` also ignores PYTHONDONTWRITEBYTECODE, so `-B` says it: start-up code of what is installed would leave bytecode there.
const flags = ['-I', '-B'];
/**
 * Returns the pip that can run under a bare virtualenv of this interpreter, or null: the interpreter's own pip through
 * `__pip-runner__.py` (pip 22.3), else the wheel that ensurepip carries. Never `pip --python`, which re-executes
 * without `-I` and then obeys PYTHONPATH, PYTHONHOME and `_PIP_RUNNING_IN_SUBPROCESS`.
 */
function findPip(interpreter, looked = []) {
    const { pip, ensurepipWheel, version: python } = interpreter;
    if (pip) {
        const runner = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(pip.folder, '__pip-runner__.py');
        if (!node_fs__WEBPACK_IMPORTED_MODULE_0___default().existsSync(runner))
            looked.push(`pip ${pip.version} in ${pip.folder}: older than 22.3, it has no runner`);
        else if (!supports(pip.version, python))
            looked.push(`pip ${pip.version}: does not run on Python ${python}`);
        else
            return { kind: 'pip', version: pip.version, runner: [...flags, runner], root: node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(pip.folder) };
    }
    else {
        looked.push(`a pip that ${interpreter.executable} -I can import: none`);
    }
    const version = /^pip-([^-]+)-/.exec(node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(ensurepipWheel ?? ''))?.[1];
    if (ensurepipWheel === null || version === undefined) {
        looked.push('the pip wheel of ensurepip: none');
    }
    else if (!supports(version, python)) {
        looked.push(`${ensurepipWheel}: does not run on Python ${python}`);
    }
    else {
        return { kind: 'pip', version, runner: [...flags, node_path__WEBPACK_IMPORTED_MODULE_1___default().join(ensurepipWheel, 'pip')], root: ensurepipWheel };
    }
    return null;
}
/**
 * Which pip runs on which Python: `python_requires` of each (pip's NEWS), and pips before 23.2 need
 * `pkgutil.ImpImporter`, which Python 3.12 took away.
 */
const oldestPython = [
    ['26.1', '3.10'],
    ['25.1', '3.9'],
    ['24.1', '3.8'],
    ['22.0', '3.7'],
];
function supports(pip, python) {
    const oldest = oldestPython.find(([version]) => atLeast(pip, version))?.[1];
    if (oldest === undefined || !atLeast(python, oldest))
        return false;
    return atLeast(pip, '23.2') || !atLeast(python, '3.12');
}
/** Whether a version's first two numbers are at or above those of another: `24.2` and `3.13.0rc1` are read alike. */
function atLeast(version, least) {
    const [major = 0, minor = 0] = numbers(version);
    const [leastMajor = 0, leastMinor = 0] = numbers(least);
    return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
function numbers(version) {
    return version.split('.', 2).map(part => Number.parseInt(part, 10) || 0);
}
/** The first uv on PATH that answers: a name on PATH may be a shim that fails. */
async function findUv({ env, signal, looked }) {
    const executables = [...new Set((0,_python_locate_js__WEBPACK_IMPORTED_MODULE_4__/* .onPath */ .L)('uv', env))];
    if (executables.length === 0)
        looked.push('uv on PATH: none');
    for (const executable of executables) {
        const version = await askUv(executable, env, signal);
        if (version !== undefined)
            return { kind: 'uv', version, executable };
        looked.push(`${executable}: does not answer \`uv --version\``);
    }
    return undefined;
}
async function askUv(executable, env, signal) {
    try {
        const { code, stdout } = await (0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(executable, ['--version', '--no-config'], { env, signal, timeout: 20_000 });
        return code === 0 ? /^uv (\d[\w.+]*)/.exec(stdout)?.[1] : undefined;
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        return undefined;
    }
}


/***/ }),

/***/ 31335:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ takeInventory)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/requirements/name.ts
var requirements_name = __webpack_require__(8853);
// EXTERNAL MODULE: ./src/environment/metadata.ts
var environment_metadata = __webpack_require__(75500);
// EXTERNAL MODULE: ./src/environment/pth.ts
var pth = __webpack_require__(45773);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/environment/walk.ts



/**
 * Every entry below a folder, links told but never followed, sorted by the bytes of its path. One synchronous lstat each:
 * 10,000 files take 0.1 s, a third of what promises take.
 *
 * Throws `unreadable` with the path for a folder that cannot be read. What vanishes meanwhile is left out.
 */
function walk(root) {
    const entries = [];
    const folders = [''];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        for (const [name, full] of list(root, folder)) {
            const relative = folder === '' ? name : `${folder}/${name}`;
            const entry = describe(relative, full);
            if (entry === undefined)
                continue;
            entries.push(entry);
            if (entry.kind === 'folder')
                folders.push(relative);
        }
    }
    return sortByBytes(entries);
}
/** Names in a folder with the path to ask the system for; the latter as bytes where a name is no UTF-8. */
function list(root, folder) {
    const full = external_node_path_default().join(root, folder);
    try {
        const names = external_node_fs_default().readdirSync(full);
        if (!names.some(name => name.includes('\ufffd')))
            return names.map(name => [name, `${full}/${name}`]);
        const bytes = external_node_fs_default().readdirSync(full, { encoding: 'buffer' });
        return bytes.map(name => [name.toString('utf8'), Buffer.concat([Buffer.from(`${full}/`), name])]);
    }
    catch (error) {
        const code = (0,errors/* systemCode */.xU)(error);
        if (folder !== '' && code === 'ENOENT')
            return [];
        throw new errors/* SitemountError */.hr('unreadable', `${full} cannot be read (${code ?? error}).`, { cause: error });
    }
}
function describe(relative, full) {
    const stats = external_node_fs_default().lstatSync(full, { throwIfNoEntry: false });
    if (stats === undefined)
        return undefined;
    const mode = stats.mode & 0o7777;
    if (stats.isFile())
        return { path: relative, kind: 'file', bytes: stats.size, mode };
    if (stats.isDirectory())
        return { path: relative, kind: 'folder', bytes: 0, mode };
    if (stats.isSymbolicLink())
        return { path: relative, kind: 'link', bytes: 0, mode, target: readLink(full) };
    return { path: relative, kind: 'other', bytes: 0, mode };
}
function readLink(full) {
    try {
        return external_node_fs_default().readlinkSync(full);
    }
    catch {
        return '';
    }
}
/** JavaScript compares UTF-16 units, which is the order of UTF-8 bytes but for surrogates against U+E000 and above. */
function sortByBytes(entries) {
    const plain = entries.every(entry => !/[\ud800-\uffff]/.test(entry.path));
    if (plain)
        return entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    const bytes = new Map(entries.map(entry => [entry, Buffer.from(entry.path)]));
    const empty = Buffer.alloc(0);
    return entries.sort((a, b) => Buffer.compare(bytes.get(a) ?? empty, bytes.get(b) ?? empty));
}

;// CONCATENATED MODULE: ./src/environment/inventory.ts






/** Bytes read at most of each kind of file; what lies beyond is not looked at. */
const limits = { headers: 1 << 20, record: 64 << 20, small: 1 << 20 };
/**
 * What stands in a site-packages directory: every entry, every distribution with its metadata, every `.pth` file. Links
 * are told and never followed; metadata that is a link is told with the name of its folder only. Synchronous, reads
 * no more than it must, and takes any bytes.
 *
 * Throws `unreadable` when a folder cannot be read.
 */
function takeInventory(site) {
    const root = external_node_path_default().resolve(site);
    const entries = walk(root);
    const files = new Set(entries.filter(entry => entry.kind === 'file').map(entry => entry.path));
    const read = (file, limit) => (files.has(file) ? readHead(external_node_path_default().join(root, file), limit) : null);
    const siteLink = linkTarget(root);
    return {
        site: root,
        ...(siteLink === undefined ? {} : { siteLink }),
        distributions: entries.flatMap(entry => readDistribution(entry, read) ?? []),
        entries,
        pth: entries.filter(isPth).flatMap(({ path: name }) => {
            const bytes = read(name, limits.small);
            return bytes === null ? [] : [(0,pth/* readPth */.f6)(name, bytes, root)];
        }),
    };
}
// `site` looks at the top of site-packages only.
function isPth({ path: name, kind }) {
    return kind === 'file' && name.endsWith('.pth') && !name.includes('/');
}
function readDistribution(entry, read) {
    const { path: name, kind } = entry;
    const egg = /^[^/]+\.egg\/EGG-INFO$/.test(name);
    if (name.includes('/') && !egg)
        return undefined;
    const text = (file, limit) => read(file, limit)?.toString('utf8') ?? null;
    const inside = (file, limit) => text(`${name}/${file}`, limit);
    if (name.endsWith('.dist-info') && kind !== 'file')
        return fromDistInfo({ name, folder: name, read: inside });
    if (egg && kind === 'folder')
        return fromEggInfo({ name: external_node_path_default().posix.dirname(name), folder: name, read: inside });
    if (!name.endsWith('.egg-info'))
        return undefined;
    // A file instead of a folder is what distutils wrote: it is the PKG-INFO itself.
    const itself = (file, limit) => (file === 'PKG-INFO' ? text(name, limit) : null);
    return fromEggInfo({ name, folder: name, read: kind === 'file' ? itself : inside });
}
function fromDistInfo(metadata) {
    const { read } = metadata;
    const record = read('RECORD', limits.record);
    const wheel = (0,environment_metadata/* parseHeaders */.QG)(read('WHEEL', limits.small) ?? '');
    return {
        ...described(metadata, read('METADATA', limits.headers)),
        tags: wheel.get('tag') ?? [],
        record: record === null ? null : (0,environment_metadata/* parseRecord */.Hh)(record),
        installer: read('INSTALLER', limits.small)?.trim() ?? null,
        directUrl: parseJson(read('direct_url.json', limits.small)),
    };
}
function fromEggInfo(metadata) {
    const { folder, read } = metadata;
    const installed = read('installed-files.txt', limits.record);
    return {
        ...described(metadata, read('PKG-INFO', limits.headers)),
        tags: [],
        record: installed === null ? null : parseInstalledFiles(installed, folder),
        installer: read('INSTALLER', limits.small)?.trim() ?? null,
        directUrl: parseJson(read('direct_url.json', limits.small)),
    };
}
function described({ name: folderName, folder }, text) {
    const headers = (0,environment_metadata/* parseHeaders */.QG)(text ?? '');
    const fallback = nameAndVersion(folderName);
    const name = headers.get('name')?.[0]?.trim() || fallback.name;
    return {
        name,
        normalizedName: (0,requirements_name/* normalizeName */.P)(name),
        version: headers.get('version')?.[0]?.trim() || fallback.version,
        metadata: folder,
        requiresDist: headers.get('requires-dist') ?? [],
        requiresPython: headers.get('requires-python')?.[0]?.trim() || null,
    };
}
/** What a metadata folder's name says: `name-version.dist-info`, `name-version-py3.8.egg-info`, `name.egg-info`. */
function nameAndVersion(folder) {
    const stem = folder.replace(/\.(?:dist-info|egg-info|egg)$/, '').replace(/-py\d+(?:\.\d+)*(?:-[\w.-]+)?$/, '');
    const [name = '', version = ''] = stem.split(/-(.*)/s);
    return { name, version };
}
/** setuptools' `installed-files.txt`: paths relative to the metadata folder, without hashes. */
function parseInstalledFiles(text, folder) {
    const lines = text.split(/\r\n|\n|\r/).filter(line => line !== '');
    return lines.map(line => ({ path: external_node_path_default().posix.join(folder, line), hash: '', size: null }));
}
function parseJson(text) {
    if (text === null)
        return null;
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
/** The first `limit` bytes of a file, or null when it cannot be read. A link put there meanwhile is not followed. */
function readHead(file, limit) {
    let handle;
    try {
        handle = external_node_fs_default().openSync(file, (external_node_fs_default()).constants.O_RDONLY | ((external_node_fs_default()).constants.O_NOFOLLOW ?? 0) | ((external_node_fs_default()).constants.O_NONBLOCK ?? 0));
        const size = Math.min(external_node_fs_default().fstatSync(handle).size, limit);
        const bytes = Buffer.alloc(size);
        let got = 0;
        while (got < size) {
            const more = external_node_fs_default().readSync(handle, bytes, got, size - got, got);
            if (more === 0)
                break;
            got += more;
        }
        return bytes.subarray(0, got);
    }
    catch {
        return null;
    }
    finally {
        if (handle !== undefined)
            external_node_fs_default().closeSync(handle);
    }
}
function linkTarget(folder) {
    try {
        return external_node_fs_default().lstatSync(folder).isSymbolicLink() ? external_node_fs_default().readlinkSync(folder) : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 75500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   QG: () => (/* binding */ parseHeaders),
/* harmony export */   dq: () => (/* binding */ recordRows)
/* harmony export */ });
/**
 * Headers of a METADATA, PKG-INFO or WHEEL file by lower-case name, in order (core metadata specification: RFC 822 style,
 * the body after the first empty line). A line that begins with a blank continues the one before; others are skipped.
 */
function parseHeaders(text) {
    const headers = new Map();
    let current;
    for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
        if (line === '')
            break;
        if (/^[ \t]/.test(line)) {
            const value = current?.pop();
            if (current !== undefined && value !== undefined)
                current.push(`${value}\n${line.trim()}`);
            continue;
        }
        const header = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/.exec(line);
        current = undefined;
        if (header?.[1] === undefined)
            continue;
        const name = header[1].toLowerCase();
        current = headers.get(name) ?? [];
        current.push((header[2] ?? '').trimEnd());
        headers.set(name, current);
    }
    return headers;
}
/** Rows of a RECORD file as it lies in an environment, without a byte order mark; see `recordRows`. */
function parseRecord(text) {
    return recordRows(text.replace(/^\ufeff/, ''));
}
/**
 * Rows of a RECORD (PEP 376): comma-separated as Python's csv module writes it, quotes doubled inside quotes, any line
 * ending. Rows without a path are left out, a size that is no number is null. A quote that is never closed is a character
 * like any other, so that it cannot hide the rows after it.
 */
function recordRows(text) {
    const rows = [];
    for (const [path = '', hash = '', size = ''] of csv(text)) {
        if (path !== '')
            rows.push({ path, hash, size: /^\d{1,15}$/.test(size) ? Number(size) : null });
    }
    return rows;
}
/** Row after row, of each the first three fields: a hostile file can have millions of either. */
function* csv(text) {
    // Nearly all files hold no quote, and splitting is several times faster than looking at each character.
    if (!text.includes('"')) {
        let start = 0;
        for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) {
            yield text.slice(start, index).split(',', 3);
            start = index + end.length;
        }
        yield text.slice(start).split(',', 3);
        return;
    }
    let row = [];
    let at = 0;
    while (at < text.length) {
        let value = '';
        if (text[at] === '"')
            [value, at] = quotedField(text, at);
        const end = nextEnd(text, at);
        if (row.length < 3)
            row.push(value + text.slice(at, end));
        at = end + 1;
        if (text[end] === ',')
            continue;
        if (text[end] === '\r' && text[at] === '\n')
            at++;
        yield row;
        row = [];
    }
    if (row.length > 0)
        yield row;
}
/** The text of the field whose opening quote stands at `start` and where to go on; nothing, and `start`, when no quote closes it. */
function quotedField(text, start) {
    let value = '';
    for (let at = start + 1;;) {
        const quote = text.indexOf('"', at);
        if (quote < 0)
            return ['', start];
        value += text.slice(at, quote);
        if (text[quote + 1] !== '"')
            return [value, quote + 1];
        value += '"';
        at = quote + 2;
    }
}
function nextEnd(text, start) {
    let at = start;
    while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r')
        at++;
    return at;
}


/***/ }),

/***/ 33585:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ nameInstalled)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _requirements_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74501);



/**
 * The requirements, with a name for those that are only a path or URL: the name of the distribution that was installed from
 * there, as `direct_url.json` tells (PEP 610).
 */
function nameInstalled(requirements, { distributions, cwd }) {
    return requirements.map(requirement => {
        const { normalizedName, url } = requirement;
        if (normalizedName !== '' || url === null)
            return requirement;
        const found = distributions.find(({ directUrl }) => isFrom(url, { directUrl, cwd }));
        return found === undefined ? requirement : { ...requirement, name: found.name, normalizedName: found.normalizedName };
    });
}
function isFrom(url, { directUrl, cwd }) {
    const { url: recorded, subdirectory = null } = (directUrl ?? {});
    if (typeof recorded !== 'string')
        return false;
    const wanted = (0,_requirements_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .describeReference */ .P5)(url);
    const folder = new URLSearchParams(wanted.fragment).get('subdirectory');
    if (folder !== subdirectory)
        return false;
    if (wanted.local)
        return localPath(recorded) === node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, wanted.path);
    const there = (0,_requirements_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .describeReference */ .P5)(recorded);
    return there.host === wanted.host && there.path === wanted.path;
}
function localPath(url) {
    try {
        return node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(url));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 45773:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YD: () => (/* binding */ isDistutilsLine),
/* harmony export */   f6: () => (/* binding */ readPth),
/* harmony export */   qn: () => (/* binding */ isNamespaceLine)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/**
 * A `.pth` file as Python's `site` reads it (site.py, `addpackage`): blank lines and comments do nothing, a line that
 * begins with `import` and a blank or tab is executed, any other is a path relative to `folder`.
 */
function readPth(name, bytes, folder) {
    const text = bytes.toString('utf8').replace(/^\ufeff/, '');
    const lines = text.split(/\r\n|\n|\r/).flatMap((line, index) => readLine(line, index + 1, folder));
    return { path: name, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex'), lines };
}
function readLine(line, number, folder) {
    if (line.startsWith('#') || line.trim() === '')
        return [];
    const text = line.trimEnd().slice(0, 4000);
    if (/^import[ \t]/.test(line))
        return [{ line: number, kind: 'code', text, resolved: '', exists: false }];
    const resolved = node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(folder, line.trimEnd());
    return [{ line: number, kind: 'path', text, resolved, exists: exists(resolved) }];
}
function exists(file) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_1___default().existsSync(file);
    }
    catch {
        return false;
    }
}
// What setuptools writes for `namespace_packages`, statement by statement, old templates and new
// (setuptools/namespaces.py, `_nspkg_tmpl`). Names are checked, so that nothing else can hide among them.
const word = `'[\\w.]+'`;
const namespaceStatements = [
    /^import sys, ?types, ?os$/,
    /^has_mfs = sys\.version_info > \(3, 5\)$/,
    new RegExp(`^p = os\\.path\\.join\\((?:sys\\._getframe\\(1\\)\\.f_locals\\['sitedir'\\]|sitedir|root), \\*\\((?:${word},? ?)+\\)\\)$`),
    /^importlib = has_mfs and __import__\('importlib\.util'\)$/,
    /^has_mfs and __import__\('importlib\.machinery'\)$/,
    /^ie = os\.path\.exists\(os\.path\.join\(p, ?'__init__\.py'\)\)$/,
    new RegExp(`^m = has_mfs and sys\\.modules\\.setdefault\\(${word}, importlib\\.util\\.module_from_spec\\(importlib\\.machinery\\.PathFinder\\.find_spec\\(${word}, \\[os\\.path\\.dirname\\(p\\)\\]\\)\\)\\)$`),
    new RegExp(`^m = (?:m or|not ie and) sys\\.modules\\.setdefault\\(${word}, ?types\\.ModuleType\\(${word}\\)\\)$`),
    /^mp = \(m or \[\]\) and m\.__dict__\.setdefault\('__path__', ?\[\]\)$/,
    /^\(p not in mp\) and mp\.append\(p\)$/,
    new RegExp(`^m and setattr\\(sys\\.modules\\[${word}\\], ${word}, m\\)$`),
];
// setuptools/_distutils_hack, both wordings.
const distutilsPrecedence = /^import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os\.environ\.get\(var, '(?:local|stdlib)'\) == 'local'; enabled and __import__\('_distutils_hack'\)(?:\.add_shim\(\))?;?\s*$/;
/** Whether a code line is the known text that setuptools writes for namespace packages: it adds nothing from outside. */
function isNamespaceLine(text) {
    const statements = text.split(';').map(statement => statement.trim());
    return statements.every(statement => statement === '' || namespaceStatements.some(known => known.test(statement)));
}
/** Whether a code line is the known text of setuptools' `distutils-precedence.pth`. */
function isDistutilsLine(text) {
    return distutilsPrecedence.test(text);
}


/***/ }),

/***/ 14203:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M2: () => (/* binding */ pipLogSources),
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   kZ: () => (/* binding */ uvSources),
/* harmony export */   qB: () => (/* binding */ artifactOf),
/* harmony export */   yx: () => (/* binding */ pipReportSources)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var _requirements_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8853);


/**
 * What a `pip install --report` says was taken (pip: "Installation Report", schema version 1). `stderr` tells of yanked
 * releases where the report does not (pip before 23.3). Returns nothing for a report that is no report.
 */
function pipReportSources(report, stderr) {
    const yanked = yankedByPip(stderr);
    return list(table(parseJson(report)).install).map(entry => {
        const { metadata, download_info, is_yanked } = table(entry);
        const { name, version } = table(metadata);
        const normalizedName = (0,_requirements_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(text(name));
        return {
            normalizedName,
            version: text(version),
            ...fromDirectUrl(table(download_info)),
            yanked: is_yanked === true || yanked.has(`${normalizedName} ${text(version)}`),
        };
    });
}
/** What pip's own lines say was taken: enough before pip 22.2, which cannot write a report. */
function pipLogSources(stdout) {
    const files = [...stdout.matchAll(/^\s*(?:Downloading|Using cached|Processing) (\S+)/gm)].map(match => match[1] ?? '');
    return files.flatMap(file => {
        const artifact = artifactOf(file);
        if (artifact === undefined)
            return [];
        const url = /^https?:/.test(file) ? withoutCredentials(file) : null;
        return [{ ...artifact, url, sha256: null, yanked: false }];
    });
}
/**
 * What uv took: the installed distributions, with URL and hash from the `pylock.toml` (PEP 751) that `uv pip compile`
 * writes from the same cache. Of several wheels of one release it is the one whose tags the installed WHEEL file has.
 * Distributions that are not in it are there without URL.
 */
function uvSources({ distributions, pylock, output, }) {
    const packages = list(parseToml(pylock).packages).map(table);
    const yanked = new Set([...output.matchAll(/`([^`=\s]+)==([^`\s]+)` is yanked/g)].map(match => `${(0,_requirements_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(match[1] ?? '')} ${match[2]}`));
    return distributions.map(({ normalizedName, version, tags }) => {
        const entry = packages.find(one => (0,_requirements_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(text(one.name)) === normalizedName && text(one.version) === version);
        return {
            normalizedName,
            version,
            ...(entry ? fromPylock(entry, tags) : unknownSource),
            yanked: yanked.has(`${normalizedName} ${version}`),
        };
    });
}
const unknownSource = { kind: 'unknown', url: null, sha256: null };
/** A direct URL record (PEP 610), which pip's report uses for every artifact. */
function fromDirectUrl({ url, archive_info, vcs_info, dir_info }) {
    const address = withoutCredentials(text(url));
    if (vcs_info !== undefined) {
        return {
            kind: 'vcs',
            url: `${text(table(vcs_info).vcs)}+${address}@${text(table(vcs_info).commit_id)}`,
            sha256: null,
        };
    }
    if (dir_info !== undefined)
        return { kind: 'directory', url: address, sha256: null };
    const { hash, hashes } = table(archive_info);
    const sha256 = text(table(hashes).sha256) || /^sha256=([0-9a-f]{64})$/.exec(text(hash))?.[1] || null;
    return { kind: artifactOf(address)?.kind ?? 'unknown', url: address || null, sha256 };
}
function fromPylock(entry, tags) {
    const wheels = list(entry.wheels).map(table);
    const wheel = wheels.length === 1 ? wheels[0] : wheels.find(one => wheelTags(address(one)).some(tag => tags.includes(tag)));
    if (wheel)
        return { kind: 'wheel', url: address(wheel) || null, sha256: text(table(wheel.hashes).sha256) || null };
    if (entry.vcs !== undefined) {
        const { type, url, 'commit-id': commit } = table(entry.vcs);
        return { kind: 'vcs', url: `${text(type)}+${withoutCredentials(text(url))}@${text(commit)}`, sha256: null };
    }
    if (entry.directory !== undefined)
        return { kind: 'directory', url: text(table(entry.directory).path) || null, sha256: null };
    const archive = table(entry.archive ?? entry.sdist);
    if (Object.keys(archive).length === 0)
        return unknownSource;
    const kind = artifactOf(address(archive))?.kind ?? 'unknown';
    return { kind, url: address(archive) || null, sha256: text(table(archive.hashes).sha256) || null };
}
function address(artifact) {
    return withoutCredentials(text(artifact.url) || text(artifact.path));
}
/** `cp312-cp312-manylinux_2_17_x86_64` and so on, from a wheel's file name (PEP 427, compressed tag sets PEP 425). */
function wheelTags(url) {
    const parts = fileName(url)
        .replace(/\.whl$/, '')
        .split('-');
    const [pythons = '', abis = '', platforms = ''] = parts.slice(-3);
    return pythons
        .split('.')
        .flatMap(python => abis.split('.').flatMap(abi => platforms.split('.').map(platform => `${python}-${abi}-${platform}`)));
}
/** What a file name says: name, version and whether it is a wheel or an sdist; undefined for any other file. */
function artifactOf(url) {
    const file = fileName(url);
    const wheel = /^([^-]+)-([^-]+)-(?:[^-]+-)?[^-]+-[^-]+-[^-]+\.whl$/.exec(file);
    if (wheel?.[1] && wheel[2])
        return { normalizedName: (0,_requirements_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(wheel[1]), version: wheel[2], kind: 'wheel' };
    const sdist = /^(.+)-([^-]+)\.(?:tar\.gz|zip|tar\.bz2|tar\.xz|tgz)$/.exec(file);
    if (sdist?.[1] && sdist[2])
        return { normalizedName: (0,_requirements_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(sdist[1]), version: sdist[2], kind: 'sdist' };
    return undefined;
}
/** The last part of a URL or path, decoded, without query and fragment. */
function fileName(url) {
    const last = url
        .replace(/[?#].*$/s, '')
        .split(/[\\/]/)
        .at(-1) ?? '';
    try {
        return decodeURIComponent(last);
    }
    catch {
        return last;
    }
}
function yankedByPip(stderr) {
    const told = stderr.matchAll(/yanked version: '([^']+)' candidate \(version (\S+) /g);
    return new Set([...told].map(match => `${(0,_requirements_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(match[1] ?? '')} ${match[2]}`));
}
/** A URL without user, password and fragment. */
function withoutCredentials(url) {
    return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, '$1').replace(/#.*$/s, '');
}
function parseJson(source) {
    try {
        return JSON.parse(source);
    }
    catch {
        return {};
    }
}
function parseToml(source) {
    try {
        return table((0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(source));
    }
    catch {
        return {};
    }
}
function table(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
function text(value) {
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 52018:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   jZ: () => (/* binding */ atLeast),
/* harmony export */   md: () => (/* binding */ worstFirst)
/* harmony export */ });
/** The place that something with a file and a line stands at, without what is not known of it; nothing for all else. */
function placeOf(from) {
    const { file, line, column, endColumn, excerpt } = from;
    if (file === undefined || line === undefined)
        return {};
    return {
        file,
        line,
        ...(column !== undefined && { column }),
        ...(endColumn !== undefined && { endColumn }),
        ...(excerpt !== undefined && { excerpt }),
    };
}
const weight = { error: 2, warning: 1, notice: 0 };
/** Whether `level` is at or above `threshold`. */
function atLeast(level, threshold) {
    return weight[level] >= weight[threshold];
}
/** The findings, worst first; within a level by file, line, column and rule, so that two runs tell the same story. */
function worstFirst(findings) {
    return [...findings].sort((a, b) => weight[b.level] - weight[a.level] ||
        compare(a.file ?? '', b.file ?? '') ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0) ||
        compare(a.rule, b.rule));
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 16527:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ applyFixes),
  p: () => (/* binding */ proposePatch)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/report/patch.ts
const context = 3;
/**
 * The changes as one unified diff that `git apply` takes at the root of the repository; empty for none. Lines end at line feeds
 * only, as for git (GNU diffutils, "Detailed Description of Unified Format").
 */
function unifiedDiff(files, { mayShow = () => true } = {}) {
    return files
        .map(file => {
        const hunks = hunksOf(file, mayShow);
        return hunks === '' ? '' : `--- ${named('a', file.path)}\n+++ ${named('b', file.path)}\n${hunks}`;
    })
        .join('');
}
function hunksOf({ before, splices }, mayShow) {
    const old = linesOf(before);
    const hunks = [];
    let shift = 0;
    for (const group of groups(changesOf(before, { old, splices }), line => mayShow(old[line] ?? ''))) {
        const first = group[0]?.first ?? 0;
        const last = group.at(-1)?.last ?? 0;
        const growth = group.reduce((sum, change) => sum + change.lines.length - (change.last - change.first), 0);
        let from = Math.max(0, first - context);
        for (let at = first - 1; at >= from; at--)
            if (!mayShow(old[at] ?? ''))
                from = at + 1;
        let to = Math.min(old.length, last + context);
        for (let at = last; at < to; at++)
            if (!mayShow(old[at] ?? ''))
                to = at;
        const inside = old.slice(first, last);
        // Without a line behind, git takes a hunk for the end of the file; without one before at line 1, for its beginning.
        if ((to === last && last < old.length) || !inside.every(mayShow))
            continue;
        const body = bodyOf(group, { old, from, to });
        const size = to - from;
        const start = size === 0 ? from : from + 1;
        hunks.push(`@@ -${start},${size} +${start + shift},${size + growth} @@\n${body}`);
        shift += growth;
    }
    return hunks.join('');
}
function bodyOf(group, { old, from, to }) {
    const parts = [];
    let done = from;
    const keep = (until) => {
        for (; done < until; done++)
            parts.push(marked(' ', old[done] ?? ''));
    };
    for (const { first, last, lines } of group) {
        keep(first);
        for (; done < last; done++)
            parts.push(marked('-', old[done] ?? ''));
        for (const line of lines)
            parts.push(marked('+', line));
    }
    keep(to);
    return parts.join('');
}
function marked(mark, line) {
    return line.endsWith('\n') ? `${mark}${line}` : `${mark}${line}\n\\ No newline at end of file\n`;
}
/** Changes whose contexts touch make one hunk, unless a line between them may not be shown. */
function groups(changes, mayShow) {
    const found = [];
    for (const change of changes) {
        const last = found.at(-1)?.at(-1);
        const gap = change.first - (last?.last ?? 0);
        const between = Array.from({ length: Math.min(gap, 2 * context) }, (_, index) => change.first - 1 - index);
        if (last !== undefined && gap <= 2 * context && between.every(mayShow))
            found.at(-1)?.push(change);
        else
            found.push([change]);
    }
    return found;
}
function changesOf(before, { old, splices }) {
    const starts = [];
    let length = 0;
    for (const line of old) {
        starts.push(length);
        length += line.length;
    }
    const changes = [];
    let line = 0;
    for (const splice of splices) {
        while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= splice.start)
            line++;
        let end = line;
        while (end + 1 < starts.length && (starts[end + 1] ?? 0) < splice.end)
            end++;
        const previous = changes.at(-1);
        if (previous !== undefined && line < previous.last) {
            previous.last = Math.max(previous.last, end + 1);
            previous.splices.push(splice);
        }
        else
            changes.push({ first: line, last: end + 1, lines: [], splices: [splice] });
    }
    return changes.map(({ first, last, splices: own }) => {
        const from = starts[first] ?? 0;
        const to = starts[last] ?? length;
        let text = '';
        let done = from;
        for (const { start, end, text: replacement } of own) {
            text += before.slice(done, start) + replacement;
            done = end;
        }
        return { first, last, lines: linesOf(text + before.slice(done, to)) };
    });
}
/** Lines with their line feeds; the last one may have none. */
function linesOf(text) {
    return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
/** A file name as git writes it in a patch: quoted when it holds what would end it. */
function named(side, path) {
    const name = `${side}/${path}`;
    if (!/["\\\x00-\x1f\x7f]/.test(name))
        return name.includes(' ') ? `${name}\t` : name;
    const quoted = name.replace(/["\\]/g, '\\$&').replace(/[\x00-\x1f\x7f]/g, character => {
        return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
    });
    return `"${quoted}"`;
}

// EXTERNAL MODULE: ./src/requirements/credentials.ts
var credentials = __webpack_require__(96174);
// EXTERNAL MODULE: ./src/requirements/pyproject.ts + 3 modules
var pyproject = __webpack_require__(83215);
// EXTERNAL MODULE: ./src/requirements/recode.ts
var recode = __webpack_require__(40634);
// EXTERNAL MODULE: ./src/requirements/rewrite.ts
var rewrite = __webpack_require__(90336);
// EXTERNAL MODULE: ./src/requirements/reading.ts
var requirements_reading = __webpack_require__(35748);
;// CONCATENATED MODULE: ./src/requirements/rewrite-project.ts


/**
 * The stretches of a `pyproject.toml` that `edits` change, in order: the text of one string each, its quotes stay. An edit for
 * a place where no string begins that reads as it is written changes nothing, and hashes have no place there.
 */
function locateProjectEdits(text, edits) {
    const wanted = new Map(edits.map(edit => [`${edit.line}:${edit.column}`, edit.text]));
    const reading = (0,requirements_reading/* startReading */.Bg)('/', {});
    const file = { path: '/pyproject.toml', shown: 'pyproject.toml', constraint: false };
    (0,pyproject/* readProject */.W)(Buffer.from(text), { file, reading, groups: true });
    const lines = text.split('\n');
    const starts = [0];
    for (const line of lines)
        starts.push((starts.at(-1) ?? 0) + line.length + 1);
    const splices = reading.requirements.flatMap(({ line, column, text: written }) => {
        const replacement = wanted.get(`${line}:${column}`);
        const before = [...(lines[line - 1] ?? '')].slice(0, column - 1).join('');
        const start = (starts[line - 1] ?? 0) + before.length;
        const end = start + written.length;
        if (replacement === undefined || written === '' || text.slice(start, end) !== written)
            return [];
        return [{ start, end, text: replacement }];
    });
    return splices.sort((a, b) => a.start - b.start);
}

;// CONCATENATED MODULE: ./src/fix.ts









/**
 * The fixes that findings carry as one patch for `git apply` at the root of the repository; undefined without any. Only
 * files of the working directory that are UTF-8 stand in it, and no line with credentials.
 */
function proposePatch(findings, where) {
    const prefix = repositoryPath(where);
    const { changes } = changesFor(findings, where);
    const files = changes.flatMap(({ inside, recoded: { text, utf8Mark }, splices }) => {
        if (utf8Mark === undefined)
            return [];
        const moved = splices.map(({ start, end, text }) => ({
            start: start + utf8Mark.length,
            end: end + utf8Mark.length,
            text,
        }));
        return [{ path: external_node_path_default().posix.join(prefix, inside), before: utf8Mark + text, splices: moved }];
    });
    const patch = unifiedDiff(files, { mayShow: line => !(0,credentials/* hasWrittenCredentials */.uE)(line) });
    return patch === '' ? undefined : patch;
}
/**
 * Writes the fixes that findings carry into the files, each beside and then renamed, its mode kept. Throws `disk-full` or
 * `unwritable` with the path.
 */
function applyFixes(findings, where) {
    const { changes, left } = changesFor(findings, where);
    for (const { real, recoded, splices } of changes)
        replaceFile(real, recoded.splice(splices));
    const changed = fixable(findings)
        .filter(({ file }) => changes.some(({ shown }) => shown === file))
        .map(({ file, line, package: name, fix }) => `${file}:${line}: ${name ?? 'the requirement'} is now ${fix.text}`);
    return { changed, left };
}
/** Findings that can be mended; who excused one wants it to stay. */
function fixable(findings) {
    return findings.filter((finding) => finding.fix !== undefined &&
        finding.excused === undefined &&
        finding.file !== undefined &&
        finding.line !== undefined &&
        finding.column !== undefined);
}
function changesFor(findings, where) {
    const byFile = new Map();
    for (const { file, line, column, fix } of fixable(findings)) {
        byFile.set(file, [...(byFile.get(file) ?? []), { line, column, ...fix }]);
    }
    const changes = [];
    const left = [];
    for (const [shown, edits] of byFile) {
        const real = realFile(shown, where);
        const recoded = real === undefined ? undefined : readFile(real.real);
        const locate = (0,pyproject/* isProjectName */.j)(external_node_path_default().basename(shown)) ? locateProjectEdits : rewrite/* locateEdits */.u6;
        if (real === undefined)
            left.push(`${shown} lies outside the working directory, and is left as it is.`);
        else if (recoded === undefined)
            left.push(`${shown} is not text in an encoding that can be kept, and is left as it is.`);
        else
            changes.push({ shown, ...real, recoded, splices: locate(recoded.text, edits) });
    }
    return { changes: changes.filter(({ splices }) => splices.length > 0), left };
}
/** The file itself, links resolved, when it lies in the working directory. */
function realFile(shown, { cwd }) {
    try {
        const real = external_node_fs_default().realpathSync(external_node_path_default().resolve(cwd, shown));
        const relative = external_node_path_default().relative(external_node_fs_default().realpathSync(cwd), real);
        const outside = relative.split((external_node_path_default()).sep)[0] === '..' || external_node_path_default().isAbsolute(relative);
        return outside || !external_node_fs_default().statSync(real).isFile() ? undefined : { real, inside: relative.split((external_node_path_default()).sep).join('/') };
    }
    catch {
        return undefined;
    }
}
function readFile(file) {
    try {
        return (0,recode/* recode */.T)(external_node_fs_default().readFileSync(file));
    }
    catch {
        return undefined;
    }
}
/** Nobody ever sees half a file: it is written beside and renamed. */
function replaceFile(file, bytes) {
    const beside = external_node_path_default().join(external_node_path_default().dirname(file), `.${external_node_path_default().basename(file)}.sitemount-${process.pid}`);
    try {
        const { mode } = external_node_fs_default().statSync(file);
        external_node_fs_default().writeFileSync(beside, bytes, { flag: 'wx' });
        external_node_fs_default().chmodSync(beside, mode & 0o7777);
        external_node_fs_default().renameSync(beside, file);
    }
    catch (error) {
        external_node_fs_default().rmSync(beside, { force: true });
        throw (0,errors/* writeError */.oG)(error, file);
    }
}
/** The working directory relative to the repository that holds it; what the edge says where no `.git` is found. */
function repositoryPath({ cwd, base }) {
    for (let folder = cwd;; folder = external_node_path_default().dirname(folder)) {
        if (external_node_fs_default().existsSync(external_node_path_default().join(folder, '.git')))
            return external_node_path_default().relative(folder, cwd).split((external_node_path_default()).sep).join('/');
        if (external_node_path_default().dirname(folder) === folder)
            return base;
    }
}


/***/ }),

/***/ 12679:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Fq: () => (/* binding */ inertLine),
/* harmony export */   Sv: () => (/* binding */ inertCharacter),
/* harmony export */   dI: () => (/* binding */ markdownBlock),
/* harmony export */   tJ: () => (/* binding */ inert),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
/**
 * Text that came from elsewhere (pip, a package, a file name, a requirements file) made harmless where it is told.
 * Apply these to whole pieces right before they are written; each is idempotent enough to be applied twice by accident.
 */
// Controls (C0, DEL, C1), format characters (bidi controls, zero-width ones, tags), line and paragraph separators and
// lone surrogates: what a terminal obeys, what reorders or hides text, and what cannot be written as UTF-8.
const invisible = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
// The runner takes `::name …::` at the start of a line after trimming blanks, and `##[name …]` anywhere in it
// (actions/runner, ActionCommand.TryParseV2 and TryParse); act only at the start (pkg/runner/command.go).
// The runner compares by culture, where default-ignorable characters do not count: `#`, U+FE0F, `#[` is `##[` to it.
const startCommand = /^((?:[^\S\n]|\p{DI})*):(?=\p{DI}*:)/gmu;
const bracketCommand = /#(\p{DI}*)#(\p{DI}*)\[/gu;
/**
 * `text` with workflow commands broken by a backslash (`\::error::`, `##\[error]`) and invisible characters shown as
 * escapes (`\x1b`, `\u202e`, `\u{e0041}`). `\n` and `\t` are kept, `\r\n` becomes `\n`. Linear in the length.
 */
function inert(text) {
    return text
        .replace(/\r\n/g, '\n')
        .replace(invisible, escaped)
        .replace(startCommand, '$1\\:')
        .replace(bracketCommand, '#$1#$2\\[');
}
/** As `inert`, on one line: line ends are shown as `\n`. */
function inertLine(text) {
    return inert(text.replace(/\r?\n/g, '\\n'));
}
/** One character as `inert` shows it. */
function inertCharacter(character) {
    return character.replace(invisible, escaped);
}
function escaped(character) {
    const code = character.codePointAt(0) ?? 0;
    const hex = code.toString(16);
    if (code < 0x100)
        return `\\x${hex.padStart(2, '0')}`;
    return code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}
// Numeric entities are never syntax to a Markdown parser, unlike backslashes, whose effect depends on what follows.
const syntax = /[&<>"'`*_[\](){}|\\~$!^=]/g;
const entity = (character) => `&#${character.charCodeAt(0)};`;
/**
 * `text` as plain text of GitHub-flavoured Markdown, also inside a table cell and at the start of a block: one line, no
 * formatting, HTML, links or math. Mentions, references (`#1`), emoji names and bare addresses are broken by a
 * zero-width space, since GitHub looks for them after the Markdown was rendered, where no escape is left.
 */
function markdown(text) {
    return inertLine(text)
        .trim()
        .replace(syntax, entity)
        .replace(/^([-+]|\d{1,9}[.](?=\s|$)|#{1,6}(?=\s|$))/, start => start.replace(/[-+.#]/g, entity))
        .replace(/@|:(?=\/\/)|\bwww(?=\.)|(?<!&)#(?=\w)|:(?=[\w+-]{1,64}:)|\bGH(?=-\d)/gi, '$&&#8203;');
}
/**
 * `text` as inline code of GitHub-flavoured Markdown, also inside a table cell. No content can end it: what is not
 * plainly safe between backticks is written as an HTML `code` element made of entities.
 */
function markdownCode(text) {
    const line = inertLine(text);
    if (/^[^\s`|](?:[^`|\n]*[^\s`|])?$/u.test(line))
        return `\`${line}\``;
    return `<code>${line.replace(/[^\w ./-]/g, character => (character < '\x7f' ? entity(character) : character)) || ' '}</code>`;
}
/** `text` as a fenced block; the fence is longer than any run of backticks in it. */
function markdownBlock(text, language = 'text') {
    const content = inert(text).replace(/\n+$/, '');
    const longest = (content.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${content}\n${fence}\n`;
}


/***/ }),

/***/ 66436:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52018);
/* harmony import */ var _rules_catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91062);


/**
 * Asks every rule and returns the findings, worst first: levels from the rule, else the catalogue, overridden by the
 * policy; a finding at a line that excuses it becomes a notice that carries the reason.
 */
function judge(rules, facts, policy) {
    const findings = rules
        .flatMap(rule => rule(facts))
        .flatMap(judgement => weigh(judgement, policy))
        .map(finding => excuse(finding, policy.excuses));
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .worstFirst */ .md)(distinct(findings));
}
function weigh(judgement, { mode, rules }) {
    const override = rules.get(judgement.rule);
    if (override === 'off')
        return [];
    const entry = _rules_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .sW[judgement.rule];
    const level = override ?? judgement.level ?? entry.levels[mode] ?? 'error';
    return [{ ...judgement, level }];
}
function excuse(finding, excuses) {
    const found = excuses.find(({ file, line, rules }) => file === finding.file && line === finding.line && rules.includes(finding.rule));
    if (found === undefined)
        return finding;
    if (found.reason !== '')
        return { ...finding, level: 'notice', excused: found.reason };
    return {
        ...finding,
        level: 'error',
        help: `The excuse at this line gives no reason: write \`# sitemount: allow[${finding.rule}] why\`.`,
    };
}
/** Diamonds of `-r` judge a line twice: told once. */
function distinct(findings) {
    const seen = new Set();
    return findings.filter(finding => {
        const key = JSON.stringify([finding.rule, finding.file, finding.line, finding.column, finding.message]);
        return !seen.has(key) && seen.add(key);
    });
}


/***/ }),

/***/ 25625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ createLog)
/* harmony export */ });
/* harmony import */ var _inert_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12679);

/**
 * A log whose every line is masked and inert: whatever pip, a package or a file name prints, it cannot act in the job's log.
 * All output of the product but its own annotations goes through here.
 */
function createLog({ write, mask, debug, fold, progress }) {
    const tell = (line) => {
        for (const part of mask(line).split('\n'))
            write((0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLine */ .Fq)(part));
    };
    let open = 0;
    return {
        info: tell,
        debug: line => {
            if (debug)
                tell(line);
        },
        progress: text => progress?.((0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLine */ .Fq)(mask(text))),
        async group(title, work) {
            // Groups do not nest in a job log: an inner one is a line of the outer.
            const outermost = open === 0 && fold !== undefined;
            if (outermost)
                write(fold.open((0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLine */ .Fq)(mask(title))));
            else
                tell(title);
            open++;
            try {
                return await work();
            }
            finally {
                open--;
                if (outermost)
                    write(fold.close);
            }
        },
    };
}


/***/ }),

/***/ 79093:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fZ: () => (/* binding */ treeDigest),
/* harmony export */   uw: () => (/* binding */ checksumsName),
/* harmony export */   vw: () => (/* binding */ checksums),
/* harmony export */   yk: () => (/* binding */ parseChecksums)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82741);



/** Name of the file inside an artifact. */
const checksumsName = 'SHA256SUMS';
/**
 * SHA256SUMS as coreutils' `sha256sum` writes it: one line a file, sorted by the bytes of the path, a line that starts
 * with a backslash where the name needs escapes.
 */
function checksums(files, mountPath) {
    return [...files]
        .sort((a, b) => (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .compareBytes */ .Xo)(a.path, b.path))
        .map(({ path, sha256 }) => checksumLine(`${mountPath}/${path}`, sha256))
        .join('');
}
function checksumLine(path, sha256) {
    if (!/[\\\n\r]/.test(path))
        return `${sha256}  ${path}\n`;
    const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
    return `\\${sha256}  ${escaped}\n`;
}
/** The tree digest, `sha256:…`: the sha256 of the file SHA256SUMS. */
function treeDigest(text) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex')}`;
}
/**
 * Path to hex sha256, in the order of the file; accepts exactly what `checksums` writes: LF, sorted, unique, all below
 * `mountPath`. Throws `archive` with the line's number otherwise.
 */
function parseChecksums(bytes, mountPath) {
    const text = decode(bytes);
    const sums = new Map();
    if (text === '')
        return sums;
    if (!text.endsWith('\n'))
        throw malformed(text.split('\n').length, 'has no line end');
    let previous = '';
    for (const [index, line] of text.slice(0, -1).split('\n').entries()) {
        const [path, sha256] = parseLine(line, index + 1);
        if (!path.startsWith(`${mountPath}/`))
            throw malformed(index + 1, `names a file that is not below ${mountPath}/`);
        if ((0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .compareBytes */ .Xo)(previous, path) >= 0) {
            throw malformed(index + 1, previous === path ? `repeats ${(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB)(path)}` : 'is out of order');
        }
        sums.set(path, sha256);
        previous = path;
    }
    return sums;
}
function parseLine(line, number) {
    const match = /^(\\?)([0-9a-f]{64}) {2}(.+)$/s.exec(line);
    if (match === null)
        throw malformed(number, 'is not a sha256, two blanks and a path');
    const [, escaped, sha256 = '', name = ''] = match;
    const path = escaped === '' ? name : name.replace(/\\(.?)/g, (_, code) => fromEscape(code, number));
    if (checksumLine(path, sha256) !== `${line}\n`)
        throw malformed(number, 'is not written as sha256sum writes it');
    return [path, sha256];
}
function fromEscape(code, number) {
    const character = { n: '\n', r: '\r', '\\': '\\' }[code];
    if (character === undefined)
        throw malformed(number, 'has an escape that sha256sum does not know');
    return character;
}
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SitemountError */ .hr('archive', 'SHA256SUMS is not valid UTF-8.', { cause });
    }
}
function malformed(line, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SitemountError */ .hr('archive', `SHA256SUMS, line ${line} ${what}.`);
}


/***/ }),

/***/ 98297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qx: () => (/* binding */ defaultLevel),
/* harmony export */   So: () => (/* binding */ gzipHeader),
/* harmony export */   cY: () => (/* binding */ compressChunk),
/* harmony export */   jt: () => (/* binding */ windowLog),
/* harmony export */   nr: () => (/* binding */ chunkBytes),
/* harmony export */   tf: () => (/* binding */ requireZstd)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50542);



/** Bytes of the tar stream in one zstd frame or gzip member. */
const chunkBytes = 16 << 20;
/** log2 of the zstd window: fixed, so that a reader can require it and no level asks hosts for more than 2 MiB. */
const windowLog = 21;
/** The header of every gzip member: no name, no date, no flags, unknown system (RFC 1952, 2.3). */
const gzipHeader = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
/** Compression levels when none is asked for. */
const defaultLevel = { 'tar.zst': 3, 'tar.gz': 6 };
/**
 * One chunk as an independent zstd frame (with content size and checksum) or gzip member. Synchronous on purpose: the
 * asynchronous zstd of Node with `nbWorkers` crashes (nodejs/node#59899); whoever wants two cores runs two threads.
 */
function compressChunk(bytes, { format, level }) {
    return format === 'tar.zst' ? zstdFrame(bytes, level) : gzipMember(bytes, level);
}
function zstdFrame(bytes, level) {
    requireZstd();
    const { ZSTD_c_compressionLevel, ZSTD_c_checksumFlag, ZSTD_c_contentSizeFlag, ZSTD_c_windowLog } = (node_zlib__WEBPACK_IMPORTED_MODULE_0___default().constants);
    const frame = node_zlib__WEBPACK_IMPORTED_MODULE_0___default().zstdCompressSync(bytes, {
        chunkSize: compressedLimit(bytes),
        pledgedSrcSize: bytes.byteLength,
        params: {
            [ZSTD_c_compressionLevel]: level,
            // Without checksums nearly every flipped bit decompresses to wrong data silently.
            [ZSTD_c_checksumFlag]: 1,
            [ZSTD_c_contentSizeFlag]: 1,
            [ZSTD_c_windowLog]: windowLog,
        },
    });
    const exact = Uint8Array.from(frame);
    (0,_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .release */ ._)(frame);
    return exact;
}
function gzipMember(bytes, level) {
    const deflated = node_zlib__WEBPACK_IMPORTED_MODULE_0___default().deflateRawSync(bytes, { level, memLevel: 8, windowBits: 15, chunkSize: compressedLimit(bytes) });
    const member = new Uint8Array(gzipHeader.length + deflated.length + 8);
    member.set(gzipHeader);
    member.set(deflated, gzipHeader.length);
    (0,_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .release */ ._)(deflated);
    const tail = new DataView(member.buffer, member.length - 8);
    tail.setUint32(0, node_zlib__WEBPACK_IMPORTED_MODULE_0___default().crc32(bytes), true);
    tail.setUint32(4, bytes.byteLength, true);
    return member;
}
/** Throws `internal` where this Node has no zstd. */
function requireZstd() {
    if (typeof (node_zlib__WEBPACK_IMPORTED_MODULE_0___default().zstdCompressSync) === 'function')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SitemountError */ .hr('internal', `Node ${process.versions.node} has no zstd: run with Node 24 or later.`);
}
/** Room for everything the compressor can make of `bytes`: in one buffer, which can be given back as one. */
function compressedLimit(bytes) {
    return bytes.byteLength + (bytes.byteLength >> 6) + 4096;
}


/***/ }),

/***/ 3146:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ sealedTime)
/* harmony export */ });
/** Dates in every format: 1980-01-02T00:00:00Z, later than zip's first date in every time zone. Unix seconds. */
const sealedTime = 315619200;


/***/ }),

/***/ 40403:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ packFiles),
/* harmony export */   Z: () => (/* binding */ archiveOrder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _checksums_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79093);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57944);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82741);






/**
 * The one order of an archive: the manifest and the sums first, so that whoever streams it can judge every file as it
 * comes; then the files by the bytes of their paths, each preceded by the folders above it that did not come yet.
 * Folders are entries of their own, since otherwise the umask of whoever unpacks decides who may read the mount.
 */
function archiveOrder(files) {
    const first = (name) => files.filter(file => file.path === name);
    const rest = files.filter(({ path }) => path !== _manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestName */ .vS && path !== _checksums_js__WEBPACK_IMPORTED_MODULE_3__/* .checksumsName */ .uw);
    const order = [...first(_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestName */ .vS), ...first(_checksums_js__WEBPACK_IMPORTED_MODULE_3__/* .checksumsName */ .uw)];
    const folders = new Set();
    for (const file of rest.sort((a, b) => (0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .compareBytes */ .Xo)(a.path, b.path))) {
        for (const folder of (0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .parentFolders */ ._7)([file.path])) {
            if (folders.has(folder))
                continue;
            folders.add(folder);
            order.push({ folder });
        }
        order.push(file);
    }
    return order;
}
/** The files of a mount as they go into the archive. Throws `unreadable` when a file of the artifact itself is gone. */
function packFiles({ folder, mountPath, files }) {
    const own = [_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestName */ .vS, _checksums_js__WEBPACK_IMPORTED_MODULE_3__/* .checksumsName */ .uw].map(name => ({
        path: name,
        bytes: sizeOf(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, name)),
        mode: 0o644,
    }));
    return [...own, ...files.map(file => ({ ...file, path: `${mountPath}/${file.path}` }))];
}
function sizeOf(file) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0___default().statSync(file).size;
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('unreadable', `${(0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteName */ .AB)(file)} cannot be read (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error)}).`, { cause: error });
    }
}


/***/ }),

/***/ 57944:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cc: () => (/* binding */ mountPathProblem),
/* harmony export */   HN: () => (/* binding */ writeManifest),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   t7: () => (/* binding */ manifestLimit),
/* harmony export */   vS: () => (/* binding */ manifestName)
/* harmony export */ });
/* unused harmony export isMountPath */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38816);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82741);



/** Name of the file inside an artifact. */
const manifestName = 'sitemount.json';
/** Bytes a manifest may have; a mount of ten thousand packages needs about a third of it. */
const manifestLimit = 16 << 20;
const digest = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/);
const count = zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(0);
const mountPath = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().refine(path => isMountPath(path), 'must be a plain relative path');
const packageSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    direct: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    source: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['wheel', 'sdist', 'vcs', 'directory']),
        url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
        sha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/)).optional(),
    }),
    tags: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    files: count,
    bytes: count,
});
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('sitemount/manifest/1'),
    target: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    delivery: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('mount'),
    mountPath,
    python: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        implementation: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        abi: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        platform: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        glibc: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    }),
    packages: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(packageSchema),
    files: count,
    bytes: count,
    treeDigest: digest,
});
/** Whether packages can lie there inside an artifact. */
function isMountPath(path) {
    return mountPathProblem(path) === undefined;
}
/**
 * Why packages cannot lie there inside an artifact, as a clause for a message, or undefined for a plain relative path that
 * is none of the artifact's own files and that any host can hold in a variable and on a disk.
 */
function mountPathProblem(path) {
    const [first = '', ...below] = path.toLowerCase().split('/');
    if (first === manifestName || first === 'sha256sums')
        return `${below.length > 0 ? 'begins with' : 'is'} the name of a file of the artifact itself`;
    return (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .unsafeReason */ .Bf)(path) ?? (/[:*?"<>|]/.test(path) ? 'holds one of `: * ? " < > |`' : undefined);
}
/** The text of `sitemount.json`: keys in the order of the type, packages and lists sorted, two blanks, LF. */
function writeManifest(manifest) {
    const { schema, target, delivery, mountPath, python, packages, files, bytes, treeDigest } = manifest;
    const { version, implementation, abi, platform, glibc } = python;
    const ordered = {
        schema,
        target,
        delivery,
        mountPath,
        python: { version, implementation, abi, platform, glibc },
        packages: packages.map(orderPackage).sort(comparePackages),
        files,
        bytes,
        treeDigest,
    };
    return `${JSON.stringify(ordered, null, 2)}\n`;
}
function orderPackage({ name, version, direct, source, tags, files, bytes }) {
    const { kind, url, sha256 } = source;
    return {
        name,
        version,
        direct,
        source: {
            kind,
            ...(url === undefined ? {} : { url }),
            ...(sha256 === undefined ? {} : { sha256: [...sha256].sort(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .compareBytes */ .Xo) }),
        },
        tags: [...tags].sort(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .compareBytes */ .Xo),
        files,
        bytes,
    };
}
function comparePackages(a, b) {
    return ((0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .compareBytes */ .Xo)(a.name.toLowerCase(), b.name.toLowerCase()) ||
        (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .compareBytes */ .Xo)(a.name, b.name) ||
        (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .compareBytes */ .Xo)(a.version, b.version));
}
/**
 * The manifest in `bytes`. Throws `archive` with one sentence when it is too long, not JSON, of another schema, or not
 * written as `writeManifest` writes it (so that no two texts mean one manifest).
 */
function readManifest(bytes) {
    if (bytes.byteLength > manifestLimit) {
        throw refused(`is longer than ${manifestLimit >> 20} MiB`);
    }
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    const value = parse(text);
    const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
    if (typeof schema === 'string' && /^sitemount\/manifest\/\d+$/.test(schema) && schema !== 'sitemount/manifest/1') {
        throw refused(`has the schema ${(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(schema)}, which this version cannot read: use a newer one`);
    }
    const result = manifestSchema.safeParse(value);
    if (!result.success) {
        const [issue] = result.error.issues;
        const where = issue?.path.length ? ` at ${(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(issue.path.join('.'))}` : '';
        throw refused(`is not a manifest${where}: ${plain(issue?.message ?? 'unknown')}`);
    }
    const manifest = result.data;
    if (writeManifest(manifest) !== text)
        throw refused('is not written as sitemount writes it');
    return manifest;
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw refused('is not JSON');
    }
}
/** zod quotes unknown keys as they are; they may hold anything. */
function plain(message) {
    return (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(message.replaceAll('"', "'")).slice(1, -1);
}
function refused(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('archive', `${manifestName} ${what}.`);
}


/***/ }),

/***/ 50542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ release)
/* harmony export */ });
/**
 * Gives the memory behind `bytes` back at once. Node counts buffers outside its heap and collects them late: without
 * this, packing holds several times what it works on. Nothing may look at `bytes` or its memory afterwards.
 */
function release(bytes) {
    const memory = bytes.buffer;
    // A buffer that shares Node's small pool is not ours to give back.
    if (bytes.byteLength < poolBytes)
        return;
    memory.transfer?.(0);
}
const poolBytes = 64 << 10;


/***/ }),

/***/ 82741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   Bf: () => (/* binding */ unsafeReason),
/* harmony export */   Xo: () => (/* binding */ compareBytes),
/* harmony export */   _7: () => (/* binding */ parentFolders),
/* harmony export */   i4: () => (/* binding */ caseCollisions)
/* harmony export */ });
/**
 * Compares two names as `LC_ALL=C sort` would compare their UTF-8 bytes; negative, zero or positive.
 * JavaScript compares UTF-16 units, which puts surrogate pairs before U+E000 to U+FFFF.
 */
function compareBytes(a, b) {
    const length = Math.min(a.length, b.length);
    for (let index = 0; index < length; index++) {
        const left = a.charCodeAt(index);
        const right = b.charCodeAt(index);
        if (left !== right)
            return rank(left) - rank(right);
    }
    return a.length - b.length;
}
function rank(unit) {
    return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
// Control characters of ASCII and Latin-1, line and paragraph separators, and those that turn the writing direction.
const controls = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const controlsAll = new RegExp(controls.source, 'g');
/**
 * Why a path must not stand in an artifact, as a clause for a message (`is absolute`), or undefined for a plain relative
 * path. Build and verify ask the same question, so nothing is sealed that would be refused later.
 */
function unsafeReason(path) {
    if (path === '')
        return 'is empty';
    if (controls.test(path))
        return 'holds control characters';
    if (/\p{Surrogate}/u.test(path) || path.includes('\ufffd'))
        return 'is not valid UTF-8';
    if (path.includes('\\'))
        return 'holds a backslash';
    if (path.startsWith('/') || /^[A-Za-z]:/.test(path))
        return 'is absolute';
    const parts = path.split('/');
    if (parts.includes('..') || parts.includes('.'))
        return 'has a part that is "." or ".."';
    if (parts.includes(''))
        return 'has an empty part';
    if (Buffer.byteLength(path) > 4000 || parts.some(part => Buffer.byteLength(part) > 255))
        return 'is too long';
    return undefined;
}
/** The form two names share on a file system that ignores case and Unicode normalisation. */
function foldName(path) {
    return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}
/** A name in double quotes, control characters and quotes shown as escapes, at most about 300 characters. */
function quoteName(name) {
    const short = name.length > 300 ? `${name.slice(0, 200)}…${name.slice(-80)}` : name;
    return JSON.stringify(short).replace(controlsAll, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/**
 * Files that one name cannot hold on a file system that ignores case: pairs of `[path, earlier path]`.
 * Two folders that differ only in case merge there and lose nothing, so only files count, against files and folders.
 */
function caseCollisions(files) {
    const folders = new Map();
    for (const folder of parentFolders(files))
        folders.set(foldName(folder), folder);
    const seen = new Map();
    const found = [];
    for (const file of files) {
        const folded = foldName(file);
        const other = seen.get(folded) ?? folders.get(folded);
        if (other === undefined)
            seen.set(folded, file);
        else
            found.push([file, other]);
    }
    return found;
}
/** Every folder above the given paths, parents before children, each once. */
function parentFolders(paths) {
    const folders = new Set();
    for (const path of paths) {
        const missing = [];
        for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            const folder = path.slice(0, end);
            if (folders.has(folder))
                break;
            missing.push(folder);
        }
        for (const folder of missing.reverse())
            folders.add(folder);
    }
    return folders;
}


/***/ }),

/***/ 52756:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ packageRows),
/* harmony export */   n: () => (/* binding */ manifestPackages)
/* harmony export */ });
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95176);

/**
 * The distributions of the mount for the manifest: only what the requirements and the files themselves say, so that it is
 * the same whichever installer and cache were used. Hashes are those the requirements demand.
 */
function manifestPackages({ inventory, files, requirements }) {
    return shares(inventory, files).map(({ distribution, ...size }) => {
        const { name, version, tags, normalizedName } = distribution;
        const listed = requirements.filter(requirement => requirement.normalizedName === normalizedName && !requirement.constraint);
        const hashes = requirements
            .filter(requirement => requirement.normalizedName === normalizedName)
            .flatMap(requirement => requirement.hashes)
            .flatMap(hash => /^sha256:([0-9a-f]{64})$/.exec(hash)?.[1] ?? []);
        const sha256 = [...new Set(hashes)].sort();
        return {
            name,
            version,
            direct: listed.length > 0,
            source: { kind: kindOf(distribution), ...(sha256.length > 0 && { sha256 }) },
            tags: [...tags].sort(),
            ...size,
        };
    });
}
/** The distributions of the mount for the result, with where the installer says it took each from. */
function packageRows({ inventory, files, requirements, sources }) {
    const listed = new Set(requirements.filter(({ constraint }) => !constraint).map(({ normalizedName }) => normalizedName));
    return shares(inventory, files).map(({ distribution, ...size }) => {
        const { name, version, normalizedName } = distribution;
        const source = sources.find(one => one.normalizedName === normalizedName);
        const kind = source?.kind === undefined || source.kind === 'unknown' ? kindOf(distribution) : source.kind;
        return {
            name,
            version,
            direct: listed.has(normalizedName),
            source: { kind, ...(source?.url && { url: source.url }), ...(source?.sha256 && { sha256: source.sha256 }) },
            ...size,
        };
    });
}
/** Files and bytes of each distribution that has any in the mount, by name. */
function shares({ distributions }, files) {
    const sizes = new Map(files.map(({ path, bytes }) => [path, bytes]));
    return distributions
        .map(distribution => {
        const own = new Set((distribution.record ?? []).flatMap(({ path }) => (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordTarget */ .RU)(path) ?? []));
        const present = [...own].flatMap(path => sizes.get(path) ?? []);
        return { distribution, files: present.length, bytes: present.reduce((sum, bytes) => sum + bytes, 0) };
    })
        .filter(share => share.files > 0)
        .sort((a, b) => (a.distribution.normalizedName < b.distribution.normalizedName ? -1 : 1));
}
/** What a distribution was made from, as far as its own metadata tells (PEP 610). */
function kindOf({ directUrl }) {
    if (typeof directUrl !== 'object' || directUrl === null)
        return 'wheel';
    if ('vcs_info' in directUrl)
        return 'vcs';
    if ('dir_info' in directUrl)
        return 'directory';
    const url = 'url' in directUrl ? String(directUrl.url) : '';
    return url.split('#', 1)[0]?.endsWith('.whl') === false ? 'sdist' : 'wheel';
}


/***/ }),

/***/ 76227:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XK: () => (/* binding */ workersFor),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   b: () => (/* binding */ createPool),
/* harmony export */   s6: () => (/* binding */ inlinePool)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34006);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82741);
/* harmony import */ var _tasks_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17183);
/* harmony import */ var _worker_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37523);








const smallBytes = 8 << 20;
/**
 * Threads worth starting for `bytes` of files: none for a small tree, else one a core, at most 4. Each holds about 65 MB
 * (a chunk, packed and unpacked, and the thread itself), and four already compress faster than most disks write.
 */
function workersFor(bytes) {
    return bytes < smallBytes ? 0 : Math.min(4, node_os__WEBPACK_IMPORTED_MODULE_0___default().availableParallelism());
}
/** A pool. Threads start when there is work for them and do not keep the process alive when idle; call `close` at the end. */
function createPool({ workers, entry, signal }) {
    return entry === undefined || workers < 1 ? inlinePool(signal) : threadPool({ workers, entry, signal });
}
/** A pool that works in this thread, a task at a time, and lets signals and timers in between. */
function inlinePool(signal) {
    return {
        width: 1,
        async run(task) {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setImmediate)();
            if (signal.aborted)
                throw (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .interrupted */ .VM)();
            try {
                return (0,_tasks_js__WEBPACK_IMPORTED_MODULE_6__/* .perform */ .y)(task);
            }
            catch (error) {
                throw error instanceof _tasks_js__WEBPACK_IMPORTED_MODULE_6__/* .TaskError */ .I ? toError(error.failure) : error;
            }
        },
        async close() { },
    };
}
function threadPool({ workers, entry, signal }) {
    const waiting = [];
    const idle = [];
    const busy = new Map();
    let broken;
    let closing;
    const onAbort = () => void shut((0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .interrupted */ .VM)());
    signal.addEventListener('abort', onAbort, { once: true });
    function shut(reason) {
        broken ??= reason;
        const threads = [...idle, ...busy.keys()];
        for (const { reject } of [...waiting, ...busy.values()])
            reject(broken);
        waiting.length = 0;
        idle.length = 0;
        busy.clear();
        closing ??= Promise.resolve();
        closing = Promise.all([closing, ...threads.map(thread => thread.terminate())]).then(() => { });
        signal.removeEventListener('abort', onAbort);
        return closing;
    }
    function start() {
        const thread = new node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.Worker(entry, {
            workerData: _worker_js__WEBPACK_IMPORTED_MODULE_7__.workerMark,
            execArgv: [],
            resourceLimits: { maxYoungGenerationSizeMb: 4 },
        });
        thread.on('message', (answer) => {
            const job = busy.get(thread);
            if (job === undefined)
                return;
            busy.delete(thread);
            idle.push(thread);
            thread.unref();
            if ('failure' in answer)
                job.reject(toError(answer.failure));
            else
                job.resolve(answer.result);
            next();
        });
        const failed = (cause) => {
            const at = idle.indexOf(thread);
            if (at >= 0)
                idle.splice(at, 1);
            if (broken !== undefined || !busy.has(thread))
                return;
            void shut(new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('internal', 'A worker thread ended without a result.', { cause }));
        };
        thread.on('error', failed);
        thread.on('messageerror', failed);
        thread.on('exit', code => failed(new Error(`exit code ${code}`)));
        return thread;
    }
    function next() {
        while (waiting.length > 0 && (idle.length > 0 || busy.size < workers)) {
            const job = waiting.shift();
            const thread = idle.pop() ?? start();
            busy.set(thread, job);
            thread.ref();
            thread.postMessage(job.task);
        }
    }
    return {
        width: workers,
        run(task) {
            return new Promise((resolve, reject) => {
                if (signal.aborted)
                    return reject((0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .interrupted */ .VM)());
                if (broken !== undefined)
                    return reject(broken);
                waiting.push({ task, resolve: resolve, reject });
                return next();
            });
        },
        close: () => shut(new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('internal', 'The worker threads were ended.')),
    };
}
function toError({ kind, path, code, message }) {
    const cause = Object.assign(new Error(message), { code });
    if (kind === 'read') {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('unreadable', `${(0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteName */ .AB)(path)} cannot be read (${code}).`, { cause });
    }
    if (kind === 'changed') {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('archive', `${(0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteName */ .AB)(path)} changed while it was packed.`, { cause });
    }
    if (kind === 'internal')
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('internal', `A worker thread failed: ${message}`, { cause });
    const known = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .writeError */ .oG)(cause, path);
    if (known instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr)
        return known;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('unwritable', `${(0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteName */ .AB)(path)} cannot be written (${code}).`, { cause });
}
/**
 * Runs tasks in order with a bounded number under way, and hands each result to `each` in the order of the tasks.
 * The first failure ends it; what was under way then is not waited for.
 */
async function inOrder(pool, { tasks, each }) {
    const under = [];
    // One more than there are threads, so that none waits while this one writes; more would only hold memory.
    const limit = pool.width === 1 ? 1 : pool.width + 1;
    for (const task of tasks) {
        const result = pool.run(task);
        // It is awaited below; until then its failure is nobody's surprise.
        result.catch(() => { });
        under.push(result);
        if (under.length >= limit)
            each(await under.shift());
    }
    for (const result of under)
        each(await result);
}


/***/ }),

/***/ 95176:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KM: () => (/* binding */ judgeRecorded),
/* harmony export */   LG: () => (/* binding */ encodeHash),
/* harmony export */   RU: () => (/* binding */ recordTarget),
/* harmony export */   ZJ: () => (/* binding */ furtherAlgorithms),
/* harmony export */   rh: () => (/* binding */ writeRecord),
/* harmony export */   x$: () => (/* binding */ rowHolds)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82741);


/** Algorithms a RECORD may name besides sha256; the weak ones are read, since old wheels have them. */
const algorithms = new Set(['sha384', 'sha512', 'sha224', 'sha1', 'md5']);
/** Where a row of RECORD points, relative to site-packages, or null when that is absolute or leaves it. */
function recordTarget(row) {
    const target = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.normalize(row);
    const outside = target === '..' || target.startsWith('../') || target.startsWith('/') || /^[A-Za-z]:[\\/]/.test(target);
    return outside ? null : target;
}
/** Hashes a row needs that a sha256 does not answer. */
function furtherAlgorithms(rows) {
    const named = rows.map(row => row.hash.slice(0, row.hash.indexOf('=')).toLowerCase());
    return [...new Set(named.filter(name => algorithms.has(name)))];
}
/** Whether a row says what the file is: true without a hash (nothing is claimed), undefined for a hash nobody knows. */
function rowHolds(row, digest) {
    if (row.hash === '')
        return true;
    const split = row.hash.indexOf('=');
    const name = row.hash.slice(0, split).toLowerCase();
    const hex = name === 'sha256' ? digest.sha256 : digest.hashes?.[name];
    if (split < 0 || hex === undefined)
        return undefined;
    return row.hash.slice(split + 1).replace(/=+$/, '') === encodeHash(hex);
}
/** A hex digest as RECORD has it: URL-safe base64 without padding (PEP 376, PEP 427). */
function encodeHash(hex) {
    return Buffer.from(hex, 'hex').toString('base64url');
}
/** What a file's own RECORD says against the file as it was read: a flaw, or undefined when some row holds. */
function judgeRecorded(file, { owner, others }) {
    const verdicts = file.rows.map(row => rowHolds(row, file.digest));
    if (verdicts.includes(true))
        return undefined;
    const who = `${owner.name} ${owner.version}`;
    const base = { rule: 'tampered-file', path: file.path, package: owner.name };
    if (verdicts.includes(undefined)) {
        return {
            ...base,
            message: `${(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(file.path)} cannot be held against RECORD of ${who}: it names no hash that is known.`,
            help: 'Ask the package for a wheel whose RECORD has sha256 hashes.',
        };
    }
    if (others.length > 0) {
        const names = others.map(({ name, version }) => `${name} ${version}`).join(', ');
        return {
            ...base,
            message: `${(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(file.path)} is not the file of ${who}: ${names} ships another one at the same path.`,
            help: 'Only one of them can be in a mount; which one wins depends on the installer.',
        };
    }
    return {
        ...base,
        message: `${(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(file.path)} is not the file that ${who} recorded: its sha256 is ${file.digest.sha256.slice(0, 16)}….`,
        help: 'Something changed it after it was installed: install again, with an empty cache of the installer.',
    };
}
/**
 * The text of a RECORD for what is in the mount: LF, quoted as Python's csv writes it, by bytes of the path, one row a
 * path, its own row last. Rows without a hash have no size either: pip and uv disagree on it.
 */
function writeRecord(rows, self) {
    const lines = [...rows]
        .sort((a, b) => (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .compareBytes */ .Xo)(a.path, b.path))
        .map(({ path, hash, size }) => [path, hash, hash === '' || size === null ? '' : String(size)]);
    return [...lines, [self, '', '']].map(fields => `${fields.map(csvField).join(',')}\n`).join('');
}
function csvField(field) {
    return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}


/***/ }),

/***/ 24947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ selectFiles),
/* harmony export */   R3: () => (/* binding */ isInstallerNote),
/* harmony export */   U3: () => (/* binding */ isCachedBytecode)
/* harmony export */ });
/* unused harmony export sourceOf */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82741);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95176);


const metadataNoise = /^[^/]+\.dist-info\/(?:INSTALLER|REQUESTED|uv_cache\.json|uv_build\.json|RECORD\.jws|RECORD\.p7s)$/;
/** What an installer puts beside its metadata, for installations that come without a RECORD. */
const installerNames = {
    pip: ['pip'],
    setuptools: ['setuptools', 'pkg_resources', '_distutils_hack', 'distutils-precedence.pth', 'easy_install.py'],
    wheel: ['wheel'],
};
/** Whether an installer leaves this file behind and two installers leave it differently (notes, caches, signatures). */
function isInstallerNote(path) {
    return metadataNoise.test(path);
}
/** Whether this is bytecode below `__pycache__`. */
function isCachedBytecode(path) {
    return /(?:^|\/)__pycache__\/[^/]+\.pyc$/.test(path);
}
/** The source that bytecode below `__pycache__` was compiled from (PEP 3147, PEP 488). */
function sourceOf(bytecode) {
    return bytecode.replace(/__pycache__\/([^/]+?)(?:\.opt-[^./]*)?\.pyc$/, (_, name) => {
        const tag = name.lastIndexOf('.');
        return `${tag > 0 ? name.slice(0, tag) : name}.py`;
    });
}
/**
 * Chooses what goes into the mount: everything in site-packages but distributions not in `keep` (their RECORD says which
 * files), notes of the installer, and bytecode whose source is present.
 */
function selectFiles(inventory, keep) {
    const kept = inventory.distributions.filter(({ normalizedName }) => keep.has(normalizedName));
    const owners = ownersOf(kept);
    const left = leftOut(inventory.distributions, { keep, owners });
    const present = new Set(inventory.entries.filter(({ kind }) => kind === 'file').map(entry => entry.path));
    const flaws = [];
    const files = inventory.entries.filter(entry => {
        if (entry.kind === 'folder' || left(entry.path))
            return false;
        const flaw = unsafeEntry(entry);
        if (flaw !== undefined)
            flaws.push(flaw);
        if (entry.kind !== 'file' || flaw !== undefined || isInstallerNote(entry.path))
            return false;
        return !(isCachedBytecode(entry.path) && present.has(sourceOf(entry.path)));
    });
    for (const [path, other] of (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .caseCollisions */ .i4)(files.map(file => file.path))) {
        flaws.push({
            rule: 'unsafe-path',
            path,
            message: `${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(path)} and ${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(other)} are one name where case does not count.`,
            help: 'Only one of them would arrive on such a host: leave one of the two packages out.',
        });
    }
    return { files, owners, kept, flaws };
}
function ownersOf(kept) {
    const owners = new Map();
    for (const distribution of kept) {
        for (const row of distribution.record ?? []) {
            const target = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .recordTarget */ .RU)(row.path);
            if (target === null)
                continue;
            const known = owners.get(target) ?? [];
            if (known.length === 0)
                owners.set(target, known);
            const own = known.find(owner => owner.distribution === distribution);
            if (own === undefined)
                known.push({ distribution, rows: [row] });
            else
                own.rows.push(row);
        }
    }
    return owners;
}
/** Tells whether a path belongs to a distribution that does not go in, and to none that does. */
function leftOut(distributions, { keep, owners }) {
    const paths = new Set();
    const tops = new Set();
    for (const { normalizedName, metadata, record } of distributions) {
        if (keep.has(normalizedName))
            continue;
        tops.add(metadata);
        for (const name of installerNames[normalizedName] ?? [])
            tops.add(name);
        for (const row of record ?? []) {
            const target = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .recordTarget */ .RU)(row.path);
            if (target !== null)
                paths.add(target);
        }
    }
    const cut = (path) => paths.has(path) || tops.has(path.split('/', 1)[0] ?? '');
    return path => {
        if (owners.has(path))
            return false;
        return cut(path) || (isCachedBytecode(path) && cut(sourceOf(path)));
    };
}
function unsafeEntry({ path, kind, target }) {
    const base = { rule: 'unsafe-path', path };
    if (kind === 'link') {
        const where = target === undefined ? '' : ` to ${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(target)}`;
        return { ...base, message: `${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(path)} is a symbolic link${where}: a mount holds plain files only.` };
    }
    if (kind === 'other')
        return { ...base, message: `${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(path)} is neither a file nor a folder.` };
    const reason = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .unsafeReason */ .Bf)(path);
    if (reason === undefined)
        return undefined;
    return { ...base, message: `The name ${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(path)} ${reason}.`, help: 'Such a name cannot be sealed.' };
}


/***/ }),

/***/ 27088:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VE: () => (/* binding */ blockBytes),
/* harmony export */   hU: () => (/* binding */ endBytes),
/* harmony export */   jC: () => (/* binding */ padded),
/* harmony export */   n2: () => (/* binding */ headerSum),
/* harmony export */   pI: () => (/* binding */ tarHeader)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3146);

/** Bytes of a tar block. */
const blockBytes = 512;
/** Two empty blocks end the archive. */
const endBytes = 2 * blockBytes;
const paxName = '././@PaxHeader';
const largestOctal = 0o77777777777;
/**
 * The header blocks of one entry: POSIX ustar, preceded by a pax extended header where the path has more than 100 bytes or
 * is not ASCII, or the size does not fit (POSIX.1-2024, pax, "ustar Interchange Format" and "pax Extended Header").
 * Owner 0:0 without names, date `sealedTime`; folders end in `/`.
 */
function tarHeader({ path, kind, mode, bytes }) {
    const name = Buffer.from(kind === 'folder' ? `${path}/` : path);
    const plain = name.length <= 100 && name.every(byte => byte < 0x80);
    const fits = bytes <= largestOctal;
    // Programs that know no pax headers still find a name that is close.
    const shown = Buffer.from(name.subarray(0, 100).map(byte => (byte < 0x80 ? byte : 0x5f)));
    const header = ustar({ name: shown, mode, bytes: fits ? bytes : 0, type: kind === 'folder' ? '5' : '0' });
    if (plain && fits)
        return header;
    const records = Buffer.concat([
        ...(plain ? [] : [paxRecord('path', name)]),
        ...(fits ? [] : [paxRecord('size', Buffer.from(String(bytes)))]),
    ]);
    const extended = ustar({ name: Buffer.from(paxName), mode: 0o644, bytes: records.length, type: 'x' });
    const all = new Uint8Array(extended.length + padded(records.length) + header.length);
    all.set(extended);
    all.set(records, extended.length);
    all.set(header, all.length - header.length);
    return all;
}
/** `bytes` rounded up to whole blocks. */
function padded(bytes) {
    return Math.ceil(bytes / blockBytes) * blockBytes;
}
/** The sum a header's checksum field must hold: all its bytes, the field itself counted as blanks. */
function headerSum(block) {
    let sum = 8 * 0x20;
    for (let index = 0; index < blockBytes; index++) {
        if (index < 148 || index >= 156)
            sum += block[index] ?? 0;
    }
    return sum;
}
function ustar({ name, mode, bytes, type }) {
    // Its own memory: a slice of Node's shared pool would be copied to workers as a whole.
    const block = new Uint8Array(blockBytes);
    const put = (text, offset) => block.set(Buffer.from(text, 'latin1'), offset);
    block.set(name);
    put(octal(mode, 7), 100);
    put(octal(0, 7), 108);
    put(octal(0, 7), 116);
    put(octal(bytes, 11), 124);
    put(octal(_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .sealedTime */ .u, 11), 136);
    put(type, 156);
    put('ustar\u000000', 257);
    put(octal(0, 7), 329);
    put(octal(0, 7), 337);
    put(`${headerSum(block).toString(8).padStart(6, '0')}\0 `, 148);
    return block;
}
function octal(value, digits) {
    return value.toString(8).padStart(digits, '0');
}
/** `25 path=…\n`, where the number counts the whole record, itself included. */
function paxRecord(key, value) {
    const rest = key.length + value.length + 3;
    let length = rest + String(rest).length;
    if (rest + String(length).length !== length)
        length = rest + String(length).length;
    return Buffer.concat([Buffer.from(`${length} ${key}=`), value, Buffer.from('\n')]);
}


/***/ }),

/***/ 17183:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ TaskError),
/* harmony export */   y: () => (/* binding */ perform)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _compress_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98297);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3146);





/** Error of a task; `failure` travels, the class stays. */
class TaskError extends Error {
    failure;
    constructor(kind, path, cause) {
        super(`${kind} ${path}`, { cause });
        const message = cause instanceof Error ? cause.message : String(cause ?? '');
        this.failure = { kind, path, code: (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(cause) ?? '', message };
    }
}
/** Does one task, synchronously: in a worker thread, or inline where the work is small. Throws `TaskError`. */
function perform(task) {
    const work = task;
    if (work.kind === 'copy')
        return work.files.map(copyFile);
    if (work.kind === 'hash')
        return work.files.map(hashFile);
    return packChunk(work);
}
const pieceBytes = 1 << 20;
let sharedPiece;
let sharedChunk;
function copyFile({ from, to, mode, algorithms = [] }) {
    const source = openPlain(from);
    if (typeof source !== 'number')
        return source;
    try {
        // Exclusive: nothing that stands there already, be it a link, is written through.
        const target = attempt('write', to, () => node_fs__WEBPACK_IMPORTED_MODULE_1___default().openSync(to, 'wx', mode));
        try {
            const digest = readThrough(source, from, {
                algorithms,
                each: piece => attempt('write', to, () => writeAll(target, piece)),
            });
            attempt('write', to, () => {
                node_fs__WEBPACK_IMPORTED_MODULE_1___default().fchmodSync(target, mode);
                node_fs__WEBPACK_IMPORTED_MODULE_1___default().futimesSync(target, _facts_js__WEBPACK_IMPORTED_MODULE_4__/* .sealedTime */ .u, _facts_js__WEBPACK_IMPORTED_MODULE_4__/* .sealedTime */ .u);
            });
            return digest;
        }
        finally {
            node_fs__WEBPACK_IMPORTED_MODULE_1___default().closeSync(target);
        }
    }
    finally {
        node_fs__WEBPACK_IMPORTED_MODULE_1___default().closeSync(source);
    }
}
function hashFile(path) {
    const source = openPlain(path);
    if (typeof source !== 'number')
        return source;
    try {
        return readThrough(source, path, { algorithms: [], each: () => { } });
    }
    finally {
        node_fs__WEBPACK_IMPORTED_MODULE_1___default().closeSync(source);
    }
}
/** Reads a file once from start to end, hashing what it hands on. */
function readThrough(source, path, { algorithms, each }) {
    sharedPiece ??= Buffer.allocUnsafeSlow(pieceBytes);
    const buffer = sharedPiece;
    const read = () => attempt('read', path, () => fill(source, buffer));
    let got = read();
    // Nearly all files fit in one piece, and one call is cheaper than a hash object.
    if (got < pieceBytes && algorithms.length === 0) {
        const piece = buffer.subarray(0, got);
        each(piece);
        return { bytes: got, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', piece, 'hex') };
    }
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const others = algorithms.flatMap(name => hasher(name));
    let bytes = 0;
    while (got > 0) {
        const piece = buffer.subarray(0, got);
        each(piece);
        sha256.update(piece);
        for (const [, other] of others)
            other.update(piece);
        bytes += got;
        got = got < pieceBytes ? 0 : read();
    }
    const hashes = Object.fromEntries(others.map(([name, other]) => [name, other.digest('hex')]));
    return { bytes, sha256: sha256.digest('hex'), ...(algorithms.length > 0 ? { hashes } : {}) };
}
/** Reads until the buffer is full or the file ends: fewer bytes than that are the end. */
function fill(source, buffer) {
    let filled = 0;
    while (filled < buffer.length) {
        const got = node_fs__WEBPACK_IMPORTED_MODULE_1___default().readSync(source, buffer, filled, buffer.length - filled, null);
        if (got === 0)
            break;
        filled += got;
    }
    return filled;
}
function hasher(name) {
    try {
        return [[name, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(name)]];
    }
    catch {
        return [];
    }
}
/** A descriptor of a plain file (of that length) not reached through a link at its end, or why there is none. */
function openPlain(path, bytes) {
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = (node_fs__WEBPACK_IMPORTED_MODULE_1___default().constants);
    let descriptor;
    try {
        descriptor = node_fs__WEBPACK_IMPORTED_MODULE_1___default().openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    }
    catch (error) {
        const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) ?? '';
        if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO', 'EISDIR', 'ENAMETOOLONG'].includes(code))
            return { gone: code };
        throw new TaskError('read', path, error);
    }
    const stat = node_fs__WEBPACK_IMPORTED_MODULE_1___default().fstatSync(descriptor);
    if (stat.isFile() && (bytes === undefined || stat.size === bytes))
        return descriptor;
    node_fs__WEBPACK_IMPORTED_MODULE_1___default().closeSync(descriptor);
    return { gone: stat.isFile() ? 'another length' : 'not a file' };
}
function packChunk({ format, level, bytes, parts }) {
    if (sharedChunk === undefined || sharedChunk.length < bytes)
        sharedChunk = Buffer.allocUnsafeSlow(bytes);
    const chunk = sharedChunk.subarray(0, bytes);
    // What no part covers is padding.
    chunk.fill(0);
    for (const part of parts) {
        if ('literal' in part)
            chunk.set(part.literal, part.at);
        else
            readPart(part, chunk);
    }
    return (0,_compress_js__WEBPACK_IMPORTED_MODULE_3__/* .compressChunk */ .cY)(chunk, { format, level });
}
/** Puts a range of a file into the chunk. The file must still be as long, and as it was hashed. */
function readPart({ at, file, offset, bytes, last, sha256 }, chunk) {
    const source = openPlain(file, last ? offset + bytes : undefined);
    if (typeof source !== 'number')
        throw new TaskError('changed', file);
    try {
        let done = 0;
        while (done < bytes) {
            const got = attempt('read', file, () => node_fs__WEBPACK_IMPORTED_MODULE_1___default().readSync(source, chunk, at + done, bytes - done, offset + done));
            if (got === 0)
                throw new TaskError('changed', file);
            done += got;
        }
    }
    finally {
        node_fs__WEBPACK_IMPORTED_MODULE_1___default().closeSync(source);
    }
    // Files cut in two are hashed by a task of their own.
    if (sha256 !== undefined &&
        offset === 0 &&
        last &&
        (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', chunk.subarray(at, at + bytes), 'hex') !== sha256) {
        throw new TaskError('changed', file);
    }
}
function writeAll(target, piece) {
    for (let done = 0; done < piece.length;)
        done += node_fs__WEBPACK_IMPORTED_MODULE_1___default().writeSync(target, piece, done);
}
function attempt(kind, path, work) {
    try {
        return work();
    }
    catch (error) {
        throw new TaskError(kind, path, error);
    }
}


/***/ }),

/***/ 37523:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   workerMark: () => (/* binding */ workerMark)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _tasks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17183);


/** Marks the threads of a pool, so that a thread someone else starts with the same entry is left alone. */
const workerMark = 'sitemount-pool';
// The main thread's import of this file does nothing; a pool's thread serves until it is ended.
if (!node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.isMainThread && node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort !== null && node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData === workerMark) {
    const port = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort;
    port.on('message', (task) => {
        const answer = answerTo(task);
        port.postMessage(answer, movable(answer));
    });
}
/** A packed chunk is moved to the other thread, not copied. */
function movable(answer) {
    const bytes = 'result' in answer && ArrayBuffer.isView(answer.result) ? answer.result.buffer : undefined;
    return bytes instanceof ArrayBuffer ? [bytes] : [];
}
function answerTo(task) {
    try {
        return { result: (0,_tasks_js__WEBPACK_IMPORTED_MODULE_1__/* .perform */ .y)(task) };
    }
    catch (error) {
        if (error instanceof _tasks_js__WEBPACK_IMPORTED_MODULE_1__/* .TaskError */ .I)
            return { failure: error.failure };
        return { failure: new _tasks_js__WEBPACK_IMPORTED_MODULE_1__/* .TaskError */ .I('internal', '', error).failure };
    }
}


/***/ }),

/***/ 37909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The candidate closest to `word` by edit distance, or undefined when none is close (at most a third of its letters differ). */
function nearest(word, candidates) {
    const ranked = candidates
        .map(candidate => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
        .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    return best !== undefined && best.distance <= Math.max(1, Math.floor(best.candidate.length / 3))
        ? best.candidate
        : undefined;
}
/** Levenshtein distance in UTF-16 units. */
function editDistance(a, b) {
    let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const current = [i];
        for (let j = 1; j <= b.length; j++) {
            const substituted = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            current[j] = Math.min(substituted, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
        }
        previous = current;
    }
    return previous[b.length] ?? 0;
}


/***/ }),

/***/ 88381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ parseOptions),
/* harmony export */   SS: () => (/* binding */ listInputs),
/* harmony export */   vj: () => (/* binding */ inputNames)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38816);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _mount_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57944);
/* harmony import */ var _mount_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82741);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37909);
/* harmony import */ var _rules_catalogue_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91062);






const text = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().default('');
const list = zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP())
    .default([])
    .transform(entries => entries
    .flatMap(entry => entry.split(/\r\n|\r|\n/))
    .map(entry => entry.trim())
    .filter(Boolean));
/** YAML's and the shell's ways to say yes and no, in any case. */
const booleans = new Map([
    ['true', true],
    ['false', false],
    ['yes', true],
    ['no', false],
    ['on', true],
    ['off', false],
    ['1', true],
    ['0', false],
]);
const booleanWords = [...booleans.keys()];
function choice(values, fallback) {
    return zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(values, { error: issue => expected(oneOf(values), issue.input) }).default(fallback);
}
function flag(fallback) {
    return zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .refine(value => booleans.has(value.toLowerCase()), { error: issue => expected(oneOf(booleanWords), issue.input) })
        .transform(value => booleans.get(value.toLowerCase()) === true)
        .default(fallback);
}
const mountPath = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
    .superRefine((path, context) => {
    const problem = (0,_mount_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .mountPathProblem */ .Cc)(path);
    if (problem !== undefined)
        context.addIssue({ code: 'custom', message: refusedMountPath(path, problem) });
})
    .optional();
const artifactName = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
    // GitHub refuses these characters in artifact names (actions/toolkit, path-and-artifact-name-validation).
    .regex(/^(?!\.)[^\x00-\x1f\x7f\\/:*?"<>|]{1,180}$/, {
    error: issue => expected('a file name without ending, without any of `\\ / : * ? " < > |`', issue.input),
})
    .refine(name => !/^(?:findings\.json|sitemount\.sarif|report\.md|sitemount\.patch|lock)$/i.test(name), {
    error: issue => `${quote(issue.input)} is the name of something else that is written to \`output\``,
})
    .optional();
const days = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
    .regex(/^(?:[1-9]|[1-8]\d|90)$/, { error: issue => expected('a number of days from 1 to 90', issue.input) })
    .transform(Number)
    .optional();
const levels = ['error', 'warning', 'notice', 'off'];
const rules = list.transform((entries, context) => {
    const overrides = new Map();
    for (const [index, entry] of entries.entries()) {
        const [, id = '', level = ''] = /^([^:]*?)\s*:\s*(.*)$/.exec(entry) ?? [undefined, entry];
        const refuse = (message) => context.addIssue({ code: 'custom', message: `entry ${index + 1}: ${message}` });
        if (!(0,_rules_catalogue_js__WEBPACK_IMPORTED_MODULE_3__/* .isRuleId */ .KX)(id)) {
            const hint = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .nearest */ .p)(id, _rules_catalogue_js__WEBPACK_IMPORTED_MODULE_3__/* .ruleIds */ .Zl);
            refuse(`${quote(id)} is no rule${hint === undefined ? '' : ` (did you mean \`${hint}\`?)`}; there are ${_rules_catalogue_js__WEBPACK_IMPORTED_MODULE_3__/* .ruleIds */ .Zl.join(', ')}`);
        }
        else if (!levels.includes(level)) {
            refuse(`expected \`${id}: \` and one of ${levels.join(', ')}; got ${quote(entry)}`);
        }
        else {
            overrides.set(id, level);
        }
    }
    return overrides;
});
/**
 * The one schema behind action inputs and command-line flags. Names and defaults are the contract's; `action.yml` repeats
 * them for GitHub, and a test holds the two together.
 */
const schema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    mode: choice(['check', 'build', 'audit', 'verify', 'rehearse'], 'build'),
    'working-directory': zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().default('.'),
    requirements: list.transform(files => (files.length > 0 ? files : ['requirements.txt'])),
    constraints: list,
    'python-version': text,
    python: text,
    target: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().default('generic'),
    delivery: choice(['mount', 'dynamic', 'image'], 'mount'),
    pins: choice(['exact', 'hashes', 'off'], 'exact'),
    installer: choice(['auto', 'pip', 'uv'], 'auto'),
    'index-url': text,
    'extra-index-url': list,
    'mount-path': mountPath,
    'entry-script': text,
    'model-dir': text,
    'code-dir': text,
    sample: text,
    'build-image': flag(false),
    'host-packages': text,
    format: choice(['tar.zst', 'tar.gz', 'zip', 'squashfs', 'directory'], 'tar.zst'),
    'artifact-name': artifactName,
    'artifact-retention-days': days,
    output: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().default('sitemount-out'),
    upload: flag(true),
    cache: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .refine(value => value === 'auto' || booleans.has(value.toLowerCase()), {
        error: issue => expected(oneOf(['auto', ...booleanWords]), issue.input),
    })
        .transform(value => (value === 'auto' ? value : booleans.get(value.toLowerCase()) === true))
        .default('auto'),
    bytecode: choice(['runtime', 'all', 'none'], 'runtime'),
    slim: list,
    'max-size': text,
    'max-files': text,
    'smoke-test': choice(['direct', 'all', 'off'], 'direct'),
    'smoke-skip': list,
    allow: list,
    rules,
    'fail-on': choice(['error', 'warning', 'never'], 'error'),
    artifact: text,
    'extract-to': text,
    mount: text,
});
/** Every input of the contract, in its order. */
const inputNames = Object.keys(schema.shape);
/** Inputs that take several values: one a line in the action, a repeated flag on the command line. */
const listInputs = new Set([
    'requirements',
    'constraints',
    'extra-index-url',
    'slim',
    'smoke-skip',
    'allow',
    'rules',
]);
/**
 * What this version does not do yet. An input given explicitly is refused, naming what would be needed; its default does nothing.
 * `true` stands for any value, a list for those values.
 */
const unserved = {
    mode: ['audit', 'rehearse'],
    delivery: ['dynamic', 'image'],
    'entry-script': true,
    'model-dir': true,
    'code-dir': true,
    sample: true,
    'build-image': ['true', 'yes', 'on', '1'],
    'host-packages': true,
    format: ['zip', 'squashfs', 'directory'],
    bytecode: ['all'],
    slim: true,
    'max-size': true,
    'max-files': true,
    'smoke-test': ['all'],
    'smoke-skip': true,
    allow: true,
    'extract-to': true,
    mount: true,
};
/**
 * The options that `raw` gives, defaults filled in. Empty text counts as not given, as in GitHub Actions.
 *
 * Throws `usage` with one sentence for each input that is wrong: ``Input `pins`: expected one of …``.
 */
function parseOptions(raw) {
    const given = Object.entries(raw).flatMap(([name, value]) => {
        const entries = (typeof value === 'string' ? [value] : (value ?? [])).filter(entry => entry.trim() !== '');
        if (entries.length === 0)
            return [];
        return [[name, listInputs.has(name) ? entries : (entries.at(-1) ?? '').trim()]];
    });
    const parsed = schema.safeParse(Object.fromEntries(given));
    const complaints = [
        ...(parsed.error?.issues ?? []).map(issue => `Input \`${String(issue.path[0])}\`: ${issue.message}.`),
        ...given.flatMap(([name, value]) => refuseUnserved(name, value)),
    ];
    if (!parsed.success || complaints.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('usage', [...new Set(complaints)].join('\n'));
    }
    const camel = Object.fromEntries(Object.entries(parsed.data).map(([name, value]) => [camelCase(name), value]));
    return { ...camel, given: new Set(given.map(([name]) => name)) };
}
function refuseUnserved(name, value) {
    const refused = unserved[name];
    if (refused === undefined)
        return [];
    const said = typeof value === 'string' ? value : value.join(', ');
    if (refused !== true && !refused.includes(said.toLowerCase()))
        return [];
    return [
        `Input \`${name}\`: ${refused === true ? 'is' : `${quote(said)} is`} not served by this version yet; leave it out.`,
    ];
}
function expected(what, got) {
    return `expected ${what}; got ${quote(got)}`;
}
function refusedMountPath(path, problem) {
    if (problem.endsWith('of the artifact itself'))
        return problem;
    const said = (0,_mount_names_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB)(path).slice(1, -1);
    return `${expected('a relative path such as `site-packages` or `python`, without `..`', said)}, which ${problem}`;
}
function oneOf(values) {
    return `one of ${values.join(', ')}`;
}
function quote(value) {
    const said = String(value);
    return `\`${said.length > 80 ? `${said.slice(0, 80)}…` : said}\``;
}
function camelCase(name) {
    return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 8431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Whether `file` lies below `folder`, at any depth; the folder itself does not. Both are absolute, or relative to the same
 * folder. Only the names count: no symbolic link is followed.
 */
function isInside(folder, file) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(folder, file);
    // A name may itself begin with two dots.
    return relative !== '' && relative.split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep))[0] !== '..' && !node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(relative);
}


/***/ }),

/***/ 11237:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   In: () => (/* binding */ levelOf),
/* harmony export */   US: () => (/* binding */ policyOf),
/* harmony export */   Vj: () => (/* binding */ verdictOf)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52018);
/* harmony import */ var _rules_catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91062);


/** How findings are weighed: the mode's defaults, the overrides of `rules`, and the excuses that stand in the files. */
function policyOf({ mode, rules }, requirements) {
    return { mode: mode, rules, excuses: requirements?.excuses ?? [] };
}
/** The level that a rule has unless it weighs a case differently. */
function levelOf(rule, { mode, rules }) {
    const entry = _rules_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .sW[rule];
    return rules.get(rule) ?? entry.levels[mode] ?? 'off';
}
/** `failed` when a finding is at or above `fail-on`. */
function verdictOf(findings, { failOn }) {
    return failOn !== 'never' && findings.some(({ level }) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .atLeast */ .jZ)(level, failOn)) ? 'failed' : 'passed';
}


/***/ }),

/***/ 36591:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ askInterpreter),
/* harmony export */   KL: () => (/* binding */ probeEnvironment),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   dy: () => (/* binding */ probe),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   xn: () => (/* binding */ startFailure)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25462);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34006);
/* harmony import */ var _scrub_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70333);





/** Milliseconds an interpreter has to answer: a shim on a loaded machine may take seconds. */
const patience = 60_000;
/**
 * What `executable` tells about itself, asked in isolation and in a scrubbed environment. A version manager's shim is
 * resolved: the answer names the interpreter it starts.
 *
 * Throws `probe-failed` when it does not answer.
 */
async function askInterpreter(executable, asking) {
    const { interpreter } = await probe(executable, ['interpreter'], asking);
    return named(interpreter, executable);
}
/** The interpreter's own path, or the one asked where it does not know it. */
function named(interpreter, executable) {
    return { ...interpreter, executable: interpreter.executable || executable };
}
/**
 * What can be seen from inside a virtualenv: its import path, import hooks, and what was loaded at start.
 *
 * Throws `probe-failed` when its interpreter does not answer.
 */
async function probeEnvironment(executable, asking) {
    const { environment } = await probe(executable, ['environment'], asking);
    return environment;
}
/**
 * Starts `python/probe.py` once and returns its answers to `ask`; `environ` is what of the job's environment the questions
 * are about.
 *
 * Throws `probe-failed` with the last line the interpreter wrote to standard error.
 */
async function probe(executable, ask, { env, signal, cwd, environ = {} }) {
    // Whatever else the interpreter prints at start, it cannot print this.
    const mark = `sitemount-probe-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}:`;
    const outcome = await start(executable, { env, signal, cwd, input: JSON.stringify({ mark, ask, environ }) });
    const line = outcome.stdout.split('\n').find(text => text.startsWith(mark));
    const answers = line === undefined ? undefined : parse(line.slice(mark.length));
    if (answers === undefined || ask.some(name => !Object.hasOwn(answers, name))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('probe-failed', `${executable} does not answer: ${reason(outcome)}.`, {
            help: 'Set up a CPython 3.7 or later before this step, or name one with the input `python`.',
        });
    }
    return answers;
}
async function start(executable, { input, ...asking }) {
    const { env, signal, cwd } = asking;
    const library = (0,_scrub_js__WEBPACK_IMPORTED_MODULE_4__/* .libraryPathOf */ .a1)(executable, env);
    try {
        return await (0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(executable, ['-I', '-B', (0,_assets_js__WEBPACK_IMPORTED_MODULE_1__/* .asset */ .L)('python/probe.py')], {
            env: (0,_scrub_js__WEBPACK_IMPORTED_MODULE_4__/* .shimEnvironment */ .nv)(env, library),
            signal,
            input,
            timeout: patience,
            ...(cwd !== undefined && { cwd }),
        });
    }
    catch (error) {
        throw startFailure(error, executable, signal);
    }
}
/** What a child that could not be run means: an interrupt stays one, everything else is an interpreter that does not answer. */
function startFailure(error, executable, signal) {
    if (signal.aborted)
        return (0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .interrupted */ .VM)();
    const message = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr ? error.message : `${executable} could not be started (${error}).`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('probe-failed', message, { cause: error });
}
/** Why a child did not answer: the line of its standard error that says it, else how it ended. */
function reason({ stderr, timedOut, code, signal }) {
    if (timedOut)
        return 'it took too long';
    const lines = stderr.split(/\r\n|\n|\r/).filter(line => line.trim() !== '');
    // A traceback says it last; a shim without a version, or a Python 2 that knows no -I, says it first and goes on with advice.
    const line = code === 127 || lines[0]?.startsWith('Unknown option') ? lines[0] : lines.at(-1);
    if (line !== undefined)
        return line.trim().replace(/\.$/, '').slice(0, 300);
    if (signal !== null)
        return `ended by ${signal}`;
    return code === 0 ? 'it ran, but printed no answer' : `exit code ${code}`;
}
function parse(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 3459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ chooseInterpreter)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/process.ts
var process = __webpack_require__(34006);
// EXTERNAL MODULE: ./src/python/ask.ts
var ask = __webpack_require__(36591);
// EXTERNAL MODULE: ./src/python/fit.ts
var fit = __webpack_require__(3681);
// EXTERNAL MODULE: ./src/python/locate.ts
var locate = __webpack_require__(38290);
// EXTERNAL MODULE: ./src/python/scrub.ts
var scrub = __webpack_require__(70333);
;// CONCATENATED MODULE: ./src/python/find.ts








/** How many interpreters are asked at once, and how long each may take, in milliseconds. */
const width = 4;
const patience = 10_000;
/** Asks for a version in words that every Python from 2.7 on understands. */
const question = `import sys
i = sys.version_info
level = {"alpha": "a", "beta": "b", "candidate": "rc"}.get(i[3])
version = "%d.%d.%d" % i[:3] + (level + str(i[4]) if level else "")
name = getattr(getattr(sys, "implementation", None), "name", "cpython")
sys.stdout.write("\\n".join(["", version, name, getattr(sys, "abiflags", ""), sys.executable or ""]))`;
/**
 * Every Python on this machine, in the order of the places: PATH, the tool cache, pyenv, uv. Each is asked for its version;
 * one that does not answer (a shim without a version behind it) is kept with its failure. The same file is listed once.
 */
async function candidates({ env, signal }) {
    const waiting = distinct((0,locate/* whereabouts */.CJ)(env), ({ file }) => (0,scrub/* realPath */.Ye)(file));
    const answers = [];
    const queue = waiting.entries();
    // Iterators are shared: each of the workers takes the next one that nobody has taken.
    const work = async () => {
        for (const [index, place] of queue)
            answers[index] = await askVersion(place, { env, signal });
    };
    await Promise.all(Array.from({ length: width }, work));
    // Shims of one version, and a shim and the interpreter it starts, are one Python.
    return distinct(answers, ({ executable, version }) => (version === null ? executable : (0,scrub/* realPath */.Ye)(executable)));
}
/**
 * The first Python on this machine that is the expected one (any from 3.7 on when nothing is expected); where a file names
 * a patch release that is not here, another one of its minor version.
 *
 * Throws `no-interpreter` with everything that lies here when there is none.
 */
async function findInterpreter(expected, asking) {
    const all = await candidates(asking);
    const answering = all.filter(fit/* isAnswering */.t8);
    const wanted = expected === undefined ? 'Python 3.7 or later' : `Python ${expected.minor ?? expected.specifier}`;
    const fitting = (how) => answering.filter(candidate => (0,fit/* fitOf */.Zo)(candidate, expected) === how);
    for (const { executable } of [...fitting('fits'), ...fitting('patch')]) {
        try {
            return await (0,ask/* askInterpreter */.A7)(executable, asking);
        }
        catch (error) {
            if (!(error instanceof errors/* SitemountError */.hr) || error.code !== 'probe-failed')
                throw error;
        }
    }
    throw new errors/* SitemountError */.hr('no-interpreter', `No ${wanted} was found.`, {
        looked: all.map(tell),
        help: `Add actions/setup-python with python-version: "${expected?.minor ?? expected?.specifier ?? '3'}" before this step.`,
    });
}
function tell({ executable, where, version, failure }) {
    return `${executable} (${where}): ${version ?? `does not answer: ${failure}`}`;
}
async function askVersion(place, { env, signal }) {
    const { file, where } = place;
    try {
        const outcome = await (0,process/* run */.eF)(file, ['-E', '-s', '-S', '-B', '-c', question], {
            env: (0,scrub/* shimEnvironment */.nv)(env, (0,scrub/* libraryPathOf */.a1)(file, env)),
            signal,
            timeout: patience,
            maxOutput: 65536,
        });
        const [executable = '', flags = '', implementation = '', version = ''] = outcome.stdout.split('\n').reverse();
        if (outcome.code !== 0 || !/^\d+\.\d+\.\d+/.test(version)) {
            return { executable: file, where, version: null, failure: (0,ask/* reason */.l)(outcome) };
        }
        return { executable: executable || file, where, version, implementation, freeThreaded: flags.includes('t') };
    }
    catch (error) {
        const failure = (0,ask/* startFailure */.xn)(error, file, signal);
        if (failure.code === 'interrupted')
            throw failure;
        return { executable: file, where, version: null, failure: failure.message.replace(/\.$/, '') };
    }
}
function distinct(items, key) {
    const seen = new Set();
    return items.filter(item => !seen.has(key(item)) && seen.add(key(item)));
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
var external_node_os_default = /*#__PURE__*/__webpack_require__.n(external_node_os_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/requirements/credentials.ts
var requirements_credentials = __webpack_require__(96174);
// EXTERNAL MODULE: ./src/paths.ts
var paths = __webpack_require__(8431);
;// CONCATENATED MODULE: ./src/python/job-place.ts



/** The place of a line of a file outside or inside the working directory: relative when inside, absolute otherwise. */
function placed({ file, line, text }, { cwd }) {
    const excerpt = (0,requirements_credentials/* maskCredentials */.Bs)(text);
    const start = excerpt.length - excerpt.trimStart().length;
    return {
        file: (0,paths/* isInside */.F)(cwd, file) ? external_node_path_default().relative(cwd, file).split((external_node_path_default()).sep).join('/') : file,
        line,
        column: start + 1,
        endColumn: start + 1 + [...excerpt.trim()].length,
        excerpt,
    };
}

;// CONCATENATED MODULE: ./src/python/pip-options.ts
const elsewhere = { kind: 'diverts', effect: 'would have installed into that folder, not into the virtualenv' };
const listed = { kind: 'diverts', effect: 'would have changed what pip lists' };
const otherHost = { kind: 'diverts', effect: 'would have chosen wheels for another Python or platform' };
const building = { kind: 'diverts', effect: 'would have changed how source distributions are built' };
const replacing = {
    kind: 'diverts',
    effect: 'would have changed which releases are installed anew',
    flag: true,
};
const transport = { kind: 'transport', effect: 'is passed on to the installer' };
const guard = {
    kind: 'diverts',
    effect: 'would have made pip refuse to work outside a virtualenv',
    flag: true,
};
const incomplete = { kind: 'diverts', effect: 'would have left dependencies out', flag: true };
const index = (effect, instead) => ({ kind: 'index', effect, instead });
/**
 * pip's options that change what is installed, what is seen, or where it comes from; by their long name, aliases included.
 * What is not here (progress bars, caches, colours, version checks) changes nothing that is built.
 * Source: `pip/_internal/cli/cmdoptions.py` and the commands install, list and freeze, pips 22 to 26.
 */
const pipOptions = new Map([
    ['target', elsewhere],
    ['prefix', elsewhere],
    ['root', elsewhere],
    ['user', { kind: 'diverts', effect: 'would have installed into the user site', flag: true }],
    [
        'python',
        {
            kind: 'diverts',
            effect: 'would have made pip work on another interpreter',
            instead: 'Name the interpreter with the input `python`.',
        },
    ],
    ['path', { kind: 'diverts', effect: 'would have made pip list that folder instead of the virtualenv' }],
    ['exclude', { kind: 'diverts', effect: 'would have hidden distributions from `pip list` and `pip freeze`' }],
    ['local', { kind: 'diverts', effect: 'would have hidden distributions from outside the virtualenv', flag: true }],
    ['not-required', { ...listed, flag: true }],
    ['outdated', { ...listed, flag: true }],
    ['uptodate', { ...listed, flag: true }],
    ['exclude-editable', { ...listed, flag: true }],
    ['format', listed],
    [
        'constraint',
        {
            kind: 'diverts',
            effect: 'would have changed which versions are installed',
            instead: 'Name the file with the input `constraints`.',
        },
    ],
    ['build-constraint', building],
    [
        'requirement',
        {
            kind: 'diverts',
            effect: 'would have installed more than was asked for',
            instead: 'Name the file with the input `requirements`.',
        },
    ],
    [
        'editable',
        { kind: 'diverts', effect: 'would have installed an editable project', instead: 'List it in the requirements.' },
    ],
    ['group', { kind: 'diverts', effect: 'would have installed more than was asked for' }],
    ['no-deps', incomplete],
    ['no-dependencies', incomplete],
    [
        'pre',
        { kind: 'diverts', effect: 'would have allowed pre-releases', instead: 'Pin the release that is meant.', flag: true },
    ],
    [
        'all-releases',
        { kind: 'diverts', effect: 'would have allowed pre-releases', instead: 'Pin the release that is meant.' },
    ],
    ['only-final', { kind: 'diverts', effect: 'would have refused pre-releases' }],
    ['uploaded-prior-to', { kind: 'diverts', effect: 'would have hidden releases newer than that date' }],
    ['no-binary', { kind: 'diverts', effect: 'would have built from source instead of taking wheels' }],
    ['only-binary', { kind: 'diverts', effect: 'would have decided where wheels are required' }],
    [
        'prefer-binary',
        { kind: 'diverts', effect: 'would have preferred older wheels to newer source distributions', flag: true },
    ],
    ['ignore-installed', replacing],
    ['force-reinstall', replacing],
    ['upgrade', replacing],
    ['upgrade-strategy', { ...replacing }],
    ['require-virtualenv', guard],
    ['require-venv', guard],
    [
        'require-hashes',
        {
            kind: 'diverts',
            effect: 'would have refused requirements without hashes',
            instead: 'Set the input `pins: hashes`.',
            flag: true,
        },
    ],
    [
        'ignore-requires-python',
        { kind: 'diverts', effect: 'would have installed releases that do not support this Python', flag: true },
    ],
    ['platform', otherHost],
    ['python-version', otherHost],
    ['implementation', otherHost],
    ['abi', otherHost],
    // `PIP_NO_BUILD_ISOLATION=0` switches isolation off: whatever the value, it counts.
    ['no-build-isolation', building],
    ['use-pep517', building],
    ['no-use-pep517', building],
    ['config-settings', building],
    ['config-setting', building],
    ['global-option', building],
    ['build-option', building],
    ['install-option', building],
    ['use-feature', { kind: 'diverts', effect: 'would have switched on other behaviour of pip' }],
    ['use-deprecated', { kind: 'diverts', effect: 'would have switched on other behaviour of pip' }],
    ['dry-run', { kind: 'diverts', effect: 'would have installed nothing', flag: true }],
    ['src', { kind: 'diverts', effect: 'would have put checkouts of editable requirements there' }],
    ['index-url', index('names an index that was not taken', 'Name it with the input `index-url` if it is meant.')],
    ['pypi-url', index('names an index that was not taken', 'Name it with the input `index-url` if it is meant.')],
    [
        'extra-index-url',
        index('names further indexes that were not taken', 'Name them with the input `extra-index-url` if they are meant.'),
    ],
    [
        'find-links',
        index('names places of packages that were not taken', 'Write `--find-links` into the requirements file if it is meant.'),
    ],
    [
        'no-index',
        {
            ...index('would have kept pip away from every index', 'Write `--no-index` into the requirements file if it is meant.'),
            flag: true,
        },
    ],
    [
        'trusted-host',
        index('would have switched certificate checks off for a host', 'Write `--trusted-host` into the requirements file if it is meant.'),
    ],
    [
        'keyring-provider',
        index('would have asked a keyring for credentials of the index', 'Put the credentials into the input `index-url`, from a secret.'),
    ],
    ['cert', transport],
    ['client-cert', transport],
    ['proxy', transport],
    ['timeout', transport],
    ['default-timeout', transport],
    ['retries', transport],
]);
/** Sections of a configuration file that the commands run here would read, in the order in which one overrides the other. */
const pipSections = ['global', 'install', 'list', 'freeze', 'inspect', 'check', ':env:'];
/** The option a key means: as pip does it, case and `_` or `-` make no difference. */
function pipKey(key) {
    return key.toLowerCase().replaceAll('_', '-').replace(/^--/, '');
}
/** Whether a value has an influence: pip ignores empty ones, and a switch that is set to no does nothing. */
function counts(option, value) {
    return value.trim() !== '' && !(option.flag === true && /^(?:n|no|f|false|off|0)$/i.test(value.trim()));
}

;// CONCATENATED MODULE: ./src/python/job-pip.ts





/** Variables with pip's prefix that are not options of it. */
const internals = {
    _PIP_RUNNING_IN_SUBPROCESS: 'would have made pip install into its own environment',
    _PIP_USE_IMPORTLIB_METADATA: 'would have changed how pip finds distributions',
};
/** `PIP_…` variables that change what is installed, seen or fetched. */
function pipEnvironmentSettings(env) {
    const variables = Object.entries(env).filter((entry) => Boolean(entry[1]));
    return variables.flatMap(([name, value]) => {
        const setting = { vector: 'pip-environment', name, value: mask(value) };
        const internal = internals[name];
        if (internal !== undefined)
            return [{ ...setting, effect: internal, help: unset(name), kind: 'diverts' }];
        const option = name.startsWith('PIP_') ? pipOptions.get(pipKey(name.slice(4))) : undefined;
        if (option === undefined || !counts(option, value))
            return [];
        return [{ ...setting, effect: option.effect, help: option.instead ?? unset(name), kind: option.kind }];
    });
}
/** Lines of pip's configuration files that change what is installed, seen or fetched; the last file that sets a key counts. */
function pipFileSettings(files, placing) {
    const broken = files.flatMap(({ file, error }) => {
        if (error === null)
            return [];
        const effect = `would have stopped pip, which cannot read it: ${(0,requirements_credentials/* maskCredentials */.Bs)(error)}`;
        const help = 'Mend or remove the file.';
        return [
            {
                vector: 'pip-file',
                name: external_node_path_default().basename(file),
                value: file,
                effect,
                help,
                kind: 'diverts',
                ...placed({ file, line: 1, text: '' }, placing),
            },
        ];
    });
    const settings = effective(files).flatMap(({ section, key, value, line, text, file }) => {
        const option = pipOptions.get(pipKey(key));
        if (option === undefined || !pipSections.includes(section) || !counts(option, value))
            return [];
        const help = option.instead ?? 'Remove the line, or leave it: nothing here obeys it.';
        const told = { name: `${section}.${pipKey(key)}`, value: mask(value), effect: option.effect, help };
        return [{ vector: 'pip-file', ...told, kind: option.kind, ...placed({ file, line, text }, placing) }];
    });
    return [...broken, ...settings];
}
/** How the job's pip would have reached the network: what is passed on as options of our own. Variables win over files. */
function pipTransport(files, { env, cwd }) {
    const inFiles = effective(files)
        .filter(({ section }) => pipSections.includes(section))
        .sort((a, b) => pipSections.indexOf(a.section) - pipSections.indexOf(b.section))
        .map(({ key, value }) => [pipKey(key), value]);
    const inEnvironment = Object.entries(env)
        .filter(([name]) => name.startsWith('PIP_'))
        .map(([name, value]) => [pipKey(name.slice(4)), value ?? '']);
    const values = new Map([...inFiles, ...inEnvironment].filter(([, value]) => value.trim() !== ''));
    const file = (key) => {
        const value = values.get(key);
        return value === undefined ? undefined : external_node_path_default().resolve(cwd, value.replace(/^~(?=\/|$)/, env.HOME ?? external_node_os_default().homedir()));
    };
    const number = (value) => {
        const parsed = Number(value ?? Number.NaN);
        return Number.isFinite(parsed) && parsed >= 0 ? parsed : undefined;
    };
    const found = {
        cert: file('cert'),
        clientCert: file('client-cert'),
        proxy: values.get('proxy'),
        timeout: number(values.get('timeout') ?? values.get('default-timeout') ?? env.UV_HTTP_TIMEOUT),
        retries: number(values.get('retries') ?? env.UV_HTTP_RETRIES),
    };
    return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
/** The values that hold after later files have overridden earlier ones, section by section. */
function effective(files) {
    const values = files.flatMap(({ file, values }) => values.map(value => ({ ...value, file })));
    return [...new Map(values.map(value => [`${value.section}.${pipKey(value.key)}`, value])).values()];
}
function unset(name) {
    return `Unset ${name} for this step, or leave it: nothing here obeys it.`;
}
/** A value fit to be told: without credentials, also those of a proxy without scheme, on one line. */
function mask(value) {
    const line = (0,requirements_credentials/* maskCredentials */.Bs)(value.trim().replace(/\s+/g, ' '));
    return line.includes('://') ? line : line.replace(/^[^\s/@]+@(?=[^\s@]+:\d+$)/, '****@');
}

;// CONCATENATED MODULE: ./src/python/job-contents.ts
const shown = 5;
/** What a folder brings, as the object of a sentence: `idna 3.4 and 2 modules without metadata (a, b)`; `nothing` for none. */
function describe({ distributions, modules }) {
    const named = some(distributions.map(({ name, version }) => `${name} ${version}`.trim()));
    const count = `${modules.length} module${modules.length === 1 ? '' : 's'} without metadata (${some(modules)})`;
    if (distributions.length === 0)
        return modules.length === 0 ? 'nothing' : count;
    return modules.length === 0 ? named : `${named} and ${count}`;
}
/** What Python would do with a folder on sys.path: one clause. */
function bring(contents) {
    const { entry, exists, distributions, modules, startup } = contents;
    const folder = entry === '' ? 'the working directory (an empty entry)' : 'this folder';
    if (!exists)
        return 'would have put a folder that does not exist on sys.path';
    const runs = startup.length === 0 ? '' : `, and would have run its ${startup.join('.py and ')}.py at every start`;
    if (distributions.length + modules.length === 0)
        return `would have put ${folder} on sys.path, which holds no Python now`;
    return `would have added ${describe(contents)}${entry === '' ? ` from ${folder}` : ''}${runs}`;
}
function some(names) {
    const rest = names.length - shown;
    return rest > 0 ? `${names.slice(0, shown).join(', ')} and ${rest} more` : names.join(', ');
}

;// CONCATENATED MODULE: ./src/python/job-python.ts



/** PYTHONPATH, one setting an entry: what each would have brought. */
function pythonPathSettings({ pythonPath }) {
    return pythonPath.map(contents => ({
        vector: 'pythonpath',
        name: 'PYTHONPATH',
        value: contents.entry,
        effect: bring(contents),
        help: 'List what is needed from there in the requirements, and unset PYTHONPATH for this step.',
        ...held(contents),
        kind: 'diverts',
    }));
}
/** The user site, where the job's Python would use it and it holds something, or where PYTHONUSERBASE moves it. */
function userSiteSettings({ userSite }, env) {
    const moved = env.PYTHONUSERBASE;
    if (userSite === null)
        return [];
    const { entry, enabled, pth } = userSite;
    const empty = userSite.distributions.length + userSite.modules.length + pth.length === 0;
    if (!moved && (!enabled || empty))
        return [];
    const hooks = pth.length === 0 ? '' : `, and would have obeyed ${pth.slice(0, 3).join(', ')}`;
    const brings = empty
        ? `would have moved the user site to ${entry}, where nothing lies now`
        : `would have added ${describe(userSite)}${hooks}`;
    return [
        {
            vector: 'user-site',
            name: moved ? 'PYTHONUSERBASE' : 'user site',
            value: moved || entry,
            effect: moved && !empty ? `${brings} from ${entry}` : brings,
            help: 'List what is needed from there in the requirements; `PYTHONNOUSERSITE=1` switches the user site off.',
            ...held(userSite),
            kind: 'diverts',
        },
    ];
}
/** Virtualenvs of the job that see the packages of the Python behind them. */
function systemSiteSettings({ systemSites }, placing) {
    return systemSites.map(seen => ({
        vector: 'system-site',
        name: 'include-system-site-packages',
        value: 'true',
        effect: `would have added ${describe(seen)}`,
        help: 'Make the virtualenv without `--system-site-packages`; the one that is built here never has them.',
        ...held(seen),
        kind: 'diverts',
        ...placed(seen, placing),
    }));
}
/** An active conda environment, one setting a variable. */
function condaSettings({ conda }, env) {
    const seen = conda[0];
    const holds = seen === undefined || describe(seen) === 'nothing' ? '' : `; it holds ${describe(seen)}`;
    const effects = {
        CONDA_PREFIX: `would have been the environment that uv installs into${holds}`,
        CONDA_DEFAULT_ENV: 'names the active conda environment',
    };
    return Object.entries(effects).flatMap(([name, effect]) => {
        const value = env[name];
        if (!value)
            return [];
        return [
            {
                vector: 'conda',
                name,
                value,
                effect,
                help: 'Run `conda deactivate` before this step, or start it from a shell without conda.',
                ...(name === 'CONDA_PREFIX' && seen !== undefined && held(seen)),
                kind: 'diverts',
            },
        ];
    });
}
/** Other variables that change what CPython runs or finds; the rest of its PYTHON… variables change nothing that is built. */
const pythonVariables = {
    PYTHONOPTIMIZE: 'would have removed assert statements from what Python compiles',
    PYTHONPLATLIBDIR: 'would have made Python look for its extension modules elsewhere',
    PYTHONCASEOK: 'would have made imports ignore case',
    PYTHONEXECUTABLE: 'would have made Python take another program for its own',
    __PYVENV_LAUNCHER__: 'would have made Python take another folder for its virtualenv',
};
/** PYTHONHOME and the other variables of CPython that change what runs. Source: CPython's documentation, "Command line and environment". */
function pythonVariableSettings(env) {
    const home = env.PYTHONHOME
        ? [
            {
                vector: 'pythonhome',
                name: 'PYTHONHOME',
                value: env.PYTHONHOME,
                effect: 'would have replaced the standard library and site-packages with those of that folder',
                help: 'Unset PYTHONHOME for this step.',
                kind: 'diverts',
            },
        ]
        : [];
    const others = Object.entries(pythonVariables).flatMap(([name, effect]) => {
        const value = env[name];
        if (!value)
            return [];
        return [{ vector: 'python-environment', name, value, effect, help: `Unset ${name} for this step.`, kind: 'diverts' }];
    });
    return [...home, ...others];
}
/** Native libraries that the job puts in front of every program: LD_PRELOAD, and LD_LIBRARY_PATH but for the interpreter's own entry. */
function nativeSettings(env, executable) {
    const own = (0,scrub/* libraryPathOf */.a1)(executable, env);
    const foreign = (env.LD_LIBRARY_PATH ?? '').split(':').filter(entry => entry !== '' && entry !== own);
    const setting = (name, value, effect) => ({
        vector: 'native',
        name,
        value,
        effect,
        help: 'A library that the host needs too belongs into a requirement that ships it, or into the image.',
        kind: 'diverts',
    });
    return [
        ...(env.LD_PRELOAD ? [setting('LD_PRELOAD', env.LD_PRELOAD, 'would have been loaded into every program')] : []),
        ...(foreign.length > 0
            ? [
                setting('LD_LIBRARY_PATH', foreign.join(':'), 'would have let extension modules find libraries that the host may lack'),
            ]
            : []),
    ];
}
function held({ distributions, modules, }) {
    return { ...(distributions.length > 0 && { distributions }), ...(modules.length > 0 && { modules }) };
}

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./src/python/places.ts
var places = __webpack_require__(91424);
;// CONCATENATED MODULE: ./src/python/job-uv.ts






const job_uv_index = {
    kind: 'index',
    effect: 'names an index that was not taken',
    instead: 'Name it with the input `index-url` or `extra-index-url` if it is meant.',
};
const links = {
    kind: 'index',
    effect: 'names places of packages that were not taken',
    instead: 'Write `--find-links` or `--no-index` into the requirements file if it is meant.',
};
const access = {
    kind: 'index',
    effect: 'would have changed how uv asks an index',
    instead: 'Put credentials into the input `index-url`, from a secret; `--trusted-host` belongs into the requirements file.',
};
const versions = {
    kind: 'diverts',
    effect: 'would have changed which versions are installed',
    instead: 'Name constraints with the input `constraints`; pin the rest in the requirements.',
};
const place = {
    kind: 'diverts',
    effect: 'would have installed elsewhere, or for another Python',
    instead: 'Name the interpreter with the input `python`.',
};
const job_uv_building = { kind: 'diverts', effect: 'would have changed what is built from source, and how' };
const checking = {
    kind: 'diverts',
    effect: 'would have changed whether hashes are checked',
    instead: 'Set the input `pins`.',
};
const linking = {
    kind: 'diverts',
    effect: 'would have changed whether files of the virtualenv are copies or links into a cache',
};
const job_uv_transport = { kind: 'transport', effect: 'is passed on to the installer' };
/** Settings of uv by the name they have in `uv.toml`; variables have the same ones, in capitals. Source: uv's reference, "Settings" and "Environment variables". */
const settings = {
    index: job_uv_index,
    'default-index': job_uv_index,
    'index-url': job_uv_index,
    'extra-index-url': job_uv_index,
    'torch-backend': job_uv_index,
    'find-links': links,
    'no-index': links,
    'index-strategy': access,
    'keyring-provider': access,
    'insecure-host': access,
    'allow-insecure-host': access,
    override: versions,
    constraint: versions,
    exclude: versions,
    'override-dependencies': versions,
    'constraint-dependencies': versions,
    'exclude-dependencies': versions,
    'exclude-newer': versions,
    'exclude-newer-package': versions,
    prerelease: versions,
    resolution: versions,
    upgrade: versions,
    'upgrade-package': versions,
    'dependency-metadata': versions,
    'no-deps': versions,
    'no-sources': versions,
    python: place,
    'python-version': place,
    'python-platform': place,
    'system-python': place,
    system: place,
    target: place,
    prefix: place,
    'managed-python': place,
    'python-preference': place,
    'build-constraint': job_uv_building,
    'build-constraint-dependencies': job_uv_building,
    'no-build': job_uv_building,
    'no-build-package': job_uv_building,
    'no-binary': job_uv_building,
    'no-binary-package': job_uv_building,
    'only-binary': job_uv_building,
    'no-build-isolation': job_uv_building,
    'no-build-isolation-package': job_uv_building,
    'config-settings': job_uv_building,
    'extra-build-dependencies': job_uv_building,
    'require-hashes': checking,
    'verify-hashes': checking,
    'no-verify-hashes': checking,
    'link-mode': linking,
    'http-timeout': job_uv_transport,
    'http-retries': job_uv_transport,
};
/** `UV_…` variables that change what is installed or where it comes from. */
function uvEnvironmentSettings(env) {
    return Object.entries(env).flatMap(([name, value]) => {
        if (!value || !name.startsWith('UV_'))
            return [];
        const credentials = /^UV_INDEX_\w+_(?:USERNAME|PASSWORD)$/.test(name);
        const meaning = credentials ? access : own(name.slice(3).toLowerCase().replaceAll('_', '-'));
        if (meaning === undefined || (isSwitch(name) && /^(?:0|false|n|no|off|f)$/i.test(value)))
            return [];
        const { kind, effect, instead = `Unset ${name} for this step, or leave it: nothing here obeys it.` } = meaning;
        return [
            {
                vector: 'uv-environment',
                name,
                value: credentials ? '****' : (0,requirements_credentials/* maskCredentials */.Bs)(value),
                effect,
                help: instead,
                kind,
            },
        ];
    });
}
/** What the user's and the system's `uv.toml`, or the one that UV_CONFIG_FILE names, would have changed. */
function uvFileSettings(env, placing) {
    return uvFiles(env, placing).flatMap(absolute => {
        const file = (0,places/* readText */.yR)('/', absolute);
        if (file === undefined || 'problem' in file)
            return [];
        const document = tables(file.text);
        const told = (table, values) => Object.entries(values).flatMap(([key, value]) => {
            const meaning = own(key);
            if (meaning === undefined)
                return [];
            const line = (0,places/* tomlLine */.LO)(file.lines, table, key);
            const { kind, effect, instead = 'Remove the line, or leave it: nothing here obeys it.' } = meaning;
            return [
                {
                    vector: 'uv-file',
                    name: table === '' ? key : `${table}.${key}`,
                    value: (0,requirements_credentials/* maskCredentials */.Bs)(typeof value === 'string' ? value : (JSON.stringify(value) ?? '')),
                    effect,
                    help: instead,
                    kind,
                    ...placed({ file: absolute, line: line + 1, text: file.lines[line] ?? '' }, placing),
                },
            ];
        });
        return [...told('', document), ...told('pip', tableOf(document.pip))];
    });
}
function uvFiles(env, { cwd }) {
    if (env.UV_NO_CONFIG && !/^(?:0|false)$/i.test(env.UV_NO_CONFIG))
        return [];
    // The file that is named replaces every other one.
    if (env.UV_CONFIG_FILE)
        return [external_node_path_default().resolve(cwd, env.UV_CONFIG_FILE)];
    const user = env.XDG_CONFIG_HOME || external_node_path_default().join(env.HOME || external_node_os_default().homedir(), '.config');
    const system = (env.XDG_CONFIG_DIRS || '/etc/xdg').split(':').filter((external_node_path_default()).isAbsolute);
    return [
        external_node_path_default().join(user, 'uv', 'uv.toml'),
        ...system.map(folder => external_node_path_default().join(folder, 'uv', 'uv.toml')),
        '/etc/uv/uv.toml',
    ];
}
function tables(text) {
    try {
        return (0,dist/* parse */.qg)(text);
    }
    catch {
        // uv would refuse it; nothing of it is obeyed here either.
        return {};
    }
}
function tableOf(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function own(key) {
    return Object.hasOwn(settings, key) ? settings[key] : undefined;
}
function isSwitch(name) {
    return /^UV_(?:NO_INDEX|NO_BUILD|NO_BINARY|NO_BUILD_ISOLATION|NO_SOURCES|NO_DEPS|SYSTEM_PYTHON|MANAGED_PYTHON|REQUIRE_HASHES|NO_VERIFY_HASHES|UPGRADE)$/.test(name);
}

;// CONCATENATED MODULE: ./src/python/job.ts




/** Variables that decide where Python and pip look; the probe is told them, but does not run under them. */
const asked = [
    'HOME',
    'PYTHONPATH',
    'PYTHONUSERBASE',
    'PYTHONNOUSERSITE',
    'VIRTUAL_ENV',
    'CONDA_PREFIX',
    'PIP_CONFIG_FILE',
    'XDG_CONFIG_HOME',
    'XDG_CONFIG_DIRS',
    'APPDATA',
    'PROGRAMDATA',
];
/**
 * Everything the calling job sets that Python, pip, uv or conda would obey and that is kept out here, each with what it
 * would have brought; and how its installer reaches the network, which is passed on.
 *
 * Throws `probe-failed` when the interpreter does not answer.
 */
async function jobSettings({ interpreter, ...asking }) {
    const { job } = await (0,ask/* probe */.dy)(interpreter.executable, ['job'], {
        ...asking,
        environ: environ(asking.env),
    });
    return settle(job, interpreter.executable, asking);
}
/** `askInterpreter` and `jobSettings` in one process. */
async function askJob(executable, asking) {
    const answers = await (0,ask/* probe */.dy)(executable, ['interpreter', 'job'], {
        ...asking,
        environ: environ(asking.env),
    });
    const interpreter = (0,ask/* named */.KT)(answers.interpreter, executable);
    return { interpreter, ...settle(answers.job, interpreter.executable, asking) };
}
function settle(answer, executable, { env, cwd }) {
    const placing = { cwd };
    return {
        settings: [
            ...pythonPathSettings(answer),
            ...pythonVariableSettings(env),
            ...userSiteSettings(answer, env),
            ...systemSiteSettings(answer, placing),
            ...condaSettings(answer, env),
            ...pipEnvironmentSettings(env),
            ...pipFileSettings(answer.pipFiles, placing),
            ...uvEnvironmentSettings(env),
            ...uvFileSettings(env, placing),
            ...nativeSettings(env, executable),
        ],
        transport: pipTransport(answer.pipFiles, { env, cwd }),
    };
}
function environ(env) {
    return Object.fromEntries(asked.flatMap(name => (env[name] ? [[name, env[name]]] : [])));
}

;// CONCATENATED MODULE: ./src/python/choose.ts



/**
 * The interpreter to build with: the one the input or the job names, or, for `find`, the first that matches. It is judged,
 * never silently replaced.
 *
 * Throws `no-interpreter` or `probe-failed`.
 */
async function chooseInterpreter(python, { expected, io }) {
    if (python === 'find') {
        const interpreter = await findInterpreter(expected, io);
        return { interpreter, candidates: [], ...(await jobSettings({ ...io, interpreter })) };
    }
    const job = await askJob((0,locate/* jobInterpreter */.yH)({ python, ...io }).command, io);
    return { ...job, candidates: (0,fit/* isExpected */.Dn)(job.interpreter, expected) ? [] : await candidates(io) };
}


/***/ }),

/***/ 3681:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ isExpected),
/* harmony export */   Zo: () => (/* binding */ fitOf),
/* harmony export */   t8: () => (/* binding */ isAnswering)
/* harmony export */ });
/* harmony import */ var _specifier_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40154);

/** Compares version, implementation and ABI of a Python with what is expected; where nothing is, CPython from 3.7 on fits. */
function fitOf(python, expected) {
    const { specifier = '>=3.7', minor, from } = expected ?? {};
    const threads = 'abi' in python ? /^cp\d+t/.test(python.abi) : python.freeThreaded;
    // Extension modules of a build without the global interpreter lock do not load in the other one.
    if (threads !== (from?.freeThreaded ?? false))
        return 'other';
    if (python.implementation !== (from?.implementation ?? 'cpython'))
        return 'other';
    if ((0,_specifier_js__WEBPACK_IMPORTED_MODULE_0__/* .matches */ .cK)(python.version, specifier))
        return 'fits';
    const releases = [python.version, (0,_specifier_js__WEBPACK_IMPORTED_MODULE_0__/* .exactVersionOf */ .lO)(specifier) ?? ''];
    // Before the final release the ABI may still change.
    const final = releases.every(version => /^\d+(?:\.\d+)+$/.test(version));
    return from?.source !== 'input' && final && minor !== undefined && (0,_specifier_js__WEBPACK_IMPORTED_MODULE_0__/* .minorOf */ .Hs)(python.version) === minor
        ? 'patch'
        : 'other';
}
/** Whether a Python is the expected one. */
function isExpected(python, expected) {
    return fitOf(python, expected) === 'fits';
}
/** Whether a candidate told its version. */
function isAnswering(candidate) {
    return candidate.version !== null && candidate.implementation !== undefined && candidate.freeThreaded !== undefined;
}


/***/ }),

/***/ 38290:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ whereabouts),
/* harmony export */   L: () => (/* binding */ onPath),
/* harmony export */   yH: () => (/* binding */ jobInterpreter)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);




const windows = process.platform === 'win32';
/**
 * The interpreter that the calling job means: the input `python` (a path or a command), else the one actions/setup-python
 * set up, else `python3`, else `python` on PATH. Only looked for, not started: it may be a shim.
 *
 * Throws `no-interpreter` when there is none.
 */
function jobInterpreter(from) {
    const { python, env, cwd } = from;
    if (python !== '')
        return { command: namedInterpreter(python, { env, cwd }), where: 'input `python`' };
    const location = env.pythonLocation;
    if (location) {
        const file = windows ? node_path__WEBPACK_IMPORTED_MODULE_2___default().join(location, 'python.exe') : node_path__WEBPACK_IMPORTED_MODULE_2___default().join(location, 'bin', 'python');
        if (isProgram(file))
            return { command: file, where: 'pythonLocation' };
    }
    for (const name of ['python3', 'python']) {
        const [file] = onPath(name, env);
        if (file !== undefined)
            return { command: file, where: 'PATH' };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('no-interpreter', 'No Python was found.', {
        looked: [...(location ? [`pythonLocation (${location})`] : []), 'python3 on PATH', 'python on PATH'],
        help: 'Add actions/setup-python before this step, or name an interpreter with the input `python`.',
    });
}
function namedInterpreter(python, { env, cwd }) {
    if (!/[\\/]/.test(python)) {
        const [file] = onPath(python, env);
        if (file !== undefined)
            return file;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('no-interpreter', `Input \`python\`: there is no \`${python}\` on PATH.`, {
            help: 'Name a path or a command, `find` to look for one that matches, or leave the input empty.',
        });
    }
    const file = node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(cwd, python.replace(/^~(?=\/)/, env.HOME ?? '~'));
    if (isProgram(file))
        return file;
    const inside = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(file, windows ? 'Scripts/python.exe' : 'bin/python');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('no-interpreter', `Input \`python\`: ${file} is not a program that can be started.`, {
        help: isProgram(inside) ? `Name the interpreter inside: ${inside}.` : 'Name a path or a command.',
    });
}
/** Every program of that name on PATH, in its order, as absolute paths. */
function onPath(name, env) {
    return folders(env)
        .map(folder => node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, windows ? `${name}.exe` : name))
        .filter(isProgram);
}
/**
 * Every file that may be a Python: on PATH, in the runner's tool cache, pyenv's, uv's; newest version of a place first.
 * Nothing is started.
 */
function whereabouts(env) {
    const home = env.HOME ?? node_os__WEBPACK_IMPORTED_MODULE_1___default().homedir();
    const caches = [env.RUNNER_TOOL_CACHE, env.AGENT_TOOLSDIRECTORY].filter(folder => folder !== undefined && folder !== '');
    const pyenv = env.PYENV_ROOT || node_path__WEBPACK_IMPORTED_MODULE_2___default().join(home, '.pyenv');
    const uv = env.UV_PYTHON_INSTALL_DIR || node_path__WEBPACK_IMPORTED_MODULE_2___default().join(env.XDG_DATA_HOME || node_path__WEBPACK_IMPORTED_MODULE_2___default().join(home, '.local', 'share'), 'uv', 'python');
    return [
        ...folders(env)
            .flatMap(pythonsIn)
            .map(file => ({ file, where: 'PATH' })),
        ...caches
            .flatMap(cache => newestFirst(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(cache, 'Python')))
            .flatMap(version => list(version).map(machine => node_path__WEBPACK_IMPORTED_MODULE_2___default().join(version, machine, 'bin', 'python')))
            .map(file => ({ file, where: 'the tool cache' })),
        ...newestFirst(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(pyenv, 'versions')).map(folder => ({
            file: node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, 'bin', 'python'),
            where: 'pyenv',
        })),
        ...newestFirst(uv).map(folder => ({ file: node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, 'bin', 'python3'), where: 'uv' })),
    ].filter(({ file }) => isProgram(file));
}
function folders(env) {
    return (env.PATH ?? env.Path ?? '').split((node_path__WEBPACK_IMPORTED_MODULE_2___default().delimiter)).filter((node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute));
}
function pythonsIn(folder) {
    const pattern = windows ? /^python3?\.exe$/i : /^python(?:3(?:\.\d+t?)?)?$/;
    // Plain names first: they are what a job means when it says nothing else.
    const found = list(folder).filter(name => pattern.test(name));
    return found.sort((a, b) => a.length - b.length || byNumber(b, a)).map(name => node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, name));
}
function newestFirst(folder) {
    return list(folder)
        .sort((a, b) => byNumber(b, a))
        .map(name => node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, name));
}
function byNumber(a, b) {
    return a.localeCompare(b, 'en', { numeric: true });
}
function list(folder) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0___default().readdirSync(folder);
    }
    catch {
        return [];
    }
}
function isProgram(file) {
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0___default().accessSync(file, (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).X_OK);
        return node_fs__WEBPACK_IMPORTED_MODULE_0___default().statSync(file).isFile();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 91424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LO: () => (/* binding */ tomlLine),
/* harmony export */   VV: () => (/* binding */ placeIn),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);



/** A file that may say which Python is meant; larger than this, it is something else. Bytes. */
const largest = 4 << 20;
/**
 * The text of `name` below `cwd`; undefined when there is no such file, a clause when it cannot be read.
 * Bytes that are not UTF-8 become U+FFFD: whoever reads the text finds nothing valid there.
 */
function readText(cwd, name) {
    const file = name.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).join('/');
    try {
        const stat = node_fs__WEBPACK_IMPORTED_MODULE_0___default().statSync(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(cwd, name), { throwIfNoEntry: false });
        // A named pipe would wait for ever.
        if (!stat?.isFile())
            return undefined;
        if (stat.size > largest)
            return { file, problem: `is larger than ${largest >> 20} MiB` };
        const text = node_fs__WEBPACK_IMPORTED_MODULE_0___default().readFileSync(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(cwd, name), 'utf8').replace(/^\uFEFF/, '');
        return { file, text, lines: text.split(/\r\n|\n|\r/) };
    }
    catch (error) {
        return { file, problem: `cannot be read (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) ?? 'unknown error'})` };
    }
}
/** The place of `needle` in a line (counted from 0); the whole line without its blanks when it does not stand there. */
function placeIn({ file, lines }, index, needle) {
    const excerpt = lines[index] ?? '';
    const found = needle === '' ? -1 : excerpt.indexOf(needle);
    const span = found >= 0 ? needle : excerpt.trim();
    const start = [...excerpt.slice(0, found >= 0 ? found : excerpt.length - excerpt.trimStart().length)].length;
    return { file, line: index + 1, column: start + 1, endColumn: start + 1 + [...span].length, excerpt };
}
/**
 * The line (from 0) on which `table` of a TOML document (empty for the root) sets `key`, however it is written: below
 * `[table]`, as a dotted key, as a table of its own, or in an inline table; 0 when none is found. Only for telling a place:
 * the value comes from a real parser.
 */
function tomlLine(lines, table, key) {
    const wanted = [...keys(table), key].join('.');
    let header = [];
    for (const [index, line] of lines.entries()) {
        const opened = /^\s*\[{1,2}([^[\]]+)\]/.exec(line);
        const written = /^\s*([\w."' -]+?)\s*=/.exec(line);
        if (opened !== null)
            header = keys(opened[1] ?? '');
        else if (written === null)
            continue;
        const full = [...header, ...(opened === null ? keys(written?.[1] ?? '') : [])].join('.');
        if (full === wanted)
            return index;
        // An inline table that opens on the way to the key.
        if (line.includes('{') && line.includes(key) && wanted.startsWith(`${full}.`))
            return index;
    }
    return 0;
}
function keys(dotted) {
    if (dotted === '')
        return [];
    return dotted.split('.').map(part => part.trim().replace(/^(["'])(.*)\1$/, '$2'));
}


/***/ }),

/***/ 70333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ye: () => (/* binding */ realPath),
/* harmony export */   a1: () => (/* binding */ libraryPathOf),
/* harmony export */   aq: () => (/* binding */ scrubbedEnvironment),
/* harmony export */   nv: () => (/* binding */ shimEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** What a child may see of the caller's environment: where programs, home and temporary files are, and how to reach the network. */
const allowed = [
    'PATH',
    'HOME',
    'TMPDIR',
    'TEMP',
    'TMP',
    'REQUESTS_CA_BUNDLE',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'CURL_CA_BUNDLE',
    'NETRC',
    // git, for requirements that name a repository.
    'GIT_SSL_CAINFO',
    'GIT_SSH_COMMAND',
    'SSH_AUTH_SOCK',
    // Without these Windows starts no program.
    'SYSTEMROOT',
    'SYSTEMDRIVE',
    'COMSPEC',
    'PATHEXT',
    'USERPROFILE',
];
const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap(name => [name, name.toLowerCase()]);
/** Variables by which version managers decide which Python a shim starts; the Python itself reads none of them. */
const managers = /^(?:PYENV|ASDF|MISE|RTX)_/;
/**
 * The environment of every child: an allow list of the caller's, and nothing that Python, pip, uv or conda would read.
 * Locale and time zone are fixed, configuration files of pip and the user site are switched off.
 *
 * `home` replaces HOME; credentials of the caller's `.netrc` stay in reach. `libraryPath` is the one entry of
 * LD_LIBRARY_PATH that stays (see `libraryPathOf`); without it, the one that actions/setup-python put there.
 */
function scrubbedEnvironment(env, options = {}) {
    const kept = pick(env, name => allowed.includes(name) || proxies.includes(name));
    const location = env.pythonLocation;
    const library = options.libraryPath ?? (location ? libraryPathOf(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(location, 'bin', 'python'), env) : undefined);
    return {
        PATH: '/usr/local/bin:/usr/bin:/bin',
        ...kept,
        ...(options.home !== undefined && { HOME: options.home, ...netrc(env) }),
        LANG: 'C.UTF-8',
        LC_ALL: 'C.UTF-8',
        TZ: 'UTC',
        PIP_CONFIG_FILE: (node_os__WEBPACK_IMPORTED_MODULE_1___default().devNull),
        PYTHONNOUSERSITE: '1',
        ...(library !== undefined && { LD_LIBRARY_PATH: library }),
    };
}
/** The scrubbed environment in which a command that may be a version manager's shim is asked which Python it starts. */
function shimEnvironment(env, libraryPath) {
    return { ...scrubbedEnvironment(env, { libraryPath }), ...pick(env, name => managers.test(name)) };
}
/**
 * The entry of the caller's LD_LIBRARY_PATH without which `executable` may not start: the `lib` beside its `bin`, and no
 * other. A Python that actions/setup-python unpacked outside its usual folder finds its libpython only there
 * (https://github.com/actions/setup-python/issues/871).
 */
function libraryPathOf(executable, env) {
    const entries = (env.LD_LIBRARY_PATH ?? '').split(':').filter((node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute));
    if (entries.length === 0)
        return undefined;
    const library = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(realPath(executable)), '..', 'lib');
    return entries.find(entry => realPath(entry) === realPath(library));
}
/** The real path of a file, or the path itself when there is none. */
function realPath(file) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0___default().realpathSync(file);
    }
    catch {
        return node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(file);
    }
}
function netrc(env) {
    if (env.NETRC !== undefined || env.HOME === undefined)
        return {};
    const file = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(env.HOME, '.netrc');
    return node_fs__WEBPACK_IMPORTED_MODULE_0___default().existsSync(file) ? { NETRC: file } : {};
}
function pick(env, wanted) {
    return Object.fromEntries(Object.entries(env).filter((entry) => entry[1] !== undefined && wanted(entry[0])));
}


/***/ }),

/***/ 40154:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hs: () => (/* binding */ minorOf),
/* harmony export */   R5: () => (/* binding */ readInput),
/* harmony export */   RN: () => (/* binding */ readSpecifier),
/* harmony export */   YD: () => (/* binding */ readPoetry),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   l1: () => (/* binding */ compatible),
/* harmony export */   lO: () => (/* binding */ exactVersionOf),
/* harmony export */   td: () => (/* binding */ isSpecifier)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _requirements_specifier_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68244);
/* harmony import */ var _requirements_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63728);



const clausePattern = /^(===|~=|==|!=|<=|>=|<|>)\s*(\S+?)(\.\*)?$/;
/**
 * What people write in `.python-version`, `.tool-versions`, `runtime.txt` or an input: `3.12`, `3.12.x`, `3.12-dev`,
 * `python-3.7.9`, `cpython@3.12`, `3.13t`, `pypy3.10-7.3.12`, `3.10/envs/work`, or a PEP 440 specifier.
 * Undefined when it names no Python version (`system`, `miniconda3-4.7.12`, a virtualenv's name).
 */
function readSpecifier(text) {
    const written = text.trim();
    if (/^[<>=!~]/.test(written))
        return isSpecifier(written) ? { specifier: written } : undefined;
    const match = /^(?:(?<name>(?!v\d)[a-z]+)[@-]?)?v?(?<release>\d+(?:\.\d+)*)(?<rest>(?:[-_.]?(?:a|b|c|rc|alpha|beta)[-_.]?\d*)?)(?<tail>.*)$/i.exec(written);
    if (match?.groups === undefined)
        return undefined;
    const { name = '', release = '', rest = '', tail = '' } = match.groups;
    const implementation = implementations.get(name.toLowerCase());
    if (implementation === undefined)
        return undefined;
    // What may follow: `t`, uv's `+freethreaded`, `-dev`, a wildcard, the platform of uv's keys, PyPy's own version, a virtualenv.
    const after = /^(?<threads>t|\+freethreaded)?(?:-dev|(?:\.[x*])+|-(?:linux|macos|windows)\b\S*|-v?\d\S*|\/envs\/\S+)?$/i.exec(tail);
    if (after === null || (tail.startsWith('-') && /^-v?\d/.test(tail) && implementation === 'cpython'))
        return undefined;
    const version = release + rest;
    if ((0,_requirements_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(version) === undefined || Number(release.split('.')[0]) < 2)
        return undefined;
    return {
        specifier: version,
        ...(name !== '' && name.toLowerCase() !== 'python' && { implementation }),
        ...(after.groups?.threads !== undefined && { freeThreaded: true }),
    };
}
const implementations = new Map([
    ['', 'cpython'],
    ['python', 'cpython'],
    ['cpython', 'cpython'],
    ['pypy', 'pypy'],
]);
/**
 * The input `python-version` read.
 *
 * Throws `usage` when it names no Python.
 */
function readInput(text) {
    const reading = readSpecifier(text);
    if (reading !== undefined)
        return reading;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('usage', `Input \`python-version\`: expected a version like 3.12 or a PEP 440 specifier like >=3.11,<3.13, got \`${text.trim()}\`.`);
}
/**
 * A constraint as Poetry writes it (caret, tilde, wildcards, `||`), as PEP 440 with `||` between alternatives.
 * Undefined when it is malformed, empty when it says nothing (`*`).
 * Source: Poetry's documentation, "Dependency specification".
 */
function readPoetry(text) {
    const alternatives = text.split(/\s*\|\|?\s*/).map(readPoetryRange);
    if (alternatives.includes(undefined))
        return undefined;
    return alternatives.includes('') ? '' : alternatives.join(' || ');
}
function readPoetryRange(text) {
    const clauses = text
        .trim()
        // A blank separates clauses too, but not an operator from its version.
        .replace(/([<>=!~^])\s+/g, '$1')
        .split(/\s*,\s*|\s+/)
        .filter(clause => clause !== '' && clause !== '*')
        .map(readPoetryClause);
    if (clauses.includes(undefined))
        return undefined;
    return clauses.join(', ');
}
function readPoetryClause(clause) {
    const [, operator, version = ''] = /^(\^|~(?!=)|=(?!=))?(.+)$/.exec(clause) ?? [];
    const release = releaseOf(version);
    if (operator === '^' && release !== undefined) {
        // Up to the next change of the first number that is not zero.
        const kept = Math.max(0, release.findIndex(part => part > 0));
        return `>=${version}, <${next(release, kept)}`;
    }
    if (operator === '~' && release !== undefined)
        return `>=${version}, <${next(release, Math.min(1, release.length - 1))}`;
    if (operator === '^' || operator === '~')
        return undefined;
    const plain = /^\d+(\.\d+)*\.\*$/.test(version) ? `==${version}` : version;
    return (0,_requirements_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(plain) !== undefined || isSpecifier(plain) ? plainRange(plain) : undefined;
}
/** Release with the number at `position` raised by one and the rest dropped: `3.9.2`, 1 → `3.10`. */
function next(release, position) {
    return release
        .slice(0, position + 1)
        .map((part, index) => (index === position ? part + 1 : part))
        .join('.');
}
/** Whether `version` (`3.12.4`, `3.13.0rc1`) is one that `specifier` means. PEP 440; pre-releases count as what they are. */
function matches(version, specifier) {
    // A build from a checkout calls itself `3.12.4+`.
    const release = version.replace(/\+$/, '');
    if ((0,_requirements_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(release) === undefined)
        return false;
    return alternatives(specifier).some(range => (0,_requirements_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .satisfies */ .ib)(release, range, { prereleases: true }));
}
/** `3.12` when every Python that `specifier` means has that minor version, else undefined. */
function minorOf(specifier) {
    const met = alternatives(specifier).flatMap(range => points(range).filter(point => matches(point, range)));
    const [lowest] = met.flatMap(point => (0,_requirements_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(point) ?? []).sort(_requirements_version_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Zy);
    const release = lowest?.release;
    if (release === undefined)
        return undefined;
    const minor = `${release[0]}.${release[1] ?? 0}`;
    return compatible(specifier, `!=${minor}.*`) ? undefined : minor;
}
/** `3.12.4` when `specifier` names one release, else undefined. */
function exactVersionOf(specifier) {
    const [range, ...others] = alternatives(specifier);
    const match = /^={2,3}\s*([^\s,*]+)$/.exec(range ?? '');
    return others.length === 0 ? match?.[1] : undefined;
}
/** Whether one Python can satisfy both. */
function compatible(a, b) {
    return alternatives(a).some(left => alternatives(b).some(right => {
        const both = `${left}, ${right}`;
        return points(both).some(point => (0,_requirements_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .satisfies */ .ib)(point, both, { prereleases: true }));
    }));
}
/** The PEP 440 ranges of a specifier, bare versions spelt out: `3.12` → `==3.12.*`. */
function alternatives(specifier) {
    return specifier
        .split('||')
        .map(range => plainRange(range.trim()))
        .filter(isSpecifier);
}
function plainRange(range) {
    const version = (0,_requirements_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(range);
    if (version === undefined)
        return range;
    return version.release.length < 3 && !(0,_requirements_version_js__WEBPACK_IMPORTED_MODULE_2__/* .isPrerelease */ .V1)(version) ? `==${version.release.join('.')}.*` : `==${range}`;
}
/** Whether a text is a PEP 440 specifier with at least one clause. */
function isSpecifier(text) {
    return ((0,_requirements_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSpecifier */ .as)(text)?.length ?? 0) > 0;
}
/** The numbers of a version's release; undefined for text that is no version. */
function releaseOf(version) {
    return (0,_requirements_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(version)?.release.map(Number);
}
/**
 * Versions at which a range can begin: the lowest one that satisfies it is among them, because along the order of releases
 * a clause changes only at its version, right after it, or at the next number of one of its parts.
 */
function points(range) {
    return range.split(',').flatMap(clause => {
        const version = clausePattern.exec(clause.trim())?.[2] ?? '';
        const release = releaseOf(version);
        if (release === undefined)
            return [];
        const full = [...release, 0, 0].slice(0, Math.max(3, release.length));
        return ['0', version, full.join('.'), ...full.map((_, position) => next(full, position))];
    });
}


/***/ }),

/***/ 856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ githubCommands),
/* harmony export */   hk: () => (/* binding */ annotations),
/* harmony export */   oR: () => (/* binding */ joined)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52018);
/* harmony import */ var _inert_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12679);
/* harmony import */ var _suggestion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28804);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72691);




// GitHub keeps ten of each level a step, and 4096 characters of a message (actions/runner, ExecutionContext.AddIssue).
const mostOfLevel = 10;
const longestMessage = 4000;
const longestTitle = 250;
/**
 * Findings as annotations: the worst first, at most ten of each level, and a line that counts the rest.
 * `base` is the working directory relative to the workspace (`''` or `service`), which GitHub resolves files against.
 */
function annotations(findings, { base = '' } = {}) {
    const room = { error: mostOfLevel, warning: mostOfLevel, notice: mostOfLevel };
    const shown = [];
    const left = [];
    const ordered = (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .worstFirst */ .md)(findings);
    // An excuse was read by whoever wrote it: it comes last.
    for (const finding of [...ordered.filter(isOpen), ...ordered.filter(finding => !isOpen(finding))]) {
        if (room[finding.level] > 0) {
            room[finding.level] -= 1;
            shown.push(annotation(finding, base));
        }
        else
            left.push(finding);
    }
    return { shown, rest: left.length > 0 ? `… and ${left.length} more (${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .tally */ .N4)(left)}), see the job summary.` : null };
}
function isOpen({ excused }) {
    return excused === undefined;
}
function annotation(finding, base) {
    const { level, rule, message, help, excused, file, line, column, endColumn } = finding;
    const after = excused === undefined ? help : `Excused: ${excused}`;
    const suggested = (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .suggestedLine */ .i)(finding);
    const told = [message, after, suggested && `Suggested: ${suggested}`].filter(text => text !== undefined && text !== '');
    return {
        level,
        title: (0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inertLine */ .Fq)((0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(`sitemount: ${rule}`, longestTitle)),
        message: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inert */ .tJ)(told.join('\n')), longestMessage),
        ...(file !== undefined && { file: (0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inertLine */ .Fq)(joined(base, file)) }),
        ...(file !== undefined && line !== undefined && { startLine: line }),
        ...(file !== undefined && line !== undefined && column !== undefined && { startColumn: column }),
        ...(file !== undefined && line !== undefined && column !== undefined && endColumn !== undefined && { endColumn }),
    };
}
/** `file` as seen from the workspace; an absolute one stays. */
function joined(base, file) {
    const folder = base.replaceAll('\\', '/').replace(/^(?:\.\/+)+|^\.$|\/+$/g, '');
    if (folder === '' || /^(?:\/|[A-Za-z]:[\\/])/.test(file))
        return file;
    return `${folder}/${file}`;
}
/** The annotations as workflow commands, one a line, escaped as GitHub's runner unescapes them; then the rest. */
function githubCommands({ shown, rest }) {
    const lines = shown.map(({ level, message, title, file, startLine, startColumn, endColumn }) => {
        const properties = Object.entries({ title, file, line: startLine, col: startColumn, endColumn })
            .flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name}=${property(String(value))}`]))
            .join(',');
        return `::${level} ${properties}::${data(message)}`;
    });
    return [...lines, ...(rest === null ? [] : [(0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inertLine */ .Fq)(rest)])].map(line => `${line}\n`).join('');
}
function data(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function property(text) {
    return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ }),

/***/ 23679:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ clearReports),
  L: () => (/* binding */ writeReports)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/workshop.ts + 1 modules
var workshop = __webpack_require__(8438);
// EXTERNAL MODULE: ./src/report/json.ts
var json = __webpack_require__(32794);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/inert.ts
var inert = __webpack_require__(12679);
// EXTERNAL MODULE: ./src/rules/catalogue.ts
var catalogue = __webpack_require__(91062);
// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __webpack_require__(856);
// EXTERNAL MODULE: ./src/report/suggestion.ts
var suggestion = __webpack_require__(28804);
// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(72691);
;// CONCATENATED MODULE: ./src/report/sarif.ts







// GitHub takes 25,000 results of a run and shows 5,000 (docs.github.com, "SARIF support for code scanning").
const mostResults = 5000;
const sourceRoot = '%SRCROOT%';
const levels = { error: 'error', warning: 'warning', notice: 'note' };
/**
 * The findings as SARIF 2.1.0 with errata 01 (OASIS), as code scanning wants it: every rule of the catalogue, paths relative
 * to the repository, fingerprints that survive moved lines, excused findings as suppressed in source.
 * `base` is the working directory relative to the repository.
 */
function sarif(result, { base = '' } = {}) {
    const rules = catalogue/* ruleIds */.Zl.map(id => descriptor(id, result.mode));
    const index = new Map(catalogue/* ruleIds */.Zl.map((id, position) => [id, position]));
    const seen = new Map();
    const anchor = result.requirements?.[0]?.file ?? 'requirements.txt';
    const log = {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'sitemount', semanticVersion: result.tools.sitemount, rules } },
                automationDetails: { id: `sitemount/${result.mode}/` },
                columnKind: 'unicodeCodePoints',
                originalUriBaseIds: { [sourceRoot]: { description: { text: 'The root of the repository.' } } },
                invocations: [{ executionSuccessful: true }],
                results: result.findings.slice(0, mostResults).map(finding => {
                    const key = fingerprint(finding);
                    const number = (seen.get(key) ?? 0) + 1;
                    seen.set(key, number);
                    return sarifResult(finding, {
                        ruleIndex: index.get(finding.rule) ?? -1,
                        fingerprint: `${key}:${number}`,
                        // Code scanning refuses a result without a place: what has none is told at the requirements file.
                        file: (0,annotations/* joined */.oR)(base, finding.file ?? anchor),
                    });
                }),
            },
        ],
    };
    return (0,json/* jsonText */.s)(log);
}
function descriptor(id, mode) {
    const { title, family, levels: defaults } = catalogue/* catalogue */.sW[id];
    const level = defaults[mode === 'lock' ? 'build' : mode] ?? defaults.build ?? defaults.check ?? defaults.verify ?? 'error';
    return {
        id,
        name: id,
        shortDescription: { text: `${title}.` },
        fullDescription: { text: `${title}.` },
        help: {
            text: `${title}. What it means, why it breaks a deployment and how to mend it: docs/rules.md, section ${id}.`,
            markdown: `${title}. What it means, why it breaks a deployment and how to mend it: \`docs/rules.md\`, section \`${id}\`.`,
        },
        defaultConfiguration: { level: levels[level] },
        properties: { tags: [family] },
    };
}
function sarifResult(finding, { ruleIndex, fingerprint, file }) {
    const { rule, level, message, help, line, column, endColumn, excerpt, excused } = finding;
    return {
        ruleId: rule,
        ruleIndex,
        level: levels[level],
        message: { text: plain([message, ...(help === undefined ? [] : [help])].join('\n')) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: sarif_location(file),
                    region: {
                        startLine: finding.file === undefined ? 1 : Math.max(line ?? 1, 1),
                        ...(line !== undefined && column !== undefined && { startColumn: Math.max(column, 1) }),
                        ...(line !== undefined &&
                            column !== undefined &&
                            endColumn !== undefined &&
                            endColumn > column && { endColumn }),
                        ...(excerpt !== undefined && { snippet: { text: wellFormed((0,words/* clip */.$Q)(excerpt, 1000)) } }),
                    },
                },
            },
        ],
        partialFingerprints: { primaryLocationLineHash: fingerprint },
        ...fixes(finding, file),
        ...(excused !== undefined && {
            suppressions: [{ kind: 'inSource', status: 'accepted', justification: (0,inert/* inert */.tJ)(excused) }],
        }),
    };
}
/** The fix as the replacement of the finding's own span. */
function fixes(finding, file) {
    const change = (0,suggestion/* replacement */.f)(finding);
    if (change === undefined)
        return {};
    const { line, column, endColumn, text } = change;
    const deletedRegion = { startLine: line, startColumn: column, endColumn };
    const replacements = [{ deletedRegion, insertedContent: { text: wellFormed(text) } }];
    return {
        fixes: [
            {
                description: { text: plain(`Write ${text}.`) },
                artifactChanges: [{ artifactLocation: sarif_location(file), replacements }],
            },
        ],
    };
}
/** What stays the same when the line moves: the rule, the file and the text of the line, else what the finding is about. */
function fingerprint({ rule, file, excerpt, package: name, message }) {
    const subject = excerpt?.trim().replace(/\s+/g, ' ') ?? name ?? message;
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([rule, file ?? '', subject]))
        .digest('hex')
        .slice(0, 16);
}
/** `[text](target)` in a message is a link (SARIF 2.1.0, 3.11.6): foreign text must not make one. */
function plain(text) {
    return (0,words/* clip */.$Q)((0,inert/* inert */.tJ)(text), 4000).replaceAll('](', '] (');
}
/** A path as a URI: relative to the repository's root where it can be, percent-encoded (RFC 3986). */
function sarif_location(file) {
    const drive = /^[A-Za-z]:[\\/]/.test(file);
    const path = drive ? `/${file.replaceAll('\\', '/')}` : file;
    const steps = [];
    for (const step of path.split('/')) {
        if (step === '..' && steps.length > 0 && steps.at(-1) !== '..')
            steps.pop();
        else if (step !== '.' && step !== '')
            steps.push(step);
    }
    const uri = steps.map(step => encodeURIComponent(wellFormed(step))).join('/');
    return path.startsWith('/') ? { uri: `file:///${uri}` } : { uri: uri === '' ? '.' : uri, uriBaseId: sourceRoot };
}
function wellFormed(text) {
    return text.replace(/\p{Cs}/gu, '\ufffd');
}

// EXTERNAL MODULE: ./src/report/summary.ts + 1 modules
var summary = __webpack_require__(23502);
;// CONCATENATED MODULE: ./src/report/files.ts







const patchName = 'sitemount.patch';
/**
 * Removes the reports of an earlier run from `output`, so that none of them tells of this one when it fails, and returns the
 * name of the artifact that they say was published there. Files of these names that no run of ours wrote stay. Throws
 * `unwritable`.
 */
function clearReports({ output }, { cwd }) {
    const folder = external_node_path_default().resolve(cwd, output);
    const earlier = readEarlier(external_node_path_default().join(folder, 'findings.json'));
    if (earlier === undefined)
        return undefined;
    // What shows that the others are ours goes last.
    for (const name of [patchName, 'sitemount.sarif', 'report.md', 'findings.json']) {
        try {
            (0,external_node_fs_.rmSync)(external_node_path_default().join(folder, name), { force: true });
        }
        catch (error) {
            throw (0,errors/* writeError */.oG)(error, external_node_path_default().join(folder, name));
        }
    }
    return publishedName(earlier);
}
function readEarlier(file) {
    try {
        const read = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
        if (typeof read !== 'object' || read === null || !('schema' in read))
            return undefined;
        return String(read.schema).startsWith('sitemount/result/') ? read : undefined;
    }
    catch {
        return undefined;
    }
}
/** Only the last part of the path: the report may have come from another place, or say what it likes. */
function publishedName({ mode, artifact }) {
    if (mode !== 'build' || typeof artifact?.path !== 'string')
        return undefined;
    const name = external_node_path_default().basename(artifact.path).replace(/\.tar\.(?:zst|gz)$/, '');
    return /^\.*$/.test(name) ? undefined : name;
}
/** Writes the reports under `output`, each beside and then renamed, and returns their paths. Throws `disk-full` or `unwritable`. */
function writeReports(result, { output, cwd, base }) {
    const folder = (0,workshop/* prepareOutput */.D)(output, { cwd });
    const write = (name, text) => {
        const file = external_node_path_default().join(folder, name);
        try {
            (0,external_node_fs_.writeFileSync)(`${file}.partial`, text);
            (0,external_node_fs_.renameSync)(`${file}.partial`, file);
        }
        catch (error) {
            (0,external_node_fs_.rmSync)(`${file}.partial`, { force: true });
            throw (0,errors/* writeError */.oG)(error, file);
        }
        return file;
    };
    // One that an earlier run left would mend what is mended already.
    if (result.patch === undefined)
        (0,external_node_fs_.rmSync)(external_node_path_default().join(folder, patchName), { force: true });
    return {
        ...(result.patch !== undefined && { patch: write(patchName, result.patch) }),
        findings: write('findings.json', (0,json/* resultJson */.y)(result)),
        sarif: write('sitemount.sarif', sarif(result, { base })),
        report: write('report.md', (0,summary/* jobSummary */.s)(result)),
    };
}


/***/ }),

/***/ 32794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ jsonText),
/* harmony export */   y: () => (/* binding */ resultJson)
/* harmony export */ });
// What a terminal obeys or hides, and `##[`, which GitHub's runner takes for a command anywhere in a line. Lone
// surrogates and C0 controls are escaped by JSON.stringify already.
const acting = /[\x7f-\x9f\u2028\u2029]|\p{Cf}|(?<=##)\[/gu;
/** The result as JSON with a final line feed (contract, "Result"). */
function resultJson(result) {
    return jsonText(result);
}
/** A value as indented JSON that is harmless in a job's log: the same value, with more characters written as `\uXXXX`. */
function jsonText(value) {
    return `${JSON.stringify(value, null, 2).replace(acting, escaped)}\n`;
}
function escaped(character) {
    // By code unit: JSON has no escape for what lies beyond U+FFFF.
    return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}


/***/ }),

/***/ 28804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replacement),
/* harmony export */   i: () => (/* binding */ suggestedLine)
/* harmony export */ });
/** The one replacement that mends a finding; undefined where its requirement goes on on further lines, or hashes come with it. */
function replacement({ fix, excused, excerpt = '', line, column, endColumn }) {
    if (fix === undefined || fix.hashes !== undefined || excused !== undefined)
        return undefined;
    if (line === undefined || column === undefined || endColumn === undefined)
        return undefined;
    const rest = [...excerpt].slice(endColumn - 1).join('');
    return /\\\s*$/.test(rest) ? undefined : { line, column, endColumn, text: fix.text };
}
/** The line as the fix makes it, where that is one line; else the new text of the requirement; undefined without a fix. */
function suggestedLine(finding) {
    const { fix, excused, excerpt = '' } = finding;
    if (fix === undefined || excused !== undefined)
        return undefined;
    const whole = replacement(finding);
    if (whole === undefined)
        return fix.text;
    const points = [...excerpt];
    return `${points.slice(0, whole.column - 1).join('')}${fix.text}${points.slice(whole.endColumn - 1).join('')}`.trim();
}


/***/ }),

/***/ 23502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ jobSummary)
});

// EXTERNAL MODULE: ./src/inert.ts
var inert = __webpack_require__(12679);
;// CONCATENATED MODULE: ./src/report/table.ts
/** The table with as many rows as fit into the budget, and a line that counts the rows that do not. Empty without rows. */
function table({ head, right = [], rows, budget }) {
    if (rows.length === 0)
        return '';
    const rule = head.map((_, index) => (right.includes(index) ? '---:' : '---'));
    const { kept, left } = within([row(head), row(rule), ...rows.map(row)], budget);
    return `${kept.join('')}${left > 0 ? leftOut(left, 'row') : ''}\n`;
}
/** As many of the lines as fit into `budget` bytes of UTF-8, and how many do not. */
function within(lines, budget) {
    let used = 0;
    const end = lines.findIndex(line => {
        used += Buffer.byteLength(line);
        return used > budget;
    });
    return end < 0 ? { kept: [...lines], left: 0 } : { kept: lines.slice(0, end), left: lines.length - end };
}
/** The line below something that was cut. */
function leftOut(number, noun) {
    return `\n… ${number.toLocaleString('en-US')} more ${noun}${number === 1 ? '' : 's'} left out here.\n`;
}
function row(cells) {
    return `| ${cells.join(' | ')} |\n`;
}

// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(72691);
;// CONCATENATED MODULE: ./src/report/summary.ts



// GitHub drops a summary over 1 MiB as a whole. Budgets in bytes of UTF-8; together they stay well below.
const budget = {
    findings: 400_000,
    excuses: 100_000,
    packages: 200_000,
    canonical: 150_000,
    steps: 20_000,
    host: 20_000,
    patch: 100_000,
};
const longestText = 2000;
const longestName = 300;
/** The result as a job summary in GitHub-flavoured Markdown, below 1 MiB whatever it holds; what is cut is counted. */
function jobSummary(result) {
    return [
        verdict(result),
        findings(result.findings.filter(({ excused }) => excused === undefined)),
        patch(result),
        result.verdict === 'passed' ? artifact(result) : '',
        result.verdict === 'passed' ? host(result) : '',
        summary_packages(result),
        excuses(result.findings.filter(({ excused }) => excused !== undefined)),
        canonical(result),
        steps(result),
    ]
        .filter(part => part !== '')
        .join('\n');
}
function verdict(result) {
    const { mode, verdict, python, packages, tools, cache } = result;
    const interpreter = python?.interpreter;
    const facts = [
        (0,words/* totals */.Sd)(result),
        result.requirements === undefined || packages !== undefined
            ? undefined
            : (0,words/* count */.U9)(result.requirements.filter(({ constraint }) => !constraint).length, 'requirement'),
        interpreter && `${interpreter.implementation} ${interpreter.version} on ${interpreter.platform}`,
        python?.expected === undefined ? undefined : `Python ${python.expected} expected`,
        tools.installer,
        cache === undefined
            ? undefined
            : (cache.trouble ?? cache.note ?? (cache.hit ? 'wheels from the cache' : 'no wheels in the cache')),
    ].flatMap(fact => (fact === undefined ? [] : [(0,inert/* markdown */.wD)((0,words/* clip */.$Q)(fact, longestName))]));
    const line = facts.length > 0 ? `\n${facts.join(' · ')}\n` : '';
    return `### sitemount ${mode} ${verdict}: ${(0,words/* tally */.N4)(result.findings)}\n${line}`;
}
function findings(found) {
    const rows = found.map(finding => [finding.level, where(finding), what(finding), summary_text(finding.help ?? '')]);
    return table({ head: ['Level', 'Where', 'What', 'Help'], rows, budget: budget.findings });
}
function patch({ patch }) {
    if (patch === undefined)
        return '';
    const { kept, left } = within(patch.split(/(?<=\n)/).map(line => (0,words/* clip */.$Q)(line, 20_000)), budget.patch);
    const note = left > 0 ? leftOut(left, 'line') : '';
    return folded('What would mend it, for git apply', `${(0,inert/* markdownBlock */.dI)(kept.join(''), 'diff')}${note}`);
}
function where(finding) {
    const place = (0,words/* placeOf */.$t)(finding);
    return place === '' ? '' : code(place);
}
function what({ message, rule }) {
    return `${summary_text(message)} ${code(rule)}`;
}
function artifact({ artifact, mount }) {
    const rows = [
        ...(artifact === undefined
            ? []
            : [
                ['Artifact', `${code(artifact.path)}, ${(0,words/* size */.Ej)(artifact.bytes)}, ${(0,inert/* markdown */.wD)(artifact.format)}`],
                ['Digest', code(artifact.digest)],
            ]),
        ...(mount === undefined
            ? []
            : [
                [
                    'Mount',
                    `${mount.path === '' ? '' : `${code(mount.path)}, `}${(0,words/* count */.U9)(mount.files, 'file')}, ${(0,words/* size */.Ej)(mount.bytes)}`,
                ],
                ['Tree digest', code(mount.treeDigest)],
                ...(mount.glibc === undefined
                    ? []
                    : [['Needs', `glibc ${(0,inert/* markdown */.wD)((0,words/* clip */.$Q)(mount.glibc, longestName))} or later`]]),
            ]),
    ];
    return table({ head: ['Sealed', ''], rows, budget: budget.host });
}
function host({ mountEnv = [] }) {
    if (mountEnv.length === 0)
        return '';
    const { kept, left } = within(mountEnv.map(entry => `${(0,inert/* inertLine */.Fq)((0,words/* clip */.$Q)(entry, longestText))}\n`), budget.host);
    return `On the host, beside the unpacked artifact:\n\n${(0,inert/* markdownBlock */.dI)(kept.join(''))}${left > 0 ? leftOut(left, 'line') : ''}`;
}
function summary_packages({ packages = [] }) {
    const rows = packages.map(row => [summary_name(row), code(row.version), String(row.files), (0,words/* size */.Ej)(row.bytes), source(row)]);
    const shown = table({
        head: ['Package', 'Version', 'Files', 'Size', 'From'],
        right: [2, 3],
        rows,
        budget: budget.packages,
    });
    return shown === '' ? '' : folded(`Packages: ${packages.length}`, shown, packages.length <= 30);
}
function summary_name({ name, direct }) {
    return direct ? `${code(name)} (listed)` : code(name);
}
function source({ source }) {
    const hash = source.sha256 === undefined ? '' : ` ${code(`sha256:${source.sha256.slice(0, 12)}…`)}`;
    return `${(0,inert/* markdown */.wD)((0,words/* clip */.$Q)(source.kind, longestName))}${hash}`;
}
function excuses(excused) {
    const rows = excused.map(finding => [where(finding), what(finding), summary_text(finding.excused ?? '')]);
    const shown = table({ head: ['Where', 'What', 'Reason given'], rows, budget: budget.excuses });
    return shown === '' ? '' : `Excused where they stand:\n\n${shown}`;
}
function canonical({ canonical }) {
    if (canonical === undefined || canonical === '')
        return '';
    const lines = canonical.replace(/\n$/, '').split('\n');
    const { kept, left } = within(lines.map(line => `${(0,inert/* inertLine */.Fq)((0,words/* clip */.$Q)(line, 20_000))}\n`), budget.canonical);
    return folded('What the installer was handed', `${(0,inert/* markdownBlock */.dI)(kept.join(''))}${left > 0 ? leftOut(left, 'line') : ''}`);
}
function steps({ steps }) {
    const rows = steps.map(({ name, seconds }) => [summary_text(name), seconds.toFixed(2)]);
    const total = steps.reduce((sum, { seconds }) => sum + seconds, 0);
    const shown = table({ head: ['Step', 'Seconds'], right: [1], rows, budget: budget.steps });
    return shown === '' ? '' : folded(`Steps: ${total.toFixed(1)} s`, shown);
}
/** Markdown inside `details` needs empty lines around it. `title` is our own text. */
function folded(title, content, open = false) {
    return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${content}\n</details>\n`;
}
function summary_text(content) {
    return (0,inert/* markdown */.wD)((0,words/* clip */.$Q)(content, longestText));
}
function code(content) {
    return (0,inert/* markdownCode */.D9)((0,words/* clip */.$Q)(content, longestName));
}


/***/ }),

/***/ 37896:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ terminalReport)
});

// EXTERNAL MODULE: ./src/inert.ts
var inert = __webpack_require__(12679);
;// CONCATENATED MODULE: ./src/report/caret.ts

const ellipsis = { text: '…', columns: 1 };
/**
 * The line made harmless, with carets under the span. Wide characters count for two columns, combining ones for none,
 * escapes for what they show; tabs are repeated in the line of carets, so that they agree whatever a tab is worth.
 * Widths: Unicode Standard Annex #11.
 */
function point({ excerpt, column, endColumn }, width) {
    const cells = cellsOf(excerpt);
    const start = Math.min(Math.max(column - 1, 0), cells.length);
    const end = Math.min(Math.max((endColumn ?? 0) - 1, start + 1), Math.max(cells.length, start + 1));
    const { from, to } = visible(cells, { start, width });
    const shown = [...(from > 0 ? [ellipsis] : []), ...cells.slice(from, to), ...(to < cells.length ? [ellipsis] : [])];
    const before = [...(from > 0 ? [ellipsis] : []), ...cells.slice(from, start)];
    const marked = cells.slice(start, Math.min(end, to)).reduce((sum, cell) => sum + cell.columns, 0);
    return {
        line: (0,inert/* inertLine */.Fq)(shown.map(cell => cell.text).join('')),
        caret: before.map(blank).join('') + '^'.repeat(Math.max(marked, 1)),
    };
}
function cellsOf(excerpt) {
    return [...excerpt].map(character => {
        const text = (0,inert/* inertCharacter */.Sv)(character === '\n' ? '\\n' : character);
        return { text, columns: text === character ? columnsOf(character) : text.length };
    });
}
// East Asian Wide and Fullwidth, and what is drawn as an emoji.
const wide = /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|^\p{Emoji_Presentation}/u;
const combining = /^[\p{Mn}\p{Me}\u1160-\u11ff]/u;
function columnsOf(character) {
    if (character < '\u0300')
        return 1;
    if (combining.test(character))
        return 0;
    return wide.test(character) ? 2 : 1;
}
function blank({ text, columns }) {
    return text === '\t' ? '\t' : ' '.repeat(columns);
}
/** Which cells are shown of a line that is too long: some before the span, then as many as fit. */
function visible(cells, { start, width }) {
    // A tab is worth eight columns at most.
    const worth = (index) => (cells[index]?.text === '\t' ? 8 : (cells[index]?.columns ?? 0));
    let total = 0;
    for (let index = 0; index < cells.length; index += 1)
        total += worth(index);
    if (total <= width)
        return { from: 0, to: cells.length };
    const room = Math.max(width - 2, 8);
    let used = 0;
    let from = start;
    while (from > 0 && used + worth(from - 1) <= room / 3) {
        from -= 1;
        used += worth(from);
    }
    let to = start;
    while (to < cells.length && used + worth(to) <= room) {
        used += worth(to);
        to += 1;
    }
    return { from, to };
}

// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(72691);
;// CONCATENATED MODULE: ./src/report/terminal.ts



const codes = { bold: '1', dim: '2', red: '31;1', yellow: '33;1', cyan: '36;1', green: '32;1' };
const styles = { error: 'red', warning: 'yellow', notice: 'cyan' };
/** The result for a terminal: findings with their lines, packages, verdict, and how to mount what was built. Ends in a line feed. */
function terminalReport(result, { color, width = 120 }) {
    const paint = color ? (style, text) => `\x1b[${codes[style]}m${text}\x1b[0m` : (_, text) => text;
    const parts = [
        ...result.findings.map(finding => findingText(finding, { paint, width })),
        ...(result.mode === 'build' && result.packages !== undefined ? [packagesText(result, paint)] : []),
        verdictText(result, paint),
    ];
    // Packages and verdict stand apart from the findings; findings follow one another as a compiler's do.
    const findings = parts.splice(0, result.findings.length);
    return `${[findings.join('\n'), ...parts].filter(part => part !== '').join('\n\n')}\n`;
}
function findingText(finding, { paint, width }) {
    const { level, rule, message, help, excused, excerpt, line, column, endColumn } = finding;
    const place = (0,inert/* inertLine */.Fq)((0,words/* placeOf */.$t)(finding));
    const [first, ...rest] = told(message);
    const start = place === '' ? '' : `${paint('bold', `${place}:`)} `;
    const lines = [`${start}${paint(styles[level], `${level}:`)} ${first} ${paint('dim', `[${rule}]`)}`, ...rest];
    if (excerpt !== undefined && line !== undefined && column !== undefined) {
        const gutter = ' '.repeat(String(line).length);
        const shown = point({ excerpt, column, endColumn }, Math.max(width - gutter.length - 5, 20));
        lines.push(`  ${paint('dim', `${line} |`)} ${shown.line}`);
        lines.push(`  ${paint('dim', `${gutter} |`)} ${paint(styles[level], shown.caret)}`);
    }
    if (help !== undefined && excused === undefined)
        lines.push(`  ${paint('cyan', 'help:')} ${told(help).join('\n')}`);
    if (excused !== undefined)
        lines.push(`  ${paint('dim', 'excused:')} ${told(excused).join('\n')}`);
    return lines.join('\n');
}
/** A message's lines. Foreign text may bring lines of its own, such as what pip said: they stand indented. */
function told(text) {
    return (0,words/* clip */.$Q)(text, 20_000)
        .trim()
        .split(/\r\n|\n/)
        .map((line, index) => (index === 0 ? (0,inert/* inertLine */.Fq)(line) : `    ${(0,inert/* inertLine */.Fq)(line)}`));
}
function packagesText(result, paint) {
    const rows = (result.packages ?? []).map(cells);
    const widths = [0, 1, 2].map(index => rows.reduce((most, row) => Math.max(most, (row[index] ?? '').length), 0));
    const lines = rows.map(([name, version, bytes]) => `  ${name.padEnd(widths[0] ?? 0)}  ${version.padEnd(widths[1] ?? 0)}  ${bytes.padStart(widths[2] ?? 0)}`.trimEnd());
    return [paint('bold', (0,words/* totals */.Sd)(result) ?? ''), ...lines].join('\n');
}
function cells({ name, version, bytes }) {
    return [(0,inert/* inertLine */.Fq)((0,words/* clip */.$Q)(name, 200)), (0,inert/* inertLine */.Fq)((0,words/* clip */.$Q)(version, 200)), (0,words/* size */.Ej)(bytes)];
}
function verdictText(result, paint) {
    const { verdict, mode, findings, artifact, mount, mountEnv = [] } = result;
    const lines = [`${paint(verdict === 'passed' ? 'green' : 'red', `${mode} ${verdict}:`)} ${(0,words/* tally */.N4)(findings)}`];
    if (verdict === 'passed') {
        if (artifact !== undefined) {
            lines.push(`  artifact: ${(0,inert/* inertLine */.Fq)(artifact.path)} (${(0,words/* size */.Ej)(artifact.bytes)})`);
            lines.push(`  digest:   ${(0,inert/* inertLine */.Fq)(artifact.digest)}`);
        }
        if (mount !== undefined) {
            const tree = (0,inert/* inertLine */.Fq)(mount.treeDigest);
            lines.push(mount.path === '' ? `  tree:     ${tree}` : `  mount:    ${(0,inert/* inertLine */.Fq)(mount.path)} (tree ${tree})`);
        }
        if (mountEnv.length > 0)
            lines.push('  on the host:', ...mountEnv.map(entry => `    ${(0,inert/* inertLine */.Fq)(entry)}`));
    }
    return lines.join('\n');
}


/***/ }),

/***/ 72691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Ej: () => (/* binding */ size),
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   Sd: () => (/* binding */ totals),
/* harmony export */   U9: () => (/* binding */ count)
/* harmony export */ });
/** Bytes for people, in decimal units as pip has them: `912 bytes`, `4.1 kB`, `69.0 MB`. */
function size(bytes) {
    if (bytes < 1000)
        return bytes === 1 ? '1 byte' : `${bytes} bytes`;
    const units = ['kB', 'MB', 'GB', 'TB'];
    let value = bytes / 1000;
    let unit = 0;
    // What rounds up to 1000.0 belongs to the next unit.
    while (value >= 999.95 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${value.toFixed(1)} ${units[unit]}`;
}
/** `1 error`, `2 errors`, `1,192 files`; the plural ends in `s`. */
function count(number, noun) {
    return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}
/** `2 errors, 1 warning`; levels without a finding are left out, `no findings` when there is none. */
function tally(findings) {
    const levels = ['error', 'warning', 'notice'];
    const parts = levels.flatMap(level => {
        const number = findings.filter(finding => finding.level === level).length;
        return number > 0 ? [count(number, level)] : [];
    });
    return parts.length > 0 ? parts.join(', ') : 'no findings';
}
/** `requirements.txt:4:1`, as far as it is known; empty for a finding without a place. */
function placeOf({ file, line, column }) {
    if (file === undefined)
        return '';
    return [file, ...(line === undefined ? [] : column === undefined ? [line] : [line, column])].join(':');
}
/** `text`, at most `limit` code units long; what was cut is marked, surrogate pairs stay whole. */
function clip(text, limit) {
    if (text.length <= limit)
        return text;
    return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
/** What the mount holds in all: `3 packages, 1,192 files, 69.0 MB`. Undefined where no packages are known. */
function totals({ packages, mount }) {
    if (packages === undefined)
        return undefined;
    const files = mount?.files ?? packages.reduce((sum, row) => sum + row.files, 0);
    const bytes = mount?.bytes ?? packages.reduce((sum, row) => sum + row.bytes, 0);
    return `${count(packages.length, 'package')}, ${count(files, 'file')}, ${size(bytes)}`;
}


/***/ }),

/***/ 651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ activate)
/* harmony export */ });
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17772);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74501);
/* harmony import */ var _specifier_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68244);



/**
 * The same requirements, each with `active` saying whether its marker holds in the environment (undefined where that hangs on
 * something not known), and its pin level settled with what constraints and other lines say about the same name.
 */
function activate(requirements, markers) {
    const answers = new Map();
    const isActive = (marker) => {
        if (marker === null)
            return true;
        if (!answers.has(marker))
            answers.set(marker, evaluateQuietly(marker, markers));
        return answers.get(marker);
    };
    return settle(requirements.map(requirement => ({ ...requirement, active: isActive(requirement.marker) })));
}
/** A marker that is none makes its line invalid, which is told elsewhere. */
function evaluateQuietly(marker, markers) {
    try {
        return (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluatePartially */ .S)(marker, markers);
    }
    catch {
        return undefined;
    }
}
// Two of a kind are enough to find one that is not the line itself; a name stated in many ways is in conflict anyway.
const mostStatements = 8;
function settle(requirements) {
    const counts = new Map();
    for (const { normalizedName } of requirements)
        counts.set(normalizedName, (counts.get(normalizedName) ?? 0) + 1);
    const statements = new Map();
    for (const requirement of requirements) {
        const { normalizedName, url, active, editable, specifier } = requirement;
        if (normalizedName === '' || counts.get(normalizedName) === 1 || url !== null || active !== true || editable)
            continue;
        const { pin } = ownPinOf(requirement);
        if (pin !== 'pinned' && pin !== 'hashed')
            continue;
        const found = statements.get(listKey(requirement)) ?? [];
        statements.set(listKey(requirement), found);
        if (found.length >= mostStatements)
            continue;
        const exact = (0,_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .exactness */ .DW)(specifier);
        if (exact.kind !== 'exact')
            continue;
        const statement = { requirement, version: exact.version, hashed: requirement.hashes.some(_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isStrongHash */ .OZ) };
        const alike = found.filter(({ version, hashed }) => version === statement.version && hashed === statement.hashed);
        if (alike.length < 2)
            found.push(statement);
    }
    return requirements.map(requirement => {
        if (counts.get(requirement.normalizedName) === 1)
            return settled(requirement, []);
        const own = statements.get(listKey(requirement)) ?? [];
        return settled(requirement, [...own, ...(statements.get(listKey({ ...requirement, constraint: true })) ?? [])]);
    });
}
function ownPinOf({ ownPin, pin, because }) {
    return ownPin ?? { pin, ...(because !== undefined && { because }) };
}
function settled(requirement, statements) {
    const own = ownPinOf(requirement);
    const unchanged = requirement.ownPin === undefined ? requirement : withPin(requirement, own);
    if (requirement.constraint || requirement.url !== null || requirement.active === false)
        return unchanged;
    if (own.pin !== 'unpinned' && own.pin !== 'pinned' && own.pin !== 'mutable')
        return unchanged;
    const ownHash = requirement.hashes.some(_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isStrongHash */ .OZ);
    const others = statements.filter(statement => statement.requirement !== requirement && (own.pin === 'unpinned' || ownHash || statement.hashed));
    if (others.length === 0)
        return unchanged;
    const exact = (0,_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .exactness */ .DW)(requirement.specifier);
    // A release that comes from a variable stays as unsettled as it was.
    if (own.pin === 'mutable' && exact.kind === 'exact')
        return unchanged;
    const agreeing = others.filter(({ version }) => exact.kind === 'exact'
        ? (0,_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .versionsEqual */ .At)(exact.version, version)
        : (0,_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .satisfies */ .ib)(version, requirement.specifier, { prereleases: true }));
    const by = agreeing.find(({ hashed }) => hashed) ?? agreeing[0];
    if (by === undefined)
        return unchanged;
    const pin = ownHash || by.hashed ? 'hashed' : 'pinned';
    const because = `pinned by ${by.requirement.file}:${by.requirement.line}`;
    return { ...withPin(requirement, { pin, because }), ownPin: own };
}
/** A dependency group is a list of its own, which only constraints reach. */
function listKey({ normalizedName, constraint, group = '' }) {
    return `${normalizedName} ${constraint ? 'constraint' : `group ${group}`}`;
}
function withPin({ ownPin: _, because: __, ...rest }, pin) {
    return { ...rest, ...pin };
}


/***/ }),

/***/ 68238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ canonicalRequirements)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _activate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(651);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(96174);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8853);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74501);
/* harmony import */ var _specifier_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68244);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56721);









/**
 * The requirements as pip and uv read them alike: what holds in the environment, names normalised, versions exact, hashes,
 * nothing else. Throws `usage`, naming the line, for one that cannot be handed on: pip would refuse it, or it must be built
 * and `mayBuild` does not say so.
 */
function canonicalRequirements(facts, { markers, mayBuild = () => false }) {
    const { cwd = process.cwd() } = facts;
    const active = (0,_activate_js__WEBPACK_IMPORTED_MODULE_3__/* .activate */ .Y)(facts.requirements, markers).filter(requirement => requirement.active !== false);
    const wanted = new Map();
    for (const requirement of active.filter(({ constraint }) => !constraint)) {
        refuse(requirement, mayBuild(requirement));
        merge(wanted, toWanted(requirement, cwd));
    }
    const rest = [];
    for (const constraint of active.filter(requirement => requirement.constraint)) {
        refuse(constraint, true);
        if (!constrain(wanted.get(constraint.normalizedName), constraint))
            rest.push(toWanted(constraint, cwd));
    }
    const all = [...wanted.values()];
    const hashed = all.filter(({ hashes }) => hashes.length > 0).length;
    const fullyHashed = all.length > 0 && hashed === all.length;
    return {
        requirements: format(all),
        // A hash anywhere makes pip demand one everywhere.
        constraints: format(fullyHashed ? rest : rest.map(one => ({ ...one, hashes: [] }))),
        fullyHashed,
        partlyHashed: hashed > 0 && !fullyHashed,
    };
}
function refuse(requirement, mayBuild) {
    const { file, line, text, pin, url, because } = requirement;
    const where = `${file}:${line}: ${(0,_credentials_js__WEBPACK_IMPORTED_MODULE_7__/* .maskCredentials */ .Bs)(text)}`;
    if (pin === 'invalid') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('usage', `${where} cannot be installed${because === undefined ? '' : `: ${because}`}.`, {
            help: 'Correct the line: no rule setting can make pip accept it.',
        });
    }
    if (isUnwritable(requirement)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('usage', `${where} cannot be handed on: it holds a blank, a brace or a backslash.`, {
            help: url === null ? 'Write a version (PEP 440).' : 'Give it a name: `name[extra] @ file:///…`.',
        });
    }
    if (url === null || mayBuild || (0,_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .describeReference */ .P5)(url).kind === 'wheel')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('usage', `${where} must be built, which runs its code here.`, {
        help: 'Name a wheel, or lower the rule `built-from-source`.',
    });
}
/** Text that cannot be encoded: what follows `===`, and a path that carries extras. */
function isUnwritable({ url, name, extras, specifier }) {
    if (url === null)
        return /[\\{}]/.test(specifier);
    return (0,_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .schemeOf */ .dz)(url) === '' && name === '' && extras.length > 0 && url.search(special) >= 0;
}
function toWanted({ name, extras, specifier, url, hashes }, cwd) {
    const strong = hashes.filter(_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .isStrongHash */ .OZ).map(hash => hash.toLowerCase());
    return {
        name: name === '' ? '' : (0,_name_js__WEBPACK_IMPORTED_MODULE_8__/* .normalizeName */ .P)(name),
        extras: new Set(extras.map(_name_js__WEBPACK_IMPORTED_MODULE_8__/* .normalizeName */ .P)),
        specifiers: new Set(specifier === '' ? [] : [specifier]),
        exact: url === null && (0,_specifier_js__WEBPACK_IMPORTED_MODULE_5__/* .exactness */ .DW)(specifier).kind !== 'loose',
        url: url === null ? null : absoluteUrl(url, { cwd, unnamed: name === '', extras }),
        hashes: [...new Set(strong)],
    };
}
/** A direct reference that means the same anywhere: absolute, without the hash and name that stand outside it. */
function absoluteUrl(url, { cwd, unnamed, extras }) {
    const { scheme, fragment, base } = (0,_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .describeReference */ .P5)(url);
    if (scheme === '') {
        const absolute = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, url);
        // Only a path can carry extras when nothing names the project.
        if (unnamed && extras.length > 0)
            return absolute;
        return encodeSpecial((0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)(absolute).href);
    }
    const kept = fragment.split('&').filter(part => part !== '' && !isTold(part, unnamed));
    const where = scheme === 'file' ? absoluteFileUrl(base, cwd) : base;
    return encodeSpecial(kept.length === 0 ? where : `${where}#${kept.join('&').replaceAll('#', '%23')}`);
}
// What would end the URL or the line, begin a marker, or be a variable to pip or uv.
const special = new RegExp(`[${_text_js__WEBPACK_IMPORTED_MODULE_6__/* .blanks */ .u9}\\0-\\x1f\\x7f;{}\\\\]`, 'g');
function encodeSpecial(url) {
    const encoded = url.replace(special, character => encodeURIComponent(character).replace(';', '%3B'));
    // After a name, brackets at the end would be extras; around the address of a host they stay.
    return /^[^/]*\/\/[^/]*$/.test(encoded) ? encoded : encoded.replace(/\]$/, '%5D');
}
/** Parts of a fragment that stand elsewhere on the line: the name, and a hash that is strong. */
function isTold(part, unnamed) {
    const [key = '', value = ''] = part.split('=', 2);
    if (key === 'egg')
        return !unnamed;
    return (0,_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .isStrongHash */ .OZ)(`${key}:${value}`);
}
/** `file:./wheels/x.whl` is relative to the working directory for pip. */
function absoluteFileUrl(url, cwd) {
    const rest = url.slice('file:'.length);
    return rest.startsWith('/') ? url : (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)(node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, decodeURI(rest))).href;
}
function merge(wanted, one) {
    const key = one.name === '' ? `${one.url}` : one.name;
    const before = wanted.get(key);
    if (before === undefined) {
        wanted.set(key, one);
        return;
    }
    for (const extra of one.extras)
        before.extras.add(extra);
    for (const specifier of one.specifiers)
        before.specifiers.add(specifier);
    before.exact ||= one.exact;
    before.url ??= one.url;
    before.hashes = commonHashes(before.hashes, one.hashes);
}
/** pip allows the hashes that all lines of a name have in common, and those of the others where one has none. */
function commonHashes(a, b) {
    if (a.length === 0 || b.length === 0)
        return a.length === 0 ? b : a;
    const common = a.filter(hash => b.includes(hash));
    // Nothing in common is a conflict, which is judged; here no hash may get lost.
    return common.length === 0 ? a : common;
}
/** Merges a constraint into the requirement of its name; false where it must stay a constraint. */
function constrain(wanted, { specifier, url, hashes }) {
    if (wanted === undefined || wanted.url !== null || url !== null)
        return false;
    const exact = (0,_specifier_js__WEBPACK_IMPORTED_MODULE_5__/* .exactness */ .DW)(specifier);
    const strong = hashes.filter(_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .isStrongHash */ .OZ).map(hash => hash.toLowerCase());
    if (exact.kind !== 'exact' && !wanted.exact)
        return false;
    wanted.specifiers.add(specifier);
    wanted.exact = true;
    if (exact.kind === 'exact')
        wanted.hashes = commonHashes(wanted.hashes, strong);
    return true;
}
function format(all) {
    const lines = all.map(formatWanted).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    return lines.map(line => `${line}\n`).join('');
}
function formatWanted({ name, extras, specifiers, url, hashes }) {
    const bracket = extras.size === 0 ? '' : `[${[...extras].sort().join(',')}]`;
    const options = [...hashes].sort().map(hash => ` --hash=${hash}`);
    if (url === null)
        return `${name}${bracket}${formatSpecifier(specifiers)}${options.join('')}`;
    const reference = name === '' ? `${url}${(0,_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .schemeOf */ .dz)(url) === '' ? bracket : ''}` : `${name}${bracket} @ ${url}`;
    return `${reference}${options.join('')}`;
}
/** `==1.2.3` where one release is named, whatever else is said; all clauses where none is, or where they contradict. */
function formatSpecifier(specifiers) {
    const text = [...specifiers].join(',');
    const exact = (0,_specifier_js__WEBPACK_IMPORTED_MODULE_5__/* .exactness */ .DW)(text);
    if (exact.kind === 'exact') {
        return exact.arbitrary ? `===${exact.version}` : `==${(0,_specifier_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizeVersion */ .Qj)(exact.version)}`;
    }
    const clauses = ((0,_specifier_js__WEBPACK_IMPORTED_MODULE_5__/* .parseSpecifier */ .as)(text) ?? []).map(_specifier_js__WEBPACK_IMPORTED_MODULE_5__/* .formatClause */ .Xc);
    return [...new Set(clauses)].join(',');
}


/***/ }),

/***/ 96174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ maskCredentials),
/* harmony export */   QO: () => (/* binding */ blotCredentials),
/* harmony export */   dv: () => (/* binding */ userinfos),
/* harmony export */   uE: () => (/* binding */ hasWrittenCredentials)
/* harmony export */ });
/** User and password of every URL in `text` replaced by `****`. The bare user of an ssh URL (`git@`) is no secret and stays. */
function maskCredentials(text) {
    return replaceUserinfos(text, () => '****');
}
/** The same with a `*` for each character, for excerpts under which a caret must stay in its place. */
function blotCredentials(text) {
    return replaceUserinfos(text, length => '*'.repeat(length));
}
function replaceUserinfos(text, replace) {
    if (!text.includes('://'))
        return text;
    const parts = [];
    let done = 0;
    for (const { start, end } of userinfos(text)) {
        parts.push(text.slice(done, start), replace(end - start));
        done = end;
    }
    parts.push(text.slice(done));
    return parts.join('');
}
/**
 * Whether a URL in `text` carries a secret that is written there. A user without password counts over http, where it is
 * a token; what a `${VARIABLE}` brings in does not.
 */
function hasWrittenCredentials(text) {
    return userinfos(text).some(({ start, end }) => {
        const userinfo = text.slice(start, end);
        const colon = userinfo.indexOf(':');
        const secret = colon < 0 ? userinfo : userinfo.slice(colon + 1);
        return secret.replace(/\$\{[A-Z0-9_]+\}/g, '') !== '';
    });
}
/** Where user and password stand in the URLs of `text`: offsets, without the `@`. */
function userinfos(text) {
    const found = [];
    for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
        const start = at + 3;
        const length = text.slice(start, authorityEnd(text, start)).lastIndexOf('@');
        if (length <= 0)
            continue;
        const end = start + length;
        if (/ssh$/i.test(text.slice(Math.max(0, at - 3), at)) && !text.slice(start, end).includes(':'))
            continue;
        found.push({ start, end });
    }
    return found;
}
function authorityEnd(text, start) {
    const delimiter = /[/?#\s'"<>\\]/g;
    delimiter.lastIndex = start;
    return delimiter.exec(text)?.index ?? text.length;
}


/***/ }),

/***/ 30744:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ decodeRequirements)
/* harmony export */ });
const boms = [
    [[0xef, 0xbb, 0xbf], 'utf-8'],
    // Before UTF-16, whose little-endian mark is the beginning of this one.
    [[0xff, 0xfe, 0x00, 0x00], 'utf-32-le'],
    [[0x00, 0x00, 0xfe, 0xff], 'utf-32-be'],
    [[0xff, 0xfe], 'utf-16-le'],
    [[0xfe, 0xff], 'utf-16-be'],
];
/**
 * The text of a requirements file as pip reads it: a byte order mark decides, else a PEP 263 declaration in one of the first
 * two lines, else UTF-8 (pip, `req_file.py`, `_decode_req_file`). Never throws: what cannot be decoded is read with
 * replacement characters and told.
 */
function decodeRequirements(bytes) {
    for (const [mark, label] of boms) {
        if (mark.every((byte, index) => bytes[index] === byte))
            return decodeAs(label, bytes.subarray(mark.length));
    }
    const declared = declaredEncoding(bytes);
    return decodeAs(declared ?? 'utf-8', bytes);
}
/** The encoding that a `# -*- coding: … -*-` comment in one of the first two lines names (PEP 263). */
function declaredEncoding(bytes) {
    let start = 0;
    for (let line = 0; line < 2; line++) {
        const newline = bytes.indexOf(0x0a, start);
        const end = newline < 0 ? bytes.length : newline;
        if (bytes[start] === 0x23) {
            // A declaration of more than a few hundred bytes is none; a whole file may be one line.
            const text = Buffer.from(bytes.subarray(start, Math.min(end, start + 4096))).toString('latin1');
            const match = /coding[:=][\t\n\v\f\r ]*([-\w.]+)/.exec(text);
            if (match !== null)
                return match[1];
        }
        if (newline < 0)
            return undefined;
        start = newline + 1;
    }
    return undefined;
}
function decodeAs(label, bytes) {
    const encoding = findEncoding(label);
    if (encoding === undefined) {
        return {
            text: new TextDecoder().decode(bytes),
            problem: {
                offset: 0,
                message: `The file declares the encoding ${label}, which is not known.`,
                help: 'Save the file as UTF-8 and remove the declaration.',
            },
        };
    }
    try {
        return { text: encoding.decode(bytes) };
    }
    catch {
        const text = replaced(encoding.label, bytes);
        return {
            text,
            problem: {
                offset: Math.max(0, text.indexOf('\ufffd')),
                message: `The file is not valid ${encoding.label}.`,
                help: 'Save it as UTF-8, or declare its encoding in the first line: `# -*- coding: latin-1 -*-`.',
            },
        };
    }
}
function replaced(label, bytes) {
    if (label === 'ascii')
        return Buffer.from(bytes)
            .toString('latin1')
            .replace(/[\x80-\xff]/g, '\ufffd');
    return new TextDecoder(label === 'utf-32' ? 'utf-8' : label, { ignoreBOM: true }).decode(bytes);
}
/** Python's name for an encoding to a decoder; the Encoding Standard reads `latin-1` as windows-1252, Python does not. */
function findEncoding(name) {
    const label = name.toLowerCase().replaceAll('_', '-');
    if (/^utf-32-?[bl]e$/.test(label)) {
        return { label: 'utf-32', decode: bytes => decodeUtf32(bytes, label.endsWith('le')) };
    }
    if (/^(?:latin-?1|l1|iso-?8859-1|iso8859|8859|cp819)$/.test(label)) {
        return { label: 'latin-1', decode: bytes => Buffer.from(bytes).toString('latin1') };
    }
    if (/^(?:us-)?ascii$|^646$/.test(label))
        return { label: 'ascii', decode: decodeAscii };
    if (/^(?:utf-?8-sig)$/.test(label))
        return fromStandard('utf-8', false);
    const standard = label
        .replace(/^u8$|^utf8$|^cp65001$/, 'utf-8')
        .replace(/^utf-?16-?([bl]e)$/, 'utf-16$1')
        .replace(/^cp(125\d)$/, 'windows-$1')
        .replace(/^iso8859-(\d+)$/, 'iso-8859-$1')
        .replace(/^latin-?([2-6])$/, 'latin$1')
        .replace(/^(?:cp936|ms936)$/, 'gbk')
        .replace(/^(?:cp932|ms932)$/, 'shift-jis')
        .replace('shift-jis', 'shift_jis');
    return fromStandard(standard, true);
}
function fromStandard(label, ignoreBOM) {
    try {
        const decoder = new TextDecoder(label, { fatal: true, ignoreBOM });
        // The Encoding Standard gives the bytes that these code pages leave out a meaning; Python does not.
        const gaps = decoder.encoding.startsWith('windows-125') ? /[\x80-\x9f]/ : undefined;
        const decode = (bytes) => {
            const text = decoder.decode(bytes);
            if (gaps?.test(text))
                throw new RangeError(`not ${label}`);
            return decoder.encoding === 'shift_jis' ? text.replace(/[\x1a\x1c\x7f]/g, restored) : text;
        };
        return { label, decode };
    }
    catch {
        return undefined;
    }
}
/** ICU exchanges three control characters of Shift_JIS, one of which ends a line for Python. */
function restored(character) {
    return character === '\x1c' ? '\x1a' : character === '\x7f' ? '\x1c' : '\x7f';
}
function decodeAscii(bytes) {
    if (bytes.some(byte => byte >= 0x80))
        throw new RangeError('not ASCII');
    return Buffer.from(bytes).toString('latin1');
}
function decodeUtf32(bytes, littleEndian) {
    if (bytes.length % 4 !== 0)
        throw new RangeError('not UTF-32');
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const parts = [];
    for (let at = 0; at < bytes.length; at += 4)
        parts.push(String.fromCodePoint(view.getUint32(at, littleEndian)));
    return parts.join('');
}


/***/ }),

/***/ 11683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ noteSwallowed),
/* harmony export */   m: () => (/* binding */ readExcuse)
/* harmony export */ });
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35748);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17611);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56721);



const excusePattern = /^#[ \t]*sitemount:[ \t]*allow\[([^\]]*)\](.*)/s;
/** The excuse in a comment, placed on `line`: `# sitemount: allow[rule-id, …] reason`; undefined for none. */
function readExcuse({ comment }, file) {
    if (comment === null)
        return undefined;
    const at = comment.text.indexOf('sitemount:');
    if (at < 0)
        return undefined;
    const hash = comment.text.lastIndexOf('#', at);
    const match = excusePattern.exec(comment.text.slice(hash));
    if (match === null)
        return undefined;
    const rules = (match[1] ?? '')
        .split(',')
        .map(_text_js__WEBPACK_IMPORTED_MODULE_2__/* .strip */ .bB)
        .filter(rule => rule !== '');
    return { ...(0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(file, comment, hash), rules, reason: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .strip */ .bB)(match[2] ?? '') };
}
/** Notes what a comment swallowed: it goes on after a backslash, so that pip takes the next line for a part of it. */
function noteSwallowed({ comment }, { file, reading }) {
    if (comment === null || comment.pieces.length < 2)
        return;
    const opening = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .lineAt */ .mh)(comment, 0);
    for (const [index, piece] of comment.pieces.entries()) {
        const end = comment.pieces[index + 1]?.at ?? comment.text.length;
        if (piece.line === opening || end <= piece.at)
            continue;
        let start = piece.at;
        while (start < end && (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .isBlankAt */ .ML)(comment.text, start))
            start++;
        if (start === end || comment.text[start] === '#')
            continue;
        const { line } = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)(comment, 0, 1);
        (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N4)(reading, {
            kind: 'dropped',
            ...(0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(file, comment, start, end),
            message: `The comment in line ${line} ends in a backslash, so pip takes this line for a part of it.`,
            help: `Remove the backslash at the end of line ${line}.`,
            text: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(comment.text.slice(start, end)),
        });
        return;
    }
}


/***/ }),

/***/ 81828:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readEditable),
/* harmony export */   v: () => (/* binding */ readForm)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _marker_syntax_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90538);
/* harmony import */ var _pep508_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71302);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74501);
/* harmony import */ var _syntax_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61901);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56721);








// What nearly all lines of a pinned file look like; nothing else can be meant by it.
const plainPin = /^([a-z0-9](?:[a-z0-9._-]*[a-z0-9])?) ?(== ?[0-9]+(?:\.[0-9]+)*)$/i;
/**
 * Reads the text of a requirement as pip does (`req/constructors.py`, `parse_req_from_line`): a URL, a path, or PEP 508.
 * Paths are relative to `cwd`. Throws `RequirementError`.
 */
function readForm(text, cwd) {
    const plain = plainPin.exec(text);
    if (plain !== null) {
        return { name: plain[1] ?? '', extras: [], specifier: plain[2] ?? '', marker: null, condition: null, url: null };
    }
    const separator = text.indexOf((0,_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .isUrl */ .gU)(text) ? '; ' : ';');
    const head = separator < 0 ? text : text.slice(0, separator);
    const { marker, condition } = separator < 0 ? noMarker : readMarkerAt(text, separator + 1);
    const { start, end } = (0,_text_js__WEBPACK_IMPORTED_MODULE_7__/* .stripped */ .uR)(head);
    const body = head.slice(start, end);
    if ((0,_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .isUrl */ .gU)(body))
        return { ...readUrl(body), marker, condition };
    const local = readPath(body, cwd);
    if (local !== undefined)
        return { ...local, marker, condition };
    const parsed = shifted(start, () => (0,_pep508_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRequirement */ .p)(body));
    if (parsed.url !== null)
        checkUrl(parsed.url);
    if (parsed.url !== null && !(0,_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .isUrl */ .gU)(parsed.url)) {
        throw new _syntax_js__WEBPACK_IMPORTED_MODULE_6__/* .RequirementError */ .K('Expected a URL after `@`, with a scheme that pip knows, such as https: or file:.', start + body.indexOf('@') + 1);
    }
    // What looks like extras at the end of a URL or a version counts as such for pip, and takes the place of the others.
    const tail = parsed.url === null && parsed.specifier === '' ? '' : splitExtras(body).extras;
    const extras = tail === '' ? parsed.extras : readExtras(tail);
    return { ...parsed, extras, marker, condition };
}
const noMarker = { marker: null, condition: null };
function readMarkerAt(text, offset) {
    const rest = text.slice(offset);
    const { start, end } = (0,_text_js__WEBPACK_IMPORTED_MODULE_7__/* .stripped */ .uR)(rest);
    if (start >= end)
        return noMarker;
    const marker = rest.slice(start, end);
    return { marker, condition: shifted(offset + start, () => (0,_marker_syntax_js__WEBPACK_IMPORTED_MODULE_3__/* .parseMarker */ .gY)(marker)) };
}
/** Runs a parser on a part of the text, its error moved to the part's place. */
function shifted(start, parse) {
    try {
        return parse();
    }
    catch (error) {
        if (error instanceof _syntax_js__WEBPACK_IMPORTED_MODULE_6__/* .RequirementError */ .K)
            throw new _syntax_js__WEBPACK_IMPORTED_MODULE_6__/* .RequirementError */ .K(error.message, error.offset + start);
        throw error;
    }
}
/** What Python's `urlsplit` and pip's `Link` refuse. */
function checkUrl(url) {
    if (/[\t\r\n]/.test(url))
        throw new _syntax_js__WEBPACK_IMPORTED_MODULE_6__/* .RequirementError */ .K('Expected no tab or line break inside a URL.', 0);
    const authority = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(url)?.[1] ?? '';
    if (authority.includes('[') !== authority.includes(']')) {
        throw new _syntax_js__WEBPACK_IMPORTED_MODULE_6__/* .RequirementError */ .K('Expected both brackets around the address of the host, or none.', 0);
    }
    if ((0,_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .describeReference */ .P5)(url).kind === 'vcs' && !/^(?:bzr\+lp:|[^:]*:\/\/)/i.test(url)) {
        throw new _syntax_js__WEBPACK_IMPORTED_MODULE_6__/* .RequirementError */ .K('Expected `//` after the scheme.', 0);
    }
    const bracketed = /\[([^\]]*)\]/.exec(authority)?.[1];
    if (bracketed !== undefined && !(0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIPv6)(bracketed) && !/^v[0-9a-f]+\../i.test(bracketed)) {
        throw new _syntax_js__WEBPACK_IMPORTED_MODULE_6__/* .RequirementError */ .K('Expected an IPv6 address in brackets.', 0);
    }
    if ((0,_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .schemeOf */ .dz)(url) === 'file' && !/^(?:localhost)?$/i.test(authority)) {
        throw new _syntax_js__WEBPACK_IMPORTED_MODULE_6__/* .RequirementError */ .K('Expected a file of this machine: three slashes after `file:`.', 0);
    }
    eggName(url);
}
function readUrl(url) {
    checkUrl(url);
    const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .describeReference */ .P5)(url);
    if (reference.scheme === 'file' && url.includes('../') && reference.fragment !== '') {
        throw new _syntax_js__WEBPACK_IMPORTED_MODULE_6__/* .RequirementError */ .K('pip forgets what follows `#` in a file: URL with `../`.', 0);
    }
    if (reference.kind === 'wheel')
        return { ...nameOfWheel(reference.filename), url };
    // pip takes the path of a repository, revision included, for a file name as well.
    const afterHost = reference.base.slice(reference.scheme.length + 1).replace(/^\/\/[^/?]*/, '');
    const filename = afterHost.replace(/\?.*$/s, '').split('/').at(-1) ?? '';
    if (reference.kind === 'vcs' && (0,_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .isWheelFile */ .Sl)(filename))
        return { ...nameOfWheel(filename), url };
    return { name: eggName(url), extras: [], specifier: '', url };
}
function nameOfWheel(filename) {
    const wheel = (0,_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .readWheelName */ .JJ)(filename);
    if (wheel === undefined) {
        throw new _syntax_js__WEBPACK_IMPORTED_MODULE_6__/* .RequirementError */ .K('The file name is not that of a wheel: NAME-VERSION-PYTHON-ABI-PLATFORM.whl (PEP 427).', 0);
    }
    return { name: wheel.name, extras: [], specifier: '' };
}
/** The name in `#egg=`. Extras and versions in it are refused since pip 26.0. */
function eggName(url) {
    const name = /[#&]egg=([^&]*)/.exec(url)?.[1];
    if (name === undefined)
        return '';
    if (/^(?:[a-z0-9]|[a-z0-9][a-z0-9._-]*[a-z0-9])$/i.test(name))
        return name;
    throw new _syntax_js__WEBPACK_IMPORTED_MODULE_6__/* .RequirementError */ .K('`#egg=` may hold a plain name only; write `name[extra] @ URL` instead.', 0);
}
/** A requirement that is a path: a folder with a project, or something that is named like an archive. */
function readPath(text, cwd) {
    const { plain, extras } = splitExtras(text);
    const looksLikePath = text.includes('/') || ((node_path__WEBPACK_IMPORTED_MODULE_2___default().sep) === '\\' && text.includes('\\')) || text.startsWith('.');
    if (!looksLikePath && !(0,_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .isArchiveName */ .w6)(plain))
        return undefined;
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(cwd, plain);
    if (looksLikePath && isFolder(absolute)) {
        requireProject(absolute);
        return { name: '', extras: readExtras(extras), specifier: '', url: plain };
    }
    if (!(0,_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .isArchiveName */ .w6)(absolute))
        return undefined;
    if (!isFile(absolute)) {
        const at = text.indexOf('@');
        if (at >= 0 && !text.slice(0, at).includes('/') && !text.startsWith('.'))
            return undefined;
        throw new _syntax_js__WEBPACK_IMPORTED_MODULE_6__/* .RequirementError */ .K('Expected a file that exists, relative to the working directory.', 0);
    }
    if (!(0,_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .isWheelFile */ .Sl)(node_path__WEBPACK_IMPORTED_MODULE_2___default().basename(absolute)))
        return { name: '', extras: readExtras(extras), specifier: '', url: plain };
    return { ...nameOfWheel(node_path__WEBPACK_IMPORTED_MODULE_2___default().basename(absolute)), extras: readExtras(extras), url: plain };
}
function splitExtras(text) {
    const open = text.endsWith(']') ? text.lastIndexOf('[') : -1;
    if (open <= 0 || open === text.length - 2)
        return { plain: text, extras: '' };
    return { plain: text.slice(0, open).trimEnd(), extras: text.slice(open) };
}
function readExtras(extras) {
    return extras === '' ? [] : (0,_pep508_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRequirement */ .p)(`placeholder${extras.toLowerCase()}`).extras;
}
function requireProject(folder) {
    if (isFile(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, 'pyproject.toml')) || isFile(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, 'setup.py')))
        return;
    throw new _syntax_js__WEBPACK_IMPORTED_MODULE_6__/* .RequirementError */ .K('Expected a folder with a pyproject.toml or a setup.py.', 0);
}
/**
 * Reads what follows `-e`: a folder with a project, a `file:` URL, a VCS URL, or `name @ URL`
 * (`req/constructors.py`, `parse_editable`). Throws `RequirementError`.
 */
function readEditable(text, cwd) {
    const direct = readNamedUrl(text);
    if (direct !== undefined) {
        if ((0,_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .schemeOf */ .dz)(direct.url ?? '') !== 'file' && (0,_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .describeReference */ .P5)(direct.url ?? '').kind !== 'vcs')
            throw notEditable();
        checkUrl(direct.url ?? '');
        return direct;
    }
    const { plain, extras } = splitExtras(text);
    // Not normalised, as pip asks for the path as it is written: `no-such/../project` is no folder.
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute(plain) ? plain : `${cwd}${(node_path__WEBPACK_IMPORTED_MODULE_2___default().sep)}${plain}`;
    if (isFolder(absolute)) {
        requireProject(absolute);
        return { name: '', extras: readExtras(extras), specifier: '', url: plain, ...noMarker };
    }
    const url = /^(?:git|hg|svn|bzr|ssh|sftp):/i.test(text) ? `${(0,_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .schemeOf */ .dz)(text)}+${text}` : text;
    const scheme = (0,_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .schemeOf */ .dz)(url);
    if (scheme !== 'file' && (!(0,_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .isUrl */ .gU)(url) || (0,_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .describeReference */ .P5)(url).kind !== 'vcs')) {
        throw notEditable();
    }
    checkUrl(scheme === 'file' ? plain : url);
    if (scheme === 'file')
        requireProject(node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(cwd, (0,_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .describeReference */ .P5)(plain).path));
    if (scheme === 'file')
        return { name: eggName(plain), extras: readExtras(extras), specifier: '', url: plain, ...noMarker };
    const name = eggName(url);
    if (name === '') {
        throw new _syntax_js__WEBPACK_IMPORTED_MODULE_6__/* .RequirementError */ .K('Expected a name for what the URL holds: `-e "name @ URL"` or `#egg=name`.', 0);
    }
    return { name, extras: [], specifier: '', url, ...noMarker };
}
function notEditable() {
    return new _syntax_js__WEBPACK_IMPORTED_MODULE_6__/* .RequirementError */ .K('Expected the folder of a project, or a VCS URL such as git+https://…, after -e.', 0);
}
function readNamedUrl(text) {
    try {
        const parsed = (0,_pep508_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRequirement */ .p)(text);
        if (parsed.url === null)
            return undefined;
        return { ...parsed, condition: parsed.marker === null ? null : (0,_marker_syntax_js__WEBPACK_IMPORTED_MODULE_3__/* .parseMarker */ .gY)(parsed.marker) };
    }
    catch {
        return undefined;
    }
}
function isFolder(file) {
    return statQuietly(file)?.isDirectory() ?? false;
}
function isFile(file) {
    return statQuietly(file)?.isFile() ?? false;
}
/** What cannot be looked at (a name too long, a loop of links) is as good as absent. */
function statQuietly(file) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0___default().statSync(file, { throwIfNoEntry: false });
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 97739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ logicalLines)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17611);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56721);


/**
 * The logical lines of a requirements file, in pip's order of work (`req_file.py`, `preprocess`): split as Python splits,
 * join what ends in a backslash, cut the comment, strip, drop what is empty.
 */
function* logicalLines(text) {
    let pending = [];
    let continuing = false;
    let number = 0;
    for (const content of (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitLines */ .uz)(text)) {
        number++;
        if (content === '' && !continuing)
            continue;
        const line = { text: content, number };
        const comment = beginsAsComment(content);
        if (comment && !continuing)
            continue;
        if (content.endsWith('\\') && !comment) {
            continuing = true;
            const part = withoutBackslashes(line);
            if (part.text !== '')
                pending.push(part);
            continue;
        }
        // The blank makes sure that a line of comment is cut where it ends a continuation.
        if (comment)
            pending.push(blankBefore(line));
        pending.push((0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .fromLine */ .j6)(line));
        const logical = cutComment((0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .joinSources */ .zz)(pending));
        pending = [];
        continuing = false;
        if (!isEmpty(logical))
            yield logical;
    }
    const logical = cutComment((0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .joinSources */ .zz)(pending));
    if (!isEmpty(logical))
        yield logical;
}
/** A comment of several lines matters even alone: it may have swallowed a requirement. */
function isEmpty({ source, comment }) {
    return source.text === '' && (comment === null || comment.pieces.length < 2);
}
function beginsAsComment(text) {
    let at = 0;
    while ((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isBlankAt */ .ML)(text, at))
        at++;
    return text[at] === '#';
}
function blankBefore(line) {
    return { text: ' ', pieces: [{ at: 0, line, column: 0, variableEnd: 0 }] };
}
/** pip strips all backslashes at both ends of a line that continues. */
function withoutBackslashes(line) {
    const { text } = line;
    let start = 0;
    let end = text.length;
    while (start < end && text[start] === '\\')
        start++;
    while (end > start && text[end - 1] === '\\')
        end--;
    return (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceSource */ .U5)((0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .fromLine */ .j6)(line), start, end);
}
/** A comment begins at the first `#` that opens the line or follows a blank (pip, `COMMENT_RE`); quotes do not protect it. */
function cutComment(source) {
    const { text } = source;
    let hash = text.indexOf('#');
    while (hash > 0 && !(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isBlankAt */ .ML)(text, hash - 1))
        hash = text.indexOf('#', hash + 1);
    if (hash < 0)
        return { source: stripSource(source, text.length), comment: null };
    return { source: stripSource(source, hash), comment: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceSource */ .U5)(source, hash) };
}
function stripSource(source, end) {
    const kept = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .stripped */ .uR)(end === source.text.length ? source.text : source.text.slice(0, end));
    return (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceSource */ .U5)(source, kept.start, kept.end);
}


/***/ }),

/***/ 90538:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ew: () => (/* binding */ versionVariables),
/* harmony export */   gY: () => (/* binding */ parseMarker),
/* harmony export */   t7: () => (/* binding */ readMarker)
/* harmony export */ });
/* harmony import */ var _specifier_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68244);
/* harmony import */ var _syntax_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61901);


const variable = /(?:python_version|python_full_version|os[._]name|sys[._]platform|platform_release|platform_system|platform[._](?:version|machine|python_implementation)|python_implementation|implementation_(?:name|version)|extras?|dependency_groups)(?![\p{L}\p{N}_])/uy;
const quoted = /'([^']*)'|"([^"]*)"/y;
const comparison = /===|==|~=|!=|<=|>=|<|>/y;
const inWord = /in(?![\p{L}\p{N}_])/uy;
const notWord = /not(?![\p{L}\p{N}_])/uy;
const booleanWord = /(?:and|or)(?![\p{L}\p{N}_])/uy;
/** Variables that are compared as versions where the other side is one (packaging, `MARKERS_REQUIRING_VERSION`). */
const versionVariables = new Set([
    'implementation_version',
    'platform_release',
    'python_full_version',
    'python_version',
]);
/** Parentheses deeper than this are no marker a person wrote; Python's parser gives up as well. */
const deepest = 100;
/** Parses a marker (PEP 508). Throws `RequirementError` with the offset where it stops being one. */
function parseMarker(text) {
    const scanner = new _syntax_js__WEBPACK_IMPORTED_MODULE_1__/* .Scanner */ .L(text);
    const marker = readMarker(scanner);
    if (!scanner.atEnd)
        scanner.fail('Expected `and`, `or` or the end of the marker.');
    return marker;
}
/** Reads a marker where the scanner stands, blanks after it included. */
function readMarker(scanner, depth = 0) {
    // Alternatives of conjunctions: the shape that packaging evaluates.
    const alternatives = [[readAtom(scanner, depth)]];
    for (;;) {
        const word = scanner.take(booleanWord)?.[0];
        if (word === undefined)
            break;
        const next = readAtom(scanner, depth);
        if (word === 'or')
            alternatives.push([next]);
        else
            alternatives.at(-1)?.push(next);
    }
    return combine('or', alternatives.map(parts => combine('and', parts)));
}
function combine(kind, parts) {
    const [only] = parts;
    return only !== undefined && parts.length === 1 ? only : { kind, parts };
}
function readAtom(scanner, depth) {
    scanner.skip();
    const opened = scanner.offset;
    if (!scanner.accept('('))
        return readComparison(scanner);
    if (depth >= deepest)
        scanner.fail('The parentheses are nested too deeply.');
    const marker = readMarker(scanner, depth + 1);
    if (!scanner.accept(')'))
        scanner.fail('This parenthesis is never closed.', opened);
    scanner.skip();
    return marker;
}
function readComparison(scanner) {
    const start = scanner.offset;
    const left = readOperand(scanner);
    scanner.skip();
    const operator = readOperator(scanner);
    scanner.skip();
    const rightStart = scanner.offset;
    const right = readOperand(scanner);
    scanner.skip();
    if ('value' in left && 'value' in right) {
        scanner.fail('One side of a comparison must be a variable, such as python_version.', start);
    }
    const key = 'variable' in left ? left.variable : 'variable' in right ? right.variable : '';
    if ((operator === '===' || operator === '~=') && !versionVariables.has(key)) {
        scanner.fail(`\`${operator}\` compares versions, and ${key} is none; write \`==\`.`, start);
    }
    if (operator === '~=' && 'value' in right && (0,_specifier_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSpecifier */ .as)(`~=${right.value}`)?.length !== 1) {
        scanner.fail('Expected a version of at least two numbers after `~=`.', rightStart);
    }
    return { kind: 'comparison', left, operator, right };
}
function readOperand(scanner) {
    const name = scanner.take(variable)?.[0];
    if (name !== undefined) {
        const plain = name.replace('.', '_');
        return { variable: plain === 'python_implementation' ? 'platform_python_implementation' : plain };
    }
    const start = scanner.offset;
    const match = scanner.take(quoted);
    if (match === null)
        return scanner.fail('Expected a marker variable or a text in quotes.');
    const value = unescapePython(match[1] ?? match[2] ?? '');
    return value === undefined ? scanner.fail('Expected a Python string.', start) : { value };
}
function readOperator(scanner) {
    if (scanner.take(inWord) !== null)
        return 'in';
    if (scanner.take(notWord) !== null) {
        const before = scanner.offset;
        scanner.skip();
        if (scanner.offset > before && scanner.take(inWord) !== null)
            return 'not in';
        scanner.fail('Expected `in` after `not`.');
    }
    const match = scanner.take(comparison);
    if (match === null)
        return scanner.fail('Expected one of <=, <, !=, ==, >=, >, ~=, ===, in, not in.');
    return match[0];
}
const simpleEscapes = {
    '\\': '\\',
    "'": "'",
    '"': '"',
    a: '\x07',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
};
/** packaging reads the text between the quotes as a Python literal; undefined when it is none. */
function unescapePython(text) {
    if (text.includes('\0'))
        return undefined;
    if (!text.includes('\\'))
        return text;
    // Backslashes that stand for one escape nothing.
    const escapes = text.replaceAll('\\\\', '');
    if (/\\$|\\x(?![0-9a-fA-F]{2})|\\[uUN]/.test(escapes))
        return undefined;
    return text.replace(/\\(?:x([0-9a-fA-F]{2})|([0-7]{1,3})|(.))/gs, (all, hex, octal, other = '') => {
        if (hex !== undefined)
            return String.fromCharCode(Number.parseInt(hex, 16));
        if (octal !== undefined)
            return String.fromCharCode(Number.parseInt(octal, 8));
        return simpleEscapes[other] ?? all;
    });
}


/***/ }),

/***/ 17772:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ evaluatePartially),
/* harmony export */   UZ: () => (/* binding */ evaluateMarker)
/* harmony export */ });
/* harmony import */ var _marker_syntax_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90538);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8853);
/* harmony import */ var _specifier_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68244);




/**
 * Whether a marker holds in an environment, with packaging's semantics (PEP 508). With several `extras`, whether it holds
 * for one of them; names of extras are compared normalised (PEP 685). Throws `RequirementError` for text that is no marker.
 */
function evaluateMarker(marker, environment, extras = []) {
    return evaluatePartially(marker, environment, extras) ?? false;
}
/**
 * The same for an environment of which only a part is known: undefined when the answer depends on the rest.
 * Throws `RequirementError` for text that is no marker.
 */
function evaluatePartially(marker, environment, extras = []) {
    return evaluateTree((0,_marker_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMarker */ .gY)(marker), environment, extras);
}
/** `evaluatePartially` for a marker that was parsed already. */
function evaluateTree(marker, environment, extras = []) {
    const one = (extra) => evaluate(marker, name => lookUp(name, environment, extra));
    return any((extras.length === 0 ? [''] : extras).map(one));
}
function lookUp(variable, environment, extra) {
    if (variable === 'extra')
        return extra;
    // Sets of a lock file (PEP 751); nothing is asked for but the default.
    if (variable === 'extras' || variable === 'dependency_groups')
        return '';
    const value = environment[variable];
    // A build of Python that is not tagged calls itself `3.13.0+`.
    return variable === 'python_full_version' && value?.endsWith('+') ? `${value}local` : value;
}
function evaluate(marker, lookUp) {
    if (marker.kind === 'comparison')
        return compare(marker, lookUp);
    const parts = marker.parts.map(part => evaluate(part, lookUp));
    return marker.kind === 'or' ? any(parts) : all(parts);
}
function any(parts) {
    if (parts.includes(true))
        return true;
    return parts.includes(undefined) ? undefined : false;
}
function all(parts) {
    if (parts.includes(false))
        return false;
    return parts.includes(undefined) ? undefined : true;
}
function compare({ left, operator, right }, lookUp) {
    const key = 'variable' in left ? left.variable : 'variable' in right ? right.variable : '';
    if (key === 'extras' || key === 'dependency_groups')
        return operator === 'not in';
    // Of two variables packaging looks up the left one only and takes the right one's name for a text.
    const leftValue = 'variable' in left ? lookUp(left.variable) : left.value;
    const rightValue = 'variable' in left ? literal(right) : lookUp(right.variable);
    if (leftValue === undefined || rightValue === undefined)
        return undefined;
    if (key === 'extra')
        return compareText((0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P)(leftValue), operator, (0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P)(rightValue));
    if (_marker_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .versionVariables */ .ew.has(key)) {
        const clauses = (0,_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSpecifier */ .as)(`${operator}${rightValue}`);
        const [clause] = clauses ?? [];
        // Of a release such as `6.5.0-azure`, which is no version, only `===` can hold.
        if (clause !== undefined && !rightValue.includes(','))
            return (0,_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .meets */ .D)(leftValue, clause);
    }
    return compareText(leftValue, operator, rightValue);
}
function literal(operand) {
    return 'value' in operand ? operand.value : operand.variable;
}
/** Texts have no order: packaging 26 lets `<` and `>` never hold, `<=` and `>=` for equal ones only. */
function compareText(left, operator, right) {
    switch (operator) {
        case 'in':
            return right.includes(left);
        case 'not in':
            return !right.includes(left);
        case '==':
        case '===':
        case '<=':
        case '>=':
            return left === right;
        case '!=':
            return left !== right;
        case '<':
        case '>':
        case '~=':
            return false;
    }
}


/***/ }),

/***/ 8853:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ normalizeName)
/* harmony export */ });
/** The PEP 503 form of a distribution's name: lower case, runs of `-`, `_` and `.` as one `-`. */
function normalizeName(name) {
    return name.replace(/[-_.]+/g, '-').toLowerCase();
}


/***/ }),

/***/ 87818:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseOptions)
/* harmony export */ });
const value = (destination) => ({ destination, takesValue: true });
const flag = (destination) => ({ destination, takesValue: false });
/** The options of a requirements file (pip 26, `req_file.py`, `SUPPORTED_OPTIONS` and `SUPPORTED_OPTIONS_REQ`). */
const longOptions = new Map([
    ['--index-url', value('index')],
    ['--pypi-url', value('index')],
    ['--extra-index-url', value('extra')],
    ['--no-index', flag('no-index')],
    ['--constraint', value('constraints')],
    ['--requirement', value('requirements')],
    ['--editable', value('editables')],
    ['--find-links', value('find-links')],
    ['--no-binary', value('no-binary')],
    ['--only-binary', value('only-binary')],
    ['--prefer-binary', flag('prefer-binary')],
    ['--require-hashes', flag('require-hashes')],
    ['--no-require-hashes', flag('no-require-hashes')],
    ['--pre', flag('pre')],
    ['--all-releases', value('all-releases')],
    ['--only-final', value('only-final')],
    ['--trusted-host', value('trusted-host')],
    ['--use-feature', value('use-feature')],
    ['--hash', value('hash')],
    ['--config-settings', value('config-settings')],
]);
const shortOptions = new Map([
    ['-i', '--index-url'],
    ['-c', '--constraint'],
    ['-r', '--requirement'],
    ['-e', '--editable'],
    ['-f', '--find-links'],
    ['-C', '--config-settings'],
]);
const removed = new Map([
    ['--global-option', 'pip 25.3 removed it'],
    ['--install-option', 'pip 23.1 removed it'],
]);
/**
 * The options among `words`, as Python's `optparse` reads them for pip: unambiguous abbreviations (`--extra URL`), values
 * after `=` or in the next word, glued short forms (`-rx.txt`), and `--` as the end of options.
 */
function parseOptions(words) {
    const options = [];
    const leftovers = [];
    for (let index = 0; index < words.length; index++) {
        const word = words[index];
        if (word === undefined)
            break;
        if (word.value === '--') {
            return { options, leftovers: [...leftovers, ...words.slice(index + 1)] };
        }
        if (!word.value.startsWith('-') || word.value === '-') {
            leftovers.push(word);
            continue;
        }
        const read = readOption(word);
        if ('message' in read)
            return { options, leftovers, error: { ...read, start: word.start, end: word.end } };
        const { name, known, attached } = read;
        if (!known.takesValue) {
            options.push({ ...placed(name, known, word), value: '' });
            continue;
        }
        const next = attached === undefined ? words[++index] : undefined;
        const given = attached ?? next?.value;
        if (given === undefined) {
            const help = `Write a value after ${name}.`;
            return { options, leftovers, error: { message: `${name} needs a value.`, help, start: word.start, end: word.end } };
        }
        const option = { ...placed(name, known, word), value: given, end: next?.end ?? word.end };
        const wrong = checkValue(option);
        if (wrong !== undefined)
            return { options, leftovers, error: { ...wrong, start: word.start, end: option.end } };
        options.push(option);
    }
    return { options, leftovers };
}
function placed(name, { destination }, { start, end, value }) {
    return { destination, name, value: '', glued: !value.startsWith('--') && value.length > 2, start, end };
}
function readOption({ value: text }) {
    if (!text.startsWith('--')) {
        const name = shortOptions.get(text.slice(0, 2));
        const known = name === undefined ? undefined : longOptions.get(name);
        if (name === undefined || known === undefined)
            return unknown(text.slice(0, 2));
        return { name, known, attached: text.length > 2 ? text.slice(2) : undefined };
    }
    const equals = text.indexOf('=');
    const written = equals < 0 ? text : text.slice(0, equals);
    const name = longOptions.has(written) ? written : abbreviated(written);
    if (typeof name !== 'string')
        return name;
    const known = longOptions.get(name);
    if (known === undefined)
        return unknown(written);
    if (equals >= 0 && !known.takesValue) {
        return { message: `${name} takes no value.`, help: `Write ${name} alone.` };
    }
    return { name, known, attached: equals < 0 ? undefined : text.slice(equals + 1) };
}
function abbreviated(written) {
    const candidates = [...longOptions.keys()].filter(name => name.startsWith(written));
    const [only] = candidates;
    if (only === undefined)
        return unknown(written);
    if (candidates.length === 1)
        return only;
    return { message: `${written} is ambiguous.`, help: `Write one of ${candidates.join(', ')}.` };
}
function unknown(written) {
    const why = removed.get(written);
    if (why !== undefined)
        return { message: `${written} is no option any more: ${why}.`, help: `Remove ${written}.` };
    const short = written.length > 40 ? `${written.slice(0, 40)}…` : written;
    return {
        message: `${short} is no option of a requirements file.`,
        help: 'Options of the command line, such as --no-deps, do not belong here; a requirement comes before its options.',
    };
}
function checkValue({ destination, name, value: text }) {
    if (destination === 'config-settings' && !text.includes('=')) {
        return { message: `${name} needs KEY=VALUE.`, help: `Write ${name} KEY=VALUE.` };
    }
    if (destination === 'hash' && !text.includes(':')) {
        return { message: '--hash needs an algorithm and a digest.', help: 'Write --hash=sha256:DIGEST.' };
    }
    if (takesNames(destination) && text.startsWith('-')) {
        return { message: `${name} needs a value.`, help: `Write ${name} :all:, or names with commas between them.` };
    }
    return undefined;
}
function takesNames(destination) {
    return ['no-binary', 'only-binary', 'all-releases', 'only-final'].includes(destination);
}


/***/ }),

/***/ 71302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* reexport safe */ _syntax_js__WEBPACK_IMPORTED_MODULE_2__.K),
/* harmony export */   p: () => (/* binding */ parseRequirement)
/* harmony export */ });
/* harmony import */ var _marker_syntax_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90538);
/* harmony import */ var _specifier_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68244);
/* harmony import */ var _syntax_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61901);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56721);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63728);






const identifier = /[a-zA-Z0-9][a-zA-Z0-9._-]*/y;
const wordCharacter = /[\p{L}\p{N}_]/uy;
const clause = new RegExp(_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .clausePattern */ .Ak, 'iy');
const wildcardTrail = /\.\*/y;
const localTrail = new RegExp(_version_js__WEBPACK_IMPORTED_MODULE_4__/* .localPattern */ .yn.replace(/\?$/, ''), 'iy');
const urlPattern = /[^ \t]+/y;
/**
 * Parses a requirement (PEP 508, as packaging has it). Throws `RequirementError`, whose offset says where the text stops
 * being one and whose message says what is expected there.
 */
function parseRequirement(text) {
    const scanner = new _syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .Scanner */ .L(text);
    scanner.skip();
    const name = readIdentifier(scanner) ?? scanner.fail('Expected the name of a package.');
    scanner.skip();
    const extras = readExtras(scanner);
    scanner.skip();
    if (scanner.accept('@'))
        return { name, extras, specifier: '', ...readUrl(scanner) };
    const specifier = readSpecifier(scanner);
    scanner.skip();
    return { name, extras, specifier, url: null, marker: scanner.atEnd ? null : readTail(scanner, specifier) };
}
function readUrl(scanner) {
    scanner.skip();
    const url = scanner.take(urlPattern)?.[0] ?? scanner.fail('Expected a URL after `@`.');
    scanner.skip();
    if (scanner.atEnd)
        return { url, marker: null };
    if (scanner.text[scanner.offset] !== ';')
        scanner.fail('Expected the end, or a semicolon and a marker, after the URL.');
    return { url, marker: readTail(scanner, '') };
}
function readTail(scanner, specifier) {
    if (!scanner.accept(';'))
        scanner.fail(expectation(scanner, specifier));
    const start = scanner.offset;
    (0,_marker_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .readMarker */ .t7)(scanner);
    if (!scanner.atEnd)
        scanner.fail('Expected `and`, `or` or the end of the marker.');
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .strip */ .bB)(scanner.text.slice(start));
}
/** What people write most often instead of what is meant gets a sentence of its own. */
function expectation({ text, offset }, specifier) {
    const rest = text.slice(offset, offset + 40);
    if (/^=(?!=)/.test(rest))
        return '`=` is no operator; `==` is meant.';
    if (/^=>|^=</.test(rest))
        return 'The `=` comes last: `>=` or `<=`.';
    if (/^(?:===|[=~!<>]=|[<>])/.test(rest))
        return `Expected a version (PEP 440) after \`${rest.match(/^[=~!<>]+/)?.[0]}\`.`;
    if (/^(?:v?\d)/.test(rest) && specifier === '')
        return 'Expected an operator, such as `==`, before the version.';
    if (/^--?[a-z]/i.test(rest))
        return 'Expected a space before the option.';
    if (/^[;,]/.test(rest))
        return 'Expected a version specifier.';
    return specifier === ''
        ? 'Expected a version specifier, a semicolon and a marker, or the end.'
        : 'Expected a comma and another clause, a semicolon and a marker, or the end.';
}
/** The longest run of name characters that ends at the edge of a word. */
function readIdentifier(scanner) {
    const start = scanner.offset;
    const run = scanner.take(identifier)?.[0];
    if (run === undefined)
        return undefined;
    wordCharacter.lastIndex = scanner.offset;
    if (wordCharacter.test(scanner.text))
        scanner.fail('Names are made of ASCII letters, digits, `-`, `_` and `.`.');
    let end = run.length;
    while (end > 0 && (run[end - 1] === '.' || run[end - 1] === '-'))
        end--;
    // packaging lets it pass, and what it normalises to is no name any more.
    if (run[end - 1] === '_')
        scanner.fail('A name ends in a letter or a digit.', start + end - 1);
    scanner.offset = start + end;
    return run.slice(0, end);
}
function readExtras(scanner) {
    const opened = scanner.offset;
    if (!scanner.accept('['))
        return [];
    scanner.skip();
    const extras = [];
    let extra = readIdentifier(scanner);
    while (extra !== undefined) {
        extras.push(extra);
        scanner.skip();
        if (!scanner.accept(','))
            break;
        scanner.skip();
        extra = readIdentifier(scanner) ?? scanner.fail('Expected the name of an extra after the comma.');
    }
    scanner.skip();
    if (scanner.accept(']'))
        return [...new Set(extras)];
    return scanner.atEnd
        ? scanner.fail('This bracket is never closed.', opened)
        : scanner.fail('Expected a comma or `]` after the name of an extra.');
}
function readSpecifier(scanner) {
    const opened = scanner.offset;
    const enclosed = scanner.accept('(');
    scanner.skip();
    const start = scanner.offset;
    readClauses(scanner);
    const specifier = (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .strip */ .bB)(scanner.text.slice(start, scanner.offset));
    scanner.skip();
    if (enclosed && !scanner.accept(')')) {
        if (scanner.atEnd)
            scanner.fail('This parenthesis is never closed.', opened);
        scanner.fail(scanner.text[scanner.offset] === ';' ? 'Expected `)`.' : expectation(scanner, specifier));
    }
    // After `===` anything goes, commas included, but a set of specifiers is split at them.
    if (specifier.includes('===') && (0,_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSpecifier */ .as)(specifier) === undefined)
        scanner.fail('Expected a version specifier (PEP 440).', start);
    return specifier;
}
function readClauses(scanner) {
    for (;;) {
        const start = scanner.offset;
        const match = scanner.take(clause);
        if (match === null)
            return;
        checkTrail(scanner, { start, clause: (0,_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .clauseOf */ .pQ)(match) });
        scanner.skip();
        if (!scanner.accept(','))
            return;
        scanner.skip();
    }
}
function checkTrail(scanner, { start, clause: { operator } }) {
    if (operator === '===')
        return;
    wildcardTrail.lastIndex = scanner.offset;
    if (wildcardTrail.test(scanner.text))
        scanner.fail('`.*` is allowed after `==` and `!=` with plain numbers only.', start);
    localTrail.lastIndex = scanner.offset;
    if (localTrail.test(scanner.text))
        scanner.fail('A local version label (`+…`) is allowed after `==` and `!=` only.', start);
}


/***/ }),

/***/ 79143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ pinLevel)
/* harmony export */ });
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74501);
/* harmony import */ var _specifier_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68244);


const nothing = { text: [], hash: false };
/**
 * How firmly one requirement, taken by itself, names what will be installed, and why. The text alone must determine the
 * release; with a hash, the bytes (stricter than pip's `is_pinned`, for which a wildcard is a pin).
 */
function pinLevel(requirement, variables = nothing) {
    const own = requirement.url === null ? pinOfSpecifier(requirement) : pinOfReference(requirement, requirement.url);
    const [variable] = variables.text;
    const proven = own.pin === 'hashed' && !variables.hash && requirement.url !== null;
    if (own.pin === 'hashed' && variables.hash) {
        return { pin: 'mutable', because: 'its hash comes from a variable, not from the file' };
    }
    if (variable === undefined || proven || (own.pin !== 'hashed' && own.pin !== 'pinned'))
        return own;
    return { pin: 'mutable', because: `\${${variable}} is not settled in the file` };
}
function pinOfSpecifier({ specifier, hashes }) {
    const exact = (0,_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .exactness */ .DW)(specifier);
    const hashed = hashes.some(_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isStrongHash */ .OZ);
    if (exact.kind === 'contradiction') {
        return { pin: 'invalid', because: `${exact.version} does not satisfy ${exact.clause}` };
    }
    if (exact.kind === 'exact')
        return { pin: hashed ? 'hashed' : 'pinned' };
    if (hashed)
        return { pin: 'mutable', because: 'its hash fixes the bytes, but the release is not stated' };
    const because = whyLoose(specifier);
    return { pin: 'unpinned', ...(because !== undefined && { because }) };
}
function whyLoose(specifier) {
    const clauses = (0,_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSpecifier */ .as)(specifier) ?? [];
    const text = clauses.find(({ operator }) => operator === '===');
    if (text !== undefined)
        return `\`===\` compares text, and ${text.version || 'nothing'} is not a version (PEP 440)`;
    const lower = clauses.find(({ operator }) => operator === '>=');
    const upper = clauses.find(({ operator }) => operator === '<=');
    if (lower !== undefined && upper !== undefined && lower.version === upper.version) {
        return `>=${lower.version},<=${upper.version} also lets in ${lower.version}'s local versions; write ==`;
    }
    if (clauses.some(({ operator, wildcard }) => operator === '==' && wildcard))
        return 'a wildcard moves with every release';
    return undefined;
}
function pinOfReference({ hashes, editable }, url) {
    const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .describeReference */ .P5)(url);
    if (reference.kind === 'vcs')
        return pinOfRevision(reference);
    if (reference.kind === 'directory')
        return { pin: 'local', because: 'it is a folder' };
    if (hashes.some(_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isStrongHash */ .OZ) && !editable)
        return { pin: 'hashed' };
    if (reference.local)
        return { pin: 'local', because: 'it is a file, and no hash says which' };
    const revision = (0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .archivedRevision */ .I_)(reference);
    if (revision !== null && namesBranch(revision))
        return { pin: 'unpinned', because: `the branch ${shortRef(revision)} moves` };
    if (hashes.length > 0)
        return { pin: 'mutable', because: 'its hash is too weak to fix the bytes' };
    if (reference.scheme === 'http')
        return { pin: 'mutable', because: 'it comes over plain http, and no hash fixes its bytes' };
    if (revision !== null && !isFullCommit(revision))
        return { pin: 'mutable', because: `the tag ${shortRef(revision)} can be moved` };
    return { pin: 'mutable', because: 'no hash fixes what the server sends' };
}
function pinOfRevision({ scheme, revision }) {
    const tool = scheme.slice(0, scheme.indexOf('+'));
    if (revision === null)
        return { pin: 'unpinned', because: 'it names no revision' };
    if (tool === 'svn' || tool === 'bzr') {
        return { pin: 'mutable', because: `revision ${revision} means what the ${tool} server says it means` };
    }
    if (isFullCommit(revision))
        return { pin: 'pinned' };
    if (tool === 'hg')
        return { pin: 'unpinned', because: `${revision} is not a full node id` };
    if (/^[0-9a-f]{7,39}$/i.test(revision))
        return { pin: 'mutable', because: `${revision} is not a full commit id` };
    if (namesBranch(revision))
        return { pin: 'unpinned', because: `the branch ${shortRef(revision)} moves` };
    return { pin: 'mutable', because: `the tag ${shortRef(revision)} can be moved` };
}
function isFullCommit(revision) {
    return /^[0-9a-f]{40}$/i.test(revision);
}
/** Tags carry numbers (`v1.0`, `release-2024`), branches as a rule do not; a ref says which it is. */
function namesBranch(revision) {
    if (revision.startsWith('refs/heads/'))
        return true;
    return !revision.startsWith('refs/') && !isFullCommit(revision) && !/\d/.test(revision);
}
function shortRef(revision) {
    return revision.replace(/^refs\/(?:tags|heads)\//, '');
}


/***/ }),

/***/ 89042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isLockName),
/* harmony export */   m: () => (/* binding */ readLock)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3292);
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30744);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8853);
/* harmony import */ var _pin_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79143);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35748);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56721);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63728);








/** Whether a file's name is that of a lock file: `pylock.toml` or `pylock.NAME.toml` (PEP 751, "File Name"). */
function isLockName(name) {
    return /^pylock\.(?:[^.]+\.)?toml$/.test(name);
}
/** Adds the packages of a lock file (PEP 751) to `reading`, each as a requirement at the line of its `[[packages]]`. */
function readLock(bytes, at) {
    const { text } = (0,_decode_js__WEBPACK_IMPORTED_MODULE_6__/* .decodeRequirements */ .F)(bytes);
    const lock = parseToml(text, at);
    if (lock === undefined)
        return;
    const lines = text.split(/\r\n|\n/);
    const places = packagePlaces(lines, at.file);
    const start = { file: at.file.shown, line: 1 };
    if (typeof lock['lock-version'] !== 'string' || !/^1\.\d+$/.test(lock['lock-version'])) {
        const message = 'The lock file has no `lock-version` that is known, which is 1.0.';
        (0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .note */ .N4)(at.reading, { kind: 'invalid', ...start, message, help: 'Write the lock file again with a current tool.' });
        return;
    }
    const packages = tables(lock.packages);
    for (const [index, entry] of packages.entries()) {
        const place = places[packages.length === places.length ? index : 0] ?? placeOfLine(lines, 1, at.file);
        readPackage(entry, { place, at });
    }
}
function parseToml(text, { file, reading }) {
    try {
        return (0,smol_toml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(text);
    }
    catch (error) {
        const { line, column } = error instanceof smol_toml__WEBPACK_IMPORTED_MODULE_1__/* .TomlError */ .zx ? error : { line: 1, column: 1 };
        const message = `The lock file is not valid TOML: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}.`;
        (0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .note */ .N4)(reading, { kind: 'invalid', file: file.shown, line, column, endColumn: column + 1, message });
        return undefined;
    }
}
function packagePlaces(lines, file) {
    return lines.flatMap((line, index) => /^\s*\[\[\s*["']?packages["']?\s*\]\]/.test(line) ? [placeOfLine(lines, index + 1, file)] : []);
}
function placeOfLine(lines, line, file) {
    const excerpt = lines[line - 1] ?? '';
    return { file: file.shown, line, column: 1, endColumn: 1 + (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .codePoints */ .BH)(excerpt, excerpt.length), excerpt };
}
function readPackage(entry, { place, at }) {
    const { file, reading } = at;
    const name = text(entry.name);
    const version = text(entry.version);
    const url = referenceOf(entry, file);
    const wrong = whatIsWrong(entry, url);
    if (wrong !== undefined) {
        (0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .note */ .N4)(reading, { kind: 'invalid', ...place, message: wrong });
        return;
    }
    if (url === null && tables(entry.wheels).length === 0) {
        (0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .note */ .N4)(reading, {
            kind: 'source-only',
            ...place,
            message: `${name} ${version} has no wheel in the lock file.`,
            text: name,
        });
    }
    const specifier = url === null ? `==${version}` : '';
    const requirement = {
        ...place,
        ...{ name, normalizedName: (0,_name_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .P)(name), extras: [], specifier, url },
        editable: table(entry.directory)?.editable === true,
        marker: text(entry.marker) || null,
        hashes: filesOf(entry, url).flatMap(hashesOf),
        constraint: false,
        active: entry.marker === undefined ? true : undefined,
        pin: 'pinned',
        text: url === null ? `${name}${specifier}` : name,
        configSettings: [],
    };
    reading.requirements.push({ ...requirement, ...(0,_pin_js__WEBPACK_IMPORTED_MODULE_2__/* .pinLevel */ .i)(requirement) });
}
/** The first rule of PEP 751 that an entry breaks, as a sentence. */
function whatIsWrong(entry, url) {
    const name = text(entry.name);
    if (name === '')
        return 'An entry of `[[packages]]` has no name.';
    if (url !== null && table(entry.archive) === undefined)
        return undefined;
    if (url === null && (0,_version_js__WEBPACK_IMPORTED_MODULE_5__/* .parseVersion */ .ot)(text(entry.version)) === undefined)
        return `${name} has no version.`;
    const files = filesOf(entry, url);
    if (files.length === 0)
        return `${name} has neither wheels nor a source.`;
    return files.some(file => hashesOf(file).length === 0) ? `A file of ${name} has no hash.` : undefined;
}
/** The files that may be installed. Wheels where there are any: what would be built is judged, not taken. */
function filesOf(entry, url) {
    const wheels = tables(entry.wheels);
    if (url === null && wheels.length > 0)
        return wheels;
    return tables([url === null ? entry.sdist : entry.archive]);
}
/** `algorithm:hex` of a file's strong hashes; one is enough, the strongest known to every installer. */
function hashesOf(file) {
    const hashes = table(file.hashes) ?? {};
    const algorithm = ['sha256', 'sha512', 'sha384'].find(name => typeof hashes[name] === 'string');
    if (algorithm !== undefined)
        return [`${algorithm}:${hashes[algorithm]}`];
    const [first] = Object.entries(hashes);
    return first === undefined ? [] : [`${first[0]}:${first[1]}`];
}
/** The direct reference of a package that does not come from an index; paths are relative to the lock file. */
function referenceOf(entry, { path: lockPath }) {
    const resolve = (relative) => node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(lockPath), relative);
    const vcs = table(entry.vcs);
    if (vcs !== undefined) {
        const where = text(vcs.url) || `file://${resolve(text(vcs.path))}`;
        const subdirectory = text(vcs.subdirectory);
        return `${text(vcs.type)}+${where}@${text(vcs['commit-id'])}${subdirectory === '' ? '' : `#subdirectory=${subdirectory}`}`;
    }
    const directory = table(entry.directory);
    if (directory !== undefined)
        return resolve(text(directory.path));
    const archive = table(entry.archive);
    if (archive === undefined)
        return null;
    return text(archive.url) || resolve(text(archive.path));
}
function text(value) {
    return typeof value === 'string' ? value : '';
}
function table(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
function tables(value) {
    return Array.isArray(value) ? value.map(table).filter(item => item !== undefined) : [];
}


/***/ }),

/***/ 83215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ isProjectName),
  W: () => (/* binding */ readProject)
});

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./src/requirements/credentials.ts
var credentials = __webpack_require__(96174);
// EXTERNAL MODULE: ./src/requirements/excuse.ts
var requirements_excuse = __webpack_require__(11683);
// EXTERNAL MODULE: ./src/requirements/form.ts
var requirements_form = __webpack_require__(81828);
;// CONCATENATED MODULE: ./src/requirements/groups.ts
/**
 * A number for each group, the same for those that include each other by whatever way: an inclusion within one number is a
 * circle (PEP 735). Takes time in proportion to the inclusions (Kosaraju's algorithm).
 */
function circles(includes) {
    const backwards = new Map();
    for (const [name, included] of includes) {
        for (const one of included) {
            const from = backwards.get(one);
            if (from === undefined)
                backwards.set(one, [name]);
            else
                from.push(name);
        }
    }
    const order = walk([...includes.keys()], includes).flat();
    const found = walk(order.reverse(), backwards);
    return new Map(found.flatMap((names, index) => names.map(name => [name, index])));
}
/** What is reached from each start that was not reached before, those reached last first. */
function walk(starts, edges) {
    const seen = new Set();
    return starts.map(start => {
        const done = [];
        const open = [];
        const enter = (name) => {
            if (seen.has(name))
                return;
            seen.add(name);
            open.push({ name, next: 0 });
        };
        enter(start);
        for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
            const further = edges.get(top.name)?.[top.next++];
            if (further !== undefined)
                enter(further);
            else
                done.push(open.pop()?.name ?? '');
        }
        return done;
    });
}

// EXTERNAL MODULE: ./src/requirements/name.ts
var requirements_name = __webpack_require__(8853);
// EXTERNAL MODULE: ./src/requirements/pep508.ts
var pep508 = __webpack_require__(71302);
// EXTERNAL MODULE: ./src/requirements/pin.ts
var pin = __webpack_require__(79143);
// EXTERNAL MODULE: ./src/requirements/reading.ts
var requirements_reading = __webpack_require__(35748);
// EXTERNAL MODULE: ./src/requirements/reference.ts
var reference = __webpack_require__(74501);
// EXTERNAL MODULE: ./src/requirements/source.ts
var source = __webpack_require__(17611);
// EXTERNAL MODULE: ./src/requirements/text.ts
var requirements_text = __webpack_require__(56721);
;// CONCATENATED MODULE: ./src/requirements/toml-lines.ts
/** The lines of a TOML document, which end at a line feed only, unlike those that pip reads. */
function linesOf(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return {
        at: offset => {
            let low = 0;
            let high = starts.length - 1;
            while (low < high) {
                const middle = (low + high + 1) >> 1;
                if ((starts[middle] ?? 0) <= offset)
                    low = middle;
                else
                    high = middle - 1;
            }
            const start = starts[low] ?? 0;
            const end = starts[low + 1] ?? text.length;
            return { number: low + 1, start, text: text.slice(start, end).replace(/\r?\n$/, '') };
        },
    };
}

;// CONCATENATED MODULE: ./src/requirements/toml-places.ts

/** Walks through a valid TOML document (TOML 1.0) and keeps the places of everything below the tables `roots`. */
function locateToml(text, roots) {
    const walk = { text, at: 0, roots: new Set(roots), values: new Map(), keys: new Map(), comments: [] };
    let table = [];
    for (skipBlanks(walk); walk.at < text.length; skipBlanks(walk)) {
        const { at } = walk;
        if (text[at] === '[') {
            while (text[walk.at] === '[')
                walk.at++;
            table = readKey([], walk);
            while (text[walk.at] === ']')
                walk.at++;
        }
        else
            readPair(table, walk);
        // Nothing stands still, whatever the text.
        if (walk.at === at)
            walk.at++;
    }
    const { values, keys, comments } = walk;
    return { value: path => values.get(JSON.stringify(path)), key: path => keys.get(JSON.stringify(path)), comments };
}
function skipBlanks(walk) {
    const { text, comments } = walk;
    for (; walk.at < text.length; walk.at++) {
        const character = text[walk.at];
        if (character === '#') {
            comments.push(walk.at);
            const end = text.indexOf('\n', walk.at);
            walk.at = end < 0 ? text.length : end;
        }
        else if (character !== ' ' && character !== '\t' && character !== '\n' && character !== '\r')
            return;
    }
}
function readPair(above, walk) {
    const path = readKey(above, walk);
    if (walk.text[walk.at] !== '=')
        return;
    walk.at++;
    readValue(path, walk);
}
const bareKey = /[A-Za-z0-9_-]+/y;
/** The path of a dotted key below `above`; moves behind it and the blanks after it. */
function readKey(above, walk) {
    const { text, roots, keys } = walk;
    const path = [...above];
    skipBlanks(walk);
    const start = walk.at;
    for (let end = start;;) {
        const part = readKeyPart(walk);
        if (part === undefined)
            return path;
        path.push(part);
        end = walk.at;
        const name = JSON.stringify(path);
        if (roots.has(`${path[0]}`) && !keys.has(name))
            keys.set(name, { start, end });
        skipBlanks(walk);
        if (text[walk.at] !== '.')
            return path;
        walk.at++;
        skipBlanks(walk);
    }
}
function readKeyPart(walk) {
    const { text, at } = walk;
    if (text[at] === '"' || text[at] === "'") {
        walk.at = endOfString(text, at);
        return String((0,dist/* parse */.qg)(`key = ${text.slice(at, walk.at)}`).key);
    }
    bareKey.lastIndex = at;
    const bare = bareKey.exec(text)?.[0];
    walk.at += bare?.length ?? 0;
    return bare;
}
function readValue(path, walk) {
    const { text, roots, values } = walk;
    skipBlanks(walk);
    const start = walk.at;
    const opening = text[start];
    if (opening === '[')
        readItems(']', walk, index => readValue([...path, index], walk));
    else if (opening === '{')
        readItems('}', walk, () => readPair(path, walk));
    else if (opening === '"' || opening === "'")
        walk.at = endOfString(text, start);
    else
        while (walk.at < text.length && !',]}#\n'.includes(text.charAt(walk.at)))
            walk.at++;
    if (roots.has(`${path[0]}`))
        values.set(JSON.stringify(path), { start, end: walk.at });
}
function readItems(closing, walk, readItem) {
    const { text } = walk;
    walk.at++;
    for (let index = 0;; index++) {
        skipBlanks(walk);
        if (text[walk.at] === closing || walk.at >= text.length)
            break;
        const { at } = walk;
        readItem(index);
        skipBlanks(walk);
        if (text[walk.at] === ',' || walk.at === at)
            walk.at++;
    }
    walk.at++;
}
/** Where the string that begins at `start` ends, whichever of the four kinds it is. */
function endOfString(text, start) {
    const quote = text.charAt(start);
    const multiline = text.startsWith(quote.repeat(3), start);
    const closing = multiline ? quote.repeat(3) : quote;
    let at = start + closing.length;
    while (at < text.length && !text.startsWith(closing, at))
        at += quote === '"' && text[at] === '\\' ? 2 : 1;
    at += closing.length;
    // Up to two quotes may stand before the closing three.
    for (let more = 0; multiline && more < 2 && text[at] === quote; more++)
        at++;
    return Math.min(at, text.length);
}
/** What stands between the quotes of a string. */
function insideQuotes(text, { start, end }) {
    const quote = text.charAt(start);
    const width = end - start >= 6 && text.startsWith(quote.repeat(3), start) ? 3 : 1;
    return { start: start + width, end: end - width };
}

;// CONCATENATED MODULE: ./src/requirements/pyproject.ts














/** Whether a file's name is that of a project's own description (PEP 518). */
function isProjectName(name) {
    return name === 'pyproject.toml';
}
const control = /[\0-\x08\n-\x1f\x7f\x85\u2028\u2029]/;
// Some thousands are more than anybody lists by hand.
const mostRequirements = 50_000;
/**
 * Adds `[project] dependencies` (PEP 621) to `reading`, each as a requirement at the place of its string, and with `groups`
 * those of `[dependency-groups]` (PEP 735), which belong to the development of a project and are not installed.
 */
function readProject(bytes, { groups, ...at }) {
    const { file, reading } = at;
    if (file.constraint) {
        const message = `${file.shown} describes a project, and is no constraints file.`;
        (0,requirements_reading/* note */.N4)(reading, { kind: 'invalid', file: file.shown, line: 1, message, help: 'Name it in the input `requirements`.' });
        return;
    }
    const text = decode(bytes, at);
    const document = text === undefined ? undefined : parseToml(text, at);
    if (text === undefined || document === undefined)
        return;
    const project = { ...at, text, lines: linesOf(text), places: locateToml(text, ['project', 'dependency-groups']) };
    readExcuses(project);
    readDependencies(document, { ...project, groups });
    if (groups)
        readGroups(document['dependency-groups'], project);
}
function decode(bytes, { file, reading }) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        const text = new TextDecoder().decode(bytes);
        const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length;
        const message = 'The file is not UTF-8, as TOML must be.';
        (0,requirements_reading/* note */.N4)(reading, { kind: 'invalid', file: file.shown, line, message, help: 'Save it as UTF-8.' });
        return undefined;
    }
}
function parseToml(text, { file, reading }) {
    try {
        return (0,dist/* parse */.qg)(text);
    }
    catch (error) {
        const { line, column } = error instanceof dist/* TomlError */.zx ? error : { line: 1, column: 1 };
        const message = `The file is not valid TOML: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}.`;
        (0,requirements_reading/* note */.N4)(reading, { kind: 'invalid', file: file.shown, line, column, endColumn: column + 1, message });
        return undefined;
    }
}
function readExcuses({ file, reading, places, lines }) {
    for (const offset of places.comments) {
        const { number, text, start } = lines.at(offset);
        const line = { text, number };
        const excuse = (0,requirements_excuse/* readExcuse */.m)({ source: (0,source/* fromLine */.j6)(line), comment: (0,source/* fromLine */.j6)(line, offset - start) }, file);
        if (excuse !== undefined)
            reading.excuses.push(excuse);
    }
}
function readDependencies(document, project) {
    const table = asTable(document.project);
    if (table === undefined) {
        // A project that is none to install may have groups alone (PEP 735).
        if (project.groups && document['dependency-groups'] !== undefined)
            return;
        refuse(['project'], project, {
            message: `${project.file.shown} has no \`[project]\` table, so it lists no dependencies (PEP 621).`,
            help: 'List them in `[project] dependencies`, or name a requirements file.',
        });
        return;
    }
    const { dependencies, dynamic } = table;
    const index = Array.isArray(dynamic) ? dynamic.indexOf('dependencies') : -1;
    if (index >= 0) {
        refuse(['project', 'dynamic', index], project, {
            message: 'The dependencies are dynamic: only the build of the project can tell them.',
            help: 'List them in `[project] dependencies`, or name a requirements file.',
        });
    }
    if (dependencies === undefined)
        return;
    const path = ['project', 'dependencies'];
    if (!Array.isArray(dependencies))
        refuse(path, project, { message: '`[project] dependencies` is no list of strings.' });
    else
        for (const [index, entry] of dependencies.entries())
            readEntry(entry, { ...project, path: [...path, index] });
}
function readGroups(written, project) {
    if (written === undefined)
        return;
    const root = 'dependency-groups';
    const groups = asTable(written);
    if (groups === undefined) {
        refuse([root], project, { message: '`[dependency-groups]` is no table.' });
        return;
    }
    const known = new Map();
    for (const [name, entries] of Object.entries(groups)) {
        const before = known.get((0,requirements_name/* normalizeName */.P)(name));
        if (before !== undefined) {
            refuse([root, name], project, {
                message: `The groups ${shown(before.name)} and ${shown(name)} have the same name (PEP 735).`,
            });
        }
        else if (Array.isArray(entries))
            known.set((0,requirements_name/* normalizeName */.P)(name), { name, entries });
        else
            refuse([root, name], project, { message: `The group ${shown(name)} is no list.` });
    }
    const includes = [...known].map(([group, { entries }]) => {
        return [group, entries.flatMap(entry => includedGroup(entry) ?? []).map(requirements_name/* normalizeName */.P)];
    });
    const circle = circles(new Map(includes));
    for (const [group, { name, entries }] of known) {
        for (const [index, entry] of entries.entries()) {
            const path = [root, name, index];
            const included = includedGroup(entry);
            if (included === undefined)
                readEntry(entry, { ...project, path, group });
            else if (!known.has((0,requirements_name/* normalizeName */.P)(included))) {
                refuse(path, project, { message: `There is no group ${shown(included)} to include.` });
            }
            else if (circle.get((0,requirements_name/* normalizeName */.P)(included)) === circle.get(group)) {
                refuse(path, project, { message: `The group ${shown(name)} includes itself by way of ${shown(included)}.` });
            }
        }
    }
}
/** The name in `{include-group = "name"}`, which stands alone in its table. */
function includedGroup(entry) {
    const table = asTable(entry);
    if (table === undefined || Object.keys(table).length !== 1)
        return undefined;
    return typeof table['include-group'] === 'string' ? table['include-group'] : undefined;
}
function readEntry(entry, { path, group, ...project }) {
    const { reading } = project;
    const place = placeOfString(entry, { ...project, path });
    if (reading.lines++ >= mostRequirements) {
        const message = `There are more than ${mostRequirements} requirements; the further ones were not read.`;
        if (reading.lines === mostRequirements + 1)
            (0,requirements_reading/* note */.N4)(reading, { kind: 'invalid', ...place, message });
        return;
    }
    const text = typeof entry === 'string' ? entry : '';
    const common = { ...place, editable: false, constraint: false, configSettings: [], text: (0,credentials/* maskCredentials */.Bs)((0,requirements_text/* strip */.bB)(text)) };
    const scope = group === undefined ? {} : { group };
    try {
        if (typeof entry !== 'string')
            throw new pep508/* RequirementError */.K(expected(group), 0);
        noteCredentials(entry, { place, reading });
        const { name, extras, specifier, marker, url } = readText(entry, reading.cwd);
        const fragment = url === null ? null : (0,reference/* fragmentHash */.XF)(url);
        const requirement = {
            ...common,
            ...{ name, normalizedName: (0,requirements_name/* normalizeName */.P)(name), extras, specifier, marker, url },
            hashes: fragment === null ? [] : [fragment],
            active: marker === null ? true : undefined,
            pin: 'pinned',
            ...scope,
        };
        reading.requirements.push({ ...requirement, ...(0,pin/* pinLevel */.i)(requirement) });
    }
    catch (error) {
        if (!(error instanceof pep508/* RequirementError */.K))
            throw error;
        const told = shown(text);
        const why = `${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`;
        const message = typeof entry === 'string' ? `${told || '""'} is not a requirement: ${why}` : error.message;
        (0,requirements_reading/* note */.N4)(reading, { kind: 'invalid', ...placeOfString(entry, { ...project, path }, error.offset), message, text: told });
        const nothing = { name: '', normalizedName: '', extras: [], specifier: '', marker: null, url: null, hashes: [] };
        reading.requirements.push({ ...common, ...nothing, active: true, pin: 'invalid', ...scope });
    }
}
/** A text for a message: short, without credentials, on one line. */
function shown(text) {
    return (0,requirements_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)(text), 100).replace(new RegExp(control, 'g'), ' ');
}
function expected(group) {
    return group === undefined
        ? 'Expected a string with a requirement (PEP 508).'
        : 'Expected a string with a requirement (PEP 508), or {include-group = "NAME"}.';
}
/** PEP 508 and nothing else: what pip takes for paths and options in a requirements file means nothing here. */
function readText(text, cwd) {
    // TOML can write what no line of a requirements file holds.
    const wrong = text.search(control);
    if (wrong >= 0)
        throw new pep508/* RequirementError */.K('Expected one line without control characters.', wrong);
    const parsed = (0,pep508/* parseRequirement */.p)(text);
    return parsed.url === null ? parsed : (0,requirements_form/* readForm */.v)(text, cwd);
}
function noteCredentials(text, { place, reading }) {
    if (!text.includes('://') || !(0,credentials/* hasWrittenCredentials */.uE)(text))
        return;
    (0,requirements_reading/* note */.N4)(reading, {
        kind: 'credentials',
        ...place,
        message: 'A password or token stands in the file, for everybody who can read it.',
        help: 'Put it into a netrc file.',
        text: (0,requirements_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)(text)),
    });
}
/** The text of a string from `offset` on; all of it with its quotes where it is written otherwise than it reads. */
function placeOfString(entry, { path, ...project }, offset = 0) {
    const { text, places } = project;
    const whole = places.value(path) ?? { start: 0, end: 0 };
    const inside = insideQuotes(text, whole);
    const plain = typeof entry === 'string' && entry !== '' && text.slice(inside.start, inside.end) === entry;
    return placeOfStretch(plain ? { start: inside.start + offset, end: inside.end } : whole, project);
}
function refuse(path, project, words) {
    const { places, reading } = project;
    const stretch = (typeof path.at(-1) === 'number' ? places.value(path) : places.key(path)) ?? { start: 0, end: 0 };
    (0,requirements_reading/* note */.N4)(reading, { kind: 'invalid', ...placeOfStretch(stretch, project), ...words });
}
function placeOfStretch({ start, end }, { file, lines }) {
    const { text, number, start: first } = lines.at(start);
    const to = Math.min(end - first, text.length);
    return (0,requirements_reading/* placeOf */.$t)(file, (0,source/* fromLine */.j6)({ text, number }), start - first, Math.max(start - first, to));
}
function asTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}


/***/ }),

/***/ 35748:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Bg: () => (/* binding */ startReading),
/* harmony export */   N4: () => (/* binding */ note),
/* harmony export */   uq: () => (/* binding */ isFull),
/* harmony export */   y9: () => (/* binding */ defaultIndexes)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17611);

/** What holds where nothing is said: the default index alone. */
function defaultIndexes() {
    return {
        index: [],
        extra: [],
        findLinks: [],
        noIndex: false,
        trustedHosts: [],
        requireHashes: false,
        noBinary: [],
        onlyBinary: [],
        pre: false,
    };
}
/** An empty reading. */
function startReading(cwd, env) {
    return {
        ...{ cwd, env, indexes: defaultIndexes() },
        requirements: [],
        problems: [],
        excuses: [],
        files: [],
        lines: 0,
        extraPlaces: [],
        noBinary: new Set(),
        onlyBinary: new Set(),
        allReleases: new Set(),
        onlyFinal: new Set(),
    };
}
/** Where a stretch of a line stands. */
function placeOf(file, source, start = 0, end = source.text.length) {
    return { file: file.shown, ...(0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(source, start, end) };
}
// Enough for anyone to read; what comes later cannot make a verdict better.
const mostProblems = 5000;
/** Whether so much was noted that more is not worth the work. */
function isFull({ problems }) {
    return problems.length > mostProblems;
}
/** Notes a problem. After some thousands, only that there are more. */
function note(reading, problem) {
    const { problems } = reading;
    if (problems.length < mostProblems)
        problems.push(problem);
    else if (problems.length === mostProblems) {
        problems.push({
            kind: 'invalid',
            file: problem.file,
            line: problem.line,
            message: `There are more than ${mostProblems} problems; the further ones are not told.`,
        });
    }
}


/***/ }),

/***/ 40634:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ recode)
/* harmony export */ });
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30744);
/* harmony import */ var _rewrite_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90336);


const unicodes = [
    { mark: [], encode: text => Buffer.from(text, 'utf8') },
    { mark: [0xef, 0xbb, 0xbf], encode: text => Buffer.from(text, 'utf8') },
    { mark: [0xff, 0xfe, 0, 0], encode: text => encodeUtf32(text, true) },
    { mark: [0, 0, 0xfe, 0xff], encode: text => encodeUtf32(text, false) },
    { mark: [0xff, 0xfe], encode: text => Buffer.from(text, 'utf16le') },
    { mark: [0xfe, 0xff], encode: text => Buffer.from(text, 'utf16le').swap16() },
];
/**
 * A requirements file as pip reads it, ready to be changed without touching what is not meant: only an encoding that
 * gives back the very bytes that were read is used. Undefined where there is none, as for bytes that are not what they say.
 */
function recode(bytes) {
    const { text, problem } = (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeRequirements */ .F)(bytes);
    if (problem !== undefined)
        return undefined;
    for (const [index, { mark, encode }] of unicodes.entries()) {
        const encoded = Buffer.concat([Buffer.from(mark), encode(text)]);
        if (!encoded.equals(bytes))
            continue;
        const splice = (splices) => Buffer.concat([Buffer.from(mark), encode((0,_rewrite_js__WEBPACK_IMPORTED_MODULE_0__/* .applySplices */ .Ut)(text, splices))]);
        return { text, splice, utf8Mark: ['', '\ufeff'][index] };
    }
    // One byte a character, whichever alphabet: offsets are the same on both sides.
    if (text.length !== bytes.length)
        return undefined;
    const binary = Buffer.from(bytes).toString('latin1');
    return { text, splice: splices => Buffer.from((0,_rewrite_js__WEBPACK_IMPORTED_MODULE_0__/* .applySplices */ .Ut)(binary, splices), 'latin1'), utf8Mark: undefined };
}
function encodeUtf32(text, littleEndian) {
    const points = Array.from(text, character => character.codePointAt(0) ?? 0);
    const bytes = Buffer.alloc(points.length * 4);
    for (const [index, point] of points.entries()) {
        if (littleEndian)
            bytes.writeUInt32LE(point, index * 4);
        else
            bytes.writeUInt32BE(point, index * 4);
    }
    return bytes;
}


/***/ }),

/***/ 74501:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I_: () => (/* binding */ archivedRevision),
/* harmony export */   JJ: () => (/* binding */ readWheelName),
/* harmony export */   OZ: () => (/* binding */ isStrongHash),
/* harmony export */   P5: () => (/* binding */ describeReference),
/* harmony export */   Sl: () => (/* binding */ isWheelFile),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   XF: () => (/* binding */ fragmentHash),
/* harmony export */   dz: () => (/* binding */ schemeOf),
/* harmony export */   gU: () => (/* binding */ isUrl),
/* harmony export */   w6: () => (/* binding */ isArchiveName)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63728);

const vcsSchemes = new Set([
    ...['http', 'https', 'ssh', 'git', 'file'].map(scheme => `git+${scheme}`),
    ...['file', 'http', 'https', 'ssh', 'static-http'].map(scheme => `hg+${scheme}`),
    ...['ssh', 'http', 'https', 'svn', 'file'].map(scheme => `svn+${scheme}`),
    ...['http', 'https', 'ssh', 'sftp', 'ftp', 'lp', 'file'].map(scheme => `bzr+${scheme}`),
]);
// As Python's `splitext` has it, dots that begin a name begin no ending: `.whl` has none.
const archiveEndings = /(?:[^./][^/]*\.(?:zip|whl|tbz|tgz|txz|tlz)|\.tar(?:\.(?:bz2|gz|xz|lz|lzma))?)$/i;
const wheelEnding = /[^.].*\.whl$/i;
/** The scheme of a URL, lower case; empty when the text has none. */
function schemeOf(text) {
    return /^([a-z][a-z0-9+.-]*):/i.exec(text.slice(0, 64))?.[1]?.toLowerCase() ?? '';
}
/** Whether pip takes `text` for a URL (`vcs/versioncontrol.py`, `is_url`). */
function isUrl(text) {
    const scheme = schemeOf(text);
    return ['http', 'https', 'file', 'ftp'].includes(scheme) || vcsSchemes.has(scheme);
}
/** Whether pip takes a file of this name for something to install (`utils/filetypes.py`). */
function isArchiveName(name) {
    return archiveEndings.test(name.slice(-16));
}
/** Whether pip takes a file of this name for a wheel. */
function isWheelFile(name) {
    return wheelEnding.test(name);
}
/** What a direct reference points to. */
function describeReference(url) {
    const scheme = schemeOf(url);
    const isPath = scheme === '' || /^[a-z]:[\\/]/i.test(url);
    const hash = isPath ? -1 : url.indexOf('#');
    const base = hash < 0 ? url : url.slice(0, hash);
    const fragment = hash < 0 ? '' : url.slice(hash + 1);
    const { host, path: raw } = isPath ? { host: '', path: base } : splitUrl(base.slice(scheme.length + 1));
    const vcs = vcsSchemes.has(scheme);
    const at = vcs ? raw.lastIndexOf('@') : -1;
    const path = isPath ? raw : decode(at < 0 ? raw : raw.slice(0, at));
    const local = isPath || scheme === 'file';
    const filename = path
        .replace(/[/\\]+$/, '')
        .split(isPath ? /[/\\]/ : '/')
        .at(-1) ?? '';
    return {
        kind: vcs ? 'vcs' : isWheelFile(filename) ? 'wheel' : !local || isArchiveName(filename) ? 'archive' : 'directory',
        local,
        scheme: isPath ? '' : scheme,
        host,
        path,
        filename,
        revision: at < 0 ? null : decode(raw.slice(at + 1)),
        base,
        fragment,
    };
}
function splitUrl(rest) {
    const query = rest.indexOf('?');
    const plain = query < 0 ? rest : rest.slice(0, query);
    if (!plain.startsWith('//'))
        return { host: '', path: plain };
    const slash = plain.indexOf('/', 2);
    const authority = plain.slice(2, slash < 0 ? undefined : slash);
    const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
    return { host, path: slash < 0 ? '' : plain.slice(slash) };
}
function decode(text) {
    if (!text.includes('%'))
        return text;
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** Name and version that the file name of a wheel states (PEP 427), or undefined when it is none. */
function readWheelName(filename) {
    const parts = filename.replace(/\.whl$/i, '').split('-');
    if (parts.length !== 5 && parts.length !== 6)
        return undefined;
    const [name = '', version = '', build = ''] = parts;
    if (!/^[a-z0-9](?:[\w.]*[a-z0-9])?$/i.test(name) || parts.includes(''))
        return undefined;
    if (parts.length === 6 && !/^\d/.test(build))
        return undefined;
    if ((0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(version) === undefined || /\s/.test(filename))
        return undefined;
    return { name: name.replaceAll('_', '-'), version };
}
/** `algorithm:hex` of a URL's fragment (pip, `models/link.py`, `LinkHash`); null for none. */
function fragmentHash(url) {
    const match = /[#&](sha512|sha384|sha256|sha224|sha1|md5)=([^&]*)/.exec(url);
    return match === null ? null : `${match[1]}:${match[2]}`;
}
const digestLengths = { sha256: 64, sha384: 96, sha512: 128 };
/** Whether `algorithm:hex` can prove anything: sha256, sha384 or sha512 with a digest of the right length. */
function isStrongHash(hash) {
    const colon = hash.indexOf(':');
    const digest = hash.slice(colon + 1);
    return digest.length === digestLengths[hash.slice(0, colon)] && /^[0-9a-fA-F]+$/.test(digest);
}
/** Whether a host is this machine, which pip trusts without https. */
function isLoopback(host) {
    const name = host.replace(/:\d+$/, '');
    return name === 'localhost' || name === '[::1]' || name === '::1' || /^127(?:\.\d{1,3}){3}$/.test(name);
}
/** Name and host of a URL's branch archive, if its path says that it follows a branch or tag. */
function archivedRevision({ host, path }) {
    const match = /\/archive\/(?:refs\/(tags|heads)\/)?(.+?)\.(?:tar\.gz|tgz|zip|tar\.bz2)$/.exec(path) ??
        (host === 'codeload.github.com'
            ? /^\/[^/]+\/[^/]+\/(?:tar\.gz|zip|legacy\.tar\.gz|legacy\.zip)\/(?:refs\/(tags|heads)\/)?(.+)$/.exec(path)
            : null);
    if (match === null)
        return null;
    return match[1] === undefined ? (match[2] ?? null) : `refs/${match[1]}/${match[2]}`;
}


/***/ }),

/***/ 90336:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ut: () => (/* binding */ applySplices),
/* harmony export */   Wm: () => (/* binding */ pinnedText),
/* harmony export */   u6: () => (/* binding */ locateEdits)
/* harmony export */ });
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97739);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87818);
/* harmony import */ var _shell_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13782);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17611);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56721);





/**
 * The stretches of a requirements file that `edits` change, in order; everything else stays as it is. Hashes go on lines of
 * their own, as pip-compile writes them, and a comment behind the requirement stays behind the last of them. An edit for a
 * place where no requirement begins changes nothing.
 */
function locateEdits(text, edits) {
    const wanted = new Map(edits.map(edit => [`${edit.line}:${edit.column}`, edit]));
    const starts = lineStarts(text);
    const newline = /\r\n|\n/.exec(text)?.[0] ?? '\n';
    const splices = [];
    for (const line of (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .logicalLines */ .N)(text)) {
        const stretch = requirementIn(line);
        if (stretch === undefined)
            continue;
        const { line: number, column } = (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .spanOf */ .ee)(line.source, stretch.start, stretch.end);
        const edit = wanted.get(`${number}:${column}`);
        if (edit !== undefined)
            splices.push(...splicesOf(line.source, { stretch, edit, starts, newline }));
    }
    return splices;
}
/** `text` with the stretches replaced. They must be in order and apart from each other. */
function applySplices(text, splices) {
    const parts = [];
    let done = 0;
    for (const splice of splices) {
        parts.push(text.slice(done, splice.start), splice.text);
        done = splice.end;
    }
    parts.push(text.slice(done));
    return parts.join('');
}
/**
 * The text of a requirement by name with `==version` in place of its specifier: name, extras and marker stay as they are
 * written. Undefined for a text that is none (PEP 508).
 */
function pinnedText(text, version) {
    const semicolon = text.indexOf(';');
    const head = semicolon < 0 ? text : text.slice(0, semicolon);
    const match = /^[a-z0-9](?:[\w.-]*[a-z0-9])?(?:\s*\[[^\]]*\])?/i.exec(head);
    if (match === null || head.includes('@'))
        return undefined;
    const blanks = semicolon < 0 ? '' : (/\s*$/.exec(head)?.[0] ?? '');
    return `${match[0]}==${version}${blanks}${semicolon < 0 ? '' : text.slice(semicolon)}`;
}
/** Where the requirement stands in a logical line: pip takes everything up to the first word that begins with `-` for it. */
function requirementIn({ source: { text } }) {
    if (text === '' || text.startsWith('-'))
        return undefined;
    const dash = text.indexOf(' -');
    const split = dash < 0 ? text.length : dash + 1;
    return { ...(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .stripped */ .uR)(text.slice(0, split)), split };
}
function splicesOf(source, { stretch, edit, starts, newline }) {
    const { text, hashes } = edit;
    const from = offsetOf(source, stretch.start, starts);
    const to = offsetOf(source, stretch.end - 1, starts) + 1;
    const addition = (hashes ?? []).map(hash => ` \\${newline}    --hash=${hash}`).join('');
    const own = text === undefined ? { start: to, end: to, text: addition } : { start: from, end: to, text: text + addition };
    if (hashes === undefined)
        return [own];
    // An old hash goes with the blanks and the continuation before it.
    const { words } = (0,_shell_words_js__WEBPACK_IMPORTED_MODULE_4__/* .splitWords */ .y)(source.text.slice(stretch.split));
    const { options } = (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .parseOptions */ .A)(words.map(word => ({ ...word, ...moved(word, stretch.split) })));
    const splices = [own];
    let before = stretch.end;
    for (const { destination, start, end } of options) {
        if (destination === 'hash') {
            const gap = {
                start: offsetOf(source, before - 1, starts) + 1,
                end: offsetOf(source, end - 1, starts) + 1,
                text: '',
            };
            const last = splices.at(-1);
            // What touches is one stretch, so that each stays apart from the next.
            if (last !== undefined && last.end === gap.start)
                splices[splices.length - 1] = { ...last, end: gap.end };
            else
                splices.push(gap);
        }
        before = Math.max(before, end, start);
    }
    return splices;
}
function moved({ start, end }, by) {
    return { start: start + by, end: end + by };
}
/** Where the character at `offset` of a source stands in the file. */
function offsetOf({ pieces }, offset, starts) {
    const piece = pieces.findLast(({ at }) => at <= offset) ?? pieces[0];
    if (piece === undefined)
        return 0;
    return (starts[piece.line.number - 1] ?? 0) + piece.column + offset - piece.at;
}
/** Offsets at which the physical lines begin, split as Python's `str.splitlines` does. */
function lineStarts(text) {
    const starts = [0];
    for (const { 0: end, index } of text.matchAll(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/g))
        starts.push(index + end.length);
    return starts;
}


/***/ }),

/***/ 13782:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ splitWords)
/* harmony export */ });
/** What Python's `shlex.split` makes of `text`. */
function splitWords(text) {
    const words = [];
    let value = [];
    let start = -1;
    let quote = '';
    let opened = 0;
    // Stretches of plain characters are taken whole: a word may have megabytes.
    for (let at = 0; at < text.length;) {
        const character = text[at] ?? '';
        if (quote === '' && isSeparator(character)) {
            if (start >= 0)
                words.push({ value: value.join(''), start, end: at });
            value = [];
            start = -1;
            at++;
        }
        else if (character === '\\' && quote !== "'") {
            if (start < 0)
                start = at;
            const next = text[at + 1];
            if (next === undefined)
                return { words, error: { offset: at, message: 'Nothing follows the backslash.' } };
            // Between double quotes a backslash stands for itself, except before one of them or itself.
            value.push(quote === '"' && next !== '"' && next !== '\\' ? `\\${next}` : next);
            at += 2;
        }
        else if (quote === '' && (character === '"' || character === "'")) {
            if (start < 0)
                start = at;
            quote = character;
            opened = at;
            at++;
        }
        else if (character === quote) {
            quote = '';
            at++;
        }
        else {
            if (start < 0)
                start = at;
            const end = plainEnd(text, at, quote);
            value.push(text.slice(at, end));
            at = end;
        }
    }
    if (quote !== '')
        return { words, error: { offset: opened, message: 'The quotation has no end.' } };
    if (start >= 0)
        words.push({ value: value.join(''), start, end: text.length });
    return { words };
}
function isSeparator(character) {
    return character === ' ' || character === '\t' || character === '\r' || character === '\n';
}
function plainEnd(text, start, quote) {
    const special = quote === '' ? /[ \t\r\n\\"']/g : quote === '"' ? /[\\"]/g : /'/g;
    special.lastIndex = start;
    return special.exec(text)?.index ?? text.length;
}


/***/ }),

/***/ 17611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U5: () => (/* binding */ sliceSource),
/* harmony export */   ee: () => (/* binding */ spanOf),
/* harmony export */   f4: () => (/* binding */ replacement),
/* harmony export */   j6: () => (/* binding */ fromLine),
/* harmony export */   mh: () => (/* binding */ lineAt),
/* harmony export */   zz: () => (/* binding */ joinSources)
/* harmony export */ });
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96174);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56721);


// A line of megabytes helps nobody as an excerpt.
const longestExcerpt = 4000;
/** A whole physical line as a source, from `column` on. */
function fromLine(line, column = 0) {
    return { text: column === 0 ? line.text : line.text.slice(column), pieces: [{ at: 0, line, column }] };
}
/** Sources one after the other. */
function joinSources(sources) {
    const [only] = sources;
    if (only !== undefined && sources.length === 1)
        return only;
    const pieces = [];
    const texts = [];
    let length = 0;
    for (const source of sources) {
        for (const piece of source.pieces)
            pieces.push({ ...piece, at: piece.at + length });
        texts.push(source.text);
        length += source.text.length;
    }
    return { text: texts.join(''), pieces };
}
/** The stretch of a source from `start` to `end`. */
function sliceSource(source, start, end = source.text.length) {
    if (start === 0 && end === source.text.length)
        return source;
    const { text, pieces } = source;
    const first = pieceIndex(pieces, start);
    const kept = [];
    for (let index = first; index < pieces.length; index++) {
        const piece = pieces[index];
        if (piece === undefined || (piece.at >= end && index > first))
            break;
        const skipped = Math.max(0, start - piece.at);
        const column = piece.variableEnd === undefined ? piece.column + skipped : piece.column;
        kept.push({ ...piece, at: Math.max(0, piece.at - start), column });
    }
    return { text: text.slice(start, end), pieces: kept };
}
/** The value of a variable that stands at `start` to `end` of a source. */
function replacement(source, { start, end, value }) {
    const piece = source.pieces[pieceIndex(source.pieces, start)];
    if (piece === undefined)
        return { text: value, pieces: [] };
    const column = piece.column + start - piece.at;
    const variableEnd = Math.min(column + end - start, piece.line.text.length);
    return { text: value, pieces: [{ at: 0, line: piece.line, column, variableEnd }] };
}
/** The physical line on which the character at `offset` stands. */
function lineAt(source, offset) {
    return source.pieces[pieceIndex(source.pieces, offset)]?.line;
}
/** Where `start` to `end` of a source stands; what goes on on further lines is left out of the span. */
function spanOf(source, start, end) {
    const { pieces } = source;
    const index = pieceIndex(pieces, start);
    const piece = pieces[index];
    if (piece === undefined)
        return { line: 1, column: 1, endColumn: 1, excerpt: '' };
    const { line } = piece;
    let last = pieceIndex(pieces, Math.max(start, end - 1));
    while (last > index && pieces[last]?.line !== line)
        last--;
    const lastPiece = pieces[last] ?? piece;
    const pieceEnd = pieces[last + 1]?.at ?? source.text.length;
    const from = columnOf(piece, start);
    let to = Math.min(lastPiece.variableEnd ?? columnOf(lastPiece, Math.min(end, pieceEnd)), line.text.length);
    // What goes on on the next line ends before the blanks here.
    if (end > pieceEnd)
        while (to > from && (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlankAt */ .ML)(line.text, to - 1))
            to--;
    return {
        line: line.number,
        column: 1 + countPoints(line.text, from),
        endColumn: 1 + countPoints(line.text, Math.max(from, to)),
        excerpt: (0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .blotCredentials */ .QO)(line.text.slice(0, longestExcerpt)),
    };
}
function columnOf(piece, offset) {
    return piece.variableEnd === undefined ? piece.column + offset - piece.at : piece.column;
}
/** Columns are counted in code points, but not in lines that no editor shows: thousands of spans may stand in one. */
function countPoints(text, offset) {
    if (offset > 10_000)
        return offset;
    return /[\ud800-\udfff]/.test(text.slice(0, offset)) ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .codePoints */ .BH)(text, offset) : offset;
}
/** Index of the last piece that begins at or before `offset`. */
function pieceIndex(pieces, offset) {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((pieces[middle]?.at ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}


/***/ }),

/***/ 68244:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ak: () => (/* binding */ clausePattern),
/* harmony export */   At: () => (/* binding */ versionsEqual),
/* harmony export */   D: () => (/* binding */ meets),
/* harmony export */   DW: () => (/* binding */ exactness),
/* harmony export */   Qj: () => (/* binding */ normalizeVersion),
/* harmony export */   Xc: () => (/* binding */ formatClause),
/* harmony export */   as: () => (/* binding */ parseSpecifier),
/* harmony export */   ib: () => (/* binding */ satisfies),
/* harmony export */   pQ: () => (/* binding */ clauseOf)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56721);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63728);


const blank = `[${_text_js__WEBPACK_IMPORTED_MODULE_0__/* .blanks */ .u9}]*`;
/**
 * The grammar of one clause (packaging, `Specifier`), for use with the flags `i` and `y`. Wildcards and local labels only
 * after `==` and `!=`, two release numbers after `~=`, anything without blanks after `===`.
 */
const clausePattern = `(===)${blank}([^${_text_js__WEBPACK_IMPORTED_MODULE_0__/* .blanks */ .u9};)]*)` +
    `|(==|!=)${blank}(${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .releasePattern */ .ML})(?:(\\.\\*)|(${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .suffixPattern */ .iZ}${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .localPattern */ .yn}))` +
    `|(~=)${blank}(v?(?:[0-9]+!)?[0-9]+(?:\\.[0-9]+)+${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .suffixPattern */ .iZ})` +
    `|(<=|>=|<|>)${blank}(${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .releasePattern */ .ML}${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .suffixPattern */ .iZ})`;
const wholeClause = new RegExp(`^${blank}(?:${clausePattern})${blank}$`, 'i');
/** A match of `clausePattern` as a clause. */
function clauseOf(match) {
    const [, identity, arbitrary, equality, release, wildcard, rest, compatible, compatibleVersion, order, orderVersion] = match;
    if (identity !== undefined)
        return { operator: '===', version: arbitrary ?? '', wildcard: false };
    if (equality !== undefined) {
        const version = `${release}${rest ?? ''}`;
        return { operator: equality, version, wildcard: wildcard !== undefined };
    }
    if (compatible !== undefined)
        return { operator: '~=', version: compatibleVersion ?? '', wildcard: false };
    return { operator: order, version: orderVersion ?? '', wildcard: false };
}
/** The clauses of a specifier (PEP 440), or undefined when it is none. An empty text has no clause. */
function parseSpecifier(text) {
    const clauses = [];
    for (const part of text.split(',')) {
        if ((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .strip */ .bB)(part) === '')
            continue;
        const match = wholeClause.exec(part);
        if (match === null)
            return undefined;
        clauses.push(clauseOf(match));
    }
    return clauses;
}
/** A clause as text, without blanks. */
function formatClause({ operator, version, wildcard }) {
    return `${operator}${version}${wildcard ? '.*' : ''}`;
}
/** Whether two versions are the same release: `1.0` and `1.0.0`, not `1.0` and `1.0+local`. Text that is no version equals itself. */
function versionsEqual(a, b) {
    const [x, y] = [(0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(a), (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(b)];
    return x === undefined || y === undefined ? a.toLowerCase() === b.toLowerCase() : (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(x, y) === 0;
}
/** The normal form of a version; text that is none as it is. */
function normalizeVersion(text) {
    const version = (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(text);
    return version === undefined ? text : (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(version);
}
/** Whether a specifier names one release: `==` without a wildcard, or `===` (PEP 440, "Version matching"). */
function exactness(specifier) {
    // What nearly all lines of a pinned file look like.
    const plain = /^== ?([0-9]+(?:\.[0-9]+)*)$/.exec(specifier)?.[1];
    if (plain !== undefined)
        return { kind: 'exact', version: plain, arbitrary: false };
    const clauses = parseSpecifier(specifier);
    if (clauses === undefined)
        return { kind: 'loose' };
    const exact = clauses.filter(({ operator, wildcard, version }) => (operator === '===' && (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(version) !== undefined) || (operator === '==' && !wildcard));
    // Of `==1.0,==1.0+cpu` the one with the label says more.
    const chosen = exact.find(clause => clause.version.includes('+')) ?? exact[0];
    if (chosen === undefined)
        return { kind: 'loose' };
    const { version } = chosen;
    const arbitrary = exact.find(({ operator }) => operator === '===');
    const against = clauses.find(clause => !meets(version, clause));
    if (against !== undefined)
        return { kind: 'contradiction', version, clause: formatClause(against) };
    return { kind: 'exact', version: arbitrary?.version ?? version, arbitrary: arbitrary !== undefined };
}
/**
 * Whether `version` meets `specifier` (PEP 440). Pre-releases are refused unless `prereleases` is set or a clause names one.
 * False when either is no valid text.
 */
function satisfies(version, specifier, options = {}) {
    const clauses = parseSpecifier(specifier);
    if (clauses === undefined)
        return false;
    const parsed = (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(version);
    if (parsed !== undefined && (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrerelease */ .V1)(parsed)) {
        const allowed = options.prereleases ?? clauses.some(namesPrerelease);
        if (!allowed)
            return false;
    }
    if (parsed === undefined && !clauses.some(({ operator }) => operator === '==='))
        return false;
    return clauses.every(clause => meets(version, clause));
}
function namesPrerelease({ operator, version }) {
    const parsed = (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(version);
    return operator !== '!=' && parsed !== undefined && (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrerelease */ .V1)(parsed);
}
/** Whether a version meets one clause, pre-releases included. */
function meets(text, clause) {
    const version = (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(text);
    if (clause.operator === '===') {
        return (version === undefined ? text : (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(version)).toLowerCase() === clause.version.toLowerCase();
    }
    const bound = (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(clause.version);
    if (version === undefined || bound === undefined)
        return false;
    switch (clause.operator) {
        case '==':
            return equals(version, bound, clause.wildcard);
        case '!=':
            return !equals(version, bound, clause.wildcard);
        case '~=':
            return ((0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)((0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .publicVersion */ .Yd)(version), bound) >= 0 &&
                startsWith(version, { epoch: bound.epoch, release: bound.release.slice(0, -1) }));
        case '<=':
            return (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)((0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .publicVersion */ .Yd)(version), bound) <= 0;
        case '>=':
            return (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)((0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .publicVersion */ .Yd)(version), bound) >= 0;
        case '<':
            return below(version, bound);
        case '>':
            return above(version, bound);
    }
}
function equals(version, bound, wildcard) {
    if (wildcard)
        return startsWith(version, bound);
    return (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(bound.local === null ? (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .publicVersion */ .Yd)(version) : version, bound) === 0;
}
function startsWith(version, prefix) {
    return version.epoch === prefix.epoch && prefix.release.every((part, index) => (version.release[index] ?? 0) === part);
}
/** `<3.1` leaves out 3.1's own pre-releases (PEP 440, "Exclusive ordered comparison"). */
function below(version, bound) {
    if ((0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(version, bound) >= 0)
        return false;
    return (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrerelease */ .V1)(bound) || !(0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrerelease */ .V1)(version) || !sameBase(version, bound);
}
/** `>3.1` leaves out 3.1's own post-releases and local versions. */
function above(version, bound) {
    if ((0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(version, bound) <= 0)
        return false;
    if (!sameBase(version, bound))
        return true;
    return version.local === null && (bound.post !== null || version.post === null);
}
function sameBase(a, b) {
    return (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)((0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .baseVersion */ .gb)(a), (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .baseVersion */ .gb)(b)) === 0;
}


/***/ }),

/***/ 61901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ RequirementError),
/* harmony export */   L: () => (/* binding */ Scanner)
/* harmony export */ });
/** Text that does not follow a grammar: where, and what is expected there. */
class RequirementError extends Error {
    name = 'RequirementError';
    /** Code units from the start of the text. */
    offset;
    constructor(message, offset) {
        super(message);
        this.offset = offset;
    }
}
/** A reader over one text, moved on by sticky patterns. */
class Scanner {
    text;
    offset = 0;
    constructor(text, offset = 0) {
        this.text = text;
        this.offset = offset;
    }
    /** The match of a sticky pattern here, which the scanner moves behind; null when there is none. */
    take(pattern) {
        pattern.lastIndex = this.offset;
        const match = pattern.exec(this.text);
        if (match !== null)
            this.offset += match[0].length;
        return match;
    }
    /** Moves behind `character` if it stands here. */
    accept(character) {
        if (this.text[this.offset] !== character)
            return false;
        this.offset++;
        return true;
    }
    /** Moves behind blanks: spaces and tabs only, as PEP 508 has them. */
    skip() {
        while (this.text[this.offset] === ' ' || this.text[this.offset] === '\t')
            this.offset++;
    }
    get atEnd() {
        return this.offset >= this.text.length;
    }
    fail(message, offset = this.offset) {
        throw new RequirementError(message, offset);
    }
}


/***/ }),

/***/ 56721:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ codePoints),
/* harmony export */   ML: () => (/* binding */ isBlankAt),
/* harmony export */   bB: () => (/* binding */ strip),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   u9: () => (/* binding */ blanks),
/* harmony export */   uR: () => (/* binding */ stripped),
/* harmony export */   uz: () => (/* binding */ splitLines)
/* harmony export */ });
/** The lines of `text` as Python's `str.splitlines` has them, which ends a line at more than line feeds. */
function splitLines(text) {
    // Splitting at a plain text is several times faster, and nearly all files need no more.
    const plain = !/[\r\v\f\x1c-\x1e\x85\u2028\u2029]/.test(text);
    const lines = text.split(plain ? '\n' : /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/);
    if (lines.at(-1) === '')
        lines.pop();
    return lines;
}
/** What Python's `\s` and `str.isspace` take for a blank, for use in a character class; JavaScript's `\s` differs. */
const blanks = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const blankPattern = new RegExp(`[${blanks}]`);
/** Whether Python's `str.isspace` holds for the character at `offset`. */
function isBlankAt(text, offset) {
    const code = text.charCodeAt(offset);
    if (code > 0x20 && code < 0x80)
        return false;
    return blankPattern.test(text.charAt(offset));
}
/** Offsets of what Python's `str.strip` leaves of `text`. */
function stripped(text) {
    let start = 0;
    let end = text.length;
    while (start < end && isBlankAt(text, start))
        start++;
    while (end > start && isBlankAt(text, end - 1))
        end--;
    return { start, end };
}
/** `text` without blanks at its ends, as Python's `str.strip` leaves it. */
function strip(text) {
    const { start, end } = stripped(text);
    return start === 0 && end === text.length ? text : text.slice(start, end);
}
/** `text` cut to what fits into a message. */
function shorten(text, length = 160) {
    return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
/** Code points in `text.slice(0, offset)`. */
function codePoints(text, offset) {
    let count = 0;
    for (let at = 0; at < offset; count++)
        at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    return count;
}


/***/ }),

/***/ 63728:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ML: () => (/* binding */ releasePattern),
/* harmony export */   V1: () => (/* binding */ isPrerelease),
/* harmony export */   Yd: () => (/* binding */ publicVersion),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   gb: () => (/* binding */ baseVersion),
/* harmony export */   iZ: () => (/* binding */ suffixPattern),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   qh: () => (/* binding */ formatVersion),
/* harmony export */   yn: () => (/* binding */ localPattern)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56721);

/** PEP 440, appendix B, in parts that the grammar of specifiers shares. */
const releasePattern = 'v?(?:[0-9]+!)?[0-9]+(?:\\.[0-9]+)*';
const suffixPattern = '(?:[-_.]?(?:alpha|beta|preview|pre|a|b|c|rc)[-_.]?[0-9]*)?' +
    '(?:-[0-9]+|[-_.]?(?:post|rev|r)[-_.]?[0-9]*)?' +
    '(?:[-_.]?dev[-_.]?[0-9]*)?';
const localPattern = '(?:\\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?';
const versionPattern = new RegExp('^v?(?:([0-9]+)!)?([0-9]+(?:\\.[0-9]+)*)' +
    '(?:[-_.]?(alpha|beta|preview|pre|a|b|c|rc)[-_.]?([0-9]*))?' +
    '(?:-([0-9]+)|[-_.]?(post|rev|r)[-_.]?([0-9]*))?' +
    '(?:[-_.]?(dev)[-_.]?([0-9]*))?' +
    '(?:\\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$', 'i');
const preLetters = { alpha: 'a', a: 'a', beta: 'b', b: 'b', c: 'rc', rc: 'rc', pre: 'rc', preview: 'rc' };
/** `text` as a PEP 440 version, or undefined when it is none. Blanks around it are allowed, as everywhere in Python. */
function parseVersion(text) {
    const match = versionPattern.exec((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .strip */ .bB)(text));
    if (match === null)
        return undefined;
    const [, epoch, release = '', pre, preNumber, postImplied, post, postNumber, dev, devNumber, local] = match;
    return {
        epoch: numeral(epoch),
        release: release.split('.').map(numeral),
        pre: pre === undefined ? null : [preLetters[pre.toLowerCase()], numeral(preNumber)],
        post: postImplied !== undefined ? numeral(postImplied) : post === undefined ? null : numeral(postNumber),
        dev: dev === undefined ? null : numeral(devNumber),
        local: local === undefined ? null : local.toLowerCase().split(/[-_.]/).map(localSegment),
    };
}
function numeral(digits) {
    if (digits === undefined || digits === '')
        return 0;
    const plain = digits.length <= 15 ? digits : digits.replace(/^0+/, '');
    return plain.length <= 15 ? Number(plain) : BigInt(plain);
}
function localSegment(segment) {
    return /^[0-9]+$/.test(segment) ? numeral(segment) : segment;
}
/** The normal form of a version (PEP 440, "Normalization"). */
function formatVersion({ epoch, release, pre, post, dev, local }) {
    return [
        same(epoch, 0) ? '' : `${epoch}!`,
        release.join('.'),
        pre === null ? '' : pre.join(''),
        post === null ? '' : `.post${post}`,
        dev === null ? '' : `.dev${dev}`,
        local === null ? '' : `+${local.join('.')}`,
    ].join('');
}
/** The version without its local label. */
function publicVersion(version) {
    return version.local === null ? version : { ...version, local: null };
}
/** The version without anything after its release numbers. */
function baseVersion({ epoch, release }) {
    return { epoch, release, pre: null, post: null, dev: null, local: null };
}
/** Whether a version is an alpha, a beta, a candidate or a development release. */
function isPrerelease({ pre, dev }) {
    return pre !== null || dev !== null;
}
/** Negative, zero or positive, as PEP 440 orders versions. */
function compareVersions(a, b) {
    return (order(a.epoch, b.epoch) ||
        compareReleases(a.release, b.release) ||
        comparePre(a, b) ||
        order(a.post ?? -1, b.post ?? -1) ||
        (a.dev === null || b.dev === null ? Number(a.dev === null) - Number(b.dev === null) : order(a.dev, b.dev)) ||
        compareLocal(a.local, b.local));
}
function order(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function same(a, b) {
    return order(a, b) === 0;
}
function compareReleases(a, b) {
    for (let index = 0; index < Math.max(a.length, b.length); index++) {
        const difference = order(a[index] ?? 0, b[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
/** `1.0.dev1` comes before `1.0a1`, `1.0` after `1.0rc1`. */
function comparePre(a, b) {
    const rank = ({ pre, post, dev }) => (pre === null ? (post === null && dev !== null ? -1 : 1) : 0);
    const difference = rank(a) - rank(b);
    if (difference !== 0 || a.pre === null || b.pre === null)
        return difference;
    return order(a.pre[0], b.pre[0]) || order(a.pre[1], b.pre[1]);
}
function compareLocal(a, b) {
    if (a === null || b === null)
        return Number(a !== null) - Number(b !== null);
    for (let index = 0; index < Math.min(a.length, b.length); index++) {
        const [x, y] = [a[index] ?? 0, b[index] ?? 0];
        // A word comes before every number.
        if ((typeof x === 'string') !== (typeof y === 'string'))
            return typeof x === 'string' ? -1 : 1;
        const difference = order(x, y);
        if (difference !== 0)
            return difference;
    }
    return a.length - b.length;
}


/***/ }),

/***/ 91062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KX: () => (/* binding */ isRuleId),
/* harmony export */   Zl: () => (/* binding */ ruleIds),
/* harmony export */   sW: () => (/* binding */ catalogue)
/* harmony export */ });
const everywhere = (level) => ({ check: level, build: level });
const building = (level) => ({ build: level });
/** Every rule there is, by id. Ids say what is wrong and are never renamed once released. */
const catalogue = {
    'unpinned-requirement': rule('Requirements', 'A requirement names more than one release', everywhere('error')),
    'mutable-requirement': rule('Requirements', 'What stands behind a requirement can be replaced', everywhere('warning')),
    'missing-hash': rule('Requirements', '`pins: hashes` or hashes on other lines, and a requirement has none', everywhere('error')),
    'weak-hash': rule('Requirements', 'A hash that is malformed or not sha256, sha384 or sha512', everywhere('error')),
    'editable-requirement': rule('Requirements', 'An editable install, which leaves the mount', everywhere('error')),
    'local-requirement': rule('Requirements', 'A file or folder instead of a release', everywhere('error')),
    'invalid-requirement': rule('Requirements', 'A line that pip refuses', everywhere('error')),
    'dropped-requirement': rule('Requirements', 'Text that pip silently ignores', everywhere('error')),
    'conflicting-pins': rule('Requirements', 'One distribution, two releases', everywhere('error')),
    'duplicate-requirement': rule('Requirements', 'One distribution listed twice', everywhere('notice')),
    'unlisted-dependency': rule('Requirements', 'Installed as a dependency, but not listed', building('warning')),
    'unresolved-variable': rule('Requirements', 'A `${VARIABLE}` without a value', everywhere('error')),
    'insecure-index': rule('Requirements', 'An index over plain http, or one whose certificate is not checked', everywhere('error')),
    'extra-index': rule('Requirements', 'Several indexes may serve one name', everywhere('error')),
    'missing-requirements-file': rule('Requirements', 'A nested file that is not there', everywhere('error')),
    'recursive-requirements-file': rule('Requirements', 'A file that includes itself', everywhere('error')),
    'yanked-release': rule('Requirements', 'A release its authors withdrew', building('warning')),
    'version-drift': rule('Requirements', 'The installed version is not the pinned one', building('error')),
    'built-from-source': rule('Requirements', 'No wheel: code of a source distribution would run', everywhere('error')),
    'python-version-mismatch': rule('Python', 'The interpreter is not the expected Python', {
        ...everywhere('error'),
        verify: 'error',
    }),
    'python-version-conflict': rule('Python', 'Two files declare different Pythons', everywhere('error')),
    'python-version-undeclared': rule('Python', 'Nothing says which Python is meant', everywhere('warning')),
    'requires-python-mismatch': rule('Python', 'A distribution does not support the expected Python', building('error')),
    'leaked-pythonpath': rule('Leaks', 'PYTHONPATH or PYTHONHOME of the job', building('warning')),
    'leaked-user-site': rule('Leaks', 'The user site of the job', building('warning')),
    'leaked-system-site': rule('Leaks', 'System site-packages', building('warning')),
    'leaked-pth': rule('Leaks', 'A `.pth` file that brings in other folders', building('error')),
    'leaked-editable': rule('Leaks', 'An editable install', building('error')),
    'leaked-symlink': rule('Leaks', 'A symbolic link in site-packages', building('error')),
    'leaked-conda': rule('Leaks', 'An active conda environment', building('warning')),
    'leaked-import-hook': rule('Leaks', 'An import hook that is installed at start', building('error')),
    'leaked-pip-config': rule('Leaks', 'Configuration of pip or uv', building('warning')),
    'undeclared-distribution': rule('Leaks', 'Installed, but neither listed nor needed', building('error')),
    'missing-distribution': rule('Leaks', 'Listed, but not installed', building('error')),
    'duplicate-distribution': rule('Leaks', 'Two metadata folders for one distribution', building('error')),
    'unowned-file': rule('Leaks', 'A file that no distribution lists', building('error')),
    'tampered-file': rule('Leaks', 'A file whose hash is not the recorded one', { ...building('error'), verify: 'error' }),
    'missing-file': rule('Leaks', 'A recorded file that is not there', { ...building('error'), verify: 'error' }),
    'file-outside-mount': rule('Mount', 'Programs and data that stay outside the mount', building('notice')),
    'digest-mismatch': rule('Artifact', 'A digest that is not the recorded one', { verify: 'error' }),
    'extra-file': rule('Artifact', 'A file that SHA256SUMS does not list', { verify: 'error' }),
    'unsafe-path': rule('Artifact', 'A path that leaves the artifact, or an entry that is not a plain file', {
        build: 'error',
        verify: 'error',
    }),
};
/** All rule ids, in the order of the catalogue. */
const ruleIds = Object.keys(catalogue);
/** Whether `text` is a rule id. */
function isRuleId(text) {
    return Object.hasOwn(catalogue, text);
}
function rule(family, title, levels) {
    return { family, title, levels };
}


/***/ }),

/***/ 48655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q$: () => (/* binding */ afterInstall),
  tQ: () => (/* binding */ beforeInstall),
  Vg: () => (/* binding */ inFiles),
  Sd: () => (/* binding */ ofArtifact),
  Q8: () => (/* binding */ unbuildable)
});

;// CONCATENATED MODULE: ./src/rules/artifact.ts
/** Findings told one by one for each rule; the rest is one more line. */
const toldLimit = 20;
/** Rules about the tree that is sealed and about sealed artifacts: each tells the flaws of its kind. */
const artifactRules = ['digest-mismatch', 'missing-file', 'extra-file', 'tampered-file', 'unsafe-path'].map(rule => ({ verified, flaws }) => tell([...flaws, ...(verified?.flaws ?? [])].filter(flaw => flaw.rule === rule)));
/** The first flaws as judgements, and how many more there are. */
function tell(flaws) {
    const told = flaws.slice(0, toldLimit).map(toJudgement);
    const [next] = flaws.slice(toldLimit);
    if (next === undefined)
        return told;
    const more = flaws.length - toldLimit;
    return [...told, { rule: next.rule, message: `And ${more} more like ${more === 1 ? 'it' : 'these'}.` }];
}
function toJudgement({ rule, message, help, package: name }) {
    return {
        rule,
        message,
        ...(help === undefined ? {} : { help }),
        ...(name === undefined ? {} : { package: name }),
    };
}

// EXTERNAL MODULE: ./src/finding.ts
var finding = __webpack_require__(52018);
// EXTERNAL MODULE: ./src/python/fit.ts
var fit = __webpack_require__(3681);
// EXTERNAL MODULE: ./src/python/specifier.ts
var specifier = __webpack_require__(40154);
;// CONCATENATED MODULE: ./src/rules/artifact-python.ts



/**
 * An artifact that was built for another Python than the expected one: its extension modules would not be found there. Its
 * manifest names a minor version, and any patch release of that will do.
 */
function artifactPythonMismatch({ verified, expected }) {
    const python = verified.manifest?.python;
    if (python === undefined || expected === undefined)
        return [];
    const minor = python.version.split('.', 2).join('.');
    const served = `==${minor}.*`;
    const isSameBuild = (0,fit/* fitOf */.Zo)(python, { ...expected, specifier: served, minor }) === 'fits';
    if (isSameBuild && (0,specifier/* compatible */.l1)(expected.specifier, served))
        return [];
    const { from } = expected;
    const said = `${from.file ?? from.source} says`;
    return [
        {
            rule: 'python-version-mismatch',
            message: `The artifact was built for Python ${python.version} (${python.abi}); ${said} ${from.text ?? from.specifier}.`,
            help: `Build it again with Python ${expected.minor ?? expected.specifier}.`,
            ...(0,finding/* placeOf */.$t)(from),
        },
    ];
}

// EXTERNAL MODULE: ./src/requirements/name.ts
var requirements_name = __webpack_require__(8853);
;// CONCATENATED MODULE: ./src/rules/built-from-source.ts


/**
 * A release without a wheel for this Python: installing it would run its author's code here and link it against this
 * machine's libraries. Raised before any of that code ran.
 */
function sourceOnlyRelease({ requirements, release, }) {
    const name = (0,requirements_name/* normalizeName */.P)(release.name);
    const listed = requirements.requirements.find(({ normalizedName, active }) => normalizedName === name && active !== false);
    return [
        {
            rule: 'built-from-source',
            message: `${release.name} ${release.version} has no wheel for this Python, only source.`,
            help: 'Pin a release that has a wheel, or allow building with `rules: "built-from-source: warning"`.',
            package: listed?.name ?? release.name,
            ...(0,finding/* placeOf */.$t)(listed ?? {}),
        },
    ];
}

// EXTERNAL MODULE: ./src/requirements/specifier.ts
var requirements_specifier = __webpack_require__(68244);
;// CONCATENATED MODULE: ./src/rules/environment.ts


/** What is installed is what was listed. */
const environmentRules = [
    missingDistribution,
    missingDependency,
    undeclaredDistribution,
    unlistedDependency,
    versionDrift,
    yankedRelease,
    builtFromSource,
    requiresPythonMismatch,
    fileOutsideMount,
];
/** Listed, active for the target, and not there: an install that was diverted, or skipped. */
function missingDistribution({ requirements, inventory }) {
    const installed = byName(inventory);
    return listed(requirements)
        .filter(({ normalizedName }) => normalizedName !== '' && !installed.has(normalizedName))
        .map(requirement => ({
        rule: 'missing-distribution',
        message: `${requirement.text} is listed, but ${requirement.name} is not installed.`,
        help: 'The installer reported success all the same: look into its log, and whether the name is the one the package gives itself.',
        package: requirement.name,
        ...(0,finding/* placeOf */.$t)(requirement),
    }));
}
/** Needed by what is there, and not there itself: the import fails on the host. */
function missingDependency({ requirements, needed }) {
    const names = new Set(listed(requirements).map(({ normalizedName }) => normalizedName));
    return [...needed.missing]
        .filter(([name]) => !names.has(name))
        .map(([name, needs]) => ({
        rule: 'missing-distribution',
        message: `${name} is not installed, but ${askers(needs)}.`,
        help: `Add ${name} to the requirements.`,
        package: name,
        ...placeOfRoot(requirements, needs),
    }));
}
/** There, and neither listed nor needed by anything listed. */
function undeclaredDistribution({ requirements, inventory, needed }) {
    const names = new Set(listed(requirements).map(({ normalizedName }) => normalizedName));
    return inventory.distributions
        .filter(({ normalizedName }) => !names.has(normalizedName) && !needed.needs.has(normalizedName))
        .map(({ name, version }) => ({
        rule: 'undeclared-distribution',
        message: `${name} ${version} is installed, but neither listed nor needed by anything listed.`,
        help: `List it (\`${name}==${version}\`), or find out what brings it in.`,
        package: name,
    }));
}
/**
 * There because something listed needs it, but not listed: its version is settled anew at each install. A warning where
 * the artifact holds what was installed, an error where the host installs again or where hashes were promised.
 */
function unlistedDependency({ requirements, inventory, needed, pins, delivery }) {
    if (pins === 'off')
        return [];
    const settled = new Set(requirements
        .filter(one => isActive(one) && (!one.constraint || one.pin === 'pinned' || one.pin === 'hashed'))
        .map(one => one.normalizedName));
    const level = pins === 'hashes' || delivery !== 'mount' ? 'error' : 'warning';
    return inventory.distributions.flatMap(({ name, normalizedName, version }) => {
        const needs = needed.needs.get(normalizedName);
        if (needs === undefined || settled.has(normalizedName))
            return [];
        return {
            rule: 'unlisted-dependency',
            level,
            message: `${name} ${version} is installed because ${askers(needs)}, but it is not listed.`,
            help: `Add \`${name}==${version}\` to the requirements.`,
            package: name,
            ...placeOfRoot(requirements, needs),
        };
    });
}
/** `==1.0` also matches `1.0+anything` (PEP 440), and installers prefer that: the installed text must be the pinned one. */
function versionDrift({ requirements, inventory }) {
    const installed = byName(inventory);
    return requirements.filter(isActive).flatMap(requirement => {
        const pinned = (0,requirements_specifier/* exactness */.DW)(requirement.specifier);
        const distribution = installed.get(requirement.normalizedName);
        if (pinned.kind !== 'exact' || distribution === undefined)
            return [];
        if ((0,requirements_specifier/* versionsEqual */.At)(pinned.version, distribution.version))
            return [];
        return {
            rule: 'version-drift',
            message: `${requirement.name} ${pinned.version} is pinned, but ${distribution.version} is installed.`,
            help: `Write \`${requirement.name}===${pinned.version}\` or add its hash: \`==\` also accepts a release with a local label.`,
            package: requirement.name,
            ...(0,finding/* placeOf */.$t)(requirement),
        };
    });
}
/** PEP 592: a release its authors withdrew is still installed when it is pinned. */
function yankedRelease({ requirements, inventory, sources }) {
    return sources
        .filter(({ yanked }) => yanked)
        .map(source => {
        const name = nameOf(source, inventory);
        return {
            rule: 'yanked-release',
            message: `${name} ${source.version} was withdrawn by its authors.`,
            help: 'Pin another release; the index says why this one was withdrawn.',
            package: name,
            ...placeOfName(requirements, source.normalizedName),
        };
    });
}
const built = { sdist: 'a source distribution', vcs: 'a repository', directory: 'a folder' };
/** Code of the author ran on this machine, and what it made may be linked against this machine's libraries. */
function builtFromSource({ requirements, inventory, sources }) {
    return sources.flatMap(source => {
        if (source.kind !== 'sdist' && source.kind !== 'vcs' && source.kind !== 'directory')
            return [];
        const name = nameOf(source, inventory);
        return {
            rule: 'built-from-source',
            message: `${name} ${source.version} was built here from ${built[source.kind]}: its code ran, and its build dependencies were not pinned.`,
            help: 'Pin a release that has a wheel, or build one apart and list it with its hash.',
            package: name,
            ...placeOfName(requirements, source.normalizedName),
        };
    });
}
/** `Requires-Python` of what is there, against the interpreter; pre-releases of Python count as releases. */
function requiresPythonMismatch({ requirements, inventory, interpreter }) {
    return inventory.distributions.flatMap(({ name, normalizedName, version, requiresPython }) => {
        if (requiresPython === null || (0,requirements_specifier/* satisfies */.ib)(interpreter.version, requiresPython, { prereleases: true }))
            return [];
        return {
            rule: 'requires-python-mismatch',
            message: `${name} ${version} asks for Python ${requiresPython}, but this is Python ${interpreter.version}.`,
            help: `Pin a release of ${name} that supports this Python, or build with one it supports.`,
            package: name,
            ...placeOfName(requirements, normalizedName),
        };
    });
}
/** RECORD rows that lead out of site-packages: programs, manual pages, headers. One notice a distribution. */
function fileOutsideMount({ requirements, inventory }) {
    return inventory.distributions.flatMap(({ name, normalizedName, record }) => {
        const outside = (record ?? []).map(row => row.path.replaceAll('\\', '/')).filter(leavesMount);
        if (outside.length === 0)
            return [];
        const shown = outside.slice(0, 3).map(path => path.replace(/^(?:\.\.\/)+/, ''));
        const rest = outside.length - shown.length;
        return {
            rule: 'file-outside-mount',
            message: `${name} has ${outside.length} ${outside.length === 1 ? 'file' : 'files'} outside site-packages, which the mount leaves out: ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`,
            help: 'Start a program of a package as `python -m MODULE` on the host.',
            package: name,
            ...placeOfName(requirements, normalizedName),
        };
    });
}
function leavesMount(path) {
    return path.startsWith('../') || path.startsWith('/') || /^[A-Za-z]:\//.test(path);
}
function isActive({ active }) {
    return active !== false;
}
function listed(requirements) {
    return requirements.filter(one => isActive(one) && !one.constraint && one.pin !== 'invalid');
}
function byName({ distributions }) {
    return new Map(distributions.map(one => [one.normalizedName, one]));
}
function nameOf({ normalizedName }, { distributions }) {
    return distributions.find(one => one.normalizedName === normalizedName)?.name ?? normalizedName;
}
/** `alpha needs it (beta>=1) and gamma needs it (beta)`, at most three. */
function askers(needs) {
    const each = [...new Map(needs.map(({ by, requirement }) => [by, `${by} needs it (${requirement})`])).values()];
    const rest = each.length - 3;
    return rest > 0 ? `${each.slice(0, 3).join(', ')} and ${rest} more` : each.join(' and ');
}
function placeOfRoot(requirements, needs) {
    return placeOfName(requirements, needs[0]?.root);
}
function placeOfName(requirements, name) {
    const found = listed(requirements).find(one => one.normalizedName === name);
    return found === undefined ? {} : (0,finding/* placeOf */.$t)(found);
}

;// CONCATENATED MODULE: ./src/rules/job.ts

const longest = 200;
/** PYTHONPATH, PYTHONHOME and other variables of the job that change what Python runs; native libraries only as a notice. */
function leakedPythonpath({ settings }) {
    return told(settings, 'leaked-pythonpath', ['pythonpath', 'pythonhome', 'python-environment', 'native']);
}
/** The user site of the job. */
function leakedUserSite({ settings }) {
    return told(settings, 'leaked-user-site', ['user-site']);
}
/** A virtualenv of the job that sees the system's packages. */
function leakedSystemSite({ settings }) {
    return told(settings, 'leaked-system-site', ['system-site']);
}
/** An active conda environment: one finding that names each of its variables. */
function leakedConda({ settings }) {
    const [first, ...others] = settings.filter(({ vector }) => vector === 'conda');
    if (first === undefined)
        return [];
    const also = others.map(({ name, value }) => ` ${name} (${job_short(value)}) is set too.`).join('');
    const [judgement] = told([first], 'leaked-conda', ['conda']);
    return judgement === undefined ? [] : [{ ...judgement, message: judgement.message + also }];
}
/** Configuration of pip or uv that changes what is installed, seen or asked; how the network is reached is passed on instead. */
function leakedPipConfig({ settings }) {
    return told(settings, 'leaked-pip-config', ['pip-environment', 'pip-file', 'uv-environment', 'uv-file']);
}
const jobRules = [
    leakedPythonpath,
    leakedUserSite,
    leakedSystemSite,
    leakedConda,
    leakedPipConfig,
];
function told(settings, rule, vectors) {
    return settings
        .filter(({ vector, kind }) => vectors.includes(vector) && kind !== 'transport')
        .map(setting => ({
        rule,
        // Libraries are looked for in the mount's own files; the variable alone proves nothing.
        ...(setting.vector === 'native' && { level: 'notice' }),
        message: `${subject(setting)} ${setting.effect}; it was kept out.`,
        help: setting.help,
        ...(0,finding/* placeOf */.$t)(setting),
    }));
}
function subject({ vector, name, value, file, line }) {
    const place = file === undefined ? '' : ` in ${file}:${line}`;
    if (vector === 'user-site' && name === 'user site')
        return `The user site (${job_short(value)})`;
    if (vector === 'pip-file' && value === file)
        return `pip's configuration file ${file}`;
    if (file !== undefined)
        return `\`${name} = ${job_short(value)}\`${place}`;
    return `${name} of the job (${value === '' ? 'empty' : job_short(value)})`;
}
function job_short(value) {
    return value.length > longest ? `${value.slice(0, longest)}…` : value;
}

// EXTERNAL MODULE: ./src/environment/pth.ts
var pth = __webpack_require__(45773);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./src/rules/leaks-support.ts

/** Whether a path is `folder` or lies below it; both absolute. */
function isInside(file, folder) {
    const relative = external_node_path_default().relative(folder, file);
    return relative === '' || (relative !== '..' && !relative.startsWith(`..${(external_node_path_default()).sep}`) && !external_node_path_default().isAbsolute(relative));
}
/** Which distribution lists a path in its RECORD, by path relative to site-packages. */
function owners({ distributions }) {
    return new Map(distributions.flatMap(one => (one.record ?? []).map(row => [tidy(row.path), one])));
}
function tidy(file) {
    return file.includes('\\') || /(?:^|\/)\.{0,2}\//.test(file) ? external_node_path_default().posix.normalize(file.replaceAll('\\', '/')) : file;
}
/** The items by what `of` says of each, in order of appearance. */
function grouped(items, of) {
    const groups = new Map();
    for (const item of items) {
        const key = of(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}
/** The first three of a list and how many are left. */
function some(texts) {
    const rest = texts.length - 3;
    return rest > 0 ? `${texts.slice(0, 3).join(', ')} and ${rest} more` : texts.join(', ');
}

;// CONCATENATED MODULE: ./src/rules/leaks-pth.ts


/** Path lines of `.pth` files that lead out of site-packages to something that exists. */
function leakedPthPath({ inventory, views }) {
    const owned = owners(inventory);
    return inventory.pth.flatMap(file => file.lines
        .filter(line => line.kind === 'path' && line.exists && !isInside(line.resolved, inventory.site))
        .map(line => {
        const brought = views
            .filter(({ name }) => name === 'list -I')
            .flatMap(({ distributions }) => distributions.filter(({ location }) => location === line.resolved))
            .map(({ name, version }) => `${name} ${version}`);
        return {
            rule: 'leaked-pth',
            message: `${file.path} line ${line.line} adds ${line.resolved} to the import path${brought.length > 0 ? ` and with it ${some(brought)}` : ''}.`,
            help: 'A mount has no such folder: list what it holds in the requirements, and take out what writes the `.pth` file.',
            ...ownerOf(file, owned),
        };
    }));
}
/**
 * Code lines of `.pth` files, which run at each start here and never on a mount. The two texts that setuptools writes
 * are known; of the others, those that no distribution lists are errors, and those that one lists are warnings.
 */
function leakedPthCode({ inventory }) {
    const owned = owners(inventory);
    return inventory.pth.flatMap(file => {
        if (isEditable(file.path))
            return [];
        const owner = ownerOf(file, owned);
        const code = file.lines.filter(line => line.kind === 'code');
        const unknown = code.filter(({ text }) => !(0,pth/* isNamespaceLine */.qn)(text) && !(0,pth/* isDistutilsLine */.YD)(text));
        const [first] = owner.package === undefined ? code : unknown;
        if (first === undefined)
            return [];
        const who = owner.package === undefined ? 'no distribution lists it' : `${owner.package} brings it`;
        return {
            rule: 'leaked-pth',
            level: owner.package === undefined ? 'error' : 'warning',
            message: `${file.path} line ${first.line} runs code at every start of Python (${who}; sha256:${file.sha256}): ${excerpt(first.text)}`,
            help: 'Read it. On a mount it does not run: what relies on it does not work there.',
            ...owner,
        };
    });
}
/** Editables of every kind: PEP 610 records, setuptools' and others' `.pth` files, egg-links, easy-install. */
function leakedEditable({ inventory }) {
    const help = 'Install the project as a wheel: an editable install leads to a folder that the host does not have.';
    const recorded = inventory.distributions.filter(({ directUrl }) => isEditableRecord(directUrl));
    const files = inventory.entries
        .filter(({ path, kind }) => kind !== 'folder' && !path.includes('/') && isEditable(path))
        .map(({ path }) => path)
        // One that its own distribution's record tells of is told once.
        .filter(path => !recorded.some(({ record }) => record?.some(row => row.path === path)));
    return [
        ...recorded.map(({ name, version }) => ({
            rule: 'leaked-editable',
            message: `${name} ${version} is installed as an editable.`,
            help,
            package: name,
        })),
        ...files.map(path => ({
            rule: 'leaked-editable',
            message: `${path} is the trace of an editable install.`,
            help,
        })),
    ];
}
function isEditable(name) {
    return /^__editable__[^/]*\.(?:pth|py)$|^_+editable_+[^/]*_finder\.py$|\.egg-link$|^easy-install\.pth$/.test(name);
}
function isEditableRecord(directUrl) {
    const info = directUrl?.dir_info;
    return typeof directUrl === 'object' && info?.editable === true;
}
function ownerOf({ path }, owned) {
    const owner = owned.get(path);
    return owner === undefined ? {} : { package: owner.name };
}
function excerpt(text) {
    return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

;// CONCATENATED MODULE: ./src/rules/leaks-views.ts


/** What pip shows in isolation beyond what lies in site-packages: something leads out of it. */
function foreignDistribution({ views, inventory, probe }) {
    const all = rows(views, 'list -I', 'scrubbed');
    const own = rows(views, 'list --path', 'scrubbed');
    if (all === undefined || own === undefined)
        return [];
    // What is told already: folders that a `.pth` file adds, the system's packages.
    const told = inventory.pth.flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'path').map(({ resolved }) => resolved));
    return beyond(all, own)
        .filter(({ location }) => !probe.systemSite && !(location !== undefined && told.includes(location)))
        .map(({ name, version, location }) => ({
        rule: 'undeclared-distribution',
        message: `pip list shows ${name} ${version}${location === undefined ? '' : ` from ${location}`}, which is not in the site-packages of the virtualenv.`,
        help: 'Find out what puts that folder on the import path: a `.pth` file with code, a sitecustomize of the base Python.',
        package: name,
    }));
}
/**
 * What pip shows in the job's own environment beyond what lies in site-packages: kept out of the mount, but whoever looks
 * at `pip list` in this job sees a mixture. Told only where no setting of the job was already told to bring it.
 */
function seenByJob({ views, settings, inventory }) {
    const all = rows(views, 'list', 'caller');
    const own = rows(views, 'list --path', 'scrubbed');
    // With these pip looks at another environment altogether, and the setting says so.
    const elsewhere = settings.some(({ name }) => /^(?:PIP_(?:PYTHON|PATH)|(?:global|list)\.(?:python|path))$/.test(name));
    if (all === undefined || own === undefined || elsewhere)
        return [];
    const named = new Set(settings.flatMap(({ distributions = [] }) => distributions.map(key)));
    const foreign = beyond(all, own)
        .filter(one => !named.has(key(one)))
        // A leak that the isolated view shows as well is told as what it is.
        .filter(one => !rows(views, 'list -I', 'scrubbed')?.some(other => key(other) === key(one)))
        .filter(({ location }) => location === undefined || !isInside(location, inventory.site));
    return [...grouped(foreign, ({ location }) => location ?? '')].map(([location, found]) => ({
        rule: 'leaked-pythonpath',
        level: 'warning',
        message: `pip list in this job also shows ${some(found.map(({ name, version }) => `${name} ${version}`))}${location === '' ? '' : ` from ${location}`}; none of it is in the mount.`,
        help: 'Take that folder off PYTHONPATH, or unset what puts it on the import path of every Python of this job.',
    }));
}
function rows(views, name, environment) {
    const view = views.find(one => one.name === name && one.environment === environment);
    return view === undefined || view.error !== undefined ? undefined : view.distributions;
}
function beyond(all, own) {
    const known = new Set(own.map(key));
    return all.filter(one => !known.has(key(one)));
}
function key({ name, version }) {
    return `${(0,requirements_name/* normalizeName */.P)(name)} ${version}`;
}

;// CONCATENATED MODULE: ./src/rules/leaks.ts




/** What the environment can import, or would run, that the requirements did not put into its own site-packages. */
const leakRules = [
    leakedPthPath,
    leakedPthCode,
    leakedEditable,
    leakedSymlink,
    leakedImportHook,
    leaks_leakedSystemSite,
    leakedPath,
    unownedFile,
    duplicateDistribution,
    foreignDistribution,
    seenByJob,
];
/** Links of any kind: an archive has none, and what they point to is not what was listed. One finding a top folder. */
function leakedSymlink({ inventory }) {
    const help = 'Install copies: with uv `--link-mode copy`.';
    const groups = grouped(inventory.entries.filter(({ kind }) => kind === 'link'), ({ path }) => path.split('/', 1)[0] ?? path);
    const own = inventory.siteLink === undefined
        ? []
        : [{ rule: 'leaked-symlink', message: `site-packages itself is a symbolic link to ${inventory.siteLink}.`, help }];
    return [
        ...own,
        ...[...groups.values()].map((links) => {
            const shown = links.map(({ path, target }) => `${path} -> ${target}`);
            return {
                rule: 'leaked-symlink',
                message: `${links.length === 1 ? 'A symbolic link' : `${links.length} symbolic links`} in site-packages: ${some(shown)}.`,
                help,
            };
        }),
    ];
}
/** Finders on `sys.meta_path` that some start-up code put there: modules can come from anywhere. */
function leakedImportHook({ inventory, probe }) {
    const owned = owners(inventory);
    const known = inventory.pth.some(file => owned.has(file.path) && file.lines.some(({ text }) => (0,pth/* isDistutilsLine */.YD)(text)));
    return probe.metaPath
        .filter(name => !(known && /(?:^|\.)DistutilsMetaFinder$/.test(name)))
        .map(name => ({
        rule: 'leaked-import-hook',
        message: `An import hook is installed at every start of Python: ${name}.`,
        help: 'Find the `.pth` file or sitecustomize that installs it: a mount runs neither, so what it finds is not found there.',
    }));
}
function leaks_leakedSystemSite({ probe }) {
    if (!probe.systemSite)
        return [];
    return [
        {
            rule: 'leaked-system-site',
            level: 'error',
            message: 'The virtualenv sees the packages of its base Python (include-system-site-packages = true in pyvenv.cfg).',
            help: 'Make it without `--system-site-packages`.',
        },
    ];
}
/** Entries of the import path that are neither the standard library nor this site-packages, though all was scrubbed. */
function leakedPath({ inventory, probe, interpreter }) {
    const told = inventory.pth.flatMap(({ lines }) => lines.map(({ resolved }) => resolved));
    return probe.sysPath.flatMap((entry) => {
        if (entry === '' || isInside(entry, inventory.site) || isInside(entry, probe.site) || told.includes(entry))
            return [];
        const packages = /[\\/](?:site|dist)-packages$/.test(entry);
        const base = isInside(entry, interpreter.basePrefix);
        if (base && (!packages || probe.systemSite))
            return [];
        const rule = base
            ? 'leaked-system-site'
            : packages && probe.userSiteEnabled
                ? 'leaked-user-site'
                : 'leaked-pythonpath';
        return [
            {
                rule,
                level: 'error',
                message: `${entry} is on the import path of the virtualenv, even isolated.`,
                help: 'Find out what adds it: a sitecustomize of the base Python, a `.pth` file with code, a patched site.py.',
            },
        ];
    });
}
/** Files that no RECORD lists. Bytecode of a listed module is the interpreter's own doing. One finding a top folder. */
function unownedFile({ inventory }) {
    const owned = owners(inventory);
    const alone = inventory.entries.filter(entry => entry.kind === 'file' && !owned.has(entry.path) && !isByProduct(entry, owned));
    return [...grouped(alone, ({ path }) => path.split('/', 1)[0] ?? path)].map(([top, files]) => {
        const unrecorded = inventory.distributions.find(({ metadata, record }) => metadata === top && record === null);
        const names = some(files.map(({ path }) => path));
        return {
            rule: 'unowned-file',
            message: files.length === 1
                ? `No distribution lists ${names}.`
                : `No distribution lists ${files.length} files below ${top}: ${names}.`,
            help: unrecorded === undefined
                ? 'It was put there by something else than an installer: list the package it belongs to.'
                : `${unrecorded.name} has no RECORD: it was not installed by pip or uv.`,
        };
    });
}
function isByProduct({ path }, owned) {
    // Signatures of a RECORD cannot be listed in it (PEP 427).
    if (/\.dist-info\/RECORD\.(?:jws|p7s)$/.test(path))
        return true;
    const [, folder = '', module] = /^(.*\/)?__pycache__\/([^/]+?)\.[^/]*\.pyc$/.exec(path) ?? [];
    return module !== undefined && owned.has(`${folder}${module}.py`);
}
function duplicateDistribution({ inventory }) {
    return [...grouped(inventory.distributions, ({ normalizedName }) => normalizedName).values()]
        .filter(same => same.length > 1)
        .map(same => ({
        rule: 'duplicate-distribution',
        message: `${same[0]?.name} is there ${same.length} times: ${some(same.map(({ metadata }) => metadata))}.`,
        help: 'Which one is seen depends on the order of the folder: install into an empty virtualenv.',
        package: same[0]?.name ?? '',
    }));
}

// EXTERNAL MODULE: ./src/rules/python.ts
var python = __webpack_require__(18537);
// EXTERNAL MODULE: ./src/requirements/reference.ts
var reference = __webpack_require__(74501);
// EXTERNAL MODULE: ./src/requirements/credentials.ts
var credentials = __webpack_require__(96174);
// EXTERNAL MODULE: ./src/requirements/text.ts
var requirements_text = __webpack_require__(56721);
;// CONCATENATED MODULE: ./src/rules/requirements/judging.ts



/** Requirements that may be installed. `pins: hashes` looks at those for other platforms as well. */
function judging_listed({ requirements: { requirements }, pins }) {
    return requirements.filter(({ constraint, active }) => !constraint && (pins === 'hashes' || active !== false));
}
/** Whether the bytes of a requirement are fixed. */
function isHashed({ pin, hashes }) {
    return pin === 'hashed' || (pin === 'mutable' && hashes.some(reference/* isStrongHash */.OZ));
}
/** A requirement for a message: what is written, short and without credentials. */
function shown({ text, url, name, specifier, extras, editable }) {
    if (url !== null || editable || name === '')
        return (0,requirements_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)(text), 100);
    return (0,requirements_text/* shorten */.ml)(`${name}${extras.length === 0 ? '' : `[${extras.join(',')}]`}${specifier}`, 100);
}
/** A judgement about one requirement, at its place. */
function judgement(rule, requirement, words) {
    const { file, line, column, endColumn, excerpt, name } = requirement;
    return { rule, ...words, file, line, column, endColumn, excerpt, ...(name !== '' && { package: name }) };
}
/** A judgement that tells a problem as it was noticed. */
function judging_told(rule, problem, words = {}) {
    const { kind: _, text: __, ...rest } = problem;
    return { rule, ...words, ...rest };
}
/** The problems of one kind. */
function problemsOf({ requirements: { problems } }, kind) {
    return problems.filter(problem => problem.kind === kind);
}

;// CONCATENATED MODULE: ./src/rules/requirements/forms.ts



/** Editable installs, which put a path to a folder of this machine into the mount instead of files. */
function editableRequirement(judging) {
    return judging_listed(judging)
        .filter(({ editable, pin }) => editable && pin !== 'invalid')
        .map(requirement => judgement('editable-requirement', requirement, {
        message: `${shown(requirement)} leaves its files where they are, and the mount gets only a path to them.`,
        help: 'Build a wheel of it, and name the wheel.',
    }));
}
/**
 * Files and folders instead of releases. A warning for a file of the checkout that carries a hash: it is what it says, but
 * found on this machine only.
 */
function localRequirement(judging) {
    const { cwd } = judging.requirements;
    return judging_listed(judging)
        .filter(({ editable, pin, url }) => !editable && pin !== 'invalid' && url !== null && (0,reference/* describeReference */.P5)(url).local)
        .map(requirement => {
        const { kind } = (0,reference/* describeReference */.P5)(requirement.url ?? '');
        const outside = liesOutside(requirement, cwd);
        const hashed = requirement.hashes.some(reference/* isStrongHash */.OZ);
        const what = kind === 'directory' ? 'a folder' : 'a file';
        return judgement('local-requirement', requirement, {
            message: `${shown(requirement)} is ${what}${outside ? ' outside the working directory' : ''}, not a release.`,
            help: kind === 'directory'
                ? 'Build a wheel of it, and name the wheel with its --hash.'
                : outside
                    ? 'Keep the file in the checkout, and name it relative to the working directory.'
                    : 'Add --hash=sha256:DIGEST, or publish it on an index.',
            ...(hashed && !outside && { level: 'warning' }),
        });
    });
}
/** Absolute paths and those that climb out of the checkout exist on one machine. */
function liesOutside({ url }, cwd) {
    const { path: target, scheme } = (0,reference/* describeReference */.P5)(url ?? '');
    if (scheme === '' && !external_node_path_default().isAbsolute(target))
        return external_node_path_default().normalize(target).split((external_node_path_default()).sep)[0] === '..';
    if (cwd === undefined)
        return true;
    const relative = external_node_path_default().relative(cwd, external_node_path_default().resolve(cwd, target));
    return relative.split((external_node_path_default()).sep)[0] === '..' || external_node_path_default().isAbsolute(relative);
}
/** What has no wheel: installing it would run code of the source distribution here, and link against what this machine has. */
function forms_builtFromSource(judging) {
    const direct = judging.requirements.requirements
        .filter(({ active, editable, pin, url }) => active !== false && !editable && pin !== 'invalid' && url !== null)
        .filter(({ url }) => (0,reference/* describeReference */.P5)(url ?? '').kind !== 'wheel')
        .map(requirement => judgement('built-from-source', requirement, {
        message: `${shown(requirement)} is not a wheel: installing it runs its code here.`,
        help: 'Build a wheel of it once, for the target, and name that.',
    }));
    return [...direct, ...problemsOf(judging, 'source-only').map(problem => judging_told('built-from-source', problem))];
}

;// CONCATENATED MODULE: ./src/rules/requirements/indexes.ts



/** Indexes over plain http, hosts whose certificate is not checked, and (a warning) credentials written into a file. */
function insecureIndex(judging) {
    const insecure = problemsOf(judging, 'insecure-index');
    const hosts = new Set(insecure.map(({ text }) => text));
    const { index, extra } = judging.requirements.indexes;
    const named = [...index, ...extra].filter(url => {
        const { scheme, host } = (0,reference/* describeReference */.P5)(url);
        return scheme === 'http' && !(0,reference/* isLoopback */.U9)(host) && !hosts.has(host);
    });
    return [
        ...insecure.map(problem => judging_told('insecure-index', problem)),
        ...named.map((url) => ({
            rule: 'insecure-index',
            message: `${(0,credentials/* maskCredentials */.Bs)(url)} is plain http, so anyone on the way can replace what it sends.`,
            help: 'Use https.',
        })),
        // What http lets in is told already; trusting the host is what makes pip use it.
        ...problemsOf(judging, 'trusted-host')
            .filter(({ text }) => !hosts.has(text))
            .map(problem => judging_told('insecure-index', problem)),
        ...problemsOf(judging, 'credentials').map(problem => judging_told('insecure-index', problem, { level: 'warning' })),
    ];
}
const help = 'Use one index that serves everything, or give every requirement a --hash: pip takes a name from whichever offers more.';
/**
 * Several places that may serve one name: whoever can publish to one of them can replace what is meant from another, without
 * a new version (`==1.0` also lets in `1.0+anything`). A warning where every requirement carries a hash.
 */
function extraIndex(judging) {
    const { indexes } = judging.requirements;
    const requirements = judging_listed(judging);
    const hashed = requirements.length > 0 && requirements.every(isHashed);
    const level = hashed ? { level: 'warning' } : {};
    const extra = new Set(indexes.extra.map(credentials/* maskCredentials */.Bs));
    const written = problemsOf(judging, 'extra-index').filter(({ text }) => extra.has(text ?? ''));
    const texts = new Set(written.map(({ text }) => text));
    return [
        ...written.map(problem => ({ ...judging_told('extra-index', problem, level), help })),
        ...[...extra]
            .filter(url => !texts.has(url))
            .map((url) => ({
            rule: 'extra-index',
            ...level,
            message: `${url} may serve any name, like the first index.`,
            help,
        })),
        ...(hashed ? [] : furtherLinks(judging)),
    ];
}
/** `--find-links` beside an index, or several of them of which one is elsewhere: a warning, and none where hashes decide. */
function furtherLinks(judging) {
    const { noIndex, findLinks } = judging.requirements.indexes;
    const remote = findLinks.filter(link => /^(?:https?|ftp)$/.test((0,reference/* schemeOf */.dz)(link)));
    const safe = noIndex && (findLinks.length < 2 || remote.length === 0);
    if (safe)
        return [];
    return problemsOf(judging, 'find-links').map(problem => ({
        ...judging_told('extra-index', problem, { level: 'warning' }),
        help: 'Add --no-index where nothing else is needed, or give every requirement a --hash.',
    }));
}

// EXTERNAL MODULE: ./src/rules/catalogue.ts
var catalogue = __webpack_require__(91062);
;// CONCATENATED MODULE: ./src/rules/requirements/lines.ts



/** Lines that pip refuses, and excuses that excuse nothing since no rule has that name. */
function invalidRequirement(judging) {
    return [
        ...problemsOf(judging, 'invalid').map(problem => judging_told('invalid-requirement', problem)),
        ...judging.requirements.excuses.flatMap(({ rules, reason: _, ...place }) => {
            const wrong = rules.find(rule => !(0,catalogue/* isRuleId */.KX)(rule));
            if (wrong === undefined && rules.length > 0)
                return [];
            const message = wrong === undefined ? 'The excuse names no rule.' : `There is no rule ${(0,requirements_text/* shorten */.ml)(wrong, 60)}.`;
            const help = 'Name the rule as the finding does: `# sitemount: allow[rule-id] reason`.';
            return [{ rule: 'invalid-requirement', message, help, ...place }];
        }),
    ];
}
/** Text that pip reads past, silently or with no more than a warning. */
function droppedRequirement(judging) {
    return problemsOf(judging, 'dropped').map(problem => judging_told('dropped-requirement', problem));
}
/** `${VARIABLES}` without a value. */
function unresolvedVariable(judging) {
    return problemsOf(judging, 'unresolved-variable').map(problem => judging_told('unresolved-variable', problem));
}
/** Nested files that are not there. */
function missingRequirementsFile(judging) {
    return problemsOf(judging, 'missing-file').map(problem => judging_told('missing-requirements-file', problem));
}
/** Files that include themselves, by whatever way. */
function recursiveRequirementsFile(judging) {
    return problemsOf(judging, 'recursive-file').map(problem => judging_told('recursive-requirements-file', problem));
}

;// CONCATENATED MODULE: ./src/rules/requirements/names.ts



/** Lines that cannot hold together: pip gives up with ResolutionImpossible. */
function conflictingPins(judging) {
    return [...contradictions(judging), ...relations(judging).conflicts];
}
/** Lines that say again what another line of the same distribution (PEP 503) says. */
function duplicateRequirement(judging) {
    return relations(judging).duplicates;
}
function contradictions({ requirements: { requirements } }) {
    return requirements.flatMap(requirement => {
        const { specifier, url, active } = requirement;
        if (url !== null || active === false || !specifier.includes(','))
            return [];
        const exact = (0,requirements_specifier/* exactness */.DW)(specifier);
        if (exact.kind !== 'contradiction')
            return [];
        const message = `${shown(requirement)} can never be met: ${exact.version} does not satisfy ${exact.clause}.`;
        return [judgement('conflicting-pins', requirement, { message, help: 'Keep the clause that is meant.' })];
    });
}
function relations({ requirements: { requirements } }) {
    const found = { conflicts: [], duplicates: [] };
    for (const group of groups(requirements))
        relate(group, found);
    return found;
}
/**
 * Lines of one name, where there are several; those that pip refuses have their own finding. Each dependency group is a list
 * of its own.
 */
function groups(requirements) {
    const byName = new Map();
    for (const requirement of requirements) {
        const { normalizedName, group: list, active, pin } = requirement;
        if (normalizedName === '' || active === false || pin === 'invalid')
            continue;
        const key = list === undefined ? normalizedName : `${normalizedName} ${list}`;
        const group = byName.get(key);
        if (group === undefined)
            byName.set(key, [requirement]);
        else
            group.push(requirement);
    }
    return [...byName.values()].filter(group => group.length > 1);
}
// A name listed in more ways than this is in conflict with the first ones already.
const mostAnchors = 50;
/** Compares each line with the ways to name one thing before it; lines that leave a choice come last. */
function relate(group, { conflicts, duplicates }) {
    const lines = group.map(requirement => ({ requirement, version: versionOf(requirement) }));
    const anchors = new Map();
    const listed = new Map();
    for (const line of [...lines.filter(namesOne), ...lines.filter(one => !namesOne(one))]) {
        const { requirement } = line;
        const against = [...anchors.values()].find(anchor => together(anchor.requirement, requirement) && whyApart(anchor, line) !== undefined);
        if (against !== undefined)
            conflicts.push(conflict(line, against));
        const before = [...listed.values()].find(other => together(other, requirement));
        if (against === undefined && before !== undefined && !requirement.constraint) {
            duplicates.push(duplicate(requirement, before));
        }
        const condition = requirement.active === true ? '' : `${requirement.marker}`;
        const key = JSON.stringify([
            requirement.specifier,
            requirement.url,
            requirement.hashes,
            requirement.constraint,
            condition,
        ]);
        if (namesOne(line) && anchors.size < mostAnchors && !anchors.has(key))
            anchors.set(key, line);
        if (!requirement.constraint && listed.size < mostAnchors && !listed.has(condition))
            listed.set(condition, requirement);
    }
}
function namesOne({ requirement, version }) {
    return requirement.url !== null || version !== undefined;
}
/** The release that a requirement names, in its specifier or as a wheel. */
function versionOf({ specifier, url }) {
    if (url !== null)
        return (0,reference/* readWheelName */.JJ)((0,reference/* describeReference */.P5)(url).filename)?.version;
    const exact = (0,requirements_specifier/* exactness */.DW)(specifier);
    return exact.kind === 'exact' ? exact.version : undefined;
}
/** Whether two lines certainly hold at once. */
function together(a, b) {
    return (a.active === true && b.active === true) || a.marker === b.marker;
}
/** Why two lines cannot both be met; undefined where they can, or where it cannot be told. */
function whyApart({ requirement: a, version }, { requirement: b, version: other }) {
    if (a.url !== null && b.url !== null && !a.constraint && !b.constraint) {
        return (0,reference/* describeReference */.P5)(a.url).base === (0,reference/* describeReference */.P5)(b.url).base ? undefined : 'the URLs differ';
    }
    if (version === undefined)
        return undefined;
    if (other !== undefined && !(0,requirements_specifier/* versionsEqual */.At)(version, other))
        return 'the releases differ';
    if (other === undefined && b.url === null && !(0,requirements_specifier/* satisfies */.ib)(version, b.specifier, { prereleases: true })) {
        return `${version} does not satisfy ${b.specifier}`;
    }
    return haveHashesInCommon(a, b) ? undefined : 'their hashes have nothing in common';
}
function haveHashesInCommon(a, b) {
    const [first, second] = [a, b].map(({ hashes }) => hashes.filter(reference/* isStrongHash */.OZ).map(hash => hash.toLowerCase()));
    if (first === undefined || second === undefined || first.length === 0 || second.length === 0)
        return true;
    return first.some(hash => second.includes(hash));
}
function conflict(line, against) {
    const { requirement: other } = against;
    const why = whyApart(against, line);
    return judgement('conflicting-pins', line.requirement, {
        message: `${shown(line.requirement)} contradicts ${shown(other)} in ${other.file}:${other.line}: ${why}.`,
        help: 'Keep one of the two.',
    });
}
function duplicate(requirement, before) {
    return judgement('duplicate-requirement', requirement, {
        message: `${requirement.name} is listed already, in ${before.file}:${before.line}.`,
        help: 'Keep one of the two lines.',
    });
}

// EXTERNAL MODULE: ./src/requirements/pyproject.ts + 3 modules
var pyproject = __webpack_require__(83215);
// EXTERNAL MODULE: ./src/requirements/rewrite.ts
var rewrite = __webpack_require__(90336);
;// CONCATENATED MODULE: ./src/rules/requirements/suggestion.ts





/** What to write instead of a requirement that does not name one release, one sentence. */
function suggestPin(requirement, known) {
    const { name, extras, specifier, url } = requirement;
    if (url !== null)
        return suggestReference(url);
    const written = `${name}${extras.length === 0 ? '' : `[${extras.join(',')}]`}`;
    const settled = known.get(requirement.normalizedName);
    if (settled === undefined)
        return `Write ${written}==VERSION with the release that was tested.`;
    if (meets(specifier, settled)) {
        return `Write ${written}==${settled.version} (${settled.source}).`;
    }
    return `Write ${written}==VERSION; ${settled.version} (${settled.source}) does not satisfy ${specifier}.`;
}
function suggestReference(url) {
    return (0,reference/* describeReference */.P5)(url).kind === 'vcs'
        ? 'Write the full commit id after the `@`.'
        : 'Name the archive of a release, and add --hash=sha256:DIGEST.';
}
/**
 * The change that pins a requirement to the release somebody settled on, or undefined where none is known that it allows.
 * With `pins: hashes`, the hashes of that release go with it where they are known.
 */
function fixPin(requirement, { known, pins }) {
    const { url, specifier, normalizedName, text } = requirement;
    const settled = known.get(normalizedName);
    // What a variable brings in cannot be told from what is written.
    if (url !== null || settled === undefined || text.includes('${') || !meets(specifier, settled))
        return undefined;
    const pinned = (0,rewrite/* pinnedText */.Wm)(text, settled.version);
    if (pinned === undefined)
        return undefined;
    if ((0,pyproject/* isProjectName */.j)(external_node_path_default().posix.basename(requirement.file))) {
        return isWrittenPlainly(requirement) ? { text: pinned } : undefined;
    }
    const { hashes } = settled;
    return { text: pinned, ...(pins === 'hashes' && hashes !== undefined && { hashes: [...hashes].sort() }) };
}
/** Whether a string of a `pyproject.toml` reads as it is written, so that its text can be replaced. */
function isWrittenPlainly({ excerpt, column, endColumn, text }) {
    return [...excerpt].slice(column - 1, endColumn - 1).join('') === text;
}
function meets(specifier, { version }) {
    return specifier === '' || (0,requirements_specifier/* satisfies */.ib)(version, specifier, { prereleases: true });
}

;// CONCATENATED MODULE: ./src/rules/requirements/pins.ts







/**
 * Requirements that name more than one release, so that the mount can differ from one build to the next. Only `==` without a
 * wildcard and `===` name one release (PEP 440, "Version matching"); of version control, a full commit id.
 */
function unpinnedRequirement(judging) {
    if (judging.pins === 'off')
        return [];
    const loose = judging_listed(judging).filter(({ pin, editable }) => pin === 'unpinned' && !editable);
    if (loose.length === 0)
        return [];
    // A line that contradicts the pin of another is told as that.
    const conflicts = new Set(conflictingPins(judging).map(placeKey));
    return loose
        .filter(requirement => !conflicts.has(placeKey(requirement)))
        .map(requirement => {
        const fix = fixPin(requirement, judging);
        return judgement('unpinned-requirement', requirement, {
            message: `${shown(requirement)} does not name one release${reason(requirement)}.`,
            help: suggestPin(requirement, judging.known),
            ...(fix !== undefined && { fix }),
        });
    });
}
/** Requirements that name one thing, behind which something else may stand tomorrow: tags, URLs without hash, variables. */
function mutableRequirement(judging) {
    if (judging.pins === 'off')
        return [];
    return judging_listed(judging)
        .filter(requirement => requirement.pin === 'mutable' && !requirement.editable)
        .filter(requirement => judging.pins !== 'hashes' || isHashed(requirement))
        .filter(requirement => !hasWeakFragment(requirement))
        .map(requirement => judgement('mutable-requirement', requirement, {
        message: `What ${shown(requirement)} stands for can change${reason(requirement)}.`,
        help: suggestFirmer(requirement, judging),
        ...(isPlainHttp(requirement) && { level: 'error' }),
    }));
}
function placeKey({ file, line, column }) {
    return `${file}:${line}:${column}`;
}
function reason({ because }) {
    return because === undefined ? '' : `: ${because}`;
}
function suggestFirmer(requirement, { known }) {
    if (requirement.because?.includes('${') || requirement.because?.includes('variable')) {
        return 'Write the value into the file; variables are for credentials.';
    }
    if (requirement.url === null)
        return suggestPin(requirement, known);
    return (0,reference/* describeReference */.P5)(requirement.url).kind === 'vcs'
        ? 'Write the full commit id after the `@`.'
        : (0,pyproject/* isProjectName */.j)(external_node_path_default().posix.basename(requirement.file))
            ? 'Add #sha256=DIGEST to the URL.'
            : 'Add --hash=sha256:DIGEST.';
}
function isPlainHttp({ url, hashes }) {
    if (url === null || hashes.some(reference/* isStrongHash */.OZ))
        return false;
    const { scheme, host } = (0,reference/* describeReference */.P5)(url);
    return /^(?:\w+\+)?http$/.test(scheme) && !(0,reference/* isLoopback */.U9)(host);
}
/**
 * With `pins: hashes`, every requirement without a strong hash. Otherwise one finding for a file that has hashes on some
 * lines only: pip refuses it, uv installs the rest unchecked.
 */
function missingHash(judging) {
    const { pins, requirements } = judging;
    if (pins === 'off')
        return [];
    const candidates = judging_listed(judging).filter(({ pin, editable }) => pin !== 'invalid' && !editable);
    const unhashed = candidates.filter(requirement => !isHashed(requirement));
    const settled = unhashed.filter(({ pin }) => pin === 'pinned' || pin === 'mutable');
    if (pins === 'hashes') {
        return settled.map(requirement => judgement('missing-hash', requirement, {
            message: `${shown(requirement)} has no hash.`,
            help: howToHash(requirement),
        }));
    }
    const [first] = settled;
    const demanded = requirements.indexes.requireHashes || unhashed.length < candidates.length;
    if (first === undefined || !demanded)
        return [];
    return [
        judgement('missing-hash', first, {
            message: `${first.name || shown(first)} has no hash, as ${count(unhashed.length, candidates.length)}, and pip refuses such a file.`,
            help: 'Give every requirement a --hash, or none.',
        }),
    ];
}
function count(unhashed, all) {
    return `${unhashed} of ${all} requirements ${unhashed === 1 ? 'has' : 'have'} none`;
}
function howToHash({ url, file }) {
    if (url !== null && (0,reference/* describeReference */.P5)(url).kind === 'vcs') {
        return 'Version control has no hash: build a wheel of it and name that.';
    }
    if (!(0,pyproject/* isProjectName */.j)(external_node_path_default().posix.basename(file))) {
        return 'Add --hash=sha256:DIGEST for each file of the release that may be installed.';
    }
    return url === null
        ? 'A project has no place for hashes: run `sitemount lock`, and name what it writes.'
        : 'Add #sha256=DIGEST to the URL.';
}
/** Hashes that prove nothing: another algorithm than sha256, sha384 or sha512, or a digest that none can have. */
function weakHash({ requirements: { requirements } }) {
    return requirements.flatMap(requirement => {
        const weak = requirement.hashes.find(hash => !(0,reference/* isStrongHash */.OZ)(hash));
        if (weak === undefined)
            return [];
        if (hasWeakFragment(requirement)) {
            if (requirement.hashes.some(reference/* isStrongHash */.OZ))
                return [];
            const message = `${weak.slice(0, weak.indexOf(':'))} in a URL proves nothing: files with the same one can be made.`;
            return [judgement('weak-hash', requirement, { level: 'warning', message, help: 'Use sha256.' })];
        }
        const algorithm = weak.slice(0, weak.indexOf(':'));
        const message = /^sha(?:256|384|512)$/.test(algorithm)
            ? `${(0,requirements_text/* shorten */.ml)(weak, 90)} is not ${Number(algorithm.slice(3)) / 4} hexadecimal digits, so no file can have it.`
            : `pip refuses --hash=${(0,requirements_text/* shorten */.ml)(weak, 90)}: only sha256, sha384 and sha512 are strong enough.`;
        return [judgement('weak-hash', requirement, { message, help: 'Write --hash=sha256:DIGEST.' })];
    });
}
/** Whether the first hash that is not strong is the one in the URL. */
function hasWeakFragment({ url, hashes, editable }) {
    const fragment = url === null || editable ? null : (0,reference/* fragmentHash */.XF)(url);
    return fragment !== null && !(0,reference/* isStrongHash */.OZ)(fragment) && hashes.find(hash => !(0,reference/* isStrongHash */.OZ)(hash)) === fragment;
}

;// CONCATENATED MODULE: ./src/rules/requirements.ts





/** The rules about what requirements files say. */
const requirementRules = [
    unpinnedRequirement,
    mutableRequirement,
    missingHash,
    weakHash,
    editableRequirement,
    localRequirement,
    forms_builtFromSource,
    invalidRequirement,
    droppedRequirement,
    unresolvedVariable,
    missingRequirementsFile,
    recursiveRequirementsFile,
    conflictingPins,
    duplicateRequirement,
    insecureIndex,
    extraIndex,
];

;// CONCATENATED MODULE: ./src/rules/phases.ts








/** What the project's files alone can tell. */
const inFiles = [...requirementRules, ...python/* pythonRules */.Ym];
/** What is judged before anything is installed. */
const beforeInstall = [...inFiles, ...jobRules];
/** What an install that needs a compiler is. */
const unbuildable = [sourceOnlyRelease];
/** What is judged once packages are installed and staged. */
const afterInstall = [
    ...environmentRules,
    ...leakRules,
    ...artifactRules,
];
/** What is judged of an artifact. */
const ofArtifact = [
    ...artifactRules,
    artifactPythonMismatch,
];


/***/ }),

/***/ 18537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ym: () => (/* binding */ pythonRules)
/* harmony export */ });
/* unused harmony exports pythonVersionMismatch, pythonVersionConflict, pythonVersionUndeclared */
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52018);
/* harmony import */ var _python_fit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3681);
/* harmony import */ var _python_specifier_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40154);



/** Interpreters named in one help; the error of `python: find` names all. */
const most = 6;
/**
 * The interpreter is not the Python that is expected. Wheels for CPython load in one minor version only (PEP 425), so another
 * patch release than the one a file names is a warning.
 */
function pythonVersionMismatch({ expected, interpreter, candidates = [] }) {
    if (expected === undefined || interpreter === undefined)
        return [];
    const how = (0,_python_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .fitOf */ .Zo)(interpreter, expected);
    if (how === 'fits')
        return [];
    const { from } = expected;
    const wanted = (0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .exactVersionOf */ .lO)(expected.specifier) ?? expected.minor ?? expected.specifier;
    return [
        {
            rule: 'python-version-mismatch',
            ...(how === 'patch' && { level: 'warning' }),
            message: `${called(interpreter)} (${interpreter.executable}) is not ${meant(expected)} that ${placeName(from)} declares.`,
            help: remedy(expected, candidates, wanted),
            ...(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(from),
        },
    ];
}
function remedy(expected, candidates, wanted) {
    const answering = candidates.filter(_python_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .isAnswering */ .t8);
    const found = answering.find(candidate => (0,_python_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .fitOf */ .Zo)(candidate, expected) === 'fits');
    const names = [wanted, expected.minor].map(version => `python${version}`);
    const broken = candidates.find(({ version, executable }) => version === null && names.some(name => executable.endsWith(name)));
    const step = `Add a step \`actions/setup-python\` with \`python-version: "${wanted}"\` before this one`;
    const here = found === undefined
        ? answering.length === 0
            ? ''
            : ` Here lie ${answering
                .slice(0, most)
                .map(({ version, where }) => `${version} (${where})`)
                .join(', ')}.`
        : ` ${found.version} lies at ${found.executable} (${found.where}): \`python: find\` takes it.`;
    const shim = broken === undefined ? '' : ` ${broken.executable} does not answer: ${broken.failure}.`;
    // YAML reads an unquoted 3.10 as the number 3.1.
    const yaml = expected.minor === '3.1' ? ' If 3.10 is meant, put it in quotes: YAML reads 3.10 as 3.1.' : '';
    return `${step}.${here}${shim}${yaml}`;
}
/** Two declarations that no Python satisfies; at the later one, which names the first. */
function pythonVersionConflict({ declarations }) {
    const usable = declarations.filter(isUsable);
    return usable.flatMap((later, index) => {
        const first = usable.slice(0, index).find(earlier => disagree(earlier, later));
        if (first === undefined)
            return [];
        const patch = sameMinor(first, later);
        return [
            {
                rule: 'python-version-conflict',
                ...(patch && { level: 'warning' }),
                message: `${sentenceStart(placeName(later))} declares Python ${shown(later)}, ${placeName(first)} declares ${shown(first)}: ${patch ? 'two patch releases of one version' : 'no Python is both'}.`,
                help: `Let both say the same; ${placeName(first)} is the one that counts.`,
                ...(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(later),
            },
        ];
    });
}
function disagree(a, b) {
    const both = a.implementation !== undefined && b.implementation !== undefined;
    return !(0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .compatible */ .l1)(a.specifier, b.specifier) || (both && a.implementation !== b.implementation);
}
/** Whether two declarations name two final releases of one minor version. */
function sameMinor(a, b) {
    const releases = [a, b].map(({ specifier }) => (0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .exactVersionOf */ .lO)(specifier) ?? '');
    return releases.every(release => /^\d+(?:\.\d+)+$/.test(release)) && (0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .minorOf */ .Hs)(a.specifier) === (0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .minorOf */ .Hs)(b.specifier);
}
/** Nothing says which Python is meant, so that it changes with the runner's image; and files that say it unreadably. */
function pythonVersionUndeclared({ declarations, interpreter }) {
    const unreadable = declarations
        .filter(({ problem }) => problem !== undefined)
        .map((declaration) => {
        const message = `${sentenceStart(placeName(declaration))} ${declaration.problem}.`;
        const help = 'Write a version like 3.12, or a PEP 440 specifier where the file takes one.';
        return { rule: 'python-version-undeclared', message, help, ...(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(declaration) };
    });
    if (declarations.some(isUsable))
        return unreadable;
    const minor = interpreter === undefined ? '3.12' : ((0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .minorOf */ .Hs)(interpreter.version) ?? interpreter.version);
    const nothing = {
        rule: 'python-version-undeclared',
        message: 'Nothing says which Python the mount is for: it is whatever the job has, and changes with its image.',
        help: `Set the input \`python-version: "${minor}"\`, or write ${minor} into a file .python-version.`,
    };
    return [...unreadable, nothing];
}
const pythonRules = [
    pythonVersionMismatch,
    pythonVersionConflict,
    pythonVersionUndeclared,
];
function isUsable({ problem }) {
    return problem === undefined;
}
/** Where a declaration stands, as part of a sentence. */
function placeName({ source, file }) {
    if (source === 'input')
        return 'the input `python-version`';
    if (source === 'target')
        return file === undefined ? 'the target' : `the target ${file}`;
    return file === undefined || file === source ? source : `${file} (${source})`;
}
function sentenceStart(text) {
    return text.replace(/^the /, 'The ');
}
function shown({ specifier, text }) {
    return text ?? specifier;
}
function called({ version, implementation, abi }) {
    const name = implementation === 'cpython' ? 'Python' : implementation;
    return /^cp\d+t/.test(abi) ? `${name} ${version} without the global interpreter lock` : `${name} ${version}`;
}
function meant({ from }) {
    const name = from.implementation === undefined || from.implementation === 'cpython' ? 'Python' : from.implementation;
    return `the ${name} ${from.freeThreaded ? `${from.specifier} without the global interpreter lock` : from.specifier}`;
}


/***/ }),

/***/ 56555:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UW: () => (/* binding */ clearEarlier),
  OP: () => (/* binding */ clearFinalNames),
  X$: () => (/* binding */ clearName),
  x5: () => (/* binding */ openPool),
  qq: () => (/* binding */ pack),
  qD: () => (/* binding */ publishArtifact),
  dw: () => (/* binding */ stage),
  zH: () => (/* binding */ takeBack)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/mount/layout.ts
var layout = __webpack_require__(40403);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: ./src/process.ts
var src_process = __webpack_require__(34006);
// EXTERNAL MODULE: ./src/mount/compress.ts
var compress = __webpack_require__(98297);
// EXTERNAL MODULE: ./src/mount/memory.ts
var memory = __webpack_require__(50542);
// EXTERNAL MODULE: ./src/mount/names.ts
var names = __webpack_require__(82741);
// EXTERNAL MODULE: ./src/mount/pool.ts
var mount_pool = __webpack_require__(76227);
// EXTERNAL MODULE: ./src/mount/manifest.ts
var mount_manifest = __webpack_require__(57944);
;// CONCATENATED MODULE: ./src/mount/publish.ts




/** The name something has beside its final one while it is being written. */
function draftName(final) {
    return `${final}.partial-${process.pid}`;
}
/**
 * Removes an artifact that an earlier build published under these names, and drafts that it could not remove: called when a
 * build starts, so that nothing old stands there when it fails. Throws `usage`, and removes nothing, when something else
 * stands under a name; `unwritable` with the path.
 */
function clearPlaces({ folder, archives }) {
    const places = [folder, ...archives];
    for (const place of places) {
        if (kindOf(place) !== undefined && !(place === folder ? isArtifact(place) : kindOf(place) === 'file')) {
            throw new errors/* SitemountError */.hr('usage', `Input \`artifact-name\`: ${place} is in the way and is not an artifact of sitemount, so it is not replaced.`, { help: 'Choose another `artifact-name` or `output`, or move it away.' });
        }
    }
    for (const place of places) {
        remove(place);
        const prefix = `${external_node_path_default().basename(place)}.partial-`;
        for (const name of list(external_node_path_default().dirname(place))) {
            const draft = external_node_path_default().join(external_node_path_default().dirname(place), name);
            if (!name.startsWith(prefix) || !/^\d+$/.test(name.slice(prefix.length)))
                continue;
            if (kindOf(draft) === 'file')
                remove(draft);
        }
    }
}
function isArtifact(folder) {
    return kindOf(folder) === 'folder' && kindOf(external_node_path_default().join(folder, mount_manifest/* manifestName */.vS)) === 'file';
}
/** What stands there, a link not followed; undefined for nothing. */
function kindOf(place) {
    try {
        const stats = external_node_fs_default().lstatSync(place);
        return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
    }
    catch (error) {
        const code = (0,errors/* systemCode */.xU)(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw (0,errors/* writeError */.oG)(error, place);
    }
}
/**
 * Renames everything into place, in order: give the sealed file last, so that whoever sees it sees the rest too.
 * When one rename fails, nothing of ours is left under any final name; what another process put there stands. Throws `unwritable` or `disk-full` with the path.
 */
function publish(moves) {
    const done = [];
    try {
        for (const { from, to } of moves) {
            try {
                external_node_fs_default().renameSync(from, to);
                done.push(to);
            }
            catch (error) {
                throw (0,errors/* writeError */.oG)(error, to);
            }
        }
    }
    catch (error) {
        for (const to of done)
            remove(to);
        throw error;
    }
    for (const folder of new Set(moves.map(({ to }) => external_node_path_default().dirname(to))))
        syncFolder(folder);
}
/** Removes a file or folder that may not be there, never what a link points to. Throws `unwritable` with the path. */
function remove(target) {
    try {
        external_node_fs_default().rmSync(target, { recursive: true, force: true });
    }
    catch (error) {
        throw (0,errors/* writeError */.oG)(error, target);
    }
}
function list(folder) {
    try {
        return external_node_fs_default().readdirSync(folder);
    }
    catch (error) {
        if ((0,errors/* systemCode */.xU)(error) === 'ENOENT')
            return [];
        throw (0,errors/* writeError */.oG)(error, folder);
    }
}
/** Makes the renames outlive a power cut where the system lets a folder be synced. */
function syncFolder(folder) {
    try {
        const descriptor = external_node_fs_default().openSync(folder, 'r');
        try {
            external_node_fs_default().fsyncSync(descriptor);
        }
        finally {
            external_node_fs_default().closeSync(descriptor);
        }
    }
    catch {
        // Windows and some network file systems cannot; the rename itself is done.
    }
}

// EXTERNAL MODULE: ./src/mount/tar-format.ts
var tar_format = __webpack_require__(27088);
;// CONCATENATED MODULE: ./src/mount/pack.ts












/**
 * Writes the files as one tar stream, cut into chunks of 16 MiB that are compressed on their own, in as many threads as
 * the pool has; the bytes do not depend on their number. On failure or abort nothing is left.
 * Throws `disk-full`, `unwritable`, `unreadable`, `archive` (a file changed meanwhile) and `interrupted`.
 */
async function packArchive(options) {
    const { format, signal, pool } = options;
    if (signal.aborted)
        throw (0,src_process/* interrupted */.VM)();
    if (format === 'tar.zst')
        (0,compress/* requireZstd */.tf)();
    const draft = draftName(options.path);
    const sum = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    let descriptor;
    try {
        const output = writing(draft, () => external_node_fs_default().openSync(draft, 'wx', 0o644));
        descriptor = output;
        const write = (chunk) => {
            sum.update(chunk);
            bytes += chunk.length;
            writing(draft, () => writeAll(output, chunk));
            (0,memory/* release */._)(chunk);
        };
        const checks = [];
        const check = (part) => {
            const checked = checkSplitFile(part, pool);
            checked.catch(() => { });
            checks.push(checked);
        };
        await (0,mount_pool/* inOrder */.al)(pool, { tasks: packTasks(options, check), each: write });
        await Promise.all(checks);
        if (signal.aborted)
            throw (0,src_process/* interrupted */.VM)();
        writing(draft, () => external_node_fs_default().fsyncSync(output));
        writing(draft, () => external_node_fs_default().closeSync(output));
        descriptor = undefined;
    }
    catch (error) {
        if (descriptor !== undefined)
            external_node_fs_default().closeSync(descriptor);
        remove(draft);
        throw error;
    }
    return { path: options.path, draft, digest: `sha256:${sum.digest('hex')}`, bytes, format };
}
function* packTasks({ folder, files, format, level = compress/* defaultLevel */.Qx[format] }, onSplit) {
    for (const { bytes, parts } of cutChunks(tarPieces(folder, files))) {
        for (const part of parts)
            if ('file' in part && part.offset === 0 && !part.last)
                onSplit(part);
        yield { kind: 'pack', format, level, bytes, parts };
    }
}
/** A file that is cut over chunks is no chunk's to judge: it is hashed on its own. */
async function checkSplitFile({ file, sha256 }, pool) {
    if (sha256 === undefined)
        return;
    const [digest] = await pool.run({ kind: 'hash', files: [file] });
    if (digest !== undefined && 'sha256' in digest && digest.sha256 === sha256)
        return;
    throw new errors/* SitemountError */.hr('archive', `${(0,names/* quoteName */.AB)(file)} changed while it was packed.`);
}
/** The tar stream as a row of headers, files and padding. */
function* tarPieces(folder, files) {
    for (const entry of (0,layout/* archiveOrder */.Z)(files)) {
        if ('folder' in entry) {
            yield { literal: (0,tar_format/* tarHeader */.pI)({ path: entry.folder, kind: 'folder', mode: 0o755, bytes: 0 }) };
            continue;
        }
        const { bytes, mode, sha256 } = entry;
        yield { literal: (0,tar_format/* tarHeader */.pI)({ path: entry.path, kind: 'file', mode, bytes }) };
        yield { file: external_node_path_default().join(folder, entry.path), bytes, ...(sha256 === undefined ? {} : { sha256 }) };
        yield { zeros: (0,tar_format/* padded */.jC)(bytes) - bytes };
    }
    yield { zeros: tar_format/* endBytes */.hU };
}
/** Cuts the stream every 16 MiB, wherever that falls. */
function* cutChunks(pieces) {
    let chunk = { bytes: 0, parts: [] };
    for (const piece of pieces) {
        const total = 'zeros' in piece ? piece.zeros : 'file' in piece ? piece.bytes : piece.literal.length;
        for (let offset = 0, left = total; left > 0 || offset === 0;) {
            const bytes = Math.min(left, compress/* chunkBytes */.nr - chunk.bytes);
            if ('literal' in piece) {
                chunk.parts.push({ at: chunk.bytes, literal: piece.literal.slice(offset, offset + bytes) });
            }
            else if ('file' in piece) {
                const { file, sha256 } = piece;
                const last = left === bytes;
                chunk.parts.push({ at: chunk.bytes, file, offset, bytes, last, ...(sha256 === undefined ? {} : { sha256 }) });
            }
            chunk.bytes += bytes;
            offset += bytes;
            left -= bytes;
            if (chunk.bytes === compress/* chunkBytes */.nr) {
                yield chunk;
                chunk = { bytes: 0, parts: [] };
            }
            if (left === 0)
                break;
        }
    }
    if (chunk.bytes > 0)
        yield chunk;
}
function writeAll(descriptor, bytes) {
    for (let done = 0; done < bytes.length;)
        done += external_node_fs_default().writeSync(descriptor, bytes, done);
}
function writing(target, work) {
    try {
        return work();
    }
    catch (error) {
        throw (0,errors/* writeError */.oG)(error, target);
    }
}

// EXTERNAL MODULE: ./src/mount/packages.ts
var mount_packages = __webpack_require__(52756);
// EXTERNAL MODULE: ./src/mount/checksums.ts
var checksums = __webpack_require__(79093);
// EXTERNAL MODULE: ./src/mount/facts.ts
var facts = __webpack_require__(3146);
;// CONCATENATED MODULE: ./src/mount/sealed-disk.ts





/** Creates the folders above each of `files` (relative to `root`), parents first. Throws `unwritable` or `disk-full`. */
function makeFolders(root, files) {
    sealed_disk_writing(root, () => external_node_fs_default().mkdirSync(root, { recursive: true }));
    for (const folder of (0,names/* parentFolders */._7)(files)) {
        const target = external_node_path_default().join(root, folder);
        sealed_disk_writing(target, () => {
            if (!external_node_fs_default().statSync(target, { throwIfNoEntry: false })?.isDirectory())
                external_node_fs_default().mkdirSync(target);
        });
    }
}
/** Writes a new file with mode 0644 and the sealed date, whatever the umask. Throws `unwritable` or `disk-full`. */
function writeSealed(target, content) {
    sealed_disk_writing(target, () => {
        // Exclusive: nothing that stands there already, be it a link, is written through.
        const descriptor = external_node_fs_default().openSync(target, 'wx', 0o644);
        try {
            external_node_fs_default().writeFileSync(descriptor, content);
            external_node_fs_default().fchmodSync(descriptor, 0o644);
            external_node_fs_default().futimesSync(descriptor, facts/* sealedTime */.u, facts/* sealedTime */.u);
        }
        finally {
            external_node_fs_default().closeSync(descriptor);
        }
    });
}
/** Sets mode 0755 and the sealed date of `root` and the folders above `files`: last, since writing into a folder dates it. */
function sealFolders(root, files) {
    for (const folder of ['', ...[...(0,names/* parentFolders */._7)(files)].reverse()]) {
        const target = external_node_path_default().join(root, folder);
        sealed_disk_writing(target, () => {
            external_node_fs_default().chmodSync(target, 0o755);
            external_node_fs_default().utimesSync(target, facts/* sealedTime */.u, facts/* sealedTime */.u);
        });
    }
}
function sealed_disk_writing(target, work) {
    try {
        work();
    }
    catch (error) {
        throw (0,errors/* writeError */.oG)(error, target);
    }
}

;// CONCATENATED MODULE: ./src/mount/seal.ts




/** Writes `SHA256SUMS` and `sitemount.json` beside the staged packages; returns the mount. Throws `unwritable`, `disk-full`. */
function sealMount({ folder, mountPath, files, about }) {
    const sums = (0,checksums/* checksums */.vw)(files, mountPath);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const manifest = {
        schema: 'sitemount/manifest/1',
        target: about.target,
        delivery: about.delivery,
        mountPath,
        python: about.python,
        packages: about.packages,
        files: files.length,
        bytes,
        treeDigest: (0,checksums/* treeDigest */.fZ)(sums),
    };
    writeSealed(external_node_path_default().join(folder, checksums/* checksumsName */.uw), sums);
    writeSealed(external_node_path_default().join(folder, mount_manifest/* manifestName */.vS), (0,mount_manifest/* writeManifest */.HN)(manifest));
    sealFolders(folder, []);
    return { folder, mountPath, files: [...files], treeDigest: manifest.treeDigest, bytes, manifest };
}

// EXTERNAL MODULE: ./src/mount/record.ts
var record = __webpack_require__(95176);
;// CONCATENATED MODULE: ./src/mount/direct-url.ts
/**
 * The canonical text of a `direct_url.json` (PEP 610), or null when it must not travel: a local folder or file, or nothing
 * that can be understood. Without credentials, query and fragment; `archive_info` is empty, since pip and uv fill it
 * differently (`hash`, `hashes`, `{}`), and the hash stands in the manifest.
 */
function canonicalDirectUrl(value) {
    if (!isRecord(value) || typeof value.url !== 'string')
        return null;
    const url = cleanUrl(value.url);
    if (url === null)
        return null;
    const { archive_info: archive, vcs_info: vcs, subdirectory } = value;
    if (!isRecord(archive) && !isRecord(vcs))
        return null;
    const canonical = {
        ...(isRecord(vcs) ? {} : { archive_info: {} }),
        ...(typeof subdirectory === 'string' ? { subdirectory } : {}),
        url,
        ...(isRecord(vcs) ? { vcs_info: pick(vcs, ['commit_id', 'requested_revision', 'vcs']) } : {}),
    };
    return `${JSON.stringify(canonical)}\n`;
}
/** The URL without user, password, query and fragment; the `git@` of ssh stays, without it the URL means nothing. */
function cleanUrl(text) {
    let url;
    try {
        url = new URL(text);
    }
    catch {
        return null;
    }
    if (url.protocol === 'file:' || url.host === '')
        return null;
    const user = url.username === 'git' && /^(git\+)?ssh:$/.test(url.protocol) ? 'git@' : '';
    return `${url.protocol}//${user}${url.host}${url.pathname}`;
}
function pick(from, keys) {
    const found = keys.flatMap(key => (typeof from[key] === 'string' ? [[key, from[key]]] : []));
    return Object.fromEntries(found);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./src/mount/selection.ts
var mount_selection = __webpack_require__(24947);
;// CONCATENATED MODULE: ./src/mount/records.ts









/**
 * Holds every recorded file against what was read: `tampered-file` and `missing-file`. Not told: what is left out on
 * purpose (notes of the installer, bytecode), rows that leave site-packages, and entries the selection already refused.
 */
function checkRecords({ owners, flaws: refused }, { digests, inventory }) {
    const standing = new Set(inventory.entries.map(entry => entry.path));
    const told = new Set(refused.map(flaw => flaw.path));
    const flaws = [];
    for (const [file, known] of owners) {
        if ((0,mount_selection/* isInstallerNote */.R3)(file) || (0,mount_selection/* isCachedBytecode */.U3)(file) || told.has(file))
            continue;
        const digest = digests.get(file);
        if (digest === undefined) {
            if (standing.has(file.replace(/\/$/, '')))
                continue;
            for (const { distribution } of known) {
                flaws.push({
                    rule: 'missing-file',
                    path: file,
                    package: distribution.name,
                    message: `${(0,names/* quoteName */.AB)(file)} is recorded by ${distribution.name} ${distribution.version} but is not there.`,
                    help: 'Something removed it after it was installed: install again.',
                });
            }
            continue;
        }
        for (const { distribution, rows } of known) {
            const others = known.map(owner => owner.distribution).filter(other => other !== distribution);
            const flaw = (0,record/* judgeRecorded */.KM)({ path: file, rows, digest }, { owner: distribution, others });
            if (flaw !== undefined)
                flaws.push(flaw);
        }
    }
    return flaws;
}
/**
 * Writes each `direct_url.json` canonically, or not at all. Returns digests of what was read, for RECORD's check, and of
 * what was written. Throws `unreadable`, `unwritable`, `disk-full`.
 */
function rewriteDirectUrls(files, { site, mount }) {
    const digests = new Map();
    const sealed = new Map();
    for (const { path: file } of files) {
        const content = readSmall(external_node_path_default().join(site, file));
        digests.set(file, digestOf(content));
        const canonical = canonicalDirectUrl(parse(content));
        if (canonical === null)
            continue;
        writeSealed(external_node_path_default().join(mount, file), canonical);
        sealed.set(file, digestOf(canonical));
    }
    return { digests, sealed };
}
/**
 * Writes the RECORD of each distribution for what is in the mount (`sealed`). A hash that did not hold stays as it was
 * recorded: it is told, never mended. Returns digests of what was written.
 */
function rewriteRecords({ kept, owners }, { records, digests, sealed, mount }) {
    const written = new Map();
    const present = new Set(records.map(entry => entry.path));
    const rowsOf = new Map();
    for (const [file, known] of owners) {
        const now = sealed.get(file);
        if (now === undefined)
            continue;
        for (const { distribution, rows } of known) {
            const list = rowsOf.get(distribution) ?? [];
            if (list.length === 0)
                rowsOf.set(distribution, list);
            list.push(rewriteRow(file, { rows, before: digests.get(file) ?? now, now }));
        }
    }
    for (const distribution of kept) {
        const self = `${distribution.metadata}/RECORD`;
        if (distribution.record === null || !present.has(self) || written.has(self))
            continue;
        const text = (0,record/* writeRecord */.rh)(rowsOf.get(distribution) ?? [], self);
        writeSealed(external_node_path_default().join(mount, self), text);
        written.set(self, digestOf(text));
    }
    return written;
}
function rewriteRow(file, { rows, before, now }) {
    const hashed = rows.filter(row => row.hash !== '');
    const holding = hashed.find(row => (0,record/* rowHolds */.x$)(row, before));
    const [recorded] = hashed;
    if (holding === undefined)
        return { path: file, hash: recorded?.hash ?? '', size: recorded?.size ?? null };
    const same = before.sha256 === now.sha256 && !/^sha256=/i.test(holding.hash);
    return { path: file, hash: same ? holding.hash : `sha256=${(0,record/* encodeHash */.LG)(now.sha256)}`, size: now.bytes };
}
const smallLimit = 1 << 20;
function readSmall(file) {
    try {
        if (external_node_fs_default().statSync(file).size > smallLimit) {
            throw new errors/* SitemountError */.hr('unreadable', `${(0,names/* quoteName */.AB)(file)} is longer than ${smallLimit >> 20} MiB.`);
        }
        return external_node_fs_default().readFileSync(file);
    }
    catch (error) {
        if (error instanceof errors/* SitemountError */.hr)
            throw error;
        throw new errors/* SitemountError */.hr('unreadable', `${(0,names/* quoteName */.AB)(file)} cannot be read (${(0,errors/* systemCode */.xU)(error)}).`, { cause: error });
    }
}
function parse(content) {
    try {
        return JSON.parse(content.toString('utf8'));
    }
    catch {
        return null;
    }
}
function digestOf(content) {
    return {
        bytes: Buffer.byteLength(content),
        sha256: (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex'),
    };
}

;// CONCATENATED MODULE: ./src/mount/stage.ts








/**
 * Copies site-packages into the folder of the artifact, normalised on the way: what two installers do differently is
 * left out or rewritten, modes become 0644 or 0755, dates `sealedTime`. Every file is read once and held against RECORD
 * before RECORD is rewritten; the installed tree is never touched (uv's files are hard links into its cache).
 *
 * Returns the files, by the bytes of their paths, and what is wrong with the tree; the caller decides what that means.
 * Throws `disk-full`, `unwritable` or `unreadable` with the path, and `interrupted`.
 */
async function stageMount(options) {
    const { inventory, folder, mountPath, signal } = options;
    if (signal.aborted)
        throw (0,src_process/* interrupted */.VM)();
    const mount = external_node_path_default().join(folder, mountPath);
    const selection = (0,mount_selection/* selectFiles */.AL)(inventory, options.keep);
    const { plain, directUrls, records } = sortOut(selection);
    makeFolders(folder, [`${mountPath}/`, ...selection.files.map(file => `${mountPath}/${file.path}`)]);
    const copied = await copyFiles(plain, { ...options, mount, selection });
    const urls = rewriteDirectUrls(directUrls, { site: inventory.site, mount });
    const digests = new Map([...copied.digests, ...urls.digests]);
    const flaws = checkRecords(selection, { digests, inventory });
    const sealed = new Map([...copied.digests, ...urls.sealed]);
    const written = rewriteRecords(selection, { records, digests, sealed, mount });
    const modes = new Map(plain.map(({ path, mode }) => [path, mode]));
    const files = [...sealed, ...written]
        .map(([file, { bytes, sha256 }]) => ({ path: file, bytes, sha256, mode: sealedMode(modes.get(file) ?? 0) }))
        .sort((a, b) => (0,names/* compareBytes */.Xo)(a.path, b.path));
    sealFolders(folder, [`${mountPath}/`, ...selection.files.map(file => `${mountPath}/${file.path}`)]);
    if (signal.aborted)
        throw (0,src_process/* interrupted */.VM)();
    return { files, flaws: [...selection.flaws, ...copied.flaws, ...flaws] };
}
/** Files that are copied as they are, and those that are rewritten: `direct_url.json`, and each RECORD that was understood. */
function sortOut({ files, kept }) {
    const understood = new Set(kept.filter(({ record }) => record !== null).map(({ metadata }) => `${metadata}/RECORD`));
    const sorted = { plain: [], directUrls: [], records: [] };
    for (const file of files) {
        if (understood.has(file.path))
            sorted.records.push(file);
        else if (/^[^/]+\.dist-info\/direct_url\.json$/.test(file.path))
            sorted.directUrls.push(file);
        else
            sorted.plain.push(file);
    }
    return sorted;
}
const batchFiles = 256;
const batchBytes = 16 << 20;
/** Copies in batches small enough that an interrupt is heard soon and the threads are evenly busy. */
async function copyFiles(files, { inventory, mount, selection, signal, pool }) {
    const digests = new Map();
    const flaws = [];
    let done = 0;
    const take = (results) => {
        for (const result of results) {
            const file = files[done++].path;
            if ('gone' in result)
                flaws.push(goneFlaw(file, result));
            else
                digests.set(file, result);
        }
    };
    await (0,mount_pool/* inOrder */.al)(pool ?? (0,mount_pool/* inlinePool */.s6)(signal), { tasks: copyTasks(files, { inventory, mount, selection }), each: take });
    return { digests, flaws };
}
function* copyTasks(files, { inventory, mount, selection }) {
    let batch = [];
    let bytes = 0;
    for (const file of files) {
        const rows = selection.owners.get(file.path)?.flatMap(owner => owner.rows) ?? [];
        const algorithms = (0,record/* furtherAlgorithms */.ZJ)(rows);
        batch.push({
            from: external_node_path_default().join(inventory.site, file.path),
            to: external_node_path_default().join(mount, file.path),
            mode: sealedMode(file.mode),
            ...(algorithms.length > 0 ? { algorithms } : {}),
        });
        bytes += file.bytes;
        if (batch.length < batchFiles && bytes < batchBytes)
            continue;
        yield { kind: 'copy', files: batch };
        batch = [];
        bytes = 0;
    }
    if (batch.length > 0)
        yield { kind: 'copy', files: batch };
}
function goneFlaw(file, { gone }) {
    if (gone === 'ENOENT')
        return { rule: 'missing-file', path: file, message: `${(0,names/* quoteName */.AB)(file)} vanished while it was copied.` };
    return { rule: 'unsafe-path', path: file, message: `${(0,names/* quoteName */.AB)(file)} stopped being a plain file (${gone}).` };
}
function sealedMode(mode) {
    return (mode & 0o111) === 0 ? 0o644 : 0o755;
}

;// CONCATENATED MODULE: ./src/seal.ts









/**
 * Where the artifact will stand: under the name that the input gives, else one made from target, Python and platform.
 * Whatever an earlier build published under that name, in any format, is taken away.
 */
function clearFinalNames({ artifactName, format }, { output, interpreter, target }) {
    const made = `sitemount-${target.name}-${interpreter.abi}-${interpreter.platform}`.replace(/[^\w.-]+/g, '-');
    const name = artifactName ?? made;
    clearName(name, output);
    const folder = external_node_path_default().join(output, name);
    return { folder, archive: `${folder}.${format}` };
}
/** Takes away what an earlier build published in `output` under this name. Throws `usage` when something else stands there. */
function clearName(name, output) {
    const folder = external_node_path_default().join(output, name);
    clearPlaces({ folder, archives: ['tar.zst', 'tar.gz'].map(ending => `${folder}.${ending}`) });
}
/** The same for a name that only an old report tells: what is not ours stays, without a word. */
function clearEarlier(name, output) {
    try {
        clearName(name, output);
    }
    catch (error) {
        if (!(error instanceof errors/* SitemountError */.hr))
            throw error;
    }
}
/** Stages site-packages below `bench`, normalised, with checksums and manifest; says what is wrong with the tree. */
async function stage(options) {
    const { environment, needed, requirements, target, interpreter, mountPath, bench, pool, io } = options;
    const { inventory } = environment;
    const folder = external_node_path_default().join(bench, 'artifact');
    const keep = keptDistributions({ environment, needed, requirements });
    const { files, flaws } = await stageMount({ inventory, folder, mountPath, keep, signal: io.signal, pool });
    const { version, implementation, abi, platform } = interpreter;
    const mount = sealMount({
        folder,
        mountPath,
        files,
        about: {
            target: target.name,
            delivery: 'mount',
            python: { version: minorVersion(version), implementation, abi, platform, glibc: target.glibc },
            packages: (0,mount_packages/* manifestPackages */.n)({ inventory, files, requirements, sources: environment.sources }),
        },
    });
    return { mount, flaws };
}
/** `3.12` of `3.12.4`: a mount serves every patch release, and must not tell by which one it was built. */
function minorVersion(version) {
    return version.split('.', 2).join('.');
}
/** Packs the staged mount into a draft beside it. */
async function pack(mount, { bench, format, pool, io }) {
    const files = (0,layout/* packFiles */.P)(mount);
    return packArchive({
        folder: mount.folder,
        files,
        format: format,
        path: external_node_path_default().join(bench, 'archive'),
        signal: io.signal,
        pool,
    });
}
/** Gives the staged folder and the draft their final names, the sealed file last. */
function publishArtifact({ mount, draft, places }) {
    publish([
        { from: mount.folder, to: places.folder },
        { from: draft.draft, to: places.archive },
    ]);
}
/** Takes away what a build published, when what follows it fails: a job that fails publishes nothing. */
function takeBack({ mode, artifact, manifestPath }) {
    if (mode !== 'build' || artifact === undefined)
        return;
    for (const place of [artifact.path, ...(manifestPath === undefined ? [] : [external_node_path_default().dirname(manifestPath)])])
        remove(place);
}
/** Threads for a tree of this size. */
function openPool(environment, { entry, signal }) {
    const bytes = environment.inventory.entries.reduce((sum, { bytes }) => sum + bytes, 0);
    return (0,mount_pool/* createPool */.b)({ workers: (0,mount_pool/* workersFor */.XK)(bytes), entry, signal });
}
/** pip, setuptools and wheel would shadow the host's own: they go in only when somebody asked for them. */
function keptDistributions({ environment, needed, requirements, }) {
    const installers = new Set(['pip', 'setuptools', 'wheel']);
    const listed = new Set(requirements.map(({ normalizedName }) => normalizedName));
    return new Set(environment.inventory.distributions
        .map(({ normalizedName }) => normalizedName)
        .filter(name => !installers.has(name) || listed.has(name) || needed.needs.has(name)));
}


/***/ }),

/***/ 27194:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bq: () => (/* binding */ gatherSecrets),
/* harmony export */   cA: () => (/* binding */ openSecrets)
/* harmony export */ });
/* unused harmony exports parseNetrc, readNetrc */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


// Shorter values stand in ordinary words; they are masked only where a URL says what they are.
const shortest = 4;
// Our own words: masking them would garble every report, and no one who guards anything with them is helped.
const ours = new Set(`check build audit verify rehearse passed failed error warning notice hashed pinned mutable unpinned local invalid
   wheel sdist directory true false null none`.split(/\s+/));
// Logins that are the same for everybody, and the passwords that say "the token is the user".
const common = new Set(`token __token__ user username login admin root git pypi public anonymous oauth oauth2 oauth2accesstoken _json_key
   _json_key_base64 x-token-auth x-access-token x-oauth-basic gitlab-ci-token vssessiontoken azdo azure codeartifact
   artifactory nexus jenkins`.split(/\s+/));
const credentialNames = /^(?:PIP|UV)_(?:.*_)?(?:PASSWORD|TOKEN|USERNAME)$/;
const urlNames = /^(?:(?:PIP|UV)_.+|(?:HTTPS?|ALL|FTP)_PROXY)$/i;
// As Python's urllib, which both installers rest on, the last `@` before the path ends the userinfo. Each stretch is
// looked at once, so that this is linear.
const userinfo = /(?<=[a-z0-9+.-]:\/\/)[^\s/?#<>"`]*@/gi;
/** The secrets of this job: its environment and netrc file. `onNew` hears of each value once, also of those added later. */
function openSecrets(env, onNew) {
    return gatherSecrets({ env, urls: [], netrc: readNetrc(env), ...(onNew && { onNew }) });
}
/**
 * The credentials in index URLs, in URLs of `PIP_*`, `UV_*` and proxy variables, in `UV_INDEX_*_USERNAME` and `_PASSWORD`,
 * and in a netrc file, in every form they are likely to be printed in. `netrc` is the text of that file (`readNetrc`).
 */
function gatherSecrets({ env, urls, netrc, onNew }) {
    const found = { secrets: new Set(), names: new Set() };
    addEnvironment(found, env);
    for (const url of urls)
        addUrls(found, url);
    for (const { login, password } of parseNetrc(netrc ?? '')) {
        addUser(found, login, password);
        add(found.secrets, password);
    }
    const told = new Set();
    let values = [];
    let hidden;
    let alone;
    const settle = () => {
        values = longestFirst(found.secrets);
        ({ hidden, alone } = patternsOf(values, found.names));
        const news = values.filter(value => !told.has(value));
        for (const value of news)
            told.add(value);
        if (news.length > 0)
            onNew?.(news);
    };
    settle();
    const hide = (text) => {
        const named = text.includes('@')
            ? text.replace(userinfo, (part, at) => (isPublic(part, text, at) ? part : '***@'))
            : text;
        return hidden === undefined ? named : named.replace(hidden, '***');
    };
    return {
        get values() {
            return values;
        },
        add(urls, values = []) {
            for (const url of urls)
                addUrls(found, url);
            for (const value of values)
                add(found.secrets, value);
            settle();
        },
        mask: text => (alone === undefined ? hide(text) : hide(text).replace(alone, '***')),
        maskDeep: value => walk(value, hide),
    };
}
function addEnvironment(found, env) {
    for (const [name, value] of Object.entries(env)) {
        if (value === undefined || value === '')
            continue;
        // A proxy may be named without its scheme.
        if (urlNames.test(name))
            addUrls(found, /proxy$/i.test(name) && !value.includes('://') ? `http://${value}` : value);
        if (!credentialNames.test(name))
            continue;
        if (name.endsWith('USERNAME'))
            addUser(found, value, 'elsewhere');
        else
            add(found.secrets, value);
    }
}
/** What hides secrets wherever they stand, and names of users where they stand alone; undefined where there are none. */
function patternsOf(values, names) {
    const alone = longestFirst(names).filter(name => !values.includes(name));
    const anyOf = (texts) => texts.map(quoted).join('|');
    return {
        hidden: values.length > 0 ? new RegExp(anyOf(values), 'g') : undefined,
        alone: alone.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf(alone)})(?![\\p{L}\\p{N}])`, 'gu') : undefined,
    };
}
function longestFirst(texts) {
    return [...texts].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
/** The logins of a netrc file. What is not understood is skipped, never an error (format: GNU inetutils, "The .netrc file"). */
function parseNetrc(text) {
    const logins = [];
    const words = netrcWords(text);
    for (let index = 0; index < words.length; index += 1) {
        const word = words[index];
        const value = words[index + 1] ?? '';
        const current = logins.at(-1);
        if (word === 'default')
            logins.push({ machine: '', login: '', password: '' });
        if (word === 'machine')
            logins.push({ machine: value, login: '', password: '' });
        // A second value does not hide the first: both may be in use somewhere.
        if (word === 'password' && current !== undefined) {
            if (current.password === '')
                current.password = value;
            else
                logins.push({ ...current, password: value });
        }
        if ((word === 'login' || word === 'user') && current !== undefined) {
            if (current.login === '')
                current.login = value;
            else
                logins.push({ ...current, login: value });
        }
        if (netrcKeys.has(word ?? ''))
            index += 1;
    }
    return logins;
}
/** The text of the netrc file that pip would read (`NETRC`, else `~/.netrc`, `~/_netrc`), or null. Never throws. */
function readNetrc(env) {
    const home = env.HOME || env.USERPROFILE;
    const usual = home ? [node_path__WEBPACK_IMPORTED_MODULE_1___default().join(home, '.netrc'), node_path__WEBPACK_IMPORTED_MODULE_1___default().join(home, '_netrc')] : [];
    for (const file of env.NETRC ? [env.NETRC] : usual) {
        try {
            const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file);
            if (size <= 1 << 20)
                return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
        }
        catch {
            // Not there, or not ours to read: then pip cannot read it either.
        }
    }
    return null;
}
const netrcKeys = new Set(['machine', 'login', 'user', 'account', 'password']);
/** Words as Python's netrc module has them: blanks between, quoted with `"`, `\` before any character, `#` for comments. */
function netrcWords(text) {
    const words = [];
    // The body of a macro runs to the next empty line.
    const plain = text.replace(/^[^\S\n]*macdef\b.*(?:\n(?![^\S\n]*(?:\n|$)).*)*/gm, '');
    const pattern = /"((?:[^"\\\n]|\\.)*)"|(?:[^\s\\]|\\.)+|\\/g;
    for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
        const [word, inQuotes] = match;
        // A password may begin with `#`.
        if (word.startsWith('#') && !netrcKeys.has(words.at(-1) ?? '')) {
            const end = plain.indexOf('\n', match.index);
            if (end < 0)
                break;
            pattern.lastIndex = end;
        }
        else
            words.push((inQuotes ?? word).replace(/\\(.)/g, '$1'));
    }
    return words;
}
/** The bare user of an ssh URL (`git@`) is no secret. */
function isPublic(part, text, at) {
    return !part.includes(':') && (part === 'git@' || /ssh:\/\/$/i.test(text.slice(Math.max(0, at - 6), at)));
}
/** Adds users and passwords of every URL in `text`. A user without a password is a token. */
function addUrls(found, text) {
    for (const { 0: match, index } of text.matchAll(userinfo)) {
        if (isPublic(match, text, index))
            continue;
        const credentials = match.slice(0, -1);
        const colon = credentials.indexOf(':');
        const user = colon < 0 ? credentials : credentials.slice(0, colon);
        const password = colon < 0 ? '' : credentials.slice(colon + 1);
        addUser(found, user, password);
        add(found.secrets, password);
        // The form of an Authorization header, which a verbose installer may print.
        if (password !== '')
            found.secrets.add(Buffer.from(decoded(credentials)).toString('base64'));
    }
}
/** `https://TOKEN:@host` and `https://TOKEN:x-oauth-basic@host` carry the secret in place of the user. */
function addUser(found, user, password) {
    if (common.has(user.toLowerCase()))
        return;
    add(password === '' || password === 'x-oauth-basic' ? found.secrets : found.names, user);
}
function add(found, value) {
    if (value.length < shortest || ours.has(value.toLowerCase()))
        return;
    for (const form of forms(value))
        if (form.length >= shortest)
            found.add(form);
}
/** A value as written, decoded, and encoded as JavaScript and Python's `quote` do, digits in either case. */
function forms(value) {
    const plain = decoded(value);
    const encoded = encodeURIComponent(wellFormed(plain));
    const quote = encoded.replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
    const lower = (text) => text.replace(/%[0-9A-F]{2}/g, digits => digits.toLowerCase());
    return [value, plain, encoded, quote, lower(encoded), lower(quote)];
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        // A percent sign that encodes nothing stands for itself.
        return text;
    }
}
function wellFormed(text) {
    return text.replace(/\p{Cs}/gu, '\ufffd');
}
function quoted(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
const ownWords = new Set([
    'schema',
    'mode',
    'verdict',
    'rule',
    'level',
    'pin',
    'path',
    'manifestPath',
]);
function walk(value, mask) {
    if (typeof value === 'string')
        return mask(value);
    if (value === null || typeof value !== 'object')
        return value;
    const items = value;
    // Nearly nothing holds a secret: what is unchanged is not copied.
    let copy;
    for (const name of Object.keys(items)) {
        // Our own words are no secrets, whatever somebody chose as a password, and where things lie must stay true.
        if (ownWords.has(name))
            continue;
        const masked = walk(items[name], mask);
        if (masked === items[name])
            continue;
        copy ??= (Array.isArray(value) ? [...value] : { ...value });
        copy[name] = masked;
    }
    return (copy ?? value);
}


/***/ }),

/***/ 49770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ callService)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34006);





/**
 * Asks one of GitHub's services in a worker thread of its own and returns its answer; never throws for what the service does.
 *
 * The clients retry for a minute, know no abort, and print annotations of their own (a cache that answers 500 shows up as a
 * red error). In a thread they can be ended at the limit, with the programs they started, and what they print goes to the
 * debug log. Their temporary folder is one of ours, so that nothing of theirs is left.
 *
 * Throws `interrupted` when `io.signal` aborts.
 */
async function callService(request, { entry, seconds, io }) {
    if (io.signal.aborted)
        throw (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .interrupted */ .VM)();
    const scratch = makeScratch(io.env);
    if (scratch === undefined)
        return { done: false, reason: 'there is no room for its temporary files' };
    const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_3__.Worker(entry, {
        workerData: { kind: 'service', request },
        env: { ...io.env, RUNNER_TEMP: scratch },
        stdout: true,
        stderr: true,
    });
    const programs = new Set();
    const told = (line) => io.log.debug(`${request.service}: ${line}`);
    for (const stream of [worker.stdout, worker.stderr])
        stream.setEncoding('utf8').on('data', told);
    let limit;
    let abort;
    let moved = 0;
    try {
        return await new Promise((resolve, reject) => {
            const expire = () => resolve({ done: false, reason: `no answer within ${seconds} seconds` });
            limit = setTimeout(expire, seconds * 1000);
            const hear = (line) => {
                told(line);
                const bytes = bytesMoved(line);
                if (bytes <= moved)
                    return;
                moved = bytes;
                limit?.refresh();
            };
            abort = () => reject((0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .interrupted */ .VM)());
            io.signal.addEventListener('abort', abort, { once: true });
            worker.on('message', (message) => {
                if ('reply' in message)
                    resolve(message.reply);
                else if ('line' in message)
                    hear(message.line);
                else if ('started' in message)
                    programs.add(message.started);
                else
                    programs.delete(message.ended);
            });
            worker.once('error', error => resolve({ done: false, reason: error instanceof Error ? error.message : String(error) }));
            worker.once('exit', () => resolve({ done: false, reason: 'the client ended without an answer' }));
        });
    }
    finally {
        clearTimeout(limit);
        if (abort !== undefined)
            io.signal.removeEventListener('abort', abort);
        await worker.terminate();
        for (const pid of programs)
            kill(pid);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(scratch, { recursive: true, force: true, maxRetries: 3 });
    }
}
/** The bytes that a client says it has sent or received, 0 for any other line (toolkit: blob-upload, uploadUtils, downloadUtils). */
function bytesMoved(line) {
    return Number(/^(?:Uploaded bytes|Sent|Received) (\d+)\b/.exec(line)?.[1] ?? 0);
}
function makeScratch(env) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(env.RUNNER_TEMP || node_os__WEBPACK_IMPORTED_MODULE_1___default().tmpdir(), 'sitemount-service-'));
    }
    catch {
        return undefined;
    }
}
function kill(pid) {
    try {
        process.kill(pid, 'SIGKILL');
    }
    catch {
        // Already gone.
    }
}


/***/ }),

/***/ 91700:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lb: () => (/* binding */ githubWheelCache),
/* harmony export */   d5: () => (/* binding */ cacheAllowed),
/* harmony export */   k$: () => (/* binding */ cacheKey),
/* harmony export */   yy: () => (/* binding */ wheelFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(311);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49770);






/** Events in which a poisoned cache would reach a release, or an untrusted pull request the default branch's caches. */
const guarded = new Set(['release', 'pull_request_target', 'workflow_run']);
/** Whether wheels may be cached in this job: as the input says; `auto` leaves release, tag and privileged events out. */
function cacheAllowed(input, env) {
    if (input !== 'auto')
        return input;
    return !guarded.has(env.GITHUB_EVENT_NAME ?? '') && env.GITHUB_REF_TYPE !== 'tag';
}
/**
 * The key under which the wheels of one canonical requirements file are kept: exact, never a prefix. It names everything
 * that decides which wheels an index would give: system, architecture, Python build, tool and requirements.
 */
function cacheKey({ python, canonical }) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonical).digest('hex');
    const parts = [
        'sitemount',
        (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .version */ .r)(),
        systemVersion(),
        node_os__WEBPACK_IMPORTED_MODULE_2___default().arch(),
        python.implementation,
        python.version,
        python.abi,
        python.platform,
        python.glibc ?? 'no-glibc',
        digest,
    ];
    // Keys may not hold commas (toolkit, cache: validateKey).
    return parts.map(part => encodeURIComponent(part)).join('-');
}
/** `ubuntu-24.04`: caches must not cross versions of the system (actions/setup-python#1323). */
function systemVersion() {
    try {
        const fields = new Map((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)('/etc/os-release', 'utf8')
            .split('\n')
            .map(line => /^([A-Z_]+)="?([^"]*)"?$/.exec(line))
            .map(match => [match?.[1] ?? '', match?.[2] ?? '']));
        return `${fields.get('ID') ?? node_os__WEBPACK_IMPORTED_MODULE_2___default().platform()}-${fields.get('VERSION_ID') ?? node_os__WEBPACK_IMPORTED_MODULE_2___default().release()}`;
    }
    catch {
        return `${node_os__WEBPACK_IMPORTED_MODULE_2___default().platform()}-${node_os__WEBPACK_IMPORTED_MODULE_2___default().release()}`;
    }
}
/** Where the wheels of `key` lie while a job runs. The service finds an entry again only under the very same path. */
function wheelFolder(key, env) {
    const name = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex').slice(0, 16);
    return node_path__WEBPACK_IMPORTED_MODULE_3___default().join(env.RUNNER_TEMP || node_os__WEBPACK_IMPORTED_MODULE_2___default().tmpdir(), `sitemount-wheels-${name}`);
}
/** GitHub's cache as a wheel cache; a service that is absent, slow or refuses costs a note and a bounded wait. */
function githubWheelCache(entry, io) {
    return {
        async restore(folder, key) {
            const found = await (0,_call_js__WEBPACK_IMPORTED_MODULE_5__/* .callService */ .c)({ service: 'cache-lookup', folder, key }, { entry, seconds: 15, io });
            if (!found.done)
                return found.absent ? { hit: false } : { hit: false, trouble: found.reason };
            const restored = await (0,_call_js__WEBPACK_IMPORTED_MODULE_5__/* .callService */ .c)({ service: 'cache-restore', folder, key }, { entry, seconds: 25, io });
            return restored.done ? { hit: true } : { hit: false, trouble: restored.reason };
        },
        async save(folder, key) {
            const saved = await (0,_call_js__WEBPACK_IMPORTED_MODULE_5__/* .callService */ .c)({ service: 'cache-save', folder, key }, { entry, seconds: 25, io });
            return saved.done ? undefined : saved.reason;
        },
    };
}


/***/ }),

/***/ 36197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ permitSources)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11237);
/* harmony import */ var _requirements_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8853);
/* harmony import */ var _requirements_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74501);



/**
 * What may be built: everything where `built-from-source` is no error or no finding fails, else the requirements whose line
 * excuses it. A name is what an installer takes an exception by; where an excused folder or repository has none, all may be.
 */
function permitSources(requirements, { policy, failOn }) {
    const isError = (0,_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .levelOf */ .In)('built-from-source', policy) === 'error' && failOn !== 'never';
    const excused = requirements.filter(one => one.active !== false && isExcused(one, policy));
    const direct = excused.filter(({ url }) => url !== null && (0,_requirements_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .describeReference */ .P5)(url).kind !== 'wheel');
    const names = direct.map(nameOfSource);
    return {
        wheelsOnly: isError && !names.includes(''),
        fromSource: [...new Set(names)].filter(name => name !== '').sort(),
        ifNeeded: new Set(excused.filter(({ url, pin }) => url === null && pin !== 'invalid').map(({ normalizedName }) => normalizedName)),
        mayBuild: requirement => !isError || isExcused(requirement, policy),
    };
}
function isExcused({ file, line }, { excuses }) {
    return excuses.some(excuse => excuse.file === file &&
        excuse.line === line &&
        excuse.rules.includes('built-from-source') &&
        excuse.reason !== '');
}
/** The name that a line or the file name of a source distribution tells (PEP 625); empty for none. */
function nameOfSource({ normalizedName, url }) {
    if (normalizedName !== '')
        return normalizedName;
    const { kind, filename } = (0,_requirements_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .describeReference */ .P5)(url ?? '');
    const [, name = ''] = (kind === 'archive' && /^(.+)-\d[^-]*\.(?:tar\.gz|tgz|zip)$/i.exec(filename)) || [];
    return (0,_requirements_name_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P)(name);
}


/***/ }),

/***/ 99176:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ createStopwatch)
/* harmony export */ });
/** Measures named steps: `time(name, work)` runs the work, and `steps` holds the wall-clock seconds of each that ended. */
function createStopwatch() {
    const steps = [];
    return {
        steps,
        async time(name, work) {
            const started = performance.now();
            try {
                return await work();
            }
            finally {
                steps.push({ name, seconds: Math.round(performance.now() - started) / 1000 });
            }
        },
    };
}


/***/ }),

/***/ 57666:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ refuseForeignSystems)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/** Throws `unsupported-system` where `build` does not run: mounts are built on the system of their hosts. */
function refuseForeignSystems(platform) {
    if (platform === 'linux')
        return;
    const name = platform === 'darwin' ? 'macOS' : platform === 'win32' ? 'Windows' : platform;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('unsupported-system', `build runs on Linux only, this is ${name}; check and verify run here too.`);
}


/***/ }),

/***/ 311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25462);


let known;
/** sitemount's own version, from package.json. */
function version() {
    known ??= String(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,_assets_js__WEBPACK_IMPORTED_MODULE_1__/* .asset */ .L)('package.json'), 'utf8')).version);
    return known;
}


/***/ }),

/***/ 8438:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ openWorkshop),
  D: () => (/* binding */ prepareOutput)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
var external_node_os_default = /*#__PURE__*/__webpack_require__.n(external_node_os_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/folders.ts



/**
 * Makes a folder and those above it that are missing. Throws what the system says: `mkdirSync` with `recursive` instead
 * tries forever below a folder that is there and can hold none, as /proc.
 */
function makeFolders(folder) {
    if (isFolder(folder))
        return;
    const parent = external_node_path_default().dirname(folder);
    if (parent !== folder)
        makeFolders(parent);
    try {
        (0,external_node_fs_.mkdirSync)(folder);
    }
    catch (error) {
        // Another process may have made it in the meantime.
        if ((0,errors/* systemCode */.xU)(error) !== 'EEXIST' || !isFolder(folder))
            throw error;
    }
}
function isFolder(file) {
    return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isDirectory() === true;
}

// EXTERNAL MODULE: ./src/paths.ts
var paths = __webpack_require__(8431);
;// CONCATENATED MODULE: ./src/workshop.ts






const benchName = /^\.sitemount-(\d+)-/;
/**
 * Opens a workshop: makes `output` (with a `.gitignore` of `*`) and two folders of its own, and removes what a build that
 * was killed left there. Throws `disk-full` or `unwritable` with the path.
 */
function openWorkshop(output, io) {
    const absolute = prepareOutput(output, io);
    const scratch = makeFolder(external_node_path_default().join(io.env.RUNNER_TEMP || external_node_os_default().tmpdir(), 'sitemount-'));
    const remove = (folders) => {
        for (const folder of folders)
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true, maxRetries: 3 });
    };
    try {
        const bench = makeFolder(external_node_path_default().join(absolute, `.sitemount-${process.pid}-`));
        return { output: absolute, scratch, bench, close: () => remove([scratch, bench]) };
    }
    catch (error) {
        remove([scratch]);
        throw error;
    }
}
/**
 * Makes the output directory and returns its absolute path. It gets a `.gitignore` of `*` where none is, unless the project
 * itself lies there. Throws `disk-full` or `unwritable`.
 */
function prepareOutput(output, io) {
    const absolute = external_node_path_default().resolve(io.cwd, output);
    try {
        makeFolders(absolute);
        const holdsProject = absolute === io.cwd || (0,paths/* isInside */.F)(absolute, io.cwd);
        if (!holdsProject)
            writeOnce(external_node_path_default().join(absolute, '.gitignore'), '*\n');
        for (const name of (0,external_node_fs_.readdirSync)(absolute))
            if (isAbandoned(name))
                (0,external_node_fs_.rmSync)(external_node_path_default().join(absolute, name), { recursive: true });
    }
    catch (error) {
        throw (0,errors/* writeError */.oG)(error, absolute);
    }
    return absolute;
}
function writeOnce(file, text) {
    try {
        (0,external_node_fs_.writeFileSync)(file, text, { flag: 'wx' });
    }
    catch (error) {
        if ((0,errors/* systemCode */.xU)(error) !== 'EEXIST')
            throw error;
    }
}
/** Whether a bench belongs to a process that is gone. */
function isAbandoned(name) {
    const pid = Number(benchName.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(pid))
        return false;
    try {
        process.kill(pid, 0);
        return false;
    }
    catch (error) {
        return (0,errors/* systemCode */.xU)(error) === 'ESRCH';
    }
}
function makeFolder(prefix) {
    try {
        makeFolders(external_node_path_default().dirname(prefix));
        return (0,external_node_fs_.mkdtempSync)(prefix);
    }
    catch (error) {
        throw (0,errors/* writeError */.oG)(error, prefix);
    }
}


/***/ })

};

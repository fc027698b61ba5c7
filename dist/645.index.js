export const id = 645;
export const ids = [645];
export const modules = {

/***/ 62610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D6: () => (/* binding */ readDeclared),
  H1: () => (/* binding */ readDeclaredPython),
  Dv: () => (/* binding */ settleMarkers)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
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

// EXTERNAL MODULE: ./src/python/markers.ts
var python_markers = __webpack_require__(38689);
// EXTERNAL MODULE: ./src/requirements/activate.ts
var activate = __webpack_require__(651);
// EXTERNAL MODULE: ./src/requirements/grammar/name.ts
var grammar_name = __webpack_require__(831);
// EXTERNAL MODULE: ./src/requirements/grammar/version.ts
var grammar_version = __webpack_require__(16814);
// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __webpack_require__(56107);
// EXTERNAL MODULE: ./src/core/reach.ts
var reach = __webpack_require__(98252);
;// CONCATENATED MODULE: ./src/requirements/locks/known.ts







/**
 * Versions that somebody settled on: from `pylock.toml`, `uv.lock` or `poetry.lock` beside the first requirements file, else
 * in `cwd`; without any, from the names of `.dist-info` folders in `VIRTUAL_ENV` or `.venv`. For suggestions only, so what
 * cannot be read is passed over. Starts no process. Throws `unreadable` for one that is a link out of the workspace of a job.
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
        const known = installedVersions(folder, (0,paths/* isInside */.FK)(cwd, folder) ? external_node_path_default().relative(cwd, folder) : environment);
        if (known.size > 0)
            return known;
    }
    return installedVersions(external_node_path_default().join(cwd, '.venv'), '.venv');
}
/** Bytes; a lock file of thousands of packages has some megabytes. */
const largest = 64 << 20;
function lockedVersions(file, source) {
    const known = new Map();
    (0,reach/* refuseOutOfReach */.xM)(file, 'input', source);
    try {
        const stats = external_node_fs_default().statSync(file);
        // A pipe may never end.
        if (!stats.isFile() || stats.size > largest)
            return known;
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
    const key = (0,grammar_name/* normalizeName */.P)(name);
    const parsed = (0,grammar_version/* parseVersion */.ot)(version.version);
    if (parsed === undefined)
        return;
    const before = (0,grammar_version/* parseVersion */.ot)(known.get(key)?.version ?? '');
    if (before === undefined || (0,grammar_version/* compareVersions */.Zy)(parsed, before) > 0)
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
    for (const library of libraries)
        (0,reach/* refuseOutOfReach */.xM)(library, 'input', shown);
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

// EXTERNAL MODULE: ./src/requirements/merge-indexes.ts
var merge_indexes = __webpack_require__(10473);
// EXTERNAL MODULE: ./src/requirements/read.ts + 6 modules
var requirements_read = __webpack_require__(95991);
;// CONCATENATED MODULE: ./src/rules/target/delivery.ts
/**
 * A delivery that the host does not know: `dynamic` where the image never reads a requirements file.
 * Returns a sentence with what there is instead, undefined where all is well.
 */
function deliveryProblem({ target, delivery }) {
    const { name, deliveries } = target;
    if (deliveries === undefined || deliveries.includes(delivery))
        return undefined;
    return `the target ${name} does not take \`${delivery}\`; it takes ${deliveries.join(' and ')}.`;
}

// EXTERNAL MODULE: ./src/requirements/lines/decode.ts
var decode = __webpack_require__(80984);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
;// CONCATENATED MODULE: ./src/targets/host-json.ts


const texts = schemas/* array */.YOg(schemas/* string */.YjP({ error: 'expected a text' }), { error: 'expected a list of texts' }).optional();
/** Rows of `pip list --format json`, which may say more in the words of a profile. What else they hold is passed over. */
const listed = schemas/* object */.Ikc({
    name: schemas/* string */.YjP({ error: 'expected a text' }).min(1, { error: 'expected a name' }),
    version: schemas/* string */.YjP({ error: 'expected a text' }).nullish(),
    requires: texts,
    modules: texts,
    namespaces: texts,
}, { error: 'expected an object with `name` and `version`' });
/** One entry of `pip inspect` (its "installed" list): the metadata in the JSON form of PEP 566. */
const inspected = schemas/* object */.Ikc({
    metadata: schemas/* object */.Ikc({
        name: schemas/* string */.YjP({ error: 'expected a text' }).min(1, { error: 'expected a name' }),
        version: schemas/* string */.YjP({ error: 'expected a text' }).nullish(),
        requires_dist: texts,
    }, { error: 'expected the metadata of a distribution' }),
}, { error: 'expected an object with `metadata`' });
/**
 * The distributions of `pip list --format json` or `pip inspect`, or of the list `packages` in a profile; undefined when the
 * text is no JSON. pip's notices after the JSON do not matter.
 */
function readPackageJson(text) {
    const data = parse(text) ?? parse(text.trimStart().split('\n', 1)[0] ?? '');
    if (data === undefined)
        return undefined;
    const { rows, problem } = rowsOf(data);
    if (rows === undefined)
        return { problem };
    const lineOf = lines(text);
    const packages = [];
    for (const [index, row] of rows.entries()) {
        if ('problem' in row)
            return { problem: `entry ${index + 1}: ${row.problem}` };
        const { name, version = null, requires, modules, namespaces } = row;
        packages.push({
            name,
            normalizedName: (0,grammar_name/* normalizeName */.P)(name),
            version,
            line: lineOf(name),
            ...(requires !== undefined && { requires }),
            ...(modules !== undefined && { modules }),
            ...(namespaces !== undefined && { namespaces }),
        });
    }
    return { packages };
}
function rowsOf(data) {
    if (Array.isArray(data))
        return { rows: data.map(one => checked(listed, one)), problem: '' };
    const { installed, packages } = (data ?? {});
    if (Array.isArray(installed)) {
        const rows = installed.map((one) => {
            const entry = checked(inspected, one);
            if ('problem' in entry)
                return entry;
            const { name, version, requires_dist: requires = [] } = entry.metadata;
            return { name, version, requires };
        });
        return { rows, problem: '' };
    }
    if (Array.isArray(packages))
        return { rows: packages.map(one => checked(listed, one)), problem: '' };
    return { rows: undefined, problem: 'it is JSON, but neither of `pip list --format json` nor of `pip inspect`' };
}
function checked(schema, value) {
    const { data, error } = schema.safeParse(value);
    if (error === undefined)
        return data;
    const [issue] = error.issues;
    const key = issue?.path.join('.') ?? '';
    return { problem: `${key === '' ? '' : `\`${key}\`: `}${issue?.message ?? 'not understood'}` };
}
function parse(text) {
    try {
        const data = JSON.parse(text);
        return typeof data === 'object' && data !== null ? data : undefined;
    }
    catch {
        return undefined;
    }
}
/** Tells the line of each name, asked in the order of the text; after one that is written with escapes, the last line known. */
function lines(text) {
    let at = 0;
    let line = 1;
    return name => {
        const found = at < 0 ? -1 : text.indexOf(JSON.stringify(name), at);
        if (found < 0) {
            // Looking again for each of many names that are not found would take the square of the time.
            at = -1;
            return line;
        }
        for (let next = text.indexOf('\n', at); next >= 0 && next < found; next = text.indexOf('\n', next + 1))
            line++;
        at = found;
        return line;
    };
}

// EXTERNAL MODULE: ./src/requirements/grammar/pep508.ts
var pep508 = __webpack_require__(12692);
;// CONCATENATED MODULE: ./src/targets/host-lines.ts



/** Nobody's package line is longer; logs have lines of megabytes. Characters. */
const longest = 4096;
const escapes = /\x1b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?)/g;
/** What log collectors and runit put before a line; the run script of an Azure ML image writes `<time> | gunicorn/run | …`. */
const prefixes = [
    /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?: ?(?:Z|[+-]\d\d:?\d\d))?\]?(?=\s|$)\s*/,
    /^(?:stdout|stderr) [FP] /,
    /^\[(?:pod|container)\/[^\]\s]+\] /,
    /^[|-] [\w./-]+ [|-](?: |$)/,
    /^[\w.-]+ +\| /,
];
/** Where the run script begins and ends to tell what the image has; what comes later has the mount in it. */
const listBegins = /^Pip Dependencies \(before dynamic installation\)/i;
const listEnds = /^(?:Dynamic Python Package Installation|Entry script directory:|Pip Dependencies \(after )/i;
/**
 * The distributions that `pip freeze`, `pip list` or a deployment's boot log tells, in order; where none does, those that
 * `pip install` says it has installed. Of a log with several boots the last
 * list counts. Colours, time stamps and the prefixes of log collectors are taken off; other lines are passed over.
 */
function readPackageLines(text) {
    const { lines, log } = tidy(text);
    const begins = lines.flatMap(({ text: one }, index) => (listBegins.test(one) ? [index + 1] : [])).reverse();
    for (const begin of begins) {
        const end = lines.findIndex(({ text: one }, index) => index >= begin && listEnds.test(one));
        const packages = readRows(lines.slice(begin, end < 0 ? undefined : end));
        if (packages.length > 0)
            return { packages };
    }
    const end = lines.findIndex(({ text: one }) => /^Pip Dependencies \(after /i.test(one));
    const kept = end < 0 ? lines : lines.slice(0, end);
    const loose = log || begins.length > 0 ? undefined : kept.find(({ text: one }) => isLoose(one));
    const rows = readRows(kept);
    if (rows.length > 0)
        return { packages: rows, ...(loose !== undefined && { loose }) };
    // What comes after the mount was put on the path is not the host's.
    const mounted = lines.findIndex(({ text: one }) => listEnds.test(one));
    const packages = readInstalled(mounted < 0 ? lines : lines.slice(0, mounted));
    return { packages, ...(loose !== undefined && { loose }) };
}
/** What `pip install` says at its end: `Successfully installed flask-2.2.2 werkzeug-3.0`; a later one replaces an earlier one. */
function readInstalled(lines) {
    const installed = new Map();
    for (const { line, text } of lines) {
        const [, told] = /^(?:#\d+ +\d+\.\d+ +)?\s*Successfully installed (\S.*)$/.exec(text) ?? [];
        for (const word of told?.split(/ +/) ?? []) {
            const [, name, version] = /^([A-Za-z0-9][A-Za-z0-9._-]*)-([^-]+)$/.exec(word) ?? [];
            if (name === undefined || version === undefined || (0,grammar_version/* parseVersion */.ot)(version) === undefined)
                continue;
            installed.set((0,grammar_name/* normalizeName */.P)(name), { name, version, line });
        }
    }
    return [...installed.values()];
}
function tidy(text) {
    let log = false;
    const lines = text.split(/\r\n|\n|\r/).map((raw, index) => {
        const line = raw.length > longest ? '' : raw.replace(escapes, '').trimEnd();
        const bare = withoutPrefixes(line);
        if (bare !== line)
            log = true;
        return { line: index + 1, text: bare };
    });
    return { lines, log };
}
/** A collector puts its own before what a service has put there: three deep is more than was ever seen. */
function withoutPrefixes(line) {
    let bare = line;
    for (let round = 0; round < 3; round++)
        for (const prefix of prefixes)
            bare = bare.replace(prefix, '');
    return bare;
}
/** Rows of `pip list` where its header stands, else lines of `pip freeze`. */
function readRows(lines) {
    const header = lines.findIndex(({ text }, index) => /^Package +Version\b/.test(text) && /^-+ +-+/.test(lines[index + 1]?.text ?? ''));
    if (header < 0)
        return lines.flatMap((line, index) => readFreezeLine(line, lines[index - 1]));
    const rows = [];
    for (const { line, text } of lines.slice(header + 2)) {
        const [, name, version] = /^([A-Za-z0-9][A-Za-z0-9._-]*) +(\S+)/.exec(text) ?? [];
        if (name === undefined || version === undefined || !/^v?\d/.test(version))
            break;
        rows.push({ name, version, line });
    }
    return rows;
}
function readFreezeLine({ line, text }, before) {
    const plain = withoutComment(text);
    const [, name, operator, version = ''] = /^([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^\]]*\])? *(===?) *([^\s;,]+)(?:\s*;.*)?$/.exec(plain) ?? [];
    if (name !== undefined) {
        return operator === '===' || (0,grammar_version/* parseVersion */.ot)(version) !== undefined ? [{ name, version, line }] : [];
    }
    const [, atName, url] = /^([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^\]]*\])? @ (\S+)/.exec(plain) ?? [];
    if (atName !== undefined && url !== undefined)
        return [{ name: atName, version: versionOfUrl(atName, url), line }];
    if (!/^(?:-e|--editable)[ =]/.test(plain))
        return [];
    // pip tells name and version of an editable install that is in no repository in the comment above it.
    const [, told, toldVersion] = /^# Editable .*\(([A-Za-z0-9][\w.-]*)==([^()\s]+)\)$/.exec(before?.text ?? '') ?? [];
    if (told !== undefined)
        return [{ name: told, version: toldVersion ?? null, line }];
    const egg = /[#&]egg=([A-Za-z0-9][A-Za-z0-9._-]*)/.exec(plain)?.[1];
    return egg === undefined ? [] : [{ name: egg, version: null, line }];
}
/** The version in the file name of a wheel or an sdist (PEP 427, PEP 625), null for every other URL. */
function versionOfUrl(name, url) {
    const file = decoded(url.replace(/[?#].*$/s, '').replace(/^.*\//s, ''));
    const wheel = /^([^-]+)-([^-]+)-.*\.whl$/.exec(file);
    const sdist = /^(.+)-([^-]+)\.(?:tar\.gz|zip|tar\.bz2)$/.exec(file);
    const [, of, version] = wheel ?? sdist ?? [];
    if (of === undefined || version === undefined)
        return null;
    return (0,grammar_name/* normalizeName */.P)(of) === (0,grammar_name/* normalizeName */.P)(name) && (0,grammar_version/* parseVersion */.ot)(version) !== undefined ? version : null;
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function isLoose(text) {
    const plain = withoutComment(text);
    if (!/^[A-Za-z0-9]/.test(plain))
        return false;
    try {
        const { specifier } = (0,pep508/* parseRequirement */.p)(plain);
        return specifier !== '' && !/^===?[^*,]+$/.test(specifier);
    }
    catch (error) {
        if (error instanceof pep508/* RequirementError */.K)
            return false;
        throw error;
    }
}
/** Without a comment, hashes, and the backslash by which they are continued on the next line. */
function withoutComment(text) {
    const plain = text.replace(/(?:^|\s)(?:#|--hash=).*$/, '').trimEnd();
    return plain.endsWith('\\') ? plain.slice(0, -1).trimEnd() : plain;
}

;// CONCATENATED MODULE: ./src/targets/host-packages.ts








/** A list of packages has kilobytes, `pip inspect` of a large image some megabytes, a log may be longer. Bytes. */
const host_packages_largest = 32 << 20;
/** More than any image has. */
const most = 50_000;
const host_packages_forms = '`pip freeze`, `pip list` (columns or `--format json`), `pip inspect`, the boot log of a deployment, or the log of `pip install`';
/**
 * The packages of the host, from a file that `pip freeze`, `pip list` (columns or JSON) or `pip inspect` wrote, or from the boot
 * log of a deployment or of `pip install`. One of each name, the first, as on sys.path; only `pip inspect` tells what they require. `file` of each
 * is relative to `cwd` where it lies inside, `line` counts from 1.
 *
 * Throws `unreadable` for a file that cannot be read, `usage` for one that is none of these.
 */
function readHostPackages(file, { cwd }) {
    const absolute = external_node_path_default().resolve(cwd, file);
    const name = (0,paths/* shownPath */.pS)(absolute, cwd);
    const packages = distinct(host_packages_read(host_packages_decode(readBytes(absolute, name)), name));
    if (packages.length > most)
        throw refused(name, `${packages.length} packages are more than any host has`);
    return packages.map(one => ({ ...one, file: name }));
}
/** The packages that a profile tells, empty when it tells none. Those of a user's own profile are placed at its file. */
function hostPackagesOf({ packages = [], file }) {
    return packages.map(({ name, version, requires, modules, namespaces }) => ({
        name,
        normalizedName: (0,grammar_name/* normalizeName */.P)(name),
        version,
        ...(requires !== undefined && { requires }),
        ...(modules !== undefined && { modules }),
        ...(namespaces !== undefined && { namespaces }),
        ...(file !== undefined && { file, line: 1 }),
    }));
}
/** The packages of a host whose own site-packages lies here: all that can be known of them. */
function describeHost({ distributions }, roots) {
    return distributions.map(({ name, normalizedName, version, requiresDist }) => {
        const own = roots.filter(root => root.distributions.includes(normalizedName));
        // pkg_resources skips folders without an `__init__`, so that such a package hides those of others.
        const shared = own.filter(({ kind }) => kind === 'namespace' || kind === 'pkgutil');
        return {
            name,
            normalizedName,
            version,
            requires: requiresDist,
            modules: own.filter(root => !shared.includes(root)).map(root => root.name),
            namespaces: shared.map(root => root.name),
        };
    });
}
function host_packages_read(text, file) {
    const json = /^\s*[[{]/.test(text) ? readPackageJson(text) : undefined;
    if (json !== undefined && 'problem' in json)
        throw refused(file, json.problem);
    if (json !== undefined)
        return json.packages.length > 0 ? json.packages : fail(file);
    const { packages, loose } = readPackageLines(text);
    if (loose !== undefined) {
        throw new errors/* SitemountError */.hr('usage', `Input \`host-packages\`: ${file}:${loose.line}: \`${/^[\w.-]{1,60}(?:\s*[=~!<>]=?[\w.,*<>=~!]{0,30})?/.exec(loose.text)?.[0] ?? 'a line'}\` asks for a version, it does not tell the one that is there.`, { help: `Give what the host's own pip says: ${host_packages_forms}.` });
    }
    if (packages.length === 0)
        fail(file);
    return packages.map(one => ({ ...one, normalizedName: (0,grammar_name/* normalizeName */.P)(one.name) }));
}
function fail(file) {
    throw refused(file, 'no package is listed in it');
}
function refused(file, why) {
    return new errors/* SitemountError */.hr('usage', `Input \`host-packages\`: ${file}: ${why}.`, { help: `Give it ${host_packages_forms}.` });
}
function distinct(packages) {
    const seen = new Map();
    for (const one of packages)
        if (!seen.has(one.normalizedName))
            seen.set(one.normalizedName, one);
    return [...seen.values()];
}
/** PowerShell's `>` writes UTF-16, some tools without a byte order mark. */
function host_packages_decode(bytes) {
    const head = bytes.subarray(0, 64);
    const zero = (odd) => head.length >= 4 && head.every((byte, index) => index % 2 !== odd || byte === 0);
    if (zero(1))
        return new TextDecoder('utf-16le').decode(bytes);
    if (zero(0))
        return new TextDecoder('utf-16be').decode(bytes);
    return (0,decode/* decodeRequirements */.F)(bytes).text;
}
function readBytes(absolute, file) {
    const refuse = (why, cause) => new errors/* SitemountError */.hr('unreadable', `Input \`host-packages\`: ${file} cannot be read (${why}).`, { cause });
    try {
        const stat = external_node_fs_default().statSync(absolute);
        if (!stat.isFile())
            throw refuse('not a file');
        if (stat.size > host_packages_largest)
            throw refuse(`larger than ${host_packages_largest >> 20} MiB`);
        return external_node_fs_default().readFileSync(absolute);
    }
    catch (error) {
        throw error instanceof errors/* SitemountError */.hr ? error : refuse((0,errors/* systemCode */.xU)(error) ?? 'unknown error', error);
    }
}

// EXTERNAL MODULE: ./src/targets/profile.ts + 4 modules
var profile = __webpack_require__(52600);
;// CONCATENATED MODULE: ./src/commands/read-inputs.ts












/** Reads the target and the declared Pythons. Throws `usage` or `unreadable` for what was named and is wrong. */
function readDeclaredPython(options, io) {
    const target = (0,profile.loadTarget)(options.target, io);
    const problem = deliveryProblem({ target, delivery: options.delivery });
    if (problem !== undefined)
        throw new errors/* SitemountError */.hr('usage', `Input \`delivery\`: ${problem}`);
    const declarations = declaredPythons({
        cwd: io.cwd,
        ...(options.pythonVersion !== '' && { input: options.pythonVersion }),
        target: { name: target.name, ...(target.python !== null && { python: target.python }), ...pick(target) },
    });
    const { hostPackages } = options;
    const host = hostPackages === '' ? hostPackagesOf(target) : readHostPackages(hostPackages, io);
    return { target, declarations, expected: expectedPython(declarations), host };
}
/** Reads all that the project's files say, with `groups` what is not installed as well. Throws `usage` or `unreadable` for what was named and is wrong. */
function readDeclared(options, io, { groups = false } = {}) {
    const python = readDeclaredPython(options, io);
    const { cwd, env } = io;
    const { requirements: files, constraints } = options;
    const markers = (0,python_markers/* expectedMarkers */.G)(python.expected, python.target.platform);
    const read = (0,requirements_read/* readRequirements */.F)({ files, constraints, cwd, env, markers, groups, onExpanded: hiding(io) });
    const requirements = { ...read, indexes: (0,merge_indexes/* mergeIndexes */.$)(read, options) };
    const { index, extra, findLinks } = requirements.indexes;
    // What stands in a URL is hidden wherever the URL stands; only so many are also looked for by their parts.
    const direct = read.requirements.flatMap(({ url }) => (url !== null && /[@?]/.test(url) ? [url] : []));
    io.hide([...index, ...extra, ...findLinks].slice(0, 1000), [], direct.slice(0, 1000));
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
/**
 * Hides the value of every variable that a file asks for, and the parts that a parser may cut out of it. A version is none outside a
 * URL, unless its variable is named like a secret: it would take that version out of the whole report.
 */
function hiding(io) {
    const hidden = new Set();
    return ({ name, value, inUrl }) => {
        const isSecret = secretName.test(name);
        if (hidden.has(value) || (!inUrl && !isSecret && isVersion(value)))
            return;
        hidden.add(value);
        const parts = partsOf(value).filter(part => isSecret || !isVersion(part));
        io.hide(value.includes('://') ? [value] : [], [value, ...parts]);
    };
}
// A value of more parts is no password.
const mostParts = 500;
/**
 * The words of a value, as written, in small letters and as the name of a distribution (PEP 503). Words of a path or a URL in small
 * letters are left out: `requirements`, or the host of an index, would go from the whole report. User and password of a URL are not
 * these words alone; see `Secrets.add`.
 */
function partsOf(value) {
    const isPath = /^[\w./-]+$/.test(value) || value.includes('://');
    const words = [value, ...value.split(/[^\p{L}\p{N}_.-]+/u), ...value.split(/[^A-Za-z0-9]+/)].slice(0, mostParts);
    const telling = words.filter(word => word.length > 3 && (!isPath || /[A-Z\d]/.test(word)));
    return [...new Set(telling.flatMap(word => [word, word.toLowerCase(), (0,grammar_name/* normalizeName */.P)(word)]))];
}
function isVersion(value) {
    return value.length < 40 && (0,grammar_version/* parseVersion */.ot)(value.replace(/^[=<>~!]{1,3}\s*/, '')) !== undefined;
}


/***/ }),

/***/ 45308:
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

/***/ 38689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ expectedMarkers)
/* harmony export */ });
/* harmony import */ var _specifier_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40154);

/**
 * What can be said of the host's marker environment (PEP 508) before any interpreter was asked: hosts run CPython on Linux;
 * version and machine as far as the expected Python and the target settle them. What is not settled is absent.
 */
function expectedMarkers(expected, platform) {
    const machine = platform === null ? undefined : /^linux_(\w+)$/.exec(platform)?.[1];
    const full = expected === undefined ? undefined : (0,_specifier_js__WEBPACK_IMPORTED_MODULE_0__/* .exactVersionOf */ .lO)(expected.specifier);
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _core_reach_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98252);




/** A file that may say which Python is meant; larger than this, it is something else. Bytes. */
const largest = 4 << 20;
/**
 * The text of `name` below `cwd`; undefined when there is no such file, a clause when it cannot be read. Throws `unreadable` for a link
 * that leads out of the workspace of a job.
 * Bytes that are not UTF-8 become U+FFFD: whoever reads the text finds nothing valid there.
 */
function readText(cwd, name) {
    const file = name.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).join('/');
    (0,_core_reach_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseOutOfReach */ .xM)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, name), 'input', file);
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
        return { file, problem: `cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) ?? 'unknown error'})` };
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

/***/ 651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ activate)
/* harmony export */ });
/* harmony import */ var _grammar_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84526);
/* harmony import */ var _grammar_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62611);
/* harmony import */ var _grammar_specifier_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62414);



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
        return (0,_grammar_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluatePartially */ .S)(marker, markers);
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
        const exact = (0,_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .exactness */ .DW)(specifier);
        if (exact.kind !== 'exact')
            continue;
        const statement = { requirement, version: exact.version, hashed: requirement.hashes.some(_grammar_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isStrongHash */ .OZ) };
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
    const ownHash = requirement.hashes.some(_grammar_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isStrongHash */ .OZ);
    const others = statements.filter(statement => statement.requirement !== requirement && (own.pin === 'unpinned' || ownHash || statement.hashed));
    if (others.length === 0)
        return unchanged;
    const exact = (0,_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .exactness */ .DW)(requirement.specifier);
    // A release that comes from a variable stays as unsettled as it was.
    if (own.pin === 'mutable' && exact.kind === 'exact')
        return unchanged;
    const agreeing = others.filter(({ version }) => exact.kind === 'exact'
        ? (0,_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .versionsEqual */ .At)(exact.version, version)
        : (0,_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .satisfies */ .ib)(version, requirement.specifier, { prereleases: true }));
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

/***/ 83539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isLockName),
/* harmony export */   m: () => (/* binding */ readLock)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3292);
/* harmony import */ var _grammar_name_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(831);
/* harmony import */ var _grammar_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16814);
/* harmony import */ var _lines_decode_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80984);
/* harmony import */ var _lines_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99089);
/* harmony import */ var _pin_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79143);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35748);








/** Whether a file's name is that of a lock file: `pylock.toml` or `pylock.NAME.toml` (PEP 751, "File Name"). */
function isLockName(name) {
    return /^pylock\.(?:[^.]+\.)?toml$/.test(name);
}
/** Adds the packages of a lock file (PEP 751) to `reading`, each as a requirement at the line of its `[[packages]]`. */
function readLock(bytes, at) {
    const { text } = (0,_lines_decode_js__WEBPACK_IMPORTED_MODULE_6__/* .decodeRequirements */ .F)(bytes);
    const lock = parseToml(text, at);
    if (lock === undefined)
        return;
    const lines = text.split(/\r\n|\n/);
    const places = packagePlaces(lines, at.file);
    const start = { file: at.file.shown, line: 1 };
    if (typeof lock['lock-version'] !== 'string' || !/^1\.\d+$/.test(lock['lock-version'])) {
        const message = 'The lock file has no `lock-version` that is known, which is 1.0.';
        (0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .note */ .N4)(at.reading, { kind: 'invalid', ...start, message, help: 'Write the lock file again with a current tool.' });
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
        (0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .note */ .N4)(reading, { kind: 'invalid', file: file.shown, line, column, endColumn: column + 1, message });
        return undefined;
    }
}
function packagePlaces(lines, file) {
    return lines.flatMap((line, index) => /^\s*\[\[\s*["']?packages["']?\s*\]\]/.test(line) ? [placeOfLine(lines, index + 1, file)] : []);
}
function placeOfLine(lines, line, file) {
    const excerpt = lines[line - 1] ?? '';
    return { file: file.shown, line, column: 1, endColumn: 1 + (0,_lines_text_js__WEBPACK_IMPORTED_MODULE_3__/* .codePoints */ .BH)(excerpt, excerpt.length), excerpt };
}
function readPackage(entry, { place, at }) {
    const { file, reading } = at;
    const name = text(entry.name);
    const version = text(entry.version);
    const url = referenceOf(entry, file);
    const wrong = whatIsWrong(entry, url);
    if (wrong !== undefined) {
        (0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .note */ .N4)(reading, { kind: 'invalid', ...place, message: wrong });
        return;
    }
    if (url === null && tables(entry.wheels).length === 0) {
        (0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .note */ .N4)(reading, {
            kind: 'source-only',
            ...place,
            message: `${name} ${version} has no wheel in the lock file.`,
            text: name,
        });
    }
    const specifier = url === null ? `==${version}` : '';
    const requirement = {
        ...place,
        name,
        normalizedName: (0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .P)(name),
        extras: [],
        specifier,
        url,
        editable: table(entry.directory)?.editable === true,
        marker: text(entry.marker) || null,
        hashes: filesOf(entry, url).flatMap(hashesOf),
        constraint: false,
        active: entry.marker === undefined ? true : undefined,
        pin: 'pinned',
        text: url === null ? `${name}${specifier}` : name,
        configSettings: [],
    };
    reading.requirements.push({ ...requirement, ...(0,_pin_js__WEBPACK_IMPORTED_MODULE_4__/* .pinLevel */ .i)(requirement) });
}
/** The first rule of PEP 751 that an entry breaks, as a sentence. */
function whatIsWrong(entry, url) {
    const name = text(entry.name);
    if (name === '')
        return 'An entry of `[[packages]]` has no name.';
    if (url !== null && table(entry.archive) === undefined)
        return undefined;
    if (url === null && (0,_grammar_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(text(entry.version)) === undefined)
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

/***/ 10473:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ mergeIndexes),
/* harmony export */   O: () => (/* binding */ indexesOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/**
 * The indexes of the files with those that the inputs name: an `index-url` input is the last word, further ones are added.
 * Throws `usage` when a file says `--no-index`, which would let an input do nothing.
 */
function mergeIndexes({ indexes, noIndexIn }, inputs) {
    const dead = inputs.indexUrl !== '' ? 'index-url' : inputs.extraIndexUrl.length > 0 ? 'extra-index-url' : undefined;
    if (noIndexIn !== undefined && dead !== undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('usage', `Input \`${dead}\`: ${noIndexIn} says --no-index, so no index is asked.`, {
            help: `Leave the input out, or take --no-index out of ${noIndexIn}.`,
        });
    }
    return {
        ...indexes,
        index: inputs.indexUrl === '' ? indexes.index : [...indexes.index, inputs.indexUrl],
        extra: [...new Set([...indexes.extra, ...inputs.extraIndexUrl])],
    };
}
const none = {
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
/** The indexes that the inputs alone name. */
function indexesOf(inputs) {
    return mergeIndexes({ indexes: none }, inputs);
}


/***/ }),

/***/ 95991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ readRequirements)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/reach.ts
var reach = __webpack_require__(98252);
// EXTERNAL MODULE: ./src/requirements/activate.ts
var activate = __webpack_require__(651);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./src/requirements/grammar/credentials.ts
var credentials = __webpack_require__(44728);
// EXTERNAL MODULE: ./src/requirements/grammar/reference.ts
var reference = __webpack_require__(62611);
// EXTERNAL MODULE: ./src/requirements/lines/text.ts
var lines_text = __webpack_require__(99089);
;// CONCATENATED MODULE: ./src/requirements/files.ts








const largestFile = 64 * 1024 * 1024;
/** A file as it is told: relative to `cwd`, `/` between its parts. */
function openFile(absolute, { constraint, cwd }) {
    const relative = external_node_path_default().relative(cwd, absolute) || absolute;
    return { path: absolute, shown: (external_node_path_default()).sep === '/' ? relative : relative.split((external_node_path_default()).sep).join('/'), constraint };
}
/**
 * Throws `unreadable` where a job may not look at one of these paths, relative to `cwd`, which a text on a line of a file names.
 * `..` in them is read both as it stands and as the system reads it.
 */
function refuseNamed(paths, { text, line, file, cwd }) {
    for (const one of paths) {
        const absolute = external_node_path_default().isAbsolute(one) ? one : `${cwd}${(external_node_path_default()).sep}${one}`;
        const where = `${file.shown}:${line}: ${(0,lines_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)(text))}`;
        (0,reach/* refuseOutOfReach */.xM)(absolute, { from: file.path }, where, 'Keep what it names in the repository, and name it from there.');
    }
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

// EXTERNAL MODULE: ./src/requirements/lines/decode.ts
var decode = __webpack_require__(80984);
;// CONCATENATED MODULE: ./src/requirements/lines/foreign.ts


// What a requirement or an option of pip begins with; what follows does not matter here.
const plausible = /^(?:-[A-Za-z]|--[a-z]|#|\\$|\.{1,2}[/\\]|\/[^/]|[A-Za-z0-9][\w.-]*\s*(?:\[|[=~!<>]=|=>|[<>(;@,]|$|\s+(?:--|#))|[\w.-]+(?:\/[\w.-]+)*\.(?:whl|zip|tar)|(?:[a-z]+\+)?[a-z]+:\/\/|\$\{)/;
// What is kept in such a file is a secret, even where it looks like the name of a package.
const secretName = /^\.(?:npmrc|netrc|env|pypirc|pgpass|git-credentials)|^_netrc$|^id_[a-z0-9]+$|\.(?:pem|key|p12|pfx|json)$|token|secret|passw|shadow|credential/i;
const usualName = /\.(?:txt|in|pip|req|lst)$|require|constraint/i;
const secretText = /-----BEGIN |^[ \t]*machine\s+\S+\s+(?:login|password|account)\s/m;
const dataText = /^\s*(?:\{\s*["}]|<(?:!DOCTYPE|\?xml|html|[a-z]+>))/i;
const mostLines = 2000;
/**
 * Whether a text was written for something else than pip: a key, settings, a list of passwords. Nothing of its lines is shown then.
 * A file that is named like no requirements file is one as soon as a line of it is none; another, where most lines are none.
 */
function isForeign(text, file) {
    if (secretName.test(external_node_path_default().basename(file)) || secretText.test(text.slice(0, 1 << 16)))
        return true;
    if (dataText.test(text))
        return true;
    const lines = text
        .replace(/\\(?:\r\n|\n|\r)/g, ' ')
        .split(/\r\n|\n|\r/, mostLines)
        .map(lines_text/* strip */.bB)
        .filter(line => line !== '' && !line.startsWith('#'));
    const wrong = lines.filter(line => line.includes('\0') || !plausible.test(line.slice(0, 200))).length;
    if (!usualName.test(external_node_path_default().basename(file)))
        return wrong > 0;
    // One line or two are a slip of the pen.
    return wrong > 2 && wrong * 2 > lines.length;
}

// EXTERNAL MODULE: ./src/requirements/lines/lines.ts
var lines = __webpack_require__(67787);
// EXTERNAL MODULE: ./src/core/url-secrets.ts
var url_secrets = __webpack_require__(94558);
// EXTERNAL MODULE: ./src/requirements/lines/source.ts
var lines_source = __webpack_require__(56939);
;// CONCATENATED MODULE: ./src/requirements/grammar/variables.ts

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
            keep((0,lines_source/* sliceSource */.U5)(source, done, before.start));
        const start = length;
        keep(value === null ? (0,lines_source/* sliceSource */.U5)(source, before.start, before.end) : (0,lines_source/* replacement */.f4)(source, { ...before, value }));
        variables.push({ name, value, before, after: { start, end: length } });
        done = before.end;
    }
    if (variables.length === 0)
        return { source, variables };
    if (done < source.text.length)
        keep((0,lines_source/* sliceSource */.U5)(source, done));
    return { source: (0,lines_source/* joinSources */.zz)(parts), variables };
}

// EXTERNAL MODULE: ./src/requirements/reading.ts
var requirements_reading = __webpack_require__(35748);
// EXTERNAL MODULE: ./src/requirements/grammar/name.ts
var grammar_name = __webpack_require__(831);
;// CONCATENATED MODULE: ./src/requirements/lines/index-options.ts









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
            other.delete((0,grammar_name/* normalizeName */.P)(name));
            target.add((0,grammar_name/* normalizeName */.P)(name));
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
    refuseAway(option, at);
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
    refuseAway(option, at);
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
        const folder = external_node_path_default().dirname(file.path);
        refuseAway(option, at, folder);
        const beside = external_node_path_default().resolve(folder, option.value);
        const resolved = exists(beside) ? beside : external_node_path_default().resolve(reading.cwd, option.value);
        if (resolved !== beside)
            refuseAway(option, at);
        if (!exists(resolved)) {
            noteMissingLinks(option, at);
            return;
        }
        refuseEntries(resolved, option, at);
        reading.indexes.findLinks.push(resolved);
    }
    else {
        refuseAway(option, at);
        for (const local of (0,reference/* localPaths */.OU)(option.value))
            refuseEntries(local, option, at);
        reading.indexes.findLinks.push(option.value);
    }
    const text = (0,credentials/* maskCredentials */.Bs)(option.value);
    (0,requirements_reading/* note */.N4)(reading, { kind: 'find-links', ...place, message: `${text} may serve any name, beside the index.`, text });
}
/** Throws `unreadable` for an index or a folder that a job may not look at, whether or not it is there. */
function refuseAway(option, at, cwd = at.reading.cwd) {
    const { line } = (0,requirements_reading/* placeOf */.$t)(at.file, at.source, option.start, option.end);
    refuseNamed((0,reference/* localPaths */.OU)(option.value), { text: option.value, line, file: at.file, cwd });
}
/** Throws `unreadable` for an entry of a folder that is a link out of the workspace of a job: the installer follows it. */
function refuseEntries(folder, option, { file, source }) {
    const { line } = (0,requirements_reading/* placeOf */.$t)(file, source, option.start, option.end);
    for (const entry of links(folder)) {
        const where = `${file.shown}:${line}: ${(0,lines_text/* shorten */.ml)(`${(0,credentials/* maskCredentials */.Bs)(option.value)}/${entry}`)}`;
        (0,reach/* refuseOutOfReach */.xM)(external_node_path_default().join(folder, entry), { from: file.path }, where);
    }
}
function links(folder) {
    try {
        return external_node_fs_default().readdirSync(folder, { withFileTypes: true }).flatMap(one => (one.isSymbolicLink() ? [one.name] : []));
    }
    catch {
        return [];
    }
}
function noteMissingLinks(option, at) {
    if (looksMistaken(option)) {
        noteMistaken(option, at);
        return;
    }
    (0,requirements_reading/* note */.N4)(at.reading, {
        kind: 'dropped',
        ...(0,requirements_reading/* placeOf */.$t)(at.file, at.source, option.start, option.end),
        message: `${(0,lines_text/* shorten */.ml)(option.value)} does not exist, and pip goes on without it.`,
        help: 'Name a folder that exists, relative to this file or to the working directory.',
        text: (0,lines_text/* shorten */.ml)(`--find-links ${option.value}`),
    });
}
/** `-foo==1.0` is `-f oo==1.0` to pip. */
function looksMistaken({ glued, value }) {
    return glued && (0,reference/* schemeOf */.dz)(value) === '' && /^[\w.-]+(?:\[[^\]]*\])?\s*(?:[=~!<>]=|[<>]|$)/.test(value);
}
function noteMistaken(option, { file, reading, source }) {
    const text = (0,lines_text/* shorten */.ml)(source.text.slice(option.start, option.end));
    (0,requirements_reading/* note */.N4)(reading, {
        kind: 'dropped',
        ...(0,requirements_reading/* placeOf */.$t)(file, source, option.start, option.end),
        message: `pip reads ${text} as ${option.name} ${(0,lines_text/* shorten */.ml)(option.value)}, not as a requirement.`,
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
        message: `The certificate of ${(0,lines_text/* shorten */.ml)(option.value)} is not checked, so anyone on the way can replace what it sends.`,
        help: 'Serve the index over https and name its certificate authority in PIP_CERT.',
        text: option.value,
    });
}
/** A URL that no client reads as it is meant. It is still handed on, so that no other index takes its place. */
function noteUnencoded(option, { file, reading, source }) {
    const problem = (0,credentials/* encodeHelp */.as)(option.value);
    if (problem === undefined)
        return;
    (0,requirements_reading/* note */.N4)(reading, {
        kind: 'invalid',
        ...(0,requirements_reading/* placeOf */.$t)(file, source, option.start, option.end),
        message: `The password in the URL of ${option.name} holds a raw \`${problem.character}\`, where pip and uv take it to end.`,
        help: problem.help,
    });
}
function noteInsecure(option, { file, reading, source }) {
    noteUnencoded(option, { file, reading, source });
    const { scheme, host } = (0,reference/* describeReference */.P5)(option.value);
    if (scheme !== 'http' || (0,reference/* isLoopback */.U9)(host))
        return;
    (0,requirements_reading/* note */.N4)(reading, {
        kind: 'insecure-index',
        ...(0,requirements_reading/* placeOf */.$t)(file, source, option.start, option.end),
        message: `${(0,lines_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)(option.value))} is plain http, so anyone on the way can replace what it sends.`,
        help: 'Use https.',
        text: host,
    });
}
/** Notes an option that pip reads and forgets. */
function noteDropped(option, { file, reading, source }, why) {
    const text = (0,lines_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)(source.text.slice(option.start, option.end)));
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

// EXTERNAL MODULE: ./src/requirements/lines/options.ts
var lines_options = __webpack_require__(71690);
// EXTERNAL MODULE: ./src/requirements/grammar/form.ts
var grammar_form = __webpack_require__(34014);
// EXTERNAL MODULE: ./src/requirements/pin.ts
var pin = __webpack_require__(79143);
// EXTERNAL MODULE: ./src/requirements/lines/syntax.ts
var syntax = __webpack_require__(8205);
;// CONCATENATED MODULE: ./src/requirements/lines/read-requirement.ts










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
    refuseNamed((0,grammar_form/* pathsIn */.Mr)(stretch.text, stretch), { text: stretch.text, line: place.line, file, cwd: reading.cwd });
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
        name,
        extras,
        specifier,
        marker,
        url,
        hashes,
        normalizedName: (0,grammar_name/* normalizeName */.P)(name),
        active: marker === null ? true : undefined,
        pin: 'invalid',
        ...(ok && own),
    });
}
function invalid(name, common) {
    return {
        ...common,
        name,
        normalizedName: (0,grammar_name/* normalizeName */.P)(name),
        extras: [],
        specifier: '',
        marker: null,
        url: null,
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
    const stripped = (0,lines_text/* strip */.bB)(whole);
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
        return editable ? (0,grammar_form/* readEditable */.RC)(text, reading.cwd) : (0,grammar_form/* readForm */.vq)(text, reading.cwd);
    }
    catch (error) {
        if (!(error instanceof syntax/* RequirementError */.K))
            throw error;
        if (variables.some(({ value }) => value === null))
            return undefined;
        const from = editable ? start : Math.min(start + error.offset, end);
        const shown = (0,lines_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)(text), 100);
        const unencoded = (0,credentials/* encodeHelp */.as)(text);
        (0,requirements_reading/* note */.N4)(reading, {
            kind: 'invalid',
            ...(0,requirements_reading/* placeOf */.$t)(file, source, from, Math.max(end, from)),
            message: `${shown} is not a requirement: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`,
            ...(unencoded !== undefined && { help: unencoded.help }),
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
    const shown = (0,lines_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)(stretch.text), 100);
    if (refusal !== undefined) {
        (0,requirements_reading/* note */.N4)(reading, { kind: 'invalid', ...place, message: `pip refuses ${shown}: ${refusal}`, text: shown });
        return false;
    }
    const unencoded = form.url === null ? undefined : (0,credentials/* encodeHelp */.as)(form.url);
    if (unencoded !== undefined) {
        const message = `The password in this URL holds a raw \`${unencoded.character}\`, where pip and uv take it to end.`;
        (0,requirements_reading/* note */.N4)(reading, { kind: 'credentials', ...place, message, help: unencoded.help, text: shown });
    }
    const semicolon = !stretch.editable && (0,reference/* isUrl */.gU)(stretch.text) ? (form.url ?? '').indexOf(';') : -1;
    if (semicolon >= 0 &&
        /python_|sys_platform|platform_|os_name|implementation_|extra/.test((form.url ?? '').slice(semicolon))) {
        (0,requirements_reading/* note */.N4)(reading, {
            kind: 'dropped',
            ...place,
            message: `pip reads the marker as a part of the URL, since no space follows the semicolon.`,
            help: 'Write a space before and after the semicolon.',
            text: (0,lines_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)((form.url ?? '').slice(semicolon))),
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
    return (0,credentials/* maskCredentials */.Bs)((0,lines_text/* strip */.bB)(written.text.slice(before(start), Math.max(before(start), before(end)))));
}
function fromVariables({ source, variables, split, options }, { start, end }) {
    if (variables.length === 0)
        return { text: [], hash: false };
    // A URL has one user; a text full of them is no URL.
    const secrets = (0,url_secrets/* userinfos */.dv)(source.text.slice(0, end)).slice(0, 16);
    const text = variables
        .filter(({ value, after }) => value !== null && after.start < end && after.end > start)
        .filter(({ after }) => !secrets.some(secret => after.start >= secret.start && after.end <= secret.end))
        .map(({ name }) => name);
    const hashed = options.some(({ destination }) => destination === 'hash');
    return { text, hash: hashed && variables.some(({ value, after }) => value !== null && after.start >= split) };
}

// EXTERNAL MODULE: ./src/requirements/lines/shell-words.ts
var shell_words = __webpack_require__(92214);
// EXTERNAL MODULE: ./src/requirements/lines/suppression.ts
var suppression = __webpack_require__(27439);
;// CONCATENATED MODULE: ./src/requirements/lines/read-line.ts










/**
 * Reads one logical line into `reading`: requirement, options, problems, excuse. Returns the nested file that it names,
 * for the caller to read.
 */
function readLine(line, { file, reading }) {
    (0,suppression/* noteSwallowed */.j)(line, { file, reading });
    const requirements = reading.requirements.length;
    const problems = reading.problems.length;
    const nested = line.source.text === '' ? undefined : readContent(line.source, { file, reading });
    const excuse = (0,suppression/* readExcuse */.m)(line, file);
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
    reportExpanded(variables, { reading, written });
    noteVariables(variables, { file, reading, written });
    noteCredentials(written, { file, reading });
    const split = splitAt(source.text);
    const { words, error } = (0,shell_words/* splitWords */.y)(source.text.slice(split));
    const { options, leftovers, error: wrongOption } = (0,lines_options/* parseOptions */.A)(words.map(word => moved(word, split)));
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
function reportExpanded(variables, { reading, written }) {
    if (reading.onExpanded === undefined)
        return;
    let inUrl = false;
    let seen = 0;
    for (const { name, value, before } of variables) {
        const between = written.text.slice(seen, before.start);
        const word = between.split(/\s/).at(-1) ?? '';
        inUrl = word.includes('://') || (inUrl && word === between);
        seen = before.end;
        if (value !== null)
            reading.onExpanded({ name, value, inUrl });
    }
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
    const text = (0,lines_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)(source.text.slice(first.start, last.end)));
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
    for (const { start, end } of (0,url_secrets/* secretSpans */.AY)(text)) {
        if ((0,requirements_reading/* isFull */.uq)(reading))
            return;
        // The URL around it, from its scheme to the next blank.
        let from = Math.max(told, text.lastIndexOf('://', start));
        while (from > told && start - from < 2000 && /[a-zA-Z0-9+.-]/.test(text.charAt(from - 1)))
            from--;
        if (start < told || !(0,credentials/* hasWrittenCredentials */.uE)(text.slice(from, end + 1)))
            continue;
        told = end;
        while (told < text.length && told - end < 2000 && !(0,lines_text/* isBlankAt */.ML)(text, told))
            told++;
        (0,requirements_reading/* note */.N4)(reading, {
            kind: 'credentials',
            ...(0,requirements_reading/* placeOf */.$t)(file, written, from, told),
            message: 'A password or token stands in the file, for everybody who can read it.',
            help: 'Put it into a variable of the environment, ${NAME}, or into a netrc file.',
            text: (0,lines_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)(text.slice(from, told))),
        });
    }
}

// EXTERNAL MODULE: ./src/requirements/locks/pylock.ts
var pylock = __webpack_require__(83539);
// EXTERNAL MODULE: ./src/requirements/project/pyproject.ts + 3 modules
var pyproject = __webpack_require__(16616);
;// CONCATENATED MODULE: ./src/requirements/read.ts















const deepestNesting = 100;
const read_mostLines = 50_000;
/**
 * Everything that requirements and constraints files say, read as pip reads them (pip, "Requirements File Format" and
 * `req_file.py`); what pip would refuse or drop is among the problems. No network. Throws `unreadable` for a file named in
 * `files` or `constraints` that cannot be read.
 */
function readRequirements({ files, constraints, cwd, env, markers = {}, groups = false, onExpanded, }) {
    const reading = { ...(0,requirements_reading/* startReading */.Bg)(cwd, env), onExpanded };
    const walk = { reading, seen: new Set(), unreadable: new Map() };
    for (const file of files)
        readTop(file, { constraint: false, groups, ...walk });
    for (const file of constraints)
        readTop(file, { constraint: true, groups, ...walk });
    read_refuseAway(reading);
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
/** Files and folders of requirement lines, which the installer would open. Throws `unreadable`: no line may excuse it. */
function read_refuseAway({ requirements, cwd }) {
    for (const { url, file, line, text } of requirements) {
        if (url !== null)
            refuseNamed((0,reference/* localPaths */.OU)(url), { text, line, file: openFile(external_node_path_default().resolve(cwd, file), { constraint: false, cwd }), cwd });
    }
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
    (0,reach/* refuseOutOfReach */.xM)(file.path, 'input', `The ${kind} file ${name}`);
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
    else if ((0,pyproject/* isProjectName */.j)(external_node_path_default().basename(file.path)))
        (0,pyproject/* readProject */.W)(bytes, { file, reading, groups });
    else
        readText(bytes, { file, walk, trail: [identity(file.path)] });
}
function readText(bytes, { file, walk, trail }) {
    const { reading } = walk;
    const { text, problem } = (0,decode/* decodeRequirements */.F)(bytes);
    if (problem !== undefined) {
        const { offset, message, help } = problem;
        // The character itself, so that a line that ends before it is counted.
        const before = (0,lines_text/* splitLines */.uz)(text.slice(0, offset + 1));
        const column = Math.max(1, (0,lines_text/* codePoints */.BH)(before.at(-1) ?? '', before.at(-1)?.length ?? 0));
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
    if (isForeign(text, file.path)) {
        const message = 'This is not a requirements file, so that none of its lines is read or shown.';
        const help = `Name another file than ${external_node_path_default().basename(file.path)}, or keep only requirements in it.`;
        (0,requirements_reading/* note */.N4)(reading, { kind: 'invalid', file: file.shown, line: 1, message, help });
        return;
    }
    for (const line of (0,lines/* logicalLines */.N)(text)) {
        if (reading.lines++ >= read_mostLines) {
            const number = line.source.pieces[0]?.line.number ?? 1;
            const message = `There are more than ${read_mostLines} requirements and options; the further ones were not read.`;
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
    const target = (0,lines_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)(nested.target));
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
    const away = (0,reach/* outOfReach */.nn)(file.path, { from: from.path });
    if (away !== undefined) {
        const help = 'Keep the file in the repository, and name it relative to this one.';
        (0,requirements_reading/* note */.N4)(reading, {
            kind: 'missing-file',
            ...place,
            message: `${target} ${away}.`,
            help,
            text: target,
            away,
        });
        return;
    }
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
    if ((0,pyproject/* isProjectName */.j)(external_node_path_default().basename(file.path))) {
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
        const help = `It is looked for at ${(0,lines_text/* shorten */.ml)(file.shown)}, relative to the file that names it.`;
        (0,requirements_reading/* note */.N4)(reading, { kind: 'missing-file', ...place, message, help, text: target });
        return;
    }
    seen.add(key);
    reading.files.push(file.shown);
    readText(bytes, { file, walk, trail: [...trail, real] });
}


/***/ })

};

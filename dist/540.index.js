export const id = 540;
export const ids = [540];
export const modules = {

/***/ 88716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ refuseForeignSystems)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/** Throws `unsupported-system` where `build` does not run: mounts are built on the system of their hosts. */
function refuseForeignSystems(platform) {
    if (platform === 'linux')
        return;
    const name = platform === 'darwin' ? 'macOS' : platform === 'win32' ? 'Windows' : platform;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('unsupported-system', `build runs on Linux only, this is ${name}; check and verify run here too.`);
}


/***/ }),

/***/ 26801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lock: () => (/* binding */ lock)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/stopwatch.ts
var core_stopwatch = __webpack_require__(45308);
// EXTERNAL MODULE: ./src/environment/build.ts + 1 modules
var build = __webpack_require__(4037);
// EXTERNAL MODULE: ./src/environment/closure.ts
var closure = __webpack_require__(86364);
// EXTERNAL MODULE: ./src/environment/install/installer.ts
var installer = __webpack_require__(87397);
// EXTERNAL MODULE: ./src/environment/name-installed.ts
var name_installed = __webpack_require__(33585);
// EXTERNAL MODULE: ./src/environment/startup.ts + 1 modules
var startup = __webpack_require__(29287);
// EXTERNAL MODULE: ./src/environment/views.ts + 1 modules
var environment_views = __webpack_require__(98460);
// EXTERNAL MODULE: ./src/python/ask.ts
var ask = __webpack_require__(36591);
// EXTERNAL MODULE: ./src/python/choose.ts
var choose = __webpack_require__(28037);
// EXTERNAL MODULE: ./src/python/scrub.ts
var scrub = __webpack_require__(70333);
// EXTERNAL MODULE: ./src/requirements/canonical.ts
var requirements_canonical = __webpack_require__(68238);
// EXTERNAL MODULE: ./src/requirements/lines/decode.ts
var decode = __webpack_require__(80984);
// EXTERNAL MODULE: ./src/rules/engine.ts
var engine = __webpack_require__(29693);
// EXTERNAL MODULE: ./src/rules/policy.ts
var rules_policy = __webpack_require__(42609);
// EXTERNAL MODULE: ./src/rules/rule-sets.ts + 5 modules
var rule_sets = __webpack_require__(64846);
// EXTERNAL MODULE: ./src/commands/assemble.ts + 1 modules
var assemble = __webpack_require__(66969);
// EXTERNAL MODULE: ./src/commands/build/source-permit.ts
var source_permit = __webpack_require__(40558);
// EXTERNAL MODULE: ./src/commands/build/system.ts
var system = __webpack_require__(88716);
// EXTERNAL MODULE: ./src/commands/may-start.ts
var may_start = __webpack_require__(68930);
// EXTERNAL MODULE: ./src/commands/read-inputs.ts + 7 modules
var read_inputs = __webpack_require__(62610);
// EXTERNAL MODULE: ./src/commands/rule-ids.ts
var rule_ids = __webpack_require__(54213);
// EXTERNAL MODULE: ./src/commands/wheel-safety.ts
var wheel_safety = __webpack_require__(54276);
// EXTERNAL MODULE: ./src/commands/workspace.ts
var commands_workspace = __webpack_require__(62743);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: ./src/core/steps.ts
var core_steps = __webpack_require__(29860);
// EXTERNAL MODULE: ./src/environment/inventory.ts
var environment_inventory = __webpack_require__(54741);
// EXTERNAL MODULE: ./src/requirements/grammar/credentials.ts
var credentials = __webpack_require__(44728);
// EXTERNAL MODULE: ./src/requirements/grammar/name.ts
var grammar_name = __webpack_require__(831);
// EXTERNAL MODULE: ./src/requirements/reading.ts
var reading = __webpack_require__(35748);
// EXTERNAL MODULE: ./src/rules/python/python.ts
var python = __webpack_require__(35486);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/core/assets.ts
var assets = __webpack_require__(87474);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/process.ts
var core_process = __webpack_require__(99978);
// EXTERNAL MODULE: ./src/core/secrets.ts + 3 modules
var secrets = __webpack_require__(6567);
// EXTERNAL MODULE: ./src/environment/install/installer-inputs.ts + 1 modules
var installer_inputs = __webpack_require__(53635);
;// CONCATENATED MODULE: ./src/commands/lock/ask-index.ts







/** What pip asks when nobody names an index. */
const defaultIndex = 'https://pypi.org/simple';
/** Milliseconds for all names together, and for files that must be fetched to be hashed. */
const patience = { list: 300_000, hash: 1_800_000 };
/** The files that the indexes have of these names (PEP 503, PEP 691), in one process. Throws `index-failed` when it breaks down. */
async function listFiles(names, asking) {
    if (names.length === 0)
        return { files: new Map(), problems: [] };
    const answer = await ask_index_ask('list', { names }, asking);
    return { files: new Map(Object.entries(answer.files)), problems: answer.problems };
}
/** The sha256 (hex) of what stands behind each URL. Throws `index-failed` when one cannot be had. */
async function hashFiles(urls, asking) {
    if (urls.length === 0)
        return new Map();
    const answer = await ask_index_ask('hash', { urls }, asking);
    const [first] = answer.problems;
    if (first !== undefined) {
        const { mask } = secretsOf(asking);
        throw new errors/* SitemountError */.hr('index-failed', mask(`${first.place} could not be hashed: ${first.message}.`), {
            looked: answer.problems.slice(1).map(({ place, message }) => mask(`${place}: ${message}`)),
            help: 'The index states no hash of this file, so it is fetched; check that it is still there.',
        });
    }
    return new Map(Object.entries(answer.hashes));
}
async function ask_index_ask(kind, question, asking) {
    const { executable, indexes, transport, pip, env, signal } = asking;
    const { index, extra, findLinks, noIndex, trustedHosts } = indexes;
    const mark = `sitemount-index-${(0,external_node_crypto_.randomUUID)()}:`;
    const places = noIndex ? [] : [index.at(-1) ?? defaultIndex, ...extra];
    // Credentials stand in the question only: every user of a machine can read the command lines of all processes.
    const input = JSON.stringify({
        mark,
        ask: kind,
        ...question,
        indexes: [...new Set(places)],
        findLinks: [...new Set(findLinks)],
        trustedHosts,
        pip,
        accounts: asking.accounts ?? [],
        cert: transport.cert,
        clientCert: transport.clientCert,
        timeout: transport.timeout,
        retries: transport.retries,
    });
    const outcome = await (0,core_process/* run */.eF)(executable, ['-I', '-B', (0,assets/* asset */.L)('python/index.py')], {
        env: (0,installer_inputs/* withProxy */.fK)(env, transport.proxy),
        signal,
        input,
        timeout: patience[kind],
        maxOutput: 1 << 28,
    });
    const line = outcome.stdout.split('\n').find(text => text.startsWith(mark));
    const answer = line === undefined ? undefined : parse(line.slice(mark.length));
    if (outcome.code !== 0 || answer === undefined) {
        const { mask } = secretsOf(asking);
        throw new errors/* SitemountError */.hr('index-failed', `The package index could not be asked: ${mask((0,ask/* reason */.l)(outcome))}.`, {
            help: 'Check `index-url`, the proxy, and whether this machine has a network.',
        });
    }
    return answer;
}
/** The answer, or undefined where it was too long to be kept whole. */
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function secretsOf({ env, indexes, transport }) {
    const { index, extra, findLinks } = indexes;
    return (0,secrets/* gatherSecrets */.b)({ env, urls: [...index, ...extra, ...findLinks, ...(transport.proxy ? [transport.proxy] : [])] });
}

// EXTERNAL MODULE: ./src/artifact/publish.ts
var publish = __webpack_require__(12617);
// EXTERNAL MODULE: ./src/core/held-folder.ts
var held_folder = __webpack_require__(94661);
// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __webpack_require__(56107);
// EXTERNAL MODULE: ./src/report/json.ts
var json = __webpack_require__(32794);
// EXTERNAL MODULE: ./src/requirements/lines/recode.ts
var recode = __webpack_require__(99258);
// EXTERNAL MODULE: ./src/requirements/lines/rewrite.ts
var rewrite = __webpack_require__(72800);
// EXTERNAL MODULE: ./src/requirements/locks/pylock.ts
var pylock = __webpack_require__(83539);
// EXTERNAL MODULE: ./src/requirements/project/pyproject.ts + 3 modules
var pyproject = __webpack_require__(16616);
;// CONCATENATED MODULE: ./src/commands/lock/list-project.ts



/**
 * The dependencies of a `pyproject.toml`, which has no place for hashes, as a `requirements.txt` beside it: one a line, in the
 * same order.
 */
function listProject(shown, requirements) {
    const own = requirements.filter(({ file }) => file === shown);
    const lines = [`# ${external_node_path_default().posix.basename(shown)}, [project] dependencies`, ...own.map(writtenAs)];
    const recoded = (0,recode/* recode */.T)(Buffer.from(lines.map(line => `${line}\n`).join('')));
    if (recoded === undefined)
        throw new errors/* SitemountError */.hr('usage', `The dependencies of ${shown} cannot be written as a list.`);
    const numbers = new Map(own.map((requirement, index) => [placeKey(requirement), index + 2]));
    return {
        shown: external_node_path_default().posix.join(external_node_path_default().posix.dirname(shown), 'requirements.txt'),
        recoded,
        placeOf: requirement => {
            const line = requirement.file === shown ? numbers.get(placeKey(requirement)) : undefined;
            return line === undefined ? undefined : { line, column: 1 };
        },
    };
}
function placeKey({ line, column }) {
    return `${line}:${column}`;
}
function writtenAs({ text, name, extras, url, marker }) {
    if (url === null)
        return text;
    const bracket = extras.length === 0 ? '' : `[${extras.join(',')}]`;
    // A requirements file has variables, a project has none.
    const reference = url.replace(/[{}]/g, encodeURIComponent);
    return `${name}${bracket} @ ${reference}${marker === null ? '' : ` ; ${marker}`}`;
}

;// CONCATENATED MODULE: ./src/commands/lock/lock-files.ts












/** The folder below `output` that `lock` writes. */
const folderName = 'lock';
/** The file in it that lists what was written, so that nothing else is ever removed. */
const markerName = '.sitemount-lock';
/** Throws `usage` for a file that lies where `lock` writes, which would be gone before it is locked. */
function refuseLocked(files, { cwd, output }) {
    for (const shown of files) {
        if ((0,paths/* isInside */.FK)(external_node_path_default().join(output, folderName), external_node_path_default().resolve(cwd, shown))) {
            throw new errors/* SitemountError */.hr('usage', `${shown} lies in the folder that lock writes.`, {
                help: 'Move it out of there, or choose another `--output`.',
            });
        }
    }
}
/**
 * Removes what an earlier lock wrote below `output`. Throws `usage`, and removes nothing, when something else lies there;
 * `unwritable` with the path.
 */
function clearLock(output) {
    const folder = external_node_path_default().join(output, folderName);
    try {
        const stats = external_node_fs_default().lstatSync(folder, { throwIfNoEntry: false });
        if (stats === undefined)
            return;
        const listed = stats.isDirectory() ? readMarker(external_node_path_default().join(folder, markerName)) : undefined;
        if (listed === undefined)
            throw inTheWay(folder);
        for (const entry of external_node_fs_default().readdirSync(folder, { recursive: true, withFileTypes: true })) {
            const file = external_node_path_default().join(entry.parentPath, entry.name);
            if (!entry.isDirectory() && !listed.has(external_node_path_default().relative(folder, file)))
                throw inTheWay(file);
        }
        external_node_fs_default().rmSync(folder, { recursive: true });
    }
    catch (error) {
        throw (0,errors/* writeError */.oG)(error, folder);
    }
}
/** Paths below the folder, with the system's separator, or undefined for a marker that is none. */
function readMarker(file) {
    try {
        const { files } = JSON.parse((0,held_folder/* readPlainText */.Sg)(file) ?? '');
        return Array.isArray(files) ? new Set([markerName, ...files.map(name => external_node_path_default().normalize(String(name)))]) : undefined;
    }
    catch {
        return undefined;
    }
}
function inTheWay(place) {
    return new errors/* SitemountError */.hr('usage', `${place} is in the way, and no earlier lock wrote it, so it is not removed.`, {
        help: 'Move it away, or choose another `--output`.',
    });
}
/**
 * Opens every file that was read, the main one first. Throws `usage` for one that cannot be written again below `output`: it
 * lies outside the working directory, is a lock file already, is not text, or would be written over another.
 */
function openLockFiles({ files, requirements }, { cwd }) {
    const opened = files.map(shown => {
        if (external_node_path_default().isAbsolute(shown) || shown.split('/')[0] === '..') {
            throw new errors/* SitemountError */.hr('usage', `${shown} lies outside the working directory, so it has no place in what lock writes.`, {
                help: 'Name a folder above all requirements files with `--working-directory`.',
            });
        }
        if ((0,pylock/* isLockName */.H)(external_node_path_default().posix.basename(shown))) {
            throw new errors/* SitemountError */.hr('usage', `${shown} is a lock file already.`, {
                help: 'Name the requirements it was made from.',
            });
        }
        if ((0,pyproject/* isProjectName */.j)(external_node_path_default().posix.basename(shown)))
            return listProject(shown, requirements);
        const recoded = (0,recode/* recode */.T)(readBytes(external_node_path_default().resolve(cwd, shown)));
        if (recoded === undefined) {
            throw new errors/* SitemountError */.hr('usage', `${shown} is not text in an encoding that can be kept.`, {
                help: 'Save it as UTF-8.',
            });
        }
        const placeOf = ({ file, line, column }) => (file === shown ? { line, column } : undefined);
        return { shown, recoded, placeOf };
    });
    const twice = opened.find(({ shown }, index) => opened.findIndex(other => other.shown === shown) !== index);
    if (twice === undefined)
        return opened;
    throw new errors/* SitemountError */.hr('usage', `The dependencies of a project would be written over ${twice.shown}.`, {
        help: 'Lock the two one after the other, each with an `--output` of its own.',
    });
}
function readBytes(file) {
    try {
        // A pipe was read already, and gives nothing a second time.
        if (!external_node_fs_default().statSync(file).isFile())
            throw new errors/* SitemountError */.hr('usage', `${file} is not a file, so it cannot be read twice.`);
        return external_node_fs_default().readFileSync(file);
    }
    catch (error) {
        if (error instanceof errors/* SitemountError */.hr)
            throw error;
        throw new errors/* SitemountError */.hr('unreadable', `${file} cannot be read (${(0,errors/* systemCode */.xU)(error)}).`, { cause: error });
    }
}
/** The files with every line pinned; what nobody listed follows at the end of the first. */
function pinFiles(files, { lines, added }) {
    return files.map(({ shown, recoded, placeOf }, index) => {
        const edits = [...lines].flatMap(([requirement, pin]) => {
            const place = placeOf(requirement);
            return place === undefined ? [] : [editOf(requirement, { ...pin, ...place })];
        });
        const splices = (0,rewrite/* locateEdits */.u6)(recoded.text, edits);
        const end = recoded.text.length;
        const further = index === 0 ? addition(added, recoded.text) : '';
        return { shown, bytes: recoded.splice(further === '' ? splices : [...splices, { start: end, end, text: further }]) };
    });
}
function editOf({ text }, { version, hashes, line, column }) {
    const pinned = version === undefined ? undefined : (0,rewrite/* pinnedText */.Wm)(text, version);
    return { line, column, hashes, ...(pinned !== undefined && { text: pinned }) };
}
/** The lines for what is needed and not listed, as pip-compile writes them. */
function addition(added, text) {
    if (added.length === 0)
        return '';
    const newline = /\r\n|\n/.exec(text)?.[0] ?? '\n';
    const lines = added.flatMap(({ name, version, hashes, via }) => [
        [`${name}==${version}`, ...hashes.map(hash => `    --hash=${hash}`)].join(` \\${newline}`),
        ...(via.length === 1 ? [`    # via ${via[0]}`] : ['    # via', ...via.map(one => `    #   ${one}`)]),
    ]);
    const start = text === '' || text.endsWith('\n') ? '' : newline;
    return [`${start}${newline}# Needed by the lines above, and not listed there:`, ...lines, ''].join(newline);
}
/**
 * Writes the files to `lock` below `output`, all or none, in place of what an earlier run left there, and returns their paths.
 * Throws `usage` as `clearLock` does, `disk-full` or `unwritable`.
 */
function writeLockFiles(files, { bench, output, held }) {
    const draft = external_node_path_default().join(bench, folderName);
    const final = external_node_path_default().join(output, folderName);
    try {
        for (const { shown, bytes } of files) {
            const file = external_node_path_default().join(draft, shown);
            external_node_fs_default().mkdirSync(external_node_path_default().dirname(file), { recursive: true });
            external_node_fs_default().writeFileSync(file, bytes, { flag: 'wx' });
        }
        external_node_fs_default().writeFileSync(external_node_path_default().join(draft, markerName), (0,json/* jsonText */.s)({ files: files.map(({ shown }) => shown) }));
        clearLock(output);
        (0,publish/* publish */.mk)([{ from: draft, to: final }], { output, held });
    }
    catch (error) {
        throw (0,errors/* writeError */.oG)(error, final);
    }
    return files.map(({ shown }) => external_node_path_default().join(final, shown));
}

// EXTERNAL MODULE: ./src/requirements/grammar/reference.ts
var reference = __webpack_require__(62611);
// EXTERNAL MODULE: ./src/requirements/grammar/specifier.ts
var grammar_specifier = __webpack_require__(62414);
// EXTERNAL MODULE: ./src/requirements/grammar/marker.ts
var grammar_marker = __webpack_require__(84526);
;// CONCATENATED MODULE: ./src/commands/lock/pythons.ts

const minors = Array.from({ length: 9 }, (_, index) => `3.${index + 7}`);
/**
 * Which Pythons a line is for whose marker does not hold here: this one, where only the platform is another, else each
 * minor version for which the marker may hold. Full versions, the latest of each minor.
 */
function pythonsFor(marker, { version, markers }) {
    const { python_version, python_full_version } = markers;
    if (mayHold(marker, { python_version, python_full_version }))
        return [version];
    return minors
        .map(minor => ({ python_version: minor, python_full_version: `${minor}.99` }))
        .filter(python => mayHold(marker, python))
        .map(python => python.python_full_version);
}
function mayHold(marker, python) {
    return marker === null || (0,grammar_marker/* evaluatePartially */.S)(marker, python) !== false;
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./src/commands/lock/reference-pins.ts





/** Direct references: each file gets the hash of what was installed from it; what has no hash is told and stays as it is. */
async function referencePins(facts, asking) {
    const { requirements, sources, cwd } = facts;
    const notices = [];
    const open = [];
    for (const line of requirements.filter(({ constraint, url, pin }) => !constraint && url !== null && pin !== 'invalid')) {
        const { kind, scheme, base } = (0,reference/* describeReference */.P5)(line.url ?? '');
        if (line.editable || kind === 'vcs' || kind === 'directory') {
            const what = line.editable ? 'editable' : kind === 'vcs' ? 'version control' : 'a folder';
            notices.push(`${line.file}:${line.line}: ${(0,credentials/* maskCredentials */.Bs)(line.text)} is ${what}, which has no hash: it is kept as it is.`);
        }
        else if (!line.hashes.some(reference/* isStrongHash */.OZ)) {
            const source = sources.find(({ normalizedName }) => normalizedName === line.normalizedName && line.active !== false);
            const url = scheme === '' ? (0,external_node_url_.pathToFileURL)(external_node_path_default().resolve(cwd, base)).href : base;
            open.push({ line, url, sha256: source?.sha256 ?? null });
        }
    }
    const urls = open.filter(({ sha256 }) => sha256 === null).map(({ url }) => url);
    const fetched = await hashFiles([...new Set(urls)], { ...asking, accounts: urls });
    const lines = open.map(({ line, url, sha256 }) => [
        line,
        { hashes: [`sha256:${sha256 ?? fetched.get(url)}`] },
    ]);
    return { lines, notices };
}

// EXTERNAL MODULE: ./src/environment/install/sources.ts
var sources = __webpack_require__(59007);
// EXTERNAL MODULE: ./src/requirements/grammar/version.ts
var grammar_version = __webpack_require__(16814);
;// CONCATENATED MODULE: ./src/commands/lock/release-files.ts





/** The version that a file name states for a distribution of this name (PEP 427, PEP 625); undefined for another's file. */
function versionIn(filename, normalizedName) {
    if (filename.endsWith('.whl')) {
        const [name = '', version = '', ...tags] = filename.slice(0, -4).split('-');
        return (0,grammar_name/* normalizeName */.P)(name) === normalizedName && tags.length >= 3 ? version.replaceAll('_', '-') : undefined;
    }
    const stem = filename.replace(/\.(?:tar\.gz|tgz|zip|tar\.bz2|tar\.xz)$/, '');
    if (stem === filename)
        return undefined;
    // Names and versions of old sdists may both hold dashes.
    for (let dash = stem.indexOf('-'); dash >= 0; dash = stem.indexOf('-', dash + 1)) {
        const version = stem.slice(dash + 1);
        if ((0,grammar_name/* normalizeName */.P)(stem.slice(0, dash)) === normalizedName && (0,grammar_version/* parseVersion */.ot)(version) !== undefined)
            return version;
    }
    return undefined;
}
/** The files of one release. */
function filesOfRelease(files, { normalizedName, version }) {
    return files.filter(({ filename }) => {
        const own = versionIn(filename, normalizedName);
        return own !== undefined && (0,grammar_specifier/* versionsEqual */.At)(own, version);
    });
}
/**
 * Of a release's files those of the places that have the very file that was installed: another index may serve a release of
 * the same name and number that is somebody else's. Where it is not known what was installed, those of the first place.
 */
function filesBeside(files, source) {
    const { sha256 = null, url = null } = source ?? {};
    const installed = url === null ? '' : (0,sources/* fileName */.Md)(url);
    const same = files.filter(({ hashes }) => sha256 !== null && hashes.sha256 === sha256);
    const alike = files.filter(({ filename, hashes }) => {
        return filename === installed && (sha256 === null || hashes.sha256 === undefined);
    });
    const known = sha256 !== null || installed !== '';
    const found = same.length > 0 ? same : known ? alike : files.slice(0, 1);
    const places = new Set(found.map(({ place }) => place));
    return files.filter(({ place }) => places.has(place));
}
/** `algorithm:hex` that the index states for a file, sha256 before the others; undefined where it must be fetched. */
function statedHash({ hashes }) {
    return ['sha256', 'sha512', 'sha384'].map(name => `${name}:${hashes[name] ?? ''}`.toLowerCase()).find(reference/* isStrongHash */.OZ);
}
/**
 * The newest release that a specifier allows and whose files support every one of the Pythons, else all but the oldest, and so
 * on; pre-releases only where nothing else is there, withdrawn ones never (PEP 440, PEP 592). Undefined where there is none.
 */
function newestRelease(files, { normalizedName, specifier, pythons }) {
    const versions = new Map();
    for (const file of files) {
        const version = versionIn(file.filename, normalizedName);
        if (version !== undefined)
            versions.set(version, [...(versions.get(version) ?? []), file]);
    }
    for (const prereleases of [false, true]) {
        for (let oldest = 0; oldest < Math.max(1, pythons.length); oldest++) {
            const [newest] = allowedReleases(versions, { specifier, pythons: pythons.slice(oldest) })
                .filter(({ parsed }) => prereleases || !(0,grammar_version/* isPrerelease */.V1)(parsed))
                .sort((a, b) => (0,grammar_version/* compareVersions */.Zy)(b.parsed, a.parsed));
            if (newest !== undefined)
                return newest.version;
        }
    }
    return undefined;
}
function allowedReleases(versions, { specifier, pythons }) {
    return [...versions].flatMap(([version, own]) => {
        const parsed = (0,grammar_version/* parseVersion */.ot)(version);
        const usable = own.filter(({ yanked }) => !yanked);
        const supported = pythons.every(python => usable.some(file => supports(file, python)));
        const meets = specifier === '' || (0,grammar_specifier/* satisfies */.ib)(version, specifier, { prereleases: true });
        return parsed !== undefined && usable.length > 0 && supported && meets ? [{ version, parsed }] : [];
    });
}
function supports({ requiresPython }, python) {
    return requiresPython === null || (0,grammar_specifier/* satisfies */.ib)(python, requiresPython, { prereleases: true });
}

;// CONCATENATED MODULE: ./src/commands/lock/pins.ts







/**
 * What each line of the requirements is pinned to: what is installed, with the hashes of every file of that release, and for
 * lines that are for other platforms what the index has for them. Throws `index-failed` where an index does not know what was
 * installed, or states other bytes than a line or the installer.
 */
async function gatherPins(facts, asking) {
    const { requirements, distributions, sources } = facts;
    const byName = requirements.filter(({ constraint, url, pin, name }) => !constraint && url === null && pin !== 'invalid' && name !== '');
    const unlisted = unlistedOf(facts);
    const names = new Set([...byName, ...unlisted].map(({ normalizedName }) => normalizedName));
    const listing = await listFiles([...names].sort(), asking);
    const sourceOf = (name) => sources.find(({ normalizedName }) => normalizedName === name);
    const notices = [];
    const wanted = [];
    for (const distribution of distributions.filter(({ normalizedName }) => names.has(normalizedName))) {
        const { normalizedName, version } = distribution;
        const source = sourceOf(normalizedName);
        const files = filesBeside(filesOfRelease(listing.files.get(normalizedName) ?? [], distribution), source);
        if (files.length === 0)
            throw unknownRelease(distribution, listing);
        const lines = byName.filter(line => line.normalizedName === normalizedName && line.active !== false);
        wanted.push({ normalizedName, version, files, source, lines });
    }
    for (const line of byName.filter(({ active }) => active === false)) {
        const found = releaseElsewhere(line, { facts, listing });
        if (found === undefined)
            notices.push(`${line.file}:${line.line}: ${line.text} is not for this Python and platform, and no index has a release for it: it is kept as it is.`);
        else
            wanted.push(found);
    }
    const hashes = await hashesByFile(wanted.flatMap(({ files }) => files), asking);
    const pinned = wanted.map(one => ({ one, pin: { version: one.version, hashes: hashes(one.files) } }));
    for (const { one, pin } of pinned)
        holdAgainst(one, pin);
    const references = await referencePins(facts, asking);
    return {
        lines: new Map([
            ...pinned.flatMap(({ one, pin }) => one.lines.map(line => [line, pin])),
            ...references.lines,
        ]),
        added: unlisted.map(distribution => ({
            name: distribution.normalizedName,
            version: distribution.version,
            hashes: pinned.find(({ one }) => one.normalizedName === distribution.normalizedName && one.lines.length === 0)?.pin
                .hashes ?? [],
            via: [...new Set((facts.needed.needs.get(distribution.normalizedName) ?? []).map(({ by }) => by))].sort(),
        })),
        notices: [...notices, ...references.notices],
    };
}
/** Installed from an index, and on no line that holds here; what a direct reference brought may have no name there. */
function unlistedOf({ requirements, distributions }) {
    const active = requirements.filter(requirement => !requirement.constraint && requirement.active !== false);
    const listed = new Set(active.map(({ normalizedName }) => normalizedName));
    return distributions
        .filter(({ normalizedName, directUrl }) => !listed.has(normalizedName) && directUrl === null)
        .sort((a, b) => (a.normalizedName < b.normalizedName ? -1 : 1));
}
/** What a line that does not hold here is pinned to: what it says, what is installed if it may be, else the newest release. */
function releaseElsewhere(line, { facts, listing }) {
    const { normalizedName, specifier } = line;
    const files = listing.files.get(normalizedName) ?? [];
    const exact = (0,grammar_specifier/* exactness */.DW)(specifier);
    const pythons = pythonsFor(line.marker, facts.interpreter);
    const installed = facts.distributions.find(one => one.normalizedName === normalizedName)?.version;
    const isUsable = (version) => (specifier === '' || (0,grammar_specifier/* satisfies */.ib)(version, specifier, { prereleases: true })) &&
        newestRelease(filesOfRelease(files, { normalizedName, version }), { normalizedName, specifier: '', pythons }) !==
            undefined;
    const version = exact.kind === 'exact'
        ? exact.version
        : installed !== undefined && isUsable(installed)
            ? installed
            : newestRelease(files, { normalizedName, specifier, pythons });
    if (version === undefined)
        return undefined;
    const own = filesBeside(filesOfRelease(files, { normalizedName, version }), undefined);
    if (own.length === 0)
        return undefined;
    return { normalizedName, version, files: own, source: undefined, lines: [line] };
}
/**
 * `algorithm:hex` of each of these files, sorted: as the index states it, else of what stands behind its URL. Throws
 * `index-failed` when that cannot be had.
 */
async function hashesByFile(files, asking) {
    const unstated = files.filter(file => statedHash(file) === undefined);
    const fetched = await hashFiles([...new Set(unstated.map(({ url }) => url))], asking);
    return some => [...new Set(some.map(file => statedHash(file) ?? `sha256:${fetched.get(file.url)}`))].sort();
}
/** A lock must not bless other bytes than those that were installed, or that the line named before. */
function holdAgainst({ normalizedName, version, source, lines }, { hashes }) {
    const { sha256 = null } = source ?? {};
    const states = hashes.some(hash => hash.startsWith('sha256:'));
    if (sha256 !== null && states && !hashes.includes(`sha256:${sha256}`)) {
        throw new errors/* SitemountError */.hr('index-failed', `The index lists other files of ${normalizedName} ${version} than the one that was installed.`, {
            help: 'Run it again; if it stays so, find out what the index serves.',
        });
    }
    for (const line of lines) {
        const named = line.hashes.filter(reference/* isStrongHash */.OZ).map(hash => hash.toLowerCase());
        const against = sha256 !== null && named.every(hash => hash.startsWith('sha256:')) ? [`sha256:${sha256}`] : hashes;
        if (named.length === 0 || named.some(hash => against.includes(hash)))
            continue;
        throw new errors/* SitemountError */.hr('index-failed', `${line.file}:${line.line}: the index serves other bytes for ${line.name} ${version} than the hashes of this line name.`, {
            help: 'Find out why before you renew the hashes; to accept what is there, remove them from the line.',
        });
    }
}
function unknownRelease({ name, version, normalizedName }, { problems }) {
    const looked = problems.filter(problem => problem.name === null || problem.name === normalizedName);
    const message = `No index that was asked lists what was installed of ${name} ${version}.`;
    return new errors/* SitemountError */.hr('index-failed', message, {
        looked: looked.map(({ place, message: why }) => `${place}: ${why}`),
        help: 'Check `index-url` and its credentials; `lock` asks the same places as the installer.',
    });
}

;// CONCATENATED MODULE: ./src/commands/lock/lock-environment.ts























/** Whether `lock` is asked about an environment that lies there: `--python` names one, and there are no requirements to build. */
function isSnapshot({ given, requirements }, { cwd }) {
    const [first = ''] = requirements;
    return given.has('python') && !given.has('requirements') && !(0,external_node_fs_.existsSync)(external_node_path_default().resolve(cwd, first));
}
/**
 * Writes every distribution of an existing environment as a pinned and hashed line, without what leaks into it: editable
 * installs, files and folders of this machine and version control become comments that say why, and fail the verdict as errors do.
 */
async function lockEnvironment(options, io) {
    const { steps, time } = (0,core_stopwatch/* createStopwatch */.S)();
    const workspace = (0,commands_workspace/* openWorkspace */.OH)(options.output, io);
    try {
        clearLock(workspace.output);
        const declared = (0,read_inputs/* readDeclaredPython */.H1)(options, io);
        const chosen = await time('ask python', () => (0,choose/* chooseInterpreter */.S)(options.python, { ...declared, io, toRead: true }));
        const { interpreter, transport } = chosen;
        const findings = (0,engine/* judge */.S)(python/* pythonRules */.Y, { ...declared, ...chosen }, (0,rules_policy/* policyOf */.US)(options));
        const result = (0,assemble/* assemble */.fT)({ mode: 'lock', verdict: (0,rules_policy/* verdictOf */.Vj)(findings, options), findings, steps, interpreter });
        if (result.verdict === 'failed')
            return { result, notices: [] };
        const { executable, markers } = interpreter;
        const { site } = await (0,ask/* probeEnvironment */.KL)(executable, io);
        const inventory = await (0,core_steps/* inTurns */.gG)((0,environment_inventory/* takeInventory */.O)(site), io.signal);
        const wanted = withoutInstallers(inventory.distributions, markers);
        const indexes = namedIndexes(options);
        const env = (0,scrub.scrubbedEnvironment)(io.env, { libraryPath: (0,scrub/* libraryPathOf */.a1)(executable, io.env) });
        const pip = (0,installer/* findPip */.Bd)(interpreter)?.root ?? null;
        const asking = { executable, pip, indexes, transport, env, signal: io.signal };
        const { text, notices } = await time('ask the index', () => snapshot(wanted, { inventory, asking }));
        const written = writeLockFiles([{ shown: 'requirements.txt', bytes: Buffer.from(text) }], workspace);
        return {
            result: { ...result, verdict: notices.length > 0 && options.failOn !== 'never' ? 'failed' : 'passed' },
            notices,
            locked: { files: written.map(file => external_node_path_default().relative(io.cwd, file)), text },
        };
    }
    finally {
        workspace.close();
    }
}
async function snapshot(distributions, { inventory, asking }) {
    const editable = editableNames(inventory);
    const asked = distributions.filter(one => whyNot(one, editable) === undefined);
    const { files, problems } = await listFiles(asked.map(({ normalizedName }) => normalizedName), asking);
    const released = asked.map(one => {
        return { one, files: filesBeside(filesOfRelease(files.get(one.normalizedName) ?? [], one), undefined) };
    });
    const hashes = await hashesByFile(released.flatMap(({ files: own }) => own), asking);
    const notices = [];
    const lines = distributions.map(distribution => {
        const { normalizedName, version } = distribution;
        const own = released.find(({ one }) => one === distribution)?.files ?? [];
        const trouble = problems.find(({ name }) => name === null || name === normalizedName);
        const why = whyNot(distribution, editable) ??
            (own.length > 0
                ? undefined
                : trouble === undefined
                    ? 'no index lists it'
                    : `${trouble.place}: ${trouble.message}`);
        if (why === undefined)
            return [`${normalizedName}==${version}`, ...hashes(own).map(hash => `    --hash=${hash}`)].join(' \\\n');
        notices.push(`${normalizedName} ${version} is left out: ${why}.`);
        return `# ${normalizedName}==${version} is left out: ${why.replace(/[\r\n]+/g, ' ')}`;
    });
    for (const name of [...editable].filter(name => !distributions.some(one => one.normalizedName === name))) {
        notices.push(`${name} is left out: an editable install.`);
        lines.push(`# ${name} is left out: an editable install`);
    }
    return { text: lines.map(line => `${line}\n`).join(''), notices };
}
/** Why a distribution is no release of an index: how it was installed (PEP 610). */
function whyNot({ directUrl, normalizedName }, editable) {
    const { url, dir_info, vcs_info } = (directUrl ?? {});
    const from = typeof url === 'string' ? (0,credentials/* maskCredentials */.Bs)(url) : 'an unknown place';
    if (dir_info?.editable === true)
        return `an editable install of ${from}`;
    if (editable.has(normalizedName))
        return 'an editable install';
    if (dir_info !== undefined)
        return `installed from the folder ${from}`;
    if (vcs_info !== undefined)
        return `installed from version control, ${from}, which has no hash`;
    return typeof url === 'string' ? `installed from the file ${from}` : undefined;
}
/** Editable installs that only a `.pth`, an `.egg-link` or an `easy-install.pth` shows. */
function editableNames({ entries, pth }) {
    const links = entries.flatMap(({ path: name }) => /^([^/]+)\.egg-link$/.exec(name)?.[1] ?? []);
    const hooks = pth.flatMap(({ path: name }) => /^__editable__[._]?_*(.+?)-[^-]+\.pth$/.exec(name)?.[1] ?? []);
    return new Set([...links, ...hooks].map(grammar_name/* normalizeName */.P));
}
/** pip, setuptools and wheel are there to install, unless somebody needs them. */
function withoutInstallers(distributions, markers) {
    const installers = new Set(['pip', 'setuptools', 'wheel']);
    const roots = distributions
        .filter(({ normalizedName }) => !installers.has(normalizedName))
        .map(({ normalizedName }) => ({ normalizedName, extras: [] }));
    const { needs } = (0,closure/* closure */.C)({ distributions, roots, markers });
    const kept = distributions.filter(({ normalizedName: name }) => !installers.has(name) || needs.has(name));
    return [...new Map(kept.map(one => [one.normalizedName, one])).values()].sort((a, b) => a.normalizedName < b.normalizedName ? -1 : 1);
}
function namedIndexes({ indexUrl, extraIndexUrl }) {
    return { ...(0,reading/* defaultIndexes */.y9)(), index: indexUrl === '' ? [] : [indexUrl], extra: [...extraIndexUrl] };
}

;// CONCATENATED MODULE: ./src/commands/lock/index.ts



























/**
 * Builds the environment that the requirements ask for, loose ones included, and writes them again with every release pinned
 * and every file of it hashed, below `output`. Nothing is written when a judgement fails, nothing installed when the first does.
 */
async function lock(options, io) {
    if (isSnapshot(options, io))
        return lockEnvironment(options, io);
    (0,system/* refuseForeignSystems */.h)(process.platform);
    const stopwatch = (0,core_stopwatch/* createStopwatch */.S)();
    const { steps, time } = stopwatch;
    const workspace = (0,commands_workspace/* openWorkspace */.OH)(options.output, io);
    try {
        const { cwd } = io;
        const { output } = workspace;
        refuseLocked([...options.requirements, ...options.constraints], { cwd, output });
        const read = await time('read', () => (0,read_inputs/* readDeclared */.D6)(options, io)).catch((error) => {
            clearLock(output);
            throw error;
        });
        // Not sooner: a file that was read may include one of there.
        refuseLocked(read.requirements.files, { cwd, output });
        clearLock(output);
        const files = openLockFiles(read.requirements, io);
        const chosen = await time('ask python', () => (0,choose/* chooseInterpreter */.S)(options.python, { ...read, io }));
        const { interpreter, transport } = chosen;
        const declared = (0,read_inputs/* settleMarkers */.Dv)(read, interpreter.markers);
        const known = { ...declared, ...chosen, pins: 'off', delivery: options.delivery };
        const policy = lockPolicy((0,rules_policy/* policyOf */.US)(options, declared.requirements));
        const before = (0,engine/* judge */.S)(rule_sets/* beforeInstall */.tQ, { ...known, ruleIds: await (0,rule_ids/* ruleIdsFor */.u)(known.requirements) }, policy);
        const reached = { mode: 'lock', declared, interpreter, steps };
        const stop = (findings) => {
            return { result: (0,assemble/* assemble */.fT)({ ...reached, verdict: 'failed', findings }), notices: [] };
        };
        if ((0,rules_policy/* verdictOf */.Vj)(before, options) === 'failed')
            return stop(before);
        const permit = (0,source_permit/* permitSources */.A)(declared.requirements.requirements, { ...options, policy });
        const loose = withoutHashes(declared.requirements);
        const canonical = (0,requirements_canonical/* canonicalRequirements */.L)(loose, { ...permit, markers: interpreter.markers });
        const { indexes } = loose;
        const safety = (0,wheel_safety/* wheelSafety */.u)({ ...options, ...declared, requirements: declared.requirements.requirements, policy });
        const { isRefused, maxBytes } = safety;
        const job = { ...workspace, ...options, ...chosen, ...permit, isRefused, maxBytes, canonical, indexes, io, stopwatch };
        const built = await (0,build/* buildEnvironment */.A)({ ...job, cache: undefined, backtracking: true });
        if ('unsafe' in built) {
            const found = safety.findings(built.unsafe);
            if (found.length === 0)
                throw built.error;
            return stop([...found, ...before]);
        }
        if ('release' in built)
            return stop([...(0,engine/* judge */.S)(rule_sets/* unbuildable */.Q8, { ...known, ...built }, policy), ...before]);
        const { environment } = built;
        const { virtualenv } = environment;
        // A lock does not judge start-up code, and runs none that is neither known nor allowed.
        const startable = (0,may_start/* mayStart */.S)((0,startup/* readStartup */.gm)(environment.inventory), { ...options, policy, allowed: options.allow });
        const probe = startable
            ? await time('ask the virtualenv', () => (0,ask/* probeEnvironment */.KL)(virtualenv.executable, io))
            : may_start/* unasked */.W.probe;
        const views = startable
            ? await time("ask pip's views", () => (0,environment_views/* askViews */.u)(interpreter, { ...workspace, virtualenv, io }))
            : may_start/* unasked */.W.views;
        const { distributions } = environment.inventory;
        const active = declared.requirements.requirements.filter(({ active }) => active !== false);
        const requirements = (0,name_installed/* nameInstalled */.w)(active, { distributions, cwd: io.cwd });
        const roots = requirements.filter(({ constraint }) => !constraint);
        const needed = (0,closure/* closure */.C)({ distributions, roots, markers: interpreter.markers });
        const after = (0,engine/* judge */.S)(rule_sets/* afterInstall */.Q$, { ...known, ...environment, probe, views, requirements, needed }, policy);
        const findings = [...before, ...after];
        if ((0,rules_policy/* verdictOf */.Vj)(findings, options) === 'failed')
            return stop(findings);
        const env = (0,scrub.scrubbedEnvironment)(io.env, { libraryPath: (0,scrub/* libraryPathOf */.a1)(interpreter.executable, io.env) });
        const asking = {
            executable: interpreter.executable,
            pip: (0,installer/* findPip */.Bd)(interpreter)?.root ?? null,
            indexes,
            transport,
            env,
            signal: io.signal,
        };
        const facts = { ...declared.requirements, ...environment, distributions, needed, interpreter, cwd: io.cwd };
        const pins = await time('ask the index', () => gatherPins(facts, asking));
        const pinned = pinFiles(files, pins);
        const written = writeLockFiles(pinned, workspace);
        const text = (0,decode/* decodeRequirements */.F)(pinned[0]?.bytes ?? new Uint8Array()).text;
        return {
            result: (0,assemble/* assemble */.fT)({ ...reached, installer: environment.installer, verdict: 'passed', findings }),
            notices: pins.notices,
            locked: { files: written.map(file => external_node_path_default().relative(io.cwd, file)), text },
        };
    }
    finally {
        workspace.close();
    }
}
/** A further index is what hashes are the answer to, and there are none yet; what a mount leaves out is no matter here. */
function lockPolicy(policy) {
    return { ...policy, rules: new Map([['extra-index', 'warning'], ['file-outside-mount', 'off'], ...policy.rules]) };
}
/**
 * The requirements without their hashes: one hash makes the installer demand one of everything. What they say is held against
 * what was installed afterwards.
 */
function withoutHashes(facts) {
    return {
        ...facts,
        indexes: { ...facts.indexes, requireHashes: false },
        requirements: facts.requirements.map(requirement => ({ ...requirement, hashes: [] })),
    };
}


/***/ }),

/***/ 54213:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ ruleIdsFor)
/* harmony export */ });
/** The ids that comments `allow[…]` may name; none where no file has such a comment, so that all rules need not be loaded. */
async function ruleIdsFor({ excuses }) {
    return excuses.length === 0 ? [] : (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 14964))).ruleIds;
}


/***/ }),

/***/ 38150:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ settleAll)
/* harmony export */ });
/**
 * The results of works that were started together, in their order. When one fails the others are still waited for, so that
 * none works on in a folder that is being removed; then the first failure is thrown.
 */
async function settleAll(works) {
    await Promise.allSettled(works);
    return Promise.all(works);
}


/***/ }),

/***/ 86364:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ closure)
/* harmony export */ });
/* harmony import */ var _requirements_grammar_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84526);
/* harmony import */ var _requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(831);
/* harmony import */ var _requirements_grammar_pep508_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12692);



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
        const key = [root, step.normalizedName, ...step.extras.map(_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P).sort()].join(' ');
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
            const { name, extras: wanted, marker } = (0,_requirements_grammar_pep508_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRequirement */ .p)(requirement);
            if (marker !== null && !(0,_requirements_grammar_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluateMarker */ .U)(marker, markers, [...extras]))
                return [];
            return [{ requirement, name: (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P)(name), extras: wanted }];
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

/***/ 91864:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ createVirtualenv)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99978);




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
    const prefix = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(folder);
    const made = await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(interpreter.executable, ['-I', '-m', 'venv', '--without-pip', prefix], {
        env,
        signal,
        timeout: patience,
    });
    if (made.code !== 0)
        throw failure(interpreter.executable, made.stderr || made.stdout);
    const executable = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(prefix, ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']));
    const onlySite = findOnlySite(prefix);
    if (onlySite !== undefined)
        return { prefix, executable, site: onlySite };
    const asked = await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(executable, ['-I', '-c', askSite], { env, signal, timeout: patience });
    return { prefix, executable, site: readSite(prefix, asked.stdout) ?? fail(executable, asked.stderr) };
}
/**
 * The site-packages folder of a new virtualenv where its layout leaves no choice: one folder of one Python below `lib`, and no
 * `lib64` but as a link to it. It need not be asked for then, which takes as long as a third of the virtualenv.
 */
function findOnlySite(prefix) {
    const lib = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(prefix, 'lib');
    try {
        const [python, ...others] = node_fs__WEBPACK_IMPORTED_MODULE_0___default().readdirSync(lib);
        if (python === undefined || others.length > 0 || !/^(?:python|pypy)3\.\d+t?$/.test(python))
            return undefined;
        const lib64 = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(prefix, 'lib64');
        if (node_fs__WEBPACK_IMPORTED_MODULE_0___default().existsSync(lib64) && node_fs__WEBPACK_IMPORTED_MODULE_0___default().realpathSync(lib64) !== node_fs__WEBPACK_IMPORTED_MODULE_0___default().realpathSync(lib))
            return undefined;
        const site = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(lib, python, 'site-packages');
        return node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(site).isDirectory() && node_fs__WEBPACK_IMPORTED_MODULE_0___default().readdirSync(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(site)).length === 1 ? site : undefined;
    }
    catch {
        return undefined;
    }
}
/** The one site-packages folder that the answer names, or undefined when it is none or lies outside. */
function readSite(prefix, answer) {
    try {
        const [purelib, platlib] = JSON.parse(answer.split('\n').findLast(line => line.startsWith('["')) ?? '');
        if (purelib === undefined || platlib === undefined)
            return undefined;
        const same = node_fs__WEBPACK_IMPORTED_MODULE_0___default().realpathSync(purelib) === node_fs__WEBPACK_IMPORTED_MODULE_0___default().realpathSync(platlib);
        return same && purelib.startsWith(prefix + (node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)) ? purelib : undefined;
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
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('disk-full', `${executable} found no space left to make a virtualenv: ${reason}`, {
            help: 'Free some space, or point TMPDIR (on GitHub: RUNNER_TEMP) to a larger disk.',
        });
    }
    const noVenv = /No module named '?(venv|ensurepip)/.test(output);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('virtualenv-failed', `${executable} could not make a virtualenv: ${reason}`, {
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


/***/ }),

/***/ 21493:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HH: () => (/* binding */ makeVirtualenv),
/* harmony export */   Ns: () => (/* binding */ installEnvironment),
/* harmony export */   _x: () => (/* binding */ createEarlyVirtualenv)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73102);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99978);
/* harmony import */ var _python_scrub_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70333);
/* harmony import */ var _create_virtualenv_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91864);
/* harmony import */ var _install_installer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87397);
/* harmony import */ var _install_uv_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68870);








/** Nothing is begun yet. `scratch` is a folder of ours. */
function createEarlyVirtualenv({ installer, scratch, io, }) {
    const [stop, other] = [new AbortController(), new AbortController()];
    let begun;
    async function settled() {
        await Promise.allSettled([begun?.virtualenv, begun?.uv]);
    }
    return {
        begin(command) {
            if (!isPython(command))
                return;
            const signal = AbortSignal.any([io.signal, stop.signal]);
            const uv = installer === 'pip' ? undefined : (0,_install_installer_js__WEBPACK_IMPORTED_MODULE_6__/* .findUv */ .d4)({ env: (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_4__.scrubbedEnvironment)(io.env), signal });
            const surroundings = { scratch, env: io.env, signal: AbortSignal.any([signal, other.signal]) };
            const virtualenv = makeVirtualenv(command, surroundings).then(async (made) => {
                const found = (await uv)?.uv;
                if (found !== undefined)
                    await introduce(made, { uv: found, ...surroundings });
                return made;
            });
            for (const work of [virtualenv, uv])
                work?.catch(() => { });
            begun = { command, virtualenv, ...(uv && { uv }) };
        },
        async virtualenv(executable) {
            if (begun === undefined)
                return undefined;
            if (begun.command === executable)
                return begun.virtualenv;
            other.abort();
            await Promise.allSettled([begun.virtualenv]);
            for (const folder of [virtualenvFolder(scratch), (0,_install_uv_js__WEBPACK_IMPORTED_MODULE_7__/* .uvCache */ .mo)(scratch)])
                (0,_core_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .removeFolder */ .v$)(folder);
            return undefined;
        },
        uv: () => begun?.uv,
        settled,
        stop() {
            stop.abort();
            return settled();
        },
    };
}
/** Whether a command is a Python and no shim, by its real name and its first bytes: shims are scripts, or links to their manager. */
function isPython(command) {
    const file = (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_4__/* .realPath */ .Ye)(command);
    if (!/^python[\d.]*t?$/.test(node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(file)))
        return false;
    try {
        const start = Buffer.alloc(2);
        const descriptor = node_fs__WEBPACK_IMPORTED_MODULE_0___default().openSync(file, 'r');
        try {
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().readSync(descriptor, start);
        }
        finally {
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().closeSync(descriptor);
        }
        return start.toString('latin1') !== '#!';
    }
    catch {
        return false;
    }
}
/** Has uv ask the virtualenv's interpreter, as it does before it installs; it remembers the answer, and need not ask again. */
async function introduce({ executable }, { uv, scratch, env, signal }) {
    const args = ['python', 'find', '--no-config', `--cache-dir=${(0,_install_uv_js__WEBPACK_IMPORTED_MODULE_7__/* .uvCache */ .mo)(scratch)}`, executable];
    const surroundings = { ...installEnvironment(executable, { scratch, env }), UV_PYTHON_DOWNLOADS: 'never' };
    try {
        // In a folder of ours: uv looks for a project in the one it is started in.
        await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(uv.executable, args, { env: surroundings, cwd: scratch, signal, timeout: 20_000 });
    }
    catch (error) {
        // A uv that cannot be started now asks later, or says why not.
        if (signal.aborted)
            throw error;
    }
}
/** Makes the virtualenv of an install below `scratch`. Throws what `createVirtualenv` throws. */
async function makeVirtualenv(executable, { scratch, env, signal }) {
    // It reaches for no network.
    const surroundings = (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutNetwork */ .DM)(installEnvironment(executable, { scratch, env }));
    return (0,_create_virtualenv_js__WEBPACK_IMPORTED_MODULE_5__/* .createVirtualenv */ .F)({ interpreter: { executable }, folder: virtualenvFolder(scratch), env: surroundings, signal });
}
function virtualenvFolder(scratch) {
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().join(scratch, 'virtualenv');
}
/** The environment of whatever takes part in an install: a scrubbed one, with a folder for temporary files, which is made. */
function installEnvironment(executable, { scratch, env }) {
    const temporary = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(scratch, 'tmp');
    node_fs__WEBPACK_IMPORTED_MODULE_0___default().mkdirSync(temporary, { mode: 0o700, recursive: true });
    return (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_4__/* .withTemporary */ .mA)((0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_4__.scrubbedEnvironment)(env, { libraryPath: (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_4__/* .libraryPathOf */ .a1)(executable, env) }), temporary);
}


/***/ }),

/***/ 68870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   He: () => (/* binding */ uvInstallArguments),
/* harmony export */   dF: () => (/* binding */ uvEnvironment),
/* harmony export */   gp: () => (/* binding */ uvSourcesArguments),
/* harmony export */   mo: () => (/* binding */ uvCache)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

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
        // The cache is a throwaway of ours and goes right after the install: nobody is left to share the files with, and they
        // are written to the disk once.
        '--link-mode=hardlink',
        ...(options.requireHashes ? ['--require-hashes'] : []),
        ...handover.requirementFiles.map(file => `--requirement=${file}`),
    ];
}
/**
 * Arguments of `uv pip compile`, which tells the URL and hash of each artifact, as `uv pip install` itself never does: `offline`
 * from the cache that the install filled, otherwise filling the cache for the install.
 */
function uvSourcesArguments(options) {
    return [
        'pip',
        'compile',
        ...common(options),
        '--quiet',
        ...(options.offline ? ['--offline'] : []),
        '--no-header',
        '--format=pylock.toml',
        ...options.handover.requirementFiles,
    ];
}
/** The cache of one install, which nothing of the job shares. */
function uvCache(scratch) {
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().join(scratch, 'uv-cache');
}
function common({ virtualenv, handover, scratch, indexes, requireHashes, wheelsOnly, fromSource = [], }) {
    return [
        // A `[tool.uv]` of the working directory could override versions.
        '--no-config',
        `--python=${virtualenv.executable}`,
        `--cache-dir=${uvCache(scratch)}`,
        '--color=never',
        ...(wheelsOnly ? wheelsBut(fromSource) : sourceChoice(indexes)),
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
function wheelsBut(names) {
    if (names.length === 0)
        return ['--no-build'];
    return ['--only-binary=:all:', ...names.map(name => `--no-binary=${name}`)];
}
function sourceChoice(indexes) {
    const names = (lists = []) => lists.flatMap(list => list.split(',')).filter(name => name !== '');
    return [
        ...names(indexes?.noBinary).map(name => `--no-binary=${name}`),
        ...names(indexes?.onlyBinary).map(name => `--only-binary=${name}`),
    ];
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
/* harmony import */ var _requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62611);



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
    const wanted = (0,_requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .describeReference */ .P5)(url);
    const folder = new URLSearchParams(wanted.fragment).get('subdirectory');
    if (folder !== subdirectory)
        return false;
    if (wanted.local)
        return localPath(recorded) === node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, wanted.path);
    const there = (0,_requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .describeReference */ .P5)(recorded);
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

/***/ 28037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ chooseInterpreter)
/* harmony export */ });
/* unused harmony export requireServed */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72807);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3681);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14683);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38290);





/**
 * The interpreter to build with: the one the input or the job names, or, for `find`, the first that matches. It is judged,
 * never silently replaced.
 *
 * Throws `no-interpreter`, also for a Python that is too old, or `probe-failed`.
 */
async function chooseInterpreter(python, { expected, io, toRead = false, meanwhile = () => { }, }) {
    if (python === 'find') {
        const interpreter = await (0,_find_js__WEBPACK_IMPORTED_MODULE_1__/* .findInterpreter */ .A)(expected, io);
        requireServed(interpreter);
        return { interpreter, candidates: [], ...(await (0,_job_js__WEBPACK_IMPORTED_MODULE_3__/* .jobSettings */ .bJ)({ ...io, interpreter })) };
    }
    const { command } = (0,_locate_js__WEBPACK_IMPORTED_MODULE_4__/* .jobInterpreter */ .yH)({ python, ...io });
    const asking = (0,_job_js__WEBPACK_IMPORTED_MODULE_3__/* .askJob */ .dI)(command, io);
    meanwhile(command);
    const job = await asking;
    if (!toRead)
        requireServed(job.interpreter);
    return { ...job, candidates: (0,_fit_js__WEBPACK_IMPORTED_MODULE_2__/* .isExpected */ .Dn)(job.interpreter, expected) ? [] : await (0,_find_js__WEBPACK_IMPORTED_MODULE_1__/* .candidates */ .X)(io) };
}
/** Throws `no-interpreter` for a Python older than those that are served. */
function requireServed({ version, executable }) {
    if ((0,_fit_js__WEBPACK_IMPORTED_MODULE_2__/* .isServed */ .SM)(version))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('no-interpreter', `Python ${version} (${executable}) is too old: CPython ${_fit_js__WEBPACK_IMPORTED_MODULE_2__/* .oldestServed */ .$C} or later is needed.`, {
        help: 'Set up a newer Python before this step, or name one with the input `python`.',
    });
}


/***/ }),

/***/ 72807:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ findInterpreter),
/* harmony export */   X: () => (/* binding */ candidates)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99978);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36591);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3681);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38290);
/* harmony import */ var _scrub_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70333);






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
    const waiting = distinct((0,_locate_js__WEBPACK_IMPORTED_MODULE_4__/* .whereabouts */ .CJ)(env), ({ file }) => (0,_scrub_js__WEBPACK_IMPORTED_MODULE_5__/* .realPath */ .Ye)(file));
    const answers = [];
    const queue = waiting.entries();
    // Iterators are shared: each of the workers takes the next one that nobody has taken.
    const work = async () => {
        for (const [index, place] of queue)
            answers[index] = await askVersion(place, { env, signal });
    };
    await Promise.all(Array.from({ length: width }, work));
    // Shims of one version, and a shim and the interpreter it starts, are one Python.
    return distinct(answers, ({ executable, version }) => (version === null ? executable : (0,_scrub_js__WEBPACK_IMPORTED_MODULE_5__/* .realPath */ .Ye)(executable)));
}
/**
 * The first Python on this machine that is the expected one (any from 3.8 on when nothing is expected); where a file names
 * a patch release that is not here, another one of its minor version.
 *
 * Throws `no-interpreter` with everything that lies here when there is none.
 */
async function findInterpreter(expected, asking) {
    const all = await candidates(asking);
    const answering = all.filter(_fit_js__WEBPACK_IMPORTED_MODULE_3__/* .isAnswering */ .t8);
    const wanted = expected === undefined ? `Python ${_fit_js__WEBPACK_IMPORTED_MODULE_3__/* .oldestServed */ .$C} or later` : `Python ${expected.minor ?? expected.specifier}`;
    const fitting = (how) => answering.filter(candidate => (0,_fit_js__WEBPACK_IMPORTED_MODULE_3__/* .fitOf */ .Zo)(candidate, expected) === how);
    const fit = [...fitting('fits'), ...fitting('patch')];
    // `>=3.6` fits a Python that is too old to build with: it comes last, to be refused by name.
    const served = fit.filter(({ version }) => (0,_fit_js__WEBPACK_IMPORTED_MODULE_3__/* .isServed */ .SM)(version));
    for (const { executable } of [...served, ...fit.filter(one => !served.includes(one))]) {
        try {
            return await (0,_ask_js__WEBPACK_IMPORTED_MODULE_2__/* .askInterpreter */ .A7)(executable, asking);
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr) || error.code !== 'probe-failed')
                throw error;
        }
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('no-interpreter', `No ${wanted} was found.`, {
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
        const outcome = await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .eF)(file, ['-E', '-s', '-S', '-B', '-c', question], {
            env: (0,_scrub_js__WEBPACK_IMPORTED_MODULE_5__/* .shimEnvironment */ .nv)(env, (0,_scrub_js__WEBPACK_IMPORTED_MODULE_5__/* .libraryPathOf */ .a1)(file, env)),
            signal,
            timeout: patience,
            maxOutput: 65536,
        });
        const [executable = '', flags = '', implementation = '', version = ''] = outcome.stdout.split('\n').reverse();
        if (outcome.code !== 0 || !/^\d+\.\d+\.\d+/.test(version)) {
            return { executable: file, where, version: null, failure: (0,_ask_js__WEBPACK_IMPORTED_MODULE_2__/* .reason */ .l)(outcome) };
        }
        return { executable: executable || file, where, version, implementation, freeThreaded: flags.includes('t') };
    }
    catch (error) {
        const failure = (0,_ask_js__WEBPACK_IMPORTED_MODULE_2__/* .startFailure */ .xn)(error, file, signal);
        if (failure.code === 'interrupted')
            throw failure;
        return { executable: file, where, version: null, failure: failure.message.replace(/\.$/, '') };
    }
}
function distinct(items, key) {
    const seen = new Set();
    return items.filter(item => !seen.has(key(item)) && seen.add(key(item)));
}


/***/ })

};

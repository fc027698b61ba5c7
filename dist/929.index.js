export const id = 929;
export const ids = [929];
export const modules = {

/***/ 23929:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/edge.ts + 20 modules
var src_edge = __webpack_require__(41279);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/fix.ts + 2 modules
var src_fix = __webpack_require__(16527);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: ./src/assets.ts
var assets = __webpack_require__(25462);
;// CONCATENATED MODULE: ./src/help.ts


/** The help of the command line, one line a flag, in the words of `action.yml`. */
async function helpText(flags) {
    const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const { inputs } = parse((0,external_node_fs_.readFileSync)((0,assets/* asset */.L)('action.yml'), 'utf8'));
    const described = flags.map(name => {
        const { description = '', default: preset = '' } = inputs[name] ?? {};
        return `  ${`--${name}`.padEnd(21)} ${description.replaceAll('`', '')}${preset === '' ? '' : ` [${preset}]`}`;
    });
    return `sitemount: Python packages that are mounted, not installed

  sitemount check  [flags]   read requirements, declared Pythons and a deployment's files; no network, nothing is run
  sitemount build  [flags]   check, build a clean virtualenv, prove it, pack its site-packages
  sitemount audit  [flags]   judge a virtualenv (--python) or a folder of packages (--mount) that was built elsewhere
  sitemount verify [flags]   check an artifact
  sitemount rehearse [flags] start what the host would start, with the packages mounted, and ask it
  sitemount lock   [flags]   build, and write the requirements again with every release pinned and hashed,
                             below --output and on standard output; with --python and no requirements, what lies there
  sitemount targets [NAME]   list the hosts that are known, or tell all that is known of one

${described.join('\n')}
  --report              What standard output gets: text, json or github. [text]
  --fix                 Only check: pin loose lines in place, to the releases that a lock file or virtualenv beside them has.
  --reproduce           Only build: build everything twice, and compare.
  --help, --version

Lists repeat the flag. Exit codes: 0 passed, 1 findings, 2 wrong usage, 3 the work could not be done.
`;
}

// EXTERNAL MODULE: ./src/inert.ts
var inert = __webpack_require__(12679);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/assemble.ts + 1 modules
var assemble = __webpack_require__(70907);
// EXTERNAL MODULE: ./src/declared.ts + 6 modules
var src_declared = __webpack_require__(74011);
// EXTERNAL MODULE: ./src/environment/build.ts
var build = __webpack_require__(56433);
// EXTERNAL MODULE: ./src/environment/closure.ts
var closure = __webpack_require__(86364);
// EXTERNAL MODULE: ./src/environment/installer.ts
var installer = __webpack_require__(71825);
// EXTERNAL MODULE: ./src/environment/name-installed.ts
var name_installed = __webpack_require__(33585);
// EXTERNAL MODULE: ./src/environment/views.ts + 1 modules
var environment_views = __webpack_require__(98460);
// EXTERNAL MODULE: ./src/judge.ts
var judge = __webpack_require__(66436);
// EXTERNAL MODULE: ./src/policy.ts
var src_policy = __webpack_require__(11237);
// EXTERNAL MODULE: ./src/python/ask.ts
var ask = __webpack_require__(36591);
// EXTERNAL MODULE: ./src/python/choose.ts
var choose = __webpack_require__(28037);
// EXTERNAL MODULE: ./src/python/scrub.ts
var scrub = __webpack_require__(70333);
// EXTERNAL MODULE: ./src/requirements/canonical.ts
var requirements_canonical = __webpack_require__(68238);
// EXTERNAL MODULE: ./src/requirements/decode.ts
var decode = __webpack_require__(30744);
// EXTERNAL MODULE: ./src/rules/phases.ts + 24 modules
var phases = __webpack_require__(86309);
// EXTERNAL MODULE: ./src/sources.ts
var sources = __webpack_require__(36197);
// EXTERNAL MODULE: ./src/stopwatch.ts
var src_stopwatch = __webpack_require__(99176);
// EXTERNAL MODULE: ./src/system.ts
var system = __webpack_require__(57666);
// EXTERNAL MODULE: ./src/workshop.ts
var src_workshop = __webpack_require__(21330);
// EXTERNAL MODULE: ./src/paths.ts
var paths = __webpack_require__(8431);
// EXTERNAL MODULE: ./src/report/json.ts
var json = __webpack_require__(32794);
// EXTERNAL MODULE: ./src/requirements/pylock.ts
var pylock = __webpack_require__(89042);
// EXTERNAL MODULE: ./src/requirements/pyproject.ts + 3 modules
var pyproject = __webpack_require__(83215);
// EXTERNAL MODULE: ./src/requirements/recode.ts
var recode = __webpack_require__(40634);
// EXTERNAL MODULE: ./src/requirements/rewrite.ts
var rewrite = __webpack_require__(90336);
;// CONCATENATED MODULE: ./src/lock/project.ts



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

;// CONCATENATED MODULE: ./src/lock/files.ts










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
        const { files } = JSON.parse(external_node_fs_default().readFileSync(file, 'utf8'));
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
function writeLockFiles(files, { bench, output }) {
    const draft = external_node_path_default().join(bench, folderName);
    const final = external_node_path_default().join(output, folderName);
    try {
        for (const { shown, bytes } of files) {
            const file = external_node_path_default().join(draft, shown);
            external_node_fs_default().mkdirSync(external_node_path_default().dirname(file), { recursive: true });
            external_node_fs_default().writeFileSync(file, bytes);
        }
        external_node_fs_default().writeFileSync(external_node_path_default().join(draft, markerName), (0,json/* jsonText */.s)({ files: files.map(({ shown }) => shown) }));
        clearLock(output);
        external_node_fs_default().renameSync(draft, final);
    }
    catch (error) {
        throw (0,errors/* writeError */.oG)(error, final);
    }
    return files.map(({ shown }) => external_node_path_default().join(final, shown));
}

// EXTERNAL MODULE: ./src/requirements/reference.ts
var reference = __webpack_require__(74501);
// EXTERNAL MODULE: ./src/requirements/specifier.ts
var requirements_specifier = __webpack_require__(68244);
// EXTERNAL MODULE: ./src/environment/sources.ts
var environment_sources = __webpack_require__(14203);
// EXTERNAL MODULE: ./src/requirements/name.ts
var requirements_name = __webpack_require__(8853);
// EXTERNAL MODULE: ./src/requirements/version.ts
var requirements_version = __webpack_require__(63728);
;// CONCATENATED MODULE: ./src/lock/artifacts.ts





/** The version that a file name states for a distribution of this name (PEP 427, PEP 625); undefined for another's file. */
function versionIn(filename, normalizedName) {
    if (filename.endsWith('.whl')) {
        const [name = '', version = '', ...tags] = filename.slice(0, -4).split('-');
        return (0,requirements_name/* normalizeName */.P)(name) === normalizedName && tags.length >= 3 ? version.replaceAll('_', '-') : undefined;
    }
    const stem = filename.replace(/\.(?:tar\.gz|tgz|zip|tar\.bz2|tar\.xz)$/, '');
    if (stem === filename)
        return undefined;
    // Names and versions of old sdists may both hold dashes.
    for (let dash = stem.indexOf('-'); dash >= 0; dash = stem.indexOf('-', dash + 1)) {
        const version = stem.slice(dash + 1);
        if ((0,requirements_name/* normalizeName */.P)(stem.slice(0, dash)) === normalizedName && (0,requirements_version/* parseVersion */.ot)(version) !== undefined)
            return version;
    }
    return undefined;
}
/** The files of one release. */
function filesOfRelease(files, { normalizedName, version }) {
    return files.filter(({ filename }) => {
        const own = versionIn(filename, normalizedName);
        return own !== undefined && (0,requirements_specifier/* versionsEqual */.At)(own, version);
    });
}
/**
 * Of a release's files those of the places that have the very file that was installed: another index may serve a release of
 * the same name and number that is somebody else's. Where it is not known what was installed, those of the first place.
 */
function filesBeside(files, source) {
    const { sha256 = null, url = null } = source ?? {};
    const installed = url === null ? '' : (0,environment_sources/* fileName */.Md)(url);
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
                .filter(({ parsed }) => prereleases || !(0,requirements_version/* isPrerelease */.V1)(parsed))
                .sort((a, b) => (0,requirements_version/* compareVersions */.Zy)(b.parsed, a.parsed));
            if (newest !== undefined)
                return newest.version;
        }
    }
    return undefined;
}
function allowedReleases(versions, { specifier, pythons }) {
    return [...versions].flatMap(([version, own]) => {
        const parsed = (0,requirements_version/* parseVersion */.ot)(version);
        const usable = own.filter(({ yanked }) => !yanked);
        const supported = pythons.every(python => usable.some(file => supports(file, python)));
        const meets = specifier === '' || (0,requirements_specifier/* satisfies */.ib)(version, specifier, { prereleases: true });
        return parsed !== undefined && usable.length > 0 && supported && meets ? [{ version, parsed }] : [];
    });
}
function supports({ requiresPython }, python) {
    return requiresPython === null || (0,requirements_specifier/* satisfies */.ib)(python, requiresPython, { prereleases: true });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/environment/handover.ts
var handover = __webpack_require__(31626);
// EXTERNAL MODULE: ./src/process.ts
var src_process = __webpack_require__(34006);
// EXTERNAL MODULE: ./src/secrets.ts
var src_secrets = __webpack_require__(27194);
;// CONCATENATED MODULE: ./src/lock/ask-index.ts







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
        ...{ mark, ask: kind, ...question },
        ...{
            indexes: [...new Set(places)],
            findLinks: [...new Set(findLinks)],
            trustedHosts,
            pip,
            accounts: asking.accounts ?? [],
        },
        ...{ cert: transport.cert, clientCert: transport.clientCert, timeout: transport.timeout, retries: transport.retries },
    });
    const outcome = await (0,src_process/* run */.eF)(executable, ['-I', '-B', (0,assets/* asset */.L)('python/index.py')], {
        env: (0,handover/* withProxy */.fK)(env, transport.proxy),
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
    return (0,src_secrets/* gatherSecrets */.bq)({ env, urls: [...index, ...extra, ...findLinks, ...(transport.proxy ? [transport.proxy] : [])] });
}

// EXTERNAL MODULE: ./src/requirements/marker.ts
var requirements_marker = __webpack_require__(17772);
;// CONCATENATED MODULE: ./src/lock/pythons.ts

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
    return marker === null || (0,requirements_marker/* evaluatePartially */.S)(marker, python) !== false;
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./src/requirements/credentials.ts
var credentials = __webpack_require__(96174);
;// CONCATENATED MODULE: ./src/lock/references.ts





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

;// CONCATENATED MODULE: ./src/lock/pins.ts







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
    const exact = (0,requirements_specifier/* exactness */.DW)(specifier);
    const pythons = pythonsFor(line.marker, facts.interpreter);
    const installed = facts.distributions.find(one => one.normalizedName === normalizedName)?.version;
    const isUsable = (version) => (specifier === '' || (0,requirements_specifier/* satisfies */.ib)(version, specifier, { prereleases: true })) &&
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

// EXTERNAL MODULE: ./src/environment/inventory.ts
var environment_inventory = __webpack_require__(54741);
// EXTERNAL MODULE: ./src/requirements/reading.ts
var reading = __webpack_require__(35748);
// EXTERNAL MODULE: ./src/rules/python.ts
var python = __webpack_require__(18537);
;// CONCATENATED MODULE: ./src/lock/snapshot.ts






















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
    const { steps, time } = (0,src_stopwatch/* createStopwatch */.S)();
    const workshop = (0,src_workshop/* openWorkshop */._M)(options.output, io);
    try {
        clearLock(workshop.output);
        const declared = (0,src_declared/* readDeclaredPython */.H1)(options, io);
        const chosen = await time('ask python', () => (0,choose/* chooseInterpreter */.S)(options.python, { ...declared, io, toRead: true }));
        const { interpreter, transport } = chosen;
        const findings = (0,judge/* judge */.S)(python/* pythonRules */.Ym, { ...declared, ...chosen }, (0,src_policy/* policyOf */.US)(options));
        const result = (0,assemble/* assemble */.fT)({ mode: 'lock', verdict: (0,src_policy/* verdictOf */.Vj)(findings, options), findings, steps, interpreter });
        if (result.verdict === 'failed')
            return { result, notices: [] };
        const { executable, markers } = interpreter;
        const { site } = await (0,ask/* probeEnvironment */.KL)(executable, io);
        const inventory = (0,environment_inventory/* takeInventory */.O)(site);
        const wanted = withoutInstallers(inventory.distributions, markers);
        const indexes = namedIndexes(options);
        const env = (0,scrub/* scrubbedEnvironment */.aq)(io.env, { libraryPath: (0,scrub/* libraryPathOf */.a1)(executable, io.env) });
        const pip = (0,installer/* findPip */.Bd)(interpreter)?.root ?? null;
        const asking = { executable, pip, indexes, transport, env, signal: io.signal };
        const { text, notices } = await time('ask the index', () => snapshot(wanted, { inventory, asking }));
        const written = writeLockFiles([{ shown: 'requirements.txt', bytes: Buffer.from(text) }], workshop);
        return {
            result: { ...result, verdict: notices.length > 0 && options.failOn !== 'never' ? 'failed' : 'passed' },
            notices,
            locked: { files: written.map(file => external_node_path_default().relative(io.cwd, file)), text },
        };
    }
    finally {
        workshop.close();
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
    return new Set([...links, ...hooks].map(requirements_name/* normalizeName */.P));
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

;// CONCATENATED MODULE: ./src/lock/lock.ts























/**
 * Builds the environment that the requirements ask for, loose ones included, and writes them again with every release pinned
 * and every file of it hashed, below `output`. Nothing is written when a judgement fails, nothing installed when the first does.
 */
async function lock(options, io) {
    if (isSnapshot(options, io))
        return lockEnvironment(options, io);
    (0,system/* refuseForeignSystems */.h)(process.platform);
    const stopwatch = (0,src_stopwatch/* createStopwatch */.S)();
    const { steps, time } = stopwatch;
    const workshop = (0,src_workshop/* openWorkshop */._M)(options.output, io);
    try {
        const { cwd } = io;
        const { output } = workshop;
        refuseLocked([...options.requirements, ...options.constraints], { cwd, output });
        const read = await time('read', () => (0,src_declared/* readDeclared */.D6)(options, io)).catch((error) => {
            clearLock(output);
            throw error;
        });
        // Not sooner: a file that was read may include one of there.
        refuseLocked(read.requirements.files, { cwd, output });
        clearLock(output);
        const files = openLockFiles(read.requirements, io);
        const chosen = await time('ask python', () => (0,choose/* chooseInterpreter */.S)(options.python, { ...read, io }));
        const { interpreter, transport } = chosen;
        const declared = (0,src_declared/* settleMarkers */.Dv)(read, interpreter.markers);
        const known = { ...declared, ...chosen, pins: 'off', delivery: options.delivery };
        const policy = lockPolicy((0,src_policy/* policyOf */.US)(options, declared.requirements));
        const before = (0,judge/* judge */.S)(phases/* beforeInstall */.tQ, known, policy);
        const reached = { mode: 'lock', declared, interpreter, steps };
        const stop = (findings) => {
            return { result: (0,assemble/* assemble */.fT)({ ...reached, verdict: 'failed', findings }), notices: [] };
        };
        if ((0,src_policy/* verdictOf */.Vj)(before, options) === 'failed')
            return stop(before);
        const permit = (0,sources/* permitSources */.A)(declared.requirements.requirements, { ...options, policy });
        const loose = withoutHashes(declared.requirements);
        const canonical = (0,requirements_canonical/* canonicalRequirements */.L)(loose, { ...permit, markers: interpreter.markers });
        const { indexes } = loose;
        const job = { ...workshop, ...options, ...chosen, ...permit, canonical, indexes, io, stopwatch };
        const built = await (0,build/* buildEnvironment */.A)({ ...job, cache: undefined });
        if ('release' in built)
            return stop([...(0,judge/* judge */.S)(phases/* unbuildable */.Q8, { ...known, ...built }, policy), ...before]);
        const { environment } = built;
        const probe = await time('ask the virtualenv', () => (0,ask/* probeEnvironment */.KL)(environment.virtualenv.executable, io));
        const views = await time("ask pip's views", () => (0,environment_views/* askViews */.u)(interpreter, { ...workshop, virtualenv: environment.virtualenv, io }));
        const { distributions } = environment.inventory;
        const active = declared.requirements.requirements.filter(({ active }) => active !== false);
        const requirements = (0,name_installed/* nameInstalled */.w)(active, { distributions, cwd: io.cwd });
        const roots = requirements.filter(({ constraint }) => !constraint);
        const needed = (0,closure/* closure */.C)({ distributions, roots, markers: interpreter.markers });
        const after = (0,judge/* judge */.S)(phases/* afterInstall */.Q$, { ...known, ...environment, probe, views, requirements, needed }, policy);
        const findings = [...before, ...after];
        if ((0,src_policy/* verdictOf */.Vj)(findings, options) === 'failed')
            return stop(findings);
        const env = (0,scrub/* scrubbedEnvironment */.aq)(io.env, { libraryPath: (0,scrub/* libraryPathOf */.a1)(interpreter.executable, io.env) });
        const asking = {
            executable: interpreter.executable,
            pip: (0,installer/* findPip */.Bd)(interpreter)?.root ?? null,
            ...{ indexes, transport, env, signal: io.signal },
        };
        const facts = { ...declared.requirements, ...environment, distributions, needed, interpreter, cwd: io.cwd };
        const pins = await time('ask the index', () => gatherPins(facts, asking));
        const pinned = pinFiles(files, pins);
        const written = writeLockFiles(pinned, workshop);
        const text = (0,decode/* decodeRequirements */.F)(pinned[0]?.bytes ?? new Uint8Array()).text;
        return {
            result: (0,assemble/* assemble */.fT)({ ...reached, installer: environment.installer, verdict: 'passed', findings }),
            notices: pins.notices,
            locked: { files: written.map(file => external_node_path_default().relative(io.cwd, file)), text },
        };
    }
    finally {
        workshop.close();
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

// EXTERNAL MODULE: ./src/report/terminal.ts + 1 modules
var terminal = __webpack_require__(37896);
;// CONCATENATED MODULE: ./src/lock/tell.ts

/** Prints the locked main file on standard output, findings and notices on standard error; returns the exit code. */
function tellLocked({ result, notices, locked }, { log, secrets }) {
    const level = result.verdict === 'passed' ? 'notice' : 'error';
    const report = (0,terminal/* terminalReport */.R)(secrets.maskDeep(result), { color: false, others: notices.map(() => ({ level })) });
    for (const line of report.trimEnd().split('\n'))
        log.info(line);
    for (const notice of notices)
        log.info(`${level}: ${notice}`);
    if (locked === undefined)
        return 1;
    for (const file of locked.files)
        log.info(`  locked: ${file}`);
    const printed = secrets.mask(locked.text);
    if (printed !== locked.text)
        log.info('notice: credentials are left out of what is printed; the file has them as they were.');
    process.stdout.write(printed);
    return result.verdict === 'passed' ? 0 : 1;
}

// EXTERNAL MODULE: ./src/log.ts
var src_log = __webpack_require__(25625);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(37909);
// EXTERNAL MODULE: ./src/options.ts
var src_options = __webpack_require__(88381);
// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __webpack_require__(856);
// EXTERNAL MODULE: ./src/report/files.ts + 1 modules
var files = __webpack_require__(23679);
;// CONCATENATED MODULE: ./src/target/known-facts.ts
/** All that a profile tells, in the order of interest, each with its origin; what it does not tell is left out. */
function knownFacts(target) {
    const fact = (label, path, lines) => {
        const told = lines.filter(line => typeof line === 'string');
        return told.length === 0 ? [] : [{ label, lines: told, origin: originOf(target, path) }];
    };
    const { image, server, probe, upload, initSeconds } = target;
    return [
        ...fact('Python', 'python', [target.python ?? 'any']),
        ...fact('Platform', 'platform', [target.platform ?? 'any']),
        ...fact('C library', 'glibc', [target.glibc === null ? 'not known' : `glibc ${target.glibc}`]),
        ...fact('Libraries', 'libraries', [target.libraries?.join(', ')]),
        ...fact('Lacks', 'lacks', [target.lacks?.join(', ')]),
        ...fact('Symbols', 'symbolVersions', [
            Object.entries(target.symbolVersions ?? {})
                .map(([family, version]) => `${family}_${version}`)
                .join(', ') || undefined,
        ]),
        ...fact('Status', 'status', [target.status]),
        ...fact('Deliveries', 'deliveries', [target.deliveries?.join(', ')]),
        ...fact('Found by', 'environment', [foundBy(target)]),
        ...fact('Ignored', 'ignoresMount', [target.ignoresMount && `the image never reads ${target.environment.name}`]),
        ...fact('Fallback', 'fallback', [target.fallback && `${target.fallback}, with the absolute path of the mount`]),
        ...fact('In the artifact', 'mountPath', [`${target.mountPath}/`]),
        ...fact('On the host', 'hostPath', [target.hostPath]),
        ...fact('.pth files', 'siteDirectory', [
            target.siteDirectory === undefined ? undefined : target.siteDirectory ? 'are read' : 'are not read',
        ]),
        ...fact('Mount limits', 'limits', [limits(target.limits)]),
        ...fact('Upload', 'upload', [
            upload &&
                `${limits({ bytes: upload.limitBytes, files: upload.limitFiles })}; what stays behind says ${upload.ignoreFiles.join(', else ')}`,
        ]),
        ...fact('Archive', 'archive', [target.archive]),
        ...fact('Image', 'image.reference', [
            image && `${image.reference}${image.digest ? `@${image.digest}` : ' (by tag: what it names can change)'}`,
        ]),
        ...fact('System', 'image.os', [image?.os]),
        ...fact('User', 'image.user', [image?.user]),
        ...fact('Its Python lies in', 'image.envDir', [image && `${image.envDir}${conda(image.condaEnv)}`]),
        ...fact('Application root', 'image.appRoot', [image?.appRoot]),
        ...fact('Server', 'server.version', [
            server &&
                `${server.distribution} ${server.version}, started as ${server.consoleScript} on port ${server.port}; health at ${server.health}, requests to ${server.score}`,
        ]),
        ...fact('Liveness probe', 'probe', [
            probe &&
                `first after ${probe.initialDelay} s, then every ${probe.period} s; ${probe.failures} failures end the container, so that ${probe.initialDelay + probe.period * probe.failures} s are there for the start`,
        ]),
        ...fact('Loading the code', 'initSeconds', [initSeconds !== undefined && `may take ${initSeconds} s`]),
        ...fact('Exit codes', 'exitCodes', exitCodes(target)),
        ...fact('First one counts', 'exclusiveVariables', (target.exclusiveVariables ?? []).map(names => names.join(', '))),
        ...fact('Variables', 'variables', [target.variables?.join(', ')]),
        ...fact('Breaks the server', 'breakers', breakers(target)),
        ...fact('Packages', 'packages', [target.packages?.map(({ name, version }) => `${name} ${version}`).join(', ')]),
        ...(target.notes ?? []).map(({ text, ...origin }) => ({ label: 'Note', lines: [text], origin })),
    ];
}
/** The origin of what stands at this path of the profile: its own, that of what it lies in, or the profile's. */
function originOf({ knowledge = {}, packagesFrom, asOf, source }, path) {
    const [top = path] = path.split('.');
    const told = Object.hasOwn(knowledge, path)
        ? knowledge[path]
        : Object.hasOwn(knowledge, top)
            ? knowledge[top]
            : undefined;
    if (told !== undefined)
        return told;
    return path === 'packages' && packagesFrom !== undefined ? packagesFrom : { asOf, source };
}
function foundBy({ environment: { name, value, automatic, trailingColon }, hostPath }) {
    const colon = trailingColon ? '; the host adds a colon, by which its working directory is on sys.path too' : '';
    if (automatic)
        return `the host itself, as by ${name}=${hostPath ?? 'its path'}${colon}`;
    const kind = value === 'absolute' ? 'absolute path' : 'path relative to the folder of the entry script';
    return `${name}, its ${kind}${colon}`;
}
function limits({ bytes, files }) {
    const told = [
        ...(bytes === null ? [] : [`${bytes.toLocaleString('en-US')} bytes`]),
        ...(files === null ? [] : [`${files.toLocaleString('en-US')} files`]),
    ];
    return told.length === 0 ? 'none known' : told.join(', ');
}
function conda(name) {
    return name === undefined ? '' : ` (conda environment ${name})`;
}
function exitCodes({ exitCodes = {} }) {
    return Object.entries(exitCodes)
        .sort(([a], [b]) => Number(a) - Number(b))
        .map(([code, meaning]) => `${code}: ${meaning}`);
}
function breakers({ breakers = [] }) {
    return breakers.map(({ requirement, effect, unless }) => {
        const without = unless === undefined ? '' : ` (unless the mount brings ${unless.join(' or ')} as well)`;
        return `${requirement}${without}: ${effect}`;
    });
}

// EXTERNAL MODULE: ./src/target/profile.ts + 4 modules
var profile = __webpack_require__(31153);
;// CONCATENATED MODULE: ./src/report/targets.ts


/** Columns of the widest line, words longer than that aside. */
const width = 100;
/** The profiles that ship, two lines each: name, Python, platform and status, then what it is. Plain text, ends in a newline. */
function describeTargets() {
    const targets = (0,profile/* targetNames */.i)().map(name => (0,profile/* loadTarget */.K)(name, { cwd: '/' }));
    const column = Math.max(...targets.map(({ name }) => name.length)) + 2;
    const rows = targets.map(({ name, python, platform, status, description }) => {
        const about = [`Python ${python ?? 'any'}`.padEnd(13), (platform ?? 'any platform').padEnd(15), status ?? ''];
        return `${name.padEnd(column)}${about.join('')}`.trimEnd().concat('\n', ...wrapped(description, '    '));
    });
    return `${rows.join('')}\nsitemount targets NAME tells all that is known of one, since when and from where.\n`;
}
/**
 * All that is known of one target, plain text that ends in a newline: a fact a line, inferred ones marked, each with the
 * number of its source, and the sources with their dates below.
 */
function describeTarget(target) {
    const facts = knownFacts(target);
    const origins = numbered(facts.map(({ origin }) => origin));
    const column = Math.max(...facts.map(({ label }) => label.length)) + 2;
    const rows = facts.flatMap(({ label, lines, origin }) => {
        const mark = `${origin.inferred ? ' (inferred)' : ''} [${origins.get(keyOf(origin))?.number}]`;
        const [first = '', ...rest] = lines.map((line, index) => (index === lines.length - 1 ? `${line}${mark}` : line));
        const indent = ' '.repeat(column);
        return [...wrapped(first, indent, label.padEnd(column)), ...rest.flatMap(line => wrapped(line, indent))];
    });
    const sources = [...origins.values()].flatMap(({ number, origin }) => wrapped(`${origin.asOf}${origin.inferred ? ', inferred' : ''}: ${origin.source}`, '      ', `[${number}]`.padEnd(6)));
    return [`${target.name}\n`, ...wrapped(target.description, ''), '\n', ...rows, '\nSources\n', ...sources].join('');
}
function keyOf({ asOf, source, inferred }) {
    return JSON.stringify([asOf, source, inferred === true]);
}
/** Each origin once, with a number from 1 in the order of first use. */
function numbered(origins) {
    const known = new Map();
    for (const origin of origins) {
        const key = keyOf(origin);
        if (!known.has(key))
            known.set(key, { number: known.size + 1, origin });
    }
    return known;
}
/** The words in lines of at most `width` columns, each with its indent, the first one with another. */
function wrapped(text, indent, first = indent) {
    const lines = [];
    let line = first;
    let empty = true;
    for (const word of text.split(/\s+/)) {
        if (!empty && line.length + 1 + word.length > width) {
            lines.push(`${line.trimEnd()}\n`);
            line = indent;
            empty = true;
        }
        line += empty ? word : ` ${word}`;
        empty = false;
    }
    return [...lines, `${line.trimEnd()}\n`];
}

// EXTERNAL MODULE: ./src/seal.ts + 8 modules
var seal = __webpack_require__(65824);
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
;// CONCATENATED MODULE: ./src/cli.ts




















const modes = ['check', 'build', 'audit', 'verify', 'rehearse'];
const commands = [...modes, 'lock', 'targets'];
const reports = ['text', 'json', 'github'];
/** Inputs that mean something only in a job. */
const actionOnly = new Set(['upload', 'cache', 'artifact-retention-days', 'mode']);
const flags = src_options/* inputNames */.vj.filter(name => !actionOnly.has(name));
const ownFlags = ['report', 'fix', 'reproduce', 'help', 'version'];
/** Flags that take no value, and the one command that has each. */
const switches = { fix: 'check', reproduce: 'build' };
/** Flags without a meaning for `lock`, and why. */
const notForLock = {
    pins: 'loose pins are what it takes, hashes what it writes',
    report: 'it prints the locked file',
};
/** Runs one command line and returns its exit code; results go to standard output, everything else to standard error. */
async function runCommandLine(args, edge) {
    const secrets = (0,src_secrets/* openSecrets */.cA)(edge.env);
    const terminal = process.stderr.isTTY === true && edge.env.CI === undefined;
    const log = (0,src_log/* createLog */.h)({
        write: line => process.stderr.write(`${line}\n`),
        // Installers' lines come with names of users masked too; here they would take words out of our own paths.
        mask: text => secrets.maskDeep(text),
        debug: edge.env.SITEMOUNT_DEBUG !== undefined && edge.env.SITEMOUNT_DEBUG !== '',
        ...(terminal ? { progress: showProgress } : {}),
    });
    let result;
    try {
        const command = parseCommand(args);
        if (command.kind === 'version')
            process.stdout.write(`sitemount ${(0,version/* version */.r)()}\n`);
        if (command.kind === 'help')
            (command.code === 0 ? process.stdout : process.stderr).write(await helpText(flags));
        if (command.kind === 'help')
            return command.code;
        if (command.kind === 'version')
            return 0;
        if (command.kind === 'targets') {
            const text = command.name === undefined ? describeTargets() : describeTarget((0,profile/* loadTarget */.K)(command.name, { cwd: edge.folder }));
            // A profile file may hold anything.
            process.stdout.write(text.split('\n').map(inert/* inertLine */.Fq).join('\n'));
            return 0;
        }
        const { options } = command;
        const io = (0,src_edge/* createIO */.lO)(options, { edge, log, secrets });
        if (command.kind === 'lock') {
            const locked = await lock(options, io);
            if (terminal)
                showProgress('');
            return tellLocked(locked, { log, secrets });
        }
        const { report, fix, reproduce } = command;
        const reports = options.mode === 'build' || options.given.has('output');
        result = await (0,src_edge/* runMode */.rt)(options, io, { entry: edge.entry, reports, reproduce });
        if (fix) {
            const { changed, left } = (0,src_fix/* applyFixes */.y)(result.findings, io);
            for (const line of [...changed, ...left])
                log.info(line);
            if (changed.length > 0)
                result = await (0,src_edge/* runMode */.rt)(options, io, { entry: edge.entry, reports });
            else
                log.info('There was nothing to fix: no loose line has a version that is known.');
        }
        const told = secrets.maskDeep(result);
        if (terminal)
            showProgress('');
        if (reports)
            (0,files/* writeReports */.L)(told, { output: options.output, ...io });
        process.stdout.write(render(told, report, io));
        return result.verdict === 'passed' ? 0 : 1;
    }
    catch (error) {
        // A run that fails publishes nothing, whatever it fails of.
        if (result !== undefined)
            (0,seal/* takeBack */.zH)(result);
        if (terminal)
            showProgress('');
        (0,src_edge/* tellError */.SO)(error, log);
        if (error instanceof errors/* SitemountError */.hr && error.code === 'usage')
            log.info('Run `sitemount --help` for the flags.');
        return (0,errors/* exitCode */.I$)(error);
    }
}
function parseCommand(args) {
    if (args.length === 0)
        return { kind: 'help', code: 2 };
    const { positionals, tokens } = (0,external_node_util_.parseArgs)({
        args: [...args],
        options: Object.fromEntries([...src_options/* inputNames */.vj, 'report'].map(name => [name, { type: 'string', multiple: true }])),
        strict: false,
        allowPositionals: true,
        tokens: true,
    });
    const given = tokens.flatMap(token => (token.kind === 'option' ? [token] : []));
    if (given.some(({ rawName }) => rawName === '--help' || rawName === '-h') || positionals[0] === 'help') {
        return { kind: 'help', code: 0 };
    }
    if (given.some(({ name }) => name === 'version'))
        return { kind: 'version' };
    const [mode, ...rest] = positionals;
    const named = parseMode(mode);
    if (named === 'targets') {
        const [flag] = given;
        if (flag !== undefined)
            throw usage(`Flag \`${flag.rawName}\`: \`sitemount targets\` takes the name of a profile only.`);
        if (rest.length > 1)
            throw usage(`Unexpected argument \`${rest[1]}\`; \`sitemount targets\` explains one at a time.`);
        return { kind: 'targets', name: rest[0] };
    }
    const raw = { mode: [named === 'lock' ? 'build' : named] };
    for (const { name, rawName, value } of given) {
        if (!rawName.startsWith('--') || !(flags.includes(name) || ownFlags.includes(name)))
            throw unknownFlag(rawName);
        if (named === 'lock' && name in notForLock)
            throw usage(`Flag \`${rawName}\`: not for lock, ${notForLock[name]}.`);
        const only = switches[name];
        if (only !== undefined) {
            if (named !== only)
                throw usage(`Flag \`--${name}\`: only \`sitemount ${only}\` has it.`);
            if (value !== undefined)
                throw usage(`Flag \`--${name}\`: takes no value.`);
            continue;
        }
        if (value === undefined)
            throw usage(`Flag \`${rawName}\`: expected a value behind it.`);
        raw[name] = [...(raw[name] ?? []), value];
    }
    // After the flags: the value of a misspelt flag looks like an argument of its own.
    if (rest.length > 0)
        throw usage(`Unexpected argument \`${rest[0]}\`; every value stands behind its flag.`);
    for (const [name, values] of Object.entries(raw)) {
        if (values.length > 1 && !src_options/* listInputs */.SS.has(name))
            throw usage(`Flag \`--${name}\`: given ${values.length} times.`);
    }
    const { report = ['text'], ...inputs } = raw;
    const options = (0,src_options/* parseOptions */.Ac)(inputs);
    if (named === 'lock')
        return { kind: 'lock', options };
    const [fix, reproduce] = ['fix', 'reproduce'].map(flag => given.some(({ name }) => name === flag));
    return { kind: 'run', options, report: parseReport(report[0] ?? ''), fix, reproduce };
}
function parseMode(mode) {
    if (commands.includes(mode))
        return mode;
    const hint = mode === undefined ? undefined : (0,nearest/* nearest */.p)(mode, commands);
    throw usage(mode === undefined
        ? `Expected one of ${commands.join(', ')} as the first word.`
        : `Unknown command \`${mode}\`${hint === undefined ? '' : ` (did you mean \`${hint}\`?)`}; there are ${commands.join(', ')}.`);
}
function parseReport(report) {
    if (reports.includes(report))
        return report;
    throw usage(`Flag \`--report\`: expected one of ${reports.join(', ')}; got \`${report}\`.`);
}
function unknownFlag(rawName) {
    const name = rawName.replace(/^-+/, '');
    if (actionOnly.has(name)) {
        return usage(name === 'mode'
            ? 'Flag `--mode`: the mode is the first word, as in `sitemount check`.'
            : `Flag \`--${name}\`: only the action has it.`);
    }
    const hint = (0,nearest/* nearest */.p)(name, [...flags, ...ownFlags]);
    return usage(`Unknown flag \`${rawName}\`${hint === undefined ? '' : ` (did you mean \`--${hint}\`?)`}; there are ${[
        ...flags,
        ...ownFlags,
    ]
        .map(flag => `--${flag}`)
        .join(', ')}.`);
}
function usage(message) {
    return new errors/* SitemountError */.hr('usage', message);
}
function render(result, report, { env, base }) {
    if (report === 'json')
        return (0,json/* resultJson */.y)(result);
    if (report === 'github')
        return (0,annotations/* githubCommands */.E7)((0,annotations/* annotations */.hk)(result.findings, { base }));
    const color = process.stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
    return (0,terminal/* terminalReport */.R)(result, { color });
}
/** Replaces the line the cursor is on; an empty text clears it. */
function showProgress(text) {
    const width = process.stderr.columns ?? 80;
    process.stderr.write(`\r\x1b[K${text.slice(0, width - 1)}`);
}


/***/ })

};

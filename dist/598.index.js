export const id = 598;
export const ids = [598];
export const modules = {

/***/ 74480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fp: () => (/* binding */ plainInterpreter),
/* harmony export */   UA: () => (/* binding */ plainFlags),
/* harmony export */   rn: () => (/* binding */ importEnvironment),
/* harmony export */   se: () => (/* binding */ proofEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _python_fit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3681);
/* harmony import */ var _python_scrub_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70333);




/**
 * The plain interpreter behind this one: itself, or what a virtualenv was made from. `sys._base_executable` names the
 * virtualenv's own link on Linux up to 3.10, so it is looked for where it lies.
 */
function plainInterpreter(interpreter) {
    const { executable, version, prefix, basePrefix } = interpreter;
    if (basePrefix === '' || (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_3__/* .realPath */ .Ye)(prefix) === (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_3__/* .realPath */ .Ye)(basePrefix))
        return executable;
    const minor = (0,_python_fit_js__WEBPACK_IMPORTED_MODULE_2__/* .minorVersion */ .Kt)(version);
    const names = process.platform === 'win32'
        ? ['python.exe']
        : [`python${minor}`, 'python3', 'python'].map(name => node_path__WEBPACK_IMPORTED_MODULE_1___default().join('bin', name));
    return names.map(name => node_path__WEBPACK_IMPORTED_MODULE_1___default().join(basePrefix, name)).find(file => node_fs__WEBPACK_IMPORTED_MODULE_0___default().existsSync(file)) ?? (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_3__/* .realPath */ .Ye)(executable);
}
/**
 * Flags of the plain interpreter: no user site, no bytecode, no folder of the script; PYTHONPATH is what is tested, so no -I.
 * With -S the `.pth` files of this machine's own site-packages do not run; `python/smoke.py` does the rest of what `site` does.
 */
function plainFlags(version) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return ['-s', '-S', '-B', ...(major > 3 || minor >= 11 ? ['-P'] : [])];
}
const programs = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const needed = [
    'LANG',
    'LC_ALL',
    'TZ',
    'PYTHONNOUSERSITE',
    'LD_LIBRARY_PATH',
    'SYSTEMROOT',
    'SYSTEMDRIVE',
    'COMSPEC',
    'PATHEXT',
];
/**
 * What a module under test sees of the environment: locale, time zone, a host's usual PATH, and a home and temporary folder
 * of its own. Proxies, certificates and `.netrc`, which other children get, are none of its business.
 */
function proofEnvironment(executable, options) {
    const { env, folder } = options;
    const scrubbed = (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_3__/* .scrubbedEnvironment */ .aq)(env, { libraryPath: (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_3__/* .libraryPathOf */ .a1)(executable, env) });
    const kept = Object.fromEntries(Object.entries(scrubbed).filter(([name]) => needed.includes(name)));
    const [home, temporary] = ['home', 'tmp'].map(name => node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, name));
    return {
        ...kept,
        PATH: process.platform === 'win32' ? (scrubbed.PATH ?? '') : programs,
        PYTHONDONTWRITEBYTECODE: '1',
        HOME: home,
        USERPROFILE: home,
        TMPDIR: temporary,
        TEMP: temporary,
        TMP: temporary,
    };
}
/** The same for a module that is imported and then given no work: the threads of OpenBLAS, which numpy brings, spin until they get some. */
function importEnvironment(executable, options) {
    return { ...proofEnvironment(executable, options), OPENBLAS_NUM_THREADS: '1' };
}


/***/ }),

/***/ 2234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cD: () => (/* binding */ moduleOf),
/* harmony export */   ft: () => (/* binding */ allModules),
/* harmony export */   j6: () => (/* binding */ topLevelModules)
/* harmony export */ });
/** What lies at the top of many wheels by mistake; `setup` would even install something. */
const leftovers = new Set('tests test testing docs doc examples example samples benchmarks benchmark scripts tools conftest setup noxfile'.split(' '));
/** Namespaces are nested a few levels deep, never this many. */
const deepest = 8;
/**
 * The top-level modules of a distribution as dotted names, sorted: what its RECORD says, never `top_level.txt`, which is
 * often stale. Namespace packages (PEP 420) are followed down to their first real modules. Private names and leftovers
 * (`tests`, `setup`) stand in only for a distribution that has nothing else, as do extension modules for another Python.
 * Empty for stubs, data and metadata alone.
 */
function topLevelModules({ record }, options) {
    const paths = (record ?? []).map(row => row.path);
    const found = allModules(paths, options);
    const names = found.length > 0 ? found : allModules(paths, { ...options, suffixes: foreignSuffixes(paths) });
    const wanted = [isPublic, (name) => !isPrivate(name), () => true].map(keep => names.filter(keep));
    return wanted.find(some => some.length > 0) ?? [];
}
/** Every first real module below these paths (relative to the mount), private ones and leftovers included, sorted. */
function allModules(paths, options) {
    const top = emptyFolder();
    for (const path of paths)
        place(top, path, options.suffixes);
    return realModules(top, { prefix: '', path: '', depth: 0, isNamespace: options.isNamespace ?? (() => false) }).sort();
}
/** The module name of a file name: its stem, where a suffix says it is code and the stem is an identifier. */
function moduleOf(file, suffixes) {
    const suffix = [...suffixes, '.py', '.pyc'].find(one => file.endsWith(one));
    // `libcudart.so` among data is a library, not an extension module.
    if (suffix === undefined || (suffix === '.so' && file.startsWith('lib')))
        return undefined;
    const stem = file.slice(0, -suffix.length);
    return isIdentifier(stem) ? stem : undefined;
}
function place(top, path, suffixes) {
    const parts = path.replaceAll('\\', '/').split('/');
    const file = parts.pop() ?? '';
    const module = moduleOf(file, suffixes);
    // Metadata, `.data`, stubs (`foo-stubs`) and paths that leave the mount are no identifiers.
    if (module === undefined || parts.length > 64 || parts.includes('__pycache__') || !parts.every(isIdentifier))
        return;
    let folder = top;
    for (const part of parts) {
        const next = folder.folders.get(part) ?? emptyFolder();
        folder.folders.set(part, next);
        folder = next;
    }
    if (!folder.modules.has(module))
        folder.modules.set(module, file);
}
function realModules(folder, at) {
    const { prefix, path, depth, isNamespace } = at;
    if (depth > deepest)
        return [];
    const files = [...folder.modules.keys()].filter(name => name !== '__init__' && !folder.folders.get(name)?.modules.has('__init__'));
    const packages = [...folder.folders].flatMap(([name, inner]) => {
        const below = { prefix: `${prefix}${name}.`, path: `${path}${name}/`, depth: depth + 1, isNamespace };
        const init = inner.modules.get('__init__');
        if (init !== undefined && !isNamespace(`${path}${name}/${init}`))
            return [`${prefix}${name}`];
        // A module beside a folder of its name hides the folder.
        if (init === undefined && folder.modules.has(name))
            return [];
        const deeper = realModules(inner, below);
        return deeper.length > 0 || init === undefined ? deeper : [`${prefix}${name}`];
    });
    return [...new Set([...files.map(name => `${prefix}${name}`), ...packages])];
}
function emptyFolder() {
    return { modules: new Map(), folders: new Map() };
}
function isPublic(name) {
    return !isPrivate(name) && !leftovers.has(name.split('.', 1)[0] ?? '');
}
function isPrivate(name) {
    return name.split('.').some(part => part.startsWith('_'));
}
/** `.cpython-39-x86_64-linux-gnu.so` and the like, whatever Python they are for. */
function foreignSuffixes(paths) {
    const suffixes = paths.map(path => /\.[\w-]+\.(?:so|pyd)$|\.(?:so|pyd)$/.exec(path)?.[0]);
    return [...new Set(suffixes.filter(suffix => suffix !== undefined))].sort((a, b) => b.length - a.length);
}
/** Python's own notion, without the normalisation (NFKC) that no file name relies on. */
function isIdentifier(text) {
    return /^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(text);
}


/***/ }),

/***/ 57987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ findShadows),
/* harmony export */   y: () => (/* binding */ findKnownShadows)
/* harmony export */ });
/* harmony import */ var _environment_owners_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76477);
/* harmony import */ var _python_fit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3681);
/* harmony import */ var _python_stdlib_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11273);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2234);




/**
 * Modules at the top of the mount with the name of one of the standard library, sorted by name: a PYTHONPATH comes first.
 * A folder without `__init__` hides nothing, since a real module on a later entry wins (PEP 420).
 */
function findShadows(inventory, options) {
    const names = new Set(options.stdlib.names);
    const builtin = new Set(options.stdlib.builtin);
    const owned = (0,_environment_owners_js__WEBPACK_IMPORTED_MODULE_0__/* .owners */ .Z)(inventory);
    const found = new Map();
    for (const entry of inventory.entries) {
        const module = topModule(entry, options.suffixes);
        if (module === undefined || !names.has(module) || found.has(module))
            continue;
        const distribution = owned.get(entry.path)?.normalizedName ?? null;
        found.set(module, { module, file: entry.path, distribution, builtin: builtin.has(module) });
    }
    return [...found.values()].sort((a, b) => (a.module < b.module ? -1 : 1));
}
/** The same for a Python that nobody can ask, by what is known of its minor version; none for one that is not known. */
function findKnownShadows(inventory, { version, extensionSuffixes }) {
    const stdlib = (0,_python_stdlib_names_js__WEBPACK_IMPORTED_MODULE_2__/* .standardLibrary */ .l)((0,_python_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .minorVersion */ .Kt)(version));
    return stdlib === undefined ? [] : findShadows(inventory, { suffixes: extensionSuffixes, stdlib });
}
function topModule({ path, kind }, suffixes) {
    if (kind !== 'file' && kind !== 'link')
        return undefined;
    const [top = '', file, ...deeper] = path.split('/');
    if (file === undefined)
        return (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .moduleOf */ .cD)(top, suffixes);
    return deeper.length === 0 && (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .moduleOf */ .cD)(file, suffixes) === '__init__' ? top : undefined;
}


/***/ }),

/***/ 30304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ removeAdded),
/* harmony export */   FR: () => (/* binding */ ownedChanges),
/* harmony export */   W9: () => (/* binding */ takeSnapshot),
/* harmony export */   sR: () => (/* binding */ changesSince)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _environment_walk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77272);



/**
 * The tree as it is now. Comparing is all that proves anything: whoever runs as root writes whatever the modes say.
 *
 * Throws `unreadable` for a folder that cannot be read.
 */
function takeSnapshot(root) {
    return new Map((0,_environment_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .visit */ .YR)(root, stateOf).map(({ path: name, state }) => [name, state]));
}
function stateOf(relative, full) {
    const stats = node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(full, { bigint: true, throwIfNoEntry: false });
    if (stats === undefined)
        return undefined;
    const mode = stats.mode & 4095n;
    // A folder's date only repeats what is told of its entries.
    if (stats.isDirectory())
        return { path: relative, kind: 'folder', state: `folder ${mode}` };
    const kind = stats.isFile() ? 'file' : stats.isSymbolicLink() ? 'link' : 'other';
    const target = kind === 'link' ? (0,_environment_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .readLink */ .XF)(full) : '';
    const { size, mtimeNs, ctimeNs, ino } = stats;
    return { path: relative, kind, state: `${kind} ${mode} ${target} ${size} ${mtimeNs} ${ctimeNs} ${ino}` };
}
/** What differs between the snapshot and the tree as it is now: paths sorted, folders before what they hold. */
function changesSince(before, root) {
    const after = takeSnapshot(root);
    return {
        added: [...after.keys()].filter(name => !before.has(name)),
        changed: [...after].filter(([name, state]) => before.has(name) && before.get(name) !== state).map(([name]) => name),
        removed: [...before.keys()].filter(name => !after.has(name)),
    };
}
/** Removes added files and folders again; one that cannot be removed stays and is told all the same. */
function removeAdded(root, added) {
    // A folder that was added goes with everything in it, which was added too.
    for (const name of added) {
        try {
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().rmSync(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, name), { recursive: true, force: true });
        }
        catch {
            // Read-only, or gone meanwhile.
        }
    }
}
/** The changes with the distribution whose folder each lies in; of added folders only what they hold is told. */
function ownedChanges(changes, { distributions }) {
    const byTop = new Map();
    for (const { normalizedName, record } of distributions) {
        for (const { path: file } of record ?? []) {
            const top = file.split('/', 1)[0] ?? file;
            if (!byTop.has(top))
                byTop.set(top, normalizedName);
        }
    }
    const owned = (names) => names.map(name => ({ path: name, distribution: byTop.get(name.split('/', 1)[0] ?? name) ?? null }));
    const folders = new Set(changes.added.map(name => node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.dirname(name)));
    return {
        added: owned(changes.added.filter(name => !folders.has(name))),
        changed: owned(changes.changed),
        removed: owned(changes.removed),
    };
}


/***/ }),

/***/ 14598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TB: () => (/* binding */ askLibrary),
  DY: () => (/* binding */ entryScriptPath),
  WH: () => (/* binding */ proveMount)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/proof/interpreter.ts
var proof_interpreter = __webpack_require__(74480);
// EXTERNAL MODULE: ./src/assets.ts
var assets = __webpack_require__(25462);
// EXTERNAL MODULE: ./src/process.ts
var src_process = __webpack_require__(34006);
// EXTERNAL MODULE: ./src/python/ask.ts
var ask = __webpack_require__(36591);
;// CONCATENATED MODULE: ./src/proof/python-names.ts






/** Milliseconds: the answer takes a tenth of a second. */
const patience = 60_000;
/**
 * Asks the interpreter, in isolation and in one process, for its standard library and for what the entry script imports.
 * A script that is no Python is a `problem`; one on which Python itself dies, too.
 *
 * Throws `unreadable` for a script that is not there, `probe-failed` when the interpreter does not answer.
 */
async function askNames(options) {
    const { script } = options;
    if (script !== null)
        assertReadable(script);
    const first = await python_names_ask(options);
    if (first.answer !== undefined)
        return first.answer;
    const second = script === null ? first : await python_names_ask({ ...options, script: null });
    if (second.answer === undefined) {
        throw new errors/* SitemountError */.hr('probe-failed', `${options.executable} does not answer: ${(0,ask/* reason */.l)(second.outcome)}.`, {
            help: 'Set up a CPython 3.8 or later before this step, or name one with the input `python`.',
        });
    }
    const text = `Python could not read it: ${(0,ask/* reason */.l)(first.outcome)}`;
    return { ...second.answer, script: { imports: [], problem: { line: 1, text } } };
}
async function python_names_ask(options) {
    const { executable, script, temporary, env, signal } = options;
    const result = external_node_path_default().join(temporary, `names-${script === null ? 'alone' : 'script'}.json`);
    const parts = ['-I', '-S', '-B', (0,assets/* asset */.L)('python/imports.py'), result, ...(script === null ? [] : [script])];
    try {
        const outcome = await (0,src_process/* run */.eF)(executable, parts, { env, signal, cwd: temporary, timeout: patience, maxOutput: 1 << 16 });
        return { outcome, answer: readJson(result) };
    }
    catch (error) {
        throw (0,ask/* startFailure */.xn)(error, executable, signal);
    }
    finally {
        external_node_fs_default().rmSync(result, { force: true });
    }
}
/** A file's JSON, or undefined where there is none or only a part of it. */
function readJson(file) {
    try {
        return JSON.parse(external_node_fs_default().readFileSync(file, 'utf8'));
    }
    catch {
        return undefined;
    }
}
function assertReadable(script) {
    try {
        if (!external_node_fs_default().statSync(script).isFile())
            throw new Error('it is no file');
        external_node_fs_default().accessSync(script, (external_node_fs_default()).constants.R_OK);
    }
    catch (error) {
        throw new errors/* SitemountError */.hr('unreadable', `The entry script ${script} cannot be read.`, {
            help: 'Name a Python file with `entry-script`.',
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./src/proof/shadows.ts
var shadows = __webpack_require__(57987);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
var external_node_os_default = /*#__PURE__*/__webpack_require__.n(external_node_os_);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/proof/import-server.ts





const grace = 2000;
const mostOutput = 1 << 16;
/** Starts a server. It never throws: one that does not start answers nothing. POSIX only (fork(2)). */
function startImportServer(options) {
    const { executable, flags, env, folder, mount, stdlib, signal } = options;
    const child = (0,external_node_child_process_.spawn)(executable, [...flags, (0,assets/* asset */.L)('python/smoke.py'), 'serve', folder, mount, ...stdlib], {
        cwd: folder,
        env: { ...env },
        detached: true,
        stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    });
    const forget = (0,src_process/* keepTrack */.V9)(child.pid);
    const answers = linesOf(child);
    const said = tailOf(child.stderr);
    child.stdout?.resume();
    for (const stream of child.stdio)
        stream?.on('error', () => { });
    const ended = new Promise(resolve => {
        child.once('exit', () => resolve());
        child.once('error', () => resolve());
    });
    const close = async () => {
        (0,src_process/* endGroup */.N4)(child.pid, 'SIGKILL');
        await ended;
        for (const stream of child.stdio)
            stream?.destroy();
        forget();
    };
    return {
        async ask({ folder, how, module, names }, timeout) {
            if (signal.aborted)
                throw (0,src_process/* interrupted */.VM)();
            const started = performance.now();
            said.clear();
            child.stdin?.write([folder, how, module, names.join(','), ''].join('\0'));
            const starting = setTimeout(close, timeout);
            const pid = Number(/^pid (\d+)$/.exec((await answers.next()) ?? '')?.[1]);
            clearTimeout(starting);
            if (Number.isNaN(pid))
                return undefined;
            const watch = watched([pid, child.pid], { signal, timeout });
            try {
                child.stdin?.write('go\0');
                const end = readEnd(await answers.next());
                // By the time an immediate runs, what lies ready in the pipes was read.
                await (0,promises_.setImmediate)();
                if (signal.aborted)
                    throw (0,src_process/* interrupted */.VM)();
                const seconds = (performance.now() - started) / 1000;
                return { ...end, stdout: '', stderr: said.text(), timedOut: watch.timedOut(), seconds };
            }
            finally {
                watch.end();
                if (signal.aborted)
                    await close();
            }
        },
        close,
    };
}
/** `exit 0`, `signal 11`; a server that ended in the middle was ended by the module. */
function readEnd(line) {
    const [kind, number = ''] = (line ?? '').split(' ');
    if (kind === 'exit')
        return { code: Number(number), signal: null };
    const name = Object.entries((external_node_os_default()).constants.signals).find(([, value]) => value === Number(number))?.[0];
    return { code: null, signal: (name ?? 'SIGKILL') };
}
/**
 * Ends the group of a forked process when it takes too long or all is to stop, as `run` does; in the end with the group of
 * the server, which a module may have stopped.
 */
function watched([pid, server], { signal, timeout }) {
    const forget = (0,src_process/* keepTrack */.V9)(pid);
    let timedOut = false;
    let killer;
    const kill = () => {
        (0,src_process/* endGroup */.N4)(pid, 'SIGKILL');
        (0,src_process/* endGroup */.N4)(server, 'SIGKILL');
    };
    const stop = () => {
        (0,src_process/* endGroup */.N4)(pid, 'SIGTERM');
        killer ??= setTimeout(kill, grace);
    };
    const limit = setTimeout(() => {
        timedOut = true;
        stop();
    }, timeout);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted)
        stop();
    return {
        timedOut: () => timedOut,
        end() {
            clearTimeout(limit);
            clearTimeout(killer);
            signal.removeEventListener('abort', stop);
            (0,src_process/* endGroup */.N4)(pid, 'SIGKILL');
            forget();
        },
    };
}
/** The lines on descriptor 3, one by one; undefined once there will be no more. */
function linesOf(child) {
    const lines = [];
    const waiting = [];
    let rest = '';
    let ended = false;
    const end = () => {
        ended = true;
        for (const resolve of waiting.splice(0))
            resolve(undefined);
    };
    const stream = child.stdio[3];
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
        const parts = (rest + text).split('\n');
        rest = parts.pop() ?? '';
        for (const line of parts) {
            const resolve = waiting.shift();
            if (resolve === undefined)
                lines.push(line);
            else
                resolve(line);
        }
    });
    stream.once('close', end);
    // Without a process there is no stream that ends; and one that a module's child holds open has no end.
    child.once('error', end);
    child.once('exit', () => void (0,promises_.setImmediate)().then(end));
    return {
        next: () => new Promise(resolve => {
            const line = lines.shift();
            if (line !== undefined || ended)
                resolve(line);
            else
                waiting.push(resolve);
        }),
    };
}
/** The last that came out of a stream since it was cleared. */
function tailOf(stream) {
    let text = '';
    stream.setEncoding('utf8');
    stream.on('data', (more) => {
        text = (text + more).slice(-mostOutput);
    });
    return {
        clear: () => {
            text = '';
        },
        text: () => text,
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
;// CONCATENATED MODULE: ./src/proof/told.ts


/** Bytes of an answer that are read: the names of some ten thousand modules. */
const limit = 4 << 20;
const told_text = schemas/* string */.YjP().nullable();
const answer = schemas/* object */.Ikc({
    mark: schemas/* string */.YjP(),
    outcome: schemas/* enum */.k5n(['imported', 'failed']),
    error: told_text,
    where: told_text,
    line: schemas/* number */.aig().int().nullable(),
    missing: told_text,
    inside: schemas/* array */.YOg(schemas/* string */.YjP()),
    outside: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), file: schemas/* string */.YjP() })).max(50),
});
/**
 * The answer in `file`, or undefined for anything that is not a whole answer with this mark: the module under test may have
 * put there what it likes, a link, a pipe or a file without end. Never throws, never waits.
 */
function readTold(file, mark) {
    try {
        const { data } = answer.safeParse(JSON.parse(readSmall(file)));
        return data?.mark === mark ? data : undefined;
    }
    catch {
        return undefined;
    }
}
function readSmall(file) {
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = (external_node_fs_default()).constants;
    const handle = external_node_fs_default().openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
        const stat = external_node_fs_default().fstatSync(handle);
        if (!stat.isFile() || stat.size > limit)
            throw new Error('This is no answer.');
        const bytes = Buffer.alloc(stat.size);
        return bytes.toString('utf8', 0, external_node_fs_default().readSync(handle, bytes, 0, stat.size, 0));
    }
    finally {
        external_node_fs_default().closeSync(handle);
    }
}

;// CONCATENATED MODULE: ./src/proof/smoke.ts










/**
 * Tries each import in a process of its own, as a host would: plain interpreter, the mount on PYTHONPATH, nothing else.
 * The modules of one namespace package that one distribution brings are tried together, and each alone when that fails.
 * An import that something of this machine took part in is tried again without that; one that fails is tried again in the
 * virtualenv. Returns one attempt a trial, in the same order.
 *
 * Throws `interrupted`, and `probe-failed` when the interpreter cannot be started; by then nothing runs any more.
 */
async function smokeTest(trials, options) {
    const attempts = [];
    const failures = [];
    const waiting = heaviestFirst(trials, options.weigh);
    const work = async () => {
        const bench = { ...options, servers: { next: undefined } };
        for (let next = waiting.shift(); next !== undefined && failures.length === 0; next = waiting.shift()) {
            try {
                for (const [at, attempt] of await attemptGroup(next, bench))
                    attempts[at] = attempt;
            }
            catch (error) {
                failures.push(error);
            }
        }
        await bench.servers.next?.close();
    };
    const workers = Math.min(trials.length, options.workers ?? Math.min(external_node_os_default().availableParallelism(), 8));
    await Promise.all(Array.from({ length: workers }, work));
    if (failures.length > 0)
        throw failures[0];
    return attempts;
}
/** The groups of the trials. A long one that starts last would leave the other processes without work. */
function heaviestFirst(trials, weigh = () => 0) {
    const groups = new Map();
    for (const [at, trial] of trials.entries()) {
        const key = namespaceOf(trial) ?? at;
        groups.set(key, [...(groups.get(key) ?? []), [at, trial]]);
    }
    const weightOf = (group) => Math.max(...group.map(([, trial]) => weigh(trial)));
    return [...groups.values()].sort((a, b) => weightOf(b) - weightOf(a));
}
/** Whose namespace package a module is from, as a key; undefined for a module at the top, and for what a script takes from one. */
function namespaceOf({ module, names, distribution }) {
    const dot = module.lastIndexOf('.');
    return dot < 0 || distribution === null || names.length > 0 ? undefined : `${distribution} ${module.slice(0, dot)}`;
}
async function attemptGroup(group, options) {
    const [[, first] = []] = group;
    if (first !== undefined && group.length > 1) {
        const module = group.map(([, trial]) => trial.module).join(',');
        const seen = await importOnce({ ...first, module }, { ...options, how: 'plain' });
        const told = { ...seen, seconds: seen.seconds / group.length, withoutOutside: null, inVirtualenv: null };
        if (seen.outcome === 'imported' && seen.outside.length === 0) {
            return group.map(([at, trial]) => [at, { ...trial, ...told }]);
        }
    }
    const attempts = [];
    for (const [at, trial] of group)
        attempts.push([at, await attempt(trial, options)]);
    return attempts;
}
async function attempt(trial, options) {
    const seen = await importOnce(trial, { ...options, how: 'plain' });
    const without = seen.outside.length > 0 ? await importOnce(trial, { ...options, how: 'bare' }) : null;
    const fails = seen.outcome !== 'imported' || (without !== null && without.outcome !== 'imported');
    const again = fails && options.virtualenv !== null ? await importOnce(trial, { ...options, how: 'virtualenv' }) : null;
    return { ...trial, ...seen, withoutOutside: without?.outcome ?? null, inVirtualenv: again?.outcome ?? null };
}
async function importOnce(trial, options) {
    const { stdlib, timeout = 60_000 } = options;
    const folder = makeFolder(options.temporary, trial.distribution);
    // The module can find the result file; an answer counts only with what the module was never told.
    const mark = (0,external_node_crypto_.randomUUID)();
    external_node_fs_default().writeFileSync(external_node_path_default().join(folder, 'mark'), mark);
    try {
        const outcome = (await importForked(trial, { ...options, folder, timeout })) ??
            (await importStarted(trial, { ...options, folder, timeout }));
        return seenOf(outcome, { told: readTold(external_node_path_default().join(folder, 'result.json'), mark), stdlib, timeout });
    }
    finally {
        // What the module left running may still write there.
        external_node_fs_default().rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
}
/** In a process that a Python of this mount forked; undefined where that is not to be had. */
async function importForked({ module, names }, options) {
    const { how, folder, timeout, servers } = options;
    // A process that was forked inherits what macOS's frameworks began, and Windows knows none.
    if (how === 'virtualenv' || process.platform !== 'linux')
        return undefined;
    servers.next ??= serverFor(options);
    const outcome = await servers.next.ask({ folder, how, module, names }, timeout);
    if (outcome !== undefined)
        return outcome;
    await servers.next.close();
    servers.next = undefined;
    return undefined;
}
function serverFor({ mount, plain, stdlib, temporary, env, signal }) {
    const { executable, version } = plain;
    const folder = makeFolder(temporary);
    return startImportServer({
        ...{ executable, flags: (0,proof_interpreter/* plainFlags */.UA)(version), folder, mount, stdlib: stdlib.folders, signal },
        env: { ...(0,proof_interpreter/* importEnvironment */.rn)(executable, { env, folder }), PYTHONPATH: mount },
    });
}
/** In a process that is started for it. */
async function importStarted({ module, names }, options) {
    const { how, mount, plain, virtualenv, stdlib, signal, folder, timeout } = options;
    const executable = how === 'virtualenv' && virtualenv !== null ? virtualenv.executable : plain.executable;
    const flags = how === 'virtualenv' ? ['-I', '-B'] : (0,proof_interpreter/* plainFlags */.UA)(plain.version);
    const env = (0,proof_interpreter/* importEnvironment */.rn)(executable, { env: options.env, folder });
    const question = ['once', folder, how, module, names.join(','), mount, ...stdlib.folders];
    return (0,src_process/* run */.eF)(executable, [...flags, (0,assets/* asset */.L)('python/smoke.py'), ...question], {
        env: how === 'virtualenv' ? env : { ...env, PYTHONPATH: mount },
        signal,
        timeout,
        cwd: external_node_path_default().join(folder, 'empty'),
        maxOutput: 1 << 16,
    }).catch(error => {
        throw (0,ask/* startFailure */.xn)(error, executable, signal);
    });
}
/**
 * A folder with a home, a temporary folder and an empty one. The modules of one distribution have one home: what the first
 * keeps there for its next start (matplotlib a list of fonts), the others need not make again.
 */
function makeFolder(temporary, distribution = null) {
    const folder = external_node_fs_default().mkdtempSync(external_node_path_default().join(temporary, 'import-'));
    for (const name of ['tmp', 'empty'])
        external_node_fs_default().mkdirSync(external_node_path_default().join(folder, name));
    const home = external_node_path_default().join(folder, 'home');
    if (distribution === null || process.platform === 'win32') {
        external_node_fs_default().mkdirSync(home);
    }
    else {
        const shared = external_node_path_default().join(temporary, 'homes', distribution);
        external_node_fs_default().mkdirSync(shared, { recursive: true });
        external_node_fs_default().symlinkSync(shared, home);
    }
    return folder;
}
function seenOf(outcome, { told, stdlib, timeout }) {
    const { seconds } = outcome;
    if (told === undefined) {
        const error = outcome.timedOut ? `not imported within ${timeout / 1000} s` : lastWords(outcome);
        const end = outcome.timedOut ? 'timed-out' : 'crashed';
        return { outcome: end, error, where: null, missing: null, outside: [], shadowed: [], seconds };
    }
    const names = new Set(stdlib.names);
    return {
        outcome: told.outcome,
        error: told.error,
        where: told.where === null ? null : `${told.where}${told.line === null ? '' : `:${told.line}`}`,
        missing: told.missing,
        outside: told.outside,
        shadowed: told.inside.filter(name => names.has(name)),
        seconds,
    };
}
/** How a process ended that gave no answer, with the last it said. */
function lastWords({ code, signal, stderr }) {
    const end = signal === null ? `the process ended with exit code ${code}` : `the process was ended by ${signal}`;
    const line = stderr.split('\n').findLast(text => /\w/.test(text));
    return `${end} during the import${line === undefined ? '' : `: ${line.trim().slice(0, 300)}`}`;
}

// EXTERNAL MODULE: ./src/proof/snapshot.ts
var snapshot = __webpack_require__(30304);
// EXTERNAL MODULE: ./src/requirements/name.ts
var requirements_name = __webpack_require__(8853);
// EXTERNAL MODULE: ./src/proof/names.ts
var names = __webpack_require__(2234);
;// CONCATENATED MODULE: ./src/proof/trials.ts




/**
 * Which imports to try, each once: the listed distributions' modules, with `all` the others', and what the entry script
 * imports from the mount. What is skipped is told with the reason. `off` tries nothing.
 */
function planTrials(options) {
    const { inventory, naming, listed, smokeTest, smokeSkip } = options;
    if (smokeTest === 'off')
        return { trials: [], skipped: [] };
    const skip = new Set(smokeSkip.map(requirements_name/* normalizeName */.P));
    const installed = new Set(inventory.distributions.map(({ normalizedName }) => normalizedName));
    const skipped = [...skip]
        .filter(name => !installed.has(name))
        .map(distribution => ({ distribution, reason: 'not-installed' }));
    const trials = new Map();
    const add = (trial) => {
        const key = `${trial.module}:${trial.names.join(',')}`;
        const known = trials.get(key);
        // What is needed somewhere is needed, whoever asked for it first.
        if (known === undefined || rank(trial) < rank(known))
            trials.set(key, trial);
    };
    for (const distribution of inventory.distributions) {
        const name = distribution.normalizedName;
        if (smokeTest === 'direct' && !listed.has(name))
            continue;
        const modules = skip.has(name) ? [] : (0,names/* topLevelModules */.j6)(distribution, naming);
        if (modules.length === 0)
            skipped.push({ distribution: name, reason: skip.has(name) ? 'smoke-skip' : 'no-modules' });
        const why = listed.has(name) ? 'requirement' : 'all';
        for (const module of modules)
            add({ module, names: [], distribution: name, why, optional: false });
    }
    for (const trial of scriptTrials(options)) {
        if (trial.distribution === null || !skip.has(trial.distribution))
            add(trial);
    }
    return {
        trials: [...trials.values()].sort((a, b) => rank(a) - rank(b) || order(a.module, b.module) || order(`${a.names}`, `${b.names}`)),
        skipped: skipped.sort((a, b) => order(a.distribution, b.distribution)),
    };
}
/** What the script imports that is neither the standard library's nor lies beside it. */
function scriptTrials({ script, inventory, naming, stdlib }) {
    if (script === null)
        return [];
    const beside = namesBeside(script.path, naming);
    const owner = moduleOwners(inventory, naming);
    return script.imports
        .filter(({ module }) => !stdlib.has(topOf(module)) && !beside.has(topOf(module)))
        .map(({ module, names, line, optional }) => ({
        module,
        names: [...new Set(names)].sort(),
        // A namespace package is nobody's, what is taken from it may be.
        distribution: owner(module) ?? names.map(name => owner(`${module}.${name}`)).find(one => one !== null) ?? null,
        why: 'entry-script',
        optional,
        place: { file: script.shown, line },
    }));
}
/** Modules and folders in the script's own folder, which comes first on its import path. */
function namesBeside(script, { suffixes }) {
    const entries = external_node_fs_default().readdirSync(external_node_path_default().dirname(script), { withFileTypes: true });
    return new Set(entries.flatMap(entry => (entry.isDirectory() ? entry.name : ((0,names/* moduleOf */.cD)(entry.name, suffixes) ?? []))));
}
/** Which distribution has a module: the one with the longest module name that it lies below. */
function moduleOwners({ distributions }, naming) {
    const owners = new Map();
    for (const { normalizedName, record } of distributions) {
        for (const module of (0,names/* allModules */.ft)((record ?? []).map(row => row.path), naming))
            owners.set(module, normalizedName);
    }
    return module => {
        const parts = module.split('.');
        for (let length = parts.length; length > 0; length--) {
            const found = owners.get(parts.slice(0, length).join('.'));
            if (found !== undefined)
                return found;
        }
        return null;
    };
}
function rank({ why, optional }) {
    return (why === 'requirement' ? 0 : why === 'all' ? 4 : 2) + (optional ? 1 : 0);
}
function topOf(module) {
    return module.split('.', 1)[0] ?? module;
}
function order(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/proof/prove.ts









/**
 * Proves by import that the mount works where it will run: plain interpreter, the mount on PYTHONPATH, no virtualenv, no
 * user site, an environment of its own, every module in its own process. Afterwards the mount is as it was before, but for
 * files that a module changed or removed; these are told.
 *
 * Throws `unreadable` for an entry script or a mount that cannot be read, `usage` for a mount that PYTHONPATH cannot name,
 * `probe-failed` when the interpreter does not start, `interrupted`.
 */
async function prove(options) {
    const { interpreter, inventory, mount } = options;
    assertNameable(mount);
    const plain = { executable: (0,proof_interpreter/* plainInterpreter */.Fp)(interpreter), version: interpreter.version };
    const temporary = external_node_fs_default().mkdtempSync(external_node_path_default().join(options.temporary, 'proof-'));
    try {
        const known = await (options.known ?? askKnown({ ...options, temporary }));
        const script = triedScript(options);
        const naming = namingOf(options);
        const shown = options.entryShown ?? external_node_path_default().basename(script ?? '');
        const entry = script === null || known.script === null ? null : { path: script, shown, ...known.script };
        const { trials, skipped } = planTrials({ ...options, naming, script: entry, stdlib: new Set(known.names) });
        const before = trials.length > 0 ? (options.before ?? (0,snapshot/* takeSnapshot */.W9)(mount)) : undefined;
        const attempts = await guarded(() => smokeTest(trials, { ...options, plain, stdlib: known, temporary, weigh: weighing(inventory) }), () => {
            if (before !== undefined && options.isOurs)
                (0,snapshot/* removeAdded */.$B)(mount, (0,snapshot/* changesSince */.sR)(before, mount).added);
        });
        const changes = before === undefined ? { added: [], changed: [], removed: [] } : (0,snapshot/* changesSince */.sR)(before, mount);
        if (options.isOurs)
            (0,snapshot/* removeAdded */.$B)(mount, changes.added);
        return {
            attempts,
            skipped,
            written: (0,snapshot/* ownedChanges */.FR)(changes, inventory),
            shadows: (0,shadows/* findShadows */.H)(inventory, { suffixes: naming.suffixes, stdlib: known }),
            entryProblem: entry?.problem == null ? null : { file: shown, ...entry.problem },
        };
    }
    finally {
        external_node_fs_default().rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
    }
}
/**
 * Asks the plain interpreter for its standard library and for what the entry script imports. The mount has no part in it, so that
 * it can be asked while that is in the making. Throws `unreadable` for the script, `probe-failed`, `interrupted`.
 */
async function askKnown(options) {
    const executable = (0,proof_interpreter/* plainInterpreter */.Fp)(options.interpreter);
    const temporary = external_node_fs_default().mkdtempSync(external_node_path_default().join(options.temporary, 'known-'));
    try {
        for (const name of ['home', 'tmp'])
            external_node_fs_default().mkdirSync(external_node_path_default().join(temporary, name));
        const env = (0,proof_interpreter/* proofEnvironment */.se)(executable, { env: options.env, folder: temporary });
        return await askNames({ executable, script: triedScript(options), temporary, env, signal: options.signal });
    }
    finally {
        external_node_fs_default().rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
    }
}
/** A script that will not be tried is not read either. */
function triedScript({ smokeTest, entryScript }) {
    return smokeTest === 'off' ? null : entryScript;
}
/** `work`, and `mend` when it throws. */
async function guarded(work, mend) {
    try {
        return await work();
    }
    catch (error) {
        mend();
        throw error;
    }
}
/** Old namespace packages have an `__init__` that only says so (pkgutil and pkg_resources style). */
function namingOf({ mount, inventory, interpreter }) {
    return {
        suffixes: interpreter.extensionSuffixes,
        isNamespace: file => /\.py$/.test(file) &&
            // A mount may hold bytecode in the place of sources.
            [mount, inventory.site].some(folder => /\b(?:extend_path|declare_namespace)\b/.test(readStart(external_node_path_default().join(folder, file)))),
    };
}
/** Bytes of the distribution that a trial belongs to: large ones import for longest. */
function weighing({ distributions, entries }) {
    const sizes = new Map(entries.map(({ path: file, bytes }) => [file, bytes]));
    const sizeOf = (files) => files.reduce((sum, row) => sum + (sizes.get(row.path) ?? 0), 0);
    const weights = new Map(distributions.map(({ normalizedName, record }) => [normalizedName, sizeOf(record ?? [])]));
    return ({ distribution }) => weights.get(distribution ?? '') ?? 0;
}
/** A small file's text; empty for a large one, which does more than declare a namespace, and for none. */
function readStart(file) {
    try {
        const stats = external_node_fs_default().lstatSync(file);
        return stats.isFile() && stats.size <= 2048 ? external_node_fs_default().readFileSync(file, 'utf8') : '';
    }
    catch {
        return '';
    }
}
function assertNameable(mount) {
    if (!mount.includes((external_node_path_default()).delimiter))
        return;
    throw new errors/* SitemountError */.hr('usage', `${mount} cannot stand on PYTHONPATH: its name contains "${(external_node_path_default()).delimiter}".`, {
        help: 'Move it to a folder without that character.',
    });
}

;// CONCATENATED MODULE: ./src/prove-mount.ts




/** Asks the interpreter what `proveMount` needs to know of it and of the entry script. Throws what `askKnown` throws, and `usage`. */
async function askLibrary(options, { interpreter, scratch, io }) {
    const entryScript = entryScriptPath(options, io);
    return askKnown({ ...options, interpreter, entryScript, temporary: scratch, env: io.env, signal: io.signal });
}
/** Imports from a mount what the options ask for, as the host would. Throws what `prove` throws. */
function proveMount(options, { listed, scratch, io, ...proving }) {
    const { smokeTest, smokeSkip, entryScript } = options;
    const names = listed.map(({ normalizedName }) => normalizedName);
    return prove({
        ...proving,
        ...{ smokeTest, smokeSkip, entryScript: entryScriptPath(options, io), entryShown: entryScript },
        ...{ listed: new Set(names), temporary: scratch, env: io.env, signal: io.signal },
    });
}
/** Absolute path of the entry script, null for none. Throws `usage` when it is no file. */
function entryScriptPath({ entryScript }, { cwd }) {
    if (entryScript === '')
        return null;
    const file = external_node_path_default().resolve(cwd, entryScript);
    if ((0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isFile())
        return file;
    throw new errors/* SitemountError */.hr('usage', `Input \`entry-script\`: there is no file ${file}.`);
}


/***/ })

};

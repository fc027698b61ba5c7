export const id = 614;
export const ids = [614];
export const modules = {

/***/ 88089:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ packageRows),
/* harmony export */   n: () => (/* binding */ manifestPackages)
/* harmony export */ });
/* harmony import */ var _environment_record_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41501);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35036);


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
    // Bytecode that was compiled here is in no installer's record: it goes with its source.
    const compiled = new Map();
    for (const { path } of files) {
        const source = (0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .compiledFrom */ .kg)(path);
        if (source !== undefined)
            compiled.set(source, [...(compiled.get(source) ?? []), path]);
    }
    return distributions
        .map(distribution => {
        const recorded = (distribution.record ?? []).flatMap(({ path }) => (0,_environment_record_row_js__WEBPACK_IMPORTED_MODULE_0__/* .recordTarget */ .RU)(path) ?? []);
        const own = new Set([...recorded, ...recorded.flatMap(path => compiled.get(path) ?? [])]);
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

/***/ 98629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fi: () => (/* binding */ checkRecords),
  aw: () => (/* binding */ rewriteDirectUrls),
  x5: () => (/* binding */ rewriteRecords)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/environment/record-row.ts
var record_row = __webpack_require__(41501);
// EXTERNAL MODULE: ./src/artifact/names.ts + 1 modules
var names = __webpack_require__(95153);
// EXTERNAL MODULE: ./src/artifact/sealed-disk.ts
var sealed_disk = __webpack_require__(93248);
// EXTERNAL MODULE: ./src/artifact/selection.ts
var selection = __webpack_require__(35036);
;// CONCATENATED MODULE: ./src/artifact/records/direct-url.ts
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

// EXTERNAL MODULE: ./src/artifact/records/record.ts
var record = __webpack_require__(85562);
;// CONCATENATED MODULE: ./src/artifact/records/records.ts










/**
 * Holds every recorded file against what was read: `tampered-file` and `missing-file`. Not told: what is left out on
 * purpose (notes of the installer, bytecode), rows that leave site-packages, and entries the selection already refused.
 */
function checkRecords({ owners, flaws: refused }, { digests, inventory }) {
    const standing = new Set(inventory.entries.map(entry => entry.path));
    const told = new Set(refused.map(flaw => flaw.path));
    const flaws = [];
    for (const [file, known] of owners) {
        if ((0,selection/* isInstallerNote */.R3)(file) || (0,selection/* isCachedBytecode */.U3)(file) || told.has(file))
            continue;
        const digest = digests.get(file);
        if (digest === undefined) {
            if (standing.has(file.replace(/\/$/, '')))
                continue;
            for (const { distribution, rows } of known) {
                if (isBytecodePlan(file, rows))
                    continue;
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
        const judged = known.map(({ distribution, rows }) => {
            const others = known.map(owner => owner.distribution).filter(other => other !== distribution);
            return (0,record/* judgeRecorded */.KM)({ path: file, rows, digest }, { owner: distribution, others });
        });
        // Where it is one owner's file as recorded, the others were overwritten, not tampered with (`overlapping-files`).
        if (judged.every(flaw => flaw !== undefined))
            flaws.push(...judged);
    }
    return flaws;
}
/** What virtualenv records of bytecode that Python may write later, without a hash: `x.cpython-312.pyc`, `__pycache__`. */
function isBytecodePlan(file, rows) {
    return rows.every(({ hash }) => hash === '') && /\.pyc$|(?:^|\/)__pycache__\/?$/.test(file);
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
        (0,sealed_disk/* writeSealed */.CK)(external_node_path_default().join(mount, file), canonical);
        sealed.set(file, digestOf(canonical));
    }
    return { digests, sealed };
}
/**
 * Writes the RECORD of each distribution for what is in the mount (`sealed`). A hash that did not hold stays as it was
 * recorded: it is told, never mended. Whoever owns a module owns its bytecode; what the installer recorded for bytecode that
 * is not in the mount is dropped. Returns digests of what was written.
 */
function rewriteRecords({ kept, owners }, { records, digests, sealed, bytecode, mount }) {
    const written = new Map();
    const present = new Set(records.map(entry => entry.path));
    const rowsOf = new Map(kept.map(distribution => [distribution, []]));
    for (const [file, known] of owners) {
        const now = sealed.get(file);
        if (now === undefined || bytecode.has(file))
            continue;
        for (const { distribution, rows } of known) {
            rowsOf.get(distribution)?.push(rewriteRow(file, { rows, before: digests.get(file) ?? now, now }));
        }
    }
    for (const [file, { source }] of bytecode) {
        const { sha256, bytes } = sealed.get(file);
        for (const { distribution } of owners.get(source) ?? []) {
            rowsOf.get(distribution)?.push({ path: file, hash: `sha256=${(0,record_row/* encodeHash */.LG)(sha256)}`, size: bytes });
        }
    }
    for (const distribution of kept) {
        const self = `${distribution.metadata}/RECORD`;
        if (distribution.record === null || !present.has(self) || written.has(self))
            continue;
        const text = (0,record/* writeRecord */.rh)(rowsOf.get(distribution) ?? [], self);
        (0,sealed_disk/* writeSealed */.CK)(external_node_path_default().join(mount, self), text);
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
    return { path: file, hash: same ? holding.hash : `sha256=${(0,record_row/* encodeHash */.LG)(now.sha256)}`, size: now.bytes };
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


/***/ }),

/***/ 28030:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ askLibrary),
  W: () => (/* binding */ proveMount)
});

// EXTERNAL MODULE: ./src/config/entry-script-path.ts
var entry_script_path = __webpack_require__(76302);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/environment/imports/interpreter.ts
var imports_interpreter = __webpack_require__(74418);
// EXTERNAL MODULE: ./src/core/assets.ts
var assets = __webpack_require__(87474);
// EXTERNAL MODULE: ./src/core/process.ts
var core_process = __webpack_require__(99978);
// EXTERNAL MODULE: ./src/python/ask.ts
var ask = __webpack_require__(36591);
;// CONCATENATED MODULE: ./src/environment/imports/python-names.ts






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
        const outcome = await (0,core_process/* run */.eF)(executable, parts, { env, signal, cwd: temporary, timeout: patience, maxOutput: 1 << 16 });
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

// EXTERNAL MODULE: ./src/environment/imports/shadows.ts
var shadows = __webpack_require__(58205);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
var external_node_os_default = /*#__PURE__*/__webpack_require__.n(external_node_os_);
// EXTERNAL MODULE: ./src/core/folders.ts
var folders = __webpack_require__(73102);
// EXTERNAL MODULE: ./src/python/confinement.ts
var confinement = __webpack_require__(30402);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/environment/imports/import-server.ts





/** Milliseconds that the supervisor has to end everything: more than it gives itself. */
const grace = 8000;
const mostOutput = 1 << 16;
const tierLine = /^tier (namespaces|landlock|none) (-?\d+)$/;
/** Starts a server. It never throws: one that does not start answers nothing. Linux only. */
function startImportServer(options) {
    const { executable, flags, env, folder, mount, stdlib, confining, signal } = options;
    const server = [executable, ...flags, (0,assets/* asset */.L)('python/smoke.py'), 'serve', folder, mount, ...stdlib];
    const child = (0,external_node_child_process_.spawn)(...(0,confinement/* confinedCommand */.uh)(server, confining, '3'), {
        cwd: folder,
        env: { ...env },
        detached: true,
        stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    });
    if (child.pid === undefined)
        return notStarted(child);
    const forget = (0,core_process/* keepTrack */.V9)(child.pid);
    const answers = linesOf(child);
    const said = tailOf(child.stderr);
    child.stdout?.resume();
    for (const stream of child.stdio)
        stream?.on('error', () => { });
    const ended = new Promise(resolve => {
        child.once('exit', code => resolve(code));
        child.once('error', () => resolve(0));
    });
    const close = async () => {
        // By now it may be stopped, or have stopped itself.
        for (const signal of ['SIGTERM', 'SIGCONT'])
            child.kill(signal);
        const killer = setTimeout(() => (0,core_process/* endGroup */.N4)(child.pid, 'SIGKILL'), grace);
        const code = await ended;
        clearTimeout(killer);
        (0,core_process/* endGroup */.N4)(child.pid, 'SIGKILL');
        for (const stream of child.stdio)
            stream?.destroy();
        forget();
        // A supervisor that started nothing, or an interpreter that does not start, leaves nothing.
        return answers.tier() === undefined || (code !== null && code !== confinement/* unended */.o_);
    };
    return {
        async ask({ folder, how, module, names }, timeout) {
            if (signal.aborted)
                throw (0,core_process/* interrupted */.VM)();
            const started = performance.now();
            said.clear();
            child.stdin?.write([folder, how, module, names.join(','), ''].join('\0'));
            const starting = setTimeout(close, timeout);
            const pid = Number(/^pid (\d+)$/.exec((await answers.next()) ?? '')?.[1]);
            clearTimeout(starting);
            if (Number.isNaN(pid))
                return undefined;
            // In a process tree of its own it has a number that means another process here.
            const group = answers.tier()?.by === 'namespaces' ? undefined : pid;
            const watch = watched(group, { signal, timeout, close });
            try {
                child.stdin?.write('go\0');
                const end = readEnd(await answers.next());
                // By the time an immediate runs, what lies ready in the pipes was read.
                await (0,promises_.setImmediate)();
                if (signal.aborted)
                    throw (0,core_process/* interrupted */.VM)();
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
        tier: () => answers.tier(),
    };
}
/** Where no process could be started, perhaps for want of descriptors: it answers nothing. */
function notStarted(child) {
    child.on('error', () => { });
    for (const stream of child.stdio ?? [])
        stream?.destroy();
    return { ask: async () => undefined, close: async () => true, tier: () => undefined };
}
/** `exit 0`, `signal 11`; a server that ended in the middle was ended by the module. */
function readEnd(line) {
    const [kind, number = ''] = (line ?? '').split(' ');
    if (kind === 'exit')
        return { code: Number(number), signal: null };
    return { code: null, signal: (0,confinement/* signalName */.yD)(Number(number)) ?? 'SIGKILL' };
}
/** Ends the server with all that it started when an import takes too long or all is to stop. */
function watched(group, { signal, timeout, close }) {
    const forget = (0,core_process/* keepTrack */.V9)(group);
    let timedOut = false;
    const stop = () => void close();
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
            signal.removeEventListener('abort', stop);
            (0,core_process/* endGroup */.N4)(group, 'SIGKILL');
            forget();
        },
    };
}
/** The lines on descriptor 3, one by one; undefined once there will be no more. The supervisor's own line is kept apart. */
function linesOf(child) {
    let tier;
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
            const [, by, abi] = (tier === undefined && tierLine.exec(line)) || [];
            if (by !== undefined) {
                tier = { by: by, abi: Number(abi) };
                continue;
            }
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
        tier: () => tier,
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
;// CONCATENATED MODULE: ./src/environment/imports/reported.ts


/** Bytes of an answer that are read: the names of some ten thousand modules. */
const limit = 4 << 20;
const reported_text = schemas/* string */.YjP().nullable();
const answer = schemas/* object */.Ikc({
    mark: schemas/* string */.YjP(),
    outcome: schemas/* enum */.k5n(['imported', 'failed']),
    error: reported_text,
    where: reported_text,
    line: schemas/* number */.aig().int().nullable(),
    missing: reported_text,
    refused: reported_text,
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

;// CONCATENATED MODULE: ./src/environment/imports/smoke-test.ts











/**
 * Tries each import in a process of its own, as a host would: plain interpreter, the mount on PYTHONPATH, nothing else.
 * The modules of one namespace package that one distribution brings are tried together, and each alone when that fails.
 * An import that something of this machine took part in is tried again without that; one that fails is tried again in the
 * virtualenv. Returns one attempt a trial, in the same order, and what all were kept away from.
 *
 * Throws `interrupted`, and `probe-failed` when the interpreter cannot be started; by then nothing runs any more.
 */
async function smokeTest(trials, options) {
    const attempts = [];
    const failures = [];
    const waiting = heaviestFirst(trials, options.weigh);
    const confined = new confinement/* Confined */.vl();
    const work = async () => {
        const bench = { ...options, confined, servers: { next: undefined } };
        for (let next = waiting.shift(); next !== undefined && failures.length === 0; next = waiting.shift()) {
            try {
                for (const [at, attempt] of await attemptGroup(next, bench))
                    attempts[at] = attempt;
            }
            catch (error) {
                failures.push(error);
            }
        }
        await closeServer(bench);
    };
    const workers = Math.min(trials.length, options.workers ?? Math.min(external_node_os_default().availableParallelism(), 8));
    await Promise.all(Array.from({ length: workers }, work));
    if (failures.length > 0)
        throw failures[0];
    return { attempts, confinement: confined.facts() };
}
async function closeServer({ servers, confined }) {
    const { next } = servers;
    servers.next = undefined;
    if (next !== undefined)
        confined.note(await next.close(), next.tier());
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
        // What the module left may be large; the folders themselves go with all others, once nobody waits for it.
        for (const name of ['tmp', 'empty'])
            removeUnlessEmpty(external_node_path_default().join(folder, name));
    }
}
function removeUnlessEmpty(folder) {
    try {
        if (external_node_fs_default().readdirSync(folder).length > 0)
            (0,folders/* removeFolder */.v$)(folder);
    }
    catch {
        // The module took it away, or what is in it cannot be removed: whoever removes the folder above sees that.
    }
}
/** In a process that a Python of this mount forked; undefined where that is not to be had. */
async function importForked({ module, names }, options) {
    const { how, folder, timeout, servers } = options;
    // A process that was forked inherits what macOS's frameworks began, and Windows knows none.
    if (how === 'virtualenv' || !confinement/* canConfine */.z0)
        return undefined;
    servers.next ??= serverFor(options);
    const outcome = await servers.next.ask({ folder, how, module, names }, timeout);
    // The server ends with an import that took too long.
    if (outcome === undefined || outcome.timedOut)
        await closeServer(options);
    return outcome;
}
/** How the imports are kept away; the virtualenv, where they are tried in it, is no more writable than the mount. */
function confiningOf({ mount, plain, virtualenv, stdlib, temporary, tier }) {
    const programs = [plain.executable, ...(virtualenv === null ? [] : [virtualenv.executable])];
    const visible = [mount, ...programs.flatMap(confinement/* prefixesOf */.E3), ...stdlib.folders].filter(folder => external_node_fs_default().existsSync(folder));
    const { executable: supervisor } = plain;
    return { supervisor, writable: temporary, visible: [...new Set(visible)], ...(tier && { tier }) };
}
function serverFor(options) {
    const { mount, plain, stdlib, temporary, env, signal } = options;
    const { executable, version } = plain;
    const folder = makeFolder(temporary);
    return startImportServer({
        ...{ executable, flags: (0,imports_interpreter/* plainFlags */.UA)(version), folder, mount, stdlib: stdlib.folders, signal },
        confining: confiningOf(options),
        env: { ...(0,imports_interpreter/* importEnvironment */.rn)(executable, { env, folder }), PYTHONPATH: mount },
    });
}
/** In a process that is started for it. */
async function importStarted({ module, names }, options) {
    const { how, mount, plain, virtualenv, stdlib, signal, folder, timeout } = options;
    const executable = how === 'virtualenv' && virtualenv !== null ? virtualenv.executable : plain.executable;
    const flags = how === 'virtualenv' ? ['-I', '-B'] : (0,imports_interpreter/* plainFlags */.UA)(plain.version);
    const env = (0,imports_interpreter/* importEnvironment */.rn)(executable, { env: options.env, folder });
    const question = ['once', folder, how, module, names.join(','), mount, ...stdlib.folders];
    try {
        const { ended, ...outcome } = await (0,confinement/* runConfined */.id)([executable, ...flags, (0,assets/* asset */.L)('python/smoke.py'), ...question], confiningOf(options), {
            env: how === 'virtualenv' ? env : { ...env, PYTHONPATH: mount },
            signal,
            timeout,
            cwd: external_node_path_default().join(folder, 'empty'),
            maxOutput: 1 << 16,
        });
        options.confined.note(ended);
        return outcome;
    }
    catch (error) {
        throw (0,ask/* startFailure */.xn)(error, executable, signal);
    }
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
        return { outcome: end, error, where: null, missing: null, refused: null, outside: [], shadowed: [], seconds };
    }
    const names = new Set(stdlib.names);
    return {
        outcome: told.outcome,
        error: told.error,
        where: told.where === null ? null : `${told.where}${told.line === null ? '' : `:${told.line}`}`,
        missing: told.missing,
        refused: told.refused,
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

// EXTERNAL MODULE: ./src/environment/imports/snapshot.ts
var snapshot = __webpack_require__(20846);
// EXTERNAL MODULE: ./src/requirements/grammar/name.ts
var grammar_name = __webpack_require__(831);
// EXTERNAL MODULE: ./src/environment/imports/names.ts
var names = __webpack_require__(91508);
;// CONCATENATED MODULE: ./src/environment/imports/trials.ts




/**
 * Which imports to try, each once: the listed distributions' modules, with `all` the others', and what the entry script
 * imports from the mount. What is skipped is told with the reason. `off` tries nothing.
 */
function planTrials(options) {
    const { inventory, naming, listed, smokeTest, smokeSkip } = options;
    if (smokeTest === 'off')
        return { trials: [], skipped: [] };
    const skip = new Set(smokeSkip.map(grammar_name/* normalizeName */.P));
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

;// CONCATENATED MODULE: ./src/environment/imports/import-check.ts









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
    const plain = { executable: (0,imports_interpreter/* plainInterpreter */.Fp)(interpreter), version: interpreter.version };
    const temporary = external_node_fs_default().mkdtempSync(external_node_path_default().join(options.temporary, 'proof-'));
    const known = await (options.known ?? askKnown({ ...options, temporary }));
    const script = triedScript(options);
    const naming = namingOf(options);
    const shown = options.entryShown ?? external_node_path_default().basename(script ?? '');
    const entry = script === null || known.script === null ? null : { path: script, shown, ...known.script };
    const { trials, skipped } = planTrials({ ...options, naming, script: entry, stdlib: new Set(known.names) });
    const before = trials.length > 0 ? (options.before ?? (0,snapshot/* takeSnapshot */.W9)(mount)) : undefined;
    const { attempts, confinement } = await guarded(() => smokeTest(trials, { ...options, plain, stdlib: known, temporary, weigh: weighing(inventory) }), () => {
        if (before !== undefined && options.isOurs)
            (0,snapshot/* removeAdded */.$B)(mount, (0,snapshot/* changesSince */.sR)(before, mount).added);
    });
    const changes = before === undefined ? { added: [], changed: [], removed: [] } : (0,snapshot/* changesSince */.sR)(before, mount);
    if (options.isOurs)
        (0,snapshot/* removeAdded */.$B)(mount, changes.added);
    return {
        attempts,
        confinement: attempts.length > 0 ? confinement : null,
        skipped,
        written: { ...(0,snapshot/* ownedChanges */.FR)(changes, inventory), refused: refusedWrites(attempts) },
        shadows: (0,shadows/* findShadows */.H)(inventory, { suffixes: naming.suffixes, stdlib: known }),
        entryProblem: entry?.problem == null ? null : { file: shown, ...entry.problem },
    };
}
/**
 * Asks the plain interpreter for its standard library and for what the entry script imports. The mount has no part in it, so that
 * it can be asked while that is in the making. Throws `unreadable` for the script, `probe-failed`, `interrupted`.
 */
async function askKnown(options) {
    const executable = (0,imports_interpreter/* plainInterpreter */.Fp)(options.interpreter);
    const temporary = external_node_fs_default().mkdtempSync(external_node_path_default().join(options.temporary, 'known-'));
    try {
        for (const name of ['home', 'tmp'])
            external_node_fs_default().mkdirSync(external_node_path_default().join(temporary, name));
        const env = (0,imports_interpreter/* proofEnvironment */.se)(executable, { env: options.env, folder: temporary });
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
/** What imports could not write to, each path once. */
function refusedWrites(attempts) {
    const paths = new Map(attempts.flatMap(({ refused, distribution }) => (refused === null ? [] : [[refused, distribution]])));
    return [...paths].map(([path, distribution]) => ({ path, distribution }));
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

;// CONCATENATED MODULE: ./src/commands/import-check.ts


/** Asks the interpreter what `proveMount` needs to know of it and of the entry script. Throws what `askKnown` throws, and `usage`. */
async function askLibrary(options, { interpreter, scratch, io }) {
    const entryScript = (0,entry_script_path/* entryScriptPath */.D)(options, io);
    return askKnown({ ...options, interpreter, entryScript, temporary: scratch, env: io.env, signal: io.signal });
}
/** Imports from a mount what the options ask for, as the host would. Throws what `prove` throws. */
function proveMount(options, { listed, scratch, io, ...proving }) {
    const { smokeTest, smokeSkip, entryScript } = options;
    const names = listed.map(({ normalizedName }) => normalizedName);
    return prove({
        ...proving,
        ...{ smokeTest, smokeSkip, entryScript: (0,entry_script_path/* entryScriptPath */.D)(options, io), entryShown: entryScript },
        ...{ listed: new Set(names), temporary: scratch, env: io.env, signal: io.signal },
    });
}


/***/ }),

/***/ 68930:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ mayStart),
/* harmony export */   W: () => (/* binding */ unasked)
/* harmony export */ });
/* harmony import */ var _rules_mount_startup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59848);

/**
 * Whether a Python may be started that has these files in its site-packages: nothing of them runs at its start but what is known or
 * allowed, or what the levels of `startup-code` and `leaked-pth` let run.
 */
function mayStart(startup, { allowed, policy, failOn }) {
    if (failOn === 'never')
        return true;
    const rules = ['startup-code', 'leaked-pth'];
    return (rules.every(rule => (policy.rules.get(rule) ?? 'error') !== 'error') ||
        !startup.some(file => (0,_rules_mount_startup_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefused */ .H0)(file, allowed)));
}
/** What a Python that was not started has told. */
const unasked = {
    views: [],
    probe: {
        sysPath: [],
        metaPath: [],
        startupModules: [],
        userSiteEnabled: false,
        systemSite: false,
        site: '',
        conda: null,
    },
    settings: [],
};


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

/***/ 97420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ readContents)
});

// EXTERNAL MODULE: ./src/environment/namespaces.ts
var namespaces = __webpack_require__(24613);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/environment/elf/parse.ts + 1 modules
var parse = __webpack_require__(80921);
// EXTERNAL MODULE: ./src/environment/elf/read.ts
var elf_read = __webpack_require__(42151);
// EXTERNAL MODULE: ./src/environment/owners.ts
var owners = __webpack_require__(76477);
;// CONCATENATED MODULE: ./src/environment/native.ts




/** Text and bytecode, which need no look however their mode is: some installers set x bits on all files. */
const plain = /\.(?:pyc?|pyi|pxd|h|hpp|txt|json|md|rst|html|js|css|sh|csv|dat|npy|npz|png|svg)$/i;
/**
 * The native code of a site-packages directory: every file that is named like a library, and every other with an x bit that
 * begins like an ELF file. Reads a few blocks of each, follows no link, takes any bytes, throws nothing.
 * In the order of the inventory.
 */
function scanNative({ site, entries, distributions, }) {
    const found = entries.flatMap(entry => {
        const suffix = librarySuffix(entry.path);
        if (entry.kind !== 'file' || (suffix === null && !mayBeProgram(entry)))
            return [];
        const read = readHead(external_node_path_default().join(site, entry.path));
        return suffix === null && read.format !== 'elf' ? [] : [{ path: entry.path, suffix, ...read }];
    });
    // Of several owners the last one wins, as in an install.
    const owned = found.length === 0 ? new Map() : (0,owners/* owners */.Z)({ distributions });
    return found.map(file => ({ ...file, owner: owned.get(file.path)?.metadata ?? null }));
}
/**
 * What the name of a library ends in, from the first dot of the file name that begins a known ending: `.so`, `.abi3.so`,
 * `.cpython-312-x86_64-linux-gnu.so`, `.so.1.2`, `.cp312-win_amd64.pyd`, `.dylib`, `.dll`; null for any other name.
 */
function librarySuffix(file) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    const [suffix] = /(?:\.(?:abi3t?|cpython-\w+(?:-[\w-]+)?|pypy\w+(?:-[\w-]+)?|graalpy\w+(?:-[\w-]+)?|cp\d+\w*-\w+))?\.(?:so|pyd)$/i.exec(name) ??
        /\.(?:so(?:\.\d\w*)+|dylib|dll)$/i.exec(name) ??
        [];
    return suffix === undefined || suffix === name ? null : suffix;
}
function mayBeProgram({ path: name, mode, bytes }) {
    return (mode & 0o111) !== 0 && bytes >= 52 && !plain.test(name);
}
function readHead(file) {
    const read = (0,elf_read/* withFile */.D4)(file, handle => {
        const format = formatOf((0,elf_read/* readAt */.m6)(handle, { offset: 0, length: 8 }));
        if (format !== 'elf')
            return { format };
        return { format, ...(0,parse/* parseElf */.$)((offset, length) => (0,elf_read/* readAt */.m6)(handle, { offset, length })) };
    });
    return { format: 'other', ...(read ?? { problem: 'it is gone' }) };
}
/** What a file is by its first bytes: ELF, Mach-O (thin or fat, either byte order) or PE. */
function formatOf(head) {
    if (head.length < 4)
        return 'other';
    const magic = head.readUInt32BE(0);
    if (magic === 0x7f454c46)
        return 'elf';
    if ([0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe, 0xcafebabe, 0xcafebabf].includes(magic))
        return 'mach-o';
    return magic >>> 16 === 0x4d5a ? 'pe' : 'other';
}

// EXTERNAL MODULE: ./src/environment/startup.ts + 1 modules
var startup = __webpack_require__(29287);
;// CONCATENATED MODULE: ./src/environment/contents.ts



/** Reads native code, start-up code and, with `names`, what can be imported. Runs nothing, follows no link, throws nothing. */
function readContents(inventory, { names }) {
    return {
        native: scanNative(inventory),
        startup: (0,startup/* readStartup */.gm)(inventory),
        packageRoots: names ? (0,namespaces/* readPackageRoots */.e)(inventory) : [],
    };
}


/***/ }),

/***/ 80921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ parseElf)
});

// EXTERNAL MODULE: ./src/environment/elf/window.ts
var elf_window = __webpack_require__(78707);
;// CONCATENATED MODULE: ./src/environment/elf/layout.ts

/** e_machine of the processors that Linux wheels exist for, and of those whose code travels as data (gABI registry). */
const machines = {
    3: 'i386',
    8: 'mips',
    20: 'ppc',
    21: 'ppc64',
    22: 's390x',
    40: 'arm',
    62: 'x86_64',
    183: 'aarch64',
    243: 'riscv64',
    258: 'loongarch64',
};
const types = { 2: 'program', 3: 'library' };
const segment = { load: 1, dynamic: 2 };
/** Real files have about ten program headers. */
const most = 1024;
/**
 * The header and the program headers of an ELF file (System V gABI, chapters 4 and 5).
 *
 * Throws `Malformed`.
 */
function readLayout(at) {
    const ident = Buffer.from(at(0, 16, 'header'));
    if (ident.readUInt32BE(0) !== 0x7f454c46)
        throw new elf_window/* Malformed */.s('it is no ELF file');
    if ((ident[4] !== 1 && ident[4] !== 2) || (ident[5] !== 1 && ident[5] !== 2))
        throw new elf_window/* Malformed */.s('its header names no known class or byte order');
    const bits = ident[4] === 1 ? 32 : 64;
    const order = ident[5] === 1 ? 'little' : 'big';
    const word = bits === 32 ? 4 : 8;
    const number = order === 'little' ? little : big;
    const header = Buffer.from(at(0, bits === 32 ? 52 : 64, 'header'));
    const table = {
        offset: number(header, bits === 32 ? 28 : 32, word),
        size: number(header, bits === 32 ? 42 : 54, 2),
        count: number(header, bits === 32 ? 44 : 56, 2),
    };
    const machine = number(header, 18, 2);
    const headers = readHeaders({ at, number, word }, table);
    const loads = headers.filter(({ type }) => type === segment.load);
    const dynamic = headers.find(({ type }) => type === segment.dynamic);
    return {
        bits,
        order,
        machine: nameOf(machine, { bits, order }),
        type: types[number(header, 16, 2)] ?? 'other',
        at,
        number,
        word,
        dynamic,
        fileOffset(address) {
            const load = loads.find(one => address >= one.address && address < one.address + one.bytes);
            if (load === undefined)
                throw new elf_window/* Malformed */.s('a table lies outside its segments');
            return address - load.address + load.offset;
        },
    };
}
function nameOf(machine, { bits, order }) {
    // The x32 ABI: 64-bit code in a 32-bit file, which no Python of today loads.
    if (machine === 62 && bits === 32)
        return 'x32';
    if (machine === 183 && (bits === 32 || order === 'big'))
        return 'aarch64_be';
    if (machine === 21)
        return order === 'little' ? 'ppc64le' : 'ppc64';
    return machines[machine] ?? `machine ${machine}`;
}
function readHeaders({ at, number, word }, { offset, size, count }) {
    const least = word === 4 ? 32 : 56;
    if (count === 0)
        return [];
    if (size < least || count > most)
        throw new elf_window/* Malformed */.s('its program headers have an impossible size or number');
    return Array.from({ length: count }, (_, index) => {
        const bytes = at(offset + index * size, least, 'program headers');
        // The 64-bit form has the flags before the offset, the 32-bit form behind the sizes.
        return word === 4
            ? {
                type: number(bytes, 0, 4),
                offset: number(bytes, 4, 4),
                address: number(bytes, 8, 4),
                bytes: number(bytes, 16, 4),
            }
            : {
                type: number(bytes, 0, 4),
                offset: number(bytes, 8, 8),
                address: number(bytes, 16, 8),
                bytes: number(bytes, 32, 8),
            };
    });
}
function little(bytes, offset, length) {
    if (length === 8)
        return bytes.readUInt32LE(offset) + bytes.readUInt32LE(offset + 4) * 2 ** 32;
    return bytes.readUIntLE(offset, length);
}
function big(bytes, offset, length) {
    if (length === 8)
        return bytes.readUInt32BE(offset) * 2 ** 32 + bytes.readUInt32BE(offset + 4);
    return bytes.readUIntBE(offset, length);
}

// EXTERNAL MODULE: ./src/environment/elf/versions.ts
var versions = __webpack_require__(58418);
;// CONCATENATED MODULE: ./src/environment/elf/parse.ts



/** Bytes fetched of one file at most; libtorch needs some 100 KiB of it. */
const limit = 1 << 20;
/** NEEDED entries, bytes of one name, and dynamic entries, beyond which nothing is believed. */
const parse_most = { needed: 1024, name: 1024, entries: 4096 };
/** Tags of the dynamic section (System V gABI chapter 5; the GNU ones: Linux Standard Base 5.0, "Symbol Versioning"). */
const tag = {
    needed: 1,
    strtab: 5,
    strsz: 10,
    soname: 14,
    rpath: 15,
    runpath: 29,
    verneed: 0x6ffffffe,
    verneednum: 0x6fffffff,
};
/**
 * What an ELF file says, found by its program headers alone, so that stripped section tables do not matter. Takes any bytes:
 * what is not ELF or contradicts itself comes back as a problem, never as an exception.
 */
function parseElf(read) {
    try {
        return { elf: parse(read) };
    }
    catch (error) {
        if (error instanceof elf_window/* Malformed */.s)
            return { problem: error.message };
        throw error;
    }
}
function parse(read) {
    const at = (0,elf_window/* windowed */.I)(read, { limit });
    const layout = readLayout(at);
    const { bits, order, machine, type } = layout;
    const head = { bits, order, machine, type };
    const dynamic = readDynamic(layout);
    const first = (wanted) => dynamic.find(entry => entry.tag === wanted)?.value;
    const table = first(tag.strtab);
    if (table === undefined)
        return { ...head, needed: [], soname: null, rpath: [], runpath: [], versions: [] };
    const strings = layout.fileOffset(table);
    const size = first(tag.strsz) ?? 0;
    const text = (offset) => readText(layout, { strings, size, offset });
    const all = (wanted) => dynamic.filter(entry => entry.tag === wanted).map(entry => entry.value);
    const needed = all(tag.needed);
    if (needed.length > parse_most.needed)
        throw new elf_window/* Malformed */.s(`it needs ${needed.length} libraries`);
    const soname = first(tag.soname);
    const folders = (wanted) => {
        const offset = first(wanted);
        return offset === undefined
            ? []
            : text(offset)
                .split(':')
                .filter(part => part !== '');
    };
    const names = needed.map(text);
    return {
        ...head,
        needed: names,
        soname: soname === undefined ? null : text(soname),
        rpath: folders(tag.rpath),
        runpath: folders(tag.runpath),
        versions: versionsOf(layout, { place: first(tag.verneed), count: first(tag.verneednum) ?? 0, text }),
    };
}
function versionsOf(layout, { place, count, text }) {
    return place === undefined ? [] : (0,versions/* readVersions */.q)(layout, { start: layout.fileOffset(place), count, text });
}
function readDynamic({ at, number, word, dynamic }) {
    if (dynamic === undefined)
        return [];
    const size = 2 * word;
    const entries = [];
    for (let index = 0; (index + 1) * size <= dynamic.bytes; index++) {
        if (index === parse_most.entries)
            throw new elf_window/* Malformed */.s('its dynamic section has no end');
        const bytes = at(dynamic.offset + index * size, size, 'dynamic section');
        const entry = { tag: number(bytes, 0, word), value: number(bytes, word, word) };
        if (entry.tag === 0)
            break;
        entries.push(entry);
    }
    return entries;
}
/** A name of the string table; the table itself can have 30 MB, so only the name is read. */
function readText({ at }, { strings, size, offset }) {
    if (offset >= size)
        throw new elf_window/* Malformed */.s('a name lies outside its string table');
    let length = Math.min(64, size - offset);
    for (;;) {
        const bytes = at(strings + offset, length, 'string table');
        const end = bytes.indexOf(0);
        if (end !== -1)
            return bytes.toString('utf8', 0, end);
        if (length === size - offset || length >= parse_most.name)
            throw new elf_window/* Malformed */.s('a name in its string table has no end');
        length = Math.min(length * 4, size - offset, parse_most.name);
    }
}


/***/ }),

/***/ 42151:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ withFile),
/* harmony export */   m6: () => (/* binding */ readAt),
/* harmony export */   oU: () => (/* binding */ readElf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80921);



/** Shared by all reads, which are synchronous: at most the window of one read is alive at a time. */
const shared = Buffer.allocUnsafe(64 << 10);
/**
 * What an ELF file says about where it runs and what it needs, from a few small reads whatever its size. A file that is no
 * ELF file, or a broken one, or cannot be read comes back as a problem. Links are not followed. Throws nothing.
 */
function readElf(file) {
    return (withFile(file, handle => (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseElf */ .$)((offset, length) => readAt(handle, { offset, length }))) ?? { problem: 'it is gone' });
}
/** `length` bytes at `offset`, fewer at the end of the file; up to 64 KiB lie in a buffer that the next read overwrites. */
function readAt(handle, { offset, length }) {
    const bytes = length <= shared.length ? shared.subarray(0, length) : Buffer.allocUnsafe(length);
    let got = 0;
    while (got < length) {
        const more = node_fs__WEBPACK_IMPORTED_MODULE_0___default().readSync(handle, bytes, got, length - got, offset + got);
        if (more === 0)
            break;
        got += more;
    }
    return bytes.subarray(0, got);
}
/** Runs `use` on an open regular file; undefined when it vanished. */
function withFile(file, use) {
    let handle;
    try {
        handle = node_fs__WEBPACK_IMPORTED_MODULE_0___default().openSync(file, (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_RDONLY | ((node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_NOFOLLOW ?? 0) | ((node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_NONBLOCK ?? 0));
        if (!node_fs__WEBPACK_IMPORTED_MODULE_0___default().fstatSync(handle).isFile())
            return { problem: 'it is no regular file' };
        return use(handle);
    }
    catch (error) {
        const code = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error);
        if (code === 'ENOENT')
            return undefined;
        if (code === undefined)
            throw error;
        return { problem: `it cannot be read (${code})` };
    }
    finally {
        if (handle !== undefined)
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().closeSync(handle);
    }
}


/***/ }),

/***/ 74418:
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
    const scrubbed = (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_3__.scrubbedEnvironment)(env, { libraryPath: (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_3__/* .libraryPathOf */ .a1)(executable, env) });
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

/***/ 58205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ findShadows),
/* harmony export */   y: () => (/* binding */ findKnownShadows)
/* harmony export */ });
/* harmony import */ var _python_fit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3681);
/* harmony import */ var _python_stdlib_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11273);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76477);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91508);




/**
 * Modules at the top of the mount with the name of one of the standard library, sorted by name: a PYTHONPATH comes first.
 * A folder without `__init__` hides nothing, since a real module on a later entry wins (PEP 420).
 */
function findShadows(inventory, options) {
    const names = new Set(options.stdlib.names);
    const builtin = new Set(options.stdlib.builtin);
    const owned = (0,_owners_js__WEBPACK_IMPORTED_MODULE_2__/* .owners */ .Z)(inventory);
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
    const stdlib = (0,_python_stdlib_names_js__WEBPACK_IMPORTED_MODULE_1__/* .standardLibrary */ .l)((0,_python_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .minorVersion */ .Kt)(version));
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

/***/ 24613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ readPackageRoots)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Namespaces within namespaces; nobody goes deeper than four. */
const deepest = 8;
/** Bytes of an `__init__.py` that are looked at: those that declare a namespace are a line or two. */
const readLimit = 64 << 10;
const identifier = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const moduleFile = /^([\p{L}_][\p{L}\p{N}_]*)(?:\.py|\.pyc|(?:\.[A-Za-z0-9_-]+)*\.(?:so|pyd))$/u;
/**
 * The names that can be imported from a site-packages directory, sorted, and how each treats other entries of sys.path:
 * top-level modules and packages, and what lies in namespace packages (PEP 420; pkgutil and pkg_resources, packaging guide
 * "Packaging namespace packages"). Links are not followed; an `__init__.py` that cannot be read counts as a plain one.
 */
function readPackageRoots({ site, entries, distributions }) {
    const roots = new Map();
    collect(treeOf(entries), { site, parts: [], roots });
    for (const { normalizedName, record } of distributions) {
        for (const row of record ?? []) {
            for (const root of rootsOf(row.path, roots)) {
                if (!root.distributions.includes(normalizedName))
                    root.distributions.push(normalizedName);
            }
        }
    }
    for (const root of roots.values())
        root.distributions.sort();
    return [...roots.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
function treeOf(entries) {
    const top = { files: new Set(), folders: new Map() };
    for (const { path: name, kind } of entries) {
        if (kind !== 'file')
            continue;
        const parts = name.split('/');
        const file = parts.pop() ?? '';
        let node = top;
        for (const part of parts) {
            const next = node.folders.get(part) ?? { files: new Set(), folders: new Map() };
            node.folders.set(part, next);
            node = next;
        }
        node.files.add(file);
    }
    return top;
}
function collect(node, { site, parts, roots }) {
    for (const [folder, inside] of node.folders) {
        if (!identifier.test(folder) || folder === '__pycache__' || !holdsCode(inside))
            continue;
        const here = [...parts, folder];
        const kind = kindOf(inside, node_path__WEBPACK_IMPORTED_MODULE_1___default().join(site, ...here));
        const name = here.join('.');
        roots.set(name, { name, kind, distributions: [] });
        if (kind !== 'package' && here.length < deepest)
            collect(inside, { site, parts: here, roots });
    }
    for (const file of node.files) {
        const stem = moduleFile.exec(file)?.[1];
        if (stem === undefined || stem === '__init__' || stem === '__main__')
            continue;
        const name = [...parts, stem].join('.');
        const folder = roots.get(name);
        // In one folder a package comes before a module, and a module before a namespace (importlib, FileFinder).
        if (folder === undefined || folder.kind === 'namespace')
            roots.set(name, { name, kind: 'module', distributions: [] });
    }
}
function kindOf({ files }, folder) {
    if (![...files].some(file => moduleFile.exec(file)?.[1] === '__init__'))
        return 'namespace';
    if (!files.has('__init__.py'))
        return 'package';
    const text = readText(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, '__init__.py'));
    // Many try pkg_resources first and fall back to pkgutil; either way pkgutil's is the one that works everywhere.
    if (/\bextend_path\s*\(/.test(text))
        return 'pkgutil';
    return /\bdeclare_namespace\s*\(/.test(text) ? 'pkg-resources' : 'package';
}
/** Whether anything below can be imported: a folder of data is a namespace package in name only. */
function holdsCode({ files, folders }) {
    const waiting = [{ files, folders }];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        if ([...node.files].some(file => moduleFile.test(file)))
            return true;
        for (const [name, inside] of node.folders)
            if (identifier.test(name) && name !== '__pycache__')
                waiting.push(inside);
    }
    return false;
}
function readText(file) {
    let handle;
    try {
        handle = node_fs__WEBPACK_IMPORTED_MODULE_0___default().openSync(file, (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_RDONLY | ((node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_NOFOLLOW ?? 0) | ((node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_NONBLOCK ?? 0));
        if (!node_fs__WEBPACK_IMPORTED_MODULE_0___default().fstatSync(handle).isFile())
            return '';
        const bytes = Buffer.alloc(readLimit);
        return bytes.toString('utf8', 0, node_fs__WEBPACK_IMPORTED_MODULE_0___default().readSync(handle, bytes, 0, readLimit, 0));
    }
    catch {
        return '';
    }
    finally {
        if (handle !== undefined)
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().closeSync(handle);
    }
}
/** The roots above or at a path of a RECORD. */
function* rootsOf(file, roots) {
    let name = '';
    for (const part of file.split('/', deepest + 1)) {
        const step = part.includes('.') ? (moduleFile.exec(part)?.[1] ?? '') : part;
        if (step === '')
            return;
        name = name === '' ? step : `${name}.${step}`;
        const root = roots.get(name);
        if (root === undefined)
            return;
        yield root;
        if (root.kind === 'package' || root.kind === 'module')
            return;
    }
}


/***/ }),

/***/ 98460:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ askViews)
});

// UNUSED EXPORTS: pipViews

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
var external_node_os_default = /*#__PURE__*/__webpack_require__.n(external_node_os_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/assets.ts
var assets = __webpack_require__(87474);
// EXTERNAL MODULE: ./src/python/confinement.ts
var confinement = __webpack_require__(30402);
// EXTERNAL MODULE: ./src/python/scrub.ts
var scrub = __webpack_require__(70333);
// EXTERNAL MODULE: ./src/environment/install/installer.ts
var installer = __webpack_require__(87397);
;// CONCATENATED MODULE: ./src/environment/views-answer.ts
/** The answer behind the token, whatever start-up code printed around it; undefined where there is none. */
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
/** One view as pip told it, with `error` where it could not. */
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

;// CONCATENATED MODULE: ./src/environment/views.ts









// Flags beat every variable and configuration file: no log file is written, no version looked up, no index asked (a
// `PIP_OUTDATED` would), nothing prompts.
const quiet = ['--disable-pip-version-check', '--no-color', '--no-input', '--log', (external_node_os_default()).devNull];
const listing = ['list', '--format=json', '-v', '--no-index', ...quiet];
const freezing = ['freeze', '--all', ...quiet];
/**
 * pip's own views of the virtualenv, each as `list` and as `freeze --all`: plain, `--local` and `--path` as the calling
 * job would see them, and plain (named `-I`), `--local` and `--path` scrubbed and isolated. Two processes, at once, give
 * them all; with `once` the second one may only say that it began as the first one did. Nothing is written into the virtualenv.
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
    const job = { environment: 'caller', questions: caller, flags: ['-B'], env: listingEnvironment(callerEnv) };
    const own = {
        ...{ environment: 'scrubbed', questions: scrubbed, flags: ['-I', '-B'], env: isolated(scrubbedEnv) },
    };
    const [theirs, ours] = await Promise.all([
        ask(options, job),
        ask(options, options.once === true ? { ...own, questions: [] } : own),
    ]);
    if (options.once !== true)
        return [...theirs.views, ...ours.views];
    const isSame = theirs.state !== null && theirs.state === ours.state && theirs.views.every(({ error }) => !error);
    return [...theirs.views, ...(isSame ? renamed(theirs.views, own) : (await ask(options, own)).views)];
}
/** Answers under the names of another process that would have given the same. */
function renamed(views, { environment, questions }) {
    return questions.flatMap(({ name }, at) => {
        const view = views[at];
        return view === undefined ? [] : [{ ...view, name, environment }];
    });
}
/** pip's views of an environment, with the pip that runs under its interpreter; temporary files go below `scratch`. */
function askViews(interpreter, { virtualenv, scratch, io, once = false, supervision }) {
    const temporary = external_node_path_default().join(scratch, 'views');
    (0,external_node_fs_.mkdirSync)(temporary, { recursive: true, mode: 0o700 });
    const library = (0,scrub/* libraryPathOf */.a1)(interpreter.executable, io.env);
    const scrubbedEnv = (0,scrub.scrubbedEnvironment)(io.env, { libraryPath: library });
    const pip = (0,installer/* findPip */.Bd)(interpreter);
    return pipViews({ virtualenv, pip, callerEnv: io.env, scrubbedEnv, temporary, once, supervision, signal: io.signal });
}
// What a Python or a pip looks at before it lists anything, and what it takes to start one.
const decisive = /^(?:PATH|HOME|LANG|LANGUAGE|LC_[A-Z]+|PYTHON[A-Z0-9]+|__PYVENV_LAUNCHER__|_?PIP_.*|XDG_CONFIG_(?:HOME|DIRS)|VIRTUAL_ENV|CONDA_(?:PREFIX|DEFAULT_ENV)|(?:LD|DYLD)_[A-Z_]+|USERPROFILE|APPDATA|PROGRAMDATA|SYSTEM(?:ROOT|DRIVE)|COMSPEC|PATHEXT)$/i;
// What may hold a credential, whatever the name begins with; those of indexes among them decide nothing of a listing.
const secret = /URL|PROXY|CERT|FIND_LINKS|HOST|USERNAME|PASS|TOKEN|SECRET|CREDENTIAL|AUTH|KEY/i;
/**
 * What of the job's environment decides what its Python and pip show. Start-up code of the packages runs in these views: it need
 * see neither tokens of the job and inputs of the step nor credentials of an index, which a listing does not ask.
 */
function listingEnvironment(env) {
    return Object.fromEntries(Object.entries(env).filter((entry) => entry[1] !== undefined && decisive.test(entry[0]) && !secret.test(entry[0])));
}
function isolated(env) {
    const kept = Object.entries((0,scrub/* withoutNetwork */.DM)(env)).filter(([name]) => !name.startsWith('PIP_'));
    return { ...Object.fromEntries(kept), PIP_CONFIG_FILE: (external_node_os_default()).devNull };
}
async function ask(options, { environment, questions, flags, env }) {
    const { virtualenv, pip, temporary, signal, timeout = 60_000 } = options;
    const failed = (error) => ({
        views: questions.map(({ name }) => ({ name, environment, distributions: [], lines: [], error })),
        state: null,
    });
    if (pip === null)
        return failed('There is no pip that runs under this Python.');
    const token = `sitemount-${(0,external_node_crypto_.randomUUID)()} `;
    const views = Object.fromEntries(questions.map(question => [question.name, question.arguments]));
    try {
        const outcome = await (0,confinement/* runSupervised */._S)([virtualenv.executable, ...flags, (0,assets/* asset */.L)('python/views.py')], options.supervision, {
            // `-B` for this process (`-I` ignores the variable), the variable for those it starts.
            env: (0,scrub/* withTemporary */.mA)({ ...env, PYTHONDONTWRITEBYTECODE: '1' }, temporary),
            signal,
            timeout,
            maxOutput: 64 << 20,
            // A folder in which nothing of ours can be overwritten by start-up code of the job.
            cwd: temporary,
            input: JSON.stringify({ root: pip.root, views, token }),
        });
        const answer = readAnswer(outcome, token);
        if (answer === undefined)
            return failed(silence(outcome, timeout));
        return {
            views: questions.map(({ name }) => readView({ name, environment }, answer[name])),
            state: answer.state ?? null,
        };
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        return failed(error instanceof Error ? error.message : String(error));
    }
}


/***/ })

};

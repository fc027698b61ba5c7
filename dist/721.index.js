export const id = 721;
export const ids = [721];
export const modules = {

/***/ 63337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qx: () => (/* binding */ defaultLevel),
/* harmony export */   R$: () => (/* binding */ compressedLimit),
/* harmony export */   So: () => (/* binding */ gzipHeader),
/* harmony export */   cY: () => (/* binding */ compressChunk),
/* harmony export */   jt: () => (/* binding */ windowLog),
/* harmony export */   nr: () => (/* binding */ chunkBytes),
/* harmony export */   tf: () => (/* binding */ requireZstd)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _pool_memory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2542);



/** Bytes of the tar stream in one zstd frame or gzip member. */
const chunkBytes = 16 << 20;
/** log2 of the zstd window: fixed, so that a reader can require it and no level asks hosts for more than 2 MiB. */
const windowLog = 21;
/** The header of every gzip member: no name, no date, no flags, unknown system (RFC 1952, 2.3). */
const gzipHeader = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
/** Compression levels when none is asked for. */
const defaultLevel = { 'tar.zst': 3, 'tar.gz': 6, zip: 6, squashfs: 3 };
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
    // In memory of its own size: what is moved to another thread weighs 16 MiB there otherwise, and brings the collector.
    const exact = new Uint8Array(frame);
    (0,_pool_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .release */ ._)(frame);
    return exact;
}
function gzipMember(bytes, level) {
    const deflated = node_zlib__WEBPACK_IMPORTED_MODULE_0___default().deflateRawSync(bytes, { level, memLevel: 8, windowBits: 15, chunkSize: compressedLimit(bytes) });
    const member = new Uint8Array(gzipHeader.length + deflated.length + 8);
    member.set(gzipHeader);
    member.set(deflated, gzipHeader.length);
    (0,_pool_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .release */ ._)(deflated);
    const tail = new DataView(member.buffer, member.length - 8);
    tail.setUint32(0, node_zlib__WEBPACK_IMPORTED_MODULE_0___default().crc32(bytes), true);
    tail.setUint32(4, bytes.byteLength, true);
    return member;
}
/** Throws `internal` where this Node has no zstd. */
function requireZstd() {
    if (typeof (node_zlib__WEBPACK_IMPORTED_MODULE_0___default().zstdCompressSync) === 'function')
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SitemountError */ .hr('internal', `Node ${process.versions.node} has no zstd: run with Node 24 or later.`);
}
/** Room for everything the compressor can make of `bytes`: in one buffer, which can be given back as one. */
function compressedLimit(bytes) {
    return bytes.byteLength + (bytes.byteLength >> 6) + 4096;
}


/***/ }),

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

/***/ 2542:
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

/***/ 72177:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  audit: () => (/* binding */ audit)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/artifact/packages.ts
var artifact_packages = __webpack_require__(88089);
// EXTERNAL MODULE: ./src/artifact/sizes.ts
var artifact_sizes = __webpack_require__(33556);
// EXTERNAL MODULE: ./src/config/options.ts
var config_options = __webpack_require__(6856);
// EXTERNAL MODULE: ./src/core/finding.ts
var finding = __webpack_require__(95278);
// EXTERNAL MODULE: ./src/core/process.ts
var core_process = __webpack_require__(99978);
// EXTERNAL MODULE: ./src/core/size-limit.ts
var size_limit = __webpack_require__(57980);
// EXTERNAL MODULE: ./src/core/steps.ts
var core_steps = __webpack_require__(29860);
// EXTERNAL MODULE: ./src/core/stopwatch.ts
var core_stopwatch = __webpack_require__(45308);
// EXTERNAL MODULE: ./src/environment/closure.ts
var closure = __webpack_require__(86364);
// EXTERNAL MODULE: ./src/environment/imports/shadows.ts
var shadows = __webpack_require__(58205);
// EXTERNAL MODULE: ./src/environment/name-installed.ts
var name_installed = __webpack_require__(33585);
// EXTERNAL MODULE: ./src/requirements/activate.ts
var activate = __webpack_require__(651);
// EXTERNAL MODULE: ./src/rules/engine.ts
var engine = __webpack_require__(29693);
// EXTERNAL MODULE: ./src/rules/policy.ts
var rules_policy = __webpack_require__(42609);
// EXTERNAL MODULE: ./src/rules/rule-sets.ts + 5 modules
var rule_sets = __webpack_require__(64846);
// EXTERNAL MODULE: ./src/commands/assemble.ts + 1 modules
var assemble = __webpack_require__(66969);
// EXTERNAL MODULE: ./src/commands/import-check.ts + 6 modules
var import_check = __webpack_require__(28030);
// EXTERNAL MODULE: ./src/artifact/manifest.ts
var artifact_manifest = __webpack_require__(62325);
// EXTERNAL MODULE: ./src/artifact/pool/pool.ts
var pool_pool = __webpack_require__(64483);
// EXTERNAL MODULE: ./src/artifact/pool/batches.ts
var batches = __webpack_require__(32937);
// EXTERNAL MODULE: ./src/artifact/records/record.ts
var record = __webpack_require__(85562);
// EXTERNAL MODULE: ./src/artifact/records/records.ts + 1 modules
var records = __webpack_require__(98629);
// EXTERNAL MODULE: ./src/artifact/selection.ts
var artifact_selection = __webpack_require__(35036);
;// CONCATENATED MODULE: ./src/artifact/verify/check-installed.ts







/**
 * Hashes every recorded file where it lies and holds it against its RECORD (PEP 376, PEP 427); nothing is written. Returns what
 * is wrong: tampered and missing files, and entries that no artifact could hold. Throws `unreadable` and `interrupted`.
 */
async function checkInstalled(inventory, { pool, signal }) {
    const selection = (0,artifact_selection/* selectFiles */.AL)(inventory, new Set(inventory.distributions.map(({ normalizedName }) => normalizedName)));
    const recorded = selection.files.filter(({ path: file }) => selection.owners.has(file) && !(0,artifact_selection/* isInstallerNote */.R3)(file) && !(0,artifact_selection/* isCachedBytecode */.U3)(file));
    await (0,core_process/* checkpoint */.Fn)(signal);
    const digests = new Map();
    let done = 0;
    await (0,pool_pool/* inOrder */.al)(pool, {
        tasks: hashTasks(recorded, { inventory, selection }),
        each: results => {
            for (const result of results) {
                const file = recorded[done++];
                if (file !== undefined && !('gone' in result))
                    digests.set(file.path, result);
            }
        },
    });
    await (0,core_process/* checkpoint */.Fn)(signal);
    return [...selection.flaws, ...(0,records/* checkRecords */.fi)(selection, { digests, inventory })];
}
function* hashTasks(files, { inventory, selection }) {
    for (const batch of (0,batches/* batches */.X)(files)) {
        const hashed = batch.map(({ path: file }) => {
            const algorithms = (0,record/* furtherAlgorithms */.ZJ)(selection.owners.get(file)?.flatMap(({ rows }) => rows) ?? []);
            const from = external_node_path_default().join(inventory.site, file);
            return algorithms.length > 0 ? { from, algorithms } : from;
        });
        yield { kind: 'hash', files: hashed };
    }
}

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/folders.ts
var folders = __webpack_require__(73102);
// EXTERNAL MODULE: ./src/environment/contents.ts + 1 modules
var environment_contents = __webpack_require__(97420);
// EXTERNAL MODULE: ./src/environment/inventory.ts
var environment_inventory = __webpack_require__(54741);
// EXTERNAL MODULE: ./src/environment/views.ts + 1 modules
var environment_views = __webpack_require__(98460);
// EXTERNAL MODULE: ./src/python/markers.ts
var python_markers = __webpack_require__(38689);
// EXTERNAL MODULE: ./src/python/specifier.ts
var specifier = __webpack_require__(40154);
// EXTERNAL MODULE: ./src/python/stdlib-names.ts
var stdlib_names = __webpack_require__(11273);
;// CONCATENATED MODULE: ./src/python/assumed.ts



/**
 * The CPython on Linux that the declarations mean, where they settle on one minor version; undefined where they do not. The
 * platform is the target's, else the one of this machine's processor.
 */
function assumedInterpreter(expected, { platform }) {
    if (expected?.minor === undefined)
        return undefined;
    const { minor, from } = expected;
    const digits = minor.replace('.', '');
    const threads = from.freeThreaded ? 't' : '';
    const machine = platform?.replace(/^linux_/, '') ?? (process.arch === 'arm64' ? 'aarch64' : 'x86_64');
    const version = (0,specifier/* exactVersionOf */.lO)(expected.specifier) ?? minor;
    const full = version === minor ? `${minor}.0` : version;
    const markers = {
        os_name: 'posix',
        sys_platform: 'linux',
        platform_python_implementation: 'CPython',
        platform_release: '',
        platform_system: 'Linux',
        platform_version: '',
        implementation_name: 'cpython',
        ...(0,python_markers/* expectedMarkers */.G)(expected, `linux_${machine}`),
        platform_machine: machine,
        python_version: minor,
        python_full_version: full,
        implementation_version: full,
    };
    return {
        version,
        implementation: 'cpython',
        abi: `cp${digits}${threads}`,
        platform: `linux_${machine}`,
        // Most specific first (PEP 3149, and the stable ABI of PEP 384); multiarch is CPython's own triplet.
        extensionSuffixes: [`.cpython-${digits}${threads}-${machine}-linux-gnu.so`, '.abi3.so', '.so'],
        stdlib: (0,stdlib_names/* standardLibrary */.l)(minor)?.names ?? [],
        markers,
    };
}

// EXTERNAL MODULE: ./src/python/job.ts + 6 modules
var job = __webpack_require__(14683);
// EXTERNAL MODULE: ./src/python/locate.ts
var locate = __webpack_require__(38290);
// EXTERNAL MODULE: ./src/python/scrub.ts
var scrub = __webpack_require__(70333);
;// CONCATENATED MODULE: ./src/commands/inspect-environment.ts















/** All that an interpreter and its files can tell, in the environment of the calling job. */
async function lookInside({ python }, { io, entry, stopwatch: { time }, scratch, meant }) {
    if (python === 'find') {
        throw new errors/* SitemountError */.hr('usage', 'Input `python`: `find` looks for a Python to build with.', {
            help: 'Name the interpreter of the virtualenv to audit: `VIRTUALENV/bin/python`.',
        });
    }
    const { command } = (0,locate/* jobInterpreter */.yH)({ python, ...io });
    const ask = () => time('ask python', () => (0,job/* askEnvironment */.JV)(command, io));
    const read = (site) => readAll(site, { meant, entry, io, stopwatch: { time } });
    // Files come first: code that runs at every start of this Python could mend what it did before anybody looks.
    const expected = virtualenvSite(command);
    const early = expected === undefined ? undefined : await read(expected);
    const { interpreter, probe, settings } = await ask();
    const isThere = early !== undefined && (0,scrub/* realPath */.Ye)(early.inventory.site) === (0,scrub/* realPath */.Ye)(probe.site);
    const files = isThere ? early : await read(probe.site);
    const views = await time("ask pip's views", () => (0,environment_views/* askViews */.u)(interpreter, { virtualenv: { ...interpreter, site: probe.site }, scratch, io }));
    return { ...files, asked: { interpreter, views, probe, settings } };
}
/**
 * The site-packages of the virtualenv that a command belongs to, from its files alone (PEP 405: `pyvenv.cfg` lies beside `bin`);
 * undefined for a command of another kind, as a shim is.
 */
function virtualenvSite(command) {
    const prefix = external_node_path_default().dirname(external_node_path_default().dirname(command));
    if (!(0,external_node_fs_.existsSync)(external_node_path_default().join(prefix, 'pyvenv.cfg')))
        return undefined;
    const windows = external_node_path_default().join(prefix, 'Lib', 'site-packages');
    const found = (0,external_node_fs_.readdirSync)(prefix, { withFileTypes: true }).some(({ name }) => name === 'lib')
        ? (0,external_node_fs_.readdirSync)(external_node_path_default().join(prefix, 'lib'))
            .filter(name => /^(?:python|pypy)\d/.test(name))
            .map(name => external_node_path_default().join(prefix, 'lib', name, 'site-packages'))
        : [windows];
    const sites = found.filter(folder => (0,external_node_fs_.existsSync)(folder));
    return sites.length === 1 ? sites[0] : undefined;
}
/** What files alone can tell, for the Python that the declarations mean. */
async function lookAt(site, { meant, io, entry, stopwatch: { time } }) {
    const assumed = assumedInterpreter(meant.expected, meant.target);
    return { ...(await readAll(site, { meant, io, entry, stopwatch: { time } })), ...(assumed && { assumed }) };
}
/** All that the files of a site-packages folder say, each held against its record. No Python runs. */
async function readAll(site, { meant, io, entry, stopwatch: { time } }) {
    const inventory = await time('look inside', () => (0,core_steps/* inTurns */.gG)((0,environment_inventory/* takeInventory */.O)(site), io.signal));
    const contents = await time('read the files', () => (0,core_steps/* inTurns */.gG)((0,environment_contents/* contentsSteps */.O)(inventory, { names: meant.host.length > 0 }), io.signal));
    const flaws = await time('hold against RECORD', () => holdAgainstRecord(inventory, { entry, io }));
    return { inventory, contents, flaws };
}
async function holdAgainstRecord(inventory, { entry, io }) {
    const bytes = inventory.entries.reduce((sum, { bytes }) => sum + bytes, 0);
    const pool = (0,pool_pool/* createPool */.b)({ workers: (0,pool_pool/* workersFor */.XK)(bytes), entry, signal: io.signal });
    try {
        return await checkInstalled(inventory, { pool, signal: io.signal });
    }
    finally {
        await pool.close();
    }
}
/** The folder that the input `mount` names. Throws `usage` when it is none, or holds the packages further down. */
function siteFolder({ mount, given, smokeTest, entryScript }, { cwd }) {
    const site = external_node_path_default().resolve(cwd, mount);
    if (given.has('python')) {
        throw new errors/* SitemountError */.hr('usage', 'Inputs `mount` and `python`: name one of them.', {
            help: '`python` audits a virtualenv by its interpreter, `mount` a folder by its files; `python-version` says for which Python.',
        });
    }
    if (smokeTest === 'all' || entryScript !== '') {
        throw new errors/* SitemountError */.hr('usage', 'Input `mount`: nothing can be imported without an interpreter.', {
            help: 'Leave `smoke-test` and `entry-script` out, or audit the virtualenv by its interpreter with `python`.',
        });
    }
    if (!(0,folders/* isFolder */.lQ)(site))
        throw new errors/* SitemountError */.hr('usage', `Input \`mount\`: there is no folder ${site}.`);
    if ((0,external_node_fs_.existsSync)(external_node_path_default().join(site, 'pyvenv.cfg'))) {
        throw new errors/* SitemountError */.hr('usage', `Input \`mount\`: ${site} is a virtualenv.`, {
            help: `Audit it by its interpreter: \`--python ${external_node_path_default().join(mount, 'bin', 'python')}\`.`,
        });
    }
    const manifest = external_node_path_default().join(site, artifact_manifest/* manifestName */.vS);
    if ((0,external_node_fs_.existsSync)(manifest)) {
        throw new errors/* SitemountError */.hr('usage', `Input \`mount\`: ${site} is an unpacked artifact, the packages lie below it.`, {
            help: 'Name the folder of the packages inside it, or use `verify` for the artifact as a whole.',
        });
    }
    return site;
}

// EXTERNAL MODULE: ./src/commands/may-start.ts
var may_start = __webpack_require__(68930);
// EXTERNAL MODULE: ./src/commands/read-inputs.ts + 7 modules
var read_inputs = __webpack_require__(62610);
// EXTERNAL MODULE: ./src/commands/rule-ids.ts
var rule_ids = __webpack_require__(54213);
// EXTERNAL MODULE: ./src/commands/workspace.ts
var workspace = __webpack_require__(62743);
;// CONCATENATED MODULE: ./src/commands/audit.ts
























/**
 * Judges a virtualenv, or a bare site-packages folder, that sitemount did not build: with the rules of a build, and against the
 * requirements where there are any. Nothing is installed, and nothing is written there.
 *
 * Throws `usage` for a folder that is none, `no-interpreter`, `probe-failed` and `unreadable`.
 */
async function audit(options, io, { entry }) {
    const stopwatch = (0,core_stopwatch/* createStopwatch */.S)();
    const { scratch, close } = (0,workspace/* openScratch */.jd)(io);
    try {
        const meant = readMeant(options, io);
        const surroundings = { io, entry, stopwatch, scratch };
        const found = await (options.mount === ''
            ? lookInside(options, { ...surroundings, meant })
            : lookAt(siteFolder(options, io), { ...surroundings, meant }));
        await (0,core_process/* checkpoint */.Fn)(io.signal);
        const listed = relate(meant, { ...found, io });
        await (0,core_process/* checkpoint */.Fn)(io.signal);
        const proof = await imports(options, { ...surroundings, found, listed });
        return await tell(options, io, { meant, listed, found, proof, stopwatch });
    }
    finally {
        close();
    }
}
/** Imports what is listed, or all of it, as a host would that mounts this site-packages. */
async function imports(options, { found, listed, stopwatch, scratch, io }) {
    const { inventory, asked } = found;
    if (asked === undefined)
        return undefined;
    const { interpreter } = asked;
    const names = listed.requirements.filter(({ constraint }) => !constraint);
    return stopwatch.time('import from the mount', () => (0,import_check/* proveMount */.W)(options, {
        inventory,
        interpreter,
        virtualenv: interpreter,
        mount: inventory.site,
        isOurs: false,
        listed: names,
        scratch,
        io,
    }));
}
async function tell(options, { signal }, { meant, found, listed, proof, stopwatch: { steps } }) {
    const { inventory, flaws, contents, asked } = found;
    const declared = meant.requirements === undefined ? undefined : { ...meant, requirements: meant.requirements };
    const policy = (0,rules_policy/* policyOf */.US)(options, meant.requirements);
    const files = inventory.entries.filter(({ kind }) => kind === 'file');
    const sizes = (0,artifact_sizes/* measureSizes */.hr)({ ...inventory, files });
    await (0,core_process/* checkpoint */.Fn)(signal);
    const facts = {
        pins: options.pins,
        delivery: options.delivery,
        allowed: options.allow,
        ...meant,
        inventory,
        flaws,
        ...contents,
        ...listed,
        sources: [],
        differences: [],
        ...may_start/* unasked */.W,
        interpreter: found.assumed,
        ...asked,
        ...(proof && { proof }),
        sizes,
        total: (0,artifact_sizes/* totalOf */.e6)(sizes),
        limits: (0,size_limit/* limitsOf */.Af)(options, meant.target),
        isListed: meant.requirements !== undefined,
        ...(found.assumed && { shadows: (0,shadows/* findKnownShadows */.y)(inventory, found.assumed) }),
    };
    const ruleIds = declared === undefined ? [] : await (0,rule_ids/* ruleIdsFor */.u)(declared.requirements);
    const ofMount = await (0,core_steps/* inTurns */.gG)((0,rule_sets/* judgeMount */.BS)(facts, policy), signal);
    const findings = (0,finding/* worstFirst */.md)([
        ...(asked === undefined ? [] : (0,engine/* judge */.S)(rule_sets/* ofInterpreter */.s0, { ...meant, ...asked, inForce: true }, policy)),
        ...ofMount,
        ...(declared === undefined
            ? []
            : (0,engine/* judge */.S)(rule_sets/* ofFiles */.Tu, { ...declared, known: new Map(), pins: options.pins, ruleIds }, policy)),
    ]);
    await (0,core_process/* checkpoint */.Fn)(signal);
    return (0,assemble/* assemble */.fT)({
        mode: 'audit',
        verdict: (0,rules_policy/* verdictOf */.Vj)(findings, options),
        findings,
        steps,
        sizes,
        packages: (0,artifact_packages/* packageRows */.a)({ ...facts, files }),
        declared: declared ?? meant,
        contents,
        ...asked,
        ...(proof && { proof }),
    });
}
/**
 * Which requirements count, and what they need. Where none were given, everything that is there counts as listed: what it needs
 * must be there too.
 */
function relate({ requirements: read }, { inventory, asked, assumed, io }) {
    const interpreter = asked?.interpreter ?? assumed;
    if (interpreter === undefined)
        return { requirements: [], needed: { needs: new Map(), missing: new Map() } };
    const { markers } = interpreter;
    const { distributions } = inventory;
    const active = (0,activate/* activate */.Y)(read?.requirements ?? [], markers).filter(one => one.active !== false);
    const requirements = (0,name_installed/* nameInstalled */.w)(active, { distributions, ...io });
    const listed = requirements.filter(({ constraint }) => !constraint);
    const everything = distributions.map(({ normalizedName }) => ({ normalizedName, extras: [] }));
    return { requirements, needed: (0,closure/* closure */.C)({ distributions, roots: read ? listed : everything, markers }) };
}
/** The default requirements file counts where it is there: an environment may well be audited without one. */
function readMeant(options, io) {
    const { requirements, constraints } = options;
    const isDefault = constraints.length === 0 && requirements.length === 1 && requirements[0] === config_options/* defaultRequirements */.Cz;
    const isAbsent = isDefault && !(0,external_node_fs_.existsSync)(external_node_path_default().resolve(io.cwd, config_options/* defaultRequirements */.Cz));
    return isAbsent ? (0,read_inputs/* readDeclaredPython */.H1)(options, io) : (0,read_inputs/* readDeclared */.D6)(options, io);
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
        !startup.some(file => (0,_rules_mount_startup_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefused */ .H)(file, allowed)));
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

/***/ 76302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ entryScriptPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73102);



/** Absolute path of the entry script, null for none. Throws `usage` when it is no file. */
function entryScriptPath({ entryScript }, { cwd }) {
    if (entryScript === '')
        return null;
    const file = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, entryScript);
    if ((0,_core_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .isFile */ .fo)(file))
        return file;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SitemountError */ .hr('usage', `Input \`entry-script\`: there is no file ${file}.`);
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

/***/ 91508:
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

/***/ 54741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ takeInventory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(831);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75500);
/* harmony import */ var _pth_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45773);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77272);






/** Bytes read at most of each kind of file; what lies beyond is not looked at. */
const limits = { headers: 1 << 20, record: 64 << 20, small: 1 << 20 };
/**
 * What stands in a site-packages directory: every entry, every distribution with its metadata, every `.pth` file. Links
 * are told and never followed; metadata that is a link is told with the name of its folder only. It never waits and can be
 * cut in between, reads no more than it must, and takes any bytes.
 *
 * Throws `unreadable` when a folder cannot be read.
 */
function* takeInventory(site) {
    const root = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(site);
    const entries = yield* (0,_walk_js__WEBPACK_IMPORTED_MODULE_4__/* .walk */ .GG)(root);
    const files = new Set(entries.filter(entry => entry.kind === 'file').map(entry => entry.path));
    const read = (file, limit) => (files.has(file) ? readHead(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, file), limit) : null);
    const siteLink = linkTarget(root);
    const distributions = [];
    for (const entry of entries) {
        const found = readDistribution(entry, read);
        if (found !== undefined)
            distributions.push(yield* found);
    }
    return {
        site: root,
        ...(siteLink === undefined ? {} : { siteLink }),
        distributions,
        entries,
        pth: entries.filter(isPth).flatMap(({ path: name }) => {
            const bytes = read(name, limits.small);
            return bytes === null ? [] : [(0,_pth_js__WEBPACK_IMPORTED_MODULE_3__/* .readPth */ .f6)(name, bytes, root)];
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
        return fromEggInfo({ name: node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.dirname(name), folder: name, read: inside });
    if (!name.endsWith('.egg-info'))
        return undefined;
    // A file instead of a folder is what distutils wrote: it is the PKG-INFO itself.
    const itself = (file, limit) => (file === 'PKG-INFO' ? text(name, limit) : null);
    return fromEggInfo({ name, folder: name, read: kind === 'file' ? itself : inside });
}
function* fromDistInfo(metadata) {
    yield;
    const { read } = metadata;
    const record = read('RECORD', limits.record);
    const wheel = (0,_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHeaders */ .QG)(read('WHEEL', limits.small) ?? '');
    return {
        ...described(metadata, read('METADATA', limits.headers)),
        tags: wheel.get('tag') ?? [],
        record: record === null ? null : yield* (0,_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .recordSteps */ .PQ)(record),
        installer: read('INSTALLER', limits.small)?.trim() ?? null,
        directUrl: parseJson(read('direct_url.json', limits.small)),
    };
}
function* fromEggInfo(metadata) {
    yield;
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
    const headers = (0,_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHeaders */ .QG)(text ?? '');
    const fallback = nameAndVersion(folderName);
    const name = headers.get('name')?.[0]?.trim() || fallback.name;
    return {
        name,
        normalizedName: (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizeName */ .P)(name),
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
    return lines.map(line => ({ path: node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.join(folder, line), hash: '', size: null }));
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
        handle = node_fs__WEBPACK_IMPORTED_MODULE_0___default().openSync(file, (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_RDONLY | ((node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_NOFOLLOW ?? 0) | ((node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_NONBLOCK ?? 0));
        const size = Math.min(node_fs__WEBPACK_IMPORTED_MODULE_0___default().fstatSync(handle).size, limit);
        const bytes = Buffer.alloc(size);
        let got = 0;
        while (got < size) {
            const more = node_fs__WEBPACK_IMPORTED_MODULE_0___default().readSync(handle, bytes, got, size - got, got);
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
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().closeSync(handle);
    }
}
function linkTarget(folder) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(folder).isSymbolicLink() ? node_fs__WEBPACK_IMPORTED_MODULE_0___default().readlinkSync(folder) : undefined;
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
/* harmony export */   PQ: () => (/* binding */ recordSteps),
/* harmony export */   QG: () => (/* binding */ parseHeaders),
/* harmony export */   dq: () => (/* binding */ recordRows)
/* harmony export */ });
/* harmony import */ var _core_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29860);

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
    return (0,_core_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .atOnce */ .zd)(recordSteps(text));
}
/** The same, cut after every thousand rows. */
function* recordSteps(text) {
    const rows = [];
    for (const row of recordRows(text.replace(/^\ufeff/, ''))) {
        rows.push(row);
        if (rows.length % _core_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .stride */ .ms === 0)
            yield;
    }
    return rows;
}
/**
 * Rows of a RECORD (PEP 376): comma-separated as Python's csv module writes it, quotes doubled inside quotes, any line
 * ending. Rows without a path are left out, a size that is no number is null. A quote that is never closed is a character
 * like any other, so that it cannot hide the rows after it.
 */
function* recordRows(text) {
    for (const [path = '', hash = '', size = ''] of csv(text)) {
        if (path !== '')
            yield { path, hash, size: /^\d{1,15}$/.test(size) ? Number(size) : null };
    }
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
        environment: 'scrubbed',
        questions: scrubbed,
        flags: ['-I', '-B'],
        env: isolated(scrubbedEnv),
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


/***/ }),

/***/ 35486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ pythonRules)
/* harmony export */ });
/* harmony import */ var _python_version_conflict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43038);
/* harmony import */ var _python_version_mismatch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79264);
/* harmony import */ var _python_version_undeclared_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40881);



/** The rules about which Python is meant. */
const pythonRules = [
    _python_version_mismatch_js__WEBPACK_IMPORTED_MODULE_1__/* .pythonVersionMismatch */ .xi,
    _python_version_conflict_js__WEBPACK_IMPORTED_MODULE_0__/* .pythonVersionConflict */ .v,
    _python_version_undeclared_js__WEBPACK_IMPORTED_MODULE_2__/* .pythonVersionUndeclared */ .a,
];


/***/ }),

/***/ 64846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q$: () => (/* binding */ afterInstall),
  tQ: () => (/* binding */ beforeInstall),
  Vg: () => (/* binding */ inFiles),
  kq: () => (/* binding */ judgeInstalled),
  BS: () => (/* binding */ judgeMount),
  Sd: () => (/* binding */ ofArtifact),
  Tu: () => (/* binding */ ofFiles),
  s0: () => (/* binding */ ofInterpreter),
  Q8: () => (/* binding */ unbuildable)
});

// EXTERNAL MODULE: ./src/rules/leaks/missing-file.ts
var missing_file = __webpack_require__(66523);
// EXTERNAL MODULE: ./src/rules/leaks/tampered-file.ts
var tampered_file = __webpack_require__(43885);
// EXTERNAL MODULE: ./src/rules/artifact/digest-mismatch.ts
var digest_mismatch = __webpack_require__(48665);
// EXTERNAL MODULE: ./src/rules/artifact/extra-file.ts
var extra_file = __webpack_require__(15319);
// EXTERNAL MODULE: ./src/rules/artifact/unsafe-path.ts
var unsafe_path = __webpack_require__(99928);
;// CONCATENATED MODULE: ./src/rules/artifact/artifact.ts





/** Rules about the tree that is sealed and about sealed artifacts: each reports the flaws of its kind. */
const artifactRules = [
    digest_mismatch/* digestMismatch */.H,
    missing_file/* missingFile */.B,
    extra_file/* extraFile */.b,
    tampered_file/* tamperedFile */.B,
    unsafe_path/* unsafePath */.K,
];

// EXTERNAL MODULE: ./src/rules/artifact/not-reproducible.ts
var not_reproducible = __webpack_require__(14340);
// EXTERNAL MODULE: ./src/rules/engine.ts
var engine = __webpack_require__(29693);
// EXTERNAL MODULE: ./src/rules/imports/import-failed.ts + 2 modules
var import_failed = __webpack_require__(68575);
// EXTERNAL MODULE: ./src/rules/imports/imported-outside-mount.ts
var imported_outside_mount = __webpack_require__(59598);
// EXTERNAL MODULE: ./src/rules/imports/shadowed-stdlib.ts + 2 modules
var shadowed_stdlib = __webpack_require__(97220);
// EXTERNAL MODULE: ./src/rules/imports/wrote-into-mount.ts
var wrote_into_mount = __webpack_require__(62494);
;// CONCATENATED MODULE: ./src/rules/imports/import-check.ts




/** The mount works where it will run, by itself. */
const proofRules = [
    shadowed_stdlib/* shadowedStdlib */._,
    import_failed/* importFailed */.h,
    imported_outside_mount/* importedOutsideMount */.P,
    wrote_into_mount/* wroteIntoMount */.f,
];

// EXTERNAL MODULE: ./src/rules/mount/file-outside-mount.ts
var file_outside_mount = __webpack_require__(20033);
// EXTERNAL MODULE: ./src/rules/python/requires-python-mismatch.ts
var requires_python_mismatch = __webpack_require__(41008);
// EXTERNAL MODULE: ./src/rules/requirements/built-from-source.ts
var built_from_source = __webpack_require__(88831);
// EXTERNAL MODULE: ./src/rules/requirements/unlisted-dependency.ts
var unlisted_dependency = __webpack_require__(50419);
// EXTERNAL MODULE: ./src/rules/requirements/version-drift.ts
var version_drift = __webpack_require__(11258);
// EXTERNAL MODULE: ./src/rules/requirements/yanked-release.ts
var yanked_release = __webpack_require__(47318);
// EXTERNAL MODULE: ./src/rules/leaks/missing-distribution.ts
var missing_distribution = __webpack_require__(47663);
// EXTERNAL MODULE: ./src/rules/leaks/undeclared-distribution.ts
var undeclared_distribution = __webpack_require__(54194);
;// CONCATENATED MODULE: ./src/rules/leaks/environment.ts








/** What is installed is what was listed. */
const listRules = [
    missing_distribution/* missingDistribution */.$,
    undeclared_distribution/* undeclaredDistribution */._,
    unlisted_dependency/* unlistedDependency */.w,
    version_drift/* versionDrift */.M,
    yanked_release/* yankedRelease */.W,
    built_from_source/* sourceInstalled */.sk,
];
/** What is installed fits together, whether it was listed or not. */
const environmentRules = [
    missing_distribution/* missingDependency */.O,
    requires_python_mismatch/* requiresPythonMismatch */.d,
    file_outside_mount/* fileOutsideMount */.r,
];

// EXTERNAL MODULE: ./src/rules/leaks/leaked-conda.ts
var leaked_conda = __webpack_require__(82174);
// EXTERNAL MODULE: ./src/rules/leaks/leaked-pip-config.ts
var leaked_pip_config = __webpack_require__(48791);
// EXTERNAL MODULE: ./src/rules/leaks/leaked-pythonpath.ts
var leaked_pythonpath = __webpack_require__(97604);
// EXTERNAL MODULE: ./src/rules/leaks/leaked-system-site.ts
var leaked_system_site = __webpack_require__(76066);
// EXTERNAL MODULE: ./src/rules/leaks/leaked-user-site.ts
var leaked_user_site = __webpack_require__(44164);
;// CONCATENATED MODULE: ./src/rules/leaks/job.ts





/** What settings of the job bring in, or change. */
const jobRules = [
    leaked_pythonpath/* leakedPythonpath */.K,
    leaked_user_site/* leakedUserSite */.P,
    leaked_system_site/* leakedSystemSite */.d,
    leaked_conda/* leakedConda */._,
    leaked_pip_config/* leakedPipConfig */.c,
];

// EXTERNAL MODULE: ./src/rules/leaks/duplicate-distribution.ts
var duplicate_distribution = __webpack_require__(35116);
// EXTERNAL MODULE: ./src/rules/leaks/leaked-editable.ts
var leaked_editable = __webpack_require__(74233);
// EXTERNAL MODULE: ./src/rules/leaks/leaked-import-hook.ts
var leaked_import_hook = __webpack_require__(8002);
// EXTERNAL MODULE: ./src/rules/leaks/leaked-pth.ts
var leaked_pth = __webpack_require__(35921);
// EXTERNAL MODULE: ./src/rules/leaks/leaked-symlink.ts
var leaked_symlink = __webpack_require__(53590);
// EXTERNAL MODULE: ./src/rules/leaks/unowned-file.ts
var unowned_file = __webpack_require__(42039);
;// CONCATENATED MODULE: ./src/rules/leaks/leaks.ts












/** What the environment can import, or would run, that the requirements did not put into its own site-packages. */
const leakRules = [
    leaked_pth/* leakedPth */.x,
    leaked_editable/* leakedEditable */.V,
    leaked_symlink/* leakedSymlink */.W,
    leaked_import_hook/* leakedImportHook */.j,
    leaked_system_site/* systemSiteOnPath */.P,
    leaked_user_site/* userSiteOnPath */.j,
    leaked_pythonpath/* leakedPath */.C,
    unowned_file/* unownedFile */.L,
    duplicate_distribution/* duplicateDistribution */.U,
    undeclared_distribution/* unexplainedDistribution */.e,
    leaked_conda/* builtByConda */.N,
    missing_file/* undescribed */.P,
];

// EXTERNAL MODULE: ./src/rules/mount/mount.ts
var mount = __webpack_require__(62740);
// EXTERNAL MODULE: ./src/rules/mount/startup-code.ts
var startup_code = __webpack_require__(33304);
// EXTERNAL MODULE: ./src/rules/python/python.ts
var python = __webpack_require__(35486);
// EXTERNAL MODULE: ./src/rules/python/python-version-mismatch.ts
var python_version_mismatch = __webpack_require__(79264);
// EXTERNAL MODULE: ./src/rules/requirements/local-requirement.ts
var local_requirement = __webpack_require__(45113);
// EXTERNAL MODULE: ./src/rules/requirements/mutable-requirement.ts
var mutable_requirement = __webpack_require__(5648);
// EXTERNAL MODULE: ./src/rules/requirements/requirements.ts + 14 modules
var requirements = __webpack_require__(34978);
// EXTERNAL MODULE: ./src/rules/target/target.ts
var target_target = __webpack_require__(51184);
;// CONCATENATED MODULE: ./src/rules/rule-sets.ts

















/** What the project's files alone can tell. */
const inFiles = [...requirements/* requirementRules */.F, ...python/* pythonRules */.Y];
/** What is judged before anything is installed. */
const beforeInstall = [...inFiles, ...jobRules];
/** What an install that needs a compiler is. */
const unbuildable = [built_from_source/* sourceOnlyRelease */.JT];
/** What is judged once packages are installed, before it is asked whether they can be mounted. */
const afterInstall = [
    ...listRules,
    ...environmentRules,
    ...leakRules,
];
/** What is judged of the interpreter of an environment and of the job that uses it. */
const ofInterpreter = [python_version_mismatch/* pythonVersionMismatch */.xi, ...jobRules];
/** What of the requirements files an audit judges: whether they can be held against what is there at all. */
const ofFiles = requirements/* readingRules */.S;
/** What is judged of an artifact. */
const ofArtifact = [
    ...artifactRules,
    python_version_mismatch/* artifactPythonMismatch */.D5,
    startup_code/* startupCode */.Z,
    ...target_target/* sizeRules */.V,
];
const ofMount = [
    ...environmentRules,
    local_requirement/* installedFromFolder */.R,
    mutable_requirement/* installedFromRepository */.T,
    ...leakRules,
    ...artifactRules,
    ...mount/* startupRules */.z9,
    ...mount/* overlapRules */.pv,
    ...target_target/* sizeRules */.V,
    not_reproducible/* notReproducible */.K,
];
/** Everything that is judged of a mount, as far as the facts reach. */
function* judgeMount(facts, policy) {
    const { interpreter, proof, shadows = [], host, isListed, ...others } = facts;
    const flaws = beyondLinks(facts, policy);
    const known = { ...others, flaws, interpreter: { basePrefix: '', ...interpreter } };
    const { inventory, native, target, requirements } = facts;
    return [
        ...(yield* (0,engine/* judgeSteps */.N)(isListed ? [...listRules, ...ofMount] : ofMount, known, policy)),
        ...(yield* (0,engine/* judgeSteps */.N)(mount/* abiRules */.KK, { inventory, native, target, requirements, ...(interpreter && { interpreter }) }, policy)),
        ...(proof === undefined
            ? yield* (0,engine/* judgeSteps */.N)([shadowed_stdlib/* shadowedStdlib */._], { ...others, proof: { shadows, attempts: [] } }, policy)
            : yield* (0,engine/* judgeSteps */.N)(proofRules, { ...others, proof }, policy)),
        ...(interpreter === undefined || host.length === 0
            ? []
            : yield* (0,engine/* judgeSteps */.N)(target_target/* targetRules */.Z, { ...others, host, markers: interpreter.markers, roots: requirements }, policy)),
    ];
}
/** Everything that is judged of the packages of an image. Programs that stay outside site-packages are at home there. */
function judgeInstalled(facts, policy) {
    const { host, interpreter, requirements } = facts;
    return [
        ...(0,engine/* judge */.S)(afterInstall, facts, policy).filter(({ rule }) => rule !== 'file-outside-mount'),
        ...(0,engine/* judge */.S)([startup_code/* startupCode */.Z], facts, policy),
        ...(0,engine/* judge */.S)(mount/* abiRules */.KK, facts, policy),
        ...(host.length === 0
            ? []
            : (0,engine/* judge */.S)(target_target/* targetRules */.Z, { ...facts, markers: interpreter.markers, roots: requirements }, policy)),
    ];
}
/** Flaws that are not told as `leaked-symlink` already. Where that rule is turned down, a link is still nothing to seal. */
function beyondLinks({ flaws, inventory }, { rules }) {
    if ((rules.get('leaked-symlink') ?? 'error') !== 'error')
        return flaws;
    const links = new Set(inventory.entries.filter(({ kind }) => kind === 'link').map(({ path }) => path));
    return flaws.filter(({ rule, path }) => rule !== 'unsafe-path' || path === undefined || !links.has(path));
}


/***/ })

};

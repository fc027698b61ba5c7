export const id = 975;
export const ids = [975];
export const modules = {

/***/ 35530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fZ: () => (/* binding */ treeDigest),
/* harmony export */   uw: () => (/* binding */ checksumsName),
/* harmony export */   vw: () => (/* binding */ checksums),
/* harmony export */   yk: () => (/* binding */ parseChecksums)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29860);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95153);




/** Name of the file inside an artifact. */
const checksumsName = 'SHA256SUMS';
/**
 * SHA256SUMS as coreutils' `sha256sum` writes it: one line a file, sorted by the bytes of the path, a line that starts
 * with a backslash where the name needs escapes.
 */
function checksums(files, mountPath) {
    return [...files]
        .sort((a, b) => (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .compareBytes */ .Xo)(a.path, b.path))
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
function* parseChecksums(bytes, mountPath) {
    const text = decode(bytes);
    const sums = new Map();
    if (text === '')
        return sums;
    if (!text.endsWith('\n'))
        throw malformed(text.split('\n').length, 'has no line end');
    let previous = '';
    for (const [index, line] of text.slice(0, -1).split('\n').entries()) {
        if (index % _core_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .stride */ .ms === 0)
            yield;
        const [path, sha256] = parseLine(line, index + 1);
        if (!path.startsWith(`${mountPath}/`))
            throw malformed(index + 1, `names a file that is not below ${mountPath}/`);
        if ((0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .compareBytes */ .Xo)(previous, path) >= 0) {
            throw malformed(index + 1, previous === path ? `repeats ${(0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteName */ .AB)(path)}` : 'is out of order');
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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SitemountError */ .hr('archive', 'SHA256SUMS is not valid UTF-8.', { cause });
    }
}
function malformed(line, what) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SitemountError */ .hr('archive', `SHA256SUMS, line ${line} ${what}.`);
}


/***/ }),

/***/ 98782:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ packFiles),
/* harmony export */   Z: () => (/* binding */ archiveOrder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _checksums_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35530);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62325);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95153);




/**
 * The one order of an archive: the manifest and the sums first, so that whoever streams it can judge every file as it
 * comes; then the files by the bytes of their paths, each preceded by the folders above it that did not come yet.
 * Folders are entries of their own, since otherwise the umask of whoever unpacks decides who may read the mount.
 */
function archiveOrder(files) {
    const first = (name) => files.filter(file => file.path === name);
    const rest = files.filter(({ path }) => path !== _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestName */ .vS && path !== _checksums_js__WEBPACK_IMPORTED_MODULE_1__/* .checksumsName */ .uw);
    const order = [...first(_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestName */ .vS), ...first(_checksums_js__WEBPACK_IMPORTED_MODULE_1__/* .checksumsName */ .uw)];
    const folders = new Set();
    for (const file of rest.sort((a, b) => (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .compareBytes */ .Xo)(a.path, b.path))) {
        for (const folder of (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .parentFolders */ ._7)([file.path])) {
            if (folders.has(folder))
                continue;
            folders.add(folder);
            order.push({ folder });
        }
        order.push(file);
    }
    return order;
}
/**
 * The files of a mount as they go into the archive. The artifact's own two are held against what was written, as all others are:
 * whatever stands in their place meanwhile makes the packing fail.
 */
function packFiles({ mountPath, files, manifest }) {
    const own = [
        [_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestName */ .vS, (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .writeManifest */ .HN)(manifest)],
        [_checksums_js__WEBPACK_IMPORTED_MODULE_1__/* .checksumsName */ .uw, (0,_checksums_js__WEBPACK_IMPORTED_MODULE_1__/* .checksums */ .vw)(files, mountPath)],
    ];
    return [
        ...own.map(([path, text]) => {
            return { path, bytes: Buffer.byteLength(text), mode: 0o644, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', text, 'hex') };
        }),
        ...files.map(file => ({ ...file, path: `${mountPath}/${file.path}` })),
    ];
}


/***/ }),

/***/ 97262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ sealedMode)
/* harmony export */ });
/** The mode that a file has in an artifact: 0755 for one that somebody may execute, else 0644. */
function sealedMode(mode) {
    return (mode & 0o111) === 0 ? 0o644 : 0o755;
}


/***/ }),

/***/ 96975:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify_verify)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
var external_node_os_default = /*#__PURE__*/__webpack_require__.n(external_node_os_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/artifact/pool/pool.ts
var pool_pool = __webpack_require__(64483);
// EXTERNAL MODULE: ./src/artifact/sizes.ts
var artifact_sizes = __webpack_require__(33556);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/folders.ts
var folders = __webpack_require__(73102);
// EXTERNAL MODULE: ./src/core/held-folder.ts
var held_folder = __webpack_require__(94661);
// EXTERNAL MODULE: ./src/core/own-folder.ts
var own_folder = __webpack_require__(21560);
// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __webpack_require__(56107);
// EXTERNAL MODULE: ./src/artifact/publish.ts
var publish = __webpack_require__(12617);
// EXTERNAL MODULE: ./src/core/steps.ts
var steps = __webpack_require__(29860);
// EXTERNAL MODULE: ./src/environment/imports/snapshot.ts
var snapshot = __webpack_require__(20846);
// EXTERNAL MODULE: ./src/artifact/facts.ts
var facts = __webpack_require__(48405);
// EXTERNAL MODULE: ./src/artifact/names.ts + 1 modules
var names = __webpack_require__(95153);
// EXTERNAL MODULE: ./src/artifact/pool/batches.ts
var batches = __webpack_require__(32937);
// EXTERNAL MODULE: ./src/artifact/sealed-disk.ts
var sealed_disk = __webpack_require__(93248);
;// CONCATENATED MODULE: ./src/artifact/verify/unpack.ts










/** Unpacks into an empty folder that exists. Its methods throw `disk-full` and `unwritable`. */
function createUnpacker(folder) {
    const files = [];
    const made = new Set();
    const expected = new Map();
    let spoilt = false;
    function place(file) {
        if (spoilt)
            return undefined;
        if (process.platform === 'win32' && (0,names/* windowsReason */.A4)(file) !== undefined) {
            spoilt = true;
            return undefined;
        }
        const parent = external_node_path_default().posix.dirname(file);
        if (parent !== '.' && !made.has(parent)) {
            (0,sealed_disk/* makeFolders */.wZ)(folder, [file]);
            made.add(parent);
        }
        files.push(file);
        return external_node_path_default().join(folder, file);
    }
    return {
        folder,
        place,
        spoil() {
            spoilt = true;
        },
        open(file, mode) {
            const target = place(file);
            if (target === undefined)
                return undefined;
            let descriptor;
            try {
                // Exclusive: nothing that stands there already, be it a link, is written through.
                descriptor = external_node_fs_default().openSync(target, 'wx', mode);
            }
            catch (error) {
                throw (0,errors/* writeError */.oG)(error, target);
            }
            return sink(descriptor, { target, mode });
        },
        expect: (file, sha256) => void expected.set(file, sha256),
        async finish(pool, signal) {
            if (spoilt)
                return undefined;
            (0,sealed_disk/* sealFolders */.V4)(folder, files);
            const state = await (0,steps/* inTurns */.gG)((0,snapshot/* snapshotSteps */.oj)(folder), signal);
            const isAsExpected = holdsOnly(state, expected) && (await holds(folder, expected, pool));
            // Who wrote meanwhile cannot set back the date of the inode.
            return isAsExpected && isUnchanged(folder, state) ? state : undefined;
        },
    };
}
/** Whether a folder is as it was when its state was taken. */
function isUnchanged(folder, before) {
    return Object.values((0,snapshot/* changesSince */.sR)(before, folder)).every(names => names.length === 0);
}
/** Whether these files, the folders above them and nothing else were there. */
function holdsOnly(state, expected) {
    const folders = (0,names/* parentFolders */._7)(expected.keys());
    const isRight = ([name, kind]) => {
        return kind.startsWith('file ') ? expected.has(name) : kind.startsWith('folder ') && folders.has(name);
    };
    return state.size === expected.size + folders.size && [...state].every(isRight);
}
/** Whether the files hold what was sealed. */
async function holds(folder, expected, pool) {
    const files = [...expected].map(([file, sha256]) => {
        const full = external_node_path_default().join(folder, file);
        return { full, sha256, bytes: external_node_fs_default().lstatSync(full, { throwIfNoEntry: false })?.size ?? 0 };
    });
    const tasks = [...(0,batches/* batches */.X)(files)].map(batch => ({ kind: 'hash', files: batch.map(({ full }) => full) }));
    const found = [];
    await (0,pool_pool/* inOrder */.al)(pool, {
        tasks,
        each: results => found.push(...results.map(one => ('gone' in one ? undefined : one.sha256))),
    });
    return files.every(({ sha256 }, at) => found[at] === sha256);
}
function sink(descriptor, { target, mode }) {
    const writing = (work) => {
        try {
            work();
        }
        catch (error) {
            throw (0,errors/* writeError */.oG)(error, target);
        }
    };
    return {
        write(piece) {
            writing(() => {
                for (let done = 0; done < piece.length;)
                    done += external_node_fs_default().writeSync(descriptor, piece, done);
            });
        },
        close() {
            try {
                writing(() => external_node_fs_default().fchmodSync(descriptor, mode));
                writing(() => external_node_fs_default().futimesSync(descriptor, facts/* sealedTime */.u, facts/* sealedTime */.u));
            }
            finally {
                external_node_fs_default().closeSync(descriptor);
            }
        },
    };
}

;// CONCATENATED MODULE: ./src/artifact/verify/extract.ts









/**
 * Makes an empty draft folder beside `to` (an absolute, real path), with the folders above it. Throws `usage` when something
 * other than an empty folder stands at `to`, `unwritable` or `disk-full`; then nothing is left.
 */
function openExtraction(to) {
    refuseOccupied(to);
    const parent = external_node_path_default().dirname(to);
    const made = firstMissing(parent);
    let held;
    try {
        (0,folders/* makeFolders */.wZ)(parent);
        held = (0,held_folder/* holdFolder */.Ub)(parent);
        const name = (0,own_folder/* draftFileName */.TH)();
        // Closed to others while it is being filled; publishing opens it.
        external_node_fs_default().mkdirSync(held.at(name), { mode: 0o700 });
        return { to, held, draft: external_node_path_default().join(parent, name), made };
    }
    catch (error) {
        held?.close();
        removeEmptyFolders(parent, made);
        throw extractError(error, to);
    }
}
/** The highest folder on the way that is not there. */
function firstMissing(folder) {
    if (external_node_fs_default().lstatSync(folder, { throwIfNoEntry: false }) !== undefined)
        return undefined;
    return firstMissing(external_node_path_default().dirname(folder)) ?? folder;
}
/** A write that failed, as an error that names the input. */
function extractError(error, to) {
    const known = (0,errors/* writeError */.oG)(error, to, '`extract-to`');
    if (!(known instanceof errors/* SitemountError */.hr) || known.help === undefined)
        return known;
    const { code, message, looked, cause } = known;
    return new errors/* SitemountError */.hr(code, message, { help: known.help.replaceAll('`output`', '`extract-to`'), looked, cause });
}
/**
 * Gives the packages their final name, unless the folder has another state by now. To be called only when `unpacked` of what `verifyArtifact` returned is true and the
 * verdict passed. Throws `usage` when something was put at `to` meanwhile, `unwritable`; then nothing is left.
 */
function publishExtraction(extraction, state) {
    const { to, draft, held } = extraction;
    try {
        refuseOccupied(to);
        if (state !== undefined && !isUnchanged(draft, state))
            throw changed(to);
        // Not every system renames a folder onto an empty one.
        if (external_node_fs_default().existsSync(to))
            external_node_fs_default().rmdirSync(held.at(external_node_path_default().basename(to)));
        (0,publish/* publish */.mk)([{ from: draft, to }], { output: held.path, held });
        held.close();
    }
    catch (error) {
        dropExtraction(extraction);
        throw extractError(error, to);
    }
}
/** Takes away the draft and the folders that were made for it, unless that is done or they were published. Throws `unwritable`. */
function dropExtraction({ draft, held, made }) {
    if (held.isClosed())
        return;
    try {
        (0,publish/* remove */.TF)(held.at(external_node_path_default().basename(draft)));
    }
    finally {
        held.close();
    }
    removeEmptyFolders(external_node_path_default().dirname(draft), made);
}
/** Another process may have put something there meanwhile: only empty folders go. */
function removeEmptyFolders(lowest, made) {
    if (made === undefined)
        return;
    for (let folder = lowest; (0,paths/* isAtOrInside */.Hj)(made, folder); folder = external_node_path_default().dirname(folder)) {
        try {
            external_node_fs_default().rmdirSync(folder);
        }
        catch {
            return;
        }
    }
}
function refuseOccupied(to) {
    let names;
    try {
        const stat = external_node_fs_default().lstatSync(to);
        if (!stat.isDirectory())
            throw occupied(`${to} is not a folder`);
        names = external_node_fs_default().readdirSync(to);
    }
    catch (error) {
        if ((0,errors/* systemCode */.xU)(error) === 'ENOENT')
            return;
        if ((0,errors/* systemCode */.xU)(error) === 'ENOTDIR')
            throw occupied(`a file stands in the path ${to}`);
        throw (0,errors/* writeError */.oG)(error, to);
    }
    if (names.length > 0)
        throw occupied(`${to} is not empty`);
}
/** Something else wrote into the folder that is being filled. */
function changed(to) {
    return new errors/* SitemountError */.hr('archive', `Nothing was put at ${to}: another process changed it, or what it comes from, meanwhile.`, {
        help: 'Find out what writes there, then run it again.',
    });
}
function occupied(what) {
    return new errors/* SitemountError */.hr('usage', `Input \`extract-to\`: ${what}, so nothing is put there.`, {
        help: 'Name a folder that does not exist yet, or an empty one.',
    });
}

// EXTERNAL MODULE: ./src/core/process.ts
var core_process = __webpack_require__(99978);
// EXTERNAL MODULE: ./src/artifact/formats/read-archive.ts + 6 modules
var read_archive = __webpack_require__(23661);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/artifact/checksums.ts
var checksums = __webpack_require__(35530);
// EXTERNAL MODULE: ./src/artifact/formats/archive-order.ts
var archive_order = __webpack_require__(98782);
// EXTERNAL MODULE: ./src/artifact/manifest.ts
var artifact_manifest = __webpack_require__(62325);
// EXTERNAL MODULE: ./src/environment/record-row.ts
var record_row = __webpack_require__(41501);
// EXTERNAL MODULE: ./src/environment/startup.ts + 1 modules
var environment_startup = __webpack_require__(29287);
// EXTERNAL MODULE: ./src/environment/metadata.ts
var metadata = __webpack_require__(75500);
// EXTERNAL MODULE: ./src/artifact/selection.ts
var selection = __webpack_require__(35036);
// EXTERNAL MODULE: ./src/artifact/records/record.ts
var records_record = __webpack_require__(85562);
;// CONCATENATED MODULE: ./src/artifact/records/record-audit.ts





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
function* auditRecord(record, { content, sums, mountPath }) {
    const folder = record.slice(mountPath.length + 1).split('/', 1)[0] ?? '';
    const name = folder.replace(/-[^-]*\.dist-info$/, '');
    const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('utf8');
    for (const row of (0,metadata/* recordRows */.dq)(text)) {
        const target = (0,record_row/* recordTarget */.RU)(row.path);
        if (target === null || (0,selection/* isInstallerNote */.R3)(target) || (0,selection/* isCachedBytecode */.U3)(target))
            continue;
        const path = `${mountPath}/${target}`;
        const sha256 = sums.get(path);
        if (sha256 === undefined) {
            const message = `${(0,names/* quoteName */.AB)(target)} is recorded by ${(0,names/* quoteName */.AB)(name)} but is not in the mount.`;
            yield { rule: 'missing-file', path, package: name, message };
        }
        else if (/^sha256=/i.test(row.hash) && (0,records_record/* rowHolds */.x$)(row, { bytes: 0, sha256 }) === false) {
            const message = `${(0,names/* quoteName */.AB)(target)} is not the file that RECORD of ${(0,names/* quoteName */.AB)(name)} names.`;
            yield { rule: 'tampered-file', path, package: name, message };
        }
    }
}

;// CONCATENATED MODULE: ./src/artifact/startup-files.ts
/** Bytes of one start-up file that are kept; longer ones are named and hashed. */
const startupLimit = 1 << 20;
/** Bytes that are kept of all of them together. */
const startupBudget = 32 << 20;
/** Gathers start-up files with their content, as long as there is room for it. */
function createStartupList() {
    const files = [];
    let room = startupBudget;
    return {
        files,
        add(file) {
            const kept = (file.content?.length ?? 0) <= room ? file.content : null;
            room -= kept?.length ?? 0;
            files.push({ ...file, content: kept });
        },
    };
}

;// CONCATENATED MODULE: ./src/artifact/verify/ledger.ts








/** Flaws after which reading stops: whoever made that many wants to be told no more. */
const flawLimit = 1000;
/** Folders above the files, counted for each file: every one is kept, so paths of thousands of them would fill the memory. */
const depthLimit = 4_000_000;
function depthOf(paths) {
    let depth = 0;
    for (const path of paths)
        for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
            depth += 1;
    return depth;
}
/**
 * An empty book. With `caseCounts` names that differ only in case are a warning: they lie beside each other in a folder
 * that was read here; an archive with both would lose one elsewhere.
 */
function createLedger({ caseCounts = false } = {}) {
    const flaws = [];
    const seen = new Set();
    // Only what was wrong with a RECORD is kept: all of them together would fill the memory.
    const recordFlaws = [];
    const startup = createStartupList();
    const beside = new Map();
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
        *open(manifestBytes, sumsBytes) {
            try {
                manifest = (0,artifact_manifest/* readManifest */.WI)(manifestBytes);
                digest = (0,checksums/* treeDigest */.fZ)(sumsBytes);
                sums = yield* (0,checksums/* parseChecksums */.yk)(sumsBytes, manifest.mountPath);
            }
            catch (error) {
                if (!(error instanceof errors/* SitemountError */.hr))
                    throw error;
                const path = manifest === null ? artifact_manifest/* manifestName */.vS : checksums/* checksumsName */.uw;
                add({ rule: 'digest-mismatch', path, message: error.message });
                return false;
            }
            if (depthOf(sums.keys()) > depthLimit) {
                const message = `The paths of ${checksums/* checksumsName */.uw} have more than ${depthLimit} folders together, which is the limit.`;
                add({ rule: 'digest-mismatch', path: checksums/* checksumsName */.uw, message });
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
                    path: artifact_manifest/* manifestName */.vS,
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
            const inside = inMount(path);
            if ((0,environment_startup/* isBeside */.ZT)(inside))
                beside.set(inside, sha256);
            if ((0,environment_startup/* startupKind */.gf)(inside) !== undefined)
                startup.add({ path: inside, sha256, bytes: length, content: content ?? null });
            else if (content !== undefined)
                audit(path, content);
            if (sha256 === sums.get(path))
                return true;
            add({
                rule: 'digest-mismatch',
                path,
                message: `${(0,names/* quoteName */.AB)(path)} is not the file that was sealed: its sha256 is ${sha256.slice(0, 16)}….`,
            });
            return false;
        },
        wantsContent(path, length) {
            if (manifest !== null && isRecordFile(path, manifest.mountPath))
                return length <= record_row/* recordLimit */.$0;
            return (0,environment_startup/* startupKind */.gf)(inMount(path)) !== undefined && length <= startupLimit;
        },
        inMount,
        *close(complete) {
            if (manifest !== null && complete)
                yield* closeComplete(manifest);
            return { manifest, treeDigest: digest, files: seen.size, bytes, startup: startup.files, beside, flaws };
        },
    };
    function inMount(path) {
        return manifest === null ? path : path.slice(manifest.mountPath.length + 1);
    }
    function audit(path, content) {
        if (manifest === null)
            return;
        for (const flaw of auditRecord(path, { content, sums, mountPath: manifest.mountPath })) {
            if (recordFlaws.length >= flawLimit)
                return;
            recordFlaws.push(flaw);
        }
    }
    function* closeComplete({ bytes: promised }) {
        for (const path of sums.keys()) {
            if (seen.has(path))
                continue;
            add({ rule: 'missing-file', path, message: `${(0,names/* quoteName */.AB)(path)} is listed in SHA256SUMS but is not there.` });
        }
        for (const [path, other] of yield* (0,names/* caseCollisions */.i4)([...seen])) {
            const message = `${(0,names/* quoteName */.AB)(path)} and ${(0,names/* quoteName */.AB)(other)} are one name where case does not count.`;
            add({ rule: 'unsafe-path', path, message, ...(caseCounts ? { level: 'warning' } : {}) });
        }
        if (seen.size === sums.size && bytes !== promised) {
            const message = `The files have ${bytes} bytes together, the manifest says ${promised}.`;
            add({ rule: 'digest-mismatch', path: artifact_manifest/* manifestName */.vS, message });
        }
        for (const flaw of recordFlaws)
            add(flaw);
    }
}

;// CONCATENATED MODULE: ./src/artifact/verify/verify-archive.ts










/** Bytes SHA256SUMS may have: about half a million files. */
const sumsLimit = 64 << 20;
const turnBytes = 32 << 20;
/** Throws `interrupted` at the turn after an abort. */
function createTurn(signal) {
    let since = 0;
    return bytes => {
        since += bytes;
        if (since <= turnBytes)
            return undefined;
        since = 0;
        return (0,promises_.setImmediate)().then(() => {
            if (signal.aborted)
                throw (0,core_process/* interrupted */.VM)();
        });
    };
}
/** Reads what is not looked at, piece by piece: left to the reader, that would be one step, however long. */
async function skip({ content, packed }, turn) {
    for await (const piece of packed ?? content)
        await turn(piece.length);
}
/**
 * Judges the entries of an archive as they come. Throws `interrupted`, what reading the file throws, and what the unpacker
 * throws.
 */
async function verifyEntries(entries, { signal, maxSize, isZip, unpacker }) {
    const ledger = createLedger();
    const reasonOf = isZip ? names/* unsafeZipReason */.y5 : names/* unsafeReason */.Bf;
    const order = [];
    const seen = new Set();
    let manifest;
    let sums;
    let complete = false;
    const close = (isComplete) => (0,steps/* inTurns */.gG)(ledger.close(isComplete), signal);
    const turn = createTurn(signal);
    let total = 0;
    try {
        for (const entry of entries) {
            await turn(4096);
            if (ledger.full())
                return close(false);
            total += entry.bytes;
            if (total > maxSize) {
                ledger.add(tooLarge(entry, maxSize));
                return close(false);
            }
            if (!isSafe(entry, { seen, ledger, reasonOf })) {
                await skip(entry, turn);
                continue;
            }
            if (manifest === undefined || sums === undefined) {
                const wanted = manifest === undefined ? artifact_manifest/* manifestName */.vS : checksums/* checksumsName */.uw;
                const content = await takeWhole(entry, { wanted, ledger });
                if (content === undefined)
                    return close(false);
                if (manifest === undefined)
                    manifest = content;
                else {
                    sums = content;
                    if (!(await (0,steps/* inTurns */.gG)(ledger.open(manifest, sums), signal)))
                        return close(false);
                }
                continue;
            }
            order.push(entry.path);
            if (entry.kind === 'folder')
                ledger.admit(entry.path, 'folder');
            else if (!ledger.admit(entry.path, 'file'))
                await skip(entry, turn);
            else {
                await turn(entry.bytes);
                await readFile(entry, { ledger, signal, unpacker });
            }
        }
        complete = true;
    }
    catch (error) {
        if (!(error instanceof errors/* SitemountError */.hr) || error.code !== 'archive')
            throw error;
        ledger.add({ rule: 'digest-mismatch', message: error.message, help: 'Fetch it again from where it was published.' });
    }
    if (complete && sums === undefined) {
        const path = manifest === undefined ? artifact_manifest/* manifestName */.vS : checksums/* checksumsName */.uw;
        ledger.add({ rule: 'missing-file', path, message: `The archive holds no ${path}.` });
        return close(false);
    }
    if (complete && ledger.flaws.length === 0) {
        await (0,core_process/* checkpoint */.Fn)(signal);
        checkOrder(order, ledger);
    }
    return close(complete);
}
/** The flaw of the entry with which an artifact grows beyond what is let in: told before any of it is read. */
function tooLarge({ path, bytes }, maxSize) {
    return {
        rule: 'unsafe-path',
        path,
        message: `With ${(0,names/* quoteName */.AB)(path)} (${bytes} bytes) the artifact has more than ${maxSize} bytes, which is the limit.`,
        help: 'If the artifact is meant to be that large, raise `max-size`.',
    };
}
/** Whether an entry may stand in an artifact at all; adds the flaws that say why not. */
function isSafe(entry, { seen, ledger, reasonOf }) {
    const { path, kind, mode, canonical } = entry;
    const refuse = (what) => {
        ledger.add({ rule: 'unsafe-path', path, message: `The entry ${(0,names/* quoteName */.AB)(path)} ${what}.` });
        return false;
    };
    if (kind === 'extension')
        return refuse('is of a kind that sitemount does not write');
    if (kind !== 'file' && kind !== 'folder')
        return refuse(`is a ${kind}: an artifact holds plain files only`);
    const reason = reasonOf(path);
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
async function takeWhole(entry, { wanted, ledger }) {
    if (entry.path !== wanted || entry.kind !== 'file') {
        const message = `${wanted} is missing: ${(0,names/* quoteName */.AB)(entry.path)} stands in its place.`;
        ledger.add({ rule: 'missing-file', path: wanted, message });
        return undefined;
    }
    const limit = wanted === artifact_manifest/* manifestName */.vS ? artifact_manifest/* manifestLimit */.t7 : sumsLimit;
    if (entry.bytes > limit) {
        ledger.add({ rule: 'digest-mismatch', path: wanted, message: `${wanted} is longer than ${limit >> 20} MiB.` });
        return undefined;
    }
    return gather(entry.content);
}
/** Hashes a file of the mount, and unpacks it where that is wanted. */
async function readFile(entry, { ledger, signal, unpacker }) {
    const { path, bytes, mode } = entry;
    const sink = unpacker?.open(ledger.inMount(path), mode);
    try {
        const content = ledger.wantsContent(path, bytes) ? await gather(entry.content) : undefined;
        const pieces = content === undefined ? entry.content : [content];
        const sha256 = await hashPieces(pieces, { bytes, signal, sink });
        const sealed = ledger.see(path, { bytes, sha256, ...(content === undefined ? {} : { content }) });
        if (sealed)
            unpacker?.expect(ledger.inMount(path), sha256);
        else
            unpacker?.spoil();
    }
    finally {
        sink?.close();
    }
}
/** Hex sha256 of the pieces, which the sink takes too. */
async function hashPieces(pieces, { bytes, signal, sink }) {
    if (Symbol.iterator in pieces) {
        const iterator = pieces[Symbol.iterator]();
        const first = iterator.next();
        const piece = first.done ? nothing : first.value;
        // Nearly all files come in one piece, and one call is cheaper than a hash object.
        if (piece.length === bytes) {
            sink?.write(piece);
            const sha256 = (0,external_node_crypto_.hash)('sha256', piece, 'hex');
            // What ends a piece may still say that it was wrong.
            iterator.next();
            return sha256;
        }
        return hashRest({ pieces: { [Symbol.iterator]: () => iterator }, first: piece, signal, sink });
    }
    return hashRest({ pieces, first: nothing, signal, sink });
}
const nothing = Buffer.alloc(0);
async function hashRest({ pieces, first, signal, sink }) {
    const sum = (0,external_node_crypto_.createHash)('sha256').update(first);
    sink?.write(first);
    for await (const piece of pieces) {
        // Reading is synchronous mostly: signals and timers get their turn in between.
        await (0,promises_.setImmediate)();
        if (signal.aborted)
            throw (0,core_process/* interrupted */.VM)();
        sum.update(piece);
        sink?.write(piece);
    }
    return sum.digest('hex');
}
/** All pieces as one, copied: their memory is used again. */
async function gather(pieces) {
    const copies = [];
    for await (const piece of pieces)
        copies.push(Uint8Array.from(piece));
    return Buffer.concat(copies);
}
/** The digest of the file is a promise too: its entries stand in one order, with every folder before its files. */
function checkOrder(order, ledger) {
    const expected = ledger.expected();
    const seen = new Set(order);
    // A missing file is told as such; it moves all that follow.
    if (expected.some(path => !seen.has(path)))
        return;
    const right = (0,archive_order/* archiveOrder */.Z)(expected.map(path => ({ path }))).map(entry => 'folder' in entry ? entry.folder : entry.path);
    const wrong = right.findIndex((path, index) => path !== order[index]);
    if (wrong < 0)
        return;
    const path = right[wrong] ?? '';
    const message = `${(0,names/* quoteName */.AB)(path)} does not stand where sitemount writes it: the entries have another order.`;
    ledger.add({ rule: 'digest-mismatch', path, message });
}

// EXTERNAL MODULE: ./src/artifact/pool/read-file.ts
var read_file = __webpack_require__(11384);
// EXTERNAL MODULE: ./src/artifact/sealed-mode.ts
var sealed_mode = __webpack_require__(97262);
;// CONCATENATED MODULE: ./src/artifact/verify/verify-folder.ts















/**
 * Judges an unpacked artifact: every entry by `lstat`, links are not followed. Modes are not judged but for setuid and
 * the like, since the umask of whoever unpacked it made them. Throws `unreadable`, `interrupted`, and what the unpacker
 * throws.
 */
async function verifyFolder(root, options) {
    const { signal, pool, maxSize, unpacker } = options;
    const ledger = createLedger({ caseCounts: process.platform === 'linux' });
    const close = (isComplete) => (0,steps/* inTurns */.gG)(ledger.close(isComplete), signal);
    const manifest = readOwn(root, { name: artifact_manifest/* manifestName */.vS, limit: artifact_manifest/* manifestLimit */.t7, ledger });
    const sums = readOwn(root, { name: checksums/* checksumsName */.uw, limit: sumsLimit, ledger });
    if (manifest === undefined || sums === undefined || !(await (0,steps/* inTurns */.gG)(ledger.open(manifest, sums), signal)))
        return close(false);
    const files = [];
    let total = 0;
    for await (const file of walk(root, { signal, ledger })) {
        if (ledger.full())
            return close(false);
        if (file.path === artifact_manifest/* manifestName */.vS || file.path === checksums/* checksumsName */.uw)
            continue;
        total += file.bytes;
        if (total > maxSize) {
            ledger.add(tooLarge(file, maxSize));
            return close(false);
        }
        if (ledger.admit(file.path, 'file'))
            files.push(file);
    }
    // What is judged is the copy, which is what will be used; the folder itself may change at any moment.
    const judged = (file) => external_node_path_default().join(...(unpacker ? [unpacker.folder, ledger.inMount(file)] : [root, file]));
    let done = 0;
    const take = (results) => {
        for (const result of results) {
            const file = files[done++];
            if ('gone' in result || !see(judged(file.path), { file: file.path, digest: result, ledger }))
                unpacker?.spoil();
            else
                unpacker?.expect(ledger.inMount(file.path), result.sha256);
        }
    };
    if (unpacker === undefined)
        await (0,pool_pool/* inOrder */.al)(pool, { tasks: hashTasks(root, files), each: take });
    else
        await (0,pool_pool/* inOrder */.al)(pool, { tasks: copyTasks(root, { files, ledger, unpacker }), each: take });
    return close(true);
}
function* hashTasks(root, files) {
    for (const batch of (0,batches/* batches */.X)(files))
        yield { kind: 'hash', files: batch.map(file => external_node_path_default().join(root, file.path)) };
}
/** What is copied is what is hashed: a file that changes in between is none of the sealed ones. */
function* copyTasks(root, { files, ledger, unpacker }) {
    for (const batch of (0,batches/* batches */.X)(files)) {
        const copies = [];
        for (const { path: file, mode } of batch) {
            const to = unpacker.place(ledger.inMount(file));
            if (to === undefined)
                return;
            copies.push({ from: external_node_path_default().join(root, file), to, mode: (0,sealed_mode/* sealedMode */.y)(mode) });
        }
        yield { kind: 'copy', files: copies };
    }
}
/** Tells the ledger of a file that lies at `full`; whether it is the one that was sealed. */
function see(full, { file, digest, ledger }) {
    if (!ledger.wantsContent(file, digest.bytes))
        return ledger.see(file, digest);
    const content = readContent(full, digest.bytes);
    if (content === undefined) {
        ledger.see(file, digest);
        ledger.add({ rule: 'digest-mismatch', path: file, message: `${(0,names/* quoteName */.AB)(file)} changed while it was verified.` });
        return false;
    }
    // Read a second time: it counts as what it is now.
    return ledger.see(file, { bytes: content.length, sha256: (0,external_node_crypto_.hash)('sha256', content, 'hex'), content });
}
/** The plain files below `root`; anything else is told, and not entered. */
async function* walk(root, { signal, ledger }) {
    const folders = [''];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        await (0,core_process/* checkpoint */.Fn)(signal);
        const names = reading(external_node_path_default().join(root, folder), () => external_node_fs_default().readdirSync(external_node_path_default().join(root, folder)));
        for (const [index, name] of names.sort().entries()) {
            if (index % steps/* stride */.ms === steps/* stride */.ms - 1)
                await (0,core_process/* checkpoint */.Fn)(signal);
            const entry = folder === '' ? name : `${folder}/${name}`;
            const stat = judgeEntry(root, { entry, ledger });
            if (stat?.isFile())
                yield { path: entry, bytes: stat.size, mode: stat.mode };
            // A folder that nothing listed lies in is told once, not file by file.
            else if (stat !== undefined && ledger.admit(entry, 'folder'))
                folders.push(entry);
        }
    }
}
/** The stats of a plain file or folder; of anything else the flaw is told. */
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
    return stat;
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
    return readContent(full, stat.size) ?? refuse('digest-mismatch', 'changed while it was read');
}
/** The content of a plain file of so many bytes; undefined where that is no longer what stands there. */
function readContent(full, bytes) {
    return reading(full, () => {
        const descriptor = (0,read_file/* openPlain */.Hu)(full, bytes);
        if (typeof descriptor !== 'number')
            return undefined;
        try {
            return external_node_fs_default().readFileSync(descriptor);
        }
        finally {
            external_node_fs_default().closeSync(descriptor);
        }
    });
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

;// CONCATENATED MODULE: ./src/artifact/verify/verify.ts











/**
 * Reads an archive (by its content, whatever its name) or an unpacked artifact, and tells what is wrong with it. Nothing
 * is written but below `unpackTo`, which is removed again unless all packages lie there as they were sealed: then
 * `unpacked` is true. What is wrong with the artifact is a flaw; throws `unreadable` when it cannot be opened or read,
 * `usage` for a squashfs image, `disk-full`, `unwritable` and `interrupted`.
 */
async function verifyArtifact(path, options) {
    const { signal, unpackTo } = options;
    if (unpackTo === undefined)
        return verify(path, options);
    const unpacker = createUnpacker(unpackTo);
    let unpacked = false;
    try {
        const verified = await verify(path, { ...options, unpacker });
        if (signal.aborted)
            throw (0,core_process/* interrupted */.VM)();
        const state = isWhole(verified) && isExpected(verified, options)
            ? await unpacker.finish(options.pool ?? (0,pool_pool/* inlinePool */.s6)(signal), signal)
            : undefined;
        unpacked = state !== undefined;
        return { ...verified, unpacked, ...(state && { state }) };
    }
    finally {
        if (!unpacked)
            (0,publish/* remove */.TF)(unpackTo);
    }
}
/** Whether every sealed file was seen. A file that was not the sealed one is the unpacker's to know. */
function isWhole({ manifest, files, treeDigest }) {
    return manifest !== null && files === manifest.files && treeDigest === manifest.treeDigest;
}
async function verify(path, options) {
    const { signal, pool = (0,pool_pool/* inlinePool */.s6)(signal), maxSize = read_archive/* defaultLimits */.M.bytes, unpacker } = options;
    if (signal.aborted)
        throw (0,core_process/* interrupted */.VM)();
    const stat = verify_reading(path, () => external_node_fs_default().statSync(path));
    if (stat.isDirectory()) {
        const verified = await verifyFolder(path, { signal, pool, maxSize, ...(unpacker === undefined ? {} : { unpacker }) });
        return withExpected({ path, format: 'directory', digest: null, archiveBytes: 0, ...verified }, options);
    }
    if (!stat.isFile())
        throw new errors/* SitemountError */.hr('unreadable', `${(0,names/* quoteName */.AB)(path)} is neither a file nor a folder.`);
    return verifyFile(path, options);
}
async function verifyFile(path, options) {
    const { signal, maxSize = read_archive/* defaultLimits */.M.bytes, limits = read_archive/* defaultLimits */.M, unpacker } = options;
    const { O_RDONLY, O_NONBLOCK = 0 } = (external_node_fs_default()).constants;
    const descriptor = verify_reading(path, () => external_node_fs_default().openSync(path, O_RDONLY | O_NONBLOCK));
    try {
        // What stands between the files of a tar stream comes on top.
        const bytes = options.maxSize === undefined ? limits.bytes : Math.max(limits.bytes, 2 * maxSize);
        const archive = (0,read_archive/* readArchive */.b)(descriptor, { ...limits, bytes });
        if (archive.format === 'squashfs')
            throw unmounted(path);
        const isZip = archive.format === 'zip';
        const entryOptions = { signal, maxSize, isZip, ...(unpacker === undefined ? {} : { unpacker }) };
        const verified = archive.format === null ? foreign : await verifyEntries(archive.entries, entryOptions);
        // The digest is that of the whole file, also when reading its entries ended early.
        const { sha256, bytes: archiveBytes } = await archive.finish(signal);
        const format = archive.format ?? formatByName(path);
        return withExpected({ path, format, digest: `sha256:${sha256}`, archiveBytes, ...verified }, options);
    }
    catch (error) {
        throw (0,errors/* systemCode */.xU)(error) === undefined || error instanceof errors/* SitemountError */.hr ? error : unreadable(path, error);
    }
    finally {
        external_node_fs_default().closeSync(descriptor);
    }
}
function formatByName(path) {
    return facts/* archiveFormats */.T.find(format => path.endsWith(`.${format}`)) ?? 'tar.zst';
}
function unmounted(path) {
    return new errors/* SitemountError */.hr('usage', `Input \`artifact\`: ${(0,names/* quoteName */.AB)(path)} is a squashfs image, which is verified once it is mounted.`, {
        help: 'Mount it (`mount -t squashfs -o loop,ro IMAGE FOLDER`, or `squashfuse IMAGE FOLDER`) and verify the folder.',
    });
}
/** What a file holds that is no archive of ours. */
const foreign = {
    manifest: null,
    treeDigest: null,
    files: 0,
    bytes: 0,
    startup: [],
    flaws: [
        {
            rule: 'digest-mismatch',
            message: 'The file does not start as a tar.zst, tar.gz or zip archive does.',
            help: 'Give the sealed file, or the folder it was unpacked to.',
        },
    ],
};
/** Adds the flaw of an artifact that is not the one expected. */
function withExpected(verified, options) {
    if (isExpected(verified, options))
        return verified;
    const { digest, treeDigest } = verified;
    const tree = `the tree digest ${treeDigest ?? '(none: SHA256SUMS cannot be read)'}`;
    const found = digest === null ? `The folder has ${tree}` : `The file has the digest ${digest} and ${tree}`;
    const message = `${found}; ${options.expectedDigest} was expected.`;
    const help = digest === null
        ? 'This is another artifact than the one expected, or that digest is the one of the sealed file: a folder has a tree digest only, which `verify` of the sealed file prints.'
        : 'This is another artifact than the one expected: fetch it again, or take `artifact-digest` or `tree-digest` from the outputs of the job that built it.';
    return { ...verified, flaws: [{ rule: 'digest-mismatch', message, help }, ...verified.flaws] };
}
/** Whether the expected digest, if there is one, is that of the file or of its tree. */
function isExpected({ digest, treeDigest }, { expectedDigest }) {
    return expectedDigest === undefined || expectedDigest === digest || expectedDigest === treeDigest;
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

// EXTERNAL MODULE: ./src/core/allowed-place.ts
var allowed_place = __webpack_require__(56453);
// EXTERNAL MODULE: ./src/core/kill-guard.ts
var kill_guard = __webpack_require__(38047);
// EXTERNAL MODULE: ./src/core/size-limit.ts
var size_limit = __webpack_require__(57980);
// EXTERNAL MODULE: ./src/core/stopwatch.ts
var stopwatch = __webpack_require__(45308);
// EXTERNAL MODULE: ./src/rules/engine.ts
var engine = __webpack_require__(29693);
// EXTERNAL MODULE: ./src/rules/policy.ts
var policy = __webpack_require__(42609);
// EXTERNAL MODULE: ./src/rules/rule-sets.ts + 5 modules
var rule_sets = __webpack_require__(64846);
// EXTERNAL MODULE: ./src/commands/assemble.ts + 1 modules
var assemble = __webpack_require__(66969);
// EXTERNAL MODULE: ./src/commands/read-inputs.ts + 7 modules
var read_inputs = __webpack_require__(62610);
;// CONCATENATED MODULE: ./src/commands/verify.ts

















/**
 * Opens an artifact and judges it: its sums, its paths, its start-up code, and the Python it was built for. With `extract-to`
 * the packages lie there when all is well, and nothing does when not; with `unpackTo`, in that folder of ours. No Python process.
 */
async function verify_verify(options, io, { entry, unpackTo }) {
    if (options.artifact === '') {
        throw new errors/* SitemountError */.hr('usage', 'Input `artifact`: expected the path of an artifact or of its unpacked directory.');
    }
    const { extractTo } = options;
    if (extractTo === '' && unpackTo === undefined)
        return (await look(options, io, { entry })).result;
    const to = unpackTo ?? placeFor(extractTo, io);
    const extraction = openExtraction(to);
    const release = (0,kill_guard/* guard */.a)(extraction.draft);
    try {
        const { result, unpacked, state } = await look(options, io, { entry, unpackTo: extraction.draft });
        if (result.verdict === 'failed') {
            dropExtraction(extraction);
            return result;
        }
        // A level that was lowered makes a verdict milder, not an artifact whole.
        if (!unpacked)
            throw new errors/* SitemountError */.hr('archive', `Nothing was put at ${extraction.to}: not all is as it was sealed.`);
        publishExtraction(extraction, state);
        return { ...result, ...(result.mount && { mount: { ...result.mount, path: extraction.to } }) };
    }
    catch (error) {
        dropExtraction(extraction);
        throw extractError(error, to);
    }
    finally {
        release();
    }
}
/** The real path of the folder that `extract-to` names; what stands there itself, be it a link, is no folder to put anything in. */
function placeFor(extractTo, io) {
    const absolute = external_node_path_default().resolve(io.cwd, extractTo);
    return external_node_path_default().join((0,allowed_place/* allowedPlace */.Cd)(external_node_path_default().dirname(absolute), { ...io, input: 'extract-to' }), external_node_path_default().basename(absolute));
}
/** What the artifact is found to be, and whether all its packages lie at `unpackTo` as they were sealed. */
async function look(options, io, { entry, unpackTo }) {
    const { steps, time } = (0,stopwatch/* createStopwatch */.S)();
    const { expected, target } = (0,read_inputs/* readDeclaredPython */.H1)(options, io);
    const maxSize = (0,size_limit/* readSizeLimit */.fe)(options.maxSize);
    const { expectedDigest } = options;
    const pool = (0,pool_pool/* createPool */.b)({ workers: Math.min(4, external_node_os_default().availableParallelism()), entry, signal: io.signal });
    try {
        const verified = await time('verify', () => verifyArtifact(external_node_path_default().resolve(io.cwd, options.artifact), {
            pool,
            signal: io.signal,
            ...(maxSize !== undefined && { maxSize }),
            ...(unpackTo !== undefined && { unpackTo }),
            ...(expectedDigest !== '' && { expectedDigest }),
        }));
        const startup = verified.startup.flatMap(file => (0,environment_startup/* classifyStartup */.y0)(file, verified.beside ?? new Map()) ?? []);
        const sizes = (0,artifact_sizes/* manifestSizes */.s6)(verified.manifest?.packages ?? []);
        const measured = { sizes, total: verified, limits: (0,size_limit/* limitsOf */.Af)(options, target) };
        const facts = { verified, expected, flaws: [], startup, allowed: options.allow, ...measured };
        const findings = (0,engine/* judge */.S)(rule_sets/* ofArtifact */.Sd, facts, (0,policy/* policyOf */.US)(options));
        const verdict = (0,policy/* verdictOf */.Vj)(findings, options);
        const origin = originOf(verified, expectedDigest);
        const result = (0,assemble/* assemble */.fT)({ mode: 'verify', verdict, findings, steps, sizes, origin, ...(0,assemble/* verifiedParts */.DR)(verified) });
        return { result, unpacked: verified.unpacked === true, ...(verified.state && { state: verified.state }) };
    }
    finally {
        await pool.close();
    }
}
/** What speaks for where the artifact comes from: a digest that reached the caller in another way, or nothing. */
function originOf({ digest, treeDigest }, expectedDigest) {
    const of = expectedDigest === digest ? 'file' : expectedDigest === treeDigest ? 'tree' : undefined;
    return of === undefined ? { shown: false } : { shown: true, by: 'expected-digest', of };
}


/***/ })

};

export const id = 188;
export const ids = [188];
export const modules = {

/***/ 23599:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ startCompiler)
/* harmony export */ });
/* harmony import */ var _core_assets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87474);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99978);
/* harmony import */ var _python_scrub_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70333);



// Sources of 4 MB take seconds; a parser that has met what it cannot get out of would go on for ever.
const patience = 10 * 60_000;
/** Starts a compiler. It never throws: who has it compile hears what went wrong. */
function startCompiler({ interpreter, env, temporary }, signal) {
    const { executable } = interpreter;
    const scrubbed = (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_2__.scrubbedEnvironment)(env, { libraryPath: (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_2__/* .libraryPathOf */ .a1)(executable, env) });
    const ending = new AbortController();
    let tell = (_) => { };
    const input = new Promise(resolve => {
        tell = resolve;
    });
    let hear = (_) => { };
    let silence;
    let isSilent = false;
    // `-I` would make Python ignore the seed, which nothing should depend on; in this environment `-s` isolates as well.
    const running = (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .eF)(executable, ['-s', '-S', '-B', '-W', 'ignore', (0,_core_assets_js__WEBPACK_IMPORTED_MODULE_0__/* .asset */ .L)('python/compile.py')], {
        env: { ...(0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_2__/* .withTemporary */ .mA)(scrubbed, temporary), PYTHONHASHSEED: '0' },
        signal: AbortSignal.any([signal, ending.signal]),
        cwd: temporary,
        input,
        onLine: (line, stream) => {
            silence?.refresh();
            if (stream === 'stdout')
                hear(line);
        },
    });
    let hasEnded = false;
    const end = () => {
        hasEnded = true;
    };
    // Its failure is nobody's surprise before there is work.
    running.then(end, end);
    return {
        async compile({ from, to, width, portions }, how) {
            hear = how.hear;
            silence = setTimeout(() => {
                isSilent = true;
                ending.abort();
            }, patience);
            const stop = () => ending.abort();
            how.signal.addEventListener('abort', stop, { once: true });
            if (how.signal.aborted)
                stop();
            const items = [from, to, width, ...portions.flatMap(portion => ['', ...portion])];
            tell(items.map(item => `${item}\0`).join(''));
            try {
                return await running;
            }
            catch (error) {
                if (!isSilent || how.signal.aborted)
                    throw error;
                return undefined;
            }
            finally {
                clearTimeout(silence);
                how.signal.removeEventListener('abort', stop);
            }
        },
        hasEnded: () => hasEnded,
        async end() {
            ending.abort();
            await running.catch(() => { });
        },
    };
}


/***/ }),

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

/***/ 32207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packSquashfs: () => (/* binding */ packSquashfs),
/* harmony export */   requireSquashfs: () => (/* binding */ requireSquashfs)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99978);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(48405);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95153);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12617);
/* harmony import */ var _compress_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63337);









const program = 'mksquashfs';
/** The first version whose images are the same from run to run whatever the processors, and that can set every time. */
const oldest = [4, 4];
/**
 * Packs a staged mount as a squashfs image with `mksquashfs`: zstd, blocks of 1 MiB, owner 0:0, the sealed date throughout,
 * no extended attributes. Kernels mount it from 4.14 on, squashfuse from 0.1.101 on.
 *
 * Throws `usage` when the program is missing, too old or built without zstd, `archive` when it fails, `unwritable`,
 * `disk-full` and `interrupted`. On failure or abort nothing is left.
 */
async function packSquashfs(mount, { path, signal, pool, env }) {
    if (signal.aborted)
        throw (0,_core_process_js__WEBPACK_IMPORTED_MODULE_4__/* .interrupted */ .VM)();
    const child = { env: squashfsEnvironment(env), signal };
    await requireSquashfs({ env, signal });
    const draft = (0,_publish_js__WEBPACK_IMPORTED_MODULE_6__/* .draftName */ .TS)(path);
    try {
        const before = datesOfFolders(mount);
        const made = await start([mount.folder, draft, ...flags()], child);
        if (made.code !== 0)
            throw failed(made, draft);
        // A file that came and went meanwhile would be in the image and nowhere else.
        if (datesOfFolders(mount) !== before)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('archive', 'The mount changed while it was packed.');
        seal(draft);
        const [digest] = await pool.run({ kind: 'hash', files: [draft] });
        if (digest === undefined || 'gone' in digest)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('archive', `${program} left no image.`);
        return { path, draft, digest: `sha256:${digest.sha256}`, bytes: digest.bytes, format: 'squashfs' };
    }
    catch (error) {
        (0,_publish_js__WEBPACK_IMPORTED_MODULE_6__/* .remove */ .TF)(draft);
        throw error;
    }
}
/** When each folder of a mount last changed, which no process can set (POSIX, `st_ctim`): as one text to compare. */
function datesOfFolders({ folder, mountPath, files }) {
    const inside = ['', ...(0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .parentFolders */ ._7)(files.map(file => `${mountPath}/${file.path}`))];
    return inside.map(name => String(node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), { bigint: true }).ctimeNs)).join(' ');
}
/** Asks for the program: what is missing is best told before anything is built. Throws `usage`, `interrupted`. */
async function requireSquashfs({ env, signal }) {
    requireVersion(await start(['-version'], { env: squashfsEnvironment(env), signal }));
}
function flags() {
    const time = String(_facts_js__WEBPACK_IMPORTED_MODULE_8__/* .sealedTime */ .u);
    return [
        ...['-comp', 'zstd', '-Xcompression-level', String(_compress_js__WEBPACK_IMPORTED_MODULE_7__/* .defaultLevel */ .Qx.squashfs), '-b', '1M'],
        ...['-all-root', '-all-time', time, '-mkfs-time', time, '-no-xattrs'],
        // 4.7 to 4.7.4 damage sparse files (its CHANGES); holes would also depend on the file system.
        '-no-sparse',
        ...['-noappend', '-no-progress', '-quiet'],
        // It takes a quarter of the machine's memory otherwise.
        ...['-processors', String(Math.min(8, node_os__WEBPACK_IMPORTED_MODULE_1___default().availableParallelism())), '-mem', `${12 * (_compress_js__WEBPACK_IMPORTED_MODULE_7__/* .chunkBytes */ .nr >> 20)}M`],
    ];
}
/** What the program sees: a date in SOURCE_DATE_EPOCH would stand against the flags, and it is refused beside them. */
function squashfsEnvironment(env) {
    const { SOURCE_DATE_EPOCH: _, ...rest } = env;
    return { ...rest, LC_ALL: 'C', TZ: 'UTC' };
}
async function start(args, child) {
    try {
        return await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_4__/* .run */ .eF)(program, args, child);
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr) || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error.cause) !== 'ENOENT')
            throw error;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('usage', `Input \`format\`: squashfs needs the program ${program}, which is not on PATH.`, {
            help: install,
            cause: error,
        });
    }
}
const install = 'Install it: `sudo apt-get install squashfs-tools` (Debian, Ubuntu), `dnf install squashfs-tools` (Fedora), `apk add squashfs-tools` (Alpine); or choose `format: tar.zst`.';
/** Throws `usage` for a version before 4.4; one that does not say its number is tried. */
function requireVersion({ stdout, stderr }) {
    const [, major, minor] = /mksquashfs version (\d+)\.(\d+)/.exec(stdout + stderr) ?? [];
    if (major === undefined || minor === undefined)
        return;
    if (Number(major) > oldest[0] || (Number(major) === oldest[0] && Number(minor) >= oldest[1]))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('usage', `Input \`format\`: ${program} is version ${major}.${minor}, whose images differ from run to run.`, { help: `Use ${oldest.join('.')} or later, or choose \`format: tar.zst\`.` });
}
function failed({ code, signal, stdout, stderr }, draft) {
    const told = `${stderr}\n${stdout}`;
    if (/No space left on device/i.test(told)) {
        return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .writeError */ .oG)(Object.assign(new Error(told), { code: 'ENOSPC' }), draft);
    }
    if (/Permission denied|Could not create destination|Read-only file system/i.test(told)) {
        return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .writeError */ .oG)(Object.assign(new Error(told), { code: 'EACCES' }), draft);
    }
    if (/compressor "?zstd"? is not supported|Invalid Xcompression/i.test(told)) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('usage', `Input \`format\`: this ${program} was built without zstd.`, { help: install });
    }
    const lines = stderr.split('\n').filter(line => line.trim() !== '');
    const how = code === null ? `was ended by ${signal}` : `failed with exit code ${code}`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('archive', `${program} ${how}${lines.length > 0 ? '' : ' and said nothing'}.`, {
        looked: lines.slice(-3).map(line => line.slice(0, 300)),
    });
}
/** Mode 0644 whatever the umask. */
function seal(draft) {
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0___default().chmodSync(draft, 0o644);
    }
    catch (error) {
        throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .writeError */ .oG)(error, draft);
    }
}


/***/ }),

/***/ 70844:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ readLicenses)
/* harmony export */ });
/* unused harmony export licenseOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _environment_metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75500);



/** Bytes of METADATA that are looked at: its headers, not the description that follows them. */
const headBytes = 1 << 18;
/** Longer texts are licences themselves, not their names. */
const longestName = 100;
/**
 * The licence that each distribution's METADATA declares, by normalised name: `License-Expression`, else `License`
 * where that is one short line, else the `License ::` classifiers (core metadata 2.4). Unreadable files say nothing.
 */
function readLicenses({ site, distributions }) {
    return new Map(distributions.map(({ normalizedName, metadata }) => [normalizedName, licenseOf(readHead(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(site, metadata)))]));
}
/** The licence that the text of a METADATA or PKG-INFO file declares. */
function licenseOf(text) {
    const headers = (0,_environment_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHeaders */ .QG)(text);
    const expression = headers.get('license-expression')?.[0]?.trim() ?? '';
    // SPDX specification, annex D: identifiers, operators and brackets; anything else is no expression.
    if (/^[A-Za-z0-9.+()\-: ]{1,500}$/.test(expression))
        return { expression };
    const said = headers.get('license')?.[0]?.trim() ?? '';
    if (said !== '' && said.length <= longestName && !said.includes('\n') && !/^unknown$/i.test(said)) {
        return { names: [said] };
    }
    const classified = (headers.get('classifier') ?? []).flatMap(one => {
        const name = /^License ::(?:.* ::)? *([^:]+)$/.exec(one)?.[1]?.trim() ?? '';
        return name === '' || name === 'OSI Approved' || name.length > longestName ? [] : [name];
    });
    const names = [...new Set(classified)].sort();
    return names.length > 0 ? { names } : null;
}
/** The start of METADATA, or of PKG-INFO, below a metadata folder; empty where neither can be read. Links are not followed. */
function readHead(metadata) {
    for (const file of ['METADATA', 'PKG-INFO']) {
        let handle;
        try {
            const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants);
            handle = node_fs__WEBPACK_IMPORTED_MODULE_0___default().openSync(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(metadata, file), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
            const bytes = Buffer.alloc(headBytes);
            return bytes.toString('utf8', 0, node_fs__WEBPACK_IMPORTED_MODULE_0___default().readSync(handle, bytes, 0, headBytes, 0));
        }
        catch {
            // The other file, or nothing.
        }
        finally {
            if (handle !== undefined)
                node_fs__WEBPACK_IMPORTED_MODULE_0___default().closeSync(handle);
        }
    }
    return '';
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

/***/ 20145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ sealMount)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _checksums_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35530);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62325);
/* harmony import */ var _sealed_disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93248);




/** Writes `SHA256SUMS` and `sitemount.json` beside the staged packages; returns the mount. Throws `unwritable`, `disk-full`. */
function sealMount({ folder, mountPath, files, about }) {
    const sums = (0,_checksums_js__WEBPACK_IMPORTED_MODULE_1__/* .checksums */ .vw)(files, mountPath);
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
        treeDigest: (0,_checksums_js__WEBPACK_IMPORTED_MODULE_1__/* .treeDigest */ .fZ)(sums),
    };
    (0,_sealed_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .writeSealed */ .CK)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(folder, _checksums_js__WEBPACK_IMPORTED_MODULE_1__/* .checksumsName */ .uw), sums);
    (0,_sealed_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .writeSealed */ .CK)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(folder, _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestName */ .vS), (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .writeManifest */ .HN)(manifest));
    (0,_sealed_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .sealFolders */ .V4)(folder, []);
    return { folder, mountPath, files: [...files], treeDigest: manifest.treeDigest, bytes, manifest };
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

/***/ 93090:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ slimStaged),
  O: () => (/* binding */ withoutFiles)
});

// EXTERNAL MODULE: ./src/environment/record-row.ts
var record_row = __webpack_require__(41501);
// EXTERNAL MODULE: ./src/artifact/selection.ts
var selection = __webpack_require__(35036);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
;// CONCATENATED MODULE: ./src/artifact/slim/sourceless.ts



/**
 * Takes sources out of the staged mount whose bytecode can stand in their place: `__pycache__/x.cpython-312.pyc` becomes
 * `x.pyc`, which Python imports without a source (PEP 3147, "Case 3"). A source without bytecode stays, and so does one whose
 * place is taken. Returns what is in the mount then. Throws `unwritable`, `disk-full`.
 */
function dropSources(before, { mount, compiled, sourceless }) {
    const sealed = new Map(before);
    const bytecode = new Map();
    const saved = { files: 0, bytes: 0 };
    const folders = new Set();
    for (const { path: place, ...file } of compiled) {
        const { source } = file;
        const legacy = `${source}c`;
        if (!sourceless.has(source) || !source.endsWith('.py') || sealed.has(legacy)) {
            bytecode.set(place, file);
            continue;
        }
        const from = external_node_path_default().join(mount, place);
        writing(from, () => {
            external_node_fs_default().renameSync(from, external_node_path_default().join(mount, legacy));
            external_node_fs_default().rmSync(external_node_path_default().join(mount, source));
        });
        saved.files += 1;
        saved.bytes += sealed.get(source)?.bytes ?? 0;
        for (const gone of [source, place])
            sealed.delete(gone);
        const { bytes, sha256 } = file;
        sealed.set(legacy, { bytes, sha256 });
        bytecode.set(legacy, file);
        folders.add(external_node_path_default().dirname(from));
    }
    for (const folder of folders)
        removeEmpty(folder);
    return { sealed, bytecode, saved };
}
function removeEmpty(folder) {
    writing(folder, () => {
        if (external_node_fs_default().readdirSync(folder).length === 0)
            external_node_fs_default().rmdirSync(folder);
    });
}
function writing(target, work) {
    try {
        work();
    }
    catch (error) {
        throw (0,errors/* writeError */.oG)(error, target);
    }
}

// EXTERNAL MODULE: ./src/artifact/slim/strip.ts
var strip = __webpack_require__(31260);
;// CONCATENATED MODULE: ./src/artifact/slim/staged.ts




/**
 * Makes the staged mount smaller, before RECORD is written and after it was checked. Returns what is in the mount then, and all
 * bytecode by where it lies now. Throws what `dropSources` and `stripNative` throw.
 */
async function slimStaged({ mount, sealed, compiled, modeOf }, { sourceless, native, temporary, env, signal }) {
    const dropped = dropSources(sealed, { mount, compiled, sourceless });
    const files = native.filter(path => sealed.has(path)).map(path => ({ path, mode: modeOf(path) }));
    const { digests, saved, refused } = files.length === 0 ? nothing : await (0,strip.stripNative)({ mount, files, temporary, env, signal });
    return {
        sealed: new Map([...dropped.sealed, ...digests]),
        bytecode: dropped.bytecode,
        slimmed: { sources: dropped.saved, stripped: { saved, refused } },
    };
}
const nothing = { digests: new Map(), saved: { files: 0, bytes: 0 }, refused: [] };
/**
 * The inventory without files that are left out: neither entries nor rows of RECORD name them or their bytecode, so that they are
 * neither missing nor judged.
 */
function withoutFiles(inventory, left) {
    if (left.size === 0)
        return inventory;
    const isLeft = (path) => left.has(path) || ((0,selection/* isCachedBytecode */.U3)(path) && left.has((0,selection/* sourceOf */.vz)(path)));
    return {
        ...inventory,
        entries: inventory.entries.filter(({ path }) => !isLeft(path)),
        distributions: inventory.distributions.map(distribution => ({
            ...distribution,
            record: distribution.record?.filter(row => !isLeft((0,record_row/* recordTarget */.RU)(row.path) ?? '')) ?? null,
        })),
    };
}


/***/ }),

/***/ 31260:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   requireStrip: () => (/* binding */ requireStrip),
/* harmony export */   stripNative: () => (/* binding */ stripNative)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74296);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(99978);
/* harmony import */ var _environment_elf_read_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42151);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95153);
/* harmony import */ var _sealed_disk_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(93248);










/**
 * Takes symbols and debug information that nothing needs at run time out of native files (`strip --strip-unneeded`). A file
 * stays as it was where that saves nothing, and where the outcome does not say the same of what it needs and offers, or would
 * not load: `strip` breaks some libraries that patchelf has changed. The bytes depend on the binutils of this machine.
 *
 * Throws `usage` when there is no `strip`, `interrupted`, `unwritable`, `disk-full`.
 */
async function stripNative({ mount, files, temporary, env, signal }) {
    const stripped = { digests: new Map(), saved: { files: 0, bytes: 0 }, refused: [] };
    const folder = node_fs__WEBPACK_IMPORTED_MODULE_1___default().mkdtempSync(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(temporary, 'strip-'));
    const failures = [];
    let next = 0;
    const work = async () => {
        for (let at = next++; at < files.length && failures.length === 0; at = next++) {
            const file = files[at];
            if (file === undefined)
                return;
            try {
                await stripOne({ from: node_path__WEBPACK_IMPORTED_MODULE_3___default().join(mount, file.path), to: node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, String(at)), ...file }, stripped);
            }
            catch (error) {
                failures.push(error);
            }
        }
    };
    const stripOne = async (file, into) => {
        const reason = await shrink(file, { env, signal });
        if (reason === undefined)
            replace(file, into);
        else if (reason !== '')
            into.refused.push({ path: file.path, reason });
    };
    try {
        await Promise.all(Array.from({ length: Math.min(8, node_os__WEBPACK_IMPORTED_MODULE_2___default().availableParallelism()) }, work));
    }
    finally {
        node_fs__WEBPACK_IMPORTED_MODULE_1___default().rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
    if (failures.length > 0)
        throw failures[0];
    stripped.refused.sort((a, b) => (0,_names_js__WEBPACK_IMPORTED_MODULE_8__/* .compareBytes */ .Xo)(a.path, b.path));
    return stripped;
}
/** Throws `usage` when there is no `strip` on the PATH of `env`. */
async function requireStrip({ env, signal }) {
    await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_6__/* .run */ .eF)('strip', ['--version'], { env, signal, timeout: 60_000 }).catch((error) => {
        throw signal.aborted ? error : missing(error);
    });
}
/** Writes the smaller file; undefined when it may take the place of the other, else why not, empty for no gain. */
async function shrink({ from, to }, { env, signal }) {
    const before = (0,_environment_elf_read_js__WEBPACK_IMPORTED_MODULE_7__/* .readElf */ .oU)(from);
    if (before.elf === undefined)
        return before.problem;
    const outcome = await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_6__/* .run */ .eF)('strip', ['--strip-unneeded', '-o', to, from], { env, signal, timeout: 300_000 }).catch((error) => {
        throw signal.aborted ? error : missing(error);
    });
    if (outcome.code !== 0)
        return `strip failed: ${outcome.stderr.trim().split('\n')[0]?.slice(0, 300)}`;
    if (node_fs__WEBPACK_IMPORTED_MODULE_1___default().statSync(to).size >= node_fs__WEBPACK_IMPORTED_MODULE_1___default().statSync(from).size)
        return '';
    const after = (0,_environment_elf_read_js__WEBPACK_IMPORTED_MODULE_7__/* .readElf */ .oU)(to);
    if (!(0,node_util__WEBPACK_IMPORTED_MODULE_4__.isDeepStrictEqual)(before.elf, after.elf))
        return 'strip changed what it needs or offers';
    return loads(to) ? undefined : 'strip moved a segment to where it cannot be loaded';
}
/** Whether each segment lies in the file as in memory, page by page (gABI, chapter 5): the loader refuses others. */
function loads(file) {
    const handle = node_fs__WEBPACK_IMPORTED_MODULE_1___default().openSync(file, 'r');
    try {
        const header = Buffer.alloc(64);
        node_fs__WEBPACK_IMPORTED_MODULE_1___default().readSync(handle, header, 0, 64, 0);
        // Only what Linux hosts of today are: 64 bits, little-endian.
        if (header[4] !== 2 || header[5] !== 1)
            return false;
        const [size, count] = [header.readUInt16LE(54), header.readUInt16LE(56)];
        const table = Buffer.alloc(size * count);
        node_fs__WEBPACK_IMPORTED_MODULE_1___default().readSync(handle, table, 0, table.length, Number(header.readBigUInt64LE(32)));
        return Array.from({ length: count }, (_, index) => table.subarray(index * size, (index + 1) * size)).every(segment => {
            const align = segment.readBigUInt64LE(48);
            const isLoad = segment.readUInt32LE(0) === 1;
            return !isLoad || align < 2n || (segment.readBigUInt64LE(8) - segment.readBigUInt64LE(16)) % align === 0n;
        });
    }
    finally {
        node_fs__WEBPACK_IMPORTED_MODULE_1___default().closeSync(handle);
    }
}
function replace({ path: name, mode, from, to }, into) {
    try {
        const content = node_fs__WEBPACK_IMPORTED_MODULE_1___default().readFileSync(to);
        const before = node_fs__WEBPACK_IMPORTED_MODULE_1___default().statSync(from).size;
        node_fs__WEBPACK_IMPORTED_MODULE_1___default().rmSync(from);
        (0,_sealed_disk_js__WEBPACK_IMPORTED_MODULE_9__/* .writeSealed */ .CK)(from, content);
        node_fs__WEBPACK_IMPORTED_MODULE_1___default().chmodSync(from, mode);
        into.digests.set(name, { bytes: content.length, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex') });
        into.saved.files += 1;
        into.saved.bytes += before - content.length;
    }
    catch (error) {
        throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .writeError */ .oG)(error, from);
    }
}
function missing(error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(cause) !== 'ENOENT')
        return error;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .SitemountError */ .hr('usage', `Input \`slim\`: strip-native needs the program strip, which is not there.`, {
        help: 'Install binutils before this step, or take `strip-native` out of `slim`.',
    });
}


/***/ }),

/***/ 14206:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ safetyOf),
/* harmony export */   OI: () => (/* binding */ startsUnseen),
/* harmony export */   ai: () => (/* binding */ install),
/* harmony export */   dv: () => (/* binding */ leaving)
/* harmony export */ });
/* harmony import */ var _environment_build_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4037);
/* harmony import */ var _environment_closure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86364);
/* harmony import */ var _environment_contents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97420);
/* harmony import */ var _environment_name_installed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33585);
/* harmony import */ var _requirements_canonical_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68238);
/* harmony import */ var _may_start_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68930);
/* harmony import */ var _wheel_safety_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54276);
/* harmony import */ var _leave_out_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54892);
/* harmony import */ var _source_permit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(40558);









/**
 * Installs the canonical requirements into a bare virtualenv and reads what that put there; or returns what is not to be installed.
 * Throws what `buildEnvironment` and `leaveOut` throw.
 */
async function install(plan, { cache, discards }) {
    const { options, declared, chosen, policy, workspace, stopwatch, earlyVirtualenv, io } = plan;
    const { markers } = chosen.interpreter;
    const permit = (0,_source_permit_js__WEBPACK_IMPORTED_MODULE_8__/* .permitSources */ .A)(declared.requirements.requirements, { failOn: options.failOn, policy });
    const canonical = (0,_requirements_canonical_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalRequirements */ .L)(declared.requirements, { mayBuild: permit.mayBuild, markers });
    const { indexes } = declared.requirements;
    const { isRefused, maxBytes } = (0,_wheel_safety_js__WEBPACK_IMPORTED_MODULE_6__/* .wheelSafety */ .u)(safetyOf(plan));
    const job = {
        installer: options.installer,
        installTimeout: options.installTimeout,
        interpreter: chosen.interpreter,
        transport: chosen.transport,
        wheelsOnly: permit.wheelsOnly,
        fromSource: permit.fromSource,
        ifNeeded: permit.ifNeeded,
        isRefused,
        maxBytes,
        scratch: workspace.scratch,
        canonical,
        indexes,
        discards,
        io,
        stopwatch,
    };
    const built = await (0,_environment_build_js__WEBPACK_IMPORTED_MODULE_0__/* .buildEnvironment */ .A)({ ...job, cache, earlyVirtualenv });
    if (!('environment' in built))
        return built;
    const { inventory } = built.environment;
    const active = declared.requirements.requirements.filter(({ active }) => active !== false);
    const requirements = (0,_environment_name_installed_js__WEBPACK_IMPORTED_MODULE_3__/* .nameInstalled */ .w)(active, { distributions: inventory.distributions, cwd: io.cwd });
    const listed = requirements.filter(({ constraint }) => !constraint);
    const needed = (0,_environment_closure_js__WEBPACK_IMPORTED_MODULE_1__/* .closure */ .C)({ distributions: inventory.distributions, roots: listed, markers });
    const related = { requirements, listed, needed, canonical: canonical.requirements, job };
    const left = await (0,_leave_out_js__WEBPACK_IMPORTED_MODULE_7__/* .leaveOut */ .ov)(options, leaving(plan, { ...related, environment: built.environment }));
    const contents = await stopwatch.time('read the files', () => (0,_environment_contents_js__WEBPACK_IMPORTED_MODULE_2__/* .readContents */ .r)(left.environment.inventory, { names: declared.host.length > 0 }));
    await discards.settled();
    return { ...related, ...left, contents, ...(built.cache && { cache: built.cache }) };
}
/** Whether a Python that has these packages would run code at its start that is refused. */
function startsUnseen({ options, policy }, { contents }) {
    return !(0,_may_start_js__WEBPACK_IMPORTED_MODULE_5__/* .mayStart */ .S)(contents.startup, { failOn: options.failOn, policy, allowed: options.allow });
}
/** What wheels are judged by. */
function safetyOf({ options, declared, policy }) {
    const { maxSize, maxFiles, slim } = options;
    return { maxSize, maxFiles, slim, requirements: declared.requirements.requirements, target: declared.target, policy };
}
/** What goes into the mount, for whoever leaves something out of it or holds it against what was installed. */
function leaving({ io, chosen: { interpreter }, stopwatch: { time } }, { environment, needed, requirements }) {
    return { environment, needed, requirements, interpreter, io, time };
}


/***/ }),

/***/ 54892:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $n: () => (/* binding */ compareSlim),
  wH: () => (/* binding */ furtherSavings),
  ov: () => (/* binding */ leaveOut),
  jJ: () => (/* binding */ slimPart),
  _M: () => (/* binding */ slimmingOf),
  AW: () => (/* binding */ withChanges)
});

// EXTERNAL MODULE: ./src/artifact/selection.ts
var selection = __webpack_require__(35036);
// EXTERNAL MODULE: ./src/artifact/sizes.ts
var sizes = __webpack_require__(33556);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/assets.ts
var assets = __webpack_require__(87474);
// EXTERNAL MODULE: ./src/environment/imports/interpreter.ts
var imports_interpreter = __webpack_require__(74418);
// EXTERNAL MODULE: ./src/environment/imports/snapshot.ts
var snapshot = __webpack_require__(20846);
// EXTERNAL MODULE: ./src/python/confinement.ts
var confinement = __webpack_require__(30402);
;// CONCATENATED MODULE: ./src/artifact/slim/difference.ts






/**
 * Holds the slim mount against what was installed: imports all modules from the mount in one process, those that fail from the
 * virtualenv in another, and those that fail from the mount alone once more by themselves, from both. Returns those that only
 * the mount cannot import. Files that a module adds to the mount are taken away again; nothing else may change it meanwhile.
 *
 * Throws `interrupted`, and `internal` when an interpreter cannot be started.
 */
async function slimDifference(options) {
    const { modules, mount } = options;
    const confined = new confinement/* Confined */.vl();
    if (modules.length === 0)
        return { breaks: [], changed: [], removed: [], confinement: confined.facts() };
    const before = (0,snapshot/* takeSnapshot */.W9)(mount);
    const temporary = external_node_fs_default().mkdtempSync(external_node_path_default().join(options.temporary, 'slim-'));
    try {
        const asked = { ...options, temporary, confined };
        const slim = await importAll(modules, { ...asked, where: 'mount' });
        const failing = modules.filter(name => !slim.get(name)?.imported);
        // Many need what nobody asked for, and fail wherever they are.
        const full = await importAll(failing, { ...asked, where: 'virtualenv' });
        const breaks = [];
        for (const module of failing.filter(name => full.get(name)?.imported)) {
            // What another module did before may have broken it, or mended it.
            const alone = (await importAll([module], { ...asked, where: 'mount' })).get(module);
            if (alone === undefined || alone.imported)
                continue;
            const whole = (await importAll([module], { ...asked, where: 'virtualenv' })).get(module);
            if (whole?.imported)
                breaks.push({ module, error: alone.error });
        }
        const { changed, removed } = (0,snapshot/* changesSince */.sR)(before, mount);
        return { breaks, changed, removed, confinement: confined.facts() };
    }
    finally {
        (0,snapshot/* removeAdded */.$B)(mount, (0,snapshot/* changesSince */.sR)(before, mount).added);
        external_node_fs_default().rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
    }
}
/** Imports the modules in one process, and in a new one behind each that ended it. */
async function importAll(modules, options) {
    const outcomes = new Map();
    for (let rest = modules; rest.length > 0;) {
        const reached = await importSome(rest, options);
        for (const [index, outcome] of reached.entries())
            outcomes.set(rest[index] ?? '', outcome);
        rest = rest.slice(reached.length);
    }
    return outcomes;
}
/** Outcomes of the first modules, at least of one: as far as one process came. */
async function importSome(modules, options) {
    const { where, plain, virtualenv, mount, signal, timeout = 60_000 } = options;
    const folder = external_node_fs_default().mkdtempSync(external_node_path_default().join(options.temporary, 'imports-'));
    const [result, names] = [external_node_path_default().join(folder, 'result'), external_node_path_default().join(folder, 'names')];
    try {
        for (const name of ['home', 'tmp', 'empty'])
            external_node_fs_default().mkdirSync(external_node_path_default().join(folder, name));
        external_node_fs_default().writeFileSync(names, modules.join('\n'));
        const executable = where === 'mount' ? plain.executable : virtualenv.executable;
        const flags = where === 'mount' ? (0,imports_interpreter/* plainFlags */.UA)(plain.version) : ['-I', '-B'];
        const env = (0,imports_interpreter/* importEnvironment */.rn)(executable, { env: options.env, folder });
        const { timedOut, code, signal: endedBy, ended, } = await (0,confinement/* runConfined */.id)([executable, ...flags, (0,assets/* asset */.L)('python/import_each.py'), result, names], {
            supervisor: plain.executable,
            ...(options.tier && { tier: options.tier }),
            writable: options.temporary,
            visible: [mount, ...[plain.executable, virtualenv.executable].flatMap(confinement/* prefixesOf */.E3)],
        }, {
            env: where === 'mount' ? { ...env, PYTHONPATH: mount } : env,
            signal,
            // One limit for all: a module that hangs is told, and the next process starts behind it.
            timeout: timeout + 1000 * modules.length,
            cwd: external_node_path_default().join(folder, 'empty'),
            maxOutput: 1 << 16,
        });
        options.confined.note(ended);
        const end = timedOut ? 'it did not end in time' : `it ended the process (${endedBy ?? `exit code ${code}`})`;
        return readOutcomes(result, end);
    }
    finally {
        external_node_fs_default().rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
}
function readOutcomes(file, end) {
    const outcomes = [];
    for (const line of readText(file).split('\n')) {
        const match = /^\{"number": (\d+), "outcome": "(started|imported|failed)", "text": "([^"]*)"\}$/.exec(line);
        if (match === null)
            continue;
        const [, number, outcome, text = ''] = match;
        // The line behind overwrites what the one before assumed.
        outcomes[Number(number)] = outcome === 'imported' ? { imported: true } : { imported: false, error: text || end };
    }
    return outcomes.length > 0 ? outcomes : [{ imported: false, error: end }];
}
function readText(file) {
    try {
        return external_node_fs_default().readFileSync(file, 'utf8');
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: ./src/artifact/slim/kinds.ts
var slim_kinds = __webpack_require__(46413);
// EXTERNAL MODULE: ./src/artifact/kinds.ts
var kinds = __webpack_require__(37441);
;// CONCATENATED MODULE: ./src/artifact/slim/public-packages.ts

/** What lies at the top of wheels by mistake. */
const leftovers = /^(?:tests?|testing|docs?|examples?|benchmarks?|scripts|tools|setup)(?:\/|$)/;
const identifier = /^[\p{L}\p{Nl}][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*$/u;
/**
 * The packages that a program may import, as dotted names, sorted: folders with an `__init__.py` whose names have no leading
 * underscore and that hold no tests. From the paths of a site-packages directory.
 */
function publicPackages(paths) {
    const kindOf = (0,kinds/* kindsOf */.tG)(paths);
    return paths
        .filter(path => path.endsWith('/__init__.py') && kindOf(path) === 'code' && !leftovers.test(path))
        .map(path => path.slice(0, -'/__init__.py'.length).split('/'))
        .filter(parts => parts.every(part => identifier.test(part)))
        .map(parts => parts.join('.'))
        .sort();
}

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/process.ts
var process = __webpack_require__(99978);
;// CONCATENATED MODULE: ./src/artifact/slim/imports.ts



/** Milliseconds for the largest trees on a loaded machine. */
const patience = 300_000;
/**
 * What code that stays needs of the files that could be left out (`python/slim.py`): nothing is imported, nothing runs.
 *
 * Throws `probe-failed` when the interpreter does not answer, `interrupted`.
 */
async function askImports(question, { executable, env, signal }) {
    const outcome = await (0,process/* run */.eF)(executable, ['-I', '-S', '-B', (0,assets/* asset */.L)('python/slim.py')], {
        env: { ...env },
        signal,
        input: JSON.stringify(question),
        timeout: patience,
        maxOutput: 64 << 20,
    });
    const answer = outcome.code === 0 ? parse(outcome.stdout) : undefined;
    if (answer === undefined) {
        const why = outcome.timedOut ? 'it took too long' : (outcome.stderr.trim().split('\n').at(-1) ?? '');
        throw new errors/* SitemountError */.hr('probe-failed', `${executable} could not read the imports of the packages (${why}).`, {
            help: 'Leave `slim` out, or report this with the list of packages.',
        });
    }
    return { needed: new Map(Object.entries(answer.needed)), sourced: new Set(answer.sourced), unread: answer.unread };
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/artifact/slim/slim.ts


/**
 * Chooses what is left out of the mount. A file of a kind asked for stays when code that stays imports it, or something
 * that itself stays does (scikit-learn needs `numpy/_core/tests/_natype.py`), when a text names its path, or when an entry
 * point of another package names it. Pure but for one question to the interpreter, which parses and never imports.
 *
 * Throws `probe-failed`, `interrupted`.
 */
async function chooseSlim(options) {
    const { files, kinds, site } = options;
    const paths = files.map(({ path }) => path);
    const candidates = (0,slim_kinds/* slimCandidates */.kW)(paths, kinds);
    if (candidates.size === 0)
        return settle(options, { candidates, answer: nothing });
    const sources = paths.filter(path => candidates.get(path) === 'sources-with-bytecode');
    const leaving = paths.filter(path => candidates.has(path) && candidates.get(path) !== 'sources-with-bytecode');
    const gone = new Set(leaving);
    const standing = paths.filter(path => !gone.has(path));
    const kept = standing.filter(path => path.endsWith('.py'));
    const stubs = kinds.has('type-stubs');
    // Headers and the like cannot be imported, and generic names would have every file parsed.
    const importable = leaving.filter(path => importableKinds.has(candidates.get(path)));
    const words = (0,slim_kinds/* tellingNames */.mZ)(importable, standing);
    const answer = await askImports({ site, kept, candidates: leaving, words, stubs, sources }, options);
    return settle(options, { candidates, answer });
}
/** Kinds that hold modules, and data that modules open by a path. */
const importableKinds = new Set(['tests', 'docs', 'examples']);
const nothing = { needed: new Map(), sourced: new Set(), unread: [] };
function settle({ files, kinds }, { candidates, answer }) {
    const unread = new Set(answer.unread);
    const saved = new Map(slim_kinds/* slimKinds */.j6.filter(kind => kinds.has(kind)).map(kind => [kind, { kind, files: 0, bytes: 0 }]));
    const left = new Set();
    const sourceless = new Set();
    const staying = [];
    for (const { path, bytes } of files) {
        const kind = candidates.get(path);
        if (kind === undefined)
            continue;
        const neededBy = answer.needed.get(path);
        if (neededBy !== undefined) {
            staying.push({ path, kind, neededBy });
            continue;
        }
        const isSource = kind === 'sources-with-bytecode';
        if (isSource && (answer.sourced.has(path) || unread.has(path)))
            continue;
        (isSource ? sourceless : left).add(path);
        const row = saved.get(kind);
        if (row === undefined)
            continue;
        row.files += 1;
        row.bytes += bytes;
    }
    return { left, sourceless, saved: [...saved.values()], staying };
}

// EXTERNAL MODULE: ./src/artifact/slim/staged.ts + 1 modules
var staged = __webpack_require__(93090);
// EXTERNAL MODULE: ./src/python/scrub.ts
var scrub = __webpack_require__(70333);
// EXTERNAL MODULE: ./src/requirements/grammar/name.ts
var grammar_name = __webpack_require__(831);
// EXTERNAL MODULE: ./src/commands/build/seal.ts + 7 modules
var seal = __webpack_require__(28953);
;// CONCATENATED MODULE: ./src/commands/build/leave-out.ts













/**
 * Chooses what `slim` leaves out and returns the environment without it, which is all that is read, staged and judged from then
 * on. `slim` is absent when nothing was asked for. Throws what `chooseSlim` throws.
 */
async function leaveOut({ slim: asked }, options) {
    const { environment, time } = options;
    if (asked.length === 0)
        return { environment };
    const kinds = new Set(slim_kinds/* slimKinds */.j6.filter(kind => asked.includes(kind)));
    const slim = await time('choose what is left out', () => choose(kinds, options));
    return { environment: { ...environment, inventory: (0,staged/* withoutFiles */.O)(environment.inventory, slim.left) }, slim };
}
/** What leaving out each kind that was not asked for would save, measured on what is left; none for a mount within its limits. */
async function furtherSavings({ slim: asked, bytecode }, options) {
    const { total, limits, time } = options;
    const isOver = (limit, value) => limit !== null && value > limit.value;
    if (!isOver(limits.bytes, total.bytes) && !isOver(limits.files, total.files))
        return [];
    const others = slim_kinds/* slimKinds */.j6.filter(kind => !asked.includes(kind));
    const possible = others.filter(kind => kind !== 'sources-with-bytecode' || bytecode !== 'none');
    const measured = time('measure what slim would save', () => choose(new Set(possible), options));
    return measured.then(({ saved }) => saved, withoutHelp);
}
/** No savings where the interpreter did not answer: only the help of a finding lacks them. */
function withoutHelp(error) {
    if (error instanceof errors/* SitemountError */.hr && error.code === 'probe-failed')
        return [];
    throw error;
}
function choose(kinds, options) {
    const { environment, interpreter, io } = options;
    const { executable } = interpreter;
    const env = (0,scrub.scrubbedEnvironment)(io.env, { libraryPath: (0,scrub/* libraryPathOf */.a1)(executable, io.env) });
    const files = mountedFiles(options);
    return chooseSlim({ kinds, files, site: environment.inventory.site, executable, env, signal: io.signal });
}
/** Files that go into the mount. */
function mountedFiles(options) {
    return (0,selection/* selectFiles */.AL)(options.environment.inventory, (0,seal/* keptDistributions */.qI)(options)).files;
}
/** What staging has to do for it; undefined when nothing was asked for. */
function slimmingOf({ slim: asked }, { slim, native, scratch, io }) {
    if (slim === undefined)
        return undefined;
    // Programs may carry data behind their last section, which `strip` drops.
    const libraries = native.filter(({ format, suffix }) => format === 'elf' && suffix !== null).map(({ path }) => path);
    return {
        left: slim.left,
        sourceless: slim.sourceless,
        native: asked.includes('strip-native') ? libraries : [],
        temporary: scratch,
        env: (0,scrub.scrubbedEnvironment)(io.env),
    };
}
/**
 * Imports all public packages from the slim mount and from what was installed, but those of distributions that `smoke-skip`
 * names. Undefined where nothing was left out, or nothing may be imported (`smoke-test: off`). Nothing else may import from the
 * mount meanwhile. Throws what `slimDifference` throws.
 */
async function compareSlim({ slim, smokeTest, smokeSkip }, options) {
    if (slim.length === 0 || smokeTest === 'off')
        return undefined;
    const { environment, interpreter, mount, scratch, io, time } = options;
    const { virtualenv, inventory } = environment;
    const owner = (0,sizes/* ownerOf */.bf)(inventory.distributions);
    const skipped = new Set(smokeSkip.map(grammar_name/* normalizeName */.P));
    const files = mountedFiles(options).map(({ path }) => path);
    const modules = publicPackages(files.filter(path => !skipped.has((0,grammar_name/* normalizeName */.P)(owner(path) ?? ''))));
    const plain = { executable: (0,imports_interpreter/* plainInterpreter */.Fp)(interpreter), version: interpreter.version };
    const between = { virtualenv, plain, mount, temporary: scratch, env: io.env, signal: io.signal };
    const difference = await time('import from the slim mount', () => slimDifference({ modules, ...between }));
    return { ...difference, compared: modules.length };
}
/** The proof with files that the comparison saw changed: whoever changes the mount, the artifact is not what was staged. */
function withChanges(proof, { comparison, environment }) {
    if (comparison === undefined)
        return proof;
    const { changed, removed } = (0,snapshot/* ownedChanges */.FR)({ ...comparison, added: [] }, environment.inventory);
    const { written } = proof;
    return {
        ...proof,
        written: { ...written, changed: [...written.changed, ...changed], removed: [...written.removed, ...removed] },
    };
}
/** Rows of a list that the result carries; the rest is counted. */
const most = 200;
/** What `slim` did, for the result; undefined where nothing was asked for. */
function slimPart(asked, { slim, slimmed, comparison, }) {
    if (slim === undefined)
        return undefined;
    const { sources, stripped } = slimmed ?? {};
    const saved = slim.saved.map(row => row.kind === 'sources-with-bytecode' && sources !== undefined ? { ...row, ...sources } : row);
    if (asked.includes('strip-native') && stripped !== undefined)
        saved.push({ kind: 'strip-native', ...stripped.saved });
    const refused = stripped?.refused ?? [];
    return {
        saved,
        staying: slim.staying.slice(0, most),
        stayingCount: slim.staying.length,
        refused: refused.slice(0, most),
        refusedCount: refused.length,
        ...(comparison && { compared: comparison.compared }),
    };
}


/***/ }),

/***/ 1318:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ refuseChanged),
/* harmony export */   f: () => (/* binding */ preparePublishing)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _artifact_licenses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70844);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83323);
/* harmony import */ var _report_sbom_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80769);
/* harmony import */ var _assemble_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66969);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28953);







/** Makes ready what is published. Throws `archive` and what `artifactMoves` and `deliverDeploymentFiles` throw. */
async function preparePublishing(plan, { installed, mount, checked, deploymentFiles, packing, }) {
    const { declared, places, workspace } = plan;
    refuseChanged(checked);
    const { environment, needed, contents } = installed;
    // The virtualenv may be gone by now.
    const licenses = (0,_artifact_licenses_js__WEBPACK_IMPORTED_MODULE_1__/* .readLicenses */ .z)({
        distributions: environment.inventory.distributions,
        site: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(mount.folder, mount.mountPath),
    });
    const sbom = (0,_report_sbom_js__WEBPACK_IMPORTED_MODULE_4__/* .sbomJson */ .C)({ manifest: mount.manifest, needs: needed.needs, licenses, version: (0,_core_version_js__WEBPACK_IMPORTED_MODULE_3__/* .version */ .r)() });
    const draft = await packing.draft();
    const handed = deploymentFiles && (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(298), __webpack_require__.e(769), __webpack_require__.e(166)]).then(__webpack_require__.bind(__webpack_require__, 39785))).deliverDeploymentFiles(plan, deploymentFiles);
    const { sbomPath, moves } = (0,_seal_js__WEBPACK_IMPORTED_MODULE_6__/* .artifactMoves */ .ze)({ bench: workspace.bench, mount, draft, places, sbom });
    return {
        parts: {
            sbomPath,
            ...(0,_assemble_js__WEBPACK_IMPORTED_MODULE_5__/* .publishedParts */ .nv)({ target: declared.target, native: contents.native, mount, draft, places }),
            ...handed?.parts,
        },
        moves: [...(handed?.moves ?? []), ...moves],
    };
}
/**
 * What is published is what was sealed, whatever level `wrote-into-mount` has, and whoever wrote: an import from the mount, or code
 * that ran in the virtualenv, whose files may be those of the mount. What may still run may still write. Throws `archive`.
 */
function refuseChanged({ changed, hasEnded }) {
    if (changed === null && hasEnded)
        return;
    const who = changed?.byImport ? 'an import' : 'code that ran during the build';
    const what = changed === null
        ? 'A process that an import or start-up code left behind could not be ended, and may still write into the mount.'
        : `${changed.path} is no longer the file that was sealed: ${who} changed the mount.`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('archive', what, {
        help: 'Leave the package out that does so, or name it in `smoke-skip`.',
    });
}


/***/ }),

/***/ 28953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ze: () => (/* binding */ artifactMoves),
  qI: () => (/* binding */ keptDistributions),
  x5: () => (/* binding */ openPool),
  qq: () => (/* binding */ pack),
  dw: () => (/* binding */ stage),
  "in": () => (/* binding */ widenPool)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/process.ts
var process = __webpack_require__(99978);
// EXTERNAL MODULE: ./src/artifact/formats/archive-order.ts
var archive_order = __webpack_require__(98782);
// EXTERNAL MODULE: ./src/artifact/formats/compress.ts
var compress = __webpack_require__(63337);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: ./src/artifact/pool/memory.ts
var memory = __webpack_require__(2542);
// EXTERNAL MODULE: ./src/artifact/publish.ts
var publish = __webpack_require__(12617);
;// CONCATENATED MODULE: ./src/artifact/formats/draft-file.ts





/** Creates the draft of `final`; nothing may stand under its name. */
function createDraft(final) {
    const path = (0,publish/* draftName */.TS)(final);
    const sum = (0,external_node_crypto_.createHash)('sha256');
    let length = 0;
    let held = 0;
    let holding = false;
    const descriptor = writing(() => external_node_fs_default().openSync(path, 'wx+', 0o644));
    let open = true;
    function close() {
        open = false;
        external_node_fs_default().closeSync(descriptor);
    }
    function writing(work) {
        try {
            return work();
        }
        catch (error) {
            throw (0,errors/* writeError */.oG)(error, path);
        }
    }
    function write(bytes, position) {
        for (let done = 0; done < bytes.length;) {
            done += writing(() => external_node_fs_default().writeSync(descriptor, bytes, done, bytes.length - done, position + done));
        }
    }
    return {
        path,
        length: () => length,
        append(bytes) {
            if (!holding)
                sum.update(bytes);
            write(bytes, length);
            length += bytes.length;
            (0,memory/* release */._)(bytes);
        },
        hold() {
            held = length;
            holding = true;
        },
        cut() {
            writing(() => external_node_fs_default().ftruncateSync(descriptor, held));
            length = held;
        },
        settle(start) {
            write(start, held);
            const buffer = Buffer.allocUnsafeSlow(1 << 20);
            for (let at = held; at < length;) {
                const got = writing(() => external_node_fs_default().readSync(descriptor, buffer, 0, Math.min(buffer.length, length - at), at));
                if (got === 0)
                    throw (0,errors/* writeError */.oG)(Object.assign(new Error('cut'), { code: 'EIO' }), path);
                sum.update(buffer.subarray(0, got));
                at += got;
            }
            holding = false;
            return held;
        },
        finish() {
            writing(() => external_node_fs_default().fchmodSync(descriptor, 0o644));
            writing(close);
            return { digest: `sha256:${sum.digest('hex')}`, bytes: length };
        },
        discard() {
            if (open)
                close();
            (0,publish/* remove */.TF)(path);
        },
    };
}

// EXTERNAL MODULE: ./src/artifact/formats/squashfs.ts
var squashfs = __webpack_require__(32207);
// EXTERNAL MODULE: ./src/artifact/pool/pool.ts
var pool_pool = __webpack_require__(64483);
// EXTERNAL MODULE: ./src/artifact/formats/chunk-parts.ts
var chunk_parts = __webpack_require__(59511);
// EXTERNAL MODULE: ./src/artifact/formats/tar-format.ts
var tar_format = __webpack_require__(17952);
;// CONCATENATED MODULE: ./src/artifact/formats/tar-writer.ts






/**
 * Writes the files as one tar stream, cut into chunks of 16 MiB that are compressed on their own, in as many threads as
 * the pool has; the bytes do not depend on their number. Throws what the pool's tasks throw.
 */
async function writeTar({ folder, files, format, level, pool, append, onSplit }) {
    function* tasks() {
        for (const { bytes, parts } of cutChunks(tarPieces(folder, files), onSplit)) {
            yield { kind: 'pack', format, level, bytes, parts };
        }
    }
    await (0,pool_pool/* inOrder */.al)(pool, { tasks: tasks(), each: append });
}
/** The tar stream as a row of headers, files and padding. */
function* tarPieces(folder, files) {
    for (const entry of (0,archive_order/* archiveOrder */.Z)(files)) {
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
function* cutChunks(pieces, onSplit) {
    const parts = new chunk_parts/* PartsWriter */.C();
    let filled = 0;
    for (const piece of pieces) {
        const total = 'zeros' in piece ? piece.zeros : 'file' in piece ? piece.bytes : piece.literal.length;
        for (let offset = 0, left = total; left > 0 || offset === 0;) {
            const bytes = Math.min(left, compress/* chunkBytes */.nr - filled);
            const last = left === bytes;
            if ('literal' in piece)
                parts.literal({ at: filled, literal: piece.literal.subarray(offset, offset + bytes) });
            else if ('file' in piece) {
                parts.file({ ...piece, at: filled, offset, bytes, last });
                if (offset === 0 && !last)
                    onSplit(piece);
            }
            filled += bytes;
            offset += bytes;
            left -= bytes;
            if (filled === compress/* chunkBytes */.nr) {
                yield { bytes: filled, parts: parts.take() };
                filled = 0;
            }
            if (left === 0)
                break;
        }
    }
    if (filled > 0)
        yield { bytes: filled, parts: parts.take() };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
var external_node_zlib_default = /*#__PURE__*/__webpack_require__.n(external_node_zlib_);
// EXTERNAL MODULE: ./src/artifact/names.ts + 1 modules
var names = __webpack_require__(95153);
;// CONCATENATED MODULE: ./src/artifact/formats/crc.ts
/**
 * The CRC-32 of two pieces of content one after the other, from the CRC of each and the length of the second: appending
 * that many zeros to the first is a linear map of its CRC (zlib's `crc32_combine`).
 */
function combineCrc(first, { crc, bytes }) {
    let map = byteOfZeros;
    let shifted = first;
    for (let left = bytes; left > 0; left = Math.floor(left / 2)) {
        if (left % 2 === 1)
            shifted = apply(map, shifted);
        map = twice(map);
    }
    return (shifted ^ crc) >>> 0;
}
function apply(map, value) {
    let result = 0;
    for (let bit = 0, left = value; left !== 0; bit++, left >>>= 1)
        if (left & 1)
            result ^= map[bit] ?? 0;
    return result >>> 0;
}
function twice(map) {
    return map.map(value => apply(map, value));
}
const bitOfZeros = Array.from({ length: 32 }, (_, bit) => (bit === 0 ? 0xedb88320 : 2 ** (bit - 1)));
const byteOfZeros = twice(twice(twice(bitOfZeros)));

// EXTERNAL MODULE: ./src/artifact/formats/zip-format.ts
var zip_format = __webpack_require__(53192);
;// CONCATENATED MODULE: ./src/artifact/formats/zip-writer.ts









/** Bytes of one task: half of what a chunk of the tar stream has, since its parts are held in and out of place. */
const partBytes = 8 << 20;
const batchFiles = 256;
/**
 * Writes a zip file: entries in the order of every archive, sizes and CRC before the content (no data descriptors, so a
 * reader need not trust the end of the file), fixed dates, modes in the external attributes. The pool compresses small
 * files in batches and large ones in parts; the bytes do not depend on its width. Throws what the pool's tasks throw.
 */
async function writeZip({ folder, files, level, pool, draft, onSplit }) {
    const units = [];
    const directory = [];
    let directoryBytes = 0;
    let large = { crc: 0, packed: 0 };
    function* tasks() {
        for (const { unit, bytes, parts } of cutUnits(folder, files)) {
            units.push(unit);
            const [part] = parts;
            if (part !== undefined && 'part' in unit && unit.first)
                onSplit(part);
            yield { kind: 'deflate', level, bytes, parts };
        }
    }
    function list(entry, offset) {
        const line = (0,zip_format/* centralHeader */.j)(entry, offset);
        directory.push(line);
        directoryBytes += line.length;
    }
    function addEntries(entries, { packed, parts }) {
        const results = parts.values();
        const pieces = [];
        let taken = 0;
        let bytes = 0;
        for (const entry of entries) {
            const made = 'folder' in entry ? emptyFolder(entry.folder) : toEntry(entry, results.next().value);
            list(made, draft.length() + bytes);
            const header = (0,zip_format/* localHeader */.$B)(made);
            pieces.push(header, packed.subarray(taken, taken + made.packed));
            taken += made.packed;
            bytes += header.length + made.packed;
        }
        draft.append(joined(pieces, bytes));
    }
    /** The header of a large file is known when its last part is: it is written twice. */
    function addPart({ part, first, last }, result) {
        const [told] = result.parts;
        if (told === undefined)
            return;
        if (first) {
            large = { crc: 0, packed: 0 };
            draft.hold();
            draft.append((0,zip_format/* localHeader */.$B)(toEntry(part, told)));
        }
        const { crc, bytes } = { crc: told.crc, bytes: first || !last ? partBytes : part.bytes % partBytes || partBytes };
        large = { crc: first ? crc : combineCrc(large.crc, { crc, bytes }), packed: large.packed + told.bytes };
        draft.append(result.packed);
        if (!last)
            return;
        let entry = toEntry(part, { crc: large.crc, bytes: large.packed, method: 8 });
        if (large.packed >= part.bytes) {
            entry = toEntry(part, { crc: large.crc, bytes: part.bytes, method: 0 });
            draft.cut();
            draft.append((0,zip_format/* localHeader */.$B)(entry));
            storeFile(external_node_path_default().join(folder, part.path), { draft, bytes: part.bytes, crc: large.crc });
        }
        const offset = draft.settle((0,zip_format/* localHeader */.$B)(entry));
        list(entry, offset);
    }
    await (0,pool_pool/* inOrder */.al)(pool, {
        tasks: tasks(),
        each(result) {
            const unit = units.shift();
            if (unit === undefined)
                return;
            if ('part' in unit)
                addPart(unit, result);
            else
                addEntries(unit.entries, result);
        },
    });
    const offset = draft.length();
    const count = directory.length;
    draft.append(joined(directory, directoryBytes));
    draft.append((0,zip_format/* endRecords */.sp)({ count, bytes: directoryBytes, offset }));
}
/** Cuts the entries into tasks: small files together up to `partBytes`, a larger file alone, cut there. */
function* cutUnits(folder, files) {
    let batch;
    for (const entry of (0,archive_order/* archiveOrder */.Z)(files)) {
        const bytes = 'folder' in entry ? 0 : entry.bytes;
        const full = batch !== undefined && (batch.bytes + bytes > partBytes || batch.unit.entries.length >= batchFiles);
        if (batch !== undefined && full) {
            yield batch;
            batch = undefined;
        }
        if (!('folder' in entry) && bytes > partBytes) {
            yield* cutFile(folder, entry);
            continue;
        }
        batch ??= { unit: { entries: [] }, bytes: 0, parts: [] };
        batch.unit.entries.push(entry);
        if ('folder' in entry)
            continue;
        batch.parts.push({ at: batch.bytes, offset: 0, bytes, last: true, ...fileOf(folder, entry) });
        batch.bytes += bytes;
    }
    if (batch !== undefined)
        yield batch;
}
function* cutFile(folder, file) {
    for (let offset = 0; offset < file.bytes; offset += partBytes) {
        const bytes = Math.min(partBytes, file.bytes - offset);
        const last = offset + bytes === file.bytes;
        const part = { at: 0, offset, bytes, last, ...fileOf(folder, file) };
        yield { unit: { part: file, first: offset === 0, last }, bytes, parts: [part] };
    }
}
function fileOf(folder, { path: name, sha256 }) {
    return { file: external_node_path_default().join(folder, name), ...(sha256 === undefined ? {} : { sha256 }) };
}
function toEntry({ path, mode, bytes }, told) {
    if (told === undefined)
        throw new errors/* SitemountError */.hr('internal', `${(0,names/* quoteName */.AB)(path)} was not compressed.`);
    return { path, kind: 'file', mode, bytes, method: told.method, crc: told.crc, packed: told.bytes };
}
function emptyFolder(path) {
    return { path, kind: 'folder', mode: 0o755, bytes: 0, method: 0, crc: 0, packed: 0 };
}
/** The pieces in one buffer of its own, which the draft can take over. */
function joined(pieces, bytes) {
    const all = new Uint8Array(bytes);
    let at = 0;
    for (const piece of pieces) {
        all.set(piece, at);
        at += piece.length;
    }
    return all;
}
/** Appends a file as it is. Throws `archive` when it is not the one that has this CRC any more. */
function storeFile(file, { draft, bytes, crc }) {
    const descriptor = external_node_fs_default().openSync(file, 'r');
    try {
        const changed = () => new errors/* SitemountError */.hr('archive', `${(0,names/* quoteName */.AB)(file)} changed while it was packed.`);
        let sum = 0;
        for (let at = 0; at < bytes;) {
            const piece = Buffer.allocUnsafeSlow(Math.min(1 << 20, bytes - at));
            const got = external_node_fs_default().readSync(descriptor, piece, 0, piece.length, at);
            if (got === 0)
                throw changed();
            sum = external_node_zlib_default().crc32(piece.subarray(0, got), sum);
            draft.append(piece.subarray(0, got));
            at += got;
        }
        if (sum !== crc)
            throw changed();
    }
    finally {
        external_node_fs_default().closeSync(descriptor);
    }
}

;// CONCATENATED MODULE: ./src/artifact/pack.ts









/**
 * Makes the artifact of a staged mount in any format. For a `directory` there is nothing to make: the draft is the staged
 * folder itself, and its digest the tree digest. Throws what `packArchive` and `packSquashfs` throw.
 */
async function packMount(mount, options) {
    const { format, path, signal, pool, env } = options;
    if (format === 'directory') {
        return { path, draft: mount.folder, digest: mount.treeDigest, bytes: mount.bytes, format };
    }
    if (format === 'squashfs')
        return (0,squashfs.packSquashfs)(mount, { path, signal, pool, env });
    return packArchive({ folder: mount.folder, files: (0,archive_order/* packFiles */.P)(mount), format, path, signal, pool });
}
/**
 * Writes the files as one archive, compressed in as many threads as the pool has; the bytes do not depend on their
 * number. On failure or abort nothing is left.
 * Throws `usage` for a name that no zip can carry, `disk-full`, `unwritable`, `unreadable`, `archive` (a file changed
 * meanwhile) and `interrupted`.
 */
async function packArchive(options) {
    const { folder, files, format, path, level = compress/* defaultLevel */.Qx[format], signal, pool } = options;
    if (signal.aborted)
        throw (0,process/* interrupted */.VM)();
    if (format === 'tar.zst')
        (0,compress/* requireZstd */.tf)();
    if (format === 'zip')
        requireZipNames(files);
    const draft = createDraft(path);
    try {
        const checks = [];
        const onSplit = (file) => {
            const checked = checkSplitFile(file, pool);
            checked.catch(() => { });
            checks.push(checked);
        };
        if (format === 'zip')
            await writeZip({ folder, files, level, pool, draft, onSplit });
        else
            await writeTar({ folder, files, format, level, pool, append: draft.append, onSplit });
        await Promise.all(checks);
        if (signal.aborted)
            throw (0,process/* interrupted */.VM)();
        return { path, draft: draft.path, format, ...draft.finish() };
    }
    catch (error) {
        draft.discard();
        throw error;
    }
}
function requireZipNames(files) {
    for (const { path } of files) {
        const reason = (0,names/* unsafeZipReason */.y5)(path);
        if (reason === undefined)
            continue;
        throw new errors/* SitemountError */.hr('usage', `Input \`format\`: the name ${(0,names/* quoteName */.AB)(path)} ${reason}.`, {
            help: 'Choose `format: tar.zst`.',
        });
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

// EXTERNAL MODULE: ./src/artifact/packages.ts
var artifact_packages = __webpack_require__(88089);
// EXTERNAL MODULE: ./src/artifact/seal.ts
var seal = __webpack_require__(20145);
// EXTERNAL MODULE: ./src/artifact/slim/staged.ts + 1 modules
var slim_staged = __webpack_require__(93090);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
var external_node_os_default = /*#__PURE__*/__webpack_require__.n(external_node_os_);
// EXTERNAL MODULE: ./src/python/ask.ts
var ask = __webpack_require__(36591);
// EXTERNAL MODULE: ./src/artifact/bytecode/compiler.ts
var bytecode_compiler = __webpack_require__(23599);
;// CONCATENATED MODULE: ./src/artifact/bytecode/bytecode.ts






/** Longer sources are not compiled: that takes a hundred times their size in memory. Known to `python/compile.py` too. */
const sourceLimit = 16 << 20;
/**
 * Whether a file gets bytecode; its name alone decides. `runtime` leaves out what only a test run imports: the modules
 * `test_*`, `*_test` and `conftest` below a folder `tests`. Helpers beside them are kept, packages import some of them.
 */
function wantsBytecode({ path: file, bytes }, bytecode) {
    const folders = file.split('/');
    const name = folders.pop() ?? '';
    if (bytecode === 'none' || !/.\.py$/s.test(name) || bytes > sourceLimit || folders.includes('__pycache__'))
        return false;
    return bytecode === 'all' || !(folders.includes('tests') && /^test_|_test\.py$|^conftest\.py$/.test(name));
}
/**
 * Compiles modules of the folder `from` into `__pycache__` folders of the mount `to`, whose other folders must exist:
 * unchecked-hash (PEP 552), so that it counts whatever dates the host gives to the sources. The bytes are a function of the
 * source, its path in the mount and the Python alone (see `python/compile.py`). What does not compile is left out, as
 * `compileall` does, and counted.
 *
 * Throws `disk-full`, `unwritable`, `timeout`, `interrupted`, and `internal` when the interpreter fails.
 */
async function compileBytecode({ from, to, files }, how) {
    const modules = files.filter(file => wantsBytecode(file, how.bytecode));
    const width = how.processes ?? Math.min(8, external_node_os_default().availableParallelism());
    const answers = new Map();
    // One that died while it waited, of what else runs on this machine, says nothing of the modules.
    let compiler = how.compiler?.hasEnded() ? undefined : how.compiler;
    for (let starts = 1; answers.size < modules.length; starts++) {
        const rest = modules.filter(({ path: file }) => !answers.has(file));
        compiler ??= (0,bytecode_compiler/* startCompiler */.E)(how, how.signal);
        const isLast = starts >= mostStarts;
        await compileRest(cutPortions(rest, width), { ...how, from, to, width, answers, isLast, compiler });
        compiler = undefined;
    }
    return gather(modules, answers);
}
const smallestPortion = 64 << 10;
const largestPortion = 4 << 20;
const portionModules = 1000;
/**
 * Portions that shrink towards the end, so that the processes end at about the same time; what would make a portion of its own
 * goes first, the largest before all others.
 */
function cutPortions(modules, width) {
    const isLarge = ({ bytes }) => bytes >= 2 * smallestPortion;
    const large = modules.filter(isLarge).sort((a, b) => b.bytes - a.bytes);
    const portions = large.map(({ path: file }) => [file]);
    const small = modules.filter(module => !isLarge(module));
    let left = small.reduce((sum, { bytes }) => sum + bytes, 0);
    let room = 0;
    let last = [];
    for (const { path: file, bytes } of small) {
        if (room <= 0 || last.length >= portionModules) {
            last = [];
            portions.push(last);
            room = Math.min(largestPortion, Math.max(smallestPortion, left / (2 * width)));
        }
        last.push(file);
        room -= bytes;
        left -= bytes;
    }
    return portions;
}
function gather(modules, answers) {
    const result = { files: [], sources: new Map(), skipped: [] };
    for (const { path: module } of modules) {
        const { source, compiled } = answers.get(module) ?? {};
        if (source !== undefined)
            result.sources.set(module, source);
        if (compiled !== undefined)
            result.files.push(compiled);
        else
            result.skipped.push(module);
    }
    return result;
}
/** Signals by which an interpreter ends that a source was too much for; whoever is short of memory is killed otherwise. */
const crashes = ['SIGSEGV', 'SIGABRT', 'SIGBUS', 'SIGILL', 'SIGFPE'];
const mostStarts = 50;
/** Compiles the portions in one start. Where that dies of some modules, these are answered, and others may be left for another start. */
async function compileRest(portions, how) {
    const { compiler, answers, isLast } = how;
    const modules = portions.flat();
    const begun = new Set();
    let tag;
    let problem;
    const hear = (line) => {
        const [, name, begins, number = '', answer = ''] = /^(?:tag (\S+)|@ (\d+)|(\d+) (\S.*))$/.exec(line) ?? [];
        if (name !== undefined)
            tag = name;
        else if (begins !== undefined)
            begun.add(modules[Number(begins)]);
        else if (line.startsWith('! '))
            problem ??= line;
        const module = modules[Number(number)];
        if (answer !== '' && module !== undefined)
            answers.set(module, toAnswer(answer, { module, tag: tag ?? '' }));
    };
    const outcome = await compiler.compile({ ...how, portions }, { ...how, hear });
    if (problem !== undefined) {
        const [, code = '', place = ''] = /^! (\w+) (.*)$/s.exec(problem) ?? [];
        throw (0,errors/* writeError */.oG)(Object.assign(new Error(problem), { code }), place);
    }
    if (outcome?.code === 0 && tag === '-') {
        for (const module of modules)
            answers.set(module, {});
        return;
    }
    // A portion is compiled in its order: what was begun and has no end stopped at its first module without an answer.
    const stopped = portions.flatMap(portion => {
        const missing = portion.find(module => !answers.has(module));
        return missing !== undefined && begun.has(portion[0]) ? [missing] : [];
    });
    const missing = stopped[0] ?? modules.find(module => !answers.has(module));
    // Whoever was ended had nothing left to do.
    if (missing === undefined)
        return;
    const module = (0,names/* quoteName */.AB)(missing);
    if (outcome === undefined) {
        throw new errors/* SitemountError */.hr('timeout', `Python did not finish to compile ${module}.`, {
            help: 'Set `bytecode` to `none`.',
        });
    }
    if (!crashes.includes(outcome.signal) || stopped.length === 0 || isLast) {
        throw new errors/* SitemountError */.hr('internal', `Python failed to compile ${module}: ${(0,ask/* reason */.l)(outcome)}.`, {
            help: 'Set `bytecode` to `none` when the machine has too little memory for it.',
        });
    }
    for (const deadly of stopped)
        answers.set(deadly, {});
}
function toAnswer(answer, { module, tag }) {
    const [source = '', bytes, sha256] = answer.split(' ');
    if (source === '-')
        return { source: null };
    if (bytes === undefined || sha256 === undefined)
        return { source };
    const place = `${external_node_path_default().posix.basename(module, '.py')}.${tag}.pyc`;
    const file = external_node_path_default().posix.join(external_node_path_default().posix.dirname(module), '__pycache__', place);
    return { source, compiled: { path: file, source: module, bytes: Number(bytes), sha256 } };
}

// EXTERNAL MODULE: ./src/artifact/pool/batches.ts
var batches = __webpack_require__(32937);
// EXTERNAL MODULE: ./src/artifact/records/record.ts
var record = __webpack_require__(85562);
// EXTERNAL MODULE: ./src/artifact/records/records.ts + 1 modules
var records_records = __webpack_require__(98629);
// EXTERNAL MODULE: ./src/artifact/sealed-disk.ts
var sealed_disk = __webpack_require__(93248);
// EXTERNAL MODULE: ./src/artifact/sealed-mode.ts
var sealed_mode = __webpack_require__(97262);
// EXTERNAL MODULE: ./src/artifact/selection.ts
var artifact_selection = __webpack_require__(35036);
;// CONCATENATED MODULE: ./src/artifact/stage.ts













/**
 * Copies site-packages into the folder of the artifact, normalised on the way: what two installers do differently is
 * left out or rewritten, modes become 0644 or 0755, dates `sealedTime`. Every file is read once and held against RECORD
 * before RECORD is rewritten. The installed tree is never touched unless it `isThrownAway`, and even then no file that has a
 * further name (uv's are hard links into its cache, until that goes).
 * Bytecode is compiled meanwhile from the installed sources, which must turn out to be those that were copied.
 *
 * Throws `disk-full`, `unwritable` or `unreadable` with the path, `archive` when a source changed meanwhile, `interrupted`, and
 * what `compileBytecode` and `slimStaged` throw.
 */
async function stageMount(options) {
    const { inventory, folder, mountPath, signal } = options;
    if (signal.aborted)
        throw (0,process/* interrupted */.VM)();
    const mount = external_node_path_default().join(folder, mountPath);
    const selection = (0,artifact_selection/* selectFiles */.AL)(inventory, options.keep);
    const { plain, directUrls, records } = sortOut(selection);
    (0,sealed_disk/* makeFolders */.wZ)(folder, [`${mountPath}/`, ...selection.files.map(file => `${mountPath}/${file.path}`)]);
    const { copied, compiled } = await copyAndCompile(plain, { ...options, mount, selection });
    const urls = (0,records_records/* rewriteDirectUrls */.aw)(directUrls, { site: inventory.site, mount });
    const digests = new Map([...copied.digests, ...urls.digests]);
    const flaws = (0,records_records/* checkRecords */.fi)(selection, { digests, inventory });
    const modes = new Map(plain.map(({ path, mode }) => [path, mode]));
    const modeOf = (file) => (0,sealed_mode/* sealedMode */.y)(modes.get(file) ?? 0);
    const { sealed, bytecode, slimmed } = await slim({ mount, compiled: compiled.files, modeOf }, { before: [...copied.digests, ...urls.sealed], ...options });
    const written = (0,records_records/* rewriteRecords */.x5)(selection, { records, digests, sealed, bytecode, mount });
    const files = [...sealed, ...written]
        .map(([file, { bytes, sha256 }]) => ({ path: file, bytes, sha256, mode: modeOf(file) }))
        .sort((a, b) => (0,names/* compareBytes */.Xo)(a.path, b.path));
    (0,sealed_disk/* sealFolders */.V4)(folder, [`${mountPath}/`, ...[...selection.files, ...files].map(file => `${mountPath}/${file.path}`)]);
    if (signal.aborted)
        throw (0,process/* interrupted */.VM)();
    return {
        files,
        flaws: [...selection.flaws, ...copied.flaws, ...flaws],
        bytecode: { compiled: compiled.files.length, skipped: compiled.skipped.length },
        ...(slimmed && { slimmed }),
    };
}
/** What is in the mount, bytecode included, and smaller where that was asked for. */
async function slim(staged, { before, slimming, signal }) {
    const bytecode = new Map(staged.compiled.map(({ path, ...file }) => [path, file]));
    const sealed = new Map([...before, ...bytecode]);
    return slimming === undefined ? { sealed, bytecode } : (0,slim_staged/* slimStaged */.y)({ ...staged, sealed }, { ...slimming, signal });
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
/** Copies and compiles at the same time. Bytecode of anything but the file that was copied would be a way around RECORD. */
async function copyAndCompile(files, options) {
    const { inventory, mount, signal, compiling } = options;
    if (compiling === undefined) {
        return { copied: await copyFiles(files, options), compiled: { files: [], sources: new Map(), skipped: [] } };
    }
    const stop = new AbortController();
    const how = { ...compiling, signal: AbortSignal.any([signal, stop.signal]) };
    const compilation = compileBytecode({ from: inventory.site, to: mount, files }, how);
    // It is awaited below; until then its failure is nobody's surprise.
    compilation.catch(() => { });
    try {
        const copied = await copyFiles(files, options);
        const compiled = await compilation;
        for (const [source, sha256] of compiled.sources) {
            if ((copied.digests.get(source)?.sha256 ?? null) === sha256)
                continue;
            throw new errors/* SitemountError */.hr('archive', `${(0,names/* quoteName */.AB)(source)} changed while it was compiled.`);
        }
        return { copied, compiled };
    }
    finally {
        // Nobody may write into the mount after this.
        stop.abort();
        await compilation.catch(() => { });
    }
}
async function copyFiles(files, { inventory, mount, selection, signal, pool, isThrownAway: mayLink = false }) {
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
    await (0,pool_pool/* inOrder */.al)(pool ?? (0,pool_pool/* inlinePool */.s6)(signal), {
        tasks: copyTasks(files, { inventory, mount, selection, mayLink }),
        each: take,
    });
    return { digests, flaws };
}
function* copyTasks(files, { inventory, mount, selection, mayLink }) {
    for (const batch of (0,batches/* batches */.X)(files)) {
        const copies = batch.map((file) => {
            const rows = selection.owners.get(file.path)?.flatMap(owner => owner.rows) ?? [];
            const algorithms = (0,record/* furtherAlgorithms */.ZJ)(rows);
            return {
                from: external_node_path_default().join(inventory.site, file.path),
                to: external_node_path_default().join(mount, file.path),
                mode: (0,sealed_mode/* sealedMode */.y)(file.mode),
                ...(algorithms.length > 0 ? { algorithms } : {}),
            };
        });
        yield { kind: 'copy', files: copies, mayLink };
    }
}
function goneFlaw(file, { gone }) {
    if (gone === 'ENOENT')
        return { rule: 'missing-file', path: file, message: `${(0,names/* quoteName */.AB)(file)} vanished while it was copied.` };
    return { rule: 'unsafe-path', path: file, message: `${(0,names/* quoteName */.AB)(file)} stopped being a plain file (${gone}).` };
}

// EXTERNAL MODULE: ./src/python/fit.ts
var fit = __webpack_require__(3681);
// EXTERNAL MODULE: ./src/python/scrub.ts
var scrub = __webpack_require__(70333);
// EXTERNAL MODULE: ./src/report/sbom.ts
var report_sbom = __webpack_require__(80769);
// EXTERNAL MODULE: ./src/commands/write-sbom.ts
var write_sbom = __webpack_require__(17187);
;// CONCATENATED MODULE: ./src/commands/build/seal.ts











/** Stages site-packages below `bench`, normalised, with checksums and manifest; says what is wrong with the tree. */
async function stage(options) {
    const { environment, needed, requirements, target, interpreter, mountPath, bytecode, scratch, bench, pool, io } = options;
    const { slimming, isThrownAway, compiler } = options;
    const inventory = (0,slim_staged/* withoutFiles */.O)(environment.inventory, slimming?.left ?? new Set());
    const folder = external_node_path_default().join(bench, 'artifact');
    const keep = keptDistributions({ environment, needed, requirements });
    const compiling = { bytecode, interpreter, env: io.env, temporary: scratch, compiler };
    const { files, flaws, slimmed } = await stageMount({
        inventory,
        folder,
        mountPath,
        keep,
        isThrownAway,
        compiling,
        pool,
        signal: io.signal,
        ...(slimming && { slimming }),
    });
    const { version, implementation, abi, platform } = interpreter;
    const mount = (0,seal/* sealMount */.r)({
        folder,
        mountPath,
        files,
        about: {
            target: target.name,
            delivery: 'mount',
            // A mount serves every patch release, and must not tell by which one it was built.
            python: { version: (0,fit/* minorVersion */.Kt)(version), implementation, abi, platform, glibc: target.glibc },
            packages: (0,artifact_packages/* manifestPackages */.n)({ inventory, files, requirements, sources: environment.sources }),
        },
    });
    return { mount, flaws, ...(slimmed && { slimmed }) };
}
/** Makes the artifact of the staged mount, as a draft beside it. */
function pack(mount, { bench, format, pool, io }) {
    const file = external_node_path_default().join(bench, 'archive');
    return packMount(mount, { path: file, format, pool, signal: io.signal, env: (0,scrub.scrubbedEnvironment)(io.env) });
}
/**
 * The renames that publish the bill of materials, the staged folder and the draft, the sealed file last; a directory is the staged
 * folder itself. Writes the bill of materials to `bench`; throws `disk-full` or `unwritable`.
 */
function artifactMoves({ mount, draft, places, sbom, bench }) {
    const sbomPath = external_node_path_default().join(external_node_path_default().dirname(places.folder), report_sbom/* sbomName */.H);
    const sealed = draft.format === 'directory' ? [] : [{ from: draft.draft, to: places.archive }];
    const moves = [{ from: (0,write_sbom/* writeSbom */.T)(sbom, bench), to: sbomPath }, { from: mount.folder, to: places.folder }, ...sealed];
    return { sbomPath, moves };
}
/** A pool of one thread, which starts while the installer works. */
function openPool({ entry, signal }) {
    return (0,pool_pool/* createPool */.b)({ workers: 1, isEarly: true, entry, signal });
}
// Bytes that the process may hold in all; that it holds besides the threads, by the entries that were installed; and that a thread
// holds. Measured with builds of 1,300, 9,000 and 27,000 entries.
const budget = 400e6;
const besides = { always: 110e6, perEntry: 4500 };
const perThread = 62e6;
/** Gives a pool the threads for a tree of this size: fewer where so much is held in memory already that they would be too many. */
function widenPool(pool, { inventory: { entries } }) {
    const affordable = Math.floor((budget - besides.always - entries.length * besides.perEntry) / perThread);
    pool.widen(Math.min((0,pool_pool/* workersFor */.XK)(entries.reduce((sum, { bytes }) => sum + bytes, 0)), Math.max(1, affordable)));
}
/** Normalised names of what goes in: not pip, setuptools and wheel, which would shadow the host's own, unless somebody asked. */
function keptDistributions({ environment, needed, requirements, }) {
    const installers = new Set(['pip', 'setuptools', 'wheel']);
    const listed = new Set(requirements.map(({ normalizedName }) => normalizedName));
    return new Set(environment.inventory.distributions
        .map(({ normalizedName }) => normalizedName)
        .filter(name => !installers.has(name) || listed.has(name) || needed.needs.has(name)));
}


/***/ }),

/***/ 75034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $W: () => (/* binding */ isLeftAlone),
  ui: () => (/* binding */ reproduceBuild),
  kk: () => (/* binding */ sealedState),
  $c: () => (/* binding */ stageAndSeal)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/environment/imports/snapshot.ts
var snapshot = __webpack_require__(20846);
// EXTERNAL MODULE: ./src/commands/build/leave-out.ts + 4 modules
var leave_out = __webpack_require__(54892);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/artifact/names.ts + 1 modules
var names = __webpack_require__(95153);
// EXTERNAL MODULE: ./src/artifact/sizes.ts
var sizes = __webpack_require__(33556);
;// CONCATENATED MODULE: ./src/artifact/compare.ts


/** In which files two staged mounts differ, by the bytes of their paths; empty for the same mount. Pure. */
function compareMounts(first, second, { distributions }) {
    const owner = (0,sizes/* ownerOf */.bf)(distributions);
    const [before, after] = [first, second].map(files => new Map(files.map(file => [file.path, file])));
    return [...new Set([...before.keys(), ...after.keys()])].sort(names/* compareBytes */.Xo).flatMap((path) => {
        const [one, other] = [before.get(path), after.get(path)];
        const how = one === undefined || other === undefined
            ? 'once'
            : one.sha256 !== other.sha256
                ? 'content'
                : one.mode !== other.mode
                    ? 'mode'
                    : undefined;
        return how === undefined ? [] : [{ path, in: how, distribution: owner(path) ?? null }];
    });
}

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/stopwatch.ts
var stopwatch = __webpack_require__(45308);
// EXTERNAL MODULE: ./src/environment/build.ts + 1 modules
var build = __webpack_require__(4037);
// EXTERNAL MODULE: ./src/commands/build/seal.ts + 7 modules
var seal = __webpack_require__(28953);
;// CONCATENATED MODULE: ./src/commands/build/rebuild.ts







/**
 * Builds and stages everything a second time, in folders of its own and from the index, and returns in which files the two mounts
 * differ. Throws what `buildEnvironment` and `stage` throw.
 */
async function buildAgain(first, { job, staging, inventory, }) {
    const [scratch, bench] = [job.scratch, staging.bench].map(folder => external_node_path_default().join(folder, 'second', 'build'));
    for (const folder of [scratch, bench])
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    const built = await (0,build/* buildEnvironment */.A)({ ...job, scratch, cache: undefined, stopwatch: (0,stopwatch/* createStopwatch */.S)() });
    if ('unsafe' in built)
        throw built.error;
    if ('release' in built)
        throw new errors/* SitemountError */.hr('install-failed', 'The second build found no wheel where the first one did.');
    await job.discards?.settled();
    const { mount } = await (0,seal/* stage */.dw)({ ...staging, scratch, bench, environment: built.environment });
    return compareMounts(first.files, mount.files, inventory);
}

;// CONCATENATED MODULE: ./src/commands/build/stage.ts





/** Stages what was installed and seals it. Throws what `stage` throws. */
async function stageAndSeal(plan, installed, { pool, compiler }) {
    const { environment } = installed;
    return plan.stopwatch.time('stage', () => (0,seal/* stage */.dw)({ ...stagingOf(plan, installed, pool), environment, compiler }));
}
/** The state of a mount that nobody has used yet. */
function sealedState({ folder, mountPath }) {
    return { packages: (0,snapshot/* takeSnapshot */.W9)(external_node_path_default().join(folder, mountPath)), shell: (0,snapshot/* takeShell */.MZ)(folder, mountPath) };
}
/** Where a second build, staged as the first one was, differs from it. Throws what `buildAgain` throws. */
async function reproduceBuild(plan, installed, { mount, pool }) {
    const { environment, job } = installed;
    const staging = stagingOf(plan, installed, pool);
    return plan.stopwatch.time('build again', () => buildAgain(mount, { job, staging, inventory: environment.inventory }));
}
/** How an environment is staged. */
function stagingOf({ options, declared, chosen: { interpreter }, workspace, io }, { needed, requirements, contents, slim }, pool) {
    const mountPath = options.mountPath ?? declared.target.mountPath;
    const slimming = (0,leave_out/* slimmingOf */._M)(options, { scratch: workspace.scratch, native: contents.native, slim, io });
    return {
        target: declared.target,
        bytecode: options.bytecode,
        scratch: workspace.scratch,
        bench: workspace.bench,
        needed,
        requirements,
        interpreter,
        mountPath,
        pool,
        slimming,
        io,
        isThrownAway: isLeftAlone(contents.startup, io),
    };
}
/**
 * Whether nothing but what is known runs when a Python starts in the virtualenv, which goes on after this. Anything else, of the
 * packages or of the job (a sitecustomize on PYTHONPATH), may write into the files there, and these must not be those of the mount.
 */
function isLeftAlone(startup, { env }) {
    return startup.every(({ known }) => known !== null) && (env.PYTHONPATH ?? '') === '';
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


/***/ })

};

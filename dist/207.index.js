export const id = 207;
export const ids = [207];
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


/***/ })

};

export const id = 499;
export const ids = [499];
export const modules = {

/***/ 48405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ archiveFormats),
/* harmony export */   u: () => (/* binding */ sealedTime)
/* harmony export */ });
/** Dates in every format: 1980-01-02T00:00:00Z, later than zip's first date in every time zone. Unix seconds. */
const sealedTime = 315619200;
/** Formats that come as one file; each is the ending of its name. */
const archiveFormats = ['tar.zst', 'tar.gz', 'zip', 'squashfs'];


/***/ }),

/***/ 59511:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ PartsWriter),
/* harmony export */   f: () => (/* binding */ readParts)
/* harmony export */ });
const kinds = { literal: 0, file: 1, lastOfFile: 2 };
const perPart = 4;
const noSum = ' '.repeat(64);
/** Collects the parts of one chunk. */
class PartsWriter {
    numbers = [];
    files = [];
    sums = [];
    literals = [];
    /** Takes literal bytes; nobody may write there before `take`. */
    literal({ at, literal }) {
        this.numbers.push(at, literal.length, 0, kinds.literal);
        this.literals.push(literal);
    }
    file({ at, file, offset, bytes, last, sha256 = noSum }) {
        this.numbers.push(at, bytes, offset, last ? kinds.lastOfFile : kinds.file);
        this.files.push(file, '\0');
        this.sums.push(sha256);
    }
    /** All that was collected; the next chunk starts empty. */
    take() {
        const { numbers, files, sums, literals } = this;
        this.numbers = [];
        this.files = [];
        this.sums = [];
        this.literals = [];
        return {
            numbers: Float64Array.from(numbers),
            files: files.join(''),
            sums: sums.join(''),
            literals: joined(literals),
        };
    }
}
/** The parts one by one, as they were collected. */
function* readParts({ numbers, files, sums, literals }) {
    const paths = files.split('\0');
    let number = 0;
    let taken = 0;
    for (let index = 0; index < numbers.length; index += perPart) {
        const [at = 0, bytes = 0, offset = 0, kind] = numbers.subarray(index, index + perPart);
        if (kind === kinds.literal) {
            yield { at, literal: literals.subarray(taken, taken + bytes) };
            taken += bytes;
            continue;
        }
        const sum = sums.slice(64 * number, 64 * (number + 1));
        const file = paths[number] ?? '';
        number++;
        yield { at, file, offset, bytes, last: kind === kinds.lastOfFile, ...(sum === noSum ? {} : { sha256: sum }) };
    }
}
/** Of their own memory: a slice of Node's shared pool would be copied to other threads as a whole. */
function joined(pieces) {
    const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of pieces) {
        all.set(piece, at);
        at += piece.length;
    }
    return all;
}


/***/ }),

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

/***/ 11384:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   Hu: () => (/* binding */ openPlain),
/* harmony export */   ir: () => (/* binding */ readThrough)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _task_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80395);




const pieceBytes = 1 << 20;
let sharedPiece;
/** Reads a file once from where its descriptor stands to its end, hashing what it hands on. Throws `TaskError`, and what `each` throws. */
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
/** A descriptor of a plain file (of that length) not reached through a link at its end, or why there is none. Throws `TaskError`. */
function openPlain(path, bytes) {
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = (node_fs__WEBPACK_IMPORTED_MODULE_1___default().constants);
    let descriptor;
    try {
        descriptor = node_fs__WEBPACK_IMPORTED_MODULE_1___default().openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    }
    catch (error) {
        const code = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) ?? '';
        if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO', 'EISDIR', 'ENAMETOOLONG'].includes(code))
            return { gone: code };
        throw new _task_error_js__WEBPACK_IMPORTED_MODULE_3__/* .TaskError */ .I('read', path, error);
    }
    const stat = node_fs__WEBPACK_IMPORTED_MODULE_1___default().fstatSync(descriptor);
    if (stat.isFile() && (bytes === undefined || stat.size === bytes))
        return descriptor;
    node_fs__WEBPACK_IMPORTED_MODULE_1___default().closeSync(descriptor);
    return { gone: stat.isFile() ? 'another length' : 'not a file' };
}
/** Does `work`; what it throws becomes a `TaskError` of that kind about `path`. */
function attempt(kind, path, work) {
    try {
        return work();
    }
    catch (error) {
        throw new _task_error_js__WEBPACK_IMPORTED_MODULE_3__/* .TaskError */ .I(kind, path, error);
    }
}


/***/ }),

/***/ 80395:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ TaskError)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/** Error of a task; `failure` travels, the class stays. */
class TaskError extends Error {
    failure;
    constructor(kind, path, cause) {
        super(`${kind} ${path}`, { cause });
        const message = cause instanceof Error ? cause.message : String(cause ?? '');
        this.failure = { kind, path, code: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .systemCode */ .xU)(cause) ?? '', message };
    }
}


/***/ }),

/***/ 36020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* reexport */ task_error/* TaskError */.I),
  y: () => (/* binding */ perform)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: ./src/core/folders.ts
var folders = __webpack_require__(73102);
// EXTERNAL MODULE: ./src/artifact/formats/chunk-parts.ts
var chunk_parts = __webpack_require__(59511);
// EXTERNAL MODULE: ./src/artifact/formats/compress.ts
var compress = __webpack_require__(63337);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
var external_node_zlib_default = /*#__PURE__*/__webpack_require__.n(external_node_zlib_);
// EXTERNAL MODULE: ./src/artifact/pool/memory.ts
var memory = __webpack_require__(2542);
;// CONCATENATED MODULE: ./src/artifact/formats/deflate.ts



/**
 * Compresses each part on its own. A whole file that would not become smaller is stored. Of a file in several parts each
 * but the last ends with a full flush, on a whole byte and with an empty window, so that all of them, joined, are one
 * deflate stream (RFC 1951; zlib's manual on `Z_FULL_FLUSH`).
 */
function deflateParts(chunk, { parts, level }) {
    const pieces = [];
    const told = [];
    for (const { at, offset, bytes, last } of parts) {
        const content = chunk.subarray(at, at + bytes);
        const deflated = deflate(content, { level, last });
        const stored = offset === 0 && last && deflated.length >= bytes;
        pieces.push(stored ? content : Uint8Array.from(deflated));
        told.push({ bytes: stored ? bytes : deflated.length, crc: external_node_zlib_default().crc32(content), method: stored ? 0 : 8 });
        giveBack(deflated);
    }
    // One buffer of its own, which travels between threads as it is.
    const packed = new Uint8Array(told.reduce((sum, { bytes }) => sum + bytes, 0));
    let at = 0;
    for (const piece of pieces) {
        packed.set(piece, at);
        at += piece.length;
        if (piece.buffer !== chunk.buffer)
            (0,memory/* release */._)(piece);
    }
    return { packed, parts: told };
}
/** The output is a small part of the memory that was made for the worst case. */
function giveBack(deflated) {
    if (deflated.buffer.byteLength > 1 << 17)
        (0,memory/* release */._)(new Uint8Array(deflated.buffer));
}
function deflate(content, { level, last }) {
    return external_node_zlib_default().deflateRawSync(content, {
        level,
        memLevel: 8,
        windowBits: 15,
        chunkSize: (0,compress/* compressedLimit */.R$)(content),
        finishFlush: last ? (external_node_zlib_default()).constants.Z_FINISH : (external_node_zlib_default()).constants.Z_FULL_FLUSH,
    });
}

// EXTERNAL MODULE: ./src/artifact/facts.ts
var facts = __webpack_require__(48405);
// EXTERNAL MODULE: ./src/artifact/pool/read-file.ts
var read_file = __webpack_require__(11384);
;// CONCATENATED MODULE: ./src/artifact/pool/place-file.ts



/**
 * Puts a file in its place, where nothing may stand yet, and returns what it holds. It is a copy; with `mayLink`, which only who
 * throws the other tree away may set, it is the file itself under a second name wherever the system makes one: its content is
 * then read once and not written again, and its mode and date are set for both names. Throws `TaskError`.
 */
function placeFile(file, { mayLink = false }) {
    return (mayLink ? linkFile(file) : undefined) ?? copyFile(file);
}
function copyFile({ from, to, mode, algorithms = [] }) {
    const source = (0,read_file/* openPlain */.Hu)(from);
    if (typeof source !== 'number')
        return source;
    try {
        // Exclusive: nothing that stands there already, be it a link, is written through.
        const target = (0,read_file/* attempt */.CD)('write', to, () => external_node_fs_default().openSync(to, 'wx', mode));
        try {
            const digest = (0,read_file/* readThrough */.ir)(source, from, {
                algorithms,
                each: piece => (0,read_file/* attempt */.CD)('write', to, () => writeAll(target, piece)),
            });
            (0,read_file/* attempt */.CD)('write', to, () => {
                external_node_fs_default().fchmodSync(target, mode);
                external_node_fs_default().futimesSync(target, facts/* sealedTime */.u, facts/* sealedTime */.u);
            });
            return digest;
        }
        finally {
            external_node_fs_default().closeSync(target);
        }
    }
    finally {
        external_node_fs_default().closeSync(source);
    }
}
/** The same as `copyFile` by a second name; undefined, and nothing of ours in the place, where that cannot be. */
function linkFile({ from, to, mode, algorithms = [] }) {
    const source = (0,read_file/* openPlain */.Hu)(from);
    if (typeof source !== 'number')
        return source;
    try {
        const before = external_node_fs_default().fstatSync(source, { bigint: true });
        // It has another name already, in a cache or in the same tree: what is done to it here would be done there.
        if (before.nlink !== 1n || !linked(from, to))
            return undefined;
        const digest = (0,read_file/* readThrough */.ir)(source, from, { algorithms, each: () => { } });
        const after = external_node_fs_default().lstatSync(to, { bigint: true });
        // What was linked is what was read, and nobody wrote into it meanwhile: what follows sets the date.
        const isSame = ['dev', 'ino', 'size', 'mtimeNs'].every(field => before[field] === after[field]);
        if (isSame && normalised(source, mode))
            return digest;
        (0,read_file/* attempt */.CD)('write', to, () => external_node_fs_default().unlinkSync(to));
        return undefined;
    }
    finally {
        external_node_fs_default().closeSync(source);
    }
}
/** Whether there is a second name now: not across file systems, not on each of them, and not more than it allows. */
function linked(from, to) {
    try {
        // Like the opening before, it takes no link at the end for what that points to (Linux, link(2)).
        external_node_fs_default().linkSync(from, to);
        return true;
    }
    catch {
        return false;
    }
}
function normalised(descriptor, mode) {
    try {
        external_node_fs_default().fchmodSync(descriptor, mode);
        external_node_fs_default().futimesSync(descriptor, facts/* sealedTime */.u, facts/* sealedTime */.u);
        return true;
    }
    catch {
        // Somebody else's file, which one may link and not change.
        return false;
    }
}
function writeAll(target, piece) {
    for (let done = 0; done < piece.length;)
        done += external_node_fs_default().writeSync(target, piece, done);
}

// EXTERNAL MODULE: ./src/artifact/pool/task-error.ts
var task_error = __webpack_require__(80395);
;// CONCATENATED MODULE: ./src/artifact/pool/tasks.ts










/** Does one task, synchronously: in a worker thread, or inline where the work is small. Throws `TaskError`. */
function perform(task) {
    const work = task;
    if (work.kind === 'copy')
        return work.files.map(file => placeFile(file, work));
    if (work.kind === 'hash')
        return work.files.map(hashFile);
    if (work.kind === 'deflate')
        return deflateFiles(work);
    if (work.kind === 'remove')
        return discardFolder(work);
    return packChunk(work);
}
let sharedChunk;
function hashFile(file) {
    const { from: path, algorithms = [] } = typeof file === 'string' ? { from: file } : file;
    const source = (0,read_file/* openPlain */.Hu)(path);
    if (typeof source !== 'number')
        return source;
    try {
        return (0,read_file/* readThrough */.ir)(source, path, { algorithms, each: () => { } });
    }
    finally {
        external_node_fs_default().closeSync(source);
    }
}
function discardFolder({ folder }) {
    (0,read_file/* attempt */.CD)('write', folder, () => (0,folders/* removeFolder */.v$)(folder));
}
function packChunk({ format, level, bytes, parts }) {
    const chunk = chunkOf(bytes);
    let end = 0;
    for (const part of (0,chunk_parts/* readParts */.f)(parts)) {
        // What no part covers is padding.
        chunk.fill(0, end, part.at);
        if ('literal' in part)
            chunk.set(part.literal, part.at);
        else
            readPart(part, chunk);
        end = part.at + ('literal' in part ? part.literal.length : part.bytes);
    }
    chunk.fill(0, end);
    return (0,compress/* compressChunk */.cY)(chunk, { format, level });
}
function deflateFiles({ level, bytes, parts }) {
    const chunk = chunkOf(bytes);
    for (const part of parts)
        readPart(part, chunk);
    return deflateParts(chunk, { parts, level });
}
function chunkOf(bytes) {
    if (sharedChunk === undefined || sharedChunk.length < bytes)
        sharedChunk = Buffer.allocUnsafeSlow(bytes);
    return sharedChunk.subarray(0, bytes);
}
/** Puts a range of a file into the chunk. The file must still be as long, and as it was hashed. */
function readPart({ at, file, offset, bytes, last, sha256 }, chunk) {
    const source = (0,read_file/* openPlain */.Hu)(file, last ? offset + bytes : undefined);
    if (typeof source !== 'number')
        throw new task_error/* TaskError */.I('changed', file);
    try {
        let done = 0;
        while (done < bytes) {
            const got = (0,read_file/* attempt */.CD)('read', file, () => external_node_fs_default().readSync(source, chunk, at + done, bytes - done, offset + done));
            if (got === 0)
                throw new task_error/* TaskError */.I('changed', file);
            done += got;
        }
    }
    finally {
        external_node_fs_default().closeSync(source);
    }
    // Files cut in two are hashed by a task of their own.
    if (sha256 !== undefined &&
        offset === 0 &&
        last &&
        (0,external_node_crypto_.hash)('sha256', chunk.subarray(at, at + bytes), 'hex') !== sha256) {
        throw new task_error/* TaskError */.I('changed', file);
    }
}


/***/ }),

/***/ 64499:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   workerMark: () => (/* binding */ workerMark)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _tasks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36020);


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
    const result = 'result' in answer ? answer.result : undefined;
    const chunk = typeof result === 'object' && result !== null && 'packed' in result ? result.packed : result;
    const bytes = ArrayBuffer.isView(chunk) ? chunk.buffer : undefined;
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

/***/ 74296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ exitCode),
/* harmony export */   Oj: () => (/* binding */ systemError),
/* harmony export */   hr: () => (/* binding */ SitemountError),
/* harmony export */   jq: () => (/* binding */ shortageIn),
/* harmony export */   oG: () => (/* binding */ writeError),
/* harmony export */   xU: () => (/* binding */ systemCode)
/* harmony export */ });
/** The one error class of the product: a code, one sentence, what was looked at, and the way out. */
class SitemountError extends Error {
    name = 'SitemountError';
    code;
    help;
    looked;
    constructor(code, message, details = {}) {
        super(message, { cause: details.cause });
        this.code = code;
        this.help = details.help;
        this.looked = details.looked ?? [];
    }
}
/** The exit code for a thrown value: 2 for wrong usage, 3 for work that could not be done. */
function exitCode(error) {
    if (!(error instanceof SitemountError))
        return 3;
    return error.code === 'usage' || error.code === 'unreadable' || error.code === 'unsupported-system' ? 2 : 3;
}
/** Node's error code (`ENOENT`, `ENOSPC`, …) of a thrown value, or undefined. */
function systemCode(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}
/**
 * What an error means that may come from any system call, as a `SitemountError`: no descriptors left, no space left, no working
 * directory. Others are passed through.
 */
function systemError(error) {
    if (error instanceof SitemountError)
        return error;
    // A worker thread that cannot be started has the code in its words only.
    const code = systemCode(error) ?? /\b(?:EMFILE|ENFILE)\b/.exec(error instanceof Error ? error.message : '')?.[0];
    if (code === 'EMFILE' || code === 'ENFILE') {
        return new SitemountError('internal', `This process may not open as many files as the work needs (${code}).`, {
            help: 'Run `ulimit -n 1024` in the same shell first.',
            cause: error,
        });
    }
    if (code === 'ENOSPC' || code === 'EDQUOT') {
        return new SitemountError('disk-full', `There is no space left to write (${code}).`, {
            help: 'Free some space, or point TMPDIR (on GitHub: RUNNER_TEMP) and `output` to a larger disk.',
            cause: error,
        });
    }
    if (code === 'ENOENT' && isRecord(error) && error.syscall === 'uv_cwd') {
        return new SitemountError('unwritable', 'The working directory was removed.', {
            help: 'Run `cd` to a folder that exists, and sitemount again.',
            cause: error,
        });
    }
    return error;
}
/**
 * What a child ran out of by its own words, as `systemError` tells it: space on the disk or descriptors. Undefined where they name
 * neither. `Errno` is how Python says it.
 */
function shortageIn(text) {
    const codes = [
        ['ENOSPC', /No space left on device|\bErrno 28\b/],
        ['EDQUOT', /Disk quota exceeded|\bErrno 122\b/],
        ['EMFILE', /Too many open files|\bErrno 2[34]\b/],
    ];
    const code = codes.find(([, words]) => words.test(text))?.[0];
    return code === undefined ? undefined : systemError({ code });
}
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}
/**
 * A write that failed as a `SitemountError` that names the path: `disk-full` or `unwritable`; others are passed through.
 * `setting` is what says where that path lies.
 */
function writeError(error, path, setting = '`output`') {
    const code = systemCode(error);
    if (code === 'ENOSPC' || code === 'EDQUOT') {
        return new SitemountError('disk-full', `There is no space left to write ${path}.`, {
            help: `Free some space, or point ${setting} to a larger disk.`,
            cause: error,
        });
    }
    if (code !== undefined) {
        return new SitemountError('unwritable', `${path} cannot be written (${code}).`, {
            help: `Point ${setting} to a folder that this user may write.`,
            cause: error,
        });
    }
    return error;
}


/***/ }),

/***/ 73102:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fo: () => (/* binding */ isFile),
/* harmony export */   lQ: () => (/* binding */ isFolder),
/* harmony export */   v$: () => (/* binding */ removeFolder),
/* harmony export */   wZ: () => (/* binding */ makeFolders)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);



/**
 * Makes a folder and those above it that are missing. Throws what the system says: `mkdirSync` with `recursive` instead
 * tries forever below a folder that is there and can hold none, as /proc.
 */
function makeFolders(folder) {
    if (isFolder(folder))
        return;
    const parent = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(folder);
    if (parent !== folder)
        makeFolders(parent);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    }
    catch (error) {
        // Another process may have made it in the meantime.
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) !== 'EEXIST' || !isFolder(folder))
            throw error;
    }
}
/**
 * Removes a folder with all that is in it: what a process left there that still writes, and folders whose modes forbid it. Throws
 * what the system says when something stays all the same.
 */
function removeFolder(folder) {
    const thoroughly = { recursive: true, force: true, maxRetries: 3 };
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, thoroughly);
    }
    catch {
        openUp(folder);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, thoroughly);
    }
}
/** Lets the owner into a folder and those below. Links are not followed. */
function openUp(folder) {
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder).isDirectory())
            return;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(folder, 0o700);
        const entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true });
        for (const entry of entries)
            if (entry.isDirectory())
                openUp(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, entry.name));
    }
    catch {
        // Somebody else's, or gone meanwhile: the removal says it.
    }
}
/** Whether a folder stands there; a link to one counts. What cannot be looked at (a loop of links) is as good as absent. */
function isFolder(file) {
    return statQuietly(file)?.isDirectory() ?? false;
}
/** Whether a plain file stands there; a link to one counts. What cannot be looked at is as good as absent. */
function isFile(file) {
    return statQuietly(file)?.isFile() ?? false;
}
function statQuietly(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false });
    }
    catch {
        return undefined;
    }
}


/***/ })

};

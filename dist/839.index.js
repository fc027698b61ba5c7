export const id = 839;
export const ids = [839];
export const modules = {

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

/***/ 32937:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ batches)
/* harmony export */ });
const mostFiles = 256;
const mostBytes = 16 << 20;
/** Files in their order, in batches small enough that an interrupt is heard soon and the threads are evenly busy. */
function* batches(files) {
    let batch = [];
    let bytes = 0;
    for (const file of files) {
        batch.push(file);
        bytes += file.bytes;
        if (batch.length < mostFiles && bytes < mostBytes)
            continue;
        yield batch;
        batch = [];
        bytes = 0;
    }
    if (batch.length > 0)
        yield batch;
}


/***/ }),

/***/ 64483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XK: () => (/* binding */ workersFor),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   b: () => (/* binding */ createPool),
/* harmony export */   s6: () => (/* binding */ inlinePool)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99978);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95153);
/* harmony import */ var _tasks_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36020);
/* harmony import */ var _worker_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64499);








const smallBytes = 8 << 20;
const mediumBytes = 64 << 20;
/**
 * Threads worth starting for `bytes` of files: none for a small tree, one where a second would start for as long as it works
 * (40 ms), else one a core, at most 4. Each holds about 62 MB (a chunk, packed and unpacked, and the thread itself), and four
 * already compress faster than most disks write.
 */
function workersFor(bytes) {
    if (bytes < smallBytes)
        return 0;
    return bytes < mediumBytes ? 1 : Math.min(4, node_os__WEBPACK_IMPORTED_MODULE_0___default().availableParallelism());
}
/** A pool. Threads start when there is work for them and do not keep the process alive when idle; call `close` at the end. */
function createPool({ workers, entry, ...options }) {
    return entry === undefined || workers < 1 ? inlinePool(options.signal) : threadPool({ workers, entry, ...options });
}
/** A pool that works in this thread, a task at a time, and lets signals and timers in between. */
function inlinePool(signal) {
    return {
        width: 1,
        widen() { },
        async run(task) {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setImmediate)();
            if (signal.aborted)
                throw (0,_core_process_js__WEBPACK_IMPORTED_MODULE_4__/* .interrupted */ .VM)();
            try {
                return (0,_tasks_js__WEBPACK_IMPORTED_MODULE_6__/* .perform */ .y)(task);
            }
            catch (error) {
                throw error instanceof _tasks_js__WEBPACK_IMPORTED_MODULE_6__/* .TaskError */ .I ? toError(error.failure) : error;
            }
        },
        async close() { },
    };
}
function threadPool({ workers, isEarly = false, entry, signal }) {
    let width = workers;
    const waiting = [];
    const idle = [];
    const busy = new Map();
    let broken;
    let closing;
    const onAbort = () => void shut((0,_core_process_js__WEBPACK_IMPORTED_MODULE_4__/* .interrupted */ .VM)());
    signal.addEventListener('abort', onAbort, { once: true });
    function shut(reason) {
        broken ??= reason;
        const threads = [...idle, ...busy.keys()];
        for (const { reject } of [...waiting, ...busy.values()])
            reject(broken);
        waiting.length = 0;
        idle.length = 0;
        busy.clear();
        closing ??= Promise.resolve();
        closing = Promise.all([closing, ...threads.map(thread => thread.terminate())]).then(() => { });
        signal.removeEventListener('abort', onAbort);
        return closing;
    }
    function start() {
        const thread = new node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.Worker(entry, {
            workerData: _worker_js__WEBPACK_IMPORTED_MODULE_7__.workerMark,
            execArgv: [],
            resourceLimits: { maxYoungGenerationSizeMb: 4 },
        });
        thread.on('message', (answer) => {
            const job = busy.get(thread);
            if (job === undefined)
                return;
            busy.delete(thread);
            idle.push(thread);
            thread.unref();
            if ('failure' in answer)
                job.reject(toError(answer.failure));
            else
                job.resolve(answer.result);
            next();
        });
        const failed = (cause) => {
            const at = idle.indexOf(thread);
            if (at >= 0)
                idle.splice(at, 1);
            if (broken !== undefined || !busy.has(thread))
                return;
            void shut(new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('internal', 'A worker thread ended without a result.', { cause }));
        };
        thread.on('error', failed);
        thread.on('messageerror', failed);
        thread.on('exit', code => failed(new Error(`exit code ${code}`)));
        return thread;
    }
    function next() {
        while (waiting.length > 0 && (idle.length > 0 || busy.size < width)) {
            const job = waiting.shift();
            const thread = idle.pop() ?? start();
            busy.set(thread, job);
            thread.ref();
            thread.postMessage(job.task);
        }
    }
    if (isEarly && !signal.aborted) {
        const thread = start();
        thread.unref();
        idle.push(thread);
    }
    return {
        get width() {
            return width;
        },
        widen(most) {
            width = Math.max(width, most);
            next();
        },
        run(task) {
            return new Promise((resolve, reject) => {
                if (signal.aborted)
                    return reject((0,_core_process_js__WEBPACK_IMPORTED_MODULE_4__/* .interrupted */ .VM)());
                if (broken !== undefined)
                    return reject(broken);
                waiting.push({ task, resolve: resolve, reject });
                return next();
            });
        },
        close: () => shut(new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('internal', 'The worker threads were ended.')),
    };
}
function toError({ kind, path, code, message }) {
    const cause = Object.assign(new Error(message), { code });
    if (kind === 'read') {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('unreadable', `${(0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteName */ .AB)(path)} cannot be read (${code}).`, { cause });
    }
    if (kind === 'changed') {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('archive', `${(0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteName */ .AB)(path)} changed while it was packed.`, { cause });
    }
    if (kind === 'internal')
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('internal', `A worker thread failed: ${message}`, { cause });
    const known = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .writeError */ .oG)(cause, path);
    if (known instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr)
        return known;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('unwritable', `${(0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteName */ .AB)(path)} cannot be written (${code}).`, { cause });
}
/**
 * Runs tasks in order with a bounded number under way, and hands each result to `each` in the order of the tasks.
 * The first failure ends it; what was under way then is not waited for.
 */
async function inOrder(pool, { tasks, each }) {
    const under = [];
    // One more than there are threads, so that none waits while this one writes; more would only hold memory.
    const limit = pool.width === 1 ? 1 : pool.width + 1;
    for (const task of tasks) {
        const result = pool.run(task);
        // It is awaited below; until then its failure is nobody's surprise.
        result.catch(() => { });
        under.push(result);
        if (under.length >= limit)
            each(await under.shift());
    }
    for (const result of under)
        each(await result);
}


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

/***/ 85562:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KM: () => (/* binding */ judgeRecorded),
/* harmony export */   ZJ: () => (/* binding */ furtherAlgorithms),
/* harmony export */   rh: () => (/* binding */ writeRecord),
/* harmony export */   x$: () => (/* binding */ rowHolds)
/* harmony export */ });
/* harmony import */ var _environment_record_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41501);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95153);


/** Algorithms a RECORD may name besides sha256; the weak ones are read, since old wheels have them. */
const algorithms = new Set(['sha384', 'sha512', 'sha224', 'sha1', 'md5']);
/** Hashes a row needs that a sha256 does not answer. */
function furtherAlgorithms(rows) {
    const named = rows.map(row => row.hash.slice(0, row.hash.indexOf('=')).toLowerCase());
    return [...new Set(named.filter(name => algorithms.has(name)))];
}
/** Whether a row says what the file is: true without a hash (nothing is claimed), undefined for a hash nobody knows. */
function rowHolds(row, digest) {
    if (row.hash === '')
        return true;
    const split = row.hash.indexOf('=');
    const name = row.hash.slice(0, split).toLowerCase();
    const hex = name === 'sha256' ? digest.sha256 : digest.hashes?.[name];
    if (split < 0 || hex === undefined)
        return undefined;
    return (0,_environment_record_row_js__WEBPACK_IMPORTED_MODULE_0__/* .unpadded */ .e0)(row.hash.slice(split + 1)) === (0,_environment_record_row_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeHash */ .LG)(hex);
}
/**
 * What a file's own RECORD says against the file as it was read: a flaw, or undefined when some row holds. A row without a hash
 * claims nothing, and takes nothing from one that has a hash.
 */
function judgeRecorded(file, { owner, others }) {
    const hashed = file.rows.filter(row => row.hash !== '');
    const verdicts = (hashed.length > 0 ? hashed : file.rows).map(row => rowHolds(row, file.digest));
    if (verdicts.includes(true))
        return undefined;
    const who = `${owner.name} ${owner.version}`;
    const base = { rule: 'tampered-file', path: file.path, package: owner.name };
    if (verdicts.includes(undefined)) {
        return {
            ...base,
            message: `${(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(file.path)} cannot be held against RECORD of ${who}: it names no hash that is known.`,
            help: 'Ask the package for a wheel whose RECORD has sha256 hashes.',
        };
    }
    if (others.length > 0) {
        const names = others.map(({ name, version }) => `${name} ${version}`).join(', ');
        return {
            ...base,
            message: `${(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(file.path)} is not the file of ${who}: ${names} ships another one at the same path.`,
            help: 'Only one of them can be in a mount; which one wins depends on the installer.',
        };
    }
    return {
        ...base,
        message: `${(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(file.path)} is not the file that ${who} recorded: its sha256 is ${file.digest.sha256.slice(0, 16)}….`,
        help: 'Something changed it after it was installed: install again, with an empty cache of the installer.',
    };
}
/**
 * The text of a RECORD for what is in the mount: LF, quoted as Python's csv writes it, by bytes of the path, one row a
 * path, its own row last. Rows without a hash have no size either: pip and uv disagree on it.
 */
function writeRecord(rows, self) {
    const lines = [...rows]
        .sort((a, b) => (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .compareBytes */ .Xo)(a.path, b.path))
        .map(({ path, hash, size }) => [path, hash, hash === '' || size === null ? '' : String(size)]);
    return [...lines, [self, '', '']].map(fields => `${fields.map(csvField).join(',')}\n`).join('');
}
function csvField(field) {
    return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}


/***/ }),

/***/ 93248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ writeSealed),
/* harmony export */   V4: () => (/* binding */ sealFolders),
/* harmony export */   wZ: () => (/* binding */ makeFolders)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _core_folders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73102);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48405);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95153);






/** Creates the folders above each of `files` (relative to `root`), parents first. Throws `unwritable` or `disk-full`. */
function makeFolders(root, files) {
    writing(root, () => (0,_core_folders_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolders */ .wZ)(root));
    for (const folder of (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .parentFolders */ ._7)(files)) {
        const target = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, folder);
        writing(target, () => {
            if (!node_fs__WEBPACK_IMPORTED_MODULE_0___default().statSync(target, { throwIfNoEntry: false })?.isDirectory())
                node_fs__WEBPACK_IMPORTED_MODULE_0___default().mkdirSync(target);
        });
    }
}
/** Writes a new file with mode 0644 and the sealed date, whatever the umask. Throws `unwritable` or `disk-full`. */
function writeSealed(target, content) {
    writing(target, () => {
        // Exclusive: nothing that stands there already, be it a link, is written through.
        const descriptor = node_fs__WEBPACK_IMPORTED_MODULE_0___default().openSync(target, 'wx', 0o644);
        try {
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().writeFileSync(descriptor, content);
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().fchmodSync(descriptor, 0o644);
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().futimesSync(descriptor, _facts_js__WEBPACK_IMPORTED_MODULE_5__/* .sealedTime */ .u, _facts_js__WEBPACK_IMPORTED_MODULE_5__/* .sealedTime */ .u);
        }
        finally {
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().closeSync(descriptor);
        }
    });
}
/** Sets mode 0755 and the sealed date of `root` and the folders above `files`: last, since writing into a folder dates it. */
function sealFolders(root, files) {
    for (const folder of ['', ...[...(0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .parentFolders */ ._7)(files)].reverse()]) {
        const target = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, folder);
        writing(target, () => {
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().chmodSync(target, 0o755);
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().utimesSync(target, _facts_js__WEBPACK_IMPORTED_MODULE_5__/* .sealedTime */ .u, _facts_js__WEBPACK_IMPORTED_MODULE_5__/* .sealedTime */ .u);
        });
    }
}
function writing(target, work) {
    try {
        work();
    }
    catch (error) {
        throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .writeError */ .oG)(error, target);
    }
}


/***/ }),

/***/ 35036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ selectFiles),
/* harmony export */   R3: () => (/* binding */ isInstallerNote),
/* harmony export */   U3: () => (/* binding */ isCachedBytecode),
/* harmony export */   kg: () => (/* binding */ compiledFrom),
/* harmony export */   vz: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var _environment_claims_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54324);
/* harmony import */ var _environment_record_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41501);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95153);



const metadataNoise = /^[^/]+\.dist-info\/(?:INSTALLER|REQUESTED|uv_cache\.json|uv_build\.json|RECORD\.jws|RECORD\.p7s)$/;
/** What an installer puts beside its metadata, for installations that come without a RECORD. */
const installerNames = {
    pip: ['pip'],
    setuptools: ['setuptools', 'pkg_resources', '_distutils_hack', 'distutils-precedence.pth', 'easy_install.py'],
    wheel: ['wheel'],
};
/** Whether an installer leaves this file behind and two installers leave it differently (notes, caches, signatures). */
function isInstallerNote(path) {
    return metadataNoise.test(path);
}
/** Whether this is bytecode below `__pycache__`. */
function isCachedBytecode(path) {
    return /(?:^|\/)__pycache__\/[^/]+\.pyc$/.test(path);
}
/** The source that bytecode below `__pycache__` was compiled from (PEP 3147, PEP 488). */
function sourceOf(bytecode) {
    return bytecode.replace(/__pycache__\/([^/]+?)(?:\.opt-[^./]*)?\.pyc$/, (_, name) => {
        const tag = name.lastIndexOf('.');
        return `${tag > 0 ? name.slice(0, tag) : name}.py`;
    });
}
/** The source that bytecode was compiled from, be it below `__pycache__` or in the place of its source (`a/b.pyc`). */
function compiledFrom(bytecode) {
    if (!bytecode.endsWith('.pyc'))
        return undefined;
    return isCachedBytecode(bytecode) ? sourceOf(bytecode) : bytecode.slice(0, -1);
}
/**
 * Chooses what goes into the mount: everything in site-packages but distributions not in `keep` (their RECORD says which
 * files), notes of the installer, and bytecode whose source is present.
 */
function selectFiles(inventory, keep) {
    const kept = inventory.distributions.filter(({ normalizedName }) => keep.has(normalizedName));
    const owners = (0,_environment_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .claimsOf */ .d)(kept);
    const left = leftOut(inventory.distributions, { keep, owners });
    const present = new Set(inventory.entries.filter(({ kind }) => kind === 'file').map(entry => entry.path));
    const flaws = [];
    const files = inventory.entries.filter(entry => {
        if (entry.kind === 'folder' || left(entry.path))
            return false;
        const flaw = unsafeEntry(entry);
        if (flaw !== undefined)
            flaws.push(flaw);
        if (entry.kind !== 'file' || flaw !== undefined || isInstallerNote(entry.path))
            return false;
        return !(isCachedBytecode(entry.path) && present.has(sourceOf(entry.path)));
    });
    return { files, owners, kept, flaws };
}
/** Tells whether a path belongs to a distribution that does not go in, and to none that does. */
function leftOut(distributions, { keep, owners }) {
    const paths = new Set();
    const tops = new Set();
    for (const { normalizedName, metadata, record } of distributions) {
        if (keep.has(normalizedName))
            continue;
        tops.add(metadata);
        for (const name of installerNames[normalizedName] ?? [])
            tops.add(name);
        for (const row of record ?? []) {
            const target = (0,_environment_record_row_js__WEBPACK_IMPORTED_MODULE_1__/* .recordTarget */ .RU)(row.path);
            if (target !== null)
                paths.add(target);
        }
    }
    const cut = (path) => paths.has(path) || tops.has(path.split('/', 1)[0] ?? '');
    return path => {
        if (owners.has(path))
            return false;
        return cut(path) || (isCachedBytecode(path) && cut(sourceOf(path)));
    };
}
function unsafeEntry({ path, kind, target }) {
    const base = { rule: 'unsafe-path', path };
    if (kind === 'link') {
        const where = target === undefined ? '' : ` to ${(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB)(target)}`;
        return { ...base, message: `${(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB)(path)} is a symbolic link${where}: a mount holds plain files only.` };
    }
    if (kind === 'other')
        return { ...base, message: `${(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB)(path)} is neither a file nor a folder.` };
    const reason = (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .unsafeReason */ .Bf)(path);
    if (reason === undefined)
        return undefined;
    return { ...base, message: `The name ${(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB)(path)} ${reason}.`, help: 'Such a name cannot be sealed.' };
}


/***/ }),

/***/ 33556:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   e6: () => (/* binding */ totalOf),
/* harmony export */   hr: () => (/* binding */ measureSizes),
/* harmony export */   s6: () => (/* binding */ manifestSizes)
/* harmony export */ });
/* harmony import */ var _environment_record_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41501);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37441);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95153);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35036);




/**
 * What the mount is made of: files and bytes per distribution and kind, most bytes first. Every file counts once, for the
 * first distribution whose RECORD lists it; bytecode belongs to its source, metadata to the folder it lies in.
 */
function measureSizes({ files, distributions }) {
    const owner = ownerOf(distributions);
    const kindOf = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .kindsOf */ .tG)(files.map(({ path }) => path));
    const rows = new Map();
    for (const { path, bytes } of files) {
        const distribution = owner(path) ?? null;
        const kind = kindOf(path);
        const key = `${kind}/${distribution ?? ''}`;
        const row = rows.get(key) ?? { distribution, kind, files: 0, bytes: 0 };
        rows.set(key, { ...row, files: row.files + 1, bytes: row.bytes + bytes });
    }
    return largestFirst([...rows.values()]);
}
/** The same from a manifest, which knows no kinds. Most bytes first. */
function manifestSizes(packages) {
    return largestFirst(packages.map(({ name, files, bytes }) => ({ distribution: name, kind: 'all', files, bytes })));
}
/** Tells which distribution a file counts for, by name; undefined for none. */
function ownerOf(distributions) {
    const owners = new Map();
    const folders = new Map(distributions.map(({ name, metadata }) => [metadata, name]));
    for (const { name, record } of distributions) {
        for (const row of record ?? []) {
            const target = (0,_environment_record_row_js__WEBPACK_IMPORTED_MODULE_0__/* .recordTarget */ .RU)(row.path);
            if (target !== null && !owners.has(target))
                owners.set(target, name);
        }
    }
    return path => {
        const own = owners.get(path) ?? folders.get(path.split('/', 1)[0] ?? '');
        if (own !== undefined)
            return own;
        return owners.get((0,_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .compiledFrom */ .kg)(path) ?? '');
    };
}
/** Most bytes first; equals by name and kind, so that two runs tell the same. */
function largestFirst(rows) {
    return rows.sort((a, b) => b.bytes - a.bytes ||
        b.files - a.files ||
        (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .compareBytes */ .Xo)(a.distribution ?? '', b.distribution ?? '') ||
        (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .compareBytes */ .Xo)(a.kind, b.kind));
}
/** Files and bytes of all rows together. */
function totalOf(rows) {
    return rows.reduce((sum, { files, bytes }) => ({ files: sum.files + files, bytes: sum.bytes + bytes }), {
        files: 0,
        bytes: 0,
    });
}


/***/ }),

/***/ 83323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87474);


let known;
/** sitemount's own version, from package.json. */
function version() {
    known ??= String(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,_assets_js__WEBPACK_IMPORTED_MODULE_1__/* .asset */ .L)('package.json'), 'utf8')).version);
    return known;
}


/***/ }),

/***/ 20846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ removeAdded),
/* harmony export */   FR: () => (/* binding */ ownedChanges),
/* harmony export */   MZ: () => (/* binding */ takeShell),
/* harmony export */   W9: () => (/* binding */ takeSnapshot),
/* harmony export */   at: () => (/* binding */ firstDifference),
/* harmony export */   oj: () => (/* binding */ snapshotSteps),
/* harmony export */   sR: () => (/* binding */ changesSince)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _core_steps_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29860);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77272);





/**
 * The tree as it is now. Comparing is all that proves anything: whoever runs as root writes whatever the modes say.
 *
 * Throws `unreadable` for a folder that cannot be read.
 */
function takeSnapshot(root) {
    return (0,_core_steps_js__WEBPACK_IMPORTED_MODULE_3__/* .atOnce */ .zd)(snapshotSteps(root));
}
/** The same, to be interrupted in between. */
function* snapshotSteps(root) {
    const states = yield* (0,_walk_js__WEBPACK_IMPORTED_MODULE_4__/* .visit */ .YR)(root, stateOf);
    return new Map(states.map(({ path: name, state }) => [name, state]));
}
/**
 * What lies in an artifact's folder and in the folders between it and its packages, which are not entered: its own files and
 * nothing else. Throws `unreadable`.
 */
function takeShell(folder, mountPath) {
    const shell = new Map();
    const note = (relative) => {
        const entry = stateOf(relative, node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, relative));
        if (entry !== undefined)
            shell.set(relative, entry.state);
    };
    note('');
    let above = '';
    for (const part of mountPath.split('/')) {
        for (const name of namesIn(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, above)))
            note(above === '' ? name : `${above}/${name}`);
        above = above === '' ? part : `${above}/${part}`;
    }
    return shell;
}
/** The first path that differs between two snapshots; undefined for none. */
function firstDifference(before, after) {
    const changed = [...before].find(([name, state]) => after.get(name) !== state)?.[0];
    return changed ?? [...after.keys()].find(name => !before.has(name));
}
function namesIn(folder) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0___default().readdirSync(folder).sort();
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('unreadable', `${folder} cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) ?? error}).`, { cause: error });
    }
}
function stateOf(relative, full) {
    const stats = node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(full, { bigint: true, throwIfNoEntry: false });
    if (stats === undefined)
        return undefined;
    const mode = stats.mode & 4095n;
    // A folder's date only repeats what is told of its entries.
    if (stats.isDirectory())
        return { path: relative, kind: 'folder', state: `folder ${mode} ${stats.ino}` };
    const kind = stats.isFile() ? 'file' : stats.isSymbolicLink() ? 'link' : 'other';
    const target = kind === 'link' ? (0,_walk_js__WEBPACK_IMPORTED_MODULE_4__/* .readLink */ .XF)(full) : '';
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


/***/ })

};

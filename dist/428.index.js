export const id = 428;
export const ids = [428];
export const modules = {

/***/ 75500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   QG: () => (/* binding */ parseHeaders),
/* harmony export */   dq: () => (/* binding */ recordRows)
/* harmony export */ });
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
    return recordRows(text.replace(/^\ufeff/, ''));
}
/**
 * Rows of a RECORD (PEP 376): comma-separated as Python's csv module writes it, quotes doubled inside quotes, any line
 * ending. Rows without a path are left out, a size that is no number is null. A quote that is never closed is a character
 * like any other, so that it cannot hide the rows after it.
 */
function recordRows(text) {
    const rows = [];
    for (const [path = '', hash = '', size = ''] of csv(text)) {
        if (path !== '')
            rows.push({ path, hash, size: /^\d{1,15}$/.test(size) ? Number(size) : null });
    }
    return rows;
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

/***/ 7241:
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

/***/ 49607:
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

/***/ 98297:
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50542);



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
    (0,_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .release */ ._)(frame);
    return exact;
}
function gzipMember(bytes, level) {
    const deflated = node_zlib__WEBPACK_IMPORTED_MODULE_0___default().deflateRawSync(bytes, { level, memLevel: 8, windowBits: 15, chunkSize: compressedLimit(bytes) });
    const member = new Uint8Array(gzipHeader.length + deflated.length + 8);
    member.set(gzipHeader);
    member.set(deflated, gzipHeader.length);
    (0,_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .release */ ._)(deflated);
    const tail = new DataView(member.buffer, member.length - 8);
    tail.setUint32(0, node_zlib__WEBPACK_IMPORTED_MODULE_0___default().crc32(bytes), true);
    tail.setUint32(4, bytes.byteLength, true);
    return member;
}
/** Throws `internal` where this Node has no zstd. */
function requireZstd() {
    if (typeof (node_zlib__WEBPACK_IMPORTED_MODULE_0___default().zstdCompressSync) === 'function')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SitemountError */ .hr('internal', `Node ${process.versions.node} has no zstd: run with Node 24 or later.`);
}
/** Room for everything the compressor can make of `bytes`: in one buffer, which can be given back as one. */
function compressedLimit(bytes) {
    return bytes.byteLength + (bytes.byteLength >> 6) + 4096;
}


/***/ }),

/***/ 50542:
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

/***/ 76227:
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34006);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82741);
/* harmony import */ var _tasks_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27947);
/* harmony import */ var _worker_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37523);








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
                throw (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .interrupted */ .VM)();
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
    const onAbort = () => void shut((0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .interrupted */ .VM)());
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
            void shut(new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('internal', 'A worker thread ended without a result.', { cause }));
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
                    return reject((0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .interrupted */ .VM)());
                if (broken !== undefined)
                    return reject(broken);
                waiting.push({ task, resolve: resolve, reject });
                return next();
            });
        },
        close: () => shut(new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('internal', 'The worker threads were ended.')),
    };
}
function toError({ kind, path, code, message }) {
    const cause = Object.assign(new Error(message), { code });
    if (kind === 'read') {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('unreadable', `${(0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteName */ .AB)(path)} cannot be read (${code}).`, { cause });
    }
    if (kind === 'changed') {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('archive', `${(0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteName */ .AB)(path)} changed while it was packed.`, { cause });
    }
    if (kind === 'internal')
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('internal', `A worker thread failed: ${message}`, { cause });
    const known = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .writeError */ .oG)(cause, path);
    if (known instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr)
        return known;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('unwritable', `${(0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteName */ .AB)(path)} cannot be written (${code}).`, { cause });
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

/***/ 56795:
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3146);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82741);





/** Creates the folders above each of `files` (relative to `root`), parents first. Throws `unwritable` or `disk-full`. */
function makeFolders(root, files) {
    writing(root, () => node_fs__WEBPACK_IMPORTED_MODULE_0___default().mkdirSync(root, { recursive: true }));
    for (const folder of (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .parentFolders */ ._7)(files)) {
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
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().futimesSync(descriptor, _facts_js__WEBPACK_IMPORTED_MODULE_4__/* .sealedTime */ .u, _facts_js__WEBPACK_IMPORTED_MODULE_4__/* .sealedTime */ .u);
        }
        finally {
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().closeSync(descriptor);
        }
    });
}
/** Sets mode 0755 and the sealed date of `root` and the folders above `files`: last, since writing into a folder dates it. */
function sealFolders(root, files) {
    for (const folder of ['', ...[...(0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .parentFolders */ ._7)(files)].reverse()]) {
        const target = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, folder);
        writing(target, () => {
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().chmodSync(target, 0o755);
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().utimesSync(target, _facts_js__WEBPACK_IMPORTED_MODULE_4__/* .sealedTime */ .u, _facts_js__WEBPACK_IMPORTED_MODULE_4__/* .sealedTime */ .u);
        });
    }
}
function writing(target, work) {
    try {
        work();
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .writeError */ .oG)(error, target);
    }
}


/***/ }),

/***/ 24947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ selectFiles),
/* harmony export */   R3: () => (/* binding */ isInstallerNote),
/* harmony export */   U3: () => (/* binding */ isCachedBytecode),
/* harmony export */   kg: () => (/* binding */ compiledFrom),
/* harmony export */   vz: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var _environment_claims_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54324);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82741);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95176);



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
            const target = (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .recordTarget */ .RU)(row.path);
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
        const where = target === undefined ? '' : ` to ${(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(target)}`;
        return { ...base, message: `${(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(path)} is a symbolic link${where}: a mount holds plain files only.` };
    }
    if (kind === 'other')
        return { ...base, message: `${(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(path)} is neither a file nor a folder.` };
    const reason = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .unsafeReason */ .Bf)(path);
    if (reason === undefined)
        return undefined;
    return { ...base, message: `The name ${(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(path)} ${reason}.`, help: 'Such a name cannot be sealed.' };
}


/***/ }),

/***/ 66355:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   e6: () => (/* binding */ totalOf),
/* harmony export */   hr: () => (/* binding */ measureSizes),
/* harmony export */   s6: () => (/* binding */ manifestSizes)
/* harmony export */ });
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96982);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82741);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95176);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24947);




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
            const target = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .recordTarget */ .RU)(row.path);
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
        (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .compareBytes */ .Xo)(a.distribution ?? '', b.distribution ?? '') ||
        (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .compareBytes */ .Xo)(a.kind, b.kind));
}
/** Files and bytes of all rows together. */
function totalOf(rows) {
    return rows.reduce((sum, { files, bytes }) => ({ files: sum.files + files, bytes: sum.bytes + bytes }), {
        files: 0,
        bytes: 0,
    });
}


/***/ }),

/***/ 27947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* reexport */ TaskError),
  y: () => (/* binding */ perform)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: ./src/folders.ts
var folders = __webpack_require__(28146);
// EXTERNAL MODULE: ./src/mount/chunk-parts.ts
var chunk_parts = __webpack_require__(49607);
// EXTERNAL MODULE: ./src/mount/compress.ts
var compress = __webpack_require__(98297);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
var external_node_zlib_default = /*#__PURE__*/__webpack_require__.n(external_node_zlib_);
// EXTERNAL MODULE: ./src/mount/memory.ts
var memory = __webpack_require__(50542);
;// CONCATENATED MODULE: ./src/mount/deflate.ts



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

// EXTERNAL MODULE: ./src/mount/facts.ts
var facts = __webpack_require__(3146);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/mount/task-error.ts

/** Error of a task; `failure` travels, the class stays. */
class TaskError extends Error {
    failure;
    constructor(kind, path, cause) {
        super(`${kind} ${path}`, { cause });
        const message = cause instanceof Error ? cause.message : String(cause ?? '');
        this.failure = { kind, path, code: (0,errors/* systemCode */.xU)(cause) ?? '', message };
    }
}

;// CONCATENATED MODULE: ./src/mount/read-file.ts




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
        return { bytes: got, sha256: (0,external_node_crypto_.hash)('sha256', piece, 'hex') };
    }
    const sha256 = (0,external_node_crypto_.createHash)('sha256');
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
        const got = external_node_fs_default().readSync(source, buffer, filled, buffer.length - filled, null);
        if (got === 0)
            break;
        filled += got;
    }
    return filled;
}
function hasher(name) {
    try {
        return [[name, (0,external_node_crypto_.createHash)(name)]];
    }
    catch {
        return [];
    }
}
/** A descriptor of a plain file (of that length) not reached through a link at its end, or why there is none. Throws `TaskError`. */
function openPlain(path, bytes) {
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = (external_node_fs_default()).constants;
    let descriptor;
    try {
        descriptor = external_node_fs_default().openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    }
    catch (error) {
        const code = (0,errors/* systemCode */.xU)(error) ?? '';
        if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO', 'EISDIR', 'ENAMETOOLONG'].includes(code))
            return { gone: code };
        throw new TaskError('read', path, error);
    }
    const stat = external_node_fs_default().fstatSync(descriptor);
    if (stat.isFile() && (bytes === undefined || stat.size === bytes))
        return descriptor;
    external_node_fs_default().closeSync(descriptor);
    return { gone: stat.isFile() ? 'another length' : 'not a file' };
}
/** Does `work`; what it throws becomes a `TaskError` of that kind about `path`. */
function attempt(kind, path, work) {
    try {
        return work();
    }
    catch (error) {
        throw new TaskError(kind, path, error);
    }
}

;// CONCATENATED MODULE: ./src/mount/place-file.ts



/**
 * Puts a file in its place, where nothing may stand yet, and returns what it holds. It is a copy; with `mayLink`, which only who
 * throws the other tree away may set, it is the file itself under a second name wherever the system makes one: its content is
 * then read once and not written again, and its mode and date are set for both names. Throws `TaskError`.
 */
function placeFile(file, { mayLink = false }) {
    return (mayLink ? linkFile(file) : undefined) ?? copyFile(file);
}
function copyFile({ from, to, mode, algorithms = [] }) {
    const source = openPlain(from);
    if (typeof source !== 'number')
        return source;
    try {
        // Exclusive: nothing that stands there already, be it a link, is written through.
        const target = attempt('write', to, () => external_node_fs_default().openSync(to, 'wx', mode));
        try {
            const digest = readThrough(source, from, {
                algorithms,
                each: piece => attempt('write', to, () => writeAll(target, piece)),
            });
            attempt('write', to, () => {
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
    const source = openPlain(from);
    if (typeof source !== 'number')
        return source;
    try {
        const before = external_node_fs_default().fstatSync(source, { bigint: true });
        // It has another name already, in a cache or in the same tree: what is done to it here would be done there.
        if (before.nlink !== 1n || !linked(from, to))
            return undefined;
        const digest = readThrough(source, from, { algorithms, each: () => { } });
        const after = external_node_fs_default().lstatSync(to, { bigint: true });
        // What was linked is what was read, and nobody wrote into it meanwhile: what follows sets the date.
        const isSame = ['dev', 'ino', 'size', 'mtimeNs'].every(field => before[field] === after[field]);
        if (isSame && normalised(source, mode))
            return digest;
        attempt('write', to, () => external_node_fs_default().unlinkSync(to));
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

;// CONCATENATED MODULE: ./src/mount/tasks.ts










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
    const source = openPlain(path);
    if (typeof source !== 'number')
        return source;
    try {
        return readThrough(source, path, { algorithms, each: () => { } });
    }
    finally {
        external_node_fs_default().closeSync(source);
    }
}
function discardFolder({ folder }) {
    attempt('write', folder, () => (0,folders/* removeFolder */.v$)(folder));
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
    const source = openPlain(file, last ? offset + bytes : undefined);
    if (typeof source !== 'number')
        throw new TaskError('changed', file);
    try {
        let done = 0;
        while (done < bytes) {
            const got = attempt('read', file, () => external_node_fs_default().readSync(source, chunk, at + done, bytes - done, offset + done));
            if (got === 0)
                throw new TaskError('changed', file);
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
        throw new TaskError('changed', file);
    }
}


/***/ }),

/***/ 37523:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   workerMark: () => (/* binding */ workerMark)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _tasks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27947);


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


/***/ })

};

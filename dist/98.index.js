export const id = 98;
export const ids = [98];
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

/***/ 23661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ defaultLimits),
  b: () => (/* binding */ readArchive)
});

// EXTERNAL MODULE: ./src/core/damaged.ts
var damaged = __webpack_require__(57684);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/process.ts
var process = __webpack_require__(99978);
;// CONCATENATED MODULE: ./src/artifact/formats/byte-source.ts





/** Reads from an open file. `peek` can look `windowBytes` ahead, wherever in the file it stands; `readBytes` are read at a time. */
function byteSource(descriptor, windowBytes, readBytes = 1 << 20) {
    const sum = (0,external_node_crypto_.createHash)('sha256');
    const window = Buffer.allocUnsafeSlow(windowBytes + readBytes);
    let start = 0;
    let end = 0;
    let taken = 0;
    let ended = false;
    function load() {
        if (window.length - end < readBytes) {
            window.copyWithin(0, start, end);
            end -= start;
            start = 0;
        }
        const got = external_node_fs_default().readSync(descriptor, window, end, readBytes, null);
        ended = got === 0;
        sum.update(window.subarray(end, end + got));
        end += got;
    }
    return {
        peek(offset, count) {
            if (offset + count > windowBytes) {
                throw new errors/* SitemountError */.hr('internal', `A window of ${windowBytes} bytes has no ${offset + count} bytes.`);
            }
            while (end - start < offset + count && !ended)
                load();
            return window.subarray(Math.min(start + offset, end), Math.min(start + offset + count, end));
        },
        skip(count) {
            start += count;
            taken += count;
        },
        taken: () => taken,
        async finish(signal) {
            let bytes = taken + (end - start);
            while (!ended) {
                await (0,promises_.setImmediate)();
                if (signal.aborted)
                    throw (0,process/* interrupted */.VM)();
                start = end = 0;
                load();
                bytes += end;
            }
            return { sha256: sum.digest('hex'), bytes };
        },
    };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
var external_node_zlib_default = /*#__PURE__*/__webpack_require__.n(external_node_zlib_);
// EXTERNAL MODULE: ./src/artifact/pool/memory.ts
var memory = __webpack_require__(2542);
// EXTERNAL MODULE: ./src/artifact/formats/compress.ts
var compress = __webpack_require__(63337);
;// CONCATENATED MODULE: ./src/artifact/formats/gzip-members.ts




/**
 * Bytes a member of `chunkBytes` can have at most, header and trailer included: stored blocks cost five bytes for each
 * 64 KiB at worst.
 */
const memberLimit = compress/* chunkBytes */.nr + (1 << 18);
/** CRC and length (RFC 1952, 2.3.1). */
const trailerBytes = 8;
const deflateLimit = memberLimit - compress/* gzipHeader */.So.length - trailerBytes;
/**
 * Decodes gzip members one after the other to the end of the file (RFC 1952), each with its CRC and length. Accepts
 * members as `compressChunk` writes them: the fixed header, at most 16 MiB of content. Throws `archive` for anything
 * else: Node's own reader would silently ignore what follows a member.
 */
function* gzipMembers(source) {
    const count = (0,damaged/* createPartCounter */.e)('gzip members', compress/* chunkBytes */.nr);
    for (let number = 1; source.peek(0, 1).length > 0; number++) {
        const head = source.peek(0, compress/* gzipHeader */.So.length);
        if (head.length < compress/* gzipHeader */.So.length || compress/* gzipHeader */.So.some((byte, index) => head[index] !== byte)) {
            throw (0,damaged/* damaged */.q)(number === 1 ? 'it does not start as sitemount writes gzip' : `something follows gzip member ${number - 1}`);
        }
        const { content, length } = inflate(source.peek(compress/* gzipHeader */.So.length, deflateLimit), number);
        const tail = source.peek(compress/* gzipHeader */.So.length + length, trailerBytes);
        if (tail.length < trailerBytes)
            throw (0,damaged/* damaged */.q)(`gzip member ${number} is cut`);
        if (tail.readUInt32LE(0) !== external_node_zlib_default().crc32(content))
            throw (0,damaged/* damaged */.q)(`gzip member ${number} has a wrong checksum`);
        if (tail.readUInt32LE(4) !== content.length)
            throw (0,damaged/* damaged */.q)(`gzip member ${number} is not as long as it says`);
        count(content.length);
        source.skip(compress/* gzipHeader */.So.length + length + trailerBytes);
        yield content;
        (0,memory/* release */._)(content);
    }
}
/** Content of the deflate stream that `bytes` start with, and how many of them it has. */
function inflate(bytes, number) {
    try {
        const result = external_node_zlib_default().inflateRawSync(bytes, {
            chunkSize: compress/* chunkBytes */.nr + 1024,
            maxOutputLength: compress/* chunkBytes */.nr,
            info: true,
        });
        const { buffer, engine } = result;
        return { content: buffer, length: engine.bytesWritten };
    }
    catch (cause) {
        throw (0,damaged/* damaged */.q)(`gzip member ${number} does not decompress, or to more than 16 MiB`, cause);
    }
}

// EXTERNAL MODULE: ./src/artifact/formats/tar-format.ts
var tar_format = __webpack_require__(17952);
;// CONCATENATED MODULE: ./src/artifact/formats/tar-reader.ts


const kinds = {
    '0': 'file',
    '\0': 'file',
    '5': 'folder',
    '1': 'hard link',
    '2': 'symbolic link',
    '3': 'device',
    '4': 'device',
    '6': 'pipe',
};
const paxLimit = 64 << 10;
/**
 * Reads a tar stream strictly: right checksums, plain octal numbers, zeros as padding, two empty blocks and nothing
 * behind them. Throws `archive` where it cannot be read on. Entries of other kinds are told, their content is skipped.
 */
function* readTar(chunks) {
    const stream = blockStream(chunks);
    for (;;) {
        const block = stream.exact(tar_format/* blockBytes */.VE);
        if (block === undefined)
            throw (0,damaged/* damaged */.q)('the tar stream has no end');
        if (isZero(block))
            break;
        yield* readEntry(block, stream);
    }
    const second = stream.exact(tar_format/* blockBytes */.VE);
    if (second === undefined || !isZero(second))
        throw (0,damaged/* damaged */.q)('the tar stream has no end');
    if (!stream.ended())
        throw (0,damaged/* damaged */.q)('something follows the end of the tar stream');
}
function* readEntry(first, stream) {
    let header = parseHeader(first);
    let raw = Buffer.from(first);
    let pax = {};
    if (header.type === 'x') {
        if (header.bytes > paxLimit)
            throw (0,damaged/* damaged */.q)('a pax header is longer than 64 KiB');
        const data = stream.exact((0,tar_format/* padded */.jC)(header.bytes));
        if (data === undefined)
            throw (0,damaged/* damaged */.q)('a pax header is cut');
        pax = parsePax(data.subarray(0, header.bytes));
        raw = Buffer.concat([raw, data]);
        const next = stream.exact(tar_format/* blockBytes */.VE);
        if (next === undefined)
            throw (0,damaged/* damaged */.q)('nothing follows a pax header');
        raw = Buffer.concat([raw, next]);
        header = parseHeader(next);
    }
    const kind = kinds[header.type] ?? 'extension';
    const bytes = pax.size ?? header.bytes;
    const name = pax.path ?? header.name;
    const path = kind === 'folder' ? name.replace(/\/$/, '') : name;
    // Links and devices have no content, whatever their size field says; extensions have.
    const stored = kind === 'file' || kind === 'extension' ? bytes : 0;
    if (kind === 'folder' && bytes !== 0)
        throw (0,damaged/* damaged */.q)('a folder has content');
    const { mode } = header;
    const canonical = (kind === 'file' || kind === 'folder') && isOurs(raw, { path, kind, mode, bytes });
    const body = stream.body(stored);
    yield { path, kind, mode, bytes, canonical, content: body.pieces };
    body.finish();
}
/** Whether these are the header blocks that sitemount writes for the entry, or wrote before. */
function isOurs(raw, entry) {
    if (raw.equals((0,tar_format/* tarHeader */.pI)(entry)))
        return true;
    const earlier = (0,tar_format/* earlierTarHeader */.r4)(entry);
    return earlier !== undefined && raw.equals(earlier);
}
function parseHeader(block) {
    const view = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
    if (octal(view, 148, 8) !== (0,tar_format/* headerSum */.n2)(view))
        throw (0,damaged/* damaged */.q)('a tar header has a wrong checksum');
    if (view.toString('latin1', 257, 262) !== 'ustar')
        throw (0,damaged/* damaged */.q)('a tar header is not of the POSIX kind');
    const posix = view.toString('latin1', 257, 265) === 'ustar\u000000';
    const prefix = posix ? tar_reader_text(view.subarray(345, 500)) : '';
    const name = tar_reader_text(view.subarray(0, 100));
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        type: view.toString('latin1', 156, 157),
        mode: octal(view, 100, 8),
        bytes: octal(view, 124, 12),
    };
}
/** A number field: octal digits, then NULs or blanks. Base-256 numbers are not written by us and not read. */
function octal(view, at, length) {
    const digits = /^ *([0-7]+)[\0 ]*$/.exec(view.toString('latin1', at, at + length))?.[1];
    if (digits === undefined)
        throw (0,damaged/* damaged */.q)('a tar header has a malformed number');
    return Number.parseInt(digits, 8);
}
function tar_reader_text(bytes) {
    const end = bytes.indexOf(0);
    return (end < 0 ? bytes : bytes.subarray(0, end)).toString('utf8');
}
/** `path` and `size` of a pax header; other keys make the entry foreign, not unreadable. */
function parsePax(data) {
    const view = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    const found = {};
    for (let at = 0; at < view.length;) {
        const blank = view.indexOf(0x20, at);
        const length = blank < 0 ? Number.NaN : Number(view.toString('latin1', at, Math.min(blank, at + 10)));
        const end = at + length;
        if (!Number.isInteger(length) || length < 5 || end > view.length || view[end - 1] !== 0x0a) {
            throw (0,damaged/* damaged */.q)('a pax header is malformed');
        }
        const equals = view.indexOf(0x3d, blank);
        if (equals < 0 || equals >= end)
            throw (0,damaged/* damaged */.q)('a pax header is malformed');
        const key = view.toString('utf8', blank + 1, equals);
        const value = view.toString('utf8', equals + 1, end - 1);
        if (key === 'path')
            found.path = value;
        if (key === 'size') {
            if (!/^\d{1,15}$/.test(value))
                throw (0,damaged/* damaged */.q)('a pax header has a malformed size');
            found.size = Number(value);
        }
        at = end;
    }
    return found;
}
function isZero(block) {
    return block.every(byte => byte === 0);
}
/** A row of chunks as a stream that can be asked for exact amounts. */
function blockStream(chunks) {
    const iterator = chunks[Symbol.iterator]();
    let chunk = new Uint8Array();
    let at = 0;
    /** Makes at least one byte available; false at the end. */
    function more() {
        while (at >= chunk.length) {
            const next = iterator.next();
            if (next.done)
                return false;
            chunk = next.value;
            at = 0;
        }
        return true;
    }
    function take(most) {
        const piece = chunk.subarray(at, Math.min(at + most, chunk.length));
        at += piece.length;
        return piece;
    }
    /** Exactly `count` bytes, or undefined when the stream ends before. */
    function exact(count) {
        if (at + count <= chunk.length)
            return take(count);
        const pieces = [];
        let left = count;
        while (left > 0) {
            if (!more())
                return undefined;
            // A copy: the next chunk may reuse the memory of this one.
            const piece = Uint8Array.from(take(left));
            pieces.push(piece);
            left -= piece.length;
        }
        return Buffer.concat(pieces);
    }
    function body(bytes) {
        let left = bytes;
        function* pieces() {
            while (left > 0) {
                if (!more())
                    throw (0,damaged/* damaged */.q)('an entry is cut');
                const piece = take(left);
                left -= piece.length;
                yield piece;
            }
        }
        return {
            pieces: pieces(),
            /** Skips what was not asked for, and the padding, which must be zeros. */
            finish() {
                while (left > 0) {
                    if (!more())
                        throw (0,damaged/* damaged */.q)('an entry is cut');
                    left -= take(left).length;
                }
                const padding = exact((0,tar_format/* padded */.jC)(bytes) - bytes);
                if (padding === undefined)
                    throw (0,damaged/* damaged */.q)('an entry is cut');
                if (!isZero(padding))
                    throw (0,damaged/* damaged */.q)('the padding of an entry is not empty');
            },
        };
    }
    return { exact, body, ended: () => !more() };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./src/artifact/names.ts + 1 modules
var names = __webpack_require__(95153);
// EXTERNAL MODULE: ./src/artifact/formats/zip-format.ts
var zip_format = __webpack_require__(53192);
;// CONCATENATED MODULE: ./src/artifact/formats/zip-directory.ts



const wide = 0xffffffff;
/**
 * Finds the end of a zip file. Accepts exactly the records that `endRecords` writes at the very end of the file, the
 * central directory right before them. Throws `archive` for anything else: a comment, a prefix, something behind.
 */
function readEnd(descriptor) {
    const { size } = external_node_fs_default().fstatSync(descriptor);
    const most = zip_format/* wideEndBytes */.uJ + zip_format/* locatorBytes */.Qh + zip_format/* endBytes */.hU;
    const tail = readAt(descriptor, { offset: Math.max(0, size - most), bytes: Math.min(size, most) });
    const end = tail.subarray(-zip_format/* endBytes */.hU);
    if (end.length < zip_format/* endBytes */.hU || end.readUInt32LE(0) !== 0x06054b50) {
        throw (0,damaged/* damaged */.q)('it does not end as a zip file does: it is cut, or something follows');
    }
    const told = { count: end.readUInt16LE(10), bytes: end.readUInt32LE(12), offset: end.readUInt32LE(16) };
    const saturated = told.count === 0xffff || told.bytes === wide || told.offset === wide;
    const found = saturated ? readWideEnd(tail) : told;
    const records = (0,zip_format/* endRecords */.sp)(found);
    if (!tail.subarray(-records.length).equals(records))
        throw (0,damaged/* damaged */.q)('its end is not as sitemount writes it');
    if (found.offset + found.bytes + records.length !== size) {
        throw (0,damaged/* damaged */.q)('its central directory does not lie where its end says');
    }
    return found;
}
function readWideEnd(tail) {
    const record = tail.subarray(0, zip_format/* wideEndBytes */.uJ);
    if (tail.length < zip_format/* wideEndBytes */.uJ + zip_format/* locatorBytes */.Qh + zip_format/* endBytes */.hU || record.readUInt32LE(0) !== 0x06064b50) {
        throw (0,damaged/* damaged */.q)('its zip64 end is missing');
    }
    return { count: zip_directory_long(record, 32), bytes: zip_directory_long(record, 40), offset: zip_directory_long(record, 48) };
}
/**
 * The lines of the central directory in its order, read as they are asked for. `sum` is told all their bytes. Throws
 * `archive` where they cannot be read on or are not as many as the end says.
 */
function* readDirectory(descriptor, { end, sum }) {
    let window = Buffer.alloc(0);
    let left = end.bytes;
    let position = end.offset;
    for (let number = 0; number < end.count; number++) {
        if (window.length < longestLine && left > 0) {
            const more = readAt(descriptor, { offset: position, bytes: Math.min(left, windowBytes) });
            if (more.length === 0)
                throw (0,damaged/* damaged */.q)('its central directory is cut');
            sum(more);
            position += more.length;
            left -= more.length;
            window = Buffer.concat([window, more]);
        }
        const { line, length } = parseLine(window);
        window = window.subarray(length);
        yield line;
    }
    if (window.length > 0 || left > 0)
        throw (0,damaged/* damaged */.q)('its central directory is longer than its end says');
}
const windowBytes = 1 << 20;
const longestLine = zip_format/* centralBytes */.vX + 3 * 0xffff;
/** The line that `bytes` start with, and its length. */
function parseLine(bytes) {
    if (bytes.length < zip_format/* centralBytes */.vX || bytes.readUInt32LE(0) !== 0x02014b50) {
        throw (0,damaged/* damaged */.q)('its central directory has fewer lines than its end says');
    }
    const nameEnd = zip_format/* centralBytes */.vX + bytes.readUInt16LE(28);
    const extraEnd = nameEnd + bytes.readUInt16LE(30);
    const length = extraEnd + bytes.readUInt16LE(32);
    if (bytes.length < length)
        throw (0,damaged/* damaged */.q)('its central directory is cut');
    const name = bytes.toString('utf8', zip_format/* centralBytes */.vX, nameEnd);
    if ((bytes.readUInt16LE(8) & 0x2041) !== 0)
        throw (0,damaged/* damaged */.q)('an entry is encrypted');
    const method = bytes.readUInt16LE(10);
    if (method !== 0 && method !== 8)
        throw (0,damaged/* damaged */.q)(`an entry is compressed by the method ${method}, not 0 or 8`);
    const attributes = bytes.readUInt32LE(38);
    const kind = kindOf(attributes >>> 16, name);
    const sizes = readSizes(bytes, bytes.subarray(nameEnd, extraEnd));
    const line = {
        path: kind === 'folder' ? name.replace(/\/$/, '') : name,
        kind,
        mode: (attributes >>> 16) & 0o7777,
        method,
        crc: bytes.readUInt32LE(16),
        ...sizes,
    };
    const ours = kind === 'file' || kind === 'folder' ? (0,zip_format/* centralHeader */.j)({ ...line, kind }, line.offset) : undefined;
    return { line: { ...line, canonical: ours !== undefined && bytes.subarray(0, length).equals(ours) }, length };
}
/** Sizes and offset; those that do not fit stand in a zip64 field, which must hold just them (APPNOTE 4.5.3). */
function readSizes(line, extra) {
    const plain = { bytes: line.readUInt32LE(24), packed: line.readUInt32LE(20), offset: line.readUInt32LE(42) };
    const missing = Object.values(plain).filter(value => value === wide).length;
    if (missing === 0)
        return plain;
    if (extra.length !== 4 + 8 * missing || extra.readUInt16LE(0) !== 1 || extra.readUInt16LE(2) !== 8 * missing) {
        throw (0,damaged/* damaged */.q)('an entry has no fitting zip64 field');
    }
    let at = 4;
    const take = (value) => {
        if (value !== wide)
            return value;
        at += 8;
        return zip_directory_long(extra, at - 8);
    };
    return { bytes: take(plain.bytes), packed: take(plain.packed), offset: take(plain.offset) };
}
const zip_directory_kinds = new Map([
    [0o100000, 'file'],
    [0o040000, 'folder'],
    [0o120000, 'symbolic link'],
    [0o020000, 'device'],
    [0o060000, 'device'],
    [0o010000, 'pipe'],
]);
/** What an entry is by its Unix mode; by its name where it has none. */
function kindOf(mode, name) {
    const type = mode & 0o170000;
    if (type === 0)
        return name.endsWith('/') ? 'folder' : 'file';
    return zip_directory_kinds.get(type) ?? 'extension';
}
function zip_directory_long(bytes, at) {
    const value = bytes.readBigUInt64LE(at);
    if (value > BigInt(Number.MAX_SAFE_INTEGER))
        throw (0,damaged/* damaged */.q)('it holds an impossible number');
    return Number(value);
}
/** Up to `bytes` bytes, fewer at the end of the file. */
function readAt(descriptor, { offset, bytes }) {
    const buffer = Buffer.allocUnsafeSlow(bytes);
    let done = 0;
    while (done < bytes) {
        const got = external_node_fs_default().readSync(descriptor, buffer, done, bytes - done, offset + done);
        if (got === 0)
            break;
        done += got;
    }
    return buffer.subarray(0, done);
}

;// CONCATENATED MODULE: ./src/artifact/formats/zip-reader.ts









const pieceBytes = 1 << 20;
/**
 * Reads a zip file from start to end, each entry led by its line of the central directory, and accepts one only where both
 * say the same: every local header is the one that the line implies, the entries lie one behind the other without gap or
 * overlap, nothing stands before, between or behind them. Content is held against its size and CRC. Which of two readings
 * a program prefers then makes no difference. Throws `archive` where it cannot be read on.
 */
function* readZip(descriptor, { source, meter }) {
    const end = readEnd(descriptor);
    const told = (0,external_node_crypto_.createHash)('sha256');
    for (const line of readDirectory(descriptor, { end, sum: bytes => void told.update(bytes) })) {
        yield* zip_reader_readEntry(line, { source, meter });
    }
    if (source.taken() !== end.offset)
        throw (0,damaged/* damaged */.q)('something lies between its entries and its central directory');
    // The directory was read from its place; what is hashed as the file's must be the same bytes.
    const again = (0,external_node_crypto_.createHash)('sha256');
    for (const piece of take(source, end.bytes))
        again.update(piece);
    if (!again.digest().equals(told.digest()))
        throw (0,damaged/* damaged */.q)('it changed while it was read');
}
function* zip_reader_readEntry(line, { source, meter }) {
    const { path, kind, mode, bytes, packed, canonical } = line;
    const quoted = (0,names/* quoteName */.AB)(path);
    if (line.offset !== source.taken())
        throw (0,damaged/* damaged */.q)(`the entry ${quoted} overlaps another or leaves a gap`);
    if (packed > bytes || (line.method === 0 && packed !== bytes)) {
        throw (0,damaged/* damaged */.q)(`the entry ${quoted} has sizes that cannot be`);
    }
    if (kind === 'folder' && (bytes !== 0 || line.method !== 0 || line.crc !== 0))
        throw (0,damaged/* damaged */.q)('a folder has content');
    const header = (0,zip_format/* localHeader */.$B)({ ...line, kind: kind === 'folder' ? 'folder' : 'file' });
    if (!source.peek(0, header.length).equals(header)) {
        throw (0,damaged/* damaged */.q)(`the local header of ${quoted} is not the one that the central directory implies`);
    }
    source.skip(header.length);
    const behind = source.taken() + packed;
    const skipped = take(source, packed);
    yield { path, kind, mode, bytes, canonical, content: content(line, { source, meter }), packed: skipped };
    for (const _ of take(source, behind - source.taken())) {
        // Content that nobody asked for.
    }
}
/** The content of an entry; it is counted when it is asked for. */
function content(line, { source, meter }) {
    const open = () => {
        meter(line.bytes, line.packed);
        return line.method === 0 ? take(source, line.packed) : inflateSmall(line, source);
    };
    if (line.method === 0 || line.bytes <= compress/* chunkBytes */.nr)
        return checked(open, line);
    return inflateLarge(line, { source, meter });
}
/** The next bytes of the file, in pieces, each taken once the next one is asked for. */
function* take(source, bytes) {
    for (let left = bytes; left > 0;) {
        const piece = source.peek(0, Math.min(left, pieceBytes));
        if (piece.length === 0)
            throw (0,damaged/* damaged */.q)('an entry is cut');
        source.skip(piece.length);
        left -= piece.length;
        yield piece;
    }
}
/** Passes pieces on, and throws when they are not the content of the entry. */
function* checked(open, line) {
    const check = checker(line);
    for (const piece of open()) {
        check.add(piece);
        yield piece;
    }
    check.end();
}
function checker({ path, bytes, crc }) {
    let length = 0;
    let sum = 0;
    return {
        add(piece) {
            length += piece.length;
            sum = external_node_zlib_default().crc32(piece, sum);
            if (length > bytes)
                throw (0,damaged/* damaged */.q)(`the entry ${(0,names/* quoteName */.AB)(path)} is longer than it says`);
        },
        end() {
            if (length < bytes)
                throw (0,damaged/* damaged */.q)(`the entry ${(0,names/* quoteName */.AB)(path)} is shorter than it says`);
            if (sum !== crc)
                throw (0,damaged/* damaged */.q)(`the entry ${(0,names/* quoteName */.AB)(path)} has a wrong CRC`);
        },
    };
}
function* inflateSmall({ path, packed, bytes }, source) {
    const deflated = source.peek(0, packed);
    if (deflated.length < packed)
        throw (0,damaged/* damaged */.q)('an entry is cut');
    const inflated = zip_reader_inflate(deflated, { path, bytes });
    source.skip(packed);
    yield inflated;
    (0,memory/* release */._)(inflated);
}
function zip_reader_inflate(deflated, { path, bytes }) {
    let result;
    try {
        // One byte more than needed, so that a full buffer does not bring a second one.
        const limits = { chunkSize: bytes + 1024, maxOutputLength: Math.max(bytes, 1) };
        result = external_node_zlib_default().inflateRawSync(deflated, { ...limits, info: true });
    }
    catch (cause) {
        throw (0,damaged/* damaged */.q)(`the entry ${(0,names/* quoteName */.AB)(path)} does not decompress, or to more than it says`, cause);
    }
    const { buffer, engine } = result;
    if (engine.bytesWritten !== deflated.length)
        throw behind(path);
    return buffer;
}
/** A file that does not fit into one piece of memory: Node can inflate that only as a stream. */
async function* inflateLarge(line, { source, meter }) {
    meter(line.bytes, line.packed);
    const check = checker(line);
    const stream = external_node_zlib_default().createInflateRaw({ chunkSize: pieceBytes });
    const input = external_node_stream_.Readable.from(copies(take(source, line.packed)));
    input.on('error', error => stream.destroy(error));
    input.pipe(stream);
    try {
        for await (const piece of stream) {
            check.add(piece);
            yield piece;
        }
    }
    catch (cause) {
        throw typeof cause === 'object' && cause !== null && 'errno' in cause
            ? (0,damaged/* damaged */.q)(`the entry ${(0,names/* quoteName */.AB)(line.path)} does not decompress`, cause)
            : cause;
    }
    finally {
        input.destroy();
        stream.destroy();
    }
    if (stream.bytesWritten !== line.packed)
        throw behind(line.path);
    check.end();
}
function behind(path) {
    return (0,damaged/* damaged */.q)(`something follows the compressed content of ${(0,names/* quoteName */.AB)(path)}`);
}
/** The memory of a piece is used again before a stream is done with it. */
function* copies(pieces) {
    for (const piece of pieces)
        yield Uint8Array.from(piece);
}

;// CONCATENATED MODULE: ./src/artifact/formats/zstd-frames.ts




/** Bytes a frame of `chunkBytes` can have at most, checksum included: incompressible blocks cost three bytes each. */
const frameLimit = compress/* chunkBytes */.nr + (1 << 18);
const magic = 0xfd2fb528;
const blockLimit = 128 << 10;
const checksumBytes = 4;
/** Blocks of one frame: the compressor splits each 128 KiB into at most 196. */
const blocksLimit = 196 * (compress/* chunkBytes */.nr / blockLimit);
/**
 * Decodes zstd frames one after the other to the end of the file, each with its checksum. Walks frame and block headers
 * itself (RFC 8878, 3.1.1), because Node's decoder stops after the first frame without an error (nodejs/node#64741).
 * Accepts frames as `compressChunk` writes them: content size given and at most 16 MiB, window 2 MiB, checksum, no
 * dictionary. Throws `archive` for anything else.
 */
function* zstdFrames(source) {
    (0,compress/* requireZstd */.tf)();
    const count = (0,damaged/* createPartCounter */.e)('zstd frames', compress/* chunkBytes */.nr);
    for (let number = 1; source.peek(0, 1).length > 0; number++) {
        const { content, header } = readHeader(source, number);
        count(content);
        const length = walkBlocks(source, { at: header, number });
        const frame = source.peek(0, length);
        const decoded = decode(frame, { content, number });
        source.skip(length);
        yield decoded;
        (0,memory/* release */._)(decoded);
    }
}
/** The content size a frame promises, and the length of its header. */
function readHeader(source, number) {
    const head = source.peek(0, 14);
    if (head.length < 6 || head.readUInt32LE(0) !== magic) {
        throw (0,damaged/* damaged */.q)(number === 1 ? 'it does not start with a zstd frame' : `something follows zstd frame ${number - 1}`);
    }
    const descriptor = head.readUInt8(4);
    const single = (descriptor & 0x20) !== 0;
    if ((descriptor & 0x04) === 0)
        throw (0,damaged/* damaged */.q)(`zstd frame ${number} has no checksum`);
    if ((descriptor & 0x1b) !== 0)
        throw (0,damaged/* damaged */.q)(`zstd frame ${number} has reserved bits or a dictionary`);
    const at = single ? 5 : 6;
    const sizeBytes = [single ? 1 : 0, 2, 4, 8][descriptor >> 6];
    if (sizeBytes === 0)
        throw (0,damaged/* damaged */.q)(`zstd frame ${number} does not say how long its content is`);
    if (head.length < at + sizeBytes)
        throw (0,damaged/* damaged */.q)(`zstd frame ${number} is cut`);
    const size = Number(head.subarray(at, at + sizeBytes).reduceRight((sum, byte) => sum * 256 + byte, 0));
    const content = sizeBytes === 2 ? size + 256 : size;
    if (content > compress/* chunkBytes */.nr)
        throw (0,damaged/* damaged */.q)(`zstd frame ${number} has ${content} bytes, more than 16 MiB`);
    if (!single && head.readUInt8(5) !== (compress/* windowLog */.jt - 10) << 3)
        throw (0,damaged/* damaged */.q)(`zstd frame ${number} has a foreign window`);
    return { content, header: at + sizeBytes };
}
/** Length of the whole frame, found by its block headers. */
function walkBlocks(source, { at, number }) {
    let offset = at;
    let blocks = 0;
    for (let last = false; !last;) {
        if (++blocks > blocksLimit)
            throw (0,damaged/* damaged */.q)(`zstd frame ${number} has more than ${blocksLimit} blocks, which is the limit`);
        const head = source.peek(offset, 3);
        if (head.length < 3)
            throw (0,damaged/* damaged */.q)(`zstd frame ${number} is cut`);
        const block = head.readUIntLE(0, 3);
        last = (block & 1) === 1;
        const kind = (block >> 1) & 3;
        const size = block >> 3;
        if (kind === 3 || size > blockLimit)
            throw (0,damaged/* damaged */.q)(`zstd frame ${number} has an impossible block`);
        offset += 3 + (kind === 1 ? 1 : size);
        if (offset + checksumBytes > frameLimit)
            throw (0,damaged/* damaged */.q)(`zstd frame ${number} is longer than any 16 MiB can be`);
    }
    const length = offset + checksumBytes;
    if (source.peek(0, length).length < length)
        throw (0,damaged/* damaged */.q)(`zstd frame ${number} is cut`);
    return length;
}
function decode(frame, { content, number }) {
    let decoded;
    try {
        decoded = external_node_zlib_default().zstdDecompressSync(frame, {
            // One byte more than needed, so that a full buffer does not bring a second one.
            chunkSize: content + 1024,
            maxOutputLength: Math.max(content, 1),
            params: { [(external_node_zlib_default()).constants.ZSTD_d_windowLogMax]: 24 },
        });
    }
    catch (cause) {
        throw (0,damaged/* damaged */.q)(`zstd frame ${number} does not decompress`, cause);
    }
    if (decoded.length !== content)
        throw (0,damaged/* damaged */.q)(`zstd frame ${number} is not as long as it says`);
    return decoded;
}

;// CONCATENATED MODULE: ./src/artifact/formats/read-archive.ts






/** Limits that no honest mount reaches. */
const defaultLimits = { bytes: 64 * 2 ** 30, ratio: 1000 };
const ratioFrom = 256 << 20;
/**
 * Opens an archive for streaming, nothing is written anywhere. At most one chunk of 16 MiB is held, packed and unpacked.
 */
function readArchive(descriptor, limits = defaultLimits) {
    const source = byteSource(descriptor, Math.max(frameLimit, memberLimit));
    const format = formatOf(source.peek(0, 4));
    const meter = createMeter(limits, source.taken);
    const entries = format === 'zip' ? readZip(descriptor, { source, meter }) : readTar(metered(chunks(format), meter));
    return { format, entries, finish: source.finish };
    function chunks(format) {
        return format === 'tar.zst' ? zstdFrames(source) : format === 'tar.gz' ? gzipMembers(source) : [];
    }
}
/** What a file is by its first bytes. */
function formatOf(head) {
    const magic = head.toString('latin1');
    if (magic === '\x28\xb5\x2f\xfd')
        return 'tar.zst';
    if (magic.startsWith('\x1f\x8b'))
        return 'tar.gz';
    // An empty zip file begins with its end.
    if (magic === 'PK\x03\x04' || magic === 'PK\x05\x06')
        return 'zip';
    return magic === 'hsqs' ? 'squashfs' : null;
}
/** Counts what comes out of the archive, and throws `archive` where it is more than can be honest. */
function createMeter(limits, packed) {
    let total = 0;
    return (bytes, ahead = 0) => {
        total += bytes;
        if (total > limits.bytes)
            throw (0,damaged/* damaged */.q)(`it unpacks to more than ${limits.bytes} bytes`);
        if (total > ratioFrom && total > (packed() + ahead) * limits.ratio) {
            throw (0,damaged/* damaged */.q)(`it unpacks to more than ${limits.ratio} times its own length`);
        }
    };
}
function* metered(chunks, meter) {
    for (const chunk of chunks) {
        meter(chunk.length);
        yield chunk;
    }
}


/***/ }),

/***/ 17952:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VE: () => (/* binding */ blockBytes),
/* harmony export */   hU: () => (/* binding */ endBytes),
/* harmony export */   jC: () => (/* binding */ padded),
/* harmony export */   n2: () => (/* binding */ headerSum),
/* harmony export */   pI: () => (/* binding */ tarHeader),
/* harmony export */   r4: () => (/* binding */ earlierTarHeader)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48405);


/** Bytes of a tar block. */
const blockBytes = 512;
/** Two empty blocks end the archive. */
const endBytes = 2 * blockBytes;
const paxName = '././@PaxHeader';
const longestName = 100;
const longestPrefix = 155;
const largestOctal = 0o77777777777;
/**
 * The header blocks of one entry: POSIX ustar, preceded by a pax extended header where the path has more than 100 bytes or
 * is not ASCII, or the size does not fit (POSIX.1-2024, pax, "ustar Interchange Format" and "pax Extended Header").
 * Owner 0:0 without names, date `sealedTime`; folders end in `/`.
 */
function tarHeader(entry) {
    return headerWith(entry, withoutPax);
}
/**
 * The header blocks as sitemount 0.1 wrote them, whose archives still verify: for a long ASCII path, the first 100 characters of
 * it stand in the ustar header. Undefined for a path that is not ASCII: its bytes were replaced, so it could be another path.
 */
function earlierTarHeader(entry) {
    if (!isAscii(entry.path))
        return undefined;
    return headerWith(entry, path => ({ name: path.toString('latin1', 0, longestName) }));
}
function headerWith({ path, kind, mode, bytes }, forOthers) {
    const name = kind === 'folder' ? `${path}/` : path;
    const plain = name.length <= longestName && isAscii(name);
    const fits = bytes <= largestOctal;
    const header = ustar({
        ...(plain ? { name } : forOthers(Buffer.from(name))),
        mode,
        bytes: fits ? bytes : 0,
        type: kind === 'folder' ? '5' : '0',
    });
    if (plain && fits)
        return header;
    const records = Buffer.concat([
        ...(plain ? [] : [paxRecord('path', Buffer.from(name))]),
        ...(fits ? [] : [paxRecord('size', Buffer.from(String(bytes)))]),
    ]);
    const extended = ustar({ name: paxName, mode: 0o644, bytes: records.length, type: 'x' });
    const all = new Uint8Array(extended.length + padded(records.length) + header.length);
    all.set(extended);
    all.set(records, extended.length);
    all.set(header, all.length - header.length);
    return all;
}
/**
 * The path for programs that know no pax headers, byte for byte as far as a ustar header holds it: a cut or replaced one
 * could be the path of another file. One that does not fit becomes a name outside the mount.
 */
function withoutPax(path) {
    if (path.length <= longestName)
        return { name: path.toString('latin1') };
    const slash = path.indexOf(0x2f, path.length - longestName - 1);
    if (slash > 0 && slash <= longestPrefix && slash < path.length - 1) {
        return { prefix: path.toString('latin1', 0, slash), name: path.toString('latin1', slash + 1) };
    }
    return { name: `././@PaxPath/${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', path)}` };
}
function isAscii(text) {
    for (let index = 0; index < text.length; index++)
        if (text.charCodeAt(index) >= 0x80)
            return false;
    return true;
}
/** `bytes` rounded up to whole blocks. */
function padded(bytes) {
    return Math.ceil(bytes / blockBytes) * blockBytes;
}
/** The sum a header's checksum field must hold: all its bytes, the field itself counted as blanks. */
function headerSum(block) {
    let sum = 8 * 0x20;
    for (let index = 0; index < blockBytes; index++) {
        if (index < 148 || index >= 156)
            sum += block[index] ?? 0;
    }
    return sum;
}
/** One block. Field by field into a copy of what all have in common: an archive has a header for each of its files. */
function ustar({ name, prefix = '', mode, bytes, type }) {
    const block = common.slice();
    let sum = commonSum;
    sum += text(block, { value: name, at: 0 });
    sum += text(block, { value: prefix, at: 345 });
    sum += octal(block, { value: mode, at: 100, digits: 7 });
    sum += octal(block, { value: bytes, at: 124, digits: 11 });
    block[156] = type.charCodeAt(0);
    sum += type.charCodeAt(0);
    octal(block, { value: sum, at: 148, digits: 6 });
    return block;
}
/** Puts the bytes of a text there; returns their sum. */
function text(block, { value, at }) {
    let sum = 0;
    for (let index = 0; index < value.length; index++) {
        const byte = value.charCodeAt(index);
        block[at + index] = byte;
        sum += byte;
    }
    return sum;
}
/** Puts a number there, in that many digits; returns the sum of their bytes. */
function octal(block, { value, at, digits }) {
    let sum = 0;
    let rest = value;
    for (let index = at + digits - 1; index >= at; index--) {
        const high = Math.floor(rest / 8);
        const digit = 0x30 + rest - 8 * high;
        block[index] = digit;
        sum += digit;
        rest = high;
    }
    return sum;
}
/** A block without the fields that differ: name, mode, size, type and checksum, which ends in NUL and a blank. */
function commonBlock() {
    // Its own memory: a slice of Node's shared pool would be copied to workers as a whole.
    const block = new Uint8Array(blockBytes);
    octal(block, { value: 0, at: 108, digits: 7 });
    octal(block, { value: 0, at: 116, digits: 7 });
    octal(block, { value: _facts_js__WEBPACK_IMPORTED_MODULE_1__/* .sealedTime */ .u, at: 136, digits: 11 });
    block.set(Buffer.from(' ', 'latin1'), 155);
    block.set(Buffer.from('ustar\u000000', 'latin1'), 257);
    octal(block, { value: 0, at: 329, digits: 7 });
    octal(block, { value: 0, at: 337, digits: 7 });
    return block;
}
/** `25 path=…\n`, where the number counts the whole record, itself included. */
function paxRecord(key, value) {
    const rest = key.length + value.length + 3;
    let length = rest + String(rest).length;
    if (rest + String(length).length !== length)
        length = rest + String(length).length;
    return Buffer.concat([Buffer.from(`${length} ${key}=`), value, Buffer.from('\n')]);
}
const common = commonBlock();
const commonSum = headerSum(common);


/***/ }),

/***/ 53192:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ localHeader),
/* harmony export */   Qh: () => (/* binding */ locatorBytes),
/* harmony export */   hU: () => (/* binding */ endBytes),
/* harmony export */   j: () => (/* binding */ centralHeader),
/* harmony export */   sp: () => (/* binding */ endRecords),
/* harmony export */   uJ: () => (/* binding */ wideEndBytes),
/* harmony export */   vX: () => (/* binding */ centralBytes)
/* harmony export */ });
/** Lengths of the parts that do not vary (APPNOTE 4.3). */
const localBytes = 30;
const centralBytes = 46;
const endBytes = 22;
const locatorBytes = 20;
const wideEndBytes = 56;
/** 1980-01-02 00:00:00, the sealed date; times of zip files are local ones, so it is that everywhere. */
const dosDate = (1 << 5) | 2;
/** Names are UTF-8 (APPNOTE 4.4.4, bit 11): always set, since nothing is said of names without it. */
const nameFlag = 1 << 11;
const wide = 0xffffffff;
const wideCount = 0xffff;
/**
 * The header before the content of an entry. A file of 4 GiB or more has its sizes in a zip64 field, no other entry has
 * any extra field (APPNOTE 4.3.7, 4.5.3).
 */
function localHeader(entry) {
    const name = nameOf(entry);
    const big = isBig(entry);
    const header = Buffer.alloc(localBytes + name.length + (big ? 20 : 0));
    header.writeUInt32LE(0x04034b50, 0);
    writeCommon(header, { entry, at: 4 });
    header.writeUInt16LE(name.length, 26);
    header.writeUInt16LE(big ? 20 : 0, 28);
    header.set(name, localBytes);
    if (big)
        writeWide(header, { at: localBytes + name.length, values: [entry.bytes, entry.packed] });
    return header;
}
/** The entry's line of the central directory (APPNOTE 4.3.12): owner and group of zip are none, the mode is Unix's. */
function centralHeader(entry, offset) {
    const name = nameOf(entry);
    const big = isBig(entry);
    const values = [...(big ? [entry.bytes, entry.packed] : []), ...(offset >= wide ? [offset] : [])];
    const extra = values.length > 0 ? 4 + 8 * values.length : 0;
    const header = Buffer.alloc(centralBytes + name.length + extra);
    header.writeUInt32LE(0x02014b50, 0);
    // Made by Unix: readers then look for a mode in the external attributes.
    header.writeUInt16LE((3 << 8) | (extra > 0 ? 45 : 20), 4);
    writeCommon(header, { entry, at: 6, version: extra > 0 ? 45 : 20 });
    header.writeUInt16LE(name.length, 28);
    header.writeUInt16LE(extra, 30);
    const type = entry.kind === 'folder' ? 0o040000 : 0o100000;
    header.writeUInt32LE((((type | entry.mode) << 16) | (entry.kind === 'folder' ? 0x10 : 0)) >>> 0, 38);
    header.writeUInt32LE(Math.min(offset, wide), 42);
    header.set(name, centralBytes);
    if (extra > 0)
        writeWide(header, { at: centralBytes + name.length, values });
    return header;
}
/** What ends a zip file: where its central directory lies, with the zip64 records where a number needs them (4.3.14 to 4.3.16). */
function endRecords({ count, bytes, offset }) {
    const big = count >= wideCount || bytes >= wide || offset >= wide;
    const records = Buffer.alloc((big ? wideEndBytes + locatorBytes : 0) + endBytes);
    if (big) {
        records.writeUInt32LE(0x06064b50, 0);
        writeLong(records, { value: wideEndBytes - 12, at: 4 });
        records.writeUInt16LE((3 << 8) | 45, 12);
        records.writeUInt16LE(45, 14);
        for (const [index, value] of [count, count, bytes, offset].entries())
            writeLong(records, { value, at: 24 + 8 * index });
        records.writeUInt32LE(0x07064b50, wideEndBytes);
        writeLong(records, { value: offset + bytes, at: wideEndBytes + 8 });
        records.writeUInt32LE(1, wideEndBytes + 16);
    }
    const end = records.subarray(-endBytes);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(Math.min(count, wideCount), 8);
    end.writeUInt16LE(Math.min(count, wideCount), 10);
    end.writeUInt32LE(Math.min(bytes, wide), 12);
    end.writeUInt32LE(Math.min(offset, wide), 16);
    return records;
}
/** What both headers of an entry hold in the same order: version, flags, method, date, CRC, sizes. */
function writeCommon(header, { entry, at, version }) {
    const big = isBig(entry);
    header.writeUInt16LE(version ?? (big ? 45 : 20), at);
    header.writeUInt16LE(nameFlag, at + 2);
    header.writeUInt16LE(entry.method, at + 4);
    header.writeUInt16LE(dosDate, at + 8);
    header.writeUInt32LE(entry.crc, at + 10);
    header.writeUInt32LE(big ? wide : entry.packed, at + 14);
    header.writeUInt32LE(big ? wide : entry.bytes, at + 18);
}
/** Content never grows by packing here, so the packed size alone never needs the wide field. */
function isBig({ bytes, packed }) {
    return bytes >= wide || packed >= wide;
}
function nameOf({ path, kind }) {
    return Buffer.from(kind === 'folder' ? `${path}/` : path);
}
function writeWide(header, { at, values }) {
    header.writeUInt16LE(1, at);
    header.writeUInt16LE(8 * values.length, at + 2);
    for (const [index, value] of values.entries())
        writeLong(header, { value, at: at + 4 + 8 * index });
}
function writeLong(header, { value, at }) {
    header.writeBigUInt64LE(BigInt(value), at);
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

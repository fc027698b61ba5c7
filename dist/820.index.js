export const id = 820;
export const ids = [820];
export const modules = {

/***/ 79093:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fZ: () => (/* binding */ treeDigest),
/* harmony export */   uw: () => (/* binding */ checksumsName),
/* harmony export */   vw: () => (/* binding */ checksums),
/* harmony export */   yk: () => (/* binding */ parseChecksums)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82741);



/** Name of the file inside an artifact. */
const checksumsName = 'SHA256SUMS';
/**
 * SHA256SUMS as coreutils' `sha256sum` writes it: one line a file, sorted by the bytes of the path, a line that starts
 * with a backslash where the name needs escapes.
 */
function checksums(files, mountPath) {
    return [...files]
        .sort((a, b) => (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .compareBytes */ .Xo)(a.path, b.path))
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
function parseChecksums(bytes, mountPath) {
    const text = decode(bytes);
    const sums = new Map();
    if (text === '')
        return sums;
    if (!text.endsWith('\n'))
        throw malformed(text.split('\n').length, 'has no line end');
    let previous = '';
    for (const [index, line] of text.slice(0, -1).split('\n').entries()) {
        const [path, sha256] = parseLine(line, index + 1);
        if (!path.startsWith(`${mountPath}/`))
            throw malformed(index + 1, `names a file that is not below ${mountPath}/`);
        if ((0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .compareBytes */ .Xo)(previous, path) >= 0) {
            throw malformed(index + 1, previous === path ? `repeats ${(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB)(path)}` : 'is out of order');
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SitemountError */ .hr('archive', 'SHA256SUMS is not valid UTF-8.', { cause });
    }
}
function malformed(line, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SitemountError */ .hr('archive', `SHA256SUMS, line ${line} ${what}.`);
}


/***/ }),

/***/ 3146:
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

/***/ 40403:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ packFiles),
/* harmony export */   Z: () => (/* binding */ archiveOrder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _checksums_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79093);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57944);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82741);






/**
 * The one order of an archive: the manifest and the sums first, so that whoever streams it can judge every file as it
 * comes; then the files by the bytes of their paths, each preceded by the folders above it that did not come yet.
 * Folders are entries of their own, since otherwise the umask of whoever unpacks decides who may read the mount.
 */
function archiveOrder(files) {
    const first = (name) => files.filter(file => file.path === name);
    const rest = files.filter(({ path }) => path !== _manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestName */ .vS && path !== _checksums_js__WEBPACK_IMPORTED_MODULE_3__/* .checksumsName */ .uw);
    const order = [...first(_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestName */ .vS), ...first(_checksums_js__WEBPACK_IMPORTED_MODULE_3__/* .checksumsName */ .uw)];
    const folders = new Set();
    for (const file of rest.sort((a, b) => (0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .compareBytes */ .Xo)(a.path, b.path))) {
        for (const folder of (0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .parentFolders */ ._7)([file.path])) {
            if (folders.has(folder))
                continue;
            folders.add(folder);
            order.push({ folder });
        }
        order.push(file);
    }
    return order;
}
/** The files of a mount as they go into the archive. Throws `unreadable` when a file of the artifact itself is gone. */
function packFiles({ folder, mountPath, files }) {
    const own = [_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestName */ .vS, _checksums_js__WEBPACK_IMPORTED_MODULE_3__/* .checksumsName */ .uw].map(name => ({
        path: name,
        bytes: sizeOf(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, name)),
        mode: 0o644,
    }));
    return [...own, ...files.map(file => ({ ...file, path: `${mountPath}/${file.path}` }))];
}
function sizeOf(file) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0___default().statSync(file).size;
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('unreadable', `${(0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteName */ .AB)(file)} cannot be read (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error)}).`, { cause: error });
    }
}


/***/ }),

/***/ 80773:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ sealedMode)
/* harmony export */ });
/** The mode that a file has in an artifact: 0755 for one that somebody may execute, else 0644. */
function sealedMode(mode) {
    return (mode & 0o111) === 0 ? 0o644 : 0o755;
}


/***/ }),

/***/ 27088:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VE: () => (/* binding */ blockBytes),
/* harmony export */   hU: () => (/* binding */ endBytes),
/* harmony export */   jC: () => (/* binding */ padded),
/* harmony export */   n2: () => (/* binding */ headerSum),
/* harmony export */   pI: () => (/* binding */ tarHeader)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3146);

/** Bytes of a tar block. */
const blockBytes = 512;
/** Two empty blocks end the archive. */
const endBytes = 2 * blockBytes;
const paxName = '././@PaxHeader';
const longestName = 100;
const largestOctal = 0o77777777777;
/**
 * The header blocks of one entry: POSIX ustar, preceded by a pax extended header where the path has more than 100 bytes or
 * is not ASCII, or the size does not fit (POSIX.1-2024, pax, "ustar Interchange Format" and "pax Extended Header").
 * Owner 0:0 without names, date `sealedTime`; folders end in `/`.
 */
function tarHeader({ path, kind, mode, bytes }) {
    const name = kind === 'folder' ? `${path}/` : path;
    const plain = name.length <= longestName && isAscii(name);
    const fits = bytes <= largestOctal;
    const header = ustar({
        name: plain ? name : closest(name),
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
/** A name of 100 ASCII characters that programs show which know no pax headers. */
function closest(name) {
    return String.fromCharCode(...Buffer.from(name)
        .subarray(0, longestName)
        .map(byte => (byte < 0x80 ? byte : 0x5f)));
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
function ustar({ name, mode, bytes, type }) {
    const block = common.slice();
    let sum = commonSum;
    for (let index = 0; index < name.length; index++) {
        const byte = name.charCodeAt(index);
        block[index] = byte;
        sum += byte;
    }
    sum += octal(block, { value: mode, at: 100, digits: 7 });
    sum += octal(block, { value: bytes, at: 124, digits: 11 });
    block[156] = type.charCodeAt(0);
    sum += type.charCodeAt(0);
    octal(block, { value: sum, at: 148, digits: 6 });
    return block;
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
    octal(block, { value: _facts_js__WEBPACK_IMPORTED_MODULE_0__/* .sealedTime */ .u, at: 136, digits: 11 });
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

/***/ 6840:
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
/* unused harmony export localBytes */
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

/***/ 8820:
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
// EXTERNAL MODULE: ./src/assemble.ts + 1 modules
var assemble = __webpack_require__(70907);
// EXTERNAL MODULE: ./src/declared.ts + 6 modules
var declared = __webpack_require__(74011);
// EXTERNAL MODULE: ./src/environment/startup.ts
var environment_startup = __webpack_require__(32824);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/judge.ts
var judge = __webpack_require__(66436);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: ./src/mount/publish.ts
var publish = __webpack_require__(53422);
;// CONCATENATED MODULE: ./src/mount/extract.ts




/**
 * Makes an empty draft folder beside `to` (an absolute path), with the folders above it. Throws `usage` when something
 * other than an empty folder stands at `to`, `unwritable` or `disk-full`; then nothing is left.
 */
function openExtraction(to) {
    refuseOccupied(to);
    const parent = external_node_path_default().dirname(to);
    const draft = (0,publish/* draftName */.TS)(to);
    let made;
    try {
        made = external_node_fs_default().mkdirSync(parent, { recursive: true });
        // Closed to others while it is being filled; publishing opens it.
        external_node_fs_default().mkdirSync(draft, { mode: 0o700 });
    }
    catch (error) {
        if (made !== undefined)
            (0,publish/* remove */.TF)(made);
        throw (0,errors/* writeError */.oG)(error, draft);
    }
    return { to, draft, made };
}
/**
 * Gives the packages their final name. To be called only when `unpacked` of what `verifyArtifact` returned is true and the
 * verdict passed. Throws `usage` when something was put at `to` meanwhile, `unwritable`; then nothing is left.
 */
function publishExtraction(extraction) {
    const { to, draft } = extraction;
    try {
        refuseOccupied(to);
        // Not every system renames a folder onto an empty one.
        if (external_node_fs_default().existsSync(to))
            external_node_fs_default().rmdirSync(to);
        (0,publish/* publish */.mk)([{ from: draft, to }]);
    }
    catch (error) {
        dropExtraction(extraction);
        throw (0,errors/* writeError */.oG)(error, to);
    }
}
/** Takes away the draft and the folders that were made for it. Throws `unwritable`. */
function dropExtraction({ draft, made }) {
    (0,publish/* remove */.TF)(draft);
    if (made === undefined)
        return;
    // Another process may have put something there meanwhile: only empty folders go.
    for (let folder = external_node_path_default().dirname(draft); folder.startsWith(made); folder = external_node_path_default().dirname(folder)) {
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
function occupied(what) {
    return new errors/* SitemountError */.hr('usage', `Input \`extract-to\`: ${what}, so nothing is put there.`, {
        help: 'Name a folder that does not exist yet, or an empty one.',
    });
}

// EXTERNAL MODULE: ./src/mount/pool.ts
var mount_pool = __webpack_require__(76227);
// EXTERNAL MODULE: ./src/mount/sizes.ts
var mount_sizes = __webpack_require__(66355);
// EXTERNAL MODULE: ./src/process.ts
var src_process = __webpack_require__(34006);
// EXTERNAL MODULE: ./src/mount/facts.ts
var facts = __webpack_require__(3146);
// EXTERNAL MODULE: ./src/mount/names.ts
var names = __webpack_require__(82741);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/mount/byte-source.ts


/** Reads from an open file. `windowBytes` bounds how far `peek` can look ahead. */
function byteSource(descriptor, windowBytes) {
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
            while (end - start < offset + count && !ended)
                load();
            return window.subarray(Math.min(start + offset, end), Math.min(start + offset + count, end));
        },
        skip(count) {
            start += count;
            taken += count;
        },
        taken: () => taken,
        finish() {
            let bytes = taken + (end - start);
            while (!ended) {
                start = end = 0;
                load();
                bytes += end;
            }
            return { sha256: sum.digest('hex'), bytes };
        },
    };
}
const readBytes = 1 << 20;

;// CONCATENATED MODULE: ./src/mount/damaged.ts

/** The error of an archive that cannot be read on: `archive`, with what is wrong as a clause. */
function damaged(what, cause) {
    return new errors/* SitemountError */.hr('archive', `The archive is damaged: ${what}.`, { cause });
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
var external_node_zlib_default = /*#__PURE__*/__webpack_require__.n(external_node_zlib_);
// EXTERNAL MODULE: ./src/mount/compress.ts
var compress = __webpack_require__(98297);
// EXTERNAL MODULE: ./src/mount/memory.ts
var memory = __webpack_require__(50542);
;// CONCATENATED MODULE: ./src/mount/gzip-members.ts




/** Bytes a member of `chunkBytes` can have at most: stored blocks cost five bytes for each 64 KiB at worst. */
const memberLimit = compress/* chunkBytes */.nr + (1 << 18);
/**
 * Decodes gzip members one after the other to the end of the file (RFC 1952), each with its CRC and length. Accepts
 * members as `compressChunk` writes them: the fixed header, at most 16 MiB of content. Throws `archive` for anything
 * else: Node's own reader would silently ignore what follows a member.
 */
function* gzipMembers(source) {
    for (let number = 1; source.peek(0, 1).length > 0; number++) {
        const head = source.peek(0, compress/* gzipHeader */.So.length);
        if (head.length < compress/* gzipHeader */.So.length || compress/* gzipHeader */.So.some((byte, index) => head[index] !== byte)) {
            throw damaged(number === 1 ? 'it does not start as sitemount writes gzip' : `something follows gzip member ${number - 1}`);
        }
        const { content, length } = inflate(source.peek(compress/* gzipHeader */.So.length, memberLimit), number);
        const tail = source.peek(compress/* gzipHeader */.So.length + length, 8);
        if (tail.length < 8)
            throw damaged(`gzip member ${number} is cut`);
        if (tail.readUInt32LE(0) !== external_node_zlib_default().crc32(content))
            throw damaged(`gzip member ${number} has a wrong checksum`);
        if (tail.readUInt32LE(4) !== content.length)
            throw damaged(`gzip member ${number} is not as long as it says`);
        source.skip(compress/* gzipHeader */.So.length + length + 8);
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
        throw damaged(`gzip member ${number} does not decompress, or to more than 16 MiB`, cause);
    }
}

// EXTERNAL MODULE: ./src/mount/tar-format.ts
var tar_format = __webpack_require__(27088);
;// CONCATENATED MODULE: ./src/mount/tar-reader.ts


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
            throw damaged('the tar stream has no end');
        if (isZero(block))
            break;
        yield* readEntry(block, stream);
    }
    const second = stream.exact(tar_format/* blockBytes */.VE);
    if (second === undefined || !isZero(second))
        throw damaged('the tar stream has no end');
    if (!stream.ended())
        throw damaged('something follows the end of the tar stream');
}
function* readEntry(first, stream) {
    let header = parseHeader(first);
    let raw = Buffer.from(first);
    let pax = {};
    if (header.type === 'x') {
        if (header.bytes > paxLimit)
            throw damaged('a pax header is longer than 64 KiB');
        const data = stream.exact((0,tar_format/* padded */.jC)(header.bytes));
        if (data === undefined)
            throw damaged('a pax header is cut');
        pax = parsePax(data.subarray(0, header.bytes));
        raw = Buffer.concat([raw, data]);
        const next = stream.exact(tar_format/* blockBytes */.VE);
        if (next === undefined)
            throw damaged('nothing follows a pax header');
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
        throw damaged('a folder has content');
    const { mode } = header;
    const canonical = (kind === 'file' || kind === 'folder') && raw.equals((0,tar_format/* tarHeader */.pI)({ path, kind, mode, bytes }));
    const body = stream.body(stored);
    yield { path, kind, mode, bytes, canonical, content: body.pieces };
    body.finish();
}
function parseHeader(block) {
    const view = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
    if (octal(view, 148, 8) !== (0,tar_format/* headerSum */.n2)(view))
        throw damaged('a tar header has a wrong checksum');
    if (view.toString('latin1', 257, 262) !== 'ustar')
        throw damaged('a tar header is not of the POSIX kind');
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
        throw damaged('a tar header has a malformed number');
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
            throw damaged('a pax header is malformed');
        }
        const equals = view.indexOf(0x3d, blank);
        if (equals < 0 || equals >= end)
            throw damaged('a pax header is malformed');
        const key = view.toString('utf8', blank + 1, equals);
        const value = view.toString('utf8', equals + 1, end - 1);
        if (key === 'path')
            found.path = value;
        if (key === 'size') {
            if (!/^\d{1,15}$/.test(value))
                throw damaged('a pax header has a malformed size');
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
                    throw damaged('an entry is cut');
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
                        throw damaged('an entry is cut');
                    left -= take(left).length;
                }
                const padding = exact((0,tar_format/* padded */.jC)(bytes) - bytes);
                if (padding === undefined)
                    throw damaged('an entry is cut');
                if (!isZero(padding))
                    throw damaged('the padding of an entry is not empty');
            },
        };
    }
    return { exact, body, ended: () => !more() };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./src/mount/zip-format.ts
var zip_format = __webpack_require__(6840);
;// CONCATENATED MODULE: ./src/mount/zip-directory.ts



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
        throw damaged('it does not end as a zip file does: it is cut, or something follows');
    }
    const told = { count: end.readUInt16LE(10), bytes: end.readUInt32LE(12), offset: end.readUInt32LE(16) };
    const saturated = told.count === 0xffff || told.bytes === wide || told.offset === wide;
    const found = saturated ? readWideEnd(tail) : told;
    const records = (0,zip_format/* endRecords */.sp)(found);
    if (!tail.subarray(-records.length).equals(records))
        throw damaged('its end is not as sitemount writes it');
    if (found.offset + found.bytes + records.length !== size) {
        throw damaged('its central directory does not lie where its end says');
    }
    return found;
}
function readWideEnd(tail) {
    const record = tail.subarray(0, zip_format/* wideEndBytes */.uJ);
    if (tail.length < zip_format/* wideEndBytes */.uJ + zip_format/* locatorBytes */.Qh + zip_format/* endBytes */.hU || record.readUInt32LE(0) !== 0x06064b50) {
        throw damaged('its zip64 end is missing');
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
                throw damaged('its central directory is cut');
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
        throw damaged('its central directory is longer than its end says');
}
const windowBytes = 1 << 20;
const longestLine = zip_format/* centralBytes */.vX + 3 * 0xffff;
/** The line that `bytes` start with, and its length. */
function parseLine(bytes) {
    if (bytes.length < zip_format/* centralBytes */.vX || bytes.readUInt32LE(0) !== 0x02014b50) {
        throw damaged('its central directory has fewer lines than its end says');
    }
    const nameEnd = zip_format/* centralBytes */.vX + bytes.readUInt16LE(28);
    const extraEnd = nameEnd + bytes.readUInt16LE(30);
    const length = extraEnd + bytes.readUInt16LE(32);
    if (bytes.length < length)
        throw damaged('its central directory is cut');
    const name = bytes.toString('utf8', zip_format/* centralBytes */.vX, nameEnd);
    if ((bytes.readUInt16LE(8) & 0x2041) !== 0)
        throw damaged('an entry is encrypted');
    const method = bytes.readUInt16LE(10);
    if (method !== 0 && method !== 8)
        throw damaged(`an entry is compressed by the method ${method}, not 0 or 8`);
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
        throw damaged('an entry has no fitting zip64 field');
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
        throw damaged('it holds an impossible number');
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

;// CONCATENATED MODULE: ./src/mount/zip-reader.ts









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
        throw damaged('something lies between its entries and its central directory');
    // The directory was read from its place; what is hashed as the file's must be the same bytes.
    const again = (0,external_node_crypto_.createHash)('sha256');
    for (const piece of take(source, end.bytes))
        again.update(piece);
    if (!again.digest().equals(told.digest()))
        throw damaged('it changed while it was read');
}
function* zip_reader_readEntry(line, { source, meter }) {
    const { path, kind, mode, bytes, packed, canonical } = line;
    const quoted = (0,names/* quoteName */.AB)(path);
    if (line.offset !== source.taken())
        throw damaged(`the entry ${quoted} overlaps another or leaves a gap`);
    if (packed > bytes || (line.method === 0 && packed !== bytes)) {
        throw damaged(`the entry ${quoted} has sizes that cannot be`);
    }
    if (kind === 'folder' && (bytes !== 0 || line.method !== 0 || line.crc !== 0))
        throw damaged('a folder has content');
    const header = (0,zip_format/* localHeader */.$B)({ ...line, kind: kind === 'folder' ? 'folder' : 'file' });
    if (!source.peek(0, header.length).equals(header)) {
        throw damaged(`the local header of ${quoted} is not the one that the central directory implies`);
    }
    source.skip(header.length);
    const behind = source.taken() + packed;
    yield { path, kind, mode, bytes, canonical, content: content(line, { source, meter }) };
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
            throw damaged('an entry is cut');
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
                throw damaged(`the entry ${(0,names/* quoteName */.AB)(path)} is longer than it says`);
        },
        end() {
            if (length < bytes)
                throw damaged(`the entry ${(0,names/* quoteName */.AB)(path)} is shorter than it says`);
            if (sum !== crc)
                throw damaged(`the entry ${(0,names/* quoteName */.AB)(path)} has a wrong CRC`);
        },
    };
}
function* inflateSmall({ path, packed, bytes }, source) {
    const deflated = source.peek(0, packed);
    if (deflated.length < packed)
        throw damaged('an entry is cut');
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
        throw damaged(`the entry ${(0,names/* quoteName */.AB)(path)} does not decompress, or to more than it says`, cause);
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
            ? damaged(`the entry ${(0,names/* quoteName */.AB)(line.path)} does not decompress`, cause)
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
    return damaged(`something follows the compressed content of ${(0,names/* quoteName */.AB)(path)}`);
}
/** The memory of a piece is used again before a stream is done with it. */
function* copies(pieces) {
    for (const piece of pieces)
        yield Uint8Array.from(piece);
}

;// CONCATENATED MODULE: ./src/mount/zstd-frames.ts




/** Bytes a frame of `chunkBytes` can have at most: incompressible blocks cost three bytes each. */
const frameLimit = compress/* chunkBytes */.nr + (1 << 18);
const magic = 0xfd2fb528;
const blockLimit = 128 << 10;
/**
 * Decodes zstd frames one after the other to the end of the file, each with its checksum. Walks frame and block headers
 * itself (RFC 8878, 3.1.1), because Node's decoder stops after the first frame without an error (nodejs/node#64741).
 * Accepts frames as `compressChunk` writes them: content size given and at most 16 MiB, window 2 MiB, checksum, no
 * dictionary. Throws `archive` for anything else.
 */
function* zstdFrames(source) {
    (0,compress/* requireZstd */.tf)();
    for (let number = 1; source.peek(0, 1).length > 0; number++) {
        const { content, header } = readHeader(source, number);
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
        throw damaged(number === 1 ? 'it does not start with a zstd frame' : `something follows zstd frame ${number - 1}`);
    }
    const descriptor = head.readUInt8(4);
    const single = (descriptor & 0x20) !== 0;
    if ((descriptor & 0x04) === 0)
        throw damaged(`zstd frame ${number} has no checksum`);
    if ((descriptor & 0x1b) !== 0)
        throw damaged(`zstd frame ${number} has reserved bits or a dictionary`);
    const at = single ? 5 : 6;
    const sizeBytes = [single ? 1 : 0, 2, 4, 8][descriptor >> 6];
    if (sizeBytes === 0)
        throw damaged(`zstd frame ${number} does not say how long its content is`);
    if (head.length < at + sizeBytes)
        throw damaged(`zstd frame ${number} is cut`);
    const size = Number(head.subarray(at, at + sizeBytes).reduceRight((sum, byte) => sum * 256 + byte, 0));
    const content = sizeBytes === 2 ? size + 256 : size;
    if (content > compress/* chunkBytes */.nr)
        throw damaged(`zstd frame ${number} has ${content} bytes, more than 16 MiB`);
    if (!single && head.readUInt8(5) !== (compress/* windowLog */.jt - 10) << 3)
        throw damaged(`zstd frame ${number} has a foreign window`);
    return { content, header: at + sizeBytes };
}
/** Length of the whole frame, found by its block headers. */
function walkBlocks(source, { at, number }) {
    let offset = at;
    for (let last = false; !last;) {
        const head = source.peek(offset, 3);
        if (head.length < 3)
            throw damaged(`zstd frame ${number} is cut`);
        const block = head.readUIntLE(0, 3);
        last = (block & 1) === 1;
        const kind = (block >> 1) & 3;
        const size = block >> 3;
        if (kind === 3 || size > blockLimit)
            throw damaged(`zstd frame ${number} has an impossible block`);
        offset += 3 + (kind === 1 ? 1 : size);
        if (offset > frameLimit)
            throw damaged(`zstd frame ${number} is longer than any 16 MiB can be`);
    }
    if (source.peek(0, offset + 4).length < offset + 4)
        throw damaged(`zstd frame ${number} is cut`);
    return offset + 4;
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
        throw damaged(`zstd frame ${number} does not decompress`, cause);
    }
    if (decoded.length !== content)
        throw damaged(`zstd frame ${number} is not as long as it says`);
    return decoded;
}

;// CONCATENATED MODULE: ./src/mount/read.ts






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
            throw damaged(`it unpacks to more than ${limits.bytes} bytes`);
        if (total > ratioFrom && total > (packed() + ahead) * limits.ratio) {
            throw damaged(`it unpacks to more than ${limits.ratio} times its own length`);
        }
    };
}
function* metered(chunks, meter) {
    for (const chunk of chunks) {
        meter(chunk.length);
        yield chunk;
    }
}

// EXTERNAL MODULE: ./src/mount/sealed-disk.ts
var sealed_disk = __webpack_require__(56795);
;// CONCATENATED MODULE: ./src/mount/unpack.ts






/** Unpacks into an empty folder that exists. Its methods throw `disk-full` and `unwritable`. */
function createUnpacker(folder) {
    const files = [];
    const made = new Set();
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
        finish() {
            if (!spoilt)
                (0,sealed_disk/* sealFolders */.V4)(folder, files);
            return !spoilt;
        },
    };
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

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/mount/checksums.ts
var checksums = __webpack_require__(79093);
// EXTERNAL MODULE: ./src/mount/layout.ts
var layout = __webpack_require__(40403);
// EXTERNAL MODULE: ./src/mount/manifest.ts
var mount_manifest = __webpack_require__(57944);
// EXTERNAL MODULE: ./src/environment/metadata.ts
var metadata = __webpack_require__(75500);
// EXTERNAL MODULE: ./src/mount/record.ts
var mount_record = __webpack_require__(95176);
// EXTERNAL MODULE: ./src/mount/selection.ts
var selection = __webpack_require__(24947);
;// CONCATENATED MODULE: ./src/mount/record-audit.ts




/** Bytes of a RECORD that are looked at; the longest known ones have two. */
const recordLimit = 16 << 20;
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
function auditRecord(record, { content, sums, mountPath }) {
    const folder = record.slice(mountPath.length + 1).split('/', 1)[0] ?? '';
    const name = folder.replace(/-[^-]*\.dist-info$/, '');
    const flaws = [];
    const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('utf8');
    for (const row of (0,metadata/* recordRows */.dq)(text)) {
        const target = (0,mount_record/* recordTarget */.RU)(row.path);
        if (target === null || (0,selection/* isInstallerNote */.R3)(target) || (0,selection/* isCachedBytecode */.U3)(target))
            continue;
        const path = `${mountPath}/${target}`;
        const sha256 = sums.get(path);
        if (sha256 === undefined) {
            const message = `${(0,names/* quoteName */.AB)(target)} is recorded by ${(0,names/* quoteName */.AB)(name)} but is not in the mount.`;
            flaws.push({ rule: 'missing-file', path, package: name, message });
        }
        else if (/^sha256=/i.test(row.hash) && (0,mount_record/* rowHolds */.x$)(row, { bytes: 0, sha256 }) === false) {
            const message = `${(0,names/* quoteName */.AB)(target)} is not the file that RECORD of ${(0,names/* quoteName */.AB)(name)} names.`;
            flaws.push({ rule: 'tampered-file', path, package: name, message });
        }
    }
    return flaws;
}

;// CONCATENATED MODULE: ./src/mount/startup-files.ts
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

;// CONCATENATED MODULE: ./src/mount/ledger.ts







/** Flaws after which reading stops: whoever made that many wants to be told no more. */
const flawLimit = 1000;
/**
 * An empty book. With `caseCounts` names that differ only in case are a warning: they lie beside each other in a folder
 * that was read here; an archive with both would lose one elsewhere.
 */
function createLedger({ caseCounts = false } = {}) {
    const flaws = [];
    const seen = new Set();
    const records = [];
    const startup = createStartupList();
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
        open(manifestBytes, sumsBytes) {
            try {
                manifest = (0,mount_manifest/* readManifest */.WI)(manifestBytes);
                digest = (0,checksums/* treeDigest */.fZ)(sumsBytes);
                sums = (0,checksums/* parseChecksums */.yk)(sumsBytes, manifest.mountPath);
            }
            catch (error) {
                if (!(error instanceof errors/* SitemountError */.hr))
                    throw error;
                const path = manifest === null ? mount_manifest/* manifestName */.vS : checksums/* checksumsName */.uw;
                add({ rule: 'digest-mismatch', path, message: error.message });
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
                    path: mount_manifest/* manifestName */.vS,
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
            if ((0,environment_startup/* startupKind */.gf)(inside) !== undefined)
                startup.add({ path: inside, sha256, bytes: length, content: content ?? null });
            else if (content !== undefined)
                records.push([path, content]);
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
                return length <= recordLimit;
            return (0,environment_startup/* startupKind */.gf)(inMount(path)) !== undefined && length <= startupLimit;
        },
        inMount,
        close(complete) {
            if (manifest !== null && complete)
                closeComplete(manifest);
            return { manifest, treeDigest: digest, files: seen.size, bytes, startup: startup.files, flaws };
        },
    };
    function inMount(path) {
        return manifest === null ? path : path.slice(manifest.mountPath.length + 1);
    }
    function closeComplete({ mountPath, bytes: promised }) {
        for (const path of sums.keys()) {
            if (seen.has(path))
                continue;
            add({ rule: 'missing-file', path, message: `${(0,names/* quoteName */.AB)(path)} is listed in SHA256SUMS but is not there.` });
        }
        for (const [path, other] of (0,names/* caseCollisions */.i4)([...seen])) {
            const message = `${(0,names/* quoteName */.AB)(path)} and ${(0,names/* quoteName */.AB)(other)} are one name where case does not count.`;
            add({ rule: 'unsafe-path', path, message, ...(caseCounts ? { level: 'warning' } : {}) });
        }
        if (seen.size === sums.size && bytes !== promised) {
            const message = `The files have ${bytes} bytes together, the manifest says ${promised}.`;
            add({ rule: 'digest-mismatch', path: mount_manifest/* manifestName */.vS, message });
        }
        for (const [path, content] of records)
            for (const flaw of auditRecord(path, { content, sums, mountPath }))
                add(flaw);
    }
}

;// CONCATENATED MODULE: ./src/mount/verify-archive.ts









/** Bytes SHA256SUMS may have: about half a million files. */
const sumsLimit = 64 << 20;
const turnBytes = 32 << 20;
/**
 * Judges the entries of an archive as they come. Throws `interrupted`, what reading the file throws, and what the unpacker
 * throws.
 */
async function verifyEntries(entries, { signal, maxSize, unpacker }) {
    const ledger = createLedger();
    const order = [];
    const seen = new Set();
    let manifest;
    let sums;
    let complete = false;
    let sinceTurn = 0;
    let total = 0;
    try {
        for (const entry of entries) {
            // Reading is synchronous: signals and timers get their turn in between.
            sinceTurn += entry.bytes + 4096;
            if (sinceTurn > turnBytes) {
                sinceTurn = 0;
                await (0,promises_.setImmediate)();
                if (signal.aborted)
                    throw (0,src_process/* interrupted */.VM)();
            }
            if (ledger.full())
                return ledger.close(false);
            total += entry.bytes;
            if (total > maxSize) {
                ledger.add(tooLarge(entry, maxSize));
                return ledger.close(false);
            }
            if (!isSafe(entry, { seen, ledger }))
                continue;
            if (manifest === undefined || sums === undefined) {
                const wanted = manifest === undefined ? mount_manifest/* manifestName */.vS : checksums/* checksumsName */.uw;
                const content = await takeWhole(entry, { wanted, ledger });
                if (content === undefined)
                    return ledger.close(false);
                if (manifest === undefined)
                    manifest = content;
                else {
                    sums = content;
                    if (!ledger.open(manifest, sums))
                        return ledger.close(false);
                }
                continue;
            }
            order.push(entry.path);
            if (entry.kind === 'folder')
                ledger.admit(entry.path, 'folder');
            else if (ledger.admit(entry.path, 'file'))
                await readFile(entry, { ledger, signal, unpacker });
        }
        complete = true;
    }
    catch (error) {
        if (!(error instanceof errors/* SitemountError */.hr) || error.code !== 'archive')
            throw error;
        ledger.add({ rule: 'digest-mismatch', message: error.message, help: 'Fetch it again from where it was published.' });
    }
    if (complete && sums === undefined) {
        const path = manifest === undefined ? mount_manifest/* manifestName */.vS : checksums/* checksumsName */.uw;
        ledger.add({ rule: 'missing-file', path, message: `The archive holds no ${path}.` });
        return ledger.close(false);
    }
    if (complete && ledger.flaws.length === 0)
        checkOrder(order, ledger);
    return ledger.close(complete);
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
function isSafe(entry, { seen, ledger }) {
    const { path, kind, mode, canonical } = entry;
    const refuse = (what) => {
        ledger.add({ rule: 'unsafe-path', path, message: `The entry ${(0,names/* quoteName */.AB)(path)} ${what}.` });
        return false;
    };
    if (kind === 'extension')
        return refuse('is of a kind that sitemount does not write');
    if (kind !== 'file' && kind !== 'folder')
        return refuse(`is a ${kind}: an artifact holds plain files only`);
    const reason = (0,names/* unsafeReason */.Bf)(path);
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
    const limit = wanted === mount_manifest/* manifestName */.vS ? mount_manifest/* manifestLimit */.t7 : sumsLimit;
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
        if (!sealed)
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
            throw (0,src_process/* interrupted */.VM)();
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
    const right = (0,layout/* archiveOrder */.Z)(expected.map(path => ({ path }))).map(entry => 'folder' in entry ? entry.folder : entry.path);
    const wrong = right.findIndex((path, index) => path !== order[index]);
    if (wrong < 0)
        return;
    const path = right[wrong] ?? '';
    const message = `${(0,names/* quoteName */.AB)(path)} does not stand where sitemount writes it: the entries have another order.`;
    ledger.add({ rule: 'digest-mismatch', path, message });
}

// EXTERNAL MODULE: ./src/mount/batches.ts
var batches = __webpack_require__(7241);
// EXTERNAL MODULE: ./src/mount/sealed-mode.ts
var sealed_mode = __webpack_require__(80773);
;// CONCATENATED MODULE: ./src/mount/verify-folder.ts














/**
 * Judges an unpacked artifact: every entry by `lstat`, links are not followed. Modes are not judged but for setuid and
 * the like, since the umask of whoever unpacked it made them. Throws `unreadable`, `interrupted`, and what the unpacker
 * throws.
 */
async function verifyFolder(root, options) {
    const { signal, pool, maxSize, unpacker } = options;
    const ledger = createLedger({ caseCounts: process.platform === 'linux' });
    const manifest = readOwn(root, { name: mount_manifest/* manifestName */.vS, limit: mount_manifest/* manifestLimit */.t7, ledger });
    const sums = readOwn(root, { name: checksums/* checksumsName */.uw, limit: sumsLimit, ledger });
    if (manifest === undefined || sums === undefined || !ledger.open(manifest, sums))
        return ledger.close(false);
    const files = [];
    let total = 0;
    for await (const file of walk(root, { signal, ledger })) {
        if (ledger.full())
            return ledger.close(false);
        if (file.path === mount_manifest/* manifestName */.vS || file.path === checksums/* checksumsName */.uw)
            continue;
        total += file.bytes;
        if (total > maxSize) {
            ledger.add(tooLarge(file, maxSize));
            return ledger.close(false);
        }
        if (ledger.admit(file.path, 'file'))
            files.push(file);
    }
    let done = 0;
    const take = (results) => {
        for (const result of results) {
            const file = files[done++];
            if ('gone' in result || !see(root, { file: file.path, digest: result, ledger }))
                unpacker?.spoil();
        }
    };
    if (unpacker === undefined)
        await (0,mount_pool/* inOrder */.al)(pool, { tasks: hashTasks(root, files), each: take });
    else
        await (0,mount_pool/* inOrder */.al)(pool, { tasks: copyTasks(root, { files, ledger, unpacker }), each: take });
    return ledger.close(true);
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
/** Tells the ledger of a file; whether it is the one that was sealed. */
function see(root, { file, digest, ledger }) {
    if (!ledger.wantsContent(file, digest.bytes))
        return ledger.see(file, digest);
    const content = readContent(root, file);
    // Read a second time: it counts as what it is now.
    return ledger.see(file, { bytes: content.length, sha256: (0,external_node_crypto_.hash)('sha256', content, 'hex'), content });
}
/** The plain files below `root`; anything else is told, and not entered. */
async function* walk(root, { signal, ledger }) {
    const folders = [''];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        await (0,promises_.setImmediate)();
        if (signal.aborted)
            throw (0,src_process/* interrupted */.VM)();
        const names = reading(external_node_path_default().join(root, folder), () => external_node_fs_default().readdirSync(external_node_path_default().join(root, folder)));
        for (const name of names.sort()) {
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
    return reading(full, () => external_node_fs_default().readFileSync(full));
}
function readContent(root, file) {
    const full = external_node_path_default().join(root, file);
    return reading(full, () => external_node_fs_default().readFileSync(full));
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

;// CONCATENATED MODULE: ./src/mount/verify.ts











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
            throw (0,src_process/* interrupted */.VM)();
        unpacked = isWhole(verified) && unpacker.finish();
        return { ...verified, unpacked };
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
    const { signal, pool = (0,mount_pool/* inlinePool */.s6)(signal), maxSize = defaultLimits.bytes, unpacker } = options;
    if (signal.aborted)
        throw (0,src_process/* interrupted */.VM)();
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
    const { signal, maxSize = defaultLimits.bytes, limits = defaultLimits, unpacker } = options;
    const { O_RDONLY, O_NONBLOCK = 0 } = (external_node_fs_default()).constants;
    const descriptor = verify_reading(path, () => external_node_fs_default().openSync(path, O_RDONLY | O_NONBLOCK));
    try {
        // What stands between the files of a tar stream comes on top.
        const bytes = options.maxSize === undefined ? limits.bytes : Math.max(limits.bytes, 2 * maxSize);
        const archive = readArchive(descriptor, { ...limits, bytes });
        if (archive.format === 'squashfs')
            throw unmounted(path);
        const entryOptions = { signal, maxSize, ...(unpacker === undefined ? {} : { unpacker }) };
        const verified = archive.format === null ? foreign : await verifyEntries(archive.entries, entryOptions);
        // The digest is that of the whole file, also when reading its entries ended early.
        const { sha256, bytes: archiveBytes } = archive.finish();
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
/** Adds the flaw of a file that is not the one expected. */
function withExpected(verified, { expectedDigest }) {
    if (expectedDigest === undefined || verified.digest === expectedDigest)
        return verified;
    const message = verified.digest === null
        ? `A folder has no digest of its own; ${expectedDigest} was expected.`
        : `The file has the digest ${verified.digest}, expected was ${(0,names/* quoteName */.AB)(expectedDigest).slice(1, -1)}.`;
    const help = verified.digest === null ? 'Verify the sealed file itself.' : 'This is another file than the one meant.';
    return { ...verified, flaws: [{ rule: 'digest-mismatch', message, help }, ...verified.flaws] };
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

// EXTERNAL MODULE: ./src/policy.ts
var policy = __webpack_require__(11237);
// EXTERNAL MODULE: ./src/rules/phases.ts + 24 modules
var phases = __webpack_require__(86309);
// EXTERNAL MODULE: ./src/size-limit.ts
var size_limit = __webpack_require__(75416);
// EXTERNAL MODULE: ./src/stopwatch.ts
var stopwatch = __webpack_require__(99176);
;// CONCATENATED MODULE: ./src/verify.ts















/**
 * Opens an artifact and judges it: its sums, its paths, its start-up code, and the Python it was built for. With `extract-to`
 * the packages lie there when all is well, and nothing does when not. No Python process.
 */
async function verify_verify(options, io, { entry }) {
    if (options.artifact === '') {
        throw new errors/* SitemountError */.hr('usage', 'Input `artifact`: expected the path of an artifact or of its unpacked directory.');
    }
    const { extractTo } = options;
    if (extractTo === '')
        return (await look(options, io, { entry })).result;
    const extraction = openExtraction(external_node_path_default().resolve(io.cwd, extractTo));
    try {
        const { result, unpacked } = await look(options, io, { entry, unpackTo: extraction.draft });
        if (result.verdict === 'failed') {
            dropExtraction(extraction);
            return result;
        }
        // A level that was lowered makes a verdict milder, not an artifact whole.
        if (!unpacked)
            throw new errors/* SitemountError */.hr('archive', `Nothing was put at ${extraction.to}: not all is as it was sealed.`);
        publishExtraction(extraction);
        return { ...result, ...(result.mount && { mount: { ...result.mount, path: extraction.to } }) };
    }
    catch (error) {
        dropExtraction(extraction);
        throw error;
    }
}
/** What the artifact is found to be, and whether all its packages lie at `unpackTo` as they were sealed. */
async function look(options, io, { entry, unpackTo }) {
    const { steps, time } = (0,stopwatch/* createStopwatch */.S)();
    const { expected, target } = (0,declared/* readDeclaredPython */.H1)(options, io);
    const maxSize = (0,size_limit/* readSizeLimit */.fe)(options.maxSize);
    const pool = (0,mount_pool/* createPool */.b)({ workers: Math.min(4, external_node_os_default().availableParallelism()), entry, signal: io.signal });
    try {
        const verified = await time('verify', () => verifyArtifact(external_node_path_default().resolve(io.cwd, options.artifact), {
            ...{ pool, signal: io.signal },
            ...(maxSize !== undefined && { maxSize }),
            ...(unpackTo !== undefined && { unpackTo }),
        }));
        const startup = verified.startup.flatMap(file => (0,environment_startup/* classifyStartup */.y0)(file) ?? []);
        const sizes = (0,mount_sizes/* manifestSizes */.s6)(verified.manifest?.packages ?? []);
        const measured = { sizes, total: verified, limits: (0,size_limit/* limitsOf */.Af)(options, target) };
        const facts = { verified, expected, flaws: [], startup, allowed: options.allow, ...measured };
        const findings = (0,judge/* judge */.S)(phases/* ofArtifact */.Sd, facts, (0,policy/* policyOf */.US)(options));
        const verdict = (0,policy/* verdictOf */.Vj)(findings, options);
        const result = (0,assemble/* assemble */.fT)({ mode: 'verify', verdict, findings, steps, sizes, ...(0,assemble/* verifiedParts */.DR)(verified) });
        return { result, unpacked: verified.unpacked === true };
    }
    finally {
        await pool.close();
    }
}


/***/ })

};

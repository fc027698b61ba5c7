export const id = 260;
export const ids = [260];
export const modules = {

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

/***/ 58418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ newestNeeded),
/* harmony export */   q: () => (/* binding */ readVersions)
/* harmony export */ });
/* harmony import */ var _core_compare_numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41671);
/* harmony import */ var _window_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78707);


/** Libraries with versions, and versions of one library, in one file; libstdc++ has some forty. */
const most = { libraries: 1024, versions: 4096 };
const weak = 2;
/** Version nodes without a number, and the release that brought them. */
const named = {
    // Packed relative relocations: glibc 2.36 loads them, an earlier one refuses the file by this name.
    GLIBC_ABI_DT_RELR: { family: 'GLIBC', version: '2.36' },
};
/** The newest version of a family that any of these files asks for: `2.28` of `GLIBC`; undefined where none asks. */
function newestNeeded(files, family) {
    return files
        .flatMap(({ elf }) => elf?.versions ?? [])
        .filter(needed => needed.family === family)
        .map(({ version }) => version)
        .sort(_core_compare_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNumbers */ .S)
        .at(-1);
}
/**
 * The highest version of each family that is needed of each library, from `.gnu.version_r` (Linux Standard Base 5.0, core
 * generic, "Version Requirements"). Names without a number (`GLIBC_PRIVATE`) say nothing about a release and are left out.
 *
 * Throws `Malformed`.
 */
function readVersions(layout, { start, count, text }) {
    const highest = new Map();
    for (const { library, names } of readTable(layout, { start, count })) {
        const file = text(library);
        for (const name of names) {
            const one = split(text(name));
            if (one === undefined)
                continue;
            const key = `${file}\0${one.family}`;
            const known = highest.get(key);
            if (known === undefined || (0,_core_compare_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNumbers */ .S)(one.version, known.version) > 0)
                highest.set(key, { library: file, ...one });
        }
    }
    return [...highest.values()];
}
/** Offsets in the string table, before any of them is read: table and strings lie apart. */
function readTable({ at, number }, { start, count }) {
    const libraries = [];
    let total = 0;
    for (let place = start, left = count; left > 0; left--) {
        if (libraries.length === most.libraries)
            throw new _window_js__WEBPACK_IMPORTED_MODULE_1__/* .Malformed */ .s('it asks for versions of too many libraries');
        const need = at(place, 16, 'version table');
        const entries = number(need, 2, 2);
        const [library, first, next] = [number(need, 4, 4), number(need, 8, 4), number(need, 12, 4)];
        const names = [];
        for (let where = place + first, rest = entries; rest > 0; rest--) {
            if (++total > most.versions)
                throw new _window_js__WEBPACK_IMPORTED_MODULE_1__/* .Malformed */ .s('it asks for too many versions');
            const entry = at(where, 16, 'version table');
            if ((number(entry, 4, 2) & weak) === 0)
                names.push(number(entry, 8, 4));
            const step = number(entry, 12, 4);
            if (step === 0)
                break;
            where += step;
        }
        libraries.push({ library, names });
        if (next === 0)
            break;
        place += next;
    }
    return libraries;
}
function split(name) {
    if (Object.hasOwn(named, name))
        return named[name];
    const [, family, version] = /^([A-Za-z][A-Za-z0-9_]*?)_(\d{1,6}(?:\.\d{1,6}){0,5})$/.exec(name) ?? [];
    return family === undefined || version === undefined ? undefined : { family, version };
}


/***/ }),

/***/ 78707:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ windowed),
/* harmony export */   s: () => (/* binding */ Malformed)
/* harmony export */ });
/** A file that is not what its fields say, as one clause. Never leaves this room: `parseElf` tells it as a problem. */
class Malformed extends Error {
}
/** Bytes fetched at once: most fields of one table lie close together. */
const block = 4096;
/**
 * Exact reads over `read` by way of one window, with a limit on the bytes that are fetched in all, whatever the fields ask for.
 *
 * Returns a function that gives `length` bytes at `offset`, valid until its next call; it throws `Malformed` beyond the end
 * of the file or of the limit.
 */
function windowed(read, { limit }) {
    let start = 0;
    let window = Buffer.alloc(0);
    let fetched = 0;
    return (offset, length, what) => {
        if (!Number.isSafeInteger(offset) || offset < 0)
            throw new Malformed(`its ${what} lie at an impossible place`);
        if (offset < start || offset + length > start + window.length) {
            const wanted = Math.max(length, block);
            fetched += wanted;
            if (fetched > limit)
                throw new Malformed('its tables are larger than those of any real library');
            window = read(offset, wanted);
            start = offset;
        }
        const bytes = window.subarray(offset - start, offset - start + length);
        if (bytes.length < length)
            throw new Malformed(`it ends within its ${what}`);
        return bytes;
    };
}


/***/ })

};

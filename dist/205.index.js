export const id = 205;
export const ids = [205];
export const modules = {

/***/ 86364:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ closure)
/* harmony export */ });
/* harmony import */ var _requirements_grammar_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84526);
/* harmony import */ var _requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(831);
/* harmony import */ var _requirements_grammar_pep508_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12692);



/**
 * Which distributions the listed ones need, and which of those are not installed: `Requires-Dist` of everything reached,
 * under the target's markers, with the extras that were asked for (`pip check` leaves extras out). Metadata that
 * cannot be parsed needs nothing.
 */
function closure({ distributions, roots, markers }) {
    const installed = new Map(distributions.map(one => [one.normalizedName, one]));
    const needs = new Map();
    const missing = new Map();
    const seen = new Set();
    const steps = roots.map(({ normalizedName, extras }) => ({ normalizedName, extras, root: normalizedName }));
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
        const { root } = step;
        const distribution = installed.get(step.normalizedName);
        const key = [root, step.normalizedName, ...step.extras.map(_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P).sort()].join(' ');
        if (distribution === undefined || seen.has(key))
            continue;
        seen.add(key);
        for (const { requirement, name, extras } of required(distribution, step.extras, markers)) {
            const need = { by: distribution.name, requirement, root };
            // An extra that stands for others of the same distribution (`pkg[all]`) is no need of its own.
            if (name !== step.normalizedName)
                note(needs, name, need);
            if (!installed.has(name))
                note(missing, name, need);
            steps.push({ normalizedName: name, extras, root });
        }
    }
    return { needs, missing };
}
function required({ requiresDist }, extras, markers) {
    return requiresDist.flatMap(requirement => {
        try {
            const { name, extras: wanted, marker } = (0,_requirements_grammar_pep508_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRequirement */ .p)(requirement);
            if (marker !== null && !(0,_requirements_grammar_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluateMarker */ .U)(marker, markers, [...extras]))
                return [];
            return [{ requirement, name: (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P)(name), extras: wanted }];
        }
        catch {
            return [];
        }
    });
}
function note(needs, name, need) {
    const known = needs.get(name);
    if (known === undefined)
        needs.set(name, [need]);
    else if (!known.some(one => one.by === need.by && one.root === need.root))
        known.push(need);
}


/***/ }),

/***/ 97420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ contentsSteps),
  r: () => (/* binding */ readContents)
});

// EXTERNAL MODULE: ./src/core/steps.ts
var steps = __webpack_require__(29860);
// EXTERNAL MODULE: ./src/environment/namespaces.ts
var namespaces = __webpack_require__(24613);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/environment/elf/parse.ts + 1 modules
var parse = __webpack_require__(80921);
// EXTERNAL MODULE: ./src/environment/elf/read.ts
var elf_read = __webpack_require__(42151);
// EXTERNAL MODULE: ./src/environment/owners.ts
var owners = __webpack_require__(76477);
;// CONCATENATED MODULE: ./src/environment/native.ts




/** Text and bytecode, which need no look however their mode is: some installers set x bits on all files. */
const plain = /\.(?:pyc?|pyi|pxd|h|hpp|txt|json|md|rst|html|js|css|sh|csv|dat|npy|npz|png|svg)$/i;
/**
 * The native code of a site-packages directory: every file that is named like a library, and every other with an x bit that
 * begins like an ELF file. Reads a few blocks of each, follows no link, takes any bytes, throws nothing.
 * In the order of the inventory.
 */
function* scanNative({ site, entries, distributions, }) {
    const found = [];
    for (const entry of entries) {
        const suffix = librarySuffix(entry.path);
        if (entry.kind !== 'file' || (suffix === null && !mayBeProgram(entry)))
            continue;
        const read = readHead(external_node_path_default().join(site, entry.path));
        if (suffix !== null || read.format === 'elf')
            found.push({ path: entry.path, suffix, ...read });
        yield;
    }
    // Of several owners the last one wins, as in an install.
    const owned = found.length === 0 ? new Map() : (0,owners/* owners */.Z)({ distributions });
    return found.map(file => ({ ...file, owner: owned.get(file.path)?.metadata ?? null }));
}
/**
 * What the name of a library ends in, from the first dot of the file name that begins a known ending: `.so`, `.abi3.so`,
 * `.cpython-312-x86_64-linux-gnu.so`, `.so.1.2`, `.cp312-win_amd64.pyd`, `.dylib`, `.dll`; null for any other name.
 */
function librarySuffix(file) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    const [suffix] = /(?:\.(?:abi3t?|cpython-\w+(?:-[\w-]+)?|pypy\w+(?:-[\w-]+)?|graalpy\w+(?:-[\w-]+)?|cp\d+\w*-\w+))?\.(?:so|pyd)$/i.exec(name) ??
        /\.(?:so(?:\.\d\w*)+|dylib|dll)$/i.exec(name) ??
        [];
    return suffix === undefined || suffix === name ? null : suffix;
}
function mayBeProgram({ path: name, mode, bytes }) {
    return (mode & 0o111) !== 0 && bytes >= 52 && !plain.test(name);
}
function readHead(file) {
    const read = (0,elf_read/* withFile */.D4)(file, handle => {
        const format = formatOf((0,elf_read/* readAt */.m6)(handle, { offset: 0, length: 8 }));
        if (format !== 'elf')
            return { format };
        return { format, ...(0,parse/* parseElf */.$)((offset, length) => (0,elf_read/* readAt */.m6)(handle, { offset, length })) };
    });
    return { format: 'other', ...(read ?? { problem: 'it is gone' }) };
}
/** What a file is by its first bytes: ELF, Mach-O (thin or fat, either byte order) or PE. */
function formatOf(head) {
    if (head.length < 4)
        return 'other';
    const magic = head.readUInt32BE(0);
    if (magic === 0x7f454c46)
        return 'elf';
    if ([0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe, 0xcafebabe, 0xcafebabf].includes(magic))
        return 'mach-o';
    return magic >>> 16 === 0x4d5a ? 'pe' : 'other';
}

// EXTERNAL MODULE: ./src/environment/startup.ts + 1 modules
var environment_startup = __webpack_require__(29287);
;// CONCATENATED MODULE: ./src/environment/contents.ts




/** Reads native code, start-up code and, with `names`, what can be imported. Runs nothing, follows no link, throws nothing. */
function readContents(inventory, { names }) {
    return (0,steps/* atOnce */.zd)(contentsSteps(inventory, { names }));
}
/** The same, to be interrupted in between. */
function* contentsSteps(inventory, { names }) {
    const native = yield* scanNative(inventory);
    const startup = (0,environment_startup/* readStartup */.gm)(inventory);
    yield;
    return { native, startup, packageRoots: names ? (0,namespaces/* readPackageRoots */.e)(inventory) : [] };
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

/***/ 33585:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ nameInstalled)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62611);



/**
 * The requirements, with a name for those that are only a path or URL: the name of the distribution that was installed from
 * there, as `direct_url.json` tells (PEP 610).
 */
function nameInstalled(requirements, { distributions, cwd }) {
    return requirements.map(requirement => {
        const { normalizedName, url } = requirement;
        if (normalizedName !== '' || url === null)
            return requirement;
        const found = distributions.find(({ directUrl }) => isFrom(url, { directUrl, cwd }));
        return found === undefined ? requirement : { ...requirement, name: found.name, normalizedName: found.normalizedName };
    });
}
function isFrom(url, { directUrl, cwd }) {
    const { url: recorded, subdirectory = null } = (directUrl ?? {});
    if (typeof recorded !== 'string')
        return false;
    const wanted = (0,_requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .describeReference */ .P5)(url);
    const folder = new URLSearchParams(wanted.fragment).get('subdirectory');
    if (folder !== subdirectory)
        return false;
    if (wanted.local)
        return localPath(recorded) === node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, wanted.path);
    const there = (0,_requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .describeReference */ .P5)(recorded);
    return there.host === wanted.host && there.path === wanted.path;
}
function localPath(url) {
    try {
        return node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(url));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 24613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ readPackageRoots)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Namespaces within namespaces; nobody goes deeper than four. */
const deepest = 8;
/** Bytes of an `__init__.py` that are looked at: those that declare a namespace are a line or two. */
const readLimit = 64 << 10;
const identifier = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const moduleFile = /^([\p{L}_][\p{L}\p{N}_]*)(?:\.py|\.pyc|(?:\.[A-Za-z0-9_-]+)*\.(?:so|pyd))$/u;
/**
 * The names that can be imported from a site-packages directory, sorted, and how each treats other entries of sys.path:
 * top-level modules and packages, and what lies in namespace packages (PEP 420; pkgutil and pkg_resources, packaging guide
 * "Packaging namespace packages"). Links are not followed; an `__init__.py` that cannot be read counts as a plain one.
 */
function readPackageRoots({ site, entries, distributions }) {
    const roots = new Map();
    collect(treeOf(entries), { site, parts: [], roots });
    for (const { normalizedName, record } of distributions) {
        for (const row of record ?? []) {
            for (const root of rootsOf(row.path, roots)) {
                if (!root.distributions.includes(normalizedName))
                    root.distributions.push(normalizedName);
            }
        }
    }
    for (const root of roots.values())
        root.distributions.sort();
    return [...roots.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
function treeOf(entries) {
    const top = { files: new Set(), folders: new Map() };
    for (const { path: name, kind } of entries) {
        if (kind !== 'file')
            continue;
        const parts = name.split('/');
        const file = parts.pop() ?? '';
        let node = top;
        for (const part of parts) {
            const next = node.folders.get(part) ?? { files: new Set(), folders: new Map() };
            node.folders.set(part, next);
            node = next;
        }
        node.files.add(file);
    }
    return top;
}
function collect(node, { site, parts, roots }) {
    for (const [folder, inside] of node.folders) {
        if (!identifier.test(folder) || folder === '__pycache__' || !holdsCode(inside))
            continue;
        const here = [...parts, folder];
        const kind = kindOf(inside, node_path__WEBPACK_IMPORTED_MODULE_1___default().join(site, ...here));
        const name = here.join('.');
        roots.set(name, { name, kind, distributions: [] });
        if (kind !== 'package' && here.length < deepest)
            collect(inside, { site, parts: here, roots });
    }
    for (const file of node.files) {
        const stem = moduleFile.exec(file)?.[1];
        if (stem === undefined || stem === '__init__' || stem === '__main__')
            continue;
        const name = [...parts, stem].join('.');
        const folder = roots.get(name);
        // In one folder a package comes before a module, and a module before a namespace (importlib, FileFinder).
        if (folder === undefined || folder.kind === 'namespace')
            roots.set(name, { name, kind: 'module', distributions: [] });
    }
}
function kindOf({ files }, folder) {
    if (![...files].some(file => moduleFile.exec(file)?.[1] === '__init__'))
        return 'namespace';
    if (!files.has('__init__.py'))
        return 'package';
    const text = readText(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, '__init__.py'));
    // Many try pkg_resources first and fall back to pkgutil; either way pkgutil's is the one that works everywhere.
    if (/\bextend_path\s*\(/.test(text))
        return 'pkgutil';
    return /\bdeclare_namespace\s*\(/.test(text) ? 'pkg-resources' : 'package';
}
/** Whether anything below can be imported: a folder of data is a namespace package in name only. */
function holdsCode({ files, folders }) {
    const waiting = [{ files, folders }];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        if ([...node.files].some(file => moduleFile.test(file)))
            return true;
        for (const [name, inside] of node.folders)
            if (identifier.test(name) && name !== '__pycache__')
                waiting.push(inside);
    }
    return false;
}
function readText(file) {
    let handle;
    try {
        handle = node_fs__WEBPACK_IMPORTED_MODULE_0___default().openSync(file, (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_RDONLY | ((node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_NOFOLLOW ?? 0) | ((node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_NONBLOCK ?? 0));
        if (!node_fs__WEBPACK_IMPORTED_MODULE_0___default().fstatSync(handle).isFile())
            return '';
        const bytes = Buffer.alloc(readLimit);
        return bytes.toString('utf8', 0, node_fs__WEBPACK_IMPORTED_MODULE_0___default().readSync(handle, bytes, 0, readLimit, 0));
    }
    catch {
        return '';
    }
    finally {
        if (handle !== undefined)
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().closeSync(handle);
    }
}
/** The roots above or at a path of a RECORD. */
function* rootsOf(file, roots) {
    let name = '';
    for (const part of file.split('/', deepest + 1)) {
        const step = part.includes('.') ? (moduleFile.exec(part)?.[1] ?? '') : part;
        if (step === '')
            return;
        name = name === '' ? step : `${name}.${step}`;
        const root = roots.get(name);
        if (root === undefined)
            return;
        yield root;
        if (root.kind === 'package' || root.kind === 'module')
            return;
    }
}


/***/ })

};

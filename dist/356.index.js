export const id = 356;
export const ids = [356];
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

/***/ 58993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ withoutStacks)
/* harmony export */ });
/**
 * Does work that may make thousands of errors which are looked at and never shown: a parser of YAML makes one for each flaw, and
 * nearly all of its time would go into their stacks. `work` must not wait for anything.
 */
function withoutStacks(work) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
        return work();
    }
    finally {
        Error.stackTraceLimit = stackTraceLimit;
    }
}


/***/ }),

/***/ 75500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   PQ: () => (/* binding */ recordSteps),
/* harmony export */   QG: () => (/* binding */ parseHeaders),
/* harmony export */   dq: () => (/* binding */ recordRows)
/* harmony export */ });
/* harmony import */ var _core_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29860);

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
    return (0,_core_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .atOnce */ .zd)(recordSteps(text));
}
/** The same, cut after every thousand rows. */
function* recordSteps(text) {
    const rows = [];
    for (const row of recordRows(text.replace(/^\ufeff/, ''))) {
        rows.push(row);
        if (rows.length % _core_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .stride */ .ms === 0)
            yield;
    }
    return rows;
}
/**
 * Rows of a RECORD (PEP 376): comma-separated as Python's csv module writes it, quotes doubled inside quotes, any line
 * ending. Rows without a path are left out, a size that is no number is null. A quote that is never closed is a character
 * like any other, so that it cannot hide the rows after it.
 */
function* recordRows(text) {
    for (const [path = '', hash = '', size = ''] of csv(text)) {
        if (path !== '')
            yield { path, hash, size: /^\d{1,15}$/.test(size) ? Number(size) : null };
    }
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

/***/ 67150:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ gitIgnored),
/* harmony export */   y: () => (/* binding */ gitPatterns)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70298);
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(ignore__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56107);
/* harmony import */ var _core_reach_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98252);
/* harmony import */ var _upload_pattern_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50156);







/** No `.gitignore` is anywhere near this size. Bytes. */
const largest = 1 << 20;
/**
 * A question about paths, absolute: whether Git ignores them by the `.gitignore` files from the repository's root down
 * (gitignore, "Pattern format"). A path that is ignored is one that a later step makes. Each file is read once; one that cannot
 * be read stands in `unread` of the question once it was asked.
 */
function gitIgnored(cwd) {
    const unread = [];
    const root = repositoryOf(cwd);
    const read = new Map();
    const isIgnored = (file) => {
        if (!(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .FK)(root, file))
            return false;
        let ignored = false;
        let folder = root;
        for (const part of ['', ...node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(root, node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file)).split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))]) {
            folder = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, part);
            if (!read.has(folder))
                read.set(folder, patternsOf(folder, { cwd, unread }));
            const relative = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .slashed */ .df)(node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(folder, file));
            // Nobody knows yet whether it will be a file or a folder.
            for (const name of [relative, `${relative}/`]) {
                const verdict = read.get(folder)?.test(name);
                if (verdict?.ignored === true)
                    ignored = true;
                else if (verdict?.unignored === true)
                    ignored = false;
            }
        }
        return ignored;
    };
    return Object.assign(isIgnored, { unread });
}
function repositoryOf(cwd) {
    for (let folder = cwd;; folder = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(folder)) {
        if (node_fs__WEBPACK_IMPORTED_MODULE_0___default().existsSync(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, '.git')))
            return folder;
        if (node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(folder) === folder)
            return cwd;
    }
}
function patternsOf(folder, { cwd, unread }) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, '.gitignore');
    const miss = (why, part = 'sure') => {
        unread.push({ file: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .slashed */ .df)(node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(cwd, file)), why, part });
        return null;
    };
    const away = (0,_core_reach_js__WEBPACK_IMPORTED_MODULE_5__/* .outOfReach */ .nn)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(file), 'input');
    if (away !== undefined)
        return miss(away, 'away');
    try {
        const stat = node_fs__WEBPACK_IMPORTED_MODULE_0___default().statSync(file, { throwIfNoEntry: false });
        if (stat === undefined)
            return null;
        // Git itself reads no folder.
        if (!stat.isFile())
            return null;
        return stat.size <= largest
            ? gitPatterns(node_fs__WEBPACK_IMPORTED_MODULE_0___default().readFileSync(file, 'utf8'), miss)
            : miss(`it is larger than ${largest >> 20} MiB`);
    }
    catch (error) {
        return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) === 'ENOTDIR' ? null : miss(`it cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) ?? String(error)})`);
    }
}
/** The patterns of a `.gitignore` but those that are too long to be made into a regular expression, which `miss` is given. */
function gitPatterns(text, miss) {
    const lines = text.split(/\r?\n/);
    const short = lines.filter(line => line.length <= _upload_pattern_js__WEBPACK_IMPORTED_MODULE_6__/* .longestPattern */ .X);
    if (short.length < lines.length)
        miss(`a pattern is longer than ${_upload_pattern_js__WEBPACK_IMPORTED_MODULE_6__/* .longestPattern */ .X.toLocaleString('en')} characters`);
    return ignore__WEBPACK_IMPORTED_MODULE_2___default()({ allowRelativePaths: true }).add(short);
}


/***/ }),

/***/ 28356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readDeployment: () => (/* binding */ readDeployment)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __webpack_require__(56107);
// EXTERNAL MODULE: ./src/core/reach.ts
var reach = __webpack_require__(98252);
// EXTERNAL MODULE: ./src/core/steps.ts
var steps = __webpack_require__(29860);
// EXTERNAL MODULE: ./src/hosts/azureml/written-files.ts
var written_files = __webpack_require__(9239);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/artifact/checksums.ts
var checksums = __webpack_require__(35530);
// EXTERNAL MODULE: ./src/artifact/manifest.ts
var manifest = __webpack_require__(62325);
// EXTERNAL MODULE: ./src/environment/metadata.ts
var metadata = __webpack_require__(75500);
// EXTERNAL MODULE: ./src/environment/record-row.ts
var record_row = __webpack_require__(41501);
;// CONCATENATED MODULE: ./src/hosts/azureml/deployment/listed.ts







/** Bytes of a RECORD or of SHA256SUMS that are read: half a million files have less. */
const longest = 64 << 20;
/** A list of files that are known by their sums. Files that cannot be read list nothing. */
function createListed() {
    const sums = new Map();
    return {
        add(folder, names) {
            for (const name of names.filter(one => one.endsWith('.dist-info'))) {
                for (const { path: row, hash } of (0,metadata/* parseRecord */.Hh)(readPlain(external_node_path_default().join(folder, name, 'RECORD')))) {
                    const target = (0,record_row/* recordTarget */.RU)(row);
                    if (target !== null && hash.startsWith('sha256='))
                        sums.set(external_node_path_default().join(folder, target), (0,record_row/* unpadded */.e0)(hash.slice(7)));
                }
            }
            if (!names.includes(manifest/* manifestName */.vS) || !names.includes(checksums/* checksumsName */.uw))
                return;
            const lines = readPlain(external_node_path_default().join(folder, checksums/* checksumsName */.uw)).matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm);
            for (const [, sha256 = '', file = ''] of lines) {
                const target = (0,record_row/* recordTarget */.RU)(file);
                if (target !== null)
                    sums.set(external_node_path_default().join(folder, target), (0,record_row/* encodeHash */.LG)(sha256));
            }
        },
        holds(absolute, bytes) {
            const sum = sums.get(absolute);
            return sum !== undefined && sum === (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('base64url');
        },
    };
}
/** The text of a plain file; nothing for a link, a device, or one that is too long or cannot be read. */
function readPlain(file) {
    try {
        const stat = external_node_fs_default().lstatSync(file);
        return stat.isFile() && stat.size <= longest ? external_node_fs_default().readFileSync(file, 'utf8') : '';
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: ./src/hosts/azureml/deployment/telltale.ts
var telltale = __webpack_require__(99733);
// EXTERNAL MODULE: ./src/hosts/azureml/deployment/text.ts
var deployment_text = __webpack_require__(51525);
;// CONCATENATED MODULE: ./src/hosts/azureml/deployment/find.ts









/** Bytes of one file; a notebook holds pictures. */
const largest = {
    yaml: 1 << 20,
    python: 1 << 20,
    notebook: 16 << 20,
    dockerfile: 1 << 20,
};
/** Entries that are looked at, and bytes that are read to see whether a file is about Azure ML. */
const mostEntries = 200_000;
const mostBytes = 512 << 20;
/** Bytes of those that are, which are parsed: YAML takes seconds a megabyte. */
const mostFound = { yaml: 4 << 20, python: 16 << 20, notebook: 64 << 20, dockerfile: 4 << 20 };
/** Folders that hold the code of others. */
const foreign = new Set(['node_modules', 'site-packages', 'dist-packages', '__pycache__', '__pypackages__']);
/**
 * The files of the deployment: those given, else those below the working directory that are about Azure ML, sorted by path.
 * Hidden files and folders, `site-packages` and the like, and `output` are left out, and so are files that RECORD of an installed
 * distribution or SHA256SUMS of an artifact lists with their sum, and the lines that a build hands over. Links to folders are not
 * followed, those to files only below the working directory. What belongs to a deployment by its text and is not read, and a
 * search that did not reach its end, stand in `unread`. `entries` is a limit for tests.
 *
 * Throws `usage` for a given file that is not there or of no kind that is read, `unreadable` for one that cannot be read.
 */
function* findDeploymentFiles(from) {
    const { cwd, given } = from;
    if (given.length === 0)
        return yield* discover(from);
    const files = given.map(name => givenFile(name, cwd));
    return { files: [...new Map(files.map(file => [file.absolute, file])).values()], unread: [] };
}
function givenFile(name, cwd) {
    const absolute = external_node_path_default().resolve(cwd, name);
    const file = (0,paths/* isInside */.FK)(cwd, absolute) ? posix(external_node_path_default().relative(cwd, absolute)) : absolute;
    const refuse = (why, cause) => new errors/* SitemountError */.hr('usage', `Input \`deployment\`: ${file} ${why}.`, {
        help: 'Name the files of the deployment: YAML, Python, notebooks, Dockerfiles.',
        cause,
    });
    let stat;
    try {
        stat = external_node_fs_default().statSync(absolute);
        external_node_fs_default().accessSync(absolute, (external_node_fs_default()).constants.R_OK);
    }
    catch (error) {
        throw refuse((0,errors/* systemCode */.xU)(error) === 'ENOENT' ? 'is not there' : `cannot be read (${(0,errors/* systemCode */.xU)(error)})`, error);
    }
    const kind = kindOf(external_node_path_default().basename(absolute));
    if (!stat.isFile())
        throw refuse('is not a file');
    if (kind === undefined)
        throw refuse('is neither YAML nor Python, a notebook or a Dockerfile');
    if (stat.size > largest[kind])
        throw refuse(`is larger than ${largest[kind] >> 20} MiB`);
    return { file, absolute, kind, given: true };
}
/** What is read from a file of that name; undefined for all else. */
function kindOf(name) {
    if (/^(?:Docker|Container)file(?:[.-].+)?$|\.(?:docker|container)file$/i.test(name)) {
        // Pages and programs about Dockerfiles, and what goes with them.
        if (/\.(?:dockerignore|md|rst|txt|html|bak|orig|ts|js|sh)$/i.test(name))
            return undefined;
        if (!/\.(?:py|ipynb)$/i.test(name))
            return 'dockerfile';
    }
    if (/\.ya?ml$/i.test(name))
        return 'yaml';
    if (/\.py$/i.test(name))
        return 'python';
    return /\.ipynb$/i.test(name) ? 'notebook' : undefined;
}
function* discover({ cwd, output, entries: most = mostEntries, }) {
    const left = output === undefined ? undefined : external_node_path_default().resolve(cwd, output);
    const search = { cwd, found: [], unread: [], listed: createListed(), bytes: 0, room: { ...mostFound } };
    const { found, unread } = search;
    const folders = [cwd];
    let seen = 0;
    // Breadth first: what a limit cuts off lies deepest.
    for (const folder of folders) {
        yield;
        const entries = list(folder, search);
        search.listed.add(folder, entries.map(({ name }) => name));
        for (const entry of entries) {
            if (++seen > most)
                return ended(search, { folder, limit: `after ${most.toLocaleString('en')} files and folders` });
            const absolute = external_node_path_default().join(folder, entry.name);
            if (entry.isDirectory()) {
                if (!entry.name.startsWith('.') && !foreign.has(entry.name) && absolute !== left)
                    folders.push(absolute);
                continue;
            }
            const kind = entry.name.startsWith('.') ? undefined : kindOf(entry.name);
            if (kind === undefined)
                continue;
            yield;
            const away = entry.isSymbolicLink() ? (0,reach/* outOfReach */.nn)(absolute, 'input') : undefined;
            if (away !== undefined)
                unread.push({ file: posix(external_node_path_default().relative(cwd, absolute)), why: away, part: 'away' });
            if (!entry.isFile() && (away !== undefined || !isLinkInside(absolute, { cwd, entry })))
                continue;
            lookAt(absolute, kind, search);
            if (search.bytes > mostBytes)
                return ended(search, { folder, limit: `after ${mostBytes >> 20} MiB of files` });
        }
    }
    return { files: sorted(found), unread };
}
/** Whether a link leads to a file below the working directory that is not found by its own name. */
function isLinkInside(absolute, { cwd, entry }) {
    if (!entry.isSymbolicLink())
        return false;
    try {
        const real = external_node_fs_default().realpathSync(absolute);
        const inside = external_node_path_default().relative(external_node_fs_default().realpathSync(cwd), real).split((external_node_path_default()).sep);
        const isHidden = inside.some(part => part.startsWith('.') || foreign.has(part));
        return inside[0] !== '..' && external_node_fs_default().statSync(real).isFile() && (isHidden || kindOf(external_node_path_default().basename(real)) === undefined);
    }
    catch {
        return false;
    }
}
/** The search that a limit ended, with the folder that it had come to. */
function ended({ cwd, found, unread }, { folder, limit }) {
    const file = posix(external_node_path_default().relative(cwd, folder)) || '.';
    return {
        files: sorted(found),
        unread: [...unread, { file, part: 'sure', why: `the search for files of the deployment ends ${limit}` }],
    };
}
/** Puts a file that is about Azure ML among those found, or among those unread where a limit or the system keeps it from being read. */
function lookAt(absolute, kind, search) {
    const file = posix(external_node_path_default().relative(search.cwd, absolute));
    const unread = (why, part = 'sure') => search.unread.push({ file, why, part });
    try {
        const { size } = external_node_fs_default().statSync(absolute);
        // Its own reader has the limit of a Dockerfile, and says which one is for Azure ML.
        if (kind === 'dockerfile') {
            const isListed = size <= largest[kind] && search.listed.holds(absolute, external_node_fs_default().readFileSync(absolute));
            if (!isListed)
                search.found.push({ file, absolute, kind, given: false });
        }
        else if (size > largest[kind]) {
            search.bytes += size;
            if ((0,telltale/* isLargeOfDeployment */.Ek)(absolute, kind, mostBytes))
                unread(`it is larger than ${largest[kind] >> 20} MiB`);
        }
        else {
            const bytes = external_node_fs_default().readFileSync(absolute);
            const text = bytes.toString('latin1');
            search.bytes += text.length;
            if (!(0,telltale/* isAbout */.KH)(kind, text) && (kind !== 'python' || (0,deployment_text/* encodingProblem */.pz)(text) === undefined))
                return;
            if ((kind === 'yaml' && (0,written_files/* isHandedOver */.nc)(text)) || search.listed.holds(absolute, bytes))
                return;
            search.room[kind] -= text.length;
            if (search.room[kind] < 0)
                unread(`files of its kind about Azure ML have more than ${mostFound[kind] >> 20} MiB in all`);
            else
                search.found.push({ file, absolute, kind, given: false });
        }
    }
    catch (error) {
        unread(`it cannot be read (${(0,errors/* systemCode */.xU)(error) ?? 'unknown error'})`, 'unknown');
    }
}
function list(folder, { cwd, unread }) {
    try {
        return external_node_fs_default().readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    catch (error) {
        const file = posix(external_node_path_default().relative(cwd, folder)) || '.';
        unread.push({ file, why: `it cannot be listed (${(0,errors/* systemCode */.xU)(error) ?? 'unknown error'})`, part: 'unknown' });
        return [];
    }
}
function sorted(files) {
    return files.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}
function posix(file) {
    return file.split((external_node_path_default()).sep).join('/');
}

// EXTERNAL MODULE: ./src/hosts/azureml/deployment/ignored.ts
var ignored = __webpack_require__(67150);
// EXTERNAL MODULE: ./src/hosts/azureml/deployment/images.ts
var deployment_images = __webpack_require__(9688);
;// CONCATENATED MODULE: ./src/hosts/azureml/deployment/link.ts

/**
 * The units with each environment that a deployment refers to put into that deployment: by its file (`file:env.yml`), or by its
 * name (`azureml:NAME@latest`). Environments that only training jobs refer to become theirs, so that nobody takes them for ones
 * that answer requests.
 */
function linkEnvironments(units, { cwd, read }) {
    const taken = new Set();
    const linked = units.map(unit => {
        const { environment, kind } = unit;
        if (environment === null || environment.text === null || kind === 'environment')
            return unit;
        const found = environmentOf(unit, { ...environment, text: environment.text });
        if (found === undefined)
            return unit;
        taken.add(found);
        return {
            ...unit,
            images: [...unit.images, ...found.images],
            managed: [...unit.managed, ...found.managed],
            paths: [...unit.paths, ...found.paths],
            build: unit.build ?? found.build,
            stackVersion: unit.stackVersion ?? found.stackVersion,
            forInference: unit.forInference || found.forInference,
        };
    });
    return linked.filter(unit => !taken.has(unit));
    function environmentOf({ file }, by) {
        const { text: reference } = by;
        const [, name] = /^azureml:([^:@/]+)(?:[:@].*)?$/.exec(reference) ?? [];
        if (name !== undefined)
            return one(units.filter(unit => unit.kind === 'environment' && unit.name === name));
        const named = reference.replace(/^file:/, '');
        // Behind `file:` a file may have any name.
        const isFile = reference.startsWith('file:') || /\.ya?ml$/i.test(named);
        if (!isFile || named === '' || named.includes('\0') || /^[a-z]+:\/\//i.test(named))
            return undefined;
        const wanted = external_node_path_default().isAbsolute(named) ? named : external_node_path_default().join(external_node_path_default().dirname(file), named).split((external_node_path_default()).sep).join('/');
        const among = units.filter(unit => unit.file === wanted);
        return one(among.length > 0 ? among : read(external_node_path_default().resolve(cwd, wanted), by));
    }
}
/** Of two that may be meant, none is. */
function one(units) {
    return units.length === 1 ? units[0] : undefined;
}

;// CONCATENATED MODULE: ./src/hosts/azureml/deployment/model-folder.ts




/** Folders of a model that are looked into. */
const most = 200;
/** What lies in the folder of a model, absolute: the marks of MLflow, and folders of installed packages up to a virtualenv's. Throws `unreadable` for one behind a link that leaves the workspace of a job. */
function lookInModel(folder, cwd) {
    const relative = (file) => (0,paths/* slashed */.df)(external_node_path_default().relative(cwd, file)) || '.';
    const inside = folders(folder).flatMap(child => [child, ...libraries(child)]);
    return {
        path: relative(folder),
        isMlflow: external_node_fs_default().existsSync(external_node_path_default().join(folder, 'MLmodel')),
        packages: [folder, ...libraries(folder), ...inside].filter(holdsPackages).map(relative),
    };
}
function folders(folder) {
    return entries(folder)
        .filter(entry => entry.isDirectory())
        .slice(0, most)
        .map(({ name }) => external_node_path_default().join(folder, name));
}
/** Where a virtualenv has its packages (PEP 405). */
function libraries(folder) {
    return folders(external_node_path_default().join(folder, 'lib'))
        .filter(child => external_node_path_default().basename(child).startsWith('python'))
        .map(child => external_node_path_default().join(child, 'site-packages'));
}
function holdsPackages(folder) {
    return entries(folder).some(entry => entry.isDirectory() && entry.name.endsWith('.dist-info'));
}
function entries(folder) {
    (0,reach/* refuseOutOfReach */.xM)(folder, 'input', folder);
    try {
        return external_node_fs_default().readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./src/hosts/azureml/deployment/python-path.ts
var python_path = __webpack_require__(60198);
// EXTERNAL MODULE: ./src/hosts/azureml/deployment/variables.ts
var deployment_variables = __webpack_require__(20181);
;// CONCATENATED MODULE: ./src/hosts/azureml/deployment/resolve.ts







/** The unit with its paths held against the checkout. What cannot be resolved is null. */
function resolveUnit(unit, resolving) {
    const base = baseOf(unit, resolving);
    const folder = resolve_lookAt(unit.code?.folder ?? null, base, resolving);
    const script = folder?.kind === 'folder' ? resolve_lookAt(unit.code?.script ?? null, absolute(folder, resolving), resolving) : null;
    const code = codeOf(unit, { folder, script }, resolving);
    // Nothing is asked of these, but whether a job may: the build of an image reads them, and who names them has to know.
    for (const one of [...unit.paths, unit.build?.folder ?? null])
        resolve_lookAt(one, base, resolving);
    const modelPath = unit.kind === 'job' ? null : resolve_lookAt(unit.model, base, resolving);
    return {
        ...unit,
        folder,
        script,
        scriptFolder: code === undefined ? null : relative(code.scriptFolder, resolving),
        joined: code === undefined ? [] : joinedOf(unit, code, resolving),
        pythonPath: code === undefined || folder === null
            ? []
            : (0,python_path/* pythonPathOf */.B)(unit, folder, below => resolve_lookAt(below, code.codeFolder, resolving)),
        modelPath,
        modelFolder: modelPath?.kind === 'folder' ? lookInModel(absolute(modelPath, resolving), resolving.cwd) : null,
    };
}
/** YAML means paths relative to itself; a program's are relative to where it is started: its own folder or the working directory. */
function baseOf({ file, language, code, model }, { cwd }) {
    const own = external_node_path_default().dirname(external_node_path_default().resolve(cwd, file));
    if (language === 'yaml')
        return own;
    // A model may still be to be trained.
    const named = code?.folder?.text ?? model?.text;
    const isThere = (folder) => named !== undefined && named !== null && resolve_kindOf(external_node_path_default().resolve(folder, named)) !== 'nothing';
    return isThere(cwd) && !isThere(own) ? cwd : own;
}
function codeOf(unit, { folder, script }, resolving) {
    // They decide where the container looks, whatever the files say.
    if (unit.variables.some(({ name }) => name.text === 'AML_APP_ROOT' || name.text === 'AZUREML_ENTRY_SCRIPT'))
        return undefined;
    if (folder !== null && script !== null) {
        const codeFolder = absolute(folder, resolving);
        const file = absolute(script, resolving);
        return script.kind === 'file' && (0,paths/* isInside */.FK)(codeFolder, file)
            ? { codeFolder, scriptFolder: external_node_path_default().dirname(file) }
            : undefined;
    }
    // An environment may be made in one file and deployed in another: then the inputs say with which script.
    if (unit.code !== null || unit.kind !== 'environment' || resolving.entryScript === '')
        return undefined;
    const scriptFolder = external_node_path_default().dirname(resolving.entryScript);
    return { scriptFolder, codeFolder: resolving.codeDir === '' ? scriptFolder : resolving.codeDir };
}
function joinedOf(unit, { scriptFolder, codeFolder }, resolving) {
    return unit.variables.flatMap(({ name, value }) => {
        const wanted = deployment_variables/* joinedVariables */.fP.get(name.text);
        const { text } = value;
        if (wanted === undefined || text === null || text === '' || !isPlain(text))
            return [];
        const looked = resolve_lookAt(value, scriptFolder, resolving);
        if (looked === null)
            return [];
        const other = (folder) => {
            const file = external_node_path_default().resolve(folder, text);
            const isOther = file !== absolute(looked, resolving) && resolve_kindOf(file) === wanted;
            return isOther ? relative(file, resolving) : null;
        };
        const others = [codeFolder, external_node_path_default().dirname(codeFolder), resolving.cwd].map(other).filter(file => file !== null);
        const isUploaded = (file) => (0,paths/* isInside */.FK)(codeFolder, external_node_path_default().resolve(resolving.cwd, file));
        const atRoot = others.find(isUploaded) ?? null;
        return [
            {
                ...looked,
                variable: name.text,
                atRoot,
                begins: resolve_kindOf(external_node_path_default().resolve(scriptFolder, text.split('/')[0] ?? '')) !== 'nothing',
                beside: atRoot === null ? (others[0] ?? null) : null,
            },
        ];
    });
}
function isPlain(text) {
    return !/^[\\/]|^[A-Za-z]:|:/.test(text) && !deployment_variables/* placeholder */.qf.test(text);
}
/** A written path from `base`; null for none, an expression, a placeholder, a reference to something in the workspace, an address. */
function resolve_lookAt(written, base, resolving) {
    if (written === null || written.text === null || written.text === '')
        return null;
    const { text } = written;
    if (deployment_variables/* placeholder */.qf.test(text) || /^[A-Za-z][\w+.-]*:/.test(text) || text.includes('\0'))
        return null;
    const file = external_node_path_default().resolve(base, text);
    const away = (0,reach/* outOfReach */.nn)(file, { from: external_node_path_default().resolve(resolving.cwd, written.file) });
    if (away !== undefined) {
        resolving.refuse(written, away);
        return null;
    }
    return {
        written: { ...written, text },
        path: relative(file, resolving),
        kind: resolve_kindOf(file),
        ignored: resolving.isIgnored(file),
    };
}
function resolve_kindOf(file) {
    if ((0,reach/* outOfReach */.nn)(file, 'repository') !== undefined)
        return 'nothing';
    try {
        const stat = external_node_fs_default().statSync(file);
        return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'nothing';
    }
    catch {
        return 'nothing';
    }
}
function absolute({ path: file }, { cwd }) {
    return external_node_path_default().resolve(cwd, file);
}
function relative(file, { cwd }) {
    return (0,paths/* slashed */.df)(external_node_path_default().relative(cwd, file)) || '.';
}

// EXTERNAL MODULE: ./src/core/assets.ts
var assets = __webpack_require__(87474);
// EXTERNAL MODULE: ./src/core/process.ts
var process = __webpack_require__(99978);
// EXTERNAL MODULE: ./src/python/scrub.ts
var scrub = __webpack_require__(70333);
;// CONCATENATED MODULE: ./src/hosts/azureml/deployment/notebook.ts

/** A program as its only cell. */
function wholeCell({ text, starts }) {
    return { text, program: text, starts, offsetOf: index => index, endOf: index => index + 1 };
}
/** The code cells of a Jupyter notebook (nbformat 4) in Python; none for a file that is no notebook. */
function codeCells(source) {
    let cells;
    try {
        cells = rawCells(source.text);
    }
    catch {
        return [];
    }
    return cells
        .filter(({ type }) => type === 'code')
        .map(({ offsets, ends, text }) => ({
        text,
        program: withoutMagic(text),
        starts: (0,deployment_text/* sourceOf */.vz)(text, '').starts,
        offsetOf: index => offsets[index] ?? ends.at(-1) ?? 0,
        endOf: index => ends[index] ?? ends.at(-1) ?? 0,
    }));
}
/** Whether a text is a notebook of nbformat 4, with or without cells of code. */
function hasCells({ text }) {
    try {
        const notebook = JSON.parse(text);
        return typeof notebook === 'object' && notebook !== null && 'cells' in notebook && Array.isArray(notebook.cells);
    }
    catch {
        return false;
    }
}
/** Lines that IPython reads itself replaced by `pass`; the empty text for a cell in another language. */
function withoutMagic(text) {
    const [, magic] = /^\s*%%(\S*)/.exec(text) ?? [];
    const isPython = magic === undefined || /^(?:time|timeit|capture|prun)$/.test(magic) || /^\s*%%writefile\s.*\.py\s*$/m.test(text);
    if (!isPython)
        return '';
    return text.replace(/^([^\S\n]*)(?:\w+[^\S\n]*=[^\S\n]*)?[%!?][^\n]*/gm, '$1pass');
}
// Written so that a picture in an output, one string of a megabyte, needs no backtracking.
const token = /\s*(?:("[^"\\]*(?:\\.[^"\\]*)*")|([{}[\]])|[:,]|[^\s{}[\],:"]+)/y;
/** The cells with the offset of each character. Throws where the text is no JSON that `JSON.parse` would take. */
function rawCells(text) {
    JSON.parse(text);
    const cells = [];
    // The path to where the reader stands: a key for an object, an index for a list.
    const path = [];
    const kinds = [];
    let key;
    token.lastIndex = 0;
    for (let match = token.exec(text); match !== null; match = token.exec(text)) {
        const [whole, string, bracket] = match;
        const inObject = kinds.at(-1) === '{';
        if (bracket === '{' || bracket === '[') {
            if (path[0] === 'cells' && path.length === 2 && bracket === '{')
                cells.push({ type: '', text: '', offsets: [], ends: [] });
            kinds.push(bracket);
            path.push(bracket === '[' ? 0 : '');
            key = undefined;
        }
        else if (bracket !== undefined) {
            kinds.pop();
            path.pop();
        }
        else if (string !== undefined && inObject && key === undefined) {
            key = JSON.parse(string);
            path[path.length - 1] = key;
        }
        else if (whole.endsWith(',')) {
            key = undefined;
            const last = path.at(-1);
            if (typeof last === 'number')
                path[path.length - 1] = last + 1;
        }
        else if (string !== undefined && path[0] === 'cells') {
            take(cells.at(-1), path, { string, start: token.lastIndex - string.length });
        }
    }
    return cells;
}
function take(cell, path, at) {
    if (cell === undefined || path.length < 3)
        return;
    if (path[2] === 'cell_type' && path.length === 3)
        cell.type = JSON.parse(at.string);
    if (path[2] !== 'source' || path.length > 4)
        return;
    for (const { 0: character, index } of at.string.slice(1, -1).matchAll(/\\u[\da-fA-F]{4}|\\.|[^\\]/gs)) {
        cell.text += character.startsWith('\\') ? JSON.parse(`"${character}"`) : character;
        cell.offsets.push(at.start + 1 + index);
        cell.ends.push(at.start + 1 + index + character.length);
    }
}

;// CONCATENATED MODULE: ./src/hosts/azureml/deployment/sdk.ts





/** Milliseconds: a hundred files take a second. */
const patience = 60_000;
/**
 * What programs and notebooks set up with the Python SDK of Azure ML, one answer a program, in order: one process of the
 * interpreter reads them all with `ast` and runs none. Where that process dies over one of them, each is read alone.
 *
 * Throws `interrupted`; whatever else goes wrong is among the `problems` of the programs concerned.
 */
async function askSdk(programs, options) {
    if (programs.length === 0)
        return [];
    const cells = programs.map(({ source, notebook }) => (notebook ? codeCells(source) : [wholeCell(source)]));
    const all = await ask(cells, options);
    const answers = all ?? [];
    if (all === undefined && programs.length > 1) {
        for (const own of cells)
            answers.push((await ask([own], options))?.[0]);
    }
    return programs.map((program, index) => translate(answers[index], { program, cells: cells[index] ?? [] }));
}
async function ask(programs, { executable, env, signal }) {
    const input = JSON.stringify(programs.map(cells => cells.map(({ program }) => program)));
    let outcome;
    try {
        outcome = await (0,process/* run */.eF)(executable, ['-I', '-S', '-B', (0,assets/* asset */.L)('python/sdk_calls.py')], {
            env: (0,scrub/* shimEnvironment */.nv)(env, (0,scrub/* libraryPathOf */.a1)(executable, env)),
            signal,
            input,
            timeout: patience,
            maxOutput: 32 << 20,
        });
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        return undefined;
    }
    try {
        const answers = JSON.parse(outcome.stdout);
        return Array.isArray(answers) && answers.length === programs.length ? answers : undefined;
    }
    catch {
        return undefined;
    }
}
function translate(answer, { program, cells }) {
    const whole = program.source.text;
    if (answer === undefined)
        return { units: [], problems: [{ line: 1, why: 'Python could not read it', text: whole }] };
    const place = placing(program.source, cells);
    const units = answer.units.map(unit => unitOf(unit, { program, place }));
    const problems = answer.problems.map(({ cell, line, text: why }) => ({
        line: cell === null ? 1 : place([cell, line, 0, line, 1]).line,
        why,
        text: cell === null ? whole : (cells[cell]?.text ?? whole),
    }));
    return {
        units,
        problems: isUnreadNotebook(program, cells) ? [{ line: 1, why: 'it is no notebook', text: whole }] : problems,
    };
}
/** A notebook of which no cell of code was found: it is no JSON, or in the format of before nbformat 4. */
function isUnreadNotebook({ notebook, source }, cells) {
    return notebook && cells.length === 0 && !hasCells(source);
}
/** From places in cells to places in the file. */
function placing(source, cells) {
    return ([index, line, column, endLine, endColumn]) => {
        const cell = cells[index];
        if (cell === undefined)
            return { file: source.file, line: 1 };
        const start = indexOf(cell, line, column);
        const last = Math.max(start, indexOf(cell, endLine, endColumn) - 1);
        return (0,deployment_text/* placeAt */.BW)(source, cell.offsetOf(start), cell.endOf(last));
    };
}
/** The index into a cell's text of a line (from 1) and a column (from 0, in code points). */
function indexOf({ text, starts }, line, column) {
    const start = starts[line - 1] ?? text.length;
    let index = start;
    for (let left = column; left > 0 && index < text.length; left--)
        index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
    return index;
}
function unitOf(raw, { program: { source, given }, place }) {
    const written = (value) => value === null ? null : { ...place(value.place), text: value.text };
    const some = (values) => values.map(written).filter(value => value !== null);
    const [folder, script] = [written(raw.folder), written(raw.script)];
    const [context, dockerfile] = [written(raw.context), written(raw.dockerfile)];
    return {
        file: source.file,
        line: place(raw.place).line,
        given,
        language: 'python',
        kind: raw.kind === 'model' ? 'other' : raw.kind,
        name: raw.name?.text ?? null,
        variables: raw.variables.flatMap(({ name, value, scope }) => {
            if (name.text === null)
                return [];
            return [{ name: { ...place(name.place), text: name.text }, value: { ...place(value.place), text: value.text }, scope }];
        }),
        // A program may set them anywhere.
        unknownVariables: true,
        code: folder === null && script === null ? null : { folder, script },
        model: written(raw.model),
        images: some(raw.images),
        build: context === null && dockerfile === null ? null : { folder: context, dockerfile },
        paths: some(raw.paths),
        environment: null,
        managed: raw.managed.map(({ place: at, value }) => ({ ...place(at), value })),
        creates: raw.creates === null ? null : place(raw.creates),
        stackVersion: written(raw.stack),
        packageCalls: raw.packages.map(place),
        probes: { ...probe('liveness', raw.liveness, place), ...probe('readiness', raw.readiness, place) },
        forInference: raw.inference,
    };
}
function probe(name, raw, place) {
    if (raw === null)
        return {};
    const { place: at, ...numbers } = raw;
    const override = { ...place(at), ...numbers };
    return { [name]: override };
}

// EXTERNAL MODULE: ./src/hosts/azureml/deployment/unread.ts
var deployment_unread = __webpack_require__(24329);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./src/core/without-stacks.ts
var without_stacks = __webpack_require__(58993);
;// CONCATENATED MODULE: ./src/hosts/azureml/deployment/yaml-tree.ts



/** Nested deeper than this, no file of a deployment is; the reader's own stack would not bear much more. */
const deepest = 100;
/** Words and signs of a file: deployments have hundreds. */
const mostLexemes = 50_000;
/** Aliases and merges followed in one file. */
const mostAliases = 2000;
/**
 * The documents of a YAML text, read as PyYAML's safe loader does where that matters here (YAML 1.1, equal keys allowed).
 * Bounded on any text: nesting, aliases and merges have limits, and an alias is followed only where somebody asks.
 */
function readYaml(source) {
    try {
        const tokens = parse(withoutTemplates(source.text));
        if (tokens === undefined)
            return { problem: { offset: 0, message: `it has more than ${mostLexemes.toLocaleString('en')} words and signs` } };
        const deep = tokens.find(token => isDeeper(token, deepest));
        if (deep !== undefined)
            return { problem: { offset: deep.offset, message: `it nests deeper than ${deepest} levels` } };
        const composer = new dist/* Composer */.Dk({ version: '1.1', uniqueKeys: false, strict: false, logLevel: 'silent' });
        const documents = (0,without_stacks/* withoutStacks */.G)(() => [...composer.compose(tokens, false, source.text.length)]);
        const [error] = documents.flatMap(({ errors }) => errors);
        if (error !== undefined)
            return { problem: { offset: error.pos[0], message: firstSentence(error.message) } };
        const anchors = { named: new Map(), targets: new Map(), left: mostAliases };
        const roots = documents.map(({ contents }) => contents).filter(contents => contents !== null);
        for (const root of roots) {
            // Anchors hold within one document.
            anchors.named.clear();
            note(root, anchors);
        }
        return { documents: roots.map(node => toValue(node, { source, anchors })), isSpent: () => anchors.left < 0 };
    }
    catch (error) {
        return { problem: { offset: 0, message: firstSentence(String(error)) } };
    }
}
/** The syntax of a text; undefined where there is too much of it. */
function parse(text) {
    const parser = new dist/* Parser */.iX();
    const tokens = [];
    let lexemes = 0;
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        if (++lexemes > mostLexemes)
            return undefined;
        tokens.push(...parser.next(lexeme));
    }
    tokens.push(...parser.end());
    return tokens;
}
/** The text with `{{NAME}}`, which no YAML reader takes in most places, as `__NAME__` of the same length: an expression (see below). */
function withoutTemplates(text) {
    return text.replace(/\{\{([ \t]*[\w.-]+[ \t]*)\}\}/g, (_, name) => `__${name.replace(/\W/g, '_')}__`);
}
/** What a template engine reads: Jinja, Helm, ERB. Stops at the next brace, so that its work is bounded by the text. */
const directive = /\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{#[^{}]*#\}|<%[^<>]*%>/g;
/** Whether only the directives of a template keep a text from being YAML: what is read is made from it first. */
function isTemplate({ text, file }) {
    if (!/\{\{|\{%|<%/.test(text))
        return false;
    const plain = text
        .replace(directive, found => found.includes('\n') ? '\0'.repeat(found.length) : `\0${'x'.repeat(found.length - 1)}`)
        // A line of directives alone stands for lines, or for none.
        .replace(/^[ \t]*\0[x\0 \t]*$/gm, '')
        .replaceAll('\0', 'x');
    return !('problem' in readYaml((0,deployment_text/* sourceOf */.vz)(plain, file)));
}
function firstSentence(message) {
    return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '').replace(/[.:]$/, '');
}
/** Looked at without recursion: the composer that comes after has one. */
function isDeeper(root, limit) {
    const open = [[root, 0]];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const [token, depth] = next;
        if (token === null || token === undefined)
            continue;
        if (depth > limit)
            return true;
        if (token.type === 'document')
            open.push([token.value, depth]);
        if (!('items' in token))
            continue;
        for (const item of token.items)
            open.push(['key' in item ? item.key : undefined, depth + 1], [item.value, depth + 1]);
    }
    return false;
}
function note(node, anchors) {
    if ((0,dist/* isAlias */.Vj)(node)) {
        const target = anchors.named.get(node.source);
        if (target !== undefined)
            anchors.targets.set(node, target);
        return;
    }
    if ((0,dist/* isPair */.tO)(node)) {
        note(node.key, anchors);
        note(node.value, anchors);
        return;
    }
    if (((0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) || (0,dist/* isScalar */.jn)(node)) && node.anchor !== undefined)
        anchors.named.set(node.anchor, node);
    if ((0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node))
        for (const item of node.items)
            note(item, anchors);
}
function toValue(node, reading) {
    const own = resolve(node, reading);
    return {
        // Most values are never looked at.
        get written() {
            return writtenOf(own ?? node, reading.source);
        },
        mapping: () => ((0,dist/* isMap */.jh)(own) ? mappingOf(own, reading) : undefined),
        items: () => ((0,dist/* isSeq */.oP)(own) ? own.items.map(item => toValue(item, reading)) : []),
    };
}
function resolve(node, { anchors }) {
    if (!(0,dist/* isAlias */.Vj)(node))
        return node;
    // An anchor stands on a value, never on an alias: one step is enough.
    return anchors.left-- > 0 ? anchors.targets.get(node) : undefined;
}
function mappingOf(node, reading, merging = []) {
    const own = new Map();
    const merged = [];
    for (const { key, value } of node.items) {
        const text = (0,dist/* isScalar */.jn)(key) ? keyText(key) : undefined;
        if (text === undefined)
            continue;
        if (text === '<<') {
            const from = resolve(value, reading);
            for (const one of (0,dist/* isSeq */.oP)(from) ? from.items : [from]) {
                const target = resolve(one, reading);
                if (!(0,dist/* isMap */.jh)(target) || target === node || merging.includes(target))
                    continue;
                merged.push(...mappingOf(target, reading, [...merging, node]).entries);
            }
        }
        else
            own.set(text, { key: { ...writtenOf(key, reading.source), text }, value: toValue(value, reading) });
    }
    // The mapping's own keys win, then those of the first one merged.
    for (const entry of merged)
        if (!own.has(entry.key.text))
            own.set(entry.key.text, entry);
    return { node, entries: [...own.values()], get: key => own.get(key)?.value };
}
function keyText({ value, source }) {
    if (typeof value === 'symbol')
        return '<<';
    return typeof value === 'string' ? value : (source ?? String(value));
}
/** Text that something else fills in before anybody reads it: a template, a pipeline, a shell. */
const expression = /\$\{|\$\(|\$\[|\{\{|\{%|<%|%\(|@@|#\{|__\w+__|^\$\w+$/;
function writtenOf(node, source) {
    const range = (0,dist/* isScalar */.jn)(node) || (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) || (0,dist/* isAlias */.Vj)(node) ? node.range : undefined;
    const [start, end] = range ?? [0, 1];
    const place = (0,deployment_text/* placeAt */.BW)(source, start, trimmedEnd(source.text, start, end));
    if (!(0,dist/* isScalar */.jn)(node))
        return { ...place, text: null };
    const text = node.value === null ? '' : typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
    return { ...place, text: expression.test(text) ? null : text };
}
function trimmedEnd(text, start, end) {
    let last = end;
    while (last > start && /\s/.test(text[last - 1] ?? ''))
        last--;
    return last;
}

;// CONCATENATED MODULE: ./src/hosts/azureml/deployment/yaml.ts


/** Values looked at in one file: a mapping reached by many aliases counts each time. */
const yaml_most = 50_000;
/** Mappings inside each other in which variables are looked for. */
const yaml_deepest = 20;
/**
 * What a YAML file deploys: one unit a document, and one for each deployment inside an endpoint (the schema of 2021).
 * Fields: https://learn.microsoft.com/azure/machine-learning/reference-yaml-deployment-managed-online, and the camel-cased
 * ones of SDK v1's run configurations.
 */
function readYamlUnits(source, { given }) {
    const answer = readYaml(source);
    if ('problem' in answer) {
        const { offset, message } = answer.problem;
        const { line, column = 1 } = (0,deployment_text/* placeAt */.BW)(source, offset, offset + 1);
        return { units: [], problem: { line, column, message } };
    }
    const units = [];
    let left = yaml_most;
    let isDeep = false;
    for (const document of answer.documents) {
        const root = document.mapping();
        if (root !== undefined)
            units.push(readUnit(root, yaml_kindOf(root)));
    }
    const [limit] = [
        ...(left < 0 ? [`it has more than ${yaml_most.toLocaleString('en')} values`] : []),
        ...(isDeep ? [`it nests deeper than ${yaml_deepest} levels`] : []),
        ...(answer.isSpent() ? ['it has more aliases than are followed'] : []),
    ];
    return { units, ...(limit !== undefined && { problem: { line: 1, column: 1, message: limit } }) };
    function readUnit(mapping, kind) {
        const unit = emptyUnit(mapping, { source, given, kind });
        fill(unit, mapping);
        gather(mapping, unit, []);
        return unit;
    }
    /** Variables, wherever they stand, and the deployments inside. */
    function gather(mapping, unit, above) {
        for (const { key, value } of mapping.entries) {
            if (above.length > yaml_deepest)
                isDeep = true;
            if (--left < 0 || isDeep)
                return;
            if (holdsVariables(key.text, value)) {
                // What a deployment and its environment set reaches the container together.
                const isOwn = unit.kind === 'online' && (above.length === 0 || above.join() === 'environment');
                if (isUnknown(value))
                    unit.unknownVariables = true;
                unit.variables.push(...variablesOf(value, isOwn ? '' : `${key.line}:${key.column}`));
                continue;
            }
            for (const inner of [value.mapping(), ...value.items().map(item => item.mapping())]) {
                if (inner === undefined)
                    continue;
                if (inner.get('code_configuration') !== undefined)
                    units.push(readUnit(inner, 'online'));
                else
                    gather(inner, unit, [...above, key.text]);
            }
        }
    }
}
function yaml_kindOf(root) {
    const schema = root.get('$schema')?.written.text ?? '';
    const name = /([^/]*)\.schema\.json/.exec(schema)?.[1]?.toLowerCase() ?? '';
    if (/online.*deployment/.test(name))
        return 'online';
    if (/batch.*deployment/.test(name))
        return 'batch';
    if (/deployment/.test(name))
        return 'online';
    if (/endpoint/.test(name))
        return 'endpoint';
    if (name === 'environment')
        return 'environment';
    if (name !== '')
        return /job|component|pipeline|schedule/.test(name) ? 'job' : 'other';
    const has = (key) => root.get(key) !== undefined;
    if (has('code_configuration') || has('scoring_script'))
        return 'online';
    if (has('jobs') || has('command') || has('inputs') || has('compute'))
        return 'job';
    if (has('endpoint_name') && (has('environment') || has('environment_variables')))
        return 'online';
    if (has('name') && (has('image') || has('build')) && (has('conda_file') || has('inference_config')))
        return 'environment';
    return has('environment_variables') ? 'online' : 'other';
}
function emptyUnit(mapping, of) {
    const [start = 0] = mapping.node.range ?? [];
    return {
        file: of.source.file,
        line: (0,deployment_text/* placeAt */.BW)(of.source, start, start + 1).line,
        given: of.given,
        language: 'yaml',
        kind: of.kind,
        name: mapping.get('name')?.written.text ?? null,
        variables: [],
        unknownVariables: false,
        code: null,
        model: null,
        images: [],
        build: null,
        paths: [],
        environment: null,
        managed: [],
        creates: null,
        stackVersion: null,
        packageCalls: [],
        probes: {},
        forInference: false,
    };
}
/** What the fields of a deployment or an environment say. */
function fill(unit, mapping) {
    const code = mapping.get('code_configuration')?.mapping();
    if (code !== undefined) {
        unit.code = { folder: pathOf(code.get('code')), script: pathOf(code.get('scoring_script')) };
    }
    if (unit.kind !== 'job')
        unit.model = pathOf(mapping.get('model')?.mapping()?.get('path')) ?? oldModel(mapping);
    const environment = mapping.get('environment');
    const inline = environment?.mapping();
    if (environment !== undefined && inline === undefined)
        unit.environment = environment.written;
    for (const one of [mapping, inline])
        if (one !== undefined)
            fillEnvironment(unit, one);
    const probes = {
        ...yaml_probe('liveness', mapping.get('liveness_probe')),
        ...yaml_probe('readiness', mapping.get('readiness_probe')),
    };
    unit.probes = probes;
}
function fillEnvironment(unit, mapping) {
    const docker = mapping.get('docker')?.mapping();
    const images = [mapping.get('image'), docker?.get('image'), docker?.get('base_image'), docker?.get('baseImage')];
    unit.images.push(...images.flatMap(image => (image === undefined ? [] : [image.written])));
    const build = (mapping.get('build') ?? docker?.get('build'))?.mapping();
    if (build !== undefined) {
        unit.build = { folder: pathOf(build.get('path')), dockerfile: pathOf(build.get('dockerfile_path')) };
    }
    const conda = mapping.get('conda_file');
    if (conda !== undefined && conda.mapping() === undefined)
        unit.paths.push(conda.written);
    const python = mapping.get('python')?.mapping();
    for (const key of ['user_managed_dependencies', 'userManagedDependencies']) {
        const value = python?.get(key) ?? mapping.get(key);
        if (value !== undefined)
            unit.managed.push({ ...value.written, value: booleanOf(value.written.text) });
    }
    unit.stackVersion ??=
        (mapping.get('inferencing_stack_version') ?? mapping.get('inferencingStackVersion'))?.written ?? null;
    if (mapping.get('inference_config') !== undefined)
        unit.forInference = true;
}
/** A path, or the `local_path` of the schema of 2021. */
function pathOf(value) {
    if (value === undefined)
        return null;
    return value.mapping()?.get('local_path')?.written ?? value.written;
}
function oldModel(mapping) {
    return mapping.get('model')?.mapping()?.get('local_path')?.written ?? null;
}
/** YAML 1.1's words, as PyYAML reads them. */
function booleanOf(text) {
    if (text === null)
        return null;
    if (/^(?:true|yes|on)$/i.test(text))
        return true;
    return /^(?:false|no|off)$/i.test(text) ? false : null;
}
function holdsVariables(key, value) {
    if (key === 'environment_variables' || key === 'environmentVariables')
        return true;
    if (key !== 'env' && key !== 'environment')
        return false;
    return variablesOf(value, '').some(({ name }) => /^(?:AZUREML_|AML_APP_ROOT)/.test(name.text));
}
/** Whether variables come from an expression: all of them, or those behind a key that is one (`${{ insert }}`). */
function isUnknown(value) {
    const mapping = value.mapping();
    if (mapping === undefined)
        return value.items().length === 0 && value.written.text === null;
    return mapping.entries.some(({ key }) => /[${}<]|^__\w+__$/.test(key.text));
}
/** The variables of a mapping, of a list of `name` and `value`, or of a list of `NAME=value`. */
function variablesOf(value, scope) {
    const mapping = value.mapping();
    if (mapping !== undefined) {
        return mapping.entries.map(({ key, value: { written } }) => ({ name: key, value: written, scope }));
    }
    return value.items().flatMap((item) => {
        const pair = item.mapping();
        const name = pair?.get('name')?.written;
        if (pair !== undefined) {
            if (name === undefined || name.text === null)
                return [];
            const { text, ...place } = name;
            return [{ name: { ...place, text }, value: pair.get('value')?.written ?? { ...place, text: null }, scope }];
        }
        const { text, ...place } = item.written;
        const [, left, right] = /^([A-Za-z_]\w*)=(.*)$/s.exec(text ?? '') ?? [];
        return left === undefined || right === undefined
            ? []
            : [{ name: { ...place, text: left }, value: { ...place, text: right }, scope }];
    });
}
function yaml_probe(name, value) {
    const mapping = value?.mapping();
    if (value === undefined || mapping === undefined)
        return {};
    const { text: _, ...place } = value.written;
    const override = { ...place };
    const fields = { initialDelay: 'initial_delay', period: 'period', failures: 'failure_threshold' };
    for (const [field, key] of Object.entries(fields)) {
        const text = mapping.get(key)?.written.text;
        if (text !== undefined)
            override[field] = text !== null && /^\d+$/.test(text) ? Number(text) : null;
    }
    return { [name]: override };
}

;// CONCATENATED MODULE: ./src/hosts/azureml/deployment/read.ts



















/**
 * What the files of the deployment say, held against the checkout: YAML, Python programs and notebooks. Dockerfiles are only
 * named. What is no deployment on Azure ML or is an expression is left out; what is one and was not read stands in `unread`.
 *
 * Throws `usage` for a given file that is not there, is too large, of no kind that is read, or no YAML though named so;
 * `interrupted`.
 */
async function readDeployment(options, io) {
    const { cwd } = io;
    const { files, unread } = await (0,steps/* inTurns */.gG)(findDeploymentFiles({
        cwd,
        given: options.given,
        ...(options.output !== undefined && { output: options.output }),
    }), io.signal);
    const opened = files.filter(({ kind }) => kind !== 'dockerfile').flatMap(file => read_open(file, unread));
    const yaml = opened.filter(({ file }) => file.kind === 'yaml').flatMap(one => yamlUnits(one, unread));
    const programs = opened
        .filter(({ file }) => file.kind !== 'yaml')
        .map(({ file, source }) => ({ source, notebook: file.kind === 'notebook', given: file.given }));
    const sdk = await sdkUnits(programs, { options, io, unread });
    const refuse = (written, why) => {
        unread.push((0,deployment_unread/* namesAway */.l)(written, why));
    };
    const units = linkEnvironments([...yaml, ...sdk], {
        cwd,
        read: (name, by) => environmentFile(name, { cwd, unread, refuse: why => refuse(by, why) }),
    });
    const absolute = (name) => (name === undefined || name === '' ? '' : external_node_path_default().resolve(cwd, name));
    const resolving = {
        cwd,
        isIgnored: (0,ignored/* gitIgnored */.V)(cwd),
        entryScript: absolute(options.entryScript),
        codeDir: absolute(options.codeDir),
        refuse,
    };
    const deployments = units.map(unit => resolveUnit(unit, resolving));
    return {
        deployments,
        named: namedPaths(options, cwd),
        // Twenty profiles are read for it, so only where somebody sets the variable that an image may ignore.
        images: deployments.some(setsLibrary) ? (0,deployment_images/* knownImages */.wM)() : [],
        dockerfiles: files.filter(({ kind }) => kind === 'dockerfile').map(({ file }) => file),
        unread: distinct([...unread, ...resolving.isIgnored.unread]),
    };
}
function setsLibrary({ variables }) {
    return variables.some(({ name }) => name.text === deployment_variables/* libraryVariable */.e6);
}
function read_open(file, unread) {
    try {
        const source = (0,deployment_text/* readSource */.o$)(file.absolute, file.file);
        const problem = file.kind === 'python' && source !== undefined ? (0,deployment_text/* encodingProblem */.pz)(source.text) : undefined;
        if (problem !== undefined && file.given)
            throw refused(file.file, `is not read: ${problem}`);
        if (problem !== undefined) {
            unread.push({ file: file.file, line: 1, why: problem, part: 'sure' });
            return [];
        }
        if (source !== undefined)
            return [{ file, source }];
        if (file.given)
            throw refused(file.file, 'is not UTF-8');
        const isPart = (0,telltale/* isOfDeployment */.Nz)(file.kind, external_node_fs_default().readFileSync(file.absolute, 'latin1'));
        unread.push({ file: file.file, why: 'it is not UTF-8', part: isPart ? 'sure' : 'unknown' });
    }
    catch (error) {
        const why = `cannot be read (${(0,errors/* systemCode */.xU)(error) ?? 'unknown error'})`;
        if (error instanceof errors/* SitemountError */.hr)
            throw error;
        if (file.given)
            throw refused(file.file, why);
        unread.push({ file: file.file, why: `it ${why}`, part: 'unknown' });
    }
    return [];
}
function yamlUnits({ file, source }, unread) {
    const { units, problem } = readYamlUnits(source, { given: file.given });
    if (problem === undefined)
        return units;
    const { line, column, message } = problem;
    if (file.given)
        throw refused(`${file.file}:${line}:${column}`, `is not read: ${message}`);
    const part = units.length === 0 && isTemplate(source) ? 'template' : 'sure';
    unread.push({ file: file.file, line, column, why: message, part });
    return units;
}
function refused(file, why) {
    return new errors/* SitemountError */.hr('usage', `Input \`deployment\`: ${file} ${why}.`, {
        help: 'Mend the file, or leave it out of `deployment`.',
    });
}
/** One file may be read for several others. */
function distinct(unread) {
    return [...new Map(unread.map(one => [`${one.file}:${one.line}:${one.why}`, one])).values()];
}
async function sdkUnits(programs, { options, io, unread }) {
    const executable = programs.length === 0 ? undefined : await options.python?.();
    if (executable === undefined) {
        const why = 'there is no Python to read it';
        unread.push(...programs.map(({ source }) => ({ file: source.file, why, part: 'unable' })));
        return [];
    }
    const answers = await askSdk(programs, { executable, ...io });
    return answers.flatMap(({ units, problems }, index) => {
        const { source, given } = programs[index] ?? {};
        for (const { line, why, text } of source === undefined ? [] : problems) {
            // Of a notebook, a cell for the shell or in another language may be no Python.
            if (given === true || (0,telltale/* mayDeploy */.BU)(text))
                unread.push({ file: source?.file ?? '', line, why, part: 'sure' });
        }
        return units;
    });
}
/** The units of an environment file that a deployment refers to and that was not among the others. */
function environmentFile(name, { cwd, unread, refuse }) {
    const absolute = external_node_path_default().resolve(cwd, name);
    const away = (0,reach/* outOfReach */.nn)(absolute, 'repository');
    if (away !== undefined) {
        refuse(away);
        return [];
    }
    const file = (0,paths/* isInside */.FK)(cwd, absolute) ? (0,paths/* slashed */.df)(external_node_path_default().relative(cwd, absolute)) : absolute;
    const miss = (why, at = {}) => {
        unread.push({ ...at, file, why, part: 'sure' });
        return [];
    };
    try {
        const stat = external_node_fs_default().statSync(absolute, { throwIfNoEntry: false });
        // An earlier step may make it; without it, nothing is deployed.
        if (stat === undefined)
            return [];
        if (!stat.isFile())
            return miss('it is not a file');
        if (stat.size > largest.yaml)
            return miss(`it is larger than ${largest.yaml >> 20} MiB`);
        const source = (0,deployment_text/* readSource */.o$)(absolute, file);
        if (source === undefined)
            return miss('it is not UTF-8');
        const { units, problem } = readYamlUnits(source, { given: false });
        if (problem !== undefined)
            miss(problem.message, { line: problem.line, column: problem.column });
        return units;
    }
    catch (error) {
        return miss(`it cannot be read (${(0,errors/* systemCode */.xU)(error) ?? 'unknown error'})`);
    }
}
function namedPaths({ entryScript = '', codeDir = '', modelDir = '', requirements = [] }, cwd) {
    const relative = (name) => (0,paths/* slashed */.df)(external_node_path_default().relative(cwd, external_node_path_default().resolve(cwd, name))) || '.';
    return {
        entryScript: entryScript === '' ? null : relative(entryScript),
        codeDir: codeDir === '' ? null : relative(codeDir),
        modelFolder: modelDir === '' ? null : lookInModel(external_node_path_default().resolve(cwd, modelDir), cwd),
        requirements: requirements.map(relative),
    };
}


/***/ }),

/***/ 99733:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ mayDeploy),
/* harmony export */   Ek: () => (/* binding */ isLargeOfDeployment),
/* harmony export */   KH: () => (/* binding */ isAbout),
/* harmony export */   Nz: () => (/* binding */ isOfDeployment)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51525);


/** What a program that deploys cannot do without: a package of Azure ML, one of its variables, or one of its classes. */
const program = /\bazureml\b|\bazure\s*\.\s*ai\b|\bfrom\s+azure\s+import\b|AZUREML_(?!MODEL_DIR\b)|\b(?:(?:Managed|Kubernetes)OnlineDeployment|ModelBatchDeployment|InferenceConfig|CodeConfiguration)\b/;
/** What a file about a deployment on Azure ML cannot do without. */
const about = {
    yaml: /azuremlschemas\.|azuremlsdk2?\.blob\.|AZUREML_|AML_APP_ROOT|\bcode_configuration\b|\bscoring_script\b|mcr\.microsoft\.com\/azureml\/|\buser_?managed_?dependencies\b/i,
    // An entry script reads AZUREML_MODEL_DIR and needs no more: it deploys nothing.
    python: program,
    notebook: program,
};
/** The names that `python/sdk_calls.py` looks for: a program without any of them deploys nothing. */
const deploying = /\b(?:(?:Managed|Kubernetes)?OnlineDeployment|(?:Model)?BatchDeployment|InferenceConfig|CodeConfiguration|BuildContext|ProbeSettings|Environment|environment_variables|user_managed_dependencies)\b|\.package\s*\(|AZUREML_EXTRA_/;
/** The words of a Dockerfile whose image is for Azure ML (`concernsAzureml`), comments included. */
const azuremlImage = /azureml|azmlinfsrv|AML_APP_ROOT/i;
/** Whether a text, its bytes one a character, is about Azure ML. */
function isAbout(kind, bytes) {
    return kind === 'dockerfile' || about[kind].test(readable(bytes, kind));
}
/** Whether a file that was not read is one of a deployment, by its text alone. */
function isOfDeployment(kind, bytes) {
    const text = readable(bytes, kind);
    if (kind === 'dockerfile')
        return azuremlImage.test(text);
    return about[kind].test(text) && (kind === 'yaml' || deploying.test(text));
}
/** Whether a text of Python may set up a deployment. */
function mayDeploy(text) {
    return deploying.test(text);
}
/**
 * A text as its readers take it: UTF-16 behind its byte order mark without the zero bytes; escapes of YAML and JSON (`\\x5f`,
 * `\\u005f`, `\\U0000005f`, `\\/`) as what they stand for; lines that go on, and the pieces of a notebook's cell, joined; letters of
 * Python's names that it takes for others (PEP 3131) as those.
 */
function readable(bytes, kind) {
    const plain = /^(?:\xff\xfe|\xfe\xff)/.test(bytes) ? bytes.replaceAll('\0', '') : bytes;
    if (kind === 'dockerfile')
        return withoutComments(plain);
    const joined = kind === 'notebook' ? plain.replace(/",\s*"/g, '') : plain;
    return unescaped((kind === 'python' || kind === 'notebook') && /[\x80-\xff]/.test(joined) ? asNames(joined) : joined);
}
function unescaped(text) {
    if (!text.includes('\\'))
        return text;
    const pattern = /\\(?:x([\da-fA-F]{2})|u00([\da-fA-F]{2})|U000000([\da-fA-F]{2})|[^\S\n]*\r?\n\s*|\/)/g;
    return text.replace(pattern, (whole, x, u, long) => {
        const code = x ?? u ?? long;
        if (code !== undefined)
            return String.fromCharCode(Number.parseInt(code, 16));
        return whole.endsWith('/') ? '/' : '';
    });
}
function asNames(bytes) {
    return Buffer.from(bytes, 'latin1').toString('utf8').normalize('NFKC');
}
/** A Dockerfile with its lines joined: what ends in the escape goes on, comments and empty lines between left out. */
function withoutComments(text) {
    return text
        .replace(/^[^\S\n]*#[^\n]*(\n?)/gm, (_, end) => (end === '' ? '#' : ''))
        .replace(/[\\`][^\S\n]*\n\s*(?=[^\s#])/g, '');
}
/** Bytes that are looked at in one go, and those that two stretches share: longer than any word looked for. */
const stretch = 1 << 20;
const shared = 1 << 10;
/** Blanks and empty lines as one: padding must not part what belongs together. */
function withoutPadding(text) {
    return text.replace(/[^\S\n]+/g, ' ').replace(/(?: ?\n)+ ?/g, '\n');
}
/**
 * Whether a file that is too large to be read is one of a deployment. Read in stretches of 1 MiB up to `room` bytes; undefined
 * where it has more. Throws what the system says.
 */
function isLargeOfDeployment(absolute, kind, room) {
    const file = node_fs__WEBPACK_IMPORTED_MODULE_0___default().openSync(absolute, (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_NONBLOCK);
    try {
        let [seen, isOf, sawAbout] = [0, false, false];
        let before = '';
        const buffer = Buffer.alloc(stretch);
        const mark = Buffer.alloc(2);
        node_fs__WEBPACK_IMPORTED_MODULE_0___default().readSync(file, mark, 0, 2, 0);
        const isWide = /^(?:\xff\xfe|\xfe\xff)/.test(mark.toString('latin1'));
        for (;;) {
            const length = node_fs__WEBPACK_IMPORTED_MODULE_0___default().readSync(file, buffer, 0, stretch, seen);
            if (length === 0)
                return isOf && sawAbout;
            seen += length;
            const bytes = buffer.toString('latin1', 0, length);
            if (kind === 'python' && seen === length && (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .encodingProblem */ .pz)(bytes) !== undefined)
                return true;
            const text = readable(before + (isWide ? bytes.replaceAll('\0', '') : bytes), kind);
            before = withoutPadding(text).slice(-shared);
            sawAbout ||= kind === 'dockerfile' || about[kind].test(text);
            isOf ||= kind === 'dockerfile' ? azuremlImage.test(text) : kind === 'yaml' || deploying.test(text);
            if (isOf && sawAbout)
                return true;
            if (seen > room)
                return undefined;
        }
    }
    finally {
        node_fs__WEBPACK_IMPORTED_MODULE_0___default().closeSync(file);
    }
}


/***/ }),

/***/ 51525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ placeAt),
/* harmony export */   o$: () => (/* binding */ readSource),
/* harmony export */   pz: () => (/* binding */ encodingProblem),
/* harmony export */   vz: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_reach_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98252);


/** A line longer than this has no columns and no excerpt. UTF-16 units. */
const longest = 10_000;
/**
 * The text of a file as YAML and Python read it: UTF-8, or UTF-16 behind its byte order mark; undefined where its bytes are
 * neither. Throws what the system says when it cannot be read, `unreadable` for a link that leads out of the
 * workspace of a job.
 */
function readSource(absolute, file) {
    (0,_core_reach_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseOutOfReach */ .xM)(absolute, 'input', file);
    const bytes = node_fs__WEBPACK_IMPORTED_MODULE_0___default().readFileSync(absolute);
    const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
    try {
        return sourceOf(new TextDecoder(label, { fatal: true }).decode(bytes), file);
    }
    catch {
        return undefined;
    }
}
/** Encodings of Python in which letters of ASCII are not written as themselves. */
const strange = /^(?:(?:raw_)?unicode_escape|utf_?(?:7|16|32)(?:_?[bl]e)?|u7|punycode|idna|(?:cp|ibm)_?(?:037|273|424|500|864|875|1026|1140))$/;
/**
 * Why a program cannot be read as the text that it seems to be, as a clause (`its encoding, utf-7, …`), or undefined: the encoding
 * that its first two lines declare (PEP 263) writes letters otherwise.
 */
function encodingProblem(text) {
    const [, name = ''] = /^(?:[^\n]*\n)?[ \t\f]*#[^\n]*?coding[:=][ \t]*([-\w.]+)/.exec(text.slice(0, 2000)) ?? [];
    const isStrange = strange.test(name.toLowerCase().replaceAll('-', '_'));
    return isStrange ? `its encoding, ${name.slice(0, 40)}, writes letters as other characters` : undefined;
}
/** A text with its lines, which end at `\n`, `\r\n` or `\r`. */
function sourceOf(text, file) {
    const starts = [0];
    for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g))
        starts.push(index + end.length);
    return { file, text, lines: text.split(/\r\n|\n|\r/), starts };
}
/** The place of a stretch of the text, given by offsets; one of several lines ends with the first. */
function placeAt({ file, lines, starts }, start, end) {
    const index = lineAt(starts, start);
    const excerpt = lines[index] ?? '';
    // Nobody reads a line of that length, and to count its characters for each of its values takes for ever.
    if (excerpt.length > longest)
        return { file, line: index + 1 };
    const from = start - (starts[index] ?? 0);
    const to = Math.max(from + 1, Math.min(end - (starts[index] ?? 0), excerpt.length));
    const column = [...excerpt.slice(0, from)].length + 1;
    return { file, line: index + 1, column, endColumn: column + Math.max(1, [...excerpt.slice(from, to)].length), excerpt };
}
function lineAt(starts, offset) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}


/***/ }),

/***/ 24329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ namesAway)
/* harmony export */ });
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89528);

/** What stands among the unread for a path that a file names, at its place, and that a job may not look at (`outOfReach`). */
function namesAway({ text, ...place }, away) {
    return { ...place, why: `names ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLine */ .Fq)(text ?? '')}, which ${away}`, part: 'away' };
}


/***/ }),

/***/ 50156:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readIgnoreLines),
/* harmony export */   X: () => (/* binding */ longestPattern)
/* harmony export */ });
/** Characters of a pattern; regular expressions that are made of longer ones are refused when they are used. */
const longestPattern = 1000;
/**
 * The patterns of an `.amlignore` or `.gitignore` as the uploader of Azure ML reads them (azure-ai-ml 1.35.2,
 * `_utils/_asset_utils.py` and the pathspec that it carries), in their order. Blanks on both sides are cut off, a byte order
 * mark too; a lone carriage return ends a line, for Python's text mode does so.
 */
function readIgnoreLines(text) {
    const lines = [];
    const refused = [];
    for (const [index, raw] of text
        .replace(/^\ufeff/, '')
        .split(/\r\n|\r|\n/)
        .entries()) {
        const pattern = raw.trim();
        if (pattern === '' || pattern === '/' || pattern.startsWith('#'))
            continue;
        const negated = pattern.startsWith('!');
        if (pattern.length > longestPattern) {
            refused.push({
                line: index + 1,
                pattern: pattern.slice(0, 80),
                why: `the pattern is longer than ${longestPattern} characters`,
            });
            continue;
        }
        const git = inGitsDialect(negated ? pattern.slice(1) : pattern);
        const line = index + 1;
        if ('why' in git)
            refused.push({ line, pattern, why: git.why });
        else if (git.text !== '')
            lines.push({ line, pattern, negated, git: git.text });
    }
    return { lines, refused };
}
/**
 * pathspec is Git's dialect but for brackets and stars: a backslash between brackets and a leading `^` are plain characters,
 * classes such as `[:alpha:]` do not exist, a bracket without an end stands for itself, and three stars are one.
 */
function inGitsDialect(pattern) {
    // Blanks inside the pattern stay, a `#` or `!` at the start is no comment and no second negation.
    const start = /^[#!]/.test(pattern) ? '\\' : '';
    const segments = [];
    for (const segment of pattern.split('/')) {
        const rewritten = segment === '**' ? { text: segment } : rewriteSegment(segment);
        if ('why' in rewritten)
            return rewritten;
        segments.push(rewritten.text);
    }
    const text = start + segments.filter((one, index) => one !== '**' || segments[index - 1] !== '**').join('/');
    // A slash after `/**` means nothing to it, and `/**/` alone matches no file.
    return { text: text === '/**/' ? '' : text.replace(/(?<=.\/\*\*)\/$/, '') };
}
function rewriteSegment(segment) {
    let text = '';
    for (let at = 0; at < segment.length; at++) {
        const character = segment[at] ?? '';
        if (character === '\\') {
            const escaped = segment[++at];
            if (escaped === undefined)
                return { why: 'it ends in a backslash that escapes nothing' };
            text += `\\${escaped}`;
        }
        else if (character === '*') {
            if (segment[at - 1] !== '*' || text.endsWith('\\*'))
                text += '*';
        }
        else if (character === '[') {
            const bracket = readBracket(segment, at);
            if (bracket === undefined)
                text += '\\[';
            else if (bracket.disordered)
                return { why: 'a range between its brackets runs backwards' };
            else {
                text += bracket.text;
                at = bracket.end;
            }
        }
        else
            text += character;
    }
    return { text };
}
function readBracket(segment, start) {
    let at = start + 1;
    const negated = segment[at] === '!';
    if (negated)
        at++;
    const first = at;
    const end = segment.indexOf(']', segment[first] === ']' ? first + 1 : first);
    if (end < 0)
        return undefined;
    const members = [...segment.slice(first, end)];
    const disordered = members.some((member, index) => {
        const [before, after] = [members[index - 1], members[index + 1]];
        return member === '-' && before !== undefined && after !== undefined && before > after;
    });
    const text = members.map(member => (/[\\[\]^!]/.test(member) ? `\\${member}` : member)).join('');
    return { text: `[${negated ? '!' : ''}${text}]`, end, disordered };
}


/***/ }),

/***/ 9239:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ deployFolder),
/* harmony export */   FE: () => (/* binding */ clearDeployFolder),
/* harmony export */   gY: () => (/* binding */ handedOverMark),
/* harmony export */   nc: () => (/* binding */ isHandedOver),
/* harmony export */   re: () => (/* binding */ refuseForeign)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _core_held_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94661);




/** By the first line a file of ours is known, which alone is ever replaced or removed. */
const handedOverMark = '# Written by sitemount';
/** The folder below `output` in which is handed over what a deployment needs beside the packages. */
const deployFolder = 'deploy';
const names = ['.amlignore', 'deployment.yml'];
/**
 * Takes away what an earlier build handed over in `output`, and its folder when nothing else is in it; what is not ours stays.
 * Throws `unwritable` where the system refuses.
 */
function clearDeployFolder(output) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(output, deployFolder);
    try {
        // A link may lead anywhere, into the code folder above all.
        if (node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
            return;
        for (const name of names) {
            const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, name);
            const isFile = node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;
            if (isFile && isOurs(file))
                node_fs__WEBPACK_IMPORTED_MODULE_0___default().rmSync(file);
        }
        if (node_fs__WEBPACK_IMPORTED_MODULE_0___default().readdirSync(folder).length === 0)
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().rmdirSync(folder);
    }
    catch (error) {
        throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .writeError */ .oG)(error, folder);
    }
}
/** Refuses to write over a file that is there and not ours. Throws `unwritable`. */
function refuseForeign(files, folder) {
    try {
        const stands = (file) => node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(file, { throwIfNoEntry: false }) !== undefined;
        // A link may lead anywhere, into the code folder above all.
        const isLink = node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true;
        const inTheWay = files.map(file => node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, file.path)).find(file => stands(file) && !isOurs(file));
        const foreign = isLink ? folder : inTheWay;
        if (foreign === undefined)
            return;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('unwritable', `${foreign} is there, and sitemount did not write it.`, {
            help: 'Move it away, or point `output` to another folder.',
        });
    }
    catch (error) {
        throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .writeError */ .oG)(error, folder);
    }
}
/** What the lines that a build hands over for a deployment have at their top, and no deployment can do with alone. */
const handedOverLine = /^(?:#.*|(?:code_configuration|environment|environment_variables):|[^\S\n]{2,}\S.*|)\r?$/;
/** Whether a text of YAML is in the form of the lines that a build hands over: such lines are no deployment of their own. */
function isHandedOver(text) {
    if (!text.startsWith(handedOverMark))
        return false;
    const lines = text.split('\n');
    const first = lines.find(line => !/^(?:#|\s*$)/.test(line)) ?? '';
    return !/^\s/.test(first) && lines.every(line => handedOverLine.test(line));
}
function isOurs(file) {
    return (0,_core_held_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlainText */ .Sg)(file)?.startsWith(handedOverMark) === true;
}


/***/ })

};

export const id = 769;
export const ids = [769];
export const modules = {

/***/ 16769:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readUploadFacts: () => (/* binding */ readUploadFacts),
/* harmony export */   uploadLimits: () => (/* binding */ uploadLimits)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56107);
/* harmony import */ var _ignore_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83689);
/* harmony import */ var _read_upload_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65881);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25947);






/**
 * Reads what the uploader makes of the code folder, by the order of patterns of today and, for the mount, by that of
 * azure-ai-ml before 1.2.0 (`older`: what that one alone drops).
 *
 * Throws `unreadable` as `readUpload` does.
 */
function* readUploadFacts(options) {
    const { cwd, mount, needed = [], limits = { bytes: null, files: null }, remedy } = options;
    const codeDir = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, options.codeDir);
    const ignoreFile = (0,_ignore_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readIgnoreFile */ .r)(codeDir);
    function* drop(prefix, paths, order = 'last') {
        return (yield* (0,_read_upload_js__WEBPACK_IMPORTED_MODULE_4__/* .droppedSteps */ .WQ)({ codeDir, prefix, paths }, { order })).dropped;
    }
    const upload = yield* (0,_read_upload_js__WEBPACK_IMPORTED_MODULE_4__/* .uploadSteps */ .Zt)(codeDir);
    const inside = needed.flatMap(one => {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, one.path);
        return (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isAtOrInside */ .Hj)(codeDir, file) ? [{ what: one.what, path: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .slashed */ .df)(node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(codeDir, file)) }] : [];
    });
    const paths = mount?.files.map(file => file.path) ?? [];
    const dropped = mount === undefined ? [] : paths.length > 0 ? yield* drop(mount.folder, paths) : dropsAll(mount.folder, ignoreFile);
    const lost = new Set(dropped.map(one => one.path));
    const older = mount === undefined ? [] : (yield* drop(mount.folder, paths, 'first')).filter(one => !lost.has(one.path));
    const others = upload.files.filter(file => mount === undefined || !file.startsWith(`${mount.folder}/`));
    let bytes = sum(mount?.files.map(file => file.bytes) ?? []);
    for (const file of others) {
        yield;
        bytes += sizeOf(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(codeDir, file));
    }
    const lacking = [];
    for (const { what, path: file } of inside) {
        for (const one of yield* drop('', [file]))
            lacking.push({ ...one, what });
    }
    return {
        codeDir: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .slashed */ .df)(node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(cwd, codeDir)) || '.',
        ignore: ignoreFile === undefined
            ? null
            : {
                name: ignoreFile.name,
                file: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .slashed */ .df)(node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(cwd, node_path__WEBPACK_IMPORTED_MODULE_1___default().join(codeDir, ignoreFile.name))),
                lines: ignoreFile.text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/),
            },
        ...(mount !== undefined && { mount: { folder: mount.folder, files: paths.length, dropped, older } }),
        needed: lacking,
        obstacles: upload.obstacles,
        total: {
            files: others.length + (mount?.files.length ?? 0),
            bytes,
        },
        limits,
        ...(remedy !== undefined && { remedy }),
    };
}
function dropsAll(folder, ignoreFile) {
    const by = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .readVerdicts */ .H)(ignoreFile?.lines ?? []).ofFolder(folder).dropsAll;
    return by === undefined ? [] : [{ path: `${folder}/`, line: by.line, pattern: by.pattern }];
}
function sizeOf(file) {
    return node_fs__WEBPACK_IMPORTED_MODULE_0___default().statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}
/** What an upload to the target may be, by its profile; no limits where it tells none. */
function uploadLimits({ name, upload }) {
    const limit = (value) => typeof value === 'number' ? { value, from: `the target ${name}` } : null;
    return { bytes: limit(upload?.limitBytes), files: limit(upload?.limitFiles) };
}


/***/ }),

/***/ 83689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readIgnoreFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _core_reach_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98252);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50156);





/** The names that the uploader looks for, in this order; only in the code folder itself. */
const ignoreFileNames = ['.amlignore', '.gitignore'];
/** No ignore file is longer: bytes, patterns. Each file of the folder is held against each pattern. */
const longest = 1 << 20;
const mostPatterns = 5000;
/**
 * The one ignore file of `codeDir` that the uploader obeys, or undefined when there is none.
 *
 * Throws `unreadable` when it cannot be read, is longer than 1 MiB, or has more than 5,000 patterns.
 */
function readIgnoreFile(codeDir) {
    for (const name of ignoreFileNames) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(codeDir, name);
        (0,_core_reach_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseOutOfReach */ .xM)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(file), 'input', file);
        // A link to nothing does not exist for the uploader.
        if (!node_fs__WEBPACK_IMPORTED_MODULE_0___default().existsSync(file))
            continue;
        const bytes = read(file);
        const text = bytes.toString('utf8');
        const known = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_4__/* .readIgnoreLines */ .U)(text);
        if (known.lines.length + known.refused.length > mostPatterns) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('unreadable', `${file} has more than ${mostPatterns.toLocaleString('en')} patterns.`, {
                help: 'Leave whole folders out, such as `data/`, in place of their files one by one.',
            });
        }
        const garbled = Buffer.compare(Buffer.from(text), bytes) !== 0;
        const refused = garbled ? [{ line: 1, pattern: '', why: 'it is no UTF-8' }] : known.refused;
        return { name, base: node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(node_fs__WEBPACK_IMPORTED_MODULE_0___default().realpathSync(file)), text, lines: known.lines, refused };
    }
    return undefined;
}
function read(file) {
    try {
        const stats = node_fs__WEBPACK_IMPORTED_MODULE_0___default().statSync(file);
        if (!stats.isFile())
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('unreadable', `${file} is no file.`);
        if (stats.size > longest)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('unreadable', `${file} is longer than 1 MiB.`, {
                help: 'Leave whole folders out, such as `data/`, in place of their files one by one.',
            });
        return node_fs__WEBPACK_IMPORTED_MODULE_0___default().readFileSync(file);
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr)
            throw error;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('unreadable', `${file} cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) ?? error}).`, { cause: error });
    }
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

/***/ 65881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ey: () => (/* binding */ droppedFromUpload),
  WQ: () => (/* binding */ droppedSteps),
  OA: () => (/* binding */ readUpload),
  Oo: () => (/* binding */ stageUpload),
  Zt: () => (/* binding */ uploadSteps)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/steps.ts
var steps = __webpack_require__(29860);
// EXTERNAL MODULE: ./src/hosts/azureml/upload/ignore-file.ts
var ignore_file = __webpack_require__(83689);
// EXTERNAL MODULE: ./src/hosts/azureml/upload/verdict.ts
var verdict = __webpack_require__(25947);
// EXTERNAL MODULE: ./src/artifact/names.ts + 1 modules
var names = __webpack_require__(95153);
// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __webpack_require__(56107);
// EXTERNAL MODULE: ./src/core/reach.ts
var reach = __webpack_require__(98252);
;// CONCATENATED MODULE: ./src/hosts/azureml/upload/walk.ts






/** Links between a few folders can make up a tree without an end. */
const mostEntries = 2_000_000;
/**
 * What arrives of `codeDir` by patterns relative to `base` (undefined: the folder itself), what is left out, and what would
 * arrive but cannot be read; each in the order of its bytes. A link that leads back to a folder above it is not followed: the
 * uploader does so until the system stops it, some forty copies deep.
 *
 * Throws `unreadable` for a `codeDir` that cannot be read or has more than 2,000,000 entries, and for a link that leads out of the
 * workspace of a job and would arrive.
 */
function* walkUpload(codeDir, { verdicts, base }) {
    const walked = { files: [], dropped: [], obstacles: [] };
    const top = real(codeDir);
    const folders = [{ path: '', real: top, verdict: undefined, above: [] }];
    let entries = 0;
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        yield;
        const listed = list(folder);
        if ('why' in listed) {
            walked.obstacles.push(listed);
            continue;
        }
        entries += listed.length;
        if (entries > mostEntries) {
            throw new errors/* SitemountError */.hr('unreadable', `${codeDir} has more than ${mostEntries} entries.`, {
                help: 'Point `code-dir` to the folder that is uploaded, which holds the code and the packages alone.',
            });
        }
        const matched = relative(base ?? top, folder.real);
        for (const entry of listed) {
            yield;
            const inner = join(folder.path, entry.name);
            const full = external_node_path_default().join(folder.real, entry.name);
            const isAway = entry.isSymbolicLink() && (0,reach/* outOfReach */.nn)(full, 'input') !== undefined;
            const kind = isAway ? 'away' : kindOf(entry, full);
            if (kind !== 'folder') {
                const by = verdicts.ofFile(join(matched, entry.name), folder.verdict);
                if (by !== undefined)
                    walked.dropped.push({ path: inner, line: by.line, pattern: by.pattern });
                else if (kind === 'away')
                    (0,reach/* refuseOutOfReach */.xM)(full, 'input', external_node_path_default().join(codeDir, inner), leaveOutHelp);
                else if (kind === 'file')
                    walked.files.push(inner);
                else
                    walked.obstacles.push({ path: inner, why: kind });
                continue;
            }
            const linked = entry.isSymbolicLink();
            const place = linked ? real(full) : full;
            const above = [...folder.above, folder.real];
            if (above.includes(place))
                continue;
            const verdict = verdicts.ofFolder(relative(base ?? top, place), linked ? undefined : folder.verdict);
            // A folder of which nothing arrives is entered all the same: what a link in it leads to lies elsewhere, and may arrive.
            folders.push({ path: inner, real: place, verdict, above });
        }
    }
    walked.files.sort(names/* compareBytes */.Xo);
    walked.obstacles.sort((a, b) => (0,names/* compareBytes */.Xo)(a.path, b.path));
    walked.dropped.sort((a, b) => (0,names/* compareBytes */.Xo)(a.path, b.path));
    return walked;
}
const leaveOutHelp = 'Keep the file itself in the repository, or name the link in an `.amlignore`.';
function kindOf(entry, full) {
    if (entry.isDirectory())
        return 'folder';
    if (entry.isFile())
        return 'file';
    if (!entry.isSymbolicLink())
        return 'it is no plain file';
    try {
        const stats = external_node_fs_default().statSync(full);
        return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'it is no plain file';
    }
    catch {
        return 'it is a link to nothing';
    }
}
function list({ path: inner, real: place }) {
    try {
        return external_node_fs_default().readdirSync(place, { withFileTypes: true });
    }
    catch (error) {
        const code = (0,errors/* systemCode */.xU)(error) ?? String(error);
        if (inner !== '')
            return { path: `${inner}/`, why: `it cannot be read (${code})` };
        throw new errors/* SitemountError */.hr('unreadable', `${place} cannot be read (${code}).`, { cause: error });
    }
}
function real(folder) {
    try {
        return external_node_fs_default().realpathSync(folder);
    }
    catch (error) {
        throw new errors/* SitemountError */.hr('unreadable', `${folder} cannot be read (${(0,errors/* systemCode */.xU)(error) ?? error}).`, { cause: error });
    }
}
/** With `/` between its parts; empty for `base` itself. */
function relative(base, place) {
    return (0,paths/* slashed */.df)(external_node_path_default().relative(base, place));
}
function join(folder, name) {
    return folder === '' ? name : `${folder}/${name}`;
}

;// CONCATENATED MODULE: ./src/hosts/azureml/upload/read-upload.ts







/**
 * What of `codeDir` reaches the image (azure-ai-ml, `get_upload_files_from_folder`): each file on its own, links followed, a
 * file below a linked folder judged by where it really lies, no empty folders.
 *
 * Throws `unreadable` for a folder or an ignore file that cannot be read, and for more than 2,000,000 entries.
 */
function readUpload(codeDir, options = {}) {
    return (0,steps/* atOnce */.zd)(uploadSteps(codeDir, options));
}
/** The same, to be interrupted between any two files. */
function* uploadSteps(codeDir, { order = 'last' } = {}) {
    const ignoreFile = (0,ignore_file/* readIgnoreFile */.r)(codeDir);
    const verdicts = (0,verdict/* readVerdicts */.H)(ignoreFile?.lines ?? [], order);
    const { files, dropped, obstacles } = yield* walkUpload(codeDir, { verdicts, base: ignoreFile?.base });
    const refused = (ignoreFile?.refused ?? []).map(({ line, why }) => ({ path: ignoreFile?.name ?? '', line, why }));
    return {
        ignoreFile: ignoreFile?.name ?? null,
        files,
        dropped,
        obstacles: [...refused, ...obstacles],
    };
}
/** Files that are to lie below `prefix` in `codeDir` and would stay behind, in the order given; they need not be there yet. */
function droppedFromUpload(named, options = {}) {
    return (0,steps/* atOnce */.zd)(droppedSteps(named, options));
}
/** The same, to be interrupted between any two files. */
function* droppedSteps({ codeDir, prefix, paths }, { order = 'last' } = {}) {
    const ignoreFile = (0,ignore_file/* readIgnoreFile */.r)(codeDir);
    if (ignoreFile === undefined)
        return { ignoreFile: null, dropped: [] };
    const verdicts = (0,verdict/* readVerdicts */.H)(ignoreFile.lines, order);
    const below = external_node_path_default().posix.normalize(prefix === '' ? '.' : prefix).replace(/\/$/, '');
    const dropped = [];
    for (const one of paths) {
        yield;
        const full = below === '.' ? one : `${below}/${one}`;
        const by = verdicts.ofFile(full);
        if (by !== undefined)
            dropped.push({ path: full, line: by.line, pattern: by.pattern });
    }
    return { ignoreFile: ignoreFile.name, dropped };
}
/**
 * Copies what arrives into the folder `into`, which it makes: contents of links, as the uploader does, with the modes that a
 * download gives (0644, what was executable 0755).
 *
 * Throws `unreadable` for a file that cannot be read, `disk-full` or `unwritable` where it cannot be written.
 */
function stageUpload({ files }, codeDir, into) {
    const made = new Set();
    try {
        external_node_fs_default().mkdirSync(into, { recursive: true });
        for (const file of files) {
            const target = external_node_path_default().join(into, ...file.split('/'));
            const folder = external_node_path_default().dirname(target);
            if (!made.has(folder)) {
                external_node_fs_default().mkdirSync(folder, { recursive: true });
                made.add(folder);
            }
            copy(external_node_path_default().join(codeDir, ...file.split('/')), target);
        }
    }
    catch (error) {
        throw (0,errors/* writeError */.oG)(error, into);
    }
}
function copy(source, target) {
    const executable = readable(source, () => (external_node_fs_default().statSync(source).mode & 0o111) !== 0);
    readable(source, () => external_node_fs_default().accessSync(source, (external_node_fs_default()).constants.R_OK));
    external_node_fs_default().copyFileSync(source, target, (external_node_fs_default()).constants.COPYFILE_FICLONE);
    external_node_fs_default().chmodSync(target, executable ? 0o755 : 0o644);
}
function readable(source, read) {
    try {
        return read();
    }
    catch (error) {
        throw new errors/* SitemountError */.hr('unreadable', `${source} cannot be read (${(0,errors/* systemCode */.xU)(error) ?? error}).`, { cause: error });
    }
}


/***/ }),

/***/ 25947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readVerdicts)
/* harmony export */ });
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70298);
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(ignore__WEBPACK_IMPORTED_MODULE_0__);

/** A matcher remembers each path that it was asked about; after so many questions it is replaced, so that memory stays bounded. */
const remembered = 50_000;
/**
 * How the uploader decides about paths of a code folder. Unlike Git it asks each pattern about each file on its own, so that a
 * `!` takes in a file again although its folder is left out.
 */
function readVerdicts(lines, order = 'last') {
    const deciding = order === 'last' ? [...lines].reverse() : [...lines];
    const firstNegation = deciding.findIndex(({ negated }) => negated);
    let asked = 0;
    let tree = plant(deciding, 0);
    const find = (path, before) => {
        if (++asked % remembered === 0)
            tree = plant(deciding, 0);
        return search(tree, path, before) ?? before;
    };
    const ofFolder = (path, parent) => {
        const rank = find(`${path}/`, parent?.rank ?? deciding.length);
        const line = deciding[rank];
        const certain = line !== undefined && !line.negated && (firstNegation < 0 || firstNegation > rank);
        return { rank, dropsAll: certain ? line : undefined };
    };
    return {
        ofFolder,
        ofFile: (path, folder) => {
            if (folder?.dropsAll !== undefined)
                return folder.dropsAll;
            const line = deciding[find(path, folder?.rank ?? deciding.length)];
            return line === undefined || line.negated ? undefined : line;
        },
    };
}
function plant(patterns, rank) {
    const matcher = ignore__WEBPACK_IMPORTED_MODULE_0___default()({ ignorecase: false, allowRelativePaths: true }).add(patterns.map(({ git }) => ({ pattern: git })));
    return { rank, patterns, matcher };
}
/** The two halves of a node, made when something is found in it for the first time: in most of them nothing ever is. */
function halvesOf(node) {
    const { patterns, rank } = node;
    const half = patterns.length >> 1;
    node.halves ??= half === 0 ? [] : [plant(patterns.slice(0, half), rank), plant(patterns.slice(half), rank + half)];
    return node.halves;
}
/** The rank of the first pattern that matches and stands before `before`. */
function search(node, path, before) {
    const { rank, patterns, matcher } = node;
    if (rank >= before || patterns.length === 0 || !matcher.ignores(path))
        return undefined;
    const halves = halvesOf(node);
    if (halves.length === 0)
        return rank;
    for (const half of halves) {
        const found = search(half, path, before);
        if (found !== undefined)
            return found;
    }
    return undefined;
}


/***/ })

};

export const id = 785;
export const ids = [785,769];
export const modules = {

/***/ 39785:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deliverHandOver: () => (/* binding */ deliverHandOver),
  prepareHandOver: () => (/* binding */ prepareHandOver)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __webpack_require__(56107);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/hosts/azureml/mount-value.ts
var mount_value = __webpack_require__(19763);
// EXTERNAL MODULE: ./src/hosts/azureml/upload/pattern.ts
var pattern = __webpack_require__(50156);
// EXTERNAL MODULE: ./src/hosts/azureml/upload/verdict.ts
var verdict = __webpack_require__(25947);
// EXTERNAL MODULE: ./src/hosts/azureml/written-files.ts
var written_files = __webpack_require__(9239);
;// CONCATENATED MODULE: ./src/hosts/azureml/deployment-files.ts








/**
 * What a deployment with mounted packages needs beside them: `deployment.yml`, the lines for the file of a managed online
 * deployment, and `.amlignore` where the `.gitignore` of the code folder would keep a part of the packages away. The same facts
 * give the same text.
 */
function handOver(facts) {
    const ignore = writeIgnoreFile(facts);
    return [
        ...(ignore === undefined ? [] : [{ path: '.amlignore', text: ignore }]),
        { path: 'deployment.yml', text: writeSnippet(facts) },
    ];
}
/** Writes the files into `folder`, which it makes: nothing may stand there. Throws `disk-full` or `unwritable`. */
function writeHandOver(files, folder) {
    try {
        external_node_fs_default().mkdirSync(folder);
        for (const file of files)
            external_node_fs_default().writeFileSync(external_node_path_default().join(folder, file.path), file.text, { flag: 'wx' });
    }
    catch (error) {
        throw (0,errors/* writeError */.oG)(error, folder);
    }
}
/**
 * The patterns of `.gitignore` with the packages taken in again, before and after them: whichever matching pattern the uploader
 * obeys, the first or the last, the packages arrive and all else is left out as before. Undefined where nothing is amiss.
 */
function writeIgnoreFile({ value, files, ignore }) {
    if (ignore?.name !== '.gitignore')
        return undefined;
    const { lines } = (0,pattern/* readIgnoreLines */.U)(ignore.text);
    const orders = ['last', 'first'];
    const drops = orders.some(order => {
        const verdicts = (0,verdict/* readVerdicts */.H)(lines, order);
        return files.some(file => verdicts.ofFile(`${value.folder}/${file}`) !== undefined);
    });
    if (!drops)
        return undefined;
    const packages = `!/${escapePattern(value.folder)}/**`;
    return [
        `${written_files/* handedOverMark */.gY} for the code folder. Azure ML reads it instead of .gitignore, whose patterns it repeats.`,
        '# The packages are taken in again twice: azure-ai-ml obeys the last pattern that matches, before 1.2.0 the first.',
        packages,
        ...lines.map(({ pattern }) => pattern),
        packages,
        '',
    ].join('\n');
}
/** A path in the words of an ignore file: what would be a wildcard stands for itself. */
function escapePattern(file) {
    return file.replace(/[\\*?[\]]/g, '\\$&');
}
function writeSnippet({ value, codeDir, image, ignoresMount }) {
    const variables = (0,mount_value/* mountVariables */.vi)(value, { ignoresMount }).map(line => {
        const at = line.indexOf('=');
        return [line.slice(0, at), line.slice(at + 1)];
    });
    const text = (written) => (0,dist/* stringify */.As)(written, { lineWidth: 0 }).trimEnd();
    const route = (name, where) => `    ${name}: {port: 5001, path: ${where}}`;
    return [
        `${written_files/* handedOverMark */.gY}: what the file of a managed online deployment says to find the packages.`,
        `# The packages lie in ${text(external_node_path_default().posix.join(codeDir, value.folder))}. The code folder is written as seen from where sitemount ran:`,
        '# make it relative to the file that these lines go into.',
        'code_configuration:',
        `  code: ${text(codeDir)}`,
        `  scoring_script: ${text(value.script)}`,
        ...(image === undefined
            ? []
            : [
                'environment:',
                `  image: ${text(imageOf(image))}`,
                '  inference_config:',
                route('liveness_route', '/'),
                route('readiness_route', '/'),
                route('scoring_route', '/score'),
            ]),
        'environment_variables:',
        ignoresMount === true
            ? '  # This image does not read AZUREML_EXTRA_PYTHON_LIB_PATH; every Python reads PYTHONPATH.'
            : `  # Relative to the folder of the entry script. Should the log not say "Adding … in PYTHONPATH", set PYTHONPATH to ${value.absolute} instead.`,
        ...variables.map(([name, written]) => `  ${name}: ${text(written)}`),
        '',
    ].join('\n');
}
function imageOf({ reference, digest }) {
    const tagged = /:[\w.-]+$/.test(reference) || (digest ?? null) !== null ? reference : `${reference}:latest`;
    return (digest ?? null) === null ? tagged : `${tagged}@${digest}`;
}

// EXTERNAL MODULE: ./src/hosts/azureml/upload/facts.ts
var facts = __webpack_require__(16769);
// EXTERNAL MODULE: ./src/hosts/azureml/upload/ignore-file.ts
var ignore_file = __webpack_require__(83689);
// EXTERNAL MODULE: ./src/targets/is-azureml.ts
var is_azureml = __webpack_require__(66511);
;// CONCATENATED MODULE: ./src/commands/build/deployment-files.ts








/**
 * Computes what is handed over with a mount; undefined for other hosts, and where nothing says which folder is uploaded. Throws
 * `unwritable` where a file that is not ours stands in the way: nothing is published before it is known.
 */
function prepareHandOver({ options, declared, deployed, workshop, io }, mount) {
    const { target } = declared;
    const { codeDir } = deployed;
    if (!(0,is_azureml/* isAzureml */.n)(target) || options.entryScript === '' || codeDir === undefined)
        return undefined;
    const entryScript = external_node_path_default().resolve(io.cwd, options.entryScript);
    const value = (0,mount_value/* mountValue */.jW)({ entryScript, codeDir, mountPath: mount.mountPath });
    if (value === undefined)
        return undefined;
    const shown = (file) => (0,paths/* slashed */.df)(external_node_path_default().relative(io.cwd, file)) || '.';
    const files = handOver({
        ...{ value, codeDir: shown(codeDir), files: mount.files.map(file => file.path) },
        ...{ ignore: (0,ignore_file/* readIgnoreFile */.r)(codeDir) ?? null, image: target.image, ignoresMount: target.ignoresMount },
    });
    const folder = external_node_path_default().join(workshop.output, written_files/* handOverFolder */.O9);
    (0,written_files/* refuseForeign */.re)(files, folder);
    const remedy = files.find(file => file.path === '.amlignore');
    const upload = (0,facts.readUploadFacts)({
        ...{ cwd: io.cwd, codeDir, limits: (0,facts.uploadLimits)(target), mount: { folder: value.folder, files: mount.files } },
        ...(remedy && { remedy: shown(external_node_path_default().join(folder, remedy.path)) }),
    });
    return { value, files, upload };
}
/**
 * Writes it to the bench; returns the folder below `output` in which it will stand, absolute, the variables of the deployment, and the
 * renames. Throws what `refuseForeign` and `writeHandOver` throw.
 */
function deliverHandOver({ declared, workshop }, { value, files }) {
    const folder = external_node_path_default().join(workshop.output, written_files/* handOverFolder */.O9);
    (0,written_files/* refuseForeign */.re)(files, folder);
    const draft = external_node_path_default().join(workshop.bench, written_files/* handOverFolder */.O9);
    writeHandOver(files, draft);
    const names = files.map(file => file.path);
    return {
        parts: { deploy: { folder, files: names }, mountEnv: (0,mount_value/* mountVariables */.vi)(value, declared.target) },
        moves: names.map(name => ({ from: external_node_path_default().join(draft, name), to: external_node_path_default().join(folder, name) })),
    };
}


/***/ }),

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
function readUploadFacts(options) {
    const { cwd, mount, needed = [], limits = { bytes: null, files: null }, remedy } = options;
    const codeDir = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, options.codeDir);
    const ignoreFile = (0,_ignore_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readIgnoreFile */ .r)(codeDir);
    const drop = (prefix, paths, order = 'last') => (0,_read_upload_js__WEBPACK_IMPORTED_MODULE_4__/* .droppedFromUpload */ .ey)({ codeDir, prefix, paths }, { order }).dropped;
    const upload = (0,_read_upload_js__WEBPACK_IMPORTED_MODULE_4__/* .readUpload */ .OA)(codeDir);
    const inside = needed.flatMap(one => {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, one.path);
        return (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isAtOrInside */ .Hj)(codeDir, file) ? [{ what: one.what, path: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .slashed */ .df)(node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(codeDir, file)) }] : [];
    });
    const paths = mount?.files.map(file => file.path) ?? [];
    const dropped = mount === undefined ? [] : paths.length > 0 ? drop(mount.folder, paths) : dropsAll(mount.folder, ignoreFile);
    const lost = new Set(dropped.map(one => one.path));
    const older = mount === undefined ? [] : drop(mount.folder, paths, 'first').filter(one => !lost.has(one.path));
    const others = upload.files.filter(file => mount === undefined || !file.startsWith(`${mount.folder}/`));
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
        needed: inside.flatMap(({ what, path: file }) => drop('', [file]).map(one => ({ ...one, what }))),
        obstacles: upload.obstacles,
        total: {
            files: others.length + (mount?.files.length ?? 0),
            bytes: sum(others.map(file => sizeOf(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(codeDir, file)))) + sum(mount?.files.map(file => file.bytes) ?? []),
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
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50156);




/** The names that the uploader looks for, in this order; only in the code folder itself. */
const ignoreFileNames = ['.amlignore', '.gitignore'];
/** Nobody's ignore file is longer. Bytes. */
const longest = 1 << 20;
/**
 * The one ignore file of `codeDir` that the uploader obeys, or undefined when there is none.
 *
 * Throws `unreadable` when it cannot be read or is longer than 1 MiB.
 */
function readIgnoreFile(codeDir) {
    for (const name of ignoreFileNames) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(codeDir, name);
        // A link to nothing does not exist for the uploader.
        if (!node_fs__WEBPACK_IMPORTED_MODULE_0___default().existsSync(file))
            continue;
        const bytes = read(file);
        const text = bytes.toString('utf8');
        const known = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .readIgnoreLines */ .U)(text);
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
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('unreadable', `${file} is longer than 1 MiB.`);
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
  OA: () => (/* binding */ readUpload),
  Oo: () => (/* binding */ stageUpload)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/hosts/azureml/upload/ignore-file.ts
var ignore_file = __webpack_require__(83689);
// EXTERNAL MODULE: ./src/hosts/azureml/upload/verdict.ts
var verdict = __webpack_require__(25947);
// EXTERNAL MODULE: ./src/artifact/names.ts + 1 modules
var names = __webpack_require__(95153);
// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __webpack_require__(56107);
;// CONCATENATED MODULE: ./src/hosts/azureml/upload/walk.ts





/** Links between a few folders can make up a tree without an end. */
const mostEntries = 2_000_000;
/**
 * What arrives of `codeDir` by patterns relative to `base` (undefined: the folder itself), what is left out, and what would
 * arrive but cannot be read; each in the order of its bytes. A link that leads back to a folder above it is not followed: the
 * uploader does so until the system stops it, some forty copies deep.
 *
 * Throws `unreadable` for a `codeDir` that cannot be read or has more than 2,000,000 entries.
 */
function walkUpload(codeDir, { verdicts, base }) {
    const walked = { files: [], dropped: [], obstacles: [] };
    const top = real(codeDir);
    const folders = [{ path: '', real: top, verdict: undefined, above: [] }];
    let entries = 0;
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
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
            const inner = join(folder.path, entry.name);
            const full = external_node_path_default().join(folder.real, entry.name);
            const kind = kindOf(entry, full);
            if (kind !== 'folder') {
                const by = verdicts.ofFile(join(matched, entry.name), folder.verdict);
                if (by !== undefined)
                    walked.dropped.push({ path: inner, line: by.line, pattern: by.pattern });
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
function readUpload(codeDir, { order = 'last' } = {}) {
    const ignoreFile = (0,ignore_file/* readIgnoreFile */.r)(codeDir);
    const verdicts = (0,verdict/* readVerdicts */.H)(ignoreFile?.lines ?? [], order);
    const { files, dropped, obstacles } = walkUpload(codeDir, { verdicts, base: ignoreFile?.base });
    const refused = (ignoreFile?.refused ?? []).map(({ line, why }) => ({ path: ignoreFile?.name ?? '', line, why }));
    return {
        ignoreFile: ignoreFile?.name ?? null,
        files,
        dropped,
        obstacles: [...refused, ...obstacles],
    };
}
/** Files that are to lie below `prefix` in `codeDir` and would stay behind, in the order given; they need not be there yet. */
function droppedFromUpload({ codeDir, prefix, paths }, { order = 'last' } = {}) {
    const ignoreFile = (0,ignore_file/* readIgnoreFile */.r)(codeDir);
    if (ignoreFile === undefined)
        return { ignoreFile: null, dropped: [] };
    const verdicts = (0,verdict/* readVerdicts */.H)(ignoreFile.lines, order);
    const below = external_node_path_default().posix.normalize(prefix === '' ? '.' : prefix).replace(/\/$/, '');
    const dropped = paths.flatMap(one => {
        const full = below === '.' ? one : `${below}/${one}`;
        const by = verdicts.ofFile(full);
        return by === undefined ? [] : [{ path: full, line: by.line, pattern: by.pattern }];
    });
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
    const half = patterns.length >> 1;
    const halves = half === 0 ? [] : [plant(patterns.slice(0, half), rank), plant(patterns.slice(half), rank + half)];
    return { rank, patterns, matcher, halves };
}
/** The rank of the first pattern that matches and stands before `before`. */
function search({ rank, patterns, matcher, halves }, path, before) {
    if (rank >= before || patterns.length === 0 || !matcher.ignores(path))
        return undefined;
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

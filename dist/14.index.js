export const id = 14;
export const ids = [14];
export const modules = {

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

/***/ 2014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDeploymentDockerfiles: () => (/* binding */ readDeploymentDockerfiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56107);
/* harmony import */ var _core_reach_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98252);
/* harmony import */ var _deployment_telltale_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99733);
/* harmony import */ var _deployment_unread_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(24329);
/* harmony import */ var _belongs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21545);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21641);









/** Bytes of a Dockerfile that is too large, in which the names of Azure ML are looked for. */
const mostBytes = 256 << 20;
/**
 * The Dockerfiles of a deployment: those found or given, and those that it builds whatever they are called, as far as they lie
 * below the working directory. For Azure ML those that concern it; elsewhere all.
 *
 * Throws `unreadable` for one that the user named; another one that cannot be read and belongs to the deployment is in `unread`.
 */
function readDeploymentDockerfiles(files, { azureml, ...belonging }) {
    const { cwd, given } = belonging;
    const unread = [];
    const named = (0,_belongs_js__WEBPACK_IMPORTED_MODULE_6__/* .namedDockerfiles */ .bD)(belonging);
    const isGiven = new Set(given.map(file => node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, file)));
    const found = allFiles(files, { ...belonging, unread }).flatMap(file => {
        try {
            return (0,_read_js__WEBPACK_IMPORTED_MODULE_7__/* .readDockerfiles */ .s)([file], { cwd });
        }
        catch (error) {
            const absolute = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, file);
            if (isGiven.has(absolute) || !(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr))
                throw error;
            const part = named.has(absolute) || !azureml ? 'sure' : partOf(absolute);
            if (part !== undefined)
                unread.push({ file, why: reasonOf(error), part });
            return [];
        }
    });
    const dockerfiles = azureml ? (0,_belongs_js__WEBPACK_IMPORTED_MODULE_6__/* .meantForAzureml */ .PA)(found, belonging) : found;
    const all = [...unread, ...dockerfiles.flatMap(one => one.unread)];
    // One file may be read for several others.
    return { dockerfiles, unread: [...new Map(all.map(one => [JSON.stringify(one), one])).values()] };
}
/** The files, and those that a deployment builds and that are there. */
function allFiles(files, belonging) {
    const { cwd, deployments, unread } = belonging;
    const all = new Map(files.map(file => [node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, file), file]));
    for (const one of deployments) {
        for (const absolute of (0,_belongs_js__WEBPACK_IMPORTED_MODULE_6__/* .builtBy */ .s8)(one, cwd)) {
            const away = (0,_core_reach_js__WEBPACK_IMPORTED_MODULE_4__/* .outOfReach */ .nn)(absolute, { from: node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, one.file) });
            const by = one.build?.dockerfile ?? one.build?.folder;
            if (away !== undefined && by != null) {
                unread.push((0,_deployment_unread_js__WEBPACK_IMPORTED_MODULE_8__/* .namesAway */ .l)(by, away));
                continue;
            }
            const real = realOf(absolute);
            if (real === undefined || all.has(absolute))
                continue;
            const file = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .slashed */ .df)((0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(cwd, absolute) ? node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(cwd, absolute) : absolute);
            // A program may be started elsewhere; a file outside may be anybody's, and lines of it would be shown.
            if ((0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isAtOrInside */ .Hj)(node_fs__WEBPACK_IMPORTED_MODULE_0___default().realpathSync(cwd), real))
                all.set(absolute, file);
            else
                unread.push({ file, why: 'it lies outside of the working directory', part: 'unknown' });
        }
    }
    return [...all.values()];
}
function realOf(file) {
    try {
        return file.includes('\0') ? undefined : node_fs__WEBPACK_IMPORTED_MODULE_0___default().realpathSync(file);
    }
    catch {
        return undefined;
    }
}
function partOf(absolute) {
    try {
        return (0,_deployment_telltale_js__WEBPACK_IMPORTED_MODULE_5__/* .isLargeOfDeployment */ .Ek)(absolute, 'dockerfile', mostBytes) === false ? undefined : 'sure';
    }
    catch {
        return 'unknown';
    }
}
function reasonOf({ message }) {
    return /\((.+)\)\.$/s.exec(message)?.[1] ?? message.replace(/\.$/, '');
}


/***/ })

};

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

/** What a file about a deployment on Azure ML cannot do without. */
const about = {
    yaml: /azuremlschemas\.|azuremlsdk2?\.blob\.|AZUREML_|AML_APP_ROOT|\bcode_configuration\b|\bscoring_script\b|mcr\.microsoft\.com\/azureml\/|\buser_?managed_?dependencies\b/i,
    // An entry script reads AZUREML_MODEL_DIR and needs no more: it deploys nothing.
    python: /\bazureml\b|\bazure\.ai\.ml\b|AZUREML_(?!MODEL_DIR\b)/,
    notebook: /\bazureml\b|\bazure\.ai\.ml\b|AZUREML_(?!MODEL_DIR\b)/,
};
/** The names that `python/sdk_calls.py` looks for: a program without any of them deploys nothing. */
const deploying = /\b(?:(?:Managed|Kubernetes)?OnlineDeployment|(?:Model)?BatchDeployment|InferenceConfig|CodeConfiguration|BuildContext|ProbeSettings|Environment|environment_variables|user_managed_dependencies)\b|\.package\s*\(|AZUREML_EXTRA_/;
/** The words of a Dockerfile whose image is for Azure ML (`concernsAzureml`), comments included. */
const azuremlImage = /azureml|azmlinfsrv|AML_APP_ROOT/i;
/** Whether a text, its bytes one a character, is about Azure ML. */
function isAbout(kind, bytes) {
    return kind === 'dockerfile' || about[kind].test(readable(bytes));
}
/** Whether a file that was not read is one of a deployment, by its text alone. */
function isOfDeployment(kind, bytes) {
    const text = readable(bytes);
    if (kind === 'dockerfile')
        return azuremlImage.test(text);
    return about[kind].test(text) && (kind === 'yaml' || deploying.test(text));
}
/** Whether a text of Python may set up a deployment. */
function mayDeploy(text) {
    return deploying.test(text);
}
/** UTF-16 behind its byte order mark without the zero bytes, and escapes of YAML and JSON (`\\x5f`, `\\u005f`) as what they stand for. */
function readable(bytes) {
    const plain = /^(?:\xff\xfe|\xfe\xff)/.test(bytes) ? bytes.replaceAll('\0', '') : bytes;
    if (!/\\[xu]/.test(plain))
        return plain;
    return plain.replace(/\\(?:x([\da-f]{2})|u00([\da-f]{2}))/gi, (_, short, long) => String.fromCharCode(Number.parseInt(short ?? long ?? '', 16)));
}
/** Bytes that are looked at in one go, and those that two stretches share: longer than any word looked for. */
const stretch = 1 << 20;
const shared = 1 << 10;
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
            const text = readable(before + (isWide ? bytes.replaceAll('\0', '') : bytes));
            before = text.slice(-shared);
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
/* harmony import */ var _deployment_telltale_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99733);
/* harmony import */ var _belongs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21545);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21641);







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
    const named = (0,_belongs_js__WEBPACK_IMPORTED_MODULE_5__/* .namedDockerfiles */ .bD)(belonging);
    const isGiven = new Set(given.map(file => node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, file)));
    const found = allFiles(files, { ...belonging, unread }).flatMap(file => {
        try {
            return (0,_read_js__WEBPACK_IMPORTED_MODULE_6__/* .readDockerfiles */ .s)([file], { cwd });
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
    const dockerfiles = azureml ? (0,_belongs_js__WEBPACK_IMPORTED_MODULE_5__/* .meantForAzureml */ .PA)(found, belonging) : found;
    const all = [...unread, ...dockerfiles.flatMap(one => one.unread)];
    // One file may be read for several others.
    return { dockerfiles, unread: [...new Map(all.map(one => [JSON.stringify(one), one])).values()] };
}
/** The files, and those that a deployment builds and that are there. */
function allFiles(files, belonging) {
    const { cwd, deployments, unread } = belonging;
    const all = new Map(files.map(file => [node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, file), file]));
    for (const one of deployments) {
        for (const absolute of (0,_belongs_js__WEBPACK_IMPORTED_MODULE_5__/* .builtBy */ .s8)(one, cwd)) {
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
        return (0,_deployment_telltale_js__WEBPACK_IMPORTED_MODULE_4__/* .isLargeOfDeployment */ .Ek)(absolute, 'dockerfile', mostBytes) === false ? undefined : 'sure';
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

export const id = 785;
export const ids = [785,166];
export const modules = {

/***/ 39785:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deliverDeploymentFiles: () => (/* binding */ deliverDeploymentFiles),
  prepareDeploymentFiles: () => (/* binding */ prepareDeploymentFiles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __webpack_require__(56107);
// EXTERNAL MODULE: ./src/core/steps.ts
var steps = __webpack_require__(29860);
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
function deployFiles(facts) {
    const ignore = writeIgnoreFile(facts);
    return [
        ...(ignore === undefined ? [] : [{ path: '.amlignore', text: ignore }]),
        { path: 'deployment.yml', text: writeSnippet(facts) },
    ];
}
/** Writes the files into `folder`, which it makes: nothing may stand there. Throws `disk-full` or `unwritable`. */
function writeDeployFiles(files, folder) {
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
 * Computes the files for the deployment of a mount; undefined for other hosts, and where nothing says which folder is uploaded.
 * Throws `interrupted`, and `unwritable` where a file that is not ours stands in the way: nothing is published before it is known.
 */
async function prepareDeploymentFiles({ options, declared, deployed, workspace, io }, mount) {
    const { target } = declared;
    const { codeDir } = deployed;
    if (!(0,is_azureml/* isAzureml */.n)(target) || options.entryScript === '' || codeDir === undefined)
        return undefined;
    const entryScript = external_node_path_default().resolve(io.cwd, options.entryScript);
    const value = (0,mount_value/* mountValue */.jW)({ entryScript, codeDir, mountPath: mount.mountPath });
    if (value === undefined)
        return undefined;
    const shown = (file) => (0,paths/* slashed */.df)(external_node_path_default().relative(io.cwd, file)) || '.';
    const files = deployFiles({
        value,
        codeDir: shown(codeDir),
        files: mount.files.map(file => file.path),
        ignore: (0,ignore_file/* readIgnoreFile */.r)(codeDir) ?? null,
        image: target.image,
        ignoresMount: target.ignoresMount,
    });
    const folder = external_node_path_default().join(workspace.output, written_files/* deployFolder */.CT);
    (0,written_files/* refuseForeign */.re)(files, folder);
    const remedy = files.find(file => file.path === '.amlignore');
    const reading = (0,facts.readUploadFacts)({
        cwd: io.cwd,
        codeDir,
        limits: (0,facts.uploadLimits)(target),
        mount: { folder: value.folder, files: mount.files },
        ...(remedy && { remedy: shown(external_node_path_default().join(folder, remedy.path)) }),
    });
    const upload = await (0,steps/* inTurns */.gG)(reading, io.signal);
    return { value, files, upload };
}
/**
 * Writes it to the bench; returns the folder below `output` in which it will stand, absolute, the variables of the deployment, and the
 * renames. Throws what `refuseForeign` and `writeDeployFiles` throw.
 */
function deliverDeploymentFiles({ declared, workspace }, { value, files }) {
    const folder = external_node_path_default().join(workspace.output, written_files/* deployFolder */.CT);
    (0,written_files/* refuseForeign */.re)(files, folder);
    const draft = external_node_path_default().join(workspace.bench, written_files/* deployFolder */.CT);
    writeDeployFiles(files, draft);
    const names = files.map(file => file.path);
    return {
        parts: { deploy: { folder, files: names }, mountEnv: (0,mount_value/* mountVariables */.vi)(value, declared.target) },
        moves: names.map(name => ({ from: external_node_path_default().join(draft, name), to: external_node_path_default().join(folder, name) })),
    };
}


/***/ }),

/***/ 19763:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jW: () => (/* binding */ mountValue),
/* harmony export */   kG: () => (/* binding */ mountVariable),
/* harmony export */   vi: () => (/* binding */ mountVariables)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56107);


/** The variable that the run script of the images reads. */
const mountVariable = 'AZUREML_EXTRA_PYTHON_LIB_PATH';
/** Where the images put the code folder: below this, under its own name. From examples of Microsoft, not from the image. */
const appRoot = '/var/azureml-app';
/**
 * The packages lie beside the entry script, since the run script of the images joins the value to the folder of the entry
 * script: `${AML_APP_ROOT}/$(dirname "${AZUREML_ENTRY_SCRIPT#/}")/${AZUREML_EXTRA_PYTHON_LIB_PATH}`. Undefined when the script
 * is not in the code folder, for then it never reaches the image.
 */
function mountValue({ entryScript, codeDir, mountPath }) {
    const code = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(codeDir);
    const script = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(entryScript);
    if (!(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .isInside */ .FK)(code, script))
        return undefined;
    const below = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .slashed */ .df)(node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(code, node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(script)));
    const folder = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(below, mountPath);
    return {
        folder,
        value: mountPath,
        absolute: node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(appRoot, node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(code), folder),
        script: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .slashed */ .df)(node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(code, script)),
    };
}
/**
 * What the environment of the deployment must hold, one `NAME=value` each: the variable, or `PYTHONPATH` for an image that
 * `ignoresMount`. Bytecode is never written, since the mount is treated as read-only.
 */
function mountVariables({ value, absolute }, { ignoresMount }) {
    const first = ignoresMount === true ? `PYTHONPATH=${absolute}` : `${mountVariable}=${value}`;
    return [first, 'PYTHONDONTWRITEBYTECODE=1'];
}


/***/ })

};

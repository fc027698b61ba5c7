export const id = 959;
export const ids = [959];
export const modules = {

/***/ 28246:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ lookAtDeployment),
  L: () => (/* binding */ modelPath)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/config/entry-script-path.ts
var entry_script_path = __webpack_require__(76302);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/folders.ts
var core_folders = __webpack_require__(73102);
// EXTERNAL MODULE: ./src/core/reach.ts
var reach = __webpack_require__(98252);
// EXTERNAL MODULE: ./src/core/steps.ts
var steps = __webpack_require__(29860);
// EXTERNAL MODULE: ./src/environment/walk.ts
var walk = __webpack_require__(77272);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/core/assets.ts
var assets = __webpack_require__(87474);
// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __webpack_require__(56107);
// EXTERNAL MODULE: ./src/core/process.ts
var process = __webpack_require__(99978);
// EXTERNAL MODULE: ./src/python/ask.ts
var python_ask = __webpack_require__(36591);
// EXTERNAL MODULE: ./src/python/fit.ts
var fit = __webpack_require__(3681);
// EXTERNAL MODULE: ./src/python/scrub.ts
var scrub = __webpack_require__(70333);
;// CONCATENATED MODULE: ./src/hosts/azureml/entry-script-answer.ts


/** A definition with the places of a finding. */
function settled(raw, file) {
    if (raw === null || raw.kind === 'unknown')
        return raw;
    const { place, parameters, schemaNames, ...rest } = raw;
    return {
        ...rest,
        ...placed(place, file),
        schemaNames: schemaNames.flatMap(one => (one === null ? [] : [{ name: one.name, ...placed(one.place, file) }])),
        parameters: parameters.map(({ place: at, ...one }) => ({ ...one, ...placed(at, file) })),
    };
}
/** A settings file as the server takes it. */
function settingOf({ file, kind, text, place, version }, cwd) {
    const name = external_node_path_default().basename(file);
    const needsVersion = name === 'logging.json' && kind === 'object' && version === false;
    // The server leaves an empty config.json alone, and reads an empty logging.json.
    const empty = name === 'config.json' ? 'fine' : 'invalid';
    const states = {
        object: 'fine',
        empty,
        invalid: 'invalid',
        'no object': 'no object',
    };
    const state = needsVersion ? 'no version' : (states[kind] ?? 'unread');
    const at = shown(file, cwd);
    return {
        name,
        state,
        text: text ?? (kind === 'empty' ? 'it is empty' : null),
        file: at,
        line: 1,
        ...placed(place ?? null, at),
    };
}
/** The place in a file, its first line where nothing better is known. */
function placed(place, file) {
    if (place === null)
        return { file, line: 1 };
    const { excerpt, ...columns } = place;
    return { file, ...columns, ...(excerpt !== null && { excerpt }) };
}
/** A path as it is shown: relative to the working directory where it lies there, `/` between its parts. */
function shown(file, cwd) {
    return ((0,paths/* isAtOrInside */.Hj)(cwd, file) ? external_node_path_default().relative(cwd, file) : file).split((external_node_path_default()).sep).join('/');
}

// EXTERNAL MODULE: ./src/environment/imports/names.ts
var imports_names = __webpack_require__(91508);
// EXTERNAL MODULE: ./src/python/stdlib-names.ts
var stdlib_names = __webpack_require__(11273);
;// CONCATENATED MODULE: ./src/hosts/azureml/neighbours.ts





/** Suffixes of extension modules that stand for one name in every Python. */
const suffixes = ['.abi3.so', '.so', '.pyd'];
/**
 * The files of a folder, by the names of the standard library of a Python (`3.12`), sorted; none for a Python that is not known or
 * a folder that cannot be read. What is built into Python comes first anyway and is left out, as is a folder without
 * `__init__.py`, which hides nothing (PEP 420).
 */
function readNeighbours(folder, minor) {
    const library = minor === undefined ? undefined : (0,stdlib_names/* standardLibrary */.l)(minor);
    if (library === undefined)
        return [];
    const names = new Set(library.names);
    for (const name of library.builtin)
        names.delete(name);
    return list(folder)
        .flatMap(entry => {
        const file = external_node_path_default().join(folder, entry);
        const inner = external_node_path_default().join(file, '__init__.py');
        if (names.has(entry) && (0,core_folders/* isFile */.fo)(inner))
            return [{ module: entry, file: inner, path: inner }];
        const module = (0,imports_names/* moduleOf */.cD)(entry, suffixes);
        return module !== undefined && !entry.endsWith('.pyc') && names.has(module) && (0,core_folders/* isFile */.fo)(file)
            ? [{ module, file, path: file }]
            : [];
    })
        .sort((a, b) => (a.path < b.path ? -1 : 1));
}
function list(folder) {
    try {
        return external_node_fs_default().readdirSync(folder);
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./src/hosts/azureml/entry-script.ts












/** Milliseconds: the answer takes a tenth of a second. */
const patience = 60_000;
/**
 * Reads a scoring script with Python's own `ast` in one isolated process, without running it, and looks at the files beside
 * it. What the text does not settle is unknown: an interpreter that fails or gives up is no error.
 *
 * Throws `interrupted`, and `unreadable` for settings that lie outside the workspace of a job.
 */
async function readEntryScript(options) {
    const { interpreter, io } = options;
    const script = external_node_path_default().resolve(io.cwd, options.script);
    const folder = external_node_path_default().dirname(script);
    const codeDir = external_node_path_default().resolve(io.cwd, options.codeDir || folder);
    const arrives = arriving(codeDir, options.arriving);
    const settings = settingFiles([folder, codeDir]).filter(arrives);
    for (const file of [script, ...settings])
        (0,reach/* refuseOutOfReach */.xM)(file, 'input', shown(file, io.cwd));
    const minor = options.minor ?? (interpreter === null ? undefined : (0,fit/* minorVersion */.Kt)(interpreter.version));
    const seen = {
        file: shown(script, io.cwd),
        neighbours: readNeighbours(folder, minor).filter(({ path: file }) => arrives(file)),
    };
    const told = { ...seen, neighbours: seen.neighbours.map(one => ({ ...one, file: shown(one.path, io.cwd) })) };
    if (interpreter === null)
        return { ...told, ...unknown(null, 'there is no interpreter to read it') };
    const { answer, outcome } = await ask({ script, folders: [...new Set([folder, codeDir])], json: settings }, options);
    if (answer === undefined) {
        if (outcome === undefined)
            return { ...told, ...unknown(null, 'Python did not start') };
        return { ...told, ...unknown(interpreter.version, (0,python_ask/* reason */.l)(outcome)) };
    }
    const { problem, init, run: running, modelDir } = answer.script;
    return {
        ...told,
        readBy: interpreter.version,
        problem: problem && { kind: problem.kind, text: problem.text, ...placed(problem.place, told.file) },
        init: settled(init, told.file),
        run: settled(running, told.file),
        modelDir,
        settings: answer.json.map(one => settingOf(one, io.cwd)),
    };
}
function unknown(readBy, text) {
    const nobodyKnows = { kind: 'unknown' };
    const problem = { kind: 'unread', text };
    return { readBy, problem, init: nobodyKnows, run: nobodyKnows, modelDir: 'unknown', settings: [] };
}
/** Where the server looks: in the app root and beside the script (server/config.py, `get_config_file`; log_config.py). */
function settingFiles(folders) {
    return [...new Set(folders)]
        .flatMap(folder => ['config.json', 'logging.json'].map(name => external_node_path_default().join(folder, name)))
        .filter(core_folders/* isFile */.fo);
}
function arriving(codeDir, files) {
    if (files === undefined)
        return () => true;
    const all = new Set(files);
    return file => all.has((0,paths/* slashed */.df)(external_node_path_default().relative(codeDir, file)));
}
/** Starts `python/entry_script.py` once; no answer where it cannot be started, dies of the script or takes too long. */
async function ask(question, { interpreter, io: { env, signal } }) {
    const executable = interpreter?.executable ?? '';
    const mark = `sitemount-script-${(0,external_node_crypto_.randomUUID)()}:`;
    try {
        const outcome = await (0,process/* run */.eF)(executable, ['-I', '-S', '-B', '-W', 'ignore', (0,assets/* asset */.L)('python/entry_script.py')], {
            env: (0,scrub.scrubbedEnvironment)(env, { libraryPath: (0,scrub/* libraryPathOf */.a1)(executable, env) }),
            signal,
            input: JSON.stringify({ mark, ...question }),
            timeout: patience,
        });
        const line = outcome.stdout.split('\n').find(text => text.startsWith(mark));
        return { outcome, answer: line === undefined ? undefined : JSON.parse(line.slice(mark.length)) };
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        return {};
    }
}

// EXTERNAL MODULE: ./src/hosts/azureml/mount-value.ts
var mount_value = __webpack_require__(19763);
// EXTERNAL MODULE: ./src/python/find.ts
var find = __webpack_require__(72807);
// EXTERNAL MODULE: ./src/python/locate.ts
var locate = __webpack_require__(38290);
// EXTERNAL MODULE: ./src/rules/azureml/scoring.ts
var azureml_scoring = __webpack_require__(46831);
// EXTERNAL MODULE: ./src/targets/is-azureml.ts
var is_azureml = __webpack_require__(66511);
;// CONCATENATED MODULE: ./src/commands/read-deployment.ts















/**
 * What the deployment's own files say: the entry script, YAML, programs, Dockerfiles, and what would be uploaded. Looked for
 * where the host is an Azure ML image or gets an image of its own; elsewhere only what `deployment` names is read. Nothing of it
 * is run; without any interpreter, what needs one stays unknown.
 *
 * Throws `usage` or `unreadable` for what the inputs name and is wrong, `interrupted`.
 */
async function lookAtDeployment(options, io, { target, expected, interpreter, requirements: listed, makesMount = false, mount }) {
    const { entryScript, modelDir, requirements, delivery, deployment, output } = options;
    const azureml = (0,is_azureml/* isAzureml */.n)(target);
    const mountPath = options.mountPath ?? target.mountPath;
    const base = { target, expected, delivery, mountPath };
    const script = (0,entry_script_path/* entryScriptPath */.D)(options, io);
    const given = codeFolder(options, io);
    if (modelDir !== '')
        modelPath(options, io);
    if (!azureml && delivery !== 'image' && deployment.length === 0)
        return { ...base, ...(given !== undefined && { codeDir: given }) };
    const python = interpreter === undefined ? askOnce(options, io, expected) : () => Promise.resolve(interpreter);
    // Only here: the readers of YAML, Dockerfiles and ignore files take longer to load than most checks take.
    const [{ readDeployment }, { readDeploymentDockerfiles }, { codeOf }, { readUploadFacts, uploadLimits }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(298), __webpack_require__.e(356)]).then(__webpack_require__.bind(__webpack_require__, 28356)),
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(298), __webpack_require__.e(279), __webpack_require__.e(641), __webpack_require__.e(14)]).then(__webpack_require__.bind(__webpack_require__, 2014)),
        __webpack_require__.e(/* import() */ 571).then(__webpack_require__.bind(__webpack_require__, 75571)),
        Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(769)]).then(__webpack_require__.bind(__webpack_require__, 16769)),
    ]);
    const files = await readDeployment({
        given: deployment,
        output,
        entryScript,
        modelDir,
        requirements,
        codeDir: options.codeDir,
        python: async () => (await python())?.executable,
    }, io);
    refuseUnread(files.unread, { given: deployment, io });
    const belonging = { cwd: io.cwd, given: deployment, deployments: files.deployments, azureml };
    const { dockerfiles, unread: passedOver } = readDeploymentDockerfiles(files.dockerfiles, belonging);
    const unread = [...files.unread, ...passedOver];
    // What the deployment uploads says more than where the script lies.
    const own = options.codeDir === '' && script !== null ? codeOf(files, script, io.cwd)?.codeDir : undefined;
    const codeDir = own ?? given;
    const uploaded = { files, dockerfiles, unread, ...(codeDir !== undefined && { codeDir }) };
    if (!azureml || script === null || codeDir === undefined)
        return { ...base, ...uploaded };
    const bootFiles = listed?.files ?? requirements;
    const folder = (0,mount_value/* mountValue */.jW)({ entryScript: script, codeDir, mountPath })?.folder;
    const there = delivery === 'mount' && !makesMount && folder !== undefined;
    const reading = readUploadFacts({
        cwd: io.cwd,
        codeDir,
        limits: uploadLimits(target),
        ...(there && { mount: { folder, files: await filesOf(mount ?? external_node_path_default().join(codeDir, folder), io.signal) } }),
        needed: [
            { path: script, what: 'the entry script' },
            ...(delivery === 'dynamic' ? bootFiles.map(file => ({ path: file, what: 'the requirements file' })) : []),
        ],
    });
    const upload = await (0,steps/* inTurns */.gG)(reading, io.signal);
    const read = await readEntryScript({
        script,
        codeDir,
        minor: expected?.minor,
        io,
        interpreter: (await python()) ?? null,
    });
    const hasModel = modelDir !== '' || files.deployments.some(({ model }) => model !== null);
    const scoring = (0,azureml_scoring/* scoringFacts */.dI)(read, { target, delivery, minor: expected?.minor, hasModel });
    const boot = delivery === 'dynamic' ? { boot: { files: bootFiles, codeDir, cwd: io.cwd } } : {};
    return { ...base, ...uploaded, upload, script: scoring, ...boot };
}
/** The folder that is uploaded as the inputs have it, absolute: the one named, else that of the entry script. Throws `usage`. */
function codeFolder({ codeDir, entryScript }, io) {
    if (codeDir === '')
        return entryScript === '' ? undefined : external_node_path_default().dirname(external_node_path_default().resolve(io.cwd, entryScript));
    const folder = external_node_path_default().resolve(io.cwd, codeDir);
    if ((0,core_folders/* isFolder */.lQ)(folder))
        return folder;
    throw new errors/* SitemountError */.hr('usage', `Input \`code-dir\`: there is no folder ${folder}.`);
}
/** The folder or file of the model, absolute; undefined where none is given. Throws `usage` when it is not there. */
function modelPath({ modelDir }, io) {
    if (modelDir === '')
        return undefined;
    const model = external_node_path_default().resolve(io.cwd, modelDir);
    if ((0,external_node_fs_.existsSync)(model))
        return model;
    throw new errors/* SitemountError */.hr('usage', `Input \`model-dir\`: there is nothing at ${model}.`);
}
/** The interpreter to read Python with, asked at most once; undefined where there is none. */
function askOnce({ python }, io, expected) {
    let asked;
    const ask = async () => {
        try {
            if (python === 'find')
                return await (0,find/* findInterpreter */.A)(expected, io);
            return await (0,python_ask/* askInterpreter */.A7)((0,locate/* jobInterpreter */.yH)({ python, ...io }).command, io);
        }
        catch (error) {
            // A check needs no Python: what one would have told stays unknown.
            if (error instanceof errors/* SitemountError */.hr && ['no-interpreter', 'probe-failed'].includes(error.code))
                return undefined;
            throw error;
        }
    };
    return () => {
        asked ??= ask();
        return asked;
    };
}
/** The files of packages that lie there, relative to their folder; none where there is no such folder. */
async function filesOf(folder, signal) {
    (0,reach/* refuseOutOfReach */.xM)(folder, 'input', folder);
    if (!(0,core_folders/* isFolder */.lQ)(folder))
        return [];
    const entries = await (0,steps/* inTurns */.gG)((0,walk/* walk */.GG)(folder), signal);
    return entries.filter(({ kind }) => kind === 'file').map(({ path: file, bytes }) => ({ path: file, bytes }));
}
function isGiven(file, { given, io: { cwd } }) {
    return given.some(one => external_node_path_default().resolve(cwd, one) === external_node_path_default().resolve(cwd, file));
}
/** A file that the input names and that was not read is wrong usage. Throws `usage`. */
function refuseUnread(unread, naming) {
    const named = unread.find(({ file, line, part }) => line !== undefined && part === 'sure' && isGiven(file, naming));
    if (named === undefined)
        return;
    throw new errors/* SitemountError */.hr('usage', `Input \`deployment\`: ${named.file}:${named.line} was not read: ${named.why}.`);
}


/***/ }),

/***/ 91508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cD: () => (/* binding */ moduleOf),
/* harmony export */   ft: () => (/* binding */ allModules),
/* harmony export */   j6: () => (/* binding */ topLevelModules)
/* harmony export */ });
/** What lies at the top of many wheels by mistake; `setup` would even install something. */
const leftovers = new Set('tests test testing docs doc examples example samples benchmarks benchmark scripts tools conftest setup noxfile'.split(' '));
/** Namespaces are nested a few levels deep, never this many. */
const deepest = 8;
/**
 * The top-level modules of a distribution as dotted names, sorted: what its RECORD says, never `top_level.txt`, which is
 * often stale. Namespace packages (PEP 420) are followed down to their first real modules. Private names and leftovers
 * (`tests`, `setup`) stand in only for a distribution that has nothing else, as do extension modules for another Python.
 * Empty for stubs, data and metadata alone.
 */
function topLevelModules({ record }, options) {
    const paths = (record ?? []).map(row => row.path);
    const found = allModules(paths, options);
    const names = found.length > 0 ? found : allModules(paths, { ...options, suffixes: foreignSuffixes(paths) });
    const wanted = [isPublic, (name) => !isPrivate(name), () => true].map(keep => names.filter(keep));
    return wanted.find(some => some.length > 0) ?? [];
}
/** Every first real module below these paths (relative to the mount), private ones and leftovers included, sorted. */
function allModules(paths, options) {
    const top = emptyFolder();
    for (const path of paths)
        place(top, path, options.suffixes);
    return realModules(top, { prefix: '', path: '', depth: 0, isNamespace: options.isNamespace ?? (() => false) }).sort();
}
/** The module name of a file name: its stem, where a suffix says it is code and the stem is an identifier. */
function moduleOf(file, suffixes) {
    const suffix = [...suffixes, '.py', '.pyc'].find(one => file.endsWith(one));
    // `libcudart.so` among data is a library, not an extension module.
    if (suffix === undefined || (suffix === '.so' && file.startsWith('lib')))
        return undefined;
    const stem = file.slice(0, -suffix.length);
    return isIdentifier(stem) ? stem : undefined;
}
function place(top, path, suffixes) {
    const parts = path.replaceAll('\\', '/').split('/');
    const file = parts.pop() ?? '';
    const module = moduleOf(file, suffixes);
    // Metadata, `.data`, stubs (`foo-stubs`) and paths that leave the mount are no identifiers.
    if (module === undefined || parts.length > 64 || parts.includes('__pycache__') || !parts.every(isIdentifier))
        return;
    let folder = top;
    for (const part of parts) {
        const next = folder.folders.get(part) ?? emptyFolder();
        folder.folders.set(part, next);
        folder = next;
    }
    if (!folder.modules.has(module))
        folder.modules.set(module, file);
}
function realModules(folder, at) {
    const { prefix, path, depth, isNamespace } = at;
    if (depth > deepest)
        return [];
    const files = [...folder.modules.keys()].filter(name => name !== '__init__' && !folder.folders.get(name)?.modules.has('__init__'));
    const packages = [...folder.folders].flatMap(([name, inner]) => {
        const below = { prefix: `${prefix}${name}.`, path: `${path}${name}/`, depth: depth + 1, isNamespace };
        const init = inner.modules.get('__init__');
        if (init !== undefined && !isNamespace(`${path}${name}/${init}`))
            return [`${prefix}${name}`];
        // A module beside a folder of its name hides the folder.
        if (init === undefined && folder.modules.has(name))
            return [];
        const deeper = realModules(inner, below);
        return deeper.length > 0 || init === undefined ? deeper : [`${prefix}${name}`];
    });
    return [...new Set([...files.map(name => `${prefix}${name}`), ...packages])];
}
function emptyFolder() {
    return { modules: new Map(), folders: new Map() };
}
function isPublic(name) {
    return !isPrivate(name) && !leftovers.has(name.split('.', 1)[0] ?? '');
}
function isPrivate(name) {
    return name.split('.').some(part => part.startsWith('_'));
}
/** `.cpython-39-x86_64-linux-gnu.so` and the like, whatever Python they are for. */
function foreignSuffixes(paths) {
    const suffixes = paths.map(path => /\.[\w-]+\.(?:so|pyd)$|\.(?:so|pyd)$/.exec(path)?.[0]);
    return [...new Set(suffixes.filter(suffix => suffix !== undefined))].sort((a, b) => b.length - a.length);
}
/** Python's own notion, without the normalisation (NFKC) that no file name relies on. */
function isIdentifier(text) {
    return /^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(text);
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


/***/ }),

/***/ 57792:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ uploadRules),
/* harmony export */   JG: () => (/* binding */ deploymentRules),
/* harmony export */   MW: () => (/* binding */ dockerfileRules),
/* harmony export */   bR: () => (/* binding */ dynamicRules),
/* harmony export */   di: () => (/* binding */ scoringRules)
/* harmony export */ });
/* harmony import */ var _imports_shadowed_stdlib_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97220);
/* harmony import */ var _python_python_version_mismatch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79264);
/* harmony import */ var _rehearsal_rehearsal_failed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56652);
/* harmony import */ var _requirements_built_from_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88831);
/* harmony import */ var _target_mount_ignored_by_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49465);
/* harmony import */ var _target_too_large_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68285);
/* harmony import */ var _target_too_many_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68017);
/* harmony import */ var _apt_python_package_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16981);
/* harmony import */ var _dockerfile_apt_lists_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(58864);
/* harmony import */ var _dockerfile_dash_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(33779);
/* harmony import */ var _dockerfile_missing_path_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(92443);
/* harmony import */ var _dockerfile_root_user_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(84639);
/* harmony import */ var _dockerfile_unpinned_install_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(33440);
/* harmony import */ var _entry_script_contract_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(38185);
/* harmony import */ var _exclusive_variables_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(24766);
/* harmony import */ var _ignored_by_upload_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(39992);
/* harmony import */ var _managed_dependencies_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(27653);
/* harmony import */ var _misspelt_variable_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(88284);
/* harmony import */ var _model_dir_pollution_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(45102);
/* harmony import */ var _model_dir_unread_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(88313);
/* harmony import */ var _model_package_root_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(85303);
/* harmony import */ var _mount_path_missing_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(70132);
/* harmony import */ var _mount_path_not_relative_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(16320);
/* harmony import */ var _outside_code_folder_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(27508);
/* harmony import */ var _slow_dynamic_install_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(44443);
/* harmony import */ var _unfilled_placeholder_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(18831);
/* harmony import */ var _unpinned_image_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(17049);
/* harmony import */ var _unread_file_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(99386);




























/** What the files of a deployment on Azure ML get wrong, each at its line. */
const deploymentRules = [
    _misspelt_variable_js__WEBPACK_IMPORTED_MODULE_17__/* .misspeltVariable */ .i,
    _exclusive_variables_js__WEBPACK_IMPORTED_MODULE_14__/* .exclusiveVariables */ .E,
    _mount_path_not_relative_js__WEBPACK_IMPORTED_MODULE_22__/* .mountPathNotRelative */ .y,
    _mount_path_missing_js__WEBPACK_IMPORTED_MODULE_21__/* .mountPathMissing */ .j,
    _outside_code_folder_js__WEBPACK_IMPORTED_MODULE_23__/* .outsideCodeFolder */ .b,
    _model_dir_pollution_js__WEBPACK_IMPORTED_MODULE_18__/* .modelDirPollution */ .j,
    _target_mount_ignored_by_image_js__WEBPACK_IMPORTED_MODULE_4__/* .mountIgnoredByDeployedImage */ .y,
    _python_python_version_mismatch_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignPython */ .XT,
    _unpinned_image_js__WEBPACK_IMPORTED_MODULE_26__/* .unpinnedImage */ .p,
    _unfilled_placeholder_js__WEBPACK_IMPORTED_MODULE_25__/* .unfilledPlaceholder */ .p,
    _managed_dependencies_js__WEBPACK_IMPORTED_MODULE_16__/* .managedDependencies */ .T,
    _model_package_root_js__WEBPACK_IMPORTED_MODULE_20__/* .modelPackageRoot */ .g,
];
/** What is judged of a Dockerfile before it is built. */
const dockerfileRules = [
    _dockerfile_dash_js__WEBPACK_IMPORTED_MODULE_9__/* .dockerfileDash */ .R,
    _dockerfile_root_user_js__WEBPACK_IMPORTED_MODULE_11__/* .dockerfileRootUser */ .Q,
    _dockerfile_unpinned_install_js__WEBPACK_IMPORTED_MODULE_12__/* .dockerfileUnpinnedInstall */ .l,
    _dockerfile_apt_lists_js__WEBPACK_IMPORTED_MODULE_8__/* .dockerfileAptLists */ .B,
    _dockerfile_missing_path_js__WEBPACK_IMPORTED_MODULE_10__/* .dockerfileMissingPath */ .M,
    _apt_python_package_js__WEBPACK_IMPORTED_MODULE_7__/* .aptPythonPackage */ .g,
    _unpinned_image_js__WEBPACK_IMPORTED_MODULE_26__/* .unpinnedImageInDockerfile */ .A,
    _unfilled_placeholder_js__WEBPACK_IMPORTED_MODULE_25__/* .unfilledPlaceholderInDockerfile */ .i,
];
/** Everything that is judged of a scoring script and of what lies beside it. */
const scoringRules = [
    _unread_file_js__WEBPACK_IMPORTED_MODULE_27__/* .unreadForServer */ .W,
    _entry_script_contract_js__WEBPACK_IMPORTED_MODULE_13__/* .entryScriptContract */ .e,
    _model_dir_unread_js__WEBPACK_IMPORTED_MODULE_19__/* .modelDirUnread */ .e,
    _imports_shadowed_stdlib_js__WEBPACK_IMPORTED_MODULE_0__/* .shadowedBesideScript */ .X,
];
/** What of a code folder never reaches the image, and how much of it does. */
const uploadRules = [_ignored_by_upload_js__WEBPACK_IMPORTED_MODULE_15__/* .ignoredByUpload */ .b, _target_too_large_js__WEBPACK_IMPORTED_MODULE_5__/* .uploadTooLarge */ .LH, _target_too_many_files_js__WEBPACK_IMPORTED_MODULE_6__/* .uploadTooManyFiles */ .O];
/** What an install at boot shows before a deployment does. */
const dynamicRules = [_rehearsal_rehearsal_failed_js__WEBPACK_IMPORTED_MODULE_2__/* .bootInstallFailed */ .t, _requirements_built_from_source_js__WEBPACK_IMPORTED_MODULE_3__/* .builtAtBoot */ .gy, _slow_dynamic_install_js__WEBPACK_IMPORTED_MODULE_24__/* .slowDynamicInstall */ .m];


/***/ })

};

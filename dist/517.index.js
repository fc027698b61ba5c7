export const id = 517;
export const ids = [517];
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
// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __webpack_require__(56107);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/core/assets.ts
var assets = __webpack_require__(87474);
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
 * Throws `interrupted`.
 */
async function readEntryScript(options) {
    const { interpreter, io } = options;
    const script = external_node_path_default().resolve(io.cwd, options.script);
    const folder = external_node_path_default().dirname(script);
    const codeDir = external_node_path_default().resolve(io.cwd, options.codeDir || folder);
    const arrives = arriving(codeDir, options.arriving);
    const settings = settingFiles([folder, codeDir]).filter(arrives);
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
// EXTERNAL MODULE: ./src/rules/azureml/scoring.ts + 2 modules
var azureml_scoring = __webpack_require__(26093);
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
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(298), __webpack_require__.e(108)]).then(__webpack_require__.bind(__webpack_require__, 80108)),
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(298), __webpack_require__.e(279), __webpack_require__.e(641), __webpack_require__.e(14)]).then(__webpack_require__.bind(__webpack_require__, 2014)),
        __webpack_require__.e(/* import() */ 571).then(__webpack_require__.bind(__webpack_require__, 75571)),
        Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(769)]).then(__webpack_require__.bind(__webpack_require__, 16769)),
    ]);
    const files = await readDeployment({
        ...{ given: deployment, output, entryScript, modelDir, requirements },
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
    const upload = readUploadFacts({
        ...{ cwd: io.cwd, codeDir, limits: uploadLimits(target) },
        ...(delivery === 'mount' &&
            !makesMount &&
            folder !== undefined && { mount: { folder, files: filesOf(mount ?? external_node_path_default().join(codeDir, folder)) } }),
        needed: [
            { path: script, what: 'the entry script' },
            ...(delivery === 'dynamic' ? bootFiles.map(file => ({ path: file, what: 'the requirements file' })) : []),
        ],
    });
    const read = await readEntryScript({
        ...{ script, codeDir, minor: expected?.minor, io },
        interpreter: (await python()) ?? null,
    });
    const hasModel = modelDir !== '' || files.deployments.some(({ model }) => model !== null);
    const scoring = (0,azureml_scoring/* scoringFacts */.d)(read, { target, delivery, minor: expected?.minor, hasModel });
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
function filesOf(folder) {
    if (!(0,core_folders/* isFolder */.lQ)(folder))
        return [];
    return (0,external_node_fs_.readdirSync)(folder, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => {
        const file = external_node_path_default().join(entry.parentPath, entry.name);
        return { path: (0,paths/* slashed */.df)(external_node_path_default().relative(folder, file)), bytes: (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.size ?? 0 };
    });
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

/***/ 9688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mD: () => (/* binding */ curatedImage),
/* harmony export */   vC: () => (/* binding */ pythonOfImage),
/* harmony export */   wM: () => (/* binding */ knownImages),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* harmony import */ var _targets_profile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52600);

/** The images of the profiles that ship. */
function knownImages() {
    return (0,_targets_profile_js__WEBPACK_IMPORTED_MODULE_0__/* .targetNames */ .i)().flatMap((name) => {
        const { image, ignoresMount = false, fallback, knowledge } = (0,_targets_profile_js__WEBPACK_IMPORTED_MODULE_0__.loadTarget)(name, { cwd: '/' });
        if (image === undefined)
            return [];
        return [
            {
                target: name,
                repository: parseImage(image.reference).repository,
                ignoresMount,
                inferred: knowledge?.ignoresMount?.inferred === true,
                fallback: fallback ?? null,
            },
        ];
    });
}
/**
 * The repository of the image behind a curated environment (`azureml://registries/azureml/environments/NAME/…`), by the name
 * that Azure/azureml-assets gives it; undefined for any other reference.
 */
function curatedImage(environment) {
    const name = /^azureml:\/\/registries\/azureml\/environments\/([\w.-]+)(?:\/|$)/.exec(environment)?.[1];
    return name === undefined ? undefined : `mcr.microsoft.com/azureml/curated/${name}`;
}
/** The parts of an image's reference (distribution/reference, "Grammar"); `tag` and `digest` are null where there is none. */
function parseImage(text) {
    const [name = '', digest = null] = text
        .trim()
        .replace(/^docker:\/\//, '')
        .split('@', 2);
    // A colon before the last slash belongs to a port.
    const colon = name.lastIndexOf(':');
    const hasTag = colon > name.lastIndexOf('/');
    return { repository: hasTag ? name.slice(0, colon) : name, tag: hasTag ? name.slice(colon + 1) : null, digest };
}
/** The Python that an image's name tells (`…-py312-inference`, `python:3.9-slim`), as `3.12`; undefined where it tells none. */
function pythonOfImage(text) {
    const { repository, tag } = parseImage(text);
    const last = repository.split('/').at(-1) ?? '';
    const named = /(?:^|[-_])(?:py|python)(\d)\.?(\d{1,2})(?=[-_.]|$)/.exec(last);
    if (named !== null)
        return `${named[1]}.${named[2]}`;
    const tagged = last === 'python' ? /^(\d)\.(\d{1,2})(?=[.-]|$)/.exec(tag ?? '') : null;
    return tagged === null ? undefined : `${tagged[1]}.${tagged[2]}`;
}


/***/ }),

/***/ 60198:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ pythonPathOf),
/* harmony export */   _: () => (/* binding */ appRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20181);


/** Where the images put the code folder, under its own name. From examples of Microsoft, not from the image. */
const appRoot = '/var/azureml-app';
/** Where the images put models. */
const models = 'azureml-models';
/**
 * The entries of PYTHONPATH below the root of the app, of which a YAML file says what its code folder is called. `look` tells what
 * a path relative to that folder is.
 */
function pythonPathOf({ variables, language }, folder, look) {
    const name = folder.path === '.' ? '' : node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.basename(folder.path);
    // A program may deploy with SDK v1, where the code goes to the root itself.
    if (name === '' || name === '..' || language !== 'yaml')
        return [];
    return variables.flatMap(({ name: { text: variable }, value }) => {
        const { text } = value;
        if (variable !== 'PYTHONPATH' || text === null || _variables_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholder */ .qf.test(text))
            return [];
        return text.split(':').flatMap((entry) => {
            const [root, first, ...rest] = splitBelow(entry);
            if (root === undefined || first === undefined || first === models)
                return [];
            const looked = first === name ? look({ ...value, text: rest.join('/') || '.' }) : null;
            return [{ written: { ...value, text }, entry, looked }];
        });
    });
}
/** The root of the app and the parts below it; nothing for another path. */
function splitBelow(entry) {
    const plain = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.normalize(entry).replace(/\/+$/, '');
    return plain.startsWith(`${appRoot}/`) ? [appRoot, ...plain.slice(appRoot.length + 1).split('/')] : [];
}


/***/ }),

/***/ 20181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ requirementsVariable),
/* harmony export */   Ch: () => (/* binding */ readVariables),
/* harmony export */   e6: () => (/* binding */ libraryVariable),
/* harmony export */   fP: () => (/* binding */ joinedVariables),
/* harmony export */   ic: () => (/* binding */ condaVariable),
/* harmony export */   jC: () => (/* binding */ exclusive),
/* harmony export */   qf: () => (/* binding */ placeholder),
/* harmony export */   z9: () => (/* binding */ extraPrefix)
/* harmony export */ });
/** The variable that names the folder of mounted packages, relative to the folder of the entry script. */
const libraryVariable = 'AZUREML_EXTRA_PYTHON_LIB_PATH';
const requirementsVariable = 'AZUREML_EXTRA_REQUIREMENTS_TXT';
const condaVariable = 'AZUREML_EXTRA_CONDA_YAML';
/** Variables whose value the run script appends to the folder of the entry script, and what has to be there. */
const joinedVariables = new Map([
    [libraryVariable, 'folder'],
    [requirementsVariable, 'file'],
    [condaVariable, 'file'],
]);
/**
 * Of these the run script obeys the first one that is set (if, elif): facts of the images of today, for targets that say nothing.
 * Source: Azure/azureml-assets, mlflow-model-inference/context/runit/gunicorn/run.
 */
const exclusive = [
    [libraryVariable, 'AZUREML_EXTRA_CONDA_YAML_ABS_PATH', condaVariable, requirementsVariable],
];
/** What the images, their server and Azure ML itself read or set; a name near to one of these may be meant for it. */
const readVariables = [
    libraryVariable,
    requirementsVariable,
    condaVariable,
    'AZUREML_EXTRA_CONDA_YAML_ABS_PATH',
    'AZUREML_ENTRY_SCRIPT',
    'AZUREML_MODEL_DIR',
    'AZUREML_CONDA_ENVIRONMENT_PATH',
    'AZUREML_CONDA_DEFAULT_ENVIRONMENT',
    'AZUREML_INFERENCE_PYTHON_PATH',
    'AZUREML_INFERENCE_SERVER_HTTP_ENABLED',
    'AZUREML_DEBUG_PORT',
    'AML_APP_ROOT',
];
/** The prefix that belongs to the run script alone. */
const extraPrefix = 'AZUREML_EXTRA_';
/** A placeholder as the documents have it: `<MCR-path>`, `<tag>`, `<your-model>`. */
const placeholder = /<[A-Za-z][\w -]*>/;


/***/ }),

/***/ 86781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ dynamicEnvironment),
/* harmony export */   BW: () => (/* binding */ requirementsVariable),
/* harmony export */   R_: () => (/* binding */ oneRequirementsFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56107);



/** The variable that names the requirements file; read only where neither a mount nor a conda file is named. */
const requirementsVariable = 'AZUREML_EXTRA_REQUIREMENTS_TXT';
/**
 * What the deployment must say for the container to install a requirements file at boot, one `NAME=value` each. The value is
 * relative to the folder of the entry script, to which the run script joins it; the file may have any name. Empty for a file
 * or a script outside the uploaded folder, since it never arrives.
 */
function dynamicEnvironment({ entryScript, requirements, codeDir }) {
    const [code, script, file] = [codeDir, entryScript, requirements].map(one => node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(one));
    if (!(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(code, script) || !(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(code, file))
        return [];
    return [`${requirementsVariable}=${(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .slashed */ .df)(node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(script), file))}`];
}
/**
 * The one requirements file that a container can be told. Throws `usage` for several of them, for constraints beside it, and
 * for a file of another kind than `pip install -r` reads.
 */
function oneRequirementsFile({ requirements, constraints, }) {
    const [file = '', ...others] = requirements;
    if (others.length > 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SitemountError */ .hr('usage', 'Input `requirements`: with `delivery: dynamic` the container installs one file.', {
            help: `Name the others in ${file}, one \`-r FILE\` a line.`,
        });
    }
    if (constraints.length > 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SitemountError */ .hr('usage', 'Input `constraints`: with `delivery: dynamic` the container is told of none.', {
            help: `Name the file in ${file}, with a line \`-c FILE\`.`,
        });
    }
    if (/\.toml$/i.test(file)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SitemountError */ .hr('usage', `Input \`requirements\`: the container cannot install ${file} at boot.`, {
            help: 'Name a file that `pip install -r` reads; `sitemount lock` writes one.',
        });
    }
    return file;
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

/***/ 36520:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ judgeDeployed)
});

// EXTERNAL MODULE: ./src/rules/engine.ts
var engine = __webpack_require__(29693);
// EXTERNAL MODULE: ./src/rules/target/ignored.ts
var ignored = __webpack_require__(14907);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/hosts/azureml/deployment/images.ts
var deployment_images = __webpack_require__(9688);
// EXTERNAL MODULE: ./src/hosts/azureml/deployment/variables.ts
var deployment_variables = __webpack_require__(20181);
// EXTERNAL MODULE: ./src/core/finding.ts
var finding = __webpack_require__(95278);
;// CONCATENATED MODULE: ./src/rules/azureml/support.ts



/** A value that is written out: no expression, not empty, no placeholder. */
function isPlain(value) {
    return value?.text !== null && value?.text !== undefined && value.text !== '' && !deployment_variables/* placeholder */.qf.test(value.text);
}
/** The variables that bring packages, as far as they are set to something; an expression may be something. */
function extensions({ variables }) {
    return variables.filter(({ name, value }) => deployment_variables/* joinedVariables */.fP.has(name.text) && value.text !== '');
}
/** Whether a unit is about a server that answers requests, as far as its file tells. */
function serves(deployment) {
    const { kind, given, forInference, images } = deployment;
    if (kind === 'job' || kind === 'endpoint')
        return false;
    if (kind === 'online' || given || forInference || extensions(deployment).length > 0)
        return true;
    return images.some(({ text }) => text !== null && /inference/.test(text));
}
/** The images that a unit names, those of curated environments included, by what their repositories are called. */
function imagesOf({ images, environment }) {
    const named = images.filter(isPlain).map(image => ({ ...image, image: image.text }));
    const curated = isPlain(environment) ? (0,deployment_images/* curatedImage */.mD)(environment.text) : undefined;
    return isPlain(environment) && curated !== undefined ? [...named, { ...environment, image: curated }] : named;
}
/** The place of a written value alone. */
function at(written) {
    return (0,finding/* placeOf */.$t)(written);
}
/** A text as it is quoted in a message. */
function quoted(text) {
    return `\`${text.length > 200 ? `${text.slice(0, 199)}…` : text}\``;
}
/** Whether `file` lies below `folder`; both relative to the same folder, `/` between their parts. */
function isBelow(file, folder) {
    if (folder === '.')
        return !file.startsWith('../') && file !== '.';
    return file.startsWith(`${folder}/`);
}

;// CONCATENATED MODULE: ./src/rules/azureml/images.ts




/** Images from which the block that reads the variable was cut out: the packages are mounted, and never on the import path. */
function mountIgnoredByImage({ deployments, images }) {
    return deployments.flatMap(deployment => {
        const variable = extensions(deployment).find(({ name }) => name.text === deployment_variables/* libraryVariable */.e6);
        if (variable === undefined || deployment.kind === 'job')
            return [];
        return imagesOf(deployment).flatMap((image) => {
            const { repository } = (0,deployment_images/* parseImage */.zZ)(image.image);
            const known = images.find(one => one.ignoresMount && one.repository === repository);
            if (known === undefined)
                return [];
            return [
                {
                    rule: 'mount-ignored-by-image',
                    message: `${quoted(image.text)} ${known.inferred ? 'very probably ignores' : 'ignores'} ${deployment_variables/* libraryVariable */.e6}, which line ${variable.name.line} sets.`,
                    help: `Set ${known.fallback ?? 'PYTHONPATH'} to the absolute path of the packages, ${inContainer(deployment, variable.value.text)}, or take an image that reads the variable.`,
                    ...at(image),
                },
            ];
        });
    });
}
/** Where the packages lie in the container, as far as that is known: the code folder keeps its name there. */
function inContainer({ folder, scriptFolder, language }, value) {
    if (folder === null || folder.path === '.' || scriptFolder === null || value === null || language === 'python') {
        return '/var/azureml-app/<code folder>/…';
    }
    const below = external_node_path_default().posix.relative(folder.path, scriptFolder);
    return external_node_path_default().posix.join('/var/azureml-app', external_node_path_default().posix.basename(folder.path), below, value);
}
/** A path or an image that names another Python than the one the packages are built for. */
function foreignPython({ deployments, expected }) {
    const minor = expected?.minor;
    if (minor === undefined)
        return [];
    return deployments.flatMap(deployment => {
        if (deployment.kind === 'job')
            return [];
        const paths = deployment.variables
            .filter(({ name, value }) => (deployment_variables/* joinedVariables */.fP.has(name.text) || name.text === 'PYTHONPATH') && isPlain(value))
            .flatMap(({ name, value }) => foreignPath(name.text, value, minor));
        // A checkout may hold deployments that have nothing to do with these packages.
        const uses = deployment.given || extensions(deployment).length > 0;
        return [...paths, ...(uses && serves(deployment) ? foreignImages(deployment, minor) : [])];
    });
}
function foreignPath(name, value, minor) {
    // Of PYTHONPATH, what lies in the image itself has the Python of the image.
    const paths = (value.text ?? '')
        .split(':')
        .filter(one => name !== 'PYTHONPATH' || one.startsWith('/var/azureml-app/'));
    const named = paths.map(one => /(?:^|[\\/])python(\d+\.\d+)(?=[\\/]|$)/.exec(one)?.[1]).find(one => one !== undefined);
    if (named === undefined || named === minor)
        return [];
    return [
        {
            rule: 'python-version-mismatch',
            message: `${name} names a folder of Python ${named}, and the packages are for Python ${minor}.`,
            help: `Write python${minor}, or a path without a version.`,
            ...at(value),
        },
    ];
}
function foreignImages(deployment, minor) {
    return imagesOf(deployment).flatMap((image) => {
        const named = (0,deployment_images/* pythonOfImage */.vC)(image.image);
        if (named === undefined || named === minor)
            return [];
        return [
            {
                rule: 'python-version-mismatch',
                message: `${quoted(image.text)} has Python ${named}, and the packages are for Python ${minor}.`,
                help: `Take an image with Python ${minor}, or build for ${named} with \`python-version: "${named}"\`.`,
                ...at(image),
            },
        ];
    });
}
/** An image by a tag: another one may stand behind it tomorrow, with other packages. */
function unpinnedImage({ deployments }) {
    return deployments.filter(serves).flatMap(({ images }) => images.filter(isPlain).flatMap((image) => {
        const { digest, tag } = (0,deployment_images/* parseImage */.zZ)(image.text);
        if (digest !== null || /^azureml:/.test(image.text))
            return [];
        return [
            {
                rule: 'unpinned-image',
                message: tag === null
                    ? `${quoted(image.text)} names no release of the image: whatever is \`latest\` when it is pulled.`
                    : `${quoted(image.text)} names a tag, which can stand for another image tomorrow.`,
                help: `Write the digest after it: ${quoted(`${image.text.trim()}@sha256:…`)} (\`docker buildx imagetools inspect\` shows it).`,
                ...at(image),
            },
        ];
    }));
}
/** Placeholders of the documents, `<MCR-path>`, in images, paths and the variables that name paths. */
function unfilledPlaceholder({ deployments }) {
    return deployments.flatMap(({ kind, images, code, model, build, paths, environment, variables }) => {
        if (kind === 'job' || kind === 'endpoint')
            return [];
        // Elsewhere, what looks like a placeholder may be markup, unless it is all there is.
        const values = variables
            .filter(({ name, value }) => deployment_variables/* joinedVariables */.fP.has(name.text) || /^<[A-Za-z][\w -]*>$/.test(value.text ?? ''))
            .map(({ value }) => value);
        const written = [
            ...images,
            code?.folder,
            code?.script,
            model,
            build?.folder,
            build?.dockerfile,
            ...paths,
            environment,
            ...values,
        ];
        return written.flatMap((value) => {
            const found = deployment_variables/* placeholder */.qf.exec(value?.text ?? '')?.[0];
            if (value === null || value === undefined || found === undefined)
                return [];
            return [
                {
                    rule: 'unfilled-placeholder',
                    message: `${quoted(value.text ?? '')} still holds the placeholder ${quoted(found)}.`,
                    help: `Write what ${found} stands for.`,
                    ...at(value),
                },
            ];
        });
    });
}
/**
 * `user_managed_dependencies` not True: Azure ML then builds a conda environment of its own on top of the image, and the image's
 * server does not run in it (SDK v1, `PythonSection`; False is the default).
 */
function managedDependencies({ deployments }) {
    return deployments.flatMap((deployment) => {
        const { kind, managed, creates, images, given } = deployment;
        const [variable] = extensions(deployment);
        if (kind === 'job' || (variable === undefined && !given))
            return [];
        const help = 'Set `user_managed_dependencies` to True: the image has all that the packages need.';
        const refused = managed.find(({ value }) => value === false);
        if (refused !== undefined && managed.every(({ value }) => value === false)) {
            const message = '`user_managed_dependencies` is False: Azure ML builds an environment of its own on top of the image.';
            return [{ rule: 'managed-dependencies', message, help, ...at(refused) }];
        }
        const [image] = images;
        if (managed.length > 0 || creates === null || image === undefined || variable === undefined)
            return [];
        const message = '`user_managed_dependencies` is not set, and False without: Azure ML builds an environment of its own on top of the image.';
        return [{ rule: 'managed-dependencies', message, help, ...at(creates) }];
    });
}
/** `Model.package()` of SDK v1 swaps the image's user for root. */
function modelPackageRoot({ deployments }) {
    return deployments.flatMap(({ packageCalls }) => packageCalls.map(place => ({
        rule: 'model-package-root',
        message: '`Model.package()` makes an image that runs as root instead of the user of the base image.',
        help: 'Build the image from a Dockerfile that ends with `USER dockeruser`, or deploy without packaging.',
        ...at(place),
    })));
}

// EXTERNAL MODULE: ./src/hosts/azureml/deployment/python-path.ts
var python_path = __webpack_require__(60198);
// EXTERNAL MODULE: ./src/targets/is-azureml.ts
var is_azureml = __webpack_require__(66511);
;// CONCATENATED MODULE: ./src/rules/azureml/packages.ts






/** By which variables an image gets the packages of a delivery; the first one is that of the documents. */
const variablesOf = {
    mount: [deployment_variables/* libraryVariable */.e6, 'PYTHONPATH'],
    dynamic: [deployment_variables/* requirementsVariable */.BW, deployment_variables/* condaVariable */.ic, 'AZUREML_EXTRA_CONDA_YAML_ABS_PATH'],
};
/** Deployments whose image starts without the packages, for no variable names them; a variable that is set to nothing is an error. */
function packagesUnset(judging) {
    const { deployments, named, delivery, target } = judging;
    if (delivery === 'image' || !(0,is_azureml/* isAzureml */.n)(target))
        return [];
    const names = variablesOf[delivery];
    const candidates = deployments.filter(({ kind, given, script }) => kind === 'online' && script?.kind === 'file' && (given || script.path === named.entryScript));
    // One of several for the same script may bring packages in another way.
    const served = candidates
        .filter(deployment => names.some(name => isMentioned(deployment, name)))
        .map(({ script }) => script?.path);
    const unset = candidates.filter(one => !served.includes(one.script?.path) && knowsAll(one));
    return [
        ...deployments.flatMap(deployment => emptyOnes(deployment, variablesOf[delivery][0])),
        ...unset.map((deployment) => {
            const { script, file, line } = deployment;
            const { says, wanted } = delivery === 'mount' ? unmounted(deployment, judging) : uninstalled;
            return {
                rule: 'mount-path-missing',
                level: 'warning',
                message: `The deployment of ${script?.path} ${says}.`,
                help: `Set \`${wanted}\` in its \`environment_variables\`.`,
                ...at(script?.written ?? { file, line }),
            };
        }),
    ];
}
function unmounted(deployment, { target, mountPath }) {
    const says = `sets neither ${deployment_variables/* libraryVariable */.e6} nor PYTHONPATH: the image starts without the packages`;
    if (target.ignoresMount !== true)
        return { says, wanted: `${deployment_variables/* libraryVariable */.e6}: ${mountPath}` };
    return { says, wanted: `PYTHONPATH: ${expectedPath(deployment, mountPath)}` };
}
const uninstalled = {
    says: `does not set ${deployment_variables/* requirementsVariable */.BW}: the image installs no packages when it starts`,
    wanted: `${deployment_variables/* requirementsVariable */.BW}: requirements.txt`,
};
function emptyOnes(deployment, name) {
    const { kind, variables, unknownVariables } = deployment;
    if (unknownVariables || (kind !== 'online' && kind !== 'environment'))
        return [];
    // Set to nothing beside another one, it keeps what the image sets from being obeyed.
    if (extensions(deployment).length > 0 || isMentioned(deployment, 'PYTHONPATH'))
        return [];
    return variables
        .filter(({ name: { text }, value }) => text === name && value.text === '')
        .map(variable => ({
        rule: 'mount-path-missing',
        message: `${name} is empty, which the image takes for not set: it starts without the packages.`,
        help: 'Write the path, relative to the folder of the entry script.',
        ...at(variable.name),
    }));
}
function isMentioned({ variables }, wanted) {
    return variables.some(({ name }) => name.text === wanted);
}
/** Whether nothing but the file says what is set: an image of one's own may set variables, and so may a program. */
function knowsAll(deployment) {
    const { unknownVariables, environment, variables } = deployment;
    if (unknownVariables || hasOwnImage(deployment))
        return false;
    // A misspelt one is told as such.
    if (variables.some(({ name }) => name.text.toUpperCase().startsWith(deployment_variables/* extraPrefix */.z9) && !isKnown(name.text)))
        return false;
    return environment === null || imagesOf(deployment).length > 0;
}
/** Whether the image is, or may be, another one than those of Azure ML. */
function hasOwnImage(deployment) {
    if (deployment.build !== null || deployment.images.some(image => !isPlain(image)))
        return true;
    return imagesOf(deployment).some(({ image }) => !(0,deployment_images/* parseImage */.zZ)(image).repository.startsWith('mcr.microsoft.com/azureml/'));
}
const knownNames = new Set([...variablesOf.mount, ...variablesOf.dynamic]);
function isKnown(name) {
    return knownNames.has(name);
}
/** PYTHONPATH in the place of the variable that the image reads, with an entry that is not where the packages are. */
function wrongPythonPath(judging) {
    if (judging.delivery !== 'mount' || !(0,is_azureml/* isAzureml */.n)(judging.target))
        return [];
    return judging.deployments.flatMap(deployment => {
        if (deployment.kind !== 'online' || (isNamed(deployment) && !isIgnored(deployment, judging)))
            return [];
        const expected = expectedPath(deployment, judging.mountPath);
        return [
            ...deployment.pythonPath
                .filter(({ looked }) => looked !== null || !hasOwnImage(deployment))
                .flatMap(entry => judgeEntry(entry, expected)),
            ...deployment.variables
                .filter(({ name, value }) => name.text === 'PYTHONPATH' && isPlain(value))
                .flatMap(({ value }) => judgeText(value, { expected, mountPath: judging.mountPath, deployment })),
        ];
    });
}
function isNamed(deployment) {
    return extensions(deployment).some(({ name }) => name.text === deployment_variables/* libraryVariable */.e6);
}
function isIgnored(deployment, { images, target }) {
    if (target.ignoresMount === true)
        return true;
    const repositories = imagesOf(deployment).map(({ image }) => (0,deployment_images/* parseImage */.zZ)(image).repository);
    return images.some(({ ignoresMount, repository }) => ignoresMount && repositories.includes(repository));
}
/** Where the mount is in the container, as far as the file tells. */
function expectedPath({ folder, scriptFolder }, mountPath) {
    if (folder === null || folder.path === '.' || scriptFolder === null)
        return `${python_path/* appRoot */._}/<code folder>/${mountPath}`;
    const below = external_node_path_default().posix.relative(folder.path, scriptFolder);
    return external_node_path_default().posix.join(python_path/* appRoot */._, external_node_path_default().posix.basename(folder.path), below, mountPath);
}
function judgeEntry({ written, entry, looked }, expected) {
    const plain = external_node_path_default().posix.normalize(entry).replace(/\/+$/, '');
    if (plain === expected)
        return [];
    const help = `Write ${expected}, where the mount goes.`;
    if (looked === null) {
        // Another name may be that of something else.
        if (external_node_path_default().posix.basename(plain) !== external_node_path_default().posix.basename(expected))
            return [];
        const first = plain.slice(python_path/* appRoot */._.length + 1).split('/')[0] ?? '';
        const code = expected.split('/').slice(0, 4).join('/');
        const message = `PYTHONPATH names ${quoted(entry)}, and ${python_path/* appRoot */._} has no code folder ${quoted(first)}: the code is in ${code}.`;
        return [{ rule: 'mount-path-missing', message, help, ...at(written) }];
    }
    if (looked.kind !== 'nothing' || looked.ignored)
        return [];
    const message = `PYTHONPATH names ${quoted(entry)}, and ${looked.path} is neither there nor where the mount goes.`;
    return [{ rule: 'mount-path-missing', level: 'warning', message, help, ...at(written) }];
}
/** Entries that are wrong by their text alone. */
function judgeText(value, { expected, mountPath, deployment }) {
    const entries = (value.text ?? '').split(':');
    const warn = (message, help) => ({
        rule: 'mount-path-missing',
        level: 'warning',
        message,
        help,
        ...at(value),
    });
    const literal = entries.find(entry => /^\$\w+$/.test(entry));
    const relative = entries.find(entry => {
        const plain = external_node_path_default().posix.normalize(entry).replace(/\/$/, '');
        return plain === mountPath || (plain.endsWith(`/${mountPath}`) && !/^[/$~]/.test(plain));
    });
    return [
        ...(literal === undefined
            ? []
            : [
                warn(`${quoted(literal)} in PYTHONPATH stays as it is written: no shell fills it in.`, `Leave it out: PYTHONPATH=${expected}.`),
            ]),
        // SDK v1 starts the server where the code is.
        ...(relative === undefined || deployment.language !== 'yaml'
            ? []
            : [
                warn(`${quoted(relative)} in PYTHONPATH is relative to the folder in which the server is started, which the deployment does not tell.`, `Write the absolute path: PYTHONPATH=${expected}.`),
            ]),
    ];
}

;// CONCATENATED MODULE: ./src/rules/azureml/paths.ts



/**
 * Paths at which the image will find nothing: the code folder, the entry script, what a variable names beside the entry script.
 * What Git ignores, and the mount that is still to be put there, are no findings.
 */
function mountPathMissing(judging) {
    return judging.deployments.flatMap(deployment => {
        if (deployment.kind === 'job')
            return [];
        return [
            ...missingCode(deployment),
            ...deployment.joined.flatMap(joined => missingJoined(deployment, joined, judging)),
        ];
    });
}
function missingCode({ folder, script, language }) {
    // Where a program is started from, and so what its paths are relative to, is not known.
    if (folder?.kind === 'nothing' && !folder.ignored && language === 'yaml') {
        return [
            missing(`The code folder ${quoted(folder.written.text)} is not there (${folder.path}).`, 'Paths in this file are relative to the file itself.', folder),
        ];
    }
    if (script === null || script.kind === 'file' || script.ignored || folder === null)
        return [];
    if (!isBelow(script.path, folder.path))
        return [];
    const what = script.kind === 'folder' ? 'is a folder' : `is not in the code folder ${folder.path}`;
    return [
        missing(`The entry script ${quoted(script.written.text)} ${what}.`, 'Name it relative to the code folder.', script),
    ];
}
function missingJoined(deployment, joined, { mountPath, delivery }) {
    const { variable, written, kind, atRoot } = joined;
    const wanted = deployment_variables/* joinedVariables */.fP.get(variable);
    const { scriptFolder, folder } = deployment;
    if (kind === wanted || scriptFolder === null)
        return [];
    const code = folder?.path ?? scriptFolder;
    if (!isBelow(joined.path, code) && joined.path !== code)
        return [];
    const says = `${variable} is ${quoted(written.text)}, relative to the entry script in ${scriptFolder}`;
    if (kind !== 'nothing') {
        return [missing(`${says}, and ${joined.path} is a ${kind}.`, `It has to be a ${wanted}.`, joined)];
    }
    if (atRoot !== null) {
        const mended = external_node_path_default().posix.relative(scriptFolder, atRoot) || '.';
        return [
            missing(`${says}, and ${joined.path} is not there; ${atRoot} is.`, mended.startsWith('../') ? `Write ${mended}, or move it beside the entry script.` : `Write ${mended}.`, joined),
        ];
    }
    const doubled = joined.begins ? undefined : doubledPrefix(written.text, { scriptFolder, code });
    if (doubled !== undefined) {
        const rest = written.text.slice(doubled.length + 1);
        return [
            missing(`${says}, so that ${quoted(doubled)} is in ${joined.path} twice.`, `Write ${rest === '' ? mountPath : rest}.`, joined),
        ];
    }
    if (joined.ignored || joined.beside !== null)
        return [];
    if (wanted === 'file') {
        return [missing(`${says}, and there is no file ${joined.path}.`, 'Put the file there, or mend the path.', joined)];
    }
    const plain = external_node_path_default().posix.normalize(written.text).replace(/\/$/, '');
    // It goes beside the entry script, or below where a later step puts it, never above.
    const isMount = plain === mountPath || (plain.endsWith(`/${mountPath}`) && !plain.startsWith('../'));
    if (isMount || delivery !== 'mount')
        return [];
    const message = `${says}, and ${joined.path} is neither there nor where the mount goes: its path is ${mountPath}.`;
    const help = `Write ${mountPath}, set \`mount-path: ${written.text}\`, or put the packages there with \`verify\` and \`extract-to\`.`;
    return [{ ...missing(message, help, joined), level: 'warning' }];
}
/** The folder of the entry script, or what its path ends with, at the start of a value that is relative to it; the longest. */
function doubledPrefix(text, { scriptFolder, code }) {
    const parts = scriptFolder.split('/');
    const endings = parts.map((_, index) => parts.slice(index).join('/'));
    return [...endings, external_node_path_default().posix.basename(code)].find(prefix => prefix !== '.' && !prefix.startsWith('..') && text.startsWith(`${prefix}/`));
}
function missing(message, help, { written }) {
    return { rule: 'mount-path-missing', message, help, ...at(written) };
}
/** Entry script, packages or requirements outside the folder that is uploaded: they never reach the image. */
function outsideCodeFolder({ deployments, named }) {
    const { entryScript, codeDir } = named;
    const inputs = entryScript === null || codeDir === null || isBelow(entryScript, codeDir)
        ? []
        : [
            {
                rule: 'outside-code-folder',
                message: `The entry script ${entryScript} lies outside the code folder ${codeDir}, which is what is uploaded.`,
                help: 'Name the folder above both with `code-dir`, or move the script.',
            },
        ];
    return [...inputs, ...deployments.flatMap(outsideOf)];
}
function outsideOf(deployment) {
    const { kind, folder, script, joined, scriptFolder } = deployment;
    if (kind === 'job' || folder === null)
        return [];
    const outside = (what, lies, { written }) => ({
        rule: 'outside-code-folder',
        message: `${what} ${quoted(written.text)} lies outside the code folder ${folder.path}, which is all that is uploaded (${lies}).`,
        help: 'Put it into the code folder, or name the folder above both as code folder.',
        ...at(written),
    });
    if (script !== null && !isBelow(script.path, folder.path)) {
        // An absolute one beside such a variable is told as that.
        const isTold = script.written.text.startsWith('/') && extensions(deployment).length > 0;
        return isTold ? [] : [outside('The entry script', script.path, script)];
    }
    if (scriptFolder === null)
        return [];
    return joined.flatMap(one => {
        const what = one.variable === deployment_variables/* libraryVariable */.e6 ? 'The folder of packages' : 'The file';
        if (!isBelow(one.path, folder.path) && one.path !== folder.path)
            return [outside(what, one.path, one)];
        const isThere = one.kind !== 'nothing' || one.atRoot !== null || one.ignored;
        return isThere || one.beside === null ? [] : [outside(what, one.beside, one)];
    });
}
/** Code or packages in the folder of the model, which is registered and copied apart from the code. */
function modelDirPollution({ deployments, named }) {
    const { modelFolder, entryScript, requirements } = named;
    const everything = deployments.flatMap(({ joined }) => joined);
    const ofInputs = modelFolder === null ? [] : polluting(modelFolder, { script: entryScript, joined: everything, requirements });
    const inputs = ofInputs.map(what => pollution(modelFolder?.path ?? '', what));
    const found = deployments.flatMap((deployment) => {
        const { modelPath, script, joined } = deployment;
        if (modelPath === null || deployment.modelFolder === null || deployment.kind === 'job')
            return [];
        // A model that is registered apart from any deployment may be that of the entry script which the inputs name.
        const alone = deployment.kind === 'other' && deployment.code === null ? named.entryScript : null;
        const file = script?.kind === 'file' ? script.path : alone;
        const what = polluting(deployment.modelFolder, { script: file, joined, requirements });
        return what.map(one => ({ ...pollution(deployment.modelFolder?.path ?? '', one), ...at(modelPath.written) }));
    });
    // Of what an input and a file both name, the file has a line to show.
    return [...inputs.filter(({ message }) => found.every(one => one.message !== message)), ...found];
}
function polluting(model, { script, joined, requirements }) {
    const below = (file) => isBelow(file, model.path);
    const files = joined.filter(({ variable }) => variable !== deployment_variables/* libraryVariable */.e6).map(one => one.path);
    // MLflow writes a requirements file into every model it saves.
    const listed = model.isMlflow ? [] : [...new Set([...files, ...requirements])].filter(below);
    const mounts = joined
        .filter(({ variable, path: file }) => variable === deployment_variables/* libraryVariable */.e6 && below(file))
        .map(one => one.path);
    return [
        ...(script !== null && below(script) ? [`the entry script ${script}`] : []),
        ...[...new Set([...mounts, ...model.packages])].map(file => `the packages ${file}`),
        ...listed.map(file => `the requirements ${file}`),
    ];
}
function pollution(model, what) {
    return {
        rule: 'model-dir-pollution',
        message: `The folder of the model (${model}) holds ${what}.`,
        help: 'Keep code and packages in the code folder, and nothing but the model in its own.',
    };
}

// EXTERNAL MODULE: ./src/core/did-you-mean.ts
var did_you_mean = __webpack_require__(87568);
;// CONCATENATED MODULE: ./src/rules/azureml/variables.ts



/**
 * Variables that no image reads, though their names are meant to be those of variables that images do read. The documents
 * themselves have `AZUREML_EXTRA_REQUIRMENTS_TXT`; it is ignored without a word.
 */
function misspeltVariable({ deployments, target }) {
    const known = [...new Set([...deployment_variables/* readVariables */.Ch, ...(target.variables ?? [])])];
    return deployments.flatMap(({ variables, kind }) => variables.flatMap(({ name }) => {
        if (known.includes(name.text))
            return [];
        const isExtra = name.text.toUpperCase().startsWith(deployment_variables/* extraPrefix */.z9);
        const meant = isExtra
            ? (0,did_you_mean/* nearest */.p)(name.text, known.filter(one => one.startsWith(deployment_variables/* extraPrefix */.z9)))
            : meantBy(name.text, known);
        if (!isExtra && (meant === undefined || kind === 'job'))
            return [];
        return [
            {
                rule: 'misspelt-variable',
                message: `${quoted(name.text)} is a variable that no image reads${meant === undefined ? '' : `; it is close to ${meant}`}.`,
                help: meant === undefined
                    ? `There are ${known.filter(one => one.startsWith(deployment_variables/* extraPrefix */.z9)).join(', ')}.`
                    : `Write ${meant}.`,
                ...at(name),
            },
        ];
    }));
}
/** Names of Azure ML's own; a name near to a common one (`WORKSPACE_NAME`) may be anybody's. */
const own = /^AZUREML_|^AML_APP_ROOT$/;
/** The known name that a name is meant for: at most one letter off, two in a long one; a longer name of one's own is none. */
function meantBy(name, known) {
    if (name.length < 10 || known.some(one => name.startsWith(one)))
        return undefined;
    return known.find(one => own.test(one) && distance(name.toUpperCase(), one) <= (one.length >= 20 ? 2 : 1));
}
/** Letters left out, added, exchanged or swapped with the next (optimal string alignment); names are short. */
function distance(a, b) {
    if (Math.abs(a.length - b.length) > 2)
        return 3;
    const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const above = rows[i - 1] ?? [];
            const same = a[i - 1] === b[j - 1] ? 0 : 1;
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : 99;
            row.push(Math.min((above[j - 1] ?? 0) + same, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, swapped));
        }
        rows.push(row);
    }
    return rows[a.length]?.[b.length] ?? 0;
}
/** Variables of which the image obeys the first one only: the other is ignored without a word (run script: `if`, `elif`). */
function exclusiveVariables({ deployments, target }) {
    const groups = target.exclusiveVariables ?? deployment_variables/* exclusive */.jC;
    return deployments.flatMap(deployment => groups.flatMap(group => ignoredOnes(deployment, group)));
}
function ignoredOnes({ variables, kind }, group) {
    if (kind === 'job')
        return [];
    // The last assignment of a name counts; `[[ -n … ]]` takes the empty text for not set.
    const set = variables.filter(({ value }) => value.text !== null && value.text !== '');
    return group.flatMap((name, index) => {
        const loser = set.findLast(variable => variable.name.text === name);
        if (loser === undefined)
            return [];
        const winner = group
            .slice(0, index)
            .map(earlier => set.findLast(variable => variable.name.text === earlier && together(variable, loser)))
            .find(variable => variable !== undefined);
        if (winner === undefined)
            return [];
        return [
            {
                rule: 'exclusive-variables',
                message: `${name} is ignored: ${winner.name.text} in line ${winner.name.line} is set too, and the image obeys that one alone.`,
                help: `Leave one of the two out${winner.name.text === deployment_variables/* libraryVariable */.e6 ? ': with the packages mounted, nothing has to be installed at boot' : ''}.`,
                ...at(loser.name),
            },
        ];
    });
}
/** Whether two variables are set in one go, or one after the other. */
function together(a, b) {
    return a.scope === b.scope || a.scope.startsWith(`${b.scope}/`) || b.scope.startsWith(`${a.scope}/`);
}
/** Absolute paths, and paths with a colon, where the image appends what is written to the folder of the entry script. */
function mountPathNotRelative({ deployments, mountPath }) {
    return deployments.flatMap(deployment => {
        if (deployment.kind === 'job')
            return [];
        const values = extensions(deployment).flatMap(({ name, value }) => absoluteValue(name.text, value, mountPath));
        return [...values, ...absoluteScripts(deployment)];
    });
}
function absoluteValue(name, value, mountPath) {
    if (!isPlain(value))
        return [];
    const isAbsolute = /^(?:[\\/]|[A-Za-z]:[\\/])/.test(value.text);
    if (!isAbsolute && !value.text.includes(':'))
        return [];
    const isFolder = deployment_variables/* joinedVariables */.fP.get(name) === 'folder';
    const example = isFolder ? mountPath : (value.text.split(/[\\/]/).at(-1) ?? 'requirements.txt');
    return [
        {
            rule: 'mount-path-not-relative',
            message: isAbsolute
                ? `${name} is the absolute path ${quoted(value.text)}, which the image appends to the folder of the entry script.`
                : `${name} is ${quoted(value.text)}: the image takes it for one path, and Python splits PYTHONPATH at the colon.`,
            help: isAbsolute
                ? `Write it relative to the folder of the entry script: ${name}=${example}.`
                : 'Name one folder, relative to the folder of the entry script.',
            ...at(value),
        },
    ];
}
/** The run script takes an absolute entry script for one below the app's root: it matters where packages are looked for beside it. */
function absoluteScripts(deployment) {
    const [extension] = extensions(deployment);
    if (extension === undefined)
        return [];
    const named = deployment.variables.filter(({ name }) => name.text === 'AZUREML_ENTRY_SCRIPT').map(({ value }) => value);
    return [...named, deployment.code?.script].flatMap((script) => {
        if (!isPlain(script) || !script.text.startsWith('/'))
            return [];
        return [
            {
                rule: 'mount-path-not-relative',
                message: `The entry script is the absolute path ${quoted(script.text)}, which the image appends to the root of the app when it looks for ${extension.name.text}.`,
                help: 'Write it relative to the folder that is uploaded.',
                ...at(script),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./src/rules/azureml/deployment.ts




/** What the files of a deployment on Azure ML get wrong, each at its line. */
const deploymentRules = [
    misspeltVariable,
    exclusiveVariables,
    mountPathNotRelative,
    mountPathMissing,
    packagesUnset,
    wrongPythonPath,
    outsideCodeFolder,
    modelDirPollution,
    mountIgnoredByImage,
    foreignPython,
    unpinnedImage,
    unfilledPlaceholder,
    managedDependencies,
    modelPackageRoot,
];

// EXTERNAL MODULE: ./src/rules/azureml/dockerfile.ts + 3 modules
var dockerfile = __webpack_require__(14463);
// EXTERNAL MODULE: ./src/rules/azureml/dynamic.ts
var dynamic = __webpack_require__(47679);
// EXTERNAL MODULE: ./src/rules/azureml/scoring.ts + 2 modules
var scoring = __webpack_require__(26093);
;// CONCATENATED MODULE: ./src/rules/azureml/unread-file.ts

/** Files of the deployment that a limit, their form or the system kept from being read: what is wrong in them is not found. */
function unreadFile({ unread }) {
    return unread.map(({ why, part, ...place }) => ({
        rule: 'unread-file',
        ...(weights[part].level !== undefined && { level: weights[part].level }),
        message: `${place.file} was not read: ${why}.`,
        help: weights[part].help,
        ...(0,finding/* placeOf */.$t)({ line: 1, ...place }),
    }));
}
const weights = {
    sure: {
        help: 'Shorten or mend the file and run `sitemount check` again; where it is no part of the deployment, name those that are with `deployment: PATH`.',
    },
    template: {
        level: 'warning',
        help: 'It is a template: run `check` on what is made of it, with `deployment: PATH`.',
    },
    unknown: {
        level: 'warning',
        help: 'Make it readable (`chmod u+r`), or name the files of the deployment with `deployment: PATH`: then no others are looked for.',
    },
    unable: {
        level: 'notice',
        help: 'Set up a Python before this step, or name one with `python`: it parses the file and does not run it.',
    },
};

// EXTERNAL MODULE: ./src/rules/azureml/upload.ts
var azureml_upload = __webpack_require__(23173);
;// CONCATENATED MODULE: ./src/rules/azureml/deployed.ts








/** Everything that is judged of a deployment's own files, as far as the facts reach. */
function judgeDeployed(facts, given) {
    const { files, dockerfiles, script, upload, boot, unread = [] } = facts;
    const above = dockerfiles?.flatMap(({ excuses }) => excuses) ?? [];
    const policy = { ...given, excuses: [...given.excuses, ...above], excusedInLine: true };
    return [
        ...(0,engine/* judge */.S)([ignored/* mountIgnored */.O], { ...facts, variables: namesSet(files) }, policy),
        ...(0,engine/* judge */.S)([unreadFile], { unread }, policy),
        ...(files === undefined ? [] : (0,engine/* judge */.S)(deploymentRules, { ...facts, ...files }, policy)),
        ...(dockerfiles === undefined ? [] : (0,engine/* judge */.S)(dockerfile/* dockerfileRules */.M, { dockerfiles }, policy)),
        ...(script === undefined ? [] : (0,engine/* judge */.S)(scoring/* scoringRules */.w, script, policy)),
        ...(upload === undefined ? [] : (0,engine/* judge */.S)(azureml_upload/* uploadRules */.D, upload, policy)),
        ...(boot === undefined ? [] : (0,engine/* judge */.S)([dynamic/* requirementsOutsideCode */.R], boot, policy)),
    ];
}
/** Names of all variables that the files of the deployment set. */
function namesSet(files) {
    return (files?.deployments ?? []).flatMap(({ variables }) => variables.map(({ name }) => name.text));
}


/***/ }),

/***/ 14463:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ dockerfileRules)
});

// EXTERNAL MODULE: ./src/core/finding.ts
var finding = __webpack_require__(95278);
;// CONCATENATED MODULE: ./src/rules/azureml/dockerfile-images.ts

/** Images that are named by a tag, or by nothing: what stands behind it changes without a change here. */
function unpinnedImage({ images, placeholders }) {
    const unfilled = new Set(placeholders.map(({ line }) => line));
    return images.flatMap(image => {
        const { reference, text, line } = image;
        if (reference === null || reference.digest !== null || unfilled.has(line))
            return [];
        if (reference.repository === 'scratch')
            return [];
        return [
            {
                rule: 'unpinned-image',
                message: unpinned(reference.tag, text),
                help: `Write the digest after it: \`${reference.repository}${reference.tag === null ? '' : `:${reference.tag}`}@sha256:…\` (\`docker buildx imagetools inspect\` shows it).`,
                ...(0,finding/* placeOf */.$t)(image),
            },
        ];
    });
}
function unpinned(tag, text) {
    return tag === null
        ? `${text} names no release of the image: whatever is \`latest\` when it is built.`
        : `${text} names a tag, which can stand for another image tomorrow.`;
}
/** Placeholders of the documents that nobody filled in. */
function unfilledPlaceholder({ placeholders }) {
    return placeholders.map(({ text, keyword, ...place }) => ({
        rule: 'unfilled-placeholder',
        message: `${text} in ${keyword} is a placeholder of the documents.`,
        help: 'Write what it stands for.',
        ...place,
    }));
}
/**
 * Packages of Debian's Python in an image that runs another one. Headers and what makes virtualenvs only bring that other
 * Python along, so that they are a notice, as is an image of which nothing is known.
 */
function aptPythonPackage({ stages }) {
    return stages
        .filter(({ ownPython }) => ownPython !== false)
        .flatMap(({ aptPythonPackages, ownPython }) => aptPythonPackages.map(item => {
        const { name, command } = item;
        const isTool = /-(?:dev|venv|distutils|lib2to3|tk|all)$/.test(name);
        const whose = ownPython ? 'the Python of this image never sees' : 'only the Python of Debian sees';
        return {
            rule: 'apt-python-package',
            ...((isTool || ownPython === undefined) && { level: 'notice' }),
            message: isTool
                ? `${command} ${name} is for the Python of Debian, not for another one in the image.`
                : `${command} ${name} brings packages that ${whose}.`,
            help: isTool ? 'Leave it out unless something is built for /usr/bin/python3.' : helpFor(name),
            ...(0,finding/* placeOf */.$t)(item),
        };
    }));
}
function helpFor(name) {
    return /-(?:pip|setuptools|wheel|virtualenv)$/.test(name)
        ? "Use the pip of the image's own Python: `python -m pip`."
        : 'Put it into the requirements, so that pip installs it for the Python of the image.';
}

// EXTERNAL MODULE: ./src/core/lists.ts
var lists = __webpack_require__(10402);
// EXTERNAL MODULE: ./src/requirements/grammar/credentials.ts
var credentials = __webpack_require__(44728);
// EXTERNAL MODULE: ./src/requirements/lines/text.ts
var lines_text = __webpack_require__(99089);
;// CONCATENATED MODULE: ./src/rules/azureml/dockerfile-installs.ts



/**
 * Installs in RUN that name no release, on their line or in a requirements file of the context: the image then differs from one
 * build to the next. Files are told at the line that installs them.
 */
function unpinnedInstall({ stages }) {
    return stages.flatMap(({ looseRequirements, looseFiles }) => [
        ...looseRequirements.map(judgeWord),
        ...looseFiles.map(file => (file.isRemote ? judgeRemote(file) : judgeFile(file))),
    ]);
}
function judgeWord({ text, command, tool, because, isInstaller, ...place }) {
    const shown = (0,lines_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)(text), 100);
    return {
        rule: 'dockerfile-unpinned-install',
        // What installs decides less than what is installed.
        ...(isInstaller && { level: 'warning' }),
        message: `${command} ${shown} does not name one release${because === undefined ? '' : `: ${because}`}.`,
        help: tool === 'conda'
            ? 'Name the version and build that is meant, as in `numpy=1.26.4`, or install from a lock file.'
            : 'Name one release with `==`, or install from a requirements file with hashes (`--require-hashes -r`).',
        ...place,
    };
}
function judgeRemote({ command, tool: _tool, requirements, loose: _, isRemote: __, text: ___, ...place }) {
    return {
        rule: 'dockerfile-unpinned-install',
        message: `${command} takes its requirements from ${(0,lines_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)(requirements), 100)}, which can change.`,
        help: 'Keep the file in the build context and COPY it.',
        ...place,
    };
}
function judgeFile({ command, tool, requirements, loose, isRemote: _, text: __, ...place }) {
    const lines = loose.map(({ text, file, line }) => `${(0,lines_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)(text), 60)} (${file}:${line})`);
    const [one] = loose;
    const count = loose.length === 1 ? 'one line that names' : `${loose.length} lines that name`;
    return {
        rule: 'dockerfile-unpinned-install',
        message: `${command} ${tool === 'conda' ? '-f' : '-r'} ${requirements} installs ${count} no single release: ${(0,lists/* some */.S)(lines)}.`,
        help: `Pin ${loose.length === 1 ? (one?.file ?? requirements) : 'them'} with \`==\`; \`sitemount lock\` writes the whole set with hashes.`,
        ...place,
    };
}

;// CONCATENATED MODULE: ./src/rules/azureml/dockerfile-paths.ts

/** What is copied and is not in the build context, what is installed from and not copied, and variables of Azure ML that lead to nothing in the final image. */
function missingPath({ stages, variables, context, placeholders }) {
    // A placeholder is told as one.
    const unfilled = new Set(placeholders.map(({ line }) => line));
    const copies = stages.flatMap(({ sources }) => sources).filter(({ line }) => !unfilled.has(line));
    return [
        ...copies.flatMap(source => judgeSource(source, context)),
        ...stages
            .flatMap(({ absentFiles }) => absentFiles)
            .filter(({ line }) => !unfilled.has(line))
            .map(judgeAbsent),
        ...variables.filter(({ line }) => !unfilled.has(line)).flatMap(judgeVariable),
    ];
}
function judgeSource(source, context) {
    const { text, state, ignoredBy } = source;
    const where = context === '.' ? 'the build context' : `the build context ${context}`;
    if (state === 'found' || state === 'unknown')
        return [];
    const words = {
        missing: [`${text} is not in ${where}, so the build stops here.`, `Name it relative to ${where}.`],
        outside: [
            `${text} leads out of ${where}, from which nothing can be copied.`,
            'Build with a folder above both as the context, and name the file relative to that.',
        ],
        ignored: [
            `${text} is left out of ${where} by ${ignoredBy?.file}:${ignoredBy?.line} (${ignoredBy?.pattern}), so the build stops here.`,
            `Let it in with a line \`!${text.replace(/^\.?\/+/, '')}\` after that one.`,
        ],
    }[state];
    return [{ rule: 'dockerfile-missing-path', message: words[0] ?? '', help: words[1] ?? '', ...(0,finding/* placeOf */.$t)(source) }];
}
function judgeAbsent(absent) {
    const { text, command, path, include } = absent;
    return {
        rule: 'dockerfile-missing-path',
        message: include === null
            ? `${command} reads ${text}, which no step before it puts there, so the build stops here.`
            : `${command} reads ${text}, which includes ${include}; no step before it copies that, so the build stops here.`,
        help: `COPY ${include === null ? 'it' : include} to ${path} before this step.`,
        ...(0,finding/* placeOf */.$t)(absent),
    };
}
function judgeVariable(variable) {
    const { name, path, state } = variable;
    if (state !== 'missing')
        return [];
    const help = name === 'AZUREML_ENTRY_SCRIPT'
        ? 'Copy the folder of the entry script below AML_APP_ROOT (/var/azureml-app), and name the script relative to it.'
        : `COPY what belongs there to ${path}, or change the variable.`;
    return [
        {
            rule: 'dockerfile-missing-path',
            message: `${name} leads to ${path}, where nothing is copied.`,
            help,
            ...(0,finding/* placeOf */.$t)(variable),
        },
    ];
}

;// CONCATENATED MODULE: ./src/rules/azureml/dockerfile.ts




/** What is judged of a Dockerfile before anybody builds it. */
const dockerfileRules = [
    judging(dash),
    judging(rootUser),
    judging(unpinnedInstall),
    judging(aptLists),
    judging(missingPath),
    judging(aptPythonPackage),
    judging(unpinnedImage),
    judging(unfilledPlaceholder),
];
function judging(rule) {
    return ({ dockerfiles }) => dockerfiles.flatMap(rule);
}
/** Dashes that a word processor or a web page put where a hyphen belongs: `pip install –r`, as the documents have it. */
function dash({ dashes }) {
    return dashes.map(({ text, character, kind, ...place }) => {
        const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
        const mended = text.replaceAll(character, '-');
        const what = {
            option: 'which no program takes for an option',
            command: 'and no program has that name',
            name: 'and no package has that name',
        }[kind];
        return {
            rule: 'dockerfile-dash',
            message: `${text} is written with ${dashNames[code] ?? 'a dash'} (${code}), ${what}.`,
            help: `Write ${mended} with the hyphen of the keyboard.`,
            ...place,
        };
    });
}
const dashNames = {
    'U+00AD': 'a soft hyphen',
    'U+2010': 'a typographic hyphen',
    'U+2011': 'a non-breaking hyphen',
    'U+2013': 'an en dash',
    'U+2014': 'an em dash',
    'U+2212': 'a minus sign',
};
/** A final image whose last USER is root, by name or number. */
function rootUser({ user, isAzureml, dropsRights }) {
    if (user === null || dropsRights || !/^(?:root|0+)(?::.*)?$/.test(user.name))
        return [];
    return [
        {
            rule: 'dockerfile-root-user',
            message: isAzureml
                ? `The image ends as ${user.name}, although Azure ML's images run as dockeruser.`
                : `The image ends as ${user.name}, so that whatever runs in it may write anywhere.`,
            help: `Write \`USER ${isAzureml ? 'dockeruser' : 'NAME'}\` after the last step that needs root.`,
            ...(0,finding/* placeOf */.$t)(user),
        },
    ];
}
/** `apt-get update` whose lists stay in a layer of the final image; what a later RUN removes stays in the layer below. */
function aptLists({ stages }) {
    return stages
        .filter(({ shipped }) => shipped)
        .flatMap(({ aptUpdates }) => aptUpdates)
        .filter(({ cleaned }) => cleaned === false)
        .map(update => ({
        rule: 'dockerfile-apt-lists',
        message: `The package lists that ${update.text.replace(/\s+/g, ' ')} fetches stay in the layer of this RUN.`,
        help: 'End the same RUN with `&& rm -rf /var/lib/apt/lists/*`.',
        ...(0,finding/* placeOf */.$t)(update),
    }));
}


/***/ }),

/***/ 47679:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ requirementsOutsideCode),
/* harmony export */   b: () => (/* binding */ dynamicRules)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95278);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10402);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56107);
/* harmony import */ var _hosts_azureml_dynamic_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86781);
/* harmony import */ var _requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(831);






/** What an install at boot shows before a deployment does. */
const dynamicRules = [
    installFailed,
    builtAtBoot,
    conflictsAtBoot,
    differsBetweenBoots,
    slowInstall,
];
/** The installs that pip gave up: the run script of the image then sleeps 45 s and ends. */
function installFailed({ dynamic, requirements, target }) {
    return dynamic.installs.flatMap(({ failed }, index) => {
        if (failed === null || failed.release !== null)
            return [];
        const [first = 'pip said nothing', ...more] = failed.message.split('\n').map(line => line.trim());
        // pip shows the line and a caret below it, as the finding does by itself.
        const further = more.filter(line => !line.startsWith('^') && !first.includes(line)).slice(0, 3);
        const when = index === 0 ? '' : ' the second time';
        return [
            {
                ...failure(target, `pip install -r ${dynamic.file} fails at boot${when}: ${[first, ...further].map(bare).join('; ')}.`, ', exit code 95'),
                help: `${failed.help ?? 'Mend what pip names.'} The container would wait 45 s, end with exit code 95 and start again.`,
                ...placeOfFailed(failed, { dynamic, requirements }),
            },
        ];
    });
}
/** A release without a wheel: the container would run its build at every start, most likely without a compiler. */
function builtAtBoot({ dynamic, requirements }) {
    return dynamic.installs.flatMap(({ failed }) => {
        if (failed?.release == null)
            return [];
        const { name, version } = failed.release;
        return [
            {
                rule: 'built-from-source',
                message: `${name} ${version} has no wheel for this Python: the container would build it at every start.`,
                help: 'Pin a release that has a wheel, or allow building with `rules: "built-from-source: warning"` and see whether the image has a compiler.',
                package: name,
                ...placeOfName(name, { dynamic, requirements }),
            },
        ];
    });
}
/** pip tells conflicts and ends with exit code 0: the container starts with them. */
function conflictsAtBoot({ dynamic, requirements, target }) {
    const [first] = dynamic.installs;
    return (first?.conflicts ?? []).map(({ name, version, requirement, installed }) => {
        const culprit = installed?.split(' ', 1)[0] ?? /^[\w.-]+/.exec(requirement)?.[0] ?? name;
        return {
            ...failure(target, `${name} ${version} requires ${requirement}, and the install at boot ${installed === null ? 'leaves that out' : `brings ${installed}`}.`),
            help: 'Pin a version that satisfies both: pip tells the conflict, ends with exit code 0, and the container starts with it.',
            package: culprit,
            ...placeOfName(culprit, { dynamic, requirements }),
        };
    });
}
/** One file that gave two environments within minutes will give others at the next scale-out. */
function differsBetweenBoots({ dynamic, target }) {
    const { differences, file } = dynamic;
    if (differences.length === 0)
        return [];
    return [
        {
            ...failure(target, `Two installs of ${file}, one after the other, differ: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .some */ .S)(differences.map(told))}.`),
            help: 'Pin every release with its hash (`sitemount lock` writes them), or use `delivery: mount`: replicas that start at different times get different packages.',
            file,
            line: 1,
        },
    ];
}
/** The slower of the installs against the time that the liveness probe leaves, in which the server has to start as well. */
function slowInstall({ dynamic, target: { probe } }) {
    const seconds = Math.max(...dynamic.installs.filter(({ failed }) => failed === null).map(one => one.seconds), 0);
    if (probe === undefined)
        return [];
    const window = probe.initialDelay + probe.period * probe.failures;
    if (seconds <= window / 2)
        return [];
    const isTooSlow = seconds > window;
    return [
        {
            rule: 'slow-dynamic-install',
            ...(isTooSlow && { level: 'error' }),
            message: `Installing ${dynamic.file} took ${rounded(seconds)} s here, ${isTooSlow ? 'more than' : 'more than half of'} the ${window} s that the liveness probe leaves a container to start.`,
            help: `Use \`delivery: mount\`, which installs nothing at boot and saves these ${rounded(seconds)} s at every start and scale-out, or give the probe more time (\`liveness_probe\`: \`initial_delay\`, \`failure_threshold\`).`,
            file: dynamic.file,
            line: 1,
        },
    ];
}
/** Requirements files that are not in the uploaded folder never reach the container. */
function requirementsOutsideCode({ files, codeDir, cwd }) {
    const code = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, codeDir);
    const shown = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .slashed */ .df)(node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(cwd, code)) || '.';
    return files
        .filter(file => !(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(code, node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, file)))
        .map((file, index) => ({
        rule: 'outside-code-folder',
        message: `${file} is not in the folder that is uploaded (${shown}), and never reaches the container.`,
        help: index === 0 && file === files[0]
            ? `Move it there: ${_hosts_azureml_dynamic_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .requirementsVariable */ .BW} is relative to the folder of the entry script, and a missing file ends the container with exit code 99.`
            : 'Move it there: pip ends at the line that includes it, and the container with exit code 95.',
        file,
        line: 1,
    }));
}
/** Worded as other rehearsals are (rules/rehearsal.ts): the class, and what the container ends with, where it ends. */
function failure({ name }, message, exitCode = '') {
    return {
        rule: 'rehearsal-failed',
        message: `Rehearsed as ${name}, the install at boot is at fault (requirements${exitCode}): ${message}`,
    };
}
function placeOfFailed({ wanted, message }, known) {
    const name = wanted === null ? undefined : /^[\w.-]+/.exec(wanted)?.[0];
    if (name !== undefined)
        return placeOfName(name, known);
    // pip names the line that it cannot read.
    const [, line, file] = /\(from line (\d+) of ([^)\n]+)\)/.exec(message) ?? [];
    return file !== undefined && line !== undefined ? { file, line: Number(line) } : { file: known.dynamic.file, line: 1 };
}
/** The line that lists a distribution, or the first one of the file. */
function placeOfName(name, { dynamic, requirements }) {
    const listed = requirements.find(one => one.normalizedName === (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizeName */ .P)(name) && one.active !== false);
    return listed === undefined ? { file: dynamic.file, line: 1 } : (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(listed);
}
function told({ name, first, second }) {
    if (first === null || second === null)
        return `${name} only the ${first === null ? 'second' : 'first'} time`;
    return first.version === second.version
        ? `${name} ${first.version} in two different files`
        : `${named(first)} and then ${second.version}`;
}
function named({ name, version }) {
    return `${name} ${version}`;
}
function bare(line) {
    return line.replace(/\.$/, '');
}
function rounded(seconds) {
    return seconds < 10 ? seconds.toFixed(1) : String(Math.round(seconds));
}


/***/ }),

/***/ 26093:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ scoringFacts),
  w: () => (/* binding */ scoringRules)
});

// EXTERNAL MODULE: ./src/core/finding.ts
var finding = __webpack_require__(95278);
// EXTERNAL MODULE: ./src/hosts/azureml/server-modules.ts
var server_modules = __webpack_require__(29467);
// EXTERNAL MODULE: ./src/python/fit.ts
var fit = __webpack_require__(3681);
;// CONCATENATED MODULE: ./src/rules/azureml/entry-script.ts

/** The server whose contract is judged here. */
const scoringServer = 'azureml-inference-server-http';
/** What the server demands of a scoring script before and while it answers (server/user_script.py, `load_script`, `_analyze_run`). */
const entryScriptRules = [
    served(unreadScript),
    served(syntaxError),
    served(missingFunctions),
    served(initContract),
    served(runContract),
    served(schemaContract),
    served(modelDirUnread),
];
/** The rule, silent where another server or none is known. */
function served(rule) {
    return facts => (facts.server === scoringServer ? rule(facts) : []);
}
/** What an unread script lacks stays unknown. Where there was a Python to read it, the script itself is at fault. */
function unreadScript({ script: { file, problem, readBy } }) {
    if (problem?.kind !== 'unread')
        return [];
    if (readBy !== null) {
        return [
            {
                rule: 'unread-file',
                message: `The entry script ${file} was not read by Python ${readBy}: ${problem.text}.`,
                help: 'Shorten the script, or split what nests so deeply into several statements, and run `check` again.',
                file,
                line: 1,
            },
        ];
    }
    return [
        {
            rule: 'entry-script-contract',
            level: 'notice',
            message: `${file} was not read: ${problem.text}.`,
            help: 'Set up a Python before this step, or name one with `python`: it parses the script and does not run it.',
        },
    ];
}
function syntaxError({ script: { problem, readBy }, minor }) {
    if (problem?.kind !== 'syntax')
        return [];
    const isOther = minor !== undefined && readBy !== null && !readBy.startsWith(`${minor}.`);
    return [
        {
            rule: 'entry-script-contract',
            ...(isOther && { level: 'warning' }),
            message: `Python ${readBy} cannot compile the entry script: ${problem.text}.`,
            help: isOther
                ? `The host runs Python ${minor}: let that one read it, with the input \`python\`, or mend the line.`
                : 'Mend the line: the server ends with exit code 3 ("Failed to import user script because it raised an unhandled exception").',
            ...(0,finding/* placeOf */.$t)(problem),
        },
    ];
}
function missingFunctions({ script }) {
    if (script.problem !== null)
        return [];
    return ['init', 'run']
        .filter(name => script[name] === null)
        .map(name => ({
        rule: 'entry-script-contract',
        message: `The entry script defines no ${name}().`,
        help: `Define ${name === 'init' ? 'init()' : 'run(data)'} at its top: the server ends with exit code 3 ("does not have a ${name}() function defined").`,
        file: script.file,
        line: 1,
    }));
}
function initContract({ script: { init } }) {
    if (!isPlain(init))
        return [];
    const needed = init.parameters.find(({ optional }) => !optional);
    return [
        ...(needed === undefined
            ? []
            : [
                contract(needed, {
                    message: `init() demands ${needed.name}, and the server calls it without arguments.`,
                    help: 'Take the parameter away or give it a default: the server ends with exit code 3 ("User\'s init function failed").',
                }),
            ]),
        ...neverRuns('init', init).map(why => contract(init, {
            message: `init() ${why}: the server calls it, and none of its code runs.`,
            help: 'Write a plain `def init()`: the log says "init has completed successfully", and the first request finds nothing loaded.',
        })),
    ];
}
function runContract({ script: { run } }) {
    if (!isPlain(run))
        return [];
    const { parameters } = run;
    const refused = parameters.filter(({ kind }) => kind !== 'plain' && kind !== 'keyword-only');
    const taking = parameters.filter(({ name }) => name !== 'request_headers');
    return [
        ...refused.map(one => contract(one, {
            message: `run() takes ${spelled(one)}, which the server refuses.`,
            help: 'Name each parameter plainly: the server ends with exit code 3 ("run() cannot accept positional-only arguments, *args, or **kwargs.").',
        })),
        ...(taking.length > 0
            ? []
            : [
                contract(run, {
                    message: parameters.length > 0
                        ? 'run() takes nothing but request_headers.'
                        : 'run() takes nothing, not even the request.',
                    help: `Add a parameter for the input: the server ends with exit code 3 ("${parameters.length > 0
                        ? 'run() needs to accept an argument other than "request_headers".'
                        : 'run() needs to accept an argument for input data.'}").`,
                }),
            ]),
        ...(refused.length > 0 ? [] : beyondTheFirst(run, taking)),
        ...neverRuns('run', run).map(why => contract(run, {
            message: `run() ${why}: what a call returns is no answer.`,
            help: `Write a plain \`def\` that returns the answer: each request ends with status 500 ("Object of type ${run.kind === 'async' ? 'coroutine' : 'generator'} is not JSON serializable").`,
        })),
    ];
}
/** Without a schema, the server hands over one argument, by the name of the first parameter. */
function beyondTheFirst(run, [, ...others]) {
    if (hasSchema(run))
        return [];
    return others
        .filter(({ optional }) => !optional)
        .map(one => contract(one, {
        message: `run() demands ${one.name} beyond its first parameter, and without @input_schema the server hands over one argument.`,
        help: `Give it a default, take it out of the body yourself, or decorate run() with @input_schema: each request ends with status 500 ("missing 1 required ${one.kind === 'keyword-only' ? 'keyword-only' : 'positional'} argument: '${one.name}'").`,
    }));
}
function schemaContract({ script: { run } }) {
    if (!isPlain(run) || !hasSchema(run))
        return [];
    const names = run.parameters.map(({ name }) => name);
    return [
        ...(run.rawhttp
            ? [
                contract(run, {
                    message: 'run() has a schema, and the script uses @rawhttp: the server takes one of them.',
                    help: 'Take one of the decorators away: the server ends with exit code 3 ("run() cannot be decorated with both @rawhttp and @input_schema").',
                }),
            ]
            : []),
        ...run.schemaNames
            .filter(({ name }) => !names.includes(name))
            .map(one => contract(one, {
            message: `@input_schema describes ${one.name}, which is no parameter of run().`,
            help: `Name one of ${names.join(', ')}: each request ends with status 500 ('provided param_name "${one.name}" is not in the decorated function').`,
        })),
    ];
}
function modelDirUnread({ script, hasModel }) {
    const { init, run, modelDir } = script;
    // Where the functions come from elsewhere, that place may ask.
    if (!hasModel || modelDir !== 'unread' || !isFunction(init) || !isFunction(run))
        return [];
    return [
        {
            rule: 'model-dir-unread',
            message: 'A model is given, and neither the entry script nor a module of its folder asks for AZUREML_MODEL_DIR.',
            help: 'Read the model from `os.environ["AZUREML_MODEL_DIR"]`: where it lies differs between a registered model, its versions and a local file.',
            ...(0,finding/* placeOf */.$t)(init),
        },
    ];
}
/** Why calling a function runs nothing of it. */
function neverRuns(name, { kind, generator }) {
    if (kind === 'async')
        return [`is declared \`async def ${name}\``];
    return generator ? ['yields, which makes it a generator'] : [];
}
function isFunction(definition) {
    return definition !== null && definition.kind !== 'unknown';
}
/** A function whose decorators, if any, are known to leave its signature as it is. */
function isPlain(definition) {
    return isFunction(definition) && !definition.decorators.includes('unknown');
}
/** Either decorator makes the server take the fields of the JSON body for arguments (inference_schema, `is_schema_decorated`). */
function hasSchema({ decorators }) {
    return decorators.includes('input_schema') || decorators.includes('output_schema');
}
function spelled({ name, kind }) {
    if (kind === 'var-positional')
        return `*${name}`;
    return kind === 'var-keyword' ? `**${name}` : `${name} by position only`;
}
function contract(at, { message, help }) {
    return { rule: 'entry-script-contract', message, help, ...(0,finding/* placeOf */.$t)(at) };
}

;// CONCATENATED MODULE: ./src/rules/azureml/code-folder.ts




/** What lies beside the scoring script and meets the server at its start. */
const codeFolderRules = [served(shadowsServer), served(brokenSettings)];
/**
 * With a mount, the run script leaves `PYTHONPATH="MOUNT:"`, whose empty last part is the working directory: files beside the
 * script come before the standard library. Without one they come last and hide nothing (server/aml_blueprint.py appends).
 */
function shadowsServer({ script: { neighbours }, folderComesFirst, minor, script }) {
    if (!folderComesFirst)
        return [];
    const python = minor ?? (script.readBy == null ? undefined : (0,fit/* minorVersion */.Kt)(script.readBy));
    const needed = (0,server_modules/* modulesOfServer */.K)(python);
    return neighbours.map(({ module, file }) => {
        const isNeeded = needed.has(module);
        return {
            rule: 'shadowed-stdlib',
            level: isNeeded ? 'error' : 'notice',
            message: isNeeded
                ? `${file} hides the module ${module} of the standard library, without which the server does not start.`
                : `${file} hides the module ${module} of the standard library from whatever the server imports.`,
            help: `Rename it: with a mount, the folder of the entry script comes before the standard library (PYTHONPATH ends in a colon; tried with ${server_modules/* measured */.j.server} on ${server_modules/* measured */.j.asOf}).`,
            file,
            line: 1,
        };
    });
}
const wrong = {
    invalid: 'is no JSON',
    'no object': 'is JSON, but no object',
    'no version': 'has no "version": 1',
};
/** The server takes any `config.json` in its folder for its own settings, and any `logging.json` for a logging configuration. */
function brokenSettings({ script: { settings } }) {
    return settings.flatMap(({ name, state, text, ...place }) => {
        if (state === 'fine')
            return [];
        if (state === 'unread') {
            return [
                {
                    rule: 'unread-file',
                    message: `${place.file} was not read: ${text ?? 'it cannot be opened'}. The server reads it at start.`,
                    help: 'Shorten it, or rename it where it is not meant for the server.',
                    ...(0,finding/* placeOf */.$t)(place),
                },
            ];
        }
        const isConfig = name === 'config.json';
        return [
            {
                rule: 'entry-script-contract',
                message: `${place.file} ${wrong[state]}${text === null ? '' : ` (${text})`}, and the server reads it at start.`,
                help: isConfig
                    ? 'Mend or rename it: the server ends with exit code 3 ("Invalid config file!").'
                    : 'Mend or rename it: the server ends with exit code 3, whatever else is right.',
                ...(0,finding/* placeOf */.$t)(place),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./src/rules/azureml/scoring.ts


/** Everything that is judged of a scoring script and of what lies beside it. */
const scoringRules = [...entryScriptRules, ...codeFolderRules];
/** The facts of the scoring rules: the script, and what target, delivery and options say of the host that will load it. */
function scoringFacts(script, known) {
    const { target, delivery, minor, hasModel } = known;
    return {
        script,
        server: target.server?.distribution,
        minor,
        hasModel,
        // Where the image ignores the mount, PYTHONPATH is set by the deployment, without a colon at its end.
        folderComesFirst: delivery === 'mount' && target.environment.trailingColon === true && target.ignoresMount !== true,
    };
}


/***/ }),

/***/ 23173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ uploadRules)
/* harmony export */ });
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10402);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72020);


/** What of a code folder never reaches the image, and how much of it does. */
const uploadRules = [
    ignoredByUpload,
    ignoredByOlderUpload,
    neededButIgnored,
    stoppedUpload,
    tooMuchToUpload,
];
/** One finding for each line of the ignore file that keeps a part of the mount away. */
function ignoredByUpload(facts) {
    const { ignore, mount, remedy } = facts;
    if (ignore === null || mount === undefined)
        return [];
    return [...(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .z)(mount.dropped, ({ line }) => String(line)).values()].map(dropped => {
        const whole = dropped.length >= mount.files;
        const bytecode = dropped.every(({ path }) => /(?:^|\/)__pycache__\/[^/]+\.pyc$/.test(path));
        const what = whole
            ? `the whole mount${mount.files === 0 ? '' : ` (${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(mount.files, 'file')})`}`
            : `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .thousands */ .oh)(dropped.length)} of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(mount.files, 'file')} of the mount`;
        const effect = whole
            ? ': the container ends with exit code 97'
            : bytecode
                ? ': bytecode, without which each start compiles the modules again'
                : '';
        return {
            rule: 'ignored-by-upload',
            ...((bytecode || remedy !== undefined) && { level: 'warning' }),
            message: `\`${dropped[0]?.pattern}\` in ${ignore.name} keeps ${what} from the image, ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .some */ .S)(dropped.map(({ path }) => path))}${effect}.`,
            help: wayOut(facts),
            ...placeAt(facts, dropped[0]),
        };
    });
}
function wayOut({ ignore, mount, remedy, codeDir }) {
    if (remedy !== undefined)
        return `Copy ${remedy} into ${codeDir}.`;
    const again = `!${mount?.folder ?? ''}/**`;
    return ignore?.name === '.gitignore'
        ? 'Write an `.amlignore` beside it, which Azure ML reads instead; one that holds a comment alone lets everything through.'
        : `Take the line out, or write \`${again}\` at the end of the file.`;
}
function ignoredByOlderUpload(facts) {
    const { ignore, mount, remedy } = facts;
    const [first] = mount?.older ?? [];
    if (ignore === null || mount === undefined || first === undefined || remedy !== undefined)
        return [];
    return [
        {
            rule: 'ignored-by-upload',
            level: 'warning',
            message: `azure-ai-ml before 1.4.0 does not obey the last pattern that matches but the first (1.2 and 1.3: any), and keeps ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(mount.older.length, 'file')} of the mount from the image, ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .some */ .S)(mount.older.map(({ path }) => path))}.`,
            help: 'Upload with a newer one, or take the line out.',
            ...placeAt(facts, first),
        },
    ];
}
function neededButIgnored(facts) {
    const { ignore, needed } = facts;
    if (ignore === null)
        return [];
    return needed.map(one => ({
        rule: 'ignored-by-upload',
        message: `\`${one.pattern}\` in ${ignore.name} keeps ${one.what} ${one.path} from the image.`,
        help: `Take the line out, or write \`!/${one.path}\` at the end of the file.`,
        ...placeAt(facts, one),
    }));
}
/** What stops the uploader, or what it passes over in silence, once for each reason. */
function stoppedUpload(facts) {
    const { obstacles, codeDir, ignore } = facts;
    return [
        ...(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .z)(obstacles, ({ path, why, line }) => (line === undefined ? why : `${path}:${line}`)).values(),
    ].flatMap((group) => {
        const [first] = group;
        if (first === undefined)
            return [];
        const { line, why } = first;
        if (line !== undefined && ignore !== null) {
            return [
                {
                    rule: 'ignored-by-upload',
                    message: `The upload of ${codeDir} stops at ${ignore.name}: ${why}.`,
                    help: 'Mend the line; Git and the uploader do not read all patterns alike.',
                    ...placeAt(facts, { line }),
                },
            ];
        }
        return [
            {
                rule: 'ignored-by-upload',
                message: `${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .some */ .S)(group.map(({ path }) => path))} in ${codeDir} cannot be uploaded: ${why}.`,
                help: `Delete it, or name it in ${ignore?.name ?? 'an `.amlignore`'}.`,
            },
        ];
    });
}
function tooMuchToUpload({ codeDir, total, limits, mount }) {
    const whole = `${codeDir}${mount === undefined ? '' : ' and the mount'}`;
    const over = (limit, actual) => limit !== null && actual > limit.value;
    const judgements = [];
    if (over(limits.bytes, total.bytes)) {
        judgements.push({
            rule: 'too-large',
            message: `${whole} make up an upload of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej)(total.bytes)}, more than the ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej)(limits.bytes?.value ?? 0)} that ${limits.bytes?.from} allows.`,
            help: 'Name what the image does not need in an `.amlignore`, or leave kinds of files out of the mount with `slim`.',
        });
    }
    if (over(limits.files, total.files)) {
        judgements.push({
            rule: 'too-many-files',
            message: `${whole} make up an upload of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(total.files, 'file')}, more than the ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .thousands */ .oh)(limits.files?.value ?? 0)} that ${limits.files?.from} allows.`,
            help: 'Name what the image does not need in an `.amlignore`, or leave kinds of files out of the mount with `slim`.',
        });
    }
    return judgements;
}
/** The line of the ignore file, with the pattern marked. */
function placeAt({ ignore }, at) {
    if (ignore === null || at === undefined)
        return {};
    const excerpt = ignore.lines[at.line - 1] ?? '';
    const column = [...excerpt.slice(0, excerpt.length - excerpt.trimStart().length)].length + 1;
    const width = [...excerpt.trim()].length;
    return { file: ignore.file, line: at.line, column, endColumn: column + Math.max(width, 1), excerpt };
}


/***/ }),

/***/ 66511:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ isAzureml)
/* harmony export */ });
/** Whether the host is an Azure ML image: it finds the packages by a variable of Azure ML's own. */
function isAzureml({ name, environment }) {
    return name.startsWith('azureml/') || environment.name.startsWith('AZUREML_');
}


/***/ })

};

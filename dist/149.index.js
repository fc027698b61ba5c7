export const id = 149;
export const ids = [149];
export const modules = {

/***/ 28149:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  build: () => (/* binding */ build)
});

// EXTERNAL MODULE: ./src/core/settle-all.ts
var settle_all = __webpack_require__(38150);
// EXTERNAL MODULE: ./src/core/stopwatch.ts
var stopwatch = __webpack_require__(45308);
// EXTERNAL MODULE: ./src/environment/early-virtualenv.ts
var early_virtualenv = __webpack_require__(21493);
// EXTERNAL MODULE: ./src/commands/workspace.ts
var commands_workspace = __webpack_require__(62743);
// EXTERNAL MODULE: ./src/python/choose.ts
var choose = __webpack_require__(28037);
;// CONCATENATED MODULE: ./src/commands/build/choose-python.ts

/**
 * Asks the interpreter that the build is for; a virtualenv of it is made meanwhile, unless packages are installed at boot
 * (`delivery: dynamic`). Throws what `chooseInterpreter` throws.
 */
function choosePython({ options, stopwatch, earlyVirtualenv, io }, { expected }) {
    const meanwhile = options.delivery === 'dynamic' ? {} : { meanwhile: earlyVirtualenv.begin };
    return stopwatch.time('ask python', () => (0,choose/* chooseInterpreter */.S)(options.python, { expected, ...meanwhile, io }));
}

// EXTERNAL MODULE: ./src/config/entry-script-path.ts
var entry_script_path = __webpack_require__(76302);
// EXTERNAL MODULE: ./src/hosts/azureml/written-files.ts
var written_files = __webpack_require__(9239);
// EXTERNAL MODULE: ./src/commands/output-paths.ts
var output_paths = __webpack_require__(39276);
// EXTERNAL MODULE: ./src/commands/read-inputs.ts + 7 modules
var read_inputs = __webpack_require__(62610);
;// CONCATENATED MODULE: ./src/commands/build/read-inputs.ts




/**
 * Clears the names that are known and reads the files. Throws what `clearName` and `readDeclared` throw, `usage`, and when a program
 * that the options need is missing.
 */
async function readInputs({ options, io, workspace, stopwatch }) {
    (0,written_files/* clearDeployFolder */.FE)(workspace.output);
    if (options.artifactName !== undefined)
        (0,output_paths/* clearName */.X$)(options.artifactName, workspace.output);
    const declared = await stopwatch.time('read', () => (0,read_inputs/* readDeclared */.D6)(options, io));
    (0,entry_script_path/* entryScriptPath */.D)(options, io);
    await requirePrograms(options, { declared, io });
    return declared;
}
/**
 * `work`; when it throws, the name that this build would have had is unknown, and the artifact of the build before it must not pass
 * for its result. `earlier` is the name that the reports of that build give.
 */
async function clearEarlierOnFailure({ options: { artifactName }, workspace: { output } }, earlier, work) {
    try {
        return await work();
    }
    catch (error) {
        if (artifactName === undefined && earlier !== undefined)
            (0,output_paths/* clearEarlier */.UW)(earlier, output);
        throw error;
    }
}
/** Refuses what cannot be done here, before anything was done; what looks into that is loaded only where it is asked for. */
async function requirePrograms({ delivery, command, slim, format }, { declared, io }) {
    if (delivery === 'image') {
        const { refuseRecipe } = await __webpack_require__.e(/* import() */ 288).then(__webpack_require__.bind(__webpack_require__, 14288));
        refuseRecipe({ target: declared.target, ...(command !== '' && { command }) });
    }
    if (!slim.includes('strip-native') && format !== 'squashfs')
        return;
    const { scrubbedEnvironment } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 70333));
    const surroundings = { ...io, env: scrubbedEnvironment(io.env) };
    if (slim.includes('strip-native'))
        await (await __webpack_require__.e(/* import() */ 260).then(__webpack_require__.bind(__webpack_require__, 31260))).requireStrip(surroundings);
    if (format === 'squashfs')
        await (await __webpack_require__.e(/* import() */ 207).then(__webpack_require__.bind(__webpack_require__, 32207))).requireSquashfs(surroundings);
}

// EXTERNAL MODULE: ./src/commands/build/system.ts
var system = __webpack_require__(88716);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/artifact/names.ts + 1 modules
var names = __webpack_require__(95153);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __webpack_require__(56107);
;// CONCATENATED MODULE: ./src/commands/build/usage.ts




/** Throws `usage` for options that a build cannot follow, before anything is written. */
function refuseUsage({ delivery, output }, { reproduce, io }) {
    if (reproduce && delivery !== 'mount') {
        throw new errors/* SitemountError */.hr('usage', `Flag \`--reproduce\`: only a mount is built twice, not \`delivery: ${delivery}\`.`);
    }
    refuseUnlistable(external_node_path_default().resolve(io.cwd, output));
}
/** The working directory counts too: the mount is named by its absolute path. Throws `usage`. */
function refuseUnlistable(output) {
    const problem = (0,paths/* listProblem */._A)(output);
    if (problem === undefined)
        return;
    throw new errors/* SitemountError */.hr('usage', `Input \`output\`: its path ${(0,names/* quoteName */.AB)(output)} ${problem}.`, {
        help: 'Name a folder with an absolute path, such as `--output /tmp/sitemount-out`.',
    });
}

;// CONCATENATED MODULE: ./src/commands/build/index.ts








/**
 * Judges the files and the interpreter, builds a clean virtualenv, judges what it holds, seals its site-packages and publishes the
 * artifact. Nothing is installed when the first judgement fails, nothing is published when the second does. `dynamic` and `image`
 * go on in files of their own where there is no mount to make.
 */
async function build(options, io, tools) {
    (0,system/* refuseForeignSystems */.h)(process.platform);
    refuseUsage(options, { reproduce: tools.reproduce ?? false, io });
    const workspace = (0,commands_workspace/* openWorkspace */.OH)(options.output, io);
    const earlyVirtualenv = (0,early_virtualenv/* createEarlyVirtualenv */._x)({ installer: options.installer, scratch: workspace.scratch, io });
    const context = { options, io, workspace, stopwatch: (0,stopwatch/* createStopwatch */.S)(), earlyVirtualenv };
    try {
        const reading = clearEarlierOnFailure(context, tools.earlier, async () => {
            const declared = await readInputs(context);
            return { declared, chosen: await choosePython(context, declared) };
        });
        const [{ declared, chosen }, steps] = await (0,settle_all/* settleAll */.j)([reading, Promise.all(/* import() */[__webpack_require__.e(330), __webpack_require__.e(538), __webpack_require__.e(98), __webpack_require__.e(839), __webpack_require__.e(959), __webpack_require__.e(205), __webpack_require__.e(352), __webpack_require__.e(188), __webpack_require__.e(534), __webpack_require__.e(865)]).then(__webpack_require__.bind(__webpack_require__, 13865))]);
        const plan = await steps.plan(context, { declared, chosen });
        if (steps.verdictOf(plan.findings, options) === 'failed')
            return steps.refused(plan);
        // Awaited here: the workspace is removed after it.
        if (options.delivery === 'dynamic')
            return await (await Promise.all(/* import() */[__webpack_require__.e(330), __webpack_require__.e(538), __webpack_require__.e(205), __webpack_require__.e(403)]).then(__webpack_require__.bind(__webpack_require__, 78537))).buildDynamic(plan);
        return await installAndPublish(plan, steps, tools);
    }
    finally {
        await earlyVirtualenv.stop();
        workspace.close();
    }
}
/** The second half: what has to be cleaned up on every way out is ended here. Throws what its steps throw. */
async function installAndPublish(plan, steps, tools) {
    const { options, workspace } = plan;
    // Now: where it has grown first, old objects pile up for longer, and a large build takes a sixth more memory.
    steps.keepHeapSmall();
    const pool = steps.openPool({ entry: tools.entry, signal: plan.io.signal });
    const discards = steps.discardWith(pool);
    const prefetched = options.delivery === 'mount' ? steps.prefetch(plan) : undefined;
    let packing;
    try {
        const installed = await steps.install(plan, { cache: tools.cache, discards });
        if (!('environment' in installed))
            return steps.refused(plan, installed);
        steps.widenPool(pool, installed.environment);
        if (prefetched === undefined) {
            const { buildContext } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(298), __webpack_require__.e(279), __webpack_require__.e(330), __webpack_require__.e(538), __webpack_require__.e(98), __webpack_require__.e(839), __webpack_require__.e(959), __webpack_require__.e(205), __webpack_require__.e(352), __webpack_require__.e(188), __webpack_require__.e(641), __webpack_require__.e(849)]).then(__webpack_require__.bind(__webpack_require__, 47849));
            return await buildContext(plan, installed, { pool, publish: tools.publish });
        }
        const { mount, flaws, slimmed } = await steps.stageAndSeal(plan, installed, {
            pool,
            compiler: await prefetched.compiler,
        });
        packing = steps.beginPacking(plan, mount, pool);
        const sealed = steps.sealedState(mount);
        const differences = tools.reproduce ? await steps.reproduceBuild(plan, installed, { mount, pool }) : [];
        const [checked, measured] = await (0,settle_all/* settleAll */.j)([
            // What runs at every start is judged first, from the files.
            steps.startsUnseen(plan, installed)
                ? steps.unchecked
                : steps.checkImports(plan, installed, { mount, sealed, known: prefetched.known, packing, tier: tools.tier }),
            steps.measureBuild(plan, { installed, mount }),
        ]);
        const deploymentFiles = await prepareForHost(plan, mount, steps);
        // Thousands of files: a thread removes what is no longer needed while this one judges.
        discards.discard(workspace.scratch);
        const staged = { mount, sealed, flaws, differences, ...(slimmed && { slimmed }) };
        const judged = await steps.judgeBuild(plan, { installed, staged, checked, measured, deploymentFiles });
        const verdict = steps.verdictOf(judged.findings, options);
        if (verdict === 'failed')
            return steps.assemble({ mode: 'build', verdict, ...judged });
        const { parts, moves } = await steps.preparePublishing(plan, { installed, mount, checked, deploymentFiles, packing });
        const { output, held } = workspace;
        return tools.publish(steps.assemble({ mode: 'build', verdict, ...judged, ...parts }), { output, held, moves });
    }
    finally {
        await Promise.all([plan.earlyVirtualenv.stop(), prefetched?.stop(), discards.settled()]);
        await pool.close();
        await packing?.settled();
    }
}
/** What a deployment on Azure ML needs beside the packages; its readers are loaded for no other host. */
async function prepareForHost(plan, mount, { isAzureml }) {
    if (!isAzureml(plan.declared.target))
        return undefined;
    const { prepareDeploymentFiles } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(298), __webpack_require__.e(769), __webpack_require__.e(785)]).then(__webpack_require__.bind(__webpack_require__, 39785));
    return prepareDeploymentFiles(plan, mount);
}


/***/ }),

/***/ 88716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ refuseForeignSystems)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/** Throws `unsupported-system` where `build` does not run: mounts are built on the system of their hosts. */
function refuseForeignSystems(platform) {
    if (platform === 'linux')
        return;
    const name = platform === 'darwin' ? 'macOS' : platform === 'win32' ? 'Windows' : platform;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('unsupported-system', `build runs on Linux only, this is ${name}; check and verify run here too.`);
}


/***/ }),

/***/ 39276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OP: () => (/* binding */ clearFinalNames),
/* harmony export */   UW: () => (/* binding */ clearEarlier),
/* harmony export */   X$: () => (/* binding */ clearName)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _artifact_facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48405);
/* harmony import */ var _artifact_publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12617);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _write_sbom_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17187);





/**
 * Where the artifact will stand: under the name that the input gives, else one made from target, Python and platform.
 * Whatever an earlier build published under that name, in any format, is taken away.
 */
function clearFinalNames({ artifactName, format }, { output, interpreter, target }) {
    const made = `sitemount-${target.name}-${interpreter.abi}-${interpreter.platform}`.replace(/[^\w.-]+/g, '-');
    const name = artifactName ?? made;
    clearName(name, output);
    const folder = node_path__WEBPACK_IMPORTED_MODULE_0___default().join(output, name);
    return { folder, archive: format === 'directory' ? folder : `${folder}.${format}` };
}
/** Takes away what an earlier build published in `output` under this name. Throws `usage` when something else stands there. */
function clearName(name, output) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_0___default().join(output, name);
    (0,_artifact_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .clearPlaces */ .g0)({ folder, archives: _artifact_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .archiveFormats */ .T.map(ending => `${folder}.${ending}`) });
    (0,_write_sbom_js__WEBPACK_IMPORTED_MODULE_3__/* .clearSbom */ .P)(output);
}
/** The same for a name that only an old report tells: what is not ours stays, without a word. */
function clearEarlier(name, output) {
    try {
        clearName(name, output);
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr))
            throw error;
    }
}


/***/ }),

/***/ 17187:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ clearSbom),
/* harmony export */   T: () => (/* binding */ writeSbom)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _core_held_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94661);
/* harmony import */ var _report_sbom_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80769);





/** Writes the bill of materials below `folder`, beside and then renamed; returns its path. Throws `disk-full`, `unwritable`. */
function writeSbom(text, folder) {
    const held = (0,_core_held_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .holdFolder */ .Ub)(folder);
    try {
        (0,_core_held_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .fR)(held, _report_sbom_js__WEBPACK_IMPORTED_MODULE_4__/* .sbomName */ .H, text);
    }
    finally {
        held.close();
    }
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, _report_sbom_js__WEBPACK_IMPORTED_MODULE_4__/* .sbomName */ .H);
}
/** Removes the bill of materials that an earlier build left in `folder`; one of somebody else stays. Throws `unwritable`. */
function clearSbom(folder) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, _report_sbom_js__WEBPACK_IMPORTED_MODULE_4__/* .sbomName */ .H);
    if (!isOurs(file))
        return;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(file, { force: true });
    }
    catch (error) {
        throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .writeError */ .oG)(error, file);
    }
}
function isOurs(file) {
    try {
        const { metadata } = JSON.parse((0,_core_held_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlainText */ .Sg)(file) ?? '');
        return metadata.tools.components[0].name === 'sitemount';
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 76302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ entryScriptPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73102);



/** Absolute path of the entry script, null for none. Throws `usage` when it is no file. */
function entryScriptPath({ entryScript }, { cwd }) {
    if (entryScript === '')
        return null;
    const file = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, entryScript);
    if ((0,_core_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .isFile */ .fo)(file))
        return file;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SitemountError */ .hr('usage', `Input \`entry-script\`: there is no file ${file}.`);
}


/***/ }),

/***/ 38150:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ settleAll)
/* harmony export */ });
/**
 * The results of works that were started together, in their order. When one fails the others are still waited for, so that
 * none works on in a folder that is being removed; then the first failure is thrown.
 */
async function settleAll(works) {
    await Promise.allSettled(works);
    return Promise.all(works);
}


/***/ }),

/***/ 91864:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ createVirtualenv)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99978);




/** Milliseconds: both calls take well under a second on any machine that works. */
const patience = 120_000;
// purelib and platlib are one folder in a virtualenv, except where a distribution patched sysconfig (lib64). The mount is
// cut from one folder, so both are asked for. What start-up code of the base Python prints before is not the answer.
const askSite = 'import json, sysconfig; print(json.dumps([sysconfig.get_path(n) for n in ("purelib", "platlib")]))';
/**
 * Makes a virtualenv without pip (`python -I -m venv --without-pip`: 0.05 s, and nothing is left in it that would
 * have to be taken out again) and returns where its parts lie.
 *
 * Throws `virtualenv-failed` with Python's own reason.
 */
async function createVirtualenv({ interpreter, folder, env, signal }) {
    const prefix = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(folder);
    const made = await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(interpreter.executable, ['-I', '-m', 'venv', '--without-pip', prefix], {
        env,
        signal,
        timeout: patience,
    });
    if (made.code !== 0)
        throw failure(interpreter.executable, made.stderr || made.stdout);
    const executable = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(prefix, ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']));
    const onlySite = findOnlySite(prefix);
    if (onlySite !== undefined)
        return { prefix, executable, site: onlySite };
    const asked = await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(executable, ['-I', '-c', askSite], { env, signal, timeout: patience });
    return { prefix, executable, site: readSite(prefix, asked.stdout) ?? fail(executable, asked.stderr) };
}
/**
 * The site-packages folder of a new virtualenv where its layout leaves no choice: one folder of one Python below `lib`, and no
 * `lib64` but as a link to it. It need not be asked for then, which takes as long as a third of the virtualenv.
 */
function findOnlySite(prefix) {
    const lib = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(prefix, 'lib');
    try {
        const [python, ...others] = node_fs__WEBPACK_IMPORTED_MODULE_0___default().readdirSync(lib);
        if (python === undefined || others.length > 0 || !/^(?:python|pypy)3\.\d+t?$/.test(python))
            return undefined;
        const lib64 = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(prefix, 'lib64');
        if (node_fs__WEBPACK_IMPORTED_MODULE_0___default().existsSync(lib64) && node_fs__WEBPACK_IMPORTED_MODULE_0___default().realpathSync(lib64) !== node_fs__WEBPACK_IMPORTED_MODULE_0___default().realpathSync(lib))
            return undefined;
        const site = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(lib, python, 'site-packages');
        return node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(site).isDirectory() && node_fs__WEBPACK_IMPORTED_MODULE_0___default().readdirSync(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(site)).length === 1 ? site : undefined;
    }
    catch {
        return undefined;
    }
}
/** The one site-packages folder that the answer names, or undefined when it is none or lies outside. */
function readSite(prefix, answer) {
    try {
        const [purelib, platlib] = JSON.parse(answer.split('\n').findLast(line => line.startsWith('["')) ?? '');
        if (purelib === undefined || platlib === undefined)
            return undefined;
        const same = node_fs__WEBPACK_IMPORTED_MODULE_0___default().realpathSync(purelib) === node_fs__WEBPACK_IMPORTED_MODULE_0___default().realpathSync(platlib);
        return same && purelib.startsWith(prefix + (node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)) ? purelib : undefined;
    }
    catch {
        return undefined;
    }
}
function fail(executable, stderr) {
    throw failure(executable, stderr || 'its site-packages folder does not lie inside it, or is split in two.');
}
function failure(executable, output) {
    const reason = lastLines(output);
    if (/No space left on device|Errno 28\b|Disk quota exceeded/.test(output)) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('disk-full', `${executable} found no space left to make a virtualenv: ${reason}`, {
            help: 'Free some space, or point TMPDIR (on GitHub: RUNNER_TEMP) to a larger disk.',
        });
    }
    const noVenv = /No module named '?(venv|ensurepip)/.test(output);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('virtualenv-failed', `${executable} could not make a virtualenv: ${reason}`, {
        help: noVenv
            ? 'This Python comes without the module venv: install it (on Debian and Ubuntu the package python3-venv), or use actions/setup-python.'
            : 'Try `python -I -m venv --without-pip FOLDER` with the same interpreter; `python` names another one.',
    });
}
/** Python says what went wrong in its last line; a traceback above it helps nobody. */
function lastLines(output) {
    const lines = output
        .split('\n')
        .map(line => line.trimEnd())
        .filter(line => line !== '');
    return lines.at(-1)?.slice(0, 500) ?? 'it said nothing.';
}


/***/ }),

/***/ 21493:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HH: () => (/* binding */ makeVirtualenv),
/* harmony export */   Ns: () => (/* binding */ installEnvironment),
/* harmony export */   _x: () => (/* binding */ createEarlyVirtualenv)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73102);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99978);
/* harmony import */ var _python_scrub_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70333);
/* harmony import */ var _create_virtualenv_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91864);
/* harmony import */ var _install_installer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87397);
/* harmony import */ var _install_uv_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68870);








/** Nothing is begun yet. `scratch` is a folder of ours. */
function createEarlyVirtualenv({ installer, scratch, io, }) {
    const [stop, other] = [new AbortController(), new AbortController()];
    let begun;
    async function settled() {
        await Promise.allSettled([begun?.virtualenv, begun?.uv]);
    }
    return {
        begin(command) {
            if (!isPython(command))
                return;
            const signal = AbortSignal.any([io.signal, stop.signal]);
            const uv = installer === 'pip' ? undefined : (0,_install_installer_js__WEBPACK_IMPORTED_MODULE_6__/* .findUv */ .d4)({ env: (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_4__.scrubbedEnvironment)(io.env), signal });
            const surroundings = { scratch, env: io.env, signal: AbortSignal.any([signal, other.signal]) };
            const virtualenv = makeVirtualenv(command, surroundings).then(async (made) => {
                const found = (await uv)?.uv;
                if (found !== undefined)
                    await introduce(made, { uv: found, ...surroundings });
                return made;
            });
            for (const work of [virtualenv, uv])
                work?.catch(() => { });
            begun = { command, virtualenv, ...(uv && { uv }) };
        },
        async virtualenv(executable) {
            if (begun === undefined)
                return undefined;
            if (begun.command === executable)
                return begun.virtualenv;
            other.abort();
            await Promise.allSettled([begun.virtualenv]);
            for (const folder of [virtualenvFolder(scratch), (0,_install_uv_js__WEBPACK_IMPORTED_MODULE_7__/* .uvCache */ .mo)(scratch)])
                (0,_core_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .removeFolder */ .v$)(folder);
            return undefined;
        },
        uv: () => begun?.uv,
        settled,
        stop() {
            stop.abort();
            return settled();
        },
    };
}
/** Whether a command is a Python and no shim, by its real name and its first bytes: shims are scripts, or links to their manager. */
function isPython(command) {
    const file = (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_4__/* .realPath */ .Ye)(command);
    if (!/^python[\d.]*t?$/.test(node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(file)))
        return false;
    try {
        const start = Buffer.alloc(2);
        const descriptor = node_fs__WEBPACK_IMPORTED_MODULE_0___default().openSync(file, 'r');
        try {
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().readSync(descriptor, start);
        }
        finally {
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().closeSync(descriptor);
        }
        return start.toString('latin1') !== '#!';
    }
    catch {
        return false;
    }
}
/** Has uv ask the virtualenv's interpreter, as it does before it installs; it remembers the answer, and need not ask again. */
async function introduce({ executable }, { uv, scratch, env, signal }) {
    const args = ['python', 'find', '--no-config', `--cache-dir=${(0,_install_uv_js__WEBPACK_IMPORTED_MODULE_7__/* .uvCache */ .mo)(scratch)}`, executable];
    const surroundings = { ...installEnvironment(executable, { scratch, env }), UV_PYTHON_DOWNLOADS: 'never' };
    try {
        // In a folder of ours: uv looks for a project in the one it is started in.
        await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(uv.executable, args, { env: surroundings, cwd: scratch, signal, timeout: 20_000 });
    }
    catch (error) {
        // A uv that cannot be started now asks later, or says why not.
        if (signal.aborted)
            throw error;
    }
}
/** Makes the virtualenv of an install below `scratch`. Throws what `createVirtualenv` throws. */
async function makeVirtualenv(executable, { scratch, env, signal }) {
    // It reaches for no network.
    const surroundings = (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutNetwork */ .DM)(installEnvironment(executable, { scratch, env }));
    return (0,_create_virtualenv_js__WEBPACK_IMPORTED_MODULE_5__/* .createVirtualenv */ .F)({ interpreter: { executable }, folder: virtualenvFolder(scratch), env: surroundings, signal });
}
function virtualenvFolder(scratch) {
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().join(scratch, 'virtualenv');
}
/** The environment of whatever takes part in an install: a scrubbed one, with a folder for temporary files, which is made. */
function installEnvironment(executable, { scratch, env }) {
    const temporary = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(scratch, 'tmp');
    node_fs__WEBPACK_IMPORTED_MODULE_0___default().mkdirSync(temporary, { mode: 0o700, recursive: true });
    return (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_4__/* .withTemporary */ .mA)((0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_4__.scrubbedEnvironment)(env, { libraryPath: (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_4__/* .libraryPathOf */ .a1)(executable, env) }), temporary);
}


/***/ }),

/***/ 68870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   He: () => (/* binding */ uvInstallArguments),
/* harmony export */   dF: () => (/* binding */ uvEnvironment),
/* harmony export */   gp: () => (/* binding */ uvSourcesArguments),
/* harmony export */   mo: () => (/* binding */ uvCache)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** The environment for uv: nothing of the job's `UV_*`, transport as the variables that every version knows. */
function uvEnvironment(env, transport) {
    const kept = Object.entries(env).filter(([name]) => !name.startsWith('UV_'));
    return {
        ...Object.fromEntries(kept),
        UV_PYTHON_DOWNLOADS: 'never',
        UV_NO_PROGRESS: '1',
        // uv alone brings its own list of authorities; REQUESTS_CA_BUNDLE is what pip would have obeyed.
        ...(transport.cert ? { SSL_CERT_FILE: transport.cert } : pickCertificate(env)),
        ...(transport.clientCert ? { SSL_CLIENT_CERT: transport.clientCert } : {}),
        ...(transport.timeout === undefined ? {} : { UV_HTTP_TIMEOUT: String(Math.ceil(transport.timeout)) }),
        ...(transport.retries === undefined ? {} : { UV_HTTP_RETRIES: String(transport.retries) }),
    };
}
function pickCertificate(env) {
    const bundle = env.SSL_CERT_FILE || env.REQUESTS_CA_BUNDLE;
    return bundle ? { SSL_CERT_FILE: bundle } : {};
}
/** Arguments of `uv pip install`. */
function uvInstallArguments(options) {
    const { handover } = options;
    return [
        'pip',
        'install',
        ...common(options),
        // The cache is a throwaway of ours and goes right after the install: nobody is left to share the files with, and they
        // are written to the disk once.
        '--link-mode=hardlink',
        ...(options.requireHashes ? ['--require-hashes'] : []),
        ...handover.requirementFiles.map(file => `--requirement=${file}`),
    ];
}
/**
 * Arguments of `uv pip compile`, which tells the URL and hash of each artifact, as `uv pip install` itself never does: `offline`
 * from the cache that the install filled, otherwise filling the cache for the install.
 */
function uvSourcesArguments(options) {
    return [
        'pip',
        'compile',
        ...common(options),
        '--quiet',
        ...(options.offline ? ['--offline'] : []),
        '--no-header',
        '--format=pylock.toml',
        ...options.handover.requirementFiles,
    ];
}
/** The cache of one install, which nothing of the job shares. */
function uvCache(scratch) {
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().join(scratch, 'uv-cache');
}
function common({ virtualenv, handover, scratch, indexes, requireHashes, wheelsOnly, fromSource = [], }) {
    return [
        // A `[tool.uv]` of the working directory could override versions.
        '--no-config',
        `--python=${virtualenv.executable}`,
        `--cache-dir=${uvCache(scratch)}`,
        '--color=never',
        ...(wheelsOnly ? wheelsBut(fromSource) : sourceChoice(indexes)),
        // With hashes the bytes are fixed whatever index serves them, and pip looks at all indexes. Without, uv's own way
        // stays, which takes each name from the first index that has it: the safer one.
        ...(requireHashes ? ['--index-strategy=unsafe-best-match'] : []),
        ...(indexes?.pre ? ['--prerelease=allow'] : []),
        ...(indexes?.trustedHosts ?? []).map(host => `--allow-insecure-host=${host}`),
        ...(indexes === null ? ['--no-index'] : []),
        ...handover.findLinks.map(link => `--find-links=${link}`),
        ...(handover.constraintFile ? ['-c', handover.constraintFile] : []),
    ];
}
/** `--no-build` knows no exceptions; `--only-binary :all:` does. */
function wheelsBut(names) {
    if (names.length === 0)
        return ['--no-build'];
    return ['--only-binary=:all:', ...names.map(name => `--no-binary=${name}`)];
}
function sourceChoice(indexes) {
    const names = (lists = []) => lists.flatMap(list => list.split(',')).filter(name => name !== '');
    return [
        ...names(indexes?.noBinary).map(name => `--no-binary=${name}`),
        ...names(indexes?.onlyBinary).map(name => `--only-binary=${name}`),
    ];
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


/***/ }),

/***/ 28037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ chooseInterpreter)
/* harmony export */ });
/* unused harmony export requireServed */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72807);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3681);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14683);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38290);





/**
 * The interpreter to build with: the one the input or the job names, or, for `find`, the first that matches. It is judged,
 * never silently replaced.
 *
 * Throws `no-interpreter`, also for a Python that is too old, or `probe-failed`.
 */
async function chooseInterpreter(python, { expected, io, toRead = false, meanwhile = () => { }, }) {
    if (python === 'find') {
        const interpreter = await (0,_find_js__WEBPACK_IMPORTED_MODULE_1__/* .findInterpreter */ .A)(expected, io);
        requireServed(interpreter);
        return { interpreter, candidates: [], ...(await (0,_job_js__WEBPACK_IMPORTED_MODULE_3__/* .jobSettings */ .bJ)({ ...io, interpreter })) };
    }
    const { command } = (0,_locate_js__WEBPACK_IMPORTED_MODULE_4__/* .jobInterpreter */ .yH)({ python, ...io });
    const asking = (0,_job_js__WEBPACK_IMPORTED_MODULE_3__/* .askJob */ .dI)(command, io);
    meanwhile(command);
    const job = await asking;
    if (!toRead)
        requireServed(job.interpreter);
    return { ...job, candidates: (0,_fit_js__WEBPACK_IMPORTED_MODULE_2__/* .isExpected */ .Dn)(job.interpreter, expected) ? [] : await (0,_find_js__WEBPACK_IMPORTED_MODULE_1__/* .candidates */ .X)(io) };
}
/** Throws `no-interpreter` for a Python older than those that are served. */
function requireServed({ version, executable }) {
    if ((0,_fit_js__WEBPACK_IMPORTED_MODULE_2__/* .isServed */ .SM)(version))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('no-interpreter', `Python ${version} (${executable}) is too old: CPython ${_fit_js__WEBPACK_IMPORTED_MODULE_2__/* .oldestServed */ .$C} or later is needed.`, {
        help: 'Set up a newer Python before this step, or name one with the input `python`.',
    });
}


/***/ }),

/***/ 72807:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ findInterpreter),
/* harmony export */   X: () => (/* binding */ candidates)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99978);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36591);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3681);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38290);
/* harmony import */ var _scrub_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70333);






/** How many interpreters are asked at once, and how long each may take, in milliseconds. */
const width = 4;
const patience = 10_000;
/** Asks for a version in words that every Python from 2.7 on understands. */
const question = `import sys
i = sys.version_info
level = {"alpha": "a", "beta": "b", "candidate": "rc"}.get(i[3])
version = "%d.%d.%d" % i[:3] + (level + str(i[4]) if level else "")
name = getattr(getattr(sys, "implementation", None), "name", "cpython")
sys.stdout.write("\\n".join(["", version, name, getattr(sys, "abiflags", ""), sys.executable or ""]))`;
/**
 * Every Python on this machine, in the order of the places: PATH, the tool cache, pyenv, uv. Each is asked for its version;
 * one that does not answer (a shim without a version behind it) is kept with its failure. The same file is listed once.
 */
async function candidates({ env, signal }) {
    const waiting = distinct((0,_locate_js__WEBPACK_IMPORTED_MODULE_4__/* .whereabouts */ .CJ)(env), ({ file }) => (0,_scrub_js__WEBPACK_IMPORTED_MODULE_5__/* .realPath */ .Ye)(file));
    const answers = [];
    const queue = waiting.entries();
    // Iterators are shared: each of the workers takes the next one that nobody has taken.
    const work = async () => {
        for (const [index, place] of queue)
            answers[index] = await askVersion(place, { env, signal });
    };
    await Promise.all(Array.from({ length: width }, work));
    // Shims of one version, and a shim and the interpreter it starts, are one Python.
    return distinct(answers, ({ executable, version }) => (version === null ? executable : (0,_scrub_js__WEBPACK_IMPORTED_MODULE_5__/* .realPath */ .Ye)(executable)));
}
/**
 * The first Python on this machine that is the expected one (any from 3.8 on when nothing is expected); where a file names
 * a patch release that is not here, another one of its minor version.
 *
 * Throws `no-interpreter` with everything that lies here when there is none.
 */
async function findInterpreter(expected, asking) {
    const all = await candidates(asking);
    const answering = all.filter(_fit_js__WEBPACK_IMPORTED_MODULE_3__/* .isAnswering */ .t8);
    const wanted = expected === undefined ? `Python ${_fit_js__WEBPACK_IMPORTED_MODULE_3__/* .oldestServed */ .$C} or later` : `Python ${expected.minor ?? expected.specifier}`;
    const fitting = (how) => answering.filter(candidate => (0,_fit_js__WEBPACK_IMPORTED_MODULE_3__/* .fitOf */ .Zo)(candidate, expected) === how);
    const fit = [...fitting('fits'), ...fitting('patch')];
    // `>=3.6` fits a Python that is too old to build with: it comes last, to be refused by name.
    const served = fit.filter(({ version }) => (0,_fit_js__WEBPACK_IMPORTED_MODULE_3__/* .isServed */ .SM)(version));
    for (const { executable } of [...served, ...fit.filter(one => !served.includes(one))]) {
        try {
            return await (0,_ask_js__WEBPACK_IMPORTED_MODULE_2__/* .askInterpreter */ .A7)(executable, asking);
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr) || error.code !== 'probe-failed')
                throw error;
        }
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('no-interpreter', `No ${wanted} was found.`, {
        looked: all.map(tell),
        help: `Add actions/setup-python with python-version: "${expected?.minor ?? expected?.specifier ?? '3'}" before this step.`,
    });
}
function tell({ executable, where, version, failure }) {
    return `${executable} (${where}): ${version ?? `does not answer: ${failure}`}`;
}
async function askVersion(place, { env, signal }) {
    const { file, where } = place;
    try {
        const outcome = await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .eF)(file, ['-E', '-s', '-S', '-B', '-c', question], {
            env: (0,_scrub_js__WEBPACK_IMPORTED_MODULE_5__/* .shimEnvironment */ .nv)(env, (0,_scrub_js__WEBPACK_IMPORTED_MODULE_5__/* .libraryPathOf */ .a1)(file, env)),
            signal,
            timeout: patience,
            maxOutput: 65536,
        });
        const [executable = '', flags = '', implementation = '', version = ''] = outcome.stdout.split('\n').reverse();
        if (outcome.code !== 0 || !/^\d+\.\d+\.\d+/.test(version)) {
            return { executable: file, where, version: null, failure: (0,_ask_js__WEBPACK_IMPORTED_MODULE_2__/* .reason */ .l)(outcome) };
        }
        return { executable: executable || file, where, version, implementation, freeThreaded: flags.includes('t') };
    }
    catch (error) {
        const failure = (0,_ask_js__WEBPACK_IMPORTED_MODULE_2__/* .startFailure */ .xn)(error, file, signal);
        if (failure.code === 'interrupted')
            throw failure;
        return { executable: file, where, version: null, failure: failure.message.replace(/\.$/, '') };
    }
}
function distinct(items, key) {
    const seen = new Set();
    return items.filter(item => !seen.has(key(item)) && seen.add(key(item)));
}


/***/ }),

/***/ 80769:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ sbomJson),
/* harmony export */   H: () => (/* binding */ sbomName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _artifact_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95153);
/* harmony import */ var _requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(831);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32794);




/** Name of the file below `output`. */
const sbomName = 'sbom.cdx.json';
/**
 * A bill of materials in CycloneDX 1.6 JSON (ECMA-424) with one component for each distribution of the manifest. The same
 * facts give the same bytes: no time, and a serial number that is made from the content (UUIDv5, RFC 9562).
 */
function sbomJson({ manifest, version, licenses = new Map(), needs }) {
    const components = named(manifest.packages);
    const root = rootOf(manifest);
    const body = {
        version: 1,
        metadata: {
            lifecycles: [{ phase: 'build' }],
            tools: { components: [{ type: 'application', name: 'sitemount', version }] },
            component: root,
        },
        components: components.map(component => describe(component, licenses)),
        dependencies: dependencies(components, { root: root['bom-ref'], ...(needs && { needs }) }),
    };
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonText */ .s)({
        $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        serialNumber: `urn:uuid:${uuidFrom(JSON.stringify(body))}`,
        ...body,
    });
}
/** The mount itself, which the components are parts of. */
function rootOf({ target, mountPath, python, files, bytes, treeDigest }) {
    return {
        type: 'application',
        'bom-ref': `sitemount:${treeDigest}`,
        name: `${mountPath} for ${target}`,
        version: treeDigest,
        properties: properties({
            target: [target],
            'mount-path': [mountPath],
            'tree-digest': [treeDigest],
            python: [python.version],
            implementation: [python.implementation],
            abi: [python.abi],
            platform: [python.platform],
            glibc: python.glibc === null ? [] : [python.glibc],
            files: [String(files)],
            bytes: [String(bytes)],
        }),
    };
}
/** Components in the order of the manifest, each with a reference of its own, also where one release is there twice. */
function named(packages) {
    const taken = new Map();
    return packages.map(item => {
        const base = packageUrl(item) ?? `sitemount:${item.name}@${item.version}`;
        const before = taken.get(base) ?? 0;
        taken.set(base, before + 1);
        return { ref: before === 0 ? base : `${base}#${before + 1}`, name: (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeName */ .P)(item.name), item };
    });
}
function describe({ ref, name, item }, licenses) {
    const { version, source, tags, files, bytes, direct } = item;
    const purl = packageUrl(item);
    const hashes = source.sha256 ?? [];
    const license = licenses.get(name) ?? null;
    const url = publicUrl(source.url);
    return {
        type: 'library',
        'bom-ref': ref,
        name: item.name,
        version,
        scope: 'required',
        // Several are those of all files of the release that the requirements allow: which one was taken, they do not say.
        ...(hashes.length === 1 && { hashes: [{ alg: 'SHA-256', content: hashes[0] }] }),
        ...(license !== null && { licenses: licenseChoice(license) }),
        ...(purl !== undefined && { purl }),
        ...(url !== undefined && {
            externalReferences: [{ type: source.kind === 'vcs' ? 'vcs' : 'distribution', url }],
        }),
        properties: properties({
            'allowed-sha256': hashes.length > 1 ? hashes : [],
            bytes: [String(bytes)],
            direct: [String(direct)],
            files: [String(files)],
            'source-kind': [source.kind],
            tag: tags,
        }),
    };
}
/** A list of names, or one expression: never both (bom-1.6.schema.json, `licenseChoice`). */
function licenseChoice(license) {
    if ('expression' in license)
        return [{ expression: license.expression, acknowledgement: 'declared' }];
    return license.names.map(name => ({ license: { name, acknowledgement: 'declared' } }));
}
function properties(values) {
    return Object.entries(values).flatMap(([name, list]) => list.map(value => ({ name: `sitemount:${name}`, value })));
}
/** The root needs what is listed; a distribution needs those whose metadata its own asks for. */
function dependencies(components, { root, needs }) {
    const direct = components.filter(({ item }) => item.direct).map(({ ref }) => ref);
    const first = { ref: root, dependsOn: sorted(direct) };
    if (needs === undefined)
        return [first];
    const wanted = new Map();
    for (const { ref, name } of components) {
        for (const { by } of needs.get(name) ?? []) {
            const asking = (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeName */ .P)(by);
            wanted.set(asking, [...(wanted.get(asking) ?? []), ref]);
        }
    }
    return [
        first,
        ...components.map(({ ref, name }) => ({ ref, dependsOn: sorted(wanted.get(name) ?? []).filter(one => one !== ref) })),
    ];
}
function sorted(refs) {
    return [...new Set(refs)].sort(_artifact_names_js__WEBPACK_IMPORTED_MODULE_1__/* .compareBytes */ .Xo);
}
/**
 * The package URL of a release from an index: lower case, `_` as `-`, dots kept (purl-spec, types/pypi-definition.json).
 * A repository or a folder is no release, whatever name and version it gives itself.
 */
function packageUrl({ name, version, source }) {
    if (source.kind === 'vcs' || source.kind === 'directory')
        return undefined;
    const encode = (text) => encodeURIComponent(Buffer.from(text).toString()).replace(/[!'()*]/g, one => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
    return `pkg:pypi/${encode(name.toLowerCase().replaceAll('_', '-'))}@${encode(version)}`;
}
/** An address that anyone can be told: http or https, no credentials, no query (signatures stand there); undefined for any other. */
function publicUrl(text) {
    const url = text === undefined ? null : URL.parse(text);
    if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
        return undefined;
    return `${url.origin}${url.pathname}`;
}
// RFC 9562, 6.6: the namespace of URLs.
const urlNamespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
/** UUIDv5 of a text (RFC 9562, 5.5): the same text, the same number. */
function uuidFrom(text) {
    const bytes = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(urlNamespace).update(`urn:sitemount:sbom:${text}`).digest().subarray(0, 16);
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}


/***/ })

};

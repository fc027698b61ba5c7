export const id = 865;
export const ids = [865];
export const modules = {

/***/ 13865:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assemble: () => (/* reexport */ assemble/* assemble */.fT),
  beginPacking: () => (/* reexport */ beginPacking),
  checkImports: () => (/* reexport */ checkImports),
  discardWith: () => (/* reexport */ discardWith),
  install: () => (/* reexport */ install/* install */.ai),
  isAzureml: () => (/* reexport */ is_azureml/* isAzureml */.n),
  judgeBuild: () => (/* reexport */ judgeBuild),
  keepHeapSmall: () => (/* reexport */ keepHeapSmall),
  measureBuild: () => (/* reexport */ measureBuild),
  openPool: () => (/* reexport */ seal/* openPool */.x5),
  plan: () => (/* reexport */ plan),
  prefetch: () => (/* reexport */ prefetch),
  preparePublishing: () => (/* reexport */ publish/* preparePublishing */.f),
  refused: () => (/* reexport */ refused),
  reproduceBuild: () => (/* reexport */ stage/* reproduceBuild */.ui),
  sealedState: () => (/* reexport */ stage/* sealedState */.kk),
  stageAndSeal: () => (/* reexport */ stage/* stageAndSeal */.$c),
  startsUnseen: () => (/* reexport */ install/* startsUnseen */.OI),
  unchecked: () => (/* reexport */ unchecked),
  verdictOf: () => (/* reexport */ rules_policy/* verdictOf */.Vj),
  widenPool: () => (/* reexport */ seal/* widenPool */["in"])
});

;// CONCATENATED MODULE: ./src/artifact/cleanup.ts
/** Has the threads of a pool remove: thousands of files, while this thread does something else. */
function discardWith(pool) {
    const works = [];
    return {
        discard(folder) {
            works.push(pool.run({ kind: 'remove', folder }).catch(() => { }));
        },
        async settled() {
            await Promise.all(works.splice(0));
        },
    };
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
var external_node_v8_default = /*#__PURE__*/__webpack_require__.n(external_node_v8_);
;// CONCATENATED MODULE: ./src/core/heap.ts

/**
 * Keeps V8's room for new objects at what it has grown to by now. It grows with what survives a collection, which of tens of
 * thousands of files is nearly all: to 134 MB that are never given back, a quarter of what a large build takes, and that save
 * no time that could be measured. Afterwards V8 takes none of the code that Node keeps compiled: a thread, or a module of Node's
 * own, takes some 20 ms more to start.
 */
function keepHeapSmall() {
    external_node_v8_default().setFlagsFromString('--semi-space-growth-factor=1');
}

// EXTERNAL MODULE: ./src/rules/policy.ts
var rules_policy = __webpack_require__(42609);
// EXTERNAL MODULE: ./src/targets/is-azureml.ts
var is_azureml = __webpack_require__(66511);
// EXTERNAL MODULE: ./src/commands/assemble.ts + 1 modules
var assemble = __webpack_require__(66969);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/settle-all.ts
var settle_all = __webpack_require__(38150);
// EXTERNAL MODULE: ./src/environment/imports/snapshot.ts
var snapshot = __webpack_require__(20846);
// EXTERNAL MODULE: ./src/environment/views.ts + 1 modules
var views = __webpack_require__(98460);
// EXTERNAL MODULE: ./src/python/ask.ts
var ask = __webpack_require__(36591);
// EXTERNAL MODULE: ./src/python/confinement.ts
var confinement = __webpack_require__(30402);
// EXTERNAL MODULE: ./src/commands/import-check.ts + 6 modules
var import_check = __webpack_require__(28030);
// EXTERNAL MODULE: ./src/commands/may-start.ts
var may_start = __webpack_require__(68930);
// EXTERNAL MODULE: ./src/commands/build/install.ts
var install = __webpack_require__(14206);
// EXTERNAL MODULE: ./src/commands/build/leave-out.ts + 4 modules
var leave_out = __webpack_require__(54892);
// EXTERNAL MODULE: ./src/commands/build/stage.ts + 2 modules
var stage = __webpack_require__(75034);
;// CONCATENATED MODULE: ./src/commands/build/check-imports.ts











/** What is known where start-up code of the packages is refused: no Python was started that would run it. */
const unchecked = { ...may_start/* unasked */.W, comparison: undefined, changed: null, hasEnded: true };
/**
 * Asks the virtualenv and imports from the mount, at once. Only now does a Python start in the virtualenv: start-up code of the
 * packages, and of the job (a sitecustomize on PYTHONPATH), may write there. What it does is not staged, and what it was is known.
 * Everything that this code started has ended when the artifact is looked at for the last time. Throws what each of them throws,
 * and `archive` for a packed file that was written to.
 */
async function checkImports(plan, installed, { mount, sealed, known, packing, tier }) {
    const { options, chosen, workspace, stopwatch, io } = plan;
    const { environment, listed } = installed;
    const { interpreter } = chosen;
    const { scratch } = workspace;
    const { time } = stopwatch;
    const once = installed.contents.startup.length === 0;
    const site = external_node_path_default().join(mount.folder, mount.mountPath);
    const confined = new confinement/* Confined */.vl();
    const isAlone = (0,stage/* isLeftAlone */.$W)(installed.contents.startup, io);
    // Start-up code that is known starts nothing.
    const supervision = isAlone || !confinement/* canConfine */.z0 ? undefined : { supervisor: interpreter.executable, confined };
    const importing = time('import from the mount', () => (0,import_check/* proveMount */.W)(options, {
        virtualenv: environment.virtualenv,
        inventory: environment.inventory,
        scratch,
        listed,
        interpreter,
        io,
        mount: site,
        isOurs: true,
        before: sealed.packages,
        known,
        ...(tier && { tier }),
    }));
    // One after the other: each tells what was written into the mount while it imported.
    const comparing = importing.then(() => (0,leave_out/* compareSlim */.$n)(options, { ...(0,install/* leaving */.dv)(plan, installed), scratch, mount: site }));
    const [asked, viewed, imported, comparison] = await (0,settle_all/* settleAll */.j)([
        timed(time('ask the virtualenv', () => (0,ask/* probeEnvironment */.KL)(environment.virtualenv.executable, { env: io.env, cwd: io.cwd, signal: io.signal, supervision }))),
        timed(time("ask pip's views", () => (0,views/* askViews */.u)(interpreter, { scratch, virtualenv: environment.virtualenv, once, io, supervision }))),
        importing,
        comparing,
    ]);
    if (!packing.mayOverlap)
        await packing.draft();
    const { comparedAt, ...proof } = imported;
    const confinements = [proof.confinement, comparison?.confinement].filter(one => one != null);
    const hasEnded = confined.hasEnded && confinements.every(one => one.ended);
    // Code that was not kept away could write to the draft, too.
    if (!isAlone || confinements.some(({ by }) => by === 'none'))
        await packing.verify();
    const wasLast = isLastComparison(comparedAt, [asked.endedAt, viewed.endedAt]);
    // What an import added was taken away after the comparison, and may have stayed.
    const isKnown = wasLast && proof.written.added.length === 0 && comparison === undefined && packing.mayOverlap;
    const changed = changedByImport(proof) ?? changedAround(sealed, mount) ?? (isKnown ? null : changedSince(sealed, site));
    return {
        probe: asked.value,
        views: viewed.value,
        proof: (0,leave_out/* withChanges */.AW)(proof, { environment, comparison }),
        comparison,
        changed,
        hasEnded,
    };
}
/** What work returned, and when it had ended, by `performance.now()` in milliseconds. */
async function timed(work) {
    const value = await work;
    return { value, endedAt: performance.now() };
}
/**
 * Whether nothing ran any more that could write into the mount when its last comparison began: each of the others had ended before
 * that. In doubt it had not, and the mount is compared again. `comparedAt` is null for a mount that was not compared.
 */
function isLastComparison(comparedAt, endedAt) {
    return comparedAt !== null && endedAt.every(end => end < comparedAt);
}
function changedByImport({ written }) {
    const [first] = [...written.changed, ...written.removed];
    return first === undefined ? null : { path: first.path, byImport: true };
}
/** Something beside the packages: the artifact's own files, and whatever does not belong there. */
function changedAround({ shell }, { folder, mountPath }) {
    const path = (0,snapshot/* firstDifference */.at)(shell, (0,snapshot/* takeShell */.MZ)(folder, mountPath));
    return path === undefined ? null : { path: path || 'the folder of the artifact', byImport: false };
}
function changedSince({ packages }, site) {
    const path = (0,snapshot/* firstDifference */.at)(packages, (0,snapshot/* takeSnapshot */.W9)(site));
    return path === undefined ? null : { path, byImport: false };
}

// EXTERNAL MODULE: ./src/artifact/packages.ts
var artifact_packages = __webpack_require__(88089);
// EXTERNAL MODULE: ./src/artifact/sizes.ts
var artifact_sizes = __webpack_require__(33556);
// EXTERNAL MODULE: ./src/core/finding.ts
var finding = __webpack_require__(95278);
// EXTERNAL MODULE: ./src/core/size-limit.ts
var size_limit = __webpack_require__(57980);
// EXTERNAL MODULE: ./src/core/steps.ts
var steps = __webpack_require__(29860);
// EXTERNAL MODULE: ./src/environment/imports/shadows.ts
var imports_shadows = __webpack_require__(58205);
// EXTERNAL MODULE: ./src/rules/azureml/azureml.ts
var azureml = __webpack_require__(57792);
// EXTERNAL MODULE: ./src/rules/engine.ts
var engine = __webpack_require__(29693);
// EXTERNAL MODULE: ./src/rules/mount/mount.ts
var mount_mount = __webpack_require__(62740);
// EXTERNAL MODULE: ./src/rules/rule-sets.ts + 5 modules
var rule_sets = __webpack_require__(64846);
// EXTERNAL MODULE: ./src/commands/wheel-safety.ts
var wheel_safety = __webpack_require__(54276);
;// CONCATENATED MODULE: ./src/commands/build/judge.ts













/** Measures the mount, and in the virtualenv what `slim` would save. It is the last to need that. */
async function measureBuild(plan, { installed, mount }) {
    const { options, declared } = plan;
    const sizes = (0,artifact_sizes/* measureSizes */.hr)({ files: mount.files, distributions: installed.environment.inventory.distributions });
    const total = (0,artifact_sizes/* totalOf */.e6)(sizes);
    const limits = (0,size_limit/* limitsOf */.Af)(options, declared.target);
    return { sizes, total, limits, savings: await (0,leave_out/* furtherSavings */.wH)(options, { ...(0,install/* leaving */.dv)(plan, installed), total, limits }) };
}
/** Judges all that was gathered; returns it as parts of the result, findings worst first. */
async function judgeBuild(plan, { installed, staged, checked, deploymentFiles, measured }) {
    const { options, declared, chosen, policy, stopwatch, findings: before } = plan;
    const { environment, contents, requirements, needed, slim, cache, canonical } = installed;
    const { mount, flaws, differences, slimmed } = staged;
    const { probe, views, proof, comparison } = checked;
    const { pins, delivery, allow: allowed } = options;
    const shadows = proof === undefined ? (0,imports_shadows/* findKnownShadows */.y)(environment.inventory, chosen.interpreter) : [];
    const { inventory, sources, installer } = environment;
    const { native, startup, packageRoots } = contents;
    const { sizes, total, limits, savings } = measured;
    const mountSteps = (0,rule_sets/* judgeMount */.BS)({
        target: declared.target,
        host: declared.host,
        interpreter: chosen.interpreter,
        settings: chosen.settings,
        pins,
        delivery,
        allowed,
        inventory,
        sources,
        installer,
        native,
        startup,
        packageRoots,
        requirements,
        needed,
        probe,
        views,
        ...(proof && { proof }),
        shadows,
        sizes,
        total,
        limits,
        savings,
        flaws,
        differences,
        isListed: true,
    }, policy);
    const after = await (0,steps/* inTurns */.gG)(mountSteps, plan.io.signal);
    const wheels = (0,wheel_safety/* wheelSafety */.u)((0,install/* safetyOf */.AM)(plan)).findings({ wheels: environment.wheels ?? [], changes: [] });
    const uploaded = deploymentFiles === undefined ? [] : (0,engine/* judge */.S)(azureml/* uploadRules */.Ds, deploymentFiles.upload, policy);
    const missed = (0,engine/* judge */.S)(mount_mount/* slimRules */.Zr, { breaks: comparison?.breaks ?? [], kinds: options.slim }, policy);
    const asked = proof && { probe, views, proof };
    return {
        declared,
        interpreter: chosen.interpreter,
        steps: stopwatch.steps,
        settings: chosen.settings,
        canonical,
        installer,
        contents,
        ...asked,
        sizes,
        findings: (0,finding/* worstFirst */.md)([...before, ...wheels, ...after, ...missed, ...uploaded]),
        packages: (0,artifact_packages/* packageRows */.a)({ inventory, sources, files: mount.files, requirements }),
        slim: (0,leave_out/* slimPart */.jJ)(options.slim, { slim, slimmed, comparison }),
        ...(cache && { cache }),
        ...(deploymentFiles && { upload: deploymentFiles.upload }),
    };
}

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/commands/build/seal.ts + 7 modules
var seal = __webpack_require__(28953);
;// CONCATENATED MODULE: ./src/commands/build/pack.ts


/** Begins to pack a sealed mount, where that may begin. */
function beginPacking({ options, workspace, stopwatch, io }, mount, pool) {
    const begin = () => {
        const work = stopwatch.time('pack', () => (0,seal/* pack */.qq)(mount, { bench: workspace.bench, format: options.format, pool, io }));
        // Told to whoever asks for it.
        work.catch(() => { });
        return work;
    };
    const mayOverlap = options.format !== 'squashfs';
    let begun = mayOverlap ? begin() : undefined;
    return {
        mayOverlap,
        draft() {
            begun ??= begin();
            return begun;
        },
        async verify() {
            begun ??= begin();
            const made = await begun;
            if (made.format === 'directory')
                return;
            const [found] = await pool.run({ kind: 'hash', files: [made.draft] });
            if (found !== undefined && 'sha256' in found && `sha256:${found.sha256}` === made.digest)
                return;
            throw new errors/* SitemountError */.hr('archive', 'The artifact that was just packed is another file now: code that ran changed it.', {
                help: 'Leave the package out that writes beside its own folder, or name it in `smoke-skip`.',
            });
        },
        async settled() {
            await begun?.catch(() => { });
        },
    };
}

// EXTERNAL MODULE: ./src/rules/azureml/deployed.ts
var azureml_deployed = __webpack_require__(44110);
// EXTERNAL MODULE: ./src/commands/output-paths.ts
var output_paths = __webpack_require__(39276);
// EXTERNAL MODULE: ./src/commands/read-deployment.ts + 3 modules
var read_deployment = __webpack_require__(28246);
// EXTERNAL MODULE: ./src/commands/read-inputs.ts + 7 modules
var read_inputs = __webpack_require__(62610);
// EXTERNAL MODULE: ./src/commands/rule-ids.ts
var rule_ids = __webpack_require__(54213);
;// CONCATENATED MODULE: ./src/commands/build/plan.ts









/**
 * Clears the final names and judges what can be judged without installing anything. Throws what `clearFinalNames` and
 * `lookAtDeployment` throw.
 */
async function plan(context, inputs) {
    const { options, io, workspace, stopwatch, earlyVirtualenv } = context;
    const { chosen } = inputs;
    const { interpreter, candidates, settings } = chosen;
    const declared = (0,read_inputs/* settleMarkers */.Dv)(inputs.declared, interpreter.markers);
    const { target, declarations, expected, requirements, known } = declared;
    const places = (0,output_paths/* clearFinalNames */.OP)(options, { output: workspace.output, interpreter, target });
    const policy = (0,rules_policy/* policyOf */.US)(options, requirements);
    const deployed = await (0,read_deployment/* lookAtDeployment */.S)(options, io, { target, expected, interpreter, requirements, makesMount: true });
    const ruleIds = await (0,rule_ids/* ruleIdsFor */.u)(requirements);
    const findings = (0,finding/* worstFirst */.md)([
        ...(0,engine/* judge */.S)(rule_sets/* beforeInstall */.tQ, { requirements, known, pins: options.pins, declarations, expected, interpreter, candidates, settings, ruleIds }, policy),
        ...(0,azureml_deployed/* judgeDeployed */.E)(deployed, policy),
    ]);
    return { options, io, workspace, stopwatch, earlyVirtualenv, declared, chosen, places, policy, deployed, findings };
}

// EXTERNAL MODULE: ./src/artifact/bytecode/compiler.ts
var bytecode_compiler = __webpack_require__(23599);
;// CONCATENATED MODULE: ./src/commands/build/prefetch.ts


/** Starts it as soon as nothing that the installer waits for is under way any more. */
function prefetch({ options, chosen, workspace, earlyVirtualenv, io: { env, signal, ...io } }) {
    const { interpreter } = chosen;
    const { scratch } = workspace;
    const ending = new AbortController();
    const either = AbortSignal.any([signal, ending.signal]);
    const ready = earlyVirtualenv.settled();
    const known = ready.then(() => (0,import_check/* askLibrary */.T)(options, { interpreter, scratch, io: { ...io, env, signal: either } }));
    const compiles = options.bytecode !== 'none';
    const compiler = ready.then(() => compiles && !either.aborted ? (0,bytecode_compiler/* startCompiler */.E)({ interpreter, env, temporary: scratch }, either) : undefined);
    known.catch(() => { });
    return {
        known,
        compiler,
        async stop() {
            ending.abort();
            await Promise.allSettled([known, compiler.then(started => started?.end())]);
        },
    };
}

// EXTERNAL MODULE: ./src/commands/build/publish.ts
var publish = __webpack_require__(1318);
;// CONCATENATED MODULE: ./src/commands/build/refused.ts






/**
 * The result of a build that ended before anything was installed, or with wheels that are not to be used. Throws the installer's error
 * where no rule makes an error of it.
 */
function refused(plan, unbuilt) {
    const { declared, chosen, stopwatch } = plan;
    const findings = unbuilt === undefined ? plan.findings : (0,finding/* worstFirst */.md)([...whyUnbuilt(plan, unbuilt), ...plan.findings]);
    return (0,assemble/* assemble */.fT)({
        mode: 'build',
        verdict: 'failed',
        declared,
        interpreter: chosen.interpreter,
        steps: stopwatch.steps,
        findings,
    });
}
function whyUnbuilt(plan, unbuilt) {
    if ('release' in unbuilt) {
        return (0,engine/* judge */.S)(rule_sets/* unbuildable */.Q8, { requirements: plan.declared.requirements, release: unbuilt.release }, plan.policy);
    }
    const found = (0,wheel_safety/* wheelSafety */.u)((0,install/* safetyOf */.AM)(plan)).findings(unbuilt.unsafe);
    // A level that was lowered makes the Python of such a virtualenv no safer to start.
    if (!found.some(({ level }) => level === 'error'))
        throw unbuilt.error;
    return found;
}

;// CONCATENATED MODULE: ./src/commands/build/later-steps.ts
// The steps of a build after its interpreter has answered: they are loaded while that is asked, which takes about as long.

















/***/ }),

/***/ 44110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ judgeDeployed)
/* harmony export */ });
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29693);
/* harmony import */ var _target_mount_ignored_by_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49465);
/* harmony import */ var _azureml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57792);
/* harmony import */ var _outside_code_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27508);
/* harmony import */ var _unread_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99386);





/** Everything that is judged of a deployment's own files, as far as the facts reach. */
function judgeDeployed(facts, given) {
    const { files, dockerfiles, script, upload, boot, unread = [] } = facts;
    const above = dockerfiles?.flatMap(({ excuses }) => excuses) ?? [];
    const policy = { ...given, excuses: [...given.excuses, ...above], excusedInLine: true };
    return [
        ...(0,_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S)([_target_mount_ignored_by_image_js__WEBPACK_IMPORTED_MODULE_1__/* .mountIgnoredByImage */ .g], { ...facts, variables: namesSet(files) }, policy),
        ...(0,_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S)([_unread_file_js__WEBPACK_IMPORTED_MODULE_4__/* .unreadFile */ ._], { unread }, policy),
        ...(files === undefined ? [] : (0,_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S)(_azureml_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentRules */ .JG, { ...facts, ...files }, policy)),
        ...(dockerfiles === undefined ? [] : (0,_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S)(_azureml_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerfileRules */ .MW, { dockerfiles }, policy)),
        ...(script === undefined ? [] : (0,_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S)(_azureml_js__WEBPACK_IMPORTED_MODULE_2__/* .scoringRules */ .di, script, policy)),
        ...(upload === undefined ? [] : (0,_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S)(_azureml_js__WEBPACK_IMPORTED_MODULE_2__/* .uploadRules */ .Ds, upload, policy)),
        ...(boot === undefined ? [] : (0,_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S)([_outside_code_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .requirementsOutsideCode */ .R], boot, policy)),
    ];
}
/** Names of all variables that the files of the deployment set. */
function namesSet(files) {
    return (files?.deployments ?? []).flatMap(({ variables }) => variables.map(({ name }) => name.text));
}


/***/ })

};

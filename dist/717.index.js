export const id = 717;
export const ids = [717];
export const modules = {

/***/ 28717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./src/edge.ts + 20 modules
var src_edge = __webpack_require__(41279);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/inert.ts
var inert = __webpack_require__(12679);
// EXTERNAL MODULE: ./src/log.ts
var log = __webpack_require__(25625);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(37909);
// EXTERNAL MODULE: ./src/options.ts
var src_options = __webpack_require__(88381);
// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __webpack_require__(856);
// EXTERNAL MODULE: ./src/report/files.ts + 1 modules
var files = __webpack_require__(23679);
// EXTERNAL MODULE: ./src/report/summary.ts + 3 modules
var summary = __webpack_require__(65473);
// EXTERNAL MODULE: ./src/report/terminal.ts + 1 modules
var terminal = __webpack_require__(37896);
// EXTERNAL MODULE: ./src/seal.ts + 8 modules
var seal = __webpack_require__(65824);
// EXTERNAL MODULE: ./src/secrets.ts
var src_secrets = __webpack_require__(27194);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/services/call.ts
var call = __webpack_require__(49770);
;// CONCATENATED MODULE: ./src/services/upload.ts


/**
 * Uploads the sealed file with the run and returns its number and address, or a warning that says why not and what to do
 * instead. The wait ends when no byte moved for 25 seconds.
 */
async function uploadArtifact(artifact, { entry, retentionDays, io, env, }) {
    if (artifact.format === 'directory')
        return { warning: explainDirectory(artifact) };
    const absent = missingService(env);
    if (absent !== undefined)
        return { warning: explain(absent, artifact) };
    const reply = await (0,call/* callService */.c)({ service: 'upload', path: artifact.path, retentionDays }, { entry, seconds: 25, io });
    if (!reply.done)
        return { warning: explain(reply.reason, artifact) };
    if (reply.digest !== undefined && reply.digest !== artifact.digest) {
        return { warning: explain(`the service holds ${reply.digest}, not ${artifact.digest}`, artifact) };
    }
    const run = `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}`;
    return { id: reply.id ?? 0, url: `${run}/artifacts/${reply.id}` };
}
/** Why there can be no upload here at all, told at once instead of after the client's retries. */
function missingService(env) {
    if (env.ACTIONS_RUNTIME_TOKEN === undefined || env.ACTIONS_RESULTS_URL === undefined) {
        return 'this runner has no artifact service';
    }
    const host = URL.parse(env.GITHUB_SERVER_URL ?? 'https://github.com')?.hostname ?? '';
    // As the client itself decides (toolkit, artifact: isGhes).
    const isCloud = host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
    return isCloud ? undefined : 'GitHub Enterprise Server has no artifact service of this kind';
}
/** GitHub's artifacts take one file as it is; a folder goes through a zip that loses modes and hidden files. */
function explainDirectory({ path: folder }) {
    return (`A directory is not uploaded: it lies at ${folder} (output \`artifact-path\`). ` +
        'Choose another `format` for one sealed file, or set `upload: false`.');
}
function explain(reason, { path: file }) {
    const name = external_node_path_default().basename(file);
    if (/already exists|conflict|\b409\b/i.test(reason)) {
        return `The artifact was not uploaded: the name ${name} is taken in this run. Give each job of a matrix its own \`artifact-name\`.`;
    }
    return (`The artifact was not uploaded: ${reason}. It lies at ${file} (output \`artifact-path\`); ` +
        'upload it with a step `uses: actions/upload-artifact` with `path: ${{ steps.<id>.outputs.artifact-path }}` and `archive: false`.');
}

// EXTERNAL MODULE: ./src/services/wheel-cache.ts
var wheel_cache = __webpack_require__(91700);
;// CONCATENATED MODULE: ./src/action.ts















/** Runs the action: inputs in; outputs, annotations, summary, artifact and cache out. Returns the exit code. */
async function runAction(edge) {
    const secrets = (0,src_secrets/* openSecrets */.cA)(edge.env, values => values.forEach(core/* setSecret */.Pq));
    const voice = speak(text => secrets.maskDeep(text));
    let result;
    try {
        const options = (0,src_options/* parseOptions */.Ac)(readInputs(edge.env, voice));
        const io = (0,src_edge/* createIO */.lO)(options, { edge, log: voice.log, secrets });
        const cache = options.mode === 'build' && (0,wheel_cache/* cacheAllowed */.d5)(options.cache, edge.env) ? (0,wheel_cache/* githubWheelCache */.Lb)(edge.entry, io) : undefined;
        result = await (0,src_edge/* runMode */.rt)(options, io, { entry: edge.entry, ...(cache && { cache }) });
        // What is told is masked; where things lie is not, or nobody would find them.
        const told = secrets.maskDeep(result);
        const paths = (0,files/* writeReports */.L)(told, { output: options.output, ...io });
        const uploaded = await upload(result, options, { io, edge, voice });
        await tell(told, { ...voice, base: io.base });
        setOutputs(result, paths, uploaded);
        return result.verdict === 'passed' ? 0 : 1;
    }
    catch (error) {
        // A job that fails publishes nothing, whatever it fails of.
        if (result !== undefined)
            (0,seal/* takeBack */.zH)(result);
        (0,src_edge/* tellError */.SO)(error, voice.log);
        voice.annotate({
            level: 'error',
            title: 'sitemount',
            message: error instanceof Error ? error.message : String(error),
        });
        await tellFailure(secrets.maskDeep(error instanceof Error ? error.message : String(error)), voice);
        return (0,errors/* exitCode */.I$)(error);
    }
}
function speak(mask) {
    return {
        log: (0,log/* createLog */.h)({
            write: line => process.stdout.write(`${line}\n`),
            mask,
            debug: core/* isDebug */._o(),
            fold: { open: title => `::group::${title}`, close: '::endgroup::' },
        }),
        annotate({ level, message, ...place }) {
            const text = (0,inert/* inert */.tJ)(mask(message));
            if (level === 'error')
                core/* error */.z3(text, place);
            else if (level === 'warning')
                core/* warning */.$e(text, place);
            else
                core/* notice */.lm(text, place);
        },
    };
}
/** The inputs of the step. GitHub only warns of unknown ones; so do we, with the nearest name. */
function readInputs(env, voice) {
    const raw = {};
    for (const [variable, value] of Object.entries(env)) {
        if (!variable.startsWith('INPUT_') || value === undefined)
            continue;
        // The runner upper-cases the name and turns blanks into underscores; dashes stay.
        const name = variable.slice('INPUT_'.length).toLowerCase();
        if (src_options/* inputNames */.vj.includes(name))
            raw[name] = value;
        else if (value !== '') {
            const hint = (0,nearest/* nearest */.p)(name.replaceAll('_', '-'), src_options/* inputNames */.vj);
            warn(`There is no input \`${name}\`${hint === undefined ? '' : `; did you mean \`${hint}\`?`}`, voice);
        }
    }
    return raw;
}
async function upload({ artifact }, options, { io, edge, voice }) {
    if (artifact === undefined || options.mode !== 'build' || !options.upload)
        return undefined;
    const uploaded = await uploadArtifact(artifact, {
        entry: edge.entry,
        retentionDays: options.artifactRetentionDays,
        io,
        env: edge.env,
    });
    if ('id' in uploaded)
        return uploaded;
    warn(uploaded.warning, voice);
    return undefined;
}
async function tell(result, { base, ...voice }) {
    for (const line of (0,terminal/* terminalReport */.R)(result, { color: false }).split('\n'))
        voice.log.info(line);
    const { shown, rest } = (0,annotations/* annotations */.hk)(result.findings, { base });
    for (const annotation of shown)
        voice.annotate(annotation);
    if (rest !== null)
        voice.log.info(rest);
    if (result.cache?.trouble !== undefined) {
        warn(`The wheel cache did not help: ${result.cache.trouble}. \`cache: false\` does without it.`, voice);
    }
    // Outside a job there is no summary to write to, and the toolkit throws.
    if (!process.env.GITHUB_STEP_SUMMARY)
        return;
    try {
        await core/* summary */.z.addRaw((0,summary/* jobSummary */.s)(result)).write();
    }
    catch (error) {
        warn(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`, voice);
    }
}
/** Outputs and summary of a job that could not be done; neither may hide why it could not. */
async function tellFailure(reason, voice) {
    try {
        setOutputs(undefined, undefined, undefined);
        if (!process.env.GITHUB_STEP_SUMMARY)
            return;
        await core/* summary */.z.addRaw(`### sitemount failed: the work could not be done\n\n${(0,inert/* markdownBlock */.dI)(reason)}\n`).write();
    }
    catch (error) {
        voice.log.info(`Outputs or summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
}
function warn(message, { log, annotate }) {
    log.info(message);
    annotate({ level: 'warning', title: 'sitemount', message });
}
/** Sets every output of the contract, empty where there is nothing. */
function setOutputs(result, paths, uploaded) {
    const count = (level) => result?.findings.filter(finding => finding.level === level).length;
    const passed = result?.verdict === 'passed' ? result : undefined;
    const outputs = {
        verdict: result?.verdict ?? 'failed',
        'artifact-path': passed?.artifact?.path,
        'artifact-digest': passed?.artifact?.digest,
        'artifact-id': uploaded?.id,
        'artifact-url': uploaded?.url,
        // A build context is nothing to import from.
        'site-packages-path': passed?.image === undefined ? passed?.mount?.path : undefined,
        'tree-digest': passed?.mount?.treeDigest,
        'mount-env': passed?.mountEnv?.join('\n'),
        'python-version': result?.python?.interpreter?.version,
        'package-count': result?.packages?.length,
        'file-count': result?.mount?.files,
        'unpacked-size': result?.mount?.bytes,
        'cache-hit': result?.cache?.hit,
        'error-count': count('error'),
        'warning-count': count('warning'),
        'findings-path': paths?.findings,
        'manifest-path': passed?.manifestPath,
        'sarif-path': paths?.sarif,
        'sbom-path': passed?.sbomPath,
        'report-path': paths?.report,
    };
    for (const [name, value] of Object.entries(outputs))
        core/* setOutput */.uH(name, value ?? '');
}


/***/ })

};

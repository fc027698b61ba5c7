export const id = 824;
export const ids = [824];
export const modules = {

/***/ 7824:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./src/commands/dispatch.ts + 4 modules
var dispatch = __webpack_require__(54632);
// EXTERNAL MODULE: ./src/commands/rollback.ts
var rollback = __webpack_require__(51356);
// EXTERNAL MODULE: ./src/config/options.ts
var config_options = __webpack_require__(6856);
// EXTERNAL MODULE: ./src/core/did-you-mean.ts
var did_you_mean = __webpack_require__(87568);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/log.ts
var log = __webpack_require__(44325);
// EXTERNAL MODULE: ./src/core/sanitize.ts
var sanitize = __webpack_require__(89528);
// EXTERNAL MODULE: ./src/core/secrets.ts + 3 modules
var core_secrets = __webpack_require__(6567);
// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __webpack_require__(856);
// EXTERNAL MODULE: ./src/report/summary.ts + 3 modules
var summary = __webpack_require__(65473);
// EXTERNAL MODULE: ./src/report/terminal.ts + 1 modules
var terminal = __webpack_require__(37896);
// EXTERNAL MODULE: ./src/rules/registry.ts
var registry = __webpack_require__(14964);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
var external_node_os_default = /*#__PURE__*/__webpack_require__.n(external_node_os_);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./src/core/own-folder.ts
var own_folder = __webpack_require__(21560);
// EXTERNAL MODULE: ./src/core/process.ts
var core_process = __webpack_require__(99978);
;// CONCATENATED MODULE: ./src/action/call.ts





/**
 * Asks one of GitHub's services in a worker thread of its own and returns its answer; never throws for what the service does.
 *
 * The clients retry for a minute, know no abort, and print annotations of their own (a cache that answers 500 shows up as a
 * red error). In a thread they can be ended at the limit, with the programs they started, and what they print goes to the
 * debug log. Their temporary folder is one of ours, so that nothing of theirs is left.
 *
 * Throws `interrupted` when `io.signal` aborts.
 */
async function callService(request, { entry, seconds, io }) {
    if (io.signal.aborted)
        throw (0,core_process/* interrupted */.VM)();
    const scratch = makeScratch(io.env);
    if (scratch === undefined)
        return { done: false, reason: 'there is no room for its temporary files' };
    const worker = new external_node_worker_threads_.Worker(entry, {
        workerData: { kind: 'service', request },
        env: { ...io.env, RUNNER_TEMP: scratch.path },
        stdout: true,
        stderr: true,
    });
    const programs = new Set();
    const told = (line) => io.log.debug(`${request.service}: ${line}`);
    for (const stream of [worker.stdout, worker.stderr])
        stream.setEncoding('utf8').on('data', told);
    let limit;
    let abort;
    let moved = 0;
    try {
        return await new Promise((resolve, reject) => {
            const expire = () => resolve({ done: false, reason: `no answer within ${seconds} seconds` });
            limit = setTimeout(expire, seconds * 1000);
            const hear = (line) => {
                told(line);
                const bytes = bytesMoved(line);
                if (bytes <= moved)
                    return;
                moved = bytes;
                limit?.refresh();
            };
            abort = () => reject((0,core_process/* interrupted */.VM)());
            io.signal.addEventListener('abort', abort, { once: true });
            worker.on('message', (message) => {
                if ('reply' in message)
                    resolve(message.reply);
                else if ('line' in message)
                    hear(message.line);
                else if ('started' in message)
                    programs.add(message.started);
                else
                    programs.delete(message.ended);
            });
            worker.once('error', error => resolve({ done: false, reason: error instanceof Error ? error.message : String(error) }));
            worker.once('exit', () => resolve({ done: false, reason: 'the client ended without an answer' }));
        });
    }
    finally {
        clearTimeout(limit);
        if (abort !== undefined)
            io.signal.removeEventListener('abort', abort);
        await worker.terminate();
        // One may have started whose notice had not come yet.
        for (const pid of new Set([...programs, ...startedWith(scratch.path)]))
            kill(pid);
        scratch.remove();
    }
}
/** The bytes that a client says it has sent or received, 0 for any other line (toolkit: blob-upload, uploadUtils, downloadUtils). */
function bytesMoved(line) {
    return Number(/^(?:Uploaded bytes|Sent|Received) (\d+)\b/.exec(line)?.[1] ?? 0);
}
function makeScratch(env) {
    try {
        return (0,own_folder/* makeOwnFolder */.xc)(env.RUNNER_TEMP || external_node_os_default().tmpdir(), own_folder/* scratchPrefix */.FI);
    }
    catch {
        return undefined;
    }
}
/** Processes that have our folder for their temporary one, so that no other started them. Linux only; elsewhere none is found. */
function startedWith(scratch) {
    if (process.platform !== 'linux')
        return [];
    return (0,external_node_fs_.readdirSync)('/proc')
        .filter(name => /^\d+$/.test(name) && Number(name) !== process.pid)
        .filter(name => environmentOf(name).includes(`RUNNER_TEMP=${scratch}\0`))
        .map(Number);
}
/** Empty for a process that is gone, or another user's. */
function environmentOf(pid) {
    try {
        return (0,external_node_fs_.readFileSync)(`/proc/${pid}/environ`, 'utf8');
    }
    catch {
        return '';
    }
}
function kill(pid) {
    try {
        process.kill(pid, 'SIGKILL');
    }
    catch {
        // Already gone.
    }
}

;// CONCATENATED MODULE: ./src/action/upload.ts


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
    const reply = await callService({ service: 'upload', path: artifact.path, retentionDays }, { entry, seconds: 25, io });
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

;// CONCATENATED MODULE: ./src/action/wheel-cache.ts

/** Events in which a poisoned cache would reach a release, or an untrusted pull request the default branch's caches. */
const guarded = new Set(['release', 'pull_request_target', 'workflow_run']);
/** Whether wheels may be cached in this job: as the input says; `auto` leaves release, tag and privileged events out. */
function cacheAllowed(input, env) {
    if (input !== 'auto')
        return input;
    return !guarded.has(env.GITHUB_EVENT_NAME ?? '') && env.GITHUB_REF_TYPE !== 'tag';
}
/** GitHub's cache as a wheel cache; a service that is absent, slow or refuses costs a note and a bounded wait. */
function githubWheelCache(entry, io) {
    return {
        async restore(folder, key) {
            const found = await callService({ service: 'cache-lookup', folder, key }, { entry, seconds: 15, io });
            if (!found.done)
                return found.absent ? { hit: false } : { hit: false, trouble: found.reason };
            const restored = await callService({ service: 'cache-restore', folder, key }, { entry, seconds: 25, io });
            return restored.done ? { hit: true } : { hit: false, trouble: restored.reason };
        },
        async save(folder, key) {
            const saved = await callService({ service: 'cache-save', folder, key }, { entry, seconds: 25, io });
            return saved.done ? undefined : saved.reason;
        },
    };
}

;// CONCATENATED MODULE: ./src/action/index.ts















/** Runs the action: inputs in; outputs, annotations, summary, artifact and cache out. Returns the exit code. */
async function runAction(edge) {
    const secrets = (0,core_secrets/* openSecrets */.c)(edge.env, values => values.forEach(core/* setSecret */.Pq));
    const voice = speak(text => secrets.maskDeep(text));
    let finished;
    try {
        const options = (0,config_options/* parseOptions */.Ac)(readInputs(edge.env, voice), { ruleIds: registry.ruleIds });
        const io = (0,dispatch/* createIO */.lO)(options, { edge, log: voice.log, secrets });
        const cache = options.mode === 'build' && cacheAllowed(options.cache, edge.env) ? githubWheelCache(edge.entry, io) : undefined;
        // What is told is masked; where things lie is not, or nobody would find them.
        const mask = (made) => secrets.maskDeep(made);
        finished = await (0,dispatch/* runMode */.rt)(options, io, { entry: edge.entry, mask, ...(cache && { cache }) });
        const { result, shown: told, paths } = finished;
        const uploaded = await upload(result, options, { io, edge, voice });
        await tell(told, { ...voice, base: io.base });
        setOutputs(result, paths, uploaded);
        return result.verdict === 'passed' ? 0 : 1;
    }
    catch (error) {
        // A job that fails publishes nothing, whatever it fails of.
        if (finished !== undefined)
            (0,rollback/* takeBack */.z)(finished);
        (0,dispatch/* tellError */.SO)(error, voice.log);
        voice.annotate({
            level: 'error',
            title: 'sitemount',
            message: (0,dispatch/* failureMessage */.oh)(error),
        });
        await tellFailure(secrets.maskDeep((0,dispatch/* failureMessage */.oh)(error)), voice);
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
            const text = (0,sanitize/* inert */.tJ)(mask(message));
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
        if (config_options/* inputNames */.vj.includes(name))
            raw[name] = value;
        else if (value !== '') {
            const hint = (0,did_you_mean/* nearest */.p)(name.replaceAll('_', '-'), config_options/* inputNames */.vj);
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
        await core/* summary */.z.addRaw(`### sitemount failed: the work could not be done\n\n${(0,sanitize/* markdownBlock */.dI)(reason)}\n`).write();
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

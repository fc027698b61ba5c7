export const id = 632;
export const ids = [632];
export const modules = {

/***/ 92795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rehearse: () => (/* binding */ rehearse)
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
// EXTERNAL MODULE: ./src/core/finding.ts
var finding = __webpack_require__(95278);
// EXTERNAL MODULE: ./src/core/folders.ts
var folders = __webpack_require__(73102);
// EXTERNAL MODULE: ./src/core/steps.ts
var steps = __webpack_require__(29860);
// EXTERNAL MODULE: ./src/core/stopwatch.ts
var stopwatch = __webpack_require__(45308);
// EXTERNAL MODULE: ./src/environment/inventory.ts
var environment_inventory = __webpack_require__(54741);
// EXTERNAL MODULE: ./src/environment/namespaces.ts
var namespaces = __webpack_require__(24613);
// EXTERNAL MODULE: ./src/core/lists.ts
var lists = __webpack_require__(10402);
;// CONCATENATED MODULE: ./src/hosts/azureml/rehearsal/deployed-variables.ts

/**
 * The variables of the one online deployment of the project, as far as they are written out: of several, that of the entry
 * script, and of these the one that brings the packages in the way that is rehearsed. None where that leaves none or more than
 * one, of which nobody knows which is meant.
 */
function deployedVariables(files, { delivery, target }) {
    const online = (files?.deployments ?? []).filter(({ kind }) => kind === 'online');
    const script = files?.named.entryScript ?? null;
    const own = online.filter(({ script: one }) => script !== null && one?.path === script);
    const candidates = own.length > 0 ? own : online;
    const [only, ...others] = candidates.length > 1 ? candidates.filter(one => deliveryOf(one, target) === delivery) : candidates;
    if (only === undefined || others.length > 0) {
        const notes = candidates.length > 1
            ? [
                `Nothing says which of the deployments is meant, ${placesOf(candidates)}: none was looked at; the input \`deployment\` names one.`,
            ]
            : [];
        return { variables: {}, whole: false, notes };
    }
    // Another script's deployment sets what that one needs.
    const isMeant = own.length > 0 || script === null || only.script === null;
    const unknown = only.variables.filter(({ value }) => value.text === null).map(({ name }) => name.text);
    return {
        variables: written(only),
        whole: isMeant && saysAll(only) && !packageVariables(target).some(name => unknown.includes(name)),
        notes: [
            ...(candidates.length > 1 ? [`Of ${placesOf(candidates)}, the deployment of ${only.file} was rehearsed.`] : []),
            ...(unknown.length > 0
                ? [`${only.file} sets ${(0,lists/* some */.S)(unknown)} by an expression, so it was not set here; the input \`env\` sets it.`]
                : []),
        ],
    };
}
function written({ variables }) {
    return Object.fromEntries(variables.flatMap(({ name, value }) => (value.text === null ? [] : [[name.text, value.text]])));
}
/** What an image of one's own sets, or a program that makes the variables elsewhere, is not known. */
function saysAll({ build, images, environment, language, variables }) {
    if (build !== null || (language === 'python' && variables.length === 0))
        return false;
    const image = images.length > 0 ? images.every(({ text }) => text?.startsWith('mcr.microsoft.com/azureml/')) : null;
    return image ?? environment?.text?.startsWith('azureml://registries/azureml/') === true;
}
/** PYTHONPATH takes the place of the variable where an image does not read it. */
function packageVariables({ environment, exclusiveVariables = [] }) {
    return [...exclusiveVariables.flat(), environment.name, 'PYTHONPATH'];
}
/** How the packages get into the container: the first variable that is set decides. */
function deliveryOf({ variables }, target) {
    const set = new Set(variables.filter(({ value }) => value.text !== '').map(({ name }) => name.text));
    const first = packageVariables(target).find(name => set.has(name));
    if (first === undefined)
        return 'image';
    return first === target.environment.name || first === 'PYTHONPATH' ? 'mount' : 'dynamic';
}
function placesOf(deployments) {
    return (0,lists/* some */.S)(deployments.map(({ file, name }) => (name === null ? file : `${file} (${name})`)));
}

// EXTERNAL MODULE: ./src/core/assets.ts
var assets = __webpack_require__(87474);
// EXTERNAL MODULE: ./src/python/scrub.ts
var scrub = __webpack_require__(70333);
;// CONCATENATED MODULE: ./src/hosts/engine/modules.ts


/** Seconds: what the server just imported once is imported again. */
const patience = 120;
/**
 * The process that tells where modules come from. It is one of its own, since nothing can be asked of the server's workers
 * without changing what they run; it imports what they import before `init()`.
 */
function modulesStep({ server, folders, boot, env }) {
    const places = [
        ...(folders.mountSeen === null ? [] : [`mount=${folders.mountSeen}`]),
        `code=${folders.codeSeen}`,
        `host=${external_node_fs_default().realpathSync(server.folder)}`,
    ];
    return {
        command: [server.python, (0,assets/* asset */.L)('python/modules.py'), boot.appRoot, boot.entry, ...places],
        env,
        cwd: boot.appRoot,
        seconds: patience,
    };
}
/** The origins from that process, and the native libraries that the workers themselves had loaded; null where it said nothing. */
function moduleOrigins({ after, loaded }) {
    if (after === null)
        return null;
    try {
        const told = JSON.parse(after.stdout);
        return {
            mount: told.mount ?? [],
            code: told.code ?? [],
            host: told.host ?? [],
            loaded,
            how: 'imported once more in a second process, without init(); native libraries as the workers had them loaded',
        };
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
var external_node_net_default = /*#__PURE__*/__webpack_require__.n(external_node_net_);
// EXTERNAL MODULE: ./src/core/process.ts
var core_process = __webpack_require__(99978);
// EXTERNAL MODULE: ./src/python/ask.ts
var ask = __webpack_require__(36591);
;// CONCATENATED MODULE: ./src/hosts/engine/serve.ts






/** Seconds beyond all limits of a stage until something of ours must have gone wrong. */
const slack = 60;
/**
 * Whether this system lets an ordinary child have namespaces of its own (user, mount, network, processes): what a rehearsal
 * will be able to keep away. Linux as root and most desktops do; Ubuntu 24.04 with its AppArmor default does not.
 *
 * Throws `probe-failed` when `python` does not answer.
 */
async function probeIsolation(serving) {
    const { isolated, why } = await serve_ask({ probe: true }, serving, 30);
    if (isolated)
        return { network: true, readOnlyMount: true, paths: true };
    return { network: false, readOnlyMount: false, paths: false, why };
}
/**
 * Starts what a host would start, waits until it is ready, posts the sample, and stops it and everything it started.
 * One Python process of ours does it all inside the same namespaces, since a port there is in reach of nobody else.
 *
 * Throws `probe-failed` when that process does not answer, `interrupted`.
 */
function serve(stage, serving) {
    const { before = [], host, sample, after, health } = stage;
    const alive = health.kind === 'alive' ? health.seconds : 0;
    const limits = [...before.map(({ seconds }) => seconds), host.seconds, alive, sample?.seconds ?? 0, after?.seconds ?? 0];
    return serve_ask(stage, serving, limits.reduce((sum, seconds) => sum + seconds, slack));
}
/** A port of the loopback interface that nobody listens on now. */
function freePort() {
    return new Promise((resolve, reject) => {
        const server = external_node_net_default().createServer();
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
        });
    });
}
async function serve_ask(question, serving, seconds) {
    const { python, scratch, env, signal, onLine } = serving;
    // What a rehearsed program prints never reaches this stream, but start-up code of the interpreter could.
    const mark = `sitemount-stage-${(0,external_node_crypto_.randomUUID)()}:`;
    const outcome = await (0,core_process/* run */.eF)(python, ['-I', '-S', '-B', (0,assets/* asset */.L)('python/stage.py')], {
        env,
        signal,
        cwd: scratch,
        input: JSON.stringify({ mark, scratch, ...question }),
        timeout: seconds * 1000,
        // The reply is one line with all that was kept of a log.
        maxOutput: 32 << 20,
        ...(onLine && { onLine: (line, stream) => stream === 'stderr' && onLine(line) }),
    });
    const line = outcome.stdout.split('\n').find(text => text.startsWith(mark));
    if (line !== undefined)
        return JSON.parse(line.slice(mark.length));
    throw new errors/* SitemountError */.hr('probe-failed', `${python} could not rehearse: ${(0,ask/* reason */.l)(outcome)}.`, {
        help: 'Name a complete CPython 3.8 or later with the input `python`.',
    });
}

;// CONCATENATED MODULE: ./src/hosts/azureml/rehearsal/boot.ts

const mountVariable = 'AZUREML_EXTRA_PYTHON_LIB_PATH';
const condaVariables = ['AZUREML_EXTRA_CONDA_YAML_ABS_PATH', 'AZUREML_EXTRA_CONDA_YAML'];
const requirementsVariable = 'AZUREML_EXTRA_REQUIREMENTS_TXT';
/**
 * Replays `/var/runit/gunicorn/run` of the Azure ML inference images up to the start of the server (azureml-assets,
 * mlflow-model-inference/context/runit/gunicorn/run; the other images hold the same part): the first variable that is set
 * decides, its value is appended to the folder of the entry script whatever it is, and PYTHONPATH gets it in front with a
 * colon behind it, which Python takes for the working directory where nothing follows.
 */
function replayBoot({ variables, ignoresMount, condaFirst, isFolder, isFile }) {
    const set = (name) => variables[name] ?? '';
    const appRoot = set('AML_APP_ROOT') || '/var/azureml-app';
    const entry = set('AZUREML_ENTRY_SCRIPT');
    // `${AZUREML_ENTRY_SCRIPT#/}` takes one slash away, no more.
    const entryFolder = entry === '' ? appRoot : `${appRoot}/${shellDirname(entry.replace(/^\//, ''))}`;
    const base = { appRoot, entry: entry || 'main.py', entryFolder };
    const inherited = variables.PYTHONPATH ?? null;
    const none = { ...base, branch: 'none', path: '', ignored: [], pythonPath: inherited, exit: null };
    const wanted = [mountVariable, ...condaVariables, requirementsVariable].filter(name => set(name) !== '');
    const [first] = wanted;
    if (ignoresMount)
        return { ...none, ignored: wanted };
    if (first === undefined && !condaFirst)
        return none;
    if (first === mountVariable) {
        const folder = `${entryFolder}/${set(mountVariable)}`;
        const here = { ...none, branch: 'mount', path: folder, ignored: wanted.slice(1) };
        if (isFolder(folder))
            return { ...here, pythonPath: `${folder}:${inherited ?? ''}` };
        const line = `Expected folder with pre-installed packages not found: ${folder}. Exiting with error ...`;
        return { ...here, exit: { code: 97, line } };
    }
    const found = 'Dynamic Python packages installation is enabled but expected';
    if (first === requirementsVariable && !condaFirst) {
        const file = `${entryFolder}/${set(requirementsVariable)}`;
        const line = `${found} requirements file not found: ${file}. Exiting with error ...`;
        return { ...none, branch: 'requirements', path: file, exit: isFile(file) ? null : { code: 99, line } };
    }
    const rest = wanted.filter(name => !condaVariables.includes(name));
    if (condaFirst && (variables.DYNAMIC_DEP_INSTALLATION || 'true') !== 'true')
        return { ...none, ignored: rest };
    const model = `${set('AZUREML_MODEL_DIR')}/${set('MLFLOW_MODEL_FOLDER') || 'mlflow_model_folder'}`;
    const absolute = condaFirst ? `${model}/conda.yaml` : set('AZUREML_EXTRA_CONDA_YAML_ABS_PATH');
    const file = absolute || `${entryFolder}/${set('AZUREML_EXTRA_CONDA_YAML')}`;
    const line = `${found} conda yaml file not found: ${file}. Exiting with error ...`;
    return { ...none, branch: 'conda', path: file, ignored: rest, exit: isFile(file) ? null : { code: 98, line } };
}
/** `dirname` of the shell: of `a/b/` it is `a`, of `a` it is `.`. */
function shellDirname(file) {
    return external_node_path_default().posix.dirname(file);
}

;// CONCATENATED MODULE: ./src/hosts/azureml/rehearsal/context.ts
/** Whose file it is; the mount lies inside the code folder, and comes first. */
function ownerOf(file, scene) {
    const below = (folder) => folder !== null && file.startsWith(`${folder}/`);
    if (below(scene.mount))
        return 'mount';
    if (below(scene.code))
        return 'code';
    if (below(scene.model))
        return 'model';
    return below(scene.server) ? 'server' : 'other';
}
/** The top-level name that a file of the mount is imported by: `numpy` of `numpy/_core/x.so`, `six` of `six.py`. */
function mountedName(file, scene) {
    const relative = file.slice((scene.mount ?? '').length + 1);
    const [top = relative] = relative.split('/');
    return top.replace(/\..*$/, '');
}
/** A path below the code folder, relative to that. */
function codeName(file, scene) {
    return file.slice(scene.code.length + 1);
}
/** A failure whose words are free of our own paths. */
function told(failure, scene) {
    return {
        ...failure,
        message: scene.shown(failure.message),
        help: scene.shown(failure.help),
        evidence: failure.evidence.map(scene.shown).slice(0, 12),
    };
}

;// CONCATENATED MODULE: ./src/hosts/engine/traceback.ts
const start = 'Traceback (most recent call last):';
const traceback_frame = /^\s+File "(.+)", line (\d+)(?:, in (.+))?$/;
const traceback_link = /^(?:The above exception was the direct cause of the following exception|During handling of the above exception, another exception occurred):$/;
/** What begins another entry of a log. */
const entry = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d/;
const longest = 4000;
/**
 * The exceptions that a log tells, as chains: what was raised first stands first, what it led to after it (`traceback`,
 * "direct cause" and "during handling"). Linear in the length.
 */
function readTracebacks(log) {
    const lines = log.split(/\r?\n/);
    const chains = [];
    let linked = false;
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? '';
        if (traceback_link.test(line))
            linked = true;
        // A logger writes its own words before it.
        else if (line.includes(start)) {
            const { raised, next } = readOne(lines, at);
            if (raised !== undefined) {
                if (linked)
                    chains.at(-1)?.push(raised);
                else
                    chains.push([raised]);
            }
            linked = false;
            at = next - 1;
        }
    }
    return chains;
}
function readOne(lines, from) {
    const frames = [];
    let at = from + 1;
    for (; at < lines.length && at < from + longest; at++) {
        const line = lines[at] ?? '';
        const [, file, number, name] = traceback_frame.exec(line) ?? [];
        if (file !== undefined)
            frames.push({ file, line: Number(number), name: name ?? '<module>' });
        else if (line !== '' && !/^\s/.test(line))
            break;
    }
    const [, type, message] = /^([A-Za-z_][\w.]*)(?::\s?(.*))?$/.exec(lines[at] ?? '') ?? [];
    if (type === undefined)
        return { raised: undefined, next: Math.max(at, from + 1) };
    const rest = [];
    for (at++; at < lines.length && rest.length < 20; at++) {
        const line = lines[at] ?? '';
        if (entry.test(line) || traceback_link.test(line) || line.includes(start))
            break;
        rest.push(line);
    }
    const text = [message ?? '', ...rest].join('\n').trim();
    // What follows an empty line is the logger's again, but where the exception itself begins with one.
    const blank = rest.findIndex(line => line.trim() === '' || line === message);
    const said = message === '' || message === undefined || blank === -1 ? rest : rest.slice(0, blank);
    const printed = [start, ...lines.slice(from + 1, at - rest.length), ...said].filter(line => line.trim() !== '');
    return { raised: { type, message: text, frames, lines: printed }, next: at };
}
/** The last lines of what was printed for an exception: `Traceback`, its innermost frames and what it says; at most twelve. */
function evidenceOf({ lines }) {
    const kept = lines.filter(line => !/^\s*[\^~]+\s*$/.test(line));
    return kept.length <= 12 ? kept : [...kept.slice(0, 1), '  …', ...kept.slice(-10)];
}
/** What faulthandler, which the server switches on, printed for a crash: `Fatal Python error: …`, the innermost frame last; null for none. */
function readCrash(log) {
    const lines = log.split(/\r?\n/);
    const at = lines.findIndex(line => line.startsWith('Fatal Python error: '));
    if (at === -1)
        return null;
    const frames = [];
    const printed = [lines[at] ?? ''];
    const stack = lines.slice(at + 1, at + 200);
    const from = stack.findIndex(line => line.startsWith('Current thread '));
    for (const line of from === -1 ? [] : stack.slice(from + 1)) {
        const [, file, number, name] = /^ {2}File "(.+)", line (\d+) in (.+)$/.exec(line) ?? [];
        if (file === undefined)
            break;
        frames.unshift({ file, line: Number(number), name: name ?? '' });
        if (printed.length < 8)
            printed.push(line);
    }
    const message = (lines[at] ?? '').slice('Fatal Python error: '.length);
    return { type: 'Fatal Python error', message, frames, lines: printed };
}
const settings = /^(?:Azure ML Inferencing HTTP server v|Server Settings|Server Routes)/;
const ordinary = / I \[\d+\] | W \[\d+\] azmlinfsrv.*Found extra keys|^Extra keys = |AZUREML_MODEL_DIR' has not been set|^Use the --model_dir/;
/** The last lines of a server's log that are no news of its own settings, at most six; the very last where nothing else is left. */
function lastLines(log) {
    const lines = log.split(/\r?\n/);
    const kept = [];
    let inSettings = false;
    for (const line of lines) {
        if (settings.test(line))
            inSettings = true;
        else if (/^\d{4}-/.test(line) || (inSettings && /^(?!-+$)\S[^:]*$/.test(line)))
            inSettings = false;
        if (!inSettings && line.trim() !== '' && !ordinary.test(line))
            kept.push(line);
    }
    return kept.length > 0 ? kept.slice(-6) : lines.filter(line => line.trim() !== '').slice(-3);
}

;// CONCATENATED MODULE: ./src/hosts/engine/crash.ts


/** A worker that died without an exception: who was at work when it did, as far as faulthandler or the exit code say. */
function crashOf(log, { scene, during }) {
    const crash = readCrash(log);
    const [, sent, code] = /was sent (SIG\w+)|exited with code (\d+)/.exec(log) ?? [];
    const end = sent ?? (code === undefined ? 'no word' : `exit code ${code}`);
    const last = crash?.frames.findLast(({ file }) => ['mount', 'code'].includes(ownerOf(file, scene)));
    const own = crash?.frames.findLast(({ file }) => ownerOf(file, scene) === 'code');
    const at = own === undefined ? scene.place(`${scene.code}/${scene.boot.entry}`, 1) : scene.place(own.file, own.line);
    if (last !== undefined && ownerOf(last.file, scene) === 'mount') {
        const name = mountedName(last.file, scene);
        return {
            class: 'mount',
            message: `Native code that ${name} in the mount calls kills the worker (${end}) ${during}.`,
            help: `Pin another release of ${name} or of what it is built on; its wheels may ask for a processor or libraries that are not here.`,
            ...at,
        };
    }
    const where = own === undefined ? '' : `at ${codeName(own.file, scene)}:${own.line} `;
    return {
        class: 'script',
        message: `The worker dies ${where}(${end}) ${during}.`,
        help: 'A call of `os._exit` or a crash of native code ends a process without a traceback: take it out, or pin another release.',
        ...at,
    };
}
/** What the log has of a crash, at most eight lines. */
function crashEvidence(log) {
    return readCrash(log)?.lines ?? lastLines(log);
}

// EXTERNAL MODULE: ./src/hosts/azureml/mount-value.ts
var mount_value = __webpack_require__(19763);
;// CONCATENATED MODULE: ./src/hosts/azureml/rehearsal/diagnose-upload.ts



/** A module, or a part of one, that an ignore file kept from being uploaded; null for one that is missing for another reason. */
function neverArrived(name, asking) {
    const { importer, scene } = asking;
    const who = importer === undefined ? 'other' : ownerOf(importer.file, scene);
    const wanted = name.replaceAll('.', '/');
    const roots = [...(scene.mount === null ? [] : [external_node_path_default().posix.relative(scene.code, scene.mount)]), ''];
    const lies = (file) => roots.some(root => brings(file, external_node_path_default().posix.join(root, wanted)));
    const dropped = scene.dropped.find(({ path: file }) => lies(file) || (who === 'code' && isNamed(file, name)));
    if (dropped === undefined)
        return null;
    const at = who === 'code' && importer !== undefined
        ? scene.place(importer.file, importer.line)
        : scene.place(`${scene.code}/${scene.ignoreFile}`, dropped.line);
    return {
        class: 'path',
        message: `${asker(asking)} imports ${name}, and ${dropped.path} never arrives: line ${dropped.line} of ${scene.ignoreFile} (${dropped.pattern}) keeps it from being uploaded.`,
        help: 'Take that line out, or put a .amlignore into the code folder, which the uploader reads instead of .gitignore.',
        ...at,
    };
}
/** A module that lies in a mount of which the image was not told. */
function notFound(name, asking) {
    const { importer, scene } = asking;
    const [top = name] = name.split('.');
    const { boot, mount } = scene;
    if (!scene.unreached || mount === null)
        return null;
    if (!scene.inMount('').some(entry => entry.replace(/\..*$/, '') === top))
        return null;
    const instead = boot.branch === 'none' ? '' : `, and the image installs what ${external_node_path_default().posix.basename(boot.path)} lists instead`;
    return {
        class: 'path',
        message: `${asker(asking)} imports ${name}, which lies in the mount at ${mount}, and no variable that the image reads says so${instead}.`,
        help: `Set ${mount_value/* mountVariable */.kG} in the deployment (PYTHONPATH for an image that ignores it), and look at how it is spelt.`,
        ...(importer !== undefined && scene.place(importer.file, importer.line)),
    };
}
function asker({ importer, scene }) {
    const who = importer === undefined ? 'other' : ownerOf(importer.file, scene);
    if (importer !== undefined && who === 'code')
        return codeName(importer.file, scene);
    return importer !== undefined && who === 'mount' ? `${mountedName(importer.file, scene)} in the mount` : 'The server';
}
/** Whether a file, or a folder (it ends with `/`) that never arrived would have brought the module at `wanted`. */
function brings(file, wanted) {
    if (file.endsWith('/') && `${wanted}/`.startsWith(file))
        return true;
    return file.startsWith(wanted) && /^[./]/.test(file.slice(wanted.length));
}
function isNamed(file, module) {
    const last = file.replace(/\/$/, '').split('/').at(-1);
    return last === `${module}.py` || last === module;
}

;// CONCATENATED MODULE: ./src/hosts/azureml/rehearsal/diagnose-import.ts



const addIt = (name) => `Add the distribution that brings ${name} to the requirements and build again.`;
/** Whose fault an ImportError is; null where it says nothing that is known here. */
function blameImport(raised, scene) {
    const importer = raised.frames.findLast(({ file }) => !file.startsWith('<'));
    const missing = /No module named '([^']+)'/.exec(raised.message)?.[1];
    if (missing !== undefined) {
        const left = neverArrived(missing, { importer, scene }) ?? notFound(missing, { importer, scene });
        if (left !== null)
            return left;
        return missing.includes('.') ? missingPart(missing, { importer, scene }) : missingModule(missing, { importer, scene });
    }
    const [, name, from, file] = /cannot import name '([^']+)' from (?:partially initialized module )?'([^']+)' \((.+?)\)/.exec(raised.message) ?? [];
    if (name !== undefined && from !== undefined)
        return missingName({ name, from, file: file ?? '' }, { importer, scene });
    const library = /^(?:ImportError: )?(\S+\.so[.\d]*): cannot open shared object file/m.exec(raised.message)?.[1];
    if (library !== undefined) {
        return {
            class: 'host',
            message: `${subject(importer, scene)} asks for the library ${library}, which this machine does not have.`,
            help: `If the image has it, install it here as well; if not, \`delivery: image\` can bring it, or another distribution does without it.`,
        };
    }
    const [native] = /GLIBC(?:XX)?_[\d.]+|undefined symbol: \S+|invalid ELF header|wrong ELF class/.exec(raised.message) ?? [];
    if (native === undefined)
        return null;
    return {
        class: 'mount',
        message: `Native code of the mount cannot be loaded here (${native}).`,
        help: 'Build the mount for the Python, the platform and the C library of the image: its other findings say which file is meant.',
    };
}
/** `No module named 'numpy._core._multiarray_umath'`: its package was found, and lacks a part. */
function missingPart(name, { importer, scene }) {
    const parts = name.split('.');
    const [top = name] = parts;
    const isMounted = scene.inMount('').some(entry => entry.replace(/\..*$/, '') === top);
    if (!isMounted) {
        const [file] = scene.find(`${top}.py`);
        if (file === undefined)
            return null;
        return {
            class: 'script',
            message: `${file} in the code folder stands in the place of the package ${top}, so that ${name} is not found.`,
            help: `Give ${file} another name.`,
        };
    }
    const last = parts.at(-1) ?? name;
    const builds = scene
        .inMount(parts.slice(0, -1).join('/'))
        .filter(entry => entry.startsWith(`${last}.`) && entry.endsWith('.so'));
    if (builds.length > 0) {
        return {
            class: 'mount',
            message: `${top} in the mount was built for another Python: it has ${builds.join(', ')}, and the image runs ${scene.python}.`,
            help: `Build the mount with Python ${scene.python}.`,
        };
    }
    const who = importer === undefined ? 'other' : ownerOf(importer.file, scene);
    if (who === 'server' || who === 'other') {
        return {
            class: 'mount',
            message: `${top} in the mount hides the ${top} of the image, so that the server finds no ${name}.`,
            help: `Leave out what brings ${top} to the mount, or pin the releases that belong together.`,
        };
    }
    return {
        class: 'mount',
        message: `${top} in the mount has no ${name}, which ${subject(importer, scene)} imports.`,
        help: `Pin a release of it that has ${name}, or build again if files are missing.`,
    };
}
/** A module of which nothing was found. */
function missingModule(name, { importer, scene }) {
    const who = importer === undefined ? 'other' : ownerOf(importer.file, scene);
    // Pickles name the modules that they were made with.
    if (importer?.name === 'find_class') {
        return {
            class: 'model',
            message: `The model was saved with the module ${name}, which neither the mount nor the image has.`,
            help: addIt(name),
        };
    }
    if (who === 'code' && importer !== undefined) {
        const at = scene.place(importer.file, importer.line);
        const script = codeName(importer.file, scene);
        const [beside] = [`${name}.py`, name].flatMap(one => scene.find(one)).filter(one => one.includes('/'));
        if (beside !== undefined) {
            const isBeside = external_node_path_default().posix.dirname(beside) === external_node_path_default().posix.dirname(external_node_path_default().posix.normalize(scene.boot.entry));
            return {
                class: 'script',
                message: `${script} imports ${name}, which lies at ${beside}: the server looks in the code folder${isBeside ? ', not in the folder of the script' : ' itself'}.`,
                help: `${isBeside ? `Make the folder of the script the code folder, set AML_APP_ROOT to it, or import` : 'Import'} ${beside.replace(/\.py$/, '').replaceAll('/', '.')}.`,
                ...at,
            };
        }
        return {
            class: 'requirements',
            message: `${script} imports ${name}, which neither the mount nor the image has.`,
            help: addIt(name),
            ...at,
        };
    }
    if (who === 'mount' && importer !== undefined) {
        return {
            class: 'requirements',
            message: `${mountedName(importer.file, scene)} in the mount imports ${name}, which neither the mount nor the image has.`,
            help: addIt(name),
        };
    }
    return {
        class: 'host',
        message: `What the image starts imports ${name}, and does not find it.`,
        help: `If the mount replaces a package of the image, that release may need ${name}: add it to the requirements.`,
    };
}
/** `cannot import name 'X' from 'Y' (file)`: a module that is not the one that was meant, or of another release. */
function missingName({ name, from, file }, { importer, scene }) {
    const who = importer === undefined ? 'other' : ownerOf(importer.file, scene);
    const top = from.split('.')[0] ?? from;
    const owner = ownerOf(file, scene);
    if (owner === 'code') {
        return {
            class: 'script',
            message: `${codeName(file, scene)} in the code folder stands in the place of the ${top} that ${who === 'code' ? codeName(importer?.file ?? '', scene) : 'the server'} needs (no ${name} in it).`,
            help: `Give it another name: with a mount the code folder comes before the standard library.`,
            ...scene.place(file, 1),
        };
    }
    const isMounted = owner === 'mount' || (owner === 'other' && scene.inMount('').some(entry => entry.replace(/\..*$/, '') === top));
    if (isMounted && (who === 'server' || who === 'other')) {
        return {
            class: 'mount',
            message: `${mountedPart(file, { top, scene })} in the mount takes the place of what the server needs: it has no ${name}.`,
            help: `Leave it out of the mount, or pin the release that the image has.`,
        };
    }
    if (who === 'mount' && importer !== undefined) {
        const whose = isMounted ? `${top} in the mount` : owner === 'server' ? `the image's ${top}` : top;
        return {
            class: 'mount',
            message: `${mountedName(importer.file, scene)} in the mount asks ${whose} for ${name}, which is not there.`,
            help: `Pin releases of ${mountedName(importer.file, scene)} and ${top} that belong together.`,
        };
    }
    if (who === 'code' && importer !== undefined) {
        return {
            class: 'script',
            message: `${codeName(importer.file, scene)} imports ${name} from ${from}, which has no such thing.`,
            help: `Pin a release that has it, or import what there is.`,
            ...scene.place(importer.file, importer.line),
        };
    }
    return {
        class: 'host',
        message: `What the image starts imports ${name} from ${from}, and it is not there.`,
        help: 'Look at the log; if it starts without the mount, the packages of the mount and of the image do not go together.',
    };
}
/** `types.py` or `pydantic`: the file where that is all there is, else its package. */
function mountedPart(file, { top, scene }) {
    const relative = scene.mount !== null && file.startsWith(`${scene.mount}/`) ? file.slice(scene.mount.length + 1) : top;
    return relative.includes('/') ? top : relative;
}
function subject(importer, scene) {
    if (importer === undefined)
        return 'the server';
    const who = ownerOf(importer.file, scene);
    if (who === 'mount')
        return `${mountedName(importer.file, scene)} in the mount`;
    return who === 'code' ? codeName(importer.file, scene) : 'the server';
}

;// CONCATENATED MODULE: ./src/hosts/azureml/rehearsal/diagnose-shadow.ts


const speaksOf = [
    /module '([A-Za-z_]\w*)' has no attribute '/,
    /cannot import name '[^']+' from (?:partially initialized module )?'([A-Za-z_]\w*)'/,
    /No module named '([A-Za-z_]\w*)\.[^']*'; '\1' is not a package/,
];
/**
 * An exception about a module of the standard library in whose place a file of the mount or of the code folder stands. Whoever
 * met it first, a package or the server, is not at fault. Null for all else.
 */
function shadowed({ type, message, frames }, scene) {
    if (!/^(?:AttributeError|ImportError|ModuleNotFoundError)$/.test(type))
        return null;
    const name = speaksOf.map(one => one.exec(message)?.[1]).find(one => one !== undefined);
    if (name === undefined || !scene.stdlib.includes(name))
        return null;
    const said = `${type}: ${message.split('\n')[0]}`.replace(/\.$/, '');
    const importer = frames.findLast(({ file }) => !file.startsWith('<'));
    const mounted = scene.unreached ? undefined : fileOf(name, scene.inMount(''));
    if (mounted !== undefined) {
        return {
            class: 'mount',
            message: `${mounted} in the mount takes the place of Python's own ${name}, which ${diagnose_shadow_asker(importer?.file, scene)} needs: ${said}.`,
            help: `Leave out what brings ${mounted} to the mount: the mount comes before the standard library.`,
        };
    }
    const blamed = beside(name, { scene, asks: diagnose_shadow_asker(importer?.file, scene) });
    return blamed === null ? null : { ...blamed, message: `${blamed.message}: ${said}.` };
}
/**
 * A file at the top of the code folder in the place of a module of the standard library that the lines of a traceback name; its
 * message is without what was said, and without a full stop. Null for none.
 */
function mentionedBeside(lines, scene) {
    const words = new Set(lines.flatMap(line => line.match(/\b[A-Za-z_]\w*\b/g) ?? []));
    for (const name of scene.stdlib.filter(one => words.has(one))) {
        const blamed = beside(name, { scene, asks: 'the server' });
        if (blamed !== null)
            return blamed;
    }
    return null;
}
function beside(name, { scene, asks }) {
    // An empty entry, as the start script leaves one behind the mount, is the working directory: the code folder.
    const entries = scene.boot.pythonPath?.split(':') ?? [];
    if (!entries.some(entry => external_node_path_default().posix.resolve(scene.code, entry) === scene.code))
        return null;
    const code = fileOf(name, [`${name}.py`, name].flatMap(one => scene.find(one)).filter(one => !one.includes('/')));
    if (code === undefined)
        return null;
    return {
        class: 'script',
        message: `${code} in the code folder stands in the place of Python's own ${name}, which ${asks} needs`,
        help: 'Give it another name: with a mount the code folder comes before the standard library.',
        ...scene.place(external_node_path_default().posix.join(scene.code, code), 1),
    };
}
function fileOf(name, entries) {
    return entries.find(entry => entry === name || entry === `${name}.py`);
}
function diagnose_shadow_asker(file, scene) {
    const owner = file === undefined ? 'other' : ownerOf(file, scene);
    return { mount: 'the mount', code: 'the code', server: 'the server', model: 'the model', other: 'Python' }[owner];
}

;// CONCATENATED MODULE: ./src/hosts/azureml/rehearsal/diagnose.ts



/** What the server wraps around an exception of the script. */
const wrapper = /(?:^|\.)UserScript(?:Import)?Exception$/;
const contract = /(?:^|\.)UserScriptError$/;
const network = /(?:^|\.)(?:gaierror|URLError|ConnectTimeout|ConnectionError|ConnectError|NewConnectionError|MaxRetryError|ServiceRequestError)$/;
const unreachable = /Network is unreachable|Temporary failure in name resolution|Name or service not known|Failed to resolve|nodename nor servname/;
/**
 * Whose fault a chain of exceptions is: an import that failed first decides, else what the chain ends with, seen from the
 * innermost frame that belongs to somebody. Null where the chain is empty.
 */
function blame(chain, scene) {
    const own = chain.length > 1 ? chain.filter(({ type }) => !wrapper.test(type)) : chain;
    for (const raised of own) {
        const blamed = shadowed(raised, scene);
        if (blamed !== null)
            return { raised, blamed };
    }
    for (const raised of own) {
        const blamed = isImport(raised) ? blameImport(raised, scene) : null;
        if (blamed !== null)
            return { raised, blamed };
    }
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined)
        return null;
    // The last one was printed with all frames from the outermost on.
    const sign = [first, last].flatMap(raised => {
        const blamed = bySign({ ...raised, frames: [...last.frames, ...raised.frames] }, scene);
        return blamed === null ? [] : [{ raised, blamed }];
    });
    return sign[0] ?? { raised: last, blamed: byFrame(last, scene) };
}
function isImport({ type }) {
    return type === 'ImportError' || type === 'ModuleNotFoundError';
}
/** Exceptions that say themselves what they are about. */
function bySign(raised, scene) {
    const { type, message } = raised;
    const [text = ''] = message.split('\n');
    if (contract.test(type)) {
        return {
            class: 'script',
            message: `The server does not accept the entry script: ${text.replace(/\.$/, '').replaceAll(`${scene.code}/`, '')}.`,
            help: 'It needs `init()` and `run(data)`, with plain parameters that can be given by name.',
            ...scene.place(`${scene.code}/${scene.boot.entry}`, 1),
        };
    }
    if (/^(?:Syntax|Indentation|Tab)Error$/.test(type))
        return bySyntax(raised, scene);
    const file = /: '([^']+)'$/.exec(text)?.[1] ?? '';
    if (/Read-only file system|Permission denied/.test(text) && ownerOf(file, scene) === 'mount') {
        const writer = raised.frames.findLast(one => ownerOf(one.file, scene) === 'mount')?.file ?? file;
        const where = `${mountedName(writer, scene)} in the mount`;
        return {
            class: 'mount',
            message: `${where} writes into its own folder (${file}), which a host mounts read-only.`,
            help: 'Most such packages take another folder from a variable or an argument: point it to a temporary one.',
        };
    }
    const model = modelSign({ ...raised, file }, scene);
    if (model !== null)
        return model;
    if (!scene.network && (network.test(type) || unreachable.test(message))) {
        const own = raised.frames.findLast(one => ownerOf(one.file, scene) === 'code');
        return {
            class: 'script',
            message: `The entry script asks the network, which a rehearsal keeps away: ${type}: ${text}.`,
            help: 'A deployment in a closed network has none either: bring the data with the model or the code, or ask for it in `run()` only.',
            ...(own && scene.place(own.file, own.line)),
        };
    }
    return null;
}
function bySyntax({ frames, type, message }, scene) {
    const frame = frames.at(-1);
    if (frame === undefined)
        return null;
    const text = `${type}: ${message.split('\n')[0]}`;
    if (ownerOf(frame.file, scene) === 'mount') {
        return {
            class: 'mount',
            message: `${mountedName(frame.file, scene)} in the mount is not written for Python ${scene.python}: ${text}.`,
            help: `Pin a release that supports Python ${scene.python}.`,
        };
    }
    if (ownerOf(frame.file, scene) !== 'code')
        return null;
    return {
        class: 'script',
        message: `${codeName(frame.file, scene)} is not valid Python ${scene.python}: ${text}.`,
        help: 'Mend the line.',
        ...scene.place(frame.file, frame.line),
    };
}
/** A model that is not there, or not where the script looks. */
function modelSign({ type, message, lines, frames, file }, scene) {
    const own = frames.findLast(one => ownerOf(one.file, scene) === 'code');
    const at = own === undefined ? {} : scene.place(own.file, own.line);
    const asks = lines.some(line => line.includes('AZUREML_MODEL_DIR'));
    if (scene.model === null && asks && /^(?:KeyError|TypeError)$/.test(type)) {
        return {
            class: 'model',
            message: 'The entry script asks for AZUREML_MODEL_DIR, and no model was given.',
            help: 'Name the folder of the registered model with `model-dir`.',
            ...at,
        };
    }
    if (type === 'FileNotFoundError' && scene.model !== null && `${file}/`.startsWith(`${scene.model}/`)) {
        return {
            class: 'model',
            message: `The model has no ${file.slice(scene.model.length + 1) || 'folder'}: a registered folder lies below AZUREML_MODEL_DIR.`,
            help: 'Look at the name in the script, and at what `model-dir` holds.',
            ...at,
        };
    }
    const isLoading = frames.some(({ file: one, name }) => /(?:^|\/)(?:pickle|joblib\/numpy_pickle)\.py$/.test(one) || name === 'find_class');
    if (!isLoading && !/(?:^|\.)UnpicklingError$/.test(type))
        return null;
    return {
        class: 'model',
        message: `The model cannot be loaded: ${type}: ${message.split('\n')[0]}.`,
        help: 'Pin the releases with which it was saved.',
        ...at,
    };
}
/** The innermost frame that is the script's, the mount's or the server's. */
function byFrame({ type, message, frames, lines }, scene) {
    const [text = ''] = message.split('\n');
    const said = text === '' ? type : `${type}: ${text.replace(/\.$/, '')}`;
    const last = frames.findLast(({ file }) => ['mount', 'code', 'server'].includes(ownerOf(file, scene)));
    const who = last === undefined ? 'other' : ownerOf(last.file, scene);
    const own = frames.findLast(({ file }) => ownerOf(file, scene) === 'code');
    // What a package raises while it is used is about what it was given; while it is imported, about itself.
    if (own !== undefined && (who !== 'mount' || own.name !== '<module>')) {
        return {
            class: 'script',
            message: `${codeName(own.file, scene)}:${own.line} ends with ${said}${who === 'mount' && last ? `, raised by ${mountedName(last.file, scene)} in the mount` : ''}.`,
            help: 'Mend the code at that line.',
            ...scene.place(own.file, own.line),
        };
    }
    if (who === 'mount' && last !== undefined) {
        const name = mountedName(last.file, scene);
        return {
            class: 'mount',
            message: `${name} in the mount fails when ${own === undefined ? 'the server' : codeName(own.file, scene)} imports it: ${said}.`,
            help: `Pin a release of ${name} that goes with Python ${scene.python} and the packages of the image.`,
        };
    }
    const replaced = scene.overrides();
    const suspects = replaced.filter(name => lines.some(line => new RegExp(`\\b${quoted(name)}\\b`).test(line)));
    const beside = suspects.length > 0 ? null : mentionedBeside(lines, scene);
    if (beside !== null)
        return { ...beside, message: `${beside.message}: ${said}.` };
    const names = suspects.length > 0 ? suspects : replaced;
    if (names.length > 0) {
        return {
            class: 'mount',
            message: `The server fails (${said}) with ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''} of the mount in the place of the image's.`,
            help: 'Leave out of the mount what only the server needs, or pin the releases that the image has.',
        };
    }
    return {
        class: 'host',
        message: `What the image starts fails by itself: ${said}.`,
        help: 'Look at the log: neither the code nor the mount takes part in it.',
    };
}
function quoted(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

;// CONCATENATED MODULE: ./src/hosts/azureml/rehearsal/classify-answer.ts





/** Exceptions that are about the text that was sent, whoever raises them. */
const aboutData = /(?:^|\.)(?:JSONDecodeError|ValidationError|RequestValidationError)$/;
/** Exceptions that come from what was sent as well as from what is done with it. */
const ofData = /^(?:KeyError|IndexError|TypeError|ValueError|AttributeError)$/;
/** What an answer to the sample means; null for success (2xx), or where nothing was asked. */
function classifyAnswer(served, scene) {
    const { answer, unanswered, log } = served;
    if (answer === null)
        return unanswered === '' ? null : noAnswer(served, scene);
    const { status } = answer;
    if (status >= 200 && status < 300)
        return null;
    const chain = readTracebacks(log).at(-1) ?? [];
    const said = messageOf(answer.body);
    if (status === 400 || status === 415 || status === 413 || status === 422) {
        return {
            class: 'sample',
            message: `The server refuses the sample with ${status}${said && `: ${said}`}.`,
            help: 'Hold the sample against what `run()` and its schema take.',
            evidence: lastLines(log),
        };
    }
    const failed = answer.headers['x-ms-run-function-failed']?.toLowerCase() === 'true';
    if (status >= 500 && (failed || chain.length > 0))
        return { ...inScript(chain, { scene, failed }), ...evidence(chain, log) };
    return {
        class: status === 404 || status === 405 ? 'host' : 'script',
        message: `The answer to the sample is ${status}${said && `: ${said}`}.`,
        help: 'A deployment counts 2xx only as an answer: look at what `run()` returns.',
        evidence: lastLines(log),
    };
}
/** `run()` raised, or what it returned cannot be sent. */
function inScript(chain, { scene, failed }) {
    const text = chain.map(({ message }) => message).join('\n');
    const at = scene.place(`${scene.code}/${scene.boot.entry}`, scene.lineOf('run'));
    const kind = /Object of type (\w+) is not JSON serializable/.exec(text)?.[1];
    if (!failed && kind !== undefined) {
        const isCoroutine = kind === 'coroutine';
        return {
            class: 'script',
            message: isCoroutine
                ? '`run()` is `async`, which the server does not wait for: what it returns is a coroutine.'
                : `\`run()\` returns a ${kind}, which cannot be written as JSON.`,
            help: isCoroutine ? 'Write `def run`.' : 'Return lists, numbers and texts: `.tolist()` makes them of an array.',
            ...at,
        };
    }
    const missing = /run\(\) missing \d+ required positional argument/.exec(text);
    if (missing !== null) {
        return {
            class: 'script',
            message: `The server calls \`run()\` with one argument: ${text.split('\n')[0]}.`,
            help: 'Take one parameter, or decorate it with `@input_schema` for each.',
            ...at,
        };
    }
    const own = chain.find(({ frames }) => frames.some(({ file }) => ownerOf(file, scene) === 'code'));
    const cause = blame(chain, scene);
    const first = own ?? cause?.raised;
    if (first !== undefined && aboutData.test(first.type)) {
        return {
            class: 'sample',
            message: `\`run()\` does not take the sample: ${first.type.split('.').at(-1)}: ${first.message.split('\n')[0]}.`,
            help: 'Hold the sample against what `run()` reads.',
            ...(cause !== null && (0,finding/* placeOf */.$t)(cause.blamed)),
        };
    }
    if (cause !== null && cause.blamed.class === 'script' && ofData.test(cause.raised.type)) {
        return { ...cause.blamed, help: 'Mend the code at that line, or the sample: hold it against what `run()` reads.' };
    }
    if (cause !== null)
        return cause.blamed;
    return {
        class: 'script',
        message: 'The entry script failed on the sample.',
        help: 'Look at the log.',
        ...at,
    };
}
function noAnswer({ unanswered, log, boots }, scene) {
    if (boots > scene.workers) {
        return { ...crashOf(log, { scene, during: 'while it answers the sample' }), evidence: crashEvidence(log) };
    }
    return {
        class: 'script',
        message: `There was no answer to the sample: ${unanswered.replace(/\.$/, '')}.`,
        help: 'A deployment waits 5 seconds unless its `request_timeout_ms` says more: make `run()` faster, or allow more.',
        ...scene.place(`${scene.code}/${scene.boot.entry}`, scene.lineOf('run')),
        evidence: lastLines(log),
    };
}
function evidence(chain, log) {
    const raised = chain.find(({ type }) => !/UserScript/.test(type)) ?? chain.at(-1);
    return { evidence: raised === undefined ? lastLines(log) : evidenceOf(raised) };
}
/** The server writes its reason as JSON, some decorators as plain text. */
function messageOf(body) {
    try {
        const { message } = JSON.parse(body);
        if (typeof message === 'string')
            return message.slice(0, 300).replace(/\.$/, '');
    }
    catch { }
    return body.trim().split('\n')[0]?.slice(0, 300).replace(/\.$/, '') ?? '';
}

;// CONCATENATED MODULE: ./src/hosts/azureml/rehearsal/classify-boot.ts



/** An end in the start script: a path at which nothing is. Null where it went on. */
function classifyBoot(scene) {
    const { boot } = scene;
    if (boot.exit === null)
        return null;
    const { code, line } = boot.exit;
    const base = { exitCode: code, evidence: [line] };
    const value = boot.path.slice(boot.entryFolder.length + 1);
    const what = boot.branch === 'mount' ? 'folder of packages' : boot.branch === 'conda' ? 'conda file' : 'requirements file';
    const dropped = scene.dropped.find(one => {
        const gone = external_node_path_default().posix.join(scene.code, one.path);
        const wanted = external_node_path_default().posix.normalize(boot.path).replace(/\/$/, '');
        return (gone.startsWith(`${wanted}/`) ||
            gone === wanted ||
            `${wanted}/`.startsWith(gone.endsWith('/') ? gone : `${gone}/`));
    });
    const kind = boot.branch === 'mount' ? 'path' : 'requirements';
    if (dropped !== undefined) {
        return {
            ...base,
            class: 'path',
            message: `The ${what} ${value} never arrives: line ${dropped.line} of ${scene.ignoreFile} (${dropped.pattern}) keeps it from being uploaded.`,
            help: 'Put a .amlignore into the code folder, which the uploader reads instead of .gitignore; a comment in it is enough.',
        };
    }
    if (value.startsWith('/')) {
        return {
            ...base,
            class: kind,
            message: `The ${what} is named by the absolute path ${value}, which the image appends to the folder of the entry script.`,
            help: 'Write it relative to the folder of the entry script.',
        };
    }
    const there = scene.find(external_node_path_default().posix.basename(value)).map(file => external_node_path_default().posix.relative(entryFolderIn(scene), file));
    return {
        ...base,
        class: kind,
        message: `There is no ${what} at ${value}, seen from the folder of the entry script (${external_node_path_default().posix.normalize(boot.entryFolder).replace(/\/$/, '')}).`,
        help: there.length > 0 ? `Write ${there[0]}, where one lies.` : `Put it there, or correct the variable.`,
    };
}
function entryFolderIn({ boot, code }) {
    return external_node_path_default().posix.relative(code, external_node_path_default().posix.normalize(boot.entryFolder)) || '.';
}
/**
 * Exit code 100: the image says that the server is missing, when all it knows is that `pip show` printed nothing. What pip
 * wrote to standard error, which the image throws away, says what ended it.
 */
function classifyPipShow(outcome, scene) {
    const chain = readTracebacks(outcome.stderr).at(-1) ?? [];
    const raised = chain.at(-1);
    const line = 'A required package azureml-inference-server-http is missing. Please install azureml-inference-server-http before trying again';
    const base = {
        exitCode: 100,
        evidence: [line, ...(raised === undefined ? lastOf(outcome.stderr) : evidenceOf(raised).slice(-8))],
    };
    const culprit = culpritOf(outcome.stderr, scene);
    if (culprit === null) {
        return {
            ...base,
            class: 'host',
            message: 'The image would end with code 100: `pip show azureml-inference-server-http` printed nothing.',
            help: 'Look at the log for what pip wrote to standard error.',
        };
    }
    return {
        ...base,
        class: 'mount',
        message: `The image would end with code 100 and blame a missing server; what fails is pip, which is killed by ${culprit} in the mount.`,
        help: `Leave out what brings ${culprit} to the mount: it comes before the standard library and before pip itself.`,
    };
}
/** The file of the mount that ended a Python which has nothing to do with it. */
function culpritOf(stderr, scene) {
    const { mount } = scene;
    if (mount === null)
        return null;
    const tops = scene.inMount('');
    const mentioned = stderr
        .split(`${mount}/`)
        .slice(1)
        .map(rest => rest.split(/["'):\n]/)[0] ?? '');
    const file = mentioned.at(-1);
    if (file !== undefined && file !== '')
        return file.includes('/') ? mountedName(`${mount}/${file}`, scene) : file;
    const missing = /(?:No module named|module) '(\w+)(?:\.[\w.]+' *|' has no attribute)/.exec(stderr)?.[1];
    const named = tops.find(entry => entry.replace(/\..*$/, '') === missing);
    if (named !== undefined)
        return named;
    return tops.find(entry => /^sitecustomize\b/.test(entry)) ?? null;
}
function lastOf(text) {
    return text
        .split(/\r?\n/)
        .filter(line => line.trim() !== '')
        .slice(-8);
}

;// CONCATENATED MODULE: ./src/hosts/azureml/rehearsal/classify.ts






/**
 * Why a rehearsal failed, or null where it did not: what the start script does comes first, then the start of the server, then
 * its answer. `served` is null where nothing was started.
 */
function classify(served, scene) {
    const failure = served === null ? classifyBoot(scene) : classifyServed(withPlainPaths(served), scene);
    return failure === null ? null : told(failure, scene);
}
/** The shell joins paths as `src/./site-packages`, which older Pythons print as they got it. */
function withPlainPaths(served) {
    const plain = (text) => text.replaceAll('/./', '/');
    return {
        ...served,
        before: served.before.map(outcome => ({ ...outcome, stderr: plain(outcome.stderr) })),
        log: plain(served.log),
    };
}
function classifyServed(served, scene) {
    const { before, ready, exit, answer, unanswered } = served;
    const asked = before.at(-1);
    if (asked !== undefined && asked.stdout.trim() === '')
        return classifyPipShow(asked, scene);
    if (ready === null)
        return classifyStart(served, scene);
    // What was printed before the question belongs to the start, unless it is all there is.
    if (answer === null && unanswered === '' && exit !== null)
        return classifyStart(served, scene);
    return classifyAnswer(served, scene);
}
/** It ended, started its workers again and again, or never was healthy. */
function classifyStart(served, scene) {
    const { exit, log, boots } = served;
    const ended = exit?.code == null ? {} : { exitCode: exit.code };
    const config = /Invalid config file!/.test(log);
    const cause = blame(readTracebacks(log).at(-1) ?? [], scene);
    if (config)
        return { ...configFailure(log, scene), ...ended };
    if (cause !== null)
        return { ...cause.blamed, ...ended, evidence: evidenceOf(cause.raised) };
    if (boots > scene.workers) {
        return {
            ...crashOf(log, {
                scene,
                during: 'while it loads the entry script, and is started again and again: the container never ends by itself',
            }),
            evidence: crashEvidence(log),
        };
    }
    // A worker that ends with gunicorn's own code for one that could not boot is not told from it, and nothing is printed.
    const isLoading = /Found user script at/.test(log) && !/init has completed/.test(log);
    if (exit?.code != null && isLoading) {
        const during = 'while it loads the entry script, which ends the container';
        return { ...crashOf(log, { scene, during }), ...ended, evidence: crashEvidence(log) };
    }
    const evidence = lastLines(log);
    if (exit !== null) {
        const code = exit.code ?? `signal ${exit.signal}`;
        return {
            class: 'host',
            message: `The server ended with ${typeof code === 'number' ? `code ${code}` : code} before it was healthy.`,
            help: scene.exitCodes[`${exit.code}`] ?? 'Look at the log.',
            ...ended,
            evidence,
        };
    }
    const silent = /Invoking user's init function/.test(log);
    return {
        class: silent ? 'script' : 'host',
        message: silent
            ? `\`init()\` had not ended after ${scene.deadline} seconds, when the probes of the image give up.`
            : `The server was not healthy after ${scene.deadline} seconds, when the probes of the image give up (${served.health || 'no answer'}).`,
        help: silent
            ? 'Load less in `init()`, or allow more with `liveness_probe` and `readiness_probe` of the deployment.'
            : 'Look at the log for what it waits for.',
        evidence,
    };
}
/** `config.json` and `logging.json` beside the script are the server's own settings, whatever they were meant for. */
function configFailure(log, scene) {
    const raised = readTracebacks(log)
        .findLast(chain => chain.length > 0)
        ?.at(-1);
    const [file] = ['config.json', 'logging.json'].filter(name => scene.find(name).includes(name));
    return {
        class: 'script',
        message: `The server takes ${file ?? 'a configuration file'} of the code folder for its own, and cannot read it${raised ? `: ${raised.type}: ${raised.message.split('\n')[0]}` : ''}.`,
        help: 'Give it another name, or name the one that is meant for the server with AZUREML_CONFIG_FILE.',
        evidence: raised === undefined ? lastLines(log) : evidenceOf(raised),
    };
}

// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __webpack_require__(56107);
// EXTERNAL MODULE: ./src/core/reach.ts
var reach = __webpack_require__(98252);
// EXTERNAL MODULE: ./src/hosts/azureml/upload/read-upload.ts + 1 modules
var read_upload = __webpack_require__(65881);
;// CONCATENATED MODULE: ./src/hosts/azureml/rehearsal/stage-code.ts





/** Lays out the uploaded part of a code folder. Throws what `readUpload` and `stageUpload` throw. */
function stageCode(codeDir, scratch) {
    const root = external_node_path_default().join(scratch, 'var', 'azureml-app');
    const name = external_node_path_default().basename(external_node_fs_default().realpathSync(codeDir)) || 'code';
    const upload = (0,read_upload/* readUpload */.OA)(codeDir);
    (0,read_upload/* stageUpload */.Oo)(upload, codeDir, external_node_path_default().join(root, name));
    // A folder of which nothing was uploaded does not exist there; the code folder itself does.
    external_node_fs_default().mkdirSync(external_node_path_default().join(root, name), { recursive: true });
    return { root, name, ignoreFile: upload.ignoreFile, dropped: upload.dropped };
}
/** Puts the mount through the same ignore file: it is uploaded with the code. Throws what `stageUpload` throws. */
function uploadMount({ mount, codeDir, prefix, scratch }) {
    const paths = listFiles(mount);
    const { dropped } = (0,read_upload/* droppedFromUpload */.ey)({ codeDir, prefix, paths });
    if (dropped.length === 0)
        return { folder: mount, dropped };
    const gone = new Set(dropped.map(one => one.path));
    const below = prefix === '' || prefix === '.' ? '' : `${external_node_path_default().posix.normalize(prefix).replace(/\/$/, '')}/`;
    const files = paths.filter(file => !gone.has(`${below}${file}`));
    if (files.length === 0)
        return { folder: null, dropped };
    const into = external_node_path_default().join(scratch, 'arrived');
    (0,read_upload/* stageUpload */.Oo)({ files }, mount, into);
    return { folder: into, dropped };
}
/** Files below a folder, `/` between their parts, in the order of the walk. Links are files where they lead to one. */
function listFiles(folder) {
    const found = [];
    const waiting = [''];
    for (const below of waiting) {
        for (const entry of external_node_fs_default().readdirSync(external_node_path_default().join(folder, below), { withFileTypes: true })) {
            const name = below === '' ? entry.name : `${below}/${entry.name}`;
            if (entry.isDirectory())
                waiting.push(name);
            else
                found.push(name);
        }
    }
    return found;
}
/**
 * Lays out a model as a deployment finds it below AZUREML_MODEL_DIR, and returns that folder, relative to the app root. Azure
 * ML puts a registered folder there under its own name or its contents straight away, as it was registered: both are there.
 */
function stageModel(model, root) {
    const name = external_node_path_default().basename(external_node_fs_default().realpathSync(model)) || 'model';
    const folder = external_node_path_default().posix.join('azureml-models', name, '1');
    const here = external_node_path_default().join(root, folder);
    const from = external_node_fs_default().realpathSync(model);
    try {
        external_node_fs_default().mkdirSync(here, { recursive: true });
        const place = external_node_path_default().join(here, name);
        if (!external_node_fs_default().statSync(from).isDirectory()) {
            external_node_fs_default().copyFileSync(from, place, (external_node_fs_default()).constants.COPYFILE_FICLONE);
            return { folder, at: '', from: '', notes: [] };
        }
        external_node_fs_default().mkdirSync(place);
        for (const entry of external_node_fs_default().readdirSync(from)) {
            if (entry !== name)
                external_node_fs_default().symlinkSync(external_node_path_default().posix.join(name, entry), external_node_path_default().join(here, entry));
        }
        const notes = [
            `Below AZUREML_MODEL_DIR the files of the model lie in ${name}/ and beside it: a deployment has one of the two, by how the model was registered.`,
        ];
        return { folder, at: external_node_path_default().posix.join(folder, name), from, notes };
    }
    catch (error) {
        throw (0,errors/* systemCode */.xU)(error) === undefined ? error : (0,errors/* writeError */.oG)(error, here, 'TMPDIR');
    }
}
/**
 * Copies a folder, what its links lead to included, cheaply where the file system shares blocks. Throws `disk-full` or `unwritable`
 * with the path, `unreadable` for a link that leads out of the workspace of a job.
 */
function copyFolder(from, to) {
    const filter = (file) => {
        (0,reach/* refuseOutOfReach */.xM)(file, 'input', file);
        return true;
    };
    try {
        external_node_fs_default().cpSync(from, to, { recursive: true, dereference: true, filter, mode: (external_node_fs_default()).constants.COPYFILE_FICLONE });
    }
    catch (error) {
        throw (0,errors/* writeError */.oG)(error, to, 'TMPDIR');
    }
}
/**
 * Takes the right to write from everything below a folder, or gives it back to its owner. Root may write all the same, so
 * false is returned for it, and nothing is changed.
 */
function setWritable(folder, writable) {
    if (process.getuid?.() === 0)
        return false;
    const change = (file) => {
        const mode = external_node_fs_default().statSync(file).mode & 0o777;
        external_node_fs_default().chmodSync(file, writable ? mode | 0o200 : mode & ~0o222);
    };
    const folders = [''];
    // A folder must be writable again before its entries can be removed; its mode never keeps them from being listed.
    for (const below of folders) {
        const here = external_node_path_default().join(folder, below);
        change(here);
        for (const entry of external_node_fs_default().readdirSync(here, { withFileTypes: true })) {
            if (entry.isDirectory())
                folders.push(external_node_path_default().join(below, entry.name));
            else if (entry.isFile())
                change(external_node_path_default().join(here, entry.name));
        }
    }
    return true;
}

;// CONCATENATED MODULE: ./src/hosts/azureml/rehearsal/layout-mount.ts




/** Puts the mount into its place in the code folder, as the upload would bring it there. Throws what the staging throws. */
function layMount({ mount, place, base, isolation, root, name, codeDir, scratch }) {
    const at = external_node_path_default().join(root, name, ...place.split('/'));
    const seen = external_node_path_default().posix.join(base, name, place);
    const nothing = {
        seen: null,
        real: null,
        readOnly: false,
        binds: [],
        dropped: [],
        notes: [],
        close: () => { },
    };
    // One that lies in the code folder already was uploaded with it.
    if (mount === null) {
        if (!(0,folders/* isFolder */.lQ)(at) || place === '.')
            return nothing;
        return { ...nothing, seen, real: at, ...protect(at, { isolation, seen }) };
    }
    const notes = (0,folders/* isFolder */.lQ)(at)
        ? [`The code folder holds a \`${place}\` of its own; the packages that were given stood in its place.`]
        : [];
    const arrived = uploadMount({ mount, codeDir, prefix: place, scratch });
    external_node_fs_default().rmSync(at, { recursive: true, force: true });
    if (arrived.folder === null)
        return { ...nothing, dropped: arrived.dropped, notes };
    external_node_fs_default().mkdirSync(external_node_path_default().dirname(at), { recursive: true });
    if (isolation.paths) {
        external_node_fs_default().mkdirSync(at);
        const binds = [{ from: arrived.folder, to: seen, readOnly: true }];
        return { ...nothing, seen, real: arrived.folder, readOnly: true, binds, dropped: arrived.dropped, notes };
    }
    copyFolder(arrived.folder, at);
    return { ...nothing, seen, real: at, dropped: arrived.dropped, notes, ...protect(at, { isolation, seen }) };
}
function protect(at, { isolation, seen }) {
    if (isolation.paths)
        return { readOnly: true, binds: [{ from: at, to: seen, readOnly: true }], close: () => { } };
    const readOnly = setWritable(at, false);
    return { readOnly, binds: [], close: () => void (readOnly && setWritable(at, true)) };
}

;// CONCATENATED MODULE: ./src/hosts/azureml/rehearsal/mount-place.ts


/**
 * Where the mount goes in the code folder: where the variable or PYTHONPATH points, when that is in a folder that is there (a
 * value that begins at the root of the checkout is not), else the target's own place.
 */
function placeOf({ variables, entryFolder, target, codeDir, code }) {
    const value = variables[target.environment.name];
    const wanted = value && !value.startsWith('/')
        ? external_node_path_default().posix.join(entryFolder, value)
        : variables.PYTHONPATH?.split(':')
            .filter(entry => entry.startsWith(`${code}/`))
            .map(entry => external_node_path_default().posix.relative(code, entry))[0];
    const canLie = wanted !== undefined &&
        !/^\.*$/.test(wanted) &&
        !wanted.startsWith('../') &&
        (0,folders/* isFolder */.lQ)(external_node_path_default().join(codeDir, external_node_path_default().posix.dirname(wanted)));
    return canLie ? wanted : external_node_path_default().posix.join(entryFolder, target.mountPath);
}
/** Whether a variable of the deployment brings the packages in another way than by a mount. */
function choosesOther({ target, variables }) {
    return (target.exclusiveVariables ?? []).flat().some(name => variables[name]);
}
/** The variable by which the image finds the mount, where the deployment sets none. */
function deliveryVariables({ target, place, entryFolder, code }, variables) {
    const { environment, fallback, ignoresMount } = target;
    if ([environment.name, fallback ?? environment.name, 'PYTHONPATH'].some(name => variables[name]))
        return {};
    if (environment.value === 'absolute')
        return { [environment.name]: external_node_path_default().posix.join(code, place) };
    if (ignoresMount && fallback !== undefined)
        return { [fallback]: external_node_path_default().posix.join(code, place) };
    return { [environment.name]: external_node_path_default().posix.relative(entryFolder, place) || '.' };
}

;// CONCATENATED MODULE: ./src/hosts/azureml/rehearsal/layout.ts






/** Where an Azure ML image keeps what was uploaded. */
const appRoot = '/var/azureml-app';
/** Lays out code, mount and model. Throws what the staging throws. */
function layOut(options, isolation) {
    const { codeDir, entryScript, scratch, target } = options;
    const code = stageCode(codeDir, scratch);
    const entry = (0,paths/* slashed */.df)(external_node_path_default().relative(external_node_fs_default().realpathSync(codeDir), realOrSelf(entryScript)));
    const base = isolation.paths ? appRoot : code.root;
    // Only whole paths, alone or in a list of them: a path that was translated is not translated again.
    const seen = (file) => base === appRoot
        ? file
        : file.replace(/(^|:)\/var\/azureml-app(?=[/:]|$)/g, (_, before) => `${before}${base}`);
    const shown = (text) => (base === appRoot ? text : text.replaceAll(base, appRoot));
    const codeSeen = `${base}/${code.name}`;
    const entryFolder = external_node_path_default().posix.dirname(entry);
    const place = options.mountAt ?? placeOf({ ...options, entryFolder, code: `${appRoot}/${code.name}` });
    const given = { ...options, place, base, isolation, root: code.root, name: code.name };
    const mounted = layMount(given);
    const model = options.modelDir === null ? null : stageModel(options.modelDir, code.root);
    const binds = isolation.paths ? [{ from: code.root, to: appRoot }, ...mounted.binds] : [];
    if (model !== null && model.at !== '') {
        if (isolation.paths)
            binds.push({ from: model.from, to: `${appRoot}/${model.at}`, readOnly: true });
        else
            copyFolder(model.from, external_node_path_default().join(code.root, model.at));
    }
    const modelSeen = model === null ? null : `${base}/${model.folder}`;
    const [home, tmp, empty] = ['home', 'tmp', 'empty'].map(name => external_node_path_default().join(scratch, name));
    for (const folder of [home, tmp, empty])
        external_node_fs_default().mkdirSync(folder, { recursive: true });
    const variables = {
        AML_APP_ROOT: `${appRoot}/${code.name}`,
        AZUREML_ENTRY_SCRIPT: entry,
        AZUREML_INFERENCE_SERVER_HTTP_ENABLED: '1',
        ...(modelSeen !== null && { AZUREML_MODEL_DIR: modelSeen }),
        ...(options.deployed !== true &&
            (options.mount !== null || (mounted.seen !== null && !choosesOther(options))) &&
            deliveryVariables({ target, place, entryFolder, code: `${appRoot}/${code.name}` }, options.variables)),
        ...options.variables,
    };
    const dropped = [...code.dropped, ...mounted.dropped];
    const here = (file) => {
        const plain = external_node_path_default().posix.normalize(file);
        if (plain !== base && !plain.startsWith(`${base}/`))
            return null;
        return external_node_path_default().join(code.root, plain.slice(base.length));
    };
    return {
        isolation: { ...isolation, readOnlyMount: mounted.readOnly },
        binds,
        variables: Object.fromEntries(Object.entries(variables).map(([name, text]) => [name, seen(text)])),
        codeSeen,
        mountSeen: mounted.seen,
        mountReal: mounted.real,
        modelSeen,
        empty,
        home,
        tmp,
        ignoreFile: code.ignoreFile,
        dropped,
        notes: [...(options.notes ?? []), ...mounted.notes, ...(model?.notes ?? [])],
        problem: entryProblem({ entry, entryScript, codeDir, dropped, ignoreFile: code.ignoreFile }),
        here,
        shown,
        find: name => {
            const found = findNamed(external_node_path_default().join(code.root, code.name), name);
            // Where it is shown at its place only, nothing of it lies there.
            const shows = mounted.seen !== null && external_node_path_default().posix.basename(place) === name && !found.includes(place);
            return shows ? [place, ...found] : found;
        },
        close: () => mounted.close(),
    };
}
/** A script that the server will not find is told before anything is started. */
function entryProblem({ entry, entryScript, codeDir, dropped, ignoreFile }) {
    if (entry.startsWith('../') ||
        external_node_path_default().isAbsolute(entry) ||
        !(0,paths/* isInside */.FK)(external_node_fs_default().realpathSync(codeDir), realOrSelf(entryScript))) {
        return {
            class: 'path',
            message: `The entry script ${entryScript} lies outside the code folder ${codeDir}, which is all that is uploaded.`,
            help: 'Move it into the code folder, or name the folder that holds both with `code-dir`.',
            evidence: [],
        };
    }
    const by = dropped.find(({ path: gone }) => gone === entry || (gone.endsWith('/') && entry.startsWith(gone)));
    if (by === undefined)
        return null;
    return {
        class: 'path',
        message: `${entry} never arrives: line ${by.line} of ${ignoreFile} (${by.pattern}) keeps it from being uploaded.`,
        help: `Take that line out, or put a .amlignore into the code folder, which the uploader reads instead of .gitignore.`,
        evidence: [],
    };
}
function findNamed(folder, name) {
    try {
        return listFolders(folder)
            .filter(file => file.split('/').at(-1) === name)
            .slice(0, 20);
    }
    catch {
        return [];
    }
}
function listFolders(folder) {
    const files = listFiles(folder);
    const folders = files.flatMap(file => {
        const parts = file.split('/').slice(0, -1);
        return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    });
    return [...new Set([...files, ...folders])];
}
function realOrSelf(file) {
    try {
        return external_node_fs_default().realpathSync(file);
    }
    catch {
        return external_node_path_default().resolve(file);
    }
}

// EXTERNAL MODULE: ./src/python/fit.ts
var fit = __webpack_require__(3681);
;// CONCATENATED MODULE: ./src/hosts/azureml/rehearsal/make-context.ts




/** What is known before anything runs: `deadline` and what depends on the server are filled in later by `withServer`. */
function sceneOf({ target, interpreter, codeDir, io }, { folders, boot }) {
    return {
        target: target.name,
        boot,
        deadline: 0,
        mount: folders.mountSeen,
        unreached: isUnreached(folders, boot),
        code: folders.codeSeen,
        model: folders.modelSeen,
        server: null,
        python: (0,fit/* minorVersion */.Kt)(interpreter.version),
        stdlib: interpreter.stdlib,
        network: !folders.isolation.network,
        dropped: folders.dropped,
        ignoreFile: folders.ignoreFile,
        workers: workersOf(folders.variables),
        exitCodes: target.exitCodes ?? {},
        shown: folders.shown,
        find: folders.find,
        inMount: folder => entriesOf(folders.mountReal, folder),
        overrides: () => [],
        lineOf: name => lineOf(name, external_node_path_default().join(codeDir, external_node_path_default().posix.normalize(boot.entry))),
        place: (file, line) => placeIn(file, { line, codeSeen: folders.codeSeen, codeDir, cwd: io.cwd }),
    };
}
/** Whether the mount is on none of the paths that the start script hands on. */
function isUnreached({ mountSeen, codeSeen }, { pythonPath, exit }) {
    if (mountSeen === null || exit !== null)
        return false;
    const entries = (pythonPath ?? '').split(':').map(entry => external_node_path_default().posix.resolve(codeSeen, entry));
    return !entries.includes(mountSeen);
}
/** Where Python source at the top level defines, binds or imports a name, by its words alone. */
function lineOf(name, file) {
    const brings = new RegExp(`^(?:(?:async\\s+)?def\\s+${name}\\b|${name}\\s*[=:]|(?:from|import)\\b.*\\b${name}\\b)`);
    try {
        const lines = external_node_fs_default().readFileSync(file, 'utf8').split(/\r\n|\n|\r/);
        return (Math.max(0, lines.findLastIndex(line => brings.test(line))) + 1);
    }
    catch {
        return 1;
    }
}
/** How many workers the server starts with (WORKER_COUNT). */
function workersOf(variables) {
    return Math.max(1, Math.min(64, Number.parseInt(variables.WORKER_COUNT ?? '1', 10) || 1));
}
/** The same once the server's environment is known, whose place on this machine is no news for a reader of the host's log. */
function withServer(scene, { folders, server, deadline, target, interpreter }) {
    const envDir = target.image?.envDir;
    return {
        ...scene,
        server: server.folder,
        deadline,
        overrides: () => overridden(folders, server, interpreter.stdlib),
        shown: text => (envDir === undefined ? scene.shown(text) : scene.shown(text).replaceAll(server.folder, envDir)),
    };
}
/** Names of what lies in a folder of the mount, sorted. */
function entriesOf(mount, folder) {
    if (mount === null)
        return [];
    try {
        return external_node_fs_default().readdirSync(external_node_path_default().join(mount, folder)).sort();
    }
    catch {
        return [];
    }
}
/** Top-level names that the mount takes from the environment of the server or from the standard library. */
function overridden({ mountReal }, { folder }, stdlib) {
    const [lib] = entriesOf(external_node_path_default().join(folder, 'lib'), '').filter(name => name.startsWith('python'));
    const importable = (names) => names
        .filter(name => !/\.(?:dist-info|egg-info|pth|libs)$/.test(name) && name !== '__pycache__')
        .map(name => name.replace(/\..*$/, ''));
    const theirs = new Set([
        ...stdlib,
        ...importable(entriesOf(external_node_path_default().join(folder, 'lib', lib ?? '', 'site-packages'), '')),
    ]);
    return [...new Set(importable(entriesOf(mountReal, '')))].filter(name => theirs.has(name));
}
/** Where a line of the code stands in the repository, with the line itself. */
function placeIn(file, { line, codeSeen, codeDir, cwd }) {
    if (!file.startsWith(`${codeSeen}/`))
        return {};
    const real = external_node_path_default().join(codeDir, file.slice(codeSeen.length + 1));
    const relative = (0,paths/* shownPath */.pS)(real, cwd);
    try {
        const excerpt = external_node_fs_default().readFileSync(real, 'utf8').split(/\r\n|\n|\r/)[line - 1];
        return { file: relative, line, ...(excerpt !== undefined && excerpt.length < 1000 && { excerpt }) };
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./src/hosts/azureml/rehearsal/notes.ts

/** What is worth knowing of the start script's decisions, one sentence each. */
function bootNotes({ branch, path: file, ignored }, { installed }) {
    return [
        ...(installed === undefined && (branch === 'requirements' || branch === 'conda')
            ? [`The image would install ${external_node_path_default().posix.basename(file)} before the server starts; that was not done here.`]
            : []),
        ...ignored.map(name => `${name} is set, and the image does not obey it.`),
    ];
}
/** An interpreter that is not the target's, which proves nothing; null where it is. */
function pythonProblem({ name, python }, { version, executable }) {
    const minor = /^(?:==)?(\d+\.\d+)(?:\.\*)?$/.exec(python ?? '')?.[1];
    if (minor === undefined || version.startsWith(`${minor}.`))
        return null;
    return {
        class: 'host',
        message: `${name} runs Python ${minor}, and ${executable} is Python ${version}: nothing that was tried with it would hold there.`,
        help: `Set up Python ${minor} before this step, or name it with the input \`python\`.`,
        evidence: [],
    };
}

// EXTERNAL MODULE: ./src/environment/imports/interpreter.ts
var imports_interpreter = __webpack_require__(74418);
;// CONCATENATED MODULE: ./src/hosts/azureml/rehearsal/classify-script.ts




/** Why an entry script failed that was tried without its server, or null where it did not. */
function classifyScript(served, scene) {
    const { ready, exit, log } = withPlainPaths(served);
    if (ready !== null)
        return null;
    const cause = blame(readTracebacks(log).at(-1) ?? [], scene);
    const at = scene.place(`${scene.code}/${scene.boot.entry}`, 1);
    if (cause !== null)
        return told({ ...cause.blamed, evidence: evidenceOf(cause.raised) }, scene);
    const how = exit === null
        ? `had not ended after ${scene.deadline} seconds`
        : exit.signal !== null
            ? `was ended by signal ${exit.signal}`
            : `ended with code ${exit.code} and without a traceback`;
    return told({
        class: 'script',
        message: `${scene.boot.entry} ${how} while it was loaded or asked.`,
        help: 'Run it under `python -X faulthandler` to see where it stands.',
        ...at,
        evidence: lastLines(log),
    }, scene);
}

;// CONCATENATED MODULE: ./src/hosts/azureml/rehearsal/variables.ts


const programs = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/**
 * What a rehearsed process starts with, before the deployment's own variables: a home and temporary files of ours, locale and
 * time zone of a container, and nothing of the job's but what its interpreter cannot start without.
 */
function containerEnvironment({ home, tmp }, { interpreter, env }) {
    const { LANG, LC_ALL, TZ, LD_LIBRARY_PATH } = (0,scrub.scrubbedEnvironment)(env, {
        libraryPath: (0,scrub/* libraryPathOf */.a1)(interpreter.executable, env),
    });
    return {
        PATH: programs,
        ...(LANG !== undefined && { LANG }),
        ...(LC_ALL !== undefined && { LC_ALL }),
        ...(TZ !== undefined && { TZ }),
        ...(LD_LIBRARY_PATH !== undefined && { LD_LIBRARY_PATH }),
        HOME: home,
        TMPDIR: tmp,
        // The mount cannot be written to; neither can the environment of the server.
        PYTHONDONTWRITEBYTECODE: '1',
    };
}
/** The environment of the server: the container's, the deployment's, and PYTHONPATH as the start script leaves it. */
function serverEnvironment({ server, folders, boot, interpreter, env, installed, }) {
    const container = containerEnvironment(folders, { interpreter, env });
    const { PYTHONPATH: _, ...variables } = folders.variables;
    const pythonPath = installed === undefined
        ? boot.pythonPath
        : [...(boot.pythonPath ? [boot.pythonPath.replace(/:$/, '')] : []), installed].join(':');
    return {
        ...container,
        PATH: `${external_node_path_default().join(server.folder, 'bin')}:${container.PATH}`,
        ...variables,
        ...(pythonPath !== null && { PYTHONPATH: pythonPath }),
    };
}

;// CONCATENATED MODULE: ./src/hosts/azureml/rehearsal/script.ts







/**
 * Tries the entry script alone in the plain interpreter with the mount on PYTHONPATH: imports it, calls `init()` and, with a
 * sample, `run()`. What the server would accept or refuse beyond that stays open, and the facts say so (`script-only`).
 *
 * Throws what `serve` throws.
 */
async function rehearseScript(options) {
    const { rehearsal, serving, folders, scene, pythonPath } = options;
    const { target, interpreter, sample, io } = rehearsal;
    const [sampleFile, answerFile] = ['sample', 'answer'].map(name => external_node_path_default().join(folders.tmp, name));
    external_node_fs_default().rmSync(answerFile, { force: true });
    if (sample !== null)
        external_node_fs_default().writeFileSync(sampleFile, sample);
    const deadline = (rehearsal.deadlineSeconds ?? 310) + (sample === null ? 0 : (rehearsal.sampleSeconds ?? 60));
    const container = containerEnvironment(folders, { interpreter, env: io.env });
    const { PYTHONPATH: _, ...variables } = folders.variables;
    const { boot } = scene;
    const command = [
        (0,imports_interpreter/* plainInterpreter */.Fp)(interpreter),
        // What this machine's own site-packages hold is not on the host.
        ...['-s', '-S', '-B'],
        (0,assets/* asset */.L)('python/script_only.py'),
        boot.appRoot,
        boot.entry,
        answerFile,
        ...(sample === null ? [] : [sampleFile]),
    ];
    const served = await serve({
        isolation: folders.isolation,
        binds: folders.binds,
        host: {
            command,
            env: { ...container, ...variables, ...(pythonPath !== null && { PYTHONPATH: pythonPath }) },
            cwd: boot.appRoot,
            seconds: deadline,
        },
        health: { kind: 'exit' },
    }, serving);
    const failure = classifyScript(served, { ...scene, deadline });
    const body = external_node_fs_default().existsSync(answerFile) ? external_node_fs_default().readFileSync(answerFile, 'utf8').slice(0, 65536) : null;
    return {
        target: target.name,
        how: 'script-only',
        what: `${boot.entry} on CPython ${interpreter.version}, without the server`,
        isolation: folders.isolation,
        ready: served.ready === null ? null : { seconds: served.ready, deadline },
        answer: body === null ? null : { status: 200, headers: {}, body, seconds: served.seconds },
        sample: sample !== null,
        failure,
        modules: null,
        notes: folders.notes,
        log: served.log,
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
var external_node_os_default = /*#__PURE__*/__webpack_require__.n(external_node_os_);
// EXTERNAL MODULE: ./src/core/cleanup.ts
var cleanup = __webpack_require__(3639);
// EXTERNAL MODULE: ./src/core/kill-guard.ts
var kill_guard = __webpack_require__(38047);
// EXTERNAL MODULE: ./src/core/own-folder.ts
var own_folder = __webpack_require__(21560);
// EXTERNAL MODULE: ./src/environment/create-virtualenv.ts
var create_virtualenv = __webpack_require__(91864);
// EXTERNAL MODULE: ./src/environment/install/install.ts + 9 modules
var install = __webpack_require__(70538);
// EXTERNAL MODULE: ./src/environment/install/installer.ts
var install_installer = __webpack_require__(87397);
;// CONCATENATED MODULE: ./src/hosts/azureml/rehearsal/server.ts














/** Holds what the environment looked like when it was made; written last. */
const markName = 'sitemount.json';
/**
 * The virtualenv of a lock and a Python build, from `sitemount/servers` in the user's cache folder (XDG_CACHE_HOME, else
 * `~/.cache`), made there when it is missing or was changed. It is published by renaming a link to it: two runs at the same
 * time each make one, and either finds a whole one.
 *
 * Throws what `createVirtualenv`, `chooseInstaller` and `install` throw, `disk-full` or `unwritable` with the path.
 */
async function ensureServer(options) {
    const { interpreter, lock, io } = options;
    const link = external_node_path_default().join(serversFolder(io.env), digestOf(lock, interpreter));
    const ready = found(link);
    if (ready !== undefined)
        return { ...ready, kept: true };
    // Made where it stays: console scripts and pyvenv.cfg hold their own path.
    const folder = `${link}-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`;
    const release = (0,kill_guard/* guard */.a)(folder);
    let disown = () => { };
    try {
        (0,folders/* makeFolders */.wZ)(external_node_path_default().dirname(link));
        removeAbandonedServers(external_node_path_default().dirname(link));
        external_node_fs_default().mkdirSync(folder);
        disown = (0,own_folder/* own */.ZV)(folder);
        await fill(folder, options);
        const other = found(link);
        if (other !== undefined) {
            // Another run was faster, and may be using it.
            external_node_fs_default().rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
            return { ...other, kept: true };
        }
        publish(link, folder);
    }
    catch (error) {
        external_node_fs_default().rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
        throw (0,errors/* writeError */.oG)(error, folder, 'XDG_CACHE_HOME');
    }
    finally {
        disown();
        release();
    }
    const made = found(link);
    if (made === undefined)
        throw new errors/* SitemountError */.hr('internal', `${link} was changed while it was made.`);
    return { ...made, kept: false };
}
function serversFolder(env) {
    const cache = env.XDG_CACHE_HOME ?? '';
    // Relative ones are to be ignored (XDG Base Directory Specification).
    const parent = external_node_path_default().isAbsolute(cache) ? cache : external_node_path_default().join(env.HOME || external_node_os_default().homedir(), '.cache');
    return external_node_path_default().join(parent, 'sitemount', 'servers');
}
/** Removes environments that a run which is gone had not finished. One that a link leads to is finished. */
function removeAbandonedServers(servers) {
    for (const name of external_node_fs_default().readdirSync(servers)) {
        if (!/^[0-9a-f]{32}-[0-9a-f]{8}$/.test(name))
            continue;
        const folder = external_node_path_default().join(servers, name);
        // In this order: what is gone links nothing any more.
        if ((0,own_folder/* isAbandoned */.zI)(folder) && target(external_node_path_default().join(servers, name.slice(0, 32))) !== folder)
            cleanup/* discardNow */.d.discard(folder);
    }
}
function digestOf(lock, { executable, version, abi, platform, glibc }) {
    const parts = [lock, external_node_fs_default().realpathSync(executable), version, abi, platform, glibc ?? ''];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
async function fill(folder, options) {
    const { interpreter, lock, io, scratch } = options;
    const { signal, log } = io;
    const work = external_node_fs_default().mkdtempSync(external_node_path_default().join(scratch, 'server-'));
    const temporary = external_node_path_default().join(work, 'tmp');
    external_node_fs_default().mkdirSync(temporary);
    const library = (0,scrub/* libraryPathOf */.a1)(interpreter.executable, io.env);
    const env = (0,scrub/* withTemporary */.mA)((0,scrub.scrubbedEnvironment)(io.env, { libraryPath: library }), temporary);
    const virtualenv = await (0,create_virtualenv/* createVirtualenv */.F)({ interpreter, folder, env, signal });
    const installer = await (0,install_installer/* chooseInstaller */.I1)({ installer: 'auto', interpreter, env, signal });
    log.progress('Installing the server of the image');
    await (0,install/* install */.a)({
        ...options,
        virtualenv,
        installer,
        requirements: lock,
        constraints: '',
        fullyHashed: true,
        wheelsOnly: true,
        markers: interpreter.markers,
        signal,
        env,
        log,
        scratch: work,
    });
    // The start script asks pip for the server; without pip in the lock and the module ensurepip (Debian) that question is left out.
    if (!external_node_fs_default().existsSync(external_node_path_default().join(folder, 'bin', 'pip'))) {
        await (0,core_process/* run */.eF)(virtualenv.executable, ['-I', '-m', 'ensurepip', '--default-pip'], { env, signal, timeout: 120_000 });
    }
    // The image has its bytecode; this folder is read-only to the server, which would compile it at every start.
    await (0,core_process/* run */.eF)(virtualenv.executable, ['-I', '-m', 'compileall', '-q', virtualenv.site], { env, signal, timeout: 300_000 });
    external_node_fs_default().writeFileSync(external_node_path_default().join(folder, markName), `${JSON.stringify({ tree: treeOf(folder) })}\n`);
}
function publish(link, folder) {
    const draft = `${folder}.link`;
    external_node_fs_default().symlinkSync(external_node_path_default().basename(folder), draft);
    const before = target(link);
    external_node_fs_default().renameSync(draft, link);
    // It was damaged: nobody is sent there any more.
    if (before !== undefined && before !== folder)
        external_node_fs_default().rmSync(before, { recursive: true, force: true, maxRetries: 3 });
}
/** The whole environment that a link leads to, or undefined where there is none or it is not what was made. */
function found(link) {
    const folder = target(link);
    if (folder === undefined)
        return undefined;
    try {
        const { tree } = JSON.parse(external_node_fs_default().readFileSync(external_node_path_default().join(folder, markName), 'utf8'));
        const python = external_node_path_default().join(folder, 'bin', 'python');
        return tree === treeOf(folder) && external_node_fs_default().existsSync(python) ? { folder, python } : undefined;
    }
    catch {
        return undefined;
    }
}
function target(link) {
    try {
        const name = external_node_fs_default().readlinkSync(link);
        return name === external_node_path_default().basename(name) ? external_node_path_default().join(external_node_path_default().dirname(link), name) : undefined;
    }
    catch {
        return undefined;
    }
}
/** Names, sizes, kinds and times of everything in a folder but the mark, as one digest: 4,000 files take some 50 ms. */
function treeOf(folder) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const waiting = [''];
    for (const below of waiting) {
        const entries = external_node_fs_default().readdirSync(external_node_path_default().join(folder, below)).sort();
        for (const name of entries) {
            const file = below === '' ? name : `${below}/${name}`;
            if (file === markName || file === own_folder/* ownerFile */.SF)
                continue;
            const stats = external_node_fs_default().lstatSync(external_node_path_default().join(folder, file));
            if (stats.isDirectory())
                waiting.push(file);
            // A folder's own time and size say nothing that its entries do not.
            const facts = stats.isDirectory() ? [] : [stats.size, stats.mtimeMs];
            hash.update(`${JSON.stringify([file, stats.mode, ...facts])}\n`);
        }
    }
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./src/hosts/azureml/rehearsal/rehearse.ts















/** Seconds: `pip show` takes a second. */
const rehearse_patience = 60;
/**
 * Starts what an Azure ML inference image starts, as far as one machine can: the uploaded part of the code folder, the start
 * script's decisions (replayed, with the standard error it throws away), and the real server by its console script, from an
 * environment that holds nothing else. Where the server cannot be had, the script alone is tried, and that never passes.
 *
 * Throws `unreadable` for a code folder, script or model that cannot be read, `disk-full`, `unwritable`, `probe-failed` when the
 * interpreter does not answer, `interrupted`.
 */
async function rehearseAzureML(options) {
    const { target, interpreter } = options;
    const wrong = pythonProblem(target, interpreter);
    const { serving, folders } = await prepare(options);
    const facts = startFacts(options, folders);
    try {
        if (wrong !== null)
            return { ...facts, failure: wrong };
        if (folders.problem !== null)
            return { ...facts, failure: folders.problem };
        const boot = replay(target, folders);
        const scene = sceneOf(options, { folders, boot });
        if (boot.exit !== null)
            return { ...facts, failure: classify(null, scene), log: `${boot.exit.line}\n` };
        const server = await serverOf(options);
        if ('trouble' in server)
            return await scriptOnly(options, { serving, folders, scene, trouble: server.trouble });
        return await rehearse_start(options, { serving, folders, boot, server, facts, scene });
    }
    finally {
        folders.close();
    }
}
async function rehearse_start(options, { serving, folders, boot, server, facts, scene }) {
    const { target, sample, interpreter } = options;
    const port = await freePort();
    const env = serverEnvironment({ server, folders, boot, interpreter, env: options.io.env, installed: options.installed });
    const deadline = options.deadlineSeconds ?? deadlineOf(target);
    const url = (at) => `http://127.0.0.1:${port}${at}`;
    const stage = {
        isolation: folders.isolation,
        binds: [...folders.binds, { from: server.folder, to: server.folder, readOnly: true }],
        before: pipShow(server, { env, cwd: folders.empty }),
        host: {
            command: [
                external_node_path_default().join(server.folder, 'bin', consoleScript(target)),
                '--entry_script',
                boot.entry,
                '--port',
                `${port}`,
            ],
            env,
            cwd: boot.appRoot,
            seconds: deadline,
        },
        health: { kind: 'http', url: url(target.server?.health ?? '/') },
        boots: { pattern: 'Booting worker with pid', allowed: scene.workers },
        ...(sample !== null && {
            sample: {
                url: url(target.server?.score ?? '/score'),
                body: sample,
                headers: { 'content-type': 'application/json' },
                seconds: options.sampleSeconds ?? 60,
            },
        }),
        after: modulesStep({ server, folders, boot, env }),
        ...(folders.mountSeen !== null && { watch: folders.mountSeen }),
    };
    const served = await serve(stage, serving);
    const known = withServer(scene, { folders, server, deadline, target, interpreter });
    const log = [...served.before.map(({ stdout, stderr }) => `${stdout}${stderr}`), served.log].join('');
    return {
        ...facts,
        what: `${target.server?.distribution} ${target.server?.version} on CPython ${interpreter.version}`,
        notes: [...facts.notes, ...bootNotes(boot, options)],
        ready: served.ready === null ? null : { seconds: served.ready, deadline },
        answer: served.answer,
        failure: classify(served, known),
        modules: moduleOrigins(served),
        log: known.shown(log),
    };
}
/** What the server's absence from a rehearsal means: the script is tried, and the verdict stays open. */
async function scriptOnly(options, { serving, folders, scene, trouble }) {
    const facts = await rehearseScript({ rehearsal: options, serving, folders, scene, pythonPath: scene.boot.pythonPath });
    const [reason = '', ...more] = trouble.split('\n');
    const failure = facts.failure ?? {
        class: 'host',
        message: `The server of ${options.target.name} could not be started here, so that only the entry script was tried: ${reason.replace(/[.:]$/, '')}.`,
        help: 'Run it once where a package index is in reach: the server is kept between runs, below `~/.cache/sitemount`.',
        evidence: more.slice(0, 12),
    };
    return { ...facts, failure };
}
/**
 * Tries the entry script alone: for targets whose server sitemount does not know, and without a command. See `rehearseScript`.
 *
 * Throws what `rehearseAzureML` throws.
 */
async function rehearseScriptOnly(options) {
    const { serving, folders } = await prepare(options);
    try {
        if (folders.problem !== null)
            return { ...startFacts(options, folders), how: 'script-only', failure: folders.problem };
        const boot = replay({ ...options.target, ignoresMount: true }, folders);
        const scene = { ...sceneOf(options, { folders, boot }), unreached: false };
        const pythonPath = folders.variables.PYTHONPATH ?? folders.mountSeen;
        return await rehearseScript({ rehearsal: options, serving, folders, scene, pythonPath });
    }
    finally {
        folders.close();
    }
}
async function prepare(options) {
    const { interpreter, io, scratch } = options;
    const serving = {
        python: interpreter.executable,
        scratch,
        env: (0,scrub.scrubbedEnvironment)(io.env, { libraryPath: (0,scrub/* libraryPathOf */.a1)(interpreter.executable, io.env) }),
        signal: io.signal,
        onLine: line => io.log.debug(line),
    };
    return { serving, folders: layOut(options, options.isolation ?? (await probeIsolation(serving))) };
}
function replay(target, folders) {
    return replayBoot({
        variables: folders.variables,
        ignoresMount: target.ignoresMount === true,
        // The image that always names a conda file never comes to a requirements file (its profile has no such delivery).
        condaFirst: target.deliveries !== undefined && !target.deliveries.includes('dynamic'),
        isFolder: file => isKind(folders.here(file), 'folder'),
        isFile: file => isKind(folders.here(file), 'file'),
    });
}
function startFacts(options, folders) {
    return {
        target: options.target.name,
        how: 'server',
        what: options.target.server?.distribution ?? options.target.name,
        isolation: folders.isolation,
        ready: null,
        answer: null,
        sample: options.sample !== null,
        failure: null,
        modules: null,
        notes: folders.notes,
        log: '',
    };
}
async function serverOf(options) {
    const { target, io } = options;
    const file = target.server?.requirements;
    if (file === undefined)
        return { trouble: `the profile ${target.name} names no server` };
    try {
        return await ensureServer({ ...options, lock: external_node_fs_default().readFileSync((0,assets/* asset */.L)(`profiles/${file}`), 'utf8') });
    }
    catch (error) {
        if (io.signal.aborted || !(error instanceof errors/* SitemountError */.hr))
            throw error;
        return { trouble: error.message };
    }
}
/** The image asks pip for the server after it set PYTHONPATH, and throws away what pip says on standard error. */
function pipShow(server, { env, cwd }) {
    const pip = external_node_path_default().join(server.folder, 'bin', 'pip');
    if (!external_node_fs_default().existsSync(pip))
        return [];
    const command = [pip, 'show', 'azureml-inference-server-http'];
    return [{ command, env, cwd, seconds: rehearse_patience, wants: 'output' }];
}
function consoleScript(target) {
    return target.server?.consoleScript ?? 'azmlinfsrv';
}
/** Seconds until the kubelet would have given up: the probe's first pause and all the failures it allows. */
function deadlineOf({ probe }) {
    return probe === undefined ? 310 : probe.initialDelay + probe.period * probe.failures;
}
function isKind(file, kind) {
    const stats = file === null ? undefined : external_node_fs_default().statSync(file, { throwIfNoEntry: false });
    return stats !== undefined && (kind === 'folder' ? stats.isDirectory() : stats.isFile());
}

;// CONCATENATED MODULE: ./src/hosts/engine/context.ts








/**
 * Sets the scene: an empty home, a Python whose only packages are the host's own, and the means to keep the rest away.
 * Without `programs` nothing looks for Python on PATH, and no virtualenv is made.
 *
 * Throws `usage` for a mount that PYTHONPATH cannot name, `probe-failed` when the interpreter does not answer, `virtualenv-failed` when no virtualenv can be made from it.
 */
async function setScene(rehearsal, { programs = true } = {}) {
    const { interpreter, io, scratch } = rehearsal;
    for (const place of [rehearsal.mount, rehearsal.at ?? ''].filter(one => one.includes(':'))) {
        throw new errors/* SitemountError */.hr('usage', `${place} cannot stand on PYTHONPATH: its name contains ":".`, {
            help: 'Move it to a folder without that character.',
        });
    }
    const folder = external_node_fs_default().mkdtempSync(external_node_path_default().join((0,scrub/* realPath */.Ye)(scratch), 'host-'));
    try {
        for (const name of ['home', 'tmp', 'own'])
            external_node_fs_default().mkdirSync(external_node_path_default().join(folder, name));
        const plain = (0,imports_interpreter/* plainInterpreter */.Fp)(interpreter);
        const serving = {
            python: plain,
            scratch: external_node_path_default().join(folder, 'own'),
            env: (0,scrub.scrubbedEnvironment)(io.env, { home: external_node_path_default().join(folder, 'home'), libraryPath: (0,scrub/* libraryPathOf */.a1)(plain, io.env) }),
            signal: io.signal,
            onLine: line => io.log.debug(line),
        };
        const isolation = rehearsal.isolation ?? (await probeIsolation(serving));
        const isVirtualenv = (0,scrub/* realPath */.Ye)(interpreter.prefix) !== (0,scrub/* realPath */.Ye)(interpreter.basePrefix);
        const needsEmpty = programs && !isVirtualenv;
        const alone = isVirtualenv ? interpreter.executable : plain;
        const python = needsEmpty ? await makeEmpty(plain, { folder, serving }) : alone;
        const bin = external_node_path_default().dirname(python);
        const env = (0,imports_interpreter/* proofEnvironment */.se)(plain, { env: io.env, folder });
        return {
            folder,
            serving,
            isolation,
            python,
            bin,
            hostPackages: isVirtualenv ? sitePackagesOf(interpreter) : null,
            env: { ...env, PATH: `${bin}:${env.PATH}` },
            close: () => remove(folder),
        };
    }
    catch (error) {
        remove(folder);
        throw error;
    }
}
/** Why nothing that this Python shows says anything about the target; null when it does. */
function wrongPython({ target, interpreter }) {
    const { executable, version } = interpreter;
    const minor = /^(?:==)?(\d+\.\d+)(?:\.\*)?$/.exec(target.python ?? '')?.[1];
    if (minor === undefined || version.startsWith(`${minor}.`))
        return null;
    return {
        class: 'host',
        message: `${target.name} runs Python ${minor}, and ${executable} is Python ${version}: nothing that was tried with it would hold there.`,
        help: `Set up Python ${minor} before this step, or name it with the input \`python\`.`,
        evidence: [],
    };
}
/** Makes a virtualenv that holds nothing: what this machine's Python has by itself is not what the host has. */
async function makeEmpty(plain, { folder, serving }) {
    const place = external_node_path_default().join(folder, 'python');
    const outcome = await (0,core_process/* run */.eF)(plain, ['-I', '-m', 'venv', '--without-pip', place], {
        env: serving.env,
        signal: serving.signal,
        timeout: 60_000,
    });
    const python = external_node_path_default().join(place, 'bin', 'python');
    if (outcome.code === 0 && external_node_fs_default().existsSync(python))
        return python;
    const said = outcome.stderr.trim().split('\n').at(-1) ?? '';
    throw new errors/* SitemountError */.hr('virtualenv-failed', `${plain} could not make a virtualenv to stand for the host${said && `: ${said}`}.`, {
        help: 'Name a complete CPython with the input `python` (Debian and Ubuntu split off the package python3-venv).',
    });
}
function sitePackagesOf({ prefix, version }) {
    return external_node_path_default().join(prefix, 'lib', `python${(0,fit/* minorVersion */.Kt)(version)}`, 'site-packages');
}
function remove(folder) {
    external_node_fs_default().rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
/**
 * `--env` entries (`NAME=value`) as an object; a later one wins.
 *
 * Throws `usage` for an entry without a name.
 */
function readVariables(entries) {
    return Object.fromEntries(entries.map((entry, index) => {
        const at = entry.indexOf('=');
        const name = entry.slice(0, Math.max(at, 0)).trim();
        if (name !== '' && !name.includes('\0') && !entry.includes('\0'))
            return [name, entry.slice(at + 1)];
        // The value may be a secret: it is not repeated.
        throw new errors/* SitemountError */.hr('usage', `Input \`env\`: entry ${index + 1}: expected NAME=value.`);
    }));
}

;// CONCATENATED MODULE: ./src/hosts/engine/sample.ts



/** Bytes: what a server takes in one request is smaller. */
const largest = 64 << 20;
/**
 * The request in a file: a body, or, with the ending `.http`, a whole request as RFC 9112 writes it and editors send it
 * (`POST /predict`, headers, an empty line, the body).
 *
 * Throws `unreadable` for a file that is not there, too large or no UTF-8, `usage` for a request that is no POST.
 */
function readSample(file) {
    const text = readText(file, 'sample');
    if (external_node_path_default().extname(file) === '.http')
        return parseRequest(text, file);
    return {
        path: null,
        headers: { 'content-type': isJson(text) ? 'application/json' : 'application/octet-stream' },
        body: text,
    };
}
/** The text of a file that an input names. Throws `unreadable`. */
function readText(file, input) {
    try {
        const stats = external_node_fs_default().statSync(file);
        // A pipe may never end, or never begin.
        if (!stats.isFile())
            throw new errors/* SitemountError */.hr('unreadable', `Input \`${input}\`: ${file} is not a file.`);
        if (stats.size > largest)
            throw new errors/* SitemountError */.hr('unreadable', `Input \`${input}\`: ${file} is larger than 64 MiB.`);
        return new TextDecoder('utf-8', { fatal: true }).decode(external_node_fs_default().readFileSync(file));
    }
    catch (error) {
        if (error instanceof errors/* SitemountError */.hr)
            throw error;
        const why = (0,errors/* systemCode */.xU)(error) ?? 'it is not UTF-8';
        throw new errors/* SitemountError */.hr('unreadable', `Input \`${input}\`: ${file} cannot be read (${why}).`, { cause: error });
    }
}
/** Whether a text is JSON (RFC 8259). */
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
function parseRequest(text, file) {
    const lines = text.split(/\r?\n/);
    // Editors allow comments and a separator before the request.
    while (/^\s*(?:#|\/\/|$)/.test(lines[0] ?? 'x'))
        lines.shift();
    const [, method = '', target = ''] = /^([A-Z]+)\s+(\S+)(?:\s+HTTP\/[\d.]+)?\s*$/.exec(lines.shift() ?? '') ?? [];
    if (method !== 'POST') {
        throw new errors/* SitemountError */.hr('usage', `Input \`sample\`: ${file} does not begin with \`POST /path\`.`, {
            help: 'Write `POST /path`, headers, an empty line and the body; or name a file that holds the body alone.',
        });
    }
    const end = lines.indexOf('');
    const head = end === -1 ? lines : lines.slice(0, end);
    const headers = Object.fromEntries(head.flatMap(line => {
        const at = line.indexOf(':');
        return at < 1 ? [] : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]];
    }));
    // Where it goes is decided by `health`; a whole address names the server, too.
    const where = URL.canParse(target) ? new URL(target) : null;
    const body = end === -1 ? '' : lines.slice(end + 1).join('\n');
    return { path: where === null ? target : where.pathname + where.search, headers, body };
}

;// CONCATENATED MODULE: ./src/hosts/engine/console-script.ts


/**
 * Why a command was not found: one of a mounted distribution's scripts (entry points specification, `console_scripts`), which
 * no host puts on PATH; or a program that is not on this machine. Null for any other end.
 */
function console_script_consoleScript({ exit, log }, { command, mount }) {
    if (exit?.code !== 127)
        return null;
    // dash: `sh: 1: gunicorn: not found`; bash: `sh: line 1: gunicorn: command not found`; exec: `No such file or directory: 'x'`.
    const named = /:\s([^\s:]+): (?:command )?not found/.exec(log) ?? /No such file or directory: b?'([^']+)'/.exec(log);
    const name = external_node_path_default().basename(named?.[1] ?? command.trim().split(/\s+/)[0] ?? '');
    const module = moduleOf(name, mount);
    if (module !== null) {
        return {
            class: 'path',
            message: `${name} is a script of a mounted package, and a mount puts no scripts on PATH.`,
            help: `Start it by its module: \`python -m ${module}\`.`,
        };
    }
    return {
        class: 'host',
        message: `The program ${name} is not on this machine.`,
        help: 'Install it, or name a virtualenv that holds it with the input `python`: it stands for the host.',
    };
}
/** The module behind a console script of a mounted distribution, null for none: its package where that can be run. */
function moduleOf(name, mount) {
    const entry = new RegExp(`^${name.replace(/[^\w-]/g, '\\$&')}\\s*=\\s*([\\w.]+)`, 'm');
    for (const folder of list(mount).filter(one => one.endsWith('.dist-info'))) {
        const scripts = /\[console_scripts\]([^[]*)/.exec(read(external_node_path_default().join(mount, folder, 'entry_points.txt')))?.[1] ?? '';
        const module = entry.exec(scripts)?.[1];
        if (module === undefined)
            continue;
        const top = module.split('.')[0] ?? module;
        return external_node_fs_default().existsSync(external_node_path_default().join(mount, top, '__main__.py')) ? top : module;
    }
    return null;
}
function list(folder) {
    try {
        return external_node_fs_default().readdirSync(folder);
    }
    catch {
        return [];
    }
}
function read(file) {
    try {
        return external_node_fs_default().statSync(file).size > 1 << 20 ? '' : external_node_fs_default().readFileSync(file, 'utf8');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./src/hosts/engine/diagnose-missing.ts


/**
 * Whose fault it is that a module is missing; `module` is its dotted name, `importer` the mounted package that wanted it, null
 * for the code. In this order: a native module for another Python, something beside the code of the same name, a mount that
 * nobody looks into, a package of the host, of the mount, and one that nobody listed.
 */
function blameMissing(module, { where, importer }) {
    const [top = module] = module.split('.');
    const foreign = foreignFile(module, where);
    if (foreign !== null) {
        return {
            class: 'mount',
            message: `${top} of the mount was built for another Python or platform: ${foreign} is not for this one.`,
            help: 'Build the mount with the Python and for the platform of the host.',
        };
    }
    if (stands(top, where.mount.real) && importer === null)
        return hiddenOrUnseen(module, where);
    if (where.hostModules.has(top)) {
        return {
            class: 'host',
            message: `${top} is one of the host's own packages, which are not on this machine.`,
            help: 'Name a virtualenv that holds them with the input `python`: it stands for the host; or put the package into the mount.',
        };
    }
    if (importer !== null) {
        return {
            class: 'mount',
            message: `${importer} of the mount imports ${module}, which is not there.`,
            help: top === importer
                ? 'Look for findings of the build: a part of the package is missing.'
                : `Add the package that brings ${top} to the requirements and build again.`,
        };
    }
    return {
        class: 'requirements',
        message: `${top} is imported, but it is neither in the mount nor in the folder of the code.`,
        help: `Add the package that brings ${top} to the requirements and build again.`,
    };
}
function hiddenOrUnseen(module, { code }) {
    const [top = module] = module.split('.');
    if (stands(top, code.real)) {
        return {
            class: 'script',
            message: `What is called ${top} beside the code hides ${top} of the mount.`,
            help: 'Give the file or folder beside the code another name.',
        };
    }
    if (module !== top) {
        return {
            class: 'requirements',
            message: `${module} is imported, and the ${top} of the mount has no such part.`,
            help: `Pin the release of ${top} that has it, or the package that brings it, and build again.`,
        };
    }
    return {
        class: 'path',
        message: `${top} is in the mount, but the mount is not where Python looks.`,
        help: 'Look at what the program or its variables make of PYTHONPATH: something replaces or ignores it.',
    };
}
/** The file of a mounted native module that this Python does not take, relative to the mount; null for none. */
function foreignFile(module, { mount, suffixes }) {
    const parts = module.split('.');
    const name = parts.pop() ?? '';
    const files = namesIn(external_node_path_default().join(mount.real, ...parts)).filter(one => one.startsWith(`${name}.`) && one.endsWith('.so'));
    const [first] = files;
    if (first === undefined || files.some(one => suffixes.includes(one.slice(name.length))))
        return null;
    return [...parts, first].join('/');
}
/** Whether a top-level module or package stands in a folder. */
function stands(name, folder) {
    return namesIn(folder).some(one => one === name ||
        one === `${name}.py` ||
        one === `${name}.pyc` ||
        (one.startsWith(`${name}.`) && one.endsWith('.so')));
}
function namesIn(folder) {
    try {
        return external_node_fs_default().readdirSync(folder);
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./src/hosts/engine/diagnose.ts




const diagnose_native = /undefined symbol|GLIBC(?:XX)?_|invalid ELF|wrong ELF|file too short|dynamic module does not define|partially initialized module/;
const diagnose_missingModule = /No module named '([^']+)'/;
const missingLibrary = /(?:^|\s)(\S+\.so[.\d]*): cannot open shared object file/;
const importing = /(?:^|\.)(?:ImportError|ModuleNotFoundError|ImportModuleError)$/;
/**
 * Whose fault an exception is. What cannot be imported is judged by what is missing and who wanted it (`blameMissing`), a
 * library or symbol by whose it is; any other error belongs to the innermost frame that is the user's, else to the mount, else
 * to the host.
 */
function diagnose_blame(raised, where) {
    const fileOf = ({ file }) => external_node_path_default().resolve(where.code.seen, file);
    const inMount = (frame) => !isNoFile(frame) && (0,paths/* isAtOrInside */.Hj)(where.mount.seen, fileOf(frame));
    const inCode = (frame) => !isNoFile(frame) && (0,paths/* isAtOrInside */.Hj)(where.code.seen, fileOf(frame)) && !inMount(frame);
    const own = raised.frames.findLast(inCode);
    const at = own === undefined ? {} : diagnose_placeIn(own, where);
    const cause = causeOf(raised);
    // The standard library raises for whoever called it.
    const last = cause.frames.findLast(frame => inMount(frame) || inCode(frame));
    const importer = last !== undefined && inMount(last) ? diagnose_ownerOf(fileOf(last), where.mount.seen) : null;
    const message = firstLine(cause.message);
    const said = message === '' ? cause.type : `${cause.type}: ${message}`;
    const missing = diagnose_missingModule.exec(message)?.[1];
    if (missing !== undefined)
        return { ...blameMissing(missing, { where, importer }), ...at };
    const library = missingLibrary.exec(message)?.[1];
    if (library !== undefined && importer !== null) {
        return {
            class: 'host',
            message: `${importer} of the mount asks for the library ${library}, which this machine does not have.`,
            help: 'Install it here when the host has it; if not, take another distribution, or bring the library to the host.',
            ...at,
        };
    }
    const isImport = importing.test(cause.type);
    if ((isImport && diagnose_native.test(message)) || (importer !== null && (isImport || own === undefined))) {
        return {
            class: 'mount',
            message: `${importer ?? 'A package'} of the mount cannot be used here: ${said}.`,
            help: 'Build the mount with the Python, platform and C library of the host, and look for findings of its build.',
            ...at,
        };
    }
    if (own !== undefined) {
        return {
            class: 'script',
            message: `${at.file ?? external_node_path_default().basename(own.file)}:${own.line} fails with ${said}.`,
            help: importer === null
                ? 'Mend the code at that line.'
                : `Look at what it hands to ${importer}, in whose code the error was raised.`,
            ...at,
        };
    }
    if (raised.frames.some(({ file }) => /^<(?:string|stdin)>$/.test(file)) && importer === null) {
        return {
            class: 'script',
            message: `The command itself fails with ${said}.`,
            help: 'Mend the code in it.',
        };
    }
    return {
        class: 'host',
        message: `What the host starts fails with ${said}, outside of the code and of the mount.`,
        help: 'Look at the log: something that the host has may be missing here; the input `python` takes a virtualenv that stands for the host.',
    };
}
/** Code that no file holds: `<string>` of `python -c`, `<stdin>`, `<frozen …>`. */
function isNoFile({ file }) {
    return file.startsWith('<');
}
/** What began it: packages wrap a failed import into words of their own, which say less. */
function causeOf(raised) {
    if (!importing.test(raised.type))
        return raised;
    const telling = ({ message }) => [diagnose_missingModule, missingLibrary, diagnose_native].some(one => one.test(firstLine(message)));
    return [...(raised.causes ?? []), raised].findLast(telling) ?? raised;
}
function firstLine(message) {
    return message.split('\n').find(line => line.trim() !== '') ?? '';
}
function diagnose_placeIn(frame, { code, cwd }) {
    const real = external_node_path_default().join(code.real, external_node_path_default().relative(code.seen, external_node_path_default().resolve(code.seen, frame.file)));
    const file = (0,paths/* shownPath */.pS)(real, cwd);
    const excerpt = diagnose_read(real).split(/\r\n|\n|\r/)[frame.line - 1];
    return { file, line: frame.line, ...(excerpt !== undefined && excerpt.length < 1000 && { excerpt }) };
}
function diagnose_read(file) {
    try {
        return external_node_fs_default().statSync(file).size > 4 << 20 ? '' : external_node_fs_default().readFileSync(file, 'utf8');
    }
    catch {
        return '';
    }
}
/** The top-level name that a file of the mount is imported by. */
function diagnose_ownerOf(file, mount) {
    const [top = ''] = external_node_path_default().relative(mount, file).split((external_node_path_default()).sep);
    return top.replace(/\.(?:py|.*\.so)$/, '');
}

;// CONCATENATED MODULE: ./src/hosts/engine/last-traceback.ts

/** The last exception that a log tells; a program with a wrong syntax has no traceback of its own. */
function lastTraceback(log) {
    const chain = readTracebacks(log).at(-1) ?? [];
    const last = chain.at(-1);
    return last === undefined ? wrongSyntax(log) : { ...last, causes: chain.slice(0, -1) };
}
function wrongSyntax(log) {
    const lines = log.split(/\r?\n/);
    const at = lines.findLastIndex(line => /^ {2}File ".+", line \d+$/.test(line));
    const [, file = '', line = ''] = /"(.+)", line (\d+)/.exec(lines[at] ?? '') ?? [];
    const end = lines.slice(at + 1, at + 6).map(one => /^(SyntaxError|IndentationError|TabError): (.*)$/.exec(one));
    const found = end.find(one => one !== null);
    if (at === -1 || found == null)
        return undefined;
    return { type: found[1] ?? '', message: found[2] ?? '', frames: [{ file, line: Number(line), name: '<module>' }] };
}
/** The lines of a log that say why it ended: from the last traceback on, at most twelve; else the last ones. */
function last_traceback_evidenceOf(log) {
    const lines = log.split(/\r?\n/).filter(line => line.trim() !== '');
    const at = lines.findLastIndex(line => line.includes('Traceback (most recent call last):'));
    const kept = (at === -1 ? lines.slice(-6) : lines.slice(at)).map(line => line.slice(0, 500));
    return kept.length > 12 ? [...kept.slice(0, 1), ...kept.slice(-11)] : kept;
}

;// CONCATENATED MODULE: ./src/hosts/command/diagnose.ts



/** Why a command that was started failed; null when it did not. */
function judgeServed(served, expected) {
    const { exit, ready, answer, unanswered } = served;
    const evidence = last_traceback_evidenceOf(served.log);
    const raised = lastTraceback(served.log);
    const blamed = raised && diagnose_blame(raised, expected.where);
    const because = (otherwise) => ({
        ...(blamed ?? otherwise),
        ...(exit?.code != null && { exitCode: exit.code }),
        evidence,
    });
    if (answer !== null && answer.status >= 200 && answer.status < 300)
        return null;
    if (answer !== null) {
        return {
            ...refused(answer.status, blamed),
            evidence: [...evidence, answer.body.slice(0, 500)].filter(Boolean).slice(-12),
        };
    }
    if (ready !== null && unanswered !== '') {
        return because({
            class: 'script',
            message: `The sample was not answered: ${unanswered}.`,
            help: 'Look at the log for what the server did with it.',
        });
    }
    if (exit !== null)
        return ended(served, { expected, because });
    if (ready !== null)
        return null;
    return because(silent(served.health, expected));
}
function ended({ exit, log }, { expected, because }) {
    const { asked, command, mayEnd, where } = expected;
    const code = exit?.code ?? null;
    if (code === 0 && asked === null && mayEnd)
        return null;
    const known = console_script_consoleScript({ exit, log }, { command, mount: where.mount.real });
    if (known !== null)
        return { ...known, exitCode: 127, evidence: last_traceback_evidenceOf(log) };
    const end = code === null ? `was ended by signal ${exit?.signal}` : `ended with exit code ${code}`;
    if (code === 0) {
        return {
            class: 'script',
            message: `The command ended with exit code 0${asked === null ? ', and would be started again and again' : ` before ${asked} answered`}.`,
            help: 'Let it stay in the foreground; what ends by itself belongs into a Job.',
            exitCode: 0,
            evidence: last_traceback_evidenceOf(log),
        };
    }
    return because({
        class: 'script',
        message: `The command ${end}${asked === null ? '' : ` before ${asked} answered`}.`,
        help: exit?.signal === 11
            ? 'Native code crashed: build the mount for this Python and platform.'
            : 'Look at the log for the reason.',
    });
}
function refused(status, blamed) {
    if (status >= 500 && blamed !== undefined)
        return blamed;
    const message = `The sample was answered with status ${status}.`;
    if (status >= 500)
        return { class: 'script', message, help: 'Look at the log and the answer for the reason.' };
    const help = status === 404 || status === 405
        ? 'Say where requests go: write the sample as an `.http` file that begins with `POST /path`.'
        : 'Compare the sample with what the server expects.';
    return { class: 'sample', message, help };
}
function silent(health, { asked, seconds }) {
    if (asked === null) {
        return {
            class: 'script',
            message: `The command did not end within ${seconds} seconds.`,
            help: 'Look at the log for what it was busy with.',
        };
    }
    return {
        class: 'script',
        message: `Nothing good came from ${asked} within ${seconds} seconds${met(health)}.`,
        help: health === 'refused'
            ? 'Look at which port the command listens on, and whether it is the one in `health`.'
            : 'Look at the log for what it was busy with.',
    };
}
function met(health) {
    if (health === '')
        return '';
    if (health === 'refused')
        return ': nobody listens there';
    return health === 'silent' ? ': it accepts connections and says nothing' : `: the last answer was ${health}`;
}

;// CONCATENATED MODULE: ./src/hosts/command/rehearse.ts








/** Seconds that a command without a health address must stay up, when it does not end by itself. */
const staysUp = 5;
/**
 * Starts the user's own command as its host would: the mount on PYTHONPATH, read-only where the system lets it, an empty home,
 * none of the caller's variables. With `health` it is ready when that answers with a status below 400; without, when it ends
 * with 0 or still runs after five seconds. The sample goes to the path in it (`.http`), else to the target's own path for
 * requests, else to `/` of the same server.
 *
 * Throws `usage` for a health address that is not one of this machine, and what `setScene` and `readSample` throw.
 */
async function rehearseCommand(rehearsal) {
    const { target, mount, codeDir, sample, deadlineSeconds = 60 } = rehearsal;
    const health = rehearsal.health === null ? null : readHealth(rehearsal.health);
    const request = sample === null ? null : readSample(sample);
    if (request !== null && health === null) {
        throw new errors/* SitemountError */.hr('usage', 'Input `sample` needs `health`, which says where the server listens.', {
            help: 'Write `health: http://127.0.0.1:PORT/`.',
        });
    }
    const scene = await setScene(rehearsal);
    try {
        const { isolation } = scene;
        const seen = isolation.paths ? (rehearsal.at ?? target.hostPath ?? mount) : mount;
        const variables = { ...mountVariables(rehearsal, seen), ...rehearsal.variables };
        const env = { ...scene.env, ...variables };
        const refused = wrongPython(rehearsal) ?? (health !== null && !isolation.network ? await portTaken(health) : null);
        const notes = refused === null ? notesOf(rehearsal, { ...scene, set: mountVariables(rehearsal, seen) }) : [];
        const stage = {
            isolation,
            binds: [{ from: mount, to: seen, readOnly: true }],
            host: { command: ['/bin/sh', '-c', rehearsal.command], env, cwd: codeDir, seconds: deadlineSeconds },
            health: healthOf(health, deadlineSeconds),
            watch: seen,
            ...(request !== null &&
                health !== null && {
                sample: {
                    url: new URL(request.path ?? target.server?.score ?? '/', health).href,
                    body: request.body,
                    headers: request.headers,
                    seconds: deadlineSeconds,
                },
            }),
        };
        const served = refused === null ? await serve(stage, scene.serving) : null;
        const where = {
            mount: { seen, real: mount },
            code: { seen: codeDir, real: codeDir },
            hostModules: hostModulesOf(target),
            suffixes: rehearsal.interpreter.extensionSuffixes,
            cwd: rehearsal.io.cwd,
        };
        const url = health?.href ?? null;
        const about = { asked: url, command: rehearsal.command, seconds: deadlineSeconds, mayEnd: true };
        const failure = served === null ? refused : judgeServed(served, { ...about, where });
        return commandFacts(served, { rehearsal, scene, failure, notes, deadline: deadlineSeconds });
    }
    finally {
        scene.close();
    }
}
/** The facts of a command that ran, whoever named it. `served` is null when it was not even started. */
function commandFacts(served, about) {
    const { rehearsal, scene, failure, notes, deadline } = about;
    const loaded = served?.loaded ?? [];
    const ready = served === null ? null : readyIn(served);
    return {
        target: rehearsal.target.name,
        how: 'command',
        what: served === null
            ? 'nothing: the command was not started'
            : `the command on CPython ${rehearsal.interpreter.version}`,
        isolation: scene.isolation,
        ready: ready === null ? null : { seconds: ready, deadline },
        answer: served?.answer ?? null,
        sample: rehearsal.sample !== null,
        failure,
        modules: loaded.length === 0
            ? null
            : {
                mount: [...new Set(loaded.map(file => file.split('/')[0] ?? file))].sort(),
                host: [],
                code: [],
                loaded,
                how: 'native libraries that the running processes had loaded; nothing else can be seen from outside',
            },
        notes,
        log: served?.log ?? '',
    };
}
/** What the host's environment holds because of the mount; `seen` is its absolute path there. */
function mountVariables({ target }, seen) {
    const { environment, fallback } = target;
    // A path relative to an entry script says nothing to a command.
    const name = environment.value === 'absolute' ? environment.name : (fallback ?? 'PYTHONPATH');
    const colon = environment.trailingColon === true && name === 'PYTHONPATH' ? ':' : '';
    return { [name]: seen + colon, PYTHONDONTWRITEBYTECODE: '1' };
}
/** Top-level modules of the host's own packages, as far as the profile tells; their names, where it does not. */
function hostModulesOf({ packages = [] }) {
    return new Set(packages.flatMap(({ name, modules, namespaces }) => modules === undefined && namespaces === undefined
        ? [name.toLowerCase().replace(/[-.]+/g, '_')]
        : [...(modules ?? []), ...(namespaces ?? [])].map(dotted => dotted.split('.')[0] ?? dotted)));
}
function readyIn({ ready, exit, seconds }) {
    return ready ?? (exit?.code === 0 ? seconds : null);
}
function readHealth(text) {
    const url = URL.canParse(text) ? new URL(text) : null;
    const names = ['127.0.0.1', 'localhost', '[::1]', '0.0.0.0'];
    if (url !== null && url.protocol === 'http:' && names.includes(url.hostname) && url.username === '') {
        // Within namespaces of its own there is no name service to ask.
        if (url.hostname !== '[::1]')
            url.hostname = '127.0.0.1';
        return url;
    }
    throw new errors/* SitemountError */.hr('usage', 'Input `health`: expected an address of this machine.', {
        help: 'Write `http://127.0.0.1:PORT/path`, with the port that the command listens on.',
    });
}
function healthOf(url, deadline) {
    return url === null ? { kind: 'alive', seconds: Math.min(staysUp, deadline) } : { kind: 'http', url: url.href };
}
/** Whether somebody answers already, before anything was started. */
function answers({ hostname, port }) {
    return new Promise(resolve => {
        const socket = external_node_net_default().connect({ host: hostname.replace(/[[\]]/g, ''), port: Number(port || 80) });
        const settle = (answer) => {
            socket.destroy();
            resolve(answer);
        };
        socket.setTimeout(1000, () => settle(false));
        socket.once('connect', () => settle(true));
        socket.once('error', () => settle(false));
    });
}
async function portTaken(health) {
    if (!(await answers(health)))
        return null;
    return {
        class: 'host',
        message: `Something else answers at ${health.host} already, before the command was started.`,
        help: 'Stop it, or take another port in `command` and `health`.',
        evidence: [],
    };
}
function notesOf({ codeDir, variables }, { isolation, hostPackages, set }) {
    const [name = '', value = ''] = Object.entries(set)[0] ?? [];
    const [place = ''] = value.split(':');
    const isReplaced = variables[name] !== undefined && !variables[name].split(':').includes(place);
    return [
        ...(isReplaced
            ? [
                `The input \`env\` sets ${name}, which took the place of the mount's: the packages at ${place} were not looked for.`,
            ]
            : []),
        ...(hostPackages === null ? [] : ['The packages of the virtualenv stood for those of the host.']),
        ...(isolation.paths ? [] : ['The mount stood where it lies on this machine, and could be written to.']),
        ...(external_node_fs_default().existsSync(external_node_path_default().join(codeDir, '.env'))
            ? ['A `.env` file lies beside the code; a host does not read it by itself.']
            : []),
    ];
}

;// CONCATENATED MODULE: ./src/hosts/kubernetes/diagnose.ts



/** What a probe met, by the last digit of the exit code of `python/kubernetes_probes.py`. */
const reasons = {
    1: {
        class: 'path',
        said: 'nobody listens on its port',
        help: 'Compare the port with the one that the program listens on, or give it more time (`failureThreshold`, `startupProbe`).',
    },
    2: {
        class: 'script',
        said: 'there was no answer in time',
        help: 'Answer faster, or raise `timeoutSeconds`, which is 1 unless it is set.',
    },
    3: {
        class: 'path',
        said: 'the answer had a status of 400 or more, or below 200',
        help: 'Compare its path with what the program serves.',
    },
    4: {
        class: 'script',
        said: 'its command failed',
        help: 'Run the command beside the program, and look at what it says.',
    },
    5: {
        class: 'script',
        said: 'the connection was broken or no HTTP',
        help: 'Compare `scheme` and port with what the program speaks.',
    },
    6: {
        class: 'script',
        said: 'the program listens on 127.0.0.1 alone, and the kubelet asks at the address of the pod',
        help: 'Let the program listen on 0.0.0.0.',
    },
};
/** Why a probe was not content, told at its place; undefined where `health` names none. */
function probeFailure({ health, log }, { probes, seconds, where }) {
    const code = Number(/^exit (\d+)$/.exec(health)?.[1] ?? Number.NaN);
    const probe = probes[Math.floor(code / 10) - 1];
    const reason = reasons[code % 10];
    if (probe === undefined || reason === undefined)
        return undefined;
    const { said, help } = reason;
    const evidence = last_traceback_evidenceOf(log);
    const raised = lastTraceback(log);
    const blamed = raised === undefined ? undefined : diagnose_blame(raised, where);
    // A server that says why it is not well is believed.
    if (blamed !== undefined && (code % 10 === 3 || code % 10 === 1))
        return { ...blamed, evidence };
    return {
        ...(0,finding/* placeOf */.$t)(probe),
        class: reason.class,
        message: `The ${probe.kind}Probe did not succeed within ${seconds} seconds: ${said}.`,
        help,
        evidence,
    };
}

;// CONCATENATED MODULE: ./src/hosts/kubernetes/expand.ts
/**
 * `text` with `$(NAME)` replaced as Kubernetes does in `command`, `args` and `env` (kubernetes/third_party/forked/golang/expansion):
 * unknown names stay as they are, `$$` becomes `$`, and nothing else is special: `$NAME` and `${NAME}` are plain text.
 */
function expand(text, variables) {
    return text.replace(/\$(?:\$|\(([^)]*)\))/g, (whole, name) => name === undefined ? '$' : (variables.get(name) ?? whole));
}
/** `$NAME` or `${NAME}` in a text, which a shell would replace and Kubernetes does not; undefined when there is none. */
function shellReference(text) {
    return /\$(?:\{[A-Za-z_]\w*\}|[A-Za-z_]\w*)/.exec(text)?.[0];
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./src/core/without-stacks.ts
var without_stacks = __webpack_require__(58993);
;// CONCATENATED MODULE: ./src/hosts/kubernetes/parse.ts


/** Nested deeper than this, no manifest is; the composer's own stack would not bear much more. */
const deepest = 100;
/** Words and signs: a rendered chart has tens of thousands. */
const mostLexemes = 500_000;
/**
 * The documents of a YAML text as Kubernetes reads them (YAML 1.1: `yes` and `on` are booleans). Bounded on any text: nesting
 * and length have limits, and an alias is not followed.
 */
function parseDocuments(text, counter) {
    const tokens = tokensOf(text, counter);
    if (tokens === undefined)
        return { problem: { offset: 0, message: `it has more than ${mostLexemes} words and signs` } };
    const deep = tokens.find(isTooDeep);
    if (deep !== undefined)
        return { problem: { offset: deep.offset, message: `it nests deeper than ${deepest} levels` } };
    const composer = new dist/* Composer */.Dk({ version: '1.1', uniqueKeys: false, logLevel: 'silent' });
    const documents = (0,without_stacks/* withoutStacks */.G)(() => [...composer.compose(tokens, false, text.length)]);
    const [error] = documents.flatMap(({ errors }) => errors);
    if (error !== undefined) {
        return {
            problem: {
                offset: error.pos[0],
                message: (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, ''),
            },
        };
    }
    return { parsed: documents.map(document => ({ document, targets: targetsOf(document.contents) })) };
}
function tokensOf(text, counter) {
    const parser = new dist/* Parser */.iX(counter.addNewLine);
    // The reader tells the starts of all lines but the first.
    counter.addNewLine(0);
    const tokens = [];
    let lexemes = 0;
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        if (++lexemes > mostLexemes)
            return undefined;
        tokens.push(...parser.next(lexeme));
    }
    tokens.push(...parser.end());
    return tokens;
}
/** Looked at without recursion: what comes after has one. */
function isTooDeep(root) {
    const open = [[root, 0]];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const [token, depth] = next;
        if (token === null || token === undefined)
            continue;
        if (depth > deepest)
            return true;
        if (token.type === 'document')
            open.push([token.value, depth]);
        if (!('items' in token))
            continue;
        for (const item of token.items)
            open.push(['key' in item ? item.key : undefined, depth + 1], [item.value, depth + 1]);
    }
    return false;
}
function targetsOf(root) {
    const named = new Map();
    const targets = new Map();
    const note = (node) => {
        if ((0,dist/* isAlias */.Vj)(node)) {
            const target = named.get(node.source);
            if (target !== undefined)
                targets.set(node, target);
            return;
        }
        if ((0,dist/* isPair */.tO)(node)) {
            note(node.key);
            note(node.value);
            return;
        }
        if (((0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) || (0,dist/* isScalar */.jn)(node)) && node.anchor !== undefined)
            named.set(node.anchor, node);
        if ((0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node))
            for (const item of node.items)
                note(item);
    };
    note(root);
    return targets;
}

;// CONCATENATED MODULE: ./src/hosts/engine/yaml.ts





/** Bytes: the API of Kubernetes takes far less. */
const yaml_largest = 8 << 20;
/**
 * Reads a file of YAML documents as Kubernetes does (YAML 1.1: `yes` and `on` are booleans).
 *
 * Throws `unreadable` for a file that is not there or too large, `usage` with its place for one that is no YAML.
 */
function readYaml(absolute, cwd) {
    const relative = external_node_path_default().relative(cwd, absolute);
    const file = relative.startsWith('..') || external_node_path_default().isAbsolute(relative) ? absolute : relative.split((external_node_path_default()).sep).join('/');
    const text = yaml_read(absolute, file);
    const counter = new dist/* LineCounter */.HN();
    const yaml = { file, lines: text.split(/\r\n|\n/), counter, roots: [] };
    const answer = parseDocuments(text, counter);
    if ('problem' in answer) {
        const { line, col } = counter.linePos(answer.problem.offset);
        throw new errors/* SitemountError */.hr('usage', `${file}:${line}:${col}: this is no YAML of a manifest (${answer.problem.message}).`, {
            help: text.includes('{{')
                ? 'Render the template first, and name what comes out (`helm template`).'
                : 'Mend the file at that place.',
        });
    }
    const roots = answer.parsed.flatMap(({ document: { contents }, targets }) => contents === null ? [] : [{ node: contents, targets }]);
    return { ...yaml, roots };
}
function yaml_read(absolute, file) {
    try {
        const stats = external_node_fs_default().statSync(absolute);
        // A pipe may never end.
        if (!stats.isFile())
            throw new errors/* SitemountError */.hr('unreadable', `Input \`kubernetes-manifest\`: ${file} is not a file.`);
        if (stats.size > yaml_largest)
            throw new errors/* SitemountError */.hr('unreadable', `${file} is larger than 8 MiB, which no manifest is.`);
        return new TextDecoder('utf-8', { fatal: true }).decode(external_node_fs_default().readFileSync(absolute));
    }
    catch (error) {
        if (error instanceof errors/* SitemountError */.hr)
            throw error;
        throw new errors/* SitemountError */.hr('unreadable', `Input \`kubernetes-manifest\`: ${file} cannot be read (${(0,errors/* systemCode */.xU)(error) ?? 'it is not UTF-8'}).`, {
            cause: error,
        });
    }
}
/** Where a node stands: its line up to its own end, or to the end of that line. */
function placeAt({ file, lines, counter }, { node }) {
    const [start = 0, end = start] = node.range ?? [];
    const from = counter.linePos(start);
    const to = counter.linePos(end);
    const excerpt = lines[from.line - 1] ?? '';
    // To count the characters of such a line for each of its values takes for ever.
    if (excerpt.length > 10_000)
        return { file, line: from.line };
    const endUnits = to.line === from.line ? to.col - 1 : excerpt.length;
    const points = (units) => [...excerpt.slice(0, units)].length + 1;
    return {
        file,
        line: from.line,
        column: points(from.col - 1),
        endColumn: Math.max(points(endUnits), points(from.col - 1) + 1),
        excerpt,
    };
}
/** The error of a value that Kubernetes would refuse, told with its place. */
function refuseAt(yaml, at, { problem, help }) {
    const { file, line, column } = placeAt(yaml, at);
    return new errors/* SitemountError */.hr('usage', `${file}:${line}:${column ?? 1}: ${problem}.`, { help });
}
/** Mappings that one is merged from: each is looked into once, however many aliases lead to it. */
const mostMerged = 100;
/** The value of a key in a mapping, references followed and merged mappings (`<<`) looked into; undefined when there is none. Throws `usage` for too many of these. */
function child(at, key, looked = new Set()) {
    const map = at === undefined ? undefined : follow(at);
    if (map === undefined || !(0,dist/* isMap */.jh)(map.node) || looked.has(map.node))
        return undefined;
    if (looked.size > mostMerged) {
        throw new errors/* SitemountError */.hr('usage', `Input \`kubernetes-manifest\`: a mapping is merged from more than ${mostMerged} others.`, {
            help: 'Write its keys out, without `<<`.',
        });
    }
    looked.add(map.node);
    const found = find(map.node, key);
    if (found !== undefined)
        return follow({ ...map, node: found });
    const merged = find(map.node, '<<');
    if (merged === undefined)
        return undefined;
    const sources = items({ ...map, node: merged }) ?? [{ ...map, node: merged }];
    for (const source of sources) {
        const inherited = child(source, key, looked);
        if (inherited !== undefined)
            return inherited;
    }
    return undefined;
}
/** The value at the end of a path of keys. */
function descend(at, ...keys) {
    return keys.reduce((here, key) => child(here, key), at);
}
/** The items of a list, references followed; undefined where there is no list. */
function items(at) {
    const list = at === undefined ? undefined : follow(at);
    if (list === undefined || !(0,dist/* isSeq */.oP)(list.node))
        return undefined;
    return list.node.items.flatMap(node => follow({ ...list, node: node }) ?? []);
}
/** The value of a scalar: text, number, boolean or null; undefined for anything else. */
function scalar(at) {
    if (at === undefined || !(0,dist/* isScalar */.jn)(at.node))
        return undefined;
    const { value } = at.node;
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null
        ? value
        : undefined;
}
/** The text of a scalar; undefined for anything else. */
function textAt(at) {
    const value = scalar(at);
    return typeof value === 'string' ? value : undefined;
}
function find(map, key) {
    const pair = map.items.findLast(item => (0,dist/* isScalar */.jn)(item.key) && (item.key.value === key || (key === '<<' && item.key.source === key)));
    return (pair?.value ?? undefined);
}
function follow(at) {
    if (!(0,dist/* isAlias */.Vj)(at.node))
        return at;
    const node = at.targets.get(at.node);
    return node === undefined ? undefined : { ...at, node };
}

;// CONCATENATED MODULE: ./src/hosts/kubernetes/probe.ts

/**
 * A probe of a container, undefined where there is none (Kubernetes API, "Probe v1 core": every 10 seconds, one second for an
 * answer, three failures).
 *
 * Throws `usage` with its place for a port that the container does not name.
 */
function readProbe(at, about) {
    if (at === undefined || scalar(at) === null)
        return undefined;
    const count = (key, fallback) => {
        const value = scalar(child(at, key));
        return typeof value === 'number' && value >= 0 ? value : fallback;
    };
    return {
        ...placeAt(about.yaml, at),
        kind: about.kind,
        check: readCheck(at, about),
        initialDelay: count('initialDelaySeconds', 0),
        period: Math.max(1, count('periodSeconds', 10)),
        timeout: Math.max(1, count('timeoutSeconds', 1)),
        failures: Math.max(1, count('failureThreshold', 3)),
    };
}
function readCheck(at, about) {
    const http = child(at, 'httpGet');
    if (http !== undefined) {
        const path = textAt(child(http, 'path')) ?? '/';
        return {
            by: 'http',
            port: readPort(http, about),
            path: path.startsWith('/') ? path : `/${path}`,
            scheme: (textAt(child(http, 'scheme')) ?? 'HTTP').toLowerCase(),
            host: textAt(child(http, 'host')) ?? null,
            headers: (items(child(http, 'httpHeaders')) ?? []).map(one => [
                textAt(child(one, 'name')) ?? '',
                textAt(child(one, 'value')) ?? '',
            ]),
        };
    }
    const tcp = child(at, 'tcpSocket');
    if (tcp !== undefined)
        return { by: 'tcp', port: readPort(tcp, about), host: textAt(child(tcp, 'host')) ?? null };
    const command = items(descend(at, 'exec', 'command'));
    return command === undefined ? null : { by: 'exec', command: command.map(one => String(scalar(one) ?? '')) };
}
/** A port by number, or by the name that the container gave it. */
function readPort(at, { yaml, ports }) {
    const place = child(at, 'port');
    const port = scalar(place);
    if (typeof port === 'number' && Number.isInteger(port) && port > 0 && port < 65536)
        return port;
    const named = ports.find(({ name }) => name !== null && name === port);
    if (named !== undefined)
        return named.number;
    throw refuseAt(yaml, place ?? at, {
        problem: `the container names no port \`${port ?? ''}\``,
        help: 'Write its number, without quotes, or its name as it stands under `ports`.',
    });
}
/**
 * Seconds that Kubernetes waits for a container, from its start: until the startup probe, else the liveness probe, has it
 * killed. Null where no probe does.
 */
function patienceOf(probes) {
    const killer = probes.find(({ kind }) => kind === 'startup') ?? probes.find(({ kind }) => kind === 'liveness');
    return killer === undefined ? null : killer.initialDelay + killer.period * killer.failures;
}

;// CONCATENATED MODULE: ./src/hosts/kubernetes/manifest.ts


/** Where a pod stands in the objects that make pods. */
const podPaths = [['spec'], ['spec', 'template', 'spec'], ['spec', 'jobTemplate', 'spec', 'template', 'spec']];
/**
 * The containers of all pods in a manifest: Pod, Deployment, StatefulSet, Job, CronJob, List and whatever else has a pod
 * template in its usual place; init containers are not among them.
 *
 * Throws `unreadable` for a file that cannot be read, `usage` with file, line and column for what Kubernetes would refuse.
 */
function readManifest(absolute, cwd) {
    const yaml = readYaml(absolute, cwd);
    const objects = yaml.roots.flatMap(root => items(child(root, 'items')) ?? [root]);
    return objects.flatMap(object => {
        const pod = podPaths
            .map(keys => descend(object, ...keys))
            .find(one => items(child(one, 'containers')) !== undefined);
        if (pod === undefined)
            return [];
        const kind = textAt(child(object, 'kind')) ?? 'object';
        const name = textAt(descend(object, 'metadata', 'name')) ?? textAt(descend(object, 'metadata', 'generateName')) ?? '';
        const volumes = readVolumes(pod, object);
        const containers = items(child(pod, 'containers')) ?? [];
        return containers.map(one => readContainer(one, { yaml, pod, volumes, kind, workload: `${kind} ${name}`.trim() }));
    });
}
function readContainer(at, { yaml, pod, volumes, kind, workload }) {
    const ports = (items(child(at, 'ports')) ?? []).flatMap(port => {
        const number = scalar(child(port, 'containerPort'));
        return typeof number === 'number' ? [{ name: textAt(child(port, 'name')) ?? null, number }] : [];
    });
    const user = scalar(descend(at, 'securityContext', 'runAsUser')) ?? scalar(descend(pod, 'securityContext', 'runAsUser'));
    return {
        ...placeAt(yaml, child(at, 'name') ?? at),
        name: textAt(child(at, 'name')) ?? '',
        workload,
        kind,
        command: readTexts(child(at, 'command'), yaml),
        args: readTexts(child(at, 'args'), yaml),
        env: (items(child(at, 'env')) ?? []).map(one => readVariable(one, yaml)),
        envFrom: (items(child(at, 'envFrom')) ?? []).length > 0,
        workingDir: textAt(child(at, 'workingDir')) ?? null,
        mounts: (items(child(at, 'volumeMounts')) ?? []).map(one => readMount(one, yaml, volumes)),
        ports,
        runAsUser: typeof user === 'number' ? user : null,
        readOnlyRoot: scalar(descend(at, 'securityContext', 'readOnlyRootFilesystem')) === true,
        restarts: !/Job$/.test(kind) && (textAt(child(pod, 'restartPolicy')) ?? 'Always') === 'Always',
        probes: ['startup', 'readiness', 'liveness'].flatMap(one => readProbe(child(at, `${one}Probe`), { yaml, kind: one, ports }) ?? []),
    };
}
/** A list of texts. A number or a boolean there is refused by Kubernetes, which asks for quotes. */
function readTexts(at, yaml) {
    if (at === undefined || scalar(at) === null)
        return null;
    const list = items(at);
    if (list === undefined)
        throw refuseAt(yaml, at, { problem: 'expected a list', help: 'Write one item a line, each after a dash.' });
    return list.map(item => {
        const text = textAt(item);
        if (text !== undefined)
            return text;
        throw refuseAt(yaml, item, notText);
    });
}
const notText = { problem: 'Kubernetes takes a text here and nothing else', help: 'Write the value in quotes.' };
function readVariable(at, yaml) {
    const name = textAt(child(at, 'name'));
    if (name === undefined)
        throw refuseAt(yaml, at, { problem: 'this variable has no name', help: 'Write `name:` and `value:`.' });
    const value = child(at, 'value');
    const text = value === undefined || scalar(value) === null ? '' : textAt(value);
    if (value !== undefined && text === undefined)
        throw refuseAt(yaml, value, notText);
    const place = placeAt(yaml, value ?? child(at, 'name') ?? at);
    const from = child(at, 'valueFrom');
    if (from === undefined)
        return { ...place, name, value: text ?? '' };
    const source = ['secretKeyRef', 'configMapKeyRef', 'fieldRef', 'resourceFieldRef'].find(key => child(from, key) !== undefined);
    return { ...place, name, value: null, from: source ?? 'valueFrom' };
}
function readMount(at, yaml, volumes) {
    const volume = textAt(child(at, 'name')) ?? '';
    const path = textAt(child(at, 'mountPath'));
    if (path?.startsWith('/') !== true || path.includes(':') || path.includes('\0')) {
        throw refuseAt(yaml, child(at, 'mountPath') ?? at, {
            problem: 'a `mountPath` is an absolute path without a colon',
            help: 'Write it from the root, such as `/opt/packages`.',
        });
    }
    const kind = volumes.get(volume);
    if (kind === undefined) {
        throw refuseAt(yaml, child(at, 'name') ?? at, {
            problem: `the pod has no volume \`${volume}\``,
            help: 'Add it under `volumes`, or write the name of one that stands there.',
        });
    }
    const subPath = textAt(child(at, 'subPath')) ?? '';
    return { ...placeAt(yaml, child(at, 'mountPath') ?? at), volume, mountPath: path, subPath, kind };
}
/** Kinds of the pod's volumes by name; a StatefulSet makes some itself. */
function readVolumes(pod, object) {
    const named = (items(child(pod, 'volumes')) ?? []).map(volume => [textAt(child(volume, 'name')) ?? '', kindOf(volume)]);
    const claimed = (items(descend(object, 'spec', 'volumeClaimTemplates')) ?? []).map(claim => [textAt(descend(claim, 'metadata', 'name')) ?? '', 'persistentVolumeClaim']);
    return new Map([...named, ...claimed]);
}
const volumeKinds = [
    'image',
    'emptyDir',
    'persistentVolumeClaim',
    'configMap',
    'secret',
    'projected',
    'hostPath',
    'csi',
    'nfs',
    'ephemeral',
    'downwardAPI',
];
function kindOf(volume) {
    return volumeKinds.find(kind => child(volume, kind) !== undefined) ?? 'other';
}

;// CONCATENATED MODULE: ./src/hosts/kubernetes/mount.ts



/** The environment that a manifest gives, in its order; `given` (the input `env`) wins, and stands in for what it takes from elsewhere. */
function environmentOf({ env }, given) {
    const variables = new Map();
    const unknown = [];
    for (const variable of env) {
        const own = given[variable.name];
        if (own !== undefined)
            variables.set(variable.name, own);
        else if (variable.value === null)
            unknown.push(variable);
        else
            variables.set(variable.name, expand(variable.value, variables));
    }
    for (const [name, value] of Object.entries(given))
        variables.set(name, value);
    return { variables, unknown };
}
/**
 * The first container whose PYTHONPATH names a folder in one of its volumes, image volumes first; else why nothing finds the
 * packages: Python says nothing about a folder that is not there. `minor` is the version of the packages, `3.12`.
 */
function findMounted(containers, { given, minor }) {
    const all = containers.flatMap(container => mountedIn(container, environmentOf(container, given)));
    const found = all.find(({ mount }) => mount.kind === 'image') ?? all[0];
    if (found === undefined)
        return nothingFound(containers, given);
    const other = /(?:^|\/)python(3\.\d+)(?:\/|$)/.exec(found.entry)?.[1];
    if (other === undefined || other === minor)
        return found;
    return {
        ...(0,finding/* placeOf */.$t)(variableOf(found.container) ?? found.container),
        class: 'path',
        message: `PYTHONPATH names a folder of Python ${other}, and the packages are for Python ${minor}.`,
        help: 'Write the folder in which the packages lie; on Kubernetes nobody says that there is none.',
        evidence: [],
    };
}
function mountedIn(container, environment) {
    const entries = (environment.variables.get('PYTHONPATH') ?? '').split(':').filter(entry => entry.startsWith('/'));
    return entries.flatMap(written => {
        const entry = external_node_path_default().posix.normalize(written).replace(/(?<=.)\/$/, '');
        const holding = container.mounts
            .map(mount => ({ mount, inside: external_node_path_default().posix.relative(mount.mountPath, entry) }))
            .filter(({ inside }) => inside !== '..' && !inside.startsWith('../'))
            .sort((a, b) => a.inside.length - b.inside.length)[0];
        if (holding === undefined)
            return [];
        const { mount, inside } = holding;
        return [
            { container, environment, entry, mount, inVolume: external_node_path_default().posix.join(mount.subPath, inside).replace(/^\.?\/?$/, '') },
        ];
    });
}
function nothingFound(containers, given) {
    const first = containers[0];
    if (first === undefined) {
        return {
            class: 'path',
            message: 'The manifest describes no container.',
            help: 'Name the file with the Pod, Deployment or Job that uses the packages.',
            evidence: [],
        };
    }
    const variable = containers.map(variableOf).find(one => one !== undefined);
    const places = containers.flatMap(({ mounts }) => mounts.map(({ mountPath }) => mountPath));
    const where = places.length === 0
        ? 'no volume is mounted'
        : `volumes are mounted at ${[...new Set(places)].slice(0, 3).join(', ')}`;
    if (variable === undefined && given.PYTHONPATH === undefined) {
        return {
            ...(0,finding/* placeOf */.$t)(first),
            class: 'path',
            message: `No container sets PYTHONPATH, so Python does not look for the packages; ${where}.`,
            help: 'Set PYTHONPATH under `env` to the folder with the packages; name it with the input `env` where it comes from elsewhere.',
            evidence: [],
        };
    }
    const value = given.PYTHONPATH ?? variable?.value ?? '';
    const shell = shellReference(value);
    const place = variable === undefined ? (0,finding/* placeOf */.$t)(first) : (0,finding/* placeOf */.$t)(variable);
    if (variable?.value === null && given.PYTHONPATH === undefined) {
        return {
            ...place,
            class: 'path',
            message: `PYTHONPATH comes from a ${variable.from}, which is not here.`,
            help: 'Give its value with the input `env`: `PYTHONPATH=…`.',
            evidence: [],
        };
    }
    return {
        ...place,
        class: 'path',
        message: shell === undefined
            ? `PYTHONPATH is ${value || 'empty'}, where the pod has no volume (${where}): Python passes over it without a word.`
            : `PYTHONPATH holds ${shell}, which Kubernetes does not replace: Python looks for a folder of that name.`,
        help: shell === undefined
            ? 'Write the `mountPath` of the volume, and the folder in it.'
            : `Write $(${shell.replace(/[${}]/g, '')}), and define that variable above.`,
        evidence: [],
    };
}
function variableOf({ env }) {
    return env.findLast(({ name }) => name === 'PYTHONPATH');
}

;// CONCATENATED MODULE: ./src/hosts/kubernetes/notes.ts
/** What was not the same as in the cluster, one sentence each. */
function notes_notesOf({ container, environment, entry, mount, inVolume }, { rehearsal, scene, containers }) {
    const { isolation, hostPackages } = scene;
    const unknown = environment.unknown.map(({ name, from }) => `${name} (${from})`);
    const expected = rehearsal.target.mountPath;
    const empty = container.mounts
        .filter(one => one !== mount && one.kind !== 'emptyDir')
        .map(one => `${one.mountPath} (${one.kind})`);
    const grpc = container.probes.filter(({ check }) => check === null).map(({ kind }) => `${kind}Probe`);
    const others = containers.filter(one => one !== container).map(({ name }) => name);
    return [
        ...(/Job$/.test(container.kind) && rehearsal.sample !== null
            ? ['The sample was not sent: a Job takes no requests.']
            : []),
        ...(unknown.length > 0
            ? [`Not in the manifest, so not set: ${unknown.join(', ')}; the input \`env\` sets them.`]
            : []),
        ...(container.envFrom ? ['The variables of `envFrom` are not in the manifest, so not set.'] : []),
        ...(inVolume === '' || inVolume === expected
            ? []
            : [`The volume must hold the packages at ${inVolume}; an artifact holds them at ${expected}.`]),
        ...(empty.length > 0 ? [`Empty here: ${empty.join(', ')}.`] : []),
        ...(grpc.length > 0 ? [`Not asked, since it is not by HTTP, TCP or a command: ${grpc.join(', ')}.`] : []),
        ...(others.length > 0 ? [`Not started: ${others.slice(0, 5).join(', ')}.`] : []),
        ...(hostPackages === null ? [] : ['The packages of the virtualenv stood for those of the image.']),
        ...(isolation.paths ? [] : [`The packages stood where they lie on this machine, not at ${entry}.`]),
        ...(isolation.paths || !container.readOnlyRoot ? [] : ['The root was not read-only.']),
        ...(isolation.paths || container.runAsUser === null ? [] : [`The user was not ${container.runAsUser}.`]),
    ];
}

;// CONCATENATED MODULE: ./src/hosts/kubernetes/places.ts




/** What stands where in the container: the code, the volumes, the packages, and what of ours would vanish under them. */
function bindsOf(mounted, { rehearsal, scene, work }) {
    const { mount, interpreter } = rehearsal;
    const placed = [...work.binds, ...volumesOf(mounted, scene), { from: mount, to: mounted.entry, readOnly: true }];
    // A volume at /tmp, as most read-only containers have it, would hide our own folder there.
    const needed = [
        interpreter.basePrefix,
        interpreter.prefix,
        external_node_path_default().dirname((0,assets/* asset */.L)('python/kubernetes_probes.py')),
        work.cwd,
    ];
    const kept = [
        { from: scene.folder, to: scene.folder },
        ...[...new Set(needed)].map(place => ({ from: place, to: place, readOnly: true })),
    ].filter(({ to }) => placed.some(one => (0,paths/* isInside */.FK)(one.to, to)) && !placed.some(one => one.to === to));
    return outermostFirst([...placed, ...kept]);
}
/** What lies inside another place is put there after it. */
function outermostFirst(binds) {
    return [...binds].sort((a, b) => a.to.split('/').length - b.to.split('/').length);
}
/** The container's other volumes, empty. */
function volumesOf({ container, mount }, { folder }) {
    return container.mounts
        .filter(one => one !== mount)
        .map((one, index) => {
        const from = external_node_path_default().join(folder, `volume-${index}`);
        external_node_fs_default().mkdirSync(from);
        return { from, to: one.mountPath, readOnly: /^(?:image|configMap|secret|projected|downwardAPI)$/.test(one.kind) };
    });
}
/** In a container there is no TMPDIR; where its root is read-only, that matters. */
function temporaryOf({ env, isolation }, { readOnlyRoot }) {
    const { TMPDIR, TEMP, TMP, ...rest } = env;
    return isolation.paths && readOnlyRoot ? { ...rest, HOME: '/' } : env;
}

;// CONCATENATED MODULE: ./src/hosts/kubernetes/program.ts



/**
 * What a container starts: `command` and `args`; where the manifest leaves the command to the image, `image` stands for it.
 * A Python at an absolute path is the scene's.
 *
 * Throws `usage` with its place where nobody says what is started.
 */
function programOf({ command, args }, { container, scene, image }) {
    if (command === null || command.length === 0) {
        if (image !== null)
            return { words: ['/bin/sh', '-c', `${image} "$@"`, 'sh', ...args], notes: [] };
        const { file, line, column, name } = container;
        throw new errors/* SitemountError */.hr('usage', `${file}:${line}:${column}: container ${name} starts what its image says, which is not known here.`, {
            help: 'Say it with the input `command`, without the arguments that stand in the manifest.',
        });
    }
    const [program = '', ...rest] = command;
    if (!external_node_path_default().posix.isAbsolute(program) || !/^python(?:3(?:\.\d+)?)?$/.test(external_node_path_default().posix.basename(program))) {
        return { words: [...command, ...args], notes: [] };
    }
    return { words: [scene.python, ...rest, ...args], notes: [`The chosen Python stood for ${program}.`] };
}
/**
 * Where the code stands and the container starts: its `workingDir`; where the manifest leaves that to the image, the folder
 * of an absolute path among the words that ends in a file of the code.
 */
function workingDirOf(words, { container, codeDir, isolated, }) {
    if (!isolated)
        return { cwd: codeDir, binds: [], notes: [] };
    const { workingDir, readOnlyRoot: readOnly } = container;
    if (workingDir?.startsWith('/'))
        return { cwd: workingDir, binds: [{ from: codeDir, to: workingDir, readOnly }], notes: [] };
    const guessed = words.map(word => rootOf(word, codeDir)).find(root => root !== null);
    if (guessed === undefined || guessed === null)
        return { cwd: codeDir, binds: [], notes: [] };
    return {
        cwd: guessed,
        binds: [{ from: codeDir, to: guessed, readOnly }],
        notes: [`The code was taken to stand at ${guessed} in the image.`],
    };
}
/** The folder that `codeDir` would have to be for an absolute path to be one of its files: `/app` for `/app/src/main.py`. */
function rootOf(word, codeDir) {
    if (!word.startsWith('/') || external_node_fs_default().existsSync(word))
        return null;
    const parts = external_node_path_default().posix.normalize(word).split('/').slice(1);
    for (let at = 1; at < parts.length; at++) {
        if (external_node_fs_default().existsSync(external_node_path_default().join(codeDir, ...parts.slice(at))))
            return `/${parts.slice(0, at).join('/')}`;
    }
    return null;
}

;// CONCATENATED MODULE: ./src/hosts/kubernetes/rehearse.ts



















/**
 * Starts the container of a manifest whose PYTHONPATH names a folder in a volume: its command, arguments and variables with
 * `$(NAME)` replaced, the packages where it looks for them, its user, a read-only root, and its probes as the kubelet asks
 * them. A Job must end with 0; a container without probes must stay up for five seconds.
 *
 * Throws `unreadable` for a manifest that cannot be read, `usage` with file, line and column for what Kubernetes would refuse
 * and for a container whose command is in its image alone, and what `setScene` and `readSample` throw.
 */
async function rehearseKubernetes(rehearsal) {
    const containers = readManifest(rehearsal.manifest, rehearsal.io.cwd);
    const minor = (0,fit/* minorVersion */.Kt)(rehearsal.interpreter.version);
    const found = wrongPython(rehearsal) ?? findMounted(containers, { given: rehearsal.variables, minor });
    const scene = await setScene(rehearsal);
    try {
        if ('class' in found) {
            const facts = commandFacts(null, { rehearsal, scene, failure: found, notes: [], deadline: 0 });
            const file = (0,paths/* shownPath */.pS)(rehearsal.manifest, rehearsal.io.cwd);
            return { ...facts, what: `nothing: the container of ${file} was not started` };
        }
        return await rehearseContainer(found, { rehearsal, scene, containers });
    }
    finally {
        scene.close();
    }
}
async function rehearseContainer(mounted, { rehearsal, scene, containers }) {
    const { container, environment, entry } = mounted;
    const { isolation } = scene;
    const { mount, codeDir } = rehearsal;
    // Nobody sends requests to what ends by itself.
    const sample = /Job$/.test(container.kind) ? null : rehearsal.sample;
    const variables = Object.fromEntries(environment.variables);
    const seen = isolation.paths ? entry : mount;
    const words = {
        command: container.command?.map(word => expand(word, environment.variables)) ?? null,
        args: container.args?.map(word => expand(word, environment.variables)) ?? [],
    };
    const program = programOf(words, { container, scene, image: rehearsal.command });
    const work = workingDirOf(program.words, { container, codeDir, isolated: isolation.paths });
    const patience = patienceOf(container.probes);
    const deadline = patience ??
        Math.max(rehearsal.deadlineSeconds ?? 60, ...container.probes.map(one => one.initialDelay + one.period * one.failures));
    const env = {
        ...temporaryOf(scene, container),
        ...variables,
        ...(variables.PATH !== undefined && { PATH: `${scene.bin}:${variables.PATH}` }),
        PYTHONPATH: (variables.PYTHONPATH ?? '')
            .split(':')
            .map(one => (external_node_path_default().posix.normalize(one).replace(/(?<=.)\/$/, '') === entry ? seen : one))
            .join(':'),
    };
    const stage = {
        isolation,
        binds: isolation.paths ? bindsOf(mounted, { rehearsal, scene, work }) : [],
        ...(isolation.paths && container.readOnlyRoot && { readOnlyRoot: { writable: [] } }),
        ...(isolation.paths && container.runAsUser !== null && { uid: container.runAsUser }),
        host: { command: program.words, env, cwd: work.cwd, seconds: deadline },
        health: rehearse_healthOf(container, { scene, env, cwd: work.cwd, deadline }),
        watch: seen,
        ...(sample !== null && {
            sample: requestOf(sample, { rehearsal, container, seconds: rehearsal.deadlineSeconds ?? 60 }),
        }),
    };
    const served = await serve(stage, scene.serving);
    const where = {
        mount: { seen, real: mount },
        code: { seen: work.cwd, real: codeDir },
        hostModules: hostModulesOf(rehearsal.target),
        suffixes: rehearsal.interpreter.extensionSuffixes,
        cwd: rehearsal.io.cwd,
    };
    const isProbed = stage.health.kind === 'exec';
    const asked = container.probes.filter(({ check }) => check !== null);
    const unwell = isProbed && served.ready === null && served.exit === null
        ? probeFailure(served, { probes: asked, seconds: deadline, where })
        : undefined;
    const failure = unwell ??
        judgeServed(served, {
            asked: isProbed ? 'its probes' : null,
            command: program.words.join(' '),
            seconds: deadline,
            mayEnd: !container.restarts,
            where,
        });
    const notes = [...program.notes, ...work.notes, ...notes_notesOf(mounted, { rehearsal, scene, containers })];
    const facts = commandFacts(served, {
        rehearsal: { ...rehearsal, sample },
        scene,
        failure: failure && placed(failure, container),
        notes,
        deadline,
    });
    return {
        ...facts,
        what: `container ${container.name} of ${container.workload} on CPython ${rehearsal.interpreter.version}`,
    };
}
/** A failure without a place of its own is told where the container stands. */
function placed(failure, container) {
    return failure.file === undefined ? { ...failure, ...(0,finding/* placeOf */.$t)(container) } : failure;
}
function rehearse_healthOf(container, { scene, env, cwd, deadline }) {
    if (/Job$/.test(container.kind))
        return { kind: 'exit' };
    const asked = container.probes.filter(({ check }) => check !== null);
    if (asked.length === 0)
        return { kind: 'alive', seconds: Math.min(staysUp, deadline) };
    const seconds = asked.reduce((sum, { timeout }) => sum + 2 * timeout, 10);
    // Not the container's own variables, which could change the asking; a command of a probe is part of the container.
    const own = asked.some(({ check }) => check?.by === 'exec') ? env : scene.env;
    return {
        kind: 'exec',
        step: {
            command: [scene.serving.python, '-I', '-S', '-B', (0,assets/* asset */.L)('python/kubernetes_probes.py'), JSON.stringify(asked)],
            env: own,
            cwd,
            seconds,
        },
    };
}
function requestOf(sample, { rehearsal, container, seconds }) {
    const { path: written, body, headers } = readSample(sample);
    const probed = container.probes.find(({ kind, check }) => kind === 'readiness' && check?.by === 'http')?.check;
    const port = (probed?.by === 'http' ? probed.port : undefined) ?? container.ports[0]?.number;
    if (port === undefined) {
        throw new errors/* SitemountError */.hr('usage', `${container.file}:${container.line}:${container.column}: container ${container.name} names no port to send the sample to.`, {
            help: 'List the port under `ports` as `containerPort`.',
        });
    }
    const url = new URL(written ?? rehearsal.target.server?.score ?? '/', `http://127.0.0.1:${port}`).href;
    return { url, body, headers, seconds };
}

// EXTERNAL MODULE: ./src/core/text.ts
var core_text = __webpack_require__(72020);
;// CONCATENATED MODULE: ./src/hosts/lambda/diagnose.ts






/** Why a function could not be loaded or called, with the error type that Lambda's log would have; null when all went well. */
function judgeHandler(reply, outcome) {
    if (reply.phase === 'done')
        return tooLarge(reply, outcome);
    const blamed = reply.stuck !== null
        ? late(reply, outcome)
        : reply.error === undefined
            ? diagnose_ended(reply, outcome)
            : raised(reply.error, outcome);
    return { ...blamed, evidence: last_traceback_evidenceOf(outcome.served.log) };
}
/** Bytes that an answer of a function may have (Lambda developer guide, "Quotas": 6 MB). */
const largestAnswer = 6 * 1024 * 1024;
function tooLarge({ bytes = 0 }, { handler }) {
    if (bytes <= largestAnswer)
        return null;
    return {
        class: 'script',
        message: `The answer of ${handler} has ${(0,core_text/* size */.Ej)(bytes)}, and Lambda returns no more than 6 MB (Function.ResponseSizeTooLarge).`,
        help: 'Answer with less, or put the answer into a bucket and return where it lies.',
        evidence: [],
    };
}
function late({ phase, stuck }, { limits, handler, where }) {
    const frames = stuck ?? [];
    const mounted = frames.findLast(({ file }) => (0,paths/* isAtOrInside */.Hj)(where.mount.seen, file));
    const own = frames.findLast(({ file }) => (0,paths/* isAtOrInside */.Hj)(where.code.seen, file));
    const name = mounted === undefined ? undefined : external_node_path_default().relative(where.mount.seen, mounted.file).split((external_node_path_default()).sep)[0];
    const at = own === undefined ? '' : ` at ${external_node_path_default().relative(where.code.seen, own.file)}:${own.line}`;
    const busy = name === undefined ? at : `${at}, in ${name} of the mount`;
    if (phase === 'invoke') {
        return {
            class: 'script',
            message: `${handler} did not return within ${limits.call} seconds; it was busy${busy || ' in native code'}.`,
            help: 'Look at what it waits for: there is no network in a rehearsal.',
        };
    }
    return {
        class: mounted === undefined ? 'script' : 'mount',
        message: `Loading ${handler} takes longer than the ${limits.init} seconds of Lambda's init phase; it was busy${busy || ' in native code'}.`,
        help: 'Do less while the module is imported: import large packages where they are used, and load models at the first call.',
    };
}
function diagnose_ended({ phase }, { served: { exit }, handler }) {
    const doing = phase === 'invoke' ? 'was called' : 'was loaded';
    if (exit?.signal != null || (exit?.code ?? 0) > 128) {
        const signal = exit?.signal ?? (exit?.code ?? 0) - 128;
        return {
            class: 'mount',
            message: `Python was ended by signal ${signal} while ${handler} ${doing}: native code crashed (Runtime.ExitError).`,
            help: 'Build the mount with the Python and for the platform of the function.',
        };
    }
    if (phase === 'start') {
        return {
            class: 'host',
            message: `Python ended with exit code ${exit?.code ?? '?'} before ${handler} was loaded.`,
            help: 'Look at the log: this Python may be incomplete.',
        };
    }
    return {
        class: 'script',
        message: `The code ended Python with exit code ${exit?.code ?? '?'} while ${handler} ${doing} (Runtime.ExitError).`,
        help: 'Return or raise instead of calling `sys.exit`: the runtime must live on for the next call.',
        ...(exit?.code != null && { exitCode: exit.code }),
    };
}
const helps = {
    'Runtime.MalformedHandlerName': 'Write `module.function`.',
    'Runtime.HandlerNotFound': 'Name a function that stands at the top level of the module.',
    'Runtime.BuiltInModuleConflict': 'Give the module of the function another name.',
    'Runtime.MarshalError': 'Return what JSON can say: text, numbers, lists and objects of them, true, false and None.',
};
function raised(error, { handler, pythonPath, where }) {
    const { type, message, frames } = error;
    const help = helps[type];
    if (help !== undefined) {
        const awaits = / coroutine /.test(message)
            ? 'Lambda does not await: call `asyncio.run(…)` in a plain function.'
            : help;
        return { class: 'script', message: `${type}: ${message}.`, help: awaits };
    }
    const missing = /No module named '([^'.]+)/.exec(message)?.[1];
    const module = handler.slice(0, handler.lastIndexOf('.')).split(/[./]/)[0] ?? '';
    if (type === 'Runtime.ImportModuleError' && frames.length === 0 && missing === module) {
        return {
            class: 'path',
            message: `The handler ${handler} names the module ${module}, which is not in the folder of the code.`,
            help: 'Write the handler relative to that folder (`code-dir`), with dots or slashes between folders.',
        };
    }
    if (missing !== undefined && pythonPath !== undefined && stands(missing, where.mount.real)) {
        return {
            class: 'path',
            message: `${missing} is in the mount, but PYTHONPATH is set for the function, and then the runtime leaves /opt/python out.`,
            help: `Do not set PYTHONPATH, or write \`PYTHONPATH=/opt/python:${pythonPath}\`.`,
        };
    }
    const blamed = diagnose_blame(error, where);
    // What an event lacks shows as one of these in the function that reads it.
    const mayBeEvent = blamed.class === 'script' && /^(?:KeyError|IndexError|TypeError|AttributeError)$/.test(type);
    return mayBeEvent
        ? { ...blamed, help: 'Mend the code at that line, or compare the event with what it expects.' }
        : blamed;
}

;// CONCATENATED MODULE: ./src/hosts/lambda/places.ts




/** Where things stand: in Lambda's places where the system lets us, else where they are. */
function places_placesOf(rehearsal, { folder, isolation }) {
    const { target, mount, codeDir, interpreter } = rehearsal;
    const runtime = external_node_path_default().join(folder, 'runtime');
    external_node_fs_default().mkdirSync(runtime);
    const own = { home: external_node_path_default().join(folder, 'home'), tmp: external_node_path_default().join(folder, 'tmp') };
    if (!isolation.paths)
        return { task: codeDir, runtime, mount, layers: [mount], binds: [], writable: [], ...own };
    const at = rehearsal.at ?? target.hostPath ?? '/opt/python';
    const minor = (0,fit/* minorVersion */.Kt)(interpreter.version);
    // A Python below /tmp would vanish with it.
    const hides = [interpreter.prefix, interpreter.basePrefix].some(prefix => (0,paths/* isAtOrInside */.Hj)('/tmp', prefix));
    return {
        task: '/var/task',
        runtime: '/var/runtime',
        mount: at,
        layers: [`/opt/python/lib/python${minor}/site-packages`, '/opt/python'],
        binds: [
            ...(hides ? [] : [{ from: own.tmp, to: '/tmp' }]),
            { from: codeDir, to: '/var/task', readOnly: true },
            { from: mount, to: at, readOnly: true },
            { from: runtime, to: '/var/runtime' },
        ],
        writable: hides ? [own.tmp] : [],
        // The home that the sandbox's user has in name only.
        home: '/home/sbx_user1051',
        tmp: hides ? own.tmp : '/tmp',
    };
}
/** What the runtime sets (Lambda developer guide, "Defined runtime environment variables"). No credentials: there is no role. */
function lambdaVariables({ handler, interpreter }, places) {
    const name = 'rehearsal';
    const minor = (0,fit/* minorVersion */.Kt)(interpreter.version);
    return {
        _HANDLER: handler,
        AWS_EXECUTION_ENV: `AWS_Lambda_python${minor}`,
        AWS_LAMBDA_FUNCTION_NAME: name,
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
        AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
        AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
        AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
        AWS_LAMBDA_LOG_STREAM_NAME: '1980/01/01/[$LATEST]00000000000000000000000000000000',
        AWS_REGION: 'us-east-1',
        AWS_DEFAULT_REGION: 'us-east-1',
        LAMBDA_TASK_ROOT: places.task,
        LAMBDA_RUNTIME_DIR: places.runtime,
        TZ: ':UTC',
        HOME: places.home,
        TMPDIR: places.tmp,
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
;// CONCATENATED MODULE: ./src/hosts/lambda/reply.ts



const names = schemas/* array */.YOg(schemas/* string */.YjP());
const reply_raised = {
    type: schemas/* string */.YjP(),
    message: schemas/* string */.YjP(),
    frames: schemas/* array */.YOg(schemas/* object */.Ikc({ file: schemas/* string */.YjP(), line: schemas/* number */.aig(), name: schemas/* string */.YjP() })),
};
const schema = schemas/* object */.Ikc({
    phase: schemas/* enum */.k5n(['init', 'invoke', 'done']),
    /** Seconds until the function was loaded; absent when it never was. */
    ready: schemas/* number */.aig().optional(),
    /** Seconds of the call, or of loading it when that failed. */
    seconds: schemas/* number */.aig().optional(),
    error: schemas/* object */.Ikc({ ...reply_raised, causes: schemas/* array */.YOg(schemas/* object */.Ikc(reply_raised)).optional() }).optional(),
    /** JSON text, or what the function returned as bytes; the first 64 KiB. */
    answer: schemas/* string */.YjP().optional(),
    bytes: schemas/* number */.aig().optional(),
    modules: schemas/* object */.Ikc({ mount: names, code: names, host: names }).optional(),
    path: names.optional(),
});
/** Reads the reply in a folder. The function itself could write there too: what has not its form counts as none. */
function readReply(folder) {
    const parsed = schema.safeParse(parse(reply_read(external_node_path_default().join(folder, 'reply.json'))));
    const stuck = stackOf(reply_read(external_node_path_default().join(folder, 'trace.txt')));
    return parsed.success ? { ...parsed.data, stuck } : { phase: 'start', stuck };
}
/** `faulthandler`'s stack of the first thread it tells that is the main one: it is told last. */
function stackOf(text) {
    if (!text.startsWith('Timeout'))
        return null;
    const last = text.split(/^(?:Current thread|Thread) .*$/m).at(-1) ?? '';
    return [...last.matchAll(/^ {2}File "(.+)", line (\d+) in (.+)$/gm)]
        .map(([, file = '', line, name = '']) => ({ file, line: Number(line), name }))
        .reverse();
}
function reply_read(file) {
    try {
        return external_node_fs_default().statSync(file).size > 8 << 20 ? '' : external_node_fs_default().readFileSync(file, 'utf8');
    }
    catch {
        return '';
    }
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/hosts/lambda/rehearse.ts












/** Seconds that Lambda allows for loading the code of a function on demand (Lambda developer guide, "Init phase"). */
const initLimit = 10;
/**
 * Loads a function and calls it as Lambda's Python runtime does: the code at `/var/task`, the mount at `/opt/python`, which is
 * a site directory, the runtime's order of `sys.path`, nothing but `/tmp` to write to, the limit of the init phase. The
 * function's own time limit is `deadlineSeconds`, by default 60.
 *
 * Throws `unreadable` for an event that cannot be read, `usage` for one that is no JSON, and what `setScene` throws.
 */
async function rehearseHandler(rehearsal) {
    const { target, mount, codeDir, deadlineSeconds = 60 } = rehearsal;
    const event = rehearsal.event === null ? undefined : readEvent(rehearsal.event);
    const scene = await setScene({ ...rehearsal, sample: null }, { programs: false });
    try {
        const wrong = wrongPython(rehearsal);
        if (wrong !== null)
            return handlerFacts(wrong, { rehearsal, scene });
        const places = places_placesOf(rehearsal, scene);
        const initSeconds = target.initSeconds ?? initLimit;
        const request = (0,external_node_crypto_.randomUUID)();
        const { folder } = scene;
        external_node_fs_default().copyFileSync((0,assets/* asset */.L)('python/lambda_host.py'), external_node_path_default().join(folder, 'runtime', 'bootstrap.py'));
        const plan = {
            handler: rehearsal.handler,
            layers: places.layers,
            packages: scene.hostPackages === null ? [] : [scene.hostPackages],
            reply: external_node_path_default().join(places.runtime, 'reply.json'),
            trace: external_node_path_default().join(places.runtime, 'trace.txt'),
            initSeconds,
            seconds: deadlineSeconds,
            request,
            ...(event !== undefined && { event }),
        };
        external_node_fs_default().writeFileSync(external_node_path_default().join(folder, 'runtime', 'plan.json'), JSON.stringify(plan));
        const command = [
            scene.serving.python,
            '-s',
            '-S',
            '-B',
            `${places.runtime}/bootstrap.py`,
            `${places.runtime}/plan.json`,
        ];
        const env = { ...scene.env, ...lambdaVariables(rehearsal, places), ...rehearsal.variables };
        const served = await serve({
            isolation: scene.isolation,
            binds: places.binds,
            ...(scene.isolation.paths && { readOnlyRoot: { writable: places.writable } }),
            host: { command, env, cwd: places.task, seconds: initSeconds + deadlineSeconds + 10 },
            health: { kind: 'exit' },
        }, scene.serving);
        const reply = readReply(external_node_path_default().join(folder, 'runtime'));
        const failure = judgeHandler(reply, {
            served,
            handler: rehearsal.handler,
            limits: { init: initSeconds, call: deadlineSeconds },
            pythonPath: rehearsal.variables.PYTHONPATH,
            where: {
                mount: { seen: places.mount, real: mount },
                code: { seen: places.task, real: codeDir },
                hostModules: new Set([...hostModulesOf(target), 'boto3', 'botocore']),
                suffixes: rehearsal.interpreter.extensionSuffixes,
                cwd: rehearsal.io.cwd,
            },
        });
        return handlerFacts(failure, { rehearsal, scene, reply, log: served.log });
    }
    finally {
        scene.close();
    }
}
function handlerFacts(failure, { rehearsal, scene, reply, log = '' }) {
    const { target, handler, interpreter, event } = rehearsal;
    const deadline = target.initSeconds ?? initLimit;
    const { ready, answer, seconds = 0 } = reply ?? {};
    return {
        target: target.name,
        how: 'handler',
        what: reply === undefined ? `nothing: ${handler} was not loaded` : `${handler} on CPython ${interpreter.version}`,
        isolation: scene.isolation,
        ready: ready === undefined ? null : { seconds: ready, deadline },
        answer: answer === undefined ? null : { status: 200, headers: {}, body: answer, seconds },
        sample: event !== null,
        failure,
        modules: reply?.modules === undefined
            ? null
            : { ...reply.modules, loaded: [], how: 'as the function itself had imported them' },
        notes: reply === undefined ? [] : rehearse_notesOf(reply, { rehearsal, scene }),
        log,
    };
}
function readEvent(file) {
    const text = readText(file, 'event');
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new errors/* SitemountError */.hr('usage', `Input \`event\`: ${file} is no JSON (${error.message}).`, {
            help: 'Write the event as the service sends it; the console of Lambda has one for each service under “Test”.',
        });
    }
}
function rehearse_notesOf({ ready }, { rehearsal, scene }) {
    const limit = rehearsal.target.initSeconds ?? initLimit;
    return [
        ...(scene.isolation.paths
            ? []
            : ['Code and mount stood where they lie on this machine, not at /var/task and /opt/python.']),
        ...(scene.hostPackages === null ? [] : ['The packages of the virtualenv stood for those of the runtime.']),
        ...(ready !== undefined && ready > limit / 2
            ? [`Loading the function took ${ready.toFixed(1)} of the ${limit} seconds that Lambda allows.`]
            : []),
    ];
}

;// CONCATENATED MODULE: ./src/hosts/rehearse-host.ts





/**
 * Which host the inputs mean, null where they mean none: `kubernetes-manifest` (which `command` may complete), `handler`, or
 * `command` alone.
 *
 * Throws `usage` for inputs that do not go together.
 */
function hostOf(inputs) {
    const { command, health, handler, event, kubernetesManifest } = inputs;
    const refuse = (message, help) => new errors/* SitemountError */.hr('usage', message, { help });
    if (handler !== '' && (command !== '' || kubernetesManifest !== '')) {
        throw refuse('Input `handler` names a function of Lambda, and another input names something else to start.', 'Leave out one of them.');
    }
    if (event !== '' && handler === '') {
        throw refuse('Input `event` needs `handler`, the function that gets it.', 'Write `handler: module.function`, or name a request with `sample`.');
    }
    if (health !== '' && (command === '' || kubernetesManifest !== '')) {
        const other = kubernetesManifest === ''
            ? 'what is started says itself when it is ready'
            : 'the probes of the manifest say when it is ready';
        throw refuse(`Input \`health\` goes with \`command\`; ${other}.`, 'Leave it out, or name a command.');
    }
    if (kubernetesManifest !== '')
        return 'kubernetes';
    if (handler !== '')
        return 'lambda';
    return command === '' ? null : 'command';
}
/**
 * Rehearses the host that the inputs mean, null where they mean none. Paths among them are relative to the working directory;
 * for a function, `sample` serves as the event where there is none.
 *
 * Throws `usage` for inputs that do not go together, and what the rehearsals throw.
 */
async function rehearseHost(rehearsal, inputs) {
    const { command, health, handler, event, kubernetesManifest } = inputs;
    const absolute = (file) => external_node_path_default().resolve(rehearsal.io.cwd, file);
    switch (hostOf(inputs)) {
        case 'kubernetes':
            return rehearseKubernetes({ ...rehearsal, manifest: absolute(kubernetesManifest), command: command || null });
        case 'lambda':
            return rehearseHandler({ ...rehearsal, handler, event: event === '' ? rehearsal.sample : absolute(event) });
        case 'command':
            return rehearseCommand({ ...rehearsal, command, health: health || null });
        default:
            return null;
    }
}

// EXTERNAL MODULE: ./src/python/choose.ts
var choose = __webpack_require__(28037);
// EXTERNAL MODULE: ./src/requirements/merge-indexes.ts
var merge_indexes = __webpack_require__(10473);
// EXTERNAL MODULE: ./src/rules/azureml/deployed.ts
var azureml_deployed = __webpack_require__(44110);
// EXTERNAL MODULE: ./src/rules/engine.ts
var engine = __webpack_require__(29693);
// EXTERNAL MODULE: ./src/rules/policy.ts
var rules_policy = __webpack_require__(42609);
// EXTERNAL MODULE: ./src/rules/python/python-version-mismatch.ts
var python_version_mismatch = __webpack_require__(79264);
// EXTERNAL MODULE: ./src/rules/rehearsal/not-scored.ts
var not_scored = __webpack_require__(78657);
// EXTERNAL MODULE: ./src/rules/rehearsal/rehearsal-failed.ts
var rehearsal_failed = __webpack_require__(56652);
;// CONCATENATED MODULE: ./src/rules/rehearsal/rehearsal.ts


/** What a rehearsal says: whether the host starts and answers. */
const rehearsalRules = [rehearsal_failed/* rehearsalFailed */.H, not_scored/* notScored */.y];

// EXTERNAL MODULE: ./src/rules/target/target.ts
var target_target = __webpack_require__(51184);
;// CONCATENATED MODULE: ./src/rules/rehearsal/rehearsed-conflicts.ts

/**
 * How the mount and the packages of the host get on, each judgement with what the rehearsal says of it. The rehearsal decides:
 * what the host started and answered with is no more than worth knowing.
 */
function rehearsedConflicts(facts) {
    return target_target/* targetRules */.Z.map(rule => ({
        ...rule,
        check: rehearsal => rule.id === 'target-override' ? rule.check(facts) : rule.check(facts).map(one => rehearsed(one, rehearsal)),
    }));
}
function rehearsed(judgement, { failure, how }) {
    const runs = failure === null && how !== 'script-only';
    if (runs)
        return { ...judgement, level: 'notice', message: `${judgement.message} The rehearsal ran all the same.` };
    return {
        ...judgement,
        message: `${judgement.message} ${failure === null ? 'The rehearsal was of the script alone, and leaves it open.' : 'The rehearsal failed.'}`,
    };
}

// EXTERNAL MODULE: ./src/targets/is-azureml.ts
var is_azureml = __webpack_require__(66511);
// EXTERNAL MODULE: ./src/commands/assemble.ts + 1 modules
var assemble = __webpack_require__(66969);
// EXTERNAL MODULE: ./src/commands/read-deployment.ts + 3 modules
var read_deployment = __webpack_require__(28246);
// EXTERNAL MODULE: ./src/commands/read-inputs.ts + 7 modules
var read_inputs = __webpack_require__(62610);
// EXTERNAL MODULE: ./src/commands/verify.ts + 8 modules
var verify = __webpack_require__(96975);
// EXTERNAL MODULE: ./src/commands/workspace.ts
var workspace = __webpack_require__(62743);
;// CONCATENATED MODULE: ./src/commands/rehearse.ts





























/**
 * Starts what the host starts, with the packages of an artifact (`artifact`) or a folder (`mount`) in their place, asks it, and
 * judges what came of it: an Azure ML image's server, a command, a pod's container, a Lambda function; the entry script alone
 * where nothing else is named. An artifact is verified first, and not started when it is not whole. Nothing is published.
 */
async function rehearse(options, io, { entry }) {
    const { steps, time } = (0,stopwatch/* createStopwatch */.S)();
    const { scratch, close } = (0,workspace/* openScratch */.jd)(io);
    try {
        const declared = (0,read_inputs/* readDeclaredPython */.H1)(options, io);
        requireInputs(options, { ...declared, ...io });
        const opened = await time('open the packages', () => openPackages(options, { scratch, io, entry }));
        if (opened.result?.verdict === 'failed')
            return { ...opened.result, mode: 'rehearse', steps };
        const chosen = await time('ask python', () => (0,choose/* chooseInterpreter */.S)(options.python, { ...declared, io }));
        const { interpreter } = chosen;
        const at = opened.folder === null ? {} : { mount: opened.folder };
        const deployed = await (0,read_deployment/* lookAtDeployment */.S)(options, io, { ...declared, interpreter, ...at });
        const staging = { options, ...declared, ...chosen, mount: opened.folder, deployed, scratch, io };
        const rehearsal = await time('rehearse', () => commands_rehearse_start(staging));
        const conflicts = await conflictsWith(opened.folder, staging, io.signal);
        const policy = (0,rules_policy/* policyOf */.US)(options);
        const findings = (0,finding/* worstFirst */.md)([
            ...(opened.result?.findings ?? []),
            // A rehearsal that failed of it says so itself.
            ...(rehearsal.failure === null ? (0,engine/* judge */.S)([python_version_mismatch/* pythonVersionMismatch */.xi], { ...declared, ...chosen }, policy) : []),
            ...(0,azureml_deployed/* judgeDeployed */.E)(deployed, policy),
            ...(0,engine/* judge */.S)(conflicts, rehearsal, policy),
            ...(0,engine/* judge */.S)(rehearsalRules, rehearsal, policy),
        ]);
        const verdict = (0,rules_policy/* verdictOf */.Vj)(findings, options);
        return (0,assemble/* assemble */.fT)({
            mode: 'rehearse',
            verdict,
            findings,
            steps,
            declared,
            interpreter,
            rehearsal,
            ...(deployed.upload && { upload: deployed.upload }),
        });
    }
    finally {
        close();
    }
}
/** What the mount does to the packages of the host, where both are known. */
async function conflictsWith(mount, { target, host, interpreter }, signal) {
    if (mount === null || host.length === 0)
        return [];
    const inventory = await (0,steps/* inTurns */.gG)((0,environment_inventory/* takeInventory */.O)(mount), signal);
    const packageRoots = (0,namespaces/* readPackageRoots */.e)(inventory);
    return rehearsedConflicts({ inventory, packageRoots, host, target, markers: interpreter.markers });
}
/** Throws `usage` for inputs that name nothing to start, or nowhere to find the packages. */
function requireInputs(options, { target, cwd }) {
    const { entryScript, artifact, mount } = options;
    if (artifact !== '' && mount !== '') {
        throw new errors/* SitemountError */.hr('usage', 'Inputs `artifact` and `mount`: both name the packages; leave one of them out.');
    }
    if (options.delivery !== 'mount') {
        throw new errors/* SitemountError */.hr('usage', `Input \`delivery\`: ${options.delivery} has no mount to be rehearsed with.`, {
            help: options.delivery === 'dynamic'
                ? '`sitemount build --delivery dynamic` installs as the container does at boot, twice.'
                : '`sitemount build --delivery image` writes the build context; the image itself is what to start.',
        });
    }
    const host = hostOf(options);
    const isScript = host === null;
    if (!isScript && target.server !== undefined) {
        throw new errors/* SitemountError */.hr('usage', `Input \`${host === 'command' ? 'command' : host === 'lambda' ? 'handler' : 'kubernetes-manifest'}\`: the target ${target.name} starts ${target.server.distribution}, and nothing else.`, { help: 'Name the scoring script with `entry-script`, or another `target`.' });
    }
    if (isScript && entryScript === '') {
        throw new errors/* SitemountError */.hr('usage', 'Nothing says what to start.', {
            help: (0,is_azureml/* isAzureml */.n)(target)
                ? 'Name the scoring script with `entry-script`.'
                : 'Name it with `command`, `kubernetes-manifest`, `handler` or `entry-script`.',
        });
    }
    if (isScript)
        (0,entry_script_path/* entryScriptPath */.D)(options, { cwd });
    if (artifact === '' && mount === '' && !(isScript && (0,is_azureml/* isAzureml */.n)(target))) {
        throw new errors/* SitemountError */.hr('usage', 'Nothing says where the packages are.', {
            help: 'Name an artifact with `artifact`, or a folder of packages with `mount`.',
        });
    }
}
/** The folder of the packages; null where they lie in the code folder already. Throws what `verify` throws, `usage`. */
async function openPackages(options, { scratch, io, entry }) {
    const { mount, artifact } = options;
    if (mount !== '') {
        const folder = external_node_path_default().resolve(io.cwd, mount);
        if (!(0,folders/* isFolder */.lQ)(folder))
            throw new errors/* SitemountError */.hr('usage', `Input \`mount\`: there is no folder ${folder}.`);
        return { folder };
    }
    if (artifact === '')
        return { folder: null };
    const folder = external_node_path_default().join(external_node_fs_default().realpathSync(scratch), 'packages');
    const result = await (0,verify.verify)({ ...options, mode: 'verify', extractTo: '' }, io, { entry, unpackTo: folder });
    if ((0,folders/* isFile */.fo)(external_node_path_default().join(folder, 'Dockerfile')) && result.packages?.every(({ files }) => files === 0) === true) {
        throw new errors/* SitemountError */.hr('usage', `Input \`artifact\`: ${artifact} is a build context; nothing of it is mounted.`);
    }
    return { folder, result };
}
/** What the inputs name is started; the entry script, where they name nothing else. */
async function commands_rehearse_start({ options, target, interpreter, transport, mount, deployed, scratch, io }) {
    const variables = readVariables(options.env);
    io.hide([], Object.values(variables));
    const base = { target, interpreter, scratch, io };
    const sample = options.sample === '' ? null : external_node_path_default().resolve(io.cwd, options.sample);
    const codeDir = deployed.codeDir ?? io.cwd;
    const others = { ...base, mount: mount ?? '', codeDir, variables, sample };
    const host = await rehearseHost(others, options);
    if (host !== null)
        return host;
    const set = deployedVariables(deployed.files, { delivery: options.delivery, target });
    const scoring = {
        ...base,
        mount,
        codeDir,
        transport,
        indexes: (0,merge_indexes/* indexesOf */.O)(options),
        entryScript: external_node_path_default().resolve(io.cwd, options.entryScript),
        modelDir: (0,read_deployment/* modelPath */.L)(options, io) ?? null,
        sample: sample === null ? null : readText(sample, 'sample'),
        variables: { ...set.variables, ...variables },
        deployed: set.whole,
        notes: set.notes,
    };
    return target.server === undefined ? rehearseScriptOnly(scoring) : rehearseAzureML(scoring);
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

/***/ 58993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ withoutStacks)
/* harmony export */ });
/**
 * Does work that may make thousands of errors which are looked at and never shown: a parser of YAML makes one for each flaw, and
 * nearly all of its time would go into their stacks. `work` must not wait for anything.
 */
function withoutStacks(work) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
        return work();
    }
    finally {
        Error.stackTraceLimit = stackTraceLimit;
    }
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

/***/ 74418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fp: () => (/* binding */ plainInterpreter),
/* harmony export */   UA: () => (/* binding */ plainFlags),
/* harmony export */   rn: () => (/* binding */ importEnvironment),
/* harmony export */   se: () => (/* binding */ proofEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _python_fit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3681);
/* harmony import */ var _python_scrub_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70333);




/**
 * The plain interpreter behind this one: itself, or what a virtualenv was made from. `sys._base_executable` names the
 * virtualenv's own link on Linux up to 3.10, so it is looked for where it lies.
 */
function plainInterpreter(interpreter) {
    const { executable, version, prefix, basePrefix } = interpreter;
    if (basePrefix === '' || (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_3__/* .realPath */ .Ye)(prefix) === (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_3__/* .realPath */ .Ye)(basePrefix))
        return executable;
    const minor = (0,_python_fit_js__WEBPACK_IMPORTED_MODULE_2__/* .minorVersion */ .Kt)(version);
    const names = process.platform === 'win32'
        ? ['python.exe']
        : [`python${minor}`, 'python3', 'python'].map(name => node_path__WEBPACK_IMPORTED_MODULE_1___default().join('bin', name));
    return names.map(name => node_path__WEBPACK_IMPORTED_MODULE_1___default().join(basePrefix, name)).find(file => node_fs__WEBPACK_IMPORTED_MODULE_0___default().existsSync(file)) ?? (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_3__/* .realPath */ .Ye)(executable);
}
/**
 * Flags of the plain interpreter: no user site, no bytecode, no folder of the script; PYTHONPATH is what is tested, so no -I.
 * With -S the `.pth` files of this machine's own site-packages do not run; `python/smoke.py` does the rest of what `site` does.
 */
function plainFlags(version) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return ['-s', '-S', '-B', ...(major > 3 || minor >= 11 ? ['-P'] : [])];
}
const programs = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const needed = [
    'LANG',
    'LC_ALL',
    'TZ',
    'PYTHONNOUSERSITE',
    'LD_LIBRARY_PATH',
    'SYSTEMROOT',
    'SYSTEMDRIVE',
    'COMSPEC',
    'PATHEXT',
];
/**
 * What a module under test sees of the environment: locale, time zone, a host's usual PATH, and a home and temporary folder
 * of its own. Proxies, certificates and `.netrc`, which other children get, are none of its business.
 */
function proofEnvironment(executable, options) {
    const { env, folder } = options;
    const scrubbed = (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_3__.scrubbedEnvironment)(env, { libraryPath: (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_3__/* .libraryPathOf */ .a1)(executable, env) });
    const kept = Object.fromEntries(Object.entries(scrubbed).filter(([name]) => needed.includes(name)));
    const [home, temporary] = ['home', 'tmp'].map(name => node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, name));
    return {
        ...kept,
        PATH: process.platform === 'win32' ? (scrubbed.PATH ?? '') : programs,
        PYTHONDONTWRITEBYTECODE: '1',
        HOME: home,
        USERPROFILE: home,
        TMPDIR: temporary,
        TEMP: temporary,
        TMP: temporary,
    };
}
/** The same for a module that is imported and then given no work: the threads of OpenBLAS, which numpy brings, spin until they get some. */
function importEnvironment(executable, options) {
    return { ...proofEnvironment(executable, options), OPENBLAS_NUM_THREADS: '1' };
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

/***/ 24613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ readPackageRoots)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Namespaces within namespaces; nobody goes deeper than four. */
const deepest = 8;
/** Bytes of an `__init__.py` that are looked at: those that declare a namespace are a line or two. */
const readLimit = 64 << 10;
const identifier = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const moduleFile = /^([\p{L}_][\p{L}\p{N}_]*)(?:\.py|\.pyc|(?:\.[A-Za-z0-9_-]+)*\.(?:so|pyd))$/u;
/**
 * The names that can be imported from a site-packages directory, sorted, and how each treats other entries of sys.path:
 * top-level modules and packages, and what lies in namespace packages (PEP 420; pkgutil and pkg_resources, packaging guide
 * "Packaging namespace packages"). Links are not followed; an `__init__.py` that cannot be read counts as a plain one.
 */
function readPackageRoots({ site, entries, distributions }) {
    const roots = new Map();
    collect(treeOf(entries), { site, parts: [], roots });
    for (const { normalizedName, record } of distributions) {
        for (const row of record ?? []) {
            for (const root of rootsOf(row.path, roots)) {
                if (!root.distributions.includes(normalizedName))
                    root.distributions.push(normalizedName);
            }
        }
    }
    for (const root of roots.values())
        root.distributions.sort();
    return [...roots.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
function treeOf(entries) {
    const top = { files: new Set(), folders: new Map() };
    for (const { path: name, kind } of entries) {
        if (kind !== 'file')
            continue;
        const parts = name.split('/');
        const file = parts.pop() ?? '';
        let node = top;
        for (const part of parts) {
            const next = node.folders.get(part) ?? { files: new Set(), folders: new Map() };
            node.folders.set(part, next);
            node = next;
        }
        node.files.add(file);
    }
    return top;
}
function collect(node, { site, parts, roots }) {
    for (const [folder, inside] of node.folders) {
        if (!identifier.test(folder) || folder === '__pycache__' || !holdsCode(inside))
            continue;
        const here = [...parts, folder];
        const kind = kindOf(inside, node_path__WEBPACK_IMPORTED_MODULE_1___default().join(site, ...here));
        const name = here.join('.');
        roots.set(name, { name, kind, distributions: [] });
        if (kind !== 'package' && here.length < deepest)
            collect(inside, { site, parts: here, roots });
    }
    for (const file of node.files) {
        const stem = moduleFile.exec(file)?.[1];
        if (stem === undefined || stem === '__init__' || stem === '__main__')
            continue;
        const name = [...parts, stem].join('.');
        const folder = roots.get(name);
        // In one folder a package comes before a module, and a module before a namespace (importlib, FileFinder).
        if (folder === undefined || folder.kind === 'namespace')
            roots.set(name, { name, kind: 'module', distributions: [] });
    }
}
function kindOf({ files }, folder) {
    if (![...files].some(file => moduleFile.exec(file)?.[1] === '__init__'))
        return 'namespace';
    if (!files.has('__init__.py'))
        return 'package';
    const text = readText(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, '__init__.py'));
    // Many try pkg_resources first and fall back to pkgutil; either way pkgutil's is the one that works everywhere.
    if (/\bextend_path\s*\(/.test(text))
        return 'pkgutil';
    return /\bdeclare_namespace\s*\(/.test(text) ? 'pkg-resources' : 'package';
}
/** Whether anything below can be imported: a folder of data is a namespace package in name only. */
function holdsCode({ files, folders }) {
    const waiting = [{ files, folders }];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        if ([...node.files].some(file => moduleFile.test(file)))
            return true;
        for (const [name, inside] of node.folders)
            if (identifier.test(name) && name !== '__pycache__')
                waiting.push(inside);
    }
    return false;
}
function readText(file) {
    let handle;
    try {
        handle = node_fs__WEBPACK_IMPORTED_MODULE_0___default().openSync(file, (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_RDONLY | ((node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_NOFOLLOW ?? 0) | ((node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_NONBLOCK ?? 0));
        if (!node_fs__WEBPACK_IMPORTED_MODULE_0___default().fstatSync(handle).isFile())
            return '';
        const bytes = Buffer.alloc(readLimit);
        return bytes.toString('utf8', 0, node_fs__WEBPACK_IMPORTED_MODULE_0___default().readSync(handle, bytes, 0, readLimit, 0));
    }
    catch {
        return '';
    }
    finally {
        if (handle !== undefined)
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().closeSync(handle);
    }
}
/** The roots above or at a path of a RECORD. */
function* rootsOf(file, roots) {
    let name = '';
    for (const part of file.split('/', deepest + 1)) {
        const step = part.includes('.') ? (moduleFile.exec(part)?.[1] ?? '') : part;
        if (step === '')
            return;
        name = name === '' ? step : `${name}.${step}`;
        const root = roots.get(name);
        if (root === undefined)
            return;
        yield root;
        if (root.kind === 'package' || root.kind === 'module')
            return;
    }
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
/* harmony import */ var _core_reach_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98252);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50156);





/** The names that the uploader looks for, in this order; only in the code folder itself. */
const ignoreFileNames = ['.amlignore', '.gitignore'];
/** No ignore file is longer: bytes, patterns. Each file of the folder is held against each pattern. */
const longest = 1 << 20;
const mostPatterns = 5000;
/**
 * The one ignore file of `codeDir` that the uploader obeys, or undefined when there is none.
 *
 * Throws `unreadable` when it cannot be read, is longer than 1 MiB, or has more than 5,000 patterns.
 */
function readIgnoreFile(codeDir) {
    for (const name of ignoreFileNames) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(codeDir, name);
        (0,_core_reach_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseOutOfReach */ .xM)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(file), 'input', file);
        // A link to nothing does not exist for the uploader.
        if (!node_fs__WEBPACK_IMPORTED_MODULE_0___default().existsSync(file))
            continue;
        const bytes = read(file);
        const text = bytes.toString('utf8');
        const known = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_4__/* .readIgnoreLines */ .U)(text);
        if (known.lines.length + known.refused.length > mostPatterns) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('unreadable', `${file} has more than ${mostPatterns.toLocaleString('en')} patterns.`, {
                help: 'Leave whole folders out, such as `data/`, in place of their files one by one.',
            });
        }
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
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('unreadable', `${file} is longer than 1 MiB.`, {
                help: 'Leave whole folders out, such as `data/`, in place of their files one by one.',
            });
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
  WQ: () => (/* binding */ droppedSteps),
  OA: () => (/* binding */ readUpload),
  Oo: () => (/* binding */ stageUpload),
  Zt: () => (/* binding */ uploadSteps)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/steps.ts
var steps = __webpack_require__(29860);
// EXTERNAL MODULE: ./src/hosts/azureml/upload/ignore-file.ts
var ignore_file = __webpack_require__(83689);
// EXTERNAL MODULE: ./src/hosts/azureml/upload/verdict.ts
var verdict = __webpack_require__(25947);
// EXTERNAL MODULE: ./src/artifact/names.ts + 1 modules
var names = __webpack_require__(95153);
// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __webpack_require__(56107);
// EXTERNAL MODULE: ./src/core/reach.ts
var reach = __webpack_require__(98252);
;// CONCATENATED MODULE: ./src/hosts/azureml/upload/walk.ts






/** Links between a few folders can make up a tree without an end. */
const mostEntries = 2_000_000;
/**
 * What arrives of `codeDir` by patterns relative to `base` (undefined: the folder itself), what is left out, and what would
 * arrive but cannot be read; each in the order of its bytes. A link that leads back to a folder above it is not followed: the
 * uploader does so until the system stops it, some forty copies deep.
 *
 * Throws `unreadable` for a `codeDir` that cannot be read or has more than 2,000,000 entries, and for a link that leads out of the
 * workspace of a job and would arrive.
 */
function* walkUpload(codeDir, { verdicts, base }) {
    const walked = { files: [], dropped: [], obstacles: [] };
    const top = real(codeDir);
    const folders = [{ path: '', real: top, verdict: undefined, above: [] }];
    let entries = 0;
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        yield;
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
            yield;
            const inner = join(folder.path, entry.name);
            const full = external_node_path_default().join(folder.real, entry.name);
            const isAway = entry.isSymbolicLink() && (0,reach/* outOfReach */.nn)(full, 'input') !== undefined;
            const kind = isAway ? 'away' : kindOf(entry, full);
            if (kind !== 'folder') {
                const by = verdicts.ofFile(join(matched, entry.name), folder.verdict);
                if (by !== undefined)
                    walked.dropped.push({ path: inner, line: by.line, pattern: by.pattern });
                else if (kind === 'away')
                    (0,reach/* refuseOutOfReach */.xM)(full, 'input', external_node_path_default().join(codeDir, inner), leaveOutHelp);
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
const leaveOutHelp = 'Keep the file itself in the repository, or name the link in an `.amlignore`.';
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
function readUpload(codeDir, options = {}) {
    return (0,steps/* atOnce */.zd)(uploadSteps(codeDir, options));
}
/** The same, to be interrupted between any two files. */
function* uploadSteps(codeDir, { order = 'last' } = {}) {
    const ignoreFile = (0,ignore_file/* readIgnoreFile */.r)(codeDir);
    const verdicts = (0,verdict/* readVerdicts */.H)(ignoreFile?.lines ?? [], order);
    const { files, dropped, obstacles } = yield* walkUpload(codeDir, { verdicts, base: ignoreFile?.base });
    const refused = (ignoreFile?.refused ?? []).map(({ line, why }) => ({ path: ignoreFile?.name ?? '', line, why }));
    return {
        ignoreFile: ignoreFile?.name ?? null,
        files,
        dropped,
        obstacles: [...refused, ...obstacles],
    };
}
/** Files that are to lie below `prefix` in `codeDir` and would stay behind, in the order given; they need not be there yet. */
function droppedFromUpload(named, options = {}) {
    return (0,steps/* atOnce */.zd)(droppedSteps(named, options));
}
/** The same, to be interrupted between any two files. */
function* droppedSteps({ codeDir, prefix, paths }, { order = 'last' } = {}) {
    const ignoreFile = (0,ignore_file/* readIgnoreFile */.r)(codeDir);
    if (ignoreFile === undefined)
        return { ignoreFile: null, dropped: [] };
    const verdicts = (0,verdict/* readVerdicts */.H)(ignoreFile.lines, order);
    const below = external_node_path_default().posix.normalize(prefix === '' ? '.' : prefix).replace(/\/$/, '');
    const dropped = [];
    for (const one of paths) {
        yield;
        const full = below === '.' ? one : `${below}/${one}`;
        const by = verdicts.ofFile(full);
        if (by !== undefined)
            dropped.push({ path: full, line: by.line, pattern: by.pattern });
    }
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
    return { rank, patterns, matcher };
}
/** The two halves of a node, made when something is found in it for the first time: in most of them nothing ever is. */
function halvesOf(node) {
    const { patterns, rank } = node;
    const half = patterns.length >> 1;
    node.halves ??= half === 0 ? [] : [plant(patterns.slice(0, half), rank), plant(patterns.slice(half), rank + half)];
    return node.halves;
}
/** The rank of the first pattern that matches and stands before `before`. */
function search(node, path, before) {
    const { rank, patterns, matcher } = node;
    if (rank >= before || patterns.length === 0 || !matcher.ignores(path))
        return undefined;
    const halves = halvesOf(node);
    if (halves.length === 0)
        return rank;
    for (const half of halves) {
        const found = search(half, path, before);
        if (found !== undefined)
            return found;
    }
    return undefined;
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

export const id = 534;
export const ids = [534];
export const modules = {

/***/ 28030:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ askLibrary),
  W: () => (/* binding */ proveMount)
});

// EXTERNAL MODULE: ./src/config/entry-script-path.ts
var entry_script_path = __webpack_require__(76302);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/environment/imports/interpreter.ts
var imports_interpreter = __webpack_require__(74418);
// EXTERNAL MODULE: ./src/core/assets.ts
var assets = __webpack_require__(87474);
// EXTERNAL MODULE: ./src/core/process.ts
var core_process = __webpack_require__(99978);
// EXTERNAL MODULE: ./src/python/ask.ts
var ask = __webpack_require__(36591);
;// CONCATENATED MODULE: ./src/environment/imports/python-names.ts






/** Milliseconds: the answer takes a tenth of a second. */
const patience = 60_000;
/**
 * Asks the interpreter, in isolation and in one process, for its standard library and for what the entry script imports.
 * A script that is no Python is a `problem`; one on which Python itself dies, too.
 *
 * Throws `unreadable` for a script that is not there, `probe-failed` when the interpreter does not answer.
 */
async function askNames(options) {
    const { script } = options;
    if (script !== null)
        assertReadable(script);
    const first = await python_names_ask(options);
    if (first.answer !== undefined)
        return first.answer;
    const second = script === null ? first : await python_names_ask({ ...options, script: null });
    if (second.answer === undefined) {
        throw new errors/* SitemountError */.hr('probe-failed', `${options.executable} does not answer: ${(0,ask/* reason */.l)(second.outcome)}.`, {
            help: 'Set up a CPython 3.8 or later before this step, or name one with the input `python`.',
        });
    }
    const text = `Python could not read it: ${(0,ask/* reason */.l)(first.outcome)}`;
    return { ...second.answer, script: { imports: [], problem: { line: 1, text } } };
}
async function python_names_ask(options) {
    const { executable, script, temporary, env, signal } = options;
    const result = external_node_path_default().join(temporary, `names-${script === null ? 'alone' : 'script'}.json`);
    const parts = ['-I', '-S', '-B', (0,assets/* asset */.L)('python/imports.py'), result, ...(script === null ? [] : [script])];
    try {
        const outcome = await (0,core_process/* run */.eF)(executable, parts, { env, signal, cwd: temporary, timeout: patience, maxOutput: 1 << 16 });
        return { outcome, answer: readJson(result) };
    }
    catch (error) {
        throw (0,ask/* startFailure */.xn)(error, executable, signal);
    }
    finally {
        external_node_fs_default().rmSync(result, { force: true });
    }
}
/** A file's JSON, or undefined where there is none or only a part of it. */
function readJson(file) {
    try {
        return JSON.parse(external_node_fs_default().readFileSync(file, 'utf8'));
    }
    catch {
        return undefined;
    }
}
function assertReadable(script) {
    try {
        if (!external_node_fs_default().statSync(script).isFile())
            throw new Error('it is no file');
        external_node_fs_default().accessSync(script, (external_node_fs_default()).constants.R_OK);
    }
    catch (error) {
        throw new errors/* SitemountError */.hr('unreadable', `The entry script ${script} cannot be read.`, {
            help: 'Name a Python file with `entry-script`.',
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./src/environment/imports/shadows.ts
var shadows = __webpack_require__(58205);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
var external_node_os_default = /*#__PURE__*/__webpack_require__.n(external_node_os_);
// EXTERNAL MODULE: ./src/core/folders.ts
var folders = __webpack_require__(73102);
// EXTERNAL MODULE: ./src/python/confinement.ts
var confinement = __webpack_require__(30402);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/environment/imports/import-server.ts






/** Milliseconds that the supervisor has to end everything: more than it gives itself. */
const grace = 8000;
const mostOutput = 1 << 16;
const tierLine = /^tier (namespaces|landlock|none) (-?\d+)$/;
/** Starts a server. It never throws: one that does not start answers nothing. Linux only. */
function startImportServer(options) {
    const { executable, flags, env, folder, mount, stdlib, confining, signal } = options;
    const server = [executable, ...flags, (0,assets/* asset */.L)('python/smoke.py'), 'serve', folder, mount, ...stdlib];
    const child = (0,external_node_child_process_.spawn)(...(0,confinement/* confinedCommand */.uh)(server, confining, '3'), {
        cwd: folder,
        env: { ...env },
        detached: true,
        stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    });
    if (child.pid === undefined)
        return notStarted(child);
    const forget = (0,core_process/* keepTrack */.V9)(child.pid);
    const answers = linesOf(child);
    const said = tailOf(child.stderr);
    child.stdout?.resume();
    for (const stream of child.stdio)
        stream?.on('error', () => { });
    const ended = new Promise(resolve => {
        child.once('exit', code => resolve(code));
        child.once('error', () => resolve(0));
    });
    const close = async () => {
        // By now it may be stopped, or have stopped itself.
        for (const signal of ['SIGTERM', 'SIGCONT'])
            child.kill(signal);
        const killer = setTimeout(() => (0,core_process/* endGroup */.N4)(child.pid, 'SIGKILL'), grace);
        const code = await ended;
        clearTimeout(killer);
        (0,core_process/* endGroup */.N4)(child.pid, 'SIGKILL');
        for (const stream of child.stdio)
            stream?.destroy();
        forget();
        // A supervisor that started nothing, or an interpreter that does not start, leaves nothing.
        return answers.tier() === undefined || (code !== null && code !== confinement/* unended */.o_);
    };
    return {
        async ask({ folder, how, module, names }, timeout) {
            if (signal.aborted)
                throw (0,core_process/* interrupted */.VM)();
            const started = performance.now();
            said.clear();
            child.stdin?.write([folder, how, module, names.join(','), ''].join('\0'));
            const starting = setTimeout(close, timeout);
            const pid = Number(/^pid (\d+)$/.exec((await answers.next()) ?? '')?.[1]);
            clearTimeout(starting);
            if (Number.isNaN(pid))
                return undefined;
            // In a process tree of its own it has a number that means another process here.
            const group = answers.tier()?.by === 'namespaces' ? undefined : pid;
            if (group !== undefined && !isForked(group, child.pid))
                return undefined;
            const watch = watched(group, { signal, timeout, close });
            try {
                child.stdin?.write('go\0');
                const end = readEnd(await answers.next());
                // By the time an immediate runs, what lies ready in the pipes was read.
                await (0,promises_.setImmediate)();
                if (signal.aborted)
                    throw (0,core_process/* interrupted */.VM)();
                const seconds = (performance.now() - started) / 1000;
                return { ...end, stdout: '', stderr: said.text(), timedOut: watch.timedOut(), seconds };
            }
            finally {
                watch.end();
                if (signal.aborted)
                    await close();
            }
        },
        close,
        tier: () => answers.tier(),
    };
}
/**
 * Whether a process was forked by the server below this supervisor. A module can take the server's descriptors (pidfd_getfd(2)) and name
 * any process as the next import: its group would be ended, for number 1 all processes of the user.
 */
function isForked(pid, supervisor) {
    const server = parentOf(pid);
    return pid > 1 && server !== undefined && parentOf(server) === supervisor;
}
/** proc_pid_stat(5): the parent stands behind the name, which may hold any character, and the state. */
function parentOf(pid) {
    try {
        const [, rest = ''] = /\)([^)]*)$/.exec(external_node_fs_default().readFileSync(`/proc/${pid}/stat`, 'latin1')) ?? [];
        const parent = /^ \S+ (\d+) /.exec(rest)?.[1];
        return parent === undefined ? undefined : Number(parent);
    }
    catch {
        return undefined;
    }
}
/** Where no process could be started, perhaps for want of descriptors: it answers nothing. */
function notStarted(child) {
    child.on('error', () => { });
    for (const stream of child.stdio ?? [])
        stream?.destroy();
    return { ask: async () => undefined, close: async () => true, tier: () => undefined };
}
/** `exit 0`, `signal 11`; a server that ended in the middle was ended by the module. */
function readEnd(line) {
    const [kind, number = ''] = (line ?? '').split(' ');
    if (kind === 'exit')
        return { code: Number(number), signal: null };
    return { code: null, signal: (0,confinement/* signalName */.yD)(Number(number)) ?? 'SIGKILL' };
}
/** Ends the server with all that it started when an import takes too long or all is to stop. */
function watched(group, { signal, timeout, close }) {
    const forget = (0,core_process/* keepTrack */.V9)(group);
    let timedOut = false;
    const stop = () => void close();
    const limit = setTimeout(() => {
        timedOut = true;
        stop();
    }, timeout);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted)
        stop();
    return {
        timedOut: () => timedOut,
        end() {
            clearTimeout(limit);
            signal.removeEventListener('abort', stop);
            (0,core_process/* endGroup */.N4)(group, 'SIGKILL');
            forget();
        },
    };
}
/** The lines on descriptor 3, one by one; undefined once there will be no more. The supervisor's own line is kept apart. */
function linesOf(child) {
    let tier;
    const lines = [];
    const waiting = [];
    let rest = '';
    let ended = false;
    const end = () => {
        ended = true;
        for (const resolve of waiting.splice(0))
            resolve(undefined);
    };
    const stream = child.stdio[3];
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
        const parts = (rest + text).split('\n');
        rest = parts.pop() ?? '';
        for (const line of parts) {
            const [, by, abi] = (tier === undefined && tierLine.exec(line)) || [];
            if (by !== undefined) {
                tier = { by: by, abi: Number(abi) };
                continue;
            }
            const resolve = waiting.shift();
            if (resolve === undefined)
                lines.push(line);
            else
                resolve(line);
        }
    });
    stream.once('close', end);
    // Without a process there is no stream that ends; and one that a module's child holds open has no end.
    child.once('error', end);
    child.once('exit', () => void (0,promises_.setImmediate)().then(end));
    return {
        tier: () => tier,
        next: () => new Promise(resolve => {
            const line = lines.shift();
            if (line !== undefined || ended)
                resolve(line);
            else
                waiting.push(resolve);
        }),
    };
}
/** The last that came out of a stream since it was cleared. */
function tailOf(stream) {
    let text = '';
    stream.setEncoding('utf8');
    stream.on('data', (more) => {
        text = (text + more).slice(-mostOutput);
    });
    return {
        clear: () => {
            text = '';
        },
        text: () => text,
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
;// CONCATENATED MODULE: ./src/environment/imports/reported.ts


/** Bytes of an answer that are read: the names of some ten thousand modules. */
const limit = 4 << 20;
const reported_text = schemas/* string */.YjP().nullable();
const answer = schemas/* object */.Ikc({
    mark: schemas/* string */.YjP(),
    outcome: schemas/* enum */.k5n(['imported', 'failed']),
    error: reported_text,
    where: reported_text,
    line: schemas/* number */.aig().int().nullable(),
    missing: reported_text,
    refused: reported_text,
    inside: schemas/* array */.YOg(schemas/* string */.YjP()),
    outside: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), file: schemas/* string */.YjP() })).max(50),
});
/**
 * The answer in `file`, or undefined for anything that is not a whole answer with this mark: the module under test may have
 * put there what it likes, a link, a pipe or a file without end. Never throws, never waits.
 */
function readTold(file, mark) {
    try {
        const { data } = answer.safeParse(JSON.parse(readSmall(file)));
        return data?.mark === mark ? data : undefined;
    }
    catch {
        return undefined;
    }
}
function readSmall(file) {
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = (external_node_fs_default()).constants;
    const handle = external_node_fs_default().openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
        const stat = external_node_fs_default().fstatSync(handle);
        if (!stat.isFile() || stat.size > limit)
            throw new Error('This is no answer.');
        const bytes = Buffer.alloc(stat.size);
        return bytes.toString('utf8', 0, external_node_fs_default().readSync(handle, bytes, 0, stat.size, 0));
    }
    finally {
        external_node_fs_default().closeSync(handle);
    }
}

;// CONCATENATED MODULE: ./src/environment/imports/smoke-test.ts











/**
 * Tries each import in a process of its own, as a host would: plain interpreter, the mount on PYTHONPATH, nothing else.
 * The modules of one namespace package that one distribution brings are tried together, and each alone when that fails.
 * An import that something of this machine took part in is tried again without that; one that fails is tried again in the
 * virtualenv. Returns one attempt a trial, in the same order, and what all were kept away from.
 *
 * Throws `interrupted`, and `probe-failed` when the interpreter cannot be started; by then nothing runs any more.
 */
async function smokeTest(trials, options) {
    const attempts = [];
    const failures = [];
    const waiting = heaviestFirst(trials, options.weigh);
    const confined = new confinement/* Confined */.vl();
    const work = async () => {
        const bench = { ...options, confined, servers: { next: undefined } };
        for (let next = waiting.shift(); next !== undefined && failures.length === 0; next = waiting.shift()) {
            try {
                for (const [at, attempt] of await attemptGroup(next, bench))
                    attempts[at] = attempt;
            }
            catch (error) {
                failures.push(error);
            }
        }
        await closeServer(bench);
    };
    const workers = Math.min(trials.length, options.workers ?? Math.min(external_node_os_default().availableParallelism(), 8));
    await Promise.all(Array.from({ length: workers }, work));
    if (failures.length > 0)
        throw failures[0];
    return { attempts, confinement: confined.facts() };
}
async function closeServer({ servers, confined }) {
    const { next } = servers;
    servers.next = undefined;
    if (next !== undefined)
        confined.note(await next.close(), next.tier());
}
/** The groups of the trials. A long one that starts last would leave the other processes without work. */
function heaviestFirst(trials, weigh = () => 0) {
    const groups = new Map();
    for (const [at, trial] of trials.entries()) {
        const key = namespaceOf(trial) ?? at;
        groups.set(key, [...(groups.get(key) ?? []), [at, trial]]);
    }
    const weightOf = (group) => Math.max(...group.map(([, trial]) => weigh(trial)));
    return [...groups.values()].sort((a, b) => weightOf(b) - weightOf(a));
}
/** Whose namespace package a module is from, as a key; undefined for a module at the top, and for what a script takes from one. */
function namespaceOf({ module, names, distribution }) {
    const dot = module.lastIndexOf('.');
    return dot < 0 || distribution === null || names.length > 0 ? undefined : `${distribution} ${module.slice(0, dot)}`;
}
async function attemptGroup(group, options) {
    const [[, first] = []] = group;
    if (first !== undefined && group.length > 1) {
        const module = group.map(([, trial]) => trial.module).join(',');
        const seen = await importOnce({ ...first, module }, { ...options, how: 'plain' });
        const told = { ...seen, seconds: seen.seconds / group.length, withoutOutside: null, inVirtualenv: null };
        if (seen.outcome === 'imported' && seen.outside.length === 0) {
            return group.map(([at, trial]) => [at, { ...trial, ...told }]);
        }
    }
    const attempts = [];
    for (const [at, trial] of group)
        attempts.push([at, await attempt(trial, options)]);
    return attempts;
}
async function attempt(trial, options) {
    const seen = await importOnce(trial, { ...options, how: 'plain' });
    const without = seen.outside.length > 0 ? await importOnce(trial, { ...options, how: 'bare' }) : null;
    const fails = seen.outcome !== 'imported' || (without !== null && without.outcome !== 'imported');
    const again = fails && options.virtualenv !== null ? await importOnce(trial, { ...options, how: 'virtualenv' }) : null;
    return { ...trial, ...seen, withoutOutside: without?.outcome ?? null, inVirtualenv: again?.outcome ?? null };
}
async function importOnce(trial, options) {
    const { stdlib, timeout = 60_000 } = options;
    const folder = makeFolder(options.temporary, trial.distribution);
    // The module can find the result file; an answer counts only with what the module was never told.
    const mark = (0,external_node_crypto_.randomUUID)();
    external_node_fs_default().writeFileSync(external_node_path_default().join(folder, 'mark'), mark);
    try {
        const outcome = (await importForked(trial, { ...options, folder, timeout })) ??
            (await importStarted(trial, { ...options, folder, timeout }));
        return seenOf(outcome, { told: readTold(external_node_path_default().join(folder, 'result.json'), mark), stdlib, timeout });
    }
    finally {
        // What the module left may be large; the folders themselves go with all others, once nobody waits for it.
        for (const name of ['tmp', 'empty'])
            removeUnlessEmpty(external_node_path_default().join(folder, name));
    }
}
function removeUnlessEmpty(folder) {
    try {
        if (external_node_fs_default().readdirSync(folder).length > 0)
            (0,folders/* removeFolder */.v$)(folder);
    }
    catch {
        // The module took it away, or what is in it cannot be removed: whoever removes the folder above sees that.
    }
}
/** In a process that a Python of this mount forked; undefined where that is not to be had. */
async function importForked({ module, names }, options) {
    const { how, folder, timeout, servers } = options;
    // A process that was forked inherits what macOS's frameworks began, and Windows knows none.
    if (how === 'virtualenv' || !confinement/* canConfine */.z0)
        return undefined;
    servers.next ??= serverFor(options);
    const outcome = await servers.next.ask({ folder, how, module, names }, timeout);
    // The server ends with an import that took too long.
    if (outcome === undefined || outcome.timedOut)
        await closeServer(options);
    return outcome;
}
/** How the imports are kept away; the virtualenv, where they are tried in it, is no more writable than the mount. */
function confiningOf({ mount, plain, virtualenv, stdlib, temporary, tier }) {
    const programs = [plain.executable, ...(virtualenv === null ? [] : [virtualenv.executable])];
    const visible = [mount, ...programs.flatMap(confinement/* prefixesOf */.E3), ...stdlib.folders].filter(folder => external_node_fs_default().existsSync(folder));
    const { executable: supervisor } = plain;
    return { supervisor, writable: temporary, visible: [...new Set(visible)], ...(tier && { tier }) };
}
function serverFor(options) {
    const { mount, plain, stdlib, temporary, env, signal } = options;
    const { executable, version } = plain;
    const folder = makeFolder(temporary);
    return startImportServer({
        executable,
        flags: (0,imports_interpreter/* plainFlags */.UA)(version),
        folder,
        mount,
        stdlib: stdlib.folders,
        signal,
        confining: confiningOf(options),
        env: { ...(0,imports_interpreter/* importEnvironment */.rn)(executable, { env, folder }), PYTHONPATH: mount },
    });
}
/** In a process that is started for it. */
async function importStarted({ module, names }, options) {
    const { how, mount, plain, virtualenv, stdlib, signal, folder, timeout } = options;
    const executable = how === 'virtualenv' && virtualenv !== null ? virtualenv.executable : plain.executable;
    const flags = how === 'virtualenv' ? ['-I', '-B'] : (0,imports_interpreter/* plainFlags */.UA)(plain.version);
    const env = (0,imports_interpreter/* importEnvironment */.rn)(executable, { env: options.env, folder });
    const question = ['once', folder, how, module, names.join(','), mount, ...stdlib.folders];
    try {
        const { ended, ...outcome } = await (0,confinement/* runConfined */.id)([executable, ...flags, (0,assets/* asset */.L)('python/smoke.py'), ...question], confiningOf(options), {
            env: how === 'virtualenv' ? env : { ...env, PYTHONPATH: mount },
            signal,
            timeout,
            cwd: external_node_path_default().join(folder, 'empty'),
            maxOutput: 1 << 16,
        });
        options.confined.note(ended);
        return outcome;
    }
    catch (error) {
        throw (0,ask/* startFailure */.xn)(error, executable, signal);
    }
}
/**
 * A folder with a home, a temporary folder and an empty one. The modules of one distribution have one home: what the first
 * keeps there for its next start (matplotlib a list of fonts), the others need not make again.
 */
function makeFolder(temporary, distribution = null) {
    const folder = external_node_fs_default().mkdtempSync(external_node_path_default().join(temporary, 'import-'));
    for (const name of ['tmp', 'empty'])
        external_node_fs_default().mkdirSync(external_node_path_default().join(folder, name));
    const home = external_node_path_default().join(folder, 'home');
    if (distribution === null || process.platform === 'win32') {
        external_node_fs_default().mkdirSync(home);
    }
    else {
        const shared = external_node_path_default().join(temporary, 'homes', distribution);
        external_node_fs_default().mkdirSync(shared, { recursive: true });
        external_node_fs_default().symlinkSync(shared, home);
    }
    return folder;
}
function seenOf(outcome, { told, stdlib, timeout }) {
    const { seconds } = outcome;
    if (told === undefined) {
        const error = outcome.timedOut ? `not imported within ${timeout / 1000} s` : lastWords(outcome);
        const end = outcome.timedOut ? 'timed-out' : 'crashed';
        return { outcome: end, error, where: null, missing: null, refused: null, outside: [], shadowed: [], seconds };
    }
    const names = new Set(stdlib.names);
    return {
        outcome: told.outcome,
        error: told.error,
        where: told.where === null ? null : `${told.where}${told.line === null ? '' : `:${told.line}`}`,
        missing: told.missing,
        refused: told.refused,
        outside: told.outside,
        shadowed: told.inside.filter(name => names.has(name)),
        seconds,
    };
}
/** How a process ended that gave no answer, with the last it said. */
function lastWords({ code, signal, stderr }) {
    const end = signal === null ? `the process ended with exit code ${code}` : `the process was ended by ${signal}`;
    const line = stderr.split('\n').findLast(text => /\w/.test(text));
    return `${end} during the import${line === undefined ? '' : `: ${line.trim().slice(0, 300)}`}`;
}

// EXTERNAL MODULE: ./src/environment/imports/snapshot.ts
var snapshot = __webpack_require__(20846);
// EXTERNAL MODULE: ./src/requirements/grammar/name.ts
var grammar_name = __webpack_require__(831);
// EXTERNAL MODULE: ./src/environment/imports/names.ts
var names = __webpack_require__(91508);
;// CONCATENATED MODULE: ./src/environment/imports/trials.ts




/**
 * Which imports to try, each once: the listed distributions' modules, with `all` the others', and what the entry script
 * imports from the mount. What is skipped is told with the reason. `off` tries nothing.
 */
function planTrials(options) {
    const { inventory, naming, listed, smokeTest, smokeSkip } = options;
    if (smokeTest === 'off')
        return { trials: [], skipped: [] };
    const skip = new Set(smokeSkip.map(grammar_name/* normalizeName */.P));
    const installed = new Set(inventory.distributions.map(({ normalizedName }) => normalizedName));
    const skipped = [...skip]
        .filter(name => !installed.has(name))
        .map(distribution => ({ distribution, reason: 'not-installed' }));
    const trials = new Map();
    const add = (trial) => {
        const key = `${trial.module}:${trial.names.join(',')}`;
        const known = trials.get(key);
        // What is needed somewhere is needed, whoever asked for it first.
        if (known === undefined || rank(trial) < rank(known))
            trials.set(key, trial);
    };
    for (const distribution of inventory.distributions) {
        const name = distribution.normalizedName;
        if (smokeTest === 'direct' && !listed.has(name))
            continue;
        const modules = skip.has(name) ? [] : (0,names/* topLevelModules */.j6)(distribution, naming);
        if (modules.length === 0)
            skipped.push({ distribution: name, reason: skip.has(name) ? 'smoke-skip' : 'no-modules' });
        const why = listed.has(name) ? 'requirement' : 'all';
        for (const module of modules)
            add({ module, names: [], distribution: name, why, optional: false });
    }
    for (const trial of scriptTrials(options)) {
        if (trial.distribution === null || !skip.has(trial.distribution))
            add(trial);
    }
    return {
        trials: [...trials.values()].sort((a, b) => rank(a) - rank(b) || order(a.module, b.module) || order(`${a.names}`, `${b.names}`)),
        skipped: skipped.sort((a, b) => order(a.distribution, b.distribution)),
    };
}
/** What the script imports that is neither the standard library's nor lies beside it. */
function scriptTrials({ script, inventory, naming, stdlib }) {
    if (script === null)
        return [];
    const beside = namesBeside(script.path, naming);
    const owner = moduleOwners(inventory, naming);
    return script.imports
        .filter(({ module }) => !stdlib.has(topOf(module)) && !beside.has(topOf(module)))
        .map(({ module, names, line, optional }) => ({
        module,
        names: [...new Set(names)].sort(),
        // A namespace package is nobody's, what is taken from it may be.
        distribution: owner(module) ?? names.map(name => owner(`${module}.${name}`)).find(one => one !== null) ?? null,
        why: 'entry-script',
        optional,
        place: { file: script.shown, line },
    }));
}
/** Modules and folders in the script's own folder, which comes first on its import path. */
function namesBeside(script, { suffixes }) {
    const entries = external_node_fs_default().readdirSync(external_node_path_default().dirname(script), { withFileTypes: true });
    return new Set(entries.flatMap(entry => (entry.isDirectory() ? entry.name : ((0,names/* moduleOf */.cD)(entry.name, suffixes) ?? []))));
}
/** Which distribution has a module: the one with the longest module name that it lies below. */
function moduleOwners({ distributions }, naming) {
    const owners = new Map();
    for (const { normalizedName, record } of distributions) {
        for (const module of (0,names/* allModules */.ft)((record ?? []).map(row => row.path), naming))
            owners.set(module, normalizedName);
    }
    return module => {
        const parts = module.split('.');
        for (let length = parts.length; length > 0; length--) {
            const found = owners.get(parts.slice(0, length).join('.'));
            if (found !== undefined)
                return found;
        }
        return null;
    };
}
function rank({ why, optional }) {
    return (why === 'requirement' ? 0 : why === 'all' ? 4 : 2) + (optional ? 1 : 0);
}
function topOf(module) {
    return module.split('.', 1)[0] ?? module;
}
function order(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/environment/imports/import-check.ts









/**
 * Proves by import that the mount works where it will run: plain interpreter, the mount on PYTHONPATH, no virtualenv, no
 * user site, an environment of its own, every module in its own process. Afterwards the mount is as it was before, but for
 * files that a module changed or removed; these are told.
 *
 * Throws `unreadable` for an entry script or a mount that cannot be read, `usage` for a mount that PYTHONPATH cannot name,
 * `probe-failed` when the interpreter does not start, `interrupted`.
 */
async function prove(options) {
    const { interpreter, inventory, mount } = options;
    assertNameable(mount);
    const plain = { executable: (0,imports_interpreter/* plainInterpreter */.Fp)(interpreter), version: interpreter.version };
    const temporary = external_node_fs_default().mkdtempSync(external_node_path_default().join(options.temporary, 'proof-'));
    const known = await (options.known ?? askKnown({ ...options, temporary }));
    const script = triedScript(options);
    const naming = namingOf(options);
    const shown = options.entryShown ?? external_node_path_default().basename(script ?? '');
    const entry = script === null || known.script === null ? null : { path: script, shown, ...known.script };
    const { trials, skipped } = planTrials({ ...options, naming, script: entry, stdlib: new Set(known.names) });
    const before = trials.length > 0 ? (options.before ?? (0,snapshot/* takeSnapshot */.W9)(mount)) : undefined;
    const { attempts, confinement } = await guarded(() => smokeTest(trials, { ...options, plain, stdlib: known, temporary, weigh: weighing(inventory) }), () => {
        if (before !== undefined && options.isOurs)
            (0,snapshot/* removeAdded */.$B)(mount, (0,snapshot/* changesSince */.sR)(before, mount).added);
    });
    const comparedAt = before === undefined ? null : performance.now();
    const changes = before === undefined ? { added: [], changed: [], removed: [] } : (0,snapshot/* changesSince */.sR)(before, mount);
    if (options.isOurs)
        (0,snapshot/* removeAdded */.$B)(mount, changes.added);
    return {
        attempts,
        confinement: attempts.length > 0 ? confinement : null,
        skipped,
        written: { ...(0,snapshot/* ownedChanges */.FR)(changes, inventory), refused: refusedWrites(attempts) },
        shadows: (0,shadows/* findShadows */.H)(inventory, { suffixes: naming.suffixes, stdlib: known }),
        entryProblem: entry?.problem == null ? null : { file: shown, ...entry.problem },
        comparedAt,
    };
}
/**
 * Asks the plain interpreter for its standard library and for what the entry script imports. The mount has no part in it, so that
 * it can be asked while that is in the making. Throws `unreadable` for the script, `probe-failed`, `interrupted`.
 */
async function askKnown(options) {
    const executable = (0,imports_interpreter/* plainInterpreter */.Fp)(options.interpreter);
    const temporary = external_node_fs_default().mkdtempSync(external_node_path_default().join(options.temporary, 'known-'));
    try {
        for (const name of ['home', 'tmp'])
            external_node_fs_default().mkdirSync(external_node_path_default().join(temporary, name));
        const env = (0,imports_interpreter/* proofEnvironment */.se)(executable, { env: options.env, folder: temporary });
        return await askNames({ executable, script: triedScript(options), temporary, env, signal: options.signal });
    }
    finally {
        external_node_fs_default().rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
    }
}
/** A script that will not be tried is not read either. */
function triedScript({ smokeTest, entryScript }) {
    return smokeTest === 'off' ? null : entryScript;
}
/** What imports could not write to, each path once. */
function refusedWrites(attempts) {
    const paths = new Map(attempts.flatMap(({ refused, distribution }) => (refused === null ? [] : [[refused, distribution]])));
    return [...paths].map(([path, distribution]) => ({ path, distribution }));
}
/** `work`, and `mend` when it throws. */
async function guarded(work, mend) {
    try {
        return await work();
    }
    catch (error) {
        mend();
        throw error;
    }
}
/** Old namespace packages have an `__init__` that only says so (pkgutil and pkg_resources style). */
function namingOf({ mount, inventory, interpreter }) {
    return {
        suffixes: interpreter.extensionSuffixes,
        isNamespace: file => /\.py$/.test(file) &&
            // A mount may hold bytecode in the place of sources.
            [mount, inventory.site].some(folder => /\b(?:extend_path|declare_namespace)\b/.test(readStart(external_node_path_default().join(folder, file)))),
    };
}
/** Bytes of the distribution that a trial belongs to: large ones import for longest. */
function weighing({ distributions, entries }) {
    const sizes = new Map(entries.map(({ path: file, bytes }) => [file, bytes]));
    const sizeOf = (files) => files.reduce((sum, row) => sum + (sizes.get(row.path) ?? 0), 0);
    const weights = new Map(distributions.map(({ normalizedName, record }) => [normalizedName, sizeOf(record ?? [])]));
    return ({ distribution }) => weights.get(distribution ?? '') ?? 0;
}
/** A small file's text; empty for a large one, which does more than declare a namespace, and for none. */
function readStart(file) {
    try {
        const stats = external_node_fs_default().lstatSync(file);
        return stats.isFile() && stats.size <= 2048 ? external_node_fs_default().readFileSync(file, 'utf8') : '';
    }
    catch {
        return '';
    }
}
function assertNameable(mount) {
    if (!mount.includes((external_node_path_default()).delimiter))
        return;
    throw new errors/* SitemountError */.hr('usage', `${mount} cannot stand on PYTHONPATH: its name contains "${(external_node_path_default()).delimiter}".`, {
        help: 'Move it to a folder without that character.',
    });
}

;// CONCATENATED MODULE: ./src/commands/import-check.ts


/** Asks the interpreter what `proveMount` needs to know of it and of the entry script. Throws what `askKnown` throws, and `usage`. */
async function askLibrary(options, { interpreter, scratch, io }) {
    const entryScript = (0,entry_script_path/* entryScriptPath */.D)(options, io);
    return askKnown({ ...options, interpreter, entryScript, temporary: scratch, env: io.env, signal: io.signal });
}
/** Imports from a mount what the options ask for, as the host would. Throws what `prove` throws. */
function proveMount(options, { listed, scratch, io, ...proving }) {
    const { smokeTest, smokeSkip, entryScript } = options;
    const names = listed.map(({ normalizedName }) => normalizedName);
    return prove({
        ...proving,
        smokeTest,
        smokeSkip,
        entryScript: (0,entry_script_path/* entryScriptPath */.D)(options, io),
        entryShown: entryScript,
        listed: new Set(names),
        temporary: scratch,
        env: io.env,
        signal: io.signal,
    });
}


/***/ }),

/***/ 54213:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ ruleIdsFor)
/* harmony export */ });
/** The ids that comments `allow[…]` may name; none where no file has such a comment, so that all rules need not be loaded. */
async function ruleIdsFor({ excuses }) {
    return excuses.length === 0 ? [] : (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 14964))).ruleIds;
}


/***/ }),

/***/ 58205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ findShadows),
/* harmony export */   y: () => (/* binding */ findKnownShadows)
/* harmony export */ });
/* harmony import */ var _python_fit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3681);
/* harmony import */ var _python_stdlib_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11273);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76477);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91508);




/**
 * Modules at the top of the mount with the name of one of the standard library, sorted by name: a PYTHONPATH comes first.
 * A folder without `__init__` hides nothing, since a real module on a later entry wins (PEP 420).
 */
function findShadows(inventory, options) {
    const names = new Set(options.stdlib.names);
    const builtin = new Set(options.stdlib.builtin);
    const owned = (0,_owners_js__WEBPACK_IMPORTED_MODULE_2__/* .owners */ .Z)(inventory);
    const found = new Map();
    for (const entry of inventory.entries) {
        const module = topModule(entry, options.suffixes);
        if (module === undefined || !names.has(module) || found.has(module))
            continue;
        const distribution = owned.get(entry.path)?.normalizedName ?? null;
        found.set(module, { module, file: entry.path, distribution, builtin: builtin.has(module) });
    }
    return [...found.values()].sort((a, b) => (a.module < b.module ? -1 : 1));
}
/** The same for a Python that nobody can ask, by what is known of its minor version; none for one that is not known. */
function findKnownShadows(inventory, { version, extensionSuffixes }) {
    const stdlib = (0,_python_stdlib_names_js__WEBPACK_IMPORTED_MODULE_1__/* .standardLibrary */ .l)((0,_python_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .minorVersion */ .Kt)(version));
    return stdlib === undefined ? [] : findShadows(inventory, { suffixes: extensionSuffixes, stdlib });
}
function topModule({ path, kind }, suffixes) {
    if (kind !== 'file' && kind !== 'link')
        return undefined;
    const [top = '', file, ...deeper] = path.split('/');
    if (file === undefined)
        return (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .moduleOf */ .cD)(top, suffixes);
    return deeper.length === 0 && (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .moduleOf */ .cD)(file, suffixes) === '__init__' ? top : undefined;
}


/***/ })

};

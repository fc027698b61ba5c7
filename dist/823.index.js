export const id = 823;
export const ids = [823];
export const modules = {

/***/ 99238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _core_stopwatch_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(45308);
/* harmony import */ var _rules_azureml_deployed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44110);
/* harmony import */ var _rules_engine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29693);
/* harmony import */ var _rules_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42609);
/* harmony import */ var _rules_rule_sets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64846);
/* harmony import */ var _assemble_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66969);
/* harmony import */ var _read_deployment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28246);
/* harmony import */ var _read_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62610);
/* harmony import */ var _rule_ids_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(54213);










/**
 * Reads what the project's files say and judges it. No network, and no Python process but the one that reads an entry script or
 * programs of a deployment, without running them.
 */
async function check(options, io) {
    const { steps, time } = (0,_core_stopwatch_js__WEBPACK_IMPORTED_MODULE_8__/* .createStopwatch */ .S)();
    const declared = await time('read', () => (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .readDeclared */ .D6)(options, io, { groups: true }));
    const deployed = await time('read the deployment', () => (0,_read_deployment_js__WEBPACK_IMPORTED_MODULE_6__/* .lookAtDeployment */ .S)(options, io, declared));
    const policy = (0,_rules_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .policyOf */ .US)(options, declared.requirements);
    const findings = (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .worstFirst */ .md)([
        ...(0,_rules_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S)(_rules_rule_sets_js__WEBPACK_IMPORTED_MODULE_4__/* .inFiles */ .Vg, { ...declared, pins: options.pins, ruleIds: await (0,_rule_ids_js__WEBPACK_IMPORTED_MODULE_9__/* .ruleIdsFor */ .u)(declared.requirements) }, policy),
        ...(0,_rules_azureml_deployed_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeDeployed */ .E)(deployed, policy),
    ]);
    return (0,_assemble_js__WEBPACK_IMPORTED_MODULE_5__/* .assemble */ .fT)({
        mode: 'check',
        verdict: (0,_rules_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictOf */ .Vj)(findings, options),
        findings,
        steps,
        declared,
        ...(deployed.upload && { upload: deployed.upload }),
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

/***/ 83323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87474);


let known;
/** sitemount's own version, from package.json. */
function version() {
    known ??= String(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,_assets_js__WEBPACK_IMPORTED_MODULE_1__/* .asset */ .L)('package.json'), 'utf8')).version);
    return known;
}


/***/ }),

/***/ 36591:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ askInterpreter),
/* harmony export */   KL: () => (/* binding */ probeEnvironment),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   dy: () => (/* binding */ probe),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   xn: () => (/* binding */ startFailure)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_assets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87474);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99978);
/* harmony import */ var _confinement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30402);
/* harmony import */ var _scrub_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70333);






/** Milliseconds an interpreter has to answer: a shim on a loaded machine may take seconds. */
const patience = 60_000;
/**
 * What `executable` tells about itself, asked in isolation and in a scrubbed environment. A version manager's shim is
 * resolved: the answer names the interpreter it starts.
 *
 * Throws `probe-failed` when it does not answer.
 */
async function askInterpreter(executable, asking) {
    const { interpreter } = await probe(executable, ['interpreter'], asking);
    return named(interpreter, executable);
}
/** The interpreter's own path, or the one asked where it does not know it. */
function named(interpreter, executable) {
    return { ...interpreter, executable: interpreter.executable || executable };
}
/**
 * What can be seen from inside a virtualenv: its import path, import hooks, and what was loaded at start.
 *
 * Throws `probe-failed` when its interpreter does not answer.
 */
async function probeEnvironment(executable, asking) {
    const { environment } = await probe(executable, ['environment'], {
        ...asking,
        // Start-up code of packages runs there.
        env: (0,_scrub_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutNetwork */ .DM)(asking.env),
    });
    return environment;
}
/**
 * Starts `python/probe.py` once and returns its answers to `ask`; `environ` is what of the job's environment the questions
 * are about.
 *
 * Throws `probe-failed` with the last line the interpreter wrote to standard error.
 */
async function probe(executable, ask, { env, signal, cwd, supervision, environ = {} }) {
    // Whatever else the interpreter prints at start, it cannot print this.
    const mark = `sitemount-probe-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}:`;
    const outcome = await start(executable, { env, signal, cwd, supervision, input: JSON.stringify({ mark, ask, environ }) });
    const line = outcome.stdout.split('\n').find(text => text.startsWith(mark));
    const answers = line === undefined ? undefined : parse(line.slice(mark.length));
    if (answers === undefined || ask.some(name => !Object.hasOwn(answers, name))) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('probe-failed', `${executable} does not answer: ${reason(outcome)}.`, {
            help: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .shortageIn */ .jq)(outcome.stderr)?.help ??
                'Set up a CPython 3.8 or later before this step, or name one with the input `python`.',
        });
    }
    return answers;
}
async function start(executable, { input, ...asking }) {
    const { env, signal, cwd, supervision } = asking;
    const library = (0,_scrub_js__WEBPACK_IMPORTED_MODULE_5__/* .libraryPathOf */ .a1)(executable, env);
    try {
        return await (0,_confinement_js__WEBPACK_IMPORTED_MODULE_4__/* .runSupervised */ ._S)([executable, '-I', '-B', (0,_core_assets_js__WEBPACK_IMPORTED_MODULE_1__/* .asset */ .L)('python/probe.py')], supervision, {
            env: (0,_scrub_js__WEBPACK_IMPORTED_MODULE_5__/* .shimEnvironment */ .nv)(env, library),
            signal,
            input,
            timeout: patience,
            ...(cwd !== undefined && { cwd }),
        });
    }
    catch (error) {
        throw startFailure(error, executable, signal);
    }
}
/** What a child that could not be run means: an interrupt stays one, everything else is an interpreter that does not answer. */
function startFailure(error, executable, signal) {
    if (signal.aborted)
        return (0,_core_process_js__WEBPACK_IMPORTED_MODULE_3__/* .interrupted */ .VM)();
    const known = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemError */ .Oj)(error);
    const message = known instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr ? known.message : `${executable} could not be started (${error}).`;
    const help = known instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr ? known.help : undefined;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('probe-failed', message, { cause: error, ...(help !== undefined && { help }) });
}
/** Why a child did not answer: the line of its standard error that says it, else how it ended. */
function reason({ stderr, timedOut, code, signal }) {
    if (timedOut)
        return 'it took too long';
    const lines = stderr.split(/\r\n|\n|\r/).filter(line => line.trim() !== '');
    // A traceback says it last; a shim without a version, or a Python 2 that knows no -I, says it first and goes on with advice.
    const line = code === 127 || lines[0]?.startsWith('Unknown option') ? lines[0] : lines.at(-1);
    if (line !== undefined)
        return line.trim().replace(/\.$/, '').slice(0, 300);
    if (signal !== null)
        return `ended by ${signal}`;
    return code === 0 ? 'it ran, but printed no answer' : `exit code ${code}`;
}
function parse(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 30402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ prefixesOf),
/* harmony export */   _S: () => (/* binding */ runSupervised),
/* harmony export */   id: () => (/* binding */ runConfined),
/* harmony export */   o_: () => (/* binding */ unended),
/* harmony export */   uh: () => (/* binding */ confinedCommand),
/* harmony export */   vl: () => (/* binding */ Confined),
/* harmony export */   yD: () => (/* binding */ signalName),
/* harmony export */   z0: () => (/* binding */ canConfine)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_assets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87474);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99978);
/* harmony import */ var _scrub_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70333);





/** The command that runs `command` under supervision; `tell` is the descriptor for the line that names the tier. Linux only. */
function confinedCommand(command, { tier = 'namespaces', supervisor, writable, visible }, tell = '') {
    const places = [...visible, node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname((0,_core_assets_js__WEBPACK_IMPORTED_MODULE_2__/* .asset */ .L)('python/confine.py'))].filter(one => !one.includes('\n'));
    const flags = ['-I', '-S', '-B', (0,_core_assets_js__WEBPACK_IMPORTED_MODULE_2__/* .asset */ .L)('python/confine.py')];
    return [supervisor, [...flags, tier, tell, writable, places.join('\n'), ...command]];
}
/** The folders above the `bin` in which a program lies, and in which the file lies that it is a link to. */
function prefixesOf(program) {
    return [...new Set([program, (0,_scrub_js__WEBPACK_IMPORTED_MODULE_4__/* .realPath */ .Ye)(program)])].map(file => node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(file, '../..')).filter(one => one !== '/');
}
/** Whether code of packages can be supervised here at all: elsewhere it runs as any child does. */
const canConfine = process.platform === 'linux';
/** The exit code of a supervisor that could not end everything. */
const unended = 125;
/** Runs one command as `run` does; with `supervision`, which Linux has, everything that it leaves behind is ended with it. */
async function runSupervised(command, supervision, options) {
    const [program, ...args] = command;
    if (supervision === undefined)
        return (0,_core_process_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(program, args, options);
    const { supervisor, confined } = supervision;
    try {
        const { ended, ...outcome } = await runConfined(command, { tier: 'none', supervisor, writable: '', visible: [] }, options);
        confined.note(ended);
        return outcome;
    }
    catch (error) {
        confined.note(false);
        throw error;
    }
}
/**
 * Runs one command as `run` does, under supervision. `ended` says whether everything that it started is known to have ended: not
 * where the supervisor was killed, or gave up. Throws what `run` throws.
 */
async function runConfined(command, confining, options) {
    const [program, ...args] = command;
    if (!canConfine)
        return { ...(await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(program, args, options)), ended: true };
    const outcome = await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(...confinedCommand(command, confining), options);
    const ended = outcome.signal === null && outcome.code !== unended;
    const number = (outcome.code ?? 0) - 128;
    const name = number > 0 ? signalName(number) : undefined;
    return name === undefined ? { ...outcome, ended } : { ...outcome, ended, code: null, signal: name };
}
/** The name of a signal by its number; undefined for none. */
function signalName(number) {
    const found = Object.entries((node_os__WEBPACK_IMPORTED_MODULE_0___default().constants).signals).find(([, value]) => value === number);
    return found?.[0];
}
const tiers = ['namespaces', 'landlock', 'none'];
/** What code of packages was kept away from, put together from what each supervisor tells. */
class Confined {
    seen = [];
    ended = true;
    /** Notes how a supervisor ended: whether everything below it is known to have, and what it had been granted. */
    note(ended, tier) {
        this.ended &&= ended;
        if (tier !== undefined)
            this.seen.push(tier);
    }
    /** Whether everything that was started under supervision is known to have ended. */
    get hasEnded() {
        return this.ended;
    }
    facts() {
        const [worst] = this.seen.sort((a, b) => tiers.indexOf(b.by) - tiers.indexOf(a.by) || a.abi - b.abi);
        const { by, abi } = worst ?? { by: 'none', abi: -1 };
        return { by, open: openTo(by, abi), ended: this.ended };
    }
}
/**
 * What a tier leaves in reach. landlock(7), "History": cutting files since ABI 3, TCP since ABI 4 (not Multipath TCP, and not what Fast Open
 * sends), signals and abstract sockets since ABI 6. It has nothing for modes, owners, dates and attributes of files.
 */
function openTo(by, abi) {
    if (by === 'namespaces')
        return ['unix sockets outside /tmp and /run'];
    if (by === 'landlock') {
        const sockets = abi < 6 ? ['unix sockets', 'signals to other processes'] : ['unix sockets that are files'];
        const network = abi < 4 ? 'the network' : 'the network but for plain TCP';
        const files = abi < 3 ? 'modes, dates and lengths of files' : 'modes and dates of files';
        return [network, ...sockets, files, 'the list of processes'];
    }
    const orphans = abi < 0 ? ['processes that outlive the import'] : [];
    return ['the network', 'files that the user may write', 'unix sockets', 'other processes', ...orphans];
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

/***/ 38290:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ whereabouts),
/* harmony export */   L: () => (/* binding */ onPath),
/* harmony export */   yH: () => (/* binding */ jobInterpreter)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);




const windows = process.platform === 'win32';
/**
 * The interpreter that the calling job means: the input `python` (a path or a command), else the one actions/setup-python
 * set up, else `python3`, else `python` on PATH. Only looked for, not started: it may be a shim.
 *
 * Throws `no-interpreter` when there is none.
 */
function jobInterpreter(from) {
    const { python, env, cwd } = from;
    if (python !== '')
        return { command: namedInterpreter(python, { env, cwd }), where: 'input `python`' };
    const location = env.pythonLocation;
    if (location) {
        const file = windows ? node_path__WEBPACK_IMPORTED_MODULE_2___default().join(location, 'python.exe') : node_path__WEBPACK_IMPORTED_MODULE_2___default().join(location, 'bin', 'python');
        if (isProgram(file))
            return { command: file, where: 'pythonLocation' };
    }
    for (const name of ['python3', 'python']) {
        const [file] = onPath(name, env);
        if (file !== undefined)
            return { command: file, where: 'PATH' };
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('no-interpreter', 'No Python was found.', {
        looked: [...(location ? [`pythonLocation (${location})`] : []), 'python3 on PATH', 'python on PATH'],
        help: 'Add actions/setup-python before this step, or name an interpreter with the input `python`.',
    });
}
function namedInterpreter(python, { env, cwd }) {
    if (!/[\\/]/.test(python)) {
        const [file] = onPath(python, env);
        if (file !== undefined)
            return file;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('no-interpreter', `Input \`python\`: there is no \`${python}\` on PATH.`, {
            help: 'Name a path or a command, `find` to look for one that matches, or leave the input empty.',
        });
    }
    const file = node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(cwd, python.replace(/^~(?=\/)/, env.HOME ?? '~'));
    if (isProgram(file))
        return file;
    const inside = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(file, windows ? 'Scripts/python.exe' : 'bin/python');
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('no-interpreter', `Input \`python\`: ${file} is not a program that can be started.`, {
        help: isProgram(inside) ? `Name the interpreter inside: ${inside}.` : 'Name a path or a command.',
    });
}
/** Every program of that name on PATH, in its order, as absolute paths. */
function onPath(name, env) {
    return folders(env)
        .map(folder => node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, windows ? `${name}.exe` : name))
        .filter(isProgram);
}
/**
 * Every file that may be a Python: on PATH, in the runner's tool cache, pyenv's, uv's; newest version of a place first.
 * Nothing is started.
 */
function whereabouts(env) {
    const home = env.HOME ?? node_os__WEBPACK_IMPORTED_MODULE_1___default().homedir();
    const caches = [env.RUNNER_TOOL_CACHE, env.AGENT_TOOLSDIRECTORY].filter(folder => folder !== undefined && folder !== '');
    const pyenv = env.PYENV_ROOT || node_path__WEBPACK_IMPORTED_MODULE_2___default().join(home, '.pyenv');
    const uv = env.UV_PYTHON_INSTALL_DIR || node_path__WEBPACK_IMPORTED_MODULE_2___default().join(env.XDG_DATA_HOME || node_path__WEBPACK_IMPORTED_MODULE_2___default().join(home, '.local', 'share'), 'uv', 'python');
    return [
        ...folders(env)
            .flatMap(pythonsIn)
            .map(file => ({ file, where: 'PATH' })),
        ...caches
            .flatMap(cache => newestFirst(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(cache, 'Python')))
            .flatMap(version => list(version).map(machine => node_path__WEBPACK_IMPORTED_MODULE_2___default().join(version, machine, 'bin', 'python')))
            .map(file => ({ file, where: 'the tool cache' })),
        ...newestFirst(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(pyenv, 'versions')).map(folder => ({
            file: node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, 'bin', 'python'),
            where: 'pyenv',
        })),
        ...newestFirst(uv).map(folder => ({ file: node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, 'bin', 'python3'), where: 'uv' })),
    ].filter(({ file }) => isProgram(file));
}
function folders(env) {
    return (env.PATH ?? env.Path ?? '').split((node_path__WEBPACK_IMPORTED_MODULE_2___default().delimiter)).filter((node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute));
}
function pythonsIn(folder) {
    const pattern = windows ? /^python3?\.exe$/i : /^python(?:3(?:\.\d+t?)?)?$/;
    // Plain names first: they are what a job means when it says nothing else.
    const found = list(folder).filter(name => pattern.test(name));
    return found.sort((a, b) => a.length - b.length || byNumber(b, a)).map(name => node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, name));
}
function newestFirst(folder) {
    return list(folder)
        .sort((a, b) => byNumber(b, a))
        .map(name => node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, name));
}
function byNumber(a, b) {
    return a.localeCompare(b, 'en', { numeric: true });
}
function list(folder) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0___default().readdirSync(folder);
    }
    catch {
        return [];
    }
}
function isProgram(file) {
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0___default().accessSync(file, (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).X_OK);
        return node_fs__WEBPACK_IMPORTED_MODULE_0___default().statSync(file).isFile();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 70333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ withoutNetwork),
/* harmony export */   Ye: () => (/* binding */ realPath),
/* harmony export */   a1: () => (/* binding */ libraryPathOf),
/* harmony export */   mA: () => (/* binding */ withTemporary),
/* harmony export */   nv: () => (/* binding */ shimEnvironment),
/* harmony export */   scrubbedEnvironment: () => (/* binding */ scrubbedEnvironment),
/* harmony export */   t0: () => (/* binding */ versionControlEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** What a child may see of the caller's environment: where programs, home and temporary files are, and how to reach the network. */
const allowed = [
    'PATH',
    'HOME',
    'TMPDIR',
    'TEMP',
    'TMP',
    'REQUESTS_CA_BUNDLE',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'CURL_CA_BUNDLE',
    'NETRC',
    // Without these Windows starts no program.
    'SYSTEMROOT',
    'SYSTEMDRIVE',
    'COMSPEC',
    'PATHEXT',
    'USERPROFILE',
];
const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap(name => [name, name.toLowerCase()]);
/** What git needs for a repository that only a key or a certificate of the job opens. */
const versionControl = ['GIT_SSL_CAINFO', 'GIT_SSH_COMMAND', 'SSH_AUTH_SOCK'];
/** Variables by which version managers decide which Python a shim starts; the Python itself reads none of them. */
const managers = /^(?:PYENV|ASDF|MISE|RTX)_(?!.*(?:TOKEN|KEY|SECRET|PASS|AUTH|CREDENTIAL))/;
/**
 * The environment of every child: an allow list of the caller's, and nothing that Python, pip, uv or conda would read.
 * Locale and time zone are fixed, configuration files of pip and the user site are switched off.
 *
 * `home` replaces HOME; credentials of the caller's `.netrc` stay in reach. `libraryPath` is the one entry of
 * LD_LIBRARY_PATH that stays (see `libraryPathOf`); without it, the one that actions/setup-python put there.
 */
function scrubbedEnvironment(env, options = {}) {
    const kept = pick(env, name => allowed.includes(name) || proxies.includes(name));
    const location = env.pythonLocation;
    const library = options.libraryPath ?? (location ? libraryPathOf(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(location, 'bin', 'python'), env) : undefined);
    return {
        PATH: '/usr/local/bin:/usr/bin:/bin',
        ...kept,
        ...(options.home !== undefined && { HOME: options.home, ...netrc(env) }),
        LANG: 'C.UTF-8',
        LC_ALL: 'C.UTF-8',
        TZ: 'UTC',
        PIP_CONFIG_FILE: (node_os__WEBPACK_IMPORTED_MODULE_1___default().devNull),
        PYTHONNOUSERSITE: '1',
        ...(library !== undefined && { LD_LIBRARY_PATH: library }),
    };
}
/**
 * The same environment with temporary files in `folder`, which must exist: Python tries the folder out with a file of its
 * own (tempfile.py, `_get_default_tempdir`), and what a child that was killed leaves goes with that folder.
 */
function withTemporary(env, folder) {
    return { ...env, TMPDIR: folder, TEMP: folder, TMP: folder };
}
/**
 * What of the caller's environment an installer gets beside the scrubbed one, for these requirements files: the agent and the
 * settings of git where one of them names a repository (`git+ssh://…`), else nothing. No other child gets any of it.
 */
function versionControlEnvironment(env, texts) {
    const named = texts.some(text => /(?:^|[\s@=])(?:git|hg|svn|bzr)\+[a-z]+:/im.test(text));
    return named ? pick(env, name => versionControl.includes(name)) : {};
}
/** The environment without what only the network needs, credentials of proxies above all: for a child that reaches for none. */
function withoutNetwork(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !proxies.includes(name) && name !== 'NETRC'));
}
/** The scrubbed environment in which a command that may be a version manager's shim is asked which Python it starts. */
function shimEnvironment(env, libraryPath) {
    return { ...scrubbedEnvironment(env, { libraryPath }), ...pick(env, name => managers.test(name)) };
}
/**
 * The entry of the caller's LD_LIBRARY_PATH without which `executable` may not start: the `lib` beside its `bin`, and no
 * other. A Python that actions/setup-python unpacked outside its usual folder finds its libpython only there
 * (https://github.com/actions/setup-python/issues/871).
 */
function libraryPathOf(executable, env) {
    const entries = (env.LD_LIBRARY_PATH ?? '').split(':').filter((node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute));
    if (entries.length === 0)
        return undefined;
    const library = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(realPath(executable)), '..', 'lib');
    return entries.find(entry => realPath(entry) === realPath(library));
}
/** The real path of a file, or the path itself when there is none. */
function realPath(file) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0___default().realpathSync(file);
    }
    catch {
        return node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(file);
    }
}
function netrc(env) {
    if (env.NETRC !== undefined || env.HOME === undefined)
        return {};
    const file = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(env.HOME, '.netrc');
    return node_fs__WEBPACK_IMPORTED_MODULE_0___default().existsSync(file) ? { NETRC: file } : {};
}
function pick(env, wanted) {
    return Object.fromEntries(Object.entries(env).filter((entry) => entry[1] !== undefined && wanted(entry[0])));
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


/***/ }),

/***/ 35486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ pythonRules)
/* harmony export */ });
/* harmony import */ var _python_version_conflict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43038);
/* harmony import */ var _python_version_mismatch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79264);
/* harmony import */ var _python_version_undeclared_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40881);



/** The rules about which Python is meant. */
const pythonRules = [
    _python_version_mismatch_js__WEBPACK_IMPORTED_MODULE_1__/* .pythonVersionMismatch */ .xi,
    _python_version_conflict_js__WEBPACK_IMPORTED_MODULE_0__/* .pythonVersionConflict */ .v,
    _python_version_undeclared_js__WEBPACK_IMPORTED_MODULE_2__/* .pythonVersionUndeclared */ .a,
];


/***/ }),

/***/ 64846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q$: () => (/* binding */ afterInstall),
  tQ: () => (/* binding */ beforeInstall),
  Vg: () => (/* binding */ inFiles),
  kq: () => (/* binding */ judgeInstalled),
  BS: () => (/* binding */ judgeMount),
  Sd: () => (/* binding */ ofArtifact),
  Tu: () => (/* binding */ ofFiles),
  s0: () => (/* binding */ ofInterpreter),
  Q8: () => (/* binding */ unbuildable)
});

// EXTERNAL MODULE: ./src/rules/leaks/missing-file.ts
var missing_file = __webpack_require__(66523);
// EXTERNAL MODULE: ./src/rules/leaks/tampered-file.ts
var tampered_file = __webpack_require__(43885);
// EXTERNAL MODULE: ./src/rules/artifact/digest-mismatch.ts
var digest_mismatch = __webpack_require__(48665);
// EXTERNAL MODULE: ./src/rules/artifact/extra-file.ts
var extra_file = __webpack_require__(15319);
// EXTERNAL MODULE: ./src/rules/artifact/unsafe-path.ts
var unsafe_path = __webpack_require__(99928);
;// CONCATENATED MODULE: ./src/rules/artifact/artifact.ts





/** Rules about the tree that is sealed and about sealed artifacts: each reports the flaws of its kind. */
const artifactRules = [
    digest_mismatch/* digestMismatch */.H,
    missing_file/* missingFile */.B,
    extra_file/* extraFile */.b,
    tampered_file/* tamperedFile */.B,
    unsafe_path/* unsafePath */.K,
];

// EXTERNAL MODULE: ./src/rules/artifact/not-reproducible.ts
var not_reproducible = __webpack_require__(14340);
// EXTERNAL MODULE: ./src/rules/engine.ts
var engine = __webpack_require__(29693);
// EXTERNAL MODULE: ./src/rules/imports/import-failed.ts + 2 modules
var import_failed = __webpack_require__(68575);
// EXTERNAL MODULE: ./src/rules/imports/imported-outside-mount.ts
var imported_outside_mount = __webpack_require__(59598);
// EXTERNAL MODULE: ./src/rules/imports/shadowed-stdlib.ts + 2 modules
var shadowed_stdlib = __webpack_require__(97220);
// EXTERNAL MODULE: ./src/rules/imports/wrote-into-mount.ts
var wrote_into_mount = __webpack_require__(62494);
;// CONCATENATED MODULE: ./src/rules/imports/import-check.ts




/** The mount works where it will run, by itself. */
const proofRules = [
    shadowed_stdlib/* shadowedStdlib */._,
    import_failed/* importFailed */.h,
    imported_outside_mount/* importedOutsideMount */.P,
    wrote_into_mount/* wroteIntoMount */.f,
];

// EXTERNAL MODULE: ./src/rules/mount/file-outside-mount.ts
var file_outside_mount = __webpack_require__(20033);
// EXTERNAL MODULE: ./src/rules/python/requires-python-mismatch.ts
var requires_python_mismatch = __webpack_require__(41008);
// EXTERNAL MODULE: ./src/rules/requirements/built-from-source.ts
var built_from_source = __webpack_require__(88831);
// EXTERNAL MODULE: ./src/rules/requirements/unlisted-dependency.ts
var unlisted_dependency = __webpack_require__(50419);
// EXTERNAL MODULE: ./src/rules/requirements/version-drift.ts
var version_drift = __webpack_require__(11258);
// EXTERNAL MODULE: ./src/rules/requirements/yanked-release.ts
var yanked_release = __webpack_require__(47318);
// EXTERNAL MODULE: ./src/rules/leaks/missing-distribution.ts
var missing_distribution = __webpack_require__(47663);
// EXTERNAL MODULE: ./src/rules/leaks/undeclared-distribution.ts
var undeclared_distribution = __webpack_require__(54194);
;// CONCATENATED MODULE: ./src/rules/leaks/environment.ts








/** What is installed is what was listed. */
const listRules = [
    missing_distribution/* missingDistribution */.$,
    undeclared_distribution/* undeclaredDistribution */._,
    unlisted_dependency/* unlistedDependency */.w,
    version_drift/* versionDrift */.M,
    yanked_release/* yankedRelease */.W,
    built_from_source/* sourceInstalled */.sk,
];
/** What is installed fits together, whether it was listed or not. */
const environmentRules = [
    missing_distribution/* missingDependency */.O,
    requires_python_mismatch/* requiresPythonMismatch */.d,
    file_outside_mount/* fileOutsideMount */.r,
];

// EXTERNAL MODULE: ./src/rules/leaks/leaked-conda.ts
var leaked_conda = __webpack_require__(82174);
// EXTERNAL MODULE: ./src/rules/leaks/leaked-pip-config.ts
var leaked_pip_config = __webpack_require__(48791);
// EXTERNAL MODULE: ./src/rules/leaks/leaked-pythonpath.ts
var leaked_pythonpath = __webpack_require__(97604);
// EXTERNAL MODULE: ./src/rules/leaks/leaked-system-site.ts
var leaked_system_site = __webpack_require__(76066);
// EXTERNAL MODULE: ./src/rules/leaks/leaked-user-site.ts
var leaked_user_site = __webpack_require__(44164);
;// CONCATENATED MODULE: ./src/rules/leaks/job.ts





/** What settings of the job bring in, or change. */
const jobRules = [
    leaked_pythonpath/* leakedPythonpath */.K,
    leaked_user_site/* leakedUserSite */.P,
    leaked_system_site/* leakedSystemSite */.d,
    leaked_conda/* leakedConda */._,
    leaked_pip_config/* leakedPipConfig */.c,
];

// EXTERNAL MODULE: ./src/rules/leaks/duplicate-distribution.ts
var duplicate_distribution = __webpack_require__(35116);
// EXTERNAL MODULE: ./src/rules/leaks/leaked-editable.ts
var leaked_editable = __webpack_require__(74233);
// EXTERNAL MODULE: ./src/rules/leaks/leaked-import-hook.ts
var leaked_import_hook = __webpack_require__(8002);
// EXTERNAL MODULE: ./src/rules/leaks/leaked-pth.ts
var leaked_pth = __webpack_require__(35921);
// EXTERNAL MODULE: ./src/rules/leaks/leaked-symlink.ts
var leaked_symlink = __webpack_require__(53590);
// EXTERNAL MODULE: ./src/rules/leaks/unowned-file.ts
var unowned_file = __webpack_require__(42039);
;// CONCATENATED MODULE: ./src/rules/leaks/leaks.ts












/** What the environment can import, or would run, that the requirements did not put into its own site-packages. */
const leakRules = [
    leaked_pth/* leakedPth */.x,
    leaked_editable/* leakedEditable */.V,
    leaked_symlink/* leakedSymlink */.W,
    leaked_import_hook/* leakedImportHook */.j,
    leaked_system_site/* systemSiteOnPath */.P,
    leaked_user_site/* userSiteOnPath */.j,
    leaked_pythonpath/* leakedPath */.C,
    unowned_file/* unownedFile */.L,
    duplicate_distribution/* duplicateDistribution */.U,
    undeclared_distribution/* unexplainedDistribution */.e,
    leaked_conda/* builtByConda */.N,
    missing_file/* undescribed */.P,
];

// EXTERNAL MODULE: ./src/rules/mount/mount.ts
var mount = __webpack_require__(62740);
// EXTERNAL MODULE: ./src/rules/mount/startup-code.ts
var startup_code = __webpack_require__(33304);
// EXTERNAL MODULE: ./src/rules/python/python.ts
var python = __webpack_require__(35486);
// EXTERNAL MODULE: ./src/rules/python/python-version-mismatch.ts
var python_version_mismatch = __webpack_require__(79264);
// EXTERNAL MODULE: ./src/rules/requirements/local-requirement.ts
var local_requirement = __webpack_require__(45113);
// EXTERNAL MODULE: ./src/rules/requirements/mutable-requirement.ts
var mutable_requirement = __webpack_require__(5648);
// EXTERNAL MODULE: ./src/rules/requirements/requirements.ts + 14 modules
var requirements = __webpack_require__(34978);
// EXTERNAL MODULE: ./src/rules/target/target.ts
var target_target = __webpack_require__(51184);
;// CONCATENATED MODULE: ./src/rules/rule-sets.ts

















/** What the project's files alone can tell. */
const inFiles = [...requirements/* requirementRules */.F, ...python/* pythonRules */.Y];
/** What is judged before anything is installed. */
const beforeInstall = [...inFiles, ...jobRules];
/** What an install that needs a compiler is. */
const unbuildable = [built_from_source/* sourceOnlyRelease */.JT];
/** What is judged once packages are installed, before it is asked whether they can be mounted. */
const afterInstall = [
    ...listRules,
    ...environmentRules,
    ...leakRules,
];
/** What is judged of the interpreter of an environment and of the job that uses it. */
const ofInterpreter = [python_version_mismatch/* pythonVersionMismatch */.xi, ...jobRules];
/** What of the requirements files an audit judges: whether they can be held against what is there at all. */
const ofFiles = requirements/* readingRules */.S;
/** What is judged of an artifact. */
const ofArtifact = [
    ...artifactRules,
    python_version_mismatch/* artifactPythonMismatch */.D5,
    startup_code/* startupCode */.Z,
    ...target_target/* sizeRules */.V,
];
const ofMount = [
    ...environmentRules,
    local_requirement/* installedFromFolder */.R,
    mutable_requirement/* installedFromRepository */.T,
    ...leakRules,
    ...artifactRules,
    ...mount/* startupRules */.z9,
    ...mount/* overlapRules */.pv,
    ...target_target/* sizeRules */.V,
    not_reproducible/* notReproducible */.K,
];
/** Everything that is judged of a mount, as far as the facts reach. */
function* judgeMount(facts, policy) {
    const { interpreter, proof, shadows = [], host, isListed, ...others } = facts;
    const flaws = beyondLinks(facts, policy);
    const known = { ...others, flaws, interpreter: { basePrefix: '', ...interpreter } };
    const { inventory, native, target, requirements } = facts;
    return [
        ...(yield* (0,engine/* judgeSteps */.N)(isListed ? [...listRules, ...ofMount] : ofMount, known, policy)),
        ...(yield* (0,engine/* judgeSteps */.N)(mount/* abiRules */.KK, { inventory, native, target, requirements, ...(interpreter && { interpreter }) }, policy)),
        ...(proof === undefined
            ? yield* (0,engine/* judgeSteps */.N)([shadowed_stdlib/* shadowedStdlib */._], { ...others, proof: { shadows, attempts: [] } }, policy)
            : yield* (0,engine/* judgeSteps */.N)(proofRules, { ...others, proof }, policy)),
        ...(interpreter === undefined || host.length === 0
            ? []
            : yield* (0,engine/* judgeSteps */.N)(target_target/* targetRules */.Z, { ...others, host, markers: interpreter.markers, roots: requirements }, policy)),
    ];
}
/** Everything that is judged of the packages of an image. Programs that stay outside site-packages are at home there. */
function judgeInstalled(facts, policy) {
    const { host, interpreter, requirements } = facts;
    return [
        ...(0,engine/* judge */.S)(afterInstall, facts, policy).filter(({ rule }) => rule !== 'file-outside-mount'),
        ...(0,engine/* judge */.S)([startup_code/* startupCode */.Z], facts, policy),
        ...(0,engine/* judge */.S)(mount/* abiRules */.KK, facts, policy),
        ...(host.length === 0
            ? []
            : (0,engine/* judge */.S)(target_target/* targetRules */.Z, { ...facts, markers: interpreter.markers, roots: requirements }, policy)),
    ];
}
/** Flaws that are not told as `leaked-symlink` already. Where that rule is turned down, a link is still nothing to seal. */
function beyondLinks({ flaws, inventory }, { rules }) {
    if ((rules.get('leaked-symlink') ?? 'error') !== 'error')
        return flaws;
    const links = new Set(inventory.entries.filter(({ kind }) => kind === 'link').map(({ path }) => path));
    return flaws.filter(({ rule, path }) => rule !== 'unsafe-path' || path === undefined || !links.has(path));
}


/***/ })

};

export const id = 595;
export const ids = [595];
export const modules = {

/***/ 48405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ archiveFormats),
/* harmony export */   u: () => (/* binding */ sealedTime)
/* harmony export */ });
/** Dates in every format: 1980-01-02T00:00:00Z, later than zip's first date in every time zone. Unix seconds. */
const sealedTime = 315619200;
/** Formats that come as one file; each is the ending of its name. */
const archiveFormats = ['tar.zst', 'tar.gz', 'zip', 'squashfs'];


/***/ }),

/***/ 87397:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ findPip),
/* harmony export */   I1: () => (/* binding */ chooseInstaller),
/* harmony export */   d4: () => (/* binding */ findUv),
/* harmony export */   jZ: () => (/* binding */ atLeast)
/* harmony export */ });
/* unused harmony export supports */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99978);
/* harmony import */ var _python_locate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38290);





/**
 * Returns what will put packages into the virtualenv: for `auto` uv when one on PATH answers, else pip.
 *
 * Throws `no-installer` with what was looked at and the way out.
 */
async function chooseInstaller({ installer, interpreter, env, signal, search, }) {
    const looked = [];
    if (installer !== 'pip') {
        const found = await (search ?? findUv({ env, signal }));
        if (found.uv)
            return found.uv;
        looked.push(...found.looked);
    }
    if (installer === 'uv') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('no-installer', 'No uv on PATH answers `uv --version`.', {
            looked,
            help: 'Add astral-sh/setup-uv before this step, or set `installer: pip`.',
        });
    }
    const pip = findPip(interpreter, looked);
    if (pip)
        return pip;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('no-installer', `No pip runs under Python ${interpreter.version}.`, {
        looked,
        help: `Run \`${interpreter.executable} -m ensurepip\` (on Debian and Ubuntu: install python3-pip), or put uv on PATH.`,
    });
}
// `-I` also ignores PYTHONDONTWRITEBYTECODE, so `-B` says it: start-up code of what is installed would leave bytecode there.
const flags = ['-I', '-B'];
/**
 * Returns the pip that can run under a bare virtualenv of this interpreter, or null: the interpreter's own pip through
 * `__pip-runner__.py` (pip 22.3), else the wheel that ensurepip carries. Never `pip --python`, which re-executes
 * without `-I` and then obeys PYTHONPATH, PYTHONHOME and `_PIP_RUNNING_IN_SUBPROCESS`.
 */
function findPip(interpreter, looked = []) {
    const { pip, ensurepipWheel, version: python } = interpreter;
    if (pip) {
        const runner = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(pip.folder, '__pip-runner__.py');
        if (!node_fs__WEBPACK_IMPORTED_MODULE_0___default().existsSync(runner))
            looked.push(`pip ${pip.version} in ${pip.folder}: older than 22.3, it has no runner`);
        else if (!supports(pip.version, python))
            looked.push(`pip ${pip.version}: does not run on Python ${python}`);
        else
            return { kind: 'pip', version: pip.version, runner: [...flags, runner], root: node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(pip.folder) };
    }
    else {
        looked.push(`a pip that ${interpreter.executable} -I can import: none`);
    }
    const version = /^pip-([^-]+)-/.exec(node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(ensurepipWheel ?? ''))?.[1];
    if (ensurepipWheel === null || version === undefined) {
        looked.push('the pip wheel of ensurepip: none');
    }
    else if (!supports(version, python)) {
        looked.push(`${ensurepipWheel}: does not run on Python ${python}`);
    }
    else {
        return { kind: 'pip', version, runner: [...flags, node_path__WEBPACK_IMPORTED_MODULE_1___default().join(ensurepipWheel, 'pip')], root: ensurepipWheel };
    }
    return null;
}
/**
 * Which pip runs on which Python: `python_requires` of each (pip's NEWS), and pips before 23.2 need
 * `pkgutil.ImpImporter`, which Python 3.12 took away.
 */
const oldestPython = [
    ['26.1', '3.10'],
    ['25.1', '3.9'],
    ['24.1', '3.8'],
    ['22.0', '3.7'],
];
function supports(pip, python) {
    const oldest = oldestPython.find(([version]) => atLeast(pip, version))?.[1];
    if (oldest === undefined || !atLeast(python, oldest))
        return false;
    return atLeast(pip, '23.2') || !atLeast(python, '3.12');
}
/** Whether a version's first two numbers are at or above those of another: `24.2` and `3.13.0rc1` are read alike. */
function atLeast(version, least) {
    const [major = 0, minor = 0] = numbers(version);
    const [leastMajor = 0, leastMinor = 0] = numbers(least);
    return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
function numbers(version) {
    return version.split('.', 2).map(part => Number.parseInt(part, 10) || 0);
}
/** The first uv on PATH that answers: a name on PATH may be a shim that fails. Throws `interrupted`. */
async function findUv({ env, signal }) {
    const looked = [];
    const executables = [...new Set((0,_python_locate_js__WEBPACK_IMPORTED_MODULE_4__/* .onPath */ .L)('uv', env))];
    if (executables.length === 0)
        looked.push('uv on PATH: none');
    for (const executable of executables) {
        const version = await askUv(executable, env, signal);
        if (version !== undefined)
            return { uv: { kind: 'uv', version, executable }, looked };
        looked.push(`${executable}: does not answer \`uv --version\``);
    }
    return { uv: undefined, looked };
}
async function askUv(executable, env, signal) {
    try {
        const { code, stdout } = await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(executable, ['--version', '--no-config'], { env, signal, timeout: 20_000 });
        return code === 0 ? /^uv (\d[\w.+]*)/.exec(stdout)?.[1] : undefined;
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        return undefined;
    }
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

/***/ 14683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JV: () => (/* binding */ askEnvironment),
  dI: () => (/* binding */ askJob),
  bJ: () => (/* binding */ jobSettings)
});

// EXTERNAL MODULE: ./src/python/ask.ts
var ask = __webpack_require__(36591);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
var external_node_os_default = /*#__PURE__*/__webpack_require__.n(external_node_os_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/requirements/grammar/credentials.ts
var grammar_credentials = __webpack_require__(44728);
// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __webpack_require__(56107);
;// CONCATENATED MODULE: ./src/python/job-place.ts


/** The place of a line of a file outside or inside the working directory: relative when inside, absolute otherwise. */
function placed({ file, line, text }, { cwd }) {
    const excerpt = (0,grammar_credentials/* maskSetting */.P2)(text);
    const start = excerpt.length - excerpt.trimStart().length;
    return {
        file: (0,paths/* shownPath */.pS)(file, cwd),
        line,
        column: start + 1,
        endColumn: start + 1 + [...excerpt.trim()].length,
        excerpt,
    };
}

;// CONCATENATED MODULE: ./src/python/pip-options.ts
const elsewhere = { kind: 'diverts', effect: 'would have installed into that folder, not into the virtualenv' };
const listed = { kind: 'diverts', effect: 'would have changed what pip lists' };
const otherHost = { kind: 'diverts', effect: 'would have chosen wheels for another Python or platform' };
const building = { kind: 'diverts', effect: 'would have changed how source distributions are built' };
const replacing = {
    kind: 'diverts',
    effect: 'would have changed which releases are installed anew',
    flag: true,
};
const transport = { kind: 'transport', effect: 'is passed on to the installer' };
const guard = {
    kind: 'diverts',
    effect: 'would have made pip refuse to work outside a virtualenv',
    flag: true,
};
const incomplete = { kind: 'diverts', effect: 'would have left dependencies out', flag: true };
const index = (effect, instead) => ({ kind: 'index', effect, instead });
/**
 * pip's options that change what is installed, what is seen, or where it comes from; by their long name, aliases included.
 * What is not here (progress bars, caches, colours, version checks) changes nothing that is built.
 * Source: `pip/_internal/cli/cmdoptions.py` and the commands install, list and freeze, pips 22 to 26.
 */
const pipOptions = new Map([
    ['target', elsewhere],
    ['prefix', elsewhere],
    ['root', elsewhere],
    ['user', { kind: 'diverts', effect: 'would have installed into the user site', flag: true }],
    [
        'python',
        {
            kind: 'diverts',
            effect: 'would have made pip work on another interpreter',
            instead: 'Name the interpreter with the input `python`.',
        },
    ],
    ['path', { kind: 'diverts', effect: 'would have made pip list that folder instead of the virtualenv' }],
    ['exclude', { kind: 'diverts', effect: 'would have hidden distributions from `pip list` and `pip freeze`' }],
    ['local', { kind: 'diverts', effect: 'would have hidden distributions from outside the virtualenv', flag: true }],
    ['not-required', { ...listed, flag: true }],
    ['outdated', { ...listed, flag: true }],
    ['uptodate', { ...listed, flag: true }],
    ['exclude-editable', { ...listed, flag: true }],
    ['format', listed],
    [
        'constraint',
        {
            kind: 'diverts',
            effect: 'would have changed which versions are installed',
            instead: 'Name the file with the input `constraints`.',
        },
    ],
    ['build-constraint', building],
    [
        'requirement',
        {
            kind: 'diverts',
            effect: 'would have installed more than was asked for',
            instead: 'Name the file with the input `requirements`.',
        },
    ],
    [
        'editable',
        { kind: 'diverts', effect: 'would have installed an editable project', instead: 'List it in the requirements.' },
    ],
    ['group', { kind: 'diverts', effect: 'would have installed more than was asked for' }],
    ['no-deps', incomplete],
    ['no-dependencies', incomplete],
    [
        'pre',
        { kind: 'diverts', effect: 'would have allowed pre-releases', instead: 'Pin the release that is meant.', flag: true },
    ],
    [
        'all-releases',
        { kind: 'diverts', effect: 'would have allowed pre-releases', instead: 'Pin the release that is meant.' },
    ],
    ['only-final', { kind: 'diverts', effect: 'would have refused pre-releases' }],
    ['uploaded-prior-to', { kind: 'diverts', effect: 'would have hidden releases newer than that date' }],
    ['no-binary', { kind: 'diverts', effect: 'would have built from source instead of taking wheels' }],
    ['only-binary', { kind: 'diverts', effect: 'would have decided where wheels are required' }],
    [
        'prefer-binary',
        { kind: 'diverts', effect: 'would have preferred older wheels to newer source distributions', flag: true },
    ],
    ['ignore-installed', replacing],
    ['force-reinstall', replacing],
    ['upgrade', replacing],
    ['upgrade-strategy', { ...replacing }],
    ['require-virtualenv', guard],
    ['require-venv', guard],
    [
        'require-hashes',
        {
            kind: 'diverts',
            effect: 'would have refused requirements without hashes',
            instead: 'Set the input `pins: hashes`.',
            flag: true,
        },
    ],
    [
        'ignore-requires-python',
        { kind: 'diverts', effect: 'would have installed releases that do not support this Python', flag: true },
    ],
    ['platform', otherHost],
    ['python-version', otherHost],
    ['implementation', otherHost],
    ['abi', otherHost],
    // `PIP_NO_BUILD_ISOLATION=0` switches isolation off: whatever the value, it counts.
    ['no-build-isolation', building],
    ['use-pep517', building],
    ['no-use-pep517', building],
    ['config-settings', building],
    ['config-setting', building],
    ['global-option', building],
    ['build-option', building],
    ['install-option', building],
    ['use-feature', { kind: 'diverts', effect: 'would have switched on other behaviour of pip' }],
    ['use-deprecated', { kind: 'diverts', effect: 'would have switched on other behaviour of pip' }],
    ['dry-run', { kind: 'diverts', effect: 'would have installed nothing', flag: true }],
    ['src', { kind: 'diverts', effect: 'would have put checkouts of editable requirements there' }],
    ['index-url', index('names an index that was not taken', 'Name it with the input `index-url` if it is meant.')],
    ['pypi-url', index('names an index that was not taken', 'Name it with the input `index-url` if it is meant.')],
    [
        'extra-index-url',
        index('names further indexes that were not taken', 'Name them with the input `extra-index-url` if they are meant.'),
    ],
    [
        'find-links',
        index('names places of packages that were not taken', 'Write `--find-links` into the requirements file if it is meant.'),
    ],
    [
        'no-index',
        {
            ...index('would have kept pip away from every index', 'Write `--no-index` into the requirements file if it is meant.'),
            flag: true,
        },
    ],
    [
        'trusted-host',
        index('would have switched certificate checks off for a host', 'Write `--trusted-host` into the requirements file if it is meant.'),
    ],
    [
        'keyring-provider',
        index('would have asked a keyring for credentials of the index', 'Put the credentials into the input `index-url`, from a secret.'),
    ],
    ['cert', transport],
    ['client-cert', transport],
    ['proxy', transport],
    ['timeout', transport],
    ['default-timeout', transport],
    ['retries', transport],
]);
/** Sections of a configuration file that the commands run here would read, in the order in which one overrides the other. */
const pipSections = ['global', 'install', 'list', 'freeze', 'inspect', 'check', ':env:'];
/** The option a key means: as pip does it, case and `_` or `-` make no difference. */
function pipKey(key) {
    return key.toLowerCase().replaceAll('_', '-').replace(/^--/, '');
}
/** Whether a value has an influence: pip ignores empty ones, and a switch that is set to no does nothing. */
function counts(option, value) {
    return value.trim() !== '' && !(option.flag === true && /^(?:n|no|f|false|off|0)$/i.test(value.trim()));
}

;// CONCATENATED MODULE: ./src/python/job-pip.ts





/** Variables with pip's prefix that are not options of it. */
const internals = {
    _PIP_RUNNING_IN_SUBPROCESS: 'would have made pip install into its own environment',
    _PIP_USE_IMPORTLIB_METADATA: 'would have changed how pip finds distributions',
};
/** `PIP_…` variables that change what is installed, seen or fetched. */
function pipEnvironmentSettings(env) {
    const variables = Object.entries(env).filter((entry) => Boolean(entry[1]));
    return variables.flatMap(([name, value]) => {
        const setting = { vector: 'pip-environment', name, value: mask(value) };
        const internal = internals[name];
        if (internal !== undefined)
            return [{ ...setting, effect: internal, help: unset(name), kind: 'diverts' }];
        const option = name.startsWith('PIP_') ? pipOptions.get(pipKey(name.slice(4))) : undefined;
        if (option === undefined || !counts(option, value))
            return [];
        return [
            {
                ...setting,
                effect: option.effect,
                help: (0,grammar_credentials/* encodeHelp */.as)(value)?.help ?? option.instead ?? unset(name),
                kind: option.kind,
            },
        ];
    });
}
/** Lines of pip's configuration files that change what is installed, seen or fetched; the last file that sets a key counts. */
function pipFileSettings(files, placing) {
    const broken = files.flatMap(({ file, error }) => {
        if (error === null)
            return [];
        const effect = `would have stopped pip, which cannot read it: ${(0,grammar_credentials/* maskSetting */.P2)(error)}`;
        const help = 'Mend or remove the file.';
        return [
            {
                vector: 'pip-file',
                name: external_node_path_default().basename(file),
                value: file,
                effect,
                help,
                kind: 'diverts',
                ...placed({ file, line: 1, text: '' }, placing),
            },
        ];
    });
    const settings = effective(files).flatMap(({ section, key, value, line, text, file }) => {
        const option = pipOptions.get(pipKey(key));
        if (option === undefined || !pipSections.includes(section) || !counts(option, value))
            return [];
        const help = (0,grammar_credentials/* encodeHelp */.as)(value)?.help ?? option.instead ?? 'Remove the line, or leave it: nothing here obeys it.';
        const told = { name: `${section}.${pipKey(key)}`, value: mask(value), effect: option.effect, help };
        return [{ vector: 'pip-file', ...told, kind: option.kind, ...placed({ file, line, text }, placing) }];
    });
    return [...broken, ...settings];
}
/** How the job's pip would have reached the network: what is passed on as options of our own. Variables win over files. */
function pipTransport(files, { env, cwd }) {
    const inFiles = effective(files)
        .filter(({ section }) => pipSections.includes(section))
        .sort((a, b) => pipSections.indexOf(a.section) - pipSections.indexOf(b.section))
        .map(({ key, value }) => [pipKey(key), value]);
    const inEnvironment = Object.entries(env)
        .filter(([name]) => name.startsWith('PIP_'))
        .map(([name, value]) => [pipKey(name.slice(4)), value ?? '']);
    const values = new Map([...inFiles, ...inEnvironment].filter(([, value]) => value.trim() !== ''));
    const file = (key) => {
        const value = values.get(key);
        return value === undefined ? undefined : external_node_path_default().resolve(cwd, value.replace(/^~(?=\/|$)/, env.HOME ?? external_node_os_default().homedir()));
    };
    const number = (value) => {
        const parsed = Number(value ?? Number.NaN);
        return Number.isFinite(parsed) && parsed >= 0 ? parsed : undefined;
    };
    const found = {
        cert: file('cert'),
        clientCert: file('client-cert'),
        proxy: values.get('proxy'),
        timeout: number(values.get('timeout') ?? values.get('default-timeout') ?? env.UV_HTTP_TIMEOUT),
        retries: number(values.get('retries') ?? env.UV_HTTP_RETRIES),
    };
    return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
/** The values that hold after later files have overridden earlier ones, section by section. */
function effective(files) {
    const values = files.flatMap(({ file, values }) => values.map(value => ({ ...value, file })));
    return [...new Map(values.map(value => [`${value.section}.${pipKey(value.key)}`, value])).values()];
}
function unset(name) {
    return `Unset ${name} for this step, or leave it: nothing here obeys it.`;
}
/** A value fit to be told: without credentials, also those of a proxy without scheme, on one line. */
function mask(value) {
    const line = (0,grammar_credentials/* maskSetting */.P2)(value.trim().replace(/\s+/g, ' '));
    return line.includes('://') ? line : line.replace(/^[^\s/@]+@(?=[^\s@]+:\d+$)/, '****@');
}

;// CONCATENATED MODULE: ./src/python/job-contents.ts
const shown = 5;
/** What a folder brings, as the object of a sentence: `idna 3.4 and 2 modules without metadata (a, b)`; `nothing` for none. */
function describe({ distributions, modules }) {
    const named = some(distributions.map(({ name, version }) => `${name} ${version}`.trim()));
    const count = `${modules.length} module${modules.length === 1 ? '' : 's'} without metadata (${some(modules)})`;
    if (distributions.length === 0)
        return modules.length === 0 ? 'nothing' : count;
    return modules.length === 0 ? named : `${named} and ${count}`;
}
/** What Python would do with a folder on sys.path: one clause. */
function bring(contents) {
    const { entry, exists, distributions, modules, startup } = contents;
    const folder = entry === '' ? 'the working directory (an empty entry)' : 'this folder';
    if (!exists)
        return 'would have put a folder that does not exist on sys.path';
    const runs = startup.length === 0 ? '' : `, and would have run its ${startup.join('.py and ')}.py at every start`;
    if (distributions.length + modules.length === 0)
        return `would have put ${folder} on sys.path, which holds no Python now`;
    return `would have added ${describe(contents)}${entry === '' ? ` from ${folder}` : ''}${runs}`;
}
function some(names) {
    const rest = names.length - shown;
    return rest > 0 ? `${names.slice(0, shown).join(', ')} and ${rest} more` : names.join(', ');
}

// EXTERNAL MODULE: ./src/python/scrub.ts
var scrub = __webpack_require__(70333);
;// CONCATENATED MODULE: ./src/python/job-python.ts



/** PYTHONPATH, one setting an entry: what each would have brought. */
function pythonPathSettings({ pythonPath }) {
    return pythonPath.map(contents => ({
        vector: 'pythonpath',
        name: 'PYTHONPATH',
        value: contents.entry,
        effect: bring(contents),
        help: 'List what is needed from there in the requirements, and unset PYTHONPATH for this step.',
        ...held(contents),
        kind: 'diverts',
    }));
}
/** The user site, where the job's Python would use it and it holds something, or where PYTHONUSERBASE moves it. */
function userSiteSettings({ userSite }, env) {
    const moved = env.PYTHONUSERBASE;
    if (userSite === null)
        return [];
    const { entry, enabled, pth } = userSite;
    const empty = userSite.distributions.length + userSite.modules.length + pth.length === 0;
    if (!moved && (!enabled || empty))
        return [];
    const hooks = pth.length === 0 ? '' : `, and would have obeyed ${pth.slice(0, 3).join(', ')}`;
    const brings = empty
        ? `would have moved the user site to ${entry}, where nothing lies now`
        : `would have added ${describe(userSite)}${hooks}`;
    return [
        {
            vector: 'user-site',
            name: moved ? 'PYTHONUSERBASE' : 'user site',
            value: moved || entry,
            effect: moved && !empty ? `${brings} from ${entry}` : brings,
            help: 'List what is needed from there in the requirements; `PYTHONNOUSERSITE=1` switches the user site off.',
            ...held(userSite),
            kind: 'diverts',
        },
    ];
}
/** Virtualenvs of the job that see the packages of the Python behind them. */
function systemSiteSettings({ systemSites }, placing) {
    return systemSites.map(seen => ({
        vector: 'system-site',
        name: 'include-system-site-packages',
        value: 'true',
        effect: `would have added ${describe(seen)}`,
        help: 'Make the virtualenv without `--system-site-packages`; the one that is built here never has them.',
        ...held(seen),
        kind: 'diverts',
        ...placed(seen, placing),
    }));
}
/** An active conda environment, one setting a variable. */
function condaSettings({ conda }, env) {
    const seen = conda[0];
    const holds = seen === undefined || describe(seen) === 'nothing' ? '' : `; it holds ${describe(seen)}`;
    const effects = {
        CONDA_PREFIX: `would have been the environment that uv installs into${holds}`,
        CONDA_DEFAULT_ENV: 'names the active conda environment',
    };
    return Object.entries(effects).flatMap(([name, effect]) => {
        const value = env[name];
        if (!value)
            return [];
        return [
            {
                vector: 'conda',
                name,
                value,
                effect,
                help: 'Run `conda deactivate` before this step, or start it from a shell without conda.',
                ...(name === 'CONDA_PREFIX' && seen !== undefined && held(seen)),
                kind: 'diverts',
            },
        ];
    });
}
/** Other variables that change what CPython runs or finds; the rest of its PYTHON… variables change nothing that is built. */
const pythonVariables = {
    PYTHONOPTIMIZE: 'would have removed assert statements from what Python compiles',
    PYTHONPLATLIBDIR: 'would have made Python look for its extension modules elsewhere',
    PYTHONCASEOK: 'would have made imports ignore case',
    PYTHONEXECUTABLE: 'would have made Python take another program for its own',
    __PYVENV_LAUNCHER__: 'would have made Python take another folder for its virtualenv',
};
/** PYTHONHOME and the other variables of CPython that change what runs. Source: CPython's documentation, "Command line and environment". */
function pythonVariableSettings(env) {
    const home = env.PYTHONHOME
        ? [
            {
                vector: 'pythonhome',
                name: 'PYTHONHOME',
                value: env.PYTHONHOME,
                effect: 'would have replaced the standard library and site-packages with those of that folder',
                help: 'Unset PYTHONHOME for this step.',
                kind: 'diverts',
            },
        ]
        : [];
    const others = Object.entries(pythonVariables).flatMap(([name, effect]) => {
        const value = env[name];
        if (!value)
            return [];
        return [{ vector: 'python-environment', name, value, effect, help: `Unset ${name} for this step.`, kind: 'diverts' }];
    });
    return [...home, ...others];
}
/** Native libraries that the job puts in front of every program: LD_PRELOAD, and LD_LIBRARY_PATH but for the interpreter's own entry. */
function nativeSettings(env, executable) {
    const own = (0,scrub/* libraryPathOf */.a1)(executable, env);
    const foreign = (env.LD_LIBRARY_PATH ?? '').split(':').filter(entry => entry !== '' && entry !== own);
    const setting = (name, value, effect) => ({
        vector: 'native',
        name,
        value,
        effect,
        help: 'A library that the host needs too belongs into a requirement that ships it, or into the image.',
        kind: 'diverts',
    });
    return [
        ...(env.LD_PRELOAD ? [setting('LD_PRELOAD', env.LD_PRELOAD, 'would have been loaded into every program')] : []),
        ...(foreign.length > 0
            ? [
                setting('LD_LIBRARY_PATH', foreign.join(':'), 'would have let extension modules find libraries that the host may lack'),
            ]
            : []),
    ];
}
function held({ distributions, modules, }) {
    return { ...(distributions.length > 0 && { distributions }), ...(modules.length > 0 && { modules }) };
}

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./src/python/places.ts
var places = __webpack_require__(91424);
;// CONCATENATED MODULE: ./src/python/job-uv.ts






const job_uv_index = {
    kind: 'index',
    effect: 'names an index that was not taken',
    instead: 'Name it with the input `index-url` or `extra-index-url` if it is meant.',
};
const links = {
    kind: 'index',
    effect: 'names places of packages that were not taken',
    instead: 'Write `--find-links` or `--no-index` into the requirements file if it is meant.',
};
const access = {
    kind: 'index',
    effect: 'would have changed how uv asks an index',
    instead: 'Put credentials into the input `index-url`, from a secret; `--trusted-host` belongs into the requirements file.',
};
const versions = {
    kind: 'diverts',
    effect: 'would have changed which versions are installed',
    instead: 'Name constraints with the input `constraints`; pin the rest in the requirements.',
};
const place = {
    kind: 'diverts',
    effect: 'would have installed elsewhere, or for another Python',
    instead: 'Name the interpreter with the input `python`.',
};
const job_uv_building = { kind: 'diverts', effect: 'would have changed what is built from source, and how' };
const checking = {
    kind: 'diverts',
    effect: 'would have changed whether hashes are checked',
    instead: 'Set the input `pins`.',
};
const linking = {
    kind: 'diverts',
    effect: 'would have changed whether files of the virtualenv are copies or links into a cache',
};
const job_uv_transport = { kind: 'transport', effect: 'is passed on to the installer' };
/** Settings of uv by the name they have in `uv.toml`; variables have the same ones, in capitals. Source: uv's reference, "Settings" and "Environment variables". */
const settings = {
    index: job_uv_index,
    'default-index': job_uv_index,
    'index-url': job_uv_index,
    'extra-index-url': job_uv_index,
    'torch-backend': job_uv_index,
    'find-links': links,
    'no-index': links,
    'index-strategy': access,
    'keyring-provider': access,
    'insecure-host': access,
    'allow-insecure-host': access,
    override: versions,
    constraint: versions,
    exclude: versions,
    'override-dependencies': versions,
    'constraint-dependencies': versions,
    'exclude-dependencies': versions,
    'exclude-newer': versions,
    'exclude-newer-package': versions,
    prerelease: versions,
    resolution: versions,
    upgrade: versions,
    'upgrade-package': versions,
    'dependency-metadata': versions,
    'no-deps': versions,
    'no-sources': versions,
    python: place,
    'python-version': place,
    'python-platform': place,
    'system-python': place,
    system: place,
    target: place,
    prefix: place,
    'managed-python': place,
    'python-preference': place,
    'build-constraint': job_uv_building,
    'build-constraint-dependencies': job_uv_building,
    'no-build': job_uv_building,
    'no-build-package': job_uv_building,
    'no-binary': job_uv_building,
    'no-binary-package': job_uv_building,
    'only-binary': job_uv_building,
    'no-build-isolation': job_uv_building,
    'no-build-isolation-package': job_uv_building,
    'config-settings': job_uv_building,
    'extra-build-dependencies': job_uv_building,
    'require-hashes': checking,
    'verify-hashes': checking,
    'no-verify-hashes': checking,
    'link-mode': linking,
    'http-timeout': job_uv_transport,
    'http-retries': job_uv_transport,
};
/** `UV_…` variables that change what is installed or where it comes from. */
function uvEnvironmentSettings(env) {
    return Object.entries(env).flatMap(([name, value]) => {
        if (!value || !name.startsWith('UV_'))
            return [];
        const credentials = /^UV_INDEX_\w+_(?:USERNAME|PASSWORD)$/.test(name);
        const meaning = credentials ? access : own(name.slice(3).toLowerCase().replaceAll('_', '-'));
        if (meaning === undefined || (isSwitch(name) && /^(?:0|false|n|no|off|f)$/i.test(value)))
            return [];
        const { kind, effect, instead = `Unset ${name} for this step, or leave it: nothing here obeys it.` } = meaning;
        return [
            {
                vector: 'uv-environment',
                name,
                value: credentials ? '****' : (0,grammar_credentials/* maskSetting */.P2)(value),
                effect,
                help: (0,grammar_credentials/* encodeHelp */.as)(value)?.help ?? instead,
                kind,
            },
        ];
    });
}
/** What the user's and the system's `uv.toml`, or the one that UV_CONFIG_FILE names, would have changed. */
function uvFileSettings(env, placing) {
    return uvFiles(env, placing).flatMap(absolute => {
        const file = (0,places/* readText */.yR)('/', absolute);
        if (file === undefined || 'problem' in file)
            return [];
        const document = tables(file.text);
        const told = (table, values) => Object.entries(values).flatMap(([key, value]) => {
            const meaning = own(key);
            if (meaning === undefined)
                return [];
            const line = (0,places/* tomlLine */.LO)(file.lines, table, key);
            const { kind, effect, instead = 'Remove the line, or leave it: nothing here obeys it.' } = meaning;
            return [
                {
                    vector: 'uv-file',
                    name: table === '' ? key : `${table}.${key}`,
                    value: (0,grammar_credentials/* maskSetting */.P2)(typeof value === 'string' ? value : (JSON.stringify(value) ?? '')),
                    effect,
                    help: (0,grammar_credentials/* encodeHelp */.as)(JSON.stringify(value) ?? '')?.help ?? instead,
                    kind,
                    ...placed({ file: absolute, line: line + 1, text: file.lines[line] ?? '' }, placing),
                },
            ];
        });
        return [...told('', document), ...told('pip', tableOf(document.pip))];
    });
}
function uvFiles(env, { cwd }) {
    if (env.UV_NO_CONFIG && !/^(?:0|false)$/i.test(env.UV_NO_CONFIG))
        return [];
    // The file that is named replaces every other one.
    if (env.UV_CONFIG_FILE)
        return [external_node_path_default().resolve(cwd, env.UV_CONFIG_FILE)];
    const user = env.XDG_CONFIG_HOME || external_node_path_default().join(env.HOME || external_node_os_default().homedir(), '.config');
    const system = (env.XDG_CONFIG_DIRS || '/etc/xdg').split(':').filter((external_node_path_default()).isAbsolute);
    return [
        external_node_path_default().join(user, 'uv', 'uv.toml'),
        ...system.map(folder => external_node_path_default().join(folder, 'uv', 'uv.toml')),
        '/etc/uv/uv.toml',
    ];
}
function tables(text) {
    try {
        return (0,dist/* parse */.qg)(text);
    }
    catch {
        // uv would refuse it; nothing of it is obeyed here either.
        return {};
    }
}
function tableOf(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function own(key) {
    return Object.hasOwn(settings, key) ? settings[key] : undefined;
}
function isSwitch(name) {
    return /^UV_(?:NO_INDEX|NO_BUILD|NO_BINARY|NO_BUILD_ISOLATION|NO_SOURCES|NO_DEPS|SYSTEM_PYTHON|MANAGED_PYTHON|REQUIRE_HASHES|NO_VERIFY_HASHES|UPGRADE)$/.test(name);
}

;// CONCATENATED MODULE: ./src/python/job.ts




/** Variables that decide where Python and pip look; the probe is told them, but does not run under them. */
const asked = [
    'HOME',
    'PYTHONPATH',
    'PYTHONUSERBASE',
    'PYTHONNOUSERSITE',
    'VIRTUAL_ENV',
    'CONDA_PREFIX',
    'PIP_CONFIG_FILE',
    'XDG_CONFIG_HOME',
    'XDG_CONFIG_DIRS',
    'APPDATA',
    'PROGRAMDATA',
];
/**
 * Everything the calling job sets that Python, pip, uv or conda would obey and that is kept out here, each with what it
 * would have brought; and how its installer reaches the network, which is passed on.
 *
 * Throws `probe-failed` when the interpreter does not answer.
 */
async function jobSettings({ interpreter, ...asking }) {
    const { job } = await (0,ask/* probe */.dy)(interpreter.executable, ['job'], {
        ...asking,
        environ: environ(asking.env),
    });
    return settle(job, interpreter.executable, asking);
}
/** `askInterpreter` and `jobSettings` in one process. */
async function askJob(executable, asking) {
    const answers = await (0,ask/* probe */.dy)(executable, ['interpreter', 'job'], {
        ...asking,
        environ: environ(asking.env),
    });
    const interpreter = (0,ask/* named */.KT)(answers.interpreter, executable);
    return { interpreter, ...settle(answers.job, interpreter.executable, asking) };
}
/** `askJob`, and what can be seen from inside that Python, in one process. */
async function askEnvironment(executable, asking) {
    const answers = await (0,ask/* probe */.dy)(executable, ['interpreter', 'environment', 'job'], { ...asking, environ: environ(asking.env) });
    const interpreter = (0,ask/* named */.KT)(answers.interpreter, executable);
    return { interpreter, probe: answers.environment, ...settle(answers.job, interpreter.executable, asking) };
}
function settle(answer, executable, { env, cwd }) {
    const placing = { cwd };
    return {
        settings: [
            ...pythonPathSettings(answer),
            ...pythonVariableSettings(env),
            ...userSiteSettings(answer, env),
            ...systemSiteSettings(answer, placing),
            ...condaSettings(answer, env),
            ...pipEnvironmentSettings(env),
            ...pipFileSettings(answer.pipFiles, placing),
            ...uvEnvironmentSettings(env),
            ...uvFileSettings(env, placing),
            ...nativeSettings(env, executable),
        ],
        transport: pipTransport(answer.pipFiles, { env, cwd }),
    };
}
function environ(env) {
    return Object.fromEntries(asked.flatMap(name => (env[name] ? [[name, env[name]]] : [])));
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


/***/ })

};

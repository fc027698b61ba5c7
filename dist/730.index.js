export const id = 730;
export const ids = [730];
export const modules = {

/***/ 83916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ exitCode),
/* harmony export */   hr: () => (/* binding */ SitemountError),
/* harmony export */   oG: () => (/* binding */ writeError),
/* harmony export */   xU: () => (/* binding */ systemCode)
/* harmony export */ });
/** The one error class of the product: a code, one sentence, what was looked at, and the way out. */
class SitemountError extends Error {
    name = 'SitemountError';
    code;
    help;
    looked;
    constructor(code, message, details = {}) {
        super(message, { cause: details.cause });
        this.code = code;
        this.help = details.help;
        this.looked = details.looked ?? [];
    }
}
/** The exit code for a thrown value: 2 for wrong usage, 3 for work that could not be done. */
function exitCode(error) {
    if (!(error instanceof SitemountError))
        return 3;
    return error.code === 'usage' || error.code === 'unreadable' || error.code === 'unsupported-system' ? 2 : 3;
}
/** Node's error code (`ENOENT`, `ENOSPC`, …) of a thrown value, or undefined. */
function systemCode(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}
/**
 * A write that failed as a `SitemountError` that names the path: `disk-full` or `unwritable`; others are passed through.
 * `setting` is what says where that path lies.
 */
function writeError(error, path, setting = '`output`') {
    const code = systemCode(error);
    if (code === 'ENOSPC' || code === 'EDQUOT') {
        return new SitemountError('disk-full', `There is no space left to write ${path}.`, {
            help: `Free some space, or point ${setting} to a larger disk.`,
            cause: error,
        });
    }
    if (code !== undefined) {
        return new SitemountError('unwritable', `${path} cannot be written (${code}).`, {
            help: `Point ${setting} to a folder that this user may write.`,
            cause: error,
        });
    }
    return error;
}


/***/ }),

/***/ 41730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34006);

/**
 * Chooses the edge: no arguments in a job is the action, anything else the command line. Sets the exit code and ends the
 * process. An interrupt stops all children first; a second one does not wait.
 */
async function main(entry) {
    const stop = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.on(name, () => {
            if (stop.signal.aborted) {
                (0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .killAll */ .E7)();
                process.exit(3);
            }
            stop.abort();
        });
    }
    // A reader that closes the pipe (`sitemount check | head`) wants no more output; that is no failure of the work.
    // Anything else, such as a full disk, is one.
    let unwritten;
    for (const stream of [process.stdout, process.stderr]) {
        stream.on('error', (error) => {
            if (error.code !== 'EPIPE')
                unwritten ??= error;
        });
    }
    const args = process.argv.slice(2);
    const isAction = args.length === 0 && process.env.GITHUB_ACTIONS === 'true';
    const folder = isAction ? process.env.GITHUB_WORKSPACE || process.cwd() : process.cwd();
    const edge = { entry, signal: stop.signal, env: process.env, folder };
    process.exitCode = isAction
        ? await (await Promise.all(/* import() */[__webpack_require__.e(838), __webpack_require__.e(302), __webpack_require__.e(207), __webpack_require__.e(717)]).then(__webpack_require__.bind(__webpack_require__, 28717))).runAction(edge)
        : await (await Promise.all(/* import() */[__webpack_require__.e(302), __webpack_require__.e(207), __webpack_require__.e(376)]).then(__webpack_require__.bind(__webpack_require__, 96376))).runCommandLine(args, edge);
    (0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .killAll */ .E7)();
    await drain();
    if (unwritten !== undefined) {
        process.stderr.write(`sitemount: error: The output could not be written (${unwritten.code}).\n`);
        process.exitCode = 3;
    }
    // Sockets of the cache and artifact clients would hold the process for minutes (actions/toolkit#1578).
    process.exit();
}
/** Waits until what was written to the standard streams has left: `process.exit` would cut it on a pipe. */
async function drain() {
    await Promise.all([process.stdout, process.stderr].map(stream => new Promise(resolve => stream.write('', () => setImmediate(resolve)))));
}


/***/ }),

/***/ 34006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ killAll),
/* harmony export */   N4: () => (/* binding */ endGroup),
/* harmony export */   V9: () => (/* binding */ keepTrack),
/* harmony export */   VM: () => (/* binding */ interrupted),
/* harmony export */   eF: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);


const grace = 2000;
// How long an ended child's output is waited for: what it left behind may hold the pipes for ever.
const patience = 3000;
const patienceWhenStopped = 200;
const running = new Set();
/**
 * Runs one child in its own process group, without a shell, and returns how it ended.
 * An abort of `signal` or the time limit ends the whole group: SIGTERM first, SIGKILL two seconds later. A child that ended
 * and left somebody behind who holds its output is waited for three seconds more, or until it is told to stop.
 *
 * Throws `interrupted` when `signal` aborts, and `internal` when the command cannot be started.
 */
async function run(command, args, options) {
    const { signal, timeout = 0, maxOutput = 4 << 20 } = options;
    const input = Promise.resolve(options.input ?? '').catch(() => '');
    if (signal.aborted)
        throw interrupted();
    const started = performance.now();
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
        cwd: options.cwd,
        env: { ...options.env },
        detached: process.platform !== 'win32',
        stdio: ['pipe', 'pipe', 'pipe'],
        windowsHide: true,
    });
    const forget = keepTrack(child.pid);
    let timedOut = false;
    let killer;
    let exit;
    let settling;
    let abandoned = false;
    let settle = (_) => { };
    const settleIn = (milliseconds, end) => {
        clearTimeout(settling);
        // By the time an immediate runs, what lies ready in the pipes was read.
        settling = setTimeout(() => setImmediate(() => settle(end)), milliseconds);
    };
    const stop = () => {
        if (exit !== undefined)
            settleIn(patienceWhenStopped, exit);
        endGroup(child.pid, 'SIGTERM');
        killer ??= setTimeout(() => endGroup(child.pid, 'SIGKILL'), grace);
    };
    const expire = () => {
        timedOut = exit === undefined;
        stop();
    };
    const limit = timeout > 0 ? setTimeout(expire, timeout) : undefined;
    signal.addEventListener('abort', stop, { once: true });
    const stdout = collect(child.stdout, 'stdout', maxOutput, options.onLine);
    const stderr = collect(child.stderr, 'stderr', maxOutput, options.onLine);
    // A child that ends without reading its input closes the pipe; that is its right.
    child.stdin.on('error', () => { });
    void input.then(text => child.stdin.end(text));
    try {
        const [code, endedBy] = await new Promise((resolve, reject) => {
            settle = end => {
                abandoned = true;
                resolve(end);
            };
            child.once('error', reject);
            child.once('close', (...end) => resolve(end));
            child.once('exit', (...end) => {
                exit = end;
                settleIn(signal.aborted || timedOut ? patienceWhenStopped : patience, end);
            });
        });
        if (signal.aborted)
            throw interrupted();
        const seconds = (performance.now() - started) / 1000;
        return { code, signal: endedBy, stdout: stdout(), stderr: stderr(), timedOut, seconds };
    }
    catch (error) {
        const reason = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error);
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SitemountError */ .hr || reason === undefined)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SitemountError */ .hr('internal', `${command} could not be started (${reason}).`, { cause: error });
    }
    finally {
        clearTimeout(limit);
        clearTimeout(killer);
        clearTimeout(settling);
        signal.removeEventListener('abort', stop);
        // What the child left behind in its group ends with it.
        if (signal.aborted || timedOut || abandoned)
            endGroup(child.pid, 'SIGKILL');
        for (const stream of child.stdio)
            stream?.destroy();
        forget();
    }
}
/** Has `killAll` know the group of a process, until the function that comes back is called. */
function keepTrack(pid) {
    if (pid === undefined)
        return () => { };
    running.add(pid);
    return () => void running.delete(pid);
}
/** Kills every group still running, at once: for the last moment before this process ends. */
function killAll() {
    for (const pid of running)
        endGroup(pid, 'SIGKILL');
}
/** The error of work that was told to stop. */
function interrupted() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SitemountError */ .hr('interrupted', 'Interrupted: everything started was stopped and nothing was published.');
}
/** Sends a signal to the group that a process leads; without an effect where nothing of it runs. */
function endGroup(pid, signal) {
    if (pid === undefined)
        return;
    try {
        process.kill(process.platform === 'win32' ? pid : -pid, signal);
    }
    catch {
        // Already gone.
    }
}
/** Gathers a stream as text, at most `limit` characters (head and tail), and hands out its lines; returns what was kept. */
function collect(stream, name, limit, onLine) {
    let head = '';
    let tail = '';
    let dropped = 0;
    let rest = '';
    stream.setEncoding('utf8');
    stream.on('data', (chunk) => {
        const room = Math.max(0, limit / 2 - head.length);
        head += chunk.slice(0, room);
        tail += chunk.slice(room);
        if (tail.length > limit) {
            dropped += tail.length - limit / 2;
            tail = tail.slice(-limit / 2);
        }
        if (onLine === undefined)
            return;
        const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
        // A line without an end must not grow without bound either.
        rest = (lines.pop() ?? '').slice(-65536);
        for (const line of lines)
            onLine(line, name);
    });
    const flush = () => {
        if (rest !== '')
            onLine?.(rest.replace(/\r$/, ''), name);
        rest = '';
    };
    stream.on('end', flush);
    return () => {
        // A stream that somebody else holds open has no end.
        flush();
        return dropped > 0 ? `${head}\n… ${dropped} characters left out …\n${tail}` : head + tail;
    };
}


/***/ })

};

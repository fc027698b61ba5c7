export const id = 730;
export const ids = [730];
export const modules = {

/***/ 74296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ exitCode),
/* harmony export */   Oj: () => (/* binding */ systemError),
/* harmony export */   hr: () => (/* binding */ SitemountError),
/* harmony export */   jq: () => (/* binding */ shortageIn),
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
 * What an error means that may come from any system call, as a `SitemountError`: no descriptors left, no space left, no working
 * directory. Others are passed through.
 */
function systemError(error) {
    if (error instanceof SitemountError)
        return error;
    // A worker thread that cannot be started has the code in its words only.
    const code = systemCode(error) ?? /\b(?:EMFILE|ENFILE)\b/.exec(error instanceof Error ? error.message : '')?.[0];
    if (code === 'EMFILE' || code === 'ENFILE') {
        return new SitemountError('internal', `This process may not open as many files as the work needs (${code}).`, {
            help: 'Run `ulimit -n 1024` in the same shell first.',
            cause: error,
        });
    }
    if (code === 'ENOSPC' || code === 'EDQUOT') {
        return new SitemountError('disk-full', `There is no space left to write (${code}).`, {
            help: 'Free some space, or point TMPDIR (on GitHub: RUNNER_TEMP) and `output` to a larger disk.',
            cause: error,
        });
    }
    if (code === 'ENOENT' && isRecord(error) && error.syscall === 'uv_cwd') {
        return new SitemountError('unwritable', 'The working directory was removed.', {
            help: 'Run `cd` to a folder that exists, and sitemount again.',
            cause: error,
        });
    }
    return error;
}
/**
 * What a child ran out of by its own words, as `systemError` tells it: space on the disk or descriptors. Undefined where they name
 * neither. `Errno` is how Python says it.
 */
function shortageIn(text) {
    const codes = [
        ['ENOSPC', /No space left on device|\bErrno 28\b/],
        ['EDQUOT', /Disk quota exceeded|\bErrno 122\b/],
        ['EMFILE', /Too many open files|\bErrno 2[34]\b/],
    ];
    const code = codes.find(([, words]) => words.test(text))?.[0];
    return code === undefined ? undefined : systemError({ code });
}
function isRecord(value) {
    return typeof value === 'object' && value !== null;
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

/***/ 38047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ guard)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);

/**
 * What SIGKILL of this process leaves behind is ended and removed by a small shell, which waits until its standard input ends:
 * it knows the process groups that run and the folders that are ours. Groups get SIGTERM, and SIGKILL a second later; so does
 * every process that names one of the folders in its environment, as TMPDIR does. It runs in a session of its own, so that
 * what ends the terminal's group does not end it, and it has none of our streams, so that a job does not wait for it.
 *
 * Nothing happens where nothing was left. Without `/bin/sh` there is no guard; the next run cleans up then (`own-folder.ts`).
 */
const script = `
trap '' INT TERM HUP QUIT
while IFS= read -r line; do
  entry=\${line#?}
  case $line in
    +*) set -- "$@" "$entry" ;;
    -*) for one do shift; [ "$one" = "$entry" ] || set -- "$@" "$one"; done ;;
  esac
done
[ $# -gt 0 ] || exit 0
signal_groups() {
  found=1; name=$1; shift
  for one do
    case $one in /*) ;; *) kill -s "$name" -- "-$one" && found=0 ;; esac
  done
  return $found
}
signal_namers() {
  found=1
  for folder do
    case $folder in /*) ;; *) continue ;; esac
    for file in $(grep -lsF -- "$folder" /proc/[0-9]*/environ); do
      pid=\${file#/proc/}
      kill -s KILL "\${pid%/environ}" && found=0
    done
  done
  return $found
}
signal_groups TERM "$@"
for _ in 1 2 3 4 5 6 7 8 9 10; do
  signal_groups 0 "$@" || break
  sleep 0.1
done
signal_groups KILL "$@"
for _ in 1 2 3 4 5; do
  signal_namers "$@" || break
  sleep 0.1
done
for folder do
  case $folder in
    /*) rm -rf -- "$folder" || { chmod -R u+rwX -- "$folder"; rm -rf -- "$folder"; } ;;
  esac
done
`;
let shell;
/**
 * Has the guard know a process group (its number) or a folder of ours (its absolute path), until the function that comes back is
 * called. A folder is removed with all that is in it if this process is killed. Linux and macOS; without an effect elsewhere.
 */
function guard(entry) {
    const line = String(entry);
    if (process.platform === 'win32' || /[\r\n]/.test(line))
        return () => { };
    shell ??= start();
    shell.stdin?.write(`+${line}\n`);
    return () => void shell?.stdin?.write(`-${line}\n`);
}
function start() {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('/bin/sh', ['-c', script], {
        cwd: '/',
        env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' },
        detached: true,
        stdio: ['pipe', 'ignore', 'ignore'],
    });
    // Without a shell, or when it was killed, nothing is guarded; that is no failure of the work.
    child.on('error', () => { });
    child.stdin?.on('error', () => { });
    child.unref();
    unref(child.stdin);
    return child;
}
/** Without a free descriptor there is no process and no stream. */
function unref(stream) {
    if (stream !== null && stream !== undefined && 'unref' in stream && typeof stream.unref === 'function')
        stream.unref();
}


/***/ }),

/***/ 99978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ killAll),
/* harmony export */   Fn: () => (/* binding */ checkpoint),
/* harmony export */   N4: () => (/* binding */ endGroup),
/* harmony export */   V9: () => (/* binding */ keepTrack),
/* harmony export */   VM: () => (/* binding */ interrupted),
/* harmony export */   eF: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);
/* harmony import */ var _kill_guard_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38047);





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
    if (child.pid === undefined)
        throw await startError(command, child);
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
        throw notStarted(command, error);
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
/** Why a child has no process: the reason comes as an event, also where it has no streams to listen to. */
async function startError(command, child) {
    const [error] = await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'error').catch(error => [error]);
    for (const stream of child.stdio ?? [])
        stream?.destroy();
    return notStarted(command, error);
}
function notStarted(command, thrown) {
    const error = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemError */ .Oj)(thrown);
    const reason = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error);
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr || reason === undefined)
        return error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('internal', `${command} could not be started (${reason}).`, { cause: error });
}
/** Has `killAll`, and the guard against a kill, know the group of a process, until the function that comes back is called. */
function keepTrack(pid) {
    if (pid === undefined)
        return () => { };
    running.add(pid);
    const release = (0,_kill_guard_js__WEBPACK_IMPORTED_MODULE_4__/* .guard */ .a)(pid);
    return () => {
        running.delete(pid);
        release();
    };
}
/** Kills every group still running, at once: for the last moment before this process ends. */
function killAll() {
    for (const pid of running)
        endGroup(pid, 'SIGKILL');
}
/** The error of work that was told to stop. */
function interrupted() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('interrupted', 'Interrupted: everything started was stopped and nothing was published.');
}
/** Lets signals and timers in between steps that do not wait for anything. Throws `interrupted`. */
async function checkpoint(signal) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setImmediate)();
    if (signal.aborted)
        throw interrupted();
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
        const next = rest.length > longestLine ? chunk.search(/[\r\n]/) : 0;
        const lines = (next < 0 ? rest : rest + chunk.slice(next)).split(/\r\n|\n|\r(?!$)/);
        // A line without an end must not grow without bound. Its end goes: the rest of a password would not be known as one.
        rest = shortened(lines.pop() ?? '');
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
        if (dropped === 0)
            return head + tail;
        // From the next word on, for the same reason.
        const start = /\s/.exec(tail)?.index ?? tail.length;
        return `${head}\n… ${dropped + start} characters left out …\n${tail.slice(start + 1)}`;
    };
}
const longestLine = 65_536;
function shortened(line) {
    return line.length <= longestLine ? line : `${line.slice(0, longestLine)}…`;
}


/***/ }),

/***/ 44168:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ describeUnexpected),
/* harmony export */   e: () => (/* binding */ placesOf)
/* harmony export */ });
/**
 * An error that is a defect of ours, in words that hold nothing of its message or of what it was working on: both may hold secrets.
 * Its kind and code, and the place in our own code: `TypeError at index.js:123:45`.
 */
function describeUnexpected(error) {
    if (!(error instanceof Error))
        return 'a value that is no error';
    const name = /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error';
    const { code } = error;
    const said = typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? ` ${code}` : '';
    const [place] = placesOf(error);
    return `${name}${said}${place === undefined ? '' : ` at ${place}`}`;
}
/** Where an error came from, `file:line:column` of our own code from the inside out; without its message. */
function placesOf({ stack = '', message }) {
    // A message may look like a stack itself.
    const at = message === '' ? -1 : stack.indexOf(message);
    return [
        ...stack
            .slice(at < 0 ? 0 : at + message.length)
            .matchAll(/^ {4}at [^\n]*?([\w.-]{1,60}\.[cm]?[jt]s):(\d+):(\d+)\)?$/gm),
    ].map(([, file, line, column]) => `${file}:${line}:${column}`);
}


/***/ }),

/***/ 41730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99978);
/* harmony import */ var _core_unexpected_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44168);




/**
 * Chooses the edge: no arguments in a job is the action, anything else the command line. Sets the exit code and ends the
 * process. An interrupt stops all children first; a second one does not wait.
 */
async function main(entry) {
    const stop = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.on(name, () => {
            if (stop.signal.aborted) {
                (0,_core_process_js__WEBPACK_IMPORTED_MODULE_2__/* .killAll */ .E7)();
                process.exit(3);
            }
            stop.abort();
        });
    }
    // A report that could not be printed is no success, whatever it says: of a full disk, or of a reader that closed the pipe.
    let unwritten;
    for (const stream of [process.stdout, process.stderr]) {
        stream.on('error', (error) => {
            unwritten ??= error;
        });
    }
    for (const event of ['uncaughtException', 'unhandledRejection'])
        process.on(event, endWith);
    const args = process.argv.slice(2);
    const isAction = args.length === 0 && process.env.GITHUB_ACTIONS === 'true';
    try {
        const folder = isAction ? process.env.GITHUB_WORKSPACE || process.cwd() : process.cwd();
        const edge = { entry, signal: stop.signal, env: process.env, folder };
        process.exitCode = isAction
            ? await (await Promise.all(/* import() */[__webpack_require__.e(838), __webpack_require__.e(302), __webpack_require__.e(739), __webpack_require__.e(824)]).then(__webpack_require__.bind(__webpack_require__, 7824))).runAction(edge)
            : await (await Promise.all(/* import() */[__webpack_require__.e(302), __webpack_require__.e(739), __webpack_require__.e(158)]).then(__webpack_require__.bind(__webpack_require__, 7158))).runCommandLine(args, edge);
    }
    catch (error) {
        endWith(error);
    }
    (0,_core_process_js__WEBPACK_IMPORTED_MODULE_2__/* .killAll */ .E7)();
    await drain();
    if (unwritten !== undefined) {
        process.stderr.write(`sitemount: error: The output could not be written (${unwritten.code}).\n`);
        process.exitCode = 3;
    }
    // Sockets of the cache and artifact clients would hold the process for minutes (actions/toolkit#1578).
    process.exit();
}
/** The end of what nothing caught: one sentence. Of a defect only kind and place are printed: Node.js would print its message, with what it holds. */
function endWith(thrown) {
    (0,_core_process_js__WEBPACK_IMPORTED_MODULE_2__/* .killAll */ .E7)();
    const error = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemError */ .Oj)(thrown);
    const known = error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SitemountError */ .hr;
    const lines = known ? [error.message] : [`Unexpected error: ${(0,_core_unexpected_js__WEBPACK_IMPORTED_MODULE_3__/* .describeUnexpected */ .V)(thrown)}.`];
    if (known && error.help !== undefined)
        lines.push(`help: ${error.help}`);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(2, lines.map((line, at) => `${at === 0 ? 'sitemount: error: ' : '  '}${line}\n`).join(''));
    }
    catch {
        // There is no stream left to say it.
    }
    process.exit(3);
}
/** Waits until what was written to the standard streams has left: `process.exit` would cut it on a pipe. */
async function drain() {
    await Promise.all([process.stdout, process.stderr].map(stream => new Promise(resolve => stream.write('', () => setImmediate(resolve)))));
}


/***/ })

};

export const id = 662;
export const ids = [662];
export const modules = {

/***/ 56433:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ buildEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _discard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38373);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _requirements_name_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8853);
/* harmony import */ var _services_wheel_cache_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91700);
/* harmony import */ var _together_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(62297);
/* harmony import */ var _beginning_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55398);
/* harmony import */ var _install_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55290);
/* harmony import */ var _installer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71825);
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54741);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(72733);
/* harmony import */ var _wheelhouse_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(79840);












/**
 * Makes a bare virtualenv, installs the canonical requirements and walks the files of the outcome, in which no Python was
 * started yet; or returns the release that has no wheel, which is a finding and no failure. Throws what `createVirtualenv`, `chooseInstaller` and `install` throw.
 */
async function buildEnvironment(options) {
    try {
        return await buildAndLook(options);
    }
    catch (error) {
        const release = (0,_reason_js__WEBPACK_IMPORTED_MODULE_8__/* .sourceOnly */ .K)(error);
        if (release !== null)
            return { release };
        throw error;
    }
}
async function buildAndLook(options) {
    const { interpreter, scratch, indexes, transport, wheelsOnly, io, stopwatch } = options;
    const { signal } = io;
    const { discards = _discard_js__WEBPACK_IMPORTED_MODULE_1__/* .discardNow */ .d, beginning } = options;
    const { executable } = interpreter;
    const asked = { indexes, transport, wheelsOnly, scratch, discards };
    const env = (0,_beginning_js__WEBPACK_IMPORTED_MODULE_4__/* .installEnvironment */ .Ns)(executable, { scratch, env: io.env });
    const search = beginning?.uv();
    const [virtualenv, installer] = await stopwatch.time('create virtualenv', () => (0,_together_js__WEBPACK_IMPORTED_MODULE_10__/* .together */ .b)([
        (async () => (await beginning?.virtualenv(executable)) ??
            (await (0,_beginning_js__WEBPACK_IMPORTED_MODULE_4__/* .makeVirtualenv */ .HH)(executable, { scratch, env: io.env, signal })))(),
        (0,_installer_js__WEBPACK_IMPORTED_MODULE_6__/* .chooseInstaller */ .I1)({ installer: options.installer, interpreter, env, signal, search }),
    ]));
    const { installed, cache } = await stopwatch.time('install', () => io.log.group(`Install with ${installer.kind} ${installer.version}`, () => installPermitted({ ...options.canonical, ...asked, virtualenv, env, signal, log: io.log }, { installer, options })));
    // Before any Python starts in there: code that runs at every start could mend what it did.
    const inventory = await stopwatch.time('look inside', () => installed.inventory ?? (0,_inventory_js__WEBPACK_IMPORTED_MODULE_7__/* .takeInventory */ .O)(virtualenv.site));
    const environment = {
        virtualenv,
        inventory,
        sources: installed.sources,
        installer: installed.installer,
    };
    return { environment, ...(cache && { cache }) };
}
/** Installs, and once more for each release that has no wheel and may be built: by its name, so that nothing else is. */
async function installPermitted(job, more) {
    const { ifNeeded } = more.options;
    const fromSource = [...more.options.fromSource];
    for (;;) {
        try {
            return await installCached({ ...job, fromSource }, more);
        }
        catch (error) {
            const name = (0,_requirements_name_js__WEBPACK_IMPORTED_MODULE_11__/* .normalizeName */ .P)((0,_reason_js__WEBPACK_IMPORTED_MODULE_8__/* .sourceOnly */ .K)(error)?.name ?? '');
            if (fromSource.includes(name) || !ifNeeded.has(name))
                throw error;
            fromSource.push(name);
        }
    }
}
/**
 * Installs from the wheels kept between runs when there are some, else from the index; what was fetched is kept for the next
 * run. Every wheel is held against its pinned hash either way: a spoilt cache costs time, it brings nothing in.
 */
async function installCached(job, { installer, options }) {
    const { cache, interpreter, canonical, io } = options;
    if (cache === undefined)
        return { installed: await (0,_install_js__WEBPACK_IMPORTED_MODULE_5__/* .install */ .a)({ ...job, installer }) };
    const pip = (0,_installer_js__WEBPACK_IMPORTED_MODULE_6__/* .findPip */ .Bd)(interpreter);
    const note = !canonical.fullyHashed
        ? 'only requirements that all carry a hash are kept between runs'
        : pip === null
            ? 'there is no pip to download wheels with'
            : undefined;
    if (note !== undefined || pip === null)
        return { installed: await (0,_install_js__WEBPACK_IMPORTED_MODULE_5__/* .install */ .a)({ ...job, installer }), cache: { hit: false, ...(note && { note }) } };
    const key = (0,_services_wheel_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .cacheKey */ .k$)({ python: interpreter, canonical: canonical.requirements + canonical.constraints });
    const wheelhouse = (0,_services_wheel_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .wheelFolder */ .yy)(key, io.env);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(wheelhouse, { recursive: true, force: true });
    try {
        const restored = await cache.restore(wheelhouse, key);
        if (restored.hit) {
            try {
                return { installed: await (0,_install_js__WEBPACK_IMPORTED_MODULE_5__/* .install */ .a)({ ...job, installer, cache: { wheelhouse } }), cache: { hit: true, key } };
            }
            catch (error) {
                if (io.signal.aborted)
                    throw error;
                io.log.info(`The wheels in the cache were refused: ${error instanceof Error ? error.message : error}`);
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(wheelhouse, { recursive: true, force: true });
                const installed = await (0,_install_js__WEBPACK_IMPORTED_MODULE_5__/* .install */ .a)({ ...job, installer });
                return {
                    installed,
                    cache: { hit: false, key, trouble: 'the wheels in it were refused, the index was asked instead' },
                };
            }
        }
        const installed = await (0,_install_js__WEBPACK_IMPORTED_MODULE_5__/* .install */ .a)({ ...job, installer });
        // Who has no answer for a question has no room for wheels either: no second wait.
        const trouble = restored.trouble ?? (await keep({ ...job, installer: pip, sources: installed.sources }, { cache, wheelhouse, key }));
        return {
            installed,
            cache: { hit: false, key, ...(trouble !== undefined && { trouble: `wheels are not kept: ${trouble}` }) },
        };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(wheelhouse, { recursive: true, force: true });
    }
}
/** Keeps the wheels for the next run, or returns why not: what is installed is installed. */
async function keep(job, { cache, wheelhouse, key }) {
    try {
        await (0,_wheelhouse_js__WEBPACK_IMPORTED_MODULE_9__/* .downloadWheels */ .h)({ ...job, into: wheelhouse });
    }
    catch (error) {
        if (job.signal.aborted || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr))
            throw error;
        return error.message;
    }
    return cache.save(wheelhouse, key);
}


/***/ }),

/***/ 68238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ canonicalRequirements)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _activate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(651);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(96174);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8853);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74501);
/* harmony import */ var _specifier_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68244);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56721);









/**
 * The requirements as pip and uv read them alike: what holds in the environment, names normalised, versions exact, hashes,
 * nothing else. Throws `usage`, naming the line, for one that cannot be handed on: pip would refuse it, or it must be built
 * and `mayBuild` does not say so.
 */
function canonicalRequirements(facts, { markers, mayBuild = () => false }) {
    const { cwd = process.cwd() } = facts;
    const active = (0,_activate_js__WEBPACK_IMPORTED_MODULE_3__/* .activate */ .Y)(facts.requirements, markers).filter(requirement => requirement.active !== false);
    const wanted = new Map();
    for (const requirement of active.filter(({ constraint }) => !constraint)) {
        refuse(requirement, mayBuild(requirement));
        merge(wanted, toWanted(requirement, cwd));
    }
    const rest = [];
    for (const constraint of active.filter(requirement => requirement.constraint)) {
        refuse(constraint, true);
        if (!constrain(wanted.get(constraint.normalizedName), constraint))
            rest.push(toWanted(constraint, cwd));
    }
    const all = [...wanted.values()];
    const fullyHashed = all.length > 0 && all.every(({ hashes }) => hashes.length > 0);
    return {
        requirements: format(all),
        // A hash anywhere makes pip demand one everywhere.
        constraints: format(fullyHashed ? rest : rest.map(one => ({ ...one, hashes: [] }))),
        fullyHashed,
    };
}
function refuse(requirement, mayBuild) {
    const { file, line, text, pin, url, because } = requirement;
    const where = `${file}:${line}: ${(0,_credentials_js__WEBPACK_IMPORTED_MODULE_7__/* .maskCredentials */ .Bs)(text)}`;
    if (pin === 'invalid') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('usage', `${where} cannot be installed${because === undefined ? '' : `: ${because}`}.`, {
            help: 'Correct the line: no rule setting can make pip accept it.',
        });
    }
    if (isUnwritable(requirement)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('usage', `${where} cannot be handed on: it holds a blank, a brace or a backslash.`, {
            help: url === null ? 'Write a version (PEP 440).' : 'Give it a name: `name[extra] @ file:///…`.',
        });
    }
    if (url === null || mayBuild || (0,_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .describeReference */ .P5)(url).kind === 'wheel')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('usage', `${where} must be built, which runs its code here.`, {
        help: 'Name a wheel, or lower the rule `built-from-source`.',
    });
}
/** Text that cannot be encoded: what follows `===`, and a path that carries extras. */
function isUnwritable({ url, name, extras, specifier }) {
    if (url === null)
        return /[\\{}]/.test(specifier);
    return (0,_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .schemeOf */ .dz)(url) === '' && name === '' && extras.length > 0 && url.search(special) >= 0;
}
function toWanted({ name, extras, specifier, url, hashes }, cwd) {
    const strong = hashes.filter(_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .isStrongHash */ .OZ).map(hash => hash.toLowerCase());
    return {
        name: name === '' ? '' : (0,_name_js__WEBPACK_IMPORTED_MODULE_8__/* .normalizeName */ .P)(name),
        extras: new Set(extras.map(_name_js__WEBPACK_IMPORTED_MODULE_8__/* .normalizeName */ .P)),
        specifiers: new Set(specifier === '' ? [] : [specifier]),
        exact: url === null && (0,_specifier_js__WEBPACK_IMPORTED_MODULE_5__/* .exactness */ .DW)(specifier).kind !== 'loose',
        url: url === null ? null : absoluteUrl(url, { cwd, unnamed: name === '', extras }),
        hashes: [...new Set(strong)],
    };
}
/** A direct reference that means the same anywhere: absolute, without the hash and name that stand outside it. */
function absoluteUrl(url, { cwd, unnamed, extras }) {
    const { scheme, fragment, base } = (0,_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .describeReference */ .P5)(url);
    if (scheme === '') {
        const absolute = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, url);
        // Only a path can carry extras when nothing names the project.
        if (unnamed && extras.length > 0)
            return absolute;
        return encodeSpecial((0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)(absolute).href);
    }
    const kept = fragment.split('&').filter(part => part !== '' && !isTold(part, unnamed));
    const where = scheme === 'file' ? absoluteFileUrl(base, cwd) : base;
    return encodeSpecial(kept.length === 0 ? where : `${where}#${kept.join('&').replaceAll('#', '%23')}`);
}
// What would end the URL or the line, begin a marker, or be a variable to pip or uv.
const special = new RegExp(`[${_text_js__WEBPACK_IMPORTED_MODULE_6__/* .blanks */ .u9}\\0-\\x1f\\x7f;{}\\\\]`, 'g');
function encodeSpecial(url) {
    const encoded = url.replace(special, character => encodeURIComponent(character).replace(';', '%3B'));
    // After a name, brackets at the end would be extras; around the address of a host they stay.
    return /^[^/]*\/\/[^/]*$/.test(encoded) ? encoded : encoded.replace(/\]$/, '%5D');
}
/** Parts of a fragment that stand elsewhere on the line: the name, and a hash that is strong. */
function isTold(part, unnamed) {
    const [key = '', value = ''] = part.split('=', 2);
    if (key === 'egg')
        return !unnamed;
    return (0,_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .isStrongHash */ .OZ)(`${key}:${value}`);
}
/** `file:./wheels/x.whl` is relative to the working directory for pip. */
function absoluteFileUrl(url, cwd) {
    const rest = url.slice('file:'.length);
    return rest.startsWith('/') ? url : (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)(node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, decodeURI(rest))).href;
}
function merge(wanted, one) {
    const key = one.name === '' ? `${one.url}` : one.name;
    const before = wanted.get(key);
    if (before === undefined) {
        wanted.set(key, one);
        return;
    }
    for (const extra of one.extras)
        before.extras.add(extra);
    for (const specifier of one.specifiers)
        before.specifiers.add(specifier);
    before.exact ||= one.exact;
    before.url ??= one.url;
    before.hashes = commonHashes(before.hashes, one.hashes);
}
/** pip allows the hashes that all lines of a name have in common, and those of the others where one has none. */
function commonHashes(a, b) {
    if (a.length === 0 || b.length === 0)
        return a.length === 0 ? b : a;
    const common = a.filter(hash => b.includes(hash));
    // Nothing in common is a conflict, which is judged; here no hash may get lost.
    return common.length === 0 ? a : common;
}
/** Merges a constraint into the requirement of its name; false where it must stay a constraint. */
function constrain(wanted, { specifier, url, hashes }) {
    if (wanted === undefined || wanted.url !== null || url !== null)
        return false;
    const exact = (0,_specifier_js__WEBPACK_IMPORTED_MODULE_5__/* .exactness */ .DW)(specifier);
    const strong = hashes.filter(_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .isStrongHash */ .OZ).map(hash => hash.toLowerCase());
    if (exact.kind !== 'exact' && !wanted.exact)
        return false;
    wanted.specifiers.add(specifier);
    wanted.exact = true;
    if (exact.kind === 'exact')
        wanted.hashes = commonHashes(wanted.hashes, strong);
    return true;
}
function format(all) {
    const lines = all.map(formatWanted).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    return lines.map(line => `${line}\n`).join('');
}
function formatWanted({ name, extras, specifiers, url, hashes }) {
    const bracket = extras.size === 0 ? '' : `[${[...extras].sort().join(',')}]`;
    const options = [...hashes].sort().map(hash => ` --hash=${hash}`);
    if (url === null)
        return `${name}${bracket}${formatSpecifier(specifiers)}${options.join('')}`;
    const reference = name === '' ? `${url}${(0,_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .schemeOf */ .dz)(url) === '' ? bracket : ''}` : `${name}${bracket} @ ${url}`;
    return `${reference}${options.join('')}`;
}
/** `==1.2.3` where one release is named, whatever else is said; all clauses where none is, or where they contradict. */
function formatSpecifier(specifiers) {
    const text = [...specifiers].join(',');
    const exact = (0,_specifier_js__WEBPACK_IMPORTED_MODULE_5__/* .exactness */ .DW)(text);
    if (exact.kind === 'exact') {
        return exact.arbitrary ? `===${exact.version}` : `==${(0,_specifier_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizeVersion */ .Qj)(exact.version)}`;
    }
    const clauses = ((0,_specifier_js__WEBPACK_IMPORTED_MODULE_5__/* .parseSpecifier */ .as)(text) ?? []).map(_specifier_js__WEBPACK_IMPORTED_MODULE_5__/* .formatClause */ .Xc);
    return [...new Set(clauses)].join(',');
}


/***/ }),

/***/ 49770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ callService)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34006);





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
        throw (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .interrupted */ .VM)();
    const scratch = makeScratch(io.env);
    if (scratch === undefined)
        return { done: false, reason: 'there is no room for its temporary files' };
    const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_3__.Worker(entry, {
        workerData: { kind: 'service', request },
        env: { ...io.env, RUNNER_TEMP: scratch },
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
            abort = () => reject((0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .interrupted */ .VM)());
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
        for (const pid of new Set([...programs, ...startedWith(scratch)]))
            kill(pid);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(scratch, { recursive: true, force: true, maxRetries: 3 });
    }
}
/** The bytes that a client says it has sent or received, 0 for any other line (toolkit: blob-upload, uploadUtils, downloadUtils). */
function bytesMoved(line) {
    return Number(/^(?:Uploaded bytes|Sent|Received) (\d+)\b/.exec(line)?.[1] ?? 0);
}
function makeScratch(env) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(env.RUNNER_TEMP || node_os__WEBPACK_IMPORTED_MODULE_1___default().tmpdir(), 'sitemount-service-'));
    }
    catch {
        return undefined;
    }
}
/** Processes that have our folder for their temporary one, so that no other started them. Linux only; elsewhere none is found. */
function startedWith(scratch) {
    if (process.platform !== 'linux')
        return [];
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)('/proc')
        .filter(name => /^\d+$/.test(name) && Number(name) !== process.pid)
        .filter(name => environmentOf(name).includes(`RUNNER_TEMP=${scratch}\0`))
        .map(Number);
}
/** Empty for a process that is gone, or another user's. */
function environmentOf(pid) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/environ`, 'utf8');
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


/***/ }),

/***/ 91700:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lb: () => (/* binding */ githubWheelCache),
/* harmony export */   d5: () => (/* binding */ cacheAllowed),
/* harmony export */   k$: () => (/* binding */ cacheKey),
/* harmony export */   yy: () => (/* binding */ wheelFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(311);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49770);






/** Events in which a poisoned cache would reach a release, or an untrusted pull request the default branch's caches. */
const guarded = new Set(['release', 'pull_request_target', 'workflow_run']);
/** Whether wheels may be cached in this job: as the input says; `auto` leaves release, tag and privileged events out. */
function cacheAllowed(input, env) {
    if (input !== 'auto')
        return input;
    return !guarded.has(env.GITHUB_EVENT_NAME ?? '') && env.GITHUB_REF_TYPE !== 'tag';
}
/**
 * The key under which the wheels of one canonical requirements file are kept: exact, never a prefix. It names everything
 * that decides which wheels an index would give: system, architecture, Python build, tool and requirements.
 */
function cacheKey({ python, canonical }) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonical).digest('hex');
    const parts = [
        'sitemount',
        (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .version */ .r)(),
        systemVersion(),
        node_os__WEBPACK_IMPORTED_MODULE_2___default().arch(),
        python.implementation,
        python.version,
        python.abi,
        python.platform,
        python.glibc ?? 'no-glibc',
        digest,
    ];
    // Keys may not hold commas (toolkit, cache: validateKey).
    return parts.map(part => encodeURIComponent(part)).join('-');
}
/** `ubuntu-24.04`: caches must not cross versions of the system (actions/setup-python#1323). */
function systemVersion() {
    try {
        const fields = new Map((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)('/etc/os-release', 'utf8')
            .split('\n')
            .map(line => /^([A-Z_]+)="?([^"]*)"?$/.exec(line))
            .map(match => [match?.[1] ?? '', match?.[2] ?? '']));
        return `${fields.get('ID') ?? node_os__WEBPACK_IMPORTED_MODULE_2___default().platform()}-${fields.get('VERSION_ID') ?? node_os__WEBPACK_IMPORTED_MODULE_2___default().release()}`;
    }
    catch {
        return `${node_os__WEBPACK_IMPORTED_MODULE_2___default().platform()}-${node_os__WEBPACK_IMPORTED_MODULE_2___default().release()}`;
    }
}
/** Where the wheels of `key` lie while a job runs. The service finds an entry again only under the very same path. */
function wheelFolder(key, env) {
    const name = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex').slice(0, 16);
    return node_path__WEBPACK_IMPORTED_MODULE_3___default().join(env.RUNNER_TEMP || node_os__WEBPACK_IMPORTED_MODULE_2___default().tmpdir(), `sitemount-wheels-${name}`);
}
/** GitHub's cache as a wheel cache; a service that is absent, slow or refuses costs a note and a bounded wait. */
function githubWheelCache(entry, io) {
    return {
        async restore(folder, key) {
            const found = await (0,_call_js__WEBPACK_IMPORTED_MODULE_5__/* .callService */ .c)({ service: 'cache-lookup', folder, key }, { entry, seconds: 15, io });
            if (!found.done)
                return found.absent ? { hit: false } : { hit: false, trouble: found.reason };
            const restored = await (0,_call_js__WEBPACK_IMPORTED_MODULE_5__/* .callService */ .c)({ service: 'cache-restore', folder, key }, { entry, seconds: 25, io });
            return restored.done ? { hit: true } : { hit: false, trouble: restored.reason };
        },
        async save(folder, key) {
            const saved = await (0,_call_js__WEBPACK_IMPORTED_MODULE_5__/* .callService */ .c)({ service: 'cache-save', folder, key }, { entry, seconds: 25, io });
            return saved.done ? undefined : saved.reason;
        },
    };
}


/***/ }),

/***/ 36197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ permitSources)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11237);
/* harmony import */ var _requirements_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8853);
/* harmony import */ var _requirements_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74501);



/**
 * What may be built: everything where `built-from-source` is no error or no finding fails, else the requirements whose line
 * excuses it. A name is what an installer takes an exception by; where an excused folder or repository has none, all may be.
 */
function permitSources(requirements, { policy, failOn }) {
    const isError = (0,_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .levelOf */ .In)('built-from-source', policy) === 'error' && failOn !== 'never';
    const excused = requirements.filter(one => one.active !== false && isExcused(one, policy));
    const direct = excused.filter(({ url }) => url !== null && (0,_requirements_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .describeReference */ .P5)(url).kind !== 'wheel');
    const names = direct.map(nameOfSource);
    return {
        wheelsOnly: isError && !names.includes(''),
        fromSource: [...new Set(names)].filter(name => name !== '').sort(),
        ifNeeded: new Set(excused.filter(({ url, pin }) => url === null && pin !== 'invalid').map(({ normalizedName }) => normalizedName)),
        mayBuild: requirement => !isError || isExcused(requirement, policy),
    };
}
function isExcused({ file, line }, { excuses }) {
    return excuses.some(excuse => excuse.file === file &&
        excuse.line === line &&
        excuse.rules.includes('built-from-source') &&
        excuse.reason !== '');
}
/** The name that a line or the file name of a source distribution tells (PEP 625); empty for none. */
function nameOfSource({ normalizedName, url }) {
    if (normalizedName !== '')
        return normalizedName;
    const { kind, filename } = (0,_requirements_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .describeReference */ .P5)(url ?? '');
    const [, name = ''] = (kind === 'archive' && /^(.+)-\d[^-]*\.(?:tar\.gz|tgz|zip)$/i.exec(filename)) || [];
    return (0,_requirements_name_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P)(name);
}


/***/ })

};

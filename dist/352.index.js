export const id = 352;
export const ids = [352];
export const modules = {

/***/ 40558:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ permitSources)
/* harmony export */ });
/* harmony import */ var _requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(831);
/* harmony import */ var _requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62611);
/* harmony import */ var _rules_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42609);
/* harmony import */ var _rules_requirements_built_from_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88831);




/**
 * What may be built: everything where `built-from-source` is no error or no finding fails, else the requirements whose line
 * excuses it. A name is what an installer takes an exception by; where an excused folder or repository has none, all may be.
 */
function permitSources(requirements, { policy, failOn }) {
    const isError = (0,_rules_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .levelOf */ .In)(_rules_requirements_built_from_source_js__WEBPACK_IMPORTED_MODULE_2__/* .builtFromSource */ .wu, policy) === 'error' && failOn !== 'never';
    const excused = requirements.filter(one => one.active !== false && isExcused(one, policy));
    const direct = excused.filter(({ url }) => url !== null && (0,_requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .describeReference */ .P5)(url).kind !== 'wheel');
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
    const { kind, filename } = (0,_requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .describeReference */ .P5)(url ?? '');
    const [, name = ''] = (kind === 'archive' && /^(.+)-\d[^-]*\.(?:tar\.gz|tgz|zip)$/i.exec(filename)) || [];
    return (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeName */ .P)(name);
}


/***/ }),

/***/ 68930:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ mayStart),
/* harmony export */   W: () => (/* binding */ unasked)
/* harmony export */ });
/* harmony import */ var _rules_mount_startup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59848);

/**
 * Whether a Python may be started that has these files in its site-packages: nothing of them runs at its start but what is known or
 * allowed, or what the levels of `startup-code` and `leaked-pth` let run.
 */
function mayStart(startup, { allowed, policy, failOn }) {
    if (failOn === 'never')
        return true;
    const rules = ['startup-code', 'leaked-pth'];
    return (rules.every(rule => (policy.rules.get(rule) ?? 'error') !== 'error') ||
        !startup.some(file => (0,_rules_mount_startup_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefused */ .H)(file, allowed)));
}
/** What a Python that was not started has told. */
const unasked = {
    views: [],
    probe: {
        sysPath: [],
        metaPath: [],
        startupModules: [],
        userSiteEnabled: false,
        systemSite: false,
        site: '',
        conda: null,
    },
    settings: [],
};


/***/ }),

/***/ 54276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ wheelSafety)
/* harmony export */ });
/* harmony import */ var _artifact_formats_read_archive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23661);
/* harmony import */ var _core_size_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57980);
/* harmony import */ var _rules_engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29693);
/* harmony import */ var _rules_mount_mount_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62740);




/** `slim` leaves out tests, symbols and more: what is installed may be so many times what is mounted. */
const slimFactor = 10;
/** What an install writes besides the packages: what was downloaded, and a copy that is not linked. */
const writeFactor = 2;
const writeMore = 256 << 20;
/**
 * What wheels may do before anything of them counts, by the policy: `isRefused` and `maxBytes` are for the install, `findings` are
 * those of wheels that were let in or kept out.
 */
function wheelSafety(options) {
    const { requirements, policy } = options;
    const unpackLimit = unpackLimitOf(options);
    const findings = (safety) => (0,_rules_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S)(_rules_mount_mount_js__WEBPACK_IMPORTED_MODULE_2__/* .wheelRules */ .V3, { ...safety, requirements, unpackLimit }, policy);
    return {
        findings,
        isRefused: safety => findings(safety).some(({ level }) => level === 'error'),
        maxBytes: unpackLimit.value * writeFactor + writeMore,
    };
}
/**
 * Bytes that all wheels together may unpack to: well above the budget of the mount, which is judged after the install, when it is
 * known what `slim` would save; 64 GiB where there is no budget.
 */
function unpackLimitOf({ maxSize, maxFiles, slim, target }) {
    const { bytes } = (0,_core_size_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .limitsOf */ .Af)({ maxSize, maxFiles }, target);
    if (bytes === null)
        return { value: _artifact_formats_read_archive_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultLimits */ .M.bytes, from: 'sitemount' };
    const factor = slim.length === 0 ? writeFactor : slimFactor;
    return { value: bytes.value * factor + writeMore, from: `${factor} times ${bytes.from} and 256 MiB more` };
}


/***/ }),

/***/ 4037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ buildEnvironment)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/core/cleanup.ts
var cleanup = __webpack_require__(3639);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/settle-all.ts
var settle_all = __webpack_require__(38150);
// EXTERNAL MODULE: ./src/core/steps.ts
var steps = __webpack_require__(29860);
// EXTERNAL MODULE: ./src/python/scrub.ts
var scrub = __webpack_require__(70333);
// EXTERNAL MODULE: ./src/requirements/grammar/name.ts
var grammar_name = __webpack_require__(831);
// EXTERNAL MODULE: ./src/environment/early-virtualenv.ts
var early_virtualenv = __webpack_require__(21493);
// EXTERNAL MODULE: ./src/environment/install/install.ts + 9 modules
var install = __webpack_require__(70538);
// EXTERNAL MODULE: ./src/environment/install/install-error.ts
var install_error = __webpack_require__(31441);
// EXTERNAL MODULE: ./src/environment/install/install-limit.ts
var install_limit = __webpack_require__(26460);
// EXTERNAL MODULE: ./src/environment/install/installer.ts
var install_installer = __webpack_require__(87397);
// EXTERNAL MODULE: ./src/environment/install/wheelhouse.ts
var install_wheelhouse = __webpack_require__(84604);
// EXTERNAL MODULE: ./src/environment/inventory.ts
var environment_inventory = __webpack_require__(54741);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
var external_node_os_default = /*#__PURE__*/__webpack_require__.n(external_node_os_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/version.ts
var version = __webpack_require__(83323);
;// CONCATENATED MODULE: ./src/environment/wheel-cache.ts





/**
 * The key under which the wheels of one canonical requirements file are kept: exact, never a prefix. It names everything
 * that decides which wheels an index would give: system, architecture, Python build, tool and requirements.
 */
function cacheKey({ python, canonical }) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(canonical).digest('hex');
    const parts = [
        'sitemount',
        (0,version/* version */.r)(),
        systemVersion(),
        external_node_os_default().arch(),
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
        const fields = new Map((0,external_node_fs_.readFileSync)('/etc/os-release', 'utf8')
            .split('\n')
            .map(line => /^([A-Z_]+)="?([^"]*)"?$/.exec(line))
            .map(match => [match?.[1] ?? '', match?.[2] ?? '']));
        return `${fields.get('ID') ?? external_node_os_default().platform()}-${fields.get('VERSION_ID') ?? external_node_os_default().release()}`;
    }
    catch {
        return `${external_node_os_default().platform()}-${external_node_os_default().release()}`;
    }
}
/** Where the wheels of `key` lie while a job runs. The service finds an entry again only under the very same path. */
function wheelFolder(key, env) {
    const name = (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 16);
    return external_node_path_default().join(env.RUNNER_TEMP || external_node_os_default().tmpdir(), `sitemount-wheels-${name}`);
}

// EXTERNAL MODULE: ./src/environment/wheels/safety.ts + 2 modules
var safety = __webpack_require__(57433);
;// CONCATENATED MODULE: ./src/environment/build.ts
















/**
 * Makes a bare virtualenv, installs the canonical requirements and walks the files of the outcome, in which no Python was
 * started yet; or returns the release that has no wheel or the wheels that are unsafe, which are findings and no failure. Throws what `createVirtualenv`, `chooseInstaller` and `install` throw.
 */
async function buildEnvironment(options) {
    try {
        return await buildAndLook(options);
    }
    catch (error) {
        const release = (0,install_error/* sourceOnly */.KF)(error);
        if (release !== null)
            return { release };
        const unsafe = (0,safety/* unsafeInstall */.C)(error);
        if (unsafe !== null)
            return { unsafe, error };
        throw error;
    }
}
async function buildAndLook(options) {
    const { interpreter, scratch, indexes, transport, wheelsOnly, io, stopwatch } = options;
    const { signal } = io;
    const { discards = cleanup/* discardNow */.d, earlyVirtualenv, backtracking, isRefused, maxBytes } = options;
    const { executable, markers } = interpreter;
    const limits = { ...(isRefused && { isRefused }), ...(maxBytes !== undefined && { maxBytes }) };
    const fetching = { markers, ...(backtracking && { backtracking }) };
    const asked = { indexes, transport, wheelsOnly, scratch, discards, ...limits, ...fetching };
    const env = (0,early_virtualenv/* installEnvironment */.Ns)(executable, { scratch, env: io.env });
    const { requirements, constraints } = options.canonical;
    const repositories = (0,scrub/* versionControlEnvironment */.t0)(io.env, [requirements, constraints]);
    const search = earlyVirtualenv?.uv();
    const [virtualenv, installer] = await stopwatch.time('create virtualenv', () => (0,settle_all/* settleAll */.j)([
        (async () => (await earlyVirtualenv?.virtualenv(executable)) ??
            (await (0,early_virtualenv/* makeVirtualenv */.HH)(executable, { scratch, env: io.env, signal })))(),
        (0,install_installer/* chooseInstaller */.I1)({ installer: options.installer, interpreter, env, signal, search }),
    ]));
    const { installed, cache } = await stopwatch.time('install', () => io.log.group(`Install with ${installer.kind} ${installer.version}`, () => (0,install_limit/* withinInstallTimeout */.OE)({ limit: options.installTimeout ?? '30m', signal }, limited => installPermitted({ ...options.canonical, ...asked, virtualenv, env: { ...env, ...repositories }, signal: limited, log: io.log }, { installer, options: { ...options, io: { ...io, signal: limited } } }))));
    // Before any Python starts in there: code that runs at every start could mend what it did.
    const inventory = await stopwatch.time('look inside', () => installed.inventory ?? (0,steps/* inTurns */.gG)((0,environment_inventory/* takeInventory */.O)(virtualenv.site), signal));
    const environment = {
        virtualenv,
        inventory,
        sources: installed.sources,
        installer: installed.installer,
        ...(installed.wheels && { wheels: installed.wheels }),
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
            const name = (0,grammar_name/* normalizeName */.P)((0,install_error/* sourceOnly */.KF)(error)?.name ?? '');
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
        return { installed: await (0,install/* install */.a)({ ...job, installer }) };
    const pip = (0,install_installer/* findPip */.Bd)(interpreter);
    const note = !canonical.fullyHashed
        ? 'only requirements that all carry a hash are kept between runs'
        : pip === null
            ? 'there is no pip to download wheels with'
            : undefined;
    if (note !== undefined || pip === null)
        return { installed: await (0,install/* install */.a)({ ...job, installer }), cache: { hit: false, ...(note && { note }) } };
    const key = cacheKey({ python: interpreter, canonical: canonical.requirements + canonical.constraints });
    const wheelhouse = wheelFolder(key, io.env);
    (0,external_node_fs_.rmSync)(wheelhouse, { recursive: true, force: true });
    try {
        const restored = await cache.restore(wheelhouse, key);
        if (restored.hit) {
            try {
                (0,install_wheelhouse/* keepPlainFiles */.v6)(wheelhouse);
                return { installed: await (0,install/* install */.a)({ ...job, installer, cache: { wheelhouse } }), cache: { hit: true, key } };
            }
            catch (error) {
                if (io.signal.aborted)
                    throw error;
                io.log.info(`The wheels in the cache were refused: ${error instanceof Error ? error.message : error}`);
                (0,external_node_fs_.rmSync)(wheelhouse, { recursive: true, force: true });
                const installed = await (0,install/* install */.a)({ ...job, installer });
                return {
                    installed,
                    cache: { hit: false, key, trouble: 'the wheels in it were refused, the index was asked instead' },
                };
            }
        }
        const installed = await (0,install/* install */.a)({ ...job, installer });
        // Who has no answer for a question has no room for wheels either: no second wait.
        const trouble = restored.trouble ?? (await keep({ ...job, installer: pip, sources: installed.sources }, { cache, wheelhouse, key }));
        return {
            installed,
            cache: { hit: false, key, ...(trouble !== undefined && { trouble: `wheels are not kept: ${trouble}` }) },
        };
    }
    finally {
        (0,external_node_fs_.rmSync)(wheelhouse, { recursive: true, force: true });
    }
}
/** Keeps the wheels for the next run, or returns why not: what is installed is installed. */
async function keep(job, { cache, wheelhouse, key }) {
    try {
        await (0,install_wheelhouse/* downloadWheels */.hk)({ ...job, into: wheelhouse });
    }
    catch (error) {
        if (job.signal.aborted || !(error instanceof errors/* SitemountError */.hr))
            throw error;
        return error.message;
    }
    return cache.save(wheelhouse, key);
}


/***/ }),

/***/ 98460:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ askViews)
});

// UNUSED EXPORTS: pipViews

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
var external_node_os_default = /*#__PURE__*/__webpack_require__.n(external_node_os_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/assets.ts
var assets = __webpack_require__(87474);
// EXTERNAL MODULE: ./src/python/confinement.ts
var confinement = __webpack_require__(30402);
// EXTERNAL MODULE: ./src/python/scrub.ts
var scrub = __webpack_require__(70333);
// EXTERNAL MODULE: ./src/environment/install/installer.ts
var installer = __webpack_require__(87397);
;// CONCATENATED MODULE: ./src/environment/views-answer.ts
/** The answer behind the token, whatever start-up code printed around it; undefined where there is none. */
function readAnswer({ stdout }, token) {
    const start = stdout.lastIndexOf(token);
    if (start < 0)
        return undefined;
    const [line = ''] = stdout.slice(start + token.length).split('\n', 1);
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}
/** Why no answer came, in Python's last words. */
function silence({ code, signal, stderr, timedOut }, timeout) {
    if (timedOut)
        return `pip did not answer within ${timeout / 1000} s.`;
    const last = lastLine(stderr);
    const end = signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
    return `Python ${end} before pip could answer${last === '' ? '.' : `: ${last}`}`;
}
/** One view as pip told it, with `error` where it could not. */
function readView(view, answer) {
    const empty = { ...view, distributions: [], lines: [] };
    if (answer === undefined)
        return { ...empty, error: 'pip gave no answer.' };
    if (answer.error !== null || answer.code !== 0) {
        const reason = answer.error ?? (lastLine(answer.stderr) || `pip ended with exit code ${answer.code}.`);
        return { ...empty, error: reason.slice(0, 500) };
    }
    if (view.name.startsWith('freeze')) {
        const lines = answer.stdout.split(/\r?\n/).filter(line => freezeLine.test(line));
        return { ...empty, lines, distributions: lines.flatMap(fromFreeze) };
    }
    const rows = readRows(answer.stdout);
    return rows === undefined ? { ...empty, error: 'pip list did not answer in JSON.' } : { ...empty, distributions: rows };
}
// What freeze writes, told apart from what a `PIP_VERBOSE` of the job mixes in.
const freezeLine = /^(?:#|-e |[A-Za-z0-9][\w.-]*(?:==| @ ))/;
/** `name==version` lines; direct references and editables name no version. */
function fromFreeze(line) {
    const [, name, version = ''] = /^([A-Za-z0-9][\w.-]*)(?:===?(\S+)| @ .+)$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, version }];
}
/** The one line that is a JSON list: with `-v` pip may print others around it. */
function readRows(stdout) {
    const line = stdout.split(/\r?\n/).findLast(one => one.startsWith('['));
    try {
        const rows = JSON.parse(line ?? '');
        return rows.map(({ name, version, location }) => ({
            name: String(name),
            version: String(version),
            ...(typeof location === 'string' && location !== '' ? { location } : {}),
        }));
    }
    catch {
        return undefined;
    }
}
function lastLine(text) {
    const line = text.split('\n').findLast(one => one.trim() !== '');
    return line?.trim().slice(0, 500) ?? '';
}

;// CONCATENATED MODULE: ./src/environment/views.ts









// Flags beat every variable and configuration file: no log file is written, no version looked up, no index asked (a
// `PIP_OUTDATED` would), nothing prompts.
const quiet = ['--disable-pip-version-check', '--no-color', '--no-input', '--log', (external_node_os_default()).devNull];
const listing = ['list', '--format=json', '-v', '--no-index', ...quiet];
const freezing = ['freeze', '--all', ...quiet];
/**
 * pip's own views of the virtualenv, each as `list` and as `freeze --all`: plain, `--local` and `--path` as the calling
 * job would see them, and plain (named `-I`), `--local` and `--path` scrubbed and isolated. Two processes, at once, give
 * them all; with `once` the second one may only say that it began as the first one did. Nothing is written into the virtualenv.
 *
 * In the job's environment anything may go wrong: a view that fails carries `error`. Throws `interrupted` only.
 */
async function pipViews(options) {
    const { virtualenv, callerEnv, scrubbedEnv } = options;
    const atSite = ['--path', virtualenv.site];
    // freeze first: after a verbose `list` pip's loggers stay verbose until the next run has set them up.
    const caller = [
        { name: 'freeze --all', arguments: freezing },
        { name: 'freeze --all --local', arguments: [...freezing, '--local'] },
        { name: 'freeze --all --path', arguments: [...freezing, ...atSite] },
        { name: 'list', arguments: listing },
        { name: 'list --local', arguments: [...listing, '--local'] },
        { name: 'list --path', arguments: [...listing, ...atSite] },
    ];
    const scrubbed = caller.map(({ name, arguments: flags }) => {
        return { name: name === 'list' ? 'list -I' : name === 'freeze --all' ? 'freeze --all -I' : name, arguments: flags };
    });
    const job = { environment: 'caller', questions: caller, flags: ['-B'], env: listingEnvironment(callerEnv) };
    const own = {
        environment: 'scrubbed',
        questions: scrubbed,
        flags: ['-I', '-B'],
        env: isolated(scrubbedEnv),
    };
    const [theirs, ours] = await Promise.all([
        ask(options, job),
        ask(options, options.once === true ? { ...own, questions: [] } : own),
    ]);
    if (options.once !== true)
        return [...theirs.views, ...ours.views];
    const isSame = theirs.state !== null && theirs.state === ours.state && theirs.views.every(({ error }) => !error);
    return [...theirs.views, ...(isSame ? renamed(theirs.views, own) : (await ask(options, own)).views)];
}
/** Answers under the names of another process that would have given the same. */
function renamed(views, { environment, questions }) {
    return questions.flatMap(({ name }, at) => {
        const view = views[at];
        return view === undefined ? [] : [{ ...view, name, environment }];
    });
}
/** pip's views of an environment, with the pip that runs under its interpreter; temporary files go below `scratch`. */
function askViews(interpreter, { virtualenv, scratch, io, once = false, supervision }) {
    const temporary = external_node_path_default().join(scratch, 'views');
    (0,external_node_fs_.mkdirSync)(temporary, { recursive: true, mode: 0o700 });
    const library = (0,scrub/* libraryPathOf */.a1)(interpreter.executable, io.env);
    const scrubbedEnv = (0,scrub.scrubbedEnvironment)(io.env, { libraryPath: library });
    const pip = (0,installer/* findPip */.Bd)(interpreter);
    return pipViews({ virtualenv, pip, callerEnv: io.env, scrubbedEnv, temporary, once, supervision, signal: io.signal });
}
// What a Python or a pip looks at before it lists anything, and what it takes to start one.
const decisive = /^(?:PATH|HOME|LANG|LANGUAGE|LC_[A-Z]+|PYTHON[A-Z0-9]+|__PYVENV_LAUNCHER__|_?PIP_.*|XDG_CONFIG_(?:HOME|DIRS)|VIRTUAL_ENV|CONDA_(?:PREFIX|DEFAULT_ENV)|(?:LD|DYLD)_[A-Z_]+|USERPROFILE|APPDATA|PROGRAMDATA|SYSTEM(?:ROOT|DRIVE)|COMSPEC|PATHEXT)$/i;
// What may hold a credential, whatever the name begins with; those of indexes among them decide nothing of a listing.
const secret = /URL|PROXY|CERT|FIND_LINKS|HOST|USERNAME|PASS|TOKEN|SECRET|CREDENTIAL|AUTH|KEY/i;
/**
 * What of the job's environment decides what its Python and pip show. Start-up code of the packages runs in these views: it need
 * see neither tokens of the job and inputs of the step nor credentials of an index, which a listing does not ask.
 */
function listingEnvironment(env) {
    return Object.fromEntries(Object.entries(env).filter((entry) => entry[1] !== undefined && decisive.test(entry[0]) && !secret.test(entry[0])));
}
function isolated(env) {
    const kept = Object.entries((0,scrub/* withoutNetwork */.DM)(env)).filter(([name]) => !name.startsWith('PIP_'));
    return { ...Object.fromEntries(kept), PIP_CONFIG_FILE: (external_node_os_default()).devNull };
}
async function ask(options, { environment, questions, flags, env }) {
    const { virtualenv, pip, temporary, signal, timeout = 60_000 } = options;
    const failed = (error) => ({
        views: questions.map(({ name }) => ({ name, environment, distributions: [], lines: [], error })),
        state: null,
    });
    if (pip === null)
        return failed('There is no pip that runs under this Python.');
    const token = `sitemount-${(0,external_node_crypto_.randomUUID)()} `;
    const views = Object.fromEntries(questions.map(question => [question.name, question.arguments]));
    try {
        const outcome = await (0,confinement/* runSupervised */._S)([virtualenv.executable, ...flags, (0,assets/* asset */.L)('python/views.py')], options.supervision, {
            // `-B` for this process (`-I` ignores the variable), the variable for those it starts.
            env: (0,scrub/* withTemporary */.mA)({ ...env, PYTHONDONTWRITEBYTECODE: '1' }, temporary),
            signal,
            timeout,
            maxOutput: 64 << 20,
            // A folder in which nothing of ours can be overwritten by start-up code of the job.
            cwd: temporary,
            input: JSON.stringify({ root: pip.root, views, token }),
        });
        const answer = readAnswer(outcome, token);
        if (answer === undefined)
            return failed(silence(outcome, timeout));
        return {
            views: questions.map(({ name }) => readView({ name, environment }, answer[name])),
            state: answer.state ?? null,
        };
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        return failed(error instanceof Error ? error.message : String(error));
    }
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _activate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(651);
/* harmony import */ var _grammar_credentials_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44728);
/* harmony import */ var _grammar_name_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(831);
/* harmony import */ var _grammar_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62611);
/* harmony import */ var _grammar_specifier_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62414);
/* harmony import */ var _lines_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(99089);









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
    const where = `${file}:${line}: ${(0,_grammar_credentials_js__WEBPACK_IMPORTED_MODULE_7__/* .maskCredentials */ .Bs)(text)}`;
    if (pin === 'invalid') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('usage', `${where} cannot be installed${because === undefined ? '' : `: ${because}`}.`, {
            help: 'Correct the line: no rule setting can make pip accept it.',
        });
    }
    if (isUnwritable(requirement)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('usage', `${where} cannot be handed on: it holds a blank, a brace or a backslash.`, {
            help: url === null ? 'Write a version (PEP 440).' : 'Give it a name: `name[extra] @ file:///…`.',
        });
    }
    if (url === null || mayBuild || (0,_grammar_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .describeReference */ .P5)(url).kind === 'wheel')
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('usage', `${where} must be built, which runs its code here.`, {
        help: 'Name a wheel, or lower the rule `built-from-source`.',
    });
}
/** Text that cannot be encoded: what follows `===`, and a path that carries extras. */
function isUnwritable({ url, name, extras, specifier }) {
    if (url === null)
        return /[\\{}]/.test(specifier);
    return (0,_grammar_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .schemeOf */ .dz)(url) === '' && name === '' && extras.length > 0 && url.search(special) >= 0;
}
function toWanted({ name, extras, specifier, url, hashes }, cwd) {
    const strong = hashes.filter(_grammar_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .isStrongHash */ .OZ).map(hash => hash.toLowerCase());
    return {
        name: name === '' ? '' : (0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_8__/* .normalizeName */ .P)(name),
        extras: new Set(extras.map(_grammar_name_js__WEBPACK_IMPORTED_MODULE_8__/* .normalizeName */ .P)),
        specifiers: new Set(specifier === '' ? [] : [specifier]),
        exact: url === null && (0,_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_5__/* .exactness */ .DW)(specifier).kind !== 'loose',
        url: url === null ? null : absoluteUrl(url, { cwd, unnamed: name === '', extras }),
        hashes: [...new Set(strong)],
    };
}
/** A direct reference that means the same anywhere: absolute, without the hash and name that stand outside it. */
function absoluteUrl(url, { cwd, unnamed, extras }) {
    const { scheme, fragment, base } = (0,_grammar_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .describeReference */ .P5)(url);
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
const special = new RegExp(`[${_lines_text_js__WEBPACK_IMPORTED_MODULE_6__/* .blanks */ .u9}\\0-\\x1f\\x7f;{}\\\\]`, 'g');
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
    return (0,_grammar_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .isStrongHash */ .OZ)(`${key}:${value}`);
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
    const exact = (0,_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_5__/* .exactness */ .DW)(specifier);
    const strong = hashes.filter(_grammar_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .isStrongHash */ .OZ).map(hash => hash.toLowerCase());
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
    const reference = name === '' ? `${url}${(0,_grammar_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .schemeOf */ .dz)(url) === '' ? bracket : ''}` : `${name}${bracket} @ ${url}`;
    return `${reference}${options.join('')}`;
}
/** `==1.2.3` where one release is named, whatever else is said; all clauses where none is, or where they contradict. */
function formatSpecifier(specifiers) {
    const text = [...specifiers].join(',');
    const exact = (0,_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_5__/* .exactness */ .DW)(text);
    if (exact.kind === 'exact') {
        return exact.arbitrary ? `===${exact.version}` : `==${(0,_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizeVersion */ .Qj)(exact.version)}`;
    }
    const clauses = ((0,_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_5__/* .parseSpecifier */ .as)(text) ?? []).map(_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_5__/* .formatClause */ .Xc);
    return [...new Set(clauses)].join(',');
}


/***/ })

};

export const id = 88;
export const ids = [88];
export const modules = {

/***/ 40558:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ permitSources)
/* harmony export */ });
/* harmony import */ var _requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(831);
/* harmony import */ var _requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62611);
/* harmony import */ var _rules_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42609);



/**
 * What may be built: everything where `built-from-source` is no error or no finding fails, else the requirements whose line
 * excuses it. A name is what an installer takes an exception by; where an excused folder or repository has none, all may be.
 */
function permitSources(requirements, { policy, failOn }) {
    const isError = (0,_rules_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .levelOf */ .In)('built-from-source', policy) === 'error' && failOn !== 'never';
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
    return (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P)(name);
}


/***/ }),

/***/ 60898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ wheelSafety)
});

// EXTERNAL MODULE: ./src/artifact/formats/read-archive.ts + 6 modules
var read_archive = __webpack_require__(23661);
// EXTERNAL MODULE: ./src/core/size-limit.ts
var size_limit = __webpack_require__(57980);
// EXTERNAL MODULE: ./src/rules/engine.ts
var engine = __webpack_require__(29693);
// EXTERNAL MODULE: ./src/artifact/names.ts + 1 modules
var names = __webpack_require__(95153);
// EXTERNAL MODULE: ./src/core/finding.ts
var finding = __webpack_require__(95278);
// EXTERNAL MODULE: ./src/core/lists.ts
var lists = __webpack_require__(10402);
// EXTERNAL MODULE: ./src/core/text.ts
var core_text = __webpack_require__(72020);
// EXTERNAL MODULE: ./src/environment/record-row.ts
var record_row = __webpack_require__(41501);
// EXTERNAL MODULE: ./src/requirements/grammar/name.ts
var grammar_name = __webpack_require__(831);
;// CONCATENATED MODULE: ./src/rules/mount/reserved-programs.ts
/** What an install must leave alone in the `bin` folder of a virtualenv, by what it is for. */
const reserved = [
    [/^(?:python|pypy)w?\d*(?:\.\d+)*[td]*$/, "the virtualenv's Python"],
    // Python looks for these beside its executable before it knows where its library is (CPython: Modules/getpath.py, PEP 405).
    [/^(?:pyvenv\.cfg|pybuilddir\.txt|.*\._pth)$/, 'where Python looks for its settings'],
    [/^(?:de)?activate(?:\.(?:sh|bash|csh|fish|nu|xsh|ps1|bat)|_this\.py)?$/, 'how a virtualenv is activated'],
];
const pip = /^pip-?\d*(?:\.\d+)*$/;
/**
 * What a file of this name in `bin` would replace, as a noun for a message, or undefined for any other program. Case does not
 * count, as on some file systems. pip's own programs are reserved but for the distribution `pip`.
 */
function reservedProgram(name, distribution) {
    const plain = name
        .toLowerCase()
        .replace(/(?:-script)?(?:\.exe|\.pyw?|\.cmd)$/, ending => (ending === '.py' ? ending : ''));
    const found = reserved.find(([pattern]) => pattern.test(plain))?.[1];
    if (found !== undefined)
        return found;
    return pip.test(plain) && distribution !== 'pip' ? 'the program `pip`' : undefined;
}

;// CONCATENATED MODULE: ./src/rules/mount/wheels.ts







/** What is judged of wheels before they are installed, and of the virtualenv right after, before its Python starts again. */
const wheelRules = [
    unreadableWheel,
    unsafeNames,
    unsafeData,
    unsafePrograms,
    changedVirtualenv,
    wheelRecord,
    wheelsTooLarge,
];
/** Findings told one by one for each wheel and rule. */
const toldLimit = 5;
const refuse = 'Do not install it: pin another release, or take it out of the requirements';
/** One judgement a flaw at the requirement's line, the first ones only. */
function tell({ requirements }, { file, normalizedName }, { rule, help, flaws }) {
    const listed = requirements.find(one => one.normalizedName === normalizedName && one.active !== false);
    const more = flaws.length - toldLimit;
    const rest = more > 0 ? [`has ${more} more ${more === 1 ? 'flaw' : 'flaws'} of this kind`] : [];
    return [...flaws.slice(0, toldLimit), ...rest].map(flaw => ({
        rule,
        message: `${file} ${flaw}.`,
        help: help ?? `${refuse}.`,
        package: listed?.name ?? normalizedName,
        ...(0,finding/* placeOf */.$t)(listed ?? {}),
    }));
}
function unreadableWheel(facts) {
    return facts.wheels.flatMap(wheel => wheel.problem === undefined
        ? []
        : tell(facts, wheel, {
            rule: 'unsafe-wheel',
            flaws: [`cannot be judged, since readers of zip files may read it differently: ${wheel.problem}`],
        }));
}
/** Names that leave site-packages or that readers take differently, and entries that are no plain file. */
function unsafeNames(facts) {
    return facts.wheels.flatMap(wheel => tell(facts, wheel, { rule: 'unsafe-path', flaws: namesOf(wheel) }));
}
function namesOf({ entries }) {
    const seen = new Set();
    return entries.flatMap(({ path, kind, otherName }) => {
        const isSecond = seen.has(path) && kind !== 'folder';
        seen.add(path);
        const reason = (0,names/* unsafeReason */.Bf)(path);
        if (reason !== undefined)
            return [`has an entry ${(0,names/* quoteName */.AB)(path)} whose name ${reason}`];
        if (otherName !== undefined)
            return [`gives the entry ${(0,names/* quoteName */.AB)(path)} a second name, ${(0,names/* quoteName */.AB)(otherName)}`];
        if (kind !== 'file' && kind !== 'folder')
            return [`has an entry ${(0,names/* quoteName */.AB)(path)} that is a ${kind}`];
        return isSecond ? [`has two entries of the name ${(0,names/* quoteName */.AB)(path)}: which one counts depends on the installer`] : [];
    });
}
const schemes = new Set(['purelib', 'platlib', 'headers', 'scripts', 'data']);
/** Files of `NAME.data` that go where the virtualenv keeps its own ones (binary distribution format, "The .data directory"). */
function unsafeData(facts) {
    return facts.wheels.flatMap(wheel => {
        const metadata = wheel.entries.map(({ path }) => path.split('/', 1)[0] ?? '').find(top => top.endsWith('.dist-info'));
        const own = (0,grammar_name/* normalizeName */.P)((metadata ?? wheel.file).split('-', 1)[0] ?? '');
        const flaws = wheel.entries
            .filter(({ kind }) => kind !== 'folder')
            .flatMap(entry => dataFlaw(entry, { own, distribution: wheel.normalizedName }) ?? []);
        return tell(facts, wheel, { rule: 'unsafe-wheel', flaws });
    });
}
function dataFlaw({ path }, { own, distribution }) {
    const [top = '', scheme = '', ...rest] = path.split('/').filter(part => part !== '' && part !== '.');
    if (!top.endsWith('.data'))
        return undefined;
    const quoted = (0,names/* quoteName */.AB)(path);
    if ((0,grammar_name/* normalizeName */.P)(top.split('-', 1)[0] ?? '') !== own) {
        return `has ${quoted}: a data folder of another distribution, which pip installs and uv does not`;
    }
    if (!schemes.has(scheme) || rest.length === 0)
        return `has ${quoted}, which no install scheme has a place for`;
    const target = rest.join('/');
    if (scheme === 'scripts')
        return programFlaw(rest[0] ?? '', { quoted, distribution });
    return scheme === 'data' ? prefixFlaw(target, { quoted, distribution }) : undefined;
}
function programFlaw(name, { quoted, distribution }) {
    const replaced = reservedProgram(name, distribution);
    return replaced === undefined ? undefined : `has ${quoted}, which would replace ${replaced}`;
}
/** What is wrong with a file that is put at this path below the virtualenv. */
function prefixFlaw(target, { quoted, distribution }) {
    const [first = '', second = '', ...rest] = target.split('/');
    const folder = first.toLowerCase();
    if (folder === 'pyvenv.cfg')
        return `has ${quoted}, which would replace the settings of the virtualenv`;
    if (folder === 'bin' || folder === 'scripts')
        return programFlaw(second, { quoted, distribution });
    if (/^lib(?:32|64)?$/.test(folder) &&
        (/^(?:python|pypy)\d/i.test(second) || second.toLowerCase() === 'site-packages')) {
        return `has ${quoted}, which goes into the library of Python ${rest[0] === 'site-packages' ? 'past what RECORD says of site-packages' : 'itself'}`;
    }
    return undefined;
}
/** Programs that `entry_points.txt` asks for (packaging.python.org, "Entry points specification"). */
function unsafePrograms(facts) {
    return facts.wheels.flatMap(wheel => {
        const flaws = wheel.entryPoints.flatMap(one => entryPointFlaw(one, wheel.normalizedName) ?? []);
        return tell(facts, wheel, { rule: 'unsafe-wheel', flaws });
    });
}
function entryPointFlaw({ name, target }, distribution) {
    const program = `names the program ${(0,names/* quoteName */.AB)(name)} in entry_points.txt`;
    const reason = (0,names/* unsafeReason */.Bf)(name) ?? (name.includes('/') ? 'holds a separator' : undefined);
    if (reason !== undefined)
        return `${program}, which ${reason}`;
    for (const word of name.split(/\s+/)) {
        const replaced = reservedProgram(word, distribution);
        if (replaced !== undefined)
            return `${program}, which would replace ${replaced}`;
    }
    // pip looks for `name = module` anywhere in the line: what follows must not hold a second one.
    const plain = target.replace(/\[[^\]]*\]\s*$/, '');
    const isTarget = /^[\p{L}_]/u.test(plain) && !/[=/\\]/.test(plain);
    return isTarget ? undefined : `${program} with the target ${(0,names/* quoteName */.AB)(target)}, which is no module or function`;
}
/** Files of the virtualenv that an install changed. Its Python is not started again, so this is the last that is found. */
function changedVirtualenv(facts) {
    return facts.changes.flatMap(change => {
        const [owner] = change.by;
        const flaw = `${changed(change)}: its Python was not started again`;
        if (owner === undefined) {
            const help = 'Install the requirements one by one to find out which of them did it, and leave that one out.';
            return [{ rule: 'unsafe-wheel', message: `The install ${flaw}.`, help }];
        }
        const wheel = { file: owner, normalizedName: (0,grammar_name/* normalizeName */.P)(owner) };
        return tell(facts, wheel, { rule: 'unsafe-wheel', flaws: [flaw] });
    });
}
function changed({ path, change }) {
    const verb = { replaced: 'replaced', removed: 'removed', added: 'added' }[change];
    return `${verb} ${(0,names/* quoteName */.AB)(path)} ${change === 'added' ? 'to' : 'of'} the virtualenv`;
}
/** RECORD against the archive, as far as nothing need be unpacked; hashes are compared once the files lie there. */
function wheelRecord(facts) {
    return facts.wheels.flatMap(wheel => tell(facts, wheel, {
        rule: 'tampered-file',
        flaws: recordFlaws(wheel),
        help: 'The wheel was changed after it was made: compare its sha256 with the one its authors publish.',
    }));
}
function recordFlaws({ entries, record }) {
    const sizes = new Map(entries.map(({ path, bytes }) => [path, bytes]));
    const hashes = new Map();
    return (record ?? []).flatMap(row => {
        const target = (0,record_row/* recordTarget */.RU)(row.path) ?? row.path;
        const other = hashes.get(target);
        if (row.hash !== '')
            hashes.set(target, row.hash);
        if (other !== undefined && row.hash !== '' && other !== row.hash) {
            return [`has a RECORD that lists ${(0,names/* quoteName */.AB)(target)} twice, with two hashes`];
        }
        const bytes = sizes.get(target) ?? null;
        if (bytes === null || row.size === null || bytes === row.size || row.hash === '')
            return [];
        return [`has ${(0,names/* quoteName */.AB)(target)} with ${bytes} bytes, and its RECORD says ${row.size}`];
    });
}
/** Installers that may stay outside the mount do not count; see `installer-in-mount`. */
const installers = new Set(['pip', 'setuptools', 'wheel']);
/** More than the disk is to hold: told before anything is unpacked, or once an installer has written that much. */
function wheelsTooLarge({ wheels, overgrowth, requirements, unpackLimit }) {
    if (overgrowth !== undefined) {
        const most = overgrowth.largest === '' ? '' : `; most of it is ${(0,names/* quoteName */.AB)(overgrowth.largest)}`;
        return [
            {
                rule: 'too-large',
                message: `The installer was stopped: it had written ${(0,core_text/* size */.Ej)(overgrowth.bytes)}, more than ${(0,core_text/* size */.Ej)(overgrowth.limit)}${most}.`,
                help: 'Find the package that grows so large and leave it out, or raise `max-size`.',
            },
        ];
    }
    if (unpackLimit === null)
        return [];
    const sums = wheels
        .filter(({ normalizedName }) => !installers.has(normalizedName))
        .map(wheel => ({ wheel, bytes: mountBytes(wheel) }))
        .sort((a, b) => b.bytes - a.bytes);
    const total = sums.reduce((sum, { bytes }) => sum + bytes, 0);
    const [largest] = sums;
    if (largest === undefined || total <= unpackLimit.value)
        return [];
    const shown = sums.slice(0, toldLimit).map(({ wheel, bytes }) => `${wheel.file} (${(0,core_text/* size */.Ej)(bytes)})`);
    const flaw = `is the largest of the wheels that unpack to ${(0,core_text/* size */.Ej)(total)}, more than the ${(0,core_text/* size */.Ej)(unpackLimit.value)} that ${unpackLimit.from} allows: ${(0,lists/* some */.S)(shown)}`;
    return tell({ requirements }, largest.wheel, {
        rule: 'too-large',
        flaws: [flaw],
        help: 'Leave it out or pin a smaller release, or raise `max-size` where the host allows it.',
    });
}
/** Bytes that would go into site-packages. */
function mountBytes({ entries }) {
    return entries.reduce((sum, { path, bytes }) => {
        const [top = '', scheme = ''] = path.split('/', 2);
        const stays = !top.endsWith('.data') || scheme === 'purelib' || scheme === 'platlib';
        return stays ? sum + (bytes ?? 0) : sum;
    }, 0);
}

;// CONCATENATED MODULE: ./src/commands/wheel-safety.ts




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
    const findings = (safety) => (0,engine/* judge */.S)(wheelRules, { ...safety, requirements, unpackLimit }, policy);
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
    const { bytes } = (0,size_limit/* limitsOf */.Af)({ maxSize, maxFiles }, target);
    if (bytes === null)
        return { value: read_archive/* defaultLimits */.M.bytes, from: 'sitemount' };
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
// EXTERNAL MODULE: ./src/python/scrub.ts
var scrub = __webpack_require__(70333);
// EXTERNAL MODULE: ./src/requirements/grammar/name.ts
var grammar_name = __webpack_require__(831);
// EXTERNAL MODULE: ./src/environment/early-virtualenv.ts
var early_virtualenv = __webpack_require__(21493);
// EXTERNAL MODULE: ./src/environment/install/install.ts + 8 modules
var install = __webpack_require__(75971);
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
    const { discards = cleanup/* discardNow */.d, beginning, backtracking, isRefused, maxBytes } = options;
    const { executable, markers } = interpreter;
    const limits = { ...(isRefused && { isRefused }), ...(maxBytes !== undefined && { maxBytes }) };
    const fetching = { markers, ...(backtracking && { backtracking }) };
    const asked = { indexes, transport, wheelsOnly, scratch, discards, ...limits, ...fetching };
    const env = (0,early_virtualenv/* installEnvironment */.Ns)(executable, { scratch, env: io.env });
    const { requirements, constraints } = options.canonical;
    const repositories = (0,scrub/* versionControlEnvironment */.t0)(io.env, [requirements, constraints]);
    const search = beginning?.uv();
    const [virtualenv, installer] = await stopwatch.time('create virtualenv', () => (0,settle_all/* together */.b)([
        (async () => (await beginning?.virtualenv(executable)) ??
            (await (0,early_virtualenv/* makeVirtualenv */.HH)(executable, { scratch, env: io.env, signal })))(),
        (0,install_installer/* chooseInstaller */.I1)({ installer: options.installer, interpreter, env, signal, search }),
    ]));
    const { installed, cache } = await stopwatch.time('install', () => io.log.group(`Install with ${installer.kind} ${installer.version}`, () => (0,install_limit/* withinInstallTimeout */.OE)({ limit: options.installTimeout ?? '30m', signal }, limited => installPermitted({ ...options.canonical, ...asked, virtualenv, env: { ...env, ...repositories }, signal: limited, log: io.log }, { installer, options: { ...options, io: { ...io, signal: limited } } }))));
    // Before any Python starts in there: code that runs at every start could mend what it did.
    const inventory = await stopwatch.time('look inside', () => installed.inventory ?? (0,environment_inventory/* takeInventory */.O)(virtualenv.site));
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
        await (0,install_wheelhouse/* downloadWheels */.h)({ ...job, into: wheelhouse });
    }
    catch (error) {
        if (job.signal.aborted || !(error instanceof errors/* SitemountError */.hr))
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

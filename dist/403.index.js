export const id = 403;
export const ids = [403];
export const modules = {

/***/ 78537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildDynamic: () => (/* binding */ buildDynamic)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/finding.ts
var finding = __webpack_require__(95278);
// EXTERNAL MODULE: ./src/environment/closure.ts
var closure = __webpack_require__(86364);
// EXTERNAL MODULE: ./src/environment/install/install-limit.ts
var install_limit = __webpack_require__(26460);
// EXTERNAL MODULE: ./src/environment/name-installed.ts
var name_installed = __webpack_require__(33585);
// EXTERNAL MODULE: ./src/hosts/azureml/dynamic/environment.ts
var environment = __webpack_require__(86781);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: ./src/targets/is-azureml.ts
var is_azureml = __webpack_require__(66511);
;// CONCATENATED MODULE: ./src/hosts/azureml/dynamic/notes.ts




/**
 * What an install that worked here needs in the container as well, one sentence each: the indexes and variables that only this
 * job knows, and why no variable of the deployment is told.
 */
function dynamicNotes(options) {
    const { indexUrl, extraIndexUrl, entryScript, target, file } = options;
    const inputs = [
        ...(indexUrl === '' ? [] : [['index-url', '--index-url', 'PIP_INDEX_URL']]),
        ...(extraIndexUrl.length === 0 ? [] : [['extra-index-url', '--extra-index-url', 'PIP_EXTRA_INDEX_URL']]),
    ];
    const variables = variablesIn(options);
    return [
        ...inputs.map(([input, option, variable]) => `The container is not told of the input \`${input}\` and asks another index: write \`${option}\` into ${file}, or set ${variable} in the deployment.`),
        ...(variables.length === 0
            ? []
            : [
                `The requirements name ${variables.map(name => `\${${name}}`).join(', ')}: the deployment has to set ${variables.length === 1 ? 'it' : 'them'} as well.`,
            ]),
        ...((0,is_azureml/* isAzureml */.n)(target) && entryScript === ''
            ? [
                `No variable is told without \`entry-script\`: ${environment/* requirementsVariable */.BW} is relative to the folder of the entry script.`,
            ]
            : []),
    ];
}
/** Names that pip replaces by variables of its environment: `${NAME}` in upper case, outside comments. */
function variablesIn({ files, cwd }) {
    const names = new Set();
    for (const file of files) {
        const text = readText(external_node_path_default().resolve(cwd, file)).replace(/(^|\s)#.*$/gm, '');
        for (const [, name = ''] of text.matchAll(/\$\{([A-Z0-9_]+)\}/g))
            names.add(name);
    }
    return [...names].sort();
}
/** Empty for a file that went away since it was read. */
function readText(file) {
    try {
        return external_node_fs_default().readFileSync(file, 'utf8');
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: ./src/core/steps.ts
var steps = __webpack_require__(29860);
// EXTERNAL MODULE: ./src/environment/contents.ts + 1 modules
var contents = __webpack_require__(97420);
// EXTERNAL MODULE: ./src/environment/create-virtualenv.ts
var create_virtualenv = __webpack_require__(91864);
// EXTERNAL MODULE: ./src/environment/install/installer.ts
var install_installer = __webpack_require__(87397);
// EXTERNAL MODULE: ./src/environment/inventory.ts
var environment_inventory = __webpack_require__(54741);
// EXTERNAL MODULE: ./src/python/scrub.ts
var scrub = __webpack_require__(70333);
// EXTERNAL MODULE: ./src/requirements/grammar/name.ts
var grammar_name = __webpack_require__(831);
;// CONCATENATED MODULE: ./src/hosts/azureml/dynamic/compare.ts
/** What is installed, sorted by name, with the files that `sources` tells. */
function freeze(distributions, sources) {
    const files = new Map(sources.map(one => [one.normalizedName, one.sha256]));
    return distributions
        .map(({ name, normalizedName, version }) => ({
        name,
        normalizedName,
        version,
        sha256: files.get(normalizedName) ?? null,
    }))
        .sort((a, b) => (a.normalizedName < b.normalizedName ? -1 : 1));
}
/** The distributions in which two installs differ, sorted by name. A file counts only where both are known. */
function differencesOf(first, second) {
    const [before, after] = [first, second].map(list => new Map(list.map(one => [one.normalizedName, one])));
    const names = [...new Set([...before.keys(), ...after.keys()])].sort();
    return names.flatMap(key => {
        const [one, other] = [before.get(key) ?? null, after.get(key) ?? null];
        if (one !== null && other !== null && one.version === other.version && sameFile(one, other))
            return [];
        return [{ name: (one ?? other)?.name ?? key, first: one, second: other }];
    });
}
function sameFile(one, other) {
    return one.sha256 === null || other.sha256 === null || one.sha256 === other.sha256;
}

// EXTERNAL MODULE: ./src/core/assets.ts
var assets = __webpack_require__(87474);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/environment/install/install.ts + 9 modules
var install = __webpack_require__(70538);
// EXTERNAL MODULE: ./src/environment/install/wheelhouse.ts
var install_wheelhouse = __webpack_require__(84604);
// EXTERNAL MODULE: ./src/python/specifier.ts
var specifier = __webpack_require__(40154);
;// CONCATENATED MODULE: ./src/hosts/azureml/dynamic/host.ts









/**
 * Installs what the host's image holds before anything is installed at boot, from the pinned and hashed list of the target's
 * server; tells why where it does not: the list is for another Python, there is none, or the index does not have it. Throws
 * `interrupted` and what concerns this machine.
 */
async function installHost(options) {
    const why = unfit(options);
    if (why !== undefined)
        return { packages: 0, why };
    const { target, virtualenv, wheelhouse, scratch, common } = options;
    const requirements = external_node_fs_default().readFileSync((0,assets/* asset */.L)(external_node_path_default().join('profiles', target.server?.requirements ?? '')), 'utf8');
    // The list is closed: nothing beyond it is asked for, whatever the requirements files of the user say of indexes.
    const indexes = { ...common.indexes, requireHashes: true, noBinary: [], onlyBinary: [], pre: false };
    const job = { ...common, indexes, requirements, constraints: '', fullyHashed: true, virtualenv, scratch };
    try {
        if (!external_node_fs_default().existsSync(wheelhouse))
            await (0,install_wheelhouse/* downloadWheels */.hk)({ ...job, into: wheelhouse, sources: [] });
        await (0,install/* install */.a)({ ...job, wheelsOnly: true, cache: { wheelhouse } });
    }
    catch (error) {
        if (!(error instanceof errors/* SitemountError */.hr) || error.code !== 'install-failed')
            throw error;
        external_node_fs_default().rmSync(wheelhouse, { recursive: true, force: true });
        return { packages: 0, why: `those of ${target.name} could not be installed: ${firstLine(error.message)}` };
    }
    return { packages: (await (0,steps/* inTurns */.gG)((0,environment_inventory/* takeInventory */.O)(virtualenv.site), common.signal)).distributions.length, why: null };
}
function unfit({ target, interpreter }) {
    if (target.server?.requirements === undefined)
        return `it is not known what the image of ${target.name} holds`;
    if (target.python !== null && !(0,specifier/* matches */.cK)(interpreter.version, target.python)) {
        return `those of ${target.name} are for Python ${target.python}, and this is ${interpreter.version}`;
    }
    return undefined;
}
function firstLine(text) {
    return text.split('\n', 1)[0] ?? '';
}

// EXTERNAL MODULE: ./src/environment/install/install-error.ts
var install_error = __webpack_require__(31441);
// EXTERNAL MODULE: ./src/environment/install/install-job.ts
var install_job = __webpack_require__(96608);
// EXTERNAL MODULE: ./src/environment/install/no-wheel.ts
var no_wheel = __webpack_require__(76376);
// EXTERNAL MODULE: ./src/environment/install/pip.ts
var install_pip = __webpack_require__(26564);
// EXTERNAL MODULE: ./src/environment/install/pip-failure.ts
var pip_failure = __webpack_require__(5611);
// EXTERNAL MODULE: ./src/environment/install/pip-process.ts
var pip_process = __webpack_require__(83636);
// EXTERNAL MODULE: ./src/environment/wheels/safety.ts + 2 modules
var safety = __webpack_require__(57433);
;// CONCATENATED MODULE: ./src/hosts/azureml/dynamic/conflicts.ts
/**
 * The conflicts that pip tells on standard error after an install that it calls a success, in its order (pip:
 * commands/install.py, `_warn_about_conflicts`).
 */
function readConflicts(stderr) {
    return stderr.split(/\r?\n/).flatMap(line => {
        const [, name, version, requirement, has] = /^(?:ERROR: )?(\S+) (\S+) requires (.+?), (?:which is not installed|but you(?:'ll)? have (.+?) which is incompatible)\.$/.exec(line.trim()) ?? [];
        if (name === undefined || version === undefined || requirement === undefined)
            return [];
        return [{ name, version, requirement, installed: has ?? null }];
    });
}

;// CONCATENATED MODULE: ./src/hosts/azureml/dynamic/install.ts












/**
 * Runs `pip install -r FILE` in a virtualenv as the run script of the image does, bytecode included, and returns how it went.
 * A failure is a fact. Throws `disk-full`, `interrupted` and what else concerns this machine.
 */
async function installAtBoot(options) {
    const { virtualenv, scratch, common, wheelsOnly, fromSource } = options;
    const job = (0,install_job/* prepare */.i)({
        ...common,
        requirements: '',
        constraints: '',
        fullyHashed: false,
        virtualenv,
        wheelsOnly,
        fromSource,
        scratch,
    });
    return runBoot(job, options).finally(job.handover.forget);
}
async function runBoot(job, options) {
    const { file, virtualenv, scratch, common, wheelsOnly, fromSource } = options;
    const { installer: pip } = common;
    // What an input says of indexes comes after the file, and is the last word there too.
    const own = job.handover.requirementFiles.slice(0, -1);
    const boot = { ...job, handover: { ...job.handover, requirementFiles: [file, ...own] } };
    const report = (0,install_pip/* reportFile */.rn)(scratch);
    const asked = (0,install_pip/* pipInstallArguments */.vG)({ ...boot, pip, indexes: job.asked, report }).filter(one => one !== '--no-compile');
    // pip takes the address of a source distribution from the metadata of a wheel, whatever is said of wheels.
    const args = wheelsOnly && fromSource.length === 0 ? (0,pip_process/* withoutProcesses */.iQ)(asked, pip) : asked;
    const env = (0,install_pip/* pipEnvironment */.d5)(job.handover.env, job.transport);
    // What a wheel puts in the place of the virtualenv's Python is not started by a second install either.
    const outcome = await (0,safety/* openSafety */.F)({ ...options, ...common }).run(signal => (0,install_job/* follow */.e)({ ...job, signal }, { command: virtualenv.executable, args, env }));
    const { seconds } = outcome;
    if (outcome.code !== 0) {
        const { sourceOnly: release, further } = await (0,pip_failure/* askAgain */.e)(job, pip, outcome);
        const error = (0,install_error/* installError */.A8)({ tool: 'pip', outcome, sourceOnly: release, mask: job.mask, requirements: '', further });
        const wanted = (0,no_wheel/* unmatched */.Gv)(outcome.stderr);
        return { seconds, frozen: [], conflicts: [], failed: failureOf(error, wanted, options) };
    }
    const sources = (0,install_pip/* pipSources */.m6)(report, outcome);
    const frozen = freeze((await (0,steps/* inTurns */.gG)((0,environment_inventory/* takeInventory */.O)(virtualenv.site), common.signal)).distributions, sources);
    return { seconds, frozen, conflicts: readConflicts(job.mask(outcome.stderr)), failed: null };
}
function failureOf(error, wanted, { cwd }) {
    if (error.code !== 'install-failed')
        throw error;
    return {
        message: error.message.replace(/^pip could not install the requirements: /, '').replaceAll(`${cwd}${(external_node_path_default()).sep}`, ''),
        help: error.help ?? null,
        wanted: wanted === undefined ? null : `${wanted.name}${wanted.specifier}`,
        release: (0,install_error/* sourceOnly */.KF)(error),
    };
}

;// CONCATENATED MODULE: ./src/hosts/azureml/dynamic/rehearse.ts












/**
 * Does what the container does at boot, twice: a clean virtualenv, the packages of the host's image where they are known, and
 * `pip install -r FILE` with the user's own file. The second install is left out when the first one fails. Returns how it went
 * and what the first one brought.
 *
 * Throws `no-installer`, `virtualenv-failed`, `disk-full`, `interrupted`; an install that fails is a fact.
 */
async function rehearseInstall(options) {
    const { io, interpreter, requirements } = options;
    const folder = external_node_path_default().join(options.scratch, 'boot');
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    try {
        const env = (0,scrub.scrubbedEnvironment)(io.env, { libraryPath: (0,scrub/* libraryPathOf */.a1)(interpreter.executable, io.env) });
        // The container has pip, and pip's resolver is what is to be seen: whatever `installer` says.
        const installer = (await (0,install_installer/* chooseInstaller */.I1)({ installer: 'pip', interpreter, env, signal: io.signal }));
        const first = await attempt(1, { ...options, folder, env, installer });
        const second = first.boot.failed ? undefined : await attempt(2, { ...options, folder, env, installer });
        const dynamic = {
            file: requirements,
            installer: `pip ${installer.version}`,
            host: first.host,
            installs: [first.boot, ...(second ? [second.boot] : [])],
            differences: second && !second.boot.failed ? differencesOf(first.boot.frozen, second.boot.frozen) : [],
            distributions: first.brought.inventory.distributions,
        };
        return { dynamic, brought: first.brought };
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true, maxRetries: 3 });
    }
}
async function attempt(number, options) {
    const { folder, io, indexes, transport, installer, requirements, wheelsOnly } = options;
    const scratch = external_node_path_default().join(folder, `${number}`);
    const temporary = external_node_path_default().join(scratch, 'tmp');
    (0,external_node_fs_.mkdirSync)(temporary, { recursive: true, mode: 0o700 });
    const env = (0,scrub/* withTemporary */.mA)(options.env, temporary);
    const { markers } = options.interpreter;
    const file = external_node_path_default().resolve(io.cwd, requirements);
    const repositories = (0,scrub/* versionControlEnvironment */.t0)(io.env, (0,external_node_fs_.existsSync)(file) ? [(0,external_node_fs_.readFileSync)(file, 'utf8')] : []);
    const installing = { ...env, ...repositories };
    const common = { indexes, transport, env: installing, log: io.log, signal: io.signal, installer, markers };
    return io.log.group(`Install at boot, ${number} of 2`, async () => {
        const virtualenv = await (0,create_virtualenv/* createVirtualenv */.F)({
            ...options,
            folder: external_node_path_default().join(scratch, 'virtualenv'),
            env,
            signal: io.signal,
        });
        const host = await installHost({ ...options, virtualenv, wheelhouse: external_node_path_default().join(folder, 'wheels'), scratch, common });
        const before = await (0,steps/* inTurns */.gG)((0,environment_inventory/* takeInventory */.O)(virtualenv.site), io.signal);
        const job = { file, virtualenv, wheelsOnly, scratch, common, cwd: io.cwd };
        const boot = await installPermitted(job, options);
        const inventory = broughtBy(boot.failed ? before : await (0,steps/* inTurns */.gG)((0,environment_inventory/* takeInventory */.O)(virtualenv.site), io.signal), before);
        return { host, boot, brought: { inventory, ...(0,contents/* readContents */.r)(inventory, { names: true }) } };
    });
}
/** Once more for each release that has no wheel and may be built: by its name, so that nothing else is. */
async function installPermitted(job, { fromSource, ifNeeded }) {
    const permitted = [...fromSource];
    for (;;) {
        const boot = await installAtBoot({ ...job, fromSource: permitted });
        const name = (0,grammar_name/* normalizeName */.P)(boot.failed?.release?.name ?? '');
        if (!ifNeeded.has(name) || permitted.includes(name))
            return boot;
        permitted.push(name);
    }
}
/** What an install brought, or put in the place of another version, without what was there before. */
function broughtBy(after, before) {
    const known = new Map(before.distributions.map(one => [one.normalizedName, one.version]));
    const distributions = after.distributions.filter(one => known.get(one.normalizedName) !== one.version);
    const there = new Set(before.entries.map(entry => entry.path));
    // A release in the place of another one has files where that one had them.
    const listed = new Set(distributions.flatMap(({ record }) => (record ?? []).map(row => row.path)));
    const isNew = ({ path: file }) => !there.has(file) || listed.has(file);
    return { ...after, distributions, entries: after.entries.filter(isNew), pth: after.pth.filter(isNew) };
}

// EXTERNAL MODULE: ./src/rules/azureml/azureml.ts
var azureml = __webpack_require__(57792);
// EXTERNAL MODULE: ./src/rules/engine.ts
var engine = __webpack_require__(29693);
// EXTERNAL MODULE: ./src/rules/policy.ts
var rules_policy = __webpack_require__(42609);
// EXTERNAL MODULE: ./src/rules/requirements/unlisted-dependency.ts
var unlisted_dependency = __webpack_require__(50419);
// EXTERNAL MODULE: ./src/rules/mount/mount.ts
var mount = __webpack_require__(62740);
// EXTERNAL MODULE: ./src/rules/mount/startup-code.ts
var startup_code = __webpack_require__(33304);
// EXTERNAL MODULE: ./src/rules/target/target.ts
var target = __webpack_require__(51184);
;// CONCATENATED MODULE: ./src/rules/rule-sets-dynamic.ts





/**
 * Everything that is judged of the files that an install at boot brings: they come before the packages of the host, as a mount
 * does, and pip speaks of no more than the requirements of what it sees.
 */
function judgeBrought(facts, policy) {
    const { host, interpreter, requirements, conflicts } = facts;
    // pip's own word on a release is a finding already; that it breaks the server is more than pip knows.
    const told = new Set(conflicts.map(({ installed }) => (0,grammar_name/* normalizeName */.P)(installed?.split(' ', 1)[0] ?? '')));
    const findings = [
        ...(0,engine/* judge */.S)([startup_code/* startupCode */.Z], facts, policy),
        ...(0,engine/* judge */.S)(mount/* abiRules */.KK, facts, policy),
        ...(host.length === 0
            ? []
            : (0,engine/* judge */.S)(target/* targetRules */.Z, { ...facts, markers: interpreter.markers, roots: requirements }, policy)),
    ];
    const isTold = ({ rule, level, package: name = '' }) => rule === 'target-conflict' && level !== 'error' && told.has((0,grammar_name/* normalizeName */.P)(name));
    const untold = findings.filter(finding => !isTold(finding));
    return untold.map(({ message, help, ...finding }) => ({
        ...finding,
        message: reworded(message),
        ...(help !== undefined && { help: reworded(help) }),
    }));
}
/** The rules speak of mounts, and nothing is mounted here. */
function reworded(text) {
    return text.replace(/\b([Tt]he) mount\b/g, '$1 install at boot');
}

// EXTERNAL MODULE: ./src/commands/assemble.ts + 1 modules
var assemble = __webpack_require__(66969);
// EXTERNAL MODULE: ./src/commands/build/source-permit.ts
var source_permit = __webpack_require__(40558);
;// CONCATENATED MODULE: ./src/commands/build/dynamic.ts
















/**
 * Installs the requirements file as the container does at boot, twice, and judges what came of it. Nothing is packed: what the
 * container installs is the user's own file, which the uploaded folder holds already. Throws what `rehearseInstall` throws, and
 * `usage` for requirements that a container cannot be told.
 */
async function buildDynamic(plan) {
    const { options, declared, chosen, policy, workspace, stopwatch, io, findings: before } = plan;
    const { interpreter } = chosen;
    const { requirements: read, target } = declared;
    const file = (0,environment/* oneRequirementsFile */.R_)(options);
    const permit = (0,source_permit/* permitSources */.A)(read.requirements, { failOn: options.failOn, policy });
    const { dynamic: rehearsed, brought } = await stopwatch.time('install as at boot', () => (0,install_limit/* withinInstallTimeout */.OE)({ limit: options.installTimeout, signal: io.signal }, signal => {
        const limited = { ...io, signal };
        const { indexes } = read;
        return rehearseInstall({
            interpreter,
            transport: chosen.transport,
            wheelsOnly: permit.wheelsOnly,
            fromSource: permit.fromSource,
            ifNeeded: permit.ifNeeded,
            requirements: file,
            target,
            indexes,
            scratch: workspace.scratch,
            io: limited,
        });
    }));
    const dynamic = {
        ...rehearsed,
        notes: dynamicNotes({
            indexUrl: options.indexUrl,
            extraIndexUrl: options.extraIndexUrl,
            entryScript: options.entryScript,
            target,
            file,
            files: read.files,
            cwd: io.cwd,
        }),
    };
    const { distributions } = dynamic;
    const active = read.requirements.filter(one => one.active !== false);
    const requirements = (0,name_installed/* nameInstalled */.w)(active, { distributions, cwd: io.cwd });
    const roots = requirements.filter(({ constraint }) => !constraint);
    const needed = (0,closure/* closure */.C)({ distributions, roots, markers: interpreter.markers });
    const listing = { requirements, needed, inventory: { distributions }, sources: [], interpreter };
    const { pins, delivery } = options;
    const findings = (0,finding/* worstFirst */.md)([
        ...before,
        ...(0,engine/* judge */.S)(azureml/* dynamicRules */.bR, { dynamic, requirements, target }, policy),
        ...(0,engine/* judge */.S)([unlisted_dependency/* unlistedDependency */.w], { ...listing, pins, delivery }, policy),
        ...judgeBrought({
            inventory: brought.inventory,
            native: brought.native,
            startup: brought.startup,
            packageRoots: brought.packageRoots,
            requirements,
            target,
            interpreter,
            allowed: options.allow,
            host: declared.host,
            conflicts: rehearsed.installs[0]?.conflicts ?? [],
        }, policy),
    ]);
    const verdict = (0,rules_policy/* verdictOf */.Vj)(findings, options);
    return (0,assemble/* assemble */.fT)({
        mode: 'build',
        verdict,
        findings,
        steps: stopwatch.steps,
        declared,
        interpreter,
        installer: dynamic.installer,
        dynamic,
        probeWindow: target.probe,
        ...(verdict === 'passed' && { mountEnv: environmentOf(plan, file) }),
    });
}
/** The variables of the deployment; none where nothing says which folder is uploaded. */
function environmentOf({ options, declared, deployed: { codeDir }, io }, file) {
    if (!(0,is_azureml/* isAzureml */.n)(declared.target) || codeDir === undefined || options.entryScript === '')
        return [];
    const [entryScript, requirements] = [options.entryScript, file].map(one => external_node_path_default().resolve(io.cwd, one));
    return (0,environment/* dynamicEnvironment */.$6)({ entryScript, requirements, codeDir });
}


/***/ }),

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

/***/ 57792:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ uploadRules),
/* harmony export */   JG: () => (/* binding */ deploymentRules),
/* harmony export */   MW: () => (/* binding */ dockerfileRules),
/* harmony export */   bR: () => (/* binding */ dynamicRules),
/* harmony export */   di: () => (/* binding */ scoringRules)
/* harmony export */ });
/* harmony import */ var _imports_shadowed_stdlib_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97220);
/* harmony import */ var _python_python_version_mismatch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79264);
/* harmony import */ var _rehearsal_rehearsal_failed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56652);
/* harmony import */ var _requirements_built_from_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88831);
/* harmony import */ var _target_mount_ignored_by_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49465);
/* harmony import */ var _target_too_large_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68285);
/* harmony import */ var _target_too_many_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68017);
/* harmony import */ var _apt_python_package_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16981);
/* harmony import */ var _dockerfile_apt_lists_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(58864);
/* harmony import */ var _dockerfile_dash_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(33779);
/* harmony import */ var _dockerfile_missing_path_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(92443);
/* harmony import */ var _dockerfile_root_user_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(84639);
/* harmony import */ var _dockerfile_unpinned_install_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(33440);
/* harmony import */ var _entry_script_contract_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(38185);
/* harmony import */ var _exclusive_variables_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(24766);
/* harmony import */ var _ignored_by_upload_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(39992);
/* harmony import */ var _managed_dependencies_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(27653);
/* harmony import */ var _misspelt_variable_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(88284);
/* harmony import */ var _model_dir_pollution_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(45102);
/* harmony import */ var _model_dir_unread_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(88313);
/* harmony import */ var _model_package_root_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(85303);
/* harmony import */ var _mount_path_missing_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(70132);
/* harmony import */ var _mount_path_not_relative_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(16320);
/* harmony import */ var _outside_code_folder_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(27508);
/* harmony import */ var _slow_dynamic_install_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(44443);
/* harmony import */ var _unfilled_placeholder_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(18831);
/* harmony import */ var _unpinned_image_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(17049);
/* harmony import */ var _unread_file_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(99386);




























/** What the files of a deployment on Azure ML get wrong, each at its line. */
const deploymentRules = [
    _misspelt_variable_js__WEBPACK_IMPORTED_MODULE_17__/* .misspeltVariable */ .i,
    _exclusive_variables_js__WEBPACK_IMPORTED_MODULE_14__/* .exclusiveVariables */ .E,
    _mount_path_not_relative_js__WEBPACK_IMPORTED_MODULE_22__/* .mountPathNotRelative */ .y,
    _mount_path_missing_js__WEBPACK_IMPORTED_MODULE_21__/* .mountPathMissing */ .j,
    _outside_code_folder_js__WEBPACK_IMPORTED_MODULE_23__/* .outsideCodeFolder */ .b,
    _model_dir_pollution_js__WEBPACK_IMPORTED_MODULE_18__/* .modelDirPollution */ .j,
    _target_mount_ignored_by_image_js__WEBPACK_IMPORTED_MODULE_4__/* .mountIgnoredByDeployedImage */ .y,
    _python_python_version_mismatch_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignPython */ .XT,
    _unpinned_image_js__WEBPACK_IMPORTED_MODULE_26__/* .unpinnedImage */ .p,
    _unfilled_placeholder_js__WEBPACK_IMPORTED_MODULE_25__/* .unfilledPlaceholder */ .p,
    _managed_dependencies_js__WEBPACK_IMPORTED_MODULE_16__/* .managedDependencies */ .T,
    _model_package_root_js__WEBPACK_IMPORTED_MODULE_20__/* .modelPackageRoot */ .g,
];
/** What is judged of a Dockerfile before it is built. */
const dockerfileRules = [
    _dockerfile_dash_js__WEBPACK_IMPORTED_MODULE_9__/* .dockerfileDash */ .R,
    _dockerfile_root_user_js__WEBPACK_IMPORTED_MODULE_11__/* .dockerfileRootUser */ .Q,
    _dockerfile_unpinned_install_js__WEBPACK_IMPORTED_MODULE_12__/* .dockerfileUnpinnedInstall */ .l,
    _dockerfile_apt_lists_js__WEBPACK_IMPORTED_MODULE_8__/* .dockerfileAptLists */ .B,
    _dockerfile_missing_path_js__WEBPACK_IMPORTED_MODULE_10__/* .dockerfileMissingPath */ .M,
    _apt_python_package_js__WEBPACK_IMPORTED_MODULE_7__/* .aptPythonPackage */ .g,
    _unpinned_image_js__WEBPACK_IMPORTED_MODULE_26__/* .unpinnedImageInDockerfile */ .A,
    _unfilled_placeholder_js__WEBPACK_IMPORTED_MODULE_25__/* .unfilledPlaceholderInDockerfile */ .i,
];
/** Everything that is judged of a scoring script and of what lies beside it. */
const scoringRules = [
    _unread_file_js__WEBPACK_IMPORTED_MODULE_27__/* .unreadForServer */ .W,
    _entry_script_contract_js__WEBPACK_IMPORTED_MODULE_13__/* .entryScriptContract */ .e,
    _model_dir_unread_js__WEBPACK_IMPORTED_MODULE_19__/* .modelDirUnread */ .e,
    _imports_shadowed_stdlib_js__WEBPACK_IMPORTED_MODULE_0__/* .shadowedBesideScript */ .X,
];
/** What of a code folder never reaches the image, and how much of it does. */
const uploadRules = [_ignored_by_upload_js__WEBPACK_IMPORTED_MODULE_15__/* .ignoredByUpload */ .b, _target_too_large_js__WEBPACK_IMPORTED_MODULE_5__/* .uploadTooLarge */ .LH, _target_too_many_files_js__WEBPACK_IMPORTED_MODULE_6__/* .uploadTooManyFiles */ .O];
/** What an install at boot shows before a deployment does. */
const dynamicRules = [_rehearsal_rehearsal_failed_js__WEBPACK_IMPORTED_MODULE_2__/* .bootInstallFailed */ .t, _requirements_built_from_source_js__WEBPACK_IMPORTED_MODULE_3__/* .builtAtBoot */ .gy, _slow_dynamic_install_js__WEBPACK_IMPORTED_MODULE_24__/* .slowDynamicInstall */ .m];


/***/ })

};

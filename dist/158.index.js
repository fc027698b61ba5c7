export const id = 158;
export const ids = [158];
export const modules = {

/***/ 7158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/commands/dispatch.ts + 4 modules
var dispatch = __webpack_require__(54632);
// EXTERNAL MODULE: ./src/commands/fix.ts + 2 modules
var commands_fix = __webpack_require__(45689);
// EXTERNAL MODULE: ./src/commands/rollback.ts
var rollback = __webpack_require__(51356);
// EXTERNAL MODULE: ./src/config/options.ts
var config_options = __webpack_require__(6856);
// EXTERNAL MODULE: ./src/core/did-you-mean.ts
var did_you_mean = __webpack_require__(87568);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/log.ts
var core_log = __webpack_require__(44325);
// EXTERNAL MODULE: ./src/core/sanitize.ts
var sanitize = __webpack_require__(89528);
// EXTERNAL MODULE: ./src/core/secrets.ts + 3 modules
var core_secrets = __webpack_require__(6567);
// EXTERNAL MODULE: ./src/core/version.ts
var version = __webpack_require__(83323);
// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __webpack_require__(856);
// EXTERNAL MODULE: ./src/report/json.ts
var json = __webpack_require__(32794);
// EXTERNAL MODULE: ./src/report/terminal.ts + 1 modules
var terminal = __webpack_require__(37896);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/core/assets.ts
var assets = __webpack_require__(87474);
;// CONCATENATED MODULE: ./src/cli/help.ts


/** The help of the command line, one line a flag, in the words of `action.yml`. */
async function helpText(flags) {
    const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const { inputs } = parse((0,external_node_fs_.readFileSync)((0,assets/* asset */.L)('action.yml'), 'utf8'));
    const described = flags.map(name => {
        const { description = '', default: preset = '' } = inputs[name] ?? {};
        return `  ${`--${name}`.padEnd(21)} ${description.replaceAll('`', '')}${preset === '' ? '' : ` [${preset}]`}`;
    });
    return `sitemount: Python packages that are mounted, not installed

  sitemount check  [flags]   read requirements, declared Pythons and a deployment's files; no network, nothing is run
  sitemount build  [flags]   check, build a clean virtualenv, prove it, pack its site-packages
  sitemount audit  [flags]   judge a virtualenv (--python) or a folder of packages (--mount) that was built elsewhere
  sitemount verify [flags]   check an artifact
  sitemount rehearse [flags] start what the host would start, with the packages mounted, and ask it
  sitemount lock   [flags]   build, and write the requirements again with every release pinned and hashed,
                             below --output and on standard output; with --python and no requirements, what lies there
  sitemount targets [NAME]   list the hosts that are known, or show all that is known of one
  sitemount explain [RULE]   list the rules, or explain one: what it found, why it matters, how to fix it

${described.join('\n')}
  --report              What standard output gets: text, json or github. [text]
  --fix                 Only check: pin loose lines in place, to the releases that a lock file or virtualenv beside them has.
  --reproduce           Only build: build everything twice, and compare.
  --help, --version

Lists repeat the flag. Exit codes: 0 passed, 1 findings, 2 wrong usage, 3 the work could not be done.
`;
}

;// CONCATENATED MODULE: ./src/cli/index.ts















const modes = ['check', 'build', 'audit', 'verify', 'rehearse'];
const commands = [...modes, 'lock', 'targets', 'explain'];
const reports = ['text', 'json', 'github'];
/** Inputs that mean something only in a job. */
const actionOnly = new Set(['upload', 'cache', 'artifact-retention-days', 'mode']);
const flags = config_options/* inputNames */.vj.filter(name => !actionOnly.has(name));
const ownFlags = ['report', 'fix', 'reproduce', 'help', 'version'];
/** Flags that take no value, and the one command that has each. */
const switches = { fix: 'check', reproduce: 'build' };
/** Flags without a meaning for `lock`, and why. */
const notForLock = {
    pins: 'loose pins are what it takes, hashes what it writes',
    report: 'it prints the locked file',
};
/** Runs one command line and returns its exit code; results go to standard output, everything else to standard error. */
async function runCommandLine(args, edge) {
    const secrets = (0,core_secrets/* openSecrets */.c)(edge.env);
    // A wrong flag is shown before it is known what it holds.
    secrets.add(args.map(arg => arg.replace(/^--[\w-]+=/, '')).filter(arg => arg.includes('@') || arg.includes('?')));
    const terminal = process.stderr.isTTY === true && edge.env.CI === undefined;
    const log = (0,core_log/* createLog */.h)({
        write: line => process.stderr.write(`${line}\n`),
        // Installers' lines come with names of users masked too; here they would take words out of our own paths.
        mask: text => secrets.maskDeep(text),
        debug: edge.env.SITEMOUNT_DEBUG !== undefined && edge.env.SITEMOUNT_DEBUG !== '',
        ...(terminal ? { progress: showProgress } : {}),
    });
    let finished;
    try {
        const command = await parseCommand(args);
        if (command.kind === 'version')
            process.stdout.write(`sitemount ${(0,version/* version */.r)()}\n`);
        if (command.kind === 'help')
            (command.code === 0 ? process.stdout : process.stderr).write(await helpText(flags));
        if (command.kind === 'help')
            return command.code;
        if (command.kind === 'version')
            return 0;
        if (command.kind === 'targets') {
            const { describeTarget, describeTargets } = await __webpack_require__.e(/* import() */ 798).then(__webpack_require__.bind(__webpack_require__, 18798));
            const { loadTarget } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 52600));
            const text = command.name === undefined ? describeTargets() : describeTarget(loadTarget(command.name, { cwd: edge.folder }));
            // A profile file may hold anything.
            process.stdout.write(text.split('\n').map(sanitize/* inertLine */.Fq).join('\n'));
            return 0;
        }
        if (command.kind === 'explain') {
            const { explain } = await __webpack_require__.e(/* import() */ 22).then(__webpack_require__.bind(__webpack_require__, 90022));
            process.stdout.write(explain(command.name));
            return 0;
        }
        const { options } = command;
        const io = (0,dispatch/* createIO */.lO)(options, { edge, log, secrets });
        if (command.kind === 'lock') {
            const { lock } = await Promise.all(/* import() */[__webpack_require__.e(330), __webpack_require__.e(645), __webpack_require__.e(538), __webpack_require__.e(98), __webpack_require__.e(595), __webpack_require__.e(352), __webpack_require__.e(540)]).then(__webpack_require__.bind(__webpack_require__, 26801));
            const { tellLocked } = await __webpack_require__.e(/* import() */ 8).then(__webpack_require__.bind(__webpack_require__, 98008));
            const locked = await lock(options, io);
            if (terminal)
                showProgress('');
            return tellLocked(locked, { log, secrets });
        }
        const { report, fix, reproduce } = command;
        const reports = options.mode === 'build' || options.given.has('output');
        const running = { entry: edge.entry, reports, reproduce, mask: (made) => secrets.maskDeep(made) };
        finished = await (0,dispatch/* runMode */.rt)(options, io, running);
        if (fix) {
            const { changed, left } = (0,commands_fix/* applyFixes */.y)(finished.result.findings, io);
            for (const line of [...changed, ...left])
                log.info(line);
            if (changed.length > 0)
                finished = await (0,dispatch/* runMode */.rt)(options, io, running);
            else
                log.info('There was nothing to fix: no loose line has a version that is known.');
        }
        const { result, shown } = finished;
        if (terminal)
            showProgress('');
        process.stdout.write(render(shown, report, io));
        return result.verdict === 'passed' ? 0 : 1;
    }
    catch (error) {
        // A run that fails publishes nothing, whatever it fails of.
        if (finished !== undefined)
            (0,rollback/* takeBack */.z)(finished);
        if (terminal)
            showProgress('');
        (0,dispatch/* tellError */.SO)(error, log);
        if (error instanceof errors/* SitemountError */.hr && error.code === 'usage')
            log.info('Run `sitemount --help` for the flags.');
        return (0,errors/* exitCode */.I$)(error);
    }
}
async function parseCommand(args) {
    if (args.length === 0)
        return { kind: 'help', code: 2 };
    const { positionals, tokens } = (0,external_node_util_.parseArgs)({
        args: [...args],
        options: Object.fromEntries([...config_options/* inputNames */.vj, 'report'].map(name => [name, { type: 'string', multiple: true }])),
        strict: false,
        allowPositionals: true,
        tokens: true,
    });
    const given = tokens.flatMap(token => (token.kind === 'option' ? [token] : []));
    if (given.some(({ rawName }) => rawName === '--help' || rawName === '-h') || positionals[0] === 'help') {
        return { kind: 'help', code: 0 };
    }
    if (given.some(({ name }) => name === 'version'))
        return { kind: 'version' };
    const [mode, ...rest] = positionals;
    const named = parseMode(mode);
    if (named === 'targets' || named === 'explain') {
        const [flag] = given;
        const what = named === 'targets' ? 'the name of a profile' : 'the id of a rule';
        if (flag !== undefined)
            throw usage(`Flag \`${flag.rawName}\`: \`sitemount ${named}\` takes ${what} only.`);
        if (rest.length > 1)
            throw usage(`Unexpected argument \`${rest[1]}\`; \`sitemount ${named}\` explains one at a time.`);
        return { kind: named, name: rest[0] };
    }
    const raw = { mode: [named === 'lock' ? 'build' : named] };
    for (const { name, rawName, value } of given) {
        if (!rawName.startsWith('--') || !(flags.includes(name) || ownFlags.includes(name)))
            throw unknownFlag(rawName);
        if (named === 'lock' && name in notForLock)
            throw usage(`Flag \`${rawName}\`: not for lock, ${notForLock[name]}.`);
        const only = switches[name];
        if (only !== undefined) {
            if (named !== only)
                throw usage(`Flag \`--${name}\`: only \`sitemount ${only}\` has it.`);
            if (value !== undefined)
                throw usage(`Flag \`--${name}\`: takes no value.`);
            continue;
        }
        if (value === undefined)
            throw usage(`Flag \`${rawName}\`: expected a value behind it.`);
        raw[name] = [...(raw[name] ?? []), value];
    }
    // After the flags: the value of a misspelt flag looks like an argument of its own.
    if (rest.length > 0)
        throw usage(`Unexpected argument \`${rest[0]}\`; every value stands behind its flag.`);
    for (const [name, values] of Object.entries(raw)) {
        if (values.length > 1 && !config_options/* listInputs */.SS.has(name))
            throw usage(`Flag \`--${name}\`: given ${values.length} times.`);
    }
    const { report = ['text'], ...inputs } = raw;
    // All rules are loaded for their names only where some are named.
    const { ruleIds } = inputs.rules === undefined ? { ruleIds: [] } : await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 14964));
    const options = (0,config_options/* parseOptions */.Ac)(inputs, { ruleIds });
    if (named === 'lock')
        return { kind: 'lock', options };
    const [fix, reproduce] = ['fix', 'reproduce'].map(flag => given.some(({ name }) => name === flag));
    return { kind: 'run', options, report: parseReport(report[0] ?? ''), fix, reproduce };
}
function parseMode(mode) {
    if (commands.includes(mode))
        return mode;
    const hint = mode === undefined ? undefined : (0,did_you_mean/* nearest */.p)(mode, commands);
    throw usage(mode === undefined
        ? `Expected one of ${commands.join(', ')} as the first word.`
        : `Unknown command \`${mode}\`${hint === undefined ? '' : ` (did you mean \`${hint}\`?)`}; there are ${commands.join(', ')}.`);
}
function parseReport(report) {
    if (reports.includes(report))
        return report;
    throw usage(`Flag \`--report\`: expected one of ${reports.join(', ')}; got \`${report}\`.`);
}
function unknownFlag(rawName) {
    const name = rawName.replace(/^-+/, '');
    if (actionOnly.has(name)) {
        return usage(name === 'mode'
            ? 'Flag `--mode`: the mode is the first word, as in `sitemount check`.'
            : `Flag \`--${name}\`: only the action has it.`);
    }
    const hint = (0,did_you_mean/* nearest */.p)(name, [...flags, ...ownFlags]);
    return usage(`Unknown flag \`${rawName}\`${hint === undefined ? '' : ` (did you mean \`--${hint}\`?)`}; there are ${[
        ...flags,
        ...ownFlags,
    ]
        .map(flag => `--${flag}`)
        .join(', ')}.`);
}
function usage(message) {
    return new errors/* SitemountError */.hr('usage', message);
}
function render(result, report, { env, base }) {
    if (report === 'json')
        return (0,json/* resultJson */.y)(result);
    if (report === 'github')
        return (0,annotations/* githubCommands */.E7)((0,annotations/* annotations */.hk)(result.findings, { base }));
    const color = process.stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
    return (0,terminal/* terminalReport */.R)(result, { color });
}
/** Replaces the line the cursor is on; an empty text clears it. */
function showProgress(text) {
    const width = process.stderr.columns ?? 80;
    process.stderr.write(`\r\x1b[K${text.slice(0, width - 1)}`);
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


/***/ })

};

export const id = 376;
export const ids = [376];
export const modules = {

/***/ 96376:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/edge.ts + 122 modules
var src_edge = __webpack_require__(53019);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/assets.ts
var assets = __webpack_require__(25462);
;// CONCATENATED MODULE: ./src/help.ts


/** The help of the command line, one line a flag, in the words of `action.yml`. */
async function helpText(flags) {
    const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const { inputs } = parse((0,external_node_fs_.readFileSync)((0,assets/* asset */.L)('action.yml'), 'utf8'));
    const described = flags.map(name => {
        const { description = '', default: preset = '' } = inputs[name] ?? {};
        return `  ${`--${name}`.padEnd(20)} ${description.replaceAll('`', '')}${preset === '' ? '' : ` [${preset}]`}`;
    });
    return `sitemount: Python packages that are mounted, not installed

  sitemount check  [flags]   read requirements and declared Pythons; no network, no Python
  sitemount build  [flags]   check, build a clean virtualenv, prove it, pack its site-packages
  sitemount verify [flags]   check an artifact

${described.join('\n')}
  --report             What standard output gets: text, json or github. [text]
  --help, --version

Lists repeat the flag. Exit codes: 0 passed, 1 findings, 2 wrong usage, 3 the work could not be done.
`;
}

// EXTERNAL MODULE: ./src/log.ts
var src_log = __webpack_require__(25625);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(37909);
// EXTERNAL MODULE: ./src/options.ts
var options = __webpack_require__(88381);
// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __webpack_require__(856);
// EXTERNAL MODULE: ./src/report/files.ts + 1 modules
var files = __webpack_require__(23679);
// EXTERNAL MODULE: ./src/report/json.ts
var json = __webpack_require__(32794);
// EXTERNAL MODULE: ./src/report/terminal.ts + 1 modules
var terminal = __webpack_require__(37896);
// EXTERNAL MODULE: ./src/secrets.ts
var src_secrets = __webpack_require__(27194);
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
;// CONCATENATED MODULE: ./src/cli.ts













const modes = ['check', 'build', 'audit', 'verify', 'rehearse'];
const reports = ['text', 'json', 'github'];
/** Inputs that mean something only in a job. */
const actionOnly = new Set(['upload', 'cache', 'artifact-retention-days', 'mode']);
const flags = options/* inputNames */.vj.filter(name => !actionOnly.has(name));
const ownFlags = ['report', 'help', 'version'];
/** Runs one command line and returns its exit code; results go to standard output, everything else to standard error. */
async function runCommandLine(args, edge) {
    const secrets = (0,src_secrets/* openSecrets */.cA)(edge.env);
    const terminal = process.stderr.isTTY === true && edge.env.CI === undefined;
    const log = (0,src_log/* createLog */.h)({
        write: line => process.stderr.write(`${line}\n`),
        mask: text => secrets.mask(text),
        debug: edge.env.SITEMOUNT_DEBUG !== undefined && edge.env.SITEMOUNT_DEBUG !== '',
        ...(terminal ? { progress: showProgress } : {}),
    });
    try {
        const command = parseCommand(args);
        if (command.kind === 'version')
            process.stdout.write(`sitemount ${(0,version/* version */.r)()}\n`);
        if (command.kind === 'help')
            (command.code === 0 ? process.stdout : process.stderr).write(await helpText(flags));
        if (command.kind !== 'run')
            return command.kind === 'help' ? command.code : 0;
        const { options, report } = command;
        const io = (0,src_edge/* createIO */.lO)(options, { edge, log, secrets });
        const result = secrets.maskDeep(await (0,src_edge/* runMode */.rt)(options, io, { entry: edge.entry }));
        if (terminal)
            showProgress('');
        if (options.mode === 'build' || options.given.has('output'))
            (0,files/* writeReports */.L)(result, { output: options.output, ...io });
        process.stdout.write(render(result, report, io));
        return result.verdict === 'passed' ? 0 : 1;
    }
    catch (error) {
        if (terminal)
            showProgress('');
        (0,src_edge/* tellError */.SO)(error, log);
        if (error instanceof errors/* SitemountError */.hr && error.code === 'usage')
            log.info('Run `sitemount --help` for the flags.');
        return (0,errors/* exitCode */.I$)(error);
    }
}
function parseCommand(args) {
    if (args.length === 0)
        return { kind: 'help', code: 2 };
    const { positionals, tokens } = (0,external_node_util_.parseArgs)({
        args: [...args],
        options: Object.fromEntries([...options/* inputNames */.vj, 'report'].map(name => [name, { type: 'string', multiple: true }])),
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
    const raw = { mode: [parseMode(mode)] };
    if (rest.length > 0)
        throw usage(`Unexpected argument \`${rest[0]}\`; every value stands behind its flag.`);
    for (const { name, rawName, value } of given) {
        if (!rawName.startsWith('--') || !(flags.includes(name) || ownFlags.includes(name)))
            throw unknownFlag(rawName);
        if (value === undefined)
            throw usage(`Flag \`${rawName}\`: expected a value behind it.`);
        raw[name] = [...(raw[name] ?? []), value];
    }
    for (const [name, values] of Object.entries(raw)) {
        if (values.length > 1 && !options/* listInputs */.SS.has(name))
            throw usage(`Flag \`--${name}\`: given ${values.length} times.`);
    }
    const { report = ['text'], ...inputs } = raw;
    return { kind: 'run', options: (0,options/* parseOptions */.Ac)(inputs), report: parseReport(report[0] ?? '') };
}
function parseMode(mode) {
    if (modes.includes(mode))
        return mode;
    const hint = mode === undefined ? undefined : (0,nearest/* nearest */.p)(mode, modes);
    throw usage(mode === undefined
        ? `Expected one of ${modes.join(', ')} as the first word.`
        : `Unknown command \`${mode}\`${hint === undefined ? '' : ` (did you mean \`${hint}\`?)`}; there are ${modes.join(', ')}.`);
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
    if (name === 'fix' || name === 'reproduce')
        return usage(`Flag \`--${name}\`: is not served by this version yet.`);
    const hint = (0,nearest/* nearest */.p)(name, [...flags, ...ownFlags]);
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


/***/ })

};

export const id = 538;
export const ids = [538];
export const modules = {

/***/ 57684:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ createPartCounter),
/* harmony export */   q: () => (/* binding */ damaged)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/** The error of an archive that cannot be read on: `archive`, with what is wrong as a clause. */
function damaged(what, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('archive', `The archive is damaged: ${what}.`, { cause });
}
/** Parts of less than 16 MiB that a tar stream may be compressed in; sitemount writes one, the last. */
const shortPartLimit = 1000;
/**
 * Counts the compressed parts of a tar stream (`what`: gzip members, zstd frames) by the bytes of their content, and throws
 * `archive` for an empty one and at `shortPartLimit`: millions of them would take minutes and unpack to nothing.
 */
function createPartCounter(what, wholeBytes) {
    let short = 0;
    return bytes => {
        if (bytes === 0)
            throw damaged(`it has an empty one among its ${what}`);
        if (bytes < wholeBytes && ++short > shortPartLimit) {
            throw damaged(`it has more than ${shortPartLimit} ${what} of less than ${wholeBytes >> 20} MiB, which is the limit`);
        }
    };
}


/***/ }),

/***/ 45944:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mi: () => (/* binding */ readRoots),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   dk: () => (/* binding */ readRequires),
/* harmony export */   fy: () => (/* binding */ wantedBy),
/* harmony export */   iY: () => (/* binding */ unmet),
/* harmony export */   pV: () => (/* binding */ exactly)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _requirements_grammar_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84526);
/* harmony import */ var _requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(831);
/* harmony import */ var _requirements_grammar_pep508_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12692);
/* harmony import */ var _requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62611);
/* harmony import */ var _requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62414);
/* harmony import */ var _requirements_grammar_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16814);







/** Comparisons of a marker with one extra: real lists need some thousands, and hostile metadata must come to an end. */
const mostSteps = 5_000_000;
/** The lines of a canonical requirements file (see `canonicalRequirements`), or of the pins that ship with a profile. */
function readRoots(requirements) {
    return requirements
        .replace(/\s*\\\n\s*/g, ' ')
        .split('\n')
        .filter(line => line.trim() !== '' && !line.startsWith('#'))
        .map(line => {
        const [text = '', ...hashes] = line.split(' --hash=');
        return { ...readRoot(text.trim()), hashes: hashes.map(hash => ` --hash=${hash.trim()}`).join(''), line };
    });
}
function readRoot(text) {
    if (/^(?:[a-z][a-z0-9+.-]*:|[/.])/i.test(text)) {
        const { kind, filename } = (0,_requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .describeReference */ .P5)(text);
        const name = kind === 'wheel' ? (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizeName */ .P)(filename.split('-', 1)[0] ?? '') : text;
        return { name, extras: [], specifier: '', url: text };
    }
    const { name, extras, specifier, url } = (0,_requirements_grammar_pep508_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRequirement */ .p)(text);
    return { name: (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizeName */ .P)(name), extras, specifier, url };
}
/** A `Requires-Dist` line, parsed where that is possible. */
function readRequires(line) {
    try {
        return (0,_requirements_grammar_pep508_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRequirement */ .p)(line.replace(/\s*\n\s*/g, ' '));
    }
    catch {
        return { unreadable: line };
    }
}
/**
 * What is asked for by the roots and by the releases that were fetched so far, under the interpreter's markers and the extras
 * asked for. Throws `install-failed` for a requirement that names an address instead of a release, unless the roots name the
 * same one, and for one that cannot be read and is not listed.
 */
function wantedBy({ roots, releases, markers, mask, }) {
    const wanted = new Map();
    const open = [];
    let steps = 0;
    const add = (name, { extras, specifier, by }) => {
        let one = wanted.get(name);
        if (one === undefined) {
            one = { name, root: roots.find(root => root.name === name), extras: new Set(), specifiers: new Map() };
            wanted.set(name, one);
            open.push(name);
        }
        const before = one.extras.size;
        for (const extra of extras)
            one.extras.add((0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizeName */ .P)(extra));
        if (one.extras.size > before)
            open.push(name);
        if (specifier !== '' && !one.specifiers.has(specifier))
            one.specifiers.set(specifier, by);
    };
    for (const { name, extras, specifier } of roots)
        add(name, { extras, specifier, by: 'the requirements' });
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
        const release = releases.get(name);
        const extras = [...(wanted.get(name)?.extras ?? [])];
        for (const requirement of release?.requires ?? []) {
            if ('unreadable' in requirement) {
                refuseUnreadable(requirement.unreadable, { release, roots, mask });
                continue;
            }
            steps += 1 + (requirement.marker === null ? 0 : extras.length);
            if (steps > mostSteps)
                throw tooMuch(release);
            if (requirement.marker !== null && !(0,_requirements_grammar_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluateMarker */ .U)(requirement.marker, markers, extras))
                continue;
            const needed = (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizeName */ .P)(requirement.name);
            if (requirement.url !== null)
                refuseAddress(requirement, { release, roots, mask });
            add(needed, { ...requirement, by: release?.title ?? '' });
        }
    }
    return wanted;
}
/** pip would fetch what stands there and build it, whatever is said of wheels, and no index vouches for it. */
function refuseAddress({ name, url }, { release, roots, mask }) {
    const own = roots.find(root => root.name === (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizeName */ .P)(name))?.url ?? null;
    const bare = (text) => (0,_requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .describeReference */ .P5)(text).base.trim();
    if (own !== null && url !== null && bare(own) === bare(url))
        return;
    const line = mask(`${name} @ ${url}`);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('install-failed', `${release?.title} needs ${line}: an address, not a release of an index.`, {
        help: `Pin a release of ${release?.name} that does not, or add the line \`${line}\` to the requirements, where it is judged as any other.`,
    });
}
function refuseUnreadable(text, { release, roots, mask }) {
    const name = /^\s*([A-Za-z0-9][\w.-]*)/.exec(text)?.[1] ?? '';
    if (roots.some(root => root.name === (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizeName */ .P)(name)))
        return;
    const shown = mask(text.slice(0, 200));
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('install-failed', `${release?.title} needs ${shown}, which is no requirement (PEP 508).`, {
        help: name === '' ? `Pin another release of ${release?.name}.` : `Add ${name} with a version to the requirements.`,
    });
}
function tooMuch(release) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('install-failed', `What ${release?.title} needs takes too long to be worked out.`, {
        help: `Pin another release of ${release?.name}, or ask for fewer extras of it.`,
    });
}
/** The specifiers that a release does not meet. */
function unmet({ specifiers }, { version }) {
    return [...specifiers.keys()].filter(specifier => !(0,_requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_4__/* .satisfies */ .ib)(version, specifier, { prereleases: true }));
}
/** One line that asks for all of it. */
function lineOf({ name, root, extras, specifiers }) {
    if (root !== undefined && root.url !== null)
        return root.line;
    const bracket = extras.size === 0 ? '' : `[${[...extras].sort().join(',')}]`;
    return `${name}${bracket}${[...specifiers.keys()].join(',')}${root?.hashes ?? ''}`;
}
/** `==1.0`; `===` for a version that is none (PEP 440), which is compared as text. */
function exactly(version) {
    return (0,_requirements_grammar_version_js__WEBPACK_IMPORTED_MODULE_5__/* .parseVersion */ .ot)(version) === undefined ? `===${version}` : `==${version}`;
}


/***/ }),

/***/ 31441:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ installError),
/* harmony export */   KF: () => (/* binding */ sourceOnly),
/* harmony export */   To: () => (/* binding */ isNoRelease),
/* harmony export */   _l: () => (/* binding */ needsSearch)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _no_wheel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76376);


/** The release without a wheel that made an install fail, or null: the food of `built-from-source`. */
function sourceOnly(error) {
    if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr) || error.code !== 'install-failed')
        return null;
    const { cause } = error;
    return typeof cause === 'object' && cause !== null && 'sourceOnly' in cause
        ? cause.sourceOnly
        : null;
}
/**
 * The error of an install that failed: the installer's own reason, without its stack and with credentials masked, and
 * what to do about it where the cause is a known one. A full disk is `disk-full`, everything else `install-failed`.
 */
function installError({ tool, outcome, sourceOnly, mask, requirements, further }) {
    const [stdout, stderr] = [outcome.stdout, outcome.stderr].map(text => nameLines(mask(text), requirements));
    const output = `${stdout}\n${stderr}`;
    const told = refusedBuild(output, stdout) ?? (tool === 'pip' ? pipReason(stdout, stderr) : uvReason(stderr));
    const all = `${output}\n${mask(further ?? '')}`;
    const lines = [...new Set([...(tool === 'pip' ? pipAside(all) : []), ...told])].slice(0, most);
    const cause = { outcome, sourceOnly };
    if (/No space left on device|os error 28\b|Errno 28\b|Disk quota exceeded/.test(output)) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('disk-full', `${tool} found no space left: ${lines[0] ?? 'it said nothing more.'}`, {
            help: 'Free some space, or point TMPDIR (on GitHub: RUNNER_TEMP) to a larger disk.',
            cause,
        });
    }
    const status = outcome.signal ? `ended by ${outcome.signal}` : `exit code ${outcome.code}`;
    const reason = lines.length > 0 ? lines.join('\n  ') : `it said nothing (${status}).`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('install-failed', `${tool} could not install the requirements: ${reason}`, {
        ...hint((0,_no_wheel_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutOthers */ .Wc)(`${output}\n${further ?? ''}`), sourceOnly),
        cause,
    });
}
/** What pip was at when it wanted to start a process, which it may not; see `python/run_pip.py`. */
function refusedBuild(output, stdout) {
    if (!buildRefused.test(output))
        return undefined;
    const last = [...stdout.matchAll(/^[ \t]*(?:Collecting|Processing) (\S.*)$/gm)].at(-1)?.[1] ?? 'a source distribution';
    return [`it would have to build ${last}, which runs code of it here.`];
}
const buildRefused = /pip may start no process here/;
/** `-r FILE (line 3)` as the requirement that stands there; `(from -r FILE (line 3))` behind a requirement says nothing. */
function nameLines(text, requirements) {
    const lines = requirements.split('\n');
    return text
        .replace(/ \(from -r \S*(?:requirements\.txt|\/fd\/\d+) \(line \d+\)\)/g, '')
        .replace(/-r \S*(?:requirements\.txt|\/fd\/\d+) \(line (\d+)\)/g, (all, number) => {
        return lines[Number(number) - 1]?.split(' --', 1)[0]?.trim() || all;
    });
}
/** Whether an install failed since no release was found that may be taken. */
function isNoRelease({ help }) {
    return help !== undefined && [noRelease, notForPython, notForPlatform].includes(help);
}
/** The error of a list for which other releases would have to be tried than the first that fit. */
function needsSearch({ name, specifiers }, reason = '') {
    const by = [...specifiers].map(([specifier, who]) => `${name}${specifier} for ${who}`);
    const message = `No release of ${name} was found that everything can use: ${by.join(', ')}.${reason}`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('install-failed', message, {
        help: 'A build does not try older releases of what asks for it: run `sitemount lock`, which does, and name the file that it writes in `requirements`.',
    });
}
/** What pip only warns of, or says when it is asked again, and what is the reason all the same. */
function pipAside(output) {
    const answer = /\b(?:HTTP error |too many )(429|5\d\d)\b|\b(429|5\d\d) (?:Client|Server) Error: ([A-Za-z][\w -]*?)(?= for url|$)/m.exec(output);
    const status = answer?.[1] ?? answer?.[2];
    const differing = /^.*\bhas (?:inconsistent|different) (?:name|version)\b.*$/im.exec(output)?.[0];
    return [
        ...(status === undefined ? [] : [`the index answers ${status}${answer?.[3] ? ` ${answer[3].trim()}` : ''}.`]),
        ...(differing === undefined
            ? []
            : [
                differing
                    .replace(/^.*?(?:WARNING: |Discarding )/, '')
                    .trim()
                    .slice(0, 500),
            ]),
    ];
}
const most = 12;
/**
 * pip's reason: its ERROR lines, the lines below them that belong to them (a hash mismatch, a conflict), and the last
 * line of a traceback in place of it. What was tried in vain comes after what it came to.
 */
function pipReason(stdout, stderr) {
    const conflict = /^The conflict is caused by:\n((?:[ \t]+\S.*\n?)+)/m.exec(stdout)?.[1]?.split('\n') ?? [];
    const reasons = [];
    let inside = false;
    let trace = false;
    for (const line of stderr.split(/\r?\n/)) {
        const error = /^\s*(?:ERROR|error): (.*)$/.exec(line)?.[1];
        if (error !== undefined) {
            inside = true;
            trace = /^Exception:?$/.test(error);
            if (!trace)
                reasons.push(error);
        }
        else if (/^Traceback \(most recent call last\)/.test(line)) {
            trace = true;
        }
        else if (trace) {
            // The one line of a traceback without indentation names the exception.
            if (/^[A-Za-z_][\w.]*(?:Error|Exception|Interrupt|Exit)\b/.test(line))
                reasons.push(line);
        }
        else if (/^\s*(?:WARNING|DEPRECATION|\[notice\]|note|hint)\b/i.test(line)) {
            inside = false;
        }
        else if (inside && line.trim() !== '') {
            reasons.push(line.trim());
        }
    }
    return tidy([...reasons, ...conflict], line => /^(?:ResolutionImpossible|Could not find a version|Ignored the following)/.test(line));
}
/** uv's reason: from its `error:` line on, causes and hints included, boxes and marks taken off. */
function uvReason(stderr) {
    const start = /^(?:error:|[ \t]*×)/m.exec(stderr);
    const lines = (start ? stderr.slice(start.index) : stderr).split(/\r?\n/).map(line => line
        .replace(/^[\s│×╰├─▶]+/u, '')
        .replace(/^(?:error|cause): /, '')
        .trim());
    return tidy(lines, () => false);
}
function tidy(lines, last) {
    const told = [...new Set(lines.map(line => line.trim().slice(0, 1000)).filter(line => line !== ''))];
    return [...told.filter(line => !last(line)), ...told.filter(last)].slice(0, most);
}
const notForPython = 'The release does not support this Python: pin one that does, or build with the Python it asks for.';
const notForPlatform = 'There is neither a wheel for this Python and platform nor source: pin a release that has one, or build with the Python it is for.';
const noRelease = 'No index that was asked has this release: check the name, the version and `index-url`.';
const conflict = 'Two requirements exclude each other: change one of the pins named above.';
/** What to do, for the causes that are known by their words. */
function hint(output, source) {
    if (source) {
        return {
            help: `${source.name} ${source.version} has no wheel for this Python, only source. Pin a release that has one, or set \`rules: "built-from-source: warning"\` to let its build run here.`,
        };
    }
    const known = hints.find(([pattern]) => pattern.test(output));
    return known ? { help: known[1] } : {};
}
const hints = [
    [
        /Port could not be cast|invalid port|Failed to parse: |InvalidProxyURL|InvalidURL|Invalid IPv6 URL|not appear to be an IPv4 or IPv6|invalid IPv6 address|invalid international domain/,
        'The URL of an index or of the proxy cannot be read: percent-encode the password in it (%2F for `/`, %23 for `#`, %3F for `?`, %40 for `@`).',
    ],
    [
        buildRefused,
        'Pin a release of what needs it that names releases of an index instead, or add the line to the requirements, where it is judged as any other.',
    ],
    [
        /DO NOT MATCH THE HASHES|Hash mismatch for/,
        'The index serves other bytes than the ones that were pinned. Find out why before you renew the hash.',
    ],
    [
        /Hashes are required in --require-hashes mode|In `?--require-hashes`? mode, all requirements must have|all requirements must have their versions pinned|no trusted hash was provided|Hash-checking is (?:required|enabled)/,
        'Once one line has a hash, every requirement and every dependency needs one: `sitemount lock` writes them all.',
    ],
    [
        /CERTIFICATE_VERIFY_FAILED|invalid peer certificate|UnknownIssuer/,
        "The index's certificate is not trusted here: name the authority's file in REQUESTS_CA_BUNDLE or SSL_CERT_FILE.",
    ],
    [
        /\b40[13] (?:Client Error|Unauthorized|Forbidden)|status client error \(40[13]|HTTP error 40[13]/,
        'The index refused the credentials: check those of `index-url`, or the netrc file.',
    ],
    [
        /\b429 Client Error|HTTP error 429|status client error \(429|too many 429/,
        'The index answers 429 (Too Many Requests): run it again later, or name a mirror in `index-url`.',
    ],
    [
        /\b5\d\d Server Error|HTTP error 5\d\d|status server error \(5\d\d|too many 5\d\d/,
        'The index fails by itself: run it again later, or name a mirror in `index-url`.',
    ],
    [
        /\bhas (?:inconsistent|different) (?:name|version)\b|does not start with '|Metadata (?:name|version) .* does not match/i,
        'The file name of the wheel and its METADATA say different things: pin another release, or have this one uploaded anew.',
    ],
    [
        /BadZipFile|Bad CRC-32|File is not a zip file|Wheel '[^']+' located at .* is invalid|has an invalid wheel|Error -\d+ while decompressing|incorrect (?:header|data) check|[Ii]nvalid zip|Failed to (?:read|extract|unzip)|truncated/,
        'The wheel is damaged: run it again; if it stays so, pin another release, or have this one uploaded anew.',
    ],
    [
        /connection broken by|Failed to establish a new connection|NameResolutionError|Temporary failure in name resolution|Read timed out|error sending request|tcp connect error|dns error|Failed to fetch|ProxyError|connection error:/,
        'The index could not be reached: check `index-url`, the proxy, and whether this machine has a network.',
    ],
    // The verbose answer holds a traceback with the same word in it.
    [/ERROR: ResolutionImpossible|have conflicting dependencies/, conflict],
    [/requires? a different python|Requires-Python|does not satisfy Python/i, notForPython],
    [/none of the wheel's tags|has no wheels with a matching|we only found wheels for/, notForPlatform],
    [/No matching distribution found|was not found in the package registry|there is no version of/, noRelease],
    [/your requirements are unsatisfiable/, conflict],
];


/***/ }),

/***/ 96608:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ follow),
/* harmony export */   i: () => (/* binding */ prepare)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99978);
/* harmony import */ var _core_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6567);
/* harmony import */ var _installer_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53635);




/** Writes the files and settles the switches. */
function prepare(options) {
    const { cache, indexes, fullyHashed, requirements, env, transport } = options;
    const urls = [...(0,_installer_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .indexUrls */ .Tp)(indexes), ...(transport.proxy ? [transport.proxy] : [])];
    const { mask } = (0,_core_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .gatherSecrets */ .b)({ env, urls });
    const asked = cache ? null : indexes;
    const handover = (0,_installer_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .handOver */ .Cl)({ ...options, indexes: asked });
    if (cache)
        handover.findLinks.push(node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cache.wheelhouse));
    // One hash makes pip demand them all; uv would silently install the lines without.
    const requireHashes = fullyHashed || indexes.requireHashes || /\s--hash[= ]/.test(requirements);
    return { ...options, handover, asked, requireHashes, mask };
}
/** Runs an installer and tells its lines as they come. */
function follow(job, { command, args, env, input, mark }) {
    const { log, mask, signal, handover } = job;
    return (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .eF)(command, args, {
        env,
        signal,
        cwd: handover.cwd,
        ...(input && { input }),
        onLine: line => {
            if (mark?.text === line)
                return mark.seen();
            const told = mask(line).trimEnd();
            if (told === '')
                return;
            log.debug(told);
            if (/^(?:Collecting|Installing|Downloading|Resolved|Prepared|Building)\b/.test(told))
                log.progress(told);
        },
    });
}


/***/ }),

/***/ 70538:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ install)
});

// EXTERNAL MODULE: ./src/core/cleanup.ts
var cleanup = __webpack_require__(3639);
// EXTERNAL MODULE: ./src/core/process.ts
var process = __webpack_require__(99978);
// EXTERNAL MODULE: ./src/core/steps.ts
var steps = __webpack_require__(29860);
// EXTERNAL MODULE: ./src/environment/inventory.ts
var environment_inventory = __webpack_require__(54741);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/environment/install/dependency-rounds.ts
var dependency_rounds = __webpack_require__(45944);
// EXTERNAL MODULE: ./src/environment/install/installer.ts
var installer = __webpack_require__(87397);
// EXTERNAL MODULE: ./src/environment/install/pip.ts
var install_pip = __webpack_require__(26564);
// EXTERNAL MODULE: ./src/environment/install/pip-failure.ts
var pip_failure = __webpack_require__(5611);
// EXTERNAL MODULE: ./src/environment/install/pip-process.ts
var pip_process = __webpack_require__(83636);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/requirements/grammar/name.ts
var grammar_name = __webpack_require__(831);
// EXTERNAL MODULE: ./src/requirements/grammar/reference.ts
var reference = __webpack_require__(62611);
// EXTERNAL MODULE: ./src/environment/install/install-job.ts
var install_job = __webpack_require__(96608);
;// CONCATENATED MODULE: ./src/environment/install/pip-sources.ts








/** Whether a line, or a name, is built on purpose; see `permitSources`. */
function isBuilt({ name, url = null }, { fromSource = [] }) {
    return url === null ? fromSource.includes(name) : (0,reference/* describeReference */.P5)(url).kind !== 'wheel';
}
/** What these source distributions say of themselves, dependencies left out: pip runs their build for the answer. */
async function lookIntoSources(job, pip, lines) {
    if (lines.length === 0)
        return [];
    const { report } = await runPip(job, pip, { lines, more: ['--dry-run', '--ignore-installed'] });
    const { install = [] } = JSON.parse(external_node_fs_default().readFileSync(report, 'utf8'));
    return install.map(({ metadata: { name, version, requires_dist = [] } }) => ({
        name: (0,grammar_name/* normalizeName */.P)(name),
        version,
        title: `${name} ${version}`,
        requires: requires_dist.map(dependency_rounds/* readRequires */.dk),
    }));
}
/** Builds and installs these, dependencies left out, and returns what was taken. */
async function installSources(job, pip, lines) {
    if (lines.length === 0)
        return [];
    const { report, outcome } = await runPip(job, pip, { lines, more: [] });
    return (0,install_pip/* pipSources */.m6)(report, outcome);
}
async function runPip(job, pip, { lines, more }) {
    const list = external_node_path_default().join(job.scratch, 'source-requirements.txt');
    const report = external_node_path_default().join(job.scratch, 'source-report.json');
    const requirements = lines.map(line => `${line}\n`).join('');
    external_node_fs_default().writeFileSync(list, requirements, { mode: 0o600 });
    external_node_fs_default().rmSync(report, { force: true });
    const handover = { ...job.handover, requirementFiles: [...job.handover.requirementFiles.slice(0, -1), list] };
    const args = [...(0,install_pip/* pipInstallArguments */.vG)({ ...job, pip, handover, indexes: job.asked, report }), '--no-deps', ...more];
    const env = (0,install_pip/* pipEnvironment */.d5)(handover.env, job.transport);
    const outcome = await (0,install_job/* follow */.e)(job, { command: job.virtualenv.executable, args, env });
    if (outcome.code !== 0)
        throw await (0,pip_failure/* failedPip */.f)(job, pip, { outcome, requirements, wanted: [] });
    return { report, outcome };
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./src/environment/install/install-error.ts
var install_error = __webpack_require__(31441);
// EXTERNAL MODULE: ./src/environment/install/sources.ts
var sources = __webpack_require__(59007);
;// CONCATENATED MODULE: ./src/environment/install/pip-log.ts

/**
 * Reads the log of a `pip download` (`--log`), which has the links that pip found. Of several places with a file of the same
 * name it is the one that states the same hash, else the one that pip downloaded from, else the first.
 */
function readPipLog(text) {
    const links = new Map();
    for (const [, link = ''] of text.matchAll(/ Found link (\S+?),? (?:\(from |\(requires-python:|version: )/g)) {
        const name = (0,sources/* fileName */.Md)(link);
        const known = links.get(name);
        if (known === undefined)
            links.set(name, [link]);
        else
            known.push(link);
    }
    const downloads = text.matchAll(/^\S+\s+(?:Downloading|Using cached) (https?:\S+)/gm);
    const downloaded = new Set([...downloads].map(match => (0,sources/* withoutCredentials */.ri)(match[1] ?? '')));
    const stated = (link) => /#(?:.*&)?sha256=([0-9a-f]{64})/i.exec(link)?.[1]?.toLowerCase();
    return {
        originOf({ filename, sha256 }) {
            const found = (links.get(filename) ?? []).filter(link => (stated(link) ?? sha256) === sha256);
            const link = found.find(link => stated(link) === sha256) ??
                found.find(link => downloaded.has((0,sources/* withoutCredentials */.ri)(link))) ??
                found[0] ??
                [...downloaded].find(url => (0,sources/* fileName */.Md)(url) === filename);
            return link === undefined ? null : (0,sources/* withoutCredentials */.ri)(link);
        },
        yanked: (0,sources/* yankedByPip */.rp)(text),
    };
}

;// CONCATENATED MODULE: ./src/environment/install/pip-wheels.ts














/** More rounds than any real list needs. */
const mostRounds = 200;
/**
 * Fetches the wheels that the requirements name and what these need into a new folder, installs nothing and runs nothing of it.
 * Each round asks pip for names without their dependencies, reads what the wheels say they need, and asks for what is new. A
 * complete list takes one round. With `backtracking` pip searches by itself, in one round, in a process that can build nothing.
 *
 * Throws `install-failed` for an address in the metadata of a wheel, before it is asked, and where releases do not fit together.
 */
async function fetchWheels(job, pip) {
    const folder = wheelsFolder(job);
    external_node_fs_default().rmSync(folder, { recursive: true, force: true });
    external_node_fs_default().mkdirSync(folder, { mode: 0o700 });
    const roots = (0,dependency_rounds/* readRoots */.Mi)(job.requirements);
    const state = { job, pip, folder, roots, wheels: new Map(), built: new Map(), waiting: undefined };
    try {
        if (job.backtracking === true && !roots.some(root => isBuilt(root, job)))
            await fetchAtOnce(state);
        else
            await fetchInRounds(state);
    }
    catch (error) {
        await state.waiting?.finish().catch(() => { });
        throw error;
    }
    const wheels = [...state.wheels.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    const built = [...state.built.values()].map(({ name, version }) => {
        const root = roots.find(one => one.name === name);
        return root !== undefined && root.url !== null ? root.line : `${name}${(0,dependency_rounds/* exactly */.pV)(version)}${root?.hashes ?? ''}`;
    });
    return { wheels, built, pip: state.waiting };
}
/** Where the wheels of an install are kept until it has ended. */
function wheelsFolder({ scratch }) {
    return external_node_path_default().join(scratch, 'wheels');
}
/** Whether pip can be asked for one thing at a time: what a source needs it tells from 22.2 on (`--dry-run`, `--report`). */
function canFetch(job, { version }) {
    return (0,installer/* atLeast */.jZ)(version, '22.2') || !(0,dependency_rounds/* readRoots */.Mi)(job.requirements).some(root => isBuilt(root, job));
}
async function fetchAtOnce(state) {
    await fetch(state, { args: [], requirements: state.job.requirements, wanted: [] });
    wantedNow(state);
}
async function fetchInRounds(state) {
    const { job, wheels, built } = state;
    const seen = new Set();
    for (let round = 1;; round++) {
        const wanted = wantedNow(state);
        for (const name of [...wheels.keys()].filter(one => !wanted.has(one)))
            forget(state, name);
        const open = [...wanted.values()].filter(one => {
            const release = wheels.get(one.name) ?? built.get(one.name);
            if (release === undefined)
                return true;
            const against = (0,dependency_rounds/* unmet */.iY)(one, release);
            if (against.length > 0)
                refuseConflict(one, { release, against, round });
            return against.length > 0;
        });
        if (open.length === 0)
            return;
        const lines = open.map(dependency_rounds/* lineOf */.cA).sort();
        const key = [...lines, ...[...wheels.values()].map(({ title }) => title).sort()].join('\n');
        if (round > mostRounds || seen.has(key))
            throw (0,install_error/* needsSearch */._l)(open[0]);
        seen.add(key);
        const sources = open.filter(one => isBuilt(one.root ?? one, job));
        for (const release of await lookIntoSources(job, state.pip, sources.filter(isNamed).map(dependency_rounds/* lineOf */.cA))) {
            built.set(release.name, release);
        }
        for (const one of sources.filter(source => !isNamed(source))) {
            const [release] = await lookIntoSources(job, state.pip, [(0,dependency_rounds/* lineOf */.cA)(one)]);
            if (release === undefined)
                throw new errors/* SitemountError */.hr('internal', `pip does not say what ${one.name} is.`);
            built.set(release.name, release);
            // Only now is it known what this address is.
            if (one.root !== undefined)
                one.root.name = release.name;
        }
        const rest = open.filter(one => !sources.includes(one));
        for (const { name } of rest)
            forget(state, name);
        if (rest.length === 0)
            continue;
        const requirements = rest.map(one => `${(0,dependency_rounds/* lineOf */.cA)(one)}\n`).join('');
        await fetch(state, { args: ['--no-deps'], requirements, wanted: rest });
        const missing = rest.find(({ name }) => !wheels.has(name));
        if (missing !== undefined)
            throw new errors/* SitemountError */.hr('internal', `pip fetched no wheel of ${missing.name}.`);
    }
}
/** Whether it is known which distribution is asked for: the address of an archive or a folder does not say. */
function isNamed({ name, root }) {
    return root === undefined || root.url === null || name !== root.url;
}
function wantedNow({ job, roots, wheels, built }) {
    return (0,dependency_rounds/* wantedBy */.fy)({ roots, releases: new Map([...built, ...wheels]), markers: job.markers, mask: job.mask });
}
function forget({ wheels }, name) {
    const wheel = wheels.get(name);
    if (wheel === undefined)
        return;
    external_node_fs_default().rmSync(wheel.file, { force: true });
    wheels.delete(name);
}
/** Has a new pip fetch these lines into the folder, and takes up what came. */
async function fetch(state, { args, requirements, wanted }) {
    const { job, pip, folder } = state;
    await state.waiting?.finish();
    state.waiting = undefined;
    const list = external_node_path_default().join(job.scratch, 'round-requirements.txt');
    const log = external_node_path_default().join(job.scratch, 'pip-log.txt');
    external_node_fs_default().writeFileSync(list, requirements, { mode: 0o600 });
    external_node_fs_default().writeFileSync(log, '', { mode: 0o600 });
    const handover = { ...job.handover, requirementFiles: [...job.handover.requirementFiles.slice(0, -1), list] };
    const download = (0,install_pip/* pipDownloadArguments */.qF)({ ...job, pip, handover, indexes: job.asked, into: folder, fromSource: [] });
    const started = await (0,pip_process/* startWaitingPip */.Di)(job, {
        args: [...download, ...args, `--log=${log}`],
        runner: pip.runner,
        folder,
    });
    state.waiting = started;
    if (started.wheels === null) {
        const outcome = await started.finish();
        state.waiting = undefined;
        throw await (0,pip_failure/* failedPip */.f)(job, pip, { outcome, requirements, wanted });
    }
    const known = new Set([...state.wheels.values()].map(({ file }) => external_node_path_default().basename(file)));
    const { originOf, yanked } = readPipLog(external_node_fs_default().readFileSync(log, 'utf8'));
    external_node_fs_default().rmSync(log);
    for (const [filename, metadata] of started.wheels) {
        if (known.has(filename))
            continue;
        const release = readRelease(filename, metadata);
        const { sha256 = '' } = metadata;
        const file = external_node_path_default().join(folder, filename);
        const address = state.roots.find(root => root.name === release.name && root.url !== null);
        const url = address === undefined ? originOf({ filename, sha256 }) : addressOf(address);
        const isYanked = yanked.has(`${release.name} ${release.version}`);
        const source = {
            normalizedName: release.name,
            version: release.version,
            kind: 'wheel',
            url,
            sha256,
            yanked: isYanked,
        };
        state.wheels.set(release.name, { ...release, file, sha256, address, source });
    }
}
/** What a wheel says it needs; which release it is says its file name, which pip held against its metadata. */
function readRelease(filename, metadata) {
    const artifact = (0,sources/* artifactOf */.qB)(filename);
    if (artifact === undefined || 'problem' in metadata) {
        const why = 'problem' in metadata ? metadata.problem : 'its name is not that of a wheel';
        throw new errors/* SitemountError */.hr('install-failed', `${filename} cannot be read: ${why}.`, {
            help: 'Pin another release: no installer can be relied on to read this file as it is meant.',
        });
    }
    const version = metadata.version || artifact.version.replaceAll('_', '-');
    return { name: artifact.normalizedName, version, title: filename, requires: metadata.requires.map(dependency_rounds/* readRequires */.dk) };
}
/** The address of a line as the result tells it. */
function addressOf({ url }) {
    if (url === null)
        return null;
    const { base } = (0,reference/* describeReference */.P5)(url);
    return (0,reference/* schemeOf */.dz)(url) === '' ? (0,external_node_url_.pathToFileURL)(base).href : (0,sources/* withoutCredentials */.ri)(base);
}
/** Throws where another release of the name cannot help: its line says which it is, or names an address. */
function refuseConflict({ name, root, specifiers }, { release, against }) {
    const isSettled = root !== undefined && (root.url !== null || /^===?[^*,]+$/.test(root.specifier));
    if (!isSettled)
        return;
    const [specifier = ''] = against;
    const own = root.url === null ? `${name}${root.specifier}` : release.title;
    const message = `${specifiers.get(specifier)} needs ${name}${specifier}, but the requirements say ${own}.`;
    throw new errors/* SitemountError */.hr('install-failed', message, {
        help: 'Two requirements exclude each other: change one of the pins named above.',
    });
}

// EXTERNAL MODULE: ./src/environment/metadata.ts
var environment_metadata = __webpack_require__(75500);
// EXTERNAL MODULE: ./src/environment/record-row.ts
var record_row = __webpack_require__(41501);
// EXTERNAL MODULE: ./src/environment/walk.ts
var walk = __webpack_require__(77272);
;// CONCATENATED MODULE: ./src/environment/wheels/entry-points.ts
// Where Python's `str.splitlines()` ends a line.
const lineEnds = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/;
/**
 * The programs that an `entry_points.txt` asks for, as the most generous of its readers has them (importlib.metadata,
 * pkg_resources, configparser): blanks and case of a section's name do not count, `=` or `:` parts a name from its target.
 */
function readEntryPoints(text) {
    const found = [];
    let group;
    for (const line of text.replace(/^\ufeff/, '').split(lineEnds)) {
        const trimmed = line.trim();
        // A semicolon begins a comment for one reader only.
        if (trimmed === '' || trimmed.startsWith('#') || (trimmed.startsWith(';') && !trimmed.includes('=')))
            continue;
        if (/^\[.*\]$/.test(trimmed)) {
            group = groupOf(trimmed);
            continue;
        }
        if (group === undefined)
            continue;
        const split = trimmed.search(trimmed.includes('=') ? /=/ : /:/);
        const at = split < 0 ? trimmed.length : split;
        found.push({ group, name: trimmed.slice(0, at).trim(), target: trimmed.slice(at + 1).trim() });
    }
    return found;
}
function groupOf(section) {
    // One pass: a pattern would try each bracket of a hostile one.
    let end = section.length;
    while (/[\]\s]/.test(section[end - 1] ?? ''))
        end--;
    const name = section
        .slice(0, end)
        .replace(/^[[\s]+/, '')
        .toLowerCase();
    return name === 'console_scripts' || name === 'gui_scripts' ? name : undefined;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
var external_node_zlib_default = /*#__PURE__*/__webpack_require__.n(external_node_zlib_);
// EXTERNAL MODULE: ./src/core/damaged.ts
var damaged = __webpack_require__(57684);
;// CONCATENATED MODULE: ./src/environment/wheels/zip.ts



const endBytes = 22;
const locatorBytes = 20;
const wideEndBytes = 56;
const centralBytes = 46;
const wide = 0xffffffff;
/** Bytes of a central directory that are read; about a million entries. */
const directoryLimit = 128 << 20;
/**
 * The entries in the central directory of a zip file, in its order (APPNOTE.TXT 4.3.12 to 4.3.16). Python's `zipfile`, with
 * which pip reads wheels, takes names and sizes from there and gives no more bytes of an entry than it says. Throws `archive`
 * for a file in which another reader could find another directory: a comment, bytes before the first or behind the last
 * entry, two ends that differ.
 */
function readDirectory(descriptor) {
    const { size } = external_node_fs_default().fstatSync(descriptor);
    const { offset, bytes, count } = readEnd(descriptor, size);
    if (bytes > directoryLimit)
        throw (0,damaged/* damaged */.q)('its central directory is too long');
    const directory = readAt(descriptor, { offset, bytes });
    const entries = [];
    let at = 0;
    while (at < directory.length) {
        const { entry, length } = readLine(directory.subarray(at));
        entries.push(entry);
        at += length;
    }
    if (entries.length !== count)
        throw (0,damaged/* damaged */.q)('its central directory has another number of entries than its end says');
    return entries;
}
function readEnd(descriptor, size) {
    if (size < endBytes)
        throw (0,damaged/* damaged */.q)('it is no zip file');
    const end = readAt(descriptor, { offset: size - endBytes, bytes: endBytes });
    if (end.readUInt32LE(0) !== 0x06054b50 || end.readUInt16LE(20) !== 0) {
        throw (0,damaged/* damaged */.q)('it does not end as a zip file does: it is cut, or something follows');
    }
    const plain = { count: end.readUInt16LE(10), bytes: end.readUInt32LE(12), offset: end.readUInt32LE(16) };
    const found = readWideEnd(descriptor, { size, plain }) ?? { ...plain, from: size - endBytes };
    if (found.offset + found.bytes !== found.from)
        throw (0,damaged/* damaged */.q)('its central directory does not lie where its end says');
    return found;
}
/** The zip64 records before the end, where there are any: readers take them also where nothing asks for them. */
function readWideEnd(descriptor, { size, plain }) {
    const from = size - endBytes - locatorBytes - wideEndBytes;
    if (from < 0)
        return undefined;
    const records = readAt(descriptor, { offset: from, bytes: wideEndBytes + locatorBytes });
    if (records.readUInt32LE(wideEndBytes) !== 0x07064b50)
        return undefined;
    if (records.readUInt32LE(0) !== 0x06064b50 || zip_long(records, wideEndBytes + 8) !== from) {
        throw (0,damaged/* damaged */.q)('its zip64 end does not lie where it says');
    }
    const found = { count: zip_long(records, 32), bytes: zip_long(records, 40), offset: zip_long(records, 48) };
    const agree = [found.count, 0xffff].includes(plain.count) &&
        [found.bytes, wide].includes(plain.bytes) &&
        [found.offset, wide].includes(plain.offset);
    if (!agree)
        throw (0,damaged/* damaged */.q)('its two ends differ');
    return { ...found, from };
}
function readLine(bytes) {
    if (bytes.length < centralBytes || bytes.readUInt32LE(0) !== 0x02014b50) {
        throw (0,damaged/* damaged */.q)('its central directory cannot be read');
    }
    const nameEnd = centralBytes + bytes.readUInt16LE(28);
    const extraEnd = nameEnd + bytes.readUInt16LE(30);
    const length = extraEnd + bytes.readUInt16LE(32);
    if (bytes.length < length)
        throw (0,damaged/* damaged */.q)('its central directory is cut');
    const raw = bytes.subarray(centralBytes, nameEnd);
    const isMarked = (bytes.readUInt16LE(8) & 0x800) !== 0;
    // Without the mark a name is code page 437 to one reader and UTF-8 to the next; U+FFFD is refused by its judge.
    const name = isMarked || raw.every(byte => byte < 0x80) ? raw.toString('utf8') : '\ufffd';
    const extra = readExtra(bytes.subarray(nameEnd, extraEnd), {
        bytes: bytes.readUInt32LE(24),
        packed: bytes.readUInt32LE(20),
        offset: bytes.readUInt32LE(42),
    });
    const { otherName, ...sizes } = extra;
    const kind = kindOf(bytes.readUInt32LE(38) >>> 16, name);
    const path = kind === 'folder' ? name.replace(/\/$/, '') : name;
    const isOther = otherName !== undefined && otherName !== name;
    return { entry: { path, kind, method: bytes.readUInt16LE(10), ...sizes, ...(isOther && { otherName }) }, length };
}
/** Sizes from the zip64 field (APPNOTE.TXT 4.5.3), and the name of the Info-ZIP Unicode Path field (4.6.9), which some readers take. */
function readExtra(extra, plain) {
    const sizes = { ...plain };
    let otherName;
    for (let at = 0; at + 4 <= extra.length;) {
        const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
        const id = extra.readUInt16LE(at);
        if (id === 1) {
            let inside = 0;
            for (const key of ['bytes', 'packed', 'offset']) {
                if (plain[key] !== wide)
                    continue;
                if (field.length < inside + 8)
                    throw (0,damaged/* damaged */.q)('an entry has no fitting zip64 field');
                sizes[key] = zip_long(field, inside);
                inside += 8;
            }
        }
        if (id === 0x7075)
            otherName = field.subarray(5).toString('utf8');
        at += 4 + extra.readUInt16LE(at + 2);
    }
    return { ...sizes, ...(otherName !== undefined && { otherName }) };
}
const kinds = new Map([
    [0o120000, 'symbolic link'],
    [0o020000, 'device'],
    [0o060000, 'device'],
    [0o140000, 'device'],
    [0o010000, 'pipe'],
]);
function kindOf(mode, name) {
    return kinds.get(mode & 0o170000) ?? (name.endsWith('/') ? 'folder' : 'file');
}
/** The content of an entry as text, or null for one that is longer than `limit` bytes. Throws `archive` for one that cannot be read. */
function readText(descriptor, { entry, limit }) {
    const { bytes, packed, method, offset } = entry;
    if (bytes > limit || packed > limit + 4096)
        return null;
    const header = readAt(descriptor, { offset, bytes: 30 });
    const start = offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    const content = readAt(descriptor, { offset: start, bytes: packed });
    if (method === 0)
        return content.toString('utf8');
    if (method !== 8)
        throw (0,damaged/* damaged */.q)(`its metadata is compressed by the method ${method}, not 0 or 8`);
    try {
        return external_node_zlib_default().inflateRawSync(content, { maxOutputLength: Math.max(bytes, 1) }).toString('utf8');
    }
    catch (cause) {
        throw (0,damaged/* damaged */.q)('its metadata does not decompress, or to more than it says', cause);
    }
}
function zip_long(bytes, at) {
    const value = bytes.readBigUInt64LE(at);
    if (value > BigInt(Number.MAX_SAFE_INTEGER))
        throw (0,damaged/* damaged */.q)('it holds an impossible number');
    return Number(value);
}
function readAt(descriptor, { offset, bytes }) {
    const buffer = Buffer.alloc(bytes);
    let done = 0;
    while (done < bytes) {
        const got = external_node_fs_default().readSync(descriptor, buffer, done, bytes - done, offset + done);
        if (got === 0)
            throw (0,damaged/* damaged */.q)('it is cut');
        done += got;
    }
    return buffer;
}

;// CONCATENATED MODULE: ./src/environment/wheels/inspect.ts










/** Bytes of an `entry_points.txt` that is read. */
const entryPointsLimit = 1 << 20;
/**
 * What a wheel would install, from its central directory, RECORD and entry points; nothing of it is unpacked. A file that is no
 * wheel, or one that readers could read differently, is told as its `problem`.
 */
function inspectWheel(file) {
    const base = { file: external_node_path_default().basename(file), normalizedName: (0,grammar_name/* normalizeName */.P)(external_node_path_default().basename(file).split('-', 1)[0] ?? '') };
    let descriptor;
    try {
        descriptor = external_node_fs_default().openSync(file, (external_node_fs_default()).constants.O_RDONLY | ((external_node_fs_default()).constants.O_NONBLOCK ?? 0));
        const entries = readDirectory(descriptor);
        return { ...base, entries: entries.map(publicEntry), ...readMetadata(descriptor, entries) };
    }
    catch (error) {
        const problem = problemOf(error);
        return { ...base, entries: [], entryPoints: [], record: null, problem };
    }
    finally {
        if (descriptor !== undefined)
            external_node_fs_default().closeSync(descriptor);
    }
}
/** Each wheel that lies in a folder, by name. Throws nothing: a folder that cannot be read holds none. */
function inspectWheels(folder) {
    return namesIn(folder)
        .filter(name => name.toLowerCase().endsWith('.whl'))
        .map(name => inspectWheel(path.join(folder, name)));
}
function publicEntry({ path: name, kind, bytes, otherName }) {
    return { path: name, kind, bytes, ...(otherName !== undefined && { otherName }) };
}
function readMetadata(descriptor, entries) {
    const read = (name, limit) => entries
        .filter(entry => isMetadata(entry.path, name))
        .map(entry => readText(descriptor, { entry, limit }) ?? tooLong(name));
    const records = read('RECORD', record_row/* recordLimit */.$0);
    return {
        entryPoints: read('entry_points.txt', entryPointsLimit).flatMap(readEntryPoints),
        record: records.length === 0 ? null : records.flatMap(environment_metadata/* parseRecord */.Hh),
    };
}
function isMetadata(entry, name) {
    const [folder = '', file] = entry.split('/', 2);
    return folder.endsWith('.dist-info') && file === name && entry.length === folder.length + 1 + name.length;
}
function tooLong(name) {
    throw new errors/* SitemountError */.hr('archive', `The archive is damaged: its ${name} is too long.`);
}
function problemOf(error) {
    if (error instanceof errors/* SitemountError */.hr)
        return error.message.replace(/^The archive is damaged: |\.$/g, '');
    return `it cannot be read (${(0,errors/* systemCode */.xU)(error) ?? 'unknown'})`;
}
/**
 * The wheels that uv unpacked into its cache, one folder each below `archive-v…`: what is not a library of theirs, by its path, and
 * the rest by RECORD. Names that lead elsewhere uv refuses or leaves out itself. Empty where uv keeps them in another way: what
 * was installed is judged in any case.
 */
function inspectUnpacked(cache) {
    return namesIn(cache)
        .filter(name => /^archive-v\d+$/.test(name))
        .flatMap(name => namesIn(external_node_path_default().join(cache, name)).map(archive => external_node_path_default().join(cache, name, archive)))
        .flatMap(inspectFolder);
}
function inspectFolder(folder) {
    const tops = namesIn(folder);
    const metadata = tops.find(name => name.endsWith('.dist-info'));
    if (metadata === undefined)
        return [];
    const read = (name, limit) => readSmall(external_node_path_default().join(folder, metadata, name), limit);
    const record = read('RECORD', record_row/* recordLimit */.$0);
    const data = tops
        .filter(name => name.endsWith('.data'))
        .flatMap(name => (0,steps/* atOnce */.zd)((0,walk/* walk */.GG)(external_node_path_default().join(folder, name))).map(({ path: file, kind, bytes }) => ({
        path: `${name}/${file}`,
        kind: kind === 'link' ? 'symbolic link' : kind === 'folder' ? kind : 'file',
        bytes,
    })));
    return [
        {
            file: metadata,
            normalizedName: (0,grammar_name/* normalizeName */.P)(metadata.split('-', 1)[0] ?? ''),
            entries: data,
            entryPoints: readEntryPoints(read('entry_points.txt', entryPointsLimit) ?? ''),
            record: record === null ? null : (0,environment_metadata/* parseRecord */.Hh)(record),
        },
    ];
}
function namesIn(folder) {
    try {
        return external_node_fs_default().readdirSync(folder).sort();
    }
    catch {
        return [];
    }
}
function readSmall(file, limit) {
    try {
        return external_node_fs_default().statSync(file).size > limit ? null : external_node_fs_default().readFileSync(file, 'utf8');
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/environment/pip-hashed.ts










/**
 * Installs a list with hashes in one run of pip, which takes what the lines name, without dependencies, in a process that can
 * build nothing, and waits before it installs until the wheels were judged.
 *
 * Returns what was taken, or undefined, with nothing installed, where the list does not hold all that its wheels need, or where
 * this pip does not say what it took (before 22.2) or cannot be stopped: `fetchWheels` does it then, or says what is missing.
 *
 * Throws `install-failed` for wheels that are refused, for an address in their metadata, and with pip's own reason.
 */
async function installHashed(job, { pip, safety }) {
    const { scratch, requirements } = job;
    const roots = (0,dependency_rounds/* readRoots */.Mi)(requirements);
    if (!job.requireHashes || !(0,installer/* atLeast */.jZ)(pip.version, '22.2') || roots.some(root => isBuilt(root, job)))
        return undefined;
    const report = (0,install_pip/* reportFile */.rn)(scratch);
    external_node_fs_default().rmSync(report, { force: true });
    const args = [...(0,install_pip/* pipInstallArguments */.vG)({ ...job, pip, indexes: job.asked, fromSource: [], report }), '--no-deps'];
    const waiting = await (0,pip_process/* startWaitingPip */.Di)(job, { args, runner: pip.runner, folder: pip_process/* beforeInstall */.tQ });
    try {
        if (waiting.wheels !== null && !isComplete(job, { roots, wheels: waiting.wheels }))
            return undefined;
        // Nothing else lets pip go on.
        safety.judge([...(waiting.wheels?.values() ?? [])].map(({ file = '' }) => inspectWheel(file)));
        const outcome = await waiting.finish([]);
        if (outcome.code === pip_process/* unknownPip */.oC)
            return undefined;
        if (outcome.code !== 0)
            throw await (0,pip_failure/* failedPip */.f)(job, pip, { outcome, requirements, wanted: [] });
        if (waiting.wheels === null)
            throw new errors/* SitemountError */.hr('internal', `pip ${pip.version} did not wait for its wheels to be judged.`);
        return (0,install_pip/* pipSources */.m6)(report, outcome);
    }
    finally {
        await waiting.finish();
    }
}
/** Whether these wheels are all that the list and they themselves need. */
function isComplete({ markers, mask }, { roots, wheels }) {
    const releases = new Map([...wheels].map(([filename, metadata]) => {
        const release = readRelease(filename, metadata);
        return [release.name, release];
    }));
    return [...(0,dependency_rounds/* wantedBy */.fy)({ roots, releases, markers, mask }).values()].every(one => {
        const release = releases.get(one.name);
        return release !== undefined && (0,dependency_rounds/* unmet */.iY)(one, release).length === 0;
    });
}

// EXTERNAL MODULE: ./src/environment/wheels/safety.ts + 2 modules
var wheels_safety = __webpack_require__(57433);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/environment/install/direct-url.ts




/**
 * Sets the address in the `direct_url.json` (PEP 610) of a distribution that was installed from a file of ours: the one that its
 * requirement names. Its row of RECORD follows. Without an effect where the installer wrote none.
 */
function recordAddress(site, { name, url }) {
    const folder = external_node_fs_default().readdirSync(site).find(entry => {
        const own = /^(.+)-[^-]+\.dist-info$/.exec(entry)?.[1];
        return own !== undefined && (0,grammar_name/* normalizeName */.P)(own) === name;
    });
    if (folder === undefined)
        return;
    const file = external_node_path_default().join(site, folder, 'direct_url.json');
    const record = external_node_path_default().join(site, folder, 'RECORD');
    if (!external_node_fs_default().existsSync(file) || !external_node_fs_default().existsSync(record))
        return;
    const text = JSON.stringify({ ...JSON.parse(external_node_fs_default().readFileSync(file, 'utf8')), url });
    const hash = (0,external_node_crypto_.createHash)('sha256').update(text).digest('base64url');
    const row = `${folder}/direct_url.json,sha256=${hash},${Buffer.byteLength(text)}`;
    const rows = external_node_fs_default().readFileSync(record, 'utf8').split('\n');
    const named = rows.map(line => line.startsWith(`${folder}/direct_url.json,`) ? line.replace(/^[^\r]*/, () => row) : line);
    external_node_fs_default().writeFileSync(file, text);
    external_node_fs_default().writeFileSync(record, named.join('\n'));
}

// EXTERNAL MODULE: ./src/environment/install/no-wheel.ts
var no_wheel = __webpack_require__(76376);
// EXTERNAL MODULE: ./src/core/reach.ts
var reach = __webpack_require__(98252);
;// CONCATENATED MODULE: ./src/environment/install/sources-in-reach.ts



/**
 * Refuses what was taken from outside the workspace of a job by a page or an index that lies in it: the names of the files stand there,
 * and the installer follows them. What the workflow names, by an input or a file outside, is its own choice.
 *
 * Throws `unreadable` with the file.
 */
function refuseSourcesOutOfReach(sources, { requirements, indexes: { index, extra, findLinks } }) {
    const direct = requirements.split('\n').flatMap(line => /(?:^| )(?:file:\S+|\/\S+)/.exec(line)?.[0].trim() ?? []);
    const roots = [...index, ...extra, ...findLinks, ...direct].flatMap(reference/* localPaths */.OU).map(one => external_node_path_default().normalize(one));
    const ofWorkflow = roots.filter(root => (0,reach/* outOfReach */.nn)(root, 'repository') !== undefined);
    for (const { url, normalizedName, version } of sources) {
        for (const file of url === null ? [] : (0,reference/* localPaths */.OU)(url).filter((external_node_path_default()).isAbsolute)) {
            const isOfWorkflow = ofWorkflow.some(root => isBelow(root, external_node_path_default().normalize(file)));
            const what = `${normalizedName} ${version}: ${file}, to which an index or a page of --find-links in the repository leads,`;
            if (!isOfWorkflow)
                (0,reach/* refuseOutOfReach */.xM)(file, 'repository', what);
        }
    }
}
/** A page of links names what lies beside it, or anywhere else. */
function isBelow(root, file) {
    return file === root || file.startsWith(`${root}/`) || file.startsWith(`${external_node_path_default().dirname(root)}/`);
}

// EXTERNAL MODULE: ./src/environment/install/uv.ts
var install_uv = __webpack_require__(68870);
// EXTERNAL MODULE: ./src/environment/install/wheelhouse.ts
var wheelhouse = __webpack_require__(84604);
;// CONCATENATED MODULE: ./src/environment/install/install.ts



















/**
 * Installs the canonical requirements into the virtualenv and returns what was taken. Whatever the job's environment and
 * configuration files say about pip or uv has no part in it.
 *
 * Throws `install-failed` with the installer's own reason (see `sourceOnly`) or for what is unsafe about the wheels (see
 * `unsafeInstall`), `unreadable` for what lies outside the workspace of a job, `disk-full`, `unwritable`, `interrupted`.
 */
async function install(options) {
    const { installer, requirements } = options;
    const name = `${installer.kind} ${installer.version}`;
    const started = performance.now();
    const seconds = () => (performance.now() - started) / 1000;
    // Both installers refuse a file without requirements.
    if (!/^\s*[^\s#]/m.test(requirements))
        return { sources: [], installer: name, seconds: seconds() };
    const safety = (0,wheels_safety/* openSafety */.F)(options);
    const job = (0,install_job/* prepare */.i)(options);
    try {
        const { sources, ...seen } = await (installer.kind === 'pip'
            ? installWithPip(job, { pip: installer, safety })
            : installWithUv(job, { uv: installer, safety }));
        if (options.cache === undefined)
            refuseSourcesOutOfReach(sources, options);
        const told = options.cache ? (0,wheelhouse/* recallSources */.wy)(options.cache.wheelhouse, sources) : sources;
        return { ...seen, wheels: safety.wheels(), sources: told, installer: name, seconds: seconds() };
    }
    finally {
        job.handover.forget();
    }
}
/**
 * Fetches the wheels, then installs these files, without an index and without looking for dependencies: what was looked at is
 * what is installed, and pip never builds what a wheel names. A complete list with hashes needs one step for that. Where
 * everything may be built, pip does it all at once.
 */
async function installWithPip(job, { pip, safety }) {
    if (!job.wheelsOnly || !canFetch(job, pip))
        return installAtOnce(job, { pip, safety });
    return safety.run(async (signal) => {
        const stoppable = { ...job, signal };
        const sources = await installHashed(stoppable, { pip, safety });
        return sources === undefined ? installFetched(stoppable, { pip, safety }) : { sources };
    });
}
async function installFetched(job, { pip, safety }) {
    const { virtualenv, scratch, mask, requirements, discards = cleanup/* discardNow */.d } = job;
    const { wheels, built, pip: waiting } = await fetchWheels(job, pip);
    try {
        safety.judge(wheels.map(({ file }) => inspectWheel(file)));
        // Before the wheels: start-up code of these would run in the builds.
        const sources = await installSources(job, pip, built);
        if (waiting !== undefined) {
            const outcome = await waiting.finish((0,install_pip/* pipInstallFetchedArguments */.aj)({ scratch, wheels }));
            if (outcome.code !== 0)
                throw (0,install_error/* installError */.A8)({ tool: 'pip', outcome, sourceOnly: null, mask, requirements });
        }
        for (const { name, address, source } of wheels) {
            if (address !== undefined && source.url !== null)
                recordAddress(virtualenv.site, { name, url: source.url });
        }
        const taken = [...wheels.map(({ source }) => source), ...sources];
        return { sources: taken.sort((a, b) => (a.normalizedName < b.normalizedName ? -1 : 1)) };
    }
    finally {
        await waiting?.finish();
        discards.discard(wheelsFolder(job));
    }
}
async function installAtOnce(job, { pip, safety }) {
    const { virtualenv, transport, handover, scratch } = job;
    const report = (0,install_pip/* reportFile */.rn)(scratch);
    const env = (0,install_pip/* pipEnvironment */.d5)(handover.env, transport);
    const args = (0,install_pip/* pipInstallArguments */.vG)({ ...job, pip, indexes: job.asked, report });
    const outcome = await safety.run(signal => (0,install_job/* follow */.e)({ ...job, signal }, { command: virtualenv.executable, args, env }));
    if (outcome.code !== 0)
        throw await (0,pip_failure/* failedPip */.f)(job, pip, { outcome, requirements: job.requirements, wanted: [] });
    return { sources: (0,install_pip/* pipSources */.m6)(report, outcome) };
}
async function installWithUv(job, { uv, safety }) {
    const { virtualenv, transport, handover, scratch, mask, requirements, wheelsOnly, discards = cleanup/* discardNow */.d } = job;
    const options = { ...job, uv, indexes: job.asked };
    const env = (0,install_uv/* uvEnvironment */.dF)(handover.env, transport);
    try {
        // uv keeps no hash of a wheel from a folder unless it was asked for one before, and would unpack it a second time.
        const early = fromFolders(job)
            ? await safety.run(signal => askSources({ ...options, signal }, { env, offline: false }))
            : '';
        const outcome = await safety.run(signal => (0,install_job/* follow */.e)({ ...job, signal }, { command: uv.executable, args: (0,install_uv/* uvInstallArguments */.He)(options), env }));
        // uv downloads, unpacks and installs in one go. It starts no Python for that but to ask for its version, which it did before.
        safety.judge(inspectUnpacked((0,install_uv/* uvCache */.mo)(scratch)));
        if (outcome.code !== 0) {
            const sourceOnly = wheelsOnly ? (0,no_wheel/* sourceOnlyForUv */.o2)(outcome.stderr) : null;
            throw (0,install_error/* installError */.A8)({ tool: 'uv', outcome, sourceOnly, mask, requirements });
        }
        const pylock = early || (await askSources(options, { env, offline: true }));
        // Until then the installed files are hard links into it, and a later chmod of one would change both.
        discards.discard((0,install_uv/* uvCache */.mo)(scratch));
        const inventory = await (0,steps/* inTurns */.gG)((0,environment_inventory/* takeInventory */.O)(virtualenv.site), job.signal);
        const { distributions } = inventory;
        return { inventory, sources: (0,sources/* uvSources */.kZ)({ distributions, pylock, output: `${outcome.stdout}\n${outcome.stderr}` }) };
    }
    catch (error) {
        // At once: it may be tried again, in the same place.
        cleanup/* discardNow */.d.discard((0,install_uv/* uvCache */.mo)(scratch));
        throw error;
    }
}
function fromFolders({ requireHashes, handover }) {
    return !requireHashes && handover.findLinks.length > 0;
}
/** What uv takes for the requirements, as the text of a `pylock.toml` (PEP 751); empty when it cannot say. */
async function askSources(job, { env, offline }) {
    const { uv, scratch, signal } = job;
    const args = (0,install_uv/* uvSourcesArguments */.gp)({ ...job, offline });
    // An index may take its time; what the cache holds is told at once.
    const outcome = await (0,process/* run */.eF)(uv.executable, args, { env, cwd: scratch, signal, timeout: offline ? 60_000 : 0 });
    return outcome.code === 0 ? outcome.stdout : '';
}


/***/ }),

/***/ 53635:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cl: () => (/* binding */ handOver),
  Tp: () => (/* binding */ indexUrls),
  fK: () => (/* binding */ withProxy)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/python/scrub.ts
var scrub = __webpack_require__(70333);
;// CONCATENATED MODULE: ./src/environment/install/secret-file.ts

/**
 * Keeps `text` in a file that has no name by the time the text is written: `draft`, a new path, is unlinked first. So nothing is
 * left of it on the disk, whatever ends this process, and no child inherits it. Undefined where other processes could not
 * open it: without Linux's /proc, or where the descriptors of this process are root's alone (prctl(2), PR_SET_DUMPABLE).
 *
 * Throws what the system says of the write.
 */
function openSecretFile(text, draft) {
    if (!isReadableByOthersOfThisUser())
        return undefined;
    const descriptor = external_node_fs_default().openSync(draft, 'wx+', 0o600);
    let open = true;
    const close = () => {
        if (open)
            external_node_fs_default().closeSync(descriptor);
        open = false;
    };
    try {
        external_node_fs_default().unlinkSync(draft);
        external_node_fs_default().writeSync(descriptor, text);
        const path = `/proc/${process.pid}/fd/${descriptor}`;
        // Some file systems, and systems that only imitate /proc, do not open again what was unlinked.
        if (readQuietly(path) === text)
            return { path, close };
        close();
        return undefined;
    }
    catch (error) {
        close();
        throw error;
    }
}
function isReadableByOthersOfThisUser() {
    try {
        return process.platform === 'linux' && external_node_fs_default().statSync('/proc/self/fd').uid === process.getuid?.();
    }
    catch {
        return false;
    }
}
function readQuietly(path) {
    try {
        return external_node_fs_default().readFileSync(path, 'utf8');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/environment/install/installer-inputs.ts






/**
 * Writes what the installer reads into `scratch` and returns where it lies.
 *
 * URLs may carry credentials, and every user of a machine can read the command lines of all processes. Those of indexes go
 * into a requirements file of their own, the one carrier that pip and uv both read and that nothing of the job can override,
 * and a file with credentials has no name (see `openSecretFile`), so that a kill leaves none of them on the disk: `PIP_INDEX_URL` is dead under `--isolated`, and a pip.conf of ours in `PIP_CONFIG_FILE` would
 * take the place of `/dev/null`, which alone keeps pip from reading `/etc/pip.conf` and `$XDG_CONFIG_DIRS/pip/pip.conf`
 * (pip: configuration.py, `_load_config_files`). A proxy goes into the environment for the same reason.
 *
 * Throws `disk-full` or `unwritable`.
 */
function handOver({ requirements, constraints, indexes, transport, env, scratch }) {
    const temporary = external_node_path_default().join(scratch, 'tmp');
    const secrets = [];
    const forget = () => {
        for (const close of secrets.splice(0))
            close();
    };
    const write = (name, text) => {
        const file = external_node_path_default().join(scratch, name);
        // More than userinfo proper: a password may hold a raw slash, and a query may hold a signature.
        if (/:\/\/\S*[@?]/.test(text)) {
            const secret = openSecretFile(text, external_node_path_default().join(scratch, `.${(0,external_node_crypto_.randomUUID)()}`));
            if (secret !== undefined) {
                secrets.push(secret.close);
                return secret.path;
            }
            secrets.push(() => external_node_fs_default().rmSync(file, { force: true }));
        }
        external_node_fs_default().writeFileSync(file, text, { mode: 0o600 });
        return file;
    };
    try {
        external_node_fs_default().mkdirSync(temporary, { recursive: true, mode: 0o700 });
        const options = indexes ? indexLines(indexes) : [];
        return {
            requirementFiles: [
                ...(options.length > 0 ? [write('index-options.txt', `${options.join('\n')}\n`)] : []),
                write('requirements.txt', requirements),
            ],
            constraintFile: constraints.trim() === '' ? undefined : write('constraints.txt', constraints),
            findLinks: indexes?.findLinks.filter(link => !isUrl(link)) ?? [],
            // What an interrupt leaves of pip's temporary folders goes with the scratch folder.
            env: (0,scrub/* withTemporary */.mA)(withProxy(env, transport.proxy), temporary),
            cwd: scratch,
            forget,
        };
    }
    catch (error) {
        forget();
        throw (0,errors/* writeError */.oG)(error, scratch);
    }
}
/** The URLs among the index options, credentials and all: for whoever masks output. */
function indexUrls({ index, extra, findLinks }) {
    return [...index, ...extra, ...findLinks.filter(isUrl)];
}
function indexLines({ index, extra, findLinks, noIndex }) {
    // The last --index-url wins, as in pip.
    const last = index.at(-1);
    return [
        ...(noIndex ? ['--no-index'] : last === undefined ? [] : [`--index-url ${plain(last)}`]),
        ...(noIndex ? [] : extra.map(url => `--extra-index-url ${plain(url)}`)),
        ...findLinks.filter(isUrl).map(url => `--find-links ${plain(url)}`),
    ];
}
/** A URL with everything encoded that a requirements file gives a meaning: blanks, quotes, backslashes, `${NAME}`. */
function plain(url) {
    return url.replace(/[\s"'\\$`]/gu, character => encodeURIComponent(character).replace("'", '%27'));
}
function isUrl(text) {
    return /^[a-z][a-z0-9+.-]+:\/\//i.test(text);
}
const proxyNames = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'];
/**
 * An environment in which a proxy that pip's own setting names is the only one: it beats those of the environment and knows no
 * exceptions (pip: index_command.py).
 */
function withProxy(env, proxy) {
    if (proxy === undefined)
        return { ...env };
    const names = new Set([...proxyNames, 'NO_PROXY'].flatMap(name => [name, name.toLowerCase()]));
    const kept = Object.entries(env).filter(([name]) => !names.has(name));
    const own = proxyNames.flatMap(name => [name, name.toLowerCase()]).map(name => [name, proxy]);
    return Object.fromEntries([...kept, ...own]);
}


/***/ }),

/***/ 76376:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ sourceOnlyForPip),
/* harmony export */   Gv: () => (/* binding */ unmatched),
/* harmony export */   Wc: () => (/* binding */ withoutOthers),
/* harmony export */   o2: () => (/* binding */ sourceOnlyForUv)
/* harmony export */ });
/* harmony import */ var _requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62414);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59007);


/** The requirement that pip found nothing for, without extras and markers: `name==1.0`; undefined when that was not it. */
function unmatched(stderr) {
    const found = /No matching distribution found for ([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*([<>=!~][^\s;(]*)?/.exec(stderr);
    return found?.[1] === undefined ? undefined : { name: found[1], specifier: found[2] ?? '' };
}
/**
 * pip's output without what it says of releases that were not asked for: it tells all that are for another Python or platform,
 * and only those that would be taken are a reason. What cannot be told apart stays.
 */
function withoutOthers(output) {
    const { specifier = '' } = unmatched(output) ?? {};
    const isOther = (version) => version !== undefined && specifier !== '' && !(0,_requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_0__/* .satisfies */ .ib)(version, specifier, { prereleases: true });
    return output
        .replace(/^.*Ignored the following versions that require a different python version: (.*)$/gim, (line, told) => (told.split(';').every(one => isOther(one.trim().split(' ', 1)[0])) ? '' : line))
        .replace(/^[ \t]*(?:Link requires a different Python|Skipping link:).* (\S+) \(from .*$/gm, (line, link) => isOther((0,_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .artifactOf */ .qB)(link)?.version) ? '' : line)
        .replace(/\(requires-python:[^)]*\)/g, '');
}
/**
 * The release that exists as source only, from the verbose output of pip asked for it with `--only-binary :all:`: pip
 * then tells each link it passed over. Null when there is no source either. `requirement` is what pip found nothing for.
 */
function sourceOnlyForPip(verbose, requirement) {
    const links = [...verbose.matchAll(/Skipping link: No sources permitted for [^:]+: (\S+)/g)];
    const sdists = links.flatMap(match => (0,_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .artifactOf */ .qB)(match[1] ?? '') ?? []).filter(({ kind }) => kind === 'sdist');
    const pinned = /^===?\s*([^,*]+)$/.exec(requirement.specifier)?.[1];
    const versions = sdists.map(({ version }) => version);
    // Indexes list releases from old to new, and a range is tried from its newest.
    const version = pinned === undefined ? versions.at(-1) : versions.find(one => one === pinned);
    return version === undefined ? null : { name: requirement.name, version };
}
/** The same from uv's own words: it knows the release, knows that it has no usable wheel, and says why it may not build. */
function sourceOnlyForUv(stderr) {
    const text = stderr.replace(/\s+/g, ' ');
    const name = /Wheels are required for `([^`]+)` because building from source is disabled/.exec(text)?.[1];
    if (name === undefined)
        return null;
    const quoted = name.replace(/[.+*?^${}()|[\]\\]/g, '\\$&');
    const version = new RegExp(`\\b${quoted}==([^\\s,]+)`).exec(text)?.[1];
    return { name, version: version ?? '' };
}


/***/ }),

/***/ 5611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ askAgain),
/* harmony export */   f: () => (/* binding */ failedPip)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99978);
/* harmony import */ var _requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(831);
/* harmony import */ var _dependency_rounds_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45944);
/* harmony import */ var _install_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31441);
/* harmony import */ var _no_wheel_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76376);
/* harmony import */ var _pip_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26564);
/* harmony import */ var _pip_process_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(83636);










/** The error of a pip that failed; where only other releases of what asks could help, it names `sitemount lock`. */
async function failedPip(job, pip, failed) {
    const { outcome, requirements, wanted } = failed;
    const { sourceOnly, further } = await askAgain(job, pip, outcome);
    const error = (0,_install_error_js__WEBPACK_IMPORTED_MODULE_5__/* .installError */ .A8)({ tool: 'pip', outcome, sourceOnly, mask: job.mask, requirements, further });
    const name = (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_9__/* .normalizeName */ .P)((0,_no_wheel_js__WEBPACK_IMPORTED_MODULE_6__/* .unmatched */ .Gv)(outcome.stderr)?.name ?? '');
    const one = wanted.find(each => each.name === name);
    const isNeeded = one !== undefined && (one.root === undefined || one.specifiers.size > 1);
    if (!isNeeded || sourceOnly !== null || !(0,_install_error_js__WEBPACK_IMPORTED_MODULE_5__/* .isNoRelease */ .To)(error))
        return error;
    const search = (0,_install_error_js__WEBPACK_IMPORTED_MODULE_5__/* .needsSearch */ ._l)(one, ` ${error.message}`);
    return isPinnedByAll(job, one)
        ? new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('install-failed', search.message, {
            help: 'Two requirements exclude each other: change one of the pins named above.',
        })
        : search;
}
/** Whether all that ask for a name are pinned in the list, so that no other release of them could be tried. */
function isPinnedByAll({ requirements }, { name, specifiers }) {
    const roots = (0,_dependency_rounds_js__WEBPACK_IMPORTED_MODULE_4__/* .readRoots */ .Mi)(requirements);
    const pinned = new Set(roots.filter(({ url, specifier }) => url !== null || /^===?[^*,]+$/.test(specifier)).map(root => root.name));
    return [...specifiers.values()].every(by => pinned.has(by === 'the requirements' ? name : (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_9__/* .normalizeName */ .P)(by.split('-', 1)[0] ?? '')));
}
/**
 * pip says the same whether a release does not exist, has no wheel, or the index did not answer: a second, verbose question
 * about that one requirement tells them apart. Nothing is built for it.
 */
async function askAgain(job, pip, failed) {
    const wanted = (0,_no_wheel_js__WEBPACK_IMPORTED_MODULE_6__/* .unmatched */ .Gv)(failed.stderr);
    if (wanted === undefined)
        return { sourceOnly: null, further: '' };
    const question = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(job.scratch, 'question.txt');
    node_fs__WEBPACK_IMPORTED_MODULE_0___default().writeFileSync(question, `${wanted.name}${wanted.specifier}\n`, { mode: 0o600 });
    const requirementFiles = [...job.handover.requirementFiles.slice(0, -1), question];
    const handover = { ...job.handover, requirementFiles, constraintFile: undefined };
    const into = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(job.scratch, 'question');
    const transport = { ...job.transport, retries: 0 };
    const args = (0,_pip_js__WEBPACK_IMPORTED_MODULE_7__/* .pipDownloadArguments */ .qF)({
        ...job,
        pip,
        handover,
        transport,
        indexes: job.asked,
        into,
        requireHashes: false,
        wheelsOnly: true,
        fromSource: [],
    });
    const asked = (0,_pip_process_js__WEBPACK_IMPORTED_MODULE_8__/* .withoutProcesses */ .iQ)([...args, '--no-deps', '-vv'], pip);
    const { stdout, stderr } = await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(job.virtualenv.executable, asked, {
        env: (0,_pip_js__WEBPACK_IMPORTED_MODULE_7__/* .pipEnvironment */ .d5)(handover.env, job.transport),
        cwd: handover.cwd,
        signal: job.signal,
        // The answer only sharpens a message.
        timeout: 60_000,
    });
    const further = `${stdout}\n${stderr}`;
    return { sourceOnly: job.wheelsOnly ? (0,_no_wheel_js__WEBPACK_IMPORTED_MODULE_6__/* .sourceOnlyForPip */ .EK)(further, wanted) : null, further };
}


/***/ }),

/***/ 83636:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Di: () => (/* binding */ startWaitingPip),
/* harmony export */   iQ: () => (/* binding */ withoutProcesses),
/* harmony export */   oC: () => (/* binding */ unknownPip),
/* harmony export */   tQ: () => (/* binding */ beforeInstall)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_assets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87474);
/* harmony import */ var _install_job_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96608);
/* harmony import */ var _pip_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26564);






/**
 * `args`, which begin with a pip's runner, for a pip that can start no process, and so builds nothing; see `python/run_pip.py`.
 */
function withoutProcesses(args, { runner, waiting }) {
    const { mark, report, folder } = waiting ?? { mark: '-', report: '-', folder: '-' };
    return [...runner.slice(0, -1), (0,_core_assets_js__WEBPACK_IMPORTED_MODULE_3__/* .asset */ .L)('python/run_pip.py'), mark, report, folder, ...args.slice(runner.length - 1)];
}
/** The `folder` of a pip that waits before it installs. */
const beforeInstall = '+';
/** How a pip ends that cannot be stopped before it installs. It has installed nothing. */
const unknownPip = 86;
/** Starts such a pip, and returns when it has ended or waits. Throws `interrupted`. */
async function startWaitingPip(job, { args, runner, folder }) {
    const mark = `sitemount-pip-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    const report = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(job.scratch, `${mark}.json`);
    let proceed = (_further) => { };
    const input = new Promise(resolve => {
        proceed = resolve;
    });
    let seen = () => { };
    const marked = new Promise(resolve => {
        seen = () => resolve(true);
    });
    const ended = (0,_install_job_js__WEBPACK_IMPORTED_MODULE_4__/* .follow */ .e)(job, {
        command: job.virtualenv.executable,
        args: withoutProcesses(args, { runner, waiting: { mark, report, folder } }),
        env: (0,_pip_js__WEBPACK_IMPORTED_MODULE_5__/* .pipEnvironment */ .d5)(job.handover.env, job.transport),
        input,
        mark: { text: mark, seen: () => seen() },
    });
    const isWaiting = await Promise.race([marked, ended.then(() => false)]);
    return {
        wheels: isWaiting ? readWheels(report) : null,
        finish(further) {
            proceed(further === undefined ? '' : JSON.stringify(further));
            return ended;
        },
    };
}
function readWheels(report) {
    const text = node_fs__WEBPACK_IMPORTED_MODULE_1___default().readFileSync(report, 'utf8');
    node_fs__WEBPACK_IMPORTED_MODULE_1___default().rmSync(report);
    return new Map(Object.entries(JSON.parse(text)));
}


/***/ }),

/***/ 26564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aj: () => (/* binding */ pipInstallFetchedArguments),
/* harmony export */   d5: () => (/* binding */ pipEnvironment),
/* harmony export */   m6: () => (/* binding */ pipSources),
/* harmony export */   qF: () => (/* binding */ pipDownloadArguments),
/* harmony export */   rn: () => (/* binding */ reportFile),
/* harmony export */   vG: () => (/* binding */ pipInstallArguments)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _dependency_rounds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45944);
/* harmony import */ var _installer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87397);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59007);






/**
 * The variables that keep pip to what stands on its command line, with `--isolated`: no configuration file at all (an
 * empty one would not do: only `os.devnull` switches the global ones off, pip: configuration.py).
 */
function pipEnvironment(env, transport) {
    return {
        ...env,
        PYTHONDONTWRITEBYTECODE: '1',
        PIP_CONFIG_FILE: process.platform === 'win32' ? 'nul' : '/dev/null',
        // Not every pip hands `--cert` to the environments it builds sdists in (22.3 does not).
        ...(transport.cert ? { REQUESTS_CA_BUNDLE: transport.cert } : {}),
    };
}
/** Arguments of `pip install`, for the virtualenv's interpreter; `report` is where pip shall say what it took. */
function pipInstallArguments(options) {
    return [
        ...pipArguments('install', options),
        '--no-compile',
        ...((0,_installer_js__WEBPACK_IMPORTED_MODULE_4__/* .atLeast */ .jZ)(options.pip.version, '22.2') ? ['--report', options.report] : []),
    ];
}
/** Arguments after pip's runner that install these wheels, whose folder holds nothing else, from their files alone. */
function pipInstallFetchedArguments({ scratch, wheels, }) {
    const list = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(scratch, 'fetched-requirements.txt');
    const lines = wheels.map(({ name, version, file, sha256, address }) => {
        const which = address === undefined ? `${name}${(0,_dependency_rounds_js__WEBPACK_IMPORTED_MODULE_3__/* .exactly */ .pV)(version)}` : `${name} @ ${(0,node_url__WEBPACK_IMPORTED_MODULE_2__.pathToFileURL)(file).href}`;
        return `${which} --hash=sha256:${sha256}\n`;
    });
    node_fs__WEBPACK_IMPORTED_MODULE_0___default().writeFileSync(list, lines.join(''), { mode: 0o600 });
    const folder = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(wheels[0]?.file ?? '');
    const choices = ['--no-index', '--no-deps', '--require-hashes', '--only-binary=:all:', '--no-compile'];
    return ['install', ...plain, ...choices, `--find-links=${folder}`, `--requirement=${list}`];
}
const plain = [
    '--isolated',
    '--no-input',
    '--disable-pip-version-check',
    '--no-color',
    '--progress-bar=off',
    '--no-cache-dir',
];
/** Arguments of `pip download` into the folder `into`. */
function pipDownloadArguments(options) {
    return [...pipArguments('download', options), '--dest', options.into];
}
function pipArguments(command, options) {
    const { pip, handover, transport, indexes, requireHashes, wheelsOnly, fromSource = [] } = options;
    return [
        ...pip.runner,
        command,
        ...plain,
        ...(requireHashes ? ['--require-hashes'] : []),
        ...(wheelsOnly ? wheelsBut(fromSource) : sourceChoice(indexes)),
        ...(indexes?.pre ? ['--pre'] : []),
        ...(indexes?.trustedHosts ?? []).map(host => `--trusted-host=${host}`),
        ...(transport.cert ? [`--cert=${transport.cert}`] : []),
        ...(transport.clientCert ? [`--client-cert=${transport.clientCert}`] : []),
        ...(transport.timeout === undefined ? [] : [`--timeout=${transport.timeout}`]),
        ...(transport.retries === undefined ? [] : [`--retries=${transport.retries}`]),
        ...(indexes === null ? ['--no-index'] : []),
        ...handover.findLinks.map(link => `--find-links=${link}`),
        ...handover.requirementFiles.map(file => `--requirement=${file}`),
        ...(handover.constraintFile ? [`--constraint=${handover.constraintFile}`] : []),
    ];
}
/** An exception goes by name and means source alone: pip has no word for "a wheel, or else source". */
function wheelsBut(names) {
    return ['--only-binary=:all:', ...names.map(name => `--no-binary=${name}`)];
}
function sourceChoice(indexes) {
    return [
        ...(indexes?.noBinary ?? []).map(names => `--no-binary=${names}`),
        ...(indexes?.onlyBinary ?? []).map(names => `--only-binary=${names}`),
    ];
}
/** What pip says it took: from its report, else (before pip 22.2) from the file names in its output. */
function pipSources(report, outcome) {
    if (!node_fs__WEBPACK_IMPORTED_MODULE_0___default().existsSync(report))
        return (0,_sources_js__WEBPACK_IMPORTED_MODULE_5__/* .pipLogSources */ .M2)(outcome.stdout);
    return (0,_sources_js__WEBPACK_IMPORTED_MODULE_5__/* .pipReportSources */ .yx)(node_fs__WEBPACK_IMPORTED_MODULE_0___default().readFileSync(report, 'utf8'), outcome.stderr);
}
/** Where pip writes its report. */
function reportFile(scratch) {
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().join(scratch, 'pip-report.json');
}


/***/ }),

/***/ 59007:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M2: () => (/* binding */ pipLogSources),
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   kZ: () => (/* binding */ uvSources),
/* harmony export */   qB: () => (/* binding */ artifactOf),
/* harmony export */   ri: () => (/* binding */ withoutCredentials),
/* harmony export */   rp: () => (/* binding */ yankedByPip),
/* harmony export */   yx: () => (/* binding */ pipReportSources)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var _core_url_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94558);
/* harmony import */ var _requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(831);



/**
 * What a `pip install --report` says was taken (pip: "Installation Report", schema version 1). `stderr` tells of yanked
 * releases where the report does not (pip before 23.3). Returns nothing for a report that is no report.
 */
function pipReportSources(report, stderr) {
    const yanked = yankedByPip(stderr);
    return list(table(parseJson(report)).install).map(entry => {
        const { metadata, download_info, is_yanked } = table(entry);
        const { name, version } = table(metadata);
        const normalizedName = (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(text(name));
        return {
            normalizedName,
            version: text(version),
            ...fromDirectUrl(table(download_info)),
            yanked: is_yanked === true || yanked.has(`${normalizedName} ${text(version)}`),
        };
    });
}
/** What pip's own lines say was taken: enough before pip 22.2, which cannot write a report. */
function pipLogSources(stdout) {
    const files = [...stdout.matchAll(/^[ \t]*(?:Downloading|Using cached|Processing) (\S+)/gm)].map(match => match[1] ?? '');
    return files.flatMap(file => {
        const artifact = artifactOf(file);
        if (artifact === undefined)
            return [];
        const url = /^https?:/.test(file) ? withoutCredentials(file) : null;
        return [{ ...artifact, url, sha256: null, yanked: false }];
    });
}
/**
 * What uv took: the installed distributions, with URL and hash from the `pylock.toml` (PEP 751) that `uv pip compile`
 * writes from the same cache. Of several wheels of one release it is the one whose tags the installed WHEEL file has.
 * Distributions that are not in it are there without URL.
 */
function uvSources({ distributions, pylock, output, }) {
    const packages = list(parseToml(pylock).packages).map(table);
    const yanked = new Set([...output.matchAll(/`([^`=\s]+)==([^`\s]+)` is yanked/g)].map(match => `${(0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(match[1] ?? '')} ${match[2]}`));
    return distributions.map(({ normalizedName, version, tags }) => {
        const entry = packages.find(one => (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(text(one.name)) === normalizedName && text(one.version) === version);
        return {
            normalizedName,
            version,
            ...(entry ? fromPylock(entry, tags) : unknownSource),
            yanked: yanked.has(`${normalizedName} ${version}`),
        };
    });
}
const unknownSource = { kind: 'unknown', url: null, sha256: null };
/** A direct URL record (PEP 610), which pip's report uses for every artifact. */
function fromDirectUrl({ url, archive_info, vcs_info, dir_info }) {
    const address = withoutCredentials(text(url));
    if (vcs_info !== undefined) {
        return {
            kind: 'vcs',
            url: `${text(table(vcs_info).vcs)}+${address}@${text(table(vcs_info).commit_id)}`,
            sha256: null,
        };
    }
    if (dir_info !== undefined)
        return { kind: 'directory', url: address, sha256: null };
    const { hash, hashes } = table(archive_info);
    const sha256 = text(table(hashes).sha256) || /^sha256=([0-9a-f]{64})$/.exec(text(hash))?.[1] || null;
    return { kind: artifactOf(address)?.kind ?? 'unknown', url: address || null, sha256 };
}
function fromPylock(entry, tags) {
    const wheels = list(entry.wheels).map(table);
    const wheel = wheels.length === 1 ? wheels[0] : wheels.find(one => wheelTags(address(one)).some(tag => tags.includes(tag)));
    if (wheel)
        return { kind: 'wheel', url: address(wheel) || null, sha256: text(table(wheel.hashes).sha256) || null };
    if (entry.vcs !== undefined) {
        const { type, url, 'commit-id': commit } = table(entry.vcs);
        return { kind: 'vcs', url: `${text(type)}+${withoutCredentials(text(url))}@${text(commit)}`, sha256: null };
    }
    if (entry.directory !== undefined)
        return { kind: 'directory', url: text(table(entry.directory).path) || null, sha256: null };
    const archive = table(entry.archive ?? entry.sdist);
    if (Object.keys(archive).length === 0)
        return unknownSource;
    const kind = artifactOf(address(archive))?.kind ?? 'unknown';
    return { kind, url: address(archive) || null, sha256: text(table(archive.hashes).sha256) || null };
}
function address(artifact) {
    return withoutCredentials(text(artifact.url) || text(artifact.path));
}
/** `cp312-cp312-manylinux_2_17_x86_64` and so on, from a wheel's file name (PEP 427, compressed tag sets PEP 425). */
function wheelTags(url) {
    const parts = fileName(url)
        .replace(/\.whl$/, '')
        .split('-');
    const [pythons = '', abis = '', platforms = ''] = parts.slice(-3);
    return pythons
        .split('.')
        .flatMap(python => abis.split('.').flatMap(abi => platforms.split('.').map(platform => `${python}-${abi}-${platform}`)));
}
/** What a file name says: name, version and whether it is a wheel or an sdist; undefined for any other file. */
function artifactOf(url) {
    const file = fileName(url);
    const wheel = /^([^-]+)-([^-]+)-(?:[^-]+-)?[^-]+-[^-]+-[^-]+\.whl$/.exec(file);
    if (wheel?.[1] && wheel[2])
        return { normalizedName: (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(wheel[1]), version: wheel[2], kind: 'wheel' };
    const sdist = /^(.+)-([^-]+)\.(?:tar\.gz|zip|tar\.bz2|tar\.xz|tgz)$/.exec(file);
    if (sdist?.[1] && sdist[2])
        return { normalizedName: (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(sdist[1]), version: sdist[2], kind: 'sdist' };
    return undefined;
}
/** The last part of a URL or path, decoded, without query and fragment. */
function fileName(url) {
    const last = url
        .replace(/[?#].*$/s, '')
        .split(/[\\/]/)
        .at(-1) ?? '';
    try {
        return decodeURIComponent(last);
    }
    catch {
        return last;
    }
}
/** `name version` of the releases that pip warned of. */
function yankedByPip(stderr) {
    const told = stderr.matchAll(/yanked version: '([^']+)' candidate \(version (\S+) /g);
    return new Set([...told].map(match => `${(0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(match[1] ?? '')} ${match[2]}`));
}
/** A URL without user, password, secrets of a query, and fragment. */
function withoutCredentials(url) {
    const [user] = url.includes('@') ? (0,_core_url_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .userinfos */ .dv)(url) : [];
    const plain = user === undefined ? url : `${url.slice(0, user.start)}${url.slice(user.end + 1)}`;
    const whole = plain.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, '$1').replace(/#.*$/s, '');
    // A signed query is of no use to anyone else.
    return (0,_core_url_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .queryValues */ .R4)(whole).length > 0 ? whole.replace(/\?.*$/s, '') : whole;
}
function parseJson(source) {
    try {
        return JSON.parse(source);
    }
    catch {
        return {};
    }
}
function parseToml(source) {
    try {
        return table((0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(source));
    }
    catch {
        return {};
    }
}
function table(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
function text(value) {
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 84604:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hk: () => (/* binding */ downloadWheels),
/* harmony export */   v6: () => (/* binding */ keepPlainFiles),
/* harmony export */   wy: () => (/* binding */ recallSources)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _install_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31441);
/* harmony import */ var _install_job_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96608);
/* harmony import */ var _pip_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26564);
/* harmony import */ var _pip_process_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83636);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59007);








const originsFile = 'origins.json';
/**
 * Downloads the wheels of a fully hashed canonical file into a folder (`pip download --require-hashes --only-binary :all:`)
 * with a note where each came from, and returns the names of the wheels.
 *
 * Throws as `install` does. The folder is only as good as the hashes it is installed with: whoever can write a cache can
 * put any file there, so `install` takes from it with `--require-hashes` and nothing else.
 */
async function downloadWheels(options) {
    const { into, installer, transport, sources, virtualenv } = options;
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0___default().mkdirSync(into, { recursive: true });
    }
    catch (error) {
        throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .writeError */ .oG)(error, into);
    }
    const job = (0,_install_job_js__WEBPACK_IMPORTED_MODULE_4__/* .prepare */ .i)({ ...options, wheelsOnly: true, fromSource: [] });
    // The list is complete, since it was installed; an address in the metadata of a wheel is not even asked.
    const download = (0,_pip_js__WEBPACK_IMPORTED_MODULE_5__/* .pipDownloadArguments */ .qF)({ ...job, pip: installer, indexes: job.asked, into, requireHashes: true });
    const args = (0,_pip_process_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutProcesses */ .iQ)([...download, '--no-deps'], installer);
    const env = (0,_pip_js__WEBPACK_IMPORTED_MODULE_5__/* .pipEnvironment */ .d5)(job.handover.env, transport);
    const outcome = await (0,_install_job_js__WEBPACK_IMPORTED_MODULE_4__/* .follow */ .e)(job, { command: virtualenv.executable, args, env }).finally(job.handover.forget);
    if (outcome.code !== 0)
        throw (0,_install_error_js__WEBPACK_IMPORTED_MODULE_3__/* .installError */ .A8)({ tool: 'pip', outcome, sourceOnly: null, ...job });
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0___default().writeFileSync(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(into, originsFile), `${JSON.stringify(sources, null, 1)}\n`);
        return node_fs__WEBPACK_IMPORTED_MODULE_0___default().readdirSync(into)
            .filter(name => name.endsWith('.whl'))
            .sort();
    }
    catch (error) {
        throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .writeError */ .oG)(error, into);
    }
}
/**
 * Removes from a wheelhouse that a cache filled what is no plain file: pip waits for a pipe, and reads behind a link. Throws `archive`
 * where it is no folder itself.
 */
function keepPlainFiles(wheelhouse) {
    if (!node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(wheelhouse, { throwIfNoEntry: false })?.isDirectory()) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('archive', 'The cache restored something else than a folder.');
    }
    for (const entry of node_fs__WEBPACK_IMPORTED_MODULE_0___default().readdirSync(wheelhouse, { withFileTypes: true })) {
        if (!entry.isFile())
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().rmSync(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(wheelhouse, entry.name), { recursive: true, force: true });
    }
}
/**
 * The sources with the URL they had when the wheelhouse was filled, so that a manifest does not depend on whether a cache
 * was hit. An origin counts only for the very same release and hash, and when it is a URL that ends in the same file name;
 * without one, the URL is null: a path of this machine is no origin.
 */
function recallSources(wheelhouse, sources) {
    const origins = readOrigins(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(wheelhouse, originsFile));
    return sources.map(source => {
        const origin = origins.find(one => one.normalizedName === source.normalizedName &&
            one.version === source.version &&
            (source.sha256 === null || one.sha256 === source.sha256) &&
            (source.url === null || (0,_sources_js__WEBPACK_IMPORTED_MODULE_7__/* .fileName */ .Md)(one.url ?? '') === (0,_sources_js__WEBPACK_IMPORTED_MODULE_7__/* .fileName */ .Md)(source.url)));
        const fromFolder = source.url === null || !/^https?:/.test(source.url);
        if (!fromFolder)
            return source;
        return {
            ...source,
            url: origin && /^(?:https?|file):\/\/[^@\s]+$/.test(origin.url ?? '') ? origin.url : null,
            yanked: origin?.yanked === true,
        };
    });
}
function readOrigins(file) {
    try {
        const value = JSON.parse(node_fs__WEBPACK_IMPORTED_MODULE_0___default().readFileSync(file, 'utf8'));
        return Array.isArray(value) ? value.filter(isSource) : [];
    }
    catch {
        // A wheelhouse without a note, or with a spoilt one, is still a wheelhouse.
        return [];
    }
}
function isSource(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { normalizedName, version, url } = value;
    return typeof normalizedName === 'string' && typeof version === 'string' && typeof url === 'string';
}


/***/ }),

/***/ 54741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ takeInventory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(831);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75500);
/* harmony import */ var _pth_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45773);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77272);






/** Bytes read at most of each kind of file; what lies beyond is not looked at. */
const limits = { headers: 1 << 20, record: 64 << 20, small: 1 << 20 };
/**
 * What stands in a site-packages directory: every entry, every distribution with its metadata, every `.pth` file. Links
 * are told and never followed; metadata that is a link is told with the name of its folder only. It never waits and can be
 * cut in between, reads no more than it must, and takes any bytes.
 *
 * Throws `unreadable` when a folder cannot be read.
 */
function* takeInventory(site) {
    const root = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(site);
    const entries = yield* (0,_walk_js__WEBPACK_IMPORTED_MODULE_4__/* .walk */ .GG)(root);
    const files = new Set(entries.filter(entry => entry.kind === 'file').map(entry => entry.path));
    const read = (file, limit) => (files.has(file) ? readHead(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, file), limit) : null);
    const siteLink = linkTarget(root);
    const distributions = [];
    for (const entry of entries) {
        const found = readDistribution(entry, read);
        if (found !== undefined)
            distributions.push(yield* found);
    }
    return {
        site: root,
        ...(siteLink === undefined ? {} : { siteLink }),
        distributions,
        entries,
        pth: entries.filter(isPth).flatMap(({ path: name }) => {
            const bytes = read(name, limits.small);
            return bytes === null ? [] : [(0,_pth_js__WEBPACK_IMPORTED_MODULE_3__/* .readPth */ .f6)(name, bytes, root)];
        }),
    };
}
// `site` looks at the top of site-packages only.
function isPth({ path: name, kind }) {
    return kind === 'file' && name.endsWith('.pth') && !name.includes('/');
}
function readDistribution(entry, read) {
    const { path: name, kind } = entry;
    const egg = /^[^/]+\.egg\/EGG-INFO$/.test(name);
    if (name.includes('/') && !egg)
        return undefined;
    const text = (file, limit) => read(file, limit)?.toString('utf8') ?? null;
    const inside = (file, limit) => text(`${name}/${file}`, limit);
    if (name.endsWith('.dist-info') && kind !== 'file')
        return fromDistInfo({ name, folder: name, read: inside });
    if (egg && kind === 'folder')
        return fromEggInfo({ name: node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.dirname(name), folder: name, read: inside });
    if (!name.endsWith('.egg-info'))
        return undefined;
    // A file instead of a folder is what distutils wrote: it is the PKG-INFO itself.
    const itself = (file, limit) => (file === 'PKG-INFO' ? text(name, limit) : null);
    return fromEggInfo({ name, folder: name, read: kind === 'file' ? itself : inside });
}
function* fromDistInfo(metadata) {
    yield;
    const { read } = metadata;
    const record = read('RECORD', limits.record);
    const wheel = (0,_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHeaders */ .QG)(read('WHEEL', limits.small) ?? '');
    return {
        ...described(metadata, read('METADATA', limits.headers)),
        tags: wheel.get('tag') ?? [],
        record: record === null ? null : yield* (0,_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .recordSteps */ .PQ)(record),
        installer: read('INSTALLER', limits.small)?.trim() ?? null,
        directUrl: parseJson(read('direct_url.json', limits.small)),
    };
}
function* fromEggInfo(metadata) {
    yield;
    const { folder, read } = metadata;
    const installed = read('installed-files.txt', limits.record);
    return {
        ...described(metadata, read('PKG-INFO', limits.headers)),
        tags: [],
        record: installed === null ? null : parseInstalledFiles(installed, folder),
        installer: read('INSTALLER', limits.small)?.trim() ?? null,
        directUrl: parseJson(read('direct_url.json', limits.small)),
    };
}
function described({ name: folderName, folder }, text) {
    const headers = (0,_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHeaders */ .QG)(text ?? '');
    const fallback = nameAndVersion(folderName);
    const name = headers.get('name')?.[0]?.trim() || fallback.name;
    return {
        name,
        normalizedName: (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizeName */ .P)(name),
        version: headers.get('version')?.[0]?.trim() || fallback.version,
        metadata: folder,
        requiresDist: headers.get('requires-dist') ?? [],
        requiresPython: headers.get('requires-python')?.[0]?.trim() || null,
    };
}
/** What a metadata folder's name says: `name-version.dist-info`, `name-version-py3.8.egg-info`, `name.egg-info`. */
function nameAndVersion(folder) {
    const stem = folder.replace(/\.(?:dist-info|egg-info|egg)$/, '').replace(/-py\d+(?:\.\d+)*(?:-[\w.-]+)?$/, '');
    const [name = '', version = ''] = stem.split(/-(.*)/s);
    return { name, version };
}
/** setuptools' `installed-files.txt`: paths relative to the metadata folder, without hashes. */
function parseInstalledFiles(text, folder) {
    const lines = text.split(/\r\n|\n|\r/).filter(line => line !== '');
    return lines.map(line => ({ path: node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.join(folder, line), hash: '', size: null }));
}
function parseJson(text) {
    if (text === null)
        return null;
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
/** The first `limit` bytes of a file, or null when it cannot be read. A link put there meanwhile is not followed. */
function readHead(file, limit) {
    let handle;
    try {
        handle = node_fs__WEBPACK_IMPORTED_MODULE_0___default().openSync(file, (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_RDONLY | ((node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_NOFOLLOW ?? 0) | ((node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_NONBLOCK ?? 0));
        const size = Math.min(node_fs__WEBPACK_IMPORTED_MODULE_0___default().fstatSync(handle).size, limit);
        const bytes = Buffer.alloc(size);
        let got = 0;
        while (got < size) {
            const more = node_fs__WEBPACK_IMPORTED_MODULE_0___default().readSync(handle, bytes, got, size - got, got);
            if (more === 0)
                break;
            got += more;
        }
        return bytes.subarray(0, got);
    }
    catch {
        return null;
    }
    finally {
        if (handle !== undefined)
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().closeSync(handle);
    }
}
function linkTarget(folder) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(folder).isSymbolicLink() ? node_fs__WEBPACK_IMPORTED_MODULE_0___default().readlinkSync(folder) : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 75500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   PQ: () => (/* binding */ recordSteps),
/* harmony export */   QG: () => (/* binding */ parseHeaders),
/* harmony export */   dq: () => (/* binding */ recordRows)
/* harmony export */ });
/* harmony import */ var _core_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29860);

/**
 * Headers of a METADATA, PKG-INFO or WHEEL file by lower-case name, in order (core metadata specification: RFC 822 style,
 * the body after the first empty line). A line that begins with a blank continues the one before; others are skipped.
 */
function parseHeaders(text) {
    const headers = new Map();
    let current;
    for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
        if (line === '')
            break;
        if (/^[ \t]/.test(line)) {
            const value = current?.pop();
            if (current !== undefined && value !== undefined)
                current.push(`${value}\n${line.trim()}`);
            continue;
        }
        const header = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/.exec(line);
        current = undefined;
        if (header?.[1] === undefined)
            continue;
        const name = header[1].toLowerCase();
        current = headers.get(name) ?? [];
        current.push((header[2] ?? '').trimEnd());
        headers.set(name, current);
    }
    return headers;
}
/** Rows of a RECORD file as it lies in an environment, without a byte order mark; see `recordRows`. */
function parseRecord(text) {
    return (0,_core_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .atOnce */ .zd)(recordSteps(text));
}
/** The same, cut after every thousand rows. */
function* recordSteps(text) {
    const rows = [];
    for (const row of recordRows(text.replace(/^\ufeff/, ''))) {
        rows.push(row);
        if (rows.length % _core_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .stride */ .ms === 0)
            yield;
    }
    return rows;
}
/**
 * Rows of a RECORD (PEP 376): comma-separated as Python's csv module writes it, quotes doubled inside quotes, any line
 * ending. Rows without a path are left out, a size that is no number is null. A quote that is never closed is a character
 * like any other, so that it cannot hide the rows after it.
 */
function* recordRows(text) {
    for (const [path = '', hash = '', size = ''] of csv(text)) {
        if (path !== '')
            yield { path, hash, size: /^\d{1,15}$/.test(size) ? Number(size) : null };
    }
}
/** Row after row, of each the first three fields: a hostile file can have millions of either. */
function* csv(text) {
    // Nearly all files hold no quote, and splitting is several times faster than looking at each character.
    if (!text.includes('"')) {
        let start = 0;
        for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) {
            yield text.slice(start, index).split(',', 3);
            start = index + end.length;
        }
        yield text.slice(start).split(',', 3);
        return;
    }
    let row = [];
    let at = 0;
    while (at < text.length) {
        let value = '';
        if (text[at] === '"')
            [value, at] = quotedField(text, at);
        const end = nextEnd(text, at);
        if (row.length < 3)
            row.push(value + text.slice(at, end));
        at = end + 1;
        if (text[end] === ',')
            continue;
        if (text[end] === '\r' && text[at] === '\n')
            at++;
        yield row;
        row = [];
    }
    if (row.length > 0)
        yield row;
}
/** The text of the field whose opening quote stands at `start` and where to go on; nothing, and `start`, when no quote closes it. */
function quotedField(text, start) {
    let value = '';
    for (let at = start + 1;;) {
        const quote = text.indexOf('"', at);
        if (quote < 0)
            return ['', start];
        value += text.slice(at, quote);
        if (text[quote + 1] !== '"')
            return [value, quote + 1];
        value += '"';
        at = quote + 2;
    }
}
function nextEnd(text, start) {
    let at = start;
    while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r')
        at++;
    return at;
}


/***/ }),

/***/ 57433:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ openSafety),
  C: () => (/* binding */ unsafeInstall)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./src/environment/wheels/disk-watch.ts


/** Milliseconds between two looks at the free space of the disk, which take microseconds. */
const interval = 200;
/**
 * Watches how much is written below a folder, and calls `stop` once it is more than `limit` bytes. The files are counted only once
 * the disk has lost as much as is still allowed, so that an ordinary install is never held up. `end` ends it and returns what was found.
 */
function watchGrowth(folder, { limit, stop }) {
    let found;
    let counted = freeBytes(folder) - limit;
    const timer = setInterval(() => {
        const free = freeBytes(folder);
        if (found !== undefined || free >= counted)
            return;
        const { bytes, largest } = measure(folder);
        if (bytes > limit) {
            found = { bytes, limit, largest };
            stop();
        }
        else
            counted = free - (limit - bytes);
    }, interval);
    return {
        end() {
            clearInterval(timer);
            return found;
        },
    };
}
function freeBytes(folder) {
    try {
        const { bfree, bsize } = external_node_fs_default().statfsSync(folder);
        return bfree * bsize;
    }
    catch {
        return 0;
    }
}
/** Bytes on the disk below a folder, hard links once, and the base name of the largest file. */
function measure(root) {
    const seen = new Set();
    const folders = [root];
    let bytes = 0;
    let largest = { name: '', bytes: 0 };
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        for (const entry of entriesOf(folder)) {
            const file = external_node_path_default().join(folder, entry.name);
            if (entry.isDirectory())
                folders.push(file);
            else {
                const stat = statOf(file);
                if (stat === undefined || seen.has(stat.ino))
                    continue;
                seen.add(stat.ino);
                const used = stat.blocks * 512;
                bytes += used;
                if (used > largest.bytes)
                    largest = { name: entry.name, bytes: used };
            }
        }
    }
    return { bytes, largest: largest.name };
}
function entriesOf(folder) {
    try {
        return external_node_fs_default().readdirSync(folder, { withFileTypes: true });
    }
    catch {
        return [];
    }
}
function statOf(file) {
    try {
        return external_node_fs_default().lstatSync(file, { throwIfNoEntry: false });
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/environment/metadata.ts
var environment_metadata = __webpack_require__(75500);
;// CONCATENATED MODULE: ./src/environment/wheels/virtualenv-guard.ts




/** Bytes of a file of the virtualenv's own that are hashed; longer ones are programs, which have an inode and dates. */
const hashLimit = 1 << 20;
/**
 * Notes what a virtualenv consists of before an install, site-packages apart, and returns a function that tells what of it is no
 * longer the same: each file of its own by inode, mode, size, link and content, and whatever came to lie where Python looks
 * before it knows its library. Programs and data that packages put beside it are no change. Starts nothing.
 */
function guardVirtualenv(virtualenv) {
    const { prefix } = virtualenv;
    const before = ownFiles(virtualenv);
    return () => {
        const after = ownFiles(virtualenv);
        const changes = [...before].flatMap(([name, mark]) => {
            const now = after.get(name);
            if (now === mark)
                return [];
            return [{ path: name, change: now === undefined ? 'removed' : 'replaced' }];
        });
        const added = [...after.keys()].filter(name => !before.has(name));
        const all = [...changes, ...added.map(name => ({ path: name, change: 'added' }))];
        if (all.length === 0)
            return [];
        const recorded = recordedFiles(virtualenv);
        return all.map(one => ({ ...one, by: recorded.get(external_node_path_default().join(prefix, one.path)) ?? [] }));
    };
}
/** The files and links in `bin`, at the top and beside site-packages, by path relative to the virtualenv, each with a mark of what it is. */
function ownFiles({ prefix, executable, site }) {
    const folders = ['', external_node_path_default().relative(prefix, external_node_path_default().dirname(executable)), ...parentsOf(external_node_path_default().relative(prefix, site))];
    const files = new Map();
    for (const folder of new Set(folders)) {
        const stat = lstat(external_node_path_default().join(prefix, folder));
        if (folder !== '')
            files.set(folder, stat?.isDirectory() ? `folder ${stat.ino}` : 'none');
        if (!stat?.isDirectory())
            continue;
        for (const name of namesIn(external_node_path_default().join(prefix, folder))) {
            const file = external_node_path_default().join(folder, name);
            const isWatched = isOwn(file, { prefix, executable, site }) && external_node_path_default().join(prefix, file) !== site;
            if (isWatched && !files.has(file))
                files.set(file, markOf(external_node_path_default().join(prefix, file)));
        }
    }
    return files;
}
/** `lib` and `lib/python3.12` of `lib/python3.12/site-packages`. */
function parentsOf(site) {
    const parts = site.split((external_node_path_default()).sep);
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join((external_node_path_default()).sep));
}
/** Whether a file is the virtualenv's own: a library of its Python, the programs that it is made with, or settings beside them. */
function isOwn(file, { prefix, executable, site }) {
    const folder = external_node_path_default().dirname(file);
    if (external_node_path_default().join(prefix, folder) === external_node_path_default().dirname(site))
        return true;
    if (folder !== '.' && external_node_path_default().join(prefix, folder) !== external_node_path_default().dirname(executable))
        return false;
    return /^(?:python|pypy)[\d.w]*[td]?(?:\.exe)?$|^(?:de)?activate(?:$|[._])|^pyvenv\.cfg$|^pybuilddir\.txt$|\._pth$|^lib64$/i.test(external_node_path_default().basename(file));
}
function markOf(file) {
    const stat = lstat(file);
    if (stat === undefined)
        return 'none';
    if (stat.isDirectory())
        return 'folder';
    const what = `${stat.ino} ${stat.mode} ${stat.size}`;
    if (stat.isSymbolicLink())
        return `link ${what} ${readLink(file)} ${targetOf(file)}`;
    if (!stat.isFile())
        return `other ${what}`;
    return `file ${what} ${stat.size > hashLimit ? stat.mtimeMs : hashOf(file)}`;
}
/** Of the program a link leads to: what was written through the link shows there. */
function targetOf(file) {
    try {
        const stat = external_node_fs_default().statSync(file);
        return stat.isFile() ? `${stat.ino} ${stat.size} ${stat.mtimeMs}` : `${stat.ino}`;
    }
    catch {
        return 'none';
    }
}
function hashOf(file) {
    try {
        return (0,external_node_crypto_.createHash)('sha256').update(external_node_fs_default().readFileSync(file)).digest('hex');
    }
    catch {
        return 'unreadable';
    }
}
/** Which distributions record which files, by absolute path; read only when there is something to blame one for. */
function recordedFiles({ site }) {
    const files = new Map();
    for (const metadata of namesIn(site).filter(name => name.endsWith('.dist-info'))) {
        for (const row of (0,environment_metadata/* parseRecord */.Hh)(readText(external_node_path_default().join(site, metadata, 'RECORD')))) {
            const file = external_node_path_default().resolve(site, row.path);
            files.set(file, [...(files.get(file) ?? []), metadata.split('-', 1)[0] ?? metadata]);
        }
    }
    return files;
}
function readText(file) {
    try {
        return external_node_fs_default().statSync(file).size > 64 << 20 ? '' : external_node_fs_default().readFileSync(file, 'utf8');
    }
    catch {
        return '';
    }
}
function lstat(file) {
    try {
        return external_node_fs_default().lstatSync(file, { throwIfNoEntry: false });
    }
    catch {
        return undefined;
    }
}
function readLink(file) {
    try {
        return external_node_fs_default().readlinkSync(file);
    }
    catch {
        return '';
    }
}
function namesIn(folder) {
    try {
        return external_node_fs_default().readdirSync(folder);
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./src/environment/wheels/safety.ts



/** To be opened on a virtualenv before anything is installed into it. */
function openSafety({ virtualenv, scratch, signal, maxBytes, isRefused = () => false, }) {
    const changesSince = guardVirtualenv(virtualenv);
    let judged = [];
    return {
        judge(wheels) {
            const safety = { wheels, changes: [] };
            if (isRefused(safety))
                throw refusal(safety);
            judged = wheels;
        },
        async run(work) {
            const full = new AbortController();
            const watch = maxBytes === undefined ? undefined : watchGrowth(scratch, { limit: maxBytes, stop: () => full.abort() });
            try {
                return await work(AbortSignal.any([signal, full.signal]));
            }
            finally {
                const overgrowth = watch?.end();
                const changes = changesSince();
                if (!signal.aborted && (overgrowth !== undefined || changes.length > 0)) {
                    // biome-ignore lint/correctness/noUnsafeFinally: an installer that was stopped, or failed, is not what is wrong.
                    throw refusal({ wheels: judged, changes, ...(overgrowth && { overgrowth }) });
                }
            }
        },
        wheels: () => judged,
    };
}
function refusal(safety) {
    const cause = { safety };
    return new errors/* SitemountError */.hr('install-failed', `The requirements were not installed: ${reasonOf(safety)}.`, {
        help: 'Pin other releases of what is named there, or leave it out.',
        cause,
    });
}
function reasonOf({ changes, overgrowth, wheels }) {
    const [change] = changes;
    if (change !== undefined)
        return `${change.path} of the virtualenv was ${change.change} (${change.by.join(', ') || 'it is not known by what'})`;
    if (overgrowth !== undefined)
        return `the installer had written ${overgrowth.bytes} bytes, more than ${overgrowth.limit}`;
    return `wheels among them are unsafe (${wheels.length} were looked at)`;
}
/** What was unsafe about the install that ended with this error, or null for any other error: what `unsafe-wheel` judges. */
function unsafeInstall(error) {
    if (!(error instanceof errors/* SitemountError */.hr) || error.code !== 'install-failed')
        return null;
    const { cause } = error;
    return typeof cause === 'object' && cause !== null && 'safety' in cause ? cause.safety : null;
}


/***/ })

};

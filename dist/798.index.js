export const id = 798;
export const ids = [798];
export const modules = {

/***/ 18798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  describeTarget: () => (/* binding */ describeTarget),
  describeTargets: () => (/* binding */ describeTargets)
});

// EXTERNAL MODULE: ./src/core/text.ts
var core_text = __webpack_require__(72020);
;// CONCATENATED MODULE: ./src/targets/known-facts.ts

/** All that a profile tells, in the order of interest, each with its origin; what it does not tell is left out. */
function knownFacts(target) {
    const fact = (label, path, lines) => {
        const told = lines.filter(line => typeof line === 'string');
        return told.length === 0 ? [] : [{ label, lines: told, origin: originOf(target, path) }];
    };
    const { image, server, probe, upload, initSeconds } = target;
    return [
        ...fact('Python', 'python', [target.python ?? 'any']),
        ...fact('Platform', 'platform', [target.platform ?? 'any']),
        ...fact('C library', 'glibc', [target.glibc === null ? 'not known' : `glibc ${target.glibc}`]),
        ...fact('Libraries', 'libraries', [target.libraries?.join(', ')]),
        ...fact('Lacks', 'lacks', [target.lacks?.join(', ')]),
        ...fact('Symbols', 'symbolVersions', [
            Object.entries(target.symbolVersions ?? {})
                .map(([family, version]) => `${family}_${version}`)
                .join(', ') || undefined,
        ]),
        ...fact('Status', 'status', [target.status]),
        ...fact('Deliveries', 'deliveries', [target.deliveries?.join(', ')]),
        ...fact('Found by', 'environment', [foundBy(target)]),
        ...fact('Ignored', 'ignoresMount', [target.ignoresMount && `the image never reads ${target.environment.name}`]),
        ...fact('Fallback', 'fallback', [target.fallback && `${target.fallback}, with the absolute path of the mount`]),
        ...fact('In the artifact', 'mountPath', [`${target.mountPath}/`]),
        ...fact('On the host', 'hostPath', [target.hostPath]),
        ...fact('.pth files', 'siteDirectory', [
            target.siteDirectory === undefined ? undefined : target.siteDirectory ? 'are read' : 'are not read',
        ]),
        ...fact('Mount limits', 'limits', [limits(target.limits)]),
        ...fact('Upload', 'upload', [
            upload &&
                `${limits({ bytes: upload.limitBytes, files: upload.limitFiles })}; what stays behind says ${upload.ignoreFiles.join(', else ')}`,
        ]),
        ...fact('Archive', 'archive', [target.archive]),
        ...fact('Image', 'image.reference', [
            image && `${image.reference}${image.digest ? `@${image.digest}` : ' (by tag: what it names can change)'}`,
        ]),
        ...fact('System', 'image.os', [image?.os]),
        ...fact('User', 'image.user', [image?.user]),
        ...fact('Its Python lies in', 'image.envDir', [image && `${image.envDir}${conda(image.condaEnv)}`]),
        ...fact('Application root', 'image.appRoot', [image?.appRoot]),
        ...fact('Server', 'server.version', [
            server &&
                `${server.distribution} ${server.version}, started as ${server.consoleScript} on port ${server.port}; health at ${server.health}, requests to ${server.score}`,
        ]),
        ...fact('Liveness probe', 'probe', [
            probe &&
                `first after ${probe.initialDelay} s, then every ${probe.period} s; ${probe.failures} failures end the container, so that ${probe.initialDelay + probe.period * probe.failures} s are there for the start`,
        ]),
        ...fact('Loading the code', 'initSeconds', [initSeconds !== undefined && `may take ${initSeconds} s`]),
        ...fact('Exit codes', 'exitCodes', exitCodes(target)),
        ...fact('First one counts', 'exclusiveVariables', (target.exclusiveVariables ?? []).map(names => names.join(', '))),
        ...fact('Variables', 'variables', [target.variables?.join(', ')]),
        ...fact('Breaks the server', 'breakers', breakers(target)),
        ...fact('Packages', 'packages', [target.packages?.map(({ name, version }) => `${name} ${version}`).join(', ')]),
        ...(target.notes ?? []).map(({ text, ...origin }) => ({ label: 'Note', lines: [text], origin })),
    ];
}
/** The origin of what stands at this path of the profile: its own, that of what it lies in, or the profile's. */
function originOf({ knowledge = {}, packagesFrom, asOf, source }, path) {
    const [top = path] = path.split('.');
    const told = Object.hasOwn(knowledge, path)
        ? knowledge[path]
        : Object.hasOwn(knowledge, top)
            ? knowledge[top]
            : undefined;
    if (told !== undefined)
        return told;
    return path === 'packages' && packagesFrom !== undefined ? packagesFrom : { asOf, source };
}
function foundBy({ environment: { name, value, automatic, trailingColon }, hostPath }) {
    const colon = trailingColon ? '; the host adds a colon, by which its working directory is on sys.path too' : '';
    if (automatic)
        return `the host itself, as by ${name}=${hostPath ?? 'its path'}${colon}`;
    const kind = value === 'absolute' ? 'absolute path' : 'path relative to the folder of the entry script';
    return `${name}, its ${kind}${colon}`;
}
function limits({ bytes, files }) {
    const told = [
        ...(bytes === null ? [] : [`${(0,core_text/* thousands */.oh)(bytes)} bytes`]),
        ...(files === null ? [] : [`${(0,core_text/* thousands */.oh)(files)} files`]),
    ];
    return told.length === 0 ? 'none known' : told.join(', ');
}
function conda(name) {
    return name === undefined ? '' : ` (conda environment ${name})`;
}
function exitCodes({ exitCodes = {} }) {
    return Object.entries(exitCodes)
        .sort(([a], [b]) => Number(a) - Number(b))
        .map(([code, meaning]) => `${code}: ${meaning}`);
}
function breakers({ breakers = [] }) {
    return breakers.map(({ requirement, effect, unless }) => {
        const without = unless === undefined ? '' : ` (unless the mount brings ${unless.join(' or ')} as well)`;
        return `${requirement}${without}: ${effect}`;
    });
}

// EXTERNAL MODULE: ./src/targets/profile.ts + 4 modules
var profile = __webpack_require__(52600);
;// CONCATENATED MODULE: ./src/report/targets.ts


/** Columns of the widest line, words longer than that aside. */
const width = 100;
/** The profiles that ship, two lines each: name, Python, platform and status, then what it is. Plain text, ends in a newline. */
function describeTargets() {
    const targets = (0,profile/* targetNames */.i)().map(name => (0,profile.loadTarget)(name, { cwd: '/' }));
    const column = Math.max(...targets.map(({ name }) => name.length)) + 2;
    const rows = targets.map(({ name, python, platform, status, description }) => {
        const about = [`Python ${python ?? 'any'}`.padEnd(13), (platform ?? 'any platform').padEnd(15), status ?? ''];
        return `${name.padEnd(column)}${about.join('')}`.trimEnd().concat('\n', ...wrapped(description, '    '));
    });
    return `${rows.join('')}\nsitemount targets NAME tells all that is known of one, since when and from where.\n`;
}
/**
 * All that is known of one target, plain text that ends in a newline: a fact a line, inferred ones marked, each with the
 * number of its source, and the sources with their dates below.
 */
function describeTarget(target) {
    const facts = knownFacts(target);
    const origins = numbered(facts.map(({ origin }) => origin));
    const column = Math.max(...facts.map(({ label }) => label.length)) + 2;
    const rows = facts.flatMap(({ label, lines, origin }) => {
        const mark = `${origin.inferred ? ' (inferred)' : ''} [${origins.get(keyOf(origin))?.number}]`;
        const [first = '', ...rest] = lines.map((line, index) => (index === lines.length - 1 ? `${line}${mark}` : line));
        const indent = ' '.repeat(column);
        return [...wrapped(first, indent, label.padEnd(column)), ...rest.flatMap(line => wrapped(line, indent))];
    });
    const sources = [...origins.values()].flatMap(({ number, origin }) => wrapped(`${origin.asOf}${origin.inferred ? ', inferred' : ''}: ${origin.source}`, '      ', `[${number}]`.padEnd(6)));
    return [`${target.name}\n`, ...wrapped(target.description, ''), '\n', ...rows, '\nSources\n', ...sources].join('');
}
function keyOf({ asOf, source, inferred }) {
    return JSON.stringify([asOf, source, inferred === true]);
}
/** Each origin once, with a number from 1 in the order of first use. */
function numbered(origins) {
    const known = new Map();
    for (const origin of origins) {
        const key = keyOf(origin);
        if (!known.has(key))
            known.set(key, { number: known.size + 1, origin });
    }
    return known;
}
/** The words in lines of at most `width` columns, each with its indent, the first one with another. */
function wrapped(text, indent, first = indent) {
    const lines = [];
    let line = first;
    let empty = true;
    for (const word of text.split(/\s+/)) {
        if (!empty && line.length + 1 + word.length > width) {
            lines.push(`${line.trimEnd()}\n`);
            line = indent;
            empty = true;
        }
        line += empty ? word : ` ${word}`;
        empty = false;
    }
    return [...lines, `${line.trimEnd()}\n`];
}


/***/ })

};

export const id = 600;
export const ids = [600];
export const modules = {

/***/ 40154:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hs: () => (/* binding */ minorOf),
/* harmony export */   R5: () => (/* binding */ readInput),
/* harmony export */   RN: () => (/* binding */ readSpecifier),
/* harmony export */   YD: () => (/* binding */ readPoetry),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   l1: () => (/* binding */ compatible),
/* harmony export */   lO: () => (/* binding */ exactVersionOf),
/* harmony export */   td: () => (/* binding */ isSpecifier)
/* harmony export */ });
/* unused harmony export isTooLong */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62414);
/* harmony import */ var _requirements_grammar_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16814);



/**
 * Limits of a text that names a Python: every clause is held against the versions that each other one names. Characters of the
 * text and of one version, clauses in all.
 */
const longest = 2000;
const longestVersion = 100;
const mostClauses = 50;
const clausePattern = /^(===|~=|==|!=|<=|>=|<|>)\s*(\S+?)(\.\*)?$/;
/** Whether a text that names a Python is beyond the limits: real ones have a few clauses. */
function isTooLong(text) {
    if (text.length > longest)
        return true;
    const clauses = text.split(/,|\|\|/);
    return clauses.length > mostClauses || clauses.some(clause => clause.trim().length > longestVersion);
}
/**
 * What people write in `.python-version`, `.tool-versions`, `runtime.txt` or an input: `3.12`, `3.12.x`, `3.12-dev`,
 * `python-3.7.9`, `cpython@3.12`, `3.13t`, `pypy3.10-7.3.12`, `3.10/envs/work`, or a PEP 440 specifier.
 * Undefined when it names no Python version (`system`, `miniconda3-4.7.12`, a virtualenv's name).
 */
function readSpecifier(text) {
    const written = text.trim();
    if (isTooLong(written))
        return undefined;
    if (/^[<>=!~]/.test(written))
        return isSpecifier(written) ? { specifier: written } : undefined;
    const match = /^(?:(?<name>(?!v\d)[a-z]+)[@-]?)?v?(?<release>\d+(?:\.\d+)*)(?<rest>(?:[-_.]?(?:a|b|c|rc|alpha|beta)[-_.]?\d*)?)(?<tail>.*)$/i.exec(written);
    if (match?.groups === undefined)
        return undefined;
    const { name = '', release = '', rest = '', tail = '' } = match.groups;
    const implementation = implementations.get(name.toLowerCase());
    if (implementation === undefined)
        return undefined;
    // What may follow: `t`, uv's `+freethreaded`, `-dev`, a wildcard, the platform of uv's keys, PyPy's own version, a virtualenv.
    const after = /^(?<threads>t|\+freethreaded)?(?:-dev|(?:\.[x*])+|-(?:linux|macos|windows)\b\S*|-v?\d\S*|\/envs\/\S+)?$/i.exec(tail);
    if (after === null || (tail.startsWith('-') && /^-v?\d/.test(tail) && implementation === 'cpython'))
        return undefined;
    const version = release + rest;
    if ((0,_requirements_grammar_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(version) === undefined || Number(release.split('.')[0]) < 2)
        return undefined;
    return {
        specifier: version,
        ...(name !== '' && name.toLowerCase() !== 'python' && { implementation }),
        ...(after.groups?.threads !== undefined && { freeThreaded: true }),
    };
}
const implementations = new Map([
    ['', 'cpython'],
    ['python', 'cpython'],
    ['cpython', 'cpython'],
    ['pypy', 'pypy'],
]);
/**
 * The input `python-version` read.
 *
 * Throws `usage` when it names no Python.
 */
function readInput(text) {
    const reading = readSpecifier(text);
    if (reading !== undefined)
        return reading;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('usage', `Input \`python-version\`: expected a version like 3.12 or a PEP 440 specifier like >=3.11,<3.13, got \`${text.trim()}\`.`);
}
/**
 * A constraint as Poetry writes it (caret, tilde, wildcards, `||`), as PEP 440 with `||` between alternatives.
 * Undefined when it is malformed, empty when it says nothing (`*`).
 * Source: Poetry's documentation, "Dependency specification".
 */
function readPoetry(text) {
    if (isTooLong(text) || text.split(/\s+/).length > mostClauses)
        return undefined;
    const alternatives = text.split(/\s*\|\|?\s*/).map(readPoetryRange);
    if (alternatives.includes(undefined))
        return undefined;
    const specifier = alternatives.includes('') ? '' : alternatives.join(' || ');
    // A caret stands for two clauses.
    return isTooLong(specifier) ? undefined : specifier;
}
function readPoetryRange(text) {
    const clauses = text
        .trim()
        // A blank separates clauses too, but not an operator from its version.
        .replace(/([<>=!~^])\s+/g, '$1')
        .split(/\s*,\s*|\s+/)
        .filter(clause => clause !== '' && clause !== '*')
        .map(readPoetryClause);
    if (clauses.includes(undefined))
        return undefined;
    return clauses.join(', ');
}
function readPoetryClause(clause) {
    const [, operator, version = ''] = /^(\^|~(?!=)|=(?!=))?(.+)$/.exec(clause) ?? [];
    const release = releaseOf(version);
    if (operator === '^' && release !== undefined) {
        // Up to the next change of the first number that is not zero.
        const kept = Math.max(0, release.findIndex(part => part > 0));
        return `>=${version}, <${next(release, kept)}`;
    }
    if (operator === '~' && release !== undefined)
        return `>=${version}, <${next(release, Math.min(1, release.length - 1))}`;
    if (operator === '^' || operator === '~')
        return undefined;
    const plain = /^\d+(\.\d+)*\.\*$/.test(version) ? `==${version}` : version;
    return (0,_requirements_grammar_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(plain) !== undefined || isSpecifier(plain) ? plainRange(plain) : undefined;
}
/** Release with the number at `position` raised by one and the rest dropped: `3.9.2`, 1 → `3.10`. */
function next(release, position) {
    return release
        .slice(0, position + 1)
        .map((part, index) => (index === position ? part + 1 : part))
        .join('.');
}
/** Whether `version` (`3.12.4`, `3.13.0rc1`) is one that `specifier` means. PEP 440; pre-releases count as what they are. */
function matches(version, specifier) {
    // A build from a checkout calls itself `3.12.4+`.
    const release = version.replace(/\+$/, '');
    if ((0,_requirements_grammar_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(release) === undefined)
        return false;
    return alternatives(specifier).some(range => (0,_requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .satisfies */ .ib)(release, range, { prereleases: true }));
}
/** `3.12` when every Python that `specifier` means has that minor version, else undefined. */
function minorOf(specifier) {
    const met = alternatives(specifier).flatMap(range => points(range).filter(point => matches(point, range)));
    const [lowest] = met.flatMap(point => (0,_requirements_grammar_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(point) ?? []).sort(_requirements_grammar_version_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Zy);
    const release = lowest?.release;
    if (release === undefined)
        return undefined;
    const minor = `${release[0]}.${release[1] ?? 0}`;
    return compatible(specifier, `!=${minor}.*`) ? undefined : minor;
}
/** `3.12.4` when `specifier` names one release, else undefined. */
function exactVersionOf(specifier) {
    const [range, ...others] = alternatives(specifier);
    const match = /^={2,3}\s*([^\s,*]+)$/.exec(range ?? '');
    return others.length === 0 ? match?.[1] : undefined;
}
/** Whether one Python can satisfy both. */
function compatible(a, b) {
    return alternatives(a).some(left => alternatives(b).some(right => {
        const both = `${left}, ${right}`;
        return points(both).some(point => (0,_requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .satisfies */ .ib)(point, both, { prereleases: true }));
    }));
}
/** The PEP 440 ranges of a specifier, bare versions spelt out: `3.12` → `==3.12.*`. */
function alternatives(specifier) {
    if (isTooLong(specifier))
        return [];
    return specifier
        .split('||')
        .map(range => plainRange(range.trim()))
        .filter(isSpecifier);
}
function plainRange(range) {
    const version = (0,_requirements_grammar_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(range);
    if (version === undefined)
        return range;
    return version.release.length < 3 && !(0,_requirements_grammar_version_js__WEBPACK_IMPORTED_MODULE_2__/* .isPrerelease */ .V1)(version) ? `==${version.release.join('.')}.*` : `==${range}`;
}
/** Whether a text is a PEP 440 specifier with at least one clause. */
function isSpecifier(text) {
    return !isTooLong(text) && ((0,_requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSpecifier */ .as)(text)?.length ?? 0) > 0;
}
/** The numbers of a version's release; undefined for text that is no version. */
function releaseOf(version) {
    return (0,_requirements_grammar_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(version)?.release.map(Number);
}
/**
 * Versions at which a range can begin: the lowest one that satisfies it is among them, because along the order of releases
 * a clause changes only at its version, right after it, or at the next number of one of its parts.
 */
function points(range) {
    return range.split(',').flatMap(clause => {
        const version = clausePattern.exec(clause.trim())?.[2] ?? '';
        const release = releaseOf(version);
        if (release === undefined)
            return [];
        const full = [...release, 0, 0].slice(0, Math.max(3, release.length));
        return ['0', version, full.join('.'), ...full.map((_, position) => next(full, position))];
    });
}


/***/ }),

/***/ 52600:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadTarget: () => (/* binding */ loadTarget),
  i: () => (/* binding */ targetNames)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/assets.ts
var assets = __webpack_require__(87474);
// EXTERNAL MODULE: ./src/core/did-you-mean.ts
var did_you_mean = __webpack_require__(87568);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __webpack_require__(56107);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./src/artifact/manifest.ts
var manifest = __webpack_require__(62325);
// EXTERNAL MODULE: ./src/python/specifier.ts
var specifier = __webpack_require__(40154);
// EXTERNAL MODULE: ./src/requirements/grammar/pep508.ts
var pep508 = __webpack_require__(12692);
// EXTERNAL MODULE: ./src/requirements/grammar/version.ts
var version = __webpack_require__(16814);
;// CONCATENATED MODULE: ./src/targets/fields.ts



/** Pieces that the schemas of a profile are made of. Each error completes "expected …", for a person who edits a JSON file. */
const fields_text = schemas/* string */.YjP({ error: 'expected a text' });
const filled = fields_text.min(1, { error: 'expected a text that is not empty' });
/** A whole number above 0. */
const positive = schemas/* int */.Whr({ error: 'expected a whole number above 0' })
    .positive({ error: 'expected a whole number above 0' });
/** A whole number above 0, null for no limit. */
const count = schemas/* int */.Whr({ error: 'expected a whole number above 0, or null' })
    .positive({ error: 'expected a whole number above 0, or null' })
    .nullable();
const yes = schemas/* boolean */.zMY({ error: 'expected true or false' });
/** The day on which something was known to hold. */
const date = matching(/^\d{4}-\d{2}-\d{2}$/, 'a date like 2026-11-21');
const variable = matching(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of an environment variable');
/** The name of a distribution, as PEP 508 has it. */
const distribution = matching(/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/, 'the name of a distribution');
const fields_version = schemas/* string */.YjP({ error: 'expected a version (PEP 440)' })
    .refine(written => (0,version/* parseVersion */.ot)(written) !== undefined, { error: 'expected a version (PEP 440)' });
/** An absolute path of the host. */
const absolute = matching(/^\/[^\0\n:]*$/, 'an absolute path without a colon');
/** A requirement as PEP 508 has it. */
const requirement = fields_text.superRefine((written, context) => {
    try {
        (0,pep508/* parseRequirement */.p)(written);
    }
    catch (error) {
        if (!(error instanceof pep508/* RequirementError */.K))
            throw error;
        context.addIssue({
            code: 'custom',
            message: `expected a requirement such as \`flask<3\` (${error.message.replace(/\.$/, '')})`,
        });
    }
});
/** A text of one form; `expected` says which, for the error. */
function matching(pattern, expected) {
    return schemas/* string */.YjP({ error: `expected ${expected}` }).regex(pattern, { error: `expected ${expected}` });
}
/** A list of something; `what` names several of it, for the error. */
function listOf(item, what) {
    return schemas/* array */.YOg(item, { error: `expected a list of ${what}` });
}
/** An object with these keys and no others; `expected` says what is meant by it, `whole` where such an object stands. */
function exactly(shape, { expected, whole = 'a profile' }) {
    return schemas/* strictObject */.rej(shape, {
        error: issue => {
            if (issue.code !== 'unrecognized_keys')
                return `expected ${expected}`;
            return `there is no ${issue.keys.map(key => `\`${key}\``).join(', ')} in ${whole}`;
        },
    });
}

;// CONCATENATED MODULE: ./src/targets/host-schema.ts


/** Since when and from where a fact is known. */
const origin = { asOf: date, source: filled, inferred: yes.optional() };
/** The variable by which the host finds the mount, and what its value is: an absolute path, or one relative to the entry script. */
const environmentSchema = exactly({
    name: variable,
    value: schemas/* enum */.k5n(['absolute', 'relative-to-entry-script'], {
        error: 'expected `absolute` or `relative-to-entry-script`',
    }),
    /** The host appends a colon to it, by which its working directory comes onto sys.path too. */
    trailingColon: yes.optional(),
    /** The host sets it (or does the same) by itself: nobody has to. */
    automatic: yes.optional(),
}, { expected: 'an object with `name` and `value`' });
/** What a host looks like beyond Python and platform. Everything may be absent: then it is not known, or there is no such thing. */
const hostShape = {
    /** `historic`: still to be met, no longer offered. */
    status: schemas/* enum */.k5n(['current', 'historic'], { error: 'expected `current` or `historic`' }).optional(),
    /** Ways in which packages can reach this host; absent: by a mount. */
    deliveries: listOf(schemas/* enum */.k5n(['mount', 'dynamic', 'image'], { error: 'expected `mount`, `dynamic` or `image`' }), 'deliveries')
        .min(1, { error: 'expected at least one delivery' })
        .optional(),
    /** Where the mount stands on the host, when the host and not its user decides. */
    hostPath: absolute.optional(),
    /** `.pth` files of the mount are read: it is a site directory (`site.addsitedir`). */
    siteDirectory: yes.optional(),
    /** Libraries that manylinux promises and this host does not have, by soname (`libGL.so.1`). */
    lacks: listOf(matching(/^[\w.+-]+\.so(?:\.[\w.+-]+)?$/, 'a soname like `libGL.so.1`'), 'sonames').optional(),
    /** A variable that works where the one of `environment` is ignored. */
    fallback: variable.optional(),
    /** All variables that the host reads to find code and packages. */
    variables: listOf(variable, 'names of environment variables').optional(),
    /** Variables of which the first one that is set counts, and the others are ignored. */
    exclusiveVariables: listOf(listOf(variable, 'names of environment variables'), 'lists of names of environment variables').optional(),
    /** The image never looks for the mount. */
    ignoresMount: yes.optional(),
    /** What the host's own exit codes mean. */
    exitCodes: schemas/* record */.g1P(matching(/^(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/, 'an exit code from 0 to 255'), filled, {
        error: 'expected an object like `{"97": "The folder is missing."}`',
    })
        .optional(),
    /** The liveness probe: seconds before the first, seconds between two, and how many may fail. */
    probe: exactly({ initialDelay: positive, period: positive, failures: positive }, { expected: 'an object with `initialDelay`, `period` and `failures`' }).optional(),
    /** Seconds that loading the code may take. */
    initSeconds: positive.optional(),
    /** The HTTP server that the image starts. */
    server: exactly({
        distribution: distribution,
        version: fields_version,
        consoleScript: filled,
        port: positive,
        health: matching(/^\//, 'a path that starts with `/`'),
        score: matching(/^\//, 'a path that starts with `/`'),
        /** A file of hashed pins beside the profiles that installs it. */
        requirements: matching(/^(?!.*(?:^|\/)\.\.?(?:\/|$))[\w.-]+(?:\/[\w.-]+)*\.txt$/, 'a file below `profiles`').optional(),
    }, { expected: 'an object with `distribution`, `version`, `consoleScript`, `port`, `health` and `score`' }).optional(),
    /** The image itself. */
    image: exactly({
        reference: matching(/^[a-z0-9.-]+(?::\d+)?(?:\/[a-z0-9._-]+)+(?::[\w.-]+)?$/, 'the reference of an image'),
        digest: matching(/^sha256:[0-9a-f]{64}$/, '`sha256:` and 64 hexadecimal digits, or null')
            .nullable()
            .optional(),
        os: filled,
        user: filled,
        envDir: absolute,
        appRoot: absolute,
        condaEnv: filled.optional(),
    }, { expected: 'an object with `reference`, `os`, `user`, `envDir` and `appRoot`' }).optional(),
    /** How the code folder reaches the host; of the files that say what stays behind, the first one that is there counts. */
    upload: exactly({ limitBytes: count, limitFiles: count, ignoreFiles: listOf(filled, 'file names') }, { expected: 'an object with `limitBytes`, `limitFiles` and `ignoreFiles`' }).optional(),
    /** The one format of archive that the host takes. */
    archive: schemas/* enum */.k5n(['tar.zst', 'tar.gz', 'zip', 'squashfs', 'directory'], {
        error: 'expected one of `tar.zst`, `tar.gz`, `zip`, `squashfs`, `directory`',
    })
        .optional(),
    /** Releases that break the host's own server when they come from the mount, and what it then says. */
    breakers: listOf(exactly({
        requirement: requirement,
        effect: filled,
        /** What the mount brings beside it where it runs all the same: most often the code of the host that would break. */
        unless: listOf(requirement, 'requirements').optional(),
    }, { expected: 'an object with `requirement` and `effect`', whole: 'a breaker' }), 'breakers').optional(),
    /** Where the list of `packages` comes from. */
    packagesFrom: exactly(origin, { expected: 'an object with `asOf` and `source`' }).optional(),
    /** Where single facts come from, by their path in this file (`image.user`); the others come from `source`. */
    knowledge: schemas/* record */.g1P(schemas/* string */.YjP(), exactly(origin, { expected: 'an object with `asOf` and `source`', whole: 'an entry of `knowledge`' }), { error: 'expected an object like `{"glibc": {"asOf": "2026-11-21", "source": "…"}}`' })
        .optional(),
    /** What else is worth knowing of this host. */
    notes: listOf(exactly({ text: filled, ...origin }, { expected: 'an object with `text`, `asOf` and `source`', whole: 'a note' }), 'notes').optional(),
};

;// CONCATENATED MODULE: ./src/targets/package-schema.ts


const dotted = schemas/* string */.YjP({ error: 'expected a text' }).regex(/^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u, {
    error: 'expected the dotted name of a module, such as `google.cloud`',
});
const dottedList = schemas/* array */.YOg(dotted, { error: 'expected a list of dotted names' });
/** One distribution of a host's image, in a profile. */
const profilePackageSchema = schemas/* strictObject */.rej({
    name: distribution,
    version: fields_version,
    /** Its `Requires-Dist` texts. */
    requires: schemas/* array */.YOg(requirement, { error: 'expected a list of requirements' }).optional(),
    /** Dotted names of its modules and plain packages, down to the first that is no namespace. */
    modules: dottedList.optional(),
    /** Dotted names of the packages it shares with other distributions. */
    namespaces: dottedList.optional(),
}, {
    error: issue => issue.code === 'unrecognized_keys'
        ? `there is no ${issue.keys.map(key => `\`${key}\``).join(', ')} in a package`
        : 'expected an object with `name` and `version`',
});

;// CONCATENATED MODULE: ./src/targets/schema.ts






const plainPath = 'a relative path such as `site-packages` or `python`, without `..`';
/** A profile file: what is known of one kind of host, since when and from where. */
const profileSchema = exactly({
    schema: schemas/* literal */.euz('sitemount/profile/1', { error: 'expected `sitemount/profile/1`' }),
    name: matching(/^[a-z0-9]+(?:[-./][a-z0-9]+)*$/, 'a name of lower-case letters, digits and single `-`, `.` or `/`'),
    description: filled,
    /** What its Python must match: PEP 440, or a bare version that stands for a prefix; null when it may be any. */
    python: filled
        .refine(written => (0,specifier/* readSpecifier */.RN)(written) !== undefined, {
        error: 'expected a version like 3.12, a PEP 440 specifier, or null',
    })
        .nullable(),
    /** Wheel-tag form, null when it may be any. */
    platform: matching(/^linux_(?:x86_64|aarch64)$/, '`linux_x86_64`, `linux_aarch64`, or null').nullable(),
    /** Version of the host's C library, null when it is not known. */
    glibc: matching(/^\d+\.\d+$/, 'a version like 2.35, or null').nullable(),
    /** Libraries that the host has beyond those that manylinux promises, by soname (`libgomp.so.1`); null or absent when not known. */
    libraries: schemas/* array */.YOg(matching(/^[\w.+-]+\.so(?:\.[\w.+-]+)?$/, 'a soname like `libgomp.so.1`'), {
        error: 'expected a list of sonames like `libgomp.so.1`, or null',
    })
        .nullable()
        .optional(),
    /** Highest symbol versions of the host's libraries by family (`"GLIBCXX": "3.4.30"`), glibc's apart; null or absent when not known. */
    symbolVersions: schemas/* record */.g1P(matching(/^[A-Z][A-Z0-9_]*$/, 'the name of a symbol family like `GLIBCXX`'), matching(/^\d+(?:\.\d+)*$/, 'a version like 3.4.30'), { error: 'expected an object like `{"GLIBCXX": "3.4.30", "CXXABI": "1.3.13"}`, or null' })
        .nullable()
        .optional(),
    /** Where the packages lie inside the artifact. */
    mountPath: schemas/* string */.YjP({ error: `expected ${plainPath}` }).superRefine((path, context) => {
        const problem = (0,manifest/* mountPathProblem */.Cc)(path);
        if (problem !== undefined)
            context.addIssue({ code: 'custom', message: `expected ${plainPath}; this one ${problem}` });
    }),
    environment: environmentSchema,
    /** Of the unpacked mount; null for no limit. */
    limits: exactly({ bytes: count, files: count }, { expected: 'an object with `bytes` and `files`' }),
    ...hostShape,
    /** What the host's image already contains; absent when it is not known. */
    packages: schemas/* array */.YOg(profilePackageSchema, { error: 'expected a list of packages' }).optional(),
    /** The day on which this was known to hold. */
    asOf: date,
    source: filled,
}, { expected: 'an object' }).superRefine(checkKnowledge);
/** An entry of `knowledge` that names nothing in the profile explains nothing: most likely it is misspelt. */
function checkKnowledge(profile, context) {
    for (const path of Object.keys(profile.knowledge ?? {})) {
        const inside = (at, key) => typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? at[key] : undefined;
        if (path.split('.').reduce(inside, profile) !== undefined)
            continue;
        context.addIssue({ code: 'custom', path: ['knowledge'], message: `there is no \`${path}\` in this profile` });
    }
}

;// CONCATENATED MODULE: ./src/targets/profile.ts







/** No profile is anywhere near this size. Bytes. */
const largest = 1 << 20;
/**
 * The target that the input names: a profile that ships, or a file when the text starts with `./`, `../` or `/` or ends in
 * `.json`.
 *
 * Throws `usage` for an unknown name or a file that is no profile, `unreadable` for one that cannot be read.
 */
function loadTarget(text, { cwd }) {
    if (/^\.{0,2}[\\/]/.test(text) || text.endsWith('.json') || external_node_path_default().isAbsolute(text))
        return loadFile(text, cwd);
    const names = targetNames();
    if (!names.includes(text)) {
        const family = names.filter(name => name.startsWith(text));
        const near = family.length > 0 ? undefined : (0,did_you_mean/* nearest */.p)(text, names);
        const hint = near === undefined ? '' : ` (did you mean \`${near}\`?)`;
        throw new errors/* SitemountError */.hr('usage', `Input \`target\`: there is no profile \`${text}\`${hint}; there are ${(family.length > 0 ? family : names).join(', ')}.`, {
            help: 'A profile of your own is a path: it starts with `./` or `/`, or ends in `.json`.',
        });
    }
    return readProfile(external_node_fs_default().readFileSync((0,assets/* asset */.L)(`profiles/${text}.json`), 'utf8'), `profiles/${text}.json`);
}
/** Names of the profiles that ship, sorted. */
function targetNames() {
    return external_node_fs_default().readdirSync((0,assets/* asset */.L)('profiles'), { recursive: true, encoding: 'utf8' })
        .filter(name => name.endsWith('.json'))
        .map(name => name.slice(0, -'.json'.length).split((external_node_path_default()).sep).join('/'))
        .sort();
}
function loadFile(text, cwd) {
    const absolute = external_node_path_default().resolve(cwd, text);
    const file = (0,paths/* shownPath */.pS)(absolute, cwd);
    const source = readFile(absolute, file);
    return { ...readProfile(source, file), file, line: lineOfKey(source, 'python') };
}
function readFile(absolute, file) {
    const refuse = (why, cause) => new errors/* SitemountError */.hr('unreadable', `Input \`target\`: ${file} cannot be read (${why}).`, { cause });
    try {
        const stat = external_node_fs_default().statSync(absolute);
        if (!stat.isFile())
            throw refuse('not a file');
        if (stat.size > largest)
            throw refuse(`larger than ${largest >> 20} MiB`);
        return external_node_fs_default().readFileSync(absolute, 'utf8').replace(/^\uFEFF/, '');
    }
    catch (error) {
        throw error instanceof errors/* SitemountError */.hr ? error : refuse((0,errors/* systemCode */.xU)(error) ?? 'unknown error', error);
    }
}
/** A profile from its text; `file` is for messages. */
function readProfile(source, file) {
    const { data, error } = profileSchema.safeParse(parseJson(source, file));
    if (error === undefined)
        return data;
    const sentences = error.issues.map(issue => {
        const key = issue.path.join('.');
        const line = key === '' ? 1 : lineOfKey(source, String(issue.path[0]));
        return `Input \`target\`: ${file}:${line}: ${key === '' ? '' : `\`${key}\`: `}${issue.message}.`;
    });
    throw new errors/* SitemountError */.hr('usage', sentences.join('\n'));
}
function parseJson(source, file) {
    try {
        return JSON.parse(source);
    }
    catch (error) {
        const position = jsonFault(source, String(error));
        const before = source.slice(0, position).split('\n');
        const place = position === undefined ? '' : `:${before.length}:${[...(before.at(-1) ?? '')].length + 1}`;
        throw new errors/* SitemountError */.hr('usage', `Input \`target\`: ${file}${place}: expected JSON.`, { cause: error });
    }
}
/** Where a text stops being JSON, as far as that is known: V8 tells it for some mistakes only, the first foreign token is seen here. */
function jsonFault(source, message) {
    const told = /at position (\d+)/.exec(message)?.[1];
    if (told !== undefined)
        return Number(told);
    const token = /[\s{}[\],:]+|"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true\b|false\b|null\b/y;
    let end = 0;
    while (token.test(source))
        end = token.lastIndex;
    return end === source.length && source.trim() !== '' ? undefined : end;
}
/** The line (from 1) on which the outermost object of a JSON text sets `key`; 1 when it does not. */
function lineOfKey(source, key) {
    let depth = 0;
    let line = 1;
    for (const { 0: token } of source.matchAll(/"(?:[^"\\\n]|\\.)*"(?:\s*:)?|[{}[\]]|\n/g)) {
        if (token === '{' || token === '[')
            depth++;
        else if (token === '}' || token === ']')
            depth--;
        else if (token === '\n')
            line++;
        else if (depth === 1 && token.endsWith(':') && token.startsWith(`"${key}"`))
            return line;
        else
            line += token.split('\n').length - 1;
    }
    return 1;
}


/***/ })

};

export const id = 330;
export const ids = [330];
export const modules = {

/***/ 66969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fT: () => (/* binding */ assemble),
  nv: () => (/* binding */ publishedParts),
  DR: () => (/* binding */ verifiedParts)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/artifact/manifest.ts
var manifest = __webpack_require__(62325);
// EXTERNAL MODULE: ./src/core/version.ts
var version = __webpack_require__(83323);
// EXTERNAL MODULE: ./src/environment/elf/versions.ts
var versions = __webpack_require__(58418);
;// CONCATENATED MODULE: ./src/targets/mount-environment.ts
/**
 * What the host's environment must hold to find the mount, one `NAME=value` each. `site` is the absolute path of the packages.
 * Where the host takes a path relative to the entry script, it is that of a mount beside the script; a host that finds the mount
 * by itself needs none. Bytecode is never written, since a mount is read-only.
 */
function mountEnvironment({ environment, mountPath }, site) {
    const { name, value, automatic } = environment;
    const found = automatic ? [] : [`${name}=${value === 'absolute' ? site : mountPath}`];
    return [...found, 'PYTHONDONTWRITEBYTECODE=1'];
}

;// CONCATENATED MODULE: ./src/commands/assemble.ts





/** The result as the contract has it, from the parts that were reached. */
function assemble(parts) {
    const { mode, verdict, findings, steps, declared, interpreter } = parts;
    return {
        schema: 'sitemount/result/1',
        mode,
        verdict,
        ...(declared?.requirements && {
            requirements: declared.requirements.requirements.map(pickRequirement),
            indexes: declared.requirements.indexes,
        }),
        ...((declared || interpreter) && {
            python: {
                ...(declared?.expected && { expected: declared.expected.minor ?? declared.expected.specifier }),
                declarations: (declared?.declarations ?? [])
                    .filter(({ problem }) => problem === undefined)
                    .map(({ source, file, line, specifier }) => ({
                    source,
                    ...(file !== undefined && { file }),
                    ...(line !== undefined && { line }),
                    specifier,
                })),
                ...(interpreter && { interpreter: pickInterpreter(interpreter) }),
            },
        }),
        ...(parts.canonical !== undefined && { canonical: parts.canonical }),
        ...(parts.settings && { settings: parts.settings.map(pickSetting) }),
        ...(parts.views && { views: parts.views.map(pickView) }),
        ...(parts.probe && { probe: parts.probe }),
        ...(parts.contents && { startup: parts.contents.startup, native: parts.contents.native.map(pickNative) }),
        ...(parts.proof && { imports: parts.proof.attempts.map(pickAttempt) }),
        ...(parts.proof?.confinement && { importIsolation: pickIsolation(parts.proof.confinement) }),
        ...(parts.packages && { packages: parts.packages }),
        ...(parts.sizes && { sizes: parts.sizes }),
        ...(parts.slim && { slim: parts.slim }),
        ...(parts.rehearsal && { rehearsal: parts.rehearsal }),
        ...(parts.dynamic && { dynamic: pickDynamic(parts.dynamic, parts.probeWindow) }),
        ...(parts.image && { image: parts.image }),
        ...(parts.deploy && { deploy: parts.deploy }),
        ...(parts.upload && { upload: pickUpload(parts.upload) }),
        ...(parts.mount && { mount: parts.mount }),
        ...(parts.artifact && { artifact: parts.artifact }),
        ...(parts.origin && { origin: parts.origin }),
        ...(parts.manifestPath !== undefined && { manifestPath: parts.manifestPath }),
        ...(parts.sbomPath !== undefined && { sbomPath: parts.sbomPath }),
        ...(parts.mountEnv && { mountEnv: parts.mountEnv }),
        findings,
        steps,
        tools: {
            sitemount: (0,version/* version */.r)(),
            ...(parts.installer !== undefined && { installer: parts.installer }),
            node: process.versions.node,
            zstd: process.versions.zstd ?? 'unknown',
        },
        ...(parts.cache && { cache: parts.cache }),
    };
}
/** The parts of an artifact that was published. */
function publishedParts({ mount, draft, places, target, native, }) {
    const { digest, bytes, format } = draft;
    const site = external_node_path_default().join(places.folder, mount.mountPath);
    const glibc = (0,versions/* newestNeeded */.o)(native, 'GLIBC');
    return {
        mount: {
            path: site,
            treeDigest: mount.treeDigest,
            files: mount.files.length,
            bytes: mount.bytes,
            ...(glibc !== undefined && { glibc }),
        },
        artifact: { path: places.archive, digest, bytes, format },
        manifestPath: external_node_path_default().join(places.folder, manifest/* manifestName */.vS),
        mountEnv: mountEnvironment(target, site),
    };
}
/** The parts of an artifact that was opened. */
function verifiedParts(verified) {
    const { manifest, treeDigest, digest, files, bytes, format } = verified;
    return {
        ...(manifest !== null && {
            interpreter: manifest.python,
            packages: manifest.packages.map(({ source: { kind, url }, name, version, direct, files, bytes }) => ({
                name,
                version,
                direct,
                source: { kind, ...(url !== undefined && { url }) },
                files,
                bytes,
            })),
        }),
        ...(treeDigest !== null && { mount: { path: unpackedMount(verified), treeDigest, files, bytes } }),
        ...(digest !== null && { artifact: { path: verified.path, digest, bytes: verified.archiveBytes, format } }),
    };
}
/** The folder that a host can mount as it is; empty for an archive, which holds none yet. */
function unpackedMount({ format, path: folder, manifest }) {
    return format === 'directory' && manifest !== null ? external_node_path_default().resolve(folder, manifest.mountPath) : '';
}
function pickRequirement(requirement) {
    const { name, extras, specifier, marker, url, hashes, editable, constraint, file, line, pin } = requirement;
    return { name, extras, specifier, marker, url, hashes, editable, constraint, file, line, pin };
}
function pickView({ name, environment, distributions, error }) {
    return {
        name,
        environment,
        distributions: distributions.map(({ name, version }) => ({ name, version })),
        ...(error !== undefined && { error }),
    };
}
function pickSetting({ vector, name, value, effect, file, line }) {
    return { vector, name, value, effect, ...(file !== undefined && { file }), ...(line !== undefined && { line }) };
}
function pickNative({ path, owner, format, elf }) {
    if (elf === undefined)
        return { path, owner, format };
    const { machine, needed, versions } = elf;
    return { path, owner, format, machine, needed, versions };
}
/** So many paths are told; who has more to lose loses the same way. */
const mostDropped = 10_000;
function pickUpload({ codeDir, ignore, mount, needed, total }) {
    const dropped = [...(mount?.dropped ?? []), ...needed].map(({ path, line, pattern }) => ({ path, line, pattern }));
    return {
        codeDir,
        ...total,
        ...(ignore && { ignoreFile: ignore.file }),
        dropped: dropped.slice(0, mostDropped),
        droppedCount: dropped.length,
    };
}
function pickDynamic({ distributions, ...dynamic }, probe) {
    return { ...dynamic, ...(probe && { probe }), brought: distributions.length };
}
function pickAttempt({ place, names, ...attempt }) {
    return { ...attempt, ...(names.length > 0 && { names }), ...place };
}
function pickIsolation({ by, open }) {
    return { by, open };
}
function pickInterpreter({ version, implementation, abi, platform }) {
    return { version, implementation, abi, platform };
}


/***/ }),

/***/ 58418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ newestNeeded),
/* harmony export */   q: () => (/* binding */ readVersions)
/* harmony export */ });
/* harmony import */ var _core_compare_numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41671);
/* harmony import */ var _window_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78707);


/** Libraries with versions, and versions of one library, in one file; libstdc++ has some forty. */
const most = { libraries: 1024, versions: 4096 };
const weak = 2;
/** Version nodes without a number, and the release that brought them. */
const named = {
    // Packed relative relocations: glibc 2.36 loads them, an earlier one refuses the file by this name.
    GLIBC_ABI_DT_RELR: { family: 'GLIBC', version: '2.36' },
};
/** The newest version of a family that any of these files asks for: `2.28` of `GLIBC`; undefined where none asks. */
function newestNeeded(files, family) {
    return files
        .flatMap(({ elf }) => elf?.versions ?? [])
        .filter(needed => needed.family === family)
        .map(({ version }) => version)
        .sort(_core_compare_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNumbers */ .S)
        .at(-1);
}
/**
 * The highest version of each family that is needed of each library, from `.gnu.version_r` (Linux Standard Base 5.0, core
 * generic, "Version Requirements"). Names without a number (`GLIBC_PRIVATE`) say nothing about a release and are left out.
 *
 * Throws `Malformed`.
 */
function readVersions(layout, { start, count, text }) {
    const highest = new Map();
    for (const { library, names } of readTable(layout, { start, count })) {
        const file = text(library);
        for (const name of names) {
            const one = split(text(name));
            if (one === undefined)
                continue;
            const key = `${file}\0${one.family}`;
            const known = highest.get(key);
            if (known === undefined || (0,_core_compare_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNumbers */ .S)(one.version, known.version) > 0)
                highest.set(key, { library: file, ...one });
        }
    }
    return [...highest.values()];
}
/** Offsets in the string table, before any of them is read: table and strings lie apart. */
function readTable({ at, number }, { start, count }) {
    const libraries = [];
    let total = 0;
    for (let place = start, left = count; left > 0; left--) {
        if (libraries.length === most.libraries)
            throw new _window_js__WEBPACK_IMPORTED_MODULE_1__/* .Malformed */ .s('it asks for versions of too many libraries');
        const need = at(place, 16, 'version table');
        const entries = number(need, 2, 2);
        const [library, first, next] = [number(need, 4, 4), number(need, 8, 4), number(need, 12, 4)];
        const names = [];
        for (let where = place + first, rest = entries; rest > 0; rest--) {
            if (++total > most.versions)
                throw new _window_js__WEBPACK_IMPORTED_MODULE_1__/* .Malformed */ .s('it asks for too many versions');
            const entry = at(where, 16, 'version table');
            if ((number(entry, 4, 2) & weak) === 0)
                names.push(number(entry, 8, 4));
            const step = number(entry, 12, 4);
            if (step === 0)
                break;
            where += step;
        }
        libraries.push({ library, names });
        if (next === 0)
            break;
        place += next;
    }
    return libraries;
}
function split(name) {
    if (Object.hasOwn(named, name))
        return named[name];
    const [, family, version] = /^([A-Za-z][A-Za-z0-9_]*?)_(\d{1,6}(?:\.\d{1,6}){0,5})$/.exec(name) ?? [];
    return family === undefined || version === undefined ? undefined : { family, version };
}


/***/ }),

/***/ 78707:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ windowed),
/* harmony export */   s: () => (/* binding */ Malformed)
/* harmony export */ });
/** A file that is not what its fields say, as one clause. Never leaves this room: `parseElf` tells it as a problem. */
class Malformed extends Error {
}
/** Bytes fetched at once: most fields of one table lie close together. */
const block = 4096;
/**
 * Exact reads over `read` by way of one window, with a limit on the bytes that are fetched in all, whatever the fields ask for.
 *
 * Returns a function that gives `length` bytes at `offset`, valid until its next call; it throws `Malformed` beyond the end
 * of the file or of the limit.
 */
function windowed(read, { limit }) {
    let start = 0;
    let window = Buffer.alloc(0);
    let fetched = 0;
    return (offset, length, what) => {
        if (!Number.isSafeInteger(offset) || offset < 0)
            throw new Malformed(`its ${what} lie at an impossible place`);
        if (offset < start || offset + length > start + window.length) {
            const wanted = Math.max(length, block);
            fetched += wanted;
            if (fetched > limit)
                throw new Malformed('its tables are larger than those of any real library');
            window = read(offset, wanted);
            start = offset;
        }
        const bytes = window.subarray(offset - start, offset - start + length);
        if (bytes.length < length)
            throw new Malformed(`it ends within its ${what}`);
        return bytes;
    };
}


/***/ }),

/***/ 77272:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   XF: () => (/* binding */ readLink),
/* harmony export */   YR: () => (/* binding */ visit)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _core_steps_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29860);




/**
 * Every entry below a folder, links told but never followed, sorted by the bytes of its path. One synchronous lstat each:
 * 10,000 files take 0.1 s, a third of what promises take; it can be cut in between.
 *
 * Throws `unreadable` with the path for a folder that cannot be read. What vanishes meanwhile is left out.
 */
function walk(root) {
    return visit(root, describe);
}
/** The same with a description of one's own, which is asked once for each entry; undefined leaves it out. */
function* visit(root, describe) {
    const entries = [];
    const folders = [''];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        for (const [name, full] of list(root, folder)) {
            const relative = folder === '' ? name : `${folder}/${name}`;
            if (entries.length % _core_steps_js__WEBPACK_IMPORTED_MODULE_3__/* .stride */ .ms === 0)
                yield;
            const entry = describe(relative, full);
            if (entry === undefined)
                continue;
            entries.push(entry);
            if (entry.kind === 'folder')
                folders.push(relative);
        }
    }
    return sortByBytes(entries);
}
/** Names in a folder with the path to ask the system for; the latter as bytes where a name is no UTF-8. */
function list(root, folder) {
    const full = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, folder);
    try {
        const names = node_fs__WEBPACK_IMPORTED_MODULE_0___default().readdirSync(full);
        if (!names.some(name => name.includes('\ufffd')))
            return names.map(name => [name, `${full}/${name}`]);
        const bytes = node_fs__WEBPACK_IMPORTED_MODULE_0___default().readdirSync(full, { encoding: 'buffer' });
        return bytes.map(name => [name.toString('utf8'), Buffer.concat([Buffer.from(`${full}/`), name])]);
    }
    catch (error) {
        const code = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error);
        if (folder !== '' && code === 'ENOENT')
            return [];
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('unreadable', `${full} cannot be read (${code ?? error}).`, { cause: error });
    }
}
function describe(relative, full) {
    const stats = node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(full, { throwIfNoEntry: false });
    if (stats === undefined)
        return undefined;
    const mode = stats.mode & 0o7777;
    if (stats.isFile())
        return { path: relative, kind: 'file', bytes: stats.size, mode };
    if (stats.isDirectory())
        return { path: relative, kind: 'folder', bytes: 0, mode };
    if (stats.isSymbolicLink())
        return { path: relative, kind: 'link', bytes: 0, mode, target: readLink(full) };
    return { path: relative, kind: 'other', bytes: 0, mode };
}
/** Where a link points, as written; empty for one that cannot be read. */
function readLink(full) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0___default().readlinkSync(full);
    }
    catch {
        return '';
    }
}
/** JavaScript compares UTF-16 units, which is the order of UTF-8 bytes but for surrogates against U+E000 and above. */
function sortByBytes(entries) {
    const plain = entries.every(entry => !/[\ud800-\uffff]/.test(entry.path));
    if (plain)
        return entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    const bytes = new Map(entries.map(entry => [entry, Buffer.from(entry.path)]));
    const empty = Buffer.alloc(0);
    return entries.sort((a, b) => Buffer.compare(bytes.get(a) ?? empty, bytes.get(b) ?? empty));
}


/***/ }),

/***/ 29693:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ judgeSteps),
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _core_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29860);
/* harmony import */ var _core_suppression_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88760);



/**
 * Asks every rule and returns the findings, worst first: levels from the judgement, else the rule, overridden by the policy; a
 * finding at a line that excuses it becomes a notice that carries the reason.
 */
function judge(rules, facts, policy) {
    return (0,_core_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .atOnce */ .zd)(judgeSteps(rules, facts, policy));
}
/** The same, to be interrupted between any two rules. */
function* judgeSteps(rules, facts, policy) {
    const findings = [];
    for (const rule of rules) {
        yield;
        for (const finding of weigh(rule, facts, policy))
            findings.push(excuse(finding, policy));
    }
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .worstFirst */ .md)(distinct(findings));
}
function weigh(rule, facts, policy) {
    const { mode, rules } = policy;
    const override = rules.get(rule.id);
    if (override === 'off')
        return [];
    return rule.check(facts).map(judgement => ({
        ...judgement,
        rule: rule.id,
        level: override ?? judgement.level ?? rule.levels[mode] ?? 'error',
    }));
}
function excuse(finding, { excuses, excusedInLine = false }) {
    const inLine = excusedInLine ? (0,_core_suppression_js__WEBPACK_IMPORTED_MODULE_2__/* .parseExcuse */ .j)(finding.excerpt ?? '') : undefined;
    const found = [
        ...excuses.filter(({ file, line }) => file === finding.file && line === finding.line),
        ...(inLine === undefined ? [] : [inLine]),
    ].find(({ rules }) => rules.includes(finding.rule));
    if (found === undefined)
        return finding;
    if (found.reason !== '')
        return { ...finding, level: 'notice', excused: found.reason };
    return {
        ...finding,
        level: 'error',
        help: `The excuse at this line gives no reason: write \`# sitemount: allow[${finding.rule}] why\`.`,
    };
}
/** Diamonds of `-r` judge a line twice: told once. */
function distinct(findings) {
    const seen = new Set();
    return findings.filter(finding => {
        const key = JSON.stringify([finding.rule, finding.file, finding.line, finding.column, finding.message]);
        return !seen.has(key) && seen.add(key);
    });
}


/***/ }),

/***/ 62740:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KK: () => (/* binding */ abiRules),
/* harmony export */   V3: () => (/* binding */ wheelRules),
/* harmony export */   Zr: () => (/* binding */ slimRules),
/* harmony export */   pv: () => (/* binding */ overlapRules),
/* harmony export */   z9: () => (/* binding */ startupRules)
/* harmony export */ });
/* harmony import */ var _artifact_unsafe_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99928);
/* harmony import */ var _imports_import_failed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68575);
/* harmony import */ var _leaks_overlapping_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93477);
/* harmony import */ var _leaks_tampered_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43885);
/* harmony import */ var _target_too_large_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68285);
/* harmony import */ var _foreign_abi_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31866);
/* harmony import */ var _foreign_platform_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32225);
/* harmony import */ var _inert_pth_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98424);
/* harmony import */ var _installer_in_mount_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37181);
/* harmony import */ var _missing_library_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(88275);
/* harmony import */ var _name_collision_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(60563);
/* harmony import */ var _newer_glibc_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(93192);
/* harmony import */ var _startup_code_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(33304);
/* harmony import */ var _unsafe_wheel_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(47984);














/** What is judged of wheels before they are installed, and of the virtualenv right after, before its Python starts again. */
const wheelRules = [
    _unsafe_wheel_js__WEBPACK_IMPORTED_MODULE_13__/* .unsafeWheel */ .A,
    _artifact_unsafe_path_js__WEBPACK_IMPORTED_MODULE_0__/* .unsafeNamesInWheels */ .C,
    _leaks_tampered_file_js__WEBPACK_IMPORTED_MODULE_3__/* .tamperedWheel */ .s,
    _target_too_large_js__WEBPACK_IMPORTED_MODULE_4__/* .wheelsTooLarge */ ._U,
];
/** What is judged of an environment's start-up files. */
const startupRules = [_startup_code_js__WEBPACK_IMPORTED_MODULE_12__/* .startupCode */ .Z, _inert_pth_js__WEBPACK_IMPORTED_MODULE_7__/* .inertPth */ .t];
/** Whether the native code of the mount can be loaded where it will run, from its files alone. */
const abiRules = [_foreign_abi_js__WEBPACK_IMPORTED_MODULE_5__/* .foreignAbi */ .N, _foreign_platform_js__WEBPACK_IMPORTED_MODULE_6__/* .foreignPlatform */ .w, _newer_glibc_js__WEBPACK_IMPORTED_MODULE_11__/* .newerGlibc */ .N, _missing_library_js__WEBPACK_IMPORTED_MODULE_9__/* .missingLibrary */ .k];
/** Distributions and names that stand in each other's way. */
const overlapRules = [_leaks_overlapping_files_js__WEBPACK_IMPORTED_MODULE_2__/* .overlappingFiles */ .Z, _name_collision_js__WEBPACK_IMPORTED_MODULE_10__/* .nameCollision */ .i, _installer_in_mount_js__WEBPACK_IMPORTED_MODULE_8__/* .installerInMount */ .X];
/** What was left out must not be missed. */
const slimRules = [_imports_import_failed_js__WEBPACK_IMPORTED_MODULE_1__/* .brokenBySlim */ .w];


/***/ }),

/***/ 42609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   In: () => (/* binding */ levelOf),
/* harmony export */   US: () => (/* binding */ policyOf),
/* harmony export */   Vj: () => (/* binding */ verdictOf)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);

/** How findings are weighed: the mode's defaults, the overrides of `rules`, and the excuses that stand in the files. */
function policyOf({ mode, rules }, requirements) {
    return { mode: mode, rules, excuses: requirements?.excuses ?? [] };
}
/** The level that a rule has unless it weighs a case differently. */
function levelOf({ id, levels }, { mode, rules }) {
    return rules.get(id) ?? levels[mode] ?? 'off';
}
/** `failed` when a finding is at or above `fail-on`. */
function verdictOf(findings, { failOn }) {
    return failOn !== 'never' && findings.some(({ level }) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .atLeast */ .jZ)(level, failOn)) ? 'failed' : 'passed';
}


/***/ }),

/***/ 51184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ sizeRules),
/* harmony export */   Z: () => (/* binding */ targetRules)
/* harmony export */ });
/* harmony import */ var _mount_split_namespace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96515);
/* harmony import */ var _target_conflict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97551);
/* harmony import */ var _target_override_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30373);
/* harmony import */ var _too_large_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68285);
/* harmony import */ var _too_many_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68017);





/** How the mount and the packages of the host get on: the mount comes first on sys.path, and both stay there. */
const targetRules = [_target_conflict_js__WEBPACK_IMPORTED_MODULE_1__/* .targetConflict */ .i, _target_override_js__WEBPACK_IMPORTED_MODULE_2__/* .targetOverride */ .s, _mount_split_namespace_js__WEBPACK_IMPORTED_MODULE_0__/* .splitNamespace */ .o];
/** Rules about the budget of the mount. */
const sizeRules = [_too_large_js__WEBPACK_IMPORTED_MODULE_3__/* .tooLarge */ .g$, _too_many_files_js__WEBPACK_IMPORTED_MODULE_4__/* .tooManyFiles */ .Z];


/***/ })

};

export const id = 519;
export const ids = [519];
export const modules = {

/***/ 53077:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  audit: () => (/* binding */ audit)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/assemble.ts + 1 modules
var assemble = __webpack_require__(70907);
// EXTERNAL MODULE: ./src/declared.ts + 6 modules
var declared = __webpack_require__(74011);
// EXTERNAL MODULE: ./src/environment/closure.ts
var closure = __webpack_require__(86364);
// EXTERNAL MODULE: ./src/environment/name-installed.ts
var name_installed = __webpack_require__(33585);
// EXTERNAL MODULE: ./src/finding.ts
var finding = __webpack_require__(52018);
// EXTERNAL MODULE: ./src/judge.ts
var judge = __webpack_require__(66436);
// EXTERNAL MODULE: ./src/environment/contents.ts + 1 modules
var environment_contents = __webpack_require__(97420);
// EXTERNAL MODULE: ./src/environment/inventory.ts
var environment_inventory = __webpack_require__(54741);
// EXTERNAL MODULE: ./src/environment/views.ts + 1 modules
var environment_views = __webpack_require__(98460);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/folders.ts
var folders = __webpack_require__(28146);
// EXTERNAL MODULE: ./src/mount/batches.ts
var batches = __webpack_require__(7241);
// EXTERNAL MODULE: ./src/mount/pool.ts
var mount_pool = __webpack_require__(76227);
// EXTERNAL MODULE: ./src/mount/record.ts
var record = __webpack_require__(95176);
// EXTERNAL MODULE: ./src/mount/records.ts + 1 modules
var records = __webpack_require__(47223);
// EXTERNAL MODULE: ./src/mount/selection.ts
var mount_selection = __webpack_require__(24947);
;// CONCATENATED MODULE: ./src/mount/check-installed.ts






/**
 * Hashes every recorded file where it lies and holds it against its RECORD (PEP 376, PEP 427); nothing is written. Returns what
 * is wrong: tampered and missing files, and entries that no artifact could hold. Throws `unreadable` and `interrupted`.
 */
async function checkInstalled(inventory, { pool }) {
    const selection = (0,mount_selection/* selectFiles */.AL)(inventory, new Set(inventory.distributions.map(({ normalizedName }) => normalizedName)));
    const recorded = selection.files.filter(({ path: file }) => selection.owners.has(file) && !(0,mount_selection/* isInstallerNote */.R3)(file) && !(0,mount_selection/* isCachedBytecode */.U3)(file));
    const digests = new Map();
    let done = 0;
    await (0,mount_pool/* inOrder */.al)(pool, {
        tasks: hashTasks(recorded, { inventory, selection }),
        each: results => {
            for (const result of results) {
                const file = recorded[done++];
                if (file !== undefined && !('gone' in result))
                    digests.set(file.path, result);
            }
        },
    });
    return [...selection.flaws, ...(0,records/* checkRecords */.fi)(selection, { digests, inventory })];
}
function* hashTasks(files, { inventory, selection }) {
    for (const batch of (0,batches/* batches */.X)(files)) {
        const hashed = batch.map(({ path: file }) => {
            const algorithms = (0,record/* furtherAlgorithms */.ZJ)(selection.owners.get(file)?.flatMap(({ rows }) => rows) ?? []);
            const from = external_node_path_default().join(inventory.site, file);
            return algorithms.length > 0 ? { from, algorithms } : from;
        });
        yield { kind: 'hash', files: hashed };
    }
}

// EXTERNAL MODULE: ./src/mount/manifest.ts
var mount_manifest = __webpack_require__(57944);
// EXTERNAL MODULE: ./src/python/markers.ts
var python_markers = __webpack_require__(38689);
// EXTERNAL MODULE: ./src/python/specifier.ts
var specifier = __webpack_require__(40154);
// EXTERNAL MODULE: ./src/python/stdlib-names.ts
var stdlib_names = __webpack_require__(11273);
;// CONCATENATED MODULE: ./src/python/assumed.ts



/**
 * The CPython on Linux that the declarations mean, where they settle on one minor version; undefined where they do not. The
 * platform is the target's, else the one of this machine's processor.
 */
function assumedInterpreter(expected, { platform }) {
    if (expected?.minor === undefined)
        return undefined;
    const { minor, from } = expected;
    const digits = minor.replace('.', '');
    const threads = from.freeThreaded ? 't' : '';
    const machine = platform?.replace(/^linux_/, '') ?? (process.arch === 'arm64' ? 'aarch64' : 'x86_64');
    const version = (0,specifier/* exactVersionOf */.lO)(expected.specifier) ?? minor;
    const full = version === minor ? `${minor}.0` : version;
    const markers = {
        os_name: 'posix',
        sys_platform: 'linux',
        platform_python_implementation: 'CPython',
        platform_release: '',
        platform_system: 'Linux',
        platform_version: '',
        implementation_name: 'cpython',
        ...(0,python_markers/* expectedMarkers */.G)(expected, `linux_${machine}`),
        platform_machine: machine,
        python_version: minor,
        python_full_version: full,
        implementation_version: full,
    };
    return {
        version,
        implementation: 'cpython',
        abi: `cp${digits}${threads}`,
        platform: `linux_${machine}`,
        // Most specific first (PEP 3149, and the stable ABI of PEP 384); multiarch is CPython's own triplet.
        extensionSuffixes: [`.cpython-${digits}${threads}-${machine}-linux-gnu.so`, '.abi3.so', '.so'],
        stdlib: (0,stdlib_names/* standardLibrary */.l)(minor)?.names ?? [],
        markers,
    };
}

// EXTERNAL MODULE: ./src/python/job.ts + 6 modules
var job = __webpack_require__(14683);
// EXTERNAL MODULE: ./src/python/locate.ts
var locate = __webpack_require__(38290);
// EXTERNAL MODULE: ./src/python/scrub.ts
var scrub = __webpack_require__(70333);
;// CONCATENATED MODULE: ./src/look.ts














/** All that an interpreter and its files can tell, in the environment of the calling job. */
async function lookInside({ python }, { io, entry, stopwatch: { time }, scratch, meant }) {
    if (python === 'find') {
        throw new errors/* SitemountError */.hr('usage', 'Input `python`: `find` looks for a Python to build with.', {
            help: 'Name the interpreter of the virtualenv to audit: `VIRTUALENV/bin/python`.',
        });
    }
    const { command } = (0,locate/* jobInterpreter */.yH)({ python, ...io });
    const ask = () => time('ask python', () => (0,job/* askEnvironment */.JV)(command, io));
    const read = (site) => readAll(site, { meant, entry, io, stopwatch: { time } });
    // Files come first: code that runs at every start of this Python could mend what it did before anybody looks.
    const expected = virtualenvSite(command);
    const early = expected === undefined ? undefined : await read(expected);
    const { interpreter, probe, settings } = await ask();
    const isThere = early !== undefined && (0,scrub/* realPath */.Ye)(early.inventory.site) === (0,scrub/* realPath */.Ye)(probe.site);
    const files = isThere ? early : await read(probe.site);
    const views = await time("ask pip's views", () => (0,environment_views/* askViews */.u)(interpreter, { virtualenv: { ...interpreter, site: probe.site }, scratch, io }));
    return { ...files, asked: { interpreter, views, probe, settings } };
}
/**
 * The site-packages of the virtualenv that a command belongs to, from its files alone (PEP 405: `pyvenv.cfg` lies beside `bin`);
 * undefined for a command of another kind, as a shim is.
 */
function virtualenvSite(command) {
    const prefix = external_node_path_default().dirname(external_node_path_default().dirname(command));
    if (!(0,external_node_fs_.existsSync)(external_node_path_default().join(prefix, 'pyvenv.cfg')))
        return undefined;
    const windows = external_node_path_default().join(prefix, 'Lib', 'site-packages');
    const found = (0,external_node_fs_.readdirSync)(prefix, { withFileTypes: true }).some(({ name }) => name === 'lib')
        ? (0,external_node_fs_.readdirSync)(external_node_path_default().join(prefix, 'lib'))
            .filter(name => /^(?:python|pypy)\d/.test(name))
            .map(name => external_node_path_default().join(prefix, 'lib', name, 'site-packages'))
        : [windows];
    const sites = found.filter(folder => (0,external_node_fs_.existsSync)(folder));
    return sites.length === 1 ? sites[0] : undefined;
}
/** What files alone can tell, for the Python that the declarations mean. */
async function lookAt(site, { meant, io, entry, stopwatch: { time } }) {
    const assumed = assumedInterpreter(meant.expected, meant.target);
    return { ...(await readAll(site, { meant, io, entry, stopwatch: { time } })), ...(assumed && { assumed }) };
}
/** All that the files of a site-packages folder say, each held against its record. No Python runs. */
async function readAll(site, { meant, io, entry, stopwatch: { time } }) {
    const inventory = await time('look inside', () => (0,environment_inventory/* takeInventory */.O)(site));
    const contents = await time('read the files', () => (0,environment_contents/* readContents */.r)(inventory, { names: meant.host.length > 0 }));
    const flaws = await time('hold against RECORD', () => holdAgainstRecord(inventory, { entry, io }));
    return { inventory, contents, flaws };
}
async function holdAgainstRecord(inventory, { entry, io }) {
    const bytes = inventory.entries.reduce((sum, { bytes }) => sum + bytes, 0);
    const pool = (0,mount_pool/* createPool */.b)({ workers: (0,mount_pool/* workersFor */.XK)(bytes), entry, signal: io.signal });
    try {
        return await checkInstalled(inventory, { pool });
    }
    finally {
        await pool.close();
    }
}
/** The folder that the input `mount` names. Throws `usage` when it is none, or holds the packages further down. */
function siteFolder({ mount, given, smokeTest, entryScript }, { cwd }) {
    const site = external_node_path_default().resolve(cwd, mount);
    if (given.has('python')) {
        throw new errors/* SitemountError */.hr('usage', 'Inputs `mount` and `python`: name one of them.', {
            help: '`python` audits a virtualenv by its interpreter, `mount` a folder by its files; `python-version` says for which Python.',
        });
    }
    if (smokeTest === 'all' || entryScript !== '') {
        throw new errors/* SitemountError */.hr('usage', 'Input `mount`: nothing can be imported without an interpreter.', {
            help: 'Leave `smoke-test` and `entry-script` out, or audit the virtualenv by its interpreter with `python`.',
        });
    }
    if (!(0,folders/* isFolder */.lQ)(site))
        throw new errors/* SitemountError */.hr('usage', `Input \`mount\`: there is no folder ${site}.`);
    if ((0,external_node_fs_.existsSync)(external_node_path_default().join(site, 'pyvenv.cfg'))) {
        throw new errors/* SitemountError */.hr('usage', `Input \`mount\`: ${site} is a virtualenv.`, {
            help: `Audit it by its interpreter: \`--python ${external_node_path_default().join(mount, 'bin', 'python')}\`.`,
        });
    }
    const manifest = external_node_path_default().join(site, mount_manifest/* manifestName */.vS);
    if ((0,external_node_fs_.existsSync)(manifest)) {
        throw new errors/* SitemountError */.hr('usage', `Input \`mount\`: ${site} is an unpacked artifact, the packages lie below it.`, {
            help: 'Name the folder of the packages inside it, or use `verify` for the artifact as a whole.',
        });
    }
    return site;
}

// EXTERNAL MODULE: ./src/mount/packages.ts
var mount_packages = __webpack_require__(52756);
// EXTERNAL MODULE: ./src/mount/sizes.ts
var mount_sizes = __webpack_require__(66355);
// EXTERNAL MODULE: ./src/options.ts
var src_options = __webpack_require__(88381);
// EXTERNAL MODULE: ./src/policy.ts
var src_policy = __webpack_require__(11237);
// EXTERNAL MODULE: ./src/proof/shadows.ts
var shadows = __webpack_require__(57987);
// EXTERNAL MODULE: ./src/prove-mount.ts + 6 modules
var prove_mount = __webpack_require__(14598);
// EXTERNAL MODULE: ./src/requirements/activate.ts
var activate = __webpack_require__(651);
// EXTERNAL MODULE: ./src/rules/phases.ts + 24 modules
var phases = __webpack_require__(86309);
// EXTERNAL MODULE: ./src/size-limit.ts
var size_limit = __webpack_require__(75416);
// EXTERNAL MODULE: ./src/stopwatch.ts
var src_stopwatch = __webpack_require__(99176);
// EXTERNAL MODULE: ./src/workshop.ts
var workshop = __webpack_require__(21330);
;// CONCATENATED MODULE: ./src/audit.ts




















/**
 * Judges a virtualenv, or a bare site-packages folder, that sitemount did not build: with the rules of a build, and against the
 * requirements where there are any. Nothing is installed, and nothing is written there.
 *
 * Throws `usage` for a folder that is none, `no-interpreter`, `probe-failed` and `unreadable`.
 */
async function audit(options, io, { entry }) {
    const stopwatch = (0,src_stopwatch/* createStopwatch */.S)();
    const { scratch, close } = (0,workshop/* openScratch */.jd)(io);
    try {
        const meant = readMeant(options, io);
        const surroundings = { io, entry, stopwatch, scratch };
        const found = await (options.mount === ''
            ? lookInside(options, { ...surroundings, meant })
            : lookAt(siteFolder(options, io), { ...surroundings, meant }));
        const listed = relate(meant, { ...found, io });
        const proof = await imports(options, { ...surroundings, found, listed });
        return tell(options, { meant, listed, found, proof, stopwatch });
    }
    finally {
        close();
    }
}
/** Imports what is listed, or all of it, as a host would that mounts this site-packages. */
async function imports(options, { found, listed, stopwatch, scratch, io }) {
    const { inventory, asked } = found;
    if (asked === undefined)
        return undefined;
    const { interpreter } = asked;
    const names = listed.requirements.filter(({ constraint }) => !constraint);
    return stopwatch.time('import from the mount', () => (0,prove_mount/* proveMount */.W)(options, {
        ...{ inventory, interpreter, virtualenv: interpreter },
        ...{ mount: inventory.site, isOurs: false, listed: names, scratch, io },
    }));
}
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
function tell(options, { meant, found, listed, proof, stopwatch: { steps } }) {
    const { inventory, flaws, contents, asked } = found;
    const declared = meant.requirements === undefined ? undefined : { ...meant, requirements: meant.requirements };
    const policy = (0,src_policy/* policyOf */.US)(options, meant.requirements);
    const files = inventory.entries.filter(({ kind }) => kind === 'file');
    const sizes = (0,mount_sizes/* measureSizes */.hr)({ ...inventory, files });
    const facts = {
        ...{ pins: options.pins, delivery: options.delivery, allowed: options.allow },
        ...{ ...meant, inventory, flaws, ...contents, ...listed, sources: [], differences: [] },
        ...{ ...unasked, interpreter: found.assumed, ...asked, ...(proof && { proof }) },
        ...{ sizes, total: (0,mount_sizes/* totalOf */.e6)(sizes), limits: (0,size_limit/* limitsOf */.Af)(options, meant.target) },
        isListed: meant.requirements !== undefined,
        ...(found.assumed && { shadows: (0,shadows/* findKnownShadows */.y)(inventory, found.assumed) }),
    };
    const findings = (0,finding/* worstFirst */.md)([
        ...(asked === undefined ? [] : (0,judge/* judge */.S)(phases/* ofInterpreter */.s0, { ...meant, ...asked, inForce: true }, policy)),
        ...(0,phases/* judgeMount */.BS)(facts, policy),
        ...(declared === undefined ? [] : (0,judge/* judge */.S)(phases/* ofFiles */.Tu, { ...declared, known: new Map(), pins: options.pins }, policy)),
    ]);
    return (0,assemble/* assemble */.fT)({
        ...{ mode: 'audit', verdict: (0,src_policy/* verdictOf */.Vj)(findings, options), findings, steps },
        ...{ sizes, packages: (0,mount_packages/* packageRows */.a)({ ...facts, files }) },
        ...{ declared: declared ?? meant, contents, ...asked, ...(proof && { proof }) },
    });
}
/**
 * Which requirements count, and what they need. Where none were given, everything that is there counts as listed: what it needs
 * must be there too.
 */
function relate({ requirements: read }, { inventory, asked, assumed, io }) {
    const interpreter = asked?.interpreter ?? assumed;
    if (interpreter === undefined)
        return { requirements: [], needed: { needs: new Map(), missing: new Map() } };
    const { markers } = interpreter;
    const { distributions } = inventory;
    const active = (0,activate/* activate */.Y)(read?.requirements ?? [], markers).filter(one => one.active !== false);
    const requirements = (0,name_installed/* nameInstalled */.w)(active, { distributions, ...io });
    const listed = requirements.filter(({ constraint }) => !constraint);
    const everything = distributions.map(({ normalizedName }) => ({ normalizedName, extras: [] }));
    return { requirements, needed: (0,closure/* closure */.C)({ distributions, roots: read ? listed : everything, markers }) };
}
/** The default requirements file counts where it is there: an environment may well be audited without one. */
function readMeant(options, io) {
    const { requirements, constraints } = options;
    const isDefault = constraints.length === 0 && requirements.length === 1 && requirements[0] === src_options/* defaultRequirements */.Cz;
    const isAbsent = isDefault && !(0,external_node_fs_.existsSync)(external_node_path_default().resolve(io.cwd, src_options/* defaultRequirements */.Cz));
    return isAbsent ? (0,declared/* readDeclaredPython */.H1)(options, io) : (0,declared/* readDeclared */.D6)(options, io);
}


/***/ }),

/***/ 31727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ entryScriptPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28146);



/** Absolute path of the entry script, null for none. Throws `usage` when it is no file. */
function entryScriptPath({ entryScript }, { cwd }) {
    if (entryScript === '')
        return null;
    const file = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, entryScript);
    if ((0,_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .isFile */ .fo)(file))
        return file;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SitemountError */ .hr('usage', `Input \`entry-script\`: there is no file ${file}.`);
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
/* harmony import */ var _requirements_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8853);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75500);
/* harmony import */ var _pth_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45773);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77272);






/** Bytes read at most of each kind of file; what lies beyond is not looked at. */
const limits = { headers: 1 << 20, record: 64 << 20, small: 1 << 20 };
/**
 * What stands in a site-packages directory: every entry, every distribution with its metadata, every `.pth` file. Links
 * are told and never followed; metadata that is a link is told with the name of its folder only. Synchronous, reads
 * no more than it must, and takes any bytes.
 *
 * Throws `unreadable` when a folder cannot be read.
 */
function takeInventory(site) {
    const root = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(site);
    const entries = (0,_walk_js__WEBPACK_IMPORTED_MODULE_3__/* .walk */ .GG)(root);
    const files = new Set(entries.filter(entry => entry.kind === 'file').map(entry => entry.path));
    const read = (file, limit) => (files.has(file) ? readHead(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, file), limit) : null);
    const siteLink = linkTarget(root);
    return {
        site: root,
        ...(siteLink === undefined ? {} : { siteLink }),
        distributions: entries.flatMap(entry => readDistribution(entry, read) ?? []),
        entries,
        pth: entries.filter(isPth).flatMap(({ path: name }) => {
            const bytes = read(name, limits.small);
            return bytes === null ? [] : [(0,_pth_js__WEBPACK_IMPORTED_MODULE_2__/* .readPth */ .f6)(name, bytes, root)];
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
function fromDistInfo(metadata) {
    const { read } = metadata;
    const record = read('RECORD', limits.record);
    const wheel = (0,_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .parseHeaders */ .QG)(read('WHEEL', limits.small) ?? '');
    return {
        ...described(metadata, read('METADATA', limits.headers)),
        tags: wheel.get('tag') ?? [],
        record: record === null ? null : (0,_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRecord */ .Hh)(record),
        installer: read('INSTALLER', limits.small)?.trim() ?? null,
        directUrl: parseJson(read('direct_url.json', limits.small)),
    };
}
function fromEggInfo(metadata) {
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
    const headers = (0,_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .parseHeaders */ .QG)(text ?? '');
    const fallback = nameAndVersion(folderName);
    const name = headers.get('name')?.[0]?.trim() || fallback.name;
    return {
        name,
        normalizedName: (0,_requirements_name_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizeName */ .P)(name),
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);



/**
 * Every entry below a folder, links told but never followed, sorted by the bytes of its path. One synchronous lstat each:
 * 10,000 files take 0.1 s, a third of what promises take.
 *
 * Throws `unreadable` with the path for a folder that cannot be read. What vanishes meanwhile is left out.
 */
function walk(root) {
    return visit(root, describe);
}
/** The same with a description of one's own, which is asked once for each entry; undefined leaves it out. */
function visit(root, describe) {
    const entries = [];
    const folders = [''];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        for (const [name, full] of list(root, folder)) {
            const relative = folder === '' ? name : `${folder}/${name}`;
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
        const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error);
        if (folder !== '' && code === 'ENOENT')
            return [];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('unreadable', `${full} cannot be read (${code ?? error}).`, { cause: error });
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

/***/ 3146:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ archiveFormats),
/* harmony export */   u: () => (/* binding */ sealedTime)
/* harmony export */ });
/** Dates in every format: 1980-01-02T00:00:00Z, later than zip's first date in every time zone. Unix seconds. */
const sealedTime = 315619200;
/** Formats that come as one file; each is the ending of its name. */
const archiveFormats = ['tar.zst', 'tar.gz', 'zip', 'squashfs'];


/***/ }),

/***/ 2234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cD: () => (/* binding */ moduleOf),
/* harmony export */   ft: () => (/* binding */ allModules),
/* harmony export */   j6: () => (/* binding */ topLevelModules)
/* harmony export */ });
/** What lies at the top of many wheels by mistake; `setup` would even install something. */
const leftovers = new Set('tests test testing docs doc examples example samples benchmarks benchmark scripts tools conftest setup noxfile'.split(' '));
/** Namespaces are nested a few levels deep, never this many. */
const deepest = 8;
/**
 * The top-level modules of a distribution as dotted names, sorted: what its RECORD says, never `top_level.txt`, which is
 * often stale. Namespace packages (PEP 420) are followed down to their first real modules. Private names and leftovers
 * (`tests`, `setup`) stand in only for a distribution that has nothing else, as do extension modules for another Python.
 * Empty for stubs, data and metadata alone.
 */
function topLevelModules({ record }, options) {
    const paths = (record ?? []).map(row => row.path);
    const found = allModules(paths, options);
    const names = found.length > 0 ? found : allModules(paths, { ...options, suffixes: foreignSuffixes(paths) });
    const wanted = [isPublic, (name) => !isPrivate(name), () => true].map(keep => names.filter(keep));
    return wanted.find(some => some.length > 0) ?? [];
}
/** Every first real module below these paths (relative to the mount), private ones and leftovers included, sorted. */
function allModules(paths, options) {
    const top = emptyFolder();
    for (const path of paths)
        place(top, path, options.suffixes);
    return realModules(top, { prefix: '', path: '', depth: 0, isNamespace: options.isNamespace ?? (() => false) }).sort();
}
/** The module name of a file name: its stem, where a suffix says it is code and the stem is an identifier. */
function moduleOf(file, suffixes) {
    const suffix = [...suffixes, '.py', '.pyc'].find(one => file.endsWith(one));
    // `libcudart.so` among data is a library, not an extension module.
    if (suffix === undefined || (suffix === '.so' && file.startsWith('lib')))
        return undefined;
    const stem = file.slice(0, -suffix.length);
    return isIdentifier(stem) ? stem : undefined;
}
function place(top, path, suffixes) {
    const parts = path.replaceAll('\\', '/').split('/');
    const file = parts.pop() ?? '';
    const module = moduleOf(file, suffixes);
    // Metadata, `.data`, stubs (`foo-stubs`) and paths that leave the mount are no identifiers.
    if (module === undefined || parts.length > 64 || parts.includes('__pycache__') || !parts.every(isIdentifier))
        return;
    let folder = top;
    for (const part of parts) {
        const next = folder.folders.get(part) ?? emptyFolder();
        folder.folders.set(part, next);
        folder = next;
    }
    if (!folder.modules.has(module))
        folder.modules.set(module, file);
}
function realModules(folder, at) {
    const { prefix, path, depth, isNamespace } = at;
    if (depth > deepest)
        return [];
    const files = [...folder.modules.keys()].filter(name => name !== '__init__' && !folder.folders.get(name)?.modules.has('__init__'));
    const packages = [...folder.folders].flatMap(([name, inner]) => {
        const below = { prefix: `${prefix}${name}.`, path: `${path}${name}/`, depth: depth + 1, isNamespace };
        const init = inner.modules.get('__init__');
        if (init !== undefined && !isNamespace(`${path}${name}/${init}`))
            return [`${prefix}${name}`];
        // A module beside a folder of its name hides the folder.
        if (init === undefined && folder.modules.has(name))
            return [];
        const deeper = realModules(inner, below);
        return deeper.length > 0 || init === undefined ? deeper : [`${prefix}${name}`];
    });
    return [...new Set([...files.map(name => `${prefix}${name}`), ...packages])];
}
function emptyFolder() {
    return { modules: new Map(), folders: new Map() };
}
function isPublic(name) {
    return !isPrivate(name) && !leftovers.has(name.split('.', 1)[0] ?? '');
}
function isPrivate(name) {
    return name.split('.').some(part => part.startsWith('_'));
}
/** `.cpython-39-x86_64-linux-gnu.so` and the like, whatever Python they are for. */
function foreignSuffixes(paths) {
    const suffixes = paths.map(path => /\.[\w-]+\.(?:so|pyd)$|\.(?:so|pyd)$/.exec(path)?.[0]);
    return [...new Set(suffixes.filter(suffix => suffix !== undefined))].sort((a, b) => b.length - a.length);
}
/** Python's own notion, without the normalisation (NFKC) that no file name relies on. */
function isIdentifier(text) {
    return /^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(text);
}


/***/ })

};

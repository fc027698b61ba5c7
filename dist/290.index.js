export const id = 290;
export const ids = [290];
export const modules = {

/***/ 31626:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ handOver),
/* harmony export */   Tp: () => (/* binding */ indexUrls),
/* harmony export */   fK: () => (/* binding */ withProxy)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _python_scrub_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70333);




/**
 * Writes what the installer reads into `scratch` and returns where it lies.
 *
 * Index URLs may carry credentials, and every user of a machine can read the command lines of all processes. They go
 * into a requirements file of their own with mode 0600, the one carrier that pip and uv both read and that nothing of
 * the job can override: `PIP_INDEX_URL` is dead under `--isolated`, and a pip.conf of ours in `PIP_CONFIG_FILE` would
 * take the place of `/dev/null`, which alone keeps pip from reading `/etc/pip.conf` and `$XDG_CONFIG_DIRS/pip/pip.conf`
 * (pip: configuration.py, `_load_config_files`). A proxy goes into the environment for the same reason.
 *
 * Throws `disk-full` or `unwritable`.
 */
function handOver({ requirements, constraints, indexes, transport, env, scratch }) {
    const temporary = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(scratch, 'tmp');
    const write = (name, text) => {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(scratch, name);
        node_fs__WEBPACK_IMPORTED_MODULE_0___default().writeFileSync(file, text, { mode: 0o600 });
        return file;
    };
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0___default().mkdirSync(temporary, { recursive: true, mode: 0o700 });
        const options = indexes ? indexLines(indexes) : [];
        return {
            requirementFiles: [
                ...(options.length > 0 ? [write('index-options.txt', `${options.join('\n')}\n`)] : []),
                write('requirements.txt', requirements),
            ],
            constraintFile: constraints.trim() === '' ? undefined : write('constraints.txt', constraints),
            findLinks: indexes?.findLinks.filter(link => !isUrl(link)) ?? [],
            // What an interrupt leaves of pip's temporary folders goes with the scratch folder.
            env: (0,_python_scrub_js__WEBPACK_IMPORTED_MODULE_3__/* .withTemporary */ .mA)(withProxy(env, transport.proxy), temporary),
            cwd: scratch,
        };
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .writeError */ .oG)(error, scratch);
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

/***/ 55290:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ install),
/* harmony export */   e: () => (/* binding */ askAgain)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _discard_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38373);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34006);
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54741);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69866);
/* harmony import */ var _pip_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77000);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(72733);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(14203);
/* harmony import */ var _uv_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(98114);
/* harmony import */ var _wheelhouse_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(79840);
/* harmony import */ var _why_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(57827);












/**
 * Installs the canonical requirements into the virtualenv and returns what was taken. Whatever the job's environment and
 * configuration files say about pip or uv has no part in it.
 *
 * Throws `install-failed` with the installer's own reason (see `sourceOnly`), `disk-full`, `unwritable`, `interrupted`.
 */
async function install(options) {
    const { installer, requirements } = options;
    const name = `${installer.kind} ${installer.version}`;
    const started = performance.now();
    const seconds = () => (performance.now() - started) / 1000;
    // Both installers refuse a file without requirements.
    if (!/^\s*[^\s#]/m.test(requirements))
        return { sources: [], installer: name, seconds: seconds() };
    const job = (0,_job_js__WEBPACK_IMPORTED_MODULE_5__/* .prepare */ .i)(options);
    const { sources, ...seen } = await (installer.kind === 'pip'
        ? installWithPip(job, installer)
        : installWithUv(job, installer));
    const told = options.cache ? (0,_wheelhouse_js__WEBPACK_IMPORTED_MODULE_10__/* .recallSources */ .w)(options.cache.wheelhouse, sources) : sources;
    return { ...seen, sources: told, installer: name, seconds: seconds() };
}
async function installWithPip(job, pip) {
    const { virtualenv, transport, handover, scratch, mask, requirements } = job;
    const report = (0,_pip_js__WEBPACK_IMPORTED_MODULE_6__/* .reportFile */ .rn)(scratch);
    const env = (0,_pip_js__WEBPACK_IMPORTED_MODULE_6__/* .pipEnvironment */ .d5)(handover.env, transport);
    const args = (0,_pip_js__WEBPACK_IMPORTED_MODULE_6__/* .pipInstallArguments */ .vG)({ ...job, pip, indexes: job.asked, report });
    const outcome = await (0,_job_js__WEBPACK_IMPORTED_MODULE_5__/* .follow */ .e)(job, { command: virtualenv.executable, args, env });
    if (outcome.code !== 0) {
        const { sourceOnly, further } = await askAgain(job, pip, outcome);
        throw (0,_reason_js__WEBPACK_IMPORTED_MODULE_7__/* .installError */ .A)({ tool: 'pip', outcome, sourceOnly, mask, requirements, further });
    }
    return { sources: (0,_pip_js__WEBPACK_IMPORTED_MODULE_6__/* .pipSources */ .m6)(report, outcome) };
}
/**
 * pip says the same whether a release does not exist, has no wheel, or the index did not answer: a second, verbose question
 * about that one requirement tells them apart. Nothing is built for it.
 */
async function askAgain(job, pip, failed) {
    const wanted = (0,_why_js__WEBPACK_IMPORTED_MODULE_11__/* .unmatched */ .Gv)(failed.stderr);
    if (wanted === undefined)
        return { sourceOnly: null, further: '' };
    const question = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(job.scratch, 'question.txt');
    node_fs__WEBPACK_IMPORTED_MODULE_0___default().writeFileSync(question, `${wanted.name}${wanted.specifier}\n`, { mode: 0o600 });
    const requirementFiles = [...job.handover.requirementFiles.slice(0, -1), question];
    const handover = { ...job.handover, requirementFiles, constraintFile: undefined };
    const into = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(job.scratch, 'question');
    const transport = { ...job.transport, retries: 0 };
    const args = (0,_pip_js__WEBPACK_IMPORTED_MODULE_6__/* .pipDownloadArguments */ .qF)({
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
    const { stdout, stderr } = await (0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(job.virtualenv.executable, [...args, '--no-deps', '-vv'], {
        env: (0,_pip_js__WEBPACK_IMPORTED_MODULE_6__/* .pipEnvironment */ .d5)(handover.env, job.transport),
        cwd: handover.cwd,
        signal: job.signal,
        // The answer only sharpens a message.
        timeout: 60_000,
    });
    const further = `${stdout}\n${stderr}`;
    return { sourceOnly: job.wheelsOnly ? (0,_why_js__WEBPACK_IMPORTED_MODULE_11__/* .sourceOnlyForPip */ .EK)(further, wanted) : null, further };
}
async function installWithUv(job, uv) {
    const { virtualenv, transport, handover, scratch, mask, requirements, wheelsOnly, discards = _discard_js__WEBPACK_IMPORTED_MODULE_2__/* .discardNow */ .d } = job;
    const options = { ...job, uv, indexes: job.asked };
    const env = (0,_uv_js__WEBPACK_IMPORTED_MODULE_9__/* .uvEnvironment */ .dF)(handover.env, transport);
    try {
        // uv keeps no hash of a wheel from a folder unless it was asked for one before, and would unpack it a second time.
        const early = fromFolders(job) ? await askSources(options, { env, offline: false }) : '';
        const outcome = await (0,_job_js__WEBPACK_IMPORTED_MODULE_5__/* .follow */ .e)(job, { command: uv.executable, args: (0,_uv_js__WEBPACK_IMPORTED_MODULE_9__/* .uvInstallArguments */ .He)(options), env });
        if (outcome.code !== 0) {
            const sourceOnly = wheelsOnly ? (0,_why_js__WEBPACK_IMPORTED_MODULE_11__/* .sourceOnlyForUv */ .o2)(outcome.stderr) : null;
            throw (0,_reason_js__WEBPACK_IMPORTED_MODULE_7__/* .installError */ .A)({ tool: 'uv', outcome, sourceOnly, mask, requirements });
        }
        const pylock = early || (await askSources(options, { env, offline: true }));
        // Until then the installed files are hard links into it, and a later chmod of one would change both.
        discards.discard((0,_uv_js__WEBPACK_IMPORTED_MODULE_9__/* .uvCache */ .mo)(scratch));
        const inventory = (0,_inventory_js__WEBPACK_IMPORTED_MODULE_4__/* .takeInventory */ .O)(virtualenv.site);
        const { distributions } = inventory;
        return { inventory, sources: (0,_sources_js__WEBPACK_IMPORTED_MODULE_8__/* .uvSources */ .kZ)({ distributions, pylock, output: `${outcome.stdout}\n${outcome.stderr}` }) };
    }
    catch (error) {
        // At once: it may be tried again, in the same place.
        _discard_js__WEBPACK_IMPORTED_MODULE_2__/* .discardNow */ .d.discard((0,_uv_js__WEBPACK_IMPORTED_MODULE_9__/* .uvCache */ .mo)(scratch));
        throw error;
    }
}
function fromFolders({ requireHashes, handover }) {
    return !requireHashes && handover.findLinks.length > 0;
}
/** What uv takes for the requirements, as the text of a `pylock.toml` (PEP 751); empty when it cannot say. */
async function askSources(job, { env, offline }) {
    const { uv, scratch, signal } = job;
    const args = (0,_uv_js__WEBPACK_IMPORTED_MODULE_9__/* .uvSourcesArguments */ .gp)({ ...job, offline });
    // An index may take its time; what the cache holds is told at once.
    const outcome = await (0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(uv.executable, args, { env, cwd: scratch, signal, timeout: offline ? 60_000 : 0 });
    return outcome.code === 0 ? outcome.stdout : '';
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

/***/ 69866:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ follow),
/* harmony export */   i: () => (/* binding */ prepare)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34006);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27194);
/* harmony import */ var _handover_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31626);




/** Writes the files and settles the switches. */
function prepare(options) {
    const { cache, indexes, fullyHashed, requirements, env, transport } = options;
    const urls = [...(0,_handover_js__WEBPACK_IMPORTED_MODULE_3__/* .indexUrls */ .Tp)(indexes), ...(transport.proxy ? [transport.proxy] : [])];
    const { mask } = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .gatherSecrets */ .bq)({ env, urls });
    const asked = cache ? null : indexes;
    const handover = (0,_handover_js__WEBPACK_IMPORTED_MODULE_3__/* .handOver */ .Cl)({ ...options, indexes: asked });
    if (cache)
        handover.findLinks.push(node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cache.wheelhouse));
    // One hash makes pip demand them all; uv would silently install the lines without.
    const requireHashes = fullyHashed || indexes.requireHashes || /\s--hash[= ]/.test(requirements);
    return { ...options, handover, asked, requireHashes, mask };
}
/** Runs an installer and tells its lines as they come. */
function follow(job, { command, args, env }) {
    const { log, mask, signal, handover } = job;
    return (0,_process_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .eF)(command, args, {
        env,
        signal,
        cwd: handover.cwd,
        onLine: line => {
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

/***/ 77000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/* harmony import */ var _installer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71825);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14203);




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
        ...((0,_installer_js__WEBPACK_IMPORTED_MODULE_2__/* .atLeast */ .jZ)(options.pip.version, '22.2') ? ['--report', options.report] : []),
    ];
}
/** Arguments of `pip download` into the folder `into`. */
function pipDownloadArguments(options) {
    return [...pipArguments('download', options), '--dest', options.into];
}
function pipArguments(command, options) {
    const { pip, handover, transport, indexes, requireHashes, wheelsOnly, fromSource = [] } = options;
    return [
        ...pip.runner,
        command,
        '--isolated',
        '--no-input',
        '--disable-pip-version-check',
        '--no-color',
        '--progress-bar=off',
        '--no-cache-dir',
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
        return (0,_sources_js__WEBPACK_IMPORTED_MODULE_3__/* .pipLogSources */ .M2)(outcome.stdout);
    return (0,_sources_js__WEBPACK_IMPORTED_MODULE_3__/* .pipReportSources */ .yx)(node_fs__WEBPACK_IMPORTED_MODULE_0___default().readFileSync(report, 'utf8'), outcome.stderr);
}
/** Where pip writes its report. */
function reportFile(scratch) {
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().join(scratch, 'pip-report.json');
}


/***/ }),

/***/ 72733:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ installError),
/* harmony export */   K: () => (/* binding */ sourceOnly)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _why_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57827);


/** The release without a wheel that made an install fail, or null: the food of `built-from-source`. */
function sourceOnly(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr) || error.code !== 'install-failed')
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
    const lines = tool === 'pip' ? pipReason(stdout, stderr) : uvReason(stderr);
    const cause = { outcome, sourceOnly };
    if (/No space left on device|os error 28\b|Errno 28\b|Disk quota exceeded/.test(output)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('disk-full', `${tool} found no space left: ${lines[0] ?? 'it said nothing more.'}`, {
            help: 'Free some space, or point TMPDIR (on GitHub: RUNNER_TEMP) to a larger disk.',
            cause,
        });
    }
    const status = outcome.signal ? `ended by ${outcome.signal}` : `exit code ${outcome.code}`;
    const reason = lines.length > 0 ? lines.join('\n  ') : `it said nothing (${status}).`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('install-failed', `${tool} could not install the requirements: ${reason}`, {
        ...hint((0,_why_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutOthers */ .Wc)(`${output}\n${further ?? ''}`), sourceOnly),
        cause,
    });
}
/** `-r FILE (line 3)` as the requirement that stands there; `(from -r FILE (line 3))` behind a requirement says nothing. */
function nameLines(text, requirements) {
    const lines = requirements.split('\n');
    return text
        .replace(/ \(from -r \S*requirements\.txt \(line \d+\)\)/g, '')
        .replace(/-r \S*requirements\.txt \(line (\d+)\)/g, (all, number) => {
        return lines[Number(number) - 1]?.split(' --', 1)[0]?.trim() || all;
    });
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
    const start = /^(?:error:|\s*×)/m.exec(stderr);
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
        /connection broken by|Failed to establish a new connection|NameResolutionError|Temporary failure in name resolution|Read timed out|error sending request|tcp connect error|dns error|Failed to fetch|ProxyError|connection error:/,
        'The index could not be reached: check `index-url`, the proxy, and whether this machine has a network.',
    ],
    // The verbose answer holds a traceback with the same word in it.
    [/ERROR: ResolutionImpossible|have conflicting dependencies/, conflict],
    [
        /requires? a different python|Requires-Python|does not satisfy Python/i,
        'The release does not support this Python: pin one that does, or build with the Python it asks for.',
    ],
    [
        /none of the wheel's tags|has no wheels with a matching|we only found wheels for/,
        'There is neither a wheel for this Python and platform nor source: pin a release that has one, or build with the Python it is for.',
    ],
    [
        /No matching distribution found|was not found in the package registry|there is no version of/,
        'No index that was asked has this release: check the name, the version and `index-url`.',
    ],
    [/your requirements are unsatisfiable/, conflict],
];


/***/ }),

/***/ 14203:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M2: () => (/* binding */ pipLogSources),
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   kZ: () => (/* binding */ uvSources),
/* harmony export */   qB: () => (/* binding */ artifactOf),
/* harmony export */   yx: () => (/* binding */ pipReportSources)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var _requirements_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8853);


/**
 * What a `pip install --report` says was taken (pip: "Installation Report", schema version 1). `stderr` tells of yanked
 * releases where the report does not (pip before 23.3). Returns nothing for a report that is no report.
 */
function pipReportSources(report, stderr) {
    const yanked = yankedByPip(stderr);
    return list(table(parseJson(report)).install).map(entry => {
        const { metadata, download_info, is_yanked } = table(entry);
        const { name, version } = table(metadata);
        const normalizedName = (0,_requirements_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(text(name));
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
    const files = [...stdout.matchAll(/^\s*(?:Downloading|Using cached|Processing) (\S+)/gm)].map(match => match[1] ?? '');
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
    const yanked = new Set([...output.matchAll(/`([^`=\s]+)==([^`\s]+)` is yanked/g)].map(match => `${(0,_requirements_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(match[1] ?? '')} ${match[2]}`));
    return distributions.map(({ normalizedName, version, tags }) => {
        const entry = packages.find(one => (0,_requirements_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(text(one.name)) === normalizedName && text(one.version) === version);
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
        return { normalizedName: (0,_requirements_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(wheel[1]), version: wheel[2], kind: 'wheel' };
    const sdist = /^(.+)-([^-]+)\.(?:tar\.gz|zip|tar\.bz2|tar\.xz|tgz)$/.exec(file);
    if (sdist?.[1] && sdist[2])
        return { normalizedName: (0,_requirements_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(sdist[1]), version: sdist[2], kind: 'sdist' };
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
function yankedByPip(stderr) {
    const told = stderr.matchAll(/yanked version: '([^']+)' candidate \(version (\S+) /g);
    return new Set([...told].map(match => `${(0,_requirements_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(match[1] ?? '')} ${match[2]}`));
}
/** A URL without user, password and fragment. */
function withoutCredentials(url) {
    return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, '$1').replace(/#.*$/s, '');
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

/***/ 79840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ downloadWheels),
/* harmony export */   w: () => (/* binding */ recallSources)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69866);
/* harmony import */ var _pip_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77000);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72733);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14203);







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
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .writeError */ .oG)(error, into);
    }
    const job = (0,_job_js__WEBPACK_IMPORTED_MODULE_3__/* .prepare */ .i)({ ...options, wheelsOnly: true, fromSource: [] });
    const args = (0,_pip_js__WEBPACK_IMPORTED_MODULE_4__/* .pipDownloadArguments */ .qF)({ ...job, pip: installer, indexes: job.asked, into, requireHashes: true });
    const env = (0,_pip_js__WEBPACK_IMPORTED_MODULE_4__/* .pipEnvironment */ .d5)(job.handover.env, transport);
    const outcome = await (0,_job_js__WEBPACK_IMPORTED_MODULE_3__/* .follow */ .e)(job, { command: virtualenv.executable, args, env });
    if (outcome.code !== 0)
        throw (0,_reason_js__WEBPACK_IMPORTED_MODULE_5__/* .installError */ .A)({ tool: 'pip', outcome, sourceOnly: null, ...job });
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0___default().writeFileSync(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(into, originsFile), `${JSON.stringify(sources, null, 1)}\n`);
        return node_fs__WEBPACK_IMPORTED_MODULE_0___default().readdirSync(into)
            .filter(name => name.endsWith('.whl'))
            .sort();
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .writeError */ .oG)(error, into);
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
            (source.url === null || (0,_sources_js__WEBPACK_IMPORTED_MODULE_6__/* .fileName */ .Md)(one.url ?? '') === (0,_sources_js__WEBPACK_IMPORTED_MODULE_6__/* .fileName */ .Md)(source.url)));
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

/***/ 57827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ sourceOnlyForPip),
/* harmony export */   Gv: () => (/* binding */ unmatched),
/* harmony export */   Wc: () => (/* binding */ withoutOthers),
/* harmony export */   o2: () => (/* binding */ sourceOnlyForUv)
/* harmony export */ });
/* harmony import */ var _requirements_specifier_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68244);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14203);


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
    const isOther = (version) => version !== undefined && specifier !== '' && !(0,_requirements_specifier_js__WEBPACK_IMPORTED_MODULE_0__/* .satisfies */ .ib)(version, specifier, { prereleases: true });
    return output
        .replace(/^.*Ignored the following versions that require a different python version: (.*)$/gim, (line, told) => (told.split(';').every(one => isOther(one.trim().split(' ', 1)[0])) ? '' : line))
        .replace(/^\s*(?:Link requires a different Python|Skipping link:).* (\S+) \(from .*$/gm, (line, link) => isOther((0,_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .artifactOf */ .qB)(link)?.version) ? '' : line)
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


/***/ })

};

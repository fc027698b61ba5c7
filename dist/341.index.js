export const id = 341;
export const ids = [341];
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
            ...{ path: site, treeDigest: mount.treeDigest, files: mount.files.length, bytes: mount.bytes },
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
        ...{ codeDir, ...total, ...(ignore && { ignoreFile: ignore.file }) },
        ...{ dropped: dropped.slice(0, mostDropped), droppedCount: dropped.length },
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

/***/ 41671:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ compareNumbers)
/* harmony export */ });
/** Compares dotted numbers part by part: `2.4` is lower than `2.17`, and `3.4` than `3.4.1`. */
function compareNumbers(a, b) {
    const [left, right] = [a, b].map(text => text.split('.').map(Number));
    const parts = Math.max(left?.length ?? 0, right?.length ?? 0);
    for (let index = 0; index < parts; index++) {
        const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
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

/***/ 76477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ tidy),
/* harmony export */   Z: () => (/* binding */ owners)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Which distribution lists a path in its RECORD, by path relative to site-packages. */
function owners({ distributions }) {
    const rows = distributions.flatMap(one => (one.record ?? []).map(row => [tidy(row.path), one]));
    const moved = rows.flatMap(([file, one]) => {
        const inside = besideLibrary.exec(file)?.[1];
        return inside === undefined ? [] : [[inside, one]];
    });
    // What a RECORD says without detour counts more.
    return new Map([...moved, ...rows]);
}
// `pip install --target` installs below `lib/python`, records that, and moves `bin`, `share` and others beside the packages
// without a word in RECORD. Only what lies in a folder: what `site` reads at the top must be listed as what it is.
const besideLibrary = /^\.\.\/\.\.\/((?!\.\.\/)[^/]+\/.+)$/;
/** A path of a RECORD as the walk has it. */
function tidy(file) {
    return file.includes('\\') || /(?:^|\/)\.{0,2}\//.test(file) ? node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.normalize(file.replaceAll('\\', '/')) : file;
}


/***/ }),

/***/ 42387:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ aptPackagesOf),
/* harmony export */   r: () => (/* binding */ aptPackageOf)
/* harmony export */ });
/**
 * Packages that bring a library under the same name in all of these releases, their sonames behind them. Held against the
 * packages of Debian 12 (`dpkg -S`, `dpkg-deb -c`, November 2026).
 */
const everywhere = `
libgl1 libGL.so.1
libglu1-mesa libGLU.so.1
libegl1 libEGL.so.1
libopengl0 libOpenGL.so.0
libglx0 libGLX.so.0
libglvnd0 libGLdispatch.so.0
libgbm1 libgbm.so.1
libdrm2 libdrm.so.2
libsm6 libSM.so.6
libice6 libICE.so.6
libx11-6 libX11.so.6
libx11-xcb1 libX11-xcb.so.1
libxcb1 libxcb.so.1
libxext6 libXext.so.6
libxrender1 libXrender.so.1
libxrandr2 libXrandr.so.2
libxi6 libXi.so.6
libxfixes3 libXfixes.so.3
libxcursor1 libXcursor.so.1
libxcomposite1 libXcomposite.so.1
libxdamage1 libXdamage.so.1
libxinerama1 libXinerama.so.1
libxtst6 libXtst.so.6
libxft2 libXft.so.2
libxss1 libXss.so.1
libxkbcommon0 libxkbcommon.so.0
libdbus-1-3 libdbus-1.so.3
libcairo2 libcairo.so.2
libpango-1.0-0 libpango-1.0.so.0
libpangocairo-1.0-0 libpangocairo-1.0.so.0
libpangoft2-1.0-0 libpangoft2-1.0.so.0
libharfbuzz0b libharfbuzz.so.0
libfontconfig1 libfontconfig.so.1
libfreetype6 libfreetype.so.6
libnss3 libnss3.so libnssutil3.so libsmime3.so
libnspr4 libnspr4.so libplc4.so libplds4.so
libportaudio2 libportaudio.so.2
libsndfile1 libsndfile.so.1
libgomp1 libgomp.so.1
libquadmath0 libquadmath.so.0
libatomic1 libatomic.so.1
libnuma1 libnuma.so.1
zlib1g libz.so.1
libbz2-1.0 libbz2.so.1.0
liblzma5 liblzma.so.5
libzstd1 libzstd.so.1
liblz4-1 liblz4.so.1
libsnappy1v5 libsnappy.so.1
libexpat1 libexpat.so.1
libxml2 libxml2.so.2
libxslt1.1 libxslt.so.1 libexslt.so.0
libyaml-0-2 libyaml-0.so.2
libuuid1 libuuid.so.1
libgssapi-krb5-2 libgssapi_krb5.so.2
libkrb5-3 libkrb5.so.3
libsasl2-2 libsasl2.so.2
libpq5 libpq.so.5
libmariadb3 libmariadb.so.3
libsybdb5 libsybdb.so.5
libsqlite3-0 libsqlite3.so.0
libusb-1.0-0 libusb-1.0.so.0
libzmq5 libzmq.so.5
libsodium23 libsodium.so.23
libopenjp2-7 libopenjp2.so.7
libgmp10 libgmp.so.10
libmpfr6 libmpfr.so.6
`;
/** Packages that are called otherwise, or bring another library, from one release to the next. */
const differing = {
    'libgfortran.so.4': { 'Ubuntu 18.04': 'libgfortran4' },
    'libgfortran.so.5': named('libgfortran5'),
    'libffi.so.6': { 'Ubuntu 18.04': 'libffi6' },
    'libffi.so.8': named('libffi8'),
    'libssl.so.1.1': { 'Ubuntu 18.04': 'libssl1.1' },
    'libcrypto.so.1.1': { 'Ubuntu 18.04': 'libssl1.1' },
    'libssl.so.3': later('libssl3', 'libssl3t64'),
    'libcrypto.so.3': later('libssl3', 'libssl3t64'),
    'libreadline.so.7': { 'Ubuntu 18.04': 'libreadline7' },
    'libreadline.so.8': later('libreadline8', 'libreadline8t64'),
    'libtiff.so.5': { 'Ubuntu 18.04': 'libtiff5', 'Ubuntu 22.04': 'libtiff5' },
    'libtiff.so.6': { 'Ubuntu 24.04': 'libtiff6', 'Debian 12': 'libtiff6' },
    'libwebp.so.6': { 'Ubuntu 18.04': 'libwebp6' },
    'libwebp.so.7': named('libwebp7'),
    'libjpeg.so.8': {
        'Ubuntu 18.04': 'libjpeg-turbo8',
        'Ubuntu 22.04': 'libjpeg-turbo8',
        'Ubuntu 24.04': 'libjpeg-turbo8',
    },
    'libjpeg.so.62': { ...always('libjpeg62'), 'Debian 12': 'libjpeg62-turbo' },
    'libmysqlclient.so.20': { 'Ubuntu 18.04': 'libmysqlclient20' },
    'libmysqlclient.so.21': { 'Ubuntu 22.04': 'libmysqlclient21', 'Ubuntu 24.04': 'libmysqlclient21' },
    'libodbc.so.2': { 'Ubuntu 18.04': 'libodbc1', 'Ubuntu 22.04': 'libodbc1', ...second('libodbc2') },
    'libodbcinst.so.2': {
        'Ubuntu 18.04': 'odbcinst1debian2',
        'Ubuntu 22.04': 'odbcinst1debian2',
        ...second('libodbcinst2'),
    },
    'libtinfo.so.6': named('libtinfo6'),
    'libncursesw.so.6': named('libncursesw6'),
    'libgdk_pixbuf-2.0.so.0': { ...always('libgdk-pixbuf-2.0-0'), 'Ubuntu 18.04': 'libgdk-pixbuf2.0-0' },
    // Since Ubuntu 24.04 what holds times of 64 bits is called so.
    'libglib-2.0.so.0': renamed('libglib2.0-0'),
    'libgobject-2.0.so.0': renamed('libglib2.0-0'),
    'libgthread-2.0.so.0': renamed('libglib2.0-0'),
    'libgio-2.0.so.0': renamed('libglib2.0-0'),
    'libgmodule-2.0.so.0': renamed('libglib2.0-0'),
    'libgtk-3.so.0': renamed('libgtk-3-0'),
    'libgdk-3.so.0': renamed('libgtk-3-0'),
    'libatk-1.0.so.0': renamed('libatk1.0-0'),
    'libcups.so.2': renamed('libcups2'),
    'libasound.so.2': renamed('libasound2'),
    'libmagic.so.1': renamed('libmagic1'),
    'libpng16.so.16': renamed('libpng16-16'),
    'libcurl.so.4': renamed('libcurl4'),
    'libcurl-gnutls.so.4': { ...always('libcurl3-gnutls'), 'Ubuntu 24.04': 'libcurl3t64-gnutls' },
};
const byName = new Map(everywhere
    .trim()
    .split('\n')
    .flatMap(line => {
    const [name = '', ...sonames] = line.split(' ');
    return sonames.map(soname => [soname, name]);
}));
/**
 * The package of apt that brings the library `soname` (`libGL.so.1`), or undefined when it is not known to be in the release
 * `os` (`Ubuntu 22.04`, as profiles have it). A release that is not known counts as Ubuntu 22.04, where the images of today are.
 */
function aptPackageOf(soname, { os = '' } = {}) {
    const release = (/^(?:Ubuntu \d\d\.\d\d|Debian \d+)/.exec(os)?.[0] ?? 'Ubuntu 22.04');
    if (byName.has(soname))
        return byName.get(soname);
    return Object.hasOwn(differing, soname) ? differing[soname]?.[release] : undefined;
}
/** The packages that bring these libraries, sorted and without doubles; libraries that are not known are passed over. */
function aptPackagesOf(sonames, options = {}) {
    return [...new Set(sonames.flatMap(soname => aptPackageOf(soname, options) ?? []))].sort();
}
function always(name) {
    return { 'Ubuntu 18.04': name, 'Ubuntu 22.04': name, 'Ubuntu 24.04': name, 'Debian 12': name };
}
/** In all releases but the oldest, which has another version of the library. */
function named(name) {
    return { 'Ubuntu 22.04': name, ...second(name) };
}
function second(name) {
    return { 'Ubuntu 24.04': name, 'Debian 12': name };
}
function later(name, latest) {
    return { ...named(name), 'Ubuntu 24.04': latest };
}
function renamed(name) {
    return { ...always(name), 'Ubuntu 24.04': `${name}t64` };
}


/***/ }),

/***/ 29467:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ modulesOfServer),
/* harmony export */   j: () => (/* binding */ measured)
/* harmony export */ });
/** What was measured, and when. */
const measured = { server: 'azureml-inference-server-http 1.5.1', asOf: '2026-11-21' };
/*
 * Measured with the real server on Python 3.9, 3.11 and 3.12: an empty mount on PYTHONPATH with its trailing colon, and one file
 * beside the script at a time that has the name of a module and none of its content. These keep the server from becoming
 * healthy, by exit code 1, 3 or 255. All that it had loaded after its first answer were tried. What it loads and does without
 * (`secrets`, `glob`, `csv`) is no part of the list, nor what a Python never looks for on its path, being built in or frozen;
 * since 3.11 that is more of the modules of the start.
 */
const modules = [
    {
        until: 10,
        names: '_bootlocale _collections_abc _sitebuiltins abc codecs genericpath io os posixpath site sre_compile sre_constants sre_parse stat',
    },
    { from: 12, names: 'tokenize' },
    {
        names: `
      __future__ _asyncio _blake2 _compat_pickle _compression _contextvars _csv _ctypes _datetime _hashlib _posixsubprocess
      _random _socket _ssl _struct _uuid _weakrefset argparse ast base64 binascii bisect calendar collections concurrent
      configparser contextlib contextvars copy copyreg ctypes dataclasses datetime decimal dis email encodings enum fcntl
      fnmatch fractions functools gettext hashlib heapq hmac html http importlib inspect ipaddress json keyword locale
      logging math numbers opcode operator pathlib pickle platform pprint pyexpat queue quopri random re reprlib select
      selectors shutil signal socket socketserver ssl string struct subprocess sysconfig tempfile textwrap threading token
      traceback types typing unicodedata urllib uuid warnings weakref xml zlib zoneinfo`,
    },
];
/** The modules without which the server does not start under a Python (`3.12`); what every measured one needs when that is not known. */
function modulesOfServer(minor) {
    const version = Number(/^3\.(\d+)$/.exec(minor ?? '')?.[1] ?? Number.NaN);
    const counts = ({ from, until }) => (from === undefined || version >= from) && (until === undefined || version <= until);
    return new Set(modules.filter(counts).flatMap(({ names }) => names.trim().split(/\s+/)));
}


/***/ }),

/***/ 11273:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ standardLibrary),
/* harmony export */   o: () => (/* binding */ startModules)
/* harmony export */ });
// `sys.stdlib_module_names` of 3.10 to 3.14 and the folders of 3.8 and 3.9, without tests and examples.
const modules = [
    { until: 8, names: '_dummy_thread dummy_threading' },
    { until: 9, names: '_bootlocale formatter parser symbol' },
    { until: 10, names: 'binhex' },
    { until: 11, names: '_sha256 _sha512 asynchat asyncore distutils imp smtpd' },
    {
        until: 12,
        names: `
      _crypt _msi aifc audioop cgi cgitb chunk crypt imghdr lib2to3 mailcap msilib nis nntplib ossaudiodev
      pipes sndhdr spwd sunau telnetlib uu xdrlib`,
    },
    { until: 13, names: '_compression' },
    {
        names: `
      __future__ _abc _ast _asyncio _bisect _blake2 _bz2 _codecs _codecs_cn _codecs_hk _codecs_iso2022
      _codecs_jp _codecs_kr _codecs_tw _collections _collections_abc _compat_pickle _contextvars _csv _ctypes
      _curses _curses_panel _datetime _dbm _decimal _elementtree _frozen_importlib _frozen_importlib_external
      _functools _gdbm _hashlib _heapq _imp _io _json _locale _lsprof _lzma _markupbase _md5 _multibytecodec
      _multiprocessing _opcode _operator _osx_support _overlapped _pickle _posixshmem _posixsubprocess _py_abc
      _pydecimal _pyio _queue _random _scproxy _sha1 _sha3 _signal _sitebuiltins _socket _sqlite3 _sre _ssl
      _stat _statistics _string _strptime _struct _symtable _thread _threading_local _tkinter _tracemalloc
      _uuid _warnings _weakref _weakrefset _winapi abc antigravity argparse array ast asyncio atexit base64
      bdb binascii bisect builtins bz2 cProfile calendar cmath cmd code codecs codeop collections colorsys
      compileall concurrent configparser contextlib contextvars copy copyreg csv ctypes curses dataclasses
      datetime dbm decimal difflib dis doctest email encodings ensurepip enum errno faulthandler fcntl filecmp
      fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob grp gzip hashlib
      heapq hmac html http idlelib imaplib importlib inspect io ipaddress itertools json keyword linecache
      locale logging lzma mailbox marshal math mimetypes mmap modulefinder msvcrt multiprocessing netrc nt
      ntpath nturl2path numbers opcode operator optparse os pathlib pdb pickle pickletools pkgutil platform
      plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat
      queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve
      shlex shutil signal site smtplib socket socketserver sqlite3 sre_compile sre_constants sre_parse ssl
      stat statistics string stringprep struct subprocess symtable sys sysconfig syslog tabnanny tarfile
      tempfile termios textwrap this threading time timeit tkinter token tokenize trace traceback tracemalloc
      tty turtle turtledemo types typing unicodedata unittest urllib uuid venv warnings wave weakref
      webbrowser winreg winsound wsgiref xml xmlrpc zipapp zipfile zipimport zlib`,
    },
    { from: 9, until: 9, names: '_peg_parser' },
    { from: 9, until: 11, names: '_bootsubprocess' },
    { from: 9, names: '_aix_support _zoneinfo graphlib zoneinfo' },
    { from: 11, names: '_tokenize _typing tomllib' },
    { from: 12, names: '_pydatetime _pylong _sha2' },
    {
        from: 13,
        names: `
      _android_support _colorize _interpchannels _interpqueues _interpreters _ios_support _opcode_metadata
      _pyrepl _suggestions _sysconfig _wmi`,
    },
    { from: 14, names: '_ast_unparse _hmac _py_warnings _remote_debugging _types _zstd annotationlib compression' },
];
// `sys.builtin_module_names` of a build as CPython gives it, on Linux, and what is frozen (`Python/frozen.c`).
const builtins = [
    {
        names: `
      _abc _ast _codecs _collections _frozen_importlib _frozen_importlib_external _functools _imp _io _locale
      _operator _signal _sre _stat _string _symtable _thread _tracemalloc _warnings _weakref atexit builtins
      errno faulthandler gc itertools marshal posix pwd sys time zipimport`,
    },
    { from: 9, until: 9, names: '_peg_parser' },
    {
        from: 11,
        names: '_collections_abc _sitebuiltins _tokenize abc codecs genericpath io ntpath os posixpath runpy site stat',
    },
    { from: 12, names: '_typing' },
    { from: 13, names: '_suggestions _sysconfig' },
    { from: 14, names: '_types' },
];
/**
 * Modules that every start of Python imports before any code of a program runs (`Python/pylifecycle.c`, `site`). Where one of them
 * comes from a mount, its code runs at every start.
 */
const startModules = new Set(`_collections_abc _sitebuiltins abc codecs encodings genericpath io os posixpath site stat zipimport`.split(' '));
/**
 * The standard library of a CPython by its minor version (`3.12`); an older or newer one than is known counts as the nearest that
 * is. Undefined for what is no version of Python 3.
 */
function standardLibrary(minor) {
    const [, digits] = /^3\.(\d+)$/.exec(minor) ?? [];
    if (digits === undefined)
        return undefined;
    const version = Math.min(Math.max(Number(digits), oldest), newest);
    return { names: namesOf(modules, version), builtin: namesOf(builtins, version) };
}
const [oldest, newest] = [8, 14];
function namesOf(spans, version) {
    return spans
        .filter(({ from = oldest, until = newest }) => from <= version && version <= until)
        .flatMap(({ names }) => names.trim().split(/\s+/))
        .sort();
}


/***/ }),

/***/ 31725:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H4: () => (/* binding */ fitOfPlatforms),
/* harmony export */   Re: () => (/* binding */ isForAnyPlatform),
/* harmony export */   iW: () => (/* binding */ fitOfTags),
/* harmony export */   pD: () => (/* binding */ promisedGlibc)
/* harmony export */ });
/* unused harmony exports fitOfTag, readTag */
/* harmony import */ var _core_compare_numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41671);

const closeness = ['fits', 'glibc', 'platform', 'python', 'malformed'];
/** PEP 600, "Legacy manylinux tags": PEP 513, 571 and 599. */
const legacy = { manylinux1: '2.5', manylinux2010: '2.12', manylinux2014: '2.17' };
/**
 * Whether a tag fits, compressed sets allowed (PEP 425): each part that is a set counts as the best of its members. The
 * numbers follow PEP 425, 600 (manylinux), 656 (musllinux) and 703 (`t`).
 */
function fitOfTag(tag, host) {
    const parts = readTag(tag);
    if (parts === undefined)
        return 'malformed';
    const { pythons, abis, platforms } = parts;
    if (!pythons.some(python => abis.some(abi => fitsPython({ python, abi }, host))))
        return 'python';
    return best(platforms.map(platform => fitOfPlatform(platform, host)));
}
/** The best fit among the tags of one wheel; `malformed` when there is none. */
function fitOfTags(tags, host) {
    return best(tags.map(tag => fitOfTag(tag, host)));
}
/** The best fit of the platform parts alone, for a host whose Python is not known. */
function fitOfPlatforms(tags, host) {
    return best(tags.flatMap(tag => readTag(tag)?.platforms ?? []).map(platform => fitOfPlatform(platform, host)));
}
/** The parts of a tag, sets taken apart, in lower case; undefined when it has not three parts. */
function readTag(tag) {
    const parts = tag.trim().toLowerCase().split('-');
    const [pythons, abis, platforms] = parts.map(part => part.split('.').filter(one => one !== ''));
    if (parts.length !== 3 || !pythons?.length || !abis?.length || !platforms?.length)
        return undefined;
    return { pythons, abis, platforms };
}
/** The lowest glibc that the tags of a wheel promise to run on (`2.17`), or undefined when they promise none. */
function promisedGlibc(tags) {
    return tags
        .flatMap(tag => readTag(tag)?.platforms ?? [])
        .flatMap(platform => manylinux(platform)?.glibc ?? [])
        .sort(_core_compare_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNumbers */ .S)[0];
}
/** Whether the tags name `any` platform: such a wheel holds no code for one system, or helpers for several. */
function isForAnyPlatform(tags) {
    return tags.some(tag => readTag(tag)?.platforms.includes('any') === true);
}
function best(fits) {
    return closeness.find(fit => fits.includes(fit)) ?? 'malformed';
}
const prefixes = { cpython: 'cp', pypy: 'pp', ironpython: 'ip', jython: 'jy' };
function fitsPython({ python, abi }, host) {
    const own = releaseOf(host.version);
    const [, kind = '', digits = ''] = /^([a-z]+?)(\d+(?:_\d+)?)$/.exec(python) ?? [];
    const wanted = digitsOf(digits);
    if (own === undefined || wanted === undefined)
        return false;
    const same = wanted.major === own.major && wanted.minor === own.minor;
    const earlier = wanted.major === own.major && (wanted.minor ?? 0) <= own.minor;
    if (kind === 'py')
        return abi === 'none' && (wanted.minor === undefined ? wanted.major === own.major : earlier);
    if (kind !== (prefixes[host.implementation] ?? host.implementation))
        return false;
    // PyPy's own short form says the major version only: `pp3-none-any`.
    if (wanted.minor === undefined)
        return kind === 'pp' && wanted.major === own.major && abi === 'none';
    if (abi === 'none')
        return same;
    if (kind === 'cp' && (abi === 'abi3' || abi === 'abi3t'))
        return earlier && hasStableAbi(abi, host.abi);
    return same && (abi === host.abi || abi === releaseBuild(host.abi));
}
/** The stable ABI of builds with the global interpreter lock, and of those without it (PEP 703, PEP 803). */
function hasStableAbi(abi, own) {
    return (abi === 'abi3t') === /^cp\d+d?td?$/.test(own);
}
/** A debug build of CPython 3.8 and later loads what was made for the release build. */
function releaseBuild(abi) {
    return /^cp3\d+t?d$/.test(abi) ? abi.slice(0, -1) : abi;
}
function digitsOf(digits) {
    const [, major, minor] = /^(\d)_?(\d+)?$/.exec(digits) ?? [];
    return major === undefined
        ? undefined
        : { major: Number(major), minor: minor === undefined ? undefined : Number(minor) };
}
function releaseOf(version) {
    const [, major, minor] = /^(\d+)\.(\d+)/.exec(version) ?? [];
    return major === undefined ? undefined : { major: Number(major), minor: Number(minor) };
}
function fitOfPlatform(platform, { platform: own, libc, glibc }) {
    if (platform === 'any' || own === null || platform === own)
        return 'fits';
    const many = manylinux(platform);
    if (many !== undefined) {
        if (own !== `linux_${many.machine}` || libc === 'musl')
            return 'platform';
        return glibc !== null && (0,_core_compare_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNumbers */ .S)(many.glibc, glibc) > 0 ? 'glibc' : 'fits';
    }
    const [, machine] = /^musllinux_\d+_\d+_(\w+)$/.exec(platform) ?? [];
    if (machine !== undefined)
        return own === `linux_${machine}` && libc !== 'glibc' ? 'fits' : 'platform';
    return fitsMac(platform, own) ? 'fits' : 'platform';
}
function manylinux(platform) {
    const [, major, minor, machine] = /^manylinux_(\d+)_(\d+)_(\w+)$/.exec(platform) ?? [];
    if (machine !== undefined)
        return { glibc: `${major}.${minor}`, machine };
    const [, name = '', old] = /^(manylinux\d+)_(\w+)$/.exec(platform) ?? [];
    const version = Object.hasOwn(legacy, name) ? legacy[name] : undefined;
    return version === undefined || old === undefined ? undefined : { glibc: version, machine: old };
}
/** Processors that a set of macOS code holds (packaging.tags, `_mac_binary_formats`). */
const universal = {
    universal2: ['arm64', 'x86_64'],
    universal: ['x86_64', 'i386', 'ppc', 'ppc64'],
    intel: ['x86_64', 'i386'],
    fat64: ['x86_64', 'ppc64'],
    fat32: ['x86_64', 'i386', 'ppc'],
    fat: ['i386', 'ppc'],
    fat3: ['x86_64', 'i386', 'ppc'],
};
function fitsMac(platform, own) {
    const [wanted, has] = [platform, own].map(text => /^macosx_(\d+)_(\d+)_(\w+)$/.exec(text));
    if (!wanted || !has)
        return false;
    const [, major, minor, format = ''] = wanted;
    const [, ownMajor, ownMinor, machine = ''] = has;
    if ((0,_core_compare_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNumbers */ .S)(`${major}.${minor}`, `${ownMajor}.${ownMinor}`) > 0)
        return false;
    // A universal Python runs as whichever of its processors the machine has.
    const runs = universal[machine] ?? [machine];
    return format === machine || (universal[format] ?? [format]).some(one => runs.includes(one));
}


/***/ }),

/***/ 29693:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _core_suppression_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88760);
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91062);



/**
 * Asks every rule and returns the findings, worst first: levels from the rule, else the catalogue, overridden by the
 * policy; a finding at a line that excuses it becomes a notice that carries the reason.
 */
function judge(rules, facts, policy) {
    const findings = rules
        .flatMap(rule => rule(facts))
        .flatMap(judgement => weigh(judgement, policy))
        .map(finding => excuse(finding, policy));
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .worstFirst */ .md)(distinct(findings));
}
function weigh(judgement, { mode, rules }) {
    const override = rules.get(judgement.rule);
    if (override === 'off')
        return [];
    const entry = _catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .sW[judgement.rule];
    const level = override ?? judgement.level ?? entry.levels[mode] ?? 'error';
    return [{ ...judgement, level }];
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

/***/ 80749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T3: () => (/* binding */ environmentRules),
/* harmony export */   sJ: () => (/* binding */ listRules),
/* harmony export */   wq: () => (/* binding */ unlistedDependency)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95278);
/* harmony import */ var _python_specifier_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40154);
/* harmony import */ var _requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62414);




/** What is installed is what was listed. */
const listRules = [
    missingDistribution,
    undeclaredDistribution,
    unlistedDependency,
    versionDrift,
    yankedRelease,
    builtFromSource,
];
/** What is installed fits together, whoever listed it. */
const environmentRules = [
    missingDependency,
    requiresPythonMismatch,
    fileOutsideMount,
];
/** Listed, active for the target, and not there: an install that was diverted, or skipped. */
function missingDistribution({ requirements, inventory, installer }) {
    const installed = byName(inventory);
    return listed(requirements)
        .filter(({ normalizedName }) => normalizedName !== '' && !installed.has(normalizedName))
        .map(requirement => ({
        rule: 'missing-distribution',
        message: `${requirement.text} is listed, but ${requirement.name} is not installed.`,
        help: installer === undefined
            ? 'Install it there, or take it out of the requirements; look whether the name is the one the package gives itself.'
            : 'The installer reported success all the same: look into its log, and whether the name is the one the package gives itself.',
        package: requirement.name,
        ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(requirement),
    }));
}
/** Needed by what is there, and not there itself: the import fails on the host. */
function missingDependency({ requirements, needed, installer }) {
    const names = new Set(listed(requirements).map(({ normalizedName }) => normalizedName));
    return [...needed.missing]
        .filter(([name]) => !names.has(name))
        .map(([name, needs]) => ({
        rule: 'missing-distribution',
        message: `${name} is not installed, but ${askers(needs)}.`,
        help: installer === undefined
            ? `Install ${name} there, and add it to the requirements that the environment is made from.`
            : `Add ${name} to the requirements.`,
        package: name,
        ...placeOfRoot(requirements, needs),
    }));
}
/** There, and neither listed nor needed by anything listed. */
function undeclaredDistribution({ requirements, inventory, needed }) {
    const names = new Set(listed(requirements).map(({ normalizedName }) => normalizedName));
    return inventory.distributions
        .filter(({ normalizedName }) => !names.has(normalizedName) && !needed.needs.has(normalizedName))
        .map(({ name, version }) => ({
        rule: 'undeclared-distribution',
        message: `${name} ${version} is installed, but neither listed nor needed by anything listed.`,
        help: `List it (\`${name}==${version}\`), or find out what brings it in.`,
        package: name,
    }));
}
/**
 * There because something listed needs it, but not listed: its version is settled anew at each install. A warning where
 * the artifact holds what was installed, an error where the host installs again or where hashes were promised.
 */
function unlistedDependency({ requirements, inventory, needed, pins, delivery }) {
    if (pins === 'off')
        return [];
    const settled = new Set(requirements
        .filter(one => isActive(one) && (!one.constraint || one.pin === 'pinned' || one.pin === 'hashed'))
        .map(one => one.normalizedName));
    const level = pins === 'hashes' || delivery !== 'mount' ? 'error' : 'warning';
    return inventory.distributions.flatMap(({ name, normalizedName, version }) => {
        const needs = needed.needs.get(normalizedName);
        if (needs === undefined || settled.has(normalizedName))
            return [];
        return {
            rule: 'unlisted-dependency',
            level,
            message: `${name} ${version} is installed because ${askers(needs)}, but it is not listed.`,
            help: `Add \`${name}==${version}\` to the requirements.`,
            package: name,
            ...placeOfRoot(requirements, needs),
        };
    });
}
/** `==1.0` also matches `1.0+anything` (PEP 440), and installers prefer that: the installed text must be the pinned one. */
function versionDrift({ requirements, inventory }) {
    const installed = byName(inventory);
    return requirements.filter(isActive).flatMap(requirement => {
        const pinned = (0,_requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_3__/* .exactness */ .DW)(requirement.specifier);
        const distribution = installed.get(requirement.normalizedName);
        if (pinned.kind !== 'exact' || distribution === undefined)
            return [];
        if ((0,_requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_3__/* .versionsEqual */ .At)(pinned.version, distribution.version))
            return [];
        return {
            rule: 'version-drift',
            message: `${requirement.name} ${pinned.version} is pinned, but ${distribution.version} is installed.`,
            help: isLabelled(distribution.version, pinned.version)
                ? `Write \`${requirement.name}===${pinned.version}\` or add its hash: \`==\` also accepts a release with a local label.`
                : `Install the release that is pinned, or pin the one that is there: \`${requirement.name}==${distribution.version}\`.`,
            package: requirement.name,
            ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(requirement),
        };
    });
}
/** Whether a version is another one with a local label behind it (PEP 440): `1.0+cpu` for `1.0`. */
function isLabelled(version, plain) {
    return version.includes('+') && (0,_requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_3__/* .versionsEqual */ .At)(version.replace(/\+.*$/s, ''), plain);
}
/** PEP 592: a release its authors withdrew is still installed when it is pinned. */
function yankedRelease({ requirements, inventory, sources }) {
    return sources
        .filter(({ yanked }) => yanked)
        .map(source => {
        const name = nameOf(source, inventory);
        return {
            rule: 'yanked-release',
            message: `${name} ${source.version} was withdrawn by its authors.`,
            help: 'Pin another release; the index says why this one was withdrawn.',
            package: name,
            ...placeOfName(requirements, source.normalizedName),
        };
    });
}
const built = { sdist: 'a source distribution', vcs: 'a repository', directory: 'a folder' };
/** Code of the author ran on this machine, and what it made may be linked against this machine's libraries. */
function builtFromSource({ requirements, inventory, sources }) {
    return sources.flatMap(source => {
        if (source.kind !== 'sdist' && source.kind !== 'vcs' && source.kind !== 'directory')
            return [];
        const name = nameOf(source, inventory);
        return {
            rule: 'built-from-source',
            message: `${name} ${source.version} was built here from ${built[source.kind]}: its code ran, and its build dependencies were not pinned.`,
            help: 'Pin a release that has a wheel, or build one apart and list it with its hash.',
            package: name,
            ...placeOfName(requirements, source.normalizedName),
        };
    });
}
/** `Requires-Python` of what is there, against the interpreter; pre-releases of Python count as releases. */
function requiresPythonMismatch({ requirements, inventory, interpreter }) {
    return inventory.distributions.flatMap(({ name, normalizedName, version, requiresPython }) => {
        const python = interpreter.version;
        if (requiresPython === null || python === undefined || supportsPython(requiresPython, python))
            return [];
        return {
            rule: 'requires-python-mismatch',
            message: `${name} ${version} asks for Python ${requiresPython}, but this is Python ${python}.`,
            help: `Pin a release of ${name} that supports this Python, or build with one it supports.`,
            package: name,
            ...placeOfName(requirements, normalizedName),
        };
    });
}
function supportsPython(requiresPython, version) {
    if (/^\d+\.\d+$/.test(version))
        return (0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .compatible */ .l1)(requiresPython, `==${version}.*`);
    return (0,_requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_3__/* .satisfies */ .ib)(version, requiresPython, { prereleases: true });
}
/** RECORD rows that lead out of site-packages: programs, manual pages, headers. One notice a distribution. */
function fileOutsideMount({ requirements, inventory }) {
    return inventory.distributions.flatMap(({ name, normalizedName, record }) => {
        const outside = (record ?? []).map(row => row.path.replaceAll('\\', '/')).filter(leavesMount);
        if (outside.length === 0)
            return [];
        const shown = outside.slice(0, 3).map(path => path.replace(/^(?:\.\.\/)+/, ''));
        const rest = outside.length - shown.length;
        return {
            rule: 'file-outside-mount',
            message: `${name} has ${outside.length} ${outside.length === 1 ? 'file' : 'files'} outside site-packages, which the mount leaves out: ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`,
            help: 'Start a program of a package as `python -m MODULE` on the host.',
            package: name,
            ...placeOfName(requirements, normalizedName),
        };
    });
}
function leavesMount(path) {
    return /^(?:\/|[A-Za-z]:\/|\.\.(?:\/|$))/.test(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(path));
}
function isActive({ active }) {
    return active !== false;
}
function listed(requirements) {
    return requirements.filter(one => isActive(one) && !one.constraint && one.pin !== 'invalid');
}
function byName({ distributions }) {
    return new Map(distributions.map(one => [one.normalizedName, one]));
}
function nameOf({ normalizedName }, { distributions }) {
    return distributions.find(one => one.normalizedName === normalizedName)?.name ?? normalizedName;
}
/** `alpha needs it (beta>=1) and gamma needs it (beta)`, at most three. */
function askers(needs) {
    const each = [...new Map(needs.map(({ by, requirement }) => [by, `${by} needs it (${requirement})`])).values()];
    const rest = each.length - 3;
    return rest > 0 ? `${each.slice(0, 3).join(', ')} and ${rest} more` : each.join(' and ');
}
function placeOfRoot(requirements, needs) {
    return placeOfName(requirements, needs[0]?.root);
}
function placeOfName(requirements, name) {
    const found = listed(requirements).find(one => one.normalizedName === name);
    return found === undefined ? {} : (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(found);
}


/***/ }),

/***/ 60292:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VL: () => (/* binding */ leakedEditable),
/* harmony export */   c1: () => (/* binding */ leakedPthCode),
/* harmony export */   o0: () => (/* binding */ isEditableTrace),
/* harmony export */   uR: () => (/* binding */ leakedPthPath)
/* harmony export */ });
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10402);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56107);
/* harmony import */ var _environment_owners_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76477);
/* harmony import */ var _environment_virtualenv_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55925);




/** Path lines of `.pth` files that lead out of site-packages to something that exists. */
function leakedPthPath({ inventory, views }) {
    const owned = (0,_environment_owners_js__WEBPACK_IMPORTED_MODULE_1__/* .owners */ .Z)(inventory);
    return inventory.pth.flatMap(file => file.lines
        .filter(line => line.kind === 'path' && line.exists && !(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtOrInside */ .Hj)(inventory.site, line.resolved))
        .map(line => {
        const brought = views
            .filter(({ name }) => name === 'list -I')
            .flatMap(({ distributions }) => distributions.filter(({ location }) => location === line.resolved))
            .map(({ name, version }) => `${name} ${version}`);
        return {
            rule: 'leaked-pth',
            message: `${file.path} line ${line.line} adds ${line.resolved} to the import path${brought.length > 0 ? ` and with it ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .some */ .S)(brought)}` : ''}.`,
            help: 'A mount has no such folder: list what it holds in the requirements, and take out what writes the `.pth` file.',
            ...ownerOf(file, owned),
        };
    }));
}
/**
 * Code lines of `.pth` files that no distribution lists, which run at each start here and never on a mount. Code that a
 * distribution brings is `startup-code`, and so is what virtualenv and uv write.
 */
function leakedPthCode({ inventory, startup }) {
    const owned = new Set([...(0,_environment_owners_js__WEBPACK_IMPORTED_MODULE_1__/* .owners */ .Z)(inventory).keys(), ...(0,_environment_virtualenv_files_js__WEBPACK_IMPORTED_MODULE_2__/* .ofVirtualenv */ .qR)(startup)]);
    return inventory.pth.flatMap(file => {
        const first = file.lines.find(({ kind }) => kind === 'code');
        if (first === undefined || owned.has(file.path) || isEditableTrace(file.path))
            return [];
        return {
            rule: 'leaked-pth',
            level: 'error',
            message: `${file.path} line ${first.line} runs code at every start of Python (no distribution lists it; sha256:${file.sha256}): ${excerpt(first.text)}`,
            help: 'Read it, and delete it: on a mount it does not run, and what relies on it does not work there.',
        };
    });
}
/** Editables of every kind: PEP 610 records, setuptools' and others' `.pth` files, egg-links, easy-install. */
function leakedEditable({ inventory }) {
    const help = 'Install the project as a wheel: an editable install leads to a folder that the host does not have.';
    const recorded = inventory.distributions.filter(({ directUrl }) => isEditableRecord(directUrl));
    const files = inventory.entries
        .filter(({ path, kind }) => kind !== 'folder' && !path.includes('/') && isEditableTrace(path))
        .map(({ path }) => path)
        // One that its own distribution's record tells of is told once.
        .filter(path => !recorded.some(({ record }) => record?.some(row => row.path === path)));
    return [
        ...recorded.map(({ name, version }) => ({
            rule: 'leaked-editable',
            message: `${name} ${version} is installed as an editable.`,
            help,
            package: name,
        })),
        ...files.map(path => ({
            rule: 'leaked-editable',
            message: `${path} is the trace of an editable install.`,
            help,
        })),
    ];
}
/** Whether a file at the top of site-packages is what an editable install leaves, by its name. */
function isEditableTrace(name) {
    return /^__editable__[^/]*\.(?:pth|py)$|^_+editable_+[^/]*_finder\.py$|\.egg-link$|^easy-install\.pth$/.test(name);
}
function isEditableRecord(directUrl) {
    const info = directUrl?.dir_info;
    return typeof directUrl === 'object' && info?.editable === true;
}
function ownerOf({ path }, owned) {
    const owner = owned.get(path);
    return owner === undefined ? {} : { package: owner.name };
}
function excerpt(text) {
    return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}


/***/ }),

/***/ 87538:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K4: () => (/* binding */ loadedByImport),
/* harmony export */   K_: () => (/* binding */ loadedWith),
/* harmony export */   S_: () => (/* binding */ lastPart),
/* harmony export */   U$: () => (/* binding */ carriedLibraries)
/* harmony export */ });
/* harmony import */ var _abi_support_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33293);

/** The libraries that the mount itself carries. They count wherever they lie, since packages load theirs by hand first. */
function carriedLibraries(native) {
    const found = new Map();
    for (const file of native) {
        if (file.elf === undefined || file.elf.type !== 'library')
            continue;
        found.set(lastPart(file.path), file);
        if (file.elf.soname !== null)
            found.set(lastPart(file.elf.soname), file);
    }
    return found;
}
/** These files and all that they load from the mount. */
function loadedWith(files, carried) {
    const loaded = new Set(files);
    // A set that grows while it is walked hands out what was added.
    for (const file of loaded) {
        for (const name of file.elf?.needed ?? []) {
            const next = carried.get(lastPart(name));
            if (next !== undefined)
                loaded.add(next);
        }
    }
    return loaded;
}
/** Extension modules and what they load: without these an import fails. The rest are programs, and libraries loaded by hand. */
function loadedByImport(native, carried) {
    return loadedWith(native.filter(_abi_support_js__WEBPACK_IMPORTED_MODULE_0__/* .isExtension */ .o), carried);
}
/** The last part of a path: a loader looks for that, below its folders. */
function lastPart(file) {
    return file.slice(file.lastIndexOf('/') + 1);
}


/***/ }),

/***/ 33293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ fitOfFile),
/* harmony export */   Qb: () => (/* binding */ libcOf),
/* harmony export */   Vc: () => (/* binding */ stemOf),
/* harmony export */   c1: () => (/* binding */ groupsOf),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   o: () => (/* binding */ isExtension),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _python_specifier_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40154);


/**
 * The host as far as it is known. An interpreter of another minor version, or on another platform, than the target's says
 * nothing about the host.
 */
function hostOf({ interpreter, target }) {
    const minor = target.python === null ? undefined : (0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .minorOf */ .Hs)(target.python);
    const same = interpreter !== undefined && (minor === undefined || (0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .minorOf */ .Hs)(interpreter.version) === minor);
    const platform = target.platform ?? interpreter?.platform ?? null;
    const here = interpreter !== undefined && interpreter.platform === platform;
    const libcHere = here && interpreter.glibc !== undefined && platform?.startsWith('linux_')
        ? interpreter.glibc === null
            ? 'musl'
            : 'glibc'
        : null;
    return {
        python: same ? pythonOf(interpreter) : minor === undefined ? null : plainPython(minor),
        suffixes: same && here ? interpreter.extensionSuffixes : null,
        platform,
        libc: target.glibc !== null ? 'glibc' : libcHere,
        glibc: target.glibc ?? (here ? (interpreter.glibc ?? null) : null),
        glibcOf: target.glibc === null ? 'this machine' : 'the target',
    };
}
function pythonOf({ version, implementation, abi }) {
    return { version, implementation, abi };
}
/** CPython, since a profile names no other; `m` up to 3.7 (PEP 3149). */
function plainPython(minor) {
    const old = /^3\.[0-7]$/.test(minor);
    return { version: minor, implementation: 'cpython', abi: `cp${minor.replace('.', '')}${old ? 'm' : ''}` };
}
/** All distributions, those without native code too, then the unlisted files by their top folder. */
function groupsOf({ inventory, native, requirements = [] }) {
    const groups = new Map(inventory.distributions.map(one => [
        one.metadata,
        {
            name: `${one.name} ${one.version}`,
            distribution: one,
            tags: one.tags,
            files: [],
            about: { package: one.name, ...placeOfListed(requirements, one) },
        },
    ]));
    for (const file of native) {
        const top = file.path.split('/', 1)[0] ?? file.path;
        const key = file.owner !== null && groups.has(file.owner) ? file.owner : `\0${top}`;
        const group = groups.get(key) ?? { name: top, distribution: null, tags: [], files: [], about: {} };
        group.files.push(file);
        groups.set(key, group);
    }
    return [...groups.values()];
}
function placeOfListed(requirements, { normalizedName }) {
    const line = requirements.find(one => one.normalizedName === normalizedName && !one.constraint && one.active !== false && one.pin !== 'invalid');
    return line === undefined ? {} : (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(line);
}
/** The system and processor of a host in ELF's words; undefined for what is not Linux or not known. */
const machines = {
    linux_x86_64: 'x86_64',
    linux_aarch64: 'aarch64',
    linux_i686: 'i386',
    linux_armv7l: 'arm',
    linux_armv6l: 'arm',
    linux_ppc64le: 'ppc64le',
    linux_ppc64: 'ppc64',
    linux_s390x: 's390x',
    linux_riscv64: 'riscv64',
    linux_loongarch64: 'loongarch64',
};
/** Whether a file's code is for the host's system and processor. */
function fitOfFile({ format, elf }, host) {
    const { platform } = host;
    if (platform === null || format === 'other' || (format === 'elf' && elf === undefined))
        return 'neutral';
    if (format === 'mach-o')
        return platform.startsWith('macosx_') ? 'native' : 'foreign';
    if (format === 'pe')
        return platform.startsWith('win') ? 'native' : 'foreign';
    if (!platform.startsWith('linux_'))
        return 'foreign';
    const machine = machines[platform];
    // Objects, and code for GPUs and the kernel's machine, travel as data.
    if (elf === undefined || elf.type === 'other' || elf.machine.startsWith('machine ') || machine === undefined)
        return 'neutral';
    if (elf.machine !== machine)
        return 'foreign';
    const libc = libcOf(elf);
    return host.libc !== null && libc !== null && libc !== host.libc ? 'foreign' : 'native';
}
/** Which C library an ELF file was linked to; null when it needs neither. */
function libcOf({ needed }) {
    if (needed.some(name => /^libc\.musl-\w+\.so\.1$/.test(name) || name === 'libc.so'))
        return 'musl';
    return needed.some(name => name === 'libc.so.6' || name === 'libc.so.6.1') ? 'glibc' : null;
}
/** Whether a file is named as Python looks for extension modules; `lib*.so` is a plain library. */
function isExtension({ path, suffix }) {
    if (suffix === null)
        return false;
    const stem = stemOf({ path, suffix });
    return suffix === '.so' || suffix === '.pyd' ? /^(?!lib)[A-Za-z_]\w*$/.test(stem) : /\.(?:so|pyd)$/.test(suffix);
}
/** The file name without its suffix: the last part of a module's name. */
function stemOf({ path, suffix }) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return suffix === null ? name : name.slice(0, name.length - suffix.length);
}
/** `one file` or `3 files`, for a sentence. */
function counted(files, what = 'file') {
    return files.length === 1 ? `one ${what}` : `${files.length} ${what}s`;
}


/***/ }),

/***/ 82188:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ abiRules)
});

// EXTERNAL MODULE: ./src/core/lists.ts
var lists = __webpack_require__(10402);
// EXTERNAL MODULE: ./src/python/fit.ts
var fit = __webpack_require__(3681);
// EXTERNAL MODULE: ./src/python/tags.ts
var python_tags = __webpack_require__(31725);
// EXTERNAL MODULE: ./src/rules/mount/abi-support.ts
var abi_support = __webpack_require__(33293);
;// CONCATENATED MODULE: ./src/rules/mount/foreign-abi.ts




/**
 * Extension modules for another Python: by the tags of the wheel (PEP 425), by the suffix that decides whether `import` finds
 * a file at all (PEP 3149), and by the libpython that a file asks for. A bare `.so` says nothing of its own.
 */
function foreignAbi(facts) {
    const host = (0,abi_support/* hostOf */.w4)(facts);
    const { python } = host;
    if (python === null)
        return [];
    const modules = new Set(facts.inventory.entries.filter(({ kind }) => kind === 'file').map(({ path }) => path));
    return (0,abi_support/* groupsOf */.c1)(facts).flatMap(group => {
        const tags = foreignTags(group, host);
        return [...(tags.length > 0 ? tags : foreignSuffixes(group, { host, modules })), ...linkedPython(group, host)];
    });
}
function foreignTags({ name, tags, files, about }, host) {
    const { python } = host;
    if (python === null || (0,python_tags/* fitOfTags */.iW)(tags, { ...host, ...python }) !== 'python')
        return [];
    const native = files.some(abi_support/* isExtension */.o);
    return [
        {
            rule: 'foreign-abi',
            ...(!native && { level: 'warning' }),
            message: `${name} is a wheel for ${(0,lists/* some */.S)(tags)}, which ${called(host)} ${native ? 'cannot load' : 'would not be given'}.`,
            help: `Install it with the Python of the target, so that the wheel for ${python.abi} is taken.`,
            ...about,
        },
    ];
}
/** One finding a distribution. What has a twin under a name that fits is a wheel for several Pythons. */
function foreignSuffixes({ name, files, about }, { host, modules }) {
    const own = files.filter(file => (0,abi_support/* isExtension */.o)(file) && (0,abi_support/* fitOfFile */.JD)(file, host) !== 'foreign');
    const found = new Set(own.filter(file => isFound(file, host)).map(abi_support/* stemOf */.Vc));
    const lost = own.filter(file => !isFound(file, host) && !found.has((0,abi_support/* stemOf */.Vc)(file)));
    if (lost.length === 0)
        return [];
    const replaced = lost.every(file => hasSource(file, modules));
    return [
        {
            rule: 'foreign-abi',
            ...(replaced && { level: 'warning' }),
            message: `${name} has ${(0,abi_support/* counted */.hS)(lost, 'extension module')} that ${called(host)} never finds: ${(0,lists/* some */.S)(lost.map(({ path }) => path))}.`,
            help: replaced
                ? 'The Python module of the same name is taken instead: install it with the Python of the target.'
                : 'Install it with the Python of the target: the suffix names the Python that a module was made for.',
            ...about,
        },
    ];
}
function hasSource(file, modules) {
    const module = file.path.slice(0, file.path.length - (file.suffix?.length ?? 0));
    return modules.has(`${module}.py`) || modules.has(`${module}/__init__.py`);
}
/** Whether the host's import system looks for this suffix. */
function isFound({ suffix }, { suffixes, python, platform }) {
    if (suffix === null || python === null || suffix === '.so' || suffix === '.pyd')
        return true;
    if (suffixes !== null)
        return suffixes.includes(suffix);
    if (suffix === '.abi3.so' || suffix === '.abi3t.so')
        return /^cp\d+d?t/.test(python.abi) === (suffix === '.abi3t.so');
    const [, abi, machine] = /^\.cpython-(\w+)(?:-([\w-]+))?\.so$/.exec(suffix) ?? [];
    if (abi === undefined)
        return false;
    const linux = /^linux_(\w+)$/.exec(platform ?? '')?.[1];
    return (`cp${abi}` === python.abi && (machine === undefined || linux === undefined || machine.startsWith(`${linux}-linux-`)));
}
/** Files that bring a second Python into the process, or ask for one that the host need not have as a library. */
function linkedPython({ name, files, about }, host) {
    const linked = files.flatMap(file => (0,abi_support/* fitOfFile */.JD)(file, host) === 'foreign'
        ? []
        : (file.elf?.needed ?? []).filter(needed => /^libpython\d/.test(needed)).map(library => ({ file, library })));
    const [foreign, own] = [true, false].map(other => linked.filter(({ library }) => isOtherPython(library, host) === other));
    return [foreign ?? [], own ?? []].flatMap((found, index) => {
        if (found.length === 0)
            return [];
        const other = index === 0;
        const libraries = [...new Set(found.map(({ library }) => library))];
        const modules = found.some(({ file }) => (0,abi_support/* isExtension */.o)(file));
        return [
            {
                rule: 'foreign-abi',
                ...((!other || !modules) && { level: 'warning' }),
                message: `${name} is linked to ${(0,lists/* some */.S)(libraries)} (${(0,lists/* some */.S)(found.map(({ file }) => file.path))}), ${other ? `but the target has ${called(host)}` : 'which a host whose Python is one program does not have'}.`,
                help: 'Take a wheel that is not linked to libpython: an extension module finds what it needs in the process (PEP 513).',
                ...about,
            },
        ];
    });
}
/** `libpython3.so` is the stable ABI's and belongs to each; PyPy and others have no libpython at all. */
function isOtherPython(library, { python }) {
    const [, major, minor] = /^libpython(\d)(?:\.(\d+))?/.exec(library) ?? [];
    const [ownMajor, ownMinor] = python?.version.split('.') ?? [];
    return python?.implementation !== 'cpython' || major !== ownMajor || (minor !== undefined && minor !== ownMinor);
}
function called({ python }) {
    if (python === null)
        return 'the target';
    const minor = (0,fit/* minorVersion */.Kt)(python.version);
    return `Python ${minor} (${python.abi})`;
}

;// CONCATENATED MODULE: ./src/rules/mount/foreign-platform.ts



/**
 * Native code that the host's system or processor cannot run: by the tags of the wheel, else by what the files are. A
 * distribution that also has files for the host ships helpers for several systems, which is no fault.
 */
function foreignPlatform(facts) {
    const host = (0,abi_support/* hostOf */.w4)(facts);
    return (0,abi_support/* groupsOf */.c1)(facts).flatMap(group => {
        const tags = foreign_platform_foreignTags(group, host);
        return [...(tags.length > 0 ? tags : foreignFiles(group, host)), ...broken(group)];
    });
}
function foreign_platform_foreignTags({ name, tags, files, about }, host) {
    if (host.platform === null)
        return [];
    const fit = host.python === null ? (0,python_tags/* fitOfPlatforms */.H4)(tags, host) : (0,python_tags/* fitOfTags */.iW)(tags, { ...host, ...host.python });
    if (fit !== 'platform')
        return [];
    return [
        {
            rule: 'foreign-platform',
            ...(files.length === 0 && { level: 'warning' }),
            message: `${name} is a wheel for ${(0,lists/* some */.S)(tags)}, but the target is ${platformName(host)}.`,
            help: 'Install it on the platform of the target, or ask the installer for wheels of that platform.',
            ...about,
        },
    ];
}
function foreignFiles({ name, tags, files, about }, host) {
    const foreign = files.filter(file => (0,abi_support/* fitOfFile */.JD)(file, host) === 'foreign');
    const native = files.some(file => (0,abi_support/* fitOfFile */.JD)(file, host) === 'native');
    // Import takes a module by its name alone: of these, not even one may be foreign.
    const imported = foreign.filter(file => (0,abi_support/* isExtension */.o)(file) && isNamedForHost(file, host));
    const told = imported.length > 0 ? imported : native ? [] : foreign;
    if (told.length === 0)
        return [];
    const level = imported.length > 0 ? undefined : levelOf(told, tags);
    return [
        {
            rule: 'foreign-platform',
            ...(level !== undefined && { level }),
            message: `${name} has ${(0,abi_support/* counted */.hS)(told)} for ${(0,lists/* some */.S)([...new Set(told.map(describe))])}, but the target is ${platformName(host)}: ${(0,lists/* some */.S)(told.map(({ path }) => path))}.`,
            help: 'Install it on the platform of the target; where the package does without these files, set the rule to `off`.',
            ...about,
        },
    ];
}
/** A wheel for any platform is meant to do without; a `.dll` may be .NET code, which runs anywhere. */
function levelOf(told, tags) {
    if (told.every(({ suffix }) => suffix?.toLowerCase() === '.dll'))
        return 'notice';
    return (0,python_tags/* isForAnyPlatform */.Re)(tags) ? 'warning' : undefined;
}
function isNamedForHost({ suffix }, { suffixes }) {
    if (suffix === null || suffix === '.so' || suffix === '.pyd')
        return false;
    return suffixes?.includes(suffix) === true;
}
function describe({ format, elf }) {
    if (format === 'mach-o')
        return 'macOS';
    if (format === 'pe')
        return 'Windows';
    if (elf === undefined)
        return 'an unknown system';
    return `Linux on ${elf.machine}${(0,abi_support/* libcOf */.Qb)(elf) === 'musl' ? ' with musl' : ''}`;
}
function platformName({ platform, libc }) {
    return `${platform}${libc === 'musl' ? ' with musl' : ''}`;
}
/** Libraries that no loader takes: cut short, damaged, or text under a library's name where only a module can stand. */
function broken({ name, files, about }) {
    const bad = files.filter(file => file.suffix !== null && (file.problem !== undefined || (file.format === 'other' && isTagged(file))));
    if (bad.length === 0)
        return [];
    return [
        {
            rule: 'foreign-platform',
            level: 'warning',
            message: `${name} has ${(0,abi_support/* counted */.hS)(bad)} that no system can load: ${(0,lists/* some */.S)(bad.map(({ path, problem }) => `${path} (${problem ?? 'it is no native code'})`))}.`,
            help: 'Install it again; where it stays so, report it to the authors.',
            ...about,
        },
    ];
}
function isTagged({ suffix }) {
    return suffix !== null && /^\..+\.so$/.test(suffix);
}

// EXTERNAL MODULE: ./src/rules/mount/missing-library.ts
var missing_library = __webpack_require__(88275);
// EXTERNAL MODULE: ./src/core/compare-numbers.ts
var compare_numbers = __webpack_require__(41671);
// EXTERNAL MODULE: ./src/rules/mount/abi-loading.ts
var abi_loading = __webpack_require__(87538);
;// CONCATENATED MODULE: ./src/rules/mount/newer-glibc.ts





/**
 * Native code that asks for newer symbol versions than the host's libraries have: glibc's, and those of the families that
 * the profile tells (libstdc++). Where the profile says nothing of glibc, this machine's stands for it, and what a wheel's
 * manylinux tag promises (PEP 600).
 */
function newerGlibc(facts) {
    const host = (0,abi_support/* hostOf */.w4)(facts);
    if (host.libc === 'musl')
        return [];
    const families = Object.entries(facts.target.symbolVersions ?? {});
    const carried = (0,abi_loading/* carriedLibraries */.U$)(facts.native);
    const around = { host, carried, imported: (0,abi_loading/* loadedByImport */.K4)(facts.native, carried) };
    return (0,abi_support/* groupsOf */.c1)(facts).flatMap(group => {
        const bounds = families.map(([family, has]) => ({ family, has, whose: 'the target' }));
        if (host.glibc !== null)
            bounds.push({ family: 'GLIBC', has: host.glibc, whose: host.glibcOf });
        const newer = bounds.flatMap(bound => tooNew(group, { ...around, bound }));
        if (newer.length > 0)
            return newer;
        return [...byTag(group, host), ...brokenPromise(group, around)];
    });
}
function tooNew({ name, files, about }, { host, bound, carried, imported }) {
    const { family, has, whose } = bound;
    const native = files.filter(file => (0,abi_support/* fitOfFile */.JD)(file, host) !== 'foreign');
    const over = asked(native, { family, carried }).filter(({ version }) => (0,compare_numbers/* compareNumbers */.S)(version, has) > 0);
    const [worst] = over;
    if (worst === undefined)
        return [];
    // A program, or a library that is loaded by hand, may be one of several, of which the right one is taken.
    const helper = !over.some(({ file }) => imported.has(file)) && over.length < native.filter(({ elf }) => elf !== undefined).length;
    return [
        {
            rule: 'newer-glibc',
            ...(helper && { level: 'warning' }),
            message: `${name} asks for ${family}_${worst.version} (${(0,lists/* some */.S)(over.map(({ file }) => file.path))}), but ${whose} has ${has}.`,
            help: 'Pin a release with a wheel for an older manylinux tag, or take a newer image.',
            ...about,
        },
    ];
}
/** The versions of a family that files ask for, highest first; those of a library that the mount itself carries aside. */
function asked(files, { family, carried }) {
    return files
        .flatMap(file => (file.elf?.versions ?? [])
        .filter(one => one.family === family && !carried.has(one.library))
        .map(({ version }) => ({ file, version }))
        .sort((a, b) => (0,compare_numbers/* compareNumbers */.S)(b.version, a.version))
        .slice(0, 1))
        .sort((a, b) => (0,compare_numbers/* compareNumbers */.S)(b.version, a.version));
}
/** The tag asks for more than the host has, but no file does: it may work, and pip on the host would refuse it. */
function byTag({ name, tags, about }, host) {
    const { python, glibc } = host;
    if (python === null || glibc === null || (0,python_tags/* fitOfTags */.iW)(tags, { ...host, ...python }) !== 'glibc')
        return [];
    return [
        {
            rule: 'newer-glibc',
            level: 'warning',
            message: `${name} is a wheel for glibc ${(0,python_tags/* promisedGlibc */.pD)(tags)} and later, but ${host.glibcOf} has ${glibc}; its files ask for no newer symbols.`,
            help: 'Pin a release with a wheel for an older manylinux tag, or try it on the host.',
            ...about,
        },
    ];
}
/** Only where the host's own glibc is not known: a tag that says less than the files ask for misleads every installer. */
function brokenPromise({ name, tags, files, about }, { host, carried, imported }) {
    const promise = (0,python_tags/* promisedGlibc */.pD)(tags);
    if (promise === undefined || (host.glibc !== null && host.glibcOf === 'the target'))
        return [];
    // manylinux2014 for arm64 was made with a glibc that took 2.18 in (auditwheel's policy).
    const has = promise === '2.17' && host.platform === 'linux_aarch64' ? '2.18' : promise;
    const modules = files.filter(file => imported.has(file) && (0,abi_support/* fitOfFile */.JD)(file, host) !== 'foreign');
    const over = asked(modules, { family: 'GLIBC', carried }).filter(({ version }) => (0,compare_numbers/* compareNumbers */.S)(version, has) > 0);
    const [worst] = over;
    if (worst === undefined)
        return [];
    return [
        {
            rule: 'newer-glibc',
            level: 'notice',
            message: `${name} asks for GLIBC_${worst.version} (${(0,lists/* some */.S)(over.map(({ file }) => file.path))}), though its wheel promises to run on ${promise}.`,
            help: "Name the host's glibc in a profile (`target`), so that it is judged by that.",
            ...about,
        },
    ];
}

;// CONCATENATED MODULE: ./src/rules/mount/abi.ts




/** Whether the native code of the mount can be loaded where it will run, from its files alone. */
const abiRules = [foreignAbi, foreignPlatform, newerGlibc, missing_library/* missingLibrary */.k];


/***/ }),

/***/ 88275:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ librariesToInstall),
/* harmony export */   k: () => (/* binding */ missingLibrary)
/* harmony export */ });
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10402);
/* harmony import */ var _hosts_azureml_apt_packages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42387);
/* harmony import */ var _python_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31725);
/* harmony import */ var _abi_loading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87538);
/* harmony import */ var _abi_support_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33293);





/** What every glibc host with a Python has: glibc's own parts and the two run-time libraries of GCC. */
const base = /^(?:lib(?:c|m|mvec|dl|rt|pthread|util|resolv|nsl|anl|BrokenLocale|thread_db)\.so\.\d+(?:\.\d+)?|libgcc_s\.so\.1|libstdc\+\+\.so\.6|ld(?:64)?-linux[\w-]*\.so\.\d+|ld64\.so\.\d|linux-vdso\.so\.1)$/;
/**
 * What the manylinux policies allow beyond that (PEP 513, 571, 599, 600; auditwheel's `lib_whitelist`, nearly the same in
 * each), and libxcb, without which there is no libX11. Slim images lack some of them: that is between policy and image.
 */
const policy = new Set([
    'libatomic.so.1',
    'libz.so.1',
    'libexpat.so.1',
    'libX11.so.6',
    'libXext.so.6',
    'libXrender.so.1',
    'libICE.so.6',
    'libSM.so.6',
    'libGL.so.1',
    'libgobject-2.0.so.0',
    'libgthread-2.0.so.0',
    'libglib-2.0.so.0',
    'libxcb.so.1',
]);
const musl = /^(?:libc\.musl-\w+\.so\.1|libc\.so|ld-musl-\w+\.so\.1|libz\.so\.1)$/;
/** Parts of a GPU driver, which the host's own driver brings and no package may. */
const driver = /^lib(?:cuda|nvcuvid|nvoptix|nvidia-[\w-]+)\.so\.1$/;
/**
 * Libraries that native code asks for and nobody provides: not the mount, not the system, not the manylinux policy of the
 * wheel's tag, not the target. libpython is `foreign-abi`'s.
 */
function missingLibrary(facts) {
    const host = (0,_abi_support_js__WEBPACK_IMPORTED_MODULE_3__/* .hostOf */ .w4)(facts);
    if (host.platform !== null && !host.platform.startsWith('linux_'))
        return [];
    const groups = (0,_abi_support_js__WEBPACK_IMPORTED_MODULE_3__/* .groupsOf */ .c1)(facts);
    const carried = (0,_abi_loading_js__WEBPACK_IMPORTED_MODULE_2__/* .carriedLibraries */ .U$)(facts.native);
    const lacking = new Map(groups.flatMap(group => group.files.map(file => [file, lackOf(file, { group, host, facts, carried })])));
    const imported = (0,_abi_loading_js__WEBPACK_IMPORTED_MODULE_2__/* .loadedByImport */ .K4)(facts.native, carried);
    const lackOfAll = (file) => [...(0,_abi_loading_js__WEBPACK_IMPORTED_MODULE_2__/* .loadedWith */ .K_)([file], carried)].flatMap(one => lacking.get(one) ?? []);
    return groups.flatMap(group => {
        const own = group.files.filter(file => file.elf?.type === 'library' && (0,_abi_support_js__WEBPACK_IMPORTED_MODULE_3__/* .fitOfFile */ .JD)(file, host) !== 'foreign');
        const loads = entrances(own).some(file => lackOfAll(file).length === 0);
        return judgeGroup(group, { lacking, imported, loads, target: facts.target });
    });
}
/**
 * Libraries that native code asks for and that neither the packages nor the host are sure to have, sorted: what an image of
 * one's own must get. A host without a known image may be a slim one, which lacks what the manylinux policies allow.
 */
function librariesToInstall(native, { image, libraries, lacks }) {
    const carried = (0,_abi_loading_js__WEBPACK_IMPORTED_MODULE_2__/* .carriedLibraries */ .U$)(native);
    const asked = new Set(native.flatMap(({ elf }) => elf?.needed ?? []));
    const isThere = (name) => base.test(name) ||
        driver.test(name) ||
        /^libpython\d/.test(name) ||
        carried.has((0,_abi_loading_js__WEBPACK_IMPORTED_MODULE_2__/* .lastPart */ .S_)(name)) ||
        libraries?.includes(name) === true ||
        (image !== undefined && policy.has(name) && lacks?.includes(name) !== true);
    return [...asked].filter(name => !isThere(name)).sort();
}
/** What others ask a distribution for: its modules; where it has none, its libraries but those that auditwheel put in. */
function entrances(own) {
    const modules = own.filter(_abi_support_js__WEBPACK_IMPORTED_MODULE_3__/* .isExtension */ .o);
    if (modules.length > 0)
        return modules;
    const outer = own.filter(({ path }) => !/^[^/]+\.libs\//.test(path));
    return outer.length > 0 ? outer : own;
}
/** One finding a level. */
function judgeGroup({ name, tags, files, about }, { lacking, imported, loads, target }) {
    const promised = (0,_python_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .promisedGlibc */ .pD)(tags) !== undefined;
    const stuck = files.filter(file => (lacking.get(file)?.length ?? 0) > 0);
    const weigh = (file) => {
        // What an image lacks although it was promised is known from complaints, not from the image: no error on such grounds.
        if (promised && (lacking.get(file) ?? []).every(library => target.lacks?.includes(library)))
            return imported.has(file) || !loads ? 'warning' : 'silent';
        if (promised)
            return loads ? (imported.has(file) ? 'notice' : 'silent') : 'error';
        if ((lacking.get(file) ?? []).every(library => policy.has(library)))
            return imported.has(file) ? 'warning' : 'notice';
        return imported.has(file) || !loads ? 'error' : 'warning';
    };
    return [...(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .z)(stuck, weigh)].flatMap(([level, lame]) => {
        if (level !== 'error' && level !== 'warning' && level !== 'notice')
            return [];
        const names = [...new Set(lame.flatMap(file => lacking.get(file) ?? []))];
        return [
            {
                rule: 'missing-library',
                ...(level !== 'error' && { level }),
                message: `${name} asks for ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .some */ .S)(names)} (${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .some */ .S)(lame.map(({ path }) => path))}), which neither the mount nor the target provides${soughtIn(lame)}.`,
                help: level === 'error'
                    ? `Take a wheel that brings its libraries, ${inAnImage(names, target)}or name what the image has in \`libraries\` of its profile.`
                    : `Import on the host what needs it, ${level === 'warning' ? inAnImage(names, target) : ''}or name what the image has in \`libraries\` of its profile.`,
                ...about,
            },
        ];
    });
}
/** What an image of one's own can do where the host takes one, as the middle of a sentence. */
function inAnImage(names, { deliveries, image }) {
    if (deliveries?.includes('image') !== true)
        return '';
    const packages = (0,_hosts_azureml_apt_packages_js__WEBPACK_IMPORTED_MODULE_0__/* .aptPackagesOf */ .c)(names, { os: image?.os });
    const from = packages.length === 0 ? 'it' : `${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .some */ .S)(packages)} of apt`;
    return `build an image that has ${from} with \`delivery: image\`, `;
}
/** A library that lies where it was built is told only here, where nothing else provides it: many a good wheel has such paths. */
function soughtIn(files) {
    const folders = files.flatMap(({ elf }) => [...(elf?.runpath ?? []), ...(elf?.rpath ?? [])]);
    const absolute = [...new Set(folders)].filter(folder => folder.startsWith('/'));
    return absolute.length === 0 ? '' : `; the files look for it in ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .some */ .S)(absolute)} of the machine that built them`;
}
function lackOf({ elf, ...file }, { group, host, facts, carried }) {
    if (elf === undefined || elf.type === 'other' || (0,_abi_support_js__WEBPACK_IMPORTED_MODULE_3__/* .fitOfFile */ .JD)({ ...file, elf }, host) === 'foreign')
        return [];
    const promised = (0,_python_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .promisedGlibc */ .pD)(group.tags) !== undefined;
    return elf.needed.filter(name => {
        if (/^libpython\d/.test(name) || driver.test(name) || carried.has((0,_abi_loading_js__WEBPACK_IMPORTED_MODULE_2__/* .lastPart */ .S_)(name)))
            return false;
        if (facts.target.libraries?.includes(name))
            return false;
        if (host.libc === 'musl')
            return !musl.test(name);
        return !base.test(name) && !(promised && policy.has(name) && !facts.target.lacks?.includes(name));
    });
}


/***/ }),

/***/ 59848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   ZJ: () => (/* binding */ startupCode),
/* harmony export */   z9: () => (/* binding */ startupRules)
/* harmony export */ });
/* unused harmony export inertPth */
/* harmony import */ var _config_allow_list_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51692);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10402);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56107);
/* harmony import */ var _environment_owners_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76477);
/* harmony import */ var _environment_pth_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45773);
/* harmony import */ var _requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(831);
/* harmony import */ var _leaks_pth_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60292);







/** What is judged of an environment's start-up files. */
const startupRules = [startupCode, inertPth];
/**
 * Code that runs at every start, unknown (error), allowed or known (notice). Told elsewhere and not here: `.pth` files that
 * nobody lists (`leaked-pth`) and traces of editables (`leaked-editable`). Of an artifact, whose owners nobody looked up, an
 * entry of `allow` holds by its hash.
 */
function startupCode({ startup, allowed }) {
    const told = startup.filter(file => !isToldElsewhere(file));
    return [...told.map(file => judgeCode(file, allowed)), ...staleEntries({ startup, allowed })];
}
function isToldElsewhere({ path, kind, owner, unread, known }) {
    // Of an artifact nothing else tells of them.
    if (owner === undefined)
        return false;
    return (0,_leaks_pth_js__WEBPACK_IMPORTED_MODULE_3__/* .isEditableTrace */ .o0)(path) || (kind === 'pth' && owner === null && unread === undefined && known !== 'virtualenv');
}
function judgeCode(file, allowed) {
    const { path, kind, sha256, owner, excerpt, known } = file;
    const base = { rule: 'startup-code', ...(owner ? { package: owner } : {}) };
    // `site` looks for these in site-packages only; it imports the others from anywhere on the path, a mount included.
    const where = kind === 'pth' || kind === 'start' ? 'a Python that has it in its site-packages' : 'Python';
    const what = `${path}${whose(owner)} runs at every start of ${where} (sha256:${sha256})`;
    if (known !== null)
        return { ...base, level: 'notice', message: `${what}: it is what ${writers[known]}.` };
    if (allowed.some(one => isAllowed(file, one))) {
        return { ...base, level: 'notice', message: `${what}; \`allow\` names it.` };
    }
    const shown = file.unread ? ': it is longer than 1 MiB' : excerpt === '' ? '' : `: ${excerpt}`;
    const stale = owner && allowed.some(one => one.distribution === (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .P)(owner));
    return {
        ...base,
        message: `${what}${stale ? '; it was allowed with another hash' : ''}${shown}`,
        help: owner
            ? `Read it; if it may run, add the line \`${(0,_config_allow_list_js__WEBPACK_IMPORTED_MODULE_5__/* .allowLine */ .m)({ distribution: (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .P)(owner), sha256 })}\` to \`allow\`.`
            : owner === null
                ? 'Delete it, or put it into a package: only what a distribution lists can be allowed.'
                : `Read it; if it may run, add a line with its distribution and \`sha256:${sha256}\` to \`allow\`.`,
    };
}
/** Who writes known code, and what for. */
const writers = {
    namespace: 'setuptools writes for namespace packages',
    distutils: 'setuptools writes for `distutils`',
    virtualenv: 'virtualenv and uv write into the virtualenvs they make',
};
function whose(owner) {
    return owner === undefined ? '' : owner === null ? ', which no distribution lists,' : ` of ${owner}`;
}
function isAllowed({ sha256, owner }, allowed) {
    if (allowed.sha256 !== sha256 || owner === null)
        return false;
    return owner === undefined || (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .P)(owner) === allowed.distribution;
}
/** Whether a file is start-up code that is neither known nor allowed. */
function isRefused(file, allowed) {
    return file.known === null && !allowed.some(one => isAllowed(file, one));
}
/** Entries of `allow` that nothing here answers to: what they were for is gone. */
function staleEntries({ startup, allowed }) {
    const differing = new Set(startup.flatMap(({ owner }) => (owner ? [(0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .P)(owner)] : [])));
    return allowed
        .filter(one => !startup.some(file => isAllowed(file, one)) && !differing.has(one.distribution))
        .map(one => ({
        rule: 'startup-code',
        level: 'notice',
        message: `\`allow\` names ${(0,_config_allow_list_js__WEBPACK_IMPORTED_MODULE_5__/* .allowLine */ .m)(one)}, but there is no such start-up code.`,
        help: 'Take the line out.',
    }));
}
/**
 * `.pth` files of distributions: `site` reads them in a virtualenv, nobody reads them on a mount. Not told of one that
 * `startup-code` refuses: what it does is to be read first.
 */
function inertPth({ inventory, startup, allowed }) {
    const owned = (0,_environment_owners_js__WEBPACK_IMPORTED_MODULE_1__/* .owners */ .Z)(inventory);
    const refused = new Set(startup.filter(file => isRefused(file, allowed)).map(({ path }) => path));
    const files = new Set(inventory.entries.map(({ path }) => path));
    return inventory.pth.flatMap(file => {
        const owner = owned.get(file.path);
        if (owner === undefined || (0,_leaks_pth_js__WEBPACK_IMPORTED_MODULE_3__/* .isEditableTrace */ .o0)(file.path) || refused.has(file.path))
            return [];
        return lost(file, { inventory, owner, files });
    });
}
/** What a `.pth` file does in a virtualenv and will not do on a mount. */
function lost(file, { inventory, owner, files }) {
    const base = { rule: 'inert-pth', package: owner.name };
    const start = `A mount does not read ${file.path} of ${owner.name}`;
    const code = file.lines.filter(({ kind }) => kind === 'code').map(({ text }) => text);
    const namespaces = code.filter(_environment_pth_js__WEBPACK_IMPORTED_MODULE_2__/* .isNamespaceLine */ .qn).flatMap(_environment_pth_js__WEBPACK_IMPORTED_MODULE_2__/* .namespaceNames */ .QH);
    const unknown = code.filter(text => !(0,_environment_pth_js__WEBPACK_IMPORTED_MODULE_2__/* .isNamespaceLine */ .qn)(text) && !(0,_environment_pth_js__WEBPACK_IMPORTED_MODULE_2__/* .isDistutilsLine */ .YD)(text));
    const paths = file.lines.filter(({ exists, resolved }) => exists && (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtOrInside */ .Hj)(inventory.site, resolved));
    const found = [];
    if (namespaces.length > 0) {
        const absent = namespaces.filter(name => !files.has(name.replaceAll('.', '/')));
        const works = absent.length === 0;
        found.push({
            ...base,
            ...(works ? { level: 'notice' } : {}),
            message: works
                ? `${start}; ${names(namespaces)} can be imported all the same, because ${namespaces.length === 1 ? 'its folder is' : 'their folders are'} there.`
                : `${start}, so that the namespace package ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_6__/* .some */ .S)(absent)} does not come to be there.`,
            ...(works ? {} : { help: `Ask ${owner.name} for a release that uses implicit namespace packages (PEP 420).` }),
        });
    }
    if (code.some(_environment_pth_js__WEBPACK_IMPORTED_MODULE_2__/* .isDistutilsLine */ .YD)) {
        found.push({
            ...base,
            level: 'notice',
            message: `${start}, so that \`import distutils\` gives the standard library's (none from Python 3.12 on) until setuptools is imported.`,
            help: 'Where code of yours needs `distutils`, import setuptools first.',
        });
    }
    if (unknown.length > 0) {
        found.push({
            ...base,
            message: `${start}: the code it runs at every start of a virtualenv does not run there.`,
            help: 'Find out what it sets up, and have the entry script do it where it is needed.',
        });
    }
    if (paths.length > 0) {
        found.push({
            ...base,
            message: `${start}: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_6__/* .some */ .S)(paths.map(({ text }) => text))} ${paths.length === 1 ? 'is' : 'are'} not on the import path there, and what lies in it cannot be imported by its own name.`,
            help: 'Put those folders on PYTHONPATH of the host too, after the mount.',
        });
    }
    return found;
}
function names(namespaces) {
    return `the namespace ${namespaces.length === 1 ? 'package' : 'packages'} ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_6__/* .some */ .S)(namespaces)}`;
}


/***/ }),

/***/ 42609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   In: () => (/* binding */ levelOf),
/* harmony export */   US: () => (/* binding */ policyOf),
/* harmony export */   Vj: () => (/* binding */ verdictOf)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91062);


/** How findings are weighed: the mode's defaults, the overrides of `rules`, and the excuses that stand in the files. */
function policyOf({ mode, rules }, requirements) {
    return { mode: mode, rules, excuses: requirements?.excuses ?? [] };
}
/** The level that a rule has unless it weighs a case differently. */
function levelOf(rule, { mode, rules }) {
    const entry = _catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .sW[rule];
    return rules.get(rule) ?? entry.levels[mode] ?? 'off';
}
/** `failed` when a finding is at or above `fail-on`. */
function verdictOf(findings, { failOn }) {
    return failOn !== 'never' && findings.some(({ level }) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .atLeast */ .jZ)(level, failOn)) ? 'failed' : 'passed';
}


/***/ }),

/***/ 35486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ym: () => (/* binding */ pythonRules),
/* harmony export */   xi: () => (/* binding */ pythonVersionMismatch)
/* harmony export */ });
/* unused harmony exports pythonVersionConflict, pythonVersionUndeclared */
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _python_fit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3681);
/* harmony import */ var _python_specifier_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40154);



/** Interpreters named in one help; the error of `python: find` names all. */
const most = 6;
/**
 * The interpreter is not the Python that is expected. Wheels for CPython load in one minor version only (PEP 425), so another
 * patch release than the one a file names is a warning.
 */
function pythonVersionMismatch({ expected, interpreter, candidates = [] }) {
    if (expected === undefined || interpreter === undefined)
        return [];
    const how = (0,_python_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .fitOf */ .Zo)(interpreter, expected);
    if (how === 'fits')
        return [];
    const { from } = expected;
    const wanted = (0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .exactVersionOf */ .lO)(expected.specifier) ?? expected.minor ?? expected.specifier;
    return [
        {
            rule: 'python-version-mismatch',
            ...(how === 'patch' && { level: 'warning' }),
            message: `${called(interpreter)} (${interpreter.executable}) is not ${meant(expected)} that ${placeName(from)} declares.`,
            help: remedy(expected, candidates, wanted),
            ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(from),
        },
    ];
}
function remedy(expected, candidates, wanted) {
    const answering = candidates.filter(_python_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .isAnswering */ .t8);
    const found = answering.find(candidate => (0,_python_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .fitOf */ .Zo)(candidate, expected) === 'fits');
    const names = [wanted, expected.minor].map(version => `python${version}`);
    const broken = candidates.find(({ version, executable }) => version === null && names.some(name => executable.endsWith(name)));
    const step = `Add a step \`actions/setup-python\` with \`python-version: "${wanted}"\` before this one`;
    const here = found === undefined
        ? answering.length === 0
            ? ''
            : ` Here lie ${answering
                .slice(0, most)
                .map(({ version, where }) => `${version} (${where})`)
                .join(', ')}.`
        : ` ${found.version} lies at ${found.executable} (${found.where}): \`python: find\` takes it.`;
    const shim = broken === undefined ? '' : ` ${broken.executable} does not answer: ${broken.failure}.`;
    // YAML reads an unquoted 3.10 as the number 3.1.
    const yaml = expected.minor === '3.1' ? ' If 3.10 is meant, put it in quotes: YAML reads 3.10 as 3.1.' : '';
    return `${step}.${here}${shim}${yaml}`;
}
/** Two declarations that no Python satisfies; at the later one, which names the first. */
function pythonVersionConflict({ declarations }) {
    const usable = declarations.filter(isUsable);
    return usable.flatMap((later, index) => {
        const first = usable.slice(0, index).find(earlier => disagree(earlier, later));
        if (first === undefined)
            return [];
        const patch = sameMinor(first, later);
        return [
            {
                rule: 'python-version-conflict',
                ...(patch && { level: 'warning' }),
                message: `${sentenceStart(placeName(later))} declares Python ${shown(later)}, ${placeName(first)} declares ${shown(first)}: ${patch ? 'two patch releases of one version' : 'no Python is both'}.`,
                help: `Let both say the same; ${placeName(first)} is the one that counts.`,
                ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(later),
            },
        ];
    });
}
function disagree(a, b) {
    const both = a.implementation !== undefined && b.implementation !== undefined;
    return !(0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .compatible */ .l1)(a.specifier, b.specifier) || (both && a.implementation !== b.implementation);
}
/** Whether two declarations name two final releases of one minor version. */
function sameMinor(a, b) {
    const releases = [a, b].map(({ specifier }) => (0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .exactVersionOf */ .lO)(specifier) ?? '');
    return releases.every(release => /^\d+(?:\.\d+)+$/.test(release)) && (0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .minorOf */ .Hs)(a.specifier) === (0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .minorOf */ .Hs)(b.specifier);
}
/** Nothing says which Python is meant, so that it changes with the runner's image; and files that say it unreadably. */
function pythonVersionUndeclared({ declarations, interpreter }) {
    const unreadable = declarations
        .filter(({ problem }) => problem !== undefined)
        .map((declaration) => {
        const message = `${sentenceStart(placeName(declaration))} ${declaration.problem}.`;
        const help = 'Write a version like 3.12, or a PEP 440 specifier where the file takes one.';
        return { rule: 'python-version-undeclared', message, help, ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(declaration) };
    });
    if (declarations.some(isUsable))
        return unreadable;
    const minor = interpreter === undefined ? '3.12' : ((0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .minorOf */ .Hs)(interpreter.version) ?? interpreter.version);
    const nothing = {
        rule: 'python-version-undeclared',
        message: 'Nothing says which Python the mount is for: it is whatever the job has, and changes with its image.',
        help: `Set the input \`python-version: "${minor}"\`, or write ${minor} into a file .python-version.`,
    };
    return [...unreadable, nothing];
}
const pythonRules = [
    pythonVersionMismatch,
    pythonVersionConflict,
    pythonVersionUndeclared,
];
function isUsable({ problem }) {
    return problem === undefined;
}
/** Where a declaration stands, as part of a sentence. */
function placeName({ source, file }) {
    if (source === 'input')
        return 'the input `python-version`';
    if (source === 'target')
        return file === undefined ? 'the target' : `the target ${file}`;
    return file === undefined || file === source ? source : `${file} (${source})`;
}
function sentenceStart(text) {
    return text.replace(/^the /, 'The ');
}
function shown({ specifier, text }) {
    return text ?? specifier;
}
function called({ version, implementation, abi }) {
    const name = implementation === 'cpython' ? 'Python' : implementation;
    return /^cp\d+t/.test(abi) ? `${name} ${version} without the global interpreter lock` : `${name} ${version}`;
}
function meant({ from }) {
    const name = from.implementation === undefined || from.implementation === 'cpython' ? 'Python' : from.implementation;
    return `the ${name} ${from.freeThreaded ? `${from.specifier} without the global interpreter lock` : from.specifier}`;
}


/***/ }),

/***/ 15901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q$: () => (/* binding */ afterInstall),
  tQ: () => (/* binding */ beforeInstall),
  Vg: () => (/* binding */ inFiles),
  kq: () => (/* binding */ judgeInstalled),
  BS: () => (/* binding */ judgeMount),
  Sd: () => (/* binding */ ofArtifact),
  Tu: () => (/* binding */ ofFiles),
  s0: () => (/* binding */ ofInterpreter),
  Q8: () => (/* binding */ unbuildable)
});

;// CONCATENATED MODULE: ./src/rules/artifact/artifact.ts
/** Findings told one by one for each rule; the rest is one more line. */
const toldLimit = 20;
/** Rules about the tree that is sealed and about sealed artifacts: each tells the flaws of its kind. */
const artifactRules = ['digest-mismatch', 'missing-file', 'extra-file', 'tampered-file', 'unsafe-path'].map(rule => ({ verified, flaws }) => tell([...flaws, ...(verified?.flaws ?? [])].filter(flaw => flaw.rule === rule)));
/** The first flaws as judgements, and how many more there are. */
function tell(flaws) {
    const told = flaws.slice(0, toldLimit).map(toJudgement);
    const [next] = flaws.slice(toldLimit);
    if (next === undefined)
        return told;
    const more = flaws.length - toldLimit;
    return [...told, { rule: next.rule, message: `And ${more} more like ${more === 1 ? 'it' : 'these'}.` }];
}
function toJudgement({ rule, level, message, help, package: name }) {
    return {
        rule,
        ...(level === undefined ? {} : { level }),
        message,
        ...(help === undefined ? {} : { help }),
        ...(name === undefined ? {} : { package: name }),
    };
}

// EXTERNAL MODULE: ./src/core/finding.ts
var finding = __webpack_require__(95278);
// EXTERNAL MODULE: ./src/python/fit.ts
var fit = __webpack_require__(3681);
// EXTERNAL MODULE: ./src/python/specifier.ts
var specifier = __webpack_require__(40154);
;// CONCATENATED MODULE: ./src/rules/artifact/artifact-python.ts



/**
 * An artifact that was built for another Python than the expected one: its extension modules would not be found there. Its
 * manifest names a minor version, and any patch release of that will do.
 */
function artifactPythonMismatch({ verified, expected }) {
    const python = verified.manifest?.python;
    if (python === undefined || expected === undefined)
        return [];
    const minor = (0,fit/* minorVersion */.Kt)(python.version);
    const served = `==${minor}.*`;
    const isSameBuild = (0,fit/* fitOf */.Zo)(python, { ...expected, specifier: served, minor }) === 'fits';
    if (isSameBuild && (0,specifier/* compatible */.l1)(expected.specifier, served))
        return [];
    const { from } = expected;
    const said = `${from.file ?? from.source} says`;
    return [
        {
            rule: 'python-version-mismatch',
            message: `The artifact was built for Python ${python.version} (${python.abi}); ${said} ${from.text ?? from.specifier}.`,
            help: `Build it again with Python ${expected.minor ?? expected.specifier}.`,
            ...(0,finding/* placeOf */.$t)(from),
        },
    ];
}

// EXTERNAL MODULE: ./src/core/lists.ts
var lists = __webpack_require__(10402);
// EXTERNAL MODULE: ./src/requirements/grammar/name.ts
var grammar_name = __webpack_require__(831);
;// CONCATENATED MODULE: ./src/rules/artifact/reproducible.ts


const reproducibleRules = [notReproducible];
const words = {
    content: 'whose content differs',
    mode: 'whose mode differs',
    once: 'which only one of them has',
};
/**
 * Two builds of the same requirements are not the same mount. Bytecode and RECORD follow the file that they tell of, so a file of
 * the package itself is named where there is one.
 */
function notReproducible({ differences, sources }) {
    const first = differences.find(({ path }) => !/\.pyc$|\.dist-info\/RECORD$/.test(path)) ?? differences[0];
    if (first === undefined)
        return [];
    const { distribution } = first;
    const source = sources.find(({ normalizedName }) => normalizedName === (0,grammar_name/* normalizeName */.P)(distribution ?? ''));
    const built = source !== undefined && source.kind !== 'wheel' && source.kind !== 'unknown';
    const names = [...new Set(differences.flatMap(one => one.distribution ?? []))];
    const others = names.filter(name => name !== distribution);
    return [
        {
            rule: 'not-reproducible',
            message: `Two builds differ in ${differences.length === 1 ? 'one file' : `${differences.length} files`}: first in ${first.path}${distribution === null ? '' : ` of ${distribution}`}, ${words[first.in]}${others.length > 0 ? `; also of ${(0,lists/* some */.S)(others)}` : ''}.`,
            help: built
                ? `${distribution} was built here from its source, which writes a date or a path into what it makes: pin a release with a wheel, or build a wheel once and list that with its hash.`
                : 'Pin the requirement with a hash, so that both builds take the same file.',
            ...(distribution !== null && { package: distribution }),
        },
    ];
}

// EXTERNAL MODULE: ./src/rules/engine.ts
var engine = __webpack_require__(29693);
;// CONCATENATED MODULE: ./src/rules/imports/help.ts

/** Distributions that are named otherwise than the module they bring. */
const providers = {
    attr: 'attrs',
    bs4: 'beautifulsoup4',
    Crypto: 'pycryptodome',
    cv2: 'opencv-python-headless',
    dateutil: 'python-dateutil',
    dotenv: 'python-dotenv',
    fitz: 'PyMuPDF',
    jose: 'python-jose',
    jwt: 'PyJWT',
    PIL: 'Pillow',
    pkg_resources: 'setuptools',
    serial: 'pyserial',
    skimage: 'scikit-image',
    sklearn: 'scikit-learn',
    yaml: 'PyYAML',
};
/** What to do about an import that failed, one sentence: what is missing where that is known, else what the mount lacks. */
function failureHelp(attempt, installed) {
    const { error, missing, distribution, inVirtualenv, outcome } = attempt;
    const excuse = distribution === null
        ? ''
        : `; if it cannot be imported on this machine at all, name ${distribution} in \`smoke-skip\``;
    const library = /\b(lib[\w.+-]*\.so[.\d]*): cannot open shared object/.exec(error ?? '')?.[1];
    if (library !== undefined) {
        return `The library ${library} is neither in the mount nor on this machine: add the distribution or the system package that has it${excuse}.`;
    }
    if (missing !== null)
        return `${missingHelp(missing, attempt, installed)}${excuse}.`;
    if (outcome === 'timed-out')
        return `Find out what the import waits for: on the host it delays every start${excuse}.`;
    if (inVirtualenv === 'imported') {
        return `It relies on something that a mount does not have, such as a \`.pth\` file or files beside site-packages${excuse}.`;
    }
    return `Try the import with \`PYTHONPATH\` set to the mount, and another release${excuse}.`;
}
function missingHelp(missing, { inVirtualenv }, installed) {
    const top = missing.split('.', 1)[0] ?? missing;
    const provider = providers[top] ?? top;
    const there = installed.find(one => one.normalizedName === (0,grammar_name/* normalizeName */.P)(provider));
    if (there !== undefined) {
        return `${there.name} is there, but has no module ${missing} that this Python finds: take a release that is made for it`;
    }
    if (inVirtualenv === 'imported') {
        return `The virtualenv finds ${missing} where a mount does not look, as by a \`.pth\` file: install it as a package of its own`;
    }
    return providers[top] === undefined
        ? `Nothing in the mount has the module ${missing}: add the distribution that provides it to the requirements`
        : `Nothing in the mount has the module ${missing}: add ${provider} to the requirements`;
}

// EXTERNAL MODULE: ./src/hosts/azureml/server-modules.ts
var server_modules = __webpack_require__(29467);
// EXTERNAL MODULE: ./src/python/stdlib-names.ts
var stdlib_names = __webpack_require__(11273);
;// CONCATENATED MODULE: ./src/rules/imports/support.ts


/** What was tried, as Python writes it: `scipy`, or `from scipy import stats`. */
function statement({ module, names }) {
    return names.length === 0 ? module : `from ${module} import ${(0,lists/* some */.S)(names)}`;
}
/** The distribution as written, with the place that lists it. */
function namedBy({ requirements, inventory }, distribution) {
    if (distribution === null)
        return {};
    const listed = requirements.find(one => one.normalizedName === distribution && !one.constraint && one.active !== false);
    const installed = inventory.distributions.find(one => one.normalizedName === distribution);
    return { package: listed?.name ?? installed?.name ?? distribution, ...(0,finding/* placeOf */.$t)(listed ?? {}) };
}

;// CONCATENATED MODULE: ./src/rules/imports/mount.ts




/** Packages that write below the mount while they are imported; bytecode alone is a warning, since Python goes on without. */
function wroteIntoMount(facts) {
    const { added, changed, removed, refused } = facts.proof.written;
    const all = [added, changed, removed, refused].flat();
    return [...(0,lists/* grouped */.z)(all, ({ distribution, path }) => distribution ?? path.split('/', 1)[0] ?? path)].map(([who, written]) => {
        const did = (verb, paths) => {
            const own = paths.filter(one => written.includes(one)).map(({ path }) => path);
            return own.length === 0 ? [] : [`${verb} ${(0,lists/* some */.S)(own)}`];
        };
        const deeds = [
            ...did('adds', added),
            ...did('changes', changed),
            ...did('removes', removed),
            ...did('fails to write', refused),
        ].join(' and ');
        const bytecode = written.every(one => added.includes(one) && one.path.endsWith('.pyc'));
        const own = written[0]?.distribution ?? null;
        return {
            rule: 'wrote-into-mount',
            ...(bytecode && { level: 'warning' }),
            message: `An import of this run ${deeds} in the folder of ${who}.`,
            help: bytecode
                ? 'The package turns bytecode on that PYTHONDONTWRITEBYTECODE turned off: a read-only host pays for the attempt at every start.'
                : 'A mount is read-only on most hosts: point the package to a folder for its files (most have a variable or a setting for it).',
            ...namedBy(facts, own),
        };
    });
}
/**
 * Modules of the mount that hide one of the standard library; what is built in comes before the mount and is not hidden. A
 * warning where the host's server is known to start without the hidden one: then it depends on the code that is served.
 */
function shadowedStdlib(facts) {
    const { shadows, attempts } = facts.proof;
    const { server, python } = facts.target ?? {};
    const vital = server === undefined ? undefined : (0,server_modules/* modulesOfServer */.K)(python ?? undefined);
    const known = new Set(shadows.map(({ module }) => module));
    const loaded = [
        ...(0,lists/* grouped */.z)(attempts.flatMap(one => one.shadowed.map(name => ({ name, by: statement(one) }))), ({ name }) => name),
    ];
    return [
        ...shadows.map(({ module, file, distribution, builtin }) => ({
            rule: 'shadowed-stdlib',
            ...((builtin || vital?.has(module) === false) && { level: 'warning' }),
            message: builtin
                ? `${file} has the name of the module ${module} that is built into Python, and is never imported.`
                : stdlib_names/* startModules */.o.has(module)
                    ? `${file} hides the module ${module} of the standard library, and its code runs at every start of Python on the host.`
                    : `${file} hides the module ${module} of the standard library from everything that runs on the host${withServer(vital?.has(module))}.`,
            help: distribution === null
                ? 'Rename it, or take it out.'
                : `Take ${distribution} out of the requirements: this Python has ${module} itself.`,
            ...namedBy(facts, distribution),
        })),
        ...loaded
            .filter(([name]) => !known.has(name))
            .map(([name, by]) => ({
            rule: 'shadowed-stdlib',
            message: `The import of ${(0,lists/* some */.S)(by.map(one => one.by))} loads the module ${name} of the standard library from the mount.`,
            help: 'Find out which file of the mount brings it, and leave that package out.',
        })),
    ];
}
/** What a hidden module means to the host's server, where that is known. */
function withServer(vital) {
    return vital === undefined ? '' : vital ? ', and its server does not start' : '; its server starts without';
}

;// CONCATENATED MODULE: ./src/rules/imports/import-check.ts





/** The mount works where it will run, by itself. */
const proofRules = [
    shadowedStdlib,
    importFailed,
    skippedForNothing,
    entryScriptUnreadable,
    importedOutsideMount,
    wroteIntoMount,
];
/**
 * Modules that cannot be imported from the mount. A listed distribution is an error whatever the virtualenv says; anything
 * deeper is one only where the virtualenv can import it. One finding a distribution, and one an import of the script.
 */
function importFailed(facts) {
    const failed = facts.proof.attempts.filter(
    // Without what this machine has beside the mount it works, or it fails to write into the mount: told as that.
    ({ outcome, withoutOutside, refused }) => outcome !== 'imported' && withoutOutside !== 'imported' && refused === null);
    const groups = (0,lists/* grouped */.z)(failed, one => JSON.stringify([one.distribution ?? one.module, failureLevel(one), one.place?.line, one.place?.file]));
    return [...groups.values()].flatMap((same) => {
        const [first, ...more] = same;
        if (first === undefined)
            return [];
        const others = more.length > 0 ? `, nor can ${(0,lists/* some */.S)(more.map(statement))}` : '';
        return [
            {
                rule: 'import-failed',
                level: failureLevel(first),
                message: `${statement(first)} cannot be imported from the mount${others}: ${ended(first)}${comparison(first)}.`,
                help: failureHelp(first, facts.inventory.distributions),
                ...namedBy(facts, first.distribution),
                ...(0,finding/* placeOf */.$t)(first.place ?? {}),
            },
        ];
    });
}
/** Names of `smoke-skip` that excuse nothing, most likely misspelt. */
function skippedForNothing({ proof }) {
    return proof.skipped
        .filter(({ reason }) => reason === 'not-installed')
        .map(({ distribution }) => ({
        rule: 'import-failed',
        level: 'notice',
        message: `smoke-skip names ${distribution}, which is not here.`,
        help: 'Take it out of `smoke-skip`, or correct its name: it is the name of the distribution, not of a module.',
    }));
}
/** An entry script that the interpreter cannot even read. */
function entryScriptUnreadable({ proof: { entryProblem } }) {
    if (entryProblem === null)
        return [];
    const { file, line, text } = entryProblem;
    const message = `The entry script ${file} is no Python that this interpreter reads: ${trimmed(text)}.`;
    return [{ rule: 'import-failed', message, help: 'Mend the script, or use the Python it is written for.', file, line }];
}
/** Modules that came from this machine: neither from the mount nor from the standard library. One finding a module. */
function importedOutsideMount(facts) {
    const seen = facts.proof.attempts.flatMap(attempt => attempt.outside.map(outside => ({ attempt, outside })));
    return [...(0,lists/* grouped */.z)(seen, ({ outside }) => outside.name).values()].flatMap((same) => {
        const worst = ['error', 'warning', 'notice'].flatMap(level => same.filter(({ attempt }) => outsideLevel(attempt) === level));
        const [first] = worst;
        if (first === undefined)
            return [];
        const { attempt, outside } = first;
        const who = (0,lists/* some */.S)([...new Set(worst.map(one => statement(one.attempt)))]);
        const effect = attempt.withoutOutside === 'imported'
            ? attempt.outcome === 'imported'
                ? 'works without'
                : 'works only without'
            : 'fails without';
        return [
            {
                rule: 'imported-outside-mount',
                level: outsideLevel(attempt),
                message: `The import of ${who} loads ${outside.name} from ${outside.file}, which is not in the mount, and ${effect}.`,
                help: effect === 'fails without'
                    ? `Add the distribution that provides ${outside.name} to the requirements, unless the host has it.`
                    : `Add the distribution that provides ${outside.name} to the requirements where it is wanted; on the host it is missing.`,
                ...namedBy(facts, attempt.distribution),
                ...(attempt.place === undefined ? {} : (0,finding/* placeOf */.$t)(attempt.place)),
            },
        ];
    });
}
function failureLevel({ why, optional, inVirtualenv }) {
    if (why === 'requirement')
        return 'error';
    if (optional)
        return 'notice';
    if (inVirtualenv === null || inVirtualenv === 'imported')
        return 'error';
    // The mount broke nothing; but a script that asks for it without an `if` or a `try` ends there, unless the host brings it.
    return why === 'entry-script' ? 'warning' : 'notice';
}
function outsideLevel(attempt) {
    if (attempt.withoutOutside === 'imported')
        return attempt.outcome === 'imported' ? 'notice' : 'warning';
    if (attempt.optional)
        return 'notice';
    return attempt.why !== 'requirement' && attempt.inVirtualenv !== null && attempt.inVirtualenv !== 'imported'
        ? 'warning'
        : 'error';
}
function ended({ error, where }) {
    return `${trimmed(error ?? 'no reason was given')}${where === null ? '' : ` (${where})`}`;
}
function comparison({ optional, inVirtualenv }) {
    if (optional)
        return '; the entry script goes on without it';
    if (inVirtualenv === null)
        return '';
    return inVirtualenv === 'imported' ? '; in the virtualenv it can' : '; it fails in the virtualenv too';
}
function trimmed(text) {
    const short = text.length > 300 ? `${text.slice(0, 300)}…` : text;
    return short.replace(/[.\s]+$/, '');
}

// EXTERNAL MODULE: ./src/rules/leaks/environment.ts
var environment = __webpack_require__(80749);
// EXTERNAL MODULE: ./src/requirements/grammar/credentials.ts
var credentials = __webpack_require__(44728);
;// CONCATENATED MODULE: ./src/rules/leaks/installed-from.ts

/**
 * Distributions that came from a folder or a repository although no requirement says so (`direct_url.json`, PEP 610): a
 * list that names only their version gives something else. Editable ones are `leaked-editable`.
 */
function installedFromElsewhere({ inventory, requirements }) {
    const named = new Set(requirements.filter(({ url }) => url !== null).map(({ normalizedName }) => normalizedName));
    return inventory.distributions.flatMap((distribution) => {
        const origin = originOf(distribution);
        if (origin === undefined || named.has(distribution.normalizedName))
            return [];
        const { name, version } = distribution;
        const { rule, what, url } = origin;
        return [
            {
                rule,
                message: `${name} ${version} was installed from ${what} (${(0,credentials/* maskCredentials */.Bs)(url)}), and no requirement says so.`,
                help: `List it with that address, or install the release of ${name} that an index has.`,
                package: name,
            },
        ];
    });
}
function originOf({ directUrl }) {
    if (typeof directUrl !== 'object' || directUrl === null || !('url' in directUrl))
        return undefined;
    const url = String(directUrl.url);
    if ('vcs_info' in directUrl)
        return { rule: 'mutable-requirement', what: 'a repository', url };
    if ('dir_info' in directUrl) {
        const { editable } = (directUrl.dir_info ?? {});
        return editable === true ? undefined : { rule: 'local-requirement', what: 'a folder', url };
    }
    // A wheel is a release wherever it lay.
    return undefined;
}

;// CONCATENATED MODULE: ./src/rules/leaks/job-audit.ts
/** What a setting does where nothing keeps it out, and what to do about it: the words of an audit. */
function inForceWords({ effect, ...setting }) {
    return { effect: present(effect), help: remedy(setting) };
}
/** What gatherers say that a setting would have done, and how that reads of one that does it. */
const verbs = {
    added: 'adds',
    allowed: 'allows',
    asked: 'asks',
    been: 'is',
    built: 'builds',
    changed: 'changes',
    chosen: 'chooses',
    decided: 'decides',
    hidden: 'hides',
    installed: 'installs',
    kept: 'keeps',
    left: 'leaves',
    let: 'lets',
    made: 'makes',
    moved: 'moves',
    obeyed: 'obeys',
    preferred: 'prefers',
    put: 'puts',
    refused: 'refuses',
    removed: 'removes',
    replaced: 'replaces',
    run: 'runs',
    stopped: 'stops',
    switched: 'switches',
};
/** `would have added idna 3.4, and would have run its sitecustomize.py` as `adds idna 3.4, and runs its sitecustomize.py`. */
function present(effect) {
    return effect
        .replace(/(^|, and )would have ([a-z]+)/g, (all, start, verb) => {
        return Object.hasOwn(verbs, verb) ? `${start}${verbs[verb]}` : all;
    })
        .replace(/^(names .*) that (?:was|were) not taken$/, '$1');
}
function remedy({ vector, name, file, help }) {
    switch (vector) {
        case 'pythonpath':
            return 'Install what is needed from there into the environment, and unset PYTHONPATH where it is used.';
        case 'pythonhome':
        case 'python-environment':
            return `Unset ${name} where the environment is used.`;
        case 'user-site':
            return 'Install what is needed from there into the environment; `PYTHONNOUSERSITE=1` switches the user site off.';
        case 'system-site':
            return 'Make the virtualenv anew without `--system-site-packages`.';
        case 'pip-environment':
        case 'uv-environment':
            return `Unset ${name} unless it is meant: whatever is installed into the environment obeys it.`;
        case 'pip-file':
        case 'uv-file':
            // A file that cannot be read is at fault as a whole: there is no line to remove.
            return isBroken(name, file)
                ? help
                : 'Remove the line unless it is meant: whatever is installed into the environment obeys it.';
        case 'conda':
            return 'Run `conda deactivate` before the environment is used, or start from a shell without conda.';
        case 'native':
            return help;
    }
}
function isBroken(name, file) {
    return file?.split(/[\\/]/).at(-1) === name;
}

;// CONCATENATED MODULE: ./src/rules/leaks/job.ts


const longest = 200;
/** PYTHONPATH, PYTHONHOME and other variables of the job that change what Python runs; native libraries only as a notice. */
function leakedPythonpath(facts) {
    return told(facts, 'leaked-pythonpath', ['pythonpath', 'pythonhome', 'python-environment', 'native']);
}
/** The user site of the job. */
function leakedUserSite(facts) {
    return told(facts, 'leaked-user-site', ['user-site']);
}
/** A virtualenv of the job that sees the system's packages. */
function leakedSystemSite(facts) {
    return told(facts, 'leaked-system-site', ['system-site']);
}
/** An active conda environment: one finding that names each of its variables. */
function leakedConda({ settings, inForce = false }) {
    const [first, ...others] = settings.filter(({ vector }) => vector === 'conda');
    if (first === undefined)
        return [];
    const also = others.map(({ name, value }) => ` ${name} (${job_short(value)}) is set too.`).join('');
    const [judgement] = told({ settings: [first], inForce }, 'leaked-conda', ['conda']);
    return judgement === undefined ? [] : [{ ...judgement, message: judgement.message + also }];
}
/** Configuration of pip or uv that changes what is installed, seen or asked; how the network is reached is passed on instead. */
function leakedPipConfig(facts) {
    return told(facts, 'leaked-pip-config', ['pip-environment', 'pip-file', 'uv-environment', 'uv-file']);
}
const jobRules = [
    leakedPythonpath,
    leakedUserSite,
    leakedSystemSite,
    leakedConda,
    leakedPipConfig,
];
function told({ settings, inForce = false }, rule, vectors) {
    return settings
        .filter(({ vector, kind }) => vectors.includes(vector) && kind !== 'transport')
        .map(setting => ({ setting, words: inForce ? inForceWords(setting) : setting }))
        .map(({ setting, words }) => ({
        rule,
        // Libraries are looked for in the mount's own files; the variable alone proves nothing.
        ...(setting.vector === 'native' && { level: 'notice' }),
        message: `${subject(setting)} ${words.effect}; ${inForce ? 'here nothing keeps it out' : 'it was kept out'}.`,
        help: words.help,
        ...(0,finding/* placeOf */.$t)(setting),
    }));
}
function subject({ vector, name, value, file, line }) {
    const place = file === undefined ? '' : ` in ${file}:${line}`;
    if (vector === 'user-site' && name === 'user site')
        return `The user site (${job_short(value)})`;
    if (vector === 'pip-file' && value === file)
        return `pip's configuration file ${file}`;
    if (file !== undefined)
        return `\`${name} = ${job_short(value)}\`${place}`;
    return `${name} of the job (${value === '' ? 'empty' : job_short(value)})`;
}
function job_short(value) {
    return value.length > longest ? `${value.slice(0, longest)}…` : value;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __webpack_require__(56107);
// EXTERNAL MODULE: ./src/environment/owners.ts
var owners = __webpack_require__(76477);
// EXTERNAL MODULE: ./src/environment/pth.ts
var pth = __webpack_require__(45773);
// EXTERNAL MODULE: ./src/environment/virtualenv-files.ts
var virtualenv_files = __webpack_require__(55925);
// EXTERNAL MODULE: ./src/rules/leaks/pth.ts
var leaks_pth = __webpack_require__(60292);
;// CONCATENATED MODULE: ./src/rules/leaks/records.ts



/** Files that no RECORD lists. Bytecode of a listed module is the interpreter's own doing. One finding a top folder. */
function unownedFile({ inventory, startup }) {
    const owned = new Set([...(0,owners/* owners */.Z)(inventory).keys(), ...(0,virtualenv_files/* ofVirtualenv */.qR)(startup)]);
    const alone = inventory.entries.filter(entry => entry.kind === 'file' && !owned.has(entry.path) && !isByProduct(entry, owned));
    return [...(0,lists/* grouped */.z)(alone, ({ path }) => path.split('/', 1)[0] ?? path)].map(([top, files]) => {
        const unrecorded = inventory.distributions.find(({ metadata, record }) => metadata === top && record === null);
        const names = (0,lists/* some */.S)(files.map(({ path }) => path));
        return {
            rule: 'unowned-file',
            message: files.length === 1
                ? `No distribution lists ${names}.`
                : `No distribution lists ${files.length} files below ${top}: ${names}.`,
            help: unrecorded === undefined
                ? 'It was put there by something else than an installer: list the package it belongs to.'
                : `${unrecorded.name} has no RECORD: it was not installed by pip or uv.`,
        };
    });
}
function isByProduct({ path, bytes }, owned) {
    // Signatures of a RECORD cannot be listed in it (PEP 427).
    if (/\.dist-info\/RECORD\.(?:jws|p7s)$/.test(path))
        return true;
    // What uv holds while it installs with `--target`.
    if (path === '.lock' && bytes === 0)
        return true;
    if (isMarker(path) && bytes === 0)
        return true;
    // CPython's own, in every site-packages that is no virtualenv's.
    if (path === 'README.txt' && bytes === 119)
        return true;
    const [, folder = '', module] = /^(.*\/)?__pycache__\/([^/]+?)\.[^/]*\.pyc$/.exec(path) ?? [];
    return module !== undefined && owned.has(`${folder}${module}.py`);
}
/** The empty file that virtualenv leaves for each distribution it puts in. */
function isMarker(path) {
    return /^[^/]+-[^/]+\.virtualenv$/.test(path);
}
/**
 * Files whose RECORD row has no hash: pip installs what a wheel does not list, and records it so. The RECORD itself and
 * bytecode never have one (PEP 376, PEP 427); metadata is no code. `installed-files.txt` of an egg-info knows no hashes.
 */
function unlistedByWheel({ inventory }) {
    const files = new Set(inventory.entries
        .filter(({ path, kind, bytes }) => kind === 'file' && !(isMarker(path) && bytes === 0))
        .map(entry => entry.path));
    return inventory.distributions.flatMap(({ name, version, metadata, record }) => {
        if (!metadata.endsWith('.dist-info'))
            return [];
        const rows = (record ?? []).map(row => ({ path: (0,owners/* tidy */.D)(row.path), hash: row.hash }));
        const hashed = new Set(rows.filter(({ hash }) => hash !== '').map(row => row.path));
        const unlisted = rows
            .map(row => row.path)
            .filter(file => !hashed.has(file) &&
            files.has(file) &&
            !file.endsWith('.pyc') &&
            !file.startsWith(`${metadata}/`) &&
            // A copied folder of metadata still lists the RECORD that it is a copy of.
            !/^[^/]+\.dist-info\/RECORD$/.test(file));
        if (unlisted.length === 0)
            return [];
        const [what, it] = unlisted.length === 1 ? ['', 'it'] : [`${unlisted.length} files `, 'them'];
        return {
            rule: 'unowned-file',
            level: 'warning',
            message: `${name} ${version} records ${what}${what === '' ? '' : '('}${(0,lists/* some */.S)(unlisted)}${what === '' ? '' : ')'} without a hash: its wheel did not list ${it}.`,
            help: `Nothing vouches for ${it}: look at what ${it === 'it' ? 'it does' : 'they do'}, and ask for a wheel whose RECORD is complete.`,
            package: name,
        };
    });
}
function duplicateDistribution({ inventory }) {
    return [...(0,lists/* grouped */.z)(inventory.distributions, ({ normalizedName }) => normalizedName).values()]
        .filter(same => same.length > 1)
        .map(same => ({
        rule: 'duplicate-distribution',
        message: `${same[0]?.name} is there ${same.length} times: ${(0,lists/* some */.S)(same.map(({ metadata }) => metadata))}.`,
        help: 'Which one is seen depends on the order of the folder: install into an empty virtualenv.',
        package: same[0]?.name ?? '',
    }));
}
/** Conda's packages are built against its own libraries, outside site-packages: a mount leaves those behind. */
function installedByConda({ inventory }) {
    const found = inventory.distributions.filter(({ installer }) => installer === 'conda');
    if (found.length === 0)
        return [];
    return [
        {
            rule: 'leaked-conda',
            level: 'error',
            message: `${found.length === 1 ? 'One distribution was' : `${found.length} distributions were`} installed by conda: ${(0,lists/* some */.S)(found.map(({ name, version }) => `${name} ${version}`))}.`,
            help: 'Install them from wheels into a virtualenv: what conda built asks for libraries of the conda environment.',
            ...(found.length === 1 && { package: found[0]?.name ?? '' }),
        },
    ];
}
/** Folders of metadata without METADATA: pip lists them by the name of the folder, and nobody can say what they stand for. */
function undescribed({ inventory }) {
    const present = new Set(inventory.entries.map(({ path }) => path));
    return inventory.distributions
        .filter(({ metadata, record }) => metadata.endsWith('.dist-info') && !present.has(`${metadata}/METADATA`) && !isListed(record))
        .map(({ name, metadata }) => ({
        rule: 'missing-file',
        message: `${metadata} holds no METADATA: what is left of ${name} says neither what it is nor what it needs.`,
        help: 'Remove the folder, or install the distribution again.',
        package: name,
    }));
}
/** One that its RECORD lists is missed already. */
function isListed(record) {
    return record?.some(({ path }) => path.endsWith('.dist-info/METADATA')) === true;
}

;// CONCATENATED MODULE: ./src/rules/leaks/views.ts



/** What pip shows in isolation beyond what lies in site-packages: something leads out of it. */
function foreignDistribution(facts) {
    const virtual = isVirtualenv(facts);
    return [...(0,lists/* grouped */.z)(foreign(facts), ({ location }) => location ?? '')].map(([folder, found]) => {
        const shown = (0,lists/* some */.S)(found.map(({ name, version }) => `${name} ${version}`));
        const from = folder === '' ? '' : ` from ${folder}`;
        const is = found.length === 1 ? 'is' : 'are';
        return {
            rule: 'undeclared-distribution',
            message: virtual
                ? `pip list shows ${shown}${from}, which ${is} not in the site-packages of the virtualenv.`
                : `This is no virtualenv: pip list shows ${shown}${from}, which ${is} not in its site-packages.`,
            help: virtual
                ? 'Find out what puts that folder on the import path: a `.pth` file with code, a sitecustomize of the base Python.'
                : 'Audit a virtualenv (`python -m venv`): a mount holds one site-packages, and this Python reads several folders.',
            ...(found.length === 1 && { package: found[0]?.name ?? '' }),
        };
    });
}
/** The folders that `foreignDistribution` tells. */
function foreignFolders(facts) {
    return foreign(facts).flatMap(({ location }) => location ?? []);
}
/** Whether what is judged is a virtualenv (PEP 405): the Python behind one lies elsewhere, and so do its own packages. */
function isVirtualenv({ interpreter: { prefix, basePrefix }, inventory }) {
    return !(prefix !== undefined && prefix === basePrefix && (0,paths/* isAtOrInside */.Hj)(prefix, inventory.site));
}
function foreign({ views, inventory, probe }) {
    const all = rows(views, 'list -I', 'scrubbed');
    const own = rows(views, 'list --path', 'scrubbed');
    if (all === undefined || own === undefined)
        return [];
    // What is told already: folders that a `.pth` file adds, the system's packages.
    const told = inventory.pth.flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'path').map(({ resolved }) => resolved));
    return beyond(all, own).filter(({ location }) => !probe.systemSite && !(location !== undefined && told.includes(location)));
}
/**
 * What lies in site-packages and pip does not show: it takes some names for the standard library's (pip: metadata/base.py,
 * `stdlib_pkgs`), listed or not. Told where nobody asked for it, since whoever reads `pip list` or `pip freeze` misses it.
 */
function hiddenDistribution({ views, inventory, requirements = [] }) {
    const shown = rows(views, 'list --path', 'scrubbed');
    if (shown === undefined)
        return [];
    const names = new Set([...shown, ...requirements.map(({ normalizedName: name }) => ({ name }))].map(({ name }) => (0,grammar_name/* normalizeName */.P)(name)));
    return inventory.distributions
        .filter(({ normalizedName }) => !names.has(normalizedName))
        .map(({ name, version, metadata }) => ({
        rule: 'undeclared-distribution',
        message: `${name} ${version} is installed (${metadata}), but pip list and pip freeze do not show it.`,
        help: 'Find out what brings it in, and take it out, or list it in the requirements.',
        package: name,
    }));
}
/**
 * What pip shows in the job's own environment beyond what lies in site-packages: kept out of the mount, but whoever looks
 * at `pip list` in this job sees a mixture. Told only where no setting of the job was already told to bring it.
 */
function seenByJob({ views, settings, inventory }) {
    const all = rows(views, 'list', 'caller');
    const own = rows(views, 'list --path', 'scrubbed');
    // With these pip looks at another environment altogether, and the setting says so.
    const elsewhere = settings.some(({ name }) => /^(?:PIP_(?:PYTHON|PATH)|(?:global|list)\.(?:python|path))$/.test(name));
    if (all === undefined || own === undefined || elsewhere)
        return [];
    const named = new Set(settings.flatMap(({ distributions = [] }) => distributions.map(key)));
    const foreign = beyond(all, own)
        .filter(one => !named.has(key(one)))
        // A leak that the isolated view shows as well is told as what it is.
        .filter(one => !rows(views, 'list -I', 'scrubbed')?.some(other => key(other) === key(one)))
        .filter(({ location }) => location === undefined || !(0,paths/* isAtOrInside */.Hj)(inventory.site, location));
    return [...(0,lists/* grouped */.z)(foreign, ({ location }) => location ?? '')].map(([location, found]) => ({
        rule: 'leaked-pythonpath',
        level: 'warning',
        message: `pip list in this job also shows ${(0,lists/* some */.S)(found.map(({ name, version }) => `${name} ${version}`))}${location === '' ? '' : ` from ${location}`}; none of it is in the mount.`,
        help: 'Take that folder off PYTHONPATH, or unset what puts it on the import path of every Python of this job.',
    }));
}
function rows(views, name, environment) {
    const view = views.find(one => one.name === name && one.environment === environment);
    return view === undefined || view.error !== undefined ? undefined : view.distributions;
}
function beyond(all, own) {
    const known = new Set(own.map(key));
    return all.filter(one => !known.has(key(one)));
}
function key({ name, version }) {
    return `${(0,grammar_name/* normalizeName */.P)(name)} ${version}`;
}

;// CONCATENATED MODULE: ./src/rules/leaks/leaks.ts









/** What the environment can import, or would run, that the requirements did not put into its own site-packages. */
const leakRules = [
    leaks_pth/* leakedPthPath */.uR,
    leaks_pth/* leakedPthCode */.c1,
    leaks_pth/* leakedEditable */.VL,
    leakedSymlink,
    leakedImportHook,
    leaks_leakedSystemSite,
    leakedPath,
    unownedFile,
    unlistedByWheel,
    duplicateDistribution,
    hiddenDistribution,
    foreignDistribution,
    seenByJob,
    installedByConda,
    pythonOfConda,
    undescribed,
];
/** Links of any kind: an archive has none, and what they point to is not what was listed. One finding a top folder. */
function leakedSymlink({ inventory }) {
    const help = 'Install copies: with uv `--link-mode copy`.';
    const groups = (0,lists/* grouped */.z)(inventory.entries.filter(({ kind }) => kind === 'link'), ({ path }) => path.split('/', 1)[0] ?? path);
    const own = inventory.siteLink === undefined
        ? []
        : [{ rule: 'leaked-symlink', message: `site-packages itself is a symbolic link to ${inventory.siteLink}.`, help }];
    return [
        ...own,
        ...[...groups.values()].map((links) => {
            const shown = links.map(({ path, target }) => `${path} -> ${target}`);
            return {
                rule: 'leaked-symlink',
                message: `${links.length === 1 ? 'A symbolic link' : `${links.length} symbolic links`} in site-packages: ${(0,lists/* some */.S)(shown)}.`,
                help,
            };
        }),
    ];
}
/** Finders on `sys.meta_path` that some start-up code put there: modules can come from anywhere. */
function leakedImportHook({ inventory, probe, startup }) {
    const owned = (0,owners/* owners */.Z)(inventory);
    const patched = (0,virtualenv_files/* ofVirtualenv */.qR)(startup).size > 0;
    const known = inventory.pth.some(file => owned.has(file.path) && file.lines.some(({ text }) => (0,pth/* isDistutilsLine */.YD)(text)));
    return probe.metaPath
        .filter(name => !(known && /(?:^|\.)DistutilsMetaFinder$/.test(name)))
        .filter(name => !(patched && name === '_virtualenv._Finder'))
        .map(name => ({
        rule: 'leaked-import-hook',
        message: `An import hook is installed at every start of Python: ${name}.`,
        help: 'Find the `.pth` file or sitecustomize that installs it: a mount runs neither, so what it finds is not found there.',
    }));
}
function leaks_leakedSystemSite({ probe, settings }) {
    // Its own pyvenv.cfg may be told already, with file and line, as a setting of the job that uses it.
    const told = settings.some(({ vector, file }) => vector === 'system-site' && file !== undefined && isOwnFile(file, probe.site));
    if (!probe.systemSite || told)
        return [];
    return [
        {
            rule: 'leaked-system-site',
            level: 'error',
            message: 'The virtualenv sees the packages of its base Python (include-system-site-packages = true in pyvenv.cfg).',
            help: 'Make it without `--system-site-packages`.',
        },
    ];
}
/** Whether a `pyvenv.cfg`, absolute or relative to the working directory, is that of the virtualenv that holds `site`. */
function isOwnFile(file, site) {
    const folder = external_node_path_default().posix.dirname(file);
    if (folder === '.')
        return true;
    return external_node_path_default().isAbsolute(file) ? (0,paths/* isAtOrInside */.Hj)(folder, site) : site.includes(`/${folder}/`);
}
/** Entries of the import path that are neither the standard library nor this site-packages, though all was scrubbed. */
function leakedPath(facts) {
    const { inventory, probe, interpreter } = facts;
    const virtual = isVirtualenv(facts);
    const told = [
        ...inventory.pth.flatMap(({ lines }) => lines.map(({ resolved }) => resolved)),
        // Told with what pip finds there.
        ...(virtual ? [] : foreignFolders(facts)),
    ];
    return probe.sysPath.flatMap((entry) => {
        if (entry === '' || (0,paths/* isAtOrInside */.Hj)(inventory.site, entry) || (0,paths/* isAtOrInside */.Hj)(probe.site, entry) || told.includes(entry))
            return [];
        const packages = /[\\/](?:site|dist)-packages$/.test(entry);
        const base = (0,paths/* isAtOrInside */.Hj)(interpreter.basePrefix, entry);
        if (base && (!packages || probe.systemSite))
            return [];
        const rule = base
            ? 'leaked-system-site'
            : packages && probe.userSiteEnabled
                ? 'leaked-user-site'
                : 'leaked-pythonpath';
        return [
            {
                rule,
                level: 'error',
                message: `${entry} is on the import path of ${virtual ? 'the virtualenv' : 'this Python'}, even isolated.`,
                help: 'Find out what adds it: a sitecustomize of the base Python, a `.pth` file with code, a patched site.py.',
            },
        ];
    });
}
/** The Python behind the environment is conda's: a host that is not has other libraries beside its interpreter. */
function pythonOfConda({ probe }) {
    if (probe.conda === null)
        return [];
    return [
        {
            rule: 'leaked-conda',
            message: `The Python of this environment belongs to the conda environment ${probe.conda}.`,
            help: 'Use a Python of the kind that the host has: conda builds its own against libraries that lie beside it.',
        },
    ];
}

// EXTERNAL MODULE: ./src/rules/mount/abi.ts + 3 modules
var abi = __webpack_require__(82188);
// EXTERNAL MODULE: ./src/artifact/names.ts + 1 modules
var names = __webpack_require__(95153);
// EXTERNAL MODULE: ./src/environment/claims.ts
var environment_claims = __webpack_require__(54324);
// EXTERNAL MODULE: ./src/environment/record-row.ts
var record_row = __webpack_require__(41501);
;// CONCATENATED MODULE: ./src/rules/mount/overlaps.ts





/** Distributions and names that stand in each other's way. */
const overlapRules = [overlappingFiles, nameCollision, installerInMount];
/** Two distributions that record one path with different content. One finding for each two of them. */
function overlappingFiles({ inventory: { distributions } }) {
    const overlaps = [];
    for (const [path, claims] of (0,environment_claims/* claimsOf */.d)(distributions)) {
        // Bytecode and metadata do not count: installers write these.
        if (claims.length === 1 || path.endsWith('.pyc'))
            continue;
        const contents = claims.filter(({ distribution }) => !path.startsWith(`${distribution.metadata}/`)).map(contentOf);
        for (const [index, content] of contents.entries()) {
            for (const against of contents.slice(index + 1)) {
                const [one, other] = [content.owner, against.owner];
                // Two folders of one distribution are told as `duplicate-distribution`.
                if (one.normalizedName === other.normalizedName)
                    continue;
                if (differ(content, against))
                    overlaps.push({ one, other, path });
            }
        }
    }
    const pairs = (0,lists/* grouped */.z)(overlaps, ({ one, other }) => `${one.metadata}\n${other.metadata}`);
    return [...pairs.values()].flatMap(found => {
        const [first] = found;
        if (first === undefined)
            return [];
        const { one, other } = first;
        const count = found.length === 1 ? 'a file' : `${found.length} files`;
        return {
            rule: 'overlapping-files',
            message: `${one.name} ${one.version} and ${other.name} ${other.version} ship ${count} under the same name with different content: ${(0,lists/* some */.S)(found.map(({ path }) => path))}.`,
            help: 'Only one of them is there, and the installer decides which: list one of the two packages.',
            package: one.name,
        };
    });
}
function contentOf({ distribution: owner, rows }) {
    const content = { owner, hashes: new Set(), kinds: new Map(), allKinds: new Set() };
    const { hashes, kinds, allKinds } = content;
    for (const { hash, size } of rows) {
        const split = hash.indexOf('=');
        const kind = (split < 0 ? hash : hash.slice(0, split)).toLowerCase();
        if (kind !== '')
            hashes.add(`${kind}=${split < 0 ? '' : (0,record_row/* unpadded */.e0)(hash.slice(split + 1))}`);
        const sized = kinds.get(size) ?? new Set();
        if (sized.size === 0)
            kinds.set(size, sized);
        for (const some of [sized, allKinds])
            if (some.size < 2)
                some.add(kind);
    }
    return content;
}
/**
 * Whether no row of one can name the content that a row of the other names: another hash of the same kind, else another size.
 * Takes as long as there are rows, not pairs of them.
 */
function differ(one, other) {
    if ([...one.hashes].some(hash => other.hashes.has(hash)))
        return false;
    const unsized = (a, b) => areApart(a.kinds.get(null), b.allKinds);
    return (unsized(one, other) &&
        unsized(other, one) &&
        [...one.kinds].every(([size, kinds]) => size === null || areApart(kinds, other.kinds.get(size))));
}
/** Whether hashes of these kinds can all be compared: none, or of one kind. */
function areApart(one, other) {
    if (one === undefined || other === undefined)
        return true;
    const kinds = new Set([...one, ...other]);
    return kinds.size === 1 && !kinds.has('');
}
/**
 * Names that are one where a file system ignores case or Unicode normalisation (macOS, Windows, some shares): files that get
 * lost there, and folders that merge, which is a warning as long as nothing in them gets lost.
 */
function nameCollision({ inventory: { entries } }) {
    const seen = new Map();
    const merged = [];
    const lost = [];
    for (const { path, kind } of entries) {
        if (path.includes('__pycache__'))
            continue;
        const folded = (0,names/* foldName */.zN)(path);
        const folder = kind === 'folder';
        const other = seen.get(folded);
        if (other === undefined)
            seen.set(folded, { path, folder });
        else if (other.path !== path)
            (folder && other.folder ? merged : lost).push([path, other.path]);
    }
    const folders = new Set(merged.map(([path]) => (0,names/* foldName */.zN)(path)));
    const losing = new Set(lost.flatMap(([path]) => [...(0,names/* parentFolders */._7)([(0,names/* foldName */.zN)(path)])]));
    // The outermost folder speaks for those below; where something gets lost, that is what is told.
    const harmless = merged.filter(([path]) => !losing.has((0,names/* foldName */.zN)(path)) && !folders.has(external_node_path_.posix.dirname((0,names/* foldName */.zN)(path))));
    const pair = ([path, other]) => `${(0,names/* quoteName */.AB)(other)} and ${(0,names/* quoteName */.AB)(path)}`;
    const tell = (pairs, rest) => pairs.length === 0
        ? []
        : [
            {
                rule: 'name-collision',
                ...rest,
                message: `${(0,lists/* some */.S)(pairs.map(pair))} ${pairs.length === 1 ? 'are one name' : 'are one name each'} where case or Unicode form does not count.`,
            },
        ];
    return [
        ...tell(lost, { help: 'Only one of them arrives on such a file system: leave one of the two packages out.' }),
        ...tell(harmless, {
            level: 'warning',
            help: 'Such a file system makes one folder of the two, and imports of one of the names fail: unpack on one that tells them apart.',
        }),
    ];
}
const installers = new Set(['pip', 'setuptools', 'wheel', 'uv', 'virtualenv']);
/** Installers among the packages: a mount comes first on the import path, so that they replace those of the host. */
function installerInMount({ inventory: { distributions }, requirements, needed }) {
    const listed = new Set(requirements.filter(one => one.active !== false && !one.constraint).map(({ normalizedName }) => normalizedName));
    return distributions
        .filter(({ normalizedName }) => installers.has(normalizedName))
        .map(({ name, normalizedName, version }) => {
        const askers = (needed.needs.get(normalizedName) ?? []).map(({ by }) => by);
        const why = listed.has(normalizedName)
            ? 'because it is listed'
            : askers.length > 0
                ? `because ${(0,lists/* some */.S)([...new Set(askers)])} ${new Set(askers).size === 1 ? 'needs' : 'need'} it`
                : 'though nobody listed it';
        return {
            rule: 'installer-in-mount',
            message: `${name} ${version} is among the packages, ${why}: on the import path it comes before the host's own.`,
            help: listed.has(normalizedName)
                ? `Take ${name} out of the requirements, unless the program itself uses it.`
                : askers.length > 0
                    ? `See whether a later release of what needs ${name} does without.`
                    : 'Make the virtualenv without it (`python -m venv --without-pip`).',
            package: name,
        };
    });
}

// EXTERNAL MODULE: ./src/core/text.ts
var core_text = __webpack_require__(72020);
;// CONCATENATED MODULE: ./src/rules/mount/sizes.ts

/** Offenders that a message names. */
const named = 5;
/** Rules about the budget of the mount. */
const sizeRules = [tooLarge, tooManyFiles];
function tooLarge({ total, sizes, limits, savings = [] }) {
    if (limits.bytes === null || total.bytes <= limits.bytes.value)
        return [];
    const [actual, allowed] = apart(total.bytes, limits.bytes);
    const rows = [...sizes].sort((a, b) => b.bytes - a.bytes);
    const ways = savings.filter(({ bytes }) => bytes > 0).sort((a, b) => b.bytes - a.bytes);
    return [
        {
            rule: 'too-large',
            message: `The mount has ${actual}, more than the ${allowed} that ${limits.bytes.from} allows; the largest are ${largest(rows, ({ bytes }) => (0,core_text/* size */.Ej)(bytes))}.`,
            help: helpFor(ways, ({ bytes }) => (0,core_text/* size */.Ej)(bytes)),
        },
    ];
}
function tooManyFiles({ total, sizes, limits, savings = [] }) {
    if (limits.files === null || total.files <= limits.files.value)
        return [];
    const rows = [...sizes].sort((a, b) => b.files - a.files);
    const ways = savings.filter(({ files }) => files > 0).sort((a, b) => b.files - a.files);
    return [
        {
            rule: 'too-many-files',
            message: `The mount has ${(0,core_text/* count */.U9)(total.files, 'file')}, more than the ${(0,core_text/* thousands */.oh)(limits.files.value)} that ${limits.files.from} allows; most are in ${largest(rows, ({ files }) => (0,core_text/* thousands */.oh)(files))}.`,
            help: helpFor(ways, ({ files }) => (0,core_text/* count */.U9)(files, 'file')),
        },
    ];
}
/** Two sizes as people read them, to the byte where they would look the same. */
function apart(bytes, { value }) {
    const [actual, allowed] = [(0,core_text/* size */.Ej)(bytes), (0,core_text/* size */.Ej)(value)];
    return actual === allowed ? [(0,core_text/* count */.U9)(bytes, 'byte'), (0,core_text/* count */.U9)(value, 'byte')] : [actual, allowed];
}
function largest(rows, measure) {
    const shown = rows.slice(0, named).map(row => {
        const owner = row.distribution ?? 'files of no distribution';
        return `${owner}${row.kind === 'all' ? '' : ` ${row.kind}`} (${measure(row)})`;
    });
    return rows.length > named ? `${shown.join(', ')} of ${rows.length} groups` : shown.join(', ');
}
function helpFor(ways, measure) {
    const otherwise = 'ist fewer or lighter packages, or raise the limit if the host allows it';
    if (ways.length === 0)
        return `L${otherwise}.`;
    const shown = ways.slice(0, named).map(way => `${way.kind} (${measure(way)})`);
    return `Leave kinds of files out with \`slim\`: ${shown.join(', ')}; or l${otherwise}.`;
}

// EXTERNAL MODULE: ./src/rules/mount/startup.ts
var startup = __webpack_require__(59848);
// EXTERNAL MODULE: ./src/rules/python/python.ts
var python = __webpack_require__(35486);
;// CONCATENATED MODULE: ./src/rules/requirements/built-from-source.ts


/**
 * A release without a wheel for this Python: installing it would run its author's code here and link it against this
 * machine's libraries. Raised before any of that code ran.
 */
function sourceOnlyRelease({ requirements, release, }) {
    const name = (0,grammar_name/* normalizeName */.P)(release.name);
    const listed = requirements.requirements.find(({ normalizedName, active }) => normalizedName === name && active !== false);
    return [
        {
            rule: 'built-from-source',
            message: `${release.name} ${release.version} has no wheel for this Python, only source.`,
            help: 'Pin a release that has a wheel, or allow building with `rules: "built-from-source: warning"`.',
            package: listed?.name ?? release.name,
            ...(0,finding/* placeOf */.$t)(listed ?? {}),
        },
    ];
}

// EXTERNAL MODULE: ./src/requirements/grammar/reference.ts
var reference = __webpack_require__(62611);
// EXTERNAL MODULE: ./src/requirements/lines/text.ts
var lines_text = __webpack_require__(99089);
;// CONCATENATED MODULE: ./src/rules/requirements/judging.ts



/** Requirements that may be installed. `pins: hashes` looks at those for other platforms as well. */
function listed({ requirements: { requirements }, pins }) {
    return requirements.filter(({ constraint, active }) => !constraint && (pins === 'hashes' || active !== false));
}
/** Whether the bytes of a requirement are fixed. */
function isHashed({ pin, hashes }) {
    return pin === 'hashed' || (pin === 'mutable' && hashes.some(reference/* isStrongHash */.OZ));
}
/** A requirement for a message: what is written, short and without credentials. */
function shown({ text, url, name, specifier, extras, editable }) {
    if (url !== null || editable || name === '')
        return (0,lines_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)(text), 100);
    // Blanks where they were written: `numpy == 1.26.*` is no `numpy== 1.26.*`.
    const written = text.replace(/\s*;.*$/s, '');
    if (written.startsWith(name) && written.endsWith(specifier))
        return (0,lines_text/* shorten */.ml)(written, 100);
    return (0,lines_text/* shorten */.ml)(`${name}${extras.length === 0 ? '' : `[${extras.join(',')}]`}${specifier}`, 100);
}
/** A judgement about one requirement, at its place. */
function judgement(rule, requirement, words) {
    const { file, line, column, endColumn, excerpt, name } = requirement;
    return { rule, ...words, file, line, column, endColumn, excerpt, ...(name !== '' && { package: name }) };
}
/** A judgement that tells a problem as it was noticed. */
function judging_told(rule, problem, words = {}) {
    const { kind: _, text: __, ...rest } = problem;
    return { rule, ...words, ...rest };
}
/** The problems of one kind. */
function problemsOf({ requirements: { problems } }, kind) {
    return problems.filter(problem => problem.kind === kind);
}

;// CONCATENATED MODULE: ./src/rules/requirements/forms.ts



/** Editable installs, which put a path to a folder of this machine into the mount instead of files. */
function editableRequirement(judging) {
    return listed(judging)
        .filter(({ editable, pin }) => editable && pin !== 'invalid')
        .map(requirement => judgement('editable-requirement', requirement, {
        message: `${shown(requirement)} leaves its files where they are, and the mount gets only a path to them.`,
        help: 'Build a wheel of it, and name the wheel.',
    }));
}
/**
 * Files and folders instead of releases. A warning for a file of the checkout that carries a hash: it is what it says, but
 * found on this machine only.
 */
function localRequirement(judging) {
    const { cwd } = judging.requirements;
    return listed(judging)
        .filter(({ editable, pin, url }) => !editable && pin !== 'invalid' && url !== null && (0,reference/* describeReference */.P5)(url).local)
        .map(requirement => {
        const { kind } = (0,reference/* describeReference */.P5)(requirement.url ?? '');
        const outside = liesOutside(requirement, cwd);
        const hashed = requirement.hashes.some(reference/* isStrongHash */.OZ);
        const what = kind === 'directory' ? 'a folder' : 'a file';
        return judgement('local-requirement', requirement, {
            message: `${shown(requirement)} is ${what}${outside ? ' outside the working directory' : ''}, not a release.`,
            help: kind === 'directory'
                ? 'Build a wheel of it, and name the wheel with its --hash.'
                : outside
                    ? 'Keep the file in the checkout, and name it relative to the working directory.'
                    : 'Add --hash=sha256:DIGEST, or publish it on an index.',
            ...(hashed && !outside && { level: 'warning' }),
        });
    });
}
/** Absolute paths and those that climb out of the checkout exist on one machine. */
function liesOutside({ url }, cwd) {
    const { path: target, scheme } = (0,reference/* describeReference */.P5)(url ?? '');
    if (scheme === '' && !external_node_path_default().isAbsolute(target))
        return external_node_path_default().normalize(target).split((external_node_path_default()).sep)[0] === '..';
    if (cwd === undefined)
        return true;
    const relative = external_node_path_default().relative(cwd, external_node_path_default().resolve(cwd, target));
    return relative.split((external_node_path_default()).sep)[0] === '..' || external_node_path_default().isAbsolute(relative);
}
/** What has no wheel: installing it would run code of the source distribution here, and link against what this machine has. */
function builtFromSource(judging) {
    const direct = judging.requirements.requirements
        .filter(({ active, editable, pin, url }) => active !== false && !editable && pin !== 'invalid' && url !== null)
        .filter(({ url }) => (0,reference/* describeReference */.P5)(url ?? '').kind !== 'wheel')
        .map(requirement => judgement('built-from-source', requirement, {
        message: `${shown(requirement)} is not a wheel: installing it runs its code here.`,
        help: 'Build a wheel of it once, for the target, and name that.',
    }));
    return [...direct, ...problemsOf(judging, 'source-only').map(problem => judging_told('built-from-source', problem))];
}

;// CONCATENATED MODULE: ./src/rules/requirements/indexes.ts



/** Indexes over plain http, hosts whose certificate is not checked, and (a warning) credentials written into a file. */
function insecureIndex(judging) {
    const insecure = problemsOf(judging, 'insecure-index');
    const hosts = new Set(insecure.map(({ text }) => text));
    const { index, extra } = judging.requirements.indexes;
    const named = [...index, ...extra].filter(url => {
        const { scheme, host } = (0,reference/* describeReference */.P5)(url);
        return scheme === 'http' && !(0,reference/* isLoopback */.U9)(host) && !hosts.has(host);
    });
    return [
        ...insecure.map(problem => judging_told('insecure-index', problem)),
        ...named.map((url) => ({
            rule: 'insecure-index',
            message: `${(0,credentials/* maskCredentials */.Bs)(url)} is plain http, so anyone on the way can replace what it sends.`,
            help: 'Use https.',
        })),
        // What http lets in is told already; trusting the host is what makes pip use it.
        ...problemsOf(judging, 'trusted-host')
            .filter(({ text }) => !hosts.has(text))
            .map(problem => judging_told('insecure-index', problem)),
        ...problemsOf(judging, 'credentials').map(problem => judging_told('insecure-index', problem, { level: 'warning' })),
    ];
}
const help = 'Use one index that serves everything, or give every requirement a --hash: pip takes a name from whichever offers more.';
/**
 * Several places that may serve one name: whoever can publish to one of them can replace what is meant from another, without
 * a new version (`==1.0` also lets in `1.0+anything`). A warning where every requirement carries a hash.
 */
function extraIndex(judging) {
    const { indexes } = judging.requirements;
    const requirements = listed(judging);
    const hashed = requirements.length > 0 && requirements.every(isHashed);
    const level = hashed ? { level: 'warning' } : {};
    const extra = new Set(indexes.extra.map(credentials/* maskCredentials */.Bs));
    const written = problemsOf(judging, 'extra-index').filter(({ text }) => extra.has(text ?? ''));
    const texts = new Set(written.map(({ text }) => text));
    return [
        ...written.map(problem => ({ ...judging_told('extra-index', problem, level), help })),
        ...[...extra]
            .filter(url => !texts.has(url))
            .map((url) => ({
            rule: 'extra-index',
            ...level,
            message: `${url} may serve any name, like the first index.`,
            help,
        })),
        ...(hashed ? [] : furtherLinks(judging)),
    ];
}
/** `--find-links` beside an index, or several of them of which one is elsewhere: a warning, and none where hashes decide. */
function furtherLinks(judging) {
    const { noIndex, findLinks } = judging.requirements.indexes;
    const remote = findLinks.filter(link => /^(?:https?|ftp)$/.test((0,reference/* schemeOf */.dz)(link)));
    const safe = noIndex && (findLinks.length < 2 || remote.length === 0);
    if (safe)
        return [];
    return problemsOf(judging, 'find-links').map(problem => ({
        ...judging_told('extra-index', problem, { level: 'warning' }),
        help: 'Add --no-index where nothing else is needed, or give every requirement a --hash.',
    }));
}

// EXTERNAL MODULE: ./src/rules/catalogue.ts
var catalogue = __webpack_require__(91062);
;// CONCATENATED MODULE: ./src/rules/requirements/lines.ts



/** Lines that pip refuses, and excuses that excuse nothing since no rule has that name. */
function invalidRequirement(judging) {
    return [
        ...problemsOf(judging, 'invalid').map(problem => judging_told('invalid-requirement', problem)),
        ...judging.requirements.excuses.flatMap(({ rules, reason: _, ...place }) => {
            const wrong = rules.find(rule => !(0,catalogue/* isRuleId */.KX)(rule));
            if (wrong === undefined && rules.length > 0)
                return [];
            const message = wrong === undefined ? 'The excuse names no rule.' : `There is no rule ${(0,lines_text/* shorten */.ml)(wrong, 60)}.`;
            const help = 'Name the rule as the finding does: `# sitemount: allow[rule-id] reason`.';
            return [{ rule: 'invalid-requirement', message, help, ...place }];
        }),
    ];
}
/** Text that pip reads past, silently or with no more than a warning. */
function droppedRequirement(judging) {
    return problemsOf(judging, 'dropped').map(problem => judging_told('dropped-requirement', problem));
}
/** `${VARIABLES}` without a value. */
function unresolvedVariable(judging) {
    return problemsOf(judging, 'unresolved-variable').map(problem => judging_told('unresolved-variable', problem));
}
/** Nested files that are not there. */
function missingRequirementsFile(judging) {
    return problemsOf(judging, 'missing-file').map(problem => judging_told('missing-requirements-file', problem));
}
/** Files that include themselves, by whatever way. */
function recursiveRequirementsFile(judging) {
    return problemsOf(judging, 'recursive-file').map(problem => judging_told('recursive-requirements-file', problem));
}

// EXTERNAL MODULE: ./src/requirements/grammar/specifier.ts
var grammar_specifier = __webpack_require__(62414);
;// CONCATENATED MODULE: ./src/rules/requirements/names.ts



/** Lines that cannot hold together: pip gives up with ResolutionImpossible. */
function conflictingPins(judging) {
    return [...contradictions(judging), ...relations(judging).conflicts];
}
/** Lines that say again what another line of the same distribution (PEP 503) says. */
function duplicateRequirement(judging) {
    return relations(judging).duplicates;
}
function contradictions({ requirements: { requirements } }) {
    return requirements.flatMap(requirement => {
        const { specifier, url, active } = requirement;
        if (url !== null || active === false || !specifier.includes(','))
            return [];
        const exact = (0,grammar_specifier/* exactness */.DW)(specifier);
        if (exact.kind !== 'contradiction')
            return [];
        const message = `${shown(requirement)} can never be met: ${exact.version} does not satisfy ${exact.clause}.`;
        return [judgement('conflicting-pins', requirement, { message, help: 'Keep the clause that is meant.' })];
    });
}
function relations({ requirements: { requirements } }) {
    const found = { conflicts: [], duplicates: [] };
    for (const group of groups(requirements))
        relate(group, found);
    return found;
}
/**
 * Lines of one name, where there are several; those that pip refuses have their own finding. Each dependency group is a list
 * of its own.
 */
function groups(requirements) {
    const byName = new Map();
    for (const requirement of requirements) {
        const { normalizedName, group: list, active, pin } = requirement;
        if (normalizedName === '' || active === false || pin === 'invalid')
            continue;
        const key = list === undefined ? normalizedName : `${normalizedName} ${list}`;
        const group = byName.get(key);
        if (group === undefined)
            byName.set(key, [requirement]);
        else
            group.push(requirement);
    }
    return [...byName.values()].filter(group => group.length > 1);
}
// A name listed in more ways than this is in conflict with the first ones already.
const mostAnchors = 50;
/** Compares each line with the ways to name one thing before it; lines that leave a choice come last. */
function relate(group, { conflicts, duplicates }) {
    const lines = group.map(requirement => ({ requirement, version: versionOf(requirement) }));
    const anchors = new Map();
    const listed = new Map();
    for (const line of [...lines.filter(namesOne), ...lines.filter(one => !namesOne(one))]) {
        const { requirement } = line;
        const against = [...anchors.values()].find(anchor => together(anchor.requirement, requirement) && whyApart(anchor, line) !== undefined);
        if (against !== undefined)
            conflicts.push(conflict(line, against));
        const before = [...listed.values()].find(other => together(other, requirement));
        if (against === undefined && before !== undefined && !requirement.constraint) {
            duplicates.push(duplicate(requirement, before));
        }
        const condition = requirement.active === true ? '' : `${requirement.marker}`;
        const key = JSON.stringify([
            requirement.specifier,
            requirement.url,
            requirement.hashes,
            requirement.constraint,
            condition,
        ]);
        if (namesOne(line) && anchors.size < mostAnchors && !anchors.has(key))
            anchors.set(key, line);
        if (!requirement.constraint && listed.size < mostAnchors && !listed.has(condition))
            listed.set(condition, requirement);
    }
}
function namesOne({ requirement, version }) {
    return requirement.url !== null || version !== undefined;
}
/** The release that a requirement names, in its specifier or as a wheel. */
function versionOf({ specifier, url }) {
    if (url !== null)
        return (0,reference/* readWheelName */.JJ)((0,reference/* describeReference */.P5)(url).filename)?.version;
    const exact = (0,grammar_specifier/* exactness */.DW)(specifier);
    return exact.kind === 'exact' ? exact.version : undefined;
}
/** Whether two lines certainly hold at once. */
function together(a, b) {
    return (a.active === true && b.active === true) || a.marker === b.marker;
}
/** Why two lines cannot both be met; undefined where they can, or where it cannot be told. */
function whyApart({ requirement: a, version }, { requirement: b, version: other }) {
    if (a.url !== null && b.url !== null && !a.constraint && !b.constraint) {
        return (0,reference/* describeReference */.P5)(a.url).base === (0,reference/* describeReference */.P5)(b.url).base ? undefined : 'the URLs differ';
    }
    if (version === undefined)
        return undefined;
    if (other !== undefined && !(0,grammar_specifier/* versionsEqual */.At)(version, other))
        return 'the releases differ';
    if (other === undefined && b.url === null && !(0,grammar_specifier/* satisfies */.ib)(version, b.specifier, { prereleases: true })) {
        return `${version} does not satisfy ${b.specifier}`;
    }
    return haveHashesInCommon(a, b) ? undefined : 'their hashes have nothing in common';
}
function haveHashesInCommon(a, b) {
    const [first, second] = [a, b].map(({ hashes }) => hashes.filter(reference/* isStrongHash */.OZ).map(hash => hash.toLowerCase()));
    if (first === undefined || second === undefined || first.length === 0 || second.length === 0)
        return true;
    return first.some(hash => second.includes(hash));
}
function conflict(line, against) {
    const { requirement: other } = against;
    const why = whyApart(against, line);
    return judgement('conflicting-pins', line.requirement, {
        message: `${shown(line.requirement)} contradicts ${shown(other)} in ${other.file}:${other.line}: ${why}.`,
        help: 'Keep one of the two.',
    });
}
function duplicate(requirement, before) {
    return judgement('duplicate-requirement', requirement, {
        message: `${requirement.name} is listed already, in ${before.file}:${before.line}.`,
        help: 'Keep one of the two lines.',
    });
}

// EXTERNAL MODULE: ./src/requirements/project/pyproject.ts + 3 modules
var pyproject = __webpack_require__(16616);
// EXTERNAL MODULE: ./src/requirements/lines/rewrite.ts
var rewrite = __webpack_require__(72800);
;// CONCATENATED MODULE: ./src/rules/requirements/suggestion.ts





/** What to write instead of a requirement that does not name one release, one sentence. */
function suggestPin(requirement, known) {
    const { name, extras, specifier, url } = requirement;
    if (url !== null)
        return suggestReference(url);
    const written = `${name}${extras.length === 0 ? '' : `[${extras.join(',')}]`}`;
    const settled = known.get(requirement.normalizedName);
    if (settled === undefined)
        return `Write ${written}==VERSION with the release that was tested.`;
    if (meets(specifier, settled)) {
        return `Write ${written}==${settled.version} (${settled.source}).`;
    }
    return `Write ${written}==VERSION; ${settled.version} (${settled.source}) does not satisfy ${specifier}.`;
}
function suggestReference(url) {
    return (0,reference/* describeReference */.P5)(url).kind === 'vcs'
        ? 'Write the full commit id after the `@`.'
        : 'Name the archive of a release, and add --hash=sha256:DIGEST.';
}
/**
 * The change that pins a requirement to the release somebody settled on, or undefined where none is known that it allows.
 * With `pins: hashes`, the hashes of that release go with it where they are known.
 */
function fixPin(requirement, { known, pins }) {
    const { url, specifier, normalizedName, text } = requirement;
    const settled = known.get(normalizedName);
    // What a variable brings in cannot be told from what is written.
    if (url !== null || settled === undefined || text.includes('${') || !meets(specifier, settled))
        return undefined;
    const pinned = (0,rewrite/* pinnedText */.Wm)(text, settled.version);
    if (pinned === undefined)
        return undefined;
    if ((0,pyproject/* isProjectName */.j)(external_node_path_default().posix.basename(requirement.file))) {
        return isWrittenPlainly(requirement) ? { text: pinned } : undefined;
    }
    const { hashes } = settled;
    return { text: pinned, ...(pins === 'hashes' && hashes !== undefined && { hashes: [...hashes].sort() }) };
}
/** Whether a string of a `pyproject.toml` reads as it is written, so that its text can be replaced. */
function isWrittenPlainly({ excerpt, column, endColumn, text }) {
    return [...excerpt].slice(column - 1, endColumn - 1).join('') === text;
}
function meets(specifier, { version }) {
    return specifier === '' || (0,grammar_specifier/* satisfies */.ib)(version, specifier, { prereleases: true });
}

;// CONCATENATED MODULE: ./src/rules/requirements/pins.ts







/**
 * Requirements that name more than one release, so that the mount can differ from one build to the next. Only `==` without a
 * wildcard and `===` name one release (PEP 440, "Version matching"); of version control, a full commit id.
 */
function unpinnedRequirement(judging) {
    if (judging.pins === 'off')
        return [];
    const loose = listed(judging).filter(({ pin, editable }) => pin === 'unpinned' && !editable);
    if (loose.length === 0)
        return [];
    // A line that contradicts the pin of another is told as that.
    const conflicts = new Set(conflictingPins(judging).map(placeKey));
    return loose
        .filter(requirement => !conflicts.has(placeKey(requirement)))
        .map(requirement => {
        const fix = fixPin(requirement, judging);
        return judgement('unpinned-requirement', requirement, {
            message: `${shown(requirement)} does not name one release${reason(requirement)}.`,
            help: suggestPin(requirement, judging.known),
            ...(fix !== undefined && { fix }),
        });
    });
}
/** Requirements that name one thing, behind which something else may stand tomorrow: tags, URLs without hash, variables. */
function mutableRequirement(judging) {
    if (judging.pins === 'off')
        return [];
    return listed(judging)
        .filter(requirement => requirement.pin === 'mutable' && !requirement.editable)
        .filter(requirement => judging.pins !== 'hashes' || isHashed(requirement))
        .filter(requirement => !hasWeakFragment(requirement))
        .map(requirement => judgement('mutable-requirement', requirement, {
        message: `What ${shown(requirement)} stands for can change${reason(requirement)}.`,
        help: suggestFirmer(requirement, judging),
        ...(isPlainHttp(requirement) && { level: 'error' }),
    }));
}
function placeKey({ file, line, column }) {
    return `${file}:${line}:${column}`;
}
function reason({ because }) {
    return because === undefined ? '' : `: ${because}`;
}
function suggestFirmer(requirement, { known }) {
    if (requirement.because?.includes('${') || requirement.because?.includes('variable')) {
        return 'Write the value into the file; variables are for credentials.';
    }
    if (requirement.url === null)
        return suggestPin(requirement, known);
    return (0,reference/* describeReference */.P5)(requirement.url).kind === 'vcs'
        ? 'Write the full commit id after the `@`.'
        : (0,pyproject/* isProjectName */.j)(external_node_path_default().posix.basename(requirement.file))
            ? 'Add #sha256=DIGEST to the URL.'
            : 'Add --hash=sha256:DIGEST.';
}
function isPlainHttp({ url, hashes }) {
    if (url === null || hashes.some(reference/* isStrongHash */.OZ))
        return false;
    const { scheme, host } = (0,reference/* describeReference */.P5)(url);
    return /^(?:\w+\+)?http$/.test(scheme) && !(0,reference/* isLoopback */.U9)(host);
}
/**
 * With `pins: hashes`, every requirement without a strong hash. Otherwise one finding for a file that has hashes on some
 * lines only: pip refuses it, uv installs the rest unchecked.
 */
function missingHash(judging) {
    const { pins, requirements } = judging;
    if (pins === 'off')
        return [];
    const candidates = listed(judging).filter(({ pin, editable }) => pin !== 'invalid' && !editable);
    const unhashed = candidates.filter(requirement => !isHashed(requirement));
    const settled = unhashed.filter(({ pin }) => pin === 'pinned' || pin === 'mutable');
    if (pins === 'hashes') {
        return settled.map(requirement => judgement('missing-hash', requirement, {
            message: `${shown(requirement)} has no hash.`,
            help: howToHash(requirement),
        }));
    }
    const [first] = settled;
    const demanded = requirements.indexes.requireHashes || unhashed.length < candidates.length;
    if (first === undefined || !demanded)
        return [];
    return [
        judgement('missing-hash', first, {
            message: `${first.name || shown(first)} has no hash, as ${count(unhashed.length, candidates.length)}, and pip refuses such a file.`,
            help: 'Give every requirement a --hash, or none.',
        }),
    ];
}
function count(unhashed, all) {
    return `${unhashed} of ${all} requirements ${unhashed === 1 ? 'has' : 'have'} none`;
}
function howToHash({ url, file }) {
    if (url !== null && (0,reference/* describeReference */.P5)(url).kind === 'vcs') {
        return 'Version control has no hash: build a wheel of it and name that.';
    }
    if (!(0,pyproject/* isProjectName */.j)(external_node_path_default().posix.basename(file))) {
        return 'Add --hash=sha256:DIGEST for each file of the release that may be installed.';
    }
    return url === null
        ? 'A project has no place for hashes: run `sitemount lock`, and name what it writes.'
        : 'Add #sha256=DIGEST to the URL.';
}
/** Hashes that prove nothing: another algorithm than sha256, sha384 or sha512, or a digest that none can have. */
function weakHash({ requirements: { requirements } }) {
    return requirements.flatMap(requirement => {
        const weak = requirement.hashes.find(hash => !(0,reference/* isStrongHash */.OZ)(hash));
        if (weak === undefined)
            return [];
        if (hasWeakFragment(requirement)) {
            if (requirement.hashes.some(reference/* isStrongHash */.OZ))
                return [];
            const message = `${weak.slice(0, weak.indexOf(':'))} in a URL proves nothing: files with the same one can be made.`;
            return [judgement('weak-hash', requirement, { level: 'warning', message, help: 'Use sha256.' })];
        }
        const algorithm = weak.slice(0, weak.indexOf(':'));
        const message = /^sha(?:256|384|512)$/.test(algorithm)
            ? `${(0,lines_text/* shorten */.ml)(weak, 90)} is not ${Number(algorithm.slice(3)) / 4} hexadecimal digits, so no file can have it.`
            : `pip refuses --hash=${(0,lines_text/* shorten */.ml)(weak, 90)}: only sha256, sha384 and sha512 are strong enough.`;
        return [judgement('weak-hash', requirement, { message, help: 'Write --hash=sha256:DIGEST.' })];
    });
}
/** Whether the first hash that is not strong is the one in the URL. */
function hasWeakFragment({ url, hashes, editable }) {
    const fragment = url === null || editable ? null : (0,reference/* fragmentHash */.XF)(url);
    return fragment !== null && !(0,reference/* isStrongHash */.OZ)(fragment) && hashes.find(hash => !(0,reference/* isStrongHash */.OZ)(hash)) === fragment;
}

;// CONCATENATED MODULE: ./src/rules/requirements/requirements.ts





/** Rules about lines that cannot be read, or not as they were meant. */
const readingRules = [
    invalidRequirement,
    droppedRequirement,
    unresolvedVariable,
    missingRequirementsFile,
    recursiveRequirementsFile,
];
/** The rules about what requirements files say. */
const requirementRules = [
    unpinnedRequirement,
    mutableRequirement,
    missingHash,
    weakHash,
    editableRequirement,
    localRequirement,
    builtFromSource,
    ...readingRules,
    conflictingPins,
    duplicateRequirement,
    insecureIndex,
    extraIndex,
];

// EXTERNAL MODULE: ./src/rules/target/target.ts + 4 modules
var target_target = __webpack_require__(16641);
;// CONCATENATED MODULE: ./src/rules/rule-sets.ts


















/** What the project's files alone can tell. */
const inFiles = [...requirementRules, ...python/* pythonRules */.Ym];
/** What is judged before anything is installed. */
const beforeInstall = [...inFiles, ...jobRules];
/** What an install that needs a compiler is. */
const unbuildable = [sourceOnlyRelease];
/** What is judged once packages are installed, before anybody asks whether they can be mounted. */
const afterInstall = [
    ...environment/* listRules */.sJ,
    ...environment/* environmentRules */.T3,
    ...leakRules,
];
/** What is judged of the interpreter of an environment and of the job that uses it. */
const ofInterpreter = [python/* pythonVersionMismatch */.xi, ...jobRules];
/** What of the requirements files an audit judges: whether they can be held against what is there at all. */
const ofFiles = readingRules;
/** What is judged of an artifact. */
const ofArtifact = [
    ...artifactRules,
    artifactPythonMismatch,
    startup/* startupCode */.ZJ,
    ...sizeRules,
];
const ofMount = [
    ...environment/* environmentRules */.T3,
    installedFromElsewhere,
    ...leakRules,
    ...artifactRules,
    ...startup/* startupRules */.z9,
    ...overlapRules,
    ...sizeRules,
    ...reproducibleRules,
];
/** Everything that is judged of a mount, as far as the facts reach. */
function judgeMount(facts, policy) {
    const { interpreter, proof, shadows = [], host, isListed, ...others } = facts;
    const flaws = beyondLinks(facts, policy);
    const known = { ...others, flaws, interpreter: { basePrefix: '', ...interpreter } };
    const { inventory, native, target, requirements } = facts;
    return [
        ...(0,engine/* judge */.S)(isListed ? [...environment/* listRules */.sJ, ...ofMount] : ofMount, known, policy),
        ...(0,engine/* judge */.S)(abi/* abiRules */.K, { inventory, native, target, requirements, ...(interpreter && { interpreter }) }, policy),
        ...(proof === undefined
            ? (0,engine/* judge */.S)([shadowedStdlib], { ...others, proof: { shadows, attempts: [] } }, policy)
            : (0,engine/* judge */.S)(proofRules, { ...others, proof }, policy)),
        ...(interpreter === undefined || host.length === 0
            ? []
            : (0,engine/* judge */.S)(target_target/* targetRules */.Z, { ...others, host, markers: interpreter.markers, roots: requirements }, policy)),
    ];
}
/** Everything that is judged of the packages of an image. Programs that stay outside site-packages are at home there. */
function judgeInstalled(facts, policy) {
    const { host, interpreter, requirements } = facts;
    return [
        ...(0,engine/* judge */.S)(afterInstall, facts, policy).filter(({ rule }) => rule !== 'file-outside-mount'),
        ...(0,engine/* judge */.S)([startup/* startupCode */.ZJ], facts, policy),
        ...(0,engine/* judge */.S)(abi/* abiRules */.K, facts, policy),
        ...(host.length === 0
            ? []
            : (0,engine/* judge */.S)(target_target/* targetRules */.Z, { ...facts, markers: interpreter.markers, roots: requirements }, policy)),
    ];
}
/** Flaws that are not told as `leaked-symlink` already. Where that rule is turned down, a link is still nothing to seal. */
function beyondLinks({ flaws, inventory }, { rules }) {
    if ((rules.get('leaked-symlink') ?? 'error') !== 'error')
        return flaws;
    const links = new Set(inventory.entries.filter(({ kind }) => kind === 'link').map(({ path }) => path));
    return flaws.filter(({ rule, path }) => rule !== 'unsafe-path' || path === undefined || !links.has(path));
}


/***/ }),

/***/ 16641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ targetRules)
});

// EXTERNAL MODULE: ./src/core/finding.ts
var finding = __webpack_require__(95278);
// EXTERNAL MODULE: ./src/requirements/grammar/specifier.ts
var grammar_specifier = __webpack_require__(62414);
// EXTERNAL MODULE: ./src/requirements/grammar/version.ts
var grammar_version = __webpack_require__(16814);
// EXTERNAL MODULE: ./src/requirements/grammar/name.ts
var grammar_name = __webpack_require__(831);
// EXTERNAL MODULE: ./src/requirements/grammar/pep508.ts
var pep508 = __webpack_require__(12692);
// EXTERNAL MODULE: ./src/requirements/grammar/marker.ts
var grammar_marker = __webpack_require__(84526);
;// CONCATENATED MODULE: ./src/rules/target/support.ts





/** The items by their normalised name; of two the first, as on sys.path. */
function byName(items) {
    const map = new Map();
    for (const item of items)
        if (!map.has(item.normalizedName))
            map.set(item.normalizedName, item);
    return map;
}
/** A list in full up to forty items, then how many are left. */
function listed(texts) {
    const rest = texts.length - 40;
    return rest > 0 ? `${texts.slice(0, 40).join(', ')} and ${rest} more` : texts.join(', ');
}
/**
 * What the distributions require where these markers hold, with the extras that they and `roots` ask of each other.
 * Requirements by URL name no version and are left out, as is what cannot be parsed.
 */
function asks(owners, { markers, roots = [] }) {
    const parsed = owners.flatMap(owner => owner.requires.flatMap(text => parse(text).map(one => ({ owner, ...one }))));
    const extras = new Map();
    for (const root of roots)
        note(extras, root);
    let active = parsed;
    // An extra may ask for an extra; each round follows one step, and real chains have two.
    for (let round = 0; round < 8; round++) {
        active = parsed.filter(({ owner, marker }) => marker === null || (0,grammar_marker/* evaluateMarker */.U)(marker, markers, [...(extras.get(owner.normalizedName) ?? [])]));
        const more = active.map(one => note(extras, { normalizedName: (0,grammar_name/* normalizeName */.P)(one.name), extras: one.extras }));
        if (!more.includes(true))
            break;
    }
    return active
        .filter(({ url }) => url === null)
        .map(({ owner, name, specifier }) => ({
        owner,
        name,
        normalizedName: (0,grammar_name/* normalizeName */.P)(name),
        specifier,
        text: `${name}${specifier}`,
    }));
}
/**
 * Normalised names of the host's packages without which its server does not start: the server itself, what it requires
 * directly, and pip, by which the image looks whether the server is there. None where the host has no server.
 */
function vitalPackages(host, { server, markers }) {
    if (server === undefined)
        return new Set();
    const own = (0,grammar_name/* normalizeName */.P)(server.distribution);
    const owners = host.filter(one => one.normalizedName === own).map(one => ({ ...one, requires: one.requires ?? [] }));
    return new Set([own, 'pip', ...asks(owners, { markers }).map(({ normalizedName }) => normalizedName)]);
}
/** Whether a version meets a specifier, pre-releases included since it is there already; null when that cannot be said. */
function meetsAsk(version, specifier) {
    if (specifier === '')
        return true;
    if (version === null || (0,grammar_version/* parseVersion */.ot)(version) === undefined)
        return null;
    return (0,grammar_specifier/* satisfies */.ib)(version, specifier, { prereleases: true });
}
function parse(text) {
    try {
        return [(0,pep508/* parseRequirement */.p)(text)];
    }
    catch (error) {
        if (error instanceof pep508/* RequirementError */.K)
            return [];
        throw error;
    }
}
function note(extras, { normalizedName, extras: wanted }) {
    if (wanted.length === 0)
        return false;
    const known = extras.get(normalizedName) ?? new Set();
    const before = known.size;
    for (const extra of wanted)
        known.add(extra);
    extras.set(normalizedName, known);
    return known.size > before;
}

;// CONCATENATED MODULE: ./src/rules/target/breakers.ts




/**
 * Mounted distributions that are known to break the host's own server: errors, where a pin that is merely violated is a
 * warning. At the line that lists it. None where the mount brings the server itself, or what it runs with all the same (`unless`).
 */
function breaksServer(facts) {
    const own = byName(facts.host);
    return serverBreaks(facts).map(({ normalizedName, name, version, requirement, effect }) => {
        const has = own.get(normalizedName)?.version ?? null;
        const pin = has === null ? 'Pin a release' : `Pin ${name}==${has}, which the host has, or a release`;
        return {
            rule: 'target-conflict',
            level: 'error',
            message: `${name} ${version} of the mount breaks the server of the host (known of ${requirement}): ${effect}.`,
            help: `${pin} that ${requirement} does not cover, or take ${name} out of the mount.`,
            package: name,
            ...(0,finding/* placeOf */.$t)(facts.roots?.find(one => one.normalizedName === normalizedName) ?? {}),
        };
    });
}
/** Normalised names of the mounted distributions that `breaksServer` tells. */
function serverBreakers(facts) {
    return new Set(serverBreaks(facts).map(({ normalizedName }) => normalizedName));
}
function serverBreaks({ inventory, target }) {
    const mounted = byName(inventory.distributions);
    if (target === undefined || bringsServer(mounted, target))
        return [];
    const found = (target.breakers ?? []).flatMap(({ requirement, effect, unless = [] }) => {
        const ours = brought(mounted, requirement);
        if (ours === undefined || unless.some(one => brought(mounted, one) !== undefined))
            return [];
        return [{ normalizedName: ours.normalizedName, name: ours.name, version: ours.version, requirement, effect }];
    });
    // Of two that cover one release the first tells it.
    return [...byName(found).values()];
}
/** The mounted distribution that a requirement covers. */
function brought(mounted, requirement) {
    const { name, specifier } = (0,pep508/* parseRequirement */.p)(requirement);
    const ours = mounted.get((0,grammar_name/* normalizeName */.P)(name));
    return ours !== undefined && meetsAsk(ours.version, specifier) === true ? ours : undefined;
}
function bringsServer(mounted, { server }) {
    return server !== undefined && mounted.has((0,grammar_name/* normalizeName */.P)(server.distribution));
}

// EXTERNAL MODULE: ./src/core/lists.ts
var lists = __webpack_require__(10402);
;// CONCATENATED MODULE: ./src/rules/target/conflict.ts




/**
 * Requirements of the host's packages that the mount's versions violate. One finding a mounted distribution, none where it is
 * known to break the server, which `breaksServer` tells; a notice where the host's own version violates them as well. A host package that the mount replaces asks for nothing any more.
 */
function mountViolatesHost(facts) {
    const { inventory, host, markers } = facts;
    const broken = serverBreakers(facts);
    const mounted = byName(inventory.distributions);
    const theirs = byName(host);
    const kept = host.filter(one => !mounted.has(one.normalizedName)).map(one => ({ ...one, requires: one.requires ?? [] }));
    const violated = asks(kept, { markers }).filter(ask => {
        const ours = mounted.get(ask.normalizedName);
        if (broken.has(ask.normalizedName))
            return false;
        return ours !== undefined && meetsAsk(ours.version, ask.specifier) === false;
    });
    return [...(0,lists/* grouped */.z)(violated, ask => ask.normalizedName)].map(([name, group]) => {
        const ours = mounted.get(name);
        const brought = `${ours?.name} ${ours?.version}`;
        const own = theirs.get(name)?.version ?? null;
        const before = group.every(ask => meetsAsk(own, ask.specifier) === false);
        const [first] = group;
        const told = group.map(({ owner, text }) => `${titled(owner)} (${text})`);
        const message = group.length === 1 && first !== undefined
            ? `${titled(first.owner)} of the host requires ${first.text}; the mount brings ${brought}, which violates it`
            : `The mount brings ${brought}, which violates what ${group.length} packages of the host require: ${(0,lists/* some */.S)(told)}`;
        const pin = own !== null && !before ? `Pin ${ours?.name}==${own}, which the host has` : 'Pin a release that they accept';
        return {
            rule: 'target-conflict',
            ...(before && { level: 'notice' }),
            message: `${message}${before ? `, as the host's own ${own} does` : ''}.`,
            help: `${pin}; many such combinations run all the same, so try it as the host runs it before you rely on it.`,
            package: ours?.name ?? name,
            ...(first !== undefined && (0,finding/* placeOf */.$t)(first.owner)),
        };
    });
}
/**
 * What mounted distributions require, is not in the mount, and is in the host: a warning where its version violates the
 * requirement, a notice where the mount relies on it. What neither has is `missing-distribution`.
 */
function mountNeedsHost({ inventory, host, markers, roots = [] }) {
    const mounted = byName(inventory.distributions);
    const theirs = byName(host);
    const owners = inventory.distributions.map(one => ({ ...one, requires: one.requiresDist }));
    const outside = asks(owners, { markers, roots }).filter(ask => !mounted.has(ask.normalizedName) && theirs.has(ask.normalizedName));
    return [...(0,lists/* grouped */.z)(outside, ask => ask.normalizedName)].flatMap(([name, group]) => {
        const provider = theirs.get(name);
        if (provider === undefined)
            return [];
        const bad = group.filter(ask => meetsAsk(provider.version, ask.specifier) === false);
        const shown = bad.length > 0 ? bad : group;
        const askers = (0,lists/* some */.S)([...new Set(shown.map(({ owner, text }) => `${titled(owner)} (${text})`))]);
        const needs = `${askers} of the mount ${shown.length === 1 ? 'requires' : 'require'} ${provider.name}, which the mount does not bring`;
        const common = { rule: 'target-conflict', package: provider.name, ...(0,finding/* placeOf */.$t)(provider) };
        if (bad.length > 0) {
            const message = `${needs}: the host's ${provider.version} violates it.`;
            return [{ ...common, message, help: `Add ${provider.name} to the requirements, in a version that is accepted.` }];
        }
        const known = group.every(ask => meetsAsk(provider.version, ask.specifier) === true);
        const verdict = known ? `only the host's ${provider.version} satisfies it` : 'only the host has it';
        const help = `Add ${pinned(provider)} to the requirements: the host's image can change under a mount that does not.`;
        return [{ ...common, level: 'notice', message: `${needs}: ${verdict}.`, help }];
    });
}
function titled({ name, version }) {
    return version === null ? name : `${name} ${version}`;
}
function pinned({ name, version }) {
    return version === null ? name : `${name}==${version}`;
}

;// CONCATENATED MODULE: ./src/rules/target/names.ts



/** Namespaces whose distributions bear their name, for hosts of which only names are known. */
const conventional = new Set([
    'azure',
    'backports',
    'google',
    'jaraco',
    'opentelemetry',
    'ruamel',
    'sphinxcontrib',
    'zc',
    'zope',
]);
/**
 * Namespace packages of the mount that the host has a plain package or module for. Python goes on looking after a folder
 * without `__init__`, and takes the first real package it meets (PEP 420): the mount's part is never seen.
 */
function hiddenByHost({ packageRoots, host }) {
    const plain = indexed(host, ({ modules }) => modules ?? []);
    const hidden = packageRoots.filter(({ kind, name }) => kind === 'namespace' && plain.has(name));
    return outermost(hidden).map(({ name, distributions }) => {
        const owners = plain.get(name) ?? [];
        return {
            rule: 'split-namespace',
            message: `${name} is a namespace package in the mount${owned(distributions)}, and ${titles(owners)} of the host has a plain package of that name: Python takes the host's, and the mount's part cannot be imported.`,
            help: `Use a release of either that agrees on how ${name} is shared, or bring what the host has in the mount as well.`,
            ...concerned(distributions, owners),
        };
    });
}
/**
 * Plain packages and modules of the mount that hide what the host has under that name: its part of a namespace package
 * (error), or its own package of the same name from another distribution (`target-override`, a warning; an error where the
 * host's server cannot start without). Distributions of the host that the mount brings itself do not count.
 */
function hidesHost({ packageRoots, host, inventory, target, markers }) {
    const vital = vitalPackages(host, { server: target?.server, markers });
    const mounted = byName(inventory.distributions);
    const kept = host.filter(({ normalizedName }) => !mounted.has(normalizedName));
    const shared = indexed(kept, sharedNames);
    const plain = indexed(kept, ({ modules }) => modules ?? []);
    return packageRoots.flatMap(({ name, kind, distributions }) => {
        if (kind === 'namespace' || kind === 'pkgutil')
            return [];
        const parts = shared.get(name) ?? [];
        const same = plain.get(name) ?? [];
        const what = kind === 'module' ? 'module' : 'package';
        // pkg_resources joins the parts of those that declare themselves the same way, and these have an `__init__`.
        if (kind === 'pkg-resources' && same.length > 0)
            return [];
        if (parts.length > 0)
            return [split({ name, kind, distributions, parts })];
        if (same.length === 0)
            return [];
        const fatal = same.some(({ normalizedName }) => vital.has(normalizedName));
        return [
            {
                rule: 'target-override',
                level: fatal ? 'error' : 'warning',
                message: `The ${what} ${name} of the mount${owned(distributions)} hides the one of the host that ${titles(same)} brings${fatal ? ', without which its server does not start' : ''}.`,
                help: "Rename it or leave it out: the code of the host imports the mount's instead of its own.",
                ...concerned(distributions, same),
            },
        ];
    });
}
function split({ name, kind, distributions, parts }) {
    const told = parts.some(one => one.modules !== undefined || one.namespaces !== undefined);
    const how = kind === 'pkg-resources' ? 'declares its namespace by pkg_resources' : `is a plain ${kind}`;
    const cannot = kind === 'pkg-resources' ? 'are left out unless they do the same' : 'cannot be imported any more';
    return {
        rule: 'split-namespace',
        ...(kind === 'pkg-resources' && { level: 'warning' }),
        message: `${name} ${how} in the mount${owned(distributions)}, and the host has parts of a namespace package of that name${told ? '' : ', as their names tell'} (${(0,lists/* some */.S)(parts.map(title))}): they ${cannot}.`,
        help: `Use a release that leaves ${name} open to others (PEP 420: no \`__init__.py\`), or rename it if it is your own.`,
        ...concerned(distributions, parts),
    };
}
/** The names a package of the host shares: what is told, what its modules imply, else what its own name says. */
function sharedNames({ normalizedName, modules, namespaces }) {
    if (modules === undefined && namespaces === undefined) {
        const [first = '', second] = normalizedName.split('-', 2);
        return second !== undefined && conventional.has(first) ? [first] : [];
    }
    const above = (modules ?? []).flatMap(name => {
        const parts = name.split('.');
        return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
    });
    return [...new Set([...(namespaces ?? []), ...above])];
}
function indexed(host, names) {
    const index = new Map();
    for (const one of host) {
        for (const name of names(one)) {
            const known = index.get(name);
            if (known === undefined)
                index.set(name, [one]);
            else
                known.push(one);
        }
    }
    return index;
}
/** Without those that lie in another one of the list: the outer finding says it all. */
function outermost(roots) {
    const names = new Set(roots.map(({ name }) => name));
    return roots.filter(({ name }) => {
        const parts = name.split('.');
        return !parts.slice(1).some((_, index) => names.has(parts.slice(0, index + 1).join('.')));
    });
}
function owned(distributions) {
    return distributions.length === 0 ? '' : ` (${(0,lists/* some */.S)(distributions)})`;
}
function titles(packages) {
    return (0,lists/* some */.S)(packages.map(title));
}
function title({ name, version }) {
    return version === null ? name : `${name} ${version}`;
}
function concerned(distributions, hosts) {
    const [distribution] = distributions;
    const [host] = hosts;
    return { ...(distribution !== undefined && { package: distribution }), ...(host !== undefined && (0,finding/* placeOf */.$t)(host)) };
}

;// CONCATENATED MODULE: ./src/rules/target/target.ts







/** How the mount and the packages of the host get on: the mount comes first on sys.path, and both stay there. */
const targetRules = [
    breaksServer,
    mountViolatesHost,
    mountNeedsHost,
    targetOverride,
    hidesHost,
    hiddenByHost,
];
/** Up to so many overrides have a finding each; a reader of more wants one list. */
const few = 10;
/** Distributions of the host that the mount brings in another version: the host's own code gets the mount's. */
function targetOverride({ inventory, host }) {
    const mounted = byName(inventory.distributions);
    const overrides = host.flatMap((one) => {
        const ours = mounted.get(one.normalizedName);
        if (ours === undefined || (one.version !== null && (0,grammar_specifier/* versionsEqual */.At)(ours.version, one.version)))
            return [];
        return [{ name: ours.name, from: one.version, to: ours.version, ...(0,finding/* placeOf */.$t)(one) }];
    });
    const [first] = overrides;
    if (first === undefined)
        return [];
    if (overrides.length > few) {
        const texts = overrides.map(({ name, from, to }) => `${name} ${from ?? '(unknown)'} -> ${to}`);
        return [
            {
                rule: 'target-override',
                message: `The mount replaces ${overrides.length} packages of the host with other versions: ${listed(texts)}.`,
                help: 'The code of the host gets them too: leave out what only the host needs, and pin the rest to what the host has where that will do.',
                ...(first.file !== undefined && { file: first.file, line: 1 }),
            },
        ];
    }
    return overrides.map(({ name, from, to, ...place }) => ({
        rule: 'target-override',
        message: `${name} ${to} of the mount takes the place of ${from === null ? "the host's, whose version is not told" : `${name} ${from} of the host${direction(from, to)}`}.`,
        help: from === null
            ? `Find out which version the host has: its own code gets ${name} ${to}.`
            : `The code of the host gets it too: pin ${name}==${from} if that will do, or leave it as it is.`,
        package: name,
        ...place,
    }));
}
/** To go back behind what the host was tested with breaks more than to go beyond it. */
function direction(from, to) {
    const [before, after] = [(0,grammar_version/* parseVersion */.ot)(from), (0,grammar_version/* parseVersion */.ot)(to)];
    return before !== undefined && after !== undefined && (0,grammar_version/* compareVersions */.Zy)(after, before) < 0 ? ', which is newer' : '';
}


/***/ })

};

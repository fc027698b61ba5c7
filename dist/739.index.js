export const id = 739;
export const ids = [739];
export const modules = {

/***/ 37441:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SE: () => (/* binding */ isMetadata),
/* harmony export */   mv: () => (/* binding */ fileKinds),
/* harmony export */   tG: () => (/* binding */ kindsOf)
/* harmony export */ });
/** What a file of the mount can be, in the order in which it is told. */
const fileKinds = ['code', 'native', 'data', 'bytecode', 'tests', 'type-stubs', 'metadata'];
/**
 * Tells what a file is from its path (relative to site-packages) and the paths around it. Metadata comes first, then tests
 * with all they need, since that is how files are left out; `libz.so.1` is native as well.
 *
 * A folder `tests` or `_tests` holds tests. A folder `test` does where a module in it is named like one (pytest's and
 * unittest's `test_*.py`, `*_test.py`): `joblib/test` and `tornado/test` do, `django/test` is public. `testing` never does.
 */
function kindsOf(paths) {
    const holding = new Set();
    for (const path of paths) {
        if (!/(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/.test(path))
            continue;
        for (const { index } of path.matchAll(/(?<=^|\/)test\//g))
            holding.add(path.slice(0, index));
    }
    const isTest = (path) => {
        if (/(?:^|\/)(?:tests|_tests)\//.test(path) || /(?:^|\/)conftest\.py$/.test(path))
            return true;
        return [...path.matchAll(/(?<=^|\/)test\//g)].some(({ index }) => holding.has(path.slice(0, index)));
    };
    return path => {
        if (isMetadata(path))
            return 'metadata';
        return isTest(path) ? 'tests' : kindOfName(path);
    };
}
/** Whether a path is metadata of a distribution: it is never left out. */
function isMetadata(path) {
    return /^[^/]+\.(?:dist-info|egg-info)(?:\/|$)/.test(path);
}
/** What the name alone says. Stubs are `*.pyi` anywhere, and all of a stub-only package (PEP 561). */
function kindOfName(path) {
    if (path.endsWith('.pyi') || /^[^/]+-stubs\//.test(path))
        return 'type-stubs';
    if (/\.py[co]$/.test(path))
        return 'bytecode';
    if (/\.pyw?$/.test(path))
        return 'code';
    if (/\.(?:so(?:\.\d+)*|pyd|dll|dylib)$/.test(path))
        return 'native';
    return 'data';
}


/***/ }),

/***/ 62325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cc: () => (/* binding */ mountPathProblem),
/* harmony export */   HN: () => (/* binding */ writeManifest),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   t7: () => (/* binding */ manifestLimit),
/* harmony export */   vS: () => (/* binding */ manifestName)
/* harmony export */ });
/* unused harmony export isMountPath */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95153);



/** Name of the file inside an artifact. */
const manifestName = 'sitemount.json';
/** Bytes a manifest may have; a mount of ten thousand packages needs about a third of it. */
const manifestLimit = 16 << 20;
const digest = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/);
const count = zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(0);
const mountPath = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().refine(path => isMountPath(path), 'must be a plain relative path');
const packageSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    direct: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    source: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['wheel', 'sdist', 'vcs', 'directory']),
        url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
        sha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/)).optional(),
    }),
    tags: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    files: count,
    bytes: count,
});
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('sitemount/manifest/1'),
    target: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    delivery: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['mount', 'dynamic', 'image']),
    mountPath,
    python: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        implementation: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        abi: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        platform: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        glibc: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    }),
    packages: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()),
    files: count,
    bytes: count,
    treeDigest: digest,
});
/** Whether packages can lie there inside an artifact. */
function isMountPath(path) {
    return mountPathProblem(path) === undefined;
}
/**
 * Why packages cannot lie there inside an artifact, as a clause for a message, or undefined for a plain relative path that
 * is none of the artifact's own files and that any host can hold in a variable and on a disk.
 */
function mountPathProblem(path) {
    const [first = '', ...below] = path.toLowerCase().split('/');
    if (first === manifestName || first === 'sha256sums')
        return `${below.length > 0 ? 'begins with' : 'is'} the name of a file of the artifact itself`;
    return (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .unsafeReason */ .Bf)(path) ?? (/[:*?"<>|]/.test(path) ? 'holds one of `: * ? " < > |`' : undefined);
}
/** The text of `sitemount.json`: keys in the order of the type, packages and lists sorted, two blanks, LF. */
function writeManifest(manifest) {
    const { schema, target, delivery, mountPath, python, packages, files, bytes, treeDigest } = manifest;
    const { version, implementation, abi, platform, glibc } = python;
    const ordered = {
        schema,
        target,
        delivery,
        mountPath,
        python: { version, implementation, abi, platform, glibc },
        packages: packages.map(orderPackage).sort(comparePackages),
        files,
        bytes,
        treeDigest,
    };
    return `${JSON.stringify(ordered, null, 2)}\n`;
}
function orderPackage({ name, version, direct, source, tags, files, bytes }) {
    const { kind, url, sha256 } = source;
    return {
        name,
        version,
        direct,
        source: {
            kind,
            ...(url === undefined ? {} : { url }),
            ...(sha256 === undefined ? {} : { sha256: [...sha256].sort(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .compareBytes */ .Xo) }),
        },
        tags: [...tags].sort(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .compareBytes */ .Xo),
        files,
        bytes,
    };
}
function comparePackages(a, b) {
    return ((0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .compareBytes */ .Xo)(a.name.toLowerCase(), b.name.toLowerCase()) ||
        (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .compareBytes */ .Xo)(a.name, b.name) ||
        (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .compareBytes */ .Xo)(a.version, b.version));
}
/**
 * The manifest in `bytes`. Throws `archive` with one sentence when it is too long, not JSON, of another schema, or not
 * written as `writeManifest` writes it (so that no two texts mean one manifest).
 */
function readManifest(bytes) {
    if (bytes.byteLength > manifestLimit) {
        throw refused(`is longer than ${manifestLimit >> 20} MiB`);
    }
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    const value = parse(text);
    const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
    if (typeof schema === 'string' && /^sitemount\/manifest\/\d+$/.test(schema) && schema !== 'sitemount/manifest/1') {
        throw refused(`has the schema ${(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(schema)}, which this version cannot read: use a newer one`);
    }
    const { packages, ...others } = matching(manifestSchema, value);
    // One by one: the first that is none ends it, where a list as a whole would be told of every one.
    const rows = packages.map((row, index) => matching(packageSchema, row, ['packages', index]));
    const manifest = { ...others, packages: rows };
    if (writeManifest(manifest) !== text)
        throw refused('is not written as sitemount writes it');
    return manifest;
}
/** A value as a schema has it. Throws `archive` with the first thing that differs, and where. */
function matching(schema, value, above = []) {
    const result = schema.safeParse(value);
    if (result.success)
        return result.data;
    const [issue] = result.error.issues;
    const place = [...above, ...(issue?.path ?? [])].join('.');
    const where = place === '' ? '' : ` at ${(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(place)}`;
    throw refused(`is not a manifest${where}: ${plain(issue?.message ?? 'unknown')}`);
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw refused('is not JSON');
    }
}
/** zod quotes unknown keys as they are; they may hold anything. */
function plain(message) {
    return (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(message.replaceAll('"', "'")).slice(1, -1);
}
function refused(what) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('archive', `${manifestName} ${what}.`);
}


/***/ }),

/***/ 95153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i4: () => (/* binding */ caseCollisions),
  Xo: () => (/* binding */ compareBytes),
  zN: () => (/* binding */ foldName),
  _7: () => (/* binding */ parentFolders),
  AB: () => (/* binding */ quoteName),
  Bf: () => (/* binding */ unsafeReason),
  y5: () => (/* binding */ unsafeZipReason),
  A4: () => (/* binding */ windowsReason)
});

// EXTERNAL MODULE: ./src/core/steps.ts
var steps = __webpack_require__(29860);
;// CONCATENATED MODULE: ./src/artifact/hidden-characters.ts
// Written by scripts/hidden-characters.ts. Do not edit.
/** The version of Unicode whose data this is. */
const unicodeVersion = '17.0';
/** Ranges of hexadecimal code points, divided by blanks. A table, since the data of Node.js differs from version to version. */
const hiddenCharacters = {
    invisible: [
        '0-1f 7f-9f ad 34f 600-605 61c 6dd 70f 890-891 8e2 115f-1160 17b4-17b5 180b-180f 200b-200f 2028-202e 2060-206f',
        '3164 fe00-fe0f feff ffa0 fff0-fffb 110bd 110cd 13430-1343f 1bca0-1bca3 1d173-1d17a e0000-e0fff',
    ],
    undefined: [
        '378-379 380-383 38b 38d 3a2 530 557-558 58b-58c 590 5c8-5cf 5eb-5ee 5f5-5ff 70e 74b-74c 7b2-7bf 7fb-7fc 82e-82f',
        '83f 85c-85d 85f 86b-86f 892-896 984 98d-98e 991-992 9a9 9b1 9b3-9b5 9ba-9bb 9c5-9c6 9c9-9ca 9cf-9d6 9d8-9db 9de',
        '9e4-9e5 9ff-a00 a04 a0b-a0e a11-a12 a29 a31 a34 a37 a3a-a3b a3d a43-a46 a49-a4a a4e-a50 a52-a58 a5d a5f-a65',
        'a77-a80 a84 a8e a92 aa9 ab1 ab4 aba-abb ac6 aca ace-acf ad1-adf ae4-ae5 af2-af8 b00 b04 b0d-b0e b11-b12 b29 b31',
        'b34 b3a-b3b b45-b46 b49-b4a b4e-b54 b58-b5b b5e b64-b65 b78-b81 b84 b8b-b8d b91 b96-b98 b9b b9d ba0-ba2 ba5-ba7',
        'bab-bad bba-bbd bc3-bc5 bc9 bce-bcf bd1-bd6 bd8-be5 bfb-bff c0d c11 c29 c3a-c3b c45 c49 c4e-c54 c57 c5b c5e-c5f',
        'c64-c65 c70-c76 c8d c91 ca9 cb4 cba-cbb cc5 cc9 cce-cd4 cd7-cdb cdf ce4-ce5 cf0 cf4-cff d0d d11 d45 d49 d50-d53',
        'd64-d65 d80 d84 d97-d99 db2 dbc dbe-dbf dc7-dc9 dcb-dce dd5 dd7 de0-de5 df0-df1 df5-e00 e3b-e3e e5c-e80 e83 e85',
        'e8b ea4 ea6 ebe-ebf ec5 ec7 ecf eda-edb ee0-eff f48 f6d-f70 f98 fbd fcd fdb-fff 10c6 10c8-10cc 10ce-10cf 1249',
        '124e-124f 1257 1259 125e-125f 1289 128e-128f 12b1 12b6-12b7 12bf 12c1 12c6-12c7 12d7 1311 1316-1317 135b-135c',
        '137d-137f 139a-139f 13f6-13f7 13fe-13ff 169d-169f 16f9-16ff 1716-171e 1737-173f 1754-175f 176d 1771 1774-177f',
        '17de-17df 17ea-17ef 17fa-17ff 181a-181f 1879-187f 18ab-18af 18f6-18ff 191f 192c-192f 193c-193f 1941-1943',
        '196e-196f 1975-197f 19ac-19af 19ca-19cf 19db-19dd 1a1c-1a1d 1a5f 1a7d-1a7e 1a8a-1a8f 1a9a-1a9f 1aae-1aaf',
        '1ade-1adf 1aec-1aff 1b4d 1bf4-1bfb 1c38-1c3a 1c4a-1c4c 1c8b-1c8f 1cbb-1cbc 1cc8-1ccf 1cfb-1cff 1f16-1f17',
        '1f1e-1f1f 1f46-1f47 1f4e-1f4f 1f58 1f5a 1f5c 1f5e 1f7e-1f7f 1fb5 1fc5 1fd4-1fd5 1fdc 1ff0-1ff1 1ff5 1fff',
        '2072-2073 208f 209d-209f 20c2-20cf 20f1-20ff 218c-218f 242a-243f 244b-245f 2b74-2b75 2cf4-2cf8 2d26 2d28-2d2c',
        '2d2e-2d2f 2d68-2d6e 2d71-2d7e 2d97-2d9f 2da7 2daf 2db7 2dbf 2dc7 2dcf 2dd7 2ddf 2e5e-2e7f 2e9a 2ef4-2eff',
        '2fd6-2fef 3040 3097-3098 3100-3104 3130 318f 31e6-31ee 321f a48d-a48f a4c7-a4cf a62c-a63f a6f8-a6ff a7dd-a7f0',
        'a82d-a82f a83a-a83f a878-a87f a8c6-a8cd a8da-a8df a954-a95e a97d-a97f a9ce a9da-a9dd a9ff aa37-aa3f aa4e-aa4f',
        'aa5a-aa5b aac3-aada aaf7-ab00 ab07-ab08 ab0f-ab10 ab17-ab1f ab27 ab2f ab6c-ab6f abee-abef abfa-abff d7a4-d7af',
        'd7c7-d7ca d7fc-f8ff fa6e-fa6f fada-faff fb07-fb12 fb18-fb1c fb37 fb3d fb3f fb42 fb45 fdd0-fdef fe1a-fe1f fe53',
        'fe67 fe6c-fe6f fe75 fefd-fefe ff00 ffbf-ffc1 ffc8-ffc9 ffd0-ffd1 ffd8-ffd9 ffdd-ffdf ffe7 ffef fffe-ffff 1000c',
        '10027 1003b 1003e 1004e-1004f 1005e-1007f 100fb-100ff 10103-10106 10134-10136 1018f 1019d-1019f 101a1-101cf',
        '101fe-1027f 1029d-1029f 102d1-102df 102fc-102ff 10324-1032c 1034b-1034f 1037b-1037f 1039e 103c4-103c7',
        '103d6-103ff 1049e-1049f 104aa-104af 104d4-104d7 104fc-104ff 10528-1052f 10564-1056e 1057b 1058b 10593 10596',
        '105a2 105b2 105ba 105bd-105bf 105f4-105ff 10737-1073f 10756-1075f 10768-1077f 10786 107b1 107bb-107ff',
        '10806-10807 10809 10836 10839-1083b 1083d-1083e 10856 1089f-108a6 108b0-108df 108f3 108f6-108fa 1091c-1091e',
        '1093a-1093e 1095a-1097f 109b8-109bb 109d0-109d1 10a04 10a07-10a0b 10a14 10a18 10a36-10a37 10a3b-10a3e',
        '10a49-10a4f 10a59-10a5f 10aa0-10abf 10ae7-10aea 10af7-10aff 10b36-10b38 10b56-10b57 10b73-10b77 10b92-10b98',
        '10b9d-10ba8 10bb0-10bff 10c49-10c7f 10cb3-10cbf 10cf3-10cf9 10d28-10d2f 10d3a-10d3f 10d66-10d68 10d86-10d8d',
        '10d90-10e5f 10e7f 10eaa 10eae-10eaf 10eb2-10ec1 10ec8-10ecf 10ed9-10ef9 10f28-10f2f 10f5a-10f6f 10f8a-10faf',
        '10fcc-10fdf 10ff7-10fff 1104e-11051 11076-1107e 110c3-110cc 110ce-110cf 110e9-110ef 110fa-110ff 11135',
        '11148-1114f 11177-1117f 111e0 111f5-111ff 11212 11242-1127f 11287 11289 1128e 1129e 112aa-112af 112eb-112ef',
        '112fa-112ff 11304 1130d-1130e 11311-11312 11329 11331 11334 1133a 11345-11346 11349-1134a 1134e-1134f',
        '11351-11356 11358-1135c 11364-11365 1136d-1136f 11375-1137f 1138a 1138c-1138d 1138f 113b6 113c1 113c3-113c4',
        '113c6 113cb 113d6 113d9-113e0 113e3-113ff 1145c 11462-1147f 114c8-114cf 114da-1157f 115b6-115b7 115de-115ff',
        '11645-1164f 1165a-1165f 1166d-1167f 116ba-116bf 116ca-116cf 116e4-116ff 1171b-1171c 1172c-1172f 11747-117ff',
        '1183c-1189f 118f3-118fe 11907-11908 1190a-1190b 11914 11917 11936 11939-1193a 11947-1194f 1195a-1199f',
        '119a8-119a9 119d8-119d9 119e5-119ff 11a48-11a4f 11aa3-11aaf 11af9-11aff 11b0a-11b5f 11b68-11bbf 11be2-11bef',
        '11bfa-11bff 11c09 11c37 11c46-11c4f 11c6d-11c6f 11c90-11c91 11ca8 11cb7-11cff 11d07 11d0a 11d37-11d39 11d3b',
        '11d3e 11d48-11d4f 11d5a-11d5f 11d66 11d69 11d8f 11d92 11d99-11d9f 11daa-11daf 11ddc-11ddf 11dea-11edf',
        '11ef9-11eff 11f11 11f3b-11f3d 11f5b-11faf 11fb1-11fbf 11ff2-11ffe 1239a-123ff 1246f 12475-1247f 12544-12f8f',
        '12ff3-12fff 13456-1345f 143fb-143ff 14647-160ff 1613a-167ff 16a39-16a3f 16a5f 16a6a-16a6d 16abf 16aca-16acf',
        '16aee-16aef 16af6-16aff 16b46-16b4f 16b5a 16b62 16b78-16b7c 16b90-16d3f 16d7a-16e3f 16e9b-16e9f 16eb9-16eba',
        '16ed4-16eff 16f4b-16f4e 16f88-16f8e 16fa0-16fdf 16fe5-16fef 16ff7-16fff 18cd6-18cfe 18d1f-18d7f 18df3-1afef',
        '1aff4 1affc 1afff 1b123-1b131 1b133-1b14f 1b153-1b154 1b156-1b163 1b168-1b16f 1b2fc-1bbff 1bc6b-1bc6f',
        '1bc7d-1bc7f 1bc89-1bc8f 1bc9a-1bc9b 1bca4-1cbff 1ccfd-1ccff 1ceb4-1ceb9 1ced1-1cedf 1cef1-1ceff 1cf2e-1cf2f',
        '1cf47-1cf4f 1cfc4-1cfff 1d0f6-1d0ff 1d127-1d128 1d1eb-1d1ff 1d246-1d2bf 1d2d4-1d2df 1d2f4-1d2ff 1d357-1d35f',
        '1d379-1d3ff 1d455 1d49d 1d4a0-1d4a1 1d4a3-1d4a4 1d4a7-1d4a8 1d4ad 1d4ba 1d4bc 1d4c4 1d506 1d50b-1d50c 1d515',
        '1d51d 1d53a 1d53f 1d545 1d547-1d549 1d551 1d6a6-1d6a7 1d7cc-1d7cd 1da8c-1da9a 1daa0 1dab0-1deff 1df1f-1df24',
        '1df2b-1dfff 1e007 1e019-1e01a 1e022 1e025 1e02b-1e02f 1e06e-1e08e 1e090-1e0ff 1e12d-1e12f 1e13e-1e13f',
        '1e14a-1e14d 1e150-1e28f 1e2af-1e2bf 1e2fa-1e2fe 1e300-1e4cf 1e4fa-1e5cf 1e5fb-1e5fe 1e600-1e6bf 1e6df',
        '1e6f6-1e6fd 1e700-1e7df 1e7e7 1e7ec 1e7ef 1e7ff 1e8c5-1e8c6 1e8d7-1e8ff 1e94c-1e94f 1e95a-1e95d 1e960-1ec70',
        '1ecb5-1ed00 1ed3e-1edff 1ee04 1ee20 1ee23 1ee25-1ee26 1ee28 1ee33 1ee38 1ee3a 1ee3c-1ee41 1ee43-1ee46 1ee48',
        '1ee4a 1ee4c 1ee50 1ee53 1ee55-1ee56 1ee58 1ee5a 1ee5c 1ee5e 1ee60 1ee63 1ee65-1ee66 1ee6b 1ee73 1ee78 1ee7d',
        '1ee7f 1ee8a 1ee9c-1eea0 1eea4 1eeaa 1eebc-1eeef 1eef2-1efff 1f02c-1f02f 1f094-1f09f 1f0af-1f0b0 1f0c0 1f0d0',
        '1f0f6-1f0ff 1f1ae-1f1e5 1f203-1f20f 1f23c-1f23f 1f249-1f24f 1f252-1f25f 1f266-1f2ff 1f6d9-1f6db 1f6ed-1f6ef',
        '1f6fd-1f6ff 1f7da-1f7df 1f7ec-1f7ef 1f7f1-1f7ff 1f80c-1f80f 1f848-1f84f 1f85a-1f85f 1f888-1f88f 1f8ae-1f8af',
        '1f8bc-1f8bf 1f8c2-1f8cf 1f8d9-1f8ff 1fa58-1fa5f 1fa6e-1fa6f 1fa7d-1fa7f 1fa8b-1fa8d 1fac7 1fac9-1facc',
        '1fadd-1fade 1faeb-1faee 1faf9-1faff 1fb93 1fbfb-1ffff 2a6e0-2a6ff 2b81e-2b81f 2ceae-2ceaf 2ebe1-2ebef',
        '2ee5e-2f7ff 2fa1e-2ffff 3134b-3134f 3347a-dffff e1000-10ffff',
    ],
    decomposing: ['37e 1fef 212a'],
};

;// CONCATENATED MODULE: ./src/artifact/names.ts


/**
 * Compares two names as `LC_ALL=C sort` would compare their UTF-8 bytes; negative, zero or positive.
 * JavaScript compares UTF-16 units, which puts surrogate pairs before U+E000 to U+FFFF.
 */
function compareBytes(a, b) {
    const length = Math.min(a.length, b.length);
    for (let index = 0; index < length; index++) {
        const left = a.charCodeAt(index);
        const right = b.charCodeAt(index);
        if (left !== right)
            return rank(left) - rank(right);
    }
    return a.length - b.length;
}
function rank(unit) {
    return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
// Control characters of ASCII and Latin-1, line and paragraph separators, and those that turn the writing direction.
const controls = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
// Programs that unpack change or drop these, or show nothing in their place. glibc deletes tags (U+E0000 to U+E007F) where
// it converts to ASCII, so GNU tar and bsdtar unpack `sitecustomize\u{e0020}.py` as `sitecustomize.py` in a C locale.
const names_hidden = [
    [classOf(hiddenCharacters.invisible), 'which is not shown'],
    [classOf(hiddenCharacters.undefined), `which Unicode ${unicodeVersion} does not define`],
    [classOf(hiddenCharacters.decomposing), 'which programs that normalise names turn into ASCII'],
];
const escapedAll = classOf([...hiddenCharacters.invisible, ...hiddenCharacters.undefined], 'gu');
const printable = /^[ -~]*$/;
/** A pattern for one character of the ranges. */
function classOf(lines, flags = 'u') {
    const ranges = lines.flatMap(line => line.split(' ').map(range => range.replace(/[0-9a-f]+/g, '\\u{$&}')));
    return new RegExp(`[${ranges.join('')}]`, flags);
}
/**
 * Why a path must not stand in an artifact, as a clause for a message (`is absolute`), or undefined for a plain relative
 * path. Build and verify ask the same question, so nothing is sealed that would be refused later.
 */
function unsafeReason(path) {
    if (path === '')
        return 'is empty';
    if (controls.test(path))
        return 'holds control characters';
    if (/\p{Surrogate}/u.test(path) || path.includes('\ufffd'))
        return 'is not valid UTF-8';
    const changed = hiddenReason(path);
    if (changed !== undefined)
        return changed;
    if (path.includes('\\'))
        return 'holds a backslash';
    if (path.startsWith('/') || /^[A-Za-z]:/.test(path))
        return 'is absolute';
    const parts = path.split('/');
    if (parts.includes('..') || parts.includes('.'))
        return 'has a part that is "." or ".."';
    if (parts.includes(''))
        return 'has an empty part';
    if (Buffer.byteLength(path) > 4000 || parts.some(part => Buffer.byteLength(part) > 255))
        return 'is too long';
    // Info-ZIP takes it for the version number of a file on VMS.
    if (/;\d*(?:\/|$)/.test(path))
        return 'has a part that ends in ";" or ";1", which unzip cuts off';
    return undefined;
}
/** Why a path must not stand in a zip, as `unsafeReason`. */
function unsafeZipReason(path) {
    const reason = unsafeReason(path);
    if (reason !== undefined || !path.includes('..'))
        return reason;
    return 'holds "..", and Python\'s shutil.unpack_archive leaves out such a file of a zip';
}
/** The character of a name that is shown as nothing or that programs change, as a clause for a message. */
function hiddenReason(name) {
    if (printable.test(name))
        return undefined;
    for (const [pattern, why] of names_hidden) {
        const found = pattern.exec(name)?.[0];
        if (found === undefined)
            continue;
        return `holds U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}, ${why}`;
    }
    return undefined;
}
/** Why Windows cannot hold a path that `unsafeReason` lets pass, as a clause for a message, or undefined. */
function windowsReason(path) {
    const parts = path.split('/');
    if (/[<>:"|?*]/.test(path))
        return 'holds one of `< > : " | ? *`';
    if (parts.some(part => /[. ]$/.test(part)))
        return 'has a part that ends in a dot or a blank';
    const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])(?: *\.|$)/i;
    return parts.some(part => device.test(part)) ? 'has a part that names a device' : undefined;
}
/** The form that names share on a file system that ignores case and Unicode normalisation. */
function foldName(path) {
    return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}
/** A name in double quotes; quotes and characters that are not shown become escapes; at most about 300 characters. */
function quoteName(name) {
    const short = name.length > 300 ? `${name.slice(0, 200)}…${name.slice(-80)}` : name;
    const quoted = JSON.stringify(short);
    return printable.test(quoted) ? quoted : quoted.replace(escapedAll, escaped);
}
function escaped(character) {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}
/**
 * Files that one name cannot hold on a file system that ignores case: pairs of `[path, earlier path]`.
 * Two folders that differ only in case merge there and lose nothing, so only files count, against files and folders.
 */
function* caseCollisions(files) {
    const folders = new Map();
    for (const folder of parentFolders(files)) {
        folders.set(foldName(folder), folder);
        if (folders.size % steps/* stride */.ms === 0)
            yield;
    }
    const seen = new Map();
    const found = [];
    for (const file of files) {
        const folded = foldName(file);
        const other = seen.get(folded) ?? folders.get(folded);
        if (seen.size % steps/* stride */.ms === 0)
            yield;
        if (other === undefined)
            seen.set(folded, file);
        else
            found.push([file, other]);
    }
    return found;
}
/** Every folder above the given paths, parents before children, each once. */
function parentFolders(paths) {
    const folders = new Set();
    for (const path of paths) {
        const missing = [];
        for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            const folder = path.slice(0, end);
            if (folders.has(folder))
                break;
            missing.push(folder);
        }
        for (const folder of missing.reverse())
            folders.add(folder);
    }
    return folders;
}


/***/ }),

/***/ 12617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TF: () => (/* binding */ remove),
/* harmony export */   TS: () => (/* binding */ draftName),
/* harmony export */   g0: () => (/* binding */ clearPlaces),
/* harmony export */   mk: () => (/* binding */ publish)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);
/* harmony import */ var _core_held_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94661);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62325);






/** A new name for something beside its final one while it is being written. */
function draftName(final) {
    return `${final}.partial-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
}
/**
 * Removes an artifact that an earlier build published under these names: called when a build starts, so that nothing old stands there when it fails. Throws `usage`, and removes nothing, when something else
 * stands under a name; `unwritable` with the path.
 */
function clearPlaces({ folder, archives }) {
    const places = [folder, ...archives];
    for (const place of places) {
        if (kindOf(place) !== undefined && !(place === folder ? isArtifact(place) : kindOf(place) === 'file')) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('usage', `Input \`artifact-name\`: ${place} is in the way and is not an artifact of sitemount, so it is not replaced.`, { help: 'Choose another `artifact-name` or `output`, or move it away.' });
        }
    }
    for (const place of places)
        remove(place);
}
function isArtifact(folder) {
    return kindOf(folder) === 'folder' && kindOf(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, _manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .manifestName */ .vS)) === 'file';
}
/** What stands there, a link not followed; undefined for nothing. */
function kindOf(place) {
    try {
        const stats = node_fs__WEBPACK_IMPORTED_MODULE_1___default().lstatSync(place);
        return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
    }
    catch (error) {
        const code = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .writeError */ .oG)(error, place);
    }
}
/**
 * Renames everything into place, in order: reports first and the sealed file last, so that an artifact never stands without them,
 * also when the process is killed. What lies in `output` is reached through the held folder. The folder of a name is made where it
 * is missing.
 *
 * When one rename fails, nothing of ours is left under any final name, the last one removed first; what another process put there
 * stands. Throws `unwritable` or `disk-full` with the path.
 */
function publish(moves, output) {
    const undo = [];
    try {
        for (const { from, to } of moves) {
            try {
                const folder = node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(to);
                if (kindOf(folder) === undefined) {
                    node_fs__WEBPACK_IMPORTED_MODULE_1___default().mkdirSync(folder);
                    undo.push(() => removeEmpty(folder));
                }
                reaching([from, to], output, (source, target) => node_fs__WEBPACK_IMPORTED_MODULE_1___default().renameSync(source, target));
                undo.push(() => reaching([to], output, remove));
            }
            catch (error) {
                throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .writeError */ .oG)(error, to);
            }
        }
    }
    catch (error) {
        for (const step of undo.reverse())
            step();
        throw error;
    }
}
/** Does work with paths; the folder of each that lies in `output`, or in a folder right below it, is held meanwhile. */
function reaching(paths, output, work) {
    const opened = [];
    try {
        const reached = paths.map(file => {
            if (output === undefined)
                return file;
            const { held } = output;
            const [folder, name] = [node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file), node_path__WEBPACK_IMPORTED_MODULE_2___default().basename(file)];
            const isOutput = (one) => one === output.output || one === held.path;
            if (isOutput(folder))
                return held.at(name);
            if (!isOutput(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(folder)))
                return file;
            const below = (0,_core_held_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .holdFolder */ .Ub)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(held.path, node_path__WEBPACK_IMPORTED_MODULE_2___default().basename(folder)));
            opened.push(below);
            return below.at(name);
        });
        work(...reached);
    }
    finally {
        for (const folder of opened)
            folder.close();
    }
}
function removeEmpty(folder) {
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_1___default().rmdirSync(folder);
    }
    catch {
        // Another process put something there.
    }
}
/** Removes a file or folder that may not be there, never what a link points to. Throws `unwritable` with the path. */
function remove(target) {
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_1___default().rmSync(target, { recursive: true, force: true });
    }
    catch (error) {
        throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .writeError */ .oG)(error, target);
    }
}


/***/ }),

/***/ 46413:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ isSlimChoice),
/* harmony export */   e4: () => (/* binding */ slimChoices),
/* harmony export */   j6: () => (/* binding */ slimKinds),
/* harmony export */   kW: () => (/* binding */ slimCandidates),
/* harmony export */   mZ: () => (/* binding */ tellingNames)
/* harmony export */ });
/* harmony import */ var _environment_startup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29287);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37441);


/**
 * Kinds of files that `slim` leaves out, in the order in which a file is claimed: a header below a folder of tests is a test.
 * `strip-native` is none of them: it makes files smaller.
 */
const slimKinds = [
    'tests',
    'type-stubs',
    'docs',
    'examples',
    'headers',
    'static-libraries',
    'c-sources',
    'sources-with-bytecode',
];
/** Everything that the input `slim` takes. */
const slimChoices = [...slimKinds, 'strip-native'];
/** Whether a text is one of them. */
function isSlimChoice(text) {
    return slimChoices.includes(text);
}
/**
 * Which kind each file could be left out as, for the kinds asked; files that stay are not in it. Metadata of a distribution
 * and `.pth` files are never left out, nor is `py.typed`, which says that the code itself is annotated (PEP 561).
 *
 * Folders of documentation and examples count only without an `__init__.py`: with one they are packages somebody may import
 * (`numpy.doc`). Names of files decide all else.
 */
function slimCandidates(paths, kinds) {
    const kindOf = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .kindsOf */ .tG)(paths);
    const present = new Set(paths);
    const below = (path, names) => [...path.matchAll(names)].some(({ 0: folder, index }) => !present.has(`${path.slice(0, index)}${folder}__init__.py`));
    const claims = {
        tests: path => kindOf(path) === 'tests',
        'type-stubs': path => path.endsWith('.pyi') || /^[^/]+-stubs\//.test(path),
        docs: path => below(path, /(?<=^|\/)docs?\//g),
        examples: path => below(path, /(?<=^|\/)examples?\//g),
        headers: path => /\.(?:h|hh|hpp|hxx|cuh|pxd|pxi)$/.test(path),
        'static-libraries': path => /\.(?:a|la|lib)$/.test(path),
        'c-sources': path => /\.(?:c|cc|cpp|cxx|cu|f|f90|pyf|pyx)(?:\.(?:in|src|tp))?$/.test(path),
        // Start-up code is held against the hashes that were allowed.
        'sources-with-bytecode': path => isModule(path) && kindOf(path) === 'code' && (0,_environment_startup_js__WEBPACK_IMPORTED_MODULE_0__/* .startupKind */ .gf)(path) === undefined,
    };
    const asked = slimKinds.filter(kind => kinds.has(kind));
    const found = new Map();
    for (const path of paths) {
        if ((0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .isMetadata */ .SE)(path) || /^[^/]+\.pth$/.test(path))
            continue;
        const kind = asked.find(one => claims[one](path));
        if (kind !== undefined)
            found.set(path, kind);
    }
    return found;
}
/** Whether a source can be imported by its name, so that bytecode can stand in its place; templates and scripts cannot. */
function isModule(path) {
    const parts = path.replace(/\.py$/, '').split('/');
    return (path.endsWith('.py') && parts.every(part => /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*$/u.test(part)));
}
/**
 * Names that an import of a left-out file cannot do without: the first part of its path that is not also a part of some file
 * that stays under the same folders.
 */
function tellingNames(candidates, kept) {
    const standing = new Set();
    for (const path of kept) {
        for (let end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1))
            standing.add(path.slice(0, end));
    }
    const names = new Set();
    for (const path of candidates) {
        const parts = path.split('/');
        const own = parts.findIndex((_, index) => !standing.has(parts.slice(0, index + 1).join('/')));
        const name = parts[own] ?? '';
        // A folder by its name, a module without its endings.
        names.add(own === parts.length - 1 ? (name.split('.', 1)[0] ?? '') : name);
    }
    return [...names].filter(name => name !== '').sort();
}


/***/ }),

/***/ 54632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lO: () => (/* binding */ createIO),
  oh: () => (/* binding */ failureMessage),
  rt: () => (/* binding */ runMode),
  SO: () => (/* binding */ tellError)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __webpack_require__(56107);
// EXTERNAL MODULE: ./src/core/process.ts
var process = __webpack_require__(99978);
// EXTERNAL MODULE: ./src/core/reach.ts
var reach = __webpack_require__(98252);
// EXTERNAL MODULE: ./src/core/unexpected.ts
var unexpected = __webpack_require__(44168);
// EXTERNAL MODULE: ./src/artifact/publish.ts
var publish = __webpack_require__(12617);
// EXTERNAL MODULE: ./src/commands/fix.ts + 2 modules
var fix = __webpack_require__(45689);
// EXTERNAL MODULE: ./src/core/held-folder.ts
var held_folder = __webpack_require__(94661);
// EXTERNAL MODULE: ./src/report/json.ts
var json = __webpack_require__(32794);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/core/sanitize.ts
var sanitize = __webpack_require__(89528);
// EXTERNAL MODULE: ./src/core/text.ts
var core_text = __webpack_require__(72020);
// EXTERNAL MODULE: ./src/rules/registry.ts
var registry = __webpack_require__(14964);
// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __webpack_require__(856);
// EXTERNAL MODULE: ./src/report/suggestion.ts
var suggestion = __webpack_require__(28804);
;// CONCATENATED MODULE: ./src/report/sarif.ts







// GitHub takes 25,000 results of a run and shows 5,000 (docs.github.com, "SARIF support for code scanning").
const mostResults = 5000;
const sourceRoot = '%SRCROOT%';
const documentation = 'https://github.com/sitemount/sitemount/blob/main/docs/rules.md';
const levels = { error: 'error', warning: 'warning', notice: 'note' };
/**
 * The findings as SARIF 2.1.0 with errata 01 (OASIS), as code scanning wants it: every rule, paths relative
 * to the repository, fingerprints that survive moved lines, excused findings as suppressed in source.
 * `base` is the working directory relative to the repository.
 */
function sarif(result, { base = '' } = {}) {
    const rules = registry.rules.map(rule => descriptor(rule, result.mode));
    const index = new Map(registry.ruleIds.map((id, position) => [id, position]));
    const seen = new Map();
    const anchor = result.requirements?.[0]?.file ?? 'requirements.txt';
    const log = {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'sitemount', semanticVersion: result.tools.sitemount, rules } },
                automationDetails: { id: `sitemount/${result.mode}/` },
                columnKind: 'unicodeCodePoints',
                originalUriBaseIds: { [sourceRoot]: { description: { text: 'The root of the repository.' } } },
                invocations: [{ executionSuccessful: true }],
                results: result.findings.slice(0, mostResults).map(finding => {
                    const key = fingerprint(finding);
                    const number = (seen.get(key) ?? 0) + 1;
                    seen.set(key, number);
                    return sarifResult(finding, {
                        ruleIndex: index.get(finding.rule) ?? -1,
                        fingerprint: `${key}:${number}`,
                        // Code scanning refuses a result without a place: what has none is told at the requirements file.
                        file: (0,annotations/* joined */.oR)(base, finding.file ?? anchor),
                    });
                }),
            },
        ],
    };
    return (0,json/* jsonText */.s)(log);
}
function descriptor({ id, title, family, levels: defaults }, mode) {
    const level = defaults[mode === 'lock' ? 'build' : mode] ?? defaults.build ?? defaults.check ?? defaults.verify ?? 'error';
    return {
        id,
        name: id,
        shortDescription: { text: `${title}.` },
        fullDescription: { text: `${title}.` },
        helpUri: `${documentation}#${id}`,
        help: {
            text: `${title}. What it means, why it breaks a deployment and how to mend it: docs/rules.md, section ${id}.`,
            markdown: `${title}. What it means, why it breaks a deployment and how to mend it: \`docs/rules.md\`, section \`${id}\`.`,
        },
        defaultConfiguration: { level: levels[level] },
        properties: { tags: [family] },
    };
}
function sarifResult(finding, { ruleIndex, fingerprint, file }) {
    const { rule, level, message, help, line, column, endColumn, excerpt, excused } = finding;
    return {
        ruleId: rule,
        ruleIndex,
        level: levels[level],
        message: { text: plain([message, ...(help === undefined ? [] : [help])].join('\n')) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: sarif_location(file),
                    region: {
                        startLine: finding.file === undefined ? 1 : Math.max(line ?? 1, 1),
                        ...(line !== undefined && column !== undefined && { startColumn: Math.max(column, 1) }),
                        ...(line !== undefined &&
                            column !== undefined &&
                            endColumn !== undefined &&
                            endColumn > column && { endColumn }),
                        ...(excerpt !== undefined && { snippet: { text: wellFormed((0,core_text/* clip */.$Q)(excerpt, 1000)) } }),
                    },
                },
            },
        ],
        partialFingerprints: { primaryLocationLineHash: fingerprint },
        ...fixes(finding, file),
        ...(excused !== undefined && {
            suppressions: [{ kind: 'inSource', status: 'accepted', justification: (0,sanitize/* inert */.tJ)(excused) }],
        }),
    };
}
/** The fix as the replacement of the finding's own span. */
function fixes(finding, file) {
    const change = (0,suggestion/* replacement */.f)(finding);
    if (change === undefined)
        return {};
    const { line, column, endColumn, text } = change;
    const deletedRegion = { startLine: line, startColumn: column, endColumn };
    const replacements = [{ deletedRegion, insertedContent: { text: wellFormed(text) } }];
    return {
        fixes: [
            {
                description: { text: plain(`Write ${text}.`) },
                artifactChanges: [{ artifactLocation: sarif_location(file), replacements }],
            },
        ],
    };
}
/** What stays the same when the line moves: the rule, the file and the text of the line, else what the finding is about. */
function fingerprint({ rule, file, excerpt, package: name, message }) {
    const subject = excerpt?.trim().replace(/\s+/g, ' ') ?? name ?? message;
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([rule, file ?? '', subject]))
        .digest('hex')
        .slice(0, 16);
}
/** `[text](target)` in a message is a link (SARIF 2.1.0, 3.11.6): foreign text must not make one. */
function plain(text) {
    return (0,core_text/* clip */.$Q)((0,sanitize/* inert */.tJ)(text), 4000).replaceAll('](', '] (');
}
/** A path as a URI: relative to the repository's root where it can be, percent-encoded (RFC 3986). */
function sarif_location(file) {
    const drive = /^[A-Za-z]:[\\/]/.test(file);
    const path = drive ? `/${file.replaceAll('\\', '/')}` : file;
    const steps = [];
    for (const step of path.split('/')) {
        if (step === '..' && steps.length > 0 && steps.at(-1) !== '..')
            steps.pop();
        else if (step !== '.' && step !== '')
            steps.push(step);
    }
    const uri = steps.map(step => encodeURIComponent(wellFormed(step))).join('/');
    return path.startsWith('/') ? { uri: `file:///${uri}` } : { uri: uri === '' ? '.' : uri, uriBaseId: sourceRoot };
}
function wellFormed(text) {
    return text.replace(/\p{Cs}/gu, '\ufffd');
}

// EXTERNAL MODULE: ./src/report/summary.ts + 3 modules
var summary = __webpack_require__(65473);
// EXTERNAL MODULE: ./src/commands/workspace.ts
var workspace = __webpack_require__(62743);
;// CONCATENATED MODULE: ./src/commands/report-files.ts








const patchName = 'sitemount.patch';
/**
 * Removes the reports of an earlier run from `output`, so that none of them tells of this one when it fails, and returns the
 * name of the artifact that they say was published there. Files of these names that no run of ours wrote stay. Throws
 * `unwritable`, and what `judgeOutput` throws.
 */
function clearReports({ output }, io) {
    const folder = (0,workspace/* judgeOutput */.ZS)(output, io);
    const earlier = readEarlier(external_node_path_default().join(folder, 'findings.json'));
    if (earlier === undefined)
        return undefined;
    // What shows that the others are ours goes last.
    for (const name of [patchName, 'sitemount.sarif', 'report.md', 'findings.json']) {
        removeFile(external_node_path_default().join(folder, name));
    }
    return publishedName(earlier);
}
/** Removes a file or link that may not be there. Throws `unwritable`, also for a folder. */
function removeFile(file, shown = file) {
    try {
        (0,external_node_fs_.unlinkSync)(file);
    }
    catch (error) {
        if ((0,errors/* systemCode */.xU)(error) !== 'ENOENT')
            throw (0,errors/* writeError */.oG)(error, shown);
    }
}
function readEarlier(file) {
    try {
        const read = JSON.parse((0,held_folder/* readPlainText */.Sg)(file) ?? '');
        if (typeof read !== 'object' || read === null || !('schema' in read))
            return undefined;
        return String(read.schema).startsWith('sitemount/result/') ? read : undefined;
    }
    catch {
        return undefined;
    }
}
/** Only the last part of the path: the report may have come from another place, or say what it likes. */
function publishedName({ mode, artifact }) {
    if (mode !== 'build' || typeof artifact?.path !== 'string')
        return undefined;
    const name = external_node_path_default().basename(artifact.path).replace(/\.(?:tar\.zst|tar\.gz|zip|squashfs)$/, '');
    return /^\.*$/.test(name) ? undefined : name;
}
/** Writes the reports in `output`, each under a random name. Throws `disk-full` or `unwritable`; then nothing is left. */
function stageReports(result, { output, held, base }) {
    const drafts = [];
    const moves = [];
    const discard = () => {
        for (const name of drafts)
            (0,external_node_fs_.rmSync)(held.at(name), { force: true });
    };
    const write = (name, text) => {
        const draft = (0,held_folder/* writeDraft */.d$)(held, text, { final: name });
        drafts.push(draft);
        const to = external_node_path_default().join(output, name);
        moves.push({ from: external_node_path_default().join(output, draft), to });
        return to;
    };
    try {
        // One that an earlier run left would mend what is mended already.
        if (result.patch === undefined)
            removeFile(held.at(patchName), external_node_path_default().join(output, patchName));
        const paths = {
            // First: it shows that the others are ours; see `clearReports`.
            findings: write('findings.json', (0,json/* resultJson */.y)(result)),
            ...(result.patch !== undefined && { patch: write(patchName, result.patch) }),
            sarif: write('sitemount.sarif', sarif(result, { base })),
            report: write('report.md', (0,summary/* jobSummary */.s)(result)),
        };
        return { paths, moves, discard };
    }
    catch (error) {
        discard();
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/commands/finish.ts




/**
 * Adds the patch to a result, writes its reports and gives them and the artifact their final names: the artifact last, so that it
 * never stands without its findings, whatever ends the process. Throws `disk-full`, `unwritable` and what `openOutput` throws; then
 * neither stands there.
 */
function finish(result, options, artifact) {
    const { output, mask, io } = options;
    const patch = (0,fix/* proposePatch */.p)(result.findings, io);
    const complete = { ...result, ...(patch !== undefined && { patch }) };
    const shown = mask(complete);
    if (output === undefined)
        return { result: complete, shown };
    const opened = artifact ?? (0,workspace/* openOutput */.c1)(output, io);
    try {
        const { paths, moves, discard } = stageReports(shown, { ...opened, ...io });
        try {
            (0,publish/* publish */.mk)([...moves, ...(artifact?.moves ?? [])], opened);
        }
        catch (error) {
            discard();
            throw error;
        }
        return { result: complete, shown, paths };
    }
    finally {
        if (artifact === undefined)
            opened.held.close();
    }
}

// EXTERNAL MODULE: ./src/targets/profile-path.ts
var profile_path = __webpack_require__(50035);
;// CONCATENATED MODULE: ./src/commands/inputs-in-reach.ts



/**
 * Refuses inputs that name a link of the repository which leads out of the workspace of a job, or something behind one. Not `python`:
 * the program of a virtualenv is such a link, and is started, not read. `output` and `extract-to` have their own judgement.
 *
 * Throws `unreadable` with the name of the input.
 */
function refuseInputsOutOfReach(options, cwd) {
    const { entryScript, codeDir, modelDir, sample, event, hostPackages, artifact, mount, target } = options;
    const named = [
        ['working-directory', ['.']],
        ['requirements', options.requirements],
        ['constraints', options.constraints],
        ['target', (0,profile_path/* isProfilePath */.z)(target) ? [target] : []],
        ['code-dir', [codeDir]],
        ['entry-script', [entryScript]],
        ['model-dir', [modelDir]],
        ['sample', [sample]],
        ['deployment', options.deployment],
        ['event', [event]],
        ['kubernetes-manifest', [options.kubernetesManifest]],
        ['host-packages', [hostPackages]],
        ['artifact', [artifact]],
        ['mount', [mount]],
    ];
    for (const [input, files] of named) {
        for (const file of files.filter(Boolean)) {
            (0,reach/* refuseOutOfReach */.xM)(external_node_path_default().resolve(cwd, file), 'input', `Input \`${input}\`: ${input === 'working-directory' ? cwd : file}`);
        }
    }
}

;// CONCATENATED MODULE: ./src/commands/dispatch.ts










/** What surrounds the work, from the options and the edge. Throws `usage` when `working-directory` is no folder, `unreadable` for inputs behind links that leave a job's workspace. */
function createIO(options, { edge, log, secrets }) {
    (0,reach/* confineReading */.fH)(edge.env);
    const cwd = external_node_path_default().resolve(edge.folder, options.workingDirectory);
    if (!(0,external_node_fs_.statSync)(cwd, { throwIfNoEntry: false })?.isDirectory()) {
        throw new errors/* SitemountError */.hr('usage', `Input \`working-directory\`: expected a folder; there is none at ${cwd}.`);
    }
    refuseInputsOutOfReach(options, cwd);
    const checkout = external_node_path_default().resolve(edge.env.GITHUB_WORKSPACE || edge.folder);
    const base = (0,paths/* isInside */.FK)(checkout, cwd) ? (0,paths/* slashed */.df)(external_node_path_default().relative(checkout, cwd)) : '';
    const hide = (urls, values, texts) => secrets.add(urls, values, texts);
    hide([options.indexUrl, ...options.extraIndexUrl]);
    return { log, signal: edge.signal, env: edge.env, cwd, base, hide };
}
/** Does what `mode` says and publishes it. Reports of an earlier run go first, unless none are written this time. */
async function runMode(options, io, { reports = true, mask, ...tools }) {
    const earlier = reports ? clearReports(options, io) : undefined;
    const finishing = { output: reports ? options.output : undefined, mask, io };
    let finished;
    const publish = (result, artifact) => {
        finished = finish(result, finishing, artifact);
        return finished.result;
    };
    const result = await runNamed(options, io, { ...tools, publish, ...(earlier !== undefined && { earlier }) });
    // A build has published by now; it obeys the signal up to that.
    if (options.mode !== 'build')
        await (0,process/* checkpoint */.Fn)(io.signal);
    return finished ?? finish(result, finishing);
}
/** Each mode is loaded when it is asked for: a check takes less time than loading what only a build needs. */
async function runNamed(options, io, tools) {
    if (options.mode === 'check')
        return (await Promise.all(/* import() */[__webpack_require__.e(330), __webpack_require__.e(645), __webpack_require__.e(959), __webpack_require__.e(823)]).then(__webpack_require__.bind(__webpack_require__, 99238))).check(options, io);
    if (options.mode === 'verify')
        return (await Promise.all(/* import() */[__webpack_require__.e(330), __webpack_require__.e(645), __webpack_require__.e(98), __webpack_require__.e(839), __webpack_require__.e(975), __webpack_require__.e(204)]).then(__webpack_require__.bind(__webpack_require__, 96975))).verify(options, io, tools);
    if (options.mode === 'audit')
        return (await Promise.all(/* import() */[__webpack_require__.e(330), __webpack_require__.e(645), __webpack_require__.e(839), __webpack_require__.e(595), __webpack_require__.e(205), __webpack_require__.e(534), __webpack_require__.e(721)]).then(__webpack_require__.bind(__webpack_require__, 72177))).audit(options, io, tools);
    if (options.mode === 'rehearse')
        return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(298), __webpack_require__.e(330), __webpack_require__.e(645), __webpack_require__.e(538), __webpack_require__.e(98), __webpack_require__.e(839), __webpack_require__.e(595), __webpack_require__.e(959), __webpack_require__.e(975), __webpack_require__.e(632)]).then(__webpack_require__.bind(__webpack_require__, 92795))).rehearse(options, io, tools);
    return (await Promise.all(/* import() */[__webpack_require__.e(645), __webpack_require__.e(595), __webpack_require__.e(149)]).then(__webpack_require__.bind(__webpack_require__, 28149))).build(options, io, tools);
}
/** The sentence of a failure; of a defect of ours only its kind and place, since its message may hold secrets. */
function failureMessage(error) {
    return error instanceof errors/* SitemountError */.hr ? error.message : `Unexpected error: ${(0,unexpected/* describeUnexpected */.V)(error)}.`;
}
/** Tells a failure as people can use it: the sentence, what was looked at, the way out; for a defect its places in the debug log. */
function tellError(thrown, log) {
    const error = (0,errors/* systemError */.Oj)(thrown);
    if (!(error instanceof errors/* SitemountError */.hr)) {
        log.info(`sitemount: error: ${failureMessage(error)}`);
        log.info('  This is a defect of sitemount; please report it with the debug log (SITEMOUNT_DEBUG=1).');
        if (error instanceof Error)
            for (const place of (0,unexpected/* placesOf */.e)(error))
                log.debug(`  at ${place}`);
        return;
    }
    for (const line of error.message.split('\n'))
        log.info(`sitemount: error: ${line}`);
    for (const place of error.looked)
        log.info(`  looked at: ${place}`);
    if (error.help !== undefined)
        log.info(`  help: ${error.help}`);
}


/***/ }),

/***/ 45689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ applyFixes),
  p: () => (/* binding */ proposePatch)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/held-folder.ts
var held_folder = __webpack_require__(94661);
// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __webpack_require__(56107);
;// CONCATENATED MODULE: ./src/report/patch.ts
const context = 3;
/**
 * The changes as one unified diff that `git apply` takes at the root of the repository; empty for none. Lines end at line feeds
 * only, as for git (GNU diffutils, "Detailed Description of Unified Format").
 */
function unifiedDiff(files, { mayShow = () => true } = {}) {
    return files
        .map(file => {
        const hunks = hunksOf(file, mayShow);
        return hunks === '' ? '' : `--- ${named('a', file.path)}\n+++ ${named('b', file.path)}\n${hunks}`;
    })
        .join('');
}
function hunksOf({ before, splices }, mayShow) {
    const old = linesOf(before);
    const hunks = [];
    let shift = 0;
    for (const group of groups(changesOf(before, { old, splices }), line => mayShow(old[line] ?? ''))) {
        const first = group[0]?.first ?? 0;
        const last = group.at(-1)?.last ?? 0;
        const growth = group.reduce((sum, change) => sum + change.lines.length - (change.last - change.first), 0);
        let from = Math.max(0, first - context);
        for (let at = first - 1; at >= from; at--)
            if (!mayShow(old[at] ?? ''))
                from = at + 1;
        let to = Math.min(old.length, last + context);
        for (let at = last; at < to; at++)
            if (!mayShow(old[at] ?? ''))
                to = at;
        const inside = old.slice(first, last);
        // Without a line behind, git takes a hunk for the end of the file; without one before at line 1, for its beginning.
        if ((to === last && last < old.length) || !inside.every(mayShow))
            continue;
        const body = bodyOf(group, { old, from, to });
        const size = to - from;
        const start = size === 0 ? from : from + 1;
        hunks.push(`@@ -${start},${size} +${start + shift},${size + growth} @@\n${body}`);
        shift += growth;
    }
    return hunks.join('');
}
function bodyOf(group, { old, from, to }) {
    const parts = [];
    let done = from;
    const keep = (until) => {
        for (; done < until; done++)
            parts.push(marked(' ', old[done] ?? ''));
    };
    for (const { first, last, lines } of group) {
        keep(first);
        for (; done < last; done++)
            parts.push(marked('-', old[done] ?? ''));
        for (const line of lines)
            parts.push(marked('+', line));
    }
    keep(to);
    return parts.join('');
}
function marked(mark, line) {
    return line.endsWith('\n') ? `${mark}${line}` : `${mark}${line}\n\\ No newline at end of file\n`;
}
/** Changes whose contexts touch make one hunk, unless a line between them may not be shown. */
function groups(changes, mayShow) {
    const found = [];
    for (const change of changes) {
        const last = found.at(-1)?.at(-1);
        const gap = change.first - (last?.last ?? 0);
        const between = Array.from({ length: Math.min(gap, 2 * context) }, (_, index) => change.first - 1 - index);
        if (last !== undefined && gap <= 2 * context && between.every(mayShow))
            found.at(-1)?.push(change);
        else
            found.push([change]);
    }
    return found;
}
function changesOf(before, { old, splices }) {
    const starts = [];
    let length = 0;
    for (const line of old) {
        starts.push(length);
        length += line.length;
    }
    const changes = [];
    let line = 0;
    for (const splice of splices) {
        while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= splice.start)
            line++;
        let end = line;
        while (end + 1 < starts.length && (starts[end + 1] ?? 0) < splice.end)
            end++;
        const previous = changes.at(-1);
        if (previous !== undefined && line < previous.last) {
            previous.last = Math.max(previous.last, end + 1);
            previous.splices.push(splice);
        }
        else
            changes.push({ first: line, last: end + 1, lines: [], splices: [splice] });
    }
    return changes.map(({ first, last, splices: own }) => {
        const from = starts[first] ?? 0;
        const to = starts[last] ?? length;
        let text = '';
        let done = from;
        for (const { start, end, text: replacement } of own) {
            text += before.slice(done, start) + replacement;
            done = end;
        }
        return { first, last, lines: linesOf(text + before.slice(done, to)) };
    });
}
/** Lines with their line feeds; the last one may have none. */
function linesOf(text) {
    return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
/** A file name as git writes it in a patch: quoted when it holds what would end it. */
function named(side, path) {
    const name = `${side}/${path}`;
    if (!/["\\\x00-\x1f\x7f]/.test(name))
        return name.includes(' ') ? `${name}\t` : name;
    const quoted = name.replace(/["\\]/g, '\\$&').replace(/[\x00-\x1f\x7f]/g, character => {
        return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
    });
    return `"${quoted}"`;
}

// EXTERNAL MODULE: ./src/requirements/grammar/credentials.ts
var credentials = __webpack_require__(44728);
// EXTERNAL MODULE: ./src/requirements/lines/recode.ts
var recode = __webpack_require__(99258);
// EXTERNAL MODULE: ./src/requirements/lines/rewrite.ts
var rewrite = __webpack_require__(72800);
// EXTERNAL MODULE: ./src/requirements/project/pyproject.ts + 3 modules
var pyproject = __webpack_require__(16616);
// EXTERNAL MODULE: ./src/requirements/reading.ts
var requirements_reading = __webpack_require__(35748);
;// CONCATENATED MODULE: ./src/requirements/project/rewrite-project.ts


/**
 * The stretches of a `pyproject.toml` that `edits` change, in order: the text of one string each, its quotes stay. An edit for
 * a place where no string begins that reads as it is written changes nothing, and hashes have no place there.
 */
function locateProjectEdits(text, edits) {
    const wanted = new Map(edits.map(edit => [`${edit.line}:${edit.column}`, edit.text]));
    const reading = (0,requirements_reading/* startReading */.Bg)('/', {});
    const file = { path: '/pyproject.toml', shown: 'pyproject.toml', constraint: false };
    (0,pyproject/* readProject */.W)(Buffer.from(text), { file, reading, groups: true });
    const lines = text.split('\n');
    const starts = [0];
    for (const line of lines)
        starts.push((starts.at(-1) ?? 0) + line.length + 1);
    const splices = reading.requirements.flatMap(({ line, column, text: written }) => {
        const replacement = wanted.get(`${line}:${column}`);
        const before = [...(lines[line - 1] ?? '')].slice(0, column - 1).join('');
        const start = (starts[line - 1] ?? 0) + before.length;
        const end = start + written.length;
        if (replacement === undefined || written === '' || text.slice(start, end) !== written)
            return [];
        return [{ start, end, text: replacement }];
    });
    return splices.sort((a, b) => a.start - b.start);
}

;// CONCATENATED MODULE: ./src/commands/fix.ts











/**
 * The fixes that findings carry as one patch for `git apply` at the root of the repository; undefined without any. Only
 * files of the working directory that are UTF-8 stand in it, and no line with credentials.
 */
function proposePatch(findings, where) {
    const prefix = repositoryPath(where);
    const { changes } = changesFor(findings, where);
    const files = changes.flatMap(({ inside, recoded: { text, utf8Mark }, splices }) => {
        if (utf8Mark === undefined)
            return [];
        const moved = splices.map(({ start, end, text }) => ({
            start: start + utf8Mark.length,
            end: end + utf8Mark.length,
            text,
        }));
        return [{ path: external_node_path_default().posix.join(prefix, inside), before: utf8Mark + text, splices: moved }];
    });
    const patch = unifiedDiff(files, { mayShow: line => !(0,credentials/* hasWrittenCredentials */.uE)(line) });
    return patch === '' ? undefined : patch;
}
/**
 * Writes the fixes that findings carry into the files, each beside and then renamed, its mode kept. Throws `disk-full` or
 * `unwritable` with the path.
 */
function applyFixes(findings, where) {
    const { changes, left } = changesFor(findings, where);
    for (const { real, recoded, splices } of changes)
        fix_rewrite(real, recoded.splice(splices));
    const changed = fixable(findings)
        .filter(({ file }) => changes.some(({ shown }) => shown === file))
        .map(({ file, line, package: name, fix }) => `${file}:${line}: ${name ?? 'the requirement'} is now ${fix.text}`);
    return { changed, left };
}
/** Findings that can be mended; who excused one wants it to stay. */
function fixable(findings) {
    return findings.filter((finding) => finding.fix !== undefined &&
        finding.excused === undefined &&
        finding.file !== undefined &&
        finding.line !== undefined &&
        finding.column !== undefined);
}
function changesFor(findings, where) {
    const byFile = new Map();
    for (const { file, line, column, fix } of fixable(findings)) {
        byFile.set(file, [...(byFile.get(file) ?? []), { line, column, ...fix }]);
    }
    const changes = [];
    const left = [];
    for (const [shown, edits] of byFile) {
        const real = realFile(shown, where);
        const recoded = real === undefined ? undefined : readFile(real.real);
        const locate = (0,pyproject/* isProjectName */.j)(external_node_path_default().basename(shown)) ? locateProjectEdits : rewrite/* locateEdits */.u6;
        if (real === undefined)
            left.push(`${shown} lies outside the working directory, and is left as it is.`);
        else if (recoded === undefined)
            left.push(`${shown} is not text in an encoding that can be kept, and is left as it is.`);
        else
            changes.push({ shown, ...real, recoded, splices: locate(recoded.text, edits) });
    }
    return { changes: changes.filter(({ splices }) => splices.length > 0), left };
}
/** The file itself, links resolved, when it lies in the working directory. */
function realFile(shown, { cwd }) {
    try {
        const real = external_node_fs_default().realpathSync(external_node_path_default().resolve(cwd, shown));
        const relative = external_node_path_default().relative(external_node_fs_default().realpathSync(cwd), real);
        const outside = relative.split((external_node_path_default()).sep)[0] === '..' || external_node_path_default().isAbsolute(relative);
        return outside || !external_node_fs_default().statSync(real).isFile() ? undefined : { real, inside: relative.split((external_node_path_default()).sep).join('/') };
    }
    catch {
        return undefined;
    }
}
function readFile(file) {
    try {
        return (0,recode/* recode */.T)(external_node_fs_default().readFileSync(file));
    }
    catch {
        return undefined;
    }
}
/** Replaces the file that a link inside the project leads to, if it is reached by one; its mode is kept. */
function fix_rewrite(file, bytes) {
    const held = (0,held_folder/* holdFolder */.Ub)(external_node_path_default().dirname(file));
    try {
        const { mode } = external_node_fs_default().lstatSync(file);
        (0,held_folder/* replaceFile */.fR)(held, external_node_path_default().basename(file), bytes, mode & 0o7777);
    }
    catch (error) {
        throw (0,errors/* writeError */.oG)(error, file);
    }
    finally {
        held.close();
    }
}
/** The working directory relative to the repository that holds it; what the edge says where no `.git` is found. */
function repositoryPath({ cwd, base }) {
    for (let folder = cwd;; folder = external_node_path_default().dirname(folder)) {
        if (external_node_fs_default().existsSync(external_node_path_default().join(folder, '.git')))
            return (0,paths/* slashed */.df)(external_node_path_default().relative(folder, cwd));
        if (external_node_path_default().dirname(folder) === folder)
            return base;
    }
}


/***/ }),

/***/ 51356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ takeBack)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _artifact_publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12617);


/**
 * Takes away what a build published, when what follows it fails: a job that fails publishes nothing, and no report says that it
 * passed. The artifact goes first, so that it never stands without its reports.
 */
function takeBack({ result: { mode, artifact, manifestPath, sbomPath }, paths }) {
    if (mode !== 'build' || artifact === undefined)
        return;
    (0,_artifact_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .remove */ .TF)(artifact.path);
    if (manifestPath !== undefined)
        (0,_artifact_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .remove */ .TF)(node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(manifestPath));
    if (sbomPath !== undefined)
        (0,_artifact_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .remove */ .TF)(sbomPath);
    for (const report of Object.values(paths ?? {}))
        (0,_artifact_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .remove */ .TF)(report);
}


/***/ }),

/***/ 62743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OH: () => (/* binding */ openWorkspace),
/* harmony export */   ZS: () => (/* binding */ judgeOutput),
/* harmony export */   c1: () => (/* binding */ openOutput),
/* harmony export */   jd: () => (/* binding */ openScratch)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_allowed_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56453);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74296);
/* harmony import */ var _core_folders_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73102);
/* harmony import */ var _core_held_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94661);
/* harmony import */ var _core_own_folder_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21560);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56107);









/**
 * Opens a workspace: makes `output` (with a `.gitignore` of `*`) and two folders of its own, and removes what a build that
 * was killed left there. Throws what `openOutput` throws, `disk-full` or `unwritable` with the path.
 */
function openWorkspace(output, io) {
    const opened = openOutput(output, io);
    const { held } = opened;
    let scratch;
    const close = () => {
        scratch?.close();
        held.close();
    };
    try {
        scratch = openScratch(io);
        const bench = makeFolder(held.path, _core_own_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .draftPrefix */ .SA);
        const closeAll = () => {
            bench.remove();
            close();
        };
        return { ...opened, ...scratch, bench: bench.path, close: closeAll };
    }
    catch (error) {
        close();
        throw error;
    }
}
/** A folder of ours for what is needed while working, and nothing else. Throws `disk-full` or `unwritable` with the path. */
function openScratch(io) {
    const parent = io.env.RUNNER_TEMP || node_os__WEBPACK_IMPORTED_MODULE_1___default().tmpdir();
    const scratch = makeFolder(parent, _core_own_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .scratchPrefix */ .FI, io.env.RUNNER_TEMP ? 'RUNNER_TEMP' : 'TMPDIR');
    return { scratch: scratch.path, close: () => scratch.remove() };
}
/**
 * Judges `output` before anything is read or removed there. Throws `usage` for a link at or below it that leads out of the project,
 * and what `allowedPlace` throws. Returns the real path.
 */
function judgeOutput(output, io) {
    const placing = { ...io, input: 'output' };
    const real = (0,_core_allowed_place_js__WEBPACK_IMPORTED_MODULE_3__/* .allowedPlace */ .Cd)(output, placing);
    const entries = namesIn(real);
    (0,_core_allowed_place_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseLinks */ .UA)(real, (0,_core_allowed_place_js__WEBPACK_IMPORTED_MODULE_3__/* .isOwnFolder */ .Zn)(real, placing) ? entries : entries.filter(name => ownName.test(name)), placing);
    const deploy = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(real, 'deploy');
    (0,_core_allowed_place_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseLinks */ .UA)(deploy, namesIn(deploy), placing);
    return real;
}
/** How names begin that a run of ours gives. What is published under `artifact-name` is looked at when that is known. */
const ownName = /^(?:findings\.json|sitemount\.|report\.md|sbom\.cdx\.json|\.gitignore$|lock$|deploy$)/;
/** Names in a folder; none where there is no folder, or none that may be read. */
function namesIn(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
/**
 * Makes the output directory and holds it. It gets a `.gitignore` of `*` where none is, unless the project itself lies there.
 * Throws what `judgeOutput` throws, `disk-full` or `unwritable`.
 */
function openOutput(output, io) {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(io.cwd, output);
    const real = judgeOutput(output, io);
    let held;
    try {
        (0,_core_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolders */ .wZ)(real);
        held = (0,_core_held_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .holdFolder */ .Ub)(real);
        const holdsProject = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .isAtOrInside */ .Hj)(absolute, io.cwd) || (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .isAtOrInside */ .Hj)(real, node_fs__WEBPACK_IMPORTED_MODULE_0___default().realpathSync(io.cwd));
        if (!holdsProject)
            writeOnce(held.at('.gitignore'), '*\n');
        (0,_core_own_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .removeAbandoned */ .jU)(held.at('.'), _core_own_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .draftPrefix */ .SA);
        return { output: absolute, held };
    }
    catch (error) {
        held?.close();
        throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .writeError */ .oG)(error, absolute);
    }
}
/** Writes a file where none is; a link that leads nowhere counts as one. */
function writeOnce(file, text) {
    const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0 } = (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants);
    try {
        const descriptor = node_fs__WEBPACK_IMPORTED_MODULE_0___default().openSync(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o666);
        try {
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().writeSync(descriptor, text);
        }
        finally {
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().closeSync(descriptor);
        }
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error) !== 'EEXIST')
            throw error;
    }
}
function makeFolder(parent, prefix, setting) {
    try {
        (0,_core_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolders */ .wZ)(parent);
        return (0,_core_own_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .makeOwnFolder */ .xc)(parent, prefix);
    }
    catch (error) {
        throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .writeError */ .oG)(error, parent, setting);
    }
}


/***/ }),

/***/ 51692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseAllow),
/* harmony export */   m: () => (/* binding */ allowLine)
/* harmony export */ });
/* harmony import */ var _requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(831);

// The name as PEP 508 has it.
const shape = /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s+sha256:([0-9A-Fa-f]{64})$/;
/**
 * Reads entries of the input `allow`: `distribution sha256:<64 hex digits>`, one each. Returns what they allow, each once, and
 * for every entry that is none a clause that names it by its number, counted from 1.
 */
function parseAllow(entries) {
    const allowed = new Map();
    const problems = [];
    for (const [index, entry] of entries.entries()) {
        const [, name, hex] = shape.exec(entry.trim()) ?? [];
        if (name === undefined || hex === undefined) {
            problems.push(`entry ${index + 1}: expected \`distribution sha256:\` and 64 hex digits; got ${shown(entry)}`);
            continue;
        }
        const one = { distribution: (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .P)(name), sha256: hex.toLowerCase() };
        allowed.set(`${one.distribution} ${one.sha256}`, one);
    }
    return { allowed: [...allowed.values()], problems };
}
/** The line that allows a file, as `parseAllow` reads it. */
function allowLine({ distribution, sha256 }) {
    return `${distribution} sha256:${sha256}`;
}
function shown(entry) {
    return JSON.stringify(entry.length > 120 ? `${entry.slice(0, 120)}…` : entry);
}


/***/ }),

/***/ 6856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ parseOptions),
/* harmony export */   Cz: () => (/* binding */ defaultRequirements),
/* harmony export */   SS: () => (/* binding */ listInputs),
/* harmony export */   vj: () => (/* binding */ inputNames)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88532);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9691);
/* harmony import */ var _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62325);
/* harmony import */ var _artifact_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95153);
/* harmony import */ var _artifact_slim_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46413);
/* harmony import */ var _core_did_you_mean_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87568);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56107);
/* harmony import */ var _core_size_limit_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(57980);
/* harmony import */ var _environment_install_install_limit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26460);
/* harmony import */ var _requirements_grammar_credentials_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(44728);
/* harmony import */ var _allow_list_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(51692);











// zod would compile code for each kind of object, which takes longer than reading the few that there are.
zod__WEBPACK_IMPORTED_MODULE_6__/* .config */ .$W({ jitless: true });
/** What `requirements` means when it is not given. */
const defaultRequirements = 'requirements.txt';
const text = zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().default('');
const indexUrl = zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().superRefine(refuseUnencoded).default('');
const list = zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP())
    .default([])
    .transform(entries => entries
    .flatMap(entry => entry.split(/\r\n|\r|\n/))
    .map(entry => entry.trim())
    .filter(Boolean));
/** YAML's and the shell's ways to say yes and no, in any case. */
const booleans = new Map([
    ['true', true],
    ['false', false],
    ['yes', true],
    ['no', false],
    ['on', true],
    ['off', false],
    ['1', true],
    ['0', false],
]);
const booleanWords = [...booleans.keys()];
function choice(values, fallback) {
    return zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(values, { error: issue => expected(oneOf(values), issue.input) }).default(fallback);
}
function flag(fallback) {
    return zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()
        .refine(value => booleans.has(value.toLowerCase()), { error: issue => expected(oneOf(booleanWords), issue.input) })
        .transform(value => booleans.get(value.toLowerCase()) === true)
        .default(fallback);
}
/** A limit as text; `limitsOf` reads it. */
function limit(read, form) {
    return zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()
        .refine(value => read(value) !== undefined, { error: issue => expected(form, issue.input) })
        .default('');
}
const mountPath = zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()
    .superRefine((path, context) => {
    const problem = (0,_artifact_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .mountPathProblem */ .Cc)(path);
    if (problem !== undefined)
        context.addIssue({ code: 'custom', message: refusedMountPath(path, problem) });
})
    .optional();
/** A folder that a host or a later step puts on PYTHONPATH, or that stands in `NAME=value` lines. */
const place = zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().superRefine((folder, context) => {
    const problem = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .listProblem */ ._A)(folder);
    if (problem !== undefined)
        context.addIssue({ code: 'custom', message: `${(0,_artifact_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(folder)} ${problem}` });
});
const artifactName = zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()
    // GitHub refuses these characters in artifact names (actions/toolkit, path-and-artifact-name-validation).
    .regex(/^(?!\.)[^\x00-\x1f\x7f\\/:*?"<>|]{1,180}$/, {
    error: issue => expected('a file name without ending, without any of `\\ / : * ? " < > |`', issue.input),
})
    .superRefine((name, context) => {
    const reason = (0,_artifact_names_js__WEBPACK_IMPORTED_MODULE_1__/* .unsafeReason */ .Bf)(name);
    if (reason !== undefined)
        context.addIssue({ code: 'custom', message: `${quote(name)} ${reason}` });
})
    .refine(name => !/^(?:findings\.json|sitemount\.sarif|report\.md|sitemount\.patch|sbom\.cdx\.json|lock)$/i.test(name), {
    error: issue => `${quote(issue.input)} is the name of something else that is written to \`output\``,
})
    .optional();
const days = zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()
    .regex(/^(?:[1-9]|[1-8]\d|90)$/, { error: issue => expected('a number of days from 1 to 90', issue.input) })
    .transform(Number)
    .optional();
const allow = list.transform((entries, context) => {
    const { allowed, problems } = (0,_allow_list_js__WEBPACK_IMPORTED_MODULE_8__/* .parseAllow */ .P)(entries);
    for (const message of problems)
        context.addIssue({ code: 'custom', message });
    return allowed;
});
/** One a line, or several with commas between; without doubles, in the order of `slimChoices`. */
const slim = list.transform((entries, context) => {
    const kinds = entries.flatMap(entry => entry.split(',').map(kind => kind.trim())).filter(Boolean);
    for (const [index, kind] of kinds.entries()) {
        if ((0,_artifact_slim_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .isSlimChoice */ .L4)(kind))
            continue;
        const hint = (0,_core_did_you_mean_js__WEBPACK_IMPORTED_MODULE_9__/* .nearest */ .p)(kind, _artifact_slim_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .slimChoices */ .e4);
        const meant = hint === undefined ? '' : ` (did you mean \`${hint}\`?)`;
        context.addIssue({ code: 'custom', message: `entry ${index + 1}: ${expected(oneOf(_artifact_slim_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .slimChoices */ .e4), kind)}${meant}` });
    }
    return _artifact_slim_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .slimChoices */ .e4.filter(kind => kinds.includes(kind));
});
/**
 * The one schema behind action inputs and command-line flags. Names and defaults are the contract's; `action.yml` repeats
 * them for GitHub, and a test holds the two together.
 */
const schema = zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({
    mode: choice(['check', 'build', 'audit', 'verify', 'rehearse'], 'build'),
    'working-directory': zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().default('.'),
    requirements: list.transform(files => (files.length > 0 ? files : [defaultRequirements])),
    constraints: list,
    'python-version': text,
    python: text,
    target: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().default('generic'),
    delivery: choice(['mount', 'dynamic', 'image'], 'mount'),
    pins: choice(['exact', 'hashes', 'off'], 'exact'),
    installer: choice(['auto', 'pip', 'uv'], 'auto'),
    'install-timeout': zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()
        .refine(value => (0,_environment_install_install_limit_js__WEBPACK_IMPORTED_MODULE_5__/* .readInstallTimeout */ .Dk)(value) !== undefined, {
        error: issue => expected(_environment_install_install_limit_js__WEBPACK_IMPORTED_MODULE_5__/* .installTimeoutForm */ .h6, issue.input),
    })
        .default('30m'),
    'index-url': indexUrl,
    'extra-index-url': list.superRefine((urls, context) => {
        for (const url of urls)
            refuseUnencoded(url, context);
    }),
    'mount-path': mountPath,
    'entry-script': text,
    'model-dir': text,
    'code-dir': text,
    sample: text,
    'build-image': flag(false),
    deployment: list,
    command: text,
    health: text,
    env: list,
    handler: text,
    event: text,
    'kubernetes-manifest': text,
    'host-packages': text,
    format: choice(['tar.zst', 'tar.gz', 'zip', 'squashfs', 'directory'], 'tar.zst'),
    'artifact-name': artifactName,
    'artifact-retention-days': days,
    output: place.default('sitemount-out'),
    upload: flag(true),
    cache: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()
        .refine(value => value === 'auto' || booleans.has(value.toLowerCase()), {
        error: issue => expected(oneOf(['auto', ...booleanWords]), issue.input),
    })
        .transform(value => (value === 'auto' ? value : booleans.get(value.toLowerCase()) === true))
        .default('auto'),
    bytecode: choice(['runtime', 'all', 'none'], 'runtime'),
    slim,
    'max-size': limit(_core_size_limit_js__WEBPACK_IMPORTED_MODULE_10__/* .readSizeLimit */ .fe, _core_size_limit_js__WEBPACK_IMPORTED_MODULE_10__/* .sizeLimitForm */ .B_),
    'max-files': limit(_core_size_limit_js__WEBPACK_IMPORTED_MODULE_10__/* .readCountLimit */ .jI, _core_size_limit_js__WEBPACK_IMPORTED_MODULE_10__/* .countLimitForm */ .xO),
    'smoke-test': choice(['direct', 'all', 'off'], 'direct'),
    'smoke-skip': list,
    allow,
    rules: list,
    'fail-on': choice(['error', 'warning', 'never'], 'error'),
    artifact: text,
    'expected-digest': text.refine(value => value === '' || /^sha256:[0-9a-f]{64}$/.test(value), {
        error: issue => expected('`sha256:` and 64 hexadecimal digits in lower case', issue.input),
    }),
    'extract-to': place.default(''),
    mount: text,
});
/** Every input of the contract, in its order. */
const inputNames = Object.keys(schema.shape);
/** Inputs that take several values: one a line in the action, a repeated flag on the command line. */
const listInputs = new Set([
    'requirements',
    'constraints',
    'extra-index-url',
    'slim',
    'deployment',
    'env',
    'smoke-skip',
    'allow',
    'rules',
]);
/**
 * The options that `raw` gives, defaults filled in. Empty text counts as not given, as in GitHub Actions. `ruleIds` are the
 * ids that the input `rules` may name.
 *
 * Throws `usage` with one sentence for each input that is wrong: ``Input `pins`: expected one of …``.
 */
function parseOptions(raw, { ruleIds }) {
    const given = Object.entries(raw).flatMap(([name, value]) => {
        const entries = (typeof value === 'string' ? [value] : (value ?? [])).filter(entry => entry.trim() !== '');
        if (entries.length === 0)
            return [];
        return [[name, listInputs.has(name) ? entries : (entries.at(-1) ?? '').trim()]];
    });
    const parsed = schema.safeParse(Object.fromEntries(given));
    const { levels, problems } = readRuleLevels(list.safeParse(Object.fromEntries(given).rules).data ?? [], ruleIds);
    const complaints = [
        ...(parsed.error?.issues ?? []).map(issue => `Input \`${String(issue.path[0])}\`: ${issue.message}.`),
        ...problems.map(problem => `Input \`rules\`: ${problem}.`),
        ...(parsed.success ? contradictions(parsed.data) : []),
    ];
    if (!parsed.success || complaints.length > 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SitemountError */ .hr('usage', [...new Set(complaints)].join('\n'));
    }
    const camel = Object.fromEntries(Object.entries(parsed.data).map(([name, value]) => [camelCase(name), value]));
    return { ...camel, rules: levels, given: new Set(given.map(([name]) => name)) };
}
const ruleLevels = ['error', 'warning', 'notice', 'off'];
/** The levels that entries such as `unpinned-requirement: warning` give, and what is wrong with the entries. */
function readRuleLevels(entries, ruleIds) {
    const levels = new Map();
    const problems = [];
    for (const [index, entry] of entries.entries()) {
        const [, id = '', level = ''] = /^([^:]*?)\s*:\s*(.*)$/.exec(entry) ?? [undefined, entry];
        const refuse = (message) => problems.push(`entry ${index + 1}: ${message}`);
        if (!ruleIds.includes(id)) {
            const hint = (0,_core_did_you_mean_js__WEBPACK_IMPORTED_MODULE_9__/* .nearest */ .p)(id, ruleIds);
            const meant = hint === undefined ? '' : ` (did you mean \`${hint}\`?)`;
            refuse(`${quote(id)} is no rule${meant}; there are ${ruleIds.join(', ')}`);
        }
        else if (!ruleLevels.includes(level)) {
            refuse(`expected \`${id}: \` and one of ${ruleLevels.join(', ')}; got ${quote(entry)}`);
        }
        else {
            levels.set(id, level);
        }
    }
    return { levels, problems };
}
/** Inputs that cannot hold together, one sentence each. */
function contradictions({ slim, bytecode, delivery, ...kebab }) {
    const complaints = [
        delivery !== 'mount' && slim.length > 0
            ? `Input \`slim\`: only a mount is made smaller; with \`delivery: ${delivery}\` pip installs the packages whole.`
            : '',
        delivery !== 'image' && kebab['build-image']
            ? `Input \`build-image\`: there is no image to build with \`delivery: ${delivery}\`.`
            : '',
    ].filter(Boolean);
    if (complaints.length > 0)
        return complaints;
    if (bytecode !== 'none' || !slim.includes('sources-with-bytecode'))
        return [];
    return ['Input `slim`: sources-with-bytecode leaves nothing to import with `bytecode: none`; change one of them.'];
}
function refuseUnencoded(url, context) {
    const problem = (0,_requirements_grammar_credentials_js__WEBPACK_IMPORTED_MODULE_11__/* .encodeHelp */ .as)(url);
    if (problem === undefined)
        return;
    const help = problem.help.charAt(0).toLowerCase() + problem.help.slice(1).replace(/\.$/, '');
    const message = `the password in the URL holds a raw \`${problem.character}\`, where pip and uv take it to end; ${help}`;
    context.addIssue({ code: 'custom', message });
}
function expected(what, got) {
    return `expected ${what}; got ${quote(got)}`;
}
function refusedMountPath(path, problem) {
    if (problem.endsWith('of the artifact itself'))
        return problem;
    const said = (0,_artifact_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(path).slice(1, -1);
    return `${expected('a relative path such as `site-packages` or `python`, without `..`', said)}, which ${problem}`;
}
function oneOf(values) {
    return `one of ${values.join(', ')}`;
}
function quote(value) {
    const said = String(value);
    return `\`${said.length > 80 ? `${said.slice(0, 80)}…` : said}\``;
}
function camelCase(name) {
    return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 56453:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cd: () => (/* binding */ allowedPlace),
/* harmony export */   UA: () => (/* binding */ refuseLinks),
/* harmony export */   Zn: () => (/* binding */ isOwnFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64982);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56107);





/**
 * The real path of a folder that a run writes into; parts that do not exist yet stay as they are written.
 *
 * What the user typed counts, `..` and absolute paths included; a link inside the project may come with a pull request, so it must
 * stay inside. In a job everything lies below GITHUB_WORKSPACE or RUNNER_TEMP. Throws `usage` with the name of the link or the path.
 */
function allowedPlace(typed, placing) {
    const { cwd, input } = placing;
    const roots = rootsOf(placing);
    const real = resolveLinks(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, typed), { roots, placing });
    if (!isJob(placing) || roots.some(root => (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isAtOrInside */ .Hj)(root, real)))
        return real;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('usage', `Input \`${input}\`: ${node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, typed)} lies outside GITHUB_WORKSPACE and RUNNER_TEMP, where a job may write.`, { help: `Name a folder of the checkout, such as \`${input}: ${example[input]}\`.` });
}
const example = { output: 'sitemount-out', 'extract-to': 'unpacked/site-packages' };
/** Throws `usage` for an entry of these names in a folder (by its real path) that is a link and leads out of the project or of the folder. */
function refuseLinks(folder, names, placing) {
    const roots = [...rootsOf(placing).filter(root => (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isAtOrInside */ .Hj)(root, folder)), folder];
    for (const name of names) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, name);
        if ((0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .linkText */ .y)(file) !== undefined)
            resolveLinks(file, { roots, placing });
    }
}
/** Whether a folder lies in the project and holds nothing of it but what sitemount writes. */
function isOwnFolder(folder, placing) {
    const roots = rootsOf(placing);
    return roots.some(root => (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .FK)(root, folder)) && !roots.some(root => (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isAtOrInside */ .Hj)(folder, root));
}
function isJob({ env }) {
    return env.GITHUB_ACTIONS === 'true';
}
/** Real paths of the folders that hold what others may have put there: the project, and in a job its temporary folder. */
function rootsOf({ cwd, env }) {
    const roots = isJob({ env }) ? [env.GITHUB_WORKSPACE || cwd, env.RUNNER_TEMP || ''] : [cwd];
    return roots.filter(Boolean).map(root => realPath(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(root)));
}
function realPath(folder) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0___default().realpathSync(folder);
    }
    catch {
        return folder;
    }
}
function resolveLinks(file, resolving) {
    return (0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .followLinks */ .n)(file, {
        onLink(link, target) {
            const home = resolving.roots.find(root => (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isAtOrInside */ .Hj)(root, node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(link)));
            if (home !== undefined && !(0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isAtOrInside */ .Hj)(home, target))
                throw leads(link, target, resolving);
        },
        onLoop(link) {
            throw loop(link, resolving);
        },
    });
}
function leads(link, target, { placing }) {
    const { cwd, input } = placing;
    const shown = (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .shownPath */ .pS)(link, realPath(cwd));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('usage', `Input \`${input}\`: ${shown} is a link that leads out of the project, to ${target}.`, {
        help: isJob(placing)
            ? `Remove the link from the repository (\`git rm ${quoted(shown)}\`).`
            : `Remove the link (\`rm ${quoted(shown)}\`), or name another folder with \`--${input}\`.`,
    });
}
function loop(link, { placing: { input } }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('usage', `Input \`${input}\`: ${link} is a link that never ends.`, {
        help: `Remove the link (\`rm ${quoted(link)}\`).`,
    });
}
function quoted(file) {
    return /^[\w./@%+=:,-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 87474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ asset)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Absolute path of a file that ships beside the code (`python/probe.py`, `profiles`).
 * Works from `src/core/` and from `dist/`, where every file lies one folder below the root.
 */
function asset(name) {
    const root = node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(import.meta.dirname) === 'core' ? '../..' : '..';
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().join(import.meta.dirname, root, name);
}


/***/ }),

/***/ 3639:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ discardNow)
/* harmony export */ });
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73102);

/** Removes at once. */
const discardNow = {
    discard(folder) {
        try {
            (0,_folders_js__WEBPACK_IMPORTED_MODULE_0__/* .removeFolder */ .v$)(folder);
        }
        catch {
            // It lies in a temporary folder, or below `output` under a name by which the next build knows and removes it.
        }
    },
    async settled() { },
};


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

/***/ 87568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The candidate closest to `word` by edit distance, or undefined when none is close (at most a third of its letters differ). */
function nearest(word, candidates) {
    const ranked = candidates
        .map(candidate => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
        .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    return best !== undefined && best.distance <= Math.max(1, Math.floor(best.candidate.length / 3))
        ? best.candidate
        : undefined;
}
/** Levenshtein distance in UTF-16 units. */
function editDistance(a, b) {
    let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const current = [i];
        for (let j = 1; j <= b.length; j++) {
            const substituted = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            current[j] = Math.min(substituted, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
        }
        previous = current;
    }
    return previous[b.length] ?? 0;
}


/***/ }),

/***/ 95278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   jZ: () => (/* binding */ atLeast),
/* harmony export */   md: () => (/* binding */ worstFirst)
/* harmony export */ });
/** The place that something with a file and a line stands at, without what is not known of it; nothing for all else. */
function placeOf(from) {
    const { file, line, column, endColumn, excerpt } = from;
    if (file === undefined || line === undefined)
        return {};
    return {
        file,
        line,
        ...(column !== undefined && { column }),
        ...(endColumn !== undefined && { endColumn }),
        ...(excerpt !== undefined && { excerpt }),
    };
}
const weight = { error: 2, warning: 1, notice: 0 };
/** Whether `level` is at or above `threshold`. */
function atLeast(level, threshold) {
    return weight[level] >= weight[threshold];
}
/** The findings, worst first; within a level by file, line, column and rule, so that two runs tell the same story. */
function worstFirst(findings) {
    return [...findings].sort((a, b) => weight[b.level] - weight[a.level] ||
        compare(a.file ?? '', b.file ?? '') ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0) ||
        compare(a.rule, b.rule));
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 73102:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fo: () => (/* binding */ isFile),
/* harmony export */   lQ: () => (/* binding */ isFolder),
/* harmony export */   v$: () => (/* binding */ removeFolder),
/* harmony export */   wZ: () => (/* binding */ makeFolders)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);



/**
 * Makes a folder and those above it that are missing. Throws what the system says: `mkdirSync` with `recursive` instead
 * tries forever below a folder that is there and can hold none, as /proc.
 */
function makeFolders(folder) {
    if (isFolder(folder))
        return;
    const parent = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(folder);
    if (parent !== folder)
        makeFolders(parent);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    }
    catch (error) {
        // Another process may have made it in the meantime.
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) !== 'EEXIST' || !isFolder(folder))
            throw error;
    }
}
/**
 * Removes a folder with all that is in it: what a process left there that still writes, and folders whose modes forbid it. Throws
 * what the system says when something stays all the same.
 */
function removeFolder(folder) {
    const thoroughly = { recursive: true, force: true, maxRetries: 3 };
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, thoroughly);
    }
    catch {
        openUp(folder);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, thoroughly);
    }
}
/** Lets the owner into a folder and those below. Links are not followed. */
function openUp(folder) {
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder).isDirectory())
            return;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(folder, 0o700);
        const entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true });
        for (const entry of entries)
            if (entry.isDirectory())
                openUp(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, entry.name));
    }
    catch {
        // Somebody else's, or gone meanwhile: the removal says it.
    }
}
/** Whether a folder stands there; a link to one counts. What cannot be looked at (a loop of links) is as good as absent. */
function isFolder(file) {
    return statQuietly(file)?.isDirectory() ?? false;
}
/** Whether a plain file stands there; a link to one counts. What cannot be looked at is as good as absent. */
function isFile(file) {
    return statQuietly(file)?.isFile() ?? false;
}
function statQuietly(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false });
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 94661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sg: () => (/* binding */ readPlainText),
/* harmony export */   Ub: () => (/* binding */ holdFolder),
/* harmony export */   d$: () => (/* binding */ writeDraft),
/* harmony export */   fR: () => (/* binding */ replaceFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _own_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21560);




/**
 * Holds a folder that exists, by its real path. On Linux it is kept open, and entries are reached through `/proc/self/fd`;
 * elsewhere path and inode are compared before each use. Throws `unwritable` where the path leads elsewhere.
 */
function holdFolder(real) {
    const { O_RDONLY, O_DIRECTORY = 0, O_NOFOLLOW = 0 } = (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants);
    if (process.platform !== 'linux')
        return comparedFolder(real);
    let descriptor;
    try {
        descriptor = node_fs__WEBPACK_IMPORTED_MODULE_0___default().openSync(real, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
        const leads = linkOf(`/proc/self/fd/${descriptor}`);
        if (leads !== undefined && leads !== real)
            throw replaced(real);
        if (leads === undefined)
            throw noProc;
        return openFolder(real, descriptor);
    }
    catch (error) {
        if (descriptor !== undefined)
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().closeSync(descriptor);
        if (error === noProc)
            return comparedFolder(real);
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .writeError */ .oG)(error, real);
    }
}
const noProc = new Error('There is no /proc.');
function openFolder(real, descriptor) {
    let closed = false;
    return {
        path: real,
        at(name) {
            if (closed)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('internal', `${real} is used after it was closed.`);
            return `/proc/self/fd/${descriptor}/${name}`;
        },
        close() {
            if (!closed)
                node_fs__WEBPACK_IMPORTED_MODULE_0___default().closeSync(descriptor);
            closed = true;
        },
        isClosed: () => closed,
    };
}
/** Where no `/proc` is. */
function comparedFolder(real) {
    const state = () => {
        const { dev, ino } = node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(real, { bigint: true });
        return `${dev} ${ino} ${node_fs__WEBPACK_IMPORTED_MODULE_0___default().realpathSync.native(real)}`;
    };
    const before = state();
    let closed = false;
    return {
        path: real,
        at(name) {
            if (state() !== before)
                throw replaced(real);
            return node_path__WEBPACK_IMPORTED_MODULE_1___default().join(real, name);
        },
        close() {
            closed = true;
        },
        isClosed: () => closed,
    };
}
function linkOf(file) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0___default().readlinkSync(file);
    }
    catch {
        return undefined;
    }
}
function replaced(real) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('unwritable', `${real} was replaced by another folder while sitemount worked in it.`, {
        help: 'Run it again while nothing else moves that folder.',
    });
}
/**
 * Writes a new file under a random name and returns that name; `mode` is set whatever the umask. Nothing is left on failure. Throws
 * `disk-full` or `unwritable` with the path of `final`, the name that it will get.
 */
function writeDraft(folder, bytes, { final, mode }) {
    const name = (0,_own_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .draftFileName */ .TH)();
    const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0 } = (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants);
    try {
        const descriptor = node_fs__WEBPACK_IMPORTED_MODULE_0___default().openSync(folder.at(name), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode ?? 0o666);
        try {
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().writeFileSync(descriptor, bytes);
            if (mode !== undefined)
                node_fs__WEBPACK_IMPORTED_MODULE_0___default().fchmodSync(descriptor, mode);
        }
        catch (error) {
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().rmSync(folder.at(name), { force: true });
            throw error;
        }
        finally {
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().closeSync(descriptor);
        }
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .writeError */ .oG)(error, node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder.path, final));
    }
    return name;
}
/**
 * Puts a file of this content under a name, in place of what stands there: a link is replaced, never followed, and of a file with
 * further names the others keep their content. Throws `disk-full` or `unwritable` with the path; then nothing has changed.
 */
function replaceFile(folder, final, bytes, mode) {
    const draft = writeDraft(folder, bytes, { final, ...(mode !== undefined && { mode }) });
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0___default().renameSync(folder.at(draft), folder.at(final));
    }
    catch (error) {
        node_fs__WEBPACK_IMPORTED_MODULE_0___default().rmSync(folder.at(draft), { force: true });
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .writeError */ .oG)(error, node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder.path, final));
    }
}
/**
 * The text of a plain file, or undefined for anything else: a link, a pipe that would never end, more than `limit` bytes, bytes
 * that cannot be read.
 */
function readPlainText(file, limit = 64 << 20) {
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants);
    try {
        const descriptor = node_fs__WEBPACK_IMPORTED_MODULE_0___default().openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
        try {
            const stats = node_fs__WEBPACK_IMPORTED_MODULE_0___default().fstatSync(descriptor);
            return stats.isFile() && stats.size <= limit ? node_fs__WEBPACK_IMPORTED_MODULE_0___default().readFileSync(descriptor, 'utf8') : undefined;
        }
        finally {
            node_fs__WEBPACK_IMPORTED_MODULE_0___default().closeSync(descriptor);
        }
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) === undefined)
            throw error;
        return undefined;
    }
}


/***/ }),

/***/ 64982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ followLinks),
/* harmony export */   y: () => (/* binding */ linkText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** As many links as Linux follows in one path (path_resolution(7)). */
const mostLinks = 40;
/**
 * The real path of an absolute one, `..` behind a link taken as the system takes it. Parts that do not exist stay as they are
 * written: where a link to nothing leads is known as well.
 */
function followLinks(file, { onLink, onLoop } = {}) {
    let links = 0;
    const follow = (start, relative) => {
        let current = start;
        for (const part of relative.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))) {
            const next = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(current, part);
            const text = part === '' || part === '.' || part === '..' ? undefined : linkText(next);
            if (text === undefined || ++links > mostLinks) {
                if (text !== undefined)
                    onLoop?.(next);
                current = next;
                continue;
            }
            const { root } = node_path__WEBPACK_IMPORTED_MODULE_1___default().parse(text);
            const target = follow(root || current, text.slice(root.length));
            onLink?.(next, target);
            current = target;
        }
        return current;
    };
    const { root } = node_path__WEBPACK_IMPORTED_MODULE_1___default().parse(file);
    return follow(root, file.slice(root.length));
}
/** What a symbolic link says; undefined for anything else, and for what cannot be looked at. */
function linkText(file) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0___default().readlinkSync(file);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 10402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ some),
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
/** The items by what `of` says of each, in order of appearance. */
function grouped(items, of) {
    const groups = new Map();
    for (const item of items) {
        const key = of(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}
/** The first three of a list and how many are left. */
function some(texts) {
    const rest = texts.length - 3;
    return rest > 0 ? `${texts.slice(0, 3).join(', ')} and ${rest} more` : texts.join(', ');
}


/***/ }),

/***/ 44325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ createLog)
/* harmony export */ });
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89528);

/**
 * A log whose every line is masked and inert: whatever pip, a package or a file name prints, it cannot act in the job's log.
 * All output of the product but its own annotations goes through here.
 */
function createLog({ write, mask, debug, fold, progress }) {
    const tell = (line) => {
        for (const part of mask(line).split('\n'))
            write((0,_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLine */ .Fq)(part));
    };
    let open = 0;
    return {
        info: tell,
        debug: line => {
            if (debug)
                tell(line);
        },
        progress: text => progress?.((0,_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLine */ .Fq)(mask(text))),
        async group(title, work) {
            // Groups do not nest in a job log: an inner one is a line of the outer.
            const outermost = open === 0 && fold !== undefined;
            if (outermost)
                write(fold.open((0,_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLine */ .Fq)(mask(title))));
            else
                tell(title);
            open++;
            try {
                return await work();
            }
            finally {
                open--;
                if (outermost)
                    write(fold.close);
            }
        },
    };
}


/***/ }),

/***/ 21560:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ scratchPrefix),
/* harmony export */   SA: () => (/* binding */ draftPrefix),
/* harmony export */   SF: () => (/* binding */ ownerFile),
/* harmony export */   TH: () => (/* binding */ draftFileName),
/* harmony export */   ZV: () => (/* binding */ own),
/* harmony export */   jU: () => (/* binding */ removeAbandoned),
/* harmony export */   xc: () => (/* binding */ makeOwnFolder),
/* harmony export */   zI: () => (/* binding */ isAbandoned)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _cleanup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3639);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74296);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73102);
/* harmony import */ var _kill_guard_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38047);







/** How names begin: of folders for what is needed while working, and of those in which something is made that is renamed later. */
const [scratchPrefix, draftPrefix] = ['sitemount-run-', '.sitemount-'];
const ownerFile = '.sitemount-owner.json';
/** The owner's file of a folder in use is touched this often, in milliseconds. */
const beat = 60_000;
/** Older than this, in milliseconds, it belongs to no running process, wherever that process may run. */
const oldest = 3_600_000;
const largestOwner = 4096;
/**
 * Makes a folder `PREFIXxxxxxx` in `parent` with a random name, closed to other users, and removes folders of that name which a
 * process that is gone left there. Throws what the system says.
 */
function makeOwnFolder(parent, prefix) {
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(parent, prefix));
    const release = (0,_kill_guard_js__WEBPACK_IMPORTED_MODULE_6__/* .guard */ .a)(folder);
    let disown = () => { };
    const remove = () => {
        disown();
        _cleanup_js__WEBPACK_IMPORTED_MODULE_3__/* .discardNow */ .d.discard(folder);
        // What could not be removed now, for want of descriptors say, is left to the guard, which removes it when this process has ended.
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(folder, { throwIfNoEntry: false }) === undefined)
            release();
    };
    try {
        disown = own(folder);
        removeAbandoned(parent, prefix);
        return { path: folder, remove };
    }
    catch (error) {
        remove();
        // Removing more than an empty folder takes a descriptor, and that may be what is missing.
        quietly(() => `${(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmdirSync)(folder)}`);
        throw error;
    }
}
/** Writes down that this process uses a folder, and keeps that fresh; the function that comes back ends it. */
function own(folder) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, ownerFile);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, `${JSON.stringify(thisProcess())}\n`, { flag: 'wx', mode: 0o600 });
    const timer = setInterval(() => {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.utimesSync)(file, new Date(), new Date());
        }
        catch {
            // Removed by hand, or the disk is gone: the work itself says so.
        }
    }, beat);
    timer.unref();
    return () => clearInterval(timer);
}
/**
 * Removes what runs that are gone left in a folder, of this user and with these very forms of names (of `mkdtemp`, or of
 * `draftFileName`): real folders whose owner's file says that nothing uses them, and files of a process that is gone, or that were
 * not changed for an hour. What cannot be removed stays.
 */
function removeAbandoned(parent, prefix) {
    for (const name of list(parent)) {
        if (!name.startsWith(prefix))
            continue;
        const rest = name.slice(prefix.length);
        const of = draftForm.exec(rest)?.groups;
        if (of === undefined && !/^[A-Za-z0-9]{6}$/.test(rest))
            continue;
        const place = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(parent, name);
        try {
            const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(place);
            if (!isOurs(stats.uid))
                continue;
            if (stats.isFile() && of !== undefined && (isGone(of) || isOld(stats.ctimeMs)))
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.unlinkSync)(place);
            else if (stats.isDirectory() && of !== undefined && isGone(of))
                (0,_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .removeFolder */ .v$)(place);
            else if (isAbandoned(place))
                (0,_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .removeFolder */ .v$)(place);
            // Its run was killed before it had written anything.
            else if (stats.isDirectory() && isOld(stats.ctimeMs))
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmdirSync)(place);
        }
        catch {
            // In use, not empty, another process was faster, or the folder is not ours to remove.
        }
    }
}
/** How the name of a draft goes on: where it was made and by which process, and a UUID. */
const draftForm = /^(?<machine>[0-9a-f]{8})-(?<pid>\d+)-(?<start>\d*)-[0-9a-f-]{36}$/;
/** A name for a file that is renamed later: not to be guessed, and known by the next run as that of a process that is gone. */
function draftFileName() {
    const { pid, start } = thisProcess();
    return `${draftPrefix}${machine()}-${pid}-${start}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
}
/** The boot and the pid namespace in which the number of a process means this one. */
function machine() {
    const { boot, namespace } = thisProcess();
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', `${boot} ${namespace}`).slice(0, 8);
}
function isGone(of) {
    return of.machine === machine() && startOf(Number(of.pid)) !== of.start;
}
/** Whether a folder is one of ours that no running process uses. Links are not followed. */
function isAbandoned(folder) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(folder, { throwIfNoEntry: false });
    if (stats === undefined || !stats.isDirectory() || !isOurs(stats.uid))
        return false;
    const owner = readOwner(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, ownerFile));
    if (owner === undefined)
        return false;
    const { boot, namespace } = thisProcess();
    const isHere = owner.boot === boot && owner.namespace === namespace;
    return isHere ? startOf(owner.pid) !== owner.start : isOld(owner.touched);
}
function readOwner(file) {
    let descriptor;
    try {
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0));
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(descriptor);
        if (!stats.isFile() || !isOurs(stats.uid) || stats.size > largestOwner)
            return undefined;
        const value = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(descriptor, 'utf8'));
        const { pid, start, boot, namespace } = value;
        if (typeof pid !== 'number' || ![start, boot, namespace].every(part => typeof part === 'string'))
            return undefined;
        return { ...value, touched: stats.mtimeMs };
    }
    catch {
        return undefined;
    }
    finally {
        if (descriptor !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
let cached;
function thisProcess() {
    cached ??= {
        pid: process.pid,
        start: startOf(process.pid) ?? '',
        boot: quietly(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
        namespace: quietly(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid')),
    };
    return cached;
}
/** When a process started; undefined when there is none, '' where the system has no /proc and there is one. */
function startOf(pid) {
    try {
        // The name in brackets may hold anything, brackets too.
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'latin1');
        return text.slice(text.lastIndexOf(')') + 2).split(' ')[19];
    }
    catch {
        return process.platform === 'linux' || !isRunning(pid) ? undefined : '';
    }
}
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error) !== 'ESRCH';
    }
}
function isOurs(uid) {
    return process.getuid === undefined || uid === process.getuid();
}
function isOld(milliseconds) {
    return Date.now() - milliseconds > oldest;
}
function list(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
function quietly(work) {
    try {
        return work();
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 56107:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   Hj: () => (/* binding */ isAtOrInside),
/* harmony export */   _A: () => (/* binding */ listProblem),
/* harmony export */   df: () => (/* binding */ slashed),
/* harmony export */   pS: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Whether `file` lies below `folder`, at any depth; the folder itself does not. Both are absolute, or relative to the same
 * folder. Only the names count: no symbolic link is followed.
 */
function isInside(folder, file) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(folder, file);
    // A name may itself begin with two dots.
    return relative !== '' && relative.split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep))[0] !== '..' && !node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(relative);
}
/** Whether `file` is `folder` or lies below it. As `isInside`, by names only. */
function isAtOrInside(folder, file) {
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(folder, file) === '' || isInside(folder, file);
}
/** A path with `/` between its parts, as files of a project are told. */
function slashed(file) {
    return (node_path__WEBPACK_IMPORTED_MODULE_0___default().sep) === '/' ? file : file.split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep)).join('/');
}
/** An absolute path as a person would name it: relative to the working directory where it lies there, `/` between its parts. */
function shownPath(file, cwd) {
    if (file === cwd)
        return '.';
    return slashed(isInside(cwd, file) ? node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(cwd, file) : file);
}
/**
 * Why a list of paths such as PYTHONPATH, or a line `NAME=value`, cannot hold a folder, as a clause for a message; undefined where
 * both can. The separator differs: `:`, on Windows `;`.
 */
function listProblem(folder) {
    if (/[\x00-\x1f\x7f-\x9f\u2028\u2029]/.test(folder))
        return 'holds control characters, which no line of variables can hold';
    if (!folder.includes((node_path__WEBPACK_IMPORTED_MODULE_0___default().delimiter)))
        return undefined;
    return `holds \`${(node_path__WEBPACK_IMPORTED_MODULE_0___default().delimiter)}\`, which separates the folders of PYTHONPATH; choose a name without it`;
}


/***/ }),

/***/ 98252:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fH: () => (/* binding */ confineReading),
/* harmony export */   nn: () => (/* binding */ outOfReach),
/* harmony export */   xM: () => (/* binding */ refuseOutOfReach)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64982);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56107);




/** Real path; undefined where nothing is confined. */
let workspace;
/**
 * In a job of GitHub, keeps what files of the repository name below GITHUB_WORKSPACE: the log of a job may be public, and a pull
 * request must not show what else this user may read. At a prompt the user's own rights decide.
 */
function confineReading(env) {
    const isJob = env.GITHUB_ACTIONS === 'true' && env.GITHUB_WORKSPACE;
    workspace = isJob ? (0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .followLinks */ .n)(node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(env.GITHUB_WORKSPACE ?? '')) : undefined;
}
/**
 * Why an absolute path may not be looked at here, to stand behind its name in a sentence; undefined where it may. Whether
 * something is there makes no difference. What an input names may lie anywhere, as long as no link of the workspace leads out:
 * the repository put that link in its place.
 */
function outOfReach(file, by) {
    const root = workspace;
    if (root === undefined)
        return undefined;
    let leaves = false;
    const onLink = (link, target) => {
        leaves ||= (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isAtOrInside */ .Hj)(root, node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(link)) && !(0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isAtOrInside */ .Hj)(root, target);
    };
    // `..` behind a link means one thing to the system and another to who takes it out of the text.
    const reals = new Set([file, node_path__WEBPACK_IMPORTED_MODULE_0___default().normalize(file)]);
    const isOutside = [...reals].map(one => (0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .followLinks */ .n)(one, { onLink })).some(real => !(0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isAtOrInside */ .Hj)(root, real));
    if (!isOutside)
        return undefined;
    const isInput = by === 'input' || (typeof by === 'object' && outOfReach(by.from, 'repository') !== undefined);
    if (!isInput)
        return 'lies outside GITHUB_WORKSPACE, links resolved';
    return leaves ? 'is a link that leads out of GITHUB_WORKSPACE' : undefined;
}
/** Throws `unreadable` for a path that is out of reach; `what` begins the sentence: where it is named, and as what. */
function refuseOutOfReach(file, by, what, help = 'Keep the file itself in the repository.') {
    const why = outOfReach(file, by);
    if (why !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SitemountError */ .hr('unreadable', `${what} ${why}.`, { help });
}


/***/ }),

/***/ 89528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Fq: () => (/* binding */ inertLine),
/* harmony export */   Sv: () => (/* binding */ inertCharacter),
/* harmony export */   dI: () => (/* binding */ markdownBlock),
/* harmony export */   tJ: () => (/* binding */ inert),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
/**
 * Text that came from elsewhere (pip, a package, a file name, a requirements file) made harmless where it is told.
 * Apply these to whole pieces right before they are written; each is idempotent enough to be applied twice by accident.
 */
// Controls (C0, DEL, C1), format characters (bidi controls, zero-width ones, tags), line and paragraph separators and
// lone surrogates: what a terminal obeys, what reorders or hides text, and what cannot be written as UTF-8.
const invisible = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
// The runner takes `::name …::` at the start of a line after trimming blanks, and `##[name …]` anywhere in it
// (actions/runner, ActionCommand.TryParseV2 and TryParse); act only at the start (pkg/runner/command.go).
// The runner compares by culture, where default-ignorable characters do not count: `#`, U+FE0F, `#[` is `##[` to it.
const startCommand = /^((?:[^\S\n]|\p{DI})*):(?=\p{DI}*:)/gmu;
const bracketCommand = /#(\p{DI}*)#(\p{DI}*)\[/gu;
/**
 * `text` with workflow commands broken by a backslash (`\::error::`, `##\[error]`) and invisible characters shown as
 * escapes (`\x1b`, `\u202e`, `\u{e0041}`). `\n` and `\t` are kept, `\r\n` becomes `\n`. Linear in the length.
 */
function inert(text) {
    return text
        .replace(/\r\n/g, '\n')
        .replace(invisible, escaped)
        .replace(startCommand, '$1\\:')
        .replace(bracketCommand, '#$1#$2\\[');
}
/** As `inert`, on one line: line ends are shown as `\n`. */
function inertLine(text) {
    return inert(text.replace(/\r?\n/g, '\\n'));
}
/** One character as `inert` shows it. */
function inertCharacter(character) {
    return character.replace(invisible, escaped);
}
function escaped(character) {
    const code = character.codePointAt(0) ?? 0;
    const hex = code.toString(16);
    if (code < 0x100)
        return `\\x${hex.padStart(2, '0')}`;
    return code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}
// Numeric entities are never syntax to a Markdown parser, unlike backslashes, whose effect depends on what follows.
const syntax = /[&<>"'`*_[\](){}|\\~$!^=]/g;
const entity = (character) => `&#${character.charCodeAt(0)};`;
/**
 * `text` as plain text of GitHub-flavoured Markdown, also inside a table cell and at the start of a block: one line, no
 * formatting, HTML, links or math. Mentions, references (`#1`), emoji names and bare addresses are broken by a
 * zero-width space, since GitHub looks for them after the Markdown was rendered, where no escape is left.
 */
function markdown(text) {
    return inertLine(text)
        .trim()
        .replace(syntax, entity)
        .replace(/^([-+]|\d{1,9}[.](?=\s|$)|#{1,6}(?=\s|$))/, start => start.replace(/[-+.#]/g, entity))
        .replace(/@|:(?=\/\/)|\bwww(?=\.)|(?<!&)#(?=\w)|:(?=[\w+-]{1,64}:)|\bGH(?=-\d)/gi, '$&&#8203;');
}
/**
 * `text` as inline code of GitHub-flavoured Markdown, also inside a table cell. No content can end it: what is not
 * plainly safe between backticks is written as an HTML `code` element made of entities.
 */
function markdownCode(text) {
    const line = inertLine(text);
    if (/^[^\s`|](?:[^`|\n]*[^\s`|])?$/u.test(line))
        return `\`${line}\``;
    return `<code>${line.replace(/[^\w ./-]/g, character => (character < '\x7f' ? entity(character) : character)) || ' '}</code>`;
}
/** `text` as a fenced block; the fence is longer than any run of backticks in it. */
function markdownBlock(text, language = 'text') {
    let content = inert(text);
    // One at a time: a pattern would look for the end of the text at each line end of a long run.
    while (content.endsWith('\n'))
        content = content.slice(0, -1);
    const longest = (content.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${content}\n${fence}\n`;
}


/***/ }),

/***/ 6567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ gatherSecrets),
  c: () => (/* binding */ openSecrets)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./src/core/netrc.ts


/** The logins of a netrc file. What is not understood is skipped, never an error (format: GNU inetutils, "The .netrc file"). */
function parseNetrc(text) {
    const logins = [];
    const words = netrcWords(text);
    for (let index = 0; index < words.length; index += 1) {
        const word = words[index];
        const value = words[index + 1] ?? '';
        const current = logins.at(-1);
        if (word === 'default')
            logins.push({ machine: '', login: '', password: '' });
        if (word === 'machine')
            logins.push({ machine: value, login: '', password: '' });
        // A second value does not hide the first: both may be in use somewhere.
        if (word === 'password' && current !== undefined) {
            if (current.password === '')
                current.password = value;
            else
                logins.push({ ...current, password: value });
        }
        if ((word === 'login' || word === 'user') && current !== undefined) {
            if (current.login === '')
                current.login = value;
            else
                logins.push({ ...current, login: value });
        }
        if (netrcKeys.has(word ?? ''))
            index += 1;
    }
    return logins;
}
/** The text of the netrc file that pip would read (`NETRC`, else `~/.netrc`, `~/_netrc`), or null. Never throws. */
function readNetrc(env) {
    const home = env.HOME || env.USERPROFILE;
    const usual = home ? [external_node_path_default().join(home, '.netrc'), external_node_path_default().join(home, '_netrc')] : [];
    for (const file of env.NETRC ? [env.NETRC] : usual) {
        try {
            const { size } = (0,external_node_fs_.statSync)(file);
            if (size <= 1 << 20)
                return (0,external_node_fs_.readFileSync)(file, 'utf8');
        }
        catch {
            // Not there, or not ours to read: then pip cannot read it either.
        }
    }
    return null;
}
const netrcKeys = new Set(['machine', 'login', 'user', 'account', 'password']);
/** Words as Python's netrc module has them: blanks between, quoted with `"`, `\` before any character, `#` for comments. */
function netrcWords(text) {
    const words = [];
    // The body of a macro runs to the next empty line.
    const plain = text.replace(/(?<![^\n])[^\S\n]*macdef\b.*(?:\n(?![^\S\n]*(?:\n|$)).*)*/gm, '');
    const pattern = /"((?:[^"\\\n]|\\.)*)"|(?:[^\s\\]|\\.)+|\\/g;
    for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
        const [word, inQuotes] = match;
        // A password may begin with `#`.
        if (word.startsWith('#') && !netrcKeys.has(words.at(-1) ?? '')) {
            const end = plain.indexOf('\n', match.index);
            if (end < 0)
                break;
            pattern.lastIndex = end;
        }
        else
            words.push((inQuotes ?? word).replace(/\\(.)/g, '$1'));
    }
    return words;
}

;// CONCATENATED MODULE: ./src/core/secret-forms.ts
/**
 * A value in the forms in which a program may print it: as written, decoded, percent-encoded as JavaScript, Python's `quote` and the
 * WHATWG URL standard do it (digits in either case), and escaped for JSON, for Python's `repr` and for a shell.
 */
function formsOf(value) {
    const plain = decoded(value);
    const texts = value === plain ? [plain] : [value, plain];
    const forms = new Set(texts);
    for (const text of texts) {
        const encoded = encodeURIComponent(wellFormed(text));
        const quoted = encoded.replace(/[!'()*]/g, hex);
        const percent = [encoded, quoted, quoted.replaceAll('%2F', '/'), encoded.replaceAll('%20', '+'), asUrlUser(text)];
        for (const form of percent)
            forms.add(form).add(form.replace(/%[0-9A-F]{2}/g, digits => digits.toLowerCase()));
        const json = JSON.stringify(text).slice(1, -1);
        forms.add(json).add(json.replaceAll('/', '\\/'));
        forms.add(text.replaceAll('\\', '\\\\').replaceAll("'", "\\'"));
        forms
            .add(text.replaceAll("'", `'"'"'`))
            .add(text.replaceAll("'", `'\\''`))
            .add(text.replace(/[^\w@%+=:,./-]/g, '\\$&'));
        forms.add(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'));
    }
    return forms;
}
/** Base64 of `user:password`, as an Authorization header has it, in both alphabets and without the padding. */
function basicForms(user, password) {
    const pairs = new Set([`${user}:${password}`, `${decoded(user)}:${decoded(password)}`]);
    return [...pairs].flatMap(pair => ['utf8', 'latin1'].flatMap(encoding => {
        const base64 = Buffer.from(pair, encoding).toString('base64').replace(/=+$/, '');
        return [base64, base64.replaceAll('+', '-').replaceAll('/', '_')];
    }));
}
/**
 * What a reader of a URL may cut out of a user or password that holds a raw `/`, `#`, `?`, `@` or `:`, and report as a host or a port;
 * a host in small letters.
 */
function fragmentsOf(value) {
    const pieces = value.split(/[\s/?#@:[\]\\;&,'"`<>]+/);
    if (pieces.length < 2)
        return [];
    const parts = value.split(/[/?#\\]/);
    return [...new Set([...pieces, ...parts])].flatMap(piece => [piece, piece.toLowerCase()]);
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        // A percent sign that encodes nothing stands for itself.
        return text;
    }
}
function asUrlUser(text) {
    const url = new URL('https://host');
    url.password = text;
    return url.password;
}
function hex(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
function wellFormed(text) {
    return text.replace(/\p{Cs}/gu, '\ufffd');
}

// EXTERNAL MODULE: ./src/core/url-secrets.ts
var url_secrets = __webpack_require__(94558);
;// CONCATENATED MODULE: ./src/core/secret-search.ts

// Longer values are found by their beginning: what is searched for stays small, whatever a file holds.
const longest = 512;
// As much of a value in front of an ellipsis is a value that was cut.
const leastCut = 4;
const lineBreak = /\r?\n[ \t│|>]*/g;
/**
 * Where any of `values` stands in a text, in one pass over it whatever their number and length (Aho and Corasick, "Efficient string
 * matching", 1975). A value is also found where a line break with its indentation stands inside, and where an ellipsis cut it.
 */
function createSearch(values, accept = () => true) {
    const trie = createTrie(values);
    if (trie === undefined)
        return () => [];
    return text => {
        const { plain, offsets } = joinLines(text);
        const spans = scan(plain, trie)
            .map(({ start, end }) => ({ start: offsets(start), end: offsets(end - 1) + 1 }))
            .filter(span => accept(text, span));
        return (0,url_secrets/* merged */.Zu)(spans);
    };
}
function createTrie(values) {
    const trie = {
        next: new Map(),
        fail: [0],
        depth: [0],
        out: [0],
        shorter: [0],
        long: new Map(),
        first: new Uint8Array(1 << 16),
    };
    const order = [];
    for (const value of values)
        insert(trie, value.replace(lineBreak, ''), order);
    if (order.length === 0)
        return undefined;
    order.sort((a, b) => (trie.depth[a.node] ?? 0) - (trie.depth[b.node] ?? 0));
    for (const { node, parent, code } of order) {
        let fail = trie.fail[parent] ?? 0;
        while (parent !== 0 && fail !== 0 && !trie.next.has(key(fail, code)))
            fail = trie.fail[fail] ?? 0;
        const to = parent === 0 ? 0 : (trie.next.get(key(fail, code)) ?? 0);
        trie.fail[node] = to;
        trie.shorter[node] = (trie.out[to] ?? 0) > 0 ? to : (trie.shorter[to] ?? 0);
    }
    return trie;
}
function insert(trie, value, order) {
    if (value === '')
        return;
    let node = 0;
    const length = Math.min(value.length, longest);
    trie.first[value.charCodeAt(0)] = 1;
    for (let at = 0; at < length; at++) {
        const code = value.charCodeAt(at);
        let to = trie.next.get(key(node, code));
        if (to === undefined) {
            to = trie.depth.length;
            trie.next.set(key(node, code), to);
            trie.depth.push(at + 1);
            trie.fail.push(0);
            trie.out.push(0);
            trie.shorter.push(0);
            order.push({ node: to, parent: node, code });
        }
        node = to;
    }
    trie.out[node] = length;
    if (value.length > longest)
        trie.long.set(node, [...(trie.long.get(node) ?? []), value]);
}
function key(node, code) {
    return node * 65_536 + code;
}
const ellipsis = 0x2026;
function scan(text, { next, fail, depth, out, shorter, long, first }) {
    const found = [];
    let node = 0;
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (node === 0 && first[code] === 0)
            continue;
        const cut = depth[node] ?? 0;
        if (code === ellipsis && cut >= leastCut)
            found.push({ start: at - cut, end: at });
        let to = next.get(key(node, code));
        while (to === undefined && node !== 0) {
            node = fail[node] ?? 0;
            to = next.get(key(node, code));
        }
        node = to ?? 0;
        const ended = at + 1;
        for (let one = out[node] === 0 ? (shorter[node] ?? 0) : node; one !== 0; one = shorter[one] ?? 0) {
            const start = ended - (out[one] ?? 0);
            const end = (long.get(one) ?? []).reduce((most, value) => Math.max(most, commonEnd(text, start, value)), ended);
            found.push({ start, end });
            // What a long value covers needs no second look.
            if (end <= ended)
                continue;
            at = end - 1;
            node = 0;
        }
    }
    return found;
}
function commonEnd(text, start, value) {
    let length = longest;
    while (length < value.length && text.charCodeAt(start + length) === value.charCodeAt(length))
        length++;
    return start + length;
}
/** The text without line breaks and the indentation behind them, and where each of its characters stood. */
function joinLines(text) {
    if (!text.includes('\n'))
        return { plain: text, offsets: offset => offset };
    const starts = [];
    const shifts = [];
    let removed = 0;
    const plain = text.replace(lineBreak, (all, at) => {
        starts.push(at - removed);
        removed += all.length;
        shifts.push(removed);
        return '';
    });
    const offsets = (offset) => {
        let low = 0;
        let high = starts.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((starts[middle] ?? 0) <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return offset + (shifts[low - 1] ?? 0);
    };
    return { plain, offsets };
}

;// CONCATENATED MODULE: ./src/core/secrets.ts




// Shorter values stand in ordinary words; they are masked only where a URL says what they are, and in quotation marks.
const shortest = 4;
// Our own words: masking them would garble every report, and no one who guards anything with them is helped.
const ours = new Set(`check build audit verify rehearse passed failed error warning notice hashed pinned mutable unpinned local invalid
   wheel sdist directory true false null none http https simple pypi`.split(/\s+/));
// Logins that are the same for everybody, and the passwords that say "the token is the user".
const common = new Set(`token __token__ user username login admin root git pypi public anonymous oauth oauth2 oauth2accesstoken _json_key
   _json_key_base64 x-token-auth x-access-token x-oauth-basic gitlab-ci-token vssessiontoken azdo azure codeartifact
   artifactory nexus jenkins`.split(/\s+/));
const credentialNames = /^(?:PIP|UV)_(?:.*_)?(?:PASSWORD|TOKEN|USERNAME)$/;
const urlNames = /^(?:(?:PIP|UV)_.+|(?:HTTPS?|ALL|FTP)_PROXY|INPUT_(?:EXTRA-)?INDEX-URL)$/i;
/** The secrets of this job: its environment and netrc file. `onNew` hears of each value once, also of those added later. */
function openSecrets(env, onNew) {
    return gatherSecrets({ env, urls: [], netrc: readNetrc(env), ...(onNew && { onNew }) });
}
/**
 * The credentials in index URLs, in URLs of `PIP_*`, `UV_*` and proxy variables, in `UV_INDEX_*_USERNAME` and `_PASSWORD`,
 * and in a netrc file, in every form they are likely to be printed in. `netrc` is the text of that file (`readNetrc`).
 */
function gatherSecrets({ env, urls, netrc, onNew }) {
    const found = { secrets: new Set(), names: new Set(), short: new Set() };
    addEnvironment(found, env);
    for (const url of urls)
        addIndex(found, url);
    for (const { login, password } of parseNetrc(netrc ?? ''))
        addPair(found, login, password);
    const reported = new Set();
    let size = -1;
    let values = [];
    let find = () => [];
    let findNames = () => [];
    const report = () => {
        const news = longestFirst(found.secrets).filter(value => !reported.has(value));
        for (const value of news)
            reported.add(value);
        if (news.length > 0)
            onNew?.(news);
    };
    // Only once something is masked: what is searched for grows by one value after the other.
    const settle = () => {
        if (size === found.secrets.size + found.names.size)
            return;
        size = found.secrets.size + found.names.size;
        values = longestFirst(found.secrets);
        find = createSearch(found.secrets);
        findNames = createSearch(found.names, isWord);
    };
    const hideIn = (text, names) => {
        settle();
        const spans = (0,url_secrets/* merged */.Zu)([...find(text), ...(0,url_secrets/* secretSpans */.AY)(text), ...(names ? findNames(text) : [])]);
        const hidden = (0,url_secrets/* replaceSpans */.Gg)(text, spans, () => '***');
        if (found.short.size === 0)
            return hidden;
        return hidden.replace(quotedShort, (all, mark, value) => found.short.has(value) ? `${mark}***${mark}` : all);
    };
    report();
    return {
        get values() {
            settle();
            return values;
        },
        add(urls, values = [], texts = []) {
            for (const url of urls)
                addIndex(found, url);
            for (const value of values)
                add(found, value);
            for (const text of texts)
                addText(found, text);
            report();
        },
        mask: text => hideIn(text, true),
        maskDeep: value => walk(value, text => hideIn(text, false)),
    };
}
const quotedShort = /(['"`])([^'"`\n]{1,3})\1/g;
function isWord(text, { start, end }) {
    return (!/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
        !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2)));
}
function addEnvironment(found, env) {
    for (const [name, value] of Object.entries(env)) {
        if (value === undefined || value === '')
            continue;
        // A proxy may be named without its scheme.
        if (urlNames.test(name))
            addIndex(found, /proxy$/i.test(name) && !value.includes('://') ? `http://${value}` : value);
        if (!credentialNames.test(name))
            continue;
        if (name.endsWith('USERNAME'))
            addPair(found, value, env[name.replace(/USERNAME$/, 'PASSWORD')] || 'elsewhere');
        else
            add(found, value);
    }
}
function longestFirst(texts) {
    return [...texts].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
/** Adds user, password and values of the query of every URL in a setting that holds URLs of indexes or of a proxy. */
function addIndex(found, setting) {
    for (const { url, userinfo } of (0,url_secrets/* indexUrls */.Tp)(setting)) {
        if (userinfo !== '')
            addUserinfo(found, userinfo);
        for (const { start, end } of (0,url_secrets/* queryValues */.R4)(url, 'index'))
            add(found, url.slice(start, end));
    }
}
/** Adds user, password and values of the query of every URL in a text. */
function addText(found, text) {
    for (const { start, end } of (0,url_secrets/* userinfos */.dv)(text))
        addUserinfo(found, text.slice(start, end));
    for (const { start, end } of (0,url_secrets/* queryValues */.R4)(text))
        add(found, text.slice(start, end));
}
function addUserinfo(found, userinfo) {
    const colon = userinfo.indexOf(':');
    const user = colon < 0 ? userinfo : userinfo.slice(0, colon);
    const password = colon < 0 ? '' : userinfo.slice(colon + 1);
    const [host = '', ...rest] = userinfo.split('/');
    // An index may have an `@` in its path: its host is no secret.
    if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?$/i.test(host) && rest.length > 0) {
        found.secrets.add(userinfo);
        for (const piece of fragmentsOf(rest.join('/')))
            addOne(found, piece);
        return;
    }
    addPair(found, user, password);
    if (!(0,url_secrets/* isRaw */.Zi)(userinfo))
        return;
    found.secrets.add(userinfo);
    for (const piece of fragmentsOf(password === '' ? user : password))
        addOne(found, piece);
}
/** Adds a user and the password that goes with it. A user without a password is a token. */
function addPair(found, user, password) {
    const alone = password === '' || password === 'x-oauth-basic';
    if (alone && !common.has(user.toLowerCase()))
        add(found, user);
    if (!alone && user.length >= shortest && !common.has(user.toLowerCase()) && !ours.has(user.toLowerCase())) {
        for (const form of formsOf(user))
            if (form.length >= shortest)
                found.names.add(form);
    }
    if (password !== 'x-oauth-basic' && password !== 'elsewhere')
        add(found, password);
    // The form of an Authorization header, which a verbose installer may print.
    if (user !== '' && password !== 'elsewhere')
        for (const form of basicForms(user, password))
            addOne(found, form);
}
function add(found, value) {
    for (const line of value.includes('\n') ? [value, ...value.split(/\r?\n/)] : [value]) {
        if (ours.has(line.toLowerCase()))
            continue;
        for (const form of formsOf(line.trim()))
            addOne(found, form);
    }
}
function addOne(found, value) {
    if (value === '' || ours.has(value.toLowerCase()))
        return;
    if (value.length >= shortest)
        found.secrets.add(value);
    else
        found.short.add(value);
}
const ownWords = new Set([
    'schema',
    'mode',
    'verdict',
    'rule',
    'level',
    'pin',
    'path',
    'manifestPath',
]);
function walk(value, mask) {
    if (typeof value === 'string')
        return mask(value);
    if (value === null || typeof value !== 'object')
        return value;
    const items = value;
    // Nearly nothing holds a secret: what is unchanged is not copied.
    let copy;
    for (const name of Object.keys(items)) {
        // Our own words are no secrets, whatever somebody chose as a password, and where things lie must stay true.
        if (ownWords.has(name))
            continue;
        const masked = walk(items[name], mask);
        if (masked === items[name])
            continue;
        copy ??= (Array.isArray(value) ? [...value] : { ...value });
        copy[name] = masked;
    }
    return (copy ?? value);
}


/***/ }),

/***/ 57980:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ limitsOf),
/* harmony export */   B_: () => (/* binding */ sizeLimitForm),
/* harmony export */   fe: () => (/* binding */ readSizeLimit),
/* harmony export */   jI: () => (/* binding */ readCountLimit),
/* harmony export */   xO: () => (/* binding */ countLimitForm)
/* harmony export */ });
/** What the input `max-size` takes, for a message. */
const sizeLimitForm = 'a size above 0 such as `250MB`, `1.5 GiB` or `262144000` (bytes)';
/** What the input `max-files` takes, for a message. */
const countLimitForm = 'a whole number above 0';
const decimal = ['', 'k', 'm', 'g', 't'];
/**
 * Bytes that a text names, or undefined for one that names none: a number, with a fraction where a unit follows, and `B`,
 * `kB`, `MB`, `GB`, `TB` (powers of 1000) or `KiB`, `MiB`, `GiB`, `TiB` (powers of 1024, IEC 80000-13), in any case. A bare
 * `M` is refused: half of the world means one, half the other. A fraction of a byte is dropped.
 */
function readSizeLimit(text) {
    const match = /^(\d{1,15})(\.\d{1,15})?\s*(?:([kmgt]?)(i?)b|bytes?)?$/i.exec(text.trim());
    if (match === null)
        return undefined;
    const [, whole = '', fraction = '', prefix = '', binary = ''] = match;
    const power = decimal.indexOf(prefix.toLowerCase());
    if (power === 0 && (fraction !== '' || binary !== ''))
        return undefined;
    const bytes = Math.floor(Number(`${whole}${fraction}`) * (binary === '' ? 1000 : 1024) ** power);
    return bytes > 0 && Number.isSafeInteger(bytes) ? bytes : undefined;
}
/** The number of files that a text names, or undefined for one that is no whole number above 0. */
function readCountLimit(text) {
    const trimmed = text.trim();
    const count = /^\d{1,15}$/.test(trimmed) ? Number(trimmed) : 0;
    return count > 0 ? count : undefined;
}
/**
 * The limits that hold: what the inputs `max-size` and `max-files` say, else what the target knows of its host. Both texts
 * were held against `readSizeLimit` and `readCountLimit` before; empty ones say nothing.
 */
function limitsOf({ maxSize, maxFiles }, target) {
    const limit = (own, { input, host }) => {
        if (own !== undefined)
            return { value: own, from: `\`${input}\`` };
        return host === null ? null : { value: host, from: `the target ${target.name}` };
    };
    return {
        bytes: limit(readSizeLimit(maxSize), { input: 'max-size', host: target.limits.bytes }),
        files: limit(readCountLimit(maxFiles), { input: 'max-files', host: target.limits.files }),
    };
}


/***/ }),

/***/ 29860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gG: () => (/* binding */ inTurns),
/* harmony export */   ms: () => (/* binding */ stride),
/* harmony export */   zd: () => (/* binding */ atOnce)
/* harmony export */ });
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99978);

/** Entries or rows that are looked at between two `yield`s. */
const stride = 1000;
/** Milliseconds after which signals and timers get their turn. */
const longest = 50;
/** Does the work at once. */
function atOnce(steps) {
    for (;;) {
        const { done, value } = steps.next();
        if (done)
            return value;
    }
}
/** Does the work with signals and timers in between. Throws `interrupted` once `signal` aborts. */
async function inTurns(steps, signal) {
    // The first turn comes before much was done: the signal may have aborted already.
    let since = Number.NEGATIVE_INFINITY;
    try {
        for (;;) {
            const { done, value } = steps.next();
            if (done)
                return value;
            if (performance.now() - since < longest)
                continue;
            await (0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .checkpoint */ .Fn)(signal);
            since = performance.now();
        }
    }
    finally {
        // Lets go of what the work holds where it was interrupted.
        steps.return(undefined);
    }
}


/***/ }),

/***/ 88760:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ parseExcuse),
/* harmony export */   z: () => (/* binding */ startOfExcuse)
/* harmony export */ });
const shape = /^#[ \t]*sitemount:[ \t]*allow\[([^\]]*)\](.*)/s;
/** Reads `# sitemount: allow[rule-id, …] reason` at the end of a comment, or at the end of a line; undefined for none. */
function parseExcuse(text) {
    const at = startOfExcuse(text);
    const [match, rules = '', reason = ''] = (at < 0 ? null : shape.exec(text.slice(at))) ?? [];
    if (match === undefined)
        return undefined;
    return { rules: rules.split(',').flatMap(rule => rule.trim() || []), reason: reason.trim() };
}
/** Where the excuse begins, at a `#` that begins a comment; -1 for none. */
function startOfExcuse(text) {
    const at = text.indexOf('sitemount:');
    const hash = at < 0 ? -1 : text.lastIndexOf('#', at);
    return hash > 0 && /[^\s#]/.test(text[hash - 1] ?? '') ? -1 : hash;
}


/***/ }),

/***/ 72020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Ej: () => (/* binding */ size),
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   oh: () => (/* binding */ thousands)
/* harmony export */ });
/** Bytes for people, in decimal units as pip has them: `912 bytes`, `4.1 kB`, `69.0 MB`. */
function size(bytes) {
    if (bytes < 1000)
        return bytes === 1 ? '1 byte' : `${bytes} bytes`;
    const units = ['kB', 'MB', 'GB', 'TB'];
    let value = bytes / 1000;
    let unit = 0;
    // What rounds up to 1000.0 belongs to the next unit.
    while (value >= 999.95 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${value.toFixed(1)} ${units[unit]}`;
}
/** A whole number with a comma before each three digits: `1,192`. By hand: the first `toLocaleString` costs 25 ms. */
function thousands(number) {
    return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
/** `1 error`, `2 errors`, `1,192 files`; the plural ends in `s`. */
function count(number, noun) {
    return `${thousands(number)} ${noun}${number === 1 ? '' : 's'}`;
}
/** `2 errors, 1 warning`; levels without a finding are left out, `no findings` when there is none. */
function tally(findings) {
    const levels = ['error', 'warning', 'notice'];
    const parts = levels.flatMap(level => {
        const number = findings.filter(finding => finding.level === level).length;
        return number > 0 ? [count(number, level)] : [];
    });
    return parts.length > 0 ? parts.join(', ') : 'no findings';
}
/** `requirements.txt:4:1`, as far as it is known; empty for a finding without a place. */
function placeOf({ file, line, column }) {
    if (file === undefined)
        return '';
    return [file, ...(line === undefined ? [] : column === undefined ? [line] : [line, column])].join(':');
}
/** `text`, at most `limit` code units long; what was cut is marked, surrogate pairs stay whole. */
function clip(text, limit) {
    if (text.length <= limit)
        return text;
    return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}


/***/ }),

/***/ 94558:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ secretSpans),
/* harmony export */   Gg: () => (/* binding */ replaceSpans),
/* harmony export */   R4: () => (/* binding */ queryValues),
/* harmony export */   Tp: () => (/* binding */ indexUrls),
/* harmony export */   WN: () => (/* binding */ rawDelimiter),
/* harmony export */   Zi: () => (/* binding */ isRaw),
/* harmony export */   Zu: () => (/* binding */ merged),
/* harmony export */   dv: () => (/* binding */ userinfos)
/* harmony export */ });
/**
 * Where secrets stand in the URLs of a text: user and password, and values of a query. Written for texts that people mistyped: a
 * password with a raw `/`, `#`, `?` or `@` is still the password. Every function is linear in the length of its text.
 */
const placeholder = /\$\{[A-Z0-9_]+\}/g;
// What ends a URL inside a sentence, a quotation or markup.
const closing = /[\s"<>`]/g;
const blank = /\s/g;
/**
 * User and password of every URL in `text`, without the `@`. The bare user of an ssh URL (`git@`) is no secret, and neither is a
 * `${VARIABLE}` that nobody replaced.
 *
 * In a `text`, what follows the host of a URL may hold an `@` too (`git+https://host/project@v1`): it ends user and password only
 * where what stands before it cannot be a host, or what stands behind it is one. As `index` it always does.
 */
function userinfos(text, reading = 'text') {
    const found = [];
    let token = { start: 0, end: -1 };
    for (let at = text.indexOf('://'); at >= 0;) {
        const start = at + 3;
        if (start > token.end)
            token = { start, end: endOf(text, start, blank) };
        const end = token.end > start ? userinfoEnd(text, { at, start, end: token.end }, reading) : -1;
        if (end > start && !isPublic(text, at, { start, end }))
            found.push({ start, end });
        at = text.indexOf('://', Math.max(start, end));
    }
    return found;
}
// Looked at from the last one: more of them are no URL.
const mostMarks = 8;
function userinfoEnd(text, { at, start, end }, reading) {
    const last = text.lastIndexOf('@', end - 1);
    if (last <= start)
        return -1;
    const scheme = schemeBefore(text, at);
    if (scheme === 'file')
        return -1;
    if (reading === 'index')
        return last;
    const closed = Math.min(end, endOf(text, start, closing));
    const authority = Math.min(closed, endOf(text, start, /[/?#]/g));
    const usual = authority > start ? text.lastIndexOf('@', authority - 1) : -1;
    const hostStart = Math.max(start, usual + 1);
    const head = text.slice(hostStart, Math.min(authority, hostStart + 300));
    for (let mark = last, tried = 0; mark > usual && mark > start && tried < mostMarks; tried++) {
        const behind = text.slice(mark + 1, Math.min(end, mark + 300));
        const isRepository = text.startsWith('.git', mark - 4);
        if (isUserinfo({ head, closed: mark < closed, scheme, behind, isRepository }))
            return mark;
        mark = text.lastIndexOf('@', mark - 1);
    }
    return usual > start ? usual : -1;
}
const dottedHost = /^(?:[a-z0-9_-]+\.)+[a-z][a-z0-9-]*[a-z0-9](?::\d+)?[/:]/i;
const anyHost = /^(?![0-9v][\d.]*[/:])[a-z0-9_-]+(?:\.[a-z0-9_-]+)*(?::\d+)?[/:]/i;
const revision = /^v?\d[\w.+-]*$/i;
/** Whether an `@` behind a `/`, `?` or `#` ends user and password: `head` stands where the host should. */
function isUserinfo(of) {
    const { head, closed, scheme, behind, isRepository } = of;
    const host = /^(?:[a-z0-9._-]+|\[[0-9a-f:.%]+\])(:\d*)?$/i.exec(head);
    if (host === null)
        return true;
    if (!closed)
        return false;
    if (dottedHost.test(behind))
        return true;
    const isPlain = !/^[a-z]+\+/.test(scheme);
    if (!isPlain && isRepository && host[1] === undefined)
        return false;
    if (/[.\]]|^localhost(?::|$)/i.test(head))
        return isPlain && host[1] !== undefined && anyHost.test(behind);
    // A host without a dot is rarer than a password that begins a URL.
    return (isPlain && !revision.test(behind)) || host[1] !== undefined || anyHost.test(behind);
}
function isPublic(text, at, { start, end }) {
    const userinfo = text.slice(start, end);
    // Masked already.
    if (/^\*+$/.test(userinfo))
        return true;
    const isSsh = userinfo === 'git' || /ssh$/i.test(text.slice(Math.max(0, at - 3), at));
    if (!userinfo.includes(':'))
        return isSsh || isOpen(userinfo);
    return isOpen(userinfo.slice(userinfo.indexOf(':') + 1));
}
/** Whether a text is made of variables alone that nobody replaced. */
function isOpen(text) {
    return text.startsWith('${') && text.replace(placeholder, '') === '';
}
function schemeBefore(text, at) {
    return /[a-z][a-z0-9+.-]*$/i.exec(text.slice(Math.max(0, at - 32), at))?.[0].toLowerCase() ?? '';
}
function endOf(text, start, pattern) {
    pattern.lastIndex = start;
    return pattern.exec(text)?.index ?? text.length;
}
const secretName = /sig|token|key|secret|pass|pwd|pw$|auth|cred|code|jwt|session|access|signature/i;
/**
 * The values in the queries of the URLs in `text` that look like secrets: those of a parameter that is named like one, and long
 * ones. In an `index` every value of eight characters counts.
 */
function queryValues(text, reading = 'text', users = userinfos(text, reading)) {
    const found = [];
    const behind = new Map(users.map(({ start, end }) => [start, end]));
    for (let at = text.indexOf('://'); at >= 0;) {
        const from = behind.get(at + 3) ?? at + 3;
        const end = endOf(text, from, reading === 'index' ? blank : /[\s"'<>`\\]/g);
        const query = text.slice(from, end);
        for (const { 0: all, 1: name = '', 2: value = '', index } of query.matchAll(/[?&;#]([^=&;#?]*)(?:=([^&;#]*))?/g)) {
            const bare = !all.includes('=');
            const said = bare ? name : value;
            const start = from + index + all.length - said.length;
            if (said === '' || /^\*+$/.test(said) || isOpen(said) || all.startsWith('#')) {
                if (!(all.startsWith('#') && !bare && secretName.test(name)) || isOpen(said))
                    continue;
            }
            const least = reading === 'index' ? 8 : bare ? 20 : 24;
            if ((!bare && secretName.test(name)) || said.length >= least)
                found.push({ start, end: start + said.length });
        }
        at = text.indexOf('://', end);
    }
    return found;
}
/** User, password and secret values of queries of the URLs in `text`, in order, none of them overlapping. */
function secretSpans(text, reading = 'text') {
    if (!text.includes('://'))
        return [];
    const users = text.includes('@') ? userinfos(text, reading) : [];
    const values = /[?#]/.test(text) ? queryValues(text, reading, users) : [];
    if (values.length === 0)
        return users;
    return merged([...users, ...values]);
}
/** Spans in order, those that touch or overlap as one. */
function merged(spans) {
    const found = [];
    for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
        const last = found.at(-1);
        if (last !== undefined && start <= last.end)
            last.end = Math.max(last.end, end);
        else
            found.push({ start, end });
    }
    return found;
}
/** `text` with every span replaced. The spans are in order and do not overlap. */
function replaceSpans(text, spans, replace) {
    if (spans.length === 0)
        return text;
    const parts = [];
    let done = 0;
    for (const span of spans) {
        parts.push(text.slice(done, span.start), replace(span));
        done = span.end;
    }
    parts.push(text.slice(done));
    return parts.join('');
}
/**
 * The URLs in a setting that holds one or several (`PIP_EXTRA_INDEX_URL`, `name=URL` in `UV_INDEX`), each with its user and password
 * where it has some. A blank parts them, unless there is only one URL.
 */
function indexUrls(setting) {
    const value = setting.trim();
    const items = value.split('://').length > 2 ? value.split(/\s+/) : [value];
    return items.flatMap(url => {
        const last = url.lastIndexOf('@');
        const { length } = /^(?:[\w.-]+=)?(?:[a-z][a-z0-9+.-]*:\/\/|(?:https?|ftp|socks\w*):\/?)/i.exec(url)?.[0] ?? '';
        // Without a scheme it is a path, unless a user stands in front.
        const isUrl = length > 0 ? !/^file:/i.test(url) : /^(?![a-z]:[\\/])[^\s/\\@:]+:/i.test(url);
        if (!isUrl)
            return [];
        const userinfo = last > length && !isPublic(url, Math.max(0, length - 3), { start: length, end: last })
            ? url.slice(length, last)
            : '';
        return [{ url, userinfo }];
    });
}
/**
 * The character in `url` that ends its host where a password should go on, so that no client can read the URL: what stands before
 * has something as its port that is no number. Undefined where there is none.
 */
function rawDelimiter(url) {
    const at = url.indexOf('://');
    if (at < 0 || !url.includes('@', at))
        return undefined;
    const [, authority = '', character] = /^([^@/?#\s]*)([/?#\s])/.exec(url.slice(at + 3, at + 2000)) ?? [];
    return /:(?!\d*$)[^\]]*$/.test(authority) || (authority.includes('[') && !authority.startsWith('['))
        ? character
        : undefined;
}
/** Whether a user or password holds a character that ends it for some reader of URLs. */
function isRaw(userinfo) {
    return /[/?#\\[\]\s]/.test(userinfo.replace(placeholder, ''));
}


/***/ }),

/***/ 54324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ claimsOf)
/* harmony export */ });
/* harmony import */ var _record_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41501);

/**
 * Who records which path inside site-packages, in the order of the distributions; only the paths of `wanted` where it is
 * given. Rows that leave site-packages claim nothing. Takes as long as there are rows.
 */
function claimsOf(distributions, wanted) {
    const claims = new Map();
    for (const distribution of distributions) {
        for (const row of distribution.record ?? []) {
            const target = (0,_record_row_js__WEBPACK_IMPORTED_MODULE_0__/* .recordTarget */ .RU)(row.path);
            if (target === null || wanted?.has(target) === false)
                continue;
            const known = claims.get(target) ?? [];
            if (known.length === 0)
                claims.set(target, known);
            const last = known.at(-1);
            // Distributions come one after the other.
            if (last?.distribution === distribution)
                last.rows.push(row);
            else
                known.push({ distribution, rows: [row] });
        }
    }
    return claims;
}


/***/ }),

/***/ 26460:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ readInstallTimeout),
/* harmony export */   OE: () => (/* binding */ withinInstallTimeout),
/* harmony export */   h6: () => (/* binding */ installTimeoutForm)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/** What the input `install-timeout` takes, for a message. */
const installTimeoutForm = 'a time such as `90s`, `30m` or `1h`';
const units = { s: 1000, m: 60_000, h: 3_600_000 };
/** Milliseconds that a text such as `90s`, `30m` or `1h` names, from 1 s to 24 h; undefined for one that names none. */
function readInstallTimeout(text) {
    const match = /^(\d{1,6})\s*([smh])$/i.exec(text.trim());
    if (match === null)
        return undefined;
    const milliseconds = Number(match[1]) * units[(match[2] ?? 's').toLowerCase()];
    return milliseconds >= 1000 && milliseconds <= 24 * units.h ? milliseconds : undefined;
}
/**
 * Runs an install with a signal that also aborts when `limit` (as the input has it) is over; what was started then is ended.
 * Throws `timeout`, which names the input, and what the work throws.
 */
async function withinInstallTimeout({ limit, signal }, work) {
    const over = new AbortController();
    const timer = setTimeout(() => over.abort(), readInstallTimeout(limit) ?? 30 * units.m);
    try {
        return await work(AbortSignal.any([signal, over.signal]));
    }
    catch (error) {
        const isInterrupted = error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr && error.code === 'interrupted';
        if (!over.signal.aborted || signal.aborted || !isInterrupted)
            throw error;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('timeout', `The install was not done after ${limit} and was ended (\`install-timeout\`).`, {
            help: 'Find out whether the index or the installer hangs: run it with debug logging. To give it longer: `install-timeout: 1h`.',
            cause: error,
        });
    }
    finally {
        clearTimeout(timer);
    }
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

/***/ 45773:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QH: () => (/* binding */ namespaceNames),
/* harmony export */   YD: () => (/* binding */ isDistutilsLine),
/* harmony export */   f6: () => (/* binding */ readPth),
/* harmony export */   qn: () => (/* binding */ isNamespaceLine),
/* harmony export */   zo: () => (/* binding */ codeLines)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);




/** Characters of a line that are kept. */
const longest = 4000;
/**
 * A `.pth` file as Python's `site` reads it (site.py, `addpackage`): blank lines and comments do nothing, a line that
 * begins with `import` and a blank or tab is executed, any other is a path relative to `folder`. Returns lines as the version
 * that sees the most of them has them.
 */
function readPth(name, bytes, folder) {
    const lines = pthLines(bytes).flatMap((line, index) => readLine(line, index + 1, folder));
    return { path: name, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)('sha256').update(bytes).digest('hex'), lines };
}
/** The code lines of a `.pth` file, without trailing blanks. */
function codeLines(bytes) {
    return pthLines(bytes)
        .filter(isCode)
        .map(line => line.trimEnd());
}
// Since 3.12.4 `site` splits with `str.splitlines()`, which knows more line ends than LF and CR: code may stand behind a
// form feed in a comment. What is no UTF-8 it reads as the locale says; Latin-1 has all of ASCII where it belongs.
function pthLines(bytes) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? 'utf8' : 'latin1');
    return text.replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, '').split(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/);
}
function isCode(line) {
    return /^import[ \t]/.test(line);
}
function readLine(line, number, folder) {
    if (line.startsWith('#') || line.trim() === '')
        return [];
    const text = line.trimEnd().slice(0, longest);
    if (isCode(line))
        return [{ line: number, kind: 'code', text, resolved: '', exists: false }];
    const resolved = node_path__WEBPACK_IMPORTED_MODULE_3___default().resolve(folder, line.trimEnd());
    return [{ line: number, kind: 'path', text, resolved, exists: exists(resolved) }];
}
function exists(file) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_2___default().existsSync(file);
    }
    catch {
        return false;
    }
}
// What setuptools writes for `namespace_packages` (setuptools/namespaces.py, `_nspkg_tmpl`), oldest first: until release 31,
// with a question for Python 2, without it.
const nspkgTemplates = [
    [
        'import sys, types, os',
        'p = os.path.join(ROOT, *PATH)',
        "ie = os.path.exists(os.path.join(p,'__init__.py'))",
        'm = not ie and sys.modules.setdefault(NAME, types.ModuleType(NAME))',
    ],
    [
        'import sys, types, os',
        'has_mfs = sys.version_info > (3, 5)',
        'p = os.path.join(ROOT, *PATH)',
        "importlib = has_mfs and __import__('importlib.util')",
        "has_mfs and __import__('importlib.machinery')",
        'm = has_mfs and sys.modules.setdefault(NAME, FOUND)',
        'm = m or sys.modules.setdefault(NAME, types.ModuleType(NAME))',
    ],
    [
        'import sys, types, os',
        'p = os.path.join(ROOT, *PATH)',
        "importlib = __import__('importlib.util')",
        "__import__('importlib.machinery')",
        'm = sys.modules.setdefault(NAME, FOUND)',
        'm = m or sys.modules.setdefault(NAME, types.ModuleType(NAME))',
    ],
].map(statements => [
    ...statements,
    "mp = (m or []) and m.__dict__.setdefault('__path__',[])",
    '(p not in mp) and mp.append(p)',
]);
const nspkgFound = 'importlib.util.module_from_spec(importlib.machinery.PathFinder.find_spec(NAME, [os.path.dirname(p)]))';
const identifier = /^[\p{ID_Start}_]\p{ID_Continue}*$/u;
// setuptools/_distutils_hack, both wordings.
const distutilsPrecedence = /^import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os\.environ\.get\(var, '(?:local|stdlib)'\) == 'local'; enabled and __import__\('_distutils_hack'\)(?:\.add_shim\(\))?;?\s*$/;
/**
 * Whether a code line is what setuptools writes for one namespace package, statement by statement: it adds nothing from outside
 * site-packages. A text that may have been cut is not.
 */
function isNamespaceLine(text) {
    const [, name] = /sys\.modules\.setdefault\('([^']+)'/.exec(text) ?? [];
    if (name === undefined || text.length >= longest || !name.split('.').every(part => identifier.test(part)))
        return false;
    const written = statementsOf(text);
    return nspkgTemplates.some(template => {
        const known = namespaceStatements(template, name);
        return known.length === written.length && known.every((statement, index) => statement === written[index]);
    });
}
function namespaceStatements(template, name) {
    const parts = name.split('.');
    const child = parts.at(-1);
    const parent = parts.slice(0, -1).join('.');
    const path = parts.length === 1 ? `('${name}',)` : `(${parts.map(part => `'${part}'`).join(', ')})`;
    const attach = parent === '' ? [] : [`m and setattr(sys.modules['${parent}'], '${child}', m)`];
    const text = [...template, ...attach]
        .join(';')
        .replaceAll('FOUND', nspkgFound)
        .replaceAll('ROOT', "sys._getframe(1).f_locals['sitedir']")
        .replaceAll('PATH', () => path)
        .replaceAll('NAME', () => `'${name}'`);
    return statementsOf(text);
}
// Releases differ in blanks after semicolons and commas, and no name or word of these texts holds either.
function statementsOf(text) {
    return text.split(';').map(statement => statement.trim().replaceAll(', ', ','));
}
/** Whether a code line is the known text of setuptools' `distutils-precedence.pth`. */
function isDistutilsLine(text) {
    return distutilsPrecedence.test(text);
}
/** The names that a line of setuptools for namespace packages makes, parents before children: `zope`, `google.cloud`. */
function namespaceNames(text) {
    return [...new Set([...text.matchAll(/sys\.modules\.setdefault\('([\w.]+)'/g)].map(([, name = '']) => name))];
}


/***/ }),

/***/ 41501:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ recordLimit),
/* harmony export */   LG: () => (/* binding */ encodeHash),
/* harmony export */   RU: () => (/* binding */ recordTarget),
/* harmony export */   e0: () => (/* binding */ unpadded)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Where a row of RECORD points, relative to site-packages, or null when that is absolute or leaves it. */
function recordTarget(row) {
    // Nearly all rows are what they would become.
    if (!/^[A-Za-z]:|(?:^|\/)(?:[./]|$)/.test(row))
        return row;
    const target = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.normalize(row);
    const outside = target === '..' || target.startsWith('../') || target.startsWith('/') || /^[A-Za-z]:[\\/]/.test(target);
    return outside ? null : target;
}
/** A hash of RECORD without the padding that some writers give it. One pass: a pattern would try each `=` of a hostile one. */
function unpadded(hash) {
    let end = hash.length;
    while (hash[end - 1] === '=')
        end -= 1;
    return hash.slice(0, end);
}
/** A hex digest as RECORD has it: URL-safe base64 without padding (PEP 376, PEP 427). */
function encodeHash(hex) {
    return Buffer.from(hex, 'hex').toString('base64url');
}
/** Bytes of a RECORD that are looked at; the longest known ones have two. */
const recordLimit = 16 << 20;


/***/ }),

/***/ 29287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y0: () => (/* binding */ classifyStartup),
  ZT: () => (/* binding */ isBeside),
  gm: () => (/* binding */ readStartup),
  gf: () => (/* binding */ startupKind)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/requirements/grammar/name.ts
var grammar_name = __webpack_require__(831);
// EXTERNAL MODULE: ./src/environment/claims.ts
var claims = __webpack_require__(54324);
// EXTERNAL MODULE: ./src/environment/pth.ts
var pth = __webpack_require__(45773);
// EXTERNAL MODULE: ./src/environment/record-row.ts
var record_row = __webpack_require__(41501);
;// CONCATENATED MODULE: ./src/environment/setuptools-files.ts
// Written by scripts/setuptools-files.ts.
/** The module that `distutils-precedence.pth` imports, relative to site-packages. */
const distutilsHack = '_distutils_hack/__init__.py';
// By the releases of setuptools in which each was seen.
const known = new Set([
    '03b38d1d8d6e9e14d4f12116683368d472a943c75ffe99986304b7b8bba0189c', // 49.3.0
    '870c6f4869d409d7434c7ef7b99175568095b5541ac621538e5d8145fd01194f', // 49.3.1 to 49.6.0
    '870913c1cb82e84d190b5b700c4cc71af16ace684b88e19b5f6149af7b833435', // 50.0.0
    'e1d21987df00de20d4729c8afacee31bec8bcd6d799092908249a6e3d6a5e3b2', // 50.0.1
    '9bc5b111a0a9cfbe403c5ca562f18a715571dfc12f7577a5123a4a32427112dc', // 50.0.2 to 50.0.3
    'ccb3a83ef896531388f58fec08c15ee7998fa0a36b83196c374b74a7ca93022f', // 50.1.0
    'c05b8045c9a51ed915db41df44195068c3d8ee1431f93104b670695decac8b02', // 50.2.0 to 54.2.0
    '322f93bf23a7b8ccd421cfeeb68129e66dccfc363a40b2d2917aa0e9ef30848f', // 56.0.0
    '5f7454880e8a04fa0499ca3f0a3002ca5b7241b15119552965101b4a43c6c0cb', // 56.1.0 to 59.2.0
    '4c2531daa12158dcabb8bce3e03386640407dfd866d9f27fc0377dd2894d3a6a', // 59.3.0 to 59.8.0
    '7688a23bb369b867ca503635e94c625981671c1e01adf621da6c59d2d07d5114', // 60.0.0 to 60.0.2
    'f0016db17603c3430ca7a444e28b1577445d9da7f7f32f746ed6820c3442a07d', // 60.0.3 to 60.0.5
    'a390f4d5ada584de84c5fed69fffd50fe43393401438d1615cdb9fd07e03c34a', // 60.1.0
    'fcc99a0fb405120ec879fd8f8d35f974134d4c88e5ec814d42cbb06442b22f17', // 60.1.1
    '600ff3472bad5c46ee6438a9516e844282c2e8fb946ef62c1b2060f9a2fe3c2b', // 60.2.0
    '52c30c27c38334fa426ba8d8784f7bb5e15df8511387ec0d0fbca8772fa224c1', // 60.3.1
    'e4a51d09fa11eb20b12a2861f82c5c5587ae4d3d096cf2d3246109b60991818d', // 60.4.0
    '4513b154dbf2fa7776a1d0812e6d4396770a8e6f286000d30bf6694ff3294dd5', // 60.5.0
    '06c27ded9e7642a2d5d5ea432989050e91987b2d00cfdc5c0477f23cffda06b4', // 60.6.0 to 60.8.2
    '228181f268b46192561e7b9a3c57ff31483e10b2584f6494e5256feb86d5e674', // 60.9.0 to 60.9.1
    '026d425507ed93f30700abdf25056940cc15c7796b01b2863e1288520c1ac036', // 60.9.2 to 62.4.0
    '4d27a48545b57dd137ae35376fcf326d2064271084a487960686f8704b94de4a', // 62.5.0 to 67.8.0
    '46849a60a7cc85189cf6b5ac62b3f135004862ce6a96540a81c95ef6fbc4dc3e', // 68.0.0 to 69.0.3
    '4bf5b0bc8f8af7ce7096e96f7167cf4f776f2cc0983f5c8f876ca780b3a67781', // 69.1.0 to 70.2.0
    '1542e30b6d07156f447ab4bcaec4a3a330feb93167d5dcaf548f6d6b2cdb852c', // 70.3.0 to 72.2.0
    '9b737c2ccce2dad2e896acfb6285c708419121078c00231a5439a7647cdd72e4', // 73.0.0 to 73.0.1
    'a325c4f62f92a19daaa558088e4339afd78e14df40c20a7d51c9dc3a714dc237', // 74.0.0 to 75.3.4
    'df81e6bcba34ee3e3952f776551fb669143b9490fdd6c4caeb32609f97e985b4', // 75.4.0 to 83.0.0
    'ced72e54431ecf2d8d7dbd8a1e27724f1b171af3ca1503c304bf11c59a7fe861', // 84.0.0 to 84.2.1
]);
/** Whether `_distutils_hack/__init__.py` with that sha256 (hex) is one of setuptools. */
function isDistutilsHack(sha256) {
    return typeof sha256 === 'string' && known.has(sha256);
}

// EXTERNAL MODULE: ./src/environment/virtualenv-files.ts
var virtualenv_files = __webpack_require__(55925);
;// CONCATENATED MODULE: ./src/environment/startup.ts









/** Bytes of a file that are read; a longer one is hashed only. No honest one comes near. */
const readLimit = 1 << 20;
/** Excerpts are at most that long. */
const excerptLimit = 120;
/** Whether a known line of a `.pth` file may run this file: setuptools' `_distutils_hack`, or an extension module. */
function isBeside(file) {
    return file.startsWith('_distutils_hack/') || /\.(?:so|pyd)$/.test(file);
}
// Every form in which Python imports a module of that name: source (`.pyw` on Windows), sourceless bytecode, an extension
// module with any tag, a package. What lies in `__pycache__` belongs to its source and cannot be imported without.
const customize = /^(site|user)customize(?:\/__init__)?(?:\.pyw?|\.pyc|(?:\.[A-Za-z0-9_-]+)*\.(?:so|pyd))$/;
/** What makes a file run at every start, by its path relative to site-packages; undefined for any other file. */
function startupKind(file) {
    const module = customize.exec(file)?.[1];
    if (module !== undefined)
        return module === 'site' ? 'sitecustomize' : 'usercustomize';
    if (file.includes('/'))
        return undefined;
    // Hidden ones count: Python before 3.11.8, 3.12.2 and 3.13 reads them.
    return file.endsWith('.pth') ? 'pth' : file.endsWith('.start') ? 'start' : undefined;
}
/**
 * Judges one file by path and bytes, wherever they come from: what runs there at every start of Python, or undefined for a file
 * that runs nothing (a `.pth` file with paths only, say). A text of setuptools is known only by what lies beside it. Takes any bytes.
 */
function classifyStartup({ path: file, sha256, content, owner }, beside) {
    const kind = startupKind(file);
    if (kind === undefined)
        return undefined;
    const base = { path: file, kind, sha256, ...(owner === undefined ? {} : { owner }) };
    if (content === null)
        return { ...base, known: null, excerpt: '', unread: true };
    if (kind !== 'pth')
        return { ...base, known: null, excerpt: shorten(firstLine(file, content)) };
    const code = (0,pth/* codeLines */.zo)(content);
    const known = knownText(code, { owner, beside });
    const strange = code.find(line => !(0,pth/* isNamespaceLine */.qn)(line) && !(0,pth/* isDistutilsLine */.YD)(line));
    const [first] = code;
    return first === undefined ? undefined : { ...base, known, excerpt: shorten(strange ?? first) };
}
/**
 * Start-up code in a site-packages directory with its owner, in the order of the inventory. Reads and hashes the few files it
 * concerns, never through a link; one that vanished or cannot be read is left out (the inventory still has its name).
 */
function readStartup({ site, entries, distributions }) {
    const candidates = entries.filter(({ path: file, kind }) => kind === 'file' && startupKind(file) !== undefined);
    const known = (0,claims/* claimsOf */.d)(distributions, new Set(candidates.map(entry => entry.path)));
    const beside = new Map(entries.filter(({ path: file }) => isBeside(file)).map(({ path: file }) => [file, hashBeside(site, file)]));
    return candidates.flatMap(({ path: file }) => {
        const bytes = hashFile(external_node_path_default().join(site, file));
        if (bytes === undefined)
            return [];
        const claims = known.get(file) ?? [];
        const recorded = `sha256=${(0,record_row/* encodeHash */.LG)(bytes.sha256)}`;
        const owner = claims.find(({ rows }) => rows.some(({ hash }) => (0,record_row/* unpadded */.e0)(hash) === recorded)) ?? claims[0];
        const code = classifyStartup({ path: file, ...bytes, owner: owner?.distribution.name ?? null }, beside);
        if (code === undefined)
            return [];
        return isOfVirtualenv(code, { site, entries }) ? { ...code, known: 'virtualenv' } : code;
    });
}
// The `.pth` file says nothing without the module that it imports.
function isOfVirtualenv({ path: file, sha256 }, { site, entries }) {
    if (file !== virtualenv_files/* virtualenvPth */.rL.path || sha256 !== virtualenv_files/* virtualenvPth */.rL.sha256)
        return false;
    // A package or an extension module of that name would be imported instead.
    if (entries.some(entry => /^_virtualenv(?:$|\..*(?:so|pyd)$)/.test(entry.path)))
        return false;
    const module = hashFile(external_node_path_default().join(site, virtualenv_files/* virtualenvModule */.Bp));
    return module !== undefined && (0,virtualenv_files/* isVirtualenvModule */.HE)(module.sha256);
}
function hashBeside(site, file) {
    return file === distutilsHack ? (hashFile(external_node_path_default().join(site, file))?.sha256 ?? null) : null;
}
// setuptools' shim imports `_distutils_hack`: with another module of that name the same text may run anything. What it writes for
// namespaces loads no Python, but an extension module of that name.
function knownText(code, { owner, beside }) {
    if (code.length === 0)
        return null;
    if (code.every(pth/* isNamespaceLine */.qn)) {
        const folders = code.flatMap(pth/* namespaceNames */.QH).map(name => name.replaceAll('.', '/'));
        return folders.some(folder => hasExtension(folder, beside)) ? null : 'namespace';
    }
    const isSetuptools = owner === undefined || (owner !== null && (0,grammar_name/* normalizeName */.P)(owner) === 'setuptools');
    const isHack = isDistutilsHack(beside.get(distutilsHack)) && !hasExtension('_distutils_hack', beside);
    return isSetuptools && isHack && code.every(pth/* isDistutilsLine */.YD) ? 'distutils' : null;
}
/** Whether native code would be loaded as the module or package of that path: it comes before source (importlib.machinery). */
function hasExtension(module, beside) {
    return [...beside.keys()].some(file => /\.(?:so|pyd)$/.test(file) && (file.startsWith(`${module}.`) || file.startsWith(`${module}/__init__.`)));
}
function firstLine(file, content) {
    if (!/\.(?:pyw?|start)$/.test(file))
        return '';
    const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('utf8');
    return (text
        .replace(/^\ufeff/, '')
        .split(/\r\n|\n|\r/)
        .find(line => line.trim() !== '' && !line.trim().startsWith('#'))
        ?.trim() ?? '');
}
function shorten(text) {
    return text.length > excerptLimit ? `${text.slice(0, excerptLimit)}…` : text;
}
function hashFile(file) {
    let handle;
    try {
        handle = external_node_fs_default().openSync(file, (external_node_fs_default()).constants.O_RDONLY | ((external_node_fs_default()).constants.O_NOFOLLOW ?? 0) | ((external_node_fs_default()).constants.O_NONBLOCK ?? 0));
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const parts = [];
        let total = 0;
        for (;;) {
            const part = Buffer.alloc(1 << 16);
            const got = external_node_fs_default().readSync(handle, part, 0, part.length, total);
            if (got === 0)
                break;
            total += got;
            hash.update(part.subarray(0, got));
            if (total <= readLimit)
                parts.push(part.subarray(0, got));
        }
        return { sha256: hash.digest('hex'), content: total > readLimit ? null : Buffer.concat(parts) };
    }
    catch {
        return undefined;
    }
    finally {
        if (handle !== undefined)
            external_node_fs_default().closeSync(handle);
    }
}


/***/ }),

/***/ 55925:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bp: () => (/* binding */ virtualenvModule),
/* harmony export */   HE: () => (/* binding */ isVirtualenvModule),
/* harmony export */   qR: () => (/* binding */ ofVirtualenv),
/* harmony export */   rL: () => (/* binding */ virtualenvPth)
/* harmony export */ });
const virtualenvPth = {
    path: '_virtualenv.pth',
    sha256: '69ac3d8f27e679c81b94ab30b3b56e9cd138219b1ba94a1fa3606d5a76a1433d',
};
/** The module beside it. */
const virtualenvModule = '_virtualenv.py';
// By the tool and the versions in which each was seen; gaps between are those of the versions looked at. Whoever changes the
// file at all gets another hash, and is told as any other code.
const modules = new Set([
    '684b8c07932ba4a84ac2e5ae9afe49ef04e92bac3d8d4191d455cf09d093e5fc', // virtualenv 20.0.35, 20.4.7, 20.10.0
    'ce57d5e0d9b5d7356cb42da7450ba8f9359bdf693e335f4c921626943c77e64d', // virtualenv 20.13.4
    'c9199315871b11b12df226f890a38e66e63191e1adbfb11a66e6861151b33fca', // virtualenv 20.16.7, 20.17.1, 20.21.1
    '119e4eb9c1a39e6ffd220840844bd326fa1bd3acf2f1c9fa0612949aedc228a5', // virtualenv 20.23.1
    '0aeb86546345c1d0fada097536e35525714d5cdbcc2d8eb3f9912a955044fcff', // virtualenv 20.24.7
    '0f20351ea7e90039c46d3fabdef991f28b1e3ff33eb13ee6f0d5cd21ea0e8b14', // virtualenv 20.25.3 to 20.34.0
    'bec6155ff7bfc88f8e79e481f27fd7ee0a3b40eeca9bfeb41f4c4b997b2f8100', // virtualenv 20.35.4, 20.36.1
    '02943e192823d75212f206e1f2991ac572119882683a95dfbb7a1b913d7b14b5', // virtualenv 20.38.0 to 21.0.0
    'e8c426ce260f866254ff35cefedc8b3efbd6d1446d99d7a4cdeb0095f98a8b8f', // virtualenv 21.2.4
    '460589e83387d4dfe5fd84d41c5f6979599f5cd080983d73c832549161c80435', // virtualenv 21.4.3
    '0278334cdcfab4c746b4416fbd5c2b6e7da937c81e132397d62c361d404ebe0e', // virtualenv 21.8.1, 21.12.1
    '07584d2a5d13e0811eb567d78ed2aca0fb60e7defff59a01ca7a48d907bdea51', // virtualenv 21.15.8
    'ee52b2e2e720a40885a6b4b90c40e28e5c70e550af74d5efd169eaa5db2a6f6f', // uv 0.2.37
    '6cf30c56faf2a55228914dbbd17f8088ed371ebb08f5e7fa6fd931f913fcaf1d', // uv 0.5.31, 0.8.24, 0.9.30
    'cfb3db86aaa53bb62b5ff764970bec2d71c9228590a0ebec57f6ec926cc0bf1a', // uv 0.11.33, 0.13.8
]);
/** Whether `_virtualenv.py` with that sha256 (hex) is one that virtualenv or uv writes: it patches distutils, and nothing else. */
function isVirtualenvModule(sha256) {
    return modules.has(sha256);
}
/** The files that virtualenv or uv put at the top of site-packages when they made it; none where their content is not known. */
function ofVirtualenv(startup = []) {
    const files = startup.filter(({ known }) => known === 'virtualenv').map(({ path: file }) => file);
    return new Set(files.length === 0 ? [] : [...files, virtualenvModule]);
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

/***/ 9688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mD: () => (/* binding */ curatedImage),
/* harmony export */   vC: () => (/* binding */ pythonOfImage),
/* harmony export */   wM: () => (/* binding */ knownImages),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* harmony import */ var _targets_profile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52600);

/** The images of the profiles that ship. */
function knownImages() {
    return (0,_targets_profile_js__WEBPACK_IMPORTED_MODULE_0__/* .targetNames */ .i)().flatMap((name) => {
        const { image, ignoresMount = false, fallback, knowledge } = (0,_targets_profile_js__WEBPACK_IMPORTED_MODULE_0__.loadTarget)(name, { cwd: '/' });
        if (image === undefined)
            return [];
        return [
            {
                target: name,
                repository: parseImage(image.reference).repository,
                ignoresMount,
                inferred: knowledge?.ignoresMount?.inferred === true,
                fallback: fallback ?? null,
            },
        ];
    });
}
/**
 * The repository of the image behind a curated environment (`azureml://registries/azureml/environments/NAME/…`), by the name
 * that Azure/azureml-assets gives it; undefined for any other reference.
 */
function curatedImage(environment) {
    const name = /^azureml:\/\/registries\/azureml\/environments\/([\w.-]+)(?:\/|$)/.exec(environment)?.[1];
    return name === undefined ? undefined : `mcr.microsoft.com/azureml/curated/${name}`;
}
/** The parts of an image's reference (distribution/reference, "Grammar"); `tag` and `digest` are null where there is none. */
function parseImage(text) {
    const [name = '', digest = null] = text
        .trim()
        .replace(/^docker:\/\//, '')
        .split('@', 2);
    // A colon before the last slash belongs to a port.
    const colon = name.lastIndexOf(':');
    const hasTag = colon > name.lastIndexOf('/');
    return { repository: hasTag ? name.slice(0, colon) : name, tag: hasTag ? name.slice(colon + 1) : null, digest };
}
/** The Python that an image's name tells (`…-py312-inference`, `python:3.9-slim`), as `3.12`; undefined where it tells none. */
function pythonOfImage(text) {
    const { repository, tag } = parseImage(text);
    const last = repository.split('/').at(-1) ?? '';
    const named = /(?:^|[-_])(?:py|python)(\d)\.?(\d{1,2})(?=[-_.]|$)/.exec(last);
    if (named !== null)
        return `${named[1]}.${named[2]}`;
    const tagged = last === 'python' ? /^(\d)\.(\d{1,2})(?=[.-]|$)/.exec(tag ?? '') : null;
    return tagged === null ? undefined : `${tagged[1]}.${tagged[2]}`;
}


/***/ }),

/***/ 60198:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ pythonPathOf),
/* harmony export */   _: () => (/* binding */ appRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20181);


/** Where the images put the code folder, under its own name. From examples of Microsoft, not from the image. */
const appRoot = '/var/azureml-app';
/** Where the images put models. */
const models = 'azureml-models';
/**
 * The entries of PYTHONPATH below the root of the app, of which a YAML file says what its code folder is called. `look` tells what
 * a path relative to that folder is.
 */
function pythonPathOf({ variables, language }, folder, look) {
    const name = folder.path === '.' ? '' : node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.basename(folder.path);
    // A program may deploy with SDK v1, where the code goes to the root itself.
    if (name === '' || name === '..' || language !== 'yaml')
        return [];
    return variables.flatMap(({ name: { text: variable }, value }) => {
        const { text } = value;
        if (variable !== 'PYTHONPATH' || text === null || _variables_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholder */ .qf.test(text))
            return [];
        return text.split(':').flatMap((entry) => {
            const [root, first, ...rest] = splitBelow(entry);
            if (root === undefined || first === undefined || first === models)
                return [];
            const looked = first === name ? look({ ...value, text: rest.join('/') || '.' }) : null;
            return [{ written: { ...value, text }, entry, looked }];
        });
    });
}
/** The root of the app and the parts below it; nothing for another path. */
function splitBelow(entry) {
    const plain = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.normalize(entry).replace(/\/+$/, '');
    return plain.startsWith(`${appRoot}/`) ? [appRoot, ...plain.slice(appRoot.length + 1).split('/')] : [];
}


/***/ }),

/***/ 20181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ requirementsVariable),
/* harmony export */   Ch: () => (/* binding */ readVariables),
/* harmony export */   e6: () => (/* binding */ libraryVariable),
/* harmony export */   fP: () => (/* binding */ joinedVariables),
/* harmony export */   ic: () => (/* binding */ condaVariable),
/* harmony export */   jC: () => (/* binding */ exclusive),
/* harmony export */   qf: () => (/* binding */ placeholder),
/* harmony export */   z9: () => (/* binding */ extraPrefix)
/* harmony export */ });
/** The variable that names the folder of mounted packages, relative to the folder of the entry script. */
const libraryVariable = 'AZUREML_EXTRA_PYTHON_LIB_PATH';
const requirementsVariable = 'AZUREML_EXTRA_REQUIREMENTS_TXT';
const condaVariable = 'AZUREML_EXTRA_CONDA_YAML';
/** Variables whose value the run script appends to the folder of the entry script, and what has to be there. */
const joinedVariables = new Map([
    [libraryVariable, 'folder'],
    [requirementsVariable, 'file'],
    [condaVariable, 'file'],
]);
/**
 * Of these the run script obeys the first one that is set (if, elif): facts of the images of today, for targets that say nothing.
 * Source: Azure/azureml-assets, mlflow-model-inference/context/runit/gunicorn/run.
 */
const exclusive = [
    [libraryVariable, 'AZUREML_EXTRA_CONDA_YAML_ABS_PATH', condaVariable, requirementsVariable],
];
/** What the images, their server and Azure ML itself read or set; a name near to one of these may be meant for it. */
const readVariables = [
    libraryVariable,
    requirementsVariable,
    condaVariable,
    'AZUREML_EXTRA_CONDA_YAML_ABS_PATH',
    'AZUREML_ENTRY_SCRIPT',
    'AZUREML_MODEL_DIR',
    'AZUREML_CONDA_ENVIRONMENT_PATH',
    'AZUREML_CONDA_DEFAULT_ENVIRONMENT',
    'AZUREML_INFERENCE_PYTHON_PATH',
    'AZUREML_INFERENCE_SERVER_HTTP_ENABLED',
    'AZUREML_DEBUG_PORT',
    'AML_APP_ROOT',
];
/** The prefix that belongs to the run script alone. */
const extraPrefix = 'AZUREML_EXTRA_';
/** A placeholder as the documents have it: `<MCR-path>`, `<tag>`, `<your-model>`. */
const placeholder = /<[A-Za-z][\w -]*>/;


/***/ }),

/***/ 86781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ dynamicEnvironment),
/* harmony export */   BW: () => (/* binding */ requirementsVariable),
/* harmony export */   R_: () => (/* binding */ oneRequirementsFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56107);



/** The variable that names the requirements file; read only where neither a mount nor a conda file is named. */
const requirementsVariable = 'AZUREML_EXTRA_REQUIREMENTS_TXT';
/**
 * What the deployment must say for the container to install a requirements file at boot, one `NAME=value` each. The value is
 * relative to the folder of the entry script, to which the run script joins it; the file may have any name. Empty for a file
 * or a script outside the uploaded folder, since it never arrives.
 */
function dynamicEnvironment({ entryScript, requirements, codeDir }) {
    const [code, script, file] = [codeDir, entryScript, requirements].map(one => node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(one));
    if (!(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(code, script) || !(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(code, file))
        return [];
    return [`${requirementsVariable}=${(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .slashed */ .df)(node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(script), file))}`];
}
/**
 * The one requirements file that a container can be told. Throws `usage` for several of them, for constraints beside it, and
 * for a file of another kind than `pip install -r` reads.
 */
function oneRequirementsFile({ requirements, constraints, }) {
    const [file = '', ...others] = requirements;
    if (others.length > 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SitemountError */ .hr('usage', 'Input `requirements`: with `delivery: dynamic` the container installs one file.', {
            help: `Name the others in ${file}, one \`-r FILE\` a line.`,
        });
    }
    if (constraints.length > 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SitemountError */ .hr('usage', 'Input `constraints`: with `delivery: dynamic` the container is told of none.', {
            help: `Name the file in ${file}, with a line \`-c FILE\`.`,
        });
    }
    if (/\.toml$/i.test(file)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SitemountError */ .hr('usage', `Input \`requirements\`: the container cannot install ${file} at boot.`, {
            help: 'Name a file that `pip install -r` reads; `sitemount lock` writes one.',
        });
    }
    return file;
}


/***/ }),

/***/ 3681:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ oldestServed),
/* harmony export */   Dn: () => (/* binding */ isExpected),
/* harmony export */   Kt: () => (/* binding */ minorVersion),
/* harmony export */   SM: () => (/* binding */ isServed),
/* harmony export */   Zo: () => (/* binding */ fitOf),
/* harmony export */   t8: () => (/* binding */ isAnswering)
/* harmony export */ });
/* harmony import */ var _specifier_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40154);

/** The oldest Python that is built with. */
const oldestServed = '3.8';
/** Whether a Python of this version is built with; its pre-releases count. */
function isServed(version) {
    const [major = 0, minor = 0] = version.split('.', 2).map(part => Number.parseInt(part, 10));
    const [oldestMajor = 0, oldestMinor = 0] = oldestServed.split('.').map(Number);
    return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
/** `3.12` of `3.12.4`. */
function minorVersion(version) {
    return version.split('.', 2).join('.');
}
/** Compares version, implementation and ABI of a Python with what is expected; where nothing is, CPython from 3.8 on fits. */
function fitOf(python, expected) {
    const { specifier = `>=${oldestServed}`, minor, from } = expected ?? {};
    const threads = 'abi' in python ? /^cp\d+t/.test(python.abi) : python.freeThreaded;
    // Extension modules of a build without the global interpreter lock do not load in the other one.
    if (threads !== (from?.freeThreaded ?? false))
        return 'other';
    if (python.implementation !== (from?.implementation ?? 'cpython'))
        return 'other';
    if ((0,_specifier_js__WEBPACK_IMPORTED_MODULE_0__/* .matches */ .cK)(python.version, specifier))
        return 'fits';
    const releases = [python.version, (0,_specifier_js__WEBPACK_IMPORTED_MODULE_0__/* .exactVersionOf */ .lO)(specifier) ?? ''];
    // Before the final release the ABI may still change.
    const final = releases.every(version => /^\d+(?:\.\d+)+$/.test(version));
    return from?.source !== 'input' && final && minor !== undefined && (0,_specifier_js__WEBPACK_IMPORTED_MODULE_0__/* .minorOf */ .Hs)(python.version) === minor
        ? 'patch'
        : 'other';
}
/** Whether a Python is the expected one. */
function isExpected(python, expected) {
    return fitOf(python, expected) === 'fits';
}
/** Whether a candidate told its version. */
function isAnswering(candidate) {
    return candidate.version !== null && candidate.implementation !== undefined && candidate.freeThreaded !== undefined;
}


/***/ }),

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

/***/ 856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ githubCommands),
/* harmony export */   hk: () => (/* binding */ annotations),
/* harmony export */   oR: () => (/* binding */ joined)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89528);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72020);
/* harmony import */ var _suggestion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28804);




// GitHub keeps ten of each level a step, and 4096 characters of a message (actions/runner, ExecutionContext.AddIssue).
const mostOfLevel = 10;
const longestMessage = 4000;
const longestTitle = 250;
/**
 * Findings as annotations: the worst first, at most ten of each level, and a line that counts the rest.
 * `base` is the working directory relative to the workspace (`''` or `service`), which GitHub resolves files against.
 */
function annotations(findings, { base = '' } = {}) {
    const room = { error: mostOfLevel, warning: mostOfLevel, notice: mostOfLevel };
    const shown = [];
    const left = [];
    const ordered = (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .worstFirst */ .md)(findings);
    // An excuse was read by whoever wrote it: it comes last.
    for (const finding of [...ordered.filter(isOpen), ...ordered.filter(finding => !isOpen(finding))]) {
        if (room[finding.level] > 0) {
            room[finding.level] -= 1;
            shown.push(annotation(finding, base));
        }
        else
            left.push(finding);
    }
    return { shown, rest: left.length > 0 ? `… and ${left.length} more (${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tally */ .N4)(left)}), see the job summary.` : null };
}
function isOpen({ excused }) {
    return excused === undefined;
}
function annotation(finding, base) {
    const { level, rule, message, help, excused, file, line, column, endColumn } = finding;
    const after = excused === undefined ? help : `Excused: ${excused}`;
    const suggested = (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .suggestedLine */ .i)(finding);
    const told = [message, after, suggested && `Suggested: ${suggested}`].filter(text => text !== undefined && text !== '');
    return {
        level,
        title: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .inertLine */ .Fq)((0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(`sitemount: ${rule}`, longestTitle)),
        message: (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .inert */ .tJ)(told.join('\n')), longestMessage),
        ...(file !== undefined && { file: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .inertLine */ .Fq)(joined(base, file)) }),
        ...(file !== undefined && line !== undefined && { startLine: line }),
        ...(file !== undefined && line !== undefined && column !== undefined && { startColumn: column }),
        ...(file !== undefined && line !== undefined && column !== undefined && endColumn !== undefined && { endColumn }),
    };
}
/** `file` as seen from the workspace; an absolute one stays. */
function joined(base, file) {
    const folder = base.replaceAll('\\', '/').replace(/^(?:\.\/+)+|^\.$|\/+$/g, '');
    if (folder === '' || /^(?:\/|[A-Za-z]:[\\/])/.test(file))
        return file;
    return `${folder}/${file}`;
}
/** The annotations as workflow commands, one a line, escaped as GitHub's runner unescapes them; then the rest. */
function githubCommands({ shown, rest }) {
    const lines = shown.map(({ level, message, title, file, startLine, startColumn, endColumn }) => {
        const properties = Object.entries({ title, file, line: startLine, col: startColumn, endColumn })
            .flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name}=${property(String(value))}`]))
            .join(',');
        return `::${level} ${properties}::${data(message)}`;
    });
    return [...lines, ...(rest === null ? [] : [(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .inertLine */ .Fq)(rest)])].map(line => `${line}\n`).join('');
}
function data(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function property(text) {
    return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ }),

/***/ 10407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ dynamicLines)
/* harmony export */ });
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89528);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72020);


/**
 * What an install at boot cost and brought, one sentence a line, with what the other delivery would cost. Empty when the first
 * install failed, which is a finding.
 */
function dynamicLines(dynamic) {
    const { file, installer, installs, host, brought, differences, probe, notes = [] } = dynamic;
    const times = installs.filter(({ failed }) => failed === null).map(({ seconds }) => seconds);
    if (times.length === 0)
        return [];
    const slowest = Math.max(...times);
    const before = host.why === null
        ? `beside ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(host.packages, 'package')} of the image`
        : `without the packages of the image: ${host.why}`;
    const window = probe === undefined ? undefined : probe.initialDelay + probe.period * probe.failures;
    const lines = [
        `Installed ${file} with ${installer} as the container does at boot, ${before}.`,
        ...(host.why === null ? [] : [unseen]),
        `It took ${times.map(duration).join(' and ')} for ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(brought, 'package')}${window === undefined ? '' : `; the liveness probe leaves ${window} s, in which the server has to start as well`}.`,
        ...(times.length === 2 && differences.length === 0 ? ['Both times the same packages were installed.'] : []),
        `For production, \`delivery: mount\` installs nothing at boot: it saves about ${duration(slowest)} at every start and every scale-out, and needs no package index there.`,
        ...notes,
    ];
    return lines.map(_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .inertLine */ .Fq);
}
/** Conflicts are pip's to tell, of what it sees installed. */
const unseen = 'pip saw no conflict with packages that were not there: the requirements were held against what the target lists of them.';
function duration(seconds) {
    return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
}


/***/ }),

/***/ 97891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ imageLines)
/* harmony export */ });
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10402);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89528);


/** Where the build context lies, and the image that was built from it or the lines that build it; one line a fact. */
function imageLines(image) {
    const { context, aptPackages, secrets } = image;
    const lines = [
        `context:  ${context}`,
        ...(aptPackages.length > 0 ? [`from apt: ${aptPackages.join(', ')}`] : []),
        ...(secrets.length > 0
            ? [`secrets?  ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .some */ .S)(secrets)} would be in the image: name them in .amlignore if they are secrets.`]
            : []),
        ...(image.built
            ? [`image:    ${image.tag} (docker ${image.docker}, ${Math.round(image.seconds)} s)`]
            : [`not built: ${image.reason} To build it:`, ...image.lines.map(line => `  ${line}`), ...image.notes]),
    ];
    return lines.map(_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .inertLine */ .Fq);
}


/***/ }),

/***/ 32794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ jsonText),
/* harmony export */   y: () => (/* binding */ resultJson)
/* harmony export */ });
// What a terminal obeys or hides, and `##[`, which GitHub's runner takes for a command anywhere in a line. Lone
// surrogates and C0 controls are escaped by JSON.stringify already.
const acting = /[\x7f-\x9f\u2028\u2029]|\p{Cf}|(?<=##)\[/gu;
/** The result as JSON with a final line feed (contract, "Result"). */
function resultJson(result) {
    return jsonText(result);
}
/** A value as indented JSON that is harmless in a job's log: the same value, with more characters written as `\uXXXX`. */
function jsonText(value) {
    return `${JSON.stringify(value, null, 2).replace(acting, escaped)}\n`;
}
function escaped(character) {
    // By code unit: JSON has no escape for what lies beyond U+FFFF.
    return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}


/***/ }),

/***/ 83565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ rehearsalSummary),
/* harmony export */   z: () => (/* binding */ rehearsalLines)
/* harmony export */ });
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89528);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72020);


const longestBody = 300;
const longestLog = 20_000;
/** What a rehearsal saw, one line a fact; what is foreign in it is inert. */
function rehearsalLines(facts) {
    const { what, how, ready, answer, sample, modules, notes, failure } = facts;
    // Nothing was started.
    if (failure !== null && ready === null && facts.log === '')
        return notes.map(note => (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLine */ .Fq)(`note:      ${note}`));
    const lines = [
        `rehearsed: ${what}${how === 'script-only' ? ' (script-only: the entry script, without what the host starts)' : ''}`,
        `kept away: ${kept(facts)}`,
        ready === null ? '' : `ready:     after ${seconds(ready.seconds)} of ${seconds(ready.deadline)}`,
        answer === null
            ? sample
                ? 'answer:    none'
                : ''
            : `answer:    ${answer.status} after ${seconds(answer.seconds)}: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(answer.body, longestBody)}`,
        modules === null
            ? ''
            : `modules:   ${modules.mount.length} from the mount, ${modules.host.length} from the host, ${modules.code.length} from the code (${modules.how})`,
        ...notes.map(note => `note:      ${note}`),
        ...(failure?.evidence ?? []).map(line => `printed:   ${line}`),
    ];
    return lines.filter(line => line !== '').map(_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLine */ .Fq);
}
/** The same as Markdown; the log follows, folded, when the rehearsal failed. */
function rehearsalSummary(facts) {
    const lines = rehearsalLines(facts).map(line => `- ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(line)}\n`);
    const { failure } = facts;
    const log = facts.log.trimEnd();
    if (failure === null || log === '')
        return lines.join('');
    const text = log.length > longestLog ? `…\n${log.slice(-longestLog)}` : log;
    return `${lines.join('')}\n<details><summary>What it printed (${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(log.split('\n').length, 'line')})</summary>\n\n${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownBlock */ .dI)(text)}\n</details>\n`;
}
function kept({ isolation }) {
    const { network, readOnlyMount, paths, why } = isolation;
    const parts = [
        network ? 'the network' : '',
        readOnlyMount ? 'writing to the mount where the host has it' : '',
        paths ? 'processes of this machine' : '',
    ].filter(part => part !== '');
    const said = parts.length === 0 ? 'nothing' : parts.join(', ');
    return `${why === undefined ? said : `${said} (${why})`}; not kept away: ${within(isolation)}`;
}
/** What no isolation of a rehearsal covers. An abstract socket belongs to a network namespace, one that is a file does not (unix(7)). */
function within({ network, paths }) {
    const sockets = network ? 'unix sockets that are files' : 'unix sockets, abstract ones too';
    const files = "what the job's user may read and write elsewhere (all files, when that is root)";
    return `${sockets}, ${files}${paths ? '' : ', processes of that user'}`;
}
function seconds(value) {
    return `${value < 10 ? value.toFixed(1) : Math.round(value)} s`;
}


/***/ }),

/***/ 28804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replacement),
/* harmony export */   i: () => (/* binding */ suggestedLine)
/* harmony export */ });
/** The one replacement that mends a finding; undefined where its requirement goes on on further lines, or hashes come with it. */
function replacement({ fix, excused, excerpt = '', line, column, endColumn }) {
    if (fix === undefined || fix.hashes !== undefined || excused !== undefined)
        return undefined;
    if (line === undefined || column === undefined || endColumn === undefined)
        return undefined;
    const rest = [...excerpt].slice(endColumn - 1).join('');
    return rest.trimEnd().endsWith('\\') ? undefined : { line, column, endColumn, text: fix.text };
}
/** The line as the fix makes it, where that is one line; else the new text of the requirement; undefined without a fix. */
function suggestedLine(finding) {
    const { fix, excused, excerpt = '' } = finding;
    if (fix === undefined || excused !== undefined)
        return undefined;
    const whole = replacement(finding);
    if (whole === undefined)
        return fix.text;
    const points = [...excerpt];
    return `${points.slice(0, whole.column - 1).join('')}${fix.text}${points.slice(whole.endColumn - 1).join('')}`.trim();
}


/***/ }),

/***/ 65473:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ jobSummary)
});

// EXTERNAL MODULE: ./src/core/sanitize.ts
var sanitize = __webpack_require__(89528);
// EXTERNAL MODULE: ./src/core/text.ts
var core_text = __webpack_require__(72020);
// EXTERNAL MODULE: ./src/report/dynamic.ts
var dynamic = __webpack_require__(10407);
// EXTERNAL MODULE: ./src/report/image.ts
var report_image = __webpack_require__(97891);
// EXTERNAL MODULE: ./src/report/rehearsal.ts
var rehearsal = __webpack_require__(83565);
// EXTERNAL MODULE: ./src/artifact/kinds.ts
var artifact_kinds = __webpack_require__(37441);
;// CONCATENATED MODULE: ./src/report/table.ts

/** The table with as many rows as fit into the budget, and a line that counts the rows that do not. Empty without rows. */
function table({ head, right = [], rows, budget }) {
    if (rows.length === 0)
        return '';
    const rule = head.map((_, index) => (right.includes(index) ? '---:' : '---'));
    const { kept, left } = within([row(head), row(rule), ...rows.map(row)], budget);
    return `${kept.join('')}${left > 0 ? leftOut(left, 'row') : ''}\n`;
}
/** As many of the lines as fit into `budget` bytes of UTF-8, and how many do not. */
function within(lines, budget) {
    let used = 0;
    const end = lines.findIndex(line => {
        used += Buffer.byteLength(line);
        return used > budget;
    });
    return end < 0 ? { kept: [...lines], left: 0 } : { kept: lines.slice(0, end), left: lines.length - end };
}
/** The line below something that was cut. */
function leftOut(number, noun) {
    return `\n… ${(0,core_text/* thousands */.oh)(number)} more ${noun}${number === 1 ? '' : 's'} left out here.\n`;
}
function row(cells) {
    return `| ${cells.join(' | ')} |\n`;
}

;// CONCATENATED MODULE: ./src/report/sizes.ts




/** Rows that stand in the open; the rest is one row. */
const sizes_open = 10;
const longestName = 300;
/**
 * The sizes as a Markdown table for the summary: the ten largest groups of distribution and kind, the rest folded into one
 * row, a total, and a line with the bytes of each kind. Empty without rows.
 */
function sizesTable(sizes, { budget }) {
    if (sizes.length === 0)
        return '';
    const total = sum(sizes);
    const share = (bytes) => (total.bytes === 0 ? '' : `${((100 * bytes) / total.bytes).toFixed(1)} %`);
    const cells = (name, kind, { files, bytes }) => [
        name,
        kind,
        (0,core_text/* thousands */.oh)(files),
        (0,core_text/* size */.Ej)(bytes),
        share(bytes),
    ];
    const rest = sizes.slice(sizes_open);
    const rows = [
        ...sizes.slice(0, sizes_open).map(row => cells(nameOf(row), row.kind === 'all' ? '' : row.kind, row)),
        ...(rest.length === 0 ? [] : [cells(`… ${(0,core_text/* count */.U9)(rest.length, 'more group')}`, '', sum(rest))]),
        cells('**Total**', '', total),
    ];
    const shown = table({ head: ['Distribution', 'Kind', 'Files', 'Size', 'Share'], right: [2, 3, 4], rows, budget });
    const kinds = artifact_kinds/* fileKinds */.mv.flatMap(kind => {
        const { files, bytes } = sum(sizes.filter(row => row.kind === kind));
        return files === 0 ? [] : [`${kind} ${(0,core_text/* size */.Ej)(bytes)}`];
    });
    return kinds.length === 0 ? shown : `${shown}${kinds.join(' · ')}\n`;
}
function sum(rows) {
    return rows.reduce((all, { files, bytes }) => ({ files: all.files + files, bytes: all.bytes + bytes }), {
        files: 0,
        bytes: 0,
    });
}
function nameOf({ distribution }) {
    return distribution === null ? '(no distribution)' : (0,sanitize/* markdownCode */.D9)((0,core_text/* clip */.$Q)(distribution, longestName));
}

;// CONCATENATED MODULE: ./src/report/slim.ts



/** Files that are named; the rest is counted. */
const named = 10;
const slim_longestName = 300;
/**
 * What `slim` left out as Markdown for the summary: files and bytes of each kind, the files that stayed with whoever needs them,
 * libraries that `strip` would have broken, and how many packages were imported. Empty where nothing was asked for.
 */
function slimTable(slim, { budget }) {
    if (slim === undefined)
        return '';
    const { saved, staying, stayingCount, refused, refusedCount, compared } = slim;
    const rows = saved.map(({ kind, files, bytes }) => [(0,sanitize/* markdownCode */.D9)(kind), (0,core_text/* thousands */.oh)(files), (0,core_text/* size */.Ej)(bytes)]);
    const stayed = staying.map(({ path, neededBy }) => `${code(path)} for ${code(neededBy)}`);
    const whole = refused.map(({ path, reason }) => `${code(path)} (${(0,sanitize/* markdown */.wD)((0,core_text/* clip */.$Q)(reason, slim_longestName))})`);
    const lines = [
        stayed.length > 0
            ? `${(0,core_text/* count */.U9)(stayingCount, 'file')} of these kinds stayed, since code needs them: ${list(stayed, stayingCount)}.`
            : '',
        whole.length > 0 ? `${(0,core_text/* count */.U9)(refusedCount, 'native file')} not stripped: ${list(whole, refusedCount)}.` : '',
        compared === undefined
            ? 'Nothing was imported to see whether it is missed.'
            : `${(0,core_text/* count */.U9)(compared, 'public package')} imported from the mount, to see whether it is missed.`,
    ].filter(line => line !== '');
    const shown = table({ head: ['Left out', 'Files', 'Saved'], right: [1, 2], rows, budget });
    return `${shown}${lines.map(line => `${line}\n`).join('\n')}`;
}
function list(entries, total) {
    const rest = total - Math.min(named, entries.length);
    return `${entries.slice(0, named).join(', ')}${rest > 0 ? ` and ${(0,core_text/* thousands */.oh)(rest)} more` : ''}`;
}
function code(text) {
    return (0,sanitize/* markdownCode */.D9)((0,core_text/* clip */.$Q)(text, slim_longestName));
}

// EXTERNAL MODULE: ./src/report/totals.ts
var totals = __webpack_require__(72947);
;// CONCATENATED MODULE: ./src/report/summary.ts









// GitHub drops a summary over 1 MiB as a whole. Budgets in bytes of UTF-8; together they stay well below.
const budget = {
    findings: 400_000,
    excuses: 100_000,
    packages: 150_000,
    sizes: 50_000,
    slim: 10_000,
    canonical: 150_000,
    steps: 20_000,
    host: 20_000,
    patch: 100_000,
};
const longestText = 2000;
const summary_longestName = 300;
/** The result as a job summary in GitHub-flavoured Markdown, below 1 MiB whatever it holds; what is cut is counted. */
function jobSummary(result) {
    return [
        verdict(result),
        findings(result.findings.filter(({ excused }) => excused === undefined)),
        patch(result),
        result.rehearsal === undefined ? '' : (0,rehearsal/* rehearsalSummary */.m)(result.rehearsal),
        result.dynamic === undefined ? '' : bullets((0,dynamic/* dynamicLines */.F)(result.dynamic)),
        result.image === undefined || result.verdict === 'failed' ? '' : (0,sanitize/* markdownBlock */.dI)((0,report_image/* imageLines */.n)(result.image).join('\n')),
        result.verdict === 'passed' ? artifact(result) : '',
        result.verdict === 'passed' ? host(result) : '',
        summary_packages(result),
        sizes(result),
        slim(result),
        excuses(result.findings.filter(({ excused }) => excused !== undefined)),
        canonical(result),
        steps(result),
    ]
        .filter(part => part !== '')
        .join('\n');
}
function verdict(result) {
    const { mode, verdict, python, packages, tools, cache } = result;
    const interpreter = python?.interpreter;
    const facts = [
        (0,totals/* totals */.Sd)(result),
        result.requirements === undefined || packages !== undefined
            ? undefined
            : (0,core_text/* count */.U9)(result.requirements.filter(({ constraint }) => !constraint).length, 'requirement'),
        interpreter && `${interpreter.implementation} ${interpreter.version} on ${interpreter.platform}`,
        python?.expected === undefined ? undefined : `Python ${python.expected} expected`,
        tools.installer,
        (0,totals/* isolation */.hn)(result),
        cache === undefined
            ? undefined
            : (cache.trouble ?? cache.note ?? (cache.hit ? 'wheels from the cache' : 'no wheels in the cache')),
    ].flatMap(fact => (fact === undefined ? [] : [(0,sanitize/* markdown */.wD)((0,core_text/* clip */.$Q)(fact, summary_longestName))]));
    const line = facts.length > 0 ? `\n${facts.join(' · ')}\n` : '';
    const origin = verdict === 'passed' ? (0,totals/* originText */.CQ)(result) : undefined;
    const from = origin === undefined ? '' : `\n${summary_text(origin)}\n`;
    return `### sitemount ${mode} ${verdict}: ${(0,core_text/* tally */.N4)(result.findings)}\n${line}${from}`;
}
function bullets(lines) {
    return lines.map(line => `- ${(0,sanitize/* markdown */.wD)((0,core_text/* clip */.$Q)(line, longestText))}\n`).join('');
}
function findings(found) {
    const rows = found.map(finding => [finding.level, where(finding), what(finding), summary_text(finding.help ?? '')]);
    return table({ head: ['Level', 'Where', 'What', 'Help'], rows, budget: budget.findings });
}
function patch({ patch }) {
    if (patch === undefined)
        return '';
    const { kept, left } = within(patch.split(/(?<=\n)/).map(line => (0,core_text/* clip */.$Q)(line, 20_000)), budget.patch);
    const note = left > 0 ? leftOut(left, 'line') : '';
    return folded('What would mend it, for git apply', `${(0,sanitize/* markdownBlock */.dI)(kept.join(''), 'diff')}${note}`);
}
function where(finding) {
    const place = (0,core_text/* placeOf */.$t)(finding);
    return place === '' ? '' : summary_code(place);
}
function what({ message, rule }) {
    return `${summary_text(message)} ${summary_code(rule)}`;
}
function artifact({ artifact, mount, image }) {
    const rows = [
        ...(artifact === undefined
            ? []
            : [
                ['Artifact', `${summary_code(artifact.path)}, ${(0,core_text/* size */.Ej)(artifact.bytes)}, ${(0,sanitize/* markdown */.wD)(artifact.format)}`],
                ['Digest', summary_code(artifact.digest)],
            ]),
        ...(mount === undefined
            ? []
            : [
                [
                    image === undefined ? 'Mount' : 'Build context',
                    `${mount.path === '' ? '' : `${summary_code(mount.path)}, `}${(0,core_text/* count */.U9)(mount.files, 'file')}, ${(0,core_text/* size */.Ej)(mount.bytes)}`,
                ],
                ['Tree digest', summary_code(mount.treeDigest)],
                ...(mount.glibc === undefined
                    ? []
                    : [['Needs', `glibc ${(0,sanitize/* markdown */.wD)((0,core_text/* clip */.$Q)(mount.glibc, summary_longestName))} or later`]]),
            ]),
    ];
    return table({ head: ['Sealed', ''], rows, budget: budget.host });
}
function host({ mountEnv = [] }) {
    if (mountEnv.length === 0)
        return '';
    const { kept, left } = within(mountEnv.map(entry => `${(0,sanitize/* inertLine */.Fq)((0,core_text/* clip */.$Q)(entry, longestText))}\n`), budget.host);
    const isAbsolute = mountEnv.some(entry => /=\//.test(entry));
    return `${isAbsolute ? 'Where the packages lie at that path, the host needs' : 'The deployment needs'}:\n\n${(0,sanitize/* markdownBlock */.dI)(kept.join(''))}${left > 0 ? leftOut(left, 'line') : ''}`;
}
function summary_packages({ packages = [] }) {
    const rows = packages.map(row => [summary_name(row), summary_code(row.version), String(row.files), (0,core_text/* size */.Ej)(row.bytes), source(row)]);
    const shown = table({
        head: ['Package', 'Version', 'Files', 'Size', 'From'],
        right: [2, 3],
        rows,
        budget: budget.packages,
    });
    return shown === '' ? '' : folded(`Packages: ${packages.length}`, shown, packages.length <= 30);
}
function sizes({ sizes = [] }) {
    const shown = sizesTable(sizes, { budget: budget.sizes });
    return shown === '' ? '' : folded('Sizes', shown);
}
function slim({ slim }) {
    const shown = slimTable(slim, { budget: budget.slim });
    return shown === '' ? '' : folded('Left out by slim', shown);
}
function summary_name({ name, direct }) {
    return direct ? `${summary_code(name)} (listed)` : summary_code(name);
}
function source({ source }) {
    const hash = source.sha256 === undefined ? '' : ` ${summary_code(`sha256:${source.sha256.slice(0, 12)}…`)}`;
    return `${(0,sanitize/* markdown */.wD)((0,core_text/* clip */.$Q)(source.kind, summary_longestName))}${hash}`;
}
function excuses(excused) {
    const rows = excused.map(finding => [where(finding), what(finding), summary_text(finding.excused ?? '')]);
    const shown = table({ head: ['Where', 'What', 'Reason given'], rows, budget: budget.excuses });
    return shown === '' ? '' : `Excused where they stand:\n\n${shown}`;
}
function canonical({ canonical }) {
    if (canonical === undefined || canonical === '')
        return '';
    const lines = canonical.replace(/\n$/, '').split('\n');
    const { kept, left } = within(lines.map(line => `${(0,sanitize/* inertLine */.Fq)((0,core_text/* clip */.$Q)(line, 20_000))}\n`), budget.canonical);
    return folded('What the installer was handed', `${(0,sanitize/* markdownBlock */.dI)(kept.join(''))}${left > 0 ? leftOut(left, 'line') : ''}`);
}
function steps({ steps }) {
    const rows = steps.map(({ name, seconds }) => [summary_text(name), seconds.toFixed(2)]);
    const total = steps.reduce((sum, { seconds }) => sum + seconds, 0);
    const shown = table({ head: ['Step', 'Seconds'], right: [1], rows, budget: budget.steps });
    return shown === '' ? '' : folded(`Steps: ${total.toFixed(1)} s`, shown);
}
/** Markdown inside `details` needs empty lines around it. `title` is our own text. */
function folded(title, content, open = false) {
    return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${content}\n</details>\n`;
}
function summary_text(content) {
    return (0,sanitize/* markdown */.wD)((0,core_text/* clip */.$Q)(content, longestText));
}
function summary_code(content) {
    return (0,sanitize/* markdownCode */.D9)((0,core_text/* clip */.$Q)(content, summary_longestName));
}


/***/ }),

/***/ 37896:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ terminalReport)
});

// EXTERNAL MODULE: ./src/core/sanitize.ts
var sanitize = __webpack_require__(89528);
// EXTERNAL MODULE: ./src/core/text.ts
var core_text = __webpack_require__(72020);
;// CONCATENATED MODULE: ./src/report/caret.ts

const ellipsis = { text: '…', columns: 1 };
/**
 * The line made harmless, with carets under the span. Wide characters count for two columns, combining ones for none,
 * escapes for what they show; tabs are repeated in the line of carets, so that they agree whatever a tab is worth.
 * Widths: Unicode Standard Annex #11.
 */
function point({ excerpt, column, endColumn }, width) {
    const cells = cellsOf(excerpt);
    const start = Math.min(Math.max(column - 1, 0), cells.length);
    const end = Math.min(Math.max((endColumn ?? 0) - 1, start + 1), Math.max(cells.length, start + 1));
    const { from, to } = visible(cells, { start, width });
    const shown = [...(from > 0 ? [ellipsis] : []), ...cells.slice(from, to), ...(to < cells.length ? [ellipsis] : [])];
    const before = [...(from > 0 ? [ellipsis] : []), ...cells.slice(from, start)];
    const marked = cells.slice(start, Math.min(end, to)).reduce((sum, cell) => sum + cell.columns, 0);
    return {
        line: (0,sanitize/* inertLine */.Fq)(shown.map(cell => cell.text).join('')),
        caret: before.map(blank).join('') + '^'.repeat(Math.max(marked, 1)),
    };
}
function cellsOf(excerpt) {
    return [...excerpt].map(character => {
        const text = (0,sanitize/* inertCharacter */.Sv)(character === '\n' ? '\\n' : character);
        return { text, columns: text === character ? columnsOf(character) : text.length };
    });
}
// East Asian Wide and Fullwidth, and what is drawn as an emoji.
const wide = /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|^\p{Emoji_Presentation}/u;
const combining = /^[\p{Mn}\p{Me}\u1160-\u11ff]/u;
function columnsOf(character) {
    if (character < '\u0300')
        return 1;
    if (combining.test(character))
        return 0;
    return wide.test(character) ? 2 : 1;
}
function blank({ text, columns }) {
    return text === '\t' ? '\t' : ' '.repeat(columns);
}
/** Which cells are shown of a line that is too long: some before the span, then as many as fit. */
function visible(cells, { start, width }) {
    // A tab is worth eight columns at most.
    const worth = (index) => (cells[index]?.text === '\t' ? 8 : (cells[index]?.columns ?? 0));
    let total = 0;
    for (let index = 0; index < cells.length; index += 1)
        total += worth(index);
    if (total <= width)
        return { from: 0, to: cells.length };
    const room = Math.max(width - 2, 8);
    let used = 0;
    let from = start;
    while (from > 0 && used + worth(from - 1) <= room / 3) {
        from -= 1;
        used += worth(from);
    }
    let to = start;
    while (to < cells.length && used + worth(to) <= room) {
        used += worth(to);
        to += 1;
    }
    return { from, to };
}

// EXTERNAL MODULE: ./src/report/dynamic.ts
var dynamic = __webpack_require__(10407);
// EXTERNAL MODULE: ./src/report/image.ts
var report_image = __webpack_require__(97891);
// EXTERNAL MODULE: ./src/report/rehearsal.ts
var rehearsal = __webpack_require__(83565);
// EXTERNAL MODULE: ./src/report/totals.ts
var totals = __webpack_require__(72947);
;// CONCATENATED MODULE: ./src/report/terminal.ts







const codes = { bold: '1', dim: '2', red: '31;1', yellow: '33;1', cyan: '36;1', green: '32;1' };
const styles = { error: 'red', warning: 'yellow', notice: 'cyan' };
/** The result for a terminal: findings with their lines, packages, verdict, and how to mount what was built. Ends in a line feed. */
function terminalReport(result, { color, width = 120, others = [] }) {
    const paint = color ? (style, text) => `\x1b[${codes[style]}m${text}\x1b[0m` : (_, text) => text;
    const parts = [
        ...result.findings.map(finding => findingText(finding, { paint, width })),
        ...(result.mode === 'build' && result.packages !== undefined ? [packagesText(result, paint)] : []),
        ...(result.rehearsal === undefined ? [] : [(0,rehearsal/* rehearsalLines */.z)(result.rehearsal).join('\n')]),
        ...(result.dynamic === undefined ? [] : [(0,dynamic/* dynamicLines */.F)(result.dynamic).join('\n')]),
        verdictText(result, { paint, others }),
    ];
    // Packages and verdict stand apart from the findings; findings follow one another as a compiler's do.
    const findings = parts.splice(0, result.findings.length);
    return `${[findings.join('\n'), ...parts].filter(part => part !== '').join('\n\n')}\n`;
}
function findingText(finding, { paint, width }) {
    const { level, rule, message, help, excused, excerpt, line, column, endColumn } = finding;
    const place = (0,sanitize/* inertLine */.Fq)((0,core_text/* placeOf */.$t)(finding));
    const [first, ...rest] = told(message);
    const start = place === '' ? '' : `${paint('bold', `${place}:`)} `;
    const lines = [`${start}${paint(styles[level], `${level}:`)} ${first} ${paint('dim', `[${rule}]`)}`, ...rest];
    if (excerpt !== undefined && line !== undefined && column !== undefined) {
        const gutter = ' '.repeat(String(line).length);
        const shown = point({ excerpt, column, endColumn }, Math.max(width - gutter.length - 5, 20));
        lines.push(`  ${paint('dim', `${line} |`)} ${shown.line}`);
        lines.push(`  ${paint('dim', `${gutter} |`)} ${paint(styles[level], shown.caret)}`);
    }
    if (help !== undefined && excused === undefined)
        lines.push(`  ${paint('cyan', 'help:')} ${told(help).join('\n')}`);
    if (excused !== undefined)
        lines.push(`  ${paint('dim', 'excused:')} ${told(excused).join('\n')}`);
    return lines.join('\n');
}
/** A message's lines. Foreign text may bring lines of its own, such as what pip said: they stand indented. */
function told(text) {
    return (0,core_text/* clip */.$Q)(text, 20_000)
        .trim()
        .split(/\r\n|\n/)
        .map((line, index) => (index === 0 ? (0,sanitize/* inertLine */.Fq)(line) : `    ${(0,sanitize/* inertLine */.Fq)(line)}`));
}
function packagesText(result, paint) {
    if (result.image !== undefined)
        return imagePackages(result, paint);
    const rows = (result.packages ?? []).map(cells);
    const widths = [0, 1, 2].map(index => rows.reduce((most, row) => Math.max(most, (row[index] ?? '').length), 0));
    const lines = rows.map(([name, version, bytes]) => `  ${name.padEnd(widths[0] ?? 0)}  ${version.padEnd(widths[1] ?? 0)}  ${bytes.padStart(widths[2] ?? 0)}`.trimEnd());
    return [paint('bold', (0,totals/* totals */.Sd)(result) ?? ''), ...lines].join('\n');
}
/** What an image will install: none of it lies in the build context. */
function imagePackages({ packages = [] }, paint) {
    const lines = packages.map(({ name, version }) => `  ${(0,sanitize/* inertLine */.Fq)((0,core_text/* clip */.$Q)(name, 200))}  ${(0,sanitize/* inertLine */.Fq)((0,core_text/* clip */.$Q)(version, 200))}`);
    return [paint('bold', `${(0,core_text/* count */.U9)(packages.length, 'package')} in the image`), ...lines].join('\n');
}
function cells({ name, version, bytes }) {
    return [(0,sanitize/* inertLine */.Fq)((0,core_text/* clip */.$Q)(name, 200)), (0,sanitize/* inertLine */.Fq)((0,core_text/* clip */.$Q)(version, 200)), (0,core_text/* size */.Ej)(bytes)];
}
function verdictText(result, { paint, others }) {
    const { verdict, mode, findings, artifact, mount, image, deploy, mountEnv = [] } = result;
    const lines = [
        `${paint(verdict === 'passed' ? 'green' : 'red', `${mode} ${verdict}:`)} ${(0,core_text/* tally */.N4)([...findings, ...others])}`,
    ];
    const isolated = (0,totals/* isolation */.hn)(result);
    if (isolated !== undefined)
        lines.push(`  ${(0,sanitize/* inertLine */.Fq)(isolated)}`);
    if (verdict === 'passed') {
        if (artifact !== undefined) {
            lines.push(`  artifact: ${(0,sanitize/* inertLine */.Fq)(artifact.path)} (${(0,core_text/* size */.Ej)(artifact.bytes)})`);
            lines.push(`  digest:   ${(0,sanitize/* inertLine */.Fq)(artifact.digest)}`);
        }
        if (mount !== undefined) {
            const tree = (0,sanitize/* inertLine */.Fq)(mount.treeDigest);
            lines.push(mount.path === '' || image !== undefined
                ? `  tree:     ${tree}`
                : `  mount:    ${(0,sanitize/* inertLine */.Fq)(mount.path)} (tree ${tree})`);
        }
        const origin = (0,totals/* originText */.CQ)(result);
        if (origin !== undefined)
            lines.push(`  origin:   ${origin}`);
        if (deploy !== undefined)
            lines.push((0,sanitize/* inertLine */.Fq)(`  deploy:   ${deploy.folder} (${deploy.files.join(', ')})`));
        if (image !== undefined)
            lines.push(...(0,report_image/* imageLines */.n)(image).map(line => `  ${line}`));
        if (mountEnv.length > 0)
            lines.push(`  ${forWhom(result)}:`, ...mountEnv.map(entry => `    ${(0,sanitize/* inertLine */.Fq)(entry)}`));
    }
    return lines.join('\n');
}
/** Absolute paths are those of this machine: what the host sets then depends on where it mounts. */
function forWhom({ mount, mountEnv = [] }) {
    const isHere = mount !== undefined && mount.path !== '' && mountEnv.some(entry => entry.endsWith(`=${mount.path}`));
    return isHere ? 'to use it here' : 'the deployment needs';
}


/***/ }),

/***/ 72947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CQ: () => (/* binding */ originText),
/* harmony export */   Sd: () => (/* binding */ totals),
/* harmony export */   hn: () => (/* binding */ isolation)
/* harmony export */ });
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72020);

/** What the mount holds in all: `3 packages, 1,192 files, 69.0 MB`. Undefined where no packages are known. */
function totals({ packages, mount }) {
    if (packages === undefined)
        return undefined;
    const files = mount?.files ?? packages.reduce((sum, row) => sum + row.files, 0);
    const bytes = mount?.bytes ?? packages.reduce((sum, row) => sum + row.bytes, 0);
    return `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(packages.length, 'package')}, ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(files, 'file')}, ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(bytes)}`;
}
/** What `verify` showed of where the artifact comes from, one sentence; undefined in other modes. */
function originText({ origin }) {
    if (origin === undefined)
        return undefined;
    return origin.shown
        ? `The expected digest is that of the ${origin.of}.`
        : 'Only integrity was shown, not origin: give `expected-digest` from the job that built it, or check an attestation.';
}
/** What imports were kept away from, as one line; undefined where nothing was imported. */
function isolation({ importIsolation }) {
    if (importIsolation === undefined)
        return undefined;
    const { by, open } = importIsolation;
    const how = { namespaces: 'isolated by namespaces', landlock: 'isolated by Landlock', none: 'not isolated' }[by];
    return `imports ${how}; in their reach: ${open.join(', ')}`;
}


/***/ }),

/***/ 44728:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ maskCredentials),
/* harmony export */   P2: () => (/* binding */ maskSetting),
/* harmony export */   QO: () => (/* binding */ blotCredentials),
/* harmony export */   as: () => (/* binding */ encodeHelp),
/* harmony export */   uE: () => (/* binding */ hasWrittenCredentials)
/* harmony export */ });
/* harmony import */ var _core_url_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94558);

/**
 * User, password and secret values of a query of every URL in `text` replaced by `****`. The bare user of an ssh URL (`git@`) and a
 * `${VARIABLE}` are no secrets and stay.
 */
function maskCredentials(text) {
    return (0,_core_url_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceSpans */ .Gg)(text, (0,_core_url_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .secretSpans */ .AY)(text), () => '****');
}
/** The same with a `*` for each character, for excerpts under which a caret must stay in its place. */
function blotCredentials(text) {
    return (0,_core_url_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceSpans */ .Gg)(text, (0,_core_url_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .secretSpans */ .AY)(text), ({ start, end }) => '*'.repeat([...text.slice(start, end)].length));
}
// `token=…` in settings of a build, `--password …` among its options, `"api-key": "…"` in a table.
const secretOption = /((?<![\w.-])[\w.-]{0,60}(?:token|secret|passw|api[-_]?key|credential|\bauth)[\w.-]{0,60}["']?(?:\s*[=:]\s*|(?<=--[\w.-]{1,200})\s+)["']?)(?:(?<=')[^']+|(?<=")[^"]+|[^\s"',}]+)/gi;
/**
 * As `maskCredentials`, for the line or value of a setting that names indexes or a proxy: all before the last `@` is masked. So are values
 * of options that are named like a secret.
 */
function maskSetting(text) {
    const masked = (0,_core_url_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceSpans */ .Gg)(text, (0,_core_url_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .secretSpans */ .AY)(text, 'index'), () => '****').replace(secretOption, '$1****');
    if (masked.includes('://'))
        return masked;
    // A proxy without scheme, and a URL with too few slashes.
    return masked.replace(/((?:^|[\s='"])(?:https?:\/?)?)[^\s:/@='"]+:\S*@(?=\S)/i, '$1****@');
}
/**
 * Whether a URL in `text` carries a secret that is written there. A user without password counts over http, where it is
 * a token; what a `${VARIABLE}` brings in does not.
 */
function hasWrittenCredentials(text) {
    return (0,_core_url_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .secretSpans */ .AY)(text).some(span => isWritten(text, span));
}
function isWritten(text, { start, end }) {
    const userinfo = text.slice(start, end);
    const colon = userinfo.indexOf(':');
    const secret = colon < 0 ? userinfo : userinfo.slice(colon + 1);
    return secret.replace(/\$\{[A-Z0-9_]+\}/g, '') !== '';
}
/** What to do about the first URL in `text` whose password holds a raw `/`, `?` or the like, so that no client can read it. */
function encodeHelp(text) {
    const character = text.includes('@') ? (0,_core_url_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .rawDelimiter */ .WN)(text) : undefined;
    if (character === undefined)
        return undefined;
    const code = `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
    return { character, help: `Percent-encode the password: write ${code} for \`${character}\`.` };
}


/***/ }),

/***/ 34014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ pathsIn),
/* harmony export */   RC: () => (/* binding */ readEditable),
/* harmony export */   vq: () => (/* binding */ readForm)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73102);
/* harmony import */ var _lines_syntax_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8205);
/* harmony import */ var _lines_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99089);
/* harmony import */ var _marker_syntax_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26032);
/* harmony import */ var _pep508_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12692);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62611);








// What nearly all lines of a pinned file look like; nothing else can be meant by it.
const plainPin = /^([a-z0-9](?:[a-z0-9._-]*[a-z0-9])?) ?(== ?[0-9]+(?:\.[0-9]+)*)$/i;
/**
 * Reads the text of a requirement as pip does (`req/constructors.py`, `parse_req_from_line`): a URL, a path, or PEP 508.
 * Paths are relative to `cwd`. Throws `RequirementError`.
 */
function readForm(text, cwd) {
    const plain = plainPin.exec(text);
    if (plain !== null) {
        return { name: plain[1] ?? '', extras: [], specifier: plain[2] ?? '', marker: null, condition: null, url: null };
    }
    const separator = text.indexOf((0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .isUrl */ .gU)(text) ? '; ' : ';');
    const head = separator < 0 ? text : text.slice(0, separator);
    const { marker, condition } = separator < 0 ? noMarker : readMarkerAt(text, separator + 1);
    const { start, end } = (0,_lines_text_js__WEBPACK_IMPORTED_MODULE_4__/* .stripped */ .uR)(head);
    const body = head.slice(start, end);
    if ((0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .isUrl */ .gU)(body))
        return { ...readUrl(body), marker, condition };
    const local = readPath(body, cwd);
    if (local !== undefined)
        return { ...local, marker, condition };
    const parsed = shifted(start, () => parseUnlessPath(body));
    if (parsed.url !== null)
        checkUrl(parsed.url);
    if (parsed.url !== null && !(0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .isUrl */ .gU)(parsed.url)) {
        throw new _lines_syntax_js__WEBPACK_IMPORTED_MODULE_3__/* .RequirementError */ .K('Expected a URL after `@`, with a scheme that pip knows, such as https: or file:.', start + body.indexOf('@') + 1);
    }
    // What looks like extras at the end of a URL or a version counts as such for pip, and takes the place of the others.
    const tail = parsed.url === null && parsed.specifier === '' ? '' : splitExtras(body).extras;
    const extras = tail === '' ? parsed.extras : readExtras(tail);
    return { ...parsed, extras, marker, condition };
}
const noMarker = { marker: null, condition: null };
function readMarkerAt(text, offset) {
    const rest = text.slice(offset);
    const { start, end } = (0,_lines_text_js__WEBPACK_IMPORTED_MODULE_4__/* .stripped */ .uR)(rest);
    if (start >= end)
        return noMarker;
    const marker = rest.slice(start, end);
    return { marker, condition: shifted(offset + start, () => (0,_marker_syntax_js__WEBPACK_IMPORTED_MODULE_5__/* .parseMarker */ .gY)(marker)) };
}
/** Runs a parser on a part of the text, its error moved to the part's place. */
function shifted(start, parse) {
    try {
        return parse();
    }
    catch (error) {
        if (error instanceof _lines_syntax_js__WEBPACK_IMPORTED_MODULE_3__/* .RequirementError */ .K)
            throw new _lines_syntax_js__WEBPACK_IMPORTED_MODULE_3__/* .RequirementError */ .K(error.message, error.offset + start);
        throw error;
    }
}
/** Parses a requirement; what is none, but looks like a path, is told as a path that leads nowhere. */
function parseUnlessPath(body) {
    try {
        return (0,_pep508_js__WEBPACK_IMPORTED_MODULE_6__/* .parseRequirement */ .p)(body);
    }
    catch (error) {
        const { plain } = splitExtras(body);
        const isPath = plain.startsWith('.') || /^[^\s@;=<>!~(]*\//.test(plain);
        if (!isPath || !(error instanceof _lines_syntax_js__WEBPACK_IMPORTED_MODULE_3__/* .RequirementError */ .K))
            throw error;
        throw new _lines_syntax_js__WEBPACK_IMPORTED_MODULE_3__/* .RequirementError */ .K(`Expected a folder or an archive that exists: there is no ${(0,_lines_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .ml)(plain)}, relative to the working directory.`, 0);
    }
}
/** What Python's `urlsplit` and pip's `Link` refuse. */
function checkUrl(url) {
    if (/[\t\r\n]/.test(url))
        throw new _lines_syntax_js__WEBPACK_IMPORTED_MODULE_3__/* .RequirementError */ .K('Expected no tab or line break inside a URL.', 0);
    const authority = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(url)?.[1] ?? '';
    if (authority.includes('[') !== authority.includes(']')) {
        throw new _lines_syntax_js__WEBPACK_IMPORTED_MODULE_3__/* .RequirementError */ .K('Expected both brackets around the address of the host, or none.', 0);
    }
    if ((0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .describeReference */ .P5)(url).kind === 'vcs' && !/^(?:bzr\+lp:|[^:]*:\/\/)/i.test(url)) {
        throw new _lines_syntax_js__WEBPACK_IMPORTED_MODULE_3__/* .RequirementError */ .K('Expected `//` after the scheme.', 0);
    }
    const bracketed = /\[([^\]]*)\]/.exec(authority)?.[1];
    if (bracketed !== undefined && !(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(bracketed) && !/^v[0-9a-f]+\../i.test(bracketed)) {
        throw new _lines_syntax_js__WEBPACK_IMPORTED_MODULE_3__/* .RequirementError */ .K('Expected an IPv6 address in brackets.', 0);
    }
    if ((0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .schemeOf */ .dz)(url) === 'file' && !/^(?:localhost)?$/i.test(authority)) {
        throw new _lines_syntax_js__WEBPACK_IMPORTED_MODULE_3__/* .RequirementError */ .K('Expected a file of this machine: three slashes after `file:`.', 0);
    }
    eggName(url);
}
function readUrl(url) {
    checkUrl(url);
    const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .describeReference */ .P5)(url);
    if (reference.scheme === 'file' && url.includes('../') && reference.fragment !== '') {
        throw new _lines_syntax_js__WEBPACK_IMPORTED_MODULE_3__/* .RequirementError */ .K('pip forgets what follows `#` in a file: URL with `../`.', 0);
    }
    if (reference.kind === 'wheel')
        return { ...nameOfWheel(reference.filename), url };
    // pip takes the path of a repository, revision included, for a file name as well.
    const afterHost = reference.base.slice(reference.scheme.length + 1).replace(/^\/\/[^/?]*/, '');
    const filename = afterHost.replace(/\?.*$/s, '').split('/').at(-1) ?? '';
    if (reference.kind === 'vcs' && (0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .isWheelFile */ .Sl)(filename))
        return { ...nameOfWheel(filename), url };
    return { name: eggName(url), extras: [], specifier: '', url };
}
function nameOfWheel(filename) {
    const wheel = (0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .readWheelName */ .JJ)(filename);
    if (wheel === undefined) {
        throw new _lines_syntax_js__WEBPACK_IMPORTED_MODULE_3__/* .RequirementError */ .K('The file name is not that of a wheel: NAME-VERSION-PYTHON-ABI-PLATFORM.whl (PEP 427).', 0);
    }
    return { name: wheel.name, extras: [], specifier: '' };
}
/** The name in `#egg=`. Extras and versions in it are refused since pip 26.0. */
function eggName(url) {
    const name = /[#&]egg=([^&]*)/.exec(url)?.[1];
    if (name === undefined)
        return '';
    if (/^(?:[a-z0-9]|[a-z0-9][a-z0-9._-]*[a-z0-9])$/i.test(name))
        return name;
    throw new _lines_syntax_js__WEBPACK_IMPORTED_MODULE_3__/* .RequirementError */ .K('`#egg=` may hold a plain name only; write `name[extra] @ URL` instead.', 0);
}
/**
 * The paths that the text of a requirement may name on this machine, `..` kept: pip looks whether they are there before it knows
 * what the text means.
 */
function pathsIn(text, { editable }) {
    const separator = text.indexOf((0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .isUrl */ .gU)(text) ? '; ' : ';');
    const head = (separator < 0 ? text : text.slice(0, separator)).trim();
    const { plain } = splitExtras(head);
    const at = head.search(/@\s*[a-z][a-z0-9+.-]*:/i);
    const url = (0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .isUrl */ .gU)(head) ? head : at < 0 ? undefined : head.slice(at + 1).trim();
    if (url !== undefined)
        return (0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .localPaths */ .OU)(url);
    return editable || /[/\\]/.test(plain) || plain.startsWith('.') || (0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .isArchiveName */ .w6)(plain) ? [plain] : [];
}
/** A requirement that is a path: a folder with a project, or something that is named like an archive. */
function readPath(text, cwd) {
    const { plain, extras } = splitExtras(text);
    const looksLikePath = text.includes('/') || ((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep) === '\\' && text.includes('\\')) || text.startsWith('.');
    if (!looksLikePath && !(0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .isArchiveName */ .w6)(plain))
        return undefined;
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, plain);
    if (looksLikePath && (0,_core_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .isFolder */ .lQ)(absolute)) {
        requireProject(absolute);
        return { name: '', extras: readExtras(extras), specifier: '', url: plain };
    }
    if (!(0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .isArchiveName */ .w6)(absolute))
        return undefined;
    if (!(0,_core_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .isFile */ .fo)(absolute)) {
        const at = text.indexOf('@');
        if (at >= 0 && !text.slice(0, at).includes('/') && !text.startsWith('.'))
            return undefined;
        throw new _lines_syntax_js__WEBPACK_IMPORTED_MODULE_3__/* .RequirementError */ .K('Expected a file that exists, relative to the working directory.', 0);
    }
    if (!(0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .isWheelFile */ .Sl)(node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(absolute)))
        return { name: '', extras: readExtras(extras), specifier: '', url: plain };
    return { ...nameOfWheel(node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(absolute)), extras: readExtras(extras), url: plain };
}
function splitExtras(text) {
    const open = text.endsWith(']') ? text.lastIndexOf('[') : -1;
    if (open <= 0 || open === text.length - 2)
        return { plain: text, extras: '' };
    return { plain: text.slice(0, open).trimEnd(), extras: text.slice(open) };
}
function readExtras(extras) {
    return extras === '' ? [] : (0,_pep508_js__WEBPACK_IMPORTED_MODULE_6__/* .parseRequirement */ .p)(`placeholder${extras.toLowerCase()}`).extras;
}
function requireProject(folder) {
    if ((0,_core_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .isFile */ .fo)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, 'pyproject.toml')) || (0,_core_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .isFile */ .fo)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, 'setup.py')))
        return;
    throw new _lines_syntax_js__WEBPACK_IMPORTED_MODULE_3__/* .RequirementError */ .K('Expected a folder with a pyproject.toml or a setup.py.', 0);
}
/**
 * Reads what follows `-e`: a folder with a project, a `file:` URL, a VCS URL, or `name @ URL`
 * (`req/constructors.py`, `parse_editable`). Throws `RequirementError`.
 */
function readEditable(text, cwd) {
    const direct = readNamedUrl(text);
    if (direct !== undefined) {
        if ((0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .schemeOf */ .dz)(direct.url ?? '') !== 'file' && (0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .describeReference */ .P5)(direct.url ?? '').kind !== 'vcs')
            throw notEditable();
        checkUrl(direct.url ?? '');
        return direct;
    }
    const { plain, extras } = splitExtras(text);
    // Not normalised, as pip asks for the path as it is written: `no-such/../project` is no folder.
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(plain) ? plain : `${cwd}${(node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)}${plain}`;
    if ((0,_core_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .isFolder */ .lQ)(absolute)) {
        requireProject(absolute);
        return { name: '', extras: readExtras(extras), specifier: '', url: plain, ...noMarker };
    }
    const url = /^(?:git|hg|svn|bzr|ssh|sftp):/i.test(text) ? `${(0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .schemeOf */ .dz)(text)}+${text}` : text;
    const scheme = (0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .schemeOf */ .dz)(url);
    if (scheme !== 'file' && (!(0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .isUrl */ .gU)(url) || (0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .describeReference */ .P5)(url).kind !== 'vcs')) {
        throw notEditable();
    }
    checkUrl(scheme === 'file' ? plain : url);
    if (scheme === 'file')
        requireProject(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, (0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .describeReference */ .P5)(plain).path));
    if (scheme === 'file')
        return { name: eggName(plain), extras: readExtras(extras), specifier: '', url: plain, ...noMarker };
    const name = eggName(url);
    if (name === '') {
        throw new _lines_syntax_js__WEBPACK_IMPORTED_MODULE_3__/* .RequirementError */ .K('Expected a name for what the URL holds: `-e "name @ URL"` or `#egg=name`.', 0);
    }
    return { name, extras: [], specifier: '', url, ...noMarker };
}
function notEditable() {
    return new _lines_syntax_js__WEBPACK_IMPORTED_MODULE_3__/* .RequirementError */ .K('Expected the folder of a project, or a VCS URL such as git+https://…, after -e.', 0);
}
function readNamedUrl(text) {
    try {
        const parsed = (0,_pep508_js__WEBPACK_IMPORTED_MODULE_6__/* .parseRequirement */ .p)(text);
        if (parsed.url === null)
            return undefined;
        return { ...parsed, condition: parsed.marker === null ? null : (0,_marker_syntax_js__WEBPACK_IMPORTED_MODULE_5__/* .parseMarker */ .gY)(parsed.marker) };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 26032:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ew: () => (/* binding */ versionVariables),
/* harmony export */   gY: () => (/* binding */ parseMarker),
/* harmony export */   t7: () => (/* binding */ readMarker)
/* harmony export */ });
/* harmony import */ var _lines_syntax_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8205);
/* harmony import */ var _specifier_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62414);


const variable = /(?:python_version|python_full_version|os[._]name|sys[._]platform|platform_release|platform_system|platform[._](?:version|machine|python_implementation)|python_implementation|implementation_(?:name|version)|extras?|dependency_groups)(?![\p{L}\p{N}_])/uy;
const quoted = /'([^']*)'|"([^"]*)"/y;
const comparison = /===|==|~=|!=|<=|>=|<|>/y;
const inWord = /in(?![\p{L}\p{N}_])/uy;
const notWord = /not(?![\p{L}\p{N}_])/uy;
const booleanWord = /(?:and|or)(?![\p{L}\p{N}_])/uy;
/** Variables that are compared as versions where the other side is one (packaging, `MARKERS_REQUIRING_VERSION`). */
const versionVariables = new Set([
    'implementation_version',
    'platform_release',
    'python_full_version',
    'python_version',
]);
/** Parentheses deeper than this are no marker a person wrote; Python's parser gives up as well. */
const deepest = 100;
/** Parses a marker (PEP 508). Throws `RequirementError` with the offset where it stops being one. */
function parseMarker(text) {
    const scanner = new _lines_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .Scanner */ .L(text);
    const marker = readMarker(scanner);
    if (!scanner.atEnd)
        scanner.fail('Expected `and`, `or` or the end of the marker.');
    return marker;
}
/** Reads a marker where the scanner stands, blanks after it included. */
function readMarker(scanner, depth = 0) {
    // Alternatives of conjunctions: the shape that packaging evaluates.
    const alternatives = [[readAtom(scanner, depth)]];
    for (;;) {
        const word = scanner.take(booleanWord)?.[0];
        if (word === undefined)
            break;
        const next = readAtom(scanner, depth);
        if (word === 'or')
            alternatives.push([next]);
        else
            alternatives.at(-1)?.push(next);
    }
    return combine('or', alternatives.map(parts => combine('and', parts)));
}
function combine(kind, parts) {
    const [only] = parts;
    return only !== undefined && parts.length === 1 ? only : { kind, parts };
}
function readAtom(scanner, depth) {
    scanner.skip();
    const opened = scanner.offset;
    if (!scanner.accept('('))
        return readComparison(scanner);
    if (depth >= deepest)
        scanner.fail('The parentheses are nested too deeply.');
    const marker = readMarker(scanner, depth + 1);
    if (!scanner.accept(')'))
        scanner.fail('This parenthesis is never closed.', opened);
    scanner.skip();
    return marker;
}
function readComparison(scanner) {
    const start = scanner.offset;
    const left = readOperand(scanner);
    scanner.skip();
    const operator = readOperator(scanner);
    scanner.skip();
    const rightStart = scanner.offset;
    const right = readOperand(scanner);
    scanner.skip();
    if ('value' in left && 'value' in right) {
        scanner.fail('One side of a comparison must be a variable, such as python_version.', start);
    }
    const key = 'variable' in left ? left.variable : 'variable' in right ? right.variable : '';
    if ((operator === '===' || operator === '~=') && !versionVariables.has(key)) {
        scanner.fail(`\`${operator}\` compares versions, and ${key} is none; write \`==\`.`, start);
    }
    if (operator === '~=' && 'value' in right && (0,_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSpecifier */ .as)(`~=${right.value}`)?.length !== 1) {
        scanner.fail('Expected a version of at least two numbers after `~=`.', rightStart);
    }
    return { kind: 'comparison', left, operator, right };
}
function readOperand(scanner) {
    const name = scanner.take(variable)?.[0];
    if (name !== undefined) {
        const plain = name.replace('.', '_');
        return { variable: plain === 'python_implementation' ? 'platform_python_implementation' : plain };
    }
    const start = scanner.offset;
    const match = scanner.take(quoted);
    if (match === null)
        return scanner.fail('Expected a marker variable or a text in quotes.');
    const value = unescapePython(match[1] ?? match[2] ?? '');
    return value === undefined ? scanner.fail('Expected a Python string.', start) : { value };
}
function readOperator(scanner) {
    if (scanner.take(inWord) !== null)
        return 'in';
    if (scanner.take(notWord) !== null) {
        const before = scanner.offset;
        scanner.skip();
        if (scanner.offset > before && scanner.take(inWord) !== null)
            return 'not in';
        scanner.fail('Expected `in` after `not`.');
    }
    const match = scanner.take(comparison);
    if (match === null)
        return scanner.fail('Expected one of <=, <, !=, ==, >=, >, ~=, ===, in, not in.');
    return match[0];
}
const simpleEscapes = {
    '\\': '\\',
    "'": "'",
    '"': '"',
    a: '\x07',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
};
/** packaging reads the text between the quotes as a Python literal; undefined when it is none. */
function unescapePython(text) {
    if (text.includes('\0'))
        return undefined;
    if (!text.includes('\\'))
        return text;
    // Backslashes that stand for one escape nothing.
    const escapes = text.replaceAll('\\\\', '');
    if (/\\$|\\x(?![0-9a-fA-F]{2})|\\[uUN]/.test(escapes))
        return undefined;
    return text.replace(/\\(?:x([0-9a-fA-F]{2})|([0-7]{1,3})|(.))/gs, (all, hex, octal, other = '') => {
        if (hex !== undefined)
            return String.fromCharCode(Number.parseInt(hex, 16));
        if (octal !== undefined)
            return String.fromCharCode(Number.parseInt(octal, 8));
        return simpleEscapes[other] ?? all;
    });
}


/***/ }),

/***/ 84526:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ evaluatePartially),
/* harmony export */   U: () => (/* binding */ evaluateMarker)
/* harmony export */ });
/* harmony import */ var _marker_syntax_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26032);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(831);
/* harmony import */ var _specifier_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62414);



/**
 * Whether a marker holds in an environment, with packaging's semantics (PEP 508). With several `extras`, whether it holds
 * for one of them; names of extras are compared normalised (PEP 685). Throws `RequirementError` for text that is no marker.
 */
function evaluateMarker(marker, environment, extras = []) {
    return evaluatePartially(marker, environment, extras) ?? false;
}
/**
 * The same for an environment of which only a part is known: undefined when the answer depends on the rest.
 * Throws `RequirementError` for text that is no marker.
 */
function evaluatePartially(marker, environment, extras = []) {
    return evaluateTree((0,_marker_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMarker */ .gY)(marker), environment, extras);
}
/** `evaluatePartially` for a marker that was parsed already. */
function evaluateTree(marker, environment, extras = []) {
    const one = (extra) => evaluate(marker, name => lookUp(name, environment, extra));
    return any((extras.length === 0 ? [''] : extras).map(one));
}
function lookUp(variable, environment, extra) {
    if (variable === 'extra')
        return extra;
    // Sets of a lock file (PEP 751); nothing is asked for but the default.
    if (variable === 'extras' || variable === 'dependency_groups')
        return '';
    const value = environment[variable];
    // A build of Python that is not tagged calls itself `3.13.0+`.
    return variable === 'python_full_version' && value?.endsWith('+') ? `${value}local` : value;
}
function evaluate(marker, lookUp) {
    if (marker.kind === 'comparison')
        return compare(marker, lookUp);
    const parts = marker.parts.map(part => evaluate(part, lookUp));
    return marker.kind === 'or' ? any(parts) : all(parts);
}
function any(parts) {
    if (parts.includes(true))
        return true;
    return parts.includes(undefined) ? undefined : false;
}
function all(parts) {
    if (parts.includes(false))
        return false;
    return parts.includes(undefined) ? undefined : true;
}
function compare({ left, operator, right }, lookUp) {
    const key = 'variable' in left ? left.variable : 'variable' in right ? right.variable : '';
    if (key === 'extras' || key === 'dependency_groups')
        return operator === 'not in';
    // Of two variables packaging looks up the left one only and takes the right one's name for a text.
    const leftValue = 'variable' in left ? lookUp(left.variable) : left.value;
    const rightValue = 'variable' in left ? literal(right) : lookUp(right.variable);
    if (leftValue === undefined || rightValue === undefined)
        return undefined;
    if (key === 'extra')
        return compareText((0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P)(leftValue), operator, (0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P)(rightValue));
    if (_marker_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .versionVariables */ .ew.has(key)) {
        const clauses = (0,_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSpecifier */ .as)(`${operator}${rightValue}`);
        const [clause] = clauses ?? [];
        // Of a release such as `6.5.0-azure`, which is no version, only `===` can hold.
        if (clause !== undefined && !rightValue.includes(','))
            return (0,_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .meets */ .D)(leftValue, clause);
    }
    return compareText(leftValue, operator, rightValue);
}
function literal(operand) {
    return 'value' in operand ? operand.value : operand.variable;
}
/** Texts have no order: packaging 26 lets `<` and `>` never hold, `<=` and `>=` for equal ones only. */
function compareText(left, operator, right) {
    switch (operator) {
        case 'in':
            return right.includes(left);
        case 'not in':
            return !right.includes(left);
        case '==':
        case '===':
        case '<=':
        case '>=':
            return left === right;
        case '!=':
            return left !== right;
        case '<':
        case '>':
        case '~=':
            return false;
    }
}


/***/ }),

/***/ 831:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ normalizeName)
/* harmony export */ });
/** The PEP 503 form of a distribution's name: lower case, runs of `-`, `_` and `.` as one `-`. */
function normalizeName(name) {
    return name.replace(/[-_.]+/g, '-').toLowerCase();
}


/***/ }),

/***/ 12692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* reexport safe */ _lines_syntax_js__WEBPACK_IMPORTED_MODULE_0__.K),
/* harmony export */   p: () => (/* binding */ parseRequirement)
/* harmony export */ });
/* harmony import */ var _lines_syntax_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8205);
/* harmony import */ var _lines_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99089);
/* harmony import */ var _marker_syntax_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26032);
/* harmony import */ var _specifier_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62414);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16814);






const identifier = /[a-zA-Z0-9][a-zA-Z0-9._-]*/y;
const wordCharacter = /[\p{L}\p{N}_]/uy;
const clause = new RegExp(_specifier_js__WEBPACK_IMPORTED_MODULE_3__/* .clausePattern */ .Ak, 'iy');
const wildcardTrail = /\.\*/y;
const localTrail = new RegExp(_version_js__WEBPACK_IMPORTED_MODULE_4__/* .localPattern */ .yn.replace(/\?$/, ''), 'iy');
const urlPattern = /[^ \t]+/y;
/**
 * Parses a requirement (PEP 508, as packaging has it). Throws `RequirementError`, whose offset says where the text stops
 * being one and whose message says what is expected there.
 */
function parseRequirement(text) {
    const scanner = new _lines_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .Scanner */ .L(text);
    scanner.skip();
    const name = readIdentifier(scanner) ?? scanner.fail('Expected the name of a package.');
    scanner.skip();
    const extras = readExtras(scanner);
    scanner.skip();
    if (scanner.accept('@'))
        return { name, extras, specifier: '', ...readUrl(scanner) };
    const specifier = readSpecifier(scanner);
    scanner.skip();
    return { name, extras, specifier, url: null, marker: scanner.atEnd ? null : readTail(scanner, specifier) };
}
function readUrl(scanner) {
    scanner.skip();
    const url = scanner.take(urlPattern)?.[0] ?? scanner.fail('Expected a URL after `@`.');
    scanner.skip();
    if (scanner.atEnd)
        return { url, marker: null };
    if (scanner.text[scanner.offset] !== ';')
        scanner.fail('Expected the end, or a semicolon and a marker, after the URL.');
    return { url, marker: readTail(scanner, '') };
}
function readTail(scanner, specifier) {
    if (!scanner.accept(';'))
        scanner.fail(expectation(scanner, specifier));
    const start = scanner.offset;
    (0,_marker_syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .readMarker */ .t7)(scanner);
    if (!scanner.atEnd)
        scanner.fail('Expected `and`, `or` or the end of the marker.');
    return (0,_lines_text_js__WEBPACK_IMPORTED_MODULE_1__/* .strip */ .bB)(scanner.text.slice(start));
}
/** What people write most often instead of what is meant gets a sentence of its own. */
function expectation({ text, offset }, specifier) {
    const rest = text.slice(offset, offset + 40);
    if (/^=(?!=)/.test(rest))
        return '`=` is no operator; `==` is meant.';
    if (/^=>|^=</.test(rest))
        return 'The `=` comes last: `>=` or `<=`.';
    if (/^(?:===|[=~!<>]=|[<>])/.test(rest))
        return `Expected a version (PEP 440) after \`${rest.match(/^[=~!<>]+/)?.[0]}\`.`;
    if (/^(?:v?\d)/.test(rest) && specifier === '')
        return 'Expected an operator, such as `==`, before the version.';
    if (/^--?[a-z]/i.test(rest))
        return 'Expected a space before the option.';
    if (/^[;,]/.test(rest))
        return 'Expected a version specifier.';
    return specifier === ''
        ? 'Expected a version specifier, a semicolon and a marker, or the end.'
        : 'Expected a comma and another clause, a semicolon and a marker, or the end.';
}
/** The longest run of name characters that ends at the edge of a word. */
function readIdentifier(scanner) {
    const start = scanner.offset;
    const run = scanner.take(identifier)?.[0];
    if (run === undefined)
        return undefined;
    wordCharacter.lastIndex = scanner.offset;
    if (wordCharacter.test(scanner.text))
        scanner.fail('Names are made of ASCII letters, digits, `-`, `_` and `.`.');
    let end = run.length;
    while (end > 0 && (run[end - 1] === '.' || run[end - 1] === '-'))
        end--;
    // packaging lets it pass, and what it normalises to is no name any more.
    if (run[end - 1] === '_')
        scanner.fail('A name ends in a letter or a digit.', start + end - 1);
    scanner.offset = start + end;
    return run.slice(0, end);
}
function readExtras(scanner) {
    const opened = scanner.offset;
    if (!scanner.accept('['))
        return [];
    scanner.skip();
    const extras = [];
    let extra = readIdentifier(scanner);
    while (extra !== undefined) {
        extras.push(extra);
        scanner.skip();
        if (!scanner.accept(','))
            break;
        scanner.skip();
        extra = readIdentifier(scanner) ?? scanner.fail('Expected the name of an extra after the comma.');
    }
    scanner.skip();
    if (scanner.accept(']'))
        return [...new Set(extras)];
    return scanner.atEnd
        ? scanner.fail('This bracket is never closed.', opened)
        : scanner.fail('Expected a comma or `]` after the name of an extra.');
}
function readSpecifier(scanner) {
    const opened = scanner.offset;
    const enclosed = scanner.accept('(');
    scanner.skip();
    const start = scanner.offset;
    readClauses(scanner);
    const specifier = (0,_lines_text_js__WEBPACK_IMPORTED_MODULE_1__/* .strip */ .bB)(scanner.text.slice(start, scanner.offset));
    scanner.skip();
    if (enclosed && !scanner.accept(')')) {
        if (scanner.atEnd)
            scanner.fail('This parenthesis is never closed.', opened);
        scanner.fail(scanner.text[scanner.offset] === ';' ? 'Expected `)`.' : expectation(scanner, specifier));
    }
    // After `===` anything goes, commas included, but a set of specifiers is split at them.
    if (specifier.includes('===') && (0,_specifier_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSpecifier */ .as)(specifier) === undefined)
        scanner.fail('Expected a version specifier (PEP 440).', start);
    return specifier;
}
function readClauses(scanner) {
    for (;;) {
        const start = scanner.offset;
        const match = scanner.take(clause);
        if (match === null)
            return;
        checkTrail(scanner, { start, clause: (0,_specifier_js__WEBPACK_IMPORTED_MODULE_3__/* .clauseOf */ .pQ)(match) });
        scanner.skip();
        if (!scanner.accept(','))
            return;
        scanner.skip();
    }
}
function checkTrail(scanner, { start, clause: { operator } }) {
    if (operator === '===')
        return;
    wildcardTrail.lastIndex = scanner.offset;
    if (wildcardTrail.test(scanner.text))
        scanner.fail('`.*` is allowed after `==` and `!=` with plain numbers only.', start);
    localTrail.lastIndex = scanner.offset;
    if (localTrail.test(scanner.text))
        scanner.fail('A local version label (`+…`) is allowed after `==` and `!=` only.', start);
}


/***/ }),

/***/ 62611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I_: () => (/* binding */ archivedRevision),
/* harmony export */   JJ: () => (/* binding */ readWheelName),
/* harmony export */   OU: () => (/* binding */ localPaths),
/* harmony export */   OZ: () => (/* binding */ isStrongHash),
/* harmony export */   P5: () => (/* binding */ describeReference),
/* harmony export */   Sl: () => (/* binding */ isWheelFile),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   XF: () => (/* binding */ fragmentHash),
/* harmony export */   dz: () => (/* binding */ schemeOf),
/* harmony export */   gU: () => (/* binding */ isUrl),
/* harmony export */   w6: () => (/* binding */ isArchiveName)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16814);

const vcsSchemes = new Set([
    ...['http', 'https', 'ssh', 'git', 'file'].map(scheme => `git+${scheme}`),
    ...['file', 'http', 'https', 'ssh', 'static-http'].map(scheme => `hg+${scheme}`),
    ...['ssh', 'http', 'https', 'svn', 'file'].map(scheme => `svn+${scheme}`),
    ...['http', 'https', 'ssh', 'sftp', 'ftp', 'lp', 'file'].map(scheme => `bzr+${scheme}`),
]);
// As Python's `splitext` has it, dots that begin a name begin no ending: `.whl` has none.
const archiveEndings = /(?:[^./][^/]*\.(?:zip|whl|tbz|tgz|txz|tlz)|\.tar(?:\.(?:bz2|gz|xz|lz|lzma))?)$/i;
const wheelEnding = /[^.].*\.whl$/i;
/** The scheme of a URL, lower case; empty when the text has none. */
function schemeOf(text) {
    return /^([a-z][a-z0-9+.-]*):/i.exec(text.slice(0, 64))?.[1]?.toLowerCase() ?? '';
}
/** Whether pip takes `text` for a URL (`vcs/versioncontrol.py`, `is_url`). */
function isUrl(text) {
    const scheme = schemeOf(text);
    return ['http', 'https', 'file', 'ftp'].includes(scheme) || vcsSchemes.has(scheme);
}
/** Whether pip takes a file of this name for something to install (`utils/filetypes.py`). */
function isArchiveName(name) {
    return archiveEndings.test(name.slice(-16));
}
/** Whether pip takes a file of this name for a wheel. */
function isWheelFile(name) {
    return wheelEnding.test(name);
}
/** What a direct reference points to. */
function describeReference(url) {
    const scheme = schemeOf(url);
    const isPath = scheme === '' || /^[a-z]:[\\/]/i.test(url);
    const hash = isPath ? -1 : url.indexOf('#');
    const base = hash < 0 ? url : url.slice(0, hash);
    const fragment = hash < 0 ? '' : url.slice(hash + 1);
    const { host, path: raw } = isPath ? { host: '', path: base } : splitUrl(base.slice(scheme.length + 1));
    const vcs = vcsSchemes.has(scheme);
    const at = vcs ? raw.lastIndexOf('@') : -1;
    const path = isPath ? raw : decode(at < 0 ? raw : raw.slice(0, at));
    const local = isPath || scheme === 'file';
    let end = path.length;
    while (path[end - 1] === '/' || path[end - 1] === '\\')
        end--;
    const filename = path
        .slice(0, end)
        .split(isPath ? /[/\\]/ : '/')
        .at(-1) ?? '';
    return {
        kind: vcs ? 'vcs' : isWheelFile(filename) ? 'wheel' : !local || isArchiveName(filename) ? 'archive' : 'directory',
        local,
        scheme: isPath ? '' : scheme,
        host,
        path,
        filename,
        revision: at < 0 ? null : decode(raw.slice(at + 1)),
        base,
        fragment,
    };
}
/**
 * What a direct reference names on this machine, `..` kept as it is written: a path, the path of a `file:` URL or of a repository
 * by `file:`, and a `subdirectory` that leads out of its source. More than one where programs read the text differently.
 */
function localPaths(url) {
    const { scheme, base, path, revision, fragment } = describeReference(url);
    if (scheme === '')
        return [path];
    const above = [...fragment.matchAll(/(?:^|&)subdirectory=([^&]*)/g)].flatMap(({ 1: text = '' }) => [
        text,
        unquote(text),
    ]);
    const outside = above.filter(text => text.startsWith('/') || text.split('/').includes('..')).map(text => `/${text}`);
    if (!/(?:^|\+)file$/.test(scheme))
        return outside;
    const rest = base.slice(scheme.length + 1).replace(/\?.*$/s, '');
    const plain = unquote(revision === null ? rest : rest.slice(0, rest.lastIndexOf('@')));
    const local = plain.replace(/^\/\/[^/]*/, '').replace(/^\/+(?=[a-z]:[/\\])/i, '');
    // git takes what stands where a host belongs for the first folder.
    return [local, ...(scheme === 'file' ? [] : [plain]), ...outside];
}
/** A text percent-decoded as Python does it: bytes that are no UTF-8 become U+FFFD. */
function unquote(text) {
    return text.replace(/(?:%[0-9a-f]{2})+/gi, bytes => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8'));
}
function splitUrl(rest) {
    const query = rest.indexOf('?');
    const plain = query < 0 ? rest : rest.slice(0, query);
    if (!plain.startsWith('//'))
        return { host: '', path: plain };
    const slash = plain.indexOf('/', 2);
    const authority = plain.slice(2, slash < 0 ? undefined : slash);
    const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
    return { host, path: slash < 0 ? '' : plain.slice(slash) };
}
function decode(text) {
    if (!text.includes('%'))
        return text;
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** Name and version that the file name of a wheel states (PEP 427), or undefined when it is none. */
function readWheelName(filename) {
    const parts = filename.replace(/\.whl$/i, '').split('-');
    if (parts.length !== 5 && parts.length !== 6)
        return undefined;
    const [name = '', version = '', build = ''] = parts;
    if (!/^[a-z0-9](?:[\w.]*[a-z0-9])?$/i.test(name) || parts.includes(''))
        return undefined;
    if (parts.length === 6 && !/^\d/.test(build))
        return undefined;
    if ((0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(version) === undefined || /\s/.test(filename))
        return undefined;
    return { name: name.replaceAll('_', '-'), version };
}
/** `algorithm:hex` of a URL's fragment (pip, `models/link.py`, `LinkHash`); null for none. */
function fragmentHash(url) {
    const match = /[#&](sha512|sha384|sha256|sha224|sha1|md5)=([^&]*)/.exec(url);
    return match === null ? null : `${match[1]}:${match[2]}`;
}
const digestLengths = { sha256: 64, sha384: 96, sha512: 128 };
/** Whether `algorithm:hex` can prove anything: sha256, sha384 or sha512 with a digest of the right length. */
function isStrongHash(hash) {
    const colon = hash.indexOf(':');
    const digest = hash.slice(colon + 1);
    return digest.length === digestLengths[hash.slice(0, colon)] && /^[0-9a-fA-F]+$/.test(digest);
}
/** Whether a host is this machine, which pip trusts without https. */
function isLoopback(host) {
    const name = host.replace(/:\d+$/, '');
    return name === 'localhost' || name === '[::1]' || name === '::1' || /^127(?:\.\d{1,3}){3}$/.test(name);
}
/** Name and host of a URL's branch archive, if its path says that it follows a branch or tag. */
function archivedRevision({ host, path }) {
    const match = /\/archive\/(?:refs\/(tags|heads)\/)?(.+?)\.(?:tar\.gz|tgz|zip|tar\.bz2)$/.exec(path) ??
        (host === 'codeload.github.com'
            ? /^\/[^/]+\/[^/]+\/(?:tar\.gz|zip|legacy\.tar\.gz|legacy\.zip)\/(?:refs\/(tags|heads)\/)?(.+)$/.exec(path)
            : null);
    if (match === null)
        return null;
    return match[1] === undefined ? (match[2] ?? null) : `refs/${match[1]}/${match[2]}`;
}


/***/ }),

/***/ 62414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ak: () => (/* binding */ clausePattern),
/* harmony export */   At: () => (/* binding */ versionsEqual),
/* harmony export */   D: () => (/* binding */ meets),
/* harmony export */   DW: () => (/* binding */ exactness),
/* harmony export */   Qj: () => (/* binding */ normalizeVersion),
/* harmony export */   Xc: () => (/* binding */ formatClause),
/* harmony export */   as: () => (/* binding */ parseSpecifier),
/* harmony export */   ib: () => (/* binding */ satisfies),
/* harmony export */   pQ: () => (/* binding */ clauseOf)
/* harmony export */ });
/* harmony import */ var _lines_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99089);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16814);


const blank = `[${_lines_text_js__WEBPACK_IMPORTED_MODULE_0__/* .blanks */ .u9}]*`;
/**
 * The grammar of one clause (packaging, `Specifier`), for use with the flags `i` and `y`. Wildcards and local labels only
 * after `==` and `!=`, two release numbers after `~=`, anything without blanks after `===`.
 */
const clausePattern = `(===)${blank}([^${_lines_text_js__WEBPACK_IMPORTED_MODULE_0__/* .blanks */ .u9};)]*)` +
    `|(==|!=)${blank}(${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .releasePattern */ .ML})(?:(\\.\\*)|(${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .suffixPattern */ .iZ}${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .localPattern */ .yn}))` +
    `|(~=)${blank}(v?(?:[0-9]+!)?[0-9]+(?:\\.[0-9]+)+${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .suffixPattern */ .iZ})` +
    `|(<=|>=|<|>)${blank}(${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .releasePattern */ .ML}${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .suffixPattern */ .iZ})`;
const wholeClause = new RegExp(`^${blank}(?:${clausePattern})${blank}$`, 'i');
/** A match of `clausePattern` as a clause. */
function clauseOf(match) {
    const [, identity, arbitrary, equality, release, wildcard, rest, compatible, compatibleVersion, order, orderVersion] = match;
    if (identity !== undefined)
        return { operator: '===', version: arbitrary ?? '', wildcard: false };
    if (equality !== undefined) {
        const version = `${release}${rest ?? ''}`;
        return { operator: equality, version, wildcard: wildcard !== undefined };
    }
    if (compatible !== undefined)
        return { operator: '~=', version: compatibleVersion ?? '', wildcard: false };
    return { operator: order, version: orderVersion ?? '', wildcard: false };
}
/** The clauses of a specifier (PEP 440), or undefined when it is none. An empty text has no clause. */
function parseSpecifier(text) {
    const clauses = [];
    for (const part of text.split(',')) {
        if ((0,_lines_text_js__WEBPACK_IMPORTED_MODULE_0__/* .strip */ .bB)(part) === '')
            continue;
        const match = wholeClause.exec(part);
        if (match === null)
            return undefined;
        clauses.push(clauseOf(match));
    }
    return clauses;
}
/** A clause as text, without blanks. */
function formatClause({ operator, version, wildcard }) {
    return `${operator}${version}${wildcard ? '.*' : ''}`;
}
/** Whether two versions are the same release: `1.0` and `1.0.0`, not `1.0` and `1.0+local`. Text that is no version equals itself. */
function versionsEqual(a, b) {
    const [x, y] = [(0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(a), (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(b)];
    return x === undefined || y === undefined ? a.toLowerCase() === b.toLowerCase() : (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(x, y) === 0;
}
/** The normal form of a version; text that is none as it is. */
function normalizeVersion(text) {
    const version = (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(text);
    return version === undefined ? text : (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(version);
}
/** Whether a specifier names one release: `==` without a wildcard, or `===` (PEP 440, "Version matching"). */
function exactness(specifier) {
    // What nearly all lines of a pinned file look like.
    const plain = /^== ?([0-9]+(?:\.[0-9]+)*)$/.exec(specifier)?.[1];
    if (plain !== undefined)
        return { kind: 'exact', version: plain, arbitrary: false };
    const clauses = parseSpecifier(specifier);
    if (clauses === undefined)
        return { kind: 'loose' };
    const exact = clauses.filter(({ operator, wildcard, version }) => (operator === '===' && (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(version) !== undefined) || (operator === '==' && !wildcard));
    // Of `==1.0,==1.0+cpu` the one with the label says more.
    const chosen = exact.find(clause => clause.version.includes('+')) ?? exact[0];
    if (chosen === undefined)
        return { kind: 'loose' };
    const { version } = chosen;
    const arbitrary = exact.find(({ operator }) => operator === '===');
    const against = clauses.find(clause => !meets(version, clause));
    if (against !== undefined)
        return { kind: 'contradiction', version, clause: formatClause(against) };
    return { kind: 'exact', version: arbitrary?.version ?? version, arbitrary: arbitrary !== undefined };
}
/**
 * Whether `version` meets `specifier` (PEP 440). Pre-releases are refused unless `prereleases` is set or a clause names one.
 * False when either is no valid text.
 */
function satisfies(version, specifier, options = {}) {
    const clauses = parseSpecifier(specifier);
    if (clauses === undefined)
        return false;
    const parsed = (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(version);
    if (parsed !== undefined && (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrerelease */ .V1)(parsed)) {
        const allowed = options.prereleases ?? clauses.some(namesPrerelease);
        if (!allowed)
            return false;
    }
    if (parsed === undefined && !clauses.some(({ operator }) => operator === '==='))
        return false;
    return clauses.every(clause => meets(version, clause));
}
function namesPrerelease({ operator, version }) {
    const parsed = (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(version);
    return operator !== '!=' && parsed !== undefined && (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrerelease */ .V1)(parsed);
}
/** Whether a version meets one clause, pre-releases included. */
function meets(text, clause) {
    const version = (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(text);
    if (clause.operator === '===') {
        return (version === undefined ? text : (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(version)).toLowerCase() === clause.version.toLowerCase();
    }
    const bound = (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(clause.version);
    if (version === undefined || bound === undefined)
        return false;
    switch (clause.operator) {
        case '==':
            return equals(version, bound, clause.wildcard);
        case '!=':
            return !equals(version, bound, clause.wildcard);
        case '~=':
            return ((0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)((0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .publicVersion */ .Yd)(version), bound) >= 0 &&
                startsWith(version, { epoch: bound.epoch, release: bound.release.slice(0, -1) }));
        case '<=':
            return (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)((0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .publicVersion */ .Yd)(version), bound) <= 0;
        case '>=':
            return (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)((0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .publicVersion */ .Yd)(version), bound) >= 0;
        case '<':
            return below(version, bound);
        case '>':
            return above(version, bound);
    }
}
function equals(version, bound, wildcard) {
    if (wildcard)
        return startsWith(version, bound);
    return (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(bound.local === null ? (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .publicVersion */ .Yd)(version) : version, bound) === 0;
}
function startsWith(version, prefix) {
    return version.epoch === prefix.epoch && prefix.release.every((part, index) => (version.release[index] ?? 0) === part);
}
/** `<3.1` leaves out 3.1's own pre-releases (PEP 440, "Exclusive ordered comparison"). */
function below(version, bound) {
    if ((0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(version, bound) >= 0)
        return false;
    return (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrerelease */ .V1)(bound) || !(0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrerelease */ .V1)(version) || !sameBase(version, bound);
}
/** `>3.1` leaves out 3.1's own post-releases and local versions. */
function above(version, bound) {
    if ((0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(version, bound) <= 0)
        return false;
    if (!sameBase(version, bound))
        return true;
    return version.local === null && (bound.post !== null || version.post === null);
}
function sameBase(a, b) {
    return (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)((0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .baseVersion */ .gb)(a), (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .baseVersion */ .gb)(b)) === 0;
}


/***/ }),

/***/ 16814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ML: () => (/* binding */ releasePattern),
/* harmony export */   V1: () => (/* binding */ isPrerelease),
/* harmony export */   Yd: () => (/* binding */ publicVersion),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   gb: () => (/* binding */ baseVersion),
/* harmony export */   iZ: () => (/* binding */ suffixPattern),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   qh: () => (/* binding */ formatVersion),
/* harmony export */   yn: () => (/* binding */ localPattern)
/* harmony export */ });
/* harmony import */ var _lines_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99089);

/** PEP 440, appendix B, in parts that the grammar of specifiers shares. */
const releasePattern = 'v?(?:[0-9]+!)?[0-9]+(?:\\.[0-9]+)*';
const suffixPattern = '(?:[-_.]?(?:alpha|beta|preview|pre|a|b|c|rc)[-_.]?[0-9]*)?' +
    '(?:-[0-9]+|[-_.]?(?:post|rev|r)[-_.]?[0-9]*)?' +
    '(?:[-_.]?dev[-_.]?[0-9]*)?';
const localPattern = '(?:\\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?';
const versionPattern = new RegExp('^v?(?:([0-9]+)!)?([0-9]+(?:\\.[0-9]+)*)' +
    '(?:[-_.]?(alpha|beta|preview|pre|a|b|c|rc)[-_.]?([0-9]*))?' +
    '(?:-([0-9]+)|[-_.]?(post|rev|r)[-_.]?([0-9]*))?' +
    '(?:[-_.]?(dev)[-_.]?([0-9]*))?' +
    '(?:\\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$', 'i');
const preLetters = { alpha: 'a', a: 'a', beta: 'b', b: 'b', c: 'rc', rc: 'rc', pre: 'rc', preview: 'rc' };
/** `text` as a PEP 440 version, or undefined when it is none. Blanks around it are allowed, as everywhere in Python. */
function parseVersion(text) {
    const match = versionPattern.exec((0,_lines_text_js__WEBPACK_IMPORTED_MODULE_0__/* .strip */ .bB)(text));
    if (match === null)
        return undefined;
    const [, epoch, release = '', pre, preNumber, postImplied, post, postNumber, dev, devNumber, local] = match;
    return {
        epoch: numeral(epoch),
        release: release.split('.').map(numeral),
        pre: pre === undefined ? null : [preLetters[pre.toLowerCase()], numeral(preNumber)],
        post: postImplied !== undefined ? numeral(postImplied) : post === undefined ? null : numeral(postNumber),
        dev: dev === undefined ? null : numeral(devNumber),
        local: local === undefined ? null : local.toLowerCase().split(/[-_.]/).map(localSegment),
    };
}
function numeral(digits) {
    if (digits === undefined || digits === '')
        return 0;
    const plain = digits.length <= 15 ? digits : digits.replace(/^0+/, '');
    return plain.length <= 15 ? Number(plain) : BigInt(plain);
}
function localSegment(segment) {
    return /^[0-9]+$/.test(segment) ? numeral(segment) : segment;
}
/** The normal form of a version (PEP 440, "Normalization"). */
function formatVersion({ epoch, release, pre, post, dev, local }) {
    return [
        same(epoch, 0) ? '' : `${epoch}!`,
        release.join('.'),
        pre === null ? '' : pre.join(''),
        post === null ? '' : `.post${post}`,
        dev === null ? '' : `.dev${dev}`,
        local === null ? '' : `+${local.join('.')}`,
    ].join('');
}
/** The version without its local label. */
function publicVersion(version) {
    return version.local === null ? version : { ...version, local: null };
}
/** The version without anything after its release numbers. */
function baseVersion({ epoch, release }) {
    return { epoch, release, pre: null, post: null, dev: null, local: null };
}
/** Whether a version is an alpha, a beta, a candidate or a development release. */
function isPrerelease({ pre, dev }) {
    return pre !== null || dev !== null;
}
/** Negative, zero or positive, as PEP 440 orders versions. */
function compareVersions(a, b) {
    return (order(a.epoch, b.epoch) ||
        compareReleases(a.release, b.release) ||
        comparePre(a, b) ||
        order(a.post ?? -1, b.post ?? -1) ||
        (a.dev === null || b.dev === null ? Number(a.dev === null) - Number(b.dev === null) : order(a.dev, b.dev)) ||
        compareLocal(a.local, b.local));
}
function order(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function same(a, b) {
    return order(a, b) === 0;
}
function compareReleases(a, b) {
    for (let index = 0; index < Math.max(a.length, b.length); index++) {
        const difference = order(a[index] ?? 0, b[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
/** `1.0.dev1` comes before `1.0a1`, `1.0` after `1.0rc1`. */
function comparePre(a, b) {
    const rank = ({ pre, post, dev }) => (pre === null ? (post === null && dev !== null ? -1 : 1) : 0);
    const difference = rank(a) - rank(b);
    if (difference !== 0 || a.pre === null || b.pre === null)
        return difference;
    return order(a.pre[0], b.pre[0]) || order(a.pre[1], b.pre[1]);
}
function compareLocal(a, b) {
    if (a === null || b === null)
        return Number(a !== null) - Number(b !== null);
    for (let index = 0; index < Math.min(a.length, b.length); index++) {
        const [x, y] = [a[index] ?? 0, b[index] ?? 0];
        // A word comes before every number.
        if ((typeof x === 'string') !== (typeof y === 'string'))
            return typeof x === 'string' ? -1 : 1;
        const difference = order(x, y);
        if (difference !== 0)
            return difference;
    }
    return a.length - b.length;
}


/***/ }),

/***/ 80984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ decodeRequirements)
/* harmony export */ });
const boms = [
    [[0xef, 0xbb, 0xbf], 'utf-8'],
    // Before UTF-16, whose little-endian mark is the beginning of this one.
    [[0xff, 0xfe, 0x00, 0x00], 'utf-32-le'],
    [[0x00, 0x00, 0xfe, 0xff], 'utf-32-be'],
    [[0xff, 0xfe], 'utf-16-le'],
    [[0xfe, 0xff], 'utf-16-be'],
];
/**
 * The text of a requirements file as pip reads it: a byte order mark decides, else a PEP 263 declaration in one of the first
 * two lines, else UTF-8 (pip, `req_file.py`, `_decode_req_file`). Never throws: what cannot be decoded is read with
 * replacement characters and told.
 */
function decodeRequirements(bytes) {
    for (const [mark, label] of boms) {
        if (mark.every((byte, index) => bytes[index] === byte))
            return decodeAs(label, bytes.subarray(mark.length));
    }
    const declared = declaredEncoding(bytes);
    return decodeAs(declared ?? 'utf-8', bytes);
}
/** The encoding that a `# -*- coding: … -*-` comment in one of the first two lines names (PEP 263). */
function declaredEncoding(bytes) {
    let start = 0;
    for (let line = 0; line < 2; line++) {
        const newline = bytes.indexOf(0x0a, start);
        const end = newline < 0 ? bytes.length : newline;
        if (bytes[start] === 0x23) {
            // A declaration of more than a few hundred bytes is none; a whole file may be one line.
            const text = Buffer.from(bytes.subarray(start, Math.min(end, start + 4096))).toString('latin1');
            const match = /coding[:=][\t\n\v\f\r ]*([-\w.]+)/.exec(text);
            if (match !== null)
                return match[1];
        }
        if (newline < 0)
            return undefined;
        start = newline + 1;
    }
    return undefined;
}
function decodeAs(label, bytes) {
    const encoding = findEncoding(label);
    if (encoding === undefined) {
        return {
            text: new TextDecoder().decode(bytes),
            problem: {
                offset: 0,
                message: `The file declares the encoding ${label}, which is not known.`,
                help: 'Save the file as UTF-8 and remove the declaration.',
            },
        };
    }
    try {
        return { text: encoding.decode(bytes) };
    }
    catch {
        const text = replaced(encoding.label, bytes);
        return {
            text,
            problem: {
                offset: Math.max(0, text.indexOf('\ufffd')),
                message: `The file is not valid ${encoding.label}.`,
                help: 'Save it as UTF-8, or declare its encoding in the first line: `# -*- coding: latin-1 -*-`.',
            },
        };
    }
}
function replaced(label, bytes) {
    if (label === 'ascii')
        return Buffer.from(bytes)
            .toString('latin1')
            .replace(/[\x80-\xff]/g, '\ufffd');
    return new TextDecoder(label === 'utf-32' ? 'utf-8' : label, { ignoreBOM: true }).decode(bytes);
}
/** Python's name for an encoding to a decoder; the Encoding Standard reads `latin-1` as windows-1252, Python does not. */
function findEncoding(name) {
    const label = name.toLowerCase().replaceAll('_', '-');
    if (/^utf-32-?[bl]e$/.test(label)) {
        return { label: 'utf-32', decode: bytes => decodeUtf32(bytes, label.endsWith('le')) };
    }
    if (/^(?:latin-?1|l1|iso-?8859-1|iso8859|8859|cp819)$/.test(label)) {
        return { label: 'latin-1', decode: bytes => Buffer.from(bytes).toString('latin1') };
    }
    if (/^(?:us-)?ascii$|^646$/.test(label))
        return { label: 'ascii', decode: decodeAscii };
    if (/^(?:utf-?8-sig)$/.test(label))
        return fromStandard('utf-8', false);
    const standard = label
        .replace(/^u8$|^utf8$|^cp65001$/, 'utf-8')
        .replace(/^utf-?16-?([bl]e)$/, 'utf-16$1')
        .replace(/^cp(125\d)$/, 'windows-$1')
        .replace(/^iso8859-(\d+)$/, 'iso-8859-$1')
        .replace(/^latin-?([2-6])$/, 'latin$1')
        .replace(/^(?:cp936|ms936)$/, 'gbk')
        .replace(/^(?:cp932|ms932)$/, 'shift-jis')
        .replace('shift-jis', 'shift_jis');
    return fromStandard(standard, true);
}
function fromStandard(label, ignoreBOM) {
    try {
        const decoder = new TextDecoder(label, { fatal: true, ignoreBOM });
        // The Encoding Standard gives the bytes that these code pages leave out a meaning; Python does not.
        const gaps = decoder.encoding.startsWith('windows-125') ? /[\x80-\x9f]/ : undefined;
        const decode = (bytes) => {
            const text = decoder.decode(bytes);
            if (gaps?.test(text))
                throw new RangeError(`not ${label}`);
            return decoder.encoding === 'shift_jis' ? text.replace(/[\x1a\x1c\x7f]/g, restored) : text;
        };
        return { label, decode };
    }
    catch {
        return undefined;
    }
}
/** ICU exchanges three control characters of Shift_JIS, one of which ends a line for Python. */
function restored(character) {
    return character === '\x1c' ? '\x1a' : character === '\x7f' ? '\x1c' : '\x7f';
}
function decodeAscii(bytes) {
    if (bytes.some(byte => byte >= 0x80))
        throw new RangeError('not ASCII');
    return Buffer.from(bytes).toString('latin1');
}
function decodeUtf32(bytes, littleEndian) {
    if (bytes.length % 4 !== 0)
        throw new RangeError('not UTF-32');
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const parts = [];
    for (let at = 0; at < bytes.length; at += 4)
        parts.push(String.fromCodePoint(view.getUint32(at, littleEndian)));
    return parts.join('');
}


/***/ }),

/***/ 67787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ logicalLines)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56939);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99089);


/**
 * The logical lines of a requirements file, in pip's order of work (`req_file.py`, `preprocess`): split as Python splits,
 * join what ends in a backslash, cut the comment, strip, drop what is empty.
 */
function* logicalLines(text) {
    let pending = [];
    let continuing = false;
    let number = 0;
    for (const content of (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitLines */ .uz)(text)) {
        number++;
        if (content === '' && !continuing)
            continue;
        const line = { text: content, number };
        const comment = beginsAsComment(content);
        if (comment && !continuing)
            continue;
        if (content.endsWith('\\') && !comment) {
            continuing = true;
            const part = withoutBackslashes(line);
            if (part.text !== '')
                pending.push(part);
            continue;
        }
        // The blank makes sure that a line of comment is cut where it ends a continuation.
        if (comment)
            pending.push(blankBefore(line));
        pending.push((0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .fromLine */ .j6)(line));
        const logical = cutComment((0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .joinSources */ .zz)(pending));
        pending = [];
        continuing = false;
        if (!isEmpty(logical))
            yield logical;
    }
    const logical = cutComment((0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .joinSources */ .zz)(pending));
    if (!isEmpty(logical))
        yield logical;
}
/** A comment of several lines matters even alone: it may have swallowed a requirement. */
function isEmpty({ source, comment }) {
    return source.text === '' && (comment === null || comment.pieces.length < 2);
}
function beginsAsComment(text) {
    let at = 0;
    while ((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isBlankAt */ .ML)(text, at))
        at++;
    return text[at] === '#';
}
function blankBefore(line) {
    return { text: ' ', pieces: [{ at: 0, line, column: 0, variableEnd: 0 }] };
}
/** pip strips all backslashes at both ends of a line that continues. */
function withoutBackslashes(line) {
    const { text } = line;
    let start = 0;
    let end = text.length;
    while (start < end && text[start] === '\\')
        start++;
    while (end > start && text[end - 1] === '\\')
        end--;
    return (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceSource */ .U5)((0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .fromLine */ .j6)(line), start, end);
}
/** A comment begins at the first `#` that opens the line or follows a blank (pip, `COMMENT_RE`); quotes do not protect it. */
function cutComment(source) {
    const { text } = source;
    let hash = text.indexOf('#');
    while (hash > 0 && !(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isBlankAt */ .ML)(text, hash - 1))
        hash = text.indexOf('#', hash + 1);
    if (hash < 0)
        return { source: stripSource(source, text.length), comment: null };
    return { source: stripSource(source, hash), comment: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceSource */ .U5)(source, hash) };
}
function stripSource(source, end) {
    const kept = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .stripped */ .uR)(end === source.text.length ? source.text : source.text.slice(0, end));
    return (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceSource */ .U5)(source, kept.start, kept.end);
}


/***/ }),

/***/ 71690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseOptions)
/* harmony export */ });
/* harmony import */ var _grammar_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44728);

const value = (destination) => ({ destination, takesValue: true });
const flag = (destination) => ({ destination, takesValue: false });
/** The options of a requirements file (pip 26, `req_file.py`, `SUPPORTED_OPTIONS` and `SUPPORTED_OPTIONS_REQ`). */
const longOptions = new Map([
    ['--index-url', value('index')],
    ['--pypi-url', value('index')],
    ['--extra-index-url', value('extra')],
    ['--no-index', flag('no-index')],
    ['--constraint', value('constraints')],
    ['--requirement', value('requirements')],
    ['--editable', value('editables')],
    ['--find-links', value('find-links')],
    ['--no-binary', value('no-binary')],
    ['--only-binary', value('only-binary')],
    ['--prefer-binary', flag('prefer-binary')],
    ['--require-hashes', flag('require-hashes')],
    ['--no-require-hashes', flag('no-require-hashes')],
    ['--pre', flag('pre')],
    ['--all-releases', value('all-releases')],
    ['--only-final', value('only-final')],
    ['--trusted-host', value('trusted-host')],
    ['--use-feature', value('use-feature')],
    ['--hash', value('hash')],
    ['--config-settings', value('config-settings')],
]);
const shortOptions = new Map([
    ['-i', '--index-url'],
    ['-c', '--constraint'],
    ['-r', '--requirement'],
    ['-e', '--editable'],
    ['-f', '--find-links'],
    ['-C', '--config-settings'],
]);
const removed = new Map([
    ['--global-option', 'pip 25.3 removed it'],
    ['--install-option', 'pip 23.1 removed it'],
]);
/**
 * The options among `words`, as Python's `optparse` reads them for pip: unambiguous abbreviations (`--extra URL`), values
 * after `=` or in the next word, glued short forms (`-rx.txt`), and `--` as the end of options.
 */
function parseOptions(words) {
    const options = [];
    const leftovers = [];
    for (let index = 0; index < words.length; index++) {
        const word = words[index];
        if (word === undefined)
            break;
        if (word.value === '--') {
            return { options, leftovers: [...leftovers, ...words.slice(index + 1)] };
        }
        if (!word.value.startsWith('-') || word.value === '-') {
            leftovers.push(word);
            continue;
        }
        const read = readOption(word);
        if ('message' in read)
            return { options, leftovers, error: { ...read, start: word.start, end: word.end } };
        const { name, known, attached } = read;
        if (!known.takesValue) {
            options.push({ ...placed(name, known, word), value: '' });
            continue;
        }
        const next = attached === undefined ? words[++index] : undefined;
        const given = attached ?? next?.value;
        if (given === undefined) {
            const help = `Write a value after ${name}.`;
            return { options, leftovers, error: { message: `${name} needs a value.`, help, start: word.start, end: word.end } };
        }
        const option = { ...placed(name, known, word), value: given, end: next?.end ?? word.end };
        const wrong = checkValue(option);
        if (wrong !== undefined)
            return { options, leftovers, error: { ...wrong, start: word.start, end: option.end } };
        options.push(option);
    }
    return { options, leftovers };
}
function placed(name, { destination }, { start, end, value }) {
    return { destination, name, value: '', glued: !value.startsWith('--') && value.length > 2, start, end };
}
function readOption({ value: text }) {
    if (!text.startsWith('--')) {
        const name = shortOptions.get(text.slice(0, 2));
        const known = name === undefined ? undefined : longOptions.get(name);
        if (name === undefined || known === undefined)
            return unknown(text.slice(0, 2));
        return { name, known, attached: text.length > 2 ? text.slice(2) : undefined };
    }
    const equals = text.indexOf('=');
    const written = equals < 0 ? text : text.slice(0, equals);
    const name = longOptions.has(written) ? written : abbreviated(written);
    if (typeof name !== 'string')
        return name;
    const known = longOptions.get(name);
    if (known === undefined)
        return unknown(written);
    if (equals >= 0 && !known.takesValue) {
        return { message: `${name} takes no value.`, help: `Write ${name} alone.` };
    }
    return { name, known, attached: equals < 0 ? undefined : text.slice(equals + 1) };
}
function abbreviated(written) {
    const candidates = [...longOptions.keys()].filter(name => name.startsWith(written));
    const [only] = candidates;
    if (only === undefined)
        return unknown(written);
    if (candidates.length === 1)
        return only;
    return { message: `${written} is ambiguous.`, help: `Write one of ${candidates.join(', ')}.` };
}
function unknown(written) {
    const why = removed.get(written);
    if (why !== undefined)
        return { message: `${written} is no option any more: ${why}.`, help: `Remove ${written}.` };
    const masked = (0,_grammar_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .maskCredentials */ .Bs)(written);
    const short = masked.length > 40 ? `${masked.slice(0, 40)}…` : masked;
    return {
        message: `${short} is no option of a requirements file.`,
        help: 'Options of the command line, such as --no-deps, do not belong here; a requirement comes before its options.',
    };
}
function checkValue({ destination, name, value: text }) {
    if (destination === 'config-settings' && !text.includes('=')) {
        return { message: `${name} needs KEY=VALUE.`, help: `Write ${name} KEY=VALUE.` };
    }
    if (destination === 'hash' && !text.includes(':')) {
        return { message: '--hash needs an algorithm and a digest.', help: 'Write --hash=sha256:DIGEST.' };
    }
    if (takesNames(destination) && text.startsWith('-')) {
        return { message: `${name} needs a value.`, help: `Write ${name} :all:, or names with commas between them.` };
    }
    return undefined;
}
function takesNames(destination) {
    return ['no-binary', 'only-binary', 'all-releases', 'only-final'].includes(destination);
}


/***/ }),

/***/ 99258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ recode)
/* harmony export */ });
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80984);
/* harmony import */ var _rewrite_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72800);


const unicodes = [
    { mark: [], encode: text => Buffer.from(text, 'utf8') },
    { mark: [0xef, 0xbb, 0xbf], encode: text => Buffer.from(text, 'utf8') },
    { mark: [0xff, 0xfe, 0, 0], encode: text => encodeUtf32(text, true) },
    { mark: [0, 0, 0xfe, 0xff], encode: text => encodeUtf32(text, false) },
    { mark: [0xff, 0xfe], encode: text => Buffer.from(text, 'utf16le') },
    { mark: [0xfe, 0xff], encode: text => Buffer.from(text, 'utf16le').swap16() },
];
/**
 * A requirements file as pip reads it, ready to be changed without touching what is not meant: only an encoding that
 * gives back the very bytes that were read is used. Undefined where there is none, as for bytes that are not what they say.
 */
function recode(bytes) {
    const { text, problem } = (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeRequirements */ .F)(bytes);
    if (problem !== undefined)
        return undefined;
    for (const [index, { mark, encode }] of unicodes.entries()) {
        const encoded = Buffer.concat([Buffer.from(mark), encode(text)]);
        if (!encoded.equals(bytes))
            continue;
        const splice = (splices) => Buffer.concat([Buffer.from(mark), encode((0,_rewrite_js__WEBPACK_IMPORTED_MODULE_0__/* .applySplices */ .Ut)(text, splices))]);
        return { text, splice, utf8Mark: ['', '\ufeff'][index] };
    }
    // One byte a character, whichever alphabet: offsets are the same on both sides.
    if (text.length !== bytes.length)
        return undefined;
    const binary = Buffer.from(bytes).toString('latin1');
    return { text, splice: splices => Buffer.from((0,_rewrite_js__WEBPACK_IMPORTED_MODULE_0__/* .applySplices */ .Ut)(binary, splices), 'latin1'), utf8Mark: undefined };
}
function encodeUtf32(text, littleEndian) {
    const points = Array.from(text, character => character.codePointAt(0) ?? 0);
    const bytes = Buffer.alloc(points.length * 4);
    for (const [index, point] of points.entries()) {
        if (littleEndian)
            bytes.writeUInt32LE(point, index * 4);
        else
            bytes.writeUInt32BE(point, index * 4);
    }
    return bytes;
}


/***/ }),

/***/ 72800:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ut: () => (/* binding */ applySplices),
/* harmony export */   Wm: () => (/* binding */ pinnedText),
/* harmony export */   u6: () => (/* binding */ locateEdits)
/* harmony export */ });
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67787);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71690);
/* harmony import */ var _shell_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92214);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56939);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99089);





/**
 * The stretches of a requirements file that `edits` change, in order; everything else stays as it is. Hashes go on lines of
 * their own, as pip-compile writes them, and a comment behind the requirement stays behind the last of them. An edit for a
 * place where no requirement begins changes nothing.
 */
function locateEdits(text, edits) {
    const wanted = new Map(edits.map(edit => [`${edit.line}:${edit.column}`, edit]));
    const starts = lineStarts(text);
    const newline = /\r\n|\n/.exec(text)?.[0] ?? '\n';
    const splices = [];
    for (const line of (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .logicalLines */ .N)(text)) {
        const stretch = requirementIn(line);
        if (stretch === undefined)
            continue;
        const { line: number, column } = (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .spanOf */ .ee)(line.source, stretch.start, stretch.end);
        const edit = wanted.get(`${number}:${column}`);
        if (edit !== undefined)
            splices.push(...splicesOf(line.source, { stretch, edit, starts, newline }));
    }
    return splices;
}
/** `text` with the stretches replaced. They must be in order and apart from each other. */
function applySplices(text, splices) {
    const parts = [];
    let done = 0;
    for (const splice of splices) {
        parts.push(text.slice(done, splice.start), splice.text);
        done = splice.end;
    }
    parts.push(text.slice(done));
    return parts.join('');
}
/**
 * The text of a requirement by name with `==version` in place of its specifier: name, extras and marker stay as they are
 * written. Undefined for a text that is none (PEP 508).
 */
function pinnedText(text, version) {
    const semicolon = text.indexOf(';');
    const head = semicolon < 0 ? text : text.slice(0, semicolon);
    const match = /^[a-z0-9](?:[\w.-]*[a-z0-9])?(?:\s*\[[^\]]*\])?/i.exec(head);
    if (match === null || head.includes('@'))
        return undefined;
    const blanks = semicolon < 0 ? '' : head.slice(head.trimEnd().length);
    return `${match[0]}==${version}${blanks}${semicolon < 0 ? '' : text.slice(semicolon)}`;
}
/** Where the requirement stands in a logical line: pip takes everything up to the first word that begins with `-` for it. */
function requirementIn({ source: { text } }) {
    if (text === '' || text.startsWith('-'))
        return undefined;
    const dash = text.indexOf(' -');
    const split = dash < 0 ? text.length : dash + 1;
    return { ...(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .stripped */ .uR)(text.slice(0, split)), split };
}
function splicesOf(source, { stretch, edit, starts, newline }) {
    const { text, hashes } = edit;
    const from = offsetOf(source, stretch.start, starts);
    const to = offsetOf(source, stretch.end - 1, starts) + 1;
    const addition = (hashes ?? []).map(hash => ` \\${newline}    --hash=${hash}`).join('');
    const own = text === undefined ? { start: to, end: to, text: addition } : { start: from, end: to, text: text + addition };
    if (hashes === undefined)
        return [own];
    // An old hash goes with the blanks and the continuation before it.
    const { words } = (0,_shell_words_js__WEBPACK_IMPORTED_MODULE_4__/* .splitWords */ .y)(source.text.slice(stretch.split));
    const { options } = (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .parseOptions */ .A)(words.map(word => ({ ...word, ...moved(word, stretch.split) })));
    const splices = [own];
    let before = stretch.end;
    for (const { destination, start, end } of options) {
        if (destination === 'hash') {
            const gap = {
                start: offsetOf(source, before - 1, starts) + 1,
                end: offsetOf(source, end - 1, starts) + 1,
                text: '',
            };
            const last = splices.at(-1);
            // What touches is one stretch, so that each stays apart from the next.
            if (last !== undefined && last.end === gap.start)
                splices[splices.length - 1] = { ...last, end: gap.end };
            else
                splices.push(gap);
        }
        before = Math.max(before, end, start);
    }
    return splices;
}
function moved({ start, end }, by) {
    return { start: start + by, end: end + by };
}
/** Where the character at `offset` of a source stands in the file. */
function offsetOf({ pieces }, offset, starts) {
    const piece = pieces.findLast(({ at }) => at <= offset) ?? pieces[0];
    if (piece === undefined)
        return 0;
    return (starts[piece.line.number - 1] ?? 0) + piece.column + offset - piece.at;
}
/** Offsets at which the physical lines begin, split as Python's `str.splitlines` does. */
function lineStarts(text) {
    const starts = [0];
    for (const { 0: end, index } of text.matchAll(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/g))
        starts.push(index + end.length);
    return starts;
}


/***/ }),

/***/ 92214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ splitWords)
/* harmony export */ });
/** What Python's `shlex.split` makes of `text`. */
function splitWords(text) {
    const words = [];
    let value = [];
    let start = -1;
    let quote = '';
    let opened = 0;
    // Stretches of plain characters are taken whole: a word may have megabytes.
    for (let at = 0; at < text.length;) {
        const character = text[at] ?? '';
        if (quote === '' && isSeparator(character)) {
            if (start >= 0)
                words.push({ value: value.join(''), start, end: at });
            value = [];
            start = -1;
            at++;
        }
        else if (character === '\\' && quote !== "'") {
            if (start < 0)
                start = at;
            const next = text[at + 1];
            if (next === undefined)
                return { words, error: { offset: at, message: 'Nothing follows the backslash.' } };
            // Between double quotes a backslash stands for itself, except before one of them or itself.
            value.push(quote === '"' && next !== '"' && next !== '\\' ? `\\${next}` : next);
            at += 2;
        }
        else if (quote === '' && (character === '"' || character === "'")) {
            if (start < 0)
                start = at;
            quote = character;
            opened = at;
            at++;
        }
        else if (character === quote) {
            quote = '';
            at++;
        }
        else {
            if (start < 0)
                start = at;
            const end = plainEnd(text, at, quote);
            value.push(text.slice(at, end));
            at = end;
        }
    }
    if (quote !== '')
        return { words, error: { offset: opened, message: 'The quotation has no end.' } };
    if (start >= 0)
        words.push({ value: value.join(''), start, end: text.length });
    return { words };
}
function isSeparator(character) {
    return character === ' ' || character === '\t' || character === '\r' || character === '\n';
}
function plainEnd(text, start, quote) {
    const special = quote === '' ? /[ \t\r\n\\"']/g : quote === '"' ? /[\\"]/g : /'/g;
    special.lastIndex = start;
    return special.exec(text)?.index ?? text.length;
}


/***/ }),

/***/ 56939:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U5: () => (/* binding */ sliceSource),
/* harmony export */   ee: () => (/* binding */ spanOf),
/* harmony export */   f4: () => (/* binding */ replacement),
/* harmony export */   j6: () => (/* binding */ fromLine),
/* harmony export */   mh: () => (/* binding */ lineAt),
/* harmony export */   zz: () => (/* binding */ joinSources)
/* harmony export */ });
/* harmony import */ var _grammar_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44728);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99089);


// A line of megabytes helps nobody as an excerpt.
const longestExcerpt = 4000;
/** A whole physical line as a source, from `column` on. */
function fromLine(line, column = 0) {
    return { text: column === 0 ? line.text : line.text.slice(column), pieces: [{ at: 0, line, column }] };
}
/** Sources one after the other. */
function joinSources(sources) {
    const [only] = sources;
    if (only !== undefined && sources.length === 1)
        return only;
    const pieces = [];
    const texts = [];
    let length = 0;
    for (const source of sources) {
        for (const piece of source.pieces)
            pieces.push({ ...piece, at: piece.at + length });
        texts.push(source.text);
        length += source.text.length;
    }
    return { text: texts.join(''), pieces };
}
/** The stretch of a source from `start` to `end`. */
function sliceSource(source, start, end = source.text.length) {
    if (start === 0 && end === source.text.length)
        return source;
    const { text, pieces } = source;
    const first = pieceIndex(pieces, start);
    const kept = [];
    for (let index = first; index < pieces.length; index++) {
        const piece = pieces[index];
        if (piece === undefined || (piece.at >= end && index > first))
            break;
        const skipped = Math.max(0, start - piece.at);
        const column = piece.variableEnd === undefined ? piece.column + skipped : piece.column;
        kept.push({ ...piece, at: Math.max(0, piece.at - start), column });
    }
    return { text: text.slice(start, end), pieces: kept };
}
/** The value of a variable that stands at `start` to `end` of a source. */
function replacement(source, { start, end, value }) {
    const piece = source.pieces[pieceIndex(source.pieces, start)];
    if (piece === undefined)
        return { text: value, pieces: [] };
    const column = piece.column + start - piece.at;
    const variableEnd = Math.min(column + end - start, piece.line.text.length);
    return { text: value, pieces: [{ at: 0, line: piece.line, column, variableEnd }] };
}
/** The physical line on which the character at `offset` stands. */
function lineAt(source, offset) {
    return source.pieces[pieceIndex(source.pieces, offset)]?.line;
}
/** Where `start` to `end` of a source stands; what goes on on further lines is left out of the span. */
function spanOf(source, start, end) {
    const { pieces } = source;
    const index = pieceIndex(pieces, start);
    const piece = pieces[index];
    if (piece === undefined)
        return { line: 1, column: 1, endColumn: 1, excerpt: '' };
    const { line } = piece;
    let last = pieceIndex(pieces, Math.max(start, end - 1));
    while (last > index && pieces[last]?.line !== line)
        last--;
    const lastPiece = pieces[last] ?? piece;
    const pieceEnd = pieces[last + 1]?.at ?? source.text.length;
    const from = columnOf(piece, start);
    let to = Math.min(lastPiece.variableEnd ?? columnOf(lastPiece, Math.min(end, pieceEnd)), line.text.length);
    // What goes on on the next line ends before the blanks here.
    if (end > pieceEnd)
        while (to > from && (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlankAt */ .ML)(line.text, to - 1))
            to--;
    return {
        line: line.number,
        column: 1 + countPoints(line.text, from),
        endColumn: 1 + countPoints(line.text, Math.max(from, to)),
        excerpt: excerptOf(line),
    };
}
const excerpts = new WeakMap();
/** Masked before it is cut: half of a password is not seen as one. */
function excerptOf(line) {
    const known = excerpts.get(line) ?? (0,_grammar_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .blotCredentials */ .QO)(line.text).slice(0, longestExcerpt);
    excerpts.set(line, known);
    return known;
}
function columnOf(piece, offset) {
    return piece.variableEnd === undefined ? piece.column + offset - piece.at : piece.column;
}
/** Columns are counted in code points, but not in lines that no editor shows: thousands of spans may stand in one. */
function countPoints(text, offset) {
    if (offset > 10_000)
        return offset;
    return /[\ud800-\udfff]/.test(text.slice(0, offset)) ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .codePoints */ .BH)(text, offset) : offset;
}
/** Index of the last piece that begins at or before `offset`. */
function pieceIndex(pieces, offset) {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((pieces[middle]?.at ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}


/***/ }),

/***/ 27439:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ noteSwallowed),
/* harmony export */   m: () => (/* binding */ readExcuse)
/* harmony export */ });
/* harmony import */ var _core_suppression_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88760);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35748);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56939);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99089);




/** The excuse in a comment, placed on `line`; undefined for none. */
function readExcuse({ comment }, file) {
    const words = comment === null ? undefined : (0,_core_suppression_js__WEBPACK_IMPORTED_MODULE_3__/* .parseExcuse */ .j)(comment.text);
    if (comment === null || words === undefined)
        return undefined;
    return { ...(0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(file, comment, (0,_core_suppression_js__WEBPACK_IMPORTED_MODULE_3__/* .startOfExcuse */ .z)(comment.text)), ...words };
}
/** Notes what a comment swallowed: it goes on after a backslash, so that pip takes the next line for a part of it. */
function noteSwallowed({ comment }, { file, reading }) {
    if (comment === null || comment.pieces.length < 2)
        return;
    const opening = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .lineAt */ .mh)(comment, 0);
    for (const [index, piece] of comment.pieces.entries()) {
        const end = comment.pieces[index + 1]?.at ?? comment.text.length;
        if (piece.line === opening || end <= piece.at)
            continue;
        let start = piece.at;
        while (start < end && (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .isBlankAt */ .ML)(comment.text, start))
            start++;
        if (start === end || comment.text[start] === '#')
            continue;
        const { line } = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)(comment, 0, 1);
        (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N4)(reading, {
            kind: 'dropped',
            ...(0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(file, comment, start, end),
            message: `The comment in line ${line} ends in a backslash, so pip takes this line for a part of it.`,
            help: `Remove the backslash at the end of line ${line}.`,
            text: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(comment.text.slice(start, end)),
        });
        return;
    }
}


/***/ }),

/***/ 8205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ RequirementError),
/* harmony export */   L: () => (/* binding */ Scanner)
/* harmony export */ });
/** Text that does not follow a grammar: where, and what is expected there. */
class RequirementError extends Error {
    name = 'RequirementError';
    /** Code units from the start of the text. */
    offset;
    constructor(message, offset) {
        super(message);
        this.offset = offset;
    }
}
/** A reader over one text, moved on by sticky patterns. */
class Scanner {
    text;
    offset = 0;
    constructor(text, offset = 0) {
        this.text = text;
        this.offset = offset;
    }
    /** The match of a sticky pattern here, which the scanner moves behind; null when there is none. */
    take(pattern) {
        pattern.lastIndex = this.offset;
        const match = pattern.exec(this.text);
        if (match !== null)
            this.offset += match[0].length;
        return match;
    }
    /** Moves behind `character` if it stands here. */
    accept(character) {
        if (this.text[this.offset] !== character)
            return false;
        this.offset++;
        return true;
    }
    /** Moves behind blanks: spaces and tabs only, as PEP 508 has them. */
    skip() {
        while (this.text[this.offset] === ' ' || this.text[this.offset] === '\t')
            this.offset++;
    }
    get atEnd() {
        return this.offset >= this.text.length;
    }
    fail(message, offset = this.offset) {
        throw new RequirementError(message, offset);
    }
}


/***/ }),

/***/ 99089:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ codePoints),
/* harmony export */   ML: () => (/* binding */ isBlankAt),
/* harmony export */   bB: () => (/* binding */ strip),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   u9: () => (/* binding */ blanks),
/* harmony export */   uR: () => (/* binding */ stripped),
/* harmony export */   uz: () => (/* binding */ splitLines)
/* harmony export */ });
/** The lines of `text` as Python's `str.splitlines` has them, which ends a line at more than line feeds. */
function splitLines(text) {
    // Splitting at a plain text is several times faster, and nearly all files need no more.
    const plain = !/[\r\v\f\x1c-\x1e\x85\u2028\u2029]/.test(text);
    const lines = text.split(plain ? '\n' : /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/);
    if (lines.at(-1) === '')
        lines.pop();
    return lines;
}
/** What Python's `\s` and `str.isspace` take for a blank, for use in a character class; JavaScript's `\s` differs. */
const blanks = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const blankPattern = new RegExp(`[${blanks}]`);
/** Whether Python's `str.isspace` holds for the character at `offset`. */
function isBlankAt(text, offset) {
    const code = text.charCodeAt(offset);
    if (code > 0x20 && code < 0x80)
        return false;
    return blankPattern.test(text.charAt(offset));
}
/** Offsets of what Python's `str.strip` leaves of `text`. */
function stripped(text) {
    let start = 0;
    let end = text.length;
    while (start < end && isBlankAt(text, start))
        start++;
    while (end > start && isBlankAt(text, end - 1))
        end--;
    return { start, end };
}
/** `text` without blanks at its ends, as Python's `str.strip` leaves it. */
function strip(text) {
    const { start, end } = stripped(text);
    return start === 0 && end === text.length ? text : text.slice(start, end);
}
/** `text` cut to what fits into a message. */
function shorten(text, length = 160) {
    return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
/** Code points in `text.slice(0, offset)`. */
function codePoints(text, offset) {
    let count = 0;
    for (let at = 0; at < offset; count++)
        at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    return count;
}


/***/ }),

/***/ 79143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ pinLevel)
/* harmony export */ });
/* harmony import */ var _grammar_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62611);
/* harmony import */ var _grammar_specifier_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62414);


const nothing = { text: [], hash: false };
/**
 * How firmly one requirement, taken by itself, names what will be installed, and why. The text alone must determine the
 * release; with a hash, the bytes (stricter than pip's `is_pinned`, for which a wildcard is a pin).
 */
function pinLevel(requirement, variables = nothing) {
    const own = requirement.url === null ? pinOfSpecifier(requirement) : pinOfReference(requirement, requirement.url);
    const [variable] = variables.text;
    const proven = own.pin === 'hashed' && !variables.hash && requirement.url !== null;
    if (own.pin === 'hashed' && variables.hash) {
        return { pin: 'mutable', because: 'its hash comes from a variable, not from the file' };
    }
    if (variable === undefined || proven || (own.pin !== 'hashed' && own.pin !== 'pinned'))
        return own;
    return { pin: 'mutable', because: `\${${variable}} is not settled in the file` };
}
function pinOfSpecifier({ specifier, hashes }) {
    const exact = (0,_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .exactness */ .DW)(specifier);
    const hashed = hashes.some(_grammar_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isStrongHash */ .OZ);
    if (exact.kind === 'contradiction') {
        return { pin: 'invalid', because: `${exact.version} does not satisfy ${exact.clause}` };
    }
    if (exact.kind === 'exact')
        return { pin: hashed ? 'hashed' : 'pinned' };
    if (hashed)
        return { pin: 'mutable', because: 'its hash fixes the bytes, but the release is not stated' };
    const because = whyLoose(specifier);
    return { pin: 'unpinned', ...(because !== undefined && { because }) };
}
function whyLoose(specifier) {
    const clauses = (0,_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSpecifier */ .as)(specifier) ?? [];
    const text = clauses.find(({ operator }) => operator === '===');
    if (text !== undefined)
        return `\`===\` compares text, and ${text.version || 'nothing'} is not a version (PEP 440)`;
    const lower = clauses.find(({ operator }) => operator === '>=');
    const upper = clauses.find(({ operator }) => operator === '<=');
    if (lower !== undefined && upper !== undefined && lower.version === upper.version) {
        return `>=${lower.version},<=${upper.version} also lets in ${lower.version}'s local versions; write ==`;
    }
    if (clauses.some(({ operator, wildcard }) => operator === '==' && wildcard))
        return 'a wildcard moves with every release';
    return undefined;
}
function pinOfReference({ hashes, editable }, url) {
    const reference = (0,_grammar_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .describeReference */ .P5)(url);
    if (reference.kind === 'vcs')
        return pinOfRevision(reference);
    if (reference.kind === 'directory')
        return { pin: 'local', because: 'it is a folder' };
    if (hashes.some(_grammar_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isStrongHash */ .OZ) && !editable)
        return { pin: 'hashed' };
    if (reference.local)
        return { pin: 'local', because: 'it is a file, and no hash says which' };
    const revision = (0,_grammar_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .archivedRevision */ .I_)(reference);
    if (revision !== null && namesBranch(revision))
        return { pin: 'unpinned', because: `the branch ${shortRef(revision)} moves` };
    if (hashes.length > 0)
        return { pin: 'mutable', because: 'its hash is too weak to fix the bytes' };
    if (reference.scheme === 'http')
        return { pin: 'mutable', because: 'it comes over plain http, and no hash fixes its bytes' };
    if (revision !== null && !isFullCommit(revision))
        return { pin: 'mutable', because: `the tag ${shortRef(revision)} can be moved` };
    return { pin: 'mutable', because: 'no hash fixes what the server sends' };
}
function pinOfRevision({ scheme, revision }) {
    const tool = scheme.slice(0, scheme.indexOf('+'));
    if (revision === null)
        return { pin: 'unpinned', because: 'it names no revision' };
    if (tool === 'svn' || tool === 'bzr') {
        return { pin: 'mutable', because: `revision ${revision} means what the ${tool} server says it means` };
    }
    if (isFullCommit(revision))
        return { pin: 'pinned' };
    if (tool === 'hg')
        return { pin: 'unpinned', because: `${revision} is not a full node id` };
    if (/^[0-9a-f]{7,39}$/i.test(revision))
        return { pin: 'mutable', because: `${revision} is not a full commit id` };
    if (namesBranch(revision))
        return { pin: 'unpinned', because: `the branch ${shortRef(revision)} moves` };
    return { pin: 'mutable', because: `the tag ${shortRef(revision)} can be moved` };
}
function isFullCommit(revision) {
    return /^[0-9a-f]{40}$/i.test(revision);
}
/** Tags carry numbers (`v1.0`, `release-2024`), branches as a rule do not; a ref says which it is. */
function namesBranch(revision) {
    if (revision.startsWith('refs/heads/'))
        return true;
    return !revision.startsWith('refs/') && !isFullCommit(revision) && !/\d/.test(revision);
}
function shortRef(revision) {
    return revision.replace(/^refs\/(?:tags|heads)\//, '');
}


/***/ }),

/***/ 16616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ isProjectName),
  W: () => (/* binding */ readProject)
});

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./src/requirements/grammar/credentials.ts
var credentials = __webpack_require__(44728);
// EXTERNAL MODULE: ./src/requirements/grammar/form.ts
var grammar_form = __webpack_require__(34014);
// EXTERNAL MODULE: ./src/requirements/grammar/name.ts
var grammar_name = __webpack_require__(831);
// EXTERNAL MODULE: ./src/requirements/grammar/pep508.ts
var pep508 = __webpack_require__(12692);
// EXTERNAL MODULE: ./src/requirements/grammar/reference.ts
var reference = __webpack_require__(62611);
// EXTERNAL MODULE: ./src/requirements/lines/source.ts
var source = __webpack_require__(56939);
// EXTERNAL MODULE: ./src/requirements/lines/suppression.ts
var suppression = __webpack_require__(27439);
// EXTERNAL MODULE: ./src/requirements/lines/text.ts
var lines_text = __webpack_require__(99089);
// EXTERNAL MODULE: ./src/requirements/pin.ts
var pin = __webpack_require__(79143);
// EXTERNAL MODULE: ./src/requirements/reading.ts
var requirements_reading = __webpack_require__(35748);
;// CONCATENATED MODULE: ./src/requirements/project/groups.ts
/**
 * A number for each group, the same for those that include each other by whatever way: an inclusion within one number is a
 * circle (PEP 735). Takes time in proportion to the inclusions (Kosaraju's algorithm).
 */
function circles(includes) {
    const backwards = new Map();
    for (const [name, included] of includes) {
        for (const one of included) {
            const from = backwards.get(one);
            if (from === undefined)
                backwards.set(one, [name]);
            else
                from.push(name);
        }
    }
    const order = walk([...includes.keys()], includes).flat();
    const found = walk(order.reverse(), backwards);
    return new Map(found.flatMap((names, index) => names.map(name => [name, index])));
}
/** What is reached from each start that was not reached before, those reached last first. */
function walk(starts, edges) {
    const seen = new Set();
    return starts.map(start => {
        const done = [];
        const open = [];
        const enter = (name) => {
            if (seen.has(name))
                return;
            seen.add(name);
            open.push({ name, next: 0 });
        };
        enter(start);
        for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
            const further = edges.get(top.name)?.[top.next++];
            if (further !== undefined)
                enter(further);
            else
                done.push(open.pop()?.name ?? '');
        }
        return done;
    });
}

;// CONCATENATED MODULE: ./src/requirements/project/toml-lines.ts
/** The lines of a TOML document, which end at a line feed only, unlike those that pip reads. */
function linesOf(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return {
        at: offset => {
            let low = 0;
            let high = starts.length - 1;
            while (low < high) {
                const middle = (low + high + 1) >> 1;
                if ((starts[middle] ?? 0) <= offset)
                    low = middle;
                else
                    high = middle - 1;
            }
            const start = starts[low] ?? 0;
            const end = starts[low + 1] ?? text.length;
            return { number: low + 1, start, text: text.slice(start, end).replace(/\r?\n$/, '') };
        },
    };
}

;// CONCATENATED MODULE: ./src/requirements/project/toml-places.ts

/** Parts of a path that has a place: what is looked for has four. */
const deepest = 20;
/** Walks through a valid TOML document (TOML 1.0) and keeps the places of everything below the tables `roots`. */
function locateToml(text, roots) {
    const walk = { text, at: 0, roots: new Set(roots), values: new Map(), keys: new Map(), comments: [] };
    let table = [];
    for (skipBlanks(walk); walk.at < text.length; skipBlanks(walk)) {
        const { at } = walk;
        if (text[at] === '[') {
            while (text[walk.at] === '[')
                walk.at++;
            table = readKey([], walk);
            while (text[walk.at] === ']')
                walk.at++;
        }
        else
            readPair(table, walk);
        // Nothing stands still, whatever the text.
        if (walk.at === at)
            walk.at++;
    }
    const { values, keys, comments } = walk;
    return { value: path => values.get(JSON.stringify(path)), key: path => keys.get(JSON.stringify(path)), comments };
}
function skipBlanks(walk) {
    const { text, comments } = walk;
    for (; walk.at < text.length; walk.at++) {
        const character = text[walk.at];
        if (character === '#') {
            comments.push(walk.at);
            const end = text.indexOf('\n', walk.at);
            walk.at = end < 0 ? text.length : end;
        }
        else if (character !== ' ' && character !== '\t' && character !== '\n' && character !== '\r')
            return;
    }
}
function readPair(above, walk) {
    const path = readKey(above, walk);
    if (walk.text[walk.at] !== '=')
        return;
    walk.at++;
    readValue(path, walk);
}
const bareKey = /[A-Za-z0-9_-]+/y;
/** The path of a dotted key below `above`; moves behind it and the blanks after it. */
function readKey(above, walk) {
    const { text, roots, keys } = walk;
    const path = [...above];
    skipBlanks(walk);
    const start = walk.at;
    for (let end = start;;) {
        const part = readKeyPart(walk);
        if (part === undefined)
            return path;
        path.push(part);
        end = walk.at;
        // A path is written out for each of its parts: a deeper one has no place.
        if (path.length <= deepest && roots.has(`${path[0]}`)) {
            const name = JSON.stringify(path);
            if (!keys.has(name))
                keys.set(name, { start, end });
        }
        skipBlanks(walk);
        if (text[walk.at] !== '.')
            return path;
        walk.at++;
        skipBlanks(walk);
    }
}
function readKeyPart(walk) {
    const { text, at } = walk;
    if (text[at] === '"' || text[at] === "'") {
        walk.at = endOfString(text, at);
        return String((0,dist/* parse */.qg)(`key = ${text.slice(at, walk.at)}`).key);
    }
    bareKey.lastIndex = at;
    const bare = bareKey.exec(text)?.[0];
    walk.at += bare?.length ?? 0;
    return bare;
}
function readValue(path, walk) {
    const { text, roots, values } = walk;
    skipBlanks(walk);
    const start = walk.at;
    const opening = text[start];
    if (opening === '[')
        readItems(']', walk, index => readValue([...path, index], walk));
    else if (opening === '{')
        readItems('}', walk, () => readPair(path, walk));
    else if (opening === '"' || opening === "'")
        walk.at = endOfString(text, start);
    else
        while (walk.at < text.length && !',]}#\n'.includes(text.charAt(walk.at)))
            walk.at++;
    if (path.length <= deepest && roots.has(`${path[0]}`))
        values.set(JSON.stringify(path), { start, end: walk.at });
}
function readItems(closing, walk, readItem) {
    const { text } = walk;
    walk.at++;
    for (let index = 0;; index++) {
        skipBlanks(walk);
        if (text[walk.at] === closing || walk.at >= text.length)
            break;
        const { at } = walk;
        readItem(index);
        skipBlanks(walk);
        if (text[walk.at] === ',' || walk.at === at)
            walk.at++;
    }
    walk.at++;
}
/** Where the string that begins at `start` ends, whichever of the four kinds it is. */
function endOfString(text, start) {
    const quote = text.charAt(start);
    const multiline = text.startsWith(quote.repeat(3), start);
    const closing = multiline ? quote.repeat(3) : quote;
    let at = start + closing.length;
    while (at < text.length && !text.startsWith(closing, at))
        at += quote === '"' && text[at] === '\\' ? 2 : 1;
    at += closing.length;
    // Up to two quotes may stand before the closing three.
    for (let more = 0; multiline && more < 2 && text[at] === quote; more++)
        at++;
    return Math.min(at, text.length);
}
/** What stands between the quotes of a string. */
function insideQuotes(text, { start, end }) {
    const quote = text.charAt(start);
    const width = end - start >= 6 && text.startsWith(quote.repeat(3), start) ? 3 : 1;
    return { start: start + width, end: end - width };
}

;// CONCATENATED MODULE: ./src/requirements/project/pyproject.ts














/** Whether a file's name is that of a project's own description (PEP 518). */
function isProjectName(name) {
    return name === 'pyproject.toml';
}
const control = /[\0-\x08\n-\x1f\x7f\x85\u2028\u2029]/;
// Some thousands are more than anybody lists by hand.
const mostRequirements = 50_000;
/**
 * Adds `[project] dependencies` (PEP 621) to `reading`, each as a requirement at the place of its string, and with `groups`
 * those of `[dependency-groups]` (PEP 735), which belong to the development of a project and are not installed.
 */
function readProject(bytes, { groups, ...at }) {
    const { file, reading } = at;
    if (file.constraint) {
        const message = `${file.shown} describes a project, and is no constraints file.`;
        (0,requirements_reading/* note */.N4)(reading, { kind: 'invalid', file: file.shown, line: 1, message, help: 'Name it in the input `requirements`.' });
        return;
    }
    const text = decode(bytes, at);
    const document = text === undefined ? undefined : parseToml(text, at);
    if (text === undefined || document === undefined)
        return;
    const project = { ...at, text, lines: linesOf(text), places: locateToml(text, ['project', 'dependency-groups']) };
    readExcuses(project);
    readDependencies(document, { ...project, groups });
    if (groups)
        readGroups(document['dependency-groups'], project);
}
function decode(bytes, { file, reading }) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        const text = new TextDecoder().decode(bytes);
        const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length;
        const message = 'The file is not UTF-8, as TOML must be.';
        (0,requirements_reading/* note */.N4)(reading, { kind: 'invalid', file: file.shown, line, message, help: 'Save it as UTF-8.' });
        return undefined;
    }
}
function parseToml(text, { file, reading }) {
    try {
        return (0,dist/* parse */.qg)(text);
    }
    catch (error) {
        const { line, column } = error instanceof dist/* TomlError */.zx ? error : { line: 1, column: 1 };
        const message = `The file is not valid TOML: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}.`;
        (0,requirements_reading/* note */.N4)(reading, { kind: 'invalid', file: file.shown, line, column, endColumn: column + 1, message });
        return undefined;
    }
}
function readExcuses({ file, reading, places, lines }) {
    for (const offset of places.comments) {
        const { number, text, start } = lines.at(offset);
        const line = { text, number };
        const excuse = (0,suppression/* readExcuse */.m)({ source: (0,source/* fromLine */.j6)(line), comment: (0,source/* fromLine */.j6)(line, offset - start) }, file);
        if (excuse !== undefined)
            reading.excuses.push(excuse);
    }
}
function readDependencies(document, project) {
    const table = asTable(document.project);
    if (table === undefined) {
        // A project that is none to install may have groups alone (PEP 735).
        if (project.groups && document['dependency-groups'] !== undefined)
            return;
        refuse(['project'], project, {
            message: `${project.file.shown} has no \`[project]\` table, so it lists no dependencies (PEP 621).`,
            help: 'List them in `[project] dependencies`, or name a requirements file.',
        });
        return;
    }
    const { dependencies, dynamic } = table;
    const index = Array.isArray(dynamic) ? dynamic.indexOf('dependencies') : -1;
    if (index >= 0) {
        refuse(['project', 'dynamic', index], project, {
            message: 'The dependencies are dynamic: only the build of the project can tell them.',
            help: 'List them in `[project] dependencies`, or name a requirements file.',
        });
    }
    if (dependencies === undefined)
        return;
    const path = ['project', 'dependencies'];
    if (!Array.isArray(dependencies))
        refuse(path, project, { message: '`[project] dependencies` is no list of strings.' });
    else
        for (const [index, entry] of dependencies.entries())
            readEntry(entry, { ...project, path: [...path, index] });
}
function readGroups(written, project) {
    if (written === undefined)
        return;
    const root = 'dependency-groups';
    const groups = asTable(written);
    if (groups === undefined) {
        refuse([root], project, { message: '`[dependency-groups]` is no table.' });
        return;
    }
    const known = new Map();
    for (const [name, entries] of Object.entries(groups)) {
        const before = known.get((0,grammar_name/* normalizeName */.P)(name));
        if (before !== undefined) {
            refuse([root, name], project, {
                message: `The groups ${shown(before.name)} and ${shown(name)} have the same name (PEP 735).`,
            });
        }
        else if (Array.isArray(entries))
            known.set((0,grammar_name/* normalizeName */.P)(name), { name, entries });
        else
            refuse([root, name], project, { message: `The group ${shown(name)} is no list.` });
    }
    const includes = [...known].map(([group, { entries }]) => {
        return [group, entries.flatMap(entry => includedGroup(entry) ?? []).map(grammar_name/* normalizeName */.P)];
    });
    const circle = circles(new Map(includes));
    for (const [group, { name, entries }] of known) {
        for (const [index, entry] of entries.entries()) {
            const path = [root, name, index];
            const included = includedGroup(entry);
            if (included === undefined)
                readEntry(entry, { ...project, path, group });
            else if (!known.has((0,grammar_name/* normalizeName */.P)(included))) {
                refuse(path, project, { message: `There is no group ${shown(included)} to include.` });
            }
            else if (circle.get((0,grammar_name/* normalizeName */.P)(included)) === circle.get(group)) {
                refuse(path, project, { message: `The group ${shown(name)} includes itself by way of ${shown(included)}.` });
            }
        }
    }
}
/** The name in `{include-group = "name"}`, which stands alone in its table. */
function includedGroup(entry) {
    const table = asTable(entry);
    if (table === undefined || Object.keys(table).length !== 1)
        return undefined;
    return typeof table['include-group'] === 'string' ? table['include-group'] : undefined;
}
function readEntry(entry, { path, group, ...project }) {
    const { reading } = project;
    const place = placeOfString(entry, { ...project, path });
    if (reading.lines++ >= mostRequirements) {
        const message = `There are more than ${mostRequirements} requirements; the further ones were not read.`;
        if (reading.lines === mostRequirements + 1)
            (0,requirements_reading/* note */.N4)(reading, { kind: 'invalid', ...place, message });
        return;
    }
    const text = typeof entry === 'string' ? entry : '';
    const common = { ...place, editable: false, constraint: false, configSettings: [], text: (0,credentials/* maskCredentials */.Bs)((0,lines_text/* strip */.bB)(text)) };
    const scope = group === undefined ? {} : { group };
    try {
        if (typeof entry !== 'string')
            throw new pep508/* RequirementError */.K(expected(group), 0);
        noteCredentials(entry, { place, reading });
        const { name, extras, specifier, marker, url } = readText(entry, reading.cwd);
        const fragment = url === null ? null : (0,reference/* fragmentHash */.XF)(url);
        const requirement = {
            ...common,
            name,
            normalizedName: (0,grammar_name/* normalizeName */.P)(name),
            extras,
            specifier,
            marker,
            url,
            hashes: fragment === null ? [] : [fragment],
            active: marker === null ? true : undefined,
            pin: 'pinned',
            ...scope,
        };
        reading.requirements.push({ ...requirement, ...(0,pin/* pinLevel */.i)(requirement) });
    }
    catch (error) {
        if (!(error instanceof pep508/* RequirementError */.K))
            throw error;
        const told = shown(text);
        const why = `${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`;
        const message = typeof entry === 'string' ? `${told || '""'} is not a requirement: ${why}` : error.message;
        (0,requirements_reading/* note */.N4)(reading, { kind: 'invalid', ...placeOfString(entry, { ...project, path }, error.offset), message, text: told });
        const nothing = { name: '', normalizedName: '', extras: [], specifier: '', marker: null, url: null, hashes: [] };
        reading.requirements.push({ ...common, ...nothing, active: true, pin: 'invalid', ...scope });
    }
}
/** A text for a message: short, without credentials, on one line. */
function shown(text) {
    return (0,lines_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)(text), 100).replace(new RegExp(control, 'g'), ' ');
}
function expected(group) {
    return group === undefined
        ? 'Expected a string with a requirement (PEP 508).'
        : 'Expected a string with a requirement (PEP 508), or {include-group = "NAME"}.';
}
/** PEP 508 and nothing else: what pip takes for paths and options in a requirements file means nothing here. */
function readText(text, cwd) {
    // TOML can write what no line of a requirements file holds.
    const wrong = text.search(control);
    if (wrong >= 0)
        throw new pep508/* RequirementError */.K('Expected one line without control characters.', wrong);
    const parsed = (0,pep508/* parseRequirement */.p)(text);
    return parsed.url === null ? parsed : (0,grammar_form/* readForm */.vq)(text, cwd);
}
function noteCredentials(text, { place, reading }) {
    if (!text.includes('://') || !(0,credentials/* hasWrittenCredentials */.uE)(text))
        return;
    (0,requirements_reading/* note */.N4)(reading, {
        kind: 'credentials',
        ...place,
        message: 'A password or token stands in the file, for everybody who can read it.',
        help: 'Put it into a netrc file.',
        text: (0,lines_text/* shorten */.ml)((0,credentials/* maskCredentials */.Bs)(text)),
    });
}
/** The text of a string from `offset` on; all of it with its quotes where it is written otherwise than it reads. */
function placeOfString(entry, { path, ...project }, offset = 0) {
    const { text, places } = project;
    const whole = places.value(path) ?? { start: 0, end: 0 };
    const inside = insideQuotes(text, whole);
    const plain = typeof entry === 'string' && entry !== '' && text.slice(inside.start, inside.end) === entry;
    return placeOfStretch(plain ? { start: inside.start + offset, end: inside.end } : whole, project);
}
function refuse(path, project, words) {
    const { places, reading } = project;
    const stretch = (typeof path.at(-1) === 'number' ? places.value(path) : places.key(path)) ?? { start: 0, end: 0 };
    (0,requirements_reading/* note */.N4)(reading, { kind: 'invalid', ...placeOfStretch(stretch, project), ...words });
}
function placeOfStretch({ start, end }, { file, lines }) {
    const { text, number, start: first } = lines.at(start);
    const to = Math.min(end - first, text.length);
    return (0,requirements_reading/* placeOf */.$t)(file, (0,source/* fromLine */.j6)({ text, number }), start - first, Math.max(start - first, to));
}
function asTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}


/***/ }),

/***/ 35748:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Bg: () => (/* binding */ startReading),
/* harmony export */   N4: () => (/* binding */ note),
/* harmony export */   uq: () => (/* binding */ isFull),
/* harmony export */   y9: () => (/* binding */ defaultIndexes)
/* harmony export */ });
/* harmony import */ var _lines_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56939);

/** What holds where nothing is said: the default index alone. */
function defaultIndexes() {
    return {
        index: [],
        extra: [],
        findLinks: [],
        noIndex: false,
        trustedHosts: [],
        requireHashes: false,
        noBinary: [],
        onlyBinary: [],
        pre: false,
    };
}
/** An empty reading. */
function startReading(cwd, env) {
    return {
        cwd,
        env,
        indexes: defaultIndexes(),
        requirements: [],
        problems: [],
        excuses: [],
        files: [],
        lines: 0,
        extraPlaces: [],
        noBinary: new Set(),
        onlyBinary: new Set(),
        allReleases: new Set(),
        onlyFinal: new Set(),
    };
}
/** Where a stretch of a line stands. */
function placeOf(file, source, start = 0, end = source.text.length) {
    return { file: file.shown, ...(0,_lines_source_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(source, start, end) };
}
// Enough for anyone to read; what comes later cannot make a verdict better.
const mostProblems = 5000;
/** Whether so much was noted that more is not worth the work. */
function isFull({ problems }) {
    return problems.length > mostProblems;
}
/** Notes a problem. After some thousands, only that there are more. */
function note(reading, problem) {
    const { problems } = reading;
    if (problems.length < mostProblems)
        problems.push(problem);
    else if (problems.length === mostProblems) {
        problems.push({
            kind: 'invalid',
            file: problem.file,
            line: problem.line,
            message: `There are more than ${mostProblems} problems; the further ones are not told.`,
        });
    }
}


/***/ }),

/***/ 48665:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ digestMismatch)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10281);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11613);


/**
 * **Found.** The artifact, a file in it, its `SHA256SUMS` or its manifest has another digest than the one recorded for it.
 *
 * **Why.** It is not the artifact that was built: cut off, changed on the way, or another one of the same name.
 *
 * **Mend it.** Fetch it again and compare with the output `artifact-digest` of the build. If it stays, treat it as an attack and
 * build anew.
 *
 * ```console
 * $ sha256sum sitemount-out/packages.tar.zst
 * ```
 *
 * **Turn it off.** Not advised: everything `verify` says rests on it. `rules: 'digest-mismatch: warning'` does it.
 */
const digestMismatch = (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .defineRule */ .Km)({
    id: 'digest-mismatch',
    family: 'Artifact',
    title: 'A digest that is not the recorded one',
    levels: { verify: 'error' },
    check: (facts) => (0,_support_js__WEBPACK_IMPORTED_MODULE_1__/* .flawsOf */ .P)('digest-mismatch', facts),
});


/***/ }),

/***/ 15319:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ extraFile)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10281);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11613);


/**
 * **Found.** A file in the artifact that `SHA256SUMS` does not list.
 *
 * **Why.** `sha256sum -c` does not notice an added file, and Python runs an added `sitecustomize.py` at every start. An added module
 * may also stand before one of the standard library.
 *
 * **Mend it.** Unpack the artifact into an empty folder. If the artifact itself holds the file, build it anew.
 *
 * ```text
 * "site-packages/sitecustomize.py" is not listed in SHA256SUMS.
 * ```
 *
 * **Turn it off.** `rules: 'extra-file: warning'`.
 */
const extraFile = (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .defineRule */ .Km)({
    id: 'extra-file',
    family: 'Artifact',
    title: 'A file that SHA256SUMS does not list',
    levels: { verify: 'error' },
    check: (facts) => (0,_support_js__WEBPACK_IMPORTED_MODULE_1__/* .flawsOf */ .P)('extra-file', facts),
});


/***/ }),

/***/ 14340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ notReproducible)
/* harmony export */ });
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10402);
/* harmony import */ var _requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(831);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10281);



const words = {
    content: 'whose content differs',
    mode: 'whose mode differs',
    once: 'which only one of them has',
};
/**
 * **Found.** `sitemount build --reproduce` built everything twice, in different folders, and the two mounts differ. The message names
 * the first file, its distribution, and how it differs.
 *
 * **Why.** An artifact that cannot be built again cannot be compared with its source: its digest says which file it is, not that
 * it is what the requirements mean. The usual cause is a source distribution that writes a date, a path or a random order into what
 * it builds; wheels are the same every time.
 *
 * **Mend it.** Pin a release that has a wheel. Where there is none, build the wheel once, keep it, and list it with its hash. Without
 * hashes the index may also have served two files for one release: `sitemount lock` writes them.
 *
 * ```
 * error: Two builds differ in one file: first in stamp/built.py of stamp, whose content differs. [not-reproducible]
 * ```
 *
 * **Turn it off.** Leave `--reproduce` out, or `rules: 'not-reproducible: warning'`.
 */
const notReproducible = (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .defineRule */ .Km)({
    id: 'not-reproducible',
    family: 'Artifact',
    title: 'Two builds of the same requirements that differ',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .building */ .PH)('error'),
    /**
     * Two builds of the same requirements are not the same mount. Bytecode and RECORD follow the file that they describe, so a file of
     * the package itself is named where there is one.
     */
    check({ differences, sources }) {
        const first = differences.find(({ path }) => !/\.pyc$|\.dist-info\/RECORD$/.test(path)) ?? differences[0];
        if (first === undefined)
            return [];
        const { distribution } = first;
        const source = sources.find(({ normalizedName }) => normalizedName === (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(distribution ?? ''));
        const built = source !== undefined && source.kind !== 'wheel' && source.kind !== 'unknown';
        const names = [...new Set(differences.flatMap(one => one.distribution ?? []))];
        const others = names.filter(name => name !== distribution);
        return [
            {
                message: `Two builds differ in ${differences.length === 1 ? 'one file' : `${differences.length} files`}: first in ${first.path}${distribution === null ? '' : ` of ${distribution}`}, ${words[first.in]}${others.length > 0 ? `; also of ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .S)(others)}` : ''}.`,
                help: built
                    ? `${distribution} was built here from its source, which writes a date or a path into what it makes: pin a release with a wheel, or build a wheel once and list that with its hash.`
                    : 'Pin the requirement with a hash, so that both builds take the same file.',
                ...(distribution !== null && { package: distribution }),
            },
        ];
    },
});


/***/ }),

/***/ 11613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ flawsOf)
/* harmony export */ });
/** Findings listed one by one for each rule; the rest is one more line. */
const most = 20;
/** The flaws of one rule as judgements: the first ones, and how many more there are. */
function flawsOf(rule, { verified, flaws }) {
    const all = [...flaws, ...(verified?.flaws ?? [])].filter(flaw => flaw.rule === rule);
    const more = all.length - most;
    const rest = more > 0 ? [{ message: `And ${more} more like ${more === 1 ? 'it' : 'these'}.` }] : [];
    return [...all.slice(0, most).map(toJudgement), ...rest];
}
function toJudgement({ level, message, help, package: name }) {
    return {
        ...(level === undefined ? {} : { level }),
        message,
        ...(help === undefined ? {} : { help }),
        ...(name === undefined ? {} : { package: name }),
    };
}


/***/ }),

/***/ 99928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ unsafeNamesInWheels),
/* harmony export */   K: () => (/* binding */ unsafePath)
/* harmony export */ });
/* harmony import */ var _mount_wheels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18613);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10281);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11613);



/**
 * **Found.** An entry that leaves the artifact (an absolute path, `..`), that is not a plain file or folder (links, devices), that
 * comes twice, or whose name holds characters that are not shown or that programs change when they unpack: controls, format
 * characters, tags, private use, noncharacters, unassigned ones. Names that end in `;` and digits, which `unzip` cuts off, and, in a
 * zip, names with `..`, which Python's `shutil` leaves out.
 *
 * **Why.** Unpacked by a careless tool it writes outside of the folder it was meant for, over a program or a key. In a C locale
 * GNU tar and bsdtar unpack `sitecustomize` followed by U+E0020 and `.py` as `sitecustomize.py`, which runs at every start.
 *
 * **Mend it.** Do not unpack it. sitemount writes no such entries; something else made or changed this file. In `build`, a package
 * brought the entry: leave that package out.
 *
 * ```text
 * ../../etc/cron.d/job
 * ```
 *
 * **Turn it off.** Not advised: `verify` writes nothing of such an artifact, whatever the level.
 */
const unsafePath = (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .defineRule */ .Km)({
    id: 'unsafe-path',
    family: 'Artifact',
    title: 'A path that leaves the artifact, or an entry that is not a plain file',
    levels: {
        ...(0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .mounting */ .E2)('error'),
        verify: 'error',
    },
    check: (facts) => (0,_support_js__WEBPACK_IMPORTED_MODULE_2__/* .flawsOf */ .P)('unsafe-path', facts),
});
/** Names in wheels, before they are installed. */
const unsafeNamesInWheels = unsafePath.on(_mount_wheels_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeNames */ .ch);


/***/ }),

/***/ 16981:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ aptPythonPackage)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10281);
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68570);



/**
 * **Found.** `apt-get install` of `python3-…` in an image that brings a Python of its own: Azure ML's, `python`, those of conda. A
 * notice for headers and what makes virtualenvs (`python3-dev`, `python3-venv`), and in an image of which nothing is known; nothing
 * in Debian's and Ubuntu's own images, whose Python it is.
 *
 * **Why.** The packages go to `/usr/lib/python3/dist-packages`, where the Python of Debian looks and the one in
 * `/opt/miniconda/envs/amlenv` never does. The build succeeds (exit code 0), and the entry script ends with `ModuleNotFoundError:
 * No module named 'cv2'`, exit code 3.
 *
 * **Mend it.** Put it into the requirements. What native code needs from the system still comes from apt: `libgl1`, `libgomp1`.
 *
 * ```dockerfile
 * RUN apt-get update && apt-get install -y python3-opencv     # found: write opencv-python-headless==… into requirements.txt
 * ```
 *
 * **Turn it off.** `rules: 'apt-python-package: off'`.
 */
const aptPythonPackage = (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .defineRule */ .Km)({
    id: 'apt-python-package',
    family: 'Azure ML',
    title: 'Python packages from apt, which the Python of the image never sees',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .deploying */ .Cp)('error'),
    /**
     * Packages of Debian's Python in an image that runs another one. Headers and what makes virtualenvs only bring that other
     * Python along, so that they are a notice, as is an image of which nothing is known.
     */
    check: (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_2__/* .eachDockerfile */ .s)(({ stages }) => {
        return stages
            .filter(({ ownPython }) => ownPython !== false)
            .flatMap(({ aptPythonPackages, ownPython }) => aptPythonPackages.map(item => {
            const { name, command } = item;
            const isTool = /-(?:dev|venv|distutils|lib2to3|tk|all)$/.test(name);
            const whose = ownPython ? 'the Python of this image never sees' : 'only the Python of Debian sees';
            return {
                rule: 'apt-python-package',
                ...((isTool || ownPython === undefined) && { level: 'notice' }),
                message: isTool
                    ? `${command} ${name} is for the Python of Debian, not for another one in the image.`
                    : `${command} ${name} brings packages that ${whose}.`,
                help: isTool ? 'Leave it out unless something is built for /usr/bin/python3.' : helpFor(name),
                ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(item),
            };
        }));
    }),
});
function helpFor(name) {
    return /-(?:pip|setuptools|wheel|virtualenv)$/.test(name)
        ? "Use the pip of the image's own Python: `python -m pip`."
        : 'Put it into the requirements, so that pip installs it for the Python of the image.';
}


/***/ }),

/***/ 58864:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ dockerfileAptLists)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10281);
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68570);



/**
 * **Found.** `apt-get update` in a stage that the final image is made of, without a later command of the same `RUN` that removes
 * `/var/lib/apt/lists`. Cache mounts on that folder are fine.
 *
 * **Why.** Each `RUN` is a layer: what a later one removes still lies in the layer below. The lists are tens of megabytes that every
 * node pulls before the container starts, and that grow stale: a later `apt-get install` takes from them what the mirror no longer has,
 * and ends with `404 Not Found` and exit code 100.
 *
 * **Mend it.** Update, install and remove in one `RUN`.
 *
 * ```dockerfile
 * RUN apt-get update \
 *     && apt-get install -y --no-install-recommends libgomp1 \
 *     && rm -rf /var/lib/apt/lists/*
 * ```
 *
 * **Turn it off.** `rules: 'dockerfile-apt-lists: off'`.
 */
const dockerfileAptLists = (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .defineRule */ .Km)({
    id: 'dockerfile-apt-lists',
    family: 'Azure ML',
    title: 'Package lists of apt that stay in a layer',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .deploying */ .Cp)('warning'),
    /** `apt-get update` whose lists stay in a layer of the final image; what a later RUN removes stays in the layer below. */
    check: (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_2__/* .eachDockerfile */ .s)(({ stages }) => {
        return stages
            .filter(({ shipped }) => shipped)
            .flatMap(({ aptUpdates }) => aptUpdates)
            .filter(({ cleaned }) => cleaned === false)
            .map(update => ({
            message: `The package lists that ${update.text.replace(/\s+/g, ' ')} fetches stay in the layer of this RUN.`,
            help: 'End the same RUN with `&& rm -rf /var/lib/apt/lists/*`.',
            ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(update),
        }));
    }),
});


/***/ }),

/***/ 33779:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ dockerfileDash)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10281);
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68570);


const dashNames = {
    'U+00AD': 'a soft hyphen',
    'U+2010': 'a typographic hyphen',
    'U+2011': 'a non-breaking hyphen',
    'U+2013': 'an en dash',
    'U+2014': 'an em dash',
    'U+2212': 'a minus sign',
};
/**
 * **Found.** In a Dockerfile, a dash that is no hyphen where an option, a program or a package is meant: en dash, em dash, minus
 * sign, non-breaking hyphen. Text in quotes and comments may hold what they like. For an Azure ML target, this and the other rules
 * about Dockerfiles look at those that `deployment` names or a deployment builds, and of all others at those that show it: an image
 * of Azure ML below it, its inference server, a variable `AZUREML_…` or `AML_APP_ROOT`, code in `/var/azureml-app`.
 *
 * **Why.** Word processors and web pages put them in, and the sample of the official documents has one: `RUN pip install –r
 * requirements.txt`. pip takes `–r` for the name of a package, and the build ends with exit code 1: `ERROR: Invalid requirement:
 * '–r'`.
 *
 * **Mend it.** Write the hyphen of the keyboard.
 *
 * ```dockerfile
 * RUN pip install –r requirements.txt     # found: an en dash
 * RUN pip install -r requirements.txt
 * ```
 *
 * **Turn it off.** `rules: 'dockerfile-dash: off'`.
 */
const dockerfileDash = (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .defineRule */ .Km)({
    id: 'dockerfile-dash',
    family: 'Azure ML',
    title: 'A dash that is no ASCII hyphen in a Dockerfile',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .deploying */ .Cp)('error'),
    /** Dashes that a word processor or a web page put where a hyphen belongs: `pip install –r`, as the documents have it. */
    check: (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .eachDockerfile */ .s)(({ dashes }) => {
        return dashes.map(({ text, character, kind, ...place }) => {
            const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
            const mended = text.replaceAll(character, '-');
            const what = {
                option: 'which no program takes for an option',
                command: 'and no program has that name',
                name: 'and no package has that name',
            }[kind];
            return {
                message: `${text} is written with ${dashNames[code] ?? 'a dash'} (${code}), ${what}.`,
                help: `Write ${mended} with the hyphen of the keyboard.`,
                ...place,
            };
        });
    }),
});


/***/ }),

/***/ 92443:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ dockerfileMissingPath)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10281);
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68570);



/**
 * **Found.** A source of `COPY` or `ADD` that is not in the build context, leads out of it, or is left out by `.dockerignore`; a
 * requirements or constraints file that `pip install` reads, or that such a file includes, and that no step has copied, where the
 * base image and the steps before it are known to bring none; or `AZUREML_ENTRY_SCRIPT`, `AZUREML_MODEL_DIR` or `AML_APP_ROOT` of
 * the final image that leads to a path at which nothing is copied. The context is the one that the deployment's files name, else the
 * folder of the Dockerfile or one above it, whichever has most of what is copied. What git ignores, folders that tools build
 * (`dist/`, `build/`, …), variables of `ARG` and whatever a `RUN` names may come later, and is not reported. The variables are not judged
 * where no code is copied below `AML_APP_ROOT`: the deployment brings it.
 *
 * **Why.** A missing source ends the build: `failed to compute cache key: … not found`, exit code 1. A variable that leads nowhere
 * ends the container instead: the server cannot find the entry script (exit code 3), or the model is looked for in an empty folder.
 *
 * **Mend it.** Name what is there.
 *
 * ```dockerfile
 * COPY src /var/azureml-app
 * ENV AZUREML_ENTRY_SCRIPT=main.py      # found: src holds score.py only
 * ```
 *
 * **Turn it off.** `rules: 'dockerfile-missing-path: off'`.
 */
const dockerfileMissingPath = (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .defineRule */ .Km)({
    id: 'dockerfile-missing-path',
    family: 'Azure ML',
    title: 'A path in a Dockerfile at which nothing is',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .deploying */ .Cp)('error'),
    /** What is copied and is not in the build context, what is installed from and not copied, and variables of Azure ML that lead to nothing in the final image. */
    check: (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_2__/* .eachDockerfile */ .s)(({ stages, variables, context, placeholders }) => {
        // A placeholder is reported as one.
        const unfilled = new Set(placeholders.map(({ line }) => line));
        const copies = stages.flatMap(({ sources }) => sources).filter(({ line }) => !unfilled.has(line));
        return [
            ...copies.flatMap(source => judgeSource(source, context)),
            ...stages
                .flatMap(({ absentFiles }) => absentFiles)
                .filter(({ line }) => !unfilled.has(line))
                .map(judgeAbsent),
            ...variables.filter(({ line }) => !unfilled.has(line)).flatMap(judgeVariable),
        ];
    }),
});
function judgeSource(source, context) {
    const { text, state, ignoredBy } = source;
    const where = context === '.' ? 'the build context' : `the build context ${context}`;
    if (state === 'found' || state === 'unknown')
        return [];
    const words = {
        missing: [`${text} is not in ${where}, so the build stops here.`, `Name it relative to ${where}.`],
        outside: [
            `${text} leads out of ${where}, from which nothing can be copied.`,
            'Build with a folder above both as the context, and name the file relative to that.',
        ],
        ignored: [
            `${text} is left out of ${where} by ${ignoredBy?.file}:${ignoredBy?.line} (${ignoredBy?.pattern}), so the build stops here.`,
            `Let it in with a line \`!${text.replace(/^\.?\/+/, '')}\` after that one.`,
        ],
    }[state];
    return [{ message: words[0] ?? '', help: words[1] ?? '', ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(source) }];
}
function judgeAbsent(absent) {
    const { text, command, path, include } = absent;
    return {
        message: include === null
            ? `${command} reads ${text}, which no step before it puts there, so the build stops here.`
            : `${command} reads ${text}, which includes ${include}; no step before it copies that, so the build stops here.`,
        help: `COPY ${include === null ? 'it' : include} to ${path} before this step.`,
        ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(absent),
    };
}
function judgeVariable(variable) {
    const { name, path, state } = variable;
    if (state !== 'missing')
        return [];
    const help = name === 'AZUREML_ENTRY_SCRIPT'
        ? 'Copy the folder of the entry script below AML_APP_ROOT (/var/azureml-app), and name the script relative to it.'
        : `COPY what belongs there to ${path}, or change the variable.`;
    return [
        {
            message: `${name} leads to ${path}, where nothing is copied.`,
            help,
            ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(variable),
        },
    ];
}


/***/ }),

/***/ 84639:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ dockerfileRootUser)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10281);
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68570);



/**
 * **Found.** The last `USER` of the final image, or of a stage that it comes from, is root, by name or number. An image without
 * `USER` has that of its base image, and is not reported; nor is one whose start command gives root up (`gosu` and the like).
 *
 * **Why.** Azure ML's images run as `dockeruser`. `apt-get` needs root, and the line that goes back is easily forgotten: nothing
 * fails (exit code 0), and whatever the entry script is made to do may then write anywhere in the container.
 *
 * **Mend it.** Go back after the last step that needs root.
 *
 * ```dockerfile
 * USER root
 * RUN apt-get update && apt-get install -y libgomp1 && rm -rf /var/lib/apt/lists/*
 * USER dockeruser
 * ```
 *
 * **Turn it off.** `rules: 'dockerfile-root-user: off'`.
 */
const dockerfileRootUser = (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .defineRule */ .Km)({
    id: 'dockerfile-root-user',
    family: 'Azure ML',
    title: 'A Dockerfile that ends as root',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .deploying */ .Cp)('error'),
    /** A final image whose last USER is root, by name or number. */
    check: (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_2__/* .eachDockerfile */ .s)(({ user, isAzureml, dropsRights }) => {
        if (user === null || dropsRights || !/^(?:root|0+)(?::.*)?$/.test(user.name))
            return [];
        return [
            {
                message: isAzureml
                    ? `The image ends as ${user.name}, although Azure ML's images run as dockeruser.`
                    : `The image ends as ${user.name}, so that whatever runs in it may write anywhere.`,
                help: `Write \`USER ${isAzureml ? 'dockeruser' : 'NAME'}\` after the last step that needs root.`,
                ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(user),
            },
        ];
    }),
});


/***/ }),

/***/ 33440:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ dockerfileUnpinnedInstall)
/* harmony export */ });
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10402);
/* harmony import */ var _requirements_grammar_credentials_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44728);
/* harmony import */ var _requirements_lines_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99089);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10281);
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68570);





/**
 * **Found.** `pip install`, `uv pip install`, `conda install` or `conda env create` in a `RUN` that names no single release, on its
 * line or in the requirements or environment file that it installs from. Files are followed through `COPY`, `WORKDIR` and bind mounts into the build context,
 * with all they include; the finding stands at the line of the Dockerfile and names theirs. A warning for pip, setuptools and other
 * installers. What a variable brings, what another image brings and what `--no-index` finds is not known and not reported; conda's
 * `=1.26` is taken as intended.
 *
 * **Why.** The image differs from one build to the next: what was tested is not what runs. A release of yesterday evening that does
 * not fit the server ends as a worker that does not boot (`Reason: Worker failed to boot.`, exit code 3), on the day of
 * the next build.
 *
 * **Mend it.** Install from a file that has every release and its hash; `sitemount lock` writes one.
 *
 * ```dockerfile
 * RUN pip install numpy scipy                                     # found, twice
 * RUN pip install --no-cache-dir --require-hashes -r requirements.txt
 * ```
 *
 * **Turn it off.** `rules: 'dockerfile-unpinned-install: off'`, or `dockerfile-unpinned-install: warning`.
 */
const dockerfileUnpinnedInstall = (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .defineRule */ .Km)({
    id: 'dockerfile-unpinned-install',
    family: 'Azure ML',
    title: 'An install in a Dockerfile that names no release',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .deploying */ .Cp)('error'),
    /**
     * Installs in RUN that name no release, on their line or in a requirements file of the context: the image then differs from one
     * build to the next. Files are reported at the line that installs them.
     */
    check: (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_2__/* .eachDockerfile */ .s)(({ stages }) => {
        return stages.flatMap(({ looseRequirements, looseFiles }) => [
            ...looseRequirements.map(judgeWord),
            ...looseFiles.map(file => (file.isRemote ? judgeRemote(file) : judgeFile(file))),
        ]);
    }),
});
function judgeWord({ text, command, tool, because, isInstaller, ...place }) {
    const shown = (0,_requirements_lines_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_requirements_grammar_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .maskCredentials */ .Bs)(text), 100);
    return {
        // What installs decides less than what is installed.
        ...(isInstaller && { level: 'warning' }),
        message: `${command} ${shown} does not name one release${because === undefined ? '' : `: ${because}`}.`,
        help: tool === 'conda'
            ? 'Name the version and build that is meant, as in `numpy=1.26.4`, or install from a lock file.'
            : 'Name one release with `==`, or install from a requirements file with hashes (`--require-hashes -r`).',
        ...place,
    };
}
function judgeRemote({ command, tool: _tool, requirements, loose: _, isRemote: __, text: ___, ...place }) {
    return {
        message: `${command} takes its requirements from ${(0,_requirements_lines_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_requirements_grammar_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .maskCredentials */ .Bs)(requirements), 100)}, which can change.`,
        help: 'Keep the file in the build context and COPY it.',
        ...place,
    };
}
function judgeFile({ command, tool, requirements, loose, isRemote: _, text: __, ...place }) {
    const lines = loose.map(({ text, file, line }) => `${(0,_requirements_lines_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_requirements_grammar_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .maskCredentials */ .Bs)(text), 60)} (${file}:${line})`);
    const [one] = loose;
    const count = loose.length === 1 ? 'one line that names' : `${loose.length} lines that name`;
    return {
        message: `${command} ${tool === 'conda' ? '-f' : '-r'} ${requirements} installs ${count} no single release: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .some */ .S)(lines)}.`,
        help: `Pin ${loose.length === 1 ? (one?.file ?? requirements) : 'them'} with \`==\`; \`sitemount lock\` writes the whole set with hashes.`,
        ...place,
    };
}


/***/ }),

/***/ 68570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ eachDockerfile)
/* harmony export */ });
/** The check, asked of each Dockerfile. */
function eachDockerfile(check) {
    return ({ dockerfiles }) => dockerfiles.flatMap(facts => check(facts));
}


/***/ }),

/***/ 47679:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FT: () => (/* binding */ differsBetweenBoots),
/* harmony export */   Pr: () => (/* binding */ installFailed),
/* harmony export */   ZS: () => (/* binding */ judgeBuiltAtBoot),
/* harmony export */   dC: () => (/* binding */ conflictsAtBoot),
/* harmony export */   sJ: () => (/* binding */ judgeUploaded)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95278);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10402);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56107);
/* harmony import */ var _hosts_azureml_dynamic_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86781);
/* harmony import */ var _requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(831);






/** The installs that pip gave up: the run script of the image then sleeps 45 s and ends. */
function installFailed({ dynamic, requirements, target }) {
    return dynamic.installs.flatMap(({ failed }, index) => {
        if (failed === null || failed.release !== null)
            return [];
        const [first = 'pip said nothing', ...more] = failed.message.split('\n').map(line => line.trim());
        // pip shows the line and a caret below it, as the finding does by itself.
        const further = more.filter(line => !line.startsWith('^') && !first.includes(line)).slice(0, 3);
        const when = index === 0 ? '' : ' the second time';
        return [
            {
                ...failure(target, `pip install -r ${dynamic.file} fails at boot${when}: ${[first, ...further].map(bare).join('; ')}.`, ', exit code 95'),
                help: `${failed.help ?? 'Mend what pip names.'} The container would wait 45 s, end with exit code 95 and start again.`,
                ...placeOfFailed(failed, { dynamic, requirements }),
            },
        ];
    });
}
/** A release without a wheel: the container would run its build at every start, most likely without a compiler. */
function judgeBuiltAtBoot({ dynamic, requirements }) {
    return dynamic.installs.flatMap(({ failed }) => {
        if (failed?.release == null)
            return [];
        const { name, version } = failed.release;
        return [
            {
                message: `${name} ${version} has no wheel for this Python: the container would build it at every start.`,
                help: 'Pin a release that has a wheel, or allow building with `rules: "built-from-source: warning"` and see whether the image has a compiler.',
                package: name,
                ...placeOfName(name, { dynamic, requirements }),
            },
        ];
    });
}
/** pip tells conflicts and ends with exit code 0: the container starts with them. */
function conflictsAtBoot({ dynamic, requirements, target }) {
    const [first] = dynamic.installs;
    return (first?.conflicts ?? []).map(({ name, version, requirement, installed }) => {
        const culprit = installed?.split(' ', 1)[0] ?? /^[\w.-]+/.exec(requirement)?.[0] ?? name;
        return {
            ...failure(target, `${name} ${version} requires ${requirement}, and the install at boot ${installed === null ? 'leaves that out' : `brings ${installed}`}.`),
            help: 'Pin a version that satisfies both: pip tells the conflict, ends with exit code 0, and the container starts with it.',
            package: culprit,
            ...placeOfName(culprit, { dynamic, requirements }),
        };
    });
}
/** One file that gave two environments within minutes will give others at the next scale-out. */
function differsBetweenBoots({ dynamic, target }) {
    const { differences, file } = dynamic;
    if (differences.length === 0)
        return [];
    return [
        {
            ...failure(target, `Two installs of ${file}, one after the other, differ: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .some */ .S)(differences.map(told))}.`),
            help: 'Pin every release with its hash (`sitemount lock` writes them), or use `delivery: mount`: replicas that start at different times get different packages.',
            file,
            line: 1,
        },
    ];
}
/** Requirements files that are not in the uploaded folder never reach the container. */
function judgeUploaded({ files, codeDir, cwd }) {
    const code = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, codeDir);
    const shown = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .slashed */ .df)(node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(cwd, code)) || '.';
    return files
        .filter(file => !(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(code, node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, file)))
        .map((file, index) => ({
        message: `${file} is not in the folder that is uploaded (${shown}), and never reaches the container.`,
        help: index === 0 && file === files[0]
            ? `Move it there: ${_hosts_azureml_dynamic_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .requirementsVariable */ .BW} is relative to the folder of the entry script, and a missing file ends the container with exit code 99.`
            : 'Move it there: pip ends at the line that includes it, and the container with exit code 95.',
        file,
        line: 1,
    }));
}
/** Worded as other rehearsals are (rehearsal/rehearsal-failed.ts): the class, and what the container ends with, where it ends. */
function failure({ name }, message, exitCode = '') {
    return {
        message: `Rehearsed as ${name}, the install at boot is at fault (requirements${exitCode}): ${message}`,
    };
}
function placeOfFailed({ wanted, message }, known) {
    const name = wanted === null ? undefined : /^[\w.-]+/.exec(wanted)?.[0];
    if (name !== undefined)
        return placeOfName(name, known);
    // pip names the line that it cannot read.
    const [, line, file] = /\(from line (\d+) of ([^)\n]+)\)/.exec(message) ?? [];
    return file !== undefined && line !== undefined ? { file, line: Number(line) } : { file: known.dynamic.file, line: 1 };
}
/** The line that lists a distribution, or the first one of the file. */
function placeOfName(name, { dynamic, requirements }) {
    const listed = requirements.find(one => one.normalizedName === (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizeName */ .P)(name) && one.active !== false);
    return listed === undefined ? { file: dynamic.file, line: 1 } : (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(listed);
}
function told({ name, first, second }) {
    if (first === null || second === null)
        return `${name} only the ${first === null ? 'second' : 'first'} time`;
    return first.version === second.version
        ? `${name} ${first.version} in two different files`
        : `${named(first)} and then ${second.version}`;
}
function named({ name, version }) {
    return `${name} ${version}`;
}
function bare(line) {
    return line.replace(/\.$/, '');
}


/***/ }),

/***/ 38185:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ entryScriptContract)
});

// EXTERNAL MODULE: ./src/core/finding.ts
var finding = __webpack_require__(95278);
// EXTERNAL MODULE: ./src/rules/rule.ts
var rule = __webpack_require__(10281);
// EXTERNAL MODULE: ./src/rules/azureml/scoring.ts
var scoring = __webpack_require__(46831);
;// CONCATENATED MODULE: ./src/rules/azureml/signatures.ts


/** What is wrong with `init` and `run` for the server that calls them (server/user_script.py, `load_script`, `_analyze_run`). */
function judgeSignatures(script) {
    return [...initContract(script), ...runContract(script), ...schemaContract(script)];
}
function initContract({ init }) {
    if (!isPlain(init))
        return [];
    const needed = init.parameters.find(({ optional }) => !optional);
    return [
        ...(needed === undefined
            ? []
            : [
                contract(needed, {
                    message: `init() demands ${needed.name}, and the server calls it without arguments.`,
                    help: 'Take the parameter away or give it a default: the server ends with exit code 3 ("User\'s init function failed").',
                }),
            ]),
        ...neverRuns('init', init).map(why => contract(init, {
            message: `init() ${why}: the server calls it, and none of its code runs.`,
            help: 'Write a plain `def init()`: the log says "init has completed successfully", and the first request finds nothing loaded.',
        })),
    ];
}
function runContract({ run }) {
    if (!isPlain(run))
        return [];
    const { parameters } = run;
    const refused = parameters.filter(({ kind }) => kind !== 'plain' && kind !== 'keyword-only');
    const taking = parameters.filter(({ name }) => name !== 'request_headers');
    return [
        ...refused.map(one => contract(one, {
            message: `run() takes ${spelled(one)}, which the server refuses.`,
            help: 'Name each parameter plainly: the server ends with exit code 3 ("run() cannot accept positional-only arguments, *args, or **kwargs.").',
        })),
        ...(taking.length > 0
            ? []
            : [
                contract(run, {
                    message: parameters.length > 0
                        ? 'run() takes nothing but request_headers.'
                        : 'run() takes nothing, not even the request.',
                    help: `Add a parameter for the input: the server ends with exit code 3 ("${parameters.length > 0
                        ? 'run() needs to accept an argument other than "request_headers".'
                        : 'run() needs to accept an argument for input data.'}").`,
                }),
            ]),
        ...(refused.length > 0 ? [] : beyondTheFirst(run, taking)),
        ...neverRuns('run', run).map(why => contract(run, {
            message: `run() ${why}: what a call returns is no answer.`,
            help: `Write a plain \`def\` that returns the answer: each request ends with status 500 ("Object of type ${run.kind === 'async' ? 'coroutine' : 'generator'} is not JSON serializable").`,
        })),
    ];
}
/** Without a schema, the server hands over one argument, by the name of the first parameter. */
function beyondTheFirst(run, [, ...others]) {
    if (hasSchema(run))
        return [];
    return others
        .filter(({ optional }) => !optional)
        .map(one => contract(one, {
        message: `run() demands ${one.name} beyond its first parameter, and without @input_schema the server hands over one argument.`,
        help: `Give it a default, take it out of the body yourself, or decorate run() with @input_schema: each request ends with status 500 ("missing 1 required ${one.kind === 'keyword-only' ? 'keyword-only' : 'positional'} argument: '${one.name}'").`,
    }));
}
function schemaContract({ run }) {
    if (!isPlain(run) || !hasSchema(run))
        return [];
    const names = run.parameters.map(({ name }) => name);
    return [
        ...(run.rawhttp
            ? [
                contract(run, {
                    message: 'run() has a schema, and the script uses @rawhttp: the server takes one of them.',
                    help: 'Take one of the decorators away: the server ends with exit code 3 ("run() cannot be decorated with both @rawhttp and @input_schema").',
                }),
            ]
            : []),
        ...run.schemaNames
            .filter(({ name }) => !names.includes(name))
            .map(one => contract(one, {
            message: `@input_schema describes ${one.name}, which is no parameter of run().`,
            help: `Name one of ${names.join(', ')}: each request ends with status 500 ('provided param_name "${one.name}" is not in the decorated function').`,
        })),
    ];
}
/** Why calling a function runs nothing of it. */
function neverRuns(name, { kind, generator }) {
    if (kind === 'async')
        return [`is declared \`async def ${name}\``];
    return generator ? ['yields, which makes it a generator'] : [];
}
/** A function whose decorators, if any, are known to leave its signature as it is. */
function isPlain(definition) {
    return (0,scoring/* isFunction */.Tn)(definition) && !definition.decorators.includes('unknown');
}
/** Either decorator makes the server take the fields of the JSON body for arguments (inference_schema, `is_schema_decorated`). */
function hasSchema({ decorators }) {
    return decorators.includes('input_schema') || decorators.includes('output_schema');
}
function spelled({ name, kind }) {
    if (kind === 'var-positional')
        return `*${name}`;
    return kind === 'var-keyword' ? `**${name}` : `${name} by position only`;
}
function contract(at, { message, help }) {
    return { message, help, ...(0,finding/* placeOf */.$t)(at) };
}

;// CONCATENATED MODULE: ./src/rules/azureml/entry-script-contract.ts




/**
 * **Found.** The entry script does not give the inference server of Azure ML what it demands. Python's own `ast` reads it, nothing runs,
 * and what the text does not settle is no finding: `from impl import init, run`, a definition below a condition, an unknown decorator.
 *
 * | in the script | what the host does |
 * |---|---|
 * | it does not compile; `init()` or `run()` is missing; `init()` demands an argument; `run()` takes `*args`, `**kwargs`, a parameter by position only, or nothing but `request_headers`; `@rawhttp` stands beside a schema; a `config.json` beside it is no JSON object, or a `logging.json` none with `"version": 1` | exit code 3, `Worker failed to boot` |
 * | `run()` demands a second parameter without `@input_schema`, yields, or is `async`; `@input_schema` names no parameter of it | status 500 at each request, `missing 1 required positional argument` |
 * | `init()` yields, or is `async` | nothing: the log says that init has completed, and none of its code ran |
 *
 * **Why.** The endpoint sees a container that ends again and again, or one that is healthy while every request fails: `/` answers
 * `Healthy` whatever `/score` does. Each row is what server 1.5.1 did when it was tried; the help quotes its log line.
 *
 * **Mend it.** Define both functions plainly. A syntax error is a warning where the host has another Python than the one that read it.
 *
 * ```python
 * def init(): ...
 * def run(data, request_headers=None): ...
 * ```
 *
 * **Turn it off.** `rules: 'entry-script-contract: warning'`.
 */
const entryScriptContract = (0,rule/* defineRule */.Km)({
    id: 'entry-script-contract',
    family: 'Azure ML',
    title: 'An entry script that the server does not accept',
    levels: (0,rule/* deploying */.Cp)('error'),
    /** What the server demands of a scoring script before and while it answers, and of its settings beside it. */
    check: (0,scoring/* served */.EZ)(facts => [
        ...unreadWithoutPython(facts),
        ...syntaxError(facts),
        ...missingFunctions(facts),
        ...judgeSignatures(facts.script),
        ...brokenSettings(facts),
    ]),
});
/** What an unread script lacks stays unknown. */
function unreadWithoutPython({ script: { file, problem, readBy } }) {
    if (problem?.kind !== 'unread' || readBy !== null)
        return [];
    return [
        {
            level: 'notice',
            message: `${file} was not read: ${problem.text}.`,
            help: 'Set up a Python before this step, or name one with `python`: it parses the script and does not run it.',
        },
    ];
}
function syntaxError({ script: { problem, readBy }, minor }) {
    if (problem?.kind !== 'syntax')
        return [];
    const isOther = minor !== undefined && readBy !== null && !readBy.startsWith(`${minor}.`);
    return [
        {
            ...(isOther && { level: 'warning' }),
            message: `Python ${readBy} cannot compile the entry script: ${problem.text}.`,
            help: isOther
                ? `The host runs Python ${minor}: let that one read it, with the input \`python\`, or mend the line.`
                : 'Mend the line: the server ends with exit code 3 ("Failed to import user script because it raised an unhandled exception").',
            ...(0,finding/* placeOf */.$t)(problem),
        },
    ];
}
function missingFunctions({ script }) {
    if (script.problem !== null)
        return [];
    return ['init', 'run']
        .filter(name => script[name] === null)
        .map(name => ({
        message: `The entry script defines no ${name}().`,
        help: `Define ${name === 'init' ? 'init()' : 'run(data)'} at its top: the server ends with exit code 3 ("does not have a ${name}() function defined").`,
        file: script.file,
        line: 1,
    }));
}
const wrong = {
    invalid: 'is no JSON',
    'no object': 'is JSON, but no object',
    'no version': 'has no "version": 1',
};
/** The server takes any `config.json` in its folder for its own settings, and any `logging.json` for a logging configuration. */
function brokenSettings({ script: { settings } }) {
    return settings.flatMap(({ name, state, text, ...place }) => {
        if (state === 'fine' || state === 'unread')
            return [];
        const isConfig = name === 'config.json';
        return [
            {
                message: `${place.file} ${wrong[state]}${text === null ? '' : ` (${text})`}, and the server reads it at start.`,
                help: isConfig
                    ? 'Mend or rename it: the server ends with exit code 3 ("Invalid config file!").'
                    : 'Mend or rename it: the server ends with exit code 3, whatever else is right.',
                ...(0,finding/* placeOf */.$t)(place),
            },
        ];
    });
}


/***/ }),

/***/ 24766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ exclusiveVariables)
/* harmony export */ });
/* harmony import */ var _hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20181);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10281);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34513);



/**
 * **Found.** One deployment, or one environment in a program, sets two variables of which the image obeys the first alone:
 * `AZUREML_EXTRA_PYTHON_LIB_PATH`, then `AZUREML_EXTRA_CONDA_YAML`, then `AZUREML_EXTRA_REQUIREMENTS_TXT`. What is set in two
 * branches of a program, or to something that only running it would show, is not judged.
 *
 * **Why.** The start script is a chain of `if` and `elif`. With a mount the requirements are never installed, and no line of the
 * log says that they were skipped: the first import of one of them fails, `ModuleNotFoundError`, exit code 3.
 *
 * **Mend it.** Put everything into the mount and leave the other variable out.
 *
 * ```yaml
 * environment_variables:
 *   AZUREML_EXTRA_PYTHON_LIB_PATH: site-packages
 *   AZUREML_EXTRA_REQUIREMENTS_TXT: requirements.txt   # found: ignored
 * ```
 *
 * **Turn it off.** `rules: 'exclusive-variables: warning'`.
 */
const exclusiveVariables = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .defineRule */ .Km)({
    id: 'exclusive-variables',
    family: 'Azure ML',
    title: 'Two variables of which the image obeys one only',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .deploying */ .Cp)('error'),
    /** Variables of which the image obeys the first one only: the other is ignored without a word (run script: `if`, `elif`). */
    check({ deployments, target }) {
        const groups = target.exclusiveVariables ?? _hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .exclusive */ .jC;
        return deployments.flatMap(deployment => groups.flatMap(group => ignoredOnes(deployment, group)));
    },
});
function ignoredOnes({ variables, kind }, group) {
    if (kind === 'job')
        return [];
    // The last assignment of a name counts; `[[ -n … ]]` takes the empty text for not set.
    const set = variables.filter(({ value }) => value.text !== null && value.text !== '');
    return group.flatMap((name, index) => {
        const loser = set.findLast(variable => variable.name.text === name);
        if (loser === undefined)
            return [];
        const winner = group
            .slice(0, index)
            .map(earlier => set.findLast(variable => variable.name.text === earlier && together(variable, loser)))
            .find(variable => variable !== undefined);
        if (winner === undefined)
            return [];
        return [
            {
                message: `${name} is ignored: ${winner.name.text} in line ${winner.name.line} is set too, and the image obeys that one alone.`,
                help: `Leave one of the two out${winner.name.text === _hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .libraryVariable */ .e6 ? ': with the packages mounted, nothing has to be installed at boot' : ''}.`,
                ...(0,_support_js__WEBPACK_IMPORTED_MODULE_1__.at)(loser.name),
            },
        ];
    });
}
/** Whether two variables are set in one go, or one after the other. */
function together(a, b) {
    return a.scope === b.scope || a.scope.startsWith(`${b.scope}/`) || b.scope.startsWith(`${a.scope}/`);
}


/***/ }),

/***/ 39992:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ ignoredByUpload)
/* harmony export */ });
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10402);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72020);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10281);



const bytecodeFile = /(?:^|\/)__pycache__\/[^/]+\.pyc$/;
/**
 * **Found.** Files of the mount, or the entry script or requirements, that the ignore file of the code folder keeps from the
 * image; a link to nothing in that folder; a pattern at which the uploader stops.
 *
 * **Why.** `az ml` and the Python SDK leave out what `.amlignore` names, and where there is none, what `.gitignore` names. Only the
 * file in the code folder itself counts. The `.gitignore` that new Python repositories start with names `lib/`, `*.so` and
 * `build/`: numpy loses `numpy/lib/` and its extension modules, a mount below `env/lib/python3.12/site-packages` all of itself.
 * Nothing says so before the container starts:
 *
 * ```text
 * Expected folder with pre-installed packages not found: /var/azureml-app/src/site-packages. Exiting with error ...
 * ```
 *
 * and exit code 97, where the whole folder is missing; `ModuleNotFoundError: No module named 'numpy.lib'` and exit code 3, where a
 * part is. Of several patterns that match the last one counts; before azure-ai-ml 1.4.0 the first one did, or (1.2 and 1.3) any.
 * Unlike Git, the uploader asks about each file on its own, so `!site-packages/**` takes the packages in again even where their
 * folder is left out. What depends on the version of the uploader is a **warning**, and so is bytecode that stays behind: without
 * it each start compiles the modules again. In `build` it is a warning too where an `.amlignore` was written that only has to be
 * copied.
 *
 * **Mend it.** Write an `.amlignore` beside the `.gitignore`; a comment is enough for all files to arrive. Or repeat what is to stay
 * behind, with the packages before and after it:
 *
 * ```text
 * !/site-packages/**
 * *.so
 * data/
 * !/site-packages/**
 * ```
 *
 * **Turn it off.** `rules: 'ignored-by-upload: warning'`.
 */
const ignoredByUpload = (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .defineRule */ .Km)({
    id: 'ignored-by-upload',
    family: 'Azure ML',
    title: 'Files of the code folder that never reach the image',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .deploying */ .Cp)('error'),
    check(facts) {
        return [...mountIgnored(facts), ...ignoredByOlderUpload(facts), ...neededButIgnored(facts), ...stoppedUpload(facts)];
    },
});
/** One finding for each line of the ignore file that keeps a part of the mount away. */
function mountIgnored(facts) {
    const { ignore, mount, remedy } = facts;
    if (ignore === null || mount === undefined)
        return [];
    return [...(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(mount.dropped, ({ line }) => String(line)).values()].map(dropped => {
        const whole = dropped.length >= mount.files;
        const paths = dropped.map(({ path }) => path);
        const sources = paths.filter(path => !bytecodeFile.test(path));
        const bytecode = sources.length === 0;
        const what = whole
            ? `the whole mount${mount.files === 0 ? '' : ` (${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(mount.files, 'file')})`}`
            : `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .thousands */ .oh)(dropped.length)} of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(mount.files, 'file')} of the mount`;
        const effect = whole
            ? ': the container ends with exit code 97'
            : bytecode
                ? ': bytecode, without which each start compiles the modules again'
                : '';
        return {
            ...((bytecode || remedy !== undefined) && { level: 'warning' }),
            message: `\`${dropped[0]?.pattern}\` in ${ignore.name} keeps ${what} from the image, ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .S)([...sources, ...paths.filter(path => bytecodeFile.test(path))])}${effect}.`,
            help: wayOut(facts),
            ...placeAt(facts, dropped[0]),
        };
    });
}
function wayOut({ ignore, mount, remedy, codeDir }) {
    if (remedy !== undefined)
        return `Copy ${remedy} into ${codeDir}.`;
    const again = `!${mount?.folder ?? ''}/**`;
    return ignore?.name === '.gitignore'
        ? 'Write an `.amlignore` beside it, which Azure ML reads instead; one that holds a comment alone lets everything through.'
        : `Take the line out, or write \`${again}\` at the end of the file.`;
}
function ignoredByOlderUpload(facts) {
    const { ignore, mount, remedy } = facts;
    const [first] = mount?.older ?? [];
    if (ignore === null || mount === undefined || first === undefined || remedy !== undefined)
        return [];
    return [
        {
            level: 'warning',
            message: `azure-ai-ml before 1.4.0 does not obey the last pattern that matches but the first (1.2 and 1.3: any), and keeps ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(mount.older.length, 'file')} of the mount from the image, ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .S)(mount.older.map(({ path }) => path))}.`,
            help: 'Upload with a newer one, or take the line out.',
            ...placeAt(facts, first),
        },
    ];
}
function neededButIgnored(facts) {
    const { ignore, needed } = facts;
    if (ignore === null)
        return [];
    return needed.map(one => ({
        message: `\`${one.pattern}\` in ${ignore.name} keeps ${one.what} ${one.path} from the image.`,
        help: `Take the line out, or write \`!/${one.path}\` at the end of the file.`,
        ...placeAt(facts, one),
    }));
}
/** What stops the uploader, or what it passes over in silence, once for each reason. */
function stoppedUpload(facts) {
    const { obstacles, codeDir, ignore } = facts;
    return [
        ...(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(obstacles, ({ path, why, line }) => (line === undefined ? why : `${path}:${line}`)).values(),
    ].flatMap((group) => {
        const [first] = group;
        if (first === undefined)
            return [];
        const { line, why } = first;
        if (line !== undefined && ignore !== null) {
            return [
                {
                    message: `The upload of ${codeDir} stops at ${ignore.name}: ${why}.`,
                    help: 'Mend the line; Git and the uploader do not read all patterns alike.',
                    ...placeAt(facts, { line }),
                },
            ];
        }
        return [
            {
                message: `${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .S)(group.map(({ path }) => path))} in ${codeDir} cannot be uploaded: ${why}.`,
                help: `Delete it, or name it in ${ignore?.name ?? 'an `.amlignore`'}.`,
            },
        ];
    });
}
/** The line of the ignore file, with the pattern marked. */
function placeAt({ ignore }, at) {
    if (ignore === null || at === undefined)
        return {};
    const excerpt = ignore.lines[at.line - 1] ?? '';
    const column = [...excerpt.slice(0, excerpt.length - excerpt.trimStart().length)].length + 1;
    const width = [...excerpt.trim()].length;
    return { file: ignore.file, line: at.line, column, endColumn: column + Math.max(width, 1), excerpt };
}


/***/ }),

/***/ 64858:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ judgeForeignPython),
/* harmony export */   Z: () => (/* binding */ ignoredByDeployedImage)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _hosts_azureml_deployment_images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9688);
/* harmony import */ var _hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20181);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34513);




/** Images from which the block that reads the variable was cut out: the packages are mounted, and never on the import path. */
function ignoredByDeployedImage({ deployments, images }) {
    return deployments.flatMap(deployment => {
        const variable = (0,_support_js__WEBPACK_IMPORTED_MODULE_3__/* .extensions */ .XO)(deployment).find(({ name }) => name.text === _hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .libraryVariable */ .e6);
        if (variable === undefined || deployment.kind === 'job')
            return [];
        return (0,_support_js__WEBPACK_IMPORTED_MODULE_3__/* .imagesOf */ .IC)(deployment).flatMap((image) => {
            const { repository } = (0,_hosts_azureml_deployment_images_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImage */ .zZ)(image.image);
            const known = images.find(one => one.ignoresMount && one.repository === repository);
            if (known === undefined)
                return [];
            return [
                {
                    message: `${(0,_support_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(image.text)} ${known.inferred ? 'very probably ignores' : 'ignores'} ${_hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .libraryVariable */ .e6}, which line ${variable.name.line} sets.`,
                    help: `Set ${known.fallback ?? 'PYTHONPATH'} to the absolute path of the packages, ${inContainer(deployment, variable.value.text)}, or take an image that reads the variable.`,
                    ...(0,_support_js__WEBPACK_IMPORTED_MODULE_3__.at)(image),
                },
            ];
        });
    });
}
/** Where the packages lie in the container, as far as that is known: the code folder keeps its name there. */
function inContainer({ folder, scriptFolder, language }, value) {
    if (folder === null || folder.path === '.' || scriptFolder === null || value === null || language === 'python') {
        return '/var/azureml-app/<code folder>/…';
    }
    const below = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.relative(folder.path, scriptFolder);
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join('/var/azureml-app', node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.basename(folder.path), below, value);
}
/** A path or an image that names another Python than the one the packages are built for. */
function judgeForeignPython({ deployments, expected }) {
    const minor = expected?.minor;
    if (minor === undefined)
        return [];
    return deployments.flatMap(deployment => {
        if (deployment.kind === 'job')
            return [];
        const paths = deployment.variables
            .filter(({ name, value }) => (_hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .joinedVariables */ .fP.has(name.text) || name.text === 'PYTHONPATH') && (0,_support_js__WEBPACK_IMPORTED_MODULE_3__/* .isPlain */ .$i)(value))
            .flatMap(({ name, value }) => foreignPath(name.text, value, minor));
        // A checkout may hold deployments that have nothing to do with these packages.
        const uses = deployment.given || (0,_support_js__WEBPACK_IMPORTED_MODULE_3__/* .extensions */ .XO)(deployment).length > 0;
        return [...paths, ...(uses && (0,_support_js__WEBPACK_IMPORTED_MODULE_3__/* .serves */ .xu)(deployment) ? foreignImages(deployment, minor) : [])];
    });
}
function foreignPath(name, value, minor) {
    // Of PYTHONPATH, what lies in the image itself has the Python of the image.
    const paths = (value.text ?? '')
        .split(':')
        .filter(one => name !== 'PYTHONPATH' || one.startsWith('/var/azureml-app/'));
    const named = paths.map(one => /(?:^|[\\/])python(\d+\.\d+)(?=[\\/]|$)/.exec(one)?.[1]).find(one => one !== undefined);
    if (named === undefined || named === minor)
        return [];
    return [
        {
            message: `${name} names a folder of Python ${named}, and the packages are for Python ${minor}.`,
            help: `Write python${minor}, or a path without a version.`,
            ...(0,_support_js__WEBPACK_IMPORTED_MODULE_3__.at)(value),
        },
    ];
}
function foreignImages(deployment, minor) {
    return (0,_support_js__WEBPACK_IMPORTED_MODULE_3__/* .imagesOf */ .IC)(deployment).flatMap((image) => {
        const named = (0,_hosts_azureml_deployment_images_js__WEBPACK_IMPORTED_MODULE_1__/* .pythonOfImage */ .vC)(image.image);
        if (named === undefined || named === minor)
            return [];
        return [
            {
                message: `${(0,_support_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(image.text)} has Python ${named}, and the packages are for Python ${minor}.`,
                help: `Take an image with Python ${minor}, or build for ${named} with \`python-version: "${named}"\`.`,
                ...(0,_support_js__WEBPACK_IMPORTED_MODULE_3__.at)(image),
            },
        ];
    });
}


/***/ }),

/***/ 27653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ managedDependencies)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10281);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34513);


/**
 * **Found.** An environment that brings packages by a variable has `user_managed_dependencies` set to False, or, made in the same
 * program with a base image, not set at all. In a file that `deployment` names, False is reported in any case.
 *
 * **Why.** False is the default. Azure ML then builds a conda environment of its own on top of the image and starts the server
 * there: minutes of build, and its Python and packages instead of those that the mount was proved against. Where the server is not
 * among them, the container ends with `A required package azureml-inference-server-http is missing` and exit code 100.
 *
 * **Mend it.** Say that the image needs nothing.
 *
 * ```python
 * env = Environment(name="scoring")
 * env.docker.base_image = "mcr.microsoft.com/azureml/minimal-py312-inference@sha256:…"
 * env.python.user_managed_dependencies = True
 * ```
 *
 * **Turn it off.** `rules: 'managed-dependencies: off'`.
 */
const managedDependencies = (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .defineRule */ .Km)({
    id: 'managed-dependencies',
    family: 'Azure ML',
    title: 'An environment that Azure ML would rebuild',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .deploying */ .Cp)('error'),
    /**
     * `user_managed_dependencies` not True: Azure ML then builds a conda environment of its own on top of the image, and the image's
     * server does not run in it (SDK v1, `PythonSection`; False is the default).
     */
    check({ deployments }) {
        return deployments.flatMap((deployment) => {
            const { kind, managed, creates, images, given } = deployment;
            const [variable] = (0,_support_js__WEBPACK_IMPORTED_MODULE_0__/* .extensions */ .XO)(deployment);
            if (kind === 'job' || (variable === undefined && !given))
                return [];
            const help = 'Set `user_managed_dependencies` to True: the image has all that the packages need.';
            const refused = managed.find(({ value }) => value === false);
            if (refused !== undefined && managed.every(({ value }) => value === false)) {
                const message = '`user_managed_dependencies` is False: Azure ML builds an environment of its own on top of the image.';
                return [{ message, help, ...(0,_support_js__WEBPACK_IMPORTED_MODULE_0__.at)(refused) }];
            }
            const [image] = images;
            if (managed.length > 0 || creates === null || image === undefined || variable === undefined)
                return [];
            const message = '`user_managed_dependencies` is not set, and False without: Azure ML builds an environment of its own on top of the image.';
            return [{ message, help, ...(0,_support_js__WEBPACK_IMPORTED_MODULE_0__.at)(creates) }];
        });
    },
});


/***/ }),

/***/ 88284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ misspeltVariable)
/* harmony export */ });
/* harmony import */ var _core_did_you_mean_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87568);
/* harmony import */ var _hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20181);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10281);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34513);




/** Names of Azure ML's own; a name near to a common one (`WORKSPACE_NAME`) may be the user's own. */
const own = /^AZUREML_|^AML_APP_ROOT$/;
/**
 * **Found.** A deployment sets a variable that no image reads, close to one that images do read, or any other name that begins
 * with `AZUREML_EXTRA_`. Files of the deployment are those that `deployment` names, else the YAML files, programs and notebooks
 * about Azure ML in the working directory.
 *
 * **Why.** The start script ignores it without a word. The log says `Dynamic Python package installation is disabled.`, the entry
 * script then fails with `ModuleNotFoundError` and the server ends with exit code 3. The official documents themselves have
 * `AZUREML_EXTRA_REQUIRMENTS_TXT`, without the E.
 *
 * **Mend it.** Write the name as the help has it; names of variables are in capitals.
 *
 * ```yaml
 * environment_variables:
 *   AZUREML_EXTRA_REQUIREMENTS_TXT: requirements.txt
 * ```
 *
 * **Turn it off.** `rules: 'misspelt-variable: off'`, where code of your own reads a variable of such a name.
 */
const misspeltVariable = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .defineRule */ .Km)({
    id: 'misspelt-variable',
    family: 'Azure ML',
    title: 'A variable that no image reads, one letter from one that does',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .deploying */ .Cp)('error'),
    /**
     * Variables that no image reads, though their names are meant to be those of variables that images do read. The documents
     * themselves have `AZUREML_EXTRA_REQUIRMENTS_TXT`; it is ignored without a word.
     */
    check({ deployments, target }) {
        const known = [...new Set([..._hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .readVariables */ .Ch, ...(target.variables ?? [])])];
        return deployments.flatMap(({ variables, kind }) => variables.flatMap(({ name }) => {
            if (known.includes(name.text))
                return [];
            const isExtra = name.text.toUpperCase().startsWith(_hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .extraPrefix */ .z9);
            const meant = isExtra
                ? (0,_core_did_you_mean_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(name.text, known.filter(one => one.startsWith(_hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .extraPrefix */ .z9)))
                : meantBy(name.text, known);
            if (!isExtra && (meant === undefined || kind === 'job'))
                return [];
            return [
                {
                    message: `${(0,_support_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name.text)} is a variable that no image reads${meant === undefined ? '' : `; it is close to ${meant}`}.`,
                    help: meant === undefined
                        ? `There are ${known.filter(one => one.startsWith(_hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .extraPrefix */ .z9)).join(', ')}.`
                        : `Write ${meant}.`,
                    ...(0,_support_js__WEBPACK_IMPORTED_MODULE_1__.at)(name),
                },
            ];
        }));
    },
});
/** The known name that a name is meant for: at most one letter off, two in a long one; a longer name of one's own is none. */
function meantBy(name, known) {
    if (name.length < 10 || known.some(one => name.startsWith(one)))
        return undefined;
    return known.find(one => own.test(one) && distance(name.toUpperCase(), one) <= (one.length >= 20 ? 2 : 1));
}
/** Letters left out, added, exchanged or swapped with the next (optimal string alignment); names are short. */
function distance(a, b) {
    if (Math.abs(a.length - b.length) > 2)
        return 3;
    const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const above = rows[i - 1] ?? [];
            const same = a[i - 1] === b[j - 1] ? 0 : 1;
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : 99;
            row.push(Math.min((above[j - 1] ?? 0) + same, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, swapped));
        }
        rows.push(row);
    }
    return rows[a.length]?.[b.length] ?? 0;
}


/***/ }),

/***/ 45102:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ modelDirPollution)
/* harmony export */ });
/* harmony import */ var _hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20181);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10281);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34513);



/**
 * **Found.** The folder of the model, from `model-dir` or from the path of a model in the files of the deployment, holds the entry
 * script, a folder of installed packages, or a requirements file. A model that MLflow saved has a requirements file of its own.
 *
 * **Why.** The folder of the model is registered and copied as a whole, each version anew: packages in it are uploaded with every
 * model, and nothing looks for them there. The folder of the code is `AML_APP_ROOT`, that of the model `AZUREML_MODEL_DIR`; the
 * start script looks for packages beside the entry script alone and ends with exit code 97.
 *
 * **Mend it.** Keep code and packages in the code folder, and nothing but the model in its own.
 *
 * ```text
 * src/score.py  src/site-packages/  model/iris.onnx
 * ```
 *
 * **Turn it off.** `rules: 'model-dir-pollution: off'`.
 */
const modelDirPollution = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .defineRule */ .Km)({
    id: 'model-dir-pollution',
    family: 'Azure ML',
    title: 'Code or packages in the folder of the model',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .deploying */ .Cp)('error'),
    /** Code or packages in the folder of the model, which is registered and copied apart from the code. */
    check({ deployments, named }) {
        const { modelFolder, entryScript, requirements } = named;
        const everything = deployments.flatMap(({ joined }) => joined);
        const ofInputs = modelFolder === null ? [] : polluting(modelFolder, { script: entryScript, joined: everything, requirements });
        const inputs = ofInputs.map(what => pollution(modelFolder?.path ?? '', what));
        const found = deployments.flatMap((deployment) => {
            const { modelPath, script, joined } = deployment;
            if (modelPath === null || deployment.modelFolder === null || deployment.kind === 'job')
                return [];
            // A model that is registered apart from any deployment may be that of the entry script which the inputs name.
            const alone = deployment.kind === 'other' && deployment.code === null ? named.entryScript : null;
            const file = script?.kind === 'file' ? script.path : alone;
            const what = polluting(deployment.modelFolder, { script: file, joined, requirements });
            return what.map(one => ({ ...pollution(deployment.modelFolder?.path ?? '', one), ...(0,_support_js__WEBPACK_IMPORTED_MODULE_1__.at)(modelPath.written) }));
        });
        // Of what an input and a file both name, the file has a line to show.
        return [...inputs.filter(({ message }) => found.every(one => one.message !== message)), ...found];
    },
});
function polluting(model, { script, joined, requirements }) {
    const below = (file) => (0,_support_js__WEBPACK_IMPORTED_MODULE_1__/* .isBelow */ .Yw)(file, model.path);
    const files = joined.filter(({ variable }) => variable !== _hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .libraryVariable */ .e6).map(one => one.path);
    // MLflow writes a requirements file into every model it saves.
    const listed = model.isMlflow ? [] : [...new Set([...files, ...requirements])].filter(below);
    const mounts = joined
        .filter(({ variable, path: file }) => variable === _hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .libraryVariable */ .e6 && below(file))
        .map(one => one.path);
    return [
        ...(script !== null && below(script) ? [`the entry script ${script}`] : []),
        ...[...new Set([...mounts, ...model.packages])].map(file => `the packages ${file}`),
        ...listed.map(file => `the requirements ${file}`),
    ];
}
function pollution(model, what) {
    return {
        message: `The folder of the model (${model}) holds ${what}.`,
        help: 'Keep code and packages in the code folder, and nothing but the model in its own.',
    };
}


/***/ }),

/***/ 88313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ modelDirUnread)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10281);
/* harmony import */ var _scoring_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46831);



/**
 * **Found.** `model-dir`, or the deployment, names a model, and neither the entry script nor a module of the code folder that it imports
 * asks for `AZUREML_MODEL_DIR`. A script that reads the environment in ways that a text does not show is left alone.
 *
 * **Why.** Where the model lies in the container depends on its name and version, and on whether it is registered or a local file.
 * A path that is written into the script works until the next version; a model that is never read is uploaded for nothing.
 *
 * **Mend it.** Start from the variable; the model may lie a folder deeper.
 *
 * ```python
 * model = next(Path(os.environ["AZUREML_MODEL_DIR"]).rglob("model.pkl"))
 * ```
 *
 * **Turn it off.** `rules: 'model-dir-unread: off'`.
 */
const modelDirUnread = (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .defineRule */ .Km)({
    id: 'model-dir-unread',
    family: 'Azure ML',
    title: 'A model is given, and the entry script never asks where it is',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .deploying */ .Cp)('notice'),
    check: (0,_scoring_js__WEBPACK_IMPORTED_MODULE_2__/* .served */ .EZ)(({ script, hasModel }) => {
        const { init, run, modelDir } = script;
        // Where the functions come from elsewhere, that place may ask.
        if (!hasModel || modelDir !== 'unread' || !(0,_scoring_js__WEBPACK_IMPORTED_MODULE_2__/* .isFunction */ .Tn)(init) || !(0,_scoring_js__WEBPACK_IMPORTED_MODULE_2__/* .isFunction */ .Tn)(run))
            return [];
        return [
            {
                message: 'A model is given, and neither the entry script nor a module of its folder asks for AZUREML_MODEL_DIR.',
                help: 'Read the model from `os.environ["AZUREML_MODEL_DIR"]`: where it lies differs between a registered model, its versions and a local file.',
                ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(init),
            },
        ];
    }),
});


/***/ }),

/***/ 85303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ modelPackageRoot)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10281);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34513);


/**
 * **Found.** A program or a notebook calls `Model.package()` of SDK v1.
 *
 * **Why.** The images for inference run as `dockeruser`. `Model.package()` makes an image on top of them whose user is root: what
 * worked as another user may write where it could not, and a cluster that forbids root refuses to start it
 * (`container has runAsNonRoot and image will run as root`).
 *
 * **Mend it.** Deploy without packaging, or build the image from a Dockerfile that ends as the user of the base image:
 * `delivery: image` writes one.
 *
 * ```dockerfile
 * USER dockeruser
 * ```
 *
 * **Turn it off.** `rules: 'model-package-root: off'`.
 */
const modelPackageRoot = (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .defineRule */ .Km)({
    id: 'model-package-root',
    family: 'Azure ML',
    title: '`Model.package()`, whose image runs as root',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .deploying */ .Cp)('warning'),
    /** `Model.package()` of SDK v1 swaps the image's user for root. */
    check({ deployments }) {
        return deployments.flatMap(({ packageCalls }) => packageCalls.map(place => ({
            rule: 'model-package-root',
            message: '`Model.package()` makes an image that runs as root instead of the user of the base image.',
            help: 'Build the image from a Dockerfile that ends with `USER dockeruser`, or deploy without packaging.',
            ...(0,_support_js__WEBPACK_IMPORTED_MODULE_0__.at)(place),
        })));
    },
});


/***/ }),

/***/ 70132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ mountPathMissing)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/hosts/azureml/deployment/variables.ts
var deployment_variables = __webpack_require__(20181);
// EXTERNAL MODULE: ./src/rules/rule.ts
var rule = __webpack_require__(10281);
// EXTERNAL MODULE: ./src/hosts/azureml/deployment/images.ts
var deployment_images = __webpack_require__(9688);
// EXTERNAL MODULE: ./src/hosts/azureml/deployment/python-path.ts
var python_path = __webpack_require__(60198);
// EXTERNAL MODULE: ./src/targets/is-azureml.ts
var is_azureml = __webpack_require__(66511);
// EXTERNAL MODULE: ./src/rules/azureml/support.ts
var support = __webpack_require__(34513);
;// CONCATENATED MODULE: ./src/rules/azureml/packages.ts






/** By which variables an image gets the packages of a delivery; the first one is that of the documents. */
const variablesOf = {
    mount: [deployment_variables/* libraryVariable */.e6, 'PYTHONPATH'],
    dynamic: [deployment_variables/* requirementsVariable */.BW, deployment_variables/* condaVariable */.ic, 'AZUREML_EXTRA_CONDA_YAML_ABS_PATH'],
};
/** Deployments whose image starts without the packages, for no variable names them; a variable that is set to nothing is an error. */
function packagesUnset(judging) {
    const { deployments, named, delivery, target } = judging;
    if (delivery === 'image' || !(0,is_azureml/* isAzureml */.n)(target))
        return [];
    const names = variablesOf[delivery];
    const candidates = deployments.filter(({ kind, given, script }) => kind === 'online' && script?.kind === 'file' && (given || script.path === named.entryScript));
    // One of several for the same script may bring packages in another way.
    const served = candidates
        .filter(deployment => names.some(name => isMentioned(deployment, name)))
        .map(({ script }) => script?.path);
    const unset = candidates.filter(one => !served.includes(one.script?.path) && knowsAll(one));
    return [
        ...deployments.flatMap(deployment => emptyOnes(deployment, variablesOf[delivery][0])),
        ...unset.map((deployment) => {
            const { script, file, line } = deployment;
            const { says, wanted } = delivery === 'mount' ? unmounted(deployment, judging) : uninstalled;
            return {
                level: 'warning',
                message: `The deployment of ${script?.path} ${says}.`,
                help: `Set \`${wanted}\` in its \`environment_variables\`.`,
                ...(0,support.at)(script?.written ?? { file, line }),
            };
        }),
    ];
}
function unmounted(deployment, { target, mountPath }) {
    const says = `sets neither ${deployment_variables/* libraryVariable */.e6} nor PYTHONPATH: the image starts without the packages`;
    if (target.ignoresMount !== true)
        return { says, wanted: `${deployment_variables/* libraryVariable */.e6}: ${mountPath}` };
    return { says, wanted: `PYTHONPATH: ${expectedPath(deployment, mountPath)}` };
}
const uninstalled = {
    says: `does not set ${deployment_variables/* requirementsVariable */.BW}: the image installs no packages when it starts`,
    wanted: `${deployment_variables/* requirementsVariable */.BW}: requirements.txt`,
};
function emptyOnes(deployment, name) {
    const { kind, variables, unknownVariables } = deployment;
    if (unknownVariables || (kind !== 'online' && kind !== 'environment'))
        return [];
    // Set to nothing beside another one, it keeps what the image sets from being obeyed.
    if ((0,support/* extensions */.XO)(deployment).length > 0 || isMentioned(deployment, 'PYTHONPATH'))
        return [];
    return variables
        .filter(({ name: { text }, value }) => text === name && value.text === '')
        .map(variable => ({
        message: `${name} is empty, which the image takes for not set: it starts without the packages.`,
        help: 'Write the path, relative to the folder of the entry script.',
        ...(0,support.at)(variable.name),
    }));
}
function isMentioned({ variables }, wanted) {
    return variables.some(({ name }) => name.text === wanted);
}
/** Whether nothing but the file says what is set: an image of one's own may set variables, and so may a program. */
function knowsAll(deployment) {
    const { unknownVariables, environment, variables } = deployment;
    if (unknownVariables || hasOwnImage(deployment))
        return false;
    // A misspelt one is reported as such.
    if (variables.some(({ name }) => name.text.toUpperCase().startsWith(deployment_variables/* extraPrefix */.z9) && !isKnown(name.text)))
        return false;
    return environment === null || (0,support/* imagesOf */.IC)(deployment).length > 0;
}
/** Whether the image is, or may be, another one than those of Azure ML. */
function hasOwnImage(deployment) {
    if (deployment.build !== null || deployment.images.some(image => !(0,support/* isPlain */.$i)(image)))
        return true;
    return (0,support/* imagesOf */.IC)(deployment).some(({ image }) => !(0,deployment_images/* parseImage */.zZ)(image).repository.startsWith('mcr.microsoft.com/azureml/'));
}
const knownNames = new Set([...variablesOf.mount, ...variablesOf.dynamic]);
function isKnown(name) {
    return knownNames.has(name);
}
/** PYTHONPATH in the place of the variable that the image reads, with an entry that is not where the packages are. */
function wrongPythonPath(judging) {
    if (judging.delivery !== 'mount' || !(0,is_azureml/* isAzureml */.n)(judging.target))
        return [];
    return judging.deployments.flatMap(deployment => {
        if (deployment.kind !== 'online' || (isNamed(deployment) && !isIgnored(deployment, judging)))
            return [];
        const expected = expectedPath(deployment, judging.mountPath);
        return [
            ...deployment.pythonPath
                .filter(({ looked }) => looked !== null || !hasOwnImage(deployment))
                .flatMap(entry => judgeEntry(entry, expected)),
            ...deployment.variables
                .filter(({ name, value }) => name.text === 'PYTHONPATH' && (0,support/* isPlain */.$i)(value))
                .flatMap(({ value }) => judgeText(value, { expected, mountPath: judging.mountPath, deployment })),
        ];
    });
}
function isNamed(deployment) {
    return (0,support/* extensions */.XO)(deployment).some(({ name }) => name.text === deployment_variables/* libraryVariable */.e6);
}
function isIgnored(deployment, { images, target }) {
    if (target.ignoresMount === true)
        return true;
    const repositories = (0,support/* imagesOf */.IC)(deployment).map(({ image }) => (0,deployment_images/* parseImage */.zZ)(image).repository);
    return images.some(({ ignoresMount, repository }) => ignoresMount && repositories.includes(repository));
}
/** Where the mount is in the container, as far as the file tells. */
function expectedPath({ folder, scriptFolder }, mountPath) {
    if (folder === null || folder.path === '.' || scriptFolder === null)
        return `${python_path/* appRoot */._}/<code folder>/${mountPath}`;
    const below = external_node_path_default().posix.relative(folder.path, scriptFolder);
    return external_node_path_default().posix.join(python_path/* appRoot */._, external_node_path_default().posix.basename(folder.path), below, mountPath);
}
function judgeEntry({ written, entry, looked }, expected) {
    const plain = external_node_path_default().posix.normalize(entry).replace(/\/+$/, '');
    if (plain === expected)
        return [];
    const help = `Write ${expected}, where the mount goes.`;
    if (looked === null) {
        // Another name may be that of something else.
        if (external_node_path_default().posix.basename(plain) !== external_node_path_default().posix.basename(expected))
            return [];
        const first = plain.slice(python_path/* appRoot */._.length + 1).split('/')[0] ?? '';
        const code = expected.split('/').slice(0, 4).join('/');
        const message = `PYTHONPATH names ${(0,support/* quoted */.TL)(entry)}, and ${python_path/* appRoot */._} has no code folder ${(0,support/* quoted */.TL)(first)}: the code is in ${code}.`;
        return [{ message, help, ...(0,support.at)(written) }];
    }
    if (looked.kind !== 'nothing' || looked.ignored)
        return [];
    const message = `PYTHONPATH names ${(0,support/* quoted */.TL)(entry)}, and ${looked.path} is neither there nor where the mount goes.`;
    return [{ level: 'warning', message, help, ...(0,support.at)(written) }];
}
/** Entries that are wrong by their text alone. */
function judgeText(value, { expected, mountPath, deployment }) {
    const entries = (value.text ?? '').split(':');
    const warn = (message, help) => ({
        level: 'warning',
        message,
        help,
        ...(0,support.at)(value),
    });
    const literal = entries.find(entry => /^\$\w+$/.test(entry));
    const relative = entries.find(entry => {
        const plain = external_node_path_default().posix.normalize(entry).replace(/\/$/, '');
        return plain === mountPath || (plain.endsWith(`/${mountPath}`) && !/^[/$~]/.test(plain));
    });
    return [
        ...(literal === undefined
            ? []
            : [
                warn(`${(0,support/* quoted */.TL)(literal)} in PYTHONPATH stays as it is written: no shell fills it in.`, `Leave it out: PYTHONPATH=${expected}.`),
            ]),
        // SDK v1 starts the server where the code is.
        ...(relative === undefined || deployment.language !== 'yaml'
            ? []
            : [
                warn(`${(0,support/* quoted */.TL)(relative)} in PYTHONPATH is relative to the folder in which the server is started, which the deployment does not tell.`, `Write the absolute path: PYTHONPATH=${expected}.`),
            ]),
    ];
}

;// CONCATENATED MODULE: ./src/rules/azureml/mount-path-missing.ts





/**
 * **Found.** A path in the files of the deployment leads to nothing: the code folder, the entry script in it, a folder or a file
 * that a variable names relative to the entry script. Also a file where a folder has to be, and a value that repeats the folder of
 * the script (`src/site-packages` for a script in `src`). No finding: what Git ignores, what is an expression, and the mount that
 * this build is going to make. A warning, instead of an error, where the folder only has another name than the mount, or lies above
 * the entry script, beside which the mount goes.
 *
 * Also a variable that is empty, which the image takes for not set, and, as warnings, a deployment of this entry script that sets no
 * variable by which the packages of this delivery are found, and a `PYTHONPATH` in its place with an entry that is relative or leads
 * to nothing, or with a `$NAME` that nothing fills in. An entry below `/var/azureml-app` without the name of the code folder is an
 * error. An image of one's own, an environment of the workspace and a program may set variables elsewhere: nothing is said of those.
 *
 * **Why.** The value is relative to the folder of the *entry script*, not to the folder that is uploaded, and the documents say
 * "relative to score.py". The container ends at once: `Expected folder with pre-installed packages not found: …. Exiting with
 * error ...`, exit code 97; `expected requirements file not found`, exit code 99. Without any variable, and with a wrong
 * `PYTHONPATH`, it starts without the packages: `ModuleNotFoundError`, exit code 3.
 *
 * **Mend it.** The help says what to write where the folder is found elsewhere.
 *
 * ```yaml
 * code_configuration:
 *   code: .
 *   scoring_script: src/score.py
 * environment_variables:
 *   AZUREML_EXTRA_PYTHON_LIB_PATH: ../site-packages   # the packages lie at the root
 * ```
 *
 * **Turn it off.** `rules: 'mount-path-missing: off'`, where a later step puts the files there and Git does not ignore them.
 */
const mountPathMissing = (0,rule/* defineRule */.Km)({
    id: 'mount-path-missing',
    family: 'Azure ML',
    title: 'A path at which the image will find nothing',
    levels: (0,rule/* deploying */.Cp)('error'),
    check(judging) {
        return [...missingPaths(judging), ...packagesUnset(judging), ...wrongPythonPath(judging)];
    },
});
/**
 * Paths at which the image will find nothing: the code folder, the entry script, what a variable names beside the entry script.
 * What Git ignores, and the mount that is still to be put there, are no findings.
 */
function missingPaths(judging) {
    return judging.deployments.flatMap(deployment => {
        if (deployment.kind === 'job')
            return [];
        return [
            ...missingCode(deployment),
            ...deployment.joined.flatMap(joined => missingJoined(deployment, joined, judging)),
        ];
    });
}
function missingCode({ folder, script, language }) {
    // Where a program is started from, and so what its paths are relative to, is not known.
    if (folder?.kind === 'nothing' && !folder.ignored && language === 'yaml') {
        return [
            missing(`The code folder ${(0,support/* quoted */.TL)(folder.written.text)} is not there (${folder.path}).`, 'Paths in this file are relative to the file itself.', folder),
        ];
    }
    if (script === null || script.kind === 'file' || script.ignored || folder === null)
        return [];
    if (!(0,support/* isBelow */.Yw)(script.path, folder.path))
        return [];
    const what = script.kind === 'folder' ? 'is a folder' : `is not in the code folder ${folder.path}`;
    return [
        missing(`The entry script ${(0,support/* quoted */.TL)(script.written.text)} ${what}.`, 'Name it relative to the code folder.', script),
    ];
}
function missingJoined(deployment, joined, { mountPath, delivery }) {
    const { variable, written, kind, atRoot } = joined;
    const wanted = deployment_variables/* joinedVariables */.fP.get(variable);
    const { scriptFolder, folder } = deployment;
    if (kind === wanted || scriptFolder === null)
        return [];
    const code = folder?.path ?? scriptFolder;
    if (!(0,support/* isBelow */.Yw)(joined.path, code) && joined.path !== code)
        return [];
    const says = `${variable} is ${(0,support/* quoted */.TL)(written.text)}, relative to the entry script in ${scriptFolder}`;
    if (kind !== 'nothing') {
        return [missing(`${says}, and ${joined.path} is a ${kind}.`, `It has to be a ${wanted}.`, joined)];
    }
    if (atRoot !== null) {
        const mended = external_node_path_default().posix.relative(scriptFolder, atRoot) || '.';
        return [
            missing(`${says}, and ${joined.path} is not there; ${atRoot} is.`, mended.startsWith('../') ? `Write ${mended}, or move it beside the entry script.` : `Write ${mended}.`, joined),
        ];
    }
    const doubled = joined.begins ? undefined : doubledPrefix(written.text, { scriptFolder, code });
    if (doubled !== undefined) {
        const rest = written.text.slice(doubled.length + 1);
        return [
            missing(`${says}, so that ${(0,support/* quoted */.TL)(doubled)} is in ${joined.path} twice.`, `Write ${rest === '' ? mountPath : rest}.`, joined),
        ];
    }
    if (joined.ignored || joined.beside !== null)
        return [];
    if (wanted === 'file') {
        return [missing(`${says}, and there is no file ${joined.path}.`, 'Put the file there, or mend the path.', joined)];
    }
    const plain = external_node_path_default().posix.normalize(written.text).replace(/\/$/, '');
    // It goes beside the entry script, or below where a later step puts it, never above.
    const isMount = plain === mountPath || (plain.endsWith(`/${mountPath}`) && !plain.startsWith('../'));
    if (isMount || delivery !== 'mount')
        return [];
    const message = `${says}, and ${joined.path} is neither there nor where the mount goes: its path is ${mountPath}.`;
    const help = `Write ${mountPath}, set \`mount-path: ${written.text}\`, or put the packages there with \`verify\` and \`extract-to\`.`;
    return [{ ...missing(message, help, joined), level: 'warning' }];
}
/** The folder of the entry script, or what its path ends with, at the start of a value that is relative to it; the longest. */
function doubledPrefix(text, { scriptFolder, code }) {
    const parts = scriptFolder.split('/');
    const endings = parts.map((_, index) => parts.slice(index).join('/'));
    return [...endings, external_node_path_default().posix.basename(code)].find(prefix => prefix !== '.' && !prefix.startsWith('..') && text.startsWith(`${prefix}/`));
}
function missing(message, help, { written }) {
    return { message, help, ...(0,support.at)(written) };
}


/***/ }),

/***/ 16320:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ mountPathNotRelative)
/* harmony export */ });
/* harmony import */ var _hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20181);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10281);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34513);



/**
 * **Found.** A path of `AZUREML_EXTRA_PYTHON_LIB_PATH`, `AZUREML_EXTRA_REQUIREMENTS_TXT` or `AZUREML_EXTRA_CONDA_YAML` is absolute
 * or holds a colon, or the entry script is an absolute path where one of them is set.
 *
 * **Why.** The start script appends the value to the folder of the entry script, whatever it begins with:
 * `Expected folder with pre-installed packages not found: /var/azureml-app/src//var/azureml-app/src/site-packages. Exiting with
 * error ...`, exit code 97 (99 for requirements, 98 for conda). An absolute entry script is appended to the root of the app in
 * the same way. At a colon Python splits `PYTHONPATH`.
 *
 * **Mend it.** Write the path relative to the folder of the entry script.
 *
 * ```yaml
 * environment_variables:
 *   AZUREML_EXTRA_PYTHON_LIB_PATH: site-packages
 * ```
 *
 * **Turn it off.** `rules: 'mount-path-not-relative: off'`, for an image with a start script of its own.
 */
const mountPathNotRelative = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .defineRule */ .Km)({
    id: 'mount-path-not-relative',
    family: 'Azure ML',
    title: 'A path that the image would append to the folder of the entry script',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .deploying */ .Cp)('error'),
    /** Absolute paths, and paths with a colon, where the image appends what is written to the folder of the entry script. */
    check({ deployments, mountPath }) {
        return deployments.flatMap(deployment => {
            if (deployment.kind === 'job')
                return [];
            const values = (0,_support_js__WEBPACK_IMPORTED_MODULE_1__/* .extensions */ .XO)(deployment).flatMap(({ name, value }) => absoluteValue(name.text, value, mountPath));
            return [...values, ...absoluteScripts(deployment)];
        });
    },
});
function absoluteValue(name, value, mountPath) {
    if (!(0,_support_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlain */ .$i)(value))
        return [];
    const isAbsolute = /^(?:[\\/]|[A-Za-z]:[\\/])/.test(value.text);
    if (!isAbsolute && !value.text.includes(':'))
        return [];
    const isFolder = _hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .joinedVariables */ .fP.get(name) === 'folder';
    const example = isFolder ? mountPath : (value.text.split(/[\\/]/).at(-1) ?? 'requirements.txt');
    return [
        {
            message: isAbsolute
                ? `${name} is the absolute path ${(0,_support_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(value.text)}, which the image appends to the folder of the entry script.`
                : `${name} is ${(0,_support_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(value.text)}: the image takes it for one path, and Python splits PYTHONPATH at the colon.`,
            help: isAbsolute
                ? `Write it relative to the folder of the entry script: ${name}=${example}.`
                : 'Name one folder, relative to the folder of the entry script.',
            ...(0,_support_js__WEBPACK_IMPORTED_MODULE_1__.at)(value),
        },
    ];
}
/** The run script takes an absolute entry script for one below the app's root: it matters where packages are looked for beside it. */
function absoluteScripts(deployment) {
    const [extension] = (0,_support_js__WEBPACK_IMPORTED_MODULE_1__/* .extensions */ .XO)(deployment);
    if (extension === undefined)
        return [];
    const named = deployment.variables.filter(({ name }) => name.text === 'AZUREML_ENTRY_SCRIPT').map(({ value }) => value);
    return [...named, deployment.code?.script].flatMap((script) => {
        if (!(0,_support_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlain */ .$i)(script) || !script.text.startsWith('/'))
            return [];
        return [
            {
                message: `The entry script is the absolute path ${(0,_support_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(script.text)}, which the image appends to the root of the app when it looks for ${extension.name.text}.`,
                help: 'Write it relative to the folder that is uploaded.',
                ...(0,_support_js__WEBPACK_IMPORTED_MODULE_1__.at)(script),
            },
        ];
    });
}


/***/ }),

/***/ 27508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ requirementsOutsideCode),
/* harmony export */   b: () => (/* binding */ outsideCodeFolder)
/* harmony export */ });
/* harmony import */ var _hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20181);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10281);
/* harmony import */ var _dynamic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47679);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34513);




/**
 * **Found.** The entry script, the folder of packages or the requirements file lies outside the folder that is uploaded
 * (`code_configuration.code`, `source_directory`, `code-dir`), or is named by a path that leaves it.
 *
 * **Why.** That folder is all that is uploaded, so there is nothing beside it in the container: `Expected folder with pre-installed
 * packages not found: /var/azureml-app/src/../site-packages`, exit code 97; requirements: 99.
 *
 * **Mend it.** Move what is needed into the code folder, or name the folder above both.
 *
 * ```yaml
 * code_configuration:
 *   code: src
 *   scoring_script: score.py
 * environment_variables:
 *   AZUREML_EXTRA_PYTHON_LIB_PATH: ../site-packages   # found: beside src, not in it
 * ```
 *
 * **Turn it off.** `rules: 'outside-code-folder: off'`, for an image that has these files already.
 */
const outsideCodeFolder = (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .defineRule */ .Km)({
    id: 'outside-code-folder',
    family: 'Azure ML',
    title: 'A file outside the folder that is uploaded',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .deploying */ .Cp)('error'),
    /** Entry script, packages or requirements outside the folder that is uploaded: they never reach the image. */
    check({ deployments, named }) {
        const { entryScript, codeDir } = named;
        const inputs = entryScript === null || codeDir === null || (0,_support_js__WEBPACK_IMPORTED_MODULE_2__/* .isBelow */ .Yw)(entryScript, codeDir)
            ? []
            : [
                {
                    message: `The entry script ${entryScript} lies outside the code folder ${codeDir}, which is what is uploaded.`,
                    help: 'Name the folder above both with `code-dir`, or move the script.',
                },
            ];
        return [...inputs, ...deployments.flatMap(outsideOf)];
    },
});
/** Requirements files that are not in the uploaded folder never reach the container. */
const requirementsOutsideCode = outsideCodeFolder.on(_dynamic_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeUploaded */ .sJ);
function outsideOf(deployment) {
    const { kind, folder, script, joined, scriptFolder } = deployment;
    if (kind === 'job' || folder === null)
        return [];
    const outside = (what, lies, { written }) => ({
        message: `${what} ${(0,_support_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(written.text)} lies outside the code folder ${folder.path}, which is all that is uploaded (${lies}).`,
        help: 'Put it into the code folder, or name the folder above both as code folder.',
        ...(0,_support_js__WEBPACK_IMPORTED_MODULE_2__.at)(written),
    });
    if (script !== null && !(0,_support_js__WEBPACK_IMPORTED_MODULE_2__/* .isBelow */ .Yw)(script.path, folder.path)) {
        // An absolute one beside such a variable is reported as that.
        const isTold = script.written.text.startsWith('/') && (0,_support_js__WEBPACK_IMPORTED_MODULE_2__/* .extensions */ .XO)(deployment).length > 0;
        return isTold ? [] : [outside('The entry script', script.path, script)];
    }
    if (scriptFolder === null)
        return [];
    return joined.flatMap(one => {
        const what = one.variable === _hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .libraryVariable */ .e6 ? 'The folder of packages' : 'The file';
        if (!(0,_support_js__WEBPACK_IMPORTED_MODULE_2__/* .isBelow */ .Yw)(one.path, folder.path) && one.path !== folder.path)
            return [outside(what, one.path, one)];
        const isThere = one.kind !== 'nothing' || one.atRoot !== null || one.ignored;
        return isThere || one.beside === null ? [] : [outside(what, one.beside, one)];
    });
}


/***/ }),

/***/ 46831:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EZ: () => (/* binding */ served),
/* harmony export */   Tn: () => (/* binding */ isFunction),
/* harmony export */   VY: () => (/* binding */ scoringServer),
/* harmony export */   dI: () => (/* binding */ scoringFacts)
/* harmony export */ });
/** The server whose contract is judged here. */
const scoringServer = 'azureml-inference-server-http';
/** The check, silent where another server or none is known. */
function served(check) {
    return (facts) => (facts.server === scoringServer ? check(facts) : []);
}
/** Whether a name stands for a function that the script itself defines. */
function isFunction(definition) {
    return definition !== null && definition.kind !== 'unknown';
}
/** The facts of the scoring rules: the script, and what target, delivery and options say of the host that will load it. */
function scoringFacts(script, known) {
    const { target, delivery, minor, hasModel } = known;
    return {
        script,
        server: target.server?.distribution,
        minor,
        hasModel,
        // Where the image ignores the mount, PYTHONPATH is set by the deployment, without a colon at its end.
        folderComesFirst: delivery === 'mount' && target.environment.trailingColon === true && target.ignoresMount !== true,
    };
}


/***/ }),

/***/ 44443:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ slowDynamicInstall)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10281);

/**
 * **Found.** With `delivery: dynamic`, `pip install -r FILE` took more than half of the time that the liveness probe of the target
 * leaves a container to start (initial delay and all periods that may fail: 310 s by default). An error where it took all of it.
 * The slower of the two installs of the rehearsal counts, measured on this machine, with pip's bytecode.
 *
 * **Why.** The container installs before it starts the server, at every start and on every new replica, and nothing answers the probe
 * meanwhile. When the probe gives up, the container is ended and begins again: the deployment shows `ResourceNotReady` and its log
 * a liveness probe that failed with 502. A container has fewer processors and a slower network than a runner.
 *
 * **Mend it.** Use `delivery: mount`, which installs nothing at boot. Else give the probe more time in the deployment:
 *
 * ```yaml
 * liveness_probe:
 *   initial_delay: 300
 *   failure_threshold: 60
 * ```
 *
 * **Turn it off.** `rules: 'slow-dynamic-install: off'`.
 */
const slowDynamicInstall = (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .defineRule */ .Km)({
    id: 'slow-dynamic-install',
    family: 'Azure ML',
    title: 'An install at boot that takes too much of the probe window',
    levels: {
        build: 'warning',
    },
    /** The slower of the installs against the time that the liveness probe leaves, in which the server has to start as well. */
    check({ dynamic, target: { probe } }) {
        const seconds = Math.max(...dynamic.installs.filter(({ failed }) => failed === null).map(one => one.seconds), 0);
        if (probe === undefined)
            return [];
        const window = probe.initialDelay + probe.period * probe.failures;
        if (seconds <= window / 2)
            return [];
        const isTooSlow = seconds > window;
        return [
            {
                ...(isTooSlow && { level: 'error' }),
                message: `Installing ${dynamic.file} took ${rounded(seconds)} s here, ${isTooSlow ? 'more than' : 'more than half of'} the ${window} s that the liveness probe leaves a container to start.`,
                help: `Use \`delivery: mount\`, which installs nothing at boot and saves these ${rounded(seconds)} s at every start and scale-out, or give the probe more time (\`liveness_probe\`: \`initial_delay\`, \`failure_threshold\`).`,
                file: dynamic.file,
                line: 1,
            },
        ];
    },
});
function rounded(seconds) {
    return seconds < 10 ? seconds.toFixed(1) : String(Math.round(seconds));
}


/***/ }),

/***/ 34513:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   IC: () => (/* binding */ imagesOf),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   XO: () => (/* binding */ extensions),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   xu: () => (/* binding */ serves)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _hosts_azureml_deployment_images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9688);
/* harmony import */ var _hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20181);



/** A value that is written out: no expression, not empty, no placeholder. */
function isPlain(value) {
    return value?.text !== null && value?.text !== undefined && value.text !== '' && !_hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .placeholder */ .qf.test(value.text);
}
/** The variables that bring packages, as far as they are set to something; an expression may be something. */
function extensions({ variables }) {
    return variables.filter(({ name, value }) => _hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .joinedVariables */ .fP.has(name.text) && value.text !== '');
}
/** Whether a unit is about a server that answers requests, as far as its file tells. */
function serves(deployment) {
    const { kind, given, forInference, images } = deployment;
    if (kind === 'job' || kind === 'endpoint')
        return false;
    if (kind === 'online' || given || forInference || extensions(deployment).length > 0)
        return true;
    return images.some(({ text }) => text !== null && /inference/.test(text));
}
/** The images that a unit names, those of curated environments included, by what their repositories are called. */
function imagesOf({ images, environment }) {
    const named = images.filter(isPlain).map(image => ({ ...image, image: image.text }));
    const curated = isPlain(environment) ? (0,_hosts_azureml_deployment_images_js__WEBPACK_IMPORTED_MODULE_1__/* .curatedImage */ .mD)(environment.text) : undefined;
    return isPlain(environment) && curated !== undefined ? [...named, { ...environment, image: curated }] : named;
}
/** The place of a written value alone. */
function at(written) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(written);
}
/** A text as it is quoted in a message. */
function quoted(text) {
    return `\`${text.length > 200 ? `${text.slice(0, 199)}…` : text}\``;
}
/** Whether `file` lies below `folder`; both relative to the same folder, `/` between their parts. */
function isBelow(file, folder) {
    if (folder === '.')
        return !file.startsWith('../') && file !== '.';
    return file.startsWith(`${folder}/`);
}


/***/ }),

/***/ 18831:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ unfilledPlaceholderInDockerfile),
/* harmony export */   p: () => (/* binding */ unfilledPlaceholder)
/* harmony export */ });
/* harmony import */ var _hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20181);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10281);
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68570);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34513);




/**
 * **Found.** A placeholder as the documents have it, `<MCR-path>`, `<tag>`, `<your-model>`, is left in an image, in a path or in
 * the value of a variable. Templates of other programs (`{{NAME}}`, `${{ … }}`, `$(NAME)`) are taken for filled in.
 *
 * **Why.** The deployment is refused only after it was sent: `invalid reference format` for an image, or a container that ends
 * with exit code 97 because no folder has that name.
 *
 * **Mend it.** Write what it stands for.
 *
 * ```yaml
 * environment:
 *   image: mcr.microsoft.com/azureml/<MCR-path>:<tag>   # found
 * ```
 *
 * **Turn it off.** `rules: 'unfilled-placeholder: off'`, where something fills such placeholders in before the deployment.
 */
const unfilledPlaceholder = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .defineRule */ .Km)({
    id: 'unfilled-placeholder',
    family: 'Azure ML',
    title: 'A placeholder of the documents that was left in',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .deploying */ .Cp)('error'),
    /** Placeholders of the documents, `<MCR-path>`, in images, paths and the variables that name paths. */
    check({ deployments }) {
        return deployments.flatMap(({ kind, images, code, model, build, paths, environment, variables }) => {
            if (kind === 'job' || kind === 'endpoint')
                return [];
            // Elsewhere, what looks like a placeholder may be markup, unless it is all there is.
            const values = variables
                .filter(({ name, value }) => _hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .joinedVariables */ .fP.has(name.text) || /^<[A-Za-z][\w -]*>$/.test(value.text ?? ''))
                .map(({ value }) => value);
            const written = [
                ...images,
                code?.folder,
                code?.script,
                model,
                build?.folder,
                build?.dockerfile,
                ...paths,
                environment,
                ...values,
            ];
            return written.flatMap((value) => {
                const found = _hosts_azureml_deployment_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholder */ .qf.exec(value?.text ?? '')?.[0];
                if (value === null || value === undefined || found === undefined)
                    return [];
                return [
                    {
                        message: `${(0,_support_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(value.text ?? '')} still holds the placeholder ${(0,_support_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(found)}.`,
                        help: `Write what ${found} stands for.`,
                        ...(0,_support_js__WEBPACK_IMPORTED_MODULE_1__.at)(value),
                    },
                ];
            });
        });
    },
});
/** Placeholders of the documents in a Dockerfile. */
const unfilledPlaceholderInDockerfile = unfilledPlaceholder.on((0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_3__/* .eachDockerfile */ .s)(({ placeholders }) => {
    return placeholders.map(({ text, keyword, ...place }) => ({
        message: `${text} in ${keyword} is a placeholder of the documents.`,
        help: 'Write what it stands for.',
        ...place,
    }));
}));


/***/ }),

/***/ 17049:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ unpinnedImageInDockerfile),
/* harmony export */   p: () => (/* binding */ unpinnedImage)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _hosts_azureml_deployment_images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9688);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10281);
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68570);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34513);





/**
 * **Found.** An image without a digest: `image` in a deployment or in an environment for inference, `docker.base_image` in a program,
 * `FROM` in a Dockerfile. Environments that only training jobs use are not judged.
 *
 * **Why.** A tag moves. Python and the packages of the server are those of the day on which Azure ML pulls the image, and a mount
 * that was proved against yesterday's meets other ones: `cannot import name …`, exit code 3, on the next scale-out.
 *
 * **Mend it.** Take the digest that the registry shows for the tag, and renew it on purpose.
 *
 * ```yaml
 * environment:
 *   image: mcr.microsoft.com/azureml/minimal-py312-inference@sha256:…
 * ```
 *
 * **Turn it off.** `rules: 'unpinned-image: off'`, or `unpinned-image: error` where each deployment has to be repeatable.
 */
const unpinnedImage = (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .defineRule */ .Km)({
    id: 'unpinned-image',
    family: 'Azure ML',
    title: 'An image without a digest',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .deploying */ .Cp)('warning'),
    /** An image by a tag: another one may stand behind it tomorrow, with other packages. */
    check({ deployments }) {
        return deployments.filter(_support_js__WEBPACK_IMPORTED_MODULE_2__/* .serves */ .xu).flatMap(({ images }) => images.filter(_support_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlain */ .$i).flatMap((image) => {
            const { digest, tag } = (0,_hosts_azureml_deployment_images_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImage */ .zZ)(image.text);
            if (digest !== null || /^azureml:/.test(image.text))
                return [];
            return [
                {
                    message: tag === null
                        ? `${(0,_support_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(image.text)} names no release of the image: whatever is \`latest\` when it is pulled.`
                        : `${(0,_support_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(image.text)} names a tag, which can stand for another image tomorrow.`,
                    help: `Write the digest after it: ${(0,_support_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(`${image.text.trim()}@sha256:…`)} (\`docker buildx imagetools inspect\` shows it).`,
                    ...(0,_support_js__WEBPACK_IMPORTED_MODULE_2__.at)(image),
                },
            ];
        }));
    },
});
/** Images in a Dockerfile that are named by a tag, or by nothing: what stands behind it changes without a change here. */
const unpinnedImageInDockerfile = unpinnedImage.on((0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_4__/* .eachDockerfile */ .s)(({ images, placeholders }) => {
    const unfilled = new Set(placeholders.map(({ line }) => line));
    return images.flatMap(image => {
        const { reference, text, line } = image;
        if (reference === null || reference.digest !== null || unfilled.has(line))
            return [];
        if (reference.repository === 'scratch')
            return [];
        return [
            {
                message: unpinned(reference.tag, text),
                help: `Write the digest after it: \`${reference.repository}${reference.tag === null ? '' : `:${reference.tag}`}@sha256:…\` (\`docker buildx imagetools inspect\` shows it).`,
                ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(image),
            },
        ];
    });
}));
function unpinned(tag, text) {
    return tag === null
        ? `${text} names no release of the image: whatever is \`latest\` when it is built.`
        : `${text} names a tag, which can stand for another image tomorrow.`;
}


/***/ }),

/***/ 99386:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unreadForServer),
/* harmony export */   _: () => (/* binding */ unreadFile)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10281);
/* harmony import */ var _scoring_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46831);



const weights = {
    sure: {
        help: 'Shorten or mend the file and run `sitemount check` again; where it is no part of the deployment, name those that are with `deployment: PATH`.',
    },
    template: {
        level: 'warning',
        help: 'It is a template: run `check` on what is made of it, with `deployment: PATH`.',
    },
    unknown: {
        level: 'warning',
        help: 'Make it readable (`chmod u+r`), or name the files of the deployment with `deployment: PATH`: then no others are looked for.',
    },
    away: {
        help: 'Keep what is named in the repository, as a file of its own and not as a link.',
    },
    unable: {
        level: 'notice',
        help: 'Set up a Python before this step, or name one with `python`: it parses the file and does not run it.',
    },
};
/**
 * **Found.** A file that belongs to the deployment was not read, or not to its end, so that nothing that is wrong in it was found:
 * it is larger than its limit, nests too deeply, has too many words, values, instructions, patterns or aliases, is malformed, is not
 * UTF-8, or is a folder or a pipe. The message names the file and the limit; the finding stands at the file that was not read.
 *
 * What belongs to the deployment:
 *
 * - what another file of the deployment names: `environment: file:…`, the Dockerfile of `build`, the requirements and conda files that a
 *   Dockerfile installs from, its `.dockerignore`, a `.gitignore` that decides about a path of the deployment;
 * - what its raw text shows to be one, read to its end whatever its size: YAML with the schema of Azure ML, `code_configuration`,
 *   `scoring_script`, `AZUREML_…` or an image of Azure ML; programs and notebooks that are about Azure ML and name a deployment, an
 *   environment or another class that is looked for; Dockerfiles that name Azure ML, and all Dockerfiles for another target;
 * - the entry script, and a `config.json` or `logging.json` beside it.
 *
 * In a job of GitHub also a path that such a file names, and a link under the name of one, which lead out of `GITHUB_WORKSPACE`
 * ([threat-model.md](threat-model.md#requirements-file)). Limits: [there too](threat-model.md#deployment-files-and-rehearsals).
 *
 * A warning: a template (Jinja, Helm, ERB), from which the file is yet to be made, and a file that cannot be opened, of which nothing
 * is known. A notice: a program that was not read because there is no Python. A file that an input names and that cannot be read is wrong
 * usage instead (exit code 2).
 *
 * ```yaml
 * # 1 MiB of comment lines before or behind these
 * $schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
 * environment_variables:
 *   AZUREML_EXTRA_PYTHON_LIBPATH: site-packages   # misspelt, and not found
 * ```
 *
 * **Why.** A comment of a megabyte in a Dockerfile, or one bracket too many in YAML, would hide every finding in it.
 *
 * **Mend it.** Shorten or mend the file. Where the search takes in what is no deployment, name the files with `deployment`: then no
 * others are looked for.
 *
 * **Turn it off.** `rules: 'unread-file: warning'`.
 */
const unreadFile = (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .defineRule */ .Km)({
    id: 'unread-file',
    family: 'Azure ML',
    title: 'A file of the deployment that was not read',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .deploying */ .Cp)('error'),
    /** Files of the deployment that a limit, their form or the system kept from being read: what is wrong in them is not found. */
    check({ unread }) {
        return unread.map(({ why, part, ...place }) => ({
            ...(weights[part].level !== undefined && { level: weights[part].level }),
            message: part === 'away' ? `${place.file} ${why}.` : `${place.file} was not read: ${why}.`,
            help: weights[part].help,
            ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)({ line: 1, ...place }),
        }));
    },
});
/** An entry script that Python could not read, and settings beside it that the server reads at start. */
const unreadForServer = unreadFile.on((0,_scoring_js__WEBPACK_IMPORTED_MODULE_2__/* .served */ .EZ)(facts => [...unreadScript(facts), ...unreadSettings(facts)]));
/** Where there was a Python to read it, the script itself is at fault; what it lacks stays unknown. */
function unreadScript({ script: { file, problem, readBy } }) {
    if (problem?.kind !== 'unread' || readBy === null)
        return [];
    return [
        {
            message: `The entry script ${file} was not read by Python ${readBy}: ${problem.text}.`,
            help: 'Shorten the script, or split what nests so deeply into several statements, and run `check` again.',
            file,
            line: 1,
        },
    ];
}
function unreadSettings({ script: { settings } }) {
    return settings
        .filter(({ state }) => state === 'unread')
        .map(({ text, ...place }) => ({
        message: `${place.file} was not read: ${text ?? 'it cannot be opened'}. The server reads it at start.`,
        help: 'Shorten it, or rename it where it is not meant for the server.',
        ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(place),
    }));
}


/***/ }),

/***/ 23173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ judgeUploadFiles),
/* harmony export */   c: () => (/* binding */ judgeUploadBytes)
/* harmony export */ });
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72020);

const help = 'Name what the image does not need in an `.amlignore`, or leave kinds of files out of the mount with `slim`.';
/** An upload of more bytes than the budget allows. */
function judgeUploadBytes({ limits: { bytes }, total, ...facts }) {
    if (!isOver(bytes, total.bytes))
        return [];
    const message = `${wholeOf(facts)} make up an upload of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(total.bytes)}, more than the ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(bytes.value)} that ${bytes.from} allows.`;
    return [{ message, help }];
}
/** An upload of more files than the budget allows. */
function judgeUploadFiles({ limits: { files }, total, ...facts }) {
    if (!isOver(files, total.files))
        return [];
    const message = `${wholeOf(facts)} make up an upload of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(total.files, 'file')}, more than the ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .thousands */ .oh)(files.value)} that ${files.from} allows.`;
    return [{ message, help }];
}
function isOver(limit, actual) {
    return limit !== null && actual > limit.value;
}
function wholeOf({ codeDir, mount }) {
    return `${codeDir}${mount === undefined ? '' : ' and the mount'}`;
}


/***/ }),

/***/ 68575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ brokenBySlim),
  h: () => (/* binding */ importFailed)
});

// EXTERNAL MODULE: ./src/core/finding.ts
var finding = __webpack_require__(95278);
// EXTERNAL MODULE: ./src/core/lists.ts
var lists = __webpack_require__(10402);
;// CONCATENATED MODULE: ./src/rules/mount/slim.ts

/** Modules that import from the packages as installed, and not without what `slim` left out. One finding a top package. */
function judgeSlimBreaks({ breaks, kinds }) {
    return [...(0,lists/* grouped */.z)(breaks, ({ module }) => module.split('.', 1)[0] ?? module).values()].map((same) => ({
        level: 'error',
        message: `${(0,lists/* some */.S)(same.map(({ module }) => module))} ${same.length === 1 ? 'imports' : 'import'} from the packages as installed, but not without what \`slim\` left out: ${same[0]?.error}.`,
        help: `Take out of \`slim\` the kind that is missed: ${kinds.join(', ')}.`,
    }));
}

// EXTERNAL MODULE: ./src/rules/rule.ts
var rule = __webpack_require__(10281);
// EXTERNAL MODULE: ./src/requirements/grammar/name.ts
var grammar_name = __webpack_require__(831);
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

// EXTERNAL MODULE: ./src/rules/imports/support.ts
var support = __webpack_require__(82353);
;// CONCATENATED MODULE: ./src/rules/imports/import-failed.ts






/**
 * **Found.** A module that cannot be imported from the mount: an exception, a crash, an end of the process, or no end within 60 s. Each
 * is tried in a process of its own: plain interpreter, the mount on `PYTHONPATH`, no virtualenv, no variables of the job. Modules of
 * one namespace package (`mpl_toolkits.…`) share a process as long as none fails.
 *
 * **Why.** The host fails at the same import, only later. A listed distribution is an error whatever the virtualenv says. Anything deeper
 * (`smoke-test: all`, imports of the entry script) is one when the virtualenv can import it, so that the mount broke it (a `.pth` file,
 * data beside site-packages), and else a notice, but a warning where the script asks for it without an `if` or a `try`; what the script
 * catches is a notice, and so is a name of `smoke-skip` that is not there.
 * With `slim`, a public package that imports from what was installed and not from the mount is an error.
 *
 * **Mend it.** The finding names the missing distribution or library where it is known. What needs a GPU or a system library of the host
 * goes into `smoke-skip`. An entry script with a syntax error is reported at its line. What `slim` left out and a package misses
 * comes back when that kind is taken out of `slim`.
 *
 * ```yaml
 * smoke-skip: |
 *   tensorrt
 * ```
 *
 * **Turn it off.** `smoke-test: off`, or `rules: 'import-failed: warning'`.
 */
const importFailed = (0,rule/* defineRule */.Km)({
    id: 'import-failed',
    family: 'Mount',
    title: 'A module that cannot be imported from the mount',
    levels: (0,rule/* mounting */.E2)('error'),
    check(facts) {
        return [...failedImports(facts), ...skippedForNothing(facts), ...entryScriptUnreadable(facts)];
    },
});
/** Modules that only the slim mount cannot import. */
const brokenBySlim = importFailed.on(judgeSlimBreaks);
/**
 * Modules that cannot be imported from the mount. A listed distribution is an error whatever the virtualenv says; anything
 * deeper is one only where the virtualenv can import it. One finding a distribution, and one an import of the script.
 */
function failedImports(facts) {
    const failed = facts.proof.attempts.filter(
    // Without what this machine has beside the mount it works, or it fails to write into the mount: other rules report that.
    ({ outcome, withoutOutside, refused }) => outcome !== 'imported' && withoutOutside !== 'imported' && refused === null);
    const groups = (0,lists/* grouped */.z)(failed, one => JSON.stringify([one.distribution ?? one.module, failureLevel(one), one.place?.line, one.place?.file]));
    return [...groups.values()].flatMap((same) => {
        const [first, ...more] = same;
        if (first === undefined)
            return [];
        const others = more.length > 0 ? `, nor can ${(0,lists/* some */.S)(more.map(support/* statement */.q))}` : '';
        return [
            {
                level: failureLevel(first),
                message: `${(0,support/* statement */.q)(first)} cannot be imported from the mount${others}: ${ended(first)}${comparison(first)}.`,
                help: failureHelp(first, facts.inventory.distributions),
                ...(0,support/* namedBy */.T)(facts, first.distribution),
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
    return [{ message, help: 'Mend the script, or use the Python it is written for.', file, line }];
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


/***/ }),

/***/ 59598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ importedOutsideMount)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10402);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10281);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82353);




/**
 * **Found.** An import that loads a module from this machine: neither from the mount nor from the standard library, most often from the
 * site-packages of the interpreter that the job set up.
 *
 * **Why.** The host's Python need not have it. Each such import is tried again without: an error where it fails then, a notice where it
 * works all the same, a warning where it works only without, or where the virtualenv lacks the module too.
 *
 * **Mend it.** Add the distribution that provides the module to the requirements. If the host's image brings it, lower the rule.
 *
 * ```text
 * The import of tool loads pkg_resources from /opt/python/lib/python3.11/site-packages/pkg_resources/__init__.py, which is not in
 * the mount, and fails without.
 * ```
 *
 * **Turn it off.** `rules: 'imported-outside-mount: warning'`.
 */
const importedOutsideMount = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .defineRule */ .Km)({
    id: 'imported-outside-mount',
    family: 'Mount',
    title: 'An import that only this machine can satisfy',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .mounting */ .E2)('error'),
    /** Modules that came from this machine: neither from the mount nor from the standard library. One finding a module. */
    check(facts) {
        const seen = facts.proof.attempts.flatMap(attempt => attempt.outside.map(outside => ({ attempt, outside })));
        return [...(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .z)(seen, ({ outside }) => outside.name).values()].flatMap((same) => {
            const worst = ['error', 'warning', 'notice'].flatMap(level => same.filter(({ attempt }) => outsideLevel(attempt) === level));
            const [first] = worst;
            if (first === undefined)
                return [];
            const { attempt, outside } = first;
            const who = (0,_core_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .some */ .S)([...new Set(worst.map(one => (0,_support_js__WEBPACK_IMPORTED_MODULE_1__/* .statement */ .q)(one.attempt)))]);
            const effect = attempt.withoutOutside === 'imported'
                ? attempt.outcome === 'imported'
                    ? 'works without'
                    : 'works only without'
                : 'fails without';
            return [
                {
                    level: outsideLevel(attempt),
                    message: `The import of ${who} loads ${outside.name} from ${outside.file}, which is not in the mount, and ${effect}.`,
                    help: effect === 'fails without'
                        ? `Add the distribution that provides ${outside.name} to the requirements, unless the host has it.`
                        : `Add the distribution that provides ${outside.name} to the requirements where it is wanted; on the host it is missing.`,
                    ...(0,_support_js__WEBPACK_IMPORTED_MODULE_1__/* .namedBy */ .T)(facts, attempt.distribution),
                    ...(attempt.place === undefined ? {} : (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(attempt.place)),
                },
            ];
        });
    },
});
function outsideLevel(attempt) {
    if (attempt.withoutOutside === 'imported')
        return attempt.outcome === 'imported' ? 'notice' : 'warning';
    if (attempt.optional)
        return 'notice';
    return attempt.why !== 'requirement' && attempt.inVirtualenv !== null && attempt.inVirtualenv !== 'imported'
        ? 'warning'
        : 'error';
}


/***/ }),

/***/ 97220:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ shadowedBesideScript),
  _: () => (/* binding */ shadowedStdlib)
});

// EXTERNAL MODULE: ./src/core/lists.ts
var lists = __webpack_require__(10402);
;// CONCATENATED MODULE: ./src/hosts/azureml/server-modules.ts
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

// EXTERNAL MODULE: ./src/python/stdlib-names.ts
var stdlib_names = __webpack_require__(11273);
// EXTERNAL MODULE: ./src/python/fit.ts
var fit = __webpack_require__(3681);
// EXTERNAL MODULE: ./src/rules/azureml/scoring.ts
var scoring = __webpack_require__(46831);
;// CONCATENATED MODULE: ./src/rules/azureml/code-folder.ts



/**
 * With a mount, the run script leaves `PYTHONPATH="MOUNT:"`, whose empty last part is the working directory: files beside the
 * script come before the standard library. Without one they come last and hide nothing (server/aml_blueprint.py appends).
 */
function judgeNeighbours(facts) {
    const { folderComesFirst, minor, script } = facts;
    if (facts.server !== scoring/* scoringServer */.VY || !folderComesFirst)
        return [];
    const python = minor ?? (script.readBy == null ? undefined : (0,fit/* minorVersion */.Kt)(script.readBy));
    const needed = modulesOfServer(python);
    return script.neighbours.map(({ module, file }) => {
        const isNeeded = needed.has(module);
        return {
            level: isNeeded ? 'error' : 'notice',
            message: isNeeded
                ? `${file} hides the module ${module} of the standard library, without which the server does not start.`
                : `${file} hides the module ${module} of the standard library from whatever the server imports.`,
            help: `Rename it: with a mount, the folder of the entry script comes before the standard library (PYTHONPATH ends in a colon; tried with ${measured.server} on ${measured.asOf}).`,
            file,
            line: 1,
        };
    });
}

// EXTERNAL MODULE: ./src/rules/rule.ts
var rule = __webpack_require__(10281);
// EXTERNAL MODULE: ./src/rules/imports/support.ts
var support = __webpack_require__(82353);
;// CONCATENATED MODULE: ./src/rules/imports/shadowed-stdlib.ts






/**
 * **Found.** A module at the top of the mount with the name of one of the standard library of this Python. A warning where Python has
 * its own built in or frozen (`time`, `os` from 3.11 on): that one comes first, and the file is never imported. `audit --mount`, which has no
 * interpreter to ask, goes by the names that are known of the declared version. A warning too where the target's server is known to
 * start without the module (`secrets`, `code`).
 *
 * With a mount on Azure ML the folder of the entry script comes before the standard library as well: a file beside it that hides a
 * module without which the server does not start (`types.py`, `queue.py`, `logging.py`) is an error, any other (`secrets.py`) a notice.
 *
 * **Why.** A mount stands before the standard library on the import path. What works in a virtualenv, where the standard library comes
 * first, gets another module on the host: an old backport (`dataclasses`, `typing`, `uuid`) breaks whatever relies on the real one.
 * Python itself imports some at every start (`encodings`; before 3.11 also `os`, `io`, `site` and others): their code runs whenever
 * Python does, and the message says so.
 *
 * On Azure ML, PYTHONPATH becomes `MOUNT:`, and behind the colon stands the working directory: the server ends with exit code 1 or 3.
 *
 * **Mend it.** Take the backport out of the requirements, or give it a marker: `dataclasses==0.8; python_version < "3.7"`. Rename a
 * module of your own.
 *
 * ```text
 * dataclasses.py hides the module dataclasses of the standard library from everything that runs on the host.
 * ```
 *
 * **Turn it off.** `rules: 'shadowed-stdlib: warning'`.
 */
const shadowedStdlib = (0,rule/* defineRule */.Km)({
    id: 'shadowed-stdlib',
    family: 'Mount',
    title: 'A module that hides one of the standard library',
    levels: {
        ...(0,rule/* deploying */.Cp)('error'),
        audit: 'error',
    },
    /**
     * Modules of the mount that hide one of the standard library; what is built in comes before the mount and is not hidden. A
     * warning where the host's server is known to start without the hidden one: then it depends on the code that is served.
     */
    check(facts) {
        const { shadows, attempts } = facts.proof;
        const { server, python } = facts.target ?? {};
        const vital = server === undefined ? undefined : modulesOfServer(python ?? undefined);
        const known = new Set(shadows.map(({ module }) => module));
        const loaded = [
            ...(0,lists/* grouped */.z)(attempts.flatMap(one => one.shadowed.map(name => ({ name, by: (0,support/* statement */.q)(one) }))), ({ name }) => name),
        ];
        return [
            ...shadows.map(({ module, file, distribution, builtin }) => ({
                ...((builtin || vital?.has(module) === false) && { level: 'warning' }),
                message: builtin
                    ? `${file} has the name of the module ${module} that is built into Python, and is never imported.`
                    : stdlib_names/* startModules */.o.has(module)
                        ? `${file} hides the module ${module} of the standard library, and its code runs at every start of Python on the host.`
                        : `${file} hides the module ${module} of the standard library from everything that runs on the host${withServer(vital?.has(module))}.`,
                help: distribution === null
                    ? 'Rename it, or take it out.'
                    : `Take ${distribution} out of the requirements: this Python has ${module} itself.`,
                ...(0,support/* namedBy */.T)(facts, distribution),
            })),
            ...loaded
                .filter(([name]) => !known.has(name))
                .map(([name, by]) => ({
                message: `The import of ${(0,lists/* some */.S)(by.map(one => one.by))} loads the module ${name} of the standard library from the mount.`,
                help: 'Find out which file of the mount brings it, and leave that package out.',
            })),
        ];
    },
});
/** Files beside a scoring script, which come before the standard library with a mount. */
const shadowedBesideScript = shadowedStdlib.on(judgeNeighbours);
/** What a hidden module means to the host's server, where that is known. */
function withServer(vital) {
    return vital === undefined ? '' : vital ? ', and its server does not start' : '; its server starts without';
}


/***/ }),

/***/ 82353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ namedBy),
/* harmony export */   q: () => (/* binding */ statement)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10402);


/** What was tried, as Python writes it: `scipy`, or `from scipy import stats`. */
function statement({ module, names }) {
    return names.length === 0 ? module : `from ${module} import ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .S)(names)}`;
}
/** The distribution as written, with the place that lists it. */
function namedBy({ requirements, inventory }, distribution) {
    if (distribution === null)
        return {};
    const listed = requirements.find(one => one.normalizedName === distribution && !one.constraint && one.active !== false);
    const installed = inventory.distributions.find(one => one.normalizedName === distribution);
    return { package: listed?.name ?? installed?.name ?? distribution, ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(listed ?? {}) };
}


/***/ }),

/***/ 62494:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ wroteIntoMount)
/* harmony export */ });
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10402);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10281);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82353);



/**
 * **Found.** Files that were added, changed or removed in the mount while its modules were imported, and imports that fail since they
 * cannot write there: on Linux the mount is read-only for them where the system grants it (`importIsolation` in the result). Added files
 * are taken away again. A warning where it is bytecode alone, written although `PYTHONDONTWRITEBYTECODE` is set.
 *
 * **Why.** Most hosts mount packages read-only, and the import fails there or starts slowly each time. The modes of files do not show
 * it on a machine where the job runs as root, so the tree is compared before and after.
 *
 * **Mend it.** Point the package to a folder for its files: most have a variable or a setting (`MPLCONFIGDIR`, `NUMBA_CACHE_DIR`).
 *
 * ```text
 * An import of this run adds tool/cache/grammar.pickle in the folder of tool.
 * ```
 *
 * **Turn it off.** `rules: 'wrote-into-mount: warning'`.
 */
const wroteIntoMount = (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .defineRule */ .Km)({
    id: 'wrote-into-mount',
    family: 'Mount',
    title: 'A package that writes into its own folder',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .mounting */ .E2)('error'),
    /** Packages that write below the mount while they are imported; bytecode alone is a warning, since Python goes on without. */
    check(facts) {
        const { added, changed, removed, refused } = facts.proof.written;
        const all = [added, changed, removed, refused].flat();
        return [...(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(all, ({ distribution, path }) => distribution ?? path.split('/', 1)[0] ?? path)].map(([who, written]) => {
            const did = (verb, paths) => {
                const own = paths.filter(one => written.includes(one)).map(({ path }) => path);
                return own.length === 0 ? [] : [`${verb} ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .S)(own)}`];
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
                ...(bytecode && { level: 'warning' }),
                message: `An import of this run ${deeds} in the folder of ${who}.`,
                help: bytecode
                    ? 'The package turns bytecode on that PYTHONDONTWRITEBYTECODE turned off: a read-only host pays for the attempt at every start.'
                    : 'A mount is read-only on most hosts: point the package to a folder for its files (most have a variable or a setting for it).',
                ...(0,_support_js__WEBPACK_IMPORTED_MODULE_0__/* .namedBy */ .T)(facts, own),
            };
        });
    },
});


/***/ }),

/***/ 35116:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ duplicateDistribution)
/* harmony export */ });
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10402);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10281);


/**
 * **Found.** Two metadata folders of one distribution, as an install over another leaves them (`--target` used again,
 * `PIP_IGNORE_INSTALLED`).
 *
 * **Why.** Which version a program sees depends on the order of the folder, and files of both lie in one package. `pip check`
 * sees nothing wrong.
 *
 * **Mend it.** Install into an empty virtualenv.
 *
 * ```text
 * numpy-1.26.4.dist-info
 * numpy-2.3.1.dist-info
 * ```
 *
 * **Turn it off.** `rules: 'duplicate-distribution: warning'`.
 */
const duplicateDistribution = (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .defineRule */ .Km)({
    id: 'duplicate-distribution',
    family: 'Leaks',
    title: 'Two metadata folders for one distribution',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .leaking */ .y9)('error'),
    check({ inventory }) {
        return [...(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(inventory.distributions, ({ normalizedName }) => normalizedName).values()]
            .filter(same => same.length > 1)
            .map(same => ({
            message: `${same[0]?.name} is there ${same.length} times: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .S)(same.map(({ metadata }) => metadata))}.`,
            help: 'Which one is seen depends on the order of the folder: install into an empty virtualenv.',
            package: same[0]?.name ?? '',
        }));
    },
});


/***/ }),

/***/ 60063:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ foreignEntries)
/* harmony export */ });
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56107);
/* harmony import */ var _pip_views_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86794);


/** Entries of the import path that are neither the standard library nor this site-packages, though all was scrubbed. */
function foreignEntries(facts) {
    const { inventory, probe, interpreter } = facts;
    const virtual = (0,_pip_views_js__WEBPACK_IMPORTED_MODULE_1__/* .isVirtualenv */ .ZL)(facts);
    const reported = [
        ...inventory.pth.flatMap(({ lines }) => lines.map(({ resolved }) => resolved)),
        // Reported with what pip finds there.
        ...(virtual ? [] : (0,_pip_views_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignFolders */ ._W)(facts)),
    ];
    return probe.sysPath.flatMap((entry) => {
        if (entry === '' ||
            (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtOrInside */ .Hj)(inventory.site, entry) ||
            (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtOrInside */ .Hj)(probe.site, entry) ||
            reported.includes(entry))
            return [];
        const packages = /[\\/](?:site|dist)-packages$/.test(entry);
        const base = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtOrInside */ .Hj)(interpreter.basePrefix, entry);
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


/***/ }),

/***/ 86058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ placeOfRoot),
/* harmony export */   $m: () => (/* binding */ isActive),
/* harmony export */   EY: () => (/* binding */ placeOfName),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   _d: () => (/* binding */ askers),
/* harmony export */   nG: () => (/* binding */ byName)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);

/** Whether the marker of a requirement holds, as far as is known. */
function isActive({ active }) {
    return active !== false;
}
/** Requirements that are to be installed: active, and no constraints. */
function listed(requirements) {
    return requirements.filter(one => isActive(one) && !one.constraint && one.pin !== 'invalid');
}
/** The installed distributions by normalised name. */
function byName({ distributions }) {
    return new Map(distributions.map(one => [one.normalizedName, one]));
}
/** The name of an installed distribution as it writes it. */
function nameOf({ normalizedName }, { distributions }) {
    return distributions.find(one => one.normalizedName === normalizedName)?.name ?? normalizedName;
}
/** `alpha needs it (beta>=1) and gamma needs it (beta)`, at most three. */
function askers(needs) {
    const each = [...new Map(needs.map(({ by, requirement }) => [by, `${by} needs it (${requirement})`])).values()];
    const rest = each.length - 3;
    return rest > 0 ? `${each.slice(0, 3).join(', ')} and ${rest} more` : each.join(' and ');
}
/** Where the listed requirement stands that brings in what is needed. */
function placeOfRoot(requirements, needs) {
    return placeOfName(requirements, needs[0]?.root);
}
/** Where the requirement of that normalised name is listed; nothing where it is not. */
function placeOfName(requirements, name) {
    const found = listed(requirements).find(one => one.normalizedName === name);
    return found === undefined ? {} : (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(found);
}


/***/ }),

/***/ 96177:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ judgeSettings),
  h: () => (/* binding */ job_settings_short)
});

// EXTERNAL MODULE: ./src/core/finding.ts
var finding = __webpack_require__(95278);
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

;// CONCATENATED MODULE: ./src/rules/leaks/job-settings.ts


const longest = 200;
/** What settings of some kinds do, or would have done: a judgement each, but for those of transport. */
function judgeSettings({ settings, inForce = false }, vectors) {
    return settings
        .filter(({ vector, kind }) => vectors.includes(vector) && kind !== 'transport')
        .map(setting => ({ setting, words: inForce ? inForceWords(setting) : setting }))
        .map(({ setting, words }) => ({
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
        return `The user site (${job_settings_short(value)})`;
    if (vector === 'pip-file' && value === file)
        return `pip's configuration file ${file}`;
    if (file !== undefined)
        return `\`${name} = ${job_settings_short(value)}\`${place}`;
    return `${name} of the job (${value === '' ? 'empty' : job_settings_short(value)})`;
}
/** A value for a message. */
function job_settings_short(value) {
    return value.length > longest ? `${value.slice(0, longest)}…` : value;
}


/***/ }),

/***/ 82174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ builtByConda),
/* harmony export */   _: () => (/* binding */ leakedConda)
/* harmony export */ });
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10402);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10281);
/* harmony import */ var _job_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96177);



/**
 * **Found.** A conda environment is active: the job has `CONDA_PREFIX` or `CONDA_DEFAULT_ENV`.
 *
 * **Why.** uv takes `CONDA_PREFIX` for the environment to install into, and conda's packages record folders of its own build
 * machines as their source. Libraries that conda brings are not on the host.
 *
 * **Mend it.** Run the step without an activated environment, with a Python from actions/setup-python.
 *
 * ```text
 * CONDA_PREFIX of the job (/opt/miniconda/envs/train) would have been the environment that uv installs into; it was kept out.
 * ```
 *
 * **Turn it off.** `rules: 'leaked-conda: off'`.
 */
const leakedConda = (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .defineRule */ .Km)({
    id: 'leaked-conda',
    family: 'Leaks',
    title: 'An active conda environment',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .leaking */ .y9)('warning'),
    /** An active conda environment: one finding that names each of its variables. */
    check({ settings, inForce = false }) {
        const [first, ...others] = settings.filter(({ vector }) => vector === 'conda');
        if (first === undefined)
            return [];
        const also = others.map(({ name, value }) => ` ${name} (${(0,_job_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .short */ .h)(value)}) is set too.`).join('');
        const [judgement] = (0,_job_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeSettings */ .$)({ settings: [first], inForce }, ['conda']);
        return judgement === undefined ? [] : [{ ...judgement, message: judgement.message + also }];
    },
});
/** What conda has put into the environment itself. */
const builtByConda = leakedConda.on((facts) => [
    ...installedByConda(facts),
    ...pythonOfConda(facts),
]);
/** Conda's packages are built against its own libraries, outside site-packages: a mount leaves those behind. */
function installedByConda({ inventory }) {
    const found = inventory.distributions.filter(({ installer }) => installer === 'conda');
    if (found.length === 0)
        return [];
    return [
        {
            level: 'error',
            message: `${found.length === 1 ? 'One distribution was' : `${found.length} distributions were`} installed by conda: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .S)(found.map(({ name, version }) => `${name} ${version}`))}.`,
            help: 'Install them from wheels into a virtualenv: what conda built asks for libraries of the conda environment.',
            ...(found.length === 1 && { package: found[0]?.name ?? '' }),
        },
    ];
}
/** The Python behind the environment is conda's: a host that is not has other libraries beside its interpreter. */
function pythonOfConda({ probe }) {
    if (probe.conda === null)
        return [];
    return [
        {
            message: `The Python of this environment belongs to the conda environment ${probe.conda}.`,
            help: 'Use a Python of the kind that the host has: conda builds its own against libraries that lie beside it.',
        },
    ];
}


/***/ }),

/***/ 74233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ leakedEditable)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10281);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82615);


/**
 * **Found.** A distribution that was installed as an editable: `direct_url.json`, `__editable__*`, an `.egg-link` or
 * `easy-install.pth`.
 *
 * **Why.** Its code lies in a folder of this machine. The mount holds only a pointer to it, and the host reads not even that.
 *
 * **Mend it.** Install it as a wheel; see `editable-requirement`.
 *
 * ```text
 * mylib 0.1 is installed as an editable.
 * __editable__.mylib-0.1.pth is the trace of an editable install.
 * ```
 *
 * **Turn it off.** `rules: 'leaked-editable: warning'`; on the host the package is missing.
 */
const leakedEditable = (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .defineRule */ .Km)({
    id: 'leaked-editable',
    family: 'Leaks',
    title: 'An editable install',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .leaking */ .y9)('error'),
    /** Editables of every kind: PEP 610 records, setuptools' and others' `.pth` files, egg-links, easy-install. */
    check({ inventory }) {
        const help = 'Install the project as a wheel: an editable install leads to a folder that the host does not have.';
        const recorded = inventory.distributions.filter(({ directUrl }) => isEditableRecord(directUrl));
        const files = inventory.entries
            .filter(({ path, kind }) => kind !== 'folder' && !path.includes('/') && (0,_support_js__WEBPACK_IMPORTED_MODULE_1__/* .isEditableTrace */ .o)(path))
            .map(({ path }) => path)
            // One that its own distribution records is reported once.
            .filter(path => !recorded.some(({ record }) => record?.some(row => row.path === path)));
        return [
            ...recorded.map(({ name, version }) => ({
                message: `${name} ${version} is installed as an editable.`,
                help,
                package: name,
            })),
            ...files.map(path => ({
                message: `${path} is the trace of an editable install.`,
                help,
            })),
        ];
    },
});
function isEditableRecord(directUrl) {
    const info = directUrl?.dir_info;
    return typeof directUrl === 'object' && info?.editable === true;
}


/***/ }),

/***/ 8002:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ leakedImportHook)
/* harmony export */ });
/* harmony import */ var _environment_owners_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76477);
/* harmony import */ var _environment_pth_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45773);
/* harmony import */ var _environment_virtualenv_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55925);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10281);




/**
 * **Found.** A finder on `sys.meta_path` that was installed when Python started, beyond the interpreter's own.
 *
 * **Why.** It can serve modules from anywhere, and neither `pip list` nor `pip freeze` shows them. Editable installs of setuptools
 * work this way. On a mount nothing installs the hook.
 *
 * **Mend it.** Find the `.pth` file or `sitecustomize` that installs it, and the package that owns that.
 *
 * ```text
 * An import hook is installed at every start of Python: __editable___mylib_0_1_finder._EditableFinder.
 * ```
 *
 * **Turn it off.** `rules: 'leaked-import-hook: warning'`.
 */
const leakedImportHook = (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .defineRule */ .Km)({
    id: 'leaked-import-hook',
    family: 'Leaks',
    title: 'An import hook that is installed at start',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .leaking */ .y9)('error'),
    /** Finders on `sys.meta_path` that some start-up code put there: modules can come from anywhere. */
    check({ inventory, probe, startup }) {
        const owned = (0,_environment_owners_js__WEBPACK_IMPORTED_MODULE_0__/* .owners */ .Z)(inventory);
        const patched = (0,_environment_virtualenv_files_js__WEBPACK_IMPORTED_MODULE_2__/* .ofVirtualenv */ .qR)(startup).size > 0;
        const known = inventory.pth.some(file => owned.has(file.path) && file.lines.some(({ text }) => (0,_environment_pth_js__WEBPACK_IMPORTED_MODULE_1__/* .isDistutilsLine */ .YD)(text)));
        return probe.metaPath
            .filter(name => !(known && /(?:^|\.)DistutilsMetaFinder$/.test(name)))
            .filter(name => !(patched && name === '_virtualenv._Finder'))
            .map(name => ({
            message: `An import hook is installed at every start of Python: ${name}.`,
            help: 'Find the `.pth` file or sitecustomize that installs it: a mount runs neither, so what it finds is not found there.',
        }));
    },
});


/***/ }),

/***/ 48791:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ leakedPipConfig)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10281);
/* harmony import */ var _job_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96177);


/**
 * **Found.** A variable `PIP_*` or `UV_*`, or a configuration file of pip or uv, that changes what is installed, where, or what is
 * shown. Settings of transport (proxy, certificates, timeouts) are carried over and no finding.
 *
 * **Why.** `PIP_TARGET` puts packages elsewhere with exit 0; `PIP_NO_DEPS` leaves out dependencies; `PIP_CONSTRAINT` and
 * `PIP_EXTRA_INDEX_URL` choose other versions; `PIP_EXCLUDE` and `PIP_PATH` make `pip list` lie.
 *
 * **Mend it.** Unset it; an index belongs into the input `index-url`, as the finding says. In an audit nothing keeps it out:
 * whatever is installed into that environment obeys it.
 *
 * ```text
 * PIP_TARGET of the job (/opt/packages) would have installed into that folder, not into the virtualenv; it was kept out.
 * ```
 *
 * **Turn it off.** `rules: 'leaked-pip-config: off'`.
 */
const leakedPipConfig = (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .defineRule */ .Km)({
    id: 'leaked-pip-config',
    family: 'Leaks',
    title: 'Configuration of pip or uv',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .leaking */ .y9)('warning'),
    /** Configuration of pip or uv that changes what is installed, seen or asked; how the network is reached is passed on instead. */
    check(facts) {
        return (0,_job_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeSettings */ .$)(facts, ['pip-environment', 'pip-file', 'uv-environment', 'uv-file']);
    },
});


/***/ }),

/***/ 35921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ leakedPth)
/* harmony export */ });
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10402);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56107);
/* harmony import */ var _environment_owners_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76477);
/* harmony import */ var _environment_virtualenv_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55925);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10281);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82615);






/**
 * **Found.** A `.pth` file in site-packages with a line that adds an outside folder to the import path, or one that no distribution
 * lists with a line that runs code. Code that a distribution brings is `startup-code`.
 *
 * **Why.** A mount is put on `PYTHONPATH`, which is not a site directory: its `.pth` files are not read. What they bring in works
 * in the virtualenv and is missing on the host. Code in a `.pth` file runs at every start of Python, which is how LiteLLM 1.82.8
 * stole credentials in March 2026.
 *
 * **Mend it.** List what the folder holds in the requirements, and take out the package that writes the file.
 *
 * ```text
 * dev.pth line 1 adds /home/ci/project/src to the import path.
 * ```
 *
 * **Turn it off.** `rules: 'leaked-pth: off'`, which silences new code in `.pth` files too.
 */
const leakedPth = (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .defineRule */ .Km)({
    id: 'leaked-pth',
    family: 'Leaks',
    title: 'A `.pth` file that brings in other folders',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .leaking */ .y9)('error'),
    check(facts) {
        return [...addedFolders(facts), ...strayCode(facts)];
    },
});
/** Path lines of `.pth` files that lead out of site-packages to something that exists. */
function addedFolders({ inventory, views }) {
    const owned = (0,_environment_owners_js__WEBPACK_IMPORTED_MODULE_1__/* .owners */ .Z)(inventory);
    return inventory.pth.flatMap(file => file.lines
        .filter(line => line.kind === 'path' && line.exists && !(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtOrInside */ .Hj)(inventory.site, line.resolved))
        .map(line => {
        const brought = views
            .filter(({ name }) => name === 'list -I')
            .flatMap(({ distributions }) => distributions.filter(({ location }) => location === line.resolved))
            .map(({ name, version }) => `${name} ${version}`);
        return {
            message: `${file.path} line ${line.line} adds ${line.resolved} to the import path${brought.length > 0 ? ` and with it ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .some */ .S)(brought)}` : ''}.`,
            help: 'A mount has no such folder: list what it holds in the requirements, and take out what writes the `.pth` file.',
            ...ownerOf(file, owned),
        };
    }));
}
/**
 * Code lines of `.pth` files that no distribution lists, which run at each start here and never on a mount. Code that a
 * distribution brings is `startup-code`, and so is what virtualenv and uv write.
 */
function strayCode({ inventory, startup }) {
    const owned = new Set([...(0,_environment_owners_js__WEBPACK_IMPORTED_MODULE_1__/* .owners */ .Z)(inventory).keys(), ...(0,_environment_virtualenv_files_js__WEBPACK_IMPORTED_MODULE_2__/* .ofVirtualenv */ .qR)(startup)]);
    return inventory.pth.flatMap(file => {
        const first = file.lines.find(({ kind }) => kind === 'code');
        if (first === undefined || owned.has(file.path) || (0,_support_js__WEBPACK_IMPORTED_MODULE_5__/* .isEditableTrace */ .o)(file.path))
            return [];
        return {
            level: 'error',
            message: `${file.path} line ${first.line} runs code at every start of Python (no distribution lists it; sha256:${file.sha256}): ${excerpt(first.text)}`,
            help: 'Read it, and delete it: on a mount it does not run, and what relies on it does not work there.',
        };
    });
}
function ownerOf({ path }, owned) {
    const owner = owned.get(path);
    return owner === undefined ? {} : { package: owner.name };
}
function excerpt(text) {
    return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}


/***/ }),

/***/ 97604:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ leakedPath),
/* harmony export */   K: () => (/* binding */ leakedPythonpath)
/* harmony export */ });
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10402);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56107);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10281);
/* harmony import */ var _import_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60063);
/* harmony import */ var _job_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96177);
/* harmony import */ var _pip_views_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86794);






/**
 * **Found.** `PYTHONPATH`, `PYTHONHOME` or another variable that changes what Python runs is set in the job. The finding names the
 * packages and modules it brings. Variables that concern native libraries (`LD_LIBRARY_PATH`) are a notice.
 *
 * **Why.** pip counts what it sees there as installed: it answers "Requirement already satisfied" and installs nothing, and the
 * package is missing on the host. `PYTHONPATH` also comes before site-packages and the standard library, so the tests of the job
 * run against other code.
 *
 * **Mend it.** Unset it for this job, or set it only at the step that needs it.
 *
 * ```yaml
 * env:
 *   PYTHONPATH: src        # found, when it stands at the job
 * ```
 *
 * **Turn it off.** `rules: 'leaked-pythonpath: off'`.
 */
const leakedPythonpath = (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .defineRule */ .Km)({
    id: 'leaked-pythonpath',
    family: 'Leaks',
    title: 'PYTHONPATH or PYTHONHOME of the job',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .leaking */ .y9)('warning'),
    /** PYTHONPATH, PYTHONHOME and other variables of the job that change what Python runs; native libraries only as a notice. */
    check(facts) {
        return (0,_job_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeSettings */ .$)(facts, ['pythonpath', 'pythonhome', 'python-environment', 'native']);
    },
});
/** What the import path of the environment holds beyond its own packages, and what the job's own pip sees there. */
const leakedPath = leakedPythonpath.on((facts) => [
    ...(0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .only */ .j6)('leaked-pythonpath', (0,_import_path_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignEntries */ .n)(facts)),
    ...seenByJob(facts),
]);
/**
 * What pip shows in the job's own environment beyond what lies in site-packages: kept out of the mount, but `pip list` in
 * this job shows a mixture. Only what no reported setting of the job brings.
 */
function seenByJob({ views, settings, inventory }) {
    const all = (0,_pip_views_js__WEBPACK_IMPORTED_MODULE_3__/* .rows */ .Ge)(views, 'list', 'caller');
    const own = (0,_pip_views_js__WEBPACK_IMPORTED_MODULE_3__/* .rows */ .Ge)(views, 'list --path', 'scrubbed');
    // With these pip looks at another environment altogether, and the setting says so.
    const elsewhere = settings.some(({ name }) => /^(?:PIP_(?:PYTHON|PATH)|(?:global|list)\.(?:python|path))$/.test(name));
    if (all === undefined || own === undefined || elsewhere)
        return [];
    const named = new Set(settings.flatMap(({ distributions = [] }) => distributions.map(_pip_views_js__WEBPACK_IMPORTED_MODULE_3__/* .key */ .Eb)));
    const foreign = (0,_pip_views_js__WEBPACK_IMPORTED_MODULE_3__/* .beyond */ .wQ)(all, own)
        .filter(one => !named.has((0,_pip_views_js__WEBPACK_IMPORTED_MODULE_3__/* .key */ .Eb)(one)))
        // A leak that the isolated view shows as well is reported as what it is.
        .filter(one => !(0,_pip_views_js__WEBPACK_IMPORTED_MODULE_3__/* .rows */ .Ge)(views, 'list -I', 'scrubbed')?.some(other => (0,_pip_views_js__WEBPACK_IMPORTED_MODULE_3__/* .key */ .Eb)(other) === (0,_pip_views_js__WEBPACK_IMPORTED_MODULE_3__/* .key */ .Eb)(one)))
        .filter(({ location }) => location === undefined || !(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtOrInside */ .Hj)(inventory.site, location));
    return [...(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .grouped */ .z)(foreign, ({ location }) => location ?? '')].map(([location, found]) => ({
        level: 'warning',
        message: `pip list in this job also shows ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .some */ .S)(found.map(({ name, version }) => `${name} ${version}`))}${location === '' ? '' : ` from ${location}`}; none of it is in the mount.`,
        help: 'Take that folder off PYTHONPATH, or unset what puts it on the import path of every Python of this job.',
    }));
}


/***/ }),

/***/ 53590:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ leakedSymlink)
/* harmony export */ });
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10402);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10281);


/**
 * **Found.** A symbolic link in site-packages, or a site-packages that is one itself.
 *
 * **Why.** What it points to is not in the mount, and changes without it. Uploads follow links, drop them or refuse them; pip shows
 * a linked package as if it were installed.
 *
 * **Mend it.** Install with copies (uv: `--link-mode copy`), and list the linked package in the requirements. The artifact holds
 * plain files only.
 *
 * ```text
 * A symbolic link in site-packages: mylib -> /home/ci/mylib/src/mylib.
 * ```
 *
 * **Turn it off.** `rules: 'leaked-symlink: warning'` for the report; links are never packed.
 */
const leakedSymlink = (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .defineRule */ .Km)({
    id: 'leaked-symlink',
    family: 'Leaks',
    title: 'A symbolic link in site-packages',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .leaking */ .y9)('error'),
    /** Links of any kind: an archive has none, and what they point to is not what was listed. One finding a top folder. */
    check({ inventory }) {
        const help = 'Install copies: with uv `--link-mode copy`.';
        const groups = (0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(inventory.entries.filter(({ kind }) => kind === 'link'), ({ path }) => path.split('/', 1)[0] ?? path);
        const own = inventory.siteLink === undefined
            ? []
            : [{ message: `site-packages itself is a symbolic link to ${inventory.siteLink}.`, help }];
        return [
            ...own,
            ...[...groups.values()].map((links) => {
                const shown = links.map(({ path, target }) => `${path} -> ${target}`);
                return {
                    message: `${links.length === 1 ? 'A symbolic link' : `${links.length} symbolic links`} in site-packages: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .S)(shown)}.`,
                    help,
                };
            }),
        ];
    },
});


/***/ }),

/***/ 76066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ systemSiteOnPath),
/* harmony export */   d: () => (/* binding */ leakedSystemSite)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56107);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10281);
/* harmony import */ var _import_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60063);
/* harmony import */ var _job_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96177);





/**
 * **Found.** A virtualenv with `include-system-site-packages = true`.
 *
 * **Why.** It imports everything the system's Python has. On a Debian runner that is more than a hundred distributions, none of
 * which is in the mount; `pip list --local` shows none of them.
 *
 * **Mend it.** Make it without `--system-site-packages`. sitemount makes its own without.
 *
 * ```text
 * pyvenv.cfg: include-system-site-packages = true
 * ```
 *
 * **Turn it off.** `rules: 'leaked-system-site: off'`.
 */
const leakedSystemSite = (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .defineRule */ .Km)({
    id: 'leaked-system-site',
    family: 'Leaks',
    title: 'System site-packages',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .leaking */ .y9)('warning'),
    /** A virtualenv of the job that sees the system's packages. */
    check(facts) {
        return (0,_job_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeSettings */ .$)(facts, ['system-site']);
    },
});
/** The system's packages in the environment itself. */
const systemSiteOnPath = leakedSystemSite.on((facts) => [
    ...switchedOn(facts),
    ...(0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .only */ .j6)('leaked-system-site', (0,_import_path_js__WEBPACK_IMPORTED_MODULE_2__/* .foreignEntries */ .n)(facts)),
]);
/** The switch in the `pyvenv.cfg` of the virtualenv itself. */
function switchedOn({ probe, settings }) {
    // Its own pyvenv.cfg may be reported already, with file and line, as a setting of the job that uses it.
    const reported = settings.some(({ vector, file }) => vector === 'system-site' && file !== undefined && isOwnFile(file, probe.site));
    if (!probe.systemSite || reported)
        return [];
    return [
        {
            level: 'error',
            message: 'The virtualenv sees the packages of its base Python (include-system-site-packages = true in pyvenv.cfg).',
            help: 'Make it without `--system-site-packages`.',
        },
    ];
}
/** Whether a `pyvenv.cfg`, absolute or relative to the working directory, is that of the virtualenv that holds `site`. */
function isOwnFile(file, site) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.dirname(file);
    if (folder === '.')
        return true;
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(file) ? (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .isAtOrInside */ .Hj)(folder, site) : site.includes(`/${folder}/`);
}


/***/ }),

/***/ 44164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ leakedUserSite),
/* harmony export */   j: () => (/* binding */ userSiteOnPath)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10281);
/* harmony import */ var _import_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60063);
/* harmony import */ var _job_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96177);



/**
 * **Found.** The user site (`~/.local`, or `PYTHONUSERBASE`) holds packages, or something turns it on.
 *
 * **Why.** A Python outside of a virtualenv imports from there before its own packages: what works on this machine is not in the
 * mount.
 *
 * **Mend it.** Set `PYTHONNOUSERSITE: 1` for the job, and do not use `pip install --user` on a runner that is kept.
 *
 * ```text
 * PYTHONUSERBASE of the job (/opt/user) would have added idna 3.4 from /opt/user/lib/python3.12/site-packages; it was kept out.
 * ```
 *
 * **Turn it off.** `rules: 'leaked-user-site: off'`.
 */
const leakedUserSite = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .defineRule */ .Km)({
    id: 'leaked-user-site',
    family: 'Leaks',
    title: 'The user site of the job',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .leaking */ .y9)('warning'),
    /** The user site of the job. */
    check(facts) {
        return (0,_job_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeSettings */ .$)(facts, ['user-site']);
    },
});
/** A user site on the import path of the environment. */
const userSiteOnPath = leakedUserSite.on((facts) => (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .only */ .j6)('leaked-user-site', (0,_import_path_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignEntries */ .n)(facts)));


/***/ }),

/***/ 47663:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ missingDistribution),
/* harmony export */   O: () => (/* binding */ missingDependency)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10281);
/* harmony import */ var _installed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86058);



/**
 * **Found.** A distribution that is listed, or that a listed one needs, and is not there after the install.
 *
 * **Why.** The host fails at the first import. Installers report success in such cases: packages that count as installed because
 * `PYTHONPATH` shows them, a target folder set somewhere, an extra's dependency that `pip check` does not look at.
 *
 * **Mend it.** Add what is missing to the requirements; look at the other findings for what diverted the install.
 *
 * ```text
 * idna==3.10 is listed, but idna is not installed.
 * ```
 *
 * **Turn it off.** `rules: 'missing-distribution: warning'`.
 */
const missingDistribution = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .defineRule */ .Km)({
    id: 'missing-distribution',
    family: 'Leaks',
    title: 'Listed, but not installed',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .leaking */ .y9)('error'),
    /** Listed, active for the target, and not there: an install that was diverted, or skipped. */
    check({ requirements, inventory, installer }) {
        const installed = (0,_installed_js__WEBPACK_IMPORTED_MODULE_1__/* .byName */ .nG)(inventory);
        return (0,_installed_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(requirements)
            .filter(({ normalizedName }) => normalizedName !== '' && !installed.has(normalizedName))
            .map(requirement => ({
            message: `${requirement.text} is listed, but ${requirement.name} is not installed.`,
            help: installer === undefined
                ? 'Install it there, or take it out of the requirements; look whether the name is the one the package gives itself.'
                : 'The installer reported success all the same: look into its log, and whether the name is the one the package gives itself.',
            package: requirement.name,
            ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(requirement),
        }));
    },
});
/** Needed by what is there, and not there itself: the import fails on the host. */
const missingDependency = missingDistribution.on(({ requirements, needed, installer }) => {
    const names = new Set((0,_installed_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(requirements).map(({ normalizedName }) => normalizedName));
    return [...needed.missing]
        .filter(([name]) => !names.has(name))
        .map(([name, needs]) => ({
        message: `${name} is not installed, but ${(0,_installed_js__WEBPACK_IMPORTED_MODULE_1__/* .askers */ ._d)(needs)}.`,
        help: installer === undefined
            ? `Install ${name} there, and add it to the requirements that the environment is made from.`
            : `Add ${name} to the requirements.`,
        package: name,
        ...(0,_installed_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOfRoot */ .$J)(requirements, needs),
    }));
});


/***/ }),

/***/ 66523:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ missingFile),
/* harmony export */   P: () => (/* binding */ undescribed)
/* harmony export */ });
/* harmony import */ var _artifact_support_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11613);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10281);


/**
 * **Found.** A file that a RECORD lists, or the sums of an artifact, and that is not there. Bytecode that RECORD lists without a hash may
 * be absent.
 *
 * **Why.** The package is incomplete: it imports until the missing module is needed. Clean-up steps that delete `tests` or data
 * files do this; `import sklearn` needs a file of numpy's tests.
 *
 * **Mend it.** Install again, and leave out the step that deletes. For an artifact: fetch it again, or build it.
 *
 * ```text
 * "numpy/_core/tests/_natype.py" is recorded by numpy 2.3.1 but is not there.
 * ```
 *
 * **Turn it off.** `rules: 'missing-file: warning'`.
 */
const missingFile = (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .defineRule */ .Km)({
    id: 'missing-file',
    family: 'Leaks',
    title: 'A recorded file that is not there',
    levels: {
        ...(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .leaking */ .y9)('error'),
        verify: 'error',
    },
    check: (facts) => (0,_artifact_support_js__WEBPACK_IMPORTED_MODULE_1__/* .flawsOf */ .P)('missing-file', facts),
});
/** Folders of metadata without METADATA: pip lists them by the name of the folder, and what they stand for is not known. */
const undescribed = missingFile.on(({ inventory }) => {
    const present = new Set(inventory.entries.map(({ path }) => path));
    return inventory.distributions
        .filter(({ metadata, record }) => metadata.endsWith('.dist-info') && !present.has(`${metadata}/METADATA`) && !isListed(record))
        .map(({ name, metadata }) => ({
        message: `${metadata} holds no METADATA: what is left of ${name} says neither what it is nor what it needs.`,
        help: 'Remove the folder, or install the distribution again.',
        package: name,
    }));
});
/** One that its RECORD lists is missed already. */
function isListed(record) {
    return record?.some(({ path }) => path.endsWith('.dist-info/METADATA')) === true;
}


/***/ }),

/***/ 93477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ overlappingFiles)
/* harmony export */ });
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10402);
/* harmony import */ var _environment_claims_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54324);
/* harmony import */ var _environment_record_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41501);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10281);




/**
 * **Found.** Two distributions that record one path with different hashes or sizes. Equal files, bytecode and metadata are no finding.
 *
 * **Why.** Only one of the two files can be there. With pip the last one installed wins, with uv it is chance: the same requirements
 * give different mounts. Removing either package breaks the other.
 *
 * **Mend it.** List one of the two packages; they are often two builds of one thing.
 *
 * ```text
 * opencv-python 4.10.0.84 and opencv-python-headless 4.10.0.84 ship 3 files under the same name with different content: cv2/__init__.py, cv2/cv2.abi3.so, cv2/version.py.
 * ```
 *
 * **Turn it off.** `rules: 'overlapping-files: warning'`; which of the files is there stays open.
 */
const overlappingFiles = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .defineRule */ .Km)({
    id: 'overlapping-files',
    family: 'Leaks',
    title: 'Two distributions ship one path with different content',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .mounting */ .E2)('error'),
    /** Two distributions that record one path with different content. One finding for each two of them. */
    check({ inventory: { distributions } }) {
        const overlaps = [];
        for (const [path, claims] of (0,_environment_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .claimsOf */ .d)(distributions)) {
            // Bytecode and metadata do not count: installers write these.
            if (claims.length === 1 || path.endsWith('.pyc'))
                continue;
            const contents = claims.filter(({ distribution }) => !path.startsWith(`${distribution.metadata}/`)).map(contentOf);
            for (const [index, content] of contents.entries()) {
                for (const against of contents.slice(index + 1)) {
                    const [one, other] = [content.owner, against.owner];
                    // Two folders of one distribution are reported as `duplicate-distribution`.
                    if (one.normalizedName === other.normalizedName)
                        continue;
                    if (differ(content, against))
                        overlaps.push({ one, other, path });
                }
            }
        }
        const pairs = (0,_core_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .z)(overlaps, ({ one, other }) => `${one.metadata}\n${other.metadata}`);
        return [...pairs.values()].flatMap(found => {
            const [first] = found;
            if (first === undefined)
                return [];
            const { one, other } = first;
            const count = found.length === 1 ? 'a file' : `${found.length} files`;
            return {
                message: `${one.name} ${one.version} and ${other.name} ${other.version} ship ${count} under the same name with different content: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .some */ .S)(found.map(({ path }) => path))}.`,
                help: 'Only one of them is there, and the installer decides which: list one of the two packages.',
                package: one.name,
            };
        });
    },
});
function contentOf({ distribution: owner, rows }) {
    const content = { owner, hashes: new Set(), kinds: new Map(), allKinds: new Set() };
    const { hashes, kinds, allKinds } = content;
    for (const { hash, size } of rows) {
        const split = hash.indexOf('=');
        const kind = (split < 0 ? hash : hash.slice(0, split)).toLowerCase();
        if (kind !== '')
            hashes.add(`${kind}=${split < 0 ? '' : (0,_environment_record_row_js__WEBPACK_IMPORTED_MODULE_1__/* .unpadded */ .e0)(hash.slice(split + 1))}`);
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


/***/ }),

/***/ 86794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eb: () => (/* binding */ key),
/* harmony export */   Ge: () => (/* binding */ rows),
/* harmony export */   V$: () => (/* binding */ foreign),
/* harmony export */   ZL: () => (/* binding */ isVirtualenv),
/* harmony export */   _W: () => (/* binding */ foreignFolders),
/* harmony export */   wQ: () => (/* binding */ beyond)
/* harmony export */ });
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56107);
/* harmony import */ var _requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(831);


/** Folders that pip lists distributions from, though they are not site-packages. */
function foreignFolders(facts) {
    return foreign(facts).flatMap(({ location }) => location ?? []);
}
/** Whether what is judged is a virtualenv (PEP 405): the Python behind one lies elsewhere, and so do its own packages. */
function isVirtualenv({ interpreter: { prefix, basePrefix }, inventory }) {
    return !(prefix !== undefined && prefix === basePrefix && (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtOrInside */ .Hj)(prefix, inventory.site));
}
/** What pip shows in isolation beyond what lies in site-packages. */
function foreign({ views, inventory, probe }) {
    const all = rows(views, 'list -I', 'scrubbed');
    const own = rows(views, 'list --path', 'scrubbed');
    if (all === undefined || own === undefined)
        return [];
    // What is reported already: folders that a `.pth` file adds, the system's packages.
    const reported = inventory.pth.flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'path').map(({ resolved }) => resolved));
    return beyond(all, own).filter(({ location }) => !probe.systemSite && !(location !== undefined && reported.includes(location)));
}
/** What one look of pip has shown; undefined where it was not taken, or failed. */
function rows(views, name, environment) {
    const view = views.find(one => one.name === name && one.environment === environment);
    return view === undefined || view.error !== undefined ? undefined : view.distributions;
}
/** What is shown in `all` and not in `own`, by name and version. */
function beyond(all, own) {
    const known = new Set(own.map(key));
    return all.filter(one => !known.has(key(one)));
}
/** Name and version as one text. */
function key({ name, version }) {
    return `${(0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(name)} ${version}`;
}


/***/ }),

/***/ 82615:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ isEditableTrace)
/* harmony export */ });
/** Whether a file at the top of site-packages is what an editable install leaves, by its name. */
function isEditableTrace(name) {
    return /^__editable__[^/]*\.(?:pth|py)$|^_+editable_+[^/]*_finder\.py$|\.egg-link$|^easy-install\.pth$/.test(name);
}


/***/ }),

/***/ 43885:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ tamperedFile),
/* harmony export */   s: () => (/* binding */ tamperedWheel)
/* harmony export */ });
/* harmony import */ var _artifact_support_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11613);
/* harmony import */ var _mount_wheels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18613);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10281);



/**
 * **Found.** A file whose content does not have the hash its distribution's RECORD has for it; in `verify`, a RECORD that names
 * another hash than the `SHA256SUMS` of the artifact. A file that the sums contradict is a `digest-mismatch`. A second row for the
 * same file without a hash does not make up for a wrong one.
 *
 * **Why.** Something changed the package after it was built. pip does not check RECORD, neither when it installs nor later. uv's
 * files are hard links into its cache, so that an edit in one virtualenv shows up in the next.
 *
 * **Mend it.** Install again with an empty cache. If it comes back, the wheel itself is wrong: compare its hash with the index.
 *
 * ```text
 * "numpy/__init__.py" is not the file that numpy 2.3.1 recorded: its sha256 is 73cb3858a687a849….
 * ```
 *
 * **Turn it off.** `rules: 'tampered-file: warning'`; RECORD is never rewritten to agree.
 */
const tamperedFile = (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .defineRule */ .Km)({
    id: 'tampered-file',
    family: 'Leaks',
    title: 'A file whose hash is not the recorded one',
    levels: {
        ...(0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .leaking */ .y9)('error'),
        verify: 'error',
    },
    check: (facts) => (0,_artifact_support_js__WEBPACK_IMPORTED_MODULE_2__/* .flawsOf */ .P)('tampered-file', facts),
});
/** RECORD of wheels against their archives, before they are installed. */
const tamperedWheel = tamperedFile.on(_mount_wheels_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeRecord */ .dy);


/***/ }),

/***/ 54194:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ undeclaredDistribution),
/* harmony export */   e: () => (/* binding */ unexplainedDistribution)
/* harmony export */ });
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10402);
/* harmony import */ var _requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(831);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10281);
/* harmony import */ var _installed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86058);
/* harmony import */ var _pip_views_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86794);





/**
 * **Found.** A distribution that is installed, though it is neither listed nor needed by anything listed. One that pip shows from another
 * folder, in an `audit` of a Python that is no virtualenv, too: one finding a folder.
 *
 * **Why.** It was not asked for, so it was not reviewed, and nothing says that the next build has it too.
 *
 * **Mend it.** List it, or find out what put it there: a tool that writes into the environment, a package that installs another.
 *
 * ```text
 * wheel 0.45.1 is installed, but neither listed nor needed by anything listed.
 * ```
 *
 * **Turn it off.** `rules: 'undeclared-distribution: warning'`.
 */
const undeclaredDistribution = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .defineRule */ .Km)({
    id: 'undeclared-distribution',
    family: 'Leaks',
    title: 'Installed, but neither listed nor needed',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .leaking */ .y9)('error'),
    /** There, and neither listed nor needed by anything listed. */
    check({ requirements, inventory, needed }) {
        const names = new Set((0,_installed_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(requirements).map(({ normalizedName }) => normalizedName));
        return inventory.distributions
            .filter(({ normalizedName }) => !names.has(normalizedName) && !needed.needs.has(normalizedName))
            .map(({ name, version }) => ({
            message: `${name} ${version} is installed, but neither listed nor needed by anything listed.`,
            help: `List it (\`${name}==${version}\`), or find out what brings it in.`,
            package: name,
        }));
    },
});
/** What pip lists and site-packages does not hold, and the other way round. */
const unexplainedDistribution = undeclaredDistribution.on((facts) => [
    ...hiddenDistribution(facts),
    ...foreignDistribution(facts),
]);
/** What pip shows in isolation beyond what lies in site-packages: something leads out of it. */
function foreignDistribution(facts) {
    const virtual = (0,_pip_views_js__WEBPACK_IMPORTED_MODULE_1__/* .isVirtualenv */ .ZL)(facts);
    return [...(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .z)((0,_pip_views_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(facts), ({ location }) => location ?? '')].map(([folder, found]) => {
        const shown = (0,_core_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .some */ .S)(found.map(({ name, version }) => `${name} ${version}`));
        const from = folder === '' ? '' : ` from ${folder}`;
        const is = found.length === 1 ? 'is' : 'are';
        return {
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
/**
 * What lies in site-packages, is not listed, and is not shown by pip either, which takes some names for the standard library's
 * (`stdlib_pkgs` in its metadata/base.py).
 */
function hiddenDistribution({ views, inventory, requirements = [] }) {
    const shown = (0,_pip_views_js__WEBPACK_IMPORTED_MODULE_1__/* .rows */ .Ge)(views, 'list --path', 'scrubbed');
    if (shown === undefined)
        return [];
    const names = new Set([...shown, ...requirements.map(({ normalizedName: name }) => ({ name }))].map(({ name }) => (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .P)(name)));
    return inventory.distributions
        .filter(({ normalizedName }) => !names.has(normalizedName))
        .map(({ name, version, metadata }) => ({
        message: `${name} ${version} is installed (${metadata}), but pip list and pip freeze do not show it.`,
        help: 'Find out what brings it in, and take it out, or list it in the requirements.',
        package: name,
    }));
}


/***/ }),

/***/ 42039:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ unownedFile)
/* harmony export */ });
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10402);
/* harmony import */ var _environment_owners_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76477);
/* harmony import */ var _environment_virtualenv_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55925);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10281);




/**
 * **Found.** A file in site-packages that no distribution lists in its RECORD. A warning for files that RECORD lists without a hash: the
 * wheel did not list them, and pip added them when it installed. Not reported: what virtualenv and uv leave in a virtualenv, where its content
 * is known, and what `pip install --target` puts beside the packages.
 *
 * **Why.** `pip list` does not know it, an upgrade does not remove it, and no hash vouches for it. A `sitecustomize.py` that was
 * copied in runs at every start, on the host too.
 *
 * **Mend it.** Delete it, or put it into a package of its own.
 *
 * ```text
 * No distribution lists helpers.py.
 * ```
 *
 * **Turn it off.** `rules: 'unowned-file: warning'`.
 */
const unownedFile = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .defineRule */ .Km)({
    id: 'unowned-file',
    family: 'Leaks',
    title: 'A file that no distribution lists',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .leaking */ .y9)('error'),
    check(facts) {
        return [...unrecorded(facts), ...unlistedByWheel(facts)];
    },
});
/** Files that no RECORD lists. Bytecode of a listed module is the interpreter's own doing. One finding a top folder. */
function unrecorded({ inventory, startup }) {
    const owned = new Set([...(0,_environment_owners_js__WEBPACK_IMPORTED_MODULE_0__/* .owners */ .Z)(inventory).keys(), ...(0,_environment_virtualenv_files_js__WEBPACK_IMPORTED_MODULE_1__/* .ofVirtualenv */ .qR)(startup)]);
    const alone = inventory.entries.filter(entry => entry.kind === 'file' && !owned.has(entry.path) && !isByProduct(entry, owned));
    return [...(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .z)(alone, ({ path }) => path.split('/', 1)[0] ?? path)].map(([top, files]) => {
        const bare = inventory.distributions.find(({ metadata, record }) => metadata === top && record === null);
        const names = (0,_core_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .some */ .S)(files.map(({ path }) => path));
        return {
            message: files.length === 1
                ? `No distribution lists ${names}.`
                : `No distribution lists ${files.length} files below ${top}: ${names}.`,
            help: bare === undefined
                ? 'It was put there by something else than an installer: list the package it belongs to.'
                : `${bare.name} has no RECORD: it was not installed by pip or uv.`,
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
        const rows = (record ?? []).map(row => ({ path: (0,_environment_owners_js__WEBPACK_IMPORTED_MODULE_0__/* .tidy */ .D)(row.path), hash: row.hash }));
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
            level: 'warning',
            message: `${name} ${version} records ${what}${what === '' ? '' : '('}${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .some */ .S)(unlisted)}${what === '' ? '' : ')'} without a hash: its wheel did not list ${it}.`,
            help: `Nothing vouches for ${it}: look at what ${it === 'it' ? 'it does' : 'they do'}, and ask for a wheel whose RECORD is complete.`,
            package: name,
        };
    });
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

/***/ 20033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ fileOutsideMount)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _leaks_installed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86058);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10281);



/**
 * **Found.** Programs, manual pages or data that a distribution puts beside site-packages (`bin/`, `share/`, `etc/`).
 *
 * **Why.** A mount is site-packages alone, so they are not on the host; programs would not run there anyway, since their first line
 * names the interpreter of the build.
 *
 * **Mend it.** Start a program as a module. A package that reads data from `share/` needs an image, not a mount.
 *
 * ```console
 * $ python -m gunicorn app:app        # instead of bin/gunicorn
 * ```
 *
 * **Turn it off.** `rules: 'file-outside-mount: off'`.
 */
const fileOutsideMount = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .defineRule */ .Km)({
    id: 'file-outside-mount',
    family: 'Mount',
    title: 'Programs and data that stay outside the mount',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .mounting */ .E2)('notice'),
    /** RECORD rows that lead out of site-packages: programs, manual pages, headers. One notice a distribution. */
    check({ requirements, inventory }) {
        return inventory.distributions.flatMap(({ name, normalizedName, record }) => {
            const outside = (record ?? []).map(row => row.path.replaceAll('\\', '/')).filter(leavesMount);
            if (outside.length === 0)
                return [];
            const shown = outside.slice(0, 3).map(path => path.replace(/^(?:\.\.\/)+/, ''));
            const rest = outside.length - shown.length;
            return {
                message: `${name} has ${outside.length} ${outside.length === 1 ? 'file' : 'files'} outside site-packages, which the mount leaves out: ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`,
                help: 'Start a program of a package as `python -m MODULE` on the host.',
                package: name,
                ...(0,_leaks_installed_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOfName */ .EY)(requirements, normalizedName),
            };
        });
    },
});
function leavesMount(path) {
    return /^(?:\/|[A-Za-z]:\/|\.\.(?:\/|$))/.test(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(path));
}


/***/ }),

/***/ 31866:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ foreignAbi)
/* harmony export */ });
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10402);
/* harmony import */ var _python_fit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3681);
/* harmony import */ var _python_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31725);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10281);
/* harmony import */ var _abi_support_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33293);





/**
 * **Found.** A wheel none of whose tags fits the Python of the target; an extension module whose suffix (`.cpython-311-…so`) is
 * that of another Python; native code that is linked to libpython.
 *
 * **Why.** An extension module is made for one minor version of one implementation, unless it says `abi3`. Import looks for the
 * suffixes of its own Python only, so a foreign one is not refused but simply not found: `ModuleNotFoundError` for a file that
 * is there. One that is linked to another libpython brings a second interpreter into the process.
 *
 * The measure is the `python` of the profile where that settles on one minor version, else the interpreter. A bare `.so` says
 * nothing about its Python and is not reported. A module of the same name that does fit excuses the others. It is a **warning** for a
 * wheel without native code, where a Python module of the same name is taken instead, and for code linked to the libpython of
 * its own version (a Python that is one program has no such library).
 *
 * **Mend it.** Build the mount with the Python of the host. What was copied from another environment has to be installed anew.
 *
 * ```text
 * numpy 2.3.1 is a wheel for cp311-cp311-manylinux_2_17_x86_64, which Python 3.12 (cp312) cannot load.
 * ```
 *
 * **Turn it off.** `rules: 'foreign-abi: warning'`, for a distribution that works without its extension modules.
 */
const foreignAbi = (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .defineRule */ .Km)({
    id: 'foreign-abi',
    family: 'Mount',
    title: 'Extension modules for another Python',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .mounting */ .E2)('error'),
    /**
     * Extension modules for another Python: by the tags of the wheel (PEP 425), by the suffix that decides whether `import` finds
     * a file at all (PEP 3149), and by the libpython that a file asks for. A bare `.so` says nothing of its own.
     */
    check(facts) {
        const host = (0,_abi_support_js__WEBPACK_IMPORTED_MODULE_2__/* .hostOf */ .w4)(facts);
        const { python } = host;
        if (python === null)
            return [];
        const modules = new Set(facts.inventory.entries.filter(({ kind }) => kind === 'file').map(({ path }) => path));
        return (0,_abi_support_js__WEBPACK_IMPORTED_MODULE_2__/* .groupsOf */ .c1)(facts).flatMap(group => {
            const tags = foreignTags(group, host);
            return [...(tags.length > 0 ? tags : foreignSuffixes(group, { host, modules })), ...linkedPython(group, host)];
        });
    },
});
function foreignTags({ name, tags, files, about }, host) {
    const { python } = host;
    if (python === null || (0,_python_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .fitOfTags */ .iW)(tags, { ...host, ...python }) !== 'python')
        return [];
    const native = files.some(_abi_support_js__WEBPACK_IMPORTED_MODULE_2__/* .isExtension */ .o);
    return [
        {
            ...(!native && { level: 'warning' }),
            message: `${name} is a wheel for ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .some */ .S)(tags)}, which ${called(host)} ${native ? 'cannot load' : 'would not be given'}.`,
            help: `Install it with the Python of the target, so that the wheel for ${python.abi} is taken.`,
            ...about,
        },
    ];
}
/** One finding a distribution. What has a twin under a name that fits is a wheel for several Pythons. */
function foreignSuffixes({ name, files, about }, { host, modules }) {
    const own = files.filter(file => (0,_abi_support_js__WEBPACK_IMPORTED_MODULE_2__/* .isExtension */ .o)(file) && (0,_abi_support_js__WEBPACK_IMPORTED_MODULE_2__/* .fitOfFile */ .JD)(file, host) !== 'foreign');
    const found = new Set(own.filter(file => isFound(file, host)).map(_abi_support_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc));
    const lost = own.filter(file => !isFound(file, host) && !found.has((0,_abi_support_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc)(file)));
    if (lost.length === 0)
        return [];
    const replaced = lost.every(file => hasSource(file, modules));
    return [
        {
            ...(replaced && { level: 'warning' }),
            message: `${name} has ${(0,_abi_support_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(lost, 'extension module')} that ${called(host)} never finds: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .some */ .S)(lost.map(({ path }) => path))}.`,
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
    const linked = files.flatMap(file => (0,_abi_support_js__WEBPACK_IMPORTED_MODULE_2__/* .fitOfFile */ .JD)(file, host) === 'foreign'
        ? []
        : (file.elf?.needed ?? []).filter(needed => /^libpython\d/.test(needed)).map(library => ({ file, library })));
    const [foreign, own] = [true, false].map(other => linked.filter(({ library }) => isOtherPython(library, host) === other));
    return [foreign ?? [], own ?? []].flatMap((found, index) => {
        if (found.length === 0)
            return [];
        const other = index === 0;
        const libraries = [...new Set(found.map(({ library }) => library))];
        const modules = found.some(({ file }) => (0,_abi_support_js__WEBPACK_IMPORTED_MODULE_2__/* .isExtension */ .o)(file));
        return [
            {
                ...((!other || !modules) && { level: 'warning' }),
                message: `${name} is linked to ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .some */ .S)(libraries)} (${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .some */ .S)(found.map(({ file }) => file.path))}), ${other ? `but the target has ${called(host)}` : 'which a host whose Python is one program does not have'}.`,
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
    const minor = (0,_python_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .minorVersion */ .Kt)(python.version);
    return `Python ${minor} (${python.abi})`;
}


/***/ }),

/***/ 32225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ foreignPlatform)
/* harmony export */ });
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10402);
/* harmony import */ var _python_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31725);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10281);
/* harmony import */ var _abi_support_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33293);




/**
 * **Found.** A wheel for another processor, system or C library (musl); native files that are, by their own headers; libraries
 * that are cut short.
 *
 * **Why.** They do not load: `wrong ELF class`, `cannot open shared object file`, `invalid ELF header`. A mount built on x86-64
 * for an arm64 function is the usual case.
 *
 * A distribution that also has files for the target's platform ships helpers for several, which is no fault, unless the foreign
 * file stands under a name that import takes. A wheel for any platform whose native files are all foreign is a **warning** (it is
 * meant to do without), one with nothing but `.dll` files a **notice** (they may be .NET code). A broken library is a warning.
 * Code for GPUs and object files count as data.
 *
 * **Mend it.** Build on the platform of the host (`runs-on: ubuntu-24.04-arm`, a container with musl), or correct `platform` in
 * the profile.
 *
 * ```text
 * cryptography 46.0.3 is a wheel for cp311-abi3-manylinux_2_34_x86_64, but the target is linux_aarch64.
 * ```
 *
 * **Turn it off.** `rules: 'foreign-platform: off'`.
 */
const foreignPlatform = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .defineRule */ .Km)({
    id: 'foreign-platform',
    family: 'Mount',
    title: 'Native code for another processor or system',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .mounting */ .E2)('error'),
    /**
     * Native code that the host's system or processor cannot run: by the tags of the wheel, else by what the files are. A
     * distribution that also has files for the host ships helpers for several systems, which is no fault.
     */
    check(facts) {
        const host = (0,_abi_support_js__WEBPACK_IMPORTED_MODULE_1__/* .hostOf */ .w4)(facts);
        return (0,_abi_support_js__WEBPACK_IMPORTED_MODULE_1__/* .groupsOf */ .c1)(facts).flatMap(group => {
            const tags = foreignTags(group, host);
            return [...(tags.length > 0 ? tags : foreignFiles(group, host)), ...broken(group)];
        });
    },
});
function foreignTags({ name, tags, files, about }, host) {
    if (host.platform === null)
        return [];
    const fit = host.python === null ? (0,_python_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .fitOfPlatforms */ .H4)(tags, host) : (0,_python_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .fitOfTags */ .iW)(tags, { ...host, ...host.python });
    if (fit !== 'platform')
        return [];
    return [
        {
            ...(files.length === 0 && { level: 'warning' }),
            message: `${name} is a wheel for ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .some */ .S)(tags)}, but the target is ${platformName(host)}.`,
            help: 'Install it on the platform of the target, or ask the installer for wheels of that platform.',
            ...about,
        },
    ];
}
function foreignFiles({ name, tags, files, about }, host) {
    const foreign = files.filter(file => (0,_abi_support_js__WEBPACK_IMPORTED_MODULE_1__/* .fitOfFile */ .JD)(file, host) === 'foreign');
    const native = files.some(file => (0,_abi_support_js__WEBPACK_IMPORTED_MODULE_1__/* .fitOfFile */ .JD)(file, host) === 'native');
    // Import takes a module by its name alone: of these, not even one may be foreign.
    const imported = foreign.filter(file => (0,_abi_support_js__WEBPACK_IMPORTED_MODULE_1__/* .isExtension */ .o)(file) && isNamedForHost(file, host));
    const told = imported.length > 0 ? imported : native ? [] : foreign;
    if (told.length === 0)
        return [];
    const level = imported.length > 0 ? undefined : levelOf(told, tags);
    return [
        {
            ...(level !== undefined && { level }),
            message: `${name} has ${(0,_abi_support_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(told)} for ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .some */ .S)([...new Set(told.map(describe))])}, but the target is ${platformName(host)}: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .some */ .S)(told.map(({ path }) => path))}.`,
            help: 'Install it on the platform of the target; where the package does without these files, set the rule to `off`.',
            ...about,
        },
    ];
}
/** A wheel for any platform is meant to do without; a `.dll` may be .NET code, which runs anywhere. */
function levelOf(told, tags) {
    if (told.every(({ suffix }) => suffix?.toLowerCase() === '.dll'))
        return 'notice';
    return (0,_python_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .isForAnyPlatform */ .Re)(tags) ? 'warning' : undefined;
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
    return `Linux on ${elf.machine}${(0,_abi_support_js__WEBPACK_IMPORTED_MODULE_1__/* .libcOf */ .Qb)(elf) === 'musl' ? ' with musl' : ''}`;
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
            level: 'warning',
            message: `${name} has ${(0,_abi_support_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(bad)} that no system can load: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .some */ .S)(bad.map(({ path, problem }) => `${path} (${problem ?? 'it is no native code'})`))}.`,
            help: 'Install it again; where it stays so, report it to the authors.',
            ...about,
        },
    ];
}
function isTagged({ suffix }) {
    return suffix !== null && /^\..+\.so$/.test(suffix);
}


/***/ }),

/***/ 98424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ inertPth)
/* harmony export */ });
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10402);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56107);
/* harmony import */ var _environment_owners_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76477);
/* harmony import */ var _environment_pth_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45773);
/* harmony import */ var _leaks_support_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82615);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10281);
/* harmony import */ var _startup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59848);







/**
 * **Found.** A `.pth` file of a distribution that does something in a virtualenv. A notice where nothing is lost, or little: a
 * namespace package whose folder is there, setuptools' `distutils-precedence.pth`. Code that `startup-code` refuses is not reported here.
 *
 * **Why.** A mount is put on `PYTHONPATH`, and `site` reads `.pth` files in site directories only. Folders that they add are not on the
 * import path of the host, and code in them does not run.
 *
 * **Mend it.** Put the folders on `PYTHONPATH` of the host, have the entry script do what the code did, or use a release that does
 * without.
 *
 * ```text
 * A mount does not read pywin32.pth of pywin32: win32, win32\lib, Pythonwin are not on the import path there, and what lies in it cannot be imported by its own name.
 * ```
 *
 * **Turn it off.** `rules: 'inert-pth: off'`.
 */
const inertPth = (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .defineRule */ .Km)({
    id: 'inert-pth',
    family: 'Mount',
    title: 'A `.pth` file that a mount does not read',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .mounting */ .E2)('warning'),
    /**
     * `.pth` files of distributions: `site` reads them in a virtualenv and not on a mount. One that `startup-code` refuses is left out:
     * what it does is to be read first.
     */
    check({ inventory, startup, allowed }) {
        const owned = (0,_environment_owners_js__WEBPACK_IMPORTED_MODULE_1__/* .owners */ .Z)(inventory);
        const refused = new Set(startup.filter(file => (0,_startup_js__WEBPACK_IMPORTED_MODULE_4__/* .isRefused */ .H)(file, allowed)).map(({ path }) => path));
        const files = new Set(inventory.entries.map(({ path }) => path));
        return inventory.pth.flatMap(file => {
            const owner = owned.get(file.path);
            if (owner === undefined || (0,_leaks_support_js__WEBPACK_IMPORTED_MODULE_5__/* .isEditableTrace */ .o)(file.path) || refused.has(file.path))
                return [];
            return lost(file, { inventory, owner, files });
        });
    },
});
/** What a `.pth` file does in a virtualenv and will not do on a mount. */
function lost(file, { inventory, owner, files }) {
    const base = { package: owner.name };
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

/***/ 37181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ installerInMount)
/* harmony export */ });
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10402);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10281);


const installers = new Set(['pip', 'setuptools', 'wheel', 'uv', 'virtualenv']);
/**
 * **Found.** pip, setuptools, wheel, uv or virtualenv among the packages, whether listed, needed by another one or put there by what
 * made the virtualenv.
 *
 * **Why.** A mount comes first on the import path, so that they replace those of the host: its `pip` works with files that another
 * version wrote, and setuptools brings a `distutils` of its own.
 *
 * **Mend it.** Take it out of the requirements, or make the virtualenv without it. Where a program needs setuptools at run time
 * (`pkg_resources`), keep it and turn the rule off.
 *
 * ```text
 * setuptools 65.5.0 is among the packages, because it is listed: on the import path it comes before the host's own.
 * ```
 *
 * **Turn it off.** `rules: 'installer-in-mount: off'`.
 */
const installerInMount = (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .defineRule */ .Km)({
    id: 'installer-in-mount',
    family: 'Mount',
    title: 'pip, setuptools or wheel among the packages',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .mounting */ .E2)('warning'),
    /** Installers among the packages: a mount comes first on the import path, so that they replace those of the host. */
    check({ inventory: { distributions }, requirements, needed }) {
        const listed = new Set(requirements.filter(one => one.active !== false && !one.constraint).map(({ normalizedName }) => normalizedName));
        return distributions
            .filter(({ normalizedName }) => installers.has(normalizedName))
            .map(({ name, normalizedName, version }) => {
            const askers = (needed.needs.get(normalizedName) ?? []).map(({ by }) => by);
            const why = listed.has(normalizedName)
                ? 'because it is listed'
                : askers.length > 0
                    ? `because ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .S)([...new Set(askers)])} ${new Set(askers).size === 1 ? 'needs' : 'need'} it`
                    : 'though it is not listed';
            return {
                message: `${name} ${version} is among the packages, ${why}: on the import path it comes before the host's own.`,
                help: listed.has(normalizedName)
                    ? `Take ${name} out of the requirements, unless the program itself uses it.`
                    : askers.length > 0
                        ? `See whether a later release of what needs ${name} does without.`
                        : 'Make the virtualenv without it (`python -m venv --without-pip`).',
                package: name,
            };
        });
    },
});


/***/ }),

/***/ 88275:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ missingLibrary)
/* harmony export */ });
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10402);
/* harmony import */ var _hosts_azureml_apt_packages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42387);
/* harmony import */ var _python_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31725);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10281);
/* harmony import */ var _abi_loading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87538);
/* harmony import */ var _abi_support_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33293);
/* harmony import */ var _native_libraries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98000);







const musl = /^(?:libc\.musl-\w+\.so\.1|libc\.so|ld-musl-\w+\.so\.1|libz\.so\.1)$/;
/**
 * **Found.** A library that native code asks for (`DT_NEEDED`) and that nothing provides: not the mount, under its file name or
 * soname, wherever it lies; not glibc or the run-time libraries of GCC; not the manylinux policy of the wheel's tag (libz,
 * libX11, libGL, libglib, …); not the `libraries` of the profile; not a GPU driver.
 *
 * **Why.** The import fails on the host: `libpq.so.5: cannot open shared object file`. On the runner it may well work, since the
 * library lies there.
 *
 * It is an error for a wheel without a manylinux tag (one built here, say) when a module needs the library, and for any
 * distribution of which nothing loads. A manylinux wheel of which other modules load left the library out on purpose, for an
 * optional part: a **notice** for a module, nothing for a plug-in that no module loads. In a wheel without such a tag, a library
 * that the manylinux policy allows is a **warning** (for a program or a plug-in a notice), and so is what only a plug-in needs. That slim images lack some of the
 * policy's libraries (libGL, libglib) is reported where the profile says so in `lacks`, as those of Azure ML do for `libGL.so.1` and
 * `libSM.so.6` (opencv-python; opencv-python-headless does without): a **warning**. Elsewhere an import in the image shows it. An absolute RPATH is named where the library
 * is found nowhere else, and is no fault by itself.
 *
 * **Mend it.** Take a wheel that brings its libraries; or install the library in the image and name it in `libraries` of its
 * profile. Where the host takes an image of your own, the help names the package of apt that brings the library, for
 * `delivery: image`.
 *
 * ```text
 * lightgbm 4.6.0 asks for libgomp.so.1 (lightgbm/lib/lib_lightgbm.so), which neither the mount nor the target provides.
 * ```
 *
 * **Turn it off.** `rules: 'missing-library: warning'`.
 */
const missingLibrary = (0,_rule_js__WEBPACK_IMPORTED_MODULE_5__/* .defineRule */ .Km)({
    id: 'missing-library',
    family: 'Mount',
    title: 'Native code that needs a library that neither mount nor host has',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_5__/* .mounting */ .E2)('error'),
    /**
     * Libraries that native code asks for and that nothing provides: not the mount, not the system, not the manylinux policy of the
     * wheel's tag, not the target. libpython is `foreign-abi`'s.
     */
    check(facts) {
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
    },
});
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
        if ((lacking.get(file) ?? []).every(library => _native_libraries_js__WEBPACK_IMPORTED_MODULE_4__/* .policy */ .JN.has(library)))
            return imported.has(file) ? 'warning' : 'notice';
        return imported.has(file) || !loads ? 'error' : 'warning';
    };
    return [...(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_6__/* .grouped */ .z)(stuck, weigh)].flatMap(([level, lame]) => {
        if (level !== 'error' && level !== 'warning' && level !== 'notice')
            return [];
        const names = [...new Set(lame.flatMap(file => lacking.get(file) ?? []))];
        return [
            {
                ...(level !== 'error' && { level }),
                message: `${name} asks for ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_6__/* .some */ .S)(names)} (${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_6__/* .some */ .S)(lame.map(({ path }) => path))}), which neither the mount nor the target provides${soughtIn(lame)}.`,
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
    const from = packages.length === 0 ? 'it' : `${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_6__/* .some */ .S)(packages)} of apt`;
    return `build an image that has ${from} with \`delivery: image\`, `;
}
/** A library that lies where it was built is reported only here, where nothing else provides it: many a good wheel has such paths. */
function soughtIn(files) {
    const folders = files.flatMap(({ elf }) => [...(elf?.runpath ?? []), ...(elf?.rpath ?? [])]);
    const absolute = [...new Set(folders)].filter(folder => folder.startsWith('/'));
    return absolute.length === 0 ? '' : `; the files look for it in ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_6__/* .some */ .S)(absolute)} of the machine that built them`;
}
function lackOf({ elf, ...file }, { group, host, facts, carried }) {
    if (elf === undefined || elf.type === 'other' || (0,_abi_support_js__WEBPACK_IMPORTED_MODULE_3__/* .fitOfFile */ .JD)({ ...file, elf }, host) === 'foreign')
        return [];
    const promised = (0,_python_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .promisedGlibc */ .pD)(group.tags) !== undefined;
    return elf.needed.filter(name => {
        if (/^libpython\d/.test(name) || _native_libraries_js__WEBPACK_IMPORTED_MODULE_4__/* .driver */ .Bd.test(name) || carried.has((0,_abi_loading_js__WEBPACK_IMPORTED_MODULE_2__/* .lastPart */ .S_)(name)))
            return false;
        if (facts.target.libraries?.includes(name))
            return false;
        if (host.libc === 'musl')
            return !musl.test(name);
        return !_native_libraries_js__WEBPACK_IMPORTED_MODULE_4__/* .base */ .E3.test(name) && !(promised && _native_libraries_js__WEBPACK_IMPORTED_MODULE_4__/* .policy */ .JN.has(name) && !facts.target.lacks?.includes(name));
    });
}


/***/ }),

/***/ 60563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ nameCollision)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _artifact_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95153);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10402);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10281);




/**
 * **Found.** Two names in one mount that are equal without regard to case and Unicode form (NFC). A warning for folders that merge
 * without losing a file.
 *
 * **Why.** On macOS, Windows and some network shares they are one file: the second overwrites the first. A mount that was unpacked
 * there and copied on is incomplete.
 *
 * **Mend it.** Leave one of the packages out, or unpack only where names are told apart.
 *
 * ```text
 * "alpha/Data.txt" and "alpha/data.txt" are one name where case or Unicode form does not count.
 * ```
 *
 * **Turn it off.** `rules: 'name-collision: warning'`.
 */
const nameCollision = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .defineRule */ .Km)({
    id: 'name-collision',
    family: 'Mount',
    title: 'Two names that some file systems take for one',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .mounting */ .E2)('error'),
    /**
     * Names that are one where a file system ignores case or Unicode normalisation (macOS, Windows, some shares): files that get
     * lost there, and folders that merge, which is a warning as long as nothing in them gets lost.
     */
    check({ inventory: { entries } }) {
        const seen = new Map();
        const merged = [];
        const lost = [];
        for (const { path, kind } of entries) {
            if (path.includes('__pycache__'))
                continue;
            const folded = (0,_artifact_names_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .zN)(path);
            const folder = kind === 'folder';
            const other = seen.get(folded);
            if (other === undefined)
                seen.set(folded, { path, folder });
            else if (other.path !== path)
                (folder && other.folder ? merged : lost).push([path, other.path]);
        }
        const folders = new Set(merged.map(([path]) => (0,_artifact_names_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .zN)(path)));
        const losing = new Set(lost.flatMap(([path]) => [...(0,_artifact_names_js__WEBPACK_IMPORTED_MODULE_1__/* .parentFolders */ ._7)([(0,_artifact_names_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .zN)(path)])]));
        // The outermost folder speaks for those below; where something gets lost, that is what is reported.
        const harmless = merged.filter(([path]) => !losing.has((0,_artifact_names_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .zN)(path)) && !folders.has(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname((0,_artifact_names_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .zN)(path))));
        const pair = ([path, other]) => `${(0,_artifact_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(other)} and ${(0,_artifact_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(path)}`;
        const tell = (pairs, rest) => pairs.length === 0
            ? []
            : [
                {
                    ...rest,
                    message: `${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .some */ .S)(pairs.map(pair))} ${pairs.length === 1 ? 'are one name' : 'are one name each'} where case or Unicode form does not count.`,
                },
            ];
        return [
            ...tell(lost, { help: 'Only one of them arrives on such a file system: leave one of the two packages out.' }),
            ...tell(harmless, {
                level: 'warning',
                help: 'Such a file system makes one folder of the two, and imports of one of the names fail: unpack on one that tells them apart.',
            }),
        ];
    },
});


/***/ }),

/***/ 98000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ driver),
/* harmony export */   E3: () => (/* binding */ base),
/* harmony export */   JN: () => (/* binding */ policy),
/* harmony export */   Yz: () => (/* binding */ librariesToInstall)
/* harmony export */ });
/* harmony import */ var _abi_loading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87538);

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
/** Parts of a GPU driver, which the host's own driver brings and no package may. */
const driver = /^lib(?:cuda|nvcuvid|nvoptix|nvidia-[\w-]+)\.so\.1$/;
/**
 * Libraries that native code asks for and that neither the packages nor the host are sure to have, sorted: what an image of
 * one's own must get. A host without a known image may be a slim one, which lacks what the manylinux policies allow.
 */
function librariesToInstall(native, { image, libraries, lacks }) {
    const carried = (0,_abi_loading_js__WEBPACK_IMPORTED_MODULE_0__/* .carriedLibraries */ .U$)(native);
    const asked = new Set(native.flatMap(({ elf }) => elf?.needed ?? []));
    const isThere = (name) => base.test(name) ||
        driver.test(name) ||
        /^libpython\d/.test(name) ||
        carried.has((0,_abi_loading_js__WEBPACK_IMPORTED_MODULE_0__/* .lastPart */ .S_)(name)) ||
        libraries?.includes(name) === true ||
        (image !== undefined && policy.has(name) && lacks?.includes(name) !== true);
    return [...asked].filter(name => !isThere(name)).sort();
}


/***/ }),

/***/ 93192:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ newerGlibc)
/* harmony export */ });
/* harmony import */ var _core_compare_numbers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41671);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10402);
/* harmony import */ var _python_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31725);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10281);
/* harmony import */ var _abi_loading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87538);
/* harmony import */ var _abi_support_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33293);






/**
 * **Found.** Native code that asks for a newer symbol version than the host's C library has (`GLIBC_2.38` where there is 2.35),
 * and likewise for libstdc++ where the profile gives `symbolVersions`.
 *
 * **Why.** The loader refuses it at import: ``version `GLIBC_2.38' not found``. It happens when a newer machine than the host took
 * a wheel for a newer manylinux tag, and when something was compiled on the runner.
 *
 * What counts is what the files need, not what their tag says; versions that the loader does without (weak ones) and libraries
 * that the mount carries itself are left out. The measure is the `glibc` of the profile. Where that is null, it is the glibc of
 * this machine, and a wheel whose modules need more than its manylinux tag promises is a **notice**. A program, or a library that
 * no extension module loads, is a **warning** when other files of its distribution fit; so is a wheel whose tag asks for more
 * than the host has, though its files do not.
 *
 * **Mend it.** Pin a release with a wheel for an older manylinux tag, build on an older system, or take a newer image.
 *
 * ```text
 * cryptography 46.0.3 asks for GLIBC_2.34 (cryptography/hazmat/bindings/_rust.abi3.so), but the target has 2.31.
 * ```
 *
 * **Turn it off.** `rules: 'newer-glibc: warning'`.
 */
const newerGlibc = (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .defineRule */ .Km)({
    id: 'newer-glibc',
    family: 'Mount',
    title: 'Native code that asks for a newer C library than the host has',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .mounting */ .E2)('error'),
    /**
     * Native code that asks for newer symbol versions than the host's libraries have: glibc's, and those of the families that
     * the profile gives (libstdc++). Where the profile says nothing of glibc, this machine's stands for it, and what a wheel's
     * manylinux tag promises (PEP 600).
     */
    check(facts) {
        const host = (0,_abi_support_js__WEBPACK_IMPORTED_MODULE_2__/* .hostOf */ .w4)(facts);
        if (host.libc === 'musl')
            return [];
        const families = Object.entries(facts.target.symbolVersions ?? {});
        const carried = (0,_abi_loading_js__WEBPACK_IMPORTED_MODULE_1__/* .carriedLibraries */ .U$)(facts.native);
        const around = { host, carried, imported: (0,_abi_loading_js__WEBPACK_IMPORTED_MODULE_1__/* .loadedByImport */ .K4)(facts.native, carried) };
        return (0,_abi_support_js__WEBPACK_IMPORTED_MODULE_2__/* .groupsOf */ .c1)(facts).flatMap(group => {
            const bounds = families.map(([family, has]) => ({ family, has, whose: 'the target' }));
            if (host.glibc !== null)
                bounds.push({ family: 'GLIBC', has: host.glibc, whose: host.glibcOf });
            const newer = bounds.flatMap(bound => tooNew(group, { ...around, bound }));
            if (newer.length > 0)
                return newer;
            return [...byTag(group, host), ...brokenPromise(group, around)];
        });
    },
});
function tooNew({ name, files, about }, { host, bound, carried, imported }) {
    const { family, has, whose } = bound;
    const native = files.filter(file => (0,_abi_support_js__WEBPACK_IMPORTED_MODULE_2__/* .fitOfFile */ .JD)(file, host) !== 'foreign');
    const over = asked(native, { family, carried }).filter(({ version }) => (0,_core_compare_numbers_js__WEBPACK_IMPORTED_MODULE_4__/* .compareNumbers */ .S)(version, has) > 0);
    const [worst] = over;
    if (worst === undefined)
        return [];
    // A program, or a library that is loaded by hand, may be one of several, of which the right one is taken.
    const helper = !over.some(({ file }) => imported.has(file)) && over.length < native.filter(({ elf }) => elf !== undefined).length;
    return [
        {
            ...(helper && { level: 'warning' }),
            message: `${name} asks for ${family}_${worst.version} (${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .some */ .S)(over.map(({ file }) => file.path))}), but ${whose} has ${has}.`,
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
        .sort((a, b) => (0,_core_compare_numbers_js__WEBPACK_IMPORTED_MODULE_4__/* .compareNumbers */ .S)(b.version, a.version))
        .slice(0, 1))
        .sort((a, b) => (0,_core_compare_numbers_js__WEBPACK_IMPORTED_MODULE_4__/* .compareNumbers */ .S)(b.version, a.version));
}
/** The tag asks for more than the host has, but no file does: it may work, and pip on the host would refuse it. */
function byTag({ name, tags, about }, host) {
    const { python, glibc } = host;
    if (python === null || glibc === null || (0,_python_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .fitOfTags */ .iW)(tags, { ...host, ...python }) !== 'glibc')
        return [];
    return [
        {
            level: 'warning',
            message: `${name} is a wheel for glibc ${(0,_python_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .promisedGlibc */ .pD)(tags)} and later, but ${host.glibcOf} has ${glibc}; its files ask for no newer symbols.`,
            help: 'Pin a release with a wheel for an older manylinux tag, or try it on the host.',
            ...about,
        },
    ];
}
/** Only where the host's own glibc is not known: a tag that says less than the files ask for misleads every installer. */
function brokenPromise({ name, tags, files, about }, { host, carried, imported }) {
    const promise = (0,_python_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .promisedGlibc */ .pD)(tags);
    if (promise === undefined || (host.glibc !== null && host.glibcOf === 'the target'))
        return [];
    // manylinux2014 for arm64 was made with a glibc that took 2.18 in (auditwheel's policy).
    const has = promise === '2.17' && host.platform === 'linux_aarch64' ? '2.18' : promise;
    const modules = files.filter(file => imported.has(file) && (0,_abi_support_js__WEBPACK_IMPORTED_MODULE_2__/* .fitOfFile */ .JD)(file, host) !== 'foreign');
    const over = asked(modules, { family: 'GLIBC', carried }).filter(({ version }) => (0,_core_compare_numbers_js__WEBPACK_IMPORTED_MODULE_4__/* .compareNumbers */ .S)(version, has) > 0);
    const [worst] = over;
    if (worst === undefined)
        return [];
    return [
        {
            level: 'notice',
            message: `${name} asks for GLIBC_${worst.version} (${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .some */ .S)(over.map(({ file }) => file.path))}), though its wheel promises to run on ${promise}.`,
            help: "Name the host's glibc in a profile (`target`), so that it is judged by that.",
            ...about,
        },
    ];
}


/***/ }),

/***/ 96515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ splitNamespace)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10281);
/* harmony import */ var _target_host_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53166);


/**
 * **Found.** A name that the mount and the host both use for a package, and of which one leaves the other no room: a plain package
 * or module (`azure/__init__.py`) on one side, parts of a namespace package of that name on the other. A warning, instead of an error,
 * where the mount declares its namespace by `pkg_resources`: that joins only parts which do the same.
 *
 * **Why.** Python takes the first real package it meets on `sys.path` and goes on past folders without `__init__.py`
 * ([PEP 420](https://peps.python.org/pep-0420/)). A plain `azure/__init__.py` in the mount makes `azure.monitor` of the host
 * disappear, and the server does not start; a plain `google/__init__.py` in the host makes every `google.…` of the mount disappear,
 * although the mount comes first. Packages that call `pkgutil.extend_path` share the name and are no finding.
 *
 * **Mend it.** Use releases that share the name without `__init__.py`; rename a package of your own; or bring the host's parts in
 * the mount too, so that they lie in one folder. The host's names come from its profile (`modules`, `namespaces`); where only
 * distributions are known, those of well-known families (`azure-…`, `google-…`, `opentelemetry-…`, `ruamel-…`, `zope-…` and the
 * like) count by their names, and only against a plain package of the mount.
 *
 * ```text
 * azure is a plain package in the mount (mine), and the host has parts of a namespace package of that name (azure-core 1.30.2): they cannot be imported any more.
 * ```
 *
 * **Turn it off.** `rules: 'split-namespace: warning'`.
 */
const splitNamespace = (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .defineRule */ .Km)({
    id: 'split-namespace',
    family: 'Mount',
    title: 'A namespace package that the host hides or splits',
    levels: {
        ...(0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .mounting */ .E2)('error'),
        rehearse: 'error',
    },
    check(facts) {
        return [...hidesHost(facts), ...hiddenByHost(facts)];
    },
});
/** Plain packages of the mount that hide the host's part of a namespace package. */
function hidesHost(facts) {
    return (0,_target_host_names_js__WEBPACK_IMPORTED_MODULE_0__/* .clashesWithHost */ .mE)(facts)
        .filter(({ parts }) => parts.length > 0)
        .map(({ name, kind, distributions, parts }) => {
        const named = parts.some(one => one.modules !== undefined || one.namespaces !== undefined);
        const how = kind === 'pkg-resources' ? 'declares its namespace by pkg_resources' : `is a plain ${kind}`;
        const cannot = kind === 'pkg-resources' ? 'are left out unless they do the same' : 'cannot be imported any more';
        return {
            ...(kind === 'pkg-resources' && { level: 'warning' }),
            message: `${name} ${how} in the mount${(0,_target_host_names_js__WEBPACK_IMPORTED_MODULE_0__/* .owned */ .SD)(distributions)}, and the host has parts of a namespace package of that name${named ? '' : ', as their names tell'} (${(0,_target_host_names_js__WEBPACK_IMPORTED_MODULE_0__/* .titles */ .YC)(parts)}): they ${cannot}.`,
            help: `Use a release that leaves ${name} open to others (PEP 420: no \`__init__.py\`), or rename it if it is your own.`,
            ...(0,_target_host_names_js__WEBPACK_IMPORTED_MODULE_0__/* .concerned */ .kk)(distributions, parts),
        };
    });
}
/**
 * Namespace packages of the mount that the host has a plain package or module for. Python goes on looking after a folder
 * without `__init__`, and takes the first real package it meets (PEP 420): the mount's part is never seen.
 */
function hiddenByHost({ packageRoots, host }) {
    const plain = (0,_target_host_names_js__WEBPACK_IMPORTED_MODULE_0__/* .plainNames */ .Dd)(host);
    const hidden = packageRoots.filter(({ kind, name }) => kind === 'namespace' && plain.has(name));
    return outermost(hidden).map(({ name, distributions }) => {
        const owners = plain.get(name) ?? [];
        return {
            message: `${name} is a namespace package in the mount${(0,_target_host_names_js__WEBPACK_IMPORTED_MODULE_0__/* .owned */ .SD)(distributions)}, and ${(0,_target_host_names_js__WEBPACK_IMPORTED_MODULE_0__/* .titles */ .YC)(owners)} of the host has a plain package of that name: Python takes the host's, and the mount's part cannot be imported.`,
            help: `Use a release of either that agrees on how ${name} is shared, or bring what the host has in the mount as well.`,
            ...(0,_target_host_names_js__WEBPACK_IMPORTED_MODULE_0__/* .concerned */ .kk)(distributions, owners),
        };
    });
}
/** Without those that lie in another one of the list: the outer finding says it all. */
function outermost(roots) {
    const names = new Set(roots.map(({ name }) => name));
    return roots.filter(({ name }) => {
        const parts = name.split('.');
        return !parts.slice(1).some((_, index) => names.has(parts.slice(0, index + 1).join('.')));
    });
}


/***/ }),

/***/ 33304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ startupCode)
/* harmony export */ });
/* harmony import */ var _config_allow_list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51692);
/* harmony import */ var _requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(831);
/* harmony import */ var _leaks_support_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82615);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10281);
/* harmony import */ var _startup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59848);





/** Who writes known code, and what for. */
const writers = {
    namespace: 'setuptools writes for namespace packages',
    distutils: 'setuptools writes for `distutils`',
    virtualenv: 'virtualenv and uv write into the virtualenvs they make',
};
/**
 * **Found.** A file whose code runs at every start of Python: code lines in a `.pth` file of a distribution, a `.start` file
 * ([PEP 829](https://peps.python.org/pep-0829/)), `sitecustomize` and `usercustomize` in any form (source, bytecode, package, extension
 * module). What setuptools writes for namespace packages (where no extension module has the name of one) and, in setuptools itself and with the
 * `_distutils_hack/__init__.py` of a known release beside it, for `distutils` is a notice, and so is what `allow` names. In an artifact a
 * `.pth` file with the name of an editable's counts too. A `.pth` file that no distribution lists is `leaked-pth`, but for the `_virtualenv.pth` of virtualenv and uv: a notice where the hash of the
 * module it imports is known.
 *
 * **Why.** A package with such a file runs code in every process, before any of yours and without an import:
 * LiteLLM 1.82.8 stole credentials that way. A `sitecustomize` runs from a mount too.
 *
 * **Mend it.** Read the file. Take the package out, or name its distribution and hash in `allow`; a release that changes the file is
 * found again.
 *
 * ```yaml
 * allow: |
 *   mylib sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
 * ```
 *
 * **Turn it off.** `rules: 'startup-code: warning'`, which lets new code pass too.
 */
const startupCode = (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .defineRule */ .Km)({
    id: 'startup-code',
    family: 'Mount',
    title: 'Code that runs at every start of Python',
    levels: { ...(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .mounting */ .E2)('error'), verify: 'error' },
    /**
     * Code that runs at every start, unknown (error), allowed or known (notice). Reported elsewhere and not here: `.pth` files that
     * no distribution lists (`leaked-pth`) and traces of editables (`leaked-editable`). Of an artifact, whose owners are not looked up, an
     * entry of `allow` holds by its hash.
     */
    check({ startup, allowed }) {
        const told = startup.filter(file => !isToldElsewhere(file));
        return [...told.map(file => judgeCode(file, allowed)), ...staleEntries({ startup, allowed })];
    },
});
function isToldElsewhere({ path, kind, owner, unread, known }) {
    // Of an artifact nothing else reports them.
    if (owner === undefined)
        return false;
    return (0,_leaks_support_js__WEBPACK_IMPORTED_MODULE_1__/* .isEditableTrace */ .o)(path) || (kind === 'pth' && owner === null && unread === undefined && known !== 'virtualenv');
}
function judgeCode(file, allowed) {
    const { path, kind, sha256, owner, excerpt, known } = file;
    const base = owner ? { package: owner } : {};
    // `site` looks for these in site-packages only; it imports the others from anywhere on the path, a mount included.
    const where = kind === 'pth' || kind === 'start' ? 'a Python that has it in its site-packages' : 'Python';
    const what = `${path}${whose(owner)} runs at every start of ${where} (sha256:${sha256})`;
    if (known !== null)
        return { ...base, level: 'notice', message: `${what}: it is what ${writers[known]}.` };
    if (allowed.some(one => (0,_startup_js__WEBPACK_IMPORTED_MODULE_2__/* .isAllowed */ .J)(file, one))) {
        return { ...base, level: 'notice', message: `${what}; \`allow\` names it.` };
    }
    const shown = file.unread ? ': it is longer than 1 MiB' : excerpt === '' ? '' : `: ${excerpt}`;
    const stale = owner && allowed.some(one => one.distribution === (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeName */ .P)(owner));
    return {
        ...base,
        message: `${what}${stale ? '; it was allowed with another hash' : ''}${shown}`,
        help: owner
            ? `Read it; if it may run, add the line \`${(0,_config_allow_list_js__WEBPACK_IMPORTED_MODULE_4__/* .allowLine */ .m)({ distribution: (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeName */ .P)(owner), sha256 })}\` to \`allow\`.`
            : owner === null
                ? 'Delete it, or put it into a package: only what a distribution lists can be allowed.'
                : `Read it; if it may run, add a line with its distribution and \`sha256:${sha256}\` to \`allow\`.`,
    };
}
function whose(owner) {
    return owner === undefined ? '' : owner === null ? ', which no distribution lists,' : ` of ${owner}`;
}
/** Entries of `allow` that nothing here answers to: what they were for is gone. */
function staleEntries({ startup, allowed }) {
    const differing = new Set(startup.flatMap(({ owner }) => (owner ? [(0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeName */ .P)(owner)] : [])));
    return allowed
        .filter(one => !startup.some(file => (0,_startup_js__WEBPACK_IMPORTED_MODULE_2__/* .isAllowed */ .J)(file, one)) && !differing.has(one.distribution))
        .map(one => ({
        level: 'notice',
        message: `\`allow\` names ${(0,_config_allow_list_js__WEBPACK_IMPORTED_MODULE_4__/* .allowLine */ .m)(one)}, but there is no such start-up code.`,
        help: 'Take the line out.',
    }));
}


/***/ }),

/***/ 59848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isRefused),
/* harmony export */   J: () => (/* binding */ isAllowed)
/* harmony export */ });
/* harmony import */ var _requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(831);

/** Whether an entry of `allow` is for this code. */
function isAllowed({ sha256, owner }, allowed) {
    if (allowed.sha256 !== sha256 || owner === null)
        return false;
    return owner === undefined || (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .P)(owner) === allowed.distribution;
}
/** Whether a file is start-up code that is neither known nor allowed. */
function isRefused(file, allowed) {
    return file.known === null && !allowed.some(one => isAllowed(file, one));
}


/***/ }),

/***/ 47984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ unsafeWheel)
});

// EXTERNAL MODULE: ./src/artifact/names.ts + 1 modules
var names = __webpack_require__(95153);
// EXTERNAL MODULE: ./src/requirements/grammar/name.ts
var grammar_name = __webpack_require__(831);
// EXTERNAL MODULE: ./src/rules/rule.ts
var rule = __webpack_require__(10281);
;// CONCATENATED MODULE: ./src/rules/mount/reserved-programs.ts
/** What an install must leave alone in the `bin` folder of a virtualenv, by what it is for. */
const reserved = [
    [/^(?:python|pypy)w?\d*(?:\.\d+)*[td]*$/, "the virtualenv's Python"],
    // Python looks for these beside its executable before it knows where its library is (CPython: Modules/getpath.py, PEP 405).
    [/^(?:pyvenv\.cfg|pybuilddir\.txt|.*\._pth)$/, 'where Python looks for its settings'],
    [/^(?:de)?activate(?:\.(?:sh|bash|csh|fish|nu|xsh|ps1|bat)|_this\.py)?$/, 'how a virtualenv is activated'],
];
const pip = /^pip-?\d*(?:\.\d+)*$/;
/**
 * What a file of this name in `bin` would replace, as a noun for a message, or undefined for any other program. Case does not
 * count, as on some file systems. pip's own programs are reserved but for the distribution `pip`.
 */
function reservedProgram(name, distribution) {
    const plain = name
        .toLowerCase()
        .replace(/(?:-script)?(?:\.exe|\.pyw?|\.cmd)$/, ending => (ending === '.py' ? ending : ''));
    const found = reserved.find(([pattern]) => pattern.test(plain))?.[1];
    if (found !== undefined)
        return found;
    return pip.test(plain) && distribution !== 'pip' ? 'the program `pip`' : undefined;
}

// EXTERNAL MODULE: ./src/rules/mount/wheels.ts
var wheels = __webpack_require__(18613);
;// CONCATENATED MODULE: ./src/rules/mount/unsafe-wheel.ts





/**
 * **Found.** A wheel puts a file where the virtualenv keeps its own: a program named `python`, `pip`, `activate` or `deactivate` (in any
 * case, from `NAME.data/scripts`, `NAME.data/data/bin` or an entry point), `pyvenv.cfg`, or a file in the library folder of Python. Or
 * an entry point has a separator in its name or a target that is no module and function, a data folder belongs to another distribution,
 * or readers of zip files could read the wheel differently. Also: a file of the virtualenv itself is not what it was before the install.
 *
 * **Why.** pip writes such files without a question. Code that replaces `bin/python` runs whenever that Python is started next, and an
 * entry point named `/home/me/.profile` is written there. Nothing of such a wheel is run: where the wheels lie in a folder first they
 * are judged before the install, otherwise right after it and before any Python of the virtualenv starts again.
 *
 * **Mend it.** Pin another release, or leave the package out. No wheel that was looked at does this on purpose.
 *
 * ```text
 * evil-1.0.data/scripts/python      # in the wheel: replaces bin/python of the virtualenv
 * ```
 *
 * **Turn it off.** `rules: 'unsafe-wheel: warning'` installs such a wheel. A virtualenv whose own files were changed is never used.
 */
const unsafeWheel = (0,rule/* defineRule */.Km)({
    id: 'unsafe-wheel',
    family: 'Mount',
    title: 'A wheel that puts files where the virtualenv keeps its own',
    levels: (0,rule/* building */.PH)('error'),
    check(facts) {
        return [...unreadableWheel(facts), ...unsafeData(facts), ...unsafePrograms(facts), ...changedVirtualenv(facts)];
    },
});
function unreadableWheel(facts) {
    return facts.wheels.flatMap(wheel => wheel.problem === undefined
        ? []
        : (0,wheels/* tell */.qz)(facts, wheel, {
            flaws: [`cannot be judged, since readers of zip files may read it differently: ${wheel.problem}`],
        }));
}
const schemes = new Set(['purelib', 'platlib', 'headers', 'scripts', 'data']);
/** Files of `NAME.data` that go where the virtualenv keeps its own ones (binary distribution format, "The .data directory"). */
function unsafeData(facts) {
    return facts.wheels.flatMap(wheel => {
        const metadata = wheel.entries.map(({ path }) => path.split('/', 1)[0] ?? '').find(top => top.endsWith('.dist-info'));
        const own = (0,grammar_name/* normalizeName */.P)((metadata ?? wheel.file).split('-', 1)[0] ?? '');
        const flaws = wheel.entries
            .filter(({ kind }) => kind !== 'folder')
            .flatMap(entry => dataFlaw(entry, { own, distribution: wheel.normalizedName }) ?? []);
        return (0,wheels/* tell */.qz)(facts, wheel, { flaws });
    });
}
function dataFlaw({ path }, { own, distribution }) {
    const [top = '', scheme = '', ...rest] = path.split('/').filter(part => part !== '' && part !== '.');
    if (!top.endsWith('.data'))
        return undefined;
    const quoted = (0,names/* quoteName */.AB)(path);
    if ((0,grammar_name/* normalizeName */.P)(top.split('-', 1)[0] ?? '') !== own) {
        return `has ${quoted}: a data folder of another distribution, which pip installs and uv does not`;
    }
    if (!schemes.has(scheme) || rest.length === 0)
        return `has ${quoted}, which no install scheme has a place for`;
    const target = rest.join('/');
    if (scheme === 'scripts')
        return programFlaw(rest[0] ?? '', { quoted, distribution });
    return scheme === 'data' ? prefixFlaw(target, { quoted, distribution }) : undefined;
}
function programFlaw(name, { quoted, distribution }) {
    const replaced = reservedProgram(name, distribution);
    return replaced === undefined ? undefined : `has ${quoted}, which would replace ${replaced}`;
}
/** What is wrong with a file that is put at this path below the virtualenv. */
function prefixFlaw(target, { quoted, distribution }) {
    const [first = '', second = '', ...rest] = target.split('/');
    const folder = first.toLowerCase();
    if (folder === 'pyvenv.cfg')
        return `has ${quoted}, which would replace the settings of the virtualenv`;
    if (folder === 'bin' || folder === 'scripts')
        return programFlaw(second, { quoted, distribution });
    if (/^lib(?:32|64)?$/.test(folder) &&
        (/^(?:python|pypy)\d/i.test(second) || second.toLowerCase() === 'site-packages')) {
        return `has ${quoted}, which goes into the library of Python ${rest[0] === 'site-packages' ? 'past what RECORD says of site-packages' : 'itself'}`;
    }
    return undefined;
}
/** Programs that `entry_points.txt` asks for (packaging.python.org, "Entry points specification"). */
function unsafePrograms(facts) {
    return facts.wheels.flatMap(wheel => {
        const flaws = wheel.entryPoints.flatMap(one => entryPointFlaw(one, wheel.normalizedName) ?? []);
        return (0,wheels/* tell */.qz)(facts, wheel, { flaws });
    });
}
function entryPointFlaw({ name, target }, distribution) {
    const program = `names the program ${(0,names/* quoteName */.AB)(name)} in entry_points.txt`;
    const reason = (0,names/* unsafeReason */.Bf)(name) ?? (name.includes('/') ? 'holds a separator' : undefined);
    if (reason !== undefined)
        return `${program}, which ${reason}`;
    for (const word of name.split(/\s+/)) {
        const replaced = reservedProgram(word, distribution);
        if (replaced !== undefined)
            return `${program}, which would replace ${replaced}`;
    }
    // pip looks for `name = module` anywhere in the line: what follows must not hold a second one.
    const plain = target.replace(/\[[^\]]*\]\s*$/, '');
    const isTarget = /^[\p{L}_]/u.test(plain) && !/[=/\\]/.test(plain);
    return isTarget ? undefined : `${program} with the target ${(0,names/* quoteName */.AB)(target)}, which is no module or function`;
}
/** Files of the virtualenv that an install changed. Its Python is not started again, so this is the last that is found. */
function changedVirtualenv(facts) {
    return facts.changes.flatMap(change => {
        const [owner] = change.by;
        const flaw = `${changed(change)}: its Python was not started again`;
        if (owner === undefined) {
            const help = 'Install the requirements one by one to find out which of them did it, and leave that one out.';
            return [{ message: `The install ${flaw}.`, help }];
        }
        const wheel = { file: owner, normalizedName: (0,grammar_name/* normalizeName */.P)(owner) };
        return (0,wheels/* tell */.qz)(facts, wheel, { flaws: [flaw] });
    });
}
function changed({ path, change }) {
    const verb = { replaced: 'replaced', removed: 'removed', added: 'added' }[change];
    return `${verb} ${(0,names/* quoteName */.AB)(path)} ${change === 'added' ? 'to' : 'of'} the virtualenv`;
}


/***/ }),

/***/ 18613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UA: () => (/* binding */ judgeWheelBytes),
/* harmony export */   ch: () => (/* binding */ judgeNames),
/* harmony export */   dy: () => (/* binding */ judgeRecord),
/* harmony export */   qz: () => (/* binding */ tell)
/* harmony export */ });
/* harmony import */ var _artifact_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95153);
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95278);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10402);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72020);
/* harmony import */ var _environment_record_row_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41501);





/** Findings told one by one for each wheel and rule. */
const toldLimit = 5;
const refuse = 'Do not install it: pin another release, or take it out of the requirements';
/** One judgement a flaw at the requirement's line, the first ones only. */
function tell({ requirements }, { file, normalizedName }, { help, flaws }) {
    const listed = requirements.find(one => one.normalizedName === normalizedName && one.active !== false);
    const more = flaws.length - toldLimit;
    const rest = more > 0 ? [`has ${more} more ${more === 1 ? 'flaw' : 'flaws'} of this kind`] : [];
    return [...flaws.slice(0, toldLimit), ...rest].map(flaw => ({
        message: `${file} ${flaw}.`,
        help: help ?? `${refuse}.`,
        package: listed?.name ?? normalizedName,
        ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(listed ?? {}),
    }));
}
/** Names that leave site-packages or that readers take differently, and entries that are no plain file. */
function judgeNames(facts) {
    return facts.wheels.flatMap(wheel => tell(facts, wheel, { flaws: namesOf(wheel) }));
}
function namesOf({ entries }) {
    const seen = new Set();
    return entries.flatMap(({ path, kind, otherName }) => {
        const isSecond = seen.has(path) && kind !== 'folder';
        seen.add(path);
        const reason = (0,_artifact_names_js__WEBPACK_IMPORTED_MODULE_0__/* .unsafeReason */ .Bf)(path);
        if (reason !== undefined)
            return [`has an entry ${(0,_artifact_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(path)} whose name ${reason}`];
        if (otherName !== undefined)
            return [`gives the entry ${(0,_artifact_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(path)} a second name, ${(0,_artifact_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(otherName)}`];
        if (kind !== 'file' && kind !== 'folder')
            return [`has an entry ${(0,_artifact_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(path)} that is a ${kind}`];
        return isSecond ? [`has two entries of the name ${(0,_artifact_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(path)}: which one counts depends on the installer`] : [];
    });
}
/** RECORD against the archive, as far as nothing need be unpacked; hashes are compared once the files lie there. */
function judgeRecord(facts) {
    return facts.wheels.flatMap(wheel => tell(facts, wheel, {
        flaws: recordFlaws(wheel),
        help: 'The wheel was changed after it was made: compare its sha256 with the one its authors publish.',
    }));
}
function recordFlaws({ entries, record }) {
    const sizes = new Map(entries.map(({ path, bytes }) => [path, bytes]));
    const hashes = new Map();
    return (record ?? []).flatMap(row => {
        const target = (0,_environment_record_row_js__WEBPACK_IMPORTED_MODULE_2__/* .recordTarget */ .RU)(row.path) ?? row.path;
        const other = hashes.get(target);
        if (row.hash !== '')
            hashes.set(target, row.hash);
        if (other !== undefined && row.hash !== '' && other !== row.hash) {
            return [`has a RECORD that lists ${(0,_artifact_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(target)} twice, with two hashes`];
        }
        const bytes = sizes.get(target) ?? null;
        if (bytes === null || row.size === null || bytes === row.size || row.hash === '')
            return [];
        return [`has ${(0,_artifact_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(target)} with ${bytes} bytes, and its RECORD says ${row.size}`];
    });
}
/** Installers that may stay outside the mount do not count; see `installer-in-mount`. */
const installers = new Set(['pip', 'setuptools', 'wheel']);
/** More than the disk is to hold: told before anything is unpacked, or once an installer has written that much. */
function judgeWheelBytes({ wheels, overgrowth, requirements, unpackLimit }) {
    if (overgrowth !== undefined) {
        const most = overgrowth.largest === '' ? '' : `; most of it is ${(0,_artifact_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(overgrowth.largest)}`;
        return [
            {
                message: `The installer was stopped: it had written ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .size */ .Ej)(overgrowth.bytes)}, more than ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .size */ .Ej)(overgrowth.limit)}${most}.`,
                help: 'Find the package that grows so large and leave it out, or raise `max-size`.',
            },
        ];
    }
    if (unpackLimit === null)
        return [];
    const sums = wheels
        .filter(({ normalizedName }) => !installers.has(normalizedName))
        .map(wheel => ({ wheel, bytes: mountBytes(wheel) }))
        .sort((a, b) => b.bytes - a.bytes);
    const total = sums.reduce((sum, { bytes }) => sum + bytes, 0);
    const [largest] = sums;
    if (largest === undefined || total <= unpackLimit.value)
        return [];
    const shown = sums.slice(0, toldLimit).map(({ wheel, bytes }) => `${wheel.file} (${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .size */ .Ej)(bytes)})`);
    const flaw = `is the largest of the wheels that unpack to ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .size */ .Ej)(total)}, more than the ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .size */ .Ej)(unpackLimit.value)} that ${unpackLimit.from} allows: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .some */ .S)(shown)}`;
    return tell({ requirements }, largest.wheel, {
        flaws: [flaw],
        help: 'Leave it out or pin a smaller release, or raise `max-size` where the host allows it.',
    });
}
/** Bytes that would go into site-packages. */
function mountBytes({ entries }) {
    return entries.reduce((sum, { path, bytes }) => {
        const [top = '', scheme = ''] = path.split('/', 2);
        const stays = !top.endsWith('.data') || scheme === 'purelib' || scheme === 'platlib';
        return stays ? sum + (bytes ?? 0) : sum;
    }, 0);
}


/***/ }),

/***/ 43038:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ pythonVersionConflict)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _python_specifier_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40154);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10281);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93481);




/**
 * **Found.** Two places of the repository declare Pythons that no interpreter satisfies together. Two patch releases of one minor
 * version are a warning.
 *
 * **Why.** Each tool reads another file: pyenv `.python-version`, pip `requires-python`, a platform `runtime.txt`. Development
 * and deployment then use different Pythons.
 *
 * **Mend it.** Let them say the same; the finding says which one counts.
 *
 * ```text
 * .python-version                3.11
 * pyproject.toml                 requires-python = ">=3.12"
 * ```
 *
 * **Turn it off.** `rules: 'python-version-conflict: warning'`.
 */
const pythonVersionConflict = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .defineRule */ .Km)({
    id: 'python-version-conflict',
    family: 'Python',
    title: 'Two files declare different Pythons',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .everywhere */ .fC)('error'),
    /** Two declarations that no Python satisfies; at the later one, which names the first. */
    check({ declarations }) {
        const usable = declarations.filter(_support_js__WEBPACK_IMPORTED_MODULE_3__/* .isUsable */ .Ng);
        return usable.flatMap((later, index) => {
            const first = usable.slice(0, index).find(earlier => disagree(earlier, later));
            if (first === undefined)
                return [];
            const patch = sameMinor(first, later);
            return [
                {
                    ...(patch && { level: 'warning' }),
                    message: `${(0,_support_js__WEBPACK_IMPORTED_MODULE_3__/* .sentenceStart */ .uM)((0,_support_js__WEBPACK_IMPORTED_MODULE_3__/* .placeName */ .fW)(later))} declares Python ${shown(later)}, ${(0,_support_js__WEBPACK_IMPORTED_MODULE_3__/* .placeName */ .fW)(first)} declares ${shown(first)}: ${patch ? 'two patch releases of one version' : 'no Python is both'}.`,
                    help: `Let both say the same; ${(0,_support_js__WEBPACK_IMPORTED_MODULE_3__/* .placeName */ .fW)(first)} is the one that counts.`,
                    ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(later),
                },
            ];
        });
    },
});
function disagree(a, b) {
    const both = a.implementation !== undefined && b.implementation !== undefined;
    return !(0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .compatible */ .l1)(a.specifier, b.specifier) || (both && a.implementation !== b.implementation);
}
/** Whether two declarations name two final releases of one minor version. */
function sameMinor(a, b) {
    const releases = [a, b].map(({ specifier }) => (0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .exactVersionOf */ .lO)(specifier) ?? '');
    return releases.every(release => /^\d+(?:\.\d+)+$/.test(release)) && (0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .minorOf */ .Hs)(a.specifier) === (0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .minorOf */ .Hs)(b.specifier);
}
function shown({ specifier, text }) {
    return text ?? specifier;
}


/***/ }),

/***/ 79264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D5: () => (/* binding */ artifactPythonMismatch),
/* harmony export */   XT: () => (/* binding */ foreignPython),
/* harmony export */   xi: () => (/* binding */ pythonVersionMismatch)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _python_fit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3681);
/* harmony import */ var _python_specifier_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40154);
/* harmony import */ var _azureml_images_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64858);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10281);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93481);






/** Interpreters named in one help; the error of `python: find` names all. */
const most = 6;
/**
 * **Found.** The interpreter of the job, or the Python an artifact was built for, is not the one expected: by the input
 * `python-version`, else by the target, else by a file of the repository. It fails before anything is installed. Also at the line
 * of a deployment's file where a path or an image names another Python (`myenv/lib/python3.7/…`, `minimal-ubuntu22.04-py39-…`).
 *
 * **Why.** Compiled modules of another version are not found at all (`cpython-311` in a 3.12), or not missed: PyYAML and MarkupSafe
 * fall back to slow pure Python, and every test passes. pip also picks other releases by markers.
 *
 * **Mend it.** The finding names the other Pythons on this machine and the step that provides the right one.
 *
 * ```yaml
 * - uses: actions/setup-python@v7
 *   with:
 *     python-version: '3.12'
 * ```
 *
 * **Turn it off.** `python: find` takes a matching interpreter instead. Lowering the level seals a mount for another Python.
 */
const pythonVersionMismatch = (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .defineRule */ .Km)({
    id: 'python-version-mismatch',
    family: 'Python',
    title: 'The interpreter is not the expected Python',
    levels: {
        ...(0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .deploying */ .Cp)('error'),
        audit: 'error',
        verify: 'error',
    },
    /**
     * The interpreter is not the Python that is expected. Wheels for CPython load in one minor version only (PEP 425), so another
     * patch release than the one a file names is a warning.
     */
    check({ expected, interpreter, candidates = [] }) {
        if (expected === undefined || interpreter === undefined)
            return [];
        const how = (0,_python_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .fitOf */ .Zo)(interpreter, expected);
        if (how === 'fits')
            return [];
        const { from } = expected;
        const wanted = (0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .exactVersionOf */ .lO)(expected.specifier) ?? expected.minor ?? expected.specifier;
        return [
            {
                ...(how === 'patch' && { level: 'warning' }),
                message: `${called(interpreter)} (${interpreter.executable}) is not ${meant(expected)} that ${(0,_support_js__WEBPACK_IMPORTED_MODULE_5__/* .placeName */ .fW)(from)} declares.`,
                help: remedy(expected, candidates, wanted),
                ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(from),
            },
        ];
    },
});
/** Paths and images of a deployment that name another Python. */
const foreignPython = pythonVersionMismatch.on(_azureml_images_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeForeignPython */ .A);
/**
 * An artifact that was built for another Python than the expected one: its extension modules would not be found there. Its
 * manifest names a minor version, and any patch release of that will do.
 */
const artifactPythonMismatch = pythonVersionMismatch.on(({ verified, expected }) => {
    const python = verified.manifest?.python;
    if (python === undefined || expected === undefined)
        return [];
    const minor = (0,_python_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .minorVersion */ .Kt)(python.version);
    const served = `==${minor}.*`;
    const isSameBuild = (0,_python_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .fitOf */ .Zo)(python, { ...expected, specifier: served, minor }) === 'fits';
    if (isSameBuild && (0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .compatible */ .l1)(expected.specifier, served))
        return [];
    const { from } = expected;
    const said = `${from.file ?? from.source} says`;
    return [
        {
            message: `The artifact was built for Python ${python.version} (${python.abi}); ${said} ${from.text ?? from.specifier}.`,
            help: `Build it again with Python ${expected.minor ?? expected.specifier}.`,
            ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(from),
        },
    ];
});
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
function called({ version, implementation, abi }) {
    const name = implementation === 'cpython' ? 'Python' : implementation;
    return /^cp\d+t/.test(abi) ? `${name} ${version} without the global interpreter lock` : `${name} ${version}`;
}
function meant({ from }) {
    const name = from.implementation === undefined || from.implementation === 'cpython' ? 'Python' : from.implementation;
    return `the ${name} ${from.freeThreaded ? `${from.specifier} without the global interpreter lock` : from.specifier}`;
}


/***/ }),

/***/ 40881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ pythonVersionUndeclared)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _python_specifier_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40154);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10281);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93481);




/**
 * **Found.** Nothing says which Python is meant: no input, no target, no file of the repository.
 *
 * **Why.** The mount is then for whatever Python the runner image has. The image changes, and with it the mount.
 *
 * **Mend it.** Set the input, or write the version into `.python-version`, which actions/setup-python, pyenv and uv read as well.
 *
 * ```yaml
 * with:
 *   python-version: '3.12'
 * ```
 *
 * **Turn it off.** `rules: 'python-version-undeclared: off'`.
 */
const pythonVersionUndeclared = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .defineRule */ .Km)({
    id: 'python-version-undeclared',
    family: 'Python',
    title: 'Nothing says which Python is meant',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .everywhere */ .fC)('warning'),
    /** Nothing says which Python is meant, so that it changes with the runner's image; and files that say it unreadably. */
    check({ declarations, interpreter }) {
        const unreadable = declarations
            .filter(({ problem }) => problem !== undefined)
            .map((declaration) => {
            const message = `${(0,_support_js__WEBPACK_IMPORTED_MODULE_3__/* .sentenceStart */ .uM)((0,_support_js__WEBPACK_IMPORTED_MODULE_3__/* .placeName */ .fW)(declaration))} ${declaration.problem}.`;
            const help = 'Write a version like 3.12, or a PEP 440 specifier where the file takes one.';
            return { message, help, ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(declaration) };
        });
        if (declarations.some(_support_js__WEBPACK_IMPORTED_MODULE_3__/* .isUsable */ .Ng))
            return unreadable;
        const minor = interpreter === undefined ? '3.12' : ((0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .minorOf */ .Hs)(interpreter.version) ?? interpreter.version);
        const nothing = {
            message: 'Nothing says which Python the mount is for: it is whatever the job has, and changes with its image.',
            help: `Set the input \`python-version: "${minor}"\`, or write ${minor} into a file .python-version.`,
        };
        return [...unreadable, nothing];
    },
});


/***/ }),

/***/ 41008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ requiresPythonMismatch)
/* harmony export */ });
/* harmony import */ var _python_specifier_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40154);
/* harmony import */ var _requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62414);
/* harmony import */ var _leaks_installed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86058);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10281);




/**
 * **Found.** An installed distribution whose `Requires-Python` excludes the interpreter, judged with the full version by PEP 440.
 *
 * **Why.** Its authors say that it does not work there. `pip check` does not test this, and an installer that is set to ignore it
 * says nothing.
 *
 * **Mend it.** Pin a release that supports this Python, or build with a Python it supports.
 *
 * ```text
 * numpy 2.3.1 asks for Python >=3.11, but this is Python 3.10.14.
 * ```
 *
 * **Turn it off.** `rules: 'requires-python-mismatch: warning'`.
 */
const requiresPythonMismatch = (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .defineRule */ .Km)({
    id: 'requires-python-mismatch',
    family: 'Python',
    title: 'A distribution does not support the expected Python',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .mounting */ .E2)('error'),
    /** `Requires-Python` of what is there, against the interpreter; pre-releases of Python count as releases. */
    check({ requirements, inventory, interpreter }) {
        return inventory.distributions.flatMap(({ name, normalizedName, version, requiresPython }) => {
            const python = interpreter.version;
            if (requiresPython === null || python === undefined || supportsPython(requiresPython, python))
                return [];
            return {
                message: `${name} ${version} asks for Python ${requiresPython}, but this is Python ${python}.`,
                help: `Pin a release of ${name} that supports this Python, or build with one it supports.`,
                package: name,
                ...(0,_leaks_installed_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOfName */ .EY)(requirements, normalizedName),
            };
        });
    },
});
function supportsPython(requiresPython, version) {
    if (/^\d+\.\d+$/.test(version))
        return (0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_0__/* .compatible */ .l1)(requiresPython, `==${version}.*`);
    return (0,_requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .satisfies */ .ib)(version, requiresPython, { prereleases: true });
}


/***/ }),

/***/ 93481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ isUsable),
/* harmony export */   fW: () => (/* binding */ placeName),
/* harmony export */   uM: () => (/* binding */ sentenceStart)
/* harmony export */ });
/** Whether a declaration could be read. */
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
/** A place as the start of a sentence. */
function sentenceStart(text) {
    return text.replace(/^the /, 'The ');
}


/***/ }),

/***/ 14964:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ruleIds: () => (/* binding */ ruleIds),
/* harmony export */   rules: () => (/* binding */ rules)
/* harmony export */ });
/* harmony import */ var _artifact_digest_mismatch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48665);
/* harmony import */ var _artifact_extra_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15319);
/* harmony import */ var _artifact_not_reproducible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14340);
/* harmony import */ var _artifact_unsafe_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99928);
/* harmony import */ var _azureml_apt_python_package_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16981);
/* harmony import */ var _azureml_dockerfile_apt_lists_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58864);
/* harmony import */ var _azureml_dockerfile_dash_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33779);
/* harmony import */ var _azureml_dockerfile_missing_path_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92443);
/* harmony import */ var _azureml_dockerfile_root_user_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(84639);
/* harmony import */ var _azureml_dockerfile_unpinned_install_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(33440);
/* harmony import */ var _azureml_entry_script_contract_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(38185);
/* harmony import */ var _azureml_exclusive_variables_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(24766);
/* harmony import */ var _azureml_ignored_by_upload_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(39992);
/* harmony import */ var _azureml_managed_dependencies_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(27653);
/* harmony import */ var _azureml_misspelt_variable_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(88284);
/* harmony import */ var _azureml_model_dir_pollution_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(45102);
/* harmony import */ var _azureml_model_dir_unread_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(88313);
/* harmony import */ var _azureml_model_package_root_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(85303);
/* harmony import */ var _azureml_mount_path_missing_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(70132);
/* harmony import */ var _azureml_mount_path_not_relative_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(16320);
/* harmony import */ var _azureml_outside_code_folder_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(27508);
/* harmony import */ var _azureml_slow_dynamic_install_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(44443);
/* harmony import */ var _azureml_unfilled_placeholder_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(18831);
/* harmony import */ var _azureml_unpinned_image_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(17049);
/* harmony import */ var _azureml_unread_file_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(99386);
/* harmony import */ var _imports_import_failed_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(68575);
/* harmony import */ var _imports_imported_outside_mount_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(59598);
/* harmony import */ var _imports_shadowed_stdlib_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(97220);
/* harmony import */ var _imports_wrote_into_mount_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(62494);
/* harmony import */ var _leaks_duplicate_distribution_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(35116);
/* harmony import */ var _leaks_leaked_conda_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(82174);
/* harmony import */ var _leaks_leaked_editable_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(74233);
/* harmony import */ var _leaks_leaked_import_hook_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(8002);
/* harmony import */ var _leaks_leaked_pip_config_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(48791);
/* harmony import */ var _leaks_leaked_pth_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(35921);
/* harmony import */ var _leaks_leaked_pythonpath_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(97604);
/* harmony import */ var _leaks_leaked_symlink_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(53590);
/* harmony import */ var _leaks_leaked_system_site_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(76066);
/* harmony import */ var _leaks_leaked_user_site_js__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(44164);
/* harmony import */ var _leaks_missing_distribution_js__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(47663);
/* harmony import */ var _leaks_missing_file_js__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(66523);
/* harmony import */ var _leaks_overlapping_files_js__WEBPACK_IMPORTED_MODULE_41__ = __webpack_require__(93477);
/* harmony import */ var _leaks_tampered_file_js__WEBPACK_IMPORTED_MODULE_42__ = __webpack_require__(43885);
/* harmony import */ var _leaks_undeclared_distribution_js__WEBPACK_IMPORTED_MODULE_43__ = __webpack_require__(54194);
/* harmony import */ var _leaks_unowned_file_js__WEBPACK_IMPORTED_MODULE_44__ = __webpack_require__(42039);
/* harmony import */ var _mount_file_outside_mount_js__WEBPACK_IMPORTED_MODULE_45__ = __webpack_require__(20033);
/* harmony import */ var _mount_foreign_abi_js__WEBPACK_IMPORTED_MODULE_46__ = __webpack_require__(31866);
/* harmony import */ var _mount_foreign_platform_js__WEBPACK_IMPORTED_MODULE_47__ = __webpack_require__(32225);
/* harmony import */ var _mount_inert_pth_js__WEBPACK_IMPORTED_MODULE_48__ = __webpack_require__(98424);
/* harmony import */ var _mount_installer_in_mount_js__WEBPACK_IMPORTED_MODULE_49__ = __webpack_require__(37181);
/* harmony import */ var _mount_missing_library_js__WEBPACK_IMPORTED_MODULE_50__ = __webpack_require__(88275);
/* harmony import */ var _mount_name_collision_js__WEBPACK_IMPORTED_MODULE_51__ = __webpack_require__(60563);
/* harmony import */ var _mount_newer_glibc_js__WEBPACK_IMPORTED_MODULE_52__ = __webpack_require__(93192);
/* harmony import */ var _mount_split_namespace_js__WEBPACK_IMPORTED_MODULE_53__ = __webpack_require__(96515);
/* harmony import */ var _mount_startup_code_js__WEBPACK_IMPORTED_MODULE_54__ = __webpack_require__(33304);
/* harmony import */ var _mount_unsafe_wheel_js__WEBPACK_IMPORTED_MODULE_55__ = __webpack_require__(47984);
/* harmony import */ var _python_python_version_conflict_js__WEBPACK_IMPORTED_MODULE_56__ = __webpack_require__(43038);
/* harmony import */ var _python_python_version_mismatch_js__WEBPACK_IMPORTED_MODULE_57__ = __webpack_require__(79264);
/* harmony import */ var _python_python_version_undeclared_js__WEBPACK_IMPORTED_MODULE_58__ = __webpack_require__(40881);
/* harmony import */ var _python_requires_python_mismatch_js__WEBPACK_IMPORTED_MODULE_59__ = __webpack_require__(41008);
/* harmony import */ var _rehearsal_not_scored_js__WEBPACK_IMPORTED_MODULE_60__ = __webpack_require__(78657);
/* harmony import */ var _rehearsal_rehearsal_failed_js__WEBPACK_IMPORTED_MODULE_61__ = __webpack_require__(56652);
/* harmony import */ var _requirements_requirements_js__WEBPACK_IMPORTED_MODULE_62__ = __webpack_require__(34978);
/* harmony import */ var _requirements_unlisted_dependency_js__WEBPACK_IMPORTED_MODULE_63__ = __webpack_require__(50419);
/* harmony import */ var _requirements_version_drift_js__WEBPACK_IMPORTED_MODULE_64__ = __webpack_require__(11258);
/* harmony import */ var _requirements_yanked_release_js__WEBPACK_IMPORTED_MODULE_65__ = __webpack_require__(47318);
/* harmony import */ var _target_mount_ignored_by_image_js__WEBPACK_IMPORTED_MODULE_66__ = __webpack_require__(49465);
/* harmony import */ var _target_target_conflict_js__WEBPACK_IMPORTED_MODULE_67__ = __webpack_require__(97551);
/* harmony import */ var _target_target_override_js__WEBPACK_IMPORTED_MODULE_68__ = __webpack_require__(30373);
/* harmony import */ var _target_too_large_js__WEBPACK_IMPORTED_MODULE_69__ = __webpack_require__(68285);
/* harmony import */ var _target_too_many_files_js__WEBPACK_IMPORTED_MODULE_70__ = __webpack_require__(68017);







































































const families = [
    'Requirements',
    'Python',
    'Leaks',
    'Mount',
    'Target',
    'Azure ML',
    'Rehearsal',
    'Artifact',
];
const all = [
    ..._requirements_requirements_js__WEBPACK_IMPORTED_MODULE_62__/* .requirementRules */ .F,
    _requirements_unlisted_dependency_js__WEBPACK_IMPORTED_MODULE_63__/* .unlistedDependency */ .w,
    _requirements_yanked_release_js__WEBPACK_IMPORTED_MODULE_65__/* .yankedRelease */ .W,
    _requirements_version_drift_js__WEBPACK_IMPORTED_MODULE_64__/* .versionDrift */ .M,
    _python_python_version_mismatch_js__WEBPACK_IMPORTED_MODULE_57__/* .pythonVersionMismatch */ .xi,
    _python_python_version_conflict_js__WEBPACK_IMPORTED_MODULE_56__/* .pythonVersionConflict */ .v,
    _python_python_version_undeclared_js__WEBPACK_IMPORTED_MODULE_58__/* .pythonVersionUndeclared */ .a,
    _python_requires_python_mismatch_js__WEBPACK_IMPORTED_MODULE_59__/* .requiresPythonMismatch */ .d,
    _leaks_leaked_pythonpath_js__WEBPACK_IMPORTED_MODULE_35__/* .leakedPythonpath */ .K,
    _leaks_leaked_user_site_js__WEBPACK_IMPORTED_MODULE_38__/* .leakedUserSite */ .P,
    _leaks_leaked_system_site_js__WEBPACK_IMPORTED_MODULE_37__/* .leakedSystemSite */ .d,
    _leaks_leaked_pth_js__WEBPACK_IMPORTED_MODULE_34__/* .leakedPth */ .x,
    _leaks_leaked_editable_js__WEBPACK_IMPORTED_MODULE_31__/* .leakedEditable */ .V,
    _leaks_leaked_symlink_js__WEBPACK_IMPORTED_MODULE_36__/* .leakedSymlink */ .W,
    _leaks_leaked_conda_js__WEBPACK_IMPORTED_MODULE_30__/* .leakedConda */ ._,
    _leaks_leaked_import_hook_js__WEBPACK_IMPORTED_MODULE_32__/* .leakedImportHook */ .j,
    _leaks_leaked_pip_config_js__WEBPACK_IMPORTED_MODULE_33__/* .leakedPipConfig */ .c,
    _leaks_undeclared_distribution_js__WEBPACK_IMPORTED_MODULE_43__/* .undeclaredDistribution */ ._,
    _leaks_missing_distribution_js__WEBPACK_IMPORTED_MODULE_39__/* .missingDistribution */ .$,
    _leaks_duplicate_distribution_js__WEBPACK_IMPORTED_MODULE_29__/* .duplicateDistribution */ .U,
    _leaks_unowned_file_js__WEBPACK_IMPORTED_MODULE_44__/* .unownedFile */ .L,
    _leaks_tampered_file_js__WEBPACK_IMPORTED_MODULE_42__/* .tamperedFile */ .B,
    _leaks_missing_file_js__WEBPACK_IMPORTED_MODULE_40__/* .missingFile */ .B,
    _imports_shadowed_stdlib_js__WEBPACK_IMPORTED_MODULE_27__/* .shadowedStdlib */ ._,
    _imports_import_failed_js__WEBPACK_IMPORTED_MODULE_25__/* .importFailed */ .h,
    _imports_imported_outside_mount_js__WEBPACK_IMPORTED_MODULE_26__/* .importedOutsideMount */ .P,
    _imports_wrote_into_mount_js__WEBPACK_IMPORTED_MODULE_28__/* .wroteIntoMount */ .f,
    _mount_file_outside_mount_js__WEBPACK_IMPORTED_MODULE_45__/* .fileOutsideMount */ .r,
    _artifact_digest_mismatch_js__WEBPACK_IMPORTED_MODULE_0__/* .digestMismatch */ .H,
    _artifact_extra_file_js__WEBPACK_IMPORTED_MODULE_1__/* .extraFile */ .b,
    _artifact_not_reproducible_js__WEBPACK_IMPORTED_MODULE_2__/* .notReproducible */ .K,
    _artifact_unsafe_path_js__WEBPACK_IMPORTED_MODULE_3__/* .unsafePath */ .K,
    _leaks_overlapping_files_js__WEBPACK_IMPORTED_MODULE_41__/* .overlappingFiles */ .Z,
    _mount_startup_code_js__WEBPACK_IMPORTED_MODULE_54__/* .startupCode */ .Z,
    _mount_unsafe_wheel_js__WEBPACK_IMPORTED_MODULE_55__/* .unsafeWheel */ .A,
    _mount_inert_pth_js__WEBPACK_IMPORTED_MODULE_48__/* .inertPth */ .t,
    _mount_split_namespace_js__WEBPACK_IMPORTED_MODULE_53__/* .splitNamespace */ .o,
    _mount_foreign_abi_js__WEBPACK_IMPORTED_MODULE_46__/* .foreignAbi */ .N,
    _mount_foreign_platform_js__WEBPACK_IMPORTED_MODULE_47__/* .foreignPlatform */ .w,
    _mount_newer_glibc_js__WEBPACK_IMPORTED_MODULE_52__/* .newerGlibc */ .N,
    _mount_missing_library_js__WEBPACK_IMPORTED_MODULE_50__/* .missingLibrary */ .k,
    _mount_name_collision_js__WEBPACK_IMPORTED_MODULE_51__/* .nameCollision */ .i,
    _mount_installer_in_mount_js__WEBPACK_IMPORTED_MODULE_49__/* .installerInMount */ .X,
    _target_target_conflict_js__WEBPACK_IMPORTED_MODULE_67__/* .targetConflict */ .i,
    _target_target_override_js__WEBPACK_IMPORTED_MODULE_68__/* .targetOverride */ .s,
    _target_too_large_js__WEBPACK_IMPORTED_MODULE_69__/* .tooLarge */ .g$,
    _target_too_many_files_js__WEBPACK_IMPORTED_MODULE_70__/* .tooManyFiles */ .Z,
    _target_mount_ignored_by_image_js__WEBPACK_IMPORTED_MODULE_66__/* .mountIgnoredByImage */ .g,
    _azureml_misspelt_variable_js__WEBPACK_IMPORTED_MODULE_14__/* .misspeltVariable */ .i,
    _azureml_exclusive_variables_js__WEBPACK_IMPORTED_MODULE_11__/* .exclusiveVariables */ .E,
    _azureml_mount_path_not_relative_js__WEBPACK_IMPORTED_MODULE_19__/* .mountPathNotRelative */ .y,
    _azureml_mount_path_missing_js__WEBPACK_IMPORTED_MODULE_18__/* .mountPathMissing */ .j,
    _azureml_ignored_by_upload_js__WEBPACK_IMPORTED_MODULE_12__/* .ignoredByUpload */ .b,
    _azureml_entry_script_contract_js__WEBPACK_IMPORTED_MODULE_10__/* .entryScriptContract */ .e,
    _azureml_model_dir_pollution_js__WEBPACK_IMPORTED_MODULE_15__/* .modelDirPollution */ .j,
    _azureml_model_dir_unread_js__WEBPACK_IMPORTED_MODULE_16__/* .modelDirUnread */ .e,
    _azureml_slow_dynamic_install_js__WEBPACK_IMPORTED_MODULE_21__/* .slowDynamicInstall */ .m,
    _azureml_dockerfile_dash_js__WEBPACK_IMPORTED_MODULE_6__/* .dockerfileDash */ .R,
    _azureml_dockerfile_root_user_js__WEBPACK_IMPORTED_MODULE_8__/* .dockerfileRootUser */ .Q,
    _azureml_dockerfile_unpinned_install_js__WEBPACK_IMPORTED_MODULE_9__/* .dockerfileUnpinnedInstall */ .l,
    _azureml_dockerfile_apt_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerfileAptLists */ .B,
    _azureml_dockerfile_missing_path_js__WEBPACK_IMPORTED_MODULE_7__/* .dockerfileMissingPath */ .M,
    _azureml_apt_python_package_js__WEBPACK_IMPORTED_MODULE_4__/* .aptPythonPackage */ .g,
    _azureml_unread_file_js__WEBPACK_IMPORTED_MODULE_24__/* .unreadFile */ ._,
    _azureml_unpinned_image_js__WEBPACK_IMPORTED_MODULE_23__/* .unpinnedImage */ .p,
    _azureml_unfilled_placeholder_js__WEBPACK_IMPORTED_MODULE_22__/* .unfilledPlaceholder */ .p,
    _azureml_outside_code_folder_js__WEBPACK_IMPORTED_MODULE_20__/* .outsideCodeFolder */ .b,
    _azureml_managed_dependencies_js__WEBPACK_IMPORTED_MODULE_13__/* .managedDependencies */ .T,
    _azureml_model_package_root_js__WEBPACK_IMPORTED_MODULE_17__/* .modelPackageRoot */ .g,
    _rehearsal_rehearsal_failed_js__WEBPACK_IMPORTED_MODULE_61__/* .rehearsalFailed */ .H,
    _rehearsal_not_scored_js__WEBPACK_IMPORTED_MODULE_60__/* .notScored */ .y,
];
/** Every rule there is, family by family. */
const rules = families.flatMap(name => all.filter(({ family }) => family === name));
/** All rule ids, in the order of `rules`. */
const ruleIds = rules.map(({ id }) => id);


/***/ }),

/***/ 78657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ notScored)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10281);

/**
 * **Found.** What was rehearsed started and was healthy, but there was no `sample` to send.
 *
 * **Why.** A server is healthy while `run()` fails on every request: `GET /` answers `Healthy` through every 500 of `/score`. Code that
 * is only imported when a request comes is not tried either.
 *
 * **Mend it.** Name a file with a request body; it is posted as `application/json`, without which the server hands on empty data.
 *
 * ```yaml
 * with:
 *   mode: rehearse
 *   sample: sample-request.json
 * ```
 *
 * **Turn it off.** `rules: 'not-scored: off'`.
 */
const notScored = (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .defineRule */ .Km)({
    id: 'not-scored',
    family: 'Rehearsal',
    title: 'A rehearsal without a request',
    levels: { rehearse: 'notice' },
    /** A host that was healthy and was asked nothing. */
    check({ failure, sample, target, how }) {
        if (failure !== null || sample)
            return [];
        const started = how === 'script-only'
            ? 'The entry script was loaded'
            : how === 'handler'
                ? 'The handler was loaded'
                : 'It started';
        return [
            {
                message: `${started} as ${target} would start it, but nothing was asked: there is no sample.`,
                help: 'Name a request body with `sample`; the answer must then be a success (2xx).',
            },
        ];
    },
});


/***/ }),

/***/ 56652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ rehearsalFailed),
/* harmony export */   t: () => (/* binding */ bootInstallFailed)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _azureml_dynamic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47679);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10281);



/** How each class is called in a sentence. */
const causes = {
    path: 'a path is wrong',
    requirements: 'the requirements are incomplete',
    host: 'the host is at fault',
    mount: 'the mount is at fault',
    script: 'the script is at fault',
    model: 'the model is at fault',
    sample: 'the sample is refused',
};
/**
 * **Found.** What the host would start was started here, and it did not become healthy, or did not answer the sample with a success
 * (2xx). The message names the class of the cause:
 *
 * | class | the cause lies in |
 * |---|---|
 * | `path` | a folder or file that is not where the image looks, or that the upload leaves behind |
 * | `requirements` | a module that neither the mount nor the image has; a requirements or conda file that is not there; with `delivery: dynamic`, an install that fails, that ends in conflicts, or of which two differ |
 * | `host` | the server, or this machine: another Python than the target's, no server to start, a missing system library |
 * | `mount` | a package of the mount: built for another Python, hiding what the server needs, writing into its own folder |
 * | `script` | the entry script: its functions, its syntax, what it raises, what it returns |
 * | `model` | the model: not given, not where the script looks, saved with other releases |
 * | `sample` | the request, which the script or its schema refuses |
 *
 * A warning instead of an error, "script-only", where a target's server is not known and no `command` was given: the script was
 * loaded, `init()` and `run()` were called, and nothing more is known. For a target of Azure ML whose server cannot be fetched it stays
 * an error of class `host`: that is no rehearsal.
 *
 * **Why.** In the cloud the same failure is a deployment that ends after minutes with `ResourceNotReady` or a liveness probe that
 * gets 502, and a log that leaves the cause out or names another one. Exit code 97 is a folder of packages that is not there
 * (`Expected folder with pre-installed packages not found`), 98 and 99 a conda or requirements file, 100 the line `A required package
 * azureml-inference-server-http is missing`, which is what any module of the mount leads to that kills `pip show`; 3 is `Worker
 * failed to boot` (the entry script, or something it imports), 1 the server itself. A worker that crashes writes `Booting worker`
 * again and again and never ends; one whose `init()` hangs writes nothing.
 *
 * **Mend it.** As the help of the finding says. The log of the rehearsal holds what the image throws away, such as the standard error
 * of `pip show`; [rehearsal.md](rehearsal.md) has what is replayed of a command, of Kubernetes and of Lambda.
 *
 * ```text
 * Rehearsed as azureml/minimal-py312, the mount is at fault (mount, exit code 100): The image would end with code 100 and blame a
 * missing server; what fails is pip, which is killed by types.py in the mount.
 * ```
 *
 * **Turn it off.** `rules: 'rehearsal-failed: warning'` keeps the verdict.
 */
const rehearsalFailed = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .defineRule */ .Km)({
    id: 'rehearsal-failed',
    family: 'Rehearsal',
    title: 'What the host would start does not start or answer',
    levels: {
        build: 'error',
        rehearse: 'error',
    },
    check(facts) {
        return [...failedRehearsal(facts), ...scriptOnly(facts)];
    },
});
/** What an install at boot shows before a deployment does. */
const bootInstallFailed = rehearsalFailed.on((facts) => [
    ...(0,_azureml_dynamic_js__WEBPACK_IMPORTED_MODULE_1__/* .installFailed */ .Pr)(facts),
    ...(0,_azureml_dynamic_js__WEBPACK_IMPORTED_MODULE_1__/* .conflictsAtBoot */ .dC)(facts),
    ...(0,_azureml_dynamic_js__WEBPACK_IMPORTED_MODULE_1__/* .differsBetweenBoots */ .FT)(facts),
]);
/** The host did not start, or did not answer: one finding, with the class of its cause (docs/rules.md lists the classes). */
function failedRehearsal({ failure, target }) {
    if (failure === null)
        return [];
    const { class: kind, exitCode } = failure;
    const code = exitCode === undefined ? '' : `, exit code ${exitCode}`;
    return [
        {
            message: `Rehearsed as ${target}, ${causes[kind]} (${kind}${code}): ${failure.message}`,
            help: failure.help,
            ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)({ ...columnsOf(failure), ...failure }),
        },
    ];
}
/** Where the words of a line stand in it, for the caret; nothing without the line. */
function columnsOf({ excerpt }) {
    if (excerpt === undefined || excerpt.trim() === '')
        return {};
    const before = excerpt.length - excerpt.trimStart().length;
    return { column: before + 1, endColumn: [...excerpt.trimEnd()].length + 1 };
}
/** Without a server or a command a script proves that it can be loaded, and no more. */
function scriptOnly({ failure, how, target }) {
    if (failure !== null || how !== 'script-only')
        return [];
    return [
        {
            level: 'warning',
            message: `Only the entry script was tried for ${target} (script-only): whether the host starts it and answers stays open.`,
            help: 'Name what the host starts with `command`, or a target whose server is known.',
        },
    ];
}


/***/ }),

/***/ 88831:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JT: () => (/* binding */ sourceOnlyRelease),
/* harmony export */   gy: () => (/* binding */ builtAtBoot),
/* harmony export */   sk: () => (/* binding */ sourceInstalled),
/* harmony export */   wu: () => (/* binding */ builtFromSource)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(831);
/* harmony import */ var _requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62611);
/* harmony import */ var _azureml_dynamic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47679);
/* harmony import */ var _leaks_installed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86058);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10281);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77599);







/**
 * **Found.** No wheel fits, so a source distribution, a repository or a folder would be built. It is raised before any code of it
 * runs.
 *
 * **Why.** Building runs the author's code on the runner, with its build dependencies unpinned even where every line has a hash.
 * The result links against the runner's libraries, which may be newer than the host's, and may differ from build to build.
 *
 * **Mend it.** Pin a release that has a wheel for the target, or build the wheel apart and list it with a hash.
 *
 * ```text
 * mylib @ git+https://git.example/mylib@8f1e0d5c2b7a49d6e3f0a1b2c3d4e5f6a7b8c9d0   # found
 * ```
 *
 * **Turn it off.** `rules: 'built-from-source: warning'`: it is built then, and reported. An excuse at a line
 * (`# sitemount: allow[built-from-source] why`) lets the build of that one distribution run and no other's, except that for a
 * folder or repository without a name (write `name @ …`) everything may be built; with `fail-on: never` everything may, too.
 */
const builtFromSource = (0,_rule_js__WEBPACK_IMPORTED_MODULE_5__/* .defineRule */ .Km)({
    id: 'built-from-source',
    family: 'Requirements',
    title: 'No wheel: code of a source distribution would run',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_5__/* .everywhere */ .fC)('error'),
    /** What has no wheel: installing it would run code of the source distribution here, and link against what this machine has. */
    check(judging) {
        const direct = judging.requirements.requirements
            .filter(({ active, editable, pin, url }) => active !== false && !editable && pin !== 'invalid' && url !== null)
            .filter(({ url }) => (0,_requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .describeReference */ .P5)(url ?? '').kind !== 'wheel')
            .map(requirement => (0,_support_js__WEBPACK_IMPORTED_MODULE_4__/* .judgement */ ._U)(requirement, {
            message: `${(0,_support_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(requirement)} is not a wheel: installing it runs its code here.`,
            help: 'Build a wheel of it once, for the target, and name that.',
        }));
        return [...direct, ...(0,_support_js__WEBPACK_IMPORTED_MODULE_4__/* .problemsOf */ .GW)(judging, 'source-only').map(problem => (0,_support_js__WEBPACK_IMPORTED_MODULE_4__/* .told */ .Ev)(problem))];
    },
});
/**
 * A release without a wheel for this Python: installing it would run its author's code here and link it against this
 * machine's libraries. Raised before any of that code ran.
 */
const sourceOnlyRelease = builtFromSource.on(({ requirements, release, }) => {
    const name = (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizeName */ .P)(release.name);
    const listed = requirements.requirements.find(({ normalizedName, active }) => normalizedName === name && active !== false);
    return [
        {
            message: `${release.name} ${release.version} has no wheel for this Python, only source.`,
            help: 'Pin a release that has a wheel, or allow building with `rules: "built-from-source: warning"`.',
            package: listed?.name ?? release.name,
            ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(listed ?? {}),
        },
    ];
});
const built = { sdist: 'a source distribution', vcs: 'a repository', directory: 'a folder' };
/** Code of the author ran on this machine, and what it made may be linked against this machine's libraries. */
const sourceInstalled = builtFromSource.on(({ requirements, inventory, sources }) => {
    return sources.flatMap(source => {
        if (source.kind !== 'sdist' && source.kind !== 'vcs' && source.kind !== 'directory')
            return [];
        const name = (0,_leaks_installed_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(source, inventory);
        return {
            message: `${name} ${source.version} was built here from ${built[source.kind]}: its code ran, and its build dependencies were not pinned.`,
            help: 'Pin a release that has a wheel, or build one apart and list it with its hash.',
            package: name,
            ...(0,_leaks_installed_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOfName */ .EY)(requirements, source.normalizedName),
        };
    });
});
/** A release without a wheel in an install at boot: the container would build it at every start. */
const builtAtBoot = builtFromSource.on(_azureml_dynamic_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeBuiltAtBoot */ .ZS);


/***/ }),

/***/ 29039:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ installedFromElsewhere)
/* harmony export */ });
/* harmony import */ var _requirements_grammar_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44728);

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
                message: `${name} ${version} was installed from ${what} (${(0,_requirements_grammar_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .maskCredentials */ .Bs)(url)}), and no requirement says so.`,
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


/***/ }),

/***/ 45113:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ installedFromFolder),
/* harmony export */   b: () => (/* binding */ localRequirement)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62611);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10281);
/* harmony import */ var _installed_from_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29039);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77599);





/**
 * **Found.** A file or folder where a release should stand. A file with a hash is a warning, everything else an error. In an audit: a distribution
 * that was installed from a folder of this machine (`direct_url.json`, PEP 610) although no requirement says so.
 *
 * **Why.** What is installed depends on what lies in the checkout at that moment, and nothing outside of it can tell which
 * version that was. A folder is built here, which runs its code.
 *
 * **Mend it.** Publish the package to an index, or keep its wheel in the repository and list it with a hash. Paths are relative
 * to the working directory, not to the requirements file.
 *
 * ```text
 * ./mylib                                                      # found
 * ./wheels/mylib-1.0-py3-none-any.whl --hash=sha256:…          # a warning
 * ```
 *
 * **Turn it off.** `# sitemount: allow[local-requirement] why` at the line.
 */
const localRequirement = (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .defineRule */ .Km)({
    id: 'local-requirement',
    family: 'Requirements',
    title: 'A file or folder instead of a release',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .reading */ .hF)('error'),
    /**
     * Files and folders instead of releases. A warning for a file of the checkout that carries a hash: it is what it says, but
     * found on this machine only.
     */
    check(judging) {
        const { cwd } = judging.requirements;
        return (0,_support_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(judging)
            .filter(({ editable, pin, url }) => !editable && pin !== 'invalid' && url !== null && (0,_requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .describeReference */ .P5)(url).local)
            .map(requirement => {
            const { kind } = (0,_requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .describeReference */ .P5)(requirement.url ?? '');
            const outside = liesOutside(requirement, cwd);
            const hashed = requirement.hashes.some(_requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isStrongHash */ .OZ);
            const what = kind === 'directory' ? 'a folder' : 'a file';
            return (0,_support_js__WEBPACK_IMPORTED_MODULE_2__/* .judgement */ ._U)(requirement, {
                message: `${(0,_support_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(requirement)} is ${what}${outside ? ' outside the working directory' : ''}, not a release.`,
                help: kind === 'directory'
                    ? 'Build a wheel of it, and name the wheel with its --hash.'
                    : outside
                        ? 'Keep the file in the checkout, and name it relative to the working directory.'
                        : 'Add --hash=sha256:DIGEST, or publish it on an index.',
                ...(hashed && !outside && { level: 'warning' }),
            });
        });
    },
});
/** Distributions that were installed from a folder, though no requirement says so. */
const installedFromFolder = localRequirement.on((facts) => (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .only */ .j6)('local-requirement', (0,_installed_from_js__WEBPACK_IMPORTED_MODULE_4__/* .installedFromElsewhere */ .t)(facts)));
/** Absolute paths and those that climb out of the checkout exist on one machine. */
function liesOutside({ url }, cwd) {
    const { path: target, scheme } = (0,_requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .describeReference */ .P5)(url ?? '');
    if (scheme === '' && !node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(target))
        return node_path__WEBPACK_IMPORTED_MODULE_0___default().normalize(target).split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep))[0] === '..';
    if (cwd === undefined)
        return true;
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(cwd, node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, target));
    return relative.split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep))[0] === '..' || node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(relative);
}


/***/ }),

/***/ 5648:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ installedFromRepository),
/* harmony export */   y: () => (/* binding */ mutableRequirement)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62611);
/* harmony import */ var _requirements_project_pyproject_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16616);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10281);
/* harmony import */ var _installed_from_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29039);
/* harmony import */ var _suggestion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10010);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77599);







/**
 * **Found.** A requirement that names one thing, behind which another can be put: a tag or a shortened commit id of a repository,
 * a URL without a strong hash, a version or hash that comes from a `${VARIABLE}`, a hash without a version. In an audit: a distribution
 * that was installed from a repository although no requirement says so.
 *
 * **Why.** Tags are moved (in March 2026, 76 of the 77 tags of one action were), and a server may send other bytes tomorrow. The
 * text stays the same, the packages do not. A hash alone fixes the bytes, but pips read such a line differently.
 *
 * **Mend it.** A full commit id instead of a tag; a hash for everything else.
 *
 * ```text
 * tool @ git+https://git.example/tool@v1.0                                       # found
 * tool @ git+https://git.example/tool@8f1e0d5c2b7a49d6e3f0a1b2c3d4e5f6a7b8c9d0   # fine
 * tool @ https://files.example/tool-1.0-py3-none-any.whl#sha256=…                # fine
 * ```
 *
 * **Turn it off.** `# sitemount: allow[mutable-requirement] why` at the line.
 */
const mutableRequirement = (0,_rule_js__WEBPACK_IMPORTED_MODULE_5__/* .defineRule */ .Km)({
    id: 'mutable-requirement',
    family: 'Requirements',
    title: 'What stands behind a requirement can be replaced',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_5__/* .reading */ .hF)('warning'),
    /** Requirements that name one thing, behind which something else may stand tomorrow: tags, URLs without hash, variables. */
    check(judging) {
        if (judging.pins === 'off')
            return [];
        return (0,_support_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(judging)
            .filter(requirement => requirement.pin === 'mutable' && !requirement.editable)
            .filter(requirement => judging.pins !== 'hashes' || (0,_support_js__WEBPACK_IMPORTED_MODULE_4__/* .isHashed */ .Sc)(requirement))
            .filter(requirement => !(0,_support_js__WEBPACK_IMPORTED_MODULE_4__/* .hasWeakFragment */ .T4)(requirement))
            .map(requirement => (0,_support_js__WEBPACK_IMPORTED_MODULE_4__/* .judgement */ ._U)(requirement, {
            message: `What ${(0,_support_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(requirement)} stands for can change${(0,_support_js__WEBPACK_IMPORTED_MODULE_4__/* .reason */ .l)(requirement)}.`,
            help: suggestFirmer(requirement, judging),
            ...(isPlainHttp(requirement) && { level: 'error' }),
        }));
    },
});
/** Distributions that were installed from a repository, though no requirement says so. */
const installedFromRepository = mutableRequirement.on((facts) => (0,_rule_js__WEBPACK_IMPORTED_MODULE_5__/* .only */ .j6)('mutable-requirement', (0,_installed_from_js__WEBPACK_IMPORTED_MODULE_6__/* .installedFromElsewhere */ .t)(facts)));
function suggestFirmer(requirement, { known }) {
    if (requirement.because?.includes('${') || requirement.because?.includes('variable')) {
        return 'Write the value into the file; variables are for credentials.';
    }
    if (requirement.url === null)
        return (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .suggestPin */ .e)(requirement, known);
    return (0,_requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .describeReference */ .P5)(requirement.url).kind === 'vcs'
        ? 'Write the full commit id after the `@`.'
        : (0,_requirements_project_pyproject_js__WEBPACK_IMPORTED_MODULE_2__/* .isProjectName */ .j)(node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.basename(requirement.file))
            ? 'Add #sha256=DIGEST to the URL.'
            : 'Add --hash=sha256:DIGEST.';
}
function isPlainHttp({ url, hashes }) {
    if (url === null || hashes.some(_requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isStrongHash */ .OZ))
        return false;
    const { scheme, host } = (0,_requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .describeReference */ .P5)(url);
    return /^(?:\w+\+)?http$/.test(scheme) && !(0,_requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(host);
}


/***/ }),

/***/ 34978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ readingRules),
  F: () => (/* binding */ requirementRules)
});

// EXTERNAL MODULE: ./src/rules/requirements/built-from-source.ts
var built_from_source = __webpack_require__(88831);
// EXTERNAL MODULE: ./src/rules/rule.ts
var rule = __webpack_require__(10281);
// EXTERNAL MODULE: ./src/requirements/grammar/reference.ts
var reference = __webpack_require__(62611);
// EXTERNAL MODULE: ./src/requirements/grammar/specifier.ts
var grammar_specifier = __webpack_require__(62414);
// EXTERNAL MODULE: ./src/rules/requirements/support.ts
var support = __webpack_require__(77599);
;// CONCATENATED MODULE: ./src/rules/requirements/pin-relations.ts



/**
 * The lines that contradict themselves or another line, and those that repeat one. A line is one of the two or neither:
 * `conflicting-pins` and `duplicate-requirement` exclude each other.
 */
function relateRequirements(judging) {
    const found = { conflicts: contradictions(judging), duplicates: [] };
    for (const group of groups(judging.requirements.requirements))
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
    return (0,support/* judgement */._U)(line.requirement, {
        message: `${(0,support/* shown */.SP)(line.requirement)} contradicts ${(0,support/* shown */.SP)(other)} in ${other.file}:${other.line}: ${why}.`,
        help: 'Keep one of the two.',
    });
}
function duplicate(requirement, before) {
    return (0,support/* judgement */._U)(requirement, {
        message: `${requirement.name} is listed already, in ${before.file}:${before.line}.`,
        help: 'Keep one of the two lines.',
    });
}
function contradictions({ requirements: { requirements } }) {
    return requirements.flatMap(requirement => {
        const { specifier, url, active } = requirement;
        if (url !== null || active === false || !specifier.includes(','))
            return [];
        const exact = (0,grammar_specifier/* exactness */.DW)(specifier);
        if (exact.kind !== 'contradiction')
            return [];
        const message = `${(0,support/* shown */.SP)(requirement)} can never be met: ${exact.version} does not satisfy ${exact.clause}.`;
        return [(0,support/* judgement */._U)(requirement, { message, help: 'Keep the clause that is meant.' })];
    });
}

;// CONCATENATED MODULE: ./src/rules/requirements/conflicting-pins.ts


/**
 * **Found.** Two requirements of one distribution that no release satisfies at the same time on the target. Names are compared
 * as the index does: `Foo.Bar`, `foo-bar` and `foo_bar` are one.
 *
 * **Why.** pip refuses them (`ResolutionImpossible`), late in the build and with a message that names no line.
 *
 * **Mend it.** Keep one. Where both are meant, tell them apart by markers that exclude each other.
 *
 * ```text
 * numpy==1.26.4
 * NumPy==2.3.1                                    # found
 * tomli==2.0.1 ; python_version < "3.11"          # fine beside
 * tomli==2.2.1 ; python_version >= "3.11"
 * ```
 *
 * **Turn it off.** `rules: 'conflicting-pins: warning'`; the installer will still refuse.
 */
const conflictingPins = (0,rule/* defineRule */.Km)({
    id: 'conflicting-pins',
    family: 'Requirements',
    title: 'One distribution, two releases',
    levels: (0,rule/* everywhere */.fC)('error'),
    /** Lines that cannot hold together: pip gives up with ResolutionImpossible. */
    check(judging) {
        return relateRequirements(judging).conflicts;
    },
});

;// CONCATENATED MODULE: ./src/rules/requirements/dropped-requirement.ts


/**
 * **Found.** Text that pip silently ignores, although it was written to be obeyed.
 *
 * **Why.** The build succeeds without the package, the marker, the hash or the file that the text names. Nothing says so before
 * the host fails to import it.
 *
 * **Mend it.** One thing a line. The finding says which text vanishes.
 *
 * ```text
 * -r a.txt -r b.txt              # only a.txt is read
 * --index-url URL foo==1.0       # foo is not installed
 * foo==1.0 -r more.txt           # more.txt is not read
 * foo==1.0  # see the wiki \
 * bar==2.0                       # the comment goes on: bar is not installed
 * -r linux.txt ; sys_platform == "linux"   # the marker is ignored
 * ```
 *
 * **Turn it off.** Take the text out: that is what pip does.
 */
const droppedRequirement = (0,rule/* defineRule */.Km)({
    id: 'dropped-requirement',
    family: 'Requirements',
    title: 'Text that pip silently ignores',
    levels: (0,rule/* reading */.hF)('error'),
    /** Text that pip reads past, silently or with no more than a warning. */
    check(judging) {
        return (0,support/* problemsOf */.GW)(judging, 'dropped').map(problem => (0,support/* told */.Ev)(problem));
    },
});

;// CONCATENATED MODULE: ./src/rules/requirements/duplicate-requirement.ts


/**
 * **Found.** One distribution that is listed more than once, without contradiction.
 *
 * **Why.** It does no harm today. The next change will be made at one of the two places, and then they contradict each other.
 *
 * **Mend it.** Delete one of the lines; a shared one belongs into a file that both include.
 *
 * ```text
 * idna==3.10
 * requests==2.32.4
 * idna==3.10                                      # found
 * ```
 *
 * **Turn it off.** `rules: 'duplicate-requirement: off'`, or `# sitemount: allow[duplicate-requirement] why` at the line.
 */
const duplicateRequirement = (0,rule/* defineRule */.Km)({
    id: 'duplicate-requirement',
    family: 'Requirements',
    title: 'One distribution listed twice',
    levels: (0,rule/* everywhere */.fC)('notice'),
    /** Lines that say again what another line of the same distribution (PEP 503) says. */
    check(judging) {
        return relateRequirements(judging).duplicates;
    },
});

;// CONCATENATED MODULE: ./src/rules/requirements/editable-requirement.ts


/**
 * **Found.** A line that starts with `-e` or `--editable`.
 *
 * **Why.** An editable install leaves a `.pth` file or an import hook that points to a folder of the build machine. A mounted
 * folder is not a site directory: `.pth` files in it are dead, so the package cannot be imported on the host at all.
 *
 * **Mend it.** Build a wheel of the project and list that, or put the project's code into the code folder itself.
 *
 * ```text
 * -e ./mylib                                                   # found
 * ./wheels/mylib-1.0-py3-none-any.whl --hash=sha256:…          # fine, told as a warning
 * ```
 *
 * **Turn it off.** `rules: 'editable-requirement: warning'`; what it leaves behind is then found as `leaked-editable`.
 */
const editableRequirement = (0,rule/* defineRule */.Km)({
    id: 'editable-requirement',
    family: 'Requirements',
    title: 'An editable install, which leaves the mount',
    levels: (0,rule/* everywhere */.fC)('error'),
    /** Editable installs, which put a path to a folder of this machine into the mount instead of files. */
    check(judging) {
        return (0,support/* listed */.KE)(judging)
            .filter(({ editable, pin }) => editable && pin !== 'invalid')
            .map(requirement => (0,support/* judgement */._U)(requirement, {
            message: `${(0,support/* shown */.SP)(requirement)} leaves its files where they are, and the mount gets only a path to them.`,
            help: 'Build a wheel of it, and name the wheel.',
        }));
    },
});

// EXTERNAL MODULE: ./src/requirements/grammar/credentials.ts
var credentials = __webpack_require__(44728);
;// CONCATENATED MODULE: ./src/rules/requirements/extra-index.ts




const help = 'Use one index that serves everything, or give every requirement a --hash: pip takes a name from whichever offers more.';
/**
 * **Found.** More than one place that may serve a name. `--extra-index-url` is an error, and a warning when every requirement
 * carries a hash. `--find-links` beside an index is a warning, and nothing when every requirement carries a hash.
 *
 * **Why.** pip has no order among indexes: the highest version wins, and at the same version a local label or a build number.
 * A stranger who registers the name of your private package on the public index decides what is installed (dependency confusion;
 * this is how `torchtriton` was replaced in December 2022).
 *
 * **Mend it.** One index that mirrors the other, or a hash for every requirement.
 *
 * ```text
 * --index-url https://pkgs.example/simple
 * --extra-index-url https://public.example/simple   # found
 * ```
 *
 * **Turn it off.** `# sitemount: allow[extra-index] why` at the line, or `rules: 'extra-index: warning'`.
 */
const extraIndex = (0,rule/* defineRule */.Km)({
    id: 'extra-index',
    family: 'Requirements',
    title: 'Several indexes may serve one name',
    levels: (0,rule/* everywhere */.fC)('error'),
    /**
     * Several places that may serve one name: who can publish to one of them can replace what another is to serve, without
     * a new version (`==1.0` also lets in `1.0+anything`). A warning where every requirement carries a hash.
     */
    check(judging) {
        const { indexes } = judging.requirements;
        const requirements = (0,support/* listed */.KE)(judging);
        const hashed = requirements.length > 0 && requirements.every(support/* isHashed */.Sc);
        const level = hashed ? { level: 'warning' } : {};
        const extra = new Set(indexes.extra.map(credentials/* maskCredentials */.Bs));
        const written = (0,support/* problemsOf */.GW)(judging, 'extra-index').filter(({ text }) => extra.has(text ?? ''));
        const texts = new Set(written.map(({ text }) => text));
        return [
            ...written.map(problem => ({ ...(0,support/* told */.Ev)(problem, level), help })),
            ...[...extra]
                .filter(url => !texts.has(url))
                .map((url) => ({
                ...level,
                message: `${url} may serve any name, like the first index.`,
                help,
            })),
            ...(hashed ? [] : furtherLinks(judging)),
        ];
    },
});
/** `--find-links` beside an index, or several of them of which one is elsewhere: a warning, and none where hashes decide. */
function furtherLinks(judging) {
    const { noIndex, findLinks } = judging.requirements.indexes;
    const remote = findLinks.filter(link => /^(?:https?|ftp)$/.test((0,reference/* schemeOf */.dz)(link)));
    const safe = noIndex && (findLinks.length < 2 || remote.length === 0);
    if (safe)
        return [];
    return (0,support/* problemsOf */.GW)(judging, 'find-links').map(problem => ({
        ...(0,support/* told */.Ev)(problem, { level: 'warning' }),
        help: 'Add --no-index where nothing else is needed, or give every requirement a --hash.',
    }));
}

;// CONCATENATED MODULE: ./src/rules/requirements/insecure-index.ts




/**
 * **Found.** An index or a file over plain `http:` (this machine's own excepted), or a `--trusted-host`, whose certificate is not
 * checked.
 *
 * **Why.** An attacker between the job and the index can put other packages in their place. Only hashes would notice.
 *
 * **Mend it.** Use `https:`. For an index with a certificate of your own, give its authority to pip (`PIP_CERT`) instead of
 * trusting the host blindly.
 *
 * ```text
 * --index-url http://pkgs.example/simple          # found
 * --trusted-host pkgs.example                     # found
 * ```
 *
 * **Turn it off.** `# sitemount: allow[insecure-index] why` at the line.
 */
const insecureIndex = (0,rule/* defineRule */.Km)({
    id: 'insecure-index',
    family: 'Requirements',
    title: 'An index over plain http, or one whose certificate is not checked',
    levels: (0,rule/* everywhere */.fC)('error'),
    /** Indexes over plain http, hosts whose certificate is not checked, and (a warning) credentials written into a file. */
    check(judging) {
        const insecure = (0,support/* problemsOf */.GW)(judging, 'insecure-index');
        const hosts = new Set(insecure.map(({ text }) => text));
        const { index, extra } = judging.requirements.indexes;
        const named = [...index, ...extra].filter(url => {
            const { scheme, host } = (0,reference/* describeReference */.P5)(url);
            return scheme === 'http' && !(0,reference/* isLoopback */.U9)(host) && !hosts.has(host);
        });
        return [
            ...insecure.map(problem => (0,support/* told */.Ev)(problem)),
            ...named.map((url) => ({
                message: `${(0,credentials/* maskCredentials */.Bs)(url)} is plain http, so anyone on the way can replace what it sends.`,
                help: 'Use https.',
            })),
            // What http lets in is reported already; trusting the host is what makes pip use it.
            ...(0,support/* problemsOf */.GW)(judging, 'trusted-host')
                .filter(({ text }) => !hosts.has(text))
                .map(problem => (0,support/* told */.Ev)(problem)),
            ...(0,support/* problemsOf */.GW)(judging, 'credentials').map(problem => (0,support/* told */.Ev)(problem, { level: 'warning' })),
        ];
    },
});

// EXTERNAL MODULE: ./src/requirements/lines/text.ts
var lines_text = __webpack_require__(99089);
;// CONCATENATED MODULE: ./src/rules/requirements/invalid-requirement.ts



/**
 * **Found.** A line that pip refuses: a wrong name, version, marker, option or quote. The lines after it are still read.
 *
 * **Why.** pip stops at the first such line, and the message rarely names the character.
 *
 * **Mend it.** The caret stands under what was not understood, the help says what is expected there.
 *
 * ```text
 * foo==1.0# comment         # a comment needs a blank before it
 * foo==1.0	--hash=sha256:…  # a tab does not end a requirement, only a blank does
 * foo[extra==1.0            # the bracket is not closed
 * ```
 *
 * **Turn it off.** There is no use in that: pip will refuse the line all the same.
 */
const invalidRequirement = (0,rule/* defineRule */.Km)({
    id: 'invalid-requirement',
    family: 'Requirements',
    title: 'A line that pip refuses',
    levels: (0,rule/* reading */.hF)('error'),
    /** Lines that pip refuses, and excuses that excuse nothing since no rule has that name. */
    check(judging) {
        return [
            ...(0,support/* problemsOf */.GW)(judging, 'invalid').map(problem => (0,support/* told */.Ev)(problem)),
            ...judging.requirements.excuses.flatMap(({ rules, reason: _, ...place }) => {
                const wrong = rules.find(rule => !judging.ruleIds.includes(rule));
                if (wrong === undefined && rules.length > 0)
                    return [];
                const message = wrong === undefined ? 'The excuse names no rule.' : `There is no rule ${(0,lines_text/* shorten */.ml)(wrong, 60)}.`;
                const help = 'Name the rule as the finding does: `# sitemount: allow[rule-id] reason`.';
                return [{ message, help, ...place }];
            }),
        ];
    },
});

// EXTERNAL MODULE: ./src/rules/requirements/local-requirement.ts
var local_requirement = __webpack_require__(45113);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/requirements/project/pyproject.ts + 3 modules
var pyproject = __webpack_require__(16616);
;// CONCATENATED MODULE: ./src/rules/requirements/missing-hash.ts





/**
 * **Found.** `pins: hashes` is set, and a requirement has no hash. Editables, folders and repositories cannot have one. With
 * `pins: exact`, one finding where some lines have a hash, or `--require-hashes` stands there, and others have none.
 *
 * **Why.** A pin names a release, a hash names its bytes. `==1.0` also accepts `1.0+anything` and any build of a wheel, and pip
 * prefers them: a user who may add a file to an index can replace a pinned package without a new version. A partly hashed list is
 * refused by pip, while uv installs the rest of it unchecked.
 *
 * **Mend it.** Add a hash for each file that may be installed; `sitemount lock`, `pip-compile --generate-hashes` and
 * `uv pip compile --generate-hashes` write them.
 *
 * ```text
 * idna==3.10 \
 *   --hash=sha256:946d195a0d259cbba61165e88e65941f16e9b36ea6ddb97f00452bae8b1287d3
 * ```
 *
 * **Turn it off.** `pins: exact` and no hashes at all, or `# sitemount: allow[missing-hash] why` at the line.
 */
const missingHash = (0,rule/* defineRule */.Km)({
    id: 'missing-hash',
    family: 'Requirements',
    title: '`pins: hashes` or hashes on other lines, and a requirement has none',
    levels: (0,rule/* everywhere */.fC)('error'),
    /**
     * With `pins: hashes`, every requirement without a strong hash. Otherwise one finding for a file that has hashes on some
     * lines only: pip refuses it, uv installs the rest unchecked.
     */
    check(judging) {
        const { pins, requirements } = judging;
        if (pins === 'off')
            return [];
        const candidates = (0,support/* listed */.KE)(judging).filter(({ pin, editable }) => pin !== 'invalid' && !editable);
        const unhashed = candidates.filter(requirement => !(0,support/* isHashed */.Sc)(requirement));
        const settled = unhashed.filter(({ pin }) => pin === 'pinned' || pin === 'mutable');
        if (pins === 'hashes') {
            return settled.map(requirement => (0,support/* judgement */._U)(requirement, {
                message: `${(0,support/* shown */.SP)(requirement)} has no hash.`,
                help: howToHash(requirement),
            }));
        }
        const [first] = settled;
        const demanded = requirements.indexes.requireHashes || unhashed.length < candidates.length;
        if (first === undefined || !demanded)
            return [];
        return [
            (0,support/* judgement */._U)(first, {
                message: `${first.name || (0,support/* shown */.SP)(first)} has no hash, as ${count(unhashed.length, candidates.length)}, and pip refuses such a file.`,
                help: 'Give every requirement a --hash, or none.',
            }),
        ];
    },
});
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

;// CONCATENATED MODULE: ./src/rules/requirements/missing-requirements-file.ts


/**
 * **Found.** A `-r` or `-c` line that names a file which is not there. Nested files are relative to the file that names them.
 *
 * **Why.** Everything listed in that file would be missing; pip stops.
 *
 * **Mend it.** Correct the path, or check the file in. A file that is named on the command line or by an input and is missing is a
 * usage error instead (exit 2).
 *
 * ```text
 * -r requirements/base.txt    # in requirements/dev.txt this means requirements/requirements/base.txt
 * ```
 *
 * **Turn it off.** There is no use in that: pip will stop all the same.
 */
const missingRequirementsFile = (0,rule/* defineRule */.Km)({
    id: 'missing-requirements-file',
    family: 'Requirements',
    title: 'A nested file that is not there',
    levels: (0,rule/* reading */.hF)('error'),
    /** Nested files that are not there. */
    check(judging) {
        return (0,support/* problemsOf */.GW)(judging, 'missing-file').map(problem => (0,support/* told */.Ev)(problem));
    },
});

// EXTERNAL MODULE: ./src/rules/requirements/mutable-requirement.ts
var mutable_requirement = __webpack_require__(5648);
;// CONCATENATED MODULE: ./src/rules/requirements/recursive-requirements-file.ts


/**
 * **Found.** A requirements file that includes itself, directly or through others. Two files that include the same third one are
 * fine.
 *
 * **Why.** pip stops at it; old ones first run until they fail.
 *
 * **Mend it.** Move what both need into a file of its own.
 *
 * ```text
 * # a.txt
 * -r b.txt
 * # b.txt
 * -r a.txt                                        # found
 * ```
 *
 * **Turn it off.** There is no use in that: pip will stop all the same.
 */
const recursiveRequirementsFile = (0,rule/* defineRule */.Km)({
    id: 'recursive-requirements-file',
    family: 'Requirements',
    title: 'A file that includes itself',
    levels: (0,rule/* reading */.hF)('error'),
    /** Files that include themselves, by whatever way. */
    check(judging) {
        return (0,support/* problemsOf */.GW)(judging, 'recursive-file').map(problem => (0,support/* told */.Ev)(problem));
    },
});

// EXTERNAL MODULE: ./src/rules/requirements/suggestion.ts
var suggestion = __webpack_require__(10010);
;// CONCATENATED MODULE: ./src/rules/requirements/unpinned-requirement.ts




/**
 * **Found.** A requirement that more than one release satisfies: no `==`, a wildcard, a range, a branch of a repository.
 *
 * **Why.** The next build picks another release without any change in the repository. What was tested is not what is deployed,
 * and nothing shows when that began. `==1.*` moves as `>=1` does; `>=1,<=1` names one release by accident only.
 *
 * **Mend it.** Write `==` with a full version, or `name @ URL` with a hash. The finding suggests the version from a lock file or
 * from the virtualenv beside it, `sitemount check --fix` writes it, and `sitemount.patch` among the reports is the same for
 * `git apply`. `sitemount lock` pins everything. A constraints file that holds the exact version counts as a pin.
 *
 * ```text
 * scipy>=1.2.3        # found; so are scipy, scipy~=1.2 and scipy==1.*
 * scipy==1.17.0       # fine
 * ```
 *
 * **Turn it off.** `# sitemount: allow[unpinned-requirement] why` at the line, or `pins: off` for all of them.
 */
const unpinnedRequirement = (0,rule/* defineRule */.Km)({
    id: 'unpinned-requirement',
    family: 'Requirements',
    title: 'A requirement names more than one release',
    levels: (0,rule/* everywhere */.fC)('error'),
    /**
     * Requirements that name more than one release, so that the mount can differ from one build to the next. Only `==` without a
     * wildcard and `===` name one release (PEP 440, "Version matching"); of version control, a full commit id.
     */
    check(judging) {
        if (judging.pins === 'off')
            return [];
        const loose = (0,support/* listed */.KE)(judging).filter(({ pin, editable }) => pin === 'unpinned' && !editable);
        if (loose.length === 0)
            return [];
        // A line that contradicts the pin of another is reported as that.
        const conflicts = new Set(relateRequirements(judging).conflicts.map(placeKey));
        return loose
            .filter(requirement => !conflicts.has(placeKey(requirement)))
            .map(requirement => {
            const fix = (0,suggestion/* fixPin */.Z)(requirement, judging);
            return (0,support/* judgement */._U)(requirement, {
                message: `${(0,support/* shown */.SP)(requirement)} does not name one release${(0,support/* reason */.l)(requirement)}.`,
                help: (0,suggestion/* suggestPin */.e)(requirement, judging.known),
                ...(fix !== undefined && { fix }),
            });
        });
    },
});
function placeKey({ file, line, column }) {
    return `${file}:${line}:${column}`;
}

;// CONCATENATED MODULE: ./src/rules/requirements/unresolved-variable.ts


/**
 * **Found.** `${NAME}` in a requirements file, where NAME is not set in the environment of the job, or is empty.
 *
 * **Why.** pip leaves the text as it stands and goes on: it asks an index for `${TOKEN}`, or looks for a folder of that name.
 *
 * **Mend it.** Set the variable at the step. In an index URL, better use the input `index-url`, which masks the credentials.
 *
 * ```yaml
 * - uses: sitemount/sitemount@v0
 *   env:
 *     INDEX_TOKEN: ${{ secrets.INDEX_TOKEN }}   # for --index-url https://ci:${INDEX_TOKEN}@pkgs.example/simple
 * ```
 *
 * **Turn it off.** `# sitemount: allow[unresolved-variable] why` at the line.
 */
const unresolvedVariable = (0,rule/* defineRule */.Km)({
    id: 'unresolved-variable',
    family: 'Requirements',
    title: 'A `${VARIABLE}` without a value',
    levels: (0,rule/* reading */.hF)('error'),
    /** `${VARIABLES}` without a value. */
    check(judging) {
        return (0,support/* problemsOf */.GW)(judging, 'unresolved-variable').map(problem => (0,support/* told */.Ev)(problem));
    },
});

;// CONCATENATED MODULE: ./src/rules/requirements/weak-hash.ts




/**
 * **Found.** A hash that is not sha256, sha384 or sha512, or does not have that algorithm's number of hexadecimal digits.
 *
 * **Why.** Another file with the same md5 or sha1 can be made. pip itself never looks at the digits: an empty or misspelt hash
 * is accepted when the file is read and fails, or is quietly one of several, when it is installed.
 *
 * **Mend it.** Copy the sha256 of the file from the index again.
 *
 * ```text
 * idna==3.10 --hash=sha256:946d195a   # found: 8 digits instead of 64
 * idna @ https://files.example/idna-3.10-py3-none-any.whl#md5=… # found
 * ```
 *
 * **Turn it off.** `# sitemount: allow[weak-hash] why` at the line.
 */
const weakHash = (0,rule/* defineRule */.Km)({
    id: 'weak-hash',
    family: 'Requirements',
    title: 'A hash that is malformed or not sha256, sha384 or sha512',
    levels: (0,rule/* everywhere */.fC)('error'),
    /** Hashes that prove nothing: another algorithm than sha256, sha384 or sha512, or a digest that none can have. */
    check({ requirements: { requirements } }) {
        return requirements.flatMap(requirement => {
            const weak = requirement.hashes.find(hash => !(0,reference/* isStrongHash */.OZ)(hash));
            if (weak === undefined)
                return [];
            if ((0,support/* hasWeakFragment */.T4)(requirement)) {
                if (requirement.hashes.some(reference/* isStrongHash */.OZ))
                    return [];
                const message = `${weak.slice(0, weak.indexOf(':'))} in a URL proves nothing: files with the same one can be made.`;
                return [(0,support/* judgement */._U)(requirement, { level: 'warning', message, help: 'Use sha256.' })];
            }
            const algorithm = weak.slice(0, weak.indexOf(':'));
            const message = /^sha(?:256|384|512)$/.test(algorithm)
                ? `${(0,lines_text/* shorten */.ml)(weak, 90)} is not ${Number(algorithm.slice(3)) / 4} hexadecimal digits, so no file can have it.`
                : `pip refuses --hash=${(0,lines_text/* shorten */.ml)(weak, 90)}: only sha256, sha384 and sha512 are strong enough.`;
            return [(0,support/* judgement */._U)(requirement, { message, help: 'Write --hash=sha256:DIGEST.' })];
        });
    },
});

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
    mutable_requirement/* mutableRequirement */.y,
    missingHash,
    weakHash,
    editableRequirement,
    local_requirement/* localRequirement */.b,
    built_from_source/* builtFromSource */.wu,
    ...readingRules,
    conflictingPins,
    duplicateRequirement,
    insecureIndex,
    extraIndex,
];


/***/ }),

/***/ 10010:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ fixPin),
/* harmony export */   e: () => (/* binding */ suggestPin)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62611);
/* harmony import */ var _requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62414);
/* harmony import */ var _requirements_lines_rewrite_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72800);
/* harmony import */ var _requirements_project_pyproject_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16616);





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
    return (0,_requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .describeReference */ .P5)(url).kind === 'vcs'
        ? 'Write the full commit id after the `@`.'
        : 'Name the archive of a release, and add --hash=sha256:DIGEST.';
}
/**
 * The change that pins a requirement to the release that is known to be in use, or undefined where none is known that it allows.
 * With `pins: hashes`, the hashes of that release go with it where they are known.
 */
function fixPin(requirement, { known, pins }) {
    const { url, specifier, normalizedName, text } = requirement;
    const settled = known.get(normalizedName);
    // What a variable brings in cannot be told from what is written.
    if (url !== null || settled === undefined || text.includes('${') || !meets(specifier, settled))
        return undefined;
    const pinned = (0,_requirements_lines_rewrite_js__WEBPACK_IMPORTED_MODULE_3__/* .pinnedText */ .Wm)(text, settled.version);
    if (pinned === undefined)
        return undefined;
    if ((0,_requirements_project_pyproject_js__WEBPACK_IMPORTED_MODULE_4__/* .isProjectName */ .j)(node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.basename(requirement.file))) {
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
    return specifier === '' || (0,_requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .satisfies */ .ib)(version, specifier, { prereleases: true });
}


/***/ }),

/***/ 77599:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ev: () => (/* binding */ told),
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   Sc: () => (/* binding */ isHashed),
/* harmony export */   T4: () => (/* binding */ hasWeakFragment),
/* harmony export */   _U: () => (/* binding */ judgement),
/* harmony export */   l: () => (/* binding */ reason)
/* harmony export */ });
/* harmony import */ var _requirements_grammar_credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44728);
/* harmony import */ var _requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62611);
/* harmony import */ var _requirements_lines_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99089);



/** Requirements that may be installed. `pins: hashes` looks at those for other platforms as well. */
function listed({ requirements: { requirements }, pins }) {
    return requirements.filter(({ constraint, active }) => !constraint && (pins === 'hashes' || active !== false));
}
/** Whether the bytes of a requirement are fixed. */
function isHashed({ pin, hashes }) {
    return pin === 'hashed' || (pin === 'mutable' && hashes.some(_requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isStrongHash */ .OZ));
}
/** A requirement for a message: what is written, short and without credentials. */
function shown({ text, url, name, specifier, extras, editable }) {
    if (url !== null || editable || name === '')
        return (0,_requirements_lines_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_requirements_grammar_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .maskCredentials */ .Bs)(text), 100);
    // Blanks where they were written: `numpy == 1.26.*` is no `numpy== 1.26.*`.
    const written = text.replace(/\s*;.*$/s, '');
    if (written.startsWith(name) && written.endsWith(specifier))
        return (0,_requirements_lines_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(written, 100);
    return (0,_requirements_lines_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(`${name}${extras.length === 0 ? '' : `[${extras.join(',')}]`}${specifier}`, 100);
}
/** A judgement about one requirement, at its place. */
function judgement(requirement, words) {
    const { file, line, column, endColumn, excerpt, name } = requirement;
    return { ...words, file, line, column, endColumn, excerpt, ...(name !== '' && { package: name }) };
}
/** A judgement that tells a problem as it was noticed. */
function told(problem, words = {}) {
    const { kind: _, text: __, ...rest } = problem;
    return { ...words, ...rest };
}
/** The problems of one kind. */
function problemsOf({ requirements: { problems } }, kind) {
    return problems.filter(problem => problem.kind === kind);
}
/** Why a requirement is what its `pin` says, as the end of a sentence. */
function reason({ because }) {
    return because === undefined ? '' : `: ${because}`;
}
/** Whether the first hash that is not strong is the one in the URL. */
function hasWeakFragment({ url, hashes, editable }) {
    const fragment = url === null || editable ? null : (0,_requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .fragmentHash */ .XF)(url);
    return fragment !== null && !(0,_requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isStrongHash */ .OZ)(fragment) && hashes.find(hash => !(0,_requirements_grammar_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isStrongHash */ .OZ)(hash)) === fragment;
}


/***/ }),

/***/ 50419:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ unlistedDependency)
/* harmony export */ });
/* harmony import */ var _leaks_installed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86058);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10281);


/**
 * **Found.** A distribution that was installed because a listed one needs it, and is not listed itself. The finding names who
 * needs it. A warning with `pins: exact`, since the artifact holds what was installed; an error with `pins: hashes`.
 *
 * **Why.** The list fixes only what it names. The next build takes whatever release of the unlisted one is new then.
 *
 * **Mend it.** Add the line the finding suggests, or let `sitemount lock` add all of them. `pip-compile` and `uv pip compile` list everything.
 *
 * ```text
 * requests==2.32.4
 * # found: certifi, charset-normalizer, idna and urllib3 come with it and may change
 * ```
 *
 * **Turn it off.** `rules: 'unlisted-dependency: off'`.
 */
const unlistedDependency = (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .defineRule */ .Km)({
    id: 'unlisted-dependency',
    family: 'Requirements',
    title: 'Installed as a dependency, but not listed',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .mounting */ .E2)('warning'),
    /**
     * There because something listed needs it, but not listed: its version is settled anew at each install. A warning where
     * the artifact holds what was installed, an error where the host installs again or where hashes were promised.
     */
    check({ requirements, inventory, needed, pins, delivery }) {
        if (pins === 'off')
            return [];
        const settled = new Set(requirements
            .filter(one => (0,_leaks_installed_js__WEBPACK_IMPORTED_MODULE_0__/* .isActive */ .$m)(one) && (!one.constraint || one.pin === 'pinned' || one.pin === 'hashed'))
            .map(one => one.normalizedName));
        const level = pins === 'hashes' || delivery !== 'mount' ? 'error' : 'warning';
        return inventory.distributions.flatMap(({ name, normalizedName, version }) => {
            const needs = needed.needs.get(normalizedName);
            if (needs === undefined || settled.has(normalizedName))
                return [];
            return {
                level,
                message: `${name} ${version} is installed because ${(0,_leaks_installed_js__WEBPACK_IMPORTED_MODULE_0__/* .askers */ ._d)(needs)}, but it is not listed.`,
                help: `Add \`${name}==${version}\` to the requirements.`,
                package: name,
                ...(0,_leaks_installed_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOfRoot */ .$J)(requirements, needs),
            };
        });
    },
});


/***/ }),

/***/ 11258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ versionDrift)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62414);
/* harmony import */ var _leaks_installed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86058);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10281);




/**
 * **Found.** The version that was installed is not, character for character, the one that is pinned.
 *
 * **Why.** `==1.0` accepts `1.0+anything` (PEP 440), and pip prefers it. A release with a local label beside yours is how a second
 * index, or anyone who can write to yours, gets other code in without a new version.
 *
 * **Mend it.** Look where the installed file came from. `===1.0` or a hash accepts nothing else. If the label is meant, pin it. Where it is another release
 * altogether, as an audit may find, install the one that is pinned or pin the one that is there.
 *
 * ```text
 * torch==2.7.1            # found when torch 2.7.1+cpu is installed
 * torch==2.7.1+cpu        # fine
 * ```
 *
 * **Turn it off.** `rules: 'version-drift: warning'`.
 */
const versionDrift = (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .defineRule */ .Km)({
    id: 'version-drift',
    family: 'Requirements',
    title: 'The installed version is not the pinned one',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .mounting */ .E2)('error'),
    /** `==1.0` also matches `1.0+anything` (PEP 440), and installers prefer that: the installed text must be the pinned one. */
    check({ requirements, inventory }) {
        const installed = (0,_leaks_installed_js__WEBPACK_IMPORTED_MODULE_2__/* .byName */ .nG)(inventory);
        return requirements.filter(_leaks_installed_js__WEBPACK_IMPORTED_MODULE_2__/* .isActive */ .$m).flatMap(requirement => {
            const pinned = (0,_requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .exactness */ .DW)(requirement.specifier);
            const distribution = installed.get(requirement.normalizedName);
            if (pinned.kind !== 'exact' || distribution === undefined)
                return [];
            if ((0,_requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .versionsEqual */ .At)(pinned.version, distribution.version))
                return [];
            return {
                message: `${requirement.name} ${pinned.version} is pinned, but ${distribution.version} is installed.`,
                help: isLabelled(distribution.version, pinned.version)
                    ? `Write \`${requirement.name}===${pinned.version}\` or add its hash: \`==\` also accepts a release with a local label.`
                    : `Install the release that is pinned, or pin the one that is there: \`${requirement.name}==${distribution.version}\`.`,
                package: requirement.name,
                ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(requirement),
            };
        });
    },
});
/** Whether a version is another one with a local label behind it (PEP 440): `1.0+cpu` for `1.0`. */
function isLabelled(version, plain) {
    return version.includes('+') && (0,_requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .versionsEqual */ .At)(version.replace(/\+.*$/s, ''), plain);
}


/***/ }),

/***/ 47318:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ yankedRelease)
/* harmony export */ });
/* harmony import */ var _leaks_installed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86058);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10281);


/**
 * **Found.** A pinned release that its authors withdrew from the index. pip still installs it when it is pinned exactly.
 *
 * **Why.** Releases are withdrawn because they are broken, were built wrongly or have a hole. A withdrawn release may also be
 * deleted, and then the build fails.
 *
 * **Mend it.** Pin another release; the index says why this one was withdrawn.
 *
 * ```text
 * numpy==2.3.0                                    # found, if its authors withdraw it
 * ```
 *
 * **Turn it off.** `rules: 'yanked-release: off'`.
 */
const yankedRelease = (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .defineRule */ .Km)({
    id: 'yanked-release',
    family: 'Requirements',
    title: 'A release its authors withdrew',
    levels: (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .building */ .PH)('warning'),
    /** PEP 592: a release its authors withdrew is still installed when it is pinned. */
    check({ requirements, inventory, sources }) {
        return sources
            .filter(({ yanked }) => yanked)
            .map(source => {
            const name = (0,_leaks_installed_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(source, inventory);
            return {
                message: `${name} ${source.version} was withdrawn by its authors.`,
                help: 'Pin another release; the index says why this one was withdrawn.',
                package: name,
                ...(0,_leaks_installed_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOfName */ .EY)(requirements, source.normalizedName),
            };
        });
    },
});


/***/ }),

/***/ 10281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cp: () => (/* binding */ deploying),
/* harmony export */   E2: () => (/* binding */ mounting),
/* harmony export */   Km: () => (/* binding */ defineRule),
/* harmony export */   PH: () => (/* binding */ building),
/* harmony export */   fC: () => (/* binding */ everywhere),
/* harmony export */   hF: () => (/* binding */ reading),
/* harmony export */   j6: () => (/* binding */ only),
/* harmony export */   y9: () => (/* binding */ leaking)
/* harmony export */ });
/**
 * Defines a rule. The comment above the definition is its documentation, with the parts **Found.**, **Why.**, **Mend it.** and
 * **Turn it off.**: `npm run docs` copies it into `docs/rules.md` and into what `sitemount explain` prints.
 */
function defineRule(rule) {
    return { ...rule, on: check => ({ ...rule, check }) };
}
/** The judgements of one rule, without its id. */
function only(id, judgements) {
    return judgements.filter(({ rule }) => rule === id).map(({ rule: _, ...judgement }) => judgement);
}
/** One level in `check` and `build`. */
const everywhere = (level) => ({ check: level, build: level });
/** What a file says is judged before anything is built, and in an audit that holds an environment against it. */
const reading = (level) => ({ ...everywhere(level), audit: level });
/** Found while building only. */
const building = (level) => ({ build: level });
/** What a build kept out, an audit finds in force. */
const leaking = (level) => ({ build: level, audit: 'error' });
/** What is judged of a mount. */
const mounting = (level) => ({ build: level, audit: level });
/** What the files of a deployment say is judged wherever they are read. */
const deploying = (level) => ({ check: level, build: level, rehearse: level });


/***/ }),

/***/ 53166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dd: () => (/* binding */ plainNames),
/* harmony export */   SD: () => (/* binding */ owned),
/* harmony export */   YC: () => (/* binding */ titles),
/* harmony export */   kk: () => (/* binding */ concerned),
/* harmony export */   mE: () => (/* binding */ clashesWithHost)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10402);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79534);



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
 * Plain packages and modules of the mount that hide what the host has under that name: its part of a namespace package, or its
 * own package from another distribution. Distributions of the host that the mount brings itself do not count.
 */
function clashesWithHost({ packageRoots, host, inventory }) {
    const mounted = (0,_support_js__WEBPACK_IMPORTED_MODULE_1__/* .byName */ .nG)(inventory.distributions);
    const kept = host.filter(({ normalizedName }) => !mounted.has(normalizedName));
    const shared = indexed(kept, sharedNames);
    const plain = plainNames(kept);
    return packageRoots.flatMap(({ name, kind, distributions }) => {
        if (kind === 'namespace' || kind === 'pkgutil')
            return [];
        const parts = shared.get(name) ?? [];
        const same = plain.get(name) ?? [];
        // pkg_resources joins the parts of those that declare themselves the same way, and these have an `__init__`.
        if (kind === 'pkg-resources' && same.length > 0)
            return [];
        return parts.length === 0 && same.length === 0 ? [] : [{ name, kind, distributions, parts, same }];
    });
}
/** Packages of the host by the plain packages and modules that they have. */
function plainNames(host) {
    return indexed(host, ({ modules }) => modules ?? []);
}
/** The names a package of the host shares: what is known of it, what its modules imply, else what its own name says. */
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
/** The distributions that own something, in brackets; nothing for none. */
function owned(distributions) {
    return distributions.length === 0 ? '' : ` (${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .S)(distributions)})`;
}
/** Packages of the host by name and version, the first ones. */
function titles(packages) {
    return (0,_core_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .S)(packages.map(title));
}
function title({ name, version }) {
    return version === null ? name : `${name} ${version}`;
}
/** The distribution that a finding is about, and the place at which the host's package is named. */
function concerned(distributions, hosts) {
    const [distribution] = distributions;
    const [host] = hosts;
    return { ...(distribution !== undefined && { package: distribution }), ...(host !== undefined && (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(host)) };
}


/***/ }),

/***/ 49465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ mountIgnoredByImage),
/* harmony export */   y: () => (/* binding */ mountIgnoredByDeployedImage)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _azureml_images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64858);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10281);



/**
 * **Found.** The image of a deployment, of a curated environment or of the target never looks for the mount: the part of its start
 * script that reads `AZUREML_EXTRA_PYTHON_LIB_PATH` was cut out.
 *
 * **Why.** The packages are uploaded and lie beside the entry script, nothing puts them on the import path, and no log line says so.
 * The server starts, imports the entry script and ends with exit code 3: `ModuleNotFoundError: No module named 'numpy'`. Which
 * images these are is known from how they are built; where that was concluded and not seen, the message says "very probably".
 *
 * **Mend it.** Set `PYTHONPATH`, which every image obeys, to the absolute path of the packages, or take an image that reads the
 * variable: its log says `Adding … in PYTHONPATH`.
 *
 * ```yaml
 * environment_variables:
 *   PYTHONPATH: /var/azureml-app/src/site-packages
 * ```
 *
 * **Turn it off.** `rules: 'mount-ignored-by-image: off'`, once a log shows that the image does look.
 */
const mountIgnoredByImage = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .defineRule */ .Km)({
    id: 'mount-ignored-by-image',
    family: 'Target',
    title: 'An image that never looks for the mount',
    levels: {
        ...(0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .deploying */ .Cp)('error'),
        audit: 'error',
    },
    /** A mount for an image that never looks for it. A notice where the deployment sets the variable that works all the same. */
    check({ target, delivery, variables = [] }) {
        const { name, environment, fallback, ignoresMount, knowledge } = target;
        if (delivery !== 'mount' || ignoresMount !== true)
            return [];
        const sure = knowledge?.ignoresMount?.inferred === true ? 'very probably ' : '';
        const set = fallback !== undefined && variables.includes(fallback);
        const instead = fallback === undefined ? '' : `set ${fallback} to the absolute path of the mount, `;
        const ways = `${instead}take \`delivery: image\`, or deploy to an image that reads the variable`;
        return [
            {
                ...(set && { level: 'notice' }),
                message: set
                    ? `The image of ${name} ${sure}never reads ${environment.name}; the deployment sets ${fallback}, by which the mount is found.`
                    : `The image of ${name} ${sure}never reads ${environment.name}, so that the mount would not be found.`,
                help: set ? `Leave ${environment.name} out: it does nothing there.` : `${capital(ways)}.`,
                ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(target),
            },
        ];
    },
});
/** Images of a deployment from which the block that reads the variable was cut out. */
const mountIgnoredByDeployedImage = mountIgnoredByImage.on(_azureml_images_js__WEBPACK_IMPORTED_MODULE_1__/* .ignoredByDeployedImage */ .Z);
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ }),

/***/ 42671:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ helpFor),
/* harmony export */   n: () => (/* binding */ largest)
/* harmony export */ });
/** Offenders that a message names. */
const named = 5;
/** The rows with most of what is measured, as the end of a sentence. */
function largest(rows, measure) {
    const shown = rows.slice(0, named).map(row => {
        const owner = row.distribution ?? 'files of no distribution';
        return `${owner}${row.kind === 'all' ? '' : ` ${row.kind}`} (${measure(row)})`;
    });
    return rows.length > named ? `${shown.join(', ')} of ${rows.length} groups` : shown.join(', ');
}
/** What can be left out, and how much it saves. */
function helpFor(ways, measure) {
    const otherwise = 'ist fewer or lighter packages, or raise the limit if the host allows it';
    if (ways.length === 0)
        return `L${otherwise}.`;
    const shown = ways.slice(0, named).map(way => `${way.kind} (${measure(way)})`);
    return `Leave kinds of files out with \`slim\`: ${shown.join(', ')}; or l${otherwise}.`;
}


/***/ }),

/***/ 79534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   Om: () => (/* binding */ meetsAsk),
/* harmony export */   nG: () => (/* binding */ byName),
/* harmony export */   on: () => (/* binding */ vitalPackages),
/* harmony export */   zW: () => (/* binding */ asks)
/* harmony export */ });
/* harmony import */ var _requirements_grammar_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84526);
/* harmony import */ var _requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(831);
/* harmony import */ var _requirements_grammar_pep508_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12692);
/* harmony import */ var _requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62414);
/* harmony import */ var _requirements_grammar_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16814);





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
        active = parsed.filter(({ owner, marker }) => marker === null || (0,_requirements_grammar_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluateMarker */ .U)(marker, markers, [...(extras.get(owner.normalizedName) ?? [])]));
        const more = active.map(one => note(extras, { normalizedName: (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .P)(one.name), extras: one.extras }));
        if (!more.includes(true))
            break;
    }
    return active
        .filter(({ url }) => url === null)
        .map(({ owner, name, specifier }) => ({
        owner,
        name,
        normalizedName: (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .P)(name),
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
    const own = (0,_requirements_grammar_name_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .P)(server.distribution);
    const owners = host.filter(one => one.normalizedName === own).map(one => ({ ...one, requires: one.requires ?? [] }));
    return new Set([own, 'pip', ...asks(owners, { markers }).map(({ normalizedName }) => normalizedName)]);
}
/** Whether a version meets a specifier, pre-releases included since it is there already; null when that cannot be said. */
function meetsAsk(version, specifier) {
    if (specifier === '')
        return true;
    if (version === null || (0,_requirements_grammar_version_js__WEBPACK_IMPORTED_MODULE_3__/* .parseVersion */ .ot)(version) === undefined)
        return null;
    return (0,_requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .satisfies */ .ib)(version, specifier, { prereleases: true });
}
function parse(text) {
    try {
        return [(0,_requirements_grammar_pep508_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRequirement */ .p)(text)];
    }
    catch (error) {
        if (error instanceof _requirements_grammar_pep508_js__WEBPACK_IMPORTED_MODULE_1__/* .RequirementError */ .K)
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


/***/ }),

/***/ 97551:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ targetConflict)
});

// EXTERNAL MODULE: ./src/rules/rule.ts
var rule = __webpack_require__(10281);
// EXTERNAL MODULE: ./src/core/finding.ts
var finding = __webpack_require__(95278);
// EXTERNAL MODULE: ./src/requirements/grammar/name.ts
var grammar_name = __webpack_require__(831);
// EXTERNAL MODULE: ./src/requirements/grammar/pep508.ts
var pep508 = __webpack_require__(12692);
// EXTERNAL MODULE: ./src/rules/target/support.ts
var support = __webpack_require__(79534);
;// CONCATENATED MODULE: ./src/rules/target/breakers.ts




/**
 * Mounted distributions that are known to break the host's own server: errors, where a pin that is merely violated is a
 * warning. At the line that lists it. None where the mount brings the server itself, or what it runs with all the same (`unless`).
 */
function breaksServer(facts) {
    const own = (0,support/* byName */.nG)(facts.host);
    return serverBreaks(facts).map(({ normalizedName, name, version, requirement, effect }) => {
        const has = own.get(normalizedName)?.version ?? null;
        const pin = has === null ? 'Pin a release' : `Pin ${name}==${has}, which the host has, or a release`;
        return {
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
    const mounted = (0,support/* byName */.nG)(inventory.distributions);
    if (target === undefined || bringsServer(mounted, target))
        return [];
    const found = (target.breakers ?? []).flatMap(({ requirement, effect, unless = [] }) => {
        const ours = brought(mounted, requirement);
        if (ours === undefined || unless.some(one => brought(mounted, one) !== undefined))
            return [];
        return [{ normalizedName: ours.normalizedName, name: ours.name, version: ours.version, requirement, effect }];
    });
    // Of two that cover one release the first tells it.
    return [...(0,support/* byName */.nG)(found).values()];
}
/** The mounted distribution that a requirement covers. */
function brought(mounted, requirement) {
    const { name, specifier } = (0,pep508/* parseRequirement */.p)(requirement);
    const ours = mounted.get((0,grammar_name/* normalizeName */.P)(name));
    return ours !== undefined && (0,support/* meetsAsk */.Om)(ours.version, specifier) === true ? ours : undefined;
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
    const mounted = (0,support/* byName */.nG)(inventory.distributions);
    const theirs = (0,support/* byName */.nG)(host);
    const kept = host.filter(one => !mounted.has(one.normalizedName)).map(one => ({ ...one, requires: one.requires ?? [] }));
    const violated = (0,support/* asks */.zW)(kept, { markers }).filter(ask => {
        const ours = mounted.get(ask.normalizedName);
        if (broken.has(ask.normalizedName))
            return false;
        return ours !== undefined && (0,support/* meetsAsk */.Om)(ours.version, ask.specifier) === false;
    });
    return [...(0,lists/* grouped */.z)(violated, ask => ask.normalizedName)].map(([name, group]) => {
        const ours = mounted.get(name);
        const brought = `${ours?.name} ${ours?.version}`;
        const own = theirs.get(name)?.version ?? null;
        const before = group.every(ask => (0,support/* meetsAsk */.Om)(own, ask.specifier) === false);
        const [first] = group;
        const told = group.map(({ owner, text }) => `${titled(owner)} (${text})`);
        const message = group.length === 1 && first !== undefined
            ? `${titled(first.owner)} of the host requires ${first.text}; the mount brings ${brought}, which violates it`
            : `The mount brings ${brought}, which violates what ${group.length} packages of the host require: ${(0,lists/* some */.S)(told)}`;
        const pin = own !== null && !before ? `Pin ${ours?.name}==${own}, which the host has` : 'Pin a release that they accept';
        return {
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
    const mounted = (0,support/* byName */.nG)(inventory.distributions);
    const theirs = (0,support/* byName */.nG)(host);
    const owners = inventory.distributions.map(one => ({ ...one, requires: one.requiresDist }));
    const outside = (0,support/* asks */.zW)(owners, { markers, roots }).filter(ask => !mounted.has(ask.normalizedName) && theirs.has(ask.normalizedName));
    return [...(0,lists/* grouped */.z)(outside, ask => ask.normalizedName)].flatMap(([name, group]) => {
        const provider = theirs.get(name);
        if (provider === undefined)
            return [];
        const bad = group.filter(ask => (0,support/* meetsAsk */.Om)(provider.version, ask.specifier) === false);
        const shown = bad.length > 0 ? bad : group;
        const askers = (0,lists/* some */.S)([...new Set(shown.map(({ owner, text }) => `${titled(owner)} (${text})`))]);
        const needs = `${askers} of the mount ${shown.length === 1 ? 'requires' : 'require'} ${provider.name}, which the mount does not bring`;
        const common = { package: provider.name, ...(0,finding/* placeOf */.$t)(provider) };
        if (bad.length > 0) {
            const message = `${needs}: the host's ${provider.version} violates it.`;
            return [{ ...common, message, help: `Add ${provider.name} to the requirements, in a version that is accepted.` }];
        }
        const known = group.every(ask => (0,support/* meetsAsk */.Om)(provider.version, ask.specifier) === true);
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

;// CONCATENATED MODULE: ./src/rules/target/target-conflict.ts



/**
 * **Found.** A package of the host requires a version that the mount violates, or a package of the mount requires what only the
 * host has. A notice, instead of a warning, where the host's own version violates the requirement as well, and where the host's
 * version satisfies what the mount requires. An error for a release that was seen to break the server of the target.
 *
 * **Why.** The mount comes first on `sys.path`, so the host's server imports the mount's `flask`, whatever it was tested with. The
 * other way round, a mount that relies on a package of the image breaks when the image changes under it. Many violated pins run all
 * the same, which is why this is a warning. What does not run ends with exit code 1 or 3, `Worker failed to boot`, and an
 * `ImportError` of the host's own code: `cannot import name 'ParameterSource' from 'click.core'`.
 *
 * **Mend it.** Pin what the host has, or leave the package out of the mount and let the host's own do. List what the mount needs
 * in its requirements. Requirements of the host are known from `pip inspect` and from profiles; a list of names and versions (`pip
 * freeze`, a boot log) does not show them, and nothing is guessed.
 *
 * ```yaml
 * with:
 *   host-packages: host.json        # python -m pip inspect > host.json, run in the image
 * ```
 *
 * **Turn it off.** `rules: 'target-conflict: off'`, or `target-conflict: error` where the host's pins must hold.
 */
const targetConflict = (0,rule/* defineRule */.Km)({
    id: 'target-conflict',
    family: 'Target',
    title: 'A pin of the host that the mount violates, or the other way round',
    levels: {
        ...(0,rule/* mounting */.E2)('warning'),
        rehearse: 'warning',
    },
    check(facts) {
        return [...breaksServer(facts), ...mountViolatesHost(facts), ...mountNeedsHost(facts)];
    },
});


/***/ }),

/***/ 30373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ targetOverride)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95278);
/* harmony import */ var _requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62414);
/* harmony import */ var _requirements_grammar_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16814);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10281);
/* harmony import */ var _host_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53166);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79534);






/** Up to so many overrides have a finding each; a reader of more wants one list. */
const few = 10;
/**
 * **Found.** A package of the host that the mount brings in another version; eleven and more are one finding. A warning, instead of
 * a notice, where a module of the mount hides one of the host that comes from another distribution (`flask.py` and flask); an error
 * where the server of the target needs that one to start (flask, gunicorn, pip: exit codes 1, 3 and 100).
 *
 * **Why.** Both stay on `sys.path` and the mount comes first, so the host's own code gets the mount's version too. That is how a
 * mount is meant to work, and worth knowing when the server behaves differently: to go back behind the host's version breaks more
 * often than to go beyond it.
 *
 * **Mend it.** Usually nothing is to be done. Pin the version that the host has where that will do, leave out what only the host
 * needs, and rename a module of your own that hides one of the host.
 *
 * ```text
 * numpy 2.3.1 of the mount takes the place of numpy 1.26.4 of the host.
 * ```
 *
 * **Turn it off.** `rules: 'target-override: off'`.
 */
const targetOverride = (0,_rule_js__WEBPACK_IMPORTED_MODULE_5__/* .defineRule */ .Km)({
    id: 'target-override',
    family: 'Target',
    title: 'A package of the host that the mount replaces',
    levels: {
        ...(0,_rule_js__WEBPACK_IMPORTED_MODULE_5__/* .mounting */ .E2)('notice'),
        rehearse: 'notice',
    },
    check(facts) {
        return [...replaced(facts), ...hidden(facts)];
    },
});
/** Distributions of the host that the mount brings in another version: the host's own code gets the mount's. */
function replaced({ inventory, host }) {
    const mounted = (0,_support_js__WEBPACK_IMPORTED_MODULE_4__/* .byName */ .nG)(inventory.distributions);
    const overrides = host.flatMap((one) => {
        const ours = mounted.get(one.normalizedName);
        if (ours === undefined || (one.version !== null && (0,_requirements_grammar_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .versionsEqual */ .At)(ours.version, one.version)))
            return [];
        return [{ name: ours.name, from: one.version, to: ours.version, ...(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(one) }];
    });
    const [first] = overrides;
    if (first === undefined)
        return [];
    if (overrides.length > few) {
        const texts = overrides.map(({ name, from, to }) => `${name} ${from ?? '(unknown)'} -> ${to}`);
        return [
            {
                message: `The mount replaces ${overrides.length} packages of the host with other versions: ${(0,_support_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(texts)}.`,
                help: 'The code of the host gets them too: leave out what only the host needs, and pin the rest to what the host has where that will do.',
                ...(first.file !== undefined && { file: first.file, line: 1 }),
            },
        ];
    }
    return overrides.map(({ name, from, to, ...place }) => ({
        message: `${name} ${to} of the mount takes the place of ${from === null ? "the host's, whose version is not told" : `${name} ${from} of the host${direction(from, to)}`}.`,
        help: from === null
            ? `Find out which version the host has: its own code gets ${name} ${to}.`
            : `The code of the host gets it too: pin ${name}==${from} if that will do, or leave it as it is.`,
        package: name,
        ...place,
    }));
}
/**
 * Plain packages and modules of the mount that hide the host's own of the same name from another distribution: an error where
 * the host's server cannot start without.
 */
function hidden(facts) {
    const vital = (0,_support_js__WEBPACK_IMPORTED_MODULE_4__/* .vitalPackages */ .on)(facts.host, { server: facts.target?.server, markers: facts.markers });
    return (0,_host_names_js__WEBPACK_IMPORTED_MODULE_3__/* .clashesWithHost */ .mE)(facts)
        .filter(({ parts }) => parts.length === 0)
        .map(({ name, kind, distributions, same }) => {
        const what = kind === 'module' ? 'module' : 'package';
        const fatal = same.some(({ normalizedName }) => vital.has(normalizedName));
        return {
            level: fatal ? 'error' : 'warning',
            message: `The ${what} ${name} of the mount${(0,_host_names_js__WEBPACK_IMPORTED_MODULE_3__/* .owned */ .SD)(distributions)} hides the one of the host that ${(0,_host_names_js__WEBPACK_IMPORTED_MODULE_3__/* .titles */ .YC)(same)} brings${fatal ? ', without which its server does not start' : ''}.`,
            help: "Rename it or leave it out: the code of the host imports the mount's instead of its own.",
            ...(0,_host_names_js__WEBPACK_IMPORTED_MODULE_3__/* .concerned */ .kk)(distributions, same),
        };
    });
}
/** To go back behind what the host was tested with breaks more than to go beyond it. */
function direction(from, to) {
    const [before, after] = [(0,_requirements_grammar_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(from), (0,_requirements_grammar_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(to)];
    return before !== undefined && after !== undefined && (0,_requirements_grammar_version_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Zy)(after, before) < 0 ? ', which is newer' : '';
}


/***/ }),

/***/ 68285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LH: () => (/* binding */ uploadTooLarge),
/* harmony export */   _U: () => (/* binding */ wheelsTooLarge),
/* harmony export */   g$: () => (/* binding */ tooLarge)
/* harmony export */ });
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72020);
/* harmony import */ var _azureml_upload_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23173);
/* harmony import */ var _mount_wheels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18613);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10281);
/* harmony import */ var _sizes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42671);





/**
 * **Found.** The unpacked mount has more bytes than `max-size` says, or, without that input, than the target's host takes.
 *
 * **Why.** A host refuses what is too large only when it is deployed (a function's 250 MB), or it takes it and each start copies
 * more.
 *
 * **Mend it.** The message names the five largest groups of one distribution and one kind, the help what each kind of `slim`
 * would save. Else take a lighter build of a package (CPU wheels of torch), or ship data with the model instead.
 *
 * ```text
 * The mount has 312.4 MB, more than the 250.0 MB that `max-size` allows; the largest are scipy native (94.1 MB), …
 * ```
 *
 * **Turn it off.** Leave `max-size` out where the target sets no limit, or `rules: 'too-large: warning'`.
 */
const tooLarge = (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .defineRule */ .Km)({
    id: 'too-large',
    family: 'Target',
    title: 'The mount has more bytes than the budget',
    levels: { ...(0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .mounting */ .E2)('error'), verify: 'error' },
    check({ total, sizes, limits, savings = [] }) {
        if (limits.bytes === null || total.bytes <= limits.bytes.value)
            return [];
        const [actual, allowed] = apart(total.bytes, limits.bytes);
        const rows = [...sizes].sort((a, b) => b.bytes - a.bytes);
        const ways = savings.filter(({ bytes }) => bytes > 0).sort((a, b) => b.bytes - a.bytes);
        return [
            {
                message: `The mount has ${actual}, more than the ${allowed} that ${limits.bytes.from} allows; the largest are ${(0,_sizes_js__WEBPACK_IMPORTED_MODULE_2__/* .largest */ .n)(rows, ({ bytes }) => (0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .size */ .Ej)(bytes))}.`,
                help: (0,_sizes_js__WEBPACK_IMPORTED_MODULE_2__/* .helpFor */ .V)(ways, ({ bytes }) => (0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .size */ .Ej)(bytes)),
            },
        ];
    },
});
/** What is uploaded, the mount included. */
const uploadTooLarge = tooLarge.on(_azureml_upload_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeUploadBytes */ .c);
/** What wheels unpack to, before or while they are installed. */
const wheelsTooLarge = tooLarge.on(_mount_wheels_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeWheelBytes */ .UA);
/** Two sizes as people read them, to the byte where they would look the same. */
function apart(bytes, { value }) {
    const [actual, allowed] = [(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .size */ .Ej)(bytes), (0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .size */ .Ej)(value)];
    return actual === allowed ? [(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(bytes, 'byte'), (0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(value, 'byte')] : [actual, allowed];
}


/***/ }),

/***/ 68017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ uploadTooManyFiles),
/* harmony export */   Z: () => (/* binding */ tooManyFiles)
/* harmony export */ });
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72020);
/* harmony import */ var _azureml_upload_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23173);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10281);
/* harmony import */ var _sizes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42671);




/**
 * **Found.** The unpacked mount has more files than `max-files` says, or, without that input, than the target's host takes.
 *
 * **Why.** Some shares and images count files, and on a network share each costs a round trip at every start.
 *
 * **Mend it.** Leave out kinds of files with `slim`: tests are a third of the files of many scientific packages. Bytecode doubles
 * the number of modules; `bytecode: none` trades that for a slower start.
 *
 * ```yaml
 * with:
 *   slim: |
 *     tests
 *     type-stubs
 * ```
 *
 * **Turn it off.** Leave `max-files` out where the target sets no limit, or `rules: 'too-many-files: warning'`.
 */
const tooManyFiles = (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .defineRule */ .Km)({
    id: 'too-many-files',
    family: 'Target',
    title: 'The mount has more files than the budget',
    levels: { ...(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .mounting */ .E2)('error'), verify: 'error' },
    check({ total, sizes, limits, savings = [] }) {
        if (limits.files === null || total.files <= limits.files.value)
            return [];
        const rows = [...sizes].sort((a, b) => b.files - a.files);
        const ways = savings.filter(({ files }) => files > 0).sort((a, b) => b.files - a.files);
        return [
            {
                message: `The mount has ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(total.files, 'file')}, more than the ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .thousands */ .oh)(limits.files.value)} that ${limits.files.from} allows; most are in ${(0,_sizes_js__WEBPACK_IMPORTED_MODULE_2__/* .largest */ .n)(rows, ({ files }) => (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .thousands */ .oh)(files))}.`,
                help: (0,_sizes_js__WEBPACK_IMPORTED_MODULE_2__/* .helpFor */ .V)(ways, ({ files }) => (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(files, 'file')),
            },
        ];
    },
});
/** What is uploaded, the mount included. */
const uploadTooManyFiles = tooManyFiles.on(_azureml_upload_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeUploadFiles */ .K);


/***/ }),

/***/ 66511:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ isAzureml)
/* harmony export */ });
/** Whether the host is an Azure ML image: it finds the packages by a variable of Azure ML's own. */
function isAzureml({ name, environment }) {
    return name.startsWith('azureml/') || environment.name.startsWith('AZUREML_');
}


/***/ }),

/***/ 50035:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ isProfilePath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Whether the input `target` names a file, not a profile that ships. Apart from the profiles, whose schema takes long to load. */
function isProfilePath(text) {
    return /^\.{0,2}[\\/]/.test(text) || text.endsWith('.json') || node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(text);
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
// EXTERNAL MODULE: ./src/targets/profile-path.ts
var profile_path = __webpack_require__(50035);
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
    if ((0,profile_path/* isProfilePath */.z)(text))
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

export const id = 977;
export const ids = [977];
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
    packages: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(packageSchema),
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
    const result = manifestSchema.safeParse(value);
    if (!result.success) {
        const [issue] = result.error.issues;
        const where = issue?.path.length ? ` at ${(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(issue.path.join('.'))}` : '';
        throw refused(`is not a manifest${where}: ${plain(issue?.message ?? 'unknown')}`);
    }
    const manifest = result.data;
    if (writeManifest(manifest) !== text)
        throw refused('is not written as sitemount writes it');
    return manifest;
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
function caseCollisions(files) {
    const folders = new Map();
    for (const folder of parentFolders(files))
        folders.set(foldName(folder), folder);
    const seen = new Map();
    const found = [];
    for (const file of files) {
        const folded = foldName(file);
        const other = seen.get(folded) ?? folders.get(folded);
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

/***/ 13106:
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
// EXTERNAL MODULE: ./src/rules/catalogue.ts
var catalogue = __webpack_require__(91062);
// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __webpack_require__(856);
// EXTERNAL MODULE: ./src/report/suggestion.ts
var suggestion = __webpack_require__(28804);
;// CONCATENATED MODULE: ./src/report/sarif.ts







// GitHub takes 25,000 results of a run and shows 5,000 (docs.github.com, "SARIF support for code scanning").
const mostResults = 5000;
const sourceRoot = '%SRCROOT%';
const levels = { error: 'error', warning: 'warning', notice: 'note' };
/**
 * The findings as SARIF 2.1.0 with errata 01 (OASIS), as code scanning wants it: every rule of the catalogue, paths relative
 * to the repository, fingerprints that survive moved lines, excused findings as suppressed in source.
 * `base` is the working directory relative to the repository.
 */
function sarif(result, { base = '' } = {}) {
    const rules = catalogue/* ruleIds */.Zl.map(id => descriptor(id, result.mode));
    const index = new Map(catalogue/* ruleIds */.Zl.map((id, position) => [id, position]));
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
function descriptor(id, mode) {
    const { title, family, levels: defaults } = catalogue/* catalogue */.sW[id];
    const level = defaults[mode === 'lock' ? 'build' : mode] ?? defaults.build ?? defaults.check ?? defaults.verify ?? 'error';
    return {
        id,
        name: id,
        shortDescription: { text: `${title}.` },
        fullDescription: { text: `${title}.` },
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

;// CONCATENATED MODULE: ./src/commands/dispatch.ts









/** What surrounds the work, from the options and the edge. Throws `usage` when `working-directory` is no folder. */
function createIO(options, { edge, log, secrets }) {
    (0,reach/* confineReading */.f)(edge.env);
    const cwd = external_node_path_default().resolve(edge.folder, options.workingDirectory);
    if (!(0,external_node_fs_.statSync)(cwd, { throwIfNoEntry: false })?.isDirectory()) {
        throw new errors/* SitemountError */.hr('usage', `Input \`working-directory\`: expected a folder; there is none at ${cwd}.`);
    }
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
        return (await Promise.all(/* import() */[__webpack_require__.e(600), __webpack_require__.e(341), __webpack_require__.e(348), __webpack_require__.e(517), __webpack_require__.e(823)]).then(__webpack_require__.bind(__webpack_require__, 99238))).check(options, io);
    if (options.mode === 'verify')
        return (await Promise.all(/* import() */[__webpack_require__.e(600), __webpack_require__.e(341), __webpack_require__.e(348), __webpack_require__.e(660), __webpack_require__.e(839), __webpack_require__.e(996), __webpack_require__.e(405)]).then(__webpack_require__.bind(__webpack_require__, 96975))).verify(options, io, tools);
    if (options.mode === 'audit')
        return (await Promise.all(/* import() */[__webpack_require__.e(600), __webpack_require__.e(341), __webpack_require__.e(348), __webpack_require__.e(595), __webpack_require__.e(839), __webpack_require__.e(614), __webpack_require__.e(601)]).then(__webpack_require__.bind(__webpack_require__, 72177))).audit(options, io, tools);
    if (options.mode === 'rehearse')
        return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(298), __webpack_require__.e(600), __webpack_require__.e(341), __webpack_require__.e(348), __webpack_require__.e(595), __webpack_require__.e(660), __webpack_require__.e(839), __webpack_require__.e(517), __webpack_require__.e(971), __webpack_require__.e(996), __webpack_require__.e(632)]).then(__webpack_require__.bind(__webpack_require__, 92795))).rehearse(options, io, tools);
    return (await Promise.all(/* import() */[__webpack_require__.e(600), __webpack_require__.e(348), __webpack_require__.e(595), __webpack_require__.e(750)]).then(__webpack_require__.bind(__webpack_require__, 14261))).build(options, io, tools);
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


/** Takes away what a build published, when what follows it fails: a job that fails publishes nothing. */
function takeBack({ mode, artifact, manifestPath, sbomPath }) {
    if (mode !== 'build' || artifact === undefined)
        return;
    (0,_artifact_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .remove */ .TF)(artifact.path);
    if (manifestPath !== undefined)
        (0,_artifact_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .remove */ .TF)(node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(manifestPath));
    if (sbomPath !== undefined)
        (0,_artifact_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .remove */ .TF)(sbomPath);
}


/***/ }),

/***/ 62743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZS: () => (/* binding */ judgeOutput),
/* harmony export */   _M: () => (/* binding */ openWorkshop),
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
 * Opens a workshop: makes `output` (with a `.gitignore` of `*`) and two folders of its own, and removes what a build that
 * was killed left there. Throws what `openOutput` throws, `disk-full` or `unwritable` with the path.
 */
function openWorkshop(output, io) {
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
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56107);




/** As many links as Linux follows in one path (path_resolution(7)). */
const mostLinks = 40;
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
    if (!isJob(placing) || roots.some(root => (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isAtOrInside */ .Hj)(root, real)))
        return real;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('usage', `Input \`${input}\`: ${node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, typed)} lies outside GITHUB_WORKSPACE and RUNNER_TEMP, where a job may write.`, { help: `Name a folder of the checkout, such as \`${input}: ${example[input]}\`.` });
}
const example = { output: 'sitemount-out', 'extract-to': 'unpacked/site-packages' };
/** Throws `usage` for an entry of these names in a folder (by its real path) that is a link and leads out of the project or of the folder. */
function refuseLinks(folder, names, placing) {
    const roots = [...rootsOf(placing).filter(root => (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isAtOrInside */ .Hj)(root, folder)), folder];
    for (const name of names) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, name);
        if (linkText(file) !== undefined)
            resolveLinks(file, { roots, placing });
    }
}
/** Whether a folder lies in the project and holds nothing of it but what sitemount writes. */
function isOwnFolder(folder, placing) {
    const roots = rootsOf(placing);
    return roots.some(root => (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(root, folder)) && !roots.some(root => (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isAtOrInside */ .Hj)(folder, root));
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
    let links = 0;
    const follow = (start, relative) => {
        let current = start;
        for (const part of relative.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))) {
            const next = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(current, part);
            const text = part === '' || part === '.' || part === '..' ? undefined : linkText(next);
            if (text === undefined) {
                current = next;
                continue;
            }
            if (++links > mostLinks)
                throw loop(next, resolving);
            const { root } = node_path__WEBPACK_IMPORTED_MODULE_1___default().parse(text);
            const target = follow(root || current, text.slice(root.length));
            const home = resolving.roots.find(root => (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isAtOrInside */ .Hj)(root, current));
            if (home !== undefined && !(0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isAtOrInside */ .Hj)(home, target))
                throw leads(next, target, resolving);
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
function leads(link, target, { placing }) {
    const { cwd, input } = placing;
    const shown = (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .shownPath */ .pS)(link, realPath(cwd));
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
/* harmony export */   H: () => (/* binding */ isOutOfReach),
/* harmony export */   f: () => (/* binding */ confineReading)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56107);



let workspace;
/**
 * In a job of GitHub, keeps what files of the repository name below GITHUB_WORKSPACE: the log of a job may be public, and a pull
 * request must not show what else this user may read. At a prompt the user's own rights decide.
 */
function confineReading(env) {
    workspace = env.GITHUB_ACTIONS === 'true' && env.GITHUB_WORKSPACE ? node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(env.GITHUB_WORKSPACE) : undefined;
}
/**
 * Whether an absolute path may not be read here, links resolved. What an input of the workflow names may lie anywhere, as long as
 * no link below the workspace leads there: the repository put that link in its place.
 */
function isOutOfReach(file, namedBy) {
    if (workspace === undefined)
        return false;
    if (namedBy === 'input' && !(0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isAtOrInside */ .Hj)(workspace, file))
        return false;
    return !(0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isAtOrInside */ .Hj)(resolved(workspace), resolved(file));
}
/** The real path; of what is not there, that of the nearest folder above. */
function resolved(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file);
    }
    catch {
        const parent = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file);
        return parent === file ? file : node_path__WEBPACK_IMPORTED_MODULE_1___default().join(resolved(parent), node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(file));
    }
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
    const content = inert(text).replace(/\n+$/, '');
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
        ...{ next: new Map(), fail: [0], depth: [0], out: [0], shorter: [0], long: new Map() },
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
    return /\\\s*$/.test(rest) ? undefined : { line, column, endColumn, text: fix.text };
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
/** As `maskCredentials`, for the line or value of a setting that names indexes or a proxy: all before the last `@` is masked. */
function maskSetting(text) {
    const masked = (0,_core_url_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceSpans */ .Gg)(text, (0,_core_url_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .secretSpans */ .AY)(text, 'index'), () => '****');
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
/* harmony export */   R: () => (/* binding */ readEditable),
/* harmony export */   v: () => (/* binding */ readForm)
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
    const filename = path
        .replace(/[/\\]+$/, '')
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
    const blanks = semicolon < 0 ? '' : (/\s*$/.exec(head)?.[0] ?? '');
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
            ...{ name, normalizedName: (0,grammar_name/* normalizeName */.P)(name), extras, specifier, marker, url },
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
    return parsed.url === null ? parsed : (0,grammar_form/* readForm */.v)(text, cwd);
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
        ...{ cwd, env, indexes: defaultIndexes() },
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

/***/ 91062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KX: () => (/* binding */ isRuleId),
/* harmony export */   Zl: () => (/* binding */ ruleIds),
/* harmony export */   sW: () => (/* binding */ catalogue)
/* harmony export */ });
const everywhere = (level) => ({ check: level, build: level });
/** What a file says is judged before anything is built, and in an audit that holds an environment against it. */
const reading = (level) => ({ ...everywhere(level), audit: level });
const building = (level) => ({ build: level });
/** What a build kept out, an audit finds in force. */
const leaking = (level) => ({ build: level, audit: 'error' });
const mounting = (level) => ({ build: level, audit: level });
/** What the files of a deployment say is judged wherever they are read. */
const deploying = (level) => ({ check: level, build: level, rehearse: level });
/** Every rule there is, by id. Ids say what is wrong and are never renamed once released. */
const catalogue = {
    'unpinned-requirement': rule('Requirements', 'A requirement names more than one release', everywhere('error')),
    'mutable-requirement': rule('Requirements', 'What stands behind a requirement can be replaced', reading('warning')),
    'missing-hash': rule('Requirements', '`pins: hashes` or hashes on other lines, and a requirement has none', everywhere('error')),
    'weak-hash': rule('Requirements', 'A hash that is malformed or not sha256, sha384 or sha512', everywhere('error')),
    'editable-requirement': rule('Requirements', 'An editable install, which leaves the mount', everywhere('error')),
    'local-requirement': rule('Requirements', 'A file or folder instead of a release', reading('error')),
    'invalid-requirement': rule('Requirements', 'A line that pip refuses', reading('error')),
    'dropped-requirement': rule('Requirements', 'Text that pip silently ignores', reading('error')),
    'conflicting-pins': rule('Requirements', 'One distribution, two releases', everywhere('error')),
    'duplicate-requirement': rule('Requirements', 'One distribution listed twice', everywhere('notice')),
    'unlisted-dependency': rule('Requirements', 'Installed as a dependency, but not listed', mounting('warning')),
    'unresolved-variable': rule('Requirements', 'A `${VARIABLE}` without a value', reading('error')),
    'insecure-index': rule('Requirements', 'An index over plain http, or one whose certificate is not checked', everywhere('error')),
    'extra-index': rule('Requirements', 'Several indexes may serve one name', everywhere('error')),
    'missing-requirements-file': rule('Requirements', 'A nested file that is not there', reading('error')),
    'recursive-requirements-file': rule('Requirements', 'A file that includes itself', reading('error')),
    'yanked-release': rule('Requirements', 'A release its authors withdrew', building('warning')),
    'version-drift': rule('Requirements', 'The installed version is not the pinned one', mounting('error')),
    'built-from-source': rule('Requirements', 'No wheel: code of a source distribution would run', everywhere('error')),
    'python-version-mismatch': rule('Python', 'The interpreter is not the expected Python', {
        ...deploying('error'),
        audit: 'error',
        verify: 'error',
    }),
    'python-version-conflict': rule('Python', 'Two files declare different Pythons', everywhere('error')),
    'python-version-undeclared': rule('Python', 'Nothing says which Python is meant', everywhere('warning')),
    'requires-python-mismatch': rule('Python', 'A distribution does not support the expected Python', mounting('error')),
    'leaked-pythonpath': rule('Leaks', 'PYTHONPATH or PYTHONHOME of the job', leaking('warning')),
    'leaked-user-site': rule('Leaks', 'The user site of the job', leaking('warning')),
    'leaked-system-site': rule('Leaks', 'System site-packages', leaking('warning')),
    'leaked-pth': rule('Leaks', 'A `.pth` file that brings in other folders', leaking('error')),
    'leaked-editable': rule('Leaks', 'An editable install', leaking('error')),
    'leaked-symlink': rule('Leaks', 'A symbolic link in site-packages', leaking('error')),
    'leaked-conda': rule('Leaks', 'An active conda environment', leaking('warning')),
    'leaked-import-hook': rule('Leaks', 'An import hook that is installed at start', leaking('error')),
    'leaked-pip-config': rule('Leaks', 'Configuration of pip or uv', leaking('warning')),
    'undeclared-distribution': rule('Leaks', 'Installed, but neither listed nor needed', leaking('error')),
    'missing-distribution': rule('Leaks', 'Listed, but not installed', leaking('error')),
    'duplicate-distribution': rule('Leaks', 'Two metadata folders for one distribution', leaking('error')),
    'unowned-file': rule('Leaks', 'A file that no distribution lists', leaking('error')),
    'tampered-file': rule('Leaks', 'A file whose hash is not the recorded one', {
        ...leaking('error'),
        verify: 'error',
    }),
    'missing-file': rule('Leaks', 'A recorded file that is not there', {
        ...leaking('error'),
        verify: 'error',
    }),
    'overlapping-files': rule('Leaks', 'Two distributions ship one path with different content', mounting('error')),
    'startup-code': rule('Mount', 'Code that runs at every start of Python', { ...mounting('error'), verify: 'error' }),
    'unsafe-wheel': rule('Mount', 'A wheel that puts files where the virtualenv keeps its own', building('error')),
    'inert-pth': rule('Mount', 'A `.pth` file that a mount does not read', mounting('warning')),
    'shadowed-stdlib': rule('Mount', 'A module that hides one of the standard library', {
        ...deploying('error'),
        audit: 'error',
    }),
    'split-namespace': rule('Mount', 'A namespace package that the host hides or splits', {
        ...mounting('error'),
        rehearse: 'error',
    }),
    'foreign-abi': rule('Mount', 'Extension modules for another Python', mounting('error')),
    'foreign-platform': rule('Mount', 'Native code for another processor or system', mounting('error')),
    'newer-glibc': rule('Mount', 'Native code that asks for a newer C library than the host has', mounting('error')),
    'missing-library': rule('Mount', 'Native code that asks for a library nobody provides', mounting('error')),
    'import-failed': rule('Mount', 'A module that cannot be imported from the mount', mounting('error')),
    'imported-outside-mount': rule('Mount', 'An import that only this machine can satisfy', mounting('error')),
    'wrote-into-mount': rule('Mount', 'A package that writes into its own folder', mounting('error')),
    'file-outside-mount': rule('Mount', 'Programs and data that stay outside the mount', mounting('notice')),
    'name-collision': rule('Mount', 'Two names that some file systems take for one', mounting('error')),
    'installer-in-mount': rule('Mount', 'pip, setuptools or wheel among the packages', mounting('warning')),
    'target-conflict': rule('Target', 'A pin of the host that the mount violates, or the other way round', {
        ...mounting('warning'),
        rehearse: 'warning',
    }),
    'target-override': rule('Target', 'A package of the host that the mount replaces', {
        ...mounting('notice'),
        rehearse: 'notice',
    }),
    'too-large': rule('Target', 'The mount has more bytes than the budget', { ...mounting('error'), verify: 'error' }),
    'too-many-files': rule('Target', 'The mount has more files than the budget', { ...mounting('error'), verify: 'error' }),
    'mount-ignored-by-image': rule('Target', 'An image that never looks for the mount', {
        ...deploying('error'),
        audit: 'error',
    }),
    'misspelt-variable': rule('Azure ML', 'A variable that no image reads, one letter from one that does', deploying('error')),
    'exclusive-variables': rule('Azure ML', 'Two variables of which the image obeys one only', deploying('error')),
    'mount-path-not-relative': rule('Azure ML', 'A path that the image would append to the folder of the entry script', deploying('error')),
    'mount-path-missing': rule('Azure ML', 'A path at which the image will find nothing', deploying('error')),
    'ignored-by-upload': rule('Azure ML', 'Files of the code folder that never reach the image', deploying('error')),
    'entry-script-contract': rule('Azure ML', 'An entry script that the server does not accept', deploying('error')),
    'model-dir-pollution': rule('Azure ML', 'Code or packages in the folder of the model', deploying('error')),
    'model-dir-unread': rule('Azure ML', 'A model is given, and the entry script never asks where it is', deploying('notice')),
    'slow-dynamic-install': rule('Azure ML', 'An install at boot that takes too much of the probe window', {
        build: 'warning',
    }),
    'dockerfile-dash': rule('Azure ML', 'A dash that is no ASCII hyphen in a Dockerfile', deploying('error')),
    'dockerfile-root-user': rule('Azure ML', 'A Dockerfile that ends as root', deploying('error')),
    'dockerfile-unpinned-install': rule('Azure ML', 'An install in a Dockerfile that names no release', deploying('error')),
    'dockerfile-apt-lists': rule('Azure ML', 'Package lists of apt that stay in a layer', deploying('warning')),
    'dockerfile-missing-path': rule('Azure ML', 'A path in a Dockerfile at which nothing is', deploying('error')),
    'apt-python-package': rule('Azure ML', 'Python packages from apt, which the Python of the image never sees', deploying('error')),
    'unread-file': rule('Azure ML', 'A file of the deployment that was not read', deploying('error')),
    'unpinned-image': rule('Azure ML', 'An image without a digest', deploying('warning')),
    'unfilled-placeholder': rule('Azure ML', 'A placeholder of the documents that was left in', deploying('error')),
    'outside-code-folder': rule('Azure ML', 'A file outside the folder that is uploaded', deploying('error')),
    'managed-dependencies': rule('Azure ML', 'An environment that Azure ML would rebuild', deploying('error')),
    'model-package-root': rule('Azure ML', '`Model.package()`, whose image runs as root', deploying('warning')),
    'rehearsal-failed': rule('Rehearsal', 'What the host would start does not start or answer', {
        build: 'error',
        rehearse: 'error',
    }),
    'not-scored': rule('Rehearsal', 'A rehearsal without a request', { rehearse: 'notice' }),
    'digest-mismatch': rule('Artifact', 'A digest that is not the recorded one', { verify: 'error' }),
    'extra-file': rule('Artifact', 'A file that SHA256SUMS does not list', { verify: 'error' }),
    'not-reproducible': rule('Artifact', 'Two builds of the same requirements that differ', building('error')),
    'unsafe-path': rule('Artifact', 'A path that leaves the artifact, or an entry that is not a plain file', {
        ...mounting('error'),
        verify: 'error',
    }),
};
/** All rule ids, in the order of the catalogue. */
const ruleIds = Object.keys(catalogue);
/** Whether `text` is a rule id. */
function isRuleId(text) {
    return Object.hasOwn(catalogue, text);
}
function rule(family, title, levels) {
    return { family, title, levels };
}


/***/ })

};

export const id = 744;
export const ids = [744];
export const modules = {

/***/ 97744:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serve: () => (/* binding */ serve)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_1__);


/** Answers one request of `callService` with GitHub's own clients, which are loaded only here. */
async function serve(request) {
    node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.parentPort?.postMessage(await answer(request));
}
async function answer(request) {
    try {
        if (request.service === 'upload')
            return await upload(request);
        return await useCache(request);
    }
    catch (error) {
        return { done: false, reason: error instanceof Error ? error.message : String(error) };
    }
}
async function useCache({ service, folder, key }) {
    const cache = await Promise.all(/* import() */[__webpack_require__.e(838), __webpack_require__.e(271), __webpack_require__.e(142)]).then(__webpack_require__.bind(__webpack_require__, 60142));
    if (!cache.isFeatureAvailable())
        return { done: false, reason: 'this runner has no cache service' };
    if (service === 'cache-save') {
        const id = await cache.saveCache([folder], key);
        // -1: refused (read-only token, or another job saved the same key first); the client logs which.
        return id === -1 ? { done: false, reason: 'the cache service did not take it' } : { done: true, key };
    }
    const found = await cache.restoreCache([folder], key, [], { lookupOnly: service === 'cache-lookup' });
    // Keys are compared without case by the service; anything but the very key is not ours.
    if (found === undefined)
        return { done: false, reason: 'not in the cache' };
    return found.toLowerCase() === key.toLowerCase()
        ? { done: true, key: found }
        : { done: false, reason: `the cache answered with another key, ${found}` };
}
async function upload({ path: file, retentionDays, }) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(838), __webpack_require__.e(271), __webpack_require__.e(888)]).then(__webpack_require__.bind(__webpack_require__, 37888));
    const client = new DefaultArtifactClient();
    // One sealed file as it is: the zip that artifacts otherwise use loses modes and compresses a second time. The name of
    // the upload is then the file's (toolkit, artifact 6.2).
    const { id, digest } = await client.uploadArtifact(node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(file), [file], node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(file), {
        skipArchive: true,
        ...(retentionDays === undefined ? {} : { retentionDays }),
    });
    if (id === undefined)
        return { done: false, reason: 'the service gave no artifact id' };
    return { done: true, id, ...(digest === undefined ? {} : { digest: `sha256:${digest.replace(/^sha256:/, '')}` }) };
}


/***/ })

};

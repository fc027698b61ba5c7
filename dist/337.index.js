export const id = 337;
export const ids = [337];
export const modules = {

/***/ 23337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serve: () => (/* binding */ serve)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
var external_node_child_process_default = /*#__PURE__*/__webpack_require__.n(external_node_child_process_);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(98995);
;// CONCATENATED MODULE: ./src/action/read-client-log.ts


/**
 * From now on every line that this thread prints, and every program that it starts, is told through `tell` instead. The
 * clients know no other way to say what went wrong: a cache that cannot be reached looks like one that is empty, but for
 * a line on standard output. What they ask the runner to mask is masked here, since their lines no longer reach it.
 */
function overhear(tell) {
    let complaint;
    const masks = new Set();
    const mask = (text) => [...masks].reduce((masked, secret) => masked.replaceAll(secret, '***'), text);
    const hear = (line) => {
        const [, command, data] = /^::([a-z-]+)[^:]*::(.*)$/.exec(line) ?? [];
        const text = data === undefined ? line : plain(data);
        if (command === 'add-mask')
            masks.add(text);
        else if (text.trim() !== '')
            tell({ line: mask(text) });
        if (command !== 'debug')
            complaint ??= /^Failed to (?:restore|save): (.+)$/s.exec(mask(text))?.[1];
    };
    for (const stream of [process.stdout, process.stderr])
        stream.write = lineWriter(hear);
    tellPrograms(tell);
    return { complaint: () => complaint };
}
/** `stream.write` for what comes in pieces. */
function lineWriter(hear) {
    let rest = '';
    return (chunk, ...more) => {
        const lines = (rest + (typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())).split(/\r?\n/);
        rest = lines.pop() ?? '';
        for (const line of lines)
            hear(line);
        const done = more.find(argument => typeof argument === 'function');
        if (typeof done === 'function')
            queueMicrotask(() => done());
        return true;
    };
}
/** A thread that is ended leaves the programs it started running. */
function tellPrograms(tell) {
    const { spawn } = (external_node_child_process_default());
    const telling = (...args) => {
        const child = spawn(...args);
        const { pid } = child;
        if (pid !== undefined) {
            tell({ started: pid });
            child.once('exit', () => tell({ ended: pid }));
        }
        return child;
    };
    (external_node_child_process_default()).spawn = telling;
    (0,external_node_module_.syncBuiltinESMExports)();
}
/** Workflow commands escape line ends and percent signs (toolkit, core: command.ts, escapeData). */
function plain(data) {
    return data.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%');
}

;// CONCATENATED MODULE: ./src/action/worker.ts



/** Answers one request of `callService` with GitHub's own clients, which are loaded only here. */
async function serve(request) {
    const tell = (message) => external_node_worker_threads_.parentPort?.postMessage(message);
    tell({ reply: await answer(request, overhear(tell)) });
}
async function answer(request, overheard) {
    try {
        if (request.service === 'upload')
            return await upload(request);
        const reply = await useCache(request);
        const reason = overheard.complaint();
        return reason === undefined ? reply : { done: false, reason };
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
        return { done: false, reason: 'not in the cache', absent: true };
    return found.toLowerCase() === key.toLowerCase()
        ? { done: true, key: found }
        : { done: false, reason: `the cache answered with another key, ${found}` };
}
async function upload({ path: file, retentionDays, }) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(838), __webpack_require__.e(271), __webpack_require__.e(888)]).then(__webpack_require__.bind(__webpack_require__, 37888));
    const client = new DefaultArtifactClient();
    // One sealed file as it is: the zip that artifacts otherwise use loses modes and compresses a second time. The name of
    // the upload is then the file's (toolkit, artifact 6.2).
    const { id, digest } = await client.uploadArtifact(external_node_path_default().basename(file), [file], external_node_path_default().dirname(file), {
        skipArchive: true,
        ...(retentionDays === undefined ? {} : { retentionDays }),
    });
    if (id === undefined)
        return { done: false, reason: 'the service gave no artifact id' };
    return { done: true, id, ...(digest === undefined ? {} : { digest: `sha256:${digest.replace(/^sha256:/, '')}` }) };
}


/***/ })

};

export const id = 101;
export const ids = [101];
export const modules = {

/***/ 45101:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);

// The one start of every worker thread of the bundle: what it is to do stands in its data.
if (node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData?.kind === 'service') {
    const { serve } = await __webpack_require__.e(/* import() */ 337).then(__webpack_require__.bind(__webpack_require__, 23337));
    await serve(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData.request);
}
else {
    await __webpack_require__.e(/* import() */ 499).then(__webpack_require__.bind(__webpack_require__, 64499));
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};

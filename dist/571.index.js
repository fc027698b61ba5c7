export const id = 571;
export const ids = [571];
export const modules = {

/***/ 75571:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   codeOf: () => (/* binding */ codeOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56107);


/**
 * The code folder, absolute, of the deployment that names this very script (an absolute path), and that deployment: of several
 * that agree on the folder the first one. Undefined where none names it, or two name two folders.
 */
function codeOf({ deployments }, script, cwd) {
    const naming = deployments.flatMap(unit => {
        const { kind, folder } = unit;
        if (kind === 'job' || folder?.kind !== 'folder' || unit.script?.kind !== 'file')
            return [];
        const codeDir = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, folder.path);
        const isIt = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, unit.script.path) === node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, script) && (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .isInside */ .FK)(codeDir, script);
        return isIt ? [{ codeDir, unit }] : [];
    });
    const [first] = naming;
    return naming.every(({ codeDir }) => codeDir === first?.codeDir) ? first : undefined;
}


/***/ })

};

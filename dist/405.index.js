export const id = 405;
export const ids = [405];
export const modules = {

/***/ 48405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ archiveFormats),
/* harmony export */   u: () => (/* binding */ sealedTime)
/* harmony export */ });
/** Dates in every format: 1980-01-02T00:00:00Z, later than zip's first date in every time zone. Unix seconds. */
const sealedTime = 315619200;
/** Formats that come as one file; each is the ending of its name. */
const archiveFormats = ['tar.zst', 'tar.gz', 'zip', 'squashfs'];


/***/ })

};

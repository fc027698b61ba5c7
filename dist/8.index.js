export const id = 8;
export const ids = [8];
export const modules = {

/***/ 98008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellLocked: () => (/* binding */ tellLocked)
/* harmony export */ });
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37896);

/** Prints the locked main file on standard output, findings and notices on standard error; returns the exit code. */
function tellLocked({ result, notices, locked }, { log, secrets }) {
    const level = result.verdict === 'passed' ? 'notice' : 'error';
    const report = (0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalReport */ .R)(secrets.maskDeep(result), { color: false, others: notices.map(() => ({ level })) });
    for (const line of report.trimEnd().split('\n'))
        log.info(line);
    for (const notice of notices)
        log.info(`${level}: ${notice}`);
    if (locked === undefined)
        return 1;
    for (const file of locked.files)
        log.info(`  locked: ${file}`);
    const printed = secrets.mask(locked.text);
    if (printed !== locked.text)
        log.info('notice: credentials are left out of what is printed; the file has them as they were.');
    process.stdout.write(printed);
    return result.verdict === 'passed' ? 0 : 1;
}


/***/ })

};

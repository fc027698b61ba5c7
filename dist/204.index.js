export const id = 204;
export const ids = [204];
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


/***/ }),

/***/ 57684:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ createPartCounter),
/* harmony export */   q: () => (/* binding */ damaged)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/** The error of an archive that cannot be read on: `archive`, with what is wrong as a clause. */
function damaged(what, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('archive', `The archive is damaged: ${what}.`, { cause });
}
/** Parts of less than 16 MiB that a tar stream may be compressed in; sitemount writes one, the last. */
const shortPartLimit = 1000;
/**
 * Counts the compressed parts of a tar stream (`what`: gzip members, zstd frames) by the bytes of their content, and throws
 * `archive` for an empty one and at `shortPartLimit`: millions of them would take minutes and unpack to nothing.
 */
function createPartCounter(what, wholeBytes) {
    let short = 0;
    return bytes => {
        if (bytes === 0)
            throw damaged(`it has an empty one among its ${what}`);
        if (bytes < wholeBytes && ++short > shortPartLimit) {
            throw damaged(`it has more than ${shortPartLimit} ${what} of less than ${wholeBytes >> 20} MiB, which is the limit`);
        }
    };
}


/***/ }),

/***/ 75500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   PQ: () => (/* binding */ recordSteps),
/* harmony export */   QG: () => (/* binding */ parseHeaders),
/* harmony export */   dq: () => (/* binding */ recordRows)
/* harmony export */ });
/* harmony import */ var _core_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29860);

/**
 * Headers of a METADATA, PKG-INFO or WHEEL file by lower-case name, in order (core metadata specification: RFC 822 style,
 * the body after the first empty line). A line that begins with a blank continues the one before; others are skipped.
 */
function parseHeaders(text) {
    const headers = new Map();
    let current;
    for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
        if (line === '')
            break;
        if (/^[ \t]/.test(line)) {
            const value = current?.pop();
            if (current !== undefined && value !== undefined)
                current.push(`${value}\n${line.trim()}`);
            continue;
        }
        const header = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/.exec(line);
        current = undefined;
        if (header?.[1] === undefined)
            continue;
        const name = header[1].toLowerCase();
        current = headers.get(name) ?? [];
        current.push((header[2] ?? '').trimEnd());
        headers.set(name, current);
    }
    return headers;
}
/** Rows of a RECORD file as it lies in an environment, without a byte order mark; see `recordRows`. */
function parseRecord(text) {
    return (0,_core_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .atOnce */ .zd)(recordSteps(text));
}
/** The same, cut after every thousand rows. */
function* recordSteps(text) {
    const rows = [];
    for (const row of recordRows(text.replace(/^\ufeff/, ''))) {
        rows.push(row);
        if (rows.length % _core_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .stride */ .ms === 0)
            yield;
    }
    return rows;
}
/**
 * Rows of a RECORD (PEP 376): comma-separated as Python's csv module writes it, quotes doubled inside quotes, any line
 * ending. Rows without a path are left out, a size that is no number is null. A quote that is never closed is a character
 * like any other, so that it cannot hide the rows after it.
 */
function* recordRows(text) {
    for (const [path = '', hash = '', size = ''] of csv(text)) {
        if (path !== '')
            yield { path, hash, size: /^\d{1,15}$/.test(size) ? Number(size) : null };
    }
}
/** Row after row, of each the first three fields: a hostile file can have millions of either. */
function* csv(text) {
    // Nearly all files hold no quote, and splitting is several times faster than looking at each character.
    if (!text.includes('"')) {
        let start = 0;
        for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) {
            yield text.slice(start, index).split(',', 3);
            start = index + end.length;
        }
        yield text.slice(start).split(',', 3);
        return;
    }
    let row = [];
    let at = 0;
    while (at < text.length) {
        let value = '';
        if (text[at] === '"')
            [value, at] = quotedField(text, at);
        const end = nextEnd(text, at);
        if (row.length < 3)
            row.push(value + text.slice(at, end));
        at = end + 1;
        if (text[end] === ',')
            continue;
        if (text[end] === '\r' && text[at] === '\n')
            at++;
        yield row;
        row = [];
    }
    if (row.length > 0)
        yield row;
}
/** The text of the field whose opening quote stands at `start` and where to go on; nothing, and `start`, when no quote closes it. */
function quotedField(text, start) {
    let value = '';
    for (let at = start + 1;;) {
        const quote = text.indexOf('"', at);
        if (quote < 0)
            return ['', start];
        value += text.slice(at, quote);
        if (text[quote + 1] !== '"')
            return [value, quote + 1];
        value += '"';
        at = quote + 2;
    }
}
function nextEnd(text, start) {
    let at = start;
    while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r')
        at++;
    return at;
}


/***/ })

};

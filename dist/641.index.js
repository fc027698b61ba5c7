export const id = 641;
export const ids = [641];
export const modules = {

/***/ 67150:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ gitIgnored),
/* harmony export */   y: () => (/* binding */ gitPatterns)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70298);
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(ignore__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56107);
/* harmony import */ var _core_reach_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98252);
/* harmony import */ var _upload_pattern_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50156);







/** No `.gitignore` is anywhere near this size. Bytes. */
const largest = 1 << 20;
/**
 * A question about paths, absolute: whether Git ignores them by the `.gitignore` files from the repository's root down
 * (gitignore, "Pattern format"). A path that is ignored is one that a later step makes. Each file is read once; one that cannot
 * be read stands in `unread` of the question once it was asked.
 */
function gitIgnored(cwd) {
    const unread = [];
    const root = repositoryOf(cwd);
    const read = new Map();
    const isIgnored = (file) => {
        if (!(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .FK)(root, file))
            return false;
        let ignored = false;
        let folder = root;
        for (const part of ['', ...node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(root, node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file)).split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))]) {
            folder = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, part);
            if (!read.has(folder))
                read.set(folder, patternsOf(folder, { cwd, unread }));
            const relative = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .slashed */ .df)(node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(folder, file));
            // Nobody knows yet whether it will be a file or a folder.
            for (const name of [relative, `${relative}/`]) {
                const verdict = read.get(folder)?.test(name);
                if (verdict?.ignored === true)
                    ignored = true;
                else if (verdict?.unignored === true)
                    ignored = false;
            }
        }
        return ignored;
    };
    return Object.assign(isIgnored, { unread });
}
function repositoryOf(cwd) {
    for (let folder = cwd;; folder = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(folder)) {
        if (node_fs__WEBPACK_IMPORTED_MODULE_0___default().existsSync(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, '.git')))
            return folder;
        if (node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(folder) === folder)
            return cwd;
    }
}
function patternsOf(folder, { cwd, unread }) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, '.gitignore');
    const miss = (why, part = 'sure') => {
        unread.push({ file: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .slashed */ .df)(node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(cwd, file)), why, part });
        return null;
    };
    const away = (0,_core_reach_js__WEBPACK_IMPORTED_MODULE_5__/* .outOfReach */ .nn)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(file), 'input');
    if (away !== undefined)
        return miss(away, 'away');
    try {
        const stat = node_fs__WEBPACK_IMPORTED_MODULE_0___default().statSync(file, { throwIfNoEntry: false });
        if (stat === undefined)
            return null;
        // Git itself reads no folder.
        if (!stat.isFile())
            return null;
        return stat.size <= largest
            ? gitPatterns(node_fs__WEBPACK_IMPORTED_MODULE_0___default().readFileSync(file, 'utf8'), miss)
            : miss(`it is larger than ${largest >> 20} MiB`);
    }
    catch (error) {
        return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) === 'ENOTDIR' ? null : miss(`it cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) ?? String(error)})`);
    }
}
/** The patterns of a `.gitignore` but those that are too long to be made into a regular expression, which `miss` is given. */
function gitPatterns(text, miss) {
    const lines = text.split(/\r?\n/);
    const short = lines.filter(line => line.length <= _upload_pattern_js__WEBPACK_IMPORTED_MODULE_6__/* .longestPattern */ .X);
    if (short.length < lines.length)
        miss(`a pattern is longer than ${_upload_pattern_js__WEBPACK_IMPORTED_MODULE_6__/* .longestPattern */ .X.toLocaleString('en')} characters`);
    return ignore__WEBPACK_IMPORTED_MODULE_2___default()({ allowRelativePaths: true }).add(short);
}


/***/ }),

/***/ 24329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ namesAway)
/* harmony export */ });
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89528);

/** What stands among the unread for a path that a file names, at its place, and that a job may not look at (`outOfReach`). */
function namesAway({ text, ...place }, away) {
    return { ...place, why: `names ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLine */ .Fq)(text ?? '')}, which ${away}`, part: 'away' };
}


/***/ }),

/***/ 21545:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ concernsAzureml),
/* harmony export */   PA: () => (/* binding */ meantForAzureml),
/* harmony export */   bD: () => (/* binding */ namedDockerfiles),
/* harmony export */   s8: () => (/* binding */ builtBy)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** The server of Azure ML, where its images have the code, and the variables that they read. */
const azureml = /\bazureml[-_]inference[-_]server|\bazmlinfsrv\b|\/var\/azureml-app\b|\bAZUREML_[A-Z]|\bAML_APP_ROOT\b/;
/**
 * Whether a Dockerfile shows that its image is for Azure ML: an image of Azure ML below it, the inference server, a variable of
 * these images, or code where they look for it. Comments do not count.
 */
function concernsAzureml(instructions, images) {
    return (images.some(({ reference }) => /azureml/i.test(reference?.repository ?? '')) ||
        instructions.some(({ whole }) => azureml.test(whole.text)));
}
/**
 * Of Dockerfiles that were found in a repository, those that concern Azure ML: by what they say, because the user named them, or
 * because a deployment or an environment builds them. A repository also builds its web page.
 */
function meantForAzureml(dockerfiles, belonging) {
    const named = namedDockerfiles(belonging);
    return dockerfiles.filter(one => one.concernsAzureml || named.has(node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(belonging.cwd, one.file)));
}
/** Absolute paths that are Dockerfiles because the user named them, or because a deployment or an environment builds them. */
function namedDockerfiles({ cwd, given, deployments }) {
    return new Set([...given.map(file => node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, file)), ...deployments.flatMap(one => builtBy(one, cwd))]);
}
/** The Dockerfile that is built: YAML names its folder from where it lies itself, a program from where it runs. */
function builtBy({ file, language, build }, cwd) {
    if (build === null)
        return [];
    const { folder, dockerfile } = build;
    const from = language === 'yaml' ? node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, file)) : cwd;
    if (folder?.text === null || dockerfile?.text === null)
        return [];
    return [node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(from, folder?.text ?? '.', dockerfile?.text ?? 'Dockerfile')];
}


/***/ }),

/***/ 21641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ readDockerfiles)
});

// UNUSED EXPORTS: isDockerfileName

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __webpack_require__(56107);
// EXTERNAL MODULE: ./src/core/reach.ts
var reach = __webpack_require__(98252);
// EXTERNAL MODULE: ./node_modules/dockerfile-ast/lib/main.js
var main = __webpack_require__(78390);
// EXTERNAL MODULE: ./src/requirements/lines/source.ts
var lines_source = __webpack_require__(56939);
;// CONCATENATED MODULE: ./src/hosts/azureml/dockerfile/instructions.ts


/** No Dockerfile is anywhere near these sizes. Characters, instructions, words of COPY and ADD. */
const longestDockerfile = 256 * 1024;
const mostInstructions = 1000;
const mostSources = 10_000;
/**
 * The instructions of a Dockerfile in their order. The parser that finds them is dockerfile-ast; text it cannot take has no
 * instructions but a `problem`. `shown` is the file as it is told in places.
 */
function readInstructions(text, shown) {
    // Line ends as the places count them: a carriage return alone ends none.
    const plain = text
        .replace(/^\ufeff/, '')
        .replace(/\r\n/g, '\n')
        .replace(/\r/g, ' ');
    const place = (source, start = 0, end = source.text.length) => ({
        file: shown,
        ...(0,lines_source/* spanOf */.ee)(source, start, end),
    });
    const lines = plain.split('\n').map((line, index) => ({ text: line, number: index + 1 }));
    return { ...parse(plain, lines), place };
}
/** A stretch of a source, with its place. */
function said(place, source, { start, end }) {
    return { ...place(source, start, end), text: source.text.slice(start, end) };
}
function parse(text, lines) {
    if (text.length > longestDockerfile)
        return { instructions: [], problem: `it is longer than ${longestDockerfile >> 10} KiB` };
    if (text.includes('\0'))
        return { instructions: [], problem: 'it holds a null byte' };
    try {
        const parsed = main.DockerfileParser.parse(text);
        const continuation = parsed.getEscapeCharacter();
        const found = parsed.getInstructions();
        if (found.length > mostInstructions)
            return { instructions: [], problem: `it has more than ${mostInstructions.toLocaleString('en')} instructions` };
        const instructions = found.map(node => toInstruction(node, { lines, continuation }));
        // Each is looked up in every folder that may be the context.
        const copied = instructions.filter(({ keyword }) => keyword === 'COPY' || keyword === 'ADD');
        const sources = copied.reduce((count, { body }) => count + (body.text.match(/\S+/g)?.length ?? 0), 0);
        if (sources > mostSources)
            return { instructions: [], problem: `it copies more than ${mostSources.toLocaleString('en')} sources` };
        return { instructions };
    }
    catch {
        // Bytes that no builder would take either.
        return { instructions: [], problem: 'it is no Dockerfile' };
    }
}
function toInstruction(node, { lines, continuation }) {
    const { start, end } = node.getRange();
    const keyword = node.getKeyword();
    const from = node.getInstructionRange().end;
    const heredocs = [];
    const parts = [];
    let number = from.line;
    let column = from.character;
    for (; number <= end.line; number++, column = 0) {
        const line = lines[number];
        if (line === undefined)
            break;
        // Between the lines of a continuation, comments and empty lines do not count.
        if (number > from.line && /^\s*(?:#.*)?$/.test(line.text))
            continue;
        const rest = (0,lines_source/* fromLine */.j6)(line, Math.min(column, line.text.length));
        const stop = trailingEscape(rest.text, continuation);
        parts.push(stop === undefined ? rest : { text: rest.text.slice(0, stop), pieces: rest.pieces });
        if (stop !== undefined)
            continue;
        heredocs.push(...readHeredocs(rest.text, { lines, from: number + 1, to: end.line, keyword }));
        break;
    }
    const whole = (0,lines_source/* joinSources */.zz)(parts);
    const { flags, body } = takeFlags(whole);
    return { keyword, flags, whole, body, heredocs, line: start.line + 1 };
}
/** Where the escape character at the end of a line stands; undefined for a line that does not go on. */
function trailingEscape(text, continuation) {
    const end = text.trimEnd();
    return end.endsWith(continuation) ? end.length - 1 : undefined;
}
function readHeredocs(text, { lines, from, to, keyword }) {
    if (from > to || !/^(?:RUN|COPY|ADD)$/.test(keyword))
        return [];
    const found = [];
    let next = from;
    for (const match of text.matchAll(/<<-?\s*(["']?)([A-Za-z_]\w*)\1/g)) {
        const name = match[2] ?? '';
        const body = [];
        for (; next <= to; next++) {
            const line = lines[next];
            if (line === undefined || line.text.trim() === name)
                break;
            body.push({ ...(0,lines_source/* fromLine */.j6)(line), text: `${line.text}\n` });
        }
        next++;
        found.push({ name, body: body.length === 0 ? { text: '', pieces: [] } : (0,lines_source/* joinSources */.zz)(body) });
    }
    return found;
}
function takeFlags(whole) {
    const flags = [];
    const pattern = /\s*--([a-z][\w.-]*)(?:=(\S*))?(?=\s|$)/y;
    let at = 0;
    for (let match = pattern.exec(whole.text); match !== null; match = pattern.exec(whole.text)) {
        flags.push({ name: match[1] ?? '', value: match[2] ?? '' });
        at = pattern.lastIndex;
    }
    const blanks = /^\s*/.exec(whole.text.slice(at))?.[0].length ?? 0;
    return { flags, body: slice(whole, at + blanks) };
}
/** As `sliceSource`, but an end of a source is a source without text. */
function slice(source, start) {
    const { text, pieces } = source;
    const kept = pieces.flatMap((piece, index) => {
        const next = pieces[index + 1]?.at ?? text.length;
        if (next <= start && index < pieces.length - 1)
            return [];
        const skipped = Math.max(0, start - piece.at);
        return [{ ...piece, at: Math.max(0, piece.at - start), column: piece.column + skipped }];
    });
    return { text: text.slice(start), pieces: kept };
}

;// CONCATENATED MODULE: ./src/hosts/azureml/dockerfile/apt.ts

/** A path that removes the lists of packages where it is removed. */
const aptLists = /^\/?var\/lib\/(?:apt(?:\/(?:lists\/?)?\*{0,2}|\/lists\/.*)?\/?$|\{|\*)/;
const aptNames = /^(?:apt|apt-get|aptitude)$/;
/** The verb of an apt command and the words after it that are no options. */
function readApt({ program, args }) {
    if (!aptNames.test(program))
        return undefined;
    const words = [];
    for (let at = 0; at < args.length; at++) {
        const word = args[at];
        // `-o Name=value`, `-t release`, `-c file` take the next word.
        if (/^-[a-zA-Z]*[otc]$/.test(word.value) || word.value === '--target-release')
            at++;
        else if (!word.value.startsWith('-'))
            words.push(word);
    }
    const [verb, ...packages] = words;
    return verb === undefined ? undefined : { verb, packages };
}
/** Each `apt-get update` of a RUN, and whether its lists are gone at the end of that RUN. */
function readAptUpdates(commands, { instruction, place }) {
    const isMounted = instruction.flags.some(({ name, value }) => {
        const target = /(?:^|,)(?:target|dst|destination)=\/?(var\/lib\/apt(?:\/lists)?)\/?(?:,|$)/.test(value);
        return name === 'mount' && /(?:^|,)type=(?:cache|tmpfs)(?:,|$)/.test(value) && target;
    });
    const updates = [];
    let cleaned = isMounted;
    // From the end on: what comes after an update may clean it.
    for (const command of commands.toReversed()) {
        const verb = readApt(command)?.verb;
        if (verb?.value === 'update') {
            updates.push({ ...said(place, command.source, { start: command.word.start, end: verb.end }), cleaned });
        }
        else if (/^(?:rm|find|unlink)$/.test(command.program) && cleaned !== true) {
            if (command.args.some(({ value }) => aptLists.test(value)))
                cleaned = true;
            else if (command.args.some(({ isDynamic }) => isDynamic))
                cleaned = undefined;
        }
    }
    return updates.reverse();
}
// What of these is not for import: the interpreter, headers, and what only Debian's own tools use.
const noLibrary = /^python3?(?:\.\d+)?(?:-(?:minimal|full|doc|examples|dbg|apt|debian|software-properties|launchpadlib|gi|is-python3))?$/;
/** Packages of Debian's Python that an `apt-get install` names. */
function readAptPythonPackages(commands, place) {
    return commands.flatMap(command => {
        const apt = readApt(command);
        if (apt === undefined || !/^(?:install|reinstall)$/.test(apt.verb.value))
            return [];
        return apt.packages.flatMap(word => {
            const name = word.value.replace(/[=/:].*$/s, '');
            if (word.isDynamic || !/^python(?:2|3)?(?:\.\d+)?-/.test(name) || noLibrary.test(name))
                return [];
            return [{ ...said(place, command.source, word), name, command: `${command.program} ${apt.verb.value}` }];
        });
    });
}

// EXTERNAL MODULE: ./src/hosts/azureml/dockerfile/belongs.ts
var belongs = __webpack_require__(21545);
;// CONCATENATED MODULE: ./src/hosts/azureml/dockerfile/shell.ts
/** What stands in a word's value for something that only the build knows. */
const unknown = '\ufffc';
const openers = new Set([
    '{',
    '}',
    '!',
    'if',
    'then',
    'elif',
    'else',
    'fi',
    'while',
    'until',
    'do',
    'done',
    'time',
    'esac',
]);
/**
 * The simple commands in shell text, in their order, whatever joins them (POSIX, "Shell Command Language"). Conditions are not
 * followed: every command counts. What stands before `from` is not read.
 */
function readShell(source, from = 0) {
    const { text } = source;
    const commands = [];
    let words = [];
    let isTarget = false;
    const finish = () => {
        isTarget = false;
        while (words[0] !== undefined && !words[0].isQuoted && openers.has(words[0].value))
            words.shift();
        if (words.length > 0)
            commands.push({ source, words });
        words = [];
    };
    for (let at = from; at < text.length;) {
        const character = text[at] ?? '';
        if (character === ' ' || character === '\t' || character === '\r')
            at++;
        else if (character === '\\' && text[at + 1] === '\n')
            at += 2;
        else if (character === '#')
            at = lineEnd(text, at);
        else if ('\n;|()'.includes(character) || (character === '&' && text[at + 1] !== '>')) {
            finish();
            at++;
        }
        else {
            const redirection = /(?:\d*|&)(?:<<<|<<-?|<>|<&|>&|>>|>\||<|>)(?!\()/y;
            redirection.lastIndex = at;
            const match = redirection.exec(text);
            if (match !== null) {
                at = redirection.lastIndex;
                isTarget = true;
                continue;
            }
            const word = readWord(text, at);
            if (!isTarget)
                words.push(word);
            isTarget = false;
            at = word.end;
        }
    }
    finish();
    return commands;
}
function lineEnd(text, at) {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
}
function readWord(text, start) {
    const value = [];
    let isDynamic = false;
    let isQuoted = false;
    let at = start;
    const dynamic = () => {
        isDynamic = true;
        value.push(unknown);
        at = afterExpansion(text, at);
    };
    while (at < text.length) {
        const character = text[at] ?? '';
        if (/[\s;&|()<>]/.test(character)) {
            // Process substitution, or what opens with a bracket that was not a word's.
            if (at === start)
                at++;
            break;
        }
        if (character === '\\') {
            if (text[at + 1] !== '\n')
                value.push(text[at + 1] ?? '');
            at += 2;
        }
        else if (character === "'") {
            const end = text.indexOf("'", at + 1);
            value.push(text.slice(at + 1, end < 0 ? text.length : end));
            isQuoted = true;
            at = end < 0 ? text.length : end + 1;
        }
        else if (character === '"') {
            isQuoted = true;
            at++;
            while (at < text.length && text[at] !== '"') {
                const inner = text[at] ?? '';
                if (inner === '$' || inner === '`')
                    dynamic();
                else if (inner === '\\' && /["\\$`\n]/.test(text[at + 1] ?? '')) {
                    if (text[at + 1] !== '\n')
                        value.push(text[at + 1] ?? '');
                    at += 2;
                }
                else {
                    value.push(inner);
                    at++;
                }
            }
            at++;
        }
        else if (character === '$' || character === '`')
            dynamic();
        else {
            value.push(character);
            at++;
        }
    }
    const end = Math.min(at, text.length);
    return { value: value.join(''), start, end, isDynamic, isQuoted };
}
/** Offset after the expansion that begins at `at`: a name, `${…}`, `$(…)` or backticks; brackets are counted. */
function afterExpansion(text, at) {
    if (text[at] === '`') {
        const end = text.indexOf('`', at + 1);
        return end < 0 ? text.length : end + 1;
    }
    const opening = text[at + 1] ?? '';
    const closing = { '(': ')', '{': '}' }[opening];
    if (closing === undefined) {
        const name = /\$(?:[A-Za-z_]\w*|[?$!#@*\d-])?/y;
        name.lastIndex = at;
        return name.exec(text) === null ? at + 1 : name.lastIndex;
    }
    let depth = 0;
    for (let index = at + 1; index < text.length; index++) {
        if (text[index] === opening)
            depth++;
        else if (text[index] === closing && --depth === 0)
            return index + 1;
    }
    return text.length;
}

;// CONCATENATED MODULE: ./src/hosts/azureml/dockerfile/commands.ts

const shells = /^(?:ba|da|z|k|a)?sh$/;
const deepest = 4;
/**
 * The commands of a RUN in their order: its shell form, its exec form (a JSON array), and its heredocs where a shell reads
 * them. None for an instruction that another shell reads (`SHELL`), say PowerShell.
 */
function readCommands(instruction) {
    const { body, heredocs } = instruction;
    const exec = execWords(body);
    if (exec !== undefined)
        return unwrap({ source: body, words: exec });
    const commands = readShell(body).flatMap(command => unwrap(command));
    const [first, ...others] = commands;
    // `RUN <<EOF` hands the lines to the shell, or to what their first line names; `RUN cat <<EOF >file` is data.
    const isScript = first === undefined || (others.length === 0 && shells.test(first.program));
    if (!isScript)
        return commands;
    const scripts = heredocs.filter(({ body: { text } }) => {
        const [, interpreter] = /^#!\s*(\S+(?:[ \t]+\S+)?)/.exec(text) ?? [];
        return interpreter === undefined || shells.test((interpreter.split(/[\s/]/).at(-1) ?? '').trim());
    });
    return [...commands, ...scripts.flatMap(script => readShell(script.body).flatMap(command => unwrap(command)))];
}
/** The words of an exec form, or undefined for text that is no JSON array of strings: the builder takes that for shell. */
function execWords({ text }) {
    if (!text.startsWith('['))
        return undefined;
    try {
        const list = JSON.parse(text);
        if (!Array.isArray(list) || !list.every(item => typeof item === 'string'))
            return undefined;
        const places = [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)];
        return list.map((value, index) => {
            const place = places[index];
            const start = (place?.index ?? 0) + 1;
            return { value, start, end: start + Math.max(0, (place?.[0].length ?? 2) - 2), isDynamic: false, isQuoted: true };
        });
    }
    catch {
        return undefined;
    }
}
/** The programs that one command starts in the end. */
function unwrap({ source, words }, depth = 0) {
    let rest = words;
    for (let turns = 0; turns < 8; turns++) {
        const word = rest.find(({ value, isQuoted }) => isQuoted || !/^[A-Za-z_]\w*\+?=/.test(value));
        if (word === undefined)
            return [];
        const args = rest.slice(rest.indexOf(word) + 1);
        const program = word.value.split('/').at(-1) ?? '';
        if (program === '' || program.includes(unknown))
            return [];
        if (shells.test(program)) {
            const script = scriptOf(args);
            if (script === undefined || depth >= deepest)
                return [{ source, program, word, args }];
            return readInner(source, script).flatMap(command => unwrap(command, depth + 1));
        }
        const next = wrapped(program, args);
        if (next === undefined || next.length === 0)
            return [{ source, program, word, args }];
        rest = next;
    }
    return [];
}
/** What a program that starts another one is followed by; undefined for any other program. */
function wrapped(program, args) {
    if (/^(?:exec|command|nohup|time|eatmydata|builtin)$/.test(program))
        return args.slice();
    if (/^(?:sudo|env|nice|gosu|su-exec|retry)$/.test(program)) {
        const takesValue = program === 'sudo' ? /^-[ugCT]$/ : program === 'nice' ? /^-n$/ : /^-[uC]$/;
        const rest = afterOptions(args, takesValue);
        return program === 'gosu' || program === 'su-exec' ? rest.slice(1) : rest;
    }
    if (/^(?:conda|mamba|micromamba)$/.test(program) && args[0]?.value === 'run') {
        return afterOptions(args.slice(1), /^(?:-[np]|--name|--prefix|--cwd)$/);
    }
    if (/^(?:uv|poetry|pipenv|pdm)$/.test(program) && args[0]?.value === 'run') {
        return afterOptions(args.slice(1), /^(?:--with|--python|-p|--directory|--project|--extra|--group)$/);
    }
    return undefined;
}
function afterOptions(words, takesValue) {
    let at = 0;
    while (words[at]?.value.startsWith('-'))
        at += takesValue.test(words[at]?.value ?? '') ? 2 : 1;
    return words.slice(at);
}
/** The script that follows `-c` (or `-exc`, `-lc`). */
function scriptOf(args) {
    const at = args.findIndex(({ value }) => /^-[a-zA-Z]*c$/.test(value));
    return at < 0 ? undefined : args[at + 1];
}
/** The commands of a quoted script; each stands at its own place where the quotes hold nothing that is escaped. */
function readInner(source, script) {
    const { start, end, value } = script;
    const raw = source.text.slice(start, end);
    const at = raw.indexOf(value);
    if (at >= 0) {
        // Read where it stands, so that every offset is what it is in the whole.
        const from = start + at;
        return readShell({ text: source.text.slice(0, from + value.length), pieces: source.pieces }, from);
    }
    return readShell({ text: value, pieces: [] }).map(({ words }) => ({
        source,
        words: words.map(word => ({ ...word, start, end })),
    }));
}

// EXTERNAL MODULE: ./src/core/folders.ts
var folders = __webpack_require__(73102);
// EXTERNAL MODULE: ./src/core/links.ts
var links = __webpack_require__(64982);
// EXTERNAL MODULE: ./src/hosts/azureml/deployment/ignored.ts
var ignored = __webpack_require__(67150);
;// CONCATENATED MODULE: ./src/hosts/azureml/dockerfile/glob.ts

/**
 * A matcher for Go's `filepath.Match`, and `**` for any number of folders with `deep` (Docker, ".dockerignore file"). Takes time
 * in proportion to pattern times path, whatever they are, and counts it in `work`. Undefined for a pattern that is none: Docker
 * refuses the whole file. The matcher throws `unreadable` once `work` is used up.
 */
function readGlob(pattern, { deep, work }) {
    const steps = readSteps(pattern, deep);
    return steps === undefined ? undefined : path => matches(steps, { path: [...path], work });
}
/** Whether text holds a wildcard. */
function isGlob(text) {
    return /[*?[]/.test(text);
}
function readSteps(pattern, deep) {
    const characters = [...pattern];
    const steps = [];
    for (let at = 0; at < characters.length; at++) {
        const character = characters[at] ?? '';
        if (character === '*') {
            if (deep && characters[at + 1] === '*') {
                at++;
                // `**/` stands for no folder at all, too.
                if (characters[at + 1] === '/') {
                    at++;
                    steps.push({ kind: 'deep' });
                }
                else
                    steps.push({ kind: 'deep' }, { kind: 'star' });
            }
            else
                steps.push({ kind: 'star' });
        }
        else if (character === '?')
            steps.push({ kind: 'any' });
        else if (character === '[') {
            const set = readSet(characters, at);
            if (set === undefined)
                return undefined;
            steps.push({ kind: 'set', test: set.test });
            at = set.end;
        }
        else if (character === '\\') {
            at++;
            if (characters[at] === undefined)
                return undefined;
            steps.push({ kind: 'literal', text: characters[at] ?? '' });
        }
        else
            steps.push({ kind: 'literal', text: character });
    }
    return steps;
}
function readSet(characters, start) {
    let at = start + 1;
    const isNegated = characters[at] === '^';
    if (isNegated)
        at++;
    const ranges = [];
    for (let first = true; first || characters[at] !== ']'; first = false) {
        const low = character();
        if (low === undefined)
            return undefined;
        let high = low;
        if (characters[at] === '-') {
            at++;
            const top = character();
            if (top === undefined)
                return undefined;
            high = top;
        }
        ranges.push([low, high]);
    }
    const test = (one) => one !== '/' && ranges.some(([low, high]) => one >= low && one <= high) !== isNegated;
    return { test, end: at };
    function character() {
        if (characters[at] === undefined || characters[at] === '-' || characters[at] === ']')
            return undefined;
        if (characters[at] === '\\')
            at++;
        return characters[at++];
    }
}
/** All ways through the steps at once: the set of steps that may come next. */
function matches(steps, { path, work }) {
    let states = closure(new Set([0]), steps, true);
    for (const character of path) {
        if (states.size === 0)
            return false;
        work.left -= states.size;
        if (work.left < 0)
            throw new errors/* SitemountError */.hr('unreadable', 'The patterns of the build context take too many steps.');
        const next = new Set();
        for (const state of states) {
            const step = steps[state];
            if (step === undefined)
                continue;
            if (step.kind === 'deep')
                next.add(state);
            else if (step.kind === 'star' && character !== '/')
                next.add(state);
            else if (step.kind === 'literal' && step.text === character)
                next.add(state + 1);
            else if (step.kind === 'any' && character !== '/')
                next.add(state + 1);
            else if (step.kind === 'set' && step.test(character))
                next.add(state + 1);
        }
        states = closure(next, steps, character === '/');
    }
    return states.has(steps.length);
}
/** What can be reached without a character: a star may stand for nothing, `**` for nothing where a part begins. */
function closure(states, steps, atStart) {
    for (const state of states) {
        const kind = steps[state]?.kind;
        if (kind === 'star' || (kind === 'deep' && (atStart || steps[state + 1]?.kind === 'star')))
            states.add(state + 1);
    }
    return states;
}

;// CONCATENATED MODULE: ./src/hosts/azureml/dockerfile/context.ts









const largestIgnoreFile = 1 << 18;
const mostPatterns = 1000;
const longestPattern = 1000;
const mostEntries = 20_000;
/** Steps of all patterns: a large checkout with many patterns takes some hundred thousand. */
const mostSteps = 20_000_000;
/** What tools build, by the names they give it: it need not be there when only files are read. */
const builtFolders = /^(?:dist|build|target|out|output|bin|obj|publish|wheels|wheelhouse|sitemount-out|node_modules|\.next)$/;
/**
 * Opens the context of a Dockerfile. The ignore file is the one beside the Dockerfile that bears its name, else `.dockerignore`
 * of the context (Docker, "Filename and location").
 */
function openContext(folder, { dockerfile, cwd }) {
    const shown = (0,paths/* slashed */.df)(external_node_path_default().relative(cwd, folder)) || '.';
    const unread = [];
    const work = { left: mostSteps };
    const own = `${dockerfile}.dockerignore`;
    const file = exists(own) ? own : external_node_path_default().join(folder, '.dockerignore');
    const reading = { cwd, unread };
    const ignoring = readIgnoring(readSmall(file, reading) ?? '', { file: (0,paths/* slashed */.df)(external_node_path_default().relative(cwd, file)), unread, work });
    const git = [...new Set([folder, cwd])].flatMap(from => {
        const text = readSmall(external_node_path_default().join(from, '.gitignore'), reading);
        const miss = (why) => unread.push({ file: (0,paths/* slashed */.df)(external_node_path_default().relative(cwd, external_node_path_default().join(from, '.gitignore'))), why, part: 'sure' });
        return text === undefined ? [] : [{ ignore: (0,ignored/* gitPatterns */.y)(text, miss), from }];
    });
    return { folder, shown, ignoring, git, unread, work };
}
function readIgnoring(text, { file, unread, work }) {
    const found = [];
    const miss = (index, why) => unread.push({ file, line: index + 1, why, part: 'sure' });
    for (const [index, line] of text
        .replace(/^\ufeff/, '')
        .split('\n')
        .entries()) {
        if (line.startsWith('#'))
            continue;
        const written = line.trim();
        const isException = written.startsWith('!');
        const pattern = isException ? written.slice(1).trim() : written;
        if (pattern === '')
            continue;
        if (found.length >= mostPatterns) {
            miss(index, `it has more than ${mostPatterns.toLocaleString('en')} patterns`);
            break;
        }
        if (pattern.length > longestPattern) {
            miss(index, `a pattern is longer than ${longestPattern.toLocaleString('en')} characters`);
            continue;
        }
        const clean = external_node_path_default().posix.normalize(pattern).replace(/^\/+|\/+$/g, '');
        const matches = readGlob(clean, { deep: true, work });
        if (matches === undefined)
            miss(index, 'a pattern is none, and Docker refuses the whole file');
        else if (clean !== '')
            found.push({ file, line: index + 1, pattern: written, isException, matches });
    }
    return found;
}
/** What a source of COPY or ADD names in the context. Nothing below is opened; wildcards read folders. */
function lookInContext(source, context) {
    const clean = external_node_path_default().posix.normalize(`/${source}`).slice(1).replace(/\/$/, '');
    if (clean === '')
        return { state: 'found', paths: [''] };
    if (clean.includes('\0') || clean.length > 4000)
        return { state: 'unknown', paths: [] };
    const away = isGlob(clean) ? undefined : (0,reach/* outOfReach */.nn)(external_node_path_default().join(context.folder, clean), 'input');
    if (away !== undefined)
        return { state: 'unknown', paths: [], away };
    const named = isGlob(clean) ? expand(clean, context) : exists(external_node_path_default().join(context.folder, clean)) ? [clean] : [];
    if (named === undefined)
        return { state: 'unknown', paths: [] };
    if (!Array.isArray(named))
        return { state: 'unknown', paths: [], ...named };
    if (named.length === 0) {
        if (isMade(clean, context))
            return { state: 'unknown', paths: [] };
        return { state: /^(?:\.\/)*\.\.(?:\/|$)/.test(source) ? 'outside' : 'missing', paths: [] };
    }
    const kept = named.filter(one => ignoredBy(one, context) === undefined);
    if (kept.length > 0)
        return { state: 'found', paths: kept };
    const by = ignoredBy(named[0] ?? '', context);
    return { state: 'ignored', paths: [], ...(by !== undefined && { ignoredBy: by }) };
}
/** The line of the ignore file that leaves a path out; the last one that matches it or a folder above decides. */
function ignoredBy(file, { ignoring, folder }) {
    if (ignoring.length === 0)
        return undefined;
    const parts = file.split('/');
    const ways = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    const last = ignoring.findLast(({ matches }) => ways.some(way => matches(way)));
    if (last === undefined || last.isException)
        return undefined;
    // Of a folder that is left out, an exception may let something in again.
    if (ignoring.some(({ isException }) => isException) && (0,folders/* isFolder */.lQ)(external_node_path_default().join(folder, file)))
        return undefined;
    return { file: last.file, line: last.line, pattern: last.pattern };
}
/** Whether something that is not there is one of those files that are made before an image is built. */
function isMade(file, { git, folder }) {
    if (builtFolders.test(file.split('/')[0] ?? ''))
        return true;
    return git.some(({ ignore: ignored, from }) => {
        const relative = (0,paths/* slashed */.df)(external_node_path_default().relative(from, external_node_path_default().join(folder, file)));
        if (relative === '' || relative.startsWith('../'))
            return false;
        return ignored.ignores(relative) || ignored.ignores(`${relative}/`);
    });
}
/** Paths that a pattern names; why a job may not look at one of them; undefined where there are too many, or the pattern is none. */
function expand(pattern, { folder, work }) {
    let paths = [''];
    let seen = 0;
    for (const part of pattern.split('/')) {
        const glob = isGlob(part) ? readGlob(part, { deep: false, work }) : undefined;
        if (isGlob(part) && glob === undefined)
            return undefined;
        const next = [];
        for (const above of paths) {
            const names = glob === undefined ? [part] : list(external_node_path_default().join(folder, above)).filter(glob);
            seen += names.length;
            // Each is looked up.
            work.left -= 20 * names.length;
            if (seen > mostEntries)
                return undefined;
            for (const name of names) {
                const one = above === '' ? name : `${above}/${name}`;
                const full = external_node_path_default().join(folder, one);
                const away = (0,links/* linkText */.y)(full) !== undefined ? (0,reach/* outOfReach */.nn)(full, 'input') : undefined;
                if (away !== undefined)
                    return { away };
                if (exists(full))
                    next.push(one);
            }
        }
        paths = next;
    }
    return paths.sort();
}
function list(folder) {
    try {
        return external_node_fs_default().readdirSync(folder);
    }
    catch {
        return [];
    }
}
/** Whether something has that name; a link counts whatever it leads to. */
function exists(file) {
    try {
        return external_node_fs_default().lstatSync(file, { throwIfNoEntry: false }) !== undefined;
    }
    catch {
        return false;
    }
}
/** The text of an ignore file; undefined where there is none, or it cannot be read. */
function readSmall(file, { cwd, unread }) {
    const miss = (why, part = 'sure') => {
        unread.push({ file: (0,paths/* slashed */.df)(external_node_path_default().relative(cwd, file)), why, part });
    };
    const away = (0,reach/* outOfReach */.nn)(file, 'input');
    if (away !== undefined)
        return miss(away, 'away');
    try {
        const stats = external_node_fs_default().statSync(file, { throwIfNoEntry: false });
        if (stats === undefined)
            return undefined;
        if (!stats.isFile())
            return external_node_path_default().basename(file) === '.gitignore' ? undefined : miss('it is not a file');
        if (stats.size > largestIgnoreFile)
            return miss(`it is larger than ${largestIgnoreFile >> 10} KiB`);
        return external_node_fs_default().readFileSync(file, 'utf8');
    }
    catch (error) {
        return miss(`it cannot be read (${(0,errors/* systemCode */.xU)(error) ?? String(error)})`);
    }
}

// EXTERNAL MODULE: ./src/hosts/azureml/deployment/unread.ts
var deployment_unread = __webpack_require__(24329);
;// CONCATENATED MODULE: ./src/hosts/azureml/image-reference.ts
/**
 * Takes an image reference apart: registry and path, tag, digest (the grammar of distribution/reference). Null for text that is
 * none, such as one with a placeholder.
 */
function readImageReference(text) {
    if (text.length > 1000)
        return null;
    const match = /^((?:[\w.-]+(?::\d+)?\/)?[a-z0-9._/-]+?)(?::(\w[\w.-]{0,127}))?(?:@([a-z0-9+._-]+:[0-9a-f]{32,}))?$/i.exec(text);
    if (match === null)
        return null;
    return { repository: match[1] ?? '', tag: match[2] ?? null, digest: match[3] ?? null };
}
/** The placeholders in a text, as the documents write them: `<MCR-path>`, `<tag>`, `<prebuilt docker image from MCR>`. */
function findPlaceholders(text) {
    return [...text.matchAll(/<[A-Za-z][\w ./-]{0,80}>/g)].map(match => ({
        text: match[0],
        start: match.index,
        end: match.index + match[0].length,
    }));
}

;// CONCATENATED MODULE: ./src/hosts/azureml/dockerfile/image-files.ts




/** An absolute path in the image. */
function joinInImage(folder, name) {
    // Nearly all names need no look at the whole path, which a long Dockerfile may make thousands of times.
    if (/^[^/.][^/]*$/.test(name) && !folder.endsWith('/'))
        return `${folder}/${name}`;
    return name.startsWith('/') ? external_node_path_default().posix.normalize(name) : external_node_path_default().posix.normalize(`${folder}/${name}`);
}
/** What a path in the image is made from; the last step that reaches it counts. */
function findInImage(target, placed, context) {
    let isUnknown = false;
    for (const one of placed.toReversed()) {
        for (const below of waysTo(target, one)) {
            if (one.from === null) {
                isUnknown = true;
                continue;
            }
            const from = external_node_path_default().posix.join(one.from, below);
            const file = external_node_path_default().join(context.folder, from);
            // What may not be looked at is refused where it is read.
            if ((exists(file) || (0,reach/* outOfReach */.nn)(file, 'input') !== undefined) && ignoredBy(from, context) === undefined)
                return { state: 'found', from };
        }
    }
    return { state: isUnknown ? 'unknown' : 'missing' };
}
/** Whether anything is put at or below a folder of the image. */
function holds(folder, placed) {
    return placed.some(({ to }) => isAtOrBelow(to, folder));
}
/** Whether a folder or a Python file is put at or below a folder of the image: what else lies there is no code. */
function bringsCode(folder, placed, context) {
    return placed.some(({ to, from, isFolder: spreads }) => {
        if (isAtOrBelow(to, folder))
            return spreads || /\.(?:py|ipynb)$/.test(from ?? '');
        if (!spreads || from === null || !isAtOrBelow(folder, to))
            return false;
        return exists(external_node_path_default().join(context.folder, from, external_node_path_default().posix.relative(to, folder)));
    });
}
/** Whether what was placed may hold a file at a path of the image; what lies where only the base image knows may lie anywhere. */
function mayLieAt(target, placed) {
    const name = external_node_path_default().posix.basename(target);
    return placed.some(one => {
        if (waysTo(target, one).length > 0)
            return true;
        if (!target.startsWith('\0') && !one.to.startsWith('\0'))
            return false;
        return one.from === null || one.isFolder || [one.from, one.to].some(file => external_node_path_default().posix.basename(file) === name);
    });
}
/** Where in what was placed the target would lie: `''` for the thing itself. */
function waysTo(target, { to, from, intoFolder, isFolder: spreads }) {
    const ways = [];
    if (isAtOrBelow(target, to)) {
        const below = external_node_path_default().posix.relative(to, target);
        if (spreads || from === null)
            ways.push(below);
        else {
            if (!intoFolder && below === '')
                ways.push('');
            // A file goes into a folder that is there already, whether or not the text says so.
            if (below === external_node_path_default().posix.basename(from))
                ways.push('');
        }
    }
    return ways;
}
function isAtOrBelow(file, folder) {
    return file === folder || file.startsWith(folder === '/' ? '/' : `${folder}/`);
}
/** Of more files than these, only those whose text is read are followed one by one. */
const mostPlaced = 500;
const readNames = /\.(?:txt|in|ya?ml|toml|lock|py|ipynb)$/i;
/** What COPY of these sources puts where. A source that is not there is not placed. */
function placeSources(sources, { to, intoFolder, context }) {
    return sources.flatMap((source) => {
        const looked = lookInContext(source, context);
        if (looked.state === 'unknown')
            return [{ to, from: null, intoFolder, isFolder: true }];
        const named = looked.paths.length > mostPlaced ? looked.paths.filter(one => readNames.test(one)) : looked.paths;
        const rest = named.length < looked.paths.length ? [{ to, from: null, intoFolder, isFolder: true }] : [];
        const placed = named.map(from => ({
            to,
            from,
            intoFolder: intoFolder || sources.length > 1 || looked.paths.length > 1,
            isFolder: (0,folders/* isFolder */.lQ)(external_node_path_default().join(context.folder, from)),
        }));
        return [...rest, ...placed];
    });
}

;// CONCATENATED MODULE: ./src/hosts/azureml/dockerfile/variables.ts
const mostCharacters = 10_000;
/**
 * A text with its variables filled in (Docker, "Environment replacement"): `$NAME`, `${NAME}`, `${NAME:-default}`. Null where one
 * of them is not known, or a form is used that is not one of these.
 */
function expandVariables(text, variables) {
    let isSure = true;
    let isKnown = true;
    const expanded = text.replace(/\\(.)|\$\{([A-Za-z_]\w*)(?:(:?[-+])([^${}]*))?\}|\$([A-Za-z_]\w*)|\$/g, (_, escaped, braced, form, word, plain) => {
        if (escaped !== undefined)
            return escaped;
        const name = braced ?? plain;
        if (name === undefined) {
            isKnown = false;
            return '';
        }
        const value = variables.get(name);
        if (form?.endsWith('+')) {
            if (value === null)
                isKnown = false;
            return value === undefined || value === null ? '' : word;
        }
        if (value !== undefined && value !== null && !(value.text === '' && form === ':-')) {
            isSure &&= value.isSure;
            return value.text;
        }
        if (form === undefined || value === null)
            isKnown = false;
        isSure = false;
        return word ?? '';
    });
    if (!isKnown || expanded.length > mostCharacters)
        return null;
    return { text: expanded, isSure };
}
/** `NAME=value` pairs of ENV and ARG with where each value stands; the old form `ENV NAME value` too. Values keep their variables. */
function readPairs(text) {
    const old = /^([A-Za-z_][\w.-]*)[ \t]+(?!$)/.exec(text);
    if (old !== null && !/^[^\s"'=]+=/.test(text)) {
        const start = old[0].length;
        const end = text.trimEnd().length;
        return [{ name: old[1] ?? '', value: text.slice(start, end), start, end }];
    }
    const pairs = [];
    const pattern = /([A-Za-z_][\w.-]*)(?:=((?:"(?:[^"\\]|\\.)*"|'[^']*'|\\.|[^\s"'\\])*))?/gs;
    for (const match of text.matchAll(pattern)) {
        const raw = match[2];
        if (raw === undefined)
            continue;
        const end = match.index + match[0].length;
        const value = raw.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'/gs, (_, double, single) => double === undefined ? single.replace(/[\\$]/g, '\\$&') : double);
        pairs.push({ name: match[1] ?? '', value, start: end - raw.length, end });
    }
    return pairs;
}

;// CONCATENATED MODULE: ./src/hosts/azureml/dockerfile/stages.ts






/** Limit: each step keeps a copy of the variables. */
const mostVariables = 1000;
/** The words of an instruction, JSON form included, each with its place. */
function wordsOf({ body }, place) {
    const words = execWords(body) ?? plainWords(body.text);
    return words.map(word => ({ ...word, said: said(place, body, word) }));
}
function plainWords(text) {
    return [...text.matchAll(/\S+/g)].map(match => ({
        value: match[0].replace(/^(["'])(.*)\1$/s, '$2'),
        start: match.index,
        end: match.index + match[0].length,
        isDynamic: match[0].includes('$'),
        isQuoted: /^["']/.test(match[0]),
    }));
}
/** Follows a Dockerfile from stage to stage: variables, working directory, user, and what is copied where. Throws `unreadable`. */
function openStages({ instructions, place }, context) {
    const stages = [];
    let initial = new Map();
    let state;
    for (const instruction of instructions) {
        const { keyword } = instruction;
        if (keyword === 'FROM') {
            state = openStage(instruction, { stages, initial, place });
            stages.push(state.stage);
        }
        else if (state === undefined) {
            if (keyword === 'ARG')
                initial = declare(instruction, initial, initial);
        }
        else {
            const { variables, stage } = state;
            const { workdir, isPosix, placed } = stage;
            stage.steps.push({ instruction, variables, workdir, isPosix, placedCount: placed.length });
            follow(instruction, state, { initial, place, context });
        }
    }
    return stages;
}
function openStage(instruction, { stages, initial, place }) {
    const words = wordsOf(instruction, place);
    const [image, as, name] = words;
    const written = image?.value ?? '';
    const expanded = expandVariables(written, initial)?.text;
    const parent = stages.findLast(stage => stage.name !== null && stage.name === expanded?.toLowerCase());
    const isPlaceholder = /[<>]/.test(instruction.body.text);
    const place0 = image?.said ?? said(place, instruction.whole, { start: 0, end: instruction.whole.text.length });
    const stage = {
        name: as?.value.toLowerCase() === 'as' && name !== undefined ? name.value.toLowerCase() : null,
        image: {
            ...place0,
            by: 'FROM',
            reference: expanded === undefined || isPlaceholder ? null : readImageReference(expanded),
        },
        parent,
        steps: [],
        env: parent?.env.slice() ?? [],
        placed: parent?.placed.slice() ?? [],
        user: parent?.user ?? null,
        workdir: parent?.workdir ?? '\0',
        isPosix: parent?.isPosix ?? true,
    };
    return { stage, variables: withValues(new Map(), stage.env) };
}
/** Variables with some more. Throws `unreadable` where there are too many. */
function withValues(variables, more) {
    const all = new Map(variables);
    for (const { name, value } of more)
        all.set(name, value);
    if (all.size > mostVariables)
        throw tooManyVariables();
    return all;
}
function tooManyVariables() {
    const why = `it sets more than ${mostVariables.toLocaleString('en')} variables`;
    return new errors/* SitemountError */.hr('unreadable', `A Dockerfile cannot be read (${why}).`);
}
function follow(instruction, state, following) {
    const { stage, variables } = state;
    const { keyword, body } = instruction;
    const { place, initial } = following;
    if (keyword === 'ARG')
        state.variables = declare(instruction, variables, initial);
    else if (keyword === 'ENV') {
        const set = readPairs(body.text).map(({ name, value, ...stretch }) => {
            return { ...said(place, body, stretch), name, value: expandVariables(value, variables) };
        });
        if (stage.env.length + set.length > mostVariables)
            throw tooManyVariables();
        stage.env.push(...set);
        state.variables = withValues(variables, set);
    }
    else if (keyword === 'WORKDIR') {
        const [, quoted = body.text.trim()] = /^"(.*)"$/s.exec(body.text.trim()) ?? [];
        const folder = expandVariables(quoted, variables);
        const joined = folder === null ? null : joinInImage(stage.workdir, folder.text);
        stage.workdir = joined === null || joined.length > 4096 ? `\0${instruction.line}` : joined;
    }
    else if (keyword === 'USER') {
        const [word] = wordsOf(instruction, place);
        if (word !== undefined)
            stage.user = { ...word.said, name: word.isDynamic ? null : word.value };
    }
    else if (keyword === 'SHELL') {
        stage.isPosix = /(?:^|\/)(?:ba|da|z|a)?sh$/.test(execWords(body)?.[0]?.value ?? '');
    }
    else if (keyword === 'COPY' || keyword === 'ADD')
        stage.placed.push(...placedBy(instruction, state, following));
}
/** Variables after an ARG. What ENV says cannot be replaced by an ARG of the same name. */
function declare({ body }, variables, initial) {
    const pairs = readPairs(body.text);
    const bare = pairs.length > 0 ? [] : [...body.text.matchAll(/[A-Za-z_]\w*/g)].map(([name]) => name);
    const set = [
        ...pairs.map(({ name, value }) => {
            const expanded = expandVariables(value, variables);
            return { name, value: expanded && { ...expanded, isSure: false } };
        }),
        ...bare.filter(name => !variables.has(name)).map(name => ({ name, value: initial.get(name) ?? null })),
    ];
    return withValues(variables, set.filter(({ name }) => variables.get(name)?.isSure !== true));
}
function placedBy(instruction, { variables, stage: { workdir } }, { place, context }) {
    const words = wordsOf(instruction, place);
    const destination = words.at(-1);
    const to = destination === undefined ? null : expandVariables(destination.value, variables);
    if (to === null)
        return [{ to: '/', from: null, intoFolder: true, isFolder: true }];
    const target = joinInImage(workdir, to.text).replace(/(?<=.)\/$/, '');
    const intoFolder = /(?:^|\/)\.{0,2}$/.test(to.text);
    const elsewhere = { to: target, from: null, intoFolder, isFolder: true };
    if (instruction.flags.some(({ name }) => name === 'from' || name === 'exclude' || name === 'parents'))
        return [elsewhere];
    const sources = words
        .slice(0, -1)
        .map(({ value }) => (value.startsWith('<<') ? null : expandVariables(value, variables)));
    const plain = sources.flatMap(source => (source === null || isRemote(source.text) ? [] : [source.text]));
    const placed = placeSources(plain, { to: target, intoFolder: intoFolder || sources.length > 1, context });
    const isArchive = instruction.keyword === 'ADD' && plain.some(source => /\.(?:tar|tgz|tar\.\w+)$/.test(source));
    return plain.length < sources.length || isArchive ? [...placed, elsewhere] : placed;
}
/** Whether ADD fetches a source from elsewhere: a URL or a git repository. */
function isRemote(source) {
    return /^(?:[a-z][a-z0-9+.-]*:\/\/|git@)/i.test(source);
}
/** A stage and those it comes from, the first one first. */
function chainOf(stage) {
    return stage.parent === undefined ? [stage] : [...chainOf(stage.parent), stage];
}
/** The image that a stage comes from in the end. */
function baseOf(stage) {
    return chainOf(stage)[0]?.image.reference ?? null;
}

;// CONCATENATED MODULE: ./src/hosts/azureml/dockerfile/copies.ts






/** What COPY and ADD take out of the context, and whether it is there. */
function readSources(step, { place, context }) {
    const { instruction, variables } = step;
    const { keyword, flags } = instruction;
    if ((keyword !== 'COPY' && keyword !== 'ADD') || flags.some(({ name }) => name === 'from'))
        return [];
    return wordsOf(instruction, place)
        .slice(0, -1)
        .filter(({ value }) => !value.startsWith('<') && !value.startsWith('-'))
        .map(({ value, said: stretch }) => {
        const expanded = expandVariables(value, variables);
        if (expanded?.isSure !== true || isRemote(expanded.text))
            return { ...stretch, state: 'unknown' };
        const { state, ignoredBy, away } = lookInContext(expanded.text, context);
        noteAway(away, stretch, context);
        return { ...stretch, state, ...(ignoredBy !== undefined && { ignoredBy }) };
    });
}
/** Puts a source that a job may not look at among what was not read, at its place. */
function noteAway(away, source, { unread }) {
    if (away !== undefined)
        unread.push((0,deployment_unread/* namesAway */.l)(source, away));
}
/** The image that `COPY --from=image` takes files out of; names of stages and named contexts are none. */
function copiedImages({ instruction }, { names, count, place }) {
    const { keyword, flags, whole } = instruction;
    const from = keyword === 'COPY' ? flags.find(({ name }) => name === 'from')?.value : undefined;
    if (from === undefined || /[$<>]/.test(from) || !/[/:@]/.test(from))
        return [];
    if (names.has(from.toLowerCase()) || (/^\d+$/.test(from) && Number(from) < count))
        return [];
    const start = whole.text.indexOf(from);
    return [{ ...said(place, whole, { start, end: start + from.length }), by: 'COPY', reference: readImageReference(from) }];
}

;// CONCATENATED MODULE: ./src/hosts/azureml/dockerfile/install-words.ts

const pipName = /^pip(?:\d+(?:\.\d+)*)?$/;
const pythonName = /^(?:python|pypy)(?:\d+(?:\.\d+)*)?$/;
/** Options of pip and uv that take the next word as their value. */
const valued = new Set(`-r --requirement --requirements -c --constraint --constraints -e --editable -t --target --prefix --root -i --index-url
  --extra-index-url -f --find-links --python --platform --python-version --python-platform --implementation --abi --src
  --upgrade-strategy --progress-bar --proxy --timeout --retries --trusted-host --cert --client-cert --cache-dir --log
  --exists-action --no-binary --only-binary --report --config-settings --config-setting -C --global-option --install-option
  --build-option --use-feature --use-deprecated --root-user-action --keyring-provider --group --index --default-index
  --exclude-newer --resolution --prerelease --index-strategy --link-mode -p --extra --upgrade-package -P --reinstall-package
  --refresh-package -b --build-constraint --build-constraints --override --overrides -w --wheel-dir -d --dest --directory
  --project --config-file --torch-backend --allow-insecure-host --no-build-package --no-binary-package -o --output-file`.split(/\s+/));
const condaValued = new Set('-n --name -p --prefix -c --channel --file -f --solver --repodata-fn --revision --subdir --platform --cwd --override-channels-file --rc-file'.split(' '));
/** What a command installs, or undefined for one that installs no Python packages. */
function readInstall({ program, args }) {
    if (pipName.test(program))
        return pipInstall(program, args);
    if (pythonName.test(program)) {
        const at = args.findIndex(({ value }) => value === '-m');
        const isModule = at >= 0 && args.slice(0, at).every(({ value }) => value.startsWith('-'));
        return isModule && args[at + 1]?.value === 'pip' ? pipInstall(`${program} -m pip`, args.slice(at + 2)) : undefined;
    }
    if (program === 'uv') {
        const at = args.findIndex(({ value }) => !value.startsWith('-'));
        return args[at]?.value === 'pip' ? pipInstall('uv pip', args.slice(at + 1)) : undefined;
    }
    return /^(?:conda|mamba|micromamba)$/.test(program) ? condaInstall(program, args) : undefined;
}
function pipInstall(shown, words) {
    const { positional, options } = takeApart(words, valued);
    const [verb, ...requirements] = positional;
    const tool = shown.startsWith('uv') ? 'uv' : 'pip';
    const values = (names) => options.filter(({ name }) => names.test(name)).flatMap(({ value }) => value ?? []);
    const files = values(/^(?:-r|--requirements?)$/);
    const isSync = tool === 'uv' && verb?.value === 'sync';
    if (!isSync && !/^(?:install|wheel|download)$/.test(verb?.value ?? ''))
        return undefined;
    return {
        tool,
        command: `${shown} ${verb?.value}`,
        requirements: isSync ? [] : requirements,
        files: isSync ? requirements : files,
        constraints: values(/^(?:-c|--constraints?)$/),
        isOffline: options.some(({ name }) => name === '--no-index'),
    };
}
function condaInstall(program, words) {
    const { positional, options } = takeApart(words, condaValued);
    const [verb, ...requirements] = positional;
    if (verb?.value === 'env' && /^(?:create|update)$/.test(requirements[0]?.value ?? '')) {
        const files = options.filter(({ name }) => /^(?:-f|--file)$/.test(name)).flatMap(({ value }) => value ?? []);
        const command = `${program} env ${requirements[0]?.value}`;
        return { tool: 'conda', command, requirements: [], files, constraints: [], isOffline: false };
    }
    if (verb?.value !== 'install' && verb?.value !== 'create')
        return undefined;
    const isOffline = options.some(({ name }) => name === '--offline' || name === '--clone');
    return {
        tool: 'conda',
        command: `${program} ${verb.value}`,
        requirements: isOffline ? [] : requirements,
        files: [],
        constraints: [],
        isOffline,
    };
}
/** Options and the words that belong to none, as pip's and conda's parsers tell them apart. */
function takeApart(words, takesValue) {
    const positional = [];
    const options = [];
    for (let at = 0; at < words.length; at++) {
        const word = words[at];
        const { value } = word;
        if (value === '--') {
            positional.push(...words.slice(at + 1));
            break;
        }
        if (!value.startsWith('-') || value === '-')
            positional.push(word);
        else if (value.startsWith('--')) {
            const equals = value.indexOf('=');
            const name = equals < 0 ? value : value.slice(0, equals);
            if (equals >= 0)
                options.push({ name, value: part(word, equals + 1) });
            else
                options.push({ name, value: takesValue.has(name) ? words[++at] : undefined });
        }
        else {
            // `-qr file`, `-rfile`: letters until one that takes a value.
            for (let index = 1; index < value.length; index++) {
                const name = `-${value[index]}`;
                if (!takesValue.has(name)) {
                    options.push({ name, value: undefined });
                    continue;
                }
                options.push({ name, value: index + 1 < value.length ? part(word, index + 1) : words[++at] });
                break;
            }
        }
    }
    return { positional, options };
}
/** The rest of a word from an offset of its value on; it stands where the whole word does when quotes moved it. */
function part(word, offset) {
    const value = word.value.slice(offset);
    const start = word.isQuoted || word.isDynamic ? word.start : Math.min(word.start + offset, word.end);
    return { ...word, value, start, isDynamic: value.includes(unknown) };
}

;// CONCATENATED MODULE: ./src/hosts/azureml/dockerfile/dashes.ts





// Hyphens, dashes and the minus sign of Unicode, as word processors and web pages put them for `-`.
const dashes = /[\u00ad\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/;
const optionLike = /^(?:-*[\u00ad\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]+-*[A-Za-z]|-{1,2}[A-Za-z])/;
/** Dashes where a command, one of its options, or a package to install is meant. Text in quotes may hold what it likes. */
function readDashes({ instructions, place }) {
    return instructions.flatMap(instruction => {
        // Nearly every instruction is plain ASCII.
        const all = [instruction.whole, ...instruction.heredocs.map(({ body }) => body)];
        if (!all.some(({ text }) => dashes.test(text)))
            return [];
        if (instruction.keyword === 'RUN')
            return ofCommands(readCommands(instruction), place);
        if (/^(?:CMD|ENTRYPOINT|HEALTHCHECK)$/.test(instruction.keyword))
            return ofCommands(readCommands(instruction), place);
        if (!/^(?:COPY|ADD|FROM)$/.test(instruction.keyword))
            return [];
        const first = wordsOf(instruction, place)[0];
        return first === undefined ? [] : dashOf(first.said, 'option', optionLike.test(first.value));
    });
}
function ofCommands(commands, place) {
    return commands.flatMap(command => {
        const { source, word, args, program } = command;
        const installs = readInstall(command)?.requirements ?? (/^apt(?:-get)?$/.test(program) ? args : []);
        return [
            ...dashOf(said(place, source, word), 'command', /^[\w\u00ad\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d.+-]+$/.test(word.value)),
            ...args.flatMap(arg => {
                // What follows `=` is the option's value, which may be any text.
                const isOption = optionLike.test(arg.value) && dashes.test(arg.value.replace(/[=\s].*$/s, ''));
                return dashOf(said(place, source, arg), isOption ? 'option' : 'name', isOption || installs.includes(arg));
            }),
        ];
    });
}
function dashOf(word, kind, isMeant) {
    const character = dashes.exec(word.text)?.[0];
    return character === undefined || !isMeant ? [] : [{ ...word, character, kind }];
}
/** `<tag>` and the like in what only a name can stand for: images, copied paths, variables, packages to install. */
function readPlaceholders({ instructions, place }) {
    return instructions.flatMap(instruction => {
        const { keyword, body } = instruction;
        if (!body.text.includes('<'))
            return [];
        if (/^(?:FROM|COPY|ADD|ENV|ARG|WORKDIR|USER)$/.test(keyword)) {
            return findPlaceholders(body.text).map(found => ({ ...said(place, body, found), keyword }));
        }
        if (keyword !== 'RUN')
            return [];
        return readCommands(instruction).flatMap(({ source, word, args, program }) => {
            if (!/^(?:pip[\d.]*|uv|conda|mamba|apt|apt-get|python[\d.]*)$/.test(program))
                return [];
            const last = args.at(-1)?.end ?? word.end;
            // To a shell `<library>` is a redirection: it stands behind the words, and names a file that is not there.
            const rest = source.text.slice(word.start, dashes_lineEnd(source.text, last));
            return findPlaceholders(rest)
                .filter(({ start }) => /\s$/.test(rest.slice(0, start)))
                .map(({ start, end }) => ({ ...said(place, source, { start: word.start + start, end: word.start + end }), keyword }));
        });
    });
}
function dashes_lineEnd(text, at) {
    const end = /[\n;&|]/.exec(text.slice(at));
    return end === null ? text.length : at + end.index;
}

;// CONCATENATED MODULE: ./src/hosts/azureml/dockerfile/finished-steps.ts




/** Images that bring no requirements files of their own. */
const plainBase = /^(?:(?:docker\.io\/)?(?:library\/)?(?:python|ubuntu|debian)|mcr\.microsoft\.com\/azureml\/minimal-[\w.-]*inference)$/;
/** Programs that write no file whose name somebody else chose. */
const harmless = /^(?:apt|apt-get|aptitude|apk|mkdir|rm|chmod|chown|useradd|adduser|groupadd|addgroup|echo|true|set|cd|export|ls|which|locale-gen)$/;
/**
 * The RUN steps of a stage before which all files of the image are known: its base is a plain one, and nothing but copies, and
 * commands that only install, came before.
 */
function closedSteps(stage) {
    const closed = new Set();
    if (!plainBase.test(baseOf(stage)?.repository ?? ''))
        return closed;
    for (const step of chainOf(stage).flatMap(({ steps }) => steps)) {
        const { keyword } = step.instruction;
        if (keyword === 'ONBUILD')
            return closed;
        if (keyword !== 'RUN')
            continue;
        const { isPlain, isHarmless: goesOn } = look(step);
        if (!isPlain)
            return closed;
        closed.add(step);
        if (!goesOn)
            return closed;
    }
    return closed;
}
/** Whether a command leaves no file that a later one might be meant to read. */
function isHarmless(command) {
    const { program, args } = command;
    if (/^conda|^(?:micro)?mamba$/.test(program))
        return !args.some(({ value }) => /^(?:export|list|run)$/.test(value));
    return harmless.test(program) || readInstall(command) !== undefined;
}
const looked = new WeakMap();
/** A stage that others come from is asked for with each of them. */
function look(step) {
    const known = looked.get(step);
    if (known !== undefined)
        return known;
    const commands = readCommands(step.instruction);
    const found = { isPlain: isPlainRow(step, commands), isHarmless: commands.every(isHarmless) };
    looked.set(step, found);
    return found;
}
/** Whether a RUN is a plain row of commands: no condition, nothing written by a redirection, nothing lent for the one step. */
function isPlainRow({ instruction, isPosix }, commands) {
    const { body, flags, heredocs } = instruction;
    if (!isPosix || heredocs.length > 0 || flags.some(({ value }) => !value.includes('type=cache')))
        return false;
    const text = body.text.replace(/(?:\d*|&)>{1,2}\s*(?:\/dev\/null\b|&\d)/g, '');
    if (/[<>`]|\|\||\$\(|(?:^|[\s;&(])(?:if|test|for|while|until|case|\[\[?)\s/.test(text))
        return false;
    // What is started by the value of a variable is not among the commands.
    return readShell(body).length <= commands.length;
}

// EXTERNAL MODULE: ./src/requirements/grammar/name.ts
var grammar_name = __webpack_require__(831);
// EXTERNAL MODULE: ./src/requirements/read.ts + 6 modules
var read = __webpack_require__(95991);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./src/requirements/grammar/form.ts
var grammar_form = __webpack_require__(34014);
// EXTERNAL MODULE: ./src/requirements/pin.ts
var requirements_pin = __webpack_require__(79143);
;// CONCATENATED MODULE: ./src/hosts/azureml/dockerfile/unpinned-names.ts



/** The name of a requirement that names no release, as pip would read it; undefined for one that does, and for files. */
function loosePip(text) {
    if (!/^[a-z][a-z0-9+.-]*:/i.test(text) && !text.includes(' @ ')) {
        const name = /^[^\s[;=<>!~]*/.exec(text)?.[0] ?? '';
        if (/[/\\*?]|^\.|\.(?:whl|zip|gz|bz2)$/.test(name))
            return undefined;
    }
    try {
        const form = (0,grammar_form/* readForm */.vq)(text, (external_node_path_default()).sep);
        const { pin, because } = (0,requirements_pin/* pinLevel */.i)({ ...form, hashes: [], editable: false });
        return pin === 'unpinned' ? { name: form.name, because } : undefined;
    }
    catch {
        return undefined;
    }
}
/** The same for conda, whose `=1.26` stands for 1.26.* and is taken for meant so. */
function looseConda(text) {
    const match = /^(?:[\w.-]+::)?([a-z_][\w.-]*)\s*(.*)$/is.exec(text);
    if (match === null || /[/\\]/.test(text) || /\.(?:conda|bz2)$/.test(text))
        return undefined;
    const [, name = '', rest = ''] = match;
    if (rest === '')
        return { name };
    return /[<>!~*|,]/.test(rest) ? { name, because: 'it leaves a range' } : undefined;
}

;// CONCATENATED MODULE: ./src/hosts/azureml/dockerfile/conda-file.ts





const largest = 1 << 18;
/**
 * The dependencies of a conda environment file, its `pip` part included, that name no single release (conda, "Creating an
 * environment file manually"), or why it cannot be read as one.
 */
function readCondaFile(file) {
    const away = (0,reach/* outOfReach */.nn)(file, 'repository');
    if (away !== undefined)
        return { why: `it ${away}` };
    try {
        const stats = external_node_fs_default().statSync(file);
        if (!stats.isFile())
            return { why: 'it is not a file' };
        if (stats.size > largest)
            return { why: `it is larger than ${largest >> 10} KiB` };
        const lines = new dist/* LineCounter */.HN();
        const { contents } = (0,dist/* parseDocument */.Tp)(external_node_fs_default().readFileSync(file, 'utf8'), { lineCounter: lines });
        const dependencies = (0,dist/* isMap */.jh)(contents) ? contents.get('dependencies') : undefined;
        if (!(0,dist/* isSeq */.oP)(dependencies))
            return { why: 'it lists no dependencies' };
        return dependencies.items.flatMap(item => {
            const pip = (0,dist/* isMap */.jh)(item) ? item.get('pip') : undefined;
            if ((0,dist/* isSeq */.oP)(pip))
                return pip.items.flatMap(one => looseItem(one, { lines, read: loosePip }));
            return looseItem(item, { lines, read: looseConda });
        });
    }
    catch (error) {
        return { why: `it cannot be read (${(0,errors/* systemCode */.xU)(error) ?? 'it is no YAML'})` };
    }
}
function looseItem(item, { lines, read }) {
    if (!(0,dist/* isScalar */.jn)(item) || typeof item.value !== 'string' || item.value.startsWith('-'))
        return [];
    const text = item.value.trim();
    const found = read(text);
    // What installs decides less than what is installed.
    if (found === undefined || /^(?:pip|setuptools|wheel)$/i.test(found.name))
        return [];
    const line = lines.linePos(item.range?.[0] ?? 0).line;
    return [{ text, line, ...(found.because !== undefined && { because: found.because }) }];
}

;// CONCATENATED MODULE: ./src/hosts/azureml/dockerfile/missing-files.ts



/**
 * Requirements and constraints files of an install that are not in the image, and those that such a file includes, where the
 * image is known to hold nothing else. One for each file that is named.
 */
function absentFiles(install, looking) {
    if (install.tool === 'conda')
        return [];
    const { command, workdir, placed, place, find } = looking;
    return [...install.files, ...install.constraints].flatMap((word) => {
        if (word.isDynamic || word.value === '' || /^[a-z]+:|[*?<>]/i.test(word.value))
            return [];
        const target = joinInImage(workdir, word.value);
        const common = { ...said(place, command.source, word), command: install.command };
        if (!mayLieAt(target, placed))
            return [{ ...common, path: shown(target), include: null }];
        const found = find(word);
        if (found === undefined)
            return [];
        const { file, nested } = found;
        const include = nested
            .map(one => external_node_path_default().relative(external_node_path_default().dirname(file), one).split((external_node_path_default()).sep).join('/'))
            .find(one => !mayLieAt(joinInImage(external_node_path_default().posix.dirname(target), one), placed));
        if (include === undefined)
            return [];
        return [{ ...common, path: shown(joinInImage(external_node_path_default().posix.dirname(target), include)), include }];
    });
}
/** Without the folder that only the base image knows. */
function shown(target) {
    return target.replace(/^\0[^/]*\//, '');
}

;// CONCATENATED MODULE: ./src/hosts/azureml/dockerfile/installs.ts













const installers = new Set(['pip', 'setuptools', 'wheel', 'uv', 'conda', 'mamba', 'virtualenv']);
const mostLoose = 200;
const mostFiles = 50;
/** PATH_MAX of Linux: no deeper folder can be changed to. */
const longestPath = 4096;
/** What the installs of a RUN leave open, and what they read and is not there. `cd` is followed as far as its argument is written out. */
function readInstalls(commands, surroundings) {
    const loose = { requirements: [], files: [], absent: [] };
    let { workdir, isClosed } = surroundings;
    for (const command of commands) {
        if (command.program === 'cd')
            workdir = changed(workdir, command.args[0]);
        isClosed &&= isHarmless(command);
        const install = readInstall(command);
        if (install === undefined)
            continue;
        const at = { ...surroundings, workdir };
        if (isClosed)
            loose.absent.push(...absentFiles(install, { ...at, command, find: word => withNested(word, at) }));
        if (install.isOffline)
            continue;
        const isOpen = openNames(install, at);
        loose.requirements.push(...looseWords(install, { command, at, isOpen }));
        loose.files.push(...looseFiles(install, { command, at, isOpen }));
    }
    return loose;
}
function changed(workdir, word) {
    if (word === undefined || word.isDynamic || word.value === '-')
        return '\0cd';
    const folder = joinInImage(workdir, word.value);
    return folder.length > longestPath ? '\0cd' : folder;
}
/** Which names the constraints of an install leave open; none where one of them cannot be read, since it may pin anything. */
function openNames({ constraints }, at) {
    const read = readFiles(constraints, at);
    if (read.length < constraints.length)
        return () => false;
    const isPinned = ({ pin }) => pin === 'pinned' || pin === 'hashed';
    const pinned = new Set(read.flatMap(({ all }) => all.filter(isPinned).map(({ normalizedName }) => normalizedName)));
    return name => !pinned.has((0,grammar_name/* normalizeName */.P)(name));
}
function looseWords(install, { command, at, isOpen }) {
    const { tool, command: shown, requirements } = install;
    const loose = requirements.flatMap((word) => {
        const found = word.isDynamic ? undefined : tool === 'conda' ? looseConda(word.value) : loosePip(word.value);
        if (found === undefined || !isOpen(found.name))
            return [];
        const { name, because } = found;
        const isInstaller = installers.has((0,grammar_name/* normalizeName */.P)(name));
        return [
            {
                ...said(at.place, command.source, word),
                text: word.value,
                command: shown,
                tool,
                isInstaller,
                ...(because !== undefined && { because }),
            },
        ];
    });
    // Each of them is told, and so many are enough.
    return loose.slice(0, mostLoose);
}
function looseFiles(install, { command, at, isOpen }) {
    const { command: shown } = install;
    return install.files.flatMap((word) => {
        const common = { ...said(at.place, command.source, word), command: shown, tool: install.tool };
        if (/^https?:/i.test(word.value))
            return [{ ...common, requirements: word.value, isRemote: true, loose: [] }];
        if (install.tool === 'conda') {
            const found = fileOf(word, at);
            const { seenByConda: seen } = at;
            if (found !== undefined && !seen.has(found) && isRoom(seen, at))
                seen.set(found, condaLines(found, at));
            const loose = seen.get(found ?? '') ?? [];
            const file = external_node_path_default().relative(at.cwd, found ?? '')
                .split((external_node_path_default()).sep)
                .join('/');
            const lines = loose.map(line => ({ ...line, file }));
            return lines.length === 0 ? [] : [{ ...common, requirements: file, isRemote: false, loose: lines }];
        }
        return readFiles([word], at).flatMap(({ shown: requirements, all }) => {
            const loose = all
                .filter(({ pin, constraint, editable, name }) => pin === 'unpinned' && !constraint && !editable && isOpen(name))
                .map(({ text, file, line, because }) => ({ text, file, line, ...(because !== undefined && { because }) }));
            return loose.length === 0 ? [] : [{ ...common, requirements, isRemote: false, loose }];
        });
    });
}
/** The file of the context that a word names, absolute, as far as it can be traced back. */
function fileOf({ isDynamic, value }, { workdir, placed, context }) {
    if (isDynamic || value === '')
        return undefined;
    const found = findInImage(joinInImage(workdir, value), placed, context);
    return found.state === 'found' ? external_node_path_default().join(context.folder, found.from) : undefined;
}
function withNested(word, at) {
    const file = fileOf(word, at);
    const [read] = readFiles([word], at);
    return file === undefined || read === undefined ? undefined : { file, nested: read.nested };
}
/** Whether one more file is read for a Dockerfile; the first that is not stands among the unread. */
function isRoom({ size }, { place, unread }) {
    if (size < mostFiles)
        return true;
    const { file } = place({ text: '', pieces: [] });
    unread.push({
        file,
        why: `it installs from more than ${mostFiles} files, and the further ones were passed over`,
        part: 'sure',
    });
    return false;
}
function condaLines(file, { cwd, unread }) {
    const read = readCondaFile(file);
    if (Array.isArray(read))
        return read;
    unread.push({ file: (0,paths/* slashed */.df)(external_node_path_default().relative(cwd, file)), why: read.why, part: 'sure' });
    return [];
}
/** The requirements files that words name, as far as they can be traced back, with what they ask for. */
function readFiles(words, at) {
    const { seen } = at;
    return words.flatMap(word => {
        const absolute = fileOf(word, at);
        if (absolute === undefined)
            return [];
        if (!seen.has(absolute) && isRoom(seen, at))
            seen.set(absolute, readFile(absolute, at));
        return seen.get(absolute) ?? [];
    });
}
function readFile(file, { cwd, unread }) {
    try {
        const { files, requirements, problems } = (0,read/* readRequirements */.F)({ files: [file], constraints: [], cwd, env: {} });
        for (const { away, file: by, line, text = '' } of problems) {
            if (away !== undefined)
                unread.push((0,deployment_unread/* namesAway */.l)({ file: by, line, text }, away));
        }
        const missing = problems.flatMap(({ kind, text = '', file: by = '' }) => {
            const isFile = kind === 'missing-file' && !/^[a-z]+:|…/i.test(text);
            return isFile ? [external_node_path_default().resolve(cwd, external_node_path_default().dirname(by), text)] : [];
        });
        const nested = [...files.slice(1).map(one => external_node_path_default().resolve(cwd, one)), ...missing];
        return { shown: files[0] ?? file, all: requirements, nested };
    }
    catch (error) {
        const why = error instanceof errors/* SitemountError */.hr ? error.message.replace(/\.$/, '') : 'it cannot be read';
        unread.push({ file: (0,paths/* slashed */.df)(external_node_path_default().relative(cwd, file)), why, part: 'sure' });
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/hosts/azureml/dockerfile/path-variables.ts



const names = ['AZUREML_ENTRY_SCRIPT', 'AZUREML_MODEL_DIR', 'AML_APP_ROOT'];
/** Where Azure ML's run script looks for code without AML_APP_ROOT. */
const defaultRoot = '/var/azureml-app';
/** Folders that the images bring themselves. */
const ownRoots = new Set([defaultRoot, '/var/mlflow_resources']);
/** The variables of the final image that name its code and its model, and whether anything was put there. */
function readPathVariables(final, context) {
    const last = new Map(final.env.map(variable => [variable.name, variable]));
    const root = last.get('AML_APP_ROOT')?.value;
    const isRootKnown = !last.has('AML_APP_ROOT') || (root !== null && root !== undefined);
    const appRoot = joinInImage('/', root?.text || defaultRoot).replace(/(?<=.)\/$/, '');
    const touched = touchedWords(final);
    return [...last.values()].flatMap((variable) => {
        const { name, value, ...said } = variable;
        if (!names.includes(name))
            return [];
        const common = { ...said, name: name };
        if (value === null || !value.isSure || value.text === '' || !isRootKnown || /[<>]/.test(value.text)) {
            return [{ ...common, path: value?.text ?? '', state: 'unknown' }];
        }
        const target = joinInImage(name === 'AML_APP_ROOT' ? '/' : appRoot, value.text).replace(/(?<=.)\/$/, '');
        // The run script looks below the app root for an absolute name as well (`${AZUREML_ENTRY_SCRIPT#/}`).
        const ways = [target, ...(name === 'AZUREML_ENTRY_SCRIPT' ? [joinInImage(appRoot, value.text.slice(1))] : [])];
        const placed = final.placed;
        const found = ways.map(way => findInImage(way, placed, context).state);
        const isThere = found.includes('found') || (name !== 'AZUREML_ENTRY_SCRIPT' && (holds(target, placed) || ownRoots.has(target)));
        const isUnknown = found.includes('unknown') || ways.some(way => touched(way));
        const state = isThere
            ? 'found'
            : isUnknown
                ? 'unknown'
                : bringsCode(appRoot, placed, context)
                    ? 'missing'
                    : 'unknown';
        return [{ ...common, path: target, state }];
    });
}
/** Whether a RUN or VOLUME of the final image names a path, a folder above it, or a file like it: it may make what lies there. */
function touchedWords(final) {
    const steps = chainOf(final).flatMap(({ steps: own }) => own);
    const words = steps.flatMap(({ instruction, workdir }) => {
        const { keyword, body } = instruction;
        if (keyword === 'VOLUME')
            return body.text.match(/[^\s"',[\]]+/g) ?? [];
        if (keyword !== 'RUN')
            return [];
        return readCommands(instruction).flatMap(({ args, program }) => {
            // These write, or own, what is there already.
            if (/^(?:chown|chmod|rm|ls|echo|test|\[)$/.test(program))
                return [];
            return args.map(({ value }) => joinInImage(workdir, value));
        });
    });
    const named = new Set(words);
    return target => {
        const parts = target.split('/');
        const base = parts.at(-1) ?? '';
        for (let end = parts.length; end > 2; end--)
            if (named.has(parts.slice(0, end).join('/')))
                return true;
        return words.some(word => word.startsWith(`${target}/`) || word.split('/').at(-1) === base);
    };
}

// EXTERNAL MODULE: ./src/core/suppression.ts
var suppression = __webpack_require__(88760);
;// CONCATENATED MODULE: ./src/hosts/azureml/dockerfile/suppressions.ts

/**
 * The excuses of a Dockerfile, each at the line it is for: the next one that is no comment and not empty. Most instructions take
 * what follows a `#` for a part of themselves, so an excuse needs a line of its own; one may stand between continuation lines
 * (Dockerfile reference, "Format").
 */
function readExcusesAbove(text, file) {
    const excuses = [];
    let above = [];
    for (const [index, line] of text.split('\n').entries()) {
        const words = line.trim();
        if (words === '')
            continue;
        if (words.startsWith('#')) {
            const one = (0,suppression/* parseExcuse */.j)(words);
            if (one !== undefined)
                above.push(one);
            continue;
        }
        excuses.push(...above.map(one => ({ file, line: index + 1, ...one })));
        above = [];
    }
    return excuses;
}

;// CONCATENATED MODULE: ./src/hosts/azureml/dockerfile/read.ts


















/** Whether a file is a Dockerfile by its name: `Dockerfile`, `Dockerfile.gpu`, `score.dockerfile`, `Containerfile`. */
function isDockerfileName(file) {
    const name = path.basename(file);
    // Pages about Dockerfiles, and what goes with them.
    if (/\.(?:dockerignore|md|rst|txt|html|py|ts|js)$/i.test(name))
        return false;
    return /^(?:Dockerfile|Containerfile)(?:[.-].+)?$|\.(?:dockerfile|containerfile)$/i.test(name);
}
/**
 * What the Dockerfiles say, in the order given. Nothing is run or fetched. Throws `unreadable` for a file that cannot be read
 * or is longer than any Dockerfile (256 KiB).
 */
function readDockerfiles(files, options) {
    return [...new Set(files)].map(file => readDockerfile(file, options));
}
function readDockerfile(file, { cwd, contexts }) {
    const absolute = external_node_path_default().resolve(cwd, file);
    const text = readText(absolute, file);
    const shown = ((0,paths/* isInside */.FK)(cwd, absolute) ? external_node_path_default().relative(cwd, absolute) : absolute).split((external_node_path_default()).sep).join('/');
    const parsed = readInstructions(text, shown);
    if (parsed.problem !== undefined)
        throw refusal(file, parsed.problem);
    const given = contexts?.get(file);
    const folders = given === undefined ? foldersAbove(absolute, cwd) : [external_node_path_default().resolve(cwd, given)];
    const context = chooseContext(parsed, { folders, dockerfile: absolute, cwd });
    const facts = { ...gather(parsed, { context, file: shown, cwd }), excuses: readExcusesAbove(text, shown) };
    return given === undefined ? withoutGuesses(facts) : facts;
}
/** A folder that has nothing at all of what is copied is not the context: where that is, somebody else says. */
function withoutGuesses(facts) {
    const sources = facts.stages.flatMap(stage => stage.sources);
    const missing = sources.filter(({ state }) => state === 'missing' || state === 'outside');
    if (missing.length < 2 || sources.some(({ state }) => state === 'found' || state === 'ignored'))
        return facts;
    const stages = facts.stages.map(stage => ({
        ...stage,
        sources: stage.sources.map(source => ({ ...source, state: 'unknown' })),
    }));
    const variables = facts.variables.map(variable => ({ ...variable, state: 'unknown' }));
    return { ...facts, stages, variables };
}
function readText(absolute, file) {
    const refuse = (why, cause) => refusal(file, why, cause);
    const away = (0,reach/* outOfReach */.nn)(absolute, 'input');
    if (away !== undefined)
        throw refuse(`it ${away}`);
    try {
        const stats = external_node_fs_default().statSync(absolute);
        if (!stats.isFile())
            throw refuse('it is not a file');
        if (stats.size > longestDockerfile)
            throw refuse(`it is larger than ${longestDockerfile >> 10} KiB`);
        return external_node_fs_default().readFileSync(absolute, 'utf8');
    }
    catch (error) {
        throw error instanceof errors/* SitemountError */.hr ? error : refuse((0,errors/* systemCode */.xU)(error) ?? 'unknown error', error);
    }
}
function refusal(file, why, cause) {
    return new errors/* SitemountError */.hr('unreadable', `The Dockerfile ${file} cannot be read (${why}).`, { cause });
}
/** The folder of a Dockerfile and those above it, up to the working directory: any of them may be the context. */
function foldersAbove(dockerfile, cwd) {
    const folders = [external_node_path_default().dirname(dockerfile)];
    for (let last = folders[0] ?? cwd; last !== cwd && (0,paths/* isInside */.FK)(cwd, last); last = external_node_path_default().dirname(last)) {
        folders.push(external_node_path_default().dirname(last));
    }
    return folders;
}
/** The context in which the fewest sources are missing, the nearest one first. */
function chooseContext(parsed, { folders, dockerfile, cwd }) {
    const opened = folders.map(folder => openContext(folder, { dockerfile, cwd }));
    const [nearest, ...others] = opened.map(context => ({ context, missing: countMissing(parsed, context) }));
    if (nearest === undefined)
        throw new errors/* SitemountError */.hr('internal', 'A Dockerfile lies in no folder.');
    return others.reduce((best, one) => (one.missing < best.missing ? one : best), nearest).context;
}
function countMissing(parsed, context) {
    if (!parsed.instructions.some(({ keyword }) => keyword === 'COPY' || keyword === 'ADD'))
        return 0;
    const states = openStages(parsed, context).flatMap(stage => stage.steps.flatMap(step => readSources(step, { place: parsed.place, context })));
    return states.filter(({ state }) => state !== 'found' && state !== 'unknown').length;
}
/** What a Dockerfile says, where its context is known. */
function gather(parsed, { context, file, cwd }) {
    const { place } = parsed;
    const open = openStages(parsed, context);
    const final = open.at(-1);
    const chain = final === undefined ? [] : chainOf(final);
    const unread = [];
    const seen = { seen: new Map(), seenByConda: new Map(), unread };
    const sources = new Map(open.map(stage => [stage, stage.steps.flatMap(step => readSources(step, { place, context }))]));
    const reading = { place, context, cwd, sources, ...seen };
    const stages = open.map(stage => readStage(stage, { ...reading, shipped: chain.includes(stage) }));
    const names = new Set(open.map(({ name }) => name));
    const { user } = final ?? { user: null };
    const starts = chain
        .flatMap(({ steps }) => steps)
        .filter(({ instruction: { keyword } }) => /^(?:CMD|ENTRYPOINT)$/.test(keyword));
    const images = [
        ...open.filter(({ parent }) => parent === undefined).map(({ image }) => image),
        ...open.flatMap(stage => stage.steps.flatMap(step => copiedImages(step, { names, count: open.length, place }))),
    ];
    return {
        file,
        context: context.shown,
        stages,
        images,
        dashes: readDashes(parsed),
        placeholders: readPlaceholders(parsed),
        user: user?.name === null || user === null ? null : { ...user, name: user.name },
        dropsRights: starts.some(({ instruction: { body } }) => /\b(?:gosu|su-exec|setpriv|runuser|chpst|s6-setuidgid)\b/.test(body.text)),
        isAzureml: final !== undefined && isAzuremlImage(baseOf(final)?.repository ?? ''),
        concernsAzureml: (0,belongs/* concernsAzureml */.A0)(parsed.instructions, images),
        variables: final === undefined ? [] : readPathVariables(final, context),
        unread: [...context.unread, ...unread],
    };
}
function readStage(stage, { shipped, sources, ...reading }) {
    const { place, context } = reading;
    const runs = stage.steps
        .filter(({ instruction, isPosix }) => instruction.keyword === 'RUN' && isPosix)
        .map(step => ({ step, instruction: step.instruction, commands: readCommands(step.instruction) }));
    // A file that is missed where it is copied is not missed again where it is read.
    const areFound = chainOf(stage).every(one => sources.get(one)?.every(({ state }) => state === 'found'));
    const closed = areFound ? closedSteps(stage) : new Set();
    const installs = runs.map(({ step, commands }) => {
        const { workdir } = step;
        const placed = [...stage.placed.slice(0, step.placedCount), ...mounted(step, { place, context })];
        return readInstalls(commands, { ...reading, workdir, placed, isClosed: closed.has(step) });
    });
    return {
        name: stage.name,
        shipped,
        ownPython: hasOwnPython(stage),
        aptUpdates: runs.flatMap(({ commands, instruction }) => readAptUpdates(commands, { instruction, place })),
        aptPythonPackages: runs.flatMap(({ commands }) => readAptPythonPackages(commands, place)),
        looseRequirements: installs.flatMap(({ requirements }) => requirements),
        looseFiles: installs.flatMap(({ files }) => files),
        absentFiles: installs.flatMap(({ absent }) => absent),
        sources: sources.get(stage) ?? [],
    };
}
/** What `--mount=type=bind` lends to one RUN. */
function mounted({ instruction, workdir }, { place, context }) {
    return instruction.flags.flatMap(({ name, value }) => {
        const fields = new Map(value.split(',').map(field => field.split('=', 2)));
        if (name !== 'mount' || (fields.get('type') ?? 'bind') !== 'bind' || fields.has('from'))
            return [];
        const target = fields.get('target') ?? fields.get('dst') ?? fields.get('destination');
        const source = fields.get('source') ?? fields.get('src') ?? '.';
        if (target === undefined || /\$/.test(value))
            return [];
        const { whole } = instruction;
        const words = said(place, whole, { start: 0, end: whole.text.length });
        noteAway(lookInContext(source, context).away, { ...words, text: source }, context);
        return placeSources([source], { to: joinInImage(workdir, target), intoFolder: false, context });
    });
}
/** Azure ML's inference images, which run as `dockeruser`. */
function isAzuremlImage(repository) {
    return /^mcr\.microsoft\.com\/azureml\/(?:curated\/)?(?:.*inference)/.test(repository);
}
/** Whether a stage's Python is another one than Debian's own. */
function hasOwnPython(stage) {
    const repository = baseOf(stage)?.repository;
    if (repository === undefined)
        return undefined;
    if (/^mcr\.microsoft\.com\/azureml\//.test(repository))
        return true;
    if (/(?:^|\/)(?:python|pypy|miniconda3?|anaconda3?|miniforge3?|mambaforge|micromamba|conda)$/.test(repository))
        return true;
    if (/(?:^|\/)(?:ubuntu|debian|cuda|buildpack-deps)$/.test(repository))
        return false;
    return undefined;
}


/***/ }),

/***/ 50156:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readIgnoreLines),
/* harmony export */   X: () => (/* binding */ longestPattern)
/* harmony export */ });
/** Characters of a pattern; regular expressions that are made of longer ones are refused when they are used. */
const longestPattern = 1000;
/**
 * The patterns of an `.amlignore` or `.gitignore` as the uploader of Azure ML reads them (azure-ai-ml 1.35.2,
 * `_utils/_asset_utils.py` and the pathspec that it carries), in their order. Blanks on both sides are cut off, a byte order
 * mark too; a lone carriage return ends a line, for Python's text mode does so.
 */
function readIgnoreLines(text) {
    const lines = [];
    const refused = [];
    for (const [index, raw] of text
        .replace(/^\ufeff/, '')
        .split(/\r\n|\r|\n/)
        .entries()) {
        const pattern = raw.trim();
        if (pattern === '' || pattern === '/' || pattern.startsWith('#'))
            continue;
        const negated = pattern.startsWith('!');
        if (pattern.length > longestPattern) {
            refused.push({
                line: index + 1,
                pattern: pattern.slice(0, 80),
                why: `the pattern is longer than ${longestPattern} characters`,
            });
            continue;
        }
        const git = inGitsDialect(negated ? pattern.slice(1) : pattern);
        const line = index + 1;
        if ('why' in git)
            refused.push({ line, pattern, why: git.why });
        else if (git.text !== '')
            lines.push({ line, pattern, negated, git: git.text });
    }
    return { lines, refused };
}
/**
 * pathspec is Git's dialect but for brackets and stars: a backslash between brackets and a leading `^` are plain characters,
 * classes such as `[:alpha:]` do not exist, a bracket without an end stands for itself, and three stars are one.
 */
function inGitsDialect(pattern) {
    // Blanks inside the pattern stay, a `#` or `!` at the start is no comment and no second negation.
    const start = /^[#!]/.test(pattern) ? '\\' : '';
    const segments = [];
    for (const segment of pattern.split('/')) {
        const rewritten = segment === '**' ? { text: segment } : rewriteSegment(segment);
        if ('why' in rewritten)
            return rewritten;
        segments.push(rewritten.text);
    }
    const text = start + segments.filter((one, index) => one !== '**' || segments[index - 1] !== '**').join('/');
    // A slash after `/**` means nothing to it, and `/**/` alone matches no file.
    return { text: text === '/**/' ? '' : text.replace(/(?<=.\/\*\*)\/$/, '') };
}
function rewriteSegment(segment) {
    let text = '';
    for (let at = 0; at < segment.length; at++) {
        const character = segment[at] ?? '';
        if (character === '\\') {
            const escaped = segment[++at];
            if (escaped === undefined)
                return { why: 'it ends in a backslash that escapes nothing' };
            text += `\\${escaped}`;
        }
        else if (character === '*') {
            if (segment[at - 1] !== '*' || text.endsWith('\\*'))
                text += '*';
        }
        else if (character === '[') {
            const bracket = readBracket(segment, at);
            if (bracket === undefined)
                text += '\\[';
            else if (bracket.disordered)
                return { why: 'a range between its brackets runs backwards' };
            else {
                text += bracket.text;
                at = bracket.end;
            }
        }
        else
            text += character;
    }
    return { text };
}
function readBracket(segment, start) {
    let at = start + 1;
    const negated = segment[at] === '!';
    if (negated)
        at++;
    const first = at;
    const end = segment.indexOf(']', segment[first] === ']' ? first + 1 : first);
    if (end < 0)
        return undefined;
    const members = [...segment.slice(first, end)];
    const disordered = members.some((member, index) => {
        const [before, after] = [members[index - 1], members[index + 1]];
        return member === '-' && before !== undefined && after !== undefined && before > after;
    });
    const text = members.map(member => (/[\\[\]^!]/.test(member) ? `\\${member}` : member)).join('');
    return { text: `[${negated ? '!' : ''}${text}]`, end, disordered };
}


/***/ })

};

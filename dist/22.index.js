export const id = 22;
export const ids = [22];
export const modules = {

/***/ 90022:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/core/assets.ts
var assets = __webpack_require__(87474);
// EXTERNAL MODULE: ./src/core/did-you-mean.ts
var did_you_mean = __webpack_require__(87568);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
;// CONCATENATED MODULE: ./src/report/rules.ts
/** All rules, family by family, a line each: id and what is wrong. Plain text, ends in a newline. */
function describeRules(rules) {
    const column = Math.max(...rules.map(({ id }) => id.length)) + 2;
    const families = [...new Set(rules.map(({ family }) => family))];
    const lists = families.map(family => {
        const own = rules.filter(rule => rule.family === family);
        return [family, ...own.map(({ id, title }) => `  ${id.padEnd(column)}${title}`)].join('\n');
    });
    return `${lists.join('\n\n')}\n\nsitemount explain RULE prints what a rule found, why it matters and how to fix it.\n`;
}
/** One rule: what is wrong, its level in each mode that can find it, and its documentation. Ends in a newline. */
function describeRule({ id, title, family, levels }, documentation) {
    const each = Object.entries(levels).map(([mode, level]) => `${level} in ${mode}`);
    return `${id} (${family}): ${title}\nLevels: ${each.join(', ')}\n\n${documentation}\n`;
}

// EXTERNAL MODULE: ./src/rules/registry.ts
var registry = __webpack_require__(14964);
;// CONCATENATED MODULE: ./src/commands/explain.ts






/**
 * The documentation of one rule, or the list of all where `id` is undefined; plain text that ends in a newline. Throws a
 * `SitemountError` (`usage`) where no rule has that id.
 */
function explain(id) {
    if (id === undefined)
        return describeRules(registry.rules);
    const rule = registry.rules.find(one => one.id === id);
    if (rule === undefined) {
        const hint = (0,did_you_mean/* nearest */.p)(id, registry.ruleIds);
        const meant = hint === undefined ? '' : ` Did you mean \`${hint}\`?`;
        throw new errors/* SitemountError */.hr('usage', `There is no rule \`${id}\`.${meant} \`sitemount explain\` lists all.`);
    }
    const documentation = JSON.parse((0,external_node_fs_.readFileSync)((0,assets/* asset */.L)('docs/rules.json'), 'utf8'));
    return describeRule(rule, documentation[id] ?? '');
}


/***/ })

};

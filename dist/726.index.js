export const id = 726;
export const ids = [726];
export const modules = {

/***/ 58726:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   concernsAzureml: () => (/* binding */ concernsAzureml),
/* harmony export */   meantForAzureml: () => (/* binding */ meantForAzureml)
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
    const { cwd, given, deployments } = belonging;
    const named = new Set([...given.map(file => node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, file)), ...deployments.flatMap(one => built(one, cwd))]);
    return dockerfiles.filter(one => one.concernsAzureml || named.has(node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, one.file)));
}
/** The Dockerfile that is built: YAML names its folder from where it lies itself, a program from where it runs. */
function built({ file, language, build }, cwd) {
    if (build === null)
        return [];
    const { folder, dockerfile } = build;
    const from = language === 'yaml' ? node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, file)) : cwd;
    if (folder?.text === null || dockerfile?.text === null)
        return [];
    return [node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(from, folder?.text ?? '.', dockerfile?.text ?? 'Dockerfile')];
}


/***/ })

};

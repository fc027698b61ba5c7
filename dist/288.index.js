export const id = 288;
export const ids = [288];
export const modules = {

/***/ 14288:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ imageDockerfile),
/* harmony export */   refuseRecipe: () => (/* binding */ refuseRecipe),
/* harmony export */   w: () => (/* binding */ imageIgnore)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _targets_is_azureml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66511);


/** Where things lie in the image. */
const staging = '/opt/sitemount';
const ownUser = { name: 'app', uid: 10001 };
/**
 * The text of the Dockerfile: base image of the target, libraries by apt under root with the lists removed in the same layer,
 * the pinned and hashed packages in the image's own Python, code and model that belong to the user who runs them, and that user
 * at the end. No step needs BuildKit, since `az acr build` has none.
 *
 * Throws `usage` as `refuseRecipe` does, and for a name that is none for apt.
 */
function imageDockerfile(recipe) {
    const { target, aptPackages } = recipe;
    refuseRecipe(recipe);
    const forAzureml = (0,_targets_is_azureml_js__WEBPACK_IMPORTED_MODULE_1__/* .isAzureml */ .n)(target);
    const wrong = aptPackages.find(name => !/^[a-z0-9][a-z0-9.+-]+$/.test(name));
    if (wrong !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('usage', `${JSON.stringify(wrong)} is not the name of a package for apt.`);
    const steps = [
        [`FROM ${baseImage(recipe)}`],
        ['USER root'],
        aptStep(aptPackages),
        installStep(recipe),
        ...(forAzureml ? azuremlSteps(recipe) : plainSteps(recipe)),
    ];
    const text = steps.filter(lines => lines.length > 0).map(lines => `${lines.join('\n')}\n`);
    return `# Made by sitemount for the target ${target.name}: packages pinned by hash, code and model below.\n${text.join('\n')}`;
}
/**
 * Refuses what no Dockerfile can be written from, before anything is installed for it. Throws `usage` for an Azure ML target that
 * does not say its image, and for a command of several lines, each of which would be a step of its own.
 */
function refuseRecipe({ target, command = '' }) {
    if ((0,_targets_is_azureml_js__WEBPACK_IMPORTED_MODULE_1__/* .isAzureml */ .n)(target) && target.image === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('usage', `The target ${target.name} does not say which image it is.`, {
            help: 'Write `image` into the profile: reference, digest, os, user, envDir, appRoot.',
        });
    }
    if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(command)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SitemountError */ .hr('usage', 'Input `command`: a line of a Dockerfile has no line break and no control character.', {
            help: 'Write it in one line, or put it into a script of the code folder and start that.',
        });
    }
}
function baseImage({ target: { image }, python }) {
    if (image === undefined)
        return `python:${python}-slim`;
    const { reference, digest } = image;
    const isTagged = /[:@][^/]*$/.test(reference);
    if (digest && !reference.includes('@'))
        return `${reference}@${digest}`;
    return isTagged ? reference : `${reference}:latest`;
}
function aptStep(packages) {
    if (packages.length === 0)
        return [];
    const names = [...new Set(packages)].sort();
    return [
        'RUN apt-get update \\',
        '    && apt-get install -y --no-install-recommends \\',
        ...names.map(name => `        ${name} \\`),
        '    && rm -rf /var/lib/apt/lists/*',
    ];
}
function installStep({ target: { image }, hasWheels, isOffline, isSecret }) {
    // Root installs: some images have an environment that their own user may not write, and pip would go to the user site.
    const python = image?.envDir ? `${image.envDir.replace(/\/$/, '')}/bin/python` : 'python';
    const from = [...(isOffline ? ['--no-index'] : []), ...(hasWheels ? [`--find-links ${staging}/wheels`] : [])];
    return [
        `COPY requirements.txt ${staging}/requirements.txt`,
        ...(hasWheels ? [`COPY wheels/ ${staging}/wheels/`] : []),
        ...(isSecret
            ? [
                '# The index asks for a password: --build-arg PIP_INDEX_URL=… . It stays in the history of the image, so let it expire.',
                'ARG PIP_INDEX_URL',
                'ARG PIP_EXTRA_INDEX_URL',
            ]
            : []),
        `RUN ${[python, '-m pip install --no-cache-dir --no-deps --require-hashes', ...from, `-r ${staging}/requirements.txt`].join(' ')}`,
    ];
}
function azuremlSteps({ target, entryScript, hasCode, hasModel }) {
    const root = target.image?.appRoot ?? '/var/azureml-app';
    const user = target.image?.user || 'dockeruser';
    const models = `${root}/azureml-models`;
    return [
        hasCode
            ? [
                `COPY --chown=${user} code/ ${root}/`,
                `ENV AML_APP_ROOT=${quoted(root)}`,
                ...(entryScript === null ? [] : [`ENV AZUREML_ENTRY_SCRIPT=${quoted(entryScript)}`]),
            ]
            : [],
        hasModel ? [`COPY --chown=${user} model/ ${models}/`, `ENV AZUREML_MODEL_DIR=${quoted(models)}`] : [],
        [`USER ${user}`],
    ];
}
function plainSteps({ target: { image }, entryScript, hasCode, hasModel, command }) {
    const root = image?.appRoot ?? '/app';
    const own = image !== undefined && !/^(?:root|0+)?(?::|$)/.test(image.user) ? image.user : undefined;
    // A number needs no entry in the image, whose tools for that are not known.
    const user = own ?? (image === undefined ? ownUser.name : String(ownUser.uid));
    const starts = command !== undefined
        ? `CMD ${command}`
        : entryScript === null
            ? ''
            : `CMD ${JSON.stringify(['python', entryScript])}`;
    return [
        own === undefined && image === undefined ? [`RUN useradd --create-home --uid ${ownUser.uid} ${ownUser.name}`] : [],
        [`WORKDIR ${root}`],
        hasCode ? [`COPY --chown=${user} code/ ${root}/`] : [],
        hasModel ? [`COPY --chown=${user} model/ ${root}/model/`] : [],
        [`USER ${user}`],
        starts === '' ? [] : [starts],
    ];
}
/** A value of ENV: plain where nothing in it means something to the builder. */
function quoted(value) {
    return /^[\w./-]+$/.test(value) ? value : `"${value.replace(/[\\"$]/g, '\\$&')}"`;
}
/** The text of `.dockerignore`: what this context is made of, and nothing that comes beside it later. */
function imageIgnore({ hasCode, hasModel, hasWheels, }) {
    const names = [
        ...(hasCode ? ['code'] : []),
        ...(hasModel ? ['model'] : []),
        'requirements.txt',
        ...(hasWheels ? ['wheels'] : []),
    ];
    return ['*', ...names.map(name => `!${name}`), ''].join('\n');
}


/***/ })

};

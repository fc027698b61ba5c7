export const id = 849;
export const ids = [849,288];
export const modules = {

/***/ 47849:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildContext: () => (/* binding */ buildContext)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/artifact/licenses.ts
var licenses = __webpack_require__(70844);
// EXTERNAL MODULE: ./src/config/entry-script-path.ts
var entry_script_path = __webpack_require__(76302);
// EXTERNAL MODULE: ./src/core/finding.ts
var finding = __webpack_require__(95278);
// EXTERNAL MODULE: ./src/core/settle-all.ts
var settle_all = __webpack_require__(38150);
// EXTERNAL MODULE: ./src/core/version.ts
var version = __webpack_require__(83323);
// EXTERNAL MODULE: ./src/environment/views.ts + 1 modules
var environment_views = __webpack_require__(98460);
// EXTERNAL MODULE: ./src/hosts/azureml/apt-packages.ts
var apt_packages = __webpack_require__(42387);
// EXTERNAL MODULE: ./src/hosts/azureml/dockerfile/read.ts + 20 modules
var read = __webpack_require__(21641);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: ./src/artifact/names.ts + 1 modules
var names = __webpack_require__(95153);
// EXTERNAL MODULE: ./src/artifact/pool/pool.ts
var pool_pool = __webpack_require__(64483);
// EXTERNAL MODULE: ./src/artifact/sealed-disk.ts
var sealed_disk = __webpack_require__(93248);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __webpack_require__(56107);
// EXTERNAL MODULE: ./src/core/reach.ts
var reach = __webpack_require__(98252);
// EXTERNAL MODULE: ./src/hosts/azureml/upload/read-upload.ts + 1 modules
var read_upload = __webpack_require__(65881);
// EXTERNAL MODULE: ./src/hosts/azureml/image/dockerfile.ts
var image_dockerfile = __webpack_require__(14288);
;// CONCATENATED MODULE: ./src/hosts/azureml/image/context.ts











/** Where a build context lies inside an artifact. */
const contextPath = 'context';
const mostFiles = 500_000;
/**
 * Writes the build context: `Dockerfile`, `.dockerignore`, `requirements.txt`, `code/` (what an upload would bring), `model/` and
 * `wheels/` where there are any. The same inputs give the same bytes; modes and dates are those of an artifact.
 *
 * Throws `usage` for an entry script that does not arrive, an empty model, or a name that no artifact may hold; `unreadable`,
 * `unwritable`, `disk-full`, `interrupted`.
 */
async function writeImageContext(options) {
    const { folder, requirements, signal, pool = (0,pool_pool/* inlinePool */.s6)(signal) } = options;
    const plans = [
        ...planCode(options),
        ...planModel(options),
        ...requirements.wheels.map(({ from, name }) => ({ from, to: `wheels/${name}`, mode: 0o644 })),
    ];
    refuseUnsafe(plans);
    const parts = {
        hasCode: plans.some(({ to }) => to.startsWith('code/')),
        hasModel: plans.some(({ to }) => to.startsWith('model/')),
        hasWheels: requirements.wheels.length > 0,
    };
    const { isOffline, isSecret } = requirements;
    const recipe = { ...options, ...parts, isOffline, isSecret, entryScript: entryIn(options) };
    const dockerfile = (0,image_dockerfile/* imageDockerfile */.g)(recipe);
    const texts = [
        ['.dockerignore', (0,image_dockerfile/* imageIgnore */.w)(recipe)],
        ['Dockerfile', dockerfile],
        ['requirements.txt', requirements.text],
    ];
    const context = external_node_path_default().join(folder, contextPath);
    (0,sealed_disk/* makeFolders */.wZ)(folder, [`${contextPath}/`, ...plans.map(({ to }) => `${contextPath}/${to}`)]);
    const files = texts.map(([name, text]) => {
        (0,sealed_disk/* writeSealed */.CK)(external_node_path_default().join(context, name), text);
        return { path: name, bytes: Buffer.byteLength(text), sha256: sha256(text), mode: 0o644 };
    });
    const copied = await copyAll(plans, { context, pool });
    return { folder, dockerfile, files: [...files, ...copied].sort((a, b) => (0,names/* compareBytes */.Xo)(a.path, b.path)) };
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}
/** The entry script relative to the code folder, `/` between its parts. */
function entryIn({ codeDir, entryScript }) {
    if (codeDir === undefined || entryScript === undefined)
        return null;
    return (0,paths/* slashed */.df)(external_node_path_default().relative(codeDir, entryScript));
}
function planCode(options) {
    const { codeDir, entryScript, leaveOut = [] } = options;
    if (codeDir === undefined)
        return [];
    const entry = entryIn(options);
    const plans = (0,read_upload/* readUpload */.OA)(codeDir).files.flatMap((file) => {
        const from = external_node_path_default().join(codeDir, ...file.split('/'));
        // Neither belongs to what an image runs: the history of the sources, and what an import left there.
        const isForeign = leaveOut.some(one => (0,paths/* isAtOrInside */.Hj)(one, from)) || /(?:^|\/)(?:\.git|__pycache__)\//.test(file);
        if (isForeign)
            return [];
        refuseOutside(from, codeDir);
        return [{ from, to: `code/${file}`, mode: modeOf(from) }];
    });
    if (entry !== null && !plans.some(({ to }) => to === `code/${entry}`)) {
        throw new errors/* SitemountError */.hr('usage', `The entry script ${entryScript} is not among the files of the code folder that arrive.`, {
            help: 'Name a script in the folder of `code-dir` that no ignore file leaves out.',
        });
    }
    return plans;
}
/** A link that leaves the code folder would carry a file of this machine, whatever it is, into an artifact. Throws `usage`. */
function refuseOutside(file, codeDir) {
    const real = readable(file, () => external_node_fs_default().realpathSync(file));
    if ((0,paths/* isAtOrInside */.Hj)(external_node_fs_default().realpathSync(codeDir), real))
        return;
    throw new errors/* SitemountError */.hr('usage', `${(0,names/* quoteName */.AB)(file)} leads out of the code folder, to ${(0,names/* quoteName */.AB)(real)}.`, {
        help: 'Put a copy of what is meant into the code folder, or name the link in `.amlignore`.',
    });
}
function planModel({ modelDir, leaveOut = [] }) {
    if (modelDir === undefined)
        return [];
    const top = readable(modelDir, () => external_node_fs_default().statSync(modelDir));
    const plans = top.isFile()
        ? [{ from: modelDir, to: `model/${external_node_path_default().basename(modelDir)}`, mode: modeOf(modelDir) }]
        : [...walk(modelDir, { leaveOut, to: 'model', above: [external_node_fs_default().realpathSync(modelDir)] })];
    if (plans.length === 0)
        throw new errors/* SitemountError */.hr('usage', `Input \`model-dir\`: ${modelDir} holds no file.`);
    return plans;
}
/** The files below a folder, links followed, but not in circles. */
function* walk(folder, { leaveOut, to, above }) {
    for (const name of readable(folder, () => external_node_fs_default().readdirSync(folder)).sort()) {
        const from = external_node_path_default().join(folder, name);
        if (leaveOut.some(one => (0,paths/* isAtOrInside */.Hj)(one, from)))
            continue;
        (0,reach/* refuseOutOfReach */.xM)(external_node_path_default().resolve(from), 'input', (0,names/* quoteName */.AB)(from));
        const stats = readable(from, () => external_node_fs_default().statSync(from));
        if (stats.isFile())
            yield { from, to: `${to}/${name}`, mode: (stats.mode & 0o111) === 0 ? 0o644 : 0o755 };
        if (!stats.isDirectory())
            continue;
        const real = external_node_fs_default().realpathSync(from);
        if (!above.includes(real))
            yield* walk(from, { leaveOut, to: `${to}/${name}`, above: [...above, real] });
    }
}
function modeOf(file) {
    return (readable(file, () => external_node_fs_default().statSync(file)).mode & 0o111) === 0 ? 0o644 : 0o755;
}
function refuseUnsafe(plans) {
    if (plans.length > mostFiles)
        throw new errors/* SitemountError */.hr('usage', `Code and model have more than ${mostFiles} files.`);
    for (const { to, from } of plans) {
        const reason = (0,names/* unsafeReason */.Bf)(to);
        if (reason !== undefined) {
            throw new errors/* SitemountError */.hr('usage', `${(0,names/* quoteName */.AB)(from)} cannot go into an artifact: its name ${reason}.`);
        }
    }
}
const batch = 32;
async function copyAll(plans, { context, pool }) {
    const files = [];
    function* tasks() {
        for (let at = 0; at < plans.length; at += batch) {
            yield { kind: 'copy', files: plans.slice(at, at + batch).map(plan => copyOf(plan, context)) };
        }
    }
    await (0,pool_pool/* inOrder */.al)(pool, {
        tasks: tasks(),
        each: results => {
            for (const result of results) {
                const { from, to, mode } = plans[files.length];
                if ('gone' in result)
                    throw new errors/* SitemountError */.hr('unreadable', `${(0,names/* quoteName */.AB)(from)} cannot be read (${result.gone}).`);
                files.push({ path: to, bytes: result.bytes, sha256: result.sha256, mode });
            }
        },
    });
    return files;
}
function copyOf({ from, to, mode }, context) {
    // A copy opens no links, and what arrives is what they lead to.
    return { from: readable(from, () => external_node_fs_default().realpathSync(from)), to: external_node_path_default().join(context, ...to.split('/')), mode };
}
function readable(file, work) {
    try {
        return work();
    }
    catch (error) {
        throw new errors/* SitemountError */.hr('unreadable', `${(0,names/* quoteName */.AB)(file)} cannot be read (${(0,errors/* systemCode */.xU)(error) ?? 'unknown'}).`, {
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./src/core/process.ts
var process = __webpack_require__(99978);
// EXTERNAL MODULE: ./src/core/sanitize.ts
var sanitize = __webpack_require__(89528);
// EXTERNAL MODULE: ./src/python/scrub.ts
var scrub = __webpack_require__(70333);
// EXTERNAL MODULE: ./src/requirements/grammar/credentials.ts
var credentials = __webpack_require__(44728);
;// CONCATENATED MODULE: ./src/hosts/azureml/image/docker.ts






const hour = 3_600_000;
/** Variables by which the Docker client finds its daemon and its configuration. */
const ofDocker = /^(?:DOCKER_(?:HOST|CONTEXT|CONFIG|CERT_PATH|TLS|TLS_VERIFY|API_VERSION|BUILDKIT|DEFAULT_PLATFORM)|BUILDX_\w+|BUILDKIT_\w+|XDG_RUNTIME_DIR)$/;
/**
 * Builds the image where a Docker daemon answers, telling its lines as they come; else returns the lines that build it
 * elsewhere. Throws `install-failed` with the end of its output when the build fails, `timeout`, and `interrupted`.
 */
async function buildImage({ context, tag, isAzureml, secrets = {}, timeout = hour }, io) {
    const env = dockerEnvironment(io.env);
    const docker = await askDaemon(env, io.signal);
    if ('reason' in docker)
        return { built: false, reason: docker.reason, ...elsewhere({ context, tag, isAzureml, secrets }) };
    // By name alone: the client takes the value from its environment, and no list of processes shows it.
    const named = Object.keys(secrets).flatMap(name => ['--build-arg', name]);
    const args = ['build', ...named, '-f', external_node_path_default().join(context, 'Dockerfile'), '-t', tag, context];
    const outcome = await (0,process/* run */.eF)('docker', args, {
        env: { ...env, ...secrets },
        timeout,
        signal: io.signal,
        maxOutput: 1 << 20,
        onLine: line => io.log.progress((0,sanitize/* inertLine */.Fq)((0,credentials/* maskCredentials */.Bs)(line))),
    });
    if (outcome.timedOut) {
        throw new errors/* SitemountError */.hr('timeout', `docker build did not end within ${Math.round(timeout / 60_000)} minutes.`);
    }
    if (outcome.code !== 0) {
        const tail = `${outcome.stdout}\n${outcome.stderr}`
            .trim()
            .split('\n')
            .slice(-20)
            .map(credentials/* maskCredentials */.Bs)
            .map(sanitize/* inertLine */.Fq);
        throw new errors/* SitemountError */.hr('install-failed', `docker build ended with ${outcome.code ?? outcome.signal}.`, {
            looked: tail,
            help: 'The context is sound by its files: look at the step that failed.',
        });
    }
    return { built: true, tag, seconds: outcome.seconds, docker: docker.version };
}
/** The lines that build a context where there is a daemon or a registry, and what to know about them. */
function elsewhere({ context, tag, isAzureml, secrets = {}, }) {
    const names = Object.keys(secrets);
    const docker = names.map(name => ` --build-arg ${name}`).join('');
    const azure = names.map(name => ` --secret-build-arg ${name}="$${name}"`).join('');
    const lines = [`docker build${docker} -f Dockerfile -t ${tag} .`];
    const notes = [
        `Run it in ${context}, or where the artifact is unpacked, in its folder \`context\`.`,
        ...(names.length === 0
            ? []
            : [`Export ${names.join(' and ')} before, with the password of the index, which no file of the context holds.`]),
    ];
    if (!isAzureml)
        return { lines, notes };
    return {
        lines: [...lines, `az acr build --registry REGISTRY --image ${tag}${azure} --file Dockerfile .`],
        notes: [
            ...notes,
            'A workspace has no registry before its first training or deployment: `az ml workspace show --query container_registry` says which.',
        ],
    };
}
/** `DOCKER_HOST=ssh://…` needs the agent of the job. */
function dockerEnvironment(env) {
    const own = Object.entries(env).flatMap(([name, value]) => (ofDocker.test(name) || name === 'SSH_AUTH_SOCK') && value !== undefined ? [[name, value]] : []);
    return { ...(0,scrub.scrubbedEnvironment)(env), ...Object.fromEntries(own) };
}
async function askDaemon(env, signal) {
    try {
        const args = ['version', '--format', '{{.Server.Version}}'];
        const { code, stdout, stderr } = await (0,process/* run */.eF)('docker', args, { env, signal, timeout: 20_000, maxOutput: 20_000 });
        const version = stdout.trim();
        if (code === 0 && version !== '')
            return { version };
        const said = (0,sanitize/* inertLine */.Fq)(stderr.trim().split('\n').at(-1) ?? '').slice(0, 300);
        return { reason: said === '' ? 'No Docker daemon answers.' : `No Docker daemon answers: ${said}` };
    }
    catch (error) {
        if (error instanceof errors/* SitemountError */.hr && error.code === 'interrupted')
            throw error;
        return { reason: 'There is no docker on PATH.' };
    }
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./src/environment/install/sources.ts
var sources = __webpack_require__(59007);
// EXTERNAL MODULE: ./src/requirements/grammar/reference.ts
var reference = __webpack_require__(62611);
;// CONCATENATED MODULE: ./src/hosts/azureml/image/requirements.ts







/**
 * What the image installs: everything that the build installed, each release with the hashes that the requirements demand of
 * it, else the one of the file that was taken. Throws `usage` for what has no hash: a folder or a repository.
 */
function imageRequirements(options) {
    const { distributions, indexes, cwd } = options;
    const lines = [];
    const wheels = new Map();
    let fromIndex = 0;
    for (const distribution of distributions) {
        const { name, normalizedName, version } = distribution;
        const source = options.sources.find(one => one.normalizedName === normalizedName);
        const own = options.requirements.filter(requirement => requirement.normalizedName === normalizedName);
        const demanded = own.flatMap(({ hashes }) => hashes.filter(reference/* isStrongHash */.OZ).map(hash => hash.toLowerCase()));
        const taken = source?.sha256 ? [`sha256:${source.sha256}`] : [];
        const hashes = [...new Set(demanded.length > 0 ? demanded : taken)].sort();
        if (hashes.length === 0)
            throw unhashed(`${name} ${version}`, source?.kind);
        const local = localFile(source?.url ?? '', { indexes, cwd });
        const direct = own.find(({ url }) => url !== null && /^https?:/i.test(url))?.url;
        if (local !== undefined)
            wheels.set(external_node_path_default().basename(local), local);
        else if (!direct)
            fromIndex++;
        const what = direct && source?.url ? `${normalizedName} @ ${source.url}` : `${normalizedName}==${version}`;
        lines.push([what, ...hashes.map(hash => `    --hash=${hash}`)].join(' \\\n'));
    }
    const isSecret = Object.keys(secretVariables(indexes)).length > 0;
    const isOffline = indexes.noIndex || (fromIndex === 0 && wheels.size > 0);
    const head = isOffline || isSecret ? [] : indexOptions(indexes);
    return {
        text: `${[...head, ...lines.sort()].join('\n')}\n`,
        wheels: [...wheels].map(([name, from]) => ({ from, name })).sort((a, b) => (a.name < b.name ? -1 : 1)),
        isOffline,
        isSecret,
    };
}
/** The indexes as variables of pip, where one of them asks for a password that no file may hold; empty where none does. */
function secretVariables({ index, extra }) {
    const last = index.slice(-1);
    if (![...last, ...extra].some(credentials/* hasWrittenCredentials */.uE))
        return {};
    return {
        ...(last[0] !== undefined && { PIP_INDEX_URL: last[0] }),
        ...(extra.length > 0 && { PIP_EXTRA_INDEX_URL: extra.join(' ') }),
    };
}
function indexOptions({ index, extra }) {
    return [...index.slice(-1).map(url => `--index-url ${url}`), ...extra.map(url => `--extra-index-url ${url}`)];
}
/** The file on this machine that was installed, where no index serves it. */
function localFile(url, { indexes, cwd }) {
    if (url === '' || /^https?:/i.test(url))
        return undefined;
    const name = (0,sources/* fileName */.Md)(url);
    const folders = indexes.findLinks.filter(link => !/^https?:/i.test(link)).map(link => toPath(link, cwd));
    const places = [toPath(url, cwd), ...folders.map(folder => external_node_path_default().join(folder, name))];
    return places.find(place => external_node_fs_default().statSync(place, { throwIfNoEntry: false })?.isFile() === true);
}
function toPath(text, cwd) {
    try {
        return text.startsWith('file:') ? (0,external_node_url_.fileURLToPath)(text) : external_node_path_default().resolve(cwd, text);
    }
    catch {
        return external_node_path_default().resolve(cwd, text);
    }
}
function unhashed(what, kind) {
    const why = kind === 'vcs' || kind === 'directory'
        ? `it came from a ${kind === 'vcs' ? 'repository' : 'folder'}, which has none`
        : 'the installer did not say which file it took';
    return new errors/* SitemountError */.hr('usage', `An image cannot install ${what} by its hash: ${why}.`, {
        help: 'Build a wheel of it and name that, or run `sitemount lock` and name what it writes.',
    });
}

// EXTERNAL MODULE: ./src/artifact/seal.ts
var seal = __webpack_require__(20145);
;// CONCATENATED MODULE: ./src/hosts/azureml/image/seal.ts





/**
 * Seals a build context as any artifact: `SHA256SUMS` and `sitemount.json` (`delivery: image`, `mountPath: context`) beside it.
 * What comes back can be packed, published and verified as a mount can. Throws `unwritable`, `disk-full`.
 */
function sealContext({ folder, files }, about) {
    (0,sealed_disk/* sealFolders */.V4)(external_node_path_default().join(folder, contextPath), files.map(file => file.path));
    return (0,seal/* sealMount */.r)({ folder, mountPath: contextPath, files, about: { ...about, delivery: 'image' } });
}
/** The packages that an image will have, for the manifest: none of their files is in the artifact, so that they count nothing. */
function contextPackages(distributions, requirements) {
    return distributions.map(({ name, normalizedName, version, tags }) => {
        const own = requirements.filter(requirement => requirement.normalizedName === normalizedName);
        const hashes = own
            .flatMap(one => one.hashes.filter(reference/* isStrongHash */.OZ))
            .flatMap(hash => /^sha256:(\w+)$/i.exec(hash)?.[1] ?? []);
        const sha256 = [...new Set(hashes.map(hash => hash.toLowerCase()))].sort();
        const direct = own.some(({ constraint }) => !constraint);
        return {
            name,
            version,
            direct,
            source: { kind: 'wheel', ...(sha256.length > 0 && { sha256 }) },
            tags: [...tags].sort(),
            files: 0,
            bytes: 0,
        };
    });
}

// EXTERNAL MODULE: ./src/python/ask.ts
var ask = __webpack_require__(36591);
// EXTERNAL MODULE: ./src/python/confinement.ts
var confinement = __webpack_require__(30402);
// EXTERNAL MODULE: ./src/python/fit.ts
var fit = __webpack_require__(3681);
// EXTERNAL MODULE: ./src/report/sbom.ts
var report_sbom = __webpack_require__(80769);
// EXTERNAL MODULE: ./src/rules/azureml/azureml.ts
var azureml = __webpack_require__(57792);
// EXTERNAL MODULE: ./src/rules/engine.ts
var engine = __webpack_require__(29693);
// EXTERNAL MODULE: ./src/rules/mount/native-libraries.ts
var native_libraries = __webpack_require__(98000);
// EXTERNAL MODULE: ./src/rules/policy.ts
var policy = __webpack_require__(42609);
// EXTERNAL MODULE: ./src/rules/rule-sets.ts + 5 modules
var rule_sets = __webpack_require__(64846);
// EXTERNAL MODULE: ./src/targets/is-azureml.ts
var is_azureml = __webpack_require__(66511);
// EXTERNAL MODULE: ./src/commands/assemble.ts + 1 modules
var assemble = __webpack_require__(66969);
// EXTERNAL MODULE: ./src/commands/may-start.ts
var may_start = __webpack_require__(68930);
// EXTERNAL MODULE: ./src/commands/read-deployment.ts + 3 modules
var read_deployment = __webpack_require__(28246);
// EXTERNAL MODULE: ./src/commands/build/install.ts
var install = __webpack_require__(14206);
// EXTERNAL MODULE: ./src/commands/build/publish.ts
var build_publish = __webpack_require__(1318);
// EXTERNAL MODULE: ./src/commands/build/seal.ts + 7 modules
var build_seal = __webpack_require__(28953);
// EXTERNAL MODULE: ./src/commands/build/stage.ts + 2 modules
var stage = __webpack_require__(75034);
;// CONCATENATED MODULE: ./src/commands/build/image.ts






























/**
 * Judges what was installed as the packages of an image, writes the build context that installs the same, seals and publishes it,
 * and builds the image where that was asked for and a daemon answers. Throws what `writeImageContext`, `imageRequirements`,
 * `pack` and `buildImage` throw; then nothing is published.
 */
async function buildContext(plan, installed, { pool, publish }) {
    const { options, declared, chosen, workspace, stopwatch, places, io } = plan;
    const { environment, needed, contents, canonical, cache } = installed;
    const { time } = stopwatch;
    const { virtualenv } = environment;
    // What runs at every start is judged first, from the files.
    const isUnseen = (0,install/* startsUnseen */.OI)(plan, installed);
    const confined = new confinement/* Confined */.vl();
    const isAlone = (0,stage/* isLeftAlone */.$W)(contents.startup, io);
    const supervision = isAlone || !confinement/* canConfine */.z0 ? undefined : { supervisor: chosen.interpreter.executable, confined };
    const [probe, views] = isUnseen
        ? [may_start/* unasked */.W.probe, may_start/* unasked */.W.views]
        : await (0,settle_all/* settleAll */.j)([
            time('ask the virtualenv', () => (0,ask/* probeEnvironment */.KL)(virtualenv.executable, { env: io.env, cwd: io.cwd, signal: io.signal, supervision })),
            time("ask pip's views", () => (0,environment_views/* askViews */.u)(chosen.interpreter, { scratch: workspace.scratch, virtualenv, io, supervision })),
        ]);
    (0,build_publish/* refuseChanged */.d)({ changed: null, hasEnded: confined.hasEnded });
    const { aptPackages, findings } = judgeImage(plan, installed, { probe, views });
    const told = {
        mode: 'build',
        declared,
        interpreter: chosen.interpreter,
        steps: stopwatch.steps,
        settings: chosen.settings,
        canonical,
        installer: environment.installer,
        contents,
        ...(isUnseen ? {} : { probe, views }),
        ...(cache && { cache }),
    };
    if ((0,policy/* verdictOf */.Vj)(findings, options) === 'failed')
        return (0,assemble/* assemble */.fT)({ ...told, verdict: 'failed', findings });
    const context = await time('write the context', () => writeContext(plan, installed, { aptPackages, pool }));
    const all = (0,finding/* worstFirst */.md)([...findings, ...judgeContext(plan, context)]);
    if ((0,policy/* verdictOf */.Vj)(all, options) === 'failed')
        return (0,assemble/* assemble */.fT)({ ...told, verdict: 'failed', findings: all });
    const mount = sealed(plan, installed, context);
    const draft = await time('pack', () => (0,build_seal/* pack */.qq)(mount, { bench: workspace.bench, format: options.format, pool, io }));
    const image = await made(plan, { context, mount });
    const sbom = (0,report_sbom/* sbomJson */.C)({
        manifest: mount.manifest,
        needs: needed.needs,
        licenses: (0,licenses/* readLicenses */.z)(environment.inventory),
        version: (0,version/* version */.r)(),
    });
    const { sbomPath, moves } = (0,build_seal/* artifactMoves */.ze)({ bench: workspace.bench, mount, draft, places, sbom });
    const { mountEnv: _, ...parts } = (0,assemble/* publishedParts */.nv)({
        target: declared.target,
        native: contents.native,
        mount,
        draft,
        places,
    });
    const final = { ...image, context: external_node_path_default().join(places.folder, contextPath), aptPackages, secrets: secretsIn(context) };
    const result = (0,assemble/* assemble */.fT)({
        ...told,
        verdict: 'passed',
        findings: all,
        packages: rowsOf(installed),
        sbomPath,
        ...parts,
        image: final,
    });
    return publish(result, { output: workspace.output, held: workspace.held, moves });
}
/** What the image will hold is judged as any environment; libraries that apt brings are as good as there. */
function judgeImage({ options, declared, chosen, policy, findings: before }, { environment, contents, requirements, needed }, asked) {
    const { target } = declared;
    const os = target.image?.os;
    const libraries = (0,native_libraries/* librariesToInstall */.Yz)(contents.native, target);
    const provided = libraries.filter(name => (0,apt_packages/* aptPackageOf */.r)(name, { os }) !== undefined);
    const served = { ...target, libraries: [...(target.libraries ?? []), ...provided] };
    const findings = (0,rule_sets/* judgeInstalled */.kq)({
        target: served,
        host: declared.host,
        interpreter: chosen.interpreter,
        settings: chosen.settings,
        inventory: environment.inventory,
        sources: environment.sources,
        installer: environment.installer,
        native: contents.native,
        startup: contents.startup,
        packageRoots: contents.packageRoots,
        requirements,
        needed,
        pins: options.pins,
        delivery: options.delivery,
        allowed: options.allow,
        probe: asked.probe,
        views: asked.views,
    }, policy);
    return { aptPackages: (0,apt_packages/* aptPackagesOf */.c)(provided, { os }), findings: (0,finding/* worstFirst */.md)([...before, ...findings]) };
}
function writeContext({ options, declared, deployed, chosen, workspace, io }, installed, { aptPackages, pool }) {
    const { requirements } = installed;
    const { sources } = installed.environment;
    const { indexes } = declared.requirements;
    const { codeDir } = deployed;
    const [entryScript, modelDir] = [(0,entry_script_path/* entryScriptPath */.D)(options, io), (0,read_deployment/* modelPath */.L)(options, io)];
    return writeImageContext({
        folder: external_node_path_default().join(workspace.bench, 'artifact'),
        requirements: imageRequirements({
            distributions: distributionsOf(installed),
            requirements,
            sources,
            indexes,
            cwd: io.cwd,
        }),
        target: declared.target,
        python: (0,fit/* minorVersion */.Kt)(chosen.interpreter.version),
        aptPackages,
        pool,
        signal: io.signal,
        ...(entryScript !== null && { entryScript }),
        ...(codeDir !== undefined && { codeDir }),
        ...(modelDir !== undefined && { modelDir }),
        ...(options.command !== '' && { command: options.command }),
        leaveOut: [workspace.output],
    });
}
/** What our own Dockerfile is told of, an image that is named without a digest above all; it stands in no file of the project. */
function judgeContext({ policy }, { folder }) {
    const dockerfiles = (0,read/* readDockerfiles */.s)(['Dockerfile'], { cwd: external_node_path_default().join(folder, contextPath) });
    return (0,engine/* judge */.S)(azureml/* dockerfileRules */.MW, { dockerfiles }, policy).map(({ rule, level, message, help }) => {
        const way = rule === 'unpinned-image' ? pinImage : help;
        return {
            rule,
            level,
            message: `In the Dockerfile of the build context: ${message}`,
            ...(way !== undefined && { help: way }),
        };
    });
}
/** Nobody writes into a Dockerfile that the next build makes anew. */
const pinImage = 'Name the image in a profile of your own (`target`): `image.reference`, and the digest in `image.digest` (`docker buildx imagetools inspect` shows it).';
function sealed({ declared, chosen }, installed, context) {
    const { version: full, implementation, abi, platform } = chosen.interpreter;
    const { name, glibc } = declared.target;
    return sealContext(context, {
        target: name,
        python: { version: (0,fit/* minorVersion */.Kt)(full), implementation, abi, platform, glibc },
        packages: contextPackages(distributionsOf(installed), installed.requirements),
    });
}
/** What the image installs: not pip and its like, unless somebody asked. */
function distributionsOf(installed) {
    const kept = (0,build_seal/* keptDistributions */.qI)(installed);
    return installed.environment.inventory.distributions.filter(({ normalizedName }) => kept.has(normalizedName));
}
/** The packages for the result; none of their files is in the context. */
function rowsOf(installed) {
    const direct = new Set(installed.listed.map(({ normalizedName }) => normalizedName));
    return distributionsOf(installed).map(({ name, normalizedName, version }) => {
        const source = installed.environment.sources.find(one => one.normalizedName === normalizedName);
        const { kind = 'wheel', url, sha256 } = source ?? {};
        return {
            name,
            version,
            direct: direct.has(normalizedName),
            files: 0,
            bytes: 0,
            source: { kind, ...(url && { url }), ...(sha256 && { sha256 }) },
        };
    });
}
/** The image, where it was asked for and can be built; else the lines that build it. Its tag has the tree digest. */
async function made({ options, declared, places, io }, { context, mount }) {
    const name = external_node_path_default().basename(places.folder)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
    const tag = `${name || 'image'}:${mount.treeDigest.slice('sha256:'.length, 'sha256:'.length + 12)}`;
    const secrets = secretVariables(declared.requirements.indexes);
    const about = { tag, isAzureml: (0,is_azureml/* isAzureml */.n)(declared.target), secrets };
    const lines = elsewhere({ ...about, context: external_node_path_default().join(places.folder, contextPath) });
    if (!options.buildImage)
        return { built: false, reason: 'Nobody asked for it (`build-image`).', ...lines };
    const built = await buildImage({ ...about, context: external_node_path_default().join(context.folder, contextPath) }, io);
    return built.built ? built : { ...built, ...lines };
}
/** Names under which people keep passwords and keys. Nothing is looked into. */
const secretName = /(?:^|\/)(?:\.env(?:\.[^/]+)?|\.netrc|\.pypirc|\.npmrc|id_(?:rsa|dsa|ecdsa|ed25519)|[^/]+\.(?:pem|key|pfx|p12))$/;
function secretsIn({ files }) {
    return files.map(file => file.path).filter(file => secretName.test(file));
}


/***/ }),

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


/***/ }),

/***/ 83689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readIgnoreFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _core_reach_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98252);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50156);





/** The names that the uploader looks for, in this order; only in the code folder itself. */
const ignoreFileNames = ['.amlignore', '.gitignore'];
/** No ignore file is longer: bytes, patterns. Each file of the folder is held against each pattern. */
const longest = 1 << 20;
const mostPatterns = 5000;
/**
 * The one ignore file of `codeDir` that the uploader obeys, or undefined when there is none.
 *
 * Throws `unreadable` when it cannot be read, is longer than 1 MiB, or has more than 5,000 patterns.
 */
function readIgnoreFile(codeDir) {
    for (const name of ignoreFileNames) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(codeDir, name);
        (0,_core_reach_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseOutOfReach */ .xM)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(file), 'input', file);
        // A link to nothing does not exist for the uploader.
        if (!node_fs__WEBPACK_IMPORTED_MODULE_0___default().existsSync(file))
            continue;
        const bytes = read(file);
        const text = bytes.toString('utf8');
        const known = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_4__/* .readIgnoreLines */ .U)(text);
        if (known.lines.length + known.refused.length > mostPatterns) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('unreadable', `${file} has more than ${mostPatterns.toLocaleString('en')} patterns.`, {
                help: 'Leave whole folders out, such as `data/`, in place of their files one by one.',
            });
        }
        const garbled = Buffer.compare(Buffer.from(text), bytes) !== 0;
        const refused = garbled ? [{ line: 1, pattern: '', why: 'it is no UTF-8' }] : known.refused;
        return { name, base: node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(node_fs__WEBPACK_IMPORTED_MODULE_0___default().realpathSync(file)), text, lines: known.lines, refused };
    }
    return undefined;
}
function read(file) {
    try {
        const stats = node_fs__WEBPACK_IMPORTED_MODULE_0___default().statSync(file);
        if (!stats.isFile())
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('unreadable', `${file} is no file.`);
        if (stats.size > longest)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('unreadable', `${file} is longer than 1 MiB.`, {
                help: 'Leave whole folders out, such as `data/`, in place of their files one by one.',
            });
        return node_fs__WEBPACK_IMPORTED_MODULE_0___default().readFileSync(file);
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr)
            throw error;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SitemountError */ .hr('unreadable', `${file} cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) ?? error}).`, { cause: error });
    }
}


/***/ }),

/***/ 65881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ey: () => (/* binding */ droppedFromUpload),
  WQ: () => (/* binding */ droppedSteps),
  OA: () => (/* binding */ readUpload),
  Oo: () => (/* binding */ stageUpload),
  Zt: () => (/* binding */ uploadSteps)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/steps.ts
var steps = __webpack_require__(29860);
// EXTERNAL MODULE: ./src/hosts/azureml/upload/ignore-file.ts
var ignore_file = __webpack_require__(83689);
// EXTERNAL MODULE: ./src/hosts/azureml/upload/verdict.ts
var verdict = __webpack_require__(25947);
// EXTERNAL MODULE: ./src/artifact/names.ts + 1 modules
var names = __webpack_require__(95153);
// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __webpack_require__(56107);
// EXTERNAL MODULE: ./src/core/reach.ts
var reach = __webpack_require__(98252);
;// CONCATENATED MODULE: ./src/hosts/azureml/upload/walk.ts






/** Links between a few folders can make up a tree without an end. */
const mostEntries = 2_000_000;
/**
 * What arrives of `codeDir` by patterns relative to `base` (undefined: the folder itself), what is left out, and what would
 * arrive but cannot be read; each in the order of its bytes. A link that leads back to a folder above it is not followed: the
 * uploader does so until the system stops it, some forty copies deep.
 *
 * Throws `unreadable` for a `codeDir` that cannot be read or has more than 2,000,000 entries, and for a link that leads out of the
 * workspace of a job and would arrive.
 */
function* walkUpload(codeDir, { verdicts, base }) {
    const walked = { files: [], dropped: [], obstacles: [] };
    const top = real(codeDir);
    const folders = [{ path: '', real: top, verdict: undefined, above: [] }];
    let entries = 0;
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        yield;
        const listed = list(folder);
        if ('why' in listed) {
            walked.obstacles.push(listed);
            continue;
        }
        entries += listed.length;
        if (entries > mostEntries) {
            throw new errors/* SitemountError */.hr('unreadable', `${codeDir} has more than ${mostEntries} entries.`, {
                help: 'Point `code-dir` to the folder that is uploaded, which holds the code and the packages alone.',
            });
        }
        const matched = relative(base ?? top, folder.real);
        for (const entry of listed) {
            yield;
            const inner = join(folder.path, entry.name);
            const full = external_node_path_default().join(folder.real, entry.name);
            const isAway = entry.isSymbolicLink() && (0,reach/* outOfReach */.nn)(full, 'input') !== undefined;
            const kind = isAway ? 'away' : kindOf(entry, full);
            if (kind !== 'folder') {
                const by = verdicts.ofFile(join(matched, entry.name), folder.verdict);
                if (by !== undefined)
                    walked.dropped.push({ path: inner, line: by.line, pattern: by.pattern });
                else if (kind === 'away')
                    (0,reach/* refuseOutOfReach */.xM)(full, 'input', external_node_path_default().join(codeDir, inner), leaveOutHelp);
                else if (kind === 'file')
                    walked.files.push(inner);
                else
                    walked.obstacles.push({ path: inner, why: kind });
                continue;
            }
            const linked = entry.isSymbolicLink();
            const place = linked ? real(full) : full;
            const above = [...folder.above, folder.real];
            if (above.includes(place))
                continue;
            const verdict = verdicts.ofFolder(relative(base ?? top, place), linked ? undefined : folder.verdict);
            // A folder of which nothing arrives is entered all the same: what a link in it leads to lies elsewhere, and may arrive.
            folders.push({ path: inner, real: place, verdict, above });
        }
    }
    walked.files.sort(names/* compareBytes */.Xo);
    walked.obstacles.sort((a, b) => (0,names/* compareBytes */.Xo)(a.path, b.path));
    walked.dropped.sort((a, b) => (0,names/* compareBytes */.Xo)(a.path, b.path));
    return walked;
}
const leaveOutHelp = 'Keep the file itself in the repository, or name the link in an `.amlignore`.';
function kindOf(entry, full) {
    if (entry.isDirectory())
        return 'folder';
    if (entry.isFile())
        return 'file';
    if (!entry.isSymbolicLink())
        return 'it is no plain file';
    try {
        const stats = external_node_fs_default().statSync(full);
        return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'it is no plain file';
    }
    catch {
        return 'it is a link to nothing';
    }
}
function list({ path: inner, real: place }) {
    try {
        return external_node_fs_default().readdirSync(place, { withFileTypes: true });
    }
    catch (error) {
        const code = (0,errors/* systemCode */.xU)(error) ?? String(error);
        if (inner !== '')
            return { path: `${inner}/`, why: `it cannot be read (${code})` };
        throw new errors/* SitemountError */.hr('unreadable', `${place} cannot be read (${code}).`, { cause: error });
    }
}
function real(folder) {
    try {
        return external_node_fs_default().realpathSync(folder);
    }
    catch (error) {
        throw new errors/* SitemountError */.hr('unreadable', `${folder} cannot be read (${(0,errors/* systemCode */.xU)(error) ?? error}).`, { cause: error });
    }
}
/** With `/` between its parts; empty for `base` itself. */
function relative(base, place) {
    return (0,paths/* slashed */.df)(external_node_path_default().relative(base, place));
}
function join(folder, name) {
    return folder === '' ? name : `${folder}/${name}`;
}

;// CONCATENATED MODULE: ./src/hosts/azureml/upload/read-upload.ts







/**
 * What of `codeDir` reaches the image (azure-ai-ml, `get_upload_files_from_folder`): each file on its own, links followed, a
 * file below a linked folder judged by where it really lies, no empty folders.
 *
 * Throws `unreadable` for a folder or an ignore file that cannot be read, and for more than 2,000,000 entries.
 */
function readUpload(codeDir, options = {}) {
    return (0,steps/* atOnce */.zd)(uploadSteps(codeDir, options));
}
/** The same, to be interrupted between any two files. */
function* uploadSteps(codeDir, { order = 'last' } = {}) {
    const ignoreFile = (0,ignore_file/* readIgnoreFile */.r)(codeDir);
    const verdicts = (0,verdict/* readVerdicts */.H)(ignoreFile?.lines ?? [], order);
    const { files, dropped, obstacles } = yield* walkUpload(codeDir, { verdicts, base: ignoreFile?.base });
    const refused = (ignoreFile?.refused ?? []).map(({ line, why }) => ({ path: ignoreFile?.name ?? '', line, why }));
    return {
        ignoreFile: ignoreFile?.name ?? null,
        files,
        dropped,
        obstacles: [...refused, ...obstacles],
    };
}
/** Files that are to lie below `prefix` in `codeDir` and would stay behind, in the order given; they need not be there yet. */
function droppedFromUpload(named, options = {}) {
    return (0,steps/* atOnce */.zd)(droppedSteps(named, options));
}
/** The same, to be interrupted between any two files. */
function* droppedSteps({ codeDir, prefix, paths }, { order = 'last' } = {}) {
    const ignoreFile = (0,ignore_file/* readIgnoreFile */.r)(codeDir);
    if (ignoreFile === undefined)
        return { ignoreFile: null, dropped: [] };
    const verdicts = (0,verdict/* readVerdicts */.H)(ignoreFile.lines, order);
    const below = external_node_path_default().posix.normalize(prefix === '' ? '.' : prefix).replace(/\/$/, '');
    const dropped = [];
    for (const one of paths) {
        yield;
        const full = below === '.' ? one : `${below}/${one}`;
        const by = verdicts.ofFile(full);
        if (by !== undefined)
            dropped.push({ path: full, line: by.line, pattern: by.pattern });
    }
    return { ignoreFile: ignoreFile.name, dropped };
}
/**
 * Copies what arrives into the folder `into`, which it makes: contents of links, as the uploader does, with the modes that a
 * download gives (0644, what was executable 0755).
 *
 * Throws `unreadable` for a file that cannot be read, `disk-full` or `unwritable` where it cannot be written.
 */
function stageUpload({ files }, codeDir, into) {
    const made = new Set();
    try {
        external_node_fs_default().mkdirSync(into, { recursive: true });
        for (const file of files) {
            const target = external_node_path_default().join(into, ...file.split('/'));
            const folder = external_node_path_default().dirname(target);
            if (!made.has(folder)) {
                external_node_fs_default().mkdirSync(folder, { recursive: true });
                made.add(folder);
            }
            copy(external_node_path_default().join(codeDir, ...file.split('/')), target);
        }
    }
    catch (error) {
        throw (0,errors/* writeError */.oG)(error, into);
    }
}
function copy(source, target) {
    const executable = readable(source, () => (external_node_fs_default().statSync(source).mode & 0o111) !== 0);
    readable(source, () => external_node_fs_default().accessSync(source, (external_node_fs_default()).constants.R_OK));
    external_node_fs_default().copyFileSync(source, target, (external_node_fs_default()).constants.COPYFILE_FICLONE);
    external_node_fs_default().chmodSync(target, executable ? 0o755 : 0o644);
}
function readable(source, read) {
    try {
        return read();
    }
    catch (error) {
        throw new errors/* SitemountError */.hr('unreadable', `${source} cannot be read (${(0,errors/* systemCode */.xU)(error) ?? error}).`, { cause: error });
    }
}


/***/ }),

/***/ 25947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readVerdicts)
/* harmony export */ });
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70298);
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(ignore__WEBPACK_IMPORTED_MODULE_0__);

/** A matcher remembers each path that it was asked about; after so many questions it is replaced, so that memory stays bounded. */
const remembered = 50_000;
/**
 * How the uploader decides about paths of a code folder. Unlike Git it asks each pattern about each file on its own, so that a
 * `!` takes in a file again although its folder is left out.
 */
function readVerdicts(lines, order = 'last') {
    const deciding = order === 'last' ? [...lines].reverse() : [...lines];
    const firstNegation = deciding.findIndex(({ negated }) => negated);
    let asked = 0;
    let tree = plant(deciding, 0);
    const find = (path, before) => {
        if (++asked % remembered === 0)
            tree = plant(deciding, 0);
        return search(tree, path, before) ?? before;
    };
    const ofFolder = (path, parent) => {
        const rank = find(`${path}/`, parent?.rank ?? deciding.length);
        const line = deciding[rank];
        const certain = line !== undefined && !line.negated && (firstNegation < 0 || firstNegation > rank);
        return { rank, dropsAll: certain ? line : undefined };
    };
    return {
        ofFolder,
        ofFile: (path, folder) => {
            if (folder?.dropsAll !== undefined)
                return folder.dropsAll;
            const line = deciding[find(path, folder?.rank ?? deciding.length)];
            return line === undefined || line.negated ? undefined : line;
        },
    };
}
function plant(patterns, rank) {
    const matcher = ignore__WEBPACK_IMPORTED_MODULE_0___default()({ ignorecase: false, allowRelativePaths: true }).add(patterns.map(({ git }) => ({ pattern: git })));
    return { rank, patterns, matcher };
}
/** The two halves of a node, made when something is found in it for the first time: in most of them nothing ever is. */
function halvesOf(node) {
    const { patterns, rank } = node;
    const half = patterns.length >> 1;
    node.halves ??= half === 0 ? [] : [plant(patterns.slice(0, half), rank), plant(patterns.slice(half), rank + half)];
    return node.halves;
}
/** The rank of the first pattern that matches and stands before `before`. */
function search(node, path, before) {
    const { rank, patterns, matcher } = node;
    if (rank >= before || patterns.length === 0 || !matcher.ignores(path))
        return undefined;
    const halves = halvesOf(node);
    if (halves.length === 0)
        return rank;
    for (const half of halves) {
        const found = search(half, path, before);
        if (found !== undefined)
            return found;
    }
    return undefined;
}


/***/ })

};

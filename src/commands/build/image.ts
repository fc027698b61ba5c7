import path from 'node:path'
import type {Mount} from '../../artifact/facts.ts'
import {readLicenses} from '../../artifact/licenses.ts'
import type {PackageRow} from '../../artifact/packages.ts'
import type {Pool} from '../../artifact/pool/pool.ts'
import {entryScriptPath} from '../../config/entry-script-path.ts'
import {type Finding, worstFirst} from '../../core/finding.ts'
import {together} from '../../core/settle-all.ts'
import {version} from '../../core/version.ts'
import type {Distribution, PipView} from '../../environment/facts.ts'
import {askViews} from '../../environment/views.ts'
import {aptPackageOf, aptPackagesOf} from '../../hosts/azureml/apt-packages.ts'
import {readDockerfiles} from '../../hosts/azureml/dockerfile/read.ts'
import {contextPath, type ImageContext, writeImageContext} from '../../hosts/azureml/image/context.ts'
import {buildImage, elsewhere, type ImageBuild} from '../../hosts/azureml/image/docker.ts'
import {imageRequirements, secretVariables} from '../../hosts/azureml/image/requirements.ts'
import {contextPackages, sealContext} from '../../hosts/azureml/image/seal.ts'
import {probeEnvironment} from '../../python/ask.ts'
import {Confined, canConfine} from '../../python/confinement.ts'
import type {EnvironmentProbe} from '../../python/facts.ts'
import {minorVersion} from '../../python/fit.ts'
import type {Result} from '../../report/result.ts'
import {sbomJson} from '../../report/sbom.ts'
import {dockerfileRules} from '../../rules/azureml/azureml.ts'
import {judge} from '../../rules/engine.ts'
import {librariesToInstall} from '../../rules/mount/native-libraries.ts'
import {verdictOf} from '../../rules/policy.ts'
import {judgeInstalled} from '../../rules/rule-sets.ts'
import {isAzureml} from '../../targets/is-azureml.ts'
import {assemble, publishedParts} from '../assemble.ts'
import {unasked} from '../may-start.ts'
import {modelPath} from '../read-deployment.ts'
import {type Furnished, startsUnseen} from './install.ts'
import type {Plan} from './plan.ts'
import {refuseChanged} from './publish.ts'
import {artifactMoves, keptDistributions, pack} from './seal.ts'
import {isLeftAlone} from './stage.ts'
import type {Tools} from './tools.ts'

/**
 * Judges what was installed as the packages of an image, writes the build context that installs the same, seals and publishes it,
 * and builds the image where that was asked for and a daemon answers. Throws what `writeImageContext`, `imageRequirements`,
 * `pack` and `buildImage` throw; then nothing is published.
 */
export async function buildContext(
  plan: Plan,
  furnished: Furnished,
  {pool, publish}: Pick<Tools, 'publish'> & {pool: Pool},
): Promise<Result> {
  const {options, declared, chosen, workshop, stopwatch, places, io} = plan
  const {environment, needed, contents, canonical, cache} = furnished
  const {time} = stopwatch
  const {virtualenv} = environment
  // What runs at every start is judged first, from the files.
  const isUnseen = startsUnseen(plan, furnished)
  const confined = new Confined()
  const isAlone = isLeftAlone(contents.startup, io)
  const supervision = isAlone || !canConfine ? undefined : {supervisor: chosen.interpreter.executable, confined}
  const [probe, views] = isUnseen
    ? [unasked.probe, unasked.views]
    : await together([
        time('ask the virtualenv', () => probeEnvironment(virtualenv.executable, {...io, supervision})),
        time("ask pip's views", () => askViews(chosen.interpreter, {...workshop, virtualenv, io, supervision})),
      ])
  refuseChanged({changed: null, hasEnded: confined.hasEnded})
  const {aptPackages, findings} = judgeImage(plan, furnished, {probe, views})
  const told = {
    ...({mode: 'build', declared, interpreter: chosen.interpreter, steps: stopwatch.steps} as const),
    settings: chosen.settings,
    canonical,
    installer: environment.installer,
    contents,
    ...(isUnseen ? {} : {probe, views}),
    ...(cache && {cache}),
  }
  if (verdictOf(findings, options) === 'failed') return assemble({...told, verdict: 'failed', findings})

  const context = await time('write the context', () => writeContext(plan, furnished, {aptPackages, pool}))
  const all = worstFirst([...findings, ...judgeContext(plan, context)])
  if (verdictOf(all, options) === 'failed') return assemble({...told, verdict: 'failed', findings: all})

  const mount = sealed(plan, furnished, context)
  const draft = await time('pack', () => pack(mount, {...workshop, ...options, pool, io}))
  const image = await made(plan, {context, mount})
  const sbom = sbomJson({...mount, ...needed, licenses: readLicenses(environment.inventory), version: version()})
  const {sbomPath, moves} = artifactMoves({...workshop, mount, draft, places, sbom})
  const {mountEnv: _, ...parts} = publishedParts({...declared, ...contents, mount, draft, places})
  const final = {...image, context: path.join(places.folder, contextPath), aptPackages, secrets: secretsIn(context)}
  const result = assemble({
    ...told,
    verdict: 'passed',
    findings: all,
    packages: rowsOf(furnished),
    sbomPath,
    ...parts,
    image: final,
  })
  return publish(result, {...workshop, moves})
}

/** What the image will hold is judged as any environment; libraries that apt brings are as good as there. */
function judgeImage(
  {options, declared, chosen, policy, findings: before}: Plan,
  {environment, contents, requirements, needed}: Furnished,
  asked: {probe: EnvironmentProbe; views: PipView[]},
): {aptPackages: string[]; findings: Finding[]} {
  const {target} = declared
  const os = target.image?.os
  const libraries = librariesToInstall(contents.native, target)
  const provided = libraries.filter(name => aptPackageOf(name, {os}) !== undefined)
  const served = {...target, libraries: [...(target.libraries ?? []), ...provided]}
  const {pins, delivery, allow: allowed} = options
  const known = {...declared, ...chosen, ...environment, ...contents, requirements, needed, pins, delivery, allowed}
  const findings = judgeInstalled({...known, ...asked, target: served}, policy)
  return {aptPackages: aptPackagesOf(provided, {os}), findings: worstFirst([...before, ...findings])}
}

function writeContext(
  {options, declared, deployed, chosen, workshop, io}: Plan,
  furnished: Furnished,
  {aptPackages, pool}: {aptPackages: string[]; pool: Pool},
): Promise<ImageContext> {
  const {requirements} = furnished
  const {sources} = furnished.environment
  const {indexes} = declared.requirements
  const {codeDir} = deployed
  const [entryScript, modelDir] = [entryScriptPath(options, io), modelPath(options, io)]
  return writeImageContext({
    folder: path.join(workshop.bench, 'artifact'),
    requirements: imageRequirements({distributions: distributionsOf(furnished), requirements, sources, indexes, ...io}),
    target: declared.target,
    python: minorVersion(chosen.interpreter.version),
    aptPackages,
    pool,
    signal: io.signal,
    ...(entryScript !== null && {entryScript}),
    ...(codeDir !== undefined && {codeDir}),
    ...(modelDir !== undefined && {modelDir}),
    ...(options.command !== '' && {command: options.command}),
    leaveOut: [workshop.output],
  })
}

/** What our own Dockerfile is told of, an image that is named without a digest above all; it stands in no file of the project. */
function judgeContext({policy}: Plan, {folder}: ImageContext): Finding[] {
  const dockerfiles = readDockerfiles(['Dockerfile'], {cwd: path.join(folder, contextPath)})
  return judge(dockerfileRules, {dockerfiles}, policy).map(({rule, level, message, help}) => {
    const way = rule === 'unpinned-image' ? pinImage : help
    return {
      rule,
      level,
      message: `In the Dockerfile of the build context: ${message}`,
      ...(way !== undefined && {help: way}),
    }
  })
}

/** Nobody writes into a Dockerfile that the next build makes anew. */
const pinImage =
  'Name the image in a profile of your own (`target`): `image.reference`, and the digest in `image.digest` (`docker buildx imagetools inspect` shows it).'

function sealed({declared, chosen}: Plan, furnished: Furnished, context: ImageContext): Mount {
  const {version: full, implementation, abi, platform} = chosen.interpreter
  const {name, glibc} = declared.target
  return sealContext(context, {
    target: name,
    python: {version: minorVersion(full), implementation, abi, platform, glibc},
    packages: contextPackages(distributionsOf(furnished), furnished.requirements),
  })
}

/** What the image installs: not pip and its like, unless somebody asked. */
function distributionsOf(furnished: Furnished): Distribution[] {
  const kept = keptDistributions(furnished)
  return furnished.environment.inventory.distributions.filter(({normalizedName}) => kept.has(normalizedName))
}

/** The packages for the result; none of their files is in the context. */
function rowsOf(furnished: Furnished): PackageRow[] {
  const direct = new Set(furnished.listed.map(({normalizedName}) => normalizedName))
  return distributionsOf(furnished).map(({name, normalizedName, version}) => {
    const source = furnished.environment.sources.find(one => one.normalizedName === normalizedName)
    const {kind = 'wheel', url, sha256} = source ?? {}
    return {
      name,
      version,
      direct: direct.has(normalizedName),
      files: 0,
      bytes: 0,
      source: {kind, ...(url && {url}), ...(sha256 && {sha256})},
    }
  })
}

/** The image, where it was asked for and can be built; else the lines that build it. Its tag has the tree digest. */
async function made(
  {options, declared, places, io}: Plan,
  {context, mount}: {context: ImageContext; mount: Mount},
): Promise<ImageBuild> {
  const name = path
    .basename(places.folder)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const tag = `${name || 'image'}:${mount.treeDigest.slice('sha256:'.length, 'sha256:'.length + 12)}`
  const secrets = secretVariables(declared.requirements.indexes)
  const about = {tag, isAzureml: isAzureml(declared.target), secrets}
  const lines = elsewhere({...about, context: path.join(places.folder, contextPath)})
  if (!options.buildImage) return {built: false, reason: 'Nobody asked for it (`build-image`).', ...lines}
  const built = await buildImage({...about, context: path.join(context.folder, contextPath)}, io)
  return built.built ? built : {...built, ...lines}
}

/** Names under which people keep passwords and keys. Nothing is looked into. */
const secretName =
  /(?:^|\/)(?:\.env(?:\.[^/]+)?|\.netrc|\.pypirc|\.npmrc|id_(?:rsa|dsa|ecdsa|ed25519)|[^/]+\.(?:pem|key|pfx|p12))$/

function secretsIn({files}: ImageContext): string[] {
  return files.map(file => file.path).filter(file => secretName.test(file))
}

import path from 'node:path'
import type {Mount} from '../../artifact/facts.ts'
import {readLicenses} from '../../artifact/licenses.ts'
import type {PackageRow} from '../../artifact/packages.ts'
import type {Pool} from '../../artifact/pool/pool.ts'
import {entryScriptPath} from '../../config/entry-script-path.ts'
import {type Finding, worstFirst} from '../../core/finding.ts'
import {settleAll} from '../../core/settle-all.ts'
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
import {type InstalledPackages, startsUnseen} from './install.ts'
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
  installed: InstalledPackages,
  {pool, publish}: Pick<Tools, 'publish'> & {pool: Pool},
): Promise<Result> {
  const {options, declared, chosen, workspace, stopwatch, places, io} = plan
  const {environment, needed, contents, canonical, cache} = installed
  const {time} = stopwatch
  const {virtualenv} = environment
  // What runs at every start is judged first, from the files.
  const isUnseen = startsUnseen(plan, installed)
  const confined = new Confined()
  const isAlone = isLeftAlone(contents.startup, io)
  const supervision = isAlone || !canConfine ? undefined : {supervisor: chosen.interpreter.executable, confined}
  const [probe, views] = isUnseen
    ? [unasked.probe, unasked.views]
    : await settleAll([
        time('ask the virtualenv', () =>
          probeEnvironment(virtualenv.executable, {env: io.env, cwd: io.cwd, signal: io.signal, supervision}),
        ),
        time("ask pip's views", () =>
          askViews(chosen.interpreter, {scratch: workspace.scratch, virtualenv, io, supervision}),
        ),
      ])
  refuseChanged({changed: null, hasEnded: confined.hasEnded})
  const {aptPackages, findings} = judgeImage(plan, installed, {probe, views})
  const told = {
    mode: 'build' as const,
    declared,
    interpreter: chosen.interpreter,
    steps: stopwatch.steps,
    settings: chosen.settings,
    canonical,
    installer: environment.installer,
    contents,
    ...(isUnseen ? {} : {probe, views}),
    ...(cache && {cache}),
  }
  if (verdictOf(findings, options) === 'failed') return assemble({...told, verdict: 'failed', findings})

  const context = await time('write the context', () => writeContext(plan, installed, {aptPackages, pool}))
  const all = worstFirst([...findings, ...judgeContext(plan, context)])
  if (verdictOf(all, options) === 'failed') return assemble({...told, verdict: 'failed', findings: all})

  const mount = sealed(plan, installed, context)
  const draft = await time('pack', () => pack(mount, {bench: workspace.bench, format: options.format, pool, io}))
  const image = await made(plan, {context, mount})
  const sbom = sbomJson({
    manifest: mount.manifest,
    needs: needed.needs,
    licenses: readLicenses(environment.inventory),
    version: version(),
  })
  const {sbomPath, moves} = artifactMoves({bench: workspace.bench, mount, draft, places, sbom})
  const {mountEnv: _, ...parts} = publishedParts({
    target: declared.target,
    native: contents.native,
    mount,
    draft,
    places,
  })
  const final = {...image, context: path.join(places.folder, contextPath), aptPackages, secrets: secretsIn(context)}
  const result = assemble({
    ...told,
    verdict: 'passed',
    findings: all,
    packages: rowsOf(installed),
    sbomPath,
    ...parts,
    image: final,
  })
  return publish(result, {output: workspace.output, held: workspace.held, moves})
}

/** What the image will hold is judged as any environment; libraries that apt brings are as good as there. */
function judgeImage(
  {options, declared, chosen, policy, findings: before}: Plan,
  {environment, contents, requirements, needed}: InstalledPackages,
  asked: {probe: EnvironmentProbe; views: PipView[]},
): {aptPackages: string[]; findings: Finding[]} {
  const {target} = declared
  const os = target.image?.os
  const libraries = librariesToInstall(contents.native, target)
  const provided = libraries.filter(name => aptPackageOf(name, {os}) !== undefined)
  const served = {...target, libraries: [...(target.libraries ?? []), ...provided]}
  const findings = judgeInstalled(
    {
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
    },
    policy,
  )
  return {aptPackages: aptPackagesOf(provided, {os}), findings: worstFirst([...before, ...findings])}
}

function writeContext(
  {options, declared, deployed, chosen, workspace, io}: Plan,
  installed: InstalledPackages,
  {aptPackages, pool}: {aptPackages: string[]; pool: Pool},
): Promise<ImageContext> {
  const {requirements} = installed
  const {sources} = installed.environment
  const {indexes} = declared.requirements
  const {codeDir} = deployed
  const [entryScript, modelDir] = [entryScriptPath(options, io), modelPath(options, io)]
  return writeImageContext({
    folder: path.join(workspace.bench, 'artifact'),
    requirements: imageRequirements({
      distributions: distributionsOf(installed),
      requirements,
      sources,
      indexes,
      cwd: io.cwd,
    }),
    target: declared.target,
    python: minorVersion(chosen.interpreter.version),
    aptPackages,
    pool,
    signal: io.signal,
    ...(entryScript !== null && {entryScript}),
    ...(codeDir !== undefined && {codeDir}),
    ...(modelDir !== undefined && {modelDir}),
    ...(options.command !== '' && {command: options.command}),
    leaveOut: [workspace.output],
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

function sealed({declared, chosen}: Plan, installed: InstalledPackages, context: ImageContext): Mount {
  const {version: full, implementation, abi, platform} = chosen.interpreter
  const {name, glibc} = declared.target
  return sealContext(context, {
    target: name,
    python: {version: minorVersion(full), implementation, abi, platform, glibc},
    packages: contextPackages(distributionsOf(installed), installed.requirements),
  })
}

/** What the image installs: not pip and its like, unless somebody asked. */
function distributionsOf(installed: InstalledPackages): Distribution[] {
  const kept = keptDistributions(installed)
  return installed.environment.inventory.distributions.filter(({normalizedName}) => kept.has(normalizedName))
}

/** The packages for the result; none of their files is in the context. */
function rowsOf(installed: InstalledPackages): PackageRow[] {
  const direct = new Set(installed.listed.map(({normalizedName}) => normalizedName))
  return distributionsOf(installed).map(({name, normalizedName, version}) => {
    const source = installed.environment.sources.find(one => one.normalizedName === normalizedName)
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

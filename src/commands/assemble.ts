import path from 'node:path'
import type {Artifact, Mount, Verified} from '../artifact/facts.ts'
import {manifestName} from '../artifact/manifest.ts'
import type {PackageRow} from '../artifact/packages.ts'
import type {SizeRow} from '../artifact/sizes.ts'
import type {Finding, Verdict} from '../core/finding.ts'
import type {Step} from '../core/stopwatch.ts'
import {version} from '../core/version.ts'
import type {Contents} from '../environment/contents.ts'
import {newestNeeded} from '../environment/elf/versions.ts'
import type {NativeFile, PipView} from '../environment/facts.ts'
import type {Attempt, Proof} from '../environment/imports/facts.ts'
import type {DynamicFacts} from '../hosts/azureml/dynamic/facts.ts'
import type {ImageResult} from '../hosts/azureml/image/docker.ts'
import type {UploadFacts} from '../hosts/azureml/upload/facts.ts'
import type {RehearsalFacts} from '../hosts/engine/facts.ts'
import type {EnvironmentProbe, Interpreter, JobSetting} from '../python/facts.ts'
import type {Result} from '../report/result.ts'
import {mountEnvironment} from '../targets/mount-environment.ts'
import type {Target} from '../targets/profile.ts'
import type {Places} from './output-paths.ts'
import type {Declared} from './read-inputs.ts'

/** What a mode reached; what it did not reach is absent. */
export type Parts = {
  mode: Result['mode']
  verdict: Verdict
  findings: Finding[]
  steps: Step[]
  /** What the files say; requirements where they were read. */
  declared?: Pick<Declared, 'declarations' | 'expected'> & Partial<Pick<Declared, 'requirements'>>
  interpreter?: Pick<Interpreter, 'version' | 'implementation' | 'abi' | 'platform'>
  canonical?: string
  views?: readonly PipView[]
  probe?: EnvironmentProbe
  settings?: readonly JobSetting[]
  contents?: Pick<Contents, 'native' | 'startup'>
  proof?: Proof
  installer?: string
  packages?: PackageRow[]
  sizes?: SizeRow[]
  slim?: Result['slim']
  sbomPath?: string
  rehearsal?: RehearsalFacts
  dynamic?: DynamicFacts
  probeWindow?: Target['probe']
  image?: ImageResult
  deploy?: {folder: string; files: string[]}
  upload?: UploadFacts
  mount?: {path: string} & Pick<Mount, 'treeDigest' | 'bytes'> & {files: number; glibc?: string}
  artifact?: NonNullable<Result['artifact']>
  origin?: NonNullable<Result['origin']>
  manifestPath?: string
  mountEnv?: string[]
  cache?: NonNullable<Result['cache']>
}

/** The result as the contract has it, from the parts that were reached. */
export function assemble(parts: Parts): Result {
  const {mode, verdict, findings, steps, declared, interpreter} = parts
  return {
    schema: 'sitemount/result/1',
    mode,
    verdict,
    ...(declared?.requirements && {
      requirements: declared.requirements.requirements.map(pickRequirement),
      indexes: declared.requirements.indexes,
    }),
    ...((declared || interpreter) && {
      python: {
        ...(declared?.expected && {expected: declared.expected.minor ?? declared.expected.specifier}),
        declarations: (declared?.declarations ?? [])
          .filter(({problem}) => problem === undefined)
          .map(({source, file, line, specifier}) => ({
            source,
            ...(file !== undefined && {file}),
            ...(line !== undefined && {line}),
            specifier,
          })),
        ...(interpreter && {interpreter: pickInterpreter(interpreter)}),
      },
    }),
    ...(parts.canonical !== undefined && {canonical: parts.canonical}),
    ...(parts.settings && {settings: parts.settings.map(pickSetting)}),
    ...(parts.views && {views: parts.views.map(pickView)}),
    ...(parts.probe && {probe: parts.probe}),
    ...(parts.contents && {startup: parts.contents.startup, native: parts.contents.native.map(pickNative)}),
    ...(parts.proof && {imports: parts.proof.attempts.map(pickAttempt)}),
    ...(parts.proof?.confinement && {importIsolation: pickIsolation(parts.proof.confinement)}),
    ...(parts.packages && {packages: parts.packages}),
    ...(parts.sizes && {sizes: parts.sizes}),
    ...(parts.slim && {slim: parts.slim}),
    ...(parts.rehearsal && {rehearsal: parts.rehearsal}),
    ...(parts.dynamic && {dynamic: pickDynamic(parts.dynamic, parts.probeWindow)}),
    ...(parts.image && {image: parts.image}),
    ...(parts.deploy && {deploy: parts.deploy}),
    ...(parts.upload && {upload: pickUpload(parts.upload)}),
    ...(parts.mount && {mount: parts.mount}),
    ...(parts.artifact && {artifact: parts.artifact}),
    ...(parts.origin && {origin: parts.origin}),
    ...(parts.manifestPath !== undefined && {manifestPath: parts.manifestPath}),
    ...(parts.sbomPath !== undefined && {sbomPath: parts.sbomPath}),
    ...(parts.mountEnv && {mountEnv: parts.mountEnv}),
    findings,
    steps,
    tools: {
      sitemount: version(),
      ...(parts.installer !== undefined && {installer: parts.installer}),
      node: process.versions.node,
      zstd: process.versions.zstd ?? 'unknown',
    },
    ...(parts.cache && {cache: parts.cache}),
  }
}

/** The parts of an artifact that was published. */
export function publishedParts({
  mount,
  draft,
  places,
  target,
  native,
}: {
  mount: Mount
  draft: Artifact
  places: Places
  target: Target
  native: readonly NativeFile[]
}): Pick<Parts, 'mount' | 'artifact' | 'manifestPath' | 'mountEnv'> {
  const {digest, bytes, format} = draft
  const site = path.join(places.folder, mount.mountPath)
  const glibc = newestNeeded(native, 'GLIBC')
  return {
    mount: {
      path: site,
      treeDigest: mount.treeDigest,
      files: mount.files.length,
      bytes: mount.bytes,
      ...(glibc !== undefined && {glibc}),
    },
    artifact: {path: places.archive, digest, bytes, format},
    manifestPath: path.join(places.folder, manifestName),
    mountEnv: mountEnvironment(target, site),
  }
}

/** The parts of an artifact that was opened. */
export function verifiedParts(verified: Verified): Pick<Parts, 'interpreter' | 'packages' | 'mount' | 'artifact'> {
  const {manifest, treeDigest, digest, files, bytes, format} = verified
  return {
    ...(manifest !== null && {
      interpreter: manifest.python,
      packages: manifest.packages.map(({source: {kind, url}, name, version, direct, files, bytes}) => ({
        name,
        version,
        direct,
        source: {kind, ...(url !== undefined && {url})},
        files,
        bytes,
      })),
    }),
    ...(treeDigest !== null && {mount: {path: unpackedMount(verified), treeDigest, files, bytes}}),
    ...(digest !== null && {artifact: {path: verified.path, digest, bytes: verified.archiveBytes, format}}),
  }
}

/** The folder that a host can mount as it is; empty for an archive, which holds none yet. */
function unpackedMount({format, path: folder, manifest}: Verified): string {
  return format === 'directory' && manifest !== null ? path.resolve(folder, manifest.mountPath) : ''
}

function pickRequirement(requirement: Declared['requirements']['requirements'][number]) {
  const {name, extras, specifier, marker, url, hashes, editable, constraint, file, line, pin} = requirement
  return {name, extras, specifier, marker, url, hashes, editable, constraint, file, line, pin}
}

function pickView({name, environment, distributions, error}: PipView) {
  return {
    name,
    environment,
    distributions: distributions.map(({name, version}) => ({name, version})),
    ...(error !== undefined && {error}),
  }
}

function pickSetting({vector, name, value, effect, file, line}: JobSetting) {
  return {vector, name, value, effect, ...(file !== undefined && {file}), ...(line !== undefined && {line})}
}

function pickNative({path, owner, format, elf}: NativeFile) {
  if (elf === undefined) return {path, owner, format}
  const {machine, needed, versions} = elf
  return {path, owner, format, machine, needed, versions}
}

/** So many paths are told; who has more to lose loses the same way. */
const mostDropped = 10_000

function pickUpload({codeDir, ignore, mount, needed, total}: UploadFacts): NonNullable<Result['upload']> {
  const dropped = [...(mount?.dropped ?? []), ...needed].map(({path, line, pattern}) => ({path, line, pattern}))
  return {
    codeDir,
    ...total,
    ...(ignore && {ignoreFile: ignore.file}),
    dropped: dropped.slice(0, mostDropped),
    droppedCount: dropped.length,
  }
}

function pickDynamic({distributions, ...dynamic}: DynamicFacts, probe: Parts['probeWindow']) {
  return {...dynamic, ...(probe && {probe}), brought: distributions.length}
}

function pickAttempt({place, names, ...attempt}: Attempt) {
  return {...attempt, ...(names.length > 0 && {names}), ...place}
}

function pickIsolation({by, open}: NonNullable<Proof['confinement']>) {
  return {by, open}
}

function pickInterpreter({version, implementation, abi, platform}: NonNullable<Parts['interpreter']>) {
  return {version, implementation, abi, platform}
}

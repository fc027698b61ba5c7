import {thousands} from '../core/text.ts'
import type {Target} from './profile.ts'

/** Since when and from where something is known. */
export type Origin = {asOf: string; source: string; inferred?: boolean | undefined}

/** One thing that is known of a target, for a reader: `lines` has one entry, or one for each item of a list. */
export type KnownFact = {label: string; lines: string[]; origin: Origin}

/** All that a profile tells, in the order of interest, each with its origin; what it does not tell is left out. */
export function knownFacts(target: Target): KnownFact[] {
  const fact = (label: string, path: string, lines: readonly (string | false | undefined)[]): KnownFact[] => {
    const told = lines.filter(line => typeof line === 'string')
    return told.length === 0 ? [] : [{label, lines: told, origin: originOf(target, path)}]
  }
  const {image, server, probe, upload, initSeconds} = target
  return [
    ...fact('Python', 'python', [target.python ?? 'any']),
    ...fact('Platform', 'platform', [target.platform ?? 'any']),
    ...fact('C library', 'glibc', [target.glibc === null ? 'not known' : `glibc ${target.glibc}`]),
    ...fact('Libraries', 'libraries', [target.libraries?.join(', ')]),
    ...fact('Lacks', 'lacks', [target.lacks?.join(', ')]),
    ...fact('Symbols', 'symbolVersions', [
      Object.entries(target.symbolVersions ?? {})
        .map(([family, version]) => `${family}_${version}`)
        .join(', ') || undefined,
    ]),
    ...fact('Status', 'status', [target.status]),
    ...fact('Deliveries', 'deliveries', [target.deliveries?.join(', ')]),
    ...fact('Found by', 'environment', [foundBy(target)]),
    ...fact('Ignored', 'ignoresMount', [target.ignoresMount && `the image never reads ${target.environment.name}`]),
    ...fact('Fallback', 'fallback', [target.fallback && `${target.fallback}, with the absolute path of the mount`]),
    ...fact('In the artifact', 'mountPath', [`${target.mountPath}/`]),
    ...fact('On the host', 'hostPath', [target.hostPath]),
    ...fact('.pth files', 'siteDirectory', [
      target.siteDirectory === undefined ? undefined : target.siteDirectory ? 'are read' : 'are not read',
    ]),
    ...fact('Mount limits', 'limits', [limits(target.limits)]),
    ...fact('Upload', 'upload', [
      upload &&
        `${limits({bytes: upload.limitBytes, files: upload.limitFiles})}; what stays behind says ${upload.ignoreFiles.join(', else ')}`,
    ]),
    ...fact('Archive', 'archive', [target.archive]),
    ...fact('Image', 'image.reference', [
      image && `${image.reference}${image.digest ? `@${image.digest}` : ' (by tag: what it names can change)'}`,
    ]),
    ...fact('System', 'image.os', [image?.os]),
    ...fact('User', 'image.user', [image?.user]),
    ...fact('Its Python lies in', 'image.envDir', [image && `${image.envDir}${conda(image.condaEnv)}`]),
    ...fact('Application root', 'image.appRoot', [image?.appRoot]),
    ...fact('Server', 'server.version', [
      server &&
        `${server.distribution} ${server.version}, started as ${server.consoleScript} on port ${server.port}; health at ${server.health}, requests to ${server.score}`,
    ]),
    ...fact('Liveness probe', 'probe', [
      probe &&
        `first after ${probe.initialDelay} s, then every ${probe.period} s; ${probe.failures} failures end the container, so that ${probe.initialDelay + probe.period * probe.failures} s are there for the start`,
    ]),
    ...fact('Loading the code', 'initSeconds', [initSeconds !== undefined && `may take ${initSeconds} s`]),
    ...fact('Exit codes', 'exitCodes', exitCodes(target)),
    ...fact(
      'First one counts',
      'exclusiveVariables',
      (target.exclusiveVariables ?? []).map(names => names.join(', ')),
    ),
    ...fact('Variables', 'variables', [target.variables?.join(', ')]),
    ...fact('Breaks the server', 'breakers', breakers(target)),
    ...fact('Packages', 'packages', [target.packages?.map(({name, version}) => `${name} ${version}`).join(', ')]),
    ...(target.notes ?? []).map(({text, ...origin}) => ({label: 'Note', lines: [text], origin})),
  ]
}

/** The origin of what stands at this path of the profile: its own, that of what it lies in, or the profile's. */
export function originOf({knowledge = {}, packagesFrom, asOf, source}: Target, path: string): Origin {
  const [top = path] = path.split('.')
  const told = Object.hasOwn(knowledge, path)
    ? knowledge[path]
    : Object.hasOwn(knowledge, top)
      ? knowledge[top]
      : undefined
  if (told !== undefined) return told
  return path === 'packages' && packagesFrom !== undefined ? packagesFrom : {asOf, source}
}

function foundBy({environment: {name, value, automatic, trailingColon}, hostPath}: Target): string {
  const colon = trailingColon ? '; the host adds a colon, by which its working directory is on sys.path too' : ''
  if (automatic) return `the host itself, as by ${name}=${hostPath ?? 'its path'}${colon}`
  const kind = value === 'absolute' ? 'absolute path' : 'path relative to the folder of the entry script'
  return `${name}, its ${kind}${colon}`
}

function limits({bytes, files}: {bytes: number | null; files: number | null}): string {
  const told = [
    ...(bytes === null ? [] : [`${thousands(bytes)} bytes`]),
    ...(files === null ? [] : [`${thousands(files)} files`]),
  ]
  return told.length === 0 ? 'none known' : told.join(', ')
}

function conda(name: string | undefined): string {
  return name === undefined ? '' : ` (conda environment ${name})`
}

function exitCodes({exitCodes = {}}: Target): string[] {
  return Object.entries(exitCodes)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([code, meaning]) => `${code}: ${meaning}`)
}

function breakers({breakers = []}: Target): string[] {
  return breakers.map(({requirement, effect, unless}) => {
    const without = unless === undefined ? '' : ` (unless the mount brings ${unless.join(' or ')} as well)`
    return `${requirement}${without}: ${effect}`
  })
}

import {createHash} from 'node:crypto'
import type {Manifest, ManifestPackage} from '../artifact/facts.ts'
import type {License} from '../artifact/licenses.ts'
import {compareBytes} from '../artifact/names.ts'
import {normalizeName} from '../requirements/grammar/name.ts'
import {jsonText} from './json.ts'

/** Name of the file below `output`. */
export const sbomName = 'sbom.cdx.json'

export type SbomFacts = {
  manifest: Manifest
  /** Version of sitemount. */
  version: string
  /** By normalised name; see `readLicenses`. */
  licenses?: ReadonlyMap<string, License>
  /** Which distributions need a distribution, by its normalised name (`Closure.needs`). Without it only the root has edges. */
  needs?: ReadonlyMap<string, readonly {by: string}[]>
}

type Component = {ref: string; name: string; item: ManifestPackage}

/**
 * A bill of materials in CycloneDX 1.6 JSON (ECMA-424) with one component for each distribution of the manifest. The same
 * facts give the same bytes: no time, and a serial number that is made from the content (UUIDv5, RFC 9562).
 */
export function sbomJson({manifest, version, licenses = new Map(), needs}: SbomFacts): string {
  const components = named(manifest.packages)
  const root = rootOf(manifest)
  const body = {
    version: 1,
    metadata: {
      lifecycles: [{phase: 'build'}],
      tools: {components: [{type: 'application', name: 'sitemount', version}]},
      component: root,
    },
    components: components.map(component => describe(component, licenses)),
    dependencies: dependencies(components, {root: root['bom-ref'], ...(needs && {needs})}),
  }
  return jsonText({
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidFrom(JSON.stringify(body))}`,
    ...body,
  })
}

/** The mount itself, which the components are parts of. */
function rootOf({target, mountPath, python, files, bytes, treeDigest}: Manifest) {
  return {
    type: 'application',
    'bom-ref': `sitemount:${treeDigest}`,
    name: `${mountPath} for ${target}`,
    version: treeDigest,
    properties: properties({
      target: [target],
      'mount-path': [mountPath],
      'tree-digest': [treeDigest],
      python: [python.version],
      implementation: [python.implementation],
      abi: [python.abi],
      platform: [python.platform],
      glibc: python.glibc === null ? [] : [python.glibc],
      files: [String(files)],
      bytes: [String(bytes)],
    }),
  }
}

/** Components in the order of the manifest, each with a reference of its own, also where one release is there twice. */
function named(packages: readonly ManifestPackage[]): Component[] {
  const taken = new Map<string, number>()
  return packages.map(item => {
    const base = packageUrl(item) ?? `sitemount:${item.name}@${item.version}`
    const before = taken.get(base) ?? 0
    taken.set(base, before + 1)
    return {ref: before === 0 ? base : `${base}#${before + 1}`, name: normalizeName(item.name), item}
  })
}

function describe({ref, name, item}: Component, licenses: ReadonlyMap<string, License>) {
  const {version, source, tags, files, bytes, direct} = item
  const purl = packageUrl(item)
  const hashes = source.sha256 ?? []
  const license = licenses.get(name) ?? null
  const url = publicUrl(source.url)
  return {
    type: 'library',
    'bom-ref': ref,
    name: item.name,
    version,
    scope: 'required',
    // Several are those of all files of the release that the requirements allow: which one was taken, they do not say.
    ...(hashes.length === 1 && {hashes: [{alg: 'SHA-256', content: hashes[0]}]}),
    ...(license !== null && {licenses: licenseChoice(license)}),
    ...(purl !== undefined && {purl}),
    ...(url !== undefined && {
      externalReferences: [{type: source.kind === 'vcs' ? 'vcs' : 'distribution', url}],
    }),
    properties: properties({
      'allowed-sha256': hashes.length > 1 ? hashes : [],
      bytes: [String(bytes)],
      direct: [String(direct)],
      files: [String(files)],
      'source-kind': [source.kind],
      tag: tags,
    }),
  }
}

/** A list of names, or one expression: never both (bom-1.6.schema.json, `licenseChoice`). */
function licenseChoice(license: NonNullable<License>) {
  if ('expression' in license) return [{expression: license.expression, acknowledgement: 'declared'}]
  return license.names.map(name => ({license: {name, acknowledgement: 'declared'}}))
}

function properties(values: Record<string, readonly string[]>): {name: string; value: string}[] {
  return Object.entries(values).flatMap(([name, list]) => list.map(value => ({name: `sitemount:${name}`, value})))
}

/** The root needs what is listed; a distribution needs those whose metadata its own asks for. */
function dependencies(components: readonly Component[], {root, needs}: Pick<SbomFacts, 'needs'> & {root: string}) {
  const direct = components.filter(({item}) => item.direct).map(({ref}) => ref)
  const first = {ref: root, dependsOn: sorted(direct)}
  if (needs === undefined) return [first]
  const wanted = new Map<string, string[]>()
  for (const {ref, name} of components) {
    for (const {by} of needs.get(name) ?? []) {
      const asking = normalizeName(by)
      wanted.set(asking, [...(wanted.get(asking) ?? []), ref])
    }
  }
  return [
    first,
    ...components.map(({ref, name}) => ({ref, dependsOn: sorted(wanted.get(name) ?? []).filter(one => one !== ref)})),
  ]
}

function sorted(refs: readonly string[]): string[] {
  return [...new Set(refs)].sort(compareBytes)
}

/**
 * The package URL of a release from an index: lower case, `_` as `-`, dots kept (purl-spec, types/pypi-definition.json).
 * A repository or a folder is no release, whatever name and version it gives itself.
 */
function packageUrl({name, version, source}: ManifestPackage): string | undefined {
  if (source.kind === 'vcs' || source.kind === 'directory') return undefined
  const encode = (text: string) =>
    encodeURIComponent(Buffer.from(text).toString()).replace(
      /[!'()*]/g,
      one => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
    )
  return `pkg:pypi/${encode(name.toLowerCase().replaceAll('_', '-'))}@${encode(version)}`
}

/** An address that anyone can be told: http or https, no credentials, no query (signatures stand there); undefined for any other. */
function publicUrl(text: string | undefined): string | undefined {
  const url = text === undefined ? null : URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined
  return `${url.origin}${url.pathname}`
}

// RFC 9562, 6.6: the namespace of URLs.
const urlNamespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')

/** UUIDv5 of a text (RFC 9562, 5.5): the same text, the same number. */
function uuidFrom(text: string): string {
  const bytes = createHash('sha1').update(urlNamespace).update(`urn:sitemount:sbom:${text}`).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

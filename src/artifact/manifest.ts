import {z} from 'zod'
import {SitemountError} from '../core/errors.ts'
import type {Manifest, ManifestPackage} from './facts.ts'
import {compareBytes, quoteName, unsafeReason} from './names.ts'

/** Name of the file inside an artifact. */
export const manifestName = 'sitemount.json'

/** Bytes a manifest may have; a mount of ten thousand packages needs about a third of it. */
export const manifestLimit = 16 << 20

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/)
const count = z.int().min(0)
const mountPath = z.string().refine(path => isMountPath(path), 'must be a plain relative path')

const packageSchema = z.strictObject({
  name: z.string().min(1),
  version: z.string().min(1),
  direct: z.boolean(),
  source: z.strictObject({
    kind: z.enum(['wheel', 'sdist', 'vcs', 'directory']),
    url: z.string().optional(),
    sha256: z.array(z.string().regex(/^[0-9a-f]{64}$/)).optional(),
  }),
  tags: z.array(z.string()),
  files: count,
  bytes: count,
})

const manifestSchema = z.strictObject({
  schema: z.literal('sitemount/manifest/1'),
  target: z.string().min(1),
  delivery: z.enum(['mount', 'dynamic', 'image']),
  mountPath,
  python: z.strictObject({
    version: z.string(),
    implementation: z.string(),
    abi: z.string(),
    platform: z.string(),
    glibc: z.string().nullable(),
  }),
  packages: z.array(z.unknown()),
  files: count,
  bytes: count,
  treeDigest: digest,
})

/** Whether packages can lie there inside an artifact. */
export function isMountPath(path: string): boolean {
  return mountPathProblem(path) === undefined
}

/**
 * Why packages cannot lie there inside an artifact, as a clause for a message, or undefined for a plain relative path that
 * is none of the artifact's own files and that any host can hold in a variable and on a disk.
 */
export function mountPathProblem(path: string): string | undefined {
  const [first = '', ...below] = path.toLowerCase().split('/')
  if (first === manifestName || first === 'sha256sums')
    return `${below.length > 0 ? 'begins with' : 'is'} the name of a file of the artifact itself`
  return unsafeReason(path) ?? (/[:*?"<>|]/.test(path) ? 'holds one of `: * ? " < > |`' : undefined)
}

/** The text of `sitemount.json`: keys in the order of the type, packages and lists sorted, two blanks, LF. */
export function writeManifest(manifest: Manifest): string {
  const {schema, target, delivery, mountPath, python, packages, files, bytes, treeDigest} = manifest
  const {version, implementation, abi, platform, glibc} = python
  const ordered: Manifest = {
    schema,
    target,
    delivery,
    mountPath,
    python: {version, implementation, abi, platform, glibc},
    packages: packages.map(orderPackage).sort(comparePackages),
    files,
    bytes,
    treeDigest,
  }
  return `${JSON.stringify(ordered, null, 2)}\n`
}

function orderPackage({name, version, direct, source, tags, files, bytes}: ManifestPackage): ManifestPackage {
  const {kind, url, sha256} = source
  return {
    name,
    version,
    direct,
    source: {
      kind,
      ...(url === undefined ? {} : {url}),
      ...(sha256 === undefined ? {} : {sha256: [...sha256].sort(compareBytes)}),
    },
    tags: [...tags].sort(compareBytes),
    files,
    bytes,
  }
}

function comparePackages(a: ManifestPackage, b: ManifestPackage): number {
  return (
    compareBytes(a.name.toLowerCase(), b.name.toLowerCase()) ||
    compareBytes(a.name, b.name) ||
    compareBytes(a.version, b.version)
  )
}

/**
 * The manifest in `bytes`. Throws `archive` with one sentence when it is too long, not JSON, of another schema, or not
 * written as `writeManifest` writes it (so that no two texts mean one manifest).
 */
export function readManifest(bytes: Uint8Array): Manifest {
  if (bytes.byteLength > manifestLimit) {
    throw refused(`is longer than ${manifestLimit >> 20} MiB`)
  }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  const value = parse(text)
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined
  if (typeof schema === 'string' && /^sitemount\/manifest\/\d+$/.test(schema) && schema !== 'sitemount/manifest/1') {
    throw refused(`has the schema ${quoteName(schema)}, which this version cannot read: use a newer one`)
  }
  const {packages, ...others} = matching(manifestSchema, value)
  // One by one: the first that is none ends it, where a list as a whole would be told of every one.
  const rows = packages.map((row, index) => matching(packageSchema, row, ['packages', index]))
  const manifest = {...others, packages: rows} as Manifest
  if (writeManifest(manifest) !== text) throw refused('is not written as sitemount writes it')
  return manifest
}

/** A value as a schema has it. Throws `archive` with the first thing that differs, and where. */
function matching<T>(schema: z.ZodType<T>, value: unknown, above: PropertyKey[] = []): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const place = [...above, ...(issue?.path ?? [])].join('.')
  const where = place === '' ? '' : ` at ${quoteName(place)}`
  throw refused(`is not a manifest${where}: ${plain(issue?.message ?? 'unknown')}`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refused('is not JSON')
  }
}

/** zod quotes unknown keys as they are; they may hold anything. */
function plain(message: string): string {
  return quoteName(message.replaceAll('"', "'")).slice(1, -1)
}

function refused(what: string): SitemountError {
  return new SitemountError('archive', `${manifestName} ${what}.`)
}

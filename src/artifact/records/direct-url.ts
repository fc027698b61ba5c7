/**
 * The canonical text of a `direct_url.json` (PEP 610), or null when it must not travel: a local folder or file, or nothing
 * that can be understood. Without credentials, query and fragment; `archive_info` is empty, since pip and uv fill it
 * differently (`hash`, `hashes`, `{}`), and the hash stands in the manifest.
 */
export function canonicalDirectUrl(value: unknown): string | null {
  if (!isRecord(value) || typeof value.url !== 'string') return null
  const url = cleanUrl(value.url)
  if (url === null) return null
  const {archive_info: archive, vcs_info: vcs, subdirectory} = value
  if (!isRecord(archive) && !isRecord(vcs)) return null
  const canonical = {
    ...(isRecord(vcs) ? {} : {archive_info: {}}),
    ...(typeof subdirectory === 'string' ? {subdirectory} : {}),
    url,
    ...(isRecord(vcs) ? {vcs_info: pick(vcs, ['commit_id', 'requested_revision', 'vcs'])} : {}),
  }
  return `${JSON.stringify(canonical)}\n`
}

/** The URL without user, password, query and fragment; the `git@` of ssh stays, without it the URL means nothing. */
function cleanUrl(text: string): string | null {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return null
  }
  if (url.protocol === 'file:' || url.host === '') return null
  const user = url.username === 'git' && /^(git\+)?ssh:$/.test(url.protocol) ? 'git@' : ''
  return `${url.protocol}//${user}${url.host}${url.pathname}`
}

function pick(from: Record<string, unknown>, keys: readonly string[]): Record<string, string> {
  const found = keys.flatMap(key => (typeof from[key] === 'string' ? [[key, from[key]] as const] : []))
  return Object.fromEntries(found)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

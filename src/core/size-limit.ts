/** A limit and who sets it, for a message: `max-size`, `target lambda`. */
export type Limit = {value: number; from: string}

/** The budget of the unpacked mount; null for no limit. */
export type Limits = {bytes: Limit | null; files: Limit | null}

/** What the input `max-size` takes, for a message. */
export const sizeLimitForm = 'a size above 0 such as `250MB`, `1.5 GiB` or `262144000` (bytes)'

/** What the input `max-files` takes, for a message. */
export const countLimitForm = 'a whole number above 0'

const decimal = ['', 'k', 'm', 'g', 't']

/**
 * Bytes that a text names, or undefined for one that names none: a number, with a fraction where a unit follows, and `B`,
 * `kB`, `MB`, `GB`, `TB` (powers of 1000) or `KiB`, `MiB`, `GiB`, `TiB` (powers of 1024, IEC 80000-13), in any case. A bare
 * `M` is refused: half of the world means one, half the other. A fraction of a byte is dropped.
 */
export function readSizeLimit(text: string): number | undefined {
  const match = /^(\d{1,15})(\.\d{1,15})?\s*(?:([kmgt]?)(i?)b|bytes?)?$/i.exec(text.trim())
  if (match === null) return undefined
  const [, whole = '', fraction = '', prefix = '', binary = ''] = match
  const power = decimal.indexOf(prefix.toLowerCase())
  if (power === 0 && (fraction !== '' || binary !== '')) return undefined
  const bytes = Math.floor(Number(`${whole}${fraction}`) * (binary === '' ? 1000 : 1024) ** power)
  return bytes > 0 && Number.isSafeInteger(bytes) ? bytes : undefined
}

/** The number of files that a text names, or undefined for one that is no whole number above 0. */
export function readCountLimit(text: string): number | undefined {
  const trimmed = text.trim()
  const count = /^\d{1,15}$/.test(trimmed) ? Number(trimmed) : 0
  return count > 0 ? count : undefined
}

/**
 * The limits that hold: what the inputs `max-size` and `max-files` say, else what the target knows of its host. Both texts
 * were held against `readSizeLimit` and `readCountLimit` before; empty ones say nothing.
 */
export function limitsOf(
  {maxSize, maxFiles}: {maxSize: string; maxFiles: string},
  target: {name: string; limits: {bytes: number | null; files: number | null}},
): Limits {
  const limit = (own: number | undefined, {input, host}: {input: string; host: number | null}): Limit | null => {
    if (own !== undefined) return {value: own, from: `\`${input}\``}
    return host === null ? null : {value: host, from: `the target ${target.name}`}
  }
  return {
    bytes: limit(readSizeLimit(maxSize), {input: 'max-size', host: target.limits.bytes}),
    files: limit(readCountLimit(maxFiles), {input: 'max-files', host: target.limits.files}),
  }
}

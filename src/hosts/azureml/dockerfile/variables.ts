/** What a variable stands for while an image is built. */
export type Value = {
  text: string
  /** False for an ARG, whose default a `--build-arg` may replace. */
  isSure: boolean
}

/** Variables by name; one that is there without a value is null. */
export type Variables = ReadonlyMap<string, Value | null>

const mostCharacters = 10_000

/**
 * A text with its variables filled in (Docker, "Environment replacement"): `$NAME`, `${NAME}`, `${NAME:-default}`. Null where one
 * of them is not known, or a form is used that is not one of these.
 */
export function expandVariables(text: string, variables: Variables): Value | null {
  let isSure = true
  let isKnown = true
  const expanded = text.replace(
    /\\(.)|\$\{([A-Za-z_]\w*)(?:(:?[-+])([^${}]*))?\}|\$([A-Za-z_]\w*)|\$/g,
    (_, escaped: string, braced: string, form: string, word: string, plain: string) => {
      if (escaped !== undefined) return escaped
      const name = braced ?? plain
      if (name === undefined) {
        isKnown = false
        return ''
      }
      const value = variables.get(name)
      if (form?.endsWith('+')) {
        if (value === null) isKnown = false
        return value === undefined || value === null ? '' : word
      }
      if (value !== undefined && value !== null && !(value.text === '' && form === ':-')) {
        isSure &&= value.isSure
        return value.text
      }
      if (form === undefined || value === null) isKnown = false
      isSure = false
      return word ?? ''
    },
  )
  if (!isKnown || expanded.length > mostCharacters) return null
  return {text: expanded, isSure}
}

/** `NAME=value` pairs of ENV and ARG with where each value stands; the old form `ENV NAME value` too. Values keep their variables. */
export function readPairs(text: string): {name: string; value: string; start: number; end: number}[] {
  const old = /^([A-Za-z_][\w.-]*)[ \t]+(?!$)/.exec(text)
  if (old !== null && !/^[^\s"'=]+=/.test(text)) {
    const start = old[0].length
    const end = text.trimEnd().length
    return [{name: old[1] ?? '', value: text.slice(start, end), start, end}]
  }
  const pairs: {name: string; value: string; start: number; end: number}[] = []
  const pattern = /([A-Za-z_][\w.-]*)(?:=((?:"(?:[^"\\]|\\.)*"|'[^']*'|\\.|[^\s"'\\])*))?/gs
  for (const match of text.matchAll(pattern)) {
    const raw = match[2]
    if (raw === undefined) continue
    const end = match.index + match[0].length
    const value = raw.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'/gs, (_, double: string, single: string) =>
      double === undefined ? single.replace(/[\\$]/g, '\\$&') : double,
    )
    pairs.push({name: match[1] ?? '', value, start: end - raw.length, end})
  }
  return pairs
}

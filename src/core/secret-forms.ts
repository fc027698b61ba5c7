/**
 * A value in the forms in which a program may print it: as written, decoded, percent-encoded as JavaScript, Python's `quote` and the
 * WHATWG URL standard do it (digits in either case), and escaped for JSON, for Python's `repr` and for a shell.
 */
export function formsOf(value: string): Set<string> {
  const plain = decoded(value)
  const texts = value === plain ? [plain] : [value, plain]
  const forms = new Set(texts)
  for (const text of texts) {
    const encoded = encodeURIComponent(wellFormed(text))
    const quoted = encoded.replace(/[!'()*]/g, hex)
    const percent = [encoded, quoted, quoted.replaceAll('%2F', '/'), encoded.replaceAll('%20', '+'), asUrlUser(text)]
    for (const form of percent) forms.add(form).add(form.replace(/%[0-9A-F]{2}/g, digits => digits.toLowerCase()))
    const json = JSON.stringify(text).slice(1, -1)
    forms.add(json).add(json.replaceAll('/', '\\/'))
    forms.add(text.replaceAll('\\', '\\\\').replaceAll("'", "\\'"))
    forms
      .add(text.replaceAll("'", `'"'"'`))
      .add(text.replaceAll("'", `'\\''`))
      .add(text.replace(/[^\w@%+=:,./-]/g, '\\$&'))
    forms.add(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'))
  }
  return forms
}

/** Base64 of `user:password`, as an Authorization header has it, in both alphabets and without the padding. */
export function basicForms(user: string, password: string): string[] {
  const pairs = new Set([`${user}:${password}`, `${decoded(user)}:${decoded(password)}`])
  return [...pairs].flatMap(pair =>
    (['utf8', 'latin1'] as const).flatMap(encoding => {
      const base64 = Buffer.from(pair, encoding).toString('base64').replace(/=+$/, '')
      return [base64, base64.replaceAll('+', '-').replaceAll('/', '_')]
    }),
  )
}

/**
 * What a reader of a URL may cut out of a user or password that holds a raw `/`, `#`, `?`, `@` or `:`, and report as a host or a port;
 * a host in small letters.
 */
export function fragmentsOf(value: string): string[] {
  const pieces = value.split(/[\s/?#@:[\]\\;&,'"`<>]+/)
  if (pieces.length < 2) return []
  const parts = value.split(/[/?#\\]/)
  return [...new Set([...pieces, ...parts])].flatMap(piece => [piece, piece.toLowerCase()])
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A percent sign that encodes nothing stands for itself.
    return text
  }
}

function asUrlUser(text: string): string {
  const url = new URL('https://host')
  url.password = text
  return url.password
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd')
}

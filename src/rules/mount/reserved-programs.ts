/** What an install must leave alone in the `bin` folder of a virtualenv, by what it is for. */
const reserved: readonly (readonly [RegExp, string])[] = [
  [/^(?:python|pypy)w?\d*(?:\.\d+)*[td]*$/, "the virtualenv's Python"],
  // Python looks for these beside its executable before it knows where its library is (CPython: Modules/getpath.py, PEP 405).
  [/^(?:pyvenv\.cfg|pybuilddir\.txt|.*\._pth)$/, 'where Python looks for its settings'],
  [/^(?:de)?activate(?:\.(?:sh|bash|csh|fish|nu|xsh|ps1|bat)|_this\.py)?$/, 'how a virtualenv is activated'],
]

const pip = /^pip-?\d*(?:\.\d+)*$/

/**
 * What a file of this name in `bin` would replace, as a noun for a message, or undefined for any other program. Case does not
 * count, as on some file systems. pip's own programs are reserved but for the distribution `pip`.
 */
export function reservedProgram(name: string, distribution: string): string | undefined {
  const plain = name
    .toLowerCase()
    .replace(/(?:-script)?(?:\.exe|\.pyw?|\.cmd)$/, ending => (ending === '.py' ? ending : ''))
  const found = reserved.find(([pattern]) => pattern.test(plain))?.[1]
  if (found !== undefined) return found
  return pip.test(plain) && distribution !== 'pip' ? 'the program `pip`' : undefined
}

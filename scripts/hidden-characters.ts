import {writeFileSync} from 'node:fs'
import path from 'node:path'

/**
 * Classes of code points that no name in an artifact may hold, as Unicode properties. `invisible`: format characters,
 * controls, separators of lines and paragraphs, and all that is shown as nothing (Default_Ignorable_Code_Point, with
 * tags and variation selectors). `undefined`: private use, surrogates, noncharacters, unassigned. `decomposing`: what
 * becomes ASCII where a reader normalises names to NFC.
 */
const classes = {
  invisible: /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u,
  undefined: /[\p{Co}\p{Cs}\p{Cn}]/u,
}
const lastCodePoint = 0x10ffff

/** Ranges of hexadecimal code points, `from-to` or one alone. */
function rangesOf(holds: (codePoint: number) => boolean): string[] {
  const ranges: string[] = []
  for (let from = 0; from <= lastCodePoint; from++) {
    if (!holds(from)) continue
    let to = from
    while (to < lastCodePoint && holds(to + 1)) to++
    ranges.push(from === to ? from.toString(16) : `${from.toString(16)}-${to.toString(16)}`)
    from = to
  }
  return ranges
}

function becomesAscii(codePoint: number): boolean {
  return codePoint > 0x7f && /[\0-\x7f]/.test(String.fromCodePoint(codePoint).normalize('NFC'))
}

/** The module of the table, made from the Unicode data of the Node.js that runs this. */
export function hiddenCharactersModule(): string {
  const {invisible, undefined: notDefined} = classes
  const tables = {
    invisible: rangesOf(codePoint => invisible.test(String.fromCodePoint(codePoint))),
    undefined: rangesOf(codePoint => {
      const character = String.fromCodePoint(codePoint)
      return notDefined.test(character) && !invisible.test(character)
    }),
    decomposing: rangesOf(becomesAscii),
  }
  const members = Object.entries(tables).map(([name, ranges]) => {
    const lines = ranges.join(' ').match(/.{1,112}(?: |$)/g) ?? []
    const quoted = lines.map(line => `'${line.trim()}'`)
    // As the formatter wants it: a list that fits stands on one line.
    return quoted.length > 1 ? `  ${name}: [\n    ${quoted.join(',\n    ')},\n  ],` : `  ${name}: [${quoted}],`
  })
  return `// Written by scripts/hidden-characters.ts. Do not edit.

/** The version of Unicode whose data this is. */
export const unicodeVersion = '${process.versions.unicode}'

/** Ranges of hexadecimal code points, divided by blanks. A table, since the data of Node.js differs from version to version. */
export const hiddenCharacters = {
${members.join('\n')}
} as const
`
}

if (import.meta.main) {
  writeFileSync(path.join(import.meta.dirname, '../src/artifact/hidden-characters.ts'), hiddenCharactersModule())
}

import type {Result} from './result.ts'

// What a terminal obeys or hides, and `##[`, which GitHub's runner takes for a command anywhere in a line. Lone
// surrogates and C0 controls are escaped by JSON.stringify already.
const acting = /[\x7f-\x9f\u2028\u2029]|\p{Cf}|(?<=##)\[/gu

/** The result as JSON with a final line feed (contract, "Result"). */
export function resultJson(result: Result): string {
  return jsonText(result)
}

/** A value as indented JSON that is harmless in a job's log: the same value, with more characters written as `\uXXXX`. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(acting, escaped)}\n`
}

function escaped(character: string): string {
  // By code unit: JSON has no escape for what lies beyond U+FFFF.
  return Array.from(
    {length: character.length},
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('')
}

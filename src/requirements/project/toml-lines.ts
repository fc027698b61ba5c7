/** The line that an offset stands on: its number from 1, its text, and the offset at which it begins. */
export type Lines = {at(offset: number): {number: number; text: string; start: number}}

/** The lines of a TOML document, which end at a line feed only, unlike those that pip reads. */
export function linesOf(text: string): Lines {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return {
    at: offset => {
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((starts[middle] ?? 0) <= offset) low = middle
        else high = middle - 1
      }
      const start = starts[low] ?? 0
      const end = starts[low + 1] ?? text.length
      return {number: low + 1, start, text: text.slice(start, end).replace(/\r?\n$/, '')}
    },
  }
}

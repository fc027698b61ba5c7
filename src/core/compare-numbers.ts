/** Compares dotted numbers part by part: `2.4` is lower than `2.17`, and `3.4` than `3.4.1`. */
export function compareNumbers(a: string, b: string): number {
  const [left, right] = [a, b].map(text => text.split('.').map(Number))
  const parts = Math.max(left?.length ?? 0, right?.length ?? 0)
  for (let index = 0; index < parts; index++) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

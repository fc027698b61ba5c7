/** Groups by normalised name, and the normalised names of those that each includes. */
export type Includes = ReadonlyMap<string, readonly string[]>

/**
 * A number for each group, the same for those that include each other by whatever way: an inclusion within one number is a
 * circle (PEP 735). Takes time in proportion to the inclusions (Kosaraju's algorithm).
 */
export function circles(includes: Includes): ReadonlyMap<string, number> {
  const backwards = new Map<string, string[]>()
  for (const [name, included] of includes) {
    for (const one of included) {
      const from = backwards.get(one)
      if (from === undefined) backwards.set(one, [name])
      else from.push(name)
    }
  }
  const order = walk([...includes.keys()], includes).flat()
  const found = walk(order.reverse(), backwards)
  return new Map(found.flatMap((names, index) => names.map(name => [name, index] as const)))
}

/** What is reached from each start that was not reached before, those reached last first. */
function walk(starts: readonly string[], edges: Includes): string[][] {
  const seen = new Set<string>()
  return starts.map(start => {
    const done: string[] = []
    const open: {name: string; next: number}[] = []
    const enter = (name: string) => {
      if (seen.has(name)) return
      seen.add(name)
      open.push({name, next: 0})
    }
    enter(start)
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const further = edges.get(top.name)?.[top.next++]
      if (further !== undefined) enter(further)
      else done.push(open.pop()?.name ?? '')
    }
    return done
  })
}

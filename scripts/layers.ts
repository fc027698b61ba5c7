/**
 * The one table of layers: a file may import files of its own room and of the rooms above it in this table, never of one below,
 * type imports included. CONTRIBUTING.md shows it, `scripts/structure.ts` enforces it.
 */
export type Layer = {room: string; holds: string}

export const layers: readonly Layer[] = [
  {room: 'core', holds: 'errors, io, processes, files, sanitizing, secrets, findings, text; no knowledge of packages'},
  {room: 'requirements', holds: 'bytes → lines → requirements → pins; lock files of others'},
  {room: 'python', holds: 'finding and asking interpreters; tags and markers of an interpreter'},
  {room: 'environment', holds: 'virtualenv, install, inventory, probes; `imports/`, `elf/`'},
  {room: 'artifact', holds: 'stage, seal, pack, verify, publish; `formats/`, `slim/`'},
  {room: 'targets', holds: 'profiles: reading, schema, facts of known hosts'},
  {room: 'config', holds: 'the one schema of inputs and flags, limits, allow-list'},
  {room: 'hosts', holds: 'what a host reads, starts and answers'},
  {room: 'rules', holds: 'from facts to findings: engine, registry, a folder a family with one file a rule'},
  {room: 'report', holds: 'the result, and one writer a format'},
  {room: 'commands', holds: 'one file or folder a command, each a list of steps'},
  {room: 'cli', holds: 'command line → options; standard output, exit codes, help, progress'},
  {room: 'action', holds: "inputs → options; outputs, annotations, summary; clients of GitHub's services"},
  {room: 'entry', holds: 'entry points, a few lines each'},
]

/** Rooms that do not import each other although one stands above the other. */
const apart: ReadonlyArray<readonly [string, string]> = [['cli', 'action']]

/** The room of a file, given its path below `src/`; undefined when the table has no place for it. */
export function roomOf(file: string): string | undefined {
  const folder = file.includes('/') ? file.slice(0, file.indexOf('/')) : 'entry'
  return layers.find(({room}) => room === folder)?.room
}

/** Whether a file of room `from` may import one of room `to`. */
export function mayImport(from: string, to: string): boolean {
  if (from === to) return true
  if (apart.some(pair => pair.includes(from) && pair.includes(to))) return false
  const rank = (room: string) => layers.findIndex(layer => layer.room === room)
  return rank(to) < rank(from)
}

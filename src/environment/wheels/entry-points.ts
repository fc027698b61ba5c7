import type {EntryPoint} from './facts.ts'

// Where Python's `str.splitlines()` ends a line.
const lineEnds = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/

/**
 * The programs that an `entry_points.txt` asks for, as the most generous of its readers has them (importlib.metadata,
 * pkg_resources, configparser): blanks and case of a section's name do not count, `=` or `:` parts a name from its target.
 */
export function readEntryPoints(text: string): EntryPoint[] {
  const found: EntryPoint[] = []
  let group: EntryPoint['group'] | undefined
  for (const line of text.replace(/^\ufeff/, '').split(lineEnds)) {
    const trimmed = line.trim()
    // A semicolon begins a comment for one reader only.
    if (trimmed === '' || trimmed.startsWith('#') || (trimmed.startsWith(';') && !trimmed.includes('='))) continue
    if (/^\[.*\]$/.test(trimmed)) {
      group = groupOf(trimmed)
      continue
    }
    if (group === undefined) continue
    const split = trimmed.search(trimmed.includes('=') ? /=/ : /:/)
    const at = split < 0 ? trimmed.length : split
    found.push({group, name: trimmed.slice(0, at).trim(), target: trimmed.slice(at + 1).trim()})
  }
  return found
}

function groupOf(section: string): EntryPoint['group'] | undefined {
  // One pass: a pattern would try each bracket of a hostile one.
  let end = section.length
  while (/[\]\s]/.test(section[end - 1] ?? '')) end--
  const name = section
    .slice(0, end)
    .replace(/^[[\s]+/, '')
    .toLowerCase()
  return name === 'console_scripts' || name === 'gui_scripts' ? name : undefined
}

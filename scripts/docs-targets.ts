import {type KnownFact, knownFacts, type Origin} from '../src/targets/known-facts.ts'
import {loadTarget, type Target, targetNames} from '../src/targets/profile.ts'
import {cell, table} from './markdown.ts'

/** The table of profiles: name with a link to its section, Python, platform, glibc, where the packages lie, status, what it is. */
export function targetsTable(): string {
  const rows = targets().map(({name, python, platform, glibc, mountPath, status, description}) => [
    `[\`${name}\`](#${anchor(name)})`,
    python ?? 'any',
    platform === null ? 'any' : `\`${platform}\``,
    glibc ?? '',
    `\`${mountPath}\``,
    status ?? '',
    cell(description),
  ])
  return table(['target', 'Python', 'platform', 'glibc', 'mount path', 'status', 'what it is'], rows)
}

/** A section for each profile: all that is known of it, since when and from where; what is inferred says so. */
export function targetSections(): string {
  return targets()
    .map(target => {
      const rows = knownFacts(target).map(fact => [
        fact.label,
        known(target, fact),
        since(fact.origin),
        from(fact.origin),
      ])
      return `### ${target.name}\n\n${target.description}\n\n${table(['', 'known', 'since', 'from'], rows)}`
    })
    .join('\n')
}

function targets(): Target[] {
  return targetNames().map(name => loadTarget(name, {cwd: '/'}))
}

/** As GitHub makes it of a heading: lower case, without punctuation. */
function anchor(name: string): string {
  return name.replace(/[^\w-]/g, '')
}

/** The packages are counted here: the list is long, and `sitemount targets NAME` has it. */
function known({packages = [], name}: Target, {label, lines}: KnownFact): string {
  if (label === 'Packages') return `${packages.length}, listed by \`sitemount targets ${name}\``
  return lines.map(cell).join('<br>')
}

function since({asOf, inferred}: Origin): string {
  return inferred ? `${asOf}, inferred` : asOf
}

function from({source}: Origin): string {
  return cell(source)
}

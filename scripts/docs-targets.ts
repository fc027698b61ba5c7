import {type KnownFact, knownFacts, type Origin} from '../src/targets/known-facts.ts'
import {loadTarget, type Target, targetNames} from '../src/targets/profile.ts'
import {cell, table} from './markdown.ts'

/** Pages of host families: the file below `docs/hosts/`, by the first part of a target's name. */
const pages: Readonly<Record<string, string>> = {
  'aws-lambda': 'aws-lambda.md',
  'azure-functions': 'azure-functions.md',
  azureml: 'azureml.md',
  generic: 'generic.md',
  'kubernetes-image-volume': 'kubernetes.md',
  sagemaker: 'sagemaker.md',
}

/** The page of a target, relative to `docs/`. Throws where its family has none. */
export function pageOf(name: string): string {
  const page = pages[name.split('/', 1)[0] ?? '']
  if (page === undefined) throw new Error(`The family of ${name} has no page in docs/hosts.`)
  return `hosts/${page}`
}

/** The pages of all host families, relative to `docs/`. */
export const hostPages: readonly string[] = Object.values(pages).map(page => `hosts/${page}`)

/** The table of profiles: name with a link to its section, Python, platform, glibc, where the packages lie, status, what it is. */
export function targetsTable(): string {
  const rows = targets().map(({name, python, platform, glibc, mountPath, status, description}) => [
    `[\`${name}\`](${pageOf(name)}#${anchor(name)})`,
    python ?? 'any',
    platform === null ? 'any' : `\`${platform}\``,
    glibc ?? '',
    `\`${mountPath}\``,
    status ?? '',
    cell(description),
  ])
  return table(['target', 'Python', 'platform', 'glibc', 'mount path', 'status', 'what it is'], rows)
}

/**
 * A section for each profile of one page: all that is known of it, folded, since when and from where; what is inferred says so.
 */
export function targetSections(page: string): string {
  return targets()
    .filter(({name}) => pageOf(name) === page)
    .map(target => {
      const rows = knownFacts(target).map(fact => [
        fact.label,
        known(target, fact),
        since(fact.origin),
        from(fact.origin),
      ])
      const facts = table(['', 'known', 'since', 'from'], rows)
      return `### ${target.name}\n\n${target.description}\n\n<details>\n<summary>All that is known</summary>\n\n${facts}\n</details>\n`
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

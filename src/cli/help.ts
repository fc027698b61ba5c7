import {readFileSync} from 'node:fs'
import {asset} from '../core/assets.ts'

type Described = {description?: string; default?: string}

/** The help of the command line, one line a flag, in the words of `action.yml`. */
export async function helpText(flags: readonly string[]): Promise<string> {
  const {parse} = await import('yaml')
  const {inputs}: {inputs: Record<string, Described>} = parse(readFileSync(asset('action.yml'), 'utf8'))
  const described = flags.map(name => {
    const {description = '', default: preset = ''} = inputs[name] ?? {}
    return `  ${`--${name}`.padEnd(21)} ${description.replaceAll('`', '')}${preset === '' ? '' : ` [${preset}]`}`
  })
  return `sitemount: Python packages that are mounted, not installed

  sitemount check  [flags]   read requirements, declared Pythons and a deployment's files; no network, nothing is run
  sitemount build  [flags]   check, build a clean virtualenv, prove it, pack its site-packages
  sitemount audit  [flags]   judge a virtualenv (--python) or a folder of packages (--mount) that was built elsewhere
  sitemount verify [flags]   check an artifact
  sitemount rehearse [flags] start what the host would start, with the packages mounted, and ask it
  sitemount lock   [flags]   build, and write the requirements again with every release pinned and hashed,
                             below --output and on standard output; with --python and no requirements, what lies there
  sitemount targets [NAME]   list the hosts that are known, or show all that is known of one
  sitemount explain [RULE]   list the rules, or explain one: what it found, why it matters, how to fix it

${described.join('\n')}
  --report              What standard output gets: text, json or github. [text]
  --fix                 Only check: pin loose lines in place, to the releases that a lock file or virtualenv beside them has.
  --reproduce           Only build: build everything twice, and compare.
  --help, --version

Lists repeat the flag. Exit codes: 0 passed, 1 findings, 2 wrong usage, 3 the work could not be done.
`
}

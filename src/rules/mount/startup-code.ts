import {type Allowed, allowLine} from '../../config/allow-list.ts'
import type {StartupCode} from '../../environment/facts.ts'
import {normalizeName} from '../../requirements/grammar/name.ts'
import {isEditableTrace} from '../leaks/support.ts'
import {defineRule, type Judgement, mounting} from '../rule.ts'
import {isAllowed, type StartupFacts} from './startup.ts'

/** Who writes known code, and what for. */
const writers: Readonly<Record<NonNullable<StartupCode['known']>, string>> = {
  namespace: 'setuptools writes for namespace packages',
  distutils: 'setuptools writes for `distutils`',
  virtualenv: 'virtualenv and uv write into the virtualenvs they make',
}

/**
 * **Found.** A file whose code runs at every start of Python: code lines in a `.pth` file of a distribution, a `.start` file
 * ([PEP 829](https://peps.python.org/pep-0829/)), `sitecustomize` and `usercustomize` in any form (source, bytecode, package, extension
 * module). What setuptools writes for namespace packages (where no extension module has the name of one) and, in setuptools itself and with the
 * `_distutils_hack/__init__.py` of a known release beside it, for `distutils` is a notice, and so is what `allow` names. In an artifact a
 * `.pth` file with the name of an editable's counts too. A `.pth` file that no distribution lists is `leaked-pth`, but for the `_virtualenv.pth` of virtualenv and uv: a notice where the hash of the
 * module it imports is known.
 *
 * **Why.** A package with such a file runs code in every process, before any of yours and without an import:
 * LiteLLM 1.82.8 stole credentials that way. A `sitecustomize` runs from a mount too.
 *
 * **Mend it.** Read the file. Take the package out, or name its distribution and hash in `allow`; a release that changes the file is
 * found again.
 *
 * ```yaml
 * allow: |
 *   mylib sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
 * ```
 *
 * **Turn it off.** `rules: 'startup-code: warning'`, which lets new code pass too.
 */
export const startupCode = defineRule({
  id: 'startup-code',
  family: 'Mount',
  title: 'Code that runs at every start of Python',
  levels: {...mounting('error'), verify: 'error'},
  /**
   * Code that runs at every start, unknown (error), allowed or known (notice). Reported elsewhere and not here: `.pth` files that
   * no distribution lists (`leaked-pth`) and traces of editables (`leaked-editable`). Of an artifact, whose owners are not looked up, an
   * entry of `allow` holds by its hash.
   */
  check({startup, allowed}: StartupFacts): Judgement[] {
    const told = startup.filter(file => !isToldElsewhere(file))
    return [...told.map(file => judgeCode(file, allowed)), ...staleEntries({startup, allowed})]
  },
})

function isToldElsewhere({path, kind, owner, unread, known}: StartupCode): boolean {
  // Of an artifact nothing else reports them.
  if (owner === undefined) return false
  return isEditableTrace(path) || (kind === 'pth' && owner === null && unread === undefined && known !== 'virtualenv')
}

function judgeCode(file: StartupCode, allowed: readonly Allowed[]): Judgement {
  const {path, kind, sha256, owner, excerpt, known} = file
  const base = owner ? {package: owner} : {}
  // `site` looks for these in site-packages only; it imports the others from anywhere on the path, a mount included.
  const where = kind === 'pth' || kind === 'start' ? 'a Python that has it in its site-packages' : 'Python'
  const what = `${path}${whose(owner)} runs at every start of ${where} (sha256:${sha256})`
  if (known !== null) return {...base, level: 'notice', message: `${what}: it is what ${writers[known]}.`}
  if (allowed.some(one => isAllowed(file, one))) {
    return {...base, level: 'notice', message: `${what}; \`allow\` names it.`}
  }
  const shown = file.unread ? ': it is longer than 1 MiB' : excerpt === '' ? '' : `: ${excerpt}`
  const stale = owner && allowed.some(one => one.distribution === normalizeName(owner))
  return {
    ...base,
    message: `${what}${stale ? '; it was allowed with another hash' : ''}${shown}`,
    help: owner
      ? `Read it; if it may run, add the line \`${allowLine({distribution: normalizeName(owner), sha256})}\` to \`allow\`.`
      : owner === null
        ? 'Delete it, or put it into a package: only what a distribution lists can be allowed.'
        : `Read it; if it may run, add a line with its distribution and \`sha256:${sha256}\` to \`allow\`.`,
  }
}

function whose(owner: string | null | undefined): string {
  return owner === undefined ? '' : owner === null ? ', which no distribution lists,' : ` of ${owner}`
}

/** Entries of `allow` that nothing here answers to: what they were for is gone. */
function staleEntries({startup, allowed}: StartupFacts): Judgement[] {
  const differing = new Set(startup.flatMap(({owner}) => (owner ? [normalizeName(owner)] : [])))
  return allowed
    .filter(one => !startup.some(file => isAllowed(file, one)) && !differing.has(one.distribution))
    .map(one => ({
      level: 'notice',
      message: `\`allow\` names ${allowLine(one)}, but there is no such start-up code.`,
      help: 'Take the line out.',
    }))
}

import {maskCredentials} from '../../requirements/grammar/credentials.ts'
import {describeReference, isLoopback} from '../../requirements/grammar/reference.ts'
import {defineRule, everywhere, type Judgement} from '../rule.ts'
import {problemsOf, type RequirementJudging, told} from './support.ts'

/**
 * **Found.** An index or a file over plain `http:` (this machine's own excepted), or a `--trusted-host`, whose certificate is not
 * checked.
 *
 * **Why.** An attacker between the job and the index can put other packages in their place. Only hashes would notice.
 *
 * **Mend it.** Use `https:`. For an index with a certificate of your own, give its authority to pip (`PIP_CERT`) instead of
 * trusting the host blindly.
 *
 * ```text
 * --index-url http://pkgs.example/simple          # found
 * --trusted-host pkgs.example                     # found
 * ```
 *
 * **Turn it off.** `# sitemount: allow[insecure-index] why` at the line.
 */
export const insecureIndex = defineRule({
  id: 'insecure-index',
  family: 'Requirements',
  title: 'An index over plain http, or one whose certificate is not checked',
  levels: everywhere('error'),
  /** Indexes over plain http, hosts whose certificate is not checked, and (a warning) credentials written into a file. */
  check(judging: RequirementJudging): Judgement[] {
    const insecure = problemsOf(judging, 'insecure-index')
    const hosts = new Set(insecure.map(({text}) => text))
    const {index, extra} = judging.requirements.indexes
    const named = [...index, ...extra].filter(url => {
      const {scheme, host} = describeReference(url)
      return scheme === 'http' && !isLoopback(host) && !hosts.has(host)
    })
    return [
      ...insecure.map(problem => told(problem)),
      ...named.map(
        (url): Judgement => ({
          message: `${maskCredentials(url)} is plain http, so anyone on the way can replace what it sends.`,
          help: 'Use https.',
        }),
      ),
      // What http lets in is reported already; trusting the host is what makes pip use it.
      ...problemsOf(judging, 'trusted-host')
        .filter(({text}) => !hosts.has(text))
        .map(problem => told(problem)),
      ...problemsOf(judging, 'credentials').map(problem => told(problem, {level: 'warning'})),
    ]
  },
})

import {isStrongHash} from '../../requirements/grammar/reference.ts'
import {shorten} from '../../requirements/lines/text.ts'
import {defineRule, everywhere, type Judgement} from '../rule.ts'
import {hasWeakFragment, judgement, type RequirementJudging} from './support.ts'

/**
 * **Found.** A hash that is not sha256, sha384 or sha512, or does not have that algorithm's number of hexadecimal digits.
 *
 * **Why.** Another file with the same md5 or sha1 can be made. pip itself never looks at the digits: an empty or misspelt hash
 * is accepted when the file is read and fails, or is quietly one of several, when it is installed.
 *
 * **Mend it.** Copy the sha256 of the file from the index again.
 *
 * ```text
 * idna==3.10 --hash=sha256:946d195a   # found: 8 digits instead of 64
 * idna @ https://files.example/idna-3.10-py3-none-any.whl#md5=… # found
 * ```
 *
 * **Turn it off.** `# sitemount: allow[weak-hash] why` at the line.
 */
export const weakHash = defineRule({
  id: 'weak-hash',
  family: 'Requirements',
  title: 'A hash that is malformed or not sha256, sha384 or sha512',
  levels: everywhere('error'),
  /** Hashes that prove nothing: another algorithm than sha256, sha384 or sha512, or a digest that none can have. */
  check({requirements: {requirements}}: RequirementJudging): Judgement[] {
    return requirements.flatMap(requirement => {
      const weak = requirement.hashes.find(hash => !isStrongHash(hash))
      if (weak === undefined) return []
      if (hasWeakFragment(requirement)) {
        if (requirement.hashes.some(isStrongHash)) return []
        const message = `${weak.slice(0, weak.indexOf(':'))} in a URL proves nothing: files with the same one can be made.`
        return [judgement(requirement, {level: 'warning', message, help: 'Use sha256.'})]
      }
      const algorithm = weak.slice(0, weak.indexOf(':'))
      const message = /^sha(?:256|384|512)$/.test(algorithm)
        ? `${shorten(weak, 90)} is not ${Number(algorithm.slice(3)) / 4} hexadecimal digits, so no file can have it.`
        : `pip refuses --hash=${shorten(weak, 90)}: only sha256, sha384 and sha512 are strong enough.`
      return [judgement(requirement, {message, help: 'Write --hash=sha256:DIGEST.'})]
    })
  },
})

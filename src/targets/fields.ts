import * as z from 'zod'
import {parseRequirement, RequirementError} from '../requirements/grammar/pep508.ts'
import {parseVersion} from '../requirements/grammar/version.ts'

/** Pieces that the schemas of a profile are made of. Each error completes "expected …", for a person who edits a JSON file. */

const text = z.string({error: 'expected a text'})

export const filled = text.min(1, {error: 'expected a text that is not empty'})

/** A whole number above 0. */
export const positive = z
  .int({error: 'expected a whole number above 0'})
  .positive({error: 'expected a whole number above 0'})

/** A whole number above 0, null for no limit. */
export const count = z
  .int({error: 'expected a whole number above 0, or null'})
  .positive({error: 'expected a whole number above 0, or null'})
  .nullable()

export const yes = z.boolean({error: 'expected true or false'})

/** The day on which something was known to hold. */
export const date = matching(/^\d{4}-\d{2}-\d{2}$/, 'a date like 2026-11-21')

export const variable = matching(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of an environment variable')

/** The name of a distribution, as PEP 508 has it. */
export const distribution = matching(/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/, 'the name of a distribution')

export const version = z
  .string({error: 'expected a version (PEP 440)'})
  .refine(written => parseVersion(written) !== undefined, {error: 'expected a version (PEP 440)'})

/** An absolute path of the host. */
export const absolute = matching(/^\/[^\0\n:]*$/, 'an absolute path without a colon')

/** A requirement as PEP 508 has it. */
export const requirement = text.superRefine((written, context) => {
  try {
    parseRequirement(written)
  } catch (error) {
    if (!(error instanceof RequirementError)) throw error
    context.addIssue({
      code: 'custom',
      message: `expected a requirement such as \`flask<3\` (${error.message.replace(/\.$/, '')})`,
    })
  }
})

/** A text of one form; `expected` says which, for the error. */
export function matching(pattern: RegExp, expected: string) {
  return z.string({error: `expected ${expected}`}).regex(pattern, {error: `expected ${expected}`})
}

/** A list of something; `what` names several of it, for the error. */
export function listOf<Item extends z.ZodType>(item: Item, what: string) {
  return z.array(item, {error: `expected a list of ${what}`})
}

/** An object with these keys and no others; `expected` says what is meant by it, `whole` where such an object stands. */
export function exactly<Shape extends z.ZodRawShape>(
  shape: Shape,
  {expected, whole = 'a profile'}: {expected: string; whole?: string},
) {
  return z.strictObject(shape, {
    error: issue => {
      if (issue.code !== 'unrecognized_keys') return `expected ${expected}`
      return `there is no ${issue.keys.map(key => `\`${key}\``).join(', ')} in ${whole}`
    },
  })
}

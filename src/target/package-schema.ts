import * as z from 'zod'
import {parseRequirement, RequirementError} from '../requirements/pep508.ts'
import {parseVersion} from '../requirements/version.ts'

const dotted = z.string({error: 'expected a text'}).regex(/^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u, {
  error: 'expected the dotted name of a module, such as `google.cloud`',
})

const dottedList = z.array(dotted, {error: 'expected a list of dotted names'})

const requirement = z.string({error: 'expected a text'}).superRefine((text, context) => {
  try {
    parseRequirement(text)
  } catch (error) {
    if (!(error instanceof RequirementError)) throw error
    context.addIssue({
      code: 'custom',
      message: `expected a requirement such as \`flask<3\` (${error.message.replace(/\.$/, '')})`,
    })
  }
})

/** One distribution of a host's image, in a profile. */
export const profilePackageSchema = z.strictObject(
  {
    name: z.string({error: 'expected a text'}).regex(/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/, {
      error: 'expected the name of a distribution',
    }),
    version: z
      .string({error: 'expected a version (PEP 440)'})
      .refine(text => parseVersion(text) !== undefined, {error: 'expected a version (PEP 440)'}),
    /** Its `Requires-Dist` texts. */
    requires: z.array(requirement, {error: 'expected a list of requirements'}).optional(),
    /** Dotted names of its modules and plain packages, down to the first that is no namespace. */
    modules: dottedList.optional(),
    /** Dotted names of the packages it shares with other distributions. */
    namespaces: dottedList.optional(),
  },
  {
    error: issue =>
      issue.code === 'unrecognized_keys'
        ? `there is no ${issue.keys.map(key => `\`${key}\``).join(', ')} in a package`
        : 'expected an object with `name` and `version`',
  },
)

export type ProfilePackage = z.infer<typeof profilePackageSchema>

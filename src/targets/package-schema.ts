import * as z from 'zod'
import {distribution, requirement, version} from './fields.ts'

const dotted = z.string({error: 'expected a text'}).regex(/^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u, {
  error: 'expected the dotted name of a module, such as `google.cloud`',
})

const dottedList = z.array(dotted, {error: 'expected a list of dotted names'})

/** One distribution of a host's image, in a profile. */
export const profilePackageSchema = z.strictObject(
  {
    name: distribution,
    version,
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

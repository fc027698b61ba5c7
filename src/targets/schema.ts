import * as z from 'zod'
import {mountPathProblem} from '../artifact/manifest.ts'
import {readSpecifier} from '../python/specifier.ts'
import {count, date, exactly, filled, matching} from './fields.ts'
import {environmentSchema, hostShape} from './host-schema.ts'
import {profilePackageSchema} from './package-schema.ts'

const plainPath = 'a relative path such as `site-packages` or `python`, without `..`'

/** A profile file: what is known of one kind of host, since when and from where. */
export const profileSchema = exactly(
  {
    schema: z.literal('sitemount/profile/1', {error: 'expected `sitemount/profile/1`'}),
    name: matching(/^[a-z0-9]+(?:[-./][a-z0-9]+)*$/, 'a name of lower-case letters, digits and single `-`, `.` or `/`'),
    description: filled,
    /** What its Python must match: PEP 440, or a bare version that stands for a prefix; null when it may be any. */
    python: filled
      .refine(written => readSpecifier(written) !== undefined, {
        error: 'expected a version like 3.12, a PEP 440 specifier, or null',
      })
      .nullable(),
    /** Wheel-tag form, null when it may be any. */
    platform: matching(/^linux_(?:x86_64|aarch64)$/, '`linux_x86_64`, `linux_aarch64`, or null').nullable(),
    /** Version of the host's C library, null when it is not known. */
    glibc: matching(/^\d+\.\d+$/, 'a version like 2.35, or null').nullable(),
    /** Libraries that the host has beyond those that manylinux promises, by soname (`libgomp.so.1`); null or absent when not known. */
    libraries: z
      .array(matching(/^[\w.+-]+\.so(?:\.[\w.+-]+)?$/, 'a soname like `libgomp.so.1`'), {
        error: 'expected a list of sonames like `libgomp.so.1`, or null',
      })
      .nullable()
      .optional(),
    /** Highest symbol versions of the host's libraries by family (`"GLIBCXX": "3.4.30"`), glibc's apart; null or absent when not known. */
    symbolVersions: z
      .record(
        matching(/^[A-Z][A-Z0-9_]*$/, 'the name of a symbol family like `GLIBCXX`'),
        matching(/^\d+(?:\.\d+)*$/, 'a version like 3.4.30'),
        {error: 'expected an object like `{"GLIBCXX": "3.4.30", "CXXABI": "1.3.13"}`, or null'},
      )
      .nullable()
      .optional(),
    /** Where the packages lie inside the artifact. */
    mountPath: z.string({error: `expected ${plainPath}`}).superRefine((path, context) => {
      const problem = mountPathProblem(path)
      if (problem !== undefined)
        context.addIssue({code: 'custom', message: `expected ${plainPath}; this one ${problem}`})
    }),
    environment: environmentSchema,
    /** Of the unpacked mount; null for no limit. */
    limits: exactly({bytes: count, files: count}, {expected: 'an object with `bytes` and `files`'}),
    ...hostShape,
    /** What the host's image already contains; absent when it is not known. */
    packages: z.array(profilePackageSchema, {error: 'expected a list of packages'}).optional(),
    /** The day on which this was known to hold. */
    asOf: date,
    source: filled,
  },
  {expected: 'an object'},
).superRefine(checkKnowledge)

export type Profile = z.infer<typeof profileSchema>

/** An entry of `knowledge` that names nothing in the profile explains nothing: most likely it is misspelt. */
function checkKnowledge(
  profile: object & {knowledge?: Record<string, unknown> | undefined},
  context: z.RefinementCtx,
): void {
  for (const path of Object.keys(profile.knowledge ?? {})) {
    const inside = (at: unknown, key: string) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined
    if (path.split('.').reduce(inside, profile as unknown) !== undefined) continue
    context.addIssue({code: 'custom', path: ['knowledge'], message: `there is no \`${path}\` in this profile`})
  }
}

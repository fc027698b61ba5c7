import * as z from 'zod'
import {
  absolute,
  count,
  date,
  distribution,
  exactly,
  filled,
  listOf,
  matching,
  positive,
  requirement,
  variable,
  version,
  yes,
} from './fields.ts'

/** Since when and from where a fact is known. */
const origin = {asOf: date, source: filled, inferred: yes.optional()}

/** The variable by which the host finds the mount, and what its value is: an absolute path, or one relative to the entry script. */
export const environmentSchema = exactly(
  {
    name: variable,
    value: z.enum(['absolute', 'relative-to-entry-script'], {
      error: 'expected `absolute` or `relative-to-entry-script`',
    }),
    /** The host appends a colon to it, by which its working directory comes onto sys.path too. */
    trailingColon: yes.optional(),
    /** The host sets it (or does the same) by itself: nobody has to. */
    automatic: yes.optional(),
  },
  {expected: 'an object with `name` and `value`'},
)

/** What a host looks like beyond Python and platform. Everything may be absent: then it is not known, or there is no such thing. */
export const hostShape = {
  /** `historic`: still to be met, no longer offered. */
  status: z.enum(['current', 'historic'], {error: 'expected `current` or `historic`'}).optional(),
  /** Ways in which packages can reach this host; absent: by a mount. */
  deliveries: listOf(
    z.enum(['mount', 'dynamic', 'image'], {error: 'expected `mount`, `dynamic` or `image`'}),
    'deliveries',
  )
    .min(1, {error: 'expected at least one delivery'})
    .optional(),
  /** Where the mount stands on the host, when the host and not its user decides. */
  hostPath: absolute.optional(),
  /** `.pth` files of the mount are read: it is a site directory (`site.addsitedir`). */
  siteDirectory: yes.optional(),
  /** Libraries that manylinux promises and this host does not have, by soname (`libGL.so.1`). */
  lacks: listOf(matching(/^[\w.+-]+\.so(?:\.[\w.+-]+)?$/, 'a soname like `libGL.so.1`'), 'sonames').optional(),
  /** A variable that works where the one of `environment` is ignored. */
  fallback: variable.optional(),
  /** All variables that the host reads to find code and packages. */
  variables: listOf(variable, 'names of environment variables').optional(),
  /** Variables of which the first one that is set counts, and the others are ignored. */
  exclusiveVariables: listOf(
    listOf(variable, 'names of environment variables'),
    'lists of names of environment variables',
  ).optional(),
  /** The image never looks for the mount. */
  ignoresMount: yes.optional(),
  /** What the host's own exit codes mean. */
  exitCodes: z
    .record(matching(/^(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/, 'an exit code from 0 to 255'), filled, {
      error: 'expected an object like `{"97": "The folder is missing."}`',
    })
    .optional(),
  /** The liveness probe: seconds before the first, seconds between two, and how many may fail. */
  probe: exactly(
    {initialDelay: positive, period: positive, failures: positive},
    {expected: 'an object with `initialDelay`, `period` and `failures`'},
  ).optional(),
  /** Seconds that loading the code may take. */
  initSeconds: positive.optional(),
  /** The HTTP server that the image starts. */
  server: exactly(
    {
      distribution,
      version,
      consoleScript: filled,
      port: positive,
      health: matching(/^\//, 'a path that starts with `/`'),
      score: matching(/^\//, 'a path that starts with `/`'),
      /** A file of hashed pins beside the profiles that installs it. */
      requirements: matching(
        /^(?!.*(?:^|\/)\.\.?(?:\/|$))[\w.-]+(?:\/[\w.-]+)*\.txt$/,
        'a file below `profiles`',
      ).optional(),
    },
    {expected: 'an object with `distribution`, `version`, `consoleScript`, `port`, `health` and `score`'},
  ).optional(),
  /** The image itself. */
  image: exactly(
    {
      reference: matching(/^[a-z0-9.-]+(?::\d+)?(?:\/[a-z0-9._-]+)+(?::[\w.-]+)?$/, 'the reference of an image'),
      digest: matching(/^sha256:[0-9a-f]{64}$/, '`sha256:` and 64 hexadecimal digits, or null')
        .nullable()
        .optional(),
      os: filled,
      user: filled,
      envDir: absolute,
      appRoot: absolute,
      condaEnv: filled.optional(),
    },
    {expected: 'an object with `reference`, `os`, `user`, `envDir` and `appRoot`'},
  ).optional(),
  /** How the code folder reaches the host; of the files that say what stays behind, the first one that is there counts. */
  upload: exactly(
    {limitBytes: count, limitFiles: count, ignoreFiles: listOf(filled, 'file names')},
    {expected: 'an object with `limitBytes`, `limitFiles` and `ignoreFiles`'},
  ).optional(),
  /** The one format of archive that the host takes. */
  archive: z
    .enum(['tar.zst', 'tar.gz', 'zip', 'squashfs', 'directory'], {
      error: 'expected one of `tar.zst`, `tar.gz`, `zip`, `squashfs`, `directory`',
    })
    .optional(),
  /** Releases that break the host's own server when they come from the mount, and what it then says. */
  breakers: listOf(
    exactly(
      {
        requirement,
        effect: filled,
        /** What the mount brings beside it where it runs all the same: most often the code of the host that would break. */
        unless: listOf(requirement, 'requirements').optional(),
      },
      {expected: 'an object with `requirement` and `effect`', whole: 'a breaker'},
    ),
    'breakers',
  ).optional(),
  /** Where the list of `packages` comes from. */
  packagesFrom: exactly(origin, {expected: 'an object with `asOf` and `source`'}).optional(),
  /** Where single facts come from, by their path in this file (`image.user`); the others come from `source`. */
  knowledge: z
    .record(
      z.string(),
      exactly(origin, {expected: 'an object with `asOf` and `source`', whole: 'an entry of `knowledge`'}),
      {error: 'expected an object like `{"glibc": {"asOf": "2026-11-21", "source": "…"}}`'},
    )
    .optional(),
  /** What else is worth knowing of this host. */
  notes: listOf(
    exactly({text: filled, ...origin}, {expected: 'an object with `text`, `asOf` and `source`', whole: 'a note'}),
    'notes',
  ).optional(),
} as const

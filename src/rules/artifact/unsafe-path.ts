import {judgeNames} from '../mount/wheels.ts'
import {defineRule, type Judgement, mounting} from '../rule.ts'
import {type ArtifactFacts, flawsOf} from './support.ts'

/**
 * **Found.** An entry that leaves the artifact (an absolute path, `..`), that is not a plain file or folder (links, devices), that
 * comes twice, or whose name holds characters that are not shown or that programs change when they unpack: controls, format
 * characters, tags, private use, noncharacters, unassigned ones. Names that end in `;` and digits, which `unzip` cuts off, and, in a
 * zip, names with `..`, which Python's `shutil` leaves out.
 *
 * **Why.** Unpacked by a careless tool it writes outside of the folder it was meant for, over a program or a key. In a C locale
 * GNU tar and bsdtar unpack `sitecustomize` followed by U+E0020 and `.py` as `sitecustomize.py`, which runs at every start.
 *
 * **Mend it.** Do not unpack it. sitemount writes no such entries; something else made or changed this file. In `build`, a package
 * brought the entry: leave that package out.
 *
 * ```text
 * ../../etc/cron.d/job
 * ```
 *
 * **Turn it off.** Not advised: `verify` writes nothing of such an artifact, whatever the level.
 */
export const unsafePath = defineRule({
  id: 'unsafe-path',
  family: 'Artifact',
  title: 'A path that leaves the artifact, or an entry that is not a plain file',
  levels: {
    ...mounting('error'),
    verify: 'error',
  },
  check: (facts: ArtifactFacts): Judgement[] => flawsOf('unsafe-path', facts),
})

/** Names in wheels, before they are installed. */
export const unsafeNamesInWheels = unsafePath.on(judgeNames)

import {some} from '../../core/lists.ts'
import type {LooseFile, LooseRequirement} from '../../hosts/azureml/dockerfile/facts.ts'
import {maskCredentials} from '../../requirements/grammar/credentials.ts'
import {shorten} from '../../requirements/lines/text.ts'
import {defineRule, deploying, type Judgement} from '../rule.ts'
import {eachDockerfile} from './dockerfile.ts'

/**
 * **Found.** `pip install`, `uv pip install`, `conda install` or `conda env create` in a `RUN` that names no single release, on its
 * line or in the requirements or environment file that it installs from. Files are followed through `COPY`, `WORKDIR` and bind mounts into the build context,
 * with all they include; the finding stands at the line of the Dockerfile and names theirs. A warning for pip, setuptools and other
 * installers. What a variable brings, what another image brings and what `--no-index` finds is not known and not reported; conda's
 * `=1.26` is taken as intended.
 *
 * **Why.** The image differs from one build to the next: what was tested is not what runs. A release of yesterday evening that does
 * not fit the server ends as a worker that does not boot (`Reason: Worker failed to boot.`, exit code 3), on the day of
 * the next build.
 *
 * **Mend it.** Install from a file that has every release and its hash; `sitemount lock` writes one.
 *
 * ```dockerfile
 * RUN pip install numpy scipy                                     # found, twice
 * RUN pip install --no-cache-dir --require-hashes -r requirements.txt
 * ```
 *
 * **Turn it off.** `rules: 'dockerfile-unpinned-install: off'`, or `dockerfile-unpinned-install: warning`.
 */
export const dockerfileUnpinnedInstall = defineRule({
  id: 'dockerfile-unpinned-install',
  family: 'Azure ML',
  title: 'An install in a Dockerfile that names no release',
  levels: deploying('error'),
  /**
   * Installs in RUN that name no release, on their line or in a requirements file of the context: the image then differs from one
   * build to the next. Files are reported at the line that installs them.
   */
  check: eachDockerfile(({stages}): Judgement[] => {
    return stages.flatMap(({looseRequirements, looseFiles}) => [
      ...looseRequirements.map(judgeWord),
      ...looseFiles.map(file => (file.isRemote ? judgeRemote(file) : judgeFile(file))),
    ])
  }),
})

function judgeWord({text, command, tool, because, isInstaller, ...place}: LooseRequirement): Judgement {
  const shown = shorten(maskCredentials(text), 100)
  return {
    // What installs decides less than what is installed.
    ...(isInstaller && {level: 'warning' as const}),
    message: `${command} ${shown} does not name one release${because === undefined ? '' : `: ${because}`}.`,
    help:
      tool === 'conda'
        ? 'Name the version and build that is meant, as in `numpy=1.26.4`, or install from a lock file.'
        : 'Name one release with `==`, or install from a requirements file with hashes (`--require-hashes -r`).',
    ...place,
  }
}

function judgeRemote({
  command,
  tool: _tool,
  requirements,
  loose: _,
  isRemote: __,
  text: ___,
  ...place
}: LooseFile): Judgement {
  return {
    message: `${command} takes its requirements from ${shorten(maskCredentials(requirements), 100)}, which can change.`,
    help: 'Keep the file in the build context and COPY it.',
    ...place,
  }
}

function judgeFile({command, tool, requirements, loose, isRemote: _, text: __, ...place}: LooseFile): Judgement {
  const lines = loose.map(({text, file, line}) => `${shorten(maskCredentials(text), 60)} (${file}:${line})`)
  const [one] = loose
  const count = loose.length === 1 ? 'one line that names' : `${loose.length} lines that name`
  return {
    message: `${command} ${tool === 'conda' ? '-f' : '-r'} ${requirements} installs ${count} no single release: ${some(lines)}.`,
    help: `Pin ${loose.length === 1 ? (one?.file ?? requirements) : 'them'} with \`==\`; \`sitemount lock\` writes the whole set with hashes.`,
    ...place,
  }
}

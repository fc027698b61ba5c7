import {some} from '../../core/lists.ts'
import type {DockerfileFacts, LooseFile, LooseRequirement} from '../../hosts/azureml/dockerfile/facts.ts'
import {maskCredentials} from '../../requirements/grammar/credentials.ts'
import {shorten} from '../../requirements/lines/text.ts'
import type {Classified as Judgement} from '../rule.ts'

/**
 * Installs in RUN that name no release, on their line or in a requirements file of the context: the image then differs from one
 * build to the next. Files are told at the line that installs them.
 */
export function unpinnedInstall({stages}: DockerfileFacts): Judgement[] {
  return stages.flatMap(({looseRequirements, looseFiles}) => [
    ...looseRequirements.map(judgeWord),
    ...looseFiles.map(file => (file.isRemote ? judgeRemote(file) : judgeFile(file))),
  ])
}

function judgeWord({text, command, tool, because, isInstaller, ...place}: LooseRequirement): Judgement {
  const shown = shorten(maskCredentials(text), 100)
  return {
    rule: 'dockerfile-unpinned-install',
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
    rule: 'dockerfile-unpinned-install',
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
    rule: 'dockerfile-unpinned-install',
    message: `${command} ${tool === 'conda' ? '-f' : '-r'} ${requirements} installs ${count} no single release: ${some(lines)}.`,
    help: `Pin ${loose.length === 1 ? (one?.file ?? requirements) : 'them'} with \`==\`; \`sitemount lock\` writes the whole set with hashes.`,
    ...place,
  }
}

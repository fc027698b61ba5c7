import path from 'node:path'
import type {Artifact as SealedArtifact} from '../artifact/facts.ts'
import type {Env, IO} from '../core/io.ts'
import {callService} from './call.ts'

type Artifact = Pick<SealedArtifact, 'path' | 'digest' | 'bytes'> & {format: string}

export type Uploaded = {id: number; url: string}

/**
 * Uploads the sealed file with the run and returns its number and address, or a warning that says why not and what to do
 * instead. The wait ends when no byte moved for 25 seconds.
 */
export async function uploadArtifact(
  artifact: Artifact,
  {
    entry,
    retentionDays,
    io,
    env,
  }: {entry: URL; retentionDays: number | undefined; io: Pick<IO, 'log' | 'signal' | 'env'>; env: Env},
): Promise<Uploaded | {warning: string}> {
  if (artifact.format === 'directory') return {warning: explainDirectory(artifact)}
  const absent = missingService(env)
  if (absent !== undefined) return {warning: explain(absent, artifact)}
  const reply = await callService({service: 'upload', path: artifact.path, retentionDays}, {entry, seconds: 25, io})
  if (!reply.done) return {warning: explain(reply.reason, artifact)}
  if (reply.digest !== undefined && reply.digest !== artifact.digest) {
    return {warning: explain(`the service holds ${reply.digest}, not ${artifact.digest}`, artifact)}
  }
  const run = `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}`
  return {id: reply.id ?? 0, url: `${run}/artifacts/${reply.id}`}
}

/** Why there can be no upload here at all, told at once instead of after the client's retries. */
function missingService(env: Env): string | undefined {
  if (env.ACTIONS_RUNTIME_TOKEN === undefined || env.ACTIONS_RESULTS_URL === undefined) {
    return 'this runner has no artifact service'
  }
  const host = URL.parse(env.GITHUB_SERVER_URL ?? 'https://github.com')?.hostname ?? ''
  // As the client itself decides (toolkit, artifact: isGhes).
  const isCloud = host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost')
  return isCloud ? undefined : 'GitHub Enterprise Server has no artifact service of this kind'
}

/** GitHub's artifacts take one file as it is; a folder goes through a zip that loses modes and hidden files. */
function explainDirectory({path: folder}: Artifact): string {
  return (
    `A directory is not uploaded: it lies at ${folder} (output \`artifact-path\`). ` +
    'Choose another `format` for one sealed file, or set `upload: false`.'
  )
}

function explain(reason: string, {path: file}: Artifact): string {
  const name = path.basename(file)
  if (/already exists|conflict|\b409\b/i.test(reason)) {
    return `The artifact was not uploaded: the name ${name} is taken in this run. Give each job of a matrix its own \`artifact-name\`.`
  }
  return (
    `The artifact was not uploaded: ${reason}. It lies at ${file} (output \`artifact-path\`); ` +
    'upload it with a step `uses: actions/upload-artifact` with `path: ${{ steps.<id>.outputs.artifact-path }}` and `archive: false`.'
  )
}

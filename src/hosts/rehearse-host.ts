import path from 'node:path'
import type {Options} from '../config/options.ts'
import {SitemountError} from '../core/errors.ts'
import {rehearseCommand} from './command/rehearse.ts'
import type {HostRehearsal} from './engine/context.ts'
import type {RehearsalFacts} from './engine/facts.ts'
import {rehearseKubernetes} from './kubernetes/rehearse.ts'
import {rehearseHandler} from './lambda/rehearse.ts'

/** The inputs that say which host is meant, and what it starts; empty where not given. */
export type HostInputs = Pick<Options, 'command' | 'health' | 'handler' | 'event' | 'kubernetesManifest'>

/**
 * Which host the inputs mean, null where they mean none: `kubernetes-manifest` (which `command` may complete), `handler`, or
 * `command` alone.
 *
 * Throws `usage` for inputs that do not go together.
 */
export function hostOf(inputs: HostInputs): 'kubernetes' | 'lambda' | 'command' | null {
  const {command, health, handler, event, kubernetesManifest} = inputs
  const refuse = (message: string, help: string) => new SitemountError('usage', message, {help})
  if (handler !== '' && (command !== '' || kubernetesManifest !== '')) {
    throw refuse(
      'Input `handler` names a function of Lambda, and another input names something else to start.',
      'Leave out one of them.',
    )
  }
  if (event !== '' && handler === '') {
    throw refuse(
      'Input `event` needs `handler`, the function that gets it.',
      'Write `handler: module.function`, or name a request with `sample`.',
    )
  }
  if (health !== '' && (command === '' || kubernetesManifest !== '')) {
    const other =
      kubernetesManifest === ''
        ? 'what is started says itself when it is ready'
        : 'the probes of the manifest say when it is ready'
    throw refuse(`Input \`health\` goes with \`command\`; ${other}.`, 'Leave it out, or name a command.')
  }
  if (kubernetesManifest !== '') return 'kubernetes'
  if (handler !== '') return 'lambda'
  return command === '' ? null : 'command'
}

/**
 * Rehearses the host that the inputs mean, null where they mean none. Paths among them are relative to the working directory;
 * for a function, `sample` serves as the event where there is none.
 *
 * Throws `usage` for inputs that do not go together, and what the rehearsals throw.
 */
export async function rehearseHost(rehearsal: HostRehearsal, inputs: HostInputs): Promise<RehearsalFacts | null> {
  const {command, health, handler, event, kubernetesManifest} = inputs
  const absolute = (file: string) => path.resolve(rehearsal.io.cwd, file)
  switch (hostOf(inputs)) {
    case 'kubernetes':
      return rehearseKubernetes({...rehearsal, manifest: absolute(kubernetesManifest), command: command || null})
    case 'lambda':
      return rehearseHandler({...rehearsal, handler, event: event === '' ? rehearsal.sample : absolute(event)})
    case 'command':
      return rehearseCommand({...rehearsal, command, health: health || null})
    default:
      return null
  }
}

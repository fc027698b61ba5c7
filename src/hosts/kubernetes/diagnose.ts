import {placeOf} from '../../core/finding.ts'
import {blame} from '../engine/diagnose.ts'
import type {Whereabouts} from '../engine/diagnose-missing.ts'
import type {Failure} from '../engine/facts.ts'
import {evidenceOf, lastTraceback} from '../engine/last-traceback.ts'
import type {Served} from '../engine/serve.ts'
import type {Probe} from './probe.ts'

type Reason = {said: string; help: string; class: Failure['class']}

/** What a probe met, by the last digit of the exit code of `python/kubernetes_probes.py`. */
const reasons: Readonly<Record<number, Reason>> = {
  1: {
    class: 'path',
    said: 'nobody listens on its port',
    help: 'Compare the port with the one that the program listens on, or give it more time (`failureThreshold`, `startupProbe`).',
  },
  2: {
    class: 'script',
    said: 'there was no answer in time',
    help: 'Answer faster, or raise `timeoutSeconds`, which is 1 unless it is set.',
  },
  3: {
    class: 'path',
    said: 'the answer had a status of 400 or more, or below 200',
    help: 'Compare its path with what the program serves.',
  },
  4: {
    class: 'script',
    said: 'its command failed',
    help: 'Run the command beside the program, and look at what it says.',
  },
  5: {
    class: 'script',
    said: 'the connection was broken or no HTTP',
    help: 'Compare `scheme` and port with what the program speaks.',
  },
  6: {
    class: 'script',
    said: 'the program listens on 127.0.0.1 alone, and the kubelet asks at the address of the pod',
    help: 'Let the program listen on 0.0.0.0.',
  },
}

/** Why a probe was not content, told at its place; undefined where `health` names none. */
export function probeFailure(
  {health, log}: Pick<Served, 'health' | 'log'>,
  {probes, seconds, where}: {probes: readonly Probe[]; seconds: number; where: Whereabouts},
): Failure | undefined {
  const code = Number(/^exit (\d+)$/.exec(health)?.[1] ?? Number.NaN)
  const probe = probes[Math.floor(code / 10) - 1]
  const reason = reasons[code % 10]
  if (probe === undefined || reason === undefined) return undefined
  const {said, help} = reason
  const evidence = evidenceOf(log)
  const raised = lastTraceback(log)
  const blamed = raised === undefined ? undefined : blame(raised, where)
  // A server that says why it is not well is believed.
  if (blamed !== undefined && (code % 10 === 3 || code % 10 === 1)) return {...blamed, evidence}
  return {
    ...placeOf(probe),
    class: reason.class,
    message: `The ${probe.kind}Probe did not succeed within ${seconds} seconds: ${said}.`,
    help,
    evidence,
  }
}

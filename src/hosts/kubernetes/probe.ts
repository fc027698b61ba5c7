import type {Place} from '../../core/finding.ts'
import {type At, child, descend, items, placeAt, refuseAt, scalar, textAt, type YamlFile} from '../engine/yaml.ts'

/** How the kubelet asks; null where it asks by gRPC, which is not replayed. `host` is null for the pod's own address. */
type Check =
  | {by: 'http'; port: number; path: string; scheme: string; host: string | null; headers: [string, string][]}
  | {by: 'tcp'; port: number; host: string | null}
  | {by: 'exec'; command: string[]}
  | null

/** A probe with Kubernetes' defaults filled in. Seconds, seconds, seconds, count. */
export type Probe = Place & {
  kind: 'startup' | 'readiness' | 'liveness'
  check: Check
  initialDelay: number
  period: number
  timeout: number
  failures: number
}

type About = {yaml: YamlFile; kind: Probe['kind']; ports: readonly {name: string | null; number: number}[]}

/**
 * A probe of a container, undefined where there is none (Kubernetes API, "Probe v1 core": every 10 seconds, one second for an
 * answer, three failures).
 *
 * Throws `usage` with its place for a port that the container does not name.
 */
export function readProbe(at: At | undefined, about: About): Probe | undefined {
  if (at === undefined || scalar(at) === null) return undefined
  const count = (key: string, fallback: number) => {
    const value = scalar(child(at, key))
    return typeof value === 'number' && value >= 0 ? value : fallback
  }
  return {
    ...placeAt(about.yaml, at),
    kind: about.kind,
    check: readCheck(at, about),
    initialDelay: count('initialDelaySeconds', 0),
    period: Math.max(1, count('periodSeconds', 10)),
    timeout: Math.max(1, count('timeoutSeconds', 1)),
    failures: Math.max(1, count('failureThreshold', 3)),
  }
}

function readCheck(at: At, about: About): Check {
  const http = child(at, 'httpGet')
  if (http !== undefined) {
    const path = textAt(child(http, 'path')) ?? '/'
    return {
      by: 'http',
      port: readPort(http, about),
      path: path.startsWith('/') ? path : `/${path}`,
      scheme: (textAt(child(http, 'scheme')) ?? 'HTTP').toLowerCase(),
      host: textAt(child(http, 'host')) ?? null,
      headers: (items(child(http, 'httpHeaders')) ?? []).map(one => [
        textAt(child(one, 'name')) ?? '',
        textAt(child(one, 'value')) ?? '',
      ]),
    }
  }
  const tcp = child(at, 'tcpSocket')
  if (tcp !== undefined) return {by: 'tcp', port: readPort(tcp, about), host: textAt(child(tcp, 'host')) ?? null}
  const command = items(descend(at, 'exec', 'command'))
  return command === undefined ? null : {by: 'exec', command: command.map(one => String(scalar(one) ?? ''))}
}

/** A port by number, or by the name that the container gave it. */
function readPort(at: At, {yaml, ports}: About): number {
  const place = child(at, 'port')
  const port = scalar(place)
  if (typeof port === 'number' && Number.isInteger(port) && port > 0 && port < 65536) return port
  const named = ports.find(({name}) => name !== null && name === port)
  if (named !== undefined) return named.number
  throw refuseAt(yaml, place ?? at, {
    problem: `the container names no port \`${port ?? ''}\``,
    help: 'Write its number, without quotes, or its name as it stands under `ports`.',
  })
}

/**
 * Seconds that Kubernetes waits for a container, from its start: until the startup probe, else the liveness probe, has it
 * killed. Null where no probe does.
 */
export function patienceOf(probes: readonly Probe[]): number | null {
  const killer = probes.find(({kind}) => kind === 'startup') ?? probes.find(({kind}) => kind === 'liveness')
  return killer === undefined ? null : killer.initialDelay + killer.period * killer.failures
}

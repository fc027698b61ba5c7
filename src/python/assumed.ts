import type {MarkerEnvironment} from '../requirements/facts.ts'
import type {ExpectedPython, Interpreter} from './facts.ts'
import {expectedMarkers} from './markers.ts'
import {exactVersionOf} from './specifier.ts'
import {standardLibrary} from './stdlib-names.ts'

/** What is known of a Python that nobody can ask; a version without a patch release stands for all of its minor version. */
export type AssumedInterpreter = Pick<
  Interpreter,
  'version' | 'implementation' | 'abi' | 'platform' | 'extensionSuffixes' | 'stdlib' | 'markers'
>

/**
 * The CPython on Linux that the declarations mean, where they settle on one minor version; undefined where they do not. The
 * platform is the target's, else the one of this machine's processor.
 */
export function assumedInterpreter(
  expected: ExpectedPython | undefined,
  {platform}: {platform: string | null},
): AssumedInterpreter | undefined {
  if (expected?.minor === undefined) return undefined
  const {minor, from} = expected
  const digits = minor.replace('.', '')
  const threads = from.freeThreaded ? 't' : ''
  const machine = platform?.replace(/^linux_/, '') ?? (process.arch === 'arm64' ? 'aarch64' : 'x86_64')
  const version = exactVersionOf(expected.specifier) ?? minor
  const full = version === minor ? `${minor}.0` : version
  const markers: MarkerEnvironment = {
    os_name: 'posix',
    sys_platform: 'linux',
    platform_python_implementation: 'CPython',
    platform_release: '',
    platform_system: 'Linux',
    platform_version: '',
    implementation_name: 'cpython',
    ...expectedMarkers(expected, `linux_${machine}`),
    platform_machine: machine,
    python_version: minor,
    python_full_version: full,
    implementation_version: full,
  }
  return {
    version,
    implementation: 'cpython',
    abi: `cp${digits}${threads}`,
    platform: `linux_${machine}`,
    // Most specific first (PEP 3149, and the stable ABI of PEP 384); multiarch is CPython's own triplet.
    extensionSuffixes: [`.cpython-${digits}${threads}-${machine}-linux-gnu.so`, '.abi3.so', '.so'],
    stdlib: standardLibrary(minor)?.names ?? [],
    markers,
  }
}

import type {MarkerEnvironment} from '../requirements/facts.ts'
import type {ExpectedPython} from './facts.ts'
import {exactVersionOf} from './specifier.ts'

/**
 * What can be said of the host's marker environment (PEP 508) before any interpreter was asked: hosts run CPython on Linux;
 * version and machine as far as the expected Python and the target settle them. What is not settled is absent.
 */
export function expectedMarkers(
  expected: ExpectedPython | undefined,
  platform: string | null,
): Partial<MarkerEnvironment> {
  const machine = platform === null ? undefined : /^linux_(\w+)$/.exec(platform)?.[1]
  const full = expected === undefined ? undefined : exactVersionOf(expected.specifier)
  return {
    os_name: 'posix',
    sys_platform: 'linux',
    platform_system: 'Linux',
    platform_python_implementation: 'CPython',
    implementation_name: 'cpython',
    ...(machine === undefined ? {} : {platform_machine: machine}),
    ...(expected?.minor === undefined ? {} : {python_version: expected.minor}),
    ...(full === undefined ? {} : {python_full_version: full, implementation_version: full}),
  }
}

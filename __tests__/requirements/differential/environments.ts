import type {MarkerEnvironment} from '../../../src/requirements/facts.ts'

const linux: MarkerEnvironment = {
  os_name: 'posix',
  sys_platform: 'linux',
  platform_machine: 'x86_64',
  platform_python_implementation: 'CPython',
  platform_release: '6.5.0-azure',
  platform_system: 'Linux',
  platform_version: '#1 SMP',
  python_version: '3.12',
  python_full_version: '3.12.1',
  implementation_name: 'cpython',
  implementation_version: '3.12.1',
}

/** What markers are evaluated for, in pip and here. */
export const environments: readonly MarkerEnvironment[] = [
  linux,
  {
    ...linux,
    os_name: 'nt',
    sys_platform: 'win32',
    platform_machine: 'AMD64',
    platform_release: '10',
    platform_system: 'Windows',
    platform_version: '10.0.20348',
    python_version: '3.8',
    python_full_version: '3.8.18',
    implementation_version: '3.8.18',
  },
  {
    ...linux,
    sys_platform: 'darwin',
    platform_machine: 'arm64',
    platform_release: '24.1.0',
    platform_system: 'Darwin',
    python_version: '3.14',
    python_full_version: '3.14.0rc1',
    implementation_version: '3.14.0rc1',
  },
]

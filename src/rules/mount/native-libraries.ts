import type {NativeFile} from '../../environment/facts.ts'
import {carriedLibraries, lastPart} from './abi-loading.ts'
import type {AbiFacts} from './abi-support.ts'

/** What every glibc host with a Python has: glibc's own parts and the two run-time libraries of GCC. */
export const base =
  /^(?:lib(?:c|m|mvec|dl|rt|pthread|util|resolv|nsl|anl|BrokenLocale|thread_db)\.so\.\d+(?:\.\d+)?|libgcc_s\.so\.1|libstdc\+\+\.so\.6|ld(?:64)?-linux[\w-]*\.so\.\d+|ld64\.so\.\d|linux-vdso\.so\.1)$/

/**
 * What the manylinux policies allow beyond that (PEP 513, 571, 599, 600; auditwheel's `lib_whitelist`, nearly the same in
 * each), and libxcb, without which there is no libX11. Slim images lack some of them: that is between policy and image.
 */
export const policy: ReadonlySet<string> = new Set([
  'libatomic.so.1',
  'libz.so.1',
  'libexpat.so.1',
  'libX11.so.6',
  'libXext.so.6',
  'libXrender.so.1',
  'libICE.so.6',
  'libSM.so.6',
  'libGL.so.1',
  'libgobject-2.0.so.0',
  'libgthread-2.0.so.0',
  'libglib-2.0.so.0',
  'libxcb.so.1',
])

/** Parts of a GPU driver, which the host's own driver brings and no package may. */
export const driver = /^lib(?:cuda|nvcuvid|nvoptix|nvidia-[\w-]+)\.so\.1$/

/**
 * Libraries that native code asks for and that neither the packages nor the host are sure to have, sorted: what an image of
 * one's own must get. A host without a known image may be a slim one, which lacks what the manylinux policies allow.
 */
export function librariesToInstall(
  native: readonly NativeFile[],
  {image, libraries, lacks}: Pick<AbiFacts['target'], 'image' | 'libraries' | 'lacks'>,
): string[] {
  const carried = carriedLibraries(native)
  const asked = new Set(native.flatMap(({elf}) => elf?.needed ?? []))
  const isThere = (name: string) =>
    base.test(name) ||
    driver.test(name) ||
    /^libpython\d/.test(name) ||
    carried.has(lastPart(name)) ||
    libraries?.includes(name) === true ||
    (image !== undefined && policy.has(name) && lacks?.includes(name) !== true)
  return [...asked].filter(name => !isThere(name)).sort()
}

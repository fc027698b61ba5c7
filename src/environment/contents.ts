import {atOnce, type Steps} from '../core/steps.ts'
import type {Inventory, NativeFile, StartupCode} from './facts.ts'
import {type PackageRoot, readPackageRoots} from './namespaces.ts'
import {scanNative} from './native.ts'
import {readStartup} from './startup.ts'

/** What the files of a site-packages directory say beyond their names and records. */
export type Contents = {
  native: NativeFile[]
  startup: StartupCode[]
  /** What can be imported; looked for where there is a host to hold it against. */
  packageRoots: PackageRoot[]
}

/** Reads native code, start-up code and, with `names`, what can be imported. Runs nothing, follows no link, throws nothing. */
export function readContents(inventory: Inventory, {names}: {names: boolean}): Contents {
  return atOnce(contentsSteps(inventory, {names}))
}

/** The same, to be interrupted in between. */
export function* contentsSteps(inventory: Inventory, {names}: {names: boolean}): Steps<Contents> {
  const native = yield* scanNative(inventory)
  const startup = readStartup(inventory)
  yield
  return {native, startup, packageRoots: names ? readPackageRoots(inventory) : []}
}

import {moduleName} from '../../scripts/wheel.ts'
import {writeFiles} from './project.ts'
import {temporaryFolder} from './temp.ts'

/** A distribution as it lies in somebody else's site-packages. */
export type Lying = {name: string; version: string; modules?: Record<string, string>; metadata?: boolean}

/** Fills a folder like a site-packages that others installed into, and returns it; without metadata only modules lie there. */
export function foreignSite(distributions: readonly Lying[], folder: string = temporaryFolder()): string {
  for (const {name, version, modules, metadata = true} of distributions) {
    const module = moduleName(name)
    const files = modules ?? {[`${module}.py`]: `__version__ = "${version}"\n`}
    writeFiles(folder, files)
    if (!metadata) continue
    const rows = [
      ...Object.keys(files),
      `${module}-${version}.dist-info/METADATA`,
      `${module}-${version}.dist-info/RECORD`,
    ]
    writeFiles(folder, {
      [`${module}-${version}.dist-info/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`,
      [`${module}-${version}.dist-info/INSTALLER`]: 'pip\n',
      [`${module}-${version}.dist-info/RECORD`]: rows.map(row => `${row},,\n`).join(''),
    })
  }
  return folder
}

import path from 'node:path'
import {SitemountError} from '../../../core/errors.ts'
import {isInside, slashed} from '../../../core/paths.ts'

/** The variable that names the requirements file; read only where neither a mount nor a conda file is named. */
export const requirementsVariable = 'AZUREML_EXTRA_REQUIREMENTS_TXT'

export type DynamicPlaces = {
  /** All three relative to one folder, or absolute. */
  entryScript: string
  requirements: string
  codeDir: string
}

/**
 * What the deployment must say for the container to install a requirements file at boot, one `NAME=value` each. The value is
 * relative to the folder of the entry script, to which the run script joins it; the file may have any name. Empty for a file
 * or a script outside the uploaded folder, since it never arrives.
 */
export function dynamicEnvironment({entryScript, requirements, codeDir}: DynamicPlaces): string[] {
  const [code, script, file] = [codeDir, entryScript, requirements].map(one => path.resolve(one)) as [
    string,
    string,
    string,
  ]
  if (!isInside(code, script) || !isInside(code, file)) return []
  return [`${requirementsVariable}=${slashed(path.relative(path.dirname(script), file))}`]
}

/**
 * The one requirements file that a container can be told. Throws `usage` for several of them, for constraints beside it, and
 * for a file of another kind than `pip install -r` reads.
 */
export function oneRequirementsFile({
  requirements,
  constraints,
}: {
  requirements: readonly string[]
  constraints: readonly string[]
}): string {
  const [file = '', ...others] = requirements
  if (others.length > 0) {
    throw new SitemountError(
      'usage',
      'Input `requirements`: with `delivery: dynamic` the container installs one file.',
      {
        help: `Name the others in ${file}, one \`-r FILE\` a line.`,
      },
    )
  }
  if (constraints.length > 0) {
    throw new SitemountError('usage', 'Input `constraints`: with `delivery: dynamic` the container is told of none.', {
      help: `Name the file in ${file}, with a line \`-c FILE\`.`,
    })
  }
  if (/\.toml$/i.test(file)) {
    throw new SitemountError('usage', `Input \`requirements\`: the container cannot install ${file} at boot.`, {
      help: 'Name a file that `pip install -r` reads; `sitemount lock` writes one.',
    })
  }
  return file
}

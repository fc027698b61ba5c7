import path from 'node:path'
import {isInside, slashed} from '../../core/paths.ts'

/** The variable that the run script of the images reads. */
export const mountVariable = 'AZUREML_EXTRA_PYTHON_LIB_PATH'

/** Where the images put the code folder: below this, under its own name. From examples of Microsoft, not from the image. */
const appRoot = '/var/azureml-app'

/** Where the packages go in the code folder and what the deployment must say, so that the image finds them there. */
export type MountValue = {
  /** Folder of the packages below the code folder, `/` between its parts. */
  folder: string
  /** Of `AZUREML_EXTRA_PYTHON_LIB_PATH`. */
  value: string
  /** The absolute path in the image, for `PYTHONPATH` where an image ignores the variable. */
  absolute: string
  /** The entry script below the code folder, for `scoring_script`. */
  script: string
}

export type MountValueOptions = {
  /** The entry script, and the folder that is uploaded; absolute, or relative to the folder that the process runs in. */
  entryScript: string
  codeDir: string
  /** Where the packages lie inside the artifact, such as `site-packages`. */
  mountPath: string
}

/**
 * The packages lie beside the entry script, since the run script of the images joins the value to the folder of the entry
 * script: `${AML_APP_ROOT}/$(dirname "${AZUREML_ENTRY_SCRIPT#/}")/${AZUREML_EXTRA_PYTHON_LIB_PATH}`. Undefined when the script
 * is not in the code folder, for then it never reaches the image.
 */
export function mountValue({entryScript, codeDir, mountPath}: MountValueOptions): MountValue | undefined {
  const code = path.resolve(codeDir)
  const script = path.resolve(entryScript)
  if (!isInside(code, script)) return undefined
  const below = slashed(path.relative(code, path.dirname(script)))
  const folder = path.posix.join(below, mountPath)
  return {
    folder,
    value: mountPath,
    absolute: path.posix.join(appRoot, path.basename(code), folder),
    script: slashed(path.relative(code, script)),
  }
}

/**
 * What the environment of the deployment must hold, one `NAME=value` each: the variable, or `PYTHONPATH` for an image that
 * `ignoresMount`. Bytecode is never written, since the mount is treated as read-only.
 */
export function mountVariables(
  {value, absolute}: MountValue,
  {ignoresMount}: {ignoresMount?: boolean | undefined},
): string[] {
  const first = ignoresMount === true ? `PYTHONPATH=${absolute}` : `${mountVariable}=${value}`
  return [first, 'PYTHONDONTWRITEBYTECODE=1']
}

import {placeOf} from '../../core/finding.ts'
import {defineRule, deploying, type Judgement} from '../rule.ts'
import {eachDockerfile} from './dockerfile.ts'

/**
 * **Found.** `apt-get install` of `python3-…` in an image that brings a Python of its own: Azure ML's, `python`, those of conda. A
 * notice for headers and what makes virtualenvs (`python3-dev`, `python3-venv`), and in an image of which nothing is known; nothing
 * in Debian's and Ubuntu's own images, whose Python it is.
 *
 * **Why.** The packages go to `/usr/lib/python3/dist-packages`, where the Python of Debian looks and the one in
 * `/opt/miniconda/envs/amlenv` never does. The build succeeds (exit code 0), and the entry script ends with `ModuleNotFoundError:
 * No module named 'cv2'`, exit code 3.
 *
 * **Mend it.** Put it into the requirements. What native code needs from the system still comes from apt: `libgl1`, `libgomp1`.
 *
 * ```dockerfile
 * RUN apt-get update && apt-get install -y python3-opencv     # found: write opencv-python-headless==… into requirements.txt
 * ```
 *
 * **Turn it off.** `rules: 'apt-python-package: off'`.
 */
export const aptPythonPackage = defineRule({
  id: 'apt-python-package',
  family: 'Azure ML',
  title: 'Python packages from apt, which the Python of the image never sees',
  levels: deploying('error'),
  /**
   * Packages of Debian's Python in an image that runs another one. Headers and what makes virtualenvs only bring that other
   * Python along, so that they are a notice, as is an image of which nothing is known.
   */
  check: eachDockerfile(({stages}): Judgement[] => {
    return stages
      .filter(({ownPython}) => ownPython !== false)
      .flatMap(({aptPythonPackages, ownPython}) =>
        aptPythonPackages.map(item => {
          const {name, command} = item
          const isTool = /-(?:dev|venv|distutils|lib2to3|tk|all)$/.test(name)
          const whose = ownPython ? 'the Python of this image never sees' : 'only the Python of Debian sees'
          return {
            rule: 'apt-python-package' as const,
            ...((isTool || ownPython === undefined) && {level: 'notice' as const}),
            message: isTool
              ? `${command} ${name} is for the Python of Debian, not for another one in the image.`
              : `${command} ${name} brings packages that ${whose}.`,
            help: isTool ? 'Leave it out unless something is built for /usr/bin/python3.' : helpFor(name),
            ...placeOf(item),
          }
        }),
      )
  }),
})

function helpFor(name: string): string {
  return /-(?:pip|setuptools|wheel|virtualenv)$/.test(name)
    ? "Use the pip of the image's own Python: `python -m pip`."
    : 'Put it into the requirements, so that pip installs it for the Python of the image.'
}

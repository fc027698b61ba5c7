import type {Interpreter} from '../../python/facts.ts'
import {evaluatePartially} from '../../requirements/grammar/marker.ts'

const minors = Array.from({length: 9}, (_, index) => `3.${index + 7}`)

/**
 * Which Pythons a line is for whose marker does not hold here: this one, where only the platform is another, else each
 * minor version for which the marker may hold. Full versions, the latest of each minor.
 */
export function pythonsFor(
  marker: string | null,
  {version, markers}: Pick<Interpreter, 'version' | 'markers'>,
): string[] {
  const {python_version, python_full_version} = markers
  if (mayHold(marker, {python_version, python_full_version})) return [version]
  return minors
    .map(minor => ({python_version: minor, python_full_version: `${minor}.99`}))
    .filter(python => mayHold(marker, python))
    .map(python => python.python_full_version)
}

function mayHold(marker: string | null, python: {python_version: string; python_full_version: string}): boolean {
  return marker === null || evaluatePartially(marker, python) !== false
}

import fs from 'node:fs'
import {parse} from 'yaml'

type ActionFile = {inputs: Record<string, {default?: unknown}>}

/** Returns the inputs that an `action.yml` declares with their defaults as the runner hands them on: '' where there is none. */
export function actionDefaults(file: string): Record<string, string> {
  const {inputs} = parse(fs.readFileSync(file, 'utf8')) as ActionFile
  return Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, String(input.default ?? '')]))
}

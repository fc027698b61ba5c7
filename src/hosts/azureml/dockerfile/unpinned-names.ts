import path from 'node:path'
import {readForm} from '../../../requirements/grammar/form.ts'
import {pinLevel} from '../../../requirements/pin.ts'

/** The name of a requirement that names no single release, and why, one clause, when that is not plain. */
export type LooseName = {name: string; because?: string | undefined}

/** The name of a requirement that names no release, as pip would read it; undefined for one that does, and for files. */
export function loosePip(text: string): LooseName | undefined {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(text) && !text.includes(' @ ')) {
    const name = /^[^\s[;=<>!~]*/.exec(text)?.[0] ?? ''
    if (/[/\\*?]|^\.|\.(?:whl|zip|gz|bz2)$/.test(name)) return undefined
  }
  try {
    const form = readForm(text, path.sep)
    const {pin, because} = pinLevel({...form, hashes: [], editable: false})
    return pin === 'unpinned' ? {name: form.name, because} : undefined
  } catch {
    return undefined
  }
}

/** The same for conda, whose `=1.26` stands for 1.26.* and is taken for meant so. */
export function looseConda(text: string): LooseName | undefined {
  const match = /^(?:[\w.-]+::)?([a-z_][\w.-]*)\s*(.*)$/is.exec(text)
  if (match === null || /[/\\]/.test(text) || /\.(?:conda|bz2)$/.test(text)) return undefined
  const [, name = '', rest = ''] = match
  if (rest === '') return {name}
  return /[<>!~*|,]/.test(rest) ? {name, because: 'it leaves a range'} : undefined
}

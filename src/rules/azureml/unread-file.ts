import {placeOf} from '../../core/finding.ts'
import type {Unread} from '../../hosts/azureml/deployment/facts.ts'
import type {Classified as Judgement} from '../rule.ts'

/** Files of the deployment that a limit, their form or the system kept from being read: what is wrong in them is not found. */
export function unreadFile({unread}: {unread: readonly Unread[]}): Judgement[] {
  return unread.map(({why, part, ...place}) => ({
    rule: 'unread-file',
    ...(weights[part].level !== undefined && {level: weights[part].level}),
    message: `${place.file} was not read: ${why}.`,
    help: weights[part].help,
    ...placeOf({line: 1, ...place}),
  }))
}

const weights: Record<Unread['part'], {level?: 'warning' | 'notice'; help: string}> = {
  sure: {
    help: 'Shorten or mend the file and run `sitemount check` again; where it is no part of the deployment, name those that are with `deployment: PATH`.',
  },
  template: {
    level: 'warning',
    help: 'It is a template: run `check` on what is made of it, with `deployment: PATH`.',
  },
  unknown: {
    level: 'warning',
    help: 'Make it readable (`chmod u+r`), or name the files of the deployment with `deployment: PATH`: then no others are looked for.',
  },
  unable: {
    level: 'notice',
    help: 'Set up a Python before this step, or name one with `python`: it parses the file and does not run it.',
  },
}

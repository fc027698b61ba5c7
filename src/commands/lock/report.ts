import type {Log} from '../../core/io.ts'
import type {Secrets} from '../../core/secrets.ts'
import {terminalReport} from '../../report/terminal.ts'
import type {Locked} from './facts.ts'

/** Prints the locked main file on standard output, findings and notices on standard error; returns the exit code. */
export function tellLocked(
  {result, notices, locked}: Locked,
  {log, secrets}: {log: Pick<Log, 'info'>; secrets: Pick<Secrets, 'mask' | 'maskDeep'>},
): 0 | 1 {
  const level = result.verdict === 'passed' ? 'notice' : 'error'
  const report = terminalReport(secrets.maskDeep(result), {color: false, others: notices.map(() => ({level}))})
  for (const line of report.trimEnd().split('\n')) log.info(line)
  for (const notice of notices) log.info(`${level}: ${notice}`)
  if (locked === undefined) return 1
  for (const file of locked.files) log.info(`  locked: ${file}`)
  const printed = secrets.mask(locked.text)
  if (printed !== locked.text)
    log.info('notice: credentials are left out of what is printed; the file has them as they were.')
  process.stdout.write(printed)
  return result.verdict === 'passed' ? 0 : 1
}

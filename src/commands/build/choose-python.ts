import {type Chosen, chooseInterpreter} from '../../python/choose.ts'
import type {Declared} from '../read-inputs.ts'
import type {BuildContext} from './read-inputs.ts'

/**
 * Asks the interpreter that the build is for; a virtualenv of it is made meanwhile, unless packages are installed at boot
 * (`delivery: dynamic`). Throws what `chooseInterpreter` throws.
 */
export function choosePython(
  {options, stopwatch, earlyVirtualenv, io}: BuildContext,
  {expected}: Pick<Declared, 'expected'>,
): Promise<Chosen> {
  const meanwhile = options.delivery === 'dynamic' ? {} : {meanwhile: earlyVirtualenv.begin}
  return stopwatch.time('ask python', () => chooseInterpreter(options.python, {expected, ...meanwhile, io}))
}

import type {MarkerEnvironment} from '../facts.ts'
import {type Marker, type MarkerOperand, type MarkerOperator, parseMarker, versionVariables} from './marker-syntax.ts'
import {normalizeName} from './name.ts'
import {meets, parseSpecifier} from './specifier.ts'

/**
 * Whether a marker holds in an environment, with packaging's semantics (PEP 508). With several `extras`, whether it holds
 * for one of them; names of extras are compared normalised (PEP 685). Throws `RequirementError` for text that is no marker.
 */
export function evaluateMarker(
  marker: string,
  environment: MarkerEnvironment,
  extras: readonly string[] = [],
): boolean {
  return evaluatePartially(marker, environment, extras) ?? false
}

/**
 * The same for an environment of which only a part is known: undefined when the answer depends on the rest.
 * Throws `RequirementError` for text that is no marker.
 */
export function evaluatePartially(
  marker: string,
  environment: Partial<MarkerEnvironment>,
  extras: readonly string[] = [],
): boolean | undefined {
  return evaluateTree(parseMarker(marker), environment, extras)
}

/** `evaluatePartially` for a marker that was parsed already. */
function evaluateTree(
  marker: Marker,
  environment: Partial<MarkerEnvironment>,
  extras: readonly string[] = [],
): boolean | undefined {
  const one = (extra: string) => evaluate(marker, name => lookUp(name, environment, extra))
  return any((extras.length === 0 ? [''] : extras).map(one))
}

type Comparison = Extract<Marker, {kind: 'comparison'}>

type LookUp = (variable: string) => string | undefined

function lookUp(variable: string, environment: Partial<MarkerEnvironment>, extra: string): string | undefined {
  if (variable === 'extra') return extra
  // Sets of a lock file (PEP 751); nothing is asked for but the default.
  if (variable === 'extras' || variable === 'dependency_groups') return ''
  const value = environment[variable as keyof MarkerEnvironment]
  // A build of Python that is not tagged calls itself `3.13.0+`.
  return variable === 'python_full_version' && value?.endsWith('+') ? `${value}local` : value
}

function evaluate(marker: Marker, lookUp: LookUp): boolean | undefined {
  if (marker.kind === 'comparison') return compare(marker, lookUp)
  const parts = marker.parts.map(part => evaluate(part, lookUp))
  return marker.kind === 'or' ? any(parts) : all(parts)
}

function any(parts: readonly (boolean | undefined)[]): boolean | undefined {
  if (parts.includes(true)) return true
  return parts.includes(undefined) ? undefined : false
}

function all(parts: readonly (boolean | undefined)[]): boolean | undefined {
  if (parts.includes(false)) return false
  return parts.includes(undefined) ? undefined : true
}

function compare({left, operator, right}: Comparison, lookUp: LookUp): boolean | undefined {
  const key = 'variable' in left ? left.variable : 'variable' in right ? right.variable : ''
  if (key === 'extras' || key === 'dependency_groups') return operator === 'not in'
  // Of two variables packaging looks up the left one only and takes the right one's name for a text.
  const leftValue = 'variable' in left ? lookUp(left.variable) : left.value
  const rightValue = 'variable' in left ? literal(right) : lookUp((right as {variable: string}).variable)
  if (leftValue === undefined || rightValue === undefined) return undefined
  if (key === 'extra') return compareText(normalizeName(leftValue), operator, normalizeName(rightValue))
  if (versionVariables.has(key)) {
    const clauses = parseSpecifier(`${operator}${rightValue}`)
    const [clause] = clauses ?? []
    // Of a release such as `6.5.0-azure`, which is no version, only `===` can hold.
    if (clause !== undefined && !rightValue.includes(',')) return meets(leftValue, clause)
  }
  return compareText(leftValue, operator, rightValue)
}

function literal(operand: MarkerOperand): string {
  return 'value' in operand ? operand.value : operand.variable
}

/** Texts have no order: packaging 26 lets `<` and `>` never hold, `<=` and `>=` for equal ones only. */
function compareText(left: string, operator: MarkerOperator, right: string): boolean {
  switch (operator) {
    case 'in':
      return right.includes(left)
    case 'not in':
      return !right.includes(left)
    case '==':
    case '===':
    case '<=':
    case '>=':
      return left === right
    case '!=':
      return left !== right
    case '<':
    case '>':
    case '~=':
      return false
  }
}

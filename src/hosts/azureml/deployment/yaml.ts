import type {ProbeOverride, Unit, UnitKind, Variable, Written} from './facts.ts'
import {placeAt, type Source} from './text.ts'
import {type Mapping, readYaml, type Value} from './yaml-tree.ts'

/** `problem` says why the file was not read, or not to its end. */
export type YamlUnits = {units: Unit[]; problem?: {line: number; column: number; message: string}}

/** Values looked at in one file: a mapping reached by many aliases counts each time. */
const most = 50_000
/** Mappings inside each other in which variables are looked for. */
const deepest = 20

/**
 * What a YAML file deploys: one unit a document, and one for each deployment inside an endpoint (the schema of 2021).
 * Fields: https://learn.microsoft.com/azure/machine-learning/reference-yaml-deployment-managed-online, and the camel-cased
 * ones of SDK v1's run configurations.
 */
export function readYamlUnits(source: Source, {given}: {given: boolean}): YamlUnits {
  const answer = readYaml(source)
  if ('problem' in answer) {
    const {offset, message} = answer.problem
    const {line, column = 1} = placeAt(source, offset, offset + 1)
    return {units: [], problem: {line, column, message}}
  }
  const units: Unit[] = []
  let left = most
  let isDeep = false
  for (const document of answer.documents) {
    const root = document.mapping()
    if (root !== undefined) units.push(readUnit(root, kindOf(root)))
  }
  const [limit] = [
    ...(left < 0 ? [`it has more than ${most.toLocaleString('en')} values`] : []),
    ...(isDeep ? [`it nests deeper than ${deepest} levels`] : []),
    ...(answer.isSpent() ? ['it has more aliases than are followed'] : []),
  ]
  return {units, ...(limit !== undefined && {problem: {line: 1, column: 1, message: limit}})}

  function readUnit(mapping: Mapping, kind: UnitKind): Unit {
    const unit = emptyUnit(mapping, {source, given, kind})
    fill(unit, mapping)
    gather(mapping, unit, [])
    return unit
  }

  /** Variables, wherever they stand, and the deployments inside. */
  function gather(mapping: Mapping, unit: Unit, above: readonly string[]): void {
    for (const {key, value} of mapping.entries) {
      if (above.length > deepest) isDeep = true
      if (--left < 0 || isDeep) return
      if (holdsVariables(key.text, value)) {
        // What a deployment and its environment set reaches the container together.
        const isOwn = unit.kind === 'online' && (above.length === 0 || above.join() === 'environment')
        if (isUnknown(value)) unit.unknownVariables = true
        unit.variables.push(...variablesOf(value, isOwn ? '' : `${key.line}:${key.column}`))
        continue
      }
      for (const inner of [value.mapping(), ...value.items().map(item => item.mapping())]) {
        if (inner === undefined) continue
        if (inner.get('code_configuration') !== undefined) units.push(readUnit(inner, 'online'))
        else gather(inner, unit, [...above, key.text])
      }
    }
  }
}

function kindOf(root: Mapping): UnitKind {
  const schema = root.get('$schema')?.written.text ?? ''
  const name = /([^/]*)\.schema\.json/.exec(schema)?.[1]?.toLowerCase() ?? ''
  if (/online.*deployment/.test(name)) return 'online'
  if (/batch.*deployment/.test(name)) return 'batch'
  if (/deployment/.test(name)) return 'online'
  if (/endpoint/.test(name)) return 'endpoint'
  if (name === 'environment') return 'environment'
  if (name !== '') return /job|component|pipeline|schedule/.test(name) ? 'job' : 'other'
  const has = (key: string) => root.get(key) !== undefined
  if (has('code_configuration') || has('scoring_script')) return 'online'
  if (has('jobs') || has('command') || has('inputs') || has('compute')) return 'job'
  if (has('endpoint_name') && (has('environment') || has('environment_variables'))) return 'online'
  if (has('name') && (has('image') || has('build')) && (has('conda_file') || has('inference_config')))
    return 'environment'
  return has('environment_variables') ? 'online' : 'other'
}

function emptyUnit(mapping: Mapping, of: {source: Source; given: boolean; kind: UnitKind}): Unit {
  const [start = 0] = mapping.node.range ?? []
  return {
    file: of.source.file,
    line: placeAt(of.source, start, start + 1).line,
    given: of.given,
    language: 'yaml',
    kind: of.kind,
    name: mapping.get('name')?.written.text ?? null,
    variables: [],
    unknownVariables: false,
    code: null,
    model: null,
    images: [],
    build: null,
    paths: [],
    environment: null,
    managed: [],
    creates: null,
    stackVersion: null,
    packageCalls: [],
    probes: {},
    forInference: false,
  }
}

/** What the fields of a deployment or an environment say. */
function fill(unit: Unit, mapping: Mapping): void {
  const code = mapping.get('code_configuration')?.mapping()
  if (code !== undefined) {
    unit.code = {folder: pathOf(code.get('code')), script: pathOf(code.get('scoring_script'))}
  }
  if (unit.kind !== 'job') unit.model = pathOf(mapping.get('model')?.mapping()?.get('path')) ?? oldModel(mapping)
  const environment = mapping.get('environment')
  const inline = environment?.mapping()
  if (environment !== undefined && inline === undefined) unit.environment = environment.written
  for (const one of [mapping, inline]) if (one !== undefined) fillEnvironment(unit, one)
  const probes = {
    ...probe('liveness', mapping.get('liveness_probe')),
    ...probe('readiness', mapping.get('readiness_probe')),
  }
  unit.probes = probes
}

function fillEnvironment(unit: Unit, mapping: Mapping): void {
  const docker = mapping.get('docker')?.mapping()
  const images = [mapping.get('image'), docker?.get('image'), docker?.get('base_image'), docker?.get('baseImage')]
  unit.images.push(...images.flatMap(image => (image === undefined ? [] : [image.written])))
  const build = (mapping.get('build') ?? docker?.get('build'))?.mapping()
  if (build !== undefined) {
    unit.build = {folder: pathOf(build.get('path')), dockerfile: pathOf(build.get('dockerfile_path'))}
  }
  const conda = mapping.get('conda_file')
  if (conda !== undefined && conda.mapping() === undefined) unit.paths.push(conda.written)
  const python = mapping.get('python')?.mapping()
  for (const key of ['user_managed_dependencies', 'userManagedDependencies']) {
    const value = python?.get(key) ?? mapping.get(key)
    if (value !== undefined) unit.managed.push({...value.written, value: booleanOf(value.written.text)})
  }
  unit.stackVersion ??=
    (mapping.get('inferencing_stack_version') ?? mapping.get('inferencingStackVersion'))?.written ?? null
  if (mapping.get('inference_config') !== undefined) unit.forInference = true
}

/** A path, or the `local_path` of the schema of 2021. */
function pathOf(value: Value | undefined): Written | null {
  if (value === undefined) return null
  return value.mapping()?.get('local_path')?.written ?? value.written
}

function oldModel(mapping: Mapping): Written | null {
  return mapping.get('model')?.mapping()?.get('local_path')?.written ?? null
}

/** YAML 1.1's words, as PyYAML reads them. */
function booleanOf(text: string | null): boolean | null {
  if (text === null) return null
  if (/^(?:true|yes|on)$/i.test(text)) return true
  return /^(?:false|no|off)$/i.test(text) ? false : null
}

function holdsVariables(key: string, value: Value): boolean {
  if (key === 'environment_variables' || key === 'environmentVariables') return true
  if (key !== 'env' && key !== 'environment') return false
  return variablesOf(value, '').some(({name}) => /^(?:AZUREML_|AML_APP_ROOT)/.test(name.text))
}

/** Whether variables come from an expression: all of them, or those behind a key that is one (`${{ insert }}`). */
function isUnknown(value: Value): boolean {
  const mapping = value.mapping()
  if (mapping === undefined) return value.items().length === 0 && value.written.text === null
  return mapping.entries.some(({key}) => /[${}<]|^__\w+__$/.test(key.text))
}

/** The variables of a mapping, of a list of `name` and `value`, or of a list of `NAME=value`. */
function variablesOf(value: Value, scope: string): Variable[] {
  const mapping = value.mapping()
  if (mapping !== undefined) {
    return mapping.entries.map(({key, value: {written}}) => ({name: key, value: written, scope}))
  }
  return value.items().flatMap((item): Variable[] => {
    const pair = item.mapping()
    const name = pair?.get('name')?.written
    if (pair !== undefined) {
      if (name === undefined || name.text === null) return []
      const {text, ...place} = name
      return [{name: {...place, text}, value: pair.get('value')?.written ?? {...place, text: null}, scope}]
    }
    const {text, ...place} = item.written
    const [, left, right] = /^([A-Za-z_]\w*)=(.*)$/s.exec(text ?? '') ?? []
    return left === undefined || right === undefined
      ? []
      : [{name: {...place, text: left}, value: {...place, text: right}, scope}]
  })
}

function probe(name: 'liveness' | 'readiness', value: Value | undefined): Unit['probes'] {
  const mapping = value?.mapping()
  if (value === undefined || mapping === undefined) return {}
  const {text: _, ...place} = value.written
  const override: ProbeOverride = {...place}
  const fields = {initialDelay: 'initial_delay', period: 'period', failures: 'failure_threshold'} as const
  for (const [field, key] of Object.entries(fields) as [keyof typeof fields, string][]) {
    const text = mapping.get(key)?.written.text
    if (text !== undefined) override[field] = text !== null && /^\d+$/.test(text) ? Number(text) : null
  }
  return {[name]: override}
}

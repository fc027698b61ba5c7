import type {Command} from './commands.ts'
import {type ShellWord, unknown} from './shell.ts'

/** An install of Python packages as a command names it. */
export type InstallCommand = {
  tool: 'pip' | 'uv' | 'conda'
  /** `pip install`, for messages. */
  command: string
  /** Words that name requirements. */
  requirements: ShellWord[]
  /** Words that name requirements files. */
  files: ShellWord[]
  constraints: ShellWord[]
  /** Whether only files that are there already are installed (`--no-index`). */
  isOffline: boolean
}

const pipName = /^pip(?:\d+(?:\.\d+)*)?$/
const pythonName = /^(?:python|pypy)(?:\d+(?:\.\d+)*)?$/

/** Options of pip and uv that take the next word as their value. */
const valued = new Set(
  `-r --requirement --requirements -c --constraint --constraints -e --editable -t --target --prefix --root -i --index-url
  --extra-index-url -f --find-links --python --platform --python-version --python-platform --implementation --abi --src
  --upgrade-strategy --progress-bar --proxy --timeout --retries --trusted-host --cert --client-cert --cache-dir --log
  --exists-action --no-binary --only-binary --report --config-settings --config-setting -C --global-option --install-option
  --build-option --use-feature --use-deprecated --root-user-action --keyring-provider --group --index --default-index
  --exclude-newer --resolution --prerelease --index-strategy --link-mode -p --extra --upgrade-package -P --reinstall-package
  --refresh-package -b --build-constraint --build-constraints --override --overrides -w --wheel-dir -d --dest --directory
  --project --config-file --torch-backend --allow-insecure-host --no-build-package --no-binary-package -o --output-file`.split(
    /\s+/,
  ),
)

const condaValued = new Set(
  '-n --name -p --prefix -c --channel --file -f --solver --repodata-fn --revision --subdir --platform --cwd --override-channels-file --rc-file'.split(
    ' ',
  ),
)

/** What a command installs, or undefined for one that installs no Python packages. */
export function readInstall({program, args}: Command): InstallCommand | undefined {
  if (pipName.test(program)) return pipInstall(program, args)
  if (pythonName.test(program)) {
    const at = args.findIndex(({value}) => value === '-m')
    const isModule = at >= 0 && args.slice(0, at).every(({value}) => value.startsWith('-'))
    return isModule && args[at + 1]?.value === 'pip' ? pipInstall(`${program} -m pip`, args.slice(at + 2)) : undefined
  }
  if (program === 'uv') {
    const at = args.findIndex(({value}) => !value.startsWith('-'))
    return args[at]?.value === 'pip' ? pipInstall('uv pip', args.slice(at + 1)) : undefined
  }
  return /^(?:conda|mamba|micromamba)$/.test(program) ? condaInstall(program, args) : undefined
}

function pipInstall(shown: string, words: readonly ShellWord[]): InstallCommand | undefined {
  const {positional, options} = takeApart(words, valued)
  const [verb, ...requirements] = positional
  const tool = shown.startsWith('uv') ? 'uv' : 'pip'
  const values = (names: RegExp) => options.filter(({name}) => names.test(name)).flatMap(({value}) => value ?? [])
  const files = values(/^(?:-r|--requirements?)$/)
  const isSync = tool === 'uv' && verb?.value === 'sync'
  if (!isSync && !/^(?:install|wheel|download)$/.test(verb?.value ?? '')) return undefined
  return {
    tool,
    command: `${shown} ${verb?.value}`,
    requirements: isSync ? [] : requirements,
    files: isSync ? requirements : files,
    constraints: values(/^(?:-c|--constraints?)$/),
    isOffline: options.some(({name}) => name === '--no-index'),
  }
}

function condaInstall(program: string, words: readonly ShellWord[]): InstallCommand | undefined {
  const {positional, options} = takeApart(words, condaValued)
  const [verb, ...requirements] = positional
  if (verb?.value === 'env' && /^(?:create|update)$/.test(requirements[0]?.value ?? '')) {
    const files = options.filter(({name}) => /^(?:-f|--file)$/.test(name)).flatMap(({value}) => value ?? [])
    const command = `${program} env ${requirements[0]?.value}`
    return {tool: 'conda', command, requirements: [], files, constraints: [], isOffline: false}
  }
  if (verb?.value !== 'install' && verb?.value !== 'create') return undefined
  const isOffline = options.some(({name}) => name === '--offline' || name === '--clone')
  return {
    tool: 'conda',
    command: `${program} ${verb.value}`,
    requirements: isOffline ? [] : requirements,
    files: [],
    constraints: [],
    isOffline,
  }
}

type Option = {name: string; value: ShellWord | undefined}

/** Options and the words that belong to none, as pip's and conda's parsers tell them apart. */
function takeApart(
  words: readonly ShellWord[],
  takesValue: ReadonlySet<string>,
): {positional: ShellWord[]; options: Option[]} {
  const positional: ShellWord[] = []
  const options: Option[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as ShellWord
    const {value} = word
    if (value === '--') {
      positional.push(...words.slice(at + 1))
      break
    }
    if (!value.startsWith('-') || value === '-') positional.push(word)
    else if (value.startsWith('--')) {
      const equals = value.indexOf('=')
      const name = equals < 0 ? value : value.slice(0, equals)
      if (equals >= 0) options.push({name, value: part(word, equals + 1)})
      else options.push({name, value: takesValue.has(name) ? words[++at] : undefined})
    } else {
      // `-qr file`, `-rfile`: letters until one that takes a value.
      for (let index = 1; index < value.length; index++) {
        const name = `-${value[index]}`
        if (!takesValue.has(name)) {
          options.push({name, value: undefined})
          continue
        }
        options.push({name, value: index + 1 < value.length ? part(word, index + 1) : words[++at]})
        break
      }
    }
  }
  return {positional, options}
}

/** The rest of a word from an offset of its value on; it stands where the whole word does when quotes moved it. */
function part(word: ShellWord, offset: number): ShellWord {
  const value = word.value.slice(offset)
  const start = word.isQuoted || word.isDynamic ? word.start : Math.min(word.start + offset, word.end)
  return {...word, value, start, isDynamic: value.includes(unknown)}
}

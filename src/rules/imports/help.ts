import type {Distribution} from '../../environment/facts.ts'
import type {Attempt} from '../../environment/imports/facts.ts'
import {normalizeName} from '../../requirements/grammar/name.ts'

/** Distributions that are named otherwise than the module they bring. */
const providers: Readonly<Record<string, string>> = {
  attr: 'attrs',
  bs4: 'beautifulsoup4',
  Crypto: 'pycryptodome',
  cv2: 'opencv-python-headless',
  dateutil: 'python-dateutil',
  dotenv: 'python-dotenv',
  fitz: 'PyMuPDF',
  jose: 'python-jose',
  jwt: 'PyJWT',
  PIL: 'Pillow',
  pkg_resources: 'setuptools',
  serial: 'pyserial',
  skimage: 'scikit-image',
  sklearn: 'scikit-learn',
  yaml: 'PyYAML',
}

type Installed = readonly Pick<Distribution, 'name' | 'normalizedName'>[]

/** What to do about an import that failed, one sentence: what is missing where that is known, else what the mount lacks. */
export function failureHelp(attempt: Attempt, installed: Installed): string {
  const {error, missing, distribution, inVirtualenv, outcome} = attempt
  const excuse =
    distribution === null
      ? ''
      : `; if it cannot be imported on this machine at all, name ${distribution} in \`smoke-skip\``
  const library = /\b(lib[\w.+-]*\.so[.\d]*): cannot open shared object/.exec(error ?? '')?.[1]
  if (library !== undefined) {
    return `The library ${library} is neither in the mount nor on this machine: add the distribution or the system package that has it${excuse}.`
  }
  if (missing !== null) return `${missingHelp(missing, attempt, installed)}${excuse}.`
  if (outcome === 'timed-out') return `Find out what the import waits for: on the host it delays every start${excuse}.`
  if (inVirtualenv === 'imported') {
    return `It relies on something that a mount does not have, such as a \`.pth\` file or files beside site-packages${excuse}.`
  }
  return `Try the import with \`PYTHONPATH\` set to the mount, and another release${excuse}.`
}

function missingHelp(missing: string, {inVirtualenv}: Attempt, installed: Installed): string {
  const top = missing.split('.', 1)[0] ?? missing
  const provider = providers[top] ?? top
  const there = installed.find(one => one.normalizedName === normalizeName(provider))
  if (there !== undefined) {
    return `${there.name} is there, but has no module ${missing} that this Python finds: take a release that is made for it`
  }
  if (inVirtualenv === 'imported') {
    return `The virtualenv finds ${missing} where a mount does not look, as by a \`.pth\` file: install it as a package of its own`
  }
  return providers[top] === undefined
    ? `Nothing in the mount has the module ${missing}: add the distribution that provides it to the requirements`
    : `Nothing in the mount has the module ${missing}: add ${provider} to the requirements`
}

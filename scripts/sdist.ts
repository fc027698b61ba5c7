import zlib from 'node:zlib'
import {type Made, metadata, moduleName, type WheelSpec, wheelBytes, wheelFilename, write} from './wheel.ts'

/** A source distribution: the wheel it builds, and the file that its code creates as soon as any of it runs. */
export type SdistSpec = WheelSpec & {
  marker: string
  /** Without `pyproject.toml`, so that only setuptools can build it. */
  legacy?: boolean
  /** Text of a build backend of its own, in place of the one that gives the wheel of the specification. */
  backend?: string
}

/**
 * Writes a `.tar.gz` source distribution and returns its path, file name and sha256. Its `setup.py` and its build
 * backend create the marker file when they run. The backend lies in the archive and needs nothing from an index
 * (PEP 517, "In-tree build backends"), so building works offline and gives the wheel of the same specification.
 */
export function makeSdist(spec: SdistSpec, folder: string): Made {
  const stem = `${moduleName(spec.name)}-${spec.version}`
  const files: Record<string, string> = {
    'PKG-INFO': metadata(spec),
    'setup.py': setupScript(spec),
    [`${moduleName(spec.name)}.py`]: `__version__ = ${JSON.stringify(spec.version)}\n`,
  }
  if (!spec.legacy) {
    files['pyproject.toml'] =
      '[build-system]\nrequires = []\nbuild-backend = "sitemount_backend"\nbackend-path = ["."]\n'
    files['sitemount_backend.py'] = spec.backend ?? backend(spec)
  }
  const members = Object.entries(files).map(([name, text]) => member(`${stem}/${name}`, Buffer.from(text)))
  const tar = Buffer.concat([...members, Buffer.alloc(1024)])
  return write(folder, `${stem}.tar.gz`, zlib.gzipSync(tar))
}

function mark({marker}: SdistSpec): string {
  return `open(${JSON.stringify(marker)}, "a").write("ran\\n")\n`
}

function setupScript(spec: SdistSpec): string {
  const call = `setup(name=${JSON.stringify(spec.name)}, version=${JSON.stringify(spec.version)}, py_modules=[${JSON.stringify(moduleName(spec.name))}])`
  return `${mark(spec)}from setuptools import setup\n${call}\n`
}

function backend(spec: SdistSpec): string {
  return `${mark(spec)}import base64, os

WHEEL = ${JSON.stringify(wheelBytes(spec).toString('base64'))}


def build_wheel(directory, config_settings=None, metadata_directory=None):
    name = ${JSON.stringify(wheelFilename(spec))}
    with open(os.path.join(directory, name), "wb") as file:
        file.write(base64.b64decode(WHEEL))
    return name
`
}

/** One file of a tar archive in the ustar form (POSIX.1-1988, "ustar interchange format"), dated 1980-01-02. */
function member(name: string, bytes: Buffer): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0, 100)
  header.write('0000644\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write(`${(315619200).toString(8).padStart(11, '0')}\0`, 136)
  header.write('        ', 148)
  header.write('0', 156)
  header.write('ustar\u000000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)])
}

/** Modules that the server needs to start, separated by blanks, of the minor versions of Python 3 from `from` until `until`. */
type Span = {from?: number; until?: number; names: string}

/** What was measured, and when. */
export const measured = {server: 'azureml-inference-server-http 1.5.1', asOf: '2026-11-21'}

/*
 * Measured with the real server on Python 3.9, 3.11 and 3.12: an empty mount on PYTHONPATH with its trailing colon, and one file
 * beside the script at a time that has the name of a module and none of its content. These keep the server from becoming
 * healthy, by exit code 1, 3 or 255. All that it had loaded after its first answer were tried. What it loads and does without
 * (`secrets`, `glob`, `csv`) is no part of the list, nor what a Python never looks for on its path, being built in or frozen;
 * since 3.11 that is more of the modules of the start.
 */
const modules: readonly Span[] = [
  {
    until: 10,
    names:
      '_bootlocale _collections_abc _sitebuiltins abc codecs genericpath io os posixpath site sre_compile sre_constants sre_parse stat',
  },
  {from: 12, names: 'tokenize'},
  {
    names: `
      __future__ _asyncio _blake2 _compat_pickle _compression _contextvars _csv _ctypes _datetime _hashlib _posixsubprocess
      _random _socket _ssl _struct _uuid _weakrefset argparse ast base64 binascii bisect calendar collections concurrent
      configparser contextlib contextvars copy copyreg ctypes dataclasses datetime decimal dis email encodings enum fcntl
      fnmatch fractions functools gettext hashlib heapq hmac html http importlib inspect ipaddress json keyword locale
      logging math numbers opcode operator pathlib pickle platform pprint pyexpat queue quopri random re reprlib select
      selectors shutil signal socket socketserver ssl string struct subprocess sysconfig tempfile textwrap threading token
      traceback types typing unicodedata urllib uuid warnings weakref xml zlib zoneinfo`,
  },
]

/** The modules without which the server does not start under a Python (`3.12`); what every measured one needs when that is not known. */
export function modulesOfServer(minor: string | undefined): ReadonlySet<string> {
  const version = Number(/^3\.(\d+)$/.exec(minor ?? '')?.[1] ?? Number.NaN)
  const counts = ({from, until}: Span) =>
    (from === undefined || version >= from) && (until === undefined || version <= until)
  return new Set(modules.filter(counts).flatMap(({names}) => names.trim().split(/\s+/)))
}

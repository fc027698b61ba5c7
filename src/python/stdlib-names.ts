/** Top-level names, separated by blanks, of the minor versions of Python 3 from `from` until `until`, both of them included. */
type Span = {from?: number; until?: number; names: string}

/** What is known of the standard library of a CPython that nobody can ask. */
export type KnownLibrary = {
  /** Top-level names, sorted. */
  names: string[]
  /** Those among them that are built in or frozen in every usual build, and so come before any file on the import path. */
  builtin: string[]
}

// `sys.stdlib_module_names` of 3.10 to 3.14 and the folders of 3.8 and 3.9, without tests and examples.
const modules: readonly Span[] = [
  {until: 8, names: '_dummy_thread dummy_threading'},
  {until: 9, names: '_bootlocale formatter parser symbol'},
  {until: 10, names: 'binhex'},
  {until: 11, names: '_sha256 _sha512 asynchat asyncore distutils imp smtpd'},
  {
    until: 12,
    names: `
      _crypt _msi aifc audioop cgi cgitb chunk crypt imghdr lib2to3 mailcap msilib nis nntplib ossaudiodev
      pipes sndhdr spwd sunau telnetlib uu xdrlib`,
  },
  {until: 13, names: '_compression'},
  {
    names: `
      __future__ _abc _ast _asyncio _bisect _blake2 _bz2 _codecs _codecs_cn _codecs_hk _codecs_iso2022
      _codecs_jp _codecs_kr _codecs_tw _collections _collections_abc _compat_pickle _contextvars _csv _ctypes
      _curses _curses_panel _datetime _dbm _decimal _elementtree _frozen_importlib _frozen_importlib_external
      _functools _gdbm _hashlib _heapq _imp _io _json _locale _lsprof _lzma _markupbase _md5 _multibytecodec
      _multiprocessing _opcode _operator _osx_support _overlapped _pickle _posixshmem _posixsubprocess _py_abc
      _pydecimal _pyio _queue _random _scproxy _sha1 _sha3 _signal _sitebuiltins _socket _sqlite3 _sre _ssl
      _stat _statistics _string _strptime _struct _symtable _thread _threading_local _tkinter _tracemalloc
      _uuid _warnings _weakref _weakrefset _winapi abc antigravity argparse array ast asyncio atexit base64
      bdb binascii bisect builtins bz2 cProfile calendar cmath cmd code codecs codeop collections colorsys
      compileall concurrent configparser contextlib contextvars copy copyreg csv ctypes curses dataclasses
      datetime dbm decimal difflib dis doctest email encodings ensurepip enum errno faulthandler fcntl filecmp
      fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob grp gzip hashlib
      heapq hmac html http idlelib imaplib importlib inspect io ipaddress itertools json keyword linecache
      locale logging lzma mailbox marshal math mimetypes mmap modulefinder msvcrt multiprocessing netrc nt
      ntpath nturl2path numbers opcode operator optparse os pathlib pdb pickle pickletools pkgutil platform
      plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat
      queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve
      shlex shutil signal site smtplib socket socketserver sqlite3 sre_compile sre_constants sre_parse ssl
      stat statistics string stringprep struct subprocess symtable sys sysconfig syslog tabnanny tarfile
      tempfile termios textwrap this threading time timeit tkinter token tokenize trace traceback tracemalloc
      tty turtle turtledemo types typing unicodedata unittest urllib uuid venv warnings wave weakref
      webbrowser winreg winsound wsgiref xml xmlrpc zipapp zipfile zipimport zlib`,
  },
  {from: 9, until: 9, names: '_peg_parser'},
  {from: 9, until: 11, names: '_bootsubprocess'},
  {from: 9, names: '_aix_support _zoneinfo graphlib zoneinfo'},
  {from: 11, names: '_tokenize _typing tomllib'},
  {from: 12, names: '_pydatetime _pylong _sha2'},
  {
    from: 13,
    names: `
      _android_support _colorize _interpchannels _interpqueues _interpreters _ios_support _opcode_metadata
      _pyrepl _suggestions _sysconfig _wmi`,
  },
  {from: 14, names: '_ast_unparse _hmac _py_warnings _remote_debugging _types _zstd annotationlib compression'},
]

// `sys.builtin_module_names` of a build as CPython gives it, on Linux, and what is frozen (`Python/frozen.c`).
const builtins: readonly Span[] = [
  {
    names: `
      _abc _ast _codecs _collections _frozen_importlib _frozen_importlib_external _functools _imp _io _locale
      _operator _signal _sre _stat _string _symtable _thread _tracemalloc _warnings _weakref atexit builtins
      errno faulthandler gc itertools marshal posix pwd sys time zipimport`,
  },
  {from: 9, until: 9, names: '_peg_parser'},
  {
    from: 11,
    names: '_collections_abc _sitebuiltins _tokenize abc codecs genericpath io ntpath os posixpath runpy site stat',
  },
  {from: 12, names: '_typing'},
  {from: 13, names: '_suggestions _sysconfig'},
  {from: 14, names: '_types'},
]

/**
 * Modules that every start of Python imports before any code of a program runs (`Python/pylifecycle.c`, `site`). Where one of them
 * comes from a mount, its code runs at every start.
 */
export const startModules: ReadonlySet<string> = new Set(
  `_collections_abc _sitebuiltins abc codecs encodings genericpath io os posixpath site stat zipimport`.split(' '),
)

/**
 * The standard library of a CPython by its minor version (`3.12`); an older or newer one than is known counts as the nearest that
 * is. Undefined for what is no version of Python 3.
 */
export function standardLibrary(minor: string): KnownLibrary | undefined {
  const [, digits] = /^3\.(\d+)$/.exec(minor) ?? []
  if (digits === undefined) return undefined
  const version = Math.min(Math.max(Number(digits), oldest), newest)
  return {names: namesOf(modules, version), builtin: namesOf(builtins, version)}
}

const [oldest, newest] = [8, 14]

function namesOf(spans: readonly Span[], version: number): string[] {
  return spans
    .filter(({from = oldest, until = newest}) => from <= version && version <= until)
    .flatMap(({names}) => names.trim().split(/\s+/))
    .sort()
}

/** Releases whose package names are known; each entry of a host's `os` in a profile is one of these or none. */
type Release = 'Ubuntu 18.04' | 'Ubuntu 22.04' | 'Ubuntu 24.04' | 'Debian 12'

/**
 * Packages that bring a library under the same name in all of these releases, their sonames behind them. Held against the
 * packages of Debian 12 (`dpkg -S`, `dpkg-deb -c`, November 2026).
 */
const everywhere = `
libgl1 libGL.so.1
libglu1-mesa libGLU.so.1
libegl1 libEGL.so.1
libopengl0 libOpenGL.so.0
libglx0 libGLX.so.0
libglvnd0 libGLdispatch.so.0
libgbm1 libgbm.so.1
libdrm2 libdrm.so.2
libsm6 libSM.so.6
libice6 libICE.so.6
libx11-6 libX11.so.6
libx11-xcb1 libX11-xcb.so.1
libxcb1 libxcb.so.1
libxext6 libXext.so.6
libxrender1 libXrender.so.1
libxrandr2 libXrandr.so.2
libxi6 libXi.so.6
libxfixes3 libXfixes.so.3
libxcursor1 libXcursor.so.1
libxcomposite1 libXcomposite.so.1
libxdamage1 libXdamage.so.1
libxinerama1 libXinerama.so.1
libxtst6 libXtst.so.6
libxft2 libXft.so.2
libxss1 libXss.so.1
libxkbcommon0 libxkbcommon.so.0
libdbus-1-3 libdbus-1.so.3
libcairo2 libcairo.so.2
libpango-1.0-0 libpango-1.0.so.0
libpangocairo-1.0-0 libpangocairo-1.0.so.0
libpangoft2-1.0-0 libpangoft2-1.0.so.0
libharfbuzz0b libharfbuzz.so.0
libfontconfig1 libfontconfig.so.1
libfreetype6 libfreetype.so.6
libnss3 libnss3.so libnssutil3.so libsmime3.so
libnspr4 libnspr4.so libplc4.so libplds4.so
libportaudio2 libportaudio.so.2
libsndfile1 libsndfile.so.1
libgomp1 libgomp.so.1
libquadmath0 libquadmath.so.0
libatomic1 libatomic.so.1
libnuma1 libnuma.so.1
zlib1g libz.so.1
libbz2-1.0 libbz2.so.1.0
liblzma5 liblzma.so.5
libzstd1 libzstd.so.1
liblz4-1 liblz4.so.1
libsnappy1v5 libsnappy.so.1
libexpat1 libexpat.so.1
libxml2 libxml2.so.2
libxslt1.1 libxslt.so.1 libexslt.so.0
libyaml-0-2 libyaml-0.so.2
libuuid1 libuuid.so.1
libgssapi-krb5-2 libgssapi_krb5.so.2
libkrb5-3 libkrb5.so.3
libsasl2-2 libsasl2.so.2
libpq5 libpq.so.5
libmariadb3 libmariadb.so.3
libsybdb5 libsybdb.so.5
libsqlite3-0 libsqlite3.so.0
libusb-1.0-0 libusb-1.0.so.0
libzmq5 libzmq.so.5
libsodium23 libsodium.so.23
libopenjp2-7 libopenjp2.so.7
libgmp10 libgmp.so.10
libmpfr6 libmpfr.so.6
`

/** Packages that are called otherwise, or bring another library, from one release to the next. */
const differing: Record<string, Partial<Record<Release, string>>> = {
  'libgfortran.so.4': {'Ubuntu 18.04': 'libgfortran4'},
  'libgfortran.so.5': named('libgfortran5'),
  'libffi.so.6': {'Ubuntu 18.04': 'libffi6'},
  'libffi.so.8': named('libffi8'),
  'libssl.so.1.1': {'Ubuntu 18.04': 'libssl1.1'},
  'libcrypto.so.1.1': {'Ubuntu 18.04': 'libssl1.1'},
  'libssl.so.3': later('libssl3', 'libssl3t64'),
  'libcrypto.so.3': later('libssl3', 'libssl3t64'),
  'libreadline.so.7': {'Ubuntu 18.04': 'libreadline7'},
  'libreadline.so.8': later('libreadline8', 'libreadline8t64'),
  'libtiff.so.5': {'Ubuntu 18.04': 'libtiff5', 'Ubuntu 22.04': 'libtiff5'},
  'libtiff.so.6': {'Ubuntu 24.04': 'libtiff6', 'Debian 12': 'libtiff6'},
  'libwebp.so.6': {'Ubuntu 18.04': 'libwebp6'},
  'libwebp.so.7': named('libwebp7'),
  'libjpeg.so.8': {
    'Ubuntu 18.04': 'libjpeg-turbo8',
    'Ubuntu 22.04': 'libjpeg-turbo8',
    'Ubuntu 24.04': 'libjpeg-turbo8',
  },
  'libjpeg.so.62': {...always('libjpeg62'), 'Debian 12': 'libjpeg62-turbo'},
  'libmysqlclient.so.20': {'Ubuntu 18.04': 'libmysqlclient20'},
  'libmysqlclient.so.21': {'Ubuntu 22.04': 'libmysqlclient21', 'Ubuntu 24.04': 'libmysqlclient21'},
  'libodbc.so.2': {'Ubuntu 18.04': 'libodbc1', 'Ubuntu 22.04': 'libodbc1', ...second('libodbc2')},
  'libodbcinst.so.2': {
    'Ubuntu 18.04': 'odbcinst1debian2',
    'Ubuntu 22.04': 'odbcinst1debian2',
    ...second('libodbcinst2'),
  },
  'libtinfo.so.6': named('libtinfo6'),
  'libncursesw.so.6': named('libncursesw6'),
  'libgdk_pixbuf-2.0.so.0': {...always('libgdk-pixbuf-2.0-0'), 'Ubuntu 18.04': 'libgdk-pixbuf2.0-0'},
  // Since Ubuntu 24.04 what holds times of 64 bits is called so.
  'libglib-2.0.so.0': renamed('libglib2.0-0'),
  'libgobject-2.0.so.0': renamed('libglib2.0-0'),
  'libgthread-2.0.so.0': renamed('libglib2.0-0'),
  'libgio-2.0.so.0': renamed('libglib2.0-0'),
  'libgmodule-2.0.so.0': renamed('libglib2.0-0'),
  'libgtk-3.so.0': renamed('libgtk-3-0'),
  'libgdk-3.so.0': renamed('libgtk-3-0'),
  'libatk-1.0.so.0': renamed('libatk1.0-0'),
  'libcups.so.2': renamed('libcups2'),
  'libasound.so.2': renamed('libasound2'),
  'libmagic.so.1': renamed('libmagic1'),
  'libpng16.so.16': renamed('libpng16-16'),
  'libcurl.so.4': renamed('libcurl4'),
  'libcurl-gnutls.so.4': {...always('libcurl3-gnutls'), 'Ubuntu 24.04': 'libcurl3t64-gnutls'},
}

const byName: ReadonlyMap<string, string> = new Map(
  everywhere
    .trim()
    .split('\n')
    .flatMap(line => {
      const [name = '', ...sonames] = line.split(' ')
      return sonames.map(soname => [soname, name] as const)
    }),
)

/**
 * The package of apt that brings the library `soname` (`libGL.so.1`), or undefined when it is not known to be in the release
 * `os` (`Ubuntu 22.04`, as profiles have it). A release that is not known counts as Ubuntu 22.04, where the images of today are.
 */
export function aptPackageOf(soname: string, {os = ''}: {os?: string | undefined} = {}): string | undefined {
  const release = (/^(?:Ubuntu \d\d\.\d\d|Debian \d+)/.exec(os)?.[0] ?? 'Ubuntu 22.04') as Release
  if (byName.has(soname)) return byName.get(soname)
  return Object.hasOwn(differing, soname) ? differing[soname]?.[release] : undefined
}

/** The packages that bring these libraries, sorted and without doubles; libraries that are not known are passed over. */
export function aptPackagesOf(sonames: readonly string[], options: {os?: string | undefined} = {}): string[] {
  return [...new Set(sonames.flatMap(soname => aptPackageOf(soname, options) ?? []))].sort()
}

function always(name: string): Record<Release, string> {
  return {'Ubuntu 18.04': name, 'Ubuntu 22.04': name, 'Ubuntu 24.04': name, 'Debian 12': name}
}

/** In all releases but the oldest, which has another version of the library. */
function named(name: string) {
  return {'Ubuntu 22.04': name, ...second(name)}
}

function second(name: string) {
  return {'Ubuntu 24.04': name, 'Debian 12': name}
}

function later(name: string, latest: string) {
  return {...named(name), 'Ubuntu 24.04': latest}
}

function renamed(name: string) {
  return {...always(name), 'Ubuntu 24.04': `${name}t64`}
}

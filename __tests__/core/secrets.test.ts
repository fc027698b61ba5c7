import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, describe, expect, test} from '@jest/globals'
import {parseNetrc, readNetrc} from '../../src/core/netrc.ts'
import {gatherSecrets, openSecrets} from '../../src/core/secrets.ts'

const nothing = {env: {}, urls: [], netrc: null}

describe('what is masked', () => {
  test('the user and password of an index URL, wherever they are printed', () => {
    const secrets = gatherSecrets({...nothing, urls: ['https://deployer:s3cr3t-word@pkgs.example/simple']})
    expect(secrets.mask('Looking in https://deployer:s3cr3t-word@pkgs.example/simple')).toBe(
      'Looking in https://***@pkgs.example/simple',
    )
    expect(secrets.mask('401 for deployer with s3cr3t-word!')).toBe('401 for *** with ***!')
    expect(secrets.values).toContain('s3cr3t-word')
  })

  test('a user beside a password only as a whole word, and not for the runner', () => {
    const secrets = gatherSecrets({...nothing, urls: ['https://deploy:s3cr3t-word@pkgs.example/']})
    expect(secrets.mask('deploy, predeployment')).toBe('***, predeployment')
    expect(secrets.values).not.toContain('deploy')
  })

  test('a user without a password is a token', () => {
    for (const url of [
      'https://ghp_abcdef@x.example/',
      'https://ghp_abcdef:@x.example/',
      'https://ghp_abcdef:x-oauth-basic@x.example/',
    ]) {
      const secrets = gatherSecrets({...nothing, urls: [url]})
      expect(secrets.values).toContain('ghp_abcdef')
      expect(secrets.mask('xghp_abcdefx')).toBe('x***x')
    }
  })

  test('a password as written, decoded, encoded in either case, and as an Authorization header', () => {
    const {mask} = gatherSecrets({...nothing, urls: ["https://me:p%40ss%2fw'rd(!)@x.example/"]})
    for (const form of [
      "p%40ss%2fw'rd(!)",
      "p@ss/w'rd(!)",
      "p%40ss%2Fw'rd(!)",
      'p%40ss%2Fw%27rd%28%21%29',
      'p%40ss%2fw%27rd%28%21%29',
      Buffer.from("me:p@ss/w'rd(!)").toString('base64'),
    ]) {
      expect(mask(`<${form}>`)).toBe('<***>')
    }
  })

  test('the userinfo of any URL, known or not', () => {
    const {mask} = gatherSecrets(nothing)
    expect(mask('git+https://u:p@a.example/r https://t@b.example "http://x:y@c.example"')).toBe(
      'git+https://***@a.example/r https://***@b.example "http://***@c.example"',
    )
    expect(mask('https://u:p@ss@host.example/')).toBe('https://***@host.example/')
    expect(mask('HTTPS://U:P@host.example')).toBe('HTTPS://***@host.example')
    expect(mask('git+ssh://git@github.example/a/b')).toBe('git+ssh://git@github.example/a/b')
    expect(mask('svn+ssh://deployer@x.example ssh://a:b@x.example')).toBe(
      'svn+ssh://deployer@x.example ssh://***@x.example',
    )
    expect(mask('name @ https://host.example/f@1.whl#a@b')).toBe('name @ https://host.example/f@1.whl#a@b')
  })

  test('a short value only where a URL says what it is', () => {
    const secrets = gatherSecrets({...nothing, urls: ['https://ci:abc@x.example/']})
    expect(secrets.mask('https://ci:abc@x.example/ abc ci')).toBe('https://***@x.example/ abc ci')
    expect(secrets.values.filter(value => value.length < 4)).toEqual([])
  })

  test('our own words stay words', () => {
    const secrets = gatherSecrets({
      ...nothing,
      urls: ['https://build:error@x.example/', 'https://__token__:pypi-AgEI@x.example/'],
    })
    expect(secrets.maskDeep({mode: 'build', level: 'error'})).toEqual({mode: 'build', level: 'error'})
    expect(secrets.mask('__token__ pypi-AgEI')).toBe('__token__ ***')
  })

  test('every URL in a variable of pip, uv or a proxy', () => {
    const secrets = gatherSecrets({
      ...nothing,
      env: {
        PIP_INDEX_URL: 'https://a:password-1@x.example',
        PIP_EXTRA_INDEX_URL: 'https://b:password-2@x.example\nhttps://c:password-3@x.example',
        UV_INDEX: 'corp=https://d:password-4@x.example other=https://e:password-5@x.example',
        UV_INDEX_CORP_USERNAME: 'robot-user',
        UV_INDEX_CORP_PASSWORD: 'password-6',
        https_proxy: 'http://f:password-7@proxy.example:3128',
        HTTP_PROXY: 'g:password-8@proxy.example:3128',
        OTHER_URL: 'https://h:password-9@x.example',
        PIP_TRUSTED_HOST: 'x.example',
        PIP_UNSET: undefined,
      },
    })
    for (let index = 1; index <= 8; index += 1) expect(secrets.values).toContain(`password-${index}`)
    expect(secrets.values).not.toContain('password-9')
    expect(secrets.mask('robot-user at x.example')).toBe('*** at x.example')
  })

  test('the longest value first, so that no rest of it stays', () => {
    const {mask, values} = gatherSecrets({
      ...nothing,
      urls: ['https://u:abcd@x.example', 'https://u:abcdefgh@x.example'],
    })
    expect(mask('abcdefgh abcd')).toBe('*** ***')
    expect([...values].sort((a, b) => b.length - a.length)).toEqual(values)
  })

  test('values with characters that mean something to a pattern', () => {
    const {mask} = gatherSecrets({...nothing, netrc: 'machine x login me password a.b*c(d[e]|f^$\\\\{1}'})
    expect(mask('axb*c a.b*c(d[e]|f^$\\{1}')).toBe('axb*c ***')
  })

  test('text, lists and records inside a value, but no names of properties', () => {
    const secrets = gatherSecrets({...nothing, urls: ['https://u:hunter22@x.example']})
    const value = {hunter22: ['hunter22', {deep: 'a hunter22 b'}], count: 2, none: null, yes: true}
    expect(secrets.maskDeep(value)).toEqual({hunter22: ['***', {deep: 'a *** b'}], count: 2, none: null, yes: true})
    expect(value.hunter22[0]).toBe('hunter22')
  })

  test('URLs that become known later', () => {
    const told: string[] = []
    const secrets = gatherSecrets({
      ...nothing,
      urls: ['https://u:first-one@x.example'],
      onNew: values => told.push(...values),
    })
    secrets.add(['https://u:second-one@x.example', 'https://u:first-one@x.example', ''])
    expect(secrets.mask('first-one second-one')).toBe('*** ***')
    expect(told.filter(value => value === 'first-one')).toHaveLength(1)
    expect(told).toContain('second-one')
  })

  test('whatever the password is made of, it does not survive', () => {
    const alphabet = 'ab:@/%?#[]\\.*+$^(){}|-_~ !\'"`<>&;=é漢😀0A'
    const letters = [...alphabet]
    let seed = 11
    const next = (below: number) => {
      seed = (Math.imul(seed ^ (seed >>> 15), 2246822519) + 12345) >>> 0
      return seed % below
    }
    for (let round = 0; round < 2000; round += 1) {
      const password = Array.from({length: 4 + next(12)}, () => letters[next(letters.length)]).join('')
      const {mask} = gatherSecrets({
        ...nothing,
        urls: [`https://user:${encodeURIComponent(password)}@x.example/simple`],
      })
      const masked = mask(
        `before ${password} between ${encodeURIComponent(password)} after https://user:${encodeURIComponent(password)}@x.example/simple`,
      )
      expect(masked).toBe('before *** between *** after https://***@x.example/simple')
    }
  })

  test('a megabyte of any shape does not hold up a run', () => {
    const {mask} = gatherSecrets({...nothing, urls: ['https://u:aaaaaaaaaaaaaaaaaaab@x.example']})
    for (const piece of ['a', '@', '://', 'a://', 'a://b', '/', ' ', 'a@']) {
      expect(mask(piece.repeat(200_000))).toEqual(expect.any(String))
    }
  })
})

describe('what breaks a URL does not break the masks', () => {
  const {stringify} = JSON
  test('a user and password of 50,000 characters, whole or cut', () => {
    const long = Array.from({length: 8000}, (_, index) => `x${index}`)
      .join('')
      .slice(0, 50_000)
    const {mask} = gatherSecrets({...nothing, urls: [`https://${long}:${long}y@x.example/simple`]})
    expect(mask(`a ${long}y b`)).toBe('a *** b')
    expect(mask(`a https://${long}:${long}y@x.example b`)).toBe('a https://***@x.example b')
    expect(mask(`a ${long.slice(0, 4000)}… b`)).toBe('a ***… b')
    expect(mask(`a ${long.slice(0, 9)}… b`)).toBe('a ***… b')
  })

  test.each([
    'https://ci:he//o@h.example/simple',
    'https://ci:he?o@h.example/simple',
    'https://ci:he#o@h.example/simple',
    'https://ci:he@o@h.example/simple',
    'https://ci:he@o/p@h.example/simple',
    'https://ci:12/34@h/simple',
    'https://tok/en@h/simple',
    'https://us.er:12/34@h.example/simple',
    'https://ci:/@h.example/simple',
    'https://:/pw@h.example/simple',
    'https://ci:a[b@h.example/simple',
    'https://ci:a\\b@h.example/simple',
    'https://ci:a"b@h.example/simple',
    "https://ci:a'b@h.example/simple",
    'https://ci:a<b>c@h.example/simple',
    'git+https://ci:p/w@h.example/repo@v1',
    'https://ci:a://b@h.example/simple',
  ])('%s, which nothing announced', url => {
    const {mask} = gatherSecrets(nothing)
    const end = url.lastIndexOf('@')
    const start = url.indexOf('://') + 3
    const hidden = `${url.slice(0, start)}***${url.slice(end)}`
    expect(mask(`in ${url} and`)).toBe(`in ${hidden} and`)
    if (!url.includes('"'))
      expect(mask(stringify({url: JSON.parse(stringify(url))}))).not.toContain(url.slice(start, end))
  })

  test.each([
    'https://host.example/f@1.whl',
    'git+https://git.example/a/b@release/1.0',
    'git+https://github.com/a/b@8f1e0d5c2b7a49d6e3f0a1b2c3d4e5f6a7b8c9d0#subdirectory=x',
    'git+https://host/p@v1',
    'https://ci:${T}@h/simple',
    'https://${T}@h/simple',
    'file:///home/me@corp/x.whl',
    '{"a":"https://host.example:8080","b":"me@x.example"}',
    'https://x.example/simple?format=json#sha256=0123456789012345678901234567890123456789',
  ])('%s holds none', text => expect(gatherSecrets(nothing).mask(text)).toBe(text))

  test('the parts that an installer cuts out, short ones in quotation marks', () => {
    const {mask} = gatherSecrets({...nothing, urls: ['https://ci:he//Okay@h.example/simple']})
    expect(mask(`Port could not be cast to integer value as 'he'`)).toBe(
      `Port could not be cast to integer value as '***'`,
    )
    expect(mask('no host okay, no host Okay, the he')).toBe('no host ***, no host ***, the he')
  })

  test.each(['https:/ci:pass-word@h/s', 'https:ci:pass-word@h/s', 'ci:pass-word@h/s', 'corp=https://ci:pass-word@h/s'])(
    'the password of %s, which has too few slashes',
    url => expect(gatherSecrets({...nothing, urls: [url]}).mask(`<${url}> pass-word`)).not.toContain('pass-word'),
  )

  test('forms of JSON, repr, shells and headers, and what is wrapped over lines', () => {
    const password = `p"a\\s's&w$rd`
    const {mask} = gatherSecrets({...nothing, urls: [], netrc: null, env: {UV_PUBLISH_PASSWORD: password}})
    for (const form of [stringify(password), `'p"a\\\\s\\'s&w$rd'`, `'p"a\\s'"'"'s&w$rd'`, "p&quot;a\\s's&amp;w$rd"]) {
      expect(mask(form)).toMatch(/^['"]?\*\*\*['"]?$/)
    }
    const netrc = gatherSecrets({...nothing, netrc: 'machine h login robot password first-secret'})
    expect(netrc.mask(Buffer.from('robot:first-secret').toString('base64'))).toBe('***')
    expect(netrc.mask('error: first-\n  │ sec\r\n  │ ret in')).toBe('error: *** in')
    const pair = gatherSecrets({...nothing, env: {UV_INDEX_X_USERNAME: 'robot', UV_INDEX_X_PASSWORD: 'first-secret'}})
    expect(pair.mask(Buffer.from('robot:first-secret').toString('base64'))).toBe('***')
  })

  test('overlapping and nested values leave no rest', () => {
    const {mask} = gatherSecrets({...nothing, env: {PIP_A_TOKEN: 'abcdef', PIP_B_TOKEN: 'defghi', UV_TOKEN: 'cdef'}})
    expect(mask('abcdefghi xcdefx abcdexdefghi')).toBe('*** x***x abcdex***')
  })

  test('values of a query', () => {
    const {mask} = gatherSecrets({...nothing, urls: ['https://x.example/simple?se=2026-01-01&sig=ab%2Fcd%3D&x=1']})
    expect(mask('https://y.example/f.whl?x=1&sig=zz&token=tt#egg=a')).toBe(
      'https://y.example/f.whl?x=1&sig=***&token=***#egg=a',
    )
    expect(mask('the sig is ab/cd=, x is 1')).toBe('the sig is ***, x is 1')
  })

  test('an index with an `@` in its path keeps its host in all other words', () => {
    const {mask} = gatherSecrets({...nothing, urls: ['https://pkgs.example/simple/@scope/x']})
    expect(mask('pkgs.example did not answer')).toBe('pkgs.example did not answer')
  })

  test('a thousand passwords with a common beginning cost no more than one', () => {
    const urls = Array.from({length: 1000}, (_, index) => `https://u:${'a'.repeat(40)}${index}@x.example`)
    const {mask} = gatherSecrets({...nothing, urls})
    expect(mask('a'.repeat(1_000_000))).toBe('a'.repeat(1_000_000))
  })
})

describe('netrc', () => {
  const folders: string[] = []
  const folder = () => {
    const made = mkdtempSync(path.join(os.tmpdir(), 'secrets-'))
    folders.push(made)
    return made
  }
  afterEach(() => {
    for (const made of folders.splice(0)) rmSync(made, {recursive: true})
  })

  test('entries on one line or many, with comments, macros and a default', () => {
    expect(
      parseNetrc(
        [
          '# machine not.example login nobody password nothing',
          'machine a.example login robot password one-two # trailing',
          'machine b.example',
          '  login "ro bot"',
          '  account x',
          '\tpassword "th\\"ree four"',
          'macdef init',
          'machine no.example login macro password macro',
          '',
          'default login anyone password #five',
        ].join('\n'),
      ),
    ).toEqual([
      {machine: 'a.example', login: 'robot', password: 'one-two'},
      {machine: 'b.example', login: 'ro bot', password: 'th"ree four'},
      {machine: '', login: 'anyone', password: '#five'},
    ])
  })

  test('a password that is given twice is hidden twice', () => {
    const {mask} = gatherSecrets({...nothing, netrc: 'machine a login robot password first-one password second-one'})
    expect(mask('first-one second-one robot')).toBe('*** *** ***')
  })

  test('rubbish is no error', () => {
    for (const text of [
      '',
      'machine',
      'password',
      'machine a password',
      '"',
      '\\',
      '"\\',
      '#',
      '\0\n\u2028',
      'macdef',
      'login x',
    ]) {
      expect(Array.isArray(parseNetrc(text))).toBe(true)
    }
    for (const piece of ['"', '\\', '#', 'macdef\n', 'machine ', '\n', ' ', '"\\"']) {
      expect(parseNetrc(piece.repeat(100_000))).toEqual(expect.any(Array))
    }
  })

  test('is found by NETRC, else in the home folder; nothing there is no error', () => {
    const home = folder()
    expect(readNetrc({HOME: home})).toBeNull()
    expect(readNetrc({})).toBeNull()
    expect(readNetrc({NETRC: home})).toBeNull()
    writeFileSync(path.join(home, '_netrc'), 'windows')
    expect(readNetrc({HOME: home})).toBe('windows')
    writeFileSync(path.join(home, '.netrc'), 'unix')
    expect(readNetrc({USERPROFILE: home})).toBe('unix')
    expect(readNetrc({HOME: home, NETRC: path.join(home, 'absent')})).toBeNull()
    expect(readNetrc({HOME: home, NETRC: path.join(home, '_netrc')})).toBe('windows')
  })

  test('openSecrets reads environment and file and tells each value once', () => {
    const home = folder()
    writeFileSync(path.join(home, '.netrc'), 'machine a login robot password from-netrc')
    const told: string[] = []
    const secrets = openSecrets({HOME: home, PIP_INDEX_URL: 'https://u:from-pip@x.example'}, values =>
      told.push(...values),
    )
    expect(secrets.mask('from-netrc from-pip')).toBe('*** ***')
    expect(told).toEqual(secrets.values)
  })
})

test('a result keeps its paths and names, whatever the user of an index is called', () => {
  const secrets = gatherSecrets({env: {}, urls: ['https://deploy:hunter22@x.example/simple']})
  const result = {
    path: '/srv/deploy/out',
    text: 'hunter22',
    list: ['https://deploy:hunter22@x.example/'],
    untouched: {},
  }
  const masked = secrets.maskDeep(result)
  expect(masked).toEqual({path: '/srv/deploy/out', text: '***', list: ['https://***@x.example/'], untouched: {}})
  expect(masked.untouched).toBe(result.untouched)
  expect(result.text).toBe('hunter22')
})

test('our own words stay, whatever somebody chose as a password', () => {
  const secrets = gatherSecrets({env: {}, urls: ['https://u:extra-index@x.example/', 'https://u:published@x.example/']})
  const result = {rule: 'extra-index', message: 'extra-index', path: '/srv/published/a.tar.zst'}
  expect(secrets.maskDeep(result)).toEqual({rule: 'extra-index', message: '***', path: '/srv/published/a.tar.zst'})
})

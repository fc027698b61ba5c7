import {execFileSync, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, test} from '@jest/globals'
import {stripNative} from '../../../src/artifact/slim/strip.ts'
import {programs} from '../../helpers/programs.ts'
import {writeFiles} from '../../helpers/project.ts'
import {onePython} from '../../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../../helpers/temp.ts'

const signal = new AbortController().signal
const env = {PATH: '/usr/local/bin:/usr/bin:/bin'}
const sha256 = (file: string) => createHash('sha256').update(fs.readFileSync(file)).digest('hex')
const has = (program: string) => spawnSync(program, ['--version']).status === 0
const made = has('cc') && has('strip') ? describe : describe.skip

made('native files', () => {
  let library = ''
  beforeAll(() => {
    const folder = suiteFolder()
    const source = 'static int hidden(int x) { return x + 1; }\nint seen(int x) { return hidden(x); }\n'
    writeFiles(folder, {'x.c': source})
    library = path.join(folder, 'x.so')
    execFileSync('cc', ['-g3', '-O0', '-shared', '-fPIC', '-o', library, path.join(folder, 'x.c')])
  })
  const mounted = (...names: string[]) => {
    const mount = temporaryFolder()
    fs.mkdirSync(path.join(mount, 'a'))
    for (const name of names) fs.copyFileSync(library, path.join(mount, name))
    return mount
  }

  test('lose what nothing needs, keep mode and sealed date, and load', async () => {
    const mount = mounted('a/x.so')
    const temporary = temporaryFolder()
    const {digests, saved, refused} = await stripNative({
      mount,
      files: [{path: 'a/x.so', mode: 0o755}],
      temporary,
      env,
      signal,
    })
    const file = path.join(mount, 'a/x.so')
    const {size, mode, mtimeMs} = fs.statSync(file)
    expect(digests).toEqual(new Map([['a/x.so', {bytes: size, sha256: sha256(file)}]]))
    expect(saved).toEqual({files: 1, bytes: fs.statSync(library).size - size})
    expect(saved.bytes).toBeGreaterThan(1000)
    expect([mode & 0o777, mtimeMs]).toEqual([0o755, 315619200000])
    expect(refused).toEqual([])
    expect(fs.readdirSync(temporary)).toEqual([])
    const code = `import ctypes; print(ctypes.CDLL(${JSON.stringify(file)}).seen(41))`
    expect(execFileSync(onePython().executable, ['-I', '-c', code], {encoding: 'utf8'})).toBe('42\n')
  })

  test('a second time there is nothing to gain, and the bytes stay', async () => {
    const mount = mounted('x.so')
    const options = {mount, files: [{path: 'x.so', mode: 0o644 as const}], temporary: temporaryFolder(), env, signal}
    await stripNative(options)
    const before = sha256(path.join(mount, 'x.so'))
    expect(await stripNative(options)).toEqual({digests: new Map(), saved: {files: 0, bytes: 0}, refused: []})
    expect(sha256(path.join(mount, 'x.so'))).toBe(before)
  })

  test('what is no ELF file, or is broken by strip, stays as it was and is named', async () => {
    const mount = mounted('b.so')
    writeFiles(mount, {'a.so': 'a text'})
    const files = ['b.so', 'a.so'].map(name => ({path: name, mode: 0o644 as const}))
    const PATH = programs({strip: {script: '/usr/bin/head -c 3000 "$4" > "$3"'}})
    const {digests, refused} = await stripNative({mount, files, temporary: temporaryFolder(), env: {PATH}, signal})
    expect(digests.size).toBe(0)
    expect(refused.map(({path}) => path)).toEqual(['a.so', 'b.so'])
    expect(refused[1]?.reason).toBe('strip changed what it needs or offers')
    expect(sha256(path.join(mount, 'b.so'))).toBe(sha256(library))
  })

  test('an outcome whose segments cannot be loaded is refused', async () => {
    const mount = mounted('x.so')
    // p_offset of the second program header, which is a PT_LOAD, moves by one byte; the file is a little shorter.
    const script =
      '/usr/bin/head -c -1 "$4" > "$3"; printf "\\001" | /usr/bin/dd of="$3" bs=1 seek=$((64 + 56 + 8)) conv=notrunc 2>/dev/null'
    const PATH = programs({strip: {script}})
    const options = {mount, files: [{path: 'x.so', mode: 0o644 as const}], temporary: temporaryFolder(), signal}
    const {refused} = await stripNative({...options, env: {PATH}})
    expect(refused[0]?.reason).toMatch(/^strip (?:moved a segment|changed what)/)
  })

  test('a failing strip is named with its first line', async () => {
    const mount = mounted('x.so')
    const PATH = programs({strip: {script: 'echo "bad value" >&2; exit 1'}})
    const options = {mount, files: [{path: 'x.so', mode: 0o644 as const}], temporary: temporaryFolder(), signal}
    expect((await stripNative({...options, env: {PATH}})).refused).toEqual([
      {path: 'x.so', reason: 'strip failed: bad value'},
    ])
  })

  test('without strip the input is named', async () => {
    const mount = mounted('x.so')
    const options = {mount, files: [{path: 'x.so', mode: 0o644 as const}], temporary: temporaryFolder(), signal}
    await expect(stripNative({...options, env: {PATH: temporaryFolder()}})).rejects.toMatchObject({
      code: 'usage',
      message: 'Input `slim`: strip-native needs the program strip, which is not there.',
    })
  })
})

import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/**
 * Fetches the pips whose reading of requirements files ours is compared with into `.cache/pips`, once, from the index that
 * the pip of this machine is set up for. Each is pinned by its hash. What cannot be had is told, and its tests skip.
 */
const pips: Readonly<Record<string, string>> = {
  '22.0.4': 'c6aca0f2f081363f689f041d90dab2a07a9a07fb840284db2218117a52da800b',
  '22.3.1': '908c78e6bc29b676ede1c4d57981d490cb892eb45cd8c214ab6298125119e077',
  '23.0.1': '236bcb61156d76c4b8a05821b988c7b8c35bf0da28a4b614e8d6ab5212c25c6f',
  '23.3.2': '5052d7889c1f9d05224cd41741acb7c5d6fa735ab34e339624a614eaaa7e7d76',
  '24.0': 'ba0d021a166865d2265246961bec0152ff124de910c5cc39f1156ce3fa7c69dc',
  '24.1.2': '7cd207eed4c60b0f411b444cd1464198fe186671c323b6cd6d433ed80fc9d247',
  '24.3.1': '3790624780082365f47549d032f3770eeb2b1e8bd1f7b2e02dace1afa361b4ed',
  '25.0.1': 'c46efd13b6aa8279f33f2864459c8ce587ea6a1a59ee20de055868d8f7688f7f',
  '25.3': '9655943313a94722b7774661c21049070f6bbb0a1516bf02f7c8d5d9201514cd',
  '26.0.1': 'bdb1b08f4274833d62c1aa29e20907365a2ceb950410df15fc9521bad440122b',
  '26.1.2': '382ff9f685ee3bc25864f820aa50505825f10f5458ffff07e30a6d96e5715cab',
  '26.2.1': '71138adf1f4ca900cdb7d289c21b7494329f2332b6d85f0e1c42108c0384ed3e',
}

const folder = path.join(import.meta.dirname, '../.cache/pips')
mkdirSync(folder, {recursive: true})
const scratch = mkdtempSync(path.join(folder, 'download-'))
try {
  for (const [version, sha256] of Object.entries(pips)) fetch(version, sha256)
} finally {
  rmSync(scratch, {recursive: true})
}

function fetch(version: string, sha256: string): void {
  const name = `pip-${version}-py3-none-any.whl`
  const file = path.join(folder, name)
  if (existsSync(file) && createHash('sha256').update(readFileSync(file)).digest('hex') === sha256) return
  const requirements = path.join(scratch, 'requirements.txt')
  writeFileSync(requirements, `pip==${version} --hash=sha256:${sha256}\n`)
  const options = ['--no-deps', '--only-binary', ':all:', '--ignore-requires-python', '--require-hashes']
  const args = ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', ...options]
  const {status} = spawnSync('python3', [...args, '-d', scratch, '-r', requirements], {stdio: 'inherit'})
  if (status === 0) renameSync(path.join(scratch, name), file)
  else console.log(`pip ${version} could not be fetched: what is compared with it will skip.`)
}

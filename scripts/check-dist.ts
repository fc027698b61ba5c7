import {execFileSync, spawnSync} from 'node:child_process'
import {readdirSync, readFileSync, rmSync} from 'node:fs'
import path from 'node:path'

// Says whether dist/ is what `npm run build` makes now: builds beside and compares file by file.
const root = path.join(import.meta.dirname, '..')
const fresh = '.cache/dist'
execFileSync(process.execPath, [path.join(root, 'scripts/build.ts'), fresh], {stdio: 'inherit'})
const read = (folder: string) =>
  new Map(readdirSync(path.join(root, folder)).map(name => [name, readFileSync(path.join(root, folder, name))]))
const [committed, made] = [read('dist'), read(fresh)]
const stale = [...new Set([...committed.keys(), ...made.keys()])].filter(name => {
  const [a, b] = [committed.get(name), made.get(name)]
  return a === undefined || b === undefined || !a.equals(b)
})
rmSync(path.join(root, fresh), {recursive: true})
const untracked = spawnSync('git', ['status', '--porcelain', 'dist'], {cwd: root, encoding: 'utf8'}).stdout.trim()
if (stale.length > 0) console.error(`dist is stale: ${stale.join(', ')}. Run npm run build and commit dist.`)
if (untracked !== '') console.error(`dist is not committed as it stands:\n${untracked}`)
process.exitCode = stale.length > 0 || untracked !== '' ? 1 : 0
if (process.exitCode === 0) console.log('dist is what npm run build makes.')

import {spawnSync} from 'node:child_process'
import {chmodSync, renameSync, rmSync} from 'node:fs'
import path from 'node:path'

// Makes dist/ (or the folder named) anew, beside and then renamed: a build that fails takes nothing away, and chunk files,
// which have numeric names, do not pile up.
const root = path.join(import.meta.dirname, '..')
const dist = path.join(root, process.argv[2] ?? 'dist')
const draft = `${dist}.partial-${process.pid}`
const ncc = path.join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
const args = [ncc, 'build', 'src/index.ts', '--out', draft, '--license', 'licenses.txt', '--no-cache', '--quiet']
const {status} = spawnSync(process.execPath, args, {cwd: root, stdio: 'inherit'})
if (status === 0) {
  chmodSync(path.join(draft, 'index.js'), 0o755)
  rmSync(dist, {recursive: true, force: true})
  renameSync(draft, dist)
} else {
  rmSync(draft, {recursive: true, force: true})
}
process.exitCode = status ?? 1

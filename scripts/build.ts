import {spawnSync} from 'node:child_process'
import {chmodSync, rmSync} from 'node:fs'
import path from 'node:path'

// Makes dist/ anew: chunk files have numeric names, so one that is no longer made would stay.
const root = path.join(import.meta.dirname, '..')
const dist = path.join(root, process.argv[2] ?? 'dist')
rmSync(dist, {recursive: true, force: true})
const ncc = path.join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
const args = [ncc, 'build', 'src/index.ts', '--out', dist, '--license', 'licenses.txt', '--no-cache', '--quiet']
const {status} = spawnSync(process.execPath, args, {cwd: root, stdio: 'inherit'})
if (status === 0) chmodSync(path.join(dist, 'index.js'), 0o755)
process.exitCode = status ?? 1

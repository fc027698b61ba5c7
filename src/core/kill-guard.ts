import {type ChildProcess, spawn} from 'node:child_process'

/**
 * What SIGKILL of this process leaves behind is ended and removed by a small shell, which waits until its standard input ends:
 * it knows the process groups that run and the folders that are ours. Groups get SIGTERM, and SIGKILL a second later; so does
 * every process that names one of the folders in its environment, as TMPDIR does. It runs in a session of its own, so that
 * what ends the terminal's group does not end it, and it has none of our streams, so that a job does not wait for it.
 *
 * Nothing happens where nothing was left. Without `/bin/sh` there is no guard; the next run cleans up then (`own-folder.ts`).
 */
const script = `
trap '' INT TERM HUP QUIT
while IFS= read -r line; do
  entry=\${line#?}
  case $line in
    +*) set -- "$@" "$entry" ;;
    -*) for one do shift; [ "$one" = "$entry" ] || set -- "$@" "$one"; done ;;
  esac
done
[ $# -gt 0 ] || exit 0
signal_groups() {
  found=1; name=$1; shift
  for one do
    case $one in /*) ;; *) kill -s "$name" -- "-$one" && found=0 ;; esac
  done
  return $found
}
signal_namers() {
  found=1
  for folder do
    case $folder in /*) ;; *) continue ;; esac
    for file in $(grep -lsF -- "$folder" /proc/[0-9]*/environ); do
      pid=\${file#/proc/}
      kill -s KILL "\${pid%/environ}" && found=0
    done
  done
  return $found
}
signal_groups TERM "$@"
for _ in 1 2 3 4 5 6 7 8 9 10; do
  signal_groups 0 "$@" || break
  sleep 0.1
done
signal_groups KILL "$@"
for _ in 1 2 3 4 5; do
  signal_namers "$@" || break
  sleep 0.1
done
for folder do
  case $folder in
    /*) rm -rf -- "$folder" || { chmod -R u+rwX -- "$folder"; rm -rf -- "$folder"; } ;;
  esac
done
`

let shell: ChildProcess | undefined

/**
 * Has the guard know a process group (its number) or a folder of ours (its absolute path), until the function that comes back is
 * called. A folder is removed with all that is in it if this process is killed. Linux and macOS; without an effect elsewhere.
 */
export function guard(entry: number | string): () => void {
  const line = String(entry)
  if (process.platform === 'win32' || /[\r\n]/.test(line)) return () => {}
  shell ??= start()
  shell.stdin?.write(`+${line}\n`)
  return () => void shell?.stdin?.write(`-${line}\n`)
}

function start(): ChildProcess {
  const child = spawn('/bin/sh', ['-c', script], {
    cwd: '/',
    env: {PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C'},
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  // Without a shell, or when it was killed, nothing is guarded; that is no failure of the work.
  child.on('error', () => {})
  child.stdin?.on('error', () => {})
  child.unref()
  unref(child.stdin)
  return child
}

/** Without a free descriptor there is no process and no stream. */
function unref(stream: object | null | undefined): void {
  if (stream !== null && stream !== undefined && 'unref' in stream && typeof stream.unref === 'function') stream.unref()
}

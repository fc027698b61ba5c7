import {isatty} from 'node:tty'

/**
 * The first module to run: an older Node gets one line instead of a stack trace from whatever it lacks
 * (zstd in node:zlib came with 22.15 and 23.8).
 */
const neededNode = 24

if (Number.parseInt(process.versions.node, 10) < neededNode) {
  const line = `sitemount needs Node.js ${neededNode} or later; this is ${process.versions.node}. Inside this repository, npm scripts bring it along: npm ci, then npm run demo.`
  // A job log shows an error on standard output as an annotation, a terminal wants it on standard error.
  if (process.env.GITHUB_ACTIONS === 'true' && !isatty(1)) process.stdout.write(`::error::${line}\n`)
  else process.stderr.write(`${line}\n`)
  process.exit(2)
}

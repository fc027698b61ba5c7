import {fileName, withoutCredentials, yankedByPip} from './sources.ts'

export type PipLog = {
  /** Where a fetched wheel came from: its URL without credentials, null when pip did not say. */
  originOf(wheel: {filename: string; sha256: string}): string | null
  /** `name version` of the releases that are yanked (PEP 592). */
  yanked: ReadonlySet<string>
}

/**
 * Reads the log of a `pip download` (`--log`), which has the links that pip found. Of several places with a file of the same
 * name it is the one that states the same hash, else the one that pip downloaded from, else the first.
 */
export function readPipLog(text: string): PipLog {
  const links = new Map<string, string[]>()
  for (const [, link = ''] of text.matchAll(/ Found link (\S+?),? (?:\(from |\(requires-python:|version: )/g)) {
    const name = fileName(link)
    const known = links.get(name)
    if (known === undefined) links.set(name, [link])
    else known.push(link)
  }
  const downloads = text.matchAll(/^\S+\s+(?:Downloading|Using cached) (https?:\S+)/gm)
  const downloaded = new Set([...downloads].map(match => withoutCredentials(match[1] ?? '')))
  const stated = (link: string) => /#(?:.*&)?sha256=([0-9a-f]{64})/i.exec(link)?.[1]?.toLowerCase()
  return {
    originOf({filename, sha256}) {
      const found = (links.get(filename) ?? []).filter(link => (stated(link) ?? sha256) === sha256)
      const link =
        found.find(link => stated(link) === sha256) ??
        found.find(link => downloaded.has(withoutCredentials(link))) ??
        found[0] ??
        [...downloaded].find(url => fileName(url) === filename)
      return link === undefined ? null : withoutCredentials(link)
    },
    yanked: yankedByPip(text),
  }
}

import type {ImageReference} from './dockerfile/facts.ts'

/**
 * Takes an image reference apart: registry and path, tag, digest (the grammar of distribution/reference). Null for text that is
 * none, such as one with a placeholder.
 */
export function readImageReference(text: string): ImageReference | null {
  if (text.length > 1000) return null
  const match =
    /^((?:[\w.-]+(?::\d+)?\/)?[a-z0-9._/-]+?)(?::(\w[\w.-]{0,127}))?(?:@([a-z0-9+._-]+:[0-9a-f]{32,}))?$/i.exec(text)
  if (match === null) return null
  return {repository: match[1] ?? '', tag: match[2] ?? null, digest: match[3] ?? null}
}

/** The placeholders in a text, as the documents write them: `<MCR-path>`, `<tag>`, `<prebuilt docker image from MCR>`. */
export function findPlaceholders(text: string): {text: string; start: number; end: number}[] {
  return [...text.matchAll(/<[A-Za-z][\w ./-]{0,80}>/g)].map(match => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

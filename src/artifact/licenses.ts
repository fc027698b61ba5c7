import fs from 'node:fs'
import path from 'node:path'
import type {Inventory} from '../environment/facts.ts'
import {parseHeaders} from '../environment/metadata.ts'

/** What a distribution declares about its licence: an SPDX expression (PEP 639), or names; null where it says nothing. */
export type License = {expression: string} | {names: string[]} | null

/** Bytes of METADATA that are looked at: its headers, not the description that follows them. */
const headBytes = 1 << 18

/** Longer texts are licences themselves, not their names. */
const longestName = 100

/**
 * The licence that each distribution's METADATA declares, by normalised name: `License-Expression`, else `License`
 * where that is one short line, else the `License ::` classifiers (core metadata 2.4). Unreadable files say nothing.
 */
export function readLicenses({site, distributions}: Pick<Inventory, 'site' | 'distributions'>): Map<string, License> {
  return new Map(
    distributions.map(({normalizedName, metadata}) => [normalizedName, licenseOf(readHead(path.join(site, metadata)))]),
  )
}

/** The licence that the text of a METADATA or PKG-INFO file declares. */
export function licenseOf(text: string): License {
  const headers = parseHeaders(text)
  const expression = headers.get('license-expression')?.[0]?.trim() ?? ''
  // SPDX specification, annex D: identifiers, operators and brackets; anything else is no expression.
  if (/^[A-Za-z0-9.+()\-: ]{1,500}$/.test(expression)) return {expression}
  const said = headers.get('license')?.[0]?.trim() ?? ''
  if (said !== '' && said.length <= longestName && !said.includes('\n') && !/^unknown$/i.test(said)) {
    return {names: [said]}
  }
  const classified = (headers.get('classifier') ?? []).flatMap(one => {
    const name = /^License ::(?:.* ::)? *([^:]+)$/.exec(one)?.[1]?.trim() ?? ''
    return name === '' || name === 'OSI Approved' || name.length > longestName ? [] : [name]
  })
  const names = [...new Set(classified)].sort()
  return names.length > 0 ? {names} : null
}

/** The start of METADATA, or of PKG-INFO, below a metadata folder; empty where neither can be read. Links are not followed. */
function readHead(metadata: string): string {
  for (const file of ['METADATA', 'PKG-INFO']) {
    let handle: number | undefined
    try {
      const {O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0} = fs.constants
      handle = fs.openSync(path.join(metadata, file), O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
      const bytes = Buffer.alloc(headBytes)
      return bytes.toString('utf8', 0, fs.readSync(handle, bytes, 0, headBytes, 0))
    } catch {
      // The other file, or nothing.
    } finally {
      if (handle !== undefined) fs.closeSync(handle)
    }
  }
  return ''
}

import {maskCredentials} from '../../requirements/grammar/credentials.ts'
import {describeReference, isLoopback, schemeOf} from '../../requirements/grammar/reference.ts'
import type {Judgement} from '../engine.ts'
import {isHashed, listed, problemsOf, type RequirementJudging, told} from './judging.ts'

/** Indexes over plain http, hosts whose certificate is not checked, and (a warning) credentials written into a file. */
export function insecureIndex(judging: RequirementJudging): Judgement[] {
  const insecure = problemsOf(judging, 'insecure-index')
  const hosts = new Set(insecure.map(({text}) => text))
  const {index, extra} = judging.requirements.indexes
  const named = [...index, ...extra].filter(url => {
    const {scheme, host} = describeReference(url)
    return scheme === 'http' && !isLoopback(host) && !hosts.has(host)
  })
  return [
    ...insecure.map(problem => told('insecure-index', problem)),
    ...named.map(
      (url): Judgement => ({
        rule: 'insecure-index',
        message: `${maskCredentials(url)} is plain http, so anyone on the way can replace what it sends.`,
        help: 'Use https.',
      }),
    ),
    // What http lets in is told already; trusting the host is what makes pip use it.
    ...problemsOf(judging, 'trusted-host')
      .filter(({text}) => !hosts.has(text))
      .map(problem => told('insecure-index', problem)),
    ...problemsOf(judging, 'credentials').map(problem => told('insecure-index', problem, {level: 'warning'})),
  ]
}

const help =
  'Use one index that serves everything, or give every requirement a --hash: pip takes a name from whichever offers more.'

/**
 * Several places that may serve one name: whoever can publish to one of them can replace what is meant from another, without
 * a new version (`==1.0` also lets in `1.0+anything`). A warning where every requirement carries a hash.
 */
export function extraIndex(judging: RequirementJudging): Judgement[] {
  const {indexes} = judging.requirements
  const requirements = listed(judging)
  const hashed = requirements.length > 0 && requirements.every(isHashed)
  const level = hashed ? ({level: 'warning'} as const) : {}
  const extra = new Set(indexes.extra.map(maskCredentials))
  const written = problemsOf(judging, 'extra-index').filter(({text}) => extra.has(text ?? ''))
  const texts = new Set(written.map(({text}) => text))
  return [
    ...written.map(problem => ({...told('extra-index', problem, level), help})),
    ...[...extra]
      .filter(url => !texts.has(url))
      .map(
        (url): Judgement => ({
          rule: 'extra-index',
          ...level,
          message: `${url} may serve any name, like the first index.`,
          help,
        }),
      ),
    ...(hashed ? [] : furtherLinks(judging)),
  ]
}

/** `--find-links` beside an index, or several of them of which one is elsewhere: a warning, and none where hashes decide. */
function furtherLinks(judging: RequirementJudging): Judgement[] {
  const {noIndex, findLinks} = judging.requirements.indexes
  const remote = findLinks.filter(link => /^(?:https?|ftp)$/.test(schemeOf(link)))
  const safe = noIndex && (findLinks.length < 2 || remote.length === 0)
  if (safe) return []
  return problemsOf(judging, 'find-links').map(problem => ({
    ...told('extra-index', problem, {level: 'warning'}),
    help: 'Add --no-index where nothing else is needed, or give every requirement a --hash.',
  }))
}

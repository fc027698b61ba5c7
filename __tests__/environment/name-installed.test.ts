import {pathToFileURL} from 'node:url'
import {expect, test} from '@jest/globals'
import type {Distribution} from '../../src/environment/facts.ts'
import {nameInstalled} from '../../src/environment/name-installed.ts'
import {read} from '../requirements/project.ts'

function names(text: string, ...recorded: unknown[]): string[] {
  const distributions = recorded.map((directUrl, index) => {
    return {name: `D.${index}`, normalizedName: `d-${index}`, directUrl} as Distribution
  })
  const files = {'b-1.0.tar.gz': '', 'a.tar.gz': '', 'folder/pyproject.toml': ''}
  return nameInstalled(read(text, {files}).requirements, {distributions, cwd: '/w'}).map(one => one.normalizedName)
}

test('a path or URL gets the name of what was installed from there', () => {
  const local = (file: string) => ({url: pathToFileURL(file).href, archive_info: {}})
  expect(names('./b-1.0.tar.gz\n', null, local('/w/b-1.0.tar.gz'))).toEqual(['d-1'])
  expect(names('./folder/\n', {url: 'file:///w/folder', dir_info: {}})).toEqual(['d-0'])
  expect(names('https://me:pw@H/x-1.tar.gz#sha256=00\n', {url: 'https://h/x-1.tar.gz'})).toEqual(['d-0'])
  expect(names('git+https://h/p.git@v1\n', {url: 'https://h/p.git', vcs_info: {}})).toEqual(['d-0'])
})

test('several projects of one repository are told apart', () => {
  const at = (subdirectory: string) => ({url: 'https://h/p.git', vcs_info: {}, subdirectory})
  expect(names('git+https://h/p.git@v1#subdirectory=b\n', at('a'), at('b'))).toEqual(['d-1'])
})

test('a name stands, and what nothing tells stays without one', () => {
  expect(names('given @ https://h/x-1.tar.gz\n', {url: 'https://h/x-1.tar.gz'})).toEqual(['given'])
  expect(names('./a.tar.gz\n', null, {url: 5}, {url: 'no url'}, 'text', {url: 'https://h/a.tar.gz'})).toEqual([''])
})

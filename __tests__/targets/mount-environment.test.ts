import {expect, test} from '@jest/globals'
import {mountEnvironment} from '../../src/targets/mount-environment.ts'
import {loadTarget} from '../../src/targets/profile.ts'

function environmentOf(name: string): string[] {
  return mountEnvironment(loadTarget(name, {cwd: '/'}), '/job/out/site')
}

test('a host that reads a variable gets the absolute path of the packages', () => {
  expect(environmentOf('generic')).toEqual(['PYTHONPATH=/job/out/site', 'PYTHONDONTWRITEBYTECODE=1'])
})

test('an image that joins the path to the folder of the entry script gets a relative one', () => {
  expect(environmentOf('azureml/minimal-py312')).toEqual([
    'AZUREML_EXTRA_PYTHON_LIB_PATH=site-packages',
    'PYTHONDONTWRITEBYTECODE=1',
  ])
})

test('a host that finds its mount by itself needs no variable for it', () => {
  expect(environmentOf('aws-lambda/python3.12')).toEqual(['PYTHONDONTWRITEBYTECODE=1'])
})

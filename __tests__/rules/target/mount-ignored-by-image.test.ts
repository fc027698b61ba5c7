import {describe, expect, test} from '@jest/globals'
import {deliveryProblem} from '../../../src/rules/target/delivery.ts'
import {mountIgnoredByImage} from '../../../src/rules/target/mount-ignored-by-image.ts'
import {loadTarget, type Target} from '../../../src/targets/profile.ts'

const cut = loadTarget('azureml/curated-minimal-py311', {cwd: '/'})
const whole = loadTarget('azureml/minimal-py312', {cwd: '/'})

describe('mount-ignored-by-image', () => {
  test('a mount for an image that never looks for one is told, with the variable that works', () => {
    expect(mountIgnoredByImage.check({target: cut, delivery: 'mount'})).toEqual([
      {
        message:
          'The image of azureml/curated-minimal-py311 very probably never reads AZUREML_EXTRA_PYTHON_LIB_PATH, so that the mount would not be found.',
        help: 'Set PYTHONPATH to the absolute path of the mount, take `delivery: image`, or deploy to an image that reads the variable.',
      },
    ])
  })

  test('a deployment that sets that variable makes it a notice', () => {
    const [found] = mountIgnoredByImage.check({target: cut, delivery: 'mount', variables: ['PYTHONPATH']})
    expect(found).toMatchObject({level: 'notice', message: expect.stringContaining('the deployment sets PYTHONPATH')})
    expect(mountIgnoredByImage.check({target: cut, delivery: 'mount', variables: ['PATH']})[0]).not.toHaveProperty(
      'level',
    )
  })

  test("what is known for sure is told as that, at the line of the user's own profile", () => {
    const {fallback: _, knowledge: __, ...rest} = cut
    const own: Target = {...rest, name: 'ours', file: 'ours.json', line: 4}
    expect(mountIgnoredByImage.check({target: own, delivery: 'mount'})).toEqual([
      {
        message: 'The image of ours never reads AZUREML_EXTRA_PYTHON_LIB_PATH, so that the mount would not be found.',
        help: 'Take `delivery: image`, or deploy to an image that reads the variable.',
        file: 'ours.json',
        line: 4,
      },
    ])
  })

  test('nothing is said of other images, nor of other deliveries', () => {
    expect(mountIgnoredByImage.check({target: whole, delivery: 'mount'})).toEqual([])
    expect(mountIgnoredByImage.check({target: cut, delivery: 'image'})).toEqual([])
  })
})

test('a delivery that a host does not take is named, with those that it takes', () => {
  expect(deliveryProblem({target: cut, delivery: 'dynamic'})).toBe(
    'the target azureml/curated-minimal-py311 does not take `dynamic`; it takes mount and image.',
  )
  expect(deliveryProblem({target: whole, delivery: 'dynamic'})).toBeUndefined()
})

test.each([
  ['aws-lambda/python3.12', 'it takes mount.'],
  ['azure-functions/python3.12', 'it takes mount.'],
  ['kubernetes-image-volume', 'it takes mount.'],
  ['sagemaker', 'it takes mount and dynamic.'],
])('%s takes no image, and what is known of no host is not refused', (name, sentence) => {
  expect(deliveryProblem({target: loadTarget(name, {cwd: '/'}), delivery: 'image'})).toContain(sentence)
  expect(deliveryProblem({target: loadTarget('generic', {cwd: '/'}), delivery: 'image'})).toBeUndefined()
})

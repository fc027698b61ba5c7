import {expect, test} from '@jest/globals'
import {meantForAzureml} from '../../../../src/hosts/azureml/dockerfile/belongs.ts'
import {readDockerfiles} from '../../../../src/hosts/azureml/dockerfile/read.ts'
import {project} from './lint.ts'

function concerns(text: string): boolean | undefined {
  return readDockerfiles(['Dockerfile'], {cwd: project({Dockerfile: text})})[0]?.concernsAzureml
}

test('what is built for Azure ML shows it: by its base, its variables, its server, or where its code goes', () => {
  const plain = 'FROM python:3.12-slim\n'
  for (const text of [
    'FROM mcr.microsoft.com/azureml/minimal-py312-inference:latest',
    'ARG BASE=mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04\nFROM ${BASE}',
    'FROM acme.azurecr.io/azureml/azureml_0a1b2c AS base\nFROM base',
    `${plain}ENV AZUREML_MODEL_DIR=/m`,
    `${plain}ENV AML_APP_ROOT /srv`,
    `${plain}RUN pip install azureml-inference-server-http==1.5.1`,
    `${plain}CMD ["azmlinfsrv", "--entry_script", "score.py"]`,
    `${plain}COPY src /var/azureml-app`,
  ])
    expect([text, concerns(text)]).toEqual([text, true])
  for (const text of [
    'FROM node:20\nUSER root\nRUN apt-get update\nRUN pip install awscli',
    `${plain}RUN pip install flask`,
    `# not for azureml: AZUREML_MODEL_DIR\n${plain}ENV AML_DATABASE=x`,
    'FROM ${BASE}\nRUN pip install azureml-core',
    '',
  ])
    expect([text, concerns(text)]).toEqual([text, false])
})

test('of those that were found only what is built for Azure ML is judged, and what a deployment builds', () => {
  const web = 'FROM node:20\nRUN pip install awscli\n'
  const cwd = project({
    'web/Dockerfile': web,
    'tool/Dockerfile': web,
    'env/Dockerfile': web,
    'env/gpu.dockerfile': web,
    'aml/Dockerfile': 'FROM mcr.microsoft.com/azureml/minimal-py312-inference\n',
  })
  const all = ['aml/Dockerfile', 'env/Dockerfile', 'env/gpu.dockerfile', 'tool/Dockerfile', 'web/Dockerfile']
  const dockerfiles = readDockerfiles(all, {cwd})
  const written = (text: string | null) => ({text, file: 'deploy/env.yml', line: 1, column: 1, endColumn: 2})
  const build = (folder: string | null, dockerfile: string | null) => ({
    file: 'deploy/env.yml',
    language: 'yaml' as const,
    build: {
      folder: folder === null ? null : written(folder),
      dockerfile: dockerfile === null ? null : written(dockerfile),
    },
  })
  const judged = (about: Parameters<typeof meantForAzureml>[1]) =>
    meantForAzureml(dockerfiles, about).map(({file}) => file)
  expect(judged({cwd, given: [], deployments: []})).toEqual(['aml/Dockerfile'])
  expect(judged({cwd, given: ['./web/Dockerfile'], deployments: []})).toEqual(['aml/Dockerfile', 'web/Dockerfile'])
  expect(judged({cwd, given: [], deployments: [build('../env', null)]})).toEqual(['aml/Dockerfile', 'env/Dockerfile'])
  expect(judged({cwd, given: [], deployments: [build('../env', 'gpu.dockerfile')]})).toEqual([
    'aml/Dockerfile',
    'env/gpu.dockerfile',
  ])
  const program = {...build('tool', null), file: 'deploy/run.py', language: 'python' as const}
  expect(judged({cwd, given: [], deployments: [program, {...program, build: null}]})).toEqual([
    'aml/Dockerfile',
    'tool/Dockerfile',
  ])
})

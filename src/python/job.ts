import type {Env} from '../core/io.ts'
import {type Asking, named, probe} from './ask.ts'
import type {EnvironmentProbe, Interpreter, JobSetting, Transport} from './facts.ts'
import {type PipFile, pipEnvironmentSettings, pipFileSettings, pipTransport} from './job-pip.ts'
import {
  condaSettings,
  nativeSettings,
  type PythonAnswer,
  pythonPathSettings,
  pythonVariableSettings,
  systemSiteSettings,
  userSiteSettings,
} from './job-python.ts'
import {uvEnvironmentSettings, uvFileSettings} from './job-uv.ts'

/** What the calling job sets, and what of it is passed on. */
export type Job = {settings: JobSetting[]; transport: Transport}

/** Where a job is looked at from. `env` is its whole environment. */
export type JobAsking = Asking & {cwd: string}

type JobAnswer = PythonAnswer & {pipFiles: PipFile[]}

/** Variables that decide where Python and pip look; the probe is told them, but does not run under them. */
const asked = [
  'HOME',
  'PYTHONPATH',
  'PYTHONUSERBASE',
  'PYTHONNOUSERSITE',
  'VIRTUAL_ENV',
  'CONDA_PREFIX',
  'PIP_CONFIG_FILE',
  'XDG_CONFIG_HOME',
  'XDG_CONFIG_DIRS',
  'APPDATA',
  'PROGRAMDATA',
]

/**
 * Everything the calling job sets that Python, pip, uv or conda would obey and that is kept out here, each with what it
 * would have brought; and how its installer reaches the network, which is passed on.
 *
 * Throws `probe-failed` when the interpreter does not answer.
 */
export async function jobSettings({interpreter, ...asking}: JobAsking & {interpreter: Interpreter}): Promise<Job> {
  const {job} = await probe<{job: JobAnswer}>(interpreter.executable, ['job'], {
    ...asking,
    environ: environ(asking.env),
  })
  return settle(job, interpreter.executable, asking)
}

/** `askInterpreter` and `jobSettings` in one process. */
export async function askJob(executable: string, asking: JobAsking): Promise<Job & {interpreter: Interpreter}> {
  const answers = await probe<{interpreter: Interpreter; job: JobAnswer}>(executable, ['interpreter', 'job'], {
    ...asking,
    environ: environ(asking.env),
  })
  const interpreter = named(answers.interpreter, executable)
  return {interpreter, ...settle(answers.job, interpreter.executable, asking)}
}

/** `askJob`, and what can be seen from inside that Python, in one process. */
export async function askEnvironment(
  executable: string,
  asking: JobAsking,
): Promise<Job & {interpreter: Interpreter; probe: EnvironmentProbe}> {
  const answers = await probe<{interpreter: Interpreter; environment: EnvironmentProbe; job: JobAnswer}>(
    executable,
    ['interpreter', 'environment', 'job'],
    {...asking, environ: environ(asking.env)},
  )
  const interpreter = named(answers.interpreter, executable)
  return {interpreter, probe: answers.environment, ...settle(answers.job, interpreter.executable, asking)}
}

function settle(answer: JobAnswer, executable: string, {env, cwd}: {env: Env; cwd: string}): Job {
  const placing = {cwd}
  return {
    settings: [
      ...pythonPathSettings(answer),
      ...pythonVariableSettings(env),
      ...userSiteSettings(answer, env),
      ...systemSiteSettings(answer, placing),
      ...condaSettings(answer, env),
      ...pipEnvironmentSettings(env),
      ...pipFileSettings(answer.pipFiles, placing),
      ...uvEnvironmentSettings(env),
      ...uvFileSettings(env, placing),
      ...nativeSettings(env, executable),
    ],
    transport: pipTransport(answer.pipFiles, {env, cwd}),
  }
}

function environ(env: Env): Record<string, string> {
  return Object.fromEntries(asked.flatMap(name => (env[name] ? [[name, env[name]]] : [])))
}

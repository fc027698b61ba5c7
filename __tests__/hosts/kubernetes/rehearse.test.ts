import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {freePort} from '../../../src/hosts/engine/serve.ts'
import {type KubernetesRehearsal, rehearseKubernetes} from '../../../src/hosts/kubernetes/rehearse.ts'
import {processesNaming} from '../../helpers/processes.ts'
import {writeFiles} from '../../helpers/project.ts'
import type {WheelSpec} from '../../helpers/wheel.ts'
import {bare, layOut} from '../support.ts'

const greet: WheelSpec = {
  name: 'greet',
  version: '1.0',
  files: {'greet.py': 'def hello(name):\n    return "Hello " + name\n'},
}

const server = `import http.server, json, os, sys
import greet

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == "/ready" else 404)
        self.end_headers()

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"])).decode()
        self.send_response(200)
        self.end_headers()
        known = {"text": greet.hello(body), "file": greet.__file__, "cwd": os.getcwd(), "uid": os.getuid(), "deep": os.environ.get("DEEP")}
        self.wfile.write(json.dumps(known).encode())

http.server.HTTPServer((sys.argv[2], int(sys.argv[1])), Handler).serve_forever()
`

type Given = Partial<Omit<KubernetesRehearsal, 'sample'>> & {
  code?: Record<string, string>
  sampleText?: string
  change?: (manifest: string) => string
}

/** A pod whose container serves at a free port. */
function manifest(port: number, kind: string): string {
  return `kind: ${kind}
metadata: {name: scorer}
spec:
  volumes:
    - {name: packages, image: {reference: registry/packages:1}}
    - {name: work, emptyDir: {}}
  containers:
    - name: score
      command: [python3, main.py]
      args: ["$(PORT)", 0.0.0.0]
      workingDir: /app
      env:
        - {name: PORT, value: "${port}"}
        - {name: ROOT, value: /opt/packages}
        - {name: PYTHONPATH, value: $(ROOT)/site-packages}
      ports: [{containerPort: ${port}}]
      volumeMounts:
        - {name: packages, mountPath: /opt/packages}
        - {name: work, mountPath: /work-here}
      readinessProbe:
        httpGet: {path: /ready, port: ${port}}
      startupProbe: {tcpSocket: {port: ${port}}, periodSeconds: 1, failureThreshold: 10}
`
}

async function rehearse(given: Given = {}, kind = 'Pod') {
  const {code = {'main.py': server}, sampleText, change = text => text, ...rest} = given
  const laid = await layOut([greet], code, {target: 'kubernetes-image-volume'})
  const text = change(manifest(await freePort(), kind))
  writeFiles(laid.folder, {'pod.yaml': text, 'sample.json': sampleText ?? ''})
  const facts = await rehearseKubernetes({
    ...laid,
    manifest: path.join(laid.folder, 'pod.yaml'),
    command: null,
    ...rest,
    sample: sampleText === undefined ? null : path.join(laid.folder, 'sample.json'),
  })
  expect(processesNaming(laid.folder)).toEqual([])
  return {facts, laid}
}

describe('a pod', () => {
  test('answers with the packages at its mountPath, in its workingDir, and nothing is left running', async () => {
    const {facts, laid} = await rehearse({sampleText: '"you"'})
    expect(facts).toMatchObject({
      failure: null,
      what: expect.stringMatching(/^container score of Pod scorer on CPython 3/),
    })
    expect(facts.ready?.deadline).toBe(10)
    const body = JSON.parse(facts.answer?.body ?? '{}')
    expect(body.text).toBe('Hello "you"')
    if (facts.isolation.paths) expect(body).toMatchObject({file: '/opt/packages/site-packages/greet.py', cwd: '/app'})
    else expect(body).toMatchObject({file: path.join(laid.mount, 'greet.py')})
    expect(facts.notes).toEqual(
      facts.isolation.paths ? [] : [expect.stringContaining('where they lie on this machine')],
    )
  })

  test('answers where the system keeps nothing off, too, and what is not the same is told', async () => {
    const {facts} = await rehearse({
      sampleText: '"you"',
      isolation: bare,
      change: text =>
        text.replace('workingDir: /app', 'securityContext: {runAsUser: 1234, readOnlyRootFilesystem: true}'),
    })
    expect(facts).toMatchObject({failure: null, answer: {status: 200}})
    expect(facts.notes).toEqual([
      'The packages stood where they lie on this machine, not at /opt/packages/site-packages.',
      'The root was not read-only.',
      'The user was not 1234.',
    ])
  })

  test('whose PYTHONPATH names no volume is not started, and that is what is told', async () => {
    const {facts} = await rehearse({change: text => text.replace('value: /opt/packages', 'value: /elsewhere')})
    expect(facts).toMatchObject({
      failure: {class: 'path'},
      ready: null,
      what: 'nothing: the container of pod.yaml was not started',
    })
  })

  test('runs as its user on a read-only root, where only its volumes can be written', async () => {
    const script = `import errno, os, tempfile
import greet
assert os.getuid() == 1234, os.getuid()
open("/work-here/new", "w").close()
for place in ("/app/x-new", "/opt/packages/site-packages/x-new", "/x-new", "/tmp/x-new"):
    try:
        open(place, "w")
    except OSError as error:
        assert error.errno == errno.EROFS, error
    else:
        raise AssertionError(place)
`
    const {facts} = await rehearse(
      {
        code: {'main.py': script},
        change: text =>
          text
            .replace(/ {6}readinessProbe[\s\S]*$/, '')
            .replace(
              'workingDir: /app',
              'workingDir: /app\n      securityContext: {runAsUser: 1234, readOnlyRootFilesystem: true}',
            ),
      },
      'Job',
    )
    if (facts.isolation.paths) expect(facts.failure).toBeNull()
  })

  test('with a volume at /tmp writes there, and nothing of ours is lost under it', async () => {
    const script =
      'import greet, tempfile\nassert tempfile.gettempdir() == "/tmp"\nopen("/tmp/sitemount-new", "x").close()\n'
    const {facts} = await rehearse(
      {
        code: {'main.py': script},
        sampleText: '1',
        change: text =>
          text
            .replace(/ {6}readinessProbe[\s\S]*$/, '')
            .replace('/work-here', '/tmp')
            .replace('workingDir: /app', 'workingDir: /app\n      securityContext: {readOnlyRootFilesystem: true}'),
      },
      'Job',
    )
    if (!facts.isolation.paths) return
    expect(facts).toMatchObject({
      failure: null,
      sample: false,
      notes: ['The sample was not sent: a Job takes no requests.'],
    })
    expect(fs.existsSync('/tmp/sitemount-new')).toBe(false)
  })

  test('whose packages lie inside its workingDir finds both, and the code stays as it was', async () => {
    const {facts, laid} = await rehearse({
      sampleText: '1',
      change: text => text.replaceAll('/opt/packages', '/app/deps').replace('/work-here', '/app/cache'),
    })
    expect(facts.failure).toBeNull()
    if (facts.isolation.paths)
      expect(JSON.parse(facts.answer?.body ?? '{}').file).toBe('/app/deps/site-packages/greet.py')
    expect(fs.readdirSync(laid.codeDir)).toEqual(['main.py'])
  })

  test('whose code stands where the image has its own folder is found by the paths it starts', async () => {
    const {facts} = await rehearse({
      sampleText: '1',
      change: text =>
        text
          .replace('main.py', '/srv/scorer/main.py')
          .replace(/.*workingDir.*\n/, '')
          .replace('python3', '/usr/local/bin/python3'),
    })
    if (!facts.isolation.paths) return
    expect(facts.failure).toBeNull()
    expect(facts.notes).toEqual([
      'The chosen Python stood for /usr/local/bin/python3.',
      'The code was taken to stand at /srv/scorer in the image.',
    ])
  })

  test('whose image holds the command is started with the one that is given', async () => {
    const change = (text: string) => text.replace('command: [python3, main.py]\n', 'image: mine\n')
    await expect(rehearse({change})).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringMatching(/^pod\.yaml:8:13: /),
    })
    const {facts} = await rehearse({change, command: 'exec python main.py', sampleText: '1'})
    expect(facts).toMatchObject({failure: null, answer: {status: 200}})
  })

  test('lacks what comes from elsewhere, which is told, and takes it from `env`', async () => {
    const change = (text: string) =>
      text.replace(
        '      ports:',
        '        - {name: DEEP, valueFrom: {secretKeyRef: {name: s, key: k}}}\n      envFrom: [{secretRef: {name: all}}]\n      ports:',
      )
    const {facts} = await rehearse({change, sampleText: '1'})
    expect(JSON.parse(facts.answer?.body ?? '{}').deep).toBeNull()
    expect(facts.notes.slice(0, 2)).toEqual([
      'Not in the manifest, so not set: DEEP (secretKeyRef); the input `env` sets them.',
      'The variables of `envFrom` are not in the manifest, so not set.',
    ])
    const again = await rehearse({change, sampleText: '1', variables: {DEEP: 'secret'}})
    expect(JSON.parse(again.facts.answer?.body ?? '{}').deep).toBe('secret')
  })
})

describe('a pod fails at its place', () => {
  const quick = (text: string) => text.replace('failureThreshold: 10', 'failureThreshold: 2')
  const cases: {name: string; given: Given; failure: object}[] = [
    {
      name: 'PYTHONPATH beside the volume, before anything is started',
      given: {change: text => text.replace('$(ROOT)/site-packages', '/opt/package')},
      failure: {
        class: 'path',
        file: 'pod.yaml',
        line: 15,
        message: expect.stringContaining('passes over it without a word'),
      },
    },
    {
      name: 'a probe that asks at another path',
      given: {change: text => quick(text).replace('path: /ready', 'path: /health')},
      failure: {
        class: 'path',
        line: 21,
        message:
          'The readinessProbe did not succeed within 2 seconds: the answer had a status of 400 or more, or below 200.',
      },
    },
    {
      name: 'a program that listens on 127.0.0.1 alone',
      given: {change: text => quick(text).replace('0.0.0.0', '127.0.0.1')},
      failure: {
        class: 'script',
        message: expect.stringContaining('listens on 127.0.0.1 alone'),
        help: 'Let the program listen on 0.0.0.0.',
      },
    },
    {
      name: 'a program that listens nowhere',
      given: {change: quick, code: {'main.py': 'import time\ntime.sleep(60)\n'}},
      failure: {class: 'path', line: 22, message: expect.stringContaining('nobody listens on its port')},
    },
    {
      name: 'a program that answers too late',
      given: {
        change: text => quick(text),
        code: {
          'main.py': server.replace(
            'def do_GET(self):',
            'def do_GET(self):\n        import time\n        time.sleep(5)',
          ),
        },
      },
      failure: {
        class: 'script',
        line: 21,
        message: expect.stringContaining('no answer in time'),
        help: expect.stringContaining('timeoutSeconds'),
      },
    },
    {
      name: 'a program that ends',
      given: {code: {'main.py': 'import greet, nowhere_at_all\n'}},
      failure: {class: 'requirements', file: 'code/main.py', line: 1, exitCode: 1},
    },
    {
      name: 'a program that ends with 0, though it is to stay',
      given: {change: text => text.replace(/^ {6}readinessProbe[\s\S]*$/m, ''), code: {'main.py': ''}},
      failure: {
        class: 'script',
        message: 'The command ended with exit code 0, and would be started again and again.',
        file: 'pod.yaml',
        line: 8,
      },
    },
    {
      name: 'a command of a probe',
      given: {change: text => quick(text).replace(/httpGet.*/, 'exec: {command: [test, -e, /work-here/ready]}')},
      failure: {class: 'script', message: expect.stringContaining('its command failed')},
    },
    {
      name: 'a program that is not there',
      given: {change: text => text.replace('command: [python3', 'command: [no-such-program')},
      failure: {class: 'host', file: 'pod.yaml', message: 'The program no-such-program is not on this machine.'},
    },
  ]
  for (const {name, given, failure} of cases) {
    test(name, async () => {
      const {facts} = await rehearse(given)
      expect(facts.failure).toMatchObject(failure)
    })
  }
})

describe('a job', () => {
  const change = (text: string) => text.replace(/^ {6}readinessProbe[\s\S]*$/m, '').replace('kind: Pod', 'kind: Job')
  test('passes when it ends with 0', async () => {
    const {facts} = await rehearse({change, code: {'main.py': 'import greet\nprint(greet.hello("job"))\n'}})
    expect(facts).toMatchObject({failure: null, log: expect.stringContaining('Hello job')})
  })

  test('fails when it ends otherwise, or never', async () => {
    const {facts} = await rehearse({change, code: {'main.py': 'raise SystemExit(4)\n'}})
    expect(facts.failure).toMatchObject({class: 'script', message: 'The command ended with exit code 4.', exitCode: 4})
    const never = await rehearse({change, deadlineSeconds: 1, code: {'main.py': 'import time\ntime.sleep(60)\n'}})
    expect(never.facts.failure?.message).toMatch(/within 1 seconds/)
  })
})

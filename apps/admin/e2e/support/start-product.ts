import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The whole product, as `npm start` runs it, with data that nobody else uses. */
export interface Product {
  readonly url: string
  /** What it logged as faults so far, one line of JSON each: no journey should cause any. */
  faults(): readonly string[]
  /** Lets it close in order and forgets its data. */
  stop(): Promise<void>
}

/** What a program needs of its surroundings; the settings of a product that this machine may run are not among it. */
export type Environment = Readonly<Record<string, string>>

const repository = resolve(import.meta.dirname, '../../../..')
const inRepository = (path: string): string => join(repository, path)
const startPatience = 120_000
const stopPatience = 20_000
const keptOutput = 4_000

/** Builds what the product serves when its inputs changed since the last build, as `npm start` does. */
export async function buildAdmin(environment: Environment): Promise<void> {
  const build = `const { buildAdmin } = await import(${JSON.stringify(inRepository('tooling/run/admin-build.mjs'))}); await buildAdmin()`
  const child = spawn(process.execPath, ['--input-type=module', '-e', build], {
    cwd: repository,
    env: {
      ...environment,
      NODE_ENV: 'production',
      PATH: `${inRepository('node_modules/.bin')}:${environment['PATH'] ?? ''}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed = keepOutput(child)
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`The admin was not built:\n${printed()}`)
}

/**
 * Starts the API with an empty data folder, a free port and the demo, and waits until it says that it is ready.
 * @throws {Error} with what it printed, when it ends or stays silent
 */
export async function startProduct(environment: Environment): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), 'aftercare-e2e-'))
  // PostgreSQL runs as another user when we are root, and has to pass through.
  await chmod(folder, 0o711)
  const port = await freePort()
  const child = spawn(
    process.execPath,
    ['--import', inRepository('tooling/run/stop-with-parent.mjs'), inRepository('apps/api/src/main.ts')],
    {
      cwd: repository,
      env: {
        ...environment,
        PORT: String(port),
        AFTERCARE_DATA_DIR: join(folder, 'data'),
        AFTERCARE_DEMO: 'on',
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // A session of its own: Ctrl-C reaches it only through us, so that it closes in order.
      detached: true,
    },
  )
  const url = `http://localhost:${port}`
  const faults: string[] = []
  child.stderr?.on('data', (chunk: Buffer) => {
    faults.push(
      ...chunk
        .toString()
        .split('\n')
        .filter((line) => line.includes('"level":"error"')),
    )
  })
  const stop = async () => {
    await stopChild(child)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await ready(child, url)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, faults: () => faults, stop }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('The machine gave no port.')
  return address.port
}

function keepOutput(child: ChildProcess): () => string {
  let printed = ''
  const keep = (chunk: Buffer) => (printed = (printed + chunk.toString()).slice(-keptOutput))
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return () => printed.trim()
}

async function ready(child: ChildProcess, url: string): Promise<void> {
  const printed = keepOutput(child)
  const said = new Promise<null>((resolveSaid) => {
    child.stdout?.on('data', () => {
      if (printed().includes(`ready: ${url}`)) resolveSaid(null)
    })
  })
  const ended = once(child, 'exit').then(() => 'it ended')
  const late = new Promise<string>((resolveLate) => {
    setTimeout(resolveLate, startPatience, `it was not ready within ${startPatience / 1000} s`).unref()
  })
  const fault = await Promise.race([said, ended, late])
  if (fault !== null) throw new Error(`The product did not start: ${fault}. It said:\n${printed()}`)
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  const deadline = setTimeout(() => child.kill('SIGKILL'), stopPatience)
  await exited
  clearTimeout(deadline)
}

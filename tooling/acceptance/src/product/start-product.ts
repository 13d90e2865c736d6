import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort } from './free-port.ts'

/** A running product that nobody else uses. */
export interface Product {
  readonly url: string
  /** Lets it close in order and forgets its data. A second call does nothing. */
  stop(): Promise<void>
}

const repository = resolve(import.meta.dirname, '../../../..')
const api = join(repository, 'apps/api/src/main.ts')
// Loaded before the API: it stops in order when we are killed without warning and the channel to us closes.
const stopWithParent = join(repository, 'tooling/run/stop-with-parent.mjs')
const startPatience = 180_000
const stopPatience = 20_000
const keptOutput = 4_000

/**
 * Starts the product with an empty data folder of its own, a free port and the demo accounts, and waits until it
 * says that it is ready.
 * @throws {Error} with what it printed, when it ends or stays silent
 */
export async function startProduct(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), 'aftercare-acceptance-'))
  // PostgreSQL runs as another user when we are root, and has to pass through.
  await chmod(dataDir, 0o711)
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', stopWithParent, api], {
    cwd: repository,
    env: {
      ...withoutSettings(environment),
      PORT: String(port),
      AFTERCARE_DATA_DIR: join(dataDir, 'data'),
      AFTERCARE_DEMO: 'on',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A session of its own: Ctrl-C reaches it only through us, so that it closes in order.
    detached: true,
  })
  const url = `http://localhost:${port}`
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= stopChild(child).then(() => rm(dataDir, { recursive: true, force: true })))
  stopOnSignal(stop)
  try {
    await ready(child, url)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}

/** Ctrl-C at any moment, also while it starts. */
function stopOnSignal(stop: () => Promise<void>): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(code)))
  }
}

/** The settings of a product that this machine may run must not reach the throwaway one. */
function withoutSettings(environment: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv {
  const own = Object.entries(environment).filter(([name]) => !/^(AFTERCARE_|DATABASE_URL$|PORT$)/.test(name))
  return Object.fromEntries(own)
}

async function ready(child: ChildProcess, url: string): Promise<void> {
  let printed = ''
  const said = new Promise<void>((resolveSaid) => {
    const listen = (chunk: Buffer) => {
      printed = (printed + chunk.toString()).slice(-keptOutput)
      if (printed.split('\n').some((line) => line.includes('ready') && line.includes(url))) resolveSaid()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
  })
  const ended = once(child, 'exit').then(() => 'it ended')
  const late = new Promise<string>((resolveLate) => {
    setTimeout(resolveLate, startPatience, `it was not ready within ${startPatience / 1000} s`).unref()
  })
  const fault = await Promise.race([said.then(() => null), ended, late])
  if (fault !== null) throw new Error(`The product did not start: ${fault}. It said:\n${printed.trim()}`)
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  const deadline = setTimeout(() => child.kill('SIGKILL'), stopPatience)
  await exited
  clearTimeout(deadline)
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { TestDatabase } from './test-database.ts'

/** The API as `npm start` runs it, in a process of its own beside a test's: to be killed. */
export interface ApiProcess {
  readonly url: string
  /** As `kill -9` does: nothing of it is asked, nothing is closed. Waits until the process is gone. */
  kill(): Promise<void>
}

/** What its connections are called in pg_stat_activity. */
export const processName = 'api-process'

const main = join(import.meta.dirname, '../main.ts')

/** Starts one on a database that has its sign-ins. Sessions of {@link TestApi} with the same secret hold there too. */
export async function startApiProcess(database: TestDatabase, secret: string): Promise<ApiProcess> {
  const port = await freePort()
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: '/usr/bin:/bin',
      TZ: 'UTC',
      PORT: String(port),
      DATABASE_URL: `${database.appUrl}?application_name=${processName}`,
      AFTERCARE_DATABASE_OWNER_URL: database.ownerUrl,
      AFTERCARE_DEMO: 'on',
      AFTERCARE_SECRET: secret,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  await readyOf(child)
  return {
    url: `http://127.0.0.1:${port}`,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function readyOf(child: ChildProcess): Promise<void> {
  let text = ''
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      text += chunk.toString()
      if (text.includes('Aftercare is ready')) resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('close', () => reject(new Error(`it ended: ${text}`)))
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

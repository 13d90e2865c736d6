import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import type { Database } from '../db/database.ts'
import type { PluginHost } from '../plugin-host.ts'

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  readonly version: string
}
const patience = 3_000

/**
 * `/livez`: the process answers. `/readyz`: it can serve, asked of the database itself. `/version`: what runs here.
 */
export function healthRoutes(
  app: FastifyInstance,
  { db, plugins, isStopping }: { db: Database; plugins: PluginHost; isStopping: () => boolean },
): void {
  app.get('/livez', async () => ({ status: 'alive' }))
  app.get('/readyz', async (_request, reply) => {
    const ready = !isStopping() && (await answers(db))
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' })
  })
  app.get('/version', async () => ({
    version: manifest.version,
    node: process.versions.node,
    plugins: plugins.plugins.map(({ id, version, hash }) => ({ id, version, hash })),
  }))
}

async function answers(db: Database): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => {
    setTimeout(resolve, patience, false).unref()
  })
  const asked = db.execute(sql`select 1`).then(
    () => true,
    () => false,
  )
  return Promise.race([asked, late])
}

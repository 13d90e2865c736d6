import type { InstalledPlugin } from '../plugin-host.ts'
import type { Database } from './database.ts'
import { pluginVersion } from './tables.ts'

/** Keeps what every installed build says of itself, once for each content: it stays known when it is gone. */
export async function rememberPlugins(db: Database, plugins: readonly InstalledPlugin[]): Promise<void> {
  if (plugins.length === 0) return
  await db
    .insert(pluginVersion)
    .values(
      plugins.map(({ id, version, hash, title, settingsSchema, optionsSchema, dimensions, facts }) => ({
        pluginId: id,
        version,
        hash,
        record: { title, settingsSchema, optionsSchema, dimensions, facts },
      })),
    )
    .onConflictDoNothing()
}

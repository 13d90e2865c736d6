import { snakeCase, text } from 'drizzle-orm/pg-core'
import { createdAt } from './columns.ts'

/** What an installation knows about itself, shared by its processes: the secret that signs sessions. */
export const installationSetting = snakeCase.table('installation_setting', {
  key: text().primaryKey(),
  value: text().notNull(),
  createdAt: createdAt(),
})

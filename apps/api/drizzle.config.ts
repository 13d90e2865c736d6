import { defineConfig } from 'drizzle-kit'

/** `pnpm --filter @aftercare/api migration -- --name what-changes` writes the next migration from the tables. */
export default defineConfig({ dialect: 'postgresql', schema: 'src/db/tables.ts', out: 'src/db/migrations' })

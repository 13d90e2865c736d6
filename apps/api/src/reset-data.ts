import { Client } from 'pg'
import { removePostgresData, StartFailure } from './embedded-postgres.ts'
import { readEnv } from './env.ts'

// `npm run reset`: forgets the embedded database's folder, or, with DATABASE_URL and --yes, everything in it.
const agreed = process.argv.slice(2).includes('--yes')

try {
  const { database, dataDir } = readEnv()
  if (database === undefined) {
    const removed = await removePostgresData(dataDir, console.log)
    console.log(removed ? `Forgot the data in ${dataDir}.` : `There is no data in ${dataDir}.`)
  } else {
    const name = new URL(database.ownerUrl).pathname.slice(1)
    if (!agreed)
      throw new StartFailure(`This would delete everything in the database ${name}: npm run reset -- --yes`)
    await emptyDatabase(database.ownerUrl)
    console.log(`Forgot everything in the database ${name}.`)
  }
} catch (error) {
  console.error(error instanceof StartFailure ? error.message : error)
  process.exitCode = 1
}

/** Drops what the migrations made; the next start makes it again. Rights on the schema stay as they were. */
async function emptyDatabase(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  try {
    await client.connect()
    await client.query('BEGIN')
    const { rows } = await client.query<{ drop: string }>(`
      SELECT format('DROP TABLE %I.%I CASCADE', schemaname, tablename) AS drop FROM pg_tables
        WHERE schemaname IN ('public', 'drizzle') AND tableowner = current_user
      UNION ALL
      SELECT format('DROP FUNCTION public.%I CASCADE', proname) FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace AND proowner = current_user::regrole`)
    for (const { drop } of rows) await client.query(drop)
    await client.query('COMMIT')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartFailure(`The database could not be emptied (${reason}): nothing was deleted.`, {
      cause: error,
    })
  } finally {
    await client.end().catch(() => undefined)
  }
}

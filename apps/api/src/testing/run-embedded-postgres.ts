import { startPostgres, StartFailure } from '../embedded-postgres.ts'

// A process of its own that starts the server and then waits to be killed, for embedded-postgres.int.test.ts.
const [dataDir = ''] = process.argv.slice(2)
try {
  const { ownerUrl, superuserUrl } = await startPostgres({ dataDir, durable: true, log: () => undefined })
  process.stdout.write(`${JSON.stringify({ ownerUrl, superuserUrl })}\n`)
  setInterval(() => undefined, 60_000)
} catch (error) {
  if (!(error instanceof StartFailure)) throw error
  process.stdout.write(`${JSON.stringify({ refused: error.message })}\n`)
}

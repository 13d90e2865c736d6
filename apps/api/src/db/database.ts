import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'

/** The pool, or a transaction: stores take either. */
export type Database = NodePgDatabase

export interface OpenDatabase {
  readonly db: Database
  /** Waits for what is running, then closes every connection. */
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** Hears of idle connections that broke; the pool replaces them. */
  readonly onError?: (error: Error) => void
  /** Sees every statement, for tests that count them. */
  readonly onStatement?: (text: string) => void
}

/** Opens a pool of connections as the role that serves. */
export function openDatabase(url: string, options: DatabaseOptions = {}): OpenDatabase {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    // A transaction that a crashed request forgot must not hold its locks for ever.
    options: '-c idle_in_transaction_session_timeout=60000 -c statement_timeout=60000',
  })
  // Without a listener the process would end when the server closes an idle connection.
  pool.on('error', (error) => options.onError?.(error))
  const { onStatement } = options
  const logger = onStatement && { logQuery: (text: string) => onStatement(text) }
  return { db: drizzle({ client: pool, ...(logger && { logger }) }), close: () => pool.end() }
}

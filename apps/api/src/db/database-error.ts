/** The parts of a PostgreSQL error that code decides by. */
export interface DatabaseError {
  /** SQLSTATE. */
  readonly code: string
  readonly constraint: string | undefined
}

/** The PostgreSQL error behind an error, however deep the query builder wrapped it. */
export function databaseErrorOf(error: unknown): DatabaseError | undefined {
  for (let current: unknown = error; current instanceof Error; current = current.cause) {
    if ('code' in current && typeof current.code === 'string' && /^[0-9A-Z]{5}$/.test(current.code)) {
      const constraint = 'constraint' in current ? current.constraint : undefined
      return { code: current.code, constraint: typeof constraint === 'string' ? constraint : undefined }
    }
  }
  return undefined
}

/** Whether a statement failed on this unique constraint or index: somebody else was first. */
export function violatesUnique(error: unknown, constraint: string): boolean {
  const found = databaseErrorOf(error)
  return found?.code === '23505' && found.constraint === constraint
}

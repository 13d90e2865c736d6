import { randomUUIDv7 } from 'node:crypto'

/** An id for a row whose id is needed before it is written; it grows with time, as the database's own do. */
export function newId(): string {
  return randomUUIDv7()
}

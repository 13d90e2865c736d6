import type { z } from 'zod'
import { CatalogInvalid } from '../errors.ts'
import { plainJsonFaults } from '../reading/plain-json.ts'
import { pathText, type Path } from '../reading/path-text.ts'
import { problemsOf } from '../reading/problem.ts'
import { shapeFaults } from '../reading/shape-faults.ts'

/** A part of a catalog as it was sent, read by its schema. Throws {@link CatalogInvalid} with all problems, paths below `at`. */
export function parsePart<Schema extends z.ZodType>(
  schema: Schema,
  sent: unknown,
  at: Path,
): z.output<Schema> {
  // What was left out is refused as nothing, in the words of the part.
  const value = sent ?? null
  const unwritable = plainJsonFaults(value)
  const read = schema.safeParse(value)
  if (read.success && unwritable.length === 0) return read.data
  const faults = [...unwritable, ...shapeFaults(value, read.error?.issues ?? [])]
  const place = pathText({}, at)
  throw new CatalogInvalid(
    problemsOf(value, faults).map((problem) => ({ ...problem, path: `${place}${problem.path}` })),
  )
}

import { runChild } from '../child.mjs'
import { inRepository } from '../repository.mjs'
import { node } from '../runtime.mjs'

/**
 * Forgets all data: the embedded database's folder, or, with DATABASE_URL, everything in that database.
 * @param {readonly string[]} args
 */
export function run(args) {
  return runChild(node, [inRepository('apps/api/src/reset-data.ts'), ...args])
}

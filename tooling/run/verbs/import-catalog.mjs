import { runChild } from '../child.mjs'
import { inRepository } from '../repository.mjs'
import { node } from '../runtime.mjs'

/**
 * Imports a catalog file into the database.
 * @param {readonly string[]} args
 */
export function run(args) {
  return runChild(node, [inRepository('apps/api/src/import-catalog.ts'), ...args])
}

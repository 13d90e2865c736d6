import { runChild } from '../child.mjs'
import { inRepository } from '../repository.mjs'
import { node } from '../runtime.mjs'

/**
 * Writes a new plugin package under plugins/.
 * @param {readonly string[]} args
 */
export function run(args) {
  return runChild(node, [inRepository('tooling/create-plugin/src/main.ts'), ...args])
}

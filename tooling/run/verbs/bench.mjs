import { runChild } from '../child.mjs'
import { inRepository } from '../repository.mjs'
import { node } from '../runtime.mjs'

/**
 * Measures; without a name, every suite.
 * @param {readonly string[]} args
 */
export function run(args) {
  return runChild(node, [inRepository('tooling/bench/src/main.ts'), ...args])
}

import { runChild } from '../child.mjs'
import { inRepository } from '../repository.mjs'
import { node } from '../runtime.mjs'

/**
 * Plays the acceptance rows against a throwaway product of its own.
 * @param {readonly string[]} args
 */
export function run(args) {
  return runChild(node, [inRepository('tooling/acceptance/src/main.ts'), ...args])
}

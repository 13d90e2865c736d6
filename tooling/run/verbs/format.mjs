import { join } from 'node:path'
import { runChild } from '../child.mjs'
import { programs } from '../repository.mjs'

/**
 * Formats every file in place, or those named.
 * @param {readonly string[]} args
 */
export function run(args) {
  return runChild(join(programs, 'oxfmt'), args.length > 0 ? args : ['.'])
}

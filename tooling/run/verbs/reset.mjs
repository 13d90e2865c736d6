import { rmSync, existsSync } from 'node:fs'
import { isAbsolute, join, parse } from 'node:path'
import { runChild } from '../child.mjs'
import { inRepository, repositoryRoot } from '../repository.mjs'
import { node } from '../runtime.mjs'
import { Failure, say } from '../say.mjs'

/**
 * Forgets all data: the embedded database's folder, or, with DATABASE_URL, everything in that database.
 * @param {readonly string[]} args
 */
export async function run(args) {
  return runChild(node, [inRepository('apps/api/src/reset-data.ts'), ...args])
}

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json, wherever a verb was called from. */
export const repositoryRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Where the package manager links the programs that the lockfile pins. */
export const programs = join(repositoryRoot, 'node_modules', '.bin')

/** @returns {{ packageManager: string, optionalDependencies: Record<string, string> }} the root package.json */
export function readManifest() {
  return JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8'))
}

/**
 * The path of a file of this repository.
 * @param {...string} parts
 */
export function inRepository(...parts) {
  return join(repositoryRoot, ...parts)
}

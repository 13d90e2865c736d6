import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { dependOnPlugin, listPlugin } from './list-plugin.ts'
import { packageFiles } from './package-files.ts'
import { pluginName, type PluginName } from './plugin-name.ts'
import { sourceFiles } from './source-files.ts'

/** Why no plugin was written: one sentence with its cure. */
export class NotWritten extends Error {}

/**
 * Writes a new plugin's package into a repository and names it where the API lists its add-ons. Nothing is written
 * unless all of it can be. Throws {@link NotWritten}.
 */
export function createPlugin(
  root: string,
  id: string,
): { readonly name: PluginName; readonly written: readonly string[] } {
  const name = pluginName(id)
  if (name === null)
    throw new NotWritten(
      `“${id}” can’t be a plugin’s name: use lower-case words joined by hyphens, such as battery-care.`,
    )
  const folder = join('plugins', id)
  if (existsSync(join(root, folder)))
    throw new NotWritten(`${folder} is there already: choose another name, or remove that folder first.`)
  const files: Record<string, string> = {}
  for (const [path, text] of Object.entries({ ...packageFiles(name), ...sourceFiles(name) }))
    files[join(folder, path)] = text
  const list = join('apps', 'api', 'src', 'plugins.ts')
  const manifest = join('apps', 'api', 'package.json')
  files[list] = changed(root, list, (source) => listPlugin(source, name))
  files[manifest] = changed(root, manifest, (source) => dependOnPlugin(source, name))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return { name, written: Object.keys(files) }
}

function changed(root: string, path: string, change: (source: string) => string | null): string {
  const text = existsSync(join(root, path)) ? change(readFileSync(join(root, path), 'utf8')) : null
  if (text === null)
    throw new NotWritten(
      `${path} could not be changed: see that it lists the plugins one a line and names this one nowhere.`,
    )
  return text
}

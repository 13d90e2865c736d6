import type { PluginName } from './plugin-name.ts'

const IMPORT = /^import \{ \w+ \} from '(@aftercare\/plugin-[\w-]+)'$/
const ROW = /^ {2}\{ name: '(@aftercare\/plugin-[\w-]+)', plugin: \w+ \},$/

/** The file that names the plugins, with one more; null when it isn't written as expected. */
export function listPlugin(source: string, { value, package: name }: PluginName): string | null {
  const imported = insertSorted(source.split('\n'), IMPORT, {
    name,
    line: `import { ${value} } from '${name}'`,
  })
  const listed =
    imported && insertSorted(imported, ROW, { name, line: `  { name: '${name}', plugin: ${value} },` })
  return listed?.join('\n') ?? null
}

/** The API's package with one more dependency, its names kept one a line as they were; null when already there. */
export function dependOnPlugin(manifest: string, { package: name }: PluginName): string | null {
  const before = /"@aftercare\/plugin-kit": "workspace:\*",/
  if (manifest.includes(`"${name}"`) || !before.test(manifest)) return null
  return manifest.replace(before, (kit) => `${kit} "${name}": "workspace:*",`)
}

/** Puts the line before the first of its kind with a later name, else after the last of its kind. */
function insertSorted(
  lines: readonly string[],
  kind: RegExp,
  { name, line }: { readonly name: string; readonly line: string },
): readonly string[] | null {
  const named = lines.flatMap((each, at) => {
    const found = kind.exec(each)?.[1]
    return found === undefined ? [] : [{ at, name: found }]
  })
  const last = named.at(-1)
  if (last === undefined || named.some((each) => each.name === name)) return null
  const at = named.find((each) => each.name > name)?.at ?? last.at + 1
  return lines.toSpliced(at, 0, line)
}

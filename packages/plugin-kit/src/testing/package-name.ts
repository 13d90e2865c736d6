import { demand } from './law-broken.ts'

interface PackageFile {
  readonly default: { readonly name: string }
}

/** The plugin's id is the name of its folder and, after the prefix, of its package. */
export async function expectNamesAgree(id: string, testPath: string | undefined): Promise<void> {
  const [folder, path] = packageFolder(testPath ?? '')
  demand(folder === id, `The plugin ${id} lies in the folder ${folder}: give both one name`)
  const file: PackageFile = await import(/* @vite-ignore */ `${path}/package.json`, {
    with: { type: 'json' },
  })
  const { name } = file.default
  demand(
    name === `@aftercare/plugin-${id}`,
    `The plugin ${id} is in the package ${name}: call it @aftercare/plugin-${id}`,
  )
}

/** The folder above `src`, by name and by path. */
function packageFolder(testPath: string): readonly [string | undefined, string] {
  const parts = testPath.split(/[\\/]/)
  const above = parts.slice(0, parts.lastIndexOf('src'))
  return [above.at(-1), above.join('/')]
}

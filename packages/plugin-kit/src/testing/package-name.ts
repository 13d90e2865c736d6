import { expect } from 'vitest'

interface PackageFile {
  readonly default: { readonly name: string }
}

/** The plugin's id is the name of its folder and, after the prefix, of its package. */
export async function expectNamesAgree(id: string, testPath: string | undefined): Promise<void> {
  const [folder, path] = packageFolder(testPath ?? '')
  expect(folder, 'Rename the folder, or the id').toBe(id)
  const file: PackageFile = await import(/* @vite-ignore */ `${path}/package.json`, {
    with: { type: 'json' },
  })
  expect(file.default.name, 'Rename the package, or the id').toBe(`@aftercare/plugin-${id}`)
}

/** The folder above `src`, by name and by path. */
function packageFolder(testPath: string): readonly [string | undefined, string] {
  const parts = testPath.split(/[\\/]/)
  const above = parts.slice(0, parts.lastIndexOf('src'))
  return [above.at(-1), above.join('/')]
}

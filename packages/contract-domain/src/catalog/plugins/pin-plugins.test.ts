import { describe, expect, test } from 'vitest'
import { readCatalogVersion } from '../read-catalog-version.ts'
import { aCatalogPlugin } from '../testing/a-catalog-plugin.ts'
import { aCatalogVersion } from '../testing/a-catalog-version.ts'
import { withValue } from '../testing/at-path.ts'
import { checkCatalogAgainstPlugins } from './check-catalog-against-plugins.ts'
import { pinPlugins } from './pin-plugins.ts'

function fileWithout(...members: readonly string[]): unknown {
  return members.reduce<unknown>(
    (file, member) => withValue(file, ['addOns', 0, member], undefined),
    aCatalogVersion(),
  )
}

describe('a catalog file made ready to be imported', () => {
  test('takes version and build of the plugin installed where it names none', () => {
    const file = fileWithout('pluginVersion', 'pluginHash')
    expect(readCatalogVersion(file).version).toBeNull()
    const { version } = readCatalogVersion(pinPlugins(file, [aCatalogPlugin()]))
    expect(version?.addOns[0]).toMatchObject({ pluginVersion: '1.0.0', pluginHash: 'hash-of-monitoring' })
  })

  test('keeps what it does name: the check of the plugins tells', () => {
    const pinned = pinPlugins(fileWithout('pluginHash'), [aCatalogPlugin({ version: '2.0.0' })])
    const { version } = readCatalogVersion(pinned)
    expect(
      version && checkCatalogAgainstPlugins(version, [aCatalogPlugin({ version: '2.0.0' })]),
    ).toMatchObject([{ code: 'catalog.plugin-version-differs' }])
  })

  test('gets the dimensions that its plugins bring', () => {
    const bare = withValue(aCatalogVersion(), ['dimensions', 4], undefined)
    const { version } = readCatalogVersion(pinPlugins(bare, [aCatalogPlugin()]))
    expect(version).toEqual(aCatalogVersion())
  })

  test('keeps its own dimension where a plugin brings another of that id', () => {
    const own = withValue(aCatalogVersion(), ['dimensions', 4, 'weight'], 'normal')
    expect(pinPlugins(own, [aCatalogPlugin()])).toEqual(own)
  })

  test('is left as it is where nothing can be made of it', () => {
    for (const document of [null, 'x', [], {}, { addOns: 3 }, { addOns: [null, 4], dimensions: [null] }])
      expect(pinPlugins(document, [aCatalogPlugin()])).toEqual(document)
    const file = fileWithout('pluginHash')
    expect(pinPlugins(file, [])).toEqual(file)
  })
})

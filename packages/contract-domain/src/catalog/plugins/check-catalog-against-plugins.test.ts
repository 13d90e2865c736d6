import { describe, expect, test } from 'vitest'
import { renderMessage } from '../../text/index.ts'
import type { CatalogVersion } from '../catalog-version.ts'
import { catalogMessages } from '../messages.ts'
import { aCatalogPlugin } from '../testing/a-catalog-plugin.ts'
import { aCatalogVersion, text } from '../testing/a-catalog-version.ts'
import { withValue } from '../testing/at-path.ts'
import { checkCatalogAgainstPlugins } from './check-catalog-against-plugins.ts'

function changed(path: readonly (string | number)[], value: unknown): CatalogVersion {
  return withValue(aCatalogVersion(), path, value) as CatalogVersion
}

describe('a catalog against the plugins installed', () => {
  test('fits when they are those it pins', () => {
    expect(checkCatalogAgainstPlugins(aCatalogVersion(), [aCatalogPlugin()])).toEqual([])
  })

  test.each([
    ['no plugin', aCatalogVersion(), [], '/addOns/remote-monitoring', 'plugin-missing'],
    [
      'another version',
      aCatalogVersion(),
      [aCatalogPlugin({ version: '1.1.0' })],
      '/addOns/remote-monitoring/pluginVersion',
      'plugin-version-differs',
    ],
    [
      'another build of the version',
      aCatalogVersion(),
      [aCatalogPlugin({ hash: 'other' })],
      '/addOns/remote-monitoring/pluginHash',
      'plugin-hash-differs',
    ],
    [
      'settings it refuses',
      changed(['addOns', 0, 'settings', 'price', 'amountMinor'], -1),
      [aCatalogPlugin()],
      '/addOns/remote-monitoring/settings/price/amountMinor',
      'settings-refused',
    ],
    [
      'prices of a book it refuses',
      changed(['addOns', 0, 'bookPrices', 'direct-eur', 'price', 'amountMinor'], -1),
      [aCatalogPlugin()],
      '/addOns/remote-monitoring/bookPrices/direct-eur/price/amountMinor',
      'settings-refused',
    ],
    [
      'a book that replaces more than a price',
      changed(['addOns', 0, 'bookPrices', 'direct-eur', 'level'], 'x'),
      [aCatalogPlugin()],
      '/addOns/remote-monitoring/bookPrices/direct-eur/level',
      'reference-unknown',
    ],
    [
      'a dimension it brings that is missing',
      changed(['dimensions', 4], undefined),
      [aCatalogPlugin()],
      '/addOns/remote-monitoring',
      'template-missing',
    ],
    [
      'a dimension of its id with other content',
      changed(['dimensions', 4, 'weight'], 'normal'),
      [aCatalogPlugin()],
      '/dimensions/core:monitoring',
      'template-differs',
    ],
    [
      'a fact it reads that is missing',
      aCatalogVersion(),
      [aCatalogPlugin({ facts: ['weight'] })],
      '/addOns/remote-monitoring',
      'reference-unknown',
    ],
    [
      'settings that name no dimension of the catalog',
      changed(['addOns', 0, 'settings', 'dimension'], 'core:x'),
      [aCatalogPlugin()],
      '/addOns/remote-monitoring/settings/dimension',
      'reference-unknown',
    ],
    [
      'settings that name no tax category',
      changed(['addOns', 0, 'settings', 'taxCategory'], 'goods'),
      [aCatalogPlugin()],
      '/addOns/remote-monitoring/settings/taxCategory',
      'reference-unknown',
    ],
    [
      'a usual fact that the catalog lacks',
      changed(['facts', 2, 'id'], 'zone'),
      [aCatalogPlugin()],
      '/addOns/remote-monitoring/settings/fact',
      'reference-unknown',
    ],
  ])('%s', (_name, version, plugins, path, code) => {
    expect(checkCatalogAgainstPlugins(version, plugins)).toContainEqual(
      expect.objectContaining({ path, code: `catalog.${code}` }),
    )
  })

  test('the plugin’s own words stand in the message, in the reader’s language', () => {
    const version = changed(['addOns', 0, 'settings', 'price', 'amountMinor'], -1)
    const [problem] = checkCatalogAgainstPlugins(version, [aCatalogPlugin()])
    expect(problem && renderMessage(problem.message, 'fr', catalogMessages)).toBe(
      'Remote monitoring (fr) refuse ces réglages : Trop bas',
    )
  })

  test('a plugin that throws refuses; the catalog stays readable', () => {
    const plugin = aCatalogPlugin({
      title: text('Broken'),
      checkSettings: () => {
        throw new Error('out of order')
      },
    })
    expect(checkCatalogAgainstPlugins(aCatalogVersion(), [plugin])).toMatchObject([
      { path: '/addOns/remote-monitoring/settings', code: 'catalog.settings-refused' },
    ])
  })
})

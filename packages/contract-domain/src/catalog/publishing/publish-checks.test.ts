import { describe, expect, test } from 'vitest'
import { renderMessage } from '../../text/index.ts'
import type { CatalogVersion } from '../catalog-version.ts'
import { catalogMessages } from '../messages.ts'
import { aCatalogPlugin } from '../testing/a-catalog-plugin.ts'
import { aCatalogVersion, aComponent, aPriceBook, aTier, text } from '../testing/a-catalog-version.ts'
import { withValue } from '../testing/at-path.ts'
import { publishChecks } from './publish-checks.ts'

const installed = [aCatalogPlugin()]

function changed(path: readonly (string | number)[], value: unknown): CatalogVersion {
  return withValue(aCatalogVersion(), path, value) as CatalogVersion
}

/** Codes that are not merely passed, with their outcome. */
function findings(version: CatalogVersion, plugins = installed) {
  return publishChecks(version, plugins)
    .filter(({ outcome }) => outcome !== 'passed')
    .map(({ outcome, code, path }) => `${outcome} ${code} ${path}`)
}

const always = [
  'unknown catalog.cover-unknown /tiers/silver/cover',
  'unknown catalog.cover-unknown /tiers/gold/cover',
  'unknown catalog.cover-unknown /tiers/on-demand/cover',
]

describe('before publishing', () => {
  test('says what is in order, and how much of the cover nobody knows', () => {
    const checks = publishChecks(aCatalogVersion(), installed)
    expect(findings(aCatalogVersion())).toEqual(always)
    expect(checks.filter(({ outcome }) => outcome === 'passed').map(({ code }) => code)).toEqual([
      'catalog.check.document',
      'catalog.check.plugins',
      'catalog.check.prices',
      'catalog.check.margins',
      'catalog.check.texts',
      'catalog.check.terms',
    ])
    const [first] = checks
    expect(first && renderMessage(first.message, 'en', catalogMessages)).toBe(
      'silver: 2 of 8 values of its cover are not known.',
    )
  })

  test('a document with problems is refused for those alone', () => {
    expect(findings(changed(['tiers', 0, 'title', 'fr'], ''))).toEqual([
      'refused catalog.text-missing /tiers/silver/title/fr',
    ])
  })

  test.each<[string, CatalogVersion, string]>([
    [
      'a tier on sale that no book prices',
      changed(['priceBooks', 0, 'tiers', 'gold'], undefined),
      'refused catalog.tier-unpriced /tiers/gold',
    ],
    [
      'a tier with an empty price',
      changed(['priceBooks', 0, 'tiers', 'gold'], []),
      'refused catalog.tier-unpriced /tiers/gold',
    ],
    [
      'a book that lacks a tier',
      changed(['priceBooks', 1], aPriceBook({ id: 'resale', tiers: { silver: [aComponent()] } })),
      'approval-needed catalog.tier-unpriced-in-book /priceBooks/resale/tiers',
    ],
    [
      'a price under its cost',
      changed(['priceBooks', 0, 'tiers', 'silver', 0, 'cost'], '180000.1'),
      'refused catalog.price-under-cost /priceBooks/direct-eur/tiers/silver/default/price',
    ],
    [
      'a table with one row under its cost',
      changed(['priceBooks', 0, 'tiers', 'silver', 0, 'price'], {
        form: 'table',
        fact: 'age-months',
        rows: [
          { from: 0, amountMinor: 90000 },
          { from: 10, amountMinor: 200000 },
        ],
      }),
      'refused catalog.price-under-cost /priceBooks/direct-eur/tiers/silver/default/price',
    ],
    [
      'a minimum by use under its cost',
      changed(['priceBooks', 0, 'tiers', 'silver', 0, 'price'], {
        form: 'meter',
        meter: 'age-months',
        minimumMinor: 1,
        includedUnits: 1,
        ratePerUnit: '1',
        pooled: false,
      }),
      'refused catalog.price-under-cost /priceBooks/direct-eur/tiers/silver/default/price',
    ],
    [
      'a price under the least margin',
      changed(['priceBooks', 0, 'tiers', 'silver', 0, 'cost'], '144000.1'),
      'approval-needed catalog.price-under-margin /priceBooks/direct-eur/tiers/silver/default/price',
    ],
    [
      'a tier without description',
      changed(['tiers', 0, 'description'], undefined),
      'approval-needed catalog.description-missing /tiers/silver/description',
    ],
    [
      'a cause that nothing is borne for, and no clause',
      changed(['tiers', 0, 'exclusions', 1], undefined),
      'approval-needed catalog.exclusion-unsaid /tiers/silver/exclusions',
    ],
    [
      'a clause that excludes what is covered',
      changed(['tiers', 0, 'exclusions', 2], {
        clause: '9',
        cause: 'breakdown',
        text: text('No breakdowns'),
      }),
      'approval-needed catalog.exclusion-contradicted /tiers/silver/exclusions/2',
    ],
    [
      'a term to be proved that nobody sells',
      changed(['referenceAssets', 0, 'termMonths', 2], 13),
      'approval-needed catalog.term-unsold /referenceAssets/pump/termMonths/2',
    ],
  ])('%s', (_name, version, finding) => {
    expect(findings(version)).toContain(finding)
  })

  test('a margin met exactly is enough', () => {
    expect(findings(changed(['priceBooks', 0, 'tiers', 'silver', 0, 'cost'], '144000'))).toEqual(always)
  })

  test('an unknown cost is no loss, and a ratio takes its cost from the other tier', () => {
    expect(findings(changed(['priceBooks', 0, 'tiers', 'silver', 0, 'cost'], undefined))).toEqual(always)
    expect(findings(changed(['priceBooks', 0, 'tiers', 'gold', 0, 'cost'], '999999'))).toEqual(always)
  })

  test('the warranty that comes with the purchase needs no price, description or clause', () => {
    const warranty = aTier('warranty', { notSold: true, cover: {}, exclusions: [] })
    const { description: _none, ...bare } = warranty
    const version = aCatalogVersion({ tiers: [...aCatalogVersion().tiers, bare] })
    expect(findings(version)).toEqual([...always, 'unknown catalog.cover-unknown /tiers/warranty/cover'])
  })

  test('plugins that don’t fit stand in the way', () => {
    expect(findings(aCatalogVersion(), [])[0]).toBe(
      'refused catalog.plugin-missing /addOns/remote-monitoring',
    )
  })
})

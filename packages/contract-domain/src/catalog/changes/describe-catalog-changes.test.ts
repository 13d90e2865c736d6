import { describe, expect, test } from 'vitest'
import { renderMessage } from '../../text/index.ts'
import type { CatalogVersion } from '../catalog-version.ts'
import type { CatalogEdit } from '../editing/catalog-edit.ts'
import { editCatalog } from '../editing/edit-catalog.ts'
import { catalogMessages } from '../messages.ts'
import { aCatalogPlugin } from '../testing/a-catalog-plugin.ts'
import { aCatalogVersion, aComponent, aPriceBook, text } from '../testing/a-catalog-version.ts'
import { withValue } from '../testing/at-path.ts'
import { describeCatalogChanges } from './describe-catalog-changes.ts'

const version = aCatalogVersion()

function sentences(after: CatalogVersion, locale: 'en' | 'fr' = 'en', before = version) {
  return describeCatalogChanges(before, after).map(({ message }) =>
    renderMessage(message, locale, catalogMessages),
  )
}

function edited(...edits: readonly CatalogEdit[]) {
  return editCatalog(version, edits, [aCatalogPlugin()])
}

const value = {
  kind: 'time',
  promises: [{ minutes: 120, event: 'arrival', clockStart: 'call-logged', strength: 'guaranteed' }],
}

describe('what changed, in sentences', () => {
  test('nothing, between a version and itself written again', () => {
    const again = JSON.parse(JSON.stringify(version)) as CatalogVersion
    expect(describeCatalogChanges(version, again)).toEqual([])
  })

  test('a cell of cover, with the promise before and after', () => {
    const cell = {
      tier: 'silver',
      dimension: 'core:arrival',
      facetKey: 'near',
      cell: { state: 'known', value },
    }
    const after = edited({ tierCover: cell })
    expect(describeCatalogChanges(version, after)).toMatchObject([
      {
        path: '/tiers/silver/cover/core:arrival/near',
        kind: 'changed',
        before: { state: 'known' },
        after: { value },
      },
    ])
    expect(sentences(after)).toMatchInlineSnapshot(`
      [
        "silver, Arrival (Near): 4 h on site, target became 2 h on site, guaranteed.",
      ]
    `)
    expect(sentences(after, 'fr')).toMatchInlineSnapshot(`
      [
        "silver (fr), Arrival (fr) (Near (fr)) : 4 h sur site, objectif devient 2 h sur site, garanti.",
      ]
    `)
  })

  test('a wildcard as the cells it changed', () => {
    const cell = { tier: 'silver', dimension: 'core:labour', facetKey: '*', cell: { state: 'none' } }
    expect(sentences(edited({ tierCover: cell }))).toMatchInlineSnapshot(`
      [
        "silver, Labour (Breakdown): 100% became none.",
      ]
    `)
  })

  test('cover that is only written otherwise', () => {
    const cell = { tier: 'silver', dimension: 'core:labour', facetKey: 'misuse', cell: { state: 'none' } }
    expect(sentences(edited({ tierCover: cell }))).toEqual([
      'silver: its cover is written otherwise, and promises the same.',
    ])
  })

  test('a remark beside a promise', () => {
    const noted = {
      state: 'known',
      value: { kind: 'quantity', quantity: 2 },
      note: text('spring and autumn'),
    }
    const cell = { tier: 'silver', dimension: 'core:visits', facetKey: '*', cell: noted }
    expect(sentences(edited({ tierCover: cell }))).toMatchInlineSnapshot(`
      [
        "silver, Visits: the remark beside “2 visits a year” changed, the promise is still 2 visits a year.",
      ]
    `)
  })

  test.each<[string, CatalogVersion, readonly string[]]>([
    [
      'a tier renamed',
      edited({ tierTexts: { tier: 'gold', title: text('Or') } }),
      ['gold is now called Or.'],
    ],
    [
      'a description',
      edited({ tierTexts: { tier: 'gold', description: null } }),
      ['gold: description changed.'],
    ],
    [
      'terms',
      edited({ tierTerms: { tier: 'gold', months: [12, 36] } }),
      ['gold: terms 12, 24, 36, 48, 60 months became 12, 36 months.'],
    ],
    [
      'many terms',
      edited({ tierTerms: { tier: 'gold', minMonths: 1, maxMonths: 60, stepMonths: 1 } }),
      ['gold: terms 12, 24, 36, 48, 60 months became 1 to 60 months by 1.'],
    ],
    [
      'where a tier is sold',
      edited({ tierAvailability: { tier: 'gold' } }),
      ['gold: where it is sold changed.'],
    ],
    [
      'a rate card',
      withValue(version, ['tiers', 0, 'rateCard'], 'card-2026') as CatalogVersion,
      ['silver, rate card: nothing became card-2026.'],
    ],
    [
      'a tier no longer sold',
      withValue(version, ['tiers', 0, 'notSold'], true) as CatalogVersion,
      ['silver, not sold: nothing became yes.'],
    ],
    ['a new tier', edited({ addTier: { key: 'bronze', title: text('Bronze') } }), ['Added: tier Bronze.']],
    [
      'the order',
      edited({ order: { pairs: [{ above: 'silver', below: 'on-demand' }] } }),
      ['gold no longer stands above silver.', 'silver now stands above on-demand.'],
    ],
    [
      'the columns',
      aCatalogVersion({ tiers: version.tiers.toReversed() }),
      ['tiers: the order is now on-demand, gold, silver.'],
    ],
    [
      'a base price',
      edited({
        basePrice: {
          priceBook: 'direct-eur',
          tier: 'silver',
          component: 'default',
          price: { form: 'flat', amountMinor: 199000 },
        },
      }),
      ['silver, Direct, base price: €1,800.00 became €1,990.00.'],
    ],
    [
      'another form of price',
      edited({
        basePrice: {
          priceBook: 'direct-eur',
          tier: 'gold',
          component: 'default',
          price: { form: 'percent-of-purchase-price', percent: '12.5' },
        },
      }),
      ['gold, Direct, base price: 1.275 × silver became 12.5% of the purchase price.'],
    ],
    [
      'a cost',
      edited({
        basePrice: {
          priceBook: 'direct-eur',
          tier: 'silver',
          component: 'default',
          price: { form: 'flat', amountMinor: 180000 },
          cost: null,
        },
      }),
      ['silver, Direct, base price, cost: 90000.5 became nothing.'],
    ],
    [
      'a new component',
      edited({
        basePrice: {
          priceBook: 'direct-eur',
          tier: 'silver',
          component: 'parts',
          price: { form: 'flat', amountMinor: 100 },
          taxCategory: 'service',
        },
      }),
      ['silver, Direct, parts: nothing became €1.00.'],
    ],
    [
      'the price of a tier that had none',
      edited({
        basePrice: {
          priceBook: 'direct-eur',
          tier: 'on-demand',
          component: 'default',
          price: { form: 'flat', amountMinor: 0 },
          taxCategory: 'service',
        },
      }),
      ['on-demand, Direct, base price: nothing became €0.00.'],
    ],
    [
      'a price field of an add-on',
      edited({
        addOnSettings: {
          key: 'remote-monitoring',
          settings: { ...version.addOns[0]?.settings, price: { form: 'flat', amountMinor: 6000 } },
        },
      }),
      ['remote-monitoring, price: €50.00 became €60.00.'],
    ],
    [
      'another field of an add-on',
      edited({
        addOnSettings: {
          key: 'remote-monitoring',
          settings: { ...version.addOns[0]?.settings, level: 'proactive' },
        },
      }),
      ['remote-monitoring, level: alerts became proactive.'],
    ],
    [
      'the price of a book',
      edited({
        addOnBookPrices: {
          key: 'remote-monitoring',
          priceBook: 'direct-eur',
          prices: { price: { form: 'percent-of', of: 'base', percent: '5' } },
        },
      }),
      ['remote-monitoring, Direct › price: €48.00 became 5 % (base).'],
    ],
    [
      'where an add-on is sold',
      edited({ addOnAvailability: { key: 'remote-monitoring' } }),
      ['remote-monitoring: where it is sold changed.'],
    ],
    [
      'another build of a plugin',
      withValue(version, ['addOns', 0, 'pluginHash'], 'x') as CatalogVersion,
      ['remote-monitoring: another build of the plugin is pinned.'],
    ],
    [
      'another version of a plugin',
      withValue(version, ['addOns', 0, 'pluginVersion'], '1.1.0') as CatalogVersion,
      ['remote-monitoring: plugin version 1.0.0 became 1.1.0.'],
    ],
    [
      'a factor',
      withValue(version, ['priceBooks', 0, 'factors', 0, 'rows', 0, 'factor'], '1.3') as CatalogVersion,
      ['priceBooks › direct-eur › factors › criticality › rows: 2 entries became 2 entries.'],
    ],
    [
      'a discount',
      withValue(version, ['priceBooks', 0, 'discounts', 1, 'percent'], '6') as CatalogVersion,
      ['priceBooks › direct-eur › discounts › spring › percent: 5 became 6.'],
    ],
    [
      'the vendor',
      withValue(version, ['catalog', 'vendor'], 'Other') as CatalogVersion,
      ['catalog › vendor: Vendor became Other.'],
    ],
    [
      'no home any more',
      withValue(version, ['catalog', 'homeCountry'], undefined) as CatalogVersion,
      ['catalog › homeCountry: FR was removed.'],
    ],
    [
      'travel zones gone',
      withValue(version, ['travelZones'], undefined) as CatalogVersion,
      ['travelZones: 2 entries was removed.'],
    ],
    [
      'a new book',
      aCatalogVersion({
        priceBooks: [
          ...version.priceBooks,
          aPriceBook({ id: 'resale', title: text('Resale'), tiers: { silver: [aComponent()] } }),
        ],
      }),
      ['Added: price book Resale.'],
    ],
    ['a note', aCatalogVersion({ notes: [] }), ['Removed: note source.']],
  ])('%s', (_name, after, expected) => {
    expect(sentences(after)).toEqual(expected)
    for (const sentence of sentences(after, 'fr')) expect(sentence).not.toBe('')
  })

  test('a removed tier with all that went with it', () => {
    expect(sentences(edited({ removeTier: { tier: 'gold' } }), 'fr')).toMatchInlineSnapshot(`
      [
        "Retrait : la formule gold (fr).",
        "gold (fr) n’est plus au-dessus de silver (fr).",
        "remote-monitoring : modification de : conditions de vente.",
        "gold (fr), Direct (fr), prix de base : 1,275 × silver (fr) devient rien.",
      ]
    `)
  })

  test('a table whose rows changed while its words stay', () => {
    const table = (amountMinor: number) =>
      withValue(version, ['priceBooks', 0, 'tiers', 'silver', 0, 'price'], {
        form: 'table',
        fact: 'age-months',
        rows: [{ from: 0, amountMinor }],
      }) as CatalogVersion
    expect(sentences(table(2), 'en', table(1))).toEqual([
      'silver, Direct, base price: rows of the price changed.',
    ])
  })
})

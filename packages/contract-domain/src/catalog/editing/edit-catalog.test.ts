import { describe, expect, test } from 'vitest'
import type { CatalogVersion } from '../catalog-version.ts'
import { CatalogInvalid } from '../errors.ts'
import { catalogHash } from '../catalog-hash.ts'
import { normalizedTierCover } from '../normalized-tier-cover.ts'
import { valueAt } from '../reading/path-text.ts'
import { aCatalogPlugin } from '../testing/a-catalog-plugin.ts'
import { aCatalogVersion, dimensions, text } from '../testing/a-catalog-version.ts'
import { withValue } from '../testing/at-path.ts'
import type { CatalogEdit } from './catalog-edit.ts'
import { editCatalog } from './edit-catalog.ts'

const version = aCatalogVersion()
const plugins = [aCatalogPlugin()]

function edited(...edits: readonly CatalogEdit[]): CatalogVersion {
  return editCatalog(version, edits, plugins)
}

const twoHours = {
  state: 'known',
  value: {
    kind: 'time',
    promises: [{ minutes: 120, event: 'arrival', clockStart: 'call-logged', strength: 'target' }],
  },
}

describe('editing cover', () => {
  test('writes one cell and how it is known', () => {
    const cell = {
      tier: 'silver',
      dimension: 'core:arrival',
      facetKey: 'near',
      cell: twoHours,
      provenance: 'derived',
    } as const
    const after = edited({ tierCover: cell })
    expect(valueAt(after, '/tiers/silver/cover/core:arrival/near')).toEqual(twoHours)
    expect(valueAt(after, '/tiers/silver/cover/core:arrival/other')).toEqual({ state: 'unknown' })
    expect(valueAt(after, '/tiers/silver/provenance')).toEqual({ 'core:arrival': 'derived' })
    expect(valueAt(after, '/tiers/gold')).toBe(valueAt(version, '/tiers/gold'))
  })

  test('a cell beside a wildcard keeps the others as they were', () => {
    const none = { tier: 'silver', dimension: 'core:labour', facetKey: 'misuse', cell: { state: 'unknown' } }
    expect(normalizedTierCover(edited({ tierCover: none }), 'silver')['core:labour']).toMatchObject({
      breakdown: { state: 'known' },
      misuse: { state: 'unknown' },
      other: { state: 'none' },
    })
  })

  test('a wildcard replaces all that it names', () => {
    const none = { tier: 'silver', dimension: 'core:labour', facetKey: '*', cell: { state: 'none' } }
    expect(valueAt(edited({ tierCover: none }), '/tiers/silver/cover/core:labour')).toEqual({
      '*': { state: 'none' },
    })
  })

  test.each([
    ['a tier that isn’t there', { tier: 'bronze' }, 'catalog.tier-unknown'],
    ['a dimension that isn’t there', { dimension: 'core:x' }, 'catalog.dimension-unknown'],
    ['a cell that isn’t there', { facetKey: 'moon' }, 'catalog.cell-unknown'],
    ['too many segments', { facetKey: 'near/other' }, 'catalog.cell-unknown'],
    ['a cell out of shape', { cell: { state: 'known' } }, 'catalog.invalid'],
    [
      'a value the dimension can’t hold',
      { cell: { state: 'known', value: { kind: 'limit', limit: 3 } } },
      'catalog.invalid',
    ],
  ])('refuses %s', (_name, change, code) => {
    const cell = { tier: 'silver', dimension: 'core:arrival', facetKey: 'near', cell: twoHours, ...change }
    expect(() => edited({ tierCover: cell })).toThrow(expect.objectContaining({ code }))
  })

  test('problems of the cell carry the whole path', () => {
    const cell = {
      tier: 'silver',
      dimension: 'core:arrival',
      facetKey: 'near',
      cell: { state: 'known', colour: 1 },
    }
    expect(problemsOf(() => edited({ tierCover: cell }))).toEqual([
      '/tiers/silver/cover/core:arrival/near/value catalog.member-missing',
      '/tiers/silver/cover/core:arrival/near/colour catalog.member-unknown',
    ])
  })
})

function problemsOf(run: () => unknown): readonly string[] {
  try {
    run()
  } catch (error) {
    if (error instanceof CatalogInvalid) return error.problems.map(({ path, code }) => `${path} ${code}`)
    throw error
  }
  return []
}

describe('editing a tier', () => {
  test('texts: what is left out stays, a description of null goes', () => {
    const renamed = edited({ tierTexts: { tier: 'gold', title: text('Gold plus') } })
    expect(renamed.tiers[1]).toMatchObject({ title: text('Gold plus'), description: text('What gold gives') })
    const bare = edited({ tierTexts: { tier: 'gold', description: null } })
    expect(bare.tiers[1]).not.toHaveProperty('description')
    expect(() => edited({ tierTexts: { tier: 'gold', title: { en: 'Gold', fr: '' } } })).toThrow(
      CatalogInvalid,
    )
  })

  test('terms: a list, or bounds with their step', () => {
    expect(
      edited({ tierTerms: { tier: 'gold', months: [12, 24], minMonths: null } }).tiers[1]?.terms,
    ).toEqual({ months: [12, 24] })
    const bounds = { minMonths: 6, maxMonths: 12, stepMonths: 6 }
    expect(edited({ tierTerms: { tier: 'gold', ...bounds } }).tiers[1]?.terms).toEqual(bounds)
    expect(() => edited({ tierTerms: { tier: 'gold', minMonths: 6 } })).toThrow(CatalogInvalid)
    expect(() => edited({ tierTerms: { tier: 'gold', months: [12], minMonths: 6 } })).toThrow(CatalogInvalid)
  })

  test('availability: written, or taken away', () => {
    const sold = edited({ tierAvailability: { tier: 'silver', availability: { countries: ['DE'] } } })
    expect(sold.tiers[0]?.availability).toEqual({ countries: ['DE'] })
    expect(edited({ tierAvailability: { tier: 'gold' } }).tiers[1]).not.toHaveProperty('availability')
    const unknown = {
      tierAvailability: { tier: 'gold', availability: { asset: { fact: 'weight', op: 'is', value: 1 } } },
    }
    expect(problemsOf(() => edited(unknown))).toEqual([
      '/tiers/gold/availability/asset/fact catalog.reference-unknown',
    ])
  })

  test('exclusions: the whole list', () => {
    const exclusions = [{ clause: '1', cause: 'misuse', text: text('Misuse') }]
    expect(edited({ tierExclusions: { tier: 'gold', exclusions } }).tiers[1]?.exclusions).toEqual(exclusions)
  })
})

describe('adding and removing tiers', () => {
  test('a new tier promises nothing known', () => {
    const after = edited({ addTier: { key: 'bronze', title: text('Bronze') } })
    expect(after.tiers.at(-1)).toEqual({
      id: 'bronze',
      title: text('Bronze'),
      cover: {},
      exclusions: [],
      terms: { months: [12], status: 'unknown' },
    })
  })

  test('a copy takes cover, terms and prices', () => {
    const after = edited({ addTier: { key: 'gold-plus', title: text('Gold plus'), copyOf: 'gold' } })
    expect(after.tiers.at(-1)).toEqual({ ...version.tiers[1], id: 'gold-plus', title: text('Gold plus') })
    expect(after.priceBooks[0]?.tiers['gold-plus']).toEqual(version.priceBooks[0]?.tiers['gold'])
    // Its compulsory add-on is sold on it too.
    expect(after.addOns[0]?.availability?.tiers).toEqual(['silver', 'gold', 'gold-plus'])
  })

  test('an id is given once', () => {
    expect(() => edited({ addTier: { key: 'gold', title: text('Gold') } })).toThrow(
      expect.objectContaining({ code: 'catalog.tier-id-taken', path: ['tiers', 'gold'] }),
    )
    expect(() => edited({ addTier: { key: 'a b', title: text('A B') } })).toThrow(CatalogInvalid)
    expect(() => edited({ addTier: { key: 'c', title: text('C'), copyOf: 'z' } })).toThrow(
      expect.objectContaining({ code: 'catalog.tier-unknown' }),
    )
  })

  test('a removed tier leaves prices, order and add-ons behind it tidy', () => {
    const after = edited({ removeTier: { tier: 'gold' } })
    expect(after.tiers.map(({ id }) => id)).toEqual(['silver', 'on-demand'])
    expect(Object.keys(after.priceBooks[0]?.tiers ?? {})).toEqual(['silver'])
    expect(after.order).toEqual([])
    expect(after.addOns[0]?.availability).toEqual({ tiers: ['silver'] })
  })

  test('what stood above a removed tier stays above what stood below it', () => {
    const three = editCatalog(version, [
      { addTier: { key: 'platinum', title: text('Platinum') } },
      {
        order: {
          pairs: [
            { above: 'platinum', below: 'gold' },
            { above: 'gold', below: 'silver' },
          ],
        },
      },
      { removeTier: { tier: 'gold' } },
    ])
    expect(three.order).toEqual([{ above: 'platinum', below: 'silver' }])
  })

  test('a tier that another price is a ratio to stays', () => {
    expect(() => edited({ removeTier: { tier: 'silver' } })).toThrow(
      expect.objectContaining({
        code: 'catalog.tier-in-use',
        path: ['priceBooks', 'direct-eur', 'tiers', 'gold', 'default', 'price', 'tier'],
      }),
    )
  })

  test('a tier that an add-on is sold on alone stays', () => {
    const alone = edited({
      addOnAvailability: { key: 'remote-monitoring', availability: { tiers: ['gold'] } },
    })
    expect(() => editCatalog(alone, [{ removeTier: { tier: 'gold' } }])).toThrow(
      expect.objectContaining({
        code: 'catalog.tier-in-use',
        path: ['addOns', 'remote-monitoring', 'availability', 'tiers'],
      }),
    )
  })

  test('an order that leads back is refused', () => {
    const pairs = [
      { above: 'gold', below: 'silver' },
      { above: 'silver', below: 'gold' },
    ]
    expect(problemsOf(() => edited({ order: { pairs } }))).toEqual(['/order catalog.circular'])
    expect(() => edited({ order: { pairs: [{ above: 'gold', below: 'x' }] } })).toThrow(
      expect.objectContaining({ code: 'catalog.tier-unknown' }),
    )
  })
})

describe('editing base prices', () => {
  const price = { form: 'flat', amountMinor: 199000 }
  const place = { priceBook: 'direct-eur', tier: 'silver', component: 'default', price }

  test('what is left out stays, a cost of null is unknown again', () => {
    const kept = edited({ basePrice: place }).priceBooks[0]?.tiers['silver']
    expect(kept).toEqual([{ component: 'default', taxCategory: 'service', price, cost: '90000.5' }])
    const [unknown] = edited({ basePrice: { ...place, cost: null } }).priceBooks[0]?.tiers['silver'] ?? []
    expect(unknown).not.toHaveProperty('cost')
  })

  test('a component is added at the end', () => {
    const parts = { ...place, component: 'parts', taxCategory: 'service', title: text('Parts'), cost: '0' }
    expect(
      edited({ basePrice: parts }).priceBooks[0]?.tiers['silver']?.map(({ component }) => component),
    ).toEqual(['default', 'parts'])
  })

  test.each([
    ['an unknown book', { priceBook: 'usd' }, 'catalog.price-book-unknown'],
    ['an unknown tier', { tier: 'bronze' }, 'catalog.tier-unknown'],
    ['a price of no known form', { price: { form: 'guess' } }, 'catalog.invalid'],
    ['a component without tax category', { component: 'parts' }, 'catalog.invalid'],
    ['a category without tax rate', { taxCategory: 'goods' }, 'catalog.invalid'],
    ['a cost that is no figure', { cost: 'much' }, 'catalog.invalid'],
    [
      'a ratio to itself',
      { price: { form: 'ratio-to-tier', tier: 'silver', ratio: '1' } },
      'catalog.invalid',
    ],
  ])('refuses %s', (_name, change, code) => {
    expect(() => edited({ basePrice: { ...place, ...change } })).toThrow(expect.objectContaining({ code }))
  })
})

describe('add-ons', () => {
  const media = aCatalogPlugin({
    id: 'media-retention',
    version: '2.0.0',
    hash: 'h2',
    dimensions: [
      {
        kind: 'level',
        id: 'media-retention:media',
        role: 'other',
        title: text('Media'),
        facets: [],
        weight: 'light',
        levels: [{ id: 'kept', title: text('Kept') }],
      },
    ],
  })
  const settings = { price: { form: 'flat', amountMinor: 100 } }

  test('put in: pinned as installed, its dimensions copied in', () => {
    const after = editCatalog(
      version,
      [
        {
          putAddOn: {
            key: 'media-retention',
            settings,
            availability: { tiers: ['gold'] },
            delay: { after: 'signing', days: 3, interim: {} },
          },
        },
      ],
      [media],
    )
    expect(after.addOns.at(-1)).toEqual({
      id: 'media-retention',
      pluginVersion: '2.0.0',
      pluginHash: 'h2',
      settings,
      availability: { tiers: ['gold'] },
      delay: { after: 'signing', days: 3, interim: {} },
    })
    expect(after.dimensions.map(({ id }) => id)).toEqual([
      ...dimensions.map(({ id }) => id),
      'media-retention:media',
    ])
  })

  test('put in again: takes the build installed, keeps prices of books and where it is sold', () => {
    const newer = aCatalogPlugin({ version: '1.1.0', hash: 'newer' })
    const after = editCatalog(version, [{ putAddOn: { key: 'remote-monitoring', settings } }], [newer])
    expect(after.addOns).toEqual([
      { ...version.addOns[0], pluginVersion: '1.1.0', pluginHash: 'newer', settings },
    ])
    expect(after.dimensions).toEqual(version.dimensions)
  })

  test('a template of an id that the catalog defines otherwise is refused', () => {
    const own = withValue(version, ['dimensions', 4, 'weight'], 'normal') as CatalogVersion
    expect(() => editCatalog(own, [{ putAddOn: { key: 'remote-monitoring', settings } }], plugins)).toThrow(
      expect.objectContaining({ code: 'cover.dimension-templates-differ' }),
    )
  })

  test('one that is not installed is refused', () => {
    expect(() => editCatalog(version, [{ putAddOn: { key: 'media-retention', settings } }])).toThrow(
      expect.objectContaining({ code: 'catalog.plugin-missing' }),
    )
  })

  test('settings that the plugin refuses are refused at their path', () => {
    const low = { price: { form: 'flat', amountMinor: -1 } }
    const path = '/addOns/remote-monitoring/settings/price/amountMinor catalog.settings-refused'
    expect(problemsOf(() => edited({ putAddOn: { key: 'remote-monitoring', settings: low } }))).toContain(
      path,
    )
    expect(
      problemsOf(() => edited({ addOnSettings: { key: 'remote-monitoring', settings: low } })),
    ).toContain(path)
    expect(problemsOf(() => edited({ addOnSettings: { key: 'remote-monitoring', settings: [] } }))).toEqual([
      '/addOns/remote-monitoring/settings catalog.type-wrong',
    ])
  })

  test('prices of a book: written, replaced, taken away', () => {
    const prices = { price: { form: 'flat', amountMinor: 4500 } }
    const place = { key: 'remote-monitoring', priceBook: 'direct-eur' }
    expect(edited({ addOnBookPrices: { ...place, prices } }).addOns[0]?.bookPrices).toEqual({
      'direct-eur': prices,
    })
    expect(edited({ addOnBookPrices: { ...place, prices: null } }).addOns[0]).not.toHaveProperty('bookPrices')
    expect(() => edited({ addOnBookPrices: { ...place, priceBook: 'usd', prices } })).toThrow(
      expect.objectContaining({ code: 'catalog.price-book-unknown' }),
    )
  })

  test('delay: written, taken away, refused when it names what isn’t there', () => {
    const delay = { after: 'start', days: 30, interim: {} }
    const later = edited({ addOnDelay: { key: 'remote-monitoring', delay } })
    expect(later.addOns[0]?.delay).toEqual(delay)
    expect(editCatalog(later, [{ addOnDelay: { key: 'remote-monitoring', delay: null } }])).toEqual(version)
    const interim = { withdraw: [{ dimension: 'core:x' }] }
    expect(
      problemsOf(() => edited({ addOnDelay: { key: 'remote-monitoring', delay: { ...delay, interim } } })),
    ).toEqual(['/addOns/remote-monitoring/delay/interim/withdraw/0/dimension catalog.reference-unknown'])
  })

  test('one that a tier demands stays', () => {
    expect(() => edited({ removeAddOn: { key: 'remote-monitoring' } })).toThrow(
      expect.objectContaining({ code: 'catalog.add-on-in-use', path: ['tiers', 'gold', 'compulsoryAddOns'] }),
    )
    const free = withValue(version, ['tiers', 1, 'compulsoryAddOns'], undefined) as CatalogVersion
    expect(editCatalog(free, [{ removeAddOn: { key: 'remote-monitoring' } }]).addOns).toEqual([])
    expect(() => edited({ removeAddOn: { key: 'x' } })).toThrow(
      expect.objectContaining({ code: 'catalog.add-on-unknown' }),
    )
    expect(() => edited({ addOnDelay: { key: 'x' } })).toThrow(
      expect.objectContaining({ code: 'catalog.add-on-unknown' }),
    )
  })
})

describe('a list of edits', () => {
  test('is made in its order, and the version before stays as it was', () => {
    const before = catalogHash(version)
    const after = edited(
      { addTier: { key: 'bronze', title: text('Bronze') } },
      { order: { pairs: [{ above: 'silver', below: 'bronze' }] } },
    )
    expect(after.order).toEqual([{ above: 'silver', below: 'bronze' }])
    expect(catalogHash(version)).toBe(before)
    expect(edited()).toBe(version)
  })

  test('what is left out is refused where it belongs', () => {
    expect(problemsOf(() => edited({ putAddOn: { key: 'remote-monitoring' } }))).toEqual([
      '/addOns/remote-monitoring/settings catalog.type-wrong',
    ])
    expect(problemsOf(() => edited({ tierExclusions: { tier: 'gold' } }))).toEqual([
      '/tiers/gold/exclusions catalog.type-wrong',
    ])
    const cell = { tier: 'silver', dimension: 'core:arrival', facetKey: 'near' }
    expect(problemsOf(() => edited({ tierCover: cell }))).toEqual([
      '/tiers/silver/cover/core:arrival/near catalog.type-wrong',
    ])
  })

  test('names exactly one thing at a time', () => {
    expect(() => edited({})).toThrow(expect.objectContaining({ code: 'catalog.edit-unclear' }))
    const two = { removeTier: { tier: 'gold' }, removeAddOn: { key: 'x' } }
    expect(() => edited(two)).toThrow(
      expect.objectContaining({ params: { given: 'removeTier, removeAddOn' } }),
    )
    expect(edited({ removeTier: { tier: 'gold' }, removeAddOn: null }).tiers).toHaveLength(2)
  })

  test('a draft that has problems already can still be mended step by step', () => {
    const broken = withValue(version, ['order', 0, 'above'], 'platinum') as CatalogVersion
    const renamed = editCatalog(broken, [{ tierTexts: { tier: 'gold', title: text('Or') } }])
    expect(renamed.tiers[1]?.title).toEqual(text('Or'))
    expect(editCatalog(broken, [{ order: { pairs: [] } }]).order).toEqual([])
  })
})

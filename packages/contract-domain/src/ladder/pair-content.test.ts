import { describe, expect, test } from 'vitest'
import type { CatalogAddOn, CatalogVersion, PriceBook, ServiceTier } from '../catalog/index.ts'
import {
  aCatalog,
  aCatalogAddOn,
  aComponent,
  aFact,
  aLevelDimension,
  aPriceBook,
  aReferenceAsset,
  aTaxRate,
  aTier,
  inBoth,
} from '../testing/index.ts'
import { pairContent } from './pair-content.ts'

const ratioTo = (tier: string, ratio = '2') => [aComponent({ form: 'ratio-to-tier', tier, ratio })]
const tiers = ['essential', 'plus', 'premium', 'floor', 'cellar'].map((id) => aTier({ id }))
const prices = {
  essential: [aComponent(100)],
  plus: ratioTo('floor'),
  floor: ratioTo('cellar'),
  cellar: [aComponent(50)],
  premium: [aComponent(900)],
}
const version = aCatalog({
  tiers,
  addOns: [
    aCatalogAddOn('everywhere'),
    aCatalogAddOn('on-plus', { availability: { tiers: ['plus', 'premium'] } }),
    aCatalogAddOn('on-premium', { availability: { tiers: ['premium'] } }),
  ],
  priceBooks: [aPriceBook({ tiers: prices }), aPriceBook({ id: 'partners', tiers: prices })],
  dimensions: [aLevelDimension('care', ['yes'])],
  facts: [aFact('age')],
})
const pair = { below: 'essential', above: 'plus', relation: 'declared' } as const

type Edit = (before: CatalogVersion) => Partial<CatalogVersion>
const tier =
  (id: string, members: Partial<ServiceTier>): Edit =>
  ({ tiers: before }) => ({ tiers: before.map((one) => (one.id === id ? { ...one, ...members } : one)) })
const addOn =
  (id: string, members: Partial<CatalogAddOn>): Edit =>
  ({ addOns }) => ({ addOns: addOns.map((one) => (one.id === id ? { ...one, ...members } : one)) })
const book =
  (id: string, members: Partial<PriceBook>): Edit =>
  ({ priceBooks }) => ({
    priceBooks: priceBooks.map((one) => (one.id === id ? { ...one, ...members } : one)),
  })
const price = (id: string) => book('direct', { tiers: { ...prices, [id]: [aComponent(77)] } })

/** What of the comparison of Essential and Plus in the direct book an edit touches. */
function touchedBy(edit: Edit, priceBook = 'direct'): string {
  const before = pairContent(pair, priceBook, { version, options: {} })
  const after = pairContent(pair, priceBook, { version: { ...version, ...edit(version) }, options: {} })
  const touched = [before.rules !== after.rules && 'rules', before.titles !== after.titles && 'titles']
  return touched.filter((what) => what !== false).join(' ') || 'nothing'
}

const note = [{ topic: 'source', text: inBoth('Page 3'), status: 'stated' }] as const

describe('an edit touches', () => {
  test.each<[string, Edit, string]>([
    ['the catalog’s own head', () => ({ catalog: { ...version.catalog, vendor: 'Another' } }), 'nothing'],
    ['the order of tiers', () => ({ order: [{ above: 'plus', below: 'essential' }] }), 'nothing'],
    ['reference assets', () => ({ referenceAssets: [aReferenceAsset()] }), 'nothing'],
    [
      'the policy',
      () => ({ ladder: { leftOut: [], strict: true, unsettled: 'error', readings: [] } }),
      'nothing',
    ],
    ['tax', () => ({ taxRates: [aTaxRate({ percent: '19' })] }), 'nothing'],
    ['notes', () => ({ notes: note }), 'nothing'],
    ['dimensions', () => ({ dimensions: [aLevelDimension('care', ['yes', 'more'])] }), 'rules titles'],
    ['a fact’s title', () => ({ facts: [aFact('age', { title: inBoth('Years') })] }), 'titles'],
    ['what a fact is assumed to be', () => ({ facts: [aFact('age', { assumed: 3 })] }), 'rules'],
    ['another book', book('partners', { validFrom: '2026-02-01' }), 'nothing'],
    ['the book', book('direct', { validFrom: '2026-02-01' }), 'rules'],
    [
      'discount authority',
      book('direct', { discountAuthority: [{ role: 'sales', percent: '5' }] }),
      'nothing',
    ],
    ['the price of a tier compared', price('essential'), 'rules'],
    [
      'the price that it is a ratio of',
      book('direct', { tiers: { ...prices, floor: ratioTo('cellar', '3') } }),
      'rules',
    ],
    ['the price that this is a ratio of', price('cellar'), 'rules'],
    ['the price of another tier', price('premium'), 'nothing'],
    ['the title of a tier compared', tier('plus', { title: inBoth('More') }), 'titles'],
    ['the title of a tier that a price is a ratio of', tier('cellar', { title: inBoth('Base') }), 'titles'],
    ['the title of another tier', tier('premium', { title: inBoth('Most') }), 'nothing'],
    ['what another tier covers', tier('premium', { cover: { care: { '*': { state: 'none' } } } }), 'nothing'],
    ['what a tier covers', tier('plus', { cover: { care: { '*': { state: 'none' } } } }), 'rules'],
    ['what a tier is described as', tier('plus', { description: inBoth('Better') }), 'nothing'],
    ['how it is known', tier('plus', { provenance: { care: 'derived' } }), 'nothing'],
    [
      'what a tier excludes',
      tier('plus', { exclusions: [{ clause: '1', cause: 'wear', text: inBoth('x') }] }),
      'nothing',
    ],
    ['when a tier may start', tier('plus', { starts: ['date'] }), 'nothing'],
    ['notes on a tier', tier('plus', { notes: note }), 'nothing'],
    ['an add-on sold everywhere', addOn('everywhere', { settings: { hours: 4 } }), 'rules'],
    ['an add-on sold on one of the two', addOn('on-plus', { settings: { hours: 4 } }), 'rules'],
    ['an add-on sold on neither', addOn('on-premium', { settings: { hours: 4 } }), 'nothing'],
    [
      'an add-on sold on neither, once it is sold on one',
      addOn('on-premium', { availability: { tiers: ['premium', 'essential'] } }),
      'rules',
    ],
    [
      'where else an add-on sold on neither is sold, which its refusal names',
      addOn('on-premium', { availability: { tiers: ['premium', 'floor'] } }),
      'rules',
    ],
    ['an add-on limited otherwise', addOn('everywhere', { availability: { countries: ['FR'] } }), 'rules'],
    ['its price in the book', addOn('everywhere', { bookPrices: { direct: { hours: 4 } } }), 'rules'],
    ['its price in another book', addOn('everywhere', { bookPrices: { partners: { hours: 4 } } }), 'nothing'],
    ['notes on an add-on', addOn('everywhere', { notes: note }), 'nothing'],
    ['the title of an add-on', addOn('everywhere', { title: inBoth('All') }), 'titles'],
    [
      'texts in its settings, which a hook may read',
      addOn('everywhere', { settings: { text: { en: 'a', fr: 'b' } } }),
      'rules',
    ],
  ])('%s', (_, edit, touched) => {
    expect(touchedBy(edit)).toBe(touched)
  })

  test('an add-on that one of the two is only sold with, wherever it is offered besides', () => {
    const compulsory: Edit = tier('plus', { compulsoryAddOns: ['on-premium'] })
    const among = { ...version, ...compulsory(version) }
    const edited = { ...among, ...addOn('on-premium', { settings: { hours: 4 } })(among) }
    const contentOf = (of: CatalogVersion) => pairContent(pair, 'direct', { version: of, options: {} })
    expect(contentOf(edited).rules).not.toBe(contentOf(among).rules)
  })
})

test('a pair, a book and options each have a content of their own', () => {
  const rulesOf = (
    [below, above]: readonly [string, string],
    priceBook = 'direct',
    options: Readonly<Record<string, readonly { readonly hours: number }[]>> = {},
  ) => pairContent({ ...pair, below, above }, priceBook, { version, options }).rules
  const contents = [
    rulesOf(['essential', 'plus']),
    rulesOf(['plus', 'essential']),
    rulesOf(['essential', 'premium']),
    rulesOf(['essential', 'plus'], 'partners'),
    rulesOf(['essential', 'plus'], 'no-such-book'),
    rulesOf(['essential', 'plus'], 'direct', { everywhere: [{ hours: 4 }] }),
    pairContent({ ...pair, relation: 'peers' }, 'direct', { version, options: {} }).rules,
  ]
  expect(new Set(contents).size).toBe(contents.length)
})

test('without its book a pair has no prices: those of other books are not looked at', () => {
  expect(touchedBy(price('essential'), 'no-such-book')).toBe('nothing')
  expect(touchedBy(tier('plus', { cover: { care: { '*': { state: 'none' } } } }), 'no-such-book')).toBe(
    'rules',
  )
})

import { describe, expect, test } from 'vitest'
import { coverMessages } from '../cover/index.ts'
import { mergeCatalogues, renderMessage } from '../text/index.ts'
import { catalogMessages } from './messages.ts'
import { readCatalogVersion } from './read-catalog-version.ts'
import { aCatalogVersion, text } from './testing/a-catalog-version.ts'
import { withValue } from './testing/at-path.ts'

const texts = mergeCatalogues(catalogMessages, coverMessages)

/** Problems of the small catalog with one value put in another's place. */
function problemsWith(path: readonly (string | number)[], value: unknown) {
  return readCatalogVersion(withValue(aCatalogVersion(), path, value)).problems
}

test('a complete catalog is read as it is written', () => {
  const document = aCatalogVersion()
  expect(readCatalogVersion(document)).toEqual({ version: document, problems: [] })
})

describe('a document out of shape is refused where it is', () => {
  test.each([
    ['a member nobody knows', ['tiers', 1, 'colour'], 'gold', '/tiers/gold/colour', 'member-unknown'],
    [
      'a member nobody knows, deep inside',
      ['priceBooks', 0, 'tiers', 'gold', 0, 'price', 'rate'],
      '1',
      '/priceBooks/direct-eur/tiers/gold/default/price/rate',
      'member-unknown',
    ],
    [
      'a title without French',
      ['tiers', 0, 'title', 'fr'],
      undefined,
      '/tiers/silver/title/fr',
      'text-missing',
    ],
    ['a blank English text', ['notes', 0, 'text', 'en'], '  ', '/notes/source/text/en', 'text-missing'],
    ['a part left out', ['taxRates'], undefined, '/taxRates', 'member-missing'],
    ['another format', ['format'], 2, '/format', 'value-not-listed'],
    ['a list that is none', ['tiers'], {}, '/tiers', 'type-wrong'],
    [
      'an amount with a fraction',
      ['priceBooks', 0, 'tiers', 'silver', 0, 'price', 'amountMinor'],
      12.5,
      '/priceBooks/direct-eur/tiers/silver/default/price/amountMinor',
      'number-not-whole',
    ],
    [
      'an amount below zero',
      ['priceBooks', 0, 'tiers', 'silver', 0, 'price', 'amountMinor'],
      -1,
      '/priceBooks/direct-eur/tiers/silver/default/price/amountMinor',
      'number-too-small',
    ],
    [
      'a price of no known form',
      ['priceBooks', 0, 'tiers', 'silver', 0, 'price', 'form'],
      'guess',
      '/priceBooks/direct-eur/tiers/silver/default/price/form',
      'value-not-listed',
    ],
    [
      'a decimal comma',
      ['priceBooks', 0, 'factors', 0, 'rows', 0, 'factor'],
      '1,2',
      '/priceBooks/direct-eur/factors/criticality/rows/0/factor',
      'figure-unreadable',
    ],
    [
      'a discount of more than everything',
      ['priceBooks', 0, 'fleet', 'byCount', 0, 'percent'],
      '101',
      '/priceBooks/direct-eur/fleet/byCount/0/percent',
      'figure-out-of-bounds',
    ],
    [
      'a day that is none',
      ['priceBooks', 0, 'validFrom'],
      '2026-02-30',
      '/priceBooks/direct-eur/validFrom',
      'date-unreadable',
    ],
    [
      'a currency that is none',
      ['priceBooks', 0, 'currency'],
      'EUX',
      '/priceBooks/direct-eur/currency',
      'currency-unknown',
    ],
    [
      'a country in words',
      ['catalog', 'homeCountry'],
      'France',
      '/catalog/homeCountry',
      'country-unreadable',
    ],
    ['an id with a space', ['tiers', 0, 'id'], 'silver plus', '/tiers/silver plus/id', 'id-unreadable'],
    [
      'a dimension id with a slash',
      ['tiers', 0, 'cover', 'core/labour'],
      {},
      '/tiers/silver/cover/core~1labour',
      'id-unreadable',
    ],
    [
      'a promise in minutes and days',
      ['tiers', 0, 'cover', 'core:arrival', 'near', 'value', 'promises', 0, 'days'],
      1,
      '/tiers/silver/cover/core:arrival/near/value/promises/0',
      'duration-ambiguous',
    ],
    [
      'a cap without currency',
      ['tiers', 0, 'cover', 'core:labour', 'breakdown', 'value', 'promises', 0, 'capMinor'],
      100,
      '/tiers/silver/cover/core:labour/breakdown/value/promises/0',
      'currency-missing',
    ],
    [
      'terms without a month',
      ['tiers', 0, 'terms'],
      { months: [] },
      '/tiers/silver/terms/months',
      'list-empty',
    ],
    [
      'terms with half their bounds',
      ['tiers', 0, 'terms'],
      { minMonths: 12, stepMonths: 12 },
      '/tiers/silver/terms/maxMonths',
      'member-missing',
    ],
    [
      'a predicate with another operator',
      ['tiers', 1, 'availability', 'asset', 'all', 0, 'op'],
      'like',
      '/tiers/gold/availability/asset/all/0/op',
      'value-not-listed',
    ],
    ['half a character', ['catalog', 'vendor'], '\ud800', '/catalog/vendor', 'text-broken'],
    [
      'a character that no database holds',
      ['catalog', 'vendor'],
      'A\u0000',
      '/catalog/vendor',
      'text-broken',
    ],
    [
      'settings that are no record',
      ['addOns', 0, 'settings'],
      [],
      '/addOns/remote-monitoring/settings',
      'type-wrong',
    ],
    [
      'a stored add-on that pins no build',
      ['addOns', 0, 'pluginHash'],
      undefined,
      '/addOns/remote-monitoring/pluginHash',
      'member-missing',
    ],
  ])('%s', (_name, path, value, at, code) => {
    expect(problemsWith(path, value)).toContainEqual(
      expect.objectContaining({ path: at, code: `catalog.${code}` }),
    )
  })

  test('every unknown member is named, not the first alone', () => {
    const problems = problemsWith(['catalog', 'a'], 1).concat(problemsWith(['catalog', 'b'], 1))
    const both = readCatalogVersion(
      withValue(withValue(aCatalogVersion(), ['catalog', 'a'], 1), ['catalog', 'b'], 1),
    )
    expect(both.problems).toEqual(problems)
  })

  test('the member name __proto__ is refused, not dropped', () => {
    const document: unknown = JSON.parse(
      JSON.stringify(aCatalogVersion()).replace('"settings":{', '"settings":{"__proto__":1,'),
    )
    expect(readCatalogVersion(document).problems).toMatchObject([
      { path: '/addOns/remote-monitoring/settings', code: 'catalog.name-reserved' },
    ])
  })

  test('a bottomless document is refused', () => {
    const bottomless: unknown[] = []
    bottomless.push(bottomless)
    expect(problemsWith(['addOns', 0, 'settings', 'deep'], bottomless)).toMatchObject([
      { code: 'catalog.too-deep' },
    ])
  })
})

describe('a document in shape that contradicts itself is refused where it does', () => {
  test.each([
    [
      'an order of an unknown tier',
      ['order', 0, 'above'],
      'platinum',
      '/order/0/above',
      'catalog.reference-unknown',
    ],
    [
      'an order that leads back',
      ['order', 1],
      { above: 'silver', below: 'gold' },
      '/order',
      'catalog.circular',
    ],
    ['a tier above itself', ['order', 0, 'above'], 'silver', '/order', 'catalog.circular'],
    [
      'events that imply each other',
      ['eventImplications', 1],
      { event: 'arrival', implies: 'restored' },
      '/eventImplications',
      'catalog.circular',
    ],
    ['two tiers of one id', ['tiers', 0, 'id'], 'gold', '/tiers/1', 'catalog.duplicate'],
    [
      'a compulsory add-on that isn’t there',
      ['tiers', 1, 'compulsoryAddOns', 0],
      'x',
      '/tiers/gold/compulsoryAddOns/0',
      'catalog.reference-unknown',
    ],
    [
      'a compulsory add-on not sold on the tier',
      ['addOns', 0, 'availability', 'tiers'],
      ['silver'],
      '/tiers/gold/compulsoryAddOns/0',
      'catalog.compulsory-not-sold-here',
    ],
    [
      'an unknown rate card',
      ['tiers', 2, 'rateCard'],
      'card-2025',
      '/tiers/on-demand/rateCard',
      'catalog.reference-unknown',
    ],
    [
      'time and materials without a rate card',
      ['tiers', 2, 'rateCard'],
      undefined,
      '/tiers/on-demand/rateCard',
      'catalog.rate-card-missing',
    ],
    [
      'a tier sold on tiers',
      ['tiers', 0, 'availability'],
      { tiers: ['gold'] },
      '/tiers/silver/availability/tiers',
      'catalog.tiers-of-a-tier',
    ],
    [
      'an exclusion of no cause',
      ['tiers', 0, 'exclusions', 0, 'cause'],
      'flood',
      '/tiers/silver/exclusions/0/cause',
      'catalog.reference-unknown',
    ],
    [
      'terms that end before they begin',
      ['tiers', 0, 'terms', 'maxMonths'],
      6,
      '/tiers/silver/terms/maxMonths',
      'catalog.terms-reversed',
    ],
    [
      'steps that miss the longest term',
      ['tiers', 0, 'terms', 'stepMonths'],
      7,
      '/tiers/silver/terms/stepMonths',
      'catalog.terms-step-misses-end',
    ],
    [
      'provenance of an unknown dimension',
      ['tiers', 1, 'provenance', 'core:x'],
      'stated',
      '/tiers/gold/provenance/core:x',
      'catalog.reference-unknown',
    ],
    [
      'cover of an unknown dimension',
      ['tiers', 0, 'cover', 'core:x'],
      {},
      '/tiers/silver/cover/core:x',
      'cover.coverage-invalid',
    ],
    [
      'cover of an unknown facet key',
      ['tiers', 0, 'cover', 'core:labour', 'flood'],
      { state: 'none' },
      '/tiers/silver/cover/core:labour/flood',
      'cover.coverage-invalid',
    ],
    [
      'a value of another kind',
      ['tiers', 0, 'cover', 'core:visits', '*', 'value'],
      { kind: 'limit', limit: 1 },
      '/tiers/silver/cover/core:visits/*/value/kind',
      'cover.coverage-invalid',
    ],
    [
      'more visits than the cap',
      ['tiers', 0, 'cover', 'core:visits', '*', 'value', 'quantity'],
      13,
      '/tiers/silver/cover/core:visits/*/value/quantity',
      'cover.coverage-invalid',
    ],
    [
      'a window dimension that is none',
      ['dimensions', 1, 'windowDimension'],
      'core:visits',
      '/dimensions/core:arrival/windowDimension',
      'cover.window-dimension-unknown',
    ],
    [
      'a facet by an unknown fact',
      ['dimensions', 1, 'facets', 0, 'fact'],
      'zone',
      '/dimensions/core:arrival/facets/zone/fact',
      'catalog.reference-unknown',
    ],
    [
      'a delay of an unknown facet key',
      ['tiers', 1, 'delay', 'interim', 'withdraw', 0, 'at', 'zone', 0],
      'moon',
      '/tiers/gold/delay/interim/withdraw/0/at/zone/0',
      'catalog.reference-unknown',
    ],
    [
      'a delay that gives what the dimension can’t hold',
      ['tiers', 1, 'delay', 'interim', 'give'],
      [{ dimension: 'core:monitoring', value: { kind: 'level', level: 'total' } }],
      '/tiers/gold/delay/interim/give/0/value/level',
      'cover.coverage-invalid',
    ],
    [
      'an add-on sold on an unknown tier',
      ['addOns', 0, 'availability', 'tiers', 2],
      'bronze',
      '/addOns/remote-monitoring/availability/tiers/2',
      'catalog.reference-unknown',
    ],
    [
      'prices of an unknown book',
      ['addOns', 0, 'bookPrices', 'usd'],
      {},
      '/addOns/remote-monitoring/bookPrices/usd',
      'catalog.reference-unknown',
    ],
    [
      'book prices of a field that the settings lack',
      ['addOns', 0, 'bookPrices', 'direct-eur', 'setUp'],
      1,
      '/addOns/remote-monitoring/bookPrices/direct-eur/setUp',
      'catalog.reference-unknown',
    ],
    [
      'a predicate over an unknown fact',
      ['tiers', 1, 'availability', 'asset', 'all', 0, 'fact'],
      'weight',
      '/tiers/gold/availability/asset/all/0/fact',
      'catalog.reference-unknown',
    ],
    [
      'a predicate with a value the fact never has',
      ['tiers', 1, 'availability', 'asset', 'all', 0, 'value', 1],
      'Z',
      '/tiers/gold/availability/asset/all/0/value/1',
      'catalog.reference-unknown',
    ],
    [
      'a list compared with an order',
      ['tiers', 1, 'availability', 'asset', 'all', 0, 'op'],
      'above',
      '/tiers/gold/availability/asset/all/0/value',
      'catalog.comparison-value-wrong',
    ],
    [
      'words put in order',
      ['tiers', 1, 'availability', 'asset'],
      { fact: 'criticality', op: 'below', value: 'A' },
      '/tiers/gold/availability/asset/op',
      'catalog.comparison-without-order',
    ],
    [
      'a number compared with words',
      ['tiers', 1, 'availability', 'asset'],
      { fact: 'age-months', op: 'below', value: 'old' },
      '/tiers/gold/availability/asset/value',
      'catalog.fact-value-wrong',
    ],
    [
      'a sale that ends before it begins',
      ['tiers', 0, 'availability'],
      { from: '2026-02-01', until: '2026-01-31' },
      '/tiers/silver/availability/until',
      'catalog.period-empty',
    ],
    [
      'a price of an unknown tier',
      ['priceBooks', 0, 'tiers', 'bronze'],
      [],
      '/priceBooks/direct-eur/tiers/bronze',
      'catalog.reference-unknown',
    ],
    [
      'a ratio to an unknown tier',
      ['priceBooks', 0, 'tiers', 'gold', 0, 'price', 'tier'],
      'bronze',
      '/priceBooks/direct-eur/tiers/gold/default/price/tier',
      'catalog.reference-unknown',
    ],
    [
      'ratios that lead back',
      ['priceBooks', 0, 'tiers', 'silver', 0, 'price'],
      { form: 'ratio-to-tier', tier: 'gold', ratio: '0.8' },
      '/priceBooks/direct-eur/tiers',
      'catalog.circular',
    ],
    [
      'a ratio of a component that is not priced',
      ['priceBooks', 0, 'tiers', 'gold', 0, 'component'],
      'parts',
      '/priceBooks/direct-eur/tiers/gold/parts/price/tier',
      'catalog.ratio-of-nothing',
    ],
    [
      'a table by an unknown fact',
      ['priceBooks', 0, 'tiers', 'silver', 0, 'price'],
      { form: 'table', fact: 'weight', rows: [{ from: 0, amountMinor: 1 }] },
      '/priceBooks/direct-eur/tiers/silver/default/price/fact',
      'catalog.reference-unknown',
    ],
    [
      'table rows out of order',
      ['priceBooks', 0, 'tiers', 'silver', 0, 'price'],
      {
        form: 'table',
        fact: 'age-months',
        rows: [
          { from: 10, amountMinor: 1 },
          { from: 10, amountMinor: 2 },
        ],
      },
      '/priceBooks/direct-eur/tiers/silver/default/price/rows/1',
      'catalog.not-ascending',
    ],
    [
      'thresholds of words',
      ['priceBooks', 0, 'factors', 0, 'rows', 0],
      { from: 1, factor: '1' },
      '/priceBooks/direct-eur/factors/criticality/rows/0',
      'catalog.row-by-threshold',
    ],
    [
      'words among thresholds',
      ['priceBooks', 0, 'factors', 0, 'fact'],
      'age-months',
      '/priceBooks/direct-eur/factors/criticality/rows/0',
      'catalog.row-by-value',
    ],
    [
      'a factor with a value left out',
      ['priceBooks', 0, 'factors', 0, 'rows', 1],
      undefined,
      '/priceBooks/direct-eur/factors/criticality',
      'catalog.factor-incomplete',
    ],
    [
      'a factor of an unknown component',
      ['priceBooks', 0, 'factors', 0, 'components', 0],
      'parts',
      '/priceBooks/direct-eur/factors/criticality/components/0',
      'catalog.reference-unknown',
    ],
    [
      'a meter that reads words',
      ['priceBooks', 0, 'tiers', 'silver', 0, 'price'],
      {
        form: 'meter',
        meter: 'criticality',
        minimumMinor: 1,
        includedUnits: 1,
        ratePerUnit: '1',
        pooled: false,
      },
      '/priceBooks/direct-eur/tiers/silver/default/price/meter',
      'catalog.meter-not-a-number',
    ],
    [
      'discount steps out of order',
      ['priceBooks', 0, 'discounts', 0, 'byMonths', 1, 'from'],
      24,
      '/priceBooks/direct-eur/discounts/multi-year/byMonths/1',
      'catalog.not-ascending',
    ],
    [
      'a promotion that never runs',
      ['priceBooks', 0, 'discounts', 1, 'validTo'],
      '2026-03-01',
      '/priceBooks/direct-eur/discounts/spring/validTo',
      'catalog.period-empty',
    ],
    [
      'more listed amounts than instalments',
      ['priceBooks', 0, 'paymentPlans', 1, 'listed', 'then'],
      'nothing',
      '/priceBooks/direct-eur/paymentPlans/quarterly/listed/amountsMinor',
      'catalog.instalments-differ',
    ],
    [
      'several instalments paid once',
      ['priceBooks', 0, 'paymentPlans', 0, 'instalments'],
      3,
      '/priceBooks/direct-eur/paymentPlans/prepaid/instalments',
      'catalog.instalments-of-once',
    ],
    [
      'a tax category without a rate',
      ['priceBooks', 0, 'tiers', 'silver', 0, 'taxCategory'],
      'parts',
      '/priceBooks/direct-eur/tiers/silver/default/taxCategory',
      'catalog.tax-rate-missing',
    ],
    [
      'a tax category without a rate at home',
      ['taxRates', 0, 'country'],
      'DE',
      '/priceBooks/direct-eur/tiers/silver/default/taxCategory',
      'catalog.tax-rate-missing-at-home',
    ],
    [
      'travel to an unknown zone',
      ['rateCards', 0, 'travel', 'zones', 0, 'zone'],
      'moon',
      '/rateCards/card-2026/travel/zones/0/zone',
      'catalog.reference-unknown',
    ],
    [
      'zones out of order',
      ['travelZones', 'bands', 1, 'upTo'],
      40,
      '/travelZones/bands/far',
      'catalog.not-ascending',
    ],
    [
      'an assumed value the fact never has',
      ['facts', 0, 'assumed'],
      'Z',
      '/facts/criticality/assumed',
      'catalog.reference-unknown',
    ],
    [
      'a reference asset with an unknown fact',
      ['referenceAssets', 0, 'facts', 'weight'],
      1,
      '/referenceAssets/pump/facts/weight',
      'catalog.reference-unknown',
    ],
    [
      'a reference asset whose age is a word',
      ['referenceAssets', 0, 'facts', 'age-months'],
      'old',
      '/referenceAssets/pump/facts/age-months',
      'catalog.fact-value-wrong',
    ],
  ])('%s', (_name, path, value, at, code) => {
    expect(problemsWith(path, value)).toContainEqual(expect.objectContaining({ path: at, code }))
  })

  test('a percent of the purchase price needs that fact, as an amount', () => {
    const percent = { form: 'percent-of-purchase-price', percent: '6' }
    const priced = withValue(aCatalogVersion(), ['priceBooks', 0, 'tiers', 'silver', 0, 'price'], percent)
    const path = '/priceBooks/direct-eur/tiers/silver/default/price/percent'
    expect(readCatalogVersion(priced).problems).toEqual([])
    const lacking = readCatalogVersion(withValue(priced, ['facts', 3, 'id'], 'price-paid')).problems
    expect(lacking).toContainEqual(expect.objectContaining({ path, code: 'catalog.reference-unknown' }))
    const number = readCatalogVersion(withValue(priced, ['facts', 3, 'type'], 'number')).problems
    expect(number).toContainEqual(expect.objectContaining({ path, code: 'catalog.purchase-price-not-money' }))
  })

  test(
    'a large document with a problem at every item is read: quadratic work would time out',
    { timeout: 20_000 },
    () => {
      const tiers = Array.from({ length: 20_000 }, (_, index) => ({ id: `t${index}` }))
      const { problems } = readCatalogVersion({ ...aCatalogVersion(), tiers })
      expect(problems.length).toBeGreaterThan(tiers.length)
    },
  )

  test('an else makes a factor complete', () => {
    const shorter = withValue(aCatalogVersion(), ['priceBooks', 0, 'factors', 0, 'rows', 1], undefined)
    const complete = withValue(shorter, ['priceBooks', 0, 'factors', 0, 'else'], '1')
    expect(readCatalogVersion(complete).problems).toEqual([])
  })

  test('all problems are told together', () => {
    const one = withValue(aCatalogVersion(), ['order', 0, 'above'], 'platinum')
    const two = withValue(one, ['tiers', 2, 'rateCard'], 'card-2025')
    expect(readCatalogVersion(two).problems.map(({ path }) => path)).toEqual([
      '/tiers/on-demand/rateCard',
      '/order/0/above',
    ])
  })

  test('facets beyond what a matrix shows are refused without listing their cells', () => {
    const keys = Array.from({ length: 100 }, (_, index) => ({ id: `k${index}`, title: text('Key') }))
    const facets = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, title: text(id), knownAt: 'claim', keys }))
    expect(problemsWith(['dimensions', 3, 'facets'], facets)).toContainEqual(
      expect.objectContaining({ path: '/dimensions/core:visits/facets', code: 'cover.cells-too-many' }),
    )
  })
})

test('every problem says what is wrong and what to do, in both languages', () => {
  const broken = withValue(aCatalogVersion(), ['order', 0, 'above'], 'platinum')
  const [problem] = readCatalogVersion(broken).problems
  const say = (part: 'message' | 'cure', locale: 'en' | 'fr') =>
    problem && renderMessage(problem[part], locale, texts)
  expect(say('message', 'en')).toBe('The catalog doesn’t have the tier “platinum”.')
  expect(say('message', 'fr')).toBe('Le catalogue ne connaît pas la formule « platinum ».')
  expect(say('cure', 'en')).toBe('Correct the name, or add what it names.')
  expect(say('cure', 'fr')).toBe('Corrigez le nom, ou ajoutez ce qu’il nomme.')
})

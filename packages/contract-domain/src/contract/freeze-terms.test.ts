import { beforeAll, describe, expect, test } from 'vitest'
import { catalogHash } from '../catalog/index.ts'
import { canonicalJson, sha256Hex } from '../text/index.ts'
import { coverWithAccidents, goldCover, labour } from './a-catalog.ts'
import { aDecision, anAcceptance, anApprovedOffer, anOffer, pricedOn } from './a-quote.ts'
import type { ContractTerms } from './contract-terms.ts'
import { StartTooEarly, TermsIncomplete } from './errors.ts'
import { freezeTerms } from './freeze-terms.ts'
import type { OfferedQuote } from './quote.ts'
import type { TermsToFreeze } from './terms-parts.ts'

const toFreeze = (other: Partial<TermsToFreeze> = {}): TermsToFreeze => {
  const { version, account, assets, holidaySets, wording } = anAcceptance()
  return {
    quote: anOffer(),
    version,
    account,
    assets,
    holidaySets,
    wording,
    signedOn: '2026-03-10',
    ...other,
  }
}
const freeze = (other?: Partial<TermsToFreeze>): ContractTerms => {
  const given = toFreeze(other)
  return freezeTerms({ ...given, quote: pricedOn(given.quote, given.version) })
}
const firstLine = (terms: ContractTerms) => some(terms.lines[0])
const firstGroup = (terms: ContractTerms) => some(firstLine(terms).groups[0])

describe('frozen terms hold', () => {
  let terms: ContractTerms
  beforeAll(() => {
    terms = freeze()
  })

  test('who signed what, when, on which catalog and price book', () => {
    expect(terms).toMatchObject({
      format: 1,
      quoteNumber: 'Q-2026-000001',
      account: { id: 'account-1', name: 'Résidence du Parc' },
      catalog: { id: 'lifts', version: 3, hash: catalogHash(toFreeze().version), illustrativePrices: true },
      priceBook: {
        id: 'direct',
        title: { en: 'Direct', fr: 'Vente directe' },
        rounding: 'half-away-from-zero',
      },
      currency: 'EUR',
      priceDate: '2026-03-02',
      signedOn: '2026-03-10',
      startRule: { kind: 'date', date: '2026-04-01' },
      paymentPlan: { id: 'yearly' },
      totals: {
        listMinor: 636_000,
        netMinor: 636_000,
        surchargeMinor: 0,
        taxMinor: 127_200,
        payableMinor: 763_200,
      },
      negotiatedDiscount: { reason: 'fleet renewal' },
      eventImplications: [{ event: 'restored', implies: 'arrival' }],
    })
    expect(terms.totals).not.toHaveProperty('costMinor')
  })

  test('the tier and its add-ons, with the settings of the quote’s price book and the buyer’s options', () => {
    expect(firstLine(terms)).toMatchObject({
      tier: { id: 'gold', title: { en: 'Gold', fr: 'Or' }, description: { en: 'Everything but misuse.' } },
      termMonths: 36,
      start: '2026-04-01',
      endExclusive: '2029-04-01',
      rateCard: 'list-rates',
    })
    expect(firstLine(terms).addOns).toEqual([
      {
        id: 'accidental-damage',
        title: { en: 'Accidental damage', fr: 'Dommages accidentels' },
        version: '1.2.0',
        settings: { charge: { form: 'flat', amountMinor: 6_000 } },
        options: { deductible: 'none', share: '0.25' },
        delay: some(toFreeze().version.addOns[0]).delay,
      },
    ])
  })

  test('cover in both states of a delay, with the definitions of its dimensions once per hash', () => {
    const { cover } = firstGroup(terms)
    expect(cover.final).toEqual(coverWithAccidents)
    expect(cover.interim).toEqual(goldCover)
    expect(terms.definitions[some(cover.definitionHashes[0])]).toEqual(labour)
    expect(Object.keys(terms.definitions)).toHaveLength(3)
    for (const [hash, definition] of Object.entries(terms.definitions)) {
      expect(sha256Hex(canonicalJson(definition))).toBe(hash)
    }
  })

  test('price lines as they stood in the offer, their texts in both languages once per hash, without our cost', () => {
    const [base, charge] = firstGroup(terms).yearLines
    expect(base).toMatchObject({ amountMinor: 100_000, recurrence: 'per-year', messageKey: 'pricing.base' })
    expect(terms.texts[some(base).textHash]).toEqual({ en: 'Base price of Gold', fr: 'Prix de base Or' })
    expect(terms.texts[some(charge).textHash]).toEqual({ en: 'Accidents, 6%', fr: 'Accidents, 6\u00a0%' })
    expect(charge).toMatchObject({ inputs: { age: '2.5', percent: '6' }, assumedFacts: ['age'] })
    expect(firstGroup(terms).termLines).toHaveLength(6)
    expect(Object.keys(terms.texts)).toHaveLength(2)
    expect(canonicalJson(terms)).not.toMatch(/"cost"|"message"|60000/)
  })

  test('each asset with its site’s zone and holidays, the facts used and its own dates', () => {
    expect(firstGroup(terms).assets[0]).toEqual({
      id: 'asset-1',
      name: 'Lift A',
      serial: 'SN-1',
      siteId: 'site-1',
      country: 'FR',
      siteZone: 'Europe/Paris',
      holidaySet: 'FR',
      factsRead: { age: '2.5', zone: 'missing' },
      start: '2026-04-01',
      endExclusive: '2029-04-01',
    })
    expect(Object.keys(terms.holidaySets)).toEqual(['FR'])
    expect(terms.holidaySets['FR']).toMatchObject({ dates: ['2026-07-14'], knownTo: '2036-01-01' })
    expect(terms.facts).toEqual({
      age: { title: { en: 'Age', fr: 'Âge' }, type: 'number', unit: { en: 'years', fr: 'ans' } },
    })
  })

  test('only what the contract uses of plugins, tax rates and rate cards', () => {
    expect(terms.plugins).toEqual([{ id: 'accidental-damage', version: '1.2.0', hash: 'a'.repeat(64) }])
    expect(terms.taxRates.map((rate) => rate.country)).toEqual(['FR'])
    expect(terms.rateCards.map((card) => card.id)).toEqual(['list-rates', 'member-rates'])
  })

  test('who approved a discount', () => {
    expect(freeze({ quote: anApprovedOffer() }).negotiatedDiscount).toEqual({
      reason: 'fleet renewal',
      approvedBy: 'maria',
    })
  })
})

describe('the words of the offer', () => {
  const updated = {
    messages: {
      'pricing.base': { en: 'Changed', fr: 'Changé' },
      'accidental-damage.charge': { en: 'C', fr: 'C' },
    },
    addOnTitles: { 'accidental-damage': { en: 'Changed', fr: 'Changé' } },
  }
  const removed = { messages: {}, addOnTitles: {} }
  const withoutWording = (): OfferedQuote => {
    const { wording: _wording, ...quote } = anOffer()
    return quote
  }

  test.each([
    ['updated', updated],
    ['removed', removed],
  ])('are signed although the plugin was %s since', (_what, wording) => {
    expect(freeze({ wording })).toEqual(freeze())
  })

  test('are rendered when signing where the offer has none', () => {
    expect(freeze({ quote: withoutWording() })).toEqual(freeze())
    expect(firstLine(freeze({ quote: withoutWording(), wording: updated })).addOns[0]?.title.en).toBe(
      'Changed',
    )
  })

  test('are never signed with a hole', () => {
    expect(() => freeze({ quote: withoutWording(), wording: removed })).toThrow('text.message-key-unknown')
  })
})

describe('exclusions follow from cover', () => {
  test('a clause stands while a delay leaves its cause without any promise', () => {
    expect(firstLine(freeze()).exclusions.map((exclusion) => exclusion.clause)).toEqual(['7.1'])
  })

  test('and falls away once every state of the cover promises something for it', () => {
    expect(firstLine(freeze({ quote: withCover({ interim: coverWithAccidents }) })).exclusions).toEqual([])
    expect(firstLine(freeze({ quote: withCover({ final: goldCover }) })).exclusions).toHaveLength(1)
  })
})

describe('the start', () => {
  const withRule = (startRule: OfferedQuote['startRule']) => ({ ...anOffer(), startRule })
  const installed = (...dates: readonly (string | undefined)[]) =>
    toFreeze().assets.map((asset, index) => {
      const installation = dates[index]
      return { ...asset, dates: installation === undefined ? {} : { installation } }
    })

  test('follows the rule asset by asset: the line runs from the first start to the last end', () => {
    const terms = freeze({
      quote: withRule({ kind: 'installation' }),
      assets: installed('2026-03-20', '2026-04-10'),
    })
    expect(firstGroup(terms).assets.map(({ start, endExclusive }) => [start, endExclusive])).toEqual([
      ['2026-03-20', '2029-03-20'],
      ['2026-04-10', '2029-04-10'],
    ])
    expect(firstLine(terms)).toMatchObject({ start: '2026-03-20', endExclusive: '2029-04-10' })
  })

  test('stays open for an asset whose day isn’t recorded; the line shows what was priced while all are open', () => {
    const one = freeze({
      quote: withRule({ kind: 'installation' }),
      assets: installed(undefined, '2026-04-10'),
    })
    expect(firstGroup(one).assets.map((asset) => asset.start)).toEqual([null, '2026-04-10'])
    expect(firstLine(one)).toMatchObject({ start: '2026-04-10', endExclusive: '2029-04-10' })
    const open = freeze({ quote: withRule({ kind: 'event', event: 'audit passed' }) })
    expect(firstGroup(open).assets.map((asset) => asset.endExclusive)).toEqual([null, null])
    expect(firstLine(open)).toMatchObject({ start: '2026-04-01', endExclusive: '2029-04-01' })
  })

  test('reaches back only as far as the limit', () => {
    const quote = withRule({ kind: 'installation' })
    const assets = installed('2026-02-08', '2026-04-10')
    expect(firstLine(freeze({ quote, assets, retroactiveLimitDays: 30 })).start).toBe('2026-02-08')
    expect(() => freeze({ quote, assets, retroactiveLimitDays: 29 })).toThrow(StartTooEarly)
    expect(firstLine(freeze({ quote, assets })).start).toBe('2026-02-08')
  })
})

describe('a contract of two lines', () => {
  const quote = anOffer()
  const [line] = quote.decision.lines
  const [asked] = quote.request.lines
  if (line === undefined || asked === undefined) throw new Error('no line')
  const second = {
    ...line,
    lineId: 'line-2',
    tier: 'silver',
    addOns: ['unsold'],
    start: '2026-05-01',
    endExclusive: '2027-05-01',
    termMonths: 12,
    groups: line.groups.map((group) => ({
      ...group,
      assetIds: ['asset-2'],
      cover: { dimensions: group.cover.dimensions, final: goldCover, effects: [] },
    })),
  }
  const [, gb] = asked.assets
  const two: OfferedQuote = {
    ...quote,
    decision: { ...quote.decision, lines: [line, second] },
    request: {
      ...quote.request,
      // A compulsory add-on is decided although nobody asked for it.
      lines: [
        asked,
        { ...asked, id: 'line-2', addOns: [], assets: gb === undefined ? [] : [{ ...gb, country: 'GB' }] },
      ],
    },
  }
  const wording = {
    ...toFreeze().wording,
    addOnTitles: { unsold: { en: 'Own title', fr: 'Titre propre' } },
  }

  test('keeps each on its own tier, add-ons, days and assets: with a fixed date each starts as priced', () => {
    const [first, other] = freeze({ quote: two, wording }).lines
    expect(first).toMatchObject({ start: '2026-04-01', endExclusive: '2029-04-01', tier: { id: 'gold' } })
    expect(other).toMatchObject({
      lineId: 'line-2',
      tier: { id: 'silver', title: { en: 'Silver' } },
      start: '2026-05-01',
      endExclusive: '2027-05-01',
      exclusions: [],
    })
    expect(other?.addOns).toEqual([
      {
        id: 'unsold',
        title: { en: 'Own title', fr: 'Titre propre' },
        version: '0.1.0',
        settings: {},
        options: {},
      },
    ])
    expect(other).not.toHaveProperty('rateCard')
    expect(other?.groups[0]?.assets).toMatchObject([{ id: 'asset-2', country: 'GB', start: '2026-05-01' }])
    expect(other?.groups[0]?.cover).not.toHaveProperty('interim')
  })

  test('pins the plugins of both', () => {
    expect(freeze({ quote: two, wording }).plugins.map((plugin) => plugin.id)).toEqual([
      'accidental-damage',
      'unsold',
    ])
  })
})

describe('terms are not signed without', () => {
  const { version } = toFreeze()
  test.each<[string, Partial<TermsToFreeze>]>([
    ['the tier', { version: { ...version, tiers: [] } }],
    ['the add-on', { version: { ...version, addOns: [] } }],
    ['the price book', { version: { ...version, priceBooks: [] } }],
    [
      'the payment plan',
      {
        version: {
          ...version,
          priceBooks: version.priceBooks.map((book) => ({ ...book, paymentPlans: [] })),
        },
      },
    ],
    ['the rate card', { version: { ...version, rateCards: [] } }],
    ['the asset', { assets: [] }],
    ['the holiday set', { holidaySets: [] }],
    ['the amount', { quote: { ...anOffer(), decision: withoutTax() } }],
    ['the line', { quote: { ...anOffer(), request: { ...anOffer().request, lines: [] } } }],
  ])('%s', (what, other) => {
    const { quote, ...rest } = other
    const signing = { ...rest, ...(quote === undefined ? {} : { quote }) }
    expect(() => freeze(signing)).toThrow(TermsIncomplete)
    expect(() => freeze(signing)).toThrow(`"en":"${what}"`)
  })

  test('the very catalog version that was priced: one changed word of it is refused', () => {
    const reworded = { ...version, catalog: { ...version.catalog, vendor: 'Another' } }
    expect(() => freezeTerms(toFreeze({ version: reworded }))).toThrow('the catalog version of the quote')
  })

  test('the title of an add-on that neither catalog nor plugin names', () => {
    const { wording: _wording, ...quote } = anOffer()
    const wording = { ...toFreeze().wording, addOnTitles: {} }
    expect(() => freeze({ quote, wording })).toThrow('the title of the add-on')
    const titled = {
      ...version,
      addOns: version.addOns.map((addOn) => ({ ...addOn, title: { en: 'T', fr: 'T' } })),
    }
    expect(firstLine(freeze({ quote, wording, version: titled })).addOns[0]?.title.en).toBe('T')
  })
})

function withoutTax() {
  return { ...aDecision(), totals: { ...aDecision().totals, taxMinor: null } }
}

function withCover(cover: {
  readonly final?: typeof goldCover
  readonly interim?: typeof goldCover
}): OfferedQuote {
  const decision = aDecision()
  return anOffer({
    ...decision,
    lines: decision.lines.map((line) => ({
      ...line,
      groups: line.groups.map((group) => ({ ...group, cover: { ...group.cover, ...cover } })),
    })),
  })
}

function some<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('nothing there')
  return value
}

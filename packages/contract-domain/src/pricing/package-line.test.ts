import { describe, expect, test, vi } from 'vitest'
import { decideLine } from './decide-line.ts'
import { packageLine } from './package-line.ts'
import type { ActiveAddOn, RequestedAsset } from './index.ts'
import type { RequestedLine } from './price-request.ts'
import type { QuoteFrame } from './quote-frame.ts'
import {
  aCatalogAddOn,
  aChargingAddOn,
  aComponent,
  aLine,
  anAddOn,
  anAsset,
  aPriceBook,
  aPricingContext,
  aTier,
  flat,
  inBoth,
  percentOf,
} from '../testing/index.ts'

const tiers = [
  aTier({
    compulsoryAddOns: ['kit'],
    availability: { fleetMinimum: 2, countries: ['FR'], asset: { fact: 'age', op: 'below', value: 10 } },
    terms: { months: [12, 24] },
  }),
  aTier({ id: 'free', notSold: true }),
]
const travelZones = { unit: 'km' as const, bands: [{ id: 'near', upTo: 50, title: inBoth('Near') }] }
const kit = aChargingAddOn('kit', percentOf('10'))
const hours = anAddOn('hours', {
  facts: ['use'],
  charge: (context) => (context.fact('use') === 'office' ? [] : [context.line(ofHours)]),
})
const ofHours = {
  code: 'hours',
  form: flat(700),
  recurrence: 'per-year',
  taxCategory: 'service',
  message: { key: 'hours.charge', params: {} },
} as const

function frame(addOns: readonly ActiveAddOn[] = [kit, hours], fleet = 1): QuoteFrame {
  const discounts = [
    { id: 'm', kind: 'multi-year', title: inBoth('m'), of: 'list', byMonths: [{ from: 24, percent: '10' }] },
  ] as const
  const priced = { essential: [aComponent(120_000)] }
  const book = aPriceBook({ tiers: priced, discounts })
  const context = aPricingContext(
    {
      tiers,
      travelZones,
      priceBooks: [book],
      addOns: [aCatalogAddOn('kit', { availability: { from: '2027-01-01' } })],
    },
    addOns,
  )
  return { context, book, plan: null, priceDate: '2026-01-01', promotionCodes: [], fleet }
}
const requested = (members: Parameters<typeof aLine>[0] = {}): Omit<RequestedLine, 'assets'> => {
  const { assets: _none, ...line } = aLine({ addOns: ['kit', 'hours'], ...members })
  return line
}

/** What a quote of this asset alone decides of its line. */
function alone(line: Omit<RequestedLine, 'assets'>, asset: RequestedAsset, fleet: number) {
  const { groups, refusals, unknowns } = decideLine({ ...line, assets: [asset] }, frame([kit, hours], fleet))
  const [group] = groups
  return {
    refusals,
    unknowns,
    priced: group && {
      yearLines: group.group.yearLines,
      termLines: group.group.termLines,
      cover: group.group.cover,
    },
  }
}

describe('a package asked about asset by asset', () => {
  const office = anAsset('a', { use: 'office', age: 3 })
  const assets: readonly (readonly [string, RequestedAsset])[] = [
    ['one it is sold for', office],
    ['a like one', { ...office, id: 'b' }],
    ['one that pays more', anAsset('c', { use: 'field', age: 3 })],
    ['one too old', anAsset('d', { use: 'office', age: 10 })],
    ['one that lacks facts', anAsset('e')],
    ['one of another country', anAsset('f', { use: 'office', age: 3 }, 'DE')],
    ['one too far away', anAsset('g', { use: 'office', age: 3, distance: 51 })],
  ]
  test.each<[string, Parameters<typeof aLine>[0]]>([
    ['with all its add-ons', {}],
    ['without the compulsory one', { addOns: ['hours'] }],
    ['with one chosen twice and one unheard of', { addOns: ['kit', 'kit', 'other'] }],
    ['for two years', { termMonths: 24 }],
    ['for a term that nobody sells', { termMonths: 13 }],
    ['on a tier that is not sold or priced', { tier: 'free' }],
    ['on a tier that the catalog lacks', { tier: 'platinum' }],
  ])('%s is decided as a quote of each asset alone decides it', (_what, members) => {
    const line = requested(members)
    const ask = packageLine(line, frame())
    for (const fleet of [1, 2])
      for (const [what, asset] of assets) {
        const { priced, refusals, unknowns } = ask(asset, fleet)
        const shown = priced && {
          yearLines: priced.yearLines,
          termLines: priced.termLines,
          cover: priced.cover,
        }
        expect({ what, priced: shown ?? undefined, refusals, unknowns }).toEqual({
          what,
          ...alone(line, asset, fleet),
        })
      }
  })

  test('asks a hook once for like assets, whatever the fleet, and again for others', () => {
    const charge = vi.fn<NonNullable<ActiveAddOn['charge']>>((context) =>
      context.base.afterFactorsMinor === null || context.fact('use') === null ? [] : [context.line(ofHours)],
    )
    const ask = packageLine(requested(), frame([kit, { ...hours, charge }]))
    const first = ask(office, 1)
    expect(ask({ ...office, id: 'b' }, 9).priced).toBe(first.priced)
    expect(charge).toHaveBeenCalledTimes(1)
    expect(ask(anAsset('c', { use: 'field', age: 3 }), 1).priced).not.toBe(first.priced)
    expect(charge).toHaveBeenCalledTimes(2)
  })

  test('tells what a tier unknown is, in its line', () => {
    expect(packageLine(requested({ tier: 'platinum' }), frame())(office, 1)).toEqual({
      priced: null,
      refusals: [
        {
          code: 'tier-unknown',
          lineId: 'line-1',
          message: { key: 'pricing.tier-unknown', params: { tier: 'platinum' } },
          cure: { key: 'pricing.tier-unknown.cure', params: { tier: 'platinum' } },
        },
      ],
      unknowns: [],
    })
  })
})

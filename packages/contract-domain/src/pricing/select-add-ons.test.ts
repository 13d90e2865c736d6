import { describe, expect, test } from 'vitest'
import { DomainError } from '../text/index.ts'
import type { BindAddOn } from './index.ts'
import { bindAddOns, soldOf } from './select-add-ons.ts'
import { aCatalogAddOn, anAddOn, aPriceBook, aPricingContext, aTier, inBoth } from '../testing/index.ts'

class OptionsInvalid extends DomainError {
  constructor(cureKey?: string) {
    super({
      code: 'kit.options-invalid',
      messageKey: 'kit.options-invalid',
      params: { option: 'window' },
      ...(cureKey !== undefined && { cureKey }),
    })
  }
}
const kit = anAddOn('kit')
const hours = anAddOn('hours')
const chosen = (ids: readonly string[], bind?: BindAddOn) => {
  const given = aPricingContext({}, [kit, hours])
  const context = bind === undefined ? given : { ...given, bind }
  const frame = {
    context,
    book: aPriceBook({ id: 'partner' }),
    plan: null,
    priceDate: '2026-01-01',
    promotionCodes: [],
    fleet: 1,
  }
  const addOns = ids.map((id) => ({ id, options: { window: id } }))
  return bindAddOns({ addOns }, frame)
}
const refusal = (code: string, addOn: string) => ({
  code,
  addOn,
  message: { key: `pricing.${code}`, params: { addOn } },
  cure: { key: `pricing.${code}.cure`, params: { addOn } },
})

describe('the add-ons of a line', () => {
  test('are bound in the buyer’s order, each with its options, in the book of the quote', () => {
    const asked: Parameters<BindAddOn>[0][] = []
    const { bound, entries, refusals } = chosen(['hours', 'kit'], (request) => {
      asked.push(request)
      return request.addOn === 'kit' ? kit : hours
    })
    expect(asked).toEqual([
      { addOn: 'hours', priceBook: 'partner', options: { window: 'hours' } },
      { addOn: 'kit', priceBook: 'partner', options: { window: 'kit' } },
    ])
    expect(bound).toEqual([hours, kit])
    expect(entries.map(({ id }) => id)).toEqual(['hours', 'kit'])
    expect(refusals).toEqual([])
  })

  test('that are unknown or chosen twice are refused by name, the others bound once', () => {
    const { bound, entries, refusals } = chosen(['kit', 'kit', 'other', 'hours', 'other'])
    expect(bound.map(({ id }) => id)).toEqual(['kit', 'hours'])
    expect(entries.map(({ id }) => id)).toEqual(['kit', 'hours'])
    expect(refusals).toEqual([
      refusal('add-on-twice', 'kit'),
      refusal('add-on-not-in-catalog', 'other'),
      refusal('add-on-not-in-catalog', 'other'),
    ])
  })

  test('that their plugin refuses are refused in its words, and are still known to be chosen', () => {
    const refusing = (cureKey?: string) =>
      chosen(['kit', 'hours', 'kit'], ({ addOn }) => {
        if (addOn === 'kit') throw new OptionsInvalid(cureKey)
        return hours
      })
    const message = { key: 'kit.options-invalid', params: { option: 'window' } }
    const own = { key: 'kit.choose', params: { option: 'window' } }
    const general = { key: 'pricing.add-on-not-bound.cure', params: { addOn: 'kit' } }
    for (const [cureKey, cure] of [
      ['kit.choose', own],
      [undefined, general],
    ] as const) {
      const { bound, entries, refusals } = refusing(cureKey)
      expect(bound).toEqual([hours])
      expect(entries.map(({ id }) => id)).toEqual(['kit', 'hours'])
      expect(refusals).toEqual([
        { code: 'kit.options-invalid', addOn: 'kit', message, cure },
        refusal('add-on-twice', 'kit'),
      ])
    }
  })
})

test('a tier and its add-ons are sold, each under its own title and conditions', () => {
  const tier = aTier({ title: inBoth('Essential'), availability: { countries: ['FR'] } })
  const ofTier = { id: 'essential', title: inBoth('Essential') }
  const entries = [
    aCatalogAddOn('kit', { title: inBoth('Own title'), availability: { tiers: ['plus'] } }),
    aCatalogAddOn('hours'),
    aCatalogAddOn('other'),
  ]
  expect(soldOf(tier, entries, [anAddOn('hours', { title: inBoth('Hours') }), kit])).toEqual([
    { title: inBoth('Essential'), availability: { countries: ['FR'] }, tier: ofTier },
    { title: inBoth('Own title'), availability: { tiers: ['plus'] }, addOn: 'kit', tier: ofTier },
    { title: inBoth('Hours'), addOn: 'hours', tier: ofTier },
    { title: 'other', addOn: 'other', tier: ofTier },
  ])
})

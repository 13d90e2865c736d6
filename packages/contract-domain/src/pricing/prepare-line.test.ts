import { describe, expect, test } from 'vitest'
import { TierUnknown } from '../catalog/index.ts'
import { DomainError } from '../text/index.ts'
import { PriceBookUnknown } from './errors.ts'
import { bindOrRefuse, bookOf, prepareLine } from './prepare-line.ts'
import {
  aChargingAddOn,
  aDecision,
  amountsOf,
  anAddOn,
  anAsset,
  aPriceBook,
  aPricingContext,
  aTier,
  flat,
  inBoth,
  onlyGroup,
} from '../testing/index.ts'

const selection = (members: Partial<Parameters<typeof prepareLine>[0]> = {}) => ({
  tier: 'essential',
  addOns: [],
  termMonths: 12,
  priceBook: 'direct',
  ...members,
})
class SettingsInvalid extends DomainError {
  constructor(cureKey?: string) {
    super({
      code: 'x.settings-invalid',
      messageKey: 'x.settings-invalid',
      params: { setting: 'rate' },
      ...(cureKey !== undefined && { cureKey }),
    })
  }
}

describe('a selection made ready', () => {
  test('prices its assets in the book it names', () => {
    const [direct, partner] = [aPriceBook(), aPriceBook({ id: 'partner', tiers: {} })]
    const context = aPricingContext({ priceBooks: [direct, partner] })
    expect(bookOf(context.version, 'partner')).toBe(partner)
    expect(amountsOf(prepareLine(selection(), context)(anAsset()))).toEqual([['base', 120_000]])
  })

  test('needs a book and a tier of the catalog', () => {
    const prepare = (members: Parameters<typeof selection>[0]) => () =>
      prepareLine(selection(members), aPricingContext())
    expect(prepare({ priceBook: 'none' })).toThrow(PriceBookUnknown)
    expect(prepare({ tier: 'none' })).toThrow(TierUnknown)
  })

  test('binds each add-on once with its options and book, and throws what their plugin refuses', () => {
    const asked: unknown[] = []
    const options = { window: 'night' }
    const bind = (request: { addOn: string }) => {
      asked.push(request)
      if (request.addOn === 'no') throw new SettingsInvalid()
      return aChargingAddOn('x', flat(5))
    }
    const context = { ...aPricingContext(), bind }
    const price = prepareLine(selection({ addOns: [{ id: 'x', options }] }), context)
    price(anAsset('1'))
    expect(amountsOf(price(anAsset('2')))).toEqual([
      ['base', 120_000],
      ['x', 5],
    ])
    expect(asked).toEqual([{ addOn: 'x', priceBook: 'direct', options }])
    expect(() => prepareLine(selection({ addOns: [{ id: 'no', options }] }), context)).toThrow(
      SettingsInvalid,
    )
  })

  test('asks its add-ons in order of id, whatever the order of the selection', () => {
    const asked: string[] = []
    const asking = (id: string) =>
      anAddOn(id, {
        charge: () => {
          asked.push(id)
          return []
        },
      })
    const context = aPricingContext({}, ['b', 'B', 'a'].map(asking))
    const addOns = ['b', 'B', 'a'].map((id) => ({ id, options: {} }))
    prepareLine(selection({ addOns }), context)(anAsset())
    expect(asked).toEqual(['B', 'a', 'b'])
  })

  test('shows its hooks the tier, the term and the currency', () => {
    const tier = aTier({ title: inBoth('Essential') })
    let seen: unknown = null
    const looking = anAddOn('x', {
      charge: (context) => {
        seen = [context.tier, context.termMonths, context.currency]
        return []
      },
    })
    const priceBooks = [aPriceBook({ currency: 'CHF' })]
    const context = aPricingContext({ tiers: [tier], priceBooks }, [looking])
    const line = selection({ addOns: [{ id: 'x', options: {} }], termMonths: 36 })
    prepareLine(line, context)(anAsset())
    expect(seen).toEqual([{ id: 'essential', title: inBoth('Essential') }, 36, 'CHF'])
  })
})

describe('a tier that the book does not price', () => {
  test('has one line, unknown, that says so', () => {
    const decision = aDecision({
      book: { tiers: {} },
      catalog: { tiers: [aTier({ title: inBoth('Essential') })] },
    })
    expect(onlyGroup(decision).yearLines).toStrictEqual([
      {
        stage: 'base',
        source: { kind: 'core' },
        code: 'base',
        component: 'default',
        contractYear: null,
        recurrence: 'per-year',
        per: 'asset',
        taxCategory: null,
        inputs: {},
        amountMinor: null,
        message: { key: 'pricing.not-priced', params: { tier: inBoth('Essential') } },
      },
    ])
    expect(decision.unknowns.map(({ code }) => code)).toEqual(['tier-not-priced'])
    expect(decision.totals.netMinor).toBeNull()
  })

  test('but is paid by time and materials has no fee, and no line', () => {
    const tiers = [aTier({ timeAndMaterials: true })]
    const decision = aDecision({
      book: { tiers: {} },
      catalog: { tiers },
      addOns: [aChargingAddOn('x', flat(5))],
    })
    expect(amountsOf(onlyGroup(decision).yearLines)).toEqual([['x', 5]])
    expect(decision).toMatchObject({ unknowns: [], totals: { netMinor: 5 } })
  })
})

describe('an add-on to be bound', () => {
  const request = { addOn: 'x', priceBook: 'direct', options: {} }
  const binding = (thrown: Error) =>
    bindOrRefuse(() => {
      throw thrown
    }, request)

  test('is bound as it is', () => {
    const addOn = anAddOn('x')
    expect(bindOrRefuse(() => addOn, request)).toEqual({ addOn })
  })

  test('is refused in its plugin’s words, with its own cure or the general one', () => {
    const message = { key: 'x.settings-invalid', params: { setting: 'rate' } }
    expect(binding(new SettingsInvalid())).toEqual({
      refusal: {
        code: 'x.settings-invalid',
        addOn: 'x',
        message,
        cure: { key: 'pricing.add-on-not-bound.cure', params: { addOn: 'x' } },
      },
    })
    expect(binding(new SettingsInvalid('x.cure'))).toMatchObject({
      refusal: { cure: { key: 'x.cure', params: { setting: 'rate' } } },
    })
  })

  test('whose plugin has a fault of programming is a fault here', () => {
    expect(() => binding(new TypeError('fault'))).toThrow(TypeError)
  })
})

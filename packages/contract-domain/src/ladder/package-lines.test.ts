import { describe, expect, test } from 'vitest'
import { findTier, type CatalogVersion, type JsonObject } from '../catalog/index.ts'
import type { BindAddOn } from '../pricing/index.ts'
import {
  aComponent,
  aLevelsLadder,
  anAddOn,
  anAsset,
  aPaymentPlan,
  aPriceBook,
  aReferenceAsset,
  bindBySettings,
  flat,
  has,
  inBoth,
} from '../testing/index.ts'
import { frameOf, pricingOf, type LadderContext } from './ladder-context.ts'
import { ladderContexts } from './ladder-contexts.ts'
import { boundOnce, packageKey, packageLines } from './package-lines.ts'
import type { Choice } from './selection.ts'

const choice = (addOn: string, options: JsonObject = {}, option = 0): Choice => ({ addOn, option, options })

describe('binding once', () => {
  /** A binding that says how often it was asked for what. */
  function counting() {
    const asked: string[] = []
    const bind: BindAddOn = ({ addOn, priceBook, options }) => {
      asked.push(`${addOn} ${priceBook} ${JSON.stringify(options)}`)
      return anAddOn(addOn, { options })
    }
    return { asked, bind }
  }

  test('the same add-on, book and options are bound once; others each', () => {
    const { asked, bind } = counting()
    const once = boundOnce(bind)
    const [small, large] = [{ kind: 'small' }, { kind: 'large' }]
    const first = once({ addOn: 'a', priceBook: 'direct', options: small })
    expect(once({ addOn: 'a', priceBook: 'direct', options: small })).toBe(first)
    once({ addOn: 'b', priceBook: 'direct', options: small })
    once({ addOn: 'a', priceBook: 'partners', options: small })
    expect(once({ addOn: 'a', priceBook: 'direct', options: large }).options).toBe(large)
    expect(once({ addOn: 'a', priceBook: 'direct', options: small })).toBe(first)
    expect(asked).toEqual([
      'a direct {"kind":"small"}',
      'b direct {"kind":"small"}',
      'a partners {"kind":"small"}',
      'a direct {"kind":"large"}',
    ])
  })

  test('one binding has one memory, another its own', () => {
    const [one, other] = [counting(), counting()]
    expect(boundOnce(one.bind)).toBe(boundOnce(one.bind))
    const request = { addOn: 'a', priceBook: 'direct', options: {} }
    boundOnce(one.bind)(request)
    boundOnce(one.bind)(request)
    boundOnce(other.bind)(request)
    expect([one.asked.length, other.asked.length]).toEqual([1, 1])
  })

  test('what can’t be bound is asked for again', () => {
    let asked = 0
    const once = boundOnce(() => {
      asked += 1
      throw new TypeError('broken')
    })
    const request = { addOn: 'a', priceBook: 'direct', options: {} }
    expect(() => once(request)).toThrow('broken')
    expect(() => once(request)).toThrow('broken')
    expect(asked).toBe(2)
  })
})

test('a package is known by its add-ons and what is opted for, in whatever order', () => {
  const [a, b] = [choice('a', { kind: 'small', floors: 3 }), choice('b')]
  expect(packageKey([a, b])).toBe(packageKey([b, choice('a', { floors: 3, kind: 'small' }, 1)]))
  const keys = [[], [a], [b], [a, b], [choice('a')], [choice('a', { kind: 'large', floors: 3 })]].map(
    packageKey,
  )
  expect(new Set(keys).size).toBe(keys.length)
})

describe('packages made ready are shared', () => {
  const discount = (id: string, percent: string) =>
    ({ id, title: inBoth(id), of: 'remains', percent }) as const
  const tiers = { lower: [aComponent(10_000)], upper: [aComponent(20_000)] }
  const discounts = [
    { ...discount('spring', '10'), kind: 'promotion', code: 'SPRING', validFrom: '2026-01-01' },
    { ...discount('prepaid', '20'), kind: 'prepayment' },
  ] as const
  const paymentPlans = [aPaymentPlan(), aPaymentPlan({ id: 'prepaid', prepaid: true })]
  const version: CatalogVersion = {
    ...aLevelsLadder(['one'], { a: { price: flat(1000), effect: has('one') } }, { lower: 0, upper: 0 }),
    priceBooks: [
      aPriceBook({ tiers, discounts, paymentPlans }),
      aPriceBook({ id: 'partners', tiers: { ...tiers, lower: [aComponent(5000)] } }),
    ],
    referenceAssets: [aReferenceAsset({ termMonths: [12, 24] })],
  }
  const bind = boundOnce(bindBySettings(version))
  const [usual] = ladderContexts(version).contexts
  if (usual === undefined) throw new Error('There is no context.')

  function lineIn(members: Partial<LadderContext> = {}, of = version, tier = 'lower', binding = bind) {
    const context = { ...usual, ...members } as LadderContext
    const frame = frameOf(context, pricingOf(of, binding))
    return packageLines(
      { version: of, tier: findTier(of, tier), context, bind: binding },
      frame,
    )([choice('a')])
  }
  const priceOf = (line: ReturnType<typeof lineIn>) =>
    line(anAsset('machine'), 1).priced?.termLines.reduce(
      (sum, { amountMinor }) => sum + (amountMinor ?? 0),
      0,
    )

  test('by contexts that differ by asset and fleet alone', () => {
    const shared = lineIn()
    expect(lineIn()).toBe(shared)
    expect(lineIn({ asset: anAsset('other'), assets: 7, id: 'other' })).toBe(shared)
    expect(lineIn({ promotionCodes: [] })).toBe(shared)
    expect(priceOf(shared)).toBe(11_000)
  })

  test.each<[string, () => ReturnType<typeof lineIn>, number]>([
    ['another tier', () => lineIn({}, version, 'upper'), 21_000],
    ['another term', () => lineIn({ termMonths: 24 }), 22_000],
    ['another book', () => lineIn({ priceBook: 'partners' }), 6000],
    ['another day', () => lineIn({ priceDate: '2026-02-01' }), 11_000],
    ['a promotion', () => lineIn({ promotionCodes: ['SPRING'] }), 9900],
    ['another payment', () => lineIn({ paymentPlan: 'prepaid' }), 8800],
    ['another version', () => lineIn({}, { ...version }), 11_000],
    ['another binding', () => lineIn({}, version, 'lower', boundOnce(bindBySettings(version))), 11_000],
  ])('not with %s', (_, other, amountMinor) => {
    const shared = lineIn()
    const line = other()
    expect(line).not.toBe(shared)
    expect(priceOf(line)).toBe(amountMinor)
    expect(lineIn()).toBe(shared)
  })
})

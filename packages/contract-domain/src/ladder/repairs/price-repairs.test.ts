import { describe, expect, test } from 'vitest'
import type { CatalogVersion } from '../../catalog/index.ts'
import {
  aComponent,
  aFact,
  aLevel,
  aTier,
  aLevelsLadder,
  aPriceBook,
  aReferenceAsset,
  flat,
  has,
  inBoth,
  percentOf,
  type SettledAddOn,
} from '../../testing/index.ts'
import { aMending } from './example-mending.ts'
import { findRepairs } from './find-repairs.ts'
import type { Mending } from './mending.ts'
import type { Repair } from './repair.ts'

const priced = (amount: number, ...dimensions: string[]): SettledAddOn => ({
  price: flat(amount),
  effect: has(...dimensions),
})
const euro = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })

const ladder = (
  addOns: Readonly<Record<string, SettledAddOn>>,
  upper: number,
  members: Partial<CatalogVersion> = {},
) => aLevelsLadder(['one', 'two'], addOns, { lower: 10_000, upper, ...members })

/** Each as `owner: before → after`, both of a pair joined. */
function changesOf(
  version: CatalogVersion,
  kind: 'raise' | 'cut' | 'raise-two',
  members: Partial<Mending> = {},
) {
  return findRepairs(aMending(version, members)).flatMap((repair: Repair) => {
    if (repair.kind === 'forbid' || repair.kind === 'give' || repair.kind !== kind) return []
    const changes = repair.kind === 'raise-two' ? repair.changes : [repair.change]
    const said = changes.map(({ field: { owner }, before, after, by }) => {
      expect(by).not.toBe(0)
      return `${'tier' in owner ? owner.tier : owner.addOn}: ${before} → ${after}`
    })
    return [said.join(' and ')]
  })
}

describe('prices that mend an undercut', () => {
  const version = ladder({ a: priced(3000, 'one'), b: priced(4000, 'two') }, 17_001)
  const OF_BOOK = '/priceBooks/direct/tiers'

  test('are each raised or cut by what is just enough', () => {
    const amount = (
      kind: 'raise' | 'cut',
      owner: string,
      [path, before, after]: readonly [string, number, number],
    ) => ({
      kind,
      change: {
        field: { path, owner: path.startsWith(OF_BOOK) ? { tier: owner } : { addOn: owner }, unit: 'minor' },
        by: after - before,
        before: String(before),
        after: String(after),
      },
      message: {
        key: `ladder.repair.${kind}`,
        params: { owner: inBoth(owner), before: euro(before), after: euro(after) },
      },
      newErrors: [],
    })
    expect(findRepairs(aMending(version))).toEqual([
      amount('raise', 'lower', [`${OF_BOOK}/lower/default/price/amountMinor`, 10_000, 10_001]),
      amount('raise', 'a', ['/addOns/a/settings/price/amountMinor', 3000, 3001]),
      amount('raise', 'b', ['/addOns/b/settings/price/amountMinor', 4000, 4001]),
      amount('cut', 'upper', [`${OF_BOOK}/upper/default/price/amountMinor`, 17_001, 17_000]),
      {
        kind: 'forbid',
        tier: 'lower',
        combinations: [['a', 'b']],
        message: {
          key: 'ladder.repair.forbid',
          params: { tier: inBoth('lower'), combinations: inBoth('a + b') },
        },
        newErrors: [],
      },
    ])
  })

  test('are none where nothing undercuts, or the tiers are inverted', () => {
    expect(findRepairs(aMending(ladder({ a: priced(3000, 'one'), b: priced(4000, 'two') }, 17_000)))).toEqual(
      [],
    )
    expect(findRepairs(aMending(ladder({}, 10_000)))).toEqual([])
    expect(findRepairs(aMending(ladder({ a: priced(3000, 'one', 'two') }, 9000)))).toEqual([])
  })

  test('are none where nobody knows whether anything undercuts', () => {
    const unpriced = { priceBooks: [aPriceBook({ tiers: { lower: [aComponent(10_000)] } })] }
    expect(findRepairs(aMending(ladder({ a: priced(3000, 'one', 'two') }, 0, unpriced)))).toEqual([])
  })

  test('are of the lower tier alone where a changed version can’t be bound', () => {
    const { rebind: _rebind, ...alone } = aMending(version)
    expect(findRepairs(alone).map(({ kind }) => kind)).toEqual(['raise', 'cut', 'forbid'])
  })

  test('don’t turn the tiers round', () => {
    // The lower tier raised, or the upper one cut, by one minor unit cost the same.
    expect(changesOf(ladder({ a: priced(0, 'one', 'two') }, 10_001), 'raise')).toEqual(['a: 0 → 1'])
    expect(changesOf(ladder({ a: priced(0, 'one', 'two') }, 10_001), 'cut')).toEqual([])
    expect(changesOf(ladder({ a: priced(1, 'one', 'two') }, 10_002), 'raise')).toEqual([
      'lower: 10000 → 10001',
      'a: 1 → 2',
    ])
    expect(changesOf(ladder({ a: priced(1, 'one', 'two') }, 10_002), 'cut')).toEqual(['upper: 10002 → 10001'])
  })

  test('are raised by hundredths of a percent where they are percents', () => {
    const share = { price: percentOf('5'), effect: has('one', 'two') }
    const repairs = findRepairs(aMending(ladder({ share }, 10_600)))
    expect(changesOf(ladder({ share }, 10_600), 'raise')).toContain('share: 5 → 6')
    expect(
      repairs.map(({ message }) => message.params).find((params) => 'percent' in Object(params['before'])),
    ).toEqual({
      owner: inBoth('share'),
      before: { percent: '5' },
      after: { percent: '6' },
    })
    // 6.007 % of 100.00 are rounded to 6.01.
    expect(changesOf(ladder({ share }, 10_601), 'raise')).toContain('share: 5 → 6.01')
  })

  test('are raised by whole minor units a unit where they are paid by use', () => {
    const use: SettledAddOn = {
      price: { form: 'per-unit', unit: 'hours', ratePerUnit: '2.5', cost: '0' },
      effect: has('one', 'two'),
    }
    const byUse = ladder({ use }, 10_600, {
      facts: [aFact('hours', { type: 'number' })],
      referenceAssets: [aReferenceAsset({ facts: { hours: 100 } })],
    })
    expect(changesOf(byUse, 'raise')).toContain('use: 2.5 → 6.5')
    const params = findRepairs(aMending(byUse)).map(({ message }) => message.params)
    expect(params).toContainEqual({ owner: inBoth('use'), before: '2.5', after: '6.5' })
  })

  test('mend it in every context', () => {
    const years = ladder({ a: priced(3000, 'one'), b: priced(4000, 'two') }, 17_100, {
      priceBooks: [
        aPriceBook({
          tiers: { lower: [aComponent(10_000)], upper: [aComponent(17_100)] },
          discounts: [
            {
              id: 'long',
              kind: 'multi-year',
              title: inBoth('Long'),
              of: 'remains',
              byMonths: [{ from: 24, percent: '50' }],
            },
          ],
        }),
      ],
      referenceAssets: [aReferenceAsset({ termMonths: [24, 12] })],
    })
    expect(changesOf(years, 'raise')).toEqual(['lower: 10000 → 10100', 'a: 3000 → 3100', 'b: 4000 → 4100'])
  })

  test('are only those that every offender pays', () => {
    const either = ladder({ a: priced(3000, 'one'), b: priced(4000, 'two'), c: priced(4000, 'two') }, 17_005)
    expect(changesOf(either, 'raise')).toEqual(['lower: 10000 → 10005', 'a: 3000 → 3005'])
  })
})

describe('two prices together', () => {
  test('mend it where none alone does, by the least', () => {
    const version = aLevelsLadder(
      ['one'],
      { a: priced(10, 'one'), b: priced(15, 'one'), c: priced(900, 'one') },
      { lower: 10_000, upper: 10_020 },
    )
    // Raised by 10, the lower tier costs with a what the upper one does.
    expect(changesOf(version, 'raise')).toEqual(['lower: 10000 → 10010'])
    const without = aLevelsLadder(
      ['one'],
      { a: priced(0, 'one'), b: priced(5, 'one'), c: priced(900, 'one') },
      { lower: 10_000, upper: 10_020 },
    )
    expect(changesOf(without, 'raise')).toEqual([])
    expect(changesOf(without, 'raise-two')).toEqual(['lower: 10000 → 10019 and a: 0 → 1'])
    const [pair] = findRepairs(aMending(without)).filter(({ kind }) => kind === 'raise-two')
    expect(pair?.newErrors).toEqual([])
    expect(pair?.message).toEqual({
      key: 'ladder.repair.raise-two',
      params: {
        owner: inBoth('lower'),
        before: euro(10_000),
        after: euro(10_019),
        other: inBoth('a'),
        otherBefore: euro(0),
        otherAfter: euro(1),
      },
    })
  })

  test('are not looked for where one does', () => {
    expect(
      changesOf(ladder({ a: priced(3000, 'one'), b: priced(4000, 'two') }, 17_001), 'raise-two'),
    ).toEqual([])
  })
})

test('a raise says what else it would break', () => {
  const two = ladder({ a: priced(3000, 'one', 'two') }, 13_500)
  const premium = aTier({
    id: 'premium',
    cover: { one: { '*': aLevel('yes') }, two: { '*': { state: 'none' } } },
  })
  const version = (premiumMinor: number): CatalogVersion => ({
    ...two,
    tiers: [...two.tiers, premium],
    order: [...two.order, { above: 'premium', below: 'lower' }, { above: 'upper', below: 'premium' }],
    priceBooks: [
      aPriceBook({
        tiers: {
          lower: [aComponent(10_000)],
          upper: [aComponent(13_500)],
          premium: [aComponent(premiumMinor)],
        },
      }),
    ],
  })
  const broken = (premiumMinor: number) =>
    findRepairs(aMending(version(premiumMinor))).flatMap((repair) =>
      repair.kind === 'raise' ? [repair.newErrors] : [],
    )
  expect(broken(10_501)).toEqual([[], []])
  expect(broken(10_500)).toEqual([['lower < premium (machine | 12 | direct | 1x |  | 2026-01-01)'], []])
})

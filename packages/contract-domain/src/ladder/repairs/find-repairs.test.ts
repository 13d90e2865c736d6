import { expect, test } from 'vitest'
import type { CatalogVersion } from '../../catalog/index.ts'
import {
  aComponent,
  aLadder,
  aLevelsLadder,
  anEntry,
  aPriceBook,
  aTier,
  bindBySettings,
  flat,
  gives,
  has,
  inBoth,
  partsPaid,
  percentOf,
  type SettledAddOn,
} from '../../testing/index.ts'
import { proveLadder } from '../prove-ladder.ts'
import type { Repair } from './repair.ts'

function repairsOf(version: CatalogVersion): readonly Repair[] {
  const { verdicts } = proveLadder(version, { bind: bindBySettings(version), rebind: bindBySettings })
  return verdicts.flatMap(({ repairs }) => repairs)
}

const ofKind = <Kind extends Repair['kind']>(repairs: readonly Repair[], kind: Kind) =>
  repairs.filter((repair): repair is Extract<Repair, { kind: Kind }> => repair.kind === kind)

const raised = (repairs: readonly Repair[]) =>
  ofKind(repairs, 'raise').map(({ change }): readonly [unknown, number] => [change.field.owner, change.by])

const priced = (amount: number, ...dimensions: string[]): SettledAddOn => ({
  price: flat(amount),
  effect: has(...dimensions),
})

test('a raise counts through discounts and their rounding: one minor unit less doesn’t mend it', () => {
  const discounts = [
    {
      id: 'years',
      kind: 'multi-year',
      title: inBoth('Years'),
      of: 'remains',
      byMonths: [{ from: 12, percent: '33.3' }],
    },
  ] as const
  const book = aPriceBook({
    tiers: { essential: [aComponent(60_000)], plus: [aComponent(170_000)] },
    discounts: [...discounts],
  })
  const version = aLadder({}, { priceBooks: [book] })
  const [first] = ofKind(repairsOf(version), 'raise')
  if (first === undefined) throw new Error('There is no raise.')
  const at = (by: number) =>
    aLadder({}, { priceBooks: [{ ...book, tiers: { ...book.tiers, essential: [aComponent(60_000 + by)] } }] })
  const verdictAt = (by: number) =>
    proveLadder(at(by), { bind: bindBySettings(at(by)), repairs: false }).verdicts[0]?.verdict
  expect([verdictAt(first.change.by - 1), verdictAt(first.change.by)]).toEqual(['undercut', 'overlap'])
})

test('a price in a book of its own is raised there', () => {
  const own = anEntry(
    'parts',
    { price: flat(90_000), effect: gives({ parts: partsPaid() }) },
    { bookPrices: { direct: { price: flat(40_000) } } },
  )
  const version = aLadder({}, {})
  const addOns = version.addOns.map((entry) => (entry.id === 'parts' ? own : entry))
  const paths = ofKind(repairsOf({ ...version, addOns }), 'raise').map(({ change }) => change.field.path)
  expect(paths).toContain('/addOns/parts/bookPrices/direct/price/amountMinor')
  expect(paths).not.toContain('/addOns/parts/settings/price/amountMinor')
})

test('only a price that every offender pays is raised', () => {
  const version = aLevelsLadder(
    ['one', 'two'],
    { a: priced(1000, 'one'), b: priced(1000, 'two'), c: priced(1500, 'two') },
    { lower: 10_000, upper: 13_000 },
  )
  // b and c each make a package with a: raising b alone leaves c's.
  expect(raised(repairsOf(version))).toEqual([
    [{ tier: 'lower' }, 1000],
    [{ addOn: 'a' }, 1000],
  ])
})

test('where no one raise is enough, the least pair', () => {
  const version = aLevelsLadder(
    ['one'],
    { a: priced(1000, 'one'), b: priced(1500, 'one') },
    { lower: 0, upper: 13_000 },
  )
  const ratio = { form: 'ratio-to-tier', tier: 'upper', ratio: '0.5' } as const
  const book = aPriceBook({ tiers: { lower: [aComponent(ratio)], upper: [aComponent(13_000)] } })
  const repairs = repairsOf({ ...version, priceBooks: [book] })
  expect(ofKind(repairs, 'raise')).toEqual([])
  expect(ofKind(repairs, 'raise-two')).toMatchObject([
    {
      changes: [
        { by: 5500, after: '6500' },
        { by: 5000, after: '6500' },
      ],
      message: { key: 'ladder.repair.raise-two' },
    },
  ])
  // A cut moves the ratio too: 0.5 × 2,001 is rounded to 1,001, and 1,000 more is 2,001.
  expect(ofKind(repairs, 'cut')).toMatchObject([{ change: { after: '2001' } }])
})

test('every combination that offends is closed, none that doesn’t', () => {
  const version = aLevelsLadder(
    ['one', 'two'],
    { a: priced(1000, 'one'), b: priced(1000, 'two'), c: priced(1500, 'two'), d: priced(9000, 'two') },
    { lower: 10_000, upper: 13_000 },
  )
  expect(ofKind(repairsOf(version), 'forbid')).toMatchObject([
    {
      combinations: [
        ['a', 'b'],
        ['a', 'c'],
      ],
      message: { params: { combinations: { en: 'a + b; a + c' } } },
    },
  ])
})

test('giving the upper tier the smallest value of the scale that no package reaches', () => {
  const version = aLadder()
  const dimensions = [
    ...version.dimensions,
    {
      ...aLevelsLadder(['care'], {}, { lower: 1, upper: 2 }).dimensions[0]!,
      levels: ['some', 'more', 'all'].map((id) => ({ id, title: inBoth(id) })),
    },
  ]
  const tiers = version.tiers.map((tier) =>
    aTier({ ...tier, cover: { ...tier.cover, care: { '*': { state: 'none' } } } }),
  )
  const some = anEntry('care', {
    price: flat(1000),
    effect: { give: [{ dimension: 'care', value: { kind: 'level', level: 'some' } }] },
  })
  const repairs = repairsOf({
    ...version,
    dimensions,
    tiers,
    addOns: [...version.addOns, some],
  })
  expect(ofKind(repairs, 'give')).toMatchObject([
    {
      tier: 'plus',
      dimension: 'care',
      value: { kind: 'level', level: 'more' },
      message: { params: { value: { en: 'more' } } },
    },
  ])
})

test('a change says what else it would break', () => {
  const version = aLadder()
  const tiers = [...version.tiers, aTier({ id: 'premium', cover: version.tiers[1]?.cover ?? {} })]
  const book = aPriceBook({
    tiers: { essential: [aComponent(60_000)], plus: [aComponent(170_000)], premium: [aComponent(160_000)] },
  })
  const order = [{ above: 'plus', below: 'essential' }]
  const repairs = repairsOf({ ...version, tiers, order, priceBooks: [book] })
  // Premium is a peer that gives as much as Plus for less already; cutting Plus under it turns that round.
  const cut = ofKind(repairs, 'cut').find(
    ({ change }) => change.field.path.includes('/plus/') && change.after === '155000',
  )
  expect(cut?.newErrors).toEqual(['plus < premium (machine | 12 | direct | 1x |  | 2026-01-01)'])
})

test('without a way to bind a changed version, prices of add-ons are left alone', () => {
  const version = aLadder({ parts: { price: percentOf('50'), effect: gives({ parts: partsPaid() }) } })
  const { verdicts } = proveLadder(version, { bind: bindBySettings(version) })
  expect(raised(verdicts[0]?.repairs ?? [])).toEqual([[{ tier: 'essential' }, expect.any(Number)]])
})

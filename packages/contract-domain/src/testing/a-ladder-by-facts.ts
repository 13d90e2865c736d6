import type { AssetPredicate, BasePrice, CatalogVersion, Factor } from '../catalog/index.ts'
import type { PriceForm } from '../pricing/index.ts'
import { aFact } from './a-catalog.ts'
import { aReferenceAsset } from './a-ladder.ts'
import { aLevelsLadder, has } from './a-levels-ladder.ts'
import { aComponent, aPriceBook } from './a-price-book.ts'
import type { SettledAddOn } from './add-ons-by-settings.ts'
import { flat, percentOf } from './an-add-on.ts'
import { inBoth } from './in-both.ts'
import { drawing, type Pick } from './picking.ts'

/** A numeric fact that prices read, from the least to the greatest value that the tiers are sold at. */
export interface PricedFact {
  readonly id: 'hours' | 'purchase-price'
  readonly least: number
  readonly most: number
  /** Where a table, a factor, an availability or a minimum changes. */
  readonly steps: readonly number[]
}

type Drawn = Omit<PricedFact, 'steps'>

export interface LadderByFacts {
  readonly version: CatalogVersion
  readonly facts: readonly [PricedFact, ...PricedFact[]]
}

const DIMENSIONS = ['one', 'two', 'three']

/** Prices by tables, factors, percents, a minimum and use, each affine between the steps of one or two numeric facts. */
export function aLadderByFacts(pick: Pick, fixedMinor: number): LadderByFacts {
  const { chance, one } = drawing(pick)
  const hours = { id: 'hours', least: 10 + pick(400), most: 2000 + pick(3000) } as const
  const bought = {
    id: 'purchase-price',
    least: 200_000 + pick(500_000),
    most: 2_000_000 + pick(3_000_000),
  } as const
  const drawn = one<readonly [Drawn, ...Drawn[]]>([[hours], [bought], [hours, bought]])
  const steps = new Map(drawn.map((fact) => [fact.id, new Set<number>()]))
  const isRead = (id: PricedFact['id']) => steps.has(id)
  const sold: AssetPredicate = {
    all: drawn.flatMap(({ id, least, most }): AssetPredicate[] => [
      { fact: id, op: 'at-least', value: least },
      { fact: id, op: 'at-most', value: most },
    ]),
  }
  const addOns = Object.fromEntries(
    Array.from({ length: 2 + pick(2) }, (_, at): [string, SettledAddOn] => [`a${at}`, settledAddOn(at)]),
  )
  const [lower, upper] = [basePrice(100_000), basePrice(30_000)]
  const factors = chance(45) ? [aFactor()] : []
  const version = aLevelsLadder(DIMENSIONS, addOns, {
    lower: 0,
    upper: 0,
    facts: drawn.map(({ id }) => aFact(id, { type: id === 'hours' ? 'number' : 'money' })),
    priceBooks: [
      aPriceBook({
        tiers: {
          lower: [aComponent(lower)],
          upper: [aComponent(upper), aComponent(fixedMinor, { component: 'fixed' })],
        },
        factors,
        rounding: one(['half-away-from-zero', 'half-away-from-zero', 'half-even']),
        ...(chance(30) && { index: { percentPerYear: '1.7', appliesToRates: true } }),
        discounts: [
          {
            id: 'years',
            kind: 'multi-year',
            title: inBoth('Years'),
            of: 'remains',
            byMonths: [{ from: 24, percent: '7.5' }],
          },
        ],
      }),
    ],
    referenceAssets: [
      aReferenceAsset({
        termMonths: [one([12, 12, 18, 36])],
        facts: Object.fromEntries(
          drawn.map(({ id, least, most }) => {
            const value = within(least, most)
            return [id, id === 'hours' ? value : { amountMinor: value, currency: 'EUR' }]
          }),
        ),
      }),
    ],
  })
  const tiers = version.tiers.map((tier) => ({ ...tier, availability: { asset: sold } }))
  const withAvailability = version.addOns.map((entry) =>
    chance(85) ? entry : { ...entry, availability: { asset: threshold() } },
  )
  const [first, ...rest] = drawn.map((fact) => ({ ...fact, steps: [...(steps.get(fact.id) ?? [])] }))
  if (first === undefined) throw new Error('No fact was drawn.')
  return { version: { ...version, tiers, addOns: withAvailability }, facts: [first, ...rest] }

  function within(least: number, most: number): number {
    return least + pick(most - least + 1)
  }

  function aFactOf(): Drawn {
    return drawn[pick(drawn.length)] ?? drawn[0]
  }

  /** A value of this fact at which something changes. */
  function stepOf({ id, least, most }: Drawn): number {
    const at = within(least + 1, most)
    steps.get(id)?.add(at)
    return at
  }

  function threshold(): AssetPredicate {
    const fact = aFactOf()
    return { fact: fact.id, op: one(['at-least', 'below'] as const), value: stepOf(fact) }
  }

  function aFactor(): Factor {
    const fact = aFactOf()
    return {
      id: 'use',
      title: inBoth('Use'),
      fact: fact.id,
      components: ['default'],
      rows: [
        { from: 0, factor: '1' },
        { from: stepOf(fact), factor: one(['1.2', '0.85', '4/3']) },
      ],
    }
  }

  function basePrice(about: number): BasePrice {
    const forms: BasePrice[] = [{ form: 'flat', amountMinor: about + pick(10_000) }]
    if (isRead('purchase-price'))
      forms.push({ form: 'percent-of-purchase-price', percent: one(['2', '3.3', '5.75']) })
    if (isRead('hours')) {
      const includedUnits = within(hours.least, hours.most)
      forms.push({
        form: 'meter',
        meter: 'hours',
        minimumMinor: about + pick(5000),
        includedUnits,
        ratePerUnit: one(['12', '25.5', '7.333']),
        pooled: false,
      })
      steps.get('hours')?.add(includedUnits)
    }
    const fact = aFactOf()
    const dearer = about + one([-15_000, 9000, 20_001])
    forms.push({
      form: 'table',
      fact: fact.id,
      rows: [
        { from: 0, amountMinor: about },
        { from: stepOf(fact), amountMinor: dearer },
      ],
    })
    return forms[pick(forms.length)] ?? { form: 'flat', amountMinor: about }
  }

  function settledAddOn(at: number): SettledAddOn {
    const gives = DIMENSIONS.filter((_, place) => place === at % 3 || chance(45))
    const price = formOf()
    const read = JSON.stringify(price)
    return {
      price,
      effect: has(...gives),
      facts: drawn.map(({ id }) => id).filter((id) => read.includes(id)),
    }
  }

  function formOf(): PriceForm {
    const fact = aFactOf()
    const forms: PriceForm[] = [flat(5000 + pick(5000)), percentOf(one(['5', '12.5', '33.3']))]
    forms.push({
      form: 'table',
      by: `fact:${fact.id}`,
      rows: [
        { from: 0, price: flat(4000 + pick(4000)) },
        { from: stepOf(fact), price: chance(50) ? flat(9000 + pick(4000)) : percentOf('8') },
      ],
    })
    if (isRead('purchase-price')) forms.push(percentOf(one(['0.5', '1.1']), 'purchase-price'))
    if (isRead('hours'))
      forms.push({ form: 'per-unit', unit: 'hours', ratePerUnit: one(['3', '4.25']), cost: '0' })
    return forms[pick(forms.length)] ?? flat(5000)
  }
}

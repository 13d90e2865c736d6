import type { Availability, CatalogAddOn, CatalogVersion } from '../catalog/index.ts'
import type { Cell, Coverage, CoverEffect, DimensionDefinition, DimensionValue } from '../cover/index.ts'
import type { Need, PriceForm } from '../pricing/index.ts'
import { aCatalog, aFact, aTier } from './a-catalog.ts'
import { aReferenceAsset } from './a-ladder.ts'
import { aComponent, aPriceBook } from './a-price-book.ts'
import { anEntry, type SettledAddOn } from './add-ons-by-settings.ts'
import { flat, percentOf } from './an-add-on.ts'
import { inBoth } from './in-both.ts'
import { drawing, type Pick } from './picking.ts'
import { AGE, someDimensions, someTarget, someValue } from './random-cover.ts'

export interface RandomLadder {
  readonly version: CatalogVersion
  readonly options: Readonly<Record<string, readonly { readonly kind: string }[]>>
}

/** Two tiers, one mostly declared above the other, and add-ons of every kind that the ladder knows; prices near a tie. */
export function aRandomLadder(pick: Pick, addOnCount: number): RandomLadder {
  const draw = drawing(pick)
  const { chance, one } = draw
  const dimensions = someDimensions(draw)
  const byAge = dimensions.some(({ facets }) => facets.some(({ fact }) => fact === AGE))
  const ids = Array.from({ length: addOnCount }, (_, at) => `a${String(at).padStart(2, '0')}`)
  const options: Record<string, { kind: string }[]> = {}
  const settled = ids.map((id): readonly [string, SettledAddOn] => [id, settledAddOn(id)])
  const below = coverBelow()
  const above = coverAbove(below, settled)
  const price = 40_000 + pick(40) * 1000
  const gap = settled
    .filter(() => chance(40))
    .reduce((sum, [, { price: form }]) => sum + rough(form, price), 0)
  const dearer = Math.max(1, price + gap + one([0, 0, 1, -1, 500, -500, 3000, -3000, 20_000]))
  const compulsory = (percent: number) =>
    chance(percent) && { compulsoryAddOns: [one(['a00', ...ids] as const)] }
  const version = aCatalog({
    dimensions,
    tiers: [
      aTier({ id: 'lower', cover: below, ...compulsory(15) }),
      aTier({ id: 'upper', cover: above, ...compulsory(5) }),
    ],
    order: chance(85) ? [{ above: 'upper', below: 'lower' }] : [],
    addOns: settled.map(([id, what]) => anEntry(id, what, soldWhere())),
    priceBooks: [bookOf(price, dearer)],
    ...(byAge && { facts: [aFact(AGE, { type: 'number' })] }),
    referenceAssets: [
      aReferenceAsset({ termMonths: [one([12, 12, 36, 18])], ...(byAge && { facts: { [AGE]: 24 } }) }),
    ],
  })
  return { version, options }

  function bookOf(lower: number, upper: number): CatalogVersion['priceBooks'][number] {
    return aPriceBook({
      tiers: { lower: [aComponent(lower)], upper: [aComponent(upper)] },
      rounding: one(['half-away-from-zero', 'half-away-from-zero', 'half-even', 'down']),
      onceLinesInList: chance(30),
      discounts: [
        {
          id: 'years',
          kind: 'multi-year',
          title: inBoth('Years'),
          of: one(['remains', 'list']),
          byMonths: [
            { from: 13, percent: '3' },
            { from: 36, percent: '12.5' },
          ],
        },
      ],
      ...(chance(15) && { index: { percentPerYear: '1.7', appliesToRates: false } }),
      ...(chance(20) && {
        fleet: {
          title: inBoth('Fleet'),
          byCount: [{ from: 3, percent: '7' }],
          countsActiveLines: false,
          onceLinesIncluded: chance(50),
        },
      }),
    })
  }

  function soldWhere(): Partial<CatalogAddOn> {
    if (chance(88)) return {}
    const ageing: Availability[] = byAge ? [{ asset: { fact: AGE, op: 'at-least', value: 60 } }] : []
    return { availability: one([{ tiers: ['upper'] }, { fleetMinimum: 2 }, ...ageing]) }
  }

  function settledAddOn(id: string): SettledAddOn {
    const several = chance(12)
    if (several) options[id] = [{ kind: 'small' }, { kind: 'large' }]
    const others = ids.filter((other) => other !== id)
    const other = (): string => others[pick(others.length)] ?? id
    const needs: Need[] = chance(10) ? [chance(60) ? { addOn: other() } : coverNeed()] : []
    const excludes: Need[] = chance(10) ? [chance(70) ? { addOn: other() } : coverNeed()] : []
    return {
      price: several && chance(50) ? byKind() : formOf(),
      once: chance(12),
      needs,
      excludes,
      ...(several ? { effects: { small: effectOf(), large: effectOf() } } : { effect: effectOf() }),
      ...(chance(6) && {
        bundle: {
          with: [other(), other()],
          percent: one(['10', '25']),
          ...(chance(70) && { atMost: { percent: '25', of: 'all-charges', reads: ids } as const }),
        },
      }),
    }
  }

  function byKind(): PriceForm {
    const rows = ['small', 'large'].map((is) => ({ is, price: formOf() }))
    return { form: 'table', by: 'option:kind', rows }
  }

  function formOf(): PriceForm {
    if (chance(20)) return percentOf(one(['5', '12.5', '33.3']))
    return flat(one([100, 1000, 2500, 5000, 5001, 10_000, 12_345]) + pick(3))
  }

  function coverNeed(): Need {
    const definition = one(dimensions)
    return { dimension: definition.id, atLeast: someValue(definition, draw) }
  }

  function effectOf(): CoverEffect {
    const touched = dimensions.filter(() => chance(35))
    const gives = touched.filter((definition) => definition.kind !== 'quantity' || chance(40))
    const adds = touched.filter(
      (definition) => definition.kind === 'quantity' && (!gives.includes(definition) || chance(20)),
    )
    const withdraws = chance(6) ? dimensions.filter(() => chance(20)) : []
    return {
      give: gives.map((definition) => ({
        ...someTarget(definition, draw),
        value: someValue(definition, draw),
      })),
      add: adds.map(({ id }) => ({ dimension: id, quantity: 1 + pick(3) })),
      withdraw: withdraws.map((definition) => someTarget(definition, draw)),
    }
  }

  function cellOf(definition: DimensionDefinition): Cell {
    if (chance(3)) return { state: 'unknown' }
    return chance(55) ? { state: 'none' } : { state: 'known', value: someValue(definition, draw) }
  }

  function coverBelow(): Coverage {
    return Object.fromEntries(dimensions.map((definition) => [definition.id, { '*': cellOf(definition) }]))
  }

  /** Mostly made of what add-ons give, so that packages come near it. */
  function coverAbove(lower: Coverage, all: readonly (readonly [string, SettledAddOn])[]): Coverage {
    const given = all.flatMap(([, { effect }]) => effect?.give ?? [])
    return Object.fromEntries(
      dimensions.map((definition): [string, DimensionValue] => {
        const values = given.filter(({ dimension }) => dimension === definition.id)
        const [first] = values
        if (first !== undefined && chance(65))
          return [definition.id, { '*': { state: 'known', value: first.value } }]
        return [definition.id, chance(70) ? (lower[definition.id] ?? {}) : { '*': cellOf(definition) }]
      }),
    )
  }
}

function rough(form: PriceForm | undefined, base: number): number {
  if (form?.form === 'flat') return form.amountMinor
  return form?.form === 'percent-of' ? Math.round((base * Number(form.percent)) / 100) : 0
}

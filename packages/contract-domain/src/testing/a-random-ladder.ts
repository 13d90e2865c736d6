import type { CatalogVersion } from '../catalog/index.ts'
import { parseWindow } from '../calendar/index.ts'
import type {
  Cell,
  CellValue,
  Coverage,
  CoverEffect,
  DimensionDefinition,
  DimensionValue,
} from '../cover/index.ts'
import type { Need, PriceForm } from '../pricing/index.ts'
import { aCatalog, aTier } from './a-catalog.ts'
import { aLevelDimension, aQuantityDimension } from './a-dimension.ts'
import { ARRIVAL, aReferenceAsset, arriveWithin, PARTS, partsPaid, WINDOW } from './a-ladder.ts'
import { aComponent, aPriceBook } from './a-price-book.ts'
import { anEntry, type SettledAddOn } from './add-ons-by-settings.ts'
import { flat, percentOf } from './an-add-on.ts'
import { inBoth } from './in-both.ts'

/** A whole number from 0 up to but without the bound. */
export type Pick = (below: number) => number

/** Random numbers that are the same for the same seed (mulberry32). */
export function picking(seed: number): Pick {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const MONITORING = aLevelDimension('monitoring', ['alerts', 'proactive', 'managed'])
const VISITS = aQuantityDimension('visits', { cap: 8 })
const SEATS = { ...aQuantityDimension('seats'), weight: 'light' } as const
const DELIVERY: DimensionDefinition = {
  id: 'delivery',
  role: 'set:delivery',
  kind: 'set',
  title: inBoth('Delivery'),
  weight: 'normal',
  facets: [],
  universe: ['depot', 'remote', 'site'].map((id) => ({ id, title: inBoth(id) })),
}
const DIMENSIONS = [WINDOW, ARRIVAL, PARTS, MONITORING, VISITS, SEATS, DELIVERY]
const WINDOWS = [
  'Mon-Fri 08:00-12:00',
  'Mon-Fri 10:00-18:00',
  'Sat 08:00-12:00',
  'Mon-Sat 08:00-18:00',
  'Mon-Sun 00:00-24:00',
]

export interface RandomLadder {
  readonly version: CatalogVersion
  readonly options: Readonly<Record<string, readonly { readonly kind: string }[]>>
}

/** Two tiers, one declared above the other, and add-ons of every kind that the ladder knows; prices near a tie. */
export function aRandomLadder(pick: Pick, addOnCount: number): RandomLadder {
  const chance = (percent: number) => pick(100) < percent
  const one = <Item>(items: readonly [Item, ...Item[]]): Item => items[pick(items.length)] ?? items[0]
  const dimensions = DIMENSIONS.filter(() => chance(70))
  if (!dimensions.includes(WINDOW)) dimensions.unshift(WINDOW)
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
  const [months, steps] = one([
    [12, []],
    [12, []],
    [36, [{ from: 36, percent: '12.5' }]],
    [18, [{ from: 12, percent: '3' }]],
  ] as const)
  const fleet = chance(20)
    ? {
        fleet: {
          title: inBoth('Fleet'),
          byCount: [{ from: 3, percent: '7' }],
          countsActiveLines: false,
          onceLinesIncluded: chance(50),
        },
      }
    : {}
  const version = aCatalog({
    dimensions,
    tiers: [
      aTier({ id: 'lower', cover: below, ...(chance(15) && { compulsoryAddOns: [one(['a00', ...ids])] }) }),
      aTier({ id: 'upper', cover: above }),
    ],
    order: chance(85) ? [{ above: 'upper', below: 'lower' }] : [],
    addOns: settled.map(([id, what]) =>
      anEntry(id, what, chance(90) ? {} : { availability: one([{ tiers: ['upper'] }, { fleetMinimum: 2 }]) }),
    ),
    priceBooks: [
      aPriceBook({
        tiers: { lower: [aComponent(price)], upper: [aComponent(dearer)] },
        rounding: one(['half-away-from-zero', 'half-away-from-zero', 'half-even', 'down']),
        onceLinesInList: chance(30),
        discounts: [
          {
            id: 'years',
            kind: 'multi-year',
            title: inBoth('Years'),
            of: one(['remains', 'list']),
            byMonths: [...steps],
          },
        ],
        ...(chance(15) && { index: { percentPerYear: '1.7', appliesToRates: false } }),
        ...fleet,
      }),
    ],
    referenceAssets: [aReferenceAsset({ termMonths: [months] })],
  })
  return { version, options }

  function settledAddOn(id: string): SettledAddOn {
    const several = chance(12)
    if (several) options[id] = [{ kind: 'small' }, { kind: 'large' }]
    const others = ids.filter((other) => other !== id)
    const other = (): string => others[pick(others.length)] ?? id
    const needs: Need[] = chance(10) ? [chance(60) ? { addOn: other() } : coverNeed()] : []
    const excludes: Need[] = chance(10) ? [chance(70) ? { addOn: other() } : coverNeed()] : []
    return {
      price: formOf(),
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

  function formOf(): PriceForm {
    if (chance(20)) return percentOf(one(['5', '12.5', '33.3']))
    return flat(one([100, 1000, 2500, 5000, 5001, 10_000, 12_345]) + pick(3))
  }

  function coverNeed(): Need {
    const definition = one(dimensions as [DimensionDefinition, ...DimensionDefinition[]])
    return { dimension: definition.id, atLeast: valueOf(definition) }
  }

  function effectOf(): CoverEffect {
    const touched = dimensions.filter(() => chance(35))
    const gives = touched.filter((definition) => definition.kind !== 'quantity' || chance(40))
    const adds = touched.filter((definition) => definition.kind === 'quantity' && !gives.includes(definition))
    const withdraws = chance(6) ? dimensions.filter(() => chance(20)) : []
    return {
      give: gives.map((definition) => ({
        dimension: definition.id,
        value: valueOf(definition),
        ...(definition === PARTS && chance(50) && { at: { cause: [one(['wear', 'misuse', 'other'])] } }),
      })),
      add: adds.map(({ id }) => ({ dimension: id, quantity: 1 + pick(3) })),
      withdraw: withdraws.map(({ id }) => ({ dimension: id })),
    }
  }

  function valueOf(definition: DimensionDefinition): CellValue {
    switch (definition.kind) {
      case 'window':
        return { kind: 'window', window: parseWindow(one(WINDOWS as [string, ...string[]])) }
      case 'time':
        return arriveWithin(one([2, 4, 8]), chance(30) ? { strength: 'target' } : {})
      case 'cover':
        return partsPaid(one([{}, {}, { deductibleMinor: 5000, currency: 'EUR' }, { incidentsPerYear: 3 }]))
      case 'level':
        return { kind: 'level', level: one(['alerts', 'proactive', 'managed']) }
      case 'set':
        return { kind: 'set', elements: [one(['depot', 'remote', 'site'])] }
      default:
        return { kind: 'quantity', quantity: 1 + pick(4) }
    }
  }

  function cellOf(definition: DimensionDefinition): Cell {
    if (chance(3)) return { state: 'unknown' }
    return chance(55) ? { state: 'none' } : { state: 'known', value: valueOf(definition) }
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

import type { CatalogVersion, ReferenceAsset } from '../catalog/index.ts'
import { AROUND_THE_CLOCK, parseWindow } from '../calendar/index.ts'
import type {
  CellValue,
  CostPromise,
  Coverage,
  CoverEffect,
  DimensionDefinition,
  TimePromise,
} from '../cover/index.ts'
import { aCatalog, aTier } from './a-catalog.ts'
import { aComponent, aPriceBook } from './a-price-book.ts'
import { anEntry, type SettledAddOn } from './add-ons-by-settings.ts'
import { flat } from './an-add-on.ts'
import { inBoth } from './in-both.ts'

const common = { role: 'other', facets: [], weight: 'normal' } as const
const office = parseWindow('Mon-Fri 08:00-17:00')

/** When the window is open, when somebody arrives in it, and what parts are paid for, by cause. */
export const WINDOW: DimensionDefinition = {
  ...common,
  kind: 'window',
  id: 'window',
  title: inBoth('Window'),
}
export const ARRIVAL: DimensionDefinition = {
  ...common,
  kind: 'time',
  id: 'arrival',
  title: inBoth('Arrival'),
  windowDimension: 'window',
  reference: { window: office, dueMinute: 1020 },
}
export const PARTS: DimensionDefinition = {
  ...common,
  kind: 'cover',
  id: 'parts',
  title: inBoth('Parts'),
  costHead: 'parts',
  facets: [
    {
      id: 'cause',
      title: inBoth('Cause'),
      knownAt: 'claim',
      keys: [
        { id: 'wear', title: inBoth('Wear') },
        { id: 'misuse', title: inBoth('Misuse') },
      ],
    },
  ],
}

export const OFFICE_HOURS: CellValue = { kind: 'window', window: office }
export const ALWAYS: CellValue = { kind: 'window', window: AROUND_THE_CLOCK }

export function arriveWithin(hours: number, members: Partial<TimePromise> = {}): CellValue {
  const promise = {
    minutes: hours * 60,
    event: 'arrival',
    clockStart: 'call-logged',
    strength: 'guaranteed',
  } as const
  return { kind: 'time', promises: [{ ...promise, ...members }] }
}

export function partsPaid(members: Partial<CostPromise> = {}): CellValue {
  return { kind: 'cover', promises: [{ sharePercent: '100', ...members }] }
}

/** A value in every cell of each dimension; null: promised nothing. */
export function coverOf(values: Readonly<Record<string, CellValue | null>>): Coverage {
  return Object.fromEntries(
    Object.entries(values).map(([dimension, value]) => [
      dimension,
      { '*': value === null ? { state: 'none' } : { state: 'known', value } },
    ]),
  )
}

/** Effect: gives these values everywhere. */
export function gives(values: Readonly<Record<string, CellValue>>): CoverEffect {
  return { give: Object.entries(values).map(([dimension, value]) => ({ dimension, value })) }
}

export function aReferenceAsset(members: Partial<ReferenceAsset> = {}): ReferenceAsset {
  return { id: 'machine', title: inBoth('Machine'), facts: {}, termMonths: [12], ...members }
}

/**
 * Row 9 of the mission: Essential 600 € and three add-ons that together deliver Plus, which is sold at 1,700 €; one
 * asset, twelve months, flat prices. What is given replaces add-ons by id and members of the catalog.
 */
export function aLadder(
  addOns: Readonly<Record<string, SettledAddOn>> = {},
  members: Partial<CatalogVersion> = {},
): CatalogVersion {
  const settled: Readonly<Record<string, SettledAddOn>> = {
    'four-hours': { price: flat(30_000), effect: gives({ arrival: arriveWithin(4) }) },
    'around-the-clock': { price: flat(25_000), effect: gives({ window: ALWAYS }) },
    parts: { price: flat(40_000), effect: gives({ parts: partsPaid() }) },
    ...addOns,
  }
  return aCatalog({
    dimensions: [WINDOW, ARRIVAL, PARTS],
    tiers: [
      aTier({
        id: 'essential',
        cover: coverOf({ window: OFFICE_HOURS, arrival: arriveWithin(48), parts: null }),
      }),
      aTier({ id: 'plus', cover: coverOf({ window: ALWAYS, arrival: arriveWithin(4), parts: partsPaid() }) }),
    ],
    order: [{ above: 'plus', below: 'essential' }],
    addOns: Object.entries(settled).map(([id, what]) => anEntry(id, what)),
    priceBooks: [aPriceBook({ tiers: { essential: [aComponent(60_000)], plus: [aComponent(170_000)] } })],
    referenceAssets: [aReferenceAsset()],
    ...members,
  })
}

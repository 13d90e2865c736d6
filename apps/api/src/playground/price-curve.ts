import type { FactValue } from '@aftercare/contract-domain/catalog'
import { factSteps } from '@aftercare/contract-domain/ladder'
import { bendsOf, cornersOf, type CurveBend } from './bends-of-curve.ts'
import {
  chargeOf,
  outcomeOf,
  priceCase,
  type CaseOutcome,
  type PricedCase,
  type PricedVersion,
  type TriedSelection,
} from './price-case.ts'
import { type Figures, sampleCurve } from './sample-curve.ts'

/** A fact moved from one value to another; money facts in minor units. */
export interface AskedCurve {
  readonly fact: string
  readonly from: number
  readonly to: number
  /** Of a money fact; null: a plain number. */
  readonly currency: string | null
}

export interface CurvePoint {
  readonly value: number
  /** One for each version that is looked at. */
  readonly prices: readonly {
    readonly outcome: CaseOutcome
    readonly charge: number | null
    readonly net: number | null
    readonly priced: PricedCase
  }[]
}

export interface PriceCurve {
  readonly points: readonly CurvePoint[]
  /** Of each version: where what the add-on charges steps, bends, or ends. */
  readonly bends: readonly (readonly (Omit<CurveBend, 'at'> & { readonly value: number })[])[]
  /** Values that were priced to find this. */
  readonly looked: number
}

/** Prices made for one version's curve at the most, each of so many assets. */
const MOST_LOOKS = 200
const MOST_ASSETS_PRICED = 20_000

/** What an add-on charges on several versions while one numeric fact of the assets moves. */
export function priceCurve(
  versions: readonly PricedVersion[],
  tried: TriedSelection,
  asked: AskedCurve,
): PriceCurve {
  const decimals = Math.min(4, Math.max(decimalsOf(asked.from), decimalsOf(asked.to)))
  const steps = versions.flatMap((on) => stepsOf(on, tried, asked.fact))
  const scale = 10 ** Math.min(4, Math.max(decimals, ...steps.map(decimalsOf)))
  const place = (value: number) => Math.round(value * scale)
  const known = new Map<number, CurvePoint>()
  const pointAt = (at: number): CurvePoint => {
    const point = known.get(at) ?? pricesAt(versions, tried, { ...asked, value: at / scale })
    known.set(at, point)
    return point
  }
  const tolerance = roundingOf(tried)
  const places = sampleCurve((at) => figuresOf(pointAt(at)), {
    from: place(asked.from),
    to: place(asked.to),
    seeds: steps.flatMap((step) => [place(step) - 1, place(step)]),
    most: Math.max(24, Math.min(MOST_LOOKS, Math.floor(MOST_ASSETS_PRICED / tried.assets.length))),
    tolerance,
  })
  const corners = cornersOf(places, tolerance)
  return {
    points: corners.map(({ at }) => pointAt(at)),
    bends: versions.map((_, index) =>
      bendsOf(corners, 2 * index, tolerance).map(({ at, kind }) => ({ kind, value: at / scale })),
    ),
    looked: places.length,
  }
}

/** What the add-on charges and what the package comes to, version by version; nothing where it is not sold. */
function figuresOf({ prices }: CurvePoint): Figures {
  return prices.flatMap(({ charge, net }) => [charge, net])
}

function pricesAt(
  versions: readonly PricedVersion[],
  tried: TriedSelection,
  { fact, currency, value }: Pick<AskedCurve, 'fact' | 'currency'> & { readonly value: number },
): CurvePoint {
  const moved: FactValue = currency === null ? value : { amountMinor: value, currency }
  const assets = tried.assets.map((asset) => ({
    ...asset,
    facts: { ...asset.facts, [fact]: { state: 'known' as const, value: moved } },
  }))
  const prices = versions.map((on) => {
    const priced = priceCase(on, { ...tried, assets })
    const outcome = outcomeOf(priced)
    const sold = outcome === 'priced'
    return {
      outcome,
      charge: sold ? chargeOf(priced) : null,
      net: sold ? priced.with.totals.netMinor : null,
      priced,
    }
  })
  return { value, prices }
}

/** Where rules of the version change with the fact, as the ladder's proof looks at them. */
export function stepsOf({ version }: PricedVersion, tried: TriedSelection, fact: string): readonly number[] {
  const facts = Object.fromEntries(
    Object.entries(tried.assets[0]?.facts ?? {}).flatMap(([id, each]) =>
      each.state === 'known' ? [[id, each.value]] : [],
    ),
  )
  const reference = { id: '', title: { en: '', fr: '' }, facts, termMonths: [] }
  return version.priceBooks
    .filter(({ id }) => tried.priceBook === null || tried.priceBook === id)
    .flatMap((book) => factSteps(version, { book, reference, hookFacts: null }).get(fact)?.at ?? [])
    .sort((left, right) => left - right)
}

/** Each year's lines are rounded for themselves, then multiplied. */
function roundingOf({ termMonths, assets }: TriedSelection): number {
  return 2 * Math.ceil(termMonths / 12) * assets.length
}

function decimalsOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length
}

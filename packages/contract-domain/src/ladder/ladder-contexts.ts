import type { Availability, CatalogVersion, FactValue, PriceBook, ReferenceAsset } from '../catalog/index.ts'
import { SITE_COUNTRY, type AssetFacts } from '../pricing/index.ts'
import { readDate } from '../time/index.ts'
import type { LadderContext } from './ladder-context.ts'
import { stableText } from './stable-text.ts'
import { factSteps, valuesBeside, type FactSteps } from './step-sides.ts'

export interface LadderContexts {
  readonly contexts: readonly LadderContext[]
  /** Reference assets whose steps were too many to cross: one fact at a time was moved. */
  readonly sampled: readonly string[]
}

/** Steps crossed with one another for one reference asset at the most. */
const MOST_CROSSED = 64

export interface ContextsOf {
  /** ISO date; absent: every date within a book on which something starts or ends being sold. */
  readonly priceDate?: string
  /** Facts that add-ons say their hooks may read; absent: any fact, where there are add-ons. */
  readonly hookFacts?: ReadonlySet<string>
}

/**
 * Reference assets, with their numeric facts on both sides of every step, × their terms × price books × fleet breaks
 * × the dates and countries where something starts or ends being sold.
 */
export function ladderContexts(
  version: CatalogVersion,
  { priceDate, hookFacts }: ContextsOf = {},
): LadderContexts {
  const sampled = new Set<string>()
  const known = hookFacts ?? (version.addOns.length === 0 ? new Set<string>() : null)
  const contexts = version.referenceAssets.flatMap((reference) =>
    version.priceBooks.flatMap((book) => {
      const { variants, crossed } = variantsOf(
        reference,
        factSteps(version, { book, reference, hookFacts: known }),
      )
      if (!crossed) sampled.add(reference.id)
      return datesOf(version, book, priceDate).flatMap((date) =>
        countriesOf(version, reference).flatMap((country) =>
          fleetsOf(version, book).flatMap((assets) =>
            reference.termMonths.flatMap((termMonths) =>
              variants.map((varied) =>
                contextOf({ reference, varied, country, termMonths, book: book.id, date, assets }),
              ),
            ),
          ),
        ),
      )
    }),
  )
  return { contexts: asTheyAreFirst(contexts), sampled: [...sampled] }
}

/** Whoever waits sees the assets as they are first, before what becomes of them when their facts move. */
function asTheyAreFirst(contexts: readonly LadderContext[]): readonly LadderContext[] {
  const isVaried = ({ varied }: LadderContext) => Object.keys(varied).length > 0
  return [...contexts.filter((one) => !isVaried(one)), ...contexts.filter(isVaried)]
}

interface Parts {
  readonly reference: ReferenceAsset
  readonly varied: Readonly<Record<string, number>>
  readonly country: string
  readonly termMonths: number
  readonly book: string
  readonly date: string
  readonly assets: number
}

function contextOf({ reference, varied, country, termMonths, book, date, assets }: Parts): LadderContext {
  const moved = Object.keys(varied).length === 0 ? [] : [stableText(varied)]
  const facts = Object.fromEntries(
    Object.entries(reference.facts).map(([id, value]): [string, AssetFacts[string]] => [
      id,
      { state: 'known', value: movedTo(value, varied[id]) },
    ]),
  )
  return {
    id: [reference.id, termMonths, book, `${assets}x`, country, date, ...moved].join(' | '),
    referenceAsset: reference.id,
    asset: { id: reference.id, country, facts },
    termMonths,
    priceBook: book,
    priceDate: date,
    assets,
    varied,
  }
}

function movedTo(value: FactValue, moved: number | undefined): FactValue {
  if (moved === undefined) return value
  return typeof value === 'object' ? { ...value, amountMinor: moved } : moved
}

/** The reference asset as it is, then with its facts on the sides of their steps. */
function variantsOf({ facts }: ReferenceAsset, steps: ReadonlyMap<string, FactSteps>) {
  const axes = Object.entries(facts).flatMap(([id, value]) => {
    const own = typeof value === 'object' ? value.amountMinor : value
    const stepsOfFact = steps.get(id)
    const others = typeof own === 'number' && stepsOfFact !== undefined ? valuesBeside(own, stepsOfFact) : []
    return others.length === 0 ? [] : [{ id, others }]
  })
  const count = axes.reduce((product, { others }) => product * (others.length + 1), 1)
  if (count > MOST_CROSSED) {
    const single = axes.flatMap(({ id, others }) => others.map((side) => ({ [id]: side })))
    return { variants: [{}, ...single], crossed: false }
  }
  const variants = axes.reduce<readonly Readonly<Record<string, number>>[]>(
    (heads, { id, others }) =>
      heads.flatMap((head) => [head, ...others.map((side) => ({ ...head, [id]: side }))]),
    [{}],
  )
  return { variants, crossed: true }
}

function soldWhere({ tiers, addOns }: CatalogVersion): readonly Availability[] {
  return [...tiers, ...addOns].flatMap(({ availability }) =>
    availability === undefined ? [] : [availability],
  )
}

/** The first day, and every day on which something is sold from or no longer, while the book holds. */
function datesOf(version: CatalogVersion, book: PriceBook, priceDate: string | undefined): readonly string[] {
  if (priceDate !== undefined) return [priceDate]
  const changes = soldWhere(version).flatMap(({ from, until }) => [
    ...(from === undefined ? [] : [from]),
    ...(until === undefined ? [] : [until, dayAfter(until)]),
  ])
  const within = changes.filter(
    (date) => date > book.validFrom && (book.validTo === undefined || date < book.validTo),
  )
  return [...new Set([book.validFrom, ...within])].sort()
}

function dayAfter(date: string): string {
  return readDate(date).add({ days: 1 }).toString()
}

/** The stated site, else the catalog's home; and of the countries named anywhere, one for each set of what is sold there. */
function countriesOf(version: CatalogVersion, { facts }: ReferenceAsset): readonly string[] {
  const stated = facts[SITE_COUNTRY]
  if (typeof stated === 'string') return [stated]
  const limited = soldWhere(version).flatMap(({ countries }) => (countries === undefined ? [] : [countries]))
  const named = [...new Set(limited.flat())].sort()
  const home = version.catalog.homeCountry ?? named[0] ?? ''
  const soldIn = (country: string) => limited.map((countries) => countries.includes(country)).join()
  const kinds = Map.groupBy([home, ...named], soldIn)
  return [...kinds.values()].flatMap(([country]) => (country === undefined ? [] : [country]))
}

/** One asset, each step of the fleet discount, and both sides of every fleet minimum. */
function fleetsOf(version: CatalogVersion, { fleet }: PriceBook): readonly number[] {
  const steps = (fleet?.byCount ?? []).map(({ from }) => Math.ceil(from))
  const minimums = soldWhere(version).flatMap(({ fleetMinimum }) =>
    fleetMinimum === undefined ? [] : [fleetMinimum - 1, fleetMinimum],
  )
  return [...new Set([1, ...steps, ...minimums])].filter((count) => count >= 1).sort((a, b) => a - b)
}

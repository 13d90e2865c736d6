import type { CatalogVersion, PriceBook, ServiceTier } from '../catalog/index.ts'
import { cellOf, facetKeysOf, type Cell, type Coverage, type CoverRules } from '../cover/index.ts'
import {
  fleetDiscount,
  preparedTerm,
  sumOf,
  type ActiveAddOn,
  type Finding,
  type GroupCover,
  type PackageDecision,
  type PreparedTerm,
  type PriceLine,
  type QuoteFrame,
} from '../pricing/index.ts'
import { DomainError } from '../text/index.ts'
import { fleetOf, frameOf, pricingOf, type LadderContext } from './ladder-context.ts'
import { boundOnce, packageLines, packageKey } from './package-lines.ts'
import { priceByUse } from './price-by-use.ts'
import { UNSURE } from './refusal-kinds.ts'
import type { Choice, Selection } from './selection.ts'

/** A package as the real pipeline prices and covers it in one context. */
export interface PackageOffer {
  readonly selection: Selection
  /** Of all assets of the context, after the fleet discount where there is one; null: unknown. */
  readonly priceMinor: number | null
  readonly cover: Coverage
  readonly effects: GroupCover['effects']
  /** Whether it can be bought; unknown when a fact or a cover that decides it is. */
  readonly sold: 'yes' | 'no' | 'unknown'
  /** Quantities that aren't known, and may pass their cap with what is added. */
  readonly capsInDoubt: readonly string[]
  readonly refusals: readonly Finding[]
  readonly unknowns: readonly Finding[]
  /** Stages 1–4 and stage 5 of one asset. */
  readonly yearLines: readonly PriceLine[]
  readonly termLines: readonly PriceLine[]
}

/** Prices any selection on one tier in one context. */
export interface PackagePricer {
  readonly version: CatalogVersion
  readonly tier: ServiceTier
  readonly context: LadderContext
  readonly frame: QuoteFrame
  readonly book: PriceBook
  /** The term of the context. Throws MonthsInvalid where it is too long to be laid out. */
  readonly term: PreparedTerm
  /** Dimensions as they are left once the facets known when quoting are resolved. */
  readonly rules: CoverRules
  /** Kept: asking again gives the same answer. */
  offer(selection: Selection): PackageOffer
  /** The same, kept while there is room: for selections that are looked at one after the other. */
  price(selection: Selection): PackageOffer
  /** The bound add-on; null when it can't be bound. */
  addOn(choice: Choice): ActiveAddOn | null
}

export interface PricerOf {
  readonly version: CatalogVersion
  readonly tier: ServiceTier
  readonly context: LadderContext
  readonly bind: QuoteFrame['context']['bind']
}

/** Offers that a pricer keeps of what was asked for in passing. */
const MOST_KEPT = 1000

export function packagePricer({ version, tier, context, bind }: PricerOf): PackagePricer {
  const bindOnce = boundOnce(bind)
  const frame = frameOf(context, pricingOf(version, bindOnce))
  const lines = packageLines({ version, tier, context, bind: bindOnce }, frame)
  const offers = new Map<string, PackageOffer>()
  const decide = (selection: Selection) => lines(selection)(context.asset, frame.fleet)
  // The tier alone says which dimensions are left: every package has the same ones.
  const { priced: bare } = decide([])
  const definitions = bare?.cover.dimensions ?? version.dimensions
  const place = { version, tier, context, frame, book: frame.book }
  const offered = (selection: Selection) =>
    offerOf(selection, decide(selection), { ...place, own: bare?.cover.final ?? {} })
  let term: PreparedTerm | undefined
  return {
    ...place,
    get term() {
      term ??= preparedTerm(frame, context.termMonths)
      return term
    },
    rules: { definitions, eventImplications: version.eventImplications },
    offer(selection) {
      const key = packageKey(selection)
      const offer = offers.get(key) ?? offered(selection)
      offers.set(key, offer)
      return offer
    },
    price(selection) {
      const key = packageKey(selection)
      const known = offers.get(key)
      if (known !== undefined) return known
      const offer = offered(selection)
      if (offers.size < MOST_KEPT) offers.set(key, offer)
      return offer
    },
    addOn({ addOn, options }) {
      try {
        return bindOnce({ addOn, priceBook: frame.book.id, options })
      } catch (error) {
        if (error instanceof DomainError) return null
        throw error
      }
    },
  }
}

interface Place extends Pick<PackagePricer, 'version' | 'tier' | 'context' | 'frame' | 'book'> {
  /** What the tier covers without any add-on. */
  readonly own: Coverage
}

function offerOf(selection: Selection, decision: PackageDecision, place: Place): PackageOffer {
  const { priced, refusals, unknowns } = decision
  if (priced === null) return { ...NOTHING, selection, sold: 'no', refusals, unknowns }
  const { final: cover, effects } = priced.cover
  const sure = refusals.filter(({ code }) => !UNSURE.has(code))
  const capsInDoubt = doubtfulCaps(priced.cover, place.own)
  const unsure = unknowns.length > 0 || sure.length < refusals.length || capsInDoubt.length > 0
  return {
    selection,
    priceMinor: priceOf(priced.termLines, place),
    cover,
    effects,
    sold: sure.length > 0 ? 'no' : unsure ? 'unknown' : 'yes',
    capsInDoubt,
    refusals,
    unknowns,
    yearLines: priced.yearLines,
    termLines: priced.termLines,
  }
}

const NOTHING = { priceMinor: null, cover: {}, effects: [], capsInDoubt: [], yearLines: [], termLines: [] }

/** Term price of the context's assets, after its fleet discount, with the use that the asset states. */
export function priceOf(
  termLines: readonly PriceLine[],
  { book, context, version }: Pick<PackagePricer, 'book' | 'context' | 'version'>,
): number | null {
  const { assets, asset } = context
  const ofOne = sumOf(termLines)
  const used = priceByUse(termLines, { asset, facts: version.facts, rounding: book.rounding })
  if (ofOne === null || used === null) return null
  const counted = [{ lines: termLines, count: assets, country: asset.country }]
  const fleet = fleetDiscount(book, counted, fleetOf(context))?.amountMinor ?? 0
  return assets * (ofOne + used) + fleet
}

/**
 * What is added to a quantity of which only the least is known may pass its cap, also where the least alone comes up to
 * it. A raise never does: a tier gives no more than the cap.
 */
function doubtfulCaps({ dimensions, final, effects }: GroupCover, own: Coverage): readonly string[] {
  return dimensions.flatMap((definition) => {
    const { id } = definition
    if (definition.kind !== 'quantity' || definition.cap === undefined) return []
    if (!effects.some(({ dimension, phase }) => dimension === id && phase === 'add')) return []
    const isDoubtful = facetKeysOf(definition).some((key) => {
      const [before, after] = [cellOf(own[id], key), cellOf(final[id], key)]
      const isFull =
        after.state === 'known' && after.value.kind === 'quantity' && after.value.quantity === definition.cap
      return after.state === 'at-least' || (isFull && isOpen(before))
    })
    return isDoubtful ? [id] : []
  })
}

function isOpen({ state }: Cell): boolean {
  return state === 'unknown' || state === 'at-least'
}

import type { CatalogAddOn, CatalogVersion, PriceBook, ServiceTier } from '../catalog/index.ts'
import { sha256Hex } from '../text/index.ts'
import type { LadderPair } from './declared-pairs.ts'
import type { OptionCandidates } from './selection.ts'
import { stableText } from './stable-text.ts'
import { textsApart } from './texts-apart.ts'

/** What the verdict on a pair of tiers in one price book depends on, its contexts apart. */
export interface PairContent {
  /** Hash of everything but the titles. */
  readonly rules: string
  /** Hash of the titles: they only say what was found. */
  readonly titles: string
}

/**
 * The part of a version that comparing two tiers in one price book can read: these tiers (and those their price is a
 * ratio of), the add-ons sold on either, the book without other tiers' prices, and all that is common. What is left out
 * here is left out by name: whatever a version gains is part of it.
 */
export function pairContent(
  pair: LadderPair,
  priceBook: string,
  { version, options }: { readonly version: CatalogVersion; readonly options: OptionCandidates },
): PairContent {
  const {
    catalog: _head,
    order: _order,
    referenceAssets: _contexts,
    ladder: _policy,
    taxRates: _tax,
    notes: _notes,
    ...common
  } = version
  const book = version.priceBooks.find(({ id }) => id === priceBook)
  const sold = [pair.below, pair.above]
  const priced = pricedBy(sold, book)
  const tiers = version.tiers.filter(({ id }) => sold.includes(id))
  const named = version.tiers.filter(({ id }) => priced.has(id)).map(({ id, title }) => ({ id, title }))
  const compulsory = tiers.flatMap(({ compulsoryAddOns = [] }) => compulsoryAddOns)
  const isReached = ({ id, availability }: CatalogAddOn) =>
    compulsory.includes(id) ||
    availability?.tiers === undefined ||
    availability.tiers.some((tier) => sold.includes(tier))
  const settings: unknown[] = []
  const addOns = version.addOns.map((entry) => {
    if (!isReached(entry)) return { id: entry.id, availability: { tiers: entry.availability?.tiers } }
    const { settings: own, bookPrices, notes: _said, ...rest } = entry
    settings.push([own, bookPrices?.[priceBook]])
    return rest
  })
  const { plain, texts } = textsApart({
    ...common,
    pair,
    tiers: tiers.map(tierContent),
    named,
    addOns,
    priceBooks: book === undefined ? [] : [bookContent(book, priced)],
  })
  return {
    rules: sha256Hex(stableText([plain, settings, options])),
    titles: sha256Hex(JSON.stringify(texts)),
  }
}

function tierContent(tier: ServiceTier) {
  const {
    description: _description,
    provenance: _provenance,
    exclusions: _exclusions,
    starts: _starts,
    notes: _notes,
    ...read
  } = tier
  return read
}

function bookContent(book: PriceBook, priced: ReadonlySet<string>) {
  const { discountAuthority: _authority, tiers, ...read } = book
  return { ...read, tiers: Object.fromEntries(Object.entries(tiers).filter(([tier]) => priced.has(tier))) }
}

/** The tiers themselves, and every tier whose price theirs is a ratio of. */
function pricedBy(tiers: readonly string[], book: PriceBook | undefined): ReadonlySet<string> {
  const found = new Set(tiers)
  // A set gives what is added to it while it is gone through.
  for (const tier of found)
    for (const { price } of book?.tiers[tier] ?? []) if (price.form === 'ratio-to-tier') found.add(price.tier)
  return found
}

import type { PriceChange, Repair } from '@aftercare/contract-domain/ladder'
import type { PairRepairs } from './prove-version.ts'

/** A repair with the price books in which it mends the pair. */
export interface BookedRepair {
  readonly repair: Repair
  readonly books: readonly string[]
}

/** What is offered as one: one repair, or the like repair of each book, made together. */
export interface RepairGroup {
  readonly parts: readonly BookedRepair[]
  /** It mends the pair in every book in which it is undercut. */
  readonly everywhere: boolean
}

/**
 * Repairs of a pair that is undercut in several price books: what is the same in all is said once, a price that each
 * book has for itself is changed in all of them together. Those that mend every book come first.
 */
export function groupRepairs(
  ofPair: readonly Pick<PairRepairs, 'priceBook' | 'repairs'>[],
): readonly RepairGroup[] {
  const undercut = new Set(ofPair.map(({ priceBook }) => priceBook))
  const alike = [...Map.groupBy(sayingOnce(ofPair), shapeOf).values()].flatMap((parts) =>
    canBeMadeTogether(parts) ? [parts] : parts.map((part) => [part]),
  )
  const groups = alike.map((parts) => ({
    parts,
    everywhere: new Set(parts.flatMap(({ books }) => books)).size === undercut.size,
  }))
  return groups.toSorted((left, right) => Number(right.everywhere) - Number(left.everywhere))
}

/** What a repair changes: the same text for the same change. */
export function repairKey(repair: Repair): string {
  switch (repair.kind) {
    case 'give':
      return [repair.kind, repair.tier, repair.dimension, repair.facetKey, JSON.stringify(repair.value)].join(
        ' ',
      )
    case 'forbid':
      return [repair.kind, repair.tier, ...repair.combinations.map((together) => together.join('+'))].join(
        ' ',
      )
    default:
      return [repair.kind, ...changesOf(repair).map(({ field, after }) => `${field.path}=${after}`)].join(' ')
  }
}

/** Prices that a repair changes. */
export function changesOf(repair: Repair): readonly PriceChange[] {
  if (repair.kind === 'raise' || repair.kind === 'cut') return [repair.change]
  return repair.kind === 'raise-two' ? repair.changes : []
}

function sayingOnce(ofPair: readonly Pick<PairRepairs, 'priceBook' | 'repairs'>[]): readonly BookedRepair[] {
  const all = ofPair.flatMap(({ priceBook, repairs }) => repairs.map((repair) => ({ priceBook, repair })))
  return [...Map.groupBy(all, ({ repair }) => repairKey(repair)).values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const newErrors = [...new Set(same.flatMap(({ repair }) => repair.newErrors))]
    return [{ repair: { ...first.repair, newErrors }, books: same.map(({ priceBook }) => priceBook) }]
  })
}

/** The same for the price that another book has in the place of this one. */
function shapeOf({ repair, books }: BookedRepair): string {
  const [book = ''] = books
  const paths = changesOf(repair).map(({ field }) =>
    field.path
      .replace(`/bookPrices/${book}/`, '/settings/')
      .replace(`/priceBooks/${book}/`, '/priceBooks/*/'),
  )
  return paths.length === 0 ? repairKey(repair) : [repair.kind, ...paths].join(' ')
}

/** Each in a book of its own, and none writes where another one does. */
function canBeMadeTogether(parts: readonly BookedRepair[]): boolean {
  const books = parts.flatMap((part) => part.books)
  const paths = parts.flatMap(({ repair }) => changesOf(repair).map(({ field }) => field.path))
  return new Set(books).size === books.length && new Set(paths).size === paths.length
}

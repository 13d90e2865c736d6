import { type Cell, cellOf, type DimensionDefinition, facetKeysOf } from '@aftercare/contract-domain/cover'
import type { GroupCover } from '@aftercare/contract-domain/pricing'
import { canonicalJson } from '@aftercare/contract-domain/text'
import type { PricedCase } from './price-case.ts'

/** One cell of cover that an add-on changes. */
export interface CoverChange {
  readonly definition: DimensionDefinition
  readonly facetKey: string
  readonly before: Cell
  readonly after: Cell
  /** While a delay still runs; absent: as after. */
  readonly interim?: Cell
}

/** What is promised with the add-on that is not promised without it, or the other way round. */
export function coverChangesOf(priced: PricedCase): readonly CoverChange[] {
  const [before, after] = [coverIn(priced.without), coverIn(priced.with)]
  if (before === undefined || after === undefined) return []
  return after.dimensions.flatMap((definition) =>
    facetKeysOf(definition).flatMap((facetKey): CoverChange[] => {
      const cell = (cover: GroupCover['final'] | undefined) => cellOf(cover?.[definition.id], facetKey)
      const change = { definition, facetKey, before: cell(before.final), after: cell(after.final) }
      const interim = after.interim === undefined ? change.after : cell(after.interim)
      const delayed = !alike(interim, change.after)
      if (alike(change.before, change.after) && !(delayed && !alike(interim, change.before))) return []
      return [delayed ? { ...change, interim } : change]
    }),
  )
}

function coverIn({ lines }: PricedCase['with']): GroupCover | undefined {
  return lines[0]?.groups[0]?.cover
}

function alike(left: Cell, right: Cell): boolean {
  return canonicalJson(left) === canonicalJson(right)
}

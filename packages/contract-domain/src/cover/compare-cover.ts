import { atLeastIn, type AtLeast, type CoverRules } from './cell-order.ts'
import type { Cell, Coverage } from './coverage.ts'
import type { DimensionDefinition } from './dimension.ts'
import { facetKeysOf } from './facet-keys.ts'
import { cellOf } from './match-key.ts'
import { valueOrderOf } from './value-order.ts'

export type CoverVerdict = 'equal' | 'more' | 'less' | 'incomparable' | 'unknown'

/** One cell in which two covers aren't surely equal; the verdict is the left one's. */
export interface CoverPoint {
  readonly dimension: string
  readonly facetKey: string
  readonly verdict: CoverVerdict
}

export interface CoverComparison {
  readonly verdict: CoverVerdict
  /** Every cell that isn't equal: what crosses when incomparable, what matters when unknown. */
  readonly points: readonly CoverPoint[]
}

/**
 * The left cover beside the right one, cell by cell (both total). The verdict over all cells is drawn from the two
 * questions, not from the points: cells of which one is surely more and another *more or equal* make *more*. Throws
 * EventImplicationsCircular.
 */
export function compareCover(left: Coverage, right: Coverage, rules: CoverRules): CoverComparison {
  const points: CoverPoint[] = []
  let [above, below]: [AtLeast, AtLeast] = ['yes', 'yes']
  for (const definition of rules.definitions) {
    const order = valueOrderOf(definition, rules.eventImplications)
    eachPair(definition, { left, right }, (facetKey, own, other) => {
      if (isSame(own, other)) return
      const [more, less] = [atLeastIn(order, own, other), atLeastIn(order, other, own)]
      above = both(above, more)
      below = both(below, less)
      const verdict = verdictOf(more, less)
      if (verdict !== 'equal') points.push({ dimension: definition.id, facetKey, verdict })
    })
  }
  return { verdict: verdictOf(above, below), points }
}

/** Whether the left cover is at least as much as the right one in every cell (both total). */
export function coverAtLeast(left: Coverage, right: Coverage, rules: CoverRules): AtLeast {
  let answer: AtLeast = 'yes'
  for (const definition of rules.definitions) {
    const order = valueOrderOf(definition, rules.eventImplications)
    for (const facetKey of facetKeysOf(definition)) {
      const [own, other] = [cellOf(left[definition.id], facetKey), cellOf(right[definition.id], facetKey)]
      answer = isSame(own, other) ? answer : both(answer, atLeastIn(order, own, other))
      if (answer === 'no') return 'no'
    }
  }
  return answer
}

function eachPair(
  definition: DimensionDefinition,
  { left, right }: { readonly left: Coverage; readonly right: Coverage },
  visit: (facetKey: string, own: Cell, other: Cell) => void,
): void {
  for (const facetKey of facetKeysOf(definition))
    visit(facetKey, cellOf(left[definition.id], facetKey), cellOf(right[definition.id], facetKey))
}

/** One and the same known cell, as an add-on that leaves it untouched keeps it. An unknown equals nothing, not even itself. */
function isSame(own: Cell, other: Cell): boolean {
  return own === other && own.state !== 'unknown' && own.state !== 'at-least'
}

function both(one: AtLeast, other: AtLeast): AtLeast {
  if (one === 'no' || other === 'no') return 'no'
  return one === 'unknown' || other === 'unknown' ? 'unknown' : 'yes'
}

function verdictOf(above: AtLeast, below: AtLeast): CoverVerdict {
  if (above === 'unknown' || below === 'unknown') return 'unknown'
  if (above === 'yes') return below === 'yes' ? 'equal' : 'more'
  return below === 'yes' ? 'less' : 'incomparable'
}

import type { Versions, CatalogChange } from './catalog-change.ts'
import { changeOf } from './catalog-change.ts'
import type { Difference } from './diff.ts'
import { titleOf } from './titles.ts'

/** Pairs declared and pairs withdrawn; the pairs merely written in another order are told as such. */
export function orderChanges(versions: Versions, difference: Difference): readonly CatalogChange[] {
  const { before, after } = versions
  const withdrawn = pairsOnlyIn(before.order, after.order).map((pair) =>
    changeOf({ path: ['order'], before: pair }, 'order-withdrawn', titles(versions, pair)),
  )
  const declared = pairsOnlyIn(after.order, before.order).map((pair) =>
    changeOf({ path: ['order'], after: pair }, 'order-declared', titles(versions, pair)),
  )
  const changes = [...withdrawn, ...declared]
  const order = after.order.map(({ above, below }) => `${above} > ${below}`).join(', ')
  return changes.length > 0 ? changes : [changeOf(difference, 'reordered', { where: 'order', order })]
}

type Pair = Versions['after']['order'][number]

function pairsOnlyIn(
  one: readonly Pair[],
  other: readonly Pair[],
): readonly { above: string; below: string }[] {
  return one
    .filter((pair) => !other.some(({ above, below }) => above === pair.above && below === pair.below))
    .map(({ above, below }) => ({ above, below }))
}

function titles(versions: Versions, { above, below }: Pair) {
  return { above: titleOf(versions, 'tiers', above), below: titleOf(versions, 'tiers', below) }
}

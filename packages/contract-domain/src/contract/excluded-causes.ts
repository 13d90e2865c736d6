import type { Exclusion } from '../catalog/index.ts'
import type { Cell, Coverage, DimensionDefinition } from '../cover/index.ts'
import type { GroupCover } from '../pricing/index.ts'

const CAUSE_FACET = 'cause'

/**
 * The exclusions that hold for a group: those of causes for which its cover promises nothing under any cost head,
 * after all delays or while one runs. Exclusions follow from cover (domain §3): an add-on that covers a cause
 * takes its clause out of the terms.
 */
export function heldExclusions(exclusions: readonly Exclusion[], cover: GroupCover): readonly Exclusion[] {
  const states = cover.interim === undefined ? [cover.final] : [cover.final, cover.interim]
  const promised = states.map((state) => promisedCauses(state, cover.dimensions))
  return exclusions.filter(({ cause }) => promised.some((causes) => !causes.has(cause)))
}

function promisedCauses(cover: Coverage, definitions: readonly DimensionDefinition[]): ReadonlySet<string> {
  const causes = new Set<string>()
  for (const definition of definitions) {
    const place = definition.facets.findIndex((facet) => facet.id === CAUSE_FACET)
    if (definition.kind !== 'cover' || place === -1) continue
    for (const [facetKey, cell] of Object.entries(cover[definition.id] ?? {})) {
      const cause = facetKey.split('/')[place]
      if (cause !== undefined && promisesCover(cell)) causes.add(cause)
    }
  }
  return causes
}

function promisesCover(cell: Cell): boolean {
  if (cell.state !== 'known' && cell.state !== 'at-least') return false
  return cell.value.kind === 'cover' && cell.value.promises.length > 0
}

import { checkDimensions, type DimensionDefinition } from '../../cover/index.ts'
import type { CatalogVersion } from '../catalog-version.ts'
import type { Fault } from '../reading/problem.ts'
import { idsOf, unknownReference } from './faults.ts'

/** Definitions as the concept of cover judges them, and the facts of this catalog that their facets name. */
export function checkDefinitions({ dimensions, facts }: CatalogVersion): readonly Fault[] {
  const known = idsOf(facts)
  return [
    ...checkDimensions(dimensions).map(({ path, ...refused }): Fault => ({
      path: ['dimensions', ...path],
      refused,
    })),
    ...dimensions.flatMap(({ facets }, index) =>
      facets.flatMap(({ fact }, place) =>
        fact === undefined || known.has(fact)
          ? []
          : [unknownReference(['dimensions', index, 'facets', place, 'fact'], 'fact', fact)],
      ),
    ),
  ]
}

/** More cells than any matrix shows: what cover refuses must not be spelled out either. */
const MOST_CELLS = 10_000

/** Definitions whose cells can be listed; the others have their problem already. */
export function listableDimensions(
  dimensions: readonly DimensionDefinition[],
): readonly DimensionDefinition[] {
  return dimensions.filter(
    ({ facets }) => facets.reduce((cells, { keys }) => cells * (keys.length + 1), 1) <= MOST_CELLS,
  )
}

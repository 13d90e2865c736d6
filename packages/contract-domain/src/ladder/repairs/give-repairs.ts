import { findTier, normalizedTierCover, type CatalogVersion } from '../../catalog/index.ts'
import {
  cellAtLeast,
  cellOf,
  describeCell,
  describeFacetKey,
  describeValue,
  facetKeysOf,
  joinCells,
  type Cell,
  type CellValue,
  type Coverage,
  type CoverRules,
  type DimensionDefinition,
} from '../../cover/index.ts'
import { inBothLanguages } from '../../text/index.ts'
import { packagePricer } from '../package-offer.ts'
import { choicesOf } from '../selection.ts'
import { isMended, newErrors, type Mending } from './mending.ts'
import { changed } from './price-fields.ts'
import type { Repair } from './repair.ts'

type KnownCell = Extract<Cell, { state: 'known' }>

/**
 * Per cell of the upper tier the smallest value of the catalog's own scales that, given to it, no package under its
 * price reaches: levels and elements of the definition, and whatever a tier or an add-on promises there.
 */
export function gives(mending: Mending): readonly Repair[] {
  const { version, pair } = mending
  const rules: CoverRules = { definitions: version.dimensions, eventImplications: version.eventImplications }
  const upper = normalizedTierCover(version, pair.above)
  const covers = coversKnown(mending)
  return version.dimensions.flatMap((definition) => {
    if (mending.policy.leftOut.includes(definition.id)) return []
    return facetKeysOf(definition).flatMap((facetKey) => {
      const place = { definition, facetKey, own: cellOf(upper[definition.id], facetKey), rules }
      const mends = raisedValues(place, covers).filter((cell) =>
        isMended(mending, given(version, pair.above, { definition, facetKey, cell })),
      )
      return smallest(mends, place).map((cell) => repairOf(mending, { definition, facetKey, cell }))
    })
  })
}

interface CellPlace {
  readonly definition: DimensionDefinition
  readonly facetKey: string
  readonly own: Cell
  readonly rules: CoverRules
}

/** Each scale value joined to what the tier has there, where that is surely more. */
function raisedValues(place: CellPlace, covers: readonly Coverage[]): readonly KnownCell[] {
  const { definition, facetKey, own, rules } = place
  if (own.state === 'unknown' || own.state === 'at-least') return []
  const raised = new Map<string, KnownCell>()
  for (const value of scaleOf(definition, facetKey, covers)) {
    const cell = joinCells(definition, own, { state: 'known', value }, rules)
    if (cell.state !== 'known' || cellAtLeast(definition, facetKey, own, cell, rules) !== 'no') continue
    raised.set(JSON.stringify(cell.value), { state: 'known', value: cell.value })
  }
  return [...raised.values()]
}

function scaleOf(
  definition: DimensionDefinition,
  facetKey: string,
  covers: readonly Coverage[],
): readonly CellValue[] {
  if (definition.kind === 'level') return definition.levels.map(({ id }) => ({ kind: 'level', level: id }))
  if (definition.kind === 'set') return definition.universe.map(({ id }) => ({ kind: 'set', elements: [id] }))
  return covers.flatMap((cover) => {
    const cell = cellOf(cover[definition.id], facetKey)
    return 'value' in cell ? [cell.value] : []
  })
}

/** What each tier gives, and the upper and lower one with each add-on alone. */
function coversKnown({ version, contexts, bind, options, pair }: Mending): readonly Coverage[] {
  const tiers = version.tiers.map(({ id }) => normalizedTierCover(version, id))
  const [context] = contexts
  if (context === undefined) return tiers
  const offers = [pair.below, pair.above].flatMap((id) => {
    const pricer = packagePricer({ version, tier: findTier(version, id), context, bind })
    return choicesOf(version.addOns, options).map((choice) => pricer.offer([choice]).cover)
  })
  return [...tiers, ...offers]
}

function smallest(
  cells: readonly KnownCell[],
  { definition, facetKey, rules }: CellPlace,
): readonly KnownCell[] {
  const atLeast = (left: Cell, right: Cell) => cellAtLeast(definition, facetKey, left, right, rules) === 'yes'
  return cells.filter(
    (cell, at) =>
      !cells.some(
        (other, place) => place !== at && atLeast(cell, other) && (!atLeast(other, cell) || place < at),
      ),
  )
}

interface Given {
  readonly definition: DimensionDefinition
  readonly facetKey: string
  readonly cell: KnownCell
}

function given(version: CatalogVersion, tier: string, { definition, facetKey, cell }: Given): CatalogVersion {
  const at = version.tiers.findIndex(({ id }) => id === tier)
  const path = ['tiers', at, 'cover', definition.id, facetKey]
  return changed(version, path, () => cell) as CatalogVersion
}

function repairOf(mending: Mending, gift: Given): Repair {
  const { version, pair } = mending
  const { definition, facetKey, cell } = gift
  const own = cellOf(normalizedTierCover(version, pair.above)[definition.id], facetKey)
  const hasCases = definition.facets.length > 0
  const params = {
    tier: findTier(version, pair.above).title,
    dimension: definition.title,
    value: inBothLanguages((locale) => describeValue(definition, cell.value, locale)),
    before: inBothLanguages((locale) => describeCell(definition, own, locale)),
    ...(hasCases && { case: inBothLanguages((locale) => describeFacetKey(definition, facetKey, locale)) }),
  }
  return {
    kind: 'give',
    tier: pair.above,
    dimension: definition.id,
    facetKey,
    value: cell.value,
    message: { key: `ladder.repair.give${hasCases ? '.case' : ''}`, params },
    newErrors: newErrors(mending, given(version, pair.above, gift)),
  }
}

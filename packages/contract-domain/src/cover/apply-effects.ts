import { joinIn, type CoverRules } from './cell-order.ts'
import type { Cell, Coverage, DimensionValue } from './coverage.ts'
import type { DimensionDefinition } from './dimension.ts'
import type { AddOnEffect } from './effect.ts'
import type { CoverClash } from './cover-clash.ts'
import { capClashes, withdrawalClashes } from './effect-clashes.ts'
import { facetKeysOf } from './facet-keys.ts'
import { cellOf, NONE } from './match-key.ts'
import { withPublishedDue } from './published-closing.ts'
import { readEffects, type Applied, type CellEffects } from './read-effects.ts'
import { valueOrderOf, type ValueOrder } from './value-order.ts'

export interface CoverOutcome {
  /** Total, like the tier's. Where there are clashes the selection is refused and this is only what it would give. */
  readonly cover: Coverage
  /** Which add-on withdrew, gave or added in which dimension: by phase, dimension, add-on. */
  readonly applied: readonly Applied[]
  readonly clashes: readonly CoverClash[]
}

/**
 * A tier's total cover with the effects of a selection (domain §3): all withdrawals, then gives and raises in one
 * join, then adds, so that the order of add-ons never matters. Apply it before the facets known when quoting are
 * resolved: effects name their keys. Throws CoverageInvalid (path: add-on, dimension…) for a value that the dimension
 * can't hold, and EventImplicationsCircular.
 */
export function applyEffects(
  tierCover: Coverage,
  effects: readonly AddOnEffect[],
  rules: CoverRules,
): CoverOutcome {
  const read = readEffects(effects, rules.definitions)
  const clashes: CoverClash[] = [...read.unknownTargets]
  const changed: Record<string, DimensionValue> = {}
  for (const definition of rules.definitions) {
    const cells = read.cells.get(definition.id)
    if (cells === undefined) continue
    const value = applyToDimension(definition, cells, { tierCover, rules })
    changed[definition.id] = value
    clashes.push(...withdrawalClashes(definition, cells), ...capClashes(definition, cells, value))
  }
  return { cover: { ...tierCover, ...changed }, applied: read.applied, clashes }
}

function applyToDimension(
  definition: DimensionDefinition,
  cells: ReadonlyMap<string, CellEffects>,
  { tierCover, rules }: { readonly tierCover: Coverage; readonly rules: CoverRules },
): DimensionValue {
  const order = valueOrderOf(definition, rules.eventImplications)
  const published = { cover: tierCover, definitions: rules.definitions }
  return Object.fromEntries(
    facetKeysOf(definition).map((facetKey) => {
      const cell = cellOf(tierCover[definition.id], facetKey)
      const effects = cells.get(facetKey)
      if (effects === undefined) return [facetKey, cell]
      const left = effects.withdrawnBy.length === 0 ? cell : NONE
      const given = effects.gives.map(({ value }) =>
        withPublishedDue({ state: 'known', value }, { definition, facetKey }, published),
      )
      const raised = given.reduce((below, gift) => joinIn(order, below, gift), left)
      const added = effects.adds.reduce((sum, { quantity }) => sum + quantity, 0)
      return [facetKey, added === 0 ? raised : plusQuantity(order, raised, added)]
    }),
  )
}

function plusQuantity(order: ValueOrder, cell: Cell, added: number): Cell {
  const before = 'value' in cell && cell.value.kind === 'quantity' ? cell.value.quantity : 0
  const quantity = before === 'unlimited' ? before : before + added
  const open = cell.state === 'unknown' || cell.state === 'at-least'
  return joinIn(order, open ? { state: 'unknown' } : NONE, {
    state: 'known',
    value: { kind: 'quantity', quantity },
  })
}

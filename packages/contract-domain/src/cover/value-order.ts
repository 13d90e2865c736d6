import type { CellValue } from './coverage.ts'
import type { DimensionDefinition, DimensionKind } from './dimension.ts'
import { CoverageInvalid } from './errors.ts'
import type { EventImplications } from './event-implications.ts'
import {
  costOrder,
  guaranteeOrder,
  levelOrder,
  limitOrder,
  quantityOrder,
  setOrder,
  timeOrder,
  windowOrder,
  type KindOrder,
  type ValueOf,
} from './kind-order.ts'
import { normalValue, withoutUndefined } from './normal-value.ts'
import { isSameContent } from './same-content.ts'

/** A value of one dimension in normal form; null is *none*. */
export type Sure = CellValue | null

/** The lattice of one dimension's known values, *none* included. */
export interface ValueOrder {
  atLeast(left: Sure, right: Sure): boolean
  join(left: Sure, right: Sure): Sure
  /** Normal form, found once for each value. Throws {@link CoverageInvalid} for a value of another kind. */
  normal(value: CellValue): Sure
  /** The greatest value, undefined where there is always a greater one. */
  readonly best: Sure | undefined
  /** The least value, null where *none* is; undefined where there is always a lesser one. */
  readonly least: null | undefined
}

const ordersOfDefinitions = new WeakMap<DimensionDefinition, WeakMap<EventImplications, ValueOrder>>()

/** The lattice of a dimension, made once for each definition and list of implications. */
export function valueOrderOf(
  definition: DimensionDefinition,
  eventImplications: EventImplications,
): ValueOrder {
  const orders = ordersOfDefinitions.get(definition) ?? new WeakMap<EventImplications, ValueOrder>()
  ordersOfDefinitions.set(definition, orders)
  let order = orders.get(eventImplications)
  if (order === undefined) {
    order = orderOf(definition, eventImplications)
    orders.set(eventImplications, order)
  }
  return order
}

function orderOf(definition: DimensionDefinition, eventImplications: EventImplications): ValueOrder {
  switch (definition.kind) {
    case 'time':
      return withNone(definition, timeOrder(definition, eventImplications))
    case 'cover':
      return withNone(definition, costOrder())
    case 'guarantee':
      return withNone(definition, guaranteeOrder())
    case 'level':
      return withNone(definition, levelOrder(definition))
    case 'quantity':
      return withNone(definition, quantityOrder(definition))
    case 'window':
      return withNone(definition, windowOrder())
    case 'set':
      return withNone(definition, setOrder(definition))
    case 'limit':
      return withNone(definition, limitOrder(definition))
  }
}

/** *None* stands below every value; only where a missing limit is best does it stand above them. */
function withNone<Kind extends DimensionKind>(
  definition: DimensionDefinition,
  order: KindOrder<Kind>,
): ValueOrder {
  const noneIsBest = definition.kind === 'limit' && definition.absentIs === 'best'
  const normalForms = new WeakMap<CellValue, Sure>()
  const own = (value: CellValue): ValueOf<Kind> => {
    if (value.kind !== order.kind) throw kindDiffers(definition, value)
    return value as ValueOf<Kind>
  }
  return {
    best: noneIsBest ? null : order.best,
    least: noneIsBest ? undefined : null,
    atLeast(left, right) {
      if (left === right) return true
      if (left === null) return noneIsBest
      if (right === null) return !noneIsBest
      return order.atLeast(own(left), own(right))
    },
    join(left, right) {
      if (left === null || right === null) return noneIsBest ? null : (left ?? right)
      const joined = order.join(own(left), own(right))
      normalForms.set(joined, joined)
      return joined
    },
    normal(value) {
      let normal = normalForms.get(value)
      if (normal === undefined) {
        const written = withoutUndefined(own(value))
        const reduced = normalValue(written)
        const joined = reduced && order.join(own(reduced), own(reduced))
        // A value that is in normal form already is its own: cells that nothing changed stay the same objects.
        const unchanged = written === value && joined && isSameContent(joined, value)
        normal = unchanged ? value : joined
        normalForms.set(value, normal)
        if (normal !== null) normalForms.set(normal, normal)
      }
      return normal
    },
  }
}

function kindDiffers(definition: DimensionDefinition, value: CellValue): CoverageInvalid {
  return new CoverageInvalid({
    reason: 'kind-differs',
    path: [definition.id],
    params: { value: value.kind, kind: definition.kind },
  })
}

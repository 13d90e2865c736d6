import {
  cellAtLeast,
  type AtLeast,
  type Cell,
  type CoverRules,
  type DimensionDefinition,
} from '../../cover/index.ts'

type ByRight = WeakMap<Cell, AtLeast>
type ByLeft = WeakMap<Cell, ByRight>
type ByDefinition = WeakMap<DimensionDefinition, ByLeft>

const byImplications = new WeakMap<CoverRules['eventImplications'], ByDefinition>()

/**
 * Compares cells of one dimension, each two of them once: packages of all contexts share the cells that they have in
 * common, and so do the parts of what is asked for.
 */
export function knownVerdicts(
  definition: DimensionDefinition,
  rules: CoverRules,
): (left: Cell, right: Cell) => AtLeast {
  const byDefinition: ByDefinition = byImplications.get(rules.eventImplications) ?? new WeakMap()
  byImplications.set(rules.eventImplications, byDefinition)
  const byLeft: ByLeft = byDefinition.get(definition) ?? new WeakMap()
  byDefinition.set(definition, byLeft)
  return (left, right) => {
    let byRight = byLeft.get(left)
    if (byRight === undefined) {
      byRight = new WeakMap()
      byLeft.set(left, byRight)
    }
    let verdict = byRight.get(right)
    if (verdict === undefined) {
      // All cells of a dimension have one order: the facet key makes no difference.
      verdict = cellAtLeast(definition, '*', left, right, rules)
      byRight.set(right, verdict)
    }
    return verdict
  }
}

import { normalizeWindow } from '../calendar/index.ts'
import { faultsOfPromises } from './check-promise.ts'
import { fault, isWhole } from './coverage-fault.ts'
import type { CellValue } from './coverage.ts'
import type { DimensionDefinition } from './dimension.ts'
import type { CoverageFault } from './errors.ts'

/**
 * What is wrong with a value of a dimension, each fault with its path from the value. Values come from plugins too, so
 * nothing is taken for granted beyond `kind`.
 */
export function faultsOfValue(definition: DimensionDefinition, value: CellValue): readonly CoverageFault[] {
  if (value.kind !== definition.kind)
    return [fault('kind-differs', ['kind'], { value: value.kind, kind: definition.kind })]
  switch (value.kind) {
    case 'time':
    case 'cover':
    case 'guarantee':
      return faultsOfPromises(value.kind, value.promises)
    case 'level': {
      const known = definition.kind === 'level' && definition.levels.some(({ id }) => id === value.level)
      return known ? [] : [fault('level-unknown', ['level'], { value: value.level })]
    }
    case 'quantity':
      return faultsOfQuantity(definition, value.quantity)
    case 'window':
      return faultsOfWindow(value)
    case 'set':
      return faultsOfSet(definition, value.elements)
    case 'limit':
      return isWhole(value.limit, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
        ? []
        : [fault('limit-invalid', ['limit'], { value: value.limit })]
  }
}

function faultsOfQuantity(
  definition: DimensionDefinition,
  quantity: number | 'unlimited',
): readonly CoverageFault[] {
  const cap = definition.kind === 'quantity' ? definition.cap : undefined
  if (quantity !== 'unlimited' && !isWhole(quantity, 0, Number.MAX_SAFE_INTEGER))
    return [fault('quantity-invalid', ['quantity'], { value: quantity })]
  return cap !== undefined && (quantity === 'unlimited' || quantity > cap)
    ? [fault('quantity-past-cap', ['quantity'], { value: quantity, cap })]
    : []
}

function faultsOfWindow({ window }: Extract<CellValue, { kind: 'window' }>): readonly CoverageFault[] {
  try {
    normalizeWindow(window)
    return []
  } catch {
    // Missing rows and bad intervals alike: the cure is the same.
    return [fault('window-invalid', ['window'], {})]
  }
}

function faultsOfSet(definition: DimensionDefinition, elements: unknown): readonly CoverageFault[] {
  if (!Array.isArray(elements)) return [fault('value-malformed', ['elements'], { kind: 'set' })]
  const universe = definition.kind === 'set' ? definition.universe : []
  return elements.flatMap((element: unknown, place) =>
    universe.some(({ id }) => id === element)
      ? []
      : [fault('element-unknown', ['elements', place], { value: element })],
  )
}

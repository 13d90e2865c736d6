import { canonicalJson } from '../text/index.ts'
import type { Cell } from './coverage.ts'
import { byCodeUnit } from './decimal.ts'
import type { DimensionDefinition } from './dimension.ts'
import type { EventImplications } from './event-implications.ts'
import { valueOrderOf, type Sure, type ValueOrder } from './value-order.ts'

/** What comparing needs of a catalog version. Give the version's own lists: orders are remembered by them. */
export interface CoverRules {
  readonly definitions: readonly DimensionDefinition[]
  readonly eventImplications: EventImplications
}

/** *Unknown* when the completions of an unknown disagree. */
export type AtLeast = 'yes' | 'no' | 'unknown'

/**
 * Whether the left cell of a dimension is at least as much as the right one. The facet key only says which cell is
 * meant: all cells of a dimension have one order. Throws CoverageInvalid for a value of another kind.
 */
// oxlint-disable-next-line eslint/max-params -- the two sides of a comparison read best side by side
export function cellAtLeast(
  definition: DimensionDefinition,
  _facetKey: string,
  left: Cell,
  right: Cell,
  rules: CoverRules,
): AtLeast {
  return atLeastIn(valueOrderOf(definition, rules.eventImplications), left, right)
}

/**
 * A verdict is given when every completion of the unknowns agrees, and two completions suffice (domain §3): the least
 * of the left against the best of the right proves *yes*, the best of the left against the least of the right *no*.
 */
export function atLeastIn(order: ValueOrder, left: Cell, right: Cell): AtLeast {
  const [leftLeast, rightBest] = [leastOf(order, left), bestOf(order, right)]
  if (leftLeast !== undefined && rightBest !== undefined && order.atLeast(leftLeast, rightBest)) return 'yes'
  const [leftBest, rightLeast] = [bestOf(order, left), leastOf(order, right)]
  if (leftBest !== undefined && rightLeast !== undefined && !order.atLeast(leftBest, rightLeast)) return 'no'
  return 'unknown'
}

/**
 * The least cell that is at least as much as both. An unknown that is raised becomes *at least* what raised it; one
 * raised to the best there is, is known. The note of a cell stays when the join changes nothing in it.
 */
// oxlint-disable-next-line eslint/max-params -- the two sides of a join read best side by side
export function joinCells(definition: DimensionDefinition, a: Cell, b: Cell, rules: CoverRules): Cell {
  return joinIn(valueOrderOf(definition, rules.eventImplications), a, b)
}

export function joinIn(order: ValueOrder, a: Cell, b: Cell): Cell {
  if (a.state === 'not-applicable' && b.state === 'not-applicable') return firstInOrder(a, b)
  if (a.state === 'unknown' && b.state === 'unknown') return firstInOrder(a, b)
  const joined = stateOf(order, isOpen(a) || isOpen(b), sureJoin(order, a, b))
  const [first, second = first] = [a, b]
    .filter((cell) => sameContent(order, cell, joined))
    .map((cell) => normalCell(order, cell))
  return first === undefined || second === undefined ? joined : firstInOrder(first, second)
}

/** A cell in normal form: what promises nothing is none, at least none is unknown, at least the best is the best. */
export function normalCell(order: ValueOrder, cell: Cell): Cell {
  if (cell.state !== 'known' && cell.state !== 'at-least') return cell
  const value = order.normal(cell.value)
  const normal = stateOf(order, cell.state === 'at-least', value)
  if (normal.state === cell.state && value === cell.value) return cell
  return cell.note === undefined ? normal : { ...normal, note: cell.note }
}

/** Whether more than the value shown may be promised. */
export function isOpen(cell: Cell): boolean {
  return cell.state === 'unknown' || cell.state === 'at-least'
}

function stateOf(order: ValueOrder, open: boolean, value: Sure): Plain {
  const settled = !open || (order.best !== undefined && order.atLeast(value, order.best))
  if (value === null) return { state: settled ? 'none' : 'unknown' }
  return { state: settled ? 'known' : 'at-least', value }
}

type Plain = Exclude<Cell, { readonly state: 'not-applicable' }>

function sureJoin(order: ValueOrder, a: Cell, b: Cell): Sure {
  if (a.state === 'unknown') return leastOf(order, b) ?? null
  if (b.state === 'unknown') return leastOf(order, a) ?? null
  return order.join(leastOf(order, a) ?? null, leastOf(order, b) ?? null)
}

function leastOf(order: ValueOrder, cell: Cell): Sure | undefined {
  if (cell.state === 'unknown') return order.least
  return cell.state === 'known' || cell.state === 'at-least' ? order.normal(cell.value) : null
}

function bestOf(order: ValueOrder, cell: Cell): Sure | undefined {
  if (cell.state === 'known') return order.normal(cell.value)
  return isOpen(cell) ? order.best : null
}

function sameContent(order: ValueOrder, cell: Cell, other: Cell): boolean {
  if (cell.state !== other.state) return false
  if ('value' in cell && 'value' in other) {
    const [own, others] = [order.normal(cell.value), order.normal(other.value)]
    return order.atLeast(own, others) && order.atLeast(others, own)
  }
  return true
}

function firstInOrder(a: Cell, b: Cell): Cell {
  if (a === b) return a
  return byCodeUnit(canonicalJson(a), canonicalJson(b)) <= 0 ? a : b
}

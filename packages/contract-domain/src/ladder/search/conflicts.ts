import { cellAtLeast, cellOf } from '../../cover/index.ts'
import type { Infeasible } from '../certificate/certificate.ts'
import { meets } from '../demand.ts'
import type { Column } from './columns.ts'
import { WITHOUT, type Decisions } from './kernel/decisions.ts'
import type { Question } from './question.ts'

/** Refusals that stay whatever else is bought. */
export const STAYS_REFUSED: ReadonlySet<string> = new Set([
  'withdrawal-clash',
  'cap-exceeded',
  'add-on-excluded',
])

/**
 * Why no selection of a node can be bought or meet the demands, as far as it is seen without pricing it: withdrawal
 * clashes, excludes, caps, needs by id and what may not be bought together. Null when nothing of it is among the columns.
 */
export function conflictsOf(question: Question, columns: readonly Column[], addOns: readonly string[]) {
  const pairs = new Map<string, boolean>()
  const places = new Map(addOns.map((id, place) => [id, place]))
  const capped = question.pricer.rules.definitions.flatMap((definition) =>
    definition.kind === 'quantity' && definition.cap !== undefined ? [definition.id] : [],
  )
  const mayConflict =
    capped.length > 0 ||
    question.forbidden.length > 0 ||
    columns.some(({ withdraws, addOn, needs }) => withdraws.length + addOn.excludes.length + needs.length > 0)
  return mayConflict ? infeasible : null

  function infeasible({ of: decided, taken: places_ }: Decisions): Infeasible | null {
    const taken = places_.flatMap((at) => columns[at] ?? [])
    const last = taken.at(-1)
    if (last !== undefined) {
      const refused = refusedWith(last, taken)
      if (refused !== null) return { kind: 'refused', addOns: refused }
      const withdrawn = withdrawnIn(last, question)
      if (withdrawn !== null) return withdrawn
    }
    for (const { needs, choice } of taken) {
      const missing = needs.find((id) => decided[places.get(id) ?? -1] === WITHOUT)
      if (missing !== undefined) return { kind: 'need', addOn: choice.addOn, needs: missing }
    }
    const ids = new Set(taken.map(({ choice }) => choice.addOn))
    const forbidden = question.forbidden.find((together) => together.every((id) => ids.has(id)))
    return forbidden === undefined ? null : { kind: 'forbidden', addOns: forbidden }
  }

  /** The add-ons that the last one taken is refused with. */
  function refusedWith(last: Column, taken: readonly Column[]): readonly string[] | null {
    for (const other of taken) {
      if (other !== last && mayClash(last, other) && clash([last, other]))
        return [last.choice.addOn, other.choice.addOn]
    }
    for (const dimension of capped) {
      const touching = taken.filter((column) => touches(column, dimension))
      if (touching.includes(last) && clash(touching)) return touching.map(({ choice }) => choice.addOn)
    }
    return null
  }

  function clash(columns: readonly Column[]): boolean {
    const key = columns
      .map(({ at }) => at)
      .toSorted((left, right) => left - right)
      .join(' ')
    let refused = pairs.get(key)
    if (refused === undefined) {
      const { refusals } = question.pricer.offer(columns.map(({ choice }) => choice))
      refused = refusals.some(({ code }) => STAYS_REFUSED.has(code))
      pairs.set(key, refused)
    }
    return refused
  }
}

function mayClash(left: Column, right: Column): boolean {
  return (
    left.withdraws.some((dimension) => touches(right, dimension)) ||
    right.withdraws.some((dimension) => touches(left, dimension)) ||
    excludes(left, right) ||
    excludes(right, left)
  )
}

function touches(column: Column, dimension: string): boolean {
  return column.touches.has(dimension)
}

function excludes({ addOn }: Column, { choice }: Column): boolean {
  return addOn.excludes.some((exclude) => 'addOn' in exclude && exclude.addOn === choice.addOn)
}

/** A demanded cell that this column withdraws and leaves short: nobody else may touch it. */
function withdrawnIn(column: Column, { pricer, demands }: Question): Infeasible | null {
  if (column.withdraws.length === 0) return null
  const bare = pricer.offer([])
  for (const demand of demands) {
    const { dimension, facetKey } = demand
    if (!column.withdraws.includes(dimension) || meets(column.offer.cover, demand, pricer.rules) !== 'no')
      continue
    const definition = pricer.rules.definitions.find(({ id }) => id === dimension)
    const [left, before] = [column.offer.cover, bare.cover].map((cover) => cellOf(cover[dimension], facetKey))
    if (definition === undefined || left === undefined || before === undefined) continue
    if (cellAtLeast(definition, facetKey, left, before, pricer.rules) !== 'yes')
      return { kind: 'withdrawn', addOn: column.choice.addOn, dimension, facetKey }
  }
  return null
}

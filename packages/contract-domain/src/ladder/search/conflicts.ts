import { cellAtLeast, cellOf } from '../../cover/index.ts'
import type { Infeasible } from '../certificate/certificate.ts'
import { meets } from '../demand.ts'
import { STAYS_REFUSED } from '../refusal-kinds.ts'
import type { Column } from './columns.ts'
import type { Clash, CoverOracle, Refusal } from './kernel/cover-oracle.ts'
import { OPEN, PASSED_OVER, WITHOUT, type Decisions } from './kernel/decisions.ts'
import type { Question } from './question.ts'

type Conflicts = Pick<CoverOracle<Infeasible>, 'refuses' | 'needed' | 'clashes'>

/**
 * Why no selection of a node can be bought or meet the demands, as far as it is seen without pricing it: withdrawal
 * clashes, excludes, caps, needs by id and what may not be bought together.
 */
export function conflictsOf(
  question: Question,
  columns: readonly Column[],
  addOns: readonly string[],
): Conflicts {
  const capped = question.pricer.rules.definitions.flatMap((definition) =>
    definition.kind === 'quantity' && definition.cap !== undefined ? [definition.id] : [],
  )
  const mayExclude = columns.some(({ withdraws, addOn }) => withdraws.length + addOn.excludes.length > 0)
  const mayNeed = columns.some(({ needs }) => needs.length > 0)
  if (capped.length === 0 && question.forbidden.length === 0 && !mayExclude && !mayNeed)
    return { refuses: () => null }
  const pairs = new Map<string, boolean>()
  const places = new Map(addOns.map((id, place) => [id, place]))
  const clashing = new Map<number, readonly Clash<Infeasible>[]>()
  return {
    refuses: refusalOf,
    ...(mayNeed && { needed: neededOf }),
    ...(mayExclude && { clashes: clashesOf }),
  }

  function refusalOf({ of: decided, taken: at }: Decisions): Refusal<Infeasible> | null {
    const taken = columnsAt(at)
    const last = taken.at(-1)
    if (last !== undefined) {
      const refused = refusedWith(last, taken)
      if (refused !== null) return { because: { kind: 'refused', addOns: refused } }
      const withdrawn = withdrawnIn(last, question)
      if (withdrawn !== null) return { because: withdrawn }
    }
    for (const { needs, choice } of taken) {
      for (const id of needs) {
        const without = places.get(id)
        const state = without === undefined ? OPEN : decided[without]
        if (without !== undefined && (state === WITHOUT || state === PASSED_OVER))
          return { because: { kind: 'need', addOn: choice.addOn, needs: id }, without }
      }
    }
    const ids = new Set(taken.map(({ choice }) => choice.addOn))
    const forbidden = question.forbidden.find((together) => together.every((id) => ids.has(id)))
    return forbidden === undefined ? null : { because: { kind: 'forbidden', addOns: forbidden } }
  }

  function neededOf({ of: decided, taken }: Decisions): number | null {
    for (const { needs } of columnsAt(taken)) {
      for (const id of needs) {
        const place = places.get(id)
        if (place !== undefined && decided[place] === OPEN) return place
      }
    }
    return null
  }

  /** Add-ons of which every choice is refused beside this one. */
  function clashesOf(at: number): readonly Clash<Infeasible>[] {
    const known = clashing.get(at)
    if (known !== undefined) return known
    const found = columnsAt([at]).flatMap((column) => {
      const { addOn: own } = column.choice
      const byAddOn = Map.groupBy(columns, ({ choice }) => choice.addOn)
      return [...byAddOn].flatMap(([id, others]): Clash<Infeasible>[] =>
        id !== own && others.every((other) => mayClash(column, other) && clash([column, other]))
          ? [{ addOn: places.get(id) as number, because: { kind: 'refused', addOns: [own, id] } }]
          : [],
      )
    })
    clashing.set(at, found)
    return found
  }

  function columnsAt(places_: readonly number[]): readonly Column[] {
    return places_.map((at) => columns[at] as Column)
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

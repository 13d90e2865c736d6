import { cellAtLeast, cellOf } from '../../cover/index.ts'
import { meets } from '../demand.ts'
import { STAYS_REFUSED } from '../refusal-kinds.ts'
import type { CheckedChoice } from './checked-choices.ts'
import { gainOf, needOf } from './check-rows.ts'
import type { Checking } from './checking.ts'
import type { Infeasible } from './certificate.ts'

export interface InfeasibleIn {
  readonly checking: Pick<Checking, 'tier' | 'demands' | 'rows' | 'forbidden'>
  readonly bought: readonly CheckedChoice[]
  readonly open: readonly CheckedChoice[]
  readonly without: ReadonlySet<string>
}

/** Whether the reason given holds for everything that may still be bought. */
export function isInfeasible(because: Infeasible, given: InfeasibleIn): boolean {
  const { checking, bought, open, without } = given
  const { pricer } = checking.tier
  switch (because.kind) {
    case 'refused': {
      const together = bought.filter(({ choice }) => because.addOns.includes(choice.addOn))
      const { refusals } = pricer.offer(together.map(({ choice }) => choice))
      return refusals.some(({ code }) => STAYS_REFUSED.has(code))
    }
    case 'need': {
      const needing = bought.find(({ choice }) => choice.addOn === because.addOn)
      const needs = needing?.addOn.needs.some((need) => 'addOn' in need && need.addOn === because.needs)
      return needs === true && without.has(because.needs)
    }
    case 'compulsory':
      return without.has(because.addOn) && pricer.tier.compulsoryAddOns?.includes(because.addOn) === true
    case 'uncoverable': {
      const row = checking.rows[because.row]
      if (row === undefined) return false
      const left = needOf(row, bought)
      const isOpen = new Set(open.map(({ at }) => at))
      return (
        row.parts.reduce((sum, part) => sum + (isOpen.has(part.at) ? gainOf(part, left) : 0), 0) < left.need
      )
    }
    case 'withdrawn':
      return isWithdrawn(because, given)
    case 'forbidden':
      return (
        checking.forbidden.some((together) => sameSet(together, because.addOns)) &&
        because.addOns.every((id) => bought.some(({ choice }) => choice.addOn === id))
      )
  }
}

/** A cell that ends below the tier's own was withdrawn, and what withdrew it says what is left. */
function isWithdrawn(
  { addOn, dimension, facetKey }: Extract<Infeasible, { kind: 'withdrawn' }>,
  { bought, checking }: InfeasibleIn,
): boolean {
  const { tier, demands } = checking
  const { pricer, bare } = tier
  const withdrawing = bought.find(({ choice }) => choice.addOn === addOn)
  const definition = pricer.rules.definitions.find(({ id }) => id === dimension)
  const demand = demands.find((one) => one.dimension === dimension && one.facetKey === facetKey)
  if (withdrawing === undefined || definition === undefined || demand === undefined) return false
  const left = cellOf(withdrawing.offer.cover[dimension], facetKey)
  const before = cellOf(bare.cover[dimension], facetKey)
  return (
    cellAtLeast(definition, facetKey, left, before, pricer.rules) !== 'yes' &&
    meets(withdrawing.offer.cover, demand, pricer.rules) === 'no'
  )
}

function sameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((one) => right.includes(one))
}

import { minutesOf, windowRows } from '../../calendar/index.ts'
import { cellAtLeast, cellOf, type Cell, type DimensionDefinition } from '../../cover/index.ts'
import type { Demand } from '../demand.ts'
import type { PackagePricer } from '../package-offer.ts'
import type { CertificateRow } from './certificate.ts'
import { CertificateRefused } from './certificate-refused.ts'
import type { CheckedChoice } from './checked-choices.ts'

/** A row whose meaning the checker has found for itself. */
export interface CheckedRow {
  /** What is still needed once these are bought; above zero. Zero or less: the row asks for nothing more. */
  need(bought: readonly CheckedChoice[]): number
  /** The most that one more choice gives of it. */
  gain(choice: CheckedChoice, bought: readonly CheckedChoice[]): number
}

/**
 * Holds a row against the demands and the tier, and gives what the choices give of it. Refused unless it is part of
 * what is asked for, is not met by the tier, and is reached by one choice alone or not at all; a quantity may be
 * reached by several, its raises summed (allowed in bounds).
 */
export function checkRow(row: CertificateRow, at: string, given: RowsOf): CheckedRow {
  const { pricer, demands } = given
  const { dimension, facetKey, cell } = row
  const definition = pricer.rules.definitions.find(({ id }) => id === dimension)
  const demand = demands.find((one) => one.dimension === dimension && one.facetKey === facetKey)
  if (definition === undefined || demand === undefined) throw new CertificateRefused('row-not-asked', at)
  const atLeast = (left: Cell, right: Cell) => cellAtLeast(definition, facetKey, left, right, pricer.rules)
  if (atLeast(demand.cell, cell) !== 'yes') throw new CertificateRefused('row-not-asked', at)
  const bare = cellOf(pricer.offer([]).cover[dimension], facetKey)
  if (atLeast(bare, cell) !== 'no') throw new CertificateRefused('row-met-already', at)
  if (!isPrime(definition, cell)) throw new CertificateRefused('row-not-prime', at)
  const asked = quantityOf(cell)
  if (asked !== null && asked !== Infinity) return quantityRow(row, asked, bare)
  const gives = new Map<string, boolean>()
  const isMetBy = ({ key, offer }: CheckedChoice): boolean => {
    let met = gives.get(key)
    if (met === undefined) {
      met = atLeast(cellOf(offer.cover[dimension], facetKey), cell) !== 'no'
      gives.set(key, met)
    }
    return met
  }
  return {
    need: (bought) => (bought.some(isMetBy) ? 0 : 1),
    gain: (choice) => (isMetBy(choice) ? 1 : 0),
  }
}

export interface RowsOf {
  readonly pricer: PackagePricer
  readonly demands: readonly Demand[]
}

/** Whether a join reaches the cell only when one of its parts does. */
function isPrime(definition: DimensionDefinition, cell: Cell): boolean {
  if (cell.state === 'none') return definition.kind === 'limit'
  if (cell.state !== 'known') return false
  const { value } = cell
  switch (value.kind) {
    case 'time':
    case 'cover':
    case 'guarantee':
      return value.promises.length === 1
    case 'set':
      return value.elements.length === 1
    case 'window':
      return windowRows.reduce((sum, row) => sum + minutesOf(value.window[row]), 0) === 1
    case 'level':
    case 'limit':
    case 'quantity':
      return true
  }
}

function quantityRow(row: CertificateRow, asked: number, bare: Cell): CheckedRow {
  const { dimension, facetKey } = row
  const own = quantityOf(bare) ?? 0
  const parts = new Map<string, { readonly raise: number; readonly add: number }>()
  return {
    need: (bought) => asked - raised(bought) - bought.reduce((sum, one) => sum + partOf(one).add, 0),
    gain(choice, bought) {
      const { raise, add } = partOf(choice)
      return Math.max(0, raise - raised(bought)) + add
    },
  }

  function raised(bought: readonly CheckedChoice[]): number {
    return Math.max(own, ...bought.map((one) => partOf(one).raise))
  }

  /** A choice only raises, or else everything it gives is counted as added: never less than it is. */
  function partOf({ key, offer }: CheckedChoice) {
    let part = parts.get(key)
    if (part === undefined) {
      const cell = cellOf(offer.cover[dimension], facetKey)
      const reached =
        cell.state === 'none' || cell.state === 'not-applicable' ? 0 : (quantityOf(cell) ?? Infinity)
      const phases = offer.effects.flatMap((one) => (one.dimension === dimension ? [one.phase] : []))
      const raises = phases.length > 0 && phases.every((phase) => phase === 'give')
      const more = Math.max(0, reached - own)
      part = raises ? { raise: reached, add: 0 } : { raise: 0, add: more }
      parts.set(key, part)
    }
    return part
  }
}

/** Null when the cell holds no known quantity. */
function quantityOf(cell: Cell): number | null {
  if (cell.state !== 'known' || cell.value.kind !== 'quantity') return null
  return cell.value.quantity === 'unlimited' ? Infinity : cell.value.quantity
}

import { minutesOf, windowRows } from '../../calendar/index.ts'
import { cellAtLeast, cellOf, type Cell, type DimensionDefinition } from '../../cover/index.ts'
import type { Demand } from '../demand.ts'
import type { CertificateRow } from './certificate.ts'
import { CertificateRefused } from './certificate-refused.ts'
import type { CheckedChoice } from './checked-choices.ts'
import type { CheckedTier } from './checked-tier.ts'

/** What one choice gives of a row beyond what the tier has: of raises the greatest counts, adds add up. */
export interface RowPart {
  readonly at: number
  readonly raise: number
  readonly add: number
}

/** What is asked of a row beyond what the tier has, and every choice that gives of it. */
export interface RowParts {
  readonly asked: number
  readonly parts: readonly RowPart[]
  /** By choice. */
  readonly byChoice: ReadonlyMap<number, RowPart>
}

/**
 * Holds a row against the demands and the tier, and gives what the choices give of it. Refused unless it is part of
 * what is asked for, is not met by the tier, and is reached by one choice alone or not at all; a quantity may be
 * reached by several, its raises summed (allowed in bounds).
 */
export function checkRow(
  row: CertificateRow,
  at: string,
  { tier, demands }: { readonly tier: CheckedTier; readonly demands: readonly Demand[] },
): RowParts {
  const { dimension, facetKey, cell } = row
  const { rules } = tier.pricer
  const definition = rules.definitions.find(({ id }) => id === dimension)
  const demand = demands.find((one) => one.dimension === dimension && one.facetKey === facetKey)
  if (definition === undefined || demand === undefined) throw new CertificateRefused('row-not-asked', at)
  if (cellAtLeast(definition, facetKey, demand.cell, cell, rules) !== 'yes')
    throw new CertificateRefused('row-not-asked', at)
  const places = tier.rowParts.get(cell) ?? new Map<string, RowParts>()
  tier.rowParts.set(cell, places)
  const place = `${dimension} ${facetKey}`
  let parts = places.get(place)
  if (parts === undefined) {
    parts = rowParts(row, at, { tier, definition })
    places.set(place, parts)
  }
  return parts
}

function rowParts(
  row: CertificateRow,
  at: string,
  { tier, definition }: { readonly tier: CheckedTier; readonly definition: DimensionDefinition },
): RowParts {
  const { dimension, facetKey, cell } = row
  const { rules } = tier.pricer
  const bare = cellOf(tier.bare.cover[dimension], facetKey)
  if (cellAtLeast(definition, facetKey, bare, cell, rules) !== 'no')
    throw new CertificateRefused('row-met-already', at)
  if (!isPrime(definition, cell)) throw new CertificateRefused('row-not-prime', at)
  // What a package doesn't touch is the tier's own, which doesn't reach the row.
  const touching = tier.choices.filter(({ touches }) => touches.has(dimension))
  const asked = quantityOf(cell)
  const own = quantityOf(bare) ?? 0
  const parts =
    asked === null || asked === Infinity
      ? touching.flatMap(({ at: choice, offer }): RowPart[] => {
          const reached = cellOf(offer.cover[dimension], facetKey)
          const meets = cellAtLeast(definition, facetKey, reached, cell, rules) !== 'no'
          return meets ? [{ at: choice, raise: 0, add: 1 }] : []
        })
      : touching.flatMap((choice) => quantityPart(choice, row, own))
  return {
    asked: asked === null || asked === Infinity ? 1 : asked - own,
    parts,
    byChoice: new Map(parts.map((part) => [part.at, part])),
  }
}

/** A choice only raises, or else everything it gives is counted as added: never less than it is. */
function quantityPart({ at, offer }: CheckedChoice, row: CertificateRow, own: number): RowPart[] {
  const cell = cellOf(offer.cover[row.dimension], row.facetKey)
  const reached =
    cell.state === 'none' || cell.state === 'not-applicable' ? 0 : (quantityOf(cell) ?? Infinity)
  if (reached <= own) return []
  const phases = offer.effects.flatMap((one) => (one.dimension === row.dimension ? [one.phase] : []))
  const onlyRaises = phases.every((phase) => phase === 'give')
  return [{ at, raise: onlyRaises ? reached - own : 0, add: onlyRaises ? 0 : reached - own }]
}

/** What is still needed once these are bought, and how far it is raised by then; zero or less: nothing more. */
export function needOf(
  { asked, byChoice }: RowParts,
  bought: readonly CheckedChoice[],
): { readonly need: number; readonly raised: number } {
  let [raised, added] = [0, 0]
  for (const { at } of bought) {
    const part = byChoice.get(at)
    if (part === undefined) continue
    raised = Math.max(raised, part.raise)
    added += part.add
  }
  return { need: asked - raised - added, raised }
}

/** The most that one more choice gives of what is needed. */
export function gainOf(
  { raise, add }: RowPart,
  { need, raised }: { readonly need: number; readonly raised: number },
): number {
  return Math.min(need, Math.max(0, raise - raised) + add)
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

/** Null when the cell holds no known quantity. */
function quantityOf(cell: Cell): number | null {
  if (cell.state !== 'known' || cell.value.kind !== 'quantity') return null
  return cell.value.quantity === 'unlimited' ? Infinity : cell.value.quantity
}

import { cellOf, type AtLeast, type Cell, type DimensionDefinition } from '../../cover/index.ts'
import type { WeeklyWindow } from '../../calendar/index.ts'
import type { Demand } from '../demand.ts'
import type { PackageOffer } from '../package-offer.ts'
import type { Column } from './columns.ts'
import { knownVerdicts } from './known-verdicts.ts'
import { primeCells } from './prime-values.ts'
import type { Question } from './question.ts'

/** Something asked for that one of these columns must give. */
export interface ElementRow {
  readonly kind: 'element'
  /** Rows of one key ask the same, being met by the same columns: one stands for them. */
  readonly key: string
  readonly dimension: string
  readonly facetKey: string
  readonly cell: Cell
  readonly columns: readonly number[]
}

/** A quantity asked for: the greatest raise plus the sum of adds (domain §3). */
export interface QuantityRow {
  readonly kind: 'quantity'
  readonly key: string
  readonly dimension: string
  readonly facetKey: string
  readonly cell: Cell
  readonly asked: number
  /** The tier's own. */
  readonly own: number
  readonly cap: number | null
  readonly columns: readonly number[]
  /** By column: up to how much it raises, and how much it adds. */
  readonly raises: ReadonlyMap<number, number>
  readonly adds: ReadonlyMap<number, number>
}

export type Row = ElementRow | QuantityRow

/** By columns, which are of one tier, context and mode: questions about the same demands share their rows. */
const rowsKnown = new WeakMap<readonly Column[], WeakMap<Demand, readonly Row[]>>()

/** What the demands ask beyond the tier, split into what each column gives or doesn't. */
export function rowsOf(question: Question, columns: readonly Column[]): readonly Row[] {
  const known = rowsKnown.get(columns) ?? new WeakMap<Demand, readonly Row[]>()
  rowsKnown.set(columns, known)
  const rows = question.demands.flatMap((demand) => {
    const found = known.get(demand) ?? rowsOfDemand(demand, question, columns)
    known.set(demand, found)
    return found
  })
  const seen = new Set<string>()
  return rows.filter(({ key }) => seen.size !== seen.add(key).size)
}

/** Only where no limit at all is best does promising nothing ask for something. */
const NO_LIMIT: Cell = { state: 'none' }

function rowsOfDemand(demand: Demand, question: Question, columns: readonly Column[]): readonly Row[] {
  const { pricer, mode } = question
  const definition = pricer.rules.definitions.find(({ id }) => id === demand.dimension)
  if (definition === undefined || demand.cell.state === 'unknown') return []
  const bare = pricer.offer([])
  const bareCell = cellIn(bare, demand)
  const atLeast = knownVerdicts(definition, pricer.rules)
  const meets = (left: Cell, cell: Cell) => counts(atLeast(left, cell), mode)
  if (demand.cell.state === 'none' || demand.cell.state === 'not-applicable')
    return meets(bareCell, NO_LIMIT) ? [] : [elementRow(NO_LIMIT)]
  if (meets(bareCell, demand.cell)) return []
  // What a package doesn't touch is the tier's own.
  const touching = columns.filter(({ touches }) => touches.has(demand.dimension))
  const { value } = demand.cell
  if (value.kind === 'quantity' && value.quantity !== 'unlimited') {
    const row = quantityRow({ demand, definition, asked: value.quantity }, bare, touching)
    return row === null ? [] : [row]
  }
  const windows = () => windowsAt(demand, [bare, ...touching.map(({ offer }) => offer)])
  return primeCells(value, windows)
    .filter((cell) => !meets(bareCell, cell))
    .map(elementRow)

  function elementRow(cell: Cell): ElementRow {
    const { dimension, facetKey } = demand
    const met = columns.flatMap(({ at, offer, touches }) =>
      touches.has(dimension) && meets(cellIn(offer, demand), cell) ? [at] : [],
    )
    return { kind: 'element', key: met.join(' '), dimension, facetKey, cell, columns: met }
  }
}

/** Whether a verdict counts as met: an unknown for the buyer, or against. */
function counts(verdict: AtLeast, mode: Question['mode']): boolean {
  return mode === 'possible' ? verdict !== 'no' : verdict === 'yes'
}

function quantityRow(
  { demand, definition, asked }: QuantityAsked,
  bare: PackageOffer,
  columns: readonly Column[],
): QuantityRow | null {
  const { dimension, facetKey } = demand
  const own = quantityIn(cellIn(bare, demand))
  if (own === null) return null
  // Of what the upper tier gives at the least, so much is asked for sure.
  const cell: Cell = { state: 'known', value: { kind: 'quantity', quantity: asked } }
  const raises = new Map<number, number>()
  const adds = new Map<number, number>()
  for (const { at, offer } of columns) {
    const with_ = quantityIn(cellIn(offer, demand))
    const reached = with_ === null ? Infinity : with_
    if (reached <= own) continue
    const phases = new Set(
      offer.effects.filter((one) => one.dimension === dimension).map(({ phase }) => phase),
    )
    // What gives and adds at once is taken as adding all of it: never less than it does.
    if (phases.size === 1 && phases.has('give')) raises.set(at, reached)
    else adds.set(at, reached - own)
  }
  const cap = definition.kind === 'quantity' ? (definition.cap ?? null) : null
  const touched = [...raises.keys(), ...adds.keys()].sort((left, right) => left - right)
  const key = `${dimension} ${facetKey}`
  return { kind: 'quantity', key, dimension, facetKey, cell, asked, own, cap, columns: touched, raises, adds }
}

interface QuantityAsked {
  readonly demand: Demand
  readonly definition: DimensionDefinition
  readonly asked: number
}

/** Null when it isn't known. */
function quantityIn(cell: Cell): number | null {
  if (cell.state === 'unknown' || cell.state === 'at-least') return null
  if (cell.state !== 'known' || cell.value.kind !== 'quantity') return 0
  return cell.value.quantity === 'unlimited' ? Infinity : cell.value.quantity
}

function cellIn({ cover }: PackageOffer, { dimension, facetKey }: Demand): Cell {
  return cellOf(cover[dimension], facetKey)
}

function windowsAt(demand: Demand, offers: readonly PackageOffer[]): readonly WeeklyWindow[] {
  return offers.flatMap((offer) => {
    const cell = cellIn(offer, demand)
    return 'value' in cell && cell.value.kind === 'window' ? [cell.value.window] : []
  })
}

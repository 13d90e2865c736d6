import { parseWindow } from '../calendar/index.ts'
import { cellAtLeast, type CoverRules } from './cell-order.ts'
import type { Cell, CellValue, CostPromise, GuaranteePromise } from './coverage.ts'
import type { DimensionDefinition } from './dimension.ts'
import type { EventImplications } from './event-implications.ts'
import { arriveIn, everyKind } from './example-dimensions.ts'

/** Cells for tests, in the fewest words. */
const NO_IMPLICATIONS: EventImplications = []
export const rules: CoverRules = { definitions: everyKind, eventImplications: NO_IMPLICATIONS }
export const known = (value: CellValue): Cell => ({ state: 'known', value })
export const time = (...promises: Parameters<typeof arriveIn>[0][]): Cell =>
  known({ kind: 'time', promises: promises.map(arriveIn) })
export const cost = (...promises: CostPromise[]): Cell => known({ kind: 'cover', promises })
export const guarantee = (promise: Partial<GuaranteePromise>): Cell =>
  known({
    kind: 'guarantee',
    promises: [{ levelPercent: '99.5', basis: 'uptime', period: 'month', ...promise }],
  })
export const level = (id: string): Cell => known({ kind: 'level', level: id })
export const quantity = (count: number | 'unlimited'): Cell => known({ kind: 'quantity', quantity: count })
export const window = (text: string): Cell => known({ kind: 'window', window: parseWindow(text) })
export const set = (...elements: string[]): Cell => known({ kind: 'set', elements })
export const limit = (figure: number): Cell => known({ kind: 'limit', limit: figure })
export const atLeast = (cell: Cell): Cell =>
  cell.state === 'known' ? { state: 'at-least', value: cell.value } : cell
export const none: Cell = { state: 'none' }
export const unknown: Cell = { state: 'unknown' }
export const notApplicable: Cell = { state: 'not-applicable', reason: { en: 'no parts', fr: 'sans pièces' } }

/** Title, dimension, left, right, the left one's verdict. */
export type ComparedRow = readonly [string, DimensionDefinition, Cell, Cell, string]

/** The left cell beside the right one: a verdict, or both answers when one of them is unknown. */
// oxlint-disable-next-line eslint/max-params -- the two sides of a comparison read best side by side
export function verdictOf(
  definition: DimensionDefinition,
  left: Cell,
  right: Cell,
  given: CoverRules = rules,
): string {
  const above = cellAtLeast(definition, '*', left, right, given)
  const below = cellAtLeast(definition, '*', right, left, given)
  if (above === 'unknown' || below === 'unknown') return `${above}/${below}`
  const verdicts = { 'yes/yes': 'equal', 'yes/no': 'more', 'no/yes': 'less' } as const
  return (verdicts as Record<string, string>)[`${above}/${below}`] ?? 'incomparable'
}

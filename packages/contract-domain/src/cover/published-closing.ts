import { windowRows, type WeeklyWindow } from '../calendar/index.ts'
import type { Cell, Coverage } from './coverage.ts'
import type { DimensionDefinition, TimeDimension } from './dimension.ts'
import { cellKeyOf, segmentsOf } from './facet-keys.ts'
import { cellOf } from './match-key.ts'

/**
 * The cell of the window dimension that a time promise of this cell counts in, facet key by facet key: each facet of
 * the window is looked up among the facets of the time dimension by id. Undefined when one isn't there.
 */
export function windowKeyOf(
  definition: TimeDimension,
  window: DimensionDefinition,
  facetKey: string,
): string | undefined {
  const segments = segmentsOf(definition, facetKey)
  const places = window.facets.map((facet) => definition.facets.findIndex(({ id }) => id === facet.id))
  if (places.includes(-1)) return undefined
  return cellKeyOf(places.map((place) => segments[place] ?? ''))
}

/**
 * The cell with a due minute written into each promise of days that leaves it out: the closing of the window as the
 * tier publishes it. From then on a wider window can't move it later (domain §3 "Time promises"). A day that closes
 * earlier is due at its own closing: the clock takes the earlier of the two. Where the window isn't known the due
 * minute stays out and the definition's reference stands in.
 */
export function withPublishedDue(
  cell: Cell,
  place: { readonly definition: DimensionDefinition; readonly facetKey: string },
  published: { readonly cover: Coverage; readonly definitions: readonly DimensionDefinition[] },
): Cell {
  if (!('value' in cell) || cell.value.kind !== 'time') return cell
  const open = cell.value.promises.some(
    ({ days, dueMinute }) => days !== undefined && dueMinute === undefined,
  )
  const closing = open ? publishedClosing(place, published) : undefined
  if (closing === undefined) return cell
  const promises = cell.value.promises.map((promise) =>
    promise.days === undefined || promise.dueMinute !== undefined
      ? promise
      : { ...promise, dueMinute: closing },
  )
  return { ...cell, value: { kind: 'time', promises } }
}

function publishedClosing(
  { definition, facetKey }: { readonly definition: DimensionDefinition; readonly facetKey: string },
  { cover, definitions }: { readonly cover: Coverage; readonly definitions: readonly DimensionDefinition[] },
): number | undefined {
  if (definition.kind !== 'time') return undefined
  const window = definitions.find(({ id }) => id === definition.windowDimension)
  const windowKey = window && windowKeyOf(definition, window, facetKey)
  if (window === undefined || windowKey === undefined) return undefined
  const cell = cellOf(cover[window.id], windowKey)
  return cell.state === 'known' && cell.value.kind === 'window' ? latestClosing(cell.value.window) : undefined
}

/** Of a window in normal form, which opens at some time. */
function latestClosing(window: WeeklyWindow): number {
  return Math.max(...windowRows.flatMap((row) => window[row].map(([, end]) => end)))
}

import fc from 'fast-check'
import { normalizeRow, type Interval, type OpenRow } from './open-row.ts'
import { windowOf, windowRows, type WeeklyWindow, type WindowRow } from './weekly-window.ts'

/** Rows for laws: often empty, whole days or meeting at midnight; hours on a grid of so many minutes. */
export function arbitraryRow(gridMinutes: number): fc.Arbitrary<OpenRow> {
  const point = fc.integer({ min: 0, max: 1440 / gridMinutes }).map((step) => step * gridMinutes)
  const interval = fc.tuple(point, point).map(([a, b]): Interval => [Math.min(a, b), Math.max(a, b)])
  return fc.oneof(
    fc.constant<OpenRow>([]),
    fc.constant<OpenRow>([[0, 1440]]),
    fc.array(interval, { minLength: 1, maxLength: 3 }).map(normalizeRow),
  )
}

export function arbitraryWindow(gridMinutes: number): fc.Arbitrary<WeeklyWindow> {
  return fc
    .tuple(...windowRows.map((row) => arbitraryRow(gridMinutes).map((hours) => [row, hours] as const)))
    .map((entries) => {
      const rows = new Map<WindowRow, OpenRow>(entries)
      return windowOf((row) => rows.get(row) ?? [])
    })
}

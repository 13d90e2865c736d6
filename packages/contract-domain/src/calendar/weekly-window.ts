import { IntervalInvalid } from './errors.ts'
import {
  includesRow,
  intersectRows,
  MINUTES_OF_A_DAY,
  minutesOf,
  normalizeRow,
  uniteRows,
  type Interval,
  type OpenRow,
} from './open-row.ts'

/** Rows of a weekly window, in the order they are written; the first seven by ISO weekday. */
export const windowRows = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'] as const

export type WindowRow = (typeof windowRows)[number]

/**
 * Eight rows, Monday to Sunday and *holiday*: on a holiday of the site's calendar the holiday row holds and the
 * weekday's doesn't. In normal form (`normalizeWindow`) rows are sorted and merged, without empty intervals.
 */
export type WeeklyWindow = { readonly [Row in WindowRow]: readonly Interval[] }

/** Every minute of every day, holidays included. */
export const AROUND_THE_CLOCK: WeeklyWindow = windowOf(() => [[0, MINUTES_OF_A_DAY]])

/** No minute at all. */
export const NEVER: WeeklyWindow = windowOf(() => [])

/** A window made row by row. */
export function windowOf(rowOf: (row: WindowRow) => readonly Interval[]): WeeklyWindow {
  return {
    mon: rowOf('mon'),
    tue: rowOf('tue'),
    wed: rowOf('wed'),
    thu: rowOf('thu'),
    fri: rowOf('fri'),
    sat: rowOf('sat'),
    sun: rowOf('sun'),
    holiday: rowOf('holiday'),
  }
}

/** The normal form of a window; throws {@link IntervalInvalid} unless intervals are whole minutes of one day in order. */
export function normalizeWindow(window: WeeklyWindow): WeeklyWindow {
  return windowOf((row) => {
    for (const [start, end] of window[row]) {
      const ordered = 0 <= start && start <= end && end <= MINUTES_OF_A_DAY
      if (!ordered || !Number.isInteger(start) || !Number.isInteger(end))
        throw new IntervalInvalid(row, start, end)
    }
    return normalizeRow(window[row])
  })
}

/** Whether the outer window is open whenever the inner one is, row by row; both in normal form. */
export function includesWindow(outer: WeeklyWindow, inner: WeeklyWindow): boolean {
  return windowRows.every((row) => includesRow(outer[row], inner[row]))
}

export function sameWindow(left: WeeklyWindow, right: WeeklyWindow): boolean {
  return includesWindow(left, right) && includesWindow(right, left)
}

export function uniteWindows(left: WeeklyWindow, right: WeeklyWindow): WeeklyWindow {
  return windowOf((row) => uniteRows(left[row], right[row]))
}

export function intersectWindows(left: WeeklyWindow, right: WeeklyWindow): WeeklyWindow {
  return windowOf((row) => intersectRows(left[row], right[row]))
}

export function isNeverOpen(window: WeeklyWindow): boolean {
  return windowRows.every((row) => minutesOf(window[row]) === 0)
}

/** The row of a weekday counted from Monday, 0 to 6. */
export function weekdayRow(window: WeeklyWindow, weekdayFromMonday: number): OpenRow {
  return window[windowRows[weekdayFromMonday] ?? 'holiday']
}

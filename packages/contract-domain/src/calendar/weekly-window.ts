/** Minutes of a local day, from the first to the one before the second: [480, 1020] is 08:00–17:00; 0..1440. */
export type Interval = readonly [startMinute: number, endMinute: number]

/** Rows of a weekly window, in the order they are written. */
export const windowRows = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'] as const

export type WindowRow = (typeof windowRows)[number]

/**
 * Eight rows, Monday to Sunday and *holiday*: on a holiday of the site's calendar the holiday row holds and the
 * weekday's doesn't. Rows are sorted, merged and without empty intervals; `normalizeWindow` makes them so.
 */
export type WeeklyWindow = { readonly [Row in WindowRow]: readonly Interval[] }

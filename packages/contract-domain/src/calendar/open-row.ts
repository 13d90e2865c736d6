/** Minutes of a local day, from the first to the one before the second: [480, 1020] is 08:00–17:00; 0..1440. */
export type Interval = readonly [startMinute: number, endMinute: number]

/** The open intervals of one day: sorted, apart from each other, none empty. */
export type OpenRow = readonly Interval[]

export const MINUTES_OF_A_DAY = 1440

/** Sorts, merges what overlaps or touches, drops what is empty. */
export function normalizeRow(intervals: readonly Interval[]): OpenRow {
  const merged: [number, number][] = []
  for (const [start, end] of intervals.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (start === end) continue
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

export function uniteRows(left: OpenRow, right: OpenRow): OpenRow {
  return normalizeRow([...left, ...right])
}

export function intersectRows(left: OpenRow, right: OpenRow): OpenRow {
  return normalizeRow(
    left.flatMap(([start, end]) =>
      right
        .map(([otherStart, otherEnd]): Interval => [Math.max(start, otherStart), Math.min(end, otherEnd)])
        .filter(([from, to]) => from < to),
    ),
  )
}

/** Whether every minute of the inner row is one of the outer. */
export function includesRow(outer: OpenRow, inner: OpenRow): boolean {
  return inner.every(([start, end]) => outer.some(([from, to]) => from <= start && end <= to))
}

/** Open minutes of the row before a minute of the day. */
export function minutesBefore(row: OpenRow, minute: number): number {
  return row.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, minute) - start), 0)
}

/** Open minutes of the whole row. */
export function minutesOf(row: OpenRow): number {
  return minutesBefore(row, MINUTES_OF_A_DAY)
}

import type { OpenRows } from './open-rows.ts'

/** Of the open rows the one that the fewest free columns give to. @returns its place, and how many they are */
export function scarcestRow(
  { count, first, column }: OpenRows,
  free: Uint8Array,
): { readonly at: number; readonly columns: number } {
  let [scarcest, fewest] = [0, Infinity]
  for (let at = 0; at < count; at += 1) {
    const end = first[at + 1] as number
    let left = 0
    for (let place = first[at] as number; place < end; place += 1)
      left += free[column[place] as number] as number
    if (left >= fewest) continue
    scarcest = at
    fewest = left
  }
  return { at: scarcest, columns: fewest }
}

/** Of a row's free columns the one that the dual prices leave cheapest. */
export function cheapestColumn(
  { first, column }: OpenRows,
  at: number,
  { free, reduced }: { readonly free: Uint8Array; readonly reduced: Float64Array },
): number {
  let [best, least] = [0, Infinity]
  const end = first[at + 1] as number
  for (let place = first[at] as number; place < end; place += 1) {
    const one = column[place] as number
    if (free[one] === 0 || (reduced[one] as number) >= least) continue
    best = one
    least = reduced[one] as number
  }
  return best
}

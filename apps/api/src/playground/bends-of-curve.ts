import { type CurvePlace, isBetween } from './sample-curve.ts'

/** Where a curve steps (`at` is the first place of the new price), bends, or begins or ends to have a price. */
export interface CurveBend {
  readonly at: number
  readonly kind: 'step' | 'kink' | 'limit'
}

/** The places that a picture needs: ends, both sides of each step, and corners. Straight lines join them. */
export function cornersOf(places: readonly CurvePlace[], tolerance: number): readonly CurvePlace[] {
  const kept = new Set<number>([0, places.length - 1])
  const breaks = places.flatMap((_, index) => (index > 0 && isBreak(places, index, tolerance) ? [index] : []))
  for (const index of breaks) kept.add(index - 1).add(index)
  const edges = [...kept].sort((left, right) => left - right)
  edges.slice(1).forEach((end, index) => keepCorners(places, [edges[index] ?? 0, end], { kept, tolerance }))
  return places.filter((_, index) => kept.has(index))
}

/** The bends of one line of the chart. */
export function bendsOf(
  corners: readonly CurvePlace[],
  line: number,
  tolerance: number,
): readonly CurveBend[] {
  const own = corners.map(({ at, figures }) => ({ at, figures: [figures[line] ?? null] }))
  return own.flatMap(({ at, figures: [figure = null] }, index): CurveBend[] => {
    const before = own[index - 1]
    if (before === undefined) return []
    if (((before.figures[0] ?? null) === null) !== (figure === null)) return [{ at, kind: 'limit' }]
    if (figure === null) return []
    if (isBreak(own, index, tolerance)) return [{ at, kind: 'step' }]
    const after = own[index + 1]
    if (after === undefined || isBreak(own, index + 1, tolerance)) return []
    const straight = isBetween([figure], { left: before, right: after, at, tolerance })
    return straight || (after.figures[0] ?? null) === null ? [] : [{ at, kind: 'kink' }]
  })
}

/** Whether some figure jumps between two neighbours: more than the slope on either side would carry it. */
function isBreak(places: readonly CurvePlace[], index: number, tolerance: number): boolean {
  const [left, right] = [places[index - 1], places[index]]
  if (left === undefined || right === undefined || right.at - left.at > 1) return false
  return right.figures.some((figure, line) => {
    const before = left.figures[line] ?? null
    if (figure === null || before === null) return (figure === null) !== (before === null)
    const slopes = [slopeOf(places, index - 1, line), slopeOf(places, index + 1, line)]
    return (
      Math.abs(figure - before) > tolerance &&
      slopes.every((slope) => Math.abs(figure - before - slope) > tolerance)
    )
  })
}

/** What one place more is worth on the stretch that ends at a place; 0 where there is none. */
function slopeOf(places: readonly CurvePlace[], index: number, line: number): number {
  const [left, right] = [places[index - 1], places[index]]
  const [first, last] = [left?.figures[line] ?? null, right?.figures[line] ?? null]
  if (left === undefined || right === undefined || first === null || last === null) return 0
  return (last - first) / (right.at - left.at)
}

/** The place farthest off the straight line is a corner, and so on on both sides of it. */
function keepCorners(
  places: readonly CurvePlace[],
  [start, end]: readonly [number, number],
  into: { readonly kept: Set<number>; readonly tolerance: number },
): void {
  const [left, right] = [places[start], places[end]]
  if (left === undefined || right === undefined || end - start < 2) return
  let farthest = 0
  let corner = -1
  for (let index = start + 1; index < end; index += 1) {
    const off = offLine(places[index], left, right)
    if (off > farthest) [farthest, corner] = [off, index]
  }
  if (farthest <= into.tolerance) return
  into.kept.add(corner)
  keepCorners(places, [start, corner], into)
  keepCorners(places, [corner, end], into)
}

function offLine(place: CurvePlace | undefined, left: CurvePlace, right: CurvePlace): number {
  if (place === undefined) return 0
  const share = (place.at - left.at) / (right.at - left.at)
  return Math.max(
    ...place.figures.map((figure, line) => {
      const [first, last] = [left.figures[line] ?? null, right.figures[line] ?? null]
      if (figure === null || first === null || last === null) return 0
      return Math.abs(first + (last - first) * share - figure)
    }),
  )
}

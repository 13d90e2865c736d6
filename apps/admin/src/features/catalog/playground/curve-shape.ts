import type { PlaygroundCurve } from './playground.graphql.ts'

export interface PlacedPoint {
  readonly value: number
  /** Minor units. */
  readonly charge: number
}

/**
 * The strokes of one line of the chart: joined by straight lines; at a step the old price holds up to it, then the
 * line goes straight up or down; where there is no price there is no line.
 */
export function strokesOf(
  { points, bends }: Pick<PlaygroundCurve, 'points' | 'bends'>,
  state: number,
): readonly (readonly PlacedPoint[])[] {
  const steps = new Set(bends.filter(({ kind }) => kind === 'STEP').map(({ value }) => value))
  const strokes: PlacedPoint[][] = []
  let stroke: PlacedPoint[] = []
  for (const { value, prices } of points) {
    const charge = prices[state]?.charge?.amountMinor
    if (charge === undefined) {
      if (stroke.length > 0) strokes.push(stroke)
      stroke = []
      continue
    }
    const before = stroke.at(-1)
    if (before !== undefined && steps.has(value) && before.charge !== charge)
      stroke.push({ value, charge: before.charge })
    stroke.push({ value, charge })
  }
  if (stroke.length > 0) strokes.push(stroke)
  return strokes
}

/** Stretches where the newest state has no price, from the last value with one to the next. */
export function gapsOf({ points, from, to }: Pick<PlaygroundCurve, 'points' | 'from' | 'to'>) {
  const gaps: { from: number; to: number }[] = []
  let open: number | null = null
  for (const { value, prices } of points) {
    const priced = prices.at(-1)?.charge != null
    if (!priced && open === null) open = value
    if (priced && open !== null) {
      gaps.push({ from: open, to: value })
      open = null
    }
  }
  if (open !== null) gaps.push({ from: open, to })
  return gaps.map((gap) => ({ from: Math.max(from, gap.from), to: gap.to }))
}

/** Round values from least to greatest, about so many. */
export function ticksOf(least: number, greatest: number, about: number): readonly number[] {
  const span = greatest - least
  if (!(span > 0)) return [least]
  const rough = span / about
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((each) => each * power >= rough) ?? 10) * power
  const first = Math.ceil(least / step)
  const count = Math.floor(greatest / step) - first + 1
  return Array.from({ length: Math.max(count, 0) }, (_, index) => Number(((first + index) * step).toFixed(6)))
}

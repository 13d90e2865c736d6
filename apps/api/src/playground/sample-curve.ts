/** One figure for each line of a chart; null where there is no price. */
export type Figures = readonly (number | null)[]

export interface CurveRange {
  /** Least and greatest place, whole numbers: places count in the unit of the fact. */
  readonly from: number
  readonly to: number
  /** Places to look at in any case: both sides of every step that is known. */
  readonly seeds: readonly number[]
  /** Places looked at, at the most. */
  readonly most: number
  /** What rounding alone may bend a straight line by. */
  readonly tolerance: number
}

export interface CurvePlace {
  readonly at: number
  readonly figures: Figures
}

/** Stretches that the range is cut into before anything is known of it. */
const FIRST_CUTS = 16

/**
 * Looks at a function of whole numbers where it bends: each stretch whose middle is not on the straight line between
 * its ends is halved, the widest first, down to neighbours. A step ends as two places side by side.
 */
export function sampleCurve(
  figuresAt: (place: number) => Figures,
  { from, to, seeds, most, tolerance }: CurveRange,
): readonly CurvePlace[] {
  const known = new Map<number, Figures>()
  const look = (at: number): Figures => {
    const figures = known.get(at) ?? figuresAt(at)
    known.set(at, figures)
    return figures
  }
  const cuts = Array.from({ length: FIRST_CUTS + 1 }, (_, cut) =>
    Math.round(from + ((to - from) * cut) / FIRST_CUTS),
  )
  const within = seeds.filter((seed) => seed > from && seed < to).slice(0, most)
  const starts = [...new Set([...cuts, ...within])].sort((left, right) => left - right)
  starts.forEach(look)
  const pending = starts.slice(1).map((end, index) => [starts[index] ?? from, end] as const)
  while (pending.length > 0 && known.size < most) {
    pending.sort(([a, b], [c, d]) => d - c - (b - a))
    const [left, right] = pending.shift() ?? [from, from]
    if (right - left < 2) continue
    const middle = Math.floor((left + right) / 2)
    const straight = isBetween(look(middle), {
      left: { at: left, figures: look(left) },
      right: { at: right, figures: look(right) },
      at: middle,
      tolerance,
    })
    if (!straight) pending.push([left, middle], [middle, right])
  }
  return [...known].map(([at, figures]) => ({ at, figures })).sort((left, right) => left.at - right.at)
}

interface Between {
  readonly left: CurvePlace
  readonly right: CurvePlace
  readonly at: number
  readonly tolerance: number
}

/** Whether figures lie on the straight line between two places, line by line. */
export function isBetween(figures: Figures, { left, right, at, tolerance }: Between): boolean {
  const share = (at - left.at) / (right.at - left.at)
  return figures.every((figure, line) => {
    const [first, last] = [left.figures[line] ?? null, right.figures[line] ?? null]
    if (figure === null || first === null || last === null)
      return figure === null && first === null && last === null
    return Math.abs(first + (last - first) * share - figure) <= tolerance
  })
}

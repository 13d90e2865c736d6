import { roundRational } from '../money/index.ts'

/** Change of an amount in percent of what it was, two digits, as decimal text; null when there is nothing to compare. */
export function changePercent(before: number, after: number | null): string | null {
  if (after === null || before <= 0) return null
  const hundredths = roundRational(
    { num: BigInt(after - before) * 10_000n, den: BigInt(before) },
    'half-away-from-zero',
  )
  const size = Math.abs(hundredths)
  const sign = hundredths < 0 ? '-' : ''
  return `${sign}${Math.trunc(size / 100)}.${String(size % 100).padStart(2, '0')}`
}

/** Borders of the bars of a histogram, in percent: always the same, so that two releases can be laid side by side. */
const BORDERS = [-20, -10, -5, -2, 0, 2, 5, 10, 20] as const

/** A bar: above `from`, up to and with `to`; of the cuts the borders belong to the deeper bar. Null: without end. */
export interface ChangeBar {
  readonly fromPercent: number | null
  readonly toPercent: number | null
}

/** From the deepest cut to the steepest rise; the one from 0 to 0 is *unchanged*. */
export const changeBars: readonly ChangeBar[] = [
  { fromPercent: null, toPercent: -20 },
  ...BORDERS.flatMap((border, index): ChangeBar[] => {
    const next = BORDERS[index + 1] ?? null
    const bar = { fromPercent: border, toPercent: next }
    return border === 0 ? [{ fromPercent: 0, toPercent: 0 }, bar] : [bar]
  }),
]

/** Which of {@link changeBars} a change falls into, exactly. A rise from nothing is in the last. */
export function barOf(before: number, after: number): number {
  const difference = BigInt(after - before) * 100n
  const reaches = (border: number) => BigInt(border) * BigInt(before)
  if (difference === 0n)
    return changeBars.findIndex(({ fromPercent, toPercent }) => fromPercent === 0 && toPercent === 0)
  if (difference < 0n) {
    const at = BORDERS.findIndex((border) => border < 0 && difference <= reaches(border))
    return at === -1 ? BORDERS.indexOf(0) : at
  }
  const above = BORDERS.filter((border) => border >= 0 && difference > reaches(border)).length
  return BORDERS.indexOf(0) + 1 + above
}

import { median, quantile } from './median.ts'
import { randomBelow, seededRandom } from './seeded-random.ts'

export interface Interval {
  readonly low: number
  readonly high: number
}

const resamples = 2_000
const seed = 20_261

/**
 * The 95 % interval of the median by bootstrap: what the medians of samples drawn from these values, with
 * replacement, scatter over. Deterministic: the same values give the same interval.
 */
export function bootstrapMedian(values: readonly number[]): Interval {
  const random = seededRandom(seed)
  const medians = Array.from({ length: resamples }, () => median(drawn(values, random)))
  return { low: quantile(medians, 0.025), high: quantile(medians, 0.975) }
}

function drawn(values: readonly number[], random: () => number): number[] {
  return Array.from(values, () => {
    const value = values[randomBelow(random, values.length)]
    if (value === undefined) throw new RangeError('Nothing can be drawn from no values.')
    return value
  })
}

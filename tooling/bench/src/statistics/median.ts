/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/**
 * The value below which this share of the values lies, straight lines between neighbours.
 * @param share 0 (the least) to 1 (the greatest)
 */
export function quantile(values: readonly number[], share: number): number {
  const ascending = [...values].sort((a, b) => a - b)
  const place = (ascending.length - 1) * share
  const below = ascending[Math.floor(place)]
  const above = ascending[Math.ceil(place)]
  if (below === undefined || above === undefined) throw new RangeError('There is no quantile of no values.')
  return below + (above - below) * (place - Math.floor(place))
}

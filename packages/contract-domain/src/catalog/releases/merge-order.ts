interface Orders {
  readonly base: readonly string[]
  readonly ours: readonly string[]
  readonly theirs: readonly string[]
}

/**
 * The order of a merged list: that of whichever side moved something, each side's additions after what they follow
 * there. Both moving the same items differently is a conflict: `null`, unless `prefer` says whose order stands.
 * Swapping the sides gives the same order.
 */
export function mergeOrder(
  { base, ours, theirs }: Orders,
  survivors: ReadonlySet<string>,
  prefer?: 'ours' | 'theirs',
): readonly string[] | null {
  const common = new Set(base.filter((key) => ours.includes(key) && theirs.includes(key)))
  const frame = agreedOrder(
    [base, ours, theirs].map((keys) => keys.filter((key) => common.has(key))) as [
      string[],
      string[],
      string[],
    ],
    prefer,
  )
  if (frame === null) return null
  const placed = frame.filter((key) => survivors.has(key))
  const sides = prefer === undefined ? [ours, theirs] : [prefer === 'ours' ? ours : theirs, ours, theirs]
  const pending = [...survivors]
    .filter((key) => !common.has(key))
    .map((key) => ({ key, place: firstPlace(sides, key) }))
  pending.sort((left, right) => left.place - right.place || (left.key < right.key ? -1 : 1))
  for (const { key } of pending) placed.splice(placeAfter(placed, sides, key), 0, key)
  return placed
}

function agreedOrder(
  [base, ours, theirs]: readonly [readonly string[], readonly string[], readonly string[]],
  prefer: 'ours' | 'theirs' | undefined,
): readonly string[] | null {
  if (same(ours, theirs) || same(base, theirs)) return ours
  if (same(base, ours)) return theirs
  if (prefer === undefined) return null
  return prefer === 'ours' ? ours : theirs
}

function firstPlace(sides: readonly (readonly string[])[], key: string): number {
  return Math.min(...sides.filter((keys) => keys.includes(key)).map((keys) => keys.indexOf(key)))
}

/** Behind the last of the items that some side has it behind. */
function placeAfter(placed: readonly string[], sides: readonly (readonly string[])[], key: string): number {
  const places = sides
    .filter((keys) => keys.includes(key))
    .map((keys) => {
      const before = keys.slice(0, keys.indexOf(key)).findLast((one) => placed.includes(one))
      return before === undefined ? 0 : placed.indexOf(before) + 1
    })
  return Math.max(0, ...places)
}

function same(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((key, place) => key === right[place])
}

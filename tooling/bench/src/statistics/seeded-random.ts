/** Numbers in [0, 1) that are the same in every run: a 32-bit xorshift. The seed must not be 0. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0
  if (state === 0) throw new RangeError('A xorshift that starts at 0 stays at 0: give another seed.')
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 0x1_0000_0000
  }
}

/** A whole number in [0, below). */
export function randomBelow(random: () => number, below: number): number {
  return Math.floor(random() * below)
}

/** The same items in random order (Fisher and Yates); the list given stays as it is. */
export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const rest = [...items]
  const order: Item[] = []
  while (rest.length > 0) order.push(...rest.splice(randomBelow(random, rest.length), 1))
  return order
}

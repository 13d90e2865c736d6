/** Numbers that look random and are the same at every start, so that the demo is one story for everybody. */
export interface Random {
  /** A whole number from `least` to `most`, both possible. */
  whole(least: number, most: number): number
  pick<Item>(items: readonly [Item, ...Item[]]): Item
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough for names and dates. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    whole,
    pick: ([first, ...others]) => [first, ...others][whole(0, others.length)] ?? first,
    chance: (percent) => next() * 100 < percent,
  }
}

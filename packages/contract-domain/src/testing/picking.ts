/** A whole number from 0 up to but without the bound. */
export type Pick = (below: number) => number

/** Random numbers that are the same for the same seed (mulberry32). */
export function picking(seed: number): Pick {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** Drawn with these random numbers: whether something is so, and one of several. */
export interface Draw {
  readonly pick: Pick
  readonly chance: (percent: number) => boolean
  readonly one: <Item>(items: readonly [Item, ...Item[]]) => Item
}

export function drawing(pick: Pick): Draw {
  return {
    pick,
    chance: (percent) => pick(100) < percent,
    one: (items) => items[pick(items.length)] ?? items[0],
  }
}

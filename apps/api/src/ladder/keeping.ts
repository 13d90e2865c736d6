/** Keeps what was asked for last, so many at the most. */
export interface Keeping<Kept> {
  get(key: string, make: () => Kept): Kept
  /** What is kept, without asking for it. */
  peek(key: string): Kept | undefined
  put(key: string, kept: Kept): void
  /** Forgets this one: not what was put in its place since. */
  forget(key: string, kept: Kept): void
}

export function keeping<Kept>(most: number): Keeping<Kept> {
  const all = new Map<string, Kept>()
  const put = (key: string, kept: Kept) => {
    all.delete(key)
    all.set(key, kept)
    for (const oldest of all.keys()) {
      if (all.size <= most) break
      all.delete(oldest)
    }
  }
  return {
    get(key, make) {
      const kept = all.get(key) ?? make()
      put(key, kept)
      return kept
    },
    peek: (key) => all.get(key),
    put,
    forget(key, kept) {
      if (all.get(key) === kept) all.delete(key)
    },
  }
}

/** The first circle among the arrows, as its members in order with the first again at the end; null without one. */
export function circleOf(arrows: readonly (readonly [string, string])[]): readonly string[] | null {
  const next = new Map<string, string[]>()
  for (const [from, to] of arrows) next.set(from, [...(next.get(from) ?? []), to])
  const clear = new Set<string>()
  for (const start of next.keys()) {
    const circle = circleFrom(start, { next, clear, trail: [] })
    if (circle !== null) return circle
  }
  return null
}

interface Search {
  readonly next: ReadonlyMap<string, readonly string[]>
  /** Known to lead to no circle. */
  readonly clear: Set<string>
  readonly trail: readonly string[]
}

function circleFrom(member: string, { next, clear, trail }: Search): readonly string[] | null {
  if (trail.includes(member)) return [...trail.slice(trail.indexOf(member)), member]
  if (clear.has(member)) return null
  for (const to of next.get(member) ?? []) {
    const circle = circleFrom(to, { next, clear, trail: [...trail, member] })
    if (circle !== null) return circle
  }
  clear.add(member)
  return null
}

import type { PlaygroundCase } from './playground.graphql.ts'

export type CoverChange = PlaygroundCase['coverChanges'][number]

/** Changes of a dimension that say the same, in one row. */
export function alikeChanges(changes: readonly CoverChange[]) {
  const groups = Map.groupBy(changes, ({ dimensionKey, before, after, interim }) =>
    JSON.stringify([dimensionKey, before, after, interim]),
  )
  return [...groups.values()].flatMap((alike) => {
    const [change] = alike
    if (change === undefined) return []
    return [{ change, cases: alike.map(({ facetTitle }) => facetTitle).filter((title) => title !== '') }]
  })
}

/** `Accident · Mechanical`, `Accident · Other` → `Accident · Mechanical, Other`. */
export function inOneBreath(cases: readonly string[]): string {
  const heads = Map.groupBy(cases, (title) => title.split(' · ').slice(0, -1).join(' · '))
  return [...heads]
    .map(([head, titles]) => {
      const ends = titles.map((title) => title.split(' · ').at(-1)).join(', ')
      return head === '' ? ends : `${head} · ${ends}`
    })
    .join('; ')
}

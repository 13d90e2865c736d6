import type { Change, Conflict } from './merge.graphql.ts'

/** What a conflict is about, as a heading. */
export function titleOf({ ours, theirs, path }: Conflict): string {
  const changes = [...ours.changes, ...theirs.changes]
  const place = changes.find((change) => change.place !== null)?.place
  return place ?? changes.find(({ beforeText }) => beforeText !== null)?.beforeText ?? path
}

/** What a side made of it: its value alone when there is one place, else sentence by sentence. */
export function sideLines(changes: readonly Change[]): readonly string[] {
  const [only, ...others] = changes
  if (only !== undefined && others.length === 0 && only.afterText !== null) return [only.afterText]
  return changes.map(({ sentence }) => sentence)
}

/** As it was before both: from what either side says it was. */
export function baseLines({ ours, theirs }: Conflict): readonly string[] {
  const before = new Map<string, { readonly place: string; readonly text: string }>()
  for (const { path, place, beforeText } of [...ours.changes, ...theirs.changes]) {
    if (beforeText !== null && !before.has(path)) before.set(path, { place: place ?? '', text: beforeText })
  }
  const lines = [...before.values()]
  return lines.length === 1
    ? lines.map(({ text }) => text)
    : lines.map(({ place, text }) => (place === '' ? text : `${place}: ${text}`))
}

import type { Json } from '../catalog-version.ts'
import { itemNames, memberOf } from '../reading/path-text.ts'

/** A place where two documents differ; `before` absent when it was added, `after` when it was removed. */
export interface Difference {
  /** Names from the root; a list whose items have no name of their own is told as one. */
  readonly path: readonly string[]
  readonly before?: Json
  readonly after?: Json
  /** The same items in another order: both sides are then the names. */
  readonly reordered?: true
}

/** Whether a place is told as one, not member by member. */
export type IsWhole = (path: readonly string[], value: Json) => boolean

interface Sides {
  readonly before: Json | undefined
  readonly after: Json | undefined
}

/** All differences of two JSON values, in the order of the members; empty exactly when the two say the same. */
export function differencesOf(
  sides: Sides,
  isWhole: IsWhole,
  path: readonly string[] = [],
): readonly Difference[] {
  const { before, after } = sides
  if (sameJson(before, after)) return []
  if (before === undefined || after === undefined || isWhole(path, after)) return [differenceAt(path, sides)]
  if (isRecord(before) && isRecord(after)) {
    return union(Object.keys(before), Object.keys(after)).flatMap((name) =>
      differencesOf({ before: member(before, name), after: member(after, name) }, isWhole, [...path, name]),
    )
  }
  return isList(before) && isList(after)
    ? listDifferences({ before, after }, isWhole, path)
    : [differenceAt(path, sides)]
}

function listDifferences(
  { before, after }: { readonly before: readonly Json[]; readonly after: readonly Json[] },
  isWhole: IsWhole,
  path: readonly string[],
): readonly Difference[] {
  const [was, is] = [itemNames(before), itemNames(after)]
  if (was === null || is === null) return [differenceAt(path, { before, after })]
  const inside = union(was, is).flatMap((name) =>
    differencesOf({ before: before[was.indexOf(name)], after: after[is.indexOf(name)] }, isWhole, [
      ...path,
      name,
    ]),
  )
  const kept = is.filter((name) => was.includes(name))
  const ordered = was.filter((name) => is.includes(name)).every((name, place) => name === kept[place])
  return ordered ? inside : [...inside, { path, before: was, after: is, reordered: true }]
}

function differenceAt(path: readonly string[], { before, after }: Sides): Difference {
  return { path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
}

/** Whether two JSON values say the same: the order of members doesn't count, that of lists does. */
export function sameJson(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right) return true
  if (isList(left) && isList(right))
    return left.length === right.length && left.every((item, index) => sameJson(item, right[index]))
  if (!isRecord(left) || !isRecord(right)) return false
  const names = union(Object.keys(left), Object.keys(right))
  return names.every((name) => sameJson(member(left, name), member(right, name)))
}

type Members = Readonly<Record<string, Json>>

function union(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...new Set([...left, ...right])]
}

function member(record: Members, name: string): Json | undefined {
  return memberOf(record, name) as Json | undefined
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

function isRecord(value: Json | undefined): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

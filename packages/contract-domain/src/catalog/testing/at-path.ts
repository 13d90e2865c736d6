import type { Json } from '../catalog-version.ts'

type Step = string | number

/** A copy of the JSON with the member at the path replaced, or removed when the value is undefined. */
export function withValue(document: unknown, path: readonly Step[], value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (Array.isArray(document)) {
    const items: readonly unknown[] = document
    if (rest.length === 0 && value === undefined) return items.filter((_item, index) => index !== step)
    const changed = withValue(items[Number(step)], rest, value)
    return Number(step) >= items.length
      ? [...items, changed]
      : items.map((item, index) => (index === step ? changed : item))
  }
  const members = Object.entries((document ?? {}) as Record<string, unknown>)
  const others = members.filter(([name]) => name !== String(step))
  const changed = withValue(members.find(([name]) => name === String(step))?.[1], rest, value)
  return Object.fromEntries(changed === undefined ? others : [...others, [String(step), changed]])
}

/** Every path of a JSON value, those of lists and records included; the root is the empty path. */
export function pathsOf(value: Json, path: readonly Step[] = []): readonly (readonly Step[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inside = Array.isArray(value)
    ? value.flatMap((item: Json, index) => pathsOf(item, [...path, index]))
    : Object.entries(value as Record<string, Json>).flatMap(([name, member]) =>
        pathsOf(member, [...path, name]),
      )
  return [path, ...inside]
}

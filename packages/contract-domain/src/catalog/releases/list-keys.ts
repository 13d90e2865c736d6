import type { Json } from '../catalog-version.ts'
import { memberOf } from '../reading/path-text.ts'

/** What tells items of a list apart, in this order of preference: a name of their own, else what they relate. */
const KEYS: readonly (readonly string[])[] = [
  ['id'],
  ['component'],
  ['topic'],
  ['above', 'below'],
  ['event', 'implies'],
  ['country', 'category', 'validFrom'],
  ['clause', 'cause'],
]

/** Items of a list by their key, in its order; null when one has no key, or not alone: then the list is one value. */
export function itemsByKey(items: readonly Json[]): ReadonlyMap<string, Json> | null {
  const byKey = new Map<string, Json>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === undefined || byKey.has(key)) return null
    byKey.set(key, item)
  }
  return byKey
}

function keyOf(item: Json): string | undefined {
  for (const members of KEYS) {
    const parts = members.map((member) => memberOf(item, member))
    if (parts.every((part) => typeof part === 'string')) return parts.join(' ')
  }
  return undefined
}

import type { Path } from './path-text.ts'
import type { Fault } from './problem.ts'

/** Deeper than any catalog; a document from outside must not exhaust the stack. */
const DEEPEST = 64
const ZERO = '\u0000'

/**
 * What canonical JSON would lose or refuse, so that a version that was read can be hashed and written back: numbers
 * that are not whole or not exact, halves of characters, values JSON doesn't have, the member name `__proto__`; and
 * U+0000, which no text of the database may hold.
 */
export function plainJsonFaults(value: unknown, path: Path = []): readonly Fault[] {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed() && !value.includes(ZERO) ? [] : [{ path, code: 'text-broken' }]
    case 'number':
      return Number.isSafeInteger(value)
        ? []
        : [{ path, code: 'number-not-whole', params: { value: String(value) } }]
    case 'boolean':
      return []
    case 'object':
      return value === null ? [] : compositeFaults(value, path)
    default:
      return [{ path, code: 'not-json', params: { type: typeof value } }]
  }
}

function compositeFaults(value: object, path: Path): readonly Fault[] {
  if (path.length >= DEEPEST) return [{ path, code: 'too-deep' }]
  if (Array.isArray(value)) {
    return Array.from(value, (item: unknown, index) => plainJsonFaults(item, [...path, index])).flat()
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    return [{ path, code: 'not-json', params: { type: 'object' } }]
  return Object.entries(value).flatMap(([key, member]) =>
    key === '__proto__' || !key.isWellFormed() || key.includes(ZERO)
      ? [{ path, code: 'name-reserved', params: { member: JSON.stringify(key) } } as const]
      : plainJsonFaults(member, [...path, key]),
  )
}

import { NotCanonical } from './errors.ts'

type Path = readonly (string | number)[]

/**
 * Canonical JSON (RFC 8785): members sorted by UTF-16 code unit, no white space, shortest escapes. What is signed is
 * hashed in this form (domain §4 "Signed means frozen"), so whatever JSON would lose or round is refused with
 * {@link NotCanonical}: undefined, numbers that are not safe integers (fractions, NaN, infinity), bigint, symbols (also as
 * keys), functions, objects other than plain records and arrays, holes in arrays, cycles, lone surrogates.
 */
export function canonicalJson(value: unknown): string {
  return write(value, [], new Set())
}

function write(value: unknown, path: Path, ancestors: Set<object>): string {
  switch (typeof value) {
    case 'string':
      return writeString(value, path)
    case 'number':
      if (!Number.isSafeInteger(value)) throw new NotCanonical('not-a-safe-integer', path)
      return String(value)
    case 'boolean':
      return String(value)
    case 'object':
      return value === null ? 'null' : writeComposite(value, path, ancestors)
    default:
      throw new NotCanonical(typeof value as 'undefined' | 'bigint' | 'symbol' | 'function', path)
  }
}

function writeString(text: string, path: Path): string {
  if (!text.isWellFormed()) throw new NotCanonical('lone-surrogate', path)
  return JSON.stringify(text)
}

function writeComposite(value: object, path: Path, ancestors: Set<object>): string {
  if (ancestors.has(value)) throw new NotCanonical('cycle', path)
  ancestors.add(value)
  const written = Array.isArray(value)
    ? writeArray(value, path, ancestors)
    : writeRecord(value, path, ancestors)
  ancestors.delete(value)
  return written
}

function writeArray(items: readonly unknown[], path: Path, ancestors: Set<object>): string {
  const written: string[] = []
  for (let index = 0; index < items.length; index += 1) {
    if (!Object.hasOwn(items, index)) throw new NotCanonical('array-hole', [...path, index])
    written.push(write(items[index], [...path, index], ancestors))
  }
  return `[${written.join(',')}]`
}

function writeRecord(record: object, path: Path, ancestors: Set<object>): string {
  if (!isPlain(record)) throw new NotCanonical('not-a-plain-object', path)
  if (Object.getOwnPropertySymbols(record).length > 0) throw new NotCanonical('symbol', path)
  const members = Object.entries(record)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${writeString(key, [...path, key])}:${write(member, [...path, key], ancestors)}`)
  return `{${members.join(',')}}`
}

// Not `=== Object.prototype`: a record may come from another realm (a worker, a test runner).
function isPlain(record: object): record is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(record)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/**
 * One text for each value made of texts, finite numbers, truth values, nulls, lists and plain records, members in their
 * own order; null for any other value. Two values of one text can't be told apart by reading them.
 */
export function plainText(value: unknown): string | null {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value)
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? String(value) : null
    case 'boolean':
      return String(value)
    case 'object':
      return value === null ? 'null' : compositeText(value)
    default:
      return null
  }
}

function compositeText(value: object): string | null {
  const isList = Array.isArray(value)
  const prototype: unknown = Object.getPrototypeOf(value)
  if (!isList && prototype !== Object.prototype) return null
  const written: string[] = []
  for (const [name, member] of Object.entries(value)) {
    const text = plainText(member)
    if (text === null) return null
    written.push(isList ? text : `${JSON.stringify(name)}:${text}`)
  }
  if (isList) return written.length === value.length ? `[${written.join()}]` : null
  return `{${written.join()}}`
}

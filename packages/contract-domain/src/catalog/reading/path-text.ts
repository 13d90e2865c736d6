export type Path = readonly (string | number)[]

/** What names an item of a list, in this order of preference. */
const NAMES = ['id', 'component', 'topic'] as const

/**
 * A path as people and screens read it: `/tiers/gold/cover/core:arrival/*`. An item of a list stands under its id
 * (component of a price, topic of a note) when no other item of the list has the same, else under its index;
 * `~1` stands for `/` inside a member's name and `~0` for `~`, as in RFC 6901.
 */
export function pathText(document: unknown, path: Path): string {
  return pathWriter(document)(path)
}

/** {@link pathText} for many paths of one document: the names of a list are counted once. */
export function pathWriter(document: unknown): (path: Path) => string {
  const counted = new Map<readonly unknown[], ReadonlyMap<string, number>>()
  const nameIn = (items: readonly unknown[], index: number): string => {
    const counts = counted.get(items) ?? countNames(items)
    counted.set(items, counts)
    const name = nameOf(items[index])
    return name !== undefined && counts.get(name) === 1 ? name : String(index)
  }
  return (path) => {
    let at: unknown = document
    let text = ''
    for (const step of path) {
      const items = Array.isArray(at) ? at : null
      text += `/${escaped(items !== null && typeof step === 'number' ? nameIn(items, step) : String(step))}`
      at = items !== null && typeof step === 'string' ? itemCalled(items, step) : memberOf(at, step)
    }
    return text
  }
}

function countNames(items: readonly unknown[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of items.map(nameOf)) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** The value a path text leads to, undefined where it leads nowhere. Items answer to their name and to their index. */
export function valueAt(document: unknown, text: string): unknown {
  let at: unknown = document
  for (const written of text.split('/').slice(1)) {
    const step = written.replaceAll('~1', '/').replaceAll('~0', '~')
    at = Array.isArray(at) ? itemCalled(at, step) : memberOf(at, step)
  }
  return at
}

/** A path of names as text. */
export function namePath(names: readonly string[]): string {
  return names.map((name) => `/${escaped(name)}`).join('')
}

/** Names of all items of a list; null when one has none, or not alone: then only places tell items apart. */
export function itemNames(items: readonly unknown[]): readonly string[] | null {
  const names = items.map(nameOf)
  const all = names.every((name) => name !== undefined)
  return all && new Set(names).size === names.length ? names : null
}

export function memberOf(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
  return (value as Readonly<Record<string | number, unknown>>)[step]
}

function itemCalled(items: readonly unknown[], step: string): unknown {
  const named = items.filter((item) => nameOf(item) === step)
  if (named.length === 1) return named[0]
  return /^\d+$/.test(step) ? items[Number(step)] : undefined
}

function nameOf(item: unknown): string | undefined {
  for (const member of NAMES) {
    const name = memberOf(item, member)
    if (typeof name === 'string') return name
  }
  return undefined
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}

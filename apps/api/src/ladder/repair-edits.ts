import { type CatalogEdit, type CatalogVersion, valueAt } from '@aftercare/contract-domain/catalog'
import type { PriceChange, Repair } from '@aftercare/contract-domain/ladder'
import { changesOf } from './group-repairs.ts'

/** The edits of a draft that make these repairs together; null when no edit says one of them. */
export function repairEdits(
  repairs: readonly Repair[],
  version: CatalogVersion,
): readonly CatalogEdit[] | null {
  const priced = editsOf(repairs.flatMap(changesOf), version)
  const others = repairs.flatMap((repair) =>
    changesOf(repair).length > 0 ? [] : [otherEdits(repair, version)],
  )
  return others.includes(null) ? null : [...priced, ...others.flatMap((edits) => edits ?? [])]
}

function otherEdits(repair: Repair, version: CatalogVersion): readonly CatalogEdit[] | null {
  if (repair.kind === 'give') {
    const { tier, dimension, facetKey, value } = repair
    return [{ tierCover: { tier, dimension, facetKey, cell: { state: 'known', value } } }]
  }
  if (repair.kind !== 'forbid') return []
  // What excludes what is code of the add-ons; that one of them is not sold on a tier is data of the catalog.
  const alone = repair.combinations.every((together) => together.length === 1)
  return alone ? repair.combinations.flat().map((addOn) => notSoldOn(version, repair.tier, addOn)) : null
}

function notSoldOn(version: CatalogVersion, tier: string, key: string): CatalogEdit {
  const { availability = {} } = version.addOns.find(({ id }) => id === key) ?? {}
  const soldOn = availability.tiers ?? version.tiers.map(({ id }) => id)
  return {
    addOnAvailability: { key, availability: { ...availability, tiers: soldOn.filter((id) => id !== tier) } },
  }
}

/** Two figures of one value are changed one after the other: the later edit holds both. */
function editsOf(changes: readonly PriceChange[], version: CatalogVersion): readonly CatalogEdit[] {
  const edits: CatalogEdit[] = []
  let changed: unknown = version
  for (const { field, after } of changes) {
    const steps = stepsOf(field.path)
    changed = replaced(changed, steps, (before) => (typeof before === 'number' ? Number(after) : after))
    edits.push(editOf(steps, changed))
  }
  return edits
}

function editOf(steps: readonly string[], changed: unknown): CatalogEdit {
  const [list, id = '', part, third = '', fourth = ''] = steps
  const value = (length: number) => valueAt(changed, pathOf(steps.slice(0, length)))
  if (list === 'priceBooks')
    return { basePrice: { priceBook: id, tier: third, component: fourth, price: value(6) } }
  if (part === 'bookPrices') return { addOnBookPrices: { key: id, priceBook: third, prices: value(4) } }
  return { addOnSettings: { key: id, settings: value(3) } }
}

function replaced(whole: unknown, steps: readonly string[], change: (before: unknown) => unknown): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return change(whole)
  if (Array.isArray(whole)) {
    const item: unknown = valueAt(whole, pathOf([step]))
    return whole.map((each: unknown) => (each === item ? replaced(each, rest, change) : each))
  }
  const record = whole as Readonly<Record<string, unknown>>
  return { ...record, [step]: replaced(record[step], rest, change) }
}

function stepsOf(path: string): readonly string[] {
  return path
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function pathOf(steps: readonly string[]): string {
  return steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

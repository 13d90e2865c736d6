import { type CatalogEdit, type CatalogVersion, valueAt } from '@aftercare/contract-domain/catalog'
import type { PriceChange, Repair } from '@aftercare/contract-domain/ladder'

/** The edits of a draft that make a repair; null for what no edit can say (combinations are no catalog data). */
export function repairEdits(repair: Repair, version: CatalogVersion): readonly CatalogEdit[] | null {
  switch (repair.kind) {
    case 'raise':
    case 'cut':
      return editsOf([repair.change], version)
    case 'raise-two':
      return editsOf(repair.changes, version)
    case 'give': {
      const { tier, dimension, facetKey, value } = repair
      return [{ tierCover: { tier, dimension, facetKey, cell: { state: 'known', value } } }]
    }
    case 'forbid':
      return null
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

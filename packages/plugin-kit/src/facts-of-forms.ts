import type { Json, JsonObject } from '@aftercare/contract-domain/catalog'

/** Facts that price forms within the settings read: tables by fact, percents of the purchase price. */
export function factsOfForms(settings: JsonObject): readonly string[] {
  return [...new Set(factsIn(settings))]
}

function factsIn(value: Json): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'form' in value ? factOf(value) : []
  return [...own, ...Object.values(value as Record<string, Json>).flatMap(factsIn)]
}

function factOf(form: JsonObject): readonly string[] {
  if (form['form'] === 'percent-of' && form['of'] === 'purchase-price') return ['purchase-price']
  const by = form['form'] === 'table' ? form['by'] : undefined
  return typeof by === 'string' && by.startsWith('fact:') ? [by.slice('fact:'.length)] : []
}

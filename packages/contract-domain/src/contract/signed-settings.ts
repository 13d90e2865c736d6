import type { Json, JsonObject } from '../catalog/index.ts'
import { exactJson } from './frozen-json.ts'

/**
 * The admin's settings of an add-on as a customer signs them: what a price form costs the provider stays with the
 * catalog, as the cost of every other line does.
 */
export function signedSettings(settings: JsonObject): JsonObject {
  return exactJson(withoutCosts(settings) as JsonObject)
}

function withoutCosts(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutCosts)
  if (typeof value !== 'object' || value === null) return value
  const isPriceForm = Object.hasOwn(value, 'form')
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !isPriceForm || (name !== 'cost' && name !== 'costPercent'))
      .map(([name, member]) => [name, withoutCosts(member)]),
  )
}

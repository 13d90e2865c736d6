import type { CatalogChange, CatalogCheck, Json } from '@aftercare/contract-domain/catalog'
import type { Message } from '@aftercare/contract-domain/text'
import { apiMessages } from '../api-messages.ts'
import type { Context } from '../context.ts'
import type { Permission } from '../permissions.ts'

type Asking = Pick<Context, 'viewer'>

/** Catalog JSON as whoever asks may see it: marginal costs only for those who may read costs. */
export function withoutHiddenCosts<Value extends Json>(value: Value, asking: Asking): Value {
  return may(asking, 'cost.read') ? value : (withoutCosts(value) as Value)
}

/** Changes that whoever asks may see: costs and prices stand in their sentences too. */
export function visibleChanges(changes: readonly CatalogChange[], asking: Asking): readonly CatalogChange[] {
  if (may(asking, 'cost.read')) return changes
  return changes
    .filter(({ path }) => !isCost(path) && (may(asking, 'price.read') || !isPrice(path)))
    .map(({ before, after, ...change }) => ({
      ...change,
      ...(before === undefined ? {} : { before: withoutCosts(before) }),
      ...(after === undefined ? {} : { after: withoutCosts(after) }),
    }))
}

/** Checks with the amounts left out that whoever asks may not see. */
export function visibleChecks(checks: readonly CatalogCheck[], asking: Asking): readonly CatalogCheck[] {
  return checks.map((check) => ({ ...check, message: visibleMessage(check.message, asking) }))
}

/** What a check says, with the amounts left out that whoever asks may not see. */
export function visibleMessage(message: Message, asking: Asking): Message {
  const hidden = [
    ...(may(asking, 'cost.read') ? [] : ['cost', 'margin']),
    ...(may(asking, 'price.read') ? [] : ['amount', 'price', 'against']),
  ]
  const named = hidden.filter((name) => Object.hasOwn(message.params, name))
  if (named.length === 0) return message
  const veiled = Object.fromEntries(named.map((name) => [name, apiMessages['api.cost-hidden']]))
  return { ...message, params: { ...message.params, ...veiled } }
}

function may({ viewer }: Asking, permission: Permission): boolean {
  return viewer?.permissions.includes(permission) ?? false
}

/** A price form, or the price of a component, carries its cost beside its amount. */
function withoutCosts(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutCosts)
  if (typeof value !== 'object' || value === null) return value
  const priced = Object.hasOwn(value, 'form') || Object.hasOwn(value, 'component')
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !priced || (name !== 'cost' && name !== 'costPercent'))
      .map(([name, member]) => [name, withoutCosts(member)]),
  )
}

function isCost(path: string): boolean {
  return /^\/priceBooks\/.*\/cost$/.test(path) || /^\/priceBooks\/[^/]+\/floor\b/.test(path)
}

function isPrice(path: string): boolean {
  return /^\/(priceBooks|rateCards)\b/.test(path) || /^\/addOns\/[^/]+\/(settings|bookPrices)\b/.test(path)
}

import type { CatalogVersion, FactDefinition, FactValue } from '@aftercare/contract-domain/catalog'
import { apiMessages } from '../api-messages.ts'
import { InvalidInput } from '../errors.ts'
import { priceCase, type PricedCase, type PricedVersion, type TriedSelection } from './price-case.ts'
import { type AskedCurve, stepsOf } from './price-curve.ts'

/** Above it nobody asks: ten million in cents, a billion of anything else. */
const MOST_VALUE = 1_000_000_000
const USUAL_END = 10

/** A fact that a curve can be drawn over. */
export interface NumericFact {
  readonly id: string
  readonly definition: FactDefinition | undefined
  /** What the asset has; null: not known. */
  readonly own: number | null
}

export interface ChosenCurve extends AskedCurve {
  /** What else the price could be drawn over: numeric facts that are read, the add-on's own first. */
  readonly facts: readonly NumericFact[]
}

interface WantedCurve {
  readonly fact?: string | null | undefined
  readonly from?: number | null | undefined
  readonly to?: number | null | undefined
}

/**
 * The curve to draw: what is not said is chosen, from nothing to well past the asset and the last step. Null when no
 * numeric fact is read. Throws {@link InvalidInput} for a range that is none.
 */
export function chooseCurve(
  wanted: WantedCurve,
  on: PricedVersion,
  tried: TriedSelection,
): ChosenCurve | null {
  const facts = numericFacts(on.version, priceCase(on, tried))
  const chosen = facts.find(({ id }) => id === wanted.fact) ?? (wanted.fact == null ? facts[0] : undefined)
  const id = wanted.fact ?? chosen?.id
  if (id === undefined) return null
  const own = chosen?.own ?? null
  const from = wanted.from ?? 0
  const to = wanted.to ?? usualEnd(own, stepsOf(on, tried, id))
  if (!(from >= 0 && from < to && to <= MOST_VALUE))
    throw new InvalidInput([{ path: ['input', 'curve'], message: apiMessages['api.range-unreadable'] }])
  return { fact: id, from, to, currency: currencyOf(on.version, id, tried), facts }
}

function numericFacts(version: CatalogVersion, priced: PricedCase): readonly NumericFact[] {
  const [read, plain] = [factsRead(priced.with), factsRead(priced.without)]
  const found = Object.entries(read).flatMap(([id, value]): NumericFact[] => {
    const definition = version.facts.find((fact) => fact.id === id)
    const own = typeof value === 'object' ? value.amountMinor : typeof value === 'number' ? value : null
    const numeric = own !== null || definition?.type === 'number' || definition?.type === 'money'
    return numeric ? [{ id, definition, own }] : []
  })
  const rank = ({ id }: NumericFact) => (Object.hasOwn(plain, id) ? 1 : 0)
  const place = ({ id }: NumericFact) => version.facts.findIndex((fact) => fact.id === id)
  return found.toSorted((left, right) => rank(left) - rank(right) || place(left) - place(right))
}

function factsRead({ lines }: PricedCase['with']): Readonly<Record<string, FactValue>> {
  return lines[0]?.groups[0]?.factsRead ?? {}
}

/** Two figures of what lies well past the asset and the last step: a round end. */
function usualEnd(own: number | null, steps: readonly number[]): number {
  const furthest = Math.min(MOST_VALUE / 2, Math.max(2 * (own ?? 0), 1.25 * (steps.at(-1) ?? 0)))
  if (furthest <= 0) return USUAL_END
  const step = 10 ** Math.max(0, Math.floor(Math.log10(furthest)) - 1)
  return Math.ceil(furthest / step) * step
}

function currencyOf(version: CatalogVersion, fact: string, { assets, priceBook }: TriedSelection) {
  const own = assets[0]?.facts[fact]
  const value = own?.state === 'known' ? own.value : undefined
  if (typeof value === 'object') return value.currency
  if (version.facts.find(({ id }) => id === fact)?.type !== 'money') return null
  const book = version.priceBooks.find(({ id }) => id === priceBook) ?? version.priceBooks[0]
  return book?.currency ?? null
}

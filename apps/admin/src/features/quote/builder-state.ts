import type { DecisionInput } from './decision.graphql.ts'
import type { StoredQuote } from './quote.graphql.ts'
import type { SellableVersion } from './quote-choices.graphql.ts'
import type { NewQuoteInput } from './quote-commands.graphql.ts'

/** What the quote builder holds: exactly what it will ask the server to price and to store. */
export interface BuilderState {
  readonly accountId: string | null
  readonly catalogVersionId: string | null
  readonly priceBook: string | null
  readonly paymentPlan: string | null
  readonly promotionCodes: readonly string[]
  readonly discount: { readonly percent: string; readonly reason: string }
  readonly startRule: StartRuleKind
  readonly lines: readonly BuilderLine[]
}

export type StartRuleKind = StoredQuote['startRule']['kind']

export interface BuilderLine {
  readonly key: string
  readonly tier: string | null
  readonly addOns: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly termMonths: number | null
  /** ISO date, first covered day. */
  readonly start: string
  readonly assetIds: readonly string[]
}

export function emptyLine(key: string, start: string): BuilderLine {
  return { key, tier: null, addOns: {}, termMonths: null, start, assetIds: [] }
}

/** Nothing chosen yet, but perhaps the customer and some of its assets. */
export function emptyState(
  today: string,
  accountId: string | null = null,
  assetIds: readonly string[] = [],
): BuilderState {
  return {
    accountId,
    catalogVersionId: null,
    priceBook: null,
    paymentPlan: null,
    promotionCodes: [],
    discount: { percent: '', reason: '' },
    startRule: 'DATE',
    lines: [{ ...emptyLine('1', today), assetIds }],
  }
}

/** A stored draft, back in the builder. */
export function stateOfQuote(quote: StoredQuote): BuilderState {
  return {
    accountId: quote.account.id,
    catalogVersionId: quote.catalogVersion.id,
    priceBook: quote.priceBook,
    paymentPlan: quote.paymentPlan,
    promotionCodes: quote.promotionCodes,
    discount: {
      percent: quote.negotiatedDiscount?.percent ?? '',
      reason: quote.negotiatedDiscount?.reason ?? '',
    },
    startRule: quote.startRule.kind,
    lines: quote.lines.map((line) => ({
      key: line.key,
      tier: line.tierKey,
      addOns: Object.fromEntries(
        line.addOns.map((addOn) => [addOn.key, addOn.options as Record<string, unknown>]),
      ),
      termMonths: line.termMonths,
      start: line.start,
      assetIds: line.assets.map((asset) => asset.id),
    })),
  }
}

/** Choosing a tier keeps the term when the tier offers it, else takes its first. */
export function withTier(line: BuilderLine, tier: SellableVersion['tiers'][number]): BuilderLine {
  const kept = line.termMonths !== null && tier.termMonths.includes(line.termMonths)
  return { ...line, tier: tier.key, termMonths: kept ? line.termMonths : (tier.termMonths[0] ?? null) }
}

/** Another customer owns other assets. */
export function withAccount(state: BuilderState, accountId: string | null): BuilderState {
  return { ...state, accountId, lines: state.lines.map((line) => ({ ...line, assetIds: [] })) }
}

/** Another catalog has other tiers, add-ons, books and plans; the assets of the first line stay. */
export function withCatalog(
  state: BuilderState,
  catalogVersionId: string | null,
  today: string,
): BuilderState {
  const line = { ...emptyLine('1', today), assetIds: state.lines[0]?.assetIds ?? [] }
  return { ...state, catalogVersionId, priceBook: null, paymentPlan: null, promotionCodes: [], lines: [line] }
}

export function replaceLine(state: BuilderState, line: BuilderLine): BuilderState {
  return { ...state, lines: state.lines.map((each) => (each.key === line.key ? line : each)) }
}

export function removeLine(state: BuilderState, key: string): BuilderState {
  return { ...state, lines: state.lines.filter((line) => line.key !== key) }
}

export function addLine(state: BuilderState, today: string): BuilderState {
  const taken = new Set(state.lines.map((line) => line.key))
  let next = state.lines.length + 1
  while (taken.has(String(next))) next += 1
  return { ...state, lines: [...state.lines, emptyLine(String(next), today)] }
}

type PricedPart = Omit<NewQuoteInput, 'idempotencyKey'>

/** What is common to pricing and storing; null while something needed is not chosen yet. */
export function pricedPart(state: BuilderState): PricedPart | null {
  if (state.catalogVersionId === null || state.accountId === null || state.lines.length === 0) return null
  const lines: PricedPart['lines'] = []
  for (const line of state.lines) {
    const { tier, termMonths } = line
    if (tier === null || termMonths === null || line.start === '' || line.assetIds.length === 0) return null
    const addOns = Object.entries(line.addOns).map(([key, options]) => ({ key, options }))
    lines.push({ key: line.key, tier, addOns, termMonths, start: line.start, assetIds: [...line.assetIds] })
  }
  const percent = state.discount.percent.trim().replace(',', '.')
  return {
    catalogVersionId: state.catalogVersionId,
    accountId: state.accountId,
    lines,
    ...(state.priceBook === null ? {} : { priceBook: state.priceBook }),
    ...(state.paymentPlan === null ? {} : { paymentPlan: state.paymentPlan }),
    promotionCodes: [...state.promotionCodes],
    ...(percent === '' ? {} : { negotiatedDiscount: { percent, reason: state.discount.reason } }),
    startRule:
      state.startRule === 'DATE'
        ? { kind: 'DATE', date: lines[0]?.start ?? null }
        : { kind: state.startRule },
  }
}

/** The question for a live price: the stored question with each asset named; a start rule changes no price. */
export function decisionInput(state: BuilderState): DecisionInput | null {
  const part = pricedPart(state)
  if (part === null) return null
  const { startRule: _priceless, lines, ...rest } = part
  return {
    ...rest,
    lines: lines.map(({ assetIds, ...line }) => ({
      ...line,
      assets: assetIds.map((assetId) => ({ assetId })),
    })),
  }
}

import type { DecisionInput, SellableVersion, StoredQuote } from './quote.graphql.ts'

/** What the quote builder holds: exactly what it will ask the server to price and to store. */
export interface BuilderState {
  readonly accountId: string | null
  readonly catalogVersionId: string | null
  readonly priceBook: string | null
  readonly paymentPlan: string | null
  readonly promotionCodes: readonly string[]
  readonly discount: { readonly percent: string; readonly reason: string }
  readonly lines: readonly BuilderLine[]
}

export interface BuilderLine {
  readonly key: string
  readonly tier: string | null
  readonly addOns: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly termMonths: number | null
  readonly start: string
  readonly assetIds: readonly string[]
}

export function emptyLine(key: string, start: string): BuilderLine {
  return { key, tier: null, addOns: {}, termMonths: null, start, assetIds: [] }
}

export function emptyState(today: string): BuilderState {
  return {
    accountId: null,
    catalogVersionId: null,
    priceBook: null,
    paymentPlan: null,
    promotionCodes: [],
    discount: { percent: '', reason: '' },
    lines: [emptyLine('1', today)],
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
    discount: { percent: quote.negotiatedDiscount?.percent ?? '', reason: quote.negotiatedDiscount?.reason ?? '' },
    lines: quote.lines.map((line) => ({
      key: line.key,
      tier: line.tierKey,
      addOns: Object.fromEntries(line.addOns.map((addOn) => [addOn.key, addOn.options as Record<string, unknown>])),
      termMonths: line.termMonths,
      start: line.start,
      assetIds: line.assets.map((asset) => asset.id),
    })),
  }
}

/** Choosing a tier keeps the term when the tier offers it, else takes its first. */
export function withTier(line: BuilderLine, tier: SellableVersion['tiers'][number]): BuilderLine {
  const termMonths = line.termMonths !== null && tier.termMonths.includes(line.termMonths) ? line.termMonths : (tier.termMonths[0] ?? null)
  return { ...line, tier: tier.key, termMonths }
}

/** What is common to pricing and storing; null while something needed is not chosen yet. */
export function pricedPart(state: BuilderState): Omit<DecisionInput, 'lines'> & { lines: { key: string; tier: string; addOns: { key: string; options: unknown }[]; termMonths: number; start: string; assetIds: string[] }[] } | null {
  if (state.catalogVersionId === null || state.accountId === null || state.lines.length === 0) return null
  const lines = []
  for (const line of state.lines) {
    if (line.tier === null || line.termMonths === null || line.start === '' || line.assetIds.length === 0) return null
    lines.push({
      key: line.key,
      tier: line.tier,
      addOns: Object.entries(line.addOns).map(([key, options]) => ({ key, options })),
      termMonths: line.termMonths,
      start: line.start,
      assetIds: [...line.assetIds],
    })
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
  }
}

/** The question for a live price: the stored question with each asset named. */
export function decisionInput(state: BuilderState): DecisionInput | null {
  const part = pricedPart(state)
  if (part === null) return null
  return { ...part, lines: part.lines.map(({ assetIds, ...line }) => ({ ...line, assets: assetIds.map((assetId) => ({ assetId })) })) }
}

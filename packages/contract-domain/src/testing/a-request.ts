import type { FactValue } from '../catalog/index.ts'
import type { PriceRequest, RequestedAsset, RequestedLine } from '../pricing/index.ts'

/** An asset in France; facts by their values, `does-not-apply` by null. */
export function anAsset(
  id = 'asset-1',
  facts: Readonly<Record<string, FactValue | null>> = {},
  country = 'FR',
): RequestedAsset {
  return {
    id,
    country,
    facts: Object.fromEntries(
      Object.entries(facts).map(([fact, value]) => [
        fact,
        value === null ? { state: 'does-not-apply' } : { state: 'known', value },
      ]),
    ),
  }
}

/** One asset on `essential` for twelve months from 2026-01-01; add-ons by id, without options. */
export function aLine({
  addOns = [],
  ...members
}: Partial<Omit<RequestedLine, 'addOns'>> & { readonly addOns?: readonly string[] } = {}): RequestedLine {
  return {
    id: 'line-1',
    tier: 'essential',
    addOns: addOns.map((id) => ({ id, options: {} })),
    termMonths: 12,
    start: '2026-01-01',
    assets: [anAsset()],
    ...members,
  }
}

/** One line from the book `direct`, priced on the day it starts, paid yearly. */
export function aRequest(members: Partial<PriceRequest> = {}): PriceRequest {
  return {
    priceBook: 'direct',
    priceDate: '2026-01-01',
    lines: [aLine()],
    paymentPlan: 'yearly',
    promotionCodes: [],
    role: 'sales',
    activeLineCount: 0,
    ...members,
  }
}

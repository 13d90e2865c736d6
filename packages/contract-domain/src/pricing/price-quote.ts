import { formatRational } from '../money/index.ts'
import { authorityCheck, floorCheck } from './checks.ts'
import { addCosts } from './cost.ts'
import { decideLine } from './decide-line.ts'
import type { QuoteFrame } from './quote-frame.ts'
import { isWithin } from './discounts.ts'
import { finding, mergeFindings } from './finding.ts'
import { fleetDiscount, sumOfCounted, type CountedLines } from './fleet.ts'
import type { PriceLine } from './line.ts'
import { negotiatedDiscount } from './negotiated.ts'
import { addShares, fleetShares, sharesOf, splitOver, type Shares } from './net-shares.ts'
import { netInstalments, paymentPlan, surchargeLine } from './payment.ts'
import { bookOf, type PricingContext } from './prepare-line.ts'
import type { Finding, PriceDecision } from './price-decision.ts'
import type { PriceRequest } from './price-request.ts'
import { quoteCharges } from './quote-charges.ts'
import { taxInstalments } from './tax.ts'

/**
 * The one explained answer to what a quote costs and covers (domain §4): adds up the lines that price-line.ts makes
 * (stages 6–8), checks and refuses. Pure: the same request and context give the same decision. Throws
 * PriceBookUnknown, DateUnreadable, and CoverageInvalid for a catalog that was never read by its reader.
 */
export function priceQuote(request: PriceRequest, context: PricingContext): PriceDecision {
  const { version, identity } = context
  const frame = frameOf(request, context)
  const { book, plan } = frame
  const priced = request.lines.map((line) => decideLine(line, frame))
  const groups = priced.flatMap((line) => line.groups)
  const perQuote = quoteCharges(book, priced)
  const counted: readonly CountedLines[] = [
    ...groups.map(({ group, count, country }) => ({ lines: group.termLines, count, country })),
    ...perQuote.charges.map(({ lines, country }) => ({ lines, count: 1, country })),
  ]
  const unpriced = priced.some(({ decided }) => decided.groups.length === 0)
  const known = (amount: number | null) => (unpriced ? null : amount)

  const list = known(sumOfCounted(counted, ({ stage }) => stage === 'commitment'))
  const fleet = fleetDiscount(book, counted, {
    assets: assetCount(request),
    activeLines: request.activeLineCount,
  }) // 6
  const afterFleet = plus(known(sumOfCounted(counted)), fleet)
  const negotiated = negotiatedDiscount(book, request.negotiatedDiscount, afterFleet) //                               7
  const net = plus(afterFleet, negotiated.line)
  const cost = addCosts([...groups, ...perQuote.charges.map((charge) => ({ cost: charge.cost, count: 1 }))])
  const checks = [
    floorCheck(book, net, cost),
    authorityCheck(
      book,
      { role: request.role, discount: request.negotiatedDiscount },
      { line: negotiated.line, netMinor: afterFleet },
    ),
  ]
  const surcharge = surchargeLine(book, plan, net) //                                                                   8
  const payableNet = plus(net, surcharge)
  const quoteWide = [fleet, negotiated.line, surcharge].filter((line) => line !== null)
  const shares = payableNet === null ? null : payableShares(frame, counted, quoteWide)
  const decided = priced.map((line) => line.decided)
  const due = plan === null ? null : netInstalments(plan, decided, { payableNet, currency: book.currency })
  const taxed = taxInstalments(due?.instalments ?? [], shares, { book, taxRates: version.taxRates })
  const gross = due === null || due.refusals.length > 0 ? null : sumGross(taxed.instalments, payableNet)

  const refusals = mergeFindings([
    ...frameRefusals(request, frame),
    ...priced.flatMap((line) => line.refusals),
    ...perQuote.refusals,
    ...negotiated.refusals,
    ...(due?.refusals ?? []),
    ...(checks[0]?.outcome === 'refused' ? [finding('under-cost', checks[0].message.params)] : []),
  ])
  const unknowns = mergeFindings([...priced.flatMap((line) => line.unknowns), ...taxed.unknowns])
  return {
    catalog: { id: version.catalog.id, version: identity.number, hash: identity.hash },
    priceBook: book.id,
    currency: book.currency,
    priceDate: request.priceDate,
    lines: decided,
    quoteLines: [...quoteOrder(perQuote.charges.flatMap(({ lines }) => lines)), ...quoteWide],
    totals: {
      listMinor: list,
      netMinor: net,
      surchargeMinor: plan === null || net === null ? null : (surcharge?.amountMinor ?? 0),
      taxMinor: gross === null || payableNet === null ? null : gross - payableNet,
      payableMinor: gross,
      costMinor: cost.complete && !unpriced ? formatRational(cost.known) : null,
    },
    instalments: taxed.instalments,
    checks,
    refusals,
    unknowns,
    offerable: refusals.length === 0 && unknowns.length === 0 && gross !== null,
  }
}

function frameOf(request: PriceRequest, context: PricingContext): QuoteFrame {
  const book = bookOf(context.version, request.priceBook)
  return {
    context,
    book,
    plan: paymentPlan(book, request.paymentPlan),
    priceDate: request.priceDate,
    promotionCodes: request.promotionCodes,
    fleet: assetCount(request) + request.activeLineCount,
  }
}

/** Assets of the quote, each once, however many of its lines cover it. */
function assetCount({ lines }: PriceRequest): number {
  return new Set(lines.flatMap(({ assets }) => assets.map(({ id }) => id))).size
}

/** What is wrong with the quote before any line is looked at: book, plan, promotions, nothing asked. */
function frameRefusals(request: PriceRequest, { book, plan, priceDate }: QuoteFrame): readonly Finding[] {
  const date = { date: priceDate }
  const refusals: Finding[] = []
  if (request.lines.length === 0) refusals.push(finding('nothing-to-price', {}))
  if (!isWithin(book, priceDate)) refusals.push(finding('price-book-not-valid', { book: book.title, date }))
  if (plan === null)
    refusals.push(finding('payment-plan-unknown', { plan: request.paymentPlan, book: book.title }))
  for (const code of request.promotionCodes) {
    const promotion = book.discounts.find(
      (discount) => discount.kind === 'promotion' && discount.code === code,
    )
    if (promotion?.kind !== 'promotion')
      refusals.push(finding('promotion-unknown', { code, book: book.title }))
    else if (!isWithin(promotion, priceDate)) refusals.push(finding('promotion-not-valid', { code, date }))
  }
  return refusals
}

function plus(amount: number | null, line: PriceLine | null): number | null {
  if (line === null || amount === null) return amount
  return line.amountMinor === null ? null : amount + line.amountMinor
}

/** The payable net by tax category: fleet, negotiated and surcharge each split over what it is of. */
function payableShares(
  { book }: QuoteFrame,
  counted: readonly CountedLines[],
  lines: readonly PriceLine[],
): Shares {
  return lines.reduce<Shares>(
    (net, line) => {
      const of = line.stage === 'fleet' ? fleetShares(book, counted, net) : net
      return addShares(net, splitOver(of, line.amountMinor ?? 0))
    },
    sharesOf(book, counted),
  )
}

function sumGross(instalments: PriceDecision['instalments'], payableNet: number | null): number | null {
  if (payableNet === null) return null
  let gross = 0
  for (const { grossMinor } of instalments) {
    if (grossMinor === null) return null
    gross += grossMinor
  }
  return gross
}

/** Charges of the whole quote before their discounts, which keep the book's order. */
function quoteOrder(lines: readonly PriceLine[]): readonly PriceLine[] {
  return [
    ...lines.filter(({ stage }) => stage === 'commitment'),
    ...lines.filter(({ stage }) => stage === 'discount'),
  ]
}

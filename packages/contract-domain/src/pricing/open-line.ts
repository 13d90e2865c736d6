import { offersTerm, type ServiceTier } from '../catalog/index.ts'
import type { ActiveAddOn } from './active-add-on.ts'
import type { Sold } from './check-availability.ts'
import { mergeFindings } from './finding.ts'
import { preparedCover } from './group-cover.ts'
import { preparedLine, preparedTerm } from './prepare-line.ts'
import type { Prepared } from './price-asset.ts'
import type { Finding } from './price-decision.ts'
import type { RequestedLine } from './price-request.ts'
import type { QuoteFrame } from './quote-frame.ts'
import { bindAddOns, soldOf } from './select-add-ons.ts'
import { selectionRefusals } from './selection-rules.ts'

/** The selection of a line, bound and made ready for whatever assets it is asked for. */
export interface OpenLine {
  readonly tier: ServiceTier
  readonly bound: readonly ActiveAddOn[]
  readonly sold: readonly Sold[]
  /** Add-ons that are unknown, doubled or can't be bound. */
  readonly unbound: readonly Finding[]
  /** Null for a term that nobody sells: it has no price, and its years are never laid out. */
  readonly prepared: Prepared | null
}

type RequestedSelection = Omit<RequestedLine, 'assets'>

/** Null when the version lacks the tier. The fleet of the frame is not looked at. */
export function openLine(requested: RequestedSelection, frame: QuoteFrame): OpenLine | null {
  const { context, book } = frame
  const tier = context.version.tiers.find(({ id }) => id === requested.tier)
  if (tier === undefined) return null
  const { termMonths } = requested
  const { bound, entries, refusals } = bindAddOns(requested, frame)
  const sold = soldOf(tier, entries, bound)
  const prepared = offersTerm(tier.terms, termMonths)
    ? {
        line: preparedLine({ book, tier, bound, termMonths }, context),
        term: preparedTerm(frame, termMonths),
        cover: preparedCover(context.version, tier, entries),
        sold,
      }
    : null
  return { tier, bound, sold, unbound: refusals, prepared }
}

/** Why the selection can't be had in this quote, whatever the asset. */
export function saleFindings(
  { tier, bound, sold, unbound }: OpenLine,
  requested: RequestedLine,
  frame: QuoteFrame,
): readonly Finding[] {
  return [...selectionRefusals({ requested, tier, bound, frame }, sold), ...unbound]
}

export function onLine({ id }: RequestedSelection, findings: readonly Finding[]): readonly Finding[] {
  return findings.length === 0 ? findings : mergeFindings(findings.map((one) => ({ ...one, lineId: id })))
}

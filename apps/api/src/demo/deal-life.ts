import {
  acceptQuote,
  approveQuote,
  contractNumber,
  declineQuote,
  draftQuote,
  type Quote,
  quoteNumber,
  type ServiceContract,
  submitQuote,
  withdrawQuote,
  type Wording,
} from '@aftercare/contract-domain/contract'
import type { HolidaySet } from '@aftercare/contract-domain/calendar'
import { authorityOf } from '../approval-authority.ts'
import { newId } from '../new-id.ts'
import { assetToFreeze } from '../signing.ts'
import type { Chosen, SoldCatalog } from './choose-selection.ts'
import { closeReasons, type Fate } from './deals.ts'
import type { StoredCustomer } from './load-install-base.ts'

/** A deal on its days, ISO dates. */
export interface Deal {
  readonly fate: Fate
  readonly customer: StoredCustomer
  readonly catalog: SoldCatalog
  readonly chosen: Chosen
  readonly start: string
  readonly pricedOn: string
  readonly submittedOn: string
  readonly endedOn: string
}

/** Who does what in the demo: ids of sign-ins. */
export interface DemoPeople {
  readonly sales: string
  readonly pricing: string
}

interface Surroundings {
  readonly people: DemoPeople
  readonly wording: Wording
  readonly pluginBuild: string
}

/** Draft, offer, approve or close: the commands that answer requests, on the days of the deal. */
export function dealtQuote(deal: Deal, sequence: number, surroundings: Surroundings): Quote {
  const { customer, catalog, chosen, fate } = deal
  const { people, wording, pluginBuild } = surroundings
  const draft = draftQuote({
    id: newId(),
    number: quoteNumber(yearOf(deal.pricedOn), sequence),
    accountId: customer.account.id,
    catalogVersionId: catalog.versionId,
    tiers: catalog.version.tiers,
    request: chosen.request,
    decision: chosen.decision,
    startRule: { kind: 'date', date: deal.start },
    pluginBuild,
    createdBy: people.sales,
  })
  if (fate === 'draft') return draft
  const submitted = submitQuote(draft, { by: people.sales, today: deal.submittedOn, pluginBuild, wording })
  if (fate === 'withdrawn') {
    const reason = closeReasons.withdrawn[customer.account.language]
    return withdrawQuote(submitted, { today: deal.endedOn, reason })
  }
  if (fate === 'awaiting-approval') return submitted
  const offered =
    submitted.status === 'offered'
      ? submitted
      : approveQuote(submitted, {
          by: people.pricing,
          at: instantOn(deal.submittedOn, '14:05'),
          today: deal.submittedOn,
          reason:
            customer.account.language === 'fr'
              ? 'Marge suffisante sur la durée'
              : 'Margin holds over the term',
          authority: authorityOf('pricing', submitted, catalog.version),
        })
  if (fate !== 'declined') return offered
  const reason = closeReasons.declined[customer.account.language]
  return declineQuote(offered, { today: deal.endedOn, reason })
}

/** An offer accepted on its day. */
export function signedDeal(
  deal: Deal,
  quote: Quote,
  {
    sequence,
    wording,
    holidaySets,
  }: { sequence: number; wording: Wording; holidaySets: readonly HolidaySet[] },
): { readonly quote: Quote; readonly contract: ServiceContract } {
  const { customer, catalog, chosen } = deal
  return acceptQuote(quote, {
    contractId: newId(),
    contractNumber: contractNumber(yearOf(deal.endedOn), sequence),
    version: catalog.version,
    account: { id: customer.account.id, name: customer.account.name },
    assets: customer.assets.filter(({ asset }) => chosen.assetIds.includes(asset.id)).map(assetToFreeze),
    holidaySets,
    wording,
    today: deal.endedOn,
    signedAt: instantOn(deal.endedOn, '10:30'),
  })
}

/** Working hours in Europe, whatever the season. */
export function instantOn(date: string, time: string): string {
  return `${date}T${time}:00.000Z`
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

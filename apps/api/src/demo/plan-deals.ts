import { compareDates, daysBetween, readDate } from '@aftercare/contract-domain/time'
import { chooseSelection, type SoldCatalog } from './choose-selection.ts'
import type { Deal } from './deal-life.ts'
import { daysOf, type Fate, tasteOf, unsigned } from './deals.ts'
import type { StoredCustomer } from './load-install-base.ts'
import { randomFrom, type Random } from './random.ts'

export const SIGNED = 110

interface Market {
  readonly customers: readonly StoredCustomer[]
  readonly catalogs: ReadonlyMap<string, SoldCatalog>
  /** ISO dates. */
  readonly today: string
  readonly since: string
}

/**
 * The deals of the demo, the same at every start for one day: every customer in turn buys, until enough have signed;
 * then customers in turn, from the last, are left with a quote. A customer who can be offered nothing is passed over.
 */
export function planDeals(market: Market): readonly Deal[] {
  const random = randomFrom(20_260_202)
  const covered = new Map<string, Set<string>>()
  const deals: Deal[] = []
  const take = (fates: readonly Fate[], customers: readonly StoredCustomer[]) => {
    const pending = [...fates]
    // Twice round: some sign a second time, for what is not covered yet.
    for (const customer of [...customers, ...customers]) {
      const [fate] = pending
      if (fate === undefined) return
      const deal = dealOf(fate, { market, customer, deals, random, covered })
      if (deal === null) continue
      deals.push(deal)
      pending.shift()
    }
  }
  take(
    Array.from({ length: SIGNED }, () => 'signed' as const),
    market.customers,
  )
  take(
    Object.entries(unsigned).flatMap(([fate, many]) => Array.from({ length: many }, () => fate as Fate)),
    market.customers.toReversed(),
  )
  return deals.toSorted((left, right) => compareDates(readDate(left.pricedOn), readDate(right.pricedOn)))
}

interface Situation {
  readonly market: Market
  readonly customer: StoredCustomer
  readonly deals: readonly Deal[]
  readonly random: Random
  /** Assets under contract, by account. */
  readonly covered: Map<string, Set<string>>
}

function dealOf(fate: Fate, { market, customer, deals, random, covered }: Situation): Deal | null {
  const taste = tasteOf(fate, random)
  const history = Math.min(daysBetween(readDate(market.since), readDate(market.today)), 320)
  const days = daysOf(fate, history, random)
  const ago = (many: number) => readDate(market.today).subtract({ days: many }).toString()
  const catalog = market.catalogs.get(customer.catalog)
  if (catalog === undefined) return null
  const under = covered.get(customer.account.id) ?? new Set()
  const free = customer.assets.filter(({ asset }) => !under.has(asset.id))
  const wanted = free.slice(0, Math.ceil((free.length * taste.share) / 100))
  if (wanted.length === 0) return null
  const pricedOn = ago(days.priced)
  // What is not signed yet starts in the future.
  const start = ago((fate === 'signed' ? days.ended : 0) - taste.startsIn)
  const chosen = chooseSelection({
    catalog,
    assets: wanted,
    taste,
    language: customer.account.language,
    priceDate: pricedOn,
    start,
    activeLineCount: activeLines(deals, customer, pricedOn),
  })
  if (chosen === null) return null
  if (fate === 'awaiting-approval' && !needsApproval(chosen)) return null
  if (fate === 'signed') covered.set(customer.account.id, new Set([...under, ...chosen.assetIds]))
  return {
    fate,
    customer,
    catalog,
    chosen,
    start,
    pricedOn,
    submittedOn: ago(days.submitted),
    endedOn: ago(days.ended),
  }
}

function needsApproval({ decision }: Deal['chosen']): boolean {
  return decision.checks.some(({ outcome }) => outcome !== 'passed')
}

/** Assets that the customer has under contract on a day, as the store counts them. */
function activeLines(deals: readonly Deal[], { account }: StoredCustomer, on: string): number {
  return deals
    .filter(
      ({ fate, customer, start }) => fate === 'signed' && customer.account.id === account.id && start <= on,
    )
    .reduce((sum, { chosen }) => sum + chosen.assetIds.length, 0)
}

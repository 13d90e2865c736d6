import { setImmediate } from 'node:timers/promises'
import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import {
  activeLineCounts,
  impactSummary,
  type ImpactSummary,
  type RenewalPrice,
  renewalPrice,
} from '@aftercare/contract-domain/contract'
import type { CatalogVersionRow } from './db/catalog-store.ts'
import { activeContracts, countActiveContracts } from './db/contract-store.ts'
import type { Database } from './db/database.ts'
import type { PluginHost } from './plugin-host.ts'

/** What a version would do to the contracts of its catalog that are active on a day. */
export interface Impact extends ImpactSummary {
  /** Contracts that end later than those priced, when there are too many for one question. */
  readonly leftOut: number
  readonly prices: readonly RenewalPrice[]
}

const MOST_CONTRACTS = 500
/** So many are priced before other requests get their turn. */
const AT_A_TIME = 20

/** Prices each active contract as a renewal at its end: two statements, however many there are. */
export async function impactOf(
  db: Database,
  { row, version }: { readonly row: CatalogVersionRow; readonly version: CatalogVersion },
  { today, plugins }: { readonly today: string; readonly plugins: PluginHost },
): Promise<Impact> {
  const active = { catalogKey: version.catalog.id, on: today }
  const contracts = await activeContracts(db, active, MOST_CONTRACTS)
  const all = await countActiveContracts(db, active)
  const lines = activeLineCounts(contracts)
  // A draft has neither number nor hash, and nothing priced on it is kept.
  const identity = { number: row.number ?? 0, hash: row.hash ?? `${row.id}/${row.revision}` }
  const context = { version, identity, bind: plugins.bindAddOn(version) }
  const prices: RenewalPrice[] = []
  for (const contract of contracts) {
    prices.push(renewalPrice(contract, { context, activeLines: lines.get(contract.id) ?? 0 }))
    if (prices.length % AT_A_TIME === 0) await setImmediate()
  }
  return { ...impactSummary(prices), leftOut: Math.max(0, all - contracts.length), prices }
}

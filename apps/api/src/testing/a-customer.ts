import type { Database } from '../db/database.ts'
import { account, asset, site } from '../db/tables.ts'
import { writeGlobalId } from '../graph/global-id.ts'

/** Global ids of a customer's account and assets. */
export interface TestCustomer {
  readonly accountId: string
  readonly assetIds: readonly string[]
}

let made = 0

/** A customer in Lyon with so many like servers, whose every fact is known. */
export async function aCustomer(db: Database, servers = 1): Promise<TestCustomer> {
  made += 1
  const number = `T-${String(made).padStart(4, '0')}`
  const [owner = { id: '' }] = await db
    .insert(account)
    .values({ number, name: `Customer ${number}`, country: 'FR', language: 'fr' })
    .returning()
  const [at = { id: '' }] = await db
    .insert(site)
    .values({
      accountId: owner.id,
      name: 'Lyon',
      country: 'FR',
      timeZone: 'Europe/Paris',
      holidaySet: 'FR',
    })
    .returning()
  const assets = await db
    .insert(asset)
    .values(
      Array.from({ length: servers }, (_, index) => ({
        accountId: owner.id,
        siteId: at.id,
        name: `Rack server ${index + 1}`,
        model: 'NW-R740',
        serial: `S-${index + 1}`,
        criticality: 'B',
        purchasePriceMinor: 800_000,
        purchaseCurrency: 'EUR',
        purchasedOn: '2025-11-01',
        installedOn: '2025-11-24',
        facts: { distance: { state: 'known' as const, value: 30 } },
      })),
    )
    .returning()
  return {
    accountId: writeGlobalId('Account', owner.id),
    assetIds: assets.map(({ id }) => writeGlobalId('Asset', id)),
  }
}

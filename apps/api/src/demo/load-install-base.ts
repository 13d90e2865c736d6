import type { Account } from '../db/account-store.ts'
import type { AssetOnSite } from '../db/priced-assets.ts'
import { account, asset, site } from '../db/tables.ts'
import type { Transaction } from '../db/transaction.ts'
import { type DemoAccount, demoInstallBase, type DemoSite } from './install-base.ts'

/** A customer of the demo as it is stored, with what it runs. */
export interface StoredCustomer {
  readonly account: Account
  readonly catalog: DemoAccount['catalog']
  readonly assets: readonly AssetOnSite[]
}

/** Writes the install base in a few statements, in its own order. */
export async function loadInstallBase(tx: Transaction, count: number): Promise<readonly StoredCustomer[]> {
  const base = demoInstallBase(count)
  const accounts = await tx
    .insert(account)
    .values(base.map(({ number, name, country, language }) => ({ number, name, country, language })))
    .returning()
  const owned = base.flatMap((own, index) => own.sites.map((place) => ({ own, index, place })))
  const sites = await tx
    .insert(site)
    .values(
      owned.map(({ index, place }) => ({
        accountId: idAt(accounts, index),
        name: place.name,
        city: place.place.city,
        country: place.place.country,
        timeZone: place.place.timeZone,
        holidaySet: place.place.country,
      })),
    )
    .returning()
  const standing = owned.flatMap(({ own, index, place }, at) =>
    place.assets.map((each) => ({ own, index, at, place, each })),
  )
  const assets = await tx
    .insert(asset)
    .values(
      standing.map(({ own, index, at, place, each }) => ({
        accountId: idAt(accounts, index),
        siteId: idAt(sites, at),
        name: each.name,
        model: each.model,
        serial: each.serial,
        criticality: each.criticality ?? null,
        purchasePriceMinor: each.purchasePriceMinor ?? null,
        purchaseCurrency: each.purchasePriceMinor === undefined ? null : currencyOf(own, place),
        purchasedOn: each.purchasedOn,
        installedOn: each.installedOn,
        facts: { distance: { state: 'known' as const, value: place.distance } },
      })),
    )
    .returning()
  return accounts.map((row, index) => ({
    account: row,
    catalog: (base[index] ?? missing()).catalog,
    assets: standing.flatMap((one, place) =>
      one.index === index ? [{ asset: assets[place] ?? missing(), site: sites[one.at] ?? missing() }] : [],
    ),
  }))
}

// The server catalog has a book in dollars; the others sell in euros alone.
function currencyOf({ catalog }: DemoAccount, { place }: DemoSite): string {
  return catalog === 'it-hardware' && place.country === 'US' ? 'USD' : 'EUR'
}

function idAt(rows: readonly { readonly id: string }[], index: number): string {
  return (rows[index] ?? missing()).id
}

function missing(): never {
  throw new Error('PostgreSQL gave back fewer rows than were written')
}

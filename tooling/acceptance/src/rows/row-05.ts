import { contractQuery, quoteQuery, type AftercareClient } from '@aftercare/graphql-client'
import { fullServiceCatalog } from '../catalogs/full-service.ts'
import type { RowSheet } from '../outcome.ts'
import type { People } from '../product/people.ts'
import { priceOf } from '../product/price.ts'
import { publishCatalog } from '../product/publish-catalog.ts'
import { acceptQuote, draftQuote, offerQuote, someAsset } from '../product/quotes.ts'
import { publishWithPrice } from '../product/raise-price.ts'

const tier = 'full-service'
const termMonths = 36

/** A second version, dearer than the first, leaves what was sold and quoted on the first as it was. */
export async function row05({ admin, sales }: People, sheet: RowSheet): Promise<void> {
  const first = await publishCatalog(admin, fullServiceCatalog('acceptance-05'), 'acceptance-05')
  const { priceDate } = await priceOf(sales, { catalogVersionId: first.id, tier, termMonths })
  const start = `${Number(priceDate.slice(0, 4)) + 1}-01-01`
  const asked = { ...(await someAsset(sales)), catalogVersionId: first.id, tier, termMonths, start }
  const signed = await acceptQuote(sales, (await offerQuote(sales, asked)).id)
  const offered = await offerQuote(sales, asked)
  const draft = await draftQuote(sales, asked)
  const [contractBefore, offeredBefore, draftBefore] = [
    await contractOf(sales, signed),
    await quoted(sales, offered.id),
    await quoted(sales, draft.id),
  ]

  const second = await publishWithPrice(admin, first, { tier, amountMinor: 150_000 })
  const dearer = await priceOf(sales, { catalogVersionId: second.id, tier, termMonths })
  sheet.show('v2 is sold at 4,050.00 €', dearer.totals.net?.amountMinor, 405_000)

  const contractAfter = await contractOf(sales, signed)
  sheet.show('the contract sold on v1 has not changed by a byte', contractAfter, contractBefore)
  sheet.show('its terms still match their hash', contractAfter?.verified, true)
  sheet.show('the offered quote keeps v1 and 3,240.00 €', await quoted(sales, offered.id), offeredBefore)
  sheet.show('so does the draft', await quoted(sales, draft.id), draftBefore)
  sheet.show('both on version 1', [offeredBefore, draftBefore], [onFirst('OFFERED'), onFirst('DRAFT')])

  const late = await contractOf(sales, await acceptQuote(sales, offered.id))
  sheet.show('accepted after v2, it signs the price of v1', late?.terms.totals.net?.amountMinor, 324_000)
  sheet.show('and the terms of v1', late?.terms.catalogVersionNumber, 1)
}

async function contractOf(client: AftercareClient, id: string) {
  return (await client.query(contractQuery, { id })).contract
}

async function quoted(client: AftercareClient, id: string) {
  const { quote } = await client.query(quoteQuery, { id })
  return {
    version: quote?.catalogVersion.number,
    status: quote?.status,
    netMinor: quote?.decision.totals.net?.amountMinor,
  }
}

function onFirst(status: string) {
  return { version: 1, status, netMinor: 324_000 }
}

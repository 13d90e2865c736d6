import { fullServiceCatalog } from '../catalogs/full-service.ts'
import type { RowSheet } from '../outcome.ts'
import type { People } from '../product/people.ts'
import { priceOf } from '../product/price.ts'
import { publishCatalog } from '../product/publish-catalog.ts'

/** 1,200 € a year for three years at −10 %, as one sum and as instalments. */
export async function row22({ admin, sales }: People, sheet: RowSheet): Promise<void> {
  const version = await publishCatalog(admin, fullServiceCatalog('acceptance-22'), 'acceptance-22')
  const asked = { catalogVersionId: version.id, tier: 'full-service', termMonths: 36 }
  const once = await priceOf(sales, asked)
  sheet.show('1,200 €/yr for 3 years at −10 % is 3,240.00 €', once.totals.net?.amountMinor, 324_000)
  sheet.show('at once: one instalment', netsOf(once), [324_000])
  const yearly = await priceOf(sales, { ...asked, paymentPlan: 'yearly' })
  sheet.show('three instalments of 1,080.00 €', netsOf(yearly), [108_000, 108_000, 108_000])
  sheet.missing('revenue by days')
  sheet.missing('the refund on early end')
}

function netsOf(decision: Awaited<ReturnType<typeof priceOf>>): readonly (number | undefined)[] {
  return decision.instalments.map(({ net }) => net?.amountMinor)
}

import { fullServiceCatalog } from '../catalogs/full-service.ts'
import type { RowSheet } from '../outcome.ts'
import type { People } from '../product/people.ts'
import { priceOf } from '../product/price.ts'
import { publishCatalog } from '../product/publish-catalog.ts'

/** A discount of 70 % is not given without approval, and the rule that stops it is named. */
export async function row06({ admin, sales }: People, sheet: RowSheet): Promise<void> {
  const version = await publishCatalog(admin, fullServiceCatalog('acceptance-06'), 'acceptance-06')
  const decision = await priceOf(sales, {
    catalogVersionId: version.id,
    tier: 'full-service',
    termMonths: 12,
    negotiatedDiscount: { percent: '70', reason: 'They asked for it' },
  })
  const authority = decision.checks.find(({ code }) => code === 'authority')
  sheet.show(`a 70 % discount needs approval: ${authority?.message}`, authority?.outcome, 'APPROVAL_NEEDED')
  sheet.missing('profit per contract from the costs of its jobs')
}

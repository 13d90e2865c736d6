import { fullServiceCatalog } from '../catalogs/full-service.ts'
import type { RowSheet } from '../outcome.ts'
import type { People } from '../product/people.ts'
import { askPrice, type Answer } from '../product/price.ts'
import { publishCatalog } from '../product/publish-catalog.ts'

/** A tier sold for one to four whole years. */
export async function row21({ admin, sales }: People, sheet: RowSheet): Promise<void> {
  const version = await publishCatalog(admin, fullServiceCatalog('acceptance-21'), 'acceptance-21')
  const ask = (years: number) =>
    askPrice(sales, { catalogVersionId: version.id, tier: 'full-service', termMonths: 12 * years })
  for (const years of [1, 2, 3, 4])
    sheet.show(`${years === 1 ? '1 year' : `${years} years`} accepted`, isOffered(await ask(years)), true)
  for (const years of [0, 5]) {
    const answer = await ask(years)
    sheet.show(`${years} years refused (${reasonOf(answer)})`, isOffered(answer), false)
  }
  sheet.missing('the coverage decision: misuse is answered not covered, with its clause')
}

function isOffered(answer: Answer): boolean {
  return answer.__typename === 'PriceDecision' && answer.offerable
}

function reasonOf(answer: Answer): string {
  if (answer.__typename !== 'PriceDecision') return answer.message
  return answer.refusals.map(({ message }) => message).join(' ')
}

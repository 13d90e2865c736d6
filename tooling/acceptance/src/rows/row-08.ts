import type { AftercareClient } from '@aftercare/graphql-client'
import { addOnCatalog } from '../catalogs/add-ons.ts'
import type { RowSheet } from '../outcome.ts'
import { permutations } from '../permutations.ts'
import { pluginsQuery } from '../product/documents.ts'
import type { People } from '../product/people.ts'
import { priceOf, type Decision } from '../product/price.ts'
import { publishCatalog } from '../product/publish-catalog.ts'

const five = [
  { key: 'rapid-response', options: {} },
  { key: 'extended-hours', options: { window: 'around-the-clock' } },
  { key: 'preventive-visits', options: { visits: 2 } },
  { key: 'remote-monitoring', options: {} },
  { key: 'fleet-bundle', options: {} },
]

/**
 * By hand, in cents: a year is 123457 + 18.5 % (22840) + 12.5 % (15432) + 2 visits (52026) + monitoring (14409), less
 * 7.5 % of those charges (7853) = 220311; less 10 % for three years (22031) = 198280; three of them and, once, the
 * set-up of 9999 less 7.5 % (750).
 */
const byHand = 3 * 198_280 + 9_249

/** Five add-ons from five packages in every order, and a pair that can't be had together. */
export async function row08({ admin, sales }: People, sheet: RowSheet): Promise<void> {
  const { plugins } = await admin.query(pluginsQuery)
  const version = await publishCatalog(admin, addOnCatalog('acceptance-08', plugins), 'acceptance-08')
  const orders = permutations(five)
  const prices = new Set<string>()
  const covers = new Set<string>()
  for (const addOns of orders) {
    const decision = await priced(sales, version.id, addOns)
    prices.add(JSON.stringify([decision.offerable, decision.totals, decision.lines[0]?.groups[0]?.termLines]))
    covers.add(JSON.stringify(decision.lines[0]?.groups[0]?.cover.rows))
  }
  const once = await priced(sales, version.id, five)
  sheet.show('all five give lines', pluginsOf(once), five.map(({ key }) => key).sort())
  sheet.show('and can be offered', once.offerable, true)
  sheet.show('5 add-ons of 5 packages in 120 orders', orders.length, 120)
  sheet.show(`one price, line by line: ${once.totals.net?.formatted ?? 'unknown'}`, prices.size, 1)
  sheet.show('which is the price reckoned by hand', once.totals.net?.amountMinor, byHand)
  sheet.show('one cover', covers.size, 1)

  const pair = await priced(sales, version.id, [
    { key: 'rapid-response', options: {} },
    { key: 'call-to-repair', options: {} },
    { key: 'remote-monitoring', options: {} },
  ])
  const refusal = pair.refusals.map(({ message }) => message).join(' ')
  const named = ['rapid response', 'call to repair'].filter((name) => plainly(refusal).includes(name))
  sheet.show(`a forbidden pair is refused by both names: ${refusal}`, named.length, 2)
  sheet.show('and can not be offered', pair.offerable, false)
}

function priced(
  client: AftercareClient,
  catalogVersionId: string,
  addOns: readonly (typeof five)[number][],
): Promise<Decision> {
  const facts = { distance: 40 }
  return priceOf(client, { catalogVersionId, tier: 'essential', termMonths: 36, addOns, facts })
}

/** Titles and ids alike name an add-on. */
function plainly(sentence: string): string {
  return sentence.toLowerCase().replaceAll('-', ' ')
}

function pluginsOf(decision: Decision): readonly string[] {
  const lines = decision.lines.flatMap(({ groups }) => groups.flatMap(({ yearLines }) => yearLines))
  return [...new Set(lines.flatMap(({ source }) => source.plugin ?? []))].sort()
}

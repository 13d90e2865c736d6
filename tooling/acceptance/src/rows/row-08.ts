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
  sheet.show(`one price: ${once.totals.net?.formatted ?? 'unknown'}, line by line`, prices.size, 1)
  sheet.show('one cover', covers.size, 1)

  const pair = await priced(sales, version.id, [
    { key: 'rapid-response', options: {} },
    { key: 'call-to-repair', options: {} },
    { key: 'remote-monitoring', options: {} },
  ])
  const refusal = pair.refusals.map(({ message }) => message).join(' ')
  const named = ['Rapid response', 'Call to repair'].filter((title) => refusal.includes(title))
  sheet.show(`a forbidden pair is refused: ${refusal}`, named, ['Rapid response', 'Call to repair'])
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

function pluginsOf(decision: Decision): readonly string[] {
  const lines = decision.lines.flatMap(({ groups }) => groups.flatMap(({ yearLines }) => yearLines))
  return [...new Set(lines.flatMap(({ source }) => source.plugin ?? []))].sort()
}

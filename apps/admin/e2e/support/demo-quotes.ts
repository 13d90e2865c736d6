import { ask, type Visit } from './visit.ts'

/** A customer with what `quote.test.ts` sells to. */
export interface Buyer {
  readonly id: string
  readonly name: string
  readonly number: string
  readonly serials: readonly string[]
}

/** Of the demo: a customer in France, where the catalog is taxed, with servers that it covers. */
export async function serverBuyer(visit: Visit): Promise<Buyer> {
  const { accounts } = await ask<{
    accounts: {
      edges: {
        node: Omit<Buyer, 'serials'> & { assets: { edges: { node: { model: string; serial: string } }[] } }
      }[]
    }
  }>(
    visit,
    `{ accounts(first: 50, filter: { country: "FR" }) {
         edges { node { id name number assets(first: 20) { edges { node { model serial } } } } } } }`,
  )
  for (const { node } of accounts.edges) {
    const servers = node.assets.edges.filter((asset) => asset.node.model.startsWith('NW-R'))
    if (servers.length > 1) return { ...node, serials: servers.map((asset) => asset.node.serial) }
  }
  throw new Error('The demo has no customer in France with two servers.')
}

export interface DemoQuote {
  readonly id: string
  readonly status: string
  readonly account: { readonly id: string; readonly name: string }
}

/** The newest quotes, without those of the customer to whom `quote.test.ts` sells meanwhile: these stay as they are. */
export async function restingQuotes(visit: Visit): Promise<readonly DemoQuote[]> {
  const [buyer, { quotes }] = await Promise.all([
    serverBuyer(visit),
    ask<{ quotes: { edges: { node: DemoQuote }[] } }>(
      visit,
      '{ quotes(first: 100) { edges { node { id status account { id name } } } } }',
    ),
  ])
  return quotes.edges.map(({ node }) => node).filter(({ account }) => account.id !== buyer.id)
}

/** One that was offered and that nobody accepts meanwhile. */
export async function restingOffer(visit: Visit): Promise<DemoQuote> {
  const offer = (await restingQuotes(visit)).find(({ status }) => status === 'OFFERED')
  if (offer === undefined) throw new Error('The demo has no offer that rests.')
  return offer
}

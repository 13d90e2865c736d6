import { restingQuotes } from './demo-quotes.ts'
import { shippedCatalogs } from './shipped-catalogs.ts'
import { ask, type Visit } from './visit.ts'

export interface Screen {
  readonly name: string
  readonly path: string
}

interface Found {
  readonly catalogs: readonly { readonly key: string; readonly published: { readonly id: string } | null }[]
  readonly contracts: Connection<{ readonly id: string }>
  readonly accounts: Connection<{ readonly id: string }>
}

interface Connection<Node> {
  readonly edges: readonly { readonly node: Node }[]
}

/** One address of every screen, in every state that the demo holds. */
export async function screensOf(visit: Visit): Promise<Screen[]> {
  const { catalogs, contracts, accounts } = await ask<Found>(
    visit,
    `{ catalogs { key published { id } }
       contracts(first: 1) { edges { node { id } } }
       accounts(first: 1) { edges { node { id } } } }`,
  )
  // Other journeys of the run bring catalogs of their own, and publish and change them meanwhile.
  const shipped = shippedCatalogs()
  const sold = catalogs.flatMap(({ key, published }) =>
    published === null || !shipped.has(key) ? [] : [{ key, published }],
  )
  // Of a catalog that no journey publishes: the draft stays one of what is sold.
  const draft = await draftOf(visit, sold.find(({ key }) => key === 'packaging-machines')?.published.id ?? '')
  const states = new Map((await restingQuotes(visit)).map(({ status, id }) => [status, id]))
  const contract = contracts.edges[0]?.node.id ?? ''
  const account = accounts.edges[0]?.node.id ?? ''
  return [
    { name: 'catalogs', path: '/catalogs' },
    ...sold.map(({ key, published }) => ({
      name: `matrix of ${key}`,
      path: `/catalog-versions/${published.id}`,
    })),
    { name: 'draft of a catalog', path: `/catalog-versions/${draft}` },
    { name: 'publication of a draft', path: `/catalog-versions/${draft}/publish` },
    ...sold.flatMap(({ key, published }) =>
      key === 'packaging-machines'
        ? [
            {
              name: 'price playground',
              path: `/catalog-versions/${published.id}/playground?addOn=accidental-damage`,
            },
          ]
        : [],
    ),
    { name: 'quotes', path: '/quotes' },
    { name: 'no quotes', path: '/quotes?search=nothing-is-called-this' },
    ...[...states].map(([status, id]) => ({ name: `quote, ${status}`, path: `/quotes/${id}` })),
    { name: 'new quote', path: `/quotes/new?account=${account}` },
    { name: 'change of a quote', path: `/quotes/${states.get('DRAFT') ?? ''}/edit` },
    { name: 'approvals', path: '/approvals' },
    { name: 'contracts', path: '/contracts' },
    ...['terms', 'price', 'lines', 'record', 'document'].map((tab) => ({
      name: `contract, ${tab}`,
      path: `/contracts/${contract}?tab=${tab}`,
    })),
    { name: 'accounts', path: '/accounts' },
    ...['assets', 'quotes', 'contracts', 'sites'].map((tab) => ({
      name: `account, ${tab}`,
      path: `/accounts/${account}?tab=${tab}`,
    })),
    { name: 'assets', path: '/assets' },
    { name: 'nowhere', path: '/nowhere' },
  ]
}

async function draftOf(visit: Visit, versionId: string): Promise<string> {
  const { draftCatalogVersion } = await ask<{ draftCatalogVersion: { id: string } }>(
    visit,
    `mutation ($from: ID!) { draftCatalogVersion(input: { fromVersionId: $from }) { ... on CatalogVersion { id } } }`,
    { from: versionId },
  )
  return draftCatalogVersion.id
}

import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import { createRoot } from 'react-dom/client'
import { createAdminClient } from './urql.ts'
import { exampleOperations, exampleSubjectQuery, type ExampleSubject } from './example-operations.ts'

/** Shown in the examples when nobody is signed in or nothing is on sale yet. */
const placeholder: ExampleSubject = {
  versionId: 'id-of-a-catalog-version',
  tier: 'key-of-a-tier',
  termMonths: 12,
  referenceAsset: 'key-of-a-reference-asset',
  country: 'FR',
}

const root = document.getElementById('graphiql')
if (root === null) throw new Error('graphiql.html lacks the element #graphiql')

const today = new Date().toISOString().slice(0, 10)
const tabs = exampleOperations(await findSubject(), today)

createRoot(root).render(
  <GraphiQL
    fetcher={createGraphiQLFetcher({ url: '/graphql' })}
    defaultTabs={tabs}
    defaultQuery={tabs[0]?.query ?? ''}
  />,
)

/** A tier with a price of a published catalog, and an asset to price it for. */
async function findSubject(): Promise<ExampleSubject> {
  const { data } = await createAdminClient().query(exampleSubjectQuery, {})
  for (const catalog of data?.catalogs ?? []) {
    const version = catalog.published
    const tier = version?.tiers.find((each) => !each.notSold && !each.timeAndMaterials)
    const asset = version?.referenceAssets[0]
    const termMonths = tier?.termMonths[0]
    if (version == null || tier === undefined || asset === undefined || termMonths === undefined) continue
    const country = catalog.homeCountry ?? placeholder.country
    return { versionId: version.id, tier: tier.key, termMonths, referenceAsset: asset.key, country }
  }
  return placeholder
}

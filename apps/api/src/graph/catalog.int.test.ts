import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adminOperation } from '../testing/client-documents.ts'
import { type ImportedVersion, importShipped } from '../testing/import-shipped.ts'
import { installation, readShipped } from '../testing/shipped-catalogs.ts'
import { type Answer, type Session, startTestApi, type TestApi } from '../testing/test-api.ts'

let api: TestApi
let pricing: Session
let hardware: ImportedVersion

beforeAll(async () => {
  api = await startTestApi()
  pricing = await api.signInAs('pricing')
  hardware = await importShipped(pricing, 'it-hardware')
})
afterAll(() => api.stop())

interface Cell {
  readonly tierKey: string
  readonly facetKey: string
  readonly state: string
  readonly text: string
  readonly provenance: string
  readonly changed: boolean
  readonly was: string | null
  readonly cost?: string | null
  readonly place?: string
}

interface Version {
  readonly id: string
  readonly number: number | null
  readonly publishedBy: string | null
  readonly basedOn: { readonly id: string } | null
  readonly catalog: { readonly versions: readonly { readonly id: string; readonly createdBy: string }[] }
  readonly matrix: {
    readonly tiers: readonly { readonly key: string; readonly termMonths: readonly number[] }[]
    readonly dimensionRows: readonly {
      readonly dimension: { readonly key: string; readonly title: string }
      readonly facetKeys: readonly { readonly key: string; readonly title: string }[]
      readonly cells: readonly Cell[]
    }[]
    readonly addOnRows: readonly {
      readonly addOn: { readonly key: string }
      readonly cells: readonly Cell[]
    }[]
    readonly priceRows: readonly {
      readonly priceBook: { readonly key: string }
      readonly component: string
      readonly cells: readonly Cell[]
    }[]
  }
  readonly checks: readonly { readonly outcome: string; readonly message: string }[]
  readonly changes: readonly { readonly sentence: string }[]
}

const versionQuery = adminOperation('CatalogVersion')

async function read(
  id: string,
  session = pricing,
  locale = 'en',
): Promise<Answer<{ catalogVersion: Version }>> {
  return session.execute(versionQuery as never, { id }, { 'accept-language': locale })
}

async function versionOf(id: string, session = pricing, locale = 'en'): Promise<Version> {
  const { data, errors } = await read(id, session, locale)
  if (data == null) throw new Error(JSON.stringify(errors))
  return data.catalogVersion
}

async function draft(changes: readonly object[], from = hardware.id): Promise<string> {
  const made = await pricing.execute<{ draftCatalogVersion: { id: string } }>(
    'mutation ($input: DraftCatalogVersionInput!) { draftCatalogVersion(input: $input) { ... on CatalogVersion { id } } }',
    { input: { fromVersionId: from } },
  )
  const draftId = made.data?.draftCatalogVersion.id ?? ''
  if (changes.length === 0) return draftId
  const { data, errors } = await pricing.execute(
    `mutation ($input: EditCatalogDraftInput!) {
      editCatalogDraft(input: $input) { ... on CatalogVersion { id } ... on CatalogProblems { problems { path message } } ... on Refusal { message } }
    }`,
    { input: { draftId, expectedRevision: 1, changes } },
  )
  expect({ data, errors }).toEqual({ data: { editCatalogDraft: { id: draftId } }, errors: [] })
  return draftId
}

const text = (en: string) => ({ en, fr: en })
const onlyChanged = (rows: readonly { readonly cells: readonly Cell[] }[]) =>
  rows.flatMap(({ cells }) => cells.filter(({ changed }) => changed))

describe('the matrix of a version', () => {
  test('has a cell for every tier and facet key, in words, and says how each is known', async () => {
    const { matrix } = await versionOf(hardware.id)
    const { version } = readShipped('it-hardware')
    expect(matrix.tiers.map(({ key }) => key)).toEqual(version?.tiers.map(({ id }) => id))
    expect(matrix.dimensionRows.map(({ dimension }) => dimension.key)).toEqual(
      version?.dimensions.map(({ id }) => id),
    )
    for (const { cells, facetKeys } of matrix.dimensionRows) {
      expect(cells).toHaveLength(matrix.tiers.length * facetKeys.length)
      for (const cell of cells) expect(cell.text).not.toBe('')
    }
    const arrival = matrix.dimensionRows.find(({ dimension }) => dimension.key === 'core:arrival')
    expect(arrival?.facetKeys[0]).toEqual({
      key: 'zones-1-3/battery',
      title: 'Zones 1–3 (to 100 miles) · Battery',
    })
    expect(onlyChanged([...matrix.dimensionRows, ...matrix.addOnRows, ...matrix.priceRows])).toEqual([])
  })

  test('is read in French by who asks in French', async () => {
    const { matrix } = await versionOf(hardware.id, pricing, 'fr')
    const visits = matrix.dimensionRows.find(({ dimension }) => dimension.key === 'core:visits')
    expect(visits?.dimension.title).toBe("Visites d'entretien")
    expect(visits?.cells.map((cell) => cell.text)).toContain('inconnu')
  })

  test('says what was unknown and is not, and never calls the unknown none', async () => {
    const { matrix } = await versionOf(hardware.id)
    const cells = matrix.dimensionRows.flatMap((row) => row.cells)
    const unknown = cells.filter(({ state }) => state === 'UNKNOWN')
    expect(unknown.length).toBeGreaterThan(0)
    for (const cell of unknown) expect(cell.text).toBe('unknown')
  })
})

describe('the matrix of a draft', () => {
  test('shows each changed cell with what it was, and nothing else as changed', async () => {
    const { matrix, basedOn, changes } = await versionOf(
      await draft([
        {
          tierCover: {
            tier: 'four-hour-24x7',
            dimension: 'core:visits',
            facetKey: '*',
            cell: { state: 'known', value: { kind: 'quantity', quantity: 3 } },
            provenance: 'ILLUSTRATIVE',
          },
        },
        {
          basePrice: {
            priceBook: 'direct-eur',
            tier: 'next-business-day',
            component: 'default',
            price: { form: 'flat', amountMinor: 50_000 },
          },
        },
        { addOnAvailability: { key: 'media-retention', availability: { tiers: ['four-hour-24x7'] } } },
      ]),
    )
    expect(basedOn?.id).toBe(hardware.id)
    expect(onlyChanged(matrix.dimensionRows)).toMatchObject([
      { tierKey: 'four-hour-24x7', text: '3 visits a year', was: 'unknown', provenance: 'ILLUSTRATIVE' },
    ])
    expect(onlyChanged(matrix.priceRows)).toMatchObject([
      { tierKey: 'next-business-day', text: '€500.00', was: '€480.00', cost: '21000' },
    ])
    expect(onlyChanged(matrix.addOnRows)).toMatchObject([
      { tierKey: 'next-business-day', place: 'NOT_SOLD' },
      { tierKey: 'six-hour-repair-24x7', place: 'NOT_SOLD' },
    ])
    expect(changes.length).toBeGreaterThanOrEqual(3)
  })

  test('shows a new tier as new: changed, and without what it was', async () => {
    const { matrix } = await versionOf(
      await draft([{ addTier: { key: 'platinum', title: text('Platinum'), copyOf: 'four-hour-24x7' } }]),
    )
    const [visits] = matrix.dimensionRows
    expect(visits?.cells.filter(({ tierKey }) => tierKey === 'platinum')).toMatchObject([
      { changed: true, was: null },
    ])
    expect(new Set(onlyChanged(matrix.dimensionRows).map(({ tierKey }) => tierKey))).toEqual(
      new Set(['platinum']),
    )
  })
})

describe('who did it', () => {
  test('is named, by the name of the sign-in', async () => {
    const version = await versionOf(hardware.id)
    expect(version.publishedBy).toBe('Paul Pricing')
    expect(version.catalog.versions.map(({ createdBy }) => createdBy)).toContain('Paul Pricing')
  })
})

describe('the plugins', () => {
  test('are all those installed, each with the schemas that forms are drawn from', async () => {
    const { data } = await pricing.execute<{
      plugins: { key: string; title: string; settingsSchema: unknown }[]
    }>(adminOperation('Plugins') as never)
    expect(data?.plugins.map(({ key }) => key)).toEqual(installation.plugins.map(({ id }) => id))
    for (const { title, settingsSchema } of data?.plugins ?? []) {
      expect(title).not.toBe('')
      expect(settingsSchema).toMatchObject({ type: 'object', properties: expect.anything() })
    }
  })
})

describe('what a role may see', () => {
  test('without the right to read costs: prices, and no cost anywhere', async () => {
    const draftId = await draft([
      {
        basePrice: {
          priceBook: 'direct-eur',
          tier: 'next-business-day',
          component: 'default',
          price: { form: 'flat', amountMinor: 12_345 },
          cost: '12399',
        },
      },
      {
        addOnSettings: {
          key: 'preventive-visits',
          settings: { price: { form: 'flat', amountMinor: 25_000, cost: '13777' } },
        },
      },
    ])
    const sales = await api.signInAs('sales')
    const query = `query ($id: ID!) { catalogVersion(id: $id) {
      addOns { settings bookPrices } checks { message cure } changes { path sentence before after }
      matrix { priceRows { cells { cost text price } } } priceBooks { key fleetBreaks { percent } }
    } }`
    const seen = JSON.stringify(await sales.execute(query, { id: draftId }).then(({ data }) => data))
    expect(seen).toContain('12345')
    expect(seen).toContain('25000')
    expect(seen).toContain('(not shown to your role)')
    expect(seen).not.toMatch(/12399|123\.99|13777|137\.77|"cost":"/)
    const all = JSON.stringify(await pricing.execute(query, { id: draftId }).then(({ data }) => data))
    for (const cost of ['12399', '123.99', '13777']) expect(all).toContain(cost)
  })

  test('without the right to read prices: the promises, and no price', async () => {
    const draftId = await draft([
      {
        basePrice: {
          priceBook: 'direct-eur',
          tier: 'next-business-day',
          component: 'default',
          price: { form: 'flat', amountMinor: 54_321 },
        },
      },
    ])
    const service = await api.signInAs('service')
    const version = await versionOf(draftId, service)
    expect(version.matrix.dimensionRows.length).toBeGreaterThan(0)
    expect(version.matrix.priceRows).toEqual([])
    expect(JSON.stringify(version)).not.toMatch(/543\.21|54321/)
    for (const field of [
      'priceBooks { key }',
      'rateCards { key }',
      'addOns { settings }',
      'addOns { bookPrices }',
    ]) {
      const query = `query ($id: ID!) { catalogVersion(id: $id) { ${field} } }`
      const { errors } = await service.execute(query, { id: draftId })
      expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', permission: 'price.read' })
    }
  })

  test.each(['sales', 'service', 'viewer'] as const)('%s gets neither document nor export', async (role) => {
    const session = await api.signInAs(role)
    for (const query of [
      'query ($id: ID!) { catalogVersion(id: $id) { document } }',
      'query ($id: ID!) { exportCatalog(versionId: $id) }',
    ])
      expect(await session.execute(query, { id: hardware.id })).toMatchObject({
        errors: [{ extensions: { code: 'FORBIDDEN', permission: 'cost.read' } }],
      })
  })

  test('whoever is not signed in sees nothing', async () => {
    for (const query of ['{ catalogs { key } }', '{ plugins { key } }'])
      expect(await api.anyone.execute(query)).toMatchObject({
        data: null,
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      })
    const node = await api.anyone.execute('query ($id: ID!) { node(id: $id) { id } }', { id: hardware.id })
    expect(node.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  })
})

describe('what does not exist', () => {
  test('is null, and an id of another kind is refused', async () => {
    const none = Buffer.from('CatalogVersion:00000000-0000-7000-8000-00000000dead').toString('base64url')
    expect((await read(none)).data).toEqual({ catalogVersion: null })
    const { data } = await pricing.execute('query ($id: ID!) { exportCatalog(versionId: $id) }', { id: none })
    expect(data).toEqual({ exportCatalog: null })
    expect((await read(hardware.catalog.id)).errors).toHaveLength(1)
    expect(api.faults).toEqual([])
  })
})

describe('the number of statements', () => {
  test('of the list of catalogs is the same for one catalog and for three with drafts', async () => {
    const list = () =>
      pricing.execute<{ catalogs: { drafts: unknown[] }[] }>(adminOperation('Catalogs') as never)
    const one = await list()
    expect(one.data?.catalogs).toHaveLength(1)
    const others = [await importShipped(pricing, 'lifts-fr'), await importShipped(pricing, 'lab-instruments')]
    for (const { id } of others) await draft([], id)
    const three = await list()
    expect(three.data?.catalogs.map(({ drafts }) => drafts.length > 0)).toEqual([true, true, true])
    expect(three.statements.length).toBe(one.statements.length)
  })

  test('of the matrix is the same for a draft of three tiers and one of twenty', async () => {
    const small = await read(await draft([]))
    const tiers = Array.from({ length: 17 }, (_, index) => ({
      addTier: { key: `tier-${index}`, title: text(`Tier ${index}`), copyOf: 'four-hour-24x7' },
    }))
    const large = await read(await draft(tiers))
    expect(small.data?.catalogVersion.matrix.tiers).toHaveLength(3)
    expect(large.data?.catalogVersion.matrix.tiers).toHaveLength(20)
    expect(large.statements.length).toBe(small.statements.length)
    // One of them looks for a proof of the ladder that was kept.
    expect(large.statements.length).toBeLessThanOrEqual(9)
  })
})

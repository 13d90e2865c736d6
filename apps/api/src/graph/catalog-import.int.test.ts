import { type CatalogVersion, catalogHash } from '@aftercare/contract-domain/catalog'
import { execute, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listAudit } from '../db/audit-store.ts'
import { listCatalogs } from '../db/catalog-store.ts'
import { catalogVersion } from '../db/tables.ts'
import { versionFields } from '../testing/import-shipped.ts'
import { readShipped, shippedCatalogs, shippedFile } from '../testing/shipped-catalogs.ts'
import { type Session, startTestApi, type TestApi } from '../testing/test-api.ts'
import { readGlobalId } from './global-id.ts'

let api: TestApi
let pricing: Session

beforeAll(async () => {
  api = await startTestApi()
  pricing = await api.signInAs('pricing')
})
afterAll(() => api.stop())

interface Result {
  readonly __typename: string
  readonly dryRun: boolean
  readonly catalogKey: string
  readonly version: {
    readonly id: string
    readonly status: string
    readonly number: number | null
    readonly hash: string
  } | null
  readonly problems: readonly { readonly path: string; readonly code: string; readonly message: string }[]
  readonly changes: readonly { readonly path: string; readonly kind: string; readonly sentence: string }[]
  readonly code?: string
  readonly message?: string
  readonly path?: readonly string[]
}

const document = `mutation ($input: ImportCatalogInput!) {
  importCatalog(input: $input) {
    __typename
    ... on CatalogImport {
      dryRun
      catalogKey
      version { ${versionFields} }
      problems { path code message cure }
      changes { path kind sentence }
    }
    ... on CatalogProblems { problems { path code message cure } }
    ... on Refusal { code message path }
  }
}`

let keys = 0

function inputOf(given: Readonly<Record<string, unknown>>) {
  keys += 1
  return {
    dryRun: false,
    publish: true,
    reason: 'Prices of 2027',
    idempotencyKey: `import-${keys}`,
    ...given,
  }
}

async function importFile(given: Readonly<Record<string, unknown>>, locale = 'en'): Promise<Result> {
  const answer = await pricing.execute<{ importCatalog: Result }>(
    document,
    { input: inputOf(given) },
    { 'accept-language': locale },
  )
  if (answer.data == null) throw new Error(JSON.stringify(answer.errors))
  return answer.data.importCatalog
}

async function exportOf(versionId: string): Promise<CatalogVersion> {
  const { data } = await pricing.execute<{ exportCatalog: CatalogVersion }>(
    'query ($id: ID!) { exportCatalog(versionId: $id) }',
    { id: versionId },
  )
  return data?.exportCatalog as CatalogVersion
}

/** The IT catalog with one tier renamed and dearer. */
function dearer(): CatalogVersion {
  const file = structuredClone(shippedFile('it-hardware')) as CatalogVersion
  const [first, ...others] = file.tiers
  const [book, ...books] = file.priceBooks
  if (first === undefined || book === undefined) throw new Error('the file has neither tiers nor books')
  const price = { component: 'default', taxCategory: 'service', price: { form: 'flat', amountMinor: 50_000 } }
  return {
    ...file,
    tiers: [{ ...first, title: { en: 'Standard', fr: 'Standard' } }, ...others],
    priceBooks: [{ ...book, tiers: { ...book.tiers, [first.id]: [{ ...price, cost: '21000' }] } }, ...books],
  } as CatalogVersion
}

describe.each(shippedCatalogs)('the shipped catalog %s', (name) => {
  // The first proof of a ladder of ten add-ons takes its time.
  test('has no problems in a dry run, which leaves nothing behind', { timeout: 180_000 }, async () => {
    const before = await listCatalogs(api.db)
    const tried = await importFile({ file: shippedFile(name), dryRun: true })
    expect(tried).toEqual({
      __typename: 'CatalogImport',
      dryRun: true,
      catalogKey: name,
      version: null,
      problems: [],
      changes: [],
    })
    expect(await listCatalogs(api.db)).toEqual(before)
  })

  test('is published as version 1, and exported as it was imported, to the hash', async () => {
    const { version } = await importFile({ file: shippedFile(name) })
    expect(version).toMatchObject({ status: 'PUBLISHED', number: 1 })
    const read = readShipped(name).version
    expect(version?.hash).toBe(read && catalogHash(read))
    const exported = await exportOf(version?.id ?? '')
    expect(exported).toEqual(read)
    expect(catalogHash(exported)).toBe(version?.hash)
  })

  test('imported again from its export changes nothing', async () => {
    const [catalog] = (await listCatalogs(api.db)).filter(({ key }) => key === name)
    const { data } = await pricing.execute<{ node: { published: { id: string } } }>(
      'query ($id: ID!) { node(id: $id) { ... on Catalog { published { id } } } }',
      { id: Buffer.from(`Catalog:${catalog?.id}`).toString('base64url') },
    )
    const tried = await importFile({ file: await exportOf(data?.node.published.id ?? ''), dryRun: true })
    expect(tried).toMatchObject({ problems: [], changes: [] })
  })
})

describe('a second import', () => {
  test.each([
    [
      'en',
      [
        'Next business day (9x5) is now called Standard.',
        'Standard, Direct sales, euro, base price: €480.00 became €500.00.',
      ],
    ],
    [
      'fr',
      [
        'Jour ouvré suivant (9x5) s’appelle désormais Standard.',
        'Standard, Vente directe, euro, prix de base : 480,00 € devient 500,00 €.',
      ],
    ],
  ])('says in sentences (%s) what it would change', async (locale, sentences) => {
    const { changes } = await importFile({ file: dearer(), dryRun: true }, locale)
    expect(changes.map(({ sentence }) => sentence.replaceAll(/[\u00A0\u202F]/g, ' '))).toEqual(sentences)
  })

  test('becomes version 2, with the same changes, and leaves version 1 as it was', async () => {
    const before = await exportOfNumber(1)
    const { version, changes } = await importFile({ file: dearer() })
    expect(version).toMatchObject({ status: 'PUBLISHED', number: 2 })
    expect(changes.map(({ path }) => path)).toEqual([
      '/tiers/next-business-day/title',
      '/priceBooks/direct-eur/tiers/next-business-day/default/price',
    ])
    expect(await exportOfNumber(1)).toEqual(before)
  })

  test('not to be published is a draft, and version 2 is still sold', async () => {
    const { version } = await importFile({ file: shippedFile('it-hardware'), publish: false, reason: null })
    expect(version).toMatchObject({ status: 'DRAFT', number: null, hash: null })
    expect(await exportOfNumber(2)).toMatchObject({ tiers: [{ title: { en: 'Standard' } }, {}, {}] })
  })
})

async function exportOfNumber(number: number): Promise<CatalogVersion> {
  const { data } = await pricing.execute<{
    catalogs: { key: string; versions: { id: string; number: number | null }[] }[]
  }>('{ catalogs { key versions { id number } } }')
  const versions = data?.catalogs.find(({ key }) => key === 'it-hardware')?.versions
  return exportOf(versions?.find((version) => version.number === number)?.id ?? '')
}

describe('a file with problems', () => {
  const sound = () => structuredClone(shippedFile('lifts-fr')) as Record<string, unknown>

  test.each<[string, () => unknown, string]>([
    ['no object', () => 'a text', ''],
    ['nothing at all', () => ({}), '/catalog'],
    ['a member that nobody knows', () => ({ ...sound(), colour: 'red' }), '/colour'],
    [
      'an order of tiers that do not exist',
      () => ({ ...sound(), order: [{ above: 'gold', below: 'minimal' }] }),
      '/order/0/above',
    ],
    [
      'another build of a plugin',
      () => ({
        ...(shippedFile('it-hardware') as object),
        addOns: [
          {
            id: 'media-retention',
            pluginVersion: '9.9.9',
            pluginHash: 'a'.repeat(64),
            settings: { price: { form: 'flat', amountMinor: 1 } },
          },
        ],
      }),
      '/addOns/media-retention/pluginVersion',
    ],
    [
      'a plugin that is not installed',
      () => ({
        ...sound(),
        addOns: [{ id: 'nowhere', pluginVersion: '1.0.0', pluginHash: 'a'.repeat(64), settings: {} }],
      }),
      '/addOns/nowhere',
    ],
  ])('(%s) is refused whole, with path and reason', async (_what, file, path) => {
    const versions = await api.db.$count(catalogVersion)
    const tried = await importFile({ file: file(), dryRun: true })
    const refused = await importFile({ file: file() })
    expect(tried).toMatchObject({ __typename: 'CatalogImport', version: null, changes: [] })
    expect(refused).toMatchObject({ __typename: 'CatalogProblems', code: 'catalog.invalid' })
    expect(refused.problems).toEqual(tried.problems)
    expect(refused.problems.map((problem) => problem.path)).toContain(path)
    for (const problem of refused.problems) expect(problem.message).toMatch(/\S/)
    expect(await api.db.$count(catalogVersion)).toBe(versions)
    expect(api.faults).toEqual([])
  })

  test('with a text that no database holds is refused too', async () => {
    expect(await importFile({ file: withVendor(sound(), 'Lifts\u0000') })).toMatchObject({
      __typename: 'CatalogProblems',
      problems: [{ path: '/catalog/vendor', code: 'catalog.text-broken' }],
    })
    expect(await importFile({ file: withVendor(sound(), 'Lifts \ud800') })).toMatchObject({
      __typename: 'RefusedByRule',
    })
    expect(api.faults).toEqual([])
  })

  test('is read in the caller’s language', async () => {
    const english = await importFile({ file: {}, dryRun: true })
    const french = await importFile({ file: {}, dryRun: true }, 'fr')
    expect(french.problems.map(({ path }) => path)).toEqual(english.problems.map(({ path }) => path))
    expect(french.problems[0]?.message).not.toBe(english.problems[0]?.message)
  })

  test('that only a publication would refuse may become a draft; a dry run to publish says so', async () => {
    const file = shippedFile('it-hardware') as CatalogVersion
    const books = file.priceBooks.map((book) => {
      const { 'six-hour-repair-24x7': _unpriced, ...tiers } = book.tiers
      return { ...book, tiers }
    })
    const unpriced = { ...file, priceBooks: books }
    expect((await importFile({ file: unpriced, publish: false, dryRun: true })).problems).toEqual([])
    const tried = await importFile({ file: unpriced, dryRun: true })
    expect(tried.problems).toMatchObject([
      { path: '/tiers/six-hour-repair-24x7', code: 'catalog.tier-unpriced' },
    ])
    const refused = await importFile({ file: unpriced })
    expect(refused).toMatchObject({ __typename: 'CatalogProblems', problems: tried.problems })
    const { version } = await importFile({ file: unpriced, publish: false })
    expect(version).toMatchObject({ status: 'DRAFT' })
  })

  test('needs a reason to be published', async () => {
    for (const reason of [null, '  '])
      expect(await importFile({ file: shippedFile('lifts-fr'), reason })).toMatchObject({
        __typename: 'RefusedByRule',
        code: 'api.reason-missing',
        path: ['input', 'reason'],
      })
  })
})

describe('an import', () => {
  test('under one key acts once; the same key with another file is a conflict', async () => {
    const given = { file: shippedFile('lab-instruments'), idempotencyKey: 'lab-once' }
    const first = await importFile(given)
    expect(await importFile(given)).toEqual(first)
    expect(await importFile({ ...given, file: shippedFile('lifts-fr') })).toMatchObject({
      __typename: 'IdempotencyConflict',
      path: ['input', 'idempotencyKey'],
    })
    expect(first.version?.number).toBe(2)
  })

  test('at the same time as another of the same catalog: both are published, one after the other', async () => {
    const file = shippedFile('lifts-fr')
    const both = await Promise.all([importFile({ file }), importFile({ file })])
    expect(new Set(both.map(({ version }) => version?.number))).toEqual(new Set([2, 3]))
  })

  test('leaves one audit row with number, hash and reason', async () => {
    const { version } = await importFile({ file: shippedFile('lifts-fr'), reason: 'Yearly prices' })
    const { id } = readGlobalId(version?.id ?? '')
    const rows = await listAudit(api.db, { type: 'CatalogVersion', id })
    expect(rows).toMatchObject([
      {
        action: 'importCatalog',
        reason: 'Yearly prices',
        after: { number: version?.number, hash: version?.hash },
      },
    ])
  })

  test.each(['sales', 'service', 'viewer'] as const)('is not for %s', async (role) => {
    const session = await api.signInAs(role)
    const { data, errors } = await session.execute(document, {
      input: inputOf({ file: shippedFile('lifts-fr'), dryRun: true }),
    })
    expect(data ?? null).toBeNull()
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', permission: 'catalog.import' } }])
  })

  test('publishes only for those who may publish; a draft is theirs to make', async () => {
    const { schema } = await import('../schema.ts')
    const context = api.contextOf('pricing')
    const viewer = context.viewer && {
      ...context.viewer,
      permissions: context.viewer.permissions.filter((permission) => permission !== 'catalog.publish'),
    }
    const send = (publish: boolean) =>
      execute({
        schema,
        document: parse(document),
        contextValue: { ...context, viewer },
        variableValues: { input: inputOf({ file: shippedFile('lifts-fr'), publish }) },
      })
    expect((await send(true)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN', permission: 'catalog.publish' } },
    ])
    expect((await send(false)).data).toMatchObject({ importCatalog: { version: { status: 'DRAFT' } } })
  })
})

function withVendor(file: Record<string, unknown>, vendor: string) {
  return { ...file, catalog: { ...(file['catalog'] as object), vendor } }
}

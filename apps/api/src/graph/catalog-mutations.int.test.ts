import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listAudit } from '../db/audit-store.ts'
import { catalogVersion } from '../db/tables.ts'
import { type ImportedVersion, importShipped, versionFields } from '../testing/import-shipped.ts'
import { type Session, startTestApi, type TestApi } from '../testing/test-api.ts'
import { readGlobalId } from './global-id.ts'

let api: TestApi
let pricing: Session
let sold: ImportedVersion

beforeAll(async () => {
  api = await startTestApi()
  pricing = await api.signInAs('pricing')
  sold = await importShipped(pricing, 'it-hardware')
})
afterAll(() => api.stop())

interface Result extends ImportedVersion {
  readonly __typename: string
  readonly status: string
  readonly code?: string
  readonly message?: string
  readonly path?: readonly string[]
  readonly parameters?: unknown
  readonly current?: ImportedVersion
  readonly problems?: readonly { readonly path: string; readonly code: string; readonly message: string }[]
}

const problems = 'problems { path code message cure }'
const version = `... on CatalogVersion { ${versionFields} }`
const conflict = `... on CatalogVersionConflict { current { ${versionFields} } }`
const members: Readonly<Record<string, string>> = {
  draftCatalogVersion: version,
  editCatalogDraft: `${version} ${conflict} ... on CatalogProblems { ${problems} }`,
  publishCatalogVersion: `${version} ${conflict} ... on CatalogProblems { ${problems} }`,
  discardCatalogDraft: `${conflict} ... on Catalog { id drafts { id } }`,
}

async function change(
  name: string,
  input: Readonly<Record<string, unknown>>,
  session = pricing,
): Promise<Result> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const { data, errors } = await session.execute<Record<string, Result>>(
    `mutation ($input: ${type}!) {
      ${name}(input: $input) {
        __typename
        ... on Refusal { code message cure path }
        ... on RefusedByRule { parameters }
        ${members[name]}
      }
    }`,
    { input },
  )
  const result = data?.[name]
  if (result === undefined) throw new Error(JSON.stringify(errors))
  return result
}

const draftOf = (from: ImportedVersion) => change('draftCatalogVersion', { fromVersionId: from.id })

function edit(draft: ImportedVersion, ...changes: readonly object[]): Promise<Result> {
  return change('editCatalogDraft', { draftId: draft.id, expectedRevision: draft.revision, changes })
}

let keys = 0

function publish(draft: ImportedVersion, given: Readonly<Record<string, unknown>> = {}): Promise<Result> {
  keys += 1
  const { id: draftId, revision: expectedRevision } = draft
  return change('publishCatalogVersion', {
    draftId,
    expectedRevision,
    reason: 'As agreed',
    idempotencyKey: `publish-${keys}`,
    ...given,
  })
}

async function documentOf(version: ImportedVersion): Promise<CatalogVersion> {
  const { data } = await pricing.execute<{ catalogVersion: { document: CatalogVersion } }>(
    'query ($id: ID!) { catalogVersion(id: $id) { document } }',
    { id: version.id },
  )
  return data?.catalogVersion.document as CatalogVersion
}

async function sentencesOf(version: ImportedVersion): Promise<readonly string[]> {
  const { data } = await pricing.execute<{ catalogVersion: { changes: { sentence: string }[] } }>(
    'query ($id: ID!) { catalogVersion(id: $id) { changes { sentence } } }',
    { id: version.id },
  )
  return (data?.catalogVersion.changes ?? []).map(({ sentence }) => sentence)
}

const visits = (price: number) => ({
  price: { form: 'flat', amountMinor: price, cost: '14000' },
  mostVisits: 3,
})
const text = (en: string) => ({ en, fr: `${en} (fr)` })

/** One of each, each after the ones before. */
const edits: readonly (readonly [string, object, readonly (string | RegExp)[]])[] = [
  [
    'tierCover',
    {
      tier: 'next-business-day',
      dimension: 'core:visits',
      facetKey: '*',
      cell: { state: 'known', value: { kind: 'quantity', quantity: 2 } },
      provenance: 'ILLUSTRATIVE',
    },
    ['Next business day (9x5), Planned visits: none became 2 visits a year.', /how its values are known/],
  ],
  [
    'tierTexts',
    { tier: 'next-business-day', title: text('Basic') },
    ['Next business day (9x5) is now called Basic.'],
  ],
  [
    'tierTerms',
    { tier: 'next-business-day', months: [12, 24] },
    [/^Basic: terms .* became 12, 24 months\.$/],
  ],
  [
    'tierAvailability',
    { tier: 'next-business-day', availability: { countries: ['FR', 'DE'] } },
    ['Basic: where it is sold changed.'],
  ],
  [
    'tierExclusions',
    {
      tier: 'next-business-day',
      exclusions: [{ clause: '7', cause: 'theft', text: text('Theft is not covered.') }],
    },
    ['Basic: exclusions changed.'],
  ],
  ['addTier', { key: 'platinum', title: text('Platinum'), copyOf: 'six-hour-repair-24x7' }, [/Platinum/]],
  ['removeTier', { tier: 'four-hour-24x7' }, [/^Removed: .*4-hour/]],
  [
    'order',
    {
      pairs: [
        { above: 'platinum', below: 'six-hour-repair-24x7' },
        { above: 'six-hour-repair-24x7', below: 'next-business-day' },
      ],
    },
    [/^Platinum now stands above 6-hour/],
  ],
  ...['reseller-eur', 'direct-usd'].map(
    (priceBook) =>
      [
        'basePrice',
        {
          priceBook,
          tier: 'platinum',
          component: 'default',
          price: { form: 'ratio-to-tier', tier: 'six-hour-repair-24x7', ratio: '3/2' },
        },
        [],
      ] as const,
  ),
  [
    'basePrice',
    {
      priceBook: 'direct-eur',
      tier: 'platinum',
      component: 'default',
      price: { form: 'ratio-to-tier', tier: 'six-hour-repair-24x7', ratio: '3/2' },
    },
    [],
  ],
  [
    'addReferenceAsset',
    {
      key: 'tape-library',
      title: text('Tape library'),
      facts: { criticality: 'C', 'age-months': 24 },
      termMonths: [12],
    },
    ['Added: reference asset Tape library.'],
  ],
  [
    'referenceAsset',
    { key: 'rack-server', facts: { criticality: 'A', 'age-months': 36 }, termMonths: [12, 24] },
    [
      'Rack server, 8,000 €, Age: 12 months became 36 months.',
      'Rack server, 8,000 €: proved for 12, 36, 60 months before, now for 12, 24 months.',
    ],
  ],
  ['removeReferenceAsset', { key: 'tape-library' }, []],
  [
    'putAddOn',
    { key: 'rapid-response', settings: { price: { form: 'flat', amountMinor: 9_000 }, withinMinutes: 120 } },
    [/^Added: .*[Rr]apid.response/],
  ],
  ['removeAddOn', { key: 'material-retention' }, [/^Removed: .*retention/]],
  [
    'addOnSettings',
    { key: 'preventive-visits', settings: visits(26_000) },
    [/price: €250\.00 became €260\.00/, /4 became 3/],
  ],
  [
    'addOnBookPrices',
    {
      key: 'preventive-visits',
      priceBook: 'direct-usd',
      prices: { price: { form: 'flat', amountMinor: 30_000 } },
    },
    [/\$270\.00 became US\$300\.00/],
  ],
  [
    'addOnAvailability',
    { key: 'preventive-visits', availability: { tiers: ['platinum'], fleetMinimum: 5 } },
    ['Preventive maintenance: where it is sold changed.'],
  ],
  [
    'addOnDelay',
    { key: 'preventive-visits', delay: { after: 'start', days: 30, interim: {} } },
    ['Preventive maintenance: delay changed.'],
  ],
]

describe('a draft', () => {
  test('begins as the version it is made from, with the plugins installed', async () => {
    const draft = await draftOf(sold)
    expect(draft).toMatchObject({ status: 'DRAFT', number: null, revision: 1, hash: null })
    expect(await documentOf(draft)).toEqual(await documentOf(sold))
    expect(await sentencesOf(draft)).toEqual([])
  })

  test('takes the builds installed now when its origin pinned others', async () => {
    const document = await documentOf(sold)
    const older = document.addOns.map((addOn) => ({ ...addOn, pluginHash: 'a'.repeat(64) }))
    const { id } = readGlobalId(await draftOf(sold).then((draft) => draft.id))
    await api.db
      .update(catalogVersion)
      .set({ document: { ...document, addOns: older } })
      .where(eq(catalogVersion.id, id))
    const draft = await change('draftCatalogVersion', {
      fromVersionId: Buffer.from(`CatalogVersion:${id}`).toString('base64url'),
    })
    expect(await documentOf(draft)).toEqual(document)
    expect(await sentencesOf(draft)).toContain(
      'Preventive maintenance: another build of the plugin is pinned.',
    )
  })

  test('of a version that does not exist is refused', async () => {
    const nowhere = Buffer.from('CatalogVersion:00000000-0000-7000-8000-00000000dead').toString('base64url')
    expect(await change('draftCatalogVersion', { fromVersionId: nowhere })).toMatchObject({
      __typename: 'NotFound',
      path: ['input', 'fromVersionId'],
    })
  })
})

describe('each edit, one after the other', () => {
  let draft: ImportedVersion
  beforeAll(async () => {
    draft = await draftOf(sold)
  })

  test.each(edits)('%s changes the draft, and the changes say so', async (kind, given, expected) => {
    const before = await sentencesOf(draft)
    const edited = await edit(draft, { [kind]: given })
    expect(edited).toMatchObject({
      __typename: 'CatalogVersion',
      status: 'DRAFT',
      revision: draft.revision + 1,
    })
    draft = edited
    const sentences = await sentencesOf(draft)
    const added = sentences.filter((sentence) => !before.includes(sentence))
    for (const sentence of expected)
      expect(added.map(plainSpaces)).toContainEqual(
        typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
      )
  })

  test('all of them together are published, and the origin is as it was', async () => {
    const origin = await documentOf(sold)
    const drafted = await documentOf(draft)
    const published = await publish(draft)
    expect(published).toMatchObject({ status: 'PUBLISHED', number: 2, revision: draft.revision + 1 })
    expect(await documentOf(published)).toEqual(drafted)
    expect(drafted.priceBooks[0]?.tiers['platinum']).toMatchObject([
      { price: { form: 'ratio-to-tier', ratio: '3/2' }, cost: '78000' },
    ])
    expect(await documentOf(sold)).toEqual(origin)
  })

  test('leave one audit row each, with what was changed', async () => {
    const rows = await listAudit(api.db, { type: 'CatalogVersion', id: readGlobalId(draft.id).id })
    expect(rows.map(({ action }) => action)).toEqual([
      'publishCatalogVersion',
      ...edits.map(() => 'editCatalogDraft'),
      'draftCatalogVersion',
    ])
    expect(rows[1]?.after).toMatchObject({ changes: [{ addOnDelay: { key: 'preventive-visits' } }] })
    expect(rows[0]).toMatchObject({ reason: 'As agreed', after: { number: 2 } })
  })
})

describe('an edit that would not hold', () => {
  let draft: ImportedVersion
  beforeAll(async () => {
    draft = await draftOf(sold)
  })

  test('is refused whole: the sound change beside it is not made either', async () => {
    const before = await documentOf(draft)
    const refused = await edit(
      draft,
      { tierTexts: { tier: 'next-business-day', title: text('Basic') } },
      {
        basePrice: {
          priceBook: 'direct-eur',
          tier: 'next-business-day',
          component: 'default',
          price: { form: 'flat', amountMinor: -1 },
        },
      },
    )
    expect(refused).toMatchObject({ __typename: 'CatalogProblems', code: 'catalog.invalid' })
    expect(refused.problems).toMatchObject([
      { path: '/priceBooks/direct-eur/tiers/next-business-day/default/price/amountMinor' },
    ])
    expect(await documentOf(draft)).toEqual(before)
  })

  test.each<[string, object, string]>([
    ['tier', { removeTier: { tier: 'gold' } }, 'catalog.tier-unknown'],
    [
      'tier whose id is taken',
      { addTier: { key: 'next-business-day', title: text('Again') } },
      'catalog.tier-id-taken',
    ],
    [
      'reference asset whose key is taken',
      { addReferenceAsset: { key: 'rack-server', title: text('Again'), termMonths: [12] } },
      'catalog.reference-asset-taken',
    ],
    ['reference asset', { removeReferenceAsset: { key: 'nowhere' } }, 'catalog.reference-asset-unknown'],
    ['plugin', { putAddOn: { key: 'nowhere', settings: {} } }, 'catalog.plugin-missing'],
    ['add-on', { removeAddOn: { key: 'nowhere' } }, 'catalog.add-on-unknown'],
    [
      'price book',
      { addOnBookPrices: { key: 'preventive-visits', priceBook: 'nowhere', prices: null } },
      'catalog.price-book-unknown',
    ],
    [
      'dimension',
      {
        tierCover: {
          tier: 'next-business-day',
          dimension: 'core:luck',
          facetKey: '*',
          cell: { state: 'none' },
        },
      },
      'catalog.dimension-unknown',
    ],
    [
      'cell',
      {
        tierCover: {
          tier: 'next-business-day',
          dimension: 'core:labour',
          facetKey: 'luck',
          cell: { state: 'none' },
        },
      },
      'catalog.cell-unknown',
    ],
  ])('names the %s that it does not find, or finds already', async (_what, given, code) => {
    expect(await edit(draft, given)).toMatchObject({ __typename: 'RefusedByRule', code })
  })

  test('says of a reference asset what is wrong, where, and the cure', async () => {
    const facts = { criticality: 'Z', colour: 'red', 'travel-zone': 'moon', 'age-months': 'old' }
    const refused = await edit(draft, { referenceAsset: { key: 'rack-server', facts, termMonths: [] } })
    expect(refused).toMatchObject({
      __typename: 'CatalogProblems',
      problems: [
        {
          path: '/referenceAssets/rack-server/termMonths',
          code: 'catalog.list-empty',
          cure: expect.stringMatching(/./),
        },
      ],
    })
    const meant = await edit(draft, { referenceAsset: { key: 'rack-server', facts } })
    expect(meant.problems).toMatchObject([
      { path: '/referenceAssets/rack-server/facts/criticality', code: 'catalog.reference-unknown' },
      { path: '/referenceAssets/rack-server/facts/colour', code: 'catalog.reference-unknown' },
      { path: '/referenceAssets/rack-server/facts/travel-zone', code: 'catalog.reference-unknown' },
      { path: '/referenceAssets/rack-server/facts/age-months', code: 'catalog.fact-value-wrong' },
    ])
  })

  test('has exactly one member, or the request itself is refused', async () => {
    const { errors } = await pricing.execute(
      'mutation ($input: EditCatalogDraftInput!) { editCatalogDraft(input: $input) { __typename } }',
      {
        input: {
          draftId: draft.id,
          expectedRevision: draft.revision,
          changes: [{ removeTier: { tier: 'a' }, removeAddOn: { key: 'b' } }],
        },
      },
    )
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })
})

describe('two who change one draft', () => {
  const rename = (title: string) => ({ tierTexts: { tier: 'next-business-day', title: text(title) } })

  test('the second is told what the draft is now', async () => {
    const draft = await draftOf(sold)
    const first = await edit(draft, rename('First'))
    expect(await edit(draft, rename('Second'))).toMatchObject({
      __typename: 'CatalogVersionConflict',
      code: 'api.catalog-version-conflict',
      path: ['input', 'expectedRevision'],
      current: { id: draft.id, revision: first.revision },
    })
    expect((await documentOf(draft)).tiers[0]?.title.en).toBe('First')
  })

  test('at the same time: one wins, the other gets the conflict', async () => {
    const draft = await draftOf(sold)
    const both = await Promise.all([edit(draft, rename('First')), edit(draft, rename('Second'))])
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual([
      'CatalogVersion',
      'CatalogVersionConflict',
    ])
  })

  test('publish it at the same time: one wins, the other learns that it is published', async () => {
    const draft = await draftOf(sold)
    const both = await Promise.all([publish(draft), publish(draft)])
    const won = both.find(({ __typename }) => __typename === 'CatalogVersion')
    const lost = both.find(({ __typename }) => __typename === 'CatalogVersionConflict')
    expect(won).toMatchObject({ status: 'PUBLISHED', number: 3 })
    expect(lost?.current).toMatchObject({ id: draft.id, status: 'PUBLISHED', number: 3 })
  })
})

describe('publishing', () => {
  test('under one key acts once; the same key with another reason is a conflict', async () => {
    const draft = await draftOf(sold)
    const first = await publish(draft, { idempotencyKey: 'once' })
    expect(first).toMatchObject({ status: 'PUBLISHED' })
    expect(await publish(draft, { idempotencyKey: 'once' })).toEqual(first)
    expect(await publish(draft, { idempotencyKey: 'once', reason: 'Another' })).toMatchObject({
      __typename: 'IdempotencyConflict',
      code: 'api.idempotency-conflict',
    })
  })

  test('is refused with every problem while a check refuses', async () => {
    const draft = await draftOf(sold)
    const under = (tier: string) => ({
      basePrice: {
        priceBook: 'direct-eur',
        tier,
        component: 'default',
        price: { form: 'flat', amountMinor: 1 },
      },
    })
    const edited = await edit(draft, under('next-business-day'), under('four-hour-24x7'))
    const refused = await publish(edited)
    expect(refused).toMatchObject({ __typename: 'CatalogProblems', code: 'catalog.invalid' })
    expect(refused.problems?.map(({ code, path }) => `${code} ${path}`).toSorted()).toEqual([
      'catalog.price-under-cost /priceBooks/direct-eur/tiers/four-hour-24x7/default/price',
      'catalog.price-under-cost /priceBooks/direct-eur/tiers/next-business-day/default/price',
      'ladder.inversion /order/four-hour-24x7/next-business-day',
    ])
    expect(refused.problems?.map(({ message }) => message)).toContain(
      'The price €0.01 is under its marginal cost €210.00.',
    )
  })

  test('needs a reason', async () => {
    const draft = await draftOf(sold)
    expect(await publish(draft, { reason: ' ' })).toMatchObject({
      __typename: 'RefusedByRule',
      code: 'api.reason-missing',
    })
  })

  test('over what was published meanwhile is shown before it is done', async () => {
    const early = await draftOf(sold)
    const late = await publish(await draftOf(sold))
    const { data } = await pricing.execute<{
      catalogVersion: { checks: { code: string; message: string }[] }
    }>('query ($id: ID!) { catalogVersion(id: $id) { checks { code outcome message } } }', { id: early.id })
    expect(data?.catalogVersion.checks[0]).toEqual({
      code: 'api.draft-overtaken',
      outcome: 'APPROVAL_NEEDED',
      message: `Version ${late.number} was published after this draft was begun: what it changed is not in this draft.`,
    })
  })
})

describe('what is closed', () => {
  test.each(['publishCatalogVersion', 'editCatalogDraft', 'discardCatalogDraft'])(
    'is not changed by %s',
    async (name) => {
      const given = {
        draftId: sold.id,
        expectedRevision: sold.revision,
        ...(name === 'discardCatalogDraft'
          ? {}
          : name === 'editCatalogDraft'
            ? { changes: [] }
            : { reason: 'x', idempotencyKey: name }),
      }
      expect(await change(name, given)).toMatchObject({
        __typename: 'RefusedByRule',
        code: 'api.catalog-version-closed',
        message: 'This catalog version is published and never changes.',
      })
    },
  )

  test('a published row is refused by the database itself', async () => {
    const { id } = readGlobalId(sold.id)
    await expect(
      api.db.update(catalogVersion).set({ publishReason: 'other' }).where(eq(catalogVersion.id, id)),
    ).rejects.toMatchObject({ cause: { constraint: 'catalog_version_stays' } })
  })
})

describe('a draft given up', () => {
  test('is no draft of its catalog any more, stays readable, and can’t be changed', async () => {
    const draft = await draftOf(sold)
    const { id: draftId, revision: expectedRevision } = draft
    const catalog = await change('discardCatalogDraft', { draftId, expectedRevision, reason: 'Too dear' })
    expect(catalog).toMatchObject({ __typename: 'Catalog', id: sold.catalog.id })
    expect(JSON.stringify(catalog)).not.toContain(draftId)
    expect(await documentOf(draft)).toEqual(await documentOf(sold))
    const again = await change('discardCatalogDraft', { draftId, expectedRevision })
    expect(again).toMatchObject({ __typename: 'CatalogVersionConflict', current: { status: 'DISCARDED' } })
    expect(
      await edit({ ...draft, revision: again.current?.revision ?? 0 }, { removeTier: { tier: 'a' } }),
    ).toMatchObject({
      code: 'api.catalog-version-closed',
      parameters: { status: { en: 'discarded' } },
    })
    const [last] = await listAudit(api.db, { type: 'CatalogVersion', id: readGlobalId(draftId).id })
    expect(last).toMatchObject({ action: 'discardCatalogDraft', reason: 'Too dear' })
  })
})

test('nothing of all this was a fault of ours', () => {
  expect(api.faults).toEqual([])
})

function plainSpaces(sentence: string): string {
  return sentence.replaceAll(/[\u00A0\u202F]/g, ' ')
}

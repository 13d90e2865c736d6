import type { ReleaseFile } from '@aftercare/contract-domain/catalog'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ImportedVersion, importShipped } from '../testing/import-shipped.ts'
import { type ReleaseResult, releaseSession } from '../testing/release-session.ts'
import { type Session, startTestApi, type TestApi } from '../testing/test-api.ts'

// Two installations that began with the same catalog and went their own ways.
let here: TestApi
let there: TestApi
let our: Session
let their: Session
let ourSold: ImportedVersion
let file: ReleaseFile

const retitled = (tier: string, en: string) => ({ tierTexts: { tier, title: { en, fr: en } } })
const visits = (quantity: number) => ({
  tierCover: {
    tier: 'next-business-day',
    dimension: 'core:visits',
    facetKey: '*',
    cell: { state: 'known', value: { kind: 'quantity', quantity } },
  },
})

beforeAll(async () => {
  here = await startTestApi()
  there = await startTestApi()
  our = await here.signInAs('pricing')
  their = await there.signInAs('pricing')
  const first = await importShipped(our, 'it-hardware')
  const theirFirst = await importShipped(their, 'it-hardware')
  const ours = releaseSession(our)
  ourSold = await ours.publish(await ours.draft(first, retitled('next-business-day', 'Ours')))
  const theirs = releaseSession(their)
  const theirSold = await theirs.publish(
    await theirs.draft(
      theirFirst,
      retitled('next-business-day', 'Theirs'),
      retitled('four-hour-24x7', 'Four'),
      visits(3),
    ),
  )
  const { data } = await their.execute<{ exportCatalogRelease: ReleaseFile }>(
    'query ($id: ID!) { exportCatalogRelease(versionId: $id) }',
    { id: theirSold.id },
  )
  file = data!.exportCatalogRelease
})
afterAll(async () => {
  await here.stop()
  await there.stop()
})

function bring(given: Readonly<Record<string, unknown>> = {}): Promise<ReleaseResult> {
  return releaseSession(our).command('importCatalogRelease', {
    file,
    dryRun: false,
    idempotencyKey: crypto.randomUUID(),
    ...given,
  })
}

const path = '/tiers/next-business-day/title'

describe('a release brought from another installation', () => {
  test('is a file that names its catalog, what it began from and what it became', () => {
    expect(file).toMatchObject({ format: 1, kind: 'catalog-release', catalog: 'it-hardware' })
    expect(file.base?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(file.release.hash).not.toBe(file.base?.hash)
  })

  test('shows three ways what it would change here, and where both changed the same', async () => {
    const preview = await bring({ dryRun: true })
    expect(preview).toMatchObject({
      catalogKey: 'it-hardware',
      version: null,
      problems: [],
      merge: {
        settled: false,
        changes: [
          { sentence: 'Ours, Planned visits: none became 3 visits a year.' },
          { sentence: expect.stringContaining('is now called Four.') },
        ],
        conflicts: [
          {
            path,
            chosen: null,
            ours: {
              value: { en: 'Ours' },
              changes: [{ sentence: expect.stringContaining('is now called Ours.') }],
            },
            theirs: {
              value: { en: 'Theirs' },
              changes: [{ sentence: expect.stringContaining('is now called Theirs.') }],
            },
          },
        ],
      },
    })
  })

  test('tells who changed what, and each value as people read it', async () => {
    const { data } = await our.execute<{ importCatalogRelease: { merge: Record<string, unknown> } }>(
      `mutation ($input: ImportCatalogReleaseInput!) { importCatalogRelease(input: $input) {
        ... on CatalogReleaseImport { merge {
          onlyOurs { sentence } both { sentence } onlyTheirs { place beforeText afterText }
          conflicts { ours { changes { beforeText afterText } } theirs { changes { afterText } } }
        } }
      } }`,
      { input: { file, dryRun: true, idempotencyKey: crypto.randomUUID() } },
    )
    expect(data?.importCatalogRelease.merge).toEqual({
      onlyOurs: [],
      both: [],
      onlyTheirs: [
        { place: 'Theirs, Planned visits', beforeText: 'none', afterText: '3 visits a year' },
        { place: null, beforeText: expect.any(String), afterText: 'Four' },
      ],
      conflicts: [
        {
          ours: { changes: [{ beforeText: expect.any(String), afterText: 'Ours' }] },
          theirs: { changes: [{ afterText: 'Theirs' }] },
        },
      ],
    })
  })

  test('is refused while a conflict has no side, and changes nothing', async () => {
    expect(await bring()).toMatchObject({ __typename: 'ReleaseConflicts', conflicts: [{ path }] })
    const { data } = await our.execute<{ catalog: { drafts: unknown[] } }>(
      'query ($id: ID!) { catalog(id: $id) { drafts { id } } }',
      { id: ourSold.catalog.id },
    )
    expect(data?.catalog.drafts).toEqual([])
  })

  test.each([
    ['OURS', 'Ours'],
    ['THEIRS', 'Theirs'],
  ])('with %s chosen becomes a draft where the tier is called %s', async (side, title) => {
    const brought = await bring({ choices: [{ path, side }] })
    expect(brought).toMatchObject({ __typename: 'CatalogReleaseImport', merge: { settled: true } })
    const { data } = await our.execute<{
      catalogVersion: { tier: { title: string }; basedOn: { id: string } }
    }>(
      'query ($id: ID!) { catalogVersion(id: $id) { basedOn { id } tier(key: "next-business-day") { title } } }',
      { id: brought.version?.id },
    )
    expect(data?.catalogVersion).toMatchObject({ tier: { title }, basedOn: { id: ourSold.id } })
  })

  test('that was changed by hand is refused, naming the hash', async () => {
    const forged = structuredClone(file) as { release: { document: { catalog: { vendor: string } } } }
    forged.release.document.catalog.vendor = 'Somebody'
    expect(await bring({ file: forged })).toMatchObject({
      __typename: 'CatalogProblems',
      problems: [{ code: 'catalog.release-hash-differs', path: '/release/hash' }],
    })
    expect((await bring({ file: forged, dryRun: true })).problems).toHaveLength(1)
  })

  test('is taken whole where the catalog is not sold yet', async () => {
    const elsewhere = await startTestApi()
    try {
      const { command } = releaseSession(await elsewhere.signInAs('pricing'))
      const given = { file, idempotencyKey: 'first' }
      expect(await command('importCatalogRelease', { ...given, dryRun: true })).toMatchObject({ merge: null })
      const brought = await command('importCatalogRelease', { file, idempotencyKey: 'second', dryRun: false })
      expect(brought).toMatchObject({
        merge: null,
        version: { status: 'DRAFT', catalog: { key: 'it-hardware' } },
      })
    } finally {
      await elsewhere.stop()
    }
  })
})

import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { listAudit } from '../db/audit-store.ts'
import { databaseErrorOf } from '../db/database-error.ts'
import { catalogRelease, releaseAcknowledgement } from '../db/tables.ts'
import { publishDueReleases, startReleaseScheduler } from '../jobs/release-scheduler.ts'
import { type ImportedVersion, importShipped } from '../testing/import-shipped.ts'
import { releaseFields, type ReleaseResult, releaseSession } from '../testing/release-session.ts'
import { type Session, startTestApi, testInstant, type TestApi } from '../testing/test-api.ts'
import { readGlobalId } from './global-id.ts'

let api: TestApi
let pricing: Session
let sold: ImportedVersion

const crossing = [
  ['four-hour-24x7', 'next-business-day'],
  ['six-hour-repair-24x7', 'next-business-day'],
  ['six-hour-repair-24x7', 'four-hour-24x7'],
].map(([above, below]) => ({ code: 'ladder.incomparable', path: `/order/${above}/${below}` }))
const unknownCover = ['next-business-day', 'four-hour-24x7', 'six-hour-repair-24x7'].map((tier) => ({
  code: 'catalog.cover-unknown',
  path: `/tiers/${tier}/cover`,
}))
const openChecks = [...crossing, ...unknownCover]
const faults: unknown[] = []
const noon = '2026-11-24T12:00:00.000Z'

beforeAll(async () => {
  api = await startTestApi()
  pricing = await api.signInAs('pricing')
  sold = await importShipped(pricing, 'it-hardware')
})
afterAll(() => api.stop())
beforeEach(() => {
  api.clock.set(testInstant)
  faults.length = 0
})

const retitled = (en: string) => ({ tierTexts: { tier: 'next-business-day', title: { en, fr: en } } })
const described = (en: string) => ({
  tierTexts: { tier: 'next-business-day', title: { en: 'T', fr: 'T' }, description: { en, fr: en } },
})

/** Publishes a draft of what is sold, and makes that what is sold. */
async function release(...changes: readonly object[]): Promise<ReleaseResult> {
  const { draft, publish } = releaseSession(pricing)
  const published = await publish(await draft(sold, ...changes))
  expect(published).toMatchObject({ __typename: 'CatalogVersion', number: (sold.number ?? 0) + 1 })
  sold = published
  return published
}

interface Told extends ReleaseResult {
  readonly acknowledgements: readonly Record<string, unknown>[]
  readonly inverse: ReleaseResult['merge']
}

async function releaseOf(version: { readonly id: string }): Promise<Told> {
  const { data, errors } = await pricing.execute<{ catalogVersion: { release: Told } }>(
    `query ($id: ID!) { catalogVersion(id: $id) { release { ${releaseFields} } } }`,
    { id: version.id },
  )
  expect(errors).toEqual([])
  return data!.catalogVersion.release
}

function runDue(plugins = api.contextOf('admin').plugins) {
  const hear = ({ error }: { readonly error: unknown }) => void faults.push(error)
  return publishDueReleases(
    { db: api.db, clock: api.clock, plugins, ladder: api.contextOf('admin').ladder },
    hear,
  )
}

describe('publishing', () => {
  test('with a reason alone acknowledges every open check, and is recorded as that', async () => {
    const version = await release(retitled('One'))
    expect(await releaseOf(version)).toMatchObject({
      state: 'PUBLISHED',
      reason: 'As agreed',
      publishAt: null,
      late: false,
      acknowledgements: openChecks.map((check) => ({
        ...check,
        outcome: check.code === 'ladder.incomparable' ? 'APPROVAL_NEEDED' : 'UNKNOWN',
        reason: 'As agreed',
        named: false,
      })),
    })
  })

  test('with acknowledgements names each open check, or is refused with those that are missing', async () => {
    const { draft, publish } = releaseSession(pricing)
    const begun = await draft(sold, retitled('Two'))
    const acknowledgements = openChecks.map((check) => ({ ...check, reason: `seen ${check.path}` }))
    const missing = await publish(begun, { acknowledgements: acknowledgements.slice(1) })
    expect(missing).toMatchObject({
      __typename: 'ChecksUnacknowledged',
      code: 'api.checks-unacknowledged',
      path: ['input', 'acknowledgements'],
      checks: [openChecks[0]],
    })
    expect(await publish(begun, { acknowledgements: [{ code: 'x', reason: ' ' }] })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: ['input', 'acknowledgements', '0', 'reason'] }],
    })
    const given = [...acknowledgements, { code: 'catalog.nothing', reason: 'of no check' }]
    sold = await publish(begun, { acknowledgements: given })
    expect((await releaseOf(sold)).acknowledgements).toMatchObject(
      openChecks.map((check) => ({ ...check, reason: `seen ${check.path}`, named: true })),
    )
  })

  test('over a later version asks for that to be seen too', async () => {
    const { draft, publish } = releaseSession(pricing)
    const begun = await draft(sold, retitled('Late'))
    await release(retitled('Three'))
    const { data } = await pricing.execute<{
      catalogVersion: Record<'changes' | 'changesToSold', readonly { sentence: string }[]>
    }>('query ($id: ID!) { catalogVersion(id: $id) { changes { sentence } changesToSold { sentence } } }', {
      id: begun.id,
    })
    const { changes, changesToSold } = data!.catalogVersion
    // What was begun from was renamed to “Three” meanwhile: publishing takes that back.
    expect(changes.some(({ sentence }) => sentence.includes('Three'))).toBe(false)
    expect(changesToSold.some(({ sentence }) => /Three.*Late/.test(sentence))).toBe(true)
    const acknowledgements = openChecks.map((check) => ({ ...check, reason: 'seen' }))
    expect(await publish(begun, { acknowledgements })).toMatchObject({
      checks: [{ code: 'api.draft-overtaken', path: null }],
    })
    sold = await publish(begun, {
      acknowledgements: [
        ...acknowledgements,
        { code: 'api.draft-overtaken', reason: 'taken back on purpose' },
      ],
    })
    expect(sold.number).not.toBeNull()
  })
})

describe('a release for later', () => {
  test('waits, holds its draft still, and is published at its instant, once, in the name of who asked', async () => {
    const { command, draft, publish, schedule } = releaseSession(pricing)
    const begun = await draft(sold, retitled('Four'))
    const key = { idempotencyKey: 'scheduled once' }
    const scheduled = await schedule(begun, noon, key)
    expect(scheduled).toMatchObject({ __typename: 'CatalogRelease', state: 'SCHEDULED', publishAt: noon })
    expect((await schedule(begun, noon, key)).id).toBe(scheduled.id)
    const { id: draftId, revision: expectedRevision } = begun
    for (const refused of [
      await command('editCatalogDraft', { draftId, expectedRevision, changes: [retitled('Other')] }),
      await command('discardCatalogDraft', { draftId, expectedRevision }),
      await publish(begun),
      await schedule(begun, noon),
    ])
      expect(refused).toMatchObject({ __typename: 'RefusedByRule', code: 'api.draft-scheduled' })

    expect(await runDue()).toEqual({ published: [], stopped: [], failed: [] })
    api.clock.set(noon)
    const rounds = await Promise.all([runDue(), runDue(), runDue()])
    expect(rounds.flatMap(({ published }) => published)).toHaveLength(1)
    expect(await runDue()).toEqual({ published: [], stopped: [], failed: [] })
    expect(await releaseOf(begun)).toMatchObject({
      id: scheduled.id,
      state: 'PUBLISHED',
      late: false,
      finishedAt: noon,
      finishedBy: 'system',
      version: { number: (sold.number ?? 0) + 1 },
    })
    const audit = await listAudit(api.db, {
      type: 'CatalogRelease',
      id: readGlobalId(scheduled.id)?.id ?? '',
    })
    expect(audit.map(({ action, actorId }) => [action, actorId === 'system'])).toEqual([
      ['publishScheduledRelease', true],
      ['scheduleCatalogRelease', false],
    ])
    sold = (await releaseOf(begun)).version as ImportedVersion
  })

  test('missed during an outage is published once, late, and says so', async () => {
    const { draft, schedule } = releaseSession(pricing)
    const begun = await draft(sold, retitled('Five'))
    await schedule(begun, noon)
    api.clock.set('2026-11-27T12:00:00.000Z')
    expect((await runDue()).published).toHaveLength(1)
    expect(await releaseOf(begun)).toMatchObject({ state: 'PUBLISHED', late: true, publishAt: noon })
    sold = (await releaseOf(begun)).version as ImportedVersion
  })

  test('is stopped by what refuses it then, with the problem, and its draft can be changed again', async () => {
    const { command, draft, schedule } = releaseSession(pricing)
    const begun = await draft(sold, retitled('Six'))
    await schedule(begun, noon)
    api.clock.set(noon)
    const { plugins } = api.contextOf('admin')
    const rebuilt = plugins.plugins.map((plugin) => ({ ...plugin, hash: 'f'.repeat(64) }))
    expect((await runDue({ ...plugins, plugins: rebuilt })).stopped).toHaveLength(1)
    const stopped = await releaseOf(begun)
    expect(stopped.state).toBe('STOPPED')
    expect(stopped.problems?.map(({ code }) => code)).toContain('catalog.plugin-hash-differs')
    expect(stopped.problems?.[0]?.message).toMatch(/\w/)
    const { data } = await pricing.execute<{ catalogReleases: { id: string }[] }>(
      '{ catalogReleases(states: [STOPPED]) { id } }',
    )
    expect(data?.catalogReleases).toEqual([{ id: stopped.id }])
    const { id: draftId, revision: expectedRevision } = begun
    const changes = [retitled('Seven')]
    expect(await command('editCatalogDraft', { draftId, expectedRevision, changes })).toMatchObject({
      __typename: 'CatalogVersion',
    })
  })

  test('is stopped by a check that nobody acknowledged, such as a version published meanwhile', async () => {
    const { draft, schedule } = releaseSession(pricing)
    const begun = await draft(sold, retitled('Eight'))
    await schedule(begun, noon)
    await release(retitled('Nine'))
    api.clock.set(noon)
    await runDue()
    expect(await releaseOf(begun)).toMatchObject({
      state: 'STOPPED',
      problems: [{ code: 'api.draft-overtaken' }],
      version: { number: null },
    })
  })

  test('can be cancelled with a reason while it waits, and not afterwards', async () => {
    const { command, draft, schedule } = releaseSession(pricing)
    const begun = await draft(sold, retitled('Ten'))
    const { id: releaseId } = await schedule(begun, noon)
    expect(await command('cancelCatalogRelease', { releaseId, reason: ' ' })).toMatchObject({
      code: 'api.reason-missing',
    })
    expect(await command('cancelCatalogRelease', { releaseId, reason: 'Not agreed' })).toMatchObject({
      state: 'CANCELLED',
      cancelReason: 'Not agreed',
    })
    expect(await command('cancelCatalogRelease', { releaseId, reason: 'Again' })).toMatchObject({
      code: 'api.release-closed',
    })
    api.clock.set(noon)
    expect(await runDue()).toEqual({ published: [], stopped: [], failed: [] })
    expect(await schedule(begun, '2026-11-25T00:00:00Z')).toMatchObject({ state: 'SCHEDULED' })
    expect((await releaseOf(begun)).state).toBe('SCHEDULED')
    const { id } = await releaseOf(begun)
    await command('cancelCatalogRelease', { releaseId: id, reason: 'End of the test' })
  })

  test('asks for an instant to come, and for its checks to be seen', async () => {
    const { draft, schedule } = releaseSession(pricing)
    const begun = await draft(sold)
    expect(await schedule(begun, testInstant)).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: ['input', 'publishAt'] }],
    })
    expect(await schedule(begun, noon, { acknowledgements: [] })).toMatchObject({
      __typename: 'ChecksUnacknowledged',
      checks: openChecks,
    })
  })

  test('that fails for a fault of ours is tried again, and stopped in the end', async () => {
    const { draft, schedule } = releaseSession(pricing)
    const begun = await draft(sold, retitled('Eleven'))
    await schedule(begun, noon)
    api.clock.set(noon)
    const broken = {
      ...api.contextOf('admin').plugins,
      get plugins(): never {
        throw new Error('out of order')
      },
    }
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      expect((await runDue(broken)).failed).toHaveLength(1)
      expect((await releaseOf(begun)).state).toBe('SCHEDULED')
    }
    await runDue(broken)
    expect(faults).toHaveLength(5)
    expect(await releaseOf(begun)).toMatchObject({
      state: 'STOPPED',
      problems: [{ code: 'api.release-fault' }],
    })
  })
})

describe('the scheduler', () => {
  test('publishes what is due at its start and later on, and ends what it does before it stops', async () => {
    const { draft, schedule } = releaseSession(pricing)
    const missed = await draft(sold, retitled('Twelve'))
    await schedule(missed, noon)
    api.clock.set(noon)
    const working = api.contextOf('admin')
    const scheduler = startReleaseScheduler(working, { hear: ({ error }) => faults.push(error), everyMs: 10 })
    await vi.waitFor(async () => expect((await releaseOf(missed)).state).toBe('PUBLISHED'), {
      timeout: 5_000,
    })
    const later = await draft((await releaseOf(missed)).version ?? sold, retitled('Thirteen'))
    await schedule(later, '2026-11-24T13:00:00Z')
    api.clock.set('2026-11-24T13:00:00.000Z')
    await vi.waitFor(async () => expect((await releaseOf(later)).state).toBe('PUBLISHED'), { timeout: 5_000 })
    await scheduler.stop()
    sold = (await releaseOf(later)).version ?? sold
    const after = await draft(sold, retitled('Fourteen'))
    await schedule(after, '2026-11-24T14:00:00Z')
    api.clock.set('2026-11-24T14:00:00.000Z')
    await setTimeout(50)
    const waiting = await releaseOf(after)
    expect([waiting.state, faults]).toEqual(['SCHEDULED', []])
    await releaseSession(pricing).command('cancelCatalogRelease', {
      releaseId: waiting.id,
      reason: 'End of the test',
    })
  })
})

describe('rolling back', () => {
  test('begins a draft without what the release changed, on what is sold today', async () => {
    const { command, publish } = releaseSession(pricing)
    await release(retitled('Before'))
    const undone = await release(retitled('After'))
    await release({ tierTerms: { tier: 'four-hour-24x7', months: [12, 24] } })
    const { id: releaseId } = await releaseOf(undone)
    const draft = await command('rollBackCatalogRelease', { releaseId })
    expect(draft).toMatchObject({ __typename: 'CatalogVersion', status: 'DRAFT' })
    const { data } = await pricing.execute<{ catalogVersion: { changes: { sentence: string }[] } }>(
      'query ($id: ID!) { catalogVersion(id: $id) { changes { sentence } } }',
      { id: draft.id },
    )
    expect(data?.catalogVersion.changes.map(({ sentence }) => sentence)).toEqual([
      'After is now called Before.',
    ])
    sold = await publish(draft)
    expect(sold.number).not.toBeNull()
  })

  test('names what was changed again since, and takes the side that is chosen', async () => {
    const { command } = releaseSession(pricing)
    const undone = await release(retitled('Second'))
    await release(retitled('Third'))
    const { id: releaseId } = await releaseOf(undone)
    const path = '/tiers/next-business-day/title'
    const refused = await command('rollBackCatalogRelease', { releaseId })
    expect(refused).toMatchObject({
      __typename: 'ReleaseConflicts',
      conflicts: [
        {
          path,
          chosen: null,
          ours: { value: { en: 'Third' }, changes: [{ sentence: 'Second is now called Third.' }] },
          theirs: { value: { en: 'Before' }, changes: [{ sentence: 'Second is now called Before.' }] },
        },
      ],
    })
    const { data, errors } = await pricing.execute<{ node: Told }>(
      `query ($id: ID!, $path: String!) { node(id: $id) { ... on CatalogRelease {
        inverse(choices: [{ path: $path, side: THEIRS }]) { settled changes { sentence } conflicts { chosen } }
      } } }`,
      { id: releaseId, path },
    )
    expect(errors).toEqual([])
    expect(data?.node.inverse).toEqual({
      settled: true,
      changes: [{ sentence: 'Third is now called Before.' }],
      conflicts: [{ chosen: 'THEIRS' }],
    })
    const key = { idempotencyKey: 'rolled back once', releaseId, choices: [{ path, side: 'THEIRS' }] }
    const draft = await command('rollBackCatalogRelease', key)
    expect(draft.status).toBe('DRAFT')
    expect((await command('rollBackCatalogRelease', key)).id).toBe(draft.id)
  })

  test('is known from both ends, with why it was begun', async () => {
    const { command, publish } = releaseSession(pricing)
    const undone = await release(retitled('Undone'))
    const { id: releaseId } = await releaseOf(undone)
    const draft = await command('rollBackCatalogRelease', { releaseId, reason: ' The name is taken ' })
    const ask = async () => {
      const { data, errors } = await pricing.execute<{ release: unknown; draft: unknown }>(
        `query ($releaseId: ID!, $draftId: ID!) {
          release: node(id: $releaseId) { ... on CatalogRelease {
            before { id } changes { sentence } undoneBy { reason version { id status } }
          } }
          draft: catalogVersion(id: $draftId) { contractCount undoes { reason release { id } } }
        }`,
        { releaseId, draftId: draft.id },
      )
      expect(errors).toEqual([])
      return data
    }
    expect(await ask()).toEqual({
      release: {
        before: { id: expect.any(String) },
        changes: [{ sentence: expect.stringMatching(/is now called Undone\.$/) }],
        undoneBy: [{ reason: 'The name is taken', version: { id: draft.id, status: 'DRAFT' } }],
      },
      draft: { contractCount: 0, undoes: { reason: 'The name is taken', release: { id: releaseId } } },
    })
    sold = await publish(draft)
    expect(await ask()).toMatchObject({ release: { undoneBy: [{ version: { status: 'PUBLISHED' } }] } })
  })

  test('is refused for the first release and for one that was not published', async () => {
    const { command, draft, schedule } = releaseSession(pricing)
    const { data } = await pricing.execute<{ catalog: { releases: { id: string }[] } }>(
      'query ($id: ID!) { catalog(id: $id) { releases { id } } }',
      { id: sold.catalog.id },
    )
    const releaseId = data?.catalog.releases.at(-1)?.id
    expect(await command('rollBackCatalogRelease', { releaseId })).toMatchObject({
      code: 'api.release-first',
    })
    const waiting = await schedule(await draft(sold), noon)
    expect(await command('rollBackCatalogRelease', { releaseId: waiting.id })).toMatchObject({
      code: 'api.release-unpublished',
    })
    await command('cancelCatalogRelease', { releaseId: waiting.id, reason: 'End of the test' })
  })
})

describe('the history of a catalog', () => {
  test('is read in the same number of statements however long it is', async () => {
    const ask = async () => {
      const { data, errors, statements } = await pricing.execute<{ catalog: { releases: Told[] } }>(
        `query ($id: ID!) { catalog(id: $id) { releases { ${releaseFields} } } }`,
        { id: sold.catalog.id },
      )
      expect(errors).toEqual([])
      return { releases: data!.catalog.releases, statements: statements.length }
    }
    const short = await ask()
    api.clock.set('2026-12-01T08:00:00.000Z')
    await release(described('Longer'))
    const long = await ask()
    expect(long.releases.length).toBe(short.releases.length + 1)
    expect(long.statements).toBe(short.statements)
    expect(long.releases[0]).toMatchObject({ version: { id: sold.id } })
  })

  test('with what each release changed, what followed and who signed on it, stays as few statements', async () => {
    const ask = async () => {
      const { data, errors, statements } = await pricing.execute<{ catalog: { releases: unknown[] } }>(
        `query ($id: ID!) { catalog(id: $id) { releases {
          changes { sentence } before { id } undoneBy { version { id } } version { contractCount undoes { reason } }
        } } }`,
        { id: sold.catalog.id },
      )
      expect(errors).toEqual([])
      return { count: data!.catalog.releases.length, statements: statements.length }
    }
    const short = await ask()
    await release(described('Longer still'))
    const long = await ask()
    expect(long.count).toBe(short.count + 1)
    expect(long.statements).toBeLessThanOrEqual(short.statements)
  })

  test('compares any two of its versions, and refuses those of another catalog', async () => {
    const { data: versions } = await pricing.execute<{
      catalog: { versions: { id: string; number: number }[] }
    }>('query ($id: ID!) { catalog(id: $id) { versions { id number } } }', { id: sold.catalog.id })
    const first = versions!.catalog.versions.find(({ number }) => number === 1)!
    const compare = (id: string, versionId: string) =>
      pricing.execute<{
        catalogVersion: { changesSince: { sentence: string }[]; matrix: { tiers: unknown[] } }
      }>(
        `query ($id: ID!, $versionId: ID!) { catalogVersion(id: $id) {
          changesSince(versionId: $versionId) { sentence }
          matrix(against: $versionId) { tiers { key } dimensionRows { cells { changed was text } } }
        } }`,
        { id, versionId },
      )
    const there = await compare(sold.id, first.id)
    const back = await compare(first.id, sold.id)
    expect(there.data?.catalogVersion.changesSince.length).toBeGreaterThan(0)
    expect(back.data?.catalogVersion.changesSince).toHaveLength(
      there.data?.catalogVersion.changesSince.length ?? -1,
    )
    const same = await compare(sold.id, sold.id)
    expect(same.data?.catalogVersion.changesSince).toEqual([])
    const other = await importShipped(pricing, 'lifts-fr')
    expect((await compare(sold.id, other.id)).errors[0]?.message).toMatch(/\w/)
  })

  test('is hidden of costs, not of reasons, from whoever may only read', async () => {
    const viewer = await api.signInAs('viewer')
    const { data, errors } = await viewer.execute<{ catalogVersion: { release: Told } }>(
      `query ($id: ID!) { catalogVersion(id: $id) { release { state reason } } }`,
      { id: sold.id },
    )
    expect([errors, data?.catalogVersion.release.state]).toEqual([[], 'PUBLISHED'])
    const asked = await viewer.execute('query ($id: ID!) { exportCatalogRelease(versionId: $id) }', {
      id: sold.id,
    })
    expect(asked.errors[0]?.extensions.code).toBe('FORBIDDEN')
  })

  test('can’t be rewritten: the database itself refuses', async () => {
    const refusedWith = (change: Promise<unknown>) =>
      change.then(
        () => 'done',
        (error: unknown) => databaseErrorOf(error)?.code,
      )
    expect(await refusedWith(api.db.update(catalogRelease).set({ reason: 'Otherwise' }))).toBe('23000')
    expect(await refusedWith(api.db.update(releaseAcknowledgement).set({ reason: 'Never' }))).toBe('42501')
    expect(await refusedWith(api.db.delete(catalogRelease))).toBe('42501')
  })
})

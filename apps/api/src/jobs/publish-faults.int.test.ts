import { catalogHash, type CatalogVersion } from '@aftercare/contract-domain/catalog'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { readGlobalId } from '../graph/global-id.ts'
import { versionChecks } from '../ladder/version-checks.ts'
import { type ApiProcess, processName, startApiProcess } from '../testing/api-process.ts'
import { type ImportedVersion, importShipped } from '../testing/import-shipped.ts'
import { type ReleaseResult, releaseSession } from '../testing/release-session.ts'
import { type Session, startTestApi, testSecret, type TestApi } from '../testing/test-api.ts'
import { publishDueReleases } from './release-scheduler.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** How often the API is killed while it publishes: 3 in `npm test`, 100 in the verb `faults`. */
    readonly kills: number
  }
}

// A second API on the same database: it makes the drafts, and answers when the first is dead.
let api: TestApi
let pricing: Session
let sold: ImportedVersion
let observer: Client

beforeAll(async () => {
  api = await startTestApi()
  pricing = await api.signInAs('pricing')
  sold = await importShipped(pricing, 'it-hardware')
  // Only the role itself sees what its sessions wait for.
  observer = new Client({ connectionString: api.database.appUrl })
  await observer.connect()
})
afterAll(async () => {
  // Those that a failed expectation left running.
  await Promise.all(started.map((process) => process.kill()))
  await observer.end()
  await api.stop()
})

/** Where a publication is held until the process is killed: nothing written yet, then more and more. */
const places: Readonly<Record<string, string>> = {
  'before the version is written': 'SELECT 1 FROM catalog FOR UPDATE',
  'before its release': 'LOCK TABLE catalog_release IN SHARE ROW EXCLUSIVE MODE',
  'before what was acknowledged': 'LOCK TABLE release_acknowledgement IN SHARE ROW EXCLUSIVE MODE',
  'before the record': 'LOCK TABLE audit_entry IN SHARE ROW EXCLUSIVE MODE',
}
const rounds = [
  'before its release',
  'before the record',
  'at any moment',
  'before what was acknowledged',
  'at any moment',
  'before the version is written',
  'at any moment',
  'at any moment',
] as const

describe('kill -9 while publishing', () => {
  test(
    'leaves a release whole or absent, and the other process publishes what is asked again',
    { timeout: 3_600_000 },
    async ({ annotate }) => {
      const kills = inject('kills')
      const usual = await usualDuration()
      const told = { whole: 0, absent: 0, answered: 0 }
      for (let round = 0; round < kills; round += 1) {
        const place = rounds[round % rounds.length] ?? 'at any moment'
        const input = inputOf(await draftOf(`Round ${round}`))
        const process = await aProcess()
        const held = place === 'at any moment' ? null : await hold(places[place] ?? '')
        const answer = publishThrough(process, input)
        if (held !== null) await killHeld(process, held)
        else await setTimeout(Math.random() * usual * 1.3).then(() => process.kill())
        await untilGone()

        const state = await stateOf(input)
        told[state] += 1
        const answered = await answer
        expect(['CatalogVersion', 'died']).toContain(answered)
        if (answered !== 'died') told.answered += 1
        // An answered success is never lost; a release held before its end never was.
        expect([place, answered === 'died' || state === 'whole']).toEqual([place, true])
        if (place !== 'at any moment') expect([place, state]).toEqual([place, 'absent'])

        const again = await releaseSession(pricing).command('publishCatalogVersion', input)
        expect(again).toMatchObject({ __typename: 'CatalogVersion', number: (sold.number ?? 0) + 1 })
        expect(await stateOf(input)).toBe('whole')
        sold = again
      }
      // Shown to have happened: kills before an answer.
      expect(told.whole + told.absent).toBe(kills)
      expect(told.absent).toBeGreaterThan(0)
      expect(kills - told.answered).toBeGreaterThan(0)
      await expectOneLine()
      await annotate(`${kills} kills while publishing: ${JSON.stringify(told)}`)
    },
  )

  test(
    'at its instant leaves a release waiting, and another process publishes it once',
    { timeout: 120_000 },
    async () => {
      api.clock.set(new Date().toISOString())
      const soon = new Date(Date.now() + 500).toISOString()
      const begun = await draftOf('Scheduled')
      expect(await releaseSession(pricing).schedule(begun, soon)).toMatchObject({ state: 'SCHEDULED' })
      const release = await hold(places['before the record'] ?? '')
      const process = await aProcess()
      await untilHeld()
      await process.kill()
      await release()
      await untilGone()
      const id = readGlobalId(begun.id)?.id
      const ask = () =>
        observer.query<{ state: string; number: number | null }>(
          'SELECT r.state, v.number FROM catalog_release r JOIN catalog_version v ON v.id = r.version_id WHERE v.id = $1',
          [id],
        )
      expect((await ask()).rows).toEqual([{ state: 'scheduled', number: null }])
      api.clock.set(new Date().toISOString())
      const working = api.contextOf('admin')
      const hear = ({ error }: { readonly error: unknown }) => {
        throw error
      }
      expect((await publishDueReleases(working, hear)).published).toHaveLength(1)
      expect((await ask()).rows).toEqual([{ state: 'published', number: (sold.number ?? 0) + 1 }])
    },
  )
})

const started: ApiProcess[] = []

async function aProcess(): Promise<ApiProcess> {
  const process = await startApiProcess(api.database, testSecret)
  started.push(process)
  return process
}

interface PublishInput extends Readonly<Record<string, unknown>> {
  readonly draftId: string
  readonly idempotencyKey: string
}

function inputOf(draft: ImportedVersion): PublishInput {
  return {
    draftId: draft.id,
    expectedRevision: draft.revision,
    reason: 'As agreed',
    idempotencyKey: `publish ${draft.id}`,
  }
}

function draftOf(title: string): Promise<ReleaseResult> {
  const texts = { tier: 'next-business-day', title: { en: title, fr: title } }
  return releaseSession(pricing).draft(sold, { tierTexts: texts })
}

/** The type of what the process answered, its words when that is none, or that it died first. */
async function publishThrough({ url }: ApiProcess, input: PublishInput): Promise<string> {
  const query = `mutation ($input: PublishCatalogVersionInput!) {
    publishCatalogVersion(input: $input) { __typename }
  }`
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: pricing.cookie },
      body: JSON.stringify({ query, variables: { input } }),
    })
    const text = await response.text()
    const body = JSON.parse(text) as { data?: { publishCatalogVersion: { __typename: string } } | null }
    return body.data?.publishCatalogVersion.__typename ?? text
  } catch (error) {
    if (error instanceof TypeError) return 'died'
    throw error
  }
}

/** How long publishing takes in a process of its own, in milliseconds. */
async function usualDuration(): Promise<number> {
  const process = await aProcess()
  const input = inputOf(await draftOf('Unharmed'))
  const start = performance.now()
  const answer = await publishThrough(process, input)
  const taken = performance.now() - start
  await process.kill()
  await untilGone()
  expect([answer, await stateOf(input)]).toEqual(['CatalogVersion', 'whole'])
  sold = { ...sold, number: (sold.number ?? 0) + 1, id: input.draftId }
  return taken
}

/** Kills the process while its publication waits for what is held. */
async function killHeld(process: ApiProcess, release: () => Promise<void>): Promise<void> {
  try {
    await untilHeld()
    await process.kill()
  } finally {
    await release()
  }
}

/** Holds what the statement locks. @returns lets go of it */
async function hold(statement: string): Promise<() => Promise<void>> {
  const holder = new Client({ connectionString: api.database.ownerUrl })
  await holder.connect()
  await holder.query('BEGIN')
  await holder.query(statement)
  return async () => {
    await holder.query('ROLLBACK')
    await holder.end()
  }
}

function untilHeld(): Promise<void> {
  return until(
    `SELECT 1 FROM pg_stat_activity WHERE application_name = '${processName}' AND wait_event_type = 'Lock'`,
  )
}

/** Until the server has noticed that the process is gone: nothing of it can be committed any more. */
function untilGone(): Promise<void> {
  return until(
    `SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM pg_stat_activity WHERE application_name = '${processName}')`,
  )
}

async function until(question: string): Promise<void> {
  const deadline = Date.now() + 30_000
  while ((await observer.query(question)).rows.length === 0) {
    if (Date.now() > deadline) throw new Error(`never came true: ${question}`)
    await setTimeout(5)
  }
}

/** Whole: version, release, acknowledgements, record and answer are all there. Absent: none is. */
async function stateOf({ draftId, idempotencyKey }: PublishInput): Promise<'whole' | 'absent'> {
  const id = readGlobalId(draftId)?.id
  const { rows } = await observer.query<{
    status: string
    number: number | null
    hash: string | null
    document: CatalogVersion
    releases: string[]
    acknowledged: number
    audits: number
    answers: number
  }>(
    `SELECT v.status, v.number, v.hash, v.document,
       ARRAY(SELECT state FROM catalog_release WHERE version_id = v.id) AS releases,
       (SELECT count(*)::int FROM release_acknowledgement a JOIN catalog_release r ON r.id = a.release_id
         WHERE r.version_id = v.id) AS acknowledged,
       (SELECT count(*)::int FROM audit_entry
         WHERE subject_id = v.id::text AND action = 'publishCatalogVersion') AS audits,
       (SELECT count(*)::int FROM idempotency_record WHERE key = $2 AND answer IS NOT NULL) AS answers
     FROM catalog_version v WHERE v.id = $1`,
    [id, idempotencyKey],
  )
  const [row] = rows
  if (row === undefined) throw new Error(`the draft ${draftId} is gone`)
  const { document, ...found } = row
  const whole = found.status === 'published'
  const { plugins, ladder } = api.contextOf('admin')
  const checks = await versionChecks(document, { plugins: plugins.plugins, ladder })
  const open = checks.filter(({ outcome }) => outcome === 'approval-needed' || outcome === 'unknown')
  expect(found).toEqual(
    whole
      ? {
          status: 'published',
          number: expect.any(Number),
          hash: catalogHash(document),
          releases: ['published'],
          acknowledged: open.length,
          audits: 1,
          answers: 1,
        }
      : { status: 'draft', number: null, hash: null, releases: [], acknowledged: 0, audits: 0, answers: 0 },
  )
  expect(open.length).toBeGreaterThan(0)
  return whole ? 'whole' : 'absent'
}

/** Numbers 1, 2, 3 … without a hole, one release each. */
async function expectOneLine(): Promise<void> {
  const { rows } = await observer.query<{ numbers: number[]; releases: number }>(
    `SELECT array_agg(number ORDER BY number) AS numbers, (SELECT count(*)::int FROM catalog_release) AS releases
     FROM catalog_version WHERE status = 'published'`,
  )
  const numbers = rows[0]?.numbers ?? []
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  expect(rows[0]?.releases).toBe(numbers.length)
}

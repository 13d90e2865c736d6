import { DomainError } from '@aftercare/contract-domain/text'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Command, type Done, keepWhole, runCommand } from './command.ts'
import { listAudit } from './db/audit-store.ts'
import { openDatabase, type OpenDatabase } from './db/database.ts'
import { nextNumber } from './db/number-store.ts'
import { account, auditEntry, idempotencyRecord, installationSetting, numberSequence } from './db/tables.ts'
import { inTransaction, type Transaction } from './db/transaction.ts'
import { IdempotencyConflict } from './errors.ts'
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts'

let database: TestDatabase
let opened: OpenDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  opened = openDatabase(database.appUrl)
})
afterAll(async () => {
  await opened.close()
  await database.drop()
})

class NotToday extends DomainError {
  constructor() {
    super({ code: 'test.not-today', messageKey: 'api.unauthenticated' })
  }
}

type Opened = { readonly id: string; readonly name: string }

/** Opens an account, as a mutation would. */
function openAccount(
  name: string,
  options: Partial<Command<Opened>> & { readonly midway?: () => void } = {},
): Command<Opened> {
  return {
    actorId: 'sophie',
    action: 'openAccount',
    requestId: 'request-1',
    input: { name },
    keeping: keepWhole(),
    act: async (tx: Transaction): Promise<Done<Opened>> => {
      const number = `A-${await nextNumber(tx, 'account', 2026)}`
      const [row] = await tx
        .insert(account)
        .values({ number, name, country: 'FR', language: 'fr' })
        .returning({ id: account.id, name: account.name })
      options.midway?.()
      return { answer: row!, audit: { subject: { type: 'Account', id: row!.id }, after: { name } } }
    },
    ...options,
  }
}

const named = (name: string) => opened.db.select().from(account).where(eq(account.name, name))

describe('a command under an idempotency key', () => {
  test('acts once however many send it at once, and answers all of them the same', async () => {
    const send = () => runCommand(opened.db, openAccount('Once', { idempotencyKey: 'k-once' }))
    const answers = await Promise.all(Array.from({ length: 12 }, send))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    const rows = await named('Once')
    expect(rows).toHaveLength(1)
    expect(await listAudit(opened.db, { type: 'Account', id: rows[0]!.id })).toHaveLength(1)
    expect(await send()).toEqual(answers[0])
  })

  test('answers what it answered then, whatever has changed since', async () => {
    const send = () => runCommand(opened.db, openAccount('Before', { idempotencyKey: 'k-then' }))
    const first = await send()
    await opened.db.update(account).set({ name: 'After' }).where(eq(account.id, first.id))
    expect(await send()).toEqual({ id: first.id, name: 'Before' })
  })

  test('is refused for another body or another operation, and is another person’s own', async () => {
    const key = { idempotencyKey: 'k-shared' }
    await runCommand(opened.db, openAccount('Mine', key))
    await expect(runCommand(opened.db, openAccount('Other', key))).rejects.toThrow(IdempotencyConflict)
    await expect(
      runCommand(opened.db, openAccount('Mine', { ...key, action: 'closeAccount' })),
    ).rejects.toThrow(IdempotencyConflict)
    expect(await named('Other')).toHaveLength(0)
    await runCommand(opened.db, openAccount('Other', { ...key, actorId: 'paul' }))
    expect(await named('Other')).toHaveLength(1)
  })

  test('tells the same body by its meaning: order of members and absent ones do not count', async () => {
    const send = (input: unknown) =>
      runCommand(opened.db, openAccount('Body', { idempotencyKey: 'k-body', input }))
    const first = await send({ a: 1, b: { c: 0.5, d: [1, 2] }, e: undefined })
    expect(await send({ b: { d: [1, 2], c: 0.5 }, a: 1 })).toEqual(first)
    await expect(send({ b: { d: [2, 1], c: 0.5 }, a: 1 })).rejects.toThrow(IdempotencyConflict)
    await expect(send({ b: { d: [1, 2], c: '0.5' }, a: 1 })).rejects.toThrow(IdempotencyConflict)
  })

  test('that was refused left nothing, and the key is free again', async () => {
    let refuses = true
    const send = () =>
      runCommand(
        opened.db,
        openAccount('Later', {
          idempotencyKey: 'k-later',
          midway: () => {
            if (refuses) throw new NotToday()
          },
        }),
      )
    await expect(send()).rejects.toThrow(NotToday)
    expect(await named('Later')).toHaveLength(0)
    expect(
      await opened.db.select().from(idempotencyRecord).where(eq(idempotencyRecord.key, 'k-later')),
    ).toHaveLength(0)
    refuses = false
    expect(await send()).toMatchObject({ name: 'Later' })
  })
})

describe('a command', () => {
  test('writes who did what in its own transaction: without the row, nothing happened', async () => {
    const { id } = await runCommand(opened.db, openAccount('Audited'))
    expect(await listAudit(opened.db, { type: 'Account', id })).toEqual([
      expect.objectContaining({
        actorId: 'sophie',
        action: 'openAccount',
        requestId: 'request-1',
        before: null,
        after: { name: 'Audited' },
        at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/),
      }),
    ])
    await expect(runCommand(opened.db, openAccount('Unaudited', { action: '' }))).rejects.toThrow(
      'audit_entry',
    )
    expect(await named('Unaudited')).toHaveLength(0)
  })

  test('that changes nothing writes no row', async () => {
    const count = async () => (await opened.db.select().from(auditEntry)).length
    const before = await count()
    const dryRun = { ...openAccount('Dry'), act: async () => ({ answer: { id: '', name: '' }, audit: [] }) }
    await runCommand(opened.db, dryRun)
    expect(await count()).toBe(before)
  })

  test('gives numbers without holes, also when some that took one fail', async () => {
    const give = (fails: boolean) =>
      inTransaction(opened.db, async (tx) => {
        const number = await nextNumber(tx, 'quote', 2031)
        if (fails) throw new NotToday()
        return number
      }).catch(() => null)
    const given = await Promise.all(Array.from({ length: 24 }, (_, index) => give(index % 3 === 0)))
    const numbers = given.filter((number) => number !== null).toSorted((left, right) => left - right)
    expect(numbers).toEqual(Array.from({ length: 16 }, (_, index) => index + 1))
    const [row] = await opened.db.select().from(numberSequence).where(eq(numberSequence.year, 2031))
    expect(row?.last).toBe(16)
  })
})

describe('a transaction', () => {
  beforeAll(() =>
    opened.db.insert(installationSetting).values([
      { key: 'left', value: '0' },
      { key: 'right', value: '0' },
    ]),
  )

  const raise = (tx: Transaction, key: string) =>
    tx
      .update(installationSetting)
      .set({ value: sql`(${installationSetting.value}::int + 1)::text` })
      .where(eq(installationSetting.key, key))
  const valueOf = async (key: string) =>
    (await opened.db.select().from(installationSetting).where(eq(installationSetting.key, key)))[0]?.value

  test('that meets another crosswise is run again, and both are done', async () => {
    let runs = 0
    let holding = 0
    const met = Promise.withResolvers<void>()
    const cross = (first: string, second: string) =>
      inTransaction(opened.db, async (tx) => {
        runs += 1
        await raise(tx, first)
        // Both hold their first row: begun alone, one could take both before the other has any.
        holding += 1
        if (holding === 2) met.resolve()
        await met.promise
        await raise(tx, second)
      })
    await Promise.all([cross('left', 'right'), cross('right', 'left')])
    expect([await valueOf('left'), await valueOf('right')]).toEqual(['2', '2'])
    expect(runs).toBeGreaterThan(2)
  })

  test('that is serializable loses no increment that was read before it was written', async () => {
    const increment = () =>
      inTransaction(
        opened.db,
        async (tx) => {
          const [row] = await tx.select().from(installationSetting).where(eq(installationSetting.key, 'left'))
          await tx
            .update(installationSetting)
            .set({ value: String(Number(row?.value) + 1) })
            .where(eq(installationSetting.key, 'left'))
        },
        'serializable',
      )
    await Promise.all([increment(), increment(), increment()])
    expect(await valueOf('left')).toBe('5')
  })
})

import { DomainError } from '@aftercare/contract-domain/text'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { builder } from '../builder.ts'
import { type Account, accountsById } from '../db/account-store.ts'
import { listAudit } from '../db/audit-store.ts'
import { account } from '../db/tables.ts'
import { NotFound } from '../errors.ts'
import type { Session, TestApi } from '../testing/test-api.ts'
import { AccountRef } from './account.ts'
import { writeGlobalId } from './global-id.ts'
import { mutation } from './mutation.ts'
import { RefusalRef } from './refusal.ts'

// A mutation of our own, made exactly as the product's are, before the schema is.
class NameTaken extends DomainError {
  readonly current: Account

  constructor(current: Account) {
    super({ code: 'test.name-taken', messageKey: 'api.not-found', params: { kind: 'name' } })
    this.current = current
  }
}

class NameUnlucky extends DomainError {
  constructor(name: string) {
    super({
      code: 'test.name-unlucky',
      messageKey: 'api.idempotency-conflict',
      params: { key: name },
      cureKey: 'api.idempotency-conflict.cure',
      path: ['input', 'name'],
    })
  }
}

builder.objectType(NameTaken, {
  name: 'NameTaken',
  interfaces: [RefusalRef],
  fields: (t) => ({ current: t.field({ type: AccountRef, resolve: ({ current }) => current }) }),
})

const RenameInput = builder.inputType('RenameAccountInput', {
  fields: (t) => ({
    accountId: t.globalID({ for: AccountRef, required: true }),
    name: t.string({ required: true, validate: z.string().trim().min(3).max(40) }),
    idempotencyKey: t.string(),
  }),
})

mutation('renameAccount', {
  description: 'For this test.',
  permission: 'quote.create',
  type: AccountRef,
  input: RenameInput,
  refusals: [NameTaken],
  idempotent: true,
  act: async ({ input, tx, context }) => {
    const [current] = await accountsById(tx, [input.accountId.id])
    if (!current) throw new NotFound('Account', ['input', 'accountId'])
    if (input.name === 'Taken') throw new NameTaken(current)
    if (input.name === 'Unlucky') throw new NameUnlucky(input.name)
    if (input.name === 'Broken') throw new Error('a fault with a secret: hunter2')
    const [renamed] = await tx
      .update(account)
      .set({ name: input.name })
      .where(eq(account.id, current.id))
      .returning()
    if (!renamed) throw new Error('the account went away')
    return {
      answer: renamed,
      audit: {
        subject: { type: 'Account', id: renamed.id },
        reason: `at ${context.clock.today()}`,
        before: { name: current.name },
        after: { name: renamed.name },
      },
    }
  },
})

let api: TestApi
let sales: Session
let id: string

beforeAll(async () => {
  const { startTestApi } = await import('../testing/test-api.ts')
  api = await startTestApi()
  sales = await api.signInAs('sales')
  const [row] = await api.db
    .insert(account)
    .values({ number: 'A-1', name: 'First', country: 'FR', language: 'fr' })
    .returning()
  id = row!.id
})
afterAll(() => api.stop())

const document = `mutation ($input: RenameAccountInput!) {
  renameAccount(input: $input) {
    __typename
    ... on Account { id name number }
    ... on Refusal { code message cure path }
    ... on InvalidInput { issues { path message } }
    ... on RefusedByRule { parameters }
    ... on NameTaken { current { name } }
  }
}`

async function rename(input: Record<string, unknown>, headers: Record<string, string> = {}) {
  const answer = await sales.execute<{ renameAccount: Record<string, unknown> }>(
    document,
    { input: { accountId: writeGlobalId('Account', id), ...input } },
    headers,
  )
  return { result: answer.data?.renameAccount, errors: answer.errors }
}

describe('a mutation', () => {
  test('answers what it did, and leaves one audit row with the request’s id', async () => {
    const { result } = await rename({ name: 'Second' })
    expect(result).toMatchObject({ __typename: 'Account', name: 'Second', number: 'A-1' })
    const [entry] = await listAudit(api.db, { type: 'Account', id })
    expect(entry).toMatchObject({
      action: 'renameAccount',
      reason: 'at 2026-11-24',
      before: { name: 'First' },
      after: { name: 'Second' },
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    const me = await sales.execute<{ me: { id: string } }>('{ me { id } }')
    expect(entry?.actorId).toBe(me.data?.me.id)
  })

  test('shows what a later one in the same request changed, not what was loaded before', async () => {
    const { data } = await sales.execute<Record<string, { name: string }>>(
      `mutation ($one: RenameAccountInput!, $two: RenameAccountInput!) {
        one: renameAccount(input: $one) { ... on Account { name sites { edges { node { account { name } } } } } }
        two: renameAccount(input: $two) { ... on Account { name } }
      }`,
      {
        one: { accountId: writeGlobalId('Account', id), name: 'One' },
        two: { accountId: writeGlobalId('Account', id), name: 'Two' },
      },
    )
    expect([data?.['one']?.name, data?.['two']?.name]).toEqual(['One', 'Two'])
  })

  test('under one key acts once and answers the same; another body is a conflict', async () => {
    const input = { name: 'Keyed', idempotencyKey: 'rename-1' }
    const first = await rename(input)
    await rename({ name: 'Meanwhile' })
    expect(await rename(input)).toEqual(first)
    const conflict = await rename({ ...input, name: 'Different' })
    expect(conflict.result).toMatchObject({
      __typename: 'IdempotencyConflict',
      code: 'api.idempotency-conflict',
      path: ['input', 'idempotencyKey'],
    })
    const [row] = await accountsById(api.db, [id])
    expect(row?.name).toBe('Meanwhile')
  })

  test('a key may not be empty or endless', async () => {
    for (const idempotencyKey of ['', 'x'.repeat(201)]) {
      const { result } = await rename({ name: 'Long key', idempotencyKey })
      expect(result).toMatchObject({ __typename: 'InvalidInput', path: ['input', 'idempotencyKey'] })
    }
    expect(api.faults).toEqual([])
  })
})

describe('a refusal is data', () => {
  test('of a rule: code, parameters, path, and text in the caller’s language', async () => {
    const { result, errors } = await rename({ name: 'Unlucky' }, { 'accept-language': 'fr' })
    expect(errors).toEqual([])
    expect(result).toEqual({
      __typename: 'RefusedByRule',
      code: 'test.name-unlucky',
      message: 'La clé d’idempotence « Unlucky » a déjà servi pour une autre demande.',
      cure: expect.stringMatching(/^Utilisez une nouvelle clé/),
      path: ['input', 'name'],
      parameters: { key: 'Unlucky' },
    })
  })

  test('with a type of its own holds what it knows', async () => {
    const { result } = await rename({ name: 'Taken' })
    expect(result).toMatchObject({ __typename: 'NameTaken', code: 'test.name-taken', cure: null, path: null })
    expect(result?.['current']).toEqual({ name: expect.any(String) })
  })

  test('of what does not exist names the field', async () => {
    const accountId = writeGlobalId('Account', '00000000-0000-7000-8000-00000000dead')
    const { result } = await rename({ accountId, name: 'Nobody' })
    expect(result).toMatchObject({ __typename: 'NotFound', path: ['input', 'accountId'] })
  })

  test.each([
    ['en', { en: /at least|>=3|Too small/i }],
    ['fr', { fr: /petit|au moins/i }],
  ] as const)('of an input that is too short says so in %s', async (locale, texts) => {
    const { result } = await rename({ name: ' a ' }, { 'accept-language': locale })
    expect(result).toMatchObject({ __typename: 'InvalidInput', code: 'api.invalid-input' })
    const [issue] = result!['issues'] as { path: string[]; message: string }[]
    expect(issue?.path).toEqual(['input', 'name'])
    expect(issue?.message).toMatch(Object.values(texts)[0]!)
  })

  test('of an id that is none', async () => {
    const { result } = await rename({ accountId: 'nonsense', name: 'Whoever' })
    expect(result).toMatchObject({ __typename: 'InvalidInput' })
  })
})

describe('a fault is not', () => {
  test('it rolls back, is logged whole, and is answered without its inside', async () => {
    const [before] = await accountsById(api.db, [id])
    const { result, errors } = await rename({ name: 'Broken' }, { 'accept-language': 'fr' })
    expect(result).toBeUndefined()
    expect(errors).toHaveLength(1)
    const { code, requestId } = errors[0]!.extensions
    expect(code).toBe('INTERNAL_SERVER_ERROR')
    expect(errors[0]?.message).toBe(
      `Une erreur est survenue de notre côté. Donnez à votre administrateur le numéro de demande ${requestId}.`,
    )
    expect(JSON.stringify(errors)).not.toContain('hunter2')
    const logged = api.faults.find((fault) => fault.requestId === requestId)
    expect(String(logged?.error)).toContain('hunter2')
    expect((await accountsById(api.db, [id]))[0]).toEqual(before)
  })
})

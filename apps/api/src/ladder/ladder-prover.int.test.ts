import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type CatalogVersion, editCatalog } from '@aftercare/contract-domain/catalog'
import { type OpenDatabase, openDatabase } from '../db/database.ts'
import { proofStore } from '../db/ladder-proof-store.ts'
import { ladderProof } from '../db/tables.ts'
import { installation, readShipped } from '../testing/shipped-catalogs.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { type LadderProver, startLadderProver } from './ladder-prover.ts'
import type { LadderProof } from './prove-version.ts'

let database: TestDatabase
let opened: OpenDatabase
let provers: LadderProver[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  opened = openDatabase(database.appUrl)
})
afterEach(async () => {
  await Promise.all(provers.map((prover) => prover.stop()))
  provers = []
})
afterAll(async () => {
  await opened.close()
  await database.drop()
})

function started(): LadderProver {
  const prover = startLadderProver(installation, proofStore(opened.db))
  provers.push(prover)
  return prover
}

const storedProofs = () => opened.db.$count(ladderProof)

/** Large enough that its proof takes seconds. */
const machines = readShipped('packaging-machines').version as CatalogVersion
const [book] = machines.priceBooks

/** Full service for next to nothing: undercut wherever it is looked at. */
const givenAway = editCatalog(machines, [
  {
    basePrice: {
      priceBook: book?.id ?? '',
      tier: 'maintenance',
      component: book?.tiers['maintenance']?.[0]?.component ?? '',
      price: { form: 'flat', amountMinor: 900_000_000 },
    },
  },
])
/** Another content of the same draft. */
const renamed = editCatalog(machines, [
  { tierTexts: { tier: 'maintenance', title: { en: 'Care', fr: 'Soin' } } },
])

async function lookUntil(
  look: () => Promise<LadderProof>,
  isEnough: (proof: LadderProof) => boolean,
): Promise<LadderProof> {
  for (;;) {
    const proof = await look()
    if (isEnough(proof)) return proof
    await setTimeout(10)
  }
}
const begun = ({ provedContexts }: LadderProof) => provedContexts > 0

describe('a look at a ladder that is being proved', { timeout: 60_000 }, () => {
  test('tells how far it is and claims nothing, until the proof is whole', async () => {
    const prover = started()
    const look = () => prover.look(machines, { waitAtMost: 20, draft: 'a' })
    const first = await look()
    expect(first).toMatchObject({ isComplete: false, provedContexts: 0, pairs: [] })
    const part = await lookUntil(look, begun)
    expect(part).toMatchObject({ isComplete: false, severity: 'passed', pairs: [], undercuts: [] })
    expect(part.contexts).toBeGreaterThan(part.provedContexts)
    const whole = await lookUntil(look, ({ isComplete }) => isComplete)
    expect(whole.provedContexts).toBe(part.contexts)
    expect(whole.pairs).toHaveLength(6)
    expect(await prover.proofOf(machines)).toEqual(whole)
  })

  test('tells of an inversion long before the end', async () => {
    const prover = started()
    const look = () => prover.look(givenAway, { waitAtMost: 20, draft: 'a' })
    const { isComplete, severity, pairs } = await lookUntil(look, (proof) => proof.pairs.length > 0)
    expect({ isComplete, severity }).toEqual({ isComplete: false, severity: 'error' })
    expect(pairs[0]?.verdict).toMatchObject({ verdict: 'inversion', context: { varied: {} } })
  })

  test('is dropped when newer content of the same draft is looked at', async () => {
    const prover = started()
    const look = (version: CatalogVersion, draft: string) => prover.look(version, { waitAtMost: 10, draft })
    await lookUntil(() => look(givenAway, 'a'), begun)
    await look(renamed, 'a')
    expect(await look(givenAway, 'b')).toMatchObject({ contexts: 0, provedContexts: 0 })
  })

  test('is not dropped by another draft, nor while somebody waits for the whole of it', async () => {
    const prover = started()
    const look = (version: CatalogVersion, draft: string) => prover.look(version, { waitAtMost: 10, draft })
    await lookUntil(() => look(givenAway, 'a'), begun)
    await look(renamed, 'b')
    expect(begun(await look(givenAway, 'c'))).toBe(true)
    const whole = prover.proofOf(givenAway)
    await look(renamed, 'a')
    expect(begun(await look(givenAway, 'c'))).toBe(true)
    const fault = whole.catch((error: unknown) => error)
    await prover.stop()
    expect(String(await fault)).toContain('was stopped')
  })
})

describe('a proof that was waited for', { timeout: 60_000 }, () => {
  test('is taken from where it is kept after a restart, the same to the letter', async () => {
    const proof = await started().proofOf(machines)
    const [kept] = await opened.db.select().from(ladderProof)
    expect(JSON.stringify(kept?.proof)).toBe(JSON.stringify(proof))
    const marked = { ...proof, sampled: ['as it was kept'] }
    await opened.db.update(ladderProof).set({ proof: marked })
    expect(await started().proofOf(machines)).toEqual(marked)
  })

  test('of a version that is sold is kept though nobody waits for its end', async () => {
    const prover = started()
    const before = await storedProofs()
    await lookUntil(
      () => prover.look(renamed, { waitAtMost: 100 }),
      ({ isComplete }) => isComplete,
    )
    expect(await storedProofs()).toBe(before + 1)
  })

  test('makes room: of old ones so many are kept', async () => {
    const store = proofStore(opened.db)
    const proof = await started().proofOf(machines)
    for (let at = 0; at < 210; at += 1) await store.write(`content ${at}`, { ...proof, pairs: [] })
    expect(await storedProofs()).toBe(200)
    expect(await store.read('content 209')).toMatchObject({ isComplete: true })
    expect(await store.read('content 0')).toBeNull()
  })
})

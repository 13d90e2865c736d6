import type { CatalogActor } from '../catalog-commands.ts'
import { type Done, keepWhole, runCommand } from '../command.ts'
import type { Installation } from '../context.ts'
import { countAttempt, dueReleases, releasesById } from '../db/release-store.ts'
import { inTransaction, type Transaction } from '../db/transaction.ts'
import { proveDraft } from '../ladder/prove-before.ts'
import { publishDueRelease, stopFaultyRelease } from '../release-commands.ts'

type Working = Pick<Installation, 'db' | 'clock' | 'plugins' | 'ladder'>

/** Receives what went wrong on our side. */
type Hear = (fault: { readonly error: unknown; readonly requestId: string }) => void

const MOST_AT_ONCE = 50
/** A release that fails so often for a fault of ours is stopped. */
const MOST_ATTEMPTS = 5
const EVERY_MS = 5_000

/** What a round did. */
export interface ReleaseRound {
  readonly published: readonly string[]
  readonly stopped: readonly string[]
  readonly failed: readonly string[]
}

/**
 * Publishes every release whose instant has come, each in a transaction of its own that holds the release's row: of
 * several processes one does it, and what a dying process began never was.
 */
export async function publishDueReleases(working: Working, hear: Hear): Promise<ReleaseRound> {
  const round = { published: [] as string[], stopped: [] as string[], failed: [] as string[] }
  for (const id of await dueReleases(working.db, working.clock.now(), MOST_AT_ONCE)) {
    try {
      const state = await publishOne(working, id)
      if (state === 'published' || state === 'stopped') round[state].push(id)
    } catch (error) {
      hear({ error, requestId: `release ${id}` })
      round.failed.push(id)
      await countFault(working, id).catch((another: unknown) =>
        hear({ error: another, requestId: `release ${id}` }),
      )
    }
  }
  return round
}

async function publishOne(working: Working, id: string): Promise<string> {
  const { db, ladder, plugins } = working
  const [release] = await releasesById(db, [id])
  if (release != null) await proveDraft(release.versionId, working)
  const { state } = await asSystem(working, 'publishScheduledRelease', async (tx, system) => {
    const done = await publishDueRelease(tx, id, {
      ...system,
      plugins: plugins.plugins,
      ladder,
    })
    return { answer: { state: done?.release.state ?? 'elsewhere' }, audit: done?.audit ?? [] }
  })
  return state
}

async function countFault(working: Working, id: string): Promise<void> {
  const attempts = await inTransaction(working.db, (tx) => countAttempt(tx, id))
  if (attempts < MOST_ATTEMPTS) return
  await asSystem(working, 'stopFaultyRelease', async (tx, system) => {
    const { audit } = await stopFaultyRelease(tx, { releaseId: id, attempts }, system)
    return { answer: {}, audit }
  })
}

function asSystem<Answer>(
  { db, clock }: Pick<Working, 'db' | 'clock'>,
  action: string,
  act: (tx: Transaction, system: Pick<CatalogActor, 'by' | 'at'>) => Promise<Done<Answer>>,
): Promise<Answer> {
  return runCommand<Answer>(db, {
    actorId: SYSTEM,
    action,
    requestId: null,
    input: null,
    keeping: keepWhole<Answer>(),
    act: (tx) => act(tx, { by: SYSTEM, at: clock.now() }),
  })
}

const SYSTEM = 'system'

export interface ReleaseScheduler {
  /** Ends what is running, and begins nothing more. */
  stop(): Promise<void>
}

/** Looks every few seconds for releases whose instant has come; at once at the start, for those missed meanwhile. */
export function startReleaseScheduler(
  working: Working,
  { hear, everyMs = EVERY_MS }: { readonly hear: Hear; readonly everyMs?: number },
): ReleaseScheduler {
  let stopping = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const round = async (): Promise<void> => {
    try {
      await publishDueReleases(working, hear)
    } catch (error) {
      // The database may be away: the next round finds out.
      if (!stopping) hear({ error, requestId: 'release-scheduler' })
    }
    if (!stopping) timer = setTimeout(begin, everyMs)
  }
  const begin = () => {
    running = round()
  }
  begin()
  return {
    stop: async () => {
      stopping = true
      clearTimeout(timer)
      await running
    },
  }
}

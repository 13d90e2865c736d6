import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { catalogHash, type CatalogVersion } from '@aftercare/contract-domain/catalog'
import type { ProofStore } from '../db/ladder-proof-store.ts'
import { contentHash, sourceFolderOf } from '../plugin-content.ts'
import type { PluginHost } from '../plugin-host.ts'
import { keeping } from './keeping.ts'
import { type LadderProof, NOTHING_PROVED, type PairRepairs } from './prove-version.ts'
import { type Asked, proverThread } from './prover-thread.ts'

/** Who looks at a proof while it may still go on. */
export interface Looking {
  /** In milliseconds. */
  readonly waitAtMost: number
  /** What is being typed: a look at its newer content takes the place of one at what it was before. */
  readonly draft?: string
}

/** Proves ladders beside the thread that answers requests. */
export interface LadderProver {
  /** The whole proof. Kept by content and plugin builds: asking again is quick. */
  proofOf(version: CatalogVersion): Promise<LadderProof>
  /** What is known of it by then. */
  look(version: CatalogVersion, looking: Looking): Promise<LadderProof>
  /** What would mend each pair that is undercut. Takes its time: ask only when somebody looks. */
  repairsOf(version: CatalogVersion): Promise<readonly PairRepairs[]>
  stop(): Promise<void>
}

/** Versions whose proofs are kept: those sold and those that are being typed. */
const MOST_KEPT = 24

/** A proof on its way, or there. */
interface Proving {
  readonly whole: Promise<LadderProof>
  soFar: LadderProof
  /** How many wait for the whole of it. */
  awaited: number
  asked: Asked | null
}

export function startLadderProver({ buildOf }: Pick<PluginHost, 'buildOf'>, store: ProofStore): LadderProver {
  const proving = proverThread('wait')
  // Repairs prove many versions in one go: what is typed meanwhile must not wait for them.
  const mending = proverThread('end')
  const proofs = keeping<Proving>(MOST_KEPT)
  const repairs = keeping<Promise<readonly PairRepairs[]>>(MOST_KEPT)
  /** By draft, the content looked at last. */
  const lookedAt = keeping<{ readonly content: string }>(MOST_KEPT)

  const rules = rulesHash()
  const contentOf = (version: CatalogVersion) => `${catalogHash(version)} ${buildOf(version)} ${rules}`

  function begin(version: CatalogVersion, content: string): Proving {
    const begun: Proving = { whole: prove(), soFar: NOTHING_PROVED, awaited: 0, asked: null }
    begun.whole.catch(() => proofs.forget(content, begun))
    return begun

    async function prove(): Promise<LadderProof> {
      const stored = await store.read(content)
      if (stored !== null) return stored
      begun.asked = proving.ask({ version }, (soFar) => {
        begun.soFar = soFar
      })
      return (await begun.asked.answer) as LadderProof
    }
  }

  const provingOf = (version: CatalogVersion, content: string) =>
    proofs.get(content, () => begin(version, content))

  async function proofOf(version: CatalogVersion): Promise<LadderProof> {
    const content = contentOf(version)
    const found = provingOf(version, content)
    found.awaited += 1
    try {
      const whole = await found.whole
      // What was waited for is published or sold: it is looked at again after the next start.
      if (found.asked !== null) {
        found.asked = null
        await store.write(content, whole)
      }
      return whole
    } finally {
      found.awaited -= 1
    }
  }

  /** What somebody typed over is proved to its end only when somebody waits for that. */
  function overtake(draft: string, content: string): void {
    const before = lookedAt.peek(draft)?.content
    lookedAt.put(draft, { content })
    if (before === undefined || before === content) return
    const overtaken = proofs.peek(before)
    if (overtaken === undefined || overtaken.awaited > 0 || overtaken.asked === null) return
    if (overtaken.asked.drop()) proofs.forget(before, overtaken)
  }

  /** Of a draft nobody has to wait for the whole; of a version that is sold it is worth keeping. */
  function wholeFor(version: CatalogVersion, draft: string | undefined): Promise<LadderProof> {
    const content = contentOf(version)
    if (draft === undefined) return proofOf(version)
    overtake(draft, content)
    return provingOf(version, content).whole
  }

  return {
    proofOf,
    async look(version, { waitAtMost, draft }) {
      const whole = wholeFor(version, draft)
      // When the wait is over first, whoever asks next is told what went wrong.
      whole.catch(() => undefined)
      const proof = await Promise.race([whole, setTimeout(waitAtMost, null, { ref: false })])
      return proof ?? proofs.peek(contentOf(version))?.soFar ?? NOTHING_PROVED
    },
    repairsOf: (version) =>
      repairs.get(contentOf(version), async () => {
        const proof = await proofOf(version)
        if (proof.undercuts.length === 0) return []
        return (await mending.ask({ version, repairsOf: proof }).answer) as readonly PairRepairs[]
      }),
    stop: async () => {
      await Promise.all([proving.stop(), mending.stop()])
    },
  }
}

/** Of the product's own code: what it proved by other rules is proved again. */
function rulesHash(): string {
  return contentHash(dirname(sourceFolderOf('@aftercare/contract-domain/ladder')))
}

/** For catalogs whose verdicts are known: those shipped are proved by a test of theirs, so the demo starts without. */
export const provedBeforehand: Pick<LadderProver, 'proofOf'> = {
  proofOf: async () => ({ ...NOTHING_PROVED, isComplete: true }),
}

import type { CatalogVersion } from '../catalog/index.ts'
import type { BindAddOn } from '../pricing/index.ts'
import type { LadderContext } from './ladder-context.ts'
import type { LadderPolicy } from './ladder-report.ts'
import type { ProofMemory } from './proof-memory.ts'
import type { SearchLimits } from './search/question.ts'
import type { OptionCandidates } from './selection.ts'

/** What a ladder is proved with. */
export interface ProveLadder {
  readonly bind: BindAddOn
  readonly policy?: Partial<LadderPolicy>
  /** The options to try for each add-on, enumerated by the host; one not listed is tried with none. */
  readonly options?: OptionCandidates
  /** ISO date; absent: every date within a book on which something starts or ends being sold. */
  readonly priceDate?: string
  readonly limits?: SearchLimits
  /** Binds the add-ons of a changed version, so that repairs of their prices can be proved. */
  readonly rebind?: (version: CatalogVersion) => BindAddOn
  /** Repairs of undercuts are looked for unless this is false. */
  readonly repairs?: boolean
  /** Only these, of `ladderContexts`: an editor may ask for a few while somebody types. */
  readonly contexts?: readonly LadderContext[]
  /** What holds a proof is told in every context, unless only the worst of each pair is looked at. */
  readonly holdings?: 'everywhere' | 'in-worst-context'
  /** What earlier proofs found: only what it doesn't know is compared. */
  readonly memory?: ProofMemory
}

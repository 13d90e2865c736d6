import { compareCover } from '../../cover/index.ts'
import { bruteForce } from '../../ladder/brute-force.ts'
import { contextShelf } from '../../ladder/context-shelf.ts'
import { ladderPairs } from '../../ladder/declared-pairs.ts'
import { demandsOf, meetsAll } from '../../ladder/demand.ts'
import { factsOfHooks } from '../../ladder/facts-of-hooks.ts'
import type { LadderContext } from '../../ladder/ladder-context.ts'
import { ladderContexts } from '../../ladder/ladder-contexts.ts'
import { DEFAULT_POLICY } from '../../ladder/ladder-report.ts'
import { provePair, type PairFinding } from '../../ladder/prove-pair.ts'
import { aRandomLadder, type RandomLadder } from '../a-random-ladder.ts'
import { bindBySettings } from '../add-ons-by-settings.ts'
import { picking } from '../picking.ts'
import { completionsOf, isReadElsewhere, withOpenCells } from './completions-of.ts'
import type { ProofPart, Tried } from './proof-part.ts'

/** What is so once every cell is known: by trying every selection. */
interface Truth {
  /** A package, or the lower tier itself, delivers the upper one for less. */
  readonly undercut: boolean
  /** A package delivers it at any price. */
  readonly reached: boolean
  /** The upper tier beside the lower one. */
  readonly comparison: string
}

/** Verdicts on tiers of which some cells aren't known, beside every completion of those cells: so many at the most. */
export const everyCompletion = (most: number): ProofPart => ({
  name: 'completions',
  title: 'a verdict on unknown cover is that of every completion of finite dimensions',
  catalogs: 300,
  mustSee: [
    'undercut in every completion',
    'no undercut in any completion',
    'unknown: completions differ',
    'unknown: only the order of the tiers differs',
    'read by a cap, need or exclude',
  ],
  tryCatalog(number) {
    const pick = picking(number * 49_979_687)
    const ladder = aRandomLadder(pick, 2 + pick(4))
    const { open, cells } = withOpenCells(ladder.version, { pick, most })
    if (cells.length === 0) return { seen: ['no finite dimension'], faults: [] }
    const bind = bindBySettings(open)
    const { options } = ladder
    const isRead = isReadElsewhere(open, cells)
    const known = [...completionsOf(open, cells)]
    const seen: string[] = isRead ? ['read by a cap, need or exclude'] : []
    const faults: string[] = []
    const hookFacts = factsOfHooks(open, { bind, options })
    for (const context of ladderContexts(open, { hookFacts }).contexts) {
      const shelf = contextShelf({ version: open, bind, options }, context)
      for (const pair of ladderPairs(open)) {
        const finding = provePair(pair, shelf, { policy: DEFAULT_POLICY })
        if (finding === null) continue
        const truths = known.map((version) => truthOf({ version, options }, context, finding))
        const judged = judge(finding, truths, isRead)
        seen.push(...judged.seen)
        faults.push(...judged.faults.map((fault) => `${context.id}: ${fault}`))
      }
    }
    return { seen, faults }
  },
})

function truthOf(
  { version, options }: RandomLadder,
  context: LadderContext,
  { pair, above }: PairFinding,
): Truth {
  const shelf = contextShelf({ version, bind: bindBySettings(version), options }, context)
  const pricer = shelf.pricer(pair.below)
  const [lower, upper] = [shelf.ownOffer(pair.below), shelf.ownOffer(pair.above)]
  const demands = demandsOf(upper.cover, pricer.rules, [])
  const { cheapest } = bruteForce(pricer, shelf.choices, { demands })
  const bare = meetsAll(lower.cover, demands, pricer.rules).verdict === 'yes'
  const isCheaper = cheapest !== null && (cheapest.priceMinor ?? 0) < (above.priceMinor ?? 0)
  return {
    undercut: isCheaper || (pair.relation === 'declared' && bare),
    reached: cheapest !== null,
    comparison: compareCover(upper.cover, lower.cover, pricer.rules).verdict,
  }
}

function judge({ verdict, inverted, pair }: PairFinding, truths: readonly Truth[], isRead: boolean): Tried {
  const some = truths.some(({ undercut }) => undercut)
  const all = truths.every(({ undercut }) => undercut)
  const orders = new Set(truths.map(({ comparison }) => comparison))
  const tell = (holds: boolean, seen: string): Tried =>
    holds ? { seen: [seen], faults: [] } : { seen: [], faults: [`${verdict}, yet not: ${seen}`] }
  switch (verdict) {
    case 'undercut':
      return tell(all, 'undercut in every completion')
    case 'inversion':
      return inverted === 'price'
        ? { seen: ['inversion by price'], faults: [] }
        : tell(all, 'undercut in every completion')
    case 'overlap':
      return tell(!some && truths.every(({ reached }) => reached), 'no undercut in any completion')
    case 'proved':
    case 'incomparable': {
      const isOrder = pair.relation === 'peers' || (orders.size === 1 && orders.has(ORDER[verdict]))
      const told = tell(!some && isOrder, 'no undercut in any completion')
      // Whether it is delivered at that price or more differs: no more than a warning, which isn't given.
      const over = pair.relation === 'declared' && truths.some(({ reached }) => reached)
      return over ? { ...told, seen: [...told.seen, 'overlap in some completion only'] } : told
    }
    case 'unknown':
      if (some && !all) return { seen: ['unknown: completions differ'], faults: [] }
      if (!some && pair.relation === 'declared' && orders.size > 1)
        return { seen: ['unknown: only the order of the tiers differs'], faults: [] }
      return tell(isRead, 'unknown: coarser, as a cap, need or exclude reads it')
    case 'not-proven':
      return { seen: [], faults: ['not proven'] }
  }
}

const ORDER = { proved: 'more', incomparable: 'incomparable' } as const

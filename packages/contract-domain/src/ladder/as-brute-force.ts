import type { CatalogVersion } from '../catalog/index.ts'
import type { BindAddOn } from '../pricing/index.ts'
import type { AtLeast } from '../cover/index.ts'
import { bruteForce, type BruteForce } from './brute-force.ts'
import { contextShelf } from './context-shelf.ts'
import { ladderPairs } from './declared-pairs.ts'
import { demandsOf, meetsAll } from './demand.ts'
import { factsOfHooks } from './facts-of-hooks.ts'
import { ladderContexts } from './ladder-contexts.ts'
import { DEFAULT_POLICY } from './ladder-report.ts'
import { provePair, type PairFinding } from './prove-pair.ts'
import type { SettledAddOn } from '../testing/index.ts'
import type { Choice, OptionCandidates } from './selection.ts'

/** Each verdict of a version beside what trying every selection finds; empty when they agree. */
export function disagreements(
  version: CatalogVersion,
  { bind, options }: { readonly bind: BindAddOn; readonly options: OptionCandidates },
): { readonly verdicts: readonly string[]; readonly disagree: readonly string[] } {
  const verdicts: string[] = []
  const disagree: string[] = []
  const hookFacts = factsOfHooks(version, { bind, options })
  for (const context of ladderContexts(version, { hookFacts }).contexts) {
    const shelf = contextShelf({ version, bind, options }, context)
    for (const pair of ladderPairs(version)) {
      const finding = provePair(pair, shelf, { policy: DEFAULT_POLICY })
      if (finding === null) continue
      verdicts.push(finding.verdict)
      const pricer = shelf.pricer(finding.pair.below)
      const demands = demandsOf(finding.above.cover, pricer.rules, [])
      const all = bruteForce(pricer, shelf.choices, { demands })
      const expected = expectedOf(finding, {
        all,
        bare: meetsAll(finding.below.cover, demands, pricer.rules).verdict,
      })
      const found = foundOf(finding, all)
      if (finding.verdict === 'not-proven' && mayGiveUp(version, shelf.choices)) continue
      if (expected !== found) disagree.push(`${context.id}: search ${found}, every selection ${expected}`)
    }
  }
  return { verdicts, disagree }
}

/** Past 2^16 packages nothing is claimed where an adjust is opaque (domain §5). */
function mayGiveUp({ addOns }: CatalogVersion, choices: readonly Choice[]): boolean {
  const isOpaque = addOns.some(({ settings }) => {
    const { bundle }: SettledAddOn = settings
    return bundle !== undefined && bundle.atMost === undefined
  })
  const waysToTake = [...Map.groupBy(choices, ({ addOn }) => addOn).values()].map(({ length }) => length + 1)
  return isOpaque && waysToTake.reduce((product, ways) => product * ways, 1) > 65_536
}

function foundOf(
  { verdict, counterexample, certificate }: PairFinding,
  { possibleMinor }: BruteForce,
): string {
  const bare = certificate === undefined ? ' without a certificate' : ''
  if (verdict === 'proved') return `proved${bare}`
  if (verdict !== 'undercut' && verdict !== 'overlap') return verdict
  const { priceMinor = null, addOns = [] } = counterexample ?? {}
  const named = addOns.map(({ id, option }) => `${id}#${option}`).join(' ')
  // Where something unknown might cost less still, no certificate can say that this is the cheapest.
  const owed = verdict === 'overlap' || possibleMinor === priceMinor
  return `${verdict} ${priceMinor ?? '?'} ${named}${owed ? bare : ''}`
}

interface Expecting {
  readonly all: BruteForce
  /** Whether the lower tier alone meets all that the upper one gives. */
  readonly bare: AtLeast
}

/** By the definitions of domain §5, from all selections. */
function expectedOf({ pair, below, above, comparison }: PairFinding, { all, bare }: Expecting): string {
  const { cheapest, possibleMinor } = all
  const price = above.priceMinor
  const notDearer = price !== null && below.priceMinor !== null && price <= below.priceMinor
  if (pair.relation === 'declared' && (bare === 'yes' || notDearer)) return 'inversion'
  const named = cheapest?.selection
    .map(({ addOn, option }) => `${addOn}#${option}`)
    .sort()
    .join(' ')
  if (cheapest !== null && price !== null && (cheapest.priceMinor ?? 0) < price)
    return `undercut ${cheapest.priceMinor} ${named}`
  if (possibleMinor !== null && (price === null || possibleMinor < price)) return 'unknown'
  if (pair.relation === 'peers') return 'proved'
  if (comparison.verdict === 'unknown') return 'unknown'
  if (cheapest !== null) return `overlap ${cheapest.priceMinor} ${named}`
  return comparison.verdict === 'more' ? 'proved' : 'incomparable'
}

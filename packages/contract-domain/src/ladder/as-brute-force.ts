import type { CatalogVersion } from '../catalog/index.ts'
import type { BindAddOn } from '../pricing/index.ts'
import { bruteForce } from './brute-force.ts'
import { contextShelf } from './context-shelf.ts'
import { ladderPairs } from './declared-pairs.ts'
import { demandsOf } from './demand.ts'
import { ladderContexts } from './ladder-contexts.ts'
import { DEFAULT_POLICY } from './ladder-report.ts'
import { provePair, type PairFinding } from './prove-pair.ts'
import type { OptionCandidates } from './selection.ts'

/** Each verdict of a version beside what trying every selection finds; empty when they agree. */
export function disagreements(
  version: CatalogVersion,
  { bind, options }: { readonly bind: BindAddOn; readonly options: OptionCandidates },
): { readonly verdicts: readonly string[]; readonly disagree: readonly string[] } {
  const verdicts: string[] = []
  const disagree: string[] = []
  for (const context of ladderContexts(version).contexts) {
    const shelf = contextShelf({ version, bind, options }, context)
    for (const pair of ladderPairs(version)) {
      const finding = provePair(pair, shelf, { bind, policy: DEFAULT_POLICY })
      if (finding === null) continue
      verdicts.push(finding.verdict)
      const pricer = shelf.pricer(finding.pair.below)
      const demands = demandsOf(finding.above.cover, pricer.rules, [])
      const all = bruteForce(pricer, shelf.choices, demands)
      const expected = expectedOf(finding, all)
      const found = foundOf(finding)
      if (expected !== found) disagree.push(`${context.id}: search ${found}, every selection ${expected}`)
    }
  }
  return { verdicts, disagree }
}

function foundOf({ verdict, counterexample, certificate }: PairFinding): string {
  if (verdict === 'undercut' || verdict === 'overlap')
    return `${verdict} ${counterexample?.priceMinor ?? '?'} ${(counterexample?.addOns ?? []).map(({ id, option }) => `${id}#${option}`).join(' ')}`
  return verdict === 'proved' && certificate === undefined ? 'proved without a certificate' : verdict
}

/** By the definitions of domain §5, from all selections. */
function expectedOf(
  finding: PairFinding,
  { cheapest, possibleMinor }: ReturnType<typeof bruteForce>,
): string {
  const { pair, above, comparison, inverted } = finding
  if (inverted !== undefined) return 'inversion'
  const price = above.priceMinor
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

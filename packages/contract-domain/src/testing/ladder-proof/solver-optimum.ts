import highsModule from 'highs'
import type { CatalogVersion } from '../../catalog/index.ts'
import { cheapestPackage } from '../../ladder/cheapest-package.ts'
import { contextShelf } from '../../ladder/context-shelf.ts'
import { ladderContexts } from '../../ladder/ladder-contexts.ts'
import { DEFAULT_POLICY } from '../../ladder/ladder-report.ts'
import { provePair } from '../../ladder/prove-pair.ts'
import { aLargeLadder } from '../a-large-ladder.ts'
import type { RandomLadder } from '../a-random-ladder.ts'
import { aComponent } from '../a-price-book.ts'
import { bindBySettings } from '../add-ons-by-settings.ts'
import { drawing, picking } from '../picking.ts'
import { integerProgramOf } from './integer-program.ts'
import type { ProofPart } from './proof-part.ts'

// The types are of its CommonJS build, in which the loader is a member; of the build that Node takes it is the default.
const loadHighs = highsModule as unknown as typeof highsModule.default

type Highs = Awaited<ReturnType<typeof loadHighs>>

/** The optimum that HiGHS finds, in minor units; null: there is no such package. */
function optimumOf(highs: Highs, ladder: RandomLadder): number | null {
  const { text, costs, tierMinor } = integerProgramOf(ladder)
  const options = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 } as const
  const solution = highs.solve(text, options)
  if (solution.Status === 'Infeasible') return null
  if (solution.Status !== 'Optimal') throw new Error(`HiGHS says ${solution.Status}.`)
  // Reckoned again from what is bought: the solver's own sum is of doubles.
  return [...costs].reduce((sum, [name, costMinor]) => {
    const column = solution.Columns[name]
    const bought = column !== undefined && 'Primal' in column ? Math.round(column.Primal) : 0
    return sum + bought * costMinor
  }, tierMinor)
}

/** The upper tier at a yearly price. */
function pricedAt(version: CatalogVersion, yearlyMinor: number): CatalogVersion {
  const priceBooks = version.priceBooks.map((book) => ({
    ...book,
    tiers: { ...book.tiers, upper: [aComponent(yearlyMinor)] },
  }))
  return { ...version, priceBooks }
}

/** Cheapest package and verdict beside the optimum of an integer program that HiGHS solves: 20 to 60 add-ons. */
export async function solverOptimum(): Promise<ProofPart> {
  const highs = await loadHighs()
  return {
    name: 'optimum',
    title: 'the cheapest package of 20 to 60 add-ons costs what an ILP solver finds',
    catalogs: 200,
    mustSee: ['undercut', 'overlap', 'no package', 'certificates'],
    tryCatalog(number) {
      const pick = picking(number * 15_485_863)
      const ladder = aLargeLadder(pick, 20 + (number % 41))
      const optimum = optimumOf(highs, ladder)
      const years = (ladder.version.referenceAssets[0]?.termMonths[0] ?? 12) / 12
      const near =
        Math.ceil((optimum ?? 90_000 * years) / years) + drawing(pick).one([0, 0, 1, 1, 1000, -1000])
      return tried({ ...ladder, version: pricedAt(ladder.version, near) }, optimum)
    },
  }
}

function tried({ version, options }: RandomLadder, optimum: number | null) {
  const bind = bindBySettings(version)
  const [context] = ladderContexts(version, { hookFacts: new Set() }).contexts
  if (context === undefined) throw new Error('There is no context.')
  const shelf = contextShelf({ version, bind, options }, context)
  const faults: string[] = []
  const upper = version.tiers[1]?.cover ?? {}
  const need = Object.entries(upper).flatMap(([dimension, { '*': cell }]) =>
    cell?.state === 'known' ? [{ dimension, atLeast: cell.value }] : [],
  )
  const { cheapest, unsettled } = cheapestPackage(version, need, { bind, context, tiers: ['lower'], options })
  if (unsettled.length > 0) faults.push('the search gave up')
  if ((cheapest?.priceMinor ?? null) !== optimum)
    faults.push(`cheapest ${cheapest?.priceMinor ?? 'none'}, HiGHS ${optimum ?? 'none'}`)
  if (cheapest !== null && cheapest.certificate === undefined) faults.push('the certificate is not accepted')
  const finding = provePair({ below: 'lower', above: 'upper', relation: 'declared' }, shelf, {
    policy: DEFAULT_POLICY,
    holdings: false,
  })
  const against = shelf.ownOffer('upper').priceMinor ?? 0
  const verdict = finding?.verdict ?? 'none'
  const expected = optimum === null ? 'no package' : optimum < against ? 'undercut' : 'overlap'
  const isExpected =
    verdict === expected ||
    (optimum === null && (verdict === 'proved' || verdict === 'incomparable')) ||
    verdict === 'inversion'
  if (!isExpected) faults.push(`verdict ${verdict}, by HiGHS ${expected}`)
  if (verdict === expected && finding?.counterexample?.priceMinor !== optimum)
    faults.push(`counterexample ${finding?.counterexample?.priceMinor}, HiGHS ${optimum}`)
  if (verdict !== 'inversion' && finding?.certificate === undefined)
    faults.push('the verdict has no certificate')
  return { seen: [verdict, expected, ...(finding?.certificate ? ['certificates'] : [])], faults }
}

import type { CatalogVersion } from '../../catalog/index.ts'
import { bruteForce } from '../../ladder/brute-force.ts'
import { contextShelf } from '../../ladder/context-shelf.ts'
import { demandsOf } from '../../ladder/demand.ts'
import type { LadderContext } from '../../ladder/ladder-context.ts'
import { proveLadder } from '../../ladder/prove-ladder.ts'
import { aLadderByFacts, type LadderByFacts, type PricedFact } from '../a-ladder-by-facts.ts'
import { bindBySettings } from '../add-ons-by-settings.ts'
import { picking, type Pick } from '../picking.ts'
import type { ProofPart, Tried } from './proof-part.ts'

/** The widest gap of a package below the upper tier's price, and how many lines were rounded on the way. */
interface Gap {
  /** Cheapest package less upper tier: below zero is an undercut; null: no package is sold here. */
  readonly minor: number | null
  readonly lines: number
}

/**
 * Catalogs whose prices depend on numeric facts, their upper tier set just under its cheapest package at the product's
 * own contexts; then prices at points between them. What is undercut by more than one minor unit a line at such a point,
 * while no context showed it, was missed by the corners.
 */
export function betweenCorners(points: number): ProofPart {
  return {
    name: 'between',
    title: `no undercut at ${points} inner points that the corners missed`,
    catalogs: 200,
    mustSee: ['no undercut at any corner', 'tables', 'minimums', 'percents of the purchase price', 'factors'],
    tryCatalog: (number) => tryBetween(number * 32_452_843, points),
  }
}

/** The first of a few catalogs that has a price just at the edge. */
function tryBetween(seed: number, points: number): Tried {
  for (let place = 0; place < 25; place += 1) {
    const found = atTheEdge(seed + place)
    if (found !== null) return tryAtEdge(found, { points, pick: picking(seed) })
  }
  return { seen: ['no price at the edge'], faults: [] }
}

function tryAtEdge(
  { version, facts }: LadderByFacts,
  { points, pick }: { readonly points: number; readonly pick: Pick },
): Tried {
  const { verdicts } = proveLadder(version, { bind: bindBySettings(version), repairs: false })
  const [context] = verdicts.map((one) => one.context)
  if (context === undefined || verdicts.some(({ verdict }) => !NO_UNDERCUT.has(verdict)))
    return { seen: [], faults: ['no package is cheaper at a corner, yet the verdict is another'] }
  const faults: string[] = []
  let within = 0
  for (const moved of innerPoints(facts, pick, points)) {
    const { minor, lines } = gapAt(version, movedTo(context, moved))
    if (minor === null || minor >= 0) continue
    if (-minor <= lines) within += 1
    else faults.push(`${JSON.stringify(moved)}: undercut by ${-minor}, ${lines} lines`)
  }
  const seen = ['no undercut at any corner', ...(within > 0 ? ['undercut within rounding'] : [])]
  return { seen: [...seen, ...formsIn(version)], faults: faults.slice(0, 5) }
}

const NO_UNDERCUT: ReadonlySet<string> = new Set(['proved', 'overlap', 'incomparable'])

/** The catalog with the upper tier's fixed price moved until the least gap over its contexts is next to nothing. */
function atTheEdge(seed: number): LadderByFacts | null {
  let fixedMinor = 200_000
  for (let round = 0; round < 30; round += 1) {
    const ladder = aLadderByFacts(picking(seed), fixedMinor)
    const least = leastGap(ladder.version)
    if (least === null) return null
    if (least >= 0 && least < 4) return ladder
    const years = (ladder.version.referenceAssets[0]?.termMonths[0] ?? 12) / 12
    fixedMinor += Math.trunc(least / years) || Math.sign(least)
    if (fixedMinor < 0) return null
  }
  return null
}

/** Over the corners that the product itself looks at; null where some are left out, or nothing is compared. */
function leastGap(version: CatalogVersion): number | null {
  const limits = { priced: 1, nodes: 1 }
  const bind = bindBySettings(version)
  const { verdicts, sampled } = proveLadder(version, { bind, repairs: false, limits })
  if (sampled.length > 0 || verdicts.some(({ verdict }) => verdict === 'inversion')) return null
  const gaps = verdicts.flatMap(({ context }) => gapAt(version, context).minor ?? [])
  return gaps.length === 0 ? null : Math.min(...gaps)
}

function gapAt(version: CatalogVersion, context: LadderContext): Gap {
  const shelf = contextShelf({ version, bind: bindBySettings(version), options: {} }, context)
  const [lower, above] = [shelf.pricer('lower'), shelf.ownOffer('upper')]
  if (above.sold !== 'yes' || above.priceMinor === null) return { minor: null, lines: 0 }
  const { cheapest } = bruteForce(lower, shelf.choices, { demands: demandsOf(above.cover, lower.rules, []) })
  if (cheapest === null || cheapest.priceMinor === null) return { minor: null, lines: 0 }
  return {
    minor: cheapest.priceMinor - above.priceMinor,
    lines: cheapest.termLines.length + above.termLines.length,
  }
}

type Point = Readonly<Record<string, number>>

/** Both sides of every step of a fact, others anywhere; then points anywhere. */
function innerPoints(facts: readonly PricedFact[], pick: Pick, points: number): readonly Point[] {
  const anywhere = (): Point =>
    Object.fromEntries(facts.map(({ id, least, most }) => [id, least + pick(most - least + 1)]))
  const beside = facts.flatMap(({ id, least, most, steps }) =>
    [...steps.flatMap((step) => [step - 1, step, step + 1]), least, most]
      .filter((value) => value >= least && value <= most)
      .map((value) => ({ ...anywhere(), [id]: value })),
  )
  return [...beside, ...Array.from({ length: points }, anywhere)]
}

function movedTo(context: LadderContext, varied: Point): LadderContext {
  const facts = Object.fromEntries(
    Object.entries(varied).map(([id, value]) => [
      id,
      {
        state: 'known' as const,
        value: id === 'purchase-price' ? { amountMinor: value, currency: 'EUR' } : value,
      },
    ]),
  )
  return { ...context, id: JSON.stringify(varied), varied, asset: { ...context.asset, facts } }
}

function formsIn({ priceBooks, addOns }: CatalogVersion): readonly string[] {
  const text = JSON.stringify([priceBooks, addOns])
  return [
    ...(text.includes('"form":"table"') ? ['tables'] : []),
    ...(text.includes('"form":"meter"') ? ['minimums'] : []),
    ...(text.includes('"form":"per-unit"') ? ['prices by use'] : []),
    ...(text.includes('purchase-price"') ? ['percents of the purchase price'] : []),
    ...((priceBooks[0]?.factors.length ?? 0) > 0 ? ['factors'] : []),
  ]
}

import type { CatalogVersion } from './catalog-version.ts'
import { checkAddOns } from './checks/check-add-ons.ts'
import { checkDefinitions } from './checks/check-dimensions.ts'
import { checkFacts } from './checks/check-facts.ts'
import { checkLadder } from './checks/check-ladder.ts'
import { checkOrder } from './checks/check-order.ts'
import { checkPriceBooks } from './checks/check-price-books.ts'
import { checkRateCards } from './checks/check-rate-cards.ts'
import { checkTiers } from './checks/check-tiers.ts'
import { plainJsonFaults } from './reading/plain-json.ts'
import { problemsOf, type CatalogProblem, type Fault } from './reading/problem.ts'
import { shapeFaults } from './reading/shape-faults.ts'
import { catalogVersion } from './schema/catalog-version.ts'

export interface CatalogReading {
  /** Null when there is any problem: a document is taken whole or not at all. */
  readonly version: CatalogVersion | null
  readonly problems: readonly CatalogProblem[]
}

/**
 * A catalog version from a document of unknown origin. First its shape, strictly: a member nobody knows is refused;
 * then, of a document in shape, its meaning: references, circles, duplicates, order of bands and days, values of
 * cover. All problems of the step are reported together. The version keeps the document as written. Never throws.
 */
export function readCatalogVersion(document: unknown): CatalogReading {
  const unwritable = plainJsonFaults(document)
  // Cyclic or bottomless values would take the schema down with them.
  if (unwritable.some((fault) => 'code' in fault && fault.code === 'too-deep'))
    return refused(document, unwritable)
  const shape = catalogVersion.safeParse(document)
  if (!shape.success || unwritable.length > 0)
    return refused(document, [...unwritable, ...shapeFaults(document, shape.error?.issues ?? [])])
  const version = document as CatalogVersion
  const faults = faultsOfMeaning(version)
  return faults.length === 0 ? { version, problems: [] } : refused(document, faults)
}

function faultsOfMeaning(version: CatalogVersion): readonly Fault[] {
  return [
    ...checkDefinitions(version),
    ...checkFacts(version),
    ...checkTiers(version),
    ...checkOrder(version),
    ...checkLadder(version),
    ...checkAddOns(version),
    ...checkPriceBooks(version),
    ...checkRateCards(version),
  ]
}

function refused(document: unknown, faults: readonly Fault[]): CatalogReading {
  const problems = problemsOf(document, faults)
  const seen = new Set<string>()
  // One fault of a value may be seen twice: not whole for the document, not whole for its schema.
  const distinct = problems.filter(({ path, code }) => {
    const known = seen.has(`${path} ${code}`)
    seen.add(`${path} ${code}`)
    return !known
  })
  return { version: null, problems: distinct }
}

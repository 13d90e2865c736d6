import type { Message } from '../../text/index.ts'
import type { CatalogVersion } from '../catalog-version.ts'
import { checkCatalogAgainstPlugins } from '../plugins/check-catalog-against-plugins.ts'
import type { CatalogPlugin } from '../plugins/catalog-plugin.ts'
import { readCatalogVersion } from '../read-catalog-version.ts'
import { problemsOf, type CatalogProblem, type Fault } from '../reading/problem.ts'
import { exclusionWarnings } from './check-exclusions.ts'
import { costRefusals, marginWarnings } from './check-margins.ts'
import { missingPrices, unpricedTiers } from './check-prices.ts'
import { missingDescriptions, missingReferenceAssets, unknownCover, unsoldTerms } from './check-texts.ts'

/** One thing that was looked at before publishing. */
export interface CatalogCheck {
  /** The problem's code, or `catalog.check.…` for a check that everything passed. */
  readonly code: string
  /**
   * `refused`: it can't be published; `approval-needed`: only with a reason that says it was seen; `unknown`: the
   * catalog doesn't know, so no verdict can rest on it.
   */
  readonly outcome: 'passed' | 'approval-needed' | 'refused' | 'unknown'
  readonly path?: string
  readonly message: Message
  readonly cure?: Message
}

/**
 * What stands in the way of publishing a version, worst first, then what was checked and is in order. The ladder is
 * proved elsewhere (domain §5): nothing here says that a tier is worth its price.
 */
export function publishChecks(
  version: CatalogVersion,
  plugins: readonly CatalogPlugin[],
): readonly CatalogCheck[] {
  const document = readCatalogVersion(version).problems
  // What the other checks read is only there in a sound document.
  if (document.length > 0) return document.map((problem) => checkOf('refused', problem))
  const installed = checkCatalogAgainstPlugins(version, plugins)
  const told = (faults: readonly Fault[]) => problemsOf(version, faults)
  const groups = [
    group('plugins', { refused: installed }),
    group('prices', {
      refused: told(unpricedTiers(version)),
      'approval-needed': told(missingPrices(version)),
    }),
    group('margins', {
      refused: told(costRefusals(version)),
      'approval-needed': told(marginWarnings(version)),
    }),
    group('texts', {
      'approval-needed': told([...missingDescriptions(version), ...exclusionWarnings(version)]),
    }),
    group('terms', {
      'approval-needed': told([...missingReferenceAssets(version), ...unsoldTerms(version)]),
    }),
    group('cover', { unknown: told(unknownCover(version)) }),
  ].flat()
  return [passed('document'), ...groups].sort((left, right) => RANK[left.outcome] - RANK[right.outcome])
}

const RANK = { refused: 0, 'approval-needed': 1, unknown: 2, passed: 3 } as const

type CheckName = 'document' | 'plugins' | 'prices' | 'margins' | 'texts' | 'terms' | 'cover'
type Found = Partial<Record<'refused' | 'approval-needed' | 'unknown', readonly CatalogProblem[]>>

function group(name: CheckName, found: Found): readonly CatalogCheck[] {
  const checks = (['refused', 'approval-needed', 'unknown'] as const).flatMap((outcome) =>
    (found[outcome] ?? []).map((problem) => checkOf(outcome, problem)),
  )
  return checks.length > 0 ? checks : [passed(name)]
}

function checkOf(outcome: CatalogCheck['outcome'], problem: CatalogProblem): CatalogCheck {
  return { ...problem, outcome }
}

function passed(name: CheckName): CatalogCheck {
  const key = `catalog.check.${name}` as const
  return { code: key, outcome: 'passed', message: { key, params: {} } }
}

import type { CatalogChange } from '../changes/catalog-change.ts'
import { describeCatalogChanges } from '../changes/describe-catalog-changes.ts'
import type { CatalogVersion, Json } from '../catalog-version.ts'
import { ReleaseOfAnotherCatalog } from '../errors.ts'
import { readCatalogVersion } from '../read-catalog-version.ts'
import type { CatalogProblem } from '../reading/problem.ts'
import { JsonMerge, type MergeSide } from './merge-json.ts'
import { isMergedWhole, mergedTogether } from './merge-rules.ts'
import { changesApart, type ChangesApart } from './changes-apart.ts'
import { toldConflict, type ChangesOfSides, type ReleaseConflict } from './release-conflict.ts'

/** Three versions of one catalog. */
export interface VersionsToMerge {
  /** What both began from; null when it isn't known: whatever both have and don't say alike is then a conflict. */
  readonly base: CatalogVersion | null
  /** What stands here. */
  readonly ours: CatalogVersion
  /** What is brought. */
  readonly theirs: CatalogVersion
}

/** Side chosen for a conflict, by its path. */
export type MergeChoices = Readonly<Record<string, MergeSide>>

export interface ReleaseMerge {
  /** Ours with what theirs changed; ours where both changed it and nobody has chosen. */
  readonly document: CatalogVersion
  /** What of the document can't stand: each side was sound, both together may name what the other took out. */
  readonly problems: readonly CatalogProblem[]
  /** What the merge changes of ours, in sentences; while there are problems, what theirs changed of the base. */
  readonly taken: readonly CatalogChange[]
  readonly conflicts: readonly ReleaseConflict[]
  /** What each side changed of the base outside the conflicts; all empty when the base isn't known. */
  readonly apart: ChangesApart
  /** Whether every conflict has its side. */
  readonly settled: boolean
}

/**
 * Brings what one side changed into the other (domain §1 CatalogRelease). With no change on one side it is the other;
 * without conflicts the sides may be swapped. All versions must have been read without problems. Throws
 * {@link ReleaseOfAnotherCatalog}.
 */
export function mergeRelease(versions: VersionsToMerge, choices: MergeChoices = {}): ReleaseMerge {
  const { base, ours, theirs } = versions
  for (const other of [theirs, base ?? ours])
    if (other.catalog.id !== ours.catalog.id)
      throw new ReleaseOfAnotherCatalog(other.catalog.id, ours.catalog.id)
  const merge = new JsonMerge({ isWhole: isMergedWhole, together: mergedTogether, choices })
  const document = merge.merge(
    { base: jsonOf(base), ours: jsonOf(ours), theirs: jsonOf(theirs) },
    [],
  ) as unknown as CatalogVersion
  const { problems } = readCatalogVersion(document)
  const changes = changesOfSides(versions)
  return {
    document,
    problems,
    taken:
      problems.length === 0
        ? describeCatalogChanges(ours, document)
        : describeCatalogChanges(base ?? ours, theirs),
    conflicts: merge.conflicts.map((conflict) => toldConflict(conflict, changes)),
    apart: base === null ? { ours: [], both: [], theirs: [] } : changesApart(changes, merge.conflicts),
    settled: merge.conflicts.every(({ chosen }) => chosen !== null),
  }
}

/** Without a base each side is told against the other. */
function changesOfSides({ base, ours, theirs }: VersionsToMerge): ChangesOfSides {
  return {
    ours: describeCatalogChanges(base ?? theirs, ours),
    theirs: describeCatalogChanges(base ?? ours, theirs),
  }
}

function jsonOf(version: CatalogVersion | null): Json | undefined {
  return version === null ? undefined : (version as unknown as Json)
}

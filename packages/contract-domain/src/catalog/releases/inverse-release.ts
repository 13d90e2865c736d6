import type { CatalogVersion } from '../catalog-version.ts'
import { mergeRelease, type MergeChoices, type ReleaseMerge } from './merge-release.ts'

/** A release, and what is sold today. */
export interface ReleaseToUndo {
  /** What was sold before the release. */
  readonly before: CatalogVersion
  /** What the release made of it. */
  readonly after: CatalogVersion
  readonly current: CatalogVersion
}

/**
 * Rolling back is publishing the inverse: what is sold today without what that release changed. What later releases
 * changed elsewhere stays; where they changed the same, the conflict is named (ours: as it is today, theirs: as it
 * was before the release). Undone at once, it gives the document before. Throws ReleaseOfAnotherCatalog.
 */
export function inverseRelease(
  { before, after, current }: ReleaseToUndo,
  choices: MergeChoices = {},
): ReleaseMerge {
  return mergeRelease({ base: after, ours: current, theirs: before }, choices)
}

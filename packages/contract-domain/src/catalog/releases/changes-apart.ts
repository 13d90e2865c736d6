import type { CatalogChange } from '../changes/catalog-change.ts'
import { sameJson } from '../changes/diff.ts'
import type { JsonConflict } from './merge-json.ts'
import { type ChangesOfSides, isOfConflict } from './release-conflict.ts'

/** What two sides changed of one beginning, where they don't contradict each other. */
export interface ChangesApart {
  /** Only here: it stays. */
  readonly ours: readonly CatalogChange[]
  /** By both, to the same. */
  readonly both: readonly CatalogChange[]
  /** Only there: it is taken. */
  readonly theirs: readonly CatalogChange[]
}

/** Sorts the changes of both sides by who made them; those of conflicts are left to the conflicts. */
export function changesApart(
  { ours, theirs }: ChangesOfSides,
  conflicts: readonly JsonConflict[],
): ChangesApart {
  const alone = (changes: readonly CatalogChange[], others: readonly CatalogChange[]) =>
    changes.filter(
      (change) => !isAmong(change, others) && !conflicts.some((conflict) => isOfConflict(change, conflict)),
    )
  return {
    ours: alone(ours, theirs),
    both: theirs.filter((change) => isAmong(change, ours)),
    theirs: alone(theirs, ours),
  }
}

function isAmong({ path, after }: CatalogChange, changes: readonly CatalogChange[]): boolean {
  return changes.some((one) => one.path === path && sameJson(one.after, after))
}

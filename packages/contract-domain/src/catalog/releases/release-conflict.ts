import type { CatalogChange } from '../changes/catalog-change.ts'
import { otherChange } from '../changes/other-changes.ts'
import type { Json } from '../catalog-version.ts'
import { namePath } from '../reading/path-text.ts'
import type { JsonConflict, MergeSide } from './merge-json.ts'

/** What both sides changed, each in its own way; choosing a side settles it. */
export interface ReleaseConflict {
  /** Names from the root, as in {@link CatalogChange}: what a choice is made by. */
  readonly path: string
  /** As it was before both; absent when it wasn't there. */
  readonly base?: Json
  readonly ours: ConflictingSide
  readonly theirs: ConflictingSide
  /** Null while nobody has chosen: ours stands. */
  readonly chosen: MergeSide | null
}

export interface ConflictingSide {
  /** Absent when this side took it out. */
  readonly value?: Json
  /** What this side did there, in sentences. */
  readonly changes: readonly CatalogChange[]
}

/** All changes of each side, to find the sentences of a conflict among. */
export type ChangesOfSides = Readonly<Record<MergeSide, readonly CatalogChange[]>>

/** A conflict with the sentences of both sides. */
export function toldConflict(conflict: JsonConflict, changes: ChangesOfSides): ReleaseConflict {
  const { path, base, chosen } = conflict
  return {
    path: namePath(path),
    ...(base !== undefined && { base }),
    ours: toldSide(conflict, 'ours', changes),
    theirs: toldSide(conflict, 'theirs', changes),
    chosen,
  }
}

/** Whether a change is one of those that a conflict is about. */
export function isOfConflict(change: CatalogChange, conflict: JsonConflict): boolean {
  return placesOf(conflict).some((place) => isAt(change.path, place))
}

function toldSide(conflict: JsonConflict, side: MergeSide, changes: ChangesOfSides): ConflictingSide {
  const own = changes[side].filter((change) => isOfConflict(change, conflict))
  const value = conflict[side]
  return {
    ...(value !== undefined && { value }),
    changes: own.length > 0 ? own : [plainChange(conflict, value)],
  }
}

/** Told by its place when no sentence of the trade says it alone. */
function plainChange({ path, base }: JsonConflict, after: Json | undefined): CatalogChange {
  return otherChange({
    path,
    ...(base !== undefined && { before: base }),
    ...(after !== undefined && { after }),
  })
}

function placesOf({ path, together }: JsonConflict): readonly string[] {
  const above = path.slice(0, -1)
  if (together !== undefined) return together.map((name) => namePath([...above, name]))
  // A cell written with a wildcard is told cell by cell.
  return [namePath(path.at(-1) === '*' ? above : path)]
}

/** The same place, one inside it, or the whole it is told in. */
function isAt(told: string, place: string): boolean {
  return told === place || told.startsWith(`${place}/`) || place.startsWith(`${told}/`)
}

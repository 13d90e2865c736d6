import type { Refused } from '../../../ui/refused.ts'
import type { CatalogEdit } from '../edit-catalog.ts'

/** The version whose ladder is shown, at the newest revision that the page knows of. */
export interface ProvedVersion {
  readonly id: string
  readonly revision: number
}

/**
 * Writes edits into the draft, all or none, under a name that Undo shows. Answers what was done, why not, or null
 * when there was nothing to do.
 */
export type WriteEdits = (
  edits: readonly CatalogEdit[],
  label: string,
) => Promise<{ readonly done: string } | { readonly refused: Refused } | null>

/** What of the ladder is open when its page is come to: a pair by its key, or one of its screens. */
export type LadderStart = { readonly pair: string } | { readonly screen: 'assets' }

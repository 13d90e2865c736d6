import type { ListSearch } from '../search-params.ts'

/** The address of a list: what it is cut down to and where it is paged to, and how to change both. */
export interface ListAddress {
  readonly search: ListSearch
  /** Changes the filters and goes back to the first page. */
  readonly filter: (change: ListSearch) => void
  /** The same while somebody types: no step back in the browser for every word. */
  readonly type: (change: ListSearch) => void
  /** Turns to the page after a cursor; undefined: to the first. */
  readonly turn: (after: string | undefined) => void
}

/** @param navigate takes the search of the same list */
export function listAddress(
  search: ListSearch,
  navigate: (to: { search: ListSearch; replace: boolean }) => Promise<void>,
): ListAddress {
  const go = (change: ListSearch, replace: boolean) =>
    void navigate({ search: { ...search, ...change }, replace })
  return {
    search,
    filter: (change) => go({ ...change, after: undefined }, false),
    type: (change) => go({ ...change, after: undefined }, true),
    turn: (after) => go({ after }, false),
  }
}

/** The page that a list asks for. */
export function pageOf({ after }: ListSearch) {
  return { first: 25, after: after ?? null }
}

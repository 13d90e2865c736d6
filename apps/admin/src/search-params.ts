/** What the address of a list holds, so that a copied address shows the same rows. */
export interface ListSearch {
  readonly search?: string | undefined
  /** Comma-separated. */
  readonly status?: string | undefined
  readonly country?: string | undefined
  readonly model?: string | undefined
  readonly account?: string | undefined
  /** Cursor of the page before. */
  readonly after?: string | undefined
}

export function listSearch(given: Record<string, unknown>): ListSearch {
  return textsOf(given, ['search', 'status', 'country', 'model', 'account', 'after'])
}

/** `account` starts the quote for a customer, `assets` (comma-separated ids) for some of its equipment. */
export function newQuoteSearch(given: Record<string, unknown>): { account?: string; assets?: string } {
  return textsOf(given, ['account', 'assets'])
}

export interface TabSearch {
  readonly tab?: string | undefined
  readonly after?: string | undefined
}

/** The tab that is open, and where its list is paged to. */
export function tabSearch(given: Record<string, unknown>): TabSearch {
  return textsOf(given, ['tab', 'after'])
}

/** `at`: the path of what is opened on the page of a version, as checks give it. */
export function placeSearch(given: Record<string, unknown>): { at?: string } {
  return textsOf(given, ['at'])
}

export interface ReleasesSearch {
  readonly state?: string | undefined
  readonly open?: string | undefined
}

/** Which releases of a catalog are shown, and which of them stand open (ids, comma-separated). */
export function releasesSearch(given: Record<string, unknown>): ReleasesSearch {
  return textsOf(given, ['state', 'open'])
}

export interface CompareSearch {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Ids of the two versions that are compared. */
export function compareSearch(given: Record<string, unknown>): CompareSearch {
  return textsOf(given, ['from', 'to'])
}

/** Numbers in an address arrive as numbers (`?search=2026`): they are texts here. What is unknown is dropped. */
function textsOf(given: Record<string, unknown>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = given[name]
      return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : []
    }),
  )
}

import { createContextCache } from '@pothos/core'
import DataLoader from 'dataloader'
import type { Context } from '../context.ts'
import { type ListedQuote, quotesById, type StoredQuote } from '../db/quote-store.ts'

/** A quote as a list read it, or whole. */
export type ShownQuote = ListedQuote | StoredQuote

const wholeQuotes = createContextCache(
  ({ db }: Context) =>
    new DataLoader<string, StoredQuote>(async (ids) => {
      const found = await quotesById(db, ids)
      return found.map((one, index) => one ?? new Error(`quote ${ids[index]} has no row`))
    }),
)

/** With what was asked and priced: as it was given, else read now, for every quote of the answer at once. */
export async function wholeOf(shown: ShownQuote, context: Context): Promise<StoredQuote> {
  return isWhole(shown) ? shown : wholeQuotes(context).load(shown.id)
}

export function isWhole(shown: ShownQuote): shown is StoredQuote {
  return 'decision' in shown.quote
}

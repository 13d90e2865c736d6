import { createContextCache } from '@pothos/core'
import DataLoader from 'dataloader'
import type { Context } from '../context.ts'
import { actorNames } from '../db/actor-store.ts'

const names = createContextCache(
  ({ db }: Context) =>
    new DataLoader<string, string>(async (ids) => {
      const found = await actorNames(db, ids)
      return ids.map((id) => found.get(id) ?? id)
    }),
)

/** Who did something, as people know them; the id itself when nobody of it signs in any more. */
export function actorName(context: Context, id: string): Promise<string> {
  return names(context).load(id)
}

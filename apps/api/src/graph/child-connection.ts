import { createContextCache } from '@pothos/core'
import type { DefaultConnectionArguments } from '@pothos/plugin-relay'
import DataLoader from 'dataloader'
import type { Context } from '../context.ts'
import type { Page } from '../db/page.ts'
import { keysetConnection } from './connection.ts'

/** A list under each of several parents, read in one statement for all of them. */
export interface ChildSource<Row> {
  /** `Account.assets`: tells this list's loaders from others'. */
  readonly field: string
  readonly parentId: string
  readonly args: DefaultConnectionArguments
  load(parentIds: readonly string[], page: Page): Promise<ReadonlyMap<string, readonly Row[]>>
  count(parentIds: readonly string[]): Promise<ReadonlyMap<string, number>>
  place(row: Row): readonly string[]
}

type Loader = DataLoader<string, unknown>

const loadersOf = createContextCache((_context: Context) => new Map<string, Loader>())

/** A connection whose statements don't grow with the number of its parents. */
export function childConnection<Row extends object>(context: Context, source: ChildSource<Row>) {
  const { parentId, field } = source
  return keysetConnection<Row>({
    args: source.args,
    load: async (page) => {
      const loader = loaderOf(context, `${field} ${JSON.stringify(page)}`, (ids) => source.load(ids, page))
      return ((await loader.load(parentId)) as readonly Row[] | undefined) ?? []
    },
    count: async () => {
      const loader = loaderOf(context, `${field} count`, (ids) => source.count(ids))
      return ((await loader.load(parentId)) as number | undefined) ?? 0
    },
    place: (row) => source.place(row),
  })
}

function loaderOf(
  context: Context,
  name: string,
  load: (ids: readonly string[]) => Promise<ReadonlyMap<string, unknown>>,
): Loader {
  const loaders = loadersOf(context)
  const known = loaders.get(name)
  if (known !== undefined) return known
  const made: Loader = new DataLoader(async (ids) => {
    const found = await load(ids)
    return ids.map((id) => found.get(id))
  })
  loaders.set(name, made)
  return made
}

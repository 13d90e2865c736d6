import { resolveCursorConnection, type DefaultConnectionArguments } from '@pothos/plugin-relay'
import { apiMessages } from '../api-messages.ts'
import { MAX_PAGE } from '../builder.ts'
import type { Page } from '../db/page.ts'
import { InvalidInput } from '../errors.ts'

/** How a list is read for a connection: in one stable order, from a place in it. */
export interface ConnectionSource<Row> {
  readonly args: DefaultConnectionArguments
  /** Up to `page.limit` rows in the list's order; the last ones before `page.before` when `page.backwards`. */
  load(page: Page): Promise<readonly Row[]>
  /** The sort columns of a row, the last one unique: what its cursor is made of. */
  place(row: Row): readonly string[]
  /** Called only when `totalCount` is selected. */
  count(): Promise<number>
}

const DEFAULT_PAGE = 20

/** A Relay connection by keyset: rows inserted meanwhile shift nothing. At most {@link MAX_PAGE} at a time. */
export async function keysetConnection<Row extends object>(source: ConnectionSource<Row>) {
  const { first, last } = source.args
  for (const [name, size] of [
    ['first', first],
    ['last', last],
  ] as const) {
    if (size != null && (size < 1 || size > MAX_PAGE)) throw pageTooLarge(name)
  }
  const connection = await resolveCursorConnection(
    {
      args: source.args,
      defaultSize: DEFAULT_PAGE,
      maxSize: MAX_PAGE,
      toCursor: (row: Row) => writeCursor(source.place(row)),
    },
    async ({ before, after, limit, inverted }: CursorRange): Promise<Row[]> => [
      ...(await source.load({
        limit,
        backwards: inverted,
        ...(before === undefined ? {} : { before: readCursor(before, 'before') }),
        ...(after === undefined ? {} : { after: readCursor(after, 'after') }),
      })),
    ],
  )
  return { ...connection, totalCount: () => source.count() }
}

interface CursorRange {
  readonly before?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
  readonly inverted: boolean
}

/** How an operation's cost grows with the page it asks for. */
export function pageCost(args: DefaultConnectionArguments): { field: number; multiplier: number } {
  return { field: 1, multiplier: Math.max(args.first ?? 0, args.last ?? 0) || DEFAULT_PAGE }
}

function writeCursor(place: readonly string[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

function readCursor(cursor: string, argument: string): readonly string[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(place) && place.length > 0 && place.every((part) => typeof part === 'string'))
      return place
  } catch {
    // Said below.
  }
  throw new InvalidInput([{ path: [argument], message: apiMessages['api.cursor-unreadable'] }])
}

function pageTooLarge(argument: string): InvalidInput {
  const { en, fr } = apiMessages['api.page-too-large']
  const say = (template: string) => template.replace('{limit}', String(MAX_PAGE))
  return new InvalidInput([{ path: [argument], message: { en: say(en), fr: say(fr) } }])
}

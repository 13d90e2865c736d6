import type { CatalogChange } from '@aftercare/contract-domain/catalog'
import { type Locale, renderParam } from '@aftercare/contract-domain/text'
import { builder } from '../builder.ts'

/** The values of a sentence that say what it is about, from the whole to the part. */
const PLACE = [
  'where',
  'tier',
  'addOn',
  'book',
  'cell',
  'component',
  'field',
  'part',
  'what',
  'title',
] as const

export const CatalogChangeRef = builder.objectRef<CatalogChange>('CatalogChange').implement({
  fields: (t) => ({
    path: t.exposeString('path'),
    kind: t.string({ description: '`added`, `removed` or `changed`.', resolve: ({ kind }) => kind }),
    before: t.field({ type: 'JSON', nullable: true, resolve: ({ before }) => before ?? null }),
    after: t.field({ type: 'JSON', nullable: true, resolve: ({ after }) => after ?? null }),
    sentence: t.string({ resolve: ({ message }, _args, context) => context.text(message) }),
    place: t.string({
      nullable: true,
      description: 'What the sentence is about, as a heading; null when it names no place.',
      resolve: (change, _args, { locale }) =>
        PLACE.map((name) => valueIn(change, name, locale))
          .filter((text) => text !== null && text !== '')
          .join(', ') || null,
    }),
    beforeText: t.string({
      nullable: true,
      description: 'The value before, as the sentence says it; null when it says none.',
      resolve: (change, _args, { locale }) => valueIn(change, 'before', locale),
    }),
    afterText: t.string({
      nullable: true,
      description: 'The value after, as the sentence says it; null when it says none.',
      resolve: (change, _args, { locale }) => valueIn(change, 'after', locale),
    }),
  }),
})

function valueIn({ message: { params } }: CatalogChange, name: string, locale: Locale): string | null {
  const value = Object.hasOwn(params, name) ? params[name] : undefined
  return value === undefined ? null : renderParam(value, locale)
}

import type { CatalogNote } from '@aftercare/contract-domain/catalog'
import { builder } from '../builder.ts'
import { enumValues } from './enums.ts'

export const ProvenanceRef = builder.enumType('Provenance', {
  description: 'How something of a catalog is known.',
  values: enumValues(['stated', 'derived', 'unknown', 'illustrative']),
})

export const CatalogNoteRef = builder.objectRef<CatalogNote>('CatalogNote').implement({
  description: 'A fact of the source that is text, not a rule.',
  fields: (t) => ({
    topic: t.exposeString('topic'),
    text: t.string({ resolve: ({ text }, _args, { locale }) => text[locale] }),
    status: t.expose('status', { type: ProvenanceRef }),
  }),
})

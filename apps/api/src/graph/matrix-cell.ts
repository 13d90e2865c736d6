import type { Cell } from '@aftercare/contract-domain/cover'
import type { Provenance } from '@aftercare/contract-domain/catalog'
import { builder } from '../builder.ts'
import { ProvenanceRef } from './catalog-note.ts'
import { CellStateRef } from './dimension.ts'

/** One value of a tier, beside what it was before the draft. */
export interface MatrixCell {
  readonly tierKey: string
  readonly facetKey: string
  readonly cell: Cell
  readonly text: string
  readonly provenance: Provenance
  /** Absent: as it was. */
  readonly was: string | null
  readonly changed: boolean
}

export const MatrixCellRef = builder.objectRef<MatrixCell>('MatrixCell').implement({
  fields: (t) => ({
    tierKey: t.exposeString('tierKey'),
    facetKey: t.exposeString('facetKey', { description: '`*` when the dimension has no facets.' }),
    state: t.field({ type: CellStateRef, resolve: ({ cell }) => cell.state }),
    text: t.exposeString('text', { description: 'In words, short.' }),
    value: t.field({
      type: 'JSON',
      nullable: true,
      description: 'The value as catalog files write it; null when there is none or it is unknown.',
      resolve: ({ cell }) => ('value' in cell ? cell.value : null),
    }),
    provenance: t.field({ type: ProvenanceRef, resolve: ({ provenance }) => provenance }),
    note: t.string({
      nullable: true,
      resolve: ({ cell }, _args, { locale }) =>
        cell.state === 'not-applicable' ? cell.reason[locale] : (cell.note?.[locale] ?? null),
    }),
    changed: t.exposeBoolean('changed', { description: 'In a draft: whether it differs from its origin.' }),
    was: t.exposeString('was', { nullable: true, description: 'In words, what it was before the draft.' }),
  }),
})

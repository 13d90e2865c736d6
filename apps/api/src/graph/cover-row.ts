import type { GroupCover } from '@aftercare/contract-domain/pricing'
import {
  type Cell,
  cellOf,
  type Coverage,
  describeCell,
  type DimensionDefinition,
  facetKeysOf,
} from '@aftercare/contract-domain/cover'
import { builder } from '../builder.ts'
import { CellStateRef, DimensionRef, facetTitle } from './dimension.ts'

/** One dimension of what a selection covers. */
export interface ShownRow {
  readonly definition: DimensionDefinition
  readonly final: Coverage
  readonly interim: Coverage | undefined
  /** Add-ons that changed something in this dimension, each once. */
  readonly changedBy: readonly string[]
}

/** A decided cover, or a signed one: that has no `effects`, its add-ons have done their work. */
export type CoverToShow = Pick<GroupCover, 'final'> & {
  readonly definitions: readonly DimensionDefinition[]
  readonly interim?: Coverage | undefined
  readonly effects?: GroupCover['effects']
}

export function coverRows({ definitions, final, interim, effects = [] }: CoverToShow): ShownRow[] {
  return definitions.map((definition) => ({
    definition,
    final,
    interim,
    changedBy: [
      ...new Set(effects.filter(({ dimension }) => dimension === definition.id).map(({ addOn }) => addOn)),
    ],
  }))
}

interface ShownCell {
  readonly row: ShownRow
  readonly facetKey: string
  readonly cell: Cell
}

const CoverCellRef = builder.objectRef<ShownCell>('CoverCell').implement({
  fields: (t) => ({
    facetKey: t.exposeString('facetKey', {
      description: 'One key of each facet joined by `/`; `*` without facets.',
    }),
    facetTitle: t.string({
      description: 'Empty when the dimension has one cell alone.',
      resolve: ({ row, facetKey }, _args, { locale }) => facetTitle(row.definition, facetKey, locale),
    }),
    state: t.field({ type: CellStateRef, resolve: ({ cell }) => cell.state }),
    value: t.field({
      type: 'JSON',
      nullable: true,
      resolve: ({ cell }) => ('value' in cell ? cell.value : null),
    }),
    text: t.string({
      description: 'What is promised once every delay has run.',
      resolve: ({ row, cell }, _args, { locale }) => describeCell(row.definition, cell, locale),
    }),
    interimText: t.string({
      nullable: true,
      description: 'What is promised while a delay still runs; null where that is the same.',
      resolve: ({ row, facetKey, cell }, _args, { locale }) => {
        if (row.interim === undefined) return null
        const meanwhile = describeCell(
          row.definition,
          cellOf(row.interim[row.definition.id], facetKey),
          locale,
        )
        return meanwhile === describeCell(row.definition, cell, locale) ? null : meanwhile
      },
    }),
    changedBy: t.stringList({
      description: 'Keys of the add-ons that withdrew, gave or added something in this dimension.',
      resolve: ({ row }) => [...row.changedBy],
    }),
  }),
})

export const CoverRowRef = builder.objectRef<ShownRow>('CoverRow').implement({
  description: 'What is promised in one dimension, cell by cell.',
  fields: (t) => ({
    dimension: t.field({ type: DimensionRef, resolve: ({ definition }) => definition }),
    cells: t.field({
      type: [CoverCellRef],
      resolve: (row) =>
        facetKeysOf(row.definition).map((facetKey) => ({
          row,
          facetKey,
          cell: cellOf(row.final[row.definition.id], facetKey),
        })),
    }),
  }),
})

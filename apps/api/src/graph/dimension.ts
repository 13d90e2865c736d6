import { describeFacetKey, type DimensionDefinition, type Facet } from '@aftercare/contract-domain/cover'
import type { LocalizedText } from '@aftercare/contract-domain/text'
import { builder } from '../builder.ts'
import { enumValues } from './enums.ts'

export const CellStateRef = builder.enumType('CellState', {
  description: 'How a value is known. UNKNOWN is never none: it may be anything from nothing to the best.',
  values: enumValues(['known', 'at-least', 'none', 'not-applicable', 'unknown']),
})

const DimensionKindRef = builder.enumType('DimensionKind', {
  values: enumValues(['time', 'cover', 'guarantee', 'level', 'quantity', 'window', 'set', 'limit']),
})

const DimensionWeightRef = builder.enumType('DimensionWeight', { values: enumValues(['light', 'normal']) })

/** Something of a closed list, with its name. */
export interface KeyedTitle {
  readonly id: string
  readonly title: LocalizedText
}

export const KeyedTitleRef = builder.objectRef<KeyedTitle>('KeyedTitle').implement({
  fields: (t) => ({
    key: t.exposeString('id'),
    title: t.string({ resolve: ({ title }, _args, { locale }) => title[locale] }),
  }),
})

const FacetRef = builder.objectRef<Facet>('Facet').implement({
  description: 'What a dimension is told apart by: the cause, the travel zone, the part.',
  fields: (t) => ({
    key: t.exposeString('id'),
    title: t.string({ resolve: ({ title }, _args, { locale }) => title[locale] }),
    knownAt: t.string({
      description: '`quote`: resolved when pricing. `claim`: stays in the contract.',
      resolve: ({ knownAt }) => knownAt,
    }),
    keys: t.field({ type: [KeyedTitleRef], resolve: ({ keys }) => [...keys] }),
  }),
})

export const DimensionRef = builder.objectRef<DimensionDefinition>('Dimension').implement({
  description: 'What one row of the tier matrix means.',
  fields: (t) => ({
    key: t.exposeString('id'),
    kind: t.field({ type: DimensionKindRef, resolve: ({ kind }) => kind }),
    role: t.string({
      description: 'What the core asks for: `cover:labour`, `time:arrival` …',
      resolve: ({ role }) => role,
    }),
    title: t.string({ resolve: ({ title }, _args, { locale }) => title[locale] }),
    description: t.string({
      nullable: true,
      resolve: ({ description }, _args, { locale }) => description?.[locale] ?? null,
    }),
    weight: t.field({ type: DimensionWeightRef, resolve: ({ weight }) => weight }),
    facets: t.field({ type: [FacetRef], resolve: ({ facets }) => [...facets] }),
    unit: t.string({
      nullable: true,
      resolve: (definition, _args, { locale }) => ('unit' in definition ? definition.unit[locale] : null),
    }),
    levels: t.field({
      type: [KeyedTitleRef],
      nullable: true,
      description: 'Ascending.',
      resolve: (definition) => (definition.kind === 'level' ? [...definition.levels] : null),
    }),
    universe: t.field({
      type: [KeyedTitleRef],
      nullable: true,
      resolve: (definition) => (definition.kind === 'set' ? [...definition.universe] : null),
    }),
    definition: t.field({
      type: 'JSON',
      description: 'The whole definition, as catalog files write it.',
      resolve: (definition) => definition,
    }),
  }),
})

/** The name of a cell of a faceted dimension: the titles of its keys; empty when there is one cell alone. */
export const facetTitle = describeFacetKey

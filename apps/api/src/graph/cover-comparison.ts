import { describeCell } from '@aftercare/contract-domain/cover'
import { builder } from '../builder.ts'
import type { TierComparison } from '../tier-comparisons.ts'
import { facetTitle } from './dimension.ts'
import { enumValues } from './enums.ts'

export const CoverVerdictRef = builder.enumType('CoverVerdict', {
  description: 'What the selection covers beside the tier. UNKNOWN: it depends on what is not known.',
  values: enumValues(['equal', 'more', 'less', 'incomparable', 'unknown']),
})

const TierRelationRef = builder.enumType('TierRelation', {
  description: 'Where the tier stands in the declared order, seen from the tier of the selection.',
  values: enumValues(['above', 'below', 'same']),
})

const CoverPointRef = builder.objectRef<TierComparison['points'][number]>('CoverPoint').implement({
  description: 'One cell in which the two are not surely equal.',
  fields: (t) => ({
    dimensionKey: t.string({ resolve: ({ definition }) => definition.id }),
    dimensionTitle: t.string({ resolve: ({ definition }, _args, { locale }) => definition.title[locale] }),
    facetKey: t.exposeString('facetKey'),
    facetTitle: t.string({
      description: 'Empty when the dimension has one cell alone.',
      resolve: ({ definition, facetKey }, _args, { locale }) => facetTitle(definition, facetKey, locale),
    }),
    verdict: t.field({ type: CoverVerdictRef, resolve: ({ verdict }) => verdict }),
    selectionText: t.string({
      resolve: ({ definition, selection }, _args, { locale }) => describeCell(definition, selection, locale),
    }),
    tierText: t.string({
      resolve: ({ definition, tier }, _args, { locale }) => describeCell(definition, tier, locale),
    }),
  }),
})

export const CoverComparisonRef = builder.objectRef<TierComparison>('CoverComparison').implement({
  description: 'What the selection covers beside one bare tier.',
  fields: (t) => ({
    tierKey: t.string({ resolve: ({ tier }) => tier.id }),
    tierTitle: t.string({ resolve: ({ tier }, _args, { locale }) => tier.title[locale] }),
    relation: t.field({ type: TierRelationRef, resolve: ({ relation }) => relation }),
    verdict: t.field({ type: CoverVerdictRef, resolve: ({ verdict }) => verdict }),
    points: t.field({ type: [CoverPointRef], resolve: ({ points }) => [...points] }),
  }),
})

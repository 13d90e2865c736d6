import {
  type CatalogVersion,
  type Exclusion,
  offeredTerms,
  type ServiceTier,
} from '@aftercare/contract-domain/catalog'
import { builder } from '../builder.ts'
import { CatalogNoteRef } from './catalog-note.ts'
import { LocalizedTextRef } from './localized-text.ts'
import { MatrixCellRef } from './matrix-cell.ts'
import { cellsOfTier } from './matrix-cells.ts'

/** A tier with the version it is of, whose dimensions its cover is read by. */
export interface TierOfVersion {
  readonly tier: ServiceTier
  readonly version: CatalogVersion
  /** What the version was made from, when it is a draft: cells that differ are marked. */
  readonly before: CatalogVersion | null
}

export const ExclusionRef = builder.objectRef<Exclusion>('Exclusion').implement({
  description: 'A cause that is not covered, with its clause.',
  fields: (t) => ({
    clause: t.exposeString('clause'),
    cause: t.exposeString('cause'),
    text: t.string({ resolve: ({ text }, _args, { locale }) => text[locale] }),
  }),
})

export const ServiceTierRef = builder.objectRef<TierOfVersion>('ServiceTier').implement({
  description: 'What is sold at one level.',
  fields: (t) => ({
    key: t.string({ resolve: ({ tier }) => tier.id }),
    title: t.string({ resolve: ({ tier }, _args, { locale }) => tier.title[locale] }),
    titleTexts: t.field({ type: LocalizedTextRef, resolve: ({ tier }) => tier.title }),
    description: t.string({
      nullable: true,
      resolve: ({ tier }, _args, { locale }) => tier.description?.[locale] ?? null,
    }),
    descriptionTexts: t.field({
      type: LocalizedTextRef,
      nullable: true,
      resolve: ({ tier }) => tier.description ?? null,
    }),
    notSold: t.boolean({
      description: 'Comes with the purchase; stands in the ladder as its floor.',
      resolve: ({ tier }) => tier.notSold === true,
    }),
    timeAndMaterials: t.boolean({
      description: 'No fee: what is used is charged from the rate card.',
      resolve: ({ tier }) => tier.timeAndMaterials === true,
    }),
    rateCard: t.string({ nullable: true, resolve: ({ tier }) => tier.rateCard ?? null }),
    termMonths: t.intList({
      description: 'Terms it is sold for, in months.',
      resolve: ({ tier }) => [...offeredTerms(tier.terms)],
    }),
    terms: t.field({
      type: 'JSON',
      description: 'The bounds as catalog files write them.',
      resolve: ({ tier }) => tier.terms,
    }),
    compulsoryAddOns: t.stringList({ resolve: ({ tier }) => [...(tier.compulsoryAddOns ?? [])] }),
    exclusions: t.field({ type: [ExclusionRef], resolve: ({ tier }) => [...tier.exclusions] }),
    availability: t.field({
      type: 'JSON',
      nullable: true,
      resolve: ({ tier }) => tier.availability ?? null,
    }),
    notes: t.field({ type: [CatalogNoteRef], resolve: ({ tier }) => [...(tier.notes ?? [])] }),
    cells: t.field({
      type: [MatrixCellRef],
      description: 'Its cover, dimension by dimension.',
      resolve: ({ tier, version, before }, _args, { locale }) =>
        version.dimensions.flatMap((dimension) => cellsOfTier({ tier, version, before, dimension, locale })),
    }),
  }),
})

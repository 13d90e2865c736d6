import {
  factChoices,
  type CatalogVersion,
  type FactDefinition,
  type ReferenceAsset,
} from '@aftercare/contract-domain/catalog'
import { builder } from '../builder.ts'
import { KeyedTitleRef } from './dimension.ts'
import { LocalizedTextRef } from './localized-text.ts'

export const FactRef = builder.objectRef<FactDefinition>('FactDefinition').implement({
  description: 'What rules of this catalog may ask about an asset.',
  fields: (t) => ({
    key: t.exposeString('id'),
    title: t.string({ resolve: ({ title }, _args, { locale }) => title[locale] }),
    type: t.string({ resolve: ({ type }) => type }),
    unit: t.string({ nullable: true, resolve: ({ unit }, _args, { locale }) => unit?.[locale] ?? null }),
    keys: t.field({
      type: [KeyedTitleRef],
      nullable: true,
      resolve: ({ keys }) => (keys === undefined ? null : [...keys]),
    }),
    least: t.exposeInt('least', { nullable: true, description: 'Of a number, in its unit.' }),
    most: t.exposeInt('most', { nullable: true, description: 'Of a number, in its unit.' }),
    assumed: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What is assumed, and said to be, where an asset lacks the fact.',
      resolve: ({ assumed }) => assumed ?? null,
    }),
  }),
})

/** The facts of a version, each with the values that it is chosen from. */
export function factsWithChoices(version: CatalogVersion): FactDefinition[] {
  return version.facts.map((fact) => {
    const keys = factChoices(fact, version)
    return keys === null ? fact : { ...fact, keys }
  })
}

export const ReferenceAssetRef = builder.objectRef<ReferenceAsset>('ReferenceAsset').implement({
  fields: (t) => ({
    key: t.exposeString('id'),
    title: t.string({ resolve: ({ title }, _args, { locale }) => title[locale] }),
    titleTexts: t.field({ type: LocalizedTextRef, resolve: ({ title }) => title }),
    facts: t.field({ type: 'JSON', resolve: ({ facts }) => facts }),
    termMonths: t.intList({ resolve: ({ termMonths }) => [...termMonths] }),
  }),
})

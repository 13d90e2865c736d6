import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import { builder } from '../builder.ts'

export const LadderTierRef = builder
  .objectRef<{ readonly key: string; readonly version: CatalogVersion }>('LadderTier')
  .implement({
    fields: (t) => ({
      key: t.exposeString('key'),
      title: t.string({
        resolve: ({ key, version }, _args, { locale }) =>
          version.tiers.find(({ id }) => id === key)?.title[locale] ?? key,
      }),
    }),
  })

import type { JsonValue } from '@aftercare/graphql-client'
import { catalogFile, costCover, known, text } from './catalog-file.ts'

/** What the rows on terms, lump sums and versions need: one tier at 1,200 € a year, three years 10 % cheaper. */
export function fullServiceCatalog(id: string): JsonValue {
  return catalogFile({
    id,
    title: text('Full service', 'Service complet'),
    dimensions: [costCover('core:labour', 'labour', text('Labour', "Main-d'œuvre"))],
    tiers: [
      {
        id: 'full-service',
        title: text('Full service', 'Service complet'),
        description: text('Everything but misuse.', 'Tout, sauf le mauvais usage.'),
        cover: {
          'core:labour': {
            misuse: { state: 'none' },
            '*': known({ kind: 'cover', promises: [{ sharePercent: '100' }] }),
          },
        },
        exclusions: [
          {
            clause: '7.2',
            cause: 'misuse',
            text: text(
              'Damage from misuse is not covered.',
              'Les dommages dus à un mauvais usage sont exclus.',
            ),
          },
        ],
        terms: { minMonths: 12, maxMonths: 48, stepMonths: 12 },
      },
    ],
    prices: { 'full-service': 120_000 },
    addOns: [],
  })
}

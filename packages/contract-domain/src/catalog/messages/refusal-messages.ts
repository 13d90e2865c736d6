import type { MessageCatalogue } from '../../text/index.ts'

/** Refusals of commands on a catalog. */
export const refusalMessages = {
  'catalog.tier-unknown': {
    en: 'The catalog has no tier “{tier}”.',
    fr: 'Le catalogue n’a pas de formule « {tier} ».',
  },
  'catalog.tier-unknown.cure': {
    en: 'Name one of the catalog’s tiers, or add it first.',
    fr: 'Nommez une formule du catalogue, ou ajoutez-la d’abord.',
  },
} as const satisfies MessageCatalogue

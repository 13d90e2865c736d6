import type { StartRuleKind } from '../catalog/index.ts'
import type { LocalizedText } from '../text/index.ts'

/** Start rules as a sentence says them: cover starts … */
export const startRuleWords = {
  date: { en: 'on a fixed date', fr: 'à une date fixe' },
  purchase: { en: 'at purchase', fr: 'à l’achat' },
  shipping: { en: 'at shipping', fr: 'à l’expédition' },
  installation: { en: 'at installation', fr: 'à l’installation' },
  registration: { en: 'at registration', fr: 'à l’enregistrement' },
  'warranty-end': { en: 'at the end of the warranty', fr: 'à la fin de la garantie' },
  'first-of-january': { en: 'on 1 January', fr: 'au 1er janvier' },
  event: { en: 'at an event', fr: 'à un événement' },
} as const satisfies Record<StartRuleKind, LocalizedText>

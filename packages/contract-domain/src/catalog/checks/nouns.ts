import type { LocalizedText } from '../../text/index.ts'

/** What an id is an id of, as a sentence names it (French with its article). */
export const nouns = {
  tier: { en: 'tier', fr: 'la formule' },
  addOn: { en: 'add-on', fr: 'l’option' },
  dimension: { en: 'dimension', fr: 'la dimension' },
  windowDimension: { en: 'window dimension', fr: 'la dimension de plage' },
  facet: { en: 'facet', fr: 'la facette' },
  facetKey: { en: 'facet key', fr: 'la clé de facette' },
  cause: { en: 'cause', fr: 'la cause' },
  fact: { en: 'fact', fr: 'la donnée' },
  factKey: { en: 'value of the fact', fr: 'la valeur de la donnée' },
  rateCard: { en: 'rate card', fr: 'le barème' },
  priceBook: { en: 'price book', fr: 'le tarif' },
  component: { en: 'component', fr: 'la composante' },
  settingsField: { en: 'field of the settings', fr: 'le champ des réglages' },
  priceField: { en: 'price field of the plugin', fr: 'le champ de prix du module' },
  travelZone: { en: 'travel zone', fr: 'la zone de déplacement' },
  level: { en: 'level', fr: 'le niveau' },
  element: { en: 'element', fr: 'l’élément' },
  factor: { en: 'factor', fr: 'le coefficient' },
  discount: { en: 'discount', fr: 'la remise' },
  role: { en: 'role', fr: 'le rôle' },
  paymentPlan: { en: 'payment plan', fr: 'l’échéancier' },
  timeBand: { en: 'time band', fr: 'la tranche horaire' },
  referenceAsset: { en: 'reference asset', fr: 'l’équipement de référence' },
  taxRate: { en: 'tax rate', fr: 'le taux de taxe' },
  term: { en: 'term', fr: 'la durée' },
  startRule: { en: 'start rule', fr: 'la règle de départ' },
  ladderReading: { en: 'reading of the ladder', fr: 'la lecture de l’échelle' },
  tierPair: { en: 'pair of tiers', fr: 'la paire de formules' },
  step: { en: 'threshold', fr: 'le seuil' },
  implication: { en: 'implication', fr: 'l’implication' },
  promotionCode: { en: 'promotion code', fr: 'le code promotionnel' },
} as const satisfies Readonly<Record<string, LocalizedText>>

export type Noun = keyof typeof nouns

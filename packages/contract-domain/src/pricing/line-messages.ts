import type { MessageCatalogue } from '../text/index.ts'

/** What the core's own lines and checks say. */
export const lineMessages = {
  'pricing.base': { en: '{tier}: base price', fr: '{tier} : prix de base' },
  'pricing.base.component': {
    en: '{tier}: base price, {component}',
    fr: '{tier} : prix de base, {component}',
  },
  'pricing.base-percent': {
    en: '{tier}: {percent} of the purchase price',
    fr: '{tier} : {percent} du prix d’achat',
  },
  'pricing.base-percent.component': {
    en: '{tier}, {component}: {percent} of the purchase price',
    fr: '{tier}, {component} : {percent} du prix d’achat',
  },
  'pricing.base-table': { en: '{tier}: base price by {fact}', fr: '{tier} : prix de base selon {fact}' },
  'pricing.base-table.component': {
    en: '{tier}, {component}: base price by {fact}',
    fr: '{tier}, {component} : prix de base selon {fact}',
  },
  'pricing.base-ratio': {
    en: '{tier}: {ratio} times the base price of {other}',
    fr: '{tier} : {ratio} fois le prix de base de {other}',
  },
  'pricing.base-ratio.component': {
    en: '{tier}, {component}: {ratio} times the base price of {other}',
    fr: '{tier}, {component} : {ratio} fois le prix de base de {other}',
  },
  'pricing.meter-minimum': {
    en: '{tier}: minimum a year, {units} units of {meter} included',
    fr: '{tier} : minimum annuel, {units} unités de {meter} comprises',
  },
  'pricing.meter-minimum.component': {
    en: '{tier}, {component}: minimum a year, {units} units of {meter} included',
    fr: '{tier}, {component} : minimum annuel, {units} unités de {meter} comprises',
  },
  'pricing.meter-rate': {
    en: '{tier}: use of {meter} above what is included',
    fr: '{tier} : usage de {meter} au-delà de ce qui est compris',
  },
  'pricing.meter-rate.component': {
    en: '{tier}, {component}: use of {meter} above what is included',
    fr: '{tier}, {component} : usage de {meter} au-delà de ce qui est compris',
  },
  'pricing.not-priced': { en: '{tier}: no price in this book', fr: '{tier} : sans prix dans ce tarif' },
  'pricing.factors': { en: 'Factors: {factors}', fr: 'Coefficients : {factors}' },
  'pricing.factors.component': {
    en: 'Factors on {component}: {factors}',
    fr: 'Coefficients sur {component} : {factors}',
  },
  'pricing.line-refused': {
    en: '{addOn}: its answer was refused',
    fr: '{addOn} : sa réponse a été refusée',
  },
  'pricing.line-unknown': {
    en: '{addOn}: unknown, a fact is missing',
    fr: '{addOn} : inconnu, une donnée manque',
  },
  'pricing.discount': { en: '{title}, {percent} off', fr: '{title}, remise de {percent}' },
  'pricing.fleet': {
    en: '{title}, {percent} off for {count} assets',
    fr: '{title}, remise de {percent} pour {count} équipements',
  },
  'pricing.negotiated': { en: 'Negotiated discount: {reason}', fr: 'Remise négociée : {reason}' },
  'pricing.negotiated-percent': {
    en: 'Negotiated discount of {percent}: {reason}',
    fr: 'Remise négociée de {percent} : {reason}',
  },
  'pricing.surcharge': {
    en: '{plan}: surcharge of {percent}',
    fr: '{plan} : supplément de {percent}',
  },
  'pricing.floor-passed': {
    en: 'The net price {net} leaves at least {minimum} over the marginal cost {cost}.',
    fr: 'Le prix net {net} laisse au moins {minimum} au-dessus du coût marginal {cost}.',
  },
  'pricing.floor-under-margin': {
    en: 'The net price {net} leaves less than {minimum} over the marginal cost {cost}.',
    fr: 'Le prix net {net} laisse moins de {minimum} au-dessus du coût marginal {cost}.',
  },
  'pricing.floor-under-margin-at-least': {
    en: 'The net price {net} leaves less than {minimum} over the part of the marginal cost that is known, {cost}: it needs at least an approval.',
    fr: 'Le prix net {net} laisse moins de {minimum} au-dessus de la part connue du coût marginal, {cost} : il faut au moins une approbation.',
  },
  'pricing.floor-under-cost': {
    en: 'The net price {net} is under the marginal cost {cost}; the least margin is {minimum}.',
    fr: 'Le prix net {net} est inférieur au coût marginal {cost} ; la marge minimale est de {minimum}.',
  },
  'pricing.floor-cost-unknown': {
    en: 'The marginal cost is not known in full (at least {cost}), so whether {net} leaves {minimum} is unknown.',
    fr: 'Le coût marginal n’est pas entièrement connu (au moins {cost}) : on ignore si {net} laisse {minimum}.',
  },
  'pricing.floor-price-unknown': {
    en: 'The price is unknown, and so is whether it leaves {minimum} over the marginal cost.',
    fr: 'Le prix est inconnu : on ignore s’il laisse {minimum} au-dessus du coût marginal.',
  },
  'pricing.authority-not-asked': {
    en: 'No negotiated discount: the role “{role}” needs no approval for it.',
    fr: 'Pas de remise négociée : le rôle « {role} » n’a pas besoin d’approbation.',
  },
  'pricing.authority-passed': {
    en: 'The role “{role}” may give away up to {allowed}.',
    fr: 'Le rôle « {role} » peut accorder jusqu’à {allowed}.',
  },
  'pricing.authority-exceeded': {
    en: 'The negotiated discount is more than the {allowed} that the role “{role}” may give away.',
    fr: 'La remise négociée dépasse les {allowed} que le rôle « {role} » peut accorder.',
  },
  'pricing.authority-unknown': {
    en: 'The price is unknown, and so is whether the discount is within the {allowed} that the role “{role}” may give away.',
    fr: 'Le prix est inconnu : on ignore si la remise reste dans les {allowed} que le rôle « {role} » peut accorder.',
  },
} as const satisfies MessageCatalogue

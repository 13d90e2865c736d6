import type { MessageCatalogue } from '../../text/index.ts'

export const verdictMessages = {
  'ladder.proved': {
    en: 'No package on {below} delivers as much as {above} for less.',
    fr: 'Aucun ensemble sur {below} n’offre autant que {above} pour moins cher.',
  },
  'ladder.proved.thin': {
    en: 'No package on {below} delivers as much as {above} for less, but only a minor difference stands between them.',
    fr: 'Aucun ensemble sur {below} n’offre autant que {above} pour moins cher, mais seule une différence mineure les sépare.',
  },
  'ladder.undercut': {
    en: '{below} with {addOns} delivers {above} for {price}, against {against}.',
    fr: '{below} avec {addOns} offre {above} pour {price}, contre {against}.',
  },
  'ladder.overlap': {
    en: '{below} with {addOns} delivers {above}, for {price} against {against}.',
    fr: '{below} avec {addOns} offre {above}, pour {price} contre {against}.',
  },
  'ladder.inversion.cover': {
    en: '{below} delivers as much as {above}, which stands above it.',
    fr: '{below} offre autant que {above}, qui est au-dessus.',
  },
  'ladder.inversion.price': {
    en: '{above} costs {against}, no more than {below} at {price}, which stands below it.',
    fr: '{above} coûte {against}, pas plus que {below} à {price}, qui est au-dessous.',
  },
  'ladder.incomparable': {
    en: '{above} stands above {below} but delivers less of: {matters}.',
    fr: '{above} est au-dessus de {below} mais offre moins pour : {matters}.',
  },
  'ladder.unknown': {
    en: 'Whether {below} undercuts {above} isn’t known. It depends on: {matters}.',
    fr: 'On ne sait pas si {below} concurrence {above} pour moins cher. Cela dépend de : {matters}.',
  },
  'ladder.reading-unknown': {
    en: 'How what {below} delivers compares with {above} isn’t known. It depends on: {matters}.',
    fr: 'On ne sait pas comment ce qu’offre {below} se compare à {above}. Cela dépend de : {matters}.',
  },
  'ladder.matters.price': { en: 'the price', fr: 'le prix' },
  'ladder.matters.fact': { en: '{fact} of the asset', fr: '{fact} de l’équipement' },
  'ladder.matters.finding': {
    en: 'what can’t be worked out ({code})',
    fr: 'ce qui ne peut être calculé ({code})',
  },
  'ladder.not-proven': {
    en: 'There are too many packages on {below} to prove that none undercuts {above}.',
    fr: 'Il y a trop d’ensembles sur {below} pour prouver qu’aucun ne concurrence {above} pour moins cher.',
  },
  'ladder.same-choice': {
    en: 'With {addOns}, {below} delivers as much as {above} with the same add-ons, for {price} against {against}.',
    fr: 'Avec {addOns}, {below} offre autant que {above} avec les mêmes options, pour {price} contre {against}.',
  },
  'ladder.reach': {
    en: 'What {below} with {addOns} delivers can’t be had on {above}, whatever is added.',
    fr: 'Ce qu’offre {below} avec {addOns} ne peut s’obtenir sur {above}, quelles que soient les options.',
  },
  'ladder.nowhere-above': {
    en: '{below} with {addOns} delivers more than {above} in: {dimensions}.',
    fr: '{below} avec {addOns} offre plus que {above} sur : {dimensions}.',
  },
  'ladder.quote.passed': {
    en: 'No dearer tier is delivered for less.',
    fr: 'Aucune formule plus chère n’est offerte pour moins.',
  },
  'ladder.quote.undercut': {
    en: '{below} with {addOns} delivers {above} for {price}, against {against}.',
    fr: '{below} avec {addOns} offre {above} pour {price}, contre {against}.',
  },
  'ladder.quote.unknown': {
    en: 'Whether {below} with {addOns} undercuts {above} isn’t known.',
    fr: 'On ne sait pas si {below} avec {addOns} concurrence {above} pour moins cher.',
  },
} as const satisfies MessageCatalogue

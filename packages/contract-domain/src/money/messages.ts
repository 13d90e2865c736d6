import type { MessageCatalogue } from '../text/index.ts'

export const moneyMessages = {
  'money.currency-unknown': {
    en: '“{currency}” is not a currency.',
    fr: '« {currency} » n’est pas une devise.',
  },
  'money.currency-unknown.cure': {
    en: 'Use a three-letter code of ISO 4217, such as EUR.',
    fr: 'Employez un code de trois lettres de l’ISO 4217, comme EUR.',
  },
  'money.currency-mismatch': {
    en: 'Amounts in {left} and in {right} can’t be put together.',
    fr: 'Des montants en {left} et en {right} ne peuvent pas être réunis.',
  },
  'money.amount-out-of-range': {
    en: '{amount} is not a whole number of minor units that is kept exactly.',
    fr: '{amount} n’est pas un nombre entier d’unités mineures conservé exactement.',
  },
  'money.amount-out-of-range.cure': {
    en: 'Give the amount in whole minor units (cents), below 9,007,199,254,740,992.',
    fr: 'Donnez le montant en unités mineures entières (centimes), en dessous de 9 007 199 254 740 992.',
  },
  'money.rational-unreadable': {
    en: '“{figure}” is not an exact figure.',
    fr: '« {figure} » n’est pas une valeur exacte.',
  },
  'money.rational-unreadable.cure': {
    en: 'Write it as a decimal text (12.5) or as a fraction (3/4).',
    fr: 'Écrivez-la en texte décimal (12.5) ou en fraction (3/4).',
  },
  'money.division-by-zero': {
    en: 'Nothing can be divided by zero.',
    fr: 'Rien ne peut être divisé par zéro.',
  },
  'money.split-impossible': {
    en: 'An amount can’t be split by the weights {weights}.',
    fr: 'Un montant ne peut pas être réparti selon les poids {weights}.',
  },
  'money.split-impossible.cure': {
    en: 'Give weights of zero or more, at least one of them above zero.',
    fr: 'Donnez des poids positifs ou nuls, dont au moins un au-dessus de zéro.',
  },
} as const satisfies MessageCatalogue

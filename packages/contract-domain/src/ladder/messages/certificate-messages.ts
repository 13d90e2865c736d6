import type { MessageCatalogue } from '../../text/index.ts'

export const certificateMessages = {
  'ladder.certificate.tier-unknown': {
    en: 'The catalog has no such tier ({at}).',
    fr: 'Le catalogue n’a pas cette formule ({at}).',
  },
  'ladder.certificate.options-differ': {
    en: 'The options tried are not those of the catalog ({at}).',
    fr: 'Les choix essayés ne sont pas ceux du catalogue ({at}).',
  },
  'ladder.certificate.choice-not-set-aside': {
    en: 'An add-on that can be bought was left out ({at}).',
    fr: 'Une option qui peut être achetée a été écartée ({at}).',
  },
  'ladder.certificate.row-not-asked': {
    en: 'A row asks for what isn’t part of the tier ({at}).',
    fr: 'Une ligne demande ce qui ne fait pas partie de la formule ({at}).',
  },
  'ladder.certificate.row-met-already': {
    en: 'A row asks for what the lower tier gives itself ({at}).',
    fr: 'Une ligne demande ce que la formule inférieure offre déjà ({at}).',
  },
  'ladder.certificate.row-not-prime': {
    en: 'Several add-ons could reach a row together ({at}).',
    fr: 'Plusieurs options pourraient atteindre une ligne ensemble ({at}).',
  },
  'ladder.certificate.under-the-price': {
    en: 'The price proved is under that of the upper tier ({at}).',
    fr: 'Le prix prouvé est inférieur à celui de la formule supérieure ({at}).',
  },
  'ladder.certificate.cheapest-differs': {
    en: 'The cheapest package isn’t what it is said to be ({at}).',
    fr: 'L’ensemble le moins cher n’est pas celui annoncé ({at}).',
  },
  'ladder.certificate.branch-incomplete': {
    en: 'A branch leaves out a way to buy its add-on ({at}).',
    fr: 'Une branche oublie une façon d’acheter son option ({at}).',
  },
  'ladder.certificate.branch-twice': {
    en: 'A branch repeats what is decided already ({at}).',
    fr: 'Une branche répète ce qui est déjà décidé ({at}).',
  },
  'ladder.certificate.bound-above-duals': {
    en: 'A bound claims more than its prices add up to ({at}).',
    fr: 'Une borne annonce plus que la somme de ses prix ({at}).',
  },
  'ladder.certificate.dual-negative': {
    en: 'The price of a row is below zero ({at}).',
    fr: 'Le prix d’une ligne est négatif ({at}).',
  },
  'ladder.certificate.bound-too-low': {
    en: 'A bound doesn’t reach the price proved ({at}).',
    fr: 'Une borne n’atteint pas le prix prouvé ({at}).',
  },
  'ladder.certificate.not-infeasible': {
    en: 'A package said to be impossible may be possible ({at}).',
    fr: 'Un ensemble dit impossible peut être possible ({at}).',
  },
  'ladder.certificate.priced-differs': {
    en: 'A package doesn’t cost what is written ({at}).',
    fr: 'Un ensemble ne coûte pas ce qui est écrit ({at}).',
  },
  'ladder.certificate.priced-too-low': {
    en: 'A package costs less than the price proved ({at}).',
    fr: 'Un ensemble coûte moins que le prix prouvé ({at}).',
  },
  'ladder.certificate.left-undecided': {
    en: 'A priced package leaves an add-on open that charges something ({at}).',
    fr: 'Un ensemble chiffré laisse ouverte une option payante ({at}).',
  },
  'ladder.certificate.unreadable': {
    en: 'The certificate can’t be read ({at}).',
    fr: 'Le certificat est illisible ({at}).',
  },
} as const satisfies MessageCatalogue

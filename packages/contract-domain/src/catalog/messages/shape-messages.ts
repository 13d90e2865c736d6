import type { MessageCatalogue } from '../../text/index.ts'

/** Problems with the shape of a catalog document. */
export const shapeMessages = {
  'catalog.text-missing': {
    en: 'The text is missing or empty in one language.',
    fr: 'Le texte manque ou est vide dans une langue.',
  },
  'catalog.text-missing.cure': {
    en: 'Write the English and the French.',
    fr: 'Écrivez l’anglais et le français.',
  },
  'catalog.member-missing': { en: '“{member}” is missing.', fr: '« {member} » manque.' },
  'catalog.member-missing.cure': { en: 'Add it.', fr: 'Ajoutez-le.' },
  'catalog.member-unknown': { en: '“{member}” is not known here.', fr: '« {member} » n’est pas connu ici.' },
  'catalog.member-unknown.cure': {
    en: 'Correct its spelling or leave it out: what nobody reads is not kept in silence.',
    fr: 'Corrigez son orthographe ou retirez-le : ce que personne ne lit n’est pas gardé en silence.',
  },
  'catalog.type-wrong': { en: 'This must be {expected}.', fr: 'Il faut ici {expected}.' },
  'catalog.type-wrong.cure': { en: 'Write a value of that kind.', fr: 'Écrivez une valeur de cette nature.' },
  'catalog.value-not-listed': {
    en: 'This must be one of: {allowed}.',
    fr: 'Il faut ici l’une des valeurs : {allowed}.',
  },
  'catalog.value-not-listed.cure': { en: 'Choose one of them.', fr: 'Choisissez l’une d’elles.' },
  'catalog.value-refused': {
    en: 'This value has none of the forms that are possible here.',
    fr: 'Cette valeur n’a aucune des formes possibles ici.',
  },
  'catalog.value-refused.cure': {
    en: 'Compare it with the description of the catalog file.',
    fr: 'Comparez-la à la description du fichier de catalogue.',
  },
  'catalog.list-empty': { en: 'The list is empty.', fr: 'La liste est vide.' },
  'catalog.list-empty.cure': { en: 'Give at least one item.', fr: 'Donnez au moins un élément.' },
  'catalog.number-too-small': {
    en: 'The number is below {least}.',
    fr: 'Le nombre est inférieur à {least}.',
  },
  'catalog.number-too-small.cure': { en: 'Give {least} or more.', fr: 'Donnez {least} ou plus.' },
  'catalog.number-too-large': { en: 'The number is above {most}.', fr: 'Le nombre est supérieur à {most}.' },
  'catalog.number-too-large.cure': { en: 'Give {most} or less.', fr: 'Donnez {most} ou moins.' },
  'catalog.number-not-whole': {
    en: '{value} is not a whole number that is kept exactly.',
    fr: '{value} n’est pas un nombre entier conservé exactement.',
  },
  'catalog.number-not-whole.cure': {
    en: 'Write amounts in whole minor units, and percents and rates as text ("12.5").',
    fr: 'Écrivez les montants en unités mineures entières, les pourcentages et les taux en texte (« 12.5 »).',
  },
  'catalog.text-broken': {
    en: 'The text holds half a character, or U+0000, which can’t be stored.',
    fr: 'Le texte contient une moitié de caractère, ou U+0000, qui ne peut pas être enregistré.',
  },
  'catalog.text-broken.cure': { en: 'Write it again.', fr: 'Écrivez-le de nouveau.' },
  'catalog.not-json': {
    en: 'A value of the kind {type} can’t stand in a catalog.',
    fr: 'Une valeur de nature {type} ne peut pas figurer dans un catalogue.',
  },
  'catalog.not-json.cure': { en: 'Give plain JSON.', fr: 'Donnez du JSON simple.' },
  'catalog.name-reserved': {
    en: 'The name {member} can’t be used.',
    fr: 'Le nom {member} ne peut pas être employé.',
  },
  'catalog.name-reserved.cure': { en: 'Choose another name.', fr: 'Choisissez un autre nom.' },
  'catalog.too-deep': {
    en: 'The document is nested too deeply.',
    fr: 'Le document est imbriqué trop profondément.',
  },
  'catalog.too-deep.cure': {
    en: 'Compare it with the description of the catalog file.',
    fr: 'Comparez-le à la description du fichier de catalogue.',
  },
  'catalog.id-unreadable': { en: 'This is not an id.', fr: 'Ceci n’est pas un identifiant.' },
  'catalog.id-unreadable.cure': {
    en: 'Use letters, digits and signs without space, “/”, “*” or “~”, 120 at most.',
    fr: 'Employez des lettres, chiffres et signes sans espace, « / », « * » ni « ~ », 120 au plus.',
  },
  'catalog.date-unreadable': { en: 'This is not a date.', fr: 'Ceci n’est pas une date.' },
  'catalog.date-unreadable.cure': {
    en: 'Write it as 2026-12-31.',
    fr: 'Écrivez-la sous la forme 2026-12-31.',
  },
  'catalog.country-unreadable': {
    en: 'This is not the code of a country.',
    fr: 'Ceci n’est pas un code de pays.',
  },
  'catalog.country-unreadable.cure': {
    en: 'Use two capital letters of ISO 3166-1, such as FR.',
    fr: 'Employez deux lettres capitales de l’ISO 3166-1, comme FR.',
  },
  'catalog.currency-unknown': { en: 'This is not a currency.', fr: 'Ceci n’est pas une devise.' },
  'catalog.currency-unknown.cure': {
    en: 'Use a three-letter code of ISO 4217, such as EUR.',
    fr: 'Employez un code de trois lettres de l’ISO 4217, comme EUR.',
  },
  'catalog.currency-missing': {
    en: 'The amounts of this promise have no currency.',
    fr: 'Les montants de cet engagement n’ont pas de devise.',
  },
  'catalog.currency-missing.cure': { en: 'Add “currency”.', fr: 'Ajoutez « currency ».' },
  'catalog.figure-unreadable': {
    en: 'This is not an exact figure.',
    fr: 'Ceci n’est pas une valeur exacte.',
  },
  'catalog.figure-unreadable.cure': {
    en: 'Write it as a decimal text ("12.5") or a fraction ("3/4").',
    fr: 'Écrivez-la en texte décimal (« 12.5 ») ou en fraction (« 3/4 »).',
  },
  'catalog.figure-out-of-bounds': {
    en: 'The figure must lie between {least} and {most}.',
    fr: 'La valeur doit être comprise entre {least} et {most}.',
  },
  'catalog.figure-out-of-bounds.cure': { en: 'Correct the figure.', fr: 'Corrigez la valeur.' },
  'catalog.interval-empty': {
    en: 'The interval doesn’t end after it starts.',
    fr: 'L’intervalle ne finit pas après son début.',
  },
  'catalog.interval-empty.cure': {
    en: 'Write start and end in minutes of one day, 0 to 1440.',
    fr: 'Écrivez le début et la fin en minutes d’un jour, de 0 à 1440.',
  },
  'catalog.duration-ambiguous': {
    en: 'A promise of time names either minutes or days.',
    fr: 'Un engagement de délai nomme soit des minutes, soit des jours.',
  },
  'catalog.duration-ambiguous.cure': {
    en: 'Keep exactly one of the two.',
    fr: 'Gardez exactement l’un des deux.',
  },
  'catalog.due-hour-without-days': {
    en: 'A due hour belongs to a promise in days.',
    fr: 'Une heure limite va avec un engagement en jours.',
  },
  'catalog.due-hour-without-days.cure': {
    en: 'Give days, or leave the due hour out.',
    fr: 'Donnez des jours, ou retirez l’heure limite.',
  },
} as const satisfies MessageCatalogue

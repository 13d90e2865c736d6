import type { MessageCatalogue } from '@aftercare/contract-domain/text'

/** What the API says around the ladder's verdicts. */
export const ladderApiMessages = {
  'api.ladder.passed': {
    en: 'No package delivers a dearer tier for less, nor as much as one.',
    fr: 'Aucun ensemble n’offre une formule plus chère pour moins, ni autant qu’elle.',
  },
  'api.ladder.under-way': {
    en: 'The ladder is being proved.',
    fr: 'L’échelle est en cours de preuve.',
  },
  'api.ladder.under-way.cure': {
    en: 'Wait a moment and look again: publishing waits for the proof.',
    fr: 'Patientez un instant puis regardez à nouveau : la publication attend la preuve.',
  },
  'api.ladder.undercut.cure': {
    en: 'Raise a price of {below} or of the add-ons, lower that of {above}, or give {above} more: the ladder lists repairs, each proved.',
    fr: 'Relevez un prix de {below} ou des options, baissez celui de {above}, ou donnez davantage à {above} : l’échelle liste des réparations, chacune prouvée.',
  },
  'api.ladder.inversion.cure': {
    en: 'Give {above} more than {below} at a higher price, or change the declared order.',
    fr: 'Donnez à {above} plus qu’à {below}, à un prix supérieur, ou changez l’ordre déclaré.',
  },
  'api.ladder.overlap.cure': {
    en: 'Give {above} something that {below} can’t be brought to, or say why this is accepted.',
    fr: 'Donnez à {above} ce que {below} ne peut atteindre, ou dites pourquoi cela est accepté.',
  },
  'api.ladder.incomparable.cure': {
    en: 'Give {above} at least what {below} gives, or say why this is accepted.',
    fr: 'Donnez à {above} au moins ce que donne {below}, ou dites pourquoi cela est accepté.',
  },
  'api.ladder.unknown.cure': {
    en: 'Write down what isn’t known of {below} and {above}, or say why this is accepted.',
    fr: 'Écrivez ce qui n’est pas connu de {below} et de {above}, ou dites pourquoi cela est accepté.',
  },
  'api.ladder.not-proven.cure': {
    en: 'Sell fewer add-ons or options on {below}, or say why this is accepted.',
    fr: 'Vendez moins d’options ou de choix sur {below}, ou dites pourquoi cela est accepté.',
  },
  'api.ladder.proved.cure': {
    en: 'Give {above} something of weight over {below}, or say why this is accepted.',
    fr: 'Donnez à {above} un avantage de poids sur {below}, ou dites pourquoi cela est accepté.',
  },
  'api.ladder.reading.cure': {
    en: 'Change what is sold on {below} or {above}, switch this reading off, or say why this is accepted.',
    fr: 'Changez ce qui se vend sur {below} ou {above}, désactivez cette lecture, ou dites pourquoi cela est accepté.',
  },
  'api.ladder.in-book': { en: '{book}: {sentence}', fr: '{book} : {sentence}' },
  'api.ladder.mends-book': { en: '{sentence} (mends {book})', fr: '{sentence} (corrige {book})' },
  'api.ladder.obstacle.excludes': {
    en: 'Which add-ons exclude each other is laid down in their packages: this takes a new version of one of them. In the matrix, one of them can be taken off {tier}, which closes more than this.',
    fr: 'Les incompatibilités entre options sont écrites dans leurs modules : il faut une nouvelle version de l’un d’eux. Dans la matrice, l’une d’elles peut être retirée de {tier}, ce qui ferme davantage.',
  },
  'api.ladder.obstacle.costs': {
    en: 'Prices are written with their costs, which your role doesn’t see: ask somebody who does.',
    fr: 'Les prix s’écrivent avec leurs coûts, que votre rôle ne voit pas : demandez à quelqu’un qui les voit.',
  },
  'api.ladder.months': { en: '{months} months', fr: '{months} mois' },
  'api.ladder.assets': { en: '{count} assets', fr: '{count} équipements' },
} as const satisfies MessageCatalogue

import type { MessageCatalogue } from '../text/index.ts'

export const timeMessages = {
  'time.months-invalid': {
    en: '{months} is not a whole number of months, one or more.',
    fr: '{months} n’est pas un nombre entier de mois, au moins un.',
  },
  'time.period-empty': {
    en: 'A period from {start} must end after that day, not on {end}.',
    fr: 'Une période commençant le {start} doit finir après ce jour, et non le {end}.',
  },
  'time.outside-period': {
    en: '{outside} does not lie within {within}.',
    fr: '{outside} n’est pas compris dans {within}.',
  },
  'time.period-uncounted': {
    en: 'By the convention {convention}, no day counts in {within}.',
    fr: 'Selon la convention {convention}, aucun jour ne compte dans {within}.',
  },
  'time.period-uncounted.cure': {
    en: 'Choose a convention that counts every day, such as daily-actual.',
    fr: 'Choisissez une convention qui compte chaque jour, comme daily-actual.',
  },
} as const satisfies MessageCatalogue

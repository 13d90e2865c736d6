import type { MessageCatalogue } from '@aftercare/contract-domain/text'

/** What a release is called, by its state, in a sentence. */
export const releaseStateNames = {
  scheduled: { en: 'scheduled', fr: 'programmée' },
  published: { en: 'published', fr: 'publiée' },
  stopped: { en: 'stopped', fr: 'arrêtée' },
  cancelled: { en: 'cancelled', fr: 'annulée' },
} as const

/** What the API says of releases. */
export const releaseMessages = {
  'api.checks-unacknowledged': {
    en: '{count} check(s) must be acknowledged with a reason before publishing.',
    fr: '{count} contrôle(s) doivent être confirmés avec un motif avant de publier.',
  },
  'api.checks-unacknowledged.cure': {
    en: 'Look at each of “checks”, and acknowledge it with its code, its path and a reason, or mend what it names.',
    fr: 'Examinez chacun des « checks » et confirmez-le avec son code, son chemin et un motif, ou corrigez ce qu’il nomme.',
  },
  'api.draft-scheduled': {
    en: 'The draft is scheduled to be published and can’t be changed meanwhile.',
    fr: 'La publication de ce brouillon est programmée : il ne peut pas changer d’ici là.',
  },
  'api.draft-scheduled.cure': {
    en: 'Cancel its publication first.',
    fr: 'Annulez d’abord sa publication.',
  },
  'api.release-closed': {
    en: 'This release is {state}: only a scheduled one can be cancelled.',
    fr: 'Cette publication est {state} : seule une publication programmée peut être annulée.',
  },
  'api.release-closed.cure': {
    en: 'A published release is rolled back by publishing its inverse.',
    fr: 'Une publication faite s’annule en publiant son inverse.',
  },
  'api.release-unpublished': {
    en: 'This release is {state}: only a published one can be rolled back.',
    fr: 'Cette publication est {state} : seule une publication faite peut être annulée par son inverse.',
  },
  'api.release-unpublished.cure': {
    en: 'Choose a published release, or change the draft.',
    fr: 'Choisissez une publication faite, ou modifiez le brouillon.',
  },
  'api.release-first': {
    en: 'It is the first release of its catalog: there is nothing to go back to.',
    fr: 'C’est la première publication du catalogue : il n’y a rien à rétablir.',
  },
  'api.release-first.cure': {
    en: 'Change the catalog by a draft instead.',
    fr: 'Modifiez plutôt le catalogue par un brouillon.',
  },
  'api.publish-at-past': {
    en: 'This instant has passed.',
    fr: 'Cet instant est passé.',
  },
  'api.release-conflicts': {
    en: 'Both sides changed the same in {count} place(s), each in its own way.',
    fr: 'Les deux côtés ont modifié {count} même(s) endroit(s), chacun à sa façon.',
  },
  'api.release-conflicts.cure': {
    en: 'Choose a side for each of “conflicts”, by its path.',
    fr: 'Choisissez un côté pour chacun des « conflicts », par son chemin.',
  },
  'api.release-fault': {
    en: 'Publishing failed {attempts} times on our side.',
    fr: 'La publication a échoué {attempts} fois de notre côté.',
  },
  'api.release-fault.cure': {
    en: 'Look for the release {release} in the log, then schedule it again.',
    fr: 'Cherchez la publication {release} dans le journal, puis programmez-la à nouveau.',
  },
} as const satisfies MessageCatalogue

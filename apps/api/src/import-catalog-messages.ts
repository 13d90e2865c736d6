import type { MessageCatalogue } from '@aftercare/contract-domain/text'

/** What `npm run import-catalog` says at the terminal. */
export const importCatalogMessages = {
  'import.usage': {
    en: 'Say which file: npm run import-catalog -- <file> [--dry-run] [--publish --reason "…"]',
    fr: 'Indiquez le fichier : npm run import-catalog -- <fichier> [--dry-run] [--publish --reason "…"]',
  },
  'import.reason-missing': {
    en: 'Publishing needs a reason: add --reason "…".',
    fr: 'Publier exige un motif : ajoutez --reason "…".',
  },
  'import.file-unreadable': {
    en: 'The file {file} can’t be read ({reason}): check its path and rights.',
    fr: 'Le fichier {file} est illisible ({reason}) : vérifiez son chemin et ses droits.',
  },
  'import.file-no-json': {
    en: 'The file {file} is not JSON ({reason}): correct it there.',
    fr: 'Le fichier {file} n’est pas du JSON ({reason}) : corrigez-le à cet endroit.',
  },
  'import.demo-not-loaded': {
    en: 'The database is empty, and the demo is only ever loaded into an empty one: run npm start once before, or set AFTERCARE_DEMO=off to begin without it.',
    fr: 'La base est vide, et la démonstration ne se charge que dans une base vide : lancez d’abord npm start, ou commencez sans elle avec AFTERCARE_DEMO=off.',
  },
  'import.problems': {
    en: '{file} was not imported: {count} problem(s).',
    fr: '{file} n’a pas été importé : {count} problème(s).',
  },
  'import.no-changes': {
    en: 'Nothing differs from version {number}, which is sold today.',
    fr: 'Rien ne diffère de la version {number}, vendue aujourd’hui.',
  },
  'import.first': {
    en: 'No version of the catalog {catalog} is sold yet.',
    fr: 'Aucune version du catalogue {catalog} n’est encore vendue.',
  },
  'import.changes': {
    en: 'Against version {number}, which is sold today:',
    fr: 'Par rapport à la version {number}, vendue aujourd’hui :',
  },
  'import.sound': {
    en: '{file} can be imported as it is. Nothing was changed.',
    fr: '{file} peut être importé tel quel. Rien n’a été modifié.',
  },
  'import.drafted': {
    en: 'A draft of the catalog {catalog} was made: look at it in the admin, and publish it there.',
    fr: 'Un brouillon du catalogue {catalog} a été créé : relisez-le et publiez-le dans l’administration.',
  },
  'import.published': {
    en: 'Version {number} of the catalog {catalog} is published.',
    fr: 'La version {number} du catalogue {catalog} est publiée.',
  },
} as const satisfies MessageCatalogue

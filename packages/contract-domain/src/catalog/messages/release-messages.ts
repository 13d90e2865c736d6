import type { MessageCatalogue } from '../../text/index.ts'

/** What is wrong with a release file, and with releases that don't belong together. */
export const releaseMessages = {
  'catalog.release-of-another-catalog': {
    en: 'The release is of the catalog “{own}”, not of “{catalog}”.',
    fr: 'La publication est celle du catalogue « {own} », non de « {catalog} ».',
  },
  'catalog.release-of-another-catalog.cure': {
    en: 'Take a release of the same catalog.',
    fr: 'Prenez une publication du même catalogue.',
  },
  'catalog.release-hash-differs': {
    en: 'The document is not the one whose hash stands beside it: the file was changed.',
    fr: 'Le document n’est pas celui dont l’empreinte l’accompagne : le fichier a été modifié.',
  },
  'catalog.release-hash-differs.cure': {
    en: 'Export the release again, and change the catalog only as a draft.',
    fr: 'Exportez à nouveau la publication et ne modifiez le catalogue que par un brouillon.',
  },
} as const satisfies MessageCatalogue

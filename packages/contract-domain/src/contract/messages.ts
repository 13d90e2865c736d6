import type { MessageCatalogue } from '../text/index.ts'

export const contractMessages = {
  'contract.move-forbidden': {
    en: 'Quote {number} is {status}: the command “{command}” can’t be given now.',
    fr: 'Le devis {number} est {status} : la commande « {command} » est impossible à ce stade.',
  },
  'contract.move-forbidden.cure': {
    en: 'What can be done now: {allowed}.',
    fr: 'Ce qui est possible à ce stade : {allowed}.',
  },
  'contract.decision-of-another-request': {
    en: 'The price belongs to another request than the quote’s.',
    fr: 'Le prix est celui d’une autre demande que celle du devis.',
  },
  'contract.decision-of-another-request.cure': {
    en: 'Price this request, with its price book, its date and its lines.',
    fr: 'Calculez le prix de cette demande, avec son tarif, sa date et ses lignes.',
  },
  'contract.catalog-version-moved': {
    en: 'The quote stands on {before} and can’t move to {after}.',
    fr: 'Le devis repose sur {before} et ne peut pas passer à {after}.',
  },
  'contract.catalog-version-moved.cure': {
    en: 'Keep its catalog version, or withdraw it and draft a new quote.',
    fr: 'Gardez sa version de catalogue, ou retirez-le et établissez un nouveau devis.',
  },
  'contract.price-date-moved': {
    en: 'The quote was first priced on {before}: it can’t be priced as of {after}.',
    fr: 'Le devis a été calculé pour la première fois le {before} : il ne peut pas l’être au {after}.',
  },
  'contract.price-date-moved.cure': {
    en: 'Keep its price date, or draft a new quote.',
    fr: 'Gardez sa date de prix, ou établissez un nouveau devis.',
  },
  'contract.start-rule-not-sold': {
    en: '“{tier}” is not sold with cover that starts {rule}.',
    fr: '« {tier} » ne se vend pas avec une couverture qui débute {rule}.',
  },
  'contract.start-rule-not-sold.cure': {
    en: 'Let cover start: {sold}.',
    fr: 'Faites débuter la couverture : {sold}.',
  },
  'contract.plugin-build-differs': {
    en: 'Quote {number} was priced under another build of its add-ons.',
    fr: 'Le devis {number} a été calculé avec une autre édition de ses options.',
  },
  'contract.plugin-build-differs.cure': {
    en: 'Price it again, compare old and new, then submit it.',
    fr: 'Recalculez-le, comparez l’ancien et le nouveau, puis soumettez-le.',
  },
  'contract.quote-empty': {
    en: 'Quote {number} asks for nothing.',
    fr: 'Le devis {number} ne demande rien.',
  },
  'contract.quote-empty.cure': {
    en: 'Add a line with a tier and assets.',
    fr: 'Ajoutez une ligne avec une formule et des équipements.',
  },
  'contract.not-offerable': {
    en: 'Quote {number} can’t be offered: {findings}.',
    fr: 'Le devis {number} ne peut pas être proposé : {findings}.',
  },
  'contract.not-offerable.cure': {
    en: 'Change the quote as each of these points says.',
    fr: 'Modifiez le devis comme chacun de ces points l’indique.',
  },
  'contract.check-refused': {
    en: 'Quote {number} is refused by {rules}.',
    fr: 'Le devis {number} est refusé par {rules}.',
  },
  'contract.check-refused.cure': {
    en: 'Lower the discount or change the selection: no approval lifts this rule.',
    fr: 'Réduisez la remise ou changez la sélection : aucune approbation ne lève cette règle.',
  },
  'contract.validity-over': {
    en: 'An offer made on {today} can’t end on {validUntil}.',
    fr: 'Une offre faite le {today} ne peut pas prendre fin le {validUntil}.',
  },
  'contract.validity-over.cure': {
    en: 'Give {today} or a later day.',
    fr: 'Donnez le {today} ou un jour ultérieur.',
  },
  'contract.reason-missing': {
    en: 'The command “{command}” needs a reason.',
    fr: 'La commande « {command} » demande un motif.',
  },
  'contract.reason-missing.cure': { en: 'Say why.', fr: 'Dites pourquoi.' },
  'contract.approver-is-submitter': {
    en: 'Who submitted quote {number} can’t approve it.',
    fr: 'Qui a soumis le devis {number} ne peut pas l’approuver.',
  },
  'contract.approver-is-submitter.cure': {
    en: 'Let another person approve it.',
    fr: 'Faites-le approuver par une autre personne.',
  },
  'contract.authority-lacking': {
    en: 'The role “{role}” can’t approve against {rules}.',
    fr: 'Le rôle « {role} » ne peut pas passer outre {rules}.',
  },
  'contract.authority-lacking.cure': {
    en: 'Let someone approve it whose role reaches further.',
    fr: 'Faites-le approuver par une personne dont le rôle va plus loin.',
  },
  'contract.offer-lapsed': {
    en: 'The offer {number} stood until {validUntil}.',
    fr: 'L’offre {number} valait jusqu’au {validUntil}.',
  },
  'contract.offer-lapsed.cure': { en: 'Draft a new quote.', fr: 'Établissez un nouveau devis.' },
  'contract.offer-still-valid': {
    en: 'The offer {number} stands until {validUntil} and can’t expire yet.',
    fr: 'L’offre {number} vaut jusqu’au {validUntil} et ne peut pas encore expirer.',
  },
  'contract.offer-still-valid.cure': {
    en: 'Wait until that day has passed, or withdraw the offer.',
    fr: 'Attendez que ce jour soit passé, ou retirez l’offre.',
  },
  'contract.start-too-early': {
    en: 'Cover can’t start on {start}: the earliest day is {earliest}.',
    fr: 'La couverture ne peut pas débuter le {start} : le premier jour possible est le {earliest}.',
  },
  'contract.start-too-early.cure': {
    en: 'Withdraw the offer and quote a later start.',
    fr: 'Retirez l’offre et proposez un début plus tardif.',
  },
  'contract.terms-incomplete': {
    en: 'The terms can’t be signed without {what} ({name}).',
    fr: 'Les conditions ne peuvent pas être signées sans {what} ({name}).',
  },
  'contract.terms-incomplete.cure': {
    en: 'Give it with the catalog version, the account and its assets as they are stored.',
    fr: 'Donnez-le avec la version du catalogue, le compte et ses équipements tels qu’ils sont enregistrés.',
  },
  'contract.cover-not-freezable': {
    en: 'The cover holds a figure that can’t be signed exactly, at {at}.',
    fr: 'La couverture contient une valeur qui ne peut pas être signée exactement, en {at}.',
  },
  'contract.cover-not-freezable.cure': {
    en: 'Write whole numbers in the catalog, in a smaller unit if need be.',
    fr: 'Écrivez des nombres entiers dans le catalogue, dans une unité plus petite s’il le faut.',
  },
  'contract.number-invalid': {
    en: 'No document can be numbered {sequence} of the year {year}.',
    fr: 'Aucun document ne peut porter le numéro {sequence} de l’année {year}.',
  },
  'contract.number-invalid.cure': {
    en: 'Count from 1 within a year of four digits.',
    fr: 'Comptez à partir de 1 dans une année de quatre chiffres.',
  },
  'contract.renewal.price-book-gone': {
    en: 'The price book “{book}” is no longer in the catalog.',
    fr: 'Le tarif « {book} » n’est plus au catalogue.',
  },
  'contract.renewal.price-book-gone.cure': {
    en: 'Keep the book “{book}” for its contracts, or agree another with the customer.',
    fr: 'Gardez le tarif « {book} » pour ses contrats, ou convenez d’un autre avec le client.',
  },
  'contract.renewal.currency-differs': {
    en: '“{book}” is now in {after}; the contract was signed in {before}.',
    fr: '« {book} » est désormais en {after} ; le contrat est signé en {before}.',
  },
  'contract.renewal.currency-differs.cure': {
    en: 'Make the prices in {after} a book of their own, and keep “{book}” in {before}.',
    fr: 'Faites des prix en {after} un tarif à part et gardez « {book} » en {before}.',
  },
} as const satisfies MessageCatalogue

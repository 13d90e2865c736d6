import type { MessageCatalogue } from '../../text/index.ts'

/** What is looked at before publishing: findings, and what passed. */
export const publishMessages = {
  'catalog.tier-unpriced': {
    en: 'No price book has a price of {tier}.',
    fr: 'Aucun tarif n’a de prix pour {tier}.',
  },
  'catalog.tier-unpriced.cure': {
    en: 'Give it a base price, or mark it as not sold.',
    fr: 'Donnez-lui un prix de base, ou marquez-la comme non vendue.',
  },
  'catalog.tier-unpriced-in-book': {
    en: '{book} has no price of {tier}: it is unknown in that channel.',
    fr: '{book} n’a pas de prix pour {tier} : il est inconnu dans ce canal.',
  },
  'catalog.tier-unpriced-in-book.cure': {
    en: 'Give it a base price there, or acknowledge that it isn’t sold by that book.',
    fr: 'Donnez-lui un prix de base, ou confirmez qu’elle ne se vend pas à ce tarif.',
  },
  'catalog.price-under-cost': {
    en: 'The price {amount} is under its marginal cost {cost}.',
    fr: 'Le prix {amount} est inférieur à son coût marginal {cost}.',
  },
  'catalog.price-under-cost.cure': {
    en: 'Raise the price, or correct the cost.',
    fr: 'Relevez le prix, ou corrigez le coût.',
  },
  'catalog.price-under-margin': {
    en: 'The price {amount} leaves less than {margin} over its marginal cost {cost}.',
    fr: 'Le prix {amount} laisse moins de {margin} au-dessus de son coût marginal {cost}.',
  },
  'catalog.price-under-margin.cure': {
    en: 'Raise the price, or acknowledge that its quotes will need approval.',
    fr: 'Relevez le prix, ou confirmez que ses devis demanderont une approbation.',
  },
  'catalog.description-missing': { en: '{tier} has no description.', fr: '{tier} n’a pas de description.' },
  'catalog.description-missing.cure': {
    en: 'Say in one sentence what the customer gets.',
    fr: 'Dites en une phrase ce que le client obtient.',
  },
  'catalog.exclusion-unsaid': {
    en: '{tier} bears nothing for the cause “{cause}”, and no clause says so.',
    fr: '{tier} ne prend rien en charge pour la cause « {cause} », et aucune clause ne le dit.',
  },
  'catalog.exclusion-unsaid.cure': {
    en: 'Add an exclusion with its clause and text.',
    fr: 'Ajoutez une exclusion avec sa clause et son texte.',
  },
  'catalog.exclusion-contradicted': {
    en: '{tier} excludes the cause “{cause}” and bears costs for it.',
    fr: '{tier} exclut la cause « {cause} » et en prend des coûts en charge.',
  },
  'catalog.exclusion-contradicted.cure': {
    en: 'Remove the exclusion, or promise nothing for that cause.',
    fr: 'Retirez l’exclusion, ou ne promettez rien pour cette cause.',
  },
  'catalog.cover-unknown': {
    en: '{tier}: {count} of {all} values of its cover are not known.',
    fr: '{tier} : {count} valeurs de couverture sur {all} ne sont pas connues.',
  },
  'catalog.cover-unknown.cure': {
    en: 'Write what is promised, or none where nothing is.',
    fr: 'Écrivez ce qui est promis, ou « aucun » là où rien ne l’est.',
  },
  'catalog.reference-assets-none': {
    en: 'No reference asset is named: the ladder can’t be proved.',
    fr: 'Aucun équipement de référence n’est nommé : l’échelle ne peut être prouvée.',
  },
  'catalog.reference-assets-none.cure': {
    en: 'Add an asset and the terms that it is sold for.',
    fr: 'Ajoutez un équipement et les durées pour lesquelles il se vend.',
  },
  'catalog.term-unsold': {
    en: '{asset}: no tier is sold for {months} months.',
    fr: '{asset} : aucune formule ne se vend pour {months} mois.',
  },
  'catalog.term-unsold.cure': { en: 'Name terms that are sold.', fr: 'Nommez des durées qui se vendent.' },
  'catalog.check.document': {
    en: 'The document is complete and consistent.',
    fr: 'Le document est complet et cohérent.',
  },
  'catalog.check.plugins': {
    en: 'The plugins installed are those pinned, and take their settings.',
    fr: 'Les modules installés sont ceux fixés, et acceptent leurs réglages.',
  },
  'catalog.check.prices': {
    en: 'Every tier on sale has a price in every book.',
    fr: 'Chaque formule vendue a un prix dans chaque tarif.',
  },
  'catalog.check.margins': {
    en: 'No known price lies under its cost or the least margin.',
    fr: 'Aucun prix connu n’est sous son coût ni sous la marge minimale.',
  },
  'catalog.check.texts': {
    en: 'Every tier is described, and its exclusions agree with its cover.',
    fr: 'Chaque formule est décrite, et ses exclusions s’accordent avec sa couverture.',
  },
  'catalog.check.terms': {
    en: 'Reference assets name terms that are sold.',
    fr: 'Les équipements de référence nomment des durées vendues.',
  },
  'catalog.check.cover': {
    en: 'Every value of cover is known.',
    fr: 'Chaque valeur de couverture est connue.',
  },
} as const satisfies MessageCatalogue

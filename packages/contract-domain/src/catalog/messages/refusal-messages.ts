import type { MessageCatalogue } from '../../text/index.ts'

/** Refusals of commands on a catalog. */
export const refusalMessages = {
  'catalog.tier-unknown': {
    en: 'The catalog has no tier “{tier}”.',
    fr: 'Le catalogue n’a pas de formule « {tier} ».',
  },
  'catalog.tier-unknown.cure': {
    en: 'Name one of the catalog’s tiers, or add it first.',
    fr: 'Nommez une formule du catalogue, ou ajoutez-la d’abord.',
  },
  'catalog.tier-id-taken': {
    en: 'The catalog already has a tier “{tier}”.',
    fr: 'Le catalogue a déjà une formule « {tier} ».',
  },
  'catalog.tier-id-taken.cure': { en: 'Choose another id.', fr: 'Choisissez un autre identifiant.' },
  'catalog.tier-in-use': {
    en: 'The tier “{tier}” is still needed by {by}.',
    fr: 'La formule « {tier} » sert encore à {by}.',
  },
  'catalog.tier-in-use.cure': { en: 'Change that first.', fr: 'Modifiez d’abord ce qui en dépend.' },
  'catalog.dimension-unknown': {
    en: 'The catalog has no dimension “{dimension}”.',
    fr: 'Le catalogue n’a pas de dimension « {dimension} ».',
  },
  'catalog.dimension-unknown.cure': {
    en: 'Name one of the catalog’s dimensions.',
    fr: 'Nommez une dimension du catalogue.',
  },
  'catalog.cell-unknown': {
    en: '“{dimension}” has no cell “{facetKey}”.',
    fr: '« {dimension} » n’a pas de case « {facetKey} ».',
  },
  'catalog.cell-unknown.cure': {
    en: 'Name one key of each facet in order, joined by “/”; “*” stands for all.',
    fr: 'Nommez une clé de chaque facette dans l’ordre, jointes par « / » ; « * » vaut pour toutes.',
  },
  'catalog.price-book-unknown': {
    en: 'The catalog has no price book “{priceBook}”.',
    fr: 'Le catalogue n’a pas de tarif « {priceBook} ».',
  },
  'catalog.price-book-unknown.cure': {
    en: 'Name one of the catalog’s price books.',
    fr: 'Nommez un tarif du catalogue.',
  },
  'catalog.add-on-unknown': {
    en: 'The add-on “{addOn}” is not in the catalog.',
    fr: 'L’option « {addOn} » n’est pas dans le catalogue.',
  },
  'catalog.add-on-unknown.cure': { en: 'Put it in first.', fr: 'Ajoutez-la d’abord.' },
  'catalog.add-on-in-use': {
    en: '{tier} demands the add-on “{addOn}”.',
    fr: '{tier} exige l’option « {addOn} ».',
  },
  'catalog.add-on-in-use.cure': {
    en: 'Take it out of the tier’s compulsory add-ons first.',
    fr: 'Retirez-la d’abord des options obligatoires de la formule.',
  },
  'catalog.reference-asset-unknown': {
    en: 'The catalog has no reference asset “{asset}”.',
    fr: 'Le catalogue n’a pas d’équipement de référence « {asset} ».',
  },
  'catalog.reference-asset-unknown.cure': {
    en: 'Name one of its reference assets, or add it first.',
    fr: 'Nommez un de ses équipements de référence, ou ajoutez-le d’abord.',
  },
  'catalog.reference-asset-taken': {
    en: 'The key “{asset}” is that of another reference asset: {title}.',
    fr: 'La clé « {asset} » est celle d’un autre équipement de référence : {title}.',
  },
  'catalog.reference-asset-taken.cure': {
    en: 'Choose another key, or change that asset.',
    fr: 'Choisissez une autre clé, ou modifiez cet équipement.',
  },
  'catalog.edit-unclear': {
    en: 'A change names exactly one thing to do, not: {given}.',
    fr: 'Une modification nomme exactement une chose à faire, et non : {given}.',
  },
  'catalog.edit-unclear.cure': {
    en: 'Give each change by itself.',
    fr: 'Donnez chaque modification à part.',
  },
  'catalog.invalid': {
    en: 'The catalog would have problems: {count}.',
    fr: 'Le catalogue aurait des problèmes : {count}.',
  },
  'catalog.invalid.cure': {
    en: 'Read each problem with its path, and correct it.',
    fr: 'Lisez chaque problème avec son chemin, et corrigez-le.',
  },
} as const satisfies MessageCatalogue

import type { MessageCatalogue } from '../text/index.ts'

/** What can be wrong with definitions, by problem code, each with its cure. */
export const dimensionProblemTexts = {
  'cover.dimension-duplicate': {
    en: 'The dimension {dimension} is defined twice.',
    fr: 'La dimension {dimension} est définie deux fois.',
  },
  'cover.dimension-duplicate.cure': { en: 'Remove one of them.', fr: 'Retirez l’une des deux.' },
  'cover.dimension-id-invalid': {
    en: '“{dimension}” is not an id of a dimension.',
    fr: '« {dimension} » n’est pas un identifiant de dimension.',
  },
  'cover.dimension-id-invalid.cure': {
    en: 'Put a namespace before the name, such as core:arrival.',
    fr: 'Mettez un espace de noms devant le nom, comme core:arrival.',
  },
  'cover.window-dimension-unknown': {
    en: '{dimension} counts in {window}, which is not a window of this catalog.',
    fr: '{dimension} compte dans {window}, qui n’est pas une plage de ce catalogue.',
  },
  'cover.window-dimension-unknown.cure': {
    en: 'Name a dimension of the kind window.',
    fr: 'Nommez une dimension du type window.',
  },
  'cover.window-facets-differ': {
    en: '{dimension} can’t count in {window} key by key: it lacks the facet {facet} or some of its keys.',
    fr: '{dimension} ne peut pas compter dans {window} clé par clé : la facette {facet} ou certaines clés manquent.',
  },
  'cover.window-facets-differ.cure': {
    en: 'Give both dimensions the same facet.',
    fr: 'Donnez la même facette aux deux dimensions.',
  },
  'cover.reference-invalid': {
    en: 'The reference window of {dimension} can’t order hours against days.',
    fr: 'La plage de référence de {dimension} ne permet pas de comparer heures et jours.',
  },
  'cover.reference-invalid.cure': {
    en: 'Give it hours on at least one day, and a due minute from 0 to 1440.',
    fr: 'Donnez-lui des heures au moins un jour, et une minute limite de 0 à 1440.',
  },
  'cover.facet-duplicate': {
    en: '{dimension} has the facet {facet} twice.',
    fr: '{dimension} a deux fois la facette {facet}.',
  },
  'cover.facet-duplicate.cure': { en: 'Remove one of them.', fr: 'Retirez l’une des deux.' },
  'cover.facet-key-duplicate': {
    en: 'The facet {facet} of {dimension} has the key {key} twice.',
    fr: 'La facette {facet} de {dimension} a deux fois la clé {key}.',
  },
  'cover.facet-key-duplicate.cure': { en: 'Remove one of them.', fr: 'Retirez l’une des deux.' },
  'cover.facet-key-invalid': {
    en: '“{key}” can’t be a key of the facet {facet} of {dimension}.',
    fr: '« {key} » ne peut pas être une clé de la facette {facet} de {dimension}.',
  },
  'cover.facet-key-invalid.cure': {
    en: 'Use a key with at least one character, without “/” and “*”.',
    fr: 'Employez une clé d’au moins un caractère, sans « / » ni « * ».',
  },
  'cover.facet-other-not-last': {
    en: 'The key other is not the last one of the facet {facet} of {dimension}.',
    fr: 'La clé other n’est pas la dernière de la facette {facet} de {dimension}.',
  },
  'cover.facet-other-not-last.cure': { en: 'Move it to the end.', fr: 'Placez-la à la fin.' },
  'cover.facet-bands-unordered': {
    en: 'The bands of the facet {facet} of {dimension} don’t rise in whole numbers.',
    fr: 'Les tranches de la facette {facet} de {dimension} ne montent pas en nombres entiers.',
  },
  'cover.facet-bands-unordered.cure': {
    en: 'Order the keys by the whole number from which each holds.',
    fr: 'Classez les clés par le nombre entier à partir duquel chacune vaut.',
  },
  'cover.facet-fact-missing': {
    en: 'The facet {facet} of {dimension} is known when quoting, but names no fact of the asset.',
    fr: 'La facette {facet} de {dimension} est connue au devis, mais ne nomme aucun fait de l’équipement.',
  },
  'cover.facet-fact-missing.cure': {
    en: 'Name the fact that selects its key.',
    fr: 'Nommez le fait qui choisit sa clé.',
  },
  'cover.cells-too-many': {
    en: 'The facets of {dimension} make {count} cells.',
    fr: 'Les facettes de {dimension} font {count} cellules.',
  },
  'cover.cells-too-many.cure': {
    en: 'Leave out a facet, or keys: 10,000 cells are the most.',
    fr: 'Retirez une facette ou des clés : 10 000 cellules au plus.',
  },
  'cover.cause-facet-missing': {
    en: '{dimension} covers costs, but has no facet cause.',
    fr: '{dimension} couvre des coûts, mais n’a pas de facette cause.',
  },
  'cover.cause-facet-missing.cure': {
    en: 'Add the facet cause with its closed list of causes.',
    fr: 'Ajoutez la facette cause avec sa liste fermée de causes.',
  },
  'cover.choices-invalid': {
    en: '{dimension} has no choices, or one of them twice.',
    fr: '{dimension} n’a pas de choix, ou en a un deux fois.',
  },
  'cover.choices-invalid.cure': {
    en: 'List each level or element once.',
    fr: 'Énumérez une fois chaque niveau ou élément.',
  },
  'cover.cap-invalid': {
    en: 'The cap of {dimension} is not a whole number above zero.',
    fr: 'Le plafond de {dimension} n’est pas un nombre entier supérieur à zéro.',
  },
  'cover.cap-invalid.cure': {
    en: 'Give a whole number, or leave the cap out.',
    fr: 'Donnez un nombre entier, ou omettez le plafond.',
  },
} as const satisfies MessageCatalogue

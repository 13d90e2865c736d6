import type { MessageCatalogue } from '../text/index.ts'
import { cellTexts } from './cell-texts.ts'
import { dimensionProblemTexts } from './dimension-problem-texts.ts'

export const coverMessages = {
  ...cellTexts,
  ...dimensionProblemTexts,
  'cover.coverage-invalid.amount-invalid': {
    en: '{at}: {value} is not a limit.',
    fr: '{at} : {value} n’est pas une limite.',
  },
  'cover.coverage-invalid.amount-invalid.cure': {
    en: 'Give a whole number from {least} (amounts in minor units), or leave it out where there is no such limit.',
    fr: 'Donnez un nombre entier à partir de {least} (montants en unités mineures), ou omettez-le sans cette limite.',
  },
  'cover.coverage-invalid.basis-missing': {
    en: '{at}: the guarantee doesn’t say what it is measured on.',
    fr: '{at} : la garantie ne dit pas sur quoi elle est mesurée.',
  },
  'cover.coverage-invalid.basis-missing.cure': {
    en: 'Name the basis, such as uptime of the service window.',
    fr: 'Nommez la base, comme la disponibilité dans la plage de couverture.',
  },
  'cover.coverage-invalid.clock-start-unknown': {
    en: '{at}: no clock starts at “{value}”.',
    fr: '{at} : aucun délai ne part de « {value} ».',
  },
  'cover.coverage-invalid.clock-start-unknown.cure': {
    en: 'Use call-logged, diagnosis-ended, part-arrived or date-agreed.',
    fr: 'Employez call-logged, diagnosis-ended, part-arrived ou date-agreed.',
  },
  'cover.coverage-invalid.currency-missing': {
    en: '{at}: an amount is given without its currency.',
    fr: '{at} : un montant est donné sans sa devise.',
  },
  'cover.coverage-invalid.currency-missing.cure': {
    en: 'Add the currency of the cap, deductible or ceiling, such as EUR.',
    fr: 'Ajoutez la devise du plafond, de la franchise ou du prix limite, comme EUR.',
  },
  'cover.coverage-invalid.currency-unknown': {
    en: '{at}: “{value}” is not a currency.',
    fr: '{at} : « {value} » n’est pas une devise.',
  },
  'cover.coverage-invalid.currency-unknown.cure': {
    en: 'Use a three-letter code of ISO 4217, such as EUR.',
    fr: 'Employez un code de trois lettres de l’ISO 4217, comme EUR.',
  },
  'cover.coverage-invalid.dimension-unknown': {
    en: '{at}: the catalog has no dimension {dimension}.',
    fr: '{at} : le catalogue n’a pas de dimension {dimension}.',
  },
  'cover.coverage-invalid.dimension-unknown.cure': {
    en: 'Define the dimension first, or remove its cover.',
    fr: 'Définissez d’abord la dimension, ou retirez sa couverture.',
  },
  'cover.coverage-invalid.due-minute-invalid': {
    en: '{at}: {value} is not a due hour of business days.',
    fr: '{at} : {value} n’est pas une heure limite de jours ouvrés.',
  },
  'cover.coverage-invalid.due-minute-invalid.cure': {
    en: 'Give the minute of the day from 0 to 1440, with a promise in days only.',
    fr: 'Donnez la minute du jour de 0 à 1440, pour un délai en jours seulement.',
  },
  'cover.coverage-invalid.duration-invalid': {
    en: '{at}: a time promise can’t last {minutes} minutes and {days} days.',
    fr: '{at} : un délai ne peut pas durer {minutes} minutes et {days} jours.',
  },
  'cover.coverage-invalid.duration-invalid.cure': {
    en: 'Give either whole minutes from 0, or business days from 1 to 10,000.',
    fr: 'Donnez soit des minutes entières à partir de 0, soit des jours ouvrés de 1 à 10 000.',
  },
  'cover.coverage-invalid.element-unknown': {
    en: '{at}: “{value}” is not an element of the set.',
    fr: '{at} : « {value} » n’est pas un élément de l’ensemble.',
  },
  'cover.coverage-invalid.element-unknown.cure': {
    en: 'Use elements of the dimension, or add this one to it.',
    fr: 'Employez des éléments de la dimension, ou ajoutez-y celui-ci.',
  },
  'cover.coverage-invalid.event-unknown': {
    en: '{at}: “{value}” is not an event that can be promised.',
    fr: '{at} : « {value} » n’est pas un événement que l’on peut promettre.',
  },
  'cover.coverage-invalid.event-unknown.cure': {
    en: 'Use answered, called-back, arrival, part-delivered or restored.',
    fr: 'Employez answered, called-back, arrival, part-delivered ou restored.',
  },
  'cover.coverage-invalid.facet-key-ambiguous': {
    en: '{at}: {keys} give different values for {key}, and none is more specific.',
    fr: '{at} : {keys} donnent des valeurs différentes pour {key}, et aucune n’est plus précise.',
  },
  'cover.coverage-invalid.facet-key-ambiguous.cure': {
    en: 'Write the value of {key} itself.',
    fr: 'Écrivez la valeur de {key} elle-même.',
  },
  'cover.coverage-invalid.facet-key-unknown': {
    en: '{at}: the dimension has no key {key}.',
    fr: '{at} : la dimension n’a pas de clé {key}.',
  },
  'cover.coverage-invalid.facet-key-unknown.cure': {
    en: 'Use one key of each facet joined by “/”, or “*” for all keys.',
    fr: 'Employez une clé de chaque facette jointes par « / », ou « * » pour toutes les clés.',
  },
  'cover.coverage-invalid.kind-differs': {
    en: '{at}: the value is of the kind {value}, the dimension of the kind {kind}.',
    fr: '{at} : la valeur est du type {value}, la dimension du type {kind}.',
  },
  'cover.coverage-invalid.kind-differs.cure': {
    en: 'Give a value of the kind {kind}.',
    fr: 'Donnez une valeur du type {kind}.',
  },
  'cover.coverage-invalid.level-unknown': {
    en: '{at}: “{value}” is not a level of the dimension.',
    fr: '{at} : « {value} » n’est pas un niveau de la dimension.',
  },
  'cover.coverage-invalid.level-unknown.cure': {
    en: 'Use a level of the dimension, or add this one to it.',
    fr: 'Employez un niveau de la dimension, ou ajoutez-y celui-ci.',
  },
  'cover.coverage-invalid.limit-invalid': {
    en: '{at}: {value} is not a limit.',
    fr: '{at} : {value} n’est pas une limite.',
  },
  'cover.coverage-invalid.limit-invalid.cure': {
    en: 'Give a whole number; choose a smaller unit where it takes a fraction.',
    fr: 'Donnez un nombre entier ; choisissez une unité plus petite s’il faut une fraction.',
  },
  'cover.coverage-invalid.member-unknown': {
    en: '{at}: a promise has no {member}.',
    fr: '{at} : un engagement n’a pas de {member}.',
  },
  'cover.coverage-invalid.member-unknown.cure': {
    en: 'Correct the name, or leave it out.',
    fr: 'Corrigez le nom, ou omettez-le.',
  },
  'cover.coverage-invalid.percent-invalid': {
    en: '{at}: “{value}” is not a percent from 0 to 100.',
    fr: '{at} : « {value} » n’est pas un pourcentage de 0 à 100.',
  },
  'cover.coverage-invalid.percent-invalid.cure': {
    en: 'Write a decimal text without the sign, such as 12.5.',
    fr: 'Écrivez un texte décimal sans le signe, comme 12.5.',
  },
  'cover.coverage-invalid.period-unknown': {
    en: '{at}: “{value}” is not a period of a guarantee.',
    fr: '{at} : « {value} » n’est pas une période de garantie.',
  },
  'cover.coverage-invalid.period-unknown.cure': {
    en: 'Use month, quarter or year.',
    fr: 'Employez month, quarter ou year.',
  },
  'cover.coverage-invalid.quantity-invalid': {
    en: '{at}: {value} is not a quantity.',
    fr: '{at} : {value} n’est pas une quantité.',
  },
  'cover.coverage-invalid.quantity-invalid.cure': {
    en: 'Give a whole number from 0, or “unlimited”.',
    fr: 'Donnez un nombre entier à partir de 0, ou « unlimited ».',
  },
  'cover.coverage-invalid.quantity-past-cap': {
    en: '{at}: {value} is more than the dimension’s cap of {cap}.',
    fr: '{at} : {value} dépasse le plafond de {cap} de la dimension.',
  },
  'cover.coverage-invalid.quantity-past-cap.cure': {
    en: 'Give {cap} at the most, or raise the cap of the dimension.',
    fr: 'Donnez {cap} au plus, ou relevez le plafond de la dimension.',
  },
  'cover.coverage-invalid.strength-unknown': {
    en: '{at}: “{value}” is not a strength of a promise.',
    fr: '{at} : « {value} » n’est pas une force d’engagement.',
  },
  'cover.coverage-invalid.strength-unknown.cure': {
    en: 'Use best-effort, aim, target, guaranteed or guaranteed-with-credit.',
    fr: 'Employez best-effort, aim, target, guaranteed ou guaranteed-with-credit.',
  },
  'cover.coverage-invalid.value-malformed': {
    en: '{at}: this is not a value of the kind {kind}.',
    fr: '{at} : ceci n’est pas une valeur du type {kind}.',
  },
  'cover.coverage-invalid.value-malformed.cure': {
    en: 'Give lists where the kind has lists, texts and numbers as it names them.',
    fr: 'Donnez des listes là où le type en a, des textes et des nombres comme il les nomme.',
  },
  'cover.coverage-invalid.window-invalid': {
    en: '{at}: this is not a weekly window.',
    fr: '{at} : ceci n’est pas une plage hebdomadaire.',
  },
  'cover.coverage-invalid.window-invalid.cure': {
    en: 'Give eight rows of whole minutes from 0 to 1440, each end after its start; write a night as two days.',
    fr: 'Donnez huit lignes de minutes entières de 0 à 1440, chaque fin après son début ; une nuit, sur deux jours.',
  },
  'cover.target-unknown': {
    en: '{dimension} has no facet or facet key {target}.',
    fr: '{dimension} n’a pas de facette ou de clé {target}.',
  },
  'cover.target-unknown.cure': {
    en: 'Name facets and keys of the dimension, or add this one to it.',
    fr: 'Nommez des facettes et des clés de la dimension, ou ajoutez-y celle-ci.',
  },
  'cover.event-implications-circular': {
    en: 'Events imply each other in a circle: {events}.',
    fr: 'Des événements s’impliquent en rond : {events}.',
  },
  'cover.event-implications-circular.cure': {
    en: 'Remove one of these implications.',
    fr: 'Retirez l’une de ces implications.',
  },
  'cover.dimension-templates-differ': {
    en: '{first} and {second} define the dimension {dimension} in different ways.',
    fr: '{first} et {second} définissent la dimension {dimension} de façons différentes.',
  },
  'cover.dimension-templates-differ.cure': {
    en: 'Leave one of them out, or give both the same definition.',
    fr: 'Laissez l’un des deux de côté, ou donnez aux deux la même définition.',
  },
} as const satisfies MessageCatalogue

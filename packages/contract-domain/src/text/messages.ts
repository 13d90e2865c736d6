import type { MessageCatalogue } from './message.ts'

/** What the concept *text* itself says. */
export const textMessages = {
  'text.yes': { en: 'yes', fr: 'oui' },
  'text.no': { en: 'no', fr: 'non' },
  'text.message-key-unknown': {
    en: 'No text is known for “{key}”.',
    fr: 'Aucun texte n’est connu pour « {key} ».',
  },
  'text.message-param-missing': {
    en: 'The text “{key}” needs a value for “{name}”.',
    fr: 'Le texte « {key} » demande une valeur pour « {name} ».',
  },
  'text.message-param-invalid': {
    en: 'The value {value} can’t be written in a text.',
    fr: 'La valeur {value} ne peut pas être écrite dans un texte.',
  },
  'text.message-key-duplicate': {
    en: 'The text “{key}” is defined twice.',
    fr: 'Le texte « {key} » est défini deux fois.',
  },
  'text.message-key-duplicate.cure': {
    en: 'Put the name of the concept or add-on before the key.',
    fr: 'Faites précéder la clé du nom de la notion ou de l’option.',
  },
  'text.message-placeholders-differ': {
    en: 'The English and the French of “{key}” don’t use the same values.',
    fr: 'L’anglais et le français de « {key} » n’emploient pas les mêmes valeurs.',
  },
  'text.message-placeholders-differ.cure': {
    en: 'Name the same values between braces in both languages.',
    fr: 'Nommez les mêmes valeurs entre accolades dans les deux langues.',
  },
  'text.not-canonical.undefined': {
    en: 'The value at {at} is not defined.',
    fr: 'La valeur en {at} n’est pas définie.',
  },
  'text.not-canonical.not-a-safe-integer': {
    en: 'The number at {at} is not a whole number that is kept exactly.',
    fr: 'Le nombre en {at} n’est pas un nombre entier conservé exactement.',
  },
  'text.not-canonical.bigint': {
    en: 'The value at {at} is a big integer.',
    fr: 'La valeur en {at} est un grand entier.',
  },
  'text.not-canonical.symbol': {
    en: 'The value at {at} is a symbol.',
    fr: 'La valeur en {at} est un symbole.',
  },
  'text.not-canonical.function': {
    en: 'The value at {at} is a function.',
    fr: 'La valeur en {at} est une fonction.',
  },
  'text.not-canonical.not-a-plain-object': {
    en: 'The value at {at} is not a plain record.',
    fr: 'La valeur en {at} n’est pas un simple enregistrement.',
  },
  'text.not-canonical.array-hole': { en: 'The list has a hole at {at}.', fr: 'La liste a un trou en {at}.' },
  'text.not-canonical.cycle': {
    en: 'The value at {at} contains itself.',
    fr: 'La valeur en {at} se contient elle-même.',
  },
  'text.not-canonical.lone-surrogate': {
    en: 'The text at {at} holds half a character.',
    fr: 'Le texte en {at} contient une moitié de caractère.',
  },
  'text.not-canonical.cure': {
    en: 'Write amounts as whole minor units and other exact figures as text.',
    fr: 'Écrivez les montants en unités mineures entières et les autres valeurs exactes en texte.',
  },
} as const satisfies MessageCatalogue

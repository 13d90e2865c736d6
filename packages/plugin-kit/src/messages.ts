import type { MessageCatalogue } from '@aftercare/contract-domain/text'

/** What the kit says when it refuses: the plugin, what it gave, the cure. */
export const pluginKitMessages = {
  'plugin-kit.id-invalid': {
    en: '“{plugin}” can’t be the id of a plugin.',
    fr: '« {plugin} » ne peut pas être l’identifiant d’une option.',
  },
  'plugin-kit.id-invalid.cure': {
    en: 'Use lower-case words joined by hyphens, the same as the folder: battery-care.',
    fr: 'Employez des mots en minuscules joints par des traits d’union, comme le dossier : battery-care.',
  },
  'plugin-kit.version-invalid': {
    en: 'The plugin {plugin} has the version “{version}”, which is not of the form 1.2.3.',
    fr: 'L’option {plugin} a la version « {version} », qui n’est pas de la forme 1.2.3.',
  },
  'plugin-kit.version-invalid.cure': {
    en: 'Write three numbers, and raise them whenever a price or a cover changes.',
    fr: 'Écrivez trois nombres, et augmentez-les dès qu’un prix ou une couverture change.',
  },
  'plugin-kit.range-not-met': {
    en: 'The plugin {plugin} asks for the kit {range}, and this kit is {kit}.',
    fr: 'L’option {plugin} demande le kit {range}, et ce kit est {kit}.',
  },
  'plugin-kit.range-not-met.cure': {
    en: 'Install the version of the plugin that was made for this kit, or change `kit` after trying its tests.',
    fr: 'Installez la version de l’option faite pour ce kit, ou changez `kit` après avoir essayé ses tests.',
  },
  'plugin-kit.language-missing': {
    en: 'The plugin {plugin} has no text at {at} in the language “{language}”.',
    fr: 'L’option {plugin} n’a pas de texte en {at} dans la langue « {language} ».',
  },
  'plugin-kit.language-missing.cure': {
    en: 'Give every title, label and message in English and in French.',
    fr: 'Donnez chaque titre, libellé et message en anglais et en français.',
  },
  'plugin-kit.placeholders-differ': {
    en: 'The English and the French of {key} of the plugin {plugin} don’t use the same values.',
    fr: 'L’anglais et le français de {key} de l’option {plugin} n’emploient pas les mêmes valeurs.',
  },
  'plugin-kit.placeholders-differ.cure': {
    en: 'Name the same values between braces in both languages.',
    fr: 'Nommez les mêmes valeurs entre accolades dans les deux langues.',
  },
  'plugin-kit.message-foreign': {
    en: 'The plugin {plugin} gives a text under {key}, outside its own name.',
    fr: 'L’option {plugin} donne un texte sous {key}, hors de son propre nom.',
  },
  'plugin-kit.message-foreign.cure': {
    en: 'Begin the key with the id of the plugin and a point: {plugin}.charge.',
    fr: 'Commencez la clé par l’identifiant de l’option et un point : {plugin}.charge.',
  },
  'plugin-kit.dimension-foreign': {
    en: 'The plugin {plugin} brings the dimension {dimension}, outside its own name.',
    fr: 'L’option {plugin} apporte la dimension {dimension}, hors de son propre nom.',
  },
  'plugin-kit.dimension-foreign.cure': {
    en: 'Begin the id with {plugin}: or let the settings name the dimension of the catalog.',
    fr: 'Commencez l’identifiant par {plugin}: ou laissez les réglages nommer la dimension du catalogue.',
  },
  'plugin-kit.schema-not-convertible': {
    en: 'The {schema} of the plugin {plugin} can’t be written as JSON Schema: {why}',
    fr: 'Le schéma {schema} de l’option {plugin} ne peut pas s’écrire en JSON Schema : {why}',
  },
  'plugin-kit.schema-not-convertible.cure': {
    en: 'Use an object of plain fields (the kit’s helpers, text, numbers, lists), without transformations or dates.',
    fr: 'Employez un objet de champs simples (ceux du kit, textes, nombres, listes), sans transformation ni date.',
  },
  'plugin-kit.settings-invalid': {
    en: 'The settings of {plugin} are not what it asks for. {problems}',
    fr: 'Les réglages de {plugin} ne sont pas ceux qu’elle demande. {problems}',
  },
  'plugin-kit.settings-invalid.cure': {
    en: 'Correct the named fields in the catalog.',
    fr: 'Corrigez les champs nommés dans le catalogue.',
  },
  'plugin-kit.options-invalid': {
    en: 'The choices for {plugin} are not offered. {problems}',
    fr: 'Les choix pour {plugin} ne sont pas proposés. {problems}',
  },
  'plugin-kit.options-invalid.cure': {
    en: 'Choose what the form of the add-on offers.',
    fr: 'Choisissez ce que propose le formulaire de l’option.',
  },
  'plugin-kit.context-read-only': {
    en: 'The hook {hook} of the plugin {plugin} tried to change {member} of what it was shown.',
    fr: 'La fonction {hook} de l’option {plugin} a tenté de changer {member} de ce qui lui est montré.',
  },
  'plugin-kit.context-read-only.cure': {
    en: 'Make new values; what a hook reads is shared by all.',
    fr: 'Créez de nouvelles valeurs ; ce que lit une fonction est partagé par toutes.',
  },
} as const satisfies MessageCatalogue

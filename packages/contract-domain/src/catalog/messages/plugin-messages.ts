import type { MessageCatalogue } from '../../text/index.ts'

/** Problems between a catalog and the plugins installed. */
export const pluginMessages = {
  'catalog.plugin-missing': {
    en: 'The plugin of “{addOn}” is not installed.',
    fr: 'Le module de « {addOn} » n’est pas installé.',
  },
  'catalog.plugin-missing.cure': {
    en: 'Install it, or take the add-on out of the catalog.',
    fr: 'Installez-le, ou retirez l’option du catalogue.',
  },
  'catalog.plugin-version-differs': {
    en: '{addOn}: the catalog pins version {pinned}, version {installed} is installed.',
    fr: '{addOn} : le catalogue fixe la version {pinned}, la version {installed} est installée.',
  },
  'catalog.plugin-version-differs.cure': {
    en: 'Put the add-on in again with the version installed, or install the one pinned.',
    fr: 'Remettez l’option avec la version installée, ou installez celle qui est fixée.',
  },
  'catalog.plugin-hash-differs': {
    en: '{addOn}: what is installed as version {version} is not what the catalog pins.',
    fr: '{addOn} : ce qui est installé comme version {version} n’est pas ce que le catalogue fixe.',
  },
  'catalog.plugin-hash-differs.cure': {
    en: 'Put the add-on in again, or install the build pinned.',
    fr: 'Remettez l’option, ou installez le module fixé.',
  },
  'catalog.template-missing': {
    en: '{addOn} needs its dimension “{dimension}” ({id}).',
    fr: '{addOn} a besoin de sa dimension « {dimension} » ({id}).',
  },
  'catalog.template-missing.cure': {
    en: 'Put the add-on in again: its dimensions are copied in.',
    fr: 'Remettez l’option : ses dimensions sont copiées.',
  },
  'catalog.template-differs': {
    en: 'The dimension “{dimension}” ({id}) is not the one that {addOn} brings.',
    fr: 'La dimension « {dimension} » ({id}) n’est pas celle qu’apporte {addOn}.',
  },
  'catalog.template-differs.cure': {
    en: 'Give your own dimension another id.',
    fr: 'Donnez un autre identifiant à votre dimension.',
  },
  'catalog.settings-refused': {
    en: '{addOn} refuses these settings: {text}',
    fr: '{addOn} refuse ces réglages : {text}',
  },
  'catalog.settings-refused.cure': { en: 'Correct the field named.', fr: 'Corrigez le champ indiqué.' },
} as const satisfies MessageCatalogue

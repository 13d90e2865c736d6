import type { MessageCatalogue } from '../../text/index.ts'

export const repairMessages = {
  'ladder.repair.raise': {
    en: 'Raise the price of {owner} from {before} to {after}.',
    fr: 'Porter le prix de {owner} de {before} à {after}.',
  },
  'ladder.repair.raise-two': {
    en: 'Raise the price of {owner} from {before} to {after}, and that of {other} from {otherBefore} to {otherAfter}.',
    fr: 'Porter le prix de {owner} de {before} à {after}, et celui de {other} de {otherBefore} à {otherAfter}.',
  },
  'ladder.repair.cut': {
    en: 'Bring the price of {owner} from {before} down to {after}.',
    fr: 'Ramener le prix de {owner} de {before} à {after}.',
  },
  'ladder.repair.forbid': {
    en: 'No longer sell these together on {tier}: {combinations}.',
    fr: 'Ne plus vendre ensemble sur {tier} : {combinations}.',
  },
  'ladder.repair.forbid.alone': {
    en: 'No longer sell {combinations} on {tier}.',
    fr: 'Ne plus vendre {combinations} sur {tier}.',
  },
  'ladder.repair.give': {
    en: 'Give {tier} more in {dimension}: {value} instead of {before}.',
    fr: 'Donner davantage à {tier} pour {dimension} : {value} au lieu de {before}.',
  },
  'ladder.repair.give.case': {
    en: 'Give {tier} more in {dimension} ({case}): {value} instead of {before}.',
    fr: 'Donner davantage à {tier} pour {dimension} ({case}) : {value} au lieu de {before}.',
  },
} as const satisfies MessageCatalogue

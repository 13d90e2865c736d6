import { joinTexts, type LocalizedText } from '@aftercare/contract-domain/text'
import { roleNames } from './api-messages.ts'
import { type Permission, permissions, permissionsOf, roles } from './permissions.ts'

/** What a permission lets somebody do, as people say it: after “the right to”, « le droit de ». */
const rightNames = {
  'account.read': { en: 'read customers and their equipment', fr: 'lire les clients et leurs équipements' },
  'audit.read': { en: 'read the record of changes', fr: 'lire le journal des modifications' },
  'catalog.edit': { en: 'change catalogs', fr: 'modifier les catalogues' },
  'catalog.import': { en: 'import catalogs', fr: 'importer des catalogues' },
  'catalog.publish': { en: 'publish catalogs', fr: 'publier les catalogues' },
  'catalog.read': { en: 'read catalogs', fr: 'lire les catalogues' },
  'contract.read': { en: 'read contracts', fr: 'lire les contrats' },
  'cost.read': { en: 'read costs', fr: 'lire les coûts' },
  'discount.approve': { en: 'approve discounts', fr: 'approuver les remises' },
  'price.read': { en: 'read prices', fr: 'lire les prix' },
  'quote.accept': { en: 'accept quotes', fr: 'accepter les devis' },
  'quote.create': { en: 'make quotes', fr: 'établir des devis' },
  'quote.read': { en: 'read quotes', fr: 'lire les devis' },
} as const satisfies Readonly<Record<Permission, LocalizedText>>

/** The right in words; a permission that has no name is “do this”. */
export function rightName(permission: string): LocalizedText {
  return isPermission(permission) ? rightNames[permission] : { en: 'do this', fr: 'faire cela' }
}

/** The roles that include it, in words. */
export function rolesWith(permission: string): LocalizedText {
  const holders = roles.filter((role) => isPermission(permission) && permissionsOf(role).includes(permission))
  const named = holders.length === 0 ? (['admin'] as const) : holders
  return joinTexts(
    named.map((role) => roleNames[role]),
    ', ',
  )
}

function isPermission(value: string): value is Permission {
  return (permissions as readonly string[]).includes(value)
}

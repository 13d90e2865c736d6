import { MessageKeyDuplicate, MessagePlaceholdersDiffer } from './errors.ts'
import type { MessageCatalogue } from './message.ts'
import { placeholdersOf } from './render-message.ts'

/**
 * One catalogue of several. Throws {@link MessageKeyDuplicate} when two give one key, and
 * {@link MessagePlaceholdersDiffer} when the languages of a template don't name the same values.
 */
export function mergeCatalogues(...catalogues: readonly MessageCatalogue[]): MessageCatalogue {
  const merged = new Map<string, MessageCatalogue[string]>()
  for (const catalogue of catalogues) {
    for (const [key, template] of Object.entries(catalogue)) {
      if (merged.has(key)) throw new MessageKeyDuplicate(key)
      if (namesIn(template.en) !== namesIn(template.fr)) throw new MessagePlaceholdersDiffer(key)
      merged.set(key, template)
    }
  }
  return Object.fromEntries(merged)
}

function namesIn(template: string): string {
  return [...new Set(placeholdersOf(template))].sort().join(' ')
}

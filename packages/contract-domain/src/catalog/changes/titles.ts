import { inBothLanguages, renderMessage, type LocalizedText, type MessageParams } from '../../text/index.ts'
import type { Json } from '../catalog-version.ts'
import { changeMessages } from '../messages/change-messages.ts'
import { memberOf } from '../reading/path-text.ts'
import type { Versions } from './catalog-change.ts'

type Titled = 'tiers' | 'addOns' | 'priceBooks' | 'dimensions' | 'facts' | 'referenceAssets'

/** Title of an item as it is now, else as it was, else its id. */
export function titleOf({ before, after }: Versions, list: Titled, id: string): LocalizedText {
  for (const version of [after, before]) {
    const found = version[list].find((item) => item.id === id)
    if (found?.title !== undefined) return found.title
  }
  return plain(id)
}

/** A name that is the same in both languages. */
export function plain(text: string): LocalizedText {
  return { en: text, fr: text }
}

/** A text made of a template of the changes, in both languages. */
export function both(key: keyof typeof changeMessages, params: MessageParams = {}): LocalizedText {
  return inBothLanguages((locale) => renderMessage({ key, params }, locale, changeMessages))
}

export function isText(value: Json | undefined): value is { readonly en: string; readonly fr: string } {
  return typeof memberOf(value, 'en') === 'string' && typeof memberOf(value, 'fr') === 'string'
}

/** A value in a sentence: texts and scalars as they are, anything larger by its size only. */
export function valueText(value: Json | undefined): LocalizedText {
  if (value === undefined || value === null) return both('catalog.change.text.nothing')
  if (isText(value)) return value
  if (typeof value === 'boolean') return both(value ? 'catalog.change.text.yes' : 'catalog.change.text.no')
  if (typeof value !== 'object') return plain(String(value))
  const scalars = Array.isArray(value) && value.every((item) => typeof item !== 'object')
  if (scalars && value.length > 0) return plain(value.join(', '))
  return both('catalog.change.text.entries', { count: Object.keys(value).length })
}

export function sameText(left: LocalizedText, right: LocalizedText): boolean {
  return left.en === right.en && left.fr === right.fr
}

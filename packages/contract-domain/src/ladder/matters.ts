import type { CatalogVersion } from '../catalog/index.ts'
import type { Finding } from '../pricing/index.ts'
import { inBothLanguages, joinTexts, renderMessage, type LocalizedText } from '../text/index.ts'
import { ladderMessages } from './messages.ts'

type Titled = Pick<CatalogVersion, 'dimensions' | 'facts'>

/** A finding that keeps a verdict from being known, with the fact it is about. */
export function matterOf({ code, message }: Finding): string {
  return 'fact' in message.params ? `${code}: ${JSON.stringify(message.params['fact'])}` : code
}

/** What keeps a verdict from being known, in words: a dimension, a fact of the asset, the price, another finding. */
export function mattersTitle(matter: string, { dimensions, facts }: Titled): LocalizedText {
  const dimension = dimensions.find(({ id }) => id === matter)
  if (dimension !== undefined) return dimension.title
  if (matter === 'price') return said('ladder.matters.price')
  const [, code = matter, named] = /^([a-z-]+): (.+)$/.exec(matter) ?? []
  if (named === undefined) return said('ladder.matters.finding', { code })
  const fact: unknown = JSON.parse(named)
  const title = isText(fact) ? fact : facts.find(({ id }) => id === fact)?.title
  return said('ladder.matters.fact', { fact: title ?? String(fact) })
}

/** All of them, one after the other. */
export function mattersTitles(matters: readonly string[], titled: Titled): LocalizedText {
  return joinTexts(
    matters.map((matter) => mattersTitle(matter, titled)),
    ', ',
  )
}

function said(
  key: keyof typeof ladderMessages,
  params: Readonly<Record<string, string | LocalizedText>> = {},
) {
  return inBothLanguages((locale) => renderMessage({ key, params }, locale, ladderMessages))
}

function isText(value: unknown): value is LocalizedText {
  return typeof value === 'object' && value !== null && 'en' in value && 'fr' in value
}

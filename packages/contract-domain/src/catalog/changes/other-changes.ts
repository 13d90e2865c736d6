import type { LocalizedText } from '../../text/index.ts'
import { nouns } from '../checks/nouns.ts'
import { memberOf } from '../reading/path-text.ts'
import type { Json } from '../catalog-version.ts'
import { changeOf, type CatalogChange } from './catalog-change.ts'
import type { Difference } from './diff.ts'
import { isText, plain, valueText } from './titles.ts'

const LISTS: Readonly<Record<string, LocalizedText>> = {
  tiers: nouns.tier,
  addOns: nouns.addOn,
  dimensions: nouns.dimension,
  priceBooks: nouns.priceBook,
  rateCards: nouns.rateCard,
  facts: nouns.fact,
  referenceAssets: nouns.referenceAsset,
  notes: { en: 'note', fr: 'la note' },
}

/** A whole item of a list of the catalog that came or went; other members of two steps are told like any value. */
export function itemChange(difference: Difference): CatalogChange {
  const [list = '', name = ''] = difference.path
  const what = LISTS[list]
  const { before, after } = difference
  if (what === undefined || (before !== undefined && after !== undefined)) return otherChange(difference)
  const title = titleIn(after ?? before) ?? plain(name)
  return changeOf(difference, after === undefined ? 'item-removed' : 'item-added', { what, title })
}

function titleIn(item: Json | undefined): LocalizedText | undefined {
  const title = memberOf(item, 'title') as Json | undefined
  return isText(title) ? title : undefined
}

/** A value told by its place. */
export function otherChange(difference: Difference): CatalogChange {
  const where = difference.path.join(' › ')
  const [before, after] = [valueText(difference.before), valueText(difference.after)]
  if (difference.before === undefined) return changeOf(difference, 'added', { where, after })
  if (difference.after === undefined) return changeOf(difference, 'removed', { where, before })
  return changeOf(difference, 'changed', { where, before, after })
}

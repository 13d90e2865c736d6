import type { LocalizedText } from '../../text/index.ts'
import type { ServiceTier, TermBounds } from '../catalog-version.ts'
import { offeredTerms } from '../offered-terms.ts'
import { changeOf, type CatalogChange, type Versions } from './catalog-change.ts'
import { coverChanges } from './cover-changes.ts'
import type { Difference } from './diff.ts'
import { both, isText, plain, sameText, titleOf, valueText } from './titles.ts'

/** A change inside one tier. */
export function tierChanges(versions: Versions, difference: Difference): readonly CatalogChange[] {
  const [, id = '', member = ''] = difference.path
  const tier = titleOf(versions, 'tiers', id)
  const { before, after } = difference
  if (member === 'cover') return coverChanges(versions, id, difference)
  if (member === 'title' && isText(before) && isText(after))
    return [changeOf(difference, 'tier-renamed', { before, after })]
  if (member === 'terms') return [termChange(versions, id, difference)]
  if (isScalar(member)) {
    const params = { tier, part: partName(member), before: valueText(before), after: valueText(after) }
    return [changeOf(difference, 'tier-value', params)]
  }
  return [changeOf(difference, 'tier-part', { tier, part: partName(member) })]
}

function isScalar(member: string): boolean {
  return ['notSold', 'timeAndMaterials', 'rateCard', 'compulsoryAddOns', 'starts'].includes(member)
}

function termChange(versions: Versions, id: string, difference: Difference): CatalogChange {
  const tier = titleOf(versions, 'tiers', id)
  const [before, after] = [versions.before, versions.after].map((version) => {
    const found = version.tiers.find((one) => one.id === id)
    return found === undefined ? both('catalog.change.text.nothing') : termsText(found.terms)
  }) as [LocalizedText, LocalizedText]
  if (sameText(before, after)) return changeOf(difference, 'tier-part', { tier, part: partName('terms') })
  return changeOf(difference, 'tier-terms', { tier, before, after })
}

/** Terms one by one while a reader can take them in. */
export function termsText(terms: TermBounds): LocalizedText {
  const months = offeredTerms(terms)
  if ('months' in terms || months.length <= MOST_LISTED)
    return both('catalog.change.text.months', { months: months.join(', ') })
  const { minMonths, maxMonths, stepMonths } = terms
  return both('catalog.change.text.month-steps', {
    least: String(minMonths),
    most: String(maxMonths),
    step: String(stepMonths),
  })
}

const MOST_LISTED = 6

function partName(member: string): LocalizedText {
  return PARTS[member as keyof ServiceTier] ?? plain(member)
}

const PARTS: Partial<Record<keyof ServiceTier, LocalizedText>> = {
  description: { en: 'description', fr: 'description' },
  provenance: { en: 'how its values are known', fr: 'provenance des valeurs' },
  exclusions: { en: 'exclusions', fr: 'exclusions' },
  terms: { en: 'terms', fr: 'durées' },
  starts: { en: 'start rules', fr: 'règles de départ' },
  availability: { en: 'where it is sold', fr: 'conditions de vente' },
  notSold: { en: 'not sold', fr: 'non vendue' },
  timeAndMaterials: { en: 'time and materials', fr: 'régie' },
  rateCard: { en: 'rate card', fr: 'barème' },
  compulsoryAddOns: { en: 'compulsory add-ons', fr: 'options obligatoires' },
  delay: { en: 'delay', fr: 'délai d’entrée en vigueur' },
  notes: { en: 'notes', fr: 'notes' },
}

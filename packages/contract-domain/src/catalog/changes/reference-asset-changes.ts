import type { LocalizedText } from '../../text/index.ts'
import type { CatalogVersion, Json } from '../catalog-version.ts'
import { factChoices } from '../fact-choices.ts'
import { memberOf } from '../reading/path-text.ts'
import { changeOf, type CatalogChange, type Versions } from './catalog-change.ts'
import type { Difference } from './diff.ts'
import { otherChange } from './other-changes.ts'
import { amountText } from './price-text.ts'
import { termsText } from './tier-changes.ts'
import { both, isText, titleOf, valueText } from './titles.ts'

/** A change inside one of the assets at which the ladder is proved. */
export function referenceAssetChange(versions: Versions, difference: Difference): CatalogChange {
  const [, id = '', member, fact] = difference.path
  const asset = titleOf(versions, 'referenceAssets', id)
  const { before, after } = difference
  if (member === 'title' && isText(before) && isText(after))
    return changeOf(difference, 'asset-renamed', { before, after })
  if (member === 'termMonths' && before !== undefined && after !== undefined)
    return changeOf(difference, 'asset-terms', {
      asset,
      before: monthsText(before),
      after: monthsText(after),
    })
  if (member === 'facts' && fact !== undefined) return factChange(versions, { difference, asset, fact })
  return otherChange(difference)
}

function factChange(
  versions: Versions,
  {
    difference,
    asset,
    fact,
  }: { readonly difference: Difference; readonly asset: LocalizedText; readonly fact: string },
): CatalogChange {
  const told = { asset, fact: titleOf(versions, 'facts', fact) }
  const before = factText(versions.before, fact, difference.before)
  const after = factText(versions.after, fact, difference.after)
  if (difference.before === undefined) return changeOf(difference, 'asset-fact-added', { ...told, after })
  if (difference.after === undefined) return changeOf(difference, 'asset-fact-removed', { ...told, before })
  return changeOf(difference, 'asset-fact', { ...told, before, after })
}

/** A fact as people say it: a choice by its title, a figure with its unit, an amount in its currency. */
function factText(version: CatalogVersion, id: string, value: Json | undefined): LocalizedText {
  const definition = version.facts.find((fact) => fact.id === id)
  const choices = definition === undefined ? null : factChoices(definition, version)
  const choice = choices?.find((one) => one.id === value)
  if (choice !== undefined) return choice.title
  const [amount, currency] = [memberOf(value, 'amountMinor'), memberOf(value, 'currency')]
  if (typeof amount === 'number' && typeof currency === 'string') return amountText(amount, currency)
  if (definition?.type === 'date' && typeof value === 'string')
    return both('catalog.change.text.date', { date: { date: value } })
  if (typeof value !== 'number') return valueText(value)
  return definition?.unit === undefined
    ? both('catalog.change.text.figure-alone', { figure: value })
    : both('catalog.change.text.figure', { figure: value, unit: definition.unit })
}

function monthsText(months: Json): LocalizedText {
  return termsText({ months: months as readonly number[] })
}

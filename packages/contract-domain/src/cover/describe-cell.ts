import { describeWindow } from '../calendar/index.ts'
import type { Locale, LocalizedText } from '../text/index.ts'
import type { Cell, CellValue } from './coverage.ts'
import type { DimensionDefinition } from './dimension.ts'
import { describeCostPromise, describeGuarantee, describeTimePromise, say } from './describe-promise.ts'

/** What a cell promises, short: `4 h on site, guaranteed`, `9 visits a year`, `unknown`. Notes are left out. */
export function describeCell(definition: DimensionDefinition, cell: Cell, locale: Locale): string {
  switch (cell.state) {
    case 'known':
      return describeValue(definition, cell.value, locale)
    case 'at-least':
      return say('cover.cell.at-least', locale, { value: describeValue(definition, cell.value, locale) })
    case 'none':
      return say(isUnlimitedWhenAbsent(definition) ? 'cover.cell.no-limit' : 'cover.cell.none', locale)
    case 'not-applicable':
      return say('cover.cell.not-applicable', locale, { reason: cell.reason })
    case 'unknown':
      return say('cover.cell.unknown', locale)
  }
}

/** A value of a dimension, in words; one that promises nothing is said as none. */
export function describeValue(definition: DimensionDefinition, value: CellValue, locale: Locale): string {
  switch (value.kind) {
    case 'time':
      return listed(
        value.promises.map((promise) => describeTimePromise(promise, locale)),
        locale,
      )
    case 'cover':
      return listed(
        value.promises.map((promise) => describeCostPromise(promise, locale)),
        locale,
      )
    case 'guarantee':
      return listed(
        value.promises.map((promise) => describeGuarantee(promise, locale)),
        locale,
      )
    case 'level':
      return titleOf(definition.kind === 'level' ? definition.levels : [], value.level, locale)
    case 'quantity':
      return describeQuantity(definition, value.quantity, locale)
    case 'window':
      return describeWindow(value.window, locale)
    case 'set': {
      const universe = definition.kind === 'set' ? definition.universe : []
      const titles = inOrder(universe, value.elements).map((id) => titleOf(universe, id, locale))
      return titles.length === 0 ? say('cover.cell.none', locale) : titles.join(', ')
    }
    case 'limit': {
      const unit = definition.kind === 'limit' ? definition.unit[locale] : ''
      return say('cover.limit', locale, { limit: value.limit, unit })
    }
  }
}

type Titled = readonly { readonly id: string; readonly title: LocalizedText }[]

/** As the universe lists them, not as they were stored. */
function inOrder(universe: Titled, elements: readonly string[]): readonly string[] {
  const place = (id: string) => universe.findIndex((element) => element.id === id)
  return elements.toSorted((a, b) => place(a) - place(b))
}

function titleOf(titled: Titled, id: string, locale: Locale): string {
  return titled.find((candidate) => candidate.id === id)?.title[locale] ?? id
}

function describeQuantity(
  definition: DimensionDefinition,
  quantity: number | 'unlimited',
  locale: Locale,
): string {
  if (quantity === 'unlimited' || definition.kind !== 'quantity')
    return say('cover.quantity.unlimited', locale)
  return say(`cover.quantity.${definition.per}`, locale, { quantity, unit: definition.unit[locale] })
}

function isUnlimitedWhenAbsent(definition: DimensionDefinition): boolean {
  return definition.kind === 'limit' && definition.absentIs === 'best'
}

function listed(texts: readonly string[], locale: Locale): string {
  if (texts.length === 0) return say('cover.cell.none', locale)
  return texts.reduce((first, rest) => say('cover.cell.and', locale, { first, rest }))
}

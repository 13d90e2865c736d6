import type { CellValue, DefinitionDocument } from '../editors/cell-document.ts'
import { problem, type Read } from './cell-text/read.ts'
import { contentOf, isEditable, soleCell, type Content, type Slot } from './slot.ts'

/** What a slot gets when another's content is filled or pasted into it; null when it holds just that already. */
export function carry(content: Content, to: Slot): Read<Content> | null {
  if (JSON.stringify(contentOf(to)) === JSON.stringify(content)) return null
  if (!isEditable(to)) return problem('read-only')
  switch (to.kind) {
    case 'place':
      return content.kind === 'place' ? { value: content } : problem('other-kind')
    case 'price': {
      if (content.kind !== 'price') return problem('other-kind')
      const { currency } = to.row.priceBook
      if (content.currency !== currency)
        return problem('currency', { part: content.currency, choices: [currency] })
      return { value: content }
    }
    case 'cell':
    case 'cases': {
      if (content.kind !== 'promise') return problem('other-kind')
      if (to.kind === 'cases' && soleCell(to.cells) === null) return problem('differs-by-case')
      return fitting(content, to.row.dimension.definition as DefinitionDocument)
    }
  }
}

/** A promise in the terms of another dimension: of the same kind, a time promise about that dimension's own event. */
function fitting(content: Content & { kind: 'promise' }, definition: DefinitionDocument): Read<Content> {
  const { promise } = content
  if (!('value' in promise)) return { value: content }
  const { value } = promise
  if (value.kind !== definition.kind) return problem('other-kind')
  const missing = missingIn(value, definition)
  if (missing !== undefined)
    return problem('choice', {
      part: missing,
      choices: (definition.levels ?? definition.universe ?? []).map((each) => each.id),
    })
  if (value.kind !== 'time') return { value: content }
  const event = definition.role.startsWith('time:') ? definition.role.slice('time:'.length) : null
  if (event === null) return { value: content }
  const promises = value.promises.map((each) => ({ ...each, event }))
  return { value: { kind: 'promise', promise: { ...promise, value: { kind: 'time', promises } } } }
}

function missingIn(value: CellValue, { levels, universe }: DefinitionDocument): string | undefined {
  const has = (list: readonly { id: string }[] | undefined, id: string) =>
    list?.some((each) => each.id === id)
  if (value.kind === 'level') return has(levels, value.level) === true ? undefined : value.level
  if (value.kind === 'set') return value.elements.find((id) => has(universe, id) !== true)
  return undefined
}

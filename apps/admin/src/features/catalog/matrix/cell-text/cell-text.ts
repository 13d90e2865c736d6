import type { Locale } from '../../../../locale.ts'
import {
  emptyValue,
  type Cell,
  type CellValue,
  type DefinitionDocument,
  type GuaranteePromise,
  type TimePromise,
} from '../../editors/cell-document.ts'
import { formatCost, readCost } from './cost-text.ts'
import { formatFigure, readFigure, readPercent } from './figure-text.ts'
import { formatGuarantee, readGuarantee } from './guarantee-text.ts'
import { plain, spaced } from './plain-text.ts'
import { allRead, problem, type Read } from './read.ts'
import { formatTime, readDuration, readTime } from './time-text.ts'
import { formatSet, readOne, readSome, titleOf } from './titled-text.ts'
import { formatWindow, readWindow } from './window-text.ts'
import { isWord, stateWords } from './words.ts'

/** What a cell holds, without its note: a note stays with its cell, as a comment does in a spreadsheet. */
export type Promised = Cell extends infer Each
  ? Each extends { note?: unknown }
    ? Omit<Each, 'note'>
    : Each
  : never

export interface CellContext {
  readonly definition: DefinitionDocument
  readonly locale: Locale
  /** Of amounts in cost promises. */
  readonly currency: string
}

/** What the cell promises, as a text that `readCell` takes back unchanged. A reason is given in the page's language. */
export function formatCell(cell: Promised, context: CellContext): string {
  const words = stateWords[context.locale]
  switch (cell.state) {
    case 'known':
      return formatValue(cell.value, context)
    case 'at-least':
      return `${words.atLeast} ${formatValue(cell.value, context)}`
    case 'none':
      return isWithoutLimit(context.definition) ? words.noLimit : words.none
    case 'not-applicable':
      return context.locale === 'fr' ? `sans objet : ${cell.reason.fr}` : `not applicable: ${cell.reason.en}`
    case 'unknown':
      return words.unknown
  }
}

export function formatValue(value: CellValue, { definition, locale }: CellContext): string {
  const promises = (texts: readonly string[]) =>
    texts.length === 0 ? stateWords[locale].none : texts.join(locale === 'fr' ? ' ; ' : '; ')
  switch (value.kind) {
    case 'time':
      return promises(value.promises.map((promise) => formatTime(promise, locale)))
    case 'cover':
      return promises(value.promises.map((promise) => formatCost(promise, locale)))
    case 'guarantee':
      return promises(value.promises.map((promise) => formatGuarantee(promise, locale)))
    case 'level':
      return titleOf(definition.levels ?? [], value.level, locale)
    case 'quantity':
      return value.quantity === 'unlimited' ? stateWords[locale].unlimited : String(value.quantity)
    case 'window':
      return formatWindow(value.window, locale)
    case 'set':
      return formatSet(value.elements, definition.universe ?? [], locale) || stateWords[locale].none
    case 'limit':
      return formatFigure(String(value.limit), locale)
  }
}

/** A cell from text, by the kind of its dimension; what a short text leaves out stays as `before` has it. */
export function readCell(typed: string, before: Promised, context: CellContext): Read<Promised> {
  const text = spaced(typed)
  if (isWord(stateWords, 'unknown', text) || text === '?') return { value: { state: 'unknown' } }
  if (isWord(stateWords, 'none', text) || isWord(stateWords, 'noLimit', text) || plain(text) === '-')
    return { value: { state: 'none' } }
  if (/^(not applicable|n\/a|sans objet)/.test(plain(text))) {
    const same = before.state === 'not-applicable' && plain(formatCell(before, context)) === plain(text)
    return same ? { value: before } : problem('reason')
  }
  const [, atLeast, rest = text] = /^(at least |au moins )?(.*)$/i.exec(text) ?? []
  const held = 'value' in before ? before.value : emptyValue(context.definition)
  const read = readValue(rest, held, context)
  if ('problem' in read) return read
  return { value: { state: atLeast === undefined ? 'known' : 'at-least', value: read.value } }
}

function readValue(text: string, before: CellValue, context: CellContext): Read<CellValue> {
  const { definition, locale } = context
  const held = before.kind === definition.kind ? before : emptyValue(definition)
  switch (held.kind) {
    case 'time': {
      const [blank] = (emptyValue(definition) as { promises: TimePromise[] }).promises
      const read = readPromises(text, held.promises, {
        read: (part, promise) => readTime(part, { before: promise ?? (blank as TimePromise), locale }),
        isShort: (part) => readDuration(part, locale) !== null,
      })
      return 'problem' in read ? read : { value: { kind: 'time', promises: read.value } }
    }
    case 'cover': {
      const read = readPromises(text, held.promises, {
        read: (part, promise) => readCost(part, { currency: promise?.currency ?? context.currency, locale }),
        isShort: () => false,
      })
      return 'problem' in read ? read : { value: { kind: 'cover', promises: read.value } }
    }
    case 'guarantee': {
      const blank: GuaranteePromise = { levelPercent: '99', basis: 'availability', period: 'month' }
      const read = readPromises(text, held.promises, {
        read: (part, promise) => readGuarantee(part, { before: promise ?? blank, locale }),
        isShort: (part) => readPercent(part, locale) !== null,
      })
      return 'problem' in read ? read : { value: { kind: 'guarantee', promises: read.value } }
    }
    case 'level': {
      const read = readOne(text, { list: definition.levels ?? [], locale })
      return 'problem' in read ? read : { value: { kind: 'level', level: read.value } }
    }
    case 'set': {
      const read = readSome(text, { list: definition.universe ?? [], locale })
      return 'problem' in read ? read : { value: { kind: 'set', elements: read.value } }
    }
    case 'window': {
      const read = readWindow(text)
      return 'problem' in read ? read : { value: { kind: 'window', window: read.value } }
    }
    case 'quantity':
      if (isWord(stateWords, 'unlimited', text)) return { value: { kind: 'quantity', quantity: 'unlimited' } }
      return readWhole(text, context, (quantity) => ({ kind: 'quantity', quantity }))
    case 'limit':
      return readWhole(text, context, (limit) => ({ kind: 'limit', limit }))
  }
}

/** A whole number, with the dimension's unit behind it or without. */
function readWhole(
  text: string,
  { definition, locale }: CellContext,
  value: (figure: number) => CellValue,
): Read<CellValue> {
  const [, figure = '', said] = /^([\d.,' ]*\d)(?: (\D.*))?$/.exec(text) ?? []
  const decimal = readFigure(figure, locale)
  const unit = definition.unit
  const named = [unit?.en, unit?.fr].some(
    (name) => name !== undefined && plain(said ?? '').startsWith(plain(name)),
  )
  if (decimal === null || decimal.includes('.') || (said !== undefined && !named))
    return problem(definition.kind === 'quantity' ? 'quantity' : 'limit', {
      part: text,
      choices: unit === undefined ? [] : [unit[locale]],
    })
  return { value: value(Number(decimal)) }
}

interface PromiseReader<Promise> {
  readonly read: (part: string, before: Promise | undefined) => Read<Promise>
  /** Whether the text gives a figure alone, and leaves the rest as it is. */
  readonly isShort: (part: string) => boolean
}

/** Promises separated by semicolons. A figure alone can't say which of several promises it would change. */
function readPromises<Promise extends object>(
  text: string,
  before: readonly Promise[],
  { read, isShort }: PromiseReader<Promise>,
): Read<Promise[]> {
  const parts = text.split(/ ?; ?/)
  const alike = parts.length === before.length
  if (before.length > 1 && !alike && parts.some(isShort)) return problem('several-promises')
  return allRead(parts.map((part, place) => read(part, before[alike ? place : 0])))
}

/** A limit whose absence is best: none of it is *no limit*. */
function isWithoutLimit(definition: DefinitionDocument): boolean {
  return definition.kind === 'limit' && (definition as { absentIs?: string }).absentIs === 'best'
}

import type { Branch, KeptValue } from './kept-answers.ts'
import { FixedLine, PercentLine, TableLine, type KeptLine } from './kept-line.ts'
import type { PriceLine } from './line.ts'
import type { LineRun } from './line-run.ts'
import type { PreparedAddOn } from './prepared-add-on.ts'

/** Adds the charges of one asset, all add-ons in order. */
export type AddCharges = (run: LineRun, lines: PriceLine[]) => void

/** What generated text falls back to, and the facts by their places. */
export interface Generating {
  readonly addCharge: (addOn: PreparedAddOn, run: LineRun, lines: PriceLine[]) => void
  readonly factIds: readonly string[]
}

/** More values of one fact are found faster by looking up than one after the other. */
const MOST_VALUES = 8

/**
 * Writes what is kept of a selection's charges down as one function, so that each line is made in a place of its own
 * (decision 0004). What it doesn't know it leaves to `addCharge`. Null where the platform forbids functions from text.
 */
export function generateCharges(
  addOns: readonly PreparedAddOn[],
  { addCharge, factIds }: Generating,
): AddCharges | null {
  const constants = new Constants()
  const one = constants.name(addCharge)
  const blocks = addOns.map((addOn, at) => {
    const otherwise = `${one}(${constants.name(addOn)}, run, lines)`
    return `charge${at}: { ${branchText(addOn.kept.root, { end: `break charge${at};`, factIds, constants })} ${otherwise} }`
  })
  const body = [
    'const { facts, base: { afterFactorsMinor, beforeFactorsMinor } } = run',
    'const { readings, asset: { facts: given } } = facts',
    'let reading, base, price',
    ...blocks,
  ].join('\n')
  return constants.close(`(run, lines) => {\n${body}\n}`)
}

const IS_STATED = "const isStated = (found) => found.state === 'known' && found.assumed !== true"

interface Writing {
  /** Leaves the block of the add-on: its charges are done. */
  readonly end: string
  readonly factIds: readonly string[]
  readonly constants: Constants
}

/** Falls through where nothing is known of the facts. */
function branchText({ place, byValue, answer }: Branch<readonly KeptLine[]>, writing: Writing): string {
  if (place < 0) return answer === null ? '' : answerText(answer, writing)
  if (byValue.size > MOST_VALUES) return ''
  const values = [...byValue].map(([value, next]) => [value, branchText(next, writing)] as const)
  return `${readText(place, writing)} if (isStated(reading)) { const value = reading.value; ${choiceText(values)} }`
}

function choiceText(values: readonly (readonly [KeptValue, string])[]): string {
  return values.map(([value, text]) => `if (value === ${JSON.stringify(value)}) { ${text} }`).join(' else ')
}

/** A stated fact is read by name; all else as the reader has it. */
function readText(place: number, { factIds }: Writing): string {
  const id = JSON.stringify(factIds[place] ?? '')
  return `reading = readings[${place}]
    if (reading === undefined) {
      reading = given[${id}]
      if (reading !== undefined && reading.state === 'known') readings[${place}] = reading
      else reading = facts.at(${place})
    }`
}

/** A charge of one line, or of none; the few of several lines are left to the loop. */
function answerText(answer: readonly KeptLine[], writing: Writing): string {
  const [line, ...more] = answer
  if (line === undefined) return writing.end
  if (more.length > 0) return ''
  if (line instanceof FixedLine) return `lines.push(${writing.constants.name(line.line)}); ${writing.end}`
  if (line instanceof PercentLine) return percentText(line, '', writing)
  return line instanceof TableLine ? tableText(line, writing) : ''
}

/** Rows of texts as far as they were met; bands of numbers; all else as the table itself finds it. */
function tableText(table: TableLine, writing: Writing): string {
  const { byValue, form, place } = table
  const { constants, end } = writing
  const texts = [...byValue]
    .slice(0, MOST_VALUES)
    .map(([value, line]) => [value, `lines.push(${constants.name(line)}); ${end}`] as const)
  const found = form.rows.byKey.size === 0 ? bandsText(table, writing) : choiceText(texts)
  const otherwise = `{ const line = ${constants.name(table)}.lineFor(run)
    if (line !== null && (line.amountMinor ?? 0) >= 0) { lines.push(line); ${end} } }`
  return `${readText(place, writing)} if (isStated(reading)) { const value = reading.value; ${found} } ${otherwise}`
}

function bandsText(table: TableLine, writing: Writing): string {
  const { by, rows } = table.form
  const also = `, ${JSON.stringify(by)}: value`
  const bands = rows.bands.map(({ from, row: form }) => {
    const line = table.row(form)
    const text =
      line instanceof FixedLine
        ? fixedText(line, also, writing)
        : line instanceof PercentLine
          ? percentText(line, also, writing)
          : ''
    return `if (value >= ${JSON.stringify(from)}) { ${text} }`
  })
  return `if (typeof value === 'number') { ${bands.join(' else ')} }`
}

function fixedText({ line }: FixedLine, also: string, { constants, end }: Writing): string {
  const { amountMinor } = line
  if (amountMinor === null || amountMinor < 0) return ''
  const inputs = `${inputsText(line, Object.keys(line.inputs))}${also}`
  return `lines.push(${lineText(line, { inputs, amountMinor: JSON.stringify(amountMinor) }, constants)}); ${end}`
}

const BASES = {
  base: 'afterFactorsMinor',
  'base-before-factors': 'beforeFactorsMinor',
  'purchase-price': "(price ??= run.statedBase('purchase-price'))",
} as const

function percentText(
  { line, form, quantity, alsoInput }: PercentLine,
  also: string,
  writing: Writing,
): string {
  if (form.factor.num < 0n) return ''
  const { constants, end } = writing
  const of = quantity === 1 ? 'base' : `(base * ${JSON.stringify(quantity)})`
  const own = `of: '${form.of}', baseMinor: base, percent: ${JSON.stringify(form.percent)}`
  const more = alsoInput.length === 0 ? '' : `, ${inputsText(line, alsoInput)}`
  const amountMinor = `${constants.name(form.round)}(${of})`
  const { cost: _cost, ...costless } = line
  const made = lineText(costless, { inputs: `${own}${more}${also}`, amountMinor }, constants)
  const cost = form.costOf === null ? '' : `, cost: ${constants.name(form.costOf)}(${of})`
  return `base = ${BASES[form.of]}
    if (base !== null && base >= 0) {
      lines.push(${made.replace(/ \}$/, `${cost} }`)}); ${end}
    }`
}

function inputsText({ inputs }: PriceLine, names: readonly string[]): string {
  return names.map((name) => `${JSON.stringify(name)}: ${JSON.stringify(inputs[name])}`).join(', ')
}

/** The members of a line in the order in which the core writes them. */
function lineText(
  line: PriceLine,
  { inputs, amountMinor }: { readonly inputs: string; readonly amountMinor: string },
  constants: Constants,
): string {
  const { code, component, recurrence, per, taxCategory, rate, cost } = line
  const said = (member: string | null) => JSON.stringify(member)
  return `{ stage: 'charge', source: ${constants.name(line.source)}, code: ${said(code)},
    component: ${said(component)}, contractYear: null, recurrence: '${recurrence}', per: '${per}',
    taxCategory: ${said(taxCategory)}, inputs: { ${inputs} }, amountMinor: ${amountMinor},
    message: ${constants.name(line.message)}${rate === undefined ? '' : `, rate: ${said(rate)}`}${cost === undefined ? '' : `, cost: ${said(cost)}`} }`
}

/** What the text needs besides figures and texts: handed to it under names. */
class Constants {
  readonly #values: unknown[] = []

  name(value: unknown): string {
    this.#values.push(value)
    return `k${this.#values.length - 1}`
  }

  close(text: string): AddCharges | null {
    const names = this.#values.map((_, at) => `k${at}`)
    try {
      // Every name and figure in the text is written by JSON.stringify; nothing of a plugin's is run by it.
      // oxlint-disable-next-line typescript/no-implied-eval -- what a function of its own is worth: decision 0004
      return new Function(...names, `'use strict'\n${IS_STATED}\nreturn ${text}`)(
        ...this.#values,
      ) as AddCharges
    } catch (fault) {
      if (fault instanceof EvalError) return null
      throw fault
    }
  }
}

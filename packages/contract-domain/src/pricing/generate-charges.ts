import {
  branchText,
  choiceText,
  Constants,
  inputsText,
  MOST_VALUES,
  READINGS,
  readText,
  type Writing,
} from './generated-text.ts'
import { FixedLine, PercentLine, TableLine, type KeptLine } from './kept-line.ts'
import type { PriceLine } from './line.ts'
import type { LineRun } from './line-run.ts'
import type { PreparedAddOn } from './prepared-add-on.ts'

type WritingCharge = Writing<readonly KeptLine[]>

/** Adds the charges of one asset, all add-ons in order. */
export type AddCharges = (run: LineRun, lines: PriceLine[]) => void

/** What generated text falls back to, and the facts by their places. */
export interface Generating {
  readonly addCharge: (addOn: PreparedAddOn, run: LineRun, lines: PriceLine[]) => void
  readonly factIds: readonly string[]
}

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
    return `charge${at}: { ${branchText(addOn.kept.root, { end: `break charge${at};`, factIds, constants, answerText })} ${otherwise} }`
  })
  const body = [
    READINGS,
    'let base, price',
    'const { afterFactorsMinor, beforeFactorsMinor } = run.base',
    ...blocks,
  ].join('\n')
  return constants.close(`(run, lines) => {\n${body}\n}`) as AddCharges | null
}

/** A charge of one line, or of none; the few of several lines are left to the loop. */
function answerText(answer: readonly KeptLine[], writing: WritingCharge): string {
  const [line, ...more] = answer
  if (line === undefined) return writing.end
  if (more.length > 0) return ''
  if (line instanceof FixedLine) return `lines.push(${writing.constants.name(line.line)}); ${writing.end}`
  if (line instanceof PercentLine) return percentText(line, '', writing)
  return line instanceof TableLine ? tableText(line, writing) : ''
}

/** Rows of texts as far as they were met; bands of numbers; all else as the table itself finds it. */
function tableText(table: TableLine, writing: WritingCharge): string {
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

function bandsText(table: TableLine, writing: WritingCharge): string {
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

function fixedText({ line }: FixedLine, also: string, { constants, end }: WritingCharge): string {
  const { amountMinor } = line
  if (amountMinor === null || amountMinor < 0) return ''
  const inputs = `${inputsText(line.inputs)}${also}`
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
  writing: WritingCharge,
): string {
  if (form.factor.num < 0n) return ''
  const { constants, end } = writing
  const of = quantity === 1 ? 'base' : `(base * ${JSON.stringify(quantity)})`
  const own = `of: '${form.of}', baseMinor: base, percent: ${JSON.stringify(form.percent)}`
  const more = alsoInput.length === 0 ? '' : `, ${inputsText(line.inputs, alsoInput)}`
  const amountMinor = `${constants.name(form.round)}(${of})`
  const { cost: _cost, ...costless } = line
  const made = lineText(costless, { inputs: `${own}${more}${also}`, amountMinor }, constants)
  const cost = form.costOf === null ? '' : `, cost: ${constants.name(form.costOf)}(${of})`
  return `base = ${BASES[form.of]}
    if (base !== null && base >= 0) {
      lines.push(${made.replace(/ \}$/, `${cost} }`)}); ${end}
    }`
}

/** The members of a line in the order in which the core writes them; one with an amount has no rate. */
function lineText(
  line: PriceLine,
  { inputs, amountMinor }: { readonly inputs: string; readonly amountMinor: string },
  constants: Constants,
): string {
  const { code, component, recurrence, per, taxCategory, cost } = line
  const said = (member: string | null) => JSON.stringify(member)
  return `{ stage: 'charge', source: ${constants.name(line.source)}, code: ${said(code)},
    component: ${said(component)}, contractYear: null, recurrence: '${recurrence}', per: '${per}',
    taxCategory: ${said(taxCategory)}, inputs: { ${inputs} }, amountMinor: ${amountMinor},
    message: ${constants.name(line.message)}${cost === undefined ? '' : `, cost: ${said(cost)}`} }`
}

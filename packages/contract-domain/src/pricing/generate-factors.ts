import { branchText, Constants, inputsText, READINGS, type Writing } from './generated-text.ts'
import type { FactorProduct, FactorRule } from './factor-rule.ts'
import type { PriceLine } from './line.ts'
import { CORE } from './line-order.ts'
import type { LineRun } from './line-run.ts'

/** Adds the factor lines of one asset; `start` is where its base lines begin. */
export type AddFactors = (run: LineRun, lines: PriceLine[], start: number) => void

/** What is written down, and what the text falls back to for the component of this place. */
export interface GeneratingFactors {
  readonly rules: readonly (FactorRule | null)[]
  readonly costFollows: boolean
  readonly factIds: readonly string[]
  readonly addFactor: (at: number, run: LineRun, to: { lines: PriceLine[]; start: number }) => void
}

/** Writes what is kept of a book's factors down as one function (decision 0004). */
export function generateFactors({
  rules,
  costFollows,
  factIds,
  addFactor,
}: GeneratingFactors): AddFactors | null {
  const constants = new Constants()
  const one = constants.name(addFactor)
  const blocks = rules.map((rule, at) => {
    if (rule === null) return ''
    const answerText = (product: FactorProduct, { end }: Writing<FactorProduct>) =>
      product.round === null ? '' : `${productText(product, { rule, constants })} ${end}`
    const text = branchText(rule.kept.root, { end: `break factor${at};`, factIds, constants, answerText })
    // A cost that follows the factors is an exact figure of its own.
    const plain = costFollows ? 'base !== null && of.cost === undefined' : 'base !== null'
    return `factor${at}: {
      of = lines[start + ${at}]; base = of.amountMinor
      if (${plain}) { ${text} }
      ${one}(${at}, run, { lines, start })
    }`
  })
  return constants.close(
    `(run, lines, start) => {\n${READINGS}\nlet of, base\n${blocks.join('\n')}\n}`,
  ) as AddFactors | null
}

function productText(
  { inputs, round }: FactorProduct,
  { rule, constants }: { readonly rule: FactorRule; readonly constants: Constants },
): string {
  return `lines.push({
    stage: 'factor', source: ${constants.name(CORE)}, code: 'factors', component: of.component, contractYear: null,
    recurrence: 'per-year', per: 'asset', taxCategory: of.taxCategory,
    inputs: { baseMinor: base, ${inputsText(inputs)} },
    amountMinor: ${constants.name(round)}(base) - base, message: ${constants.name(rule.message)}
  });`
}

import type { RequestedAsset } from '@aftercare/contract-domain/pricing'
import { LogicEngine } from 'json-logic-engine'
import type { Contestant } from '../../contestant.ts'
import { branchesOf, type Branch, type Condition } from './branches.ts'
import { decimalParts } from './decimal-parts.ts'
import { baseLine, chargeLineOf, factorLine, type Found, type Quoted } from './quoted.ts'
import { assets, plainFactsOf, type PlainFacts } from './quotes.ts'
import { basePercent, chargeRules, criticalityFactors, type ChargeRule } from './rules.ts'

type Logic = string | number | boolean | null | readonly Logic[] | { readonly [operation: string]: Logic }
type Built = (data: PlainFacts) => Found | null

const engine = new LogicEngine()
engine.addMethod('round', (given: number | [number]) => Math.round(Array.isArray(given) ? given[0] : given), {
  deterministic: true,
  optimizeUnary: true,
})

const price: Logic = { var: 'purchasePrice' }
const base = build(found(percentOf(basePercent, price), { purchasePriceMinor: price, percent: basePercent }))
const factor = build(
  chosen(
    Object.entries(criticalityFactors).map(([key, figure]) => [
      is('criticality', key),
      found(
        { '-': [times({ var: 'base' }, figure), { var: 'base' }] },
        { baseMinor: { var: 'base' }, criticality: figure },
      ),
    ]),
  ),
)
const charges = chargeRules.map((rule) => ({ line: chargeLineOf(rule), find: build(chargeLogic(rule)) }))

/** Rules as JSON Logic, built to functions; everything that depends on a rule is in its logic, the rest is one loop. */
export function quoteByJsonLogic(asset: RequestedAsset): Quoted {
  const data = plainFactsOf(asset)
  const yearly = mustFind(base(data))
  data.base = yearly.amountMinor
  const factored = mustFind(factor(data))
  data.factored = yearly.amountMinor + factored.amountMinor
  const lines = [baseLine(yearly), factorLine(factored)]
  let totalMinor = data.factored
  for (const { line, find } of charges) {
    const answer = find(data)
    if (answer === null) continue
    lines.push(line(answer))
    totalMinor += answer.amountMinor
  }
  return { lines, totalMinor }
}

export const jsonLogic: Contestant = {
  name: 'json-logic-engine built',
  run(passes) {
    let sum = 0
    for (let pass = 0; pass < passes; pass += 1) {
      for (const asset of assets) {
        const { lines, totalMinor } = quoteByJsonLogic(asset)
        sum += totalMinor + lines.length
      }
    }
    return sum
  },
}

function build(logic: Logic): Built {
  return engine.build(logic) as Built
}

function chargeLogic(rule: ChargeRule): Logic {
  return chosen(
    branchesOf(rule).map((branch) => [allOf(branch.inTurn), branchLogic(branch, rule.quantity ?? 1)]),
  )
}

function branchLogic({ price: form, lookedUpBy }: Branch, quantity: number): Logic {
  const [kind = '', name = ''] = lookedUpBy?.split(':') ?? []
  const said = lookedUpBy === null ? {} : { [lookedUpBy]: kind === 'fact' ? { var: name } : '24x7' }
  if (form.form === 'flat') {
    const times = quantity === 1 ? {} : { quantity }
    return found(form.amountMinor * quantity, { priceMinor: form.amountMinor, ...times, ...said })
  }
  const bases = { base: { var: 'factored' }, 'base-before-factors': { var: 'base' }, 'purchase-price': price }
  const of = bases[form.of]
  return found(percentOf(form.percent, of), { of: form.of, baseMinor: of, percent: form.percent, ...said })
}

function found(amountMinor: Logic, inputs: Readonly<Record<string, Logic>>): Logic {
  return { eachKey: { amountMinor, inputs: { eachKey: inputs } } }
}

function chosen(rows: readonly (readonly [Logic, Logic])[]): Logic {
  const first = rows[0]
  if (rows.length === 1 && first !== undefined && first[0] === true) return first[1]
  return { if: [...rows.flat(), null] }
}

function allOf(conditions: readonly Condition[]): Logic {
  const each = conditions.map(conditionLogic)
  return each.length > 1 ? { and: each } : (each[0] ?? true)
}

function conditionLogic(condition: Condition): Logic {
  const { fact } = condition
  switch (condition.op) {
    case 'at-least':
      return { '>=': [{ var: fact }, condition.value] }
    case 'below':
      return { '<': [{ var: fact }, condition.value] }
    case 'in': {
      const each = condition.values.map((value) => is(fact, value))
      return each.length > 1 ? { or: each } : (each[0] ?? false)
    }
    case 'not-in':
      return { '!': conditionLogic({ ...condition, op: 'in' }) }
  }
}

function is(fact: string, value: string | boolean): Logic {
  return { '===': [{ var: fact }, value] }
}

function percentOf(percent: string, amount: Logic): Logic {
  const { num, den } = decimalParts(percent)
  return rounded(amount, num, den * 100)
}

function times(amount: Logic, factor: string): Logic {
  const { num, den } = decimalParts(factor)
  return rounded(amount, num, den)
}

function rounded(amount: Logic, num: number, den: number): Logic {
  return { round: { '/': [{ '*': [amount, num] }, den] } }
}

function mustFind(answer: Found | null): Found {
  if (answer === null) throw new RangeError('A rule without a condition found nothing.')
  return answer
}

import type { RequestedAsset } from '@aftercare/contract-domain/pricing'
import { ZenEngine } from '@gorules/zen-engine'
import type { Contestant } from '../../contestant.ts'
import { branchesOf, type Branch, type Condition } from './branches.ts'
import { decimalParts } from './decimal-parts.ts'
import { baseLine, chargeLineOf, factorLine, type Found, type Quoted } from './quoted.ts'
import { assets, plainFactsOf } from './quotes.ts'
import { basePercent, chargeRules, chosenWindow, criticalityFactors, type ChargeRule } from './rules.ts'

const inFlight = 32
const makeLine = chargeRules.map(chargeLineOf)
const position = { x: 0, y: 0 }
const factorText = Object.entries(criticalityFactors).reduceRight(
  (rest, [key, figure]) => `criticality == '${key}' ? '${figure}' : ${rest}`,
  "''",
)

const expressions = [
  ['base', percentOf('purchasePrice', basePercent)],
  ['factorText', factorText],
  ['factored', `floor($.base * number($.factorText) + 0.5)`],
  ...chargeRules.map((rule, place): [string, string] => [`charge${place}`, chargeExpression(rule)]),
]

const decision = new ZenEngine().createDecision({
  nodes: [
    { id: 'in', name: 'in', type: 'inputNode', position },
    {
      id: 'charges',
      name: 'charges',
      type: 'expressionNode',
      position,
      content: { expressions: expressions.map(([key, value]) => ({ id: key, key, value })) },
    },
    { id: 'out', name: 'out', type: 'outputNode', position },
  ],
  edges: [
    { id: '1', type: 'edge', sourceId: 'in', targetId: 'charges' },
    { id: '2', type: 'edge', sourceId: 'charges', targetId: 'out' },
  ],
})

type Answer = Readonly<Record<`charge${number}`, Found | null | undefined>> & {
  readonly base: number
  readonly factored: number
  readonly factorText: string
}

/** One decision graph, loaded once, that gives every amount and its inputs; the rest is one loop. */
export async function quoteByZen(asset: RequestedAsset): Promise<Quoted> {
  const facts = plainFactsOf(asset)
  const { result } = (await decision.evaluate(facts)) as { readonly result: Answer }
  const { base, factored, factorText: figure } = result
  const lines = [
    baseLine({
      amountMinor: base,
      inputs: { purchasePriceMinor: facts.purchasePrice, percent: basePercent },
    }),
    factorLine({ amountMinor: factored - base, inputs: { baseMinor: base, criticality: figure } }),
  ]
  let totalMinor = factored
  for (const [place, line] of makeLine.entries()) {
    const found = result[`charge${place}`]
    if (found == null) continue
    lines.push(line(found))
    totalMinor += found.amountMinor
  }
  return { lines, totalMinor }
}

/** Several decisions at once: the way it is fastest. */
export const zen: Contestant = {
  name: 'zen-engine',
  async run(passes) {
    let sum = 0
    for (let pass = 0; pass < passes; pass += 1) {
      for (let at = 0; at < assets.length; at += inFlight) {
        const quotes = await Promise.all(assets.slice(at, at + inFlight).map(quoteByZen))
        for (const { lines, totalMinor } of quotes) sum += totalMinor + lines.length
      }
    }
    return sum
  },
}

function chargeExpression(rule: ChargeRule): string {
  return branchesOf(rule).reduceRight((rest, branch) => {
    const found = foundExpression(branch, rule.quantity ?? 1)
    return branch.inTurn.length === 0
      ? found
      : `${branch.inTurn.map(conditionText).join(' and ')} ? ${found} : ${rest}`
  }, 'null')
}

function foundExpression({ price, lookedUpBy }: Branch, quantity: number): string {
  const said =
    lookedUpBy === null
      ? []
      : [`"${lookedUpBy}": ${lookedUpBy === 'option:window' ? `'${chosenWindow}'` : lookedUpBy.slice(5)}`]
  if (price.form === 'flat') {
    const inputs = [`priceMinor: ${price.amountMinor}`, ...(quantity === 1 ? [] : [`quantity: ${quantity}`])]
    return `{ amountMinor: ${price.amountMinor * quantity}, inputs: { ${[...inputs, ...said].join(', ')} } }`
  }
  const bases = { base: '$.factored', 'base-before-factors': '$.base', 'purchase-price': 'purchasePrice' }
  const of = bases[price.of]
  const inputs = [`of: '${price.of}'`, `baseMinor: ${of}`, `percent: '${price.percent}'`, ...said]
  return `{ amountMinor: ${percentOf(of, price.percent)}, inputs: { ${inputs.join(', ')} } }`
}

function conditionText(condition: Condition): string {
  const { fact } = condition
  switch (condition.op) {
    case 'at-least':
      return `${fact} >= ${condition.value}`
    case 'below':
      return `${fact} < ${condition.value}`
    case 'in':
      return `(${condition.values.map((value) => `${fact} == ${literal(value)}`).join(' or ')})`
    case 'not-in':
      return `not ${conditionText({ ...condition, op: 'in' })}`
  }
}

function literal(value: string | boolean): string {
  return typeof value === 'string' ? `'${value}'` : String(value)
}

/** Its own rounding goes to even, the trade's away from zero; amounts here are never negative. */
function percentOf(amount: string, percent: string): string {
  const { num, den } = decimalParts(percent)
  return `floor(${amount} * ${num} / ${den * 100} + 0.5)`
}

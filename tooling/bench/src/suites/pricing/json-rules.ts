import type { RequestedAsset } from '@aftercare/contract-domain/pricing'
import { Engine, type ConditionProperties, type RuleProperties } from 'json-rules-engine'
import type { Contestant } from '../../contestant.ts'
import { branchesOf, type Branch, type Condition } from './branches.ts'
import { decimalParts } from './decimal-parts.ts'
import { baseLine, chargeLineOf, factorLine, type Found, type Quoted } from './quoted.ts'
import { assets, plainFactsOf, type PlainFacts } from './quotes.ts'
import { basePercent, chargeRules, chosenWindow, criticalityFactors, taxCategory } from './rules.ts'

interface Hit {
  readonly place: number
  readonly branch: Branch
}

const makeLine = chargeRules.map(chargeLineOf)
const quantities = chargeRules.map(({ quantity }) => quantity ?? 1)
const factors = new Map<string, string>(Object.entries(criticalityFactors))

const engine = new Engine(chargeRules.flatMap(rulesOf))

/**
 * One rule for each branch of a charge, tried by the engine; the amounts, which it can't calculate, are made from
 * the parameters of the rules that held. Base and factor are handed to it.
 */
export async function quoteByJsonRules(asset: RequestedAsset): Promise<Quoted> {
  const facts = plainFactsOf(asset)
  const base = percentOf(facts.purchasePrice, basePercent)
  const figure = factors.get(facts.criticality) ?? '1'
  const { num, den } = decimalParts(figure)
  const factored = Math.round((base * num) / den)
  const { events } = await engine.run({ ...facts })
  const hits = events.map(({ params }) => params as unknown as Hit).sort((a, b) => a.place - b.place)
  const lines = [
    baseLine({
      amountMinor: base,
      inputs: { purchasePriceMinor: facts.purchasePrice, percent: basePercent },
    }),
    factorLine({ amountMinor: factored - base, inputs: { baseMinor: base, criticality: figure } }),
  ]
  let totalMinor = factored
  for (const { place, branch } of hits) {
    const found = amountOf(branch, { facts, base, factored, quantity: quantities[place] ?? 1 })
    const line = makeLine[place]?.(found)
    if (line === undefined) throw new RangeError(`There is no rule ${place}.`)
    lines.push(line)
    totalMinor += found.amountMinor
  }
  return { lines, totalMinor }
}

export const jsonRules: Contestant = {
  name: 'json-rules-engine',
  async run(passes) {
    let sum = 0
    for (let pass = 0; pass < passes; pass += 1) {
      for (const asset of assets) {
        const { lines, totalMinor } = await quoteByJsonRules(asset)
        sum += totalMinor + lines.length
      }
    }
    return sum
  },
}

function rulesOf(rule: (typeof chargeRules)[number], place: number): RuleProperties[] {
  return branchesOf(rule).map((branch) => ({
    conditions: { all: branch.alone.map(conditionOf) },
    event: { type: `${taxCategory}:${rule.addOn}`, params: { place, branch } },
  }))
}

function conditionOf(condition: Condition): ConditionProperties {
  const { fact, op } = condition
  switch (op) {
    case 'at-least':
      return { fact, operator: 'greaterThanInclusive', value: condition.value }
    case 'below':
      return { fact, operator: 'lessThan', value: condition.value }
    case 'in':
      return { fact, operator: 'in', value: condition.values }
    case 'not-in':
      return { fact, operator: 'notIn', value: condition.values }
  }
}

interface Known {
  readonly facts: PlainFacts
  readonly base: number
  readonly factored: number
  readonly quantity: number
}

function amountOf({ price, lookedUpBy }: Branch, { facts, base, factored, quantity }: Known): Found {
  const inputs: Record<string, string | number | boolean> = {}
  let amountMinor: number
  if (price.form === 'flat') {
    amountMinor = price.amountMinor * quantity
    inputs['priceMinor'] = price.amountMinor
    if (quantity !== 1) inputs['quantity'] = quantity
  } else {
    const of = { base: factored, 'base-before-factors': base, 'purchase-price': facts.purchasePrice }[
      price.of
    ]
    amountMinor = percentOf(of, price.percent)
    inputs['of'] = price.of
    inputs['baseMinor'] = of
    inputs['percent'] = price.percent
  }
  if (lookedUpBy === 'option:window') inputs[lookedUpBy] = chosenWindow
  else if (lookedUpBy !== null) inputs[lookedUpBy] = facts[lookedUpBy.slice(5) as keyof PlainFacts]
  return { amountMinor, inputs }
}

function percentOf(amount: number, percent: string): number {
  const { num, den } = decimalParts(percent)
  return Math.round((amount * num) / (den * 100))
}

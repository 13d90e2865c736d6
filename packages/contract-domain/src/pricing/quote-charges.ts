import type { PriceBook } from '../catalog/index.ts'
import { costOf, type Cost } from './cost.ts'
import type { PricedLine } from './decide-line.ts'
import { finding } from './finding.ts'
import type { PriceLine } from './line.ts'
import { byLineOrder } from './line-order.ts'
import type { Finding } from './price-decision.ts'
import { priceTerm, type PreparedTerm } from './price-line.ts'

/** A `per: quote` charge over its term: committed and, if yearly, discounted as a group of one. */
export interface QuoteCharge {
  readonly lines: readonly PriceLine[]
  readonly country: string
  readonly cost: Cost
}

interface Given {
  readonly line: PriceLine
  readonly country: string
  term: PreparedTerm
}

/**
 * The charges of the whole quote, each once, however many assets and lines of the quote gave it; where lines of
 * several lengths gave it, it runs with the longest. Two answers that differ are refused: which one holds?
 */
export function quoteCharges(
  book: PriceBook,
  priced: readonly PricedLine[],
): { readonly charges: readonly QuoteCharge[]; readonly refusals: readonly Finding[] } {
  const given = new Map<string, Given>()
  const refusals: Finding[] = []
  for (const { decided, quoteLines, term } of priced) {
    for (const { line, country } of quoteLines) {
      const addOn = line.source.kind === 'plugin' ? line.source.id : ''
      const key = JSON.stringify([addOn, line.code, line.component])
      const before = given.get(key)
      if (before === undefined) given.set(key, { line, country, term })
      else if (JSON.stringify(before.line) !== JSON.stringify(line))
        refusals.push({
          ...finding('quote-charge-differs', { addOn, code: line.code }, addOn),
          lineId: decided.lineId,
        })
      else if (monthsOf(term) > monthsOf(before.term)) before.term = term
    }
  }
  const ordered = [...given.values()].sort((left, right) => byLineOrder(left.line, right.line))
  return { charges: ordered.map((one) => chargeOf(book, one)), refusals }
}

function monthsOf({ years }: PreparedTerm): number {
  return years.reduce((sum, { months }) => sum + months, 0)
}

function chargeOf(book: PriceBook, { line, country, term }: Given): QuoteCharge {
  const discounted = line.recurrence === 'per-year' ? term : { ...term, discounts: [] }
  const lines = priceTerm(book, [line], discounted).map((one) =>
    one.stage === 'discount'
      ? {
          ...one,
          per: 'quote' as const,
          component: line.component,
          inputs: { ...one.inputs, line: line.code },
        }
      : one,
  )
  return { lines, country, cost: costOf([line], lines) }
}

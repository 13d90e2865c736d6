import { minorDigits } from '@aftercare/contract-domain/text'
import type { PriceDecision, PriceLine } from '@aftercare/contract-domain/pricing'

const RECURRENCE = {
  once: 'once',
  'per-year': 'a year',
  'per-unit': 'per unit',
  'per-event': 'per event',
} as const

/** The plugin's own yearly lines as a price list has them: `120.00 EUR a year`. */
export function writtenLines(decision: PriceDecision, plugin: string): Readonly<Record<string, string>> {
  const yearLines = decision.lines.flatMap(({ groups }) => groups.flatMap(({ yearLines }) => yearLines))
  const quoteLines = decision.quoteLines.filter(({ stage }) => stage === 'charge' || stage === 'adjust')
  const own = [...yearLines, ...quoteLines].filter(
    ({ source }) => source.kind === 'plugin' && source.id === plugin,
  )
  return Object.fromEntries(own.map((line) => [line.code, written(line, decision.currency)]))
}

function written(line: PriceLine, currency: string): string {
  if (line.unknownFacts !== undefined) return `unknown: ${line.unknownFacts.join(', ')}`
  if (line.rate !== undefined) return `${line.rate} minor units ${RECURRENCE[line.recurrence]}`
  if (line.amountMinor === null) return 'unknown'
  return `${decimal(line.amountMinor, minorDigits(currency) ?? 0)} ${currency} ${RECURRENCE[line.recurrence]}`
}

function decimal(amountMinor: number, digits: number): string {
  const sign = amountMinor < 0 ? '-' : ''
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, '0')
  const whole = digits === 0 ? text : text.slice(0, -digits)
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return digits === 0 ? `${sign}${grouped}` : `${sign}${grouped}.${text.slice(-digits)}`
}

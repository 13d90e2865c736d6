import type { PriceDecision } from '../pricing/index.ts'
import { canonicalJson, NotCanonical } from '../text/index.ts'
import { CoverNotFreezable } from './errors.ts'

/**
 * A copy that canonical JSON can hold, for what nobody reckons with any more (facts, inputs of a price, settings,
 * options): figures that are not whole become decimal texts, members that are undefined are left out.
 */
export function exactJson<Value>(value: Value): Value {
  return copied(value, (figure) => (Number.isSafeInteger(figure) ? figure : decimalText(figure))) as Value
}

/** A copy without the members that are undefined; figures stay as they are, so canonical JSON refuses fractions. */
export function plainJson<Value>(value: Value): Value {
  return copied(value, (figure) => figure) as Value
}

/**
 * Throws {@link CoverNotFreezable} when the cover decided could not be signed: told when submitting, not to the
 * customer who accepts.
 */
export function refuseUnfreezable(decision: PriceDecision): void {
  for (const line of decision.lines) {
    for (const { cover } of line.groups)
      refuseFractions(line.lineId, [cover.dimensions, cover.final, cover.interim])
  }
}

function refuseFractions(lineId: string, cover: readonly unknown[]): void {
  try {
    canonicalJson(plainJson(cover.filter((part) => part !== undefined)))
  } catch (error) {
    if (!(error instanceof NotCanonical)) throw error
    const path = [lineId, ...(error.path ?? []).slice(1)]
    throw new CoverNotFreezable(path.join('/'), path)
  }
}

function copied(value: unknown, figure: (value: number) => unknown): unknown {
  if (typeof value === 'number') return figure(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => copied(item, figure))
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(members.map(([key, member]) => [key, copied(member, figure)]))
}

/** The shortest decimal that reads back as the same number, without exponent: 2.5, 0.0000001. NaN stays NaN: refused later. */
function decimalText(figure: number): string | number {
  if (!Number.isFinite(figure)) return figure
  const [mantissa = '', exponent] = String(Math.abs(figure)).split('e')
  const sign = figure < 0 ? '-' : ''
  if (exponent === undefined) return sign + mantissa
  const [whole = '', fraction = ''] = mantissa.split('.')
  const point = whole.length + Number(exponent)
  const digits = whole + fraction
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return `${sign}${digits.padEnd(point, '0')}`
}

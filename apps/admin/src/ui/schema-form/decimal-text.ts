/** Digits after the point of a currency's amounts: 2 for EUR, 0 for JPY. */
export function minorDigits(currency: string): number {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency })
    return format.resolvedOptions().maximumFractionDigits ?? 2
  } catch {
    // A half-typed currency code: two digits until it is one.
    return 2
  }
}

/** `12,5` or `12.5` as people type it → exact decimal text; null when it is no figure of zero or more. */
export function readDecimal(typed: string): string | null {
  const text = typed.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  return /^\d+(\.\d+)?$/.test(text) ? text : null
}

/**
 * Moves the point of an exact decimal text: `shiftPoint('1250', -2)` → `12.5`. No figure passes through floating
 * point, so nothing is lost. Null when the text is no decimal (a fraction such as `3/4`, say).
 */
export function shiftPoint(decimal: string, places: number): string | null {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(decimal)
  if (match === null) return null
  const whole = match[1] ?? ''
  const digits = whole + (match[2] ?? '')
  const point = whole.length + places
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), '0')
  const at = Math.max(point, 1)
  const full = padded.padEnd(at, '0')
  const left = full.slice(0, at).replace(/^0+(?=\d)/, '')
  const right = full.slice(at).replace(/0+$/, '')
  return right === '' ? left : `${left}.${right}`
}

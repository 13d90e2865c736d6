/** A decimal text without leading or trailing zeros: '012.50' → '12.5', '100.0' → '100'. */
export function normalDecimal(text: string): string {
  const [whole = '', fraction = ''] = text.split('.')
  const digits = fraction.replace(/0+$/, '')
  const units = whole.replace(/^0+(?=\d)/, '')
  return digits === '' ? units : `${units}.${digits}`
}

/** Below zero, zero or above zero, exactly; both decimal texts of zero or more. No big integers: every compare runs it. */
export function compareDecimals(left: string, right: string): number {
  if (left === right) return 0
  const [leftUnits = '', leftFraction = ''] = normalDecimal(left).split('.')
  const [rightUnits = '', rightFraction = ''] = normalDecimal(right).split('.')
  if (leftUnits.length !== rightUnits.length) return leftUnits.length - rightUnits.length
  return byCodeUnit(leftUnits, rightUnits) || byCodeUnit(leftFraction, rightFraction)
}

/** The order of two texts by code unit, as canonical JSON sorts them. */
export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

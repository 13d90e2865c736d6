/**
 * The whole minor units that a bound reckoned in doubles may claim: prices are whole, so a fraction counts up, but a
 * double's last digits must not carry a claim over a whole minor unit.
 */
export function claimOf(value: number): number {
  return Math.ceil(value - 1e-7 - Math.abs(value) * 1e-12)
}

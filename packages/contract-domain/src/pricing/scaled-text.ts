import { formatRational, times, rational, type Rational } from '../money/index.ts'

/**
 * amountMinor × factor as exact text, the factor prepared once: costs are written on every line, so plain numbers
 * do the work while they are exact and big integers only beyond.
 */
export function scaledText(factor: Rational): (amountMinor: number) => string {
  const exactly = (amountMinor: number) => formatRational(times(rational(amountMinor), factor))
  const num = Number(factor.num)
  const decimals = decimalsOf(Number(factor.den))
  if (decimals === undefined) return exactly
  const perTenth = 10 ** decimals / Number(factor.den)
  return (amountMinor) => {
    const digits = amountMinor * num * perTenth
    return Number.isSafeInteger(digits) && digits >= 0 ? decimalText(digits, decimals) : exactly(amountMinor)
  }
}

function decimalsOf(den: number): number | undefined {
  for (let decimals = 0; decimals <= 6; decimals += 1) if (10 ** decimals % den === 0) return decimals
  return undefined
}

function decimalText(digits: number, decimals: number): string {
  const scale = 10 ** decimals
  const rest = digits % scale
  if (rest === 0) return String(digits / scale)
  const fraction = String(rest).padStart(decimals, '0').replace(/0+$/, '')
  return `${String((digits - rest) / scale)}.${fraction}`
}

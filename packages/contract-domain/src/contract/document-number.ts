import { NumberInvalid } from './errors.ts'

/** `Q-2026-000123` from the year and the sequence within it. Throws {@link NumberInvalid}. */
export function quoteNumber(year: number, sequence: number): string {
  return numbered('Q', year, sequence)
}

/** `C-2026-000123`. Throws {@link NumberInvalid}. */
export function contractNumber(year: number, sequence: number): string {
  return numbered('C', year, sequence)
}

/** Six digits keep numbers sorting as texts; the millionth document of a year simply takes a seventh. */
function numbered(letter: string, year: number, sequence: number): string {
  if (!Number.isSafeInteger(year) || year < 1000 || year > 9999) throw new NumberInvalid(year, sequence)
  if (!Number.isSafeInteger(sequence) || sequence < 1) throw new NumberInvalid(year, sequence)
  return `${letter}-${year}-${String(sequence).padStart(6, '0')}`
}

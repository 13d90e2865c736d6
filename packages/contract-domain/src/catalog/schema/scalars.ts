import { z } from 'zod'
import { compareRational, parseRational, type Rational } from '../../money/index.ts'
import { readDate } from '../../calendar/index.ts'
import { minorDigits } from '../../text/index.ts'
import { LONGEST_TERM_MONTHS } from '../../time/index.ts'

/** What a shape refinement says went wrong: `params` of the issue, turned into a problem of the same code. */
interface Fault {
  readonly code: string
  readonly least?: string
  readonly most?: string
}

function holding(test: (text: string) => boolean, fault: Fault) {
  return z.string().refine(test, { params: fault })
}

/** An id: it stands in paths, and facet keys are joined by `/`. Longer ones are no names. */
export const idText = holding((text) => /^[^\s/*~]{1,120}$/u.test(text), { code: 'id-unreadable' })

/** A key of a cover cell: ids or `*`, one a facet, joined by `/`. */
export const cellKey = holding((text) => /^[^\s~]{1,400}$/u.test(text), { code: 'id-unreadable' })

export const words = holding((text) => text.trim() !== '', { code: 'text-missing' })

export const localizedText = z.strictObject({ en: words, fr: words })

export const isoDate = holding(isDate, { code: 'date-unreadable' })

export const countryCode = holding((text) => /^[A-Z]{2}$/.test(text), { code: 'country-unreadable' })

export const currency = holding((text) => minorDigits(text) !== undefined, { code: 'currency-unknown' })

/** An exact figure as text, `least` and `most` inclusive. */
export function exactFigure(least?: string, most?: string) {
  return holding((text) => readFigure(text) !== null, { code: 'figure-unreadable' }).refine(
    (text) => isWithin(readFigure(text), least, most),
    { params: { code: 'figure-out-of-bounds', least: least ?? '−∞', most: most ?? '∞' } },
  )
}

/** A percent that is taken off, or borne: 0 to 100. */
export const share = exactFigure('0', '100')
export const notNegative = exactFigure('0')

export const whole = z.int()
export const count = z.int().min(0)
export const positive = z.int().min(1)
/** Months of a term, or between two instalments of one. */
export const termLength = positive.max(LONGEST_TERM_MONTHS)
export const minuteOfDay = z.int().min(0).max(1440)

function isDate(text: string): boolean {
  try {
    readDate(text)
    return true
  } catch {
    return false
  }
}

function readFigure(text: string): Rational | null {
  try {
    return parseRational(text)
  } catch {
    return null
  }
}

function isWithin(figure: Rational | null, least?: string, most?: string): boolean {
  if (figure === null) return true
  if (least !== undefined && compareRational(figure, parseRational(least)) < 0) return false
  return most === undefined || compareRational(figure, parseRational(most)) <= 0
}

import type { Locale } from '../../../../locale.ts'
import type { GuaranteePromise } from '../../editors/cell-document.ts'
import { formatPercent, readPercent } from './figure-text.ts'
import { spaced } from './plain-text.ts'
import { problem, type Read } from './read.ts'

const periods = {
  en: { month: 'a month', quarter: 'a quarter', year: 'a year' },
  fr: { month: 'par mois', quarter: 'par trimestre', year: 'par an' },
} as const
const creditOf = { en: 'credit of', fr: 'avoir de' } as const

/** `99.5% availability a month, credit of 10%`. */
export function formatGuarantee(promise: GuaranteePromise, locale: Locale): string {
  const { levelPercent, basis, period, creditPercent } = promise
  const words: Readonly<Record<string, string>> = periods[locale]
  const level = `${formatPercent(levelPercent, locale)} ${basis} ${words[period] ?? period}`
  return creditPercent === undefined
    ? level
    : `${level}, ${creditOf[locale]} ${formatPercent(creditPercent, locale)}`
}

/** A percent alone changes only the level; with its basis and period the text is the whole promise. */
export function readGuarantee(
  typed: string,
  { before, locale }: { before: GuaranteePromise; locale: Locale },
): Read<GuaranteePromise> {
  const [head = '', credit, ...more] = spaced(typed).split(/, /)
  const [, level = '', basis, period] =
    /^([\d.,]+ ?%?)(?: (.+) ((?:a|par|per) (?:month|quarter|year|mois|trimestre|an)))?$/i.exec(head) ?? []
  const levelPercent = readPercent(level, locale)
  if (levelPercent === null || more.length > 0) return problem('guarantee', { part: typed.trim() })
  const [, given] = /^(?:credit of|avoir de) (.+)$/i.exec(credit ?? '') ?? []
  const creditPercent = given === undefined ? null : readPercent(given, locale)
  if (credit !== undefined && creditPercent === null) return problem('guarantee', { part: credit })
  const { creditPercent: kept, ...rest } = before
  if (basis === undefined || period === undefined) {
    const stays = creditPercent ?? kept
    return { value: { ...rest, levelPercent, ...(stays === undefined ? {} : { creditPercent: stays }) } }
  }
  return {
    value: {
      levelPercent,
      basis,
      period: periodOf(period),
      ...(creditPercent === null ? {} : { creditPercent }),
    },
  }
}

function periodOf(written: string): string {
  if (/month|mois/i.test(written)) return 'month'
  return /quarter|trimestre/i.test(written) ? 'quarter' : 'year'
}

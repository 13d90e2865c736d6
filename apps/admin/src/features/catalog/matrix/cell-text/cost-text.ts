import type { Locale } from '../../../../locale.ts'
import type { CostPromise } from '../../editors/cell-document.ts'
import { formatAmount, formatPercent, readAmount, readPercent } from './figure-text.ts'
import { plain, spaced } from './plain-text.ts'
import { problem, type Read } from './read.ts'

const limitWords = {
  en: {
    cap: 'up to',
    deductible: 'deductible',
    ceiling: ['items up to', ' each'],
    age: ['up to', 'months of age'],
  },
  fr: {
    cap: 'plafond',
    deductible: 'franchise',
    ceiling: ['articles jusqu’à', ' pièce'],
    age: ['jusqu’à', 'mois d’âge'],
  },
} as const

/** The share, then each limit that the promise sets: `20 %, plafond 500,00 EUR, 2 sinistres par an`. */
export function formatCost(promise: CostPromise, locale: Locale): string {
  const words = limitWords[locale]
  const currency = promise.currency ?? ''
  const amount = (minor: number) => `${formatAmount(minor, { currency, locale })} ${currency}`
  const { capMinor, deductibleMinor, unitPriceCeilingMinor, incidentsPerYear, ageLimitMonths } = promise
  const parts = [formatPercent(promise.sharePercent, locale)]
  if (capMinor !== undefined) parts.push(`${words.cap} ${amount(capMinor)}`)
  if (deductibleMinor !== undefined) parts.push(`${words.deductible} ${amount(deductibleMinor)}`)
  if (unitPriceCeilingMinor !== undefined)
    parts.push(`${words.ceiling[0]} ${amount(unitPriceCeilingMinor)}${words.ceiling[1]}`)
  if (incidentsPerYear !== undefined) parts.push(incidents(incidentsPerYear, locale))
  if (ageLimitMonths !== undefined) parts.push(`${words.age[0]} ${ageLimitMonths} ${words.age[1]}`)
  return parts.join(', ')
}

function incidents(count: number, locale: Locale): string {
  if (locale === 'fr') return `${count} ${count === 1 ? 'sinistre' : 'sinistres'} par an`
  return `${count} ${count === 1 ? 'incident' : 'incidents'} a year`
}

/** A cost promise from text: what the text doesn't say is no limit. `currency`: of amounts without one. */
export function readCost(
  typed: string,
  { currency, locale }: { currency: string; locale: Locale },
): Read<CostPromise> {
  // A decimal comma has no space after it; the comma between two limits has one.
  const [share = '', ...limits] = spaced(typed).split(/, /)
  const sharePercent = readPercent(share, locale)
  if (sharePercent === null) return problem('percent', { part: share })
  const promise: CostPromise = { sharePercent }
  for (const limit of limits) {
    const read = readLimit(limit, { currency, locale })
    if ('problem' in read) return read
    Object.assign(promise, read.value)
  }
  const hasAmount = [promise.capMinor, promise.deductibleMinor, promise.unitPriceCeilingMinor].some(
    (amount) => amount !== undefined,
  )
  return { value: hasAmount ? { ...promise, currency } : promise }
}

function readLimit(limit: string, money: { currency: string; locale: Locale }): Read<Partial<CostPromise>> {
  const text = plain(limit)
  const age = /^(?:up to|jusqu'a) (\d{1,4}) (?:months of age|mois d'age)$/.exec(text)
  if (age !== null) return { value: { ageLimitMonths: Number(age[1]) } }
  const times = /^(\d{1,4}) (?:incidents?|sinistres?) (?:a year|per year|par an)$/.exec(text)
  if (times !== null) return { value: { incidentsPerYear: Number(times[1]) } }
  const amounts = [
    ['unitPriceCeilingMinor', /^(?:items up to|articles jusqu'a) (.+) (?:each|piece)$/],
    ['capMinor', /^(?:up to|plafond) (.+)$/],
    ['deductibleMinor', /^(?:deductible|franchise) (.+)$/],
  ] as const
  for (const [field, pattern] of amounts) {
    const match = pattern.exec(text)
    if (match === null) continue
    const read = readAmount(match[1] ?? '', money)
    return 'problem' in read ? read : { value: { [field]: read.value } }
  }
  return problem('cost-limit', { part: limit })
}

import { formatPercent, renderMessage, type Locale, type MessageParams } from '../text/index.ts'
import { cellTexts } from './cell-texts.ts'
import type { CostPromise, GuaranteePromise, TimePromise } from './coverage.ts'

export function describeTimePromise(promise: TimePromise, locale: Locale): string {
  const { clockStart, dueMinute } = promise
  const due = dueMinute === undefined ? [] : [say('cover.time.due', locale, { time: clock(dueMinute) })]
  const from =
    clockStart === 'call-logged'
      ? []
      : [say('cover.time.from', locale, { start: say(`cover.start.${clockStart}`, locale) })]
  const event = say(`cover.event.${promise.event}`, locale)
  const strength = say(`cover.strength.${promise.strength}`, locale)
  return `${[describeDuration(promise, locale), event, ...due, ...from].join(' ')}, ${strength}`
}

/** The share, then each limit that the promise sets. */
export function describeCostPromise(promise: CostPromise, locale: Locale): string {
  const { capMinor, deductibleMinor, unitPriceCeilingMinor, incidentsPerYear, ageLimitMonths } = promise
  const money = (key: CellTextKey, amountMinor: number | undefined) =>
    amountMinor === undefined
      ? []
      : [say(key, locale, { amount: { amountMinor, currency: promise.currency ?? '' } })]
  return [
    formatPercent(promise.sharePercent, locale),
    ...money('cover.cost.cap', capMinor),
    ...money('cover.cost.deductible', deductibleMinor),
    ...money('cover.cost.ceiling', unitPriceCeilingMinor),
    ...incidents(incidentsPerYear, locale),
    ...(ageLimitMonths === undefined ? [] : [say('cover.cost.age', locale, { months: ageLimitMonths })]),
  ].join(', ')
}

export function describeGuarantee(promise: GuaranteePromise, locale: Locale): string {
  const { levelPercent, basis, period, creditPercent } = promise
  const level = say(`cover.guarantee.${period}`, locale, { level: { percent: levelPercent }, basis })
  if (creditPercent === undefined) return level
  return `${level}, ${say('cover.guarantee.credit', locale, { credit: { percent: creditPercent } })}`
}

export type CellTextKey = keyof typeof cellTexts

export function say(key: CellTextKey, locale: Locale, params: MessageParams = {}): string {
  return renderMessage({ key, params }, locale, cellTexts)
}

function describeDuration({ minutes = 0, days }: TimePromise, locale: Locale): string {
  if (days === 1) return say('cover.time.next-day', locale)
  if (days !== undefined) return say('cover.time.days', locale, { days })
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return say('cover.time.minutes', locale, { minutes })
  if (rest === 0) return say('cover.time.hours', locale, { hours })
  return say('cover.time.hours-minutes', locale, { hours, minutes: rest })
}

function incidents(count: number | undefined, locale: Locale): readonly string[] {
  if (count === undefined) return []
  return [
    count === 1
      ? say('cover.cost.incident', locale)
      : say('cover.cost.incidents', locale, { incidents: count }),
  ]
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

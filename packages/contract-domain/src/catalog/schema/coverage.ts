import { z } from 'zod'
import { cellKey, count, currency, idText, localizedText, positive, share, whole, words } from './scalars.ts'
import { weeklyWindow } from './window.ts'

export const timeEvent = z.enum(['answered', 'called-back', 'arrival', 'part-delivered', 'restored'])

const timePromise = z
  .strictObject({
    minutes: positive.exactOptional(),
    days: count.exactOptional(),
    dueMinute: z.int().min(0).max(1440).exactOptional(),
    event: timeEvent,
    clockStart: z.enum(['call-logged', 'diagnosis-ended', 'part-arrived', 'date-agreed']),
    strength: z.enum(['best-effort', 'aim', 'target', 'guaranteed', 'guaranteed-with-credit']),
  })
  .refine(({ minutes, days }) => (minutes === undefined) !== (days === undefined), {
    params: { code: 'duration-ambiguous' },
  })
  .refine(({ days, dueMinute }) => dueMinute === undefined || days !== undefined, {
    params: { code: 'due-hour-without-days' },
  })

const costPromise = z
  .strictObject({
    sharePercent: share,
    capMinor: count.exactOptional(),
    deductibleMinor: count.exactOptional(),
    currency: currency.exactOptional(),
    incidentsPerYear: count.exactOptional(),
    unitPriceCeilingMinor: count.exactOptional(),
    ageLimitMonths: count.exactOptional(),
  })
  .refine(
    (promise) =>
      promise.currency !== undefined ||
      (promise.capMinor === undefined &&
        promise.deductibleMinor === undefined &&
        promise.unitPriceCeilingMinor === undefined),
    { params: { code: 'currency-missing' } },
  )

const guaranteePromise = z.strictObject({
  levelPercent: share,
  basis: words,
  period: z.enum(['month', 'quarter', 'year']),
  creditPercent: share.exactOptional(),
})

export const cellValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('time'), promises: z.array(timePromise) }),
  z.strictObject({ kind: z.literal('cover'), promises: z.array(costPromise) }),
  z.strictObject({ kind: z.literal('guarantee'), promises: z.array(guaranteePromise) }),
  z.strictObject({ kind: z.literal('level'), level: idText }),
  z.strictObject({ kind: z.literal('quantity'), quantity: z.union([count, z.literal('unlimited')]) }),
  z.strictObject({ kind: z.literal('window'), window: weeklyWindow }),
  z.strictObject({ kind: z.literal('set'), elements: z.array(idText) }),
  z.strictObject({ kind: z.literal('limit'), limit: whole }),
])

const note = { note: localizedText.exactOptional() }

export const cell = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('known'), value: cellValue, ...note }),
  z.strictObject({ state: z.literal('at-least'), value: cellValue, ...note }),
  z.strictObject({ state: z.literal('none'), ...note }),
  z.strictObject({ state: z.literal('not-applicable'), reason: localizedText }),
  z.strictObject({ state: z.literal('unknown'), ...note }),
])

export const coverage = z.record(idText, z.record(cellKey, cell))

const target = {
  dimension: idText,
  at: z.record(idText, z.array(idText)).exactOptional(),
}

export const coverEffect = z.strictObject({
  withdraw: z.array(z.strictObject(target)).exactOptional(),
  give: z.array(z.strictObject({ ...target, value: cellValue })).exactOptional(),
  add: z.array(z.strictObject({ ...target, quantity: count })).exactOptional(),
})

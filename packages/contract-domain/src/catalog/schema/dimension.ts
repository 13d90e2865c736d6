import { z } from 'zod'
import { timeEvent } from './coverage.ts'
import { count, idText, localizedText, minuteOfDay, whole } from './scalars.ts'
import { weeklyWindow } from './window.ts'

const costHead = z.enum(['labour', 'parts', 'travel', 'expense'])

const role = z.union([
  z.templateLiteral(['cover:', costHead]),
  z.templateLiteral(['time:', timeEvent]),
  z.enum([
    'window:service',
    'window:helpdesk',
    'quantity:visits',
    'quantity:training',
    'quantity:labour-hours',
    'level:monitoring',
    'level:software',
    'level:rate-card',
    'set:delivery',
    'set:retention',
    'guarantee:uptime',
    'other',
  ]),
])

const named = z.strictObject({ id: idText, title: localizedText })

const facet = z.strictObject({
  id: idText,
  title: localizedText,
  knownAt: z.enum(['quote', 'claim']),
  fact: idText.exactOptional(),
  keys: z.array(z.strictObject({ id: idText, title: localizedText, from: whole.exactOptional() })),
})

const common = {
  id: idText,
  role,
  title: localizedText,
  description: localizedText.exactOptional(),
  facets: z.array(facet),
  weight: z.enum(['light', 'normal']),
}

export const dimensionDefinition = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('time'),
    ...common,
    windowDimension: idText,
    reference: z.strictObject({ window: weeklyWindow, dueMinute: minuteOfDay }),
  }),
  z.strictObject({ kind: z.literal('cover'), ...common, costHead }),
  z.strictObject({ kind: z.literal('guarantee'), ...common }),
  z.strictObject({ kind: z.literal('level'), ...common, levels: z.array(named) }),
  z.strictObject({
    kind: z.literal('quantity'),
    ...common,
    unit: localizedText,
    per: z.enum(['year', 'term', 'event']),
    cap: count.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('window'), ...common }),
  z.strictObject({ kind: z.literal('set'), ...common, universe: z.array(named) }),
  z.strictObject({
    kind: z.literal('limit'),
    ...common,
    unit: localizedText,
    direction: z.enum(['lower-is-better', 'higher-is-better']),
    absentIs: z.enum(['best', 'worst']),
  }),
])

import { parseWindow } from '../calendar/index.ts'
import type { CellValue, CoverTarget, DimensionDefinition } from '../cover/index.ts'
import { aLevelDimension, aQuantityDimension } from './a-dimension.ts'
import { ARRIVAL, arriveWithin, PARTS, partsPaid, WINDOW } from './a-ladder.ts'
import { inBoth } from './in-both.ts'
import type { Draw } from './picking.ts'

const common = { role: 'other', facets: [], weight: 'normal' } as const

/** What the facet known when quoting reads of an asset. */
export const AGE = 'age'

const MONITORING = aLevelDimension('monitoring', ['alerts', 'proactive', 'managed'])
const VISITS = aQuantityDimension('visits', { cap: 8 })
const SEATS = { ...aQuantityDimension('seats'), weight: 'light' } as const
const DELIVERY: DimensionDefinition = {
  ...common,
  id: 'delivery',
  role: 'set:delivery',
  kind: 'set',
  title: inBoth('Delivery'),
  universe: ['depot', 'remote', 'site'].map((id) => ({ id, title: inBoth(id) })),
}
const RADIUS: DimensionDefinition = {
  ...common,
  id: 'radius',
  kind: 'limit',
  title: inBoth('Radius'),
  unit: inBoth('km'),
  direction: 'higher-is-better',
  absentIs: 'worst',
}
const WEEKS_BETWEEN: DimensionDefinition = {
  ...common,
  id: 'weeks-between',
  kind: 'limit',
  title: inBoth('Weeks between'),
  unit: inBoth('weeks'),
  direction: 'lower-is-better',
  absentIs: 'best',
}
const UPTIME: DimensionDefinition = { ...common, id: 'uptime', kind: 'guarantee', title: inBoth('Uptime') }
const HOTLINE = aLevelDimension(
  'hotline',
  ['office', 'always'],
  [
    {
      id: 'age',
      title: inBoth('Age'),
      knownAt: 'quote',
      fact: AGE,
      keys: [
        { id: 'young', title: inBoth('Young'), from: 0 },
        { id: 'old', title: inBoth('Old'), from: 60 },
      ],
    },
  ],
)

/** How often, in percent, a random catalog has each dimension beside its window. */
const OFTEN: readonly (readonly [DimensionDefinition, number])[] = [
  [ARRIVAL, 70],
  [PARTS, 70],
  [MONITORING, 70],
  [VISITS, 70],
  [SEATS, 70],
  [DELIVERY, 70],
  [RADIUS, 20],
  [WEEKS_BETWEEN, 15],
  [UPTIME, 20],
  [HOTLINE, 12],
]

const WINDOWS = [
  'Mon-Fri 08:00-12:00',
  'Mon-Fri 10:00-18:00',
  'Sat 08:00-12:00',
  'Mon-Sat 08:00-18:00',
  'Mon-Sun 00:00-24:00',
] as const

/** Some of the dimensions that a ladder may have, and the window in which arrival counts. */
export function someDimensions({ chance }: Draw): readonly [DimensionDefinition, ...DimensionDefinition[]] {
  return [WINDOW, ...OFTEN.flatMap(([definition, percent]) => (chance(percent) ? [definition] : []))]
}

export function someValue(definition: DimensionDefinition, { chance, one, pick }: Draw): CellValue {
  switch (definition.kind) {
    case 'window':
      return { kind: 'window', window: parseWindow(one(WINDOWS)) }
    case 'time':
      return arriveWithin(one([2, 4, 8]), chance(30) ? { strength: 'target' } : {})
    case 'cover':
      return partsPaid(one([{}, {}, { deductibleMinor: 5000, currency: 'EUR' }, { incidentsPerYear: 3 }]))
    case 'guarantee': {
      const promise = { levelPercent: one(['99', '99.5']), basis: 'working-hours', period: 'month' } as const
      return { kind: 'guarantee', promises: [chance(30) ? { ...promise, creditPercent: '5' } : promise] }
    }
    case 'level':
      return { kind: 'level', level: one(definition.levels.map(({ id }) => id) as [string, ...string[]]) }
    case 'set':
      return { kind: 'set', elements: [one(['depot', 'remote', 'site'])] }
    case 'limit':
      return { kind: 'limit', limit: one(definition.absentIs === 'best' ? [26, 13, 4] : [50, 100, 300]) }
    case 'quantity':
      return {
        kind: 'quantity',
        quantity: definition.cap === undefined && chance(8) ? 'unlimited' : 1 + pick(4),
      }
  }
}

/** The whole dimension, or one key of its facet. */
export function someTarget({ id, facets }: DimensionDefinition, { chance, one }: Draw): CoverTarget {
  const [facet] = facets
  if (facet === undefined || !chance(50)) return { dimension: id }
  const keys = ['other', ...facet.keys.map((key) => key.id)] as [string, ...string[]]
  return { dimension: id, at: { [facet.id]: [one(keys)] } }
}

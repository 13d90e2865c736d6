import { describe, expect, test } from 'vitest'
import { AROUND_THE_CLOCK } from '../calendar/index.ts'
import {
  arrival,
  delivery,
  interval,
  monitoring,
  parts,
  radius,
  seats,
  serviceWindow,
  uptime,
  visits,
} from './example-dimensions.ts'

import {
  known,
  time,
  cost,
  guarantee,
  level,
  quantity,
  set,
  limit,
  atLeast,
  none,
  unknown,
  notApplicable,
  verdictOf,
  type ComparedRow,
} from './example-cells.ts'

describe('unknown values', () => {
  test.each<ComparedRow>([
    ['an unknown is at least none', monitoring, unknown, none, 'yes/unknown'],
    ['an unknown is at least what doesn’t apply', monitoring, unknown, notApplicable, 'yes/unknown'],
    ['the best is at least an unknown', monitoring, level('managed'), unknown, 'yes/unknown'],
    ['anything between blocks a verdict', monitoring, level('proactive'), unknown, 'unknown/unknown'],
    ['two unknowns are never known to be equal', monitoring, unknown, unknown, 'unknown/unknown'],
    ['at least more is more', monitoring, atLeast(level('proactive')), level('alerts'), 'more'],
    [
      'at least less may be anything',
      monitoring,
      atLeast(level('alerts')),
      level('proactive'),
      'unknown/unknown',
    ],
    ['at least the same may be more', monitoring, atLeast(level('alerts')), level('alerts'), 'yes/unknown'],
    ['at least some is more than none', monitoring, atLeast(level('alerts')), none, 'more'],
    ['at least the best is the best', monitoring, atLeast(level('managed')), level('managed'), 'equal'],
    ['at least none is unknown', visits, atLeast(quantity(0)), none, 'yes/unknown'],
    ['the cap is the best there is', visits, quantity(12), unknown, 'yes/unknown'],
    ['without a cap only unlimited is', seats, quantity('unlimited'), unknown, 'yes/unknown'],
    ['without a cap no number is', seats, quantity(10_000), unknown, 'unknown/unknown'],
    [
      'around the clock is the best window',
      serviceWindow,
      known({ kind: 'window', window: AROUND_THE_CLOCK }),
      unknown,
      'yes/unknown',
    ],
    ['every element is the best set', delivery, set('depot', 'on-site', 'remote'), unknown, 'yes/unknown'],
    [
      'all of the cost without limits is the best cover',
      parts,
      cost({ sharePercent: '100' }),
      unknown,
      'yes/unknown',
    ],
    [
      'all of the cost with a quota isn’t',
      parts,
      cost({ sharePercent: '100', incidentsPerYear: 99 }),
      unknown,
      'unknown/unknown',
    ],
    [
      'no guarantee is the best there is',
      uptime,
      guarantee({ levelPercent: '100', creditPercent: '100' }),
      unknown,
      'unknown/unknown',
    ],
    [
      'a guarantee raised may cover another basis',
      uptime,
      atLeast(guarantee({})),
      guarantee({ basis: 'output' }),
      'unknown/no',
    ],
    [
      'a guarantee may fall short of one that is raised',
      uptime,
      guarantee({}),
      atLeast(guarantee({ basis: 'output' })),
      'no/unknown',
    ],
    ['no interval is the best there is', interval, limit(0), unknown, 'unknown/unknown'],
    ['an unknown interval is at least none', interval, unknown, none, 'yes/unknown'],
    ['no radius is at least an unknown one', radius, none, unknown, 'yes/unknown'],
    ['an unknown radius may be less than any', radius, unknown, limit(0), 'unknown/unknown'],
    [
      'an unknown radius may be less than another unknown',
      radius,
      unknown,
      atLeast(limit(5)),
      'unknown/unknown',
    ],
    ['a radius may be less than one that is raised', radius, limit(4), atLeast(limit(5)), 'less'],
    [
      'every event at once, with credit, is the best time',
      arrival,
      time(
        ...(['answered', 'called-back', 'arrival', 'part-delivered', 'restored'] as const).map((event) => {
          return { minutes: 0, event, strength: 'guaranteed-with-credit' } as const
        }),
      ),
      unknown,
      'yes/unknown',
    ],
    [
      'arrival at once alone isn’t',
      arrival,
      time({ minutes: 0, strength: 'guaranteed-with-credit' }),
      unknown,
      'unknown/unknown',
    ],
  ])('%s', (_title, definition, left, right, verdict) => {
    expect(verdictOf(definition, left, right)).toBe(verdict)
  })
})

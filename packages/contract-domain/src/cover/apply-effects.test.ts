import { describe, expect, test } from 'vitest'
import { AROUND_THE_CLOCK, parseWindow } from '../calendar/index.ts'
import { applyEffects } from './apply-effects.ts'
import type { Cell } from './coverage.ts'
import type { CoverEffect } from './effect.ts'
import { CoverageInvalid } from './errors.ts'
import {
  arrival,
  arriveIn,
  CLOSING,
  delivery,
  monitoring,
  OFFICE,
  parts,
  serviceWindow,
  uptime,
  visits,
} from './example-dimensions.ts'

import { known, rules } from './example-cells.ts'
import { cellAfter, outcomeOf, promises, tierWith } from './example-selection.ts'

describe('what add-ons do to cover', () => {
  test('two promises never mix: answered best effort and restored guaranteed stay two', () => {
    const answered = arriveIn({ minutes: 120, event: 'answered', strength: 'best-effort' })
    const restored = arriveIn({ minutes: 4320, event: 'restored', strength: 'guaranteed' })
    const cover = { [arrival.id]: { '*': known({ kind: 'time', promises: [answered] }) } }
    const give = [{ dimension: arrival.id, value: { kind: 'time', promises: [restored] } as const }]
    expect(cellAfter(cover, arrival.id, { repair: { give } })).toEqual(
      known({ kind: 'time', promises: [answered, restored] }),
    )
  })

  test('4 h and 24x7 from two add-ons together deliver 4 h around the clock', () => {
    const tier = {
      [serviceWindow.id]: { '*': known({ kind: 'window', window: OFFICE }) },
      [arrival.id]: { '*': known(promises({ days: 1 })) },
    }
    const { cover, clashes } = outcomeOf(tier, {
      fast: { give: [{ dimension: arrival.id, value: promises({ minutes: 240 }) }] },
      wide: {
        give: [{ dimension: serviceWindow.id, value: { kind: 'window', window: AROUND_THE_CLOCK } }],
      },
    })
    expect(clashes).toEqual([])
    expect(cover[serviceWindow.id]?.['*']).toEqual(known({ kind: 'window', window: AROUND_THE_CLOCK }))
    expect(cover[arrival.id]?.['*']).toEqual(known(promises({ minutes: 240 })))
  })

  test('a wider window never moves a due hour later', () => {
    const tier = {
      [serviceWindow.id]: { '*': known({ kind: 'window', window: OFFICE }) },
      [arrival.id]: { '*': known(promises({ days: 2 })) },
    }
    const { cover } = outcomeOf(tier, {
      'extended-hours': {
        give: [{ dimension: serviceWindow.id, value: { kind: 'window', window: AROUND_THE_CLOCK } }],
      },
    })
    expect(cover[arrival.id]?.['*']).toEqual(known(promises({ days: 2, dueMinute: CLOSING })))
  })

  test('days that an add-on gives are due at the published closing too, whoever widens the window', () => {
    const window = parseWindow('Mon-Fri 08:00-17:00; Sat 08:00-12:00')
    const tier = { [serviceWindow.id]: { '*': known({ kind: 'window', window }) } }
    const { cover } = outcomeOf(tier, {
      'extended-hours': {
        give: [{ dimension: serviceWindow.id, value: { kind: 'window', window: AROUND_THE_CLOCK } }],
      },
      'next-day': { give: [{ dimension: arrival.id, value: promises({ days: 1 }) }] },
      'next-noon': {
        give: [{ dimension: arrival.id, value: promises({ days: 1, dueMinute: 720, strength: 'aim' }) }],
      },
    })
    expect(cover[arrival.id]?.['*']).toEqual(
      known(promises({ days: 1, dueMinute: CLOSING }, { days: 1, dueMinute: 720, strength: 'aim' })),
    )
  })

  test('a deductible on new cover stays', () => {
    const withDeductible = {
      kind: 'cover',
      promises: [{ sharePercent: '100', deductibleMinor: 5000, currency: 'EUR' }],
    } as const
    const { cover } = outcomeOf(
      { [parts.id]: { '*': { state: 'none' }, breakdown: known(fullShare) } },
      { accident: { give: [{ dimension: parts.id, at: { cause: ['misuse'] }, value: withDeductible }] } },
    )
    expect(cover[parts.id]).toEqual({
      breakdown: known(fullShare),
      misuse: known(withDeductible),
      other: { state: 'none' },
    })
  })

  test('a deductible doesn’t spread over cover that is there already', () => {
    const { cover } = outcomeOf(
      { [parts.id]: { '*': known({ kind: 'cover', promises: [{ sharePercent: '20' }] }) } },
      {
        accident: {
          give: [
            {
              dimension: parts.id,
              value: {
                kind: 'cover',
                promises: [{ sharePercent: '100', deductibleMinor: 5000, currency: 'EUR' }],
              },
            },
          ],
        },
      },
    )
    expect(cover[parts.id]?.['misuse']).toEqual(
      known({
        kind: 'cover',
        promises: [{ sharePercent: '100', deductibleMinor: 5000, currency: 'EUR' }, { sharePercent: '20' }],
      }),
    )
  })

  test('holidays are a row: 24x7 without holidays gives none', () => {
    const weekdays = parseWindow('Mon-Sun 00:00-24:00')
    const { cover } = outcomeOf(
      { [serviceWindow.id]: { '*': known({ kind: 'window', window: OFFICE }) } },
      { wide: { give: [{ dimension: serviceWindow.id, value: { kind: 'window', window: weekdays } }] } },
    )
    expect(cover[serviceWindow.id]?.['*']).toEqual(known({ kind: 'window', window: weekdays }))
    expect(weekdays.holiday).toEqual([])
  })

  test('an unknown raised is at least what raised it', () => {
    const unpublished: Cell = { state: 'unknown', note: { en: 'not published', fr: 'non publié' } }
    const level = { kind: 'level', level: 'proactive' } as const
    const give = [{ dimension: monitoring.id, value: level }]
    expect(cellAfter({ [monitoring.id]: { '*': unpublished } }, monitoring.id, { eyes: { give } })).toEqual({
      state: 'at-least',
      value: level,
    })
    const add = [{ dimension: visits.id, quantity: 2 }]
    expect(cellAfter({ [visits.id]: { '*': unpublished } }, visits.id, { more: { add } })).toEqual({
      state: 'at-least',
      value: { kind: 'quantity', quantity: 2 },
    })
  })

  test('an unknown raised to the best there is, is known', () => {
    const unknown: Cell = { state: 'unknown' }
    const best = { kind: 'level', level: 'managed' } as const
    expect(
      cellAfter({ [monitoring.id]: { '*': unknown } }, monitoring.id, {
        eyes: { give: [{ dimension: monitoring.id, value: best }] },
      }),
    ).toEqual(known(best))
    expect(
      cellAfter({ [visits.id]: { '*': unknown } }, visits.id, {
        more: { add: [{ dimension: visits.id, quantity: 12 }] },
      }),
    ).toEqual(known({ kind: 'quantity', quantity: 12 }))
  })
})

const fullShare = { kind: 'cover', promises: [{ sharePercent: '100' }] } as const

describe('effects that the catalog can’t take', () => {
  test('an unknown dimension, facet or key is a clash, the rest applies', () => {
    const { clashes, cover, applied } = outcomeOf(
      {},
      {
        a: {
          withdraw: [{ dimension: 'core:nowhere' }],
          give: [
            { dimension: parts.id, at: { cause: ['flood'] }, value: fullShare },
            { dimension: parts.id, at: { cause: ['misuse'] }, value: fullShare },
          ],
          add: [{ dimension: visits.id, at: { zone: ['near'] }, quantity: 1 }],
        },
      },
    )
    expect(clashes).toStrictEqual([
      { kind: 'target-unknown', addOn: 'a', dimension: 'core:nowhere' },
      { kind: 'target-unknown', addOn: 'a', dimension: parts.id, at: { cause: ['flood'] } },
      { kind: 'target-unknown', addOn: 'a', dimension: visits.id, at: { zone: ['near'] } },
    ])
    expect(cover[parts.id]?.['misuse']).toEqual(known(fullShare))
    expect(applied).toEqual([{ addOn: 'a', dimension: parts.id, phase: 'give' }])
  })

  test('clashes stand in the order of add-ons, whatever the order of the selection', () => {
    const lost: CoverEffect = { withdraw: [{ dimension: 'core:nowhere' }] }
    const { clashes } = outcomeOf({}, { b: lost, c: lost, a: lost })
    expect(clashes.map((clash) => 'addOn' in clash && clash.addOn)).toEqual(['a', 'b', 'c'])
  })

  test('a value that the dimension can’t hold is refused, naming the add-on', () => {
    const wrong: CoverEffect = { give: [{ dimension: uptime.id, value: fullShare }] }
    expect(refusalOf({ a: wrong })).toMatchObject({
      reason: 'kind-differs',
      path: ['a', uptime.id, 'give', 'kind'],
    })
    const negative: CoverEffect = { add: [{ dimension: visits.id, quantity: -1 }] }
    expect(refusalOf({ a: negative })).toMatchObject({
      reason: 'quantity-invalid',
      path: ['a', visits.id, 'add', 'quantity'],
    })
    const misplaced: CoverEffect = { add: [{ dimension: uptime.id, quantity: 1 }] }
    expect(refusalOf({ a: misplaced })).toMatchObject({ reason: 'kind-differs' })
  })

  test('what was applied is listed by phase, dimension, add-on, each once', () => {
    const { applied } = outcomeOf(
      {},
      {
        b: {
          add: [
            { dimension: visits.id, quantity: 1 },
            { dimension: visits.id, quantity: 2 },
          ],
          give: [{ dimension: monitoring.id, value: { kind: 'level', level: 'alerts' } }],
        },
        a: {
          add: [{ dimension: visits.id, quantity: 1 }],
          give: [
            { dimension: delivery.id, value: { kind: 'set', elements: ['depot'] } },
            { dimension: monitoring.id, value: { kind: 'level', level: 'alerts' } },
          ],
          withdraw: [{ dimension: uptime.id }],
        },
      },
    )
    expect(applied.map(({ phase, dimension, addOn }) => `${phase} ${dimension} ${addOn}`)).toEqual([
      'withdraw core:uptime a',
      'give core:monitoring a',
      'give core:monitoring b',
      'give core:delivery a',
      'add core:visits a',
      'add core:visits b',
    ])
  })

  test('without effects the cover is the tier’s', () => {
    const tier = tierWith({})
    expect(applyEffects(tier, [], rules)).toEqual({ cover: tier, applied: [], clashes: [] })
  })
})

function refusalOf(effects: Readonly<Record<string, CoverEffect>>): unknown {
  try {
    outcomeOf({}, effects)
  } catch (error) {
    expect(error).toBeInstanceOf(CoverageInvalid)
    return error
  }
  return undefined
}

import { describe, expect, test } from 'vitest'
import { joinCells, type CoverRules } from './cell-order.ts'
import { closeEventImplications } from './event-implications.ts'
import { EventImplicationsCircular } from './errors.ts'
import { arrival } from './example-dimensions.ts'

import { rules, time, none, verdictOf } from './example-cells.ts'

describe('an event that implies another', () => {
  const restored = time({ minutes: 240, event: 'restored' })
  const implied = (...pairs: readonly (readonly [string, string])[]): CoverRules => {
    return { ...rules, eventImplications: pairs.map(([event, implies]) => ({ event, implies })) }
  }

  test('stands in for it only once declared', () => {
    const arrived = time({ minutes: 240 })
    expect(verdictOf(arrival, restored, arrived)).toBe('incomparable')
    expect(verdictOf(arrival, restored, arrived, implied(['restored', 'arrival']))).toBe('more')
  })

  test('stands in for what that implies too', () => {
    const answered = time({ minutes: 300, event: 'answered' })
    const chain = implied(['arrival', 'answered'], ['restored', 'arrival'])
    expect(verdictOf(arrival, restored, answered, chain)).toBe('more')
    expect(joinCells(arrival, restored, answered, chain)).toEqual(restored)
    expect(joinCells(arrival, restored, answered, rules)).not.toEqual(restored)
  })

  test('in a circle is refused, naming it', () => {
    const circle = implied(['called-back', 'restored'], ['restored', 'arrival'], ['arrival', 'restored'])
    const ask = () => verdictOf(arrival, restored, restored, circle)
    expect(ask).toThrow(EventImplicationsCircular)
    expect(ask).toThrow('{"events":"restored → arrival → restored"}')
    expect(() => verdictOf(arrival, none, none, implied(['restored', 'restored']))).toThrow(
      'restored → restored',
    )
  })
})

describe('events that imply each other', () => {
  test('are closed transitively, diamonds included', () => {
    const closed = closeEventImplications([
      { event: 'restored', implies: 'arrival' },
      { event: 'restored', implies: 'part-delivered' },
      { event: 'arrival', implies: 'answered' },
      { event: 'part-delivered', implies: 'answered' },
    ])
    expect([...(closed.get('restored') ?? [])].sort()).toEqual(['answered', 'arrival', 'part-delivered'])
    expect([...(closed.get('arrival') ?? [])]).toEqual(['answered'])
    expect(closed.get('answered')).toBeUndefined()
  })

  test('are closed once for one list', () => {
    const list = [{ event: 'restored', implies: 'arrival' }]
    expect(closeEventImplications(list)).toBe(closeEventImplications(list))
  })
})

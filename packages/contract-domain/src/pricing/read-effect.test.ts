import { describe, expect, test } from 'vitest'
import { hookSetting } from './hook-context.ts'
import { factRulesOf } from './facts-reader.ts'
import { LineRun } from './line-run.ts'
import { readEffect } from './read-effect.ts'
import { anAddOn, anAsset, inBoth } from '../testing/index.ts'

/** What is made of a `widen` hook's answer, and what was refused. */
function reading(hook: () => unknown) {
  const terms = { currency: 'EUR', rounding: 'half-even' } as const
  const run = new LineRun({ factRules: factRulesOf({ facts: [] }), ...terms }, anAsset())
  const tier = { id: 'essential', title: inBoth('essential') }
  const setting = hookSetting(anAddOn('x'), { tier, termMonths: 12, ...terms })
  return { effect: readEffect({ setting, hook: 'widen', run }, hook), refusals: run.refusals }
}

describe('what a hook does to cover is taken as it is', () => {
  test.each<[string, object]>([
    ['nothing', {}],
    ['empty lists', { withdraw: [], give: [], add: [] }],
    ['a withdrawal of a whole dimension', { withdraw: [{ dimension: 'parts' }] }],
    ['one at some keys', { withdraw: [{ dimension: 'parts', at: { part: ['belt', 'motor'], event: [] } }] }],
    ['a gift', { give: [{ dimension: 'reply', value: { level: '4h' } }] }],
    ['an addition', { add: [{ dimension: 'visits', quantity: 2 }] }],
    ['an addition of none', { add: [{ dimension: 'visits', quantity: 0 }] }],
    ['a gift at no keys in particular', { give: [{ dimension: 'reply', at: {}, value: {} }] }],
  ])('%s', (_what, effect) => {
    expect(reading(() => effect)).toEqual({ effect, refusals: [] })
    expect(reading(() => effect).effect).toBe(effect)
  })
})

describe('an impossible effect on cover', () => {
  test.each<[string, unknown, string, string]>([
    ['nothing', undefined, 'effect', 'undefined'],
    ['null', null, 'effect', 'null'],
    ['a list', [], 'effect', 'a list'],
    ['a text', 'all', 'effect', '"all"'],
    ['a promise', Promise.resolve({}), 'effect', 'a promise'],
    ['a withdrawal that is no list', { withdraw: { dimension: 'parts' } }, 'effect.withdraw', 'an object'],
    ['a gift of null', { give: null }, 'effect.give', 'null'],
    ['an addition as text', { add: 'two' }, 'effect.add', '"two"'],
    ['a withdrawal of null', { withdraw: [null] }, 'effect.withdraw[]', 'null'],
    ['a withdrawal of a name alone', { withdraw: ['parts'] }, 'effect.withdraw[]', '"parts"'],
    [
      'a withdrawal of no dimension',
      { withdraw: [{ dimension: 'a' }, {}] },
      'effect.withdraw[]',
      'an object',
    ],
    [
      'a gift of a dimension by number',
      { give: [{ dimension: 1, value: {} }] },
      'effect.give[]',
      'an object',
    ],
    ['an addition in a list', { add: [['visits', 2]] }, 'effect.add[]', 'a list'],
    [
      'keys that are a list',
      { withdraw: [{ dimension: 'a', at: ['belt'] }] },
      'effect.withdraw[].at',
      'a list',
    ],
    ['keys that are null', { withdraw: [{ dimension: 'a', at: null }] }, 'effect.withdraw[].at', 'null'],
    [
      'keys of a facet that are one text',
      { withdraw: [{ dimension: 'a', at: { part: 'belt' } }] },
      'effect.withdraw[].at',
      'an object',
    ],
    [
      'a key that is no text beside one that is',
      { give: [{ dimension: 'a', at: { event: [], part: ['belt', 1] }, value: {} }] },
      'effect.give[].at',
      'an object',
    ],
    ['a gift without a value', { give: [{ dimension: 'a' }] }, 'effect.give[].value', 'undefined'],
    ['a gift of a bare level', { give: [{ dimension: 'a', value: '4h' }] }, 'effect.give[].value', '"4h"'],
    ['an addition without a number', { add: [{ dimension: 'a' }] }, 'effect.add[].quantity', 'undefined'],
    ['an addition of a half', { add: [{ dimension: 'a', quantity: 0.5 }] }, 'effect.add[].quantity', '0.5'],
    [
      'an addition of less than none',
      { add: [{ dimension: 'a', quantity: -1 }] },
      'effect.add[].quantity',
      '-1',
    ],
    [
      'an addition of a number as text',
      { add: [{ dimension: 'a', quantity: '2' }] },
      'effect.add[].quantity',
      '"2"',
    ],
    [
      'an addition past what is kept exactly',
      { add: [{ dimension: 'a', quantity: 2 ** 53 }] },
      'effect.add[].quantity',
      '9007199254740992',
    ],
  ])('%s is refused: plugin, hook, where, and what came back', (_what, answer, at, came) => {
    const params = { plugin: 'x@1.0.0', hook: 'widen', at, came }
    expect(reading(() => answer)).toEqual({
      effect: null,
      refusals: [
        {
          code: 'plugin-answer-refused',
          addOn: 'x',
          message: { key: 'pricing.plugin-answer-refused', params },
          cure: { key: 'pricing.plugin-answer-refused.cure', params },
        },
      ],
    })
  })

  test('a throw is refused', () => {
    const { effect, refusals } = reading(() => {
      throw new RangeError('no cover')
    })
    expect(effect).toBeNull()
    expect(refusals).toMatchObject([
      { code: 'plugin-answer-refused', message: { params: { came: 'RangeError: no cover' } } },
    ])
  })
})

import { describe, expect, test } from 'vitest'
import type { ActiveAddOn } from './index.ts'
import { DomainError } from '../text/index.ts'
import { factRulesOf } from './facts-reader.ts'
import { hookSetting } from './hook-context.ts'
import { LineRun } from './line-run.ts'
import { impossible, refuseAnswer, refusedLine, unknownLine, type Asked } from './refuse-answer.ts'
import { anAddOn, anAsset, inBoth } from '../testing/index.ts'

function asked(hook: Asked['hook'] = 'charge', members: Partial<ActiveAddOn> = {}): Asked {
  const terms = { currency: 'EUR', rounding: 'half-even' } as const
  const run = new LineRun({ factRules: factRulesOf({ facts: [] }), ...terms }, anAsset())
  const tier = { id: 'essential', title: inBoth('essential') }
  return { setting: hookSetting(anAddOn('x', members), { tier, termMonths: 12, ...terms }), hook, run }
}
function refused(fault: unknown, by = asked()) {
  refuseAnswer(by, fault)
  return by.run.refusals
}

class TooFar extends DomainError {
  constructor(cureKey?: string) {
    super({
      code: 'x.too-far',
      messageKey: 'x.beyond',
      params: { distance: 90 },
      ...(cureKey !== undefined && { cureKey }),
    })
  }
}

test('an impossible answer is told by where and what came back', () => {
  const params = { plugin: 'x@1.0.0', hook: 'adjust', at: 'taxCategory', came: 'null' }
  expect(refused(impossible('taxCategory', null), asked('adjust'))).toEqual([
    {
      code: 'plugin-answer-refused',
      addOn: 'x',
      message: { key: 'pricing.plugin-answer-refused', params },
      cure: { key: 'pricing.plugin-answer-refused.cure', params },
    },
  ])
})

describe('a throw', () => {
  test('has the same code, and texts of its own', () => {
    const params = { plugin: 'x@1.0.0', hook: 'charge', came: 'TypeError: no such thing' }
    expect(refused(new TypeError('no such thing'))).toEqual([
      {
        code: 'plugin-answer-refused',
        addOn: 'x',
        message: { key: 'pricing.plugin-threw', params },
        cure: { key: 'pricing.plugin-threw.cure', params },
      },
    ])
  })

  test('of a named error without a text of the plugin’s is told by code and figures', () => {
    expect(refused(new TooFar())[0]?.message.params['came']).toBe('x.too-far {"distance":90}')
  })

  test('of a named error with a text of the plugin’s is told in its words', () => {
    const messages = { 'x.beyond': inBoth('Too far'), 'x.nearer': inBoth('Nearer') }
    const general = {
      key: 'pricing.plugin-threw.cure',
      params: { plugin: 'x@1.0.0', hook: 'widen' },
    }
    const own = { key: 'x.nearer', params: { distance: 90 } }
    for (const [cureKey, cure] of [
      ['x.nearer', own],
      ['x.unheard-of', general],
      [undefined, general],
    ] as const)
      expect(refused(new TooFar(cureKey), asked('widen', { messages }))).toEqual([
        { code: 'x.too-far', addOn: 'x', message: { key: 'x.beyond', params: { distance: 90 } }, cure },
      ])
  })

  test('of a name that every object has is not a text of the plugin’s', () => {
    class Sly extends DomainError {
      constructor() {
        super({ code: 'x.sly', messageKey: 'toString' })
      }
    }
    expect(refused(new Sly())).toMatchObject([{ code: 'plugin-answer-refused' }])
  })

  const said = (fault: unknown) => refused(fault)[0]?.message.params['came']
  test.each<[string, unknown, string]>([
    ['a text, cut after 80 characters', 'a'.repeat(100), `"${'a'.repeat(80)}"`],
    ['a number', 5, '5'],
    ['nothing', undefined, 'undefined'],
    ['null', null, 'null'],
    ['a list', [1], 'a list'],
    ['an object', { a: 1 }, 'an object'],
    ['a promise', Promise.resolve(), 'a promise'],
    ['a function, whose source stays the plugin’s', () => 'secret', 'a function'],
    ['a symbol', Symbol('x'), 'Symbol(x)'],
    ['a big integer', 5n, '5'],
  ])('of %s says so', (_what, thrown, came) => {
    expect(said(thrown)).toBe(came)
  })

  test('of a long error is cut after 120 characters', () => {
    expect(said(new Error('a'.repeat(200)))).toBe(`Error: ${'a'.repeat(113)}`)
  })
})

describe('what throws again when it is read', () => {
  const again = () => {
    throw new Error('again')
  }
  const message = {
    key: 'pricing.plugin-threw',
    params: { plugin: 'x@1.0.0', hook: 'charge', came: 'an object' },
  }

  test.each<[string, unknown]>([
    ['an error whose message throws', Object.defineProperty(new Error(), 'message', { get: again })],
    ['an error whose name can’t be written', Object.assign(new Error(), { name: { toString: again } })],
    ['a thing that hides what it is', new Proxy({}, { getPrototypeOf: again })],
    ['an answer that hides what it is', impossible('lines', new Proxy({}, { getPrototypeOf: again }))],
    ['a named error whose figures can’t be written', Object.assign(new TooFar(), { params: { figure: 5n } })],
  ])('%s is refused like any other', (_what, fault) => {
    expect(refused(fault)).toMatchObject([{ code: 'plugin-answer-refused', addOn: 'x', message }])
  })
})

describe('in place of what a hook would have charged', () => {
  const withheld = {
    source: { kind: 'plugin', id: 'x', version: '1.0.0' },
    code: 'withheld',
    component: 'default',
    contractYear: null,
    recurrence: 'per-year',
    per: 'asset',
    taxCategory: null,
    inputs: {},
    amountMinor: null,
  }
  const params = { addOn: inBoth('x') }

  test('stands an unknown line when it was refused', () => {
    const message = { key: 'pricing.line-refused', params }
    expect(refusedLine(asked())).toStrictEqual({ stage: 'charge', ...withheld, message })
    expect(refusedLine(asked('adjust'))).toStrictEqual({ stage: 'adjust', ...withheld, message })
  })

  test('stands an unknown line that names the facts it lacks', () => {
    expect(unknownLine(asked(), ['use', 'age'])).toStrictEqual({
      stage: 'charge',
      ...withheld,
      message: { key: 'pricing.line-unknown', params },
      unknownFacts: ['use', 'age'],
    })
  })
})

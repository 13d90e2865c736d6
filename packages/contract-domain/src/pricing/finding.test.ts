import { describe, expect, test } from 'vitest'
import { finding, mergeFindings } from './finding.ts'

describe('findings', () => {
  const on = (assetIds?: readonly string[], asset = 'x') => ({
    ...finding('asset-twice', { asset }),
    ...(assetIds && { assetIds }),
  })

  test('have a message and a cure of the same figures, and name the add-on they are of', () => {
    const params = { asset: 'x' }
    const texts = {
      message: { key: 'pricing.asset-twice', params },
      cure: { key: 'pricing.asset-twice.cure', params },
    }
    expect(finding('asset-twice', params)).toStrictEqual({ code: 'asset-twice', ...texts })
    expect(finding('asset-twice', params, '4h')).toStrictEqual({ code: 'asset-twice', addOn: '4h', ...texts })
  })

  test('that are equal are said once, with every asset once, in the order they came', () => {
    expect(mergeFindings([on(['2', '1']), on(['9'], 'y'), on(['1', '3'])])).toEqual([
      on(['2', '1', '3']),
      on(['9'], 'y'),
    ])
  })

  test('of the whole line stay so: no asset in particular', () => {
    expect(mergeFindings([on(), on(['1'])])).toEqual([on()])
    expect(mergeFindings([on(['1']), on()])).toEqual([on(['1'])])
  })

  test.each([{ lineId: '2' }, { addOn: '4h' }, { code: 'other' }])(
    'that differ by %j stay apart',
    (members) => {
      const other = { ...on(['1']), ...members }
      expect(mergeFindings([on(['1']), other])).toEqual([on(['1']), other])
    },
  )

  test('that say or cure otherwise stay apart', () => {
    const texts = { key: 'pricing.other', params: {} }
    const others = [
      { ...on(), message: texts },
      { ...on(), cure: texts },
    ]
    expect(mergeFindings([on(), ...others])).toEqual([on(), ...others])
  })
})

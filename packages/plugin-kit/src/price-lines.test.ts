import type { ActiveAddOn, Recurrence } from '@aftercare/contract-domain/pricing'
import { aChargingAddOn, aDecision, anAddOn, flat, onlyGroup } from '@aftercare/contract-domain/testing'
import { describe, expect, test } from 'vitest'
import { percentOffCharges } from './index.ts'

const audit = (amountMinor: number) => charging('audit', amountMinor, { recurrence: 'once' })

/** Takes 10 % off all charges, and declares no more. */
const bundle = anAddOn('bundle', {
  adjustAtMost: { percent: '10', of: 'all-charges', reads: ['audit', 'parts', 'training', 'use'] },
  adjust: (context) =>
    percentOffCharges(context, {
      code: 'bundle',
      percent: '10',
      of: context.lines.filter(({ stage }) => stage === 'charge'),
      message: { key: 'bundle.adjust', params: {} },
    }),
})

function charging(
  id: string,
  amountMinor: number,
  line: { readonly recurrence?: Recurrence; readonly taxCategory?: string } = {},
): ActiveAddOn {
  return aChargingAddOn(id, flat(amountMinor), { line })
}

function taken(...charges: readonly ActiveAddOn[]) {
  const decision = aDecision({ addOns: [...charges, bundle] })
  const { yearLines } = onlyGroup(decision)
  return {
    refused: decision.refusals.map(({ code }) => code),
    lines: yearLines
      .filter(({ stage }) => stage === 'adjust')
      .map(({ code, recurrence, taxCategory, amountMinor }) => [code, recurrence, taxCategory, amountMinor]),
  }
}

describe('a percent off charges of several kinds', () => {
  test('is rounded once for all, so that it never takes more than it declares', () => {
    // 10 % of 2.10 is 0.21; rounded apart, twice 0.105 would be 0.22.
    expect(taken(audit(105), charging('parts', 105))).toEqual({
      refused: [],
      lines: [
        ['bundle-once-service', 'once', 'service', -11],
        ['bundle-per-year-service', 'per-year', 'service', -10],
      ],
    })
  })

  test('is split by what each kind comes to, the rest to the largest remainder', () => {
    const training = charging('training', 204, { taxCategory: 'training' })
    // 10 % of 6.12 is 0.61: 0.103 and 0.305 and 0.203 of it.
    expect(taken(audit(103), charging('parts', 305), training).lines).toEqual([
      ['bundle-once-service', 'once', 'service', -10],
      ['bundle-per-year-service', 'per-year', 'service', -31],
      ['bundle-per-year-training', 'per-year', 'training', -20],
    ])
  })

  test('of one kind is one line under its own code', () => {
    expect(taken(charging('parts', 1_005)).lines).toEqual([['bundle', 'per-year', 'service', -101]])
  })

  test('is unknown in every kind while one of them is: what is found out later changes no amount', () => {
    const reading = anAddOn('use', {
      facts: ['use'],
      charge: (context) => (context.fact('use') === null ? [] : []),
    })
    expect(taken(audit(105), reading).lines).toEqual([
      ['bundle-once-service', 'once', 'service', null],
      ['bundle-per-year-', 'per-year', null, null],
    ])
  })
})

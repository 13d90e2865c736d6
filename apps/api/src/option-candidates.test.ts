import type { JsonSchema } from '@aftercare/plugin-kit'
import { expect, test } from 'vitest'
import { optionCandidates } from './option-candidates.ts'
import { installation } from './testing/shipped-catalogs.ts'

const listed = (properties: Readonly<Record<string, JsonSchema>>, required = Object.keys(properties)) =>
  optionCandidates({ type: 'object', properties, required })

test('nothing to choose is one choice', () => {
  expect(listed({})).toEqual({ options: [{}], complete: true })
})

test('enums, booleans and whole numbers within bounds are listed and crossed', () => {
  const { options, complete } = listed({
    window: { enum: ['days', 'nights'] },
    stock: { type: 'boolean' },
    visits: { type: 'integer', minimum: 1, maximum: 3 },
  })
  expect(complete).toBe(true)
  expect(options).toHaveLength(12)
  expect(options).toContainEqual({ window: 'nights', stock: true, visits: 2 })
  expect(new Set(options.map((one) => JSON.stringify(one))).size).toBe(12)
})

test('what may be left out is tried without too; what has a default isn’t: that is the same', () => {
  expect(listed({ stock: { const: true } }, []).options).toEqual([{}, { stock: true }])
  expect(listed({ stock: { type: 'boolean', default: false } }, []).options).toEqual([
    { stock: false },
    { stock: true },
  ])
})

test('one of several shapes, behind a reference or not', () => {
  const schema: JsonSchema = {
    properties: { hours: { $ref: '#/$defs/hours' } },
    required: ['hours'],
    $defs: { hours: { anyOf: [{ const: 'all' }, { type: 'integer', minimum: 8, maximum: 9 }] } },
  }
  expect(optionCandidates(schema)).toEqual({
    options: [{ hours: 'all' }, { hours: 8 }, { hours: 9 }],
    complete: true,
  })
})

test('of a long range both ends, of what can’t be listed its default: and it is said', () => {
  expect(listed({ km: { type: 'integer', minimum: 0, maximum: 500 } })).toEqual({
    options: [{ km: 0 }, { km: 500 }],
    complete: false,
  })
  expect(listed({ name: { type: 'string', default: 'any' } })).toEqual({
    options: [{ name: 'any' }],
    complete: false,
  })
  expect(listed({ name: { type: 'string' } })).toEqual({ options: [{}], complete: false })
  const unbounded = { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER, default: 2 } as const
  expect(listed({ seats: unbounded })).toEqual({ options: [{ seats: 2 }], complete: false })
})

test('choices too many to try are cut, and it is said', () => {
  const field = { type: 'integer', minimum: 1, maximum: 40 } as const
  const { options, complete } = listed({ one: field, other: field })
  expect(complete).toBe(false)
  expect(options.length).toBeLessThanOrEqual(512)
})

test('everything that the shipped add-ons let a buyer choose can be listed', () => {
  const choices = installation.plugins.map(({ id, optionsSchema }) => {
    const { options, complete } = optionCandidates(optionsSchema)
    return [id, options.length, complete] as const
  })
  expect(choices.filter(([, , complete]) => !complete)).toEqual([])
  expect(Object.fromEntries(choices.map(([id, count]) => [id, count]))).toMatchObject({
    'extended-hours': 3,
    'preventive-visits': 12,
    'rapid-response': 1,
  })
})

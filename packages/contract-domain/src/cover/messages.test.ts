import { describe, expect, test } from 'vitest'
import { mergeCatalogues, renderMessage, type DomainError } from '../text/index.ts'
import {
  CoverageInvalid,
  CoverTargetUnknown,
  DimensionTemplatesDiffer,
  EventImplicationsCircular,
  type CoverageInvalidReason,
} from './errors.ts'
import { coverMessages } from './messages.ts'

const anyParams = {
  value: 'v',
  least: '1',
  dimension: 'core:visits',
  minutes: '1',
  days: '1',
  keys: 'a, b',
  key: 'a',
  kind: 'level',
  member: 'capMinr',
  cap: 12,
}
const reasons = Object.keys(coverMessages)
  .filter((key) => key.startsWith('cover.coverage-invalid.') && !key.endsWith('.cure'))
  .map((key) => key.slice('cover.coverage-invalid.'.length) as CoverageInvalidReason)

type MakeRefusal = () => DomainError
const refusals: readonly (readonly [string, MakeRefusal])[] = [
  ...reasons.map((reason): [string, MakeRefusal] => [
    reason,
    () => new CoverageInvalid({ reason, path: ['core:visits', '*', 0], params: anyParams }),
  ]),
  ['a target', () => new CoverTargetUnknown('core:visits', 'zone')],
  ['a circle', () => new EventImplicationsCircular(['arrival', 'restored', 'arrival'])],
  ['two templates', () => new DimensionTemplatesDiffer('core:visits', 'catalog', 'extra-visits')],
]

describe('what cover refuses', () => {
  const catalogue = mergeCatalogues(coverMessages)

  test.each(refusals)('%s reads in both languages and says what to do', (_title, refuse) => {
    const refusal = refuse()
    expect(refusal.code).toMatch(/^cover\.[a-z-]+$/)
    for (const message of [refusal.text, refusal.cure]) {
      expect(message).toBeDefined()
      const [en, fr] = (['en', 'fr'] as const).map((locale) => renderMessage(message!, locale, catalogue))
      expect(en).not.toBe(fr)
      expect(`${en}${fr}`).not.toMatch(/[{}]/)
    }
    expect(refusal.text).not.toEqual(refusal.cure)
  })

  test('a refusal names its place', () => {
    const refusal = new CoverageInvalid({ reason: 'limit-invalid', path: ['a', 0], params: { value: '1.5' } })
    expect(refusal).toMatchObject({ path: ['a', 0], params: { at: 'a › 0', value: '1.5' } })
    expect(new EventImplicationsCircular([]).path).toEqual(['eventImplications'])
    expect(reasons).toHaveLength(23)
  })
})

import { describe, expect, test } from 'vitest'
import { mergeCatalogues, renderMessage } from '../text/index.ts'
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

const refusals = [
  ...reasons.map(
    (reason) => new CoverageInvalid({ reason, path: ['core:visits', '*', 0], params: anyParams }),
  ),
  new CoverTargetUnknown('core:visits', 'zone'),
  new EventImplicationsCircular(['arrival', 'restored', 'arrival']),
  new DimensionTemplatesDiffer('core:visits', 'catalog', 'extra-visits'),
]

describe('what cover refuses', () => {
  const catalogue = mergeCatalogues(coverMessages)

  test.each(refusals.map((refusal) => [refusal.messageKey, refusal] as const))(
    '%s reads in both languages and says what to do',
    (_key, refusal) => {
      for (const message of [refusal.text, refusal.cure]) {
        expect(message).toBeDefined()
        const [en, fr] = (['en', 'fr'] as const).map((locale) => renderMessage(message!, locale, catalogue))
        expect(en).not.toBe(fr)
        expect(`${en}${fr}`).not.toMatch(/[{}]/)
      }
    },
  )

  test('a refusal names its place', () => {
    const [refusal] = refusals
    expect(refusal?.path).toEqual(['core:visits', '*', 0])
    expect(refusal?.params).toMatchObject({ at: 'core:visits › * › 0' })
    expect(reasons).toHaveLength(23)
  })
})

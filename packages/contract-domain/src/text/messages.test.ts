import { describe, expect, test } from 'vitest'
import * as errors from './errors.ts'
import { DomainError } from './domain-error.ts'
import { mergeCatalogues } from './merge-catalogues.ts'
import { textMessages } from './messages.ts'
import { renderMessage } from './render-message.ts'

const refusals: readonly DomainError[] = [
  new errors.MessageKeyUnknown('k'),
  new errors.MessageParamMissing('k', 'n'),
  new errors.MessageParamInvalid('v'),
  new errors.MessageKeyDuplicate('k'),
  new errors.MessagePlaceholdersDiffer('k'),
  ...(
    [
      'undefined',
      'not-a-safe-integer',
      'bigint',
      'symbol',
      'function',
      'not-a-plain-object',
      'array-hole',
      'cycle',
      'lone-surrogate',
    ] as const
  ).map((reason) => new errors.NotCanonical(reason, ['a', 0])),
]

describe('what text itself says', () => {
  const catalogue = mergeCatalogues(textMessages)

  test.each(refusals.map((refusal) => [refusal.messageKey, refusal] as const))(
    '%s reads in both languages',
    (_key, refusal) => {
      for (const message of [refusal.text, refusal.cure]) {
        if (message === undefined) continue
        const [en, fr] = [renderMessage(message, 'en', catalogue), renderMessage(message, 'fr', catalogue)]
        expect(en).not.toBe(fr)
        expect(`${en}${fr}`).not.toMatch(/[{}]/)
      }
    },
  )

  test('a refusal is an error with its name, code, parameters and place', () => {
    const refusal = new errors.NotCanonical('bigint', ['lines', 3])
    expect(refusal).toBeInstanceOf(DomainError)
    expect(refusal).toBeInstanceOf(Error)
    expect(refusal.name).toBe('NotCanonical')
    expect(refusal.message).toBe('text.not-canonical {"at":"$.lines.3"}')
    expect(refusal.path).toEqual(['lines', 3])
    expect(refusal.cure).toEqual({ key: 'text.not-canonical.cure', params: { at: '$.lines.3' } })
    const bare = new errors.MessageKeyUnknown('k')
    expect(bare.cure).toBeUndefined()
    expect('path' in bare).toBe(false)
    expect(new errors.NotCanonical('cycle', []).params).toEqual({ at: '$' })
  })
})

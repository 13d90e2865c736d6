import { describe, expect, it } from 'vitest'
import { signedSettings } from './signed-settings.ts'

describe('the settings that a customer signs', () => {
  it('hold every price and no cost, however deep its form lies', () => {
    const flat = { form: 'flat', amountMinor: 4_800, cost: '1500' }
    const share = { form: 'percent-of', of: 'base', percent: '5', costPercent: '2' }
    const settings = {
      price: {
        form: 'table',
        by: 'option:window',
        rows: [{ is: 'six-days', price: flat }],
        else: share,
      },
      levels: [{ title: 'Two', price: share }],
    }
    expect(signedSettings(settings)).toEqual({
      price: {
        form: 'table',
        by: 'option:window',
        rows: [{ is: 'six-days', price: { form: 'flat', amountMinor: 4_800 } }],
        else: { form: 'percent-of', of: 'base', percent: '5' },
      },
      levels: [{ title: 'Two', price: { form: 'percent-of', of: 'base', percent: '5' } }],
    })
  })

  it('keep what merely is called cost, and figures exactly', () => {
    expect(signedSettings({ cost: 'parts', hours: 1.5, none: null })).toEqual({
      cost: 'parts',
      hours: '1.5',
      none: null,
    })
  })
})

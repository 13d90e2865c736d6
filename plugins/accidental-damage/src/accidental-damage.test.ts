import { bears } from '@aftercare/plugin-kit'
import { testPlugin } from '@aftercare/plugin-kit/testing'
import { accidentalDamage } from './accidental-damage.ts'

const price = { form: 'flat', amountMinor: 59_00 } as const
const euros = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })
const twice = bears({ sharePercent: '100', incidentsPerYear: 2, deductibleMinor: 75_00, currency: 'EUR' })

testPlugin(accidentalDamage, [
  {
    title: 'two accidents a year, parts and labour, with a deductible',
    settings: { price, incidentsPerYear: 2, deductible: euros(75_00) },
    options: {},
    lines: { 'accidental-damage': '59.00 EUR a year' },
    coverage: {
      'core:parts/accident': twice,
      'core:labour/accident': twice,
      'core:parts/breakdown': 'none',
      'core:labour/breakdown': bears({ sharePercent: '100' }),
    },
  },
  {
    title: 'parts alone, at half',
    settings: { price, dimensions: ['core:parts'], sharePercent: '50' },
    options: {},
    coverage: { 'core:parts/accident': bears({ sharePercent: '50' }), 'core:labour/accident': 'none' },
  },
  {
    title: 'a cause that the catalog doesn’t know is refused',
    settings: { price, causes: ['flood'] },
    options: {},
    refused: 'cover-target-unknown',
  },
])

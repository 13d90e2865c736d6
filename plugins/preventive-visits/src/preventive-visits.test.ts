import { quantityOf } from '@aftercare/plugin-kit'
import { standIn, testPlugin } from '@aftercare/plugin-kit/testing'
import { preventiveVisits } from './preventive-visits.ts'

const price = { form: 'per-unit', unit: 'visit', ratePerUnit: '12550.5' } as const

testPlugin(preventiveVisits, [
  {
    title: 'one more visit a year',
    settings: { price },
    options: {},
    lines: { 'preventive-visits': '125.51 EUR a year' },
    coverage: { 'core:visits': quantityOf(2) },
  },
  {
    title: 'three visits are multiplied before they are rounded',
    settings: { price },
    options: { visits: 3 },
    lines: { 'preventive-visits': '376.52 EUR a year' },
    coverage: { 'core:visits': quantityOf(4) },
  },
  {
    title: 'a fixed price is the price of one visit',
    settings: { price: { form: 'flat', amountMinor: 110_00 } },
    options: { visits: 2 },
    lines: { 'preventive-visits': '220.00 EUR a year' },
  },
  {
    title: 'more visits than the catalog sells are refused',
    settings: { price, mostVisits: 2 },
    options: { visits: 3 },
    refused: 'plugin-kit.options-invalid',
  },
  {
    title: 'visits past the cap of the dimension are refused: nobody pays for what a cap eats',
    given: {
      beside: [standIn({ id: 'more-visits', effect: { add: [{ dimension: 'core:visits', quantity: 9 }] } })],
    },
    settings: { price },
    options: { visits: 3 },
    refused: 'cap-exceeded',
  },
])

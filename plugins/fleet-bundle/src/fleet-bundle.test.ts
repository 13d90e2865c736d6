import { standIn, testPlugin } from '@aftercare/plugin-kit/testing'
import { fleetBundle } from './fleet-bundle.ts'

const settings = { addOns: ['watching', 'visiting', 'keeping'], percent: '10' }
const watching = standIn({ id: 'watching', yearlyMinor: 90_05, onceMinor: 100_00 })
const visiting = standIn({ id: 'visiting', yearlyMinor: 200_00 })
const other = standIn({ id: 'other', yearlyMinor: 500_00 })

testPlugin(fleetBundle, [
  {
    title: 'a tenth off two add-ons that meet; what recurs and what doesn’t, each on its own line',
    given: { beside: [watching, visiting, other] },
    settings,
    options: {},
    lines: {
      'fleet-bundle-per-year-service': '-29.01 EUR a year',
      'fleet-bundle-once-service': '-10.00 EUR once',
    },
  },
  {
    title: 'one line when all of them recur',
    given: { beside: [visiting, standIn({ id: 'keeping', yearlyMinor: 50_00 })] },
    settings,
    options: {},
    lines: { 'fleet-bundle': '-25.00 EUR a year' },
  },
  {
    title: 'nothing off one alone, nor off add-ons outside the bundle',
    given: { beside: [visiting, other] },
    settings,
    options: {},
    lines: {},
  },
  {
    title: 'nothing while fewer meet than the admin asks',
    given: { beside: [watching, visiting] },
    settings: { ...settings, atLeast: 3 },
    options: {},
    lines: {},
  },
  {
    title: 'a bundle of one add-on is refused',
    settings: { addOns: ['watching'], percent: '10' },
    options: {},
    refused: 'plugin-kit.settings-invalid',
  },
])

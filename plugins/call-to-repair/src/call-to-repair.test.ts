import { atLevel, restoredWithin, type Coverage } from '@aftercare/plugin-kit'
import { standIn, testPlugin } from '@aftercare/plugin-kit/testing'
import { callToRepair } from './call-to-repair.ts'

const settings = {
  price: { form: 'percent-of', of: 'base', percent: '40' },
  zones: [
    { upTo: 50, withinMinutes: 360 },
    { upTo: 100, withinMinutes: 480 },
  ],
} as const
const watched: Coverage = { 'core:monitoring': { '*': { state: 'known', value: atLevel('alerts') } } }
const repaired = (minutes: number) =>
  restoredWithin({ minutes, strength: 'guaranteed', clockStart: 'call-logged' })
const at = (distance: number) => ({ facts: { distance }, tierCover: watched })

testPlugin(callToRepair, [
  {
    title: 'six hours to fifty miles, in place of the promise to arrive',
    given: at(50),
    settings,
    options: {},
    lines: { 'call-to-repair': '400.00 EUR a year' },
    coverage: { 'core:restoration': repaired(360), 'core:arrival': 'none' },
  },
  {
    title: 'eight hours beyond, to a hundred miles',
    given: at(51),
    settings,
    options: {},
    coverage: { 'core:restoration': repaired(480) },
  },
  {
    title: 'not sold beyond the last zone',
    given: at(101),
    settings,
    options: {},
    refused: 'plugin-kit.not-sold',
  },
  {
    title: 'price and promise are unknown while the distance is missing',
    given: { tierCover: watched },
    settings,
    options: {},
    lines: { 'call-to-repair': 'unknown: distance' },
    coverage: { 'core:arrival': 'none' },
  },
  {
    title: 'needs the asset to be watched',
    given: { facts: { distance: 10 } },
    settings,
    options: {},
    refused: 'cover-need-not-met',
  },
  {
    title: 'another add-on may do the watching',
    given: {
      facts: { distance: 10 },
      beside: [
        standIn({
          id: 'watching',
          effect: { give: [{ dimension: 'core:monitoring', value: atLevel('proactive') }] },
        }),
      ],
    },
    settings,
    options: {},
    coverage: { 'core:restoration': repaired(360), 'core:monitoring': atLevel('proactive') },
  },
  {
    title: 'after thirty days, whatever stands until then',
    given: {
      ...at(10),
      delay: {
        after: 'start',
        days: 30,
        interim: {
          give: [{ dimension: 'core:restoration', value: repaired(2880) }],
        },
      },
    },
    settings,
    options: {},
    lines: { 'call-to-repair': '400.00 EUR a year' },
    coverage: { 'core:restoration': repaired(360), 'core:arrival': 'none' },
  },
  {
    title: 'can’t stand beside an add-on that raises the arrival it withdraws',
    given: {
      ...at(10),
      beside: [
        standIn({
          id: 'arriving',
          effect: {
            give: [
              {
                dimension: 'core:arrival',
                value: {
                  kind: 'time',
                  promises: [{ minutes: 60, event: 'arrival', clockStart: 'call-logged', strength: 'aim' }],
                },
              },
            ],
          },
        }),
      ],
    },
    settings,
    options: {},
    refused: 'withdrawal-clash',
  },
  {
    title: 'zones that don’t reach farther and farther are refused',
    given: at(10),
    settings: { ...settings, zones: [settings.zones[1], settings.zones[0]] },
    options: {},
    refused: 'plugin-kit.settings-invalid',
  },
])

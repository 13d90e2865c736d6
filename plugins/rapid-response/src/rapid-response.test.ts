import { arrivalWithin } from '@aftercare/plugin-kit'
import { testPlugin } from '@aftercare/plugin-kit/testing'
import { rapidResponse } from './rapid-response.ts'

const eighth = { form: 'percent-of', of: 'base', percent: '12.5' } as const
const flat = (amountMinor: number) => ({ form: 'flat', amountMinor }) as const
const inFourHours = arrivalWithin({ minutes: 240, strength: 'guaranteed', clockStart: 'call-logged' })
const nextDay = {
  kind: 'time',
  promises: [{ days: 1, event: 'arrival', clockStart: 'call-logged', strength: 'guaranteed' }],
} as const

testPlugin(rapidResponse, [
  {
    title: 'on site in four hours, guaranteed, for an eighth of the base price',
    given: { baseMinor: 1_234_56, tierCover: { 'core:arrival': { '*': { state: 'none' } } } },
    settings: { price: eighth, withinMinutes: 240 },
    options: {},
    lines: { 'rapid-response': '154.32 EUR a year' },
    coverage: { 'core:arrival': inFourHours },
  },
  {
    title: 'half of a minor unit is rounded away from zero',
    given: { baseMinor: 1_000_04 },
    settings: { price: eighth, withinMinutes: 240 },
    options: {},
    lines: { 'rapid-response': '125.01 EUR a year' },
  },
  {
    title: 'a tier that promises the next day keeps nothing slower than four hours',
    given: { tierCover: { 'core:arrival': { '*': { state: 'known', value: nextDay } } } },
    settings: { price: flat(80_00), withinMinutes: 240 },
    options: {},
    coverage: { 'core:arrival': inFourHours },
  },
  {
    title: 'dearer far from the depot',
    given: { facts: { 'travel-zone': 'far' } },
    settings: {
      price: {
        form: 'table',
        by: 'fact:travel-zone',
        rows: [
          { is: 'near', price: flat(80_00) },
          { is: 'far', price: flat(140_00) },
        ],
      },
      withinMinutes: 240,
    },
    options: {},
    lines: { 'rapid-response': '140.00 EUR a year' },
  },
  {
    title: 'unknown while the zone of the asset is missing',
    settings: {
      price: { form: 'table', by: 'fact:travel-zone', rows: [{ is: 'near', price: flat(80_00) }] },
      withinMinutes: 240,
    },
    options: {},
    lines: { 'rapid-response': 'unknown: travel-zone' },
  },
  {
    title: 'a price per call is a rate, in no total',
    settings: { price: { form: 'per-unit', unit: 'call', ratePerUnit: '4550.5' }, withinMinutes: 240 },
    options: {},
    lines: { 'rapid-response': '4550.5 minor units per unit' },
  },
  {
    title: 'a dimension that the catalog doesn’t have is refused',
    settings: { price: eighth, withinMinutes: 240, dimension: 'core:lift-arrival' },
    options: {},
    refused: 'cover-target-unknown',
  },
  {
    title: 'settings without a time are refused',
    settings: { price: eighth, withinMinutes: 0 },
    options: {},
    refused: 'plugin-kit.settings-invalid',
  },
])

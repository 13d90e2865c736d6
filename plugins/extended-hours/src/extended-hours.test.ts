import { openDuring } from '@aftercare/plugin-kit'
import { testPlugin } from '@aftercare/plugin-kit/testing'
import { extendedHours } from './extended-hours.ts'

const flat = (amountMinor: number) => ({ form: 'flat', amountMinor }) as const
const settings = {
  price: {
    form: 'table',
    by: 'option:window',
    rows: [
      { is: 'six-days', price: flat(150_00) },
      { is: 'around-the-clock', price: { form: 'percent-of', of: 'base', percent: '45' } },
    ],
  },
  windows: { 'six-days': 'Mon-Sat 07:00-19:00', 'around-the-clock': '24x7' },
} as const

testPlugin(extendedHours, [
  {
    title: 'six days at a fixed price',
    settings,
    options: { window: 'six-days' },
    lines: { 'extended-hours': '150.00 EUR a year' },
    coverage: { 'core:service-window': openDuring('Mon-Sat 07:00-19:00') },
  },
  {
    title: 'around the clock at a share of the base price',
    settings,
    options: { window: 'around-the-clock' },
    lines: { 'extended-hours': '450.00 EUR a year' },
    coverage: { 'core:service-window': openDuring('24x7') },
  },
  {
    title: 'the tier’s own hours stay beside those bought',
    settings: { price: flat(60_00), windows: { 'long-days': 'Mon-Fri 17:00-20:00' } },
    options: { window: 'long-days' },
    coverage: { 'core:service-window': openDuring('Mon-Fri 08:00-20:00') },
  },
  {
    title: 'hours that this catalog doesn’t sell are refused',
    settings,
    options: { window: 'long-days' },
    refused: 'plugin-kit.options-invalid',
  },
  {
    title: 'hours that can’t be read are refused',
    settings: { ...settings, windows: { 'six-days': 'Monday to Saturday' } },
    options: { window: 'six-days' },
    refused: 'plugin-kit.settings-invalid',
  },
])

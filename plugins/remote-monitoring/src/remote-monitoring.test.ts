import { atLevel } from '@aftercare/plugin-kit'
import { testPlugin } from '@aftercare/plugin-kit/testing'
import { remoteMonitoring } from './remote-monitoring.ts'

const yearly = { form: 'flat', amountMinor: 96_00 } as const

testPlugin(remoteMonitoring, [
  {
    title: 'alerts at a yearly price',
    settings: { price: yearly },
    options: {},
    lines: { 'remote-monitoring': '96.00 EUR a year' },
    coverage: { 'core:monitoring': atLevel('alerts') },
  },
  {
    title: 'with a set-up priced once',
    settings: { price: yearly, setUp: { form: 'flat', amountMinor: 150_00 } },
    options: {},
    lines: { 'remote-monitoring': '96.00 EUR a year', 'set-up': '150.00 EUR once' },
  },
  {
    title: 'a tier that already watches more keeps its level',
    given: { tierCover: { 'core:monitoring': { '*': { state: 'known', value: atLevel('proactive') } } } },
    settings: { price: yearly },
    options: {},
    coverage: { 'core:monitoring': atLevel('proactive') },
  },
  {
    title: 'in a currency without minor units',
    given: { currency: 'JPY' },
    settings: { price: { form: 'flat', amountMinor: 12_000 } },
    options: {},
    lines: { 'remote-monitoring': '12,000 JPY a year' },
  },
])

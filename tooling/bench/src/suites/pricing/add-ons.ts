import {
  bindPlugin,
  chargeLine,
  choice,
  definePlugin,
  priceForm,
  wholeNumber,
  z,
  type ActiveAddOn,
  type LocalizedText,
} from '@aftercare/plugin-kit'
import { chargeRules, chosenVisits, chosenWindow, taxCategory } from './rules.ts'

// Twelve add-ons as their authors would write them, each hook a function of its own: the figures stand in `rules.ts`.

const price: LocalizedText = { en: 'Price', fr: 'Prix' }
const settings = z.strictObject({ price: priceForm(price) })
const nothingToChoose = z.strictObject({})
const window: LocalizedText = { en: 'Window', fr: 'Plage' }
const windows = choice(window, { '12x5': { en: '12x5', fr: '12x5' }, '24x7': { en: '24x7', fr: '24x7' } })
const visits = wholeNumber({ en: 'Visits a year', fr: 'Visites par an' }, { least: 1, most: 12 })

function head(id: string, en: string, fr: string) {
  return { id, version: '1.0.0', kit: '^1', title: { en, fr }, messages: { [`${id}.charge`]: { en, fr } } }
}

const rapidResponse = definePlugin({
  ...head('rapid-response', 'Rapid response', 'Intervention rapide'),
  settings,
  options: nothingToChoose,
  pricing: {
    charge: (context) => [
      chargeLine(context, {
        code: 'rapid-response',
        form: context.settings.price,
        taxCategory,
        message: { key: 'rapid-response.charge', params: {} },
      }),
    ],
  },
  coverage: {},
})

const extendedHours = definePlugin({
  ...head('extended-hours', 'Extended hours', 'Plage étendue'),
  settings,
  options: z.strictObject({ window: windows }),
  pricing: {
    charge: (context) => [
      chargeLine(context, {
        code: 'extended-hours',
        form: context.settings.price,
        taxCategory,
        message: { key: 'extended-hours.charge', params: {} },
      }),
    ],
  },
  coverage: {},
})

const callToRepair = definePlugin({
  ...head('call-to-repair', 'Call to repair', 'Rétablissement garanti'),
  settings,
  options: nothingToChoose,
  facts: ['criticality'],
  pricing: {
    charge: (context) => {
      const criticality = context.fact('criticality')
      if (criticality !== 'A' && criticality !== 'B') return []
      return [
        chargeLine(context, {
          code: 'call-to-repair',
          form: context.settings.price,
          taxCategory,
          message: { key: 'call-to-repair.charge', params: {} },
        }),
      ]
    },
  },
  coverage: {},
})

const remoteMonitoring = definePlugin({
  ...head('remote-monitoring', 'Remote monitoring', 'Télésurveillance'),
  settings,
  options: nothingToChoose,
  facts: ['connected'],
  pricing: {
    charge: (context) => {
      if (context.fact('connected') !== true) return []
      return [
        chargeLine(context, {
          code: 'remote-monitoring',
          form: context.settings.price,
          taxCategory,
          message: { key: 'remote-monitoring.charge', params: {} },
        }),
      ]
    },
  },
  coverage: {},
})

const partsCover = definePlugin({
  ...head('parts-cover', 'Parts cover', 'Pièces comprises'),
  settings,
  options: nothingToChoose,
  pricing: {
    charge: (context) => [
      chargeLine(context, {
        code: 'parts-cover',
        form: context.settings.price,
        taxCategory,
        message: { key: 'parts-cover.charge', params: {} },
      }),
    ],
  },
  coverage: {},
})

const preventiveVisits = definePlugin({
  ...head('preventive-visits', 'Preventive visits', "Visites d'entretien"),
  settings,
  options: z.strictObject({ visits }),
  pricing: {
    charge: (context) => [
      chargeLine(context, {
        code: 'preventive-visits',
        form: context.settings.price,
        quantity: context.options.visits,
        taxCategory,
        message: { key: 'preventive-visits.charge', params: {} },
      }),
    ],
  },
  coverage: {},
})

const mediaRetention = definePlugin({
  ...head('media-retention', 'Media retention', 'Conservation des supports'),
  settings,
  options: nothingToChoose,
  facts: ['data'],
  pricing: {
    charge: (context) => {
      if (context.fact('data') !== true) return []
      return [
        chargeLine(context, {
          code: 'media-retention',
          form: context.settings.price,
          taxCategory,
          message: { key: 'media-retention.charge', params: {} },
        }),
      ]
    },
  },
  coverage: {},
})

const materialRetention = definePlugin({
  ...head('material-retention', 'Material retention', 'Conservation des pièces'),
  settings,
  options: nothingToChoose,
  facts: ['data'],
  pricing: {
    charge: (context) => {
      if (context.fact('data') !== true) return []
      return [
        chargeLine(context, {
          code: 'material-retention',
          form: context.settings.price,
          taxCategory,
          message: { key: 'material-retention.charge', params: {} },
        }),
      ]
    },
  },
  coverage: {},
})

const accidentalDamage = definePlugin({
  ...head('accidental-damage', 'Accidental damage', 'Dommages accidentels'),
  settings,
  options: nothingToChoose,
  pricing: {
    charge: (context) => [
      chargeLine(context, {
        code: 'accidental-damage',
        form: context.settings.price,
        taxCategory,
        message: { key: 'accidental-damage.charge', params: {} },
      }),
    ],
  },
  coverage: {},
})

const batteryCare = definePlugin({
  ...head('battery-care', 'Battery care', 'Entretien des batteries'),
  settings,
  options: nothingToChoose,
  pricing: {
    charge: (context) => [
      chargeLine(context, {
        code: 'battery-care',
        form: context.settings.price,
        taxCategory,
        message: { key: 'battery-care.charge', params: {} },
      }),
    ],
  },
  coverage: {},
})

const remoteSite = definePlugin({
  ...head('remote-site', 'Remote site', 'Site éloigné'),
  settings,
  options: nothingToChoose,
  pricing: {
    charge: (context) => [
      chargeLine(context, {
        code: 'remote-site',
        form: context.settings.price,
        taxCategory,
        message: { key: 'remote-site.charge', params: {} },
      }),
    ],
  },
  coverage: {},
})

const commissioning = definePlugin({
  ...head('commissioning', 'Commissioning', 'Mise en service'),
  settings,
  options: nothingToChoose,
  pricing: {
    charge: (context) => [
      chargeLine(context, {
        code: 'commissioning',
        form: context.settings.price,
        recurrence: 'once',
        taxCategory,
        message: { key: 'commissioning.charge', params: {} },
      }),
    ],
  },
  coverage: {},
})

const plugins = [
  rapidResponse,
  extendedHours,
  callToRepair,
  remoteMonitoring,
  partsCover,
  preventiveVisits,
  mediaRetention,
  materialRetention,
  accidentalDamage,
  batteryCare,
  remoteSite,
  commissioning,
]

const chosen: Readonly<Record<string, object>> = {
  'extended-hours': { window: chosenWindow },
  'preventive-visits': { visits: chosenVisits },
}

/** Bound as in production: no guards around what hooks see. */
export const boundAddOns: readonly ActiveAddOn[] = plugins.map((plugin) => {
  const rule = chargeRules.find(({ addOn }) => addOn === plugin.id)
  if (rule === undefined) throw new RangeError(`There is no rule for ${plugin.id}.`)
  return bindPlugin(plugin, { settings: { price: rule.form }, options: chosen[plugin.id] ?? {} })
})

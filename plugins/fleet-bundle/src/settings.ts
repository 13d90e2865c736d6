import { listOf, percentText, refine, wholeNumber, z } from '@aftercare/plugin-kit'

/** What the admin decides: which add-ons make the bundle, how many of them must meet, and what is then taken off. */
export const settings = refine(
  z.strictObject({
    addOns: listOf({ en: 'Add-ons of the bundle', fr: 'Options du lot' }, z.string().min(1)),
    atLeast: wholeNumber(
      { en: 'How many must meet', fr: 'Combien doivent être réunies' },
      { least: 2, most: 20 },
    ).default(2),
    percent: percentText({ en: 'Taken off their charges (%)', fr: 'Retiré de leurs prix (%)' }),
  }),
  ({ addOns, atLeast }) => new Set(addOns).size === addOns.length && addOns.length >= atLeast,
  {
    en: 'Name each add-on once, and at least as many as must meet.',
    fr: 'Nommez chaque option une fois, et au moins autant qu’il doit s’en réunir.',
  },
)

import { wholeNumber, z } from '@aftercare/plugin-kit'

/** What the buyer chooses: how many visits a year, besides those of the tier. */
export const options = z.strictObject({
  visits: wholeNumber({ en: 'Visits a year', fr: 'Visites par an' }, { least: 1, most: 12 }).default(1),
})

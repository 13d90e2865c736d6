import { choice, z } from '@aftercare/plugin-kit'

/** What the buyer chooses: which of the hours sold. */
export const options = z.strictObject({
  window: choice(
    { en: 'Hours', fr: 'Plage' },
    {
      'long-days': { en: 'Long days', fr: 'Journées longues' },
      'six-days': { en: 'Six days', fr: 'Six jours' },
      'around-the-clock': { en: 'Around the clock', fr: 'Jour et nuit' },
    },
  ),
})

import { z } from '@aftercare/plugin-kit'

/** Nothing for the buyer to choose. */
export const options = z.strictObject({})

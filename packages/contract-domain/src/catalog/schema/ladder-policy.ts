import { z } from 'zod'
import { idText } from './scalars.ts'

/** How the ladder is judged. */
export const ladderPolicy = z.strictObject({
  strict: z.boolean(),
  unsettled: z.enum(['warning', 'error']),
  leftOut: z.array(idText),
  readings: z.array(z.enum(['same-choice', 'reach', 'nowhere-above'])),
})

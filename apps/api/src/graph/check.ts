import { builder } from '../builder.ts'
import { enumValues } from './enums.ts'

/** What a check found, of a catalog version or of a price. */
export const CheckOutcomeRef = builder.enumType('CheckOutcome', {
  values: enumValues(['passed', 'approval-needed', 'refused', 'unknown']),
})

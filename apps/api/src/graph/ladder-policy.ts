import type { LadderPolicy } from '@aftercare/contract-domain/catalog'
import { builder } from '../builder.ts'
import { enumValues } from './enums.ts'

export const LadderReadingRef = builder.enumType('LadderReading', {
  description:
    'STANDARD: no package delivers a dearer tier for less. SAME_CHOICE: nor with the same add-ons on both. REACH: whatever a package on the lower tier delivers can be had on the upper one. NOWHERE_ABOVE: no package on the lower tier exceeds the bare upper one anywhere.',
  values: enumValues(['standard', 'same-choice', 'reach', 'nowhere-above']),
})

export const LadderSeverityRef = builder.enumType('LadderSeverity', {
  description: 'WARNING: publishing needs it acknowledged. ERROR: publishing is refused.',
  values: enumValues(['passed', 'warning', 'error']),
})

export const LadderPolicyRef = builder.objectRef<LadderPolicy>('LadderPolicy').implement({
  description: 'How strictly the ladder of a version is judged.',
  fields: (t) => ({
    strict: t.exposeBoolean('strict', { description: 'An overlap is an error, not a warning.' }),
    unsettled: t.field({
      type: LadderSeverityRef,
      description: 'What incomparable, unknown and not proven are.',
      resolve: ({ unsettled }) => unsettled,
    }),
    leftOut: t.stringList({
      description: 'Dimensions that no comparison looks at.',
      resolve: ({ leftOut }) => [...leftOut],
    }),
    readings: t.field({
      type: [LadderReadingRef],
      description: 'Switched on besides the standard one.',
      resolve: ({ readings }) => [...readings],
    }),
  }),
})

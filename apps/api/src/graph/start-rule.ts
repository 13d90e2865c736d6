import type { StartRule } from '@aftercare/contract-domain/contract'
import { builder } from '../builder.ts'
import { StartRuleKindRef } from './quote-inputs.ts'

export const StartRuleRef = builder.objectRef<StartRule>('StartRule').implement({
  description: 'What the first day of cover follows.',
  fields: (t) => ({
    kind: t.field({ type: StartRuleKindRef, resolve: ({ kind }) => kind }),
    date: t.field({
      type: 'Date',
      nullable: true,
      description: 'With DATE.',
      resolve: (rule) => (rule.kind === 'date' ? rule.date : null),
    }),
    event: t.string({
      nullable: true,
      description: 'With EVENT.',
      resolve: (rule) => (rule.kind === 'event' ? rule.event : null),
    }),
  }),
})

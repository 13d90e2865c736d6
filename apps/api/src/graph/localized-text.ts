import type { LocalizedText } from '@aftercare/contract-domain/text'
import { builder } from '../builder.ts'

export const LocalizedTextRef = builder.objectRef<LocalizedText>('LocalizedText').implement({
  description:
    'One text in every language, for those who edit it. Elsewhere texts come in the caller’s language.',
  fields: (t) => ({ en: t.exposeString('en'), fr: t.exposeString('fr') }),
})

export const LocalizedTextInputRef = builder.inputRef<LocalizedText>('LocalizedTextInput').implement({
  fields: (t) => ({ en: t.string({ required: true }), fr: t.string({ required: true }) }),
})

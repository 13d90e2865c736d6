import type { MessageCatalogue } from '../text/index.ts'
import { meaningMessages } from './messages/meaning-messages.ts'
import { refusalMessages } from './messages/refusal-messages.ts'
import { shapeMessages } from './messages/shape-messages.ts'

/** What the concept *catalog* says. */
export const catalogMessages = {
  ...shapeMessages,
  ...meaningMessages,
  ...refusalMessages,
} as const satisfies MessageCatalogue

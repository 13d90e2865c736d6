import type { MessageCatalogue } from '../text/index.ts'
import { changeMessages } from './messages/change-messages.ts'
import { meaningMessages } from './messages/meaning-messages.ts'
import { pluginMessages } from './messages/plugin-messages.ts'
import { publishMessages } from './messages/publish-messages.ts'
import { refusalMessages } from './messages/refusal-messages.ts'
import { releaseMessages } from './messages/release-messages.ts'
import { shapeMessages } from './messages/shape-messages.ts'

/** What the concept *catalog* says. */
export const catalogMessages = {
  ...shapeMessages,
  ...meaningMessages,
  ...pluginMessages,
  ...publishMessages,
  ...refusalMessages,
  ...changeMessages,
  ...releaseMessages,
} as const satisfies MessageCatalogue

import type { MessageCatalogue } from '../text/index.ts'
import { certificateMessages } from './messages/certificate-messages.ts'
import { repairMessages } from './messages/repair-messages.ts'
import { verdictMessages } from './messages/verdict-messages.ts'

/** What the ladder says: verdicts, repairs, and why a certificate is refused. */
export const ladderMessages = {
  ...verdictMessages,
  ...repairMessages,
  ...certificateMessages,
} as const satisfies MessageCatalogue

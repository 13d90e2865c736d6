import { calendarMessages } from '@aftercare/contract-domain/calendar'
import { catalogMessages } from '@aftercare/contract-domain/catalog'
import { contractMessages } from '@aftercare/contract-domain/contract'
import { coverMessages } from '@aftercare/contract-domain/cover'
import { ladderMessages } from '@aftercare/contract-domain/ladder'
import { moneyMessages } from '@aftercare/contract-domain/money'
import { pricingMessages } from '@aftercare/contract-domain/pricing'
import { mergeCatalogues, type MessageCatalogue, textMessages } from '@aftercare/contract-domain/text'
import { timeMessages } from '@aftercare/contract-domain/time'
import { pluginKitMessages } from '@aftercare/plugin-kit'
import { apiMessages } from './api-messages.ts'
import { ladderApiMessages } from './ladder/ladder-messages.ts'
import { releaseMessages } from './release-messages.ts'

/** Every text of the core and the API; plugins bring their own. */
export const coreMessages: MessageCatalogue = mergeCatalogues(
  textMessages,
  moneyMessages,
  timeMessages,
  calendarMessages,
  coverMessages,
  catalogMessages,
  pricingMessages,
  ladderMessages,
  contractMessages,
  pluginKitMessages,
  apiMessages,
  ladderApiMessages,
  releaseMessages,
)

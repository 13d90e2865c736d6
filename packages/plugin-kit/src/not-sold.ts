import { DomainError, type Message } from '@aftercare/contract-domain/text'

/** A hook says that the add-on is not sold for this asset; message and cure are texts of the plugin. */
export class NotSold extends DomainError {
  constructor(message: Message) {
    super({
      code: 'plugin-kit.not-sold',
      messageKey: message.key,
      params: message.params,
      cureKey: `${message.key}.cure`,
    })
  }
}

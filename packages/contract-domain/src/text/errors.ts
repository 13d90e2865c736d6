import { DomainError } from './domain-error.ts'

/** No catalogue given holds the key. */
export class MessageKeyUnknown extends DomainError {
  constructor(key: string) {
    super({ code: 'text.message-key-unknown', messageKey: 'text.message-key-unknown', params: { key } })
  }
}

/** The template names a placeholder that the message gives no parameter for. */
export class MessageParamMissing extends DomainError {
  constructor(key: string, name: string) {
    super({
      code: 'text.message-param-missing',
      messageKey: 'text.message-param-missing',
      params: { key, name },
    })
  }
}

/** A parameter can't be written: not a date, not a percent, a fraction of a minor unit, an unknown currency. */
export class MessageParamInvalid extends DomainError {
  constructor(value: string) {
    super({ code: 'text.message-param-invalid', messageKey: 'text.message-param-invalid', params: { value } })
  }
}

/** Two catalogues give one key. */
export class MessageKeyDuplicate extends DomainError {
  constructor(key: string) {
    super({
      code: 'text.message-key-duplicate',
      messageKey: 'text.message-key-duplicate',
      params: { key },
      cureKey: 'text.message-key-duplicate.cure',
    })
  }
}

/** The two languages of one template name different placeholders: one reader would miss a figure. */
export class MessagePlaceholdersDiffer extends DomainError {
  constructor(key: string) {
    super({
      code: 'text.message-placeholders-differ',
      messageKey: 'text.message-placeholders-differ',
      params: { key },
      cureKey: 'text.message-placeholders-differ.cure',
    })
  }
}

export type NotCanonicalReason =
  | 'undefined'
  | 'not-a-safe-integer'
  | 'bigint'
  | 'symbol'
  | 'function'
  | 'not-a-plain-object'
  | 'array-hole'
  | 'cycle'
  | 'lone-surrogate'

/** A value has no canonical form: it would be lost or read back as another value. */
export class NotCanonical extends DomainError {
  readonly reason: NotCanonicalReason

  constructor(reason: NotCanonicalReason, path: readonly (string | number)[]) {
    super({
      code: 'text.not-canonical',
      messageKey: `text.not-canonical.${reason}`,
      params: { at: path.length === 0 ? '$' : `$.${path.join('.')}` },
      cureKey: 'text.not-canonical.cure',
      path,
    })
    this.reason = reason
  }
}

import { DomainError } from '@aftercare/contract-domain/text'
import { kindNames } from './api-messages.ts'

/** What was given is not what the field asks for; one issue for each fault. */
export class InvalidInput extends DomainError {
  readonly issues: readonly InputIssue[]

  constructor(issues: readonly InputIssue[]) {
    super({
      code: 'api.invalid-input',
      messageKey: 'api.invalid-input',
      params: { count: issues.length },
      cureKey: 'api.invalid-input.cure',
      path: issues[0]?.path ?? [],
    })
    this.issues = issues
  }
}

export interface InputIssue {
  readonly path: readonly (string | number)[]
  /** A text in both languages. */
  readonly message: { readonly en: string; readonly fr: string }
}

/** Nothing of this kind has this id, or whoever asks may not know that it has. */
export class NotFound extends DomainError {
  constructor(kind: keyof typeof kindNames, path: readonly (string | number)[] = []) {
    super({
      code: 'api.not-found',
      messageKey: 'api.not-found',
      params: { kind: kindNames[kind] },
      cureKey: 'api.not-found.cure',
      path,
    })
  }
}

/** The key was used before for another operation or another body. */
export class IdempotencyConflict extends DomainError {
  constructor(key: string) {
    super({
      code: 'api.idempotency-conflict',
      messageKey: 'api.idempotency-conflict',
      params: { key },
      cureKey: 'api.idempotency-conflict.cure',
      path: ['input', 'idempotencyKey'],
    })
  }
}

/** A refusal of the trade, as any concept of the domain throws it: same code, text, cure and path. */
export class RefusedByRule extends DomainError {
  constructor(refusal: DomainError) {
    super({
      code: refusal.code,
      messageKey: refusal.messageKey,
      params: refusal.params,
      ...(refusal.cureKey === undefined ? {} : { cureKey: refusal.cureKey }),
      ...(refusal.path === undefined ? {} : { path: refusal.path }),
    })
    this.cause = refusal
  }
}

/** The catalog version sells no such add-on. */
export class AddOnNotInCatalog extends DomainError {
  constructor(addOn: string) {
    super({
      code: 'api.add-on-not-in-catalog',
      messageKey: 'api.add-on-not-in-catalog',
      params: { addOn },
      cureKey: 'api.add-on-not-in-catalog.cure',
    })
  }
}

/** The catalog version uses a plugin that is not installed here. What was signed needs none. */
export class PluginMissing extends DomainError {
  constructor(plugin: string) {
    super({
      code: 'api.plugin-missing',
      messageKey: 'api.plugin-missing',
      params: { plugin },
      cureKey: 'api.plugin-missing.cure',
    })
  }
}

import { DomainError } from '@aftercare/contract-domain/text'
import { kindNames, versionStatusNames } from './api-messages.ts'

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

/** Somebody changed the draft since it was read; `versionId` is its id, to be shown as it is now. */
export class CatalogVersionConflict extends DomainError {
  readonly versionId: string

  constructor(current: { readonly id: string; readonly revision: number }, expected: number) {
    super({
      code: 'api.catalog-version-conflict',
      messageKey: 'api.catalog-version-conflict',
      params: { revision: current.revision, expected },
      cureKey: 'api.catalog-version-conflict.cure',
      path: ['input', 'expectedRevision'],
    })
    this.versionId = current.id
  }
}

/** Only drafts change. */
export class CatalogVersionClosed extends DomainError {
  constructor(status: 'published' | 'discarded') {
    super({
      code: 'api.catalog-version-closed',
      messageKey: 'api.catalog-version-closed',
      params: { status: versionStatusNames[status] },
      cureKey: 'api.catalog-version-closed.cure',
    })
  }
}

/** What was done needs its reason, for those who read the record later. */
export class ReasonNeeded extends DomainError {
  constructor() {
    super({
      code: 'api.reason-missing',
      messageKey: 'api.reason-missing',
      cureKey: 'api.reason-missing.cure',
      path: ['input', 'reason'],
    })
  }
}

/** Assets of somebody else than the quote's account. */
export class AssetOfAnotherAccount extends DomainError {
  constructor(path: readonly (string | number)[]) {
    super({
      code: 'api.asset-of-another-account',
      messageKey: 'api.asset-of-another-account',
      params: {},
      cureKey: 'api.asset-of-another-account.cure',
      path,
    })
  }
}

/** New quotes stand on what is sold today. */
export class VersionNotSold extends DomainError {
  constructor() {
    super({
      code: 'api.version-not-sold',
      messageKey: 'api.version-not-sold',
      params: {},
      cureKey: 'api.version-not-sold.cure',
      path: ['input', 'catalogVersionId'],
    })
  }
}

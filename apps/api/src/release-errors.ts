import type { CatalogCheck, ReleaseConflict } from '@aftercare/contract-domain/catalog'
import { DomainError, type MessageParams } from '@aftercare/contract-domain/text'
import type { releaseMessages } from './release-messages.ts'
import { releaseStateNames } from './release-messages.ts'

/** Checks that were found and that nobody says were seen. */
export class ChecksUnacknowledged extends DomainError {
  readonly checks: readonly CatalogCheck[]

  constructor(checks: readonly CatalogCheck[]) {
    super(refusal('api.checks-unacknowledged', { count: checks.length }, ['input', 'acknowledgements']))
    this.checks = checks
  }
}

/** What is going to be published stays as it was checked. */
export class DraftScheduled extends DomainError {
  constructor() {
    super(refusal('api.draft-scheduled', {}, ['input', 'draftId']))
  }
}

/** Only a scheduled release can be cancelled. */
export class ReleaseClosed extends DomainError {
  constructor(state: keyof typeof releaseStateNames) {
    super(refusal('api.release-closed', { state: releaseStateNames[state] }, ['input', 'releaseId']))
  }
}

/** Only a published release can be rolled back. */
export class ReleaseUnpublished extends DomainError {
  constructor(state: keyof typeof releaseStateNames) {
    super(refusal('api.release-unpublished', { state: releaseStateNames[state] }, ['input', 'releaseId']))
  }
}

/** Before it, nothing was sold. */
export class FirstRelease extends DomainError {
  constructor() {
    super(refusal('api.release-first', {}, ['input', 'releaseId']))
  }
}

/** A merge whose conflicts are not all decided. */
export class ReleaseConflicts extends DomainError {
  readonly conflicts: readonly ReleaseConflict[]

  constructor(conflicts: readonly ReleaseConflict[]) {
    super(refusal('api.release-conflicts', { count: conflicts.length }, ['input', 'choices']))
    this.conflicts = conflicts
  }
}

function refusal(code: keyof typeof releaseMessages, params: MessageParams, path: readonly string[]) {
  return { code, messageKey: code, params, cureKey: `${code}.cure`, path }
}

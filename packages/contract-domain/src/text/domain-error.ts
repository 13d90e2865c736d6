import type { Message, MessageParams } from './message.ts'

export interface Refusal {
  /** Stable code, `<concept>.<what>`: clients and tests compare it. */
  readonly code: string
  readonly messageKey: string
  readonly params?: MessageParams
  /** Message (same parameters) that says what to do about it. */
  readonly cureKey?: string
  /** Where in the given value the fault lies. */
  readonly path?: readonly (string | number)[]
}

/** A refusal in the terms of the trade: stable code, message and cure by key. Each concept extends it in errors.ts. */
export abstract class DomainError extends Error {
  readonly code: string
  readonly messageKey: string
  readonly params: MessageParams
  declare readonly cureKey?: string
  declare readonly path?: readonly (string | number)[]

  constructor(refusal: Refusal) {
    super(`${refusal.code} ${JSON.stringify(refusal.params ?? {})}`)
    this.name = new.target.name
    this.code = refusal.code
    this.messageKey = refusal.messageKey
    this.params = refusal.params ?? {}
    if (refusal.cureKey !== undefined) this.cureKey = refusal.cureKey
    if (refusal.path !== undefined) this.path = refusal.path
  }

  /** What was refused, to be rendered in the reader's language. */
  get text(): Message {
    return { key: this.messageKey, params: this.params }
  }

  /** What to do about it, where the refusal names a cure. */
  get cure(): Message | undefined {
    return this.cureKey === undefined ? undefined : { key: this.cureKey, params: this.params }
  }
}

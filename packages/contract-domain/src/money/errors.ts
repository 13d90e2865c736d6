import { DomainError } from '../text/index.ts'

/** The code is not a currency of ISO 4217. */
export class CurrencyUnknown extends DomainError {
  constructor(currency: string) {
    super({
      code: 'money.currency-unknown',
      messageKey: 'money.currency-unknown',
      params: { currency },
      cureKey: 'money.currency-unknown.cure',
    })
  }
}

/** Two currencies in one sum or comparison. */
export class CurrencyMismatch extends DomainError {
  constructor(left: string, right: string) {
    super({ code: 'money.currency-mismatch', messageKey: 'money.currency-mismatch', params: { left, right } })
  }
}

/** Not a whole number of minor units, or too large to be kept exactly. */
export class AmountOutOfRange extends DomainError {
  constructor(amount: number | bigint) {
    super({
      code: 'money.amount-out-of-range',
      messageKey: 'money.amount-out-of-range',
      params: { amount: String(amount) },
      cureKey: 'money.amount-out-of-range.cure',
    })
  }
}

/** A text or number that is not an exact figure. */
export class RationalUnreadable extends DomainError {
  constructor(figure: string) {
    super({
      code: 'money.rational-unreadable',
      messageKey: 'money.rational-unreadable',
      params: { figure: figure.slice(0, 80) },
      cureKey: 'money.rational-unreadable.cure',
    })
  }
}

/** Division by zero, or a fraction over zero. */
export class DivisionByZero extends DomainError {
  constructor() {
    super({ code: 'money.division-by-zero', messageKey: 'money.division-by-zero' })
  }
}

/** A split without any weight above zero, or with one below zero. */
export class SplitImpossible extends DomainError {
  constructor(weights: readonly string[]) {
    super({
      code: 'money.split-impossible',
      messageKey: 'money.split-impossible',
      params: { weights: weights.slice(0, 20).join(', ') },
      cureKey: 'money.split-impossible.cure',
    })
  }
}

import { DomainError } from '../text/index.ts'

/** The catalog version has no such price book, so not even the currency is known. */
export class PriceBookUnknown extends DomainError {
  constructor(priceBook: string) {
    super({
      code: 'pricing.price-book-unknown',
      messageKey: 'pricing.price-book-unknown',
      params: { priceBook },
      cureKey: 'pricing.price-book-unknown.cure',
      path: ['priceBook'],
    })
  }
}

/** A hook asked for a fact that its plugin did not declare; caught at the border, which names plugin and hook. */
export class FactUndeclared extends DomainError {
  constructor(fact: string) {
    super({
      code: 'pricing.fact-undeclared',
      messageKey: 'pricing.fact-undeclared',
      params: { fact },
      cureKey: 'pricing.fact-undeclared.cure',
    })
  }
}

/** A percent off lines of which some recur and some don't: it would have no recurrence of its own. */
export class RecurrencesMixed extends DomainError {
  constructor(code: string) {
    super({
      code: 'pricing.recurrences-mixed',
      messageKey: 'pricing.recurrences-mixed',
      params: { code },
      cureKey: 'pricing.recurrences-mixed.cure',
    })
  }
}

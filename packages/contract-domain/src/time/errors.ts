import { DomainError } from '../text/index.ts'

/** A term or interval that is not a whole number of months, one or more. */
export class MonthsInvalid extends DomainError {
  constructor(months: number) {
    super({
      code: 'time.months-invalid',
      messageKey: 'time.months-invalid',
      params: { months: String(months) },
    })
  }
}

/** A period whose end is not after its start. */
export class PeriodEmpty extends DomainError {
  constructor(start: string, end: string) {
    super({
      code: 'time.period-empty',
      messageKey: 'time.period-empty',
      params: { start: { date: start }, end: { date: end } },
    })
  }
}

/** A part (or a day) that does not lie within its period. */
export class OutsidePeriod extends DomainError {
  constructor(outside: string, within: string) {
    super({ code: 'time.outside-period', messageKey: 'time.outside-period', params: { outside, within } })
  }
}

/** A period in which the convention counts no day, such as 29 February alone by actual-365. */
export class PeriodUncounted extends DomainError {
  constructor(convention: string, within: string) {
    super({
      code: 'time.period-uncounted',
      messageKey: 'time.period-uncounted',
      params: { convention, within },
      cureKey: 'time.period-uncounted.cure',
    })
  }
}

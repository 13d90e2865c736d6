import { DomainError } from '../text/index.ts'

/** The text is not a day of the calendar, written YYYY-MM-DD. */
export class DateUnreadable extends DomainError {
  constructor(date: string) {
    super({
      code: 'calendar.date-unreadable',
      messageKey: 'calendar.date-unreadable',
      params: { text: date.slice(0, 40) },
      cureKey: 'calendar.date-unreadable.cure',
    })
  }
}

/** An interval of a row that is not whole minutes of one day, or ends before it starts. */
export class IntervalInvalid extends DomainError {
  constructor(row: string, start: number, end: number) {
    super({
      code: 'calendar.interval-invalid',
      messageKey: 'calendar.interval-invalid',
      params: { row, start: String(start), end: String(end) },
      cureKey: 'calendar.interval-invalid.cure',
      path: [row],
    })
  }
}

/** A text that is not a weekly window. */
export class WindowUnreadable extends DomainError {
  constructor(part: string) {
    super({
      code: 'calendar.window-unreadable',
      messageKey: 'calendar.window-unreadable',
      params: { part: part.slice(0, 80) },
      cureKey: 'calendar.window-unreadable.cure',
    })
  }
}

/** Not a time zone of the IANA data base. */
export class ZoneUnknown extends DomainError {
  constructor(zone: string) {
    super({
      code: 'calendar.zone-unknown',
      messageKey: 'calendar.zone-unknown',
      params: { zone },
      cureKey: 'calendar.zone-unknown.cure',
    })
  }
}

/** A clock that would run in a window without any open minute. */
export class NeverOpen extends DomainError {
  constructor() {
    super({
      code: 'calendar.never-open',
      messageKey: 'calendar.never-open',
      cureKey: 'calendar.never-open.cure',
    })
  }
}

/** The answer depends on days for which the holiday set says nothing. */
export class BeyondKnownHolidays extends DomainError {
  constructor({
    name,
    knownFrom,
    knownTo,
  }: {
    readonly name: string
    readonly knownFrom: string
    readonly knownTo: string
  }) {
    super({
      code: 'calendar.beyond-known-holidays',
      messageKey: 'calendar.beyond-known-holidays',
      params: { set: name, from: { date: knownFrom }, to: { date: knownTo } },
      cureKey: 'calendar.beyond-known-holidays.cure',
    })
  }
}

/** A duration that is not whole minutes (zero or more), or a number of business days that is not one to ten thousand. */
export class DurationInvalid extends DomainError {
  constructor(duration: number) {
    super({
      code: 'calendar.duration-invalid',
      messageKey: 'calendar.duration-invalid',
      params: { duration: String(duration) },
    })
  }
}

/** A minute of the day outside 0…1440. */
export class DueMinuteInvalid extends DomainError {
  constructor(minute: number) {
    super({
      code: 'calendar.due-minute-invalid',
      messageKey: 'calendar.due-minute-invalid',
      params: { minute: String(minute) },
    })
  }
}

/** A pause that ends before it begins. */
export class PauseInvalid extends DomainError {
  constructor(from: string, to: string) {
    super({ code: 'calendar.pause-invalid', messageKey: 'calendar.pause-invalid', params: { from, to } })
  }
}

import { Temporal } from 'temporal-polyfill'

/** The only source of time: the domain takes dates and instants as arguments. */
export interface Clock {
  /** ISO instant in UTC, to the millisecond. */
  now(): string
  /** ISO date of today where the company is. */
  today(): string
}

/** The machine's clock, read in the company's IANA zone. */
export function systemClock(zone: string): Clock {
  return {
    now: () => new Date().toISOString(),
    today: () => Temporal.Now.plainDateISO(zone).toString(),
  }
}

/** A clock that stands still until it is set, for tests and seeding. */
export function fixedClock(instant: string, zone: string): Clock & { set(instant: string): void } {
  let current = Temporal.Instant.from(instant)
  return {
    now: () => current.toString({ smallestUnit: 'millisecond' }),
    today: () => current.toZonedDateTimeISO(zone).toPlainDate().toString(),
    set: (next) => {
      current = Temporal.Instant.from(next)
    },
  }
}

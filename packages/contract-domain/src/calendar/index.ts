export { businessDayDue, type BusinessDays } from './business-days.ts'
export {
  BeyondKnownHolidays,
  DateUnreadable,
  DueMinuteInvalid,
  DurationInvalid,
  IntervalInvalid,
  NeverOpen,
  PauseInvalid,
  WindowUnreadable,
  ZoneUnknown,
} from './errors.ts'
export { holidaySetOf } from './holiday-set.ts'
export { leastOpenMinutesInDays, mostOpenMinutesInDays } from './hours-in-days.ts'
export { calendarMessages } from './messages.ts'
export { minutesBefore, minutesOf, MINUTES_OF_A_DAY, type Interval, type OpenRow } from './open-row.ts'
export { readDate } from './plain-date.ts'
export { NO_HOLIDAYS, serviceCalendar, type HolidaySet, type ServiceCalendar } from './service-calendar.ts'
export {
  AROUND_THE_CLOCK,
  includesWindow,
  intersectWindows,
  isNeverOpen,
  NEVER,
  normalizeWindow,
  sameWindow,
  uniteWindows,
  windowOf,
  windowRows,
  type WeeklyWindow,
  type WindowRow,
} from './weekly-window.ts'
export { describeWindow, formatWindow, parseWindow } from './window-text.ts'
export {
  addWorkingTime,
  deadline,
  isOpenAt,
  nextOpening,
  openMinutes,
  type Pause,
  type PausedClock,
} from './working-time.ts'

import { z } from 'zod'
import { MINUTES_OF_A_DAY } from '../../calendar/index.ts'
import { minuteOfDay } from './scalars.ts'

const interval = z
  .tuple([minuteOfDay, minuteOfDay])
  .refine(([start, end]) => start < end && end <= MINUTES_OF_A_DAY, { params: { code: 'interval-empty' } })

const row = z.array(interval)

/** Eight rows of minutes; they may be written in any order and overlap. */
export const weeklyWindow = z.strictObject({
  mon: row,
  tue: row,
  wed: row,
  thu: row,
  fri: row,
  sat: row,
  sun: row,
  holiday: row,
})

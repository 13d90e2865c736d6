import { RequestFailed } from '@aftercare/graphql-client'
import type { Outcome } from './outcome.ts'
import type { People } from './product/people.ts'
import { rowSheet, type RowSheet } from './outcome.ts'
import { row05 } from './rows/row-05.ts'
import { row06 } from './rows/row-06.ts'
import { row08 } from './rows/row-08.ts'
import { row09 } from './rows/row-09.ts'
import { row21 } from './rows/row-21.ts'
import { row22 } from './rows/row-22.ts'
import { mission } from './mission.ts'

/** Plays one row against a running product and notes on the sheet what it showed. */
export type Play = (people: People, sheet: RowSheet) => Promise<void>

export const plays: ReadonlyMap<number, Play> = new Map([
  [5, row05],
  [6, row06],
  [8, row08],
  [9, row09],
  [21, row21],
  [22, row22],
])

/** All 22 rows, in order; a play that throws fails its row and no other. */
export async function playAll(people: People): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const { row, missing } of mission) {
    const play = plays.get(row)
    if (play !== undefined) outcomes.push(await playOne(row, play, people))
    else outcomes.push({ row, status: 'todo', figure: `missing: ${missing ?? 'a play for it'}` })
  }
  return outcomes
}

async function playOne(row: number, play: Play, people: People): Promise<Outcome> {
  const sheet = rowSheet(row)
  try {
    await play(people, sheet)
  } catch (error) {
    const request = error instanceof RequestFailed && error.requestId !== null ? ` (${error.requestId})` : ''
    const reason = error instanceof Error ? error.message : String(error)
    return { row, status: 'fail', figure: `stopped: ${reason}${request}` }
  }
  return sheet.outcome()
}

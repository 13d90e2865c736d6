/** A cell and a dimension definition as the catalog document holds them (the API passes both as JSON). */
export type Cell =
  | { state: 'known'; value: CellValue; note?: Texts }
  | { state: 'at-least'; value: CellValue; note?: Texts }
  | { state: 'none'; note?: Texts }
  | { state: 'not-applicable'; reason: Texts }
  | { state: 'unknown'; note?: Texts }

export interface Texts {
  en: string
  fr: string
}

export type CellValue =
  | { kind: 'time'; promises: TimePromise[] }
  | { kind: 'cover'; promises: CostPromise[] }
  | { kind: 'guarantee'; promises: GuaranteePromise[] }
  | { kind: 'level'; level: string }
  | { kind: 'quantity'; quantity: number | 'unlimited' }
  | { kind: 'window'; window: Record<Day, [number, number][]> }
  | { kind: 'set'; elements: string[] }
  | { kind: 'limit'; limit: number }

export type Day = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun' | 'holiday'
export const days: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday']

export interface TimePromise {
  minutes?: number
  days?: number
  dueMinute?: number
  event: string
  clockStart: string
  strength: string
}
export interface CostPromise {
  sharePercent: string
  capMinor?: number
  deductibleMinor?: number
  currency?: string
  incidentsPerYear?: number
  unitPriceCeilingMinor?: number
  ageLimitMonths?: number
}
export interface GuaranteePromise {
  levelPercent: string
  basis: string
  period: string
  creditPercent?: string
}

export interface DefinitionDocument {
  id: string
  kind: CellValue['kind']
  role: string
  levels?: { id: string; title: Texts }[]
  universe?: { id: string; title: Texts }[]
  unit?: Texts
}

/** A first value of the kind, for a cell that had none. */
export function emptyValue(definition: DefinitionDocument): CellValue {
  switch (definition.kind) {
    case 'time':
      return {
        kind: 'time',
        promises: [
          {
            minutes: 240,
            event: definition.role.split(':')[1] ?? 'arrival',
            clockStart: 'call-logged',
            strength: 'target',
          },
        ],
      }
    case 'cover':
      return { kind: 'cover', promises: [{ sharePercent: '100' }] }
    case 'guarantee':
      return { kind: 'guarantee', promises: [{ levelPercent: '99', basis: 'availability', period: 'month' }] }
    case 'level':
      return { kind: 'level', level: definition.levels?.[0]?.id ?? '' }
    case 'quantity':
      return { kind: 'quantity', quantity: 1 }
    case 'window': {
      const office: [number, number][] = [[480, 1020]]
      return {
        kind: 'window',
        window: {
          mon: office,
          tue: office,
          wed: office,
          thu: office,
          fri: office,
          sat: [],
          sun: [],
          holiday: [],
        },
      }
    }
    case 'set':
      return { kind: 'set', elements: [] }
    case 'limit':
      return { kind: 'limit', limit: 0 }
  }
}

/** `08:00-12:00, 13:00-17:00` → minutes of the day; null when it can't be read. */
export function parseIntervals(text: string): [number, number][] | null {
  const trimmed = text.trim()
  if (trimmed === '') return []
  const intervals: [number, number][] = []
  for (const part of trimmed.split(',')) {
    const match = /^\s*(\d{1,2})[:h](\d{2})?\s*[-–]\s*(\d{1,2})[:h](\d{2})?\s*$/.exec(part)
    if (match === null) return null
    const start = Number(match[1]) * 60 + Number(match[2] ?? 0)
    const end = Number(match[3]) * 60 + Number(match[4] ?? 0)
    if (start >= end || end > 1440) return null
    intervals.push([start, end])
  }
  return intervals
}

export function formatIntervals(intervals: readonly (readonly [number, number])[]): string {
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  return intervals.map(([start, end]) => `${clock(start)}-${clock(end)}`).join(', ')
}

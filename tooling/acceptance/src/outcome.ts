export type Status = 'pass' | 'fail' | 'todo'

/** One figure of a row: what it should be and what the product said. */
export interface Shown {
  readonly what: string
  readonly holds: boolean
}

export interface Outcome {
  readonly row: number
  readonly status: Status
  /** The figures as the product gave them, and what is missing or went wrong. */
  readonly figure: string
}

/** Collects what one row shows. A row passes only when nothing is missing and every figure holds. */
export interface RowSheet {
  /** Compares by value; `what` says in words what was shown. */
  show(what: string, actual: unknown, expected: unknown): void
  /** A part of the row that the product can't show yet: the row stays todo. */
  missing(what: string): void
  outcome(): Outcome
}

export function rowSheet(row: number): RowSheet {
  const shown: Shown[] = []
  const missing: string[] = []
  return {
    show(what, actual, expected) {
      const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)]
      const holds = got === wanted
      shown.push({ holds, what: holds ? what : `${what}: got ${got}, not ${wanted}` })
    },
    missing: (what) => void missing.push(what),
    outcome() {
      const wrong = shown.filter(({ holds }) => !holds)
      const status = wrong.length > 0 ? 'fail' : missing.length > 0 ? 'todo' : 'pass'
      const sentences = (wrong.length > 0 ? wrong : shown).map(({ what }) => what)
      const rest = missing.length > 0 ? [`missing: ${missing.join(', ')}`] : []
      return {
        row,
        status: shown.length === 0 && missing.length === 0 ? 'fail' : status,
        figure: [...sentences, ...rest].join('; '),
      }
    },
  }
}

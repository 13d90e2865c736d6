import { windowRows, type WeeklyWindow, NEVER } from '../../calendar/index.ts'
import type { CellValue } from '../../cover/index.ts'

/**
 * The parts a value is made of: each is reached by one package part alone or not at all, since what add-ons give is
 * joined (a promise by one promise, a minute by one window, an element by one set). Quantities add up and stay whole.
 */
export function primeValues(value: CellValue, windows: readonly WeeklyWindow[]): readonly CellValue[] {
  switch (value.kind) {
    case 'time':
      return value.promises.map((promise) => ({ kind: 'time', promises: [promise] }))
    case 'cover':
      return value.promises.map((promise) => ({ kind: 'cover', promises: [promise] }))
    case 'guarantee':
      return value.promises.map((promise) => ({ kind: 'guarantee', promises: [promise] }))
    case 'set':
      return value.elements.map((element) => ({ kind: 'set', elements: [element] }))
    case 'window':
      return minutesAsked(value.window, windows)
    case 'level':
    case 'limit':
    case 'quantity':
      return [value]
  }
}

/** The first minute of each stretch within which no window opens or closes stands for the whole stretch. */
function minutesAsked(asked: WeeklyWindow, windows: readonly WeeklyWindow[]): readonly CellValue[] {
  return windowRows.flatMap((row) => {
    const edges = new Set(windows.flatMap((window) => window[row].flat()))
    return asked[row].flatMap(([start, end]) => {
      const within = [...edges].filter((edge) => edge > start && edge < end)
      return [start, ...within].map((minute): CellValue => {
        return { kind: 'window', window: { ...NEVER, [row]: [[minute, minute + 1]] } }
      })
    })
  })
}

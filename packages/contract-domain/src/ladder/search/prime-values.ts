import { windowRows, type WeeklyWindow, NEVER } from '../../calendar/index.ts'
import type { Cell, CellValue } from '../../cover/index.ts'

/**
 * The parts a value is made of: each is reached by one package part alone or not at all, since what add-ons give is
 * joined (a promise by one promise, a minute by one window, an element by one set). Quantities add up and stay whole.
 * Asked again, the parts are the same objects.
 */
export function primeCells(value: CellValue, windows: () => readonly WeeklyWindow[]): readonly Cell[] {
  if (value.kind === 'window') return minutesAsked(value.window, windows())
  let cells = known.get(value)
  if (cells === undefined) {
    cells = partsOf(value).map((part): Cell => ({ state: 'known', value: part }))
    known.set(value, cells)
  }
  return cells
}

const known = new WeakMap<CellValue, readonly Cell[]>()

function partsOf(value: Exclude<CellValue, { readonly kind: 'window' }>): readonly CellValue[] {
  switch (value.kind) {
    case 'time':
      return value.promises.map((promise) => ({ kind: 'time', promises: [promise] }))
    case 'cover':
      return value.promises.map((promise) => ({ kind: 'cover', promises: [promise] }))
    case 'guarantee':
      return value.promises.map((promise) => ({ kind: 'guarantee', promises: [promise] }))
    case 'set':
      return value.elements.map((element) => ({ kind: 'set', elements: [element] }))
    case 'level':
    case 'limit':
    case 'quantity':
      return [value]
  }
}

/** The first minute of each stretch within which no window opens or closes stands for the whole stretch. */
function minutesAsked(asked: WeeklyWindow, windows: readonly WeeklyWindow[]): readonly Cell[] {
  return windowRows.flatMap((row) => {
    const edges = new Set(windows.flatMap((window) => window[row].flat()))
    return asked[row].flatMap(([start, end]) => {
      const within = [...edges].filter((edge) => edge > start && edge < end)
      return [start, ...within].map((minute) => minuteCell(row, minute))
    })
  })
}

const minutes = new Map<string, Cell>()

/** One minute of a week; there are 11,520 of them at the most. */
function minuteCell(row: (typeof windowRows)[number], minute: number): Cell {
  const key = `${row} ${minute}`
  let cell = minutes.get(key)
  if (cell === undefined) {
    cell = { state: 'known', value: { kind: 'window', window: { ...NEVER, [row]: [[minute, minute + 1]] } } }
    minutes.set(key, cell)
  }
  return cell
}

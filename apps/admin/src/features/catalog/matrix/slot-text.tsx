import { useLingui } from '@lingui/react/macro'
import { Text } from '@mantine/core'
import { CellText } from './cell-text.tsx'
import classes from './matrix.module.css'
import type { MatrixCell } from './matrix-types.ts'
import type { Slot } from './slot.ts'

/** What a cell of the grid shows, by the kind of its row. */
export function SlotText({ slot }: { slot: Slot }) {
  switch (slot.kind) {
    case 'cell':
      return <CellText cell={slot.cell} />
    case 'cases':
      return <CasesText cells={slot.cells} />
    case 'place':
      return (
        <span className={slot.cell.place === 'NOT_SOLD' ? classes['none'] : undefined}>{slot.cell.text}</span>
      )
    case 'price': {
      const { cell, tier } = slot
      const priced = !tier.notSold && !tier.timeAndMaterials
      const look = !priced ? classes['none'] : cell.price === null ? classes['unknown'] : undefined
      return (
        <>
          <span className={look}>{cell.text}</span>
          {cell.changed && cell.was !== null && cell.was !== cell.text && (
            <Text component="del" className={classes['was']}>
              {cell.was}
            </Text>
          )}
        </>
      )
    }
  }
}

/** All the cases of one tier in one cell: what differs is listed, promises first, the most usual before. */
function CasesText({ cells }: { cells: readonly MatrixCell[] }) {
  const { t } = useLingui()
  const alike = Map.groupBy(cells, (cell) => `${cell.state}|${cell.text}`)
  const distinct = [...alike.values()]
    .toSorted((a, b) => rank(a) - rank(b) || b.length - a.length)
    .flatMap((group) => group[0] ?? [])
  const [only] = distinct
  if (distinct.length === 1 && only !== undefined) return <CellText cell={only} />
  return (
    <>
      {distinct.slice(0, 3).map((cell) => (
        <div key={cell.facetKey}>
          <CellText cell={cell} quiet />
        </div>
      ))}
      <Text span size="xs" c="dimmed">
        {distinct.length > 3 ? t`… differs by case` : t`differs by case`}
      </Text>
    </>
  )
}

/** Promises, then what is not known, then what is not promised. */
function rank(alike: readonly MatrixCell[]): number {
  const state = alike[0]?.state
  if (state === 'KNOWN' || state === 'AT_LEAST') return 0
  return state === 'UNKNOWN' ? 1 : 2
}

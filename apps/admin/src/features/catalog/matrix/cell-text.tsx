import { useLingui } from '@lingui/react/macro'
import { Text, Tooltip } from '@mantine/core'
import classes from './matrix.module.css'
import type { MatrixCell } from './matrix-types.ts'

/**
 * One value as an admin reads it: unknown looks unknown, never zero or blank; the source's note and how the value
 * is known are a tooltip, and part of what a screen reader hears. `quiet` leaves them out (in a summary).
 */
export function CellText({ cell, quiet = false }: { cell: MatrixCell; quiet?: boolean }) {
  const { t } = useLingui()
  const provenance = {
    STATED: null,
    DERIVED: t`inferred from the source`,
    UNKNOWN: null,
    ILLUSTRATIVE: t`illustrative`,
  }[cell.provenance]
  const hint = quiet ? '' : [cell.note, provenance].filter((line) => line != null && line !== '').join(' · ')
  return (
    <>
      {hint === '' ? (
        <span className={lookOf(cell)}>{cell.text}</span>
      ) : (
        <Tooltip label={hint} multiline maw={320} withArrow>
          <span className={lookOf(cell)}>
            {cell.text}
            <sup className={classes['mark']} aria-hidden>
              i
            </sup>
            <span className={classes['heard']}> ({hint})</span>
          </span>
        </Tooltip>
      )}
      {cell.changed && cell.was !== null && cell.was !== cell.text && (
        <Text component="del" className={classes['was']}>
          {cell.was}
        </Text>
      )}
    </>
  )
}

function lookOf(cell: MatrixCell): string | undefined {
  if (cell.state === 'UNKNOWN') return classes['unknown']
  return cell.state === 'NONE' || cell.state === 'NOT_APPLICABLE' ? classes['none'] : undefined
}

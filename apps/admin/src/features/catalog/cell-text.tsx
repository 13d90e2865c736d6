import { useLingui } from '@lingui/react/macro'
import { Text, Tooltip } from '@mantine/core'
import classes from './matrix.module.css'
import type { MatrixCell } from './matrix-types.ts'

/** One value as an admin reads it: unknown looks unknown, never zero or blank; the source's note is a tooltip. */
export function CellText({ cell }: { cell: MatrixCell }) {
  const { t } = useLingui()
  const provenance = {
    STATED: null,
    DERIVED: t`inferred from the source`,
    UNKNOWN: null,
    ILLUSTRATIVE: t`illustrative`,
  }[cell.provenance]
  const hint = [cell.note, provenance].filter((line) => line != null && line !== '').join(' · ')
  const text = (
    <span className={cell.state === 'UNKNOWN' ? classes['unknown'] : cell.state === 'NONE' || cell.state === 'NOT_APPLICABLE' ? classes['none'] : undefined}>
      {cell.text}
      {hint !== '' && <sup className={classes['mark']}> i</sup>}
    </span>
  )
  return (
    <>
      {hint === '' ? (
        text
      ) : (
        <Tooltip label={hint} multiline maw={320} withArrow events={{ hover: true, focus: true, touch: true }}>
          {text}
        </Tooltip>
      )}
      {cell.changed && cell.was !== null && cell.was !== cell.text && (
        <Text component="span" className={classes['was']}>
          {cell.was}
        </Text>
      )}
    </>
  )
}

import { Trans } from '@lingui/react/macro'
import { Badge, Group, Text, UnstyledButton } from '@mantine/core'
import { TryPriceLink } from '../playground/try-price-link.tsx'
import { HEAD } from './grid-moves.ts'
import type { GridRow } from './grid-rows.ts'
import classes from './matrix.module.css'
import type { AddOnRow, EditTarget } from './matrix-types.ts'

/** Title of a row. What can be done with it, Enter does from the keyboard and a click on its button with the mouse. */
export function RowHead({
  row,
  active,
  onToggle,
  onForm,
}: {
  row: GridRow
  active: boolean
  onToggle: (dimension: string) => void
  onForm: ((target: EditTarget) => void) | null
}) {
  const description = 'dimension' in row.row ? row.row.dimension.description : null
  return (
    <th
      scope="row"
      data-row={row.id}
      data-column={HEAD}
      tabIndex={active ? 0 : -1}
      className={`${classes['rowHead']} ${row.kind === 'case' ? classes['facet'] : ''}`}
      title={description ?? undefined}
    >
      <RowTitle row={row} onToggle={onToggle} onForm={onForm} />
    </th>
  )
}

function RowTitle({
  row,
  onToggle,
  onForm,
}: {
  row: GridRow
  onToggle: (dimension: string) => void
  onForm: ((target: EditTarget) => void) | null
}) {
  switch (row.kind) {
    case 'case':
      return row.caseTitle
    case 'dimension':
      return (
        <>
          {row.title}
          <Weight row={row} />
        </>
      )
    case 'cases':
      return (
        <>
          <UnstyledButton
            fz="sm"
            fw={500}
            ta="left"
            tabIndex={-1}
            aria-expanded={row.unfolded}
            onClick={() => onToggle(row.row.dimension.key)}
          >
            <span aria-hidden>{row.unfolded ? '▾ ' : '▸ '}</span>
            {row.title}
          </UnstyledButton>
          <Weight row={row} />
        </>
      )
    case 'add-on':
      return <AddOnTitle row={row.row} onForm={onForm} />
    case 'price':
      return (
        <>
          {/* A book with one component is titled as the book: said once. */}
          {row.row.title === row.row.priceBook.title ? <Trans>Base price</Trans> : row.row.title}
          <Text size="xs" c="dimmed">
            {row.row.priceBook.title}
          </Text>
        </>
      )
  }
}

function Weight({ row }: { row: GridRow & { kind: 'dimension' | 'cases' } }) {
  if (row.row.dimension.weight !== 'LIGHT') return null
  return (
    <Text span size="xs" c="dimmed" ml={6}>
      <Trans>minor</Trans>
    </Text>
  )
}

/** An add-on with the plugin and version behind it. */
function AddOnTitle({ row, onForm }: { row: AddOnRow; onForm: ((target: EditTarget) => void) | null }) {
  const { key, title, pluginVersion, pluginIsCurrent } = row.addOn
  return (
    <Group gap={6}>
      {onForm === null ? (
        title
      ) : (
        <UnstyledButton
          fz="sm"
          fw={500}
          ta="left"
          td="underline"
          tabIndex={-1}
          onClick={() => onForm({ kind: 'add-on', key })}
        >
          {title}
        </UnstyledButton>
      )}
      <TryPriceLink addOn={key} title={title} />
      <Text span size="xs" c="dimmed">
        {key}@{pluginVersion}
      </Text>
      {!pluginIsCurrent && (
        <Badge size="xs" color="orange" variant="light">
          <Trans>other build running</Trans>
        </Badge>
      )}
    </Group>
  )
}

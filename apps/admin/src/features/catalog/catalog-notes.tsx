import { Trans, useLingui } from '@lingui/react/macro'
import { Badge, List, Paper, Title } from '@mantine/core'
import type { CatalogVersion } from './matrix/matrix-types.ts'

/** What the source says that is text, not a rule; each with how it is known. */
export function CatalogNotes({ notes }: { notes: CatalogVersion['notes'] }) {
  const { t } = useLingui()
  const status = { STATED: null, DERIVED: t`inferred`, UNKNOWN: t`unknown`, ILLUSTRATIVE: t`illustrative` }
  if (notes.length === 0) return null
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h5" mb="xs">
        <Trans>Notes of the source</Trans>
      </Title>
      <List size="sm" spacing={4}>
        {notes.map((note) => (
          <List.Item key={`${note.topic}${note.text}`}>
            {note.text}{' '}
            {status[note.status] !== null && (
              <Badge size="xs" variant="outline" color="gray">
                {status[note.status]}
              </Badge>
            )}
          </List.Item>
        ))}
      </List>
    </Paper>
  )
}

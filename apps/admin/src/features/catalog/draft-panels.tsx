import { Trans, useLingui } from '@lingui/react/macro'
import { Badge, List, Loader, Paper, ScrollArea, SimpleGrid, Text, Title } from '@mantine/core'
import { ErrorState } from '../../ui/error-state.tsx'
import type { CatalogVersion } from './matrix/matrix-types.ts'
import { useChecks, type Check } from './publishing/use-checks.ts'

/** Of a draft: what it changes, as sentences, and what stands against publishing it. */
export function DraftPanels({ version }: { version: CatalogVersion }) {
  const { t } = useLingui()
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Paper withBorder p="md" component="section">
        <Title order={2} size="h5" mb="xs">
          <Trans>Changes</Trans>
        </Title>
        <ScrollArea.Autosize
          mah={200}
          viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t`Changes` }}
        >
          {version.changes.length === 0 ? (
            <Text size="sm" c="dimmed">
              <Trans>
                Nothing changed yet. Choose a cell and type, or double-click it; a click on a tier or an
                add-on opens it.
              </Trans>
            </Text>
          ) : (
            <List size="sm" spacing={2}>
              {version.changes.map((change) => (
                <List.Item key={`${change.path}${change.sentence}`}>{change.sentence}</List.Item>
              ))}
            </List>
          )}
        </ScrollArea.Autosize>
      </Paper>
      <Paper withBorder p="md" component="section">
        <Title order={2} size="h5" mb="xs">
          <Trans>Checks</Trans>
        </Title>
        <ScrollArea.Autosize
          mah={200}
          viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t`Checks` }}
        >
          <Checks id={version.id} revision={version.revision} />
        </ScrollArea.Autosize>
      </Paper>
    </SimpleGrid>
  )
}

/** What was checked last, and word of it while the draft on screen is being checked anew. */
function Checks({ id, revision }: { id: string; revision: number }) {
  const { t } = useLingui()
  const { checks, current, proving, error, askAgain } = useChecks({ id, revision })
  if (error !== undefined) return <ErrorState error={error} onRetry={askAgain} />
  return (
    <div aria-busy={!current}>
      {!current && (
        <Text size="sm" c="dimmed">
          <Loader size={12} mr={6} aria-label={t`Loading…`} />
          <Trans>checking…</Trans>
        </Text>
      )}
      {current && proving && (
        <Text size="sm" c="dimmed">
          <Trans>the ladder is being proved…</Trans>
        </Text>
      )}
      {checks !== null && (
        <OpenChecks checks={checks.filter((check) => check.outcome !== 'PASSED')} proving={proving} />
      )}
    </div>
  )
}

function OpenChecks({ checks, proving }: { checks: readonly Check[]; proving: boolean }) {
  if (checks.length === 0) {
    return proving ? null : (
      <Text size="sm" c="teal.9">
        <Trans>Nothing stands against publishing.</Trans>
      </Text>
    )
  }
  return (
    <List size="sm" spacing={4}>
      {checks.map((check) => (
        <List.Item key={`${check.code}${check.path ?? ''}${check.message}`}>
          <Badge size="xs" mr={6} color={check.outcome === 'REFUSED' ? 'red' : 'yellow'} variant="light">
            {check.outcome === 'REFUSED' ? <Trans>must be mended</Trans> : <Trans>warning</Trans>}
          </Badge>
          {check.message}{' '}
          <Text span size="sm" c="dimmed">
            {check.cure}
          </Text>
        </List.Item>
      ))}
    </List>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Badge, Button, Group, List, Paper, Select, Stack, Text, Title } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useMutation, useQuery } from 'urql'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { formatInstant } from '../../ui/format.ts'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { RefusalAlert, type Refused } from '../../ui/refusal-alert.tsx'
import { useMay } from '../../ui/viewer.ts'
import { CatalogVersionQuery, DraftCatalogVersionMutation } from './catalog-version.graphql.ts'
import { DraftActions } from './draft-actions.tsx'
import { EditDrawer } from './edit-drawer.tsx'
import { MatrixTable } from './matrix-table.tsx'
import type { CatalogVersion, EditTarget } from './matrix-types.ts'

const route = getRouteApi('/catalog-versions/$versionId')

/** One catalog version: its matrix, and when it is a draft its editor, checks and changes. */
export function CatalogVersionPage() {
  const { t } = useLingui()
  const { versionId } = route.useParams()
  const navigate = route.useNavigate()
  const [{ data, fetching, error }, ask] = useQuery({ query: CatalogVersionQuery, variables: { id: versionId }, requestPolicy: 'cache-and-network' })
  const [target, setTarget] = useState<EditTarget | null>(null)
  const mayEdit = useMay('catalog.edit')
  const version = data?.catalogVersion

  if (error !== undefined) return <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if (version == null) return fetching ? <Loading rows={12} /> : <EmptyState title={t`No such catalog version`}>{t`It may have been discarded. Go back to the catalogs.`}</EmptyState>

  const isDraft = version.status === 'DRAFT'
  const open = (id: string) => void navigate({ to: '/catalog-versions/$versionId', params: { versionId: id } })
  return (
    <Page
      title={
        <Group gap="sm">
          {version.catalog.title}
          {isDraft ? (
            <Badge color="yellow" variant="light" size="lg">
              {version.basedOn?.number == null ? <Trans>Draft</Trans> : <Trans>Draft from v{version.basedOn.number}</Trans>}
            </Badge>
          ) : (
            <Badge variant="light" size="lg">
              v{version.number}
            </Badge>
          )}
        </Group>
      }
      lead={version.publishedAt === null ? version.catalog.vendor : t`${version.catalog.vendor} · published ${formatInstant(version.publishedAt)} by ${version.publishedBy ?? ''}`}
      actions={
        <>
          <Select
            aria-label={t`Version`}
            w={190}
            allowDeselect={false}
            value={version.id}
            data={version.catalog.versions
              .filter((each) => each.status !== 'DISCARDED')
              .map((each) => ({ value: each.id, label: each.number === null ? t`Draft of ${formatInstant(each.createdAt)}` : t`Version ${each.number}` }))}
            onChange={(id) => {
              if (id !== null) open(id)
            }}
          />
          {isDraft ? mayEdit && <DraftActions version={version} onPublished={() => ask({ requestPolicy: 'network-only' })} /> : mayEdit && <MakeDraft version={version} onDrafted={open} />}
        </>
      }
    >
      {version.illustrativePrices && (
        <Alert color="gray" variant="light">
          <Trans>The prices of this catalog are illustrative.</Trans>
        </Alert>
      )}
      {isDraft && <DraftPanels version={version} />}
      <MatrixTable matrix={version.matrix} onEdit={isDraft && mayEdit ? setTarget : null} />
      {version.notes.length > 0 && (
        <Paper withBorder p="md">
          <Title order={2} size="h5" mb="xs">
            <Trans>Notes of the source</Trans>
          </Title>
          <List size="sm" spacing={4}>
            {version.notes.map((note) => (
              <List.Item key={`${note.topic}${note.text}`}>
                {note.text}{' '}
                {note.status === 'UNKNOWN' && (
                  <Badge size="xs" variant="outline" color="gray">
                    <Trans>unknown</Trans>
                  </Badge>
                )}
              </List.Item>
            ))}
          </List>
        </Paper>
      )}
      <EditDrawer version={version} target={target} onClose={() => setTarget(null)} />
    </Page>
  )
}

function MakeDraft({ version, onDrafted }: { version: CatalogVersion; onDrafted: (id: string) => void }) {
  const { t } = useLingui()
  const [{ fetching }, draft] = useMutation(DraftCatalogVersionMutation)
  const [refused, setRefused] = useState<Refused | null>(null)
  return (
    <Stack gap="xs">
      <Button
        loading={fetching}
        onClick={() => {
          void draft({ input: { fromVersionId: version.id } }).then(({ data, error }) => {
            const answer = data?.draftCatalogVersion
            if (answer?.__typename === 'CatalogVersion') onDrafted(answer.id)
            else setRefused({ message: answer?.message ?? error?.message ?? t`The server did not answer.`, cure: answer?.cure ?? null, problems: [] })
          })
        }}
      >
        <Trans>Make a draft</Trans>
      </Button>
      {refused !== null && <RefusalAlert refused={refused} />}
    </Stack>
  )
}

function DraftPanels({ version }: { version: CatalogVersion }) {
  const open = version.checks.filter((check) => check.outcome !== 'PASSED')
  return (
    <Group align="stretch" grow preventGrowOverflow={false}>
      <Paper withBorder p="md" miw={300}>
        <Title order={2} size="h5" mb="xs">
          <Trans>Changes</Trans>
        </Title>
        {version.changes.length === 0 ? (
          <Text size="sm" c="dimmed">
            <Trans>Nothing changed yet. Click a cell, a tier or an add-on to edit it.</Trans>
          </Text>
        ) : (
          <List size="sm" spacing={2}>
            {version.changes.map((change) => (
              <List.Item key={`${change.path}${change.sentence}`}>{change.sentence}</List.Item>
            ))}
          </List>
        )}
      </Paper>
      <Paper withBorder p="md" miw={300}>
        <Title order={2} size="h5" mb="xs">
          <Trans>Checks</Trans>
        </Title>
        {open.length === 0 ? (
          <Text size="sm" c="teal.8">
            <Trans>Nothing stands against publishing.</Trans>
          </Text>
        ) : (
          <List size="sm" spacing={4}>
            {open.map((check) => (
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
        )}
      </Paper>
    </Group>
  )
}

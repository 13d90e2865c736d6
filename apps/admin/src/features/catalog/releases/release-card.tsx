import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Box, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { formatInstant } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/text-link.tsx'
import { CardActions } from './card-actions.tsx'
import { ReleaseDetails } from './release-details.tsx'
import { ReleaseMarks } from './release-marks.tsx'
import type { HistoryCatalog, HistoryRelease } from './releases.graphql.ts'

/** One entry of a catalog's history: who, when, why, who signed on it; what it changed when opened. */
export function ReleaseCard({
  release,
  catalog,
  open,
  onOpen,
}: {
  release: HistoryRelease
  catalog: HistoryCatalog
  open: boolean
  onOpen: (open: boolean) => void
}) {
  const { t } = useLingui()
  const id = useId()
  const { version } = release
  const title = version.number === null ? t`Draft` : t`Version ${version.number}`
  return (
    <Paper component="li" withBorder p="md" aria-labelledby={`${id}-title`}>
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start">
          <Group gap="xs">
            <Title order={2} size="h5" id={`${id}-title`}>
              <TextLink
                to="/catalog-versions/$versionId"
                params={{ versionId: version.id }}
                underline="hover"
              >
                {title}
              </TextLink>
            </Title>
            <ReleaseMarks release={release} soldToday={version.id === catalog.published?.id} />
          </Group>
          <CardActions release={release} catalog={catalog} title={title} />
        </Group>
        <Box>
          <Text size="sm" fs="italic">
            {release.reason}
          </Text>
          <Text size="sm" c="dimmed">
            <WhoAndWhen release={release} />
          </Text>
          {release.state === 'PUBLISHED' && (
            <Text size="sm" c="dimmed">
              <Plural
                value={version.contractCount}
                _0="No contract was signed on it."
                one="# contract was signed on it, and keeps it."
                other="# contracts were signed on it, and keep it."
              />
            </Text>
          )}
          <Undoings release={release} catalogId={catalog.id} />
        </Box>
        <Group>
          <Button
            size="compact-sm"
            variant="subtle"
            ml={-8}
            leftSection={<span aria-hidden>{open ? '▾' : '▸'}</span>}
            data-disclosure
            aria-expanded={open}
            aria-controls={`${id}-details`}
            aria-label={t`What it changed: ${title}`}
            onClick={() => onOpen(!open)}
          >
            <Trans>What it changed</Trans>
          </Button>
        </Group>
        <div id={`${id}-details`} hidden={!open}>
          {open && <ReleaseDetails release={release} />}
        </div>
      </Stack>
    </Paper>
  )
}

function WhoAndWhen({ release }: { release: HistoryRelease }) {
  const { requestedBy, finishedAt, cancelReason } = release
  const asked = formatInstant(release.requestedAt)
  const finished = finishedAt === null ? '' : formatInstant(finishedAt)
  const finishedBy = release.finishedBy ?? ''
  switch (release.state) {
    case 'PUBLISHED':
      return release.publishAt === null ? (
        <Trans>
          {requestedBy}, {asked}
        </Trans>
      ) : (
        <Trans>
          Scheduled by {requestedBy}, {asked}; published {finished}
        </Trans>
      )
    case 'SCHEDULED':
      return (
        <Trans>
          Scheduled by {requestedBy}, {asked}. It is checked once more at its instant.
        </Trans>
      )
    case 'STOPPED':
      return (
        <Trans>
          Scheduled by {requestedBy}, {asked}; stopped {finished}. Its draft can be changed and released
          again.
        </Trans>
      )
    case 'CANCELLED':
      return (
        <Trans>
          Scheduled by {requestedBy}, {asked}; cancelled by {finishedBy}, {finished}: {cancelReason}
        </Trans>
      )
  }
}

/** What it goes back on, and what goes back on it. */
function Undoings({ release, catalogId }: { release: HistoryRelease; catalogId: string }) {
  const { undoes } = release.version
  const drafts = release.undoneBy.filter(({ version }) => version.status === 'DRAFT')
  return (
    <>
      {undoes !== null && (
        <Text size="sm">
          <Trans>
            Rolls back{' '}
            <TextLink
              to="/catalogs/$catalogId/releases"
              params={{ catalogId }}
              search={{ open: undoes.release.id }}
            >
              version {undoes.release.version.number}
            </TextLink>
          </Trans>
          {undoes.reason !== null && <Trans>, because: {undoes.reason}</Trans>}
        </Text>
      )}
      {drafts.map(({ version }) => (
        <Text key={version.id} size="sm">
          <TextLink to="/catalog-versions/$versionId" params={{ versionId: version.id }}>
            <Trans>A draft that rolls it back waits to be published.</Trans>
          </TextLink>
        </Text>
      ))}
    </>
  )
}

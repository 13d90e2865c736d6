import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Alert, Group, List, Paper, Stack, Text, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { formatInstant } from '../../../ui/format.ts'
import type { Publishing, Release } from './publishing.graphql.ts'

/** What was published: by whom, why, what was accepted with it; and where to go from here. */
export function PublishedView({ version, fresh }: { version: Publishing; fresh: boolean }) {
  const { t } = useLingui()
  const confirmation = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (fresh) confirmation.current?.focus()
  }, [fresh])
  const { release } = version
  return (
    <>
      <Alert
        ref={confirmation}
        tabIndex={-1}
        color="teal"
        role="status"
        title={t`Version ${version.number} is published`}
      >
        <Stack gap="xs">
          <Text size="sm">
            <Trans>
              {version.publishedBy ?? ''} published it on {formatInstant(version.publishedAt ?? '')}:{' '}
              {version.publishReason ?? ''}
            </Trans>
          </Text>
          {release !== null && <Lateness release={release} />}
          <Text size="sm">
            <Trans>Contracts and quotes made before keep their version. New quotes use this one.</Trans>
          </Text>
          <Group gap="sm">
            <ButtonLink size="xs" to="/catalog-versions/$versionId" params={{ versionId: version.id }}>
              <Trans>Look at version {version.number}</Trans>
            </ButtonLink>
            <ButtonLink
              size="xs"
              variant="default"
              to="/catalogs/$catalogId/releases"
              params={{ catalogId: version.catalog.id }}
            >
              <Trans>Release history</Trans>
            </ButtonLink>
          </Group>
        </Stack>
      </Alert>
      {release !== null && release.acknowledgements.length > 0 && <Accepted release={release} />}
    </>
  )
}

function Lateness({ release }: { release: Release }) {
  if (!release.late || release.publishAt === null) return null
  return (
    <Text size="sm" fw={500}>
      <Trans>
        It ran late: it was due on {formatInstant(release.publishAt)}, when nothing was running to publish it.
      </Trans>
    </Text>
  )
}

function Accepted({ release: { acknowledgements } }: { release: Release }) {
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h5" mb="xs">
        <Plural
          value={acknowledgements.length}
          one="# check accepted with a reason"
          other="# checks accepted with a reason"
        />
      </Title>
      <List size="sm" spacing={4}>
        {acknowledgements.map(({ code, path, message, reason }) => (
          <List.Item key={`${code}${path ?? ''}`}>
            {message}
            <Text size="sm" c="dimmed">
              <Trans>Accepted: {reason}</Trans>
            </Text>
          </List.Item>
        ))}
      </List>
    </Paper>
  )
}

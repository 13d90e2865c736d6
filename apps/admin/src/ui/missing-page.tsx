import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, Group, Text } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { EmptyPage } from './empty-state.tsx'
import { TextLink } from './text-link.tsx'

/** An address that names no screen. */
export function MissingPage() {
  const { t } = useLingui()
  return (
    <EmptyPage
      title={t`There is no such page`}
      action={
        <TextLink to="/catalogs">
          <Trans>Go to the catalogs</Trans>
        </TextLink>
      }
    >
      <Trans>The address is mistyped, or what it named is gone.</Trans>
    </EmptyPage>
  )
}

/** A screen that failed by itself (not a refusal, not the server): says so, and offers to load it again. */
export function CrashedPage({ error }: ErrorComponentProps) {
  const { t } = useLingui()
  return (
    <Alert color="red" role="alert" title={t`This page failed`}>
      <Text size="sm">{error instanceof Error ? error.message : String(error)}</Text>
      <Group mt="xs">
        <Button size="xs" color="red" variant="light" onClick={() => location.reload()}>
          <Trans>Load it again</Trans>
        </Button>
      </Group>
    </Alert>
  )
}

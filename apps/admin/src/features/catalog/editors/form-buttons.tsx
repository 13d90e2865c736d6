import { Trans } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'

/** Foot of every editor's form. */
export function FormButtons({
  busy,
  onCancel,
  children,
}: {
  busy: boolean
  onCancel: () => void
  children?: ReactNode
}) {
  return (
    <Group justify="flex-end">
      {children}
      <Button variant="default" onClick={onCancel}>
        <Trans>Cancel</Trans>
      </Button>
      <Button type="submit" loading={busy}>
        <Trans>Save</Trans>
      </Button>
    </Group>
  )
}

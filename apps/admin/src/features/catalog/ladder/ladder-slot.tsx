import { Trans } from '@lingui/react/macro'
import { Paper, Text } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { LadderStart, ProvedVersion, WriteEdits } from './ladder-version.ts'

const LadderPanel = lazy(async () => ({ default: (await import('./ladder-panel.tsx')).LadderPanel }))

/** The ladder's place on the page of a version. Its code comes after the matrix stands. */
export function LadderSlot({
  version,
  write,
  start = null,
}: {
  version: ProvedVersion
  write: WriteEdits | null
  start?: LadderStart | null
}) {
  return (
    <Suspense
      fallback={
        <Paper withBorder p="md" mih={92}>
          <Text size="sm" c="dimmed">
            <Trans>Ladder: proving…</Trans>
          </Text>
        </Paper>
      }
    >
      <LadderPanel key={version.id} version={version} write={write} start={start} />
    </Suspense>
  )
}

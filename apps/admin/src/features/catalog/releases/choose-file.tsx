import { Trans, useLingui } from '@lingui/react/macro'
import { Button, FileButton, Paper, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import classes from './releases.module.css'

/** Takes a file by dropping it, or by a button that opens the chooser. */
export function ChooseFile({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) {
  const { t } = useLingui()
  const [over, setOver] = useState(false)
  return (
    <Paper
      withBorder
      p="xl"
      className={classes['drop'] ?? ''}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (file !== undefined) onFile(file)
      }}
    >
      <Stack align="center" gap="xs">
        <FileButton
          accept=".json,application/json"
          inputProps={{ 'aria-label': t`Release file`, tabIndex: -1 }}
          onChange={(file) => {
            if (file !== null) onFile(file)
          }}
        >
          {(props) => (
            <Button {...props} loading={busy}>
              <Trans>Choose a release file…</Trans>
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          <Trans>or drop it here. Nothing is changed before you say so.</Trans>
        </Text>
      </Stack>
    </Paper>
  )
}

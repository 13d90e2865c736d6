import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal, Stack, Text } from '@mantine/core'

/** Clearing asks which: not known is another thing than promised nothing. */
export function ClearDialog({
  opened,
  count,
  onClear,
  onClose,
}: {
  opened: boolean
  count: number
  onClear: (state: 'unknown' | 'none') => void
  onClose: () => void
}) {
  const { t } = useLingui()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<Plural value={count} one="Clear # cell" other="Clear # cells" />}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <Stack>
        <Text size="sm">
          {count === 0 ? (
            <Trans>Prices and add-ons can’t be cleared: write another price, or “not sold”.</Trans>
          ) : (
            <Trans>
              Unknown is not published, or still to be agreed: it is never read as zero. Nothing is a promise
              of nothing.
            </Trans>
          )}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          {count > 0 && (
            <>
              <Button variant="light" onClick={() => onClear('none')}>
                <Trans>Nothing promised</Trans>
              </Button>
              <Button data-autofocus onClick={() => onClear('unknown')}>
                <Trans>Unknown</Trans>
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}

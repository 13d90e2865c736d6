import { Trans } from '@lingui/react/macro'
import { Text } from '@mantine/core'

/** In place of a figure that the server has not given yet: never an earlier one. */
export function Calculating({ height }: { height?: number }) {
  return (
    <Text size="sm" c="dimmed" aria-busy="true" mih={height}>
      <Trans>calculating…</Trans>
    </Text>
  )
}

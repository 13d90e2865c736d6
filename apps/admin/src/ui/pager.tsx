import { Plural, Trans } from '@lingui/react/macro'
import { Button, Group, Text } from '@mantine/core'

/** Forward through a connection by cursor; back to the first page at once. */
export function Pager({
  total,
  next,
  isFirst,
  onPage,
}: {
  total: number | null
  next: string | null
  isFirst: boolean
  onPage: (after: string | undefined) => void
}) {
  return (
    <Group justify="space-between">
      <Text size="sm" c="dimmed">
        {total !== null && <Plural value={total} one="# entry" other="# entries" />}
      </Text>
      <Group gap="xs">
        {!isFirst && (
          <Button size="xs" variant="default" onClick={() => onPage(undefined)}>
            <Trans>First page</Trans>
          </Button>
        )}
        {next !== null && (
          <Button size="xs" variant="default" onClick={() => onPage(next)}>
            <Trans>Next page</Trans>
          </Button>
        )}
      </Group>
    </Group>
  )
}

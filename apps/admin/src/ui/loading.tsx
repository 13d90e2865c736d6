import { useLingui } from '@lingui/react/macro'
import { Skeleton, Stack } from '@mantine/core'

/** Grey rows in place of what is being fetched. */
export function Loading({ rows = 6 }: { rows?: number }) {
  const { t } = useLingui()
  return (
    <Stack gap="sm" role="status" aria-label={t`Loading…`}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={28} radius="sm" />
      ))}
    </Stack>
  )
}

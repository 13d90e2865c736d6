import { Paper, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'

/** Nothing here yet: says what would stand here and how to get there. */
export function EmptyState({
  title,
  children,
  action,
  order = 3,
}: {
  title: string
  children: ReactNode
  action?: ReactNode
  order?: 1 | 3
}) {
  return (
    <Paper withBorder p="xl" radius="md">
      <Stack align="center" gap="xs">
        <Title order={order} size="h4">
          {title}
        </Title>
        <Text c="dimmed" ta="center" maw={520}>
          {children}
        </Text>
        {action}
      </Stack>
    </Paper>
  )
}

/** In place of a screen that does not exist: its title is the page's. */
export function EmptyPage(props: { title: string; children: ReactNode; action?: ReactNode }) {
  useDocumentTitle(`${props.title} · Aftercare`)
  return <EmptyState {...props} order={1} />
}

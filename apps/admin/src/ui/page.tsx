import { Box, Group, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'

/**
 * A screen: its title (the page's h1 and the browser's tab), a mark beside it, one line under it, actions on the
 * right, then the content.
 */
export function Page({
  title,
  mark,
  lead,
  actions,
  children,
}: {
  title: string
  mark?: ReactNode
  lead?: ReactNode
  actions?: ReactNode
  children: ReactNode
}) {
  useDocumentTitle(`${title} · Aftercare`)
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start" wrap="wrap">
        <Box>
          <Group gap="sm">
            <Title order={1} size="h2">
              {title}
            </Title>
            {mark}
          </Group>
          {lead !== undefined && (
            <Text c="dimmed" size="sm" mt={4}>
              {lead}
            </Text>
          )}
        </Box>
        {actions !== undefined && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  )
}

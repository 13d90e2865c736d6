import { Paper, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** A titled part of the playground. */
export function Section({
  title,
  className = '',
  children,
}: {
  title: string
  className?: string
  children: ReactNode
}) {
  return (
    <Paper withBorder p="md" component="section" aria-label={title} className={className}>
      <Title order={2} size="h5" mb="xs">
        {title}
      </Title>
      {children}
    </Paper>
  )
}

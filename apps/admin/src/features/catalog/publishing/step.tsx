import { Box, Group, Paper, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './publishing.module.css'

export type StepState = 'good' | 'open' | 'wrong' | 'waiting'

/** One step on the way to publishing: what it is, how it stands, and all that belongs to it. */
export function Step({
  id,
  number,
  title,
  state,
  word,
  children,
}: {
  id: string
  number: number
  title: string
  state: StepState
  /** How it stands, in a few words. */
  word: ReactNode
  children: ReactNode
}) {
  return (
    <Paper
      withBorder
      p="md"
      component="section"
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      className={classes['step']}
    >
      <Group gap="sm" mb="sm" wrap="nowrap" align="flex-start">
        <span className={classes['number']} data-state={state} aria-hidden>
          {number}
        </span>
        <Box>
          <Title order={2} size="h4" id={`${id}-title`}>
            {title}
          </Title>
          <Box component="span" className={classes['word']} data-state={state}>
            {word}
          </Box>
        </Box>
      </Group>
      {children}
    </Paper>
  )
}

import { Badge } from '@mantine/core'
import type { StatusWords } from './status-words.ts'

/** How something stands, as a word in its colour. */
export function StatusBadge<Status extends string>({
  status,
  words,
  size = 'md',
}: {
  status: Status
  words: StatusWords<Status>
  size?: 'md' | 'lg'
}) {
  return (
    <Badge size={size} variant="light" color={words.colour(status)}>
      {words.title(status)}
    </Badge>
  )
}

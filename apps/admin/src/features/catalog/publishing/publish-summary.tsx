import { Trans, useLingui } from '@lingui/react/macro'
import { Text } from '@mantine/core'
import { formatInstant } from '../../../ui/format.ts'
import { zoneText } from './local-instant.ts'
import type { Publishing } from './publishing.graphql.ts'
import classes from './publishing.module.css'

/** What will happen, in the words of whoever is asked about it tomorrow. */
export function PublishSummary({
  version,
  at,
  later,
}: {
  version: Publishing
  at: Date | null
  later: boolean
}) {
  const { i18n } = useLingui()
  const next = (version.catalog.published?.number ?? 0) + 1
  if (later && at === null) return null
  return (
    <Text size="sm" component="div" className={classes['summary']}>
      {at === null ? (
        <Trans>
          Version {next} of {version.catalog.title} is sold from now on. Contracts keep the version they were
          signed on, and quotes already made keep theirs; quotes made from now on use this one.
        </Trans>
      ) : (
        <Trans>
          On {formatInstant(at.toISOString())} ({zoneText(i18n.locale, at)}) this draft becomes what is sold
          of {version.catalog.title}. It is checked once more then, and a new error stops it; until then it
          can’t be changed. Contracts keep the version they were signed on; quotes made from then on use this
          one.
        </Trans>
      )}
    </Text>
  )
}

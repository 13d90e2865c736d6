import { Trans } from '@lingui/react/macro'
import { Badge } from '@mantine/core'
import { formatInstant } from '../../../ui/format.ts'
import type { HistoryRelease } from './releases.graphql.ts'

/** Where a release stands, at a glance. */
export function ReleaseMarks({ release, soldToday }: { release: HistoryRelease; soldToday: boolean }) {
  const back = release.undoneBy.find(({ version }) => version.number !== null)?.version
  return (
    <>
      {soldToday && (
        <Badge color="teal.9">
          <Trans>sold today</Trans>
        </Badge>
      )}
      <StateMark release={release} />
      {release.late && release.publishAt !== null && (
        <Badge color="orange" variant="light">
          <Trans>late: was due {formatInstant(release.publishAt)}</Trans>
        </Badge>
      )}
      {back !== undefined && (
        <Badge color="grape" variant="light">
          <Trans>rolled back by v{back.number}</Trans>
        </Badge>
      )}
    </>
  )
}

function StateMark({ release }: { release: HistoryRelease }) {
  switch (release.state) {
    case 'PUBLISHED':
      return (
        <Badge color="teal" variant="light">
          <Trans>published</Trans>
        </Badge>
      )
    case 'SCHEDULED':
      return (
        <Badge color="blue" variant="light">
          {release.publishAt === null ? (
            <Trans>scheduled</Trans>
          ) : (
            <Trans>scheduled for {formatInstant(release.publishAt)}</Trans>
          )}
        </Badge>
      )
    case 'STOPPED':
      return (
        <Badge color="red" variant="light">
          <Trans>stopped</Trans>
        </Badge>
      )
    case 'CANCELLED':
      return (
        <Badge color="gray" variant="light">
          <Trans>cancelled</Trans>
        </Badge>
      )
  }
}

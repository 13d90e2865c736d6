import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Group, List, Stack, Text } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { formatInstant } from '../../../ui/format.ts'
import { useMay } from '../../../ui/viewer.ts'
import { CancelRelease } from './cancel-release.tsx'
import { zoneText } from './local-instant.ts'
import type { Release } from './publishing.graphql.ts'

interface Props {
  readonly release: Release
  /** Where a problem is to be mended. */
  readonly placeOf?: (problem: Release['problems'][number]) => ReactNode
  readonly onChanged: () => void
  /** It came about just now, by whoever looks at it: the keyboard goes there. */
  readonly fresh?: boolean
  /** Ways on from here. */
  readonly children?: ReactNode
}

/** What became of the latest release of a draft: it waits, it was stopped, or it was taken back. */
export function ReleaseNotice(props: Props) {
  switch (props.release.state) {
    case 'SCHEDULED':
      return <Scheduled {...props} />
    case 'STOPPED':
      return <Stopped {...props} />
    case 'CANCELLED':
      return <Cancelled {...props} />
    case 'PUBLISHED':
      return null
  }
}

function Scheduled({ release, onChanged, fresh = false, children }: Props) {
  const { t, i18n } = useLingui()
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (fresh) notice.current?.focus()
  }, [fresh])
  const mayPublish = useMay('catalog.publish')
  const publishAt = release.publishAt ?? release.requestedAt
  return (
    <Alert
      ref={notice}
      tabIndex={-1}
      color="blue"
      role="status"
      style={{ scrollMarginTop: 72 }}
      title={t`It will be published on ${formatInstant(publishAt)}`}
    >
      <Stack gap="xs">
        <Text size="sm">
          <Trans>
            {release.requestedBy} scheduled it ({zoneText(i18n.locale, new Date(publishAt))}). It is checked
            once more then, and a new error stops it. Until then the draft can’t be changed.
          </Trans>
        </Text>
        <Text size="sm">
          <Trans>Reason: {release.reason}</Trans>
        </Text>
        <Group gap="sm">
          {mayPublish && <CancelRelease release={release} onCancelled={onChanged} />}
          {children}
        </Group>
      </Stack>
    </Alert>
  )
}

function Stopped({ release, placeOf, children }: Props) {
  const { t } = useLingui()
  return (
    <Alert color="red" title={t`It was stopped when it was due`}>
      <Stack gap="xs">
        <Text size="sm">
          <Trans>
            On {formatInstant(release.finishedAt ?? release.requestedAt)} this stood against it; what was sold
            is still sold:
          </Trans>
        </Text>
        <List size="sm">
          {release.problems.map((problem) => (
            <List.Item key={`${problem.code}${problem.path}${problem.message}`}>
              {problem.message} {problem.cure} {placeOf?.(problem)}
            </List.Item>
          ))}
        </List>
        <Text size="sm" fw={500}>
          <Trans>Mend it, or give a reason where that is enough, then publish again.</Trans>
        </Text>
        {children}
      </Stack>
    </Alert>
  )
}

function Cancelled({ release }: Props) {
  return (
    <Text size="sm" c="dimmed">
      <Trans>
        A publication of this draft was cancelled on{' '}
        {formatInstant(release.finishedAt ?? release.requestedAt)}: {release.cancelReason ?? ''}
      </Trans>
    </Text>
  )
}

import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { formatInstant } from '../../../ui/format.ts'
import type { Release } from './publishing.graphql.ts'
import type { StepSummary } from './steps-bar.tsx'

/** How the publication itself stands. */
export function usePublishSummary({
  release,
  mayPublish,
  missing,
  later,
}: {
  release: Release | null
  mayPublish: boolean
  missing: number
  later: string | null
}): StepSummary {
  const { t } = useLingui()
  const step = { id: 'publish', title: t`Publish` }
  if (release?.state === 'SCHEDULED')
    return {
      ...step,
      state: 'good',
      word: <Trans>on {formatInstant(release.publishAt ?? release.requestedAt)}</Trans>,
    }
  if (!mayPublish) return { ...step, state: 'waiting', word: <Trans>not for your role</Trans> }
  if (missing > 0)
    return {
      ...step,
      state: 'waiting',
      word: <Plural value={missing} one="# thing is missing" other="# things are missing" />,
    }
  return {
    ...step,
    state: 'good',
    word: later === null ? <Trans>ready, now</Trans> : <Trans>ready, at a date</Trans>,
  }
}

import { Trans, useLingui } from '@lingui/react/macro'
import { Paper, Skeleton, Stack, Text } from '@mantine/core'
import { ErrorState } from '../../ui/error-state.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import classes from './decision-panel.module.css'
import { DecisionView } from './decision-view.tsx'
import type { LivePrice } from './use-live-price.ts'

/** The live answer while building: never a guess; what is shown was computed by the server for exactly this question. */
export function DecisionPanel({ live }: { live: LivePrice }) {
  const { t } = useLingui()
  return (
    <Paper
      withBorder
      p="md"
      component="section"
      className={classes['panel']}
      aria-label={t`Price`}
      aria-live="polite"
      aria-busy={live.calculating}
    >
      <Answer live={live} />
    </Paper>
  )
}

function Answer({ live }: { live: LivePrice }) {
  if (!live.asked) {
    return (
      <Text c="dimmed" size="sm">
        <Trans>Choose a customer, a catalog, assets and a tier: the price appears here.</Trans>
      </Text>
    )
  }
  if (live.calculating) {
    return (
      <Stack gap="sm">
        <Text c="dimmed" role="status">
          <Trans>calculating…</Trans>
        </Text>
        <Skeleton height={160} radius="sm" />
        <Skeleton height={240} radius="sm" />
      </Stack>
    )
  }
  if (live.error !== undefined) return <ErrorState error={live.error} />
  if (live.refused !== null) return <RefusalAlert refused={live.refused} />
  return live.decision === null ? null : <DecisionView decision={live.decision} />
}

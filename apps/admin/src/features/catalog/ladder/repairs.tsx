import { Trans, useLingui } from '@lingui/react/macro'
import { Button, List, Stack, Text, Title } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { ErrorState } from '../../../ui/error-state.tsx'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import type { Refused } from '../../../ui/refused.ts'
import type { CatalogEdit } from '../edit-catalog.ts'
import classes from './ladder.module.css'
import { LadderRepairsQuery, type LadderPair, type LadderRepair } from './ladder.graphql.ts'
import type { ProvedVersion, WriteEdits } from './ladder-version.ts'
import { pairKey } from './pair-key.ts'
import { useAnswerAt } from './use-answer-at.ts'
import { useNotice } from '../../../ui/use-notice.ts'

/** More than these push what they mend out of sight; a price of each add-on, a cut and a closing still stand there. */
const few = 6

/** What would mend a pair, each proved on the server; on a draft one press writes it. */
export function Repairs({
  pair,
  version,
  write,
  stale,
}: {
  pair: LadderPair
  version: ProvedVersion
  write: WriteEdits | null
  /** The verdict on screen is of an earlier state: nothing is mended by it. */
  stale: boolean
}) {
  const { t } = useLingui()
  const notice = useNotice()
  const answer = useAnswerAt(LadderRepairsQuery, version, { restMs: 0 })
  const [all, setAll] = useState(false)
  const [busy, setBusy] = useState<string | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const key = pairKey(pair)
  const found = answer.version?.ladder.pairs.find((each) => pairKey(each) === key)?.repairs ?? []
  const repairs = found.toSorted((left, right) => rank(left) - rank(right))
  const old = stale || answer.stale || answer.asking

  async function apply(repair: LadderRepair, button: HTMLElement) {
    if (write === null) return
    // The button goes with what it mends: the keyboard stays in the dialog.
    const dialog = button.closest<HTMLElement>('[role="dialog"]')
    setBusy(repair.key)
    setRefused(null)
    const outcome = await write(repair.edits as CatalogEdit[], repair.sentence)
    setBusy(null)
    if (outcome === null) return
    if ('refused' in outcome) return setRefused(outcome.refused)
    dialog?.focus()
    notice(t`Written into the draft: ${outcome.done} Undo takes it back.`, 'teal')
  }

  if (answer.error !== undefined) return <ErrorState error={answer.error} onRetry={answer.askAgain} />
  if (repairs.length === 0 && !answer.asking) return null
  return (
    <section aria-labelledby="repairs-title">
      <Title order={3} size="h6" id="repairs-title">
        <Trans>What would mend it</Trans>
      </Title>
      <Text size="xs" c="dimmed" mb={6}>
        <Trans>One of these is enough. Each is the least change that does it, and was proved again.</Trans>
      </Text>
      <Stack gap="xs">
        {refused !== null && <RefusalAlert refused={refused} />}
        {repairs.length === 0 && (
          <Text size="sm" c="dimmed">
            <Trans>Looking for the smallest repairs, each proved again. This can take a minute or two…</Trans>
          </Text>
        )}
        {repairs.length > 0 && (
          <ul className={classes['repairs']} aria-labelledby="repairs-title">
            {(all ? repairs : repairs.slice(0, few)).map((repair) => (
              <RepairRow
                key={repair.key}
                repair={repair}
                {...(write !== null &&
                  repair.applicable && {
                    button: (
                      <Button
                        size="compact-sm"
                        aria-label={t`Apply: ${repair.sentence}`}
                        disabled={old}
                        loading={busy === repair.key}
                        onClick={({ currentTarget }) => void apply(repair, currentTarget)}
                      >
                        <Trans>Apply</Trans>
                      </Button>
                    ),
                  })}
              />
            ))}
          </ul>
        )}
        {repairs.length > few && !all && (
          <div>
            <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
              <Trans>Show all {repairs.length} repairs</Trans>
            </Button>
          </div>
        )}
        {write === null && repairs.length > 0 && (
          <Text size="sm" c="dimmed">
            <Trans>Make a draft of this version to apply one of them.</Trans>
          </Text>
        )}
      </Stack>
    </section>
  )
}

/** First what one press makes without harm, then what breaks something else, last what no press makes. */
function rank({ applicable, newErrors }: LadderRepair): number {
  return applicable ? Math.min(newErrors.length, 1) : 2
}

function RepairRow({ repair, button }: { repair: LadderRepair; button?: ReactNode }) {
  return (
    <li className={classes['repair']}>
      <div>
        <Text size="sm">{repair.sentence}</Text>
        {repair.newErrors.length > 0 && (
          <List size="xs" c="red.9">
            {repair.newErrors.map((error) => (
              <List.Item key={error}>
                <Trans>It would break: {error}</Trans>
              </List.Item>
            ))}
          </List>
        )}
        {repair.obstacle !== null && (
          <Text size="xs" c="dimmed">
            {repair.obstacle}
          </Text>
        )}
      </div>
      {button}
    </li>
  )
}

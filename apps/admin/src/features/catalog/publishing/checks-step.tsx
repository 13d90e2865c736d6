import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { ErrorState } from '../../../ui/error-state.tsx'
import { CheckItem } from './check-item.tsx'
import { PassedChecks } from './passed-checks.tsx'
import type { Publishing } from './publishing.graphql.ts'
import classes from './publishing.module.css'
import type { StepSummary } from './steps-bar.tsx'
import { Step } from './step.tsx'
import { asksForReason, byKey, checkKey, type Check, type Checked } from './use-checks.ts'
import type { Notes } from './use-notes.ts'

export function useChecksSummary({ checks, proving }: Checked, reasons: Notes['reasons']): StepSummary {
  const { t } = useLingui()
  const wrong = checks?.filter(({ outcome }) => outcome === 'REFUSED').length ?? 0
  const open = byKey(withoutReason(checks ?? [], reasons)).length
  return {
    id: 'checks',
    title: t`Checks`,
    state: wrong > 0 ? 'wrong' : checks === null || proving ? 'waiting' : open > 0 ? 'open' : 'good',
    word:
      wrong > 0 ? (
        <Plural value={wrong} one="# to mend" other="# to mend" />
      ) : checks === null ? (
        <Trans>checking…</Trans>
      ) : open > 0 ? (
        <Plural value={open} one="# asks for a reason" other="# ask for a reason" />
      ) : proving ? (
        <Trans>the ladder is being proved…</Trans>
      ) : (
        <Trans>nothing stands against it</Trans>
      ),
  }
}

export function withoutReason(checks: readonly Check[], reasons: Notes['reasons']): readonly Check[] {
  return checks.filter((check) => asksForReason(check) && (reasons[checkKey(check)] ?? '').trim() === '')
}

/** What stands against publishing: what must be mended, what is accepted with a reason, what is in order. */
export function ChecksStep({
  version,
  checked,
  reasons,
  onReasons,
  missing,
  rebase,
  summary,
}: {
  version: Publishing
  checked: Checked
  reasons: Notes['reasons']
  /** Null: nobody is asked for a reason here. */
  onReasons: ((reasons: Notes['reasons']) => void) | null
  /** Reasons that are not there are marked. */
  missing: boolean
  /** What to do when a later version was published, shown with the check that says so. */
  rebase: ReactNode
  summary: StepSummary
}) {
  const { checks, current, error, askAgain } = checked
  const refused = checks?.filter(({ outcome }) => outcome === 'REFUSED') ?? []
  const open = checks?.filter(asksForReason) ?? []
  const passed = checks?.filter(({ outcome }) => outcome === 'PASSED') ?? []
  return (
    <Step {...summary} number={2}>
      <ProvingNote checked={checked} />
      <Stack gap="md">
        {error !== undefined && <ErrorState error={error} onRetry={askAgain} />}
        {refused.length > 0 && (
          <Checks title={<Trans>To be mended before publishing</Trans>}>
            {byKey(refused).map((same) => (
              <CheckItem key={checkKey(same[0])} version={version} checks={same} />
            ))}
          </Checks>
        )}
        {open.length > 0 && (
          <Checks
            title={<Trans>To be accepted with a reason</Trans>}
            tools={onReasons !== null && <SameReason checks={open} reasons={reasons} onReasons={onReasons} />}
          >
            {byKey(open).map((same) => {
              const [check] = same
              return (
                <CheckItem
                  key={checkKey(check)}
                  version={version}
                  checks={same}
                  reason={reasons[checkKey(check)] ?? ''}
                  onReason={
                    onReasons === null
                      ? null
                      : (reason) => onReasons({ ...reasons, [checkKey(check)]: reason })
                  }
                  missing={missing}
                >
                  {check.code === 'api.draft-overtaken' ? rebase : null}
                </CheckItem>
              )
            })}
          </Checks>
        )}
        {checks !== null && refused.length + open.length === 0 && !checked.proving && (
          <Text size="sm" c="teal.9">
            <Trans>Nothing stands against publishing.</Trans>
          </Text>
        )}
        {checks === null && error === undefined && !current && (
          <Text size="sm" c="dimmed">
            <Loader size={12} mr={6} aria-hidden />
            <Trans>checking…</Trans>
          </Text>
        )}
        <PassedChecks checks={passed} />
      </Stack>
    </Step>
  )
}

function ProvingNote({ checked: { proving, progress, checks, current } }: { checked: Checked }) {
  return (
    <div role="status">
      {(proving || (checks !== null && !current)) && (
        <Text size="sm" c="dimmed" mb="md">
          {proving ? (
            <>
              <Trans>
                The ladder is being proved; what it finds will stand here. Go on meanwhile: only publishing
                waits for it.
              </Trans>
              {progress !== null && progress.contexts > 0 && (
                <span aria-hidden>
                  {' '}
                  <Trans>
                    {progress.provedContexts} of {progress.contexts} contexts are done.
                  </Trans>
                </span>
              )}
            </>
          ) : (
            <Trans>What is shown is of before the last change of the draft.</Trans>
          )}
        </Text>
      )}
    </div>
  )
}

function Checks({ title, tools, children }: { title: ReactNode; tools?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <Group justify="space-between" mb={6}>
        <Title order={3} size="h6">
          {title}
        </Title>
        {tools}
      </Group>
      <ul className={classes['plain']}>{children}</ul>
    </div>
  )
}

/** One reason for all that have none yet; offered once one is written and several are not. */
function SameReason({
  checks,
  reasons,
  onReasons,
}: {
  checks: readonly Check[]
  reasons: Notes['reasons']
  onReasons: (reasons: Notes['reasons']) => void
}) {
  const empty = byKey(withoutReason(checks, reasons)).map(([check]) => check)
  const written = checks.map((check) => (reasons[checkKey(check)] ?? '').trim()).find((text) => text !== '')
  if (written === undefined || empty.length === 0) return null
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      onClick={() =>
        onReasons({
          ...reasons,
          ...Object.fromEntries(empty.map((check) => [checkKey(check), written] as const)),
        })
      }
    >
      <Plural
        value={empty.length}
        one="Give the same reason to the other one"
        other="Give the same reason to the # others"
      />
    </Button>
  )
}

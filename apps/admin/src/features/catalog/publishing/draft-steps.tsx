import { Trans } from '@lingui/react/macro'
import { Text } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../../../ui/viewer.ts'
import { ChangesStep, useChangesSummary } from './changes-step.tsx'
import { ChecksStep, useChecksSummary } from './checks-step.tsx'
import { ImpactStep, useImpact, useImpactSummary } from './impact-step.tsx'
import { PlaceLink } from './place-link.tsx'
import { PublishForm } from './publish-form.tsx'
import { Rebase } from './rebase-dialog.tsx'
import { ReleaseNotice } from './release-notice.tsx'
import type { ScreenProps } from './screen-props.ts'
import { Step } from './step.tsx'
import { StepsBar } from './steps-bar.tsx'
import { reasonsOf, useChecks } from './use-checks.ts'
import { useMissing } from './use-missing.ts'
import { useNotes } from './use-notes.ts'
import { usePublish } from './use-publish.ts'
import { usePublishSummary } from './use-publish-summary.tsx'

/** The four steps of a draft, all in sight at once: none has to be finished before another is looked at. */
export function DraftSteps({
  version,
  onReload,
  onOpen,
  onPublished,
}: ScreenProps & { onPublished: () => void }) {
  const mayPublish = useMay('catalog.publish')
  const mayImport = useMay('catalog.import')
  const checked = useChecks(version)
  const answer = useImpact(version.id)
  const { notes, change } = useNotes(version.id)
  const [tried, setTried] = useState(false)
  const [fresh, setFresh] = useState(false)
  const { release, catalog } = version
  const scheduled = release?.state === 'SCHEDULED'
  // What was said when it was scheduled, as long as the checks say what they said then.
  const reasons = scheduled ? reasonsOf(release, checked.checks ?? []) : notes.reasons
  const missing = useMissing(checked, notes)
  const { send, busy, refused } = usePublish({
    version,
    onDone: (done) => {
      if (done === 'published') return onPublished()
      setFresh(true)
      onReload()
    },
    onRefused: () => {
      onReload()
      checked.askAgain()
    },
  })
  const asked = mayPublish && !scheduled
  const steps = {
    changes: useChangesSummary(version),
    checks: useChecksSummary(checked, reasons),
    impact: useImpactSummary(answer),
    publish: usePublishSummary({ release, mayPublish, missing: missing.length, later: notes.later }),
  }
  const sold = catalog.published?.number ?? null
  return (
    <>
      {release !== null && (
        <ReleaseNotice
          release={release}
          onChanged={() => {
            setFresh(false)
            onReload()
          }}
          fresh={fresh}
          placeOf={({ code, path }) => <PlaceLink version={version} code={code} path={path} />}
        />
      )}
      <StepsBar steps={Object.values(steps)} />
      <ChangesStep version={version} summary={steps.changes} />
      <ChecksStep
        version={version}
        checked={checked}
        summary={steps.checks}
        reasons={reasons}
        onReasons={asked ? (written) => change({ reasons: written }) : null}
        missing={tried}
        rebase={
          sold !== null &&
          mayImport &&
          !scheduled && <Rebase version={version} sold={sold} onRebased={onOpen} />
        }
      />
      <ImpactStep answer={answer} summary={steps.impact} />
      <Step {...steps.publish} number={4}>
        {scheduled ? (
          <Text size="sm">
            <Trans>
              It is published by itself at its time. To publish it earlier or to change it, cancel that first.
            </Trans>
          </Text>
        ) : !mayPublish ? (
          <Text size="sm">
            <Trans>
              You may look at all of this, but your role does not publish catalogs. Ask somebody of pricing or
              an administrator.
            </Trans>
          </Text>
        ) : (
          <PublishForm
            version={version}
            notes={notes}
            onNotes={change}
            missing={missing}
            busy={busy}
            refused={refused}
            onPublish={() => void send(notes, checked.checks ?? [])}
            onTried={() => setTried(true)}
          />
        )}
      </Step>
    </>
  )
}

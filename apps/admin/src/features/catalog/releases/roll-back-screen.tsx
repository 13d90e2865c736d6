import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Alert, Text } from '@mantine/core'
import { useState } from 'react'
import { useMutation } from 'urql'
import { Page } from '../../../ui/page.tsx'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import { refusedBy, type Refused } from '../../../ui/refused.ts'
import { TextLink } from '../../../ui/text-link.tsx'
import { DraftMade } from './draft-made.tsx'
import { choiceInputs, type Choices, type Merge } from './merge.graphql.ts'
import { MergeView } from './merge-view.tsx'
import { ProblemsAlert } from './problems-alert.tsx'
import { RollBackForm } from './roll-back-form.tsx'
import { RollBackMutation, type ReleaseToRollBack } from './roll-back.graphql.ts'
import { useOvertaken } from './use-overtaken.ts'
import { useRollBackWords } from './use-roll-back-words.ts'

export function RollBackScreen({
  release,
  inverse,
  choices,
  busy,
  onChoose,
  onReload,
}: {
  release: ReleaseToRollBack
  inverse: Merge
  choices: Choices
  busy: boolean
  onChoose: (choices: Choices) => void
  onReload: () => void
}) {
  const { t } = useLingui()
  const words = useRollBackWords(release)
  const overtaken = useOvertaken()
  const [{ fetching }, rollBack] = useMutation(RollBackMutation)
  const [refused, setRefused] = useState<Refused | null>(null)
  const [draft, setDraft] = useState<{ readonly id: string; readonly revision: number } | null>(null)
  const number = release.version.number ?? 0

  async function confirm(reason: string) {
    const { data, error } = await rollBack({
      input: {
        releaseId: release.id,
        choices: choiceInputs(choices),
        reason,
        idempotencyKey: crypto.randomUUID(),
      },
    })
    const answer = data?.rollBackCatalogRelease
    if (answer?.__typename === 'CatalogVersion') {
      setRefused(null)
      setDraft(answer)
      return
    }
    if (answer?.__typename === 'ReleaseConflicts') {
      // The comparison is made anew; the choices made so far and the reason stay.
      setRefused(overtaken(answer.conflicts))
      return onReload()
    }
    setRefused(refusedBy({ refusal: answer, error }))
  }

  return (
    <Page
      title={t`Roll back version ${number}`}
      lead={
        <>
          <TextLink to="/catalogs/$catalogId/releases" params={{ catalogId: release.catalog.id }}>
            {release.catalog.title}
          </TextLink>
          {` · ${release.reason}`}
        </>
      }
    >
      <NothingOfContracts release={release} />
      {draft === null ? (
        <>
          <AlreadyBegun release={release} />
          {inverse.problems.length > 0 && <ProblemsAlert problems={inverse.problems} />}
          <MergeView merge={inverse} choices={choices} words={words} busy={busy} onChoose={onChoose} />
          {refused !== null && <RefusalAlert refused={refused} />}
          <RollBackForm
            number={number}
            inverse={inverse}
            busy={fetching}
            onConfirm={(reason) => void confirm(reason)}
          />
        </>
      ) : (
        <DraftMade
          draft={draft}
          changes={inverse.changes}
          onUndone={() => {
            setDraft(null)
            onReload()
          }}
        >
          <Trans>
            Version {number} is rolled back when this draft is published: look at its checks, then publish it.
          </Trans>
        </DraftMade>
      )}
    </Page>
  )
}

/** What it does to those who signed: nothing. */
function NothingOfContracts({ release }: { release: ReleaseToRollBack }) {
  const number = release.version.number ?? 0
  return (
    <Alert color="blue" variant="light">
      <Text size="sm">
        <Trans>
          Rolling back makes a draft that is what is sold today without what version {number} changed.
          Published, it is sold to whoever signs from then on; version {number} stays as it was.
        </Trans>
      </Text>
      <Text size="sm" mt={4}>
        <Plural
          value={release.version.contractCount}
          _0="No contract is changed: none was signed on that version."
          one="No contract is changed: # was signed on that version and keeps it."
          other="No contract is changed: # were signed on that version and keep it."
        />
      </Text>
    </Alert>
  )
}

function AlreadyBegun({ release }: { release: ReleaseToRollBack }) {
  const { t } = useLingui()
  const [undo] = release.undoneBy.filter(({ version }) => version.status !== 'DISCARDED')
  if (undo === undefined) return null
  return (
    <Alert color="yellow" role="status" title={t`Somebody did this before`}>
      <TextLink to="/catalog-versions/$versionId" params={{ versionId: undo.version.id }}>
        {undo.version.number === null ? (
          <Trans>A draft that rolls it back waits to be published.</Trans>
        ) : (
          <Trans>Version {undo.version.number} rolled it back.</Trans>
        )}
      </TextLink>
    </Alert>
  )
}

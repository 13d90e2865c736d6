import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, Group, Text } from '@mantine/core'
import { useQuery } from 'urql'
import { SoldCatalogsQuery } from './import-release.graphql.ts'
import type { Choices } from './merge.graphql.ts'
import { MergeView } from './merge-view.tsx'
import type { MergeWords } from './merge-words.ts'
import { ProblemsAlert } from './problems-alert.tsx'
import type { Reading } from './use-reading.ts'

/** What a file would bring: its problems, or the three-way comparison, and the way to make a draft of it. */
export function ReleaseReadingView({
  reading,
  busy,
  onChoose,
  onForget,
  onDraft,
}: {
  reading: Reading
  busy: boolean
  onChoose: (choices: Choices) => void
  onForget: () => void
  onDraft: () => Promise<void>
}) {
  const { t } = useLingui()
  const { answer, choices, name } = reading
  const { merge, problems, catalogKey } = answer
  const [{ data }] = useQuery({ query: SoldCatalogsQuery })
  const catalog = data?.catalogs.find(({ key }) => key === catalogKey)
  const words = useImportWords(catalog?.published?.number ?? null)
  // What can't be used at all names no catalog.
  if (catalogKey === '')
    return <ProblemsAlert problems={problems} title={t`${name} can’t be used: nothing was changed`} />
  const unsettled = merge !== null && !merge.settled
  const nothing = merge !== null && merge.settled && merge.changes.length === 0
  return (
    <>
      <Text size="sm">
        <Trans>
          {name} brings a release of {catalog?.title ?? catalogKey}.
        </Trans>
      </Text>
      {problems.length > 0 && <ProblemsAlert problems={problems} />}
      {merge === null ? (
        <Alert color="blue" variant="light" title={t`This catalog is not sold here yet`}>
          <Trans>There is nothing to compare with: the release is taken whole, as a draft.</Trans>
        </Alert>
      ) : (
        <MergeView merge={merge} choices={choices} words={words} busy={busy} onChoose={onChoose} />
      )}
      <Group justify="flex-end">
        <Text size="sm" c="dimmed">
          {unsettled
            ? t`Settle every conflict first.`
            : nothing
              ? t`Everything of it is already sold here.`
              : ''}
        </Text>
        <Button variant="default" onClick={onForget}>
          <Trans>Leave it</Trans>
        </Button>
        <Button
          loading={busy}
          disabled={unsettled || nothing || problems.length > 0}
          onClick={() => void onDraft()}
        >
          <Trans>Make the draft</Trans>
        </Button>
      </Group>
    </>
  )
}

function useImportWords(number: number | null): MergeWords {
  const { t } = useLingui()
  return {
    base: t`Before both`,
    ours: number === null ? t`Sold here` : t`Sold here (version ${number})`,
    theirs: t`In the file`,
    keepOurs: t`Keep what is sold here`,
    takeTheirs: t`Take it from the file`,
    allOurs: t`Keep all as sold here`,
    allTheirs: t`Take all from the file`,
    taken: t`Taken from the file`,
    both: t`The same here and in the file`,
    kept: t`Changed only here: stays`,
  }
}

import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { instantOf, localOf, tomorrowMorning, zoneText } from './local-instant.ts'
import { MissingList, type Missing } from './missing-list.tsx'
import type { Publishing } from './publishing.graphql.ts'
import { PublishSummary } from './publish-summary.tsx'
import { RefusedPublication } from './refused-publication.tsx'
import { goTo } from './steps-bar.tsx'
import type { RefusedPublication as Refused } from './use-publish.ts'
import type { Notes } from './use-notes.ts'

/** When and why, what will happen, and the button. What is still missing is said, and pressing leads there. */
export function PublishForm({
  version,
  notes,
  onNotes,
  missing,
  busy,
  refused,
  onPublish,
  onTried,
}: {
  version: Publishing
  notes: Notes
  onNotes: (changed: Partial<Notes>) => void
  missing: readonly Missing[]
  busy: boolean
  refused: Refused | null
  onPublish: () => void
  /** It was pressed while something was missing. */
  onTried: () => void
}) {
  const { t, i18n } = useLingui()
  const [tried, setTried] = useState(false)
  // Kept while at-once is looked at in between.
  const [proposed, setProposed] = useState(() => notes.later ?? tomorrowMorning(new Date()))
  const at = notes.later === null ? null : instantOf(notes.later)
  const wrong = (id: string) => (tried ? (missing.find((one) => one.at === id)?.text ?? null) : null)

  function submit() {
    const [first] = missing
    if (first === undefined) return onPublish()
    setTried(true)
    onTried()
    goTo(first.at)
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) submit()
      }}
    >
      <Stack gap="md">
        <Radio.Group
          label={t`When`}
          value={notes.later === null ? 'now' : 'later'}
          onChange={(when) => onNotes({ later: when === 'now' ? null : proposed })}
        >
          <Group mt={4} gap="lg">
            <Radio value="now" label={t`Now`} />
            <Radio value="later" label={t`At a date and time`} />
          </Group>
        </Radio.Group>
        {notes.later !== null && (
          <TextInput
            id="publish-at"
            type="datetime-local"
            maw={320}
            label={t`Date and time`}
            description={t`Your own time: ${zoneText(i18n.locale, at ?? new Date())}`}
            required
            min={localOf(new Date())}
            value={notes.later}
            error={wrong('publish-at')}
            onChange={(event) => {
              setProposed(event.currentTarget.value)
              onNotes({ later: event.currentTarget.value })
            }}
          />
        )}
        <Textarea
          id="publish-reason"
          label={t`Why it is published`}
          description={t`It stays in the history of the catalog.`}
          required
          autosize
          minRows={2}
          value={notes.reason}
          error={wrong('publish-reason')}
          onChange={(event) => onNotes({ reason: event.currentTarget.value })}
        />
        <PublishSummary version={version} at={at} later={notes.later !== null} />
        <MissingList missing={missing} />
        {refused !== null && <RefusedPublication version={version} refused={refused} />}
        <Group>
          <Button type="submit" loading={busy}>
            {notes.later === null ? <Trans>Publish now</Trans> : <Trans>Schedule the publication</Trans>}
          </Button>
          {busy && (
            <Text size="sm" c="dimmed" role="status">
              <Trans>Checking once more, the ladder included. This may take a while.</Trans>
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  )
}

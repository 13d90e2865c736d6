import { Trans } from '@lingui/react/macro'
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useMutation } from 'urql'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import { refusedBy, type Refused } from '../../../ui/refused.ts'
import { EditCatalogDraftMutation } from '../catalog-version.graphql.ts'
import { AddOnFields } from '../editors/add-on-fields.tsx'
import { addOnEdits, isPending, type AddOnPending } from '../editors/add-on-pending.ts'
import type { PlaygroundVersion } from './playground.graphql.ts'
import classes from './playground.module.css'

/** The settings as they are tried: nothing is saved until that is asked for. */
export function SettingsPane({
  version,
  pending,
  onChange,
  onSaved,
}: {
  version: PlaygroundVersion
  pending: AddOnPending
  onChange: (pending: AddOnPending) => void
  onSaved: () => void
}) {
  const [{ fetching }, send] = useMutation(EditCatalogDraftMutation)
  const [refused, setRefused] = useState<Refused | null>(null)
  // Fields keep what is being typed: set back, they begin anew.
  const [round, setRound] = useState(0)
  const { addOn } = version
  if (addOn === null) return null
  if (addOn.settingsSchema == null) {
    return (
      <Alert color="orange">
        <Trans>The plugin {addOn.key} is not installed on this server: its settings can’t be tried.</Trans>
      </Alert>
    )
  }

  async function save() {
    const { data, error } = await send({
      input: {
        draftId: version.id,
        expectedRevision: version.revision,
        changes: addOnEdits(addOn?.key ?? '', pending, addOn?.availability),
      },
    })
    const answer = data?.editCatalogDraft
    if (answer?.__typename === 'CatalogVersion') {
      setRefused(null)
      onSaved()
    } else setRefused(refusedBy({ refusal: answer, error }))
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Stack>
        <Text size="xs" c="dimmed">
          <Trans>What you change here is priced at once, and saved only when you say so.</Trans>
        </Text>
        {isPending(pending) && (
          <Group gap="xs" className={classes['saving']}>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                setRound(round + 1)
                setRefused(null)
                onChange({})
              }}
            >
              <Trans>Back to the saved</Trans>
            </Button>
            <Button size="xs" type="submit" loading={fetching}>
              <Trans>Save to the draft</Trans>
            </Button>
          </Group>
        )}
        {refused !== null && <RefusalAlert refused={refused} />}
        <AddOnFields
          key={`${version.revision} ${round}`}
          addOn={addOn}
          priceBooks={version.priceBooks}
          tiers={version.tiers}
          pending={pending}
          onChange={onChange}
        />
      </Stack>
    </form>
  )
}

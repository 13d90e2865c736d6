import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, List, Modal, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Loading } from '../../../ui/loading.tsx'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import type { RebaseConflict, Rebased } from './rebase.graphql.ts'
import { useRebase, type Choices } from './use-rebase.ts'
import { carryNotes } from './use-notes.ts'
import { usePlaceWords, type Named } from './use-place-words.ts'

/**
 * For a draft that a later version overtook: makes a draft of that version with what this one changes. Where both
 * changed the same, a side is chosen. The draft itself stays as it is.
 */
export function Rebase({
  version,
  sold,
  onRebased,
}: {
  version: Named & { readonly id: string }
  /** Number of the version that is sold today. */
  sold: number
  onRebased: (draftId: string) => void
}) {
  const { t } = useLingui()
  const wordsOf = usePlaceWords(version)
  const [opened, setOpened] = useState(false)
  const [merged, setMerged] = useState<Rebased | null>(null)
  const [choices, setChoices] = useState<Choices>({})
  const { ask, busy, refused } = useRebase(version.id)

  async function open() {
    setOpened(true)
    setChoices({})
    setMerged(await ask({}, true))
  }

  async function make() {
    const made = await ask(choices, false)
    if (made?.version == null) return
    carryNotes(version.id, made.version.id)
    setOpened(false)
    onRebased(made.version.id)
  }

  const conflicts = merged?.merge?.conflicts ?? []
  const left = conflicts.filter(({ path }) => choices[path] === undefined).length
  const changes = merged?.merge?.changes ?? []
  return (
    <>
      <Button size="xs" variant="default" mt={6} onClick={() => void open()}>
        <Trans>Bring it onto version {sold}…</Trans>
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        size="xl"
        title={t`Bring this draft onto version ${sold}`}
        closeButtonProps={{ 'aria-label': t`Close` }}
      >
        <Stack>
          <Text size="sm">
            <Trans>
              A new draft is made of version {sold} with what this draft changes. This draft stays as it is.
            </Trans>
          </Text>
          {refused !== null && <RefusalAlert refused={refused} />}
          {merged === null && busy && <Loading rows={3} />}
          {conflicts.map((conflict) => (
            <Conflict
              key={conflict.path}
              conflict={conflict}
              place={wordsOf(conflict.path) ?? conflict.path}
              sold={sold}
              chosen={choices[conflict.path] ?? null}
              onChoose={(side) => setChoices({ ...choices, [conflict.path]: side })}
            />
          ))}
          {changes.length > 0 && (
            <div>
              <Text size="sm" fw={500}>
                <Trans>It will change of version {sold}:</Trans>
              </Text>
              <List size="sm">
                {changes.map(({ path, sentence }) => (
                  <List.Item key={`${path}${sentence}`}>{sentence}</List.Item>
                ))}
              </List>
            </div>
          )}
          <Group justify="flex-end">
            {left > 0 && (
              <Text size="sm" role="status">
                <Plural value={left} one="# place asks for a choice" other="# places ask for a choice" />
              </Text>
            )}
            <Button variant="default" onClick={() => setOpened(false)}>
              <Trans>Keep this draft</Trans>
            </Button>
            <Button loading={busy} disabled={merged === null || left > 0} onClick={() => void make()}>
              <Trans>Make the new draft</Trans>
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}

function Conflict({
  conflict: { ours, theirs },
  place,
  sold,
  chosen,
  onChoose,
}: {
  conflict: RebaseConflict
  /** Where it is, when its changes don't say. */
  place: string
  sold: number
  chosen: 'OURS' | 'THEIRS' | null
  onChoose: (side: 'OURS' | 'THEIRS') => void
}) {
  const { t } = useLingui()
  const where = [...ours.changes, ...theirs.changes].find((change) => change.place !== null)?.place ?? place
  const sentences = (changes: RebaseConflict['ours']['changes']) =>
    changes.map(({ sentence }) => sentence).join(' ')
  return (
    <Radio.Group
      label={t`Both changed the same: ${where}`}
      value={chosen}
      onChange={(side) => onChoose(side === 'OURS' ? 'OURS' : 'THEIRS')}
    >
      <Stack gap={6} mt={4}>
        <Radio value="OURS" label={t`Version ${sold}`} description={sentences(ours.changes)} />
        <Radio value="THEIRS" label={t`This draft`} description={sentences(theirs.changes)} />
      </Stack>
    </Radio.Group>
  )
}

import { Trans } from '@lingui/react/macro'
import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { FormButtons } from '../../editors/form-buttons.tsx'
import type { TierPair } from '../ladder.graphql.ts'
import type { SettingsForm } from '../settings-drawer.tsx'
import { titlesOf } from '../titles-of.ts'
import { AddPair } from './add-pair.tsx'
import { OrderPicture } from './order-picture.tsx'
import { PairEditorList } from './pair-editor-list.tsx'

/** The declared order: drawn, and as a list that is edited. */
export function OrderForm({ settings, busy, onCancel, onSave }: SettingsForm) {
  const [pairs, setPairs] = useState<readonly TierPair[]>(settings.order)
  const title = titlesOf(settings.tiers)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSave?.([{ order: { pairs: pairs.map(({ above, below }) => ({ above, below })) } }])
      }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          <Trans>
            The tier above must give more and cost more. Tiers without an order are peers: the dearer one must
            not be undercut.
          </Trans>
        </Text>
        <OrderPicture tiers={settings.tiers} pairs={pairs} />
        <PairEditorList pairs={pairs} title={title} onChange={onSave === null ? null : setPairs} />
        {onSave !== null && (
          <>
            <AddPair tiers={settings.tiers} pairs={pairs} onAdd={(pair) => setPairs([...pairs, pair])} />
            <FormButtons busy={busy} onCancel={onCancel} />
          </>
        )}
      </Stack>
    </form>
  )
}

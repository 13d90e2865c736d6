import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Loader, Stack, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { ErrorState } from '../../../ui/error-state.tsx'
import type { CatalogEdit } from '../edit-catalog.ts'
import { TierTextsQuery } from './tier-editor.graphql.ts'

/** Names, descriptions and the terms one tier may be sold for. */
export function TierEditor({ versionId, tierKey, busy, onSave, onCancel }: { versionId: string; tierKey: string; busy: boolean; onSave: (edits: CatalogEdit[]) => void; onCancel: () => void }) {
  const { t } = useLingui()
  const [{ data, error }] = useQuery({ query: TierTextsQuery, variables: { id: versionId, tier: tierKey }, requestPolicy: 'network-only' })
  const tier = data?.catalogVersion?.tier
  if (error !== undefined) return <ErrorState error={error} />
  if (tier == null) return <Loader aria-label={t`Loading…`} />
  return <TierForm key={tier.key} tier={tier} busy={busy} onSave={onSave} onCancel={onCancel} />
}

function TierForm({
  tier,
  busy,
  onSave,
  onCancel,
}: {
  tier: { key: string; titleTexts: { en: string; fr: string }; descriptionTexts: { en: string; fr: string } | null; termMonths: readonly number[] }
  busy: boolean
  onSave: (edits: CatalogEdit[]) => void
  onCancel: () => void
}) {
  const { t } = useLingui()
  const [title, setTitle] = useState({ en: tier.titleTexts.en, fr: tier.titleTexts.fr })
  const [description, setDescription] = useState({ en: tier.descriptionTexts?.en ?? '', fr: tier.descriptionTexts?.fr ?? '' })
  const [months, setMonths] = useState(tier.termMonths.map(String))
  const monthsValid = months.every((each) => /^[1-9]\d*$/.test(each))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!monthsValid) return
        onSave([
          { tierTexts: { tier: tier.key, title, description: description.en === '' && description.fr === '' ? null : description } },
          ...(months.join() === tier.termMonths.join() ? [] : [{ tierTerms: { tier: tier.key, months: months.map(Number) } }]),
        ])
      }}
    >
      <Stack>
        <TextInput label={t`Name in English`} required value={title.en} onChange={(event) => setTitle({ ...title, en: event.currentTarget.value })} />
        <TextInput label={t`Name in French`} required value={title.fr} onChange={(event) => setTitle({ ...title, fr: event.currentTarget.value })} />
        <Textarea label={t`Description in English`} autosize value={description.en} onChange={(event) => setDescription({ ...description, en: event.currentTarget.value })} />
        <Textarea label={t`Description in French`} autosize value={description.fr} onChange={(event) => setDescription({ ...description, fr: event.currentTarget.value })} />
        <TagsInput
          label={t`Terms it is sold for (months)`}
          description={t`12 for one year; press Enter after each.`}
          value={months}
          error={monthsValid ? undefined : t`Terms are whole numbers of months, 1 or more.`}
          onChange={setMonths}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={busy}>
            <Trans>Save</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

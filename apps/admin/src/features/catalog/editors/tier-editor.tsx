import { Trans, useLingui } from '@lingui/react/macro'
import { List, Loader, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import type { CatalogEdit } from '../edit-catalog.ts'
import { FormButtons } from './form-buttons.tsx'
import { TermFields } from './term-fields.tsx'
import { onlyBounds, termsProblem, type TermBounds } from './term-bounds.ts'
import { TierTextsQuery, type TierTexts } from './tier-editor.graphql.ts'

interface Props {
  readonly versionId: string
  readonly tierKey: string
  readonly busy: boolean
  readonly onSave: (edits: CatalogEdit[]) => void
  readonly onCancel: () => void
}

/** Names, descriptions and the terms one tier may be sold for. */
export function TierEditor({ versionId, tierKey, ...form }: Props) {
  const { t } = useLingui()
  const [{ data, error }] = useQuery({
    query: TierTextsQuery,
    variables: { id: versionId, tier: tierKey },
    requestPolicy: 'network-only',
  })
  const tier = data?.catalogVersion?.tier
  if (error !== undefined) return <ErrorState error={error} />
  if (tier == null) return <Loader aria-label={t`Loading…`} />
  return <TierForm key={tier.key} tier={tier} {...form} />
}

function TierForm({
  tier,
  busy,
  onSave,
  onCancel,
}: { tier: TierTexts } & Omit<Props, 'versionId' | 'tierKey'>) {
  const { t } = useLingui()
  const [title, setTitle] = useState({ en: tier.titleTexts.en, fr: tier.titleTexts.fr })
  const [description, setDescription] = useState({
    en: tier.descriptionTexts?.en ?? '',
    fr: tier.descriptionTexts?.fr ?? '',
  })
  const [terms, setTerms] = useState<TermBounds | null>(null)
  const bounds = terms ?? (tier.terms as TermBounds)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (termsProblem(bounds) !== null) return
        const described = description.en !== '' || description.fr !== ''
        onSave([
          { tierTexts: { tier: tier.key, title, description: described ? description : null } },
          ...(terms === null ? [] : [{ tierTerms: { tier: tier.key, ...onlyBounds(terms) } }]),
        ])
      }}
    >
      <Stack>
        <TextInput
          label={t`Name in English`}
          required
          value={title.en}
          onChange={(event) => setTitle({ ...title, en: event.currentTarget.value })}
        />
        <TextInput
          label={t`Name in French`}
          required
          value={title.fr}
          onChange={(event) => setTitle({ ...title, fr: event.currentTarget.value })}
        />
        <Textarea
          label={t`Description in English`}
          autosize
          required={description.fr !== ''}
          value={description.en}
          onChange={(event) => setDescription({ ...description, en: event.currentTarget.value })}
        />
        <Textarea
          label={t`Description in French`}
          autosize
          required={description.en !== ''}
          value={description.fr}
          onChange={(event) => setDescription({ ...description, fr: event.currentTarget.value })}
        />
        <TermFields bounds={bounds} onChange={setTerms} />
        <SourceTexts tier={tier} />
        <FormButtons busy={busy} onCancel={onCancel}>
          <ConfirmButton
            label={t`Remove the tier`}
            confirm={t`Really remove it?`}
            busy={busy}
            onConfirm={() => onSave([{ removeTier: { tier: tier.key } }])}
          />
        </FormButtons>
      </Stack>
    </form>
  )
}

/** Exclusions and notes as the source has them; they are edited in the catalog file. */
function SourceTexts({ tier }: { tier: TierTexts }) {
  const lines = [
    ...tier.exclusions.map((each) => `${each.clause} · ${each.text}`),
    ...tier.notes.map((note) => note.text),
  ]
  if (lines.length === 0) return null
  return (
    <div>
      <Text size="sm" fw={500}>
        <Trans>Exclusions and notes of the source</Trans>
      </Text>
      <List size="xs" c="dimmed">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </div>
  )
}

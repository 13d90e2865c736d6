import { Trans, useLingui } from '@lingui/react/macro'
import { Fieldset, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { FormButtons } from '../../editors/form-buttons.tsx'
import { FactField } from '../../facts/fact-field.tsx'
import { BookCurrenciesQuery, type LadderSettings, type ReferenceAsset } from '../ladder.graphql.ts'
import { draftOf, leavesBound, termsFault, type AssetDraft } from './asset-draft.ts'
import { AssetTerms } from './asset-terms.tsx'

/** A reference asset: its names, the terms that are proved, and what is known of it. */
export function AssetForm({
  settings,
  asset,
  busy,
  onSave,
  onCancel,
}: {
  settings: LadderSettings
  /** Null: a new one. */
  asset: ReferenceAsset | null
  busy: boolean
  onSave: (draft: AssetDraft) => void
  onCancel: () => void
}) {
  const { t } = useLingui()
  const [draft, setDraft] = useState(() => draftOf(asset))
  const [{ data }] = useQuery({ query: BookCurrenciesQuery, variables: { id: settings.id } })
  const currency = data?.catalogVersion?.priceBooks[0]?.currency ?? null
  const taken =
    asset === null && settings.referenceAssets.some(({ key }) => key === draft.key)
      ? t`Another reference asset has this key.`
      : null
  const outside = settings.facts.some((fact) => leavesBound(fact, draft.facts[fact.key]) !== null)
  const boundOf = (fact: LadderSettings['facts'][number]) => {
    const bound = leavesBound(fact, draft.facts[fact.key])
    if (bound === null) return null
    return bound === 'least' ? t`At least ${fact.least ?? 0}.` : t`At most ${fact.most ?? 0}.`
  }
  function know(key: string, value: unknown) {
    setDraft((before) => {
      const { [key]: _dropped, ...others } = before.facts
      return { ...before, facts: value === undefined ? others : { ...others, [key]: value } }
    })
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (taken === null && !outside && termsFault(draft.termMonths) === null) onSave(draft)
      }}
    >
      <Stack>
        <Title order={3} size="h5">
          {asset === null ? <Trans>Add a reference asset</Trans> : asset.title}
        </Title>
        {asset === null && (
          <TextInput
            label={t`Key`}
            description={t`Small letters, digits and hyphens; it stays when the name changes.`}
            required
            data-autofocus
            autoFocus
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
            error={taken}
            value={draft.key}
            onChange={(event) => setDraft({ ...draft, key: event.currentTarget.value })}
          />
        )}
        <TextInput
          label={t`Name in English`}
          required
          autoFocus={asset !== null}
          value={draft.title.en}
          onChange={(event) =>
            setDraft({ ...draft, title: { ...draft.title, en: event.currentTarget.value } })
          }
        />
        <TextInput
          label={t`Name in French`}
          required
          value={draft.title.fr}
          onChange={(event) =>
            setDraft({ ...draft, title: { ...draft.title, fr: event.currentTarget.value } })
          }
        />
        <AssetTerms
          months={draft.termMonths}
          tiers={settings.tiers}
          onChange={(termMonths) => setDraft({ ...draft, termMonths })}
        />
        <Fieldset legend={t`What is known of it`}>
          <Stack gap="sm">
            <Text size="xs" c="dimmed">
              <Trans>
                An empty field is not known: a price that asks for it can’t be worked out, unless the catalog
                assumes a value.
              </Trans>
            </Text>
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
              {settings.facts.map((fact) => (
                <FactField
                  key={fact.key}
                  fact={fact}
                  own={draft.facts[fact.key]}
                  currency={currency}
                  size="sm"
                  whole
                  error={boundOf(fact)}
                  onChange={(value) => know(fact.key, value)}
                />
              ))}
            </SimpleGrid>
          </Stack>
        </Fieldset>
        <FormButtons busy={busy} onCancel={onCancel} />
      </Stack>
    </form>
  )
}

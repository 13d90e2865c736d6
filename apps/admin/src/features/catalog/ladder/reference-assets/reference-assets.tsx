import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { currentLocale } from '../../../../locale.ts'
import type { ReferenceAsset } from '../ladder.graphql.ts'
import type { SettingsForm } from '../settings-drawer.tsx'
import { AssetCard } from './asset-card.tsx'
import { assetEdits, type AssetDraft } from './asset-draft.ts'
import { AssetForm } from './asset-form.tsx'
import classes from './reference-assets.module.css'

/** The list of reference assets, or the form of one. Each save is one step that Undo takes back. */
export function ReferenceAssets({ settings, busy, onSave, onCancel }: SettingsForm) {
  const { t } = useLingui()
  const [form, setForm] = useState<{ readonly asset: ReferenceAsset | null } | null>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const { referenceAssets: assets, facts } = settings

  useEffect(() => {
    // Back in the list, the keyboard is where it was: at the asset, or at what adds one.
    if (form !== null || focused === null) return
    const card = `[data-asset="${CSS.escape(focused)}"] button`
    const target = list.current?.querySelector<HTMLElement>(card) ?? list.current?.querySelector('[data-add]')
    if (target instanceof HTMLElement) target.focus()
    setFocused(null)
  }, [form, focused, assets])

  function back(key: string) {
    setForm(null)
    setFocused(key)
  }

  function save(draft: AssetDraft, asset: ReferenceAsset | null) {
    const edits = assetEdits(draft, asset)
    if (edits.length === 0) return back(draft.key)
    const title = draft.title[currentLocale()]
    onSave?.(edits, {
      label: t`Reference asset ${title}`,
      onDone: () => {
        setSaid(t`Saved: ${title}`)
        back(draft.key)
      },
    })
  }

  function remove(asset: ReferenceAsset) {
    const place = assets.indexOf(asset)
    const next = assets[place + 1] ?? assets[place - 1]
    onSave?.([{ removeReferenceAsset: { key: asset.key } }], {
      label: t`Reference asset ${asset.title}`,
      onDone: () => {
        setSaid(t`Removed: ${asset.title}`)
        setFocused(next?.key ?? '')
      },
    })
  }

  if (form !== null)
    return (
      <AssetForm
        settings={settings}
        asset={form.asset}
        busy={busy}
        onSave={(draft) => save(draft, form.asset)}
        onCancel={() => back(form.asset?.key ?? '')}
      />
    )
  return (
    <Stack ref={list}>
      <Text size="sm" c="dimmed">
        <Trans>
          The ladder is proved for each of these assets and terms, and for every number at both sides of every
          step of a price.
        </Trans>
      </Text>
      {assets.length === 0 && (
        <Alert color="yellow" title={t`Nothing can be proved`}>
          <Trans>
            This version names no reference asset. Name an asset as you sell for it, and the terms that it is
            sold for.
          </Trans>
        </Alert>
      )}
      <ul className={classes['list']} aria-label={t`Reference assets`}>
        {assets.map((asset) => (
          <AssetCard
            key={asset.key}
            asset={asset}
            facts={facts}
            busy={busy}
            onEdit={onSave === null ? null : () => setForm({ asset })}
            onRemove={onSave === null ? null : () => remove(asset)}
          />
        ))}
      </ul>
      {onSave !== null && (
        <Group justify="space-between">
          <Button data-add variant="light" onClick={() => setForm({ asset: null })}>
            <Trans>Add a reference asset</Trans>
          </Button>
          <Button variant="default" onClick={onCancel}>
            <Trans>Done</Trans>
          </Button>
        </Group>
      )}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </Stack>
  )
}

import { useLingui } from '@lingui/react/macro'
import { Drawer, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useMutation } from 'urql'
import { RefusalAlert, type Refused } from '../../ui/refusal-alert.tsx'
import { EditCatalogDraftMutation } from './catalog-version.graphql.ts'
import type { CatalogEdit } from './edit-catalog.ts'
import { AddOnEditor } from './editors/add-on-editor.tsx'
import type { Cell, DefinitionDocument } from './editors/cell-document.ts'
import { CellEditor } from './editors/cell-editor.tsx'
import { PriceEditor, type BasePrice } from './editors/price-editor.tsx'
import { TierEditor } from './editors/tier-editor.tsx'
import type { CatalogVersion, EditTarget } from './matrix-types.ts'

/**
 * The form of whatever is being edited. A save is one edit of the draft at the revision on screen: when somebody
 * else changed the draft meanwhile, the server says so and nothing is overwritten.
 */
export function EditDrawer({ version, target, onClose }: { version: CatalogVersion; target: EditTarget | null; onClose: () => void }) {
  const { t } = useLingui()
  const [{ fetching }, edit] = useMutation(EditCatalogDraftMutation)
  const [refused, setRefused] = useState<Refused | null>(null)

  function close() {
    setRefused(null)
    onClose()
  }

  async function save(changes: CatalogEdit[]) {
    const { data, error } = await edit({ input: { draftId: version.id, expectedRevision: version.revision, changes } })
    const answer = data?.editCatalogDraft
    if (error !== undefined || answer === undefined) setRefused({ message: error?.message ?? t`The server did not answer.`, cure: null, problems: [] })
    else if (answer.__typename === 'CatalogVersion') close()
    else if (answer.__typename === 'CatalogProblems') setRefused({ message: answer.message, cure: answer.cure, problems: answer.problems })
    else setRefused({ message: answer.message, cure: answer.cure, problems: [] })
  }

  const title =
    target === null
      ? ''
      : target.kind === 'cell'
        ? `${target.row.dimension.title} — ${target.tier.title}`
        : target.kind === 'price'
          ? `${target.row.title} — ${target.tier.title}`
          : target.kind === 'tier'
            ? target.tier.title
            : (version.matrix.addOnRows.find((row) => row.addOn.key === target.key)?.addOn.title ?? target.key)
  const facet = target?.kind === 'cell' ? target.row.facetKeys.find((each) => each.key === target.cell.facetKey) : undefined

  return (
    <Drawer opened={target !== null} onClose={close} position="right" size="md" title={title} closeButtonProps={{ 'aria-label': t`Close` }}>
      <Stack>
        {facet !== undefined && (target?.kind === 'cell' ? target.row.facetKeys.length : 0) > 1 && (
          <Text size="sm" c="dimmed">
            {facet.title}
          </Text>
        )}
        {refused !== null && <RefusalAlert refused={refused} />}
        {target?.kind === 'cell' && (
          <CellEditor
            key={`${target.tier.key}/${target.row.dimension.key}/${target.cell.facetKey}`}
            definition={target.row.dimension.definition as DefinitionDocument}
            cell={target.cell.value as Cell}
            busy={fetching}
            onCancel={close}
            onSave={(cell) => void save([{ tierCover: { tier: target.tier.key, dimension: target.row.dimension.key, facetKey: target.cell.facetKey, cell } }])}
          />
        )}
        {target?.kind === 'price' && (
          <PriceEditor
            key={`${target.row.priceBook.key}/${target.row.component}/${target.tier.key}`}
            price={target.cell.price as BasePrice | null}
            cost={target.cell.cost}
            currency={target.row.priceBook.currency}
            tiers={version.matrix.tiers.filter((tier) => tier.key !== target.tier.key && !tier.notSold && !tier.timeAndMaterials)}
            busy={fetching}
            onCancel={close}
            onSave={({ price, cost }) => void save([{ basePrice: { priceBook: target.row.priceBook.key, tier: target.tier.key, component: target.row.component, price, cost, taxCategory: target.cell.taxCategory } }])}
          />
        )}
        {target?.kind === 'tier' && <TierEditor versionId={version.id} tierKey={target.tier.key} busy={fetching} onCancel={close} onSave={(edits) => void save(edits)} />}
        {target?.kind === 'add-on' && <AddOnEditor key={target.key} versionId={version.id} addOnKey={target.key} busy={fetching} onCancel={close} onSave={(edits) => void save(edits)} />}
      </Stack>
    </Drawer>
  )
}

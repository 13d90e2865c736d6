import { Trans, useLingui } from '@lingui/react/macro'
import { Loader, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { ErrorState } from '../../../ui/error-state.tsx'
import { emptyValue, type Cell, type DefinitionDocument, type Texts } from './cell-document.ts'
import { ValueFields } from './value-fields.tsx'
import { FormButtons } from './form-buttons.tsx'
import { VersionDocumentQuery } from './tier-editor.graphql.ts'
import { writtenCell } from './written-cell.ts'

/** Where a cell stands in the document. */
export interface CellPlace {
  readonly tier: string
  readonly dimension: string
  readonly facetKey: string
}

interface Form {
  readonly definition: DefinitionDocument
  readonly currency: string
  readonly busy: boolean
  readonly onSave: (cell: Cell) => void
  readonly onCancel: () => void
}

/** One cell of a draft as its document holds it, in a form. */
export function CellEditor({ versionId, place, ...form }: Form & { versionId: string; place: CellPlace }) {
  const { t } = useLingui()
  const [{ data, error }] = useQuery({
    query: VersionDocumentQuery,
    variables: { id: versionId },
    requestPolicy: 'network-only',
  })
  // The form keeps what is typed: it is filled once, whatever is fetched again meanwhile.
  const [filled, setFilled] = useState<Cell | null>(null)
  if (error !== undefined) return <ErrorState error={error} />
  if (filled !== null) return <CellForm cell={filled} {...form} />
  if (data?.catalogVersion != null) setFilled(writtenCell(data.catalogVersion.document, place))
  return <Loader aria-label={t`Loading…`} />
}

/**
 * Plain form of one cell: promised something, nothing, not applicable, or unknown. Nothing is sent before Save;
 * what the server refuses is shown by the caller beside the form.
 */
function CellForm({ definition, cell, currency, busy, onSave, onCancel }: Form & { cell: Cell }) {
  const { t } = useLingui()
  const [state, setState] = useState<Cell['state']>(cell.state)
  const [value, setValue] = useState(() => ('value' in cell ? cell.value : emptyValue(definition)))
  const [note, setNote] = useState<Texts>(() =>
    'reason' in cell ? cell.reason : 'note' in cell ? (cell.note ?? { en: '', fr: '' }) : { en: '', fr: '' },
  )
  const hasNote = note.en.trim() !== '' || note.fr.trim() !== ''

  function save() {
    if (state === 'not-applicable') onSave({ state, reason: note })
    else if (state === 'known' || state === 'at-least') onSave({ state, value, ...(hasNote ? { note } : {}) })
    else onSave({ state, ...(hasNote ? { note } : {}) })
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Stack>
        <Radio.Group label={t`What is promised`} value={state} onChange={(next) => setState(next)}>
          <Stack gap={6} mt={6}>
            <Radio value="known" label={t`A promise`} />
            <Radio value="none" label={t`Nothing`} />
            <Radio
              value="not-applicable"
              label={t`Not applicable`}
              description={t`The question does not arise; say why.`}
            />
            <Radio
              value="unknown"
              label={t`Unknown`}
              description={t`Not published, or still to be agreed. It blocks a verdict and is never read as zero.`}
            />
          </Stack>
        </Radio.Group>
        {(state === 'known' || state === 'at-least') && (
          <ValueFields definition={definition} value={value} currency={currency} onChange={setValue} />
        )}
        <Stack gap="xs">
          <Text size="sm" fw={500}>
            {state === 'not-applicable' ? <Trans>Reason</Trans> : <Trans>Note (optional)</Trans>}
          </Text>
          <TextInput
            label={t`English`}
            required={state === 'not-applicable' || note.fr.trim() !== ''}
            value={note.en}
            onChange={(event) => setNote({ ...note, en: event.currentTarget.value })}
          />
          <TextInput
            label={t`French`}
            required={state === 'not-applicable' || note.en.trim() !== ''}
            value={note.fr}
            onChange={(event) => setNote({ ...note, fr: event.currentTarget.value })}
          />
        </Stack>
        <FormButtons busy={busy} onCancel={onCancel} />
      </Stack>
    </form>
  )
}

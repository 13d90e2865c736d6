import { useLingui } from '@lingui/react/macro'
import { Box, Checkbox } from '@mantine/core'
import { initialForm, type JsonSchema } from '../../ui/schema-form/json-schema.ts'
import { SchemaForm } from '../../ui/schema-form/schema-form.tsx'
import { Findings } from './findings.tsx'
import type { Decision } from './decision.graphql.ts'
import type { SellableVersion } from './quote-choices.graphql.ts'

/** One add-on of a line: taken or not, the buyer's options in a form drawn from the plugin's schema. */
export function AddOnChoice({
  addOn,
  compulsory,
  chosen,
  currency,
  findings,
  onChange,
}: {
  addOn: SellableVersion['addOns'][number]
  compulsory: boolean
  chosen: Readonly<Record<string, unknown>> | undefined
  currency: string
  findings: Decision['refusals']
  onChange: (options: Record<string, unknown> | null) => void
}) {
  const { t } = useLingui()
  const schema = (addOn.optionsSchema ?? {}) as JsonSchema
  const blank = () => initialForm(schema)
  const hasOptions = Object.keys(schema.properties ?? {}).length > 0
  const shown = chosen ?? (compulsory ? blank() : undefined)
  return (
    <Box>
      <Checkbox
        label={compulsory ? t`${addOn.title} (part of this tier)` : addOn.title}
        checked={chosen !== undefined || compulsory}
        disabled={compulsory}
        onChange={(event) => onChange(event.currentTarget.checked ? blank() : null)}
      />
      {shown !== undefined && hasOptions && (
        <Box pl="xl" pt={6}>
          <SchemaForm schema={schema} value={shown} currency={currency} onChange={onChange} />
        </Box>
      )}
      <Findings findings={findings} />
    </Box>
  )
}

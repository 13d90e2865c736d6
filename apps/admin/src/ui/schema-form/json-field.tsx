import { useLingui } from '@lingui/react/macro'
import { JsonInput } from '@mantine/core'

/** What no control draws, as JSON: shown rather than hidden. */
export function JsonField({
  label,
  required,
  value,
  onChange,
}: {
  label: string
  required: boolean
  value: unknown
  onChange: (value: unknown) => void
}) {
  const { t } = useLingui()
  return (
    <JsonInput
      label={label}
      required={required}
      autosize
      minRows={3}
      formatOnBlur
      validationError={t`This is not valid JSON.`}
      defaultValue={value === undefined ? '' : JSON.stringify(value, null, 2)}
      onChange={(text) => {
        const parsed = parse(text)
        // Half-typed JSON is shown as an error by the field itself and is not handed on.
        if (parsed !== null) onChange(parsed.value)
      }}
    />
  )
}

function parse(text: string): { value: unknown } | null {
  if (text.trim() === '') return { value: undefined }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

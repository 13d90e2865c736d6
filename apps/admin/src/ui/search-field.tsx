import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'

/** A search box: what is typed reaches the address (and so the server) after a short rest. */
export function SearchField({
  label,
  placeholder,
  value,
  onSearch,
}: {
  label: string
  placeholder: string
  value: string | undefined
  onSearch: (search: string | undefined) => void
}) {
  const [text, setText] = useState(value ?? '')
  const commit = useDebouncedCallback((typed: string) => onSearch(typed.trim() || undefined), 250)
  return (
    <TextInput
      type="search"
      label={label}
      placeholder={placeholder}
      miw={280}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        commit(event.currentTarget.value)
      }}
    />
  )
}

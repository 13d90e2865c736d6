import { Button } from '@mantine/core'
import { useState } from 'react'

/** A destructive action in two presses: the second one names what happens. Leaving the button takes it back. */
export function ConfirmButton({
  label,
  confirm,
  busy,
  onConfirm,
}: {
  label: string
  confirm: string
  busy: boolean
  onConfirm: () => void
}) {
  const [asked, setAsked] = useState(false)
  return (
    <Button
      mr="auto"
      color="red"
      variant={asked ? 'filled' : 'subtle'}
      loading={busy && asked}
      onBlur={() => setAsked(false)}
      onClick={() => (asked ? onConfirm() : setAsked(true))}
    >
      {asked ? confirm : label}
    </Button>
  )
}

import { useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'

/** Says something in passing, in a corner, for a few seconds: its close button has a name, as all have. */
export function useNotice() {
  const { t } = useLingui()
  return (message: string, colour?: 'teal' | 'red'): void => {
    notifications.show({
      message,
      closeButtonProps: { 'aria-label': t`Close` },
      ...(colour !== undefined && { color: colour }),
    })
  }
}

import { useLingui } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { lazy, Suspense, useState } from 'react'
import classes from './shell.module.css'

const Palette = lazy(async () => ({ default: (await import('../features/palette/palette.tsx')).Palette }))

/** Opens the command palette: Ctrl+K anywhere, or the button. It is loaded when it is first asked for. */
export function PaletteKey() {
  const { t } = useLingui()
  const [opened, setOpened] = useState(false)
  useWindowEvent('keydown', (event) => {
    if (
      event.key.toLowerCase() !== 'k' ||
      !(event.ctrlKey || event.metaKey) ||
      event.altKey ||
      event.shiftKey
    )
      return
    event.preventDefault()
    setOpened(true)
  })
  return (
    <>
      <UnstyledButton
        className={classes['quiet']}
        aria-keyshortcuts="Control+K"
        onClick={() => setOpened(true)}
      >
        {t`Go to…`}
      </UnstyledButton>
      {opened && (
        <Suspense>
          <Palette onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  )
}

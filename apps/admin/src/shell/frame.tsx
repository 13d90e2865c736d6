import { Trans, useLingui } from '@lingui/react/macro'
import { Text, UnstyledButton } from '@mantine/core'
import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { signOut } from '../features/sign-in/sign-in.ts'
import { LocaleSwitch } from '../ui/locale-switch.tsx'
import { useRoleTitle } from '../ui/role-title.ts'
import type { Viewer } from '../ui/viewer.ts'
import { Navigation } from './navigation.tsx'
import { PaletteKey } from './palette-key.tsx'
import classes from './shell.module.css'

/** Header, navigation and content. Plain elements: all of it is loaded before the first screen. */
export function Frame({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  const { t } = useLingui()
  const roleTitle = useRoleTitle()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const main = useMainFocus(path)
  const [open, setOpen] = useState(false)
  return (
    <div className={classes['frame']}>
      <a
        href="#main"
        className={classes['skip']}
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        <Trans>Skip to the content</Trans>
      </a>
      <header className={classes['header']}>
        <UnstyledButton
          className={classes['burger']}
          aria-label={t`Navigation`}
          aria-expanded={open}
          aria-controls="navigation"
          onClick={() => setOpen(!open)}
        >
          <span aria-hidden>☰</span>
        </UnstyledButton>
        <img src="/favicon.svg" width={28} height={28} alt="" />
        <Text fw={650} mr="auto">
          Aftercare
        </Text>
        <PaletteKey />
        <LocaleSwitch />
        <Text size="sm" className={classes['viewer']}>
          {viewer.name} · {roleTitle(viewer.role)}
        </Text>
        <UnstyledButton
          className={classes['quiet']}
          onClick={() => void signOut().then(() => location.assign('/'))}
        >
          <Trans>Sign out</Trans>
        </UnstyledButton>
      </header>
      <Navigation permissions={viewer.permissions} path={path} open={open} onChosen={() => setOpen(false)} />
      <main id="main" ref={main} tabIndex={-1} className={classes['main']}>
        {children}
      </main>
    </div>
  )
}

/** After a move to another screen the focus goes to its content, so that a keyboard does not start at the top again. */
function useMainFocus(path: string) {
  const main = useRef<HTMLElement>(null)
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    main.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [path])
  return main
}

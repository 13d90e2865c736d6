import { Trans, useLingui } from '@lingui/react/macro'
import {
  AppShell,
  Avatar,
  Burger,
  Center,
  Group,
  Loader,
  Menu,
  NavLink,
  Text,
  UnstyledButton,
} from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useQuery } from 'urql'
import { ErrorState } from '../ui/error-state.tsx'
import { useRoleTitle } from '../ui/role-title.ts'
import { LocaleSwitch } from '../ui/locale-switch.tsx'
import { ViewerContext } from '../ui/viewer.ts'
import { SignInPage } from '../features/sign-in/sign-in-page.tsx'
import { signOut } from '../features/sign-in/sign-in.ts'
import classes from './shell.module.css'
import { ViewerQuery } from './viewer.graphql.ts'

/** Frame of every screen: navigation, language, who is signed in; the sign-in page when nobody is. */
export function Shell() {
  const { t } = useLingui()
  const [{ data, fetching, error }, ask] = useQuery({
    query: ViewerQuery,
    requestPolicy: 'cache-and-network',
  })
  const roleTitle = useRoleTitle()
  const [opened, { toggle, close }] = useDisclosure(false)
  const path = useRouterState({ select: (state) => state.location.pathname })
  const main = useMainFocus(path)

  if (data === undefined && fetching) {
    return (
      <Center mih="100vh">
        <Loader aria-label={t`Loading…`} />
      </Center>
    )
  }
  if (error !== undefined)
    return <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  const viewer = data?.me ?? null
  if (viewer === null) return <SignInPage onSignedIn={() => location.reload()} />

  const places = [
    { to: '/catalogs', label: t`Catalogs`, needs: 'catalog.read' },
    { to: '/quotes', label: t`Quotes`, needs: 'quote.read' },
    { to: '/approvals', label: t`Approvals`, needs: 'discount.approve' },
    { to: '/contracts', label: t`Contracts`, needs: 'contract.read' },
    { to: '/accounts', label: t`Accounts`, needs: 'account.read' },
    { to: '/assets', label: t`Assets`, needs: 'account.read' },
  ] as const

  return (
    <ViewerContext value={viewer}>
      <AppShell
        header={{ height: 56 }}
        navbar={{ width: 208, breakpoint: 'md', collapsed: { mobile: !opened } }}
        padding={{ base: 'md', lg: 'xl' }}
      >
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
        <AppShell.Header px="md">
          <Group h="100%" justify="space-between" wrap="nowrap">
            <Group gap="sm" wrap="nowrap">
              <Burger opened={opened} onClick={toggle} hiddenFrom="md" size="sm" aria-label={t`Navigation`} />
              <img src="/favicon.svg" width={28} height={28} alt="" />
              <Text fw={650}>Aftercare</Text>
            </Group>
            <Group gap="sm" wrap="nowrap">
              <LocaleSwitch />
              <Menu position="bottom-end" withArrow>
                <Menu.Target>
                  <UnstyledButton aria-label={t`Signed in as ${viewer.name}`}>
                    <Avatar color="petrol" radius="xl" size="sm" name={viewer.name} />
                  </UnstyledButton>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Label>
                    {viewer.name} · {roleTitle(viewer.role)}
                  </Menu.Label>
                  <Menu.Item onClick={() => void signOut().then(() => location.assign('/'))}>
                    <Trans>Sign out</Trans>
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar p="xs" aria-label={t`Main`}>
          {places
            .filter((place) => viewer.permissions.includes(place.needs))
            .map((place) => (
              <NavLink
                key={place.to}
                component={Link}
                to={place.to}
                label={place.label}
                active={isAt(path, place.to)}
                {...(isAt(path, place.to) ? { 'aria-current': 'page' as const } : {})}
                onClick={close}
              />
            ))}
          <NavLink href="/graphiql.html" label={t`API explorer`} mt="auto" />
        </AppShell.Navbar>
        <AppShell.Main id="main" ref={main} tabIndex={-1} className={classes['main']}>
          <Outlet />
        </AppShell.Main>
      </AppShell>
    </ViewerContext>
  )
}

/** The versions of a catalog belong to the catalogs, whatever their address. */
function isAt(path: string, place: string): boolean {
  return path.startsWith(place) || (place === '/catalogs' && path.startsWith('/catalog-versions'))
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

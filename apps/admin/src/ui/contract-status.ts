import { useLingui } from '@lingui/react/macro'

/** Words and colours of a contract's states. */
export function useContractStatus(): { title: (status: string) => string; colour: (status: string) => string; all: readonly string[] } {
  const { t } = useLingui()
  const titles: Record<string, string> = { SIGNED: t`signed`, ACTIVE: t`active`, SUSPENDED: t`suspended`, EXPIRED: t`expired`, RENEWED: t`renewed`, TERMINATED: t`terminated` }
  const colours: Record<string, string> = { SIGNED: 'blue', ACTIVE: 'teal', SUSPENDED: 'yellow', EXPIRED: 'orange', RENEWED: 'grape', TERMINATED: 'red' }
  return { title: (status) => titles[status] ?? status, colour: (status) => colours[status] ?? 'gray', all: Object.keys(titles) }
}

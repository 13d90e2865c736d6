import { useLingui } from '@lingui/react/macro'

/** Words and colours of a quote's states. */
export function useQuoteStatus(): { title: (status: string) => string; colour: (status: string) => string; all: readonly string[] } {
  const { t } = useLingui()
  const titles: Record<string, string> = {
    DRAFT: t`draft`,
    AWAITING_APPROVAL: t`awaiting approval`,
    OFFERED: t`offered`,
    ACCEPTED: t`accepted`,
    DECLINED: t`declined`,
    EXPIRED: t`expired`,
    WITHDRAWN: t`withdrawn`,
  }
  const colours: Record<string, string> = { DRAFT: 'gray', AWAITING_APPROVAL: 'yellow', OFFERED: 'blue', ACCEPTED: 'teal', DECLINED: 'red', EXPIRED: 'orange', WITHDRAWN: 'red' }
  return { title: (status) => titles[status] ?? status, colour: (status) => colours[status] ?? 'gray', all: Object.keys(titles) }
}

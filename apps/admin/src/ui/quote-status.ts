import { useLingui } from '@lingui/react/macro'

const all = ['DRAFT', 'AWAITING_APPROVAL', 'OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN'] as const
export type QuoteStatus = (typeof all)[number]

export function isQuoteStatus(text: string): text is QuoteStatus {
  return (all as readonly string[]).includes(text)
}

const colours: Record<QuoteStatus, string> = {
  DRAFT: 'gray',
  AWAITING_APPROVAL: 'yellow',
  OFFERED: 'blue',
  ACCEPTED: 'teal',
  DECLINED: 'red',
  EXPIRED: 'orange',
  WITHDRAWN: 'red',
}

/** Words and colours of a quote's states. */
export function useQuoteStatus(): {
  title: (status: QuoteStatus) => string
  colour: (status: QuoteStatus) => string
  all: readonly QuoteStatus[]
} {
  const { t } = useLingui()
  const titles: Record<QuoteStatus, string> = {
    DRAFT: t`draft`,
    AWAITING_APPROVAL: t`awaiting approval`,
    OFFERED: t`offered`,
    ACCEPTED: t`accepted`,
    DECLINED: t`declined`,
    EXPIRED: t`expired`,
    WITHDRAWN: t`withdrawn`,
  }
  return { title: (status) => titles[status], colour: (status) => colours[status], all }
}

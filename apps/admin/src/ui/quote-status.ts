import { useLingui } from '@lingui/react/macro'
import type { StatusWords } from './status-words.ts'

const all = ['DRAFT', 'AWAITING_APPROVAL', 'OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN'] as const
export type QuoteStatus = (typeof all)[number]

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
export function useQuoteStatus(): StatusWords<QuoteStatus> {
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
  return { all, title: (status) => titles[status], colour: (status) => colours[status] }
}

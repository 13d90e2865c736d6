import { useLingui } from '@lingui/react/macro'
import { countryName } from '../../../ui/countries.ts'
import { formatDate, formatMoney } from '../../../ui/format.ts'
import { isRecord } from '../../../ui/schema-form/json-schema.ts'
import { SITE_COUNTRY, type FactDefinition } from './fact-definition.ts'

/** A fact's value as people say it: a choice by its title, figures and dates as the language writes them. */
export function useFactText() {
  const { t, i18n } = useLingui()
  return (fact: FactDefinition | undefined, value: unknown): string => {
    if (typeof value === 'boolean') return value ? t`yes` : t`no`
    if (typeof value === 'number') return i18n.number(value)
    if (isRecord(value) && typeof value['amountMinor'] === 'number')
      return formatMoney({ amountMinor: value['amountMinor'], currency: String(value['currency']) })
    if (typeof value !== 'string') return JSON.stringify(value)
    if (fact?.key === SITE_COUNTRY) return countryName(value)
    if (fact?.type === 'date') return formatDate(value)
    return fact?.keys?.find(({ key }) => key === value)?.title ?? value
  }
}

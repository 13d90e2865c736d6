import { i18n } from '@lingui/core'

/** Countries that accounts and sites are filtered by. */
const codes = ['AT', 'BE', 'CH', 'DE', 'ES', 'FR', 'GB', 'IE', 'IT', 'LU', 'NL', 'PT', 'US'] as const

/** A country's name in the page's language; the code itself when it names none. */
export function countryName(code: string): string {
  return new Intl.DisplayNames([i18n.locale], { type: 'region', fallback: 'code' }).of(code) ?? code
}

/** `FR` → français, in the page's language. */
export function languageName(locale: string): string {
  return new Intl.DisplayNames([i18n.locale], { type: 'language' }).of(locale.toLowerCase()) ?? locale
}

export function useCountries(): { value: string; label: string }[] {
  return codes
    .map((value) => ({ value, label: countryName(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, i18n.locale))
}

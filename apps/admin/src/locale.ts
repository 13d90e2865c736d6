import { i18n } from '@lingui/core'

export type Locale = 'en' | 'fr'

const storageKey = 'aftercare.locale'

/** The language this person chose last, else the browser's, else English. */
export function preferredLocale(): Locale {
  const stored = localStorage.getItem(storageKey)
  if (stored === 'en' || stored === 'fr') return stored
  return navigator.language.startsWith('fr') ? 'fr' : 'en'
}

export function currentLocale(): Locale {
  return i18n.locale === 'fr' ? 'fr' : 'en'
}

/** Loads one language's texts (a chunk of their own) and makes them the page's. */
export async function activateLocale(locale: Locale): Promise<void> {
  const { messages } = locale === 'fr' ? await import('./locales/fr.po') : await import('./locales/en.po')
  i18n.loadAndActivate({ locale, messages })
  localStorage.setItem(storageKey, locale)
  document.documentElement.lang = locale
}

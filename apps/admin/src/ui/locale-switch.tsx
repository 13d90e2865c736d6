import { useLingui } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import { activateLocale, currentLocale, type Locale } from '../locale.ts'
import classes from './locale-switch.module.css'

const languages: readonly { locale: Locale; short: string; name: string }[] = [
  { locale: 'en', short: 'EN', name: 'English' },
  { locale: 'fr', short: 'FR', name: 'Français' },
]

/** French or English, kept for this person; the page asks the server again in the new language. */
export function LocaleSwitch() {
  const { t } = useLingui()
  return (
    <div role="group" aria-label={t`Language`} className={classes['group']}>
      {languages.map(({ locale, short, name }) => (
        <UnstyledButton
          key={locale}
          lang={locale}
          aria-label={`${short} ${name}`}
          aria-pressed={currentLocale() === locale}
          className={classes['language']}
          onClick={() => void activateLocale(locale).then(() => location.reload())}
        >
          {short}
        </UnstyledButton>
      ))}
    </div>
  )
}

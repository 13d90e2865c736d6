import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import classes from './shell.module.css'

/** The places this person may go to. */
export function Navigation({
  permissions,
  path,
  open,
  onChosen,
}: {
  permissions: readonly string[]
  path: string
  open: boolean
  onChosen: () => void
}) {
  const { t } = useLingui()
  const places = [
    { to: '/catalogs', label: t`Catalogs`, needs: 'catalog.read' },
    { to: '/quotes', label: t`Quotes`, needs: 'quote.read' },
    { to: '/approvals', label: t`Approvals`, needs: 'discount.approve' },
    { to: '/contracts', label: t`Contracts`, needs: 'contract.read' },
    { to: '/accounts', label: t`Accounts`, needs: 'account.read' },
    { to: '/assets', label: t`Assets`, needs: 'account.read' },
  ] as const
  return (
    <nav
      id="navigation"
      aria-label={t`Main`}
      className={`${classes['nav']} ${open ? classes['opened'] : ''}`}
    >
      {places
        .filter((place) => permissions.includes(place.needs))
        .map((place) => (
          <Link
            key={place.to}
            to={place.to}
            className={classes['place']}
            {...(isAt(path, place.to) ? { 'aria-current': 'page' as const } : {})}
            onClick={onChosen}
          >
            {place.label}
          </Link>
        ))}
      <a href="/graphiql.html" className={classes['place']}>
        {t`API explorer`}
      </a>
    </nav>
  )
}

/** The versions of a catalog belong to the catalogs, whatever their address. */
function isAt(path: string, place: string): boolean {
  return path.startsWith(place) || (place === '/catalogs' && path.startsWith('/catalog-versions'))
}

/** What each list of the account page needs: whose, from where on, and how to turn the page. */
export interface AccountListProps {
  readonly accountId: string
  readonly after: string | undefined
  readonly onPage: (after: string | undefined) => void
}

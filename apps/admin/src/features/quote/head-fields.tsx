import { Trans, useLingui } from '@lingui/react/macro'
import { Paper, Select, Stack, Title } from '@mantine/core'
import { AccountPicker } from './account-picker.tsx'
import { withAccount, withCatalog, type BuilderState, type StartRuleKind } from './builder-state.ts'
import type { SellableVersion } from './quote-choices.graphql.ts'

/** For whom, from which catalog, from which price book, and what the start is tied to. */
export function HeadFields({
  state,
  versions,
  accountName,
  stored,
  today,
  onChange,
}: {
  state: BuilderState
  versions: readonly SellableVersion[]
  accountName: string | null
  stored: boolean
  today: string
  onChange: (state: BuilderState) => void
}) {
  const { t } = useLingui()
  const starts: Record<StartRuleKind, string> = {
    DATE: t`the first covered day below`,
    PURCHASE: t`the purchase`,
    SHIPPING: t`the shipping`,
    INSTALLATION: t`the installation`,
    REGISTRATION: t`the registration`,
    WARRANTY_END: t`the end of the warranty`,
    FIRST_OF_JANUARY: t`1 January`,
    EVENT: t`an event`,
  }
  const version = versions.find((each) => each.id === state.catalogVersionId)
  const books = version?.priceBooks ?? []
  return (
    <Paper withBorder p="md" component="section">
      <Stack gap="sm">
        <Title order={2} size="h5">
          <Trans>Customer and catalog</Trans>
        </Title>
        <AccountPicker
          accountId={state.accountId}
          name={accountName}
          disabled={stored}
          onChange={(accountId) => onChange(withAccount(state, accountId))}
        />
        <Select
          label={t`Catalog`}
          placeholder={t`Choose what is sold`}
          disabled={stored}
          allowDeselect={false}
          value={state.catalogVersionId}
          data={versions.map((each) => ({
            value: each.id,
            label: `${each.catalog.title} (v${each.number ?? ''})`,
          }))}
          onChange={(catalogVersionId) => onChange(withCatalog(state, catalogVersionId, today))}
        />
        {books.length > 1 && (
          <Select
            label={t`Price book`}
            allowDeselect={false}
            value={state.priceBook ?? books[0]?.key ?? null}
            data={books.map((each) => ({ value: each.key, label: `${each.title} (${each.currency})` }))}
            onChange={(priceBook) => onChange({ ...state, priceBook, paymentPlan: null, promotionCodes: [] })}
          />
        )}
        {version !== undefined && (
          <Select
            label={t`Starts with`}
            allowDeselect={false}
            value={state.startRule}
            data={Object.entries(starts)
              .filter(([kind]) => kind !== 'EVENT' || state.startRule === 'EVENT')
              .map(([value, label]) => ({ value, label }))}
            onChange={(kind) => onChange({ ...state, startRule: (kind ?? 'DATE') as StartRuleKind })}
          />
        )}
      </Stack>
    </Paper>
  )
}

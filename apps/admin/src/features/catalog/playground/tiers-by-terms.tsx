import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Table, Text, Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { formatMoney } from '../../../ui/format.ts'
import classes from './playground.module.css'
import type { PlaygroundState } from './playground.graphql.ts'

type GridCase = PlaygroundState['grid'][number]

/** What the add-on adds on every tier for every term; choosing one looks at it closely. */
export function TiersByTerms({
  grid,
  saved,
  chosen,
  onChoose,
}: {
  grid: readonly GridCase[]
  /** The same as it was before, to mark what the edits change. */
  saved: readonly GridCase[]
  chosen: { readonly tier: string; readonly termMonths: number }
  onChoose: (tier: string, termMonths: number) => void
}) {
  const { t } = useLingui()
  const terms = [...new Set(grid.map(({ termMonths }) => termMonths))].sort((a, b) => a - b)
  const tiers = [...new Map(grid.map(({ tierKey, tierTitle }) => [tierKey, tierTitle]))]
  const caseOf = (list: readonly GridCase[], tier: string, months: number) =>
    list.find(({ tierKey, termMonths }) => tierKey === tier && termMonths === months)
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table verticalSpacing={4} withColumnBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Trans>Tier</Trans>
            </Table.Th>
            {terms.map((months) => (
              <Table.Th key={months} scope="col" ta="right">
                <Plural value={months} one="# month" other="# months" />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tiers.map(([tier, title]) => (
            <Table.Tr key={tier}>
              <Table.Th scope="row" fw={500}>
                {title}
              </Table.Th>
              {terms.map((months) => {
                const shown = caseOf(grid, tier, months)
                const current = chosen.tier === tier && chosen.termMonths === months
                if (shown === undefined) {
                  return (
                    <Table.Td key={months} ta="right">
                      <Text span size="xs" c="dimmed">
                        <Trans>no such term</Trans>
                      </Text>
                    </Table.Td>
                  )
                }
                const why = shown.refusals[0]?.message ?? shown.unknowns[0]?.message
                return (
                  <Table.Td key={months} p={0} className={current ? classes['chosen'] : undefined}>
                    <Tooltip label={why} disabled={why === undefined} multiline maw={320} withArrow>
                      <UnstyledButton
                        className={classes['case']}
                        aria-current={current ? 'true' : undefined}
                        onClick={() => onChoose(tier, months)}
                      >
                        <VisuallyHidden>
                          {title}, {t`${months} months`},{' '}
                        </VisuallyHidden>
                        <CaseFigure shown={shown} was={caseOf(saved, tier, months)} />
                        {why !== undefined && <VisuallyHidden>, {why}</VisuallyHidden>}
                      </UnstyledButton>
                    </Tooltip>
                  </Table.Td>
                )
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function CaseFigure({ shown, was }: { shown: GridCase; was: GridCase | undefined }) {
  if (shown.outcome === 'REFUSED') {
    return (
      <Text span size="sm" c="red.9">
        <Trans>refused</Trans>
      </Text>
    )
  }
  if (shown.charge === null) {
    return (
      <Text span size="sm" c="dimmed">
        <Trans>unknown</Trans>
      </Text>
    )
  }
  const changed =
    was !== undefined && was.charge !== null && was.charge.amountMinor !== shown.charge.amountMinor
  return (
    <>
      <span>{formatMoney(shown.charge)}</span>
      {changed && was.charge !== null && (
        <Text size="xs" c="dimmed" td="line-through">
          <VisuallyHidden>
            <Trans>was</Trans>{' '}
          </VisuallyHidden>
          {formatMoney(was.charge)}
        </Text>
      )}
    </>
  )
}

import { Trans } from '@lingui/react/macro'
import { Stack, Tabs } from '@mantine/core'
import { InstalmentsTable } from '../../ui/price/instalments-table.tsx'
import { TotalsTable } from '../../ui/price/totals-table.tsx'
import { Waterfall } from '../../ui/price/waterfall.tsx'
import { DecidedCover } from './decided-cover.tsx'
import { DecidedLines } from './decided-lines.tsx'
import { DecisionChecks } from './decision-checks.tsx'
import { Findings } from './findings.tsx'
import type { Decision } from './decision.graphql.ts'

/** One explained decision: what it costs and why, what it covers, whether it may be offered. */
export function DecisionView({ decision }: { decision: Omit<Decision, '__typename'> }) {
  return (
    <Stack>
      <Findings findings={decision.refusals} />
      <Findings findings={decision.unknowns} unknown />
      <TotalsTable totals={decision.totals} />
      <DecisionChecks checks={decision.checks} />
      <Tabs defaultValue="price" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="price">
            <Trans>Price</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="lines">
            <Trans>Line by line</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="cover">
            <Trans>Cover</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="instalments">
            <Trans>Instalments</Trans>
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="price" pt="sm">
          <Waterfall steps={decision.waterfall} />
        </Tabs.Panel>
        <Tabs.Panel value="lines" pt="sm">
          <DecidedLines decision={decision} />
        </Tabs.Panel>
        <Tabs.Panel value="cover" pt="sm">
          <DecidedCover lines={decision.lines} />
        </Tabs.Panel>
        <Tabs.Panel value="instalments" pt="sm">
          <InstalmentsTable instalments={decision.instalments} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}

import { page, userEvent } from 'vitest/browser'
import { expect, test } from 'vitest'
import { aDecision, aPriceLine } from '../../testing/example-decision.ts'
import { renderScreen } from '../../testing/render-screen.tsx'
import { DecisionView } from './decision-view.tsx'

test('a refusal stands above the price, with its cure', async () => {
  const decision = aDecision({
    offerable: false,
    refusals: [
      {
        code: 'need-not-met',
        lineKey: '1',
        addOn: 'call-to-repair',
        message: 'Call to repair needs monitoring.',
        cure: 'Add remote monitoring.',
      },
    ],
  })
  await renderScreen(<DecisionView decision={decision} />)
  await expect.element(page.getByRole('alert')).toMatchTextContent('Call to repair needs monitoring.')
  await expect.element(page.getByRole('alert')).toMatchTextContent('Add remote monitoring.')
})

test('an unknown total is said, never shown as zero', async () => {
  const { totals } = aDecision()
  await renderScreen(
    <DecisionView decision={aDecision({ totals: { ...totals, net: null, tax: null, payable: null } })} />,
  )
  await expect.element(page.getByRole('row', { name: /^Net/ })).toMatchTextContent('Netunknown')
  await expect.element(page.getByRole('row', { name: /^To pay/ })).toMatchTextContent('To payunknown')
})

test('every line names the plugin and version that made it', async () => {
  await renderScreen(<DecisionView decision={aDecision()} />)
  await userEvent.click(page.getByRole('tab', { name: 'Line by line' }))
  const line = page.getByRole('row', { name: /8 % of the base/ })
  await expect.element(line).toMatchTextContent('media-retention@0.1.0')
  await expect.element(line).toMatchTextContent('€96.00')
})

test('a line says which facts it assumed and which are missing', async () => {
  const [line] = aDecision().lines
  const group = line!.groups[0]!
  const yearLines = [
    aPriceLine({ assumedFacts: ['criticality'] }),
    aPriceLine({ amount: null, unknownFacts: ['age'] }),
  ]
  await renderScreen(
    <DecisionView decision={aDecision({ lines: [{ ...line!, groups: [{ ...group, yearLines }] }] })} />,
  )
  await userEvent.click(page.getByRole('tab', { name: 'Line by line' }))
  await expect.element(page.getByText('Assumed: criticality')).toBeVisible()
  await expect.element(page.getByText('Missing: age')).toBeVisible()
})

test('a rate is told in money, with the fraction of a cent that it has', async () => {
  const [line] = aDecision().lines
  const group = line!.groups[0]!
  const yearLines = [
    aPriceLine({ amount: null, rate: '1.5', recurrence: 'PER_UNIT', explanation: 'Each page' }),
    aPriceLine({ amount: null, rate: '52000', recurrence: 'PER_EVENT', explanation: 'Each visit' }),
  ]
  await renderScreen(
    <DecisionView decision={aDecision({ lines: [{ ...line!, groups: [{ ...group, yearLines }] }] })} />,
  )
  await userEvent.click(page.getByRole('tab', { name: 'Line by line' }))
  await expect.element(page.getByRole('row', { name: /Each page/ })).toMatchTextContent('€0.015 per unit')
  await expect.element(page.getByRole('row', { name: /Each visit/ })).toMatchTextContent('€520.00 per event')
})

test('the cover is compared with the tier above, point by point', async () => {
  const [line] = aDecision().lines
  const group = line!.groups[0]!
  const cover = {
    rows: [],
    comparisons: [
      {
        tierKey: 'platinum',
        tierTitle: 'Platinum',
        relation: 'ABOVE' as const,
        verdict: 'INCOMPARABLE' as const,
        points: [
          {
            dimensionKey: 'core:arrival',
            dimensionTitle: 'Arrival',
            facetKey: '*',
            verdict: 'LESS' as const,
            selectionText: '8 h',
            tierText: '4 h',
          },
        ],
      },
    ],
  }
  await renderScreen(
    <DecisionView decision={aDecision({ lines: [{ ...line!, groups: [{ ...group, cover }] }] })} />,
  )
  await userEvent.click(page.getByRole('tab', { name: 'Cover' }))
  await expect.element(page.getByText('Against the tier above, Platinum:')).toBeVisible()
  await expect.element(page.getByText('more in some points, less in others')).toBeVisible()
  await expect.element(page.getByText(/Arrival: 8 h .* 4 h/)).toBeVisible()
})

import { Plural, Trans } from '@lingui/react/macro'
import { List, Text, Title } from '@mantine/core'
import { TextLink } from '../../../ui/text-link.tsx'
import type { Impact } from './publishing.graphql.ts'
import classes from './publishing.module.css'

type Listed = Impact['prices'][number]

/** Contracts that can't be renewed as they are: why, what to do, and which; with the facts that nobody knows. */
export function UnpricedContracts({ impact }: { impact: Impact }) {
  if (impact.unpriced === 0) return null
  return (
    <div>
      <Title order={3} size="h6" mb={4}>
        <Plural
          value={impact.unpriced}
          one="# contract has no renewal price"
          other="# contracts have no renewal price"
        />
      </Title>
      {impact.unknownFacts.length > 0 && (
        <Text size="sm" mb={6}>
          <Trans>
            Facts that nobody wrote down: {impact.unknownFacts.map(({ title }) => title).join(', ')}.
          </Trans>
        </Text>
      )}
      <ul className={classes['plain']}>
        {byObstacle(impact.prices).map(({ code, message, cure, contracts }) => (
          <li key={code} className={classes['check']} data-outcome="UNKNOWN">
            <Text size="sm" fw={500}>
              {message ?? <Trans>For example: {contracts[0]?.message ?? ''}</Trans>}
            </Text>
            <Text size="sm" c="dimmed">
              {cure}
            </Text>
            <Contracts contracts={contracts} worded={message === null} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Contracts({ contracts, worded }: { contracts: Obstacle['contracts']; worded: boolean }) {
  return (
    <details>
      <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
        <Plural value={contracts.length} one="# contract" other="# contracts" />
      </Text>
      <List size="sm">
        {contracts.map(({ price: { contract, number, accountName }, message }) => (
          <List.Item key={`${contract.id}${message}`}>
            <TextLink to="/contracts/$contractId" params={{ contractId: contract.id }}>
              {number}
            </TextLink>{' '}
            {accountName}
            {worded && (
              <Text span inherit c="dimmed">
                {' '}
                {message}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
    </details>
  )
}

interface Obstacle {
  readonly code: string
  /** Null: it is worded otherwise for each contract. */
  readonly message: string | null
  readonly cure: string
  readonly contracts: readonly { readonly price: Listed; readonly message: string }[]
}

/** Obstacles of a kind once, with every contract that has them; the most frequent first. */
export function byObstacle(prices: readonly Listed[]): readonly Obstacle[] {
  const met = prices.flatMap((price) => price.obstacles.map((obstacle) => ({ ...obstacle, price })))
  return [...Map.groupBy(met, ({ code }) => code)]
    .map(([code, same]): Obstacle => {
      const [first] = same
      const alike = same.every(({ message }) => message === first?.message)
      return {
        code,
        message: alike ? (first?.message ?? '') : null,
        cure: first?.cure ?? '',
        contracts: same,
      }
    })
    .toSorted((left, right) => right.contracts.length - left.contracts.length)
}

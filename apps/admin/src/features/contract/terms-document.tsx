import { Trans, useLingui } from '@lingui/react/macro'
import { Badge, Code, Group, Paper, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useQuery } from 'urql'
import { ErrorState } from '../../ui/error-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { fingerprint } from './canonical-text.ts'
import { ContractDocumentQuery } from './contract.graphql.ts'

/** The document itself, and its fingerprint reckoned once more here, in the reader's own browser. */
export function TermsDocument({ contractId }: { contractId: string }) {
  const { t } = useLingui()
  const [{ data, error }] = useQuery({ query: ContractDocumentQuery, variables: { id: contractId } })
  const contract = data?.contract
  const document = contract?.terms.document
  const [reckoned, setReckoned] = useState<string | null>(null)
  useEffect(() => {
    if (document === undefined) return
    let current = true
    void fingerprint(document).then((hash) => {
      if (current) setReckoned(hash)
    })
    return () => {
      current = false
    }
  }, [document])
  if (error !== undefined) return <ErrorState error={error} />
  if (contract == null) return <Loading />
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Group gap="xs">
          <Text size="sm">
            <Trans>Fingerprint reckoned in this browser:</Trans>
          </Text>
          <Code>{reckoned ?? '…'}</Code>
          {reckoned !== null && (
            <Badge variant="light" color={reckoned === contract.termsHash ? 'teal' : 'red'}>
              {reckoned === contract.termsHash ? <Trans>matches</Trans> : <Trans>does not match</Trans>}
            </Badge>
          )}
        </Group>
        <Code
          block
          mah={600}
          style={{ overflow: 'auto' }}
          tabIndex={0}
          aria-label={t`The frozen terms as JSON`}
        >
          {JSON.stringify(document, null, 2)}
        </Code>
      </Stack>
    </Paper>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useClient } from 'urql'
import { RefusalAlert, type Refused } from '../../ui/refusal-alert.tsx'
import {
  AcceptQuoteMutation,
  ApproveQuoteMutation,
  DeclineQuoteMutation,
  RejectQuoteMutation,
  RepriceQuoteMutation,
  SubmitQuoteMutation,
  WithdrawQuoteMutation,
} from './quote-commands.graphql.ts'

type Command = 'submit' | 'reprice' | 'approve' | 'reject' | 'accept' | 'decline' | 'withdraw'

interface Commanded {
  readonly id: string
  readonly number: string
  readonly revision: number
  readonly allowedCommands: readonly string[]
}

/** The commands this person may give now, as the server lists them. Each is confirmed; those that need it ask for a reason. */
export function QuoteCommands({ quote, onDone }: { quote: Commanded; onDone: () => void }) {
  const { t } = useLingui()
  const client = useClient()
  const navigate = useNavigate()
  const [command, setCommand] = useState<Command | null>(null)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  // One key per opened dialog, so that a double click or a lost answer does the thing once.
  const [idempotencyKey, setIdempotencyKey] = useState('')

  const titles: Record<Command, string> = {
    submit: t`Offer`,
    reprice: t`Price again`,
    approve: t`Approve`,
    reject: t`Send back`,
    accept: t`Accept`,
    decline: t`Declined by the customer`,
    withdraw: t`Withdraw`,
  }
  const leads: Record<Command, string> = {
    submit: t`The quote is offered to the customer, or sent for approval when a check needs it. What is offered can't change.`,
    reprice: t`The draft is priced again under the add-ons' running build.`,
    approve: t`The quote is offered as it stands.`,
    reject: t`The quote goes back to its author as a draft.`,
    accept: t`The customer accepts: the terms are frozen and the contract is signed.`,
    decline: t`The customer declines; the quote is closed.`,
    withdraw: t`The offer is taken back; the quote is closed.`,
  }
  const needsReason = command === 'approve' || command === 'reject'
  const asksReason = needsReason || command === 'decline' || command === 'withdraw'
  const offered = (Object.keys(titles) as Command[]).filter((each) => quote.allowedCommands.includes(each))

  async function give(given: Command) {
    setBusy(true)
    const common = { quoteId: quote.id, expectedRevision: quote.revision, idempotencyKey }
    const closing = { ...common, reason: reason === '' ? null : reason }
    const run = async () => {
      switch (given) {
        case 'submit':
          return (await client.mutation(SubmitQuoteMutation, { input: common })).data?.submitQuote
        case 'reprice':
          return (await client.mutation(RepriceQuoteMutation, { input: { quoteId: quote.id, expectedRevision: quote.revision } })).data?.repriceQuote
        case 'approve':
          return (await client.mutation(ApproveQuoteMutation, { input: { ...common, reason } })).data?.approveQuote
        case 'reject':
          return (await client.mutation(RejectQuoteMutation, { input: { ...common, reason } })).data?.rejectQuote
        case 'accept':
          return (await client.mutation(AcceptQuoteMutation, { input: { quoteId: quote.id, idempotencyKey } })).data?.acceptQuote
        case 'decline':
          return (await client.mutation(DeclineQuoteMutation, { input: closing })).data?.declineQuote
        case 'withdraw':
          return (await client.mutation(WithdrawQuoteMutation, { input: closing })).data?.withdrawQuote
      }
    }
    const answer = await run()
    setBusy(false)
    if (answer?.__typename === 'ServiceContract') {
      await navigate({ to: '/contracts/$contractId', params: { contractId: answer.id } })
    } else if (answer?.__typename === 'Quote') {
      setCommand(null)
      onDone()
    } else {
      setRefused({ message: answer?.message ?? t`The server did not answer.`, cure: answer?.cure ?? null, problems: [] })
    }
  }

  return (
    <>
      {quote.allowedCommands.includes('change') && (
        <Button variant="default" renderRoot={(props) => <Link to="/quotes/$quoteId/edit" params={{ quoteId: quote.id }} {...props} />}>
          <Trans>Change</Trans>
        </Button>
      )}
      {offered.map((each) => (
        <Button
          key={each}
          variant={each === 'decline' || each === 'withdraw' || each === 'reject' ? 'default' : 'filled'}
          onClick={() => {
            setRefused(null)
            setReason('')
            setIdempotencyKey(crypto.randomUUID())
            setCommand(each)
          }}
        >
          {titles[each]}
        </Button>
      ))}
      <Modal opened={command !== null} onClose={() => setCommand(null)} title={command === null ? '' : `${titles[command]} · ${quote.number}`} closeButtonProps={{ 'aria-label': t`Close` }}>
        {command !== null && (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              void give(command)
            }}
          >
            <Stack>
              <Text size="sm">{leads[command]}</Text>
              {asksReason && <Textarea label={t`Reason`} required={needsReason} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />}
              {refused !== null && <RefusalAlert refused={refused} />}
              <Group justify="flex-end">
                <Button variant="default" onClick={() => setCommand(null)}>
                  <Trans>Cancel</Trans>
                </Button>
                <Button type="submit" loading={busy}>
                  {titles[command]}
                </Button>
              </Group>
            </Stack>
          </form>
        )}
      </Modal>
    </>
  )
}

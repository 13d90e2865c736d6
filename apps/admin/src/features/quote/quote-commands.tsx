import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useClient } from 'urql'
import { ButtonLink } from '../../ui/button-link.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { refusedBy, type Refused } from '../../ui/refused.ts'
import { giveCommand, quoteCommands, type CommandedQuote, type QuoteCommand } from './give-command.ts'

const closes: readonly QuoteCommand[] = ['decline', 'withdraw']
const needsReason: readonly QuoteCommand[] = ['approve', 'reject']

/** The commands this person may give now, as the server lists them. Each is confirmed; some ask for a reason. */
export function QuoteCommands({ quote, onDone }: { quote: CommandedQuote; onDone: () => void }) {
  const { t } = useLingui()
  const [command, setCommand] = useState<QuoteCommand | null>(null)
  const words = useCommandWords()
  const offered = quoteCommands.filter((each) => quote.allowedCommands.includes(each))
  return (
    <>
      {quote.allowedCommands.includes('change') && (
        <ButtonLink variant="default" to="/quotes/$quoteId/edit" params={{ quoteId: quote.id }}>
          <Trans>Change</Trans>
        </ButtonLink>
      )}
      {offered.map((each) => (
        <Button
          key={each}
          variant={closes.includes(each) || each === 'reject' ? 'default' : 'filled'}
          onClick={() => setCommand(each)}
        >
          {words[each].title}
        </Button>
      ))}
      <Modal
        opened={command !== null}
        onClose={() => setCommand(null)}
        title={command === null ? '' : `${words[command].title} · ${quote.number}`}
        closeButtonProps={{ 'aria-label': t`Close` }}
      >
        {command !== null && (
          <CommandForm
            command={command}
            quote={quote}
            onCancel={() => setCommand(null)}
            onDone={() => {
              setCommand(null)
              onDone()
            }}
          />
        )}
      </Modal>
    </>
  )
}

function CommandForm({
  command,
  quote,
  onCancel,
  onDone,
}: {
  command: QuoteCommand
  quote: CommandedQuote
  onCancel: () => void
  onDone: () => void
}) {
  const { t } = useLingui()
  const client = useClient()
  const navigate = useNavigate()
  const words = useCommandWords()
  const [reason, setReason] = useState('')
  const [validUntil, setValidUntil] = useState('')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  // One key per opened dialog, so that a double click or a lost answer does the thing once.
  const [idempotencyKey] = useState(() => crypto.randomUUID())

  async function confirm() {
    setBusy(true)
    const { answer, error } = await giveCommand(client, {
      command,
      quote,
      reason,
      validUntil,
      idempotencyKey,
    })
    setBusy(false)
    if (answer?.__typename === 'ServiceContract') {
      await navigate({ to: '/contracts/$contractId', params: { contractId: answer.id } })
    } else if (answer?.__typename === 'Quote') {
      onDone()
    } else {
      setRefused(refusedBy({ refusal: answer, error }))
    }
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void confirm()
      }}
    >
      <Stack>
        <Text size="sm">{words[command].lead}</Text>
        {command === 'submit' && (
          <TextInput
            type="date"
            label={t`Valid until`}
            description={t`Last day on which it can be accepted; empty: as the company's rule says.`}
            value={validUntil}
            onChange={(event) => setValidUntil(event.currentTarget.value)}
          />
        )}
        {(needsReason.includes(command) || closes.includes(command)) && (
          <Textarea
            label={t`Reason`}
            required={needsReason.includes(command)}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {refused !== null && <RefusalAlert refused={refused} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={busy} color={closes.includes(command) ? 'red' : 'petrol'}>
            {words[command].title}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function useCommandWords(): Record<QuoteCommand, { title: string; lead: string }> {
  const { t } = useLingui()
  return {
    submit: {
      title: t`Offer`,
      lead: t`The quote is offered to the customer, or sent for approval when a check needs it. What is offered can't change.`,
    },
    reprice: {
      title: t`Price again`,
      lead: t`The draft is priced again under the add-ons' running build.`,
    },
    approve: { title: t`Approve`, lead: t`The quote is offered as it stands.` },
    reject: { title: t`Send back`, lead: t`The quote goes back to its author as a draft.` },
    accept: {
      title: t`Accept`,
      lead: t`The customer accepts: the terms are frozen and the contract is signed.`,
    },
    decline: {
      title: t`Declined by the customer`,
      lead: t`The customer declines; the quote is closed.`,
    },
    withdraw: { title: t`Withdraw`, lead: t`The offer is taken back; the quote is closed.` },
  }
}

import { useRef, useState } from 'react'
import { useMutation } from 'urql'
import { refusedBy, type Refused } from '../../ui/refused.ts'
import { pricedPart, type BuilderState } from './builder-state.ts'
import type { StoredQuote } from './quote.graphql.ts'
import { ChangeQuoteMutation, CreateQuoteMutation } from './quote-commands.graphql.ts'

/** Stores what was built: a new quote, or a change of a draft. Answers the quote's id, null when it was refused. */
export function useSaveQuote(quote: StoredQuote | null): {
  save: (state: BuilderState) => Promise<string | null>
  saving: boolean
  refused: Refused | null
} {
  const [refused, setRefused] = useState<Refused | null>(null)
  const [creating, create] = useMutation(CreateQuoteMutation)
  const [changing, change] = useMutation(ChangeQuoteMutation)
  // The same content keeps its key, so that a second press after a lost answer makes no second quote.
  const attempt = useRef({ content: '', key: '' })

  async function save(state: BuilderState): Promise<string | null> {
    const part = pricedPart(state)
    if (part === null) return null
    const { catalogVersionId, accountId, ...content } = part
    const { answer, error } =
      quote === null
        ? await create({
            input: { ...content, accountId, catalogVersionId, idempotencyKey: keyOf(JSON.stringify(part)) },
          }).then((result) => ({ answer: result.data?.createQuote, error: result.error }))
        : await change({
            input: { ...content, quoteId: quote.id, expectedRevision: quote.revision },
          }).then((result) => ({ answer: result.data?.changeQuote, error: result.error }))
    if (answer?.__typename === 'Quote') return answer.id
    setRefused(refusedBy({ refusal: answer, error }))
    return null
  }

  function keyOf(content: string): string {
    if (attempt.current.content !== content) attempt.current = { content, key: crypto.randomUUID() }
    return attempt.current.key
  }

  return { save, saving: creating.fetching || changing.fetching, refused }
}

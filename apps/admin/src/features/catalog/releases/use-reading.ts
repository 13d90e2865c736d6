import { useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { useMutation } from 'urql'
import { inWords, refusedBy, type Refused } from '../../../ui/refused.ts'
import { ImportReleaseMutation, type ReleaseReading } from './import-release.graphql.ts'
import { choiceInputs, type Choices } from './merge.graphql.ts'
import { useOvertaken } from './use-overtaken.ts'
import { largestFile, readJson } from './read-file.ts'

/** A file that was chosen, and what the server reads in it. */
export interface Reading {
  readonly name: string
  readonly document: unknown
  readonly choices: Choices
  readonly answer: ReleaseReading
}

/** Reads a release file, and again with every choice; makes the draft of it. Nothing is changed before that. */
export function useReading() {
  const { t } = useLingui()
  const [{ fetching }, send] = useMutation(ImportReleaseMutation)
  const overtaken = useOvertaken()
  const [reading, setReading] = useState<Reading | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  // An answer to an earlier choice that comes late must not stand.
  const asked = useRef(0)

  async function read(file: { name: string; document: unknown }, choices: Choices): Promise<void> {
    asked.current += 1
    const own = asked.current
    const { data, error } = await send({
      input: {
        file: file.document,
        dryRun: true,
        choices: choiceInputs(choices),
        idempotencyKey: crypto.randomUUID(),
      },
    })
    if (own !== asked.current) return
    const answer = data?.importCatalogRelease
    if (answer?.__typename === 'CatalogReleaseImport') {
      setRefused(null)
      setReading({ ...file, choices, answer })
      return
    }
    setRefused(refusedBy({ refusal: answer, error }))
  }

  async function choose(file: File): Promise<void> {
    setReading(null)
    setRefused(null)
    const name = file.name
    const found = file.size > largestFile ? null : await readJson(file)
    if (found !== null) return read({ name, ...found }, {})
    setRefused(
      file.size > largestFile
        ? inWords({
            message: t`${name} is too large to be a release file.`,
            cure: t`Choose a file that this screen exported.`,
          })
        : inWords({
            message: t`${name} can’t be read: it is no JSON.`,
            cure: t`Choose the file as it was exported, not opened and saved by another program.`,
          }),
    )
  }

  async function makeDraft({ document, choices, name }: Reading) {
    const { data, error } = await send({
      input: {
        file: document,
        dryRun: false,
        choices: choiceInputs(choices),
        idempotencyKey: crypto.randomUUID(),
      },
    })
    const answer = data?.importCatalogRelease
    if (answer?.__typename === 'CatalogReleaseImport' && answer.version !== null) {
      setRefused(null)
      return answer.version
    }
    if (answer?.__typename === 'ReleaseConflicts') {
      // The comparison is made anew, with the choices made so far.
      await read({ name, document }, choices)
      setRefused(overtaken(answer.conflicts))
      return null
    }
    const refusal = answer?.__typename === 'CatalogReleaseImport' ? undefined : answer
    setRefused(refusedBy({ refusal, error }))
    return null
  }

  return {
    reading,
    refused,
    fetching,
    choose,
    makeDraft,
    settle: (choices: Choices) => {
      if (reading === null) return
      setReading({ ...reading, choices })
      void read(reading, choices)
    },
    forget: () => {
      setReading(null)
      setRefused(null)
    },
  }
}

import { z } from 'zod'
import { InvalidInput } from '../errors.ts'

// Standard Schema hands on the whole issue of zod; other libraries give message and path alone.
type Issue = Readonly<{
  message: string
  path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}>

const writers = { en: z.locales.en().localeError, fr: z.locales.fr().localeError }

/** The faults that a schema found, each in both languages. A text that the schema itself gave stays as it is. */
export function invalidInputOf(issues: readonly Issue[]): InvalidInput {
  return new InvalidInput(
    issues.map((issue) => ({
      path: (issue.path ?? []).map((step) => {
        const key = typeof step === 'object' ? step.key : step
        return typeof key === 'number' ? key : String(key)
      }),
      message: { en: issue.message, fr: inFrench(issue) },
    })),
  )
}

function inFrench(issue: Issue): string {
  const raw = issue as Parameters<typeof writers.fr>[0]
  return write('en', raw) === issue.message ? (write('fr', raw) ?? issue.message) : issue.message
}

function write(locale: 'en' | 'fr', issue: Parameters<typeof writers.fr>[0]): string | undefined {
  const written = writers[locale](issue)
  return typeof written === 'string' ? written : written?.message
}

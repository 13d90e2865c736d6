import type { z } from 'zod'
import type { LocalizedText, MessageParams } from '../../text/index.ts'
import { meaningMessages } from '../messages/meaning-messages.ts'
import type { ProblemCode } from '../messages/problem-code.ts'
import { shapeMessages } from '../messages/shape-messages.ts'
import { memberOf, type Path } from './path-text.ts'
import type { Fault } from './problem.ts'

type Issue = z.core.$ZodIssue

/** What a schema refused, in the terms of the catalog: each member that is missing, unknown or of a wrong kind. */
export function shapeFaults(document: unknown, issues: readonly Issue[], root: Path = []): readonly Fault[] {
  return issues.flatMap((issue) => faultsOf(document, issue, root))
}

function faultsOf(document: unknown, issue: Issue, above: Path): readonly Fault[] {
  const path = [...above, ...issue.path.map(step)]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((member) => ({
        path: [...path, member],
        code: 'member-unknown',
        params: { member },
      }))
    case 'invalid_union':
      return unionFaults(document, issue, path)
    case 'invalid_key':
    case 'invalid_element':
      return shapeFaults(document, issue.issues.slice(0, 1), path)
    case 'invalid_type':
      return [missing(document, path) ?? typeWrong(path, [issue.expected])]
    case 'invalid_value':
      return [missing(document, path) ?? valueNotListed(path, issue.values)]
    case 'too_small':
    case 'too_big':
      return [outOfBounds(issue, path)]
    case 'custom':
      return [missing(document, path) ?? refined(issue.params, path)]
    case 'invalid_format':
    case 'not_multiple_of':
      return [{ path, code: 'value-refused' }]
  }
}

function missing(document: unknown, path: Path): Fault | undefined {
  const member = path.at(-1)
  if (member === undefined || path.reduce<unknown>(memberOf, document) !== undefined) return undefined
  // The English or French of a text is missing far more often than any other member.
  if (member === 'en' || member === 'fr') return { path, code: 'text-missing' }
  return { path, code: 'member-missing', params: { member: String(member) } }
}

function typeWrong(path: Path, expected: readonly string[]): Fault {
  const names = [...new Set(expected)].map((type) => TYPE_NAMES[type] ?? { en: type, fr: type })
  const text = {
    en: names.map(({ en }) => en).join(' or '),
    fr: names.map(({ fr }) => fr).join(' ou '),
  }
  return { path, code: 'type-wrong', params: { expected: text } }
}

function valueNotListed(path: Path, values: readonly unknown[]): Fault {
  return { path, code: 'value-not-listed', params: { allowed: values.map(String).join(', ') } }
}

function outOfBounds(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, path: Path): Fault {
  if (issue.origin === 'array') return { path, code: 'list-empty' }
  if (issue.code === 'too_small')
    return { path, code: 'number-too-small', params: { least: String(issue.minimum) } }
  return { path, code: 'number-too-large', params: { most: String(issue.maximum) } }
}

function refined(params: Readonly<Record<string, unknown>> | undefined, path: Path): Fault {
  const { code, ...rest } = params ?? {}
  if (!isProblemCode(code)) return { path, code: 'value-refused' }
  if (code === 'type-wrong') return typeWrong(path, [String(rest['expected'])])
  return { path, code, params: rest as MessageParams }
}

function isProblemCode(code: unknown): code is ProblemCode {
  return (
    typeof code === 'string' &&
    Object.hasOwn({ ...shapeMessages, ...meaningMessages }, `catalog.${code}.cure`)
  )
}

/** Of several shapes the one that was meant: with the fewest faults, the later ones on a tie of the first kind. */
function unionFaults(
  document: unknown,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
): readonly Fault[] {
  const value = path.reduce<unknown>(memberOf, document)
  if (value === undefined) {
    const absent = missing(document, path)
    if (absent !== undefined) return [absent]
  }
  if ('options' in issue && issue.options !== undefined) return [valueNotListed(path, issue.options)]
  const kinds = issue.errors.flatMap((branch) =>
    branch.length === 1 && branch[0]?.code === 'invalid_type' && branch[0].path.length === 0
      ? [branch[0].expected]
      : [],
  )
  if (kinds.length === issue.errors.length && kinds.length > 0) return [typeWrong(path, kinds)]
  const branches = issue.errors
    .filter((branch) => !branch.some((fault) => fault.path.length === 0 && fault.code === 'invalid_type'))
    .map((branch) => shapeFaults(document, branch, path))
    .sort((left, right) => left.length - right.length || depth(right) - depth(left))
  return branches[0] ?? [{ path, code: 'value-refused' }]
}

function depth(faults: readonly Fault[]): number {
  return Math.max(...faults.map((fault) => fault.path.length))
}

function step(key: PropertyKey): string | number {
  return typeof key === 'number' ? key : String(key)
}

const TYPE_NAMES: Readonly<Record<string, LocalizedText>> = {
  string: { en: 'a text', fr: 'un texte' },
  number: { en: 'a number', fr: 'un nombre' },
  int: { en: 'a whole number', fr: 'un nombre entier' },
  boolean: { en: 'true or false', fr: 'vrai ou faux' },
  array: { en: 'a list', fr: 'une liste' },
  tuple: { en: 'a list', fr: 'une liste' },
  object: { en: 'a record', fr: 'un enregistrement' },
  record: { en: 'a record', fr: 'un enregistrement' },
}

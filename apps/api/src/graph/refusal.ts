import { DomainError } from '@aftercare/contract-domain/text'
import { builder } from '../builder.ts'
import { IdempotencyConflict, InvalidInput, NotFound, RefusedByRule } from '../errors.ts'

/** A no of the trade: data, not a fault. Members of result unions share it. */
export const RefusalRef = builder.interfaceRef<DomainError>('Refusal').implement({
  description:
    'Why something was not done, and what to do about it. `code` is stable: compare it, not the text.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable, `<concept>.<what>`.' }),
    message: t.string({
      description: 'In the language of the request.',
      resolve: (refusal, _args, context) => context.text(refusal.text),
    }),
    cure: t.string({
      nullable: true,
      resolve: (refusal, _args, context) => (refusal.cure === undefined ? null : context.text(refusal.cure)),
    }),
    path: t.stringList({
      nullable: true,
      description: 'Where in the input the fault lies.',
      resolve: ({ path }) => path?.map(String) ?? null,
    }),
  }),
})

const InputIssueRef = builder.objectRef<InvalidInput['issues'][number]>('InputIssue').implement({
  fields: (t) => ({
    path: t.stringList({ resolve: ({ path }) => path.map(String) }),
    message: t.string({ resolve: ({ message }, _args, { locale }) => message[locale] }),
  }),
})

builder.objectType(InvalidInput, {
  name: 'InvalidInput',
  interfaces: [RefusalRef],
  fields: (t) => ({ issues: t.field({ type: [InputIssueRef], resolve: ({ issues }) => issues }) }),
})

builder.objectType(NotFound, { name: 'NotFound', interfaces: [RefusalRef] })

builder.objectType(IdempotencyConflict, { name: 'IdempotencyConflict', interfaces: [RefusalRef] })

builder.objectType(RefusedByRule, {
  name: 'RefusedByRule',
  description: 'A rule of the trade says no.',
  interfaces: [RefusalRef],
  fields: (t) => ({ parameters: t.field({ type: 'JSON', resolve: ({ params }) => params }) }),
})

/** A class of refusals: what a field names to have it as a member of its result. */
export type RefusalClass = new (...given: never[]) => DomainError

/** What every field that may refuse has in its result, beside its own. */
export const commonRefusals = [InvalidInput, NotFound, RefusedByRule] as const

/**
 * The refusal as the result of a field can hold it: itself when its class is a member, else {@link RefusedByRule}.
 * What is no refusal is given back as it is: a fault.
 */
export function asMember(error: unknown, members: readonly RefusalClass[]): unknown {
  if (!(error instanceof DomainError) || members.some((member) => error instanceof member)) return error
  return new RefusedByRule(error)
}

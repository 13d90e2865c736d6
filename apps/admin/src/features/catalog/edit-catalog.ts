import type { VariablesOf } from '../../graphql.ts'
import type { EditCatalogDraftMutation } from './catalog-version.graphql.ts'

/** One change of a draft, as the API takes it: exactly one member set. */
export type CatalogEdit = VariablesOf<typeof EditCatalogDraftMutation>['input']['changes'][number]

type MemberOf<Edit> = Edit extends unknown ? keyof Edit : never

/** The same, to look which member it is. */
export type CatalogEditMembers = {
  readonly [Member in MemberOf<CatalogEdit>]?: Extract<CatalogEdit, Record<Member, unknown>>[Member]
}

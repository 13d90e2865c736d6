import type { VariablesOf } from '../../graphql.ts'
import type { EditCatalogDraftMutation } from './catalog-version.graphql.ts'

/** One change of a draft, as the API takes it: exactly one member set. */
export type CatalogEdit = VariablesOf<typeof EditCatalogDraftMutation>['input']['changes'][number]

import { graphql, type ResultOf, type VariablesOf } from '../../../graphql.ts'
import { RefusalFields } from '../../../ui/refused.graphql.ts'

/** Why a draft was not published, with what it is about. */
const RefusedPublication = graphql(
  `
    fragment RefusedPublication on Refusal @_unmask {
      ...RefusalFields
      ... on ChecksUnacknowledged {
        checks {
          code
          path
          message
          cure
        }
      }
      ... on CatalogVersionConflict {
        current {
          id
          number
          status
          publishedBy
        }
      }
    }
  `,
  [RefusalFields],
)

export const PublishDraftMutation = graphql(
  `
    mutation PublishDraft($input: PublishCatalogVersionInput!) {
      publishCatalogVersion(input: $input) {
        __typename
        ... on CatalogVersion {
          id
          number
        }
        ...RefusedPublication
      }
    }
  `,
  [RefusedPublication],
)

export const ScheduleReleaseMutation = graphql(
  `
    mutation ScheduleRelease($input: ScheduleCatalogReleaseInput!) {
      scheduleCatalogRelease(input: $input) {
        __typename
        ... on CatalogRelease {
          id
          publishAt
          version {
            id
          }
        }
        ...RefusedPublication
      }
    }
  `,
  [RefusedPublication],
)

export const CancelReleaseMutation = graphql(
  `
    mutation CancelRelease($input: CancelCatalogReleaseInput!) {
      cancelCatalogRelease(input: $input) {
        __typename
        ... on CatalogRelease {
          id
          version {
            id
          }
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
)

export type PublishInput = VariablesOf<typeof PublishDraftMutation>['input']
type Answer =
  | ResultOf<typeof PublishDraftMutation>['publishCatalogVersion']
  | ResultOf<typeof ScheduleReleaseMutation>['scheduleCatalogRelease']
/** Why a draft was not published: a refusal as the server words it, with what it is about. */
export type PublicationRefusal = Exclude<Answer, { readonly __typename: 'CatalogVersion' | 'CatalogRelease' }>

import { graphql, type ResultOf } from '../../../graphql.ts'

export const TierTextsQuery = graphql(`
  query TierTexts($id: ID!, $tier: String!) {
    catalogVersion(id: $id) {
      id
      tier(key: $tier) {
        key
        titleTexts {
          en
          fr
        }
        descriptionTexts {
          en
          fr
        }
        termMonths
        terms
        notes {
          topic
          text
          status
        }
        exclusions {
          clause
          cause
          text
        }
      }
    }
  }
`)

export type TierTexts = NonNullable<NonNullable<ResultOf<typeof TierTextsQuery>['catalogVersion']>['tier']>

/** The document that a draft is: cells with their notes in both languages. */
export const VersionDocumentQuery = graphql(`
  query VersionDocument($id: ID!) {
    catalogVersion(id: $id) {
      id
      revision
      document
    }
  }
`)

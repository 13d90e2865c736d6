import { print, type DocumentNode } from 'graphql'
import { graphql, type VariablesOf } from './graphql.ts'

const onSale = graphql(`
  query WhatIsOnSale {
    catalogs {
      id
      title
      vendor
      illustrativePrices
      published {
        id
        number
        publishedAt
        tiers {
          key
          title
          termMonths
        }
        addOns {
          key
          title
          pluginVersion
        }
      }
    }
  }
`)

const matrix = graphql(`
  query TierMatrix($id: ID!) {
    catalogVersion(id: $id) {
      title
      number
      matrix {
        tiers {
          key
          title
        }
        dimensionRows {
          dimension {
            title
          }
          cells {
            tierKey
            facetKey
            state
            text
            provenance
          }
        }
      }
    }
  }
`)

const price = graphql(`
  query ExplainedPrice($input: PriceDecisionInput!) {
    priceDecision(input: $input) {
      __typename
      ... on PriceDecision {
        offerable
        totals {
          list {
            formatted
          }
          net {
            formatted
          }
          payable {
            formatted
          }
        }
        waterfall {
          title
          amount {
            formatted
          }
          runningTotal {
            formatted
          }
        }
        refusals {
          code
          message
          cure
        }
      }
      ... on Refusal {
        code
        message
        cure
      }
    }
  }
`)

const accounts = graphql(`
  query Customers($after: String) {
    accounts(first: 5, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          country
          sites(first: 2) {
            edges {
              node {
                name
                timeZone
              }
            }
          }
          assets(first: 3) {
            edges {
              node {
                id
                name
                model
                serial
              }
            }
          }
        }
      }
    }
  }
`)

const draft = graphql(`
  mutation MakeADraft($input: DraftCatalogVersionInput!) {
    draftCatalogVersion(input: $input) {
      __typename
      ... on CatalogVersion {
        id
        revision
      }
      ... on Refusal {
        code
        message
        cure
        path
      }
    }
  }
`)

/** What the examples run on: something that this installation really sells. */
export interface ExampleSubject {
  readonly versionId: string
  readonly tier: string
  readonly termMonths: number
  readonly referenceAsset: string
  readonly country: string
}

export const exampleSubjectQuery = graphql(`
  query ExampleSubject {
    catalogs {
      homeCountry
      published {
        id
        tiers {
          key
          notSold
          timeAndMaterials
          termMonths
        }
        referenceAssets {
          key
        }
      }
    }
  }
`)

export interface ExampleOperation {
  readonly query: string
  readonly variables: string
}

/** The tabs that the API explorer opens with; each runs as it stands. */
export function exampleOperations(subject: ExampleSubject, today: string): ExampleOperation[] {
  const priced: VariablesOf<typeof price> = {
    input: {
      catalogVersionId: subject.versionId,
      lines: [
        {
          tier: subject.tier,
          addOns: [],
          termMonths: subject.termMonths,
          start: today,
          assets: [{ referenceAsset: { key: subject.referenceAsset, country: subject.country } }],
        },
      ],
    },
  }
  const unknownVersion: VariablesOf<typeof draft> = { input: { fromVersionId: 'no-such-version' } }
  return [
    example('What is on sale, and the tiers of each catalog. Press Ctrl+Enter to run.', onSale, {}),
    example('The tier matrix of one version.', matrix, { id: subject.versionId }),
    example('A price, explained step by step, without storing anything.', price, priced),
    example('Customers with their sites and equipment, page by page.', accounts, { after: null }),
    example(
      'A business refusal is data: a draft of what does not exist is refused, with the cure.',
      draft,
      unknownVersion,
    ),
  ]
}

function example(lead: string, document: DocumentNode, variables: object): ExampleOperation {
  return { query: `# ${lead}\n${print(document)}\n`, variables: JSON.stringify(variables, null, 2) }
}

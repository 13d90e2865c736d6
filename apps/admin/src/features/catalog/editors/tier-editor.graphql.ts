import { graphql } from '../../../graphql.ts'

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
      }
    }
  }
`)

export const AddOnSettingsQuery = graphql(`
  query AddOnSettings($id: ID!, $addOn: String!) {
    catalogVersion(id: $id) {
      id
      priceBooks {
        key
        title
        currency
      }
      addOn(key: $addOn) {
        key
        title
        pluginVersion
        settings
        settingsSchema
        bookPrices
      }
    }
  }
`)
